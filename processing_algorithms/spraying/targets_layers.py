# SPDX-License-Identifier: GPL-2.0-or-later
"""What spray_targets writes: the blocks, the ground that is not sprayed; and the blocks measured again as they were written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsProcessingContext, QgsWkbTypes

from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.analysis.spraying.effort import HECTARE
from ...smartcity_plugin.qgis_bridge.translation import tr
from ...smartcity_plugin.qgis_bridge.writing import Column, shape_geometries

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.spraying.blocks import Blocks
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from .spray_targets import Plan

_REACH = 50.0


def urgency(blocks: Blocks) -> NDArray[np.int64]:
    """3 for the first third of the area in order of priority, 2 for the next, 1 for the last (m,)."""
    middle = (np.cumsum(blocks.area) - blocks.area / 2.0) / max(float(blocks.area.sum()), 1e-9)
    return 3 - np.minimum(2, (3.0 * middle).astype(np.int64))


def write_blocks(layer: OutputLayer, plan: Plan, rate: float, work: float, back: QgsCoordinateTransform, progress: Progress) -> None:
    """block_id area_m2 benefit priority people litres hours compact clear_m urgency."""
    from ...smartcity_plugin.analysis.spraying.exclusions import least_spare, with_long_edges_bent
    from ...smartcity_plugin.qgis_bridge.spray_styles import style_blocks

    blocks = plan.blocks
    number = np.arange(1, len(blocks.area) + 1)
    _, spare = least_spare(blocks.shapes, plan.exclusions.shapes, plan.exclusions.buffers * plan.scale, _REACH)
    columns = [
        Column("block_id", "int", number),
        Column("area_m2", "float", blocks.area),
        Column("benefit", "float", blocks.benefit),
        Column("priority", "int", number),
        Column("people", "float", plan.people),
        Column("litres", "float", blocks.area / HECTARE * rate),
        Column("hours", "float", blocks.area / HECTARE / work),
        Column("compact", "float", blocks.compactness),
        Column("clear_m", "float", np.where(np.isfinite(spare), spare, np.nan)),
        Column("urgency", "int", urgency(blocks)),
    ]
    shapes = blocks.shapes if back.isShortCircuited() else with_long_edges_bent(blocks.shapes)
    layer.write(columns, [], shape_geometries(_multi(shapes), back), QgsWkbTypes.Type.MultiPolygon, plan.cells.crs, progress)
    style_blocks(layer, tr("Blocks to spray"))


def measured_again(layer: OutputLayer, plan: Plan, context: QgsProcessingContext) -> float:
    """How much farther than its buffer the nearest exclusion is from the blocks as they stand in the written layer; infinite where none is near, NaN where the file keeps no places."""
    import shapely

    from ...smartcity_plugin.analysis.spraying.exclusions import least_spare
    from ...smartcity_plugin.qgis_bridge.metric_crs import transform_coordinates
    from ...smartcity_plugin.qgis_bridge.reading import flat_wkb

    written = layer.layer()
    if not written.isSpatial():
        return float("nan")
    # KML is in degrees, whatever it is handed.
    there = QgsCoordinateTransform(
        written.crs() if written.crs().isValid() else plan.cells.crs, plan.cells.working, context.transformContext()
    )
    shapes = np.array(shapely.from_wkb([flat_wkb(one.geometry()) for one in written.getFeatures()]), dtype=object).reshape(-1)
    shapes = shapely.set_coordinates(shapes, transform_coordinates(shapely.get_coordinates(shapes), there))
    return least_spare(shapes, plan.exclusions.shapes, plan.exclusions.buffers * plan.scale, _REACH)[0]


def write_excluded(layer: OutputLayer, plan: Plan, back: QgsCoordinateTransform, progress: Progress) -> None:
    """reason (exclusion, narrow, too_small), area_m2; one feature per piece that hangs together."""
    import shapely

    from ...smartcity_plugin.analysis.spraying.exclusions import parts_of, with_long_edges_bent, zones_around
    from ...smartcity_plugin.qgis_bridge.spray_styles import style_left_out

    zones = zones_around(plan.exclusions.shapes, plan.exclusions.buffers, plan.scale)
    cells = plan.cells.shapes
    cell, zone = shapely.STRtree(zones).query(cells, predicate="intersects") if len(zones) else (np.empty(0, int), np.empty(0, int))
    touched = np.unique(cell)
    kept_clear = shapely.union_all(shapely.intersection(cells[cell], zones[zone]))
    progress(0.4)
    whole = np.zeros(len(cells))
    np.add.at(whole, plan.ground.cell, plan.ground.area)
    left = [shapely.union_all(plan.ground.shapes[plan.ground.cell == at]) for at in touched] if len(touched) < _MOST_TOUCHED else []
    narrow: Any = shapely.Polygon()
    if left:
        covered = np.array(left, dtype=object)
        rest = shapely.difference(cells[touched], covered)
        narrow = shapely.difference(shapely.union_all(rest), kept_clear)
    small = shapely.union_all(plan.ground.shapes[~plan.kept]) if (~plan.kept).any() else shapely.Polygon()
    progress(0.7)
    reasons: list[object] = []
    pieces: list[Any] = []
    for reason, shape in (("exclusion", kept_clear), ("narrow", narrow), ("too_small", small)):
        found, _ = parts_of(np.array([shape], dtype=object))
        pieces += list(found)
        reasons += [reason] * len(found)
    array = np.empty(len(pieces), dtype=object)
    array[:] = pieces
    columns = [Column("reason", "text", reasons), Column("area_m2", "float", shapely.area(array) if pieces else np.empty(0))]
    if not back.isShortCircuited() and pieces:
        array = with_long_edges_bent(array)
    layer.write(columns, [], shape_geometries(_multi(array), back), QgsWkbTypes.Type.MultiPolygon, plan.cells.crs, progress)
    style_left_out(layer, tr("Ground that is not sprayed"))


_MOST_TOUCHED = 20_000
"""Cells: of more, slivers are not drawn, only counted."""


def _multi(shapes: NDArray[np.object_]) -> list[Any]:
    import shapely

    return [shapely.multipolygons(shapely.get_parts(one)) for one in shapes]
