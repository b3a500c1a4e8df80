# SPDX-License-Identifier: GPL-2.0-or-later
"""Effects of treatments: how often intervals hold, how often nothing is called effective, and whether power is what happens.

The few runs of the normal suite are in tests/analysis/impact/test_evaluate.py and test_power.py, from the same generators.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "analysis" / "impact"))

from smartcity.smartcity_plugin.analysis.impact.comparison import compare
from smartcity.smartcity_plugin.analysis.impact.effect import effect
from smartcity.smartcity_plugin.analysis.impact.evaluate import evaluate
from smartcity.smartcity_plugin.analysis.impact.pooled import Spread
from smartcity.smartcity_plugin.analysis.impact.power import Round, simulate_power
from smartcity.smartcity_plugin.analysis.impact.rebound import by_day
from spray_rounds import DESIGNS, as_panel, highest, naive_fall, season, world

WEEKS = "negative binomial, 20 a trap-night, alpha 0.5, levels of traps 0.6, shocks of blocks 0.25 a week and 0.25 lasting; 6 weeks before, 4 after; 50 % fewer"
FEW = "as above, 4 a trap-night, 80 % fewer"
COVERED = [name for name in DESIGNS if "1 block" not in name]
PICKED = {
    "one": ("5 of 25 traps picked for their mean before", {"levels": 0.2}, 25, 5, "levels of traps 0.2"),
    "two": ("10 of 50 traps picked", {"levels": 0.6}, 50, 10, "levels of traps 0.6"),
    "three": (
        "10 of 50 traps picked, shocks that last",
        {"levels": 0.6, "shocks": 0.5, "memory": 0.7},
        50,
        10,
        "shocks of blocks 0.5, memory 0.7 a week",
    ),
    "four": ("4 of 16 traps picked after 3 weeks", {"levels": 0.4, "before": 3}, 16, 4, "levels of traps 0.4, 3 weeks before"),
}


def covered(design: str, ways: tuple[str | None, ...], runs: int, seed: int, **options: float) -> list[np.ndarray]:
    """Whether each run's interval, by each of the ways, holds the truth."""
    cluster, treated = DESIGNS[design]
    truth = 100.0 * options.get("reduction", 0.5)
    outcomes = []
    for run in range(runs):
        rows = compare(season(world(seed, run), cluster, treated, **options)[0])
        found = [effect(rows, way=way) for way in ways]
        outcomes.append([one.low <= truth <= one.high for one in found])
    return list(np.array(outcomes).T)


def picked(which: str, runs: int, seed: int) -> dict[str, np.ndarray]:
    """Whether a fall is claimed where there is none and the highest were picked: by before and after alone, by a plain comparison, by the verdict."""
    _, options, traps, number, _ = PICKED[which]
    claims: dict[str, list[bool]] = {"naive": [], "plain": [], "verdict": []}
    for run in range(runs):
        panel, counts, treated = season(world(seed, run), np.arange(traps), highest(number), reduction=0.0, **options)
        found = evaluate(panel, curves=False)
        claims["naive"].append(naive_fall(counts, treated, int(options.get("before", 6))))
        claims["plain"].append(bool(found.effect.low > 0 and found.effect.reduction >= 30))
        claims["verdict"].append(found.verdict == "effective")
    return {name: np.array(one) for name, one in claims.items()}


def verdicts(reduction: float, runs: int, seed: int) -> dict[str, np.ndarray]:
    """Whether a real effect at traps that were not picked is called effective, and whether the plain interval lies above 0."""
    seen, called = [], []
    for run in range(runs):
        found = evaluate(season(world(seed, run), np.arange(60), 15, reduction=reduction)[0], curves=False)
        seen.append(found.effect.low > 0)
        called.append(found.verdict == "effective")
    return {"interval": np.array(seen), "verdict": np.array(called)}


