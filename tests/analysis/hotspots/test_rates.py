# SPDX-License-Identifier: GPL-2.0-or-later
"""Rates that can be compared: as GeoDa and esda standardise them, and where these two differ, as GeoDa."""

from __future__ import annotations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.hotspots.rates import assuncao_reis, raw_rate


def variance_of_risk(count, population):
    """Assunção & Reis' a before clipping, and the overall rate b."""
    overall = count.sum() / population.sum()
    spread = np.sum(population * (count / population - overall) ** 2) / population.sum()
    return spread - overall / population.mean(), overall


@pytest.fixture(scope="module")
def counties():
    """Sudden infant deaths and births of North Carolina 1974-78 and 1979-84, libpysal's sids2."""
    import geopandas
    import libpysal

    frame = geopandas.read_file(libpysal.examples.load_example("sids2").get_path("sids2.shp"))
    return [(frame[f"SID{year}"].to_numpy(float), frame[f"BIR{year}"].to_numpy(float)) for year in (74, 79)]


@pytest.mark.oracle
def test_standardised_rates_are_those_of_esda_and_geoda(counties, oracle):
    """Real counts whose risk varies between counties (a > 0): all three agree."""
    for count, population in counties:
        assert variance_of_risk(count, population)[0] > 0
        theirs = oracle("assuncao_reis", count=count, population=population)
        ours = assuncao_reis(count, population)
        np.testing.assert_allclose(ours, theirs["esda"], rtol=1e-10)
        np.testing.assert_allclose(ours, theirs["geoda"], rtol=1e-10)


@pytest.mark.oracle
def test_a_negative_variance_of_risk_is_set_to_zero_as_geoda_does(oracle):
    """Counts in even proportion to births vary less than Poisson counts, so a < 0.

    GeoDa and this module set a to 0 for all units: variance b / population. esda keeps the negative a where a + b / population stays positive, and there
    makes the rates of small places differ less, and of large ones more, than a Poisson count does.
    """
    population = np.geomspace(100.0, 20_000.0, 60)
    count = np.rint(population * 0.01)
    a, overall = variance_of_risk(count, population)
    assert a < 0
    theirs = oracle("assuncao_reis", count=count, population=population)
    ours = assuncao_reis(count, population)
    np.testing.assert_allclose(ours, theirs["geoda"], rtol=1e-10)
    np.testing.assert_allclose(ours, (count / population - overall) / np.sqrt(overall / population), rtol=1e-12)
    kept = a + overall / population > 0
    assert kept.sum() > 30
    assert np.all(np.abs(theirs["esda"][kept]) > np.abs(ours[kept]))


def test_one_county_by_hand(counties):
    """The first county of 1974-78, from the published formula: 1 death among 1 091 births; overall 667 among 329 962."""
    count, population = counties[0]
    assert (count[0], population[0], count.sum(), population.sum()) == (1, 1_091, 667, 329_962)
    overall = 667 / 329_962
    spread = sum(n * (c / n - overall) ** 2 for c, n in zip(count, population, strict=True)) / 329_962
    between = spread - overall / (329_962 / 100)
    assert assuncao_reis(count, population)[0] == pytest.approx((1 / 1_091 - overall) / (between + overall / 1_091) ** 0.5)


def test_standardised_rates_vary_alike_in_small_and_large_places():
    """Poisson counts at one risk, populations from 200 to 200 000: raw rates of the small tenth vary 30 times as much, standardised ones as the others."""
    rng = np.random.default_rng(12)
    population = np.geomspace(200, 200_000, 1_000)
    small, large = slice(0, 100), slice(900, 1_000)
    raw, standard = [], []
    for _ in range(40):
        count = rng.poisson(population * 0.02).astype(float)
        raw.append(raw_rate(count, population))
        standard.append(assuncao_reis(count, population))
    raw, standard = np.array(raw), np.array(standard)
    assert raw[:, small].std() > 10 * raw[:, large].std()
    assert standard[:, small].std() == pytest.approx(1.0, abs=0.1)
    assert standard[:, large].std() == pytest.approx(1.0, abs=0.1)
    assert abs(standard.mean()) < 0.02


def test_the_overall_rate_is_zero_and_a_second_such_state_changes_nothing(counties):
    count, population = counties[0]
    plain = assuncao_reis(count, population)
    np.testing.assert_array_equal(plain > 0, count / population > count.sum() / population.sum())
    np.testing.assert_allclose(assuncao_reis(np.tile(count, 2), np.tile(population, 2)), np.tile(plain, 2), rtol=1e-12)


def test_equal_rates_everywhere_are_all_zero():
    population = np.array([100.0, 1_000.0, 50.0])
    np.testing.assert_allclose(assuncao_reis(population * 0.1, population), 0.0, atol=1e-12)


def test_no_events_at_all_are_refused():
    with pytest.raises(AnalysisError, match="no events"):
        assuncao_reis(np.zeros(4), np.full(4, 100.0))


def test_a_raw_rate_needs_people():
    rates = raw_rate(np.array([1.0, 0.0, 3.0, 0.0]), np.array([4.0, 10.0, 0.0, 0.0]))
    np.testing.assert_array_equal(rates, [0.25, 0.0, np.nan, np.nan])
