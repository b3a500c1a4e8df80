# SPDX-License-Identifier: GPL-2.0-or-later
"""The record of a product as its label has it, and what of it is missing. The plugin has no figures of its own: all come from the user's table."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..dates import read_dates
from ..errors import AnalysisError, tr
from . import records
from .records import find, is_empty, is_none, number

NAMES: dict[str, tuple[str, ...]] = {
    "registration": ("registration", "registration_no", "registration_number", "reg_no", "epa_reg_no", "registr"),
    "active": ("active_ingredient", "active", "ai", "a_i", "active_ing", "ingredient"),
    "concentration": ("concentration", "conc", "ai_concentration"),
    "label_date": ("label_date", "labeldate", "date_of_label"),
    "methods": ("methods", "method", "application_methods"),
    "max_rate": ("max_rate", "rate_max", "maximum_rate", "max_application_rate"),
    "yearly_max": ("yearly_max", "yearly_maximum", "max_per_year", "annual_max", "max_yearly", "year_max"),
    "yearly_count": ("yearly_count", "max_count", "applications_per_year", "max_applications", "count_per_year", "year_count"),
    "interval": ("interval", "min_interval", "interval_min", "retreatment_interval", "interval_between"),
    "wind_min": ("wind_min", "min_wind", "wind_minimum"),
    "wind_max": ("wind_max", "max_wind", "wind_maximum"),
    "temp_min": ("temp_min", "min_temp", "temperature_min", "min_temperature"),
    "temp_max": ("temp_max", "max_temp", "temperature_max", "max_temperature"),
    "time_start": ("time_start", "start_time", "time_from", "hours_from"),
    "time_end": ("time_end", "end_time", "time_to", "hours_to"),
    "buffers": ("buffers", "buffer", "buffer_zones"),
    "reentry": ("reentry", "re_entry", "rei", "restricted_entry", "re_entry_interval", "reentry_interval"),
}
"""What a label record must state, and how tables call it. A limit that the label does not set is stated as "none"."""
_UNITS: dict[str, tuple[str, ...]] = {
    "concentration": tuple(records.CONCENTRATION),
    "max_rate": (*records.RATE, *records.MASS_RATE),
    "yearly_max": (*records.MASS_RATE, *records.RATE),
    "interval": tuple(records.TIME),
    "wind_min": tuple(records.SPEED),
    "wind_max": tuple(records.SPEED),
    "temp_min": records.TEMPERATURE,
    "temp_max": records.TEMPERATURE,
    "buffers": ("m",),
    "reentry": tuple(records.HOURS),
}


@dataclass(frozen=True)
class Product:
    """A label. Limits are None where the label sets none (or where the record is silent: see ``missing``)."""

    registration: str = ""
    active: str = ""
    concentration: float | None = None
    """Grams of active ingredient a litre."""
    label_date: np.datetime64 | None = None
    methods: tuple[str, ...] = ()
    max_rate: float | None = None
    """Litres of product a hectare."""
    yearly_max: float | None = None
    """Grams of active ingredient a hectare and year."""
    yearly_count: float | None = None
    interval: float | None = None
    """Days."""
    wind_min: float | None = None
    wind_max: float | None = None
    """m/s."""
    temp_min: float | None = None
    temp_max: float | None = None
    """Degrees Celsius."""
    time_start: float | None = None
    time_end: float | None = None
    """Hours of the day; an end before the start is on the next day."""
    buffers: dict[str, float] = field(default_factory=dict)
    """Metres by kind of exclusion, in lower case; "*": every kind."""
    reentry: float | None = None
    """Hours."""
    rain_max: float | None = None
    """mm in the hour, where a record states it; not every label does."""
    missing: tuple[str, ...] = ()
    """Fields of the record that state nothing, or nothing that can be understood."""


def product_of(headings: Sequence[str], row: Sequence[object]) -> Product:
    """The product in one row of a table. Nothing is guessed: what is empty or cannot be read is listed as missing."""
    headings, row = _with_ranges_spread(headings, row)
    values: dict[str, object] = {}
    missing: list[str] = []

    def take(name: str, read: Callable[[object, str], object]) -> None:
        place = find(headings, NAMES[name], _UNITS.get(name, ()))
        cell = None if place is None else row[place.column]
        if place is None or is_empty(cell):
            missing.append(name)
            return
        if is_none(cell):
            if name in _NEVER_NONE:
                missing.append(name)
            return
        found = read(cell, place.unit)
        if found is None:
            missing.append(name)
        else:
            values[name] = found

    for name in ("registration", "active"):
        take(name, lambda cell, _: str(cell).strip())
    take("concentration", lambda cell, unit: _positive(_times(cell, records.CONCENTRATION, unit)))
    take("label_date", lambda cell, _: _date(cell))
    take("methods", lambda cell, _: _words(cell) or None)
    concentration = values.get("concentration")
    grams = concentration if isinstance(concentration, float) else None
    take("max_rate", lambda cell, unit: _positive(_litres(cell, unit, grams)))
    take("yearly_max", lambda cell, unit: _positive(_grams(cell, unit, grams)))
    take("yearly_count", lambda cell, _: _positive(number(cell)))
    take("interval", lambda cell, unit: _times(cell, records.TIME, unit))
    for name in ("wind_min", "wind_max"):
        take(name, lambda cell, unit: _times(cell, records.SPEED, unit))
    for name in ("temp_min", "temp_max"):
        take(name, lambda cell, unit: None if (value := number(cell)) is None else records.celsius(value, unit))
    for name in ("time_start", "time_end"):
        take(name, lambda cell, _: hour_of_day(cell))
    take("buffers", lambda cell, _: buffers_of(cell))
    take("reentry", lambda cell, unit: _times(cell, records.HOURS, unit))
    place = find(headings, ("rain_max", "max_rain"), ("mm", "mm_h"))
    if place is not None:
        values["rain_max"] = _times(row[place.column], {"mm": 1.0, "mm_h": 1.0}, place.unit)
    return Product(**values, missing=tuple(missing))  # type: ignore[arg-type]


_RANGES = (
    ("wind_limits", "wind_limit", "wind"),
    ("temp_limits", "temperature_limits", "temp_limit", "temperature_limit", "temperature", "temp"),
    ("time_limits", "time_limit", "time_window", "allowed_hours", "hours", "time"),
)
"""Limits in one column: “0.5-4.5”, “10 to 30”, “19:00-06:00”."""


def _with_ranges_spread(headings: Sequence[str], row: Sequence[object]) -> tuple[list[str], list[object]]:
    """The record with columns that hold both ends of a limit as two columns each."""
    names, cells = list(headings), list(row)
    for ranges, (low, high) in zip(_RANGES, (("wind_min", "wind_max"), ("temp_min", "temp_max"), ("time_start", "time_end")), strict=True):
        units = _UNITS.get(high, ())
        if find(headings, NAMES[low], units) is not None or find(headings, NAMES[high], units) is not None:
            continue
        place = find(headings, ranges, units)
        if place is None or is_empty(row[place.column]):
            continue
        text = str(row[place.column]).strip()
        ends = [one.strip() for one in re.split(r"\s+to\s+|\s*(?:–|~|\.\.)\s*|(?<=[0-9a-zA-Z])\s*-\s*(?=[0-9])", text)]
        unit = f"_{place.unit}" if place.unit else ""
        if is_none(text):
            ends = ["none", "none"]
        if len(ends) == 1 and high == "wind_max":  # a limit of wind alone is how much there may be; of temperature it could be either
            ends = ["none", ends[0]]
        if len(ends) == 2:
            names += [f"{low}{unit}", f"{high}{unit}"]
            cells += ends
    return names, cells


_NEVER_NONE = frozenset({"registration", "active", "concentration", "label_date", "methods", "max_rate"})
"""What every label has."""


def row_of(pairs: Mapping[str, object]) -> tuple[list[str], list[object]]:
    """A record written as a list of names and values, as one row."""
    return list(pairs), list(pairs.values())


def _times(cell: object, factors: Mapping[str, float], unit: str) -> float | None:
    value = number(cell)
    return None if value is None or value < 0 else value * (factors[unit] if unit else 1.0)


def _positive(value: float | None) -> float | None:
    return value if value is not None and value > 0 else None


def _litres(cell: object, unit: str, concentration: float | None) -> float | None:
    """Litres a hectare; from grams of active ingredient by way of the concentration."""
    if unit in records.MASS_RATE:
        grams = _times(cell, records.MASS_RATE, unit)
        return None if grams is None or not concentration else grams / concentration
    return _times(cell, records.RATE, unit)


def _grams(cell: object, unit: str, concentration: float | None) -> float | None:
    """Grams of active ingredient a hectare; from litres of product by way of the concentration."""
    if unit in records.RATE:
        litres = _times(cell, records.RATE, unit)
        return None if litres is None or not concentration else litres * concentration
    return _times(cell, records.MASS_RATE, unit)


def _date(cell: object) -> np.datetime64 | None:
    try:
        time = read_dates([str(cell)]).times[0]
    except AnalysisError as error:
        raise AnalysisError(tr("The label's date “{date}” cannot be read. Write it like 2025-05-03."), date=str(cell)) from error
    return None if np.isnat(time) else time


def _words(cell: object) -> tuple[str, ...]:
    return tuple(word.strip() for word in re.split(r"[;,|/]", str(cell)) if word.strip())


def same_method(one: str, other: str) -> bool:
    """Whether two methods are the same, however they are written."""
    return records.plain(one) == records.plain(other)


def hour_of_day(cell: object) -> float | None:
    """Hours after midnight of "18:30", "6 PM" or 18.5; None for anything else."""
    value = number(cell)
    if value is not None:
        return value if 0 <= value <= 24 else None
    match = re.search(r"(\d{1,2})(?::(\d{2}))?(?::\d{2})?\s*(am|pm)?", str(cell).strip().lower())
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3] == "pm" and hour < 12:
        hour += 12
    if match[3] == "am" and hour == 12:
        hour = 0
    return hour + minute / 60.0 if hour <= 24 and minute < 60 else None


def buffers_of(cell: object) -> dict[str, float] | None:
    """Metres by kind, of "water 30; apiary: 100" (metres, or "25 ft"), or of one number for every kind; None where a part cannot be read."""
    alone = number(cell)
    if alone is not None:
        return {"*": alone} if alone > 0 else {} if alone == 0 else None
    found: dict[str, float] = {}
    for word in re.split(r"[;,|]", str(cell)):
        if not word.strip():
            continue
        match = re.fullmatch(r"\s*(.*?)[\s:=]*(\d+(?:\.\d+)?)\s*(m|ft|feet|metres|meters)?\.?\s*", word, re.IGNORECASE)
        if not match:
            return None
        metres = float(match[2]) * (0.3048 if (match[3] or "").lower() in ("ft", "feet") else 1.0)
        found[match[1].strip().lower() or "*"] = metres
    return found
