# SPDX-License-Identifier: GPL-2.0-or-later
"""Capacitated p-median: p sites, none of which serves more than it can.

Mulvey & Beck (1984, EJOR 18, 339-348); the Lagrangian with a knapsack per site of Pirkul (1987, Computers & Operations Research 14, 131-139). "Every row is served once" is relaxed; what remains is one knapsack
per site and the choice of the p best. The sites so chosen are given their demand by regret and repaired; reduced costs close sites and pairs, and HiGHS settles what is left. Demand goes whole to one
site, or may be shared out (``split``), when for given sites the best sharing is a transportation problem.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, Cancelled, tr
from ..progress import Progress, no_progress
from .assignment import assign, share_out
from .capacity_rules import CapacityError, check_capacity
from .cost_lists import CostLists, Flags, Floats, Indices
from .highs import minimise
from .knapsacks import are_whole, fill
from .plan import Plan, Split, gap_of
from .site_rules import checked_sites
from .watch import TimeUp, Watch

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ITERATIONS, _PATIENCE, _EVERY = 400, 20, 10
_PROOF = 1e-7
_WHOLE = 1e-5
_MOST_PAIRS = 20_000_000
_MOST_IN_PROGRAM = 400_000


class _Done(Exception):  # noqa: N818 (a wish fulfilled, not an error)
    """Proven, or near enough."""


def capacitated(
    lists: CostLists,
    p: int,
    capacities: Floats,
    split: bool = False,
    required: Indices | Sequence[int] = (),
    forbidden: Indices | Sequence[int] = (),
    usage: Floats | None = None,
    time_limit: float = 60.0,
    gap_limit: float = 0.0,
    seed: int = 0,
    progress: Progress = no_progress,
    names: Sequence[object] | None = None,
) -> Plan:
    """Choose p sites and who goes where, so that the sum of weight x cost is least and no site serves more than its capacity (m,).

    ``usage`` (n,): how much of a capacity each row takes (its weight); rows that no allowed site reaches are left out and listed. The lists must not be cut. Raises AnalysisError, with who cannot be
    placed (by ``names`` (n,), else by number of the row from 1), where no plan exists.
    """
    must, may_not = checked_sites(lists.n_sites, p, required, forbidden)
    if lists.n * lists.n_sites > _MOST_PAIRS:
        raise AnalysisError(
            tr(
                "{n} places and {m} sites are too many for capacities: at most {most} pairs. Aggregate the places or take fewer candidates."
            ),
            n=lists.n,
            m=lists.n_sites,
            most=_MOST_PAIRS,
        )
    room = np.asarray(capacities, dtype=np.float64)
    taken = np.array(lists.weights if usage is None else usage, dtype=np.float64)
    table = lists.beyond(np.arange(lists.n), np.arange(lists.n_sites))
    table[:, may_not] = np.inf
    counted = np.flatnonzero(np.isfinite(table).any(axis=1))
    check_capacity(
        table[counted],
        taken[counted],
        room,
        p,
        must,
        may_not,
        split,
        [one + 1 if names is None else names[one] for one in counted.tolist()],
    )
    search = _Search(
        table[counted] * lists.weights[counted, None],
        taken[counted],
        room,
        p,
        must,
        may_not,
        split,
        gap_limit,
        seed,
        Watch(progress, time_limit),
    )
    try:
        search.run()
        stopped = "proven"
    except _Done:
        stopped = "proven" if search.proven else "gap"
    except TimeUp:
        stopped = "time"
    except Cancelled:
        stopped = "cancelled"
    if search.shares is None:
        search.take_the_largest()
    if search.shares is None:
        raise CapacityError(
            tr(
                "No plan was found in which {p} centres serve everybody within their capacities. Choose more centres, allow places to be shared out, or give it more time."
            ),
            p=p,
        )
    return _plan(lists, table, counted, search, stopped)


class _Search:
    """The best plan and bound so far, over the rows that can be served."""

    def __init__(
        self,
        costs: Floats,
        usage: Floats,
        room: Floats,
        p: int,
        must: Indices,
        may_not: Indices,
        split: bool,
        gap_limit: float,
        seed: int,
        watch: Watch,
    ) -> None:
        self.costs, self._usage, self._room, self._p, self._split, self.watch = costs, usage, room, p, split, watch
        self._must, self._may_not, self._gap_limit = must, may_not, gap_limit
        self._rng = np.random.default_rng(seed)
        finite = np.where(np.isfinite(costs), costs, 0.0)
        self._whole = bool(not split and np.all(finite == np.floor(finite)))
        self._exact_knapsacks = not split and are_whole(usage, room)
        self.shares: NDArray[np.float64] | None = None
        """(n, m) of the best plan."""
        self.sites: Indices = np.empty(0, dtype=np.int64)
        self.value, self.bound = np.inf, 0.0
        self._tried: set[bytes] = set()

    @property
    def proven(self) -> bool:
        """No plan is better."""
        return self.bound >= self.value - (1.0 - _WHOLE if self._whole else _PROOF * self.value)

    def run(self) -> None:
        """Until the plan is proven; raises what ended it."""
        least = self.costs.min(axis=1)
        self._raise(float(least.sum()) * (1.0 - 1e-12))  # nobody pays less than for the cheapest site there is
        multipliers = least * 2.0 + 1.0
        multipliers = self._climb(multipliers)
        self._improve()
        self._settle(multipliers)

    def take_the_largest(self) -> None:
        """The sites with most room, where time was too short for better ones."""
        self._try(self._best(self._room))

    def _climb(self, multipliers: Floats) -> Floats:
        """Raise the bound by subgradient, trying the sites that it picks."""
        best, best_multipliers, step, since = -np.inf, multipliers, 1.5, 0
        for turn in range(_ITERATIONS):
            if turn:  # the first sites are tried whatever the time: a limit of 0 gives a plan too
                self.watch.look()
            bound, picked, served = self._relaxed(multipliers)
            if bound > best:
                best, best_multipliers, since = bound, multipliers, 0
                self._raise(bound)
            else:
                since += 1
            if turn % _EVERY == 0 or self.shares is None:
                self._try(picked)
            if since == _PATIENCE:
                step, since, multipliers = step / 2.0, 0, best_multipliers
                if step < 1e-3:
                    break
                continue
            direction = 1.0 - served
            norm = float(direction @ direction)
            if norm == 0:
                break
            target = self.value if np.isfinite(self.value) else 1.1 * abs(bound) + 1.0
            multipliers = multipliers + step * max(target - bound, 1e-6 * abs(target)) / norm * direction
        return best_multipliers

    def _relaxed(self, multipliers: Floats) -> tuple[float, Indices, Floats]:
        """The bound, the p sites that it opens, and how often each row is served by them."""
        filled = fill(
            np.where(np.isfinite(self.costs), multipliers[:, None] - self.costs, -1.0), self._usage, self._room, self._exact_knapsacks
        )
        picked = self._best(filled.profit)
        return float(multipliers.sum() - filled.profit[picked].sum()), picked, filled.taken[:, picked].sum(axis=1)

    def _best(self, profit: Floats) -> Indices:
        value = profit.copy()
        value[self._may_not] = -np.inf
        value[self._must] = np.inf
        return np.sort(np.argsort(-value, kind="stable")[: self._p])

    def _try(self, sites: Indices) -> bool:
        """Give the sites their demand; keep the plan if it is better."""
        key = sites.tobytes()
        if key in self._tried:
            return False
        self._tried.add(key)
        shares = (
            share_out(self.costs[:, sites], self._usage, self._room[sites])
            if self._split
            else assign(self.costs[:, sites], self._usage, self._room[sites])
        )
        return shares is not None and self._offer(sites, shares)

    def _offer(self, sites: Indices, shares: Floats) -> bool:
        value = float((np.where(shares > 0, self.costs[:, sites], 0.0) * shares).sum())
        if value >= self.value - 1e-12 * abs(value):
            return False
        full = np.zeros(self.costs.shape)
        full[:, sites] = shares
        self.sites, self.shares, self.value = sites, full, value
        self._look()
        return True

    def _raise(self, bound: float) -> None:
        if self._whole:
            bound = float(np.ceil(bound - _WHOLE / 2))
        if min(bound, self.value) > self.bound:
            self.bound = min(bound, self.value)
            self._look()

    def _look(self) -> None:
        if not np.isfinite(self.value):
            return
        if self.proven:
            self.bound = self.value if self._whole else self.bound
            raise _Done
        if self.value - self.bound <= self._gap_limit * self.value:
            raise _Done

    def _improve(self) -> None:
        """Move each site to where its own demand lies best, and exchange sites, as long as that helps."""
        better = self.shares is not None
        while better:
            better = False
            for site in np.setdiff1d(self.sites, self._must):
                self.watch.look()
                mine = self.shares[:, site] > 0  # type: ignore[index]
                own = np.where(np.isfinite(self.costs[mine]), self.costs[mine], np.inf).sum(axis=0)
                load = float(self._usage[mine].sum())
                own[(self._room < load) | ~np.isfinite(own)] = np.inf
                own[self.sites] = np.inf
                own[self._may_not] = np.inf
                for other in np.argsort(own, kind="stable")[:3]:
                    if np.isfinite(own[other]) and self._try(np.sort(np.append(self.sites[self.sites != site], other))):
                        better = True
                        break
                if better:
                    break

    def _settle(self, multipliers: Floats) -> None:
        """HiGHS over the sites and pairs that a better plan may use."""
        from scipy.optimize import LinearConstraint
        from scipy.sparse import coo_matrix, csr_matrix, hstack

        open_to, pairs = self._left(multipliers)
        i, j = np.nonzero(pairs)
        sites = np.flatnonzero(open_to)
        if i.size > _MOST_IN_PROGRAM:
            self.watch.look()
            raise TimeUp  # more than can be settled: the plan and the bound stand as they are
        number = np.full(len(open_to), -1)
        number[sites] = np.arange(sites.size)
        n, k = len(self.costs), i.size
        columns = np.arange(k)
        once = coo_matrix((np.ones(k), (i, columns)), shape=(n, k))
        load = coo_matrix((self._usage[i], (number[j], columns)), shape=(sites.size, k))
        room = coo_matrix((-self._room[sites], (np.arange(sites.size), np.arange(sites.size))), shape=(sites.size, sites.size))
        tight = hstack(
            [
                coo_matrix((-np.ones(k), (columns, number[j])), shape=(k, sites.size)),
                coo_matrix((np.ones(k), (columns, columns)), shape=(k, k)),
            ]
        )
        must = np.isin(sites, self._must).astype(float)
        scale = max(1.0, float(np.max(self.costs[i, j], initial=1.0)) / 1e3)
        rules = [
            LinearConstraint(hstack([csr_matrix((n, sites.size)), once], format="csr"), 1.0, 1.0),
            LinearConstraint(hstack([room, load], format="csr"), -np.inf, 0.0),
            LinearConstraint(tight.tocsr(), -np.inf, 0.0),
            LinearConstraint(csr_matrix(np.concatenate([np.ones(sites.size), np.zeros(k)])[None]), self._p, self._p),
            LinearConstraint(hstack([csr_matrix(np.diag(np.ones(sites.size))), csr_matrix((sites.size, k))], format="csr"), must, 1.0),
        ]
        cost = np.concatenate([np.zeros(sites.size), self.costs[i, j] / scale])
        integer = np.concatenate([np.ones(sites.size, dtype=bool), np.full(k, not self._split)])
        for answer in minimise(cost, rules, integer, self.watch):
            if answer.x is not None:
                self._take(answer.x, sites, i, j)
            if answer.solved:
                self.bound = self.value if np.isfinite(self.value) else self.bound
                return
            if np.isfinite(answer.bound):
                self._raise(min(answer.bound * scale * (1.0 - 1e-9), self.value))

    def _take(self, x: Floats, sites: Indices, i: Indices, j: Indices) -> None:
        """A plan of HiGHS, rounded to what it means."""
        chosen = sites[np.argsort(-x[: len(sites)], kind="stable")[: self._p]]
        chosen = np.sort(chosen)
        shares = np.zeros(self.costs.shape)
        shares[i, j] = x[len(sites) :]
        shares = shares[:, chosen]
        if self._split:
            shares[shares < 1e-9] = 0.0
            shares /= np.maximum(shares.sum(axis=1, keepdims=True), 1e-12)
        else:
            shares = (np.arange(len(chosen))[None, :] == shares.argmax(axis=1)[:, None]).astype(float)
        if (self._usage @ shares <= self._room[chosen] * (1.0 + 1e-9) + 1e-9).all():
            self._offer(chosen, shares)

    def _left(self, multipliers: Floats) -> tuple[Flags, NDArray[np.bool_]]:
        """Sites and pairs whose use would not lift the bound above the best plan."""
        profits = np.where(np.isfinite(self.costs), multipliers[:, None] - self.costs, -np.inf)
        filled = fill(np.maximum(profits, -1.0), self._usage, self._room, self._exact_knapsacks)
        picked = self._best(filled.profit)
        bound = float(multipliers.sum() - filled.profit[picked].sum())
        free = np.setdiff1d(picked, self._must)
        worst = float(filled.profit[free].min(initial=np.inf)) if free.size else np.inf
        limit = self.value - (1.0 - _WHOLE if self._whole else _PROOF * self.value) if np.isfinite(self.value) else np.inf
        is_picked = np.isin(np.arange(len(filled.profit)), picked)
        opened = np.where(is_picked, 0.0, worst - filled.profit)
        open_to = bound + opened < limit
        open_to[self._may_not] = False
        rest = filled.profit[None, :] if filled.by_capacity is None else self._rest(filled.by_capacity)
        forced = profits + rest
        pairs = (bound + filled.profit[None, :] - forced + opened[None, :] < limit) & np.isfinite(profits) & open_to[None, :]
        return open_to, pairs

    def _rest(self, by_capacity: Floats) -> Floats:
        """What each site earns at most with the capacity that is left once a row is forced in (n, m)."""
        left = np.floor(self._room)[None, :] - self._usage[:, None]
        values = by_capacity[np.arange(len(self._room))[None, :], np.clip(left, 0, None).astype(np.int64)]
        return np.where(left >= 0, values, -np.inf)


def _plan(lists: CostLists, table: Floats, counted: Indices, search: _Search, stopped: str) -> Plan:
    shares = np.zeros((lists.n, lists.n_sites))
    shares[counted] = search.shares
    served = shares.sum(axis=1) > 0.5
    site = np.where(served, shares.argmax(axis=1), -1)
    cost = np.where(served, table[np.arange(lists.n), np.maximum(site, 0)], np.nan)
    i, j = np.nonzero(shares)
    bound = search.value if search.proven and search._whole else min(search.bound, search.value)
    unserved = np.flatnonzero(~served)
    return Plan(
        np.asarray(search.sites, dtype=np.int64),
        search.value,
        bound,
        gap_of(search.value, bound),
        search.proven,
        site,
        cost,
        unserved,
        float(lists.weights[unserved].sum()),
        stopped,
        Split(i, j, shares[i, j], table[i, j]) if search._split else None,
    )
