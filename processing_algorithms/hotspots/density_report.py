# SPDX-License-Identifier: GPL-2.0-or-later
"""The legend of a density surface, in words, and what a run says on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.density import Density, Weighted
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.rasters import RasterClass
    from ...smartcity_plugin.qgis_bridge.reading import LeftOut
    from ...smartcity_plugin.qgis_bridge.report import Report

_CLEAR = "#00ffffff"
_SHARES = (0.95, 0.75, 0.50, 0.25)
_HEAT = ("#fdd49e", "#fc8d59", "#d7301f", "#7f0000")  # ColorBrewer OrRd, told apart with any colour vision
_STEPS = (0.5, 0.8, 1.25, 2.0, 3.0)
_RATIO = ("#2166ac", "#67a9cf", "#eeeeea", "#fddbc7", "#ef8a62", "#b2182b")  # ColorBrewer RdBu


def density_classes(values: NDArray[np.float64], overall: float | None) -> list[RasterClass]:
    """Classes in ascending order: of a density, the densest pixels with 25, 50, 75 and 95 % of everything; of a ratio, multiples of the ``overall`` one."""
    from ...smartcity_plugin.analysis.hotspots.density import volume_levels
    from ...smartcity_plugin.qgis_bridge.rasters import RasterClass

    if overall is not None:
        words = [
            tr("less than half the overall rate"),
            tr("0.5 to 0.8 times the overall rate"),
            tr("about the overall rate (0.8 to 1.25 times)"),
            tr("1.25 to 2 times the overall rate"),
            tr("2 to 3 times the overall rate"),
            tr("more than 3 times the overall rate"),
        ]
        uppers = [*(step * overall for step in _STEPS), np.inf]
        return [RasterClass(float(upper), colour, word) for upper, colour, word in zip(uppers, _RATIO, words, strict=True)]
    levels = volume_levels(values, _SHARES)
    words = [
        tr("sparse: the last 5 % of all (below {low:.3g} per km²)"),
        tr("the next 20 % (from {low:.3g} per km²)"),
        tr("the next 25 % (from {low:.3g} per km²)"),
        tr("the next 25 % (from {low:.3g} per km²)"),
        tr("densest: the first 25 % of all (from {low:.3g} per km²)"),
    ]
    lows = [levels[0], *levels]
    uppers = [*(np.nextafter(np.float32(level), np.float32(0)) for level in levels), np.inf]
    return [
        RasterClass(float(upper), colour, word.format(low=low))
        for upper, colour, word, low in zip(uppers, (_CLEAR, *_HEAT), words, lows, strict=True)
    ]


def density_report(
    result: Density,
    classes: list[RasterClass],
    points: Weighted,
    overall: float | None,
    notes: Notes,
    left_out: LeftOut,
    parameters: dict[str, Any],
    figures: dict[str, Any],
) -> Report:
    """The page a planner shows to others."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report

    values, square = result.values, result.grid.area / 1e6
    shown = np.isfinite(values)
    low, rows = -np.inf, []
    for one in classes:
        members = shown & (values > low) & (values <= one.upper)
        low = one.upper
        number = int(np.count_nonzero(members))
        cells = [f"{number * square:,.4g}", f"{100.0 * number / max(int(shown.sum()), 1):.1f} %"]
        rows.append(ClassRow("#ffffff" if one.colour == _CLEAR else one.colour, one.label, tuple(cells)))
    total = f"{points.weights.sum():,.6g}"
    if overall is None:
        half = classes[2].upper
        dense = int(np.count_nonzero(shown & (values > half)))
        answer = tr("Half of the {total} points lie in the densest {km2:,.3g} km².").format(total=total, km2=dense * square)
    else:
        high = int(np.count_nonzero(shown & (values > 2.0 * overall))) * square
        answer = tr("Overall {rate:,.3g} points per 1,000 people; in {km2:,.3g} km² it is more than twice as many.").format(
            rate=1000.0 * overall, km2=high
        )
    lines = [
        (tr("Rows read"), f"{figures['N_READ']:,}"),
        (tr("Rows used"), f"{figures['N_USED']:,}"),
        (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
        (tr("Bandwidth"), tr("{metres:,.0f} m").format(metres=figures["BANDWIDTH_USED"])),
        (tr("Pixel size"), tr("{metres:g} m").format(metres=figures["PIXEL_USED"])),
        (
            tr("Largest value"),
            tr("{value:,.4g} per km²").format(value=figures["DENSITY_MAX"])
            if overall is None
            else tr("{value:,.4g} per 1,000 people").format(value=1000.0 * figures["DENSITY_MAX"]),
        ),
    ]
    said = left_out.sentences()
    return Report(
        title=tr("Density surface"),
        question=tr("How densely does it happen?") if overall is None else tr("Where does it happen more often per person?"),
        answer=answer,
        picture_alt=tr("Map of the density"),
        class_headings=("km²", tr("Share of the area")),
        classes=rows[::-1],
        figures=lines,
        warnings=notes.warnings,
        remarks=[remark for remark in notes.remarks if remark not in said],
        left_out=said,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: kernel density (Silverman 1986); correction at the border after Diggle (1985) and Jones (1993); ratio of two densities after Bithell (1990) and Kelsall & Diggle "
            "(1995)."
        ),
    )
