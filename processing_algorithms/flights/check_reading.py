# SPDX-License-Identifier: GPL-2.0-or-later
"""Mission, zones, ground, area and people for a flight check, in one plane whose metres are true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
)

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.flights.checks.flown import Flight, flight_of
from ...smartcity_plugin.analysis.flights.checks.zones import ZoneSet
from ...smartcity_plugin.analysis.flights.mission import Heights
from ...smartcity_plugin.qgis_bridge.feedback import Notes
from ...smartcity_plugin.qgis_bridge.metric_crs import transform_coordinates
from ...smartcity_plugin.qgis_bridge.reading import read_rows
from ...smartcity_plugin.qgis_bridge.translation import tr
from .file_reading import read_mission_file
from .flight_parameters import number
from .flight_reading import layer_problem
from .mission_parameter import mission_file
from .mission_reading import NumberedMission, missions_of_layer
from .terrain_reading import read_elevation
from .working_crs import WGS84, crs_of_places

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.elevation import Elevation
    from ..base import SmartCityAlgorithm

_AROUND = 500.0
_LAYERS = ("NO_FLY", "AREA", "PILOTS", "RALLY", "PEOPLE")
_MAY_BE_EMPTY = ("NO_FLY", "RALLY")  # no zone is near; a check before proposed none
_HOME_OFF = 5.0
"""Metres by which a mission's height of home may differ from the terrain before it is said."""


@dataclass
class Scene:
    """Everything in the working CRS. ``ground``: the terrain, else the surface; ``surface``: what stands on it, else the terrain."""

    missions: list[NumberedMission]
    flights: list[Flight]
    crs: QgsCoordinateReferenceSystem
    """Of the mission's layer, or WGS 84: what outputs are written in."""
    working: QgsCoordinateReferenceSystem
    back: QgsCoordinateTransform
    ground: Elevation | None
    surface: Elevation | None
    zones: ZoneSet | None
    area: Any
    pilots: NDArray[np.float64] | None
    rally: NDArray[np.float64] | None
    people: NDArray[np.object_] | None
    fences: list[tuple[NDArray[np.object_], NDArray[np.object_]]]
    """For each flight what its own fence keeps it in, and what it keeps it out of."""
    n_read: int

    def degrees(self, x: float, y: float) -> tuple[float, float]:
        """Longitude and latitude of a place."""
        transform = QgsCoordinateTransform(self.working, WGS84, self.back.context())
        lon, lat = transform_coordinates(np.array([[x, y]]), transform)[0]
        return float(lon), float(lat)


