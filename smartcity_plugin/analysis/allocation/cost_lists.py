# SPDX-License-Identifier: GPL-2.0-or-later
"""What serving each demand costs from its nearest candidate sites: sorted lists, cut per row, never a table of all pairs.

A row that was cut knows the least that a pair left out can cost (``floor``), so that bounds on cut lists hold for the uncut problem, and the lists keep a way to the costs that
were left out (``beyond``), so that a plan is judged by its true costs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

Floats: TypeAlias = NDArray[np.float64]
Indices: TypeAlias = "NDArray[np.signedinteger[Any]]"
Flags: TypeAlias = NDArray[np.bool_]
Beyond: TypeAlias = Callable[[Indices, Indices], Floats]
"""Costs (rows, sites) of some rows to some sites, infinite where there is no way."""

_CELLS = 2_000_000


@dataclass(frozen=True)
class CostLists:
    """Costs of n demand rows to m candidate sites; row i holds ``pointer[i]:pointer[i + 1]`` of ``sites`` and ``costs``, cheapest first.

    A pair that is not listed costs at least ``floor[i]``: infinity where the row is complete, so that what is missing cannot be reached.
    """

    pointer: NDArray[np.int64]
    sites: NDArray[np.int32]
    costs: Floats
    weights: Floats
    """Demand (n,), at least 0."""
    floor: Floats
    n_sites: int
    largest: float
    """The largest finite cost known, listed or not."""
    whole: bool
    """All weighted costs, listed or not, are whole numbers: plans then differ by 1 at least."""
    beyond: Beyond

    @property
    def n(self) -> int:
        """Demand rows."""
        return len(self.weights)

    @property
    def lengths(self) -> NDArray[np.int64]:
        """Listed sites of each row (n,)."""
        return np.diff(self.pointer)

    def nearest_of(self, chosen: Indices) -> tuple[Floats, NDArray[np.int64]]:
        """True cost (n,) and site (n,) of the cheapest of the chosen sites for each row; infinity and -1 where none can be reached."""
        is_open = np.zeros(self.n_sites, dtype=bool)
        is_open[chosen] = True
        entry = first_open(self.pointer, self.sites, is_open)
        found = entry >= 0
        cost = np.full(self.n, np.inf)
        site = np.full(self.n, -1, dtype=np.int64)
        cost[found] = self.costs[entry[found]]
        site[found] = self.sites[entry[found]]
        rows = np.flatnonzero(~found & np.isfinite(self.floor))
        step = max(1, _CELLS // max(len(chosen), 1))
        for start in range(0, rows.size, step):
            some = rows[start : start + step]
            table = self.beyond(some, chosen)
            best = table.argmin(axis=1)
            least = table[np.arange(some.size), best]
            cost[some] = least
            site[some] = np.where(np.isfinite(least), chosen[best], -1)
        return cost, site


@dataclass(frozen=True)
class Columns:
    """The same entries candidate by candidate: site j holds ``pointer[j]:pointer[j + 1]`` of ``rows`` and ``costs``."""

    pointer: NDArray[np.int64]
    rows: NDArray[np.int32]
    costs: Floats


def columns_of(pointer: NDArray[np.int64], sites: NDArray[np.int32], costs: Floats, n_sites: int) -> Columns:
    """Row lists turned into column lists in one pass."""
    from scipy.sparse import csr_matrix

    turned = csr_matrix((costs, sites, pointer), shape=(len(pointer) - 1, n_sites)).tocsc()
    return Columns(turned.indptr.astype(np.int64), turned.indices.astype(np.int32, copy=False), turned.data)


def entries_of(pointer: NDArray[np.int64], some: Indices) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Positions of all entries of some rows (or columns), one after the other, and how many each of them has."""
    starts = pointer[some]
    lengths = pointer[some + 1] - starts
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if ends.size else 0
    return np.repeat(starts - (ends - lengths), lengths) + np.arange(total), lengths


def first_open(pointer: NDArray[np.int64], sites: NDArray[np.int32], is_open: Flags) -> NDArray[np.int64]:
    """Position (n,) of each row's cheapest entry whose site is open, -1 where none is."""
    hits = np.flatnonzero(is_open[sites])
    place = np.searchsorted(hits, pointer)
    found = place[:-1] < place[1:]
    entry = np.full(len(pointer) - 1, -1, dtype=np.int64)
    entry[found] = hits[place[:-1][found]]
    return entry


