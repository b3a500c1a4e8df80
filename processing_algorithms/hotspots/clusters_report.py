# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run of clusters_and_outliers says on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr
from .neighbourhood import Neighbourhood

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report
    from ...smartcity_plugin.qgis_bridge.styles import LegendEntry
    from .units import Units


def cluster_report(
    units: Units,
    around: Neighbourhood,
    quadrant: NDArray[np.object_],
    unstable: NDArray[np.bool_],
    statistic: str,
    legend: list[LegendEntry],
    notes: Notes,
    parameters: dict[str, Any],
    figures: dict[str, Any],
    corrected: bool,
) -> Report:
    """The page a planner shows to others."""
    from ...smartcity_plugin.qgis_bridge.report import Report

    question = {
        "moran": tr("What is like its surroundings, and what sticks out?"),
        "moran_bivariate": tr("Where does one thing stand among much or little of another?"),
        "join_count": tr("Where do units that have it stand together?"),
    }[statistic]
    return Report(
        title=tr("Clusters and outliers"),
        question=question,
        answer=_answer(quadrant, statistic, figures),
        picture_alt=tr("Map of clusters and outliers"),
        class_headings=_headings(units, statistic),
        classes=[_class_row(units, quadrant, entry, statistic) for entry in legend],
        figures=[
            (tr("Rows read"), f"{figures['N_READ']:,}"),
            (tr("Rows used"), f"{figures['N_USED']:,}"),
            (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
            (tr("Distance of neighbours"), tr("{metres:,.0f} m").format(metres=around.scale)),
            (tr("Near a class border"), f"{int(np.count_nonzero(unstable)):,}"),
        ],
        warnings=notes.warnings,
        remarks=[remark for remark in notes.remarks if remark not in units.left_out.sentences()],
        left_out=units.left_out.sentences(),
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=_method(statistic, corrected),
    )


def _answer(quadrant: NDArray[np.object_], statistic: str, figures: dict[str, Any]) -> str:
    tests = int(np.count_nonzero(quadrant != None))  # noqa: E711 (element by element)
    clusters, outliers = figures["N_HH"] + figures["N_LL"], figures["N_HL"] + figures["N_LH"]
    if not clusters + outliers:
        return tr("No unit among {n} stands out: what is seen can be chance.").format(n=tests)
    if statistic == "join_count":
        return tr("{joined} of the {n} units that have it stand together, more than chance would give.").format(
            joined=f"{clusters:,}", n=f"{tests:,}"
        )
    if statistic == "moran_bivariate":
        return tr("{alike} of {n} units are high among high or low among low, {opposite} the other way round.").format(
            alike=f"{clusters:,}", n=f"{tests:,}", opposite=f"{outliers:,}"
        )
    return tr("{clusters} of {n} units belong to clusters, {outliers} stick out of their surroundings.").format(
        clusters=f"{clusters:,}", n=f"{tests:,}", outliers=f"{outliers:,}"
    )


def _headings(units: Units, statistic: str) -> tuple[str, ...]:
    if statistic == "join_count":
        return (tr("Units"),)
    if units.population is not None:
        return tr("Units"), tr("Events"), tr("People"), tr("Per 1,000 people")
    return tr("Units"), tr("Mean value")


def _class_row(units: Units, quadrant: NDArray[np.object_], entry: LegendEntry, statistic: str) -> ClassRow:
    from ...smartcity_plugin.qgis_bridge.report import ClassRow

    members = np.array([one == entry.value for one in quadrant], dtype=bool)
    number = int(members.sum()) + (int(np.count_nonzero(~units.usable)) if entry.value is None else 0)
    cells = [f"{number:,}"]
    population = units.population
    if statistic != "join_count" and population is not None:
        events, people = float(units.values[members].sum()), float(population[members].sum())
        cells += [f"{events:,.6g}", f"{people:,.0f}", f"{1000.0 * events / people:,.3g}" if people else "–"]
    elif statistic != "join_count":
        cells.append(f"{units.values[members].mean():,.4g}" if members.any() else "–")
    return ClassRow(entry.colour, entry.label, tuple(cells))


def _method(statistic: str, corrected: bool) -> str:
    if statistic == "join_count":
        method = tr("Method: local join counts after Anselin & Li (2019), exact hypergeometric probabilities, upper tail.")
    elif statistic == "moran_bivariate":
        method = tr(
            "Method: bivariate local Moran's I after Anselin, Syabri & Smirnov (2002), conditional permutation; a field at the unit, the other around it, not both at one place."
        )
    else:
        method = tr("Method: local Moran's I after Anselin (1995), conditional permutation; moments after Sokal, Oden & Thomson (1998).")
    correction = tr("False discovery rate after Benjamini & Hochberg (1995).") if corrected else tr("No correction for testing many units.")
    return f"{method} {correction}"
