# SPDX-License-Identifier: GPL-2.0-or-later
"""Pooled rates at the borders, against the binomial, and how often their intervals hold."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import beta
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.spraying.pooled_rates import pooled_rate


def test_pools_of_one_insect_are_a_binomial():
    found = pooled_rate(np.array([7.0]), np.array([1.0]), np.array([40.0]))
    assert found.mle == found.mir == pytest.approx(7 / 40)
    assert found.firth == pytest.approx(7 / 40)  # the binomial has no bias to prevent
    assert found.gart == pytest.approx(7 / 40)
    z, p, n = 1.959964, 7 / 40, 40
    middle, half = (p + z**2 / (2 * n)) / (1 + z**2 / n), z / (1 + z**2 / n) * np.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    assert (found.score_low, found.score_high) == pytest.approx((middle - half, middle + half), abs=1e-6)  # Wilson (1927)


def test_rows_of_several_pools_are_the_same_as_one_row_each():
    together = pooled_rate(np.array([2.0, 1.0]), np.array([50.0, 20.0]), np.array([10.0, 5.0]))
    apart = pooled_rate(np.array([1, 1] + [0] * 8 + [1] + [0] * 4, dtype=float), np.array([50.0] * 10 + [20.0] * 5))
    for name in ("mir", "mle", "firth", "gart", "low", "high"):
        assert getattr(together, name) == pytest.approx(getattr(apart, name), rel=1e-9)


def test_no_positive_pool_has_rate_zero_and_an_upper_limit():
    found = pooled_rate(np.zeros(20), np.full(20, 50.0))
    assert (found.mir, found.mle, found.firth, found.gart, found.low) == (0, 0, 0, 0, 0)
    exact = beta.ppf(0.975, 1, 20)  # Clopper–Pearson of a pool
    assert 0.5 < found.high / (1 - (1 - exact) ** (1 / 50)) < 1.2


def test_all_pools_positive_has_rate_one_but_firth_says_less():
    found = pooled_rate(np.ones(6), np.full(6, 50.0))
    assert found.mle == found.high == 1
    assert 0 < found.low < found.firth < 1


@pytest.mark.parametrize(("size", "positive"), [(0.0, 0.0), (10.0, 2.0), (10.0, -1.0), (np.nan, 0.0)])
def test_impossible_pools_are_refused(size, positive):
    with pytest.raises(AnalysisError):
        pooled_rate(np.array([positive]), np.array([size]))


def test_score_intervals_hold_where_walds_does_not_and_firth_is_less_biased():
    rng = np.random.default_rng(3)
    size, rate = np.array([50.0] * 20 + [10.0] * 10), 0.003
    chance = 1 - (1 - rate) ** size
    held, wald, found = [], [], []
    for _ in range(400):
        positive = (rng.random(30) < chance).astype(float)
        one = pooled_rate(positive, size)
        found.append((one.mle, one.firth))
        held.append(one.low <= rate <= one.high)
        spread = one.mle / np.sqrt(max(positive.sum(), 1e-9))
        wald.append(abs(one.mle - rate) <= 1.96 * spread)
    assert 0.92 <= np.mean(held) <= 0.99
    assert np.mean(wald) < np.mean(held) - 0.02
    mle, firth = np.mean(found, axis=0)
    assert abs(firth - rate) < abs(mle - rate)
