# SPDX-License-Identifier: GPL-2.0-or-later
"""The parts that prove, each on its own against brute force: within p_median small cases are decided before these are reached."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smartcity.smartcity_plugin.analysis.allocation import branch_and_bound, few_plans
from smartcity.smartcity_plugin.analysis.allocation import core_program as program_of_core
from smartcity.smartcity_plugin.analysis.allocation.branch_and_bound import BranchAndBound
from smartcity.smartcity_plugin.analysis.allocation.core_program import core_program, solve_core
from smartcity.smartcity_plugin.analysis.allocation.cost_lists import from_matrix
from smartcity.smartcity_plugin.analysis.allocation.few_plans import are_few, offer_all
from smartcity.smartcity_plugin.analysis.allocation.incumbent import Finished, Incumbent
from smartcity.smartcity_plugin.analysis.allocation.lagrangian import Effort, climb, decided_by, most_paid
from smartcity.smartcity_plugin.analysis.allocation.reduced import reduced
from smartcity.smartcity_plugin.analysis.allocation.swap_search import SwapSearch, greedy_start, spread_start
from smartcity.smartcity_plugin.analysis.allocation.watch import Watch
from smartcity.smartcity_plugin.analysis.progress import no_progress

NONE = np.empty(0, dtype=int)
SEEDS = st.integers(0, 2**32 - 1)


class Case:
    """A random problem, its best value, and the worst of some plans as what is known at first."""

    def __init__(self, seed, whole, nearest=None):
        self.rng = np.random.default_rng(seed)
        n, m = int(self.rng.integers(4, 30)), int(self.rng.integers(4, 10))
        self.p = int(self.rng.integers(2, m - 1))
        table = np.hypot(*(self.rng.random((n, 1, 2)) - self.rng.random((1, m, 2))).transpose(2, 0, 1)) * 60
        self.table = np.floor(table) if whole else table
        self.lists = from_matrix(self.table, nearest=nearest)
        self.watch = Watch(no_progress, 60.0)
        counted = np.ones(n, dtype=bool)
        self.problem = reduced(self.lists, self.p, NONE, NONE, counted, 1e4, self.rng)
        self.incumbent = Incumbent(self.lists, counted, 1e4, 0.0)
        values = {plan: self.table[:, list(plan)].min(axis=1).sum() for plan in combinations(range(m), self.p)}
        self.best = min(values.values())
        self.incumbent.offer_sites(np.array(max(list(values)[:5], key=values.get)))
        self.multipliers = self.problem.outside * 0 + float(np.median(self.table))

    def finish(self):
        assert self.incumbent.proven
        assert self.incumbent.value == pytest.approx(self.best, rel=2e-7, abs=1e-9)
        assert self.incumbent.bound <= self.best * (1 + 1e-12) + 1e-9


@settings(max_examples=120, deadline=None)
@given(SEEDS, st.booleans(), st.sampled_from([None, 1, 3]), st.booleans())
def test_looking_at_all_plans_finds_the_best_also_where_lists_were_cut(seed, whole, nearest, in_parts):
    case = Case(seed, whole, nearest)
    with pytest.MonkeyPatch.context() as patch:
        if in_parts:
            patch.setattr(few_plans, "_CELLS", 3 * case.problem.n)
        offer_all(case.problem, case.incumbent, case.watch)
    with pytest.raises(Finished):
        case.incumbent.exhausted()
    case.finish()


@pytest.mark.parametrize(
    ("sites", "p", "few"),
    [(13, 4, True), (21, 5, False), (400, 1, True), (30, 29, True), (5_000, 2_500, False), (3, 4, False), (3, 0, True)],
)
def test_a_few_thousand_openings_are_few(sites, p, few):
    assert are_few(sites, p) is few


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_each_site_of_the_greedy_start_saves_most_after_those_before_it(seed):
    case = Case(seed, whole=False)
    chosen = np.zeros(case.problem.n_sites, dtype=bool)
    for _ in range(case.p):
        left = np.flatnonzero(~chosen)
        chosen[min(left, key=lambda site: case.problem.value(chosen | (np.arange(chosen.size) == site)))] = True
    assert case.problem.value(greedy_start(case.problem)) == pytest.approx(case.problem.value(chosen))


@settings(max_examples=120, deadline=None)
@given(SEEDS, st.booleans(), st.sampled_from([None, 3]), st.sampled_from([False, False, True]))
def test_branch_and_bound_alone_proves_the_optimum(seed, whole, nearest, shortcut):
    case = Case(seed, whole, nearest)
    tree = BranchAndBound(case.problem, case.multipliers, -np.inf, case.incumbent, case.rng, case.watch)
    with pytest.MonkeyPatch.context() as patch:
        if not shortcut:
            patch.setattr(branch_and_bound, "are_few", lambda n_sites, p: False)  # else these small cases have one node
        with pytest.raises(Finished):
            for _ in range(1_000):  # left and taken up again
                tree.run(3)
                assert case.incumbent.bound <= case.best * (1 + 1e-12) + 1e-9
    case.finish()


@settings(max_examples=120, deadline=None)
@given(SEEDS, st.booleans())
def test_the_program_alone_proves_the_optimum(seed, whole):
    case = Case(seed, whole)
    most = np.full(case.problem.n, np.inf)
    program = core_program(case.problem, most)
    with pytest.raises(Finished):
        solve_core(program, case.problem, 60.0, case.incumbent, case.watch)
        case.incumbent.raise_bound(case.incumbent.bound)
    case.finish()


@settings(max_examples=120, deadline=None)
@given(SEEDS, st.booleans(), st.sampled_from([None, 2, 4]), st.integers(1, 60))
def test_bounds_hold_and_nothing_that_is_needed_is_taken_out(seed, whole, nearest, iterations):
    case = Case(seed, whole, nearest)
    relaxed = climb(case.problem, case.multipliers, case.incumbent, case.watch, Effort(iterations))
    assert relaxed.bound <= case.best * (1 + 1e-12) + 1e-9
    target = case.incumbent.target
    if case.best > target:
        return
    closed, opened = decided_by(relaxed, target, np.ones(case.problem.n_sites, dtype=bool), case.problem.p)
    most = most_paid(relaxed.multipliers, relaxed.bound, target)
    names, still = case.problem.names, []
    for plan in combinations(range(case.table.shape[1]), case.p):
        if case.table[:, list(plan)].min(axis=1).sum() <= target:
            mask = np.isin(names, plan)
            assert not (closed & mask).any()
            assert not (opened & ~mask).any()
            still.append(mask)
    smaller, _ = case.problem.decided(closed, opened, most)
    left = smaller.value(np.isin(smaller.names, names[still[0]]))
    assert left <= case.problem.value(still[0]) + 1e-9
    if nearest is None:
        assert left == pytest.approx(case.problem.value(still[0]))


@settings(max_examples=80, deadline=None)
@given(SEEDS, st.sampled_from([None, 3]))
def test_swap_search_ends_where_no_exchange_helps_and_its_books_are_right(seed, nearest):
    case = Case(seed, False, nearest)
    problem = case.problem
    search = SwapSearch(problem, spread_start(problem, case.rng), case.rng, case.watch)
    value = search.improve()
    assert value == pytest.approx(problem.value(search.is_open))
    assert search.is_open.sum() == problem.p
    for closes in np.flatnonzero(search.is_open):
        for opens in np.flatnonzero(~search.is_open):
            other = search.is_open.copy()
            other[[closes, opens]] = False, True
            assert problem.value(other) >= value - 1e-9 * value


@pytest.mark.parametrize(
    ("status", "dual", "bound"), [(1, 30.0, 30.0), (1, None, 0.0), (1, np.nan, 0.0), (1, -np.inf, 0.0), (4, 90.0, 0.0), (3, 90.0, 0.0)]
)
def test_a_time_out_is_not_an_optimum(monkeypatch, status, dual, bound):
    """Only a bound that HiGHS vouches for counts; whatever else it says, nothing is proven."""

    class Answer:
        x = None
        mip_dual_bound = dual

    Answer.status = status
    case = Case(5, True)
    monkeypatch.setattr(program_of_core, "in_background", lambda asked, watch: Answer())
    program = core_program(case.problem, np.full(case.problem.n, np.inf))
    assert not solve_core(program, case.problem, 1.0, case.incumbent, case.watch)
    assert not case.incumbent.proven
    assert case.incumbent.bound == pytest.approx(bound and program.constant + bound, abs=1.0)
