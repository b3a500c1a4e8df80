# SPDX-License-Identifier: GPL-2.0-or-later
"""The state of a cycle is the fold over its events: the same events always give the same state."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Generic, NamedTuple, TypeVar

from . import actions, evidence, housekeeping, publications, subject
from .events import Recorded
from .roles import Role
from .stages import MOVES, MoveKind, Stage

T = TypeVar("T")


class Kept(NamedTuple, Generic[T]):
    """A record with where it stands in the log. ``record`` is the latest form where one was corrected."""

    record: T
    iteration: int
    event_id: str
    at: str
    actor: str


class DecisionKept(NamedTuple):
    """A decision and what became of it."""

    record: actions.Decision
    iteration: int
    event_id: str
    at: str
    author: str
    state: actions.DecisionState = actions.DecisionState.PROPOSED
    answered_by: str = ""
    answered_at: str = ""
    reason: str = ""


class Observed(NamedTuple):
    """What is known of a metric's observations without reading them all."""

    n: int
    first_at: str
    last_at: str
    last_value: float


class Moved(NamedTuple):
    """One move in the history of an iteration. An override carries its reason and what was missing."""

    start: Stage
    to: Stage
    kind: MoveKind
    at: str
    actor: str
    override: str
    missing: tuple[actions.Missing, ...]


class Iteration(NamedTuple):
    """One round. ``follows`` is the number of the one before, 0 for the first."""

    number: int
    opened_at: str
    follows: int = 0
    carried_over: actions.CarriedOver = actions.CarriedOver()
    moves: tuple[Moved, ...] = ()
    learned: str = ""


@dataclass
class CycleState:
    """Everything a cycle is at a point of its log. Mappings are by id, in the order of first recording."""

    cycle_id: str
    position: int = 0
    chain: str = ""
    title: str = ""
    area: subject.Area = subject.Area.OTHER
    follows: str = ""
    single_handed: bool = False
    stage: Stage = Stage.COLLECT
    started_at: str = ""
    changed_at: str = ""
    problem: subject.Problem | None = None
    layers: dict[str, subject.LayerAttached] = field(default_factory=dict)
    roles: dict[str, frozenset[Role]] = field(default_factory=dict)
    sources: dict[str, Kept[subject.Source]] = field(default_factory=dict)
    metrics: dict[str, Kept[subject.Metric]] = field(default_factory=dict)
    runs: dict[str, Kept[evidence.Run]] = field(default_factory=dict)
    annotations: dict[str, tuple[Kept[evidence.RunAnnotated], ...]] = field(default_factory=dict)
    decisions: dict[str, DecisionKept] = field(default_factory=dict)
    interventions: dict[str, Kept[actions.Intervention]] = field(default_factory=dict)
    observed: dict[str, dict[int, Observed]] = field(default_factory=dict)
    estimates: dict[str, Kept[evidence.Estimate]] = field(default_factory=dict)
    no_estimate: dict[int, Kept[evidence.NoEstimate]] = field(default_factory=dict)
    reminders: dict[str, Kept[actions.Reminder]] = field(default_factory=dict)
    reminders_done: dict[str, str] = field(default_factory=dict)
    savings: dict[str, Kept[actions.Saving]] = field(default_factory=dict)
    published: dict[str, tuple[publications.PublishedPart, ...]] = field(default_factory=dict)
    comments: list[Kept[subject.Comment]] = field(default_factory=list)
    iterations: list[Iteration] = field(default_factory=list)

    @property
    def iteration(self) -> int:
        """The number of the present iteration; 0 before the start."""
        return len(self.iterations)

    @property
    def owner(self) -> str:
        """The owner's person id, empty where there is none."""
        return next((person for person, parts in self.roles.items() if Role.OWNER in parts), "")

    @property
    def overrides(self) -> list[Moved]:
        """Every gate that was passed with a reason, in all iterations."""
        return [move for one in self.iterations for move in one.moves if move.override]

    @property
    def active_metrics(self) -> dict[str, subject.Metric]:
        """Metrics defined in the present iteration or carried over into it."""
        return {name: kept.record for name, kept in self.metrics.items() if self._is_active(kept, "metric_ids", name)}

    @property
    def active_sources(self) -> dict[str, subject.Source]:
        """Sources registered in the present iteration or carried over into it."""
        return {name: kept.record for name, kept in self.sources.items() if self._is_active(kept, "source_ids", name)}

    def _is_active(self, kept: Kept[Any], carried: str, name: str) -> bool:
        return kept.iteration == self.iteration or name in getattr(self.iterations[-1].carried_over, carried)

    def takes_comments(self, about: str) -> bool:
        """Whether a comment may be about this id: a run, a decision, an intervention or an estimate; the cycle itself where it is empty."""
        return not about or any(about in kept for kept in (self.runs, self.decisions, self.interventions, self.estimates))

    def comments_on(self, about: str = "") -> list[Kept[subject.Comment]]:
        """What was said about one record, or about the cycle itself, in the order in which it was said: what waited for a database stands where it belongs."""
        found = [one for one in self.comments if (one.record.about if self.takes_comments(one.record.about) else "") == about]
        return sorted(found, key=lambda one: one.at)

    def copy(self) -> CycleState:
        """A copy whose mappings may be read while the original goes on."""
        made = replace(self)
        for one in fields(self):
            value = getattr(self, one.name)
            if isinstance(value, (dict, list)):
                setattr(
                    made,
                    one.name,
                    {name: dict(kept) if isinstance(kept, dict) else kept for name, kept in value.items()}
                    if isinstance(value, dict)
                    else list(value),
                )
        return made


