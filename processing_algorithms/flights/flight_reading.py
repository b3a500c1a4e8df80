# SPDX-License-Identifier: GPL-2.0-or-later
"""Area, no-fly zones, pads and terrain from the user's layers, in one plane whose metres are true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsRectangle,
)

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.feedback import Notes
from ...smartcity_plugin.qgis_bridge.metric_crs import largest_scale
from ...smartcity_plugin.qgis_bridge.reading import LeftOut, read_lines, read_rows
from ...smartcity_plugin.qgis_bridge.source_checks import without_crs, without_features
from ...smartcity_plugin.qgis_bridge.translation import tr
from .terrain_reading import read_elevation
from .working_crs import crs_of_source

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.flights.failsafe import Surface
    from ...smartcity_plugin.analysis.flights.terrain import Ground
    from ...smartcity_plugin.qgis_bridge.elevation import Elevation
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from ..base import SmartCityAlgorithm

_BESIDE = 20.0
_AROUND = 2_000.0
_LEAST_STEP = 1.0
_MOST_PLACES = 300
_DISC = 2.0
"""Metres around a point that are its area."""
_MOST_OBSTACLES = 250_000
"""Cells that straight ways home are held against; finer rasters are made coarser, each cell as high as the highest in it."""
_MOST_VERTICES = 2_000_000


@dataclass
class Place:
    """Where a flight takes place, in the working CRS."""

    area: Any
    zones: NDArray[np.object_] | None
    pads: NDArray[np.float64] | None
    terrain: Elevation | None
    surface: Elevation | None
    """With trees and roofs."""
    crs: QgsCoordinateReferenceSystem
    """Of the area's layer: what outputs are written in."""
    working: QgsCoordinateReferenceSystem
    back: QgsCoordinateTransform
    n_read: int
    n_used: int

    def scale(self, transforms: QgsCoordinateTransformContext) -> float:
        """How long a metre on the ground is in the working CRS, at most."""
        return largest_scale(self.working, QgsRectangle(*self.area.bounds), transforms)

    def ground(self, tolerance: float, clearance: float) -> Ground | None:
        """What is flown over; a surface alone is followed as the terrain."""
        from ...smartcity_plugin.analysis.flights.terrain import Ground, Raster

        if self.terrain is None and self.surface is None:
            return None
        below = self.terrain or self.surface
        above = self.surface if self.terrain is not None else None
        return Ground(
            Raster(below.heights, below.cells_under),  # type: ignore[union-attr]
            tolerance,
            None if above is None else Raster(above.heights, above.cells_under),
            clearance,
        )

    def obstacles(self) -> Surface | None:
        """What a straight way home must pass over: the highest that is known."""
        from ...smartcity_plugin.analysis.flights.failsafe import Surface

        raster = self.surface or self.terrain
        if raster is None:
            return None
        highest = raster.highest(_MOST_OBSTACLES)
        return Surface(highest.heights, max(highest.step, _LEAST_STEP))

    def pads_for(self, forbidden: Any, notes: Notes) -> NDArray[np.float64]:
        """The pads given, or one beside the area, outside all zones."""
        import shapely

        if self.pads is not None:
            return self.pads
        around = shapely.buffer(self.area, _BESIDE)
        corners = shapely.get_coordinates(shapely.convex_hull(around))
        free = corners[~shapely.intersects_xy(forbidden, corners[:, 0], corners[:, 1])]
        if not len(free) and shapely.covers(forbidden, self.area):
            raise AnalysisError(mark("The whole area lies in no-fly zones with their buffers and clearance. Nothing can be flown."))
        if not len(free):
            raise AnalysisError(mark("There is no room for a pad beside the area: no-fly zones lie all around it. Give a layer of pads."))
        chosen = free[np.argmin(free.sum(axis=1))]
        notes.warn(
            tr("No pad was given: one was placed {metres:.0f} m beside the area, without looking at what is there.").format(metres=_BESIDE)
        )
        return chosen[None]

    def picture(self, layers: dict[str, OutputLayer], context: QgsProcessingContext) -> bytes | None:
        """Lines and sorties over what cannot be flown."""
        from ...smartcity_plugin.qgis_bridge.map_image import map_png

        shown = [layers[name].layer() for name in ("RALLY", "VISITS", "WAYPOINTS", "LINES", "SORTIES", "UNFLYABLE") if name in layers]
        return map_png(shown, self.working, context.transformContext()) if shown else None


