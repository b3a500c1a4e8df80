# SPDX-License-Identifier: GPL-2.0-or-later
"""What the next count will be where the log-mean is only known as a normal distribution: chances above a threshold and intervals.

The count is Poisson or negative binomial, its mean log-normal: the chance is the integral over both, by Gauss–Hermite quadrature. A normal distribution of log(count + 1) instead has wrong tails where counts
are small.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_POINTS = 21
_BLOCK = 20_000
_GRID = 40


def mean_and_sd(log_mean: NDArray[np.float64], log_variance: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Mean and standard deviation (n,) of the expected count, log-normal."""
    mean = np.exp(log_mean + 0.5 * log_variance)
    return mean, mean * np.sqrt(np.expm1(log_variance))


def chance_above(threshold: float, log_mean: NDArray[np.float64], log_variance: NDArray[np.float64], size: float) -> NDArray[np.float64]:
    """Chance (n,) that a new count is above ``threshold``. size: of the negative binomial, infinite for Poisson."""
    points, weights = _hermite()
    result = np.empty(log_mean.size)
    for start in range(0, log_mean.size, _BLOCK):
        block = slice(start, start + _BLOCK)
        means = np.exp(np.clip(log_mean[block, None] + np.sqrt(log_variance[block, None]) * points, -40.0, 40.0))
        result[block] = _tail(threshold, means, size) @ weights
    return result


def interval(
    share: float, log_mean: NDArray[np.float64], log_variance: NDArray[np.float64], size: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Smallest counts (n,) with a chance of at least (1 - share) / 2, and (1 + share) / 2, to be reached by a new count: an equal-tailed interval.

    Looked up in a table over log-mean and standard deviation, whose error is far below one count for small means.
    """
    if log_mean.size <= _GRID * _GRID:
        return _quantile(0.5 - share / 2, log_mean, log_variance, size), _quantile(0.5 + share / 2, log_mean, log_variance, size)
    from scipy.interpolate import RegularGridInterpolator

    sd = np.sqrt(log_variance)
    axes = [_axis(log_mean), _axis(sd)]
    centre, spread = np.repeat(axes[0], axes[1].size), np.tile(axes[1], axes[0].size)
    places = np.column_stack([log_mean, sd])
    found = []
    for level in (0.5 - share / 2, 0.5 + share / 2):
        table = np.log1p(_smooth_quantile(level, centre, spread**2, size)).reshape(axes[0].size, axes[1].size)
        found.append(np.maximum(np.ceil(np.expm1(RegularGridInterpolator(axes, table)(places)) - 1e-6), 0.0))
    return found[0], found[1]


def _axis(values: NDArray[np.float64]) -> NDArray[np.float64]:
    low, high = float(values.min()), float(values.max())
    return np.linspace(low, max(high, low + 1e-6), _GRID)


def _hermite() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Points and weights for a standard normal."""
    points, weights = np.polynomial.hermite_e.hermegauss(_POINTS)  # type: ignore[no-untyped-call]
    return points, weights / weights.sum()


def _tail(threshold: float, mean: NDArray[np.float64], size: float) -> NDArray[np.float64]:
    """Chance that a count with this mean is above the threshold."""
    from scipy.special import betainc, gammainc

    above = np.floor(threshold) + 1.0
    if above <= 0.0:
        return np.ones_like(mean)
    if np.isinf(size):
        return gammainc(above, mean)
    return betainc(above, size, mean / (mean + size))


def _quantile(level: float, log_mean: NDArray[np.float64], log_variance: NDArray[np.float64], size: float) -> NDArray[np.float64]:
    return np.maximum(np.ceil(_smooth_quantile(level, log_mean, log_variance, size) - 1e-6), 0.0)


def _smooth_quantile(level: float, log_mean: NDArray[np.float64], log_variance: NDArray[np.float64], size: float) -> NDArray[np.float64]:
    """Where the distribution function, carried on between whole numbers by the incomplete beta or gamma function, reaches ``level``; its next whole number is the quantile."""
    from scipy.special import betainc, gammainc

    points, weights = _hermite()
    means = np.exp(np.clip(log_mean[:, None] + np.sqrt(log_variance[:, None]) * points, -40.0, 40.0))
    low = np.full(log_mean.size, -1.0)
    high = np.full(log_mean.size, 1.0)

    def reached(count: NDArray[np.float64]) -> NDArray[np.bool_]:
        above = (count + 1.0)[:, None]
        tail = gammainc(above, means) if np.isinf(size) else betainc(above, size, means / (means + size))
        return 1.0 - tail @ weights >= level

    for _ in range(60):
        short = ~reached(high)
        if not short.any():
            break
        low[short] = high[short]
        high[short] = 2.0 * high[short] + 1.0
    for _ in range(26):
        middle = 0.5 * (low + high)
        enough = reached(middle)
        high = np.where(enough, middle, high)
        low = np.where(enough, low, middle)
    return high
