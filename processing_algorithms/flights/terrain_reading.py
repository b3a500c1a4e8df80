# SPDX-License-Identifier: GPL-2.0-or-later
"""Terrain and surface rasters of a parameter, around a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark

if TYPE_CHECKING:
    from ...smartcity_plugin.qgis_bridge.elevation import Elevation
    from ..base import SmartCityAlgorithm


def read_elevation(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    name: str,
    working: QgsCoordinateReferenceSystem,
    around: tuple[float, float, float, float],
    context: QgsProcessingContext,
) -> Elevation | None:
    """Heights over ``around`` (west, south, east, north in the working CRS), None where no raster is given. Raises AnalysisError where it cannot be read or lies elsewhere."""
    if not parameters.get(name):
        return None
    from ...smartcity_plugin.qgis_bridge.elevation import Elevation

    layer = algorithm.parameterAsRasterLayer(parameters, name, context)
    if layer is None:
        raise AnalysisError(mark("The raster for {parameter} cannot be read. Check that its file still exists."), parameter=name)
    return Elevation(layer, working, around, context.transformContext())