def layer_problem(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    names: Iterable[str],
    may_be_empty: Iterable[str] = (),
) -> str:
    """What can be known to be wrong with the layers of these parameters before the run; empty if nothing."""
    for name in names:
        if not parameters.get(name):
            continue
        source = algorithm.parameterAsSource(parameters, name, context)
        if source is None:
            return tr("The layer for {parameter} cannot be read. Check that its file still exists.").format(parameter=name)
        if problem := without_crs(source) or ("" if name in may_be_empty else without_features(source)):
            return problem
    return ""


def read_place(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    notes: Notes,
    progress: Progress,
    name: str = "AREA",
) -> Place:
    """The layers of a flight. Raises AnalysisError where the area has no polygon, or the terrain does not cover it."""
    import shapely

    source = algorithm.parameterAsSource(parameters, name, context)
    working = crs_of_source(source, context.transformContext())
    rows = read_rows(
        source, QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext()), progress=part(progress, 0.0, 0.4)
    )
    there = np.zeros(len(rows), dtype=bool) if rows.polygons is None else ~shapely.is_missing(rows.polygons)
    left_out = LeftOut()
    left_out.add(tr("no area"), rows.ids[~there])
    for sentence in left_out.sentences():
        notes.warn(tr("“{layer}”: {sentence}").format(layer=source.sourceName(), sentence=sentence))
    if rows.repaired.size:
        notes.warn(
            tr("{n} polygons of “{layer}” cross themselves; their repaired shapes were used.").format(
                n=rows.repaired.size, layer=source.sourceName()
            )
        )
    if not there.any():
        raise AnalysisError(mark("“{layer}” has no polygon with an area."), layer=source.sourceName())
    shapes = np.empty(0, dtype=object) if rows.polygons is None else rows.polygons[there]
    if shapely.get_num_coordinates(shapes).sum() > _MOST_VERTICES:
        raise AnalysisError(mark("The area has more than {most} corners. Simplify it first."), most=_MOST_VERTICES)
    area = shapely.union_all(shapes)
    return read_around(
        algorithm, parameters, context, notes, source, working, area, (len(rows), int(there.sum())), part(progress, 0.4, 1.0)
    )


def read_corridor(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    notes: Notes,
    width: float,
    progress: Progress,
) -> tuple[Place, NDArray[np.object_]]:
    """The layers of a flight along the lines of ``LINES_IN``, and these, joined where they meet end to end. Raises AnalysisError where there is none."""
    import shapely

    from ...smartcity_plugin.analysis.flights.corridor import chains_of, corridor_area

    source = algorithm.parameterAsSource(parameters, "LINES_IN", context)
    working = crs_of_source(source, context.transformContext())
    shapes = read_lines(source, QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext()))
    usable = shapes[np.isfinite(shapely.bounds(shapes)).all(axis=1) & (shapely.length(shapes) > 0)]
    n_read = max(source.featureCount(), len(shapes))
    if len(usable) < n_read:
        notes.warn(
            tr("{n} rows of “{layer}” have no line with a length and are left out.").format(
                n=n_read - len(usable), layer=source.sourceName()
            )
        )
    if not len(usable):
        raise AnalysisError(mark("“{layer}” has no line with a length."), layer=source.sourceName())
    if shapely.get_num_coordinates(usable).sum() > _MOST_VERTICES:
        raise AnalysisError(mark("The lines have more than {most} corners. Simplify them first."), most=_MOST_VERTICES)
    chains = chains_of(usable)
    progress(0.4)
    area = corridor_area(chains, width)
    rows = (n_read, len(usable))
    return read_around(algorithm, parameters, context, notes, source, working, area, rows, part(progress, 0.4, 1.0)), chains


@dataclass(frozen=True)
class Blocks:
    """Blocks to be sprayed (n,): shapes, litres per hectare, products ("" where none is said), and how the layer names them."""

    place: Place
    shapes: NDArray[np.object_]
    rates: NDArray[np.float64]
    products: list[str]
    ids: list[Any]


