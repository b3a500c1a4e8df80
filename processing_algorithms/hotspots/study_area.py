# SPDX-License-Identifier: GPL-2.0-or-later
"""Where to measure and what belongs to it: the working CRS and the polygons of STUDY_AREA in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsRectangle,
)

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .unit_parameters import source_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.reading import Rows


def study_area(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, working: QgsCoordinateReferenceSystem
) -> NDArray[np.object_] | None:
    """The polygons (k,) of STUDY_AREA in the working CRS, None where it is not given. Raises AnalysisError where it has none."""
    from ...smartcity_plugin.qgis_bridge.reading import read_rows

    source = source_of(algorithm, parameters, "STUDY_AREA", context)
    if source is None:
        return None
    algorithm.require("shapely")
    found = areas(read_rows(source, QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext())))[1]
    if not found.size:
        raise AnalysisError(mark("The study area is empty: it has no polygon. Choose a layer with polygons, or none."))
    return found


def areas(rows: Rows) -> tuple[NDArray[np.bool_], NDArray[np.object_]]:
    """Which rows have an area, and these areas."""
    import shapely

    polygons = np.empty(0, dtype=object) if rows.polygons is None else rows.polygons
    there = ~shapely.is_missing(polygons)
    return there, polygons[there]


def working_crs(
    source: QgsProcessingFeatureSource,
    anchor: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    notes: Notes,
    *,
    raster: bool = False,
) -> QgsCoordinateReferenceSystem:
    """The CRS to measure in: the source's own where its lengths are true metres, else one centred on ``anchor``; which, and why, is noted.

    raster: the output is one, whose pixels must be in the CRS that is measured in.
    """
    from ...smartcity_plugin.qgis_bridge.metric_crs import describe, is_web_mercator, metric_crs

    own = source.sourceCrs()
    transforms = context.transformContext()
    working = metric_crs(own, own_extent(source), transforms)
    if working == own:
        return own
    working = metric_crs(anchor.sourceCrs(), own_extent(anchor), transforms)
    if is_web_mercator(own):
        notes.warn(
            tr(
                "“{layer}” is in Web Mercator, whose metres are too long away from the equator. Distances and areas are measured in {crs} instead."
            ).format(layer=source.sourceName(), crs=describe(working))
        )
    elif raster:
        notes.remark(
            tr("“{layer}” is not in metres. Distances and areas are measured in {crs}, and the raster is written in it.").format(
                layer=source.sourceName(), crs=describe(working)
            )
        )
    else:
        notes.remark(
            tr("“{layer}” is not in metres. Distances and areas are measured in {crs}; the output stays in the layer's own system.").format(
                layer=source.sourceName(), crs=describe(working)
            )
        )
    return working


def own_extent(source: QgsProcessingFeatureSource) -> QgsRectangle:
    """Where the source's features are; the whole CRS' area if it does not know."""
    extent = source.sourceExtent()
    return extent if not extent.isNull() and extent.isFinite() else source.sourceCrs().bounds()
