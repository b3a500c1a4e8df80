# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run of autocorrelation says in a sentence and on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge import charts
from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.hotspots.global_statistics import GlobalStatistic
    from ...smartcity_plugin.analysis.hotspots.scale import Scale
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report
    from .units import Units

_SIGNIFICANT_Z = 1.96


def statistic_name(statistic: str) -> str:
    """As the field calls it."""
    return {
        "moran": tr("Moran's I"),
        "geary": tr("Geary's c"),
        "general_g": tr("Getis and Ord's general G"),
        "join_counts": tr("Number of joins of two ones"),
    }[statistic]


def answer(found: GlobalStatistic, statistic: str) -> str:
    """The finding in one sentence."""
    if found.p > 0.05:
        return tr("Chance alone could have made this pattern (p = {p:.2g}).").format(p=found.p)
    alike = (found.value < found.expected) if statistic == "geary" else (found.value > found.expected)
    if statistic == "general_g":
        sentence = tr("High values lie together (p = {p:.2g}).") if alike else tr("Low values lie together, high ones apart (p = {p:.2g}).")
    elif statistic == "join_counts":
        sentence = tr("Units with a 1 lie together (p = {p:.2g}).") if alike else tr("Units with a 1 keep apart (p = {p:.2g}).")
    else:
        sentence = tr("Neighbours are alike (p = {p:.2g}).") if alike else tr("Neighbours contrast with each other (p = {p:.2g}).")
    return sentence.format(p=found.p)


def autocorrelation_report(
    units: Units,
    found: GlobalStatistic,
    statistic: str,
    curve: Scale | None,
    notes: Notes,
    parameters: dict[str, Any],
    figures: dict[str, Any],
) -> Report:
    """The page a planner shows to others."""
    from ...smartcity_plugin.qgis_bridge.report import Report

    lines = [
        (statistic_name(statistic), f"{found.value:.6g}"),
        (tr("Expected without autocorrelation"), f"{found.expected:.6g}"),
        (tr("Standard score (z)"), "–" if np.isnan(found.z) else f"{found.z:.3f}"),
        (tr("p, two-sided"), f"{found.p:.3g}"),
        (tr("Middle 95 % of the permutations"), "{:.4g} … {:.4g}".format(*np.quantile(found.simulated, [0.025, 0.975]))),
    ]
    if found.joins:
        lines += [(tr("Joins 1–1"), f"{found.joins['11']:,.0f}"), (tr("Joins 1–0"), f"{found.joins['10']:,.0f}")]
        lines += [(tr("Joins 0–0"), f"{found.joins['00']:,.0f}")]
    lines += [
        (tr("Rows read"), f"{figures['N_READ']:,}"),
        (tr("Rows used"), f"{figures['N_USED']:,}"),
        (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
    ]
    said = units.left_out.sentences()
    return Report(
        title=tr("Spatial autocorrelation"),
        question=tr("Are neighbours alike?"),
        answer=answer(found, statistic),
        picture=None if curve is None else _picture(curve),
        picture_alt=tr("Moran's z by distance; the same figures stand in the table below"),
        class_headings=(tr("Moran's z"), tr("Likeness")),
        classes=[] if curve is None else _rows(curve),
        figures=lines,
        warnings=notes.warnings,
        remarks=[remark for remark in notes.remarks if remark not in said] + _curve_remarks(curve),
        left_out=said,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: Cliff & Ord (1981); Getis & Ord (1992) for general G; p = min(1, 2 min(tails)), tails (b + 1) / (P + 1) over random rearrangements. Computed with esda."
        ),
    )


def _rows(curve: Scale) -> list[ClassRow]:
    """The curve as a table: readable without a picture."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow

    rows = []
    for distance, z in zip(curve.distances, curve.z, strict=True):
        strong = bool(abs(z) > _SIGNIFICANT_Z)
        peak = curve.peak and distance == curve.distance
        word = tr("peak") if peak else (tr("alike") if z > 0 else tr("contrast")) if strong else tr("could be chance")
        colour = charts.ACCENT if peak else charts.MAIN if strong else "#eeeeea"
        rows.append(ClassRow(colour, tr("within {metres:,.0f} m").format(metres=distance), ("–" if np.isnan(z) else f"{z:.2f}", word)))
    return rows


def _picture(curve: Scale) -> bytes | None:
    there = np.isfinite(curve.z)
    peak = None
    if curve.peak:
        height = float(curve.z[curve.distances == curve.distance][0])
        peak = (curve.distance, height, tr("peak at {metres:,.0f} m").format(metres=curve.distance))
    return charts.line_chart(
        curve.distances[there],
        curve.z[there],
        x_label=tr("Neighbours within … metres"),
        y_label=tr("Moran's z"),
        levels=[(_SIGNIFICANT_Z, tr("above this line likeness is more than chance"))],
        mark=peak,
    )


def _curve_remarks(curve: Scale | None) -> list[str]:
    if curve is None:
        return [tr("There is no curve by distance: too few units, or too many on one spot.")]
    lines = [
        tr("The curve is Moran's z of binary neighbours within growing distances (normal approximation); its points depend on each other.")
    ]
    if not charts.available():
        lines.append(tr("There is no picture of the curve because matplotlib is not installed; the table has all its figures."))
    return lines
