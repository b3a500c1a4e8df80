# SPDX-License-Identifier: GPL-2.0-or-later
"""What spray_route writes: steps, routes, and GPX for the field."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProcessingContext, QgsWkbTypes

from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.metric_crs import transform_coordinates
from ...smartcity_plugin.qgis_bridge.spray_styles import style_routes
from ...smartcity_plugin.qgis_bridge.translation import tr
from ...smartcity_plugin.qgis_bridge.writing import Column
from .label_layers import names_column

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.spraying.spray_rounds import Step
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from .spray_route import Routed


def write_steps(layer: OutputLayer, done: Routed, context: QgsProcessingContext, progress: Progress) -> None:
    """route_id sequence action block_id length_m time_s litres at_s shift depot."""
    rounds = done.rounds
    steps = rounds.steps
    route = np.array([one.route for one in steps], dtype=np.int64)
    seconds = np.array([one.seconds for one in steps])
    sequence, at = np.ones(len(steps), dtype=np.int64), np.full(len(steps), done.work.limits.load)
    for number in range(1, len(steps)):
        if route[number] == route[number - 1]:
            sequence[number] = sequence[number - 1] + 1
            at[number] = at[number - 1] + seconds[number - 1]
    columns = [
        Column("route_id", "int", route),
        Column("sequence", "int", sequence),
        Column("action", "text", [one.action for one in steps]),
        names_column("block_id", [None if one.block < 0 else done.blocks.names[one.block] for one in steps]),
        Column("length_m", "float", np.array([one.metres for one in steps])),
        Column("time_s", "float", seconds),
        Column("litres", "float", np.array([one.litres for one in steps])),
        Column("at_s", "float", at),
        Column("shift", "int", rounds.shifts[route - 1]),
        Column("depot", "int", np.array(rounds.depots)[route - 1] + 1),
    ]
    back = QgsCoordinateTransform(done.blocks.working, done.blocks.crs, context.transformContext())
    layer.write(columns, [], _lines((one.xy for one in steps), back), QgsWkbTypes.Type.LineString, done.blocks.crs, progress)
    style_routes(layer, tr("Steps"), len(rounds.depots))


def write_routes(layer: OutputLayer, done: Routed, context: QgsProcessingContext, progress: Progress) -> None:
    """route_id depot shift n_blocks length_m spray_m time_s litres."""
    rounds = done.rounds
    groups = [[one for one in rounds.steps if one.route == number] for number in range(1, len(rounds.depots) + 1)]
    columns = [
        Column("route_id", "int", np.arange(1, len(groups) + 1)),
        Column("depot", "int", np.array(rounds.depots) + 1),
        Column("shift", "int", rounds.shifts),
        Column("n_blocks", "int", np.array([len({one.block for one in steps if one.block >= 0}) for steps in groups])),
        Column("length_m", "float", np.array([sum(one.metres for one in steps) for steps in groups])),
        Column("spray_m", "float", np.array([sum(one.metres for one in steps if one.action == "spray") for steps in groups])),
        Column("time_s", "float", rounds.seconds),
        Column("litres", "float", rounds.litres),
    ]
    back = QgsCoordinateTransform(done.blocks.working, done.blocks.crs, context.transformContext())
    layer.write(columns, [], _lines((_track(steps) for steps in groups), back), QgsWkbTypes.Type.LineString, done.blocks.crs, progress)


def save_gpx(path: str, done: Routed, context: QgsProcessingContext) -> None:
    """A track for each route, a waypoint where each block begins."""
    from ...smartcity_plugin.analysis.spraying.field_gpx import Mark, Track, write_gpx

    to_degrees = QgsCoordinateTransform(done.blocks.working, QgsCoordinateReferenceSystem("EPSG:4326"), context.transformContext())
    rounds = done.rounds
    tracks, marks = [], []
    for number in range(1, len(rounds.depots) + 1):
        steps = [one for one in rounds.steps if one.route == number]
        name = tr("Route {n}").format(n=number)
        about = tr("shift {shift}, {litres:.2f} l, {minutes:.0f} min").format(
            shift=rounds.shifts[number - 1], litres=rounds.litres[number - 1], minutes=rounds.seconds[number - 1] / 60.0
        )
        tracks.append(Track(name, about, transform_coordinates(_track(steps), to_degrees)))
        seen: set[int] = set()
        for one in steps:
            if one.action in ("spray", "area") and one.block not in seen:
                seen.add(one.block)
                here = transform_coordinates(one.xy[:1], to_degrees)[0]
                litres = sum(other.litres for other in steps if other.block == one.block)
                title = tr("{n}.{k} block {name}").format(n=number, k=len(seen), name=done.blocks.names[one.block])
                marks.append(Mark(title, tr("{litres:.2f} l").format(litres=litres), float(here[0]), float(here[1])))
    Path(path).write_bytes(write_gpx(tracks, marks))


def _track(steps: list[Step]) -> NDArray[np.float64]:
    """The way of a route in one line: a walked area is a step aside and back."""
    parts = [one.xy if one.action != "area" else np.vstack([one.xy, one.xy[:1]]) for one in steps]
    xy = np.vstack(parts)
    same = np.zeros(len(xy), dtype=bool)
    same[1:] = (np.abs(np.diff(xy, axis=0)) < 1e-9).all(axis=1)
    xy = xy[~same]
    return xy if len(xy) > 1 else np.vstack([xy, xy])


def _lines(shapes: Iterable[NDArray[np.float64]], back: QgsCoordinateTransform) -> Iterator[QgsGeometry]:
    for xy in shapes:
        there = np.ascontiguousarray(transform_coordinates(xy, back), dtype="<f8")
        geometry = QgsGeometry()
        geometry.fromWkb(struct.pack("<BII", 1, 2, len(there)) + there.tobytes())
        yield geometry
