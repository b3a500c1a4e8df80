# SPDX-License-Identifier: GPL-2.0-or-later
"""What may be recorded when: the only way into a cycle's log, and into the store's own."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Container, Mapping
from dataclasses import replace
from typing import Any

from ..analysis.errors import tr
from . import actions, evidence, housekeeping, publications, savings, subject
from .actions import DecisionState
from .errors import AlreadyRecorded, BadValue, GateNotMet, NotAllowed
from .events import Event, Record
from .gates import missing_at
from .moments import kept, parsed
from .phrases import Phrase
from .roles import MAY_APPROVE, MAY_GIVE_ROLES
from .stages import MOVES, STAGE_NAMES, MoveKind, Stage, gate_of
from .state import CycleState

#: What a closed cycle still takes.
AFTER_CLOSING = (
    subject.Comment,
    subject.LayerAttached,
    subject.LayerDetached,
    subject.RoleGiven,
    subject.RoleTaken,
    actions.ReminderDone,
    publications.ReportPublished,
    housekeeping.Erased,
)
#: What is said of the store itself.
OF_THE_STORE = (
    housekeeping.ProjectAttached,
    housekeeping.PersonNamed,
    housekeeping.CycleHandedOver,
    housekeeping.CycleReceived,
    housekeeping.Erased,
)
ROWS_LIMIT = 10_000


def admitted(state: CycleState, event: Event) -> Record:
    """The record as it goes into the log, completed where the state decides (moves).

    Raises:
        NotAllowed: the rules do not allow it now; `GateNotMet` and `AlreadyRecorded` among them.
        BadValue: a figure or text that no record may have.

    """
    record = event.record
    started = isinstance(record, subject.CycleStarted)
    if started and state.position:
        raise AlreadyRecorded(tr("The cycle “{title}” has already been started."), title=state.title)
    if not started and not state.position:
        raise NotAllowed(tr("There is no cycle with the id “{cycle}” in this store. Start it first."), cycle=state.cycle_id)
    if state.stage is Stage.CLOSED and not isinstance(record, AFTER_CLOSING):
        raise NotAllowed(tr("The cycle “{title}” is closed. Start a new cycle that follows it."), title=state.title)
    check = _CHECKS.get(type(record))
    return (check(state, event, record) if check else None) or record


def admitted_to_the_store(record: Record) -> Record:
    """The record as it goes into the stream of the store itself.

    Raises:
        NotAllowed: it belongs to a cycle.
        BadValue: a person without a name, an erasure without a reason.

    """
    if not isinstance(record, OF_THE_STORE):
        raise NotAllowed(tr("This entry belongs to a cycle. Name the cycle."))
    if isinstance(record, housekeeping.PersonNamed):
        _need(record.name, tr("A person needs a name."))
    if isinstance(record, housekeeping.Erased):
        _need(record.reason, tr("Say why the text is erased. Do not repeat it."))
    return record


def _need(text: str, sentence: str, **figures: object) -> None:
    if not text.strip():
        raise BadValue(sentence, **figures)


def _known(name: str, ids: Container[str]) -> None:
    if name not in ids:
        raise NotAllowed(tr("“{name}” is named here, but this cycle has no record of it. Record it first."), name=name)


def _new(name: str, ids: Container[str]) -> None:
    _need(name, tr("A record needs an id."))
    if name in ids:
        raise AlreadyRecorded(tr("“{name}” has already been recorded in this cycle."), name=name)


def _started(state: CycleState, event: Event, record: subject.CycleStarted) -> None:
    if not re.fullmatch(r"[\w\-]{1,80}", event.cycle_id) or event.cycle_id == housekeeping.STORE_STREAM:
        raise BadValue(tr("“{id}” cannot be the id of a cycle. Use up to 80 letters, digits, - and _."), id=event.cycle_id)
    _need(record.title, tr("A cycle needs a title."))


def _renamed(state: CycleState, event: Event, record: subject.CycleRenamed) -> None:
    _need(record.title, tr("A cycle needs a title."))


def _layer(state: CycleState, event: Event, record: subject.LayerAttached) -> None:
    _need(record.layer_id, tr("A record needs an id."))


def _detached(state: CycleState, event: Event, record: subject.LayerDetached) -> None:
    _known(record.layer_id, state.layers)


def _way_of_working(state: CycleState, event: Event, record: subject.WayOfWorking) -> None:
    _need(record.reason, tr("Say why one person may, or may no longer, both propose and approve."))


def _source(state: CycleState, event: Event, record: subject.Source) -> None:
    _need(record.source_id, tr("A record needs an id."))
    _need(record.title, tr("A source needs a title."))


def _metric(state: CycleState, event: Event, record: subject.Metric) -> None:
    _need(record.metric_id, tr("A record needs an id."))
    _need(record.name, tr("A metric needs a name."))
    _need(record.unit, tr("The metric “{name}” needs a unit: minutes, calls a week, won."), name=record.name)


def _role_given(state: CycleState, event: Event, record: subject.RoleGiven) -> None:
    _need(record.person_id, tr("A record needs an id."))
    _may_change_roles(state, event, record.reason)


def _role_taken(state: CycleState, event: Event, record: subject.RoleTaken) -> None:
    if record.role not in state.roles.get(record.person_id, ()):
        raise NotAllowed(tr("This person does not have this role."))
    _may_change_roles(state, event, record.reason)


def _may_change_roles(state: CycleState, event: Event, reason: str) -> None:
    if not MAY_GIVE_ROLES & state.roles.get(event.actor, frozenset()) and not reason.strip():
        raise NotAllowed(
            tr("Roles are given by the owner or an approver. If neither can be asked, say why; the reason will show for ever.")
        )


def _comment(state: CycleState, event: Event, record: subject.Comment) -> None:
    _need(record.text, tr("The comment is empty."))
    if not state.takes_comments(record.about):
        raise NotAllowed(
            tr("A comment is about the cycle, or about one of its runs, decisions, interventions or estimates. “{name}” is none of them."),
            name=record.about,
        )


def _run(state: CycleState, event: Event, record: evidence.Run) -> None:
    _new(record.run_id, state.runs)
    _need(record.algorithm, tr("A run needs the name of its algorithm."))
    if record.repeats:
        _known(record.repeats, state.runs)


def _annotated(state: CycleState, event: Event, record: evidence.RunAnnotated) -> None:
    _known(record.run_id, state.runs)


def _observations(state: CycleState, event: Event, record: evidence.Observations) -> evidence.Observations:
    _known(record.metric_id, state.metrics)
    if record.run_id:
        _known(record.run_id, state.runs)
    if record.source_id:
        _known(record.source_id, state.sources)
    if not record.rows:
        raise BadValue(tr("There are no observations to record."))
    if len(record.rows) > ROWS_LIMIT:
        raise BadValue(
            tr("{n} observations are too many for one record; {limit} are possible. Record them in parts."),
            n=len(record.rows),
            limit=ROWS_LIMIT,
        )
    for row in record.rows:
        if row.effort is not None and not row.effort > 0:
            raise BadValue(tr("An effort of {effort:g} is not possible; it must be above zero, or empty."), effort=row.effort)
    return replace(
        record, rows=tuple([row if len(row.at) == 10 and parsed(row.at) else replace(row, at=kept(row.at)) for row in record.rows])
    )


def _estimate(state: CycleState, event: Event, record: evidence.Estimate) -> None:
    _new(record.estimate_id, state.estimates)
    _known(record.metric_id, state.metrics)
    if record.run_id:
        _known(record.run_id, state.runs)
    for one in record.intervention_ids:
        _known(one, state.interventions)
    _need(record.method, tr("An estimate needs the name of its method."))
    savings.check_order(record.low, record.effect, record.high)
    if not 0 < record.level < 1:
        raise BadValue(tr("The level of an interval lies between 0 and 1, usually 0.95."))
    without_control = {evidence.Verdict.NO_CONTROL, evidence.Verdict.INCONCLUSIVE}
    if not record.control.strip() and record.verdict not in without_control:
        raise NotAllowed(
            tr(
                "An effect without a control cannot be called “{verdict}”: places are picked because they were bad, and get better by themselves."
            ),
            verdict=record.verdict.value,
        )


def _no_estimate(state: CycleState, event: Event, record: evidence.NoEstimate) -> None:
    _need(record.reason, tr("Say why there is no estimate."))


def _moved(state: CycleState, event: Event, record: actions.StageMoved) -> actions.StageMoved:
    names = {"start": Phrase(STAGE_NAMES[state.stage]), "end": Phrase(STAGE_NAMES[record.to])}
    kind = MOVES.get((state.stage, record.to))
    if kind is None:
        raise NotAllowed(tr("A cycle does not move from “{start}” to “{end}”."), **names)
    missing = missing_at(state, gate_of(state.stage, record.to))
    if missing and not record.override.strip():
        raise GateNotMet(
            tr("“{start}” cannot be left for “{end}” yet: {missing}. It can be passed with a reason, which will show for ever."),
            tuple(one.phrase for one in missing),
            **names,
        )
    if kind is MoveKind.CLOSE:
        _need(record.learned, tr("Say what was learned before the cycle is closed."))
    return replace(
        record,
        start=state.stage,
        iteration=state.iteration + (kind is MoveKind.REVISE),
        missing=missing,
        override=record.override.strip() if missing else "",
        carried_over=_carried_over(state, record.carried_over) if kind is MoveKind.REVISE else None,
    )


def _carried_over(state: CycleState, wanted: actions.CarriedOver | None) -> actions.CarriedOver:
    if wanted is None:
        return actions.CarriedOver(
            metric_ids=tuple(state.active_metrics),
            source_ids=tuple(state.active_sources),
            reminder_ids=tuple(name for name in state.reminders if name not in state.reminders_done),
        )
    for ids, known in (
        (wanted.metric_ids, state.metrics),
        (wanted.source_ids, state.sources),
        (wanted.decision_ids, state.decisions),
        (wanted.intervention_ids, state.interventions),
        (wanted.reminder_ids, state.reminders),
    ):
        for one in ids:
            _known(one, known)
    return wanted


def _decision(state: CycleState, event: Event, record: actions.Decision) -> None:
    _new(record.decision_id, state.decisions)
    _need(record.text, tr("The decision is empty."))
    _need(event.actor, tr("A decision needs an author."))
    for one in record.run_ids:
        _known(one, state.runs)


def _answered(state: CycleState, event: Event, record: actions.DecisionAnswered) -> None:
    _known(record.decision_id, state.decisions)
    decision = state.decisions[record.decision_id]
    if decision.state is not DecisionState.PROPOSED or record.state is DecisionState.PROPOSED:
        raise NotAllowed(tr("The decision has been answered already. Propose a new one."))
    if record.state is DecisionState.WITHDRAWN:
        if event.actor != decision.author:
            raise NotAllowed(tr("Only its author can withdraw a decision."))
        return
    if event.actor == decision.author and not state.single_handed:
        raise NotAllowed(tr("Nobody approves or rejects their own decision. Ask somebody else, or declare the cycle single-handed."))
    if not MAY_APPROVE & state.roles.get(event.actor, frozenset()):
        raise NotAllowed(tr("Only the owner or an approver answers a decision. Give this person the role first."))


def _intervention(state: CycleState, event: Event, record: actions.Intervention) -> None:
    _need(record.intervention_id, tr("A record needs an id."))
    _known(record.decision_id, state.decisions)
    if bool(record.geometry) != bool(record.crs):
        raise BadValue(tr("The place of an intervention needs both its geometry and its coordinate system."))
    if record.starts and record.ends and parsed(record.ends) < parsed(record.starts):
        raise BadValue(tr("The intervention ends ({ends}) before it starts ({starts})."), starts=record.starts, ends=record.ends)
    if record.dose is not None and not (math.isfinite(record.dose) and record.dose >= 0):
        raise BadValue(tr("A dose of {dose} is not possible; it must be zero or more."), dose=record.dose)


def _reminder(state: CycleState, event: Event, record: actions.Reminder) -> None:
    _need(record.reminder_id, tr("A record needs an id."))
    _need(record.due, tr("A reminder needs a date."))
    _need(record.text, tr("A reminder needs a text."))


def _reminder_done(state: CycleState, event: Event, record: actions.ReminderDone) -> None:
    _known(record.reminder_id, state.reminders)
    _new(record.reminder_id, state.reminders_done)


def _saving(state: CycleState, event: Event, record: actions.Saving) -> None:
    _need(record.saving_id, tr("A record needs an id."))
    _need(record.basis_text, tr("Say what the saving rests on: hours and wage, litres and price, or which cost was avoided."))
    _need(record.currency, tr("A saving needs a currency."))
    savings.check_order(record.low, record.central, record.high)
    for part in record.parts:
        savings.check_order(part.low, part.central, part.high)
    for one in record.run_ids:
        _known(one, state.runs)


def _published(state: CycleState, event: Event, record: publications.ReportPublished) -> None:
    for part in record.parts:
        _known(part.metric_id, state.metrics)


def _erased(state: CycleState, event: Event, record: housekeeping.Erased) -> None:
    _need(record.reason, tr("Say why the text is erased. Do not repeat it."))


_CHECKS: Mapping[type[Any], Callable[[CycleState, Event, Any], Record | None]] = {
    subject.CycleStarted: _started,
    subject.CycleRenamed: _renamed,
    subject.LayerAttached: _layer,
    subject.LayerDetached: _detached,
    subject.WayOfWorking: _way_of_working,
    subject.Source: _source,
    subject.Metric: _metric,
    subject.RoleGiven: _role_given,
    subject.RoleTaken: _role_taken,
    subject.Comment: _comment,
    evidence.Run: _run,
    evidence.RunAnnotated: _annotated,
    evidence.Observations: _observations,
    evidence.Estimate: _estimate,
    evidence.NoEstimate: _no_estimate,
    actions.StageMoved: _moved,
    actions.Decision: _decision,
    actions.DecisionAnswered: _answered,
    actions.Intervention: _intervention,
    actions.Reminder: _reminder,
    actions.ReminderDone: _reminder_done,
    actions.Saving: _saving,
    publications.ReportPublished: _published,
    housekeeping.Erased: _erased,
}
