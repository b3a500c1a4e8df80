# SPDX-License-Identifier: GPL-2.0-or-later
"""Run charts and XmR charts: whether a series changed, with nothing but the series.

Rules: an unusually long run on one side of the median, unusually few crossings of it (Anhøj & Olesen 2014 *PLoS ONE* 9, e113825; Anhøj 2015 ibid. 10, e0121349). Not the "trend" rule of five or six
points in a row that rise: it gives false alarms and finds next to nothing (Davis & Woodall 1988 *J. Quality Technology* 20, 260-262). Limits: mean and 2.66 mean moving ranges (Wheeler 1993).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_XMR, _RANGE_LIMIT = 2.66, 3.268


@dataclass(frozen=True)
class RunChart:
    """median: of the values on which it rests; useful: values that are not on it; longest_run, longest_allowed; crossings, fewest_allowed; shift, few_crossings: whether either rule speaks."""

    median: float
    useful: int
    longest_run: int
    longest_allowed: int
    crossings: int
    fewest_allowed: int

    @property
    def shift(self) -> bool:
        """A run longer than chance gives in one of twenty such charts or so."""
        return self.longest_run > self.longest_allowed

    @property
    def few_crossings(self) -> bool:
        """Fewer crossings than chance gives in one of twenty such charts."""
        return self.crossings < self.fewest_allowed

    @property
    def signal(self) -> bool:
        """Whether the series is not just noise around its median."""
        return self.shift or self.few_crossings


def run_chart(values: NDArray[np.float64], median: float | None = None) -> RunChart:
    """Of values (n,) in order of time. ``median``: of a baseline; None: of all values. Values on the median neither make nor break a run."""
    from scipy.stats import binom

    middle = float(np.median(values)) if median is None else median
    side = np.sign(values - middle)
    side = side[side != 0]
    n = int(side.size)
    if n < 2:
        return RunChart(middle, n, n, n, 0, 0)
    changed = np.flatnonzero(np.diff(side) != 0)
    runs = np.diff(np.concatenate([[-1], changed, [n - 1]]))
    return RunChart(middle, n, int(runs.max()), round(float(np.log2(n)) + 3), int(changed.size), int(binom.ppf(0.05, n - 1, 0.5)))


@dataclass(frozen=True)
class Limits:
    """Natural process limits of an individuals chart: mean, low, high; largest_range: upper limit of moving ranges."""

    mean: float
    low: float
    high: float
    largest_range: float


def xmr_limits(values: NDArray[np.float64], *, least: float | None = 0.0) -> Limits:
    """From values (n,) in order of time, n >= 2; ``least``: what they cannot fall below."""
    mean = float(values.mean())
    moving = float(np.abs(np.diff(values)).mean()) if values.size > 1 else float("nan")
    low = mean - _XMR * moving
    return Limits(mean, low if least is None else max(least, low), mean + _XMR * moving, _RANGE_LIMIT * moving)
