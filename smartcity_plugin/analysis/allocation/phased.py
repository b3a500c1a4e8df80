# SPDX-License-Identifier: GPL-2.0-or-later
"""Centres opened (and closed) over several phases, so that all phases together are served best; how far from the best possible, and what it costs that each phase builds on the one before.

The dynamic location problem of Van Roy & Erlenkotter (1982, Management Science 28, 1091-1105), with p-median or maximal coverage in each phase. What phasing costs is measured against the best plan of each
phase alone; the sum of those plans' bounds is a bound here too, as no phase is served better than by its own best plan. Small cases are solved to their end by an integer program.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, Cancelled, tr
from ..progress import Progress, no_progress, part
from .cost_lists import CostLists, Floats, Indices
from .phased_program import LARGEST, solve_phases
from .phased_rules import Phase, timeline_of
from .phased_search import PhasedSearch, bought, grown, shake
from .phased_value import Value, price_of, value_for
from .plan import Plan, gap_of
from .timeline import Stretches, Timeline
from .watch import TimeUp, Watch

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Phase", "PhasePlan", "Phased", "phased_plan"]

_FREE_SHARE = 0.4
_PROOF = 1e-7


@dataclass(frozen=True)
class PhasePlan:
    """One phase of a plan. Objectives are not multiplied by the phase's weight."""

    sites: NDArray[np.int64]
    objective: float
    spent: float
    """Opening costs in this phase."""
    assignment: NDArray[np.int64]
    """Site of each row (n,), -1 where none serves it."""
    costs: Floats
    """Cost of each row (n,), NaN where none serves it."""
    unserved: NDArray[np.int64]
    unserved_weight: float
    free: Plan
    """The best plan of this phase alone, all money up to then at its disposal."""
    price: float
    """By which share of the free plan's objective this phase is worse."""


@dataclass(frozen=True)
class Phased:
    """A plan over T phases and how good it is. The objective is the sum over phases of weight times objective."""

    opens: NDArray[np.int64]
    """Phase (m,) in which each site opens, counted from 1; 0: open today; -1: never open."""
    closes: NDArray[np.int64]
    """First phase (m,) in which a site that was open is not open any more; -1: it stays open, or never opens."""
    phases: tuple[PhasePlan, ...]
    objective: float
    bound: float
    gap: float
    proven: bool
    price: float
    """By which share of the free plans' objective all phases together are worse."""
    price_most: float
    """The same measured against the free plans' bounds: it is not more than that."""
    stopped: str
    """Why the search ended: proven, gap, time, cancelled."""


class _Finished(Exception):  # noqa: N818 (a wish fulfilled, not an error)
    """The plan is proven, or near enough."""


def phased_plan(
    lists: CostLists,
    phases: Sequence[Phase],
    required: Indices | Sequence[int] = (),
    forbidden: Indices | Sequence[int] = (),
    existing: Indices | Sequence[int] = (),
    model: str = "p_median",
    limit: float | None = None,
    opening_cost: Floats | None = None,
    allow_close: bool = False,
    time_limit: float = 60.0,
    gap_limit: float = 0.0,
    seed: int = 0,
    progress: Progress = no_progress,
) -> Phased:
    """Choose in which phase each site opens (and closes, where ``allow_close``).

    ``required`` sites are open in the last phase and, once open, never closed. ``existing`` ones are open today: they stay, unless closing is allowed, and cost nothing to open. A site that was closed is
    not opened again. ``model``: p_median, or max_coverage within ``limit``. Money that a phase does not spend is lost to the next. Ends like `p_median` on time, gap or cancel, with the best plan so far.
    Raises AnalysisError where no such plan exists.
    """
    value = value_for(lists, model, limit, forbidden)
    line = timeline_of(value, phases, required, forbidden, existing, opening_cost, allow_close)
    rng = np.random.default_rng(seed)
    began = time.monotonic()
    free = _free_plans(value, line, _FREE_SHARE * time_limit, seed, part(progress, 0.0, _FREE_SHARE))
    least = float(sum(f * value.bound_of(plan) for f, plan in zip(line.factors.tolist(), free, strict=True)))
    left = max(time_limit - (time.monotonic() - began), 0.0)
    asked_to_stop = any(plan.stopped == "cancelled" for plan in free)
    search = _Search(value, line, least, gap_limit, rng, Watch(part(progress, _FREE_SHARE, 1.0), left))
    stopped = search.run([plan.sites for plan in free], asked_to_stop)
    if search.best is None:
        raise AnalysisError(
            tr(
                "No plan keeps all rules: within the numbers and budgets of the phases, the required centres cannot be open in the last one. Raise a budget or a number, or require fewer."
            )
        )
    return _result(value, line, search, free, stopped)


