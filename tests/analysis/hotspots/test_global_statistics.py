# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics of the whole area: moments over all arrangements, esda's own simulations, and what p means."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from smartcity.smartcity_plugin.analysis.hotspots import global_statistics
from smartcity.smartcity_plugin.analysis.hotspots.global_statistics import STATISTICS, global_statistic, statistic_of, to_libpysal
from smartcity.smartcity_plugin.analysis.hotspots.grids import Lattice
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import distance_band, from_pairs, k_nearest

MAKERS = {
    "moran": global_statistics._moran,
    "geary": global_statistics._geary,
    "general_g": global_statistics._general_g,
    "join_counts": global_statistics._join_counts,
}


def chain(n):
    left, right = np.arange(n - 1), np.arange(1, n)
    return from_pairs(np.concatenate([left, right]), np.concatenate([right, left]), n)


def case(statistic, n=7, seed=3):
    rng = np.random.default_rng(seed)
    x = (rng.random(n) < 0.5).astype(float) if statistic == "join_counts" else rng.gamma(1.0, size=n)
    x[:2] = 1.0, 0.0
    return x


@pytest.mark.parametrize("statistic", STATISTICS)
@pytest.mark.parametrize("shape", ["chain", "knn with an island"])
def test_mean_and_z_are_those_over_all_arrangements(statistic, shape):
    """All 5 040 arrangements; general G and Geary's z under randomisation are exact too."""
    x = case(statistic)
    weights = chain(7)
    if shape != "chain":
        near = k_nearest(np.random.default_rng(1).random((6, 2)), 2).tocoo()
        weights = from_pairs(near.row, near.col, 7)
    ready = MAKERS[statistic](x, global_statistics._scaled(weights, False))
    every = statistic_of(ready, np.array(list(permutations(ready.x))))
    assert ready.value == pytest.approx(every[0])
    assert ready.expected == pytest.approx(every.mean())
    assert ready.z == pytest.approx((ready.value - every.mean()) / every.std(), rel=1e-6)


@pytest.mark.parametrize("statistic", STATISTICS)
@pytest.mark.parametrize("row", [True, False])
def test_simulations_are_esdas(statistic, row):
    """On the very same shuffles, esda's simulated values are ours."""
    import esda

    rng = np.random.default_rng(5)
    x = case(statistic, 40)
    weights = distance_band(rng.random((40, 2)), 0.2)
    row = row and statistic in ("moran", "geary")
    scaled = global_statistics._scaled(weights, row)
    ready = MAKERS[statistic](x, scaled)
    kind = {"moran": esda.Moran, "geary": esda.Geary, "general_g": esda.G, "join_counts": esda.Join_Counts}[statistic]
    options = {"transformation": "r" if row else "b"} if statistic in ("moran", "geary") else {}
    state = np.random.get_state()
    try:
        np.random.seed(8)
        theirs = kind(x, to_libpysal(weights), permutations=50, **options)
        np.random.seed(8)
        shuffles = np.array([np.random.permutation(ready.x) for _ in range(50)])
    finally:
        np.random.set_state(state)
    simulated = theirs.sim_bb.astype(float) if statistic == "join_counts" else theirs.sim
    np.testing.assert_allclose(statistic_of(ready, shuffles), simulated, rtol=1e-10, atol=1e-12)
    if statistic == "general_g":
        assert (ready.value, ready.expected, ready.z) == pytest.approx((theirs.G, theirs.EG, theirs.z_norm))


@pytest.mark.parametrize("statistic", STATISTICS)
def test_p_is_two_sided_seeded_and_leaves_numpys_state_alone(statistic):
    x, weights = case(statistic, 30), chain(30)
    np.random.seed(1)
    before = np.random.get_state()[1].copy()
    one = global_statistic(x, weights, statistic, permutations=999, seed=4)
    np.testing.assert_array_equal(np.random.get_state()[1], before)
    again, other = (global_statistic(x, weights, statistic, permutations=999, seed=seed) for seed in (4, 5))
    np.testing.assert_array_equal(one.simulated, again.simulated)
    assert not np.array_equal(one.simulated, other.simulated)
    above, below = np.sum(one.simulated >= one.value - 1e-9), np.sum(one.simulated <= one.value + 1e-9)
    assert one.p == pytest.approx(min(1.0, 2 * (min(above, below) + 1) / 1_000))


def test_likeness_and_contrast_have_small_p_and_opposite_signs():
    weights = chain(60)
    step, zigzag = np.repeat([0.0, 1.0], 30), np.tile([0.0, 1.0], 30)
    for statistic, sign in (("moran", 1), ("geary", -1), ("general_g", 1), ("join_counts", 1)):
        like, unlike = (global_statistic(x, weights, statistic, permutations=999, seed=1) for x in (step, zigzag))
        assert like.p == unlike.p == pytest.approx(0.002)
        assert like.z * sign > 3
        assert unlike.z * sign < -3
    assert global_statistic(step, weights, "join_counts", permutations=9, seed=1).joins == {"11": 29.0, "10": 1.0, "00": 29.0}


def test_under_the_null_p_is_uniform():
    weights = distance_band(np.random.default_rng(0).random((60, 2)), 0.18)
    p = np.array(
        [
            global_statistic(np.random.default_rng(i).gamma(0.5, size=60), weights, "general_g", permutations=199, seed=i).p
            for i in range(400)
        ]
    )
    assert np.mean(p <= 0.05) == pytest.approx(0.05, abs=0.035)
    assert np.mean(p <= 0.5) == pytest.approx(0.5, abs=0.08)


def test_refusals():
    with pytest.raises(AnalysisError, match="at least 4"):
        global_statistic(np.arange(3.0), chain(3), "moran", permutations=9, seed=1)
    with pytest.raises(AnalysisError, match="All 5 values are equal"):
        global_statistic(np.ones(5), chain(5), "geary", permutations=9, seed=1)
    with pytest.raises(AnalysisError, match="No unit has a neighbour"):
        global_statistic(np.arange(5.0), from_pairs(np.zeros(0, int), np.zeros(0, int), 5), "moran", permutations=9, seed=1)
    with pytest.raises(AnalysisError, match="cannot take negative"):
        global_statistic(np.arange(5.0) - 1, chain(5), "general_g", permutations=9, seed=1)
    with pytest.raises(AnalysisError, match="Only one unit"):
        global_statistic(np.eye(5)[0], chain(5), "general_g", permutations=9, seed=1)
    with pytest.raises(AnalysisError, match="3 of 5 values are neither"):
        global_statistic(np.arange(5.0), chain(5), "join_counts", permutations=9, seed=1)


def test_cancelling_is_asked_between_batches():
    def stop(share):
        if share > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        global_statistic(np.arange(500.0), chain(500), "moran", permutations=9_999, seed=1, progress=stop)


@pytest.mark.parametrize("statistic", ["moran", "geary", "general_g"])
@pytest.mark.parametrize("exponent", [-1000, 1000])
def test_values_of_any_magnitude_give_the_same(statistic, exponent):
    """1e300 has no square among doubles; a nan beyond all permutations would look significant."""
    values = np.random.default_rng(3).integers(1, 9, 49).astype(float)
    cells = np.column_stack([np.tile(np.arange(7), 7), np.repeat(np.arange(7), 7)])
    weights = Lattice("square", 1.0).contiguity(cells)
    one, other = (global_statistic(x, weights, statistic, permutations=99, seed=1) for x in (values, np.ldexp(values, exponent)))
    assert (one.value, one.expected, one.z, one.p) == (other.value, other.expected, other.z, other.p)
