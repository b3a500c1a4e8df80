# SPDX-License-Identifier: GPL-2.0-or-later
"""From layers to weighted points, for density_surface: what cannot be used is counted and said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProcessingContext

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.hotspots.counting import locate_in_zones
from ...smartcity_plugin.analysis.hotspots.density import Weighted
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.reading import LeftOut, read_rows
from ...smartcity_plugin.qgis_bridge.translation import tr
from ...smartcity_plugin.qgis_bridge.usable_rows import UsableRows
from ..base import SmartCityAlgorithm
from .density_parameters import WEIGHTS
from .unit_parameters import source_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.feedback import Notes


def weighted_points(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    working: QgsCoordinateReferenceSystem,
    area: NDArray[np.object_] | None,
    left_out: LeftOut,
    progress: Progress,
) -> tuple[Weighted, int]:
    """Points of the layer of parameter ``name`` with their weights, and how many rows were read."""
    source = algorithm.parameterAsSource(parameters, name, context)
    weight = algorithm.parameterAsString(parameters, WEIGHTS[name], context)
    transform = QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext())
    rows = read_rows(source, transform, numbers=[weight] if weight else [], progress=part(progress, 0.0, 0.8))
    usable = UsableRows(rows, left_out)
    usable.drop_without_place()
    weights = usable.numbers(weight) if weight else np.ones(len(rows))
    if area is not None:
        outside = locate_in_zones(area, rows.points[usable.mask], part(progress, 0.8, 1.0)) < 0
        usable.drop_outside(outside, tr("outside the study area"))
    return Weighted(rows.points[usable.mask], weights[usable.mask]), len(rows)


def people_points(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    working: QgsCoordinateReferenceSystem,
    area: NDArray[np.object_] | None,
    notes: Notes,
    progress: Progress,
) -> Weighted | None:
    """People at risk, None where no layer of them is given. Raises AnalysisError where nobody is in it."""
    source = source_of(algorithm, parameters, "POPULATION_POINTS", context)
    if source is None:
        return None
    left_out = LeftOut()
    people, _ = weighted_points(algorithm, parameters, "POPULATION_POINTS", context, working, area, left_out, progress)
    for sentence in left_out.sentences():
        notes.warn(tr("People, layer “{layer}”: {sentence}").format(layer=source.sourceName(), sentence=sentence))
    if not people.weights.sum() > 0:
        raise AnalysisError(mark("The layer of people has nobody in it (within the study area), so there is nothing to divide by."))
    return people
