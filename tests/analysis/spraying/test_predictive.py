# SPDX-License-Identifier: GPL-2.0-or-later
"""Tails and intervals of the next count, against closed forms and simulation; a Gaussian on log(count + 1) beside them."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import nbinom, norm, poisson
from smartcity.smartcity_plugin.analysis.spraying.predictive import chance_above, interval, mean_and_sd

SURE = np.array([1e-12])


def test_the_tail_that_a_gaussian_on_log_counts_gets_wrong():
    """Mean 0.5, negative binomial of size 0.9: 0.039 of the nights have more than 2; a normal log(count + 1) with the same two moments says 0.015."""
    size = 0.9
    counts = np.arange(500)
    chance = nbinom.pmf(counts, size, size / (size + 0.5))
    true = chance[counts > 2].sum()
    mean = chance @ np.log1p(counts)
    gaussian = norm.sf((np.log1p(2.5) - mean) / np.sqrt(chance @ np.log1p(counts) ** 2 - mean**2))
    assert (true, gaussian) == (pytest.approx(0.039, abs=5e-4), pytest.approx(0.015, abs=5e-4))
    assert chance_above(2, np.log([0.5]), SURE, size)[0] == pytest.approx(true, abs=1e-6)


@pytest.mark.parametrize("size", [np.inf, 2.0])
@pytest.mark.parametrize("threshold", [-1, 0, 3, 7.5, 50])
def test_known_mean_gives_the_plain_distribution(size, threshold):
    mean = 6.0
    expected = poisson.sf(threshold, mean) if np.isinf(size) else nbinom.sf(threshold, size, size / (size + mean))
    assert chance_above(threshold, np.log([mean]), SURE, size)[0] == pytest.approx(expected, rel=1e-5, abs=1e-12)


def test_unknown_mean_against_simulation():
    rng = np.random.default_rng(5)
    log_mean, variance, size = 1.0, 0.8, 1.5
    means = np.exp(rng.normal(log_mean, np.sqrt(variance), 400_000))
    counts = rng.negative_binomial(size, size / (size + means))
    mean, sd = mean_and_sd(np.array([log_mean]), np.array([variance]))
    assert mean[0] == pytest.approx(means.mean(), rel=0.01)
    assert sd[0] == pytest.approx(means.std(), rel=0.03)
    for threshold in (0, 5, 20):
        found = chance_above(threshold, np.array([log_mean]), np.array([variance]), size)[0]
        assert found == pytest.approx((counts > threshold).mean(), abs=0.003)
    low, high = interval(0.9, np.array([log_mean]), np.array([variance]), size)
    assert (low[0], high[0]) == (np.quantile(counts, 0.05), pytest.approx(np.quantile(counts, 0.95), abs=1))


def test_intervals_of_many_cells_are_read_from_a_table_that_agrees():
    rng = np.random.default_rng(6)
    log_mean, variance = rng.normal(1.5, 1.0, 4_000), rng.random(4_000) * 0.6 + 0.05
    low, high = interval(0.9, log_mean, variance, 2.0)
    few = slice(0, 200)
    exact_low, exact_high = interval(0.9, log_mean[few], variance[few], 2.0)
    assert np.abs(low[few] - exact_low).max() <= 1
    assert (np.abs(high[few] - exact_high) <= 1 + 0.01 * exact_high).all()
    assert (low[few] == exact_low).mean() > 0.97
