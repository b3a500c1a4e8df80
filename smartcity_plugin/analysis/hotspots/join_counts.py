# SPDX-License-Identifier: GPL-2.0-or-later
"""Local join counts: do units that have something stand beside others that have it?

Source: Anselin & Li (2019) Journal of Geographical Systems 21:189-210 (the statistic BB_i). Under conditional permutation the number of ones among a unit's
k neighbours is hypergeometric, so nothing needs to be drawn: p is exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from .getis_ord import require_variation

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

_NAMED_VALUES = 5


@dataclass(frozen=True)
class LocalJoinCounts:
    """Result per unit (n,); NaN for units with value 0 and for islands (no neighbours), which are not tested.

    statistic: neighbours with value 1; expected, variance: its moments when the other units' values are dealt out at random; z: the standard score these give (NaN
    where the variance is 0); p: exact probability of at least as many (upper tail); neighbours: their number, whatever the unit's value.
    """

    statistic: NDArray[np.float64]
    expected: NDArray[np.float64]
    variance: NDArray[np.float64]
    z: NDArray[np.float64]
    p: NDArray[np.float64]
    neighbours: NDArray[np.int64]


def local_join_counts(values: NDArray[np.float64], weights: csr_array) -> LocalJoinCounts:
    """BB_i = x_i * (number of neighbours with x = 1) for ``values`` (n,) of 0 and 1; each link of ``weights`` (n x n, zero diagonal) counts once.

    Given that unit i has 1, its k neighbours are k of the other n - 1 units, among which are m = (number of ones) - 1 ones. Raises AnalysisError for other values
    than 0 and 1, for fewer than three units, and where all have the same value.
    """
    from scipy.sparse import csr_array

    x = np.asarray(values, dtype=np.float64)
    require_zeros_and_ones(x)
    require_variation(x)
    neighbours = np.diff(weights.indptr).astype(np.int64)
    links = csr_array((np.ones(weights.nnz, dtype=np.int64), weights.indices, weights.indptr), shape=weights.shape)
    ones = x.astype(np.int64)
    tested = (ones == 1) & (neighbours > 0)
    joins = links @ ones
    others, marked = x.size - 1, int(ones.sum()) - 1
    k = neighbours.astype(np.float64)
    share = marked / others
    variance = k * share * (1.0 - share) * (others - k) / (others - 1.0)
    expected = k * share
    with np.errstate(invalid="ignore", divide="ignore"):
        z = np.where(variance > 0, (joins - expected) / np.sqrt(variance), np.nan)

    def only_tested(column: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.where(tested, column, np.nan)

    return LocalJoinCounts(
        statistic=only_tested(joins.astype(np.float64)),
        expected=only_tested(expected),
        variance=only_tested(variance),
        z=only_tested(z),
        p=upper_tail(joins, neighbours, others, marked, tested),
        neighbours=neighbours,
    )


def upper_tail(
    joins: NDArray[np.int64], neighbours: NDArray[np.int64], others: int, marked: int, tested: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """P(at least ``joins`` ones among ``neighbours`` units drawn without replacement from ``others``, ``marked`` of which have one); NaN where not ``tested``."""
    from scipy.stats import hypergeom

    p = np.full(joins.size, np.nan)
    if tested.any():
        # Few different pairs among many units, and scipy works pair by pair.
        pairs, which = np.unique(np.column_stack([joins[tested], neighbours[tested]]), axis=0, return_inverse=True)
        tails = hypergeom.sf(pairs[:, 0] - 1, others, marked, pairs[:, 1])
        p[tested] = np.clip(tails, 0.0, 1.0)[which.ravel()]
    return p


def require_zeros_and_ones(values: NDArray[np.float64]) -> None:
    """Raise AnalysisError where other values than 0 and 1 are found, saying which."""
    found = np.unique(values)
    if np.isin(found, (0.0, 1.0)).all():
        return
    named = ", ".join(f"{one:g}" for one in found[:_NAMED_VALUES])
    raise AnalysisError(
        tr(
            "Join counts need a field of 0 and 1 (has it or not), but these values were found: {values}. Choose another field, make one with the field calculator, or choose "
            "the statistic moran."
        ),
        values=named + (", …" if found.size > _NAMED_VALUES else ""),
    )
