# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine of conditional permutations: exact where it can be counted out, and as the peers elsewhere."""

from __future__ import annotations

from itertools import combinations
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smartcity.smartcity_plugin.analysis.errors import Cancelled
from smartcity.smartcity_plugin.analysis.hotspots.getis_ord import getis_ord
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import distance_band, from_pairs, k_nearest
from smartcity.smartcity_plugin.analysis.hotspots.shared_draws import conditional_tails, fixed_point, random_subsets


@given(n=st.integers(2, 40), share=st.floats(0.01, 1.0), seed=st.integers(0, 2**31))
@settings(max_examples=60, deadline=None)
def test_subsets_have_no_repeats_and_stay_in_range(n, share, seed):
    k = max(1, int(n * share))
    table = random_subsets(n, k, 200, np.random.default_rng(seed))
    assert table.shape == (200, k)
    assert table.min() >= 0
    assert table.max() < n
    assert all(len(set(row)) == k for row in table.tolist())


@pytest.mark.parametrize(("n", "k"), [(6, 3), (5, 4), (7, 2), (4, 4)])
def test_subsets_and_their_prefixes_are_uniform(n, k):
    """Chi-square over all ordered subsets: 60 000 draws, significance 1e-6."""
    from scipy.stats import chisquare

    table = random_subsets(n, k, 60_000, np.random.default_rng(3))
    for width in (k, max(1, k - 1)):
        keys = (table[:, :width].astype(np.int64) * n ** np.arange(width)).sum(axis=1)
        counts = np.unique(keys, return_counts=True)[1]
        cells = int(np.prod(np.arange(n, n - width, -1)))
        assert counts.size == cells
        assert chisquare(counts).pvalue > 1e-6


def exact_tails(values, unit, k, observed):
    others = np.delete(values, unit)
    sums = np.array([sum(one) for one in combinations(others.tolist(), k)])
    assert sums.size == comb(values.size - 1, k)
    return np.mean(sums >= observed), np.mean(sums <= observed)


@pytest.mark.parametrize("k", [1, 2, 3, 5, 7, 8])
def test_tails_converge_to_the_exact_ones(k):
    """Nine units, k neighbours each, all subsets counted out; also k above half of the others, judged by the non-neighbours."""
    rng = np.random.default_rng(11)
    values = rng.poisson(2.0, 9).astype(float)
    weights = k_nearest(rng.random((9, 2)), k)
    exact_values = fixed_point(values)
    sums = weights.astype(np.int64) @ exact_values.values
    tails = conditional_tails(exact_values, np.full(9, k), sums, 60_000, np.random.default_rng(5))
    assert tails.draws.min() > 0.4 * 60_000
    for unit in range(9):
        greater, less = exact_tails(exact_values.values, unit, k, sums[unit])
        margin = 5 * np.sqrt(0.25 / tails.draws[unit]) + 1e-4
        assert tails.greater[unit] == pytest.approx(greater, abs=margin)
        assert tails.less[unit] == pytest.approx(less, abs=margin)


def test_every_neighbour_of_everybody_leaves_nothing_to_chance():
    values = fixed_point(np.array([1.0, 5.0, 2.0, 8.0]))
    weights = k_nearest(np.random.default_rng(0).random((4, 2)), 3).astype(np.int64)
    tails = conditional_tails(values, np.full(4, 3), weights @ values.values, 999, np.random.default_rng(1))
    assert np.all(tails.two_sided == 1.0)


def brute_force(values, weights, permutations, seed):
    """Draws of its own for every unit: slow and plain."""
    rng = np.random.default_rng(seed)
    greater, less = np.full(values.size, np.nan), np.full(values.size, np.nan)
    for unit in range(values.size):
        neighbours = weights.indices[weights.indptr[unit] : weights.indptr[unit + 1]]
        if not neighbours.size:
            continue
        observed = values[neighbours].sum()
        others = np.delete(values, unit)
        sums = rng.permuted(np.tile(others, (permutations, 1)), axis=1)[:, : neighbours.size].sum(axis=1)
        greater[unit] = (np.sum(sums >= observed) + 1) / (permutations + 1)
        less[unit] = (np.sum(sums <= observed) + 1) / (permutations + 1)
    return greater, less


def test_unequal_numbers_of_neighbours_and_islands_against_brute_force():
    rng = np.random.default_rng(21)
    xy = rng.random((60, 2))
    xy[0] = (9.0, 9.0)
    values = rng.poisson(3.0, 60).astype(float)
    weights = distance_band(xy, 0.22)
    degrees = np.diff(weights.indptr)
    assert degrees[0] == 0
    assert np.unique(degrees).size > 5
    exact = fixed_point(values)
    tails = conditional_tails(exact, degrees, weights.astype(np.int64) @ exact.values, 20_000, np.random.default_rng(2))
    greater, less = brute_force(exact.values, weights, 20_000, 3)
    assert np.isnan(tails.greater[0])
    assert tails.draws[0] == 0
    assert np.nanmax(np.abs(tails.greater - greater)) < 0.02
    assert np.nanmax(np.abs(tails.less - less)) < 0.02
    assert np.sqrt(np.nanmean((tails.greater - greater) ** 2)) < 0.006


