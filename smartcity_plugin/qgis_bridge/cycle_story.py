# SPDX-License-Identifier: GPL-2.0-or-later
"""A cycle told in sentences, each with the run or the entry of the log it rests on. What a page and a printed layout show is the same story.

Citations: ``R3`` is the third analysis of the list at the end, ``E17`` the seventeenth entry of the cycle's log.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..analysis.errors import tr as mark
from ..cycle.moments import now
from ..cycle.publishing import Published, Reader, published
from ..cycle.roles import Role
from ..cycle.savings import BASIS_NAMES, totals
from ..cycle.stages import STAGE_NAMES, Stage
from ..cycle.subject import Direction, Objective
from ..cycle.templates import TEMPLATES
from .run_chart import RunChart
from .translation import tr

if TYPE_CHECKING:
    from ..cycle.actions import Saving
    from ..cycle.evidence import Estimate, InputTable, Run
    from ..cycle.state import Iteration, Kept, Moved
    from ..cycle.store import Store
    from ..cycle.verification import Verification

ORDER = (Stage.COLLECT, Stage.ANALYSE, Stage.ADMINISTER, Stage.EVALUATE)


@dataclass(frozen=True)
class Said:
    """A sentence, beside it what it is about, and what it cites. ``tag`` is shown as a mark of its own ("no control"); ``quiet``: small print."""

    label: str
    text: str
    cites: tuple[str, ...] = ()
    tag: str = ""
    quiet: bool = False


@dataclass(frozen=True)
class Drawn:
    """A run chart under its name, with what the reader must know of it."""

    label: str
    chart: RunChart
    caption: Said


@dataclass
class Part:
    """A heading (level 1 or 2) and what stands below it."""

    title: str
    items: list[Said | Drawn] = field(default_factory=list)
    level: int = 2
    kind: str = ""


@dataclass
class Story:
    """Everything in the order in which it is read."""

    title: str
    question: str
    facts: str
    steps: list[tuple[str, str]]
    parts: list[Part]
    head: str
    edition: str


class Teller:
    """Tells the story of one cycle as it stands now, to one kind of reader."""

    def __init__(self, store: Store, cycle_id: str, verification: Verification | None = None, *, public: bool = False, k: int = 5) -> None:
        self.state = store.cycle(cycle_id)
        self.head = store.head(cycle_id)
        self.people = store.people()
        self.reader = Reader(public, k, tuple(self.people.values()))
        self._store, self._verification = store, verification
        events = store.events(cycle_id)
        self._position = {one.event_id: one.position for one in events}
        self._observed_by: dict[str, list[str]] = {}
        self._numbers: dict[str, int] = {run_id: number for number, run_id in enumerate(self.state.runs, start=1)}
        self._moves_of = {one.event_id: one.at for one in events if one.kind in ("stage_moved", "cycle_started")}
        self._stated = ""  # the entry that states the problem as it is told: the last one
        for one in events:
            if one.kind == "problem_stated":
                self._stated = one.event_id
            elif one.kind == "observations_recorded":
                self._observed_by.setdefault(one.record.metric_id, []).append(self._cite(one.record.run_id, one.event_id))

    def story(self) -> Story:
        """The whole story."""
        state = self.state
        area = tr(TEMPLATES[state.area].name) if state.area in TEMPLATES else ""
        warnings = Part(tr("Before you rely on it"), list(self._warned()), kind="warnings")
        parts = [warnings, self._problem(), *self._metrics()]
        for one in state.iterations:
            parts += self._round(one)
        parts += [self._savings(), self._runs(), self._chain()]
        return Story(
            self.reader.words(state.title),
            " · ".join(one for one in (tr("Smart Cycle"), area) if one),
            self._facts(),
            self._steps(),
            [one for one in parts if one.items or one.level == 1],
            self.head.text,
            self._edition(),
        )

    def warnings(self) -> list[str]:
        """What a reader must know before relying on the cycle."""
        return [one.text for one in self._warned()]

    def _warned(self) -> list[Said]:
        state = self.state
        found = [
            self._overridden(number, move) for number, one in enumerate(state.iterations, start=1) for move in one.moves if move.override
        ]
        without = [kept for kept in state.estimates.values() if not kept.record.control.strip()]
        if without:
            text = tr("Estimates of effect without a control: {n}. Places are treated because they were bad, and get better by themselves.")
            cites = _brief([self._cite(kept.record.run_id, kept.event_id) for kept in without])
            found.append(Said("", text.format(n=len(without)), cites))
        cited = dict.fromkeys(name for kept in state.decisions.values() for name in kept.record.run_ids)
        loose = [name for name in cited if name in state.runs and not state.runs[name].record.hashed]
        if loose:
            text = tr("Runs that decisions rest on, without digests of their inputs: {n}. Nobody can check that their data are the same.")
            found.append(Said("", text.format(n=len(loose)), tuple(self._cite(one) for one in loose)))
        if state.single_handed:
            found.append(Said("", tr("One person may both propose and approve in this cycle.")))
        if self._verification is not None and not self._verification.valid:
            text = tr("The store was changed after it was written: {n} findings. Run Verify a store.")
            found.append(Said("", text.format(n=len(self._verification.findings)), (f"E{state.position}",)))
        return found

    def _overridden(self, number: int, move: Moved) -> Said:
        missing = "; ".join(part.phrase.said(tr) for part in move.missing)
        text = tr("Iteration {n}: the gate of “{stage}” was passed with a reason ({reason}). Missing was: {missing}.").format(
            n=number,
            stage=tr(STAGE_NAMES[move.start]),
            reason=self.reader.free(move.override) or tr("kept in the department"),
            missing=self.reader.words(missing),
        )
        return Said("", text, self._moved_at(move.at))

    def _moved_at(self, *moments: str) -> tuple[str, ...]:
        return _brief([self._cite("", name) for name, at in self._moves_of.items() if at in moments])

    # --- citations and people --------------------------------------------------------------------------------------------------------------

    def _cite(self, run_id: str, event_id: str = "") -> str:
        """The run where there is one, else the entry that holds the figure."""
        if run_id in self._numbers:
            return f"R{self._numbers[run_id]}"
        return f"E{self._position[event_id]}" if event_id in self._position else ""

    def _cites(self, run_ids: Iterable[str], event_id: str) -> tuple[str, ...]:
        found = [self._cite(one) for one in run_ids]
        return tuple(one for one in found if one) or (self._cite("", event_id),)

    def _who(self, person_id: str) -> str:
        if not self.reader.public:
            return self.people.get(person_id, "") or (tr("somebody") if person_id else tr("nobody named"))
        roles = self.state.roles.get(person_id, frozenset())
        return next((tr(words) for role, words in _ROLES.items() if role in roles), tr("a planner"))

    def _amount(self, value: float | None, unit: str, withheld: frozenset[float] = frozenset()) -> str:
        if value is None:
            return "–"
        if not self.reader.may_show(value, unit):
            return tr("fewer than {k} {unit}").format(k=self.reader.k, unit=self.reader.words(unit))
        if value in withheld:
            return tr("not shown")
        return f"{value:,.6g} {self.reader.words(unit)}".strip()

    # --- parts -----------------------------------------------------------------------------------------------------------------------------

    def _edition(self) -> str:
        if not self.reader.public:
            return tr("Internal version: names and free texts inside. Not for publication.")
        return tr("Public version: no names, no free texts; counts below {k}, and those that would give them away, are not shown.").format(
            k=self.reader.k
        )

    def _steps(self) -> list[tuple[str, str]]:
        at = len(ORDER) if self.state.stage is Stage.CLOSED else ORDER.index(self.state.stage)
        kinds = ["done" if place < at else "now" if place == at else "" for place in range(len(ORDER))]
        steps = [(tr(STAGE_NAMES[one]), kind) for one, kind in zip(ORDER, kinds, strict=True)]
        return [*steps, (tr(STAGE_NAMES[Stage.CLOSED]), "now")] if self.state.stage is Stage.CLOSED else steps

    def _facts(self) -> str:
        state = self.state
        layers = ", ".join(self.reader.words(one.name) for one in state.layers.values())
        parts = [
            tr("Iteration {n}").format(n=state.iteration),
            tr("started {date}").format(date=state.started_at[:10]),
            tr("last entry {date}").format(date=state.changed_at[:10]),
        ]
        if not self.reader.public:
            parts.append(tr("owner: {name}").format(name=self._who(state.owner)))
        if layers:
            parts.append(tr("layer: {names}").format(names=layers))
        if state.follows:
            parts.append(tr("takes up the cycle {id}").format(id=state.follows))
        return " · ".join(parts)

    def _problem(self) -> Part:
        part, problem = Part(tr("The problem"), kind="problem"), self.state.problem
        if problem is None:
            part.items.append(Said("", tr("The problem is not stated yet."), quiet=True))
        elif not self.reader.public:
            cites = (self._cite("", self._stated),)
            asked = (
                (tr("What"), problem.what),
                (tr("Where"), problem.where),
                (tr("How much"), problem.how_much),
                (tr("How it may be solved"), problem.how_solved),
            )
            part.items += [Said(name, text or "–", cites if text else ()) for name, text in asked]
        return part

    def _metrics(self) -> list[Part]:
        part = Part(tr("Metrics"), kind="metrics")
        for name in self.state.metrics:
            part.items += self._metric(name)
        if not self.state.metrics:
            part.items.append(Said("", tr("No metric is defined."), quiet=True))
        return [part]

    def _metric(self, name: str) -> list[Said | Drawn]:
        kept = self.state.metrics[name]
        one = kept.record
        shown = published(self._store.observations(self.state.cycle_id, name), one.unit, self.reader)
        speaks = tr("for citizens") if one.objective is Objective.CONVENIENCE else tr("for the administration")
        better = tr("lower is better") if one.direction is Direction.LOWER else tr("higher is better")
        aims = [speaks, tr("in {unit}").format(unit=self.reader.words(one.unit)), better]
        if one.baseline is not None:
            aims.append(tr("was {value}").format(value=self._amount(one.baseline, one.unit, shown.withheld)))
        if one.target is not None:
            aims.append(tr("should become {value}").format(value=self._amount(one.target, one.unit)))
        label = self.reader.words(one.name)
        said: list[Said | Drawn] = [Said(label, " · ".join(aims), (self._cite("", kept.event_id),))]
        if not shown.times.sums:
            return [*said, Said("", tr("Nothing was observed yet."), quiet=True)]
        said.append(self._chart(name, label, shown))
        return [*said, *self._places(name, shown)]

    def _chart(self, name: str, label: str, shown: Published) -> Drawn | Said:
        one, cites = self.state.metrics[name].record, self._observations_of(name)
        points = [(_start_of(at), value) for at, value in shown.times.shown]
        if not points:
            return Said("", tr("All values are too small to be shown."), cites, quiet=True)
        spans = [(kept.record.starts, kept.record.ends) for kept in self.state.interventions.values() if kept.record.starts]
        limits = [
            value if not shown.summed and value not in shown.withheld and self.reader.may_show(value, one.unit) else None
            for value in (one.baseline, one.target)
        ]
        return Drawn(label, RunChart(points, limits[0], limits[1], spans), Said("", self._caption(shown, bool(spans)), cites, quiet=True))

    def _caption(self, shown: Published, spans: bool) -> str:
        n = len(shown.times.sums)
        words = [tr("Sums of periods: {n}.").format(n=n) if shown.summed else tr("Observations: {n}.").format(n=n)]
        if not shown.summed and self.reader.public and n < self.reader.k:
            words = []
        if spans:
            words.append(tr("Shaded: while something was done."))
        if shown.times.n_hidden:
            words.append(tr("Some values are not shown: they are small, or would give small ones away."))
        return " ".join(words)

    def _places(self, name: str, shown: Published) -> list[Said]:
        if not shown.places.sums:
            return []
        hidden, nowhere = tr("not shown"), tr("no place")
        listed = [
            f"{self.reader.words(place) or nowhere} {hidden if value is None else f'{value:,.6g}'}" for place, value in shown.places.sums
        ]
        if shown.total is not None:
            listed.append(tr("together {value}").format(value=f"{shown.total:,.6g}"))
        return [Said(tr("By place"), " · ".join(listed), self._observations_of(name))]

    def _observations_of(self, name: str) -> tuple[str, ...]:
        return _brief(self._observed_by.get(name, []))

    def _round(self, one: Iteration) -> list[Part]:
        number = one.number
        parts = [
            Part(
                tr("Iteration {n}").format(n=number),
                [Said("", self._moves(one), self._moved_at(one.opened_at, *(move.at for move in one.moves)), quiet=True)],
                level=1,
            )
        ]
        parts += [self._sources(number), self._decisions(number), self._interventions(number), self._estimates(number)]
        parts.append(Part(tr("Comments"), self._comments("", number)))
        if learned := self.reader.free(one.learned):
            parts.append(Part(tr("What was learned"), [Said("", learned)]))
        return parts

    def _comments(self, about: str, number: int = 0) -> list[Said | Drawn]:
        """What was said about a record, or about the cycle in one of its rounds; inside the department only."""
        if self.reader.public:
            return []
        return [
            Said(
                tr("Comment"),
                tr("{who}, {date}: {text}").format(who=self._who(one.actor), date=one.at[:10], text=one.record.text),
                (self._cite("", one.event_id),),
            )
            for one in self.state.comments_on(about)
            if number in (0, one.iteration)
        ]

    def _moves(self, one: Iteration) -> str:
        said = [tr("opened {date}").format(date=one.opened_at[:10])]
        for move in one.moves:
            who = "" if self.reader.public else f" ({self._who(move.actor)})"
            said.append(f"{tr(STAGE_NAMES[move.start])} → {tr(STAGE_NAMES[move.to])} {move.at[:10]}{who}")
        return " · ".join(said)

    def _sources(self, number: int) -> Part:
        part = Part(tr("Collected"))
        for kept in self.state.sources.values():
            if kept.iteration == number:
                one = kept.record
                facts = [
                    (tr("Agency"), one.agency),
                    (tr("Date"), one.date),
                    (tr("Purpose"), one.purpose),
                    (tr("Legal basis"), one.legal_basis),
                    (tr("Kept until"), one.retention),
                    (tr("Held by"), self.reader.free(one.holder)),
                    (tr("Quality"), self.reader.free(one.quality)),
                ]
                words = " · ".join(f"{name}: {self.reader.words(text)}" for name, text in facts if text)
                part.items.append(Said(self.reader.words(one.title), words, (self._cite("", kept.event_id),)))
        return part

    def _decisions(self, number: int) -> Part:
        part = Part(tr("Decided"))
        for place, one in enumerate(self.state.decisions.values(), start=1):
            if one.iteration != number:
                continue
            cites = self._cites(one.record.run_ids, one.event_id)
            proposed = tr("proposed by {who} on {date}").format(who=self._who(one.author), date=one.at[:10])
            answer = tr(_ANSWERS[one.state.value])
            if one.answered_by:
                answer = tr("{answer} by {who} on {date}").format(answer=answer, who=self._who(one.answered_by), date=one.answered_at[:10])
            words = [self.reader.free(one.record.text), f"{proposed}; {answer}."]
            part.items.append(Said(tr("Decision {n}").format(n=place), " – ".join(one for one in words if one), cites))
            part.items += self._comments(one.record.decision_id)
        return part

    def _interventions(self, number: int) -> Part:
        part = Part(tr("Done"))
        for kept in self.state.interventions.values():
            if kept.iteration != number:
                continue
            one = kept.record
            ends = one.ends or tr("goes on")
            words = [f"{one.starts or '?'} – {ends}"]
            if one.dose is not None:
                words.append(self._amount(one.dose, one.dose_unit))
            words.append(tr("place recorded") if one.geometry else tr("place not recorded"))
            if note := self.reader.free(one.note):
                words.append(note)
            part.items.append(Said(self.reader.words(one.what), " · ".join(words), (self._cite("", kept.event_id),)))
            part.items += self._comments(one.intervention_id)
        return part

    def _estimates(self, number: int) -> Part:
        part = Part(tr("Evaluated"))
        for kept_estimate in self.state.estimates.values():
            if kept_estimate.iteration == number:
                part.items += [self._estimate(kept_estimate), *self._comments(kept_estimate.record.estimate_id)]
        if number in self.state.no_estimate:
            kept = self.state.no_estimate[number]
            reason = self.reader.free(kept.record.reason) or tr("kept in the department")
            part.items.append(Said("", tr("No effect was estimated: {reason}").format(reason=reason), (self._cite("", kept.event_id),)))
        return part

    def _estimate(self, kept: Kept[Estimate]) -> Said:
        one, words = kept.record, self.reader.words
        figures = tr("Effect {effect} ({low} to {high}, {level:g} % interval), by {method}: {verdict}.").format(
            effect=self._amount(one.effect, one.unit),
            low=self._amount(one.low, one.unit),
            high=self._amount(one.high, one.unit),
            level=100 * one.level,
            method=words(one.method),
            verdict=tr(_VERDICTS[one.verdict.value]),
        )
        if one.control.strip():
            figures += " " + tr("Compared with {control}.").format(control=words(one.control))
        if one.displacement:
            figures += " " + tr("Around it: {displacement}.").format(displacement=words(one.displacement))
        tag = "" if one.control.strip() else tr("no control")
        return Said(words(self.state.metrics[one.metric_id].record.name), figures, self._cites([one.run_id], kept.event_id), tag)

    def _savings(self) -> Part:
        part, kept = Part(tr("Savings")), []
        for one in self.state.savings.values():
            record = one.record
            if self._rests_on_few(record):
                part.items.append(
                    Said(self.reader.words(record.title), tr("Kept in the department: it rests on a small number."), quiet=True)
                )
                continue
            kept.append(one)
            text = tr("{low} to {high} {currency}, most likely {central}{period}. Rests on {basis}: {text}.").format(
                low=f"{record.low:,.6g}",
                high=f"{record.high:,.6g}",
                central=f"{record.central:,.6g}",
                currency=record.currency,
                period=f" ({self.reader.words(record.period)})" if record.period else "",
                basis=tr(BASIS_NAMES[record.basis]),
                text=self.reader.words(record.basis_text),
            )
            factors = "; ".join(
                f"{self.reader.words(factor.name)} {self._amount(factor.low, factor.unit)} – {self._amount(factor.high, factor.unit)}"
                for factor in record.parts
            )
            part.items.append(Said(self.reader.words(record.title), f"{text} {factors}".strip(), self._cites(record.run_ids, one.event_id)))
        if len(kept) > 1:
            cites = tuple(dict.fromkeys(name for one in kept for name in self._cites(one.record.run_ids, one.event_id)))
            for currency, total in totals((one.record.currency, one.record.range) for one in kept).items():
                text = tr("{low} to {high} {currency}, most likely {central}: lows and highs added, the widest range.").format(
                    low=f"{total.low:,.6g}", high=f"{total.high:,.6g}", central=f"{total.central:,.6g}", currency=currency
                )
                part.items.append(Said(tr("Together"), text, cites))
        return part

    def _rests_on_few(self, saving: Saving) -> bool:
        """Whether a factor must not be shown: a sum of money divided by its price gives the number away."""
        figures = [(value, one.unit) for one in saving.parts for value in (one.low, one.central, one.high)]
        return any(not self.reader.may_show(value, unit) for value, unit in figures)

    def _runs(self) -> Part:
        part = Part(tr("Analyses that are cited"), kind="runs")
        for run_id, kept in self.state.runs.items():
            part.items.append(Said(self._cite(run_id), self._run(run_id, kept), (), "" if kept.record.succeeded else tr("failed")))
            part.items += self._comments(run_id)
        return part

    def _run(self, run_id: str, kept: Kept[Run]) -> str:
        one = kept.record
        words = [one.algorithm, kept.at[:16].replace("T", " "), tr("run {id}").format(id=run_id)]
        if not self.reader.public:
            words.append(tr("by {who}").format(who=self._who(kept.actor)))
        words.append(tr(_ORIGINS.get(one.origin.value, one.origin.value)))
        words.append(tr("read {tables}").format(tables="; ".join(self._input(table) for table in one.inputs) or "–"))
        return " · ".join(words)

    def _input(self, table: InputTable) -> str:
        name = self.reader.words(table.name or table.source)
        if self.reader.public:
            return name  # the digest of a small table could be found again by trying
        digest = table.digest.partition(":")[2][:12] or tr("no digest")
        selected = tr(", {n} selected").format(n=table.selected) if table.selected_only else ""
        return f"{name}{selected} [{digest}]"

    def _chain(self) -> Part:
        part, end = Part(tr("Head of the chain"), kind="chain"), (f"E{self.state.position}",)
        entries = tr("{n} entries up to {at} (UTC), in “{store}”.").format(
            n=self.state.position, at=now()[:16].replace("T", " "), store=self.reader.words(self._store.name)
        )
        part.items.append(Said("", entries, end))
        if self._verification is not None and self._verification.valid:
            found = tr("The store was verified when this page was made: {n} entries, all as they were written.")
            part.items.append(Said("", found.format(n=self._verification.n_events), end))
        elif self._verification is not None:
            part.items.append(Said("", tr("The store was verified when this page was made, and is not as it was written.")))
        part.items += [
            Said("", tr("Keep this line: with it, Verify a store finds a log that was cut or written anew after this page was made.")),
            Said("", tr("R and a number: an analysis of the list above. E and a number: that entry of the cycle's log.")),
        ]
        return part


_ROLES = {
    Role.OWNER: mark("the owner"),
    Role.APPROVER: mark("an approver"),
    Role.ADVISER: mark("an adviser"),
    Role.ANALYST: mark("an analyst"),
}
_ORIGINS = {
    "algorithm": mark("recorded itself"),
    "dialog": mark("from QGIS's history"),
    "in_place": mark("from QGIS's history (in place)"),
    "declared": mark("declared"),
    "unknown": mark("origin unknown"),
}
_ANSWERS = {"proposed": mark("proposed"), "approved": mark("approved"), "rejected": mark("rejected"), "withdrawn": mark("withdrawn")}
_VERDICTS = {
    "effective": mark("effective"),
    "no_useful_effect": mark("no useful effect"),
    "worse": mark("worse"),
    "inconclusive": mark("inconclusive"),
    "no_control": mark("no control"),
}


def _start_of(period: str) -> str:
    """The first day of a year or a month; a moment as it is."""
    return {4: f"{period}-01-01", 7: f"{period}-01"}.get(len(period), period)


def _brief(cites: Sequence[str]) -> tuple[str, ...]:
    """Each once; entries that follow on another as from-to."""
    runs = [one for one in dict.fromkeys(cites) if one.startswith("R")]
    entries = sorted({int(one[1:]) for one in cites if one.startswith("E")})
    spans: list[list[int]] = []
    for one in entries:
        if spans and one == spans[-1][1] + 1:
            spans[-1][1] = one
        else:
            spans.append([one, one])
    return (*runs, *(f"E{first}" if first == last else f"E{first}–E{last}" for first, last in spans))
