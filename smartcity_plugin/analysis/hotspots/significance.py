# SPDX-License-Identifier: GPL-2.0-or-later
"""From p-values to classes: false discovery rate, confidence bins, and which units chance could move across a border."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Classes:
    """What p-values amount to, per unit: q; bins -3..3 (0 where p is NaN); unstable: whether another set of draws could change the bin."""

    q: NDArray[np.float64]
    bins: NDArray[np.int64]
    unstable: NDArray[np.bool_]


LEVELS = (0.10, 0.05, 0.01)
"""Error levels of the bins 1, 2 and 3: 90, 95 and 99 % confidence."""


def benjamini_hochberg(p: NDArray[np.float64]) -> NDArray[np.float64]:
    """Adjusted p-values (q) of Benjamini & Hochberg (1995), shape as ``p``. NaN stay NaN and do not count as tests."""
    q = np.full(p.shape, np.nan)
    tested = np.flatnonzero(~np.isnan(p))
    order = tested[np.argsort(p[tested], kind="stable")]
    m = order.size
    if m:
        raised = p[order] * m / np.arange(1, m + 1)
        q[order] = np.minimum(1.0, np.minimum.accumulate(raised[::-1])[::-1])
    return q


def confidence_bins(level: NDArray[np.float64], high: NDArray[np.bool_], levels: tuple[float, ...] = LEVELS) -> NDArray[np.int64]:
    """-3..3 from two-sided p or q: 3, 2, 1 for 99, 95, 90 % confidence where ``high``, negative where low, 0 otherwise and for NaN.

    With other ``levels``: how many of them are reached.
    """
    strength = np.zeros(level.shape, dtype=np.int64)
    for alpha in levels:
        strength += np.less_equal(level, alpha, where=~np.isnan(level), out=np.zeros(level.shape, dtype=bool))
    return np.where(high, strength, -strength)


def near_border(
    p: NDArray[np.float64], draws: NDArray[np.int64], *, corrected: bool, levels: tuple[float, ...] = LEVELS
) -> NDArray[np.bool_]:
    """Units whose class another set of draws could change: it differs between p less and p plus 1.96 Monte Carlo standard errors.

    The two-sided p is twice a tail, so its standard error is 2 sqrt(t (1 - t) / draws) with t = p / 2. With ``corrected`` all p move together, as they
    share their draws: the border at which Benjamini-Hochberg cuts then moves too.
    """
    tail = np.minimum(p, 1.0) / 2.0
    with np.errstate(invalid="ignore", divide="ignore"):
        margin = 1.96 * 2.0 * np.sqrt(tail * (1.0 - tail) / draws)
    ends = [np.clip(p - margin, 0.0, 1.0), np.clip(p + margin, 0.0, 1.0)]
    if corrected:
        ends = [benjamini_hochberg(end) for end in ends]
    high = np.ones(p.shape, dtype=bool)
    return confidence_bins(ends[0], high, levels) != confidence_bins(ends[1], high, levels)


def classify(
    p: NDArray[np.float64],
    greater: NDArray[np.float64],
    less: NDArray[np.float64],
    draws: NDArray[np.int64],
    *,
    corrected: bool,
    levels: tuple[float, ...] = LEVELS,
) -> Classes:
    """Bins from two-sided ``p`` and its tails, by q (``corrected``) or by p."""
    q = benjamini_hochberg(p)
    bins = confidence_bins(q if corrected else p, greater < less, levels)
    return Classes(q, bins, near_border(p, draws, corrected=corrected, levels=levels))
