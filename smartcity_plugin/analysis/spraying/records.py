# SPDX-License-Identifier: GPL-2.0-or-later
"""Headings of tables as people write them ("Max wind (mph)", wind_max_ms), understood as quantities with their units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, isnan, nan

from ..written_numbers import means_either, written_number

SPEED = {
    "ms": 1.0,
    "m_s": 1.0,
    "mps": 1.0,
    "kmh": 1 / 3.6,
    "km_h": 1 / 3.6,
    "kph": 1 / 3.6,
    "mph": 0.44704,
    "kn": 0.514444,
    "kt": 0.514444,
    "knots": 0.514444,
}
"""m/s."""
RATE = {
    "l_ha": 1.0,
    "lha": 1.0,
    "ml_ha": 0.001,
    "fl_oz_ac": 0.0295735295625 / 0.40468564224,
    "fl_oz_acre": 0.0295735295625 / 0.40468564224,
    "gal_ac": 3.785411784 / 0.40468564224,
}
"""Litres of product a hectare."""
MASS_RATE = {"g_ha": 1.0, "gha": 1.0, "kg_ha": 1000.0, "lb_ac": 453.59237 / 0.40468564224, "lb_acre": 453.59237 / 0.40468564224}
"""Grams of active ingredient a hectare."""
CONCENTRATION = {"g_l": 1.0, "gl": 1.0, "pct": 10.0, "percent": 10.0, "lb_gal": 453.59237 / 3.785411784}
"""Grams of active ingredient a litre (per cent: weight by volume)."""
TIME = {"d": 1.0, "day": 1.0, "days": 1.0, "h": 1 / 24, "hours": 1 / 24, "hr": 1 / 24}
"""Days."""
HOURS = {"h": 1.0, "hours": 1.0, "hr": 1.0, "d": 24.0, "days": 24.0}
MASS = {"g": 1.0, "kg": 1000.0, "grams": 1.0, "lb": 453.59237}
VOLUME = {"l": 1.0, "ml": 0.001, "gal": 3.785411784, "litres": 1.0, "liters": 1.0}
TEMPERATURE = ("c", "f")
_NONE = {"none", "no", "no limit", "unlimited", "-", "–", "없음", "n/a"}


@dataclass(frozen=True)
class Found:
    """Where a quantity stands in a table, and in which unit ("": the usual one)."""

    column: int
    unit: str


def plain(heading: str) -> str:
    """A heading in lower case, words joined by one underscore."""
    return re.sub(r"[^0-9a-z가-힣%]+", "_", heading.strip().lower()).strip("_").replace("%", "pct")


def find(headings: Sequence[str], names: Sequence[str], units: Sequence[str] = ()) -> Found | None:
    """The column named by one of ``names`` (the first that is there), alone or with a unit behind it."""
    spelled = [plain(one) for one in headings]
    for name in names:
        for column, heading in enumerate(spelled):
            if heading == name:
                return Found(column, "")
            if heading.startswith(f"{name}_") and heading[len(name) + 1 :] in units:
                return Found(column, heading[len(name) + 1 :])
    return None


def is_none(value: object) -> bool:
    """Whether a record states that there is no limit."""
    return isinstance(value, str) and value.strip().lower() in _NONE


def is_empty(value: object) -> bool:
    """Whether nothing is stated."""
    return value is None or (isinstance(value, float) and isnan(value)) or str(value).strip() in ("", "NULL")


def number(value: object) -> float | None:
    """A finite number, also one written as text; None for anything else, and for what may be read as two numbers (1,200): a label and a ledger are not guessed."""
    figure = nan if isinstance(value, bool) or means_either(value) else written_number(value)
    return figure if isfinite(figure) else None


def celsius(value: float, unit: str) -> float:
    """Degrees Celsius."""
    return (value - 32.0) / 1.8 if unit == "f" else value
