# SPDX-License-Identifier: GPL-2.0-or-later
"""Set cover: the fewest sites, or the cheapest, so that all demand lies within a limit of cost of one.

Toregas, Swain, ReVelle & Bergman (1971, Operations Research 19, 1363-1373). A greedy plan (Chvátal 1979, Mathematics of Operations Research 4, 233-235), a Lagrangian bound, and HiGHS, whose bound is
kept when its time is up.
Demand that no allowed site is near enough to cover is listed, and the rest is covered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, Cancelled, tr
from ..progress import Progress, no_progress
from .cost_lists import CostLists, Flags, Floats, Indices
from .cover_bound import rising_bounds
from .cover_sets import CoverSets, cover_sets
from .highs import Answer, minimise
from .plan import Plan, gap_of
from .site_rules import checked_sites, opening_costs
from .watch import TimeUp, Watch

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SAFE = 1e-6
_EVERY = 5


def set_cover(
    lists: CostLists,
    limit: float,
    required: Indices | Sequence[int] = (),
    forbidden: Indices | Sequence[int] = (),
    opening_cost: Floats | None = None,
    time_limit: float = 60.0,
    gap_limit: float = 0.0,
    progress: Progress = no_progress,
) -> Plan:
    """Choose sites that cover every row some allowed site can cover within ``limit``; the lists must hold every site within it.

    Objective and bound are sites, or money where ``opening_cost`` (m,) is given. Raises AnalysisError where nothing can be covered at all.
    """
    must, may_not = checked_sites(lists.n_sites, None, required, forbidden)
    price = np.ones(lists.n_sites) if opening_cost is None else opening_costs(lists.n_sites, opening_cost, None, must)
    sets = cover_sets(lists, limit, may_not)
    if not len(sets.weights):
        raise AnalysisError(
            tr("No demand lies within {limit} of any site that may be chosen. Raise the limit or add candidates."), limit=limit
        )
    watch = Watch(progress, time_limit)
    best = _Best(sets, price, must)
    stopped = "time"
    try:
        _relax(best, may_not, watch)
        for answer in [] if best.met(gap_limit) else cover_program(sets, price, must, may_not, watch):
            if answer.x is not None:
                best.offer(answer.x > 0.5)
            if np.isfinite(answer.bound):
                best.rise(answer.bound)
            if answer.solved:
                best.bound = best.value
            if best.met(gap_limit):
                break
        stopped = "proven" if best.bound >= best.value else "gap"
    except TimeUp:
        stopped = "time"
    except Cancelled:
        stopped = "cancelled"
    return cover_plan(lists, limit, np.flatnonzero(best.chosen), best.value, best.bound, stopped)


class _Best:
    """The cheapest cover known, and the bound."""

    def __init__(self, sets: CoverSets, price: Floats, must: Indices) -> None:
        self.sets, self.price, self.must = sets, price, must
        self.chosen = greedy_cover(sets, price, must)
        self.value, self.bound = float(price[self.chosen].sum()), float(price[must].sum())
        self._whole = bool(np.all(price == np.floor(price)))

    def offer(self, cover: Flags) -> None:
        """Take a cover if it is cheaper."""
        if self.price[cover].sum() < self.value:
            self.chosen, self.value = cover, float(self.price[cover].sum())

    def rise(self, bound: float) -> None:
        """Take a bound for what it is worth: less by what rounding may have added, and whole where prices are."""
        safe = bound - _SAFE * max(abs(bound), 1.0)
        self.bound = max(self.bound, min(float(np.ceil(safe)) if self._whole else safe, self.value))

    def met(self, gap_limit: float) -> bool:
        """Whether the search may end."""
        return self.bound >= self.value or self.value - self.bound <= gap_limit * self.value


def _relax(best: _Best, may_not: Indices, watch: Watch) -> None:
    """The Lagrangian bound; what it picks is completed to covers."""
    for turn, (bound, start) in enumerate(rising_bounds(best.sets, best.price, best.must, may_not, best.value, watch)):
        best.rise(bound)
        if turn % _EVERY == _EVERY - 1:
            best.offer(greedy_cover(best.sets, best.price, best.must, start))
        if best.bound >= best.value:
            return
    watch.look()


def greedy_cover(sets: CoverSets, price: Floats, must: Indices, start: Flags | None = None) -> Flags:
    """A cover, begun with ``start`` (m,): the site that covers most new groups for its price, one after the other; then those that are not needed are closed again."""
    chosen = np.zeros(sets.n_sites, dtype=bool)
    chosen[must] = True
    kept = chosen.copy()
    if start is not None:
        chosen |= start
    counts = sets.counts(chosen)
    while (counts < 0.5).any():
        new = np.asarray(sets.covers.T @ (counts < 0.5).astype(float))
        best = int(np.argmax(new / np.maximum(price, 1e-9)))
        chosen[best] = True
        counts = sets.counts(chosen)
    for site in np.flatnonzero(chosen & ~kept)[np.argsort(-price[chosen & ~kept], kind="stable")]:
        without = counts - np.asarray(sets.covers[:, [site]].todense()).ravel()
        if (without > 0.5).all():
            chosen[site], counts = False, without
    return chosen


def cover_program(sets: CoverSets, price: Floats, must: Indices, may_not: Indices, watch: Watch) -> Iterator[Answer]:
    """HiGHS over all covers: an iterator of its answers."""
    from scipy.optimize import LinearConstraint
    from scipy.sparse import csr_matrix

    m = sets.n_sites
    upper = np.ones(m)
    upper[may_not] = 0.0
    rules = [LinearConstraint(sets.covers, 1.0, np.inf)]
    if len(must):
        rules.append(LinearConstraint(csr_matrix((np.ones(len(must)), (np.arange(len(must)), must)), shape=(len(must), m)), 1.0, 1.0))
    return minimise(price, rules, np.ones(m, dtype=bool), watch, upper)


def cover_plan(lists: CostLists, limit: float, sites: NDArray[np.int64], value: float, bound: float, stopped: str) -> Plan:
    """The plan of some sites where only what lies within the limit is served; proven where value and bound have met."""
    cost, site = lists.nearest_of(sites) if sites.size else (np.full(lists.n, np.inf), np.full(lists.n, -1))
    served = cost <= limit
    unserved = np.flatnonzero(~served)
    return Plan(
        sites,
        value,
        bound,
        gap_of(value, bound),
        bound == value,
        np.where(served, site, -1),
        np.where(served, cost, np.nan),
        unserved,
        float(lists.weights[unserved].sum()),
        stopped,
    )
