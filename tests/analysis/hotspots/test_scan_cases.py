# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows into places, periods, people and expected cases."""

from __future__ import annotations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.hotspots.scan_cases import Layout, as_given, by_people, group, require_room


def test_groups_are_numbered_as_they_appear():
    place, first = group(np.array(["b", "a", "b", "c", "a"]))
    assert place.tolist() == [0, 1, 0, 2, 1]
    assert first.tolist() == [0, 1, 3]
    place, first = group(np.array([[5.0, 1.0], [2.0, 2.0], [5.0, 1.0]]))
    assert place.tolist() == [0, 1, 0]
    assert first.tolist() == [0, 1]


def test_indirect_standardisation_by_hand():
    """Two places, young and old: 10 / 300 and 30 / 100 overall."""
    layout = Layout(np.array([0, 0, 1, 1]), np.zeros(4, dtype=int), 2, np.ones(1))
    found = by_people(layout, np.array([4.0, 5.0, 6.0, 25.0]), np.array([200.0, 20.0, 100.0, 80.0]), np.array([0, 1, 0, 1]))
    assert found.expected[:, 0] == pytest.approx([200 * 10 / 300 + 20 * 30 / 100, 100 * 10 / 300 + 80 * 30 / 100])
    assert found.people == pytest.approx([220, 180])
    assert found.filled == 0


def test_people_count_by_days_and_missing_periods_have_the_mean():
    """Place 0 is stated in periods 0 and 2, place 1 in all; periods of 31, 28 and 31 days."""
    layout = Layout(np.array([0, 0, 1, 1, 1]), np.array([0, 2, 0, 1, 2]), 2, np.array([31.0, 28.0, 31.0]))
    found = by_people(layout, np.array([3.0, 2.0, 1.0, 0.0, 4.0]), np.array([100.0, 300.0, 50.0, 50.0, 50.0]))
    exposure = np.array([[100 * 31, 200 * 28, 300 * 31], [50 * 31, 50 * 28, 50 * 31]])
    np.testing.assert_allclose(found.expected, exposure * 10 / exposure.sum())
    assert found.people == pytest.approx([200, 50])
    assert found.filled == 1


def test_a_period_with_cases_and_nobody_is_filled_too():
    layout = Layout(np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1]), 2, np.ones(2))
    found = by_people(layout, np.array([3.0, 2.0, 1.0, 1.0]), np.array([0.0, 80.0, 50.0, 0.0]))
    assert found.expected[0, 0] == found.expected[0, 1]
    assert found.filled == 2
    amounts, filled = as_given(layout, np.array([3.0, 2.0, 1.0, 0.0]), np.array([0.0, 2.5, 1.5, 0.0]))
    assert amounts.tolist() == [[2.5, 2.5], [1.5, 0.0]]
    assert filled == 1


def test_one_date_that_is_centuries_off_is_refused():
    with pytest.raises(AnalysisError, match="years off"):
        require_room(500, 17_000_000)
