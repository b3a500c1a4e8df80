# SPDX-License-Identifier: GPL-2.0-or-later
"""p-median: the p sites from which all demand together is served at the least cost, with a bound that says how far from the best possible the plan can be.

Hakimi (1964, Operations Research 12, 450-459). Swap search finds plans, the Lagrangian bounds them and decides most sites, and branch and bound or an integer program of the rest proves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ..errors import Cancelled
from ..progress import Progress, no_progress
from .branch_and_bound import BranchAndBound
from .core_program import core_program, solve_core
from .cost_lists import CostLists, Flags, Floats, Indices
from .few_plans import are_few, offer_all
from .incumbent import Finished, Incumbent
from .lagrangian import Effort, Relaxed, climb, count_below, decided_by, first_multipliers, most_paid
from .plan import Plan
from .reduced import Reduced, reachable, reduced
from .site_rules import checked_sites
from .swap_search import greedy_start, perturb, polish, spread_start
from .watch import TimeUp, Watch

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROUND = Effort(iterations=100, patience=20, memory=0.8)
_TRIES, _TRY_WORK = 80, 100_000_000
_GREEDY_WORK = 1_000_000
"""Sites to open times entries up to which the greedy start takes less time than the exchanges that it saves."""
_WORTH_A_COPY = 0.7
_NODES, _NODE_WORK = 400, 50_000_000
_LARGEST_PROGRAM = 150_000
_FIRST_SLICE, _LONGEST_SLICE = 1.0, 8.0
_CHARGE = 10.0


def p_median(
    lists: CostLists,
    p: int,
    required: Indices | Sequence[int] = (),
    forbidden: Indices | Sequence[int] = (),
    time_limit: float = 60.0,
    gap_limit: float = 0.0,
    seed: int = 0,
    unserved_charge: float | None = None,
    progress: Progress = no_progress,
    start: Indices | None = None,
) -> Plan:
    """Choose p of the candidate sites, the required ones among them and none of the forbidden.

    ``time_limit`` in seconds (0: the first plan at hand) and ``gap_limit`` end the search early; so does a ``progress`` that raises ``Cancelled``. In each case the best plan so far comes back with
    its gap. ``unserved_charge``: what leaving a unit of demand unserved counts while searching (ten times the largest cost known); it is in no figure returned.
    ``start``: a plan that is known already, with which the search begins. Raises AnalysisError where no such plan exists.
    """
    must, may_not = checked_sites(lists.n_sites, p, required, forbidden)
    charge = _CHARGE * max(np.ceil(lists.largest), 1.0) if unserved_charge is None else max(unserved_charge, lists.largest)
    watch = Watch(progress, time_limit)
    counted = reachable(lists, may_not)
    incumbent = Incumbent(lists, counted, charge, gap_limit)
    rng = np.random.default_rng(seed)
    try:
        if start is not None:
            incumbent.offer_sites(np.sort(start))
        _search(reduced(lists, p, must, may_not, counted, charge, rng), incumbent, rng, watch)
        stopped = "time"
    except Finished:
        stopped = "proven" if incumbent.proven else "gap"
    except TimeUp:
        stopped = "time"
    except Cancelled:
        stopped = "cancelled"
    return incumbent.plan(stopped)


def _search(problem: Reduced, incumbent: Incumbent, rng: np.random.Generator, watch: Watch) -> None:
    """Until a plan is proven or something ends it; raises what ended it."""
    start = greedy_start(problem) if problem.p * len(problem.sites) <= _GREEDY_WORK else spread_start(problem, rng)
    incumbent.offer(problem, start)
    incumbent.raise_bound(_nearest_bound(problem), of_all=True)
    if problem.p in (0, problem.n_sites):
        incumbent.raise_bound(np.inf, of_all=True)
    watch.look()
    polish(problem, start, rng, watch, incumbent)
    problem, multipliers, bound = _root(problem, incumbent, rng, watch)
    _shake(problem, incumbent, rng, watch)
    _prove(problem, multipliers, bound, incumbent, rng, watch)


def _nearest_bound(problem: Reduced) -> float:
    """Nobody is served for less than from the nearest candidate."""
    has = np.diff(problem.pointer) > 0
    return problem.constant + float(problem.costs[problem.pointer[:-1][has]].sum())


def _root(problem: Reduced, incumbent: Incumbent, rng: np.random.Generator, watch: Watch) -> tuple[Reduced, Floats, float]:
    """Climb at the root, polish selections, and take out what the bound decides, until the steps are too small to help."""
    fruitless = wait = 0

    def decided(relaxed: Relaxed) -> tuple[Flags, Flags]:
        return decided_by(relaxed, incumbent.target, np.ones(problem.n_sites, dtype=bool), problem.p)

    def hand_out(relaxed: Relaxed, selected: Flags) -> bool:
        nonlocal fruitless, wait
        wait -= 1
        if wait < 0:
            before = incumbent.value
            polish(problem, selected, rng, watch, incumbent)
            fruitless = 0 if incumbent.value < before else fruitless + 1
            wait = 2**fruitless - 1  # polishing what no longer changes is a waste
        closed, opened = decided(relaxed)
        return are_few(int((~closed & ~opened).sum()), problem.p - int(opened.sum()))

    best = problem.mask_of(incumbent.sites)
    multipliers = problem.outside / 2.0 if best is None else first_multipliers(problem, best)
    effort, bound = _ROUND, -np.inf
    while effort.step > _ROUND.least_step:
        narrow, rows = _narrowed(problem, multipliers, bound, incumbent, _WORTH_A_COPY)
        relaxed = climb(narrow, multipliers[rows], incumbent, watch, effort, hand_out=hand_out, is_root=True)
        multipliers[rows] = relaxed.multipliers
        bound, effort = relaxed.bound, replace(effort, step=relaxed.step)
        closed, opened = decided(relaxed)
        if (closed | opened).any():
            problem, rows = problem.decided(closed, opened)
            multipliers = np.minimum(multipliers[rows], problem.outside)
        if are_few(problem.n_sites, problem.p):
            offer_all(problem, incumbent, watch)
            incumbent.exhausted()
    return problem, multipliers, bound


def _narrowed(
    problem: Reduced, multipliers: Floats, bound: float, incumbent: Incumbent, share: float = 1.0
) -> tuple[Reduced, NDArray[np.int64]]:
    """The problem without entries that no better plan uses, and the rows that are left; as it is where more than ``share`` of the entries would stay."""
    most = most_paid(multipliers, bound, incumbent.target)
    if share < 1.0 and count_below(problem.pointer[:-1], problem.pointer[1:], problem.costs, most).sum() > share * len(problem.costs):
        return problem, np.arange(problem.n)
    none = np.zeros(problem.n_sites, dtype=bool)
    return problem.decided(none, none, most)


def _prove(problem: Reduced, multipliers: Floats, bound: float, incumbent: Incumbent, rng: np.random.Generator, watch: Watch) -> None:
    """Branch and bound and the integer program in turn, each time longer: what one finds hard is often easy for the other."""
    if problem.p in (0, problem.n_sites):
        incumbent.offer(problem, np.full(problem.n_sites, problem.p > 0))
        incumbent.exhausted()
    most = most_paid(multipliers, bound, incumbent.target)
    narrow, rows = _narrowed(problem, multipliers, bound, incumbent)
    tree = BranchAndBound(narrow, multipliers[rows], bound, incumbent, rng, watch)
    program = core_program(narrow, most[rows]) if len(narrow.sites) <= _LARGEST_PROGRAM else None
    nodes = int(np.clip(_NODE_WORK // max(len(narrow.sites), 1), 10, _NODES))
    seconds = _FIRST_SLICE
    while True:
        tree.run(nodes)
        if program is not None and solve_core(program, narrow, min(seconds, watch.left), incumbent, watch):
            program = None
        _shake(problem, incumbent, rng, watch)
        nodes, seconds = 2 * nodes, min(2.0 * seconds, _LONGEST_SLICE)


def _shake(problem: Reduced, incumbent: Incumbent, rng: np.random.Generator, watch: Watch) -> None:
    """Look for a better plan around the best one known, less often where a try takes long."""
    tries = int(np.clip(_TRY_WORK // max(len(problem.sites), 1), 10, _TRIES))
    best = problem.mask_of(incumbent.sites)
    if best is not None:
        perturb(problem, best, tries, rng, watch, incumbent)
