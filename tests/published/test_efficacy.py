# SPDX-License-Identifier: GPL-2.0-or-later
"""Published figures of efficacy and displacement."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.impact.displacement import weighted_displacement_difference
from smartcity.smartcity_plugin.analysis.impact.evaluate import evaluate
from smartcity.smartcity_plugin.analysis.impact.panel import Panel
from smartcity.smartcity_plugin.analysis.impact.published import abbott, henderson_tilton, mulla, sun_shepard
from smartcity.smartcity_plugin.analysis.impact.run_chart import run_chart, xmr_limits


@pytest.fixture(scope="module")
def benchmarks(reference):
    with (reference / "spraying" / "benchmarks.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


@pytest.mark.reference_data
def test_henderson_tilton_and_abbott_as_published(benchmarks):
    row = benchmarks["HT1"]
    counts = {name.lower(): float(value) for name, value in (one.split("=") for one in row["inputs"].split())}
    assert henderson_tilton(**counts) == pytest.approx(float(row["expected"]), abs=float(row["tolerance"]))
    row = benchmarks["AB1"]
    counts = {name.lower(): float(value) for name, value in (one.split("=") for one in row["inputs"].split())}
    assert abbott(**counts) == pytest.approx(float(row["expected"]), abs=float(row["tolerance"]))


def test_mulla_and_sun_shepard_are_the_same_number_and_abbott_where_both_began_alike():
    assert henderson_tilton(40, 60, 50, 5) == pytest.approx(93.0 + 1 / 3)
    assert mulla(40, 60, 50, 5) == pytest.approx(henderson_tilton(40, 60, 50, 5))
    assert sun_shepard(40, 60, 50, 5) == pytest.approx(henderson_tilton(40, 60, 50, 5))
    assert abbott(60, 5) == pytest.approx(henderson_tilton(50, 60, 50, 5))
    with pytest.raises(AnalysisError, match="Ca is 0"):
        henderson_tilton(40, 0, 50, 5)


def four(cb, ca, tb, ta):
    day = np.array(["2025-06-01", "2025-06-15"] * 2, dtype="datetime64[D]")
    return Panel(
        np.array([cb, ca, tb, ta], dtype=float), np.ones(4), day, np.array([0, 0, 1, 1]), np.array([0, 0, 1, 1]), {1: np.array(["2025-06-10"], dtype="datetime64[D]")}
    )  # fmt: skip


def test_the_saturated_model_gives_henderson_tilton():
    found = evaluate(four(40, 60, 50, 5), method="did")
    assert found.effect.reduction == pytest.approx(93.0 + 1 / 3, abs=1e-6)
    assert found.verdict == "inconclusive"
    assert "too few blocks" in found.reason.said()


def test_a_balanced_panel_gives_henderson_tilton_of_its_totals_and_an_unbalanced_one_does_not():
    rng = np.random.default_rng(4)
    units, periods = 12, 8
    unit, week = np.repeat(np.arange(units), periods), np.tile(np.arange(periods), units)
    count = rng.poisson(np.exp(rng.normal(2, 0.5, units))[unit] * np.where((unit < 4) & (week >= 5), 0.4, 1.0)).astype(float)
    day = np.datetime64("2025-06-02") + 7 * week
    starts = {one: np.array([np.datetime64("2025-06-02") + 35]) for one in range(4)}
    whole = Panel(count, np.ones(count.size), day, unit, unit, starts)
    totals = [
        count[(unit < 4) == treated][(week >= 5)[(unit < 4) == treated] == after].sum()
        for treated in (False, True)
        for after in (False, True)
    ]
    expected = henderson_tilton(*totals)
    assert evaluate(whole, curves=False).effect.reduction == pytest.approx(expected, abs=1e-6)
    partial = whole.take(rng.random(count.size) > 0.25)
    assert abs(evaluate(partial, curves=False).effect.reduction - expected) > 0.05


def test_the_weighted_displacement_difference_as_published_and_when_it_is_offered():
    """Wheeler & Ratcliffe (2018), table 1: -118, SE sqrt(1568), z -2.98, interval -196 to -40."""
    found = weighted_displacement_difference((308, 318), (207, 110), (150, 140), (178, 157))
    assert found.difference == -118.0
    assert found.error == pytest.approx(np.sqrt(1568))
    assert round(found.z, 2) == -2.98
    assert (round(found.low), round(found.high)) == (-196, -40)
    assert not found.offered  # 308 and 207 are no equals
    alike = weighted_displacement_difference((210, 212), (207, 110), dispersion=1.2)
    assert alike.offered
    assert alike.error == pytest.approx(np.sqrt(1.2 * (210 + 212 + 207 + 110)))
    assert not weighted_displacement_difference((210, 212), (207, 110), dispersion=1.6).offered
    assert not weighted_displacement_difference((210, 212), (207, 110)).offered  # dispersion not known


def test_run_chart_limits_of_anhoej_and_xmr():
    """Anhøj & Olesen (2014), table 1: 10 useful points: run longer than 6, fewer crossings than 2; 20: 7 and 6; 24: 8 and 8."""
    for n, longest, fewest in ((10, 6, 2), (20, 7, 6), (24, 8, 8)):
        found = run_chart(np.where(np.arange(n) % 2, 1.0, -1.0), 0.0)
        assert (found.longest_allowed, found.fewest_allowed) == (longest, fewest)
    shifted = run_chart(np.array([5, 3, 6, 4, 7, 3, 1, 2, 1, 0, 1, 2, 1, 1.0]), 4.5)
    assert shifted.longest_run == 9
    assert shifted.shift
    rising = run_chart(np.array([1, 9, 2, 3, 4, 5, 6, 7, 1, 9, 2, 8.0]), 5.0)  # six in a row that rise are no signal
    assert not rising.signal
    limits = xmr_limits(np.array([10.0, 12, 9, 11, 13]))
    assert limits.mean == 11.0
    assert limits.high == pytest.approx(11.0 + 2.66 * 2.25)
