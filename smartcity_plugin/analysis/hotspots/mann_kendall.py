# SPDX-License-Identifier: GPL-2.0-or-later
"""Mann-Kendall: does a series rise or fall, whatever the shape of the rise? Many series at once.

Sources: Mann (1945) Econometrica 13:245-259; Kendall (1975) Rank Correlation Methods, 4th ed., chapter 4 (variance with ties, continuity correction); Hamed & Rao
(1998) Journal of Hydrology 204:182-196, equations 16 and 17 (variance under serial correlation).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLOCK = 200_000
"""Values held at once: a block takes some 30 ms."""
_SHORTEST = 8
"""Steps below which serial correlation is not looked for."""
_LONG = 400
"""Steps above which taking a line out hardly matters."""
_WORTH_CORRECTING = 0.05


@dataclass(frozen=True)
class Trend:
    """Per series (n,): s, later minus earlier pairs; variance of s without a trend; z with continuity correction; p two-sided. All NaN for series that are not complete,
    z = 0 and p = 1 for constant ones.
    """

    s: NDArray[np.float64]
    variance: NDArray[np.float64]
    z: NDArray[np.float64]
    p: NDArray[np.float64]

    def direction(self, level: float) -> NDArray[np.int64]:
        """1 where the series rises with p <= ``level``, -1 where it falls, else 0."""
        with np.errstate(invalid="ignore"):
            return np.where(self.p <= level, np.sign(np.nan_to_num(self.s)), 0.0).astype(np.int64)


def mann_kendall(series: NDArray[np.float64], inflation: float = 1.0, progress: Progress = no_progress) -> Trend:
    """Trend of each row of ``series`` (n, T). ``inflation``: factor on the variance of S, see `variance_inflation`."""
    from scipy.special import ndtr

    n, length = series.shape
    s, variance = np.full(n, np.nan), np.full(n, np.nan)
    block = max(1, _BLOCK // max(length, 1))
    for start in range(0, n, block):
        progress(start / n)
        part = series[start : start + block]
        complete = ~np.isnan(part).any(axis=1)
        places = start + np.flatnonzero(complete)
        s[places], variance[places] = _score(part[complete])
    variance *= inflation
    with np.errstate(invalid="ignore", divide="ignore"):
        z = np.where(s == 0, 0.0, (s - np.sign(s)) / np.sqrt(variance))
    z[np.isnan(s)] = np.nan
    return Trend(s, variance, z, np.minimum(1.0, 2.0 * ndtr(-np.abs(z))))


def _score(series: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """S and its variance of complete series (n, T)."""
    n, length = series.shape
    if not n:
        return np.empty(0), np.empty(0)
    ranks = dense_ranks(series)
    keys = np.arange(n)[:, None] * length + ranks
    ties = np.bincount(keys.ravel(), minlength=n * length).reshape(n, length).astype(np.float64)
    tied = np.sum(ties * (ties - 1.0), axis=1) / 2.0
    s = length * (length - 1) / 2.0 - tied - 2.0 * _inversions(ranks)
    variance = (length * (length - 1.0) * (2.0 * length + 5.0) - np.sum(ties * (ties - 1.0) * (2.0 * ties + 5.0), axis=1)) / 18.0
    return s, variance


def dense_ranks(series: NDArray[np.float64]) -> NDArray[np.int64]:
    """Ranks 0, 1, … within each row of (n, T); equal values, equal rank."""
    order = np.argsort(series, axis=1, kind="stable")
    ordered = np.take_along_axis(series, order, axis=1)
    steps = np.zeros(series.shape, dtype=np.int64)
    np.cumsum(ordered[:, 1:] != ordered[:, :-1], axis=1, out=steps[:, 1:])
    ranks = np.empty_like(steps)
    np.put_along_axis(ranks, order, steps, axis=1)
    return ranks


def _inversions(ranks: NDArray[np.int64]) -> NDArray[np.float64]:
    """Pairs in each row of (n, T) whose earlier member ranks higher.

    Bit by bit from the highest: a pair is decided at the first bit in which its ranks differ. Rows are kept sorted by the bits already seen, so pairs still undecided
    stand in one group, in order of time. Cost O(T log T) instead of the T² / 2 comparisons of the definition.
    """
    count = np.zeros(len(ranks), dtype=np.int64)
    now = ranks
    for bit in reversed(range(int(ranks.max(initial=0)).bit_length())):
        one = (now >> bit) & 1
        before = np.cumsum(one, axis=1) - one
        group = now >> (bit + 1)
        first = np.zeros(now.shape, dtype=np.int64)
        first[:, 1:] = np.where(group[:, 1:] != group[:, :-1], before[:, 1:], 0)
        ones_in_group = before - np.maximum.accumulate(first, axis=1)
        count += np.sum(ones_in_group * (1 - one), axis=1)
        now = np.take_along_axis(now, np.argsort(now >> bit, axis=1, kind="stable"), axis=1)
    return count.astype(np.float64)


def variance_inflation(length: int, correlation: NDArray[np.float64]) -> float:
    """Hamed & Rao's factor n / n*: by how much serial correlation raises the variance of S.

    correlation: rank correlation at lags 1, 2, …. Never below 1: negative correlation is not used to find more trends.
    """
    lags = np.arange(1, min(correlation.size, length - 3) + 1, dtype=np.float64)
    left = length - lags
    total = float(np.sum(left * (left - 1.0) * (left - 2.0) * correlation[: lags.size]))
    return max(1.0, 1.0 + 2.0 * total / (length * (length - 1.0) * (length - 2.0)))


def window_correlation(past_steps: int, persistence: float, lags: int) -> NDArray[np.float64]:
    """Correlation at lags 1 … lags between sums over windows of past_steps + 1 steps of a series in which each step repeats the share ``persistence`` of the last.

    Without persistence this is the overlap of the windows alone: those that share m of w steps correlate by m / w.
    """
    width = past_steps + 1
    distance = np.arange(-past_steps, past_steps + 1)
    pairs = width - np.abs(distance)  # pairs of steps of two windows that are this much farther apart than the windows

    def covariance(lag: int) -> float:
        return float(np.sum(pairs * persistence ** np.abs(lag + distance).astype(np.float64)))

    return np.array([covariance(lag) for lag in range(1, lags + 1)]) / covariance(0)


def rank_correlation(correlation: NDArray[np.float64]) -> NDArray[np.float64]:
    """Correlation of the ranks of normal values that correlate by ``correlation``."""
    return 6.0 / np.pi * np.arcsin(correlation / 2.0)


def persistence(series: NDArray[np.float64], past_steps: int, independent: float, progress: Progress = no_progress) -> float:
    """How much of each step repeats in the next, 0 … 0.95, one figure for all rows of ``series`` (n, T), beyond what overlapping windows explain.

    One short series says next to nothing about its own serial correlation; all together do. The straight line is taken out of each row and the lag-1 correlation of what is
    left pooled. Taking lines out of short series lowers it; that expectation is computed exactly for each persistence (normal values), and the one that fits is returned:
    0 unless it is at least 0.05 and beyond two standard errors. ``independent``: rows that speak for themselves (neighbours share most of their sums).
    """
    length = series.shape[1]
    if length < _SHORTEST:
        return 0.0
    observed, rows = _mean_lag_one(series, progress)
    if not rows:
        return 0.0
    expected = _ExpectedLagOne(min(length, _LONG), past_steps)
    error = 1.0 / np.sqrt(length * max(min(independent, rows), 1.0))
    if observed - expected(0.0) <= 2.0 * error:
        return 0.0
    low, high = 0.0, 0.95
    for _ in range(20):
        middle = (low + high) / 2.0
        low, high = (middle, high) if expected(middle) < observed else (low, middle)
    return low if low >= _WORTH_CORRECTING else 0.0


def _line(length: int) -> NDArray[np.float64]:
    """Orthonormal constant and slope (T, 2)."""
    time = np.arange(length) - (length - 1) / 2.0
    return np.column_stack([np.full(length, length**-0.5), time / np.sqrt(np.sum(time**2))])


def _mean_lag_one(series: NDArray[np.float64], progress: Progress) -> tuple[float, int]:
    """Lag-1 correlation of the rows about their straight lines, taken together, and of how many rows.

    Products and squares are summed over all rows first: a mean of ratios of short rows would be too low.
    """
    length = series.shape[1]
    line = _line(length)
    products, total, rows = 0.0, 0.0, 0
    block = max(1, _BLOCK // length)
    for start in range(0, len(series), block):
        progress(start / len(series))
        part = series[start : start + block]
        part = part[~np.isnan(part).any(axis=1)]
        rest = part - (part @ line) @ line.T
        squares = np.sum(rest**2, axis=1)
        varied = squares > 1e-9
        products += float(np.sum(rest[varied, 1:] * rest[varied, :-1]))
        total += float(np.sum(squares[varied]))
        rows += int(np.count_nonzero(varied))
    return products / total if rows else 0.0, rows


class _ExpectedLagOne:
    """Lag-1 correlation that is left on average, once the line is out, in normal series of one length and persistence."""

    def __init__(self, length: int, past_steps: int) -> None:
        self._past_steps = past_steps
        line = _line(length)
        self._keep = np.eye(length) - line @ line.T
        self._shifted = self._keep[:, :-1] @ self._keep[1:, :]

    def __call__(self, persistence: float) -> float:
        from scipy.linalg import toeplitz

        length = len(self._keep)
        correlation = np.concatenate([[1.0], window_correlation(self._past_steps, persistence, length - 1)])
        covariance = toeplitz(correlation)
        return float(np.sum(self._shifted * covariance) / np.sum(self._keep * covariance))
