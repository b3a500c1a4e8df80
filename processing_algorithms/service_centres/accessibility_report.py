# SPDX-License-Identifier: GPL-2.0-or-later
"""Classes and figures of access, and what a run says on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.allocation.accessibility import Access
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.reading import LeftOut
    from ...smartcity_plugin.qgis_bridge.report import Report
    from ...smartcity_plugin.qgis_bridge.styles import LegendEntry

FACTOR = 1_000.0
"""Access is said for this many people: nobody reads 0.0012 doctors."""
_SHARES = (0.2, 0.4, 0.6, 0.8)


def class_edges(access: NDArray[np.float64], weights: NDArray[np.float64]) -> list[float]:
    """Upper ends of classes 1 to 4 (fewer where values repeat), rounded for the legend: a fifth of the people with any access are in each class."""
    there = access > 0
    if not (weights[there] > 0).any():
        return []
    order = np.argsort(access[there])
    value, people = access[there][order], np.cumsum(weights[there][order])
    edges: list[float] = []
    for share in _SHARES:
        edge = float(f"{value[np.searchsorted(people, share * people[-1])]:.3g}")
        if edge < value[-1] and (not edges or edge > edges[-1]):
            edges.append(edge)
    return edges


def access_classes(access: NDArray[np.float64], edges: list[float]) -> NDArray[np.float64]:
    """0 without access, else 1 and up."""
    return np.where(access > 0, 1.0 + np.searchsorted(np.array(edges), access, side="left"), 0.0)


def figures_of(weights: NDArray[np.float64], after: Access, before: Access | None) -> dict[str, Any]:
    """The declared numbers."""
    from ...smartcity_plugin.analysis.allocation.accessibility import gini

    people = float(weights.sum())

    def mean(one: Access) -> float:
        return float(weights @ one.access) / people

    def without(one: Access) -> float:
        return float(weights[one.reached == 0].sum())

    def inequality(one: Access) -> float | None:
        value = gini(one.access, weights)
        return None if np.isnan(value) else value

    figures: dict[str, Any] = {
        "MEAN_ACCESS": mean(after),
        "WITHOUT": without(after),
        "GINI": inequality(after),
        "UNUSED": float(after.capacity[after.unused].sum()),
    }
    if before is not None:
        figures |= {"MEAN_BEFORE": mean(before), "WITHOUT_BEFORE": without(before), "GINI_BEFORE": inequality(before)}
    return figures


def accessibility_report(
    weights: NDArray[np.float64],
    after: Access,
    before: Access | None,
    edges: list[float],
    legend: list[LegendEntry],
    notes: Notes,
    left_out: LeftOut,
    parameters: dict[str, Any],
    figures: dict[str, Any],
) -> Report:
    """The page a planner shows to others."""
    from ...smartcity_plugin.analysis.allocation.accessibility import difference_classes
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report

    classes = access_classes(after.access, edges) if before is None else difference_classes(before.access, after.access)
    total = float(weights.sum())
    rows = []
    for entry in legend:
        members = np.zeros(weights.size, dtype=bool) if entry.value is None else classes == entry.value
        number = figures["N_SKIPPED"] if entry.value is None else int(members.sum())
        people = float(weights[members].sum())
        cells = [
            f"{number:,}",
            "–" if entry.value is None else f"{people:,.0f}",
            "–" if entry.value is None else f"{100 * people / total:.0f} %",
        ]
        rows.append(ClassRow(entry.colour, entry.label, tuple(cells)))
    said = left_out.sentences()
    return Report(
        title=tr("Accessibility"),
        question=tr("Who reaches how much of the service?"),
        answer=_answer(weights, after, before, figures),
        picture_alt=tr("Map of access") if before is None else tr("Map of the difference"),
        class_headings=(tr("Places"), tr("People"), tr("Share")),
        classes=rows,
        figures=_figures(figures, before is not None),
        warnings=notes.warnings,
        remarks=[remark for remark in notes.remarks if remark not in said] + _who(weights, after, before),
        left_out=said,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=_method(str(parameters.get("METHOD", "2sfca"))),
    )


def _answer(weights: NDArray[np.float64], after: Access, before: Access | None, figures: dict[str, Any]) -> str:
    total = float(weights.sum())
    if before is None:
        return tr("{mean:,.3g} per 1,000 people on average; {without:,.0f} of {total:,.0f} people ({share:.1f} %) reach no centre.").format(
            mean=FACTOR * figures["MEAN_ACCESS"], without=figures["WITHOUT"], total=total, share=100 * figures["WITHOUT"] / total
        )
    from ...smartcity_plugin.analysis.allocation.accessibility import difference_classes

    classes = difference_classes(before.access, after.access)
    return tr(
        "{gain:.0f} % of the people have better access than before, {lose:.0f} % worse; {without:,.0f} reach no centre, before {earlier:,.0f}."
    ).format(
        gain=100 * weights[classes > 0].sum() / total,
        lose=100 * weights[classes < 0].sum() / total,
        without=figures["WITHOUT"],
        earlier=figures["WITHOUT_BEFORE"],
    )


def _figures(figures: dict[str, Any], compared: bool) -> list[tuple[str, str]]:
    def shown(value: float | None, form: str) -> str:
        return "–" if value is None else format(value, form)

    lines = [(tr("Mean access per 1,000 people"), f"{FACTOR * figures['MEAN_ACCESS']:,.4g}")]
    if compared:
        lines.append((tr("Mean access before"), f"{FACTOR * figures['MEAN_BEFORE']:,.4g}"))
    lines.append((tr("People who reach no centre"), f"{figures['WITHOUT']:,.0f}"))
    if compared:
        lines.append((tr("People who reached none before"), f"{figures['WITHOUT_BEFORE']:,.0f}"))
    lines.append((tr("Inequality (Gini; 0: all alike)"), shown(figures["GINI"], ".3f")))
    if compared:
        lines.append((tr("Inequality before"), shown(figures["GINI_BEFORE"], ".3f")))
    lines += [
        (tr("Capacity that nobody can reach"), f"{figures['UNUSED']:,.4g}"),
        (tr("Rows read"), f"{figures['N_READ']:,}"),
        (tr("Rows used"), f"{figures['N_USED']:,}"),
        (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
    ]
    return lines


def _who(weights: NDArray[np.float64], after: Access, before: Access | None) -> list[str]:
    """How the people are served whom it serves least, and who lost."""
    lines = [
        tr(
            "What all reach together is what the centres have: the mean rises only with capacity. Where centres are decides who gets it: look at those without, and at the inequality."
        )
    ]
    if before is not None:
        lost = (before.reached > 0) & (after.reached == 0)
        if lost.any():
            lines.append(
                tr("{people:,.0f} people at {places:,} places reached a centre before and reach none now.").format(
                    people=float(weights[lost].sum()), places=int(lost.sum())
                )
            )
    return lines


def _method(method: str) -> str:
    if method == "e2sfca":
        return tr("Method: enhanced two-step floating catchment areas after Luo & Qi (2009); gaussian decay after Dai (2010).")
    if method == "gravity":
        return tr(
            "Method: gravity model after Hansen (1959), with the competition of all who need the service after Joseph & Bantock (1982)."
        )
    return tr("Method: two-step floating catchment areas after Luo & Wang (2003).")
