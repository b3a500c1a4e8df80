# SPDX-License-Identifier: GPL-2.0-or-later
"""The board of hours: in which hours of a forecast the label allows to spray, and for each other hour every reason why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from . import records
from .records import find, number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .label import Product

_HOUR = np.timedelta64(3_600, "s")
_MOST_HOURS = 24 * 400
NAMES = {
    "time": ("time", "datetime", "date_time", "hour", "valid_time", "timestamp", "date"),
    "wind": ("wind", "wind_speed", "windspeed", "wind_spd"),
    "gust": ("gust", "gusts", "wind_gust", "wind_gusts"),
    "temp": ("temp", "temperature", "air_temp", "air_temperature"),
    "rain": ("rain", "precipitation", "precip", "rain_mm"),
}


@dataclass(frozen=True)
class Forecast:
    """n rows: time (datetime64[s]), wind, gust (m/s), temp (°C), rain (mm); NaN where nothing is said."""

    time: NDArray[np.datetime64]
    wind: NDArray[np.float64]
    gust: NDArray[np.float64]
    temp: NDArray[np.float64]
    rain: NDArray[np.float64]


@dataclass(frozen=True)
class Reason:
    """Why an hour is not allowed: wind_high, wind_low, gust_high, temp_high, temp_low, time, rain, gap, wind_missing, temp_missing, two_forecasts, record."""

    code: str
    value: float = float("nan")
    limit: float = float("nan")


@dataclass(frozen=True)
class Board:
    """Every hour (h,) from the first to the last of the forecast."""

    time: NDArray[np.datetime64]
    allowed: NDArray[np.bool_]
    reasons: list[tuple[Reason, ...]]
    wind: NDArray[np.float64]
    temp: NDArray[np.float64]
    gaps: int
    """Hours that the forecast does not have."""


def forecast_of(headings: Sequence[str], columns: Sequence[Sequence[object]], times: NDArray[np.datetime64]) -> Forecast:
    """A forecast from a table whose times (n,) have been read. Raises AnalysisError where wind or temperature has no column."""

    def read(name: str, units: Sequence[str]) -> NDArray[np.float64]:
        place = find(headings, NAMES[name], units)
        if place is None:
            if name in ("gust", "rain"):
                return np.full(len(times), np.nan)
            raise AnalysisError(
                tr("The forecast has no column “{name}” (with its unit, such as {name}_{unit}). It has: {columns}."),
                name=name,
                unit=units[0],
                columns=", ".join(f"“{one}”" for one in headings),
            )
        values = [number(cell) for cell in columns[place.column]]
        plain = np.array([np.nan if value is None else value for value in values], dtype=np.float64)
        if name == "temp":
            return np.array([records.celsius(value, place.unit) for value in plain])
        return plain * records.SPEED.get(place.unit, 1.0)

    speeds = tuple(records.SPEED)
    return Forecast(times, read("wind", speeds), read("gust", speeds), read("temp", records.TEMPERATURE), read("rain", ("mm", "mm_h")))


def board_of(forecast: Forecast, product: Product) -> Board:
    """Each hour against the label's limits. An hour without a forecast, or with half of one, is not allowed; neither is any where the record lacks a limit."""
    known = ~np.isnat(forecast.time)
    if not known.any():
        raise AnalysisError(tr("The forecast has no row with a time. Write times like 2026-06-01 21:00."))
    hour = forecast.time.astype("datetime64[h]").astype("datetime64[s]")
    first, last = hour[known].min(), hour[known].max()
    count = int((last - first) / _HOUR) + 1
    if count > _MOST_HOURS:
        raise AnalysisError(tr("The forecast runs over {days} days. Give one of at most 400."), days=count // 24)
    time = first + np.arange(count) * _HOUR
    rows: list[list[int]] = [[] for _ in range(count)]
    for row in np.flatnonzero(known).tolist():
        rows[int((hour[row] - first) / _HOUR)].append(row)
    reasons = [_reasons(time[at], rows[at], forecast, product) for at in range(count)]
    wind, temp = (np.array([values[some[0]] if some else np.nan for some in rows]) for values in (forecast.wind, forecast.temp))
    return Board(time, np.array([not one for one in reasons]), reasons, wind, temp, sum(not some for some in rows))


def _reasons(time: np.datetime64, rows: list[int], forecast: Forecast, product: Product) -> tuple[Reason, ...]:
    found: list[Reason] = []
    if product.missing:
        found.append(Reason("record", float(len(product.missing))))
    if not rows:
        return (*found, Reason("gap"))
    if len(rows) > 1 and any(
        not np.array_equal(values[rows[0]], values[one], equal_nan=True)
        for one in rows[1:]
        for values in (forecast.wind, forecast.temp, forecast.gust, forecast.rain)
    ):
        found.append(Reason("two_forecasts", float(len(rows))))
    wind, gust, temp, rain = (float(values[rows[0]]) for values in (forecast.wind, forecast.gust, forecast.temp, forecast.rain))
    for value, low, high, name in (
        (wind, product.wind_min, product.wind_max, "wind"),
        (temp, product.temp_min, product.temp_max, "temp"),
    ):
        if np.isnan(value):
            if low is not None or high is not None:
                found.append(Reason(f"{name}_missing"))
            continue
        if high is not None and value > high:
            found.append(Reason(f"{name}_high", value, high))
        if low is not None and value < low:
            found.append(Reason(f"{name}_low", value, low))
    if not np.isnan(gust) and product.wind_max is not None and gust > product.wind_max:
        found.append(Reason("gust_high", gust, product.wind_max))
    if product.rain_max is not None and not np.isnan(rain) and rain > product.rain_max:
        found.append(Reason("rain", rain, product.rain_max))
    if not in_hours(time, product.time_start, product.time_end):
        found.append(Reason("time"))
    return tuple(found)


def in_hours(time: np.datetime64, start: float | None, end: float | None) -> bool:
    """Whether the whole hour that begins at ``time`` lies between start and end (hours of the day, over midnight where the end is before the start)."""
    if start is None and end is None:
        return True
    begin = float((time - time.astype("datetime64[D]").astype("datetime64[s]")) / _HOUR)
    opens, closes = start or 0.0, 24.0 if end is None else end
    if closes > opens:
        return opens <= begin and begin + 1.0 <= closes
    return begin >= opens or begin + 1.0 <= closes


def longest_run(allowed: NDArray[np.bool_]) -> int:
    """Hours of the longest stretch that is allowed without a break."""
    best = run = 0
    for one in allowed.tolist():
        run = run + 1 if one else 0
        best = max(best, run)
    return best
