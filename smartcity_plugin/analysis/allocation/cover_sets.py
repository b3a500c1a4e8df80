# SPDX-License-Identifier: GPL-2.0-or-later
"""Which sites are near enough to cover which demand, rows with the same sites taken together; and how good a choice of sites is by that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .cost_lists import CostLists, Flags, Floats, Indices

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix


@dataclass(frozen=True)
class CoverSets:
    """k groups of demand rows that the same sites cover, over m sites."""

    covers: csr_matrix
    """(k, m), 1 where a site covers a group."""
    weights: Floats
    """Demand of each group (k,)."""
    group: NDArray[np.int64]
    """Group of each row (n,); -1 where no allowed site covers it."""

    @property
    def n_sites(self) -> int:
        """Candidate sites."""
        return int(self.covers.shape[1])

    def counts(self, chosen: Flags) -> Floats:
        """How many of the chosen sites (m,) cover each group (k,)."""
        return np.asarray(self.covers @ chosen.astype(float))

    def covered(self, chosen: Flags) -> float:
        """Demand that the chosen sites (m,) cover."""
        return float(self.weights[self.counts(chosen) > 0.5].sum())

    def gains(self, counts: Floats) -> Floats:
        """Demand that each site (m,) would add where ``counts`` sites cover each group."""
        return np.asarray(self.covers.T @ np.where(counts < 0.5, self.weights, 0.0))


def cover_sets(lists: CostLists, limit: float, forbidden: Indices) -> CoverSets:
    """Groups for a limit of cost. The lists must hold every site within the limit."""
    from scipy.sparse import csr_matrix

    closed = np.zeros(lists.n_sites, dtype=bool)
    closed[forbidden] = True
    kept = (lists.costs <= limit) & ~closed[lists.sites]
    pointer = np.concatenate([[0], np.cumsum(kept)])[lists.pointer]
    sites = lists.sites[kept]
    # Two sums of random numbers per site tell sets apart; sets that agree in both, and in size, are taken to be the same (a chance of some 1e-30 per pair to be wrong).
    rng = np.random.default_rng(0)
    marks = rng.integers(1, 2**62, size=(lists.n_sites, 2), dtype=np.int64)
    running = np.zeros((len(sites) + 1, 2), dtype=np.int64)
    np.cumsum(marks[sites], axis=0, out=running[1:])
    sums = running[pointer[1:]] - running[pointer[:-1]]
    sizes = np.diff(pointer)
    _, first, group = np.unique(np.column_stack([sums, sizes]), axis=0, return_index=True, return_inverse=True)
    group = group.ravel()
    # Groups in the order of their first rows, so that results do not depend on the random marks.
    order = np.argsort(first, kind="stable")
    place = np.empty(order.size, dtype=np.int64)
    place[order] = np.arange(order.size)
    group, first = place[group], first[order]
    some = sizes[first] > 0
    number = np.where(some, np.cumsum(some) - 1, -1)
    group = number[group]
    weights = np.bincount(group[group >= 0], lists.weights[group >= 0], minlength=int(some.sum())).astype(np.float64)
    table = csr_matrix((np.ones(len(sites)), sites, pointer), shape=(lists.n, lists.n_sites))[first[some]]
    table.sort_indices()
    return CoverSets(table, weights, group)
