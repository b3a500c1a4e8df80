# SPDX-License-Identifier: GPL-2.0-or-later
"""Verdicts, and what leads to them."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.impact.comparison import compare
from smartcity.smartcity_plugin.analysis.impact.displacement import weighted_displacement_difference
from smartcity.smartcity_plugin.analysis.impact.effect import Effect, effect
from smartcity.smartcity_plugin.analysis.impact.evaluate import evaluate
from smartcity.smartcity_plugin.analysis.impact.panel import Panel
from smartcity.smartcity_plugin.analysis.impact.randomisation import randomisation_p
from smartcity.smartcity_plugin.analysis.impact.rebound import by_day
from smartcity.smartcity_plugin.analysis.impact.verdict import judge
from spray_rounds import DESIGNS, FIRST, as_panel, highest, naive_fall, season, world


def an_effect(reduction, low, high, treated=5, clusters=25):
    return Effect(reduction, low, high, 0.01, clusters, treated, 40.0, 0.2, 20.0, "pooled", 1.0)


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        (an_effect(60, 40, 75), "effective"),
        (an_effect(60, 5, 80), "effective"),
        (an_effect(25, 5, 45), "inconclusive"),  # it fell, but by enough?
        (an_effect(10, -5, 24), "no_useful_effect"),
        (an_effect(15, 5, 25), "no_useful_effect"),
        (an_effect(-50, -90, -10), "worse"),
        (an_effect(30, -10, 60), "inconclusive"),
        (an_effect(90, 80, 95, treated=2), "inconclusive"),
        (an_effect(90, 80, 95, clusters=7), "inconclusive"),
        (an_effect(90, np.nan, np.nan), "inconclusive"),
    ],
)
def test_the_verdict_follows_from_the_interval(found, verdict):
    judgement = judge(found, 30.0)
    assert judgement.verdict == verdict
    assert judgement.reason.said()


def test_a_strong_effect_is_effective_and_everything_is_there():
    panel, _, _ = season(world(5, 0), np.arange(30), 8, before=10, after=6, reduction=0.8)
    found = evaluate(panel)
    assert (found.method, found.verdict) == ("did", "effective")
    assert found.effect.low < 80 < found.effect.high
    assert {check.name for check in found.checks} == {"cr2", "level_adjusted", "without_last", "negative_binomial", "randomisation"}
    assert len(found.placebos) == 8
    assert all(placebo.effect.low < 0 < placebo.effect.high for placebo in found.placebos)
    assert [point.first for point in found.after] == [0, 7, 14, 21, 28, 35]
    assert found.next_day is None
    assert found.trend is not None


def test_without_controls_the_verdict_says_so_whatever_is_asked():
    panel, _, treated = season(world(5, 1), np.arange(30), 8, before=10, after=6, reduction=0.8)
    alone = panel.take(panel.treated)
    for method in ("auto", "did", "its", "run_chart"):
        found = evaluate(alone, method=method)
        assert found.verdict == "no_control"
        assert "No control" in found.reason.said()
    assert evaluate(alone).method == "its"
    assert evaluate(alone).effect.low < 80 < evaluate(alone).effect.high
    with pytest.raises(AnalysisError, match="8 and 3 are needed"):
        evaluate(alone.take(alone.day > FIRST + 50), method="its")


def test_counts_that_fell_with_the_effort_are_no_displacement_difference():
    """Half the nights catch half as much: the difference compares counts, so it must not speak."""
    counts = np.round(50.0 + np.random.default_rng(7).normal(0.0, 5.0, (6, 12)))
    counts[:3, 6:] = np.round(counts[:3, 6:] / 2.0)
    panel = as_panel(counts, np.arange(6), np.arange(6) < 3, 6)
    even = evaluate(panel, method="wdd", curves=False)
    assert even.displacement.offered
    assert even.verdict == "effective"
    fewer = np.where(panel.treated & (panel.day >= panel.first_start), 0.5, 1.0)
    found = evaluate(replace(panel, effort=fewer), method="wdd", curves=False)
    assert not found.displacement.offered
    assert found.verdict == "inconclusive"
    assert "efforts before and after differ by 50 %" in found.reason.said()


@pytest.mark.parametrize("method", ["auto", "did", "its", "run_chart"])
def test_nothing_caught_without_controls_is_told_in_words_not_a_failure(method):
    panel, _, _ = season(world(5, 0), np.arange(30), 8, before=10, after=6)
    alone = panel.take(panel.treated)
    late = alone.day >= alone.first_start
    for silent, reduction in ((late, 100.0), (~late, np.nan)):
        found = evaluate(replace(alone, count=np.where(silent, 0.0, alone.count)), method=method)
        assert (found.method, found.verdict) == ("run_chart", "no_control")
        assert found.effect.reduction == pytest.approx(reduction, nan_ok=True)
        assert "nan" not in found.reason.said()


def test_one_block_is_inconclusive_however_many_traps_it_holds():
    cluster, treated = DESIGNS["10 in 1 block, 40 control"]
    found = evaluate(season(world(5, 2), cluster, treated, reduction=0.9)[0], curves=False)
    assert found.verdict == "inconclusive"
    assert "too few blocks" in found.reason.said()


def test_nothing_caught_afterwards_gives_100_per_cent_and_a_finite_interval():
    panel, counts, treated = season(world(5, 3), np.arange(25), 5, mean=10.0)
    counts[treated, 6:] = 0
    found = evaluate(as_panel(counts, np.arange(25), treated, 6))
    assert found.effect.reduction == 100.0
    assert found.effect.high == 100.0
    assert 50.0 < found.effect.low < 100.0
    assert found.effect.way == "exact"
    assert found.effect.p < 0.05
    assert found.verdict == "effective"
    small, one, _ = season(world(5, 4), np.arange(25), 5, mean=0.3)
    one[treated, 6:] = 0
    little = evaluate(as_panel(one, np.arange(25), treated, 6), curves=False)
    assert np.isfinite(little.effect.low)
    assert little.effect.low < found.effect.low  # few were to be expected anyway


def test_exactly_zero_of_poisson_counts_is_the_exact_interval():
    """Many control traps with huge counts and no variation beyond Poisson's: 3.69 expected catches are what zero excludes at 97.5 %, so the least reduction is 1 - 3.69 / 100."""
    counts = np.full((203, 2), 1e6)
    rng = np.random.default_rng(3)
    counts[3:] = rng.poisson(counts[3:])
    counts[:3] = [[1e6, 0.0]] * 3
    panel = as_panel(counts, np.arange(203), np.arange(203) < 3, 1)
    tiny = Panel(
        panel.count, np.where(panel.treated & (panel.day > FIRST), 1e-4 / 3, 1.0), panel.day, panel.unit, panel.cluster, panel.starts
    )
    assert effect(compare(tiny)).low == pytest.approx(100.0 * (1.0 - -np.log(0.025) / 100.0), abs=0.2)


