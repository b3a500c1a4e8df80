# SPDX-License-Identifier: GPL-2.0-or-later
"""TIME_FIELD, STEP, ANCHOR and TIME_ZONE: when something happened, and the periods it is counted in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import Qt

from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.dates import Step
    from ...smartcity_plugin.qgis_bridge.feedback import Notes


@dataclass(frozen=True)
class Calendar:
    """How time is cut into periods."""

    step: Step
    anchor: np.datetime64 | None
    time_zone: str

    def periods(self, values: list[object], notes: Notes) -> NDArray[np.int64]:
        """Period number (n,) of each value of a date field; the smallest integer where there is no date. Says how ambiguous dates were read."""
        return self.numbers(self.times(values, notes))

    def times(self, values: list[object], notes: Notes) -> NDArray[np.datetime64]:
        """Time (n,) of each value of a date field, NaT where there is none. Says how ambiguous dates were read."""
        from ...smartcity_plugin.qgis_bridge.times import column_times

        found = column_times(values, self.time_zone)
        if found.day_first is not None:
            order = tr("day/month/year") if found.day_first else tr("month/day/year")
            notes.remark(tr("Dates with the year last were read as {order}; a day above 12 decides it.").format(order=order))
        if len(found.offsets) > 1 and not self.time_zone:
            notes.warn(
                tr(
                    "The times carry different UTC offsets ({offsets} hours) and are taken as written. Set TIME_ZONE to have them converted."
                ).format(offsets=", ".join(f"{one:+g}" for one in found.offsets))
            )
        return found.times

    def numbers(self, times: NDArray[np.datetime64]) -> NDArray[np.int64]:
        """Period number (n,) of each time."""
        from ...smartcity_plugin.analysis.dates import period_of

        return period_of(times, self.step, self.anchor)

    def starts(self, periods: NDArray[np.int64]) -> NDArray[np.datetime64]:
        """When periods begin."""
        from ...smartcity_plugin.analysis.dates import start_of

        return start_of(periods, self.step, self.anchor)


MISSING = np.iinfo(np.int64).min
"""The period of a row without a date."""


def add_parameters(algorithm: SmartCityAlgorithm, *, optional: bool, default_step: Step = "month") -> None:
    """Declare the four. ``optional``: whether the algorithm can do without time."""
    from ...smartcity_plugin.analysis.dates import STEPS

    algorithm.add(
        QgsProcessingParameterField(
            "TIME_FIELD", tr("Field with the date or time"), None, "INPUT", Qgis.ProcessingFieldParameterDataType.Any, False, optional
        ),
        tr("A date, a date with time, or text such as 2025-05-03, 2025.5.3, 20250503 or 2025년 5월 3일 14:30."),
    )
    algorithm.add(
        QgsProcessingParameterEnum("STEP", tr("Length of a period"), list(STEPS), False, default_step, False, True),
        tr("hour, day, week (from Monday), month, quarter or year."),
    )
    algorithm.add(
        QgsProcessingParameterDateTime("ANCHOR", tr("A moment at which a period begins"), optional=True),
        tr("Periods are counted from here, so that rounds of a cycle can be compared. Empty: calendar months, weeks from Monday."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("TIME_ZONE", tr("Time zone"), "", False, True),
        tr("For example Asia/Seoul: times that carry a UTC offset are converted to it. Empty: they are taken as written."),
        advanced=True,
    )


def calendar(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Calendar:
    """What the user chose."""
    moment = algorithm.parameterAsDateTime(parameters, "ANCHOR", context)
    anchor = np.datetime64(moment.toString(Qt.DateFormat.ISODate)[:19]) if moment.isValid() else None
    step: Step = algorithm.parameterAsEnumString(parameters, "STEP", context)
    return Calendar(step, anchor, algorithm.parameterAsString(parameters, "TIME_ZONE", context))
