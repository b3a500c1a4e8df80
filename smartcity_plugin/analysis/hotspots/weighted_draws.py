# SPDX-License-Identifier: GPL-2.0-or-later
"""Conditional permutation p-values where the neighbours of a unit weigh differently, as with weights that fall off with distance.

The test is that of `shared_draws`: the value of unit *i* stays, the values of the others are dealt out at random, and the weighted sum over the neighbours'
places is compared with the one observed. With unequal weights sums can no longer be read off a running total, so each unit multiplies its own weights into the
drawn values; for a block of units that is one matrix product.

One table of ordered random subsets of **all** units serves everybody. Reading a draw without unit *i* (where it occurs, the members behind it move up by one
place) makes it an ordered random subset of the other n - 1 units, which is exactly what unit *i* needs. So every draw serves every unit, whatever the number
of its neighbours, and the unit's own value never takes part. As with `shared_draws`, the p-values of different units share their Monte Carlo error.

Sums of floating-point products are not exact. Two sums count as equal if they differ by less than the rounding that their terms can have caused
(`_rounding`), some 1e-15 of the largest value times the sum of the weights: ties count towards both tails.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress
from .shared_draws import ConditionalTails, random_subsets

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

_TABLE_CELLS = 1 << 20
_BLOCK_CELLS = 1 << 18
"""Sums held at once: 2 MB, which stays in a processor's cache."""
_BLOCK_WORK = 1 << 26
"""Multiplications between two looks at whether the user wants to stop: at most some 0.1 s."""
_DRAWS_AT_ONCE = 1_024
_ONE_THREAD = 1 << 17
"""Multiplications of a matrix product that OpenBLAS, which splits larger ones among threads (from 2**18), leaves to one."""
_FEW_ROWS = 8
_OFTEN = 0.2
"""Share of the draws that contain a unit above which its sums are computed draw by draw instead of being put right afterwards."""


def weighted_tails(
    values: NDArray[np.float64],
    weights: csr_array,
    permutations: int,
    rng: np.random.Generator,
    progress: Progress = no_progress,
) -> ConditionalTails:
    """Conditional permutation tails of the weighted sum over each unit's neighbours.

    values: (n,), finite; weights: n x n, rows = focal unit, zero diagonal, positive, of any size within a row; permutations: draws in the table. Costs
    O(permutations * number of links) multiplications. NaN for units without neighbours. Raises ValueError for weights that are not positive.
    """
    if weights.nnz and not weights.data.min() > 0:
        raise ValueError("weights must be positive")
    n = weights.shape[0]
    # Units in order of their number of neighbours: blocks of them need hardly any padding, and are ranges of numbers.
    order = np.argsort(np.diff(weights.indptr), kind="stable")
    scaled = _scaled(np.asarray(values, dtype=np.float64))
    rows = _Rows(
        data=weights.data.astype(np.float64),
        start=weights.indptr[:-1][order].astype(np.int64),
        degree=np.diff(weights.indptr)[order].astype(np.int64),
        values=scaled[order],
        observed=np.asarray(weights @ scaled)[order],
        tolerance=_rounding(np.asarray(values, dtype=np.float64), scaled, weights)[order],
    )
    at_least, at_most = _count(rows, permutations, rng, progress)
    connected = rows.degree > 0
    greater, less = np.full(n, np.nan), np.full(n, np.nan)
    draws = np.zeros(n, dtype=np.int64)
    used = order[connected]
    greater[used] = (at_least[connected] + 1.0) / (permutations + 1.0)
    less[used] = (at_most[connected] + 1.0) / (permutations + 1.0)
    draws[used] = permutations
    return ConditionalTails(greater, less, draws)


@dataclass(frozen=True)
class _Rows:
    """The units in order of their number of neighbours: their weights (from ``start``, ``degree`` many), values, observed sums and what counts as equal."""

    data: NDArray[np.float64]
    start: NDArray[np.int64]
    degree: NDArray[np.int64]
    values: NDArray[np.float64]
    observed: NDArray[np.float64]
    tolerance: NDArray[np.float64]

    def padded(self, first: int, last: int) -> NDArray[np.float64]:
        """Weights of the units first..last - 1, side by side; zeros behind rows that are shorter than the longest."""
        degree = self.degree[first:last]
        width = int(degree[-1])
        result = np.zeros((last - first, width))
        filled = np.arange(width) < degree[:, None]
        if self.data.size:
            result[filled] = self.data[(self.start[first:last, None] + np.arange(width))[filled]]
        return result


