# SPDX-License-Identifier: GPL-2.0-or-later
"""The p-median problem as the searches see it: weighted costs, decisions already taken worked in.

Minimise constant + sum over rows of min(outside, cheapest open site), p sites open. ``outside`` is what a row pays when none of its listed sites is open: the cost of a site that is
open for certain, the floor of a row that was cut, the charge for leaving demand unserved. So a plan's value here is never above its true one, and a bound is a bound.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from .cost_lists import Columns, CostLists, Flags, Floats, Indices, columns_of, first_open

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Reduced:
    """Row i holds ``pointer[i]:pointer[i + 1]`` of ``sites`` (numbered anew) and ``costs`` (weighted), cheapest first, all below ``outside[i]``."""

    pointer: NDArray[np.int64]
    sites: NDArray[np.int32]
    costs: Floats
    outside: Floats
    p: int
    """Sites still to be opened."""
    names: NDArray[np.int64]
    """The number that each remaining candidate had at first."""
    opened: NDArray[np.int64]
    """Sites that are open for certain, by the number they had at first."""
    constant: float = 0.0

    @property
    def n(self) -> int:
        """Rows that still depend on a decision."""
        return len(self.outside)

    @property
    def n_sites(self) -> int:
        """Candidates still undecided."""
        return len(self.names)

    @cached_property
    def columns(self) -> Columns:
        """The same, candidate by candidate."""
        return columns_of(self.pointer, self.sites, self.costs, self.n_sites)

    @cached_property
    def rows(self) -> NDArray[np.int32]:
        """Row of each entry."""
        return np.repeat(np.arange(self.n, dtype=np.int32), np.diff(self.pointer))

    def value(self, is_open: Flags) -> float:
        """Value of a plan given as a mask over the remaining candidates."""
        entry = first_open(self.pointer, self.sites, is_open)
        found = entry >= 0
        return self.constant + float(self.costs[entry[found]].sum() + self.outside[~found].sum())

    def all_sites(self, is_open: Flags) -> NDArray[np.int64]:
        """The plan by the numbers that the sites had at first, in order."""
        return np.sort(np.concatenate([self.opened, self.names[is_open]]))

    def mask_of(self, sites: Indices) -> Flags | None:
        """A plan given by first numbers as a mask over the remaining candidates; None where it goes against a decision taken."""
        mask = np.isin(self.names, sites)
        return mask if mask.sum() == self.p and np.isin(self.opened, sites).all() else None

    def decided(self, closed: Flags, opened: Flags, most: Floats | None = None) -> tuple[Reduced, NDArray[np.int64]]:
        """The problem after candidates were closed or opened, and the rows that are left.

        ``most`` (n,): what a row pays at most in any plan worth looking for.
        """
        outside = self.outside if most is None else np.minimum(self.outside, most)
        if opened.any():
            entry = first_open(self.pointer, self.sites, opened)
            has = entry >= 0
            outside = outside.copy()
            outside[has] = np.minimum(outside[has], self.costs[entry[has]])
        remaining = ~(closed | opened)
        return _trimmed(
            self.pointer,
            self.rows,
            self.sites,
            self.costs,
            outside,
            self.p - int(opened.sum()),
            remaining,
            self.names,
            np.concatenate([self.opened, self.names[opened]]),
            self.constant,
        )


def reachable(lists: CostLists, forbidden: Indices) -> Flags:
    """Rows (n,) that some allowed site can serve."""
    closed = np.zeros(lists.n_sites, dtype=bool)
    closed[forbidden] = True
    cut = np.flatnonzero(np.isfinite(lists.floor))
    found = first_open(lists.pointer, lists.sites, ~closed) >= 0
    if closed.any():
        rest = cut[~found[cut]]
        allowed = np.flatnonzero(~closed)
        found[rest] = [bool(np.isfinite(lists.beyond(rest[i : i + 1], allowed)).any()) for i in range(rest.size)]
    else:
        found[cut] = True
    return found


def reduced(
    lists: CostLists, p: int, required: Indices, forbidden: Indices, counted: Flags, charge: float, rng: np.random.Generator
) -> Reduced:
    """The problem with required and forbidden sites decided, over the rows ``counted`` (n,).

    Candidates are numbered anew in random order, so that searches may go through them one after the other. ``charge``: what an unserved unit of demand costs while searching. Rows without weight change nothing and are left out.
    """
    closed, opened = np.zeros(lists.n_sites, dtype=bool), np.zeros(lists.n_sites, dtype=bool)
    closed[forbidden] = True
    opened[required] = True
    rows = np.repeat(np.arange(lists.n, dtype=np.int32), lists.lengths)
    outside = np.where(counted, lists.weights * np.minimum(lists.floor, charge), 0.0)
    costs = lists.costs * lists.weights[rows]
    names = rng.permutation(lists.n_sites)
    number = np.argsort(names).astype(np.int32)
    whole = Reduced(lists.pointer, number[lists.sites], costs, outside, p, names, np.empty(0, dtype=np.int64))
    return whole.decided(closed[names], opened[names])[0]


def _trimmed(
    pointer: NDArray[np.int64],
    rows: NDArray[np.int32],
    sites: NDArray[np.int32],
    costs: Floats,
    outside: Floats,
    p: int,
    remaining: Flags,
    names: NDArray[np.int64],
    opened: NDArray[np.int64],
    constant: float,
) -> tuple[Reduced, NDArray[np.int64]]:
    """Without entries that no plan uses and rows that nothing changes any more."""
    n = len(outside)
    kept = remaining[sites]
    # With p of m sites open, one of a row's m - p + 1 nearest is: what lies beyond is never used.
    most = int(remaining.sum()) - p
    if most < np.diff(pointer).max(initial=0):
        rank = np.cumsum(kept) - 1
        before = np.concatenate([[0], rank + 1])[pointer[:-1]]
        rank -= before[rows]
        last = np.flatnonzero(kept & (rank == most))
        outside = outside.copy()
        outside[rows[last]] = np.minimum(outside[rows[last]], costs[last])
    kept &= costs < outside[rows]
    lengths = np.bincount(rows[kept], minlength=n)
    left = np.flatnonzero(lengths)
    constant += float(outside.sum() - outside[left].sum())
    number = np.full(len(remaining), -1, dtype=np.int32)
    number[remaining] = np.arange(int(remaining.sum()), dtype=np.int32)
    problem = Reduced(
        np.concatenate([[0], np.cumsum(lengths[left])]),
        number[sites[kept]],
        costs[kept],
        outside[left],
        p,
        names[remaining],
        opened,
        constant,
    )
    return problem, left
