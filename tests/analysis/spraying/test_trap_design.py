# SPDX-License-Identifier: GPL-2.0-or-later
"""The next traps: variance falls as said, against brute force, and what they find on the ground beats traps spread evenly."""

from __future__ import annotations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.spraying.matern_field import field_over
from smartcity.smartcity_plugin.analysis.spraying.risk_model import fit_risk
from smartcity.smartcity_plugin.analysis.spraying.trap_design import KnownRisk, next_traps
from spray_city import CELL, city

NIGHTS = 14.0


def known(fit):
    """What the risk layer carries."""
    n = fit.log_mean.size
    mean = np.exp(fit.log_mean + 0.5 * fit.log_variance)
    return KnownRisk(fit.data.centres, CELL, mean, fit.information, np.ones(n), fit.numbers.range_m, fit.numbers.sd, fit.numbers.trap_size)


def spread_evenly(there, candidates, k):
    """Space-filling: each next trap farthest from all others."""
    distance = np.min(np.linalg.norm(candidates[:, None] - there[None], axis=2), axis=1)
    chosen = []
    for _ in range(k):
        chosen.append(int(np.argmax(distance)))
        distance = np.minimum(distance, np.linalg.norm(candidates - candidates[chosen[-1]], axis=1))
    return np.array(chosen)


def held_out_errors(seed, k=12):
    """Poisson deviance of the map after k more traps, ours and space-filling, on one city."""
    town = city(seed, mean=20.0, sd=1.0, size=20.0, smooth=5.0)
    candidates = town.rng.choice(3_000, 150, replace=False)
    first = town.rng.choice(np.setdiff1d(np.arange(3_000), candidates), 30, replace=False)
    counts = town.catches(np.concatenate([first, candidates]), NIGHTS)
    fit = fit_risk(town.data(first, counts[:30], nights=NIGHTS), "negative_binomial", 3.0, most_nodes=300)
    places = town.centres[candidates]
    errors = []
    for chosen in (next_traps(known(fit), places, k, NIGHTS).chosen, spread_evenly(town.centres[first], places, k)):
        cells = np.concatenate([first, candidates[chosen]])
        caught = np.concatenate([counts[:30], counts[30:][chosen]])
        again = fit_risk(town.data(cells, caught, nights=NIGHTS), "negative_binomial", 3.0, most_nodes=300)
        truth, mean = np.exp(town.log_risk), np.exp(again.log_mean + 0.5 * again.log_variance)
        errors.append(2.0 * np.mean(truth * (town.log_risk - np.log(mean)) - truth + mean))
    return errors


def test_held_out_error_is_lower_than_with_traps_spread_evenly():
    errors = np.array([held_out_errors(seed) for seed in range(5)])
    assert errors[:, 0].mean() < errors[:, 1].mean()


@pytest.fixture(scope="module")
def small():
    """A small map with what is known of it."""
    rng = np.random.default_rng(2)
    x, y = np.meshgrid(np.arange(15) * CELL, np.arange(12) * CELL)
    centres = np.column_stack([x.ravel(), y.ravel()]).astype(float)
    information = np.where(centres[:, 0] < 400, 0.5, 0.0)
    return KnownRisk(centres, CELL, rng.gamma(2.0, 3.0, 180), information, np.ones(180), 600.0, 0.8, 2.0)


def test_the_first_choice_and_its_variance_are_those_of_brute_force(small):
    candidates = small.centres[::7]
    found = next_traps(small, candidates, 3, 2.0)
    field = field_over(np.vstack([small.centres, candidates]), CELL, 1_600)
    cells = np.hstack([field.interpolation(small.centres).toarray(), np.ones((180, 1))])
    traps = np.hstack([field.interpolation(candidates).toarray(), np.ones((len(candidates), 1))])
    prior = np.zeros((field.size + 1, field.size + 1))
    prior[:-1, :-1], prior[-1, -1] = field.precision(600.0, 0.8).toarray(), 1e-2
    precision = prior + cells.T @ (small.information[:, None] * cells)
    weight = small.mean / small.mean.sum()

    def variance(matrix):
        return weight @ np.einsum("ij,jk,ik->i", cells, np.linalg.inv(matrix), cells)

    assert found.before[0] == pytest.approx(variance(precision))
    expected = 2.0 * small.mean[::7]
    information = expected / (1 + expected / 2.0)
    after = []
    for place, row in enumerate(traps):
        after.append(variance(precision + information[place] * np.outer(row, row)))
    assert found.chosen[0] == int(np.argmin(after))
    assert found.after[0] == pytest.approx(min(after))
    for place in found.chosen:
        precision = precision + information[place] * np.outer(traps[place], traps[place])
    assert found.after[-1] == pytest.approx(variance(precision))


def test_variance_falls_by_less_and_less(small):
    found = next_traps(small, small.centres[::5], 10, 1.0)
    gains = found.before - found.after
    assert (gains > 0).all()
    assert (np.diff(gains) <= 1e-9).all()
    assert found.before[1:] == pytest.approx(found.after[:-1])
    assert len(set(found.chosen.tolist())) == 10


def test_traps_go_where_nothing_is_known(small):
    found = next_traps(small, small.centres, 4, 1.0)
    assert (small.centres[found.chosen, 0] >= 400).all()


def test_more_traps_than_candidates_is_an_error(small):
    with pytest.raises(AnalysisError):
        next_traps(small, small.centres[:3], 4, 1.0)


def test_what_the_map_carries_gives_back_the_variance_of_the_model():
    """With calls too, of which neighbours share the readiness."""
    town = city(31, 40, 30)
    cells = town.rng.choice(1_200, 25, replace=False)
    fit = fit_risk(town.data(cells, town.catches(cells), calls=True), "negative_binomial", 3.0, most_nodes=300)
    weight = np.exp(fit.log_mean + 0.5 * fit.log_variance)
    found = next_traps(known(fit), town.centres[:5], 1, 1.0)
    assert found.before[0] == pytest.approx(weight @ fit.log_variance / weight.sum(), rel=0.15)
