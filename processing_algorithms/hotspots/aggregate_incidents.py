# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:aggregate_incidents: incident points counted into cells or zones, by period, with rates, and small counts hidden."""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import aggregate_parameters
from .aggregate_parameters import number
from .time_parameters import Calendar, calendar

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.suppression import Suppression
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.reading import Rows
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .aggregate_table import Table
    from .units import Units


class AggregateIncidents(SmartCityAlgorithm):
    """Declares, reads and counts through `UnitReader`, smooths and suppresses, writes and reports."""

    ID = "aggregate_incidents"
    GROUP_ID = "hotspots"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Count incidents by area and period")

    def group(self) -> str:
        """The family."""
        return tr("Hot spots")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("aggregate,count,hexagon,grid,period,month,rate,privacy,suppression,duplicates,complaints").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Counts incident points into hexagons, squares or zones, and by hour, day, week, month, quarter or year if a date is given.\n\n"
            "Cells lie at fixed places, so that rounds can be compared. Repeated calls of one caller about one place can count once. With the people at risk, rates are "
            "computed, and rates smoothed towards the overall one where few people live (empirical Bayes).\n\n"
            "Small counts can point at a person. With a limit (K_SUPPRESS) they are hidden, and as many others as needed that no hidden count can be computed from the sums "
            "over units, periods and all. That holds for this table; across different grids or periods of the same incidents no claim is made.\n\n"
            "Result: one row for each unit and period, zeros included: count, population, rate and rate_eb (per person and period), suppressed."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md."""
        aggregate_parameters.add_parameters(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Counts"), QgsProcessing.SourceType.TypeVectorPolygon),
            tr("One row for each unit and period, styled; with periods, QGIS's temporal controller plays it."),
        )
        self.add_report()
        self.add_numbers(("N_DUPLICATES", tr("Repeated calls left out")), ("N_SUPPRESSED", tr("Counts hidden")))

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        return aggregate_parameters.check(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, count, hide, write, report."""
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from ...smartcity_plugin.qgis_bridge.styles import style_by_class
        from ...smartcity_plugin.qgis_bridge.temporal import Periods
        from .aggregate_report import aggregate_report, classes_of
        from .units import UnitReader

        progress = watch(feedback)
        notes = Notes(feedback)
        incidents = _Incidents(self, parameters, context, notes, part(progress, 0.15, 0.2))
        reader = UnitReader(
            self,
            parameters,
            context,
            notes,
            incident_fields=incidents.fields,
            refuse=incidents.without_date,
            repeats=incidents.repeats,
            tested=False,
        )
        units = reader.read(part(progress, 0.0, 0.3))
        table = self._table(units, incidents, parameters, context, notes, part(progress, 0.3, 0.6))
        classes = classes_of(table)
        output = OutputLayer(self, "OUTPUT", parameters, context)
        try:
            periods = table.counts.shape[1]
            geometries = chain.from_iterable(repeat(geometry, periods) for geometry in units.geometries)
            # A GeoPackage's own number (fid) must differ in each row: a zone's cannot be passed on; src_id holds it.
            passed = [(field, values) for field, values in units.kept if field.name().lower() != "fid"]
            kept = [(field, [value for value in values for _ in range(periods)]) for field, values in passed]
            output.write(_columns(units, table), kept, geometries, units.wkb_type, units.crs, part(progress, 0.6, 0.97))
            progress(0.97)
        except Cancelled:
            output.discard()
            raise
        picture = b""
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            style_by_class(output.layer(), classes.of_last_period, classes.legend)
            picture = output.picture(units.working_crs)
        playing = Periods("t_start", incidents.calendar.step) if incidents.timed else None
        output.style(classes.expression, classes.legend, tr("Counts"), playing)
        hidden = int(np.count_nonzero(~table.shown))
        figures: dict[str, Any] = {
            "N_READ": units.n_read,
            "N_USED": units.n_used,
            "N_SKIPPED": units.n_read - units.n_used,
            "N_DUPLICATES": incidents.n_repeats,
            "N_SUPPRESSED": hidden,
        }
        used = self.used_parameters(parameters, context, SIZE=None if units.lattice is None else units.lattice.size)
        if path:
            report = aggregate_report(units, table, classes, incidents.timed, notes, used, figures)
            report.picture = picture
            report.save(path)
        progress(1.0)
        results = {"OUTPUT": output.destination, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        return results | ({"REPORT": path} if path else {})

    def _table(
        self,
        units: Units,
        incidents: _Incidents,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        notes: Notes,
        progress: Progress,
    ) -> Table:
        from .aggregate_table import MAX_ROWS, Table, rates

        if units.incidents is None:
            raise AnalysisError(mark("Only points can be counted. Choose a layer of incident points."))
        there = units.usable
        place = np.full(there.size, -1)
        place[there] = np.arange(int(there.sum()))
        unit = place[units.incidents.unit]
        period, starts = incidents.periods(units.incidents.row)
        shape = (int(there.sum()), starts.size)
        if there.size * starts.size > MAX_ROWS:
            raise AnalysisError(
                mark(
                    "{units:,} units in {periods:,} periods are {n:,} rows; at most {most:,} are made. Choose larger cells or longer periods."
                ),
                units=there.size,
                periods=starts.size,
                n=there.size * starts.size,
                most=MAX_ROWS,
            )
        counts = np.bincount(unit * starts.size + period, minlength=shape[0] * shape[1]).reshape(shape)
        population = _population(self, units, parameters, context, notes)
        people = None if population is None else population[there]
        suppression = self._suppress(counts, (unit, period), incidents, units, parameters, context, notes, progress)
        shown = np.ones(shape, dtype=bool) if suppression is None else ~suppression.hidden.reshape(shape)
        if silent := int(np.count_nonzero(((counts == 0) & shown).all(axis=0))):
            notes.remark(
                tr("{n} periods between the first and the last have no incident; they are in the output with zeros.").format(n=silent)
            )
        rate, smooth = rates(counts, people, shown, notes)
        return Table(counts, people, rate, smooth, starts, suppression)

    def _suppress(
        self,
        counts: NDArray[np.int64],
        cells: tuple[NDArray[np.int64], NDArray[np.int64]],
        incidents: _Incidents,
        units: Units,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        notes: Notes,
        progress: Progress,
    ) -> Suppression | None:
        from ...smartcity_plugin.analysis.hotspots.suppression import suppress_table, top_contributions

        if parameters.get("K_SUPPRESS") is None:
            return None
        if units.cells is not None and not parameters.get("STUDY_AREA"):
            notes.warn(
                tr(
                    "Without a study area a cell at the edge is made only because an incident lies in it, which tells that its count is not 0. Give a study area before you publish."
                )
            )
        k = self.parameterAsInt(parameters, "K_SUPPRESS", context)
        share = number(self, parameters, "DOMINANCE", context)
        # With one period a unit's sum over periods is its only count: the table is a list.
        table = counts if counts.shape[1] > 1 else counts[:, 0]
        top = None
        if share is not None and units.incidents is not None:
            callers = np.array(incidents.callers, dtype=object)[units.incidents.row]
            top = top_contributions(cells[: table.ndim], callers, table.shape)
        found = suppress_table(table, k, top=top, share=share or 1.0, keep_total=True, progress=progress)
        small = int(np.count_nonzero(found.primary))
        notes.remark(
            tr(
                "{small:,} counts are hidden because they are below {k} or come mainly from one caller, {more:,} more so that none of these can be computed from sums: each "
                "hidden count could be any number in a range at least {k} wide. Zeros are shown unless they are among these."
            ).format(small=small, more=int(np.count_nonzero(found.hidden)) - small, k=k)
        )
        notes.warn(
            tr(
                "Small counts are hidden in this table. Do not publish a second table of the same incidents on another grid or with other periods: the difference of the two "
                "could show what each of them hides."
            )
        )
        return found


class _Incidents:
    """Time and caller of the incidents, taken when `UnitReader` has read the rows."""

    def __init__(
        self, algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes, progress: Progress
    ) -> None:
        self._time_field = algorithm.parameterAsString(parameters, "TIME_FIELD", context)
        self._key = algorithm.parameterAsString(parameters, "DUPLICATE_KEY", context)
        self._days = number(algorithm, parameters, "DUPLICATE_DAYS", context)
        self._metres = number(algorithm, parameters, "DUPLICATE_METRES", context)
        self._notes, self._progress = notes, progress
        self._times: NDArray[np.datetime64] | None = None
        self.calendar: Calendar = calendar(algorithm, parameters, context)
        self.timed = bool(self._time_field)
        self.fields = tuple(dict.fromkeys(name for name in (self._time_field, self._key) if name))
        self.callers: list[object] = []
        self.n_repeats = 0

    def without_date(self, rows: Rows) -> tuple[NDArray[np.bool_], str]:
        """Rows whose date cannot be read."""
        if not self.timed:
            return np.zeros(len(rows), dtype=bool), ""
        self._times = self.calendar.times(rows.kept[self._time_field], self._notes)
        return np.isnat(self._times), tr("“{field}” is NULL or no date").format(field=self._time_field)

    def repeats(self, rows: Rows, usable: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], str]:
        """Usable rows that repeat an earlier one."""
        from ...smartcity_plugin.analysis.hotspots.duplicates import repeated_calls

        found = np.zeros(len(rows), dtype=bool)
        if not self._key:
            return found, ""
        self.callers = [str(one) if isinstance(one, (str, int, float)) else None for one in rows.kept[self._key]]
        if self._days is not None and not self.timed:
            self._notes.warn(tr("Without a date, calls of one caller about one place count once whatever time lies between them."))
        at = np.flatnonzero(usable)
        callers = [self.callers[one] for one in at.tolist()]
        times = None if self._times is None else self._times[at]
        found[at] = repeated_calls(callers, times, rows.points[at], days=self._days, metres=self._metres, progress=self._progress)
        self.n_repeats = int(found.sum())
        return found, tr("repeated call of the same caller (“{field}”) about the same place").format(field=self._key)

    def periods(self, rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.datetime64]]:
        """The period of each of these rows, counted from the first, and when all periods from the first to the last begin."""
        from .aggregate_table import MAX_ROWS

        if self._times is None:
            return np.zeros(rows.size, dtype=np.int64), np.array(["NaT"], dtype="datetime64[s]")
        period = self.calendar.numbers(self._times[rows])
        first, last = int(period.min()), int(period.max())
        if last - first >= MAX_ROWS:
            raise AnalysisError(
                mark(
                    "From the first date ({first}) to the last ({last}) there are {n:,} periods. Check the dates, or choose longer periods."
                ),
                first=str(self._times[rows].min())[:10],
                last=str(self._times[rows].max())[:10],
                n=last - first + 1,
            )
        return period - first, self.calendar.starts(np.arange(first, last + 1))


