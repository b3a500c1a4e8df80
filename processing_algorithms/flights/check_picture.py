# SPDX-License-Identifier: GPL-2.0-or-later
"""The map of a flight check: track, zones, volumes, pilots and the places where checks fail, drawn from what was reckoned, whatever outputs are kept."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsProcessingContext,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ...smartcity_plugin.qgis_bridge.check_styles import draw_checks, draw_track, draw_volumes
from ...smartcity_plugin.qgis_bridge.flight_styles import RALLY, draw_rally
from ...smartcity_plugin.qgis_bridge.map_image import map_png
from ...smartcity_plugin.qgis_bridge.zone_styles import draw_zones

if TYPE_CHECKING:
    from .check_judgement import Judgement
    from .check_reading import Scene

_AROUND = 1.25


def map_of(scene: Scene, found: Judgement, context: QgsProcessingContext) -> bytes:
    """PNG in the working plane."""
    import shapely

    points = [
        (_point(one.spot.x, one.spot.y), [one.passed])
        for one in sorted(found.checks, key=lambda one: not one.passed)
        if np.isfinite(one.spot.x)
    ]
    marks = _layer(scene, "Point", "field=passed:bool", points)
    draw_checks(marks)
    layers = [marks]
    if len(found.rally):
        rally = _layer(scene, "Point", "field=rally:int", [(_point(x, y), [at]) for at, (x, y) in enumerate(found.rally.tolist(), start=1)])
        draw_rally(rally)
        layers.append(rally)
    layers += _stations(scene)
    tracks = [(_line(one.xy), [one.sortie]) for one in scene.flights]
    track = _layer(scene, "LineString", "field=sortie:int", tracks)
    draw_track(track, [one.sortie for one in scene.flights])
    layers.append(track)
    window: Any = shapely.box(*found.volumes.ground_risk.bounds) if found.volumes is not None else None
    if scene.zones is not None and window is not None:
        near = shapely.intersection(scene.zones.shapes, shapely.box(*_grown(window.bounds)))
        shown: list[tuple[QgsGeometry, list[Any]]] = [(_shape(one), []) for one in near if one.area > 0]
        zones = _layer(scene, "MultiPolygon", "", shown)
        draw_zones(zones)
        layers.append(zones)
    if scene.area is not None:
        area = _layer(scene, "MultiPolygon", "", [(_shape(scene.area), [])])
        look = {"color": "0,0,0,0", "outline_color": "#1d2321", "outline_width": "0.35", "outline_style": "dash"}
        area.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
        layers.append(area)
    if found.volumes is not None:
        rings = [(_shape(found.volumes.ground_risk), ["ground_risk"]), (_shape(found.volumes.contingency), ["contingency"])]
        volumes = _layer(scene, "MultiPolygon", "field=volume:string", rings)
        draw_volumes(volumes)
        layers.append(volumes)
    return map_png(layers, scene.working, context.transformContext())


def _stations(scene: Scene) -> list[QgsVectorLayer]:
    """Rally points in use, pilots and pads."""
    found = []
    homes = list({tuple(np.round(one.home, 1)): one.home for one in scene.flights}.values())
    for places, look in (
        (scene.rally, RALLY),
        (scene.pilots, {"name": "pentagon", "color": "#56b4e9", "outline_color": "#1d2321", "outline_width": "0.3", "size": "4"}),
        (np.array(homes), {"name": "square", "color": "#1d2321", "outline_color": "#ffffff", "outline_width": "0.4", "size": "3.4"}),
    ):
        if places is not None and len(places):
            layer = _layer(scene, "Point", "", [(_point(x, y), []) for x, y in places.tolist()])
            layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(look)))
            found.append(layer)
    return found


def _layer(scene: Scene, kind: str, field: str, rows: list[tuple[QgsGeometry, list[Any]]]) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{kind}?{field}", "shown", "memory")
    layer.setCrs(scene.working)
    features = []
    for geometry, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        feature.setAttributes(values)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def _point(x: float, y: float) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(struct.pack("<BIdd", 1, 1, x, y))
    return geometry


def _line(xy: Any) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(struct.pack("<BII", 1, 2, len(xy)) + np.ascontiguousarray(xy, dtype="<f8").tobytes())
    return geometry


def _shape(shape: Any) -> QgsGeometry:
    """The areas of a shape as a multipolygon."""
    import shapely

    parts = shapely.get_parts(shapely.get_parts(shape))
    geometry = QgsGeometry()
    geometry.fromWkb(shapely.to_wkb(shapely.multipolygons(parts[shapely.get_dimensions(parts) == 2])))
    return geometry


def _grown(bounds: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    west, south, east, north = bounds
    dx, dy = (east - west) * (_AROUND - 1.0) / 2.0, (north - south) * (_AROUND - 1.0) / 2.0
    return west - dx, south - dy, east + dx, north + dy