def _scaled(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Values less their mean, times a power of two that keeps products within range; neither changes a conditional p."""
    centred = values - values.mean()
    largest = np.max(np.abs(centred), initial=0.0)
    return centred if largest == 0.0 else np.ldexp(centred, -int(np.ceil(np.log2(largest))))


def _rounding(values: NDArray[np.float64], scaled: NDArray[np.float64], weights: csr_array) -> NDArray[np.float64]:
    """By how much two sums of one unit may differ through rounding alone (n,): that of the values as given, and of adding up the products."""
    centred = np.max(np.abs(values - values.mean()), initial=0.0)
    largest = np.max(np.abs(scaled), initial=0.0)
    given = np.max(np.abs(values), initial=0.0) * (largest / centred) if centred else 0.0
    total = np.asarray(weights.sum(axis=1), dtype=np.float64).ravel()
    return 2.0 * np.finfo(np.float64).eps * total * (2.0 * given + (np.diff(weights.indptr) + 1.0) * largest)


def _count(rows: _Rows, permutations: int, rng: np.random.Generator, progress: Progress) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Draws whose sum is at least, and at most, the observed one, per unit in the order of ``rows``."""
    n = rows.degree.size
    at_least, at_most = np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
    islands = int(np.searchsorted(rows.degree, 1))
    if islands == n:
        return at_least, at_most
    columns = int(rows.degree[-1]) + 1  # one more than is needed, for the units that are drawn themselves
    chunk = max(16, min(_DRAWS_AT_ONCE, _TABLE_CELLS // columns))
    for start in range(0, permutations, chunk):
        drawn = random_subsets(n, columns, min(chunk, permutations - start), rng)
        draws = _Draws(drawn, rows.values)
        first = islands
        while first < n:
            progress((start + len(drawn) * first / n) / permutations)
            # The longest row of a block decides its width, and rows only get longer.
            fewest = int(rows.degree[first])
            last = min(n, first + max(1, min(_BLOCK_CELLS // max(len(drawn), fewest), _BLOCK_WORK // (len(drawn) * fewest))))
            sums = draws.sums(rows.padded(first, last), first)
            low, high = (rows.observed[first:last] + sign * rows.tolerance[first:last] for sign in (-1.0, 1.0))
            at_least[first:last] += np.count_nonzero(sums >= low[:, None], axis=1)
            at_most[first:last] += np.count_nonzero(sums <= high[:, None], axis=1)
            first = last
    return at_least, at_most


class _Draws:
    """Some ordered random subsets of all n units (draws, columns), their values, and where each unit occurs in them."""

    def __init__(self, drawn: NDArray[np.int32], values: NDArray[np.float64]) -> None:
        self._drawn, self._values, self._all, self._n = drawn, values[drawn], values, values.size
        self._places_of_others: NDArray[np.int32] | None = None
        members = drawn.ravel()
        self._places = np.argsort(members, kind="stable")
        self._members = members[self._places]

    def sums(self, weights: NDArray[np.float64], first: int) -> NDArray[np.float64]:
        """Weighted sums (units, draws) for the units from ``first`` on, each of which is left out of its draws. ``weights``: (units, width)."""
        width = weights.shape[1]
        if width > _OFTEN * self._n:
            return self._dense(weights, first)
        sums = _products(weights, self._values[:, :width])
        begin, end = np.searchsorted(self._members, [first, first + len(weights)])
        draw, position = np.divmod(self._places[begin:end], self._drawn.shape[1])
        unit = self._members[begin:end] - first
        within = position < width
        draw, position, unit = draw[within], position[within], unit[within]
        step = max(1, _BLOCK_CELLS // width)
        for some in (slice(at, at + step) for at in range(0, draw.size, step)):
            members = self._values[draw[some], : width + 1]
            before = np.arange(width) < position[some, None]
            sums[unit[some], draw[some]] = np.einsum("ij,ij->i", np.where(before, members[:, :-1], members[:, 1:]), weights[unit[some]])
        return sums

    def _dense(self, weights: NDArray[np.float64], first: int) -> NDArray[np.float64]:
        """`sums` where most draws contain each unit: draws of n - 1 places, which the values of the other units take in their order."""
        width = weights.shape[1]
        if self._places_of_others is None:
            others = self._drawn != self._n - 1
            others[others.all(axis=1), -1] = False
            self._places_of_others = self._drawn[others].reshape(len(others), -1)
        places = self._places_of_others[:, :width].astype(np.intp)
        return np.stack([np.einsum("ij,j->i", np.delete(self._all, first + unit)[places], weights[unit]) for unit in range(len(weights))])


def _products(weights: NDArray[np.float64], values: NDArray[np.float64]) -> NDArray[np.float64]:
    """weights @ values.T, where the rows are short as a stack of small products: threads would wait for each other longer than they work."""
    rows = _ONE_THREAD // max(values.size, 1)
    if rows < _FEW_ROWS:
        return weights @ values.T
    stacked = len(weights) // rows * rows
    result = np.empty((len(weights), len(values)))
    np.matmul(weights[:stacked].reshape(-1, rows, weights.shape[1]), values.T, out=result[:stacked].reshape(-1, rows, len(values)))
    np.matmul(weights[stacked:], values.T, out=result[stacked:])
    return result