def enough_nearest(n_sites: int, p: int) -> int:
    """How many nearest sites to list so that with p spread over n_sites hardly any row (some e**-10) has no open one among them."""
    return min(n_sites, max(25, -(-10 * n_sites // max(p, 1))))


def from_matrix(
    matrix: ArrayLike,
    weights: ArrayLike | None = None,
    nearest: int | None = None,
    limit: float | None = None,
    progress: Progress = no_progress,
) -> CostLists:
    """Lists from a table (n, m) of costs; infinity says that there is no way.

    ``nearest``: sites kept per row; ``limit``: largest cost kept. Raises AnalysisError for NaN or negative costs or weights.
    """
    table = np.asarray(matrix, dtype=np.float64)
    if table.ndim != 2:
        raise AnalysisError(tr("The table of costs needs one row per demand and one column per candidate site."))
    n, m = table.shape
    demand = _checked_weights(weights, n)
    _check_size(n, m)
    kept = _kept(nearest, m)
    parts: list[tuple[NDArray[np.int32], Floats]] = []
    lengths, floors, largest, whole = np.empty(n, dtype=np.int64), np.empty(n), 0.0, True
    step = max(1, _CELLS // m)
    for start in range(0, n, step):
        progress(start / n)
        rows = slice(start, start + step)
        block = table[rows]
        _check_costs(block)
        order, cost = _sorted(block, kept)
        reach = np.isfinite(block)
        listed = np.isfinite(cost) if limit is None else cost <= limit
        lengths[rows] = listed.sum(axis=1)
        floors[rows] = _floors(cost, lengths[rows], reach.sum(axis=1), kept, limit)
        parts.append((order[listed].astype(np.int32), cost[listed]))
        largest = max(largest, float(np.max(block, where=reach, initial=0.0)))
        whole = whole and _are_whole(np.where(reach, block, 0.0) * demand[rows, None])
    return CostLists(
        np.concatenate([[0], np.cumsum(lengths)]),
        np.concatenate([part[0] for part in parts]),
        np.concatenate([part[1] for part in parts]),
        demand,
        floors,
        m,
        largest,
        whole,
        lambda some, sites: table[np.ix_(some, sites)],
    )


def from_pairs(
    origin: ArrayLike,
    destination: ArrayLike,
    cost: ArrayLike,
    n: int,
    n_sites: int,
    weights: ArrayLike | None = None,
    nearest: int | None = None,
    limit: float | None = None,
    progress: Progress = no_progress,
) -> CostLists:
    """Lists from one line per pair (row of the demand, site, cost); a pair that is missing, or costs infinity, has no way.

    Of a pair that comes twice the cheaper line counts. Raises AnalysisError for NaN or negative costs or weights and for rows or sites that do not exist.
    """
    row, site = np.asarray(origin, dtype=np.int64), np.asarray(destination, dtype=np.int64)
    value = np.asarray(cost, dtype=np.float64)
    _check_size(n, n_sites)
    demand = _checked_weights(weights, n)
    _check_costs(value)
    if row.size and (row.min() < 0 or row.max() >= n or site.min() < 0 or site.max() >= n_sites):
        raise AnalysisError(tr("The table of costs names a demand or a candidate site that is not there."))
    progress(0.0)
    there = np.isfinite(value)
    row, site, value = row[there], site[there], value[there]
    order = np.lexsort((value, site, row))
    row, site, value = row[order], site[order], value[order]
    progress(0.4)
    first = np.ones(row.size, dtype=bool)
    first[1:] = (row[1:] != row[:-1]) | (site[1:] != site[:-1])
    row, site, value = row[first], site[first], value[first]
    order = np.lexsort((site, value, row))
    row, site, value = row[order], site[order].astype(np.int32), value[order]
    progress(0.8)
    pointer = np.searchsorted(row, np.arange(n + 1)).astype(np.int64)
    reach = np.diff(pointer)
    rank = np.arange(row.size) - pointer[row]
    kept = _kept(nearest, n_sites)
    listed = (rank < kept) & (True if limit is None else value <= limit)
    lengths = np.bincount(row[listed], minlength=n)
    last = np.full(n, np.inf)
    some = np.flatnonzero(lengths)
    last[some] = value[pointer[some] + lengths[some] - 1]
    by_limit = np.inf if limit is None else limit
    floors = np.where(lengths == reach, np.inf, np.where(lengths == kept, last, by_limit))
    return CostLists(
        np.concatenate([[0], np.cumsum(lengths)]),
        site[listed],
        value[listed],
        demand,
        floors,
        n_sites,
        float(value.max(initial=0.0)),
        _are_whole(value * demand[row]),
        _beyond_pairs(pointer, site, value, n_sites),
    )


def from_points(
    demand_xy: ArrayLike,
    site_xy: ArrayLike,
    nearest: int,
    weights: ArrayLike | None = None,
    limit: float | None = None,
    progress: Progress = no_progress,
) -> CostLists:
    """Lists of straight distances between points (n, 2) and sites (m, 2), both in metres: the ``nearest`` sites of each, within ``limit``."""
    from scipy.spatial import cKDTree

    here, there = np.asarray(demand_xy, dtype=np.float64), np.asarray(site_xy, dtype=np.float64)
    n, m = len(here), len(there)
    _check_size(n, m)
    if not (np.isfinite(here).all() and np.isfinite(there).all()):
        raise AnalysisError(tr("Some places have no coordinates."))
    demand = _checked_weights(weights, n)
    kept = _kept(nearest, m)
    tree = cKDTree(there)
    parts: list[tuple[NDArray[np.int32], Floats]] = []
    lengths, floors = np.empty(n, dtype=np.int64), np.empty(n)
    step = max(1, _CELLS // kept)
    for start in range(0, n, step):
        progress(start / n)
        rows = slice(start, start + step)
        # The tree asks for what is strictly nearer than its bound.
        most = np.inf if limit is None else np.nextafter(limit, np.inf)
        cost, order = tree.query(here[rows], k=np.arange(1, kept + 1), distance_upper_bound=most, workers=-1)
        listed = np.isfinite(cost)
        lengths[rows] = listed.sum(axis=1)
        floors[rows] = _floors(cost, lengths[rows], np.full(len(cost), m), kept, limit)
        parts.append((order[listed].astype(np.int32), cost[listed]))
    corners = np.vstack([here, there])
    return CostLists(
        np.concatenate([[0], np.cumsum(lengths)]),
        np.concatenate([part[0] for part in parts]),
        np.concatenate([part[1] for part in parts]),
        demand,
        floors,
        m,
        float(np.hypot(*np.ptp(corners, axis=0))),
        False,
        lambda some, sites: np.hypot(*(here[some][:, None, :] - there[sites][None, :, :]).transpose(2, 0, 1)),
    )


def _sorted(block: Floats, kept: int) -> tuple[NDArray[np.int64], Floats]:
    """The ``kept`` cheapest sites of each row, cheapest first, and what they cost."""
    if kept < block.shape[1]:
        near = np.argpartition(block, kept - 1, axis=1)[:, :kept]
        near.sort(axis=1)
        order = np.take_along_axis(near, np.argsort(np.take_along_axis(block, near, 1), axis=1, kind="stable"), 1)
    else:
        order = np.argsort(block, axis=1, kind="stable")
    return order, np.take_along_axis(block, order, 1)


def _floors(cost: Floats, lengths: Indices, reach: Indices, kept: int, limit: float | None) -> Floats:
    """What a pair that is not listed costs at least: the last listed cost of a full list, the limit elsewhere, infinity where nothing was left out."""
    last = np.take_along_axis(cost, np.maximum(lengths - 1, 0)[:, None], 1)[:, 0]
    by_limit = np.inf if limit is None else limit
    return np.where(lengths == reach, np.inf, np.where(lengths == kept, last, by_limit))


def _beyond_pairs(pointer: NDArray[np.int64], site: NDArray[np.int32], value: Floats, n_sites: int) -> Beyond:
    """Costs looked up in the full list of pairs."""

    def look_up(some: Indices, sites: Indices) -> Floats:
        at = np.full(n_sites, -1, dtype=np.int64)
        at[sites] = np.arange(len(sites))
        entry, lengths = entries_of(pointer, some)
        line = np.repeat(np.arange(len(some)), lengths)
        asked = at[site[entry]] >= 0
        table = np.full((len(some), len(sites)), np.inf)
        table[line[asked], at[site[entry[asked]]]] = value[entry[asked]]
        return table

    return look_up


def _kept(nearest: int | None, m: int) -> int:
    if nearest is None:
        return m
    if nearest < 1:
        raise AnalysisError(tr("At least one nearest candidate site must be listed, not {nearest}."), nearest=nearest)
    return min(nearest, m)


def _check_size(n: int, m: int) -> None:
    if n == 0:
        raise AnalysisError(tr("There is no demand to be served."))
    if m == 0:
        raise AnalysisError(tr("There are no candidate sites to choose from."))


def _check_costs(cost: Floats) -> None:
    if np.isnan(cost).any():
        raise AnalysisError(tr("Some costs are missing (NaN). Leave out the pairs that have no way between them, or mend the table."))
    if (cost < 0).any():
        raise AnalysisError(tr("Some costs are negative. A way costs 0 or more."))


def _checked_weights(weights: ArrayLike | None, n: int) -> Floats:
    demand = np.ones(n) if weights is None else np.asarray(weights, dtype=np.float64)
    if demand.shape != (n,):
        raise AnalysisError(tr("There are {n} demands, but {given} weights."), n=n, given=demand.size)
    if not np.isfinite(demand).all():
        raise AnalysisError(tr("Some weights are missing or not finite."))
    if (demand < 0).any():
        raise AnalysisError(
            tr("{n} weights are negative. Nobody can be served less than not at all: check the field."), n=int((demand < 0).sum())
        )
    return demand


def _are_whole(values: Floats) -> bool:
    return bool(np.all(values == np.floor(values)))
