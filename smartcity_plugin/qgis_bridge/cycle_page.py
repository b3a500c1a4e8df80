# SPDX-License-Identifier: GPL-2.0-or-later
"""A cycle on one page of HTML that stands alone: the problem, its figures in time, and round by round what was found, decided, done, and what it did."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from ..analysis.errors import tr as mark
from ..cycle.moments import now
from ..cycle.savings import BASIS_NAMES, totals
from ..cycle.stages import STAGE_NAMES, Stage
from ..cycle.subject import Direction, Objective
from ..cycle.templates import TEMPLATES
from .run_chart import RunChart
from .translation import tr, user_language

if TYPE_CHECKING:
    from ..cycle.evidence import InputTable
    from ..cycle.state import Iteration
    from ..cycle.store import Store
    from ..cycle.verification import Verification

_STYLES = tuple(Path(__file__).parents[2] / "resources" / "report" / name for name in ("report.css", "cycle.css"))
_ORDER = (Stage.COLLECT, Stage.ANALYSE, Stage.ADMINISTER, Stage.EVALUATE)


class CyclePage:
    """The page of one cycle as it stands now."""

    def __init__(self, store: Store, cycle_id: str, verification: Verification | None = None) -> None:
        self.state = store.cycle(cycle_id)
        self.head = store.head(cycle_id)
        self.people = store.people()
        self._store, self._verification = store, verification

    def html(self) -> str:
        """The page."""
        state = self.state
        style = "".join(path.read_text(encoding="utf-8") for path in _STYLES)
        area = tr(TEMPLATES[state.area].name) if state.area in TEMPLATES else ""
        question = " · ".join(one for one in (tr("Smart Cycle"), area) if one)
        body = [
            f"<header><p class='question'>{escape(question)}</p><h1>{escape(state.title)}</h1></header>",
            self._steps(),
            f"<p class='facts'>{escape(self._facts())}</p>",
            _section(tr("Before you rely on it"), self.warnings(), "warnings"),
            self._problem(),
            f"<h2>{escape(tr('Metrics'))}</h2>",
            *(self._metric(name) for name in state.metrics),
            _nothing(not state.metrics, tr("No metric is defined.")),
            *(self._round(one) for one in state.iterations),
            self._savings(),
            self._chain(),
        ]
        return (
            f"<!DOCTYPE html><html lang='{escape(user_language().split('_')[0])}'><head><meta charset='utf-8'>"
            "<meta name='viewport' content='width=device-width, initial-scale=1'>"
            f"<title>{escape(state.title)}</title><style>{style}</style></head><body><main>{''.join(body)}</main></body></html>"
        )

    def save(self, path: str) -> None:
        """Write the page."""
        Path(path).write_text(self.html(), encoding="utf-8")

    def warnings(self) -> list[str]:
        """What a reader must know before relying on the cycle."""
        state, found = self.state, []
        for number, one in enumerate(state.iterations, start=1):
            found += [
                tr("Iteration {n}: the gate of “{stage}” was passed with a reason ({reason}). Missing was: {missing}.").format(
                    n=number,
                    stage=tr(STAGE_NAMES[move.start]),
                    reason=move.override,
                    missing="; ".join(part.phrase.said(tr) for part in move.missing),
                )
                for move in one.moves
                if move.override
            ]
        without = [kept.record for kept in state.estimates.values() if not kept.record.control.strip()]
        if without:
            found.append(
                tr(
                    "{n} estimates of effect have no control. Places are treated because they were bad, and get better by themselves."
                ).format(n=len(without))
            )
        cited = {name for kept in state.decisions.values() for name in kept.record.run_ids}
        loose = [name for name in cited if name in state.runs and not state.runs[name].record.hashed]
        if loose:
            found.append(
                tr(
                    "{n} runs that decisions rest on have no digests of their inputs, so nobody can check that the data are the same."
                ).format(n=len(loose))
            )
        if state.single_handed:
            found.append(tr("One person may both propose and approve in this cycle."))
        if self._verification is not None and not self._verification.valid:
            found.append(
                tr("The store was changed after it was written: {n} findings. Run Verify a store.").format(
                    n=len(self._verification.findings)
                )
            )
        return found

    # --- parts -----------------------------------------------------------------------------------------------------------------------------

    def _who(self, person_id: str) -> str:
        return self.people.get(person_id, "") or (tr("somebody") if person_id else tr("nobody named"))

    def _steps(self) -> str:
        now_at = len(_ORDER) if self.state.stage is Stage.CLOSED else _ORDER.index(self.state.stage)
        kinds = ["done" if place < now_at else "now" if place == now_at else "" for place in range(len(_ORDER))]
        steps = [f"<li class='{kind}'>{escape(tr(STAGE_NAMES[one]))}</li>" for one, kind in zip(_ORDER, kinds, strict=True)]
        if self.state.stage is Stage.CLOSED:
            steps.append(f"<li class='now'>{escape(tr(STAGE_NAMES[Stage.CLOSED]))}</li>")
        return f"<ol class='steps'>{''.join(steps)}</ol>"

    def _facts(self) -> str:
        state = self.state
        layers = ", ".join(one.name for one in state.layers.values())
        parts = [
            tr("Iteration {n}").format(n=state.iteration),
            tr("started {date}").format(date=state.started_at[:10]),
            tr("last entry {date}").format(date=state.changed_at[:10]),
            tr("owner: {name}").format(name=self._who(state.owner)),
        ]
        if layers:
            parts.append(tr("layer: {names}").format(names=layers))
        if state.follows:
            parts.append(tr("takes up the cycle {id}").format(id=state.follows))
        return " · ".join(parts)

    def _problem(self) -> str:
        problem = self.state.problem
        if problem is None:
            return f"<h2>{escape(tr('The problem'))}</h2>" + _nothing(True, tr("The problem is not stated yet."))
        asked = (
            (tr("What"), problem.what),
            (tr("Where"), problem.where),
            (tr("How much"), problem.how_much),
            (tr("How it may be solved"), problem.how_solved),
        )
        cells = "".join(f"<p><b>{escape(name)}</b>{escape(text or '–')}</p>" for name, text in asked)
        return f"<h2>{escape(tr('The problem'))}</h2><div class='problem'>{cells}</div>"

    def _metric(self, name: str) -> str:
        one = self.state.metrics[name].record
        rows = self._store.observations(self.state.cycle_id, name)
        speaks = tr("for citizens") if one.objective is Objective.CONVENIENCE else tr("for the administration")
        better = tr("lower is better") if one.direction is Direction.LOWER else tr("higher is better")
        facts = [speaks, f"{tr('in')} {one.unit}", better]
        if one.baseline is not None:
            facts.append(tr("was {value:,.6g}").format(value=one.baseline))
        if one.target is not None:
            facts.append(tr("should become {value:,.6g}").format(value=one.target))
        spans = [(kept.record.starts, kept.record.ends) for kept in self.state.interventions.values() if kept.record.starts]
        chart = RunChart([(row.at, row.value) for row in rows], one.baseline, one.target, spans).svg()
        key = (
            tr("{n} observations; shaded: while something was done.").format(n=len(rows))
            if spans
            else tr("{n} observations.").format(n=len(rows))
        )
        shown = f"{chart}<p class='key'>{escape(key)}</p>" if chart else _nothing(True, tr("Nothing was observed yet."))
        return f"<div class='metric'><h3>{escape(one.name)}</h3><span class='tag'>{escape(' · '.join(facts))}</span>{shown}</div>"

    def _round(self, one: Iteration) -> str:
        number = one.number
        parts = [f"<div class='round'><h2>{escape(tr('Iteration {n}').format(n=number))}</h2>", self._moves(one)]
        parts += [self._sources(number), self._runs(number), self._decisions(number), self._interventions(number), self._estimates(number)]
        if one.learned:
            parts.append(f"<h2>{escape(tr('What was learned'))}</h2><p>{escape(one.learned)}</p>")
        return "".join(parts) + "</div>"

    def _moves(self, one: Iteration) -> str:
        said = [tr("opened {date}").format(date=one.opened_at[:10])]
        said += [
            f"{tr(STAGE_NAMES[move.start])} → {tr(STAGE_NAMES[move.to])} {move.at[:10]} ({self._who(move.actor)})" for move in one.moves
        ]
        return f"<p class='facts'>{escape(' · '.join(said))}</p>"

    def _sources(self, number: int) -> str:
        rows = [
            (one.title, one.agency, one.date, one.legal_basis, one.holder, one.quality)
            for kept in self.state.sources.values()
            if kept.iteration == number
            for one in [kept.record]
        ]
        heads = (tr("Source of data"), tr("Agency"), tr("Date"), tr("Legal basis"), tr("Held by"), tr("Quality"))
        return _table(tr("Collected"), heads, rows)

    def _runs(self, number: int) -> str:
        kept = [(name, one) for name, one in self.state.runs.items() if one.iteration == number]
        rows = [
            (
                one.record.algorithm if one.record.succeeded else tr("{algorithm} (failed)").format(algorithm=one.record.algorithm),
                one.at[:16].replace("T", " "),
                self._who(one.actor),
                "; ".join(_input(table) for table in one.record.inputs) or "–",
                tr(_ORIGINS.get(one.record.origin.value, one.record.origin.value)),
                name[:12],
            )
            for name, one in kept
        ]
        heads = (tr("Analysis"), tr("When"), tr("By"), tr("Read, with its digest"), tr("Known from"), tr("Run"))
        return _table(tr("Analysed"), heads, rows, mono=(3, 5))

    def _decisions(self, number: int) -> str:
        rows = [
            (
                one.record.text,
                ", ".join(run[:12] for run in one.record.run_ids) or tr("none"),
                f"{self._who(one.author)}, {one.at[:10]}",
                f"{tr(_ANSWERS[one.state.value])} – {self._who(one.answered_by)}, {one.answered_at[:10]}"
                if one.answered_by
                else tr(_ANSWERS[one.state.value]),
            )
            for one in self.state.decisions.values()
            if one.iteration == number
        ]
        return _table(tr("Decided"), (tr("Decision"), tr("Rests on the runs"), tr("Proposed by"), tr("Answer")), rows, mono=(1,))

    def _interventions(self, number: int) -> str:
        rows = [
            (
                one.what,
                f"{one.starts or '?'} – {one.ends or tr('goes on')}",
                f"{one.dose:,.6g} {one.dose_unit}" if one.dose is not None else "–",
                tr("recorded, {crs}").format(crs=one.crs) if one.geometry else tr("not recorded"),
                one.note,
            )
            for kept in self.state.interventions.values()
            if kept.iteration == number
            for one in [kept.record]
        ]
        return _table(tr("Done"), (tr("What"), tr("When"), tr("How much"), tr("Place"), tr("Note")), rows)

    def _estimates(self, number: int) -> str:
        state = self.state
        rows: list[tuple[str, ...]] = [
            (
                state.metrics[one.metric_id].record.name,
                one.method,
                f"{one.effect:,.4g} {one.unit} ({one.low:,.4g} – {one.high:,.4g}; {100 * one.level:g} %)",
                tr(_VERDICTS[one.verdict.value]),
                one.control or _NO_CONTROL,
                one.displacement or "–",
            )
            for kept in state.estimates.values()
            if kept.iteration == number
            for one in [kept.record]
        ]
        heads = (tr("Effect on"), tr("Method"), tr("Effect and interval"), tr("Verdict"), tr("Compared with"), tr("Around it"))
        shown = _table(tr("Evaluated"), heads, rows)
        if number in state.no_estimate:
            reason = state.no_estimate[number].record.reason
            shown += f"<p>{escape(tr('No effect was estimated: {reason}').format(reason=reason))}</p>"
        return shown

    def _savings(self) -> str:
        kept = [one.record for one in self.state.savings.values()]
        if not kept:
            return ""
        rows = [
            (
                one.title,
                f"{one.low:,.6g}",
                f"{one.central:,.6g}",
                f"{one.high:,.6g}",
                one.currency,
                one.period,
                f"{tr(BASIS_NAMES[one.basis])}: {one.basis_text}",
            )
            for one in kept
        ]
        for currency, total in totals((one.currency, one.range) for one in kept).items() if len(kept) > 1 else ():
            rows.append(
                (
                    tr("Together"),
                    f"{total.low:,.6g}",
                    f"{total.central:,.6g}",
                    f"{total.high:,.6g}",
                    currency,
                    "",
                    tr("lows and highs added: the widest range"),
                )
            )
        heads = (tr("Saving"), tr("Low"), tr("Central"), tr("High"), tr("Currency"), tr("Period"), tr("Rests on"))
        return f"<div class='round'>{_table(tr('Savings'), heads, rows, right=(1, 2, 3))}</div>"

    def _chain(self) -> str:
        checked = ""
        if self._verification is not None:
            checked = (
                tr("The store was verified when this page was made: {n} entries, all as they were written.").format(
                    n=self._verification.n_events
                )
                if self._verification.valid
                else tr("The store was verified when this page was made, and is not as it was written.")
            )
        lines = [
            tr("{n} entries up to {at} (UTC), in “{store}”.").format(
                n=self.state.position, at=now()[:16].replace("T", " "), store=self._store.name
            ),
            checked,
            tr("Keep this line: with it, Verify a store finds a log that was cut or written anew after this page was made."),
        ]
        body = "".join(f"<p>{escape(one)}</p>" for one in lines if one)
        return f"<div class='chain'><h2>{escape(tr('Head of the chain'))}</h2>{body}<p class='head'>{escape(self.head.text)}</p></div>"


_N = " class='n'"
_NO_CONTROL = "\0no control"
_ORIGINS = {
    "algorithm": mark("itself"),
    "dialog": mark("QGIS's history"),
    "in_place": mark("QGIS's history (in place)"),
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


def _input(table: InputTable) -> str:
    digest = table.digest.partition(":")[2][:12] or tr("no digest")
    selected = tr(", {n} selected").format(n=table.selected) if table.selected_only else ""
    return f"{table.name or table.source}{selected} [{digest}]"


def _section(title: str, lines: list[str], kind: str) -> str:
    items = "".join(f"<li>{escape(one)}</li>" for one in lines)
    return f"<section class='{kind}'><h2>{escape(title)}</h2><ul>{items}</ul></section>" if lines else ""


def _nothing(show: bool, words: str) -> str:
    return f"<p class='nothing'>{escape(words)}</p>" if show else ""


def _table(
    title: str, heads: Sequence[str], rows: Iterable[Sequence[str]], *, mono: tuple[int, ...] = (), right: tuple[int, ...] = ()
) -> str:
    listed = list(rows)
    if not listed:
        return ""

    def cell(place: int, text: str) -> str:
        if text == _NO_CONTROL:
            return f"<td><span class='no-control'>{escape(tr('no control'))}</span></td>"
        kind = " class='digest'" if place in mono else _N if place in right else ""
        return f"<td{kind}>{escape(text)}</td>"

    top = "".join(f"<th{_N if place in right else ''}>{escape(one)}</th>" for place, one in enumerate(heads))
    body = "".join("<tr>" + "".join(cell(place, text) for place, text in enumerate(row)) + "</tr>" for row in listed)
    return f"<h2>{escape(title)}</h2><table class='log'><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
