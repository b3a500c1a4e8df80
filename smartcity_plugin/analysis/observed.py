# SPDX-License-Identifier: GPL-2.0-or-later
"""Values in time brought into periods: trap counts by week, calls by month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from .dates import Step, period_of, start_of
from .errors import AnalysisError, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

How = Literal["count", "sum", "mean", "median", "max"]
HOWS: tuple[How, ...] = ("count", "sum", "mean", "median", "max")
MOST_PERIODS = 100_000


@dataclass(frozen=True)
class ByPeriod:
    """starts (p,): datetime64[s] when each period begins; values (p,); effort (p,): summed, NaN where there is none; rows (p,): how many went in."""

    starts: NDArray[np.datetime64]
    values: NDArray[np.float64]
    effort: NDArray[np.float64]
    rows: NDArray[np.int64]


def by_period(
    times: NDArray[np.datetime64],
    values: NDArray[np.float64],
    effort: NDArray[np.float64] | None,
    step: Step,
    how: How,
    anchor: np.datetime64 | None = None,
) -> ByPeriod:
    """Values (n,) at times (n,), none of them missing, put together by period.

    A period in between in which nothing happened counts 0 and sums to 0; it has no mean, median or largest value, and is left out there. Raises AnalysisError where the first
    and the last time are so far apart that there would be more than `MOST_PERIODS`.
    """
    numbers = period_of(times, step, anchor)
    first, last = int(numbers.min()), int(numbers.max())
    if last - first >= MOST_PERIODS:
        raise AnalysisError(
            tr("From {first} to {last} there are {n} periods. Check the dates for wrong years, or choose longer periods."),
            first=str(times.min())[:10],
            last=str(times.max())[:10],
            n=last - first + 1,
        )
    place = numbers - first
    size = last - first + 1
    rows = np.bincount(place, minlength=size)
    found = _put_together(place, values, size, how)
    efforts = np.full(size, np.nan) if effort is None else np.bincount(place, weights=effort, minlength=size)
    keep = np.ones(size, dtype=bool) if how in ("count", "sum") and effort is None else rows > 0
    return ByPeriod(start_of(np.arange(first, last + 1)[keep], step, anchor), found[keep], efforts[keep], rows[keep])


def _put_together(place: NDArray[np.int64], values: NDArray[np.float64], size: int, how: How) -> NDArray[np.float64]:
    if how == "count":
        return np.bincount(place, minlength=size).astype(np.float64)
    sums: NDArray[np.float64] = np.bincount(place, weights=values, minlength=size).astype(np.float64)
    if how == "sum":
        return sums
    if how == "mean":
        return np.divide(sums, np.maximum(np.bincount(place, minlength=size), 1))
    found = np.full(size, np.nan)
    order = np.argsort(place, kind="stable")
    there, starts = np.unique(place[order], return_index=True)
    for position, part in zip(there, np.split(values[order], starts[1:]), strict=True):
        found[position] = np.median(part) if how == "median" else part.max()
    return found