def _free_plans(value: Value, line: Timeline, seconds: float, seed: int, progress: Progress) -> list[Plan]:
    """The best plan of each phase alone, with all the money up to then; phases that are alike are solved once."""
    known: dict[tuple[object, ...], Plan] = {}
    plans: list[Plan] = []
    forbidden = np.flatnonzero(line.forbidden)
    kept = line.existing & (line.required | (not line.may_close))
    money = np.cumsum(line.budgets)
    for t in range(line.phases):
        must = np.flatnonzero(kept | line.required if t == line.phases - 1 else kept)
        key = (int(line.most[t]), float(money[t]), must.tobytes())
        if key not in known:
            stop = any(plan.stopped == "cancelled" for plan in plans)
            share = 0.0 if stop else seconds / line.phases
            here = no_progress if stop else part(progress, t / line.phases, (t + 1) / line.phases)
            if np.isinf(money[t]) or value.covers:
                budget = None if np.isinf(money[t]) else float(money[t])
                known[key] = value.best(int(line.most[t]), must, forbidden, line.opening, budget, share, seed, here)
            else:
                known[key] = _alone(value, line, t, float(money[t]), must, share, seed, here)
        plans.append(known[key])
    return plans


def _alone(value: Value, line: Timeline, t: int, money: float, must: Indices, seconds: float, seed: int, progress: Progress) -> Plan:
    """The best plan of one phase under a budget. As many sites as could be bought if they were the cheapest, whatever they cost, give its bound."""
    free = ~line.forbidden & ~line.existing
    affordable = int(np.searchsorted(np.cumsum(np.sort(line.opening[free])), money * (1 + 1e-9), side="right"))
    most = max(min(int(line.most[t]), affordable + int(line.existing.sum())), must.size, 1)
    rich = value.best(most, must, np.flatnonzero(line.forbidden), line.opening, None, 0.5 * seconds, seed, part(progress, 0.0, 0.5))
    required = np.zeros(line.m, dtype=bool)
    required[must] = True
    single = replace(line, factors=np.ones(1), most=np.array([most]), budgets=np.array([money]), required=required)
    search = _Search(value, single, value.bound_of(rich), 0.0, np.random.default_rng(seed), Watch(part(progress, 0.5, 1.0), 0.5 * seconds))
    stopped = search.run([rich.sites], rich.stopped == "cancelled")
    if search.best is None:
        return replace(rich, proven=False)
    sites = np.flatnonzero(search.best.open_in(1)[:, 0])
    return value.plan(sites, search.bound, search.proven, stopped)


