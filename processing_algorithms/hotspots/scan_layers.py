# SPDX-License-Identifier: GPL-2.0-or-later
"""Clusters and places as rows and shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from qgis.core import Qgis, QgsCoordinateTransform, QgsGeometry, QgsProcessingContext, QgsWkbTypes

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.scan import Cluster, Scan
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .scan_places import Places

_CORNERS = 96
_MARGIN = 1.05


def cluster_columns(places: Places, found: Scan, prospective: bool, sure: float) -> list[Column]:
    """The fields of CONTRACT.md, one row per cluster, the most likely first; then where it is, and which of those with p of at most ``sure`` to serve first."""
    from ...smartcity_plugin.analysis.hotspots.ranking import rank_by_people
    from ...smartcity_plugin.qgis_bridge.writing import Column

    clusters = found.clusters
    moments = np.array([places.moments(one.start, one.end) for one in clusters], dtype="datetime64[s]").reshape(-1, 2)

    def numbers(name: str) -> NDArray[np.float64]:
        return np.array([getattr(one, name) for one in clusters], dtype=np.float64)

    p = numbers("p_mc")
    people = np.array([np.nan if places.people is None else places.people[one.members].sum() for one in clusters], dtype=np.float64)
    affected = numbers("observed") if places.people is None else people
    centres = [places.names[places.first_row[one.centre]] for one in clusters]
    return [
        Column("cluster_id", "int", np.arange(1, len(clusters) + 1)),
        Column("n_units", "int", np.array([one.members.size for one in clusters], dtype=np.int64)),
        Column("observed", "int", numbers("observed")),
        Column("expected", "float", numbers("expected")),
        Column("rr", "float", numbers("relative_risk")),
        Column("llr", "float", numbers("llr")),
        Column("p_mc", "float", p),
        Column("p_gumbel", "float", numbers("p_gumbel")),
        Column("recurrence", "float", places.step_days / p if prospective else np.full(p.size, np.nan)),
        Column("t_start", "time", moments[:, 0]),
        Column("t_end", "time", moments[:, 1]),
        Column("centre_id", "text" if places.named else "int", centres if places.named else np.array(centres, dtype=np.int64)),
        Column("radius_m", "float", numbers("radius")),
        Column("shape", "float", np.array([one.ellipse.shape for one in clusters], dtype=np.float64)),
        Column("angle", "float", np.array([one.ellipse.angle for one in clusters], dtype=np.float64)),
        Column("people", "float", people),
        Column("rank", "int", rank_by_people(affected, p <= sure)),
    ]


def cluster_geometries(places: Places, found: Scan, context: QgsProcessingContext) -> list[QgsGeometry]:
    """Areas joined; for points the circle or ellipse that holds them, a little wider, and no other place."""
    from ...smartcity_plugin.qgis_bridge.metric_crs import transform_coordinates
    from ...smartcity_plugin.qgis_bridge.writing import polygon_geometries

    if places.points:
        back = QgsCoordinateTransform(places.working_crs, places.crs, context.transformContext())
        outlines = np.array([_outline(places, one) for one in found.clusters]).reshape(-1, _CORNERS + 1, 2)
        shown = transform_coordinates(outlines.reshape(-1, 2), back).reshape(outlines.shape)
        areas = list(polygon_geometries(shown))
    else:
        shapes = _place_shapes(places)
        areas = [_joined([shapes[member] for member in one.members]) for one in found.clusters]
    for area in areas:
        area.convertToMultiType()
    return areas


def _outline(places: Places, cluster: Cluster) -> NDArray[np.float64]:
    """Corners of the drawn ellipse. A cluster of one place has no radius: it is drawn half as wide as the next place is far."""
    widest = (cluster.radius + min(cluster.next_radius, 1e9)) / 2.0
    radius = min(widest, cluster.radius * _MARGIN) if cluster.radius > 0 else widest
    turn = np.linspace(0.0, 2.0 * np.pi, _CORNERS + 1)
    short, long = radius * np.cos(turn), radius * cluster.ellipse.shape * np.sin(turn)
    sine, cosine = np.sin(np.radians(cluster.ellipse.angle)), np.cos(np.radians(cluster.ellipse.angle))
    corners = np.column_stack([short * cosine + long * sine, long * cosine - short * sine])
    corners[-1] = corners[0]
    return places.xy[cluster.centre] + corners


def _place_shapes(places: Places) -> list[QgsGeometry]:
    """The area of each place: that of its rows, each different one once."""
    different: list[dict[bytes, QgsGeometry]] = [{} for _ in places.first_row]
    for place, geometry in zip(places.place.tolist(), places.rows.geometries, strict=True):
        if place >= 0:
            different[place].setdefault(bytes(geometry.asWkb()), geometry)
    return [next(iter(one.values())) if len(one) == 1 else _joined(list(one.values())) for one in different]


def _joined(shapes: list[QgsGeometry]) -> QgsGeometry:
    """Shapes as one flat area; invalid ones are repaired, as they were for the computation."""
    flat = []
    for shape in shapes:
        one = shape if shape.isGeosValid() else shape.makeValid()
        one = QgsGeometry(one)
        one.get().dropZValue()
        one.get().dropMValue()
        flat.append(one)
    return QgsGeometry.unaryUnion(flat)


def _member_rows(places: Places) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """One row per place, at its first row, and every row that could not be used; in the order of the input: row and place (-1: none)."""
    unused = np.flatnonzero(places.place < 0)
    row = np.concatenate([places.first_row, unused])
    place = np.concatenate([np.arange(places.first_row.size), np.full(unused.size, -1)])
    order = np.argsort(row, kind="stable")
    return row[order], place[order]


def member_columns(places: Places, found: Scan) -> list[Column]:
    """src_id, cluster_id (0: in none, NULL: not scanned), status, and cases, expected cases and their ratio over the whole time."""
    from ...smartcity_plugin.qgis_bridge.writing import Column

    row, place = _member_rows(places)
    cluster = np.zeros(places.first_row.size)
    for number, one in enumerate(found.clusters, 1):
        cluster[one.members] = number
    observed = places.model.cases.sum(axis=1).astype(np.float64)
    expected = places.model.expected(places.model.measure.sum(axis=1))
    ratio = np.divide(observed, expected, out=np.full(observed.size, np.nan), where=expected > 0)
    names = [places.names[one] for one in row]
    inside = place >= 0

    def spread(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.where(inside, values[place], np.nan)

    return [
        Column("src_id", "text" if places.named else "int", names if places.named else np.array(names, dtype=np.int64)),
        Column("cluster_id", "int", spread(cluster)),
        Column("status", "text", np.where(inside, "ok", "no_data").astype(object)),
        Column("observed", "int", spread(observed)),
        Column("expected", "float", spread(expected)),
        Column("ratio", "float", spread(ratio)),
    ]


def member_type(places: Places) -> Qgis.WkbType:
    """Points, or multi-part areas."""
    return Qgis.WkbType.Point if places.points else QgsWkbTypes.multiType(places.wkb_type)


def member_geometries(places: Places) -> list[QgsGeometry]:
    """The shapes that belong to `member_columns`."""
    row, place = _member_rows(places)
    rows = places.row_geometries()
    if places.points:
        return [rows[one] for one in row]
    shapes = _place_shapes(places)
    areas = [QgsGeometry(shapes[there] if there >= 0 else rows[one]) for one, there in zip(row.tolist(), place.tolist(), strict=True)]
    for area in areas:
        area.convertToMultiType()
    return areas
