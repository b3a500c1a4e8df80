# SPDX-License-Identifier: GPL-2.0-or-later
"""The plane in which a flight is planned or checked: one in which a metre is a metre, wherever on earth, also across the antimeridian."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsRectangle,
)

from ...smartcity_plugin.qgis_bridge.metric_crs import equal_area_around, metric_crs, transform_coordinates, true_metric_crs

if TYPE_CHECKING:
    from numpy.typing import NDArray

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
_HALF_ROUND = 180.0
"""Degrees: no flight is that long; what seems so lies on both sides of the antimeridian."""


def crs_of_source(source: QgsProcessingFeatureSource, transforms: QgsCoordinateTransformContext) -> QgsCoordinateReferenceSystem:
    """The working CRS for a layer: its own where lengths in it are true, else a local one."""
    crs, extent = source.sourceCrs(), source.sourceExtent()
    if extent.isNull() or not extent.isFinite():  # nothing has a place, as the reader will say
        return metric_crs(crs, extent, transforms)
    if not _seems_round(_degrees(_corners(extent), crs, transforms)):
        return true_metric_crs(crs, extent, transforms)
    request = QgsFeatureRequest().setNoAttributes()
    rows = source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks)
    vertices = [(one.x(), one.y()) for row in rows for one in row.geometry().vertices()]
    return equal_area_around(_middle(_degrees(np.array(vertices), crs, transforms)))


def crs_of_places(
    degrees: NDArray[np.float64], crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
) -> QgsCoordinateReferenceSystem:
    """The working CRS for places (n, 2), longitude and latitude, that were given in ``crs``."""
    if _seems_round(degrees):
        return equal_area_around(_middle(degrees))
    box = QgsRectangle(*degrees.min(axis=0), *degrees.max(axis=0))
    if crs == WGS84:
        return true_metric_crs(crs, box, transforms)
    return true_metric_crs(crs, QgsCoordinateTransform(WGS84, crs, transforms).transformBoundingBox(box), transforms)


def _corners(extent: QgsRectangle) -> NDArray[np.float64]:
    return np.array([[extent.xMinimum(), extent.yMinimum()], [extent.xMaximum(), extent.yMaximum()]])


def _degrees(xy: NDArray[np.float64], crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext) -> NDArray[np.float64]:
    return transform_coordinates(xy, QgsCoordinateTransform(crs, WGS84, transforms))


def _seems_round(degrees: NDArray[np.float64]) -> bool:
    """Whether longitudes are farther apart than half around the globe."""
    return bool(np.ptp(degrees[:, 0]) > _HALF_ROUND)


def _middle(degrees: NDArray[np.float64]) -> QgsPointXY:
    """The mean of places on the globe: of longitudes as directions, so that 179 and -179 have 180 between them."""
    turned = np.radians(degrees[:, 0])
    longitude = np.degrees(np.arctan2(np.sin(turned).mean(), np.cos(turned).mean()))
    return QgsPointXY(float(longitude), float(degrees[:, 1].mean()))
