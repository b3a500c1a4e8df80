# SPDX-License-Identifier: GPL-2.0-or-later
"""Mann-Kendall: worked by hand, against the definition, against scipy; serial correlation found and corrected for."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import ndtr
from scipy.stats import kendalltau
from smartcity.smartcity_plugin.analysis.hotspots.emerging import trend_inflation
from smartcity.smartcity_plugin.analysis.hotspots.mann_kendall import (
    dense_ranks,
    mann_kendall,
    persistence,
    rank_correlation,
    variance_inflation,
    window_correlation,
)


def by_definition(row):
    return sum(np.sign(row[j] - row[i]) for i in range(row.size) for j in range(i + 1, row.size))


@pytest.mark.parametrize(
    ("series", "s", "eighteen_variances", "z"),
    [
        # no ties: n(n-1)(2n+5) = 5 * 4 * 15
        ([1, 2, 3, 4, 5], 10, 300, 9 / np.sqrt(300 / 18)),
        # one pair of ties takes 2 * 1 * 9 off 4 * 3 * 13
        ([1, 2, 2, 3], 5, 156 - 18, 4 / np.sqrt(138 / 18)),
        # a pair and a triple: 6 * 5 * 17 less 18 less 3 * 2 * 11; 3 loses to two and gains from three, each 1 gains from three: -2 + 3 + 6
        ([3, 1, 1, 4, 4, 4], 7, 510 - 18 - 66, 6 / np.sqrt(426 / 18)),
        ([5, 4, 3, 2, 1], -10, 300, -9 / np.sqrt(300 / 18)),
        ([1, 3, 2], 1, 66, 0.0),  # the continuity correction takes a single pair away
        ([7, 7, 7, 7], 0, 156 - 156, 0.0),
    ],
)
def test_worked_by_hand(series, s, eighteen_variances, z):
    found = mann_kendall(np.array([series], dtype=float))
    assert found.s[0] == s
    assert found.variance[0] * 18 == pytest.approx(eighteen_variances)
    assert found.z[0] == pytest.approx(z)
    assert found.p[0] == pytest.approx(2 * ndtr(-abs(z)))


@pytest.mark.parametrize(("length", "levels"), [(3, 2), (10, 4), (31, 100), (64, 3), (100, 1000)])
def test_against_the_definition_and_scipy(length, levels):
    rng = np.random.default_rng(length)
    series = rng.integers(0, levels, (40, length)) / 3.0
    found = mann_kendall(series)
    np.testing.assert_array_equal(found.s, [by_definition(row) for row in series])
    for number, row in enumerate(series):
        if np.ptp(row):
            # scipy's asymptotic test has the same variance and no continuity correction
            assert 2 * ndtr(-abs(found.s[number]) / np.sqrt(found.variance[number])) == pytest.approx(
                kendalltau(np.arange(length), row, method="asymptotic").pvalue
            )


def test_long_series_cost_little_and_progress_is_told():
    shares = []
    found = mann_kendall(np.sin(np.arange(30_000.0))[None, :].repeat(20, axis=0), progress=shares.append)
    assert np.ptp(found.s) == 0
    assert len(shares) == 4


def test_series_with_gaps_are_not_judged():
    found = mann_kendall(np.array([[1.0, 2.0, np.nan, 4.0], [1.0, 2.0, 3.0, 4.0]]))
    assert np.isnan([found.s[0], found.z[0], found.p[0]]).all()
    assert found.s[1] == 6
    assert found.direction(0.2).tolist() == [0, 1]


def test_direction_needs_significance():
    rising = np.arange(8.0)
    assert mann_kendall(np.array([rising, -rising, np.zeros(8)])).direction(0.05).tolist() == [1, -1, 0]
    assert mann_kendall(np.array([rising]), inflation=10.0).direction(0.05).tolist() == [0]


def test_ranks_are_dense():
    np.testing.assert_array_equal(dense_ranks(np.array([[3.0, 1.0, 3.0, -2.0]])), [[2, 1, 2, 0]])


def test_hamed_and_raos_factor_worked_by_hand():
    # n = 5, correlation 0.5 at lag 1: 1 + 2 / (5 * 4 * 3) * (4 * 3 * 2) * 0.5; lag 2 adds 2 / 60 * (3 * 2 * 1) * 0.25
    assert variance_inflation(5, np.array([0.5])) == pytest.approx(1.4)
    assert variance_inflation(5, np.array([0.5, 0.25])) == pytest.approx(1.45)
    assert variance_inflation(5, np.array([-0.9])) == 1.0


def test_windows_correlate_by_what_they_share():
    np.testing.assert_allclose(window_correlation(3, 0.0, 5), [0.75, 0.5, 0.25, 0.0, 0.0])
    np.testing.assert_allclose(window_correlation(0, 0.5, 3), [0.5, 0.25, 0.125])
    rng = np.random.default_rng(0)
    pairs = rng.multivariate_normal([0, 0], [[1, 0.5], [0.5, 1]], 100_000)
    ranks = pairs.argsort(axis=0).argsort(axis=0)
    assert np.corrcoef(ranks.T)[0, 1] == pytest.approx(rank_correlation(np.array([0.5]))[0], abs=0.01)


def repeating(rng, n, length, share, past_steps=0):
    """n series whose steps repeat ``share`` of the last, summed over windows."""
    steps = rng.normal(size=(n, length + 40))
    for step in range(1, steps.shape[1]):
        steps[:, step] += share * steps[:, step - 1]
    return sum(steps[:, 40 - back : 40 - back + length] for back in range(past_steps + 1))


@pytest.mark.parametrize("length", [10, 24, 60])
@pytest.mark.parametrize("past_steps", [0, 1, 3])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.6])
def test_persistence_is_found_without_bias(length, past_steps, share):
    series = repeating(np.random.default_rng(length), 4_000, length, share, past_steps)
    series += np.linspace(0, 3, length)  # a trend is no persistence
    assert persistence(series, past_steps, 4_000) == pytest.approx(share, abs=0.07 if share else 0.0)


def test_persistence_needs_evidence():
    rng = np.random.default_rng(1)
    assert persistence(repeating(rng, 3, 12, 0.2), 0, 3) == 0.0
    assert persistence(repeating(rng, 500, 7, 0.8), 0, 500) == 0.0, "too short to say"
    assert persistence(np.full((5, 20), np.nan), 0, 5) == 0.0
    assert persistence(np.zeros((5, 20)), 0, 5) == 0.0


@pytest.mark.parametrize("length", [12, 24, 60])
@pytest.mark.parametrize(("share", "past_steps"), [(0.0, 0), (0.0, 1), (0.0, 3), (0.5, 0), (0.3, 1)])
def test_false_alarms_of_the_corrected_trend(length, share, past_steps):
    """Without correction one past step gives 13-16 %; corrected never more than 7 %, and not so few that nothing would ever be found."""
    series = repeating(np.random.default_rng([length, past_steps]), 4_000, length, share, past_steps)
    plain = np.mean(mann_kendall(series).p <= 0.05)
    corrected = np.mean(mann_kendall(series, trend_inflation(length, past_steps, persistence(series, past_steps, 4_000))).p <= 0.05)
    if share == 0 and past_steps == 1:
        assert 0.12 < plain < 0.17
    assert 0.02 < corrected < 0.06
