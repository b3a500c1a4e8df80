# SPDX-License-Identifier: GPL-2.0-or-later
"""Missions from a layer of waypoints, with the fence and the rally points that belong to them."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
)

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.flights.mission import NAN, Action, Fence, Heights, Mission, Place, Waypoint
from ...smartcity_plugin.analysis.written_numbers import written_number
from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ..base import SmartCityAlgorithm

_RALLY_HEIGHT = 30.0
_FIGURES = ("alt_agl", "alt_amsl", "speed", "heading", "param", "pitch")


@dataclass(frozen=True)
class NumberedMission:
    """A sortie of a layer, or a file: its number, the mission, and the number of each of its waypoints."""

    sortie: int
    mission: Mission
    seq: tuple[int, ...]


def read_missions(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, heights: Heights, name: str, notes: Notes
) -> tuple[list[Mission], int]:
    """One mission per sortie, in order, and how many rows were read. Raises AnalysisError for rows that say nothing that can be flown."""
    source = algorithm.parameterAsSource(parameters, "WAYPOINTS", context)
    if source is None:
        raise AnalysisError(mark("The layer for {parameter} cannot be read. Check that its file still exists."), parameter="WAYPOINTS")
    found, n_read = missions_of_layer(source, context, heights, name)
    fences, rally = _fences(algorithm, parameters, context), _rally(algorithm, parameters, context)
    missions = [replace(one.mission, fences=fences, rally=rally) for one in found]
    if heights is Heights.RELATIVE and any(math.isnan(one.home.alt) for one in missions):
        notes.remark(
            tr(
                "No terrain is known: heights above ground are taken as heights above the place of take-off. On hilly ground plan with a terrain."
            )
        )
    return missions, n_read


def missions_of_layer(
    source: QgsProcessingFeatureSource, context: QgsProcessingContext, heights: Heights, name: str
) -> tuple[list[NumberedMission], int]:
    """The sorties of a layer of waypoints, and how many rows were read. Raises AnalysisError for rows that say nothing that can be flown."""
    for field in ("seq", "action"):
        if source.fields().lookupField(field) < 0:
            raise AnalysisError(
                mark("“{layer}” has no field “{field}”. Give the layer WAYPOINTS of a planned flight."),
                layer=source.sourceName(),
                field=field,
            )
    rows = _rows(source, context)
    if not rows:
        raise AnalysisError(mark("“{layer}” has no waypoints. If a filter or selection is set, loosen it."), layer=source.sourceName())
    found = []
    sorties = sorted({(row["sortie"], row["drone"]) for row in rows})
    shared = len({sortie for sortie, _ in sorties}) < len(sorties)  # each drone counts its own
    for at, (sortie, drone) in enumerate(sorties, start=1):
        mine = sorted((row for row in rows if (row["sortie"], row["drone"]) == (sortie, drone)), key=lambda row: row["seq"])
        start = mine[0]
        home = Place(start["lon"], start["lat"], start["alt_amsl"] - start["alt_agl"])
        waypoints = tuple(_waypoint(row, heights, home) for row in mine)
        label = f"{name}_{drone:g}_{sortie:g}" if shared else f"{name}_{sortie:g}" if len(sorties) > 1 else name
        found.append(
            NumberedMission(at if shared else int(sortie), Mission(waypoints, home, heights, label), tuple(int(row["seq"]) for row in mine))
        )
    return found, len(rows)


def _rows(source: QgsProcessingFeatureSource, context: QgsProcessingContext) -> list[dict[str, Any]]:
    transform = QgsCoordinateTransform(source.sourceCrs(), QgsCoordinateReferenceSystem("EPSG:4326"), context.transformContext())
    present = [name for name in _FIGURES if source.fields().lookupField(name) >= 0]
    by_sortie, by_drone = (source.fields().lookupField(name) >= 0 for name in ("sortie", "drone"))
    rows = []
    for feature in source.getFeatures():
        geometry = QgsGeometry(feature.geometry())
        if geometry.isNull() or geometry.isEmpty():
            raise AnalysisError(mark("Row {row} of the waypoints has no place. Delete it, or give it one."), row=feature.id())
        geometry.transform(transform)
        places = list(geometry.vertices())
        if len(places) != 1:
            raise AnalysisError(
                mark("Row {row} of the waypoints has {n} places; a waypoint has one. Split the row first (Multipart to singleparts)."),
                row=feature.id(),
                n=len(places),
            )
        point = places[0]
        row: dict[str, Any] = dict.fromkeys(_FIGURES, NAN)
        row |= {name: _figure(feature, name) for name in present}
        row |= {
            "lon": point.x(),
            "lat": point.y(),
            "seq": _figure(feature, "seq"),
            "sortie": _figure(feature, "sortie") if by_sortie else 1.0,
            "drone": _figure(feature, "drone") if by_drone else 1.0,
            "id": feature.id(),
        }
        for field in ("seq", "sortie"):
            if not math.isfinite(row[field]):
                raise AnalysisError(
                    mark("Row {row} of the waypoints has no number in “{field}”. Number the waypoints first."), row=row["id"], field=field
                )
        if not math.isfinite(row["drone"]):
            row["drone"] = 1.0
        row["action"] = str(feature["action"])
        rows.append(row)
    return rows


def _waypoint(row: dict[str, Any], heights: Heights, home: Place) -> Waypoint:
    if row["action"] not in [one.value for one in Action]:
        raise AnalysisError(
            mark("Row {row} of the waypoints has the action “{action}”, which is not known."), row=row["id"], action=row["action"][:40]
        )
    above_home = row["alt_amsl"] - home.alt
    alt = {
        Heights.RELATIVE: above_home if math.isfinite(above_home) else row["alt_agl"],
        Heights.AMSL: row["alt_amsl"],
        Heights.TERRAIN: row["alt_agl"],
    }[heights]
    if not math.isfinite(alt):
        raise AnalysisError(
            mark(
                "Row {row} of the waypoints has no height in “{field}”. Plan the flight with a terrain, or choose heights above take-off."
            ),
            row=row["id"],
            field="alt_amsl" if heights is Heights.AMSL else "alt_agl",
        )
    return Waypoint(row["lon"], row["lat"], alt, Action(row["action"]), row["param"], row["speed"], row["heading"], row["pitch"])


def _figure(feature: QgsFeature, name: str) -> float:
    """A number, or the one that a text says; NaN where there is none. Raises AnalysisError for a text that says none."""
    value = feature[name]
    number = written_number(value)
    if math.isnan(number) and isinstance(value, str) and value.strip():
        raise AnalysisError(
            mark("Row {row} of the waypoints has “{word}” in “{field}”, which is no number."), row=feature.id(), word=value[:40], field=name
        )
    return number


def _fences(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[Fence, ...]:
    """Rings of both layers. The format has no holes: those of a fence become places that must not be entered, those of a zone stay forbidden."""
    found = []
    for name, inclusion in (("FENCE", True), ("NO_FLY", False)):
        if not parameters.get(name):
            continue
        source = algorithm.parameterAsSource(parameters, name, context)
        for geometry in _in_degrees(source, context):
            for polygon in geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]:
                for at, corners in enumerate(polygon if inclusion else polygon[:1]):
                    ring = tuple((point.x(), point.y()) for point in corners[:-1])
                    found.append(Fence(ring, inclusion and at == 0))
    return tuple(found)


def _rally(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[Place, ...]:
    if not parameters.get("RALLY"):
        return ()
    found = []
    for geometry in _in_degrees(algorithm.parameterAsSource(parameters, "RALLY", context), context):
        for vertex in geometry.vertices():
            found.append(Place(vertex.x(), vertex.y(), vertex.z() if vertex.is3D() and math.isfinite(vertex.z()) else _RALLY_HEIGHT))
    return tuple(found)


def _in_degrees(source: QgsProcessingFeatureSource, context: QgsProcessingContext) -> list[QgsGeometry]:
    transform = QgsCoordinateTransform(source.sourceCrs(), QgsCoordinateReferenceSystem("EPSG:4326"), context.transformContext())
    found = []
    for feature in source.getFeatures():
        geometry = QgsGeometry(feature.geometry())
        if not (geometry.isNull() or geometry.isEmpty()):
            geometry.transform(transform)
            found.append(geometry)
    return found