def fold(cycle_id: str, events: Iterable[Recorded]) -> CycleState:
    """The state after ``events``, which are one cycle's in the order of their positions."""
    state = CycleState(cycle_id)
    for event in events:
        apply(state, event)
    return state


def apply(state: CycleState, event: Recorded) -> None:
    """Take one more event into ``state``. It was checked when it was recorded; here it is only taken at its word."""
    if handler := _HANDLERS.get(type(event.record)):
        handler(state, event, event.record)
    state.position, state.chain, state.changed_at = event.position, event.chain, event.at


def _kept(state: CycleState, event: Recorded) -> Kept[Any]:
    return Kept(event.record, state.iteration, event.event_id, event.at, event.actor)


def _started(state: CycleState, event: Recorded, record: subject.CycleStarted) -> None:
    state.title, state.area, state.single_handed, state.follows = record.title, record.area, record.single_handed, record.follows
    state.started_at = event.at
    state.iterations = [Iteration(1, event.at)]
    if event.actor:
        state.roles[event.actor] = frozenset({Role.OWNER})


def _renamed(state: CycleState, event: Recorded, record: subject.CycleRenamed) -> None:
    state.title = record.title


def _way_of_working(state: CycleState, event: Recorded, record: subject.WayOfWorking) -> None:
    state.single_handed = record.single_handed


def _problem(state: CycleState, event: Recorded, record: subject.Problem) -> None:
    state.problem = record


def _layer_attached(state: CycleState, event: Recorded, record: subject.LayerAttached) -> None:
    state.layers[record.layer_id] = record


def _layer_detached(state: CycleState, event: Recorded, record: subject.LayerDetached) -> None:
    state.layers.pop(record.layer_id, None)


def _role_given(state: CycleState, event: Recorded, record: subject.RoleGiven) -> None:
    if record.role is Role.OWNER:
        state.roles = {person: parts - {Role.OWNER} for person, parts in state.roles.items()}
    state.roles[record.person_id] = state.roles.get(record.person_id, frozenset()) | {record.role}
    state.roles = {person: parts for person, parts in state.roles.items() if parts}


def _role_taken(state: CycleState, event: Recorded, record: subject.RoleTaken) -> None:
    left = state.roles.pop(record.person_id, frozenset()) - {record.role}
    if left:
        state.roles[record.person_id] = left


def _run_annotated(state: CycleState, event: Recorded, record: evidence.RunAnnotated) -> None:
    state.annotations[record.run_id] = (*state.annotations.get(record.run_id, ()), _kept(state, event))


