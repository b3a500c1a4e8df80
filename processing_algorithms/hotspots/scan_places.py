# SPDX-License-Identifier: GPL-2.0-or-later
"""From rows to what a scan needs: places, their cases and what the cases are held against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProcessingContext

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import time_parameters
from .time_parameters import Calendar
from .unit_parameters import is_point

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.scan_cases import Layout
    from ...smartcity_plugin.analysis.hotspots.scan_models import Model
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.reading import LeftOut, Rows
    from ...smartcity_plugin.qgis_bridge.usable_rows import UsableRows

    Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Places:
    """Places and their cases. xy (n, 2) in the working CRS; size (n,): people, or what stands for them; people (n,): None where they are not known; rows of the input: place (rows,), -1 where it could not be used;
    first_row (n,); first: number of the first period, None without time.
    """

    rows: Rows
    place: NDArray[np.int64]
    first_row: NDArray[np.int64]
    names: list[object]
    named: bool
    xy: NDArray[np.float64]
    model: Model
    size: NDArray[np.float64]
    people: NDArray[np.float64] | None
    calendar: Calendar | None
    first: int
    working_crs: QgsCoordinateReferenceSystem
    crs: QgsCoordinateReferenceSystem
    wkb_type: Qgis.WkbType
    left_out: LeftOut

    @property
    def points(self) -> bool:
        """Whether the input holds points."""
        return self.rows.polygons is None

    def row_geometries(self) -> list[QgsGeometry]:
        """The geometry of each row."""
        from ...smartcity_plugin.qgis_bridge.writing import point_geometries

        return list(point_geometries(self.rows.places)) if self.points else self.rows.geometries

    def moments(self, start: int, end: int) -> tuple[np.datetime64, np.datetime64]:
        """The first and the last second of the periods from ``start`` up to before ``end``; NaT without time."""
        if self.calendar is None:
            return np.datetime64("NaT"), np.datetime64("NaT")
        bounds = self.calendar.starts(np.array([self.first + start, self.first + end]))
        return bounds[0], bounds[1] - np.timedelta64(1, "s")

    @property
    def step_days(self) -> float:
        """Mean length of a period in days; NaN without time."""
        if self.calendar is None:
            return np.nan
        return float(_days(self.calendar, self.first, self.model.cases.shape[1]).mean())


class PlaceReader:
    """Reads INPUT as the parameters of scan_clusters describe it."""

    def __init__(self, algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes) -> None:
        from ...smartcity_plugin.qgis_bridge.reading import LeftOut
        from .study_area import working_crs

        self._algorithm, self._parameters, self._context, self._notes = algorithm, parameters, context, notes
        self._left_out = LeftOut()
        source = algorithm.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            raise AnalysisError(mark("The input layer cannot be read. Check that its file still exists."))
        self._source = source
        self._working = working_crs(source, source, context, notes)
        self._model = algorithm.parameterAsEnumString(parameters, "MODEL", context)
        self._timed = algorithm.parameterAsEnumString(parameters, "WINDOW", context) != "space"

    def read(self, progress: Progress) -> Places:
        """Read everything once. Raises AnalysisError if nothing is left to scan."""
        from ...smartcity_plugin.qgis_bridge.reading import read_rows
        from ...smartcity_plugin.qgis_bridge.usable_rows import UsableRows

        names = {name: self._text(name) for name in ("CASES", "POPULATION", "CONTROLS", "EXPECTED", "UNIT_FIELD", "STRATUM", "TIME_FIELD")}
        if not is_point(self._source):
            self._algorithm.require("shapely")
        if not self._timed:
            names["TIME_FIELD"] = ""
        numbers = [names[name] for name in self._number_parameters() if names[name]]
        keep = [names[name] for name in ("UNIT_FIELD", "STRATUM", "TIME_FIELD") if names[name]]
        transform = QgsCoordinateTransform(self._source.sourceCrs(), self._working, self._context.transformContext())
        rows = read_rows(self._source, transform, numbers=numbers, keep=keep, progress=progress)
        usable = UsableRows(rows, self._left_out)
        usable.drop_without_place()
        usable.note_repairs(self._notes)
        values = {name: usable.numbers(names[name]) for name in self._number_parameters() if names[name]}
        for name in ("UNIT_FIELD", "STRATUM"):
            if names[name]:
                empty = np.array([not isinstance(one, (str, int, float)) for one in rows.kept[names[name]]], dtype=bool)
                usable.drop(empty, tr("“{field}” is NULL").format(field=names[name]))
        calendar, period = None, np.zeros(len(rows), dtype=np.int64)
        if names["TIME_FIELD"]:
            calendar = time_parameters.calendar(self._algorithm, self._parameters, self._context)
            period = calendar.periods(rows.kept[names["TIME_FIELD"]], self._notes)
            usable.drop(period == time_parameters.MISSING, tr("“{field}” is no date").format(field=names["TIME_FIELD"]))
        self._require(usable.mask)
        key = self._keys(rows, usable.mask, names["UNIT_FIELD"])
        self._without_people(usable, key, values)
        self._require(usable.mask)
        for sentence in self._left_out.sentences():
            self._notes.remark(sentence)
        return self._places(rows, usable.mask, key, period, calendar, values, names)

    # -- rows that cannot be used

    def _number_parameters(self) -> list[str]:
        return ["CASES", *{"poisson": ["POPULATION", "EXPECTED"], "bernoulli": ["CONTROLS"], "permutation": []}[self._model]]

    def _without_people(self, usable: UsableRows, key: NDArray[np.int64], values: dict[str, NDArray[np.float64]]) -> None:
        """Places where nobody lives, or nobody is expected to be a case, cannot be scanned; cases there are said."""
        name = "EXPECTED" if "EXPECTED" in values else "POPULATION"
        if name not in values:
            return
        held = np.bincount(key[usable.mask], weights=values[name][usable.mask], minlength=int(key.max()) + 1)
        nobody = (held[np.maximum(key, 0)] <= 0) & usable.mask
        lost = float(values["CASES"][nobody].sum())
        if lost:
            self._notes.warn(
                tr(
                    "{n:,.0f} cases happened at places where nobody lives (“{field}” is 0). They cannot be scanned and were left out."
                ).format(n=lost, field=self._text(name))
            )
        usable.drop_empty(nobody, self._text(name))

    def _require(self, usable: Bools) -> None:
        if not usable.any():
            reasons = " ".join(self._left_out.sentences()) or tr("There are no units.")
            raise AnalysisError(mark("Nothing is left to test. {reasons}"), reasons=reasons)

    # -- rows into places

    def _keys(self, rows: Rows, usable: Bools, name: str) -> NDArray[np.int64]:
        """Number of the place of each row, -1 for rows that are not used: by the field of places, or by their coordinates."""
        from ...smartcity_plugin.analysis.hotspots.scan_cases import group

        key = np.full(len(rows), -1, dtype=np.int64)
        if name:
            texts = np.array([_name(one) for one in rows.kept[name]])
            key[usable] = group(texts[usable])[0]
        else:
            key[usable] = group(rows.points[usable])[0]
        return key

    def _places(
        self,
        rows: Rows,
        usable: Bools,
        key: NDArray[np.int64],
        period: NDArray[np.int64],
        calendar: Calendar | None,
        values: dict[str, NDArray[np.float64]],
        names: dict[str, str],
    ) -> Places:
        from ...smartcity_plugin.analysis.hotspots.scan_cases import Layout, group, require_room
        from ...smartcity_plugin.analysis.hotspots.scan_models import whole

        used = np.flatnonzero(usable)
        place, first = group(key[usable])
        first_row = used[first]
        if names["UNIT_FIELD"]:
            apart = np.hypot(*(rows.points[used] - rows.points[first_row[place]]).T) > 1.0
            if apart.any():
                self._notes.warn(
                    tr("{n} rows lie more than a metre from the first row of the same place; the first one's position is used.").format(
                        n=int(np.count_nonzero(apart))
                    )
                )
        elif first_row.size < used.size:
            self._notes.remark(
                tr("{rows:,} rows at {places:,} different positions were added up by position.").format(
                    rows=used.size, places=first_row.size
                )
            )
        start = int(period[usable].min())
        length = np.ones(1)
        if calendar is not None:
            periods = int(period[usable].max()) - start + 1
            require_room(first_row.size, periods)
            length = _days(calendar, start, periods)
        layout = Layout(place, period[usable] - start, first_row.size, length)
        cases = values["CASES"][usable] if names["CASES"] else np.ones(used.size)
        whole(cases)  # before adding up: 0.5 and 0.5 are no case
        model, size = self._build(layout, cases, {name: one[usable] for name, one in values.items()}, rows, usable, names)
        full = np.full(len(rows), -1, dtype=np.int64)
        full[used] = place
        field = names["UNIT_FIELD"]
        return Places(
            rows=rows,
            place=full,
            first_row=first_row,
            names=[_name(one) for one in rows.kept[field]] if field else rows.ids.tolist(),
            named=bool(field),
            xy=rows.points[first_row],
            model=model,
            size=size,
            people=size if "POPULATION" in values else None,
            calendar=calendar,
            first=start,
            working_crs=self._working,
            crs=self._source.sourceCrs(),
            wkb_type=Qgis.WkbType.Point if rows.polygons is None else self._source.wkbType(),
            left_out=self._left_out,
        )

    def _build(
        self,
        layout: Layout,
        cases: NDArray[np.float64],
        values: dict[str, NDArray[np.float64]],
        rows: Rows,
        usable: Bools,
        names: dict[str, str],
    ) -> tuple[Model, NDArray[np.float64]]:
        from ...smartcity_plugin.analysis.hotspots.scan_cases import as_given, by_people, group
        from ...smartcity_plugin.analysis.hotspots.scan_models import Bernoulli, Permutation, Poisson, whole

        happened = layout.sum(cases)
        if self._model == "permutation":
            return Permutation(happened), happened.sum(axis=1)
        if self._model == "bernoulli":
            whole(values["CONTROLS"])
            controls = layout.sum(values["CONTROLS"])
            return Bernoulli(happened, controls), (happened + controls).sum(axis=1)
        if "EXPECTED" in values:
            expected, filled = as_given(layout, cases, values["EXPECTED"])
            size = expected.sum(axis=1)
            if "POPULATION" in values:
                size = by_people(layout, cases, values["POPULATION"]).people
        else:
            stratum = None
            if names["STRATUM"]:
                stratum = group(np.array([str(one) for one in rows.kept[names["STRATUM"]]])[usable])[0]
                self._notes.remark(
                    tr("Expected cases follow the overall rate of each of {n} groups of “{field}” (indirect standardisation).").format(
                        n=int(stratum.max()) + 1, field=names["STRATUM"]
                    )
                )
            found = by_people(layout, cases, values["POPULATION"], stratum)
            expected, size, filled = found.expected, found.people, found.filled
            over = int(np.count_nonzero(happened.sum(axis=1) > size))
            if over:
                self._notes.warn(
                    tr("In {n} units there are more events than people. Check that the field of people belongs to the same places.").format(
                        n=over
                    )
                )
        if filled:
            self._notes.remark(
                tr(
                    "{n:,} of {all:,} places × periods have no row of their own; they were given the mean of the place's other periods."
                ).format(n=filled, all=happened.size)
            )
        return Poisson(happened, expected), size

    def _text(self, name: str) -> str:
        return self._algorithm.parameterAsString(self._parameters, name, self._context)


def _days(calendar: Calendar, first: int, periods: int) -> NDArray[np.float64]:
    """Length of each period in days."""
    bounds = calendar.starts(np.arange(first, first + periods + 1))
    return np.diff(bounds).astype(np.float64) / 86_400.0


def _name(value: object) -> str:
    """A key as text; codes that a table holds as decimals without their ".0"."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
