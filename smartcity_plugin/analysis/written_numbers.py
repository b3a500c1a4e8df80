# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers as people write them into tables: 1234.5, 1,234.5, 0,5."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import isfinite
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PLAIN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_IN_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?", re.ASCII)
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+", re.ASCII)
_EITHER = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}", re.ASCII)


def written_number(value: object) -> float:
    """A number as it is, or the finite one that a text says; NaN for anything else.

    A comma before each three digits parts thousands, as in Korea and in English; any other single comma is a decimal one. Blanks between digits part thousands too.
    """
    if isinstance(value, (int, float)):
        return float(value)
    text = "".join(value.split()) if isinstance(value, str) else ""
    if _IN_THOUSANDS.fullmatch(text):
        text = text.replace(",", "")
    elif _DECIMAL_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    number = float(text) if _PLAIN.fullmatch(text) else np.nan
    return number if isfinite(number) else np.nan


def written_numbers(values: Sequence[object]) -> NDArray[np.float64]:
    """`written_number` of each (n,)."""
    return np.fromiter((written_number(value) for value in values), dtype=np.float64, count=len(values))


def means_either(value: object) -> bool:
    """Whether a text is a thousand times more to some readers than to others: 1,200."""
    return isinstance(value, str) and _EITHER.fullmatch("".join(value.split())) is not None
