# SPDX-License-Identifier: GPL-2.0-or-later
"""From dated incident points to a space-time cube: how many in which unit and which period, and what to know about its first, last and empty periods."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsProcessingContext

from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import time_parameters

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.reading import Rows
    from .units import Units

_FEW_STEPS = 10


@dataclass(frozen=True)
class Cube:
    """units; counts (n, T): incidents in each usable unit and period, whole numbers; starts, ends (T,): first and last second of the periods; calendar: how time was cut."""

    units: Units
    counts: NDArray[np.int64]
    starts: NDArray[np.datetime64]
    ends: NDArray[np.datetime64]
    calendar: time_parameters.Calendar


def read_cube(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes, progress: Progress
) -> Cube:
    """Read incidents, count them by unit and period. Periods without any incident between the first and the last exist and count 0."""
    from ...smartcity_plugin.analysis.hotspots.space_time import count_bins
    from .units import UnitReader

    calendar = time_parameters.calendar(algorithm, parameters, context)
    name = algorithm.parameterAsString(parameters, "TIME_FIELD", context)
    times: NDArray[np.datetime64] = np.empty(0, dtype="datetime64[s]")

    def undated(rows: Rows) -> tuple[NDArray[np.bool_], str]:
        nonlocal times
        times = calendar.times(rows.kept[name], notes)
        return np.isnat(times), tr("“{field}” is NULL or no date").format(field=name)

    units = UnitReader(algorithm, parameters, context, notes, incident_fields=(name,), refuse=undated).read(progress)
    incidents = units.incidents
    if incidents is None:
        raise ValueError("points were not counted")
    inside = incidents.unit >= 0
    times = times[incidents.row[inside]]
    unit = (np.cumsum(units.usable) - 1)[incidents.unit[inside]]
    period = calendar.numbers(times)
    first = int(period.min())
    steps = int(period.max()) - first + 1
    counts = count_bins(unit, period - first, int(units.usable.sum()), steps)
    starts = calendar.starts(first + np.arange(steps + 1))
    _note_periods(times, starts, counts, calendar, notes)
    return Cube(units, counts, starts[:-1], starts[1:] - np.timedelta64(1, "s"), calendar)


def period_name(start: np.datetime64, step: str) -> str:
    """When a period begins, as precisely as its length asks for."""
    return str(start.astype("datetime64[D]" if step != "hour" else "datetime64[m]")).replace("T", " ")


def _note_periods(
    times: NDArray[np.datetime64],
    starts: NDArray[np.datetime64],
    counts: NDArray[np.int64],
    calendar: time_parameters.Calendar,
    notes: Notes,
) -> None:
    from ...smartcity_plugin.analysis.coverage import only_days, partly_covered

    steps = counts.shape[1]
    notes.remark(
        tr("{n} periods ({step}) from {first} to before {end}; {bins:,} bins of {units:,} units.").format(
            n=steps,
            step=step_word(calendar.step),
            first=period_name(starts[0], calendar.step),
            end=period_name(starts[-1], calendar.step),
            bins=counts.size,
            units=counts.shape[0],
        )
    )
    head, tail = partly_covered(times, starts[0], starts[-2], starts[-1])
    if head:
        notes.warn(
            tr(
                "The first period begins on {start}, but the data only on {first}: its counts are too low. Leave it out with a filter, or set ANCHOR to the day on which the data begin."
            ).format(start=period_name(starts[0], calendar.step), first=_moment(times.min()))
        )
    if tail:
        notes.warn(
            tr(
                "The last period lasts until {end}, but the data end on {last}: its counts are too low, and “now” is judged by it. Leave it out with a filter until it is complete."
            ).format(end=period_name(starts[-1], calendar.step), last=_moment(times.max()))
        )
    empty = int(np.count_nonzero(counts.sum(axis=0) == 0))
    if empty:
        notes.warn(
            tr(
                "{n} of {steps} periods have no incident at all. They count as 0; check that no data are missing, and that no date is far off ({first} to {last})."
            ).format(n=empty, steps=steps, first=_moment(times.min()), last=_moment(times.max()))
        )
    if calendar.step == "hour" and only_days(times):
        notes.warn(
            tr("The dates have no time of day, so all incidents fall into the first hour of their day. Choose days or longer periods.")
        )
    if steps < _FEW_STEPS:
        notes.warn(
            tr(
                "{n} periods are few: below 10 there are no historical hot spots, and below 5 no trend can be significant. Data over a longer time, or a shorter STEP, say more."
            ).format(n=steps)
        )


def _moment(time: np.datetime64) -> str:
    return str(time.astype("datetime64[D]"))


def step_word(step: str) -> str:
    """The plural of a period's length."""
    return {
        "hour": tr("hours"),
        "day": tr("days"),
        "week": tr("weeks"),
        "month": tr("months"),
        "quarter": tr("quarters"),
        "year": tr("years"),
    }[step]
