# SPDX-License-Identifier: GPL-2.0-or-later
"""What share of insects is infected, from tests of pools: MIR, maximum likelihood, Gart's and Firth's estimators, score intervals.

A pool of m insects is positive if any of them is infected: with the share p that has the chance 1 - (1 - p)^m. Methods: Walter, Hildreth & Beaty (1980); Gart (1991) and Gart & Nam (1988)
for the correction of bias and skewness; Hepworth & Biggerstaff (2017, JABES 22:602) for Firth's. There are no Wald intervals: with the few positive pools of a season they are far too short, and
with none they are empty.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SMALLEST = 1e-12
_MOST = 60.0
_STEPS = 200


@dataclass(frozen=True)
class PooledRate:
    """Infected insects per insect (0..1). n_pools, n_positive, n_insects: what was tested; low, high: the skewness-corrected score interval; score_low, score_high: the plain
    one. mle is 1 where all pools are positive.
    """

    n_pools: float
    n_positive: float
    n_insects: float
    mir: float
    mle: float
    firth: float
    gart: float
    low: float
    high: float
    score_low: float
    score_high: float


def pooled_rate(
    positive: NDArray[np.float64], size: NDArray[np.float64], pools: NDArray[np.float64] | None = None, level: float = 0.95
) -> PooledRate:
    """The share of infected insects from ``positive`` (k,) of ``pools`` (k,; one each where None) of ``size`` (k,) insects, with intervals of the given ``level``.

    Raises AnalysisError where a size is not above 0, or more pools are positive than were tested.
    """
    number = np.ones(positive.size) if pools is None else pools
    _check(positive, size, number)
    tested = _Pools(positive, size, number)
    found = float(positive.sum())
    z = _normal_quantile(level)
    mle = _mle(tested)
    score_low, score_high = _interval(tested, z, mle, skewed=False)
    low, high = _interval(tested, z, mle, skewed=True)
    return PooledRate(
        n_pools=float(number.sum()),
        n_positive=found,
        n_insects=float(number @ size),
        mir=found / float(number @ size),
        mle=mle,
        firth=_firth(tested),
        gart=_gart(tested, mle),
        low=low,
        high=high,
        score_low=score_low,
        score_high=score_high,
    )


def _check(positive: NDArray[np.float64], size: NDArray[np.float64], number: NDArray[np.float64]) -> None:
    if not positive.size:
        raise AnalysisError(tr("There is no pool to compute an infection rate from."))
    if not (np.isfinite(size).all() and (size > 0).all() and (number > 0).all()):
        raise AnalysisError(tr("The number of insects of a pool must be greater than 0."))
    if ((positive < 0) | (positive > number)).any():
        raise AnalysisError(tr("More pools are positive than were tested."))


class _Pools:
    """The score of the likelihood in p and its moments."""

    def __init__(self, positive: NDArray[np.float64], size: NDArray[np.float64], number: NDArray[np.float64]) -> None:
        self.positive, self.size, self.number = positive, size, number

    def _negative(self, p: float) -> NDArray[np.float64]:
        """The chance that a pool is negative."""
        return np.exp(self.size * np.log1p(-p))

    def _chance(self, p: float) -> NDArray[np.float64]:
        """That a pool is positive, without loss of digits at small p."""
        return -np.expm1(self.size * np.log1p(-p))

    def expected_positive(self, p: float) -> float:
        """Pools that are positive on average."""
        return float(self.number @ self._chance(p))

    def expected_negative(self, p: float) -> float:
        """Pools that are negative on average."""
        return float(self.number @ self._negative(p))

    def score(self, p: float) -> float:
        """Slope of the log-likelihood."""
        chance = self._chance(p)
        return float((self.size / (1.0 - p) * (self.positive / chance - self.number)).sum())

    def information(self, p: float) -> float:
        """Fisher's expected information: the variance of the score."""
        chance = self._chance(p)
        return float((self.number * self.size**2 * self._negative(p) / ((1.0 - p) ** 2 * chance)).sum())

    def information_slope(self, p: float) -> float:
        """Derivative of `information` in p."""
        q, m, chance = 1.0 - p, self.size, self._chance(p)
        rest = self._negative(p)
        slope = rest / q**3 * ((m - 2.0) * chance + m * rest) / chance**2
        return float(-(self.number * m**2 * slope).sum())

    def third_moment(self, p: float) -> float:
        """Third central moment of the score."""
        chance = self._chance(p)
        return float(((self.size / (1.0 - p)) ** 3 * self.number * self._negative(p) * (1.0 - 2.0 * chance) / chance**2).sum())

    def bias(self, p: float) -> float:
        """First-order bias of the maximum likelihood estimator of p (Cox & Snell 1968, for one parameter)."""
        return -(self.information_slope(p) + self.third_moment(p)) / (4.0 * self.information(p) ** 2)

    def skewness(self, p: float) -> float:
        """Of the score."""
        return self.third_moment(p) / self.information(p) ** 1.5


