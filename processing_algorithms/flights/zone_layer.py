# SPDX-License-Identifier: GPL-2.0-or-later
"""Zones as polygons of a layer: grown by a buffer in true metres, with their heights and times as fields."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProcessingContext, QgsRectangle

from ...smartcity_plugin.qgis_bridge.metric_crs import metric_crs, transform_coordinates
from ...smartcity_plugin.qgis_bridge.writing import Column

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.flights.zone_files.zone import Zone

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
_RADIUS = 6_371_000.0


def zone_shapes(zones: list[Zone], buffer: float, context: QgsProcessingContext) -> tuple[NDArray[np.object_], int]:
    """Polygons in degrees, grown by ``buffer`` m, and how many had to be repaired."""
    import shapely

    from ...smartcity_plugin.analysis.buffers import circumscribed_buffer

    shapes = np.empty(len(zones), dtype=object)
    shapes[:] = [shapely.Polygon(zone.outer, zone.holes) for zone in zones]
    bad = ~shapely.is_valid(shapes)
    shapes[bad] = shapely.make_valid(shapes[bad])
    if buffer > 0:
        metric = metric_crs(WGS84, QgsRectangle(*shapely.total_bounds(shapes)), context.transformContext())
        there = QgsCoordinateTransform(WGS84, metric, context.transformContext())
        back = QgsCoordinateTransform(metric, WGS84, context.transformContext())
        flat = shapely.set_coordinates(shapes.copy(), transform_coordinates(shapely.get_coordinates(shapes), there))
        grown = circumscribed_buffer(flat, buffer / _shortest_metre(flat))
        shapes = shapely.set_coordinates(grown, transform_coordinates(shapely.get_coordinates(grown), back))
    return shapes, int(bad.sum())


def zone_geometries(shapes: NDArray[np.object_]) -> Iterator[QgsGeometry]:
    """Multipolygons for a sink; of a repaired shape only its areas."""
    import shapely

    for shape in shapes:
        parts = shapely.get_parts(shapely.get_parts(shape))
        geometry = QgsGeometry()
        geometry.fromWkb(shapely.to_wkb(shapely.multipolygons(parts[shapely.get_dimensions(parts) == 2])))
        yield geometry


def zone_columns(zones: list[Zone], buffer: float) -> list[Column]:
    """name ident kind reason lower_m lower_ref upper_m upper_ref valid_from valid_to buffer_m."""

    def text(name: str) -> Column:
        return Column(name, "text", [getattr(zone, name) or None for zone in zones])

    return [
        text("name"),
        text("ident"),
        text("kind"),
        text("reason"),
        Column("lower_m", "float", np.array([zone.lower for zone in zones], dtype=np.float64)),
        text("lower_ref"),
        Column("upper_m", "float", np.array([zone.upper for zone in zones], dtype=np.float64)),
        text("upper_ref"),
        text("valid_from"),
        text("valid_to"),
        Column("buffer_m", "float", np.full(len(zones), buffer)),
    ]


def _shortest_metre(flat: Any) -> float:
    """The shortest that a metre is drawn anywhere here: an equal-area projection shortens lengths towards its centre by cos(c / 2), c the distance from it as an angle."""
    import shapely

    farthest = float(np.hypot(*shapely.get_coordinates(flat).T).max(initial=0.0))
    return math.cos(math.asin(min(0.999, farthest / (2.0 * _RADIUS))))
