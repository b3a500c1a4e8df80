# SPDX-License-Identifier: GPL-2.0-or-later
"""Traps, calls, people and covariates from the user's layers onto one grid of cells. Of calls only places are kept: names and addresses are dropped on reading, and no count of calls by cell is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsWkbTypes,
)

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.hotspots.grids import Lattice, automatic_size
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.analysis.spraying.risk_data import RiskData, TrapRows
from ...smartcity_plugin.qgis_bridge.metric_crs import describe, metric_crs
from ...smartcity_plugin.qgis_bridge.reading import LeftOut, read_rows
from ...smartcity_plugin.qgis_bridge.translation import tr
from ...smartcity_plugin.qgis_bridge.usable_rows import UsableRows
from . import trap_reading

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ..base import SmartCityAlgorithm
    from .trap_reading import TrapTable

PEOPLE = ("population", "pop", "people", "residents", "inhabitants", "persons", "popul", "인구", "인구수", "총인구")
_WHEN = ("date", "time", "day", "reported", "created", "opened", "received", "일시", "날짜", "접수")
_CELLS = 10_000
_FEW = 10
_OUTER = 1.0


@dataclass
class RiskSetting:
    """The data on cells (n, 2), with what is needed to write them: traps as they were read, and how many rows of everything were read and used."""

    data: RiskData
    lattice: Lattice
    cells: NDArray[np.int64]
    working: QgsCoordinateReferenceSystem
    crs: QgsCoordinateReferenceSystem
    people: NDArray[np.float64] | None
    n_read: int
    n_used: int
    left_out: list[str]


class RiskReader:
    """Reads all layers of one run."""

    def __init__(self, algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes) -> None:
        self._algorithm, self._parameters, self._context, self._notes = algorithm, parameters, context, notes
        self._n_read = self._n_used = 0
        self._left_out: list[str] = []

    def read(self, progress: Progress) -> RiskSetting:
        """Everything. Raises AnalysisError where nothing usable is left."""
        first = self._source("TRAPS") or self._source("CALLS")
        if first is None:
            raise AnalysisError(mark("Give traps (TRAPS), calls (CALLS) or both."))
        self._crs = first.sourceCrs()
        self._working = metric_crs(first.sourceCrs(), first.sourceExtent(), self._context.transformContext())
        if self._working != first.sourceCrs():
            self._notes.remark(tr("Distances are measured in: {crs}.").format(crs=describe(self._working)))
        area = self._area()
        traps = self._traps(part(progress, 0.0, 0.2))
        calls = self._points("CALLS", area, part(progress, 0.2, 0.4))
        reference = self._points("REFERENCE_CALLS", area, part(progress, 0.4, 0.5))
        inside = None if traps is None or area is None else _within(area, traps.xy)
        if traps is not None and inside is not None and not inside.all():
            self._leave_out(tr("{n} rows of traps left out: outside the study area.").format(n=int((~inside).sum())))
            self._n_used -= int((~inside).sum())
        rows = None if traps is None else _trap_rows(traps, inside)
        everywhere = [one for one in (calls, reference, None if rows is None else rows.xy) if one is not None and len(one)]
        if not everywhere:
            raise AnalysisError(mark("No usable trap or call is left. {reasons}"), reasons=" ".join(self._left_out))
        lattice, cells = self._cells(np.vstack(everywhere), area, part(progress, 0.5, 0.7))
        centres = lattice.centres(cells)
        people = self._people(lattice, cells)
        covariates, at_traps = self._covariates(centres, rows)
        counted = None if calls is None else self._counted(lattice, cells, calls, people)
        data = RiskData(
            centres=centres,
            size=lattice.size,
            people=np.ones(len(cells)) if people is None else people,
            covariates=covariates,
            traps=rows,
            trap_covariates=at_traps,
            calls=counted,
            reference=None if reference is None else self._counted(lattice, cells, reference, people),
        )
        progress(1.0)
        return RiskSetting(data, lattice, cells, self._working, self._crs, people, self._n_read, self._n_used, self._left_out)

    # -- layers

    def _source(self, name: str) -> QgsProcessingFeatureSource | None:
        return self._algorithm.parameterAsSource(self._parameters, name, self._context) if self._parameters.get(name) else None

    def _to_working(self, source: QgsProcessingFeatureSource) -> QgsCoordinateTransform:
        return QgsCoordinateTransform(source.sourceCrs(), self._working, self._context.transformContext())

    def _leave_out(self, sentence: str) -> None:
        self._left_out.append(sentence)
        self._notes.warn(sentence)

    def _traps(self, progress: Progress) -> TrapTable | None:
        if not self._parameters.get("TRAPS"):
            return None
        table = trap_reading.read_traps(self._algorithm, self._parameters, self._context, self._working, self._notes, progress, dated=False)
        self._n_read += len(table.rows)
        self._n_used += table.index.size
        self._left_out += table.left_out.sentences()
        if not (table.count == 0).any() and table.count.mean() < 3.0:
            self._notes.warn(
                tr(
                    "There is no catch of 0 in “{layer}” although catches are small. If empty traps were left out (presence only), risk is too high where insects are rare."
                ).format(layer=table.source.sourceName())
            )
        if len(table.site_names) < _FEW:
            self._notes.warn(
                tr("There are only {n} traps: how far risk reaches around them is hardly known.").format(n=len(table.site_names))
            )
        return table

    def _area(self) -> NDArray[np.object_] | None:
        source = self._source("STUDY_AREA")
        if source is None:
            return None
        self._algorithm.require("shapely")
        rows = read_rows(source, self._to_working(source))
        if rows.polygons is None:
            return None
        there = np.array([one is not None for one in rows.polygons])
        return rows.polygons[there]

    def _points(self, name: str, area: NDArray[np.object_] | None, progress: Progress) -> NDArray[np.float64] | None:
        """Places (m, 2) of calls, duplicates and those outside dropped; nothing else of them is kept."""
        source = self._source(name)
        if source is None:
            return None
        # All fields are looked at to know exact duplicates, and forgotten at once.
        dated = [field.name() for field in source.fields() if field.isDateOrTime() or any(word in field.name().lower() for word in _WHEN)]
        rows = read_rows(source, self._to_working(source), keep=source.fields().names(), progress=progress)
        left_out = LeftOut()
        usable = UsableRows(rows, left_out)
        usable.drop_without_place()
        again = _repeated(rows.kept, rows.points, usable.mask)
        rows.kept.clear()
        if dated:
            usable.drop(again, tr("an exact duplicate of an earlier row"))
        elif again.any():
            self._notes.warn(
                tr(
                    "{n} calls of “{layer}” are alike in place and all fields. Without a date duplicates cannot be told from further calls: all are counted."
                ).format(n=int(again.sum()), layer=source.sourceName())
            )
        if area is not None and usable.mask.any():
            usable.drop_outside(~_within(area, rows.points[usable.mask]), tr("outside the study area"))
        for sentence in left_out.sentences():
            self._leave_out(tr("“{layer}”: {sentence}").format(layer=source.sourceName(), sentence=sentence))
        self._n_read += len(rows)
        self._n_used += int(usable.mask.sum())
        if not usable.mask.any():
            raise AnalysisError(
                mark("No call of “{layer}” can be used. {reasons}"), layer=source.sourceName(), reasons=" ".join(left_out.sentences())
            )
        return rows.points[usable.mask]

    # -- cells

    def _cells(
        self, places: NDArray[np.float64], area: NDArray[np.object_] | None, progress: Progress
    ) -> tuple[Lattice, NDArray[np.int64]]:
        from ...smartcity_plugin.analysis.hotspots.counting import cells_in_area, cells_in_hull, hull_area

        kind = "square" if self._algorithm.parameterAsEnumString(self._parameters, "GRID", self._context) == "square" else "hexagon"
        size = self._algorithm.parameterAsDouble(self._parameters, "SIZE", self._context) if self._parameters.get("SIZE") else None
        if size is None:
            surface = hull_area(places)
            if area is not None:
                import shapely

                surface = float(shapely.area(shapely.union_all(area)))
            if not surface > 0:
                raise AnalysisError(
                    mark("All traps and calls are on one spot or one line, so no cell size can be found. Set the cell size (SIZE).")
                )
            size = automatic_size(surface, _CELLS)
        lattice = Lattice(kind, size)  # type: ignore[arg-type]
        cells = cells_in_hull(lattice, places) if area is None else cells_in_area(lattice, area, progress)
        if area is None:
            self._notes.remark(tr("No study area was given: cells are made within the outline (convex hull) of traps and calls."))
        self._notes.remark(tr("Risk is shown for {n:,} cells of {size:,.0f} m.").format(n=len(cells), size=lattice.size))
        if len(cells) < 4:
            raise AnalysisError(
                mark("There are only {n} cells of {size:,.0f} m. Choose smaller ones (SIZE)."), n=len(cells), size=lattice.size
            )
        return lattice, cells

    def _counted(
        self, lattice: Lattice, cells: NDArray[np.int64], xy: NDArray[np.float64], people: NDArray[np.float64] | None
    ) -> NDArray[np.float64]:
        """Calls (n,) in each cell; those in cells without people cannot be put in proportion and are said."""
        from ...smartcity_plugin.analysis.hotspots.counting import count_in_cells

        counted = count_in_cells(lattice, cells, xy, np.ones(len(xy)))
        if people is not None:
            lost = int(counted.counts[~(people > 0)].sum())
            if lost:
                self._notes.warn(
                    tr("{n} calls come from cells where nobody lives; they are not used. Is POPULATION complete?").format(n=lost)
                )
        return counted.counts

    def _people(self, lattice: Lattice, cells: NDArray[np.int64]) -> NDArray[np.float64] | None:
        """Residents (n,) of each cell, None where there is no layer of people."""
        from ...smartcity_plugin.analysis.hotspots.counting import count_in_cells, share_by_area

        source = self._source("POPULATION")
        if source is None:
            if self._parameters.get("CALLS"):
                self._notes.warn(
                    tr("No layer of people (POPULATION) was given: where more people live, more call, and that is taken for risk.")
                )
            return None
        points = QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PointGeometry
        name = self._people_field(source, points)
        rows = read_rows(source, self._to_working(source), numbers=[name] if name else [])
        amounts = rows.numbers[name] if name else np.ones(len(rows))
        good = np.isfinite(rows.points).all(axis=1) & np.isfinite(amounts) & (amounts >= 0)
        if not good.all():
            self._notes.warn(
                tr("{n} rows of “{layer}” have no place or no number of people and were left out.").format(
                    n=int((~good).sum()), layer=source.sourceName()
                )
            )
        if rows.polygons is None:
            found = count_in_cells(lattice, cells, rows.points[good], amounts[good]).counts
        else:
            import shapely

            self._notes.remark(
                tr("People were shared out by area: within each area of “{layer}” they are taken to live evenly.").format(
                    layer=source.sourceName()
                )
            )
            found = share_by_area(rows.polygons[good], amounts[good], shapely.polygons(lattice.outlines(cells)))
        if not found.sum() > 0:
            raise AnalysisError(
                mark("Nobody of “{layer}” lives in the area of traps and calls. Are both in the right place?"), layer=source.sourceName()
            )
        return found

    def _people_field(self, source: QgsProcessingFeatureSource, points: bool) -> str:
        """The field of people: as named, or one that is called so, or the only number there is."""
        if name := self._algorithm.parameterAsString(self._parameters, "POPULATION_FIELD", self._context):
            return name
        if not points:
            self._algorithm.require("shapely")
        numeric = [field.name() for field in source.fields() if field.isNumeric() and field.name().lower() not in ("fid", "id", "objectid")]
        called = next((name for name in numeric if name.lower() in PEOPLE), "")
        if called or (len(numeric) == 1 and not points):
            self._notes.remark(
                tr("People are those of the field “{field}” of “{layer}”.").format(field=called or numeric[0], layer=source.sourceName())
            )
            return called or numeric[0]
        if points:
            self._notes.remark(
                tr("Each point of “{layer}” is one person; to count otherwise, name the field (POPULATION_FIELD).").format(
                    layer=source.sourceName()
                )
            )
            return ""
        raise AnalysisError(mark("Choose the field of “{layer}” with the number of people (POPULATION_FIELD)."), layer=source.sourceName())

    def _covariates(self, centres: NDArray[np.float64], rows: TrapRows | None) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Rasters at the cells (n, q) and at the traps (t, q), each with mean 0 and spread 1 over the cells."""
        from ...smartcity_plugin.qgis_bridge.elevation import Elevation

        layers = (
            self._algorithm.parameterAsLayerList(self._parameters, "COVARIATES", self._context)
            if self._parameters.get("COVARIATES")
            else []
        )
        places = centres if rows is None else np.vstack([centres, rows.xy])
        columns = []
        for layer in layers:
            box = QgsRectangle(*places.min(axis=0), *places.max(axis=0))
            box.grow(_OUTER)
            try:
                raster = Elevation(
                    layer, self._working, (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()), self._context.transformContext()
                )
            except AnalysisError as error:
                raise AnalysisError(
                    mark("The covariate “{layer}” cannot be used: {reason}"), layer=layer.name(), reason=str(error)
                ) from error
            values = raster.heights(places)
            missing = ~np.isfinite(values)
            if missing.all():
                raise AnalysisError(mark("The covariate “{layer}” has no value in any cell."), layer=layer.name())
            if missing.any():
                self._notes.warn(
                    tr("“{layer}” has no value at {n} places; its mean is taken there.").format(layer=layer.name(), n=int(missing.sum()))
                )
                values[missing] = values[~missing].mean()
            spread = float(values[: len(centres)].std())
            if spread <= 1e-12 * max(abs(float(values.mean())), 1e-300):
                self._notes.warn(tr("“{layer}” is the same everywhere and tells nothing; it was left out.").format(layer=layer.name()))
                continue
            columns.append((values - values[: len(centres)].mean()) / spread)
        table = np.column_stack(columns) if columns else np.zeros((len(places), 0))
        return table[: len(centres)], table[len(centres) :]


def _trap_rows(table: TrapTable, inside: NDArray[np.bool_] | None) -> TrapRows | None:
    keep = np.ones(table.count.size, dtype=bool) if inside is None else inside
    if not keep.any():
        return None
    _, site = np.unique(table.site[keep], return_inverse=True)
    return TrapRows(table.xy[keep], table.count[keep], table.nights[keep], site.astype(np.int64))


def _within(area: NDArray[np.object_], xy: NDArray[np.float64]) -> NDArray[np.bool_]:
    import shapely

    whole = shapely.union_all(area)
    shapely.prepare(whole)
    return shapely.intersects_xy(whole, xy[:, 0], xy[:, 1])


def _repeated(kept: dict[str, list[object]], points: NDArray[np.float64], mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Rows (n,) that are alike in place and all fields. Only digests are compared."""
    again = np.zeros(len(points), dtype=bool)
    seen: set[int] = set()
    columns = list(kept.values())
    for place in np.flatnonzero(mask):
        key = hash((*(str(column[place]) for column in columns), *points[place].round(2).tolist()))
        again[place] = key in seen
        seen.add(key)
    return again
