# SPDX-License-Identifier: GPL-2.0-or-later
"""Rates drawn towards the overall one: as esda and GeoDa smooth them."""

from __future__ import annotations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.hotspots.rates import empirical_bayes


@pytest.fixture(scope="module")
def counties():
    """Sudden infant deaths and births of North Carolina 1974-78 and 1979-84, libpysal's sids2."""
    import geopandas
    import libpysal

    frame = geopandas.read_file(libpysal.examples.load_example("sids2").get_path("sids2.shp"))
    return [(frame[f"SID{year}"].to_numpy(float), frame[f"BIR{year}"].to_numpy(float)) for year in (74, 79)]


@pytest.mark.oracle
def test_smoothed_rates_are_those_of_esda_and_geoda(counties, oracle):
    for count, population in counties:
        theirs = oracle("empirical_bayes", count=count, population=population)
        ours = empirical_bayes(count, population)
        np.testing.assert_allclose(ours, theirs["esda"], rtol=1e-12)
        np.testing.assert_allclose(ours, theirs["geoda"], rtol=1e-12)


@pytest.mark.oracle
def test_less_variation_than_chance_gives_the_overall_rate_everywhere(oracle):
    """Counts in even proportion to people: the variance of risk is estimated below 0. Marshall sets it to 0, and so does GeoDa; esda keeps it, and leaves the range of the rates."""
    population = np.geomspace(100.0, 20_000.0, 60)
    count = np.rint(population * 0.01)
    theirs = oracle("empirical_bayes", count=count, population=population)
    ours = empirical_bayes(count, population)
    np.testing.assert_allclose(ours, count.sum() / population.sum(), rtol=1e-12)
    np.testing.assert_allclose(ours, theirs["geoda"], rtol=1e-12)
    assert theirs["esda"].max() > 1.2 * (count / population).max()


def test_one_county_by_hand(counties):
    """The first county of 1974-78: 1 death among 1 091 births, overall 667 among 329 962."""
    count, population = counties[0]
    overall = 667 / 329_962
    spread = sum(n * (c / n - overall) ** 2 for c, n in zip(count, population, strict=True)) / 329_962
    between = spread - overall / (329_962 / 100)
    weight = between / (between + overall / 1_091)
    assert empirical_bayes(count, population)[0] == pytest.approx(weight * (1 / 1_091) + (1 - weight) * overall, rel=1e-12)


def test_rates_move_towards_the_overall_rate_and_small_places_more(counties):
    count, population = counties[0]
    overall = count.sum() / population.sum()
    raw, smooth = count / population, empirical_bayes(count, population)
    assert np.all(np.abs(smooth - overall) <= np.abs(raw - overall))
    kept = (smooth - overall) / (raw - overall)
    assert np.all(np.diff(kept[np.argsort(population)]) >= -1e-12)


def test_nobody_and_nothing():
    smooth = empirical_bayes(np.array([3.0, 1.0, 5.0]), np.array([100.0, 50.0, 0.0]))
    assert np.isnan(smooth[2]) and np.isfinite(smooth[:2]).all()
    assert empirical_bayes(np.zeros(3), np.full(3, 9.0)).tolist() == [0.0, 0.0, 0.0]
    assert np.isnan(empirical_bayes(np.ones(2), np.zeros(2))).all()
