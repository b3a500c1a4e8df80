# SPDX-License-Identifier: GPL-2.0-or-later
"""One problem, six models: what is asked of a plan, and who answers it.

p_median: the least sum of weight x cost. p_center: the least of the largest costs. max_coverage: the most demand within a limit. set_cover: the fewest (or cheapest) sites that cover all. capacitated: p-median
with capacities. equity: the least Kolm-Pollak EDE.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress
from .cost_lists import CostLists, Floats, Indices
from .plan import Plan

if TYPE_CHECKING:
    from numpy.typing import NDArray

MODELS = ("p_median", "p_center", "max_coverage", "set_cover", "capacitated", "equity")
_NONE = np.empty(0, dtype=np.int64)


@dataclass(frozen=True)
class Problem:
    """Who is to be served from where, and by which rules. Sites are numbers 0..m-1 of the lists' columns."""

    lists: CostLists
    model: str
    p: int | None = None
    """Sites of the plan in all; None where a budget or a cover says how many."""
    limit: float | None = None
    """Largest cost at which somebody counts as served, in the unit of the costs."""
    required: NDArray[np.int64] = field(default_factory=lambda: _NONE)
    existing: NDArray[np.int64] = field(default_factory=lambda: _NONE)
    """Open today: they stay, count in p, and cost nothing to open."""
    forbidden: NDArray[np.int64] = field(default_factory=lambda: _NONE)
    capacities: Floats | None = None
    split: bool = False
    usage: Floats | None = None
    """How much of a capacity each row takes; its weight, where nothing is said."""
    opening_cost: Floats | None = None
    budget: float | None = None
    epsilon: float = 1.0
    kappa: float | None = None
    time_limit: float = 60.0
    gap_limit: float = 0.0
    seed: int = 1
    names: Sequence[object] | None = None
    """Those of the rows (n,), for messages."""

    @property
    def must(self) -> NDArray[np.int64]:
        """Sites in every plan."""
        return np.union1d(self.required, self.existing)

    @property
    def prices(self) -> Floats | None:
        """Opening costs (m,), nothing for what is open already."""
        if self.opening_cost is None:
            return None
        prices = np.array(self.opening_cost, dtype=np.float64)
        prices[self.existing] = 0.0
        return prices


@dataclass(frozen=True)
class Solution:
    """A plan, and the equity model's own figures where that was asked."""

    plan: Plan
    kappa: float | None = None
    mean_of_p_median: float | None = None


def solve(problem: Problem, progress: Progress = no_progress, start: Indices | None = None) -> Solution:
    """The plan of a problem by its model; ``start``: a plan that is known already (used by p_median). Raises AnalysisError for what no model can answer; cancel and time limit give the best plan so far."""
    _check(problem)
    lists, must, may_not = problem.lists, problem.must, problem.forbidden
    limits: Any = {"time_limit": problem.time_limit, "gap_limit": problem.gap_limit, "progress": progress}
    if problem.model == "max_coverage":
        from .max_coverage import max_coverage

        return Solution(max_coverage(lists, problem.p, _limit(problem), must, may_not, problem.prices, problem.budget, **limits))
    if problem.model == "set_cover":
        from .set_cover import set_cover

        return Solution(set_cover(lists, _limit(problem), must, may_not, problem.prices, **limits))
    if problem.budget is not None:
        from .budgeted import budgeted

        return Solution(budgeted(lists, problem.p, problem.prices, problem.budget, must, may_not, seed=problem.seed, **limits))
    p = _number(problem)
    if problem.model == "p_center":
        from .p_center import p_center

        return Solution(p_center(lists, p, must, may_not, **limits))
    if problem.model == "capacitated" and problem.capacities is not None:
        from .capacitated import capacitated

        held = capacitated(
            lists, p, problem.capacities, problem.split, must, may_not, problem.usage, seed=problem.seed, names=problem.names, **limits
        )
        return Solution(held)
    if problem.model == "equity":
        from .equity import equity

        found = equity(lists, p, problem.epsilon, problem.kappa, must, may_not, seed=problem.seed, **limits)
        return Solution(found.plan, found.kappa, found.mean_of_p_median)
    from .p_median import p_median

    return Solution(p_median(lists, p, must, may_not, seed=problem.seed, start=start, **limits))


def _check(problem: Problem) -> None:
    if problem.model not in MODELS:
        raise AnalysisError(tr("There is no model “{model}”. Choose one of: {models}."), model=problem.model, models=", ".join(MODELS))
    if problem.budget is not None and problem.opening_cost is None:
        raise AnalysisError(tr("A budget needs to know what opening each site costs: choose the field in OPENING_COST."))
    if problem.budget is not None and problem.model not in ("p_median", "max_coverage"):
        raise AnalysisError(
            tr(
                "A budget is kept by the models p_median and max_coverage; set_cover finds the cheapest cover by itself. With {model}, leave BUDGET empty."
            ),
            model=problem.model,
        )
    if problem.model == "capacitated" and problem.capacities is None:
        raise AnalysisError(tr("The model capacitated needs to know how many each site can serve: choose the field in CAPACITY."))


def _limit(problem: Problem) -> float:
    if problem.limit is None or not problem.limit > 0:
        raise AnalysisError(tr("The model {model} needs a LIMIT above 0: from how far does somebody count as served?"), model=problem.model)
    return problem.limit


def _number(problem: Problem) -> int:
    if problem.p is None:
        raise AnalysisError(
            tr("The model {model} needs P: how many centres the plan has in all, existing ones included."), model=problem.model
        )
    return problem.p
