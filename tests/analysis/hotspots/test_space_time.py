# SPDX-License-Identifier: GPL-2.0-or-later
"""Gi* of bins: its z against the formula on explicit weights, its p against all possible draws, its windows, its limits."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from scipy.sparse import csr_array, kron
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from smartcity.smartcity_plugin.analysis.hotspots.emerging import emerging_hot_spots
from smartcity.smartcity_plugin.analysis.hotspots.getis_ord import standardised
from smartcity.smartcity_plugin.analysis.hotspots.grids import Lattice
from smartcity.smartcity_plugin.analysis.hotspots.space_time import count_bins, gi_star_of_bins, require_room


def city(side=6, steps=5, seed=0, mean=2.0):
    cells = np.column_stack([np.tile(np.arange(side), side), np.repeat(np.arange(side), side)])
    return np.random.default_rng(seed).poisson(mean, (side * side, steps)), Lattice("square", 1.0).contiguity(cells)


def windows(counts, past):
    return np.column_stack([counts[:, max(0, step - past) : step + 1].sum(axis=1) for step in range(counts.shape[1])])


@pytest.mark.parametrize("past", [0, 1, 2, 4])
def test_z_within_steps_is_gi_star_of_what_was_gathered(past):
    counts, weights = city()
    found = gi_star_of_bins(counts, weights, past_steps=past, permutations=99, seed=1)
    gathered = windows(counts, past).astype(float)
    for step in range(counts.shape[1]):
        np.testing.assert_allclose(found.z[:, step], standardised(gathered[:, step], weights, star=True), atol=1e-12)


@pytest.mark.parametrize("past", [0, 1, 3])
def test_z_in_the_cube_is_gi_star_over_all_bins(past):
    """Weights between bins written out: unit and neighbours, in the same step and those before."""
    counts, weights = city()
    n, steps = counts.shape
    back = np.tril(np.ones((steps, steps))) - np.tril(np.ones((steps, steps)), -past - 1)
    near = csr_array(weights.toarray() + np.eye(n))
    bins = csr_array(kron(near, csr_array(back)))
    bins.setdiag(0)
    bins.eliminate_zeros()
    found = gi_star_of_bins(counts, weights, past_steps=past, window="cube", permutations=99, seed=1)
    np.testing.assert_allclose(found.z.ravel(), standardised(counts.ravel().astype(float), csr_array(bins), star=True), atol=1e-12)


@pytest.mark.parametrize("past", [0, 1])
def test_p_within_steps_against_all_possible_surroundings(past):
    counts, _ = city(side=3, steps=3, seed=4)
    weights = csr_array(np.roll(np.eye(9), 1, axis=1) + np.roll(np.eye(9), -1, axis=1))  # a ring: two neighbours each
    found = gi_star_of_bins(counts, weights, past_steps=past, permutations=20_000, seed=2)
    gathered = windows(counts, past)
    for step in range(3):
        for unit in range(9):
            others = np.delete(gathered[:, step], unit)
            sums = np.array([others[list(pair)].sum() for pair in combinations(range(8), 2)])
            own = gathered[(unit + 1) % 9, step] + gathered[unit - 1, step]
            assert found.greater[unit, step] == pytest.approx(np.mean(sums >= own), abs=0.02)
            assert found.less[unit, step] == pytest.approx(np.mean(sums <= own), abs=0.02)


def test_p_in_the_cube_against_all_possible_surroundings():
    counts, _ = city(side=3, steps=3, seed=4)
    weights = csr_array(np.roll(np.eye(9), 1, axis=1) + np.roll(np.eye(9), -1, axis=1))
    found = gi_star_of_bins(counts, weights, window="cube", permutations=20_000, seed=2)
    for step in range(3):
        for unit in range(9):
            others = np.delete(counts.ravel(), unit * 3 + step)
            sums = np.array([others[list(pair)].sum() for pair in combinations(range(26), 2)])
            own = counts[(unit + 1) % 9, step] + counts[unit - 1, step]
            assert found.greater[unit, step] == pytest.approx(np.mean(sums >= own), abs=0.02)


def test_a_busy_month_is_hot_in_the_cube_and_not_within_its_step():
    counts, weights = city(side=10, steps=6, seed=3)
    counts[:, 5] *= 4
    within = emerging_hot_spots(counts, weights, permutations=9_999, seed=1)
    cube = emerging_hot_spots(counts, weights, window="cube", permutations=9_999, seed=1)
    assert np.mean(within.gi_bin[:, 5] > 0) < 0.05
    assert np.mean(cube.gi_bin[:, 5] > 0) > 0.5


def test_a_place_keeps_its_history_when_steps_gather():
    """Places that differ for good but are dealt out at random are no concentration, however long the window: 5 % stay 5 %."""
    rng = np.random.default_rng(5)
    _, weights = city(side=15)
    shares = []
    for run in range(6):
        counts = rng.poisson(rng.gamma(0.5, 4.0, (225, 1)), (225, 8))
        found = gi_star_of_bins(counts, weights, past_steps=3, permutations=999, seed=run)
        shares.append(np.mean(found.p <= 0.05))
    assert 0.02 < np.mean(shares) < 0.07


def test_steps_without_variation_and_islands_are_not_tested():
    counts, weights = city()
    counts[:, 2] = 0
    weights = weights.tolil()
    weights[0, :] = 0
    weights[:, 0] = 0
    found = emerging_hot_spots(counts, csr_array(weights), permutations=999, seed=1)
    bins = found.statistics
    assert bins.varied.tolist() == [True, True, False, True, True]
    assert np.isnan(bins.z[:, 2]).all()
    assert np.isnan(bins.z[0]).all()
    assert np.isnan(found.q[0]).all()
    assert (found.gi_bin[:, 2] == 0).all()
    assert found.category[0] is None
    assert all(one is not None for one in found.category[1:])
    assert np.isfinite(found.trend.z[1:]).all(), "a trend looks at the steps that could be tested"
    tests = np.isfinite(bins.p).sum()
    assert tests == 35 * 4
    order = np.sort(bins.p[np.isfinite(bins.p)])
    assert np.nanmin(found.q) == pytest.approx(min(1.0, np.min(order * tests / np.arange(1, tests + 1)))), "one family: all bins"


def test_equal_sums_in_the_cube_are_ties_in_the_series():
    counts, weights = city(steps=12)
    counts[:] = counts[:, :1]
    counts[0, 3] += 1
    found = emerging_hot_spots(counts, weights, window="cube", permutations=99, seed=1)
    far = np.flatnonzero((weights[[0]].toarray()[0] == 0) & (np.arange(36) != 0))
    assert (found.trend.s[far] == 0).all()
    assert (found.trend.p[far] == 1).all()


def test_one_seed_one_answer():
    counts, weights = city()
    one, same, other = (gi_star_of_bins(counts, weights, permutations=999, seed=seed).p for seed in (1, 1, 2))
    np.testing.assert_array_equal(one, same)
    assert not np.array_equal(one, other)


def test_counting_bins():
    counts = count_bins(np.array([0, 0, 2, 2, 2]), np.array([0, 3, 1, 1, 2]), 3, 4)
    np.testing.assert_array_equal(counts, [[1, 0, 0, 1], [0, 0, 0, 0], [0, 2, 1, 0]])


@pytest.mark.parametrize(
    ("units", "steps", "text"), [(10, 2, "cover 2 periods"), (10, 1, "cover 1 periods"), (100_000, 60, "6,000,000 bins; at most 5,000,000")]
)
def test_limits_are_told_with_the_number(units, steps, text):
    with pytest.raises(AnalysisError, match=text):
        require_room(units, steps)


def test_nothing_to_compare():
    counts, weights = city()
    with pytest.raises(AnalysisError, match="needs at least 3"):
        emerging_hot_spots(counts[:2], weights[:2, :2], permutations=99, seed=1)
    with pytest.raises(AnalysisError, match="Every unit has 3 incidents in every period"):
        emerging_hot_spots(np.full_like(counts, 3), weights, permutations=99, seed=1)
    with pytest.raises(AnalysisError, match="GLOBAL_WINDOW = cube"):
        emerging_hot_spots(np.zeros_like(counts) + np.arange(5), weights, permutations=99, seed=1)
    with pytest.raises(AnalysisError, match="TIME_NEIGHBOURS is 5"):
        emerging_hot_spots(counts, weights, past_steps=5, permutations=99, seed=1)


@pytest.mark.parametrize("window", ["step", "cube"])
def test_cancelling_is_heard_everywhere(window):
    counts, weights = city(side=12, steps=10)

    def stop_after(number):
        calls = []

        def progress(share):
            assert 0.0 <= share <= 1.0
            calls.append(share)
            if len(calls) > number:
                raise Cancelled

        return progress, calls

    progress, calls = stop_after(10**9)
    emerging_hot_spots(counts, weights, window=window, permutations=999, seed=1, progress=progress)
    assert calls == sorted(calls)
    for number in (0, len(calls) // 2, len(calls) - 1):
        with pytest.raises(Cancelled):
            emerging_hot_spots(counts, weights, window=window, permutations=999, seed=1, progress=stop_after(number)[0])


def test_trends_under_the_null():
    """Counts without any pattern: the trend of Gi* is significant at 5 % in about 5 % of the places; with one past step, uncorrected, in 13-16 %."""
    from smartcity.smartcity_plugin.analysis.hotspots.mann_kendall import mann_kendall

    counts, weights = city(side=40, steps=24, seed=8, mean=3.0)
    alone = emerging_hot_spots(counts, weights, permutations=99, seed=1)
    assert 0.025 < np.mean(alone.trend.p <= 0.05) < 0.075
    assert alone.inflation == 1.0
    smoothed = emerging_hot_spots(counts, weights, past_steps=1, permutations=99, seed=1)
    assert np.mean(mann_kendall(smoothed.statistics.z).p <= 0.05) > 0.11
    assert np.mean(smoothed.trend.p <= 0.05) < 0.07
    assert np.isin(alone.category, "no_pattern").mean() > 0.99
