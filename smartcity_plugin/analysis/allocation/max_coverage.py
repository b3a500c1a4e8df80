# SPDX-License-Identifier: GPL-2.0-or-later
"""Maximal coverage: the p sites, or those that a budget buys, that cover the most demand within a limit of cost.

Church & ReVelle (1974, Papers of the Regional Science Association 32, 101-118). Greedy choice and swaps give a plan; a Lagrangian bound (each group covered by at most what is open: Galvão & ReVelle 1996,
EJOR 88, 114-123) says how far it can be from the best and settles most sites; HiGHS settles the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..errors import Cancelled
from ..progress import Progress, no_progress
from .cost_lists import CostLists, Flags, Floats, Indices
from .cover_sets import CoverSets, cover_sets
from .highs import minimise
from .plan import Plan
from .set_cover import cover_plan
from .site_rules import checked_sites, opening_costs
from .watch import TimeUp, Watch

_ITERATIONS = 300
_PATIENCE = 15
_SAFE = 1e-9
_PROOF = 1e-7


class _Done(Exception):  # noqa: N818 (a wish fulfilled, not an error)
    """Proven, or near enough."""


def max_coverage(
    lists: CostLists,
    p: int | None,
    limit: float,
    required: Indices | Sequence[int] = (),
    forbidden: Indices | Sequence[int] = (),
    opening_cost: Floats | None = None,
    budget: float | None = None,
    time_limit: float = 60.0,
    gap_limit: float = 0.0,
    progress: Progress = no_progress,
) -> Plan:
    """Choose at most p sites (any number, where p is None) whose opening costs keep the budget, so that most demand lies within ``limit`` of one.

    ``opening_cost`` (m,), 0 for sites that exist. Objective and bound of the plan are demand covered: bound >= objective. Exactly p sites are chosen where no budget is given. Rows beyond the limit are in
    ``unserved``. Raises AnalysisError where no such plan exists.
    """
    must, may_not = checked_sites(lists.n_sites, p, required, forbidden)
    price = opening_costs(lists.n_sites, opening_cost, budget, must)
    sets = cover_sets(lists, limit, may_not)
    search = _Search(sets, p, must, may_not, price, budget, gap_limit, Watch(progress, time_limit))
    try:
        search.run()
        stopped = "proven"
    except _Done:
        stopped = "proven" if search.proven else "gap"
    except TimeUp:
        stopped = "time"
    except Cancelled:
        stopped = "cancelled"
    bound = search.value if search.proven else max(search.bound, search.value)
    return cover_plan(lists, limit, np.flatnonzero(search.chosen), search.value, bound, stopped)


class _Search:
    """The best plan and bound so far."""

    def __init__(
        self,
        sets: CoverSets,
        p: int | None,
        must: Indices,
        may_not: Indices,
        price: Floats,
        budget: float | None,
        gap_limit: float,
        watch: Watch,
    ) -> None:
        m = sets.n_sites
        self.sets, self.watch, self._price, self._gap_limit = sets, watch, price, gap_limit
        self._p = m - len(may_not) if p is None else p
        self._fill = p is not None and budget is None
        self._budget = np.inf if budget is None else budget
        self._must, self._closed = np.zeros(m, dtype=bool), np.zeros(m, dtype=bool)
        self._must[must], self._closed[may_not] = True, True
        self.chosen: Flags = self._must.copy()
        self.value = sets.covered(self.chosen)
        self.bound = float(sets.weights.sum())
        self._whole = bool(np.all(sets.weights == np.floor(sets.weights)))

    @property
    def proven(self) -> bool:
        """No plan covers more."""
        return self.bound <= self.value * (1.0 + _PROOF) or (self._whole and self.bound < self.value + 1.0 - _SAFE * max(self.bound, 1.0))

    def run(self) -> None:
        """Until the plan is proven; raises what ended it."""
        self._offer(self._greedy())
        self.watch.look()
        self._look()
        certain, shut = self._lagrangian()
        self._swap()
        self._exact(certain, shut)

    def _offer(self, chosen: Flags) -> None:
        value = self.sets.covered(chosen)
        if value > self.value or (value == self.value and chosen.sum() > self.chosen.sum()):
            self.chosen, self.value = chosen.copy(), value
            self._look()

    def _lower(self, bound: float) -> None:
        self.bound = max(min(self.bound, bound), self.value)
        self._look()

    def _look(self) -> None:
        if self.proven:
            self.bound = self.value if self.bound < self.value + 1.0 and self._whole else max(self.bound, self.value)
            raise _Done
        if self._gap_limit and self.bound - self.value <= self._gap_limit * self.value:
            raise _Done

    def _greedy(self, start: Flags | None = None) -> Flags:
        """Sites one after the other: the one that adds most (per price, under a budget)."""
        chosen = (self._must if start is None else start).copy()
        counts = self.sets.counts(chosen)
        left = self._budget - float(self._price[chosen].sum())
        while chosen.sum() < self._p:
            gains = self.sets.gains(counts)
            open_to = ~chosen & ~self._closed & (self._price <= left + 1e-12)
            if not open_to.any():
                break
            worth = gains / np.maximum(self._price, 1e-12) if np.isfinite(self._budget) else gains
            best = int(np.argmax(np.where(open_to, worth, -1.0)))
            if gains[best] <= 0 and not self._fill:
                break
            chosen[best] = True
            left -= self._price[best]
            counts = self.sets.counts(chosen)
        return chosen

    def _swap(self) -> None:
        """Close one, open one, as long as that covers more; each site's turn comes once before any comes again."""
        since, turn = 0, 0
        while since < self.chosen.sum():
            self.watch.look()
            inside = np.flatnonzero(self.chosen)
            out = inside[turn % inside.size]
            turn, since = turn + 1, since + 1
            if self._must[out]:
                continue
            trial = self.chosen.copy()
            trial[out] = False
            left = self._budget - float(self._price[trial].sum())
            gains = np.where(~trial & ~self._closed & (self._price <= left + 1e-12), self.sets.gains(self.sets.counts(trial)), -1.0)
            trial[int(np.argmax(gains))] = True
            if np.isfinite(self._budget):
                trial = self._greedy(trial)
            if self.sets.covered(trial) > self.value + _SAFE * max(self.value, 1.0):
                self._offer(trial)
                since = 0

    def _lagrangian(self) -> tuple[Flags, Flags]:
        """Lower the bound by subgradient; sites that every better plan opens, or leaves closed."""
        sets, weights = self.sets, self.sets.weights
        multipliers = (
            weights.copy()
        )  # each group as dear as it is: right where little overlaps, and never above the sum of the p largest sites
        step, since = 1.0, 0
        best_multipliers, best = multipliers, np.inf
        free = ~self._must & ~self._closed
        for _ in range(_ITERATIONS):
            self.watch.look()
            worth = np.asarray(sets.covers.T @ multipliers)
            picked, value = self._pick(worth, free)
            bound = value + float(np.maximum(weights - multipliers, 0.0).sum())
            self._offer(picked)
            if bound < best:
                best, best_multipliers, since = bound, multipliers, 0
                self._lower(bound + _SAFE * abs(bound))
            else:
                since += 1
            if since == _PATIENCE:
                step, since, multipliers = step / 2.0, 0, best_multipliers
                if step < 1e-3:
                    break
                continue
            direction = sets.counts(picked) - (weights > multipliers)
            norm = float(direction @ direction)
            if norm == 0:
                break
            multipliers = np.clip(multipliers - step * max(bound - self.value, 1e-9 * bound) / norm * direction, 0.0, weights)
        worth = np.asarray(sets.covers.T @ best_multipliers)
        return self._settled(worth, free, best)

    def _pick(self, worth: Floats, free: Flags) -> tuple[Flags, float]:
        """Sites that the relaxed problem opens and an upper bound of what they are worth to it."""
        room = self._p - int(self._must.sum())
        picked = self._must.copy()
        value = float(worth[self._must].sum())
        candidates = np.flatnonzero(free)
        if not np.isfinite(self._budget):
            best = candidates[np.argsort(-worth[candidates], kind="stable")[:room]]
            picked[best] = True
            return picked, value + float(worth[best].sum())
        # The knapsack's own relaxation, in which the last site may be bought in part, or the best p if that is less.
        left = self._budget - float(self._price[self._must].sum())
        order = candidates[np.argsort(-worth[candidates] / np.maximum(self._price[candidates], 1e-12), kind="stable")]
        spent = np.cumsum(self._price[order])
        whole = spent <= left + 1e-12
        n = int(np.argmin(whole)) if not whole.all() else len(order)
        part = (left - (spent[n - 1] if n else 0.0)) / self._price[order[n]] * worth[order[n]] if n < len(order) else 0.0
        by_budget = float(worth[order[:n]].sum()) + max(float(part), 0.0)
        by_number = float(np.sort(worth[candidates])[::-1][:room].sum())
        picked[order[: min(n, room)]] = True
        return picked, value + min(by_budget, by_number)

    def _settled(self, worth: Floats, free: Flags, bound: float) -> tuple[Flags, Flags]:
        """By what the bound falls at least if a site is forced open or closed: below the best plan's value the other is certain. Only without a budget."""
        none = np.zeros(len(worth), dtype=bool)
        room = self._p - int(self._must.sum())
        candidates = np.flatnonzero(free)
        if np.isfinite(self._budget) or room <= 0 or room >= candidates.size:
            return none, none
        ranked = np.sort(worth[candidates])[::-1]
        needed = self.value + (1.0 - 1e-6 if self._whole else _PROOF * self.value)
        shut = free & (bound - (ranked[room - 1] - worth) < needed) & (worth < ranked[room - 1])
        certain = free & (bound - (worth - ranked[room]) < needed) & (worth > ranked[room])
        return certain, shut

    def _exact(self, certain: Flags, shut: Flags) -> None:
        """HiGHS over what is left: y of sites (whole), z of groups."""
        from scipy.optimize import LinearConstraint
        from scipy.sparse import csr_matrix, eye, hstack

        sets, m = self.sets, self.sets.n_sites
        upper_y = (~self._closed & ~shut).astype(float)
        lower_y = (self._must | certain).astype(float)
        k = len(sets.weights)
        number = csr_matrix(np.concatenate([np.ones(m), np.zeros(k)])[None])
        rules = [
            LinearConstraint(hstack([sets.covers, -eye(k)], format="csr"), 0.0, np.inf),
            LinearConstraint(number, self._p if self._fill else 0, self._p),
            LinearConstraint(hstack([eye(m), csr_matrix((m, k))], format="csr"), lower_y, np.inf),
        ]
        if np.isfinite(self._budget):
            rules.append(LinearConstraint(csr_matrix(np.concatenate([self._price, np.zeros(k)])[None]), 0.0, self._budget))
        scale = max(float(sets.weights.sum()), 1e-300)
        cost = np.concatenate([np.zeros(m), -sets.weights / scale])
        integer = np.concatenate([np.ones(m, dtype=bool), np.zeros(k, dtype=bool)])
        for answer in minimise(cost, rules, integer, self.watch, np.concatenate([upper_y, np.ones(k)])):
            if answer.x is not None:
                self._offer(answer.x[:m] > 0.5)
            if answer.solved and answer.x is None:
                self._lower(self.value)
            elif np.isfinite(answer.bound):
                # What was shut or opened for certain rules out better plans only: the bound is at least the best known.
                self._lower(max(-answer.bound * scale * (1.0 + _SAFE), self.value))
            if answer.solved:
                self.bound = self.value
                return
