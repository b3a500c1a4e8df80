# SPDX-License-Identifier: GPL-2.0-or-later
"""p-median against brute force on small random cases, and what it promises when it is stopped or asked for the impossible."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smartcity.smartcity_plugin.analysis.allocation.cost_lists import from_matrix, from_pairs, from_points
from smartcity.smartcity_plugin.analysis.allocation.p_median import p_median
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled


def charged(table, weights, sites, charge):
    """True cost of a plan with the charge for what it leaves unserved; rows that nothing can reach left out."""
    cost = table[:, list(sites)].min(axis=1)
    counted = np.isfinite(table).any(axis=1)
    return float((weights * np.where(np.isfinite(cost), cost, np.where(counted, charge, 0.0)))[weights > 0].sum())


def brute_force(table, weights, p, required=(), forbidden=(), charge=1e3):
    sites = [site for site in range(table.shape[1]) if site not in forbidden]
    return min(charged(table, weights, plan, charge) for plan in combinations(sites, p) if set(required) <= set(plan))


@st.composite
def cases(draw):
    """Small problems with everything that real ones have: ties, twins, weights of 0, pairs and rows without a way, required and forbidden sites, cut lists."""
    n, m = draw(st.integers(1, 14)), draw(st.integers(1, 9))
    p = draw(st.integers(1, m))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    kind = draw(st.sampled_from(["plane", "whole", "few", "equal"]))
    if kind == "plane":
        table = np.hypot(*(rng.random((n, 1, 2)) - rng.random((1, m, 2))).transpose(2, 0, 1)) * 100
    else:
        table = rng.integers(0, {"whole": 100, "few": 3, "equal": 1}[kind], (n, m)).astype(float)
    if m > 1 and draw(st.booleans()):
        table[:, rng.integers(m)] = table[:, rng.integers(m)]
    table[rng.random((n, m)) < draw(st.sampled_from([0.0, 0.0, 0.2, 0.7]))] = np.inf
    weights = draw(st.sampled_from([np.ones(n), rng.integers(0, 4, n).astype(float), rng.random(n) * 10]))
    order = rng.permutation(m)
    required = order[: draw(st.integers(0, p))]
    forbidden = order[p:][: draw(st.integers(0, m - p))]
    return table, weights, p, required, forbidden, draw(st.sampled_from([None, None, 1, 2, 4]))


@settings(max_examples=250, deadline=None)
@given(cases())
def test_equals_brute_force_and_the_bound_holds(case):
    table, weights, p, required, forbidden, nearest = case
    best = brute_force(table, weights, p, required, forbidden)
    plan = p_median(
        from_matrix(table, weights, nearest=nearest), p, required, forbidden, unserved_charge=1e3, time_limit=60 if nearest is None else 0.3
    )
    value = charged(table, weights, plan.sites, 1e3)
    assert set(required) <= set(plan.sites)
    assert not set(forbidden) & set(plan.sites)
    assert len(set(plan.sites)) == p
    away = value - plan.objective
    assert plan.bound + away <= best * (1 + 1e-9) + 1e-9 or plan.bound == 0
    assert plan.bound <= plan.objective
    if nearest is None:
        assert plan.proven
    if plan.proven:
        assert value == pytest.approx(best, rel=2e-7, abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(cases())
def test_what_is_returned_fits_together(case):
    table, weights, p, required, forbidden, nearest = case
    plan = p_median(from_matrix(table, weights, nearest=nearest), p, required, forbidden, time_limit=0)
    served = plan.assignment >= 0
    assert np.array_equal(plan.unserved, np.flatnonzero(~np.isfinite(table[:, plan.sites].min(axis=1))))
    assert np.isin(plan.assignment[served], plan.sites).all()
    assert np.array_equal(plan.costs[served], table[np.flatnonzero(served), plan.assignment[served]])
    assert np.array_equal(plan.costs[served], table[:, plan.sites].min(axis=1)[served])
    assert np.isnan(plan.costs[~served]).all()
    assert plan.objective == pytest.approx(float(weights[served] @ plan.costs[served]), rel=1e-9, abs=1e-9)
    assert plan.unserved_weight == weights[plan.unserved].sum()
    assert plan.gap == pytest.approx(0.0 if plan.objective == plan.bound else abs(plan.objective - plan.bound) / abs(plan.objective))


def city(n=300, m=60, seed=1):
    rng = np.random.default_rng(seed)
    here, there = rng.random((n, 2)) * 10_000, rng.random((m, 2)) * 10_000
    return here, there, rng.integers(1, 50, n).astype(float)


@pytest.mark.parametrize("nearest", [60, 20])
def test_more_sites_never_cost_more_and_the_bounds_follow(nearest):
    here, there, weights = city()
    lists = from_points(here, there, nearest, weights)
    plans = [p_median(lists, p, seed=3) for p in (6, 7, 8, 9, 10, 15, 30, 59, 60)]
    assert all(plan.proven for plan in plans)
    assert np.all(np.diff([plan.objective for plan in plans]) <= 0)


def test_cut_lists_give_the_plan_of_the_uncut_problem_and_a_lower_bound():
    here, there, weights = city()
    free = p_median(from_points(here, there, 60, weights), 5)
    assert free.proven
    for nearest in (1, 3, 8, 20, 40):
        cut = p_median(from_points(here, there, nearest, weights), 5, time_limit=1.0)
        assert cut.bound <= free.objective * (1 + 1e-9)
        assert cut.objective >= free.objective * (1 - 2e-7)
    assert cut.proven
    assert cut.objective == pytest.approx(free.objective, rel=2e-7)


def test_a_limit_that_leaves_rows_empty_keeps_the_bound():
    here, there, weights = city()
    free = p_median(from_points(here, there, 60, weights), 5)
    for limit in (50.0, 400.0, 2_000.0, 6_000.0):
        cut = p_median(from_points(here, there, 60, weights, limit=limit), 5, time_limit=0.5)
        assert 0 < cut.bound <= free.objective * (1 + 1e-9) <= cut.objective * (1 + 1e-6)
        assert cut.unserved.size == 0
    assert cut.gap < 1e-6


def test_the_same_table_three_ways_gives_the_same_plan():
    here, there, weights = city(n=80, m=20)
    table = np.hypot(*(here[:, None] - there[None]).transpose(2, 0, 1))
    row, site = np.indices(table.shape).reshape(2, -1)
    shuffled = np.random.default_rng(0).permutation(row.size)
    plans = [
        p_median(lists, 4)
        for lists in (
            from_matrix(table, weights),
            from_points(here, there, 20, weights),
            from_pairs(row[shuffled], site[shuffled], table.ravel()[shuffled], 80, 20, weights),
            from_pairs(row, site, table.ravel(), 80, 20, weights, nearest=15),
        )
    ]
    assert all(plan.proven for plan in plans)
    for plan in plans[1:]:
        assert np.array_equal(plan.sites, plans[0].sites)
        assert plan.objective == pytest.approx(plans[0].objective, rel=1e-12)


def test_demand_on_an_island_is_listed_and_does_not_count():
    table = np.array([[1.0, 5.0, 9.0], [5.0, 1.0, 9.0], [np.inf, np.inf, np.inf], [np.inf, np.inf, 2.0]])
    weights = np.array([1.0, 1.0, 7.0, 3.0])
    two = p_median(from_matrix(table, weights), 2)
    assert two.proven
    assert 2 in two.sites  # row 3 is reached from there alone
    assert two.unserved.tolist() == [2]
    assert (two.unserved_weight, two.objective) == (7.0, 12.0)
    assert two.assignment.tolist()[2:] == [-1, 2]


def test_all_demand_on_islands():
    plan = p_median(from_matrix(np.full((3, 2), np.inf)), 1)
    assert (plan.objective, plan.bound, plan.gap, plan.proven) == (0.0, 0.0, 0.0, True)
    assert plan.unserved.tolist() == [0, 1, 2]


def test_weights_all_zero_cost_nothing():
    plan = p_median(from_matrix(np.ones((3, 2)), np.zeros(3)), 1)
    assert (plan.objective, plan.gap, plan.proven) == (0.0, 0.0, True)
    assert (plan.assignment >= 0).all()


def test_an_asymmetric_table_is_read_from_demand_to_site():
    table = np.array([[0.0, 1.0, 1.0], [9.0, 0.0, 9.0], [9.0, 9.0, 0.0]])
    assert p_median(from_matrix(table), 1).objective == 10.0
    assert p_median(from_matrix(table.T), 1).sites.tolist() == [0]


def test_time_limit_zero_still_gives_a_plan_and_an_honest_gap():
    here, there, weights = city()
    lists = from_points(here, there, 60, weights)
    quick, best = p_median(lists, 7, time_limit=0), p_median(lists, 7)
    assert quick.stopped == "time"
    assert len(quick.sites) == 7
    assert not quick.proven
    assert 0 < quick.bound <= best.objective <= quick.objective
    assert quick.gap == pytest.approx((quick.objective - quick.bound) / quick.objective)


def test_the_gap_limit_ends_the_search():
    here, there, weights = city()
    lists = from_points(here, there, 60, weights)
    plan = p_median(lists, 7, gap_limit=0.2)
    assert plan.stopped == "gap"
    assert 0 < plan.gap <= 0.2


@pytest.mark.parametrize("after", [0, 1, 3])
def test_cancel_gives_the_best_plan_so_far(after):
    rng = np.random.default_rng(1)
    lists = from_points(rng.random((4_000, 2)), rng.random((400, 2)), 400)
    calls = []

    def progress(share):
        calls.append(share)
        if len(calls) > after:
            raise Cancelled

    plan = p_median(lists, 40, progress=progress)
    assert plan.stopped == "cancelled"
    assert len(plan.sites) == 40
    assert 0 < plan.bound < plan.objective
    assert calls == sorted(calls)


def test_progress_is_told_often_enough():
    import time

    rng = np.random.default_rng(1)
    lists = from_points(rng.random((20_000, 2)), rng.random((300, 2)), 300)
    times = [time.perf_counter()]
    p_median(lists, 15, time_limit=1.5, progress=lambda _: times.append(time.perf_counter()))
    assert np.quantile(np.diff(times), 0.9) < 0.2


def test_the_same_seed_gives_the_same_plan():
    rng = np.random.default_rng(2)
    table = rng.integers(1, 6, (60, 30)).astype(float)
    plans = [p_median(from_matrix(table), 6, seed=seed) for seed in (5, 5, 6)]
    assert np.array_equal(plans[0].sites, plans[1].sites)
    assert len({plan.objective for plan in plans}) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"p": 4}, "only 3 candidates"),
        ({"p": 0}, "At least one site"),
        ({"p": 3, "forbidden": [1]}, "only 2 candidates"),
        ({"p": 1, "required": [0, 2]}, "2 sites are required, but only 1"),
        ({"p": 2, "required": [0], "forbidden": [0]}, "both required and forbidden"),
        ({"p": 2, "required": [3]}, "not among the 3"),
        ({"p": 2, "forbidden": [-1]}, "not among the 3"),
    ],
)
def test_what_cannot_be_is_said_in_words(arguments, words):
    with pytest.raises(AnalysisError, match=words):
        p_median(from_matrix(np.ones((4, 3))), **arguments)
