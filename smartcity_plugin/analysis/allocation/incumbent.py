# SPDX-License-Identifier: GPL-2.0-or-later
"""The best plan and the best bound known so far, kept whatever stops the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .cost_lists import CostLists, Flags, Indices
from .plan import Plan, gap_of
from .reduced import Reduced

if TYPE_CHECKING:
    from numpy.typing import NDArray

PROOF = 1e-7
"""Share of its value by which a proven plan may at most miss the best possible, where values are not whole numbers."""
_WHOLE = 1e-5
_LARGEST_WHOLE = 1e9
"""Sums above it are rounded by more than ``_WHOLE`` allows for."""


class Finished(Exception):  # noqa: N818 (a wish fulfilled, not an error)
    """The plan is proven, or its gap is as small as was asked for."""


class Incumbent:
    """Plans are offered and judged by their true costs; bounds are raised; ``Finished`` is raised when both have met."""

    def __init__(self, lists: CostLists, counted: Flags, charge: float, gap_limit: float) -> None:
        self._lists, self._charge = lists, charge
        self._gap_limit = gap_limit * (1.0 - 1e-9)  # so that rounding does not miss it
        self._counted = counted
        self._all_whole = lists.whole and bool(np.all(charge * lists.weights == np.floor(charge * lists.weights)))
        self.sites: NDArray[np.int64] = np.empty(0, dtype=np.int64)
        self.value = np.inf
        """True cost of the best plan, with the charge for what it leaves unserved."""
        self.unserved_charge = 0.0
        self.bound = 0.0

    @property
    def _whole(self) -> bool:
        return self._all_whole and self.value < _LARGEST_WHOLE

    @property
    def target(self) -> float:
        """Plans that cost more are not looked for: they are not better, or by less than the gap that was asked for."""
        return self.value - max(self.margin, self._gap_limit * self.objective)

    @property
    def margin(self) -> float:
        """By how much a better plan is better at least."""
        return 1.0 - _WHOLE if self._whole else PROOF * abs(self.value)

    @property
    def proven(self) -> bool:
        """Nothing better exists."""
        return self.bound >= self.value - self.margin

    @property
    def objective(self) -> float:
        """True cost of serving whom the best plan serves."""
        return self.value - self.unserved_charge

    @property
    def objective_bound(self) -> float:
        """No plan that leaves at most as much demand unserved costs less."""
        bound = self.value if self.proven and self._whole else min(self.bound, self.value)
        return max(bound - self.unserved_charge, 0.0)

    @property
    def gap(self) -> float:
        """abs(objective - bound) / abs(objective)."""
        return gap_of(self.objective, self.objective_bound)

    def offer(self, problem: Reduced, is_open: Flags, value: float | None = None) -> bool:
        """Take a plan if it is better; ``value``: what it comes to in the reduced problem, where that is known."""
        promised = problem.value(is_open) if value is None else value
        if promised >= self.value - 1e-12 * abs(self.value) and np.isfinite(self.value):
            return False
        return self.offer_sites(problem.all_sites(is_open))

    def offer_sites(self, sites: Indices) -> bool:
        """Take a plan given by its sites if its true cost is lower."""
        cost, site = self._lists.nearest_of(sites)
        served = site >= 0
        weights = self._lists.weights
        away = self._charge * float(weights[self._counted & ~served].sum())
        value = float(weights[served] @ cost[served]) + away
        if value >= self.value:
            return False
        self.sites, self.value, self.unserved_charge = np.asarray(sites, dtype=np.int64), value, away
        self._look()
        return True

    def raise_bound(self, bound: float, of_all: bool = False) -> None:
        """A lower bound on the value of every plan that is still looked for, or of every plan (``of_all``)."""
        if not of_all and not (self._whole and self._gap_limit == 0.0):
            bound = min(bound, self.target)
        if self._whole and np.isfinite(bound):
            bound = float(np.ceil(bound - _WHOLE / 2))
        bound = min(bound, self.value)
        if bound > self.bound:
            self.bound = bound
            self._look()

    def exhausted(self) -> None:
        """Every plan has been looked at or ruled out."""
        self.raise_bound(np.inf)

    def plan(self, stopped: str) -> Plan:
        """The best plan with what is known of it; ``stopped``: why the search ended."""
        cost, site = self._lists.nearest_of(self.sites)
        unserved = np.flatnonzero(site < 0)
        return Plan(
            self.sites,
            self.objective,
            self.objective_bound,
            self.gap,
            self.proven,
            site,
            np.where(site < 0, np.nan, cost),
            unserved,
            float(self._lists.weights[unserved].sum()),
            stopped,
        )

    def _look(self) -> None:
        if np.isfinite(self.value) and (self.proven or self.value - self.bound <= self._gap_limit * self.objective * (1.0 + 1e-12)):
            raise Finished