def test_nothing_before_or_nothing_at_the_controls_is_inconclusive_not_a_failure():
    _, counts, treated = season(world(5, 5), np.arange(25), 5)
    for rows, columns in ((treated, slice(0, 6)), (~treated, slice(6, 10)), (~treated, slice(0, 6))):
        silent = counts.copy()
        silent[rows, columns] = 0
        found = evaluate(as_panel(silent, np.arange(25), treated, 6))
        assert found.verdict == "inconclusive"


def test_an_injected_rebound_is_recovered_by_day():
    """+303 % on day 3, a fall before and after: a course as of a fog that drives mosquitoes out of hiding. In 20 such weeks."""
    factor = np.r_[np.ones(14), 0.4, 0.3, 0.5, 4.03, 0.6, 0.5, 0.5]
    treated = np.arange(40) < 12
    third = []
    for run in range(20):
        rng = world(8, run)
        mean = 60.0 * np.exp(rng.normal(0, 0.4, 40))[:, None] * np.exp(rng.normal(0, 0.2, 21)) * np.where(treated[:, None], factor, 1.0)
        panel = as_panel(rng.negative_binomial(5, 5 / (5 + mean)), np.arange(40), treated, 14, step=1)
        after = by_day(compare(panel))
        assert [(point.first, point.last) for point in after] == [(day, day) for day in range(7)]
        third.append(after[3].effect)
        assert np.mean([point.effect.reduction for point in after if point.first != 3]) > 35
    assert -np.mean([one.reduction for one in third]) == pytest.approx(303, abs=40)
    assert sum(one.low < -303 < one.high for one in third) >= 17
    found = evaluate(panel)
    assert found.after[3].effect.high < 0
    assert found.next_day is None  # one bad day among good ones is not the end


