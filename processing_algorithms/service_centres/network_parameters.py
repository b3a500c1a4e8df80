# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters by which a user says which roads may be used and how fast, and the network made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.source_checks import without_crs, without_features, without_field
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.network.topology import Network
    from ...smartcity_plugin.analysis.network.tying import Tied
    from ...smartcity_plugin.qgis_bridge.feedback import Notes

UNITS = ["metres", "seconds"]
DIRECTIONS = ["to", "from", "round"]
MODES = ["car", "walk"]
MOST_SNAP = 500.0
_DOUBLE = Qgis.ProcessingNumberParameterType.Double
_ANY = Qgis.ProcessingFieldParameterDataType.Any


def add_roads(algorithm: SmartCityAlgorithm, *, advanced: bool = True, costs: bool = True) -> None:
    """ROADS, what its fields mean, and how it is used. ``advanced``: all but the layer itself are under advanced parameters; ``costs``: also COST and DIRECTION."""
    lines = [QgsProcessing.SourceType.TypeVectorLine]
    algorithm.add(
        QgsProcessingParameterFeatureSource("ROADS", tr("Roads"), lines, None, True),
        tr("Lines that meet where they share a vertex, as in OpenStreetMap. Empty: straight lines."),
    )
    if costs:
        algorithm.add(
            QgsProcessingParameterEnum("COST", tr("Cost in"), UNITS, False, "metres", False, True),
            tr("seconds needs SPEED_FIELD, or goes by one speed."),
            advanced=advanced,
        )
    algorithm.add(
        QgsProcessingParameterEnum("MODE", tr("How people travel"), MODES, False, "car", False, True),
        tr(
            "walk: one-way roads and speeds do not count, all walk at 4.8 km/h, and where SPEED_FIELD holds classes of OpenStreetMap motorways are left out. car: footways and steps are left out."
        ),
        advanced=advanced,
    )
    if costs:
        algorithm.add(
            QgsProcessingParameterEnum("DIRECTION", tr("Direction"), DIRECTIONS, False, "to", False, True),
            tr("to: from the demand (origin) to the site (destination). from: the other way, as help comes. round: there and back."),
            advanced=advanced,
        )
    for name, what, text in (
        (
            "SPEED_FIELD",
            tr("Field with speed or class"),
            tr(
                "Kilometres per hour (also “30 mph”), or the class of OpenStreetMap (highway), for which usual speeds in town are taken. Speeds of 0 close a road."
            ),
        ),
        (
            "ONEWAY_FIELD",
            tr("Field with one-way"),
            tr(
                "yes, 1, F, FT: along the line. -1, T, TF: against it. no, 0, B or empty: both ways. Other values count as both ways and are listed."
            ),
        ),
        (
            "LEVEL_FIELD",
            tr("Field with the level"),
            tr("Bridges and tunnels: lines of different levels meet only where one of them ends (OpenStreetMap: layer)."),
        ),
    ):
        algorithm.add(QgsProcessingParameterField(name, what, None, "ROADS", _ANY, False, True), text, advanced=True)
    algorithm.add(
        QgsProcessingParameterFeatureSource("CLOSURES", tr("Closures"), [QgsProcessing.SourceType.TypeVectorAnyGeometry], None, True),
        tr("Roads that these points (within 2 m), lines or areas touch cannot be used: works, floods, markets."),
        advanced=True,
    )
    algorithm.add_metres(
        "MAX_SNAP",
        tr("Farthest from a road, in metres"),
        tr(
            "Places farther from any usable road are not connected, and said so. Empty: 500 m. The way to the road itself is not part of the cost."
        ),
        advanced=True,
    )
    algorithm.add_metres(
        "JOIN_GAPS",
        tr("Join ends of roads that are this near, in metres"),
        tr("Empty: roads are joined only where they share a vertex, and gaps are listed. Do not use it to hide a bad layer."),
        advanced=True,
    )
    algorithm.add_metres(
        "MIN_ISLAND",
        tr("Leave out islands of road shorter than, in metres"),
        tr(
            "Bits of road that hang together with nothing else, such as paths in courtyards: places near them are tied to the next road instead. Empty: all are kept, and named."
        ),
        advanced=True,
    )


def add_cutoff(algorithm: SmartCityAlgorithm) -> None:
    """CUTOFF, for the table of costs itself."""
    algorithm.add(
        QgsProcessingParameterNumber("CUTOFF", tr("Cut-off (metres or seconds)"), _DOUBLE, None, True, 0.0),
        tr("Pairs that cost more are not written. It makes large tables small and fast."),
    )