SECTIONS = {
    "coverage": (
        "Intervals of 95 %",
        "Share of rounds whose interval holds the true reduction. *As used*: what Smart City takes; CR1 and CR2 beside it.",
        [(design, way) for design in COVERED for way in ("as used", "cr1", "cr2")] + [(design, "few") for design in COVERED],
    ),
    "one_block": ("One block", "Share of rounds with the verdict inconclusive, 90 % fewer insects.", ["one"]),
    "picked": (
        "Places picked because they were high, and no effect at all",
        "Share of rounds in which a fall of 30 % or more is claimed. *Before and after*: paired t test of the sprayed traps alone. *Plain*: the comparison with all other traps, its interval above 0.",
        [(which, way) for which in PICKED for way in ("naive", "plain", "verdict")],
    ),
    "real": (
        "A real effect, and what the second looks cost",
        "15 of 60 traps, not picked for their height. Share of rounds.",
        [(reduction, way) for reduction in (0.5, 0.7) for way in ("interval", "verdict")],
    ),
    "rebound": (
        "A rebound on day 3",
        "Share of rounds whose interval for day 3 holds the truth, four times as many insects (+303 %).",
        ["day 3"],
    ),
    "power": (
        "Power",
        "Share of rounds whose interval lies above 0: as simulated by `spray_power`, and counted on rounds drawn week by week.",
        [(size, way) for size in (40, 60) for way in ("simulated", "counted")],
    ),
}

CHAPTER = "effect"
INTRODUCTION = """## Effects of treatments

**In short.** Where few blocks are sprayed, the intervals of Smart City hold 95 % of the time, give or take 2; CR1, which most software calls cluster-robust, holds far less, and CR2 more, at the price of much wider
intervals. One block is never more than inconclusive. Where places are picked because they were high and nothing was done to them, looking before and after claims an effect in a fifth to two fifths of all rounds, and a plain
comparison with other places hardly less; the verdict does in fewer than one in twenty. `spray_power` promises what happens.
"""


@pytest.mark.validate
@pytest.mark.parametrize("design", COVERED)
def test_intervals_hold(design, table):
    cluster, _ = DESIGNS[design]
    for way, outcomes in zip(("as used", "cr1", "cr2"), covered(design, (None, "cr1", "cr2"), 1_000, 61), strict=True):
        if way == "as used":
            assert 0.93 <= outcomes.mean() <= 0.97
        meaning = "too narrow" if outcomes.mean() < 0.93 else "wider than needed" if outcomes.mean() > 0.97 else "as promised"
        label = f"{design} traps, {way.replace('cr', 'CR')}"
        table("coverage", (design, way), label, WEEKS, units=cluster.size, seed=61, permutations=0, outcomes=outcomes, meaning=meaning)
    (outcomes,) = covered(design, (None,), 1_000, 62, mean=4.0, reduction=0.8)
    assert 0.92 <= outcomes.mean() <= 0.98
    table(
        "coverage",
        (design, "few"),
        f"{design} traps, few insects",
        FEW,
        units=cluster.size,
        seed=62,
        permutations=0,
        outcomes=outcomes,
        meaning="as used; some rounds catch nothing afterwards",
    )


@pytest.mark.validate
def test_one_block_is_inconclusive(table):
    cluster, treated = DESIGNS["10 in 1 block, 40 control"]
    outcomes = np.array(
        [evaluate(season(world(63, run), cluster, treated, reduction=0.9)[0], curves=False).verdict == "inconclusive" for run in range(200)]
    )
    assert outcomes.all()
    table(
        "one_block",
        "one",
        "10 in 1 block, 40 control traps",
        WEEKS.replace("50", "90"),
        units=50,
        seed=63,
        permutations=0,
        outcomes=outcomes,
        meaning="too few blocks, whatever they hold",
    )


