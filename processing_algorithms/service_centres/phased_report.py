# SPDX-License-Identifier: GPL-2.0-or-later
"""A phased plan in words, as a table by phase, and as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.allocation.models import Problem
    from ...smartcity_plugin.analysis.allocation.phased import Phased
    from ...smartcity_plugin.analysis.allocation.phased_rules import Phase
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import Report
    from .allocation_reading import Setting


def note_plan(found: Phased, phases: list[Phase], problem: Problem, unit: str, notes: Notes) -> None:
    """What a planner should know of the plan, in the log and in the report."""
    if found.proven:
        notes.remark(tr("The plan is proven: no other keeps these rules and is better."))
    else:
        notes.warn(
            tr(
                "The plan is not proven: it is at most {gap:.2f} % from the best possible. Part of that is the price of phasing itself (at most {most:.2f} %). A longer TIME_LIMIT, or fewer places, may close it."
            ).format(gap=100 * found.gap, most=100 * found.price_most)
        )
    if found.stopped == "cancelled":
        notes.warn(tr("You cancelled the search: this is the best plan found until then."))
    elif found.stopped == "time":
        notes.remark(tr("The search ended with its time limit."))
    for one, phase in zip(found.phases, phases, strict=True):
        if one.unserved_weight > 0:
            notes.warn(
                tr("Phase “{phase}”: {weight:,.0f} of the demand, in {rows:,} places, are served by no centre.").format(
                    phase=phase.name, weight=one.unserved_weight, rows=one.unserved.size
                )
            )
        if phase.p is not None and one.sites.size < phase.p:
            notes.remark(
                tr("Phase “{phase}” has {n} of its {p} centres: the money buys no more, or no more would help.").format(
                    phase=phase.name, n=one.sites.size, p=phase.p
                )
            )
    if found.price > 0.05:
        notes.remark(
            tr(
                "Phasing costs much here. Look at the phases with the highest price in the table: more centres or money early, or leave to close, lower it."
            )
        )


def table_of(found: Phased, phases: list[Phase]) -> list[dict[str, Any]]:
    """The phases as plain figures."""
    lines = []
    for number, (one, phase) in enumerate(zip(found.phases, phases, strict=True), start=1):
        lines.append(
            {
                "phase": phase.name,
                "centres": int(one.sites.size),
                "opened": int(np.count_nonzero(found.opens == number)),
                "closed": int(np.count_nonzero(found.closes == number)),
                "spent": one.spent,
                "objective": one.objective,
                "alone": one.free.objective,
                "price": one.price,
                "unserved": one.unserved_weight,
            }
        )
    return lines


def phased_report(
    found: Phased, phases: list[Phase], setting: Setting, notes: Notes, parameters: dict[str, Any], figures: dict[str, Any]
) -> Report:
    """The page a planner shows to others."""
    from ...smartcity_plugin.qgis_bridge.centre_legends import phase_colour
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report

    total = float(setting.problem.lists.weights.sum())
    covers = setting.problem.model == "max_coverage"
    with_money = any(one.budget is not None for one in phases)
    rows = []
    for number, line in enumerate(table_of(found, phases), start=1):
        phase = phases[number - 1]
        served = total - line["unserved"]
        cells = [
            f"{line['centres']:,}",
            f"+{line['opened']}" + (f" −{line['closed']}" if line["closed"] else ""),
            *([f"{line['spent']:,.6g}"] if with_money else []),
            _figure(line["objective"], served, total, covers),
            _figure(line["alone"], served if not covers else total, total, covers),
            tr("none") if line["price"] < 5e-5 else f"{100 * line['price']:.2f} %",
        ]
        label = f"{phase.name} ({phase.start})" if phase.start else phase.name
        rows.append(ClassRow(phase_colour(number, -1), label, tuple(cells)))
    unit = setting.unit
    figure = tr("Covered") if covers else tr("Mean way ({unit})").format(unit=unit)
    said = setting.demand.left_out.sentences()
    return Report(
        title=tr("Phased plan"),
        question=tr("Which centre first, which later?"),
        answer=_answer(found),
        picture_alt=tr("Map of the sites by phase"),
        class_headings=(
            tr("Centres"),
            tr("Change"),
            *([tr("Spent")] if with_money else []),
            figure,
            tr("On its own"),
            tr("Price of phasing"),
        ),
        classes=rows,
        figures=[
            (tr("Objective (sum over phases)"), f"{found.objective:,.6g}"),
            (tr("Bound"), f"{found.bound:,.6g}"),
            (tr("At most from the best possible"), f"{100 * found.gap:.3f} %"),
            (tr("Price of phasing"), f"{100 * found.price:.2f} %"),
            (tr("Price of phasing, at most"), f"{100 * found.price_most:.2f} %"),
            (tr("Rows read"), f"{figures['N_READ']:,}"),
            (tr("Rows used"), f"{figures['N_USED']:,}"),
            (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
        ],
        warnings=notes.warnings,
        remarks=[*notes.remarks, *_steps(found, phases, setting)],
        left_out=said,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: all phases planned together (multi-period location, Van Roy & Erlenkotter 1982), by exchanges between sites and phases, and an integer program where it is small enough; bound from the best plans of "
            "the single phases."
        ),
    )


def _figure(objective: float, served: float, total: float, covers: bool) -> str:
    if covers:
        return f"{100 * objective / total:.1f} %" if total else "–"
    return f"{objective / served:,.4g}" if served else "–"


def _answer(found: Phased) -> str:
    n = int(np.count_nonzero(found.opens >= 1))
    if found.price < 5e-5:
        return tr("{n} centres open over {phases} phases, and phasing costs nothing: each phase has its own best plan.").format(
            n=n, phases=len(found.phases)
        )
    return tr(
        "{n} centres open over {phases} phases; building one on the other costs {price:.1f} % against the best plan of each phase."
    ).format(n=n, phases=len(found.phases), price=100 * found.price)


def _steps(found: Phased, phases: list[Phase], setting: Setting) -> list[str]:
    """Which sites open and close in which phase, by name."""
    names = setting.sites.used_names
    lines = []
    for number, phase in enumerate(phases, start=1):
        parts = []
        for text, field in ((tr("open {sites}"), found.opens), (tr("close {sites}"), found.closes)):
            here = np.flatnonzero(field == number)
            if here.size:
                listed = ", ".join(str(names[at]) for at in here[:30]) + (", …" if here.size > 30 else "")
                parts.append(text.format(sites=listed))
        lines.append(tr("Phase “{phase}”: {steps}.").format(phase=phase.name, steps="; ".join(parts) or tr("nothing changes")))
    return lines


def phase_picture(found: Phased, phases: list[Phase], setting: Setting) -> bytes | None:
    """Sites coloured by when they open, among the people; lines show who goes where in the last phase."""
    from ...smartcity_plugin.qgis_bridge.centre_legends import phase_colour, phase_legend
    from .site_picture import Marks, site_picture

    places, demand = setting.sites.points, setting.demand.points
    last = found.phases[-1].assignment
    served_from = np.full(demand.shape, np.nan)
    served_from[last >= 0] = places[last[last >= 0]]
    marks = [Marks(places[found.opens < 0], phase_colour(-1, -1), 14.0, tr("Not chosen"), hollow=True)]
    pairs = sorted({(int(one), int(other)) for one, other in zip(found.opens, found.closes, strict=True) if one >= 0}, reverse=True)
    words = {entry.value: entry.label for entry in phase_legend(pairs, [one.name for one in phases])}
    for opens, closes in pairs:
        here = (found.opens == opens) & (found.closes == closes)
        key = f"{opens}" if closes < 0 else f"{opens}-{closes}"
        marks.append(Marks(places[here], phase_colour(opens, closes), 90.0, words[key], tuple(str(opens) for _ in range(int(here.sum())))))
    return site_picture(demand, setting.problem.lists.weights, marks, served_from)