def scene_problem(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """What can be known to be wrong with the layers before the run; empty if nothing."""
    names = _LAYERS if mission_file(parameters.get("MISSION")) else ("MISSION", *_LAYERS)
    return layer_problem(algorithm, parameters, context, names, _MAY_BE_EMPTY)


def read_scene(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes) -> Scene:
    """All that is given. Raises AnalysisError where the mission cannot be flown or the terrain does not cover it."""
    missions, crs, n_read = _missions(algorithm, parameters, context, notes)
    degrees = [np.array([(one.lon, one.lat) for one in numbered.mission.waypoints]) for numbered in missions]
    everywhere = np.vstack([*degrees, *([(one.mission.home.lon, one.mission.home.lat)] for one in missions)])
    working = crs_of_places(everywhere, crs, context.transformContext())
    there = QgsCoordinateTransform(WGS84, working, context.transformContext())
    xy = [transform_coordinates(one, there) for one in degrees]
    homes = transform_coordinates(np.array([(one.mission.home.lon, one.mission.home.lat) for one in missions]), there)
    pilots = _points(algorithm, parameters, "PILOTS", working, context)
    rally = _rally(algorithm, parameters, missions, there, working, context)
    extra = [one for one in (pilots, rally) if one is not None]
    low, high = np.vstack([*xy, homes, *extra]).min(axis=0), np.vstack([*xy, homes, *extra]).max(axis=0)
    around = (low[0] - _AROUND, low[1] - _AROUND, high[0] + _AROUND, high[1] + _AROUND)
    dem, dsm = (read_elevation(algorithm, parameters, name, working, around, context) for name in ("DEM", "DSM"))
    ground, surface = dem or dsm, dsm or dem
    if dsm is not None and dem is None:
        notes.warn(
            tr(
                "Without a terrain, heights above ground are reckoned above the surface with its trees and roofs: too low where these stand."
            )
        )
    if any(one.mission.heights is Heights.AMSL for one in missions) and ground is None:
        notes.warn(tr("The mission's heights are above the sea and no terrain is given: heights above ground cannot be judged."))
    flights = _flights(algorithm, parameters, context, missions, xy, homes, ground, notes)
    return Scene(
        missions,
        flights,
        crs,
        working,
        QgsCoordinateTransform(working, crs, context.transformContext()),
        ground,
        surface,
        _zones(algorithm, parameters, working, context, notes),
        _area(algorithm, parameters, working, context, notes),
        pilots,
        rally,
        _polygons(algorithm, parameters, "PEOPLE", working, context, notes),
        [_fences_of(one, there) for one in missions],
        n_read,
    )


def _missions(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes
) -> tuple[list[NumberedMission], QgsCoordinateReferenceSystem, int]:
    path = mission_file(parameters.get("MISSION"))
    if path is None:
        return _layer_missions(algorithm, parameters, context, notes)
    mission = read_mission_file(path, notes)
    return [NumberedMission(1, mission, tuple(range(1, len(mission.waypoints) + 1)))], WGS84, len(mission.waypoints)


def _layer_missions(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes
) -> tuple[list[NumberedMission], QgsCoordinateReferenceSystem, int]:
    source = algorithm.parameterAsSource(parameters, "MISSION", context)
    if source is None:
        raise AnalysisError(
            mark("The mission cannot be read. Give a layer of waypoints, or a mission file (.plan, .waypoints, .kmz, .csv, .kml, .gpx).")
        )
    heights = Heights(algorithm.parameterAsEnumString(parameters, "HEIGHTS", context) or "relative")
    try:
        missions, n_read = missions_of_layer(source, context, heights, source.sourceName())
    except AnalysisError:
        if heights is not Heights.RELATIVE or not _only_above_sea(source):
            raise
        notes.remark(tr("The layer states heights above the sea only; they were taken."))
        missions, n_read = missions_of_layer(source, context, Heights.AMSL, source.sourceName())
    return missions, source.sourceCrs(), n_read


def _only_above_sea(source: QgsProcessingFeatureSource) -> bool:
    above_ground, above_sea = (source.fields().lookupField(name) for name in ("alt_agl", "alt_amsl"))
    return above_sea >= 0 and all(above_ground < 0 or not isinstance(row[above_ground], (int, float)) for row in source.getFeatures())


def _flights(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    missions: list[NumberedMission],
    xy: list[NDArray[np.float64]],
    homes: NDArray[np.float64],
    ground: Elevation | None,
    notes: Notes,
) -> list[Flight]:
    speed = number(algorithm, parameters, "SPEED", context, 8.0) or 8.0
    back = number(algorithm, parameters, "RTL_HEIGHT", context, 0.0)
    heights = None if ground is None else ground.heights
    found = []
    for numbered, places, home in zip(missions, xy, homes, strict=True):
        flight = flight_of(numbered.sortie, numbered.mission, places, home, numbered.seq, heights, speed, back)
        stated = numbered.mission.home.alt
        # Files without a known height of home say 0.
        if ground is not None and np.isfinite(stated) and stated != 0.0 and abs(stated - flight.ground_at_home) > _HOME_OFF:
            notes.warn(
                tr(
                    "Flight {n}: the mission says that home is {stated:.0f} m above the sea, the terrain says {ground:.0f} m. The terrain was taken; check which is right."
                ).format(n=numbered.sortie, stated=stated, ground=flight.ground_at_home)
            )
        found.append(flight)
    return found


def _zones(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    working: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    notes: Notes,
) -> ZoneSet | None:
    import shapely

    if not parameters.get("NO_FLY"):
        return None
    source = algorithm.parameterAsSource(parameters, "NO_FLY", context)
    present = [name for name in ("lower_m", "upper_m", "lower_ref", "upper_ref") if source.fields().lookupField(name) >= 0]
    rows = read_rows(
        source,
        QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext()),
        numbers=[name for name in present if name.endswith("_m")],
        keep=[name for name in present if name.endswith("_ref")],
    )
    shapes = np.full(len(rows), None, dtype=object) if rows.polygons is None else rows.polygons
    good = ~shapely.is_missing(shapes)
    if not good.all():
        notes.warn(tr("{n} rows of “{layer}” have no area and forbid nothing.").format(n=int((~good).sum()), layer=source.sourceName()))

    def figures(name: str) -> NDArray[np.float64]:
        return rows.numbers.get(name, np.full(len(rows), np.nan))[good]

    def words(name: str) -> NDArray[np.object_]:
        found = np.empty(len(rows), dtype=object)
        found[:] = [one.lower() if isinstance(one, str) else "" for one in rows.kept.get(name, [""] * len(rows))]
        return found[good]

    return ZoneSet(shapes[good], figures("lower_m"), words("lower_ref"), figures("upper_m"), words("upper_ref"))


