# SPDX-License-Identifier: GPL-2.0-or-later
"""What a plan looks like as layers: sites, who goes where, and the area that each centre serves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsGeometry, QgsProject, QgsWkbTypes

from ...smartcity_plugin.analysis.allocation.catchments import catchments
from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.metric_crs import transform_coordinates
from ...smartcity_plugin.qgis_bridge.plan_styles import style_assignments, style_catchments, style_sites
from ...smartcity_plugin.qgis_bridge.translation import tr
from ...smartcity_plugin.qgis_bridge.writing import Column, point_geometries
from .site_layer import site_rows
from .travel_costs_layers import names_column

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.allocation.plan import Plan
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from .allocation_reading import Setting, Side


def write_sites(layer: OutputLayer, setting: Setting, plan: Plan, progress: Progress) -> bool:
    """All candidates: site_id, chosen, load, capacity, status; those that could not be used too."""
    lines, n = plan.lines(), setting.problem.lists.n_sites
    people = setting.problem.lists.weights[lines.rows] * lines.shares
    load = np.bincount(lines.sites, people, minlength=n)
    chosen = np.zeros(n, dtype=bool)
    chosen[plan.sites] = True
    capacity = np.full(n, np.nan) if setting.problem.capacities is None else setting.problem.capacities
    columns = [
        Column("chosen", "bool", chosen),
        Column("load", "float", np.where(chosen, load, np.nan)),
        Column("capacity", "float", capacity),
        Column("served", "int", np.where(chosen, np.bincount(lines.sites, minlength=n), 0)),
        Column("mean_cost", "float", _means(lines.sites, lines.costs, people, n)),
    ]
    geometries, kind = _places(setting.sites)
    layer.write(site_rows(setting, columns), [], geometries, kind, setting.sites.source.sourceCrs(), progress)
    style_sites(layer, tr("Sites"))
    return True


def write_assignments(layer: OutputLayer, setting: Setting, plan: Plan, progress: Progress) -> bool:
    """One line per place and centre, then the places that nobody serves, then those that could not be used."""
    demand, lists = setting.demand, setting.problem.lists
    rows = np.flatnonzero(demand.usable)
    lines = plan.lines()
    order = np.lexsort((lines.sites, lines.rows))
    row, site, share, cost = lines.rows[order], lines.sites[order], lines.shares[order], lines.costs[order]
    names, site_names = demand.used_names, setting.sites.used_names
    lost, dropped = plan.unserved, np.flatnonzero(~demand.usable)
    blank = np.full(lost.size + dropped.size, np.nan)
    all_names = [names[at] for at in row] + [names[at] for at in lost] + [demand.names[at] for at in dropped]
    columns = [
        names_column("demand_id", all_names),
        _with_nothing(names_column("site_id", [site_names[at] for at in site]), blank.size),
        Column("cost", "float", np.concatenate([cost, blank])),
        Column("weight", "float", np.concatenate([lists.weights[row] * share, lists.weights[lost], np.full(dropped.size, np.nan)])),
        Column("share", "float", np.concatenate([share, blank])),
        Column(
            "status",
            "text",
            np.array(["ok"] * row.size + ["unreachable"] * lost.size + ["no_data"] * dropped.size, dtype=object),
        ),
    ]
    layer.write(columns, [], _desire_lines(setting, rows[row], site, blank.size), QgsWkbTypes.Type.LineString, _line_crs(setting), progress)
    style_assignments(layer, tr("Assignments"))
    return True


def write_catchments(layer: OutputLayer, setting: Setting, plan: Plan, progress: Progress) -> bool:
    """One area per centre; nothing where the demand has no places."""
    demand = setting.demand
    points = demand.points
    if not np.isfinite(points).all():
        return False
    areas = None if demand.rows.polygons is None else demand.rows.polygons[demand.usable]
    found = catchments(plan.assignment, points, areas, progress)
    lines = plan.lines()
    people = np.bincount(lines.sites, setting.problem.lists.weights[lines.rows] * lines.shares, minlength=setting.problem.lists.n_sites)
    names = setting.sites.used_names
    order = sorted(found)
    columns = [
        names_column("site_id", [names[at] for at in order]),
        Column("load", "float", people[order]),
        Column("served", "int", np.bincount(lines.sites, minlength=setting.problem.lists.n_sites)[order]),
        # Neighbours differ: colours follow the place of the centre, not its id.
        Column("colour", "int", _colours([found[at] for at in order])),
    ]
    back = QgsCoordinateTransform(setting.working, demand.source.sourceCrs(), QgsProject.instance().transformContext())
    layer.write(
        columns, [], (_geometry(found[at], back) for at in order), QgsWkbTypes.Type.MultiPolygon, demand.source.sourceCrs(), progress
    )
    style_catchments(layer, tr("Catchments"))
    return True


def _means(sites: NDArray[np.int64], costs: NDArray[np.float64], people: NDArray[np.float64], m: int) -> NDArray[np.float64]:
    load = np.bincount(sites, people, minlength=m)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.bincount(sites, people * costs, minlength=m) / np.where(load > 0, load, np.nan)


def _with_nothing(column: Column, n: int) -> Column:
    """The column with n empty cells after its own."""
    return Column(column.name, column.kind, [*column.cells(), *[None] * n])


def _places(side: Side) -> tuple[Iterator[QgsGeometry], Any]:
    """Points of all rows in the CRS of their layer; none where the layer has no places."""
    if side.rows.polygons is None and len(side.rows.places):
        return point_geometries(side.rows.places), QgsWkbTypes.Type.Point
    if side.rows.geometries and any(not one.isNull() for one in side.rows.geometries):
        return (one.pointOnSurface() for one in side.rows.geometries), QgsWkbTypes.Type.Point
    return (QgsGeometry() for _ in side.names), QgsWkbTypes.Type.NoGeometry


def _line_crs(setting: Setting) -> Any:
    return setting.demand.source.sourceCrs()


def _desire_lines(setting: Setting, rows: NDArray[np.int64], sites: NDArray[np.int64], empty: int) -> Iterator[QgsGeometry]:
    """Lines from places to centres in the demand's CRS, then empty geometries."""
    back = QgsCoordinateTransform(setting.working, setting.demand.source.sourceCrs(), QgsProject.instance().transformContext())
    here, there = setting.demand.rows.points[rows], setting.sites.points[sites]
    real = np.isfinite(here).all(axis=1) & np.isfinite(there).all(axis=1) & setting.working.isValid()
    pairs = np.stack([here, there], axis=1)
    pairs[real] = transform_coordinates(pairs[real].reshape(-1, 2), back).reshape(-1, 2, 2) if real.any() else pairs[real]
    header = np.array([2, 2], dtype="<u4").tobytes()
    for at in range(len(pairs)):
        geometry = QgsGeometry()
        if real[at]:
            geometry.fromWkb(b"\x01" + header + np.ascontiguousarray(pairs[at], dtype="<f8").tobytes())
        yield geometry
    for _ in range(empty):
        yield QgsGeometry()


def _geometry(shape: Any, transform: QgsCoordinateTransform) -> QgsGeometry:
    import shapely

    geometry = QgsGeometry()
    geometry.fromWkb(shapely.to_wkb(shape))
    geometry.convertToMultiType()
    if not transform.isShortCircuited():
        geometry.transform(transform)
    return geometry


def _colours(shapes: list[Any], most: int = 6) -> NDArray[np.int64]:
    """A number 0..5 per area, touching areas different where possible: greedy, from the area with most neighbours."""
    import shapely

    array = np.empty(len(shapes), dtype=object)
    array[:] = shapes
    a, b = shapely.STRtree(array).query(array, predicate="intersects") if len(shapes) else (np.empty(0, int), np.empty(0, int))
    beside = {at: set(b[(a == at) & (b != at)].tolist()) for at in range(len(shapes))}
    colour = np.full(len(shapes), -1, dtype=np.int64)
    for at in sorted(beside, key=lambda one: -len(beside[one])):
        taken = [int(colour[other]) for other in beside[at] if colour[other] >= 0]
        free = [number for number in range(most) if number not in taken]
        colour[at] = free[0] if free else min(range(most), key=taken.count)
    return colour
