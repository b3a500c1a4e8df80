# SPDX-License-Identifier: GPL-2.0-or-later
"""People at risk in units into which incidents are counted: a layer of points is counted, one of areas shared out by area."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProcessingContext

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .unit_parameters import is_point, source_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.feedback import Notes

    SumPoints = Callable[[NDArray[np.float64], NDArray[np.float64]], NDArray[np.float64]]


def people_in_units(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    working: QgsCoordinateReferenceSystem,
    notes: Notes,
    sum_points: SumPoints,
    outlines: Callable[[], NDArray[np.object_]],
) -> NDArray[np.float64] | None:
    """People of POPULATION_LAYER in each zone or cell, None where the parameter is empty.

    sum_points: from points (m, 2) and amounts (m,) to people per unit; outlines: the units as polygons, asked for only when areas are shared out.
    """
    from ...smartcity_plugin.analysis.hotspots.counting import share_by_area
    from ...smartcity_plugin.qgis_bridge.reading import read_rows

    source = source_of(algorithm, parameters, "POPULATION_LAYER", context)
    if source is None:
        return None
    name = algorithm.parameterAsString(parameters, "POPULATION_FIELD", context)
    if not name and not is_point(source):
        raise AnalysisError(mark("Choose the field with the number of people (POPULATION_FIELD); only points can be counted without one."))
    to_working = QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext())
    people = read_rows(source, to_working, numbers=[name] if name else [])
    amounts = people.numbers[name] if name else np.ones(len(people))
    good = np.isfinite(people.points).all(axis=1) & np.isfinite(amounts) & (amounts >= 0)
    if not good.all():
        notes.warn(
            tr("{n} rows of “{layer}” have no place or no number of people and were left out.").format(
                n=int(np.count_nonzero(~good)), layer=source.sourceName()
            )
        )
    amounts = amounts[good]
    if people.polygons is None:
        return sum_points(people.points[good], amounts)
    notes.remark(
        tr("People were shared out by area: within each area of “{layer}” they are taken to live evenly.").format(layer=source.sourceName())
    )
    return share_by_area(people.polygons[good], amounts, outlines())
