# SPDX-License-Identifier: GPL-2.0-or-later
"""Interrupted time series: one series, its level and trend before, and what became of both. Says what changed, not why: there is no control.

Bernal, Cummins & Gasparrini (2017) *Int. J. Epidemiology* 46, 348-355; standard errors after Newey & West (1987) *Econometrica* 55, 703-708.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from .cluster_robust import Robust
from .effect import minimum_detectable, percent

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEAST_BEFORE, LEAST_AFTER = 8, 3
_YEAR = 365.25


@dataclass(frozen=True)
class Interruption:
    """reduction: percent over all periods after, against what level and trend before let expect; low, high: 95 %; p; mde: percent; level: log change at the date; slope: change of the log trend per day (0
    where not asked for); expected, fitted (n,): counts; lag: of the errors.
    """

    reduction: float
    low: float
    high: float
    p: float
    mde: float
    level: float
    slope: float
    expected: NDArray[np.float64]
    fitted: NDArray[np.float64]
    lag: int


def interrupted_series(
    count: NDArray[np.float64], effort: NDArray[np.float64], since: NDArray[np.float64], *, slope: bool = False, seasons: bool | None = None
) -> Interruption:
    """Of one value per period (n,). since (n,): days since the change, negative before; slope: whether the trend may change too; seasons: a yearly wave (None: where two years are covered).

    Raises AnalysisError with fewer than 8 periods before or 3 after.
    """
    after = since >= 0
    if (~after).sum() < LEAST_BEFORE or after.sum() < LEAST_AFTER:
        raise AnalysisError(
            tr(
                "An interrupted time series needs {before} periods before and {after} after the date; there are {have_before} and {have_after}."
            ),
            before=LEAST_BEFORE,
            after=LEAST_AFTER,
            have_before=int((~after).sum()),
            have_after=int(after.sum()),
        )
    if count[~after].sum() <= 0 or count[after].sum() <= 0:
        raise AnalysisError(tr("All counts before or after the date are 0, so no ratio can be computed."))
    base, change = _design(since, after, slope, seasons)
    x = np.column_stack([change, base])
    coefficients, mu = _poisson(count, np.log(effort), x)
    covariance, lag = _newey_west(count, mu, x)
    expected = effort * np.exp(base @ coefficients[change.shape[1] :])
    late = mu[after]
    gradient = (late @ x[after]) / late.sum()
    without = expected[after]
    gradient[change.shape[1] :] -= (without @ base[after]) / without.sum()
    log_effect = float(np.log(late.sum() / without.sum()))
    robust = Robust(log_effect, float(np.sqrt(gradient @ covariance @ gradient)), float(max(count.size - x.shape[1], 1)), count.size)
    low, high = robust.interval()
    return Interruption(
        percent(log_effect),
        percent(high),
        percent(low),
        robust.p,
        minimum_detectable(robust.error, robust.freedom),
        float(coefficients[0]),
        float(coefficients[1]) if slope else 0.0,
        expected,
        mu,
        lag,
    )


def _design(
    since: NDArray[np.float64], after: NDArray[np.bool_], slope: bool, seasons: bool | None
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """What goes on by itself (level, trend, season) and what the change adds."""
    scale = max(float(np.abs(since).max()), 1.0)
    base = [np.ones(since.size), since / scale]
    if seasons or (seasons is None and np.ptp(since) >= 2 * _YEAR):
        turn = 2.0 * np.pi * since / _YEAR
        base += [np.sin(turn), np.cos(turn)]
    change = [after.astype(np.float64)]
    if slope:
        change.append(np.where(after, since, 0.0))
    return np.column_stack(base), np.column_stack(change)


def _poisson(
    count: NDArray[np.float64], offset: NDArray[np.float64], x: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Coefficients (k,) and means (n,) by iteratively reweighted least squares."""
    eta = np.log((count + count.mean()) / 2.0)
    coefficients = np.zeros(x.shape[1])
    for _ in range(100):
        mu = np.exp(eta)
        z = eta - offset + (count - mu) / mu
        root = np.sqrt(mu)
        new = np.linalg.lstsq(x * root[:, None], z * root, rcond=None)[0]
        moved = float(np.abs(new - coefficients).max())
        coefficients = new
        eta = np.clip(x @ coefficients + offset, -30.0, 30.0)
        if moved < 1e-10:
            break
    return coefficients, np.exp(eta)


def _newey_west(count: NDArray[np.float64], mu: NDArray[np.float64], x: NDArray[np.float64]) -> tuple[NDArray[np.float64], int]:
    """Covariance (k, k) for errors that hang together over some periods, with n / (n - k); never below Poisson's times the dispersion, which short series would fall under."""
    n, k = x.shape
    lag = int(4.0 * (n / 100.0) ** (2.0 / 9.0))
    scores = x * (count - mu)[:, None]
    middle = scores.T @ scores
    for distance in range(1, lag + 1):
        crossed = scores[distance:].T @ scores[:-distance]
        middle += (1.0 - distance / (lag + 1.0)) * (crossed + crossed.T)
    bread = np.linalg.pinv(x.T @ (x * mu[:, None]))
    robust = bread @ middle @ bread * n / max(n - k, 1)
    dispersion = max(1.0, float(((count - mu) ** 2 / mu).sum()) / max(n - k, 1))
    plain = bread * dispersion
    return (robust if np.trace(robust @ np.linalg.pinv(plain)) >= k else plain), lag