def read_blocks(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes, progress: Progress
) -> Blocks:
    """The blocks of ``BLOCKS``, those with an area and a rate. Raises AnalysisError where there is none."""
    import shapely

    from ...smartcity_plugin.qgis_bridge.row_values import row_numbers

    source = algorithm.parameterAsSource(parameters, "BLOCKS", context)
    working = crs_of_source(source, context.transformContext())
    product = algorithm.parameterAsString(parameters, "PRODUCT_FIELD", context)
    name = "block_id" if source.fields().lookupField("block_id") >= 0 else ""
    transform = QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext())
    rows = read_rows(source, transform, keep=[one for one in (product, name) if one], progress=part(progress, 0.0, 0.4))
    rates = row_numbers(source, algorithm.parameterAsString(parameters, "RATE", context), "RATE", context)
    there = np.zeros(len(rows), dtype=bool) if rows.polygons is None else ~shapely.is_missing(rows.polygons)
    dosed = np.isfinite(rates) & (rates > 0)
    left_out = LeftOut()
    left_out.add(tr("no area"), rows.ids[~there])
    left_out.add(tr("no rate above 0"), rows.ids[there & ~dosed])
    for sentence in left_out.sentences():
        notes.warn(tr("“{layer}”: {sentence}").format(layer=source.sourceName(), sentence=sentence))
    if rows.repaired.size:
        notes.warn(
            tr("{n} polygons of “{layer}” cross themselves; their repaired shapes were used.").format(
                n=rows.repaired.size, layer=source.sourceName()
            )
        )
    if not there.any():
        raise AnalysisError(mark("“{layer}” has no polygon with an area."), layer=source.sourceName())
    kept = np.flatnonzero(there & dosed)
    if not kept.size:
        raise AnalysisError(mark("No block has a rate above 0 litres per hectare. Choose the field that holds it, or give a number."))
    shapes = rows.polygons[kept]  # type: ignore[index]
    if shapely.get_num_coordinates(shapes).sum() > _MOST_VERTICES:
        raise AnalysisError(mark("The area has more than {most} corners. Simplify it first."), most=_MOST_VERTICES)
    shapes = _apart(shapes, notes)
    place = read_around(
        algorithm, parameters, context, notes, source, working, shapely.union_all(shapes), (len(rows), len(kept)), part(progress, 0.4, 1.0)
    )
    said = [rows.kept[product][one] for one in kept] if product else [None] * len(kept)
    products = ["" if one is None or str(one) == "NULL" else str(one) for one in said]
    ids = [rows.kept[name][one] for one in kept] if name else [int(one) for one in rows.ids[kept]]
    return Blocks(place, shapes, rates[kept], products, ids)


@dataclass(frozen=True)
class Places:
    """Places to be watched (n,): points (n, 2), shapes of areas (None for points), priority, seconds within which each is to be seen again, and feature ids."""

    place: Place
    points: NDArray[np.float64]
    shapes: NDArray[np.object_]
    priority: NDArray[np.float64]
    revisit: NDArray[np.float64]
    ids: NDArray[np.int64]


def read_places(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes, progress: Progress
) -> Places:
    """The places of ``POINTS``, points or areas, with PRIORITY (1 where none is said) and REVISIT_S. Raises AnalysisError where there is none."""
    import shapely

    from ...smartcity_plugin.qgis_bridge.row_values import row_numbers

    source = algorithm.parameterAsSource(parameters, "POINTS", context)
    working = crs_of_source(source, context.transformContext())
    transform = QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext())
    rows = read_rows(source, transform, progress=part(progress, 0.0, 0.4))
    text = algorithm.parameterAsString(parameters, "PRIORITY", context)
    priority = row_numbers(source, text, "PRIORITY", context) if text else np.ones(len(rows))
    revisit = row_numbers(source, algorithm.parameterAsString(parameters, "REVISIT_S", context), "REVISIT_S", context)
    shapes = np.full(len(rows), None, dtype=object) if rows.polygons is None else rows.polygons
    there = np.isfinite(rows.points).all(axis=1) & ((rows.polygons is None) | ~shapely.is_missing(shapes))
    weighed, timed = np.isfinite(priority) & (priority > 0), np.isfinite(revisit) & (revisit > 0)
    left_out = LeftOut()
    left_out.add(tr("no place"), rows.ids[~there])
    left_out.add(tr("no priority above 0"), rows.ids[there & ~weighed])
    left_out.add(tr("no time above 0 within which to be seen again"), rows.ids[there & weighed & ~timed])
    for sentence in left_out.sentences():
        notes.warn(tr("“{layer}”: {sentence}").format(layer=source.sourceName(), sentence=sentence))
    if rows.repaired.size:
        notes.warn(
            tr("{n} polygons of “{layer}” cross themselves; their repaired shapes were used.").format(
                n=rows.repaired.size, layer=source.sourceName()
            )
        )
    kept = np.flatnonzero(there & weighed & timed)
    if not kept.size:
        raise AnalysisError(
            mark("“{layer}” has no place with a priority above 0 and a time above 0 within which it is to be seen again."),
            layer=source.sourceName(),
        )
    if kept.size > _MOST_PLACES:
        raise AnalysisError(
            mark(
                "{n} places are too many for one patrol; at most {most} are planned. Choose those that matter most, or join near ones to areas."
            ),
            n=kept.size,
            most=_MOST_PLACES,
        )
    points, shapes = rows.points[kept], shapes[kept]
    area = shapely.union_all(np.where(shapely.is_missing(shapes), shapely.buffer(shapely.points(points), _DISC), shapes))
    place = read_around(algorithm, parameters, context, notes, source, working, area, (len(rows), len(kept)), part(progress, 0.4, 1.0))
    return Places(place, points, shapes, priority[kept], revisit[kept], rows.ids[kept])


