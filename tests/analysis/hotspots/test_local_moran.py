# SPDX-License-Identifier: GPL-2.0-or-later
"""Local Moran: its moments counted out, its p as the peers', its quadrants, and what must not change it."""

from __future__ import annotations

from itertools import permutations as orders

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.hotspots.getis_ord import getis_ord
from smartcity.smartcity_plugin.analysis.hotspots.local_moran import (
    contradictory,
    equal_to_mean,
    local_moran,
    quadrants,
    standard_scores,
)
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import distance_band, k_nearest


def decay(xy, links):
    """Weights that fall off with distance."""
    rows = np.repeat(np.arange(len(xy)), np.diff(links.indptr))
    distance = np.hypot(*(xy[rows] - xy[links.indices]).T)
    return csr_array((1.0 / (distance + 0.01), links.indices, links.indptr), shape=links.shape)


def dealt_out(unit, own, others, weights):
    """I of ``unit`` for every order of the other values: mean, variance, and both tails of the one observed (its own order is among them)."""
    places = np.delete(np.arange(others.size), unit)
    row = weights.toarray()[unit]
    row = row / row.sum()
    values = np.array([own[unit] * (row[places] @ others[list(order)]) for order in orders(places)])
    observed = own[unit] * (row @ others)
    return values.mean(), values.var(), np.mean(values >= observed - 1e-12), np.mean(values <= observed + 1e-12)


@pytest.mark.parametrize("bivariate", [False, True])
@pytest.mark.parametrize("unequal", [False, True])
def test_moments_and_p_against_all_orders(bivariate, unequal):
    """Seven units, all 720 orders of the other six."""
    rng = np.random.default_rng(13)
    xy, x = rng.random((7, 2)), rng.poisson(4.0, 7).astype(float)
    y = rng.normal(size=7) if bivariate else x
    weights = k_nearest(xy, 3).astype(float)
    if unequal:
        weights = decay(xy, weights)
    result = local_moran(x, weights, around=y if bivariate else None, permutations=40_000, seed=1)
    own, others = standard_scores(x), standard_scores(y)
    for unit in range(7):
        mean, variance, greater, less = dealt_out(unit, own, others, weights)
        assert result.expected[unit] == pytest.approx(mean, abs=1e-12)
        assert result.variance[unit] == pytest.approx(variance, rel=1e-9)
        assert result.p_greater[unit] == pytest.approx(greater, abs=0.014)
        assert result.p_less[unit] == pytest.approx(less, abs=0.014)


def assert_same_tails(mine, theirs, permutations, which=slice(None)):
    """Within Monte Carlo error of two independent simulations, everywhere and on average."""
    mine, theirs = mine[which], theirs[which]
    error = np.sqrt(2 * np.maximum(mine * (1 - mine), 1e-4) / permutations)
    assert np.max(np.abs(mine - theirs) / error) < 4.5
    assert np.sqrt(np.mean((mine - theirs) ** 2)) < 0.009


@pytest.fixture
def city():
    """150 places with Poisson counts, another value that goes with them, and a flag."""
    rng = np.random.default_rng(4)
    xy, x = rng.random((150, 2)) * 1_000, rng.poisson(4.0, 150).astype(float)
    return xy, x, x + rng.normal(scale=3.0, size=150), (rng.random(150) < 0.25 + 0.4 * (xy[:, 0] < 400)).astype(float)


@pytest.mark.oracle
@pytest.mark.parametrize("unequal", [False, True])
def test_one_and_two_variables_against_esda(oracle, city, unequal):
    """Statistic and z to rounding, each tail within Monte Carlo error, 4 999 permutations on either side. Unequal weights fall off with distance."""
    xy, x, y, flag = city
    weights = k_nearest(xy, 6).astype(float) if not unequal else decay(xy / 1_000, distance_band(xy, 180))
    focal = np.repeat(np.arange(150), np.diff(weights.indptr))
    theirs = oracle("clusters", x=x, y=y, flag=flag, focal=focal, neighbour=weights.indices, weight=weights.data, permutations=4_999)
    one = local_moran(x, weights, permutations=4_999, seed=1)
    two = local_moran(x, weights, around=y, permutations=4_999, seed=1)
    convention = 149 / 150  # esda has n - 1 below the variance
    np.testing.assert_allclose(one.statistic * convention, theirs["moran_i"], atol=1e-12)
    np.testing.assert_allclose(two.statistic * convention, theirs["bivariate_i"], atol=1e-12)
    np.testing.assert_allclose(one.expected, theirs["moran_e"], atol=1e-12)  # its moments have n, though its I has n - 1
    np.testing.assert_allclose(one.variance, theirs["moran_var"], rtol=1e-9)
    named = one.p < 0.5
    assert quadrants(one, named)[named].tolist() == theirs["moran_quadrant"][named].tolist()
    for mine, name in ((one, "moran"), (two, "bivariate")):
        assert_same_tails(mine.p_greater, theirs[f"{name}_greater"], 4_999)
        assert_same_tails(mine.p_less, theirs[f"{name}_less"], 4_999)
    gi = getis_ord(x, weights, star=False, permutations=4_999, seed=1)
    assert_same_tails(gi.p_greater, theirs["gi_greater"], 4_999)
    assert_same_tails(gi.p_less, theirs["gi_less"], 4_999)


