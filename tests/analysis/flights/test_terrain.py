# SPDX-License-Identifier: GPL-2.0-or-later
"""Heights along a track: within the tolerance over every cell under it, above everything that stands there, with the fewest waypoints."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.flights.kinematics import Kinematics
from smartcity.smartcity_plugin.analysis.flights.terrain import Ground, Raster, fewest_waypoints, fewest_within, waypoints_between
from smartcity.smartcity_plugin.analysis.flights.waypoints import Rows, climbing_seconds

CELL, SIZE, HEIGHT = 10.0, 80, 60.0


def raster_of(values):
    """Cells of 10 m from (0, 0) up, rows to the north; exactly where a leg passes from one to the next."""

    def height_of(xy):
        column, row = np.floor(np.asarray(xy) / CELL).astype(int).T
        inside = (column >= 0) & (column < SIZE) & (row >= 0) & (row < SIZE)
        found = np.full(len(xy), np.nan)
        found[inside] = values[row[inside], column[inside]]
        return found

    def cells_under(start, end):
        shares = [0.0, 1.0]
        for a, b in zip(start, end, strict=True):
            if a != b:
                shares += [share for whole in range(SIZE + 1) if 0 < (share := (whole * CELL - a) / (b - a)) < 1]
        borders = np.unique(np.round(shares, 12))
        middle = (borders[1:] + borders[:-1]) / 2
        return borders, height_of(start + middle[:, None] * (end - start))

    return Raster(height_of, cells_under)


def hills(seed, slope=1.0):
    rng = np.random.default_rng(seed)
    x, y = np.meshgrid(np.arange(SIZE), np.arange(SIZE))
    waves = sum(a * np.sin(x / u + p) * np.cos(y / v) for a, u, v, p in rng.uniform((2, 4, 4, 0), (25, 15, 15, 6), (4, 4)))
    return 200 + slope * waves


def flight(start, end, ground):
    """Corners of the flight along a leg: shares and heights."""
    places, levels = waypoints_between(start, end, HEIGHT, ground)
    ends = ground.wanted(np.stack([start, end]), HEIGHT)
    shares = np.hypot(*(places - start).T) / np.hypot(*(end - start))
    return np.r_[0, shares, 1], np.r_[ends[0], levels, ends[1]]


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("tolerance", [2.0, 5.0])
def test_within_the_tolerance_over_every_cell(seed, tolerance):
    """At the entry to and the exit from each cell under the track, and so everywhere over it."""
    rng = np.random.default_rng(seed)
    values = hills(seed, 0.45 if tolerance == 2.0 else 1.0)
    ground = Ground(raster_of(values), tolerance)
    start, end = rng.uniform(5, 795, (2, 2))
    at, level = flight(start, end, ground)
    borders, heights = ground.terrain.cells_under(start, end)
    assert np.abs(np.diff(heights)).max(initial=0) <= 2 * tolerance, "else no flight can keep it"
    for side in (borders[:-1] + 1e-12, borders[1:] - 1e-12):
        assert np.abs(np.interp(side, at, level) - heights - HEIGHT).max() <= tolerance + 1e-6
    assert len(at) < len(heights)


def test_a_cliff_is_passed_between_its_two_heights():
    values = np.full((SIZE, SIZE), 100.0)
    values[:, 40:] = 160.0
    at, level = flight(np.array([5.0, 5.0]), np.array([795.0, 5.0]), Ground(raster_of(values), 5.0))
    x = 5 + 790 * np.linspace(0, 1, 2000)
    flown = np.interp(x, 5 + 790 * at, level)
    away = np.abs(flown - np.where(x < 400, 100.0, 160.0) - HEIGHT)
    assert away[np.abs(x - 400) > CELL / 2].max() <= 5.0 + 1e-6 and len(at) == 4
    assert ((flown >= 160 - 5 - 1e-6) & (flown <= 220 + 5 + 1e-6)).all()


@pytest.mark.parametrize("seed", range(10))
def test_never_nearer_to_the_surface_than_the_clearance(seed):
    rng = np.random.default_rng(seed)
    values = hills(seed)
    towers = values + np.where(rng.random(values.shape) < 0.05, rng.uniform(10, 90, values.shape), 0.0)
    ground = Ground(raster_of(values), 5.0, raster_of(towers), 15.0)
    start, end = rng.uniform(5, 795, (2, 2))
    at, level = flight(start, end, ground)
    borders, tops = ground.surface.cells_under(start, end)
    for side in (borders[:-1] + 1e-12, borders[1:] - 1e-12):
        assert (np.interp(side, at, level) - tops).min() >= 15.0 - 1e-6
    alone = Ground(raster_of(values), 5.0)
    np.testing.assert_allclose(flight(start, end, Ground(alone.terrain, 5.0, alone.terrain, 15.0))[1], flight(start, end, alone)[1])


@pytest.mark.parametrize("seed", range(10))
def test_no_other_choice_of_samples_has_fewer(seed):
    """Against trying all subsets."""
    rng = np.random.default_rng(seed)
    along = np.cumsum(rng.uniform(1, 5, 11))
    wanted = rng.uniform(0, 12, 11)
    kept = fewest_waypoints(along, wanted, 4.0)
    assert (np.abs(np.interp(along, along[kept], wanted[kept]) - wanted) <= 4.0 + 1e-9).all()
    for number in range(len(kept) - 2):
        for inner in itertools.combinations(range(1, 10), number):
            some = [0, *inner, 10]
            assert (np.abs(np.interp(along, along[some], wanted[some]) - wanted) > 4.0 + 1e-9).any()


def test_steep_ground_slows_the_drone_down():
    """100 m ahead at 10 m/s take 10 s; 60 m up at 3 m/s take 20, 60 m down at 2 m/s take 30."""
    n = 4
    nan = np.full(n, np.nan)
    xy = np.column_stack([np.arange(n) * 100.0, np.zeros(n)])
    rows = Rows(xy, np.arange(n), np.array([1, 1, 1, 2]), np.ones(n), nan, nan, np.array([0.0, 60.0, 0.0, 900.0]), nan, nan, nan, nan)
    np.testing.assert_allclose(climbing_seconds(rows, Kinematics(10.0)), [10.0 + 20.0, 0.0])


def test_long_legs_are_searched_in_blocks():
    along = np.arange(3000.0)
    flat = np.zeros(3000)
    assert len(fewest_within(along, flat, flat - 1, flat + 1, np.ones(3000))) == 2
    up = np.abs(along - 1500.0)
    np.testing.assert_array_equal(fewest_waypoints(along, up, 1e-3), [0, 1500, 2999])


def test_gaps_are_bridged_and_nothing_known_is_level():
    values = np.full((SIZE, SIZE), 100.0)
    values[:, 20:60] = np.nan
    values[:, 60:] = 140.0
    at, level = flight(np.array([5.0, 5.0]), np.array([795.0, 5.0]), Ground(raster_of(values), 2.0))
    assert (np.diff(level) >= -1e-9).all() and level.min() >= 160 - 1e-9 and level.max() <= 200 + 1e-9 and len(at) <= 5
    nothing = Ground(raster_of(np.full((SIZE, SIZE), np.nan)), 2.0)
    assert not len(waypoints_between(np.array([5.0, 5.0]), np.array([795.0, 5.0]), HEIGHT, nothing)[0])
