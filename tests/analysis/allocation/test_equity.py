# SPDX-License-Identifier: GPL-2.0-or-later
"""Equity by the Kolm-Pollak EDE: what trying everything finds, a bound on the EDE itself, no overflow."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.allocation.cost_lists import from_matrix, from_points
from smartcity.smartcity_plugin.analysis.allocation.equity import ede, equity
from smartcity.smartcity_plugin.analysis.allocation.p_median import p_median
from smartcity.smartcity_plugin.analysis.errors import AnalysisError


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("epsilon", [0.5, 1.0, 2.0])
def test_equals_brute_force(seed, epsilon):
    rng = np.random.default_rng(seed)
    n, m, p = 30, 8, int(rng.integers(1, 7))
    table, weights = rng.gamma(2.0, 1000.0, (n, m)), rng.integers(1, 50, n).astype(float)
    found = equity(from_matrix(table, weights), p, epsilon)
    value, best = min((ede(table[:, list(one)].min(axis=1), weights, found.kappa), one) for one in combinations(range(m), p))
    assert found.plan.objective == pytest.approx(value, rel=1e-9) and tuple(found.plan.sites) == best
    assert found.plan.proven and found.plan.bound == found.plan.objective


def test_kappa_is_found_at_the_p_median_plan_and_can_be_given():
    rng = np.random.default_rng(1)
    table, weights = rng.random((40, 9)) * 5000, rng.random(40)
    lists = from_matrix(table, weights)
    median = p_median(lists, 3)
    kappa = 1.5 * (weights @ median.costs) / (weights @ median.costs**2)
    found = equity(lists, 3, 1.5)
    assert found.kappa == pytest.approx(kappa, rel=1e-12)
    assert equity(lists, 3, kappa=found.kappa).plan.objective == found.plan.objective
    assert found.mean >= found.mean_of_p_median - 1e-9


def test_ede_lies_between_mean_and_largest_and_does_not_overflow():
    costs, weights = np.array([1e6, 2e6, 9e6]), np.array([5.0, 3.0, 1.0])
    assert weights @ costs / 9 < ede(costs, weights, 1e-6) < 9e6
    assert ede(costs, weights, 1.0) == pytest.approx(9e6, rel=1e-6)
    assert ede(costs, weights, 1e-13) == pytest.approx(weights @ costs / 9, rel=1e-3)


def test_stopped_early_the_gap_is_on_the_ede():
    rng = np.random.default_rng(4)
    lists = from_matrix(rng.random((400, 60)) * 1000, rng.random(400))
    found = equity(lists, 12, 1.0, time_limit=0.0)
    assert found.plan.bound <= found.plan.objective and not found.plan.proven
    assert found.plan.gap == pytest.approx((found.plan.objective - found.plan.bound) / found.plan.objective)
    lists = from_points(rng.random((300, 2)), rng.random((40, 2)), 40)
    near = equity(lists, 6, 1.0, gap_limit=0.02, time_limit=30.0)
    assert near.plan.gap <= 0.02 and near.plan.stopped in ("gap", "proven")


def test_demand_that_nobody_reaches_is_left_out_and_listed():
    table = np.array([[1.0, 5.0], [4.0, 2.0], [np.inf, np.inf]])
    found = equity(from_matrix(table, np.ones(3)), 1, 1.0)
    assert found.plan.unserved.tolist() == [2] and np.isfinite(found.plan.objective)


def test_what_cannot_be_is_refused():
    lists = from_matrix(np.ones((3, 2)))
    with pytest.raises(AnalysisError, match="above 0"):
        equity(lists, 1, 0.0)
    with pytest.raises(AnalysisError, match="above 0"):
        equity(lists, 1, kappa=-1.0)
    with pytest.raises(AnalysisError, match="no cost to share"):
        equity(from_matrix(np.zeros((3, 2))), 1)
