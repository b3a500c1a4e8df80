# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run of hot_spots says on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr
from .neighbourhood import Neighbourhood

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.getis_ord import GetisOrd
    from ...smartcity_plugin.analysis.hotspots.significance import Classes
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report
    from .units import Units


def hot_spot_report(
    units: Units,
    around: Neighbourhood,
    result: GetisOrd,
    classes: Classes,
    notes: Notes,
    parameters: dict[str, Any],
    figures: dict[str, Any],
    corrected: bool,
) -> Report:
    """The page a planner shows to others."""
    from ...smartcity_plugin.qgis_bridge.report import Report

    bins = np.where(np.isnan(result.p), np.nan, classes.bins)
    return Report(
        title=tr("Hot spots"),
        question=tr("Where does it concentrate?"),
        answer=_answer(units, bins, figures["N_HOT"], figures["N_COLD"], int(np.count_nonzero(~np.isnan(result.p)))),
        picture_alt=tr("Map of the hot and cold spots"),
        class_headings=(tr("Units"), tr("Sum of values"))
        if units.population is None
        else (tr("Units"), tr("Events"), tr("People"), tr("Per 1,000 people")),
        classes=_class_rows(units, bins),
        figures=[
            (tr("Rows read"), f"{figures['N_READ']:,}"),
            (tr("Rows used"), f"{figures['N_USED']:,}"),
            (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
            (tr("Distance of neighbours"), tr("{metres:,.0f} m").format(metres=around.scale)),
            (tr("Near a class border"), f"{int(np.count_nonzero(classes.unstable)):,}"),
        ],
        warnings=notes.warnings,
        remarks=[remark for remark in notes.remarks if remark not in units.left_out.sentences()],
        left_out=units.left_out.sentences(),
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: Getis & Ord (1992), Ord & Getis (1995); conditional permutation after Anselin (1995); false discovery rate after Benjamini & Hochberg (1995)."
        )
        if corrected
        else tr(
            "Method: Getis & Ord (1992), Ord & Getis (1995); conditional permutation after Anselin (1995); no correction for testing many units."
        ),
    )


def _class_rows(units: Units, bins: NDArray[np.float64]) -> list[ClassRow]:
    """One row for each entry of the legend; units that could not be tested are of none."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow
    from ...smartcity_plugin.qgis_bridge.styles import hot_spot_legend

    rows = []
    for entry in hot_spot_legend():
        members = np.isnan(bins) if entry.value is None else bins == entry.value
        number = int(members.sum())
        if entry.value is None:
            number += int(np.count_nonzero(~units.usable))
        total = units.values[members].sum()
        cells = [f"{number:,}", f"{total:,.6g}"]
        if units.population is not None:
            people = float(units.population[members].sum())
            cells += [f"{people:,.0f}", f"{1000.0 * total / people:,.3g}" if people else "–"]
        rows.append(ClassRow(entry.colour, entry.label, tuple(cells)))
    return rows


def _answer(units: Units, bins: NDArray[np.float64], hot: int, cold: int, tests: int) -> str:
    """How many units stand out, and what share of the total and of the people is in the hot ones."""
    if not hot and not cold:
        return tr("No unit among {n} stands out: what is seen can be chance.").format(n=tests)
    answer = tr("{hot} of {n} units are hot spots, {cold} are cold spots.").format(hot=f"{hot:,}", cold=f"{cold:,}", n=f"{tests:,}")
    if not hot or not units.values.sum() > 0:
        return answer
    strong = np.nan_to_num(bins) > 0
    share = 100.0 * units.values[strong].sum() / units.values.sum()
    if units.population is None:
        return answer + tr(" The hot spots hold {share:.0f} % of the total.").format(share=share)
    return answer + tr(" The hot spots hold {share:.0f} % of the events and {people:.0f} % of the people.").format(
        share=share, people=100.0 * units.population[strong].sum() / units.population.sum()
    )
