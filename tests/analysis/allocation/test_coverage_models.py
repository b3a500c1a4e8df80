# SPDX-License-Identifier: GPL-2.0-or-later
"""Maximal coverage, set cover and p-center: as good as trying everything, honest when stopped, plain words for what cannot be."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.allocation.cost_lists import from_matrix, from_points
from smartcity.smartcity_plugin.analysis.allocation.max_coverage import max_coverage
from smartcity.smartcity_plugin.analysis.allocation.models import Problem
from smartcity.smartcity_plugin.analysis.allocation.near_optimal import near_optimal
from smartcity.smartcity_plugin.analysis.allocation.p_center import p_center
from smartcity.smartcity_plugin.analysis.allocation.set_cover import set_cover
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled


def choices(m, sizes):
    return [list(one) for size in sizes for one in combinations(range(m), size)]


def small(seed):
    rng = np.random.default_rng(seed)
    n, m = int(rng.integers(3, 22)), int(rng.integers(2, 8))
    table = rng.integers(0, 20, (n, m)).astype(float)
    table[rng.random((n, m)) < 0.1 * (seed % 2)] = np.inf
    weights = rng.integers(0, 9, n).astype(float) if seed % 3 else rng.random(n)
    return rng, table, weights, int(rng.integers(1, m + 1)), float(rng.integers(3, 12))


@pytest.mark.parametrize("seed", range(40))
def test_max_coverage_equals_brute_force(seed):
    rng, table, weights, p, limit = small(seed)
    m = table.shape[1]
    price = rng.integers(0, 5, m).astype(float)
    budget = float(rng.integers(1, 10)) if seed % 4 == 0 else None
    number = None if seed % 8 == 0 else p
    sizes = range(m + 1) if number is None else range(p + 1) if budget is not None else [p]
    allowed = [one for one in choices(m, sizes) if budget is None or price[one].sum() <= budget]
    best = max(weights[(table[:, one] <= limit).any(axis=1)].sum() for one in allowed)
    plan = max_coverage(from_matrix(table, weights), number, limit, opening_cost=price, budget=budget)
    assert plan.objective == pytest.approx(best)
    assert plan.proven and plan.bound == pytest.approx(best)
    assert budget is None or price[plan.sites].sum() <= budget
    assert plan.unserved_weight == pytest.approx(weights.sum() - best)


@pytest.mark.parametrize("seed", range(40))
def test_set_cover_and_its_ties_equal_brute_force(seed):
    rng, table, weights, _, limit = small(seed)
    m = table.shape[1]
    near = table <= limit
    can = near.any(axis=1)
    lists = from_matrix(table, weights)
    if not can.any():
        with pytest.raises(AnalysisError):
            set_cover(lists, limit)
        return
    covers = [one for one in choices(m, range(m + 1)) if near[can][:, one].any(axis=1).all()]
    plan = set_cover(lists, limit)
    assert plan.objective == plan.bound == min(map(len, covers)) and plan.proven
    np.testing.assert_array_equal(plan.unserved, np.flatnonzero(~can))
    ties = near_optimal(Problem(lists, "set_cover", None, limit), plan.sites)
    assert ties.complete and sorted(map(list, ties.plans)) == [one for one in covers if len(one) == plan.objective]
    price = rng.integers(1, 6, m).astype(float)
    assert set_cover(lists, limit, opening_cost=price).objective == min(price[one].sum() for one in covers)


@pytest.mark.parametrize("seed", range(40))
def test_p_center_equals_brute_force(seed):
    _, table, weights, p, _ = small(seed)
    counted = np.isfinite(table).any(axis=1) & (weights > 0)
    radii = [table[counted][:, one].min(axis=1).max() for one in choices(table.shape[1], [p])]
    lists = from_matrix(table, weights)
    if not np.isfinite(min(radii)):
        with pytest.raises(AnalysisError, match="cannot reach all demand"):
            p_center(lists, p)
        return
    plan = p_center(lists, p)
    assert plan.objective == plan.bound == min(radii) and plan.proven and len(plan.sites) == p


def test_required_and_forbidden_sites_are_kept():
    rng = np.random.default_rng(5)
    table = rng.integers(0, 30, (40, 10)).astype(float)
    lists = from_matrix(table)
    for plan in (max_coverage(lists, 4, 8.0, [3], [0, 1]), set_cover(lists, 12.0, [3], [0, 1]), p_center(lists, 4, [3], [0, 1])):
        assert 3 in plan.sites and not {0, 1} & set(plan.sites.tolist())


def test_more_sites_are_never_worse():
    rng = np.random.default_rng(2)
    lists = from_points(rng.random((200, 2)), rng.random((25, 2)), 25)
    covered = [max_coverage(lists, p, 0.12).objective for p in range(1, 12)]
    radius = [p_center(lists, p).objective for p in range(1, 12)]
    assert covered == sorted(covered) and radius == sorted(radius, reverse=True)


@pytest.mark.parametrize("stop", ["time", "cancel"])
def test_stopped_at_once_there_is_a_plan_with_an_honest_gap(stop):
    rng = np.random.default_rng(3)
    lists = from_points(rng.random((3000, 2)), rng.random((300, 2)), 300, rng.integers(1, 9, 3000).astype(float))

    def cancel(_):
        raise Cancelled

    how = {"time_limit": 0.0} if stop == "time" else {"progress": cancel}
    for model, arguments, sign in ((max_coverage, (20, 0.06), -1), (set_cover, (0.1,), 1), (p_center, (20,), 1)):
        plan = model(lists, *arguments, **how)
        assert plan.stopped == {"time": "time", "cancel": "cancelled"}[stop]
        assert len(plan.sites) and sign * (plan.objective - plan.bound) >= 0
        assert plan.gap == pytest.approx(abs(plan.objective - plan.bound) / plan.objective)
        assert not plan.proven


@pytest.mark.parametrize("seed", range(12))
def test_bounds_of_covers_rise_below_the_optimum_and_near_the_relaxation(seed):
    from scipy.optimize import Bounds, LinearConstraint, milp
    from smartcity.smartcity_plugin.analysis.allocation.cover_bound import rising_bounds
    from smartcity.smartcity_plugin.analysis.allocation.cover_sets import cover_sets
    from smartcity.smartcity_plugin.analysis.allocation.set_cover import greedy_cover
    from smartcity.smartcity_plugin.analysis.allocation.watch import Watch

    rng = np.random.default_rng(seed)
    lists = from_points(rng.random((150, 2)), rng.random((40, 2)), 40)
    price = np.ones(40) if seed % 2 else rng.integers(1, 9, 40).astype(float)
    must, may_not = (np.array([3]), np.array([5, 6])) if seed % 3 == 0 else (np.empty(0, int), np.empty(0, int))
    sets = cover_sets(lists, 0.25, may_not)
    value = float(price[greedy_cover(sets, price, must)].sum())
    bounds = [bound for bound, _ in rising_bounds(sets, price, must, may_not, value, Watch(lambda _: None, np.inf))]
    low, high = np.zeros(40), np.ones(40)
    low[must], high[may_not] = 1.0, 0.0
    exact, relaxed = (
        milp(price, constraints=LinearConstraint(sets.covers, 1.0, np.inf), bounds=Bounds(low, high), integrality=np.full(40, whole)).fun
        for whole in (1, 0)
    )
    assert bounds == sorted(bounds) and bounds[-1] <= exact + 1e-9
    assert 0.97 * relaxed <= bounds[-1] <= relaxed * (1 + 1e-9)


def test_a_large_cover_that_is_stopped_has_a_bound_that_says_something():
    rng = np.random.default_rng(0)
    lists = from_points(rng.random((8_000, 2)) * 30e3, rng.random((400, 2)) * 30e3, 400, limit=2_500.0)
    plan = set_cover(lists, 2_500.0, time_limit=1.5)
    assert plan.proven or (plan.stopped == "time" and plan.bound >= 0.6 * plan.objective)
    at_once = set_cover(lists, 2_500.0, time_limit=0.0)
    assert at_once.bound >= 0.3 * at_once.objective


def test_large_coverage_has_a_small_gap():
    rng = np.random.default_rng(0)
    lists = from_points(rng.random((20_000, 2)) * 30e3, rng.random((500, 2)) * 30e3, 500, limit=1500.0)
    plan = max_coverage(lists, 40, 1500.0, time_limit=10.0, gap_limit=0.01)
    assert plan.gap <= 0.01 and plan.bound >= plan.objective


def test_prices_and_budgets_that_cannot_be_are_refused():
    lists = from_matrix(np.ones((3, 2)))
    with pytest.raises(AnalysisError, match="opening costs are missing or negative"):
        max_coverage(lists, 1, 2.0, opening_cost=np.array([1.0, np.nan]), budget=1.0)
    with pytest.raises(AnalysisError, match="more than the budget"):
        max_coverage(lists, 1, 2.0, required=[0], opening_cost=np.array([5.0, 1.0]), budget=1.0)
