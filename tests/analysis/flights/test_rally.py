# SPDX-License-Identifier: GPL-2.0-or-later
"""Rally points: every place that can be served is, none is made worse, and where one point does harm several are found that do none."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import shapely
from smartcity.smartcity_plugin.analysis.flights.failsafe import Surface, Track, returns
from smartcity.smartcity_plugin.analysis.flights.rally import amend_rally, propose_rally
from smartcity.smartcity_plugin.analysis.flights.transits import Router

HOME_AT = np.array([0.0, 0.0])


def among_discs(seed):
    """Eight flights from place to place among eight large or twenty-five small zones."""
    rng = np.random.default_rng(seed)
    number, small, large = (8, 30, 120) if seed < 8 else (25, 10, 40)
    zones = shapely.union_all(shapely.buffer(shapely.points(rng.uniform(0, 1000, (number, 2))), rng.uniform(small, large, number)))
    router = Router(zones)
    free = rng.uniform(0, 1000, (60, 2))
    free = free[~shapely.intersects_xy(zones, *free.T)]
    legs = [router.way(a, b) for a, b in itertools.pairwise(free[:9])]
    return [Track(one, free[0]) for one in legs if one is not None], router, zones


def among_walls(seed):
    """Lines 60 m apart over a square, cut by six thin walls: what is behind one is near to what is before it."""
    rng = np.random.default_rng(100 + seed)
    corner, length, upright = rng.uniform(0, 900, (2, 6)), rng.uniform(100, 400, 6), rng.integers(0, 2, 6)
    walls = shapely.union_all(
        [
            shapely.box(x, y, x + (30 if up else long), y + (long if up else 30))
            for x, y, long, up in zip(*corner, length, upright, strict=True)
        ]
    )
    rows = shapely.difference(shapely.linestrings([[(0, y), (1000, y)] for y in np.arange(0, 1000, 60)]), walls)
    return [Track(shapely.get_coordinates(one), np.array([-50.0, -50.0])) for one in shapely.get_parts(rows)], Router(walls), walls


@pytest.mark.parametrize("seed", range(16))
def test_every_place_is_served_and_none_made_worse(seed):
    tracks, router, zones = among_discs(seed)
    before = returns(tracks, router, 50.0)
    rally = propose_rally(tracks, router, 50.0)
    after = returns(tracks, router, 50.0, rally=rally)
    assert not before.clear.all() and after.clear.all()
    assert not shapely.intersects_xy(shapely.buffer(zones, -0.01), *rally.T).any() and len(rally) <= 12


@pytest.mark.parametrize("seed", range(4))
def test_thin_walls_ask_for_points_on_both_sides(seed):
    tracks, router, _ = among_walls(seed)
    before = returns(tracks, router, 50.0)
    after = returns(tracks, router, 50.0, rally=propose_rally(tracks, router, 50.0))
    assert before.share < 0.9 and after.share >= 0.99 and after.clear[before.clear].all()


def test_where_no_single_point_helps_a_pair_does():
    """Thirty metres between two walls are hidden from home. Any point between the walls is the nearest refuge of the line before the first as well, from which the way to it is not free."""
    walls = shapely.union_all([shapely.box(480, -300, 510, 400), shapely.box(560, -500, 1000, 600)])
    home, router = np.array([300.0, 50.0]), Router(walls)
    tracks = [Track(np.array([[460.0, -500.0], [460.0, 600.0]]), home), Track(np.array([[530.0, 40.0], [530.0, 60.0]]), home)]
    before = returns(tracks, router, 50.0)
    assert (~before.clear).sum() == 3
    x, y = np.meshgrid(np.arange(250, 1100, 15.0), np.arange(-550, 650, 15.0))
    singles = np.vstack([before.places, np.column_stack([x.ravel(), y.ravel()])])
    singles = singles[router.clear(singles, singles)]
    assert all(returns(tracks, router, 50.0, rally=one, known=before).clear.sum() <= before.clear.sum() for one in singles)
    rally = propose_rally(tracks, router, 50.0)
    assert len(rally) == 2 and returns(tracks, router, 50.0, rally=rally).clear.all()


def test_returns_that_are_known_are_not_sought_again():
    tracks, router, _ = among_walls(0)
    rally = np.array([[300.0, 300.0], [900.0, 100.0]])
    alone, anew = returns(tracks, router, 50.0), returns(tracks, router, 50.0, rally=rally)
    found = returns(tracks, router, 50.0, rally=rally, known=alone)
    np.testing.assert_array_equal(found.clear, anew.clear)
    np.testing.assert_array_equal(returns(tracks, router, 50.0, known=found).clear, alone.clear)


def test_none_are_proposed_where_home_is_free():
    along = [Track(np.array([[100.0, 0.0], [100.0, 200.0]]), HOME_AT)]
    ridge = Surface(lambda xy: np.where((xy[:, 0] >= 40.0) & (xy[:, 0] <= 60.0), 60.0, 0.0), 2.0)
    assert not len(propose_rally(along, Router(None), 50.0))
    assert len(propose_rally(along, Router(None), 50.0, ridge)) == 1


@pytest.mark.parametrize("seed", range(4))
def test_new_points_stand_beside_those_that_are_given(seed):
    """Of a set that serves all places each one alone is kept, and what it leaves is served by new ones."""
    tracks, router, _ = among_discs(seed)
    whole = propose_rally(tracks, router, 50.0)
    for one in whole:
        kept, new = amend_rally(tracks, router, 50.0, one[None])
        state = returns(tracks, router, 50.0, rally=np.vstack([one[None][kept], new]))
        assert state.clear.all()
        helps = returns(tracks, router, 50.0, rally=one[None]).share >= returns(tracks, router, 50.0).share
        assert kept.tolist() == ([0] if helps else []), "given up only where it does harm"
    kept, new = amend_rally(tracks, router, 50.0, whole)
    assert kept.tolist() == list(range(len(whole))) and not len(new)


def test_a_given_point_that_does_harm_is_given_up():
    """A wall beside a line, and a rally point behind it: the nearest refuge of all of the line, from nowhere with a free way."""
    router = Router(shapely.box(110, -50, 120, 550))
    tracks = [Track(np.array([[100.0, 0.0], [100.0, 500.0]]), HOME_AT)]
    harmful, useful = [130.0, 250.0], [60.0, 400.0]
    given = np.array([harmful, useful])
    assert returns(tracks, router, 50.0).clear.all() and returns(tracks, router, 50.0, rally=given).share < 0.9
    kept, new = amend_rally(tracks, router, 50.0, given)
    assert kept.tolist() == [1] and not len(new)
