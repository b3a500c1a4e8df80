# SPDX-License-Identifier: GPL-2.0-or-later
"""p-median under a budget: the sites whose opening costs keep the budget and from which all demand together is served at the least cost.

The knapsack median problem. Greedy choice per price and exchanges give a plan; "every row is served once" relaxed leaves a knapsack over sites, whose own relaxation gives a bound; HiGHS settles the rest in the
radius formulation (see `core_program`).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..errors import AnalysisError, Cancelled, tr
from ..progress import Progress, no_progress
from .core_program import core_program
from .cost_lists import CostLists, Flags, Floats, Indices, first_open
from .highs import minimise
from .incumbent import Finished, Incumbent
from .plan import Plan
from .reduced import Reduced, reachable, reduced
from .site_rules import checked_sites, opening_costs
from .watch import TimeUp, Watch

_ITERATIONS, _PATIENCE = 400, 20
_CHARGE = 10.0
_ROOM = 1e-9
_LARGEST_PROGRAM = 400_000


def budgeted(
    lists: CostLists,
    p: int | None,
    opening_cost: Floats | None,
    budget: float,
    required: Indices | Sequence[int] = (),
    forbidden: Indices | Sequence[int] = (),
    time_limit: float = 60.0,
    gap_limit: float = 0.0,
    seed: int = 0,
    progress: Progress = no_progress,
) -> Plan:
    """Choose sites that cost no more than ``budget`` to open (``opening_cost`` (m,), 0 for those that exist), at most p of them where p is given.

    Objective and bound as for p-median. Raises AnalysisError where not even one site can be afforded.
    """
    must, may_not = checked_sites(lists.n_sites, p, required, forbidden)
    price = opening_costs(lists.n_sites, opening_cost, budget, must)
    affordable = price <= budget - float(price[must].sum()) + _ROOM
    affordable[may_not] = False
    if not must.size and not affordable.any():
        raise AnalysisError(
            tr("The cheapest site costs {cost} to open, more than the budget of {budget}. Raise the budget."),
            cost=float(np.delete(price, may_not).min(initial=np.inf)),
            budget=budget,
        )
    closed = np.setdiff1d(np.flatnonzero(~affordable), must)
    counted = reachable(lists, closed)
    charge = _CHARGE * max(float(np.ceil(lists.largest)), 1.0)
    incumbent = Incumbent(lists, counted, charge, gap_limit)
    problem = reduced(lists, max(len(must), 1), must, closed, counted, charge, np.random.default_rng(seed))
    most = lists.n_sites if p is None else p
    search = _Search(
        problem, price[problem.names], budget - float(price[must].sum()), most - len(must), incumbent, Watch(progress, time_limit)
    )
    try:
        search.run()
        stopped = "proven"
    except Finished:
        stopped = "proven" if incumbent.proven else "gap"
    except TimeUp:
        stopped = "time"
    except Cancelled:
        stopped = "cancelled"
    return incumbent.plan(stopped)


class _Search:
    """Over the sites that are not decided: their prices (k,), the money left and how many more may be opened."""

    def __init__(self, problem: Reduced, price: Floats, money: float, most: int, incumbent: Incumbent, watch: Watch) -> None:
        self._problem, self._price, self._money, self._most, self._incumbent, self._watch = problem, price, money, most, incumbent, watch

    def run(self) -> None:
        """Until the plan is proven; raises what ended it."""
        # Nobody pays less than for the cheapest site there is.
        problem = self._problem
        some = np.flatnonzero(np.diff(problem.pointer))
        least = problem.outside.copy()
        least[some] = problem.costs[problem.pointer[some]]
        self._incumbent.raise_bound((problem.constant + float(least.sum())) * (1.0 - 1e-12), of_all=True)
        chosen = self._greedy(np.zeros(problem.n_sites, dtype=bool))
        self._offer(chosen)
        self._watch.look()
        self._bound(chosen)
        self._exchange(chosen)
        self._settle()

    def _offer(self, chosen: Flags) -> bool:
        sites = self._problem.all_sites(chosen)
        return bool(len(sites)) and self._incumbent.offer_sites(sites)

    def _paid(self, chosen: Flags) -> Floats:
        """What each row pays (n,)."""
        problem = self._problem
        entry = first_open(problem.pointer, problem.sites, chosen)
        return np.where(entry >= 0, problem.costs[np.maximum(entry, 0)], problem.outside) if len(problem.costs) else problem.outside.copy()

    def _gains(self, paid: Floats) -> Floats:
        """What opening each site saves (k,)."""
        problem = self._problem
        saved = np.maximum(paid[problem.rows] - problem.costs, 0.0)
        return np.bincount(problem.sites, saved, minlength=problem.n_sites).astype(np.float64)

    def _greedy(self, chosen: Flags) -> Flags:
        """Sites one after the other, the one that saves most for its price first."""
        chosen = chosen.copy()
        while chosen.sum() < self._most:
            if chosen.any() and self._watch.left <= 0:
                break
            left = self._money - float(self._price[chosen].sum())
            gains = self._gains(self._paid(chosen))
            open_to = ~chosen & (self._price <= left + _ROOM) & (gains > 0)
            if not open_to.any():
                break
            chosen[int(np.argmax(np.where(open_to, gains / np.maximum(self._price, _ROOM), -1.0)))] = True
        return chosen

    def _exchange(self, chosen: Flags) -> None:
        """Close one, open what helps most for its price, as long as that is better."""
        since, turn = 0, 0
        value = self._problem.value(chosen)
        while since < chosen.sum():
            self._watch.look()
            inside = np.flatnonzero(chosen)
            out = inside[turn % inside.size]
            turn, since = turn + 1, since + 1
            trial = chosen.copy()
            trial[out] = False
            left = self._money - float(self._price[trial].sum())
            gains = self._gains(self._paid(trial))
            gains[(trial | (self._price > left + _ROOM))] = -1.0
            trial[int(np.argmax(gains))] = True
            trial = self._greedy(trial)
            new = self._problem.value(trial)
            if new < value * (1.0 - 1e-12):
                chosen, value, since = trial, new, 0
                self._offer(chosen)

    def _bound(self, chosen: Flags) -> None:
        """Raise the bound by subgradient."""
        problem = self._problem
        multipliers = self._paid(chosen)
        best, best_multipliers, step, since = -np.inf, multipliers, 1.0, 0
        for _ in range(_ITERATIONS):
            self._watch.look()
            saved = np.maximum(multipliers[problem.rows] - problem.costs, 0.0)
            worth = np.bincount(problem.sites, saved, minlength=problem.n_sites).astype(np.float64)
            picked, value = self._knapsack(worth)
            bound = problem.constant + float(multipliers.sum()) - value
            if bound > best:
                best, best_multipliers, since = bound, multipliers, 0
                self._incumbent.raise_bound(bound * (1.0 - 1e-12), of_all=True)
            else:
                since += 1
            self._offer(picked)
            if since == _PATIENCE:
                step, since, multipliers = step / 2.0, 0, best_multipliers
                if step < 1e-3:
                    break
                continue
            served = np.bincount(problem.rows, (saved > 0) & picked[problem.sites], minlength=problem.n)
            # A row whose multiplier is at what it pays outside is served from there, once.
            direction = 1.0 - served - ((served == 0) & (multipliers >= problem.outside))
            norm = float(direction @ direction)
            if norm == 0:
                break
            gap = max(self._incumbent.value - bound, 1e-9 * abs(self._incumbent.value))
            multipliers = np.clip(multipliers + step * gap / norm * direction, 0.0, problem.outside)

    def _knapsack(self, worth: Floats) -> tuple[Flags, float]:
        """Sites for their worth, and an upper bound of what any affordable choice is worth: the last one in part, or the largest in number, whichever is less."""
        order = np.argsort(-worth / np.maximum(self._price, _ROOM), kind="stable")
        spent = np.cumsum(self._price[order])
        n = int(np.searchsorted(spent, self._money + _ROOM, side="right"))
        part = 0.0
        if n < len(order):
            part = (self._money - (spent[n - 1] if n else 0.0)) / self._price[order[n]] * worth[order[n]]
        by_money = float(worth[order[:n]].sum()) + max(float(part), 0.0)
        by_number = float(np.sort(worth)[::-1][: self._most].sum())
        picked = np.zeros(len(worth), dtype=bool)
        picked[order[: min(n, self._most)]] = True
        return picked & (worth > 0), min(by_money, by_number)

    def _settle(self) -> None:
        """HiGHS over everything that is left."""
        from scipy.optimize import LinearConstraint
        from scipy.sparse import csr_matrix

        problem = self._problem
        if len(problem.costs) > _LARGEST_PROGRAM:
            raise TimeUp  # more than can be settled: plan and bound stand as they are
        program = core_program(problem, np.full(problem.n, np.inf))
        k, levels = program.n_sites, len(program.steps)
        scale = max(1.0, float(self._incumbent.value - program.constant) / 1e4)
        rules = [
            LinearConstraint(program.matrix, program.least, np.inf),
            LinearConstraint(csr_matrix(np.concatenate([self._price, np.zeros(levels)])[None]), 0.0, self._money),
            LinearConstraint(csr_matrix(np.concatenate([np.ones(k), np.zeros(levels)])[None]), 0 if len(problem.opened) else 1, self._most),
        ]
        cost = np.concatenate([np.zeros(k), program.steps / scale])
        for answer in minimise(cost, rules, np.concatenate([np.ones(k, dtype=bool), np.zeros(levels, dtype=bool)]), self._watch):
            if answer.x is not None:
                chosen = answer.x[:k] > 0.5
                if self._price[chosen].sum() <= self._money * (1.0 + 1e-9) + _ROOM:
                    self._offer(chosen)
            if answer.solved:
                self._incumbent.exhausted()
            elif np.isfinite(answer.bound):
                self._incumbent.raise_bound((program.constant + answer.bound * scale) * (1.0 - 1e-9), of_all=True)
