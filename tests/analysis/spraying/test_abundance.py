# SPDX-License-Identifier: GPL-2.0-or-later
"""Abundance by hand: capped rows, visits shared by species, zeros, earlier years, limits for action."""

from __future__ import annotations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.dates import period_of
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.spraying.abundance import (
    Catches,
    abundance,
    anomaly,
    has_zero_catches,
    lists_several_species,
    season_of,
    uneven_visits,
)
from smartcity.smartcity_plugin.analysis.spraying.action_levels import preset, typed_levels


def catches(rows):
    """(visit, site, species, count, nights) rows."""
    columns = np.array(rows, dtype=float).T
    return Catches(*(columns[at].astype(np.int64) for at in range(3)), columns[3], columns[4])


def test_rows_capped_at_fifty_are_one_trap_night():
    one = catches([(0, 0, 0, 50, 1), (0, 0, 0, 50, 1), (0, 0, 0, 13, 1)])
    found = abundance(one, np.zeros(1, dtype=int), by_site=True, implied=False)
    assert found.nights.tolist() == [1]
    assert found.abundance.tolist() == [113]


def test_a_visit_that_lists_other_species_caught_none_of_this_one():
    one = catches([(0, 0, 0, 10, 2), (0, 0, 1, 4, 2), (1, 0, 1, 6, 2)])
    assert lists_several_species(one)
    period = np.zeros(2, dtype=int)
    assert abundance(one, period, by_site=True, implied=True).abundance.tolist() == [10 / 4, 10 / 4]
    assert abundance(one, period, by_site=True, implied=False).abundance.tolist() == [10 / 2, 10 / 4]
    assert has_zero_catches(one, implied=True)
    assert not has_zero_catches(one, implied=False)


def test_zeros_count_and_are_noticed():
    one = catches([(0, 0, 0, 0, 1), (1, 1, 0, 8, 1)])
    assert has_zero_catches(one, implied=False)
    assert abundance(one, np.zeros(2, dtype=int), by_site=False, implied=False).abundance.tolist() == [4]


def test_visits_whose_rows_disagree_about_effort_are_named():
    assert uneven_visits(catches([(0, 0, 0, 1, 1), (0, 0, 1, 1, 2), (1, 0, 0, 1, 3)])).tolist() == [0]


def test_anomaly_compares_the_same_month_of_earlier_years_only():
    months = np.array(["2019-07-05", "2020-07-05", "2021-07-05", "2021-08-05"], dtype="datetime64[s]")
    one = catches([(0, 0, 0, 10, 1), (1, 0, 0, 20, 1), (2, 0, 0, 30, 1), (3, 0, 0, 99, 1)])
    found = abundance(one, period_of(months, "month"), by_site=True, implied=False)
    mean, years, change = anomaly(found, "month", 5)
    assert years.tolist() == [0, 1, 2, 0]
    assert mean[1:3].tolist() == [10, 15]
    assert change[1:3].tolist() == [1.0, 1.0]
    assert np.isnan(change[[0, 3]]).all()
    assert anomaly(found, "month", 1)[0][2] == 20


def test_weeks_are_those_of_iso_8601():
    days = np.array(["2020-12-31", "2021-01-03", "2021-01-04", "2018-12-31"], dtype="datetime64[s]")
    year, week = season_of(period_of(days, "week"), "week")
    assert list(zip(year.tolist(), week.tolist(), strict=True)) == [(2020, 53), (2020, 53), (2021, 1), (2019, 1)]


def test_levels_are_presets_with_source_or_typed():
    california = preset("california")
    assert california["ratio"].score(np.array([0.5, 0.51, 1.5, 3.0, 3.01, np.nan]))[:5].tolist() == [1, 2, 3, 4, 5]
    assert california["rate"].score(np.array([0.0, 0.0005, 0.0051])).tolist() == [1, 2, 5]
    assert all(one.source and one.date for one in california.values())
    assert preset("none") == {}
    assert typed_levels("5, 20,50", "abundance").score(np.array([5.0, 21.0, 51.0])).tolist() == [1, 3, 4]
    for text in ("5, x", "5, 5", ""):
        with pytest.raises(AnalysisError):
            typed_levels(text, "abundance")
