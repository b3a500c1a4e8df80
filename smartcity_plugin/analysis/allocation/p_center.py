# SPDX-License-Identifier: GPL-2.0-or-later
"""p-center: the p sites by which the cost of whoever is farthest from one is least.

Hakimi (1964, Operations Research 12, 450-459); the radius is sought among the costs that occur, and a radius is enough where p sites cover all demand within it (Minieka 1970, SIAM Review 12, 138-139).
That is first asked of the linear relaxation, whose "no" is certain, then of HiGHS.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..errors import AnalysisError, Cancelled, tr
from ..progress import Progress, no_progress
from .cost_lists import CostLists, Flags, Indices
from .cover_bound import rising_bounds
from .cover_sets import CoverSets, cover_sets
from .plan import Plan, gap_of
from .reduced import reachable
from .set_cover import cover_program, greedy_cover
from .site_rules import checked_sites
from .watch import TimeUp, Watch

_SAFE = 1e-6
_LARGE = 200_000
"""Pairs of a group and a site that covers it."""


def p_center(
    lists: CostLists,
    p: int,
    required: Indices | Sequence[int] = (),
    forbidden: Indices | Sequence[int] = (),
    time_limit: float = 60.0,
    gap_limit: float = 0.0,
    progress: Progress = no_progress,
) -> Plan:
    """Choose p sites so that the largest cost of a row with weight above 0 is least; how large the weight is does not count.

    Rows that no allowed site reaches are in ``unserved`` and do not count. The lists must not be cut below the radius. Raises AnalysisError where p sites cannot reach all rows that some site reaches.
    """
    must, may_not = checked_sites(lists.n_sites, p, required, forbidden)
    counted = reachable(lists, may_not) & (lists.weights > 0)
    search = _Search(lists, counted, p, must, may_not, Watch(progress, time_limit))
    stopped = "time"
    try:
        search.run(gap_limit)
        stopped = "proven" if search.proven else "gap"
    except TimeUp:
        stopped = "time"
    except Cancelled:
        stopped = "cancelled"
    return search.plan(stopped)


class _Search:
    """The range in which the radius lies, as positions in the sorted costs."""

    def __init__(self, lists: CostLists, counted: Flags, p: int, must: Indices, may_not: Indices, watch: Watch) -> None:
        self._lists, self._counted, self._p, self._must, self._may_not, self._watch = lists, counted, p, must, may_not, watch
        rows = np.repeat(counted, lists.lengths)
        allowed = np.ones(lists.n_sites, dtype=bool)
        allowed[may_not] = False
        self._radii = np.unique(lists.costs[rows & allowed[lists.sites]])
        self._sites = self._first_plan()
        self._high = self._place(self._radius(self._sites))
        self._low = self._place(self._least())

    @property
    def proven(self) -> bool:
        return self._low >= self._high

    def run(self, gap_limit: float) -> None:
        """Narrow the range: by the relaxation, then exactly."""
        while self._low < self._high:
            self._watch.look()
            middle = (self._low + self._high) // 2
            if self._impossible(middle):
                self._low = middle + 1
            else:
                break
        low, high = self._low, self._high
        while low < high:  # the relaxation's own threshold: what lies below it is impossible
            self._watch.look()
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self._impossible(middle) else (low, middle)
            self._low = max(self._low, low)
        while self._low < self._high:
            best, least = self._radii[self._high], self._radii[self._low]
            if best - least <= gap_limit * best:
                return
            self._watch.look()
            # Near the relaxation's threshold, where the radius most often is.
            middle = self._low + (self._high - self._low) // 4
            sites = self._within(middle)
            if sites is None:
                self._low = middle + 1
            else:
                self._sites = sites
                self._high = min(middle, self._place(self._radius(sites)))

    def plan(self, stopped: str) -> Plan:
        """What is known now."""
        cost, site = self._lists.nearest_of(self._sites)
        unserved = np.flatnonzero(site < 0)
        value = self._radius(self._sites)
        bound = value if self.proven else min(float(self._radii[self._low]), value)
        return Plan(
            self._sites,
            value,
            bound,
            gap_of(value, bound),
            self.proven,
            site,
            np.where(site < 0, np.nan, cost),
            unserved,
            float(self._lists.weights[unserved].sum()),
            stopped,
        )

    def _first_plan(self) -> Indices:
        """A plan for a start: of the radii tried by halving, the least for which the greedy cover needs no more than p sites."""
        found = self._farthest_first()
        low, high = 0, len(self._radii) - 1
        if found is not None:
            high = self._place(self._radius(found)) - 1
        while low <= high:
            if found is not None and self._watch.left <= 0:
                break  # what asks for the time next ends the search
            middle = (low + high) // 2
            sites = self._greedy(middle)
            if sites is not None:
                found, high = sites, middle - 1
            else:
                low = middle + 1
        if found is None:
            found = self._within(len(self._radii) - 1)
        if found is None:
            raise AnalysisError(
                tr(
                    "{p} sites cannot reach all demand: parts of it are cut off from each other. Choose more sites, or look at what is unreachable in travel costs."
                ),
                p=self._p,
            )
        return found

    def _farthest_first(self) -> Indices | None:
        """For whoever is farthest from a site, the nearest site, one after the other (Gonzalez 1985, Theoretical Computer Science 38, 293-306); None where somebody is reached by none in the end."""
        rows = np.flatnonzero(self._counted)
        cost, _ = self._lists.nearest_of(self._must) if len(self._must) else (np.full(self._lists.n, np.inf), None)
        cost = cost[rows]
        chosen = np.zeros(self._lists.n_sites, dtype=bool)
        chosen[self._must] = True
        closed = np.zeros(self._lists.n_sites, dtype=bool)
        closed[self._may_not] = True
        while chosen.sum() < self._p:
            row = rows[int(np.argmax(cost))]
            listed = self._lists.sites[self._lists.pointer[row] : self._lists.pointer[row + 1]]
            open_to = listed[~closed[listed]]
            if not len(open_to) or chosen[open_to[0]]:
                break  # nobody is helped any more
            chosen[open_to[0]] = True
            cost = np.minimum(cost, self._lists.beyond(rows, open_to[:1])[:, 0])
        return self._filled(chosen) if np.isfinite(cost).all() else None

    def _greedy(self, at: int) -> Indices | None:
        sets = self._sets(at)
        if sets is None:
            return None
        chosen = greedy_cover(sets, np.ones(sets.n_sites), self._must)
        return self._filled(chosen) if chosen.sum() <= self._p else None

    def _filled(self, chosen: Flags) -> Indices:
        """Exactly p sites: more never do harm. Those that are farthest from being needed are not looked for; the next allowed ones are taken."""
        spare = ~chosen
        spare[self._may_not] = False
        more = np.flatnonzero(spare)[: self._p - int(chosen.sum())]
        return np.union1d(np.flatnonzero(chosen), more)

    def _sets(self, at: int) -> CoverSets | None:
        """Who covers whom within a radius; None where some row that counts has nobody."""
        sets = cover_sets(self._lists, float(self._radii[at]), self._may_not)
        if (sets.group[self._counted] < 0).any():
            return None
        used = np.unique(sets.group[self._counted])
        return CoverSets(sets.covers[used], sets.weights[used], sets.group)

    def _impossible(self, at: int) -> bool:
        """Whether even parts of p sites in all cannot cover everybody."""
        from scipy.optimize import linprog

        sets = self._sets(at)
        if sets is None:
            return True
        if sets.covers.nnz > _LARGE:  # the linear program would take long: the Lagrangian says "no" sooner, where it can
            for bound, _ in rising_bounds(sets, np.ones(sets.n_sites), self._must, self._may_not, self._p + 1.0, self._watch):
                if bound > self._p + _SAFE:
                    return True
        bounds = np.column_stack([np.zeros(sets.n_sites), np.ones(sets.n_sites)])
        bounds[self._must, 0] = 1.0
        bounds[self._may_not, 1] = 0.0
        answer = linprog(
            np.ones(sets.n_sites),
            A_ub=-sets.covers,
            b_ub=-np.ones(len(sets.weights)),
            bounds=bounds,
            method="highs",
            options={"time_limit": max(self._watch.left, 0.05)},
        )
        return bool(answer.status == 2 or (answer.status == 0 and answer.fun > self._p + _SAFE))

    def _within(self, at: int) -> Indices | None:
        """p sites that cover everybody within a radius; None where there are none."""
        sets = self._sets(at)
        if sets is None:
            return None
        greedy = greedy_cover(sets, np.ones(sets.n_sites), self._must)
        if greedy.sum() <= self._p:
            return self._filled(greedy)
        for answer in cover_program(sets, np.ones(sets.n_sites), self._must, self._may_not, self._watch):
            if answer.x is not None and (answer.x > 0.5).sum() <= self._p:
                return self._filled(answer.x > 0.5)
            if answer.solved or answer.bound > self._p + _SAFE:
                return None
        return None

    def _radius(self, sites: Indices) -> float:
        cost, _ = self._lists.nearest_of(sites)
        return float(cost[self._counted].max(initial=0.0))

    def _place(self, radius: float) -> int:
        return min(int(np.searchsorted(self._radii, radius)), len(self._radii) - 1)

    def _least(self) -> float:
        """Every row pays at least its cheapest allowed site."""
        cost, _ = self._lists.nearest_of(np.setdiff1d(np.arange(self._lists.n_sites), self._may_not))
        return float(cost[self._counted].max(initial=0.0))
