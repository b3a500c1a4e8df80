# SPDX-License-Identifier: GPL-2.0-or-later
"""False alarms and power of the scan statistics over many maps. Run r of a scenario draws its values from default_rng([seed, r]) and its maps from seed r."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import kstest
from smartcity.smartcity_plugin.analysis.hotspots.scan import scan
from smartcity.smartcity_plugin.analysis.hotspots.scan_models import Bernoulli, Permutation, Poisson

pytestmark = pytest.mark.validate
RUNS = 1_000


def city(n=100):
    """Places and people; in the middle twelve places where a cluster is planted."""
    rng = np.random.default_rng(77)
    xy, people = rng.random((n, 2)), rng.integers(200, 800, n).astype(float)
    return xy, people, np.argsort(np.hypot(*(xy - 0.5).T))[:12]


def poisson(rng, people, risk):
    return Poisson(rng.poisson(people * risk)[:, None], people[:, None]), people, "space"


def bernoulli(rng, people, risk):
    cases = rng.binomial((people / 10).astype(int), np.minimum(10 * risk, 1.0))
    controls = (people / 10).astype(int) - cases
    return Bernoulli(cases[:, None], controls[:, None]), people, "space"


def permutation(rng, people, risk):
    """Twelve periods of different size; a raised risk belongs to the last three."""
    season = rng.uniform(0.5, 1.5, 12) / 12
    risks = np.where(np.arange(12)[None] >= 9, risk[:, None], 0.02)
    cases = rng.poisson(people[:, None] * risks * season)
    return Permutation(cases), cases.sum(axis=1).astype(float), "space_time"


@pytest.mark.parametrize("world", [poisson, bernoulli, permutation])
def test_false_alarms_over_1_000_maps(world):
    """5 % within its 99.9 % Monte Carlo interval, never above 7 %; p is uniform."""
    xy, people, _ = city()
    p = []
    for run in range(RUNS):
        model, size, window = world(np.random.default_rng([21, run]), people, np.full(people.size, 0.02))
        p.append(scan(xy, model, size, window=window, replications=199, seed=run, most_p=0.0).clusters[0].p_mc)
    share = np.mean(np.array(p) <= 0.05)
    print(f"{world.__name__}: p <= 0.05 in {share:.1%} of {RUNS} maps without a cluster")
    assert 0.027 <= share <= 0.07
    assert kstest(p, "uniform").pvalue > 0.001


@pytest.mark.parametrize(("times", "least"), [(1.5, 0.3), (2.0, 0.97), (3.0, 0.999)])
def test_power_over_300_maps(times, least):
    """Twelve of 100 places with a raised risk, some 1 000 cases in all: how often it is found, and how much of it."""
    xy, people, planted = city()
    risk = np.full(people.size, 0.02)
    risk[planted] *= times
    found, cover, right = [], [], []
    for run in range(300):
        model, size, _ = poisson(np.random.default_rng([22, run]), people, risk)
        best = scan(xy, model, size, replications=199, seed=run, most_p=0.0).clusters[0]
        inside = np.isin(planted, best.members)
        found.append(best.p_mc <= 0.05 and inside.any())
        if found[-1]:
            cover.append(inside.mean())
            right.append(np.isin(best.members, planted).mean())
    print(
        f"{times} times the risk: found in {np.mean(found):.1%}; {np.mean(cover):.0%} of it covered, {np.mean(right):.0%} of what is shown belongs to it"
    )
    assert np.mean(found) >= least
    assert np.mean(cover) >= 0.7
