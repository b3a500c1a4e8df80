# SPDX-License-Identifier: GPL-2.0-or-later
"""Treated and control places as one series each, period by period, which charts and the rungs without a model look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .panel import Panel


@dataclass(frozen=True)
class Series:
    """day (n,): datetime64[D], when periods begin; since (n,): days from the first treatment to the middle of the period; treated, control (n,): counts; effort_treated, effort_control (n,)."""

    day: NDArray[np.datetime64]
    since: NDArray[np.float64]
    treated: NDArray[np.float64]
    control: NDArray[np.float64]
    effort_treated: NDArray[np.float64]
    effort_control: NDArray[np.float64]

    @property
    def after(self) -> NDArray[np.bool_]:
        """Periods from the first treatment on (n,)."""
        return self.since >= 0

    @property
    def treated_rate(self) -> NDArray[np.float64]:
        """Count per effort (n,), NaN without effort."""
        return _ratio(self.treated, self.effort_treated)

    @property
    def control_rate(self) -> NDArray[np.float64]:
        """Count per effort (n,), NaN without effort."""
        return _ratio(self.control, self.effort_control)


def _ratio(count: NDArray[np.float64], effort: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(effort > 0, count / np.where(effort > 0, effort, 1.0), np.nan)


def series(panel: Panel, step: int, end: np.datetime64 | None = None) -> Series:
    """Periods of ``step`` days, counted from the first treatment; only those with any row."""
    start = panel.first_start
    inside = np.ones(len(panel), dtype=bool) if end is None else panel.day <= end
    since = ((panel.day - start) / np.timedelta64(1, "D")).astype(np.int64)
    numbers, code = np.unique(np.floor_divide(since[inside], step), return_inverse=True)

    def total(mask: NDArray[np.bool_], values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(code, values[inside] * mask[inside], numbers.size).astype(np.float64)

    treated, control = panel.treated, panel.control
    return Series(
        start + (numbers * step).astype("timedelta64[D]"),
        numbers * float(step) + (step - 1) / 2.0,
        total(treated, panel.count),
        total(control, panel.count),
        total(treated, panel.effort),
        total(control, panel.effort),
    )
