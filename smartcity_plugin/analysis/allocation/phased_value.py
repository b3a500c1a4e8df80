# SPDX-License-Identifier: GPL-2.0-or-later
"""What a set of sites is worth in one phase, as a number to be made small, for the models whose phases can be planned together: p-median and maximal coverage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress
from .cost_lists import CostLists, Floats, Indices
from .max_coverage import max_coverage
from .p_median import p_median
from .plan import Plan
from .reduced import reachable

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CHARGE = 10.0
MODELS = ("p_median", "max_coverage")


@dataclass(frozen=True)
class Judged:
    """True figures of a set of sites. value: what is made small; objective: what the model says; charged: what value counts beyond it for demand left unserved."""

    value: float
    objective: float
    charged: float
    assignment: NDArray[np.int64]
    costs: Floats
    unserved: NDArray[np.int64]
    unserved_weight: float


@dataclass(frozen=True)
class Entries:
    """Lists as a `Timeline` takes them: values of rows at sites, and outside them."""

    pointer: NDArray[np.int64]
    sites: NDArray[np.int32]
    values: Floats
    outside: Floats


class Value:
    """One of the two models over one set of lists."""

    def __init__(self, lists: CostLists, model: str, limit: float | None, forbidden: Indices | Sequence[int]) -> None:
        self.lists, self.model, self._limit = lists, model, limit
        self._charge = _CHARGE * max(float(np.ceil(lists.largest)), 1.0)
        self._counted = reachable(lists, np.asarray(forbidden, dtype=np.int64))
        self._total = float(lists.weights.sum())
        self._known: dict[bytes, Judged] = {}

    @property
    def covers(self) -> bool:
        """The model is maximal coverage: its objective is made large."""
        return self.model == "max_coverage"

    def entries(self) -> Entries:
        """Without what cannot help: pairs beyond the limit, or dearer than what the row pays outside its list."""
        lists = self.lists
        rows = np.repeat(np.arange(lists.n), lists.lengths)
        if self.covers and self._limit is not None:
            kept = (lists.costs <= self._limit) & (lists.weights[rows] > 0)
            values, outside = np.zeros(len(rows)), lists.weights.copy()
        else:
            outside = np.where(self._counted, lists.weights * np.minimum(lists.floor, self._charge), 0.0)
            values = lists.costs * lists.weights[rows]
            kept = values < outside[rows]
        lengths = np.bincount(rows[kept], minlength=lists.n)
        return Entries(np.concatenate([[0], np.cumsum(lengths)]), lists.sites[kept], values[kept], outside)

    def of(self, sites: Indices) -> Judged:
        """True figures of a set of sites."""
        key = np.asarray(sites, dtype=np.int64).tobytes()
        if key not in self._known:
            self._known[key] = self._judged(np.asarray(sites, dtype=np.int64))
        return self._known[key]

    def _judged(self, sites: NDArray[np.int64]) -> Judged:
        lists, weights = self.lists, self.lists.weights
        cost, site = lists.nearest_of(sites) if sites.size else (np.full(lists.n, np.inf), np.full(lists.n, -1, dtype=np.int64))
        served = cost <= self._limit if self.covers and self._limit is not None else site >= 0
        unserved = np.flatnonzero(~served)
        missing = float(weights[unserved].sum())
        if self.covers:
            objective, charged, value = self._total - missing, 0.0, missing
        else:
            objective = float(weights[served] @ cost[served])
            charged = self._charge * float(weights[self._counted & ~served].sum())
            value = objective + charged
        return Judged(value, objective, charged, np.where(served, site, -1), np.where(served, cost, np.nan), unserved, missing)

    def best(
        self,
        p: int,
        required: Indices,
        forbidden: Indices,
        opening: Floats,
        budget: float | None,
        seconds: float,
        seed: int,
        progress: Progress,
    ) -> Plan:
        """The best plan of one phase alone. ``budget`` only where the model is maximal coverage."""
        if self.covers:
            return max_coverage(
                self.lists,
                p,
                float(self._limit or 0.0),
                required,
                forbidden,
                None if budget is None else opening,
                budget,
                time_limit=seconds,
                progress=progress,
            )
        return p_median(self.lists, p, required, forbidden, time_limit=seconds, seed=seed, unserved_charge=self._charge, progress=progress)

    def bound_of(self, plan: Plan) -> float:
        """What no plan of its kind is below, from a plan's bound."""
        if self.covers:
            return self._total - plan.bound
        return plan.bound + self.of(plan.sites).charged if plan.bound > 0 else 0.0

    def objective_bound(self, bound: float, charged: float, factors: Floats) -> float:
        """The bound on the sum over phases, as the model says it."""
        return float(factors.sum()) * self._total - bound if self.covers else max(bound - charged, 0.0)

    def plan(self, sites: Indices, bound: float, proven: bool, stopped: str) -> Plan:
        """A plan of one phase from its sites and a bound on its value."""
        from .plan import gap_of

        here = self.of(sites)
        shown = self.objective_bound(min(bound, here.value), here.charged, np.ones(1))
        return Plan(
            np.asarray(sites, dtype=np.int64),
            here.objective,
            shown,
            gap_of(here.objective, shown),
            proven,
            here.assignment,
            here.costs,
            here.unserved,
            here.unserved_weight,
            stopped,
        )


def value_for(lists: CostLists, model: str, limit: float | None, forbidden: Indices | Sequence[int]) -> Value:
    """The model over these lists. Raises AnalysisError for models whose phases cannot be planned together."""
    if model not in MODELS:
        raise AnalysisError(
            tr(
                "Phases can be planned together for p_median and max_coverage, not for {model}. Plan its phases one by one instead: what one phase opens is an existing site of the next."
            ),
            model=model,
        )
    if model == "max_coverage" and limit is None:
        raise AnalysisError(tr("Maximal coverage needs a limit: how far at most a centre may be."))
    return Value(lists, model, limit, forbidden)


def price_of(value: float, least: float, objective: float) -> float:
    """By which share of an objective one value is worse than another; 0 where it is not worse."""
    more = max(value - least, 0.0)
    return more / abs(objective) if objective else (0.0 if more == 0 else float("inf"))
