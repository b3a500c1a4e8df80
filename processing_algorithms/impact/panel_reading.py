# SPDX-License-Identifier: GPL-2.0-or-later
"""From rows to a panel: places, blocks, dates, efforts, and what cannot be used, with the reason."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import Qgis, QgsCoordinateTransform, QgsProcessingContext, QgsProcessingFeatureSource

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .impact_parameters import chosen_day

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.impact.panel import Panel
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.reading import LeftOut, Rows
    from ...smartcity_plugin.qgis_bridge.usable_rows import UsableRows

_MOVED_M = 50.0
_SAME_M = 1.0
_SAME_UNITS = 1e-5
"""Where nobody knows whether coordinates are metres or degrees."""


@dataclass(frozen=True)
class Read:
    """The panel, and how many rows were read, used and dropped as duplicates."""

    panel: Panel
    n_read: int
    n_used: int
    n_duplicates: int
    left_out: LeftOut


class PanelReader:
    """Reads INPUT as the parameters describe it."""

    def __init__(self, algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes) -> None:
        from ...smartcity_plugin.qgis_bridge.reading import LeftOut

        self._algorithm, self._parameters, self._context, self._notes = algorithm, parameters, context, notes
        self._left_out = LeftOut()
        source = algorithm.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            raise AnalysisError(mark("The input layer cannot be read. Check that its file still exists."))
        self._source = source
        self._placed = source.wkbType() != Qgis.WkbType.NoGeometry
        names = ("COUNT", "EFFORT", "DATE", "TREATED", "CLUSTER", "UNIT_FIELD", "START_FIELD", "DISPLACED")
        self._names = {name: algorithm.parameterAsString(parameters, name, context) for name in names}

    def read(self, progress: Progress) -> Read:
        """Read once. Raises AnalysisError where nothing is left, or where nobody can tell what was treated when."""
        from ...smartcity_plugin.analysis.impact.panel import Panel
        from ...smartcity_plugin.qgis_bridge.usable_rows import UsableRows

        rows = self._rows(progress)
        usable = UsableRows(rows, self._left_out)
        count = usable.numbers(self._names["COUNT"])
        effort = self._effort(usable)
        day = self._days(usable)
        treated = self._flags(usable, "TREATED", default=True)
        displaced = self._flags(usable, "DISPLACED", default=False)
        self._require(usable)
        unit, by_place = self._units(rows, usable)
        n_duplicates = self._drop_duplicates(usable, unit, day, np.column_stack([count, effort, treated, displaced])) if by_place else 0
        self._require(usable)
        kept = usable.mask
        days = day[kept].astype("datetime64[D]")
        codes = np.unique(unit[kept], return_inverse=True)[1]
        flags, beside = treated[kept] == 1.0, displaced[kept] == 1.0
        self._require_repeats(codes, by_place)
        cluster = self._clusters(rows, kept, codes, flags)
        starts = self._starts(rows, kept, flags & ~beside, codes, cluster, days)
        beside_treated = beside & flags if (beside & flags).any() else None
        panel = Panel(count[kept], effort[kept], days, codes, cluster, starts, beside, beside_treated)
        panel = self._ring(rows, kept, panel)
        for sentence in self._left_out.sentences():
            self._notes.warn(sentence)
        return Read(panel, len(rows), int(kept.sum()), n_duplicates, self._left_out)

    # -- columns

    def _rows(self, progress: Progress) -> Rows:
        from ...smartcity_plugin.analysis.written_numbers import written_numbers
        from ...smartcity_plugin.qgis_bridge.metric_crs import metric_crs
        from ...smartcity_plugin.qgis_bridge.reading import read_rows

        keep = [column for column in self._names.values() if column]
        crs = self._source.sourceCrs()
        working = metric_crs(crs, self._source.sourceExtent(), self._context.transformContext()) if self._placed and crs.isValid() else crs
        transform = QgsCoordinateTransform(crs, working, self._context.transformContext())
        if not self._placed or not _is_point(self._source):
            self._algorithm.require("shapely")
        rows = read_rows(self._source, transform, keep=keep, progress=progress)
        for name in ("COUNT", "EFFORT"):
            if self._names[name]:  # in a CSV numbers are text
                rows.numbers[self._names[name]] = written_numbers(rows.kept[self._names[name]])
        return rows

    def _effort(self, usable: UsableRows) -> NDArray[np.float64]:
        name = self._names["EFFORT"]
        if not name:
            self._notes.warn(
                tr(
                    "No effort is given: every row counts as one trap-night. If traps were out for different times, choose the field that says how long."
                )
            )
            return np.ones(len(usable.rows))
        effort = usable.numbers(name)
        usable.drop(effort == 0, tr("“{field}” is 0: nothing was out").format(field=name))
        return effort

    def _days(self, usable: UsableRows) -> NDArray[np.datetime64]:
        from ...smartcity_plugin.qgis_bridge.times import column_times

        name = self._names["DATE"]
        found = column_times(usable.rows.kept[name])
        if found.day_first is not None:
            order = tr("day/month/year") if found.day_first else tr("month/day/year")
            self._notes.remark(tr("Dates with the year last were read as {order}; a day above 12 decides it.").format(order=order))
        usable.drop(np.isnat(found.times), tr("“{field}” is no date").format(field=name))
        return found.times

    def _flags(self, usable: UsableRows, name: str, *, default: bool) -> NDArray[np.float64]:
        from ...smartcity_plugin.analysis.impact.treatments import flag

        column = self._names[name]
        if not column:
            return np.full(len(usable.rows), float(default))
        flags = np.array([flag(value) for value in usable.rows.kept[column]], dtype=np.float64)
        if default:
            usable.drop(np.isnan(flags), tr("“{field}” says neither treated (1) nor control (0)").format(field=column))
        return np.where(np.isnan(flags), 0.0, flags)

    def _require(self, usable: UsableRows) -> None:
        if not usable.mask.any():
            raise AnalysisError(mark("Nothing is left to compare. {reasons}"), reasons=" ".join(self._left_out.sentences()))

    # -- places

    def _units(self, rows: Rows, usable: UsableRows) -> tuple[NDArray[np.int64], bool]:
        """Number of each row's place, and whether places are single ones (not whole blocks)."""
        name = self._names["UNIT_FIELD"]
        if name:
            texts = [_text(value) for value in rows.kept[name]]
            usable.drop(np.array([text is None for text in texts]), tr("“{field}” is NULL").format(field=name))
            unit = np.unique(np.array(["" if text is None else text for text in texts]), return_inverse=True)[1].astype(np.int64)
            return self._split_moved(rows, usable, unit), True
        if self._placed:
            usable.drop_without_place()
            same = _SAME_M if self._source.sourceCrs().isValid() else _SAME_UNITS
            grid = np.where(np.isfinite(rows.points), np.round(rows.points / same), 0.0).astype(np.int64)
            return np.ravel(np.unique(grid, axis=0, return_inverse=True)[1]).astype(np.int64), True
        if not self._names["CLUSTER"]:
            raise AnalysisError(
                mark(
                    "The table has no positions. Choose the field with the name of the trap (UNIT_FIELD), or at least that of the block (CLUSTER)."
                )
            )
        texts = [_text(value) or "" for value in rows.kept[self._names["CLUSTER"]]]
        return np.unique(np.array(texts), return_inverse=True)[1].astype(np.int64), False

    def _split_moved(self, rows: Rows, usable: UsableRows, unit: NDArray[np.int64]) -> NDArray[np.int64]:
        """A trap that was put up elsewhere is another place from then on."""
        if not self._placed or not self._source.sourceCrs().isValid():
            return unit
        there = np.isfinite(rows.points).all(axis=1) & usable.mask
        first = np.full(int(unit.max()) + 1, -1)
        places = np.flatnonzero(there)
        first[unit[places][::-1]] = places[::-1]
        origin = rows.points[np.maximum(first[unit], 0)]
        away = there & (np.hypot(*(rows.points - origin).T) > _MOVED_M)
        if away.any():
            self._notes.warn(
                tr("{n} traps were moved by more than {metres:.0f} m; from then on each counts as another place.").format(
                    n=np.unique(unit[away]).size, metres=_MOVED_M
                )
            )
            grid = np.where(away[:, None], np.round(np.nan_to_num(rows.points) / _MOVED_M), 0.0).astype(np.int64)
            unit = np.ravel(np.unique(np.column_stack([unit, away, grid]), axis=0, return_inverse=True)[1]).astype(np.int64)
        return unit

    def _drop_duplicates(
        self,
        usable: UsableRows,
        unit: NDArray[np.int64],
        day: NDArray[np.datetime64],
        said: NDArray[np.float64],
    ) -> int:
        """``said`` (n, k): what rows say besides their place and date."""
        kept = np.flatnonzero(usable.mask)
        key = np.column_stack([unit[kept], day[kept].astype(np.int64), said[kept]])
        first = np.unique(key, axis=0, return_index=True)[1]
        again = np.zeros(len(usable.rows), dtype=bool)
        again[kept] = True
        again[kept[first]] = False
        if again.any():
            self._notes.warn(
                tr("{n} rows are there twice (same place, date, count and effort); each was used once.").format(n=int(again.sum()))
            )
            usable.drop(again, tr("it is there twice"))
        kept = np.flatnonzero(usable.mask)
        same = np.column_stack([unit[kept], day[kept].astype(np.int64)])
        further = kept.size - np.unique(same, axis=0).shape[0]
        if further:
            self._notes.warn(
                tr(
                    "{n} rows are further counts of a place on the same date. All are used, as if further traps hung there; if they are species, add them up first."
                ).format(n=further)
            )
        return int(again.sum())

    def _require_repeats(self, unit: NDArray[np.int64], by_place: bool) -> None:
        rows = np.bincount(unit)
        if by_place and not self._names["UNIT_FIELD"] and (rows == 1).mean() > 0.5 and rows.size > 3:
            raise AnalysisError(
                mark(
                    "Most places have a single row, so nothing can be compared before and after. Choose the field with the name of the trap (UNIT_FIELD): positions may differ by a metre each time."
                )
            )

    def _clusters(self, rows: Rows, kept: NDArray[np.bool_], unit: NDArray[np.int64], treated: NDArray[np.bool_]) -> NDArray[np.int64]:
        """Number of each used row's block."""
        name = self._names["CLUSTER"]
        if not name:
            return unit.copy()
        values = [_text(rows.kept[name][row]) for row in np.flatnonzero(kept)]
        alone = np.array([value is None for value in values])
        ever = np.bincount(unit, treated) > 0
        named = np.array([f"u{one}" if value is None else f"c{value}" for one, value in zip(unit, values, strict=True)])
        block_treated = {value for value, one in zip(values, ever[unit], strict=True) if one and value is not None}
        mixed = np.array([value in block_treated for value in values]) & ~ever[unit]
        if mixed.any():
            self._notes.warn(
                tr(
                    "{n} control places lie in treated blocks. They are used as controls, each on its own; if they were treated too, mark them so."
                ).format(n=np.unique(unit[mixed]).size)
            )
            named = np.where(mixed, np.array([f"m{one}" for one in unit]), named)
        if alone.any():
            self._notes.remark(
                tr("{n} places have no block (“{field}” is NULL); each counts as one of its own.").format(
                    n=np.unique(unit[alone]).size, field=name
                )
            )
        first = dict(zip(unit[::-1].tolist(), named[::-1].tolist(), strict=True))
        wanders = np.array([first[int(one)] != text for one, text in zip(unit, named, strict=True)])
        if wanders.any():
            self._notes.warn(
                tr("{n} places are given in more than one block; the first one counts.").format(n=np.unique(unit[wanders]).size)
            )
            named = np.array([first[int(one)] for one in unit])
        return np.unique(named, return_inverse=True)[1].astype(np.int64)

    # -- treatment

    def _starts(
        self,
        rows: Rows,
        kept: NDArray[np.bool_],
        treated: NDArray[np.bool_],
        unit: NDArray[np.int64],
        cluster: NDArray[np.int64],
        day: NDArray[np.datetime64],
    ) -> dict[int, NDArray[np.datetime64]]:
        from ...smartcity_plugin.analysis.impact.panel import require_inside
        from ...smartcity_plugin.analysis.impact.treatments import constant_by_unit, from_field, one_start, require_one_side, switched_on

        require_one_side(treated, unit, day)
        start = chosen_day(self._algorithm, self._parameters, "START", self._context)
        if start is not None:  # a wrong date is not passed over because another field gives the dates too
            require_inside(start, day.min(), day.max())
        name = self._names["START_FIELD"]
        if name:
            ever = (np.bincount(unit, treated) > 0)[unit]
            cells = [rows.kept[name][row] for row in np.flatnonzero(kept)]
            starts, empty = from_field(
                [_date_text(cell) for cell in cells],
                cluster,
                ever if self._names["TREATED"] else np.array([_date_text(cell) is not None for cell in cells]),
            )
            if empty:
                self._notes.warn(tr("{n} rows of treated places have no date of treatment in “{field}”.").format(n=empty, field=name))
            return starts
        if not constant_by_unit(treated, unit).all():
            starts = switched_on(treated, cluster, day, start)
            self._notes.remark(
                tr("The dates of treatment were taken from the rows in which “{field}” goes from 0 to 1: {n} in {blocks} blocks.").format(
                    field=self._names["TREATED"], n=sum(len(one) for one in starts.values()), blocks=len(starts)
                )
            )
            return starts
        if start is None:
            raise AnalysisError(
                mark("When was it treated? The field of treatment is the same in all rows of a place, so give START or START_FIELD.")
            )
        return one_start(start, cluster[treated])

    def _ring(self, rows: Rows, kept: NDArray[np.bool_], panel: Panel) -> Panel:
        """Control places within RING of a treated one are neither."""
        metres = (
            self._algorithm.parameterAsDouble(self._parameters, "RING", self._context)
            if self._parameters.get("RING") not in (None, "")
            else 0.0
        )
        if metres <= 0:
            return panel
        if self._placed and not self._source.sourceCrs().isValid():
            raise AnalysisError(
                mark(
                    "The layer has no coordinate system, so no ring of metres can be drawn. Set it first: right-click the layer ▸ Layer CRS ▸ Set Layer CRS."
                )
            )
        if not self._placed:
            raise AnalysisError(mark("The table has no positions, so no ring can be drawn. Use the field DISPLACED, or leave RING empty."))
        from scipy.spatial import cKDTree

        xy = rows.points[kept]
        known = np.isfinite(xy).all(axis=1)
        near = np.zeros(len(panel), dtype=bool)
        asked = panel.control & known
        distance = (
            cKDTree(xy[panel.treated & known]).query(xy[asked])[0] if (panel.treated & known).any() else np.full(int(asked.sum()), np.inf)
        )
        near[asked] = distance <= metres
        near = (np.bincount(panel.unit, near) > 0)[panel.unit]
        self._notes.remark(
            tr("{n} places lie within {metres:.0f} m of a treated one: they are no controls, and get an effect of their own.").format(
                n=np.unique(panel.unit[near]).size, metres=metres
            )
        )
        return replace(panel, displaced=panel.displaced | near)


def _is_point(source: QgsProcessingFeatureSource) -> bool:
    from qgis.core import QgsWkbTypes

    return bool(QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PointGeometry)


def _text(value: object) -> str | None:
    """A name as text, None for NULL; numbers without their ".0"."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value) if isinstance(value, (str, int, float)) and str(value) != "" else None


def _date_text(value: object) -> object:
    """A cell with dates: text as it is, QGIS's dates as ISO text, None for NULL."""
    from qgis.PyQt.QtCore import QDate, QDateTime, Qt

    if isinstance(value, QDateTime):
        return value.toString(Qt.DateFormat.ISODate)[:10] if value.isValid() else None
    if isinstance(value, QDate):
        return value.toString(Qt.DateFormat.ISODate) if value.isValid() else None
    return value if isinstance(value, str) and value.strip() else None
