# SPDX-License-Identifier: GPL-2.0-or-later
"""From rows (a place, a period, an age group …) to cases, people and expected cases per place and period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

_MOST_CELLS = 30_000_000


@dataclass(frozen=True)
class Layout:
    """place (rows,) and period (rows,): where each row belongs; n places and periods of them; length (periods,): days in each."""

    place: NDArray[np.int64]
    period: NDArray[np.int64]
    n: int
    length: Numbers

    @property
    def shape(self) -> tuple[int, int]:
        """Places and periods."""
        return self.n, self.length.size

    def sum(self, values: Numbers, rows: NDArray[np.bool_] | None = None) -> Numbers:
        """``values`` (rows,) added up per place and period."""
        chosen = slice(None) if rows is None else rows
        cell = self.place[chosen] * self.length.size + self.period[chosen]
        sums = np.bincount(cell, weights=values[chosen], minlength=self.n * self.length.size)
        return sums.astype(np.float64).reshape(self.shape)


@dataclass(frozen=True)
class Expected:
    """expected (n, periods): cases in proportion to people and time; people (n,): on average over the periods; filled: cells that no row spoke of."""

    expected: Numbers
    people: Numbers
    filled: int


def require_room(places: int, periods: int) -> None:
    """Raises AnalysisError where places times periods would not fit into memory, as one date that is centuries off makes them."""
    if places * periods > _MOST_CELLS:
        raise AnalysisError(
            tr(
                "{places:,} places in {periods:,} periods are too many to scan. Choose a longer STEP, or check for dates that are years off, or count into larger areas."
            ),
            places=places,
            periods=periods,
        )


def group(keys: NDArray[np.generic]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Number of the group (rows,) that each row of ``keys`` (rows,) or (rows, d) belongs to, in order of appearance, and the first row of each group."""
    _, first, inverse = np.unique(keys, axis=0, return_index=True, return_inverse=True)
    order = np.argsort(first, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(order.size)
    return rank[np.ravel(inverse)], first[order]


def by_people(layout: Layout, cases: Numbers, population: Numbers, stratum: NDArray[np.int64] | None = None) -> Expected:
    """Cases expected at the overall rate, or at the overall rate of each ``stratum`` (rows,) (indirect standardisation), from people times days.

    Rows of one place, period and stratum are added up. Periods that no row of a place speaks of have as many people as its other periods on average; so have periods with cases and
    without people.
    """
    expected = np.zeros(layout.shape)
    people = np.zeros(layout.n)
    filled = 0
    strata = np.zeros(cases.size, dtype=np.int64) if stratum is None else stratum
    for one in np.unique(strata):
        rows = strata == one
        happened = layout.sum(cases, rows)
        amount, added = _fill(layout, population, rows, happened)
        exposure = amount * layout.length
        total = exposure.sum()
        if total > 0:
            expected += exposure * (happened.sum() / total)
        people += amount @ layout.length / layout.length.sum()
        filled += added
    return Expected(expected, people, filled)


def as_given(layout: Layout, cases: Numbers, expected: Numbers) -> tuple[Numbers, int]:
    """Expected cases (n, periods) of the rows added up, periods that no row speaks of filled as in `by_people`; how many those are."""
    every = np.ones(cases.size, dtype=bool)
    return _fill(layout, expected, every, layout.sum(cases))


def _fill(layout: Layout, amounts: Numbers, rows: NDArray[np.bool_], happened: Numbers) -> tuple[Numbers, int]:
    amount = layout.sum(amounts, rows)
    stated = (layout.sum(np.ones(amounts.size), rows) > 0) & ~((amount <= 0) & (happened > 0))
    count = stated.sum(axis=1, keepdims=True)
    mean = np.divide(np.where(stated, amount, 0.0).sum(axis=1, keepdims=True), count, out=np.zeros((layout.n, 1)), where=count > 0)
    missing = ~stated & (count > 0)
    return np.where(missing, mean, np.where(stated, amount, 0.0)), int(np.count_nonzero(missing))