def check(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """What can be known to be wrong with the roads before the run; empty if nothing."""
    if not parameters.get("ROADS"):
        if (
            algorithm.parameterAsEnumString(parameters, "COST", context) == "seconds"
            and algorithm.parameterAsEnumString(parameters, "MODE", context) == "car"
        ):
            return tr("Seconds by car need ROADS with SPEED_FIELD. In a straight line choose metres, or walk.")
        return ""
    roads = algorithm.parameterAsSource(parameters, "ROADS", context)
    if roads is None:
        return tr("The road layer cannot be read. Check that its file still exists.")
    if problem := without_features(roads) or without_crs(roads):
        return problem
    for name in ("SPEED_FIELD", "ONEWAY_FIELD", "LEVEL_FIELD"):
        if problem := without_field(roads, algorithm.parameterAsString(parameters, name, context), numeric=False):
            return problem
    seconds = algorithm.parameterAsEnumString(parameters, "COST", context) == "seconds"
    by_car = algorithm.parameterAsEnumString(parameters, "MODE", context) == "car"
    if seconds and by_car and not algorithm.parameterAsString(parameters, "SPEED_FIELD", context):
        return tr("Seconds by car need to know how fast: choose SPEED_FIELD with km/h or the class of the road.")
    return ""


@dataclass
class Roads:
    """The network, and places tied to it."""

    network: Network
    unit: str
    most_snap: float


def read_roads(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    working: QgsCoordinateReferenceSystem,
    notes: Notes,
    progress: Progress,
    seconds: bool | None = None,
) -> Roads:
    """The network of ROADS in the working CRS, with one-way, speed, level and closures worked in. ``seconds``: whether costs are that, whatever COST says."""
    from ...smartcity_plugin.analysis.network.road_rules import WALKING, speeds, ways
    from ...smartcity_plugin.analysis.network.topology import BOTH, CLOSED, build
    from ...smartcity_plugin.analysis.network.trust import without_islands

    roads = algorithm.parameterAsSource(parameters, "ROADS", context)
    columns = {name: algorithm.parameterAsString(parameters, name, context) for name in ("SPEED_FIELD", "ONEWAY_FIELD", "LEVEL_FIELD")}
    pointer, vertices, values, skipped = _read_lines(
        roads, [one for one in columns.values() if one], working, context, part(progress, 0.0, 0.6)
    )
    if skipped:
        notes.warn(tr("Roads, layer “{layer}”: {n} rows without a line were left out.").format(layer=roads.sourceName(), n=skipped))
    n = len(pointer) - 1
    walking = algorithm.parameterAsEnumString(parameters, "MODE", context) == "walk"
    if seconds is None:
        seconds = algorithm.parameterAsEnumString(parameters, "COST", context) == "seconds"
    way = np.full(n, BOTH, dtype=np.int64)
    if columns["ONEWAY_FIELD"] and not walking:
        way, unknown = ways(values[columns["ONEWAY_FIELD"]])
        if unknown:
            listed = ", ".join(f"“{word}” ({number})" for word, number in unknown.most_common(5))
            notes.warn(tr("One-way values that are not known were taken as both ways: {values}.").format(values=listed))
    speed = np.full(n, WALKING)
    if columns["SPEED_FIELD"]:
        speed, usable, unknown = speeds(values[columns["SPEED_FIELD"]], walking)
        if unknown:
            listed = ", ".join(f"“{word}” ({number})" for word, number in unknown.most_common(5))
            notes.warn(tr("Speeds or classes that are not known were taken as 30 km/h: {values}.").format(values=listed))
        if (~usable).any():
            notes.remark(
                tr("{n:,} of {all:,} roads cannot be used that way (speed 0, or their class).").format(n=int((~usable).sum()), all=n)
            )
        way = np.where(usable, way, CLOSED)
        speed = np.where(speed > 0, speed, 1.0)
    level = _levels(values[columns["LEVEL_FIELD"]]) if columns["LEVEL_FIELD"] else None
    closed = _closed(algorithm, parameters, context, pointer, vertices, working)
    if closed.any():
        notes.remark(tr("{n:,} roads are closed by the layer of closures.").format(n=int(closed.sum())))
        way = np.where(closed, CLOSED, way)
    if n and (way == CLOSED).all():
        raise AnalysisError(mark("No road is left that can be used: look at SPEED_FIELD, MODE and the closures."))
    join = algorithm.parameterAsDouble(parameters, "JOIN_GAPS", context) if parameters.get("JOIN_GAPS") is not None else 0.0
    network = build(pointer, vertices, level, way, speed / 3.6 if seconds else None, join)
    least = algorithm.parameterAsDouble(parameters, "MIN_ISLAND", context) if parameters.get("MIN_ISLAND") is not None else 0.0
    if least > 0:
        network, dropped = without_islands(network, least)
        notes.remark(tr("{n:,} islands of road shorter than {metres:,.0f} m were left out.").format(n=dropped, metres=least))
    progress(1.0)
    most = algorithm.parameterAsDouble(parameters, "MAX_SNAP", context) if parameters.get("MAX_SNAP") is not None else MOST_SNAP
    return Roads(network, tr("s") if seconds else tr("m"), most)


def tie_places(roads: Roads, places: NDArray[np.float64], what: str, notes: Notes, progress: Progress) -> Tied:
    """Places on the network, with a warning for those that are too far from it."""
    from ...smartcity_plugin.analysis.network.tying import tie

    tied = tie(roads.network, places, roads.most_snap, progress)
    far = int((tied.edge < 0).sum())
    if far:
        notes.warn(
            tr("{what}: {n:,} of {all:,} lie farther than {metres:,.0f} m from any usable road and are not connected.").format(
                what=what, n=far, all=len(places), metres=roads.most_snap
            )
        )
    return tied


def pairs(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    origins: NDArray[np.float64],
    destinations: NDArray[np.float64],
    cutoff: float | None,
    working: QgsCoordinateReferenceSystem,
    notes: Notes,
    progress: Progress,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64], str]:
    """Reachable pairs of places (n, 2) and (m, 2) over the roads: origin, destination, cost, and the unit."""
    from ...smartcity_plugin.analysis.network.shortest_paths import costs_between

    roads = read_roads(algorithm, parameters, context, working, notes, part(progress, 0.0, 0.3))
    here = tie_places(roads, origins, tr("Demand"), notes, part(progress, 0.3, 0.4))
    there = tie_places(roads, destinations, tr("Sites"), notes, part(progress, 0.4, 0.5))
    direction = algorithm.parameterAsEnumString(parameters, "DIRECTION", context)
    found = costs_between(roads.network, here, there, direction, np.inf if cutoff is None else cutoff, part(progress, 0.5, 1.0))
    return found.origin, found.destination, found.cost, roads.unit