class _Search:
    """The best plan and the best bound so far, both in the value that is made small."""

    def __init__(self, value: Value, line: Timeline, bound: float, gap_limit: float, rng: np.random.Generator, watch: Watch) -> None:
        self._value, self._line, self._watch, self._rng = value, line, watch, rng
        self._gap_limit = gap_limit
        self.best: Stretches | None = None
        self.reached, self.bound = np.inf, bound

    @property
    def proven(self) -> bool:
        """No plan is better, or by no more than a ten-millionth."""
        return self.bound >= self.reached - _PROOF * abs(self.reached)

    def run(self, starts: list[NDArray[np.int64]], asked_to_stop: bool) -> str:
        """Search from the sites of each phase until something ends it; why it ended. A first plan is made whatever happens."""
        line, quiet = self._line, Watch(no_progress, np.inf)
        first = bought(line, quiet) if line.has_budget else grown(line, starts[-1], line.phases - 1, quiet)
        try:
            if line.keeps_rules(first):
                self._take(first)
            if asked_to_stop:
                return "cancelled"
            self._search(starts)
            return "time"
        except _Finished:
            return "proven" if self.proven else "gap"
        except TimeUp:
            return "time"
        except Cancelled:
            return "cancelled"

    def _search(self, starts: list[NDArray[np.int64]]) -> None:
        line = self._line
        self._watch.look()
        self._look()
        if self.best is not None:
            self._improve(self.best)
        for t, sites in enumerate(starts):
            start = grown(line, sites, t, self._watch)
            if line.keeps_rules(start):
                self._improve(start)
        is_small = len(line.sites) * line.phases <= LARGEST
        while True:
            if self.best is not None:
                shake(line, self.best, self._rng, self._watch, self._offer)
            if is_small:
                solve_phases(line, self.reached, self._watch, self._found, self._raise)
            if is_small or self.best is None:
                return

    def _improve(self, start: Stretches) -> None:
        search = PhasedSearch(self._line, start, self._watch, self._offer)
        search.improve()
        search.fill()
        self._offer(search.plan, search.value)

    def _found(self, plan: Stretches) -> None:
        if self._line.keeps_rules(plan):
            self._take(plan)

    def _offer(self, plan: Stretches, value: float) -> None:
        # What a list cut short says is never above the truth.
        if value < self.reached * (1.0 - 1e-12) or self._sites_in(plan) > self._sites_in(self.best):
            self._take(plan)

    def _sites_in(self, plan: Stretches | None) -> int:
        return -1 if plan is None else int(plan.open_in(self._line.phases).sum())

    def _take(self, plan: Stretches) -> None:
        """Keep a plan if it is truly better, or as good with more of the centres asked for."""
        opened, factors = plan.open_in(self._line.phases), self._line.factors.tolist()
        value = float(sum(f * self._value.of(np.flatnonzero(opened[:, t])).value for t, f in enumerate(factors)))
        fuller = not self._line.has_budget and value <= self.reached and self._sites_in(plan) > self._sites_in(self.best)
        if self.best is None or value < self.reached or fuller:
            self.best, self.reached = plan, value
            self.bound = min(self.bound, value)
            self._look()

    def _raise(self, bound: float, solved: bool) -> None:
        """A bound of the program. Of lists that were cut its best plan may truly be dearer than its bound."""
        self.bound = max(self.bound, min(bound, self.reached))
        self._look()

    def _look(self) -> None:
        if np.isfinite(self.reached) and (self.proven or self.reached - self.bound <= self._gap_limit * self._shown()):
            raise _Finished

    def _shown(self) -> float:
        """The objective of the best plan."""
        opened = None if self.best is None else self.best.open_in(self._line.phases)
        factors = self._line.factors.tolist()
        return (
            0.0 if opened is None else float(sum(f * self._value.of(np.flatnonzero(opened[:, t])).objective for t, f in enumerate(factors)))
        )


def _result(value: Value, line: Timeline, search: _Search, free: list[Plan], stopped: str) -> Phased:
    """Everything in the model's own figures."""
    best = search.best if search.best is not None else line.nothing()
    opened, spent, factors = best.open_in(line.phases), line.spent(best), line.factors
    plans, charged = [], 0.0
    for t, plan in enumerate(free):
        sites = np.flatnonzero(opened[:, t])
        here = value.of(sites)
        # The search for this phase alone may have been cut short: it is no worse than what was found here, which keeps its rules too.
        alone = value.plan(sites, value.bound_of(plan), False, plan.stopped) if here.value < value.of(plan.sites).value else plan
        charged += float(factors[t]) * here.charged
        plans.append(
            PhasePlan(
                sites,
                here.objective,
                float(spent[t]),
                here.assignment,
                here.costs,
                here.unserved,
                here.unserved_weight,
                alone,
                price_of(here.value, value.of(alone.sites).value, alone.objective),
            )
        )

    def total(figures: list[float]) -> float:
        return float(factors @ np.array(figures))

    objective = total([one.objective for one in plans])
    bound = value.objective_bound(search.bound, charged, factors)
    if search.proven and abs(bound - objective) <= 2 * _PROOF * abs(objective):
        bound = objective
    alone_value = total([value.of(one.free.sites).value for one in plans])
    alone_least = min(total([value.bound_of(one.free) for one in plans]), alone_value)
    alone_objective = total([one.free.objective for one in plans])
    there = best.start < best.stop
    stop = np.where(there, best.stop, np.where(line.existing, 0, line.phases))
    return Phased(
        np.where(line.existing, 0, np.where(there, best.start + 1, -1)),
        np.where(stop < line.phases, stop + 1, -1),
        tuple(plans),
        objective,
        bound,
        gap_of(objective, bound),
        search.proven,
        price_of(search.reached, alone_value, alone_objective),
        price_of(search.reached, alone_least, alone_objective),
        stopped,
    )