def _root(function: Callable[[float], float], low: float, high: float) -> float:
    """Where a function that falls from above 0 at ``low`` to below 0 at ``high`` crosses 0, by halving on the scale of log(p)."""
    for _ in range(_STEPS):
        middle = float(np.sqrt(low * high)) if high < 0.1 else 0.5 * (low + high)
        if not low < middle < high:
            break
        if function(middle) > 0:
            low = middle
        else:
            high = middle
    return 0.5 * (low + high)


def _largest(tested: _Pools) -> float:
    """A share at which every pool is positive but for a chance of exp(-60), so that powers can still be computed."""
    return float(-np.expm1(-_MOST / tested.size.min()))


def _mle(tested: _Pools) -> float:
    if tested.positive.sum() == 0:
        return 0.0
    if (tested.positive == tested.number).all():
        return 1.0
    return _root(tested.score, _SMALLEST, _largest(tested))


def _firth(tested: _Pools) -> float:
    """Firth's bias-preventive estimator: the root of score - information x bias. p is no canonical parameter here, so this is not the maximum under Jeffreys' prior."""
    if tested.positive.sum() == 0:
        return 0.0
    return _root(lambda p: tested.score(p) - tested.information(p) * tested.bias(p), _SMALLEST, _largest(tested))


def _gart(tested: _Pools, mle: float) -> float:
    """The maximum likelihood estimate less its bias."""
    if mle in (0.0, 1.0):
        return mle
    return max(0.0, mle - tested.bias(mle))


def _interval(tested: _Pools, z: float, mle: float, *, skewed: bool) -> tuple[float, float]:
    """The shares that a score test at this level does not reject; skewed: after Gart & Nam's correction."""

    def standardised(p: float) -> float:
        value = tested.score(p) / np.sqrt(tested.information(p))
        return float(value - tested.skewness(p) * (z**2 - 1.0) / 6.0 if skewed else value)

    # With no (or only) positive pools the corrected statistic turns back next to the border; the limit is its crossing on the inner side of that turn.
    turn = (z**2 - 1.0) / 6.0
    inner_low, inner_high = max(mle, _SMALLEST), mle
    if mle == 0.0:
        inner_low = _root(lambda p: turn - tested.expected_positive(p), _SMALLEST, _largest(tested))
    if mle == 1.0:
        inner_high = _root(lambda p: tested.expected_negative(p) - turn, _SMALLEST, _largest(tested))
    low = 0.0 if mle == 0.0 else _root(lambda p: standardised(p) - z, _SMALLEST, inner_high)
    high = 1.0 if mle == 1.0 else _root(lambda p: standardised(p) + z, inner_low, _largest(tested))
    return low, high


def _normal_quantile(level: float) -> float:
    from statistics import NormalDist

    if not 0.5 < level < 1.0:
        raise AnalysisError(tr("The confidence level must be between 0.5 and 1, not {level}."), level=level)
    return NormalDist().inv_cdf(0.5 + level / 2.0)


def vector_index(abundance: NDArray[np.float64], rate: NDArray[np.float64]) -> float:
    """Infected insects per trap-night: the sum over species of insects per trap-night (s,) times the share infected (s,) (CDC's guidelines for West Nile virus, appendix 2)."""
    return float(abundance @ rate)
