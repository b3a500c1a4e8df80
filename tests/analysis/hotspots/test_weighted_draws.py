# SPDX-License-Identifier: GPL-2.0-or-later
"""Conditional permutations under unequal weights: counted out where they can be, drawn anew for each unit elsewhere."""

from __future__ import annotations

from itertools import permutations as orders

import numpy as np
import pytest
from scipy.sparse import csr_array
from smartcity.smartcity_plugin.analysis.errors import Cancelled
from smartcity.smartcity_plugin.analysis.hotspots.getis_ord import getis_ord
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import distance_band, k_nearest
from smartcity.smartcity_plugin.analysis.hotspots.weighted_draws import weighted_tails


def decay(xy, links):
    rows = np.repeat(np.arange(len(xy)), np.diff(links.indptr))
    return csr_array((1.0 / (np.hypot(*(xy[rows] - xy[links.indices]).T) + 1e-3), links.indices, links.indptr), shape=links.shape)


def tails(values, weights, permutations, seed=1):
    return weighted_tails(values, weights, permutations, np.random.default_rng(seed))


@pytest.mark.parametrize("k", [1, 2, 4, 6])
def test_tails_converge_to_the_exact_ones(k):
    """Seven units, all ways to deal out six values to k neighbours; 1 of 7 units is often drawn itself, which must not matter."""
    rng = np.random.default_rng(9)
    xy, values = rng.random((7, 2)), rng.poisson(2.0, 7).astype(float)
    weights = decay(xy, k_nearest(xy, k))
    ours = tails(values, weights, 60_000)
    assert np.all(ours.draws == 60_000)
    for unit in range(7):
        others = np.delete(values, unit)
        row = slice(weights.indptr[unit], weights.indptr[unit + 1])
        sums = np.array([weights.data[row] @ np.array(dealt) for dealt in orders(others.tolist(), k)])
        observed = weights.data[row] @ values[weights.indices[row]]
        assert ours.greater[unit] == pytest.approx(np.mean(sums >= observed - 1e-9), abs=0.0105)
        assert ours.less[unit] == pytest.approx(np.mean(sums <= observed + 1e-9), abs=0.0105)


def brute_force(values, weights, permutations, seed):
    """Draws of its own for every unit: slow and plain."""
    rng = np.random.default_rng(seed)
    greater, less = np.full(values.size, np.nan), np.full(values.size, np.nan)
    for unit in range(values.size):
        row = slice(weights.indptr[unit], weights.indptr[unit + 1])
        if row.start == row.stop:
            continue
        observed = weights.data[row] @ values[weights.indices[row]]
        others = np.delete(values, unit)
        drawn = rng.permuted(np.tile(others, (permutations, 1)), axis=1)[:, : row.stop - row.start]
        sums = drawn @ weights.data[row]
        greater[unit] = (np.sum(sums >= observed - 1e-9) + 1) / (permutations + 1)
        less[unit] = (np.sum(sums <= observed + 1e-9) + 1) / (permutations + 1)
    return greater, less


@pytest.mark.parametrize(("n", "band"), [(120, 0.12), (60, 0.3), (40, 2.0)], ids=["few neighbours", "some drawn often", "everybody"])
def test_different_numbers_of_neighbours_against_brute_force(n, band):
    """Below and above the share of neighbours at which the computation changes its way, and with islands."""
    rng = np.random.default_rng(21)
    xy, values = rng.random((n, 2)), rng.gamma(1.0, size=n)
    xy[0] = (9.0, 9.0)
    weights = decay(xy, distance_band(xy, band))
    assert np.diff(weights.indptr)[0] == 0
    ours = tails(values, weights, 15_000)
    greater, less = brute_force(values, weights, 15_000, 3)
    assert np.isnan(ours.greater[0])
    assert ours.draws[0] == 0
    for mine, plain in ((ours.greater, greater), (ours.less, less)):
        some = ~np.isnan(plain)
        error = np.sqrt(2 * np.maximum(plain * (1 - plain), 1e-4) / 15_000)
        assert np.max(np.abs(mine - plain)[some] / error[some]) < 4.5
        assert np.sqrt(np.mean((mine - plain)[some] ** 2)) < 0.008


def test_equal_weights_give_what_the_engine_for_equal_weights_gives():
    rng = np.random.default_rng(5)
    xy, values = rng.random((300, 2)), rng.poisson(3.0, 300).astype(float)
    weights = k_nearest(xy, 7).astype(float)
    ours, other = tails(values, weights, 49_999), getis_ord(values, weights, permutations=49_999, seed=2)
    for mine, theirs in ((ours.greater, other.p_greater), (ours.less, other.p_less)):
        assert np.max(np.abs(mine - theirs) / np.sqrt(2 * np.maximum(mine * (1 - mine), 1e-5) / 49_999)) < 4.8


def test_ties_count_on_both_sides_whatever_rounding_does():
    """Tenths dealt out to weights 0.1, 0.2, 0.3: as the same numbers as whole ones, draw by draw."""
    rng = np.random.default_rng(2)
    xy, whole = rng.random((50, 2)), rng.integers(0, 4, 50).astype(float)
    weights = k_nearest(xy, 3).astype(float)
    weights.data = np.tile([1.0, 2.0, 3.0], 50)
    tenths = weights.copy()
    tenths.data = weights.data / 10.0
    a, b = tails(whole, weights, 5_000), tails(whole / 10.0 + 1_000.0, tenths, 5_000)
    np.testing.assert_array_equal(a.greater, b.greater)
    np.testing.assert_array_equal(a.less, b.less)
    assert np.all(a.greater + a.less > 1.0 + 1e-3), "there are ties"


@pytest.mark.parametrize("scale", [1e-300, 1e-9, 1e9, 1e300])
def test_scale_and_origin_do_not_matter(scale):
    rng = np.random.default_rng(3)
    xy, values = rng.random((60, 2)), rng.random(60)
    weights = decay(xy, k_nearest(xy, 6))
    np.testing.assert_array_equal(tails(values, weights, 500).greater, tails(values * scale, weights, 500).greater)
    np.testing.assert_array_equal(tails(values, weights, 500).less, tails(values + 7.0, weights, 500).less)


def test_one_seed_gives_one_answer():
    rng = np.random.default_rng(1)
    xy, values = rng.random((500, 2)), rng.random(500)
    weights = decay(xy, k_nearest(xy, 8))
    np.testing.assert_array_equal(tails(values, weights, 3_000, 1).greater, tails(values, weights, 3_000, 1).greater)
    assert not np.array_equal(tails(values, weights, 3_000, 1).greater, tails(values, weights, 3_000, 2).greater)


def test_nobody_has_neighbours():
    empty = csr_array((4, 4))
    assert np.isnan(tails(np.arange(4.0), empty, 99).two_sided).all()


def test_weights_that_are_not_positive_are_a_programming_error():
    weights = csr_array(np.array([[0, 1, -1], [1, 0, 2], [1, 3, 0]], dtype=float))
    with pytest.raises(ValueError, match="positive"):
        tails(np.arange(3.0), weights, 99)


def test_cancelling_stops_between_blocks():
    calls = []

    def progress(share):
        calls.append(share)
        if len(calls) > 3:
            raise Cancelled

    rng = np.random.default_rng(0)
    xy = rng.random((5_000, 2))
    with pytest.raises(Cancelled):
        weighted_tails(rng.random(5_000), decay(xy, k_nearest(xy, 8)), 9_999, np.random.default_rng(1), progress)
    assert calls[-1] < 0.05