def _area(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    working: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    notes: Notes,
) -> Any:
    import shapely

    shapes = _polygons(algorithm, parameters, "AREA", working, context, notes)
    if shapes is None:
        return None
    if not len(shapes):
        raise AnalysisError(mark("“{layer}” has no polygon with an area."), layer="AREA")
    return shapely.union_all(shapes)


def _polygons(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    name: str,
    working: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    notes: Notes,
) -> NDArray[np.object_] | None:
    import shapely

    if not parameters.get(name):
        return None
    source = algorithm.parameterAsSource(parameters, name, context)
    rows = read_rows(source, QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext()))
    shapes = np.empty(0, dtype=object) if rows.polygons is None else rows.polygons[~shapely.is_missing(rows.polygons)]
    if len(shapes) < len(rows):
        notes.warn(tr("{n} rows of “{layer}” have no area.").format(n=len(rows) - len(shapes), layer=source.sourceName()))
    return shapes


def _points(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    name: str,
    working: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
) -> NDArray[np.float64] | None:
    if not parameters.get(name):
        return None
    source = algorithm.parameterAsSource(parameters, name, context)
    rows = read_rows(source, QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext()))
    points = rows.points[np.isfinite(rows.points).all(axis=1)]
    if not len(points):
        raise AnalysisError(mark("“{layer}” has no point with a place."), layer=source.sourceName())
    return points


def _rally(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    missions: list[NumberedMission],
    there: QgsCoordinateTransform,
    working: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
) -> NDArray[np.float64] | None:
    """Those of the layer, and those that a file holds."""
    layer = algorithm.parameterAsSource(parameters, "RALLY", context) if parameters.get("RALLY") else None
    given = None if layer is None or layer.featureCount() == 0 else _points(algorithm, parameters, "RALLY", working, context)
    held = [(one.lon, one.lat) for numbered in missions for one in numbered.mission.rally]
    parts = [] if given is None else [given]
    if held:
        parts.append(transform_coordinates(np.array(held), there))
    if not parts:
        return None
    points = np.vstack(parts)
    # A point that both hold is one point.
    _, first = np.unique(np.round(points, 1), axis=0, return_index=True)
    return points[np.sort(first)]


def _fences_of(numbered: NumberedMission, there: QgsCoordinateTransform) -> tuple[NDArray[np.object_], NDArray[np.object_]]:
    """What a mission's fence includes, and what it excludes."""
    import shapely

    found: tuple[list[Any], list[Any]] = ([], [])
    for one in numbered.mission.fences:
        shape = shapely.make_valid(shapely.Polygon(transform_coordinates(np.array(one.ring), there)))
        found[0 if one.inclusion else 1].append(shape)
    return np.array(found[0], dtype=object), np.array(found[1], dtype=object)
