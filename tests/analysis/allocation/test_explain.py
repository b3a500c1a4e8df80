# SPDX-License-Identifier: GPL-2.0-or-later
"""What is said of each site, against evaluating every change one by one."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smartcity.smartcity_plugin.analysis.allocation.cost_lists import from_matrix, from_points
from smartcity.smartcity_plugin.analysis.allocation.equity import ede
from smartcity.smartcity_plugin.analysis.allocation.explain import choice_frequency, explain
from smartcity.smartcity_plugin.analysis.allocation.models import Problem, solve
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled

MODELS = ["p_median", "max_coverage", "set_cover", "p_center", "equity"]
LIMIT = 30.0


def judged(table, weights, sites, model, kappa):
    """(objective, demand left unserved, value: small is good) of a set of sites, computed row by row."""
    cost = table[:, sites].min(axis=1) if len(sites) else np.full(len(table), np.inf)
    if model in ("max_coverage", "set_cover"):
        cost = np.where(cost <= LIMIT, cost, np.inf)
    there = np.isfinite(cost)
    away = float(weights[~there].sum())
    if model == "set_cover":
        return float(len(sites)), away, away
    if model == "max_coverage":
        return float(weights[there].sum()), away, away
    if model == "p_center":
        value = float(cost[there & (weights > 0)].max(initial=0.0))
    elif model == "equity":
        value = ede(cost[there], weights[there], kappa) if weights[there].any() else 0.0
    else:
        value = float(weights[there] @ cost[there])
    return value, away, value


@st.composite
def cases(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    n, m = draw(st.integers(2, 15)), draw(st.integers(2, 7))
    table = rng.random((n, m)) * 60 if draw(st.booleans()) else rng.integers(0, 60, (n, m)).astype(float)
    weights = rng.integers(0, 5, n).astype(float)
    weights[0] = 1.0
    order = rng.permutation(m)
    p = draw(st.integers(1, m - 1))
    return (
        table,
        weights,
        np.sort(order[:p]),
        order[p : p + draw(st.integers(0, 1))] if p < m - 1 else order[:0],
        draw(st.sampled_from(MODELS)),
    )


@settings(max_examples=250, deadline=None)
@given(cases())
def test_equals_evaluating_every_change(case):
    table, weights, sites, forbidden, model = case
    kappa = 0.05
    problem = Problem(from_matrix(table, weights), model, sites.size, LIMIT, forbidden=forbidden)
    found = explain(problem, sites, kappa)
    objective = judged(table, weights, sites, model, kappa)[0]
    assert found.objective == pytest.approx(objective, abs=1e-9)
    rejected = [j for j in range(table.shape[1]) if j not in sites and j not in forbidden]
    best_of = {}
    sign = -1.0 if model == "max_coverage" else 1.0
    for k, site in enumerate(sites):
        rest = np.delete(sites, k)
        mine = found.assignment == site
        np.testing.assert_allclose(found.new_served[k], weights[mine].sum())
        _, away, _ = judged(table, weights, rest, model, kappa)
        _, away_now, _ = judged(table, weights, sites, model, kappa)
        assert found.loss_unserved[k] == pytest.approx(away - away_now)
        if model in ("max_coverage", "set_cover"):
            assert found.loss[k] == pytest.approx(away - away_now)
        elif rest.size:
            assert found.loss[k] == pytest.approx(judged(table, weights, rest, model, kappa)[0] - objective, abs=1e-9)
        values = {j: judged(table, weights, np.append(rest, j), model, kappa) for j in rejected}
        for j in rejected:
            best_of[j] = min(best_of.get(j, np.inf), values[j][2])
        if rejected:
            least = min(values.values(), key=lambda one: (one[1], one[2]))
            other = values[int(found.substitute[k])]
            assert other[1:] == pytest.approx(least[1:], abs=1e-9)
            assert found.substitute_cost[k] == pytest.approx(sign * (other[0] - objective), abs=1e-9)
        else:
            assert found.substitute[k] == -1
    ranked = sorted(rejected, key=lambda j: found.rank[j])
    assert sorted(found.rank[rejected].tolist()) == list(range(1, len(rejected) + 1))
    assert (found.rank[sites] == 0).all()
    values = [best_of[j] for j in ranked]
    assert all(one <= other + 1e-9 for one, other in itertools.pairwise(values))


def city(n=200, m=15, seed=5):
    rng = np.random.default_rng(seed)
    return rng.random((n, 2)) * 1e4, rng.random((m, 2)) * 1e4, rng.integers(1, 30, n).astype(float)


def test_the_best_plan_has_no_better_exchange_and_required_sites_are_not_given_up():
    here, there, weights = city()
    problem = Problem(from_points(here, there, 15, weights), "p_median", 4, required=np.array([2]))
    plan = solve(problem).plan
    found = explain(problem, plan.sites)
    assert (found.substitute_cost[plan.sites != 2] >= -1e-9).all()
    assert found.closest is not None
    assert found.closest[1] != 2
    assert found.closest[2] >= -1e-9
    assert found.rank[found.closest[0]] == 1


def test_people_whom_existing_sites_serve_are_not_newly_served():
    table = np.array([[1.0, 5.0], [5.0, 1.0], [np.inf, 2.0]])
    problem = Problem(from_matrix(table, [10.0, 20.0, 40.0]), "p_median", 2, existing=np.array([0]))
    found = explain(problem, np.array([0, 1]))
    # all but the last row reach site 0 today; the last row is newly served by site 1
    assert found.new_served.tolist() == [0.0, 40.0]
    assert found.loss.tolist() == [10.0 * 4, 20.0 * 4]
    assert found.loss_unserved.tolist() == [0.0, 40.0]


def test_cut_lists_are_judged_by_true_costs():
    here, there, weights = city()
    full = Problem(from_points(here, there, 15, weights), "p_median", 4)
    sites = solve(full).plan.sites
    short = Problem(from_points(here, there, 3, weights), "p_median", 4)
    one, other = explain(full, sites), explain(short, sites)
    np.testing.assert_allclose(one.loss, other.loss, rtol=1e-9)
    np.testing.assert_allclose(one.objective, other.objective, rtol=1e-12)
    assert (other.substitute_cost >= one.substitute_cost - 1e-9 * one.objective).all()


def test_choice_frequency():
    here, there, weights = city()
    problem = Problem(from_points(here, there, 15, weights), "p_median", 4)
    sites = solve(problem).plan.sites
    found = choice_frequency(problem, sites, 12, 0.2, 5.0, 7)
    assert found.draws == 12
    assert found.share.sum() == pytest.approx(4.0)
    assert 0 <= found.kept <= 12
    again = choice_frequency(problem, sites, 12, 0.2, 5.0, 7)
    np.testing.assert_array_equal(found.share, again.share)
    other = choice_frequency(problem, sites, 12, 0.9, 5.0, 7)
    assert other.kept <= found.kept
    assert np.isnan(choice_frequency(problem, sites, 0, 0.2, 5.0, 7).share).all()


def test_cancelling_the_draws_keeps_those_made():
    here, there, weights = city()
    problem = Problem(from_points(here, there, 15, weights), "p_median", 4)
    sites = solve(problem).plan.sites

    def progress(share):
        if share > 0.5:
            raise Cancelled

    found = choice_frequency(problem, sites, 10, 0.2, 5.0, 7, progress)
    assert 0 < found.draws < 10
    assert found.share.sum() == pytest.approx(4.0)


@pytest.mark.parametrize(
    ("sites", "words"), [([], "No site is chosen"), ([9], "not among the 3"), ([1, 2], "1 sites of the plan are forbidden")]
)
def test_plans_that_cannot_be_explained(sites, words):
    problem = Problem(from_matrix(np.ones((4, 3))), "p_median", 2, forbidden=np.array([1]))
    with pytest.raises(AnalysisError, match=words):
        explain(problem, np.array(sites, dtype=int))
