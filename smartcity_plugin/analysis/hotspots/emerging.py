# SPDX-License-Identifier: GPL-2.0-or-later
"""Emerging hot spots: counts per unit and period, Gi* of every bin, the trend of each unit's Gi*, and what both amount to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress, part
from .emerging_rules import categories
from .mann_kendall import Trend, mann_kendall, persistence, rank_correlation, variance_inflation, window_correlation
from .significance import benjamini_hochberg, confidence_bins
from .space_time import BinStatistics, GlobalWindow, gi_star_of_bins, require_room

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

TREND_LEVEL = 0.05
"""Error level at which a trend counts."""


@dataclass(frozen=True)
class Emerging:
    """Per bin (n, T): statistics, q (adjusted over all bins), gi_bin (-3 … 3, 0 where not tested). Per unit (n,): trend of z; category, None for units without neighbours;
    n_hot, n_cold: steps of 90 % confidence or more. repeats: serial correlation found beyond overlapping windows; inflation: factor on the variance of the trend statistic.
    """

    statistics: BinStatistics
    q: NDArray[np.float64]
    gi_bin: NDArray[np.int64]
    trend: Trend
    category: NDArray[np.object_]
    n_hot: NDArray[np.int64]
    n_cold: NDArray[np.int64]
    repeats: float
    inflation: float

    @property
    def direction(self) -> NDArray[np.int64]:
        """1 rising, -1 falling, 0 no trend."""
        return self.trend.direction(TREND_LEVEL)


def emerging_hot_spots(
    counts: NDArray[np.int64],
    weights: csr_array,
    *,
    past_steps: int = 0,
    window: GlobalWindow = "step",
    corrected: bool = True,
    permutations: int,
    seed: int,
    progress: Progress = no_progress,
) -> Emerging:
    """Classify each unit by its history.

    counts: incidents per unit and step (n, T), in order of time; weights: n x n, binary, zero diagonal; past_steps, window: see `gi_star_of_bins`; corrected: bins by q (all
    bins of the cube are one family), else by p. Raises AnalysisError for fewer than three units or steps, for too many bins, and where nothing varies.
    """
    n, steps = counts.shape
    require_room(n, steps)
    if past_steps >= steps:
        raise AnalysisError(
            tr("TIME_NEIGHBOURS is {past}, but there are only {n} periods. Choose a smaller number, best 0 or 1."), past=past_steps, n=steps
        )
    bins = gi_star_of_bins(
        counts, weights, past_steps=past_steps, window=window, permutations=permutations, seed=seed, progress=part(progress, 0.0, 0.85)
    )
    if not bins.varied.any():
        raise AnalysisError(
            tr(
                "Within each period all units have the same number of incidents: nothing is concentrated anywhere. GLOBAL_WINDOW = cube compares periods."
            )
        )
    p = bins.p
    progress(0.86)
    q = benjamini_hochberg(p.ravel()).reshape(p.shape)
    progress(0.88)
    gi_bin = confidence_bins(q if corrected else p, bins.greater < bins.less)
    progress(0.9)
    series = bins.z[:, bins.varied]
    independent = n / (weights.nnz / n + 1.0)
    repeats = persistence(series, past_steps, independent, part(progress, 0.9, 0.95))
    inflation = trend_inflation(series.shape[1], past_steps, repeats)
    trend = mann_kendall(series, inflation, part(progress, 0.95, 1.0))
    category = categories(gi_bin, trend.direction(TREND_LEVEL))
    category[np.diff(weights.indptr) == 0] = None
    return Emerging(bins, q, gi_bin, trend, category, np.sum(gi_bin > 0, axis=1), np.sum(gi_bin < 0, axis=1), repeats, inflation)


def trend_inflation(steps: int, past_steps: int, repeats: float) -> float:
    """Factor on the variance of Mann-Kendall's S for series of sums over overlapping windows of steps that each repeat the share ``repeats`` of the last."""
    if (past_steps == 0 and repeats == 0) or steps < 4:
        return 1.0
    return variance_inflation(steps, rank_correlation(window_correlation(past_steps, repeats, steps - 1)))
