# SPDX-License-Identifier: GPL-2.0-or-later
"""From p to classes: the false discovery rate, the borders of the bins, and which units stand near them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smartcity.smartcity_plugin.analysis.hotspots.getis_ord import getis_ord
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import k_nearest
from smartcity.smartcity_plugin.analysis.hotspots.significance import benjamini_hochberg, classify, confidence_bins, near_border

BH_1995 = np.array([0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0])


def test_the_example_of_benjamini_and_hochberg_1995():
    """Section 4.1, 15 tests: four are rejected at 5 %, the largest at p = 0.0095 <= 4/15 * 0.05."""
    q = benjamini_hochberg(BH_1995)
    assert np.flatnonzero(q <= 0.05).tolist() == [0, 1, 2, 3]
    np.testing.assert_allclose(q[:4], [0.0001 * 15, 0.0004 * 15 / 2, 0.0019 * 15 / 3, 0.0095 * 15 / 4])
    assert q[4] == pytest.approx(0.0201 * 15 / 5)
    assert q[5] == q[6] == pytest.approx(0.0298 * 15 / 7)  # the sixth has 0.0695, more than the seventh
    assert q[14] == 1.0


@pytest.mark.oracle
def test_q_are_those_of_scipy_and_statsmodels(oracle):
    rng = np.random.default_rng(3)
    tables = {
        "uniform": rng.random(500),
        "small": rng.random(300) ** 6,
        "ties": rng.integers(1, 40, 400) / 40.0,
        "permutation": (rng.integers(0, 60, 1_000) + 1) / 1_000.0,
        "one": np.array([0.03]),
        "example": BH_1995,
    }
    theirs = oracle("false_discovery", **tables)
    for name, p in tables.items():
        np.testing.assert_allclose(benjamini_hochberg(p), theirs[f"{name}_scipy"], rtol=1e-12)
        np.testing.assert_allclose(benjamini_hochberg(p), theirs[f"{name}_statsmodels"], rtol=1e-12)


def test_units_without_p_are_no_tests():
    p = np.array([0.01, np.nan, 0.03, np.nan, 0.5])
    q = benjamini_hochberg(p)
    np.testing.assert_array_equal(q[[1, 3]], [np.nan, np.nan])
    np.testing.assert_allclose(q[[0, 2, 4]], benjamini_hochberg(np.array([0.01, 0.03, 0.5])))
    assert q[0] == pytest.approx(0.03)
    assert np.isnan(benjamini_hochberg(np.full(3, np.nan))).all()
    assert benjamini_hochberg(np.empty(0)).size == 0


@given(p=st.lists(st.floats(1e-6, 1.0), min_size=1, max_size=60), seed=st.integers(0, 1_000))
@settings(max_examples=80, deadline=None)
def test_rejecting_by_q_is_the_step_up_procedure(p, seed):
    """q <= alpha for exactly the r smallest p, r the largest rank with p(r) <= r alpha / m; in any order of the units."""
    p = np.array(p)
    q = benjamini_hochberg(p)
    assert np.all(q >= p * (1 - 1e-12))
    for alpha in (0.10, 0.05, 0.01, 0.33):
        ranked = np.sort(p)
        slack = np.abs(ranked * p.size / np.arange(1, p.size + 1) - alpha)
        if slack.min() < 1e-12:
            continue  # on the border rounding decides
        below = np.flatnonzero(ranked <= np.arange(1, p.size + 1) * alpha / p.size)
        r = below[-1] + 1 if below.size else 0
        np.testing.assert_array_equal(q <= alpha, p <= ranked[r - 1] if r else np.zeros(p.size, dtype=bool))
    order = np.random.default_rng(seed).permutation(p.size)
    np.testing.assert_array_equal(benjamini_hochberg(p[order]), q[order])


def test_bins_include_their_borders():
    level = np.array([0.0, 0.01, np.nextafter(0.01, 1), 0.05, np.nextafter(0.05, 1), 0.10, np.nextafter(0.10, 1), 1.0, np.nan])
    expected = [3, 3, 2, 2, 1, 1, 0, 0, 0]
    assert confidence_bins(level, np.ones(9, dtype=bool)).tolist() == expected
    assert confidence_bins(level, np.zeros(9, dtype=bool)).tolist() == [-one for one in expected]
    assert confidence_bins(np.array([0.01, 0.01]), np.array([True, False])).tolist() == [3, -3]


def test_units_near_a_border_are_marked_by_their_monte_carlo_error():
    """With 9 999 draws the standard error of a two-sided p of 0.05 is 2 sqrt(0.025 * 0.975 / 9999) = 0.0031, so 0.0439 to 0.0561 are near."""
    p = np.array([0.0430, 0.0450, 0.0500, 0.0550, 0.0570, 0.3, 1.0, np.nan])
    draws = np.full(8, 9_999)
    assert near_border(p, draws, corrected=False).tolist() == [False, True, True, True, False, False, False, False]
    assert not near_border(np.array([0.0450, 0.0550]), np.full(2, 999_999), corrected=False).any()
    assert near_border(np.array([0.0800, 0.1200, 0.0070]), np.full(3, 999), corrected=False).all()


def test_with_correction_the_borders_are_where_benjamini_hochberg_cuts():
    """100 tests, 10 of p 0.001 and one of 0.0053: eleven are rejected at 5 %, up to 11 * 0.05 / 100 = 0.0055, which is where units are near."""
    p = np.append(np.full(10, 0.001), np.append(0.0053, np.linspace(0.3, 1.0, 89)))
    q = benjamini_hochberg(p)
    assert np.count_nonzero(q <= 0.05) == 11
    near = near_border(p, np.full(100, 99_999), corrected=True)
    assert near[10]
    assert not near[11:].any()
    # without correction the same p are far from 0.05 and 0.01 and 0.10
    assert not near_border(p, np.full(100, 99_999), corrected=False)[10]


def test_where_nothing_is_rejected_the_first_threshold_is_the_border():
    """alpha / m: with 50 tests 0.002, 0.001 and 0.0002."""
    p = np.append(0.00205, np.linspace(0.3, 1.0, 49))
    near = near_border(p, np.full(50, 99_999), corrected=True)
    assert near.tolist() == [True] + [False] * 49
    assert not near_border(np.append(0.0026, p[1:]), np.full(50, 99_999), corrected=True).any()


def test_units_without_draws_are_not_near_anything():
    assert not near_border(np.full(3, np.nan), np.zeros(3, dtype=np.int64), corrected=True).any()


@pytest.mark.parametrize(("permutations", "most_marked"), [(9_999, 0.06), (99_999, 0.03)])
def test_of_the_units_that_another_seed_moves_nine_in_ten_were_marked(permutations, most_marked):
    """Three maps with a cluster, five seeds each, all pairs of seeds: with and without correction, although few units are marked."""
    moved, missed, marked = {True: 0, False: 0}, {True: 0, False: 0}, {True: [], False: []}
    for world in range(3):
        rng = np.random.default_rng(world)
        xy = rng.random((1_500, 2))
        values = rng.poisson(3.0, 1_500) + 2.0 * (np.hypot(*(xy - 0.5).T) < 0.15)
        weights = k_nearest(xy, 10)
        results = [getis_ord(values, weights, permutations=permutations, seed=seed) for seed in range(5)]
        for corrected in (False, True):
            maps = [classify(one.p, one.p_greater, one.p_less, one.draws, corrected=corrected) for one in results]
            marked[corrected] += [one.unstable.mean() for one in maps]
            for one in maps:
                for other in maps:
                    changed = one.bins != other.bins
                    moved[corrected] += int(changed.sum())
                    missed[corrected] += int((changed & ~one.unstable).sum())
    for corrected in (False, True):
        assert moved[corrected] > 100
        assert missed[corrected] < 0.12 * moved[corrected]
        assert 0.002 < np.mean(marked[corrected]) < most_marked


def test_classes_follow_q_or_p_and_the_smaller_tail():
    p = np.array([0.004, 0.004, 0.04, 0.5, np.nan])
    greater, less = np.array([0.002, 0.999, 0.02, 0.3, np.nan]), np.array([0.999, 0.002, 0.99, 0.25, np.nan])
    draws = np.full(5, 99_999)
    raw = classify(p, greater, less, draws, corrected=False)
    assert raw.bins.tolist() == [3, -3, 2, 0, 0]
    fdr = classify(p, greater, less, draws, corrected=True)
    np.testing.assert_allclose(fdr.q, [0.008, 0.008, 0.04 * 4 / 3, 0.5, np.nan])
    assert fdr.bins.tolist() == [3, -3, 1, 0, 0]
    np.testing.assert_array_equal(raw.q, fdr.q)
