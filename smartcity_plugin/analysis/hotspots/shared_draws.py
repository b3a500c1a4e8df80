# SPDX-License-Identifier: GPL-2.0-or-later
"""Conditional permutation p-values for every unit from one table of random draws.

The conditional permutation test of a local statistic (Anselin 1995, section 4) holds the value of unit *i* fixed and asks how
extreme the sum over its k neighbours is among sums over k units drawn at random, without replacement, from the other n - 1. Drawing
anew for every unit costs n * permutations * k. Here ordered subsets are drawn from **all** n units once. Of these, the draws whose
first k members do not contain unit *i* are exactly such a conditional sample for unit *i*: a uniform k-subset of n units that is known to miss
*i* is a uniform k-subset of the others. So each unit counts the tails over the whole table and takes out the draws that contain it.

Three things make it exact and cheap:

- values are fixed-point integers, so equal sums compare as equal whatever the order of addition;
- a unit with more than (n - 1) / 2 neighbours is judged by the sum over its *non*-neighbours, which is the same test with the tails swapped: a
  draw never contains a unit with probability above one half, and no unit runs out of draws;
- units with different numbers of neighbours use prefixes of one table: the first k of an ordered random subset are a random k-subset.

The p-values of different units share their Monte Carlo error, since they share the draws. That is why the default number of draws is
high (`default_permutations`), and why units near a class border are marked (`significance.near_border`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TABLE_CELLS = 1 << 20
"""Cells of the draw table held at once: a chunk takes some 50 ms, so that cancelling is felt at once."""
_FIXED_POINT_LIMIT = 2.0**61
_MANY_UNITS = 20_000
_DIGITS_OF_SPREAD = 44
_DIGITS_OF_VALUE = 50
_LEVELS_IN_CACHE = 4_096


@dataclass(frozen=True)
class ConditionalTails:
    """One-sided conditional permutation p-values per unit, NaN for units without neighbours.

    ``greater`` is (b + 1) / (draws + 1) with b the draws whose sum is at least the observed one, ``less`` likewise for at most; ``draws`` is
    the number of draws that serve the unit.
    """

    greater: NDArray[np.float64]
    less: NDArray[np.float64]
    draws: NDArray[np.int64]

    @property
    def two_sided(self) -> NDArray[np.float64]:
        """min(1, 2 min(greater, less)): never the "directed" half."""
        return np.minimum(1.0, 2.0 * np.minimum(self.greater, self.less))


def default_permutations(n_units: int) -> int:
    """Draws that keep the smallest p below the first Benjamini-Hochberg threshold: 99 999, or 999 999 above 20 000 units."""
    return 99_999 if n_units <= _MANY_UNITS else 999_999


@dataclass(frozen=True)
class FixedPoint:
    """Values as integers whose sums do not depend on the order of addition.

    slack: by how many units the sums of two subsets of one size may differ, per member, and still be the same number; 0 for values that were whole
    numbers to begin with.
    """

    values: NDArray[np.int64]
    slack: int


def fixed_point(values: NDArray[np.float64]) -> FixedPoint:
    """Values (n,) in fixed point, fine enough to keep every digit that a double can vouch for.

    Whole numbers stay as they are. Others are centred and scaled by a power of two, which changes no conditional p (the test does not depend on
    origin or scale), and rounded. 0.1 + 0.4 and 0.2 + 0.3 then differ by the rounding of their terms: `slack` tells the comparison how much.
    """
    values = np.asarray(values, dtype=np.float64)
    room = _FIXED_POINT_LIMIT / max(values.size, 1)
    if np.all(values == np.rint(values)) and np.max(np.abs(values), initial=0.0) < room:
        return FixedPoint(values.astype(np.int64), 0)
    centred = values - np.mean(values)
    largest = np.max(np.abs(centred), initial=0.0)
    if largest == 0.0:
        return FixedPoint(np.zeros(values.size, dtype=np.int64), 0)
    exponent = min(
        int(np.floor(np.log2(room) - np.log2(largest))),
        # Digits below a double's own precision would only keep its noise apart.
        _DIGITS_OF_SPREAD - int(np.ceil(np.log2(largest))),
        _DIGITS_OF_VALUE - int(np.ceil(np.log2(np.max(np.abs(values))))),
    )
    return FixedPoint(np.rint(np.ldexp(centred, exponent)).astype(np.int64), 2)


def random_subsets(n: int, k: int, size: int, rng: np.random.Generator) -> NDArray[np.int32]:
    """``size`` ordered random k-subsets of range(n), shape (size, k); each prefix is a random subset too.

    A row is the first k *different* numbers of an endless stream of uniform ones, which is a uniform ordered subset. Rows whose first k
    differ (most, when k is small against the root of n) are done at once; only the others read on.
    """
    if not 0 < k <= n:
        raise ValueError(f"cannot draw {k} of {n}")
    if 2 * k > n:  # waiting for the last different numbers of a stream takes longer than shuffling
        return rng.permuted(np.tile(np.arange(n, dtype=np.int32), (size, 1)), axis=1)[:, :k]
    table = rng.integers(0, n, (size, k), dtype=np.int32)
    if k == 1:
        return table
    ordered = np.sort(table, axis=1)
    unfinished = np.flatnonzero((ordered[:, 1:] == ordered[:, :-1]).any(axis=1))
    stream = table[unfinished]
    while unfinished.size:
        more = rng.integers(0, n, (unfinished.size, max(4, k // 3)), dtype=np.int32)
        stream = np.hstack([stream, more])
        new = _first_occurrences(stream)
        rank = np.cumsum(new, axis=1)
        done = rank[:, -1] >= k
        table[unfinished[done]] = stream[done][(new & (rank <= k))[done]].reshape(-1, k)
        unfinished, stream = unfinished[~done], stream[~done]
    return table


def _first_occurrences(rows: NDArray[np.int32]) -> NDArray[np.bool_]:
    """True where a number stands for the first time in its row."""
    width = rows.shape[1]
    # Value and position in one key: a plain sort is several times faster than a stable argsort of short rows.
    keys = np.sort(rows.astype(np.int64) * width + np.arange(width), axis=1)
    value, position = np.divmod(keys, width)
    first = np.ones(rows.shape, dtype=bool)
    first[:, 1:] = value[:, 1:] != value[:, :-1]
    result = np.empty_like(first)
    np.put_along_axis(result, position, first, axis=1)
    return result


class _Class:
    """Units with one effective number of neighbours, and how many draws fell at or beyond each of their sums."""

    def __init__(self, size: int, units: NDArray[np.int64], sums: NDArray[np.int64], slack: int) -> None:
        self.size = size
        self.units = units
        levels, self._level_of = np.unique(sums, return_inverse=True)
        self._low, self._high = levels - slack, levels + slack
        self._reaching = np.zeros(levels.size + 1, dtype=np.int64)
        self._passing = np.zeros(levels.size + 1, dtype=np.int64)

    def count(self, drawn_sums: NDArray[np.int64]) -> None:
        drawn = drawn_sums
        if self._low.size > _LEVELS_IN_CACHE:
            drawn = np.sort(drawn)  # sorted queries walk through the levels once instead of jumping about in memory
        self._reaching += np.bincount(np.searchsorted(self._low, drawn, side="right"), minlength=self._reaching.size)
        self._passing += np.bincount(np.searchsorted(self._high, drawn, side="left"), minlength=self._passing.size)

    def tails(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Draws with a sum >= and <= that of each unit, over the whole table."""
        # A draw placed at r reaches (passes) the levels 0..r-1.
        at_least = self._reaching.sum() - np.cumsum(self._reaching)[:-1]
        at_most = np.cumsum(self._passing)[:-1]
        return at_least[self._level_of], at_most[self._level_of]