def test_the_next_date_is_when_the_effect_has_worn_off():
    rng = np.random.default_rng(9)
    factor = np.r_[np.ones(8), 0.2, 0.25, 0.3, 0.95, 1.0, 1.0]
    treated = np.arange(40) < 15
    counts = rng.poisson(80.0 * np.where(treated[:, None], factor, 1.0) * np.exp(rng.normal(0, 0.2, 14)))
    found = evaluate(as_panel(counts, np.arange(40), treated, 8))
    assert found.next_day == FIRST + 7 * 11
    two_blocks = np.where(treated, np.arange(40) % 2, np.arange(40))
    open_verdict = evaluate(as_panel(counts, two_blocks, treated, 8))
    assert open_verdict.verdict == "inconclusive" and open_verdict.next_day is None  # what was not shown cannot wear off


def test_repeated_and_staggered_sprays_are_stacked_with_clean_controls():
    """Effects that last two weeks, blocks sprayed at different times and again later; two-way fixed effects would take sprayed blocks as controls."""
    rng = np.random.default_rng(10)
    traps, weeks = 60, 40
    day = FIRST + 7 * np.arange(weeks)
    starts, factor = {}, np.ones((traps, weeks))
    for trap in range(20):
        sprayed = [8 + trap % 4, 24 + trap % 4]
        starts[trap] = day[sprayed]
        for week in sprayed:
            factor[trap, week : week + 2] = 0.3
    mean = 20.0 * np.exp(rng.normal(0, 0.4, traps))[:, None] * factor * np.exp(rng.normal(0, 0.3, weeks))
    counts = rng.negative_binomial(4, 4 / (4 + mean)).astype(float)
    panel = Panel(
        counts.ravel(),
        np.ones(counts.size),
        np.tile(day, traps),
        np.repeat(np.arange(traps), weeks),
        np.repeat(np.arange(traps), weeks),
        starts,
    )
    found = evaluate(panel, window=14, curves=False)
    assert found.n_events == 8
    assert found.effect.low < 70 < found.effect.high
    assert found.effect.way == "cr2"
    rows = compare(panel, window=14)
    clean = rows.cluster[~rows.treated]
    for event, start in enumerate(rows.events):
        for cluster in np.unique(clean[(rows.event == event)[~rows.treated]]):
            distance = np.abs((starts.get(int(cluster), np.array([], dtype="datetime64[D]")) - start) / np.timedelta64(1, "D"))
            assert (distance >= 14).all()


def test_blocks_picked_because_they_were_high_are_no_effect():
    """Few runs here; the table is in docs/validation.md."""
    called = {"naive": 0, "verdict": 0}
    for run in range(40):
        panel, counts, treated = season(world(6, run), np.arange(25), highest(5), reduction=0.0, levels=0.2)
        called["naive"] += naive_fall(counts, treated, 6)
        called["verdict"] += evaluate(panel, curves=False).verdict == "effective"
    assert called["verdict"] <= 4
    assert called["naive"] >= 8


@pytest.mark.parametrize("design", [name for name in DESIGNS if "1 block" not in name])
def test_intervals_cover_about_95_per_cent(design):
    cluster, treated = DESIGNS[design]
    hit = [effect(compare(season(world(7, run), cluster, treated)[0])) for run in range(60)]
    assert 52 <= sum(one.low <= 50 <= one.high for one in hit) <= 60


def test_traps_that_took_turns_are_inconclusive_not_a_failure():
    """No treated trap was out both before and after."""
    panel, _, treated = season(world(5, 8), np.arange(25), 5)
    late = panel.day >= FIRST + 42
    turns = replace(panel, unit=np.where(panel.treated & late, panel.unit + 100, panel.unit))
    found = evaluate(turns)
    assert found.verdict == "inconclusive"
    assert not found.effect.known
    assert treated.sum() == 5


def test_labels_dealt_by_lot_give_p_as_chance_does():
    """Exact where the ways can be counted: of 20 ways to treat 3 of 6, the observed one and its mirror are the most extreme."""
    counts = np.array([[50, 50]] * 3 + [[50, 5], [50, 6], [50, 4]], dtype=float)
    rows = compare(as_panel(counts, np.arange(6), np.arange(6) >= 3, 1))
    assert randomisation_p(rows) == pytest.approx(2 / 20)
    cluster, treated = DESIGNS["3 treated, 10 control"]
    null = [randomisation_p(compare(season(world(15, run), cluster, treated, reduction=0.0)[0])) for run in range(120)]
    assert np.mean(np.array(null) <= 0.05) <= 0.11
    assert np.mean(null) == pytest.approx(0.5, abs=0.1)
    assert randomisation_p(compare(season(world(15, 0), np.arange(60), 20, reduction=0.8)[0])) <= 0.001