@pytest.mark.oracle
def test_one_and_two_variables_against_pygeoda(oracle, city):
    """pygeoda gives the smaller tail only, and standardises with n - 1. Without ties, which it counts on one side."""
    xy, x, y, flag = city
    x = x + np.random.default_rng(1).random(150)
    theirs = oracle("clusters", xy=xy, x=x, y=y, flag=flag, k=6, permutations=9_999)
    weights = k_nearest(xy, 6)
    for around, name in ((None, "moran"), (y, "bivariate")):
        ours = local_moran(x, weights, around=around, permutations=9_999, seed=1)
        np.testing.assert_allclose(ours.statistic * 149 / 150, theirs[f"geoda_{name}"], atol=1e-9)
        smaller = np.minimum(ours.p_greater, ours.p_less)
        assert_same_tails(smaller, theirs[f"geoda_{name}_p"], 9_999, smaller < 0.45)


def test_p_is_that_of_gi_and_the_tails_change_sides_below_the_mean():
    rng = np.random.default_rng(3)
    x, weights = rng.poisson(3.0, 200).astype(float), k_nearest(rng.random((200, 2)), 5)
    moran, gi = local_moran(x, weights, permutations=999, seed=5), getis_ord(x, weights, permutations=999, seed=5)
    assert not equal_to_mean(x).any()
    np.testing.assert_array_equal(moran.p, gi.p)
    np.testing.assert_array_equal(moran.p_greater, np.where(x > x.mean(), gi.p_greater, gi.p_less))


def test_a_unit_at_the_mean_itself_says_nothing():
    """Its I is 0 with any neighbours, also where the mean of tenths is a tenth only up to rounding."""
    x = np.array([0.1, 0.2, 0.3, 0.1, 0.3, 0.2, 0.2])
    assert equal_to_mean(x).tolist() == [False, True, False, False, False, True, True]
    result = local_moran(x, k_nearest(np.random.default_rng(0).random((7, 2)), 2), permutations=999, seed=1)
    assert result.statistic[[1, 5, 6]].tolist() == [0.0, 0.0, 0.0]
    assert result.p[[1, 5, 6]].tolist() == [1.0, 1.0, 1.0]
    assert np.isnan(result.z[[1, 5, 6]]).all()
    assert equal_to_mean(np.array([1.0, 2.0, 3.0])).tolist() == [False, True, False]


def block_map():
    """20 x 20 cells of noise around 0, a high block, a low block, and one of each sign in the other's."""
    rng = np.random.default_rng(2)
    values = rng.normal(scale=0.3, size=(20, 20))
    values[2:7, 2:7] += 5.0
    values[12:17, 12:17] -= 5.0
    values[4, 4], values[14, 14] = -5.0, 5.0
    row, column = np.mgrid[0:20, 0:20]
    return values.ravel(), distance_band(np.column_stack([column.ravel(), row.ravel()]).astype(float), 1.5)


def test_quadrants_name_clusters_and_outliers():
    values, weights = block_map()
    result = local_moran(values, weights, permutations=9_999, seed=1)
    names = quadrants(result, result.p <= 0.05).reshape(20, 20)
    assert names[3, 4] == "HH"
    assert names[4, 4] == "LH"
    assert names[14, 14] == "HL"
    assert names[13, 14] == "LL"
    assert quadrants(result, np.zeros(400, dtype=bool)).tolist() == ["ns"] * 400
    assert not contradictory(result, result.p <= 0.05).any()


def test_islands_have_no_result():
    xy = np.random.default_rng(1).random((40, 2))
    xy[7] = (50.0, 50.0)
    values = np.random.default_rng(1).random(40)
    for weights in (distance_band(xy, 0.4), decay(xy, distance_band(xy, 0.4))):
        result = local_moran(values, weights, permutations=99, seed=1)
        for name in ("statistic", "expected", "variance", "z", "p", "p_greater", "p_less", "lag"):
            assert np.isnan(getattr(result, name)[7]), name
            assert np.isfinite(np.delete(getattr(result, name), 7)).all(), name
        assert result.draws[7] == 0
        assert quadrants(result, np.ones(40, dtype=bool))[7] is None


