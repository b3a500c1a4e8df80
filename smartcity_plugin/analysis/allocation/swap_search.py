# SPDX-License-Identifier: GPL-2.0-or-later
"""Swap search for p-median: open one site, close another, as long as that helps.

Teitz & Bart's interchange with the bookkeeping of Resende & Werneck (2007, EJOR 179, 1205-1225): for each row the cheapest and second cheapest open site; what closing site r loses, what
opening site j gains, and the correction for the rows that both concern. Candidates, numbered in random order, are looked at some at a time, and the best exchange among
those is made at once (Whitaker's first improvement) instead of looking at all of them first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .cost_lists import Flags, Floats
from .incumbent import Incumbent
from .reduced import Reduced
from .watch import Watch

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WORK = 30_000
_MOST = 64
_WORTH = 1e-11


def spread_start(problem: Reduced, rng: np.random.Generator) -> Flags:
    """p sites, one after the other: the nearest of a row drawn with the cost that it still pays (Arthur & Vassilvitskii's k-means++ seeding)."""
    is_open = np.zeros(problem.n_sites, dtype=bool)
    pays = problem.outside.copy()
    columns = problem.columns
    for _ in range(problem.p):
        total = np.cumsum(pays)
        site = -1
        if total.size and total[-1] > 0:
            row = min(int(np.searchsorted(total, rng.random() * total[-1], side="right")), problem.n - 1)
            near = problem.sites[problem.pointer[row] : problem.pointer[row + 1]]
            near = near[~is_open[near]]
            site = int(near[0]) if near.size else -1
        if site < 0:
            site = int(rng.choice(np.flatnonzero(~is_open)))
        is_open[site] = True
        entry = slice(columns.pointer[site], columns.pointer[site + 1])
        rows = columns.rows[entry]
        pays[rows] = np.minimum(pays[rows], columns.costs[entry])
    return is_open


def greedy_start(problem: Reduced) -> Flags:
    """p sites, each the one that saves most after those before it (Cornuejols, Fisher & Nemhauser 1977): a better start than a spread one, and quicker where p and the lists are small."""
    is_open = np.zeros(problem.n_sites, dtype=bool)
    pays = problem.outside.copy()
    columns = problem.columns
    filled = np.flatnonzero(np.diff(columns.pointer))
    for _ in range(problem.p):
        saved = np.where(is_open, -1.0, 0.0)
        if filled.size:
            saved[filled] += np.add.reduceat(np.maximum(pays[columns.rows] - columns.costs, 0.0), columns.pointer[filled])
        site = int(saved.argmax())
        is_open[site] = True
        entry = slice(columns.pointer[site], columns.pointer[site + 1])
        rows = columns.rows[entry]
        pays[rows] = np.minimum(pays[rows], columns.costs[entry])
    return is_open


class SwapSearch:
    """One plan, improved until no exchange of two sites helps."""

    def __init__(self, problem: Reduced, is_open: Flags, rng: np.random.Generator, watch: Watch) -> None:
        self._problem, self._watch = problem, watch
        self._columns = problem.columns
        m = problem.n_sites
        self.is_open = is_open.copy()
        self._start = int(rng.integers(m)) if m else 0
        self._losses: Floats | None = None
        self._nobody = m
        self._first = np.empty(problem.n, dtype=np.int64)
        self._second = np.empty(problem.n, dtype=np.int64)
        self._cost1, self._cost2 = np.empty(problem.n), np.empty(problem.n)
        self._find(np.arange(problem.n))
        per_column = max(1, len(problem.sites) // max(m, 1))
        self._block = int(np.clip(_WORK // per_column, 1, _MOST))

    @property
    def value(self) -> float:
        """What the plan comes to in the reduced problem."""
        return self._problem.constant + float(self._cost1.sum())

    def improve(self) -> float:
        """Exchange until nothing helps; returns the value."""
        m = self._problem.n_sites
        if 0 < self._problem.p < m:
            at, fruitless = self._start, 0
            while fruitless < m:
                self._watch.look()
                end = min(at + self._block, m)
                gain, opens, closes = self._best_of(at, end)
                if gain > _WORTH * (1.0 + abs(self.value)):
                    self.exchange(opens, closes)
                    fruitless = 0
                else:
                    fruitless += end - at
                at = end % m
        return self.value

    def exchange(self, opens: int, closes: int) -> None:
        """Open one site, close another; only the rows concerned are looked at."""
        self.is_open[opens], self.is_open[closes] = True, False
        self._losses = None
        columns = self._columns
        entry = slice(columns.pointer[opens], columns.pointer[opens + 1])
        rows, costs = columns.rows[entry], columns.costs[entry]
        nearer = costs < self._cost1[rows]
        some = rows[nearer]
        self._cost2[some], self._second[some] = self._cost1[some], self._first[some]
        self._cost1[some], self._first[some] = costs[nearer], opens
        between = ~nearer & (costs < self._cost2[rows])
        some = rows[between]
        self._cost2[some], self._second[some] = costs[between], opens
        self._find(np.flatnonzero((self._first == closes) | (self._second == closes)))

    def _best_of(self, start: int, end: int) -> tuple[float, int, int]:
        """(gain, site to open, site to close) of the best exchange that opens one of the candidates from ``start`` to before ``end``."""
        columns, k = self._columns, end - start
        entry = slice(columns.pointer[start], columns.pointer[end])
        rows, costs = columns.rows[entry], columns.costs[entry]
        second = self._cost2[rows]
        near = np.flatnonzero(costs < second)
        rows, costs, second = rows[near], costs[near], second[near]
        # Which of the candidates an entry belongs to.
        owner = np.repeat(np.arange(k), np.diff(np.searchsorted(near, columns.pointer[start : end + 1] - columns.pointer[start])))
        first = self._cost1[rows]
        gain = np.bincount(owner, np.maximum(first - costs, 0.0), minlength=k)
        opened = np.flatnonzero(self.is_open)
        slot = np.full(self._nobody + 1, opened.size)
        slot[opened] = np.arange(opened.size)
        width = opened.size + 1
        both = np.bincount(owner * width + slot[self._first[rows]], second - np.maximum(costs, first), minlength=k * width)
        net = (both.reshape(k, width) - self._loss(slot, width))[:, :-1]
        worst = net.argmax(axis=1)
        total = (gain + net[np.arange(k), worst]).astype(np.float64)  # no entries at all count as whole numbers
        total[self.is_open[start:end]] = -np.inf
        best = int(total.argmax())
        return float(total[best]), start + best, int(opened[worst[best]])

    def _loss(self, slot: NDArray[np.int64], width: int) -> Floats:
        """What closing each open site loses, before anything else is opened."""
        if self._losses is None:
            losses: Floats = np.bincount(slot[self._first], self._cost2 - self._cost1, minlength=width).astype(np.float64)
            self._losses = losses
        return self._losses

    def _find(self, rows: NDArray[np.int64]) -> None:
        """Cheapest and second cheapest open site of some rows, first among their nearest entries, then among all."""
        problem = self._problem
        often = max(1, problem.n_sites // max(problem.p, 1))
        for most in (4 * often, problem.n_sites):
            if rows.size == 0:
                return
            starts = problem.pointer[rows]
            lengths = np.minimum(problem.pointer[rows + 1] - starts, most)
            ends = np.cumsum(lengths)
            entry = np.repeat(starts - (ends - lengths), lengths) + np.arange(int(ends[-1]))
            hits = np.flatnonzero(self.is_open[problem.sites[entry]])
            place = np.searchsorted(hits, np.concatenate([[0], ends]))
            found = np.diff(place)
            self._first[rows] = self._second[rows] = self._nobody
            self._cost1[rows] = self._cost2[rows] = problem.outside[rows]
            for least, sites, costs in ((1, self._first, self._cost1), (2, self._second, self._cost2)):
                has = found >= least
                at = entry[hits[place[:-1][has] + least - 1]]
                sites[rows[has]], costs[rows[has]] = problem.sites[at], problem.costs[at]
            rows = rows[(found < 2) & (lengths < problem.pointer[rows + 1] - starts)]


def polish(problem: Reduced, is_open: Flags, rng: np.random.Generator, watch: Watch, incumbent: Incumbent) -> float:
    """Swap search from a plan; its result is offered. Returns its value in the reduced problem."""
    search = SwapSearch(problem, is_open, rng, watch)
    try:
        value = search.improve()
    finally:
        incumbent.offer(problem, search.is_open, search.value)
    return value


def perturb(problem: Reduced, is_open: Flags, tries: int, rng: np.random.Generator, watch: Watch, incumbent: Incumbent) -> Flags:
    """Iterated search: exchange some sites at random, improve, go on from what is not worse, until ``tries`` in a row were fruitless or a plan reaches the bound (``Finished``)."""
    here = is_open.copy()
    if not 0 < problem.p < problem.n_sites:
        return here
    value = problem.value(here)
    fruitless = 0
    while fruitless < tries:
        watch.look()
        some = int(rng.integers(2, max(3, min(6, problem.p, problem.n_sites - problem.p)) + 1))
        some = min(some, problem.p, problem.n_sites - problem.p)
        shaken = here.copy()
        shaken[rng.choice(np.flatnonzero(here), some, replace=False)] = False
        shaken[rng.choice(np.flatnonzero(~here), some, replace=False)] = True
        search = SwapSearch(problem, shaken, rng, watch)
        reached = search.improve()
        fruitless = 0 if reached < value * (1.0 - _WORTH) else fruitless + 1
        if reached <= value:
            here, value = search.is_open, reached
            incumbent.offer(problem, here, reached)
    return here
