# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:record_observation: values of a metric, from any layer with a time (traps, counters, sensors, complaints), or one value by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import Qt

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm
from .metric_choice import metric_of

if TYPE_CHECKING:
    from ...smartcity_plugin.cycle.evidence import Observation
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.reading import LeftOut

STEPS = ("none", "hour", "day", "week", "month", "quarter", "year")
HOWS = ("count", "sum", "mean", "median", "max")
_ANY = Qgis.ProcessingFieldParameterDataType.Any


class RecordObservation(SmartCycleAlgorithm):
    """Reads, puts together by period, records in batches, all or none."""

    ID = "record_observation"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Record observations")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,observation,metric,trap,sensor,SensorThings,counter,time series,monitoring").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Writes values of a metric into a cycle: from a layer of points or a table with a time (trap counts, SensorThings observations, counters, complaints), row by row or put together by "
            "period, or one value by hand.\n\n"
            "Only values, times, effort and the key of the place are kept, nothing else of the layer. A period in which nothing was counted counts 0. With an effort (trap nights, hours) rates can be "
            "compared between rounds."
        )

    def declare(self) -> None:
        """The metric, and where its values come from."""
        self.add_cycle()
        self.add_text("METRIC", tr("Metric"), tr("The metric's name or id. Empty: the only one."))
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", tr("Observations"), [QgsProcessing.SourceType.TypeVector], None, True),
            tr("Any layer or table with a time. Empty: one value, given below."),
        )
        self._field(
            "TIME_FIELD",
            tr("Field with the date or time"),
            _ANY,
            tr("A date, a date with time, or text such as 2025-05-03, 20250503 or 2025년 5월 3일 14:30."),
        )
        self._field(
            "FIELD",
            tr("Field with the value"),
            _ANY,
            tr("Numbers, or text that is numbers, as CSV files have it. Empty: every row counts as one."),
        )
        self._field(
            "EFFORT_FIELD", tr("Field with the effort"), _ANY, tr("Trap nights, hours, inspections: what a value took. Above zero.")
        )
        self._field(
            "PLACE_FIELD",
            tr("Field with the place's key"),
            _ANY,
            tr("The number of the trap or counter; no name of a person. Kept only where rows are recorded one by one."),
        )
        self.add(
            QgsProcessingParameterEnum("STEP", tr("Put together by"), list(STEPS), False, "none", False, True),
            tr("none: each row is one observation."),
        )
        self.add(
            QgsProcessingParameterEnum("AGGREGATE", tr("How values of a period become one"), list(HOWS), False, "sum", False, True),
            tr("Without a field with values, rows are counted whatever is chosen here."),
        )
        self.add(
            QgsProcessingParameterDateTime("ANCHOR", tr("A moment at which a period begins"), optional=True),
            tr("Periods are counted from here. Empty: calendar months, weeks from Monday."),
            advanced=True,
        )
        self.add_text(
            "TIME_ZONE",
            tr("Time zone"),
            tr("For example Asia/Seoul: times that carry a UTC offset are converted to it. Empty: they are taken as written."),
        )
        self.add(
            QgsProcessingParameterNumber("VALUE", tr("Value"), Qgis.ProcessingNumberParameterType.Double, None, True),
            tr("One value by hand, instead of a layer."),
        )
        self.add(QgsProcessingParameterDateTime("AT", tr("When"), optional=True), tr("The day of the value by hand. Empty: today."))
        self.add_text("RUN", tr("Run that computed it"), tr("RUN_ID, where a run of the cycle made the layer."))
        self.add_text("NOTE", tr("Note"), tr("How it was measured, if that should be known."), lines=True)
        self.add_person()
        self.add_numbers(("N_OBSERVATIONS", tr("Observations recorded")))
        self.declare_standing()

    def _field(self, name: str, description: str, kind: Qgis.ProcessingFieldParameterDataType, help_text: str) -> None:
        self.add(QgsProcessingParameterField(name, description, None, "INPUT", kind, False, True), help_text)

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_field

        if parameters.get("INPUT") in (None, ""):
            return "" if self.number(parameters, "VALUE", context) is not None else tr("Give a layer with observations, or one value.")
        source = self.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            return unreadable()
        if not self.text(parameters, "TIME_FIELD", context):
            return tr("Say which field of “{layer}” holds the date or time.").format(layer=source.sourceName())
        problems = [
            without_field(source, self.text(parameters, name, context), numeric=False)
            for name in ("TIME_FIELD", "FIELD", "EFFORT_FIELD", "PLACE_FIELD")
        ]
        return next((one for one in problems if one), "")

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, put together, record."""
        from ...smartcity_plugin.cycle.events import Event
        from ...smartcity_plugin.cycle.evidence import in_batches
        from ...smartcity_plugin.qgis_bridge.feedback import Notes
        from ...smartcity_plugin.qgis_bridge.reading import LeftOut

        notes, left_out = Notes(feedback), LeftOut()
        if parameters.get("INPUT") in (None, ""):
            rows, read = [self._by_hand(parameters, context)], 1
        else:
            rows, read = self._from_layer(parameters, context, notes, left_out)
        for sentence in left_out.sentences():
            notes.warn(sentence)
        if not rows:
            raise QgsProcessingException(tr("Nothing was recorded: no row has both a time and a value."))
        with self.opened(parameters, context) as store:
            cycle_id = self.cycle_id(parameters, context, store)
            metric = metric_of(store.cycle(cycle_id), self.text(parameters, "METRIC", context))
            about = {"run_id": self.text(parameters, "RUN", context), "note": self.text(parameters, "NOTE", context)}
            actor = self.actor(parameters, context, store)
            store.append_all([Event(cycle_id, part, actor) for part in in_batches(metric, rows, **about)])
            self.say_notices(store, feedback)
            return self.standing(
                parameters,
                context,
                store,
                cycle_id,
                N_OBSERVATIONS=len(rows),
                N_READ=read,
                N_USED=read - left_out.total,
                N_SKIPPED=left_out.total,
            )

    def _by_hand(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Observation:
        from ...smartcity_plugin.cycle.evidence import Observation
        from ...smartcity_plugin.cycle.moments import today

        at = today()
        if parameters.get("AT") not in (None, "", "NULL"):
            moment = self.parameterAsDateTime(parameters, "AT", context)
            if not moment.isValid():
                raise QgsProcessingException(
                    tr("“{text}” is not a date. Write it as year-month-day, for example 2026-07-01.").format(text=parameters["AT"])
                )
            at = _text(np.datetime64(moment.toString(Qt.DateFormat.ISODate)[:19]))
        return Observation(at, self.parameterAsDouble(parameters, "VALUE", context))

    def _from_layer(
        self, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes, left_out: LeftOut
    ) -> tuple[list[Observation], int]:
        """Observations, and how many rows were read."""
        from ...smartcity_plugin.cycle.evidence import Observation

        names = {name: self.text(parameters, name, context) for name in ("TIME_FIELD", "FIELD", "EFFORT_FIELD", "PLACE_FIELD")}
        times, values, effort, places, read = self._columns(parameters, context, names, notes, left_out)
        step = self.parameterAsEnumString(parameters, "STEP", context)
        if not times.size or step == "none":
            efforts = [None] * len(times) if effort is None else effort.tolist()
            made = zip(times, values.tolist(), efforts, places, strict=True)
            return [Observation(_text(at), value, one, place) for at, value, one, place in made], read
        from ...smartcity_plugin.analysis.observed import by_period

        moment = self.parameterAsDateTime(parameters, "ANCHOR", context)
        anchor = np.datetime64(moment.toString(Qt.DateFormat.ISODate)[:19]) if moment.isValid() else None
        how: Any = self.parameterAsEnumString(parameters, "AGGREGATE", context) if names["FIELD"] else "count"
        step_: Any = step
        found = by_period(times, values, effort, step_, how, anchor)
        return [
            Observation(_text(at), value, None if np.isnan(one) else one)
            for at, value, one in zip(found.starts, found.values.tolist(), found.effort.tolist(), strict=True)
        ], read

    def _columns(
        self, parameters: dict[str, Any], context: QgsProcessingContext, names: dict[str, str], notes: Notes, left_out: LeftOut
    ) -> tuple[Any, Any, Any, list[str], int]:
        """Times, values, effort (or None) and places of the rows that can be used; how many were read."""
        from ...smartcity_plugin.analysis.written_numbers import written_numbers
        from ...smartcity_plugin.qgis_bridge.attributes import read_attributes
        from ...smartcity_plugin.qgis_bridge.times import column_times

        source = self.parameterAsSource(parameters, "INPUT", context)
        ids, columns = read_attributes(source, [one for one in names.values() if one])
        found = column_times(columns[names["TIME_FIELD"]], self.text(parameters, "TIME_ZONE", context))
        if found.day_first is not None:
            order = tr("day/month/year") if found.day_first else tr("month/day/year")
            notes.remark(tr("Dates with the year last were read as {order}; a day above 12 decides it.").format(order=order))
        usable = ~np.isnat(found.times)
        left_out.add(tr("no date that can be read"), ids[~usable])
        values, effort = np.ones(ids.size), None
        if names["FIELD"]:
            values = written_numbers(columns[names["FIELD"]])
            bad = usable & ~np.isfinite(values)
            left_out.add(tr("“{field}” is NULL or no number").format(field=names["FIELD"]), ids[bad])
            usable &= ~bad
        if names["EFFORT_FIELD"]:
            effort = written_numbers(columns[names["EFFORT_FIELD"]])
            bad = usable & ~(np.isfinite(effort) & (effort > 0))
            left_out.add(tr("“{field}” is not above zero").format(field=names["EFFORT_FIELD"]), ids[bad])
            usable &= ~bad
        keys = columns[names["PLACE_FIELD"]] if names["PLACE_FIELD"] else [""] * ids.size
        places = ["" if one is None else str(one)[:200] for one, good in zip(keys, usable.tolist(), strict=True) if good]
        return found.times[usable], values[usable], None if effort is None else effort[usable], places, ids.size


def _text(at: np.datetime64) -> str:
    """A moment as the store keeps it: a date alone where it is midnight."""
    text = str(at.astype("datetime64[s]"))
    return text[:10] if text.endswith("T00:00:00") else text
