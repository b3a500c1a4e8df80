# SPDX-License-Identifier: GPL-2.0-or-later
"""One iteration of a cycle: what was collected, decided, done, evaluated, said and learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..analysis.errors import tr as mark
from ..cycle.stages import STAGE_NAMES
from .story import Part, Said
from .story_telling import Telling
from .translation import tr

if TYPE_CHECKING:
    from ..cycle.evidence import Estimate
    from ..cycle.state import Iteration, Kept

_ANSWERS = {"proposed": mark("proposed"), "approved": mark("approved"), "rejected": mark("rejected"), "withdrawn": mark("withdrawn")}
_VERDICTS = {
    "effective": mark("effective"),
    "no_useful_effect": mark("no useful effect"),
    "worse": mark("worse"),
    "inconclusive": mark("inconclusive"),
    "no_control": mark("no control"),
}


def iteration(told: Telling, one: Iteration) -> list[Part]:
    """The iteration's heading and its parts, the empty ones too."""
    number = one.number
    parts = [
        Part(
            tr("Iteration {n}").format(n=number),
            [Said("", _moves(told, one), told.cite.moves(one.opened_at, *(move.at for move in one.moves)), quiet=True)],
            level=1,
        )
    ]
    parts += [_sources(told, number), _decisions(told, number), _interventions(told, number), _estimates(told, number)]
    parts.append(Part(tr("Comments"), told.comments("", number)))
    if learned := told.free(one.learned):
        parts.append(Part(tr("What was learned"), [Said("", learned)]))
    return parts


def _moves(told: Telling, one: Iteration) -> str:
    said = [tr("opened {date}").format(date=one.opened_at[:10])]
    for move in one.moves:
        who = "" if told.reader.public else f" ({told.who(move.actor)})"
        said.append(f"{tr(STAGE_NAMES[move.start])} → {tr(STAGE_NAMES[move.to])} {move.at[:10]}{who}")
    return " · ".join(said)


def _sources(told: Telling, number: int) -> Part:
    part = Part(tr("Collected"))
    for kept in told.state.sources.values():
        if kept.iteration == number:
            one = kept.record
            facts = [
                (tr("Agency"), one.agency),
                (tr("Date"), one.date),
                (tr("Purpose"), one.purpose),
                (tr("Legal basis"), one.legal_basis),
                (tr("Kept until"), one.retention),
                (tr("Held by"), told.free(one.holder)),
                (tr("Quality"), told.free(one.quality)),
            ]
            words = " · ".join(f"{name}: {told.words(text)}" for name, text in facts if text)
            part.items.append(Said(told.words(one.title), words, (told.cite.entry(kept.event_id),)))
    return part


def _decisions(told: Telling, number: int) -> Part:
    part = Part(tr("Decided"))
    for place, one in enumerate(told.state.decisions.values(), start=1):
        if one.iteration != number:
            continue
        cites = told.cite.runs(one.record.run_ids, one.event_id)
        proposed = tr("proposed by {who} on {date}").format(who=told.who(one.author), date=one.at[:10])
        answer = tr(_ANSWERS[one.state.value])
        if one.answered_by:
            answer = tr("{answer} by {who} on {date}").format(answer=answer, who=told.who(one.answered_by), date=one.answered_at[:10])
        words = [told.free(one.record.text), f"{proposed}; {answer}."]
        part.items.append(Said(tr("Decision {n}").format(n=place), " – ".join(one for one in words if one), cites))
        part.items += told.comments(one.record.decision_id)
    return part


def _interventions(told: Telling, number: int) -> Part:
    part = Part(tr("Done"))
    for kept in told.state.interventions.values():
        if kept.iteration != number:
            continue
        one = kept.record
        ends = one.ends or tr("goes on")
        words = [f"{one.starts or '?'} – {ends}"]
        if one.dose is not None:
            words.append(told.amount(one.dose, one.dose_unit))
        words.append(tr("place recorded") if one.geometry else tr("place not recorded"))
        if note := told.free(one.note):
            words.append(note)
        part.items.append(Said(told.words(one.what), " · ".join(words), (told.cite.entry(kept.event_id),)))
        part.items += told.comments(one.intervention_id)
    return part


def _estimates(told: Telling, number: int) -> Part:
    part = Part(tr("Evaluated"))
    for kept_estimate in told.state.estimates.values():
        if kept_estimate.iteration == number:
            part.items += [_estimate(told, kept_estimate), *told.comments(kept_estimate.record.estimate_id)]
    if number in told.state.no_estimate:
        kept = told.state.no_estimate[number]
        reason = told.free(kept.record.reason) or tr("kept in the department")
        part.items.append(Said("", tr("No effect was estimated: {reason}").format(reason=reason), (told.cite.entry(kept.event_id),)))
    return part


def _estimate(told: Telling, kept: Kept[Estimate]) -> Said:
    one, words = kept.record, told.words
    figures = tr("Effect {effect} ({low} to {high}, {level:g} % interval), by {method}: {verdict}.").format(
        effect=told.amount(one.effect, one.unit),
        low=told.amount(one.low, one.unit),
        high=told.amount(one.high, one.unit),
        level=100 * one.level,
        method=words(one.method),
        verdict=tr(_VERDICTS[one.verdict.value]),
    )
    if one.control.strip():
        figures += " " + tr("Compared with {control}.").format(control=words(one.control))
    if one.displacement:
        figures += " " + tr("Around it: {displacement}.").format(displacement=words(one.displacement))
    tag = "" if one.control.strip() else tr("no control")
    return Said(words(told.state.metrics[one.metric_id].record.name), figures, told.cite.runs([one.run_id], kept.event_id), tag)
