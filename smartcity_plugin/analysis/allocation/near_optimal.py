# SPDX-License-Identifier: GPL-2.0-or-later
"""Other plans that are nearly as good: which sites all of them share, and which can be argued about.

All sets of sites are looked at where these are few enough. Else one exchange after the other is followed from the plan, through plans that are nearly as good; and where the problem is small enough, an integer program that
may not repeat a known plan finds the others, or proves that there are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, islice
from math import comb
from typing import TYPE_CHECKING

import numpy as np

from ..errors import Cancelled
from ..progress import Progress, no_progress
from .core_program import core_program
from .cost_lists import CostLists, Flags, Floats
from .highs import minimise
from .models import Problem
from .reduced import Reduced
from .site_worth import COVERING, Worth
from .watch import TimeUp, Watch

if TYPE_CHECKING:
    from numpy.typing import NDArray

MODELS = ("p_median", "p_center", "max_coverage", "set_cover", "equity")
"""Models whose plans can be looked through: those in which everybody goes to the nearest centre."""
_MOST_SETS, _MOST_WORK = 50_000, 400_000_000
_CHUNK = 4_000_000
_LARGEST_PROGRAM = 60_000
_ROOM = 1e-9


@dataclass(frozen=True)
class NearOptimal:
    """Plans with as many sites whose objective is at most a share worse, best first."""

    plans: list[NDArray[np.int64]]
    complete: bool
    """These are all of them."""
    core: Flags
    """Sites (m,) that are in every plan found."""
    share: Floats
    """Share of the plans found in which each site (m,) is."""


def near_optimal(
    problem: Problem,
    sites: NDArray[np.int64],
    kappa: float | None = None,
    share: float = 0.01,
    most: int = 200,
    time_limit: float = 30.0,
    progress: Progress = no_progress,
) -> NearOptimal:
    """Up to ``most`` plans at most ``share`` worse than the one given, which is among them. Time limit and cancel end with those found so far, not complete."""
    chosen = np.unique(sites)
    m = problem.lists.n_sites
    if problem.model not in MODELS:
        return _told([(0.0, chosen)], False, m)
    search = _Search(problem, chosen, kappa, share, most, Watch(progress, time_limit))
    complete = False
    try:
        complete = search.run()
    except (TimeUp, Cancelled):
        complete = False
    return _told(search.found, complete, m)


def _told(found: list[tuple[float, NDArray[np.int64]]], complete: bool, m: int) -> NearOptimal:
    ordered = [plan for _, plan in sorted(found, key=lambda one: (one[0], one[1].tolist()))]
    counts = np.zeros(m)
    for plan in ordered:
        counts[plan] += 1
    return NearOptimal(ordered, complete, counts == len(ordered), counts / len(ordered))


class _Search:
    """Plans found so far, by their values."""

    def __init__(self, problem: Problem, sites: NDArray[np.int64], kappa: float | None, share: float, most: int, watch: Watch) -> None:
        if problem.model == "set_cover":
            problem = replace(problem, lists=_nobody_counts_as_somebody(problem.lists))
        self._problem, self._most, self._watch = problem, most, watch
        self._worth = worth = Worth(problem, kappa)
        served = worth.served(sites)
        objective = worth.objective(served.cost, sites)
        worth.shift = objective if problem.model == "equity" else 0.0
        value = worth.value(served)
        self._sites = sites
        self._limit = _limit(worth, value, objective, share, float(problem.lists.weights[np.isfinite(served.cost)].sum()))
        self._prices = problem.prices
        self._must = np.intersect1d(problem.must, sites)
        self._cut = bool(np.isfinite(problem.lists.floor).any())
        self.found: list[tuple[float, NDArray[np.int64]]] = []
        self._known: set[bytes] = set()
        self._add(value, sites)

    def run(self) -> bool:
        """True where all plans are known."""
        free = np.setdiff1d(np.arange(self._problem.lists.n_sites), np.union1d(self._must, self._problem.forbidden))
        k = self._sites.size - self._must.size
        sets = comb(free.size, k)
        if sets <= _MOST_SETS and sets * self._problem.lists.n * max(k, 1) <= _MOST_WORK:
            return self._all_sets(free, k)
        self._exchange()
        if len(self.found) >= self._most:
            return False
        small = len(self._problem.lists.sites) <= _LARGEST_PROGRAM
        return small and self._problem.model != "p_center" and self._others()

    def _add(self, value: float, sites: NDArray[np.int64]) -> bool:
        key = sites.tobytes()
        if key in self._known or len(self.found) >= self._most:
            return False
        self._known.add(key)
        self.found.append((value, sites))
        return True

    def _affordable(self, sites: NDArray[np.int64]) -> bool:
        budget = self._problem.budget
        return budget is None or self._prices is None or float(self._prices[sites].sum()) <= budget * (1 + _ROOM)

    def _all_sets(self, free: NDArray[np.int64], k: int) -> bool:
        """Every set of k of the free sites with those that must be there."""
        worth, lists = self._worth, self._problem.lists
        everyone, every_site = np.arange(lists.n), np.arange(lists.n_sites)
        table = lists.beyond(everyone, every_site) if lists.n * lists.n_sites <= _MOST_WORK else np.empty((0, 0))
        if worth.limit is not None:
            table = np.where(table <= worth.limit, table, np.inf)
        largest = self._problem.model == "p_center"
        counted = np.flatnonzero((lists.weights > 0) & np.isfinite(np.delete(table, self._problem.forbidden, axis=1)).any(axis=1))
        values = np.minimum(table, worth.charge) if largest else worth.row_values(table, np.broadcast_to(everyone[:, None], table.shape))
        values = values[counted] if largest else values
        fixed = values[:, self._must].min(axis=1) if self._must.size else np.full(len(values), np.inf)
        good: list[tuple[float, NDArray[np.int64]]] = []
        for some in _batches(free, k, max(1, _CHUNK // max(lists.n * max(k, 1), 1))):
            self._watch.look()
            cost = np.minimum(values[:, some].min(axis=2) if k else np.inf, fixed[:, None])
            reached = cost.max(axis=0, initial=0.0) if largest else cost.sum(axis=0)
            for at in np.flatnonzero(reached <= self._limit):
                good.append((float(reached[at]), np.sort(np.concatenate([self._must, some[at]])).astype(np.int64)))
        good = [one for one in good if self._affordable(one[1])]
        good.sort(key=lambda one: (one[0], one[1].tolist()))
        for value, sites in good:
            self._add(value, sites)
        return len(self.found) >= len(good)

    def _exchange(self) -> None:
        """Follow exchanges from plan to plan, the best plans first."""
        worth, at = self._worth, 0
        while at < len(self.found) and len(self.found) < self._most:
            self._watch.look()
            sites = self.found[at][1]
            table = worth.exchanges(sites, worth.served(sites)).swapped
            table[:, np.isin(sites, self._must)] = np.inf
            order = np.argsort(table, axis=None, kind="stable")
            for place in order[: np.searchsorted(table.ravel()[order], self._limit, side="right")].tolist():
                opens, closes = divmod(place, sites.size)
                plan = np.sort(np.append(np.delete(sites, closes), opens))
                value = float(table[opens, closes])
                if plan.tobytes() in self._known or not self._affordable(plan):
                    continue
                if self._cut:
                    self._watch.look()
                    value = worth.value(worth.served(plan))
                if value <= self._limit:
                    self._add(value, plan)
            at += 1

    def _others(self) -> bool:
        """The best plan that is not known yet, again and again, until it is too bad: True then."""
        from scipy.optimize import LinearConstraint
        from scipy.sparse import csr_matrix

        problem, worth = self._problem, self._worth
        lists, m = problem.lists, problem.lists.n_sites
        program = core_program(_reduced(worth), np.full(lists.n, np.inf))
        width = m + len(program.steps)
        integer = np.arange(width) < m
        upper = np.ones(width)
        upper[problem.forbidden] = 0.0
        scale = min(1.0, 1e4 / max(self._limit - program.constant, 1e-300))
        cost = np.concatenate([np.zeros(m), program.steps * scale])
        weights = np.ones(m)
        rules = [LinearConstraint(program.matrix, program.least, np.inf), _over(weights, width, self._sites.size, self._sites.size)]
        rules += [_over((np.arange(m) == one).astype(float), width, 1, 1) for one in self._must.tolist()]
        if problem.budget is not None and self._prices is not None:
            rules.append(_over(self._prices, width, 0, problem.budget))
        while len(self.found) < self._most:
            cuts = np.zeros((len(self.found), m))
            for row, (_, sites) in enumerate(self.found):
                cuts[row, sites] = 1.0
            blocked = csr_matrix((cuts[cuts > 0], np.nonzero(cuts)), shape=(len(cuts), width))
            known = len(self.found)
            for answer in minimise(cost, [*rules, LinearConstraint(blocked, -np.inf, self._sites.size - 1)], integer, self._watch, upper):
                if answer.bound == np.inf or program.constant + answer.bound / scale > self._limit * (1 + 1e-7):
                    return True
                if answer.x is not None:
                    plan = np.flatnonzero(answer.x[:m] > 0.5)
                    value = worth.value(worth.served(plan))
                    if value <= self._limit and self._add(value, plan):
                        break
                if answer.solved:
                    # Its best is too bad by true costs (of cut lists), or only as bad as rounding allows.
                    return not self._cut
            if len(self.found) == known:
                return False
        return False


def _nobody_counts_as_somebody(lists: CostLists) -> CostLists:
    """A cover has places without people near a centre, too: they count as much as the smallest place that has some."""
    least = lists.weights.min(initial=np.inf, where=lists.weights > 0)
    return replace(lists, weights=np.where(lists.weights > 0, lists.weights, least if np.isfinite(least) else 1.0))


def _over(weights: Floats, width: int, least: float, most: float) -> object:
    from scipy.optimize import LinearConstraint
    from scipy.sparse import csr_matrix

    row = np.zeros(width)
    row[: weights.size] = weights
    return LinearConstraint(csr_matrix(row[None]), least, most)


def _limit(worth: Worth, value: float, objective: float, share: float, served: float) -> float:
    """The largest value of a plan that counts as nearly as good."""
    model = worth.problem.model
    if model == "set_cover":
        more = 0.0
    elif model == "equity" and worth.kappa is not None:
        more = served * float(np.expm1(worth.kappa * share * objective))
    else:
        more = share * objective  # of max_coverage: demand covered
    return (value + more) * (1 + _ROOM) + _ROOM * (1.0 if model in COVERING else 0.0)


def _reduced(worth: Worth) -> Reduced:
    """The rows as `core_program` takes them; what a cut list leaves out costs its floor."""
    lists = worth.lists
    rows = np.repeat(np.arange(lists.n), lists.lengths)
    values = worth.row_values(lists.costs, rows)
    everyone = np.arange(lists.n)
    outside = np.minimum(worth.row_values(lists.floor, everyone), worth.row_values(np.full(lists.n, np.inf), everyone))
    kept = values < outside[rows]
    lengths = np.bincount(rows[kept], minlength=lists.n)
    has = np.flatnonzero(lengths)
    return Reduced(
        np.concatenate([[0], np.cumsum(lengths[has])]),
        lists.sites[kept],
        values[kept],
        outside[has],
        0,
        np.arange(lists.n_sites),
        np.empty(0, dtype=np.int64),
        float(outside.sum() - outside[has].sum()),
    )


def _batches(free: NDArray[np.int64], k: int, size: int) -> Iterator[NDArray[np.int64]]:
    """All sets of k sites, some at a time (sets, k)."""
    sets = combinations(free.tolist(), k)
    while some := list(islice(sets, size)):
        yield np.array(some, dtype=np.int64).reshape(len(some), k)
