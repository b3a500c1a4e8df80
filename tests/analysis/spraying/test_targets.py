# SPDX-License-Identifier: GPL-2.0-or-later
"""Choosing blocks: the exact answer against all plans there are, the greedy one against the exact, bounds that hold, patches and buffers as they are said to be."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
import shapely
from scipy.sparse import csr_matrix
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.spraying.blocks import blocks_of
from smartcity.smartcity_plugin.analysis.spraying.effort import budget_area, flow, rate_of_flow, treated_area_rate
from smartcity.smartcity_plugin.analysis.spraying.exclusions import cut_out, least_spare, opened, zones_around
from smartcity.smartcity_plugin.analysis.spraying.ground import ground_of
from smartcity.smartcity_plugin.analysis.spraying.patches import deliverable, patches_of
from smartcity.smartcity_plugin.analysis.spraying.target_bound import fractional_knapsack, upper_bound
from smartcity.smartcity_plugin.analysis.spraying.target_search import Selection, ruin_and_recreate
from smartcity.smartcity_plugin.analysis.spraying.targets import choose_targets, covered

NOTHING = np.empty(0, dtype=object)


def town(side, seed, size=100.0):
    """Square cells with benefit in clumps, as risk is."""
    rng = np.random.default_rng(seed)
    i, j = np.meshgrid(np.arange(side), np.arange(side))
    cells = shapely.box(i.ravel() * size, j.ravel() * size, (i.ravel() + 1) * size, (j.ravel() + 1) * size)
    centre = rng.random((3, 2)) * side
    near = np.exp(-((i.ravel()[:, None] - centre[:, 0]) ** 2 + (j.ravel()[:, None] - centre[:, 1]) ** 2) / 4.0).sum(axis=1)
    return cells, near * rng.gamma(1.0, 50.0, side * side)


def prepared(side, seed, least, zones=NOTHING):
    cells, benefit = town(side, seed)
    ground = ground_of(cells, benefit, zones, 10.0)
    ground = ground.only(deliverable(ground, least))
    centres = shapely.get_coordinates(shapely.centroid(ground.shapes))
    return ground, centres, patches_of(ground, centres, least)


def best_of_all(benefit, cost, patches, budget):
    """Every union of patches."""
    members = [frozenset(patches.indices[patches.indptr[p] : patches.indptr[p + 1]].tolist()) for p in range(patches.shape[0])]
    best = 0.0
    for number in range(1, len(members) + 1):
        for some in itertools.combinations(members, number):
            union = list(frozenset().union(*some))
            if cost[union].sum() <= budget:
                best = max(best, benefit[union].sum())
    return best


@pytest.mark.parametrize("seed", range(12))
def test_small_cases_are_exact(seed):
    ground, _, patches = prepared(4, seed, 30_000.0)
    patches = patches[:12]
    inside = np.asarray(patches.sum(axis=0)).ravel() > 0
    benefit = np.where(inside, ground.benefit, 0.0)
    budget = 70_000.0
    plan = choose_targets(benefit, ground.area, patches, budget, 20.0)
    assert plan.proven and plan.objective == pytest.approx(best_of_all(benefit, ground.area, patches, budget), rel=1e-6)
    assert ground.area[plan.chosen].sum() <= budget * (1 + 1e-6) and (covered(plan.chosen, patches) >= plan.chosen).all()


@pytest.mark.parametrize("seed", range(10))
def test_greedy_is_near_the_exact_plan_and_below_every_bound(seed):
    ground, _, patches = prepared(10, seed, 40_000.0)
    budget = 200_000.0
    filled = Selection(ground.benefit, ground.area, patches, budget, np.zeros(len(ground), dtype=bool))
    filled.fill()
    greedy = filled.value
    plan = choose_targets(ground.benefit, ground.area, patches, budget, 20.0)
    bound = upper_bound(ground.benefit, ground.area, patches, budget, greedy)
    loose = fractional_knapsack(ground.benefit, ground.area, budget)[0]
    assert greedy <= plan.objective * (1 + 1e-9) <= min(plan.bound, bound, loose) * (1 + 1e-6)
    assert greedy >= 0.85 * plan.objective
    assert bound <= loose * (1 + 1e-9)


@pytest.mark.parametrize(("clumps", "most"), [(True, 0.005), (False, 0.03)])
def test_the_bound_is_near_the_plan_also_where_patches_are_large(clumps, most):
    """Nine cells a patch: risk in clumps, and (the worst that can be) cells that have nothing to do with their neighbours."""
    cells, near = town(30, 3)
    ground = ground_of(cells, near if clumps else np.random.default_rng(3).gamma(0.5, 50.0, 900), NOTHING, 10.0)
    patches = patches_of(ground, shapely.get_coordinates(shapely.centroid(ground.shapes)), 90_000.0)
    plan = choose_targets(ground.benefit, ground.area, patches, 1e6, 0.0)
    loose = fractional_knapsack(ground.benefit, ground.area, 1e6)[0]
    assert plan.objective <= plan.bound <= loose and plan.gap < min(most, 0.2 * (loose / plan.objective - 1.0))
    assert plan.gap == pytest.approx(abs(plan.bound - plan.objective) / plan.objective)


@pytest.mark.parametrize("seed", range(8))
def test_no_plan_exceeds_the_bound_whatever_patches_and_costs(seed):
    """Patches without any order, pieces of all sizes: against the best of all unions there are."""
    rng = np.random.default_rng(seed)
    patches = csr_matrix((rng.random((10, 14)) < 0.25).astype(float) + np.eye(10, 14))
    patches.data[:] = 1.0
    benefit, cost = rng.gamma(0.4, 10.0, 14), rng.uniform(1.0, 9.0, 14)
    benefit[np.asarray(patches.sum(axis=0)).ravel() == 0] = 0.0
    for budget in (15.0, 30.0, 50.0):
        best = best_of_all(benefit, cost, patches, budget)
        assert best <= upper_bound(benefit, cost, patches, budget, 0.0) * (1 + 1e-9)


def test_searching_makes_a_greedy_plan_better_and_leaves_it_whole():
    ground, _, patches = prepared(24, 5, 50_000.0)

    def searched(seed):
        plan = Selection(ground.benefit, ground.area, patches, 800_000.0, np.zeros(len(ground), dtype=bool))
        plan.fill()
        before = plan.value
        ruin_and_recreate(plan, 300, np.inf, seed)
        return before, plan

    before, plan = searched(1)
    assert plan.value > 1.001 * before
    assert plan.value == pytest.approx(ground.benefit[plan.chosen].sum())
    assert ground.area[plan.chosen].sum() <= 800_000.0 * (1 + 1e-8) and (covered(plan.chosen, patches) >= plan.chosen).all()
    assert (searched(1)[1].chosen == plan.chosen).all()


@pytest.mark.parametrize("seed", range(6))
def test_blocks_are_contiguous_large_enough_and_compact(seed):
    rng = np.random.default_rng(seed)
    exclusions = shapely.buffer(shapely.points(rng.random((12, 2)) * 1500), rng.uniform(10, 60, 12))
    zones = zones_around(exclusions, np.full(12, 40.0))
    ground, centres, patches = prepared(15, seed, 50_000.0, zones)
    plan = choose_targets(ground.benefit, ground.area, patches, 400_000.0, 0.5)
    blocks = blocks_of(ground, plan.chosen, centres, 50_000.0)
    assert blocks.area.min() >= 50_000.0 * (1 - 1e-9) and all(one.geom_type == "Polygon" and one.is_valid for one in blocks.shapes)
    assert blocks.area.sum() == pytest.approx(ground.area[plan.chosen].sum()) and blocks.benefit.sum() == pytest.approx(plan.objective)
    assert blocks.compactness.min() > 0.12 and blocks.compactness.max() <= 1.0
    assert least_spare(blocks.shapes, exclusions, np.full(12, 40.0))[0] >= 0
    cut = blocks_of(ground, plan.chosen, centres, 50_000.0, 110_000.0)
    assert len(cut.area) >= len(blocks.area) and cut.area.min() >= 50_000.0 * (1 - 1e-9)
    assert cut.area.sum() == pytest.approx(blocks.area.sum()) and all(one.geom_type == "Polygon" for one in cut.shapes)


def test_patches_hang_together_and_cover_all_ground():
    ground, centres, patches = prepared(12, 2, 45_000.0)
    assert (np.asarray(patches.sum(axis=0)).ravel() > 0).all()
    for p in range(0, patches.shape[0], 7):
        members = patches.indices[patches.indptr[p] : patches.indptr[p + 1]]
        assert ground.area[members].sum() >= 45_000.0 * (1 - 1e-9) and len(members) == 5
        assert shapely.union_all(ground.shapes[members]).geom_type == "Polygon"


def test_what_is_cut_off_and_too_small_is_no_ground():
    moat = np.array([shapely.box(300, 300, 500, 500).difference(shapely.box(310, 310, 490, 490))], dtype=object)
    cells, benefit = town(8, 1)
    ground = ground_of(cells, benefit, zones_around(moat, np.array([20.0])), 10.0)
    inner = deliverable(ground, 40_000.0)
    assert not inner.all() and deliverable(ground, 10_000.0).all()
    assert ground.area[~inner].sum() == pytest.approx(140.0**2, rel=0.01)


def test_zones_never_fall_short_of_the_circle():
    point = shapely.points(np.zeros((1, 2)))
    for metres in (1.0, 30.0, 100.0, 402.336):
        ring = shapely.get_coordinates(shapely.get_exterior_ring(zones_around(point, np.array([metres]))[0]))
        dense = shapely.get_coordinates(shapely.segmentize(shapely.LinearRing(ring), metres / 500))
        assert np.hypot(*dense.T).min() >= metres and np.hypot(*dense.T).max() <= 1.01 * metres + 0.05


def test_cutting_and_opening():
    cells = shapely.box(np.array([0.0, 100.0]), 0.0, np.array([100.0, 200.0]), 100.0)
    zones = np.array([shapely.box(40, -10, 95, 110)], dtype=object)
    left, touched = cut_out(cells, zones)
    assert list(touched) == [True, False] and shapely.area(left) == pytest.approx([4500.0, 10_000.0])
    assert shapely.area(opened(left, 10.0)) == pytest.approx([4000.0, 10_000.0])
    ground = ground_of(cells, np.array([8.0, 2.0]), zones, 10.0)
    assert ground.benefit == pytest.approx([3.2, 2.0]) and (ground.excluded, ground.slivers) == pytest.approx((5500.0, 500.0))


def test_300_ft_at_10_mph_treats_6_06_acres_a_minute():
    acres_a_minute = treated_area_rate(300 * 0.3048, 10 * 0.44704) * 60 / 4046.8564224
    assert acres_a_minute == pytest.approx(6.0606, abs=5e-5)
    per_minute = flow(0.5, 91.44, 4.4704)
    assert per_minute == pytest.approx(0.5 / 10_000 * 91.44 * 4.4704 * 60) and rate_of_flow(per_minute, 91.44, 4.4704) == pytest.approx(0.5)


def test_budgets():
    assert budget_area(5.0, "m2", 0, 0) == 5.0
    assert budget_area(10.0, "litres", 0.5, 0) == pytest.approx(200_000.0)
    assert budget_area(2.0, "hours", 0, 30.0) == pytest.approx(600_000.0)


def test_what_cannot_be_is_refused():
    ones = np.ones(3)
    patches = csr_matrix(np.eye(3))
    with pytest.raises(AnalysisError, match="above 0"):
        choose_targets(ones, ones, patches, 0.0)
    with pytest.raises(AnalysisError, match="less than the smallest block"):
        choose_targets(ones, ones, patches, 0.5)
    with pytest.raises(AnalysisError, match="any benefit"):
        choose_targets(np.zeros(3), ones, patches, 2.0)
    assert math.isclose(choose_targets(ones, ones, patches, 2.0).objective, 2.0)
