# SPDX-License-Identifier: GPL-2.0-or-later
"""False alarms and power of the scan statistics over many maps. Run r of a scenario draws its values from default_rng([seed, r]) and its maps from seed r."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import kstest
from smartcity.smartcity_plugin.analysis.hotspots.scan import scan
from smartcity.smartcity_plugin.analysis.hotspots.scan_models import Bernoulli, Permutation, Poisson

pytestmark = pytest.mark.validate
RUNS = 2_000
POWER_RUNS = 500
REPLICATIONS = 199


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


def prospective(rng, people, risk):
    """As `permutation`, and only windows that last until the end are looked at."""
    model, size, _ = permutation(rng, people, risk)
    return model, size, "prospective"


WORLDS = {
    "poisson": (poisson, "circles, cases per people", "Poisson events at a risk of 2 %, 200 to 800 people a place"),
    "bernoulli": (bernoulli, "circles, cases and controls", "20 to 80 a place, each a case with 20 %"),
    "permutation": (permutation, "cylinders, cases with dates", "Poisson events at a risk of 2 % over twelve periods of unequal size"),
    "prospective": (prospective, "cylinders that last until the end, cases with dates", "as the row above"),
}
TIMES = (1.5, 2.0, 3.0)
CHAPTER = "scan_clusters"
SECTIONS = {
    "null": (
        "Maps that show a cluster where there is none",
        "Share of the maps in which the most likely cluster has p ≤ 0.05. One p belongs to the whole map, so 5 % is what 5 % promises.",
        list(WORLDS),
    ),
    "power": (
        "How surely a cluster is found",
        "Poisson model with circles; twelve of 100 places have a higher risk. Found: p ≤ 0.05 and at least one of the twelve inside. The second and third row of each are of the maps "
        "in which it was found.",
        [(times, what) for times in TIMES for what in ("found", "cover", "right")],
    ),
}
INTRODUCTION = """## Scan statistics

**In short.** A map without a cluster shows one in about one case of twenty, as p ≤ 0.05 promises, whatever the model. A cluster with twice the risk is found practically always, one with half as
much risk again in most maps; its outline is right for about four fifths of its places, and most of what is shown belongs to it.
"""


@pytest.mark.parametrize("name", WORLDS)
def test_false_alarms_over_2_000_maps(name, table):
    """5 % within its 99.9 % Monte Carlo interval, never above 7 %; p is spread evenly."""
    world, scenario, generator = WORLDS[name]
    xy, people, _ = city()
    p = []
    for run in range(RUNS):
        model, size, window = world(np.random.default_rng([21, run]), people, np.full(people.size, 0.02))
        p.append(scan(xy, model, size, window=window, replications=REPLICATIONS, seed=run, most_p=0.0).clusters[0].p_mc)
    found = np.array(p) <= 0.05
    uniform = kstest(p, "uniform").pvalue
    assert 0.034 <= found.mean() <= 0.067
    assert uniform > 0.001
    meaning = f"as promised; all p against an even spread: Kolmogorov–Smirnov p = {uniform:.2f}"
    table("null", name, scenario, generator, units=100, seed=21, permutations=REPLICATIONS, outcomes=found, meaning=meaning)


@pytest.mark.parametrize(("times", "least"), zip(TIMES, (0.3, 0.97, 0.999), strict=True))
def test_power_over_500_maps(times, least, table):
    """Twelve of 100 places with a raised risk, some 1 000 cases in all: how often it is found, and how much of it."""
    xy, people, planted = city()
    risk = np.full(people.size, 0.02)
    risk[planted] *= times
    found, cover, right = [], [], []
    for run in range(POWER_RUNS):
        model, size, _ = poisson(np.random.default_rng([22, run]), people, risk)
        best = scan(xy, model, size, replications=REPLICATIONS, seed=run, most_p=0.0).clusters[0]
        inside = np.isin(planted, best.members)
        found.append(best.p_mc <= 0.05 and inside.any())
        if found[-1]:
            cover.append(inside.mean())
            right.append(np.isin(best.members, planted).mean())
    assert np.mean(found) >= least
    assert np.mean(cover) >= 0.7
    generator = f"Poisson events at a risk of 2 %, in the cluster {2 * times:g} %; some {round(float(risk @ people), -1):,.0f} cases"
    for what, words, outcomes, meaning in (
        ("found", "found", np.array(found), "maps in which the cluster is noticed"),
        ("cover", "its places that are inside", np.array(cover), "how much of it is outlined, on average"),
        ("right", "places inside that belong to it", np.array(right), "how much of what is shown is real"),
    ):
        scenario = f"{times:g} times the risk: {words}"
        table(
            "power", (times, what), scenario, generator, units=100, seed=22, permutations=REPLICATIONS, outcomes=outcomes, meaning=meaning
        )
