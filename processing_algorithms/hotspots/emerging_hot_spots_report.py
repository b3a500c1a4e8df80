# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run of emerging_hot_spots says: a sentence per place, and one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr
from .neighbourhood import Neighbourhood

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.dates import Step
    from ...smartcity_plugin.analysis.hotspots.emerging import Emerging
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report
    from ...smartcity_plugin.qgis_bridge.styles import LegendEntry
    from .space_time_cube import Cube


def sentences(result: Emerging, step: Step) -> NDArray[np.object_]:
    """The history of each unit in words (n,): "hot in 10 of 12 months, rising"; None where nothing was tested."""
    from .space_time_cube import step_word

    steps, periods = result.gi_bin.shape[1], step_word(step)
    whats = {
        (True, False): tr("hot in {hot} of {n} {periods}"),
        (False, True): tr("cold in {cold} of {n} {periods}"),
        (True, True): tr("hot in {hot} and cold in {cold} of {n} {periods}"),
        (False, False): tr("neither hot nor cold in any of {n} {periods}"),
    }
    trends = {1: tr("{what}, rising"), -1: tr("{what}, falling"), 0: tr("{what}, no trend")}
    texts = np.full(result.category.size, None, dtype=object)
    for unit, (category, hot, cold, trend) in enumerate(
        zip(result.category, result.n_hot.tolist(), result.n_cold.tolist(), result.direction.tolist(), strict=True)
    ):
        if category is not None:
            what = whats[hot > 0, cold > 0].format(hot=hot, cold=cold, n=steps, periods=periods)
            texts[unit] = trends[trend].format(what=what)
    return texts


def present_first(result: Emerging) -> list[LegendEntry]:
    """The legend, classes that occur before those that do not."""
    from ...smartcity_plugin.qgis_bridge.styles import emerging_legend

    present = set(result.category.tolist())
    return sorted(emerging_legend(), key=lambda entry: entry.value not in present)


def emerging_report(
    cube: Cube, result: Emerging, around: Neighbourhood, notes: Notes, parameters: dict[str, Any], figures: dict[str, Any], corrected: bool
) -> Report:
    """The page a planner shows to others."""
    from ...smartcity_plugin.qgis_bridge.report import Report
    from .space_time_cube import period_name, step_word

    step, steps = cube.calendar.step, cube.counts.shape[1]
    tested = int(np.count_nonzero(~around.islands))
    left_out = cube.units.left_out.sentences()
    return Report(
        title=tr("Emerging hot spots"),
        question=tr("Where is it new, lasting, rising, fading?"),
        answer=_answer(result, figures, tested),
        picture_alt=tr("Map of the places by the history of their hot and cold spots"),
        class_headings=(tr("Units"), tr("Incidents"), tr("In the last period")),
        classes=_rows(cube, result),
        figures=[
            (tr("Rows read"), f"{figures['N_READ']:,}"),
            (tr("Rows used"), f"{figures['N_USED']:,}"),
            (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
            (tr("Periods"), f"{steps:,} ({step_word(step)})"),
            (tr("First period begins"), period_name(cube.starts[0], step)),
            (tr("Last period begins"), period_name(cube.starts[-1], step)),
            (tr("Distance of neighbours"), tr("{metres:,.0f} m").format(metres=around.scale)),
            (tr("Places that rise"), f"{int(np.count_nonzero(result.direction > 0)):,}"),
            (tr("Places that fall"), f"{int(np.count_nonzero(result.direction < 0)):,}"),
        ],
        warnings=notes.warnings,
        remarks=[*(remark for remark in notes.remarks if remark not in left_out), _absent(result)],
        left_out=left_out,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: Gi* of every place and period (Ord & Getis 1995), conditional permutation (Anselin 1995), false discovery rate over all of them (Benjamini & Hochberg 1995); "
            "Mann–Kendall trend (Mann 1945, Kendall 1975); classes named after Esri's Emerging Hot Spot Analysis."
        )
        if corrected
        else tr(
            "Method: Gi* of every place and period (Ord & Getis 1995), conditional permutation (Anselin 1995), no correction for testing many; "
            "Mann–Kendall trend (Mann 1945, Kendall 1975); classes named after Esri's Emerging Hot Spot Analysis."
        ),
    )


def _answer(result: Emerging, figures: dict[str, Any], tested: int) -> str:
    hot, cold = figures["N_HOT"], figures["N_COLD"]
    if not hot and not cold:
        return tr("No place among {n:,} stands out now or did nearly always: what is seen can be chance.").format(n=tested)

    answer = tr("{hot:,} of {n:,} places have a hot spot pattern, {cold:,} a cold one.").format(hot=hot, cold=cold, n=tested)
    kinds = {
        "new": tr("{n:,} new"),
        "consecutive": tr("{n:,} consecutive"),
        "intensifying": tr("{n:,} intensifying"),
        "persistent": tr("{n:,} persistent"),
        "diminishing": tr("{n:,} diminishing"),
        "sporadic": tr("{n:,} sporadic"),
        "oscillating": tr("{n:,} oscillating"),
        "historical": tr("{n:,} historical"),
    }
    numbers = {kind: int(np.count_nonzero(result.category == f"{kind}_hot")) for kind in kinds}
    if hot:
        answer += " " + tr("Hot: {list}.").format(list=", ".join(kinds[kind].format(n=n) for kind, n in numbers.items() if n))
    return answer


def _rows(cube: Cube, result: Emerging) -> list[ClassRow]:
    """A row for each class that occurs."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow
    from ...smartcity_plugin.qgis_bridge.styles import emerging_legend

    totals, latest = cube.counts.sum(axis=1), cube.counts[:, -1]
    rows = []
    for entry in emerging_legend():
        members = np.array([category == entry.value for category in result.category], dtype=bool)
        number = int(members.sum()) + (int(np.count_nonzero(~cube.units.usable)) if entry.value is None else 0)
        if number:
            rows.append(ClassRow(entry.colour, entry.label, (f"{number:,}", f"{totals[members].sum():,}", f"{latest[members].sum():,}")))
    return rows


def _absent(result: Emerging) -> str:
    from ...smartcity_plugin.qgis_bridge.styles import emerging_legend

    present = set(result.category.tolist())
    missing = [entry.label.split(":")[0] for entry in emerging_legend() if entry.value is not None and entry.value not in present]
    return tr("Classes that do not occur: {names}.").format(names=", ".join(missing) or "–")
