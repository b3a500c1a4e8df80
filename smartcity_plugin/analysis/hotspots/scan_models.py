# SPDX-License-Identifier: GPL-2.0-or-later
"""What is expected without clusters, how much a window speaks against it, and maps drawn by chance.

Poisson: cases fall on people, or on expected cases, at one rate (Kulldorff 1997, Communications in Statistics 26, 1481-1496). Bernoulli: cases are a random part of cases and controls
(ibid.). Space-time permutation: when a case happens does not depend on where; needs cases alone (Kulldorff et al. 2005, PLoS Medicine 2, e59).
Every model is conditioned on the total number of cases. Windows with fewer cases than expected, or fewer than two, speak for nothing: only high rates are looked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

from ..errors import AnalysisError, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Counts = NDArray[np.int64] | NDArray[np.float64]
    """Whole numbers, of whatever type."""

LEAST_CASES = 2


class Model(Protocol):
    """cases (n, periods): whole numbers; measure (n, periods): what a window's count is held against, additive over cells; total: cases in all."""

    cases: NDArray[np.int64]
    measure: Numbers
    total: int

    def llr(self, count: Numbers, measure: Numbers) -> Numbers:
        """Log likelihood ratio of windows, 0 where there is no excess."""

    def expected(self, measure: Numbers) -> Numbers:
        """Cases expected in windows."""

    def relative_risk(self, count: float, measure: float) -> float:
        """How many times as many; NaN where it has no bound."""

    def draw(self, rng: np.random.Generator, maps: int) -> NDArray[np.int64]:
        """Maps by chance (maps, n, periods)."""

    def least_measure(self, count: Numbers) -> Numbers:
        """The smallest measure that a window with ``count`` cases can have."""

    def neutral_measure(self, count: Numbers) -> Numbers:
        """The measure at which ``count`` is what is expected."""


class _OnExpected:
    """Models whose measure is the number of expected cases."""

    total: int

    def llr(self, count: Numbers, measure: Numbers) -> Numbers:
        """Kulldorff (1997), with the cases outside."""
        from scipy.special import xlogy

        outside = self.total - count
        with np.errstate(invalid="ignore", divide="ignore"):
            found = xlogy(count, count / measure) + xlogy(outside, outside / (self.total - measure))
        return np.where((count > measure) & (count >= LEAST_CASES), np.maximum(found, 0.0), 0.0)

    def expected(self, measure: Numbers) -> Numbers:
        """The measure itself."""
        return measure

    def least_measure(self, count: Numbers) -> Numbers:
        """However little is expected, cases are possible."""
        return np.zeros_like(count)

    def neutral_measure(self, count: Numbers) -> Numbers:
        """As many as there are."""
        return count


class Poisson(_OnExpected):
    """Cases on people: the measure is the number of expected cases, scaled to the total."""

    def __init__(self, cases: Counts, expected: Numbers) -> None:
        self.cases = whole(cases)
        self.total = require_cases(self.cases)
        if np.any((expected <= 0) & (self.cases > 0)):
            raise AnalysisError(tr("There are cases where none can be expected (nobody lives there). Check population and expected cases."))
        self.measure = expected * (self.total / expected.sum())

    def relative_risk(self, count: float, measure: float) -> float:
        """Rate inside over rate outside, both over what is expected."""
        outside = (self.total - count) / (self.total - measure) if measure < self.total else 0.0
        return count / measure / outside if outside > 0 else np.nan

    def draw(self, rng: np.random.Generator, maps: int) -> NDArray[np.int64]:
        """The cases fall anywhere, in proportion to what is expected there."""
        share = self.measure.ravel() / self.total
        if share.size <= 4 * self.total:
            return rng.multinomial(self.total, share / share.sum(), size=maps).reshape(maps, *self.measure.shape)
        upper = np.cumsum(share)
        place = np.searchsorted(upper, rng.random((maps, self.total)) * upper[-1], side="right")
        return _counted(np.minimum(place, share.size - 1), self.measure.shape)


