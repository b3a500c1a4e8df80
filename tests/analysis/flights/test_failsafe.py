# SPDX-License-Identifier: GPL-2.0-or-later
"""The straight way back, against cases that can be reckoned by hand; rally points that help where home does not."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from smartcity.smartcity_plugin.analysis.flights.failsafe import HOME, Surface, Track, returns
from smartcity.smartcity_plugin.analysis.flights.transits import Router

HOME_AT = np.array([0.0, 0.0])
WALL = shapely.box(40, -1000, 60, 100)
ALONG = Track(np.array([[100.0, 0.0], [100.0, 200.0]]), HOME_AT)


def test_a_wall_shades_what_lies_behind_it():
    """From (100, y) the line to (0, 0) passes the wall's corner (40, 100) at y = 250."""
    found = returns([Track(np.array([[100.0, 0.0], [100.0, 400.0]]), HOME_AT)], Router(WALL), 50.0)
    y = found.places[:, 1]
    np.testing.assert_allclose(np.diff(y), 10.0)
    assert (found.refuge == HOME).all() and found.clear_of_ground.all()
    np.testing.assert_array_equal(found.clear_of_zones, y >= 250.0)
    assert found.share == pytest.approx((y >= 250.0).mean())


def ridge(height, x0=40.0, x1=60.0):
    return Surface(lambda xy: np.where((xy[:, 0] >= x0) & (xy[:, 0] <= x1), height, 0.0), 2.0)


@pytest.mark.parametrize(("height", "free"), [(49.0, True), (51.0, False)])
def test_a_ridge_is_cleared_at_the_return_height_or_not(height, free):
    found = returns([ALONG], Router(None), 50.0, ridge(height))
    assert found.clear_of_zones.all() and (found.clear_of_ground == free).all()


def test_a_drone_that_is_higher_stays_up_and_unknown_ground_is_not_in_the_way():
    high = Track(ALONG.path, HOME_AT, np.array([80.0, 40.0]))
    found = returns([high], Router(None), 30.0, ridge(60.0))
    flown = 80.0 - 0.2 * found.places[:, 1]
    np.testing.assert_array_equal(found.clear_of_ground, flown > 60.0)
    assert returns([ALONG], Router(None), 30.0, ridge(np.nan)).clear.all()


def test_the_nearest_refuge_is_taken_even_if_it_is_the_wrong_one():
    rally = np.array([[90.0, 0.0], [20.0, 200.0]])
    found = returns([ALONG], Router(shapely.box(40, 150, 60, 400)), 50.0, rally=rally)
    away = np.hypot(*(found.places[:, None] - np.vstack([rally, HOME_AT])[None]).transpose(2, 0, 1))
    np.testing.assert_array_equal(found.refuge, np.array([0, 1, HOME])[away.argmin(axis=1)])
    assert not found.clear[found.refuge == 1].any(), "behind the wall, though home would have been free"


def test_the_height_counts_from_the_ground_of_the_refuge():
    hill = Surface(lambda xy: np.where(xy[:, 0] > 80, 30.0, np.where(xy[:, 0] > 30, 60.0, 0.0)), 2.0)
    assert not returns([ALONG], Router(None), 50.0, hill).clear.any()
    assert returns([ALONG], Router(None), 50.0, hill, rally=np.array([[100.0, 90.0]])).clear.all()


def test_no_track_is_a_safe_one():
    assert returns([], Router(None), 50.0).share == 1.0
