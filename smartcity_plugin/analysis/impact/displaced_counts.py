# SPDX-License-Identifier: GPL-2.0-or-later
"""The counts of a panel that a weighted displacement difference compares, and how they scatter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError
from .displacement import DisplacementDifference, weighted_displacement_difference
from .ladder import has_control
from .log_link import fit_log_link

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .panel import Panel
    from .series import Series


def displacement_of(panel: Panel, line: Series, end: np.datetime64 | None) -> DisplacementDifference | None:
    """From as many dates before as after, where there is one date of treatment and a control."""
    days = {day for starts in panel.starts.values() for day in starts}
    if len(days) != 1 or not has_control(line):
        return None
    start = days.pop()
    before, after = _equal_spans(panel, start, end)

    def pair(mask: NDArray[np.bool_]) -> tuple[float, float]:
        return float(panel.count[mask & before].sum()), float(panel.count[mask & after].sum())

    ring_treated, ring_control = panel.ring, panel.displaced & ~panel.ring
    zones = (panel.control, panel.treated, ring_treated, ring_control)
    return weighted_displacement_difference(
        pair(panel.control),
        pair(panel.treated),
        pair(ring_control) if ring_control.any() else None,
        pair(ring_treated) if ring_treated.any() else None,
        dispersion=_dispersion(panel, start),
        effort_change=max(_change(panel.effort[zone & before].sum(), panel.effort[zone & after].sum()) for zone in zones),
    )


def _change(before: float, after: float) -> float:
    """By which share of the larger one two sums differ."""
    return float(abs(after - before) / max(before, after, 1e-300))


def _equal_spans(panel: Panel, start: np.datetime64, end: np.datetime64 | None) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Rows of as many dates before the treatment as after it, the nearest ones."""
    late = panel.day >= start
    if end is not None:
        late &= panel.day <= end
    dates_before, dates_after = np.unique(panel.day[panel.day < start]), np.unique(panel.day[late])
    n = min(dates_before.size, dates_after.size)
    return np.isin(panel.day, dates_before[dates_before.size - n :]), late & np.isin(panel.day, dates_after[:n])


def _dispersion(panel: Panel, start: np.datetime64) -> float:
    """Pearson's dispersion of the counts before, treated and control places each as one series with a common course; NaN with fewer than four dates."""
    early = (panel.day < start) & (panel.treated | panel.control)
    day = np.unique(panel.day[early], return_inverse=True)[1]
    if not early.any() or day.max() < 3:
        return float("nan")
    cell = np.unique(np.column_stack([panel.treated[early], day]), axis=0, return_inverse=True)
    code = np.ravel(cell[1])
    count, effort = (np.bincount(code, values[early]).astype(np.float64) for values in (panel.count, panel.effort))
    try:
        fit = fit_log_link(count, np.zeros((count.size, 0)), np.log(effort), cell[0][:, 0].astype(np.int64), cell[0][:, 1].astype(np.int64))
    except AnalysisError:
        return float("nan")
    return fit.pearson