def test_surroundings_above_chance_and_below_the_mean_get_no_name():
    """One value of a million pulls the mean above all others: neighbours that sum to 40 where 0 is usual are more than chance, and still below the mean."""
    values = np.zeros(400)
    weights = k_nearest(np.random.default_rng(5).random((400, 2)), 8)
    values[weights.indices[weights.indptr[0] : weights.indptr[1]]] = 5.0
    far = np.setdiff1d(np.arange(400), np.append(weights.indices[weights.indptr[0] : weights.indptr[1]], 0))[0]
    values[far] = 1e6
    result = local_moran(values, weights, permutations=9_999, seed=1)
    significant = result.p <= 0.05
    assert significant[0]
    assert contradictory(result, significant)[0]
    assert quadrants(result, significant)[0] == "ns"


@given(seed=st.integers(0, 10_000), shift=st.floats(-1e4, 1e4), turn=st.floats(0, 6.28), scale=st.sampled_from([1e-6, 0.5, 3.0, 1e5]))
@settings(max_examples=15, deadline=None)
def test_place_direction_and_scale_do_not_matter(seed, shift, turn, scale):
    rng = np.random.default_rng(seed)
    xy, x, y = rng.random((40, 2)) * 100, rng.integers(0, 9, 40) + np.arange(40) % 2 * 1.0, rng.integers(0, 20, 40).astype(float)
    x[0] += 1.0
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    plain = local_moran(x, k_nearest(xy, 5), around=y, permutations=499, seed=1)
    moved = local_moran(x * scale + shift * scale, k_nearest(xy @ rotation.T + shift, 5), around=y * scale, permutations=499, seed=1)
    np.testing.assert_array_equal(plain.p, moved.p)
    for name in ("statistic", "expected", "variance", "z"):
        np.testing.assert_allclose(getattr(plain, name), getattr(moved, name), rtol=1e-5, atol=1e-7)


def test_the_order_of_units_does_not_change_the_statistic_and_hardly_the_p():
    rng = np.random.default_rng(8)
    xy, x = rng.random((200, 2)), rng.poisson(3.0, 200).astype(float)
    order = rng.permutation(200)
    for build in (lambda places: k_nearest(places, 8), lambda places: decay(places, k_nearest(places, 8))):
        plain = local_moran(x, build(xy), permutations=19_999, seed=1)
        mixed = local_moran(x[order], build(xy[order]), permutations=19_999, seed=1)
        np.testing.assert_allclose(plain.statistic[order], mixed.statistic, atol=1e-9)
        np.testing.assert_allclose(plain.p[order], mixed.p, atol=0.05)


def test_huge_and_tiny_values():
    rng = np.random.default_rng(2)
    x, weights = rng.random(50), k_nearest(rng.random((50, 2)), 4)
    plain = local_moran(x, weights, permutations=99, seed=1)
    for scale in (1e-200, 1e200):
        scaled = local_moran(x * scale, weights, permutations=99, seed=1)
        np.testing.assert_allclose(scaled.statistic, plain.statistic, rtol=1e-9)
        np.testing.assert_allclose(scaled.variance, plain.variance, rtol=1e-9)


def test_when_all_others_are_neighbours_nothing_is_left_to_chance():
    result = local_moran(np.array([1.0, 5.0, 2.0, 9.0]), k_nearest(np.random.default_rng(0).random((4, 2)), 3), permutations=99, seed=1)
    assert np.all(result.variance == 0.0)
    assert np.isnan(result.z).all()
    assert np.all(result.p == 1.0)
    np.testing.assert_allclose(result.statistic, result.expected)


def test_a_constant_second_variable_is_refused():
    with pytest.raises(AnalysisError, match="equal"):
        local_moran(np.arange(9.0), k_nearest(np.random.default_rng(0).random((9, 2)), 3), around=np.ones(9), permutations=99, seed=1)


@pytest.mark.parametrize("unequal", [False, True])
def test_false_alarms_are_no_more_than_stated(unequal):
    """5 % nominal, 400 units without any pattern: at most 7 %, and for continuous values at least 3 %."""
    shares = {"normal": [], "complaints": []}
    for run in range(25 if unequal else 50):
        rng = np.random.default_rng([11, run])
        xy = rng.random((400, 2))
        weights = k_nearest(xy, 8)
        for name, x in (("normal", rng.normal(size=400)), ("complaints", rng.negative_binomial(0.15, 0.15 / 2.15, 400).astype(float))):
            result = local_moran(x, decay(xy, weights) if unequal else weights, permutations=999, seed=run)
            shares[name].append(np.mean(result.p <= 0.05))
    assert 0.03 <= np.mean(shares["normal"]) <= 0.07
    assert 0.003 <= np.mean(shares["complaints"]) <= 0.07