class Bernoulli:
    """Cases among cases and controls: the measure is the number of both."""

    def __init__(self, cases: Counts, controls: Counts) -> None:
        self.cases = whole(cases)
        self.total = require_cases(self.cases)
        self.everybody = whole(controls) + self.cases
        self.measure = self.everybody.astype(np.float64)
        self.all = int(self.everybody.sum())
        if self.all == self.total:
            raise AnalysisError(tr("There are no controls, so nothing to compare the cases with. Choose the field of controls (CONTROLS)."))

    def llr(self, count: Numbers, measure: Numbers) -> Numbers:
        """Kulldorff (1997), with cases and controls inside and outside."""
        from scipy.special import xlogy

        cases, people = float(self.total), float(self.all)
        outside, others = cases - count, people - measure
        with np.errstate(invalid="ignore", divide="ignore"):
            found = (
                xlogy(count, count / measure)
                + xlogy(measure - count, (measure - count) / measure)
                + xlogy(outside, outside / others)
                + xlogy(others - outside, (others - outside) / others)
                - (xlogy(cases, cases / people) + xlogy(people - cases, (people - cases) / people))
            )
        return np.where((count * people > cases * measure) & (count >= LEAST_CASES), np.maximum(found, 0.0), 0.0)

    def expected(self, measure: Numbers) -> Numbers:
        """The overall share of cases."""
        return measure * (self.total / self.all)

    def relative_risk(self, count: float, measure: float) -> float:
        """Share of cases inside over share outside."""
        outside = (self.total - count) / (self.all - measure) if measure < self.all else 0.0
        return count / measure / outside if outside > 0 else np.nan

    def draw(self, rng: np.random.Generator, maps: int) -> NDArray[np.int64]:
        """Who of all is a case is drawn."""
        drawn = rng.multivariate_hypergeometric(self.everybody.ravel(), self.total, size=maps, method="marginals")
        return drawn.reshape(maps, *self.cases.shape)

    def least_measure(self, count: Numbers) -> Numbers:
        """Nothing but cases."""
        return count

    def neutral_measure(self, count: Numbers) -> Numbers:
        """As many as have that number of cases at the overall share."""
        return count * (self.all / self.total)


class Permutation(_OnExpected):
    """Cases with place and time alone: expected is what the place's and the period's totals give together."""

    def __init__(self, cases: Counts) -> None:
        self.cases = whole(cases)
        self.total = require_cases(self.cases)
        by_place, by_time = self.cases.sum(axis=1), self.cases.sum(axis=0)
        if np.count_nonzero(by_place) < 2:
            raise AnalysisError(
                tr("All cases happened at one place. The permutation model compares places; it needs cases at two or more.")
            )
        if np.count_nonzero(by_time) < 2:
            raise AnalysisError(
                tr("All cases happened in one period. The permutation model compares periods; choose a shorter STEP or another model.")
            )
        self.measure = np.outer(by_place, by_time) / self.total
        place, time = np.nonzero(self.cases)
        self._place, self._time = (np.repeat(one, self.cases[place, time]) for one in (place, time))

    def relative_risk(self, count: float, measure: float) -> float:
        """Observed over expected: without people there is no rate outside to compare with."""
        return count / measure

    def draw(self, rng: np.random.Generator, maps: int) -> NDArray[np.int64]:
        """The times of the cases change hands; places and times keep their totals."""
        times = rng.permuted(np.broadcast_to(self._time, (maps, self.total)), axis=1)
        return _counted(self._place * self.cases.shape[1] + times, self.cases.shape)


def _counted(cells: NDArray[np.int64], shape: tuple[int, ...]) -> NDArray[np.int64]:
    """From the cell of each case (maps, cases) to counts (maps, n, periods)."""
    maps, size = len(cells), int(np.prod(shape))
    flat = (cells + np.arange(maps)[:, None] * size).ravel()
    return np.bincount(flat, minlength=maps * size).reshape(maps, *shape)


def whole(counts: Counts) -> NDArray[np.int64]:
    """``counts`` as integers. Raises AnalysisError where they are negative or have decimals: rounding would make up or lose cases."""
    broken = int(np.count_nonzero(counts != np.floor(counts)))
    if broken:
        raise AnalysisError(
            tr(
                "{n} counts are no whole numbers. Cases and controls are counted one by one; rates and averages cannot be scanned. Give the counts."
            ),
            n=broken,
        )
    if np.any(counts < 0):
        raise AnalysisError(tr("{n} counts are negative."), n=int(np.count_nonzero(counts < 0)))
    return counts.astype(np.int64)


def require_cases(cases: NDArray[np.int64]) -> int:
    """The number of cases. Raises AnalysisError where there are too few for any cluster."""
    total = int(cases.sum())
    if total < LEAST_CASES:
        raise AnalysisError(tr("There are {n} cases in all. A cluster needs at least two; check the field of cases."), n=total)
    return total


def measure_limits(model: Model, level: float) -> Numbers:
    """For counts 2, 3, … total: the largest measure with which a window still has a log likelihood ratio of at least ``level``.

    For a given count the ratio falls as the measure grows, so one number per count tells, for any window, from how many cases on it matters.
    """
    count = np.arange(LEAST_CASES, model.total + 1, dtype=np.float64)
    low, high = model.least_measure(count), model.neutral_measure(count)
    if level <= 0:
        return np.maximum.accumulate(high)
    hopeless = (low > 0) & (model.llr(count, low) < level)
    for _ in range(45):
        middle = (low + high) / 2.0
        enough = model.llr(count, middle) >= level
        low, high = np.where(enough, middle, low), np.where(enough, high, middle)
    # Rounded towards too many windows: what is looked at more closely is computed exactly.
    return np.maximum.accumulate(np.where(hopeless, -np.inf, high * (1.0 + 1e-9)))
