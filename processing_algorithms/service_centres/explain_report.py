# SPDX-License-Identifier: GPL-2.0-or-later
"""Why each site was chosen, in words, as a table and as a picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.allocation.explain import Explanation, Frequency
    from ...smartcity_plugin.analysis.allocation.models import Problem
    from ...smartcity_plugin.analysis.allocation.near_optimal import NearOptimal
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import Report
    from .allocation_reading import Setting

COVERING = ("max_coverage", "set_cover")
_SHOWN = 60
_TINY = 5e-5


@dataclass(frozen=True)
class Told:
    """All that was found of a plan; names of the m candidates."""

    explanation: Explanation
    near: NearOptimal
    frequency: Frequency
    problem: Problem
    names: list[object]
    share: float
    spread: float


def roles(told: Told) -> list[str | None]:
    """core, chosen, close or None of each candidate."""
    chosen = np.zeros(len(told.names), dtype=bool)
    chosen[told.explanation.sites] = True
    # Without other plans that were looked at, nothing is known to be needed.
    alone = not told.near.complete and len(told.near.plans) == 1
    found: list[str | None] = []
    for here, core, share in zip(chosen.tolist(), told.near.core.tolist(), told.near.share.tolist(), strict=True):
        found.append(("core" if core and not alone else "chosen") if here else ("close" if share > 0 else None))
    return found


def sentences(told: Told, unit: str) -> list[str]:
    """What is said of each chosen site, in their order."""
    return [_sentence(told, k, unit) for k in range(told.explanation.sites.size)]


def _sentence(told: Told, k: int, unit: str) -> str:
    one = told.explanation
    site = int(one.sites[k])
    parts = [_adds(told, k), _loses(told, k, unit)]
    if one.substitute[k] < 0:
        parts.append(tr("Nothing could stand in for it."))
    else:
        parts.append(
            tr("Best substitute: {site} ({worse}).").format(
                site=told.names[int(one.substitute[k])], worse=_worse(told, float(one.substitute_cost[k]))
            )
        )
    plans = len(told.near.plans)
    if plans > 1:
        parts.append(tr("In {n} of {all} plans that are nearly as good.").format(n=round(float(told.near.share[site]) * plans), all=plans))
    if told.frequency.draws:
        parts.append(tr("Chosen in {share:.0f} % of the draws with other demand.").format(share=100 * float(told.frequency.share[site])))
    return " ".join(parts)


def _adds(told: Told, k: int) -> str:
    if int(told.explanation.sites[k]) in set(told.problem.existing.tolist()):
        return tr("Open today.")
    return tr("Newly serves {people:,.0f}.").format(people=float(told.explanation.new_served[k]))


def _loses(told: Told, k: int, unit: str) -> str:
    loss, away = float(told.explanation.loss[k]), float(told.explanation.loss_unserved[k])
    if np.isnan(loss):
        return tr("Without it, the others cannot hold the demand.")
    if told.problem.model in COVERING:
        return tr("Without it, {people:,.0f} would not be covered.").format(people=away)
    about = _relative(told, loss)
    if told.problem.model == "p_center":
        about = tr("{cost:,.4g} {unit}").format(cost=loss, unit=unit)
        text = tr("Without it, the longest way grows by {about}")
    else:
        text = tr("Without it, the ways of all together grow by {about}")
    text = text.format(about=about)
    return tr("{text}, and {people:,.0f} would be served by nobody.").format(text=text, people=away) if away > 0 else f"{text}."


def _relative(told: Told, more: float) -> str:
    objective = told.explanation.objective
    return f"{100 * more / objective:.2f} %" if objective else f"{more:,.4g}"


def _worse(told: Told, more: float) -> str:
    """How much worse an exchange is."""
    objective = told.explanation.objective
    if not objective or told.problem.model == "set_cover":
        return tr("as many sites") if told.problem.model == "set_cover" and more == 0 else f"{more:+,.4g}"
    share = more / abs(objective)
    if share < -1e-9:
        return tr("{share:.2f} % better").format(share=-100 * share)
    if share < _TINY:
        return tr("just as good")
    return tr("{share:.2f} % worse").format(share=100 * share)


def note_told(told: Told, notes: Notes) -> None:
    """What a planner should know, in the log and in the report."""
    one, near, drawn = told.explanation, told.near, told.frequency
    # An exchange that leaves more people unserved may look better; only one that does not is.
    if (
        one.closest is not None
        and one.objective
        and one.closest[2] * (-1 if told.problem.model == "set_cover" else 1) < -1e-6 * abs(one.objective)
    ):
        notes.warn(
            tr(
                "The plan is not the best: {site} in the place of {other} would be {worse}. Run Allocate centres again with more time."
            ).format(site=told.names[one.closest[0]], other=told.names[one.closest[1]], worse=_worse(told, one.closest[2]))
        )
    if len(near.plans) > 1:
        text = (
            tr("There are {n} plans at most {share:.3g} % worse (this one included), and no more.")
            if near.complete
            else tr("{n} plans at most {share:.3g} % worse were found (this one included); there may be more.")
        )
        notes.remark(text.format(n=len(near.plans), share=100 * told.share))
    elif near.complete:
        notes.remark(tr("No other plan is at most {share:.3g} % worse.").format(share=100 * told.share))
    else:
        notes.remark(tr("No other plan at most {share:.3g} % worse was found, but not all were looked at.").format(share=100 * told.share))
    if drawn.draws:
        notes.remark(
            tr("With each place up to {spread:.0f} % more or less, exactly these sites are chosen in {kept} of {draws} draws.").format(
                spread=100 * told.spread, kept=drawn.kept, draws=drawn.draws
            )
        )
        if drawn.unproven > drawn.draws / 2:
            notes.warn(
                tr(
                    "In {n} of {draws} draws the time was too short to prove the plan: some of the change is chance of the search. Raise DRAW_SECONDS."
                ).format(n=drawn.unproven, draws=drawn.draws)
            )


def explain_report(told: Told, setting: Setting, notes: Notes, parameters: dict[str, Any], figures: dict[str, Any]) -> Report:
    """The page a planner shows to others."""
    from ...smartcity_plugin.qgis_bridge.centre_legends import role_legend
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report

    one, drawn = told.explanation, told.frequency
    colours = {entry.value: entry.colour for entry in role_legend()}
    role = roles(told)
    covers = told.problem.model in COVERING
    rows = []
    for k, site in enumerate(one.sites.tolist()[:_SHOWN]):
        other = int(one.substitute[k])
        loss = f"{one.loss[k]:,.0f}" if covers else ("–" if np.isnan(one.loss[k]) else _relative(told, float(one.loss[k])))
        cells = (
            f"{one.new_served[k]:,.0f}",
            loss,
            "–" if other < 0 else f"{told.names[other]} ({_worse(told, float(one.substitute_cost[k]))})",
            f"{100 * drawn.share[site]:.0f} %" if drawn.draws else "–",
        )
        rows.append(ClassRow(colours[role[site]], str(told.names[site]), cells))
    words = [f"{told.names[site]}: {text}" for site, text in zip(one.sites.tolist()[:_SHOWN], sentences(told, setting.unit), strict=False)]
    return Report(
        title=tr("Explained sites"),
        question=tr("Why here, and how sure?"),
        answer=_answer(told, role),
        picture_alt=tr("Map of the sites by how firmly they belong to the plan"),
        class_headings=(
            tr("Newly served"),
            tr("Not covered without it") if covers else tr("Longer without it"),
            tr("Best substitute"),
            tr("In draws"),
        ),
        classes=rows,
        figures=[
            (tr("Value of the plan"), f"{one.objective:,.6g}"),
            (tr("Plans nearly as good"), f"{len(told.near.plans):,}" + ("" if told.near.complete else " +")),
            (tr("Sites in all of them"), f"{figures['N_CORE']:,}"),
            (tr("Closest rejected"), _closest(told)),
            (tr("Same sites in draws"), "–" if not drawn.draws else f"{drawn.kept} / {drawn.draws}"),
            (tr("Rows read"), f"{figures['N_READ']:,}"),
            (tr("Rows used"), f"{figures['N_USED']:,}"),
            (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
        ],
        warnings=notes.warnings,
        remarks=[*notes.remarks, *_almost(told), *words],
        left_out=setting.demand.left_out.sentences(),
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: every single exchange of a chosen for a rejected site, from true costs; plans nearly as good by looking at all sets of sites, by following exchanges, or by an integer program that excludes known plans; "
            "demand drawn evenly around its value, place by place."
        ),
    )


def _closest(told: Told) -> str:
    closest = told.explanation.closest
    return "–" if closest is None else f"{told.names[closest[0]]} ({_worse(told, closest[2])})"


def _answer(told: Told, role: list[str | None]) -> str:
    sites = told.explanation.sites
    core = sum(1 for one in role if one == "core")
    if len(told.near.plans) == 1:
        if told.near.complete:
            return tr("No other choice of {n} sites comes within {share:.3g} % of this one.").format(n=sites.size, share=100 * told.share)
        return tr("{n} sites: what each adds, and what could stand in for it.").format(n=sites.size)
    number = f"{len(told.near.plans)}" if told.near.complete else tr("at least {n}").format(n=len(told.near.plans))
    return tr(
        "{core} of {n} sites are in all plans that are nearly as good ({number}); about the others there is room to decide by other reasons."
    ).format(core=core, n=sites.size, number=number)


def _almost(told: Told) -> list[str]:
    """The rejected candidates that came closest."""
    order = np.argsort(np.where(told.explanation.rank > 0, told.explanation.rank, np.iinfo(np.int64).max), kind="stable")
    first = [str(told.names[at]) for at in order[:5].tolist() if told.explanation.rank[at] > 0]
    return [tr("Rejected candidates that came closest: {sites}.").format(sites=", ".join(first))] if first else []


def explain_picture(told: Told, setting: Setting) -> bytes | None:
    """Sites by role among the people; lines show who goes where."""
    from ...smartcity_plugin.qgis_bridge.centre_legends import role_legend
    from .site_picture import Marks, site_picture

    places, demand = setting.sites.points, setting.demand.points
    assignment = told.explanation.assignment
    served_from = np.full(demand.shape, np.nan)
    served_from[assignment >= 0] = places[assignment[assignment >= 0]]
    role = np.array(roles(told), dtype=object)
    sizes = {"core": 120.0, "chosen": 90.0, "close": 45.0, None: 14.0}
    marks = []
    for entry in reversed(role_legend()):
        here = np.array([one == entry.value for one in role], dtype=bool)
        chosen = entry.value in ("core", "chosen")
        names = tuple(str(told.names[at]) for at in np.flatnonzero(here)) if chosen and told.explanation.sites.size <= 25 else ()
        size = sizes[None if entry.value is None else str(entry.value)]
        marks.append(Marks(places[here], entry.colour, size, entry.label, names, hollow=entry.value is None))
    return site_picture(demand, setting.problem.lists.weights, marks, served_from)