@pytest.mark.oracle
def test_gi_and_gi_star_and_local_moran_against_esda(oracle):
    """One tail at a time, 9 999 permutations on either side: differences within Monte Carlo error. The three share one permutation p."""
    rng = np.random.default_rng(4)
    xy, y = rng.random((150, 2)), rng.poisson(4.0, 150).astype(float)
    weights = k_nearest(xy, 6)
    rows = np.repeat(np.arange(150), 6)
    theirs = oracle("esda_local", y=y, focal=rows, neighbour=weights.indices, permutations=9_999)
    ours = {star: getis_ord(y, weights, star=star, permutations=9_999, seed=1) for star in (False, True)}
    for star, name in ((False, "gi"), (True, "gi_star")):
        np.testing.assert_allclose(ours[star].z, theirs[f"{name}_z"], rtol=1e-9, atol=1e-9)
        for tail, mine in (("greater", ours[star].p_greater), ("less", ours[star].p_less)):
            difference = mine - theirs[f"{name}_{tail}"]
            error = np.sqrt(2 * np.maximum(mine * (1 - mine), 1e-4) / 9_999)
            assert np.max(np.abs(difference) / error) < 4.5
            assert np.sqrt(np.mean(difference**2)) < 0.008
    # For equal weights the conditional p of Gi, Gi* and local Moran is one number; Moran's upper tail is the lower one where the unit is below the mean.
    np.testing.assert_array_equal(ours[False].p, ours[True].p)
    off_mean = y != y.mean()  # where a unit has the mean itself, every simulated I is 0
    assert off_mean.sum() > 100
    moran_greater = np.where(y > y.mean(), ours[True].p_greater, ours[True].p_less)[off_mean]
    difference = moran_greater - theirs["moran_greater"][off_mean]
    assert np.max(np.abs(difference) / np.sqrt(2 * np.maximum(moran_greater * (1 - moran_greater), 1e-4) / 9_999)) < 4.5


@given(seed=st.integers(0, 10_000), origin=st.floats(-1e6, 1e6), scale=st.sampled_from([1e-6, 0.5, 3.0, 1e5]))
@settings(max_examples=25, deadline=None)
def test_p_does_not_depend_on_origin_scale_or_place(seed, origin, scale):
    rng = np.random.default_rng(seed)
    xy, y = rng.random((40, 2)), rng.integers(0, 9, 40).astype(float)
    y[0] += 1.0
    weights = distance_band(xy, 0.25)
    plain = getis_ord(y, weights, permutations=999, seed=1)
    moved = getis_ord(y * scale + origin * scale, distance_band(xy + 5.0, 0.25), permutations=999, seed=1)
    np.testing.assert_array_equal(plain.p, moved.p)
    np.testing.assert_allclose(plain.z, moved.z, rtol=1e-5, atol=1e-5)


def test_the_order_of_units_does_not_change_the_statistic_and_hardly_the_p():
    rng = np.random.default_rng(8)
    xy, y = rng.random((200, 2)), rng.poisson(3.0, 200).astype(float)
    order = rng.permutation(200)
    plain = getis_ord(y, k_nearest(xy, 8), permutations=99_999, seed=1)
    mixed = getis_ord(y[order], k_nearest(xy[order], 8), permutations=99_999, seed=1)
    np.testing.assert_allclose(plain.z[order], mixed.z, atol=1e-9)
    np.testing.assert_allclose(plain.p[order], mixed.p, atol=0.012)


def test_one_seed_gives_one_answer():
    rng = np.random.default_rng(1)
    xy, y = rng.random((500, 2)), rng.random(500)
    weights = k_nearest(xy, 8)
    first, again, other = (getis_ord(y, weights, permutations=9_999, seed=seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(first.p, again.p)
    assert not np.array_equal(first.p, other.p)


def test_fixed_point_keeps_whole_numbers_and_sums_in_any_order():
    whole = fixed_point(np.array([3.0, 0.0, 12.0]))
    assert whole.values.tolist() == [3, 0, 12]
    assert whole.slack == 0
    rng = np.random.default_rng(0)
    exact = fixed_point(rng.random(1000)).values
    chosen = rng.permutation(1000)[:300]
    assert exact[chosen].sum() == exact[chosen[::-1]].sum()
    assert fixed_point(np.full(4, 0.7)).values.tolist() == [0, 0, 0, 0]


def test_equal_sums_of_different_tenths_are_ties():
    """0.1 + 0.4 = 0.2 + 0.3 as planners mean it; p is that of whole numbers."""
    rng = np.random.default_rng(2)
    whole = rng.integers(0, 6, 50).astype(float)
    weights = k_nearest(rng.random((50, 2)), 4)
    tenths = getis_ord(whole / 10.0, weights, permutations=9_999, seed=1)
    np.testing.assert_array_equal(tenths.p, getis_ord(whole, weights, permutations=9_999, seed=1).p)


def test_huge_and_tiny_values_do_not_overflow():
    for scale in (1e-300, 1e-12, 1e12, 1e300):
        exact = fixed_point(np.array([1.1, 2.2, 3.3, 4.4]) * scale).values
        assert np.all(np.diff(exact) > 0)
        assert abs(int(exact.sum())) < 2**62


def test_no_neighbours_at_all_gives_no_p():
    tails = conditional_tails(
        fixed_point(np.array([1.0, 2.0, 3.0])), np.zeros(3), np.zeros(3, dtype=np.int64), 99, np.random.default_rng(0)
    )
    assert np.isnan(tails.two_sided).all()


def test_cancelling_stops_between_chunks():
    calls = []

    def progress(share):
        calls.append(share)
        if len(calls) > 2:
            raise Cancelled

    rng = np.random.default_rng(0)
    with pytest.raises(Cancelled):
        getis_ord(rng.random(2_000), k_nearest(rng.random((2_000, 2)), 30), permutations=999_999, seed=1, progress=progress)
    assert calls[-1] < 0.2


def test_links_to_oneself_are_a_programming_error():
    weights = from_pairs(np.array([0, 0, 1, 2]), np.array([0, 1, 0, 1]), 3)
    with pytest.raises(ValueError, match="diagonal"):
        getis_ord(np.array([1.0, 2.0, 3.0]), weights, permutations=99, seed=1)