def test_groups_that_moved_apart_before_are_no_effect():
    rng = np.random.default_rng(12)
    treated = np.arange(40) < 15
    mean = 60.0 * np.exp(np.where(treated[:, None], -0.1, 0.0) * np.arange(16))
    found = evaluate(as_panel(rng.poisson(mean), np.arange(40), treated, 10), curves=False)
    assert found.effect.low > 30  # taken alone it would be called effective
    assert found.verdict == "inconclusive"
    assert "moved apart" in found.reason.said() or "by themselves" in found.reason.said()
    controlled = evaluate(as_panel(rng.poisson(mean), np.arange(40), treated, 10), method="its", curves=False)
    assert controlled.effect.low < 0 < controlled.effect.high


def test_blocks_picked_because_they_were_high_are_no_effect_of_the_displacement_difference_either():
    """Rare events: the five highest of 40 places against as many events elsewhere. Its own interval calls one round in ten a success."""
    by_interval = by_verdict = 0
    for run in range(120):
        rng = np.random.default_rng(run)
        counts = rng.poisson(np.repeat(rng.gamma(2.0, 0.5, 40), 12).reshape(40, 12))
        before = counts[:, :6].sum(axis=1)
        order = np.argsort(-before, kind="stable")
        others = rng.permutation(order[5:])
        control = others[: 1 + int(np.searchsorted(np.cumsum(before[others]), 0.95 * before[order[:5]].sum()))]
        kept = np.r_[order[:5], control]
        found = evaluate(as_panel(counts[kept], np.arange(kept.size), np.arange(kept.size) < 5, 6), method="wdd", curves=False)
        by_interval += found.effect.low > 0 and found.effect.reduction >= 30
        by_verdict += found.verdict == "effective"
    assert by_interval >= 8
    assert by_verdict <= 6


def test_a_ring_into_which_the_problem_moved_is_seen():
    rng = np.random.default_rng(13)
    traps = 60
    treated, ring = np.arange(traps) < 15, (np.arange(traps) >= 15) & (np.arange(traps) < 30)
    factor = np.where(treated[:, None], 0.4, np.where(ring[:, None], 1.6, 1.0)) ** (np.arange(12) >= 6)
    panel = as_panel(rng.poisson(40.0 * factor), np.arange(traps), treated, 6)
    found = evaluate(replace(panel, displaced=np.repeat(ring, 12)), curves=False)
    beside = next(check.effect for check in found.checks if check.name == "ring")
    assert beside.low < -60 < beside.high
    assert found.effect.low < 60 < found.effect.high
    assert any("moved" in warning.said() for warning in found.warnings)


def test_the_displacement_difference_carries_the_dispersion_and_only_judges_where_it_holds():
    rng = np.random.default_rng(14)
    traps = 4
    counts = rng.poisson(50.0 * np.where((np.arange(traps) < 2)[:, None], 0.4, 1.0) ** (np.arange(40) >= 30))
    panel = as_panel(counts, np.zeros(4, dtype=int) + (np.arange(4) >= 2), np.arange(4) < 2, 30)
    found = evaluate(panel, method="wdd")
    assert found.displacement.offered
    assert found.effect.low > 0  # the published interval is shown
    assert evaluate(panel).verdict == found.verdict == "inconclusive"  # but one block is one block, whatever the method
    assert "too few blocks" in found.reason.said()
    assert next(rung for rung in evaluate(panel).rungs if rung.method == "wdd").allowed
    twelve = rng.poisson(50.0 * np.where((np.arange(12) < 6)[:, None], 0.4, 1.0) ** (np.arange(40) >= 30))
    in_blocks = evaluate(as_panel(twelve, np.arange(12), np.arange(12) < 6, 30), method="wdd")
    assert (in_blocks.verdict, in_blocks.effect.way) == ("effective", "counts")
    wild = as_panel(counts * rng.choice([1, 6], counts.shape), np.zeros(4, dtype=int) + (np.arange(4) >= 2), np.arange(4) < 2, 30)
    assert evaluate(wild, method="wdd").verdict == "inconclusive"
    plain, factor = (weighted_displacement_difference((9, 9), (9, 3), dispersion=one).error for one in (1.0, 1.44))
    assert factor == pytest.approx(1.2 * plain)


def test_a_treatment_outside_the_data_is_refused():
    panel, _, _ = season(world(5, 6), np.arange(25), 5)
    for start in ("2025-01-01", "2026-01-01"):
        moved = replace(panel, starts={one: np.array([start], dtype="datetime64[D]") for one in panel.starts})
        with pytest.raises(AnalysisError, match="outside the data"):
            evaluate(moved)
    with pytest.raises(AnalysisError, match="No place was treated"):
        evaluate(replace(panel, starts={}))