def _population(
    algorithm: SmartCityAlgorithm, units: Units, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes
) -> NDArray[np.float64] | None:
    """People in all units, from a field of the zones or from a layer; NaN where unknown."""
    name = algorithm.parameterAsString(parameters, "POPULATION", context)
    if not name:
        return units.all_population
    values = next(values for field, values in units.kept if field.name().lower() == name.lower())
    people = np.array([float(value) if isinstance(value, (int, float)) else np.nan for value in values])
    wrong = ~(np.isfinite(people) & (people >= 0))
    if wrong.any():
        notes.warn(
            tr("“{field}” is missing, negative or no number in {n} zones: they have no rate.").format(field=name, n=int(wrong.sum()))
        )
    people[wrong] = np.nan
    return people


def _columns(units: Units, table: Table) -> list[Column]:
    """The fields of CONTRACT.md, unit by unit, period by period."""
    from ...smartcity_plugin.qgis_bridge.writing import Column

    periods = table.counts.shape[1]
    there = units.usable

    def spread(values: NDArray[np.float64]) -> NDArray[np.float64]:
        result = np.full((there.size, periods), np.nan)
        result[there] = values
        return result.reshape(-1)

    shown = spread(table.shown.astype(np.float64))
    status = np.where(np.isnan(shown), "no_data", np.where(shown == 1.0, "ok", "suppressed")).astype(object)
    suppressed: list[object] = [None if one != one else one == 0.0 for one in shown.tolist()]  # noqa: PLR0124 (NaN)
    people = np.full(table.counts.shape, np.nan) if table.population is None else np.repeat(table.population[:, None], periods, axis=1)
    ids = units.ids.cells()
    return [
        Column("src_id", units.ids.kind, [one for one in ids for _ in range(periods)]),
        Column("status", "text", status),
        Column("cell_id", "text", [str(one) for one in ids for _ in range(periods)]),
        Column("t_start", "time", np.tile(table.starts, there.size)),
        Column("count", "int", spread(np.where(table.shown, table.counts, np.nan))),
        Column("population", "float", spread(people)),
        Column("rate", "float", spread(table.rate)),
        Column("rate_eb", "float", spread(table.smooth)),
        Column("suppressed", "bool", suppressed),
    ]
