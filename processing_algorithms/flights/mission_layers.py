# SPDX-License-Identifier: GPL-2.0-or-later
"""Fence and rally points of a mission file as layers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsWkbTypes

from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.check_styles import style_fence
from ...smartcity_plugin.qgis_bridge.flight_styles import style_rally
from ...smartcity_plugin.qgis_bridge.translation import tr
from ...smartcity_plugin.qgis_bridge.writing import Column
from .flight_layers import points_z

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.flights.mission import Mission
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer

_WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


def write_fence(layer: OutputLayer, mission: Mission, progress: Progress) -> None:
    """fence, inclusion."""

    def geometries() -> Iterator[QgsGeometry]:
        for one in mission.fences:
            yield QgsGeometry.fromPolygonXY([[QgsPointXY(lon, lat) for lon, lat in (*one.ring, one.ring[0])]])

    columns = [
        Column("fence", "int", np.arange(1, len(mission.fences) + 1)),
        Column("inclusion", "bool", [one.inclusion for one in mission.fences]),
    ]
    layer.write(columns, [], geometries(), QgsWkbTypes.Type.Polygon, _WGS84, progress)
    style_fence(layer, tr("Fence"))


def write_rally(layer: OutputLayer, mission: Mission, progress: Progress) -> None:
    """rally, alt_home: metres above home, which is Z too."""
    places = np.array([(one.lon, one.lat) for one in mission.rally]).reshape(-1, 2)
    alt = np.array([one.alt for one in mission.rally])
    columns = [Column("rally", "int", np.arange(1, len(alt) + 1)), Column("alt_home", "float", alt)]
    layer.write(columns, [], points_z(places, alt), QgsWkbTypes.Type.PointZ, _WGS84, progress)
    style_rally(layer, tr("Rally points"))
