# SPDX-License-Identifier: GPL-2.0-or-later
"""What a given set of sites is worth by the measure of each model, and what leaving one out or exchanging it for another would change.

Where every row goes to its cheapest open site (all models but capacitated) this is read off the cheapest and second cheapest site of each row, for all exchanges at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress
from .cost_lists import CostLists, Floats, columns_of
from .equity import ede
from .models import Problem
from .phase_state import PhaseState
from .reduced import reachable
from .timeline import Timeline
from .watch import Watch

if TYPE_CHECKING:
    from numpy.typing import NDArray

COVERING = ("max_coverage", "set_cover")
_CHARGE = 10.0
_LARGEST_POWER = 30.0


@dataclass(frozen=True)
class Served:
    """Who is served by which of some sites, and by which next if that one were not there. Costs are not weighted; -1 and infinity where none is in reach (or within the limit)."""

    site: NDArray[np.int64]
    cost: Floats
    second_site: NDArray[np.int64]
    second_cost: Floats


@dataclass(frozen=True)
class Exchanges:
    """What a plan comes to, in the value that is made small, after one change (unserved demand is charged)."""

    value: float
    without: Floats
    """Without each site (P,) of the plan."""
    swapped: Floats
    """With each candidate (m,) in the place of each site (P,) of the plan; infinity where it may not be chosen or is in the plan."""


class Worth:
    """The measure of one problem. ``kappa`` for the model equity."""

    def __init__(self, problem: Problem, kappa: float | None = None) -> None:
        self.problem, self.kappa = problem, kappa
        self.lists: CostLists = problem.lists
        self.limit = problem.limit if problem.model in COVERING else None
        self._counted = reachable(self.lists, problem.forbidden)
        self.charge = _CHARGE * max(float(np.ceil(self.lists.largest)), 1.0)
        self.shift = 0.0
        """From where exponents are counted, for equity: the EDE of a good plan keeps them near 0."""

    def served(self, sites: NDArray[np.int64]) -> Served:
        """Cheapest and second cheapest of these sites for each row, from true costs."""
        lists = self.lists
        if not sites.size:
            nowhere, nobody = np.full(lists.n, np.inf), np.full(lists.n, -1, dtype=np.int64)
            return Served(nobody, nowhere, nobody, nowhere)
        cost, site = lists.nearest_of(sites)
        second_cost, second_site = np.full(lists.n, np.inf), np.full(lists.n, -1, dtype=np.int64)
        # Rows of one site after the other: what they cost when it is closed.
        for one in sites.tolist():
            rows = np.flatnonzero(site == one)
            rest = sites[sites != one]
            if rows.size and rest.size:
                second_cost[rows], second_site[rows] = _nearest_of_rows(lists, rows, rest)
        if self.limit is not None:
            site, second_site = np.where(cost <= self.limit, site, -1), np.where(second_cost <= self.limit, second_site, -1)
            cost, second_cost = np.where(site < 0, np.inf, cost), np.where(second_site < 0, np.inf, second_cost)
        return Served(site, cost, second_site, second_cost)

    def objective(self, cost: Floats, sites: NDArray[np.int64]) -> float:
        """The model's figure of a plan, from the cost of each row (infinity: not served)."""
        weights, there = self.lists.weights, np.isfinite(cost)
        model, prices = self.problem.model, self.problem.prices
        if model == "set_cover":
            return float(sites.size if prices is None else prices[sites].sum())
        if model == "max_coverage":
            return float(weights[there].sum())
        return self.burden(cost, there)

    def burden(self, cost: Floats, rows: NDArray[np.bool_]) -> float:
        """What the served ``rows`` bear together, as the model sums it up (their weight, where it is about a limit)."""
        weights = np.where(rows, self.lists.weights, 0.0)
        if not weights.any():
            return 0.0
        if self.problem.model in COVERING:
            return float(weights.sum())
        if self.problem.model == "p_center":
            return float(cost[weights > 0].max())
        if self.problem.model == "equity" and self.kappa is not None:
            return ede(cost[weights > 0], weights[weights > 0], self.kappa)
        return float(weights[rows] @ cost[rows])

    def value(self, served: Served) -> float:
        """What is made small, of a plan: unserved demand charged, if anybody could reach it."""
        if self.problem.model == "p_center":
            rows = (self.lists.weights > 0) & self._counted
            return float(np.where(np.isfinite(served.cost), served.cost, self.charge)[rows].max(initial=0.0))
        return float(self.row_values(served.cost, np.arange(self.lists.n)).sum())

    def exchanges(self, sites: NDArray[np.int64], served: Served, progress: Progress = no_progress) -> Exchanges:
        """All exchanges of one of the sites for another candidate."""
        found = self._largest(sites, served, progress) if self.problem.model == "p_center" else self._summed(sites, served, progress)
        swapped = found.swapped
        swapped[sites] = np.inf
        swapped[self.problem.forbidden] = np.inf
        return found

    def row_values(self, costs: Floats, rows: NDArray[np.int64]) -> Floats:
        """What ``rows`` (of the same shape as ``costs``) add to the value that is made small, by their costs; what is out of reach is charged if anybody could reach it."""
        model = self.problem.model
        if model in COVERING:
            out = 1.0
            value = np.where(costs <= (self.limit or 0.0), 0.0, 1.0)
        elif model == "equity" and self.kappa is not None:
            out = float(np.exp(_LARGEST_POWER))
            value = np.exp(np.minimum(self.kappa * (np.minimum(costs, self.charge) - self.shift), _LARGEST_POWER))
        else:
            out, value = self.charge, costs
        weights = self.lists.weights[rows]
        with np.errstate(invalid="ignore"):
            values: Floats = weights * np.where(np.isfinite(costs), value, np.where(self._counted[rows], out, 0.0))
        return values

    def _summed(self, sites: NDArray[np.int64], served: Served, progress: Progress) -> Exchanges:
        lists, m, everyone = self.lists, self.lists.n_sites, np.arange(self.lists.n)
        # What a row pays when none of the plan's sites that its list names is left: true costs, not floors.
        listed = np.zeros(m, dtype=bool)
        listed[sites] = True
        rows = np.repeat(everyone, lists.lengths)
        values = self.row_values(lists.costs, rows)
        outside = self.row_values(served.second_cost, everyone)
        counts = np.bincount(rows[listed[lists.sites]], minlength=lists.n)
        none = counts == 0
        outside[none] = self.row_values(served.cost, everyone)[none]
        kept = values < outside[rows]
        kept |= listed[lists.sites] & (values <= outside[rows])
        lengths = np.bincount(rows[kept], minlength=lists.n)
        nobody = np.zeros(m, dtype=bool)
        line = Timeline(
            np.concatenate([[0], np.cumsum(lengths)]),
            lists.sites[kept],
            values[kept],
            outside,
            np.ones(1),
            np.array([m]),
            np.array([np.inf]),
            np.zeros(m),
            nobody,
            nobody,
            nobody,
            False,
        )
        state = PhaseState(line, listed, sites, Watch(progress, float("inf")))
        return Exchanges(state.value, state.value + state.loss, state.value - state.exchange())

    def _largest(self, sites: NDArray[np.int64], served: Served, progress: Progress) -> Exchanges:
        """For p-center: what is largest after each exchange."""
        lists, m = self.lists, self.lists.n_sites
        rows = np.flatnonzero((lists.weights > 0) & self._counted)
        place = np.full(lists.n, -1)
        place[rows] = np.arange(rows.size)
        columns = columns_of(lists.pointer, lists.sites, lists.costs, m)
        owner = np.repeat(np.arange(m), np.diff(columns.pointer))
        row_of = place[columns.rows]
        inside = row_of >= 0
        owner, row_of, costs = owner[inside], row_of[inside], columns.costs[inside]
        charged = np.where(np.isfinite(served.cost), served.cost, self.charge)[rows]
        second = np.where(np.isfinite(served.second_cost), served.second_cost, self.charge)[rows]
        without, swapped = np.empty(sites.size), np.empty((m, sites.size))
        for k, site in enumerate(sites.tolist()):
            progress(k / sites.size)
            here = np.where(served.site[rows] == site, second, charged)
            without[k] = here.max(initial=0.0)
            swapped[:, k] = _largest_with(here, owner, row_of, costs, m)
        return Exchanges(float(charged.max(initial=0.0)), without, swapped)