@pytest.mark.validate
@pytest.mark.parametrize("which", PICKED)
def test_nothing_is_called_effective(which, table):
    words, _, traps, _, generator = PICKED[which]
    found = picked(which, 500, 64)
    assert found["verdict"].mean() <= 0.05
    assert found["naive"].mean() > 0.10
    for way, meaning in (
        ("naive", "regression to the mean"),
        ("plain", "a control does not help if it was not as high"),
        ("verdict", "what Smart City says"),
    ):
        label = {"naive": "before and after", "plain": "plain comparison", "verdict": "verdict effective"}[way]
        table(
            "picked",
            (which, way),
            f"{words}: {label}",
            f"no effect; {generator}, else as in table 1",
            units=traps,
            seed=64,
            permutations=0,
            outcomes=found[way],
            meaning=meaning,
        )


@pytest.mark.validate
@pytest.mark.parametrize("reduction", [0.5, 0.7])
def test_a_real_effect_is_still_found(reduction, table):
    found = verdicts(reduction, 400, 65)
    assert found["verdict"].mean() > 0.7 * found["interval"].mean()
    for way, meaning in (("interval", "the interval lies above 0"), ("verdict", "called effective")):
        table(
            "real",
            (reduction, way),
            f"{100 * reduction:.0f} % fewer: {meaning}",
            WEEKS.replace("; 50 % fewer", ""),
            units=60,
            seed=65,
            permutations=0,
            outcomes=found[way],
            meaning=meaning,
        )


@pytest.mark.validate
def test_the_rebound_is_recovered(table):
    factor = np.r_[np.ones(14), 0.4, 0.3, 0.5, 4.03, 0.6, 0.5, 0.5]
    treated = np.arange(40) < 12
    outcomes, estimates = [], []
    for run in range(400):
        rng = world(66, run)
        mean = 60.0 * np.exp(rng.normal(0, 0.4, 40))[:, None] * np.exp(rng.normal(0, 0.2, 21)) * np.where(treated[:, None], factor, 1.0)
        third = by_day(compare(as_panel(rng.negative_binomial(5, 5 / (5 + mean)), np.arange(40), treated, 14, step=1)))[3].effect
        outcomes.append(third.low < -303 < third.high)
        estimates.append(-third.reduction)
    assert np.mean(estimates) == pytest.approx(303, rel=0.05)
    assert 0.93 <= np.mean(outcomes) <= 0.98
    table(
        "rebound",
        "day 3",
        "12 of 40 traps, read daily",
        "negative binomial, 60 a night, alpha 0.2; 14 days before, 7 after",
        units=40,
        seed=66,
        permutations=0,
        outcomes=np.array(outcomes),
        meaning=f"mean estimate +{np.mean(estimates):.0f} %",
    )


@pytest.mark.validate
@pytest.mark.parametrize("size", [40, 60])
def test_power_is_what_happens(size, table):
    planned = Round(np.full(30, 120.0), np.full(30, 80.0), np.arange(30) < 8, np.arange(30), Spread(0.25, 0.0, 30))
    found = simulate_power(planned, size, seed=67, find_mde=False)
    outcomes = []
    for run in range(2_000):
        rng = world(68, run)
        shock = np.exp(rng.normal(0, np.sqrt(0.25 / 2), (30, 2)) - 0.25 / 4)
        late = np.where((np.arange(30) < 8)[:, None] & (np.arange(10) >= 6), 1.0 - size / 100, 1.0)
        outcomes.append(
            effect(compare(as_panel(rng.poisson(20.0 * np.repeat(shock, [6, 4], axis=1) * late), np.arange(30), np.arange(30) < 8, 6))).low
            > 0
        )
    assert np.mean(outcomes) == pytest.approx(found.power, abs=0.03)
    generator = "20 a trap-night, variance of a trap's change 0.25; 6 weeks before, 4 after"
    simulated = np.arange(found.simulations) < round(found.power * found.simulations)
    for way, some, seed, meaning in (
        ("simulated", simulated, 67, "what spray_power says"),
        ("counted", np.array(outcomes), 68, "what happens"),
    ):
        table(
            "power",
            (size, way),
            f"8 of 30 traps, {size} % fewer: {way}",
            generator,
            units=30,
            seed=seed,
            permutations=0,
            outcomes=some,
            meaning=meaning,
        )
