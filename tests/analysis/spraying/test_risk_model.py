# SPDX-License-Identifier: GPL-2.0-or-later
"""The model of risk on a synthetic city whose truth is known: it finds it, says how sure it is, and does not take readiness to call for risk."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import spearmanr
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from smartcity.smartcity_plugin.analysis.spraying.risk_map import risk_map
from smartcity.smartcity_plugin.analysis.spraying.risk_model import fit_risk
from spray_city import city

NODES = 250


def fitted(data, family="negative_binomial", gap=3.0):
    fit = fit_risk(data, family, gap, most_nodes=NODES)
    return fit, risk_map(fit, 10.0, gap)


def randomised(town, fit, cells, counts):
    """Place of held-out counts in their predictive distributions, spread evenly within each count: uniform where these are right."""
    from smartcity.smartcity_plugin.analysis.spraying.predictive import chance_above

    at = (fit.log_mean[cells], fit.log_variance[cells])
    below = np.array([1 - chance_above(n - 1, at[0][[i]], at[1][[i]], fit.numbers.trap_size)[0] for i, n in enumerate(counts)])
    upto = np.array([1 - chance_above(n, at[0][[i]], at[1][[i]], fit.numbers.trap_size)[0] for i, n in enumerate(counts)])
    return below + town.rng.random(counts.size) * (upto - below)


def test_held_out_intervals_of_traps_hold():
    inside = []
    for seed in range(3):
        town = city(seed)
        cells = town.rng.choice(3_000, 300, replace=False)
        counts = town.catches(cells)
        fit, found = fitted(town.data(cells[:100], counts[:100]))
        place = randomised(town, fit, cells[100:], counts[100:])
        inside.append(np.mean((place > 0.05) & (place < 0.95)))
        shown = (counts[100:] >= found.low[cells[100:]]) & (counts[100:] <= found.high[cells[100:]])
        assert shown.mean() >= 0.86  # whole numbers: never less than promised
        above = counts[100:] > 10
        assert np.mean(found.p_over[cells[100:]]) == pytest.approx(above.mean(), abs=0.08)
    assert 0.86 <= np.mean(inside) <= 0.94


def test_a_gap_of_three_in_calling_is_taken_out_by_the_reference_topic():
    """Without traps: raw calls per head follow who calls, the corrected map follows the insects."""
    better = []
    for seed in range(2):
        town = city(seed, sd=0.5, gap=3.0)
        fit, found = fitted(town.data(calls=True, reference=True))
        lived = town.people > 0
        raw = spearmanr(town.calls[lived] / town.people[lived], town.log_risk[lived])[0]
        mine = spearmanr(found.mean[lived], town.log_risk[lived])[0]
        uncorrected = spearmanr(fitted(town.data(calls=True))[1].mean[lived], town.log_risk[lived])[0]
        assert mine > raw
        assert fit.corrected
        east = town.readiness > 0
        assert 2.0 < np.median(fit.propensity[east]) / np.median(fit.propensity[~east]) < 4.5
        better.append(mine - uncorrected)
    assert np.mean(better) > 0.1


def test_traps_and_calls_together_beat_either():
    town = city(11, readiness_sd=0.4)
    cells = town.rng.choice(3_000, 25, replace=False)
    counts = town.catches(cells)

    def error(**told):
        fit, _ = fitted(town.data(cells, counts, **told))
        return np.sqrt(np.mean((fit.log_mean - town.log_risk) ** 2))

    assert error(calls=True, reference=True) < 0.75 * error()


def test_without_a_reference_a_band_is_shown_that_gap_one_closes():
    town = city(12, 40, 30)
    cells = town.rng.choice(1_200, 30, replace=False)
    counts = town.catches(cells)
    _, wide = fitted(town.data(cells, counts, calls=True), gap=3.0)
    _, closed = fitted(town.data(cells, counts, calls=True), gap=1.0)
    _, corrected = fitted(town.data(cells, counts, calls=True, reference=True))
    assert corrected.band_low is None
    assert closed.band_low == pytest.approx(closed.mean)
    assert (wide.band_low < wide.mean).all()
    assert (wide.band_high > wide.mean).all()
    assert np.mean(wide.sd / wide.mean) > np.mean(closed.sd / closed.mean)


def test_basis_says_what_a_cell_rests_on():
    town = city(13, 50, 24, smooth=2.5)
    west = np.flatnonzero(town.centres[:, 0] < 1_200)
    cells = town.rng.choice(west, 60, replace=False)
    counts = town.catches(cells)
    _, with_calls = fitted(town.data(cells, counts, calls=True, reference=True))
    far = town.centres[:, 0] > 3_500
    assert (with_calls.basis[far] == "calls_only").mean() > 0.9
    assert np.isin(with_calls.basis[west], ["both", "traps"]).mean() > 0.9
    assert set(fitted(town.data(cells, counts))[1].basis) == {"traps"}
    assert set(fitted(town.data(calls=True))[1].basis) == {"calls_only"}


def test_poisson_counts_and_a_covariate_are_found():
    rng = np.random.default_rng(7)
    town = city(14, sd=0.3, size=1e6)
    wet = rng.normal(size=3_000)
    wet = (wet - wet.mean()) / wet.std()
    town = replace(town, log_risk=town.log_risk + 0.8 * wet)
    cells = rng.choice(3_000, 120, replace=False)
    data = town.data(cells, town.catches(cells))
    fit, _ = fitted(replace(data, covariates=wet[:, None], trap_covariates=wet[cells][:, None]), "poisson")
    blind, _ = fitted(data, "poisson")
    assert np.isinf(fit.numbers.trap_size)
    assert np.corrcoef(fit.log_mean, town.log_risk)[0, 1] > 0.9 > np.corrcoef(blind.log_mean, town.log_risk)[0, 1]


def test_trap_nights_are_an_offset():
    town = city(15)
    cells = town.rng.choice(3_000, 80, replace=False)
    one, _ = fitted(town.data(cells, town.catches(cells)))
    week, _ = fitted(town.data(cells, town.catches(cells, nights=7.0), nights=7.0))
    assert np.exp(week.log_mean.mean()) == pytest.approx(np.exp(one.log_mean.mean()), rel=0.4)


def test_traps_emptied_often_are_not_taken_for_many_traps():
    """A trap's own place is richer or poorer than the surface: ten nights of one trap say little about the next garden."""
    town = city(16, sd=0.3)
    cells = np.repeat(town.rng.choice(3_000, 30, replace=False), 10)
    own = town.rng.normal(0, 0.8, 3_000)
    town = replace(town, log_risk=town.log_risk + own)
    fit, _ = fitted(town.data(cells, town.catches(cells)))
    assert 0.5 < fit.numbers.site_sd < 1.2


@pytest.mark.parametrize("what", ["nothing", "no catch", "no call", "two traps"])
def test_what_tells_nothing_is_refused(what):
    town = city(17)
    cells = np.array([1, 2, 3]) if what != "two traps" else np.array([1, 2])
    with pytest.raises(AnalysisError):
        if what == "nothing":
            town.data()
        elif what == "no call":
            replace(town, calls=np.zeros(3_000)).data(calls=True)
        else:
            town.data(cells, np.zeros(3) if what == "no catch" else np.array([1.0, 2.0]))


def test_a_user_can_stop_at_any_time():
    """Progress is asked often, and what it raises ends the work."""
    town = city(18, 30, 24)
    cells = town.rng.choice(720, 20, replace=False)
    data = town.data(cells, town.catches(cells))
    asked = []
    fit_risk(data, "poisson", 3.0, asked.append, most_nodes=150)
    assert len(asked) > 20
    assert all(0 <= share <= 1 for share in asked)

    def stop(share):
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        fit_risk(data, "poisson", 3.0, stop, most_nodes=150)
