# SPDX-License-Identifier: GPL-2.0-or-later
"""Where only a few plans are left, all of them are looked at: that takes less time than a bound which rules them out one by one."""

from __future__ import annotations

from itertools import combinations, islice
from math import comb

import numpy as np

from .incumbent import Incumbent
from .reduced import Reduced
from .watch import Watch

_MOST = 4_000
_CELLS = 500_000


def are_few(n_sites: int, p: int) -> bool:
    """Whether all ways to open ``p`` of ``n_sites`` undecided sites are at most some thousand openings."""
    fewer = min(p, n_sites - p)
    return fewer >= 0 and (fewer <= 12 or n_sites <= 24) and comb(n_sites, fewer) * max(p, 1) <= _MOST


def offer_all(problem: Reduced, incumbent: Incumbent, watch: Watch) -> None:
    """Offer every plan of the problem that is worth less than what is looked for."""
    table = np.tile(problem.outside, (problem.n_sites, 1))
    table[problem.sites, problem.rows] = problem.costs
    plans = combinations(range(problem.n_sites), problem.p)
    step = max(1, _CELLS // max(problem.n, 1))
    while some := list(islice(plans, step)):
        watch.look()
        openings = np.array(some, dtype=np.int64).reshape(len(some), problem.p)
        pays = np.tile(problem.outside, (len(some), 1))
        for sites in openings.T:
            np.minimum(pays, table[sites], out=pays)
        values = problem.constant + pays.sum(axis=1)
        for plan in np.argsort(values, kind="stable"):
            # What a row pays outside its list is taken for less than it may be: only the true costs decide.
            if values[plan] > incumbent.target:
                break
            watch.look()
            is_open = np.zeros(problem.n_sites, dtype=bool)
            is_open[openings[plan]] = True
            incumbent.offer(problem, is_open, float(values[plan]))
