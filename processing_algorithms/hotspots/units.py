# SPDX-License-Identifier: GPL-2.0-or-later
"""From parameters to the units under test: the features of a layer with a value, or cells and zones into which incidents are counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsField,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .study_area import areas, study_area, working_crs
from .unit_parameters import are_counted, cell_size, grid_kind, is_point, source_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.grids import Lattice
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.reading import LeftOut, Rows
    from ...smartcity_plugin.qgis_bridge.usable_rows import UsableRows
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .people_layer import SumPoints

    Refusal = Callable[[Rows], tuple[NDArray[np.bool_], str]]
    Repeats = Callable[[Rows, NDArray[np.bool_]], tuple[NDArray[np.bool_], str]]

#: Which of the rows read cannot be used, beyond what `UnitReader` asks of all, and why (translated).
#: The same for rows that are judged by the usable ones (n,): repeats of one another.


_HIDDEN = "suppressed"


@dataclass(frozen=True)
class Incidents:
    """What was counted: row (m,), the position among the rows read; unit (m,), the position among all units; weight (m,)."""

    row: NDArray[np.int64]
    unit: NDArray[np.int64]
    weight: NDArray[np.float64]


@dataclass
class Units:
    """All units in the order of the output, and those among them that can be tested.

    usable (n,): which of the n units have place, value and (where asked for) people. The arrays named all_* hold all units; points (m, 2) in the working CRS,
    polygons (None for points) and cells with their lattice (None without a grid) hold the m usable ones. incidents: None where nothing was counted.
    further: field -> (n,), see `UnitReader`.
    """

    usable: NDArray[np.bool_]
    all_values: NDArray[np.float64]
    all_population: NDArray[np.float64] | None
    points: NDArray[np.float64]
    polygons: NDArray[np.object_] | None
    ids: Column
    geometries: Iterable[QgsGeometry]
    wkb_type: Qgis.WkbType
    crs: QgsCoordinateReferenceSystem
    working_crs: QgsCoordinateReferenceSystem
    n_read: int
    n_used: int
    left_out: LeftOut
    counted: bool
    kept: list[tuple[QgsField, list[object]]] = field(default_factory=list)
    cells: NDArray[np.int64] | None = None
    lattice: Lattice | None = None
    incidents: Incidents | None = None
    further: dict[str, NDArray[np.float64]] = field(default_factory=dict)
    hidden: NDArray[np.bool_] | None = None
    """Units (n,) whose number was hidden to protect people, where the layer says so."""

    def status(self, islands: NDArray[np.bool_]) -> NDArray[np.generic]:
        """ok or island (of the usable units), suppressed or no_data, of all units (n,)."""
        words = self.spread(np.where(islands, "island", "ok").astype(object), "no_data")
        if self.hidden is not None:
            words[self.hidden & ~self.usable] = "suppressed"
        return words

    @property
    def values(self) -> NDArray[np.float64]:
        """Values of the usable units."""
        return self.all_values[self.usable]

    @property
    def population(self) -> NDArray[np.float64] | None:
        """People in the usable units."""
        return None if self.all_population is None else self.all_population[self.usable]

    def spread(self, values: NDArray[np.generic], empty: object = np.nan) -> NDArray[np.generic]:
        """Results of the usable units at their places among all units, ``empty`` elsewhere."""
        result = np.full(self.usable.size, empty, dtype=object if values.dtype.kind in "OU" else np.float64)
        result[self.usable] = values
        return result


class UnitReader:
    """Reads the units that the parameters of `unit_parameters` describe."""

    def __init__(
        self,
        algorithm: SmartCityAlgorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        notes: Notes,
        *,
        incident_fields: tuple[str, ...] = (),
        refuse: Refusal | None = None,
        unit_fields: tuple[str, ...] = (),
        repeats: Repeats | None = None,
        tested: bool = True,
    ) -> None:
        """``incident_fields`` are read with incidents that are counted, ``refuse`` says which of them cannot be used (no date, for example), and ``repeats`` which of
        those that have a place repeat another. ``tested``: whether units without people are of no use, since they cannot be tested.

        ``unit_fields`` are further numbers that a unit needs which is tested as it is; they are found in `Units.further`.
        """
        from ...smartcity_plugin.qgis_bridge.reading import LeftOut

        self._algorithm, self._parameters, self._context, self._notes = algorithm, parameters, context, notes
        self._incident_fields, self._refuse, self._unit_fields = list(incident_fields), refuse, list(unit_fields)
        self._repeats, self._tested = repeats, tested
        self._left_out = LeftOut()
        source = algorithm.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            raise AnalysisError(mark("The input layer cannot be read. Check that its file still exists."))
        self._source = source
        self._working = self._choose_crs()

    def read(self, progress: Progress) -> Units:
        """Read everything once. Raises AnalysisError if nothing is left to test."""
        counted = are_counted(self._algorithm, self._parameters, self._context, self._source)
        units = self._count(progress) if counted else self._as_they_are(progress)
        for sentence in self._left_out.sentences():
            self._notes.remark(sentence)
        if not units.usable.any():
            reasons = " ".join(self._left_out.sentences()) or tr("There are no units.")
            raise AnalysisError(mark("Nothing is left to test. {reasons}"), reasons=reasons)
        return units

    # -- the coordinate system

    def _choose_crs(self) -> QgsCoordinateReferenceSystem:
        anchor = self._optional("STUDY_AREA") or self._optional("ZONES") or self._source
        return working_crs(self._source, anchor, self._context, self._notes)

    def _to_working(self, source: QgsProcessingFeatureSource) -> QgsCoordinateTransform:
        return QgsCoordinateTransform(source.sourceCrs(), self._working, self._context.transformContext())

    def _optional(self, name: str) -> QgsProcessingFeatureSource | None:
        return source_of(self._algorithm, self._parameters, name, self._context)

    def _text(self, name: str) -> str:
        return self._algorithm.parameterAsString(self._parameters, name, self._context)

    # -- rows that cannot be used

    def _usable_places(self, rows: Rows, study_area: NDArray[np.object_] | None) -> UsableRows:
        from ...smartcity_plugin.analysis.hotspots.counting import locate_in_zones
        from ...smartcity_plugin.qgis_bridge.usable_rows import UsableRows

        usable = UsableRows(rows, self._left_out)
        usable.drop_without_place()
        usable.note_repairs(self._notes)
        if study_area is not None:
            usable.drop_outside(locate_in_zones(study_area, rows.points[usable.mask]) < 0, tr("outside the study area"))
        return usable

    def _study_area(self) -> NDArray[np.object_] | None:
        return study_area(self._algorithm, self._parameters, self._context, self._working)

    # -- units as they are

    def _as_they_are(self, progress: Progress) -> Units:
        from ...smartcity_plugin.qgis_bridge.reading import read_rows
        from ...smartcity_plugin.qgis_bridge.writing import Column, point_geometries

        if not is_point(self._source):
            self._algorithm.require("shapely")
        value, people = self._text("FIELD"), self._text("POPULATION")
        keep = self._algorithm.parameterAsStrings(self._parameters, "KEEP_FIELDS", self._context)
        # What aggregate_incidents hides stays hidden here, and is called so.
        place = self._source.fields().lookupField(_HIDDEN)
        hiding = [_HIDDEN] if place >= 0 and self._source.fields().at(place).type() == QMetaType.Type.Bool else []
        rows = read_rows(
            self._source,
            self._to_working(self._source),
            numbers=[name for name in (value, people, *self._unit_fields) if name],
            keep=[*keep, *hiding],
            progress=progress,
        )
        usable = self._usable_places(rows, self._study_area())
        hidden = None
        if hiding:
            hidden = np.array([one is True for one in rows.kept[_HIDDEN]], dtype=bool) & np.isnan(rows.numbers[value])
            usable.drop(hidden, tr("hidden to protect people (“{field}”)").format(field=_HIDDEN))
        values = usable.numbers(value, positive=bool(people))
        further = {name: usable.numbers(name, positive=False) for name in self._unit_fields}
        population = None
        if people:
            population = usable.numbers(people)
            usable.drop_empty(population == 0, people)
        point = rows.polygons is None
        fields = self._source.fields()
        return Units(
            usable=usable.mask,
            all_values=values,
            all_population=population,
            points=rows.points[usable.mask],
            polygons=None if rows.polygons is None else rows.polygons[usable.mask],
            ids=Column("src_id", "int", rows.ids),
            geometries=point_geometries(rows.places) if point else rows.geometries,
            wkb_type=Qgis.WkbType.Point if point else self._source.wkbType(),
            crs=self._source.sourceCrs(),
            working_crs=self._working,
            n_read=len(rows),
            n_used=int(usable.mask.sum()),
            left_out=self._left_out,
            counted=False,
            kept=[(fields.field(name), rows.kept[name]) for name in keep],
            further=further,
            hidden=hidden,
        )

    # -- incidents into cells or zones

    def _count(self, progress: Progress) -> Units:
        from ...smartcity_plugin.qgis_bridge.reading import read_rows

        value = self._text("FIELD")
        rows = read_rows(
            self._source,
            self._to_working(self._source),
            numbers=[value] if value else [],
            keep=self._incident_fields,
            progress=part(progress, 0.0, 0.6),
        )
        area = self._study_area()
        usable = self._usable_places(rows, area)
        if self._refuse is not None:
            usable.drop(*self._refuse(rows))
        weights = usable.numbers(value) if value else np.ones(len(rows))
        if not usable.mask.any():
            raise AnalysisError(mark("No incident can be counted. {reasons}"), reasons=" ".join(self._left_out.sentences()))
        zones = self._optional("ZONES")
        rest = part(progress, 0.6, 1.0)
        if zones is not None:
            return self._count_in_zones(usable, weights, zones, rest)
        return self._count_in_grid(usable, weights, area, rest)

    def _count_in_zones(
        self, usable: UsableRows, weights: NDArray[np.float64], source: QgsProcessingFeatureSource, progress: Progress
    ) -> Units:
        from ...smartcity_plugin.analysis.hotspots.counting import locate_in_zones, sum_by_place
        from ...smartcity_plugin.qgis_bridge.reading import read_rows
        from ...smartcity_plugin.qgis_bridge.writing import Column

        self._algorithm.require("shapely")
        rows, used = usable.rows, usable.mask
        names = source.fields().names()
        zones = read_rows(source, self._to_working(source), keep=names)
        there, polygons = areas(zones)
        if not there.any():
            raise AnalysisError(mark("The layer of zones has no polygon to count into."))
        if not there.all():
            self._notes.warn(tr("{n} zones have no geometry and are not tested.").format(n=int(np.count_nonzero(~there))))
        place = np.full(len(rows), -1, dtype=np.int64)
        place[used] = locate_in_zones(polygons, rows.points[used], progress)
        usable.drop(place < 0, tr("in no zone"))
        if self._repeats is not None:
            usable.drop(*self._repeats(rows, usable.mask))
        if not used.any():
            raise AnalysisError(mark("No incident can be counted. {reasons}"), reasons=" ".join(self._left_out.sentences()))
        counts = np.full(len(zones), np.nan)
        counts[there] = sum_by_place(place[used], weights[used], polygons.size)
        population = self._people(lambda xy, people: sum_by_place(locate_in_zones(polygons, xy), people, polygons.size), lambda: polygons)
        units = Units(
            usable=there,
            all_values=counts,
            all_population=None,
            points=zones.points[there],
            polygons=polygons,
            ids=Column("src_id", "int", zones.ids),
            geometries=zones.geometries,
            wkb_type=source.wkbType(),
            crs=source.sourceCrs(),
            working_crs=self._working,
            n_read=len(rows),
            n_used=int(used.sum()),
            left_out=self._left_out,
            counted=True,
            kept=[(source.fields().field(name), zones.kept[name]) for name in names],
            incidents=Incidents(np.flatnonzero(used), np.flatnonzero(there)[place[used]], weights[used]),
        )
        return units if population is None else self._with_population(units, population)

    def _count_in_grid(
        self, usable: UsableRows, weights: NDArray[np.float64], area: NDArray[np.object_] | None, progress: Progress
    ) -> Units:
        from ...smartcity_plugin.analysis.hotspots.counting import cells_in_area, cells_in_hull, count_in_cells
        from ...smartcity_plugin.qgis_bridge.metric_crs import transform_coordinates
        from ...smartcity_plugin.qgis_bridge.writing import Column, polygon_geometries

        rows, used = usable.rows, usable.mask
        if self._repeats is not None:
            usable.drop(*self._repeats(rows, used))
        points = rows.points[used]
        lattice = self._lattice(points, area)
        if area is None:
            cells = cells_in_hull(lattice, points)
            self._notes.warn(
                tr(
                    "No study area was given: cells are made within the outline (convex hull) of the incidents. Cells where nobody can be make the rest look hotter; a "
                    "study area avoids that."
                )
            )
        else:
            cells = cells_in_area(lattice, area, progress)
        counted = count_in_cells(lattice, cells, points, weights[used])
        outlines = lattice.outlines(cells)
        population = self._people(lambda xy, people: count_in_cells(lattice, cells, xy, people).counts, lambda: _shapely_polygons(outlines))
        back = QgsCoordinateTransform(self._working, self._source.sourceCrs(), self._context.transformContext())
        shown = transform_coordinates(outlines.reshape(-1, 2), back).reshape(outlines.shape)
        units = Units(
            usable=np.ones(len(cells), dtype=bool),
            all_values=counted.counts,
            all_population=None,
            points=lattice.centres(cells),
            polygons=None,
            ids=Column("src_id", "text", [f"{column}_{row}" for column, row in cells.tolist()]),
            geometries=polygon_geometries(shown),
            wkb_type=Qgis.WkbType.Polygon,
            crs=self._source.sourceCrs(),
            working_crs=self._working,
            n_read=len(rows),
            n_used=int(used.sum()),
            left_out=self._left_out,
            counted=True,
            cells=cells,
            lattice=lattice,
            incidents=Incidents(np.flatnonzero(used), counted.place, weights[used]),
        )
        self._notes.remark(
            tr("Counted into {n:,} cells of {size:,.0f} m; a cell's number is its column and row from the origin of the grid.").format(
                n=len(cells), size=lattice.size
            )
        )
        return units if population is None else self._with_population(units, population)

    def _lattice(self, points: NDArray[np.float64], area: NDArray[np.object_] | None) -> Lattice:
        from ...smartcity_plugin.analysis.hotspots.counting import hull_area
        from ...smartcity_plugin.analysis.hotspots.grids import Lattice, automatic_size

        kind = grid_kind(self._algorithm, self._parameters, self._context)
        size = cell_size(self._algorithm, self._parameters, self._context)
        if size is None:
            surface = hull_area(points)
            if area is not None:
                import shapely

                surface = float(shapely.area(shapely.union_all(area)))
            if surface <= 0:
                raise AnalysisError(
                    mark("All incidents are on one spot or one line, so no cell size can be found. Set the cell size (SIZE).")
                )
            size = automatic_size(surface, len(points))
        origin = (0.0, 0.0)
        if self._parameters.get("GRID_ORIGIN"):
            point = self._algorithm.parameterAsPoint(self._parameters, "GRID_ORIGIN", self._context, self._working)
            origin = (point.x(), point.y())
        return Lattice(kind, size, origin)

    # -- people at risk, for counted incidents

    def _people(self, sum_points: SumPoints, outlines: Callable[[], NDArray[np.object_]]) -> NDArray[np.float64] | None:
        from .people_layer import people_in_units

        return people_in_units(self._algorithm, self._parameters, self._context, self._working, self._notes, sum_points, outlines)

    def _with_population(self, units: Units, population: NDArray[np.float64]) -> Units:
        """Units with people; those without cannot be tested, and what happened there is said."""
        people = np.full(units.usable.size, np.nan)
        people[units.usable] = population
        if not self._tested:
            units.all_population = people
            return units
        inhabited = population > 0
        lost = float(units.values[~inhabited].sum())
        if not inhabited.all():
            self._notes.warn(
                tr("{n} units have no people and are not tested; {lost:,.0f} incidents happened there.").format(
                    n=int(np.count_nonzero(~inhabited)), lost=lost
                )
            )
        units.points = units.points[inhabited]
        units.polygons = None if units.polygons is None else units.polygons[inhabited]
        units.cells = None if units.cells is None else units.cells[inhabited]
        units.usable = units.usable & (np.nan_to_num(people) > 0)
        units.all_population = people
        return units


def _shapely_polygons(outlines: NDArray[np.float64]) -> NDArray[np.object_]:
    import shapely

    return shapely.polygons(outlines)