def conditional_tails(
    exact: FixedPoint,
    neighbours: NDArray[np.int64],
    sums: NDArray[np.int64],
    permutations: int,
    rng: np.random.Generator,
    progress: Progress = no_progress,
) -> ConditionalTails:
    """Conditional permutation tails of the sum over each unit's neighbours.

    exact: values (n,) in fixed point; neighbours: number of neighbours, the unit itself not counted (n,); sums: sum of the neighbours' fixed-point values (n,);
    permutations: draws in the table. Cost O(permutations * largest effective k), with log factors for sorting.
    """
    values = exact.values
    n = values.size
    degree = np.asarray(neighbours, dtype=np.int64)
    flipped = degree > (n - 1) // 2
    effective = np.where(flipped, n - 1 - degree, degree)
    observed = np.where(flipped, values.sum() - values - sums, sums)
    connected = degree > 0

    at_least = np.full(n, permutations, dtype=np.int64)
    at_most = at_least.copy()
    containing = np.zeros(n, dtype=np.int64)
    widest = int(effective.max(initial=0))
    if widest:
        classes = []
        for size in np.unique(effective[effective > 0]):
            units = np.flatnonzero(effective == size)
            classes.append(_Class(int(size), units, observed[units], exact.slack * int(size)))
        removed_least = np.zeros(n, dtype=np.int64)
        removed_most = np.zeros(n, dtype=np.int64)
        chunk = max(256, _TABLE_CELLS // widest)
        for start in range(0, permutations, chunk):
            progress(start / permutations)
            drawn = random_subsets(n, widest, min(chunk, permutations - start), rng)
            running = np.cumsum(values[drawn], axis=1)
            for one in classes:
                one.count(running[:, one.size - 1])
            _take_out(drawn, running, effective, observed, exact.slack * effective, containing, removed_least, removed_most)
        for one in classes:
            at_least[one.units], at_most[one.units] = one.tails()
        at_least -= removed_least
        at_most -= removed_most
    at_least, at_most = np.where(flipped, at_most, at_least), np.where(flipped, at_least, at_most)
    draws = np.where(connected, permutations - containing, 0)
    with np.errstate(invalid="ignore"):
        greater = np.where(connected, (at_least + 1.0) / (draws + 1.0), np.nan)
        less = np.where(connected, (at_most + 1.0) / (draws + 1.0), np.nan)
    return ConditionalTails(greater, less, draws)


def _take_out(
    drawn: NDArray[np.int32],
    running: NDArray[np.int64],
    effective: NDArray[np.int64],
    observed: NDArray[np.int64],
    slack: NDArray[np.int64],
    containing: NDArray[np.int64],
    removed_least: NDArray[np.int64],
    removed_most: NDArray[np.int64],
) -> None:
    """Add, per unit, the draws of this chunk that contain it within its own prefix, and in which tails they were counted."""
    n = effective.size
    size = effective[drawn]
    inside = np.arange(drawn.shape[1]) < size
    sums = np.take_along_axis(running, np.maximum(size - 1, 0), axis=1)[inside]
    members = drawn[inside]
    own, near = observed[members], slack[members]
    containing += np.bincount(members, minlength=n)
    removed_least += np.bincount(members[sums >= own - near], minlength=n)
    removed_most += np.bincount(members[sums <= own + near], minlength=n)