def _read_lines(
    source: QgsProcessingFeatureSource,
    columns: list[str],
    working: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    progress: Progress,
) -> tuple[NDArray[np.int64], NDArray[np.float64], dict[str, list[object]], int]:
    """(pointer, vertices, values of fields per line, rows left out). Parts of multi-lines become lines of their own."""
    import shapely

    from ...smartcity_plugin.qgis_bridge.metric_crs import transform_coordinates
    from ...smartcity_plugin.qgis_bridge.reading import flat_wkb

    fields = source.fields()
    request = QgsFeatureRequest().setSubsetOfAttributes(columns, fields)
    positions = {name: fields.lookupField(name) for name in columns}
    count = max(source.featureCount(), 1)
    wkb: list[bytes] = []
    values: dict[str, list[object]] = {name: [] for name in columns}
    skipped = 0
    flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    for number, feature in enumerate(source.getFeatures(request, flag)):
        if number % 2_000 == 0:
            progress(min(1.0, number / count))
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            skipped += 1
            continue
        wkb.append(flat_wkb(geometry))
        for name, position in positions.items():
            values[name].append(feature[position])
    lines, owner = shapely.get_parts(shapely.from_wkb(wkb), return_index=True)
    vertices, index = shapely.get_coordinates(lines, return_index=True)
    transform = QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext())
    finite = np.isfinite(vertices).all(axis=1)
    vertices, index = vertices[finite], index[finite]
    vertices = transform_coordinates(vertices, transform)
    if not len(vertices):
        raise AnalysisError(mark("The road layer has no lines."))
    pointer = np.searchsorted(index, np.arange(len(lines) + 1)).astype(np.int64)
    return pointer, vertices, {name: [column[at] for at in owner] for name, column in values.items()}, skipped


def _levels(values: list[object]) -> NDArray[np.int64]:
    """Whole numbers, 0 where nothing is said."""
    levels = np.zeros(len(values), dtype=np.int64)
    for at, value in enumerate(values):
        try:
            levels[at] = round(float(str(value)))
        except ValueError:
            levels[at] = 0
    return levels


def _closed(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    pointer: NDArray[np.int64],
    vertices: NDArray[np.float64],
    working: QgsCoordinateReferenceSystem,
) -> NDArray[np.bool_]:
    """Lines (n,) that a closure touches."""
    closed = np.zeros(len(pointer) - 1, dtype=bool)
    if not parameters.get("CLOSURES"):
        return closed
    import shapely

    from ...smartcity_plugin.qgis_bridge.metric_crs import transform_coordinates

    source = algorithm.parameterAsSource(parameters, "CLOSURES", context)
    transform = QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext())
    flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    wkb = [
        bytes(one.geometry().asWkb())
        for one in source.getFeatures(QgsFeatureRequest(), flag)
        if one.hasGeometry() and not one.geometry().isEmpty()
    ]
    shapes = shapely.force_2d(shapely.from_wkb(wkb))
    shapes = shapely.set_coordinates(shapes, transform_coordinates(shapely.get_coordinates(shapes), transform))
    sizes = np.diff(pointer)
    owner = np.repeat(np.arange(len(sizes)), sizes)
    real = np.flatnonzero(sizes >= 2)
    kept = np.isin(owner, real)
    place = np.full(len(sizes), -1)
    place[real] = np.arange(real.size)
    tree = shapely.STRtree(shapely.linestrings(vertices[kept], indices=place[owner[kept]]))
    reach = np.where(shapely.get_dimensions(shapes) == 0, _POINT_REACH, 0.0)
    closed[real[np.unique(tree.query(shapes, predicate="dwithin", distance=reach)[1])]] = True
    return closed


_POINT_REACH = 2.0
"""Metres: a point meant to lie on a road seldom does exactly."""
