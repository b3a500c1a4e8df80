# SPDX-License-Identifier: GPL-2.0-or-later
"""The Lagrangian bound on p-median, and what it decides.

"Each row is served once" is relaxed with a multiplier per row (Cornuejols, Fisher & Nemhauser 1977, Management Science 23, 789-810; Beasley 1985, Networks 15, 231-239): then each site is worth
rho_j = sum over rows of min(0, cost - multiplier), and the p lowest rho are opened. Multipliers climb by subgradient steps. None exceeds what its row pays outside its list, which makes the bound
hold for lists that were cut.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .cost_lists import Flags, Floats, columns_of, entries_of
from .incumbent import Incumbent
from .reduced import Reduced
from .watch import Watch

if TYPE_CHECKING:
    from numpy.typing import NDArray

FREE, OPEN, CLOSED = 0, 1, -1
_SHRINK = 0.6
_AHEAD = 8
_HEAP = 0.2


@dataclass(frozen=True)
class Relaxed:
    """The best multipliers found: their bound, each site's worth (m,), the sites that the relaxation opens (m,), and the step reached."""

    bound: float
    multipliers: Floats
    worth: Floats
    selected: Flags
    step: float


@dataclass(frozen=True)
class Effort:
    """How long to climb: iterations, first step, iterations without progress before it shrinks, the step at which to stop, how often a selection is handed out."""

    iterations: int
    step: float = 1.0
    patience: int = 8
    least_step: float = 1e-4
    every: int = 20
    memory: float = 0.3
    """How much of the last direction goes into the next."""


