# SPDX-License-Identifier: GPL-2.0-or-later
"""Plans that are nearly as good, against looking at every set of sites."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smartcity.smartcity_plugin.analysis.allocation import near_optimal as module
from smartcity.smartcity_plugin.analysis.allocation.cost_lists import from_matrix, from_points
from smartcity.smartcity_plugin.analysis.allocation.equity import ede
from smartcity.smartcity_plugin.analysis.allocation.models import Problem, solve
from smartcity.smartcity_plugin.analysis.allocation.near_optimal import near_optimal
from smartcity.smartcity_plugin.analysis.errors import Cancelled

LIMIT, KAPPA = 30.0, 0.05


def objective(table, weights, sites, model):
    """The model's figure, small is good (of coverage: demand not covered)."""
    cost = table[:, list(sites)].min(axis=1)
    if model in ("max_coverage", "set_cover"):
        return float(weights[cost > LIMIT].sum())
    if model == "p_center":
        return float(cost[weights > 0].max())
    return ede(cost, weights, KAPPA) if model == "equity" else float(weights @ cost)


def expected(table, weights, problem, best, share):
    """All sets of as many sites that are nearly as good."""
    value = objective(table, weights, best, problem.model)
    if problem.model == "max_coverage":
        most = value + share * (weights.sum() - value)
    else:
        most = value if problem.model == "set_cover" else value * (1 + share)
    sets = combinations([j for j in range(table.shape[1]) if j not in problem.forbidden], len(best))
    return {
        one for one in sets if set(problem.must) <= set(one) and objective(table, weights, one, problem.model) <= most * (1 + 1e-9) + 1e-9
    }


@st.composite
def cases(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    n, m = draw(st.integers(2, 12)), draw(st.integers(2, 7))
    table = rng.random((n, m)) * 60 if draw(st.booleans()) else rng.integers(1, 40, (n, m)).astype(float)
    weights = rng.integers(1, 5, n).astype(float)
    p = draw(st.integers(1, m - 1))
    order = rng.permutation(m)
    model = draw(st.sampled_from(["p_median", "max_coverage", "set_cover", "p_center", "equity"]))
    required = order[:1] if p > 1 and draw(st.booleans()) else order[:0]
    forbidden = order[-1:] if p < m - 1 and draw(st.booleans()) else order[:0]
    return (
        table,
        weights,
        Problem(from_matrix(table, weights), model, p, LIMIT, required, forbidden=forbidden),
        draw(st.sampled_from([0.01, 0.1, 0.3])),
    )


@settings(max_examples=150, deadline=None)
@given(cases(), st.booleans())
def test_all_are_found_and_no_others(case, by_program):
    table, weights, problem, share = case
    sites = [j for j in range(table.shape[1]) if j not in problem.forbidden]
    best = min(
        (one for one in combinations(sites, problem.p) if set(problem.must) <= set(one)),
        key=lambda one: objective(table, weights, one, problem.model),
    )
    before = module._MOST_SETS
    module._MOST_SETS = 0 if by_program else before
    try:
        found = near_optimal(problem, np.array(best), KAPPA, share, most=1000, time_limit=30.0)
    finally:
        module._MOST_SETS = before
    plans = {tuple(one.tolist()) for one in found.plans}
    wanted = expected(table, weights, problem, best, share)
    assert len(plans) == len(found.plans)
    assert plans <= wanted
    if found.complete:
        assert plans == wanted
    assert found.complete or (by_program and problem.model == "p_center")
    core = set(np.flatnonzero(found.core).tolist())
    assert core == set.intersection(*(set(one) for one in plans))
    values = [objective(table, weights, one, problem.model) for one in found.plans]
    assert values == pytest.approx(sorted(values))


def city(n=300, m=30, seed=5):
    rng = np.random.default_rng(seed)
    return rng.random((n, 2)) * 1e4, rng.random((m, 2)) * 1e4, rng.integers(1, 30, n).astype(float)


def test_no_more_than_asked_for_is_said_to_be_incomplete():
    here, there, weights = city()
    problem = Problem(from_points(here, there, 30, weights), "p_median", 5)
    sites = solve(problem).plan.sites
    some = near_optimal(problem, sites, share=0.05, most=7)
    assert len(some.plans) == 7
    assert not some.complete
    assert np.array_equal(some.plans[0], sites)


def test_without_time_and_when_cancelled_the_plan_itself_is_there():
    here, there, weights = city()
    problem = Problem(from_points(here, there, 30, weights), "p_median", 5)
    sites = solve(problem).plan.sites

    def stop(share):
        raise Cancelled

    for found in (near_optimal(problem, sites, time_limit=0.0), near_optimal(problem, sites, progress=stop)):
        assert not found.complete
        assert np.array_equal(found.plans[0], sites)


@pytest.mark.reference_data
@pytest.mark.parametrize("most_sets", [50_000, 0])
def test_san_franciscos_eight_tied_covers(reference, monkeypatch, most_sets):
    """By looking at all sets, and by the integer program that may not repeat a known plan (set cover, 5 000 m)."""
    import csv

    monkeypatch.setattr(module, "_MOST_SETS", most_sets)
    folder = reference / "allocation" / "spopt_sf"
    with (folder / "SF_network_distance_candidateStore_16_censusTract_205_new.csv").open() as file:
        pairs = [(row["DestinationName"], row["name"], float(row["distance"])) for row in csv.DictReader(file)]
    tracts, names = sorted({one for one, _, _ in pairs}), sorted({one for _, one, _ in pairs})
    table = np.full((len(tracts), len(names)), np.inf)
    for tract, store, metres in pairs:
        table[tracts.index(tract), names.index(store)] = metres
    problem = Problem(from_matrix(table), "set_cover", None, 5000.0)
    found = near_optimal(problem, solve(problem).plan.sites)
    assert (len(found.plans), found.complete) == (8, True)