def _largest_with(here: Floats, owner: NDArray[np.int64], row: NDArray[np.int64], costs: Floats, m: int) -> Floats:
    """The largest cost (m,) after each site was added to what the rows have; entries (owner, row, costs) come site by site."""
    rank = np.empty(here.size, dtype=np.int64)
    order = np.argsort(-here, kind="stable")
    rank[order] = np.arange(here.size)
    largest = np.zeros(m)
    np.maximum.at(largest, owner, np.minimum(here[row], costs))
    # The dearest row that a site's column does not name: the first gap in the ranks that it does.
    by = np.lexsort((rank[row], owner))
    counts = np.bincount(owner, minlength=m)
    within = np.arange(owner.size) - np.repeat(np.cumsum(counts) - counts, counts)
    first_gap = counts.copy()
    np.minimum.at(first_gap, owner[by], np.where(rank[row][by] == within, counts[owner[by]], within))
    dearest = np.append(here[order], 0.0)
    return np.maximum(largest, dearest[np.minimum(first_gap, here.size)])


def _nearest_of_rows(lists: CostLists, rows: NDArray[np.int64], sites: NDArray[np.int64]) -> tuple[Floats, NDArray[np.int64]]:
    """`CostLists.nearest_of` for some rows."""
    from .cost_lists import entries_of, first_open

    entry, lengths = entries_of(lists.pointer, rows)
    is_open = np.zeros(lists.n_sites, dtype=bool)
    is_open[sites] = True
    pointer = np.concatenate([[0], np.cumsum(lengths)])
    some_sites, some_costs = lists.sites[entry], lists.costs[entry]
    first = first_open(pointer, some_sites, is_open)
    found = first >= 0
    cost, site = np.full(rows.size, np.inf), np.full(rows.size, -1, dtype=np.int64)
    cost[found], site[found] = some_costs[first[found]], some_sites[first[found]]
    rest = np.flatnonzero(~found & np.isfinite(lists.floor[rows]))
    step = max(1, 2_000_000 // sites.size)
    for start in range(0, rest.size, step):
        some = rest[start : start + step]
        table = lists.beyond(rows[some], sites)
        best = table.argmin(axis=1)
        cost[some] = table[np.arange(some.size), best]
        site[some] = np.where(np.isfinite(cost[some]), sites[best], -1)
    return cost, site