class _Active:
    """The entries that are cheaper than their row's multiplier, and some more so that they need not be found again at every step.

    Most are kept site by site, where sums are quick; those that rows with a rising multiplier ask for later wait in a heap until it is worth sorting them in.
    """

    def __init__(self, problem: Reduced) -> None:
        self._problem = problem
        self._held = np.zeros(problem.n, dtype=np.int64)
        self._reach = np.full(problem.n, -1.0)
        self._rows, self._costs = np.empty(0, dtype=np.int32), np.empty(0)
        self._pointer = np.zeros(problem.n_sites + 1, dtype=np.int64)
        self._filled = np.empty(0, dtype=np.int64)
        self._heap = np.empty(0, dtype=np.int64)

    def worth(self, multipliers: Floats) -> Floats:
        """Sum of min(0, cost - multiplier) over each site's rows (m,)."""
        problem = self._problem
        short = multipliers > self._reach
        if short.any():
            self._find(np.flatnonzero(short), multipliers)
        slack = self._costs - multipliers[self._rows]
        np.minimum(slack, 0.0, out=slack)
        worth = np.zeros(problem.n_sites)
        if self._filled.size:
            worth[self._filled] = np.add.reduceat(slack, self._pointer[self._filled])
        if self._heap.size:
            slack = np.maximum(multipliers[problem.rows[self._heap]] - problem.costs[self._heap], 0.0)
            worth -= np.bincount(problem.sites[self._heap], slack, minlength=problem.n_sites)
        return worth

    def served(self, multipliers: Floats, selected: Flags) -> NDArray[np.int64]:
        """How many of the selected sites would serve each row (n,) for less than its multiplier."""
        entry, _ = entries_of(self._pointer, selected.nonzero()[0])
        rows, costs = self._rows[entry], self._costs[entry]
        if self._heap.size:
            waiting = self._heap[selected[self._problem.sites[self._heap]]]
            rows = np.concatenate([rows, self._problem.rows[waiting]])
            costs = np.concatenate([costs, self._problem.costs[waiting]])
        return np.bincount(rows[costs < multipliers[rows]], minlength=self._problem.n)

    def _find(self, short: NDArray[np.int64], multipliers: Floats) -> None:
        """Take in more of the rows that fall short."""
        problem = self._problem
        begin, end = problem.pointer[short], problem.pointer[short + 1]
        below = count_below(begin, end, problem.costs, multipliers[short])
        wanted = np.minimum(below + below // 2 + _AHEAD, end - begin)
        more = wanted - self._held[short]
        ends = np.cumsum(more)
        fresh = np.repeat(begin + self._held[short] - (ends - more), more) + np.arange(int(ends[-1]))
        self._held[short] = wanted
        cut = wanted < end - begin
        self._reach[short] = np.inf
        self._reach[short[cut]] = problem.costs[(begin + wanted)[cut]]
        self._heap = np.concatenate([self._heap, fresh])
        if len(self._heap) > _HEAP * len(self._rows):
            self._sort_in()

    def _sort_in(self) -> None:
        problem = self._problem
        ends = np.concatenate([[0], np.cumsum(self._held)])
        entry = np.repeat(problem.pointer[:-1] - ends[:-1], self._held) + np.arange(int(ends[-1]))
        columns = columns_of(ends, problem.sites[entry], problem.costs[entry], problem.n_sites)
        self._pointer, self._rows, self._costs = columns.pointer, columns.rows, columns.costs
        self._filled = np.flatnonzero(np.diff(columns.pointer))
        self._heap = self._heap[:0]


def count_below(begin: NDArray[np.int64], end: NDArray[np.int64], costs: Floats, limit: Floats) -> NDArray[np.int64]:
    """How many of the sorted ``costs[begin:end]`` of each row are less than its limit, by bisection in all rows at once."""
    low, high = begin.copy(), end.copy()
    while True:
        searching = np.flatnonzero(low < high)
        if searching.size == 0:
            return low - begin
        middle = (low[searching] + high[searching]) // 2
        less = costs[middle] < limit[searching]
        low[searching[less]] = middle[less] + 1
        high[searching[~less]] = middle[~less]


def first_multipliers(problem: Reduced, is_open: Flags) -> Floats:
    """Halfway between the cheapest and the second cheapest open site of each row: what the best plan known suggests."""
    hits = np.flatnonzero(is_open[problem.sites])
    place = np.searchsorted(hits, problem.pointer)
    pays = []
    for which in (0, 1):
        cost = problem.outside.copy()
        has = place[:-1] + which < place[1:]
        cost[has] = problem.costs[hits[place[:-1][has] + which]]
        pays.append(cost)
    return (pays[0] + pays[1]) / 2.0


def climb(
    problem: Reduced,
    multipliers: Floats,
    incumbent: Incumbent,
    watch: Watch,
    effort: Effort,
    state: NDArray[np.int8] | None = None,
    hand_out: Callable[[Relaxed, Flags], bool] | None = None,
    is_root: bool = False,
) -> Relaxed:
    """Subgradient ascent from ``multipliers`` (n,).

    ``state`` (m,): FREE, OPEN or CLOSED; ``hand_out`` gets the best so far and the relaxation's selection now and then, and ends the climb where it says True; at the root every better bound is
    kept at once.
    """
    n, m = problem.n, problem.n_sites
    opened = np.zeros(m, dtype=bool) if state is None else state == OPEN
    free = np.arange(m) if state is None else np.flatnonzero(state == FREE)
    to_open = problem.p - int(opened.sum())
    active = _Active(problem)
    best: Relaxed | None = None
    here, direction, step, stuck = np.minimum(multipliers, problem.outside), np.zeros(n), effort.step, 0
    for iteration in range(1, effort.iterations + 1):
        watch.look()
        worth = active.worth(here)
        selected = opened.copy()
        if to_open > 0:
            selected[free[np.argpartition(worth[free], to_open - 1)[:to_open]]] = True
        value = problem.constant + float(here.sum() + worth[selected].sum())
        if best is None or value > best.bound:
            stuck = 0 if best is None or value - best.bound > 1e-4 * (incumbent.value - best.bound) else stuck + 1
            best = Relaxed(value, here.copy(), worth, selected, step)
            if is_root:
                incumbent.raise_bound(value)
        else:
            stuck += 1
        if best.bound > incumbent.target:
            break
        if hand_out is not None and iteration % effort.every == 0 and hand_out(best, selected):
            break
        direction = 1.0 - active.served(here, selected) + effort.memory * direction
        length = float(direction @ direction)
        if length < 1e-12:
            break
        if stuck >= effort.patience:
            step, stuck = step * _SHRINK, 0
            here = best.multipliers
            if step < effort.least_step:
                break
        aim = incumbent.value + 0.5 * min(incumbent.margin, 1.0) - value
        here = np.minimum(np.maximum(here + step * aim / length * direction, 0.0), problem.outside)
    if best is None:
        message = "At least one iteration is needed."
        raise ValueError(message)
    return Relaxed(best.bound, best.multipliers, best.worth, best.selected, step)


def decided_by(relaxed: Relaxed, target: float, free: Flags, to_open: int) -> tuple[Flags, Flags]:
    """Reduced-cost fixing: (closed, opened) masks of free sites that every plan better than ``target`` leaves closed, or opens."""
    closed, opened = np.zeros(len(free), dtype=bool), np.zeros(len(free), dtype=bool)
    order = np.sort(relaxed.worth[free])
    if to_open >= 1:
        closed = free & ~relaxed.selected & (relaxed.bound + relaxed.worth - order[to_open - 1] > target)
    if to_open < order.size:
        opened = free & relaxed.selected & (relaxed.bound - relaxed.worth + order[to_open] > target)
    return closed, opened


def most_paid(multipliers: Floats, bound: float, target: float) -> Floats:
    """What each row pays at most (n,) in a plan better than ``target``: serving it for more costs the bound more than is left."""
    most = multipliers + max(target - bound, 0.0)
    return most + 1e-9 * (1.0 + most)
