# SPDX-License-Identifier: GPL-2.0-or-later
"""p-median under a budget: as good as trying everything, honest when stopped."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.allocation.budgeted import budgeted
from smartcity.smartcity_plugin.analysis.allocation.cost_lists import from_matrix, from_points
from smartcity.smartcity_plugin.analysis.errors import AnalysisError


@pytest.mark.parametrize("seed", range(30))
def test_equals_brute_force(seed):
    rng = np.random.default_rng(seed)
    n, m = int(rng.integers(3, 25)), int(rng.integers(2, 8))
    table = rng.integers(1, 60, (n, m)).astype(float) if seed % 2 else rng.random((n, m)) * 60
    weights, price = rng.integers(1, 9, n).astype(float), rng.integers(0, 6, m).astype(float)
    budget, p = float(rng.integers(6, 14)), int(rng.integers(1, m + 1)) if seed % 3 == 0 else None
    required = [int(rng.integers(m))] if seed % 5 == 0 else []
    choices = [list(one) for size in range(1, (p or m) + 1) for one in combinations(range(m), size)]
    choices = [one for one in choices if price[one].sum() <= budget and set(required) <= set(one)]
    best = min(weights @ table[:, one].min(axis=1) for one in choices)
    plan = budgeted(from_matrix(table, weights), p, price, budget, required)
    assert plan.objective == pytest.approx(best, rel=1e-9)
    assert plan.proven and plan.bound <= plan.objective + 1e-9
    assert price[plan.sites].sum() <= budget and set(required) <= set(plan.sites.tolist())


def test_stopped_at_once_the_bound_holds():
    rng = np.random.default_rng(1)
    lists = from_points(rng.random((400, 2)), rng.random((60, 2)), 60)
    price = rng.integers(1, 9, 60).astype(float)
    quick = budgeted(lists, None, price, 40.0, time_limit=0.0)
    slow = budgeted(lists, None, price, 40.0, time_limit=20.0)
    assert quick.stopped == "time" and 0 < quick.bound <= slow.objective <= quick.objective
    assert slow.gap <= 0.01


def test_more_money_never_costs_more():
    rng = np.random.default_rng(2)
    lists = from_points(rng.random((80, 2)), rng.random((15, 2)), 15)
    price = rng.integers(1, 9, 15).astype(float)
    values = [budgeted(lists, None, price, float(money)).objective for money in range(10, 40, 5)]
    assert values == sorted(values, reverse=True)


def test_a_budget_for_nothing_is_refused():
    with pytest.raises(AnalysisError, match="cheapest site costs"):
        budgeted(from_matrix(np.ones((3, 2))), None, np.array([5.0, 7.0]), 4.0)
