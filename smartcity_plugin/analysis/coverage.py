# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether the first and the last period of dated data are whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DAY = np.timedelta64(86_400, "s")
_GAPS = 5.0
"""A silence of five mean gaps happens by chance once in 150 times."""
_SHARE = 0.05
"""Of a period: less is not worth a word."""


def only_days(times: NDArray[np.datetime64]) -> bool:
    """Whether the times (m,) are dates without a time of day."""
    return bool(np.all(times == times.astype("datetime64[D]")))


def partly_covered(
    times: NDArray[np.datetime64], start: np.datetime64, start_of_last: np.datetime64, end: np.datetime64
) -> tuple[bool, bool]:
    """Whether data begin well after the ``start`` of the first period, and end well before the ``end`` of the last.

    times (m,): datetime64[s], none missing; start_of_last: when the last period begins. "Well": by more than five mean gaps between neighbouring times, and more than 5 % of
    the period. Dates without time of day reach until midnight.
    """
    if times.size < 2:
        return False, False
    first, last = times.min(), times.max()
    gap = _GAPS * float((last - first) / np.timedelta64(1, "s")) / (times.size - 1)
    if only_days(times):
        last = min(last + _DAY, end)
    least = max(gap, _SHARE * float((end - start_of_last) / np.timedelta64(1, "s")))

    def is_long(silence: np.timedelta64) -> bool:
        return float(silence / np.timedelta64(1, "s")) > least

    return is_long(first - start), is_long(end - last)
