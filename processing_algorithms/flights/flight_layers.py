# SPDX-License-Identifier: GPL-2.0-or-later
"""What a flight looks like as layers: lines, waypoints, sorties, photos, and what cannot be flown."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes

from ...smartcity_plugin.analysis.flights.sorties import photos_of
from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.feedback import Notes
from ...smartcity_plugin.qgis_bridge.flight_styles import (
    style_paths,
    style_photos,
    style_rally,
    style_unflyable,
    style_visits,
    style_waypoints,
)
from ...smartcity_plugin.qgis_bridge.metric_crs import transform_coordinates
from ...smartcity_plugin.qgis_bridge.translation import tr
from ...smartcity_plugin.qgis_bridge.writing import Column

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from qgis.core import QgsCoordinateTransform

    from ...smartcity_plugin.analysis.flights.flyable import Flyable
    from ...smartcity_plugin.analysis.flights.sorties import Sortie
    from ...smartcity_plugin.analysis.flights.waypoints import Rows
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from .flight_reading import Place

MoreColumns = Callable[["NDArray[np.int64]", "NDArray[np.float64]"], list[Column]]
"""Further columns of lines, from the numbers of the lines (n,) and the metres flown of them (n,)."""


_SAME = 1e-6
"""Metres by which the same place may differ."""


def write_lines(layer: OutputLayer, place: Place, sorties: list[Sortie], rows: Rows, more: MoreColumns | None, progress: Progress) -> None:
    """Lines, or what each sortie flies of them, with the heights of its waypoints as Z: line, sortie, drone, length_m, azimuth of the beginning, and what the kind of flight adds."""
    runs = [(number, one.drone, line, path) for number, one in enumerate(sorties, start=1) for line, path in one.runs()]
    ahead = np.array([path[1] - path[0] for _, _, _, path in runs]).reshape(-1, 2)
    metres = np.array([np.hypot(*np.diff(path, axis=0).T).sum() for _, _, _, path in runs])
    numbers = np.array([line for _, _, line, _ in runs], dtype=np.int64)
    columns = [
        Column("line", "int", numbers + 1),
        Column("sortie", "int", np.array([number for number, _, _, _ in runs])),
        Column("drone", "int", np.array([drone + 1 for _, drone, _, _ in runs])),
        Column("length_m", "float", metres),
        Column("azimuth", "float", np.degrees(np.arctan2(ahead[:, 0], ahead[:, 1])) % 360.0),
        *([] if more is None else more(numbers, metres)),
    ]
    shapes = (_line_z(part, place.back) for part in _flown_parts(runs, rows))
    layer.write(columns, [], shapes, QgsWkbTypes.Type.LineStringZ, place.crs, progress)
    style_paths(layer, tr("Lines"), len(sorties), thick=True)


def write_sorties(
    layer: OutputLayer,
    place: Place,
    sorties: list[Sortie],
    rows: Rows,
    photo_distance: float,
    battery: float,
    more: list[Column],
    progress: Progress,
) -> None:
    """Whole flights, with the heights of their waypoints as Z: sortie, drone, pad, starts_s, length_m, time_s, photos, energy (share of the battery), and what the kind of flight adds."""
    columns = [
        Column("sortie", "int", np.arange(1, len(sorties) + 1)),
        Column("drone", "int", np.array([one.drone + 1 for one in sorties])),
        Column("pad", "int", np.array([one.pad + 1 for one in sorties])),
        Column("starts_s", "float", np.array([one.starts_at for one in sorties])),
        Column("length_m", "float", np.array([one.metres() for one in sorties])),
        Column("time_s", "float", np.array([one.seconds for one in sorties])),
        Column("photos", "int", np.array([photos_of(one, photo_distance) for one in sorties])),
        Column("energy", "float", np.array([one.seconds / battery for one in sorties])),
        *more,
    ]
    flown = _with_heights(rows)
    shapes = (_line_z(flown[rows.sortie == number], place.back) for number in range(1, len(sorties) + 1))
    layer.write(columns, [], shapes, QgsWkbTypes.Type.LineStringZ, place.crs, progress)
    style_paths(layer, tr("Sorties"), len(sorties), thick=False)


def write_waypoints(layer: OutputLayer, place: Place, rows: Rows, notes: Notes, progress: Progress) -> None:
    """The mission, row by row, as points with Z: above sea level where the terrain is known, else above the pad."""
    known = place.terrain is not None or place.surface is not None
    unknown = int(np.isnan(rows.alt_amsl).sum()) if known else 0
    if unknown:
        notes.warn(
            tr(
                "The terrain says nothing at {n} waypoints: their height above sea level is empty. Take a terrain that covers the area and the pads."
            ).format(n=unknown)
        )
    columns = [
        Column("seq", "int", rows.seq),
        Column("sortie", "int", rows.sortie),
        Column("drone", "int", rows.drone),
        Column("action", "text", rows.action),
        Column("alt_agl", "float", rows.alt_agl),
        Column("alt_amsl", "float", rows.alt_amsl),
        Column("speed", "float", rows.speed),
        Column("heading", "float", rows.heading),
        Column("param", "float", rows.param),
        Column("pitch", "float", rows.pitch),
    ]
    z = _with_heights(rows)[:, 2]
    layer.write(columns, [], points_z(transform_coordinates(rows.xy, place.back), z), QgsWkbTypes.Type.PointZ, place.crs, progress)
    style_waypoints(layer, tr("Waypoints"))


def write_rally(
    layer: OutputLayer,
    place: Place,
    rally: NDArray[np.float64],
    served: NDArray[np.int64],
    heights: NDArray[np.float64],
    progress: Progress,
) -> None:
    """Rally points with Z, the height above the first pad at which a drone comes to them: rally, serves (places of the track, every 10 m, from which a drone would come)."""
    columns = [Column("rally", "int", np.arange(1, len(rally) + 1)), Column("serves", "int", served), Column("alt_home", "float", heights)]
    layer.write(columns, [], points_z(transform_coordinates(rally, place.back), heights), QgsWkbTypes.Type.PointZ, place.crs, progress)
    style_rally(layer, tr("Rally points"))


def write_footprints(
    layer: OutputLayer,
    place: Place,
    sorties: list[Sortie],
    width: float,
    length: float,
    distance: float,
    most: int,
    notes: Notes,
    progress: Progress,
) -> None:
    """What each photo sees on level ground: photo, sortie."""
    from ...smartcity_plugin.analysis.flights.survey import footprints, photo_places

    found = [photo_places(one, distance) for one in sorties]
    sortie = np.concatenate([np.full(len(places), number) for number, (places, _) in enumerate(found, start=1)])
    places, azimuths = np.vstack([one for one, _ in found]), np.concatenate([one for _, one in found])
    if len(places) > most:
        notes.warn(tr("Only the first {most:,} of {n:,} photos are drawn.").format(most=most, n=len(places)))
        places, azimuths, sortie = places[:most], azimuths[:most], sortie[:most]
    columns = [Column("photo", "int", np.arange(1, len(places) + 1)), Column("sortie", "int", sortie)]
    layer.write(
        columns, [], _shapes(footprints(places, azimuths, width, length), place.back), QgsWkbTypes.Type.Polygon, place.crs, progress
    )
    style_photos(layer, tr("Photos"))


def write_visits(layer: OutputLayer, place: Place, points: NDArray[np.float64], columns: list[Column], progress: Progress) -> None:
    """Places of a patrol, as points, styled by the column ``status``."""
    level = np.full(len(points), np.nan) if place.terrain is None else place.terrain.heights(points)
    z = np.where(np.isfinite(level), level, 0.0)
    layer.write(columns, [], points_z(transform_coordinates(points, place.back), z), QgsWkbTypes.Type.PointZ, place.crs, progress)
    style_visits(layer, tr("Places"))


def write_swaths(layer: OutputLayer, place: Place, sorties: list[Sortie], width: float, progress: Progress) -> None:
    """What is sprayed, line by line: line, sortie."""
    import shapely

    runs = [(number, line, path) for number, one in enumerate(sorties, start=1) for line, path in one.runs()]
    columns = [
        Column("line", "int", np.array([line + 1 for _, line, _ in runs])),
        Column("sortie", "int", np.array([number for number, _, _ in runs])),
    ]
    shapes = shapely.buffer([shapely.linestrings(path) for _, _, path in runs], width / 2.0, cap_style="flat", join_style="mitre")
    layer.write(columns, [], _shapes(shapes, place.back), QgsWkbTypes.Type.Polygon, place.crs, progress)
    style_photos(layer, tr("Swaths"))


def write_unflyable(layer: OutputLayer, place: Place, flyable: Flyable, battery: float, progress: Progress) -> None:
    """Parts of the area without photos: reason (forbidden, narrow, cut_off, too_far), area_m2, and for what is too far energy: the share of a battery (s) that going to its farthest place and back takes."""
    import shapely

    pieces = [(one, piece) for one in flyable.unflyable for piece in shapely.get_parts(one.shape)]
    array = np.empty(len(pieces), dtype=object)
    array[:] = [piece for _, piece in pieces]
    columns = [
        Column("reason", "text", [one.reason for one, _ in pieces]),
        Column("area_m2", "float", np.array([piece.area for _, piece in pieces])),
        Column("energy", "float", np.array([one.needed / battery for one, _ in pieces])),
    ]
    layer.write(columns, [], _shapes(array, place.back), QgsWkbTypes.Type.Polygon, place.crs, progress)
    style_unflyable(layer, tr("What cannot be flown"))


def _line_z(xyz: NDArray[np.float64], back: QgsCoordinateTransform) -> QgsGeometry:
    there = np.column_stack([transform_coordinates(xyz[:, :2], back), xyz[:, 2]])
    geometry = QgsGeometry()
    geometry.fromWkb(struct.pack("<BII", 1, 1002, len(there)) + np.ascontiguousarray(there, dtype="<f8").tobytes())
    return geometry


def _with_heights(rows: Rows) -> NDArray[np.float64]:
    """Waypoints (n, 3): above the sea where that is known, else above the pad."""
    return np.column_stack([rows.xy, np.where(np.isfinite(rows.alt_amsl), rows.alt_amsl, rows.alt_agl)])


def _flown_parts(runs: list[tuple[int, int, int, NDArray[np.float64]]], rows: Rows) -> Iterator[NDArray[np.float64]]:
    """Each run (sortie, drone, line, path) as the waypoints from its begin to its end, those that follow the ground included."""
    flown = _with_heights(rows)
    sortie, done = 0, 0
    mine = flown[:0]
    for number, _, _, path in runs:
        if number != sortie:
            sortie, done, mine = number, 0, flown[rows.sortie == number]
        begins = np.flatnonzero(np.hypot(*(mine[done:, :2] - path[0]).T) < _SAME) + done
        begin = int(begins[0]) if len(begins) else done
        ends = np.flatnonzero(np.hypot(*(mine[begin + 1 :, :2] - path[-1]).T) < _SAME) + begin + 1
        done = int(ends[0]) if len(ends) else begin
        yield mine[begin : done + 1] if done > begin else np.column_stack([path, np.full(len(path), mine[begin, 2])])


def points_z(xy: NDArray[np.float64], z: NDArray[np.float64]) -> Iterator[QgsGeometry]:
    """Points with heights."""
    pack = struct.Struct("<BIddd").pack
    for (x, y), height in zip(xy.tolist(), z.tolist(), strict=True):
        geometry = QgsGeometry()
        geometry.fromWkb(pack(1, 1001, x, y, height))
        yield geometry


def _shapes(shapes: NDArray[np.object_] | Iterable[Any], back: QgsCoordinateTransform) -> Iterator[QgsGeometry]:
    import shapely

    array = np.asarray(shapes, dtype=object)
    if not len(array):
        return
    array = shapely.set_coordinates(array.copy(), transform_coordinates(shapely.get_coordinates(array), back))
    for wkb in shapely.to_wkb(array):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        yield geometry