def _apart(shapes: NDArray[np.object_], notes: Notes) -> NDArray[np.object_]:
    """Blocks that do not overlap: what two share belongs to the first, or it would be sprayed twice."""
    import shapely

    tree = shapely.STRtree(shapes)
    cut = shapes.copy()
    overlapping = 0
    for first, second in sorted(zip(*tree.query(shapes, predicate="intersects"), strict=True)):
        if first < second and shapely.area(shapely.intersection(cut[first], cut[second])) > 1.0:
            cut[second] = shapely.difference(cut[second], cut[first])
            overlapping += 1
    if overlapping:
        notes.warn(tr("{n} pairs of blocks overlap; what they share is sprayed once, with the first.").format(n=overlapping))
    return cut


def read_around(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    notes: Notes,
    source: QgsProcessingFeatureSource,
    working: QgsCoordinateReferenceSystem,
    area: Any,
    rows: tuple[int, int],
    progress: Progress,
) -> Place:
    """What lies around an ``area`` (shapely, in ``working``) that was read from ``source``: zones, pads, terrain. ``rows``: how many were read and used."""
    import shapely

    zones = _polygons(algorithm, parameters, "NO_FLY", working, context, notes, part(progress, 0.0, 0.5))
    pads = _points(algorithm, parameters, "PADS", working, context, part(progress, 0.5, 0.7))
    bounds = shapely.total_bounds([area, *([] if pads is None else [shapely.multipoints(pads)])])
    around = (bounds[0] - _AROUND, bounds[1] - _AROUND, bounds[2] + _AROUND, bounds[3] + _AROUND)
    back = QgsCoordinateTransform(working, source.sourceCrs(), context.transformContext())
    terrain = read_elevation(algorithm, parameters, "DEM", working, around, context)
    surface = read_elevation(algorithm, parameters, "DSM", working, around, context)
    progress(1.0)
    return Place(area, zones, pads, terrain, surface, source.sourceCrs(), working, back, *rows)


def _polygons(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    name: str,
    working: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    notes: Notes,
    progress: Progress,
) -> NDArray[np.object_] | None:
    import shapely

    if not parameters.get(name):
        return None
    source = algorithm.parameterAsSource(parameters, name, context)
    rows = read_rows(source, QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext()), progress=progress)
    shapes = np.empty(0, dtype=object) if rows.polygons is None else rows.polygons[~shapely.is_missing(rows.polygons)]
    if len(shapes) < len(rows):
        notes.warn(
            tr("{n} rows of “{layer}” have no area and forbid nothing.").format(n=len(rows) - len(shapes), layer=source.sourceName())
        )
    return shapes


def _points(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    name: str,
    working: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    progress: Progress,
) -> NDArray[np.float64] | None:
    if not parameters.get(name):
        return None
    source = algorithm.parameterAsSource(parameters, name, context)
    rows = read_rows(source, QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext()), progress=progress)
    points = rows.points[np.isfinite(rows.points).all(axis=1)]
    if not len(points):
        raise AnalysisError(mark("“{layer}” has no point to take off from."), layer=source.sourceName())
    return points