def _decision(state: CycleState, event: Recorded, record: actions.Decision) -> None:
    state.decisions[record.decision_id] = DecisionKept(record, state.iteration, event.event_id, event.at, event.actor)


def _answered(state: CycleState, event: Recorded, record: actions.DecisionAnswered) -> None:
    state.decisions[record.decision_id] = state.decisions[record.decision_id]._replace(
        state=record.state, answered_by=event.actor, answered_at=event.at, reason=record.reason
    )


def _observations(state: CycleState, event: Recorded, record: evidence.Observations) -> None:
    first = min(row.at for row in record.rows)
    last = max(record.rows, key=lambda row: row.at)
    by_iteration = state.observed.setdefault(record.metric_id, {})
    known = by_iteration.get(state.iteration, Observed(0, first, "", 0.0))
    later = last.at >= known.last_at
    by_iteration[state.iteration] = Observed(
        known.n + len(record.rows),
        min(first, known.first_at),
        last.at if later else known.last_at,
        last.value if later else known.last_value,
    )


def _intervention(state: CycleState, event: Recorded, record: actions.Intervention) -> None:
    kept, known = _kept(state, event), state.interventions.get(record.intervention_id)
    # A correction does not move what was done into a later iteration.
    state.interventions[record.intervention_id] = kept._replace(iteration=known.iteration) if known else kept


def _no_estimate(state: CycleState, event: Recorded, record: evidence.NoEstimate) -> None:
    state.no_estimate[state.iteration] = _kept(state, event)


def _reminder_done(state: CycleState, event: Recorded, record: actions.ReminderDone) -> None:
    state.reminders_done[record.reminder_id] = event.at


def _published(state: CycleState, event: Recorded, record: publications.ReportPublished) -> None:
    for name in dict.fromkeys(part.metric_id for part in record.parts):
        state.published[name] = tuple(part for part in record.parts if part.metric_id == name)


def _comment(state: CycleState, event: Recorded, record: subject.Comment) -> None:
    state.comments.append(_kept(state, event))


def _moved(state: CycleState, event: Recorded, record: actions.StageMoved) -> None:
    start = record.start or state.stage
    kind = MOVES[start, record.to]
    moved = Moved(start, record.to, kind, event.at, event.actor, record.override, record.missing)
    present = state.iterations[-1]
    state.iterations[-1] = present._replace(moves=(*present.moves, moved), learned=record.learned or present.learned)
    state.stage = record.to
    if kind is MoveKind.REVISE:
        carried = record.carried_over or actions.CarriedOver()
        state.iterations.append(Iteration(present.number + 1, event.at, follows=present.number, carried_over=carried))


def _keep_in(name: str, key: str) -> Callable[[CycleState, Recorded, Any], None]:
    def keep(state: CycleState, event: Recorded, record: Any) -> None:
        getattr(state, name)[getattr(record, key)] = _kept(state, event)

    return keep


_HANDLERS: Mapping[type[Any], Callable[[CycleState, Recorded, Any], None]] = {
    subject.CycleStarted: _started,
    subject.CycleRenamed: _renamed,
    subject.WayOfWorking: _way_of_working,
    subject.LayerAttached: _layer_attached,
    subject.LayerDetached: _layer_detached,
    subject.Problem: _problem,
    subject.Source: _keep_in("sources", "source_id"),
    subject.Metric: _keep_in("metrics", "metric_id"),
    subject.RoleGiven: _role_given,
    subject.RoleTaken: _role_taken,
    subject.Comment: _comment,
    evidence.Run: _keep_in("runs", "run_id"),
    evidence.RunAnnotated: _run_annotated,
    evidence.Observations: _observations,
    evidence.Estimate: _keep_in("estimates", "estimate_id"),
    evidence.NoEstimate: _no_estimate,
    actions.StageMoved: _moved,
    actions.Decision: _decision,
    actions.DecisionAnswered: _answered,
    actions.Intervention: _intervention,
    actions.Reminder: _keep_in("reminders", "reminder_id"),
    actions.ReminderDone: _reminder_done,
    actions.Saving: _keep_in("savings", "saving_id"),
    publications.ReportPublished: _published,
    housekeeping.Erased: lambda state, event, record: None,
}
