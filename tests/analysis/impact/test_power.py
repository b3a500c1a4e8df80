# SPDX-License-Identifier: GPL-2.0-or-later
"""Planning: the simulated judge is the real one, power is what happens, controls are alike."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.impact.comparison import compare
from smartcity.smartcity_plugin.analysis.impact.effect import effect
from smartcity.smartcity_plugin.analysis.impact.planning import history, hold_out, match_controls, plans
from smartcity.smartcity_plugin.analysis.impact.pooled import Spread
from smartcity.smartcity_plugin.analysis.impact.power import Round, judged_rounds, natural_spread, simulate_power
from spray_rounds import DESIGNS, as_panel, season, world


@pytest.mark.parametrize("design", [*DESIGNS, "50 of 110"])
def test_rounds_judged_at_once_are_judged_as_one_by_one(design):
    cluster, treated = DESIGNS.get(design, (np.arange(110), 50))
    if "1 block" in design:
        cluster = np.r_[np.repeat([0, 1, 2], 4), np.arange(3, 15)]
        treated = 12
    for run in range(6):
        panel, counts, flags = season(world(30, run), cluster, treated)
        single = effect(compare(panel))
        estimate, reach = judged_rounds(counts[:, :6].sum(axis=1)[None], counts[:, 6:].sum(axis=1)[None], flags, cluster, 10)
        assert 100 * (1 - np.exp(estimate[0])) == pytest.approx(single.reduction, abs=1e-8)
        assert 100 * (1 - np.exp(estimate[0] + reach[0])) == pytest.approx(single.low, abs=1e-6)


def test_power_is_the_share_of_rounds_that_see_it():
    """Rounds drawn week by week by another generator and judged by `effect`; 400 here, 4 000 in docs/validation.md."""
    planned = Round(np.full(30, 120.0), np.full(30, 80.0), np.arange(30) < 8, np.arange(30), Spread(0.25, 0.0, 30))
    found = simulate_power(planned, 50.0, find_mde=False)
    assert found.simulations == 4_000
    assert found.error < 0.008
    seen = 0
    for run in range(400):
        rng = world(31, run)
        shock = np.exp(rng.normal(0, np.sqrt(0.25 / 2), (30, 2)) - 0.25 / 4)
        mean = 20.0 * np.repeat(shock, [6, 4], axis=1) * np.where((np.arange(30) < 8)[:, None] & (np.arange(10) >= 6), 0.5, 1.0)
        seen += effect(compare(as_panel(rng.poisson(mean), np.arange(30), np.arange(30) < 8, 6))).low > 0
    assert seen / 400 == pytest.approx(found.power, abs=3 * np.sqrt(0.25 / 400))


def test_the_smallest_reduction_has_a_power_of_80_per_cent():
    planned = Round(np.full(30, 120.0), np.full(30, 80.0), np.arange(30) < 8, np.arange(30), Spread(0.25, 0.0, 30))
    found = simulate_power(planned, 50.0)
    assert simulate_power(planned, found.mde, seed=9, find_mde=False).power == pytest.approx(0.8, abs=0.025)
    assert simulate_power(planned, 0.0, find_mde=False).power < 0.04
    assert found.judged_effective <= found.power
    assert simulate_power(planned, 50.0, relevant=90.0, find_mde=False).judged_effective < 0.01


def test_two_blocks_have_no_power_whatever_they_hold():
    planned = Round(
        np.full(30, 1e4), np.full(30, 1e4), np.arange(30) < 10, np.r_[np.repeat([0, 1], 5), np.arange(2, 22)], Spread(0.01, 0.0, 22)
    )
    found = simulate_power(planned, 90.0)
    assert found.power == 0.0
    assert np.isnan(found.mde)


def test_more_blocks_see_more():
    planned = Round(np.full(25, 60.0), np.full(25, 40.0), np.arange(25) < 3, np.arange(25), Spread(0.3, 0.0, 25))
    found = plans(planned, 50.0, 30.0, simulations=4_000, seed=1)
    assert [one.treated for one in found] == 2 * [3, 4, 5, 6, 8, 10, 15, 20, 30]
    assert [one.control for one in found] == [22] * 9 + [66] * 9
    powers = [one.power.power for one in found]
    assert powers[0] < powers[4] < powers[8] < powers[-1]


def test_how_traps_change_by_themselves_is_learned_from_the_past():
    panel, _, _ = season(world(32, 0), np.arange(200), 0, before=6, after=4, alpha=0.4, shocks=0.0, lasting=0.5, reduction=0.0)
    rows = compare(type(panel)(panel.count, panel.effort, panel.day, panel.unit, panel.cluster, {0: np.array([panel.day.min() + 1])}))
    found = natural_spread(rows, 6, 4)
    assert found.between == pytest.approx(0.25 + 0.4 / 6 + 0.4 / 4, rel=0.25)
    with pytest.raises(AnalysisError, match="10 periods"):
        natural_spread(rows, 8, 4)


def test_controls_are_as_high_and_move_alike_and_lots_are_drawn():
    weeks, traps = 12, 60
    level = np.repeat([1.0, 2.0, 3.0], 20)
    trend = np.tile([-0.1, 0.1], 30)
    mean = np.exp(level[:, None] + trend[:, None] * (np.arange(weeks) - 5.5))
    counts = np.round(50 * mean)
    unit, period = np.repeat(np.arange(traps), weeks), np.tile(np.arange(weeks), traps)
    past = history(counts.ravel(), np.ones(counts.size), unit, period)
    treated = np.zeros(traps, dtype=bool)
    treated[[0, 21, 42]] = True
    block = np.where(treated, np.cumsum(treated) - 1, -1)
    found = match_controls(past, block, treated, ~treated, 5)
    for one, trap in enumerate((0, 21, 42)):
        chosen = found.trap[found.block == one]
        assert (level[chosen] == level[trap]).all()
        assert (trend[chosen] == trend[trap]).all()
        assert found.weight[found.block == one].sum() == pytest.approx(1.0)
    drawn = [tuple(hold_out(np.arange(6), 2, seed)) for seed in range(200)]
    assert len(set(drawn)) == 15  # every pair comes up
    assert hold_out(np.arange(6), 2, 7).tolist() == hold_out(np.arange(6), 2, 7).tolist()
