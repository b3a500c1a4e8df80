# SPDX-License-Identifier: GPL-2.0-or-later
"""A flight check as layers: checks where they are worst, the track through space, volumes, proposed rally points, rasters of what photos see."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsGeometry, QgsProcessingContext, QgsWkbTypes

from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.check_styles import gsd_classes, overlap_classes, style_checks, style_track, style_volumes
from ...smartcity_plugin.qgis_bridge.feedback import Notes
from ...smartcity_plugin.qgis_bridge.flight_styles import style_rally
from ...smartcity_plugin.qgis_bridge.metric_crs import transform_coordinates
from ...smartcity_plugin.qgis_bridge.translation import tr
from ...smartcity_plugin.qgis_bridge.writing import Column
from .check_words import meaning, place_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from ...smartcity_plugin.qgis_bridge.rasters import OutputRaster
    from ..base import SmartCityAlgorithm
    from .check_judgement import Judgement
    from .check_reading import Scene

_USUAL_RETURN = 30.0
"""Metres above home at which a drone comes to a rally point where RTL_HEIGHT says nothing, as Export mission takes it."""


def write_checks(layer: OutputLayer, scene: Scene, found: Judgement, progress: Progress) -> None:
    """check limit value passed where, and unit meaning fails_m sortie seq; a point where the check has a place."""
    checks = found.checks
    columns = [
        Column("check", "text", [one.name for one in checks]),
        Column("limit", "float", np.array([one.limit for one in checks])),
        Column("value", "float", np.array([_finite(one.value) for one in checks])),
        Column("passed", "bool", [one.passed for one in checks]),
        Column("where", "text", [place_of(one, scene) or None for one in checks]),
        Column("unit", "text", [one.unit or None for one in checks]),
        Column("meaning", "text", [meaning(one.name) for one in checks]),
        Column("fails_m", "float", np.array([one.fails_m for one in checks])),
        Column("sortie", "int", [one.spot.sortie or None for one in checks]),
        Column("seq", "int", [one.spot.seq or None for one in checks]),
    ]
    places = np.array([(one.spot.x, one.spot.y, one.spot.z) for one in checks])
    layer.write(columns, [], _points(places, scene), QgsWkbTypes.Type.PointZ, scene.crs, progress)
    style_checks(layer, tr("Checks"))


def write_track(layer: OutputLayer, scene: Scene, found: Judgement, progress: Progress) -> None:
    """sortie length_m time_s energy photos highest_m, as lines with heights above the sea, or above take-off where no ground is known."""
    from ...smartcity_plugin.analysis.flights.checks.endurance import seconds
    from ...smartcity_plugin.analysis.flights.checks.flown import photos_of

    samples, heights = found.samples, None if scene.ground is None else scene.ground.heights
    battery = next(one for one in found.checks if one.name == "time").limit
    times = np.array([seconds(one) for one in scene.flights])
    agl = samples.z - samples.ground
    highest = [agl[(samples.flight == number) & np.isfinite(agl)].max(initial=-math.inf) for number in range(len(scene.flights))]
    columns = [
        Column("sortie", "int", [one.sortie for one in scene.flights]),
        Column("length_m", "float", np.array([float(np.hypot(*np.diff(one.xy, axis=0).T).sum()) for one in scene.flights])),
        Column("time_s", "float", times),
        Column("energy", "float", times / battery),
        Column("photos", "int", [len(photos_of(one, heights)[0]) for one in scene.flights]),
        Column("highest_m", "float", np.array([_finite(one) for one in highest])),
    ]
    layer.write(columns, [], _tracks(scene, found), QgsWkbTypes.Type.LineStringZ, scene.crs, progress)
    style_track(layer, tr("Track"), [one.sortie for one in scene.flights])


def write_volumes(layer: OutputLayer, scene: Scene, found: Judgement, progress: Progress) -> None:
    """volume (contingency, ground_risk), area_m2, note."""
    import shapely

    if found.volumes is None:
        return
    shapes = [found.volumes.ground_risk, found.volumes.contingency]
    columns = [
        Column("volume", "text", ["ground_risk", "contingency"]),
        Column("area_m2", "float", np.array([one.area for one in shapes])),
        Column("note", "text", [tr("Not an authorisation.")] * 2),
    ]

    def geometries() -> Iterator[QgsGeometry]:
        for shape in shapes:
            moved = shapely.set_coordinates(shape, transform_coordinates(shapely.get_coordinates(shape), scene.back))
            geometry = QgsGeometry()
            geometry.fromWkb(shapely.to_wkb(shapely.multipolygons(shapely.get_parts(moved))))
            yield geometry

    layer.write(columns, [], geometries(), QgsWkbTypes.Type.MultiPolygon, scene.crs, progress)
    style_volumes(layer, tr("Volumes (not an authorisation)"))


def write_rally(layer: OutputLayer, scene: Scene, found: Judgement, progress: Progress) -> None:
    """rally, ground_m, alt_home, given: where they lie, how high the ground is there, the height above home at which a drone comes to them, which is Z too, as Export mission takes it, and whether they were there before."""
    ground = np.full(len(found.rally), np.nan) if scene.ground is None else scene.ground.heights(found.rally)
    above = _above_home(scene, ground, found.return_height)
    columns = [
        Column("rally", "int", np.arange(1, len(found.rally) + 1)),
        Column("ground_m", "float", ground),
        Column("alt_home", "float", above),
        Column("given", "bool", [at < found.rally_kept for at in range(len(found.rally))]),
    ]
    layer.write(columns, [], _points(np.column_stack([found.rally, above]), scene), QgsWkbTypes.Type.PointZ, scene.crs, progress)
    style_rally(layer, tr("Proposed rally points"))


def write_rasters(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    scene: Scene,
    found: Judgement,
    rasters: dict[str, OutputRaster],
    notes: Notes,
    progress: Progress,
) -> dict[str, Any]:
    """OVERLAP and GSD, where they are asked for and a camera is known. ``rasters`` holds those that are begun."""
    from ...smartcity_plugin.qgis_bridge.rasters import OutputRaster

    results: dict[str, Any] = {}
    asked = [name for name in ("OVERLAP", "GSD") if parameters.get(name)]
    if not asked:
        return results
    if found.seen is None or found.cells is None or found.inside is None:
        notes.warn(tr("No raster was written: a mission with photos and a camera are needed."))
        return results
    layers = {"OVERLAP": found.seen.count.astype(np.float64), "GSD": found.seen.gsd}
    styles = {"OVERLAP": overlap_classes(), "GSD": gsd_classes(layers["GSD"][found.inside])}
    names = {"OVERLAP": ("photos", ""), "GSD": ("ground sample distance", "m")}
    for name in asked:
        rasters[name] = OutputRaster(algorithm, name, parameters, context)
        values = np.where(found.inside, layers[name], np.nan)
        band, unit = names[name]
        corner = (found.cells.west, found.cells.north)
        rasters[name].write(values, corner, found.cells.size, scene.working, name=band, unit=unit, progress=progress)
        rasters[name].style(styles[name])
        results[name] = rasters[name].destination
    return results


def _points(places: NDArray[np.float64], scene: Scene) -> Iterator[QgsGeometry]:
    pack = struct.Struct("<BIddd").pack
    known = np.isfinite(places[:, :2]).all(axis=1)
    moved = places.copy()
    moved[known, :2] = transform_coordinates(places[known, :2], scene.back)
    for good, (x, y, z) in zip(known.tolist(), moved.tolist(), strict=True):
        geometry = QgsGeometry()
        if good:
            geometry.fromWkb(pack(1, 1001, x, y, z if math.isfinite(z) else 0.0))
        yield geometry


def _tracks(scene: Scene, found: Judgement) -> Iterator[QgsGeometry]:
    samples = found.samples
    for number in range(len(scene.flights)):
        mine = samples.flight == number
        xyz = np.column_stack([transform_coordinates(samples.xy[mine], scene.back), samples.z[mine]])
        # Only corners, of the ground as of the way: what lies on a straight line between its neighbours is no corner.
        xyz = np.ascontiguousarray(xyz[_corners(np.column_stack([samples.xy[mine], samples.z[mine]]))], dtype="<f8")
        geometry = QgsGeometry()
        geometry.fromWkb(struct.pack("<BII", 1, 1002, len(xyz)) + xyz.tobytes())
        yield geometry


def _corners(xyz: NDArray[np.float64]) -> NDArray[np.bool_]:
    kept = np.ones(len(xyz), dtype=bool)
    if len(xyz) < 3:
        return kept
    before, after = xyz[1:-1] - xyz[:-2], xyz[2:] - xyz[1:-1]
    longer = np.linalg.norm(before, axis=1), np.linalg.norm(after, axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        straight = np.einsum("ij,ij->i", before, after) / (longer[0] * longer[1]) > 1.0 - 1e-12
    kept[1:-1] = ~(straight | (longer[0] < 1e-9))
    return kept


def _above_home(scene: Scene, ground: NDArray[np.float64], return_height: float) -> NDArray[np.float64]:
    """As high as the way to them was looked at: the return's height above the ground there; without one 30 m above what is higher, home or that ground."""
    rise = np.where(np.isfinite(ground), ground - scene.flights[0].ground_at_home, 0.0)
    return rise + return_height if return_height > 0 else np.maximum(rise, 0.0) + _USUAL_RETURN


def _finite(value: float) -> float:
    return value if math.isfinite(value) else math.nan
