# SPDX-License-Identifier: GPL-2.0-or-later
"""Patrols: no place waits longer than it may, in a day that is flown through again here; what does not fit is what is worth least; no battery is overrun."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import shapely
from smartcity.smartcity_plugin.analysis.flights.kinematics import Kinematics
from smartcity.smartcity_plugin.analysis.flights.patrol import plan_patrol
from smartcity.smartcity_plugin.analysis.flights.patrol_stops import Stop
from smartcity.smartcity_plugin.analysis.flights.sorties import Battery, Team
from smartcity.smartcity_plugin.analysis.flights.transits import Router

PAD = np.array([[0.0, 0.0]])
KIN = Kinematics(10.0)
HEIGHT, STAY = 60.0, 10.0


def points(xy, priority=None, revisit=1800.0, drones=1, battery=1500.0, zones=None, day=86_400.0, pads=PAD):
    n = len(xy)
    stops = [Stop(at, (), np.asarray(one, dtype=float), STAY) for at, one in enumerate(xy)]
    priority = np.ones(n) if priority is None else np.asarray(priority, dtype=float)
    revisit = np.broadcast_to(np.asarray(revisit, dtype=float), n)
    return plan_patrol(stops, priority, revisit, pads, Router(zones), KIN, Battery(battery), HEIGHT, Team(drones), day), priority, revisit


def flown_again(patrol, xy, day):
    """When each point is visited in a day, from the legs of the sorties alone: speeding up, flying, slowing down, turning."""
    seen = {at: [] for at in range(len(xy))}
    longest = 0.0
    for drone, period in patrol.period.items():
        mine = [one for one in patrol.sorties if one.drone == drone]
        cycle = period * patrol.rounds[drone]
        busy = sorted((one.starts_at, one.ends_at) for one in mine)
        assert all(b[0] >= a[1] + 120.0 - 1e-6 for a, b in itertools.pairwise(busy)), "a change of battery between"
        assert busy[-1][1] + 120.0 <= busy[0][0] + cycle + 1e-6, "and before the next cycle"
        for one in mine:
            longest = max(longest, one.seconds)
            clock = one.starts_at + HEIGHT / KIN.climb
            corners = [one.legs[0].start]
            for leg in one.legs:
                corners.append(leg.end)
                if leg.stay > 0:
                    arrives = clock + KIN.path(corners) + KIN.turn
                    at = int(np.argmin(np.hypot(*(np.asarray(xy) - leg.end).T)))
                    seen[at] += list(np.arange(arrives, day, cycle))
                    clock, corners = arrives + leg.stay, [leg.end]
            assert clock + KIN.path(corners) + KIN.turn + HEIGHT / KIN.descent == pytest.approx(one.ends_at)
    return seen, longest


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("drones", [1, 3])
def test_no_place_waits_longer_than_it_may(seed, drones):
    rng = np.random.default_rng(seed)
    xy = rng.uniform(-1500, 1500, (int(rng.integers(3, 22)), 2))
    zones = shapely.union_all(shapely.buffer(shapely.points(rng.uniform(-1500, 1500, (4, 2))), 120.0))
    xy = xy[~shapely.intersects_xy(zones, *xy.T)]
    zones = shapely.difference(zones, shapely.Point(0, 0).buffer(30))
    patrol, priority, revisit = points(
        xy, rng.uniform(1, 5, len(xy)), rng.choice([900.0, 1800.0, 4000.0, 7200.0], len(xy)), drones, zones=zones
    )
    seen, longest = flown_again(patrol, xy, 86_400.0)
    assert longest <= 1200.0 + 1e-6 and (patrol.drone >= 0).any()
    for at in range(len(xy)):
        if patrol.drone[at] < 0:
            assert not seen[at]
            continue
        gaps = np.diff([0.0, *sorted(seen[at]), 86_400.0])
        assert gaps.max() <= revisit[at] + 1e-6
        assert patrol.max_gap[at] == pytest.approx(gaps.max(), abs=1e-3) and patrol.visits[at] == len(seen[at])


def test_all_fit_where_they_can_and_rounds_are_no_more_than_are_needed():
    """Four points 500 m away: a round takes about 220 s and a change 120 s; one every 1800 s is enough."""
    patrol, _, _ = points([(500, 0), (0, 500), (-500, 0), (0, -500)], revisit=1800.0)
    assert (patrol.drone == 0).all() and patrol.period[0] == pytest.approx(1800.0, abs=0.01) and patrol.rounds[0] == 1
    np.testing.assert_allclose(patrol.max_gap, 1800.0, atol=1.0)
    assert patrol.flights in (48, 49)


def test_a_place_that_may_wait_longer_is_visited_less_often():
    patrol, _, _ = points([(400, 0), (500, 300), (-2500, 0), (-2500, 200)], revisit=[900.0, 900.0, 3700.0, 3700.0])
    assert (patrol.drone >= 0).all() and patrol.rounds[0] == 4
    assert patrol.visits[0] > 3.5 * patrol.visits[2] and (patrol.max_gap <= [900, 900, 3700, 3700]).all()


def test_what_is_left_is_worth_least_against_all_subsets():
    """Seven points of which not all fit: no other set that fits is worth more (by trying all, each alone against the same plan)."""
    for seed in range(4):
        rng = np.random.default_rng(seed)
        xy, priority = rng.uniform(-2500, 2500, (7, 2)), rng.integers(1, 6, 7).astype(float)
        patrol, _, _ = points(xy, priority, 900.0)
        got = priority[patrol.drone >= 0].sum()
        assert got < priority.sum(), "else nothing is tested"
        best = 0.0
        for size in range(1, 8):
            for some in itertools.combinations(range(7), size):
                if priority[list(some)].sum() > best and fits(xy[list(some)], 900.0):
                    best = priority[list(some)].sum()
        assert got == best


def fits(xy, limit):
    """Whether some order of points, cut anywhere into sorties, takes at most ``limit`` s with a change of battery after each; first visits are then in time as well."""
    to_pad = KIN.leg(np.hypot(*xy.T)) + KIN.turn
    between = KIN.leg(np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1))) + KIN.turn
    ground = HEIGHT / KIN.climb + HEIGHT / KIN.descent
    for order in itertools.permutations(range(len(xy))):
        best = [0.0] + [np.inf] * len(order)
        for i in range(len(order)):
            spent = ground + to_pad[order[i]]
            for j in range(i, len(order)):
                spent += STAY + (between[order[j - 1], order[j]] if j > i else 0.0)
                if spent + to_pad[order[j]] <= 1200.0:
                    best[j + 1] = min(best[j + 1], best[i] + spent + to_pad[order[j]] + 120.0)
        if best[-1] <= limit:
            return True
    return False


def test_out_of_reach_and_closed_off_places_are_left():
    far, _, _ = points([(500, 0), (30_000, 0)])
    assert list(far.drone) == [0, -1] and np.isnan(far.max_gap[1])
    ring = shapely.Point(1000, 0).buffer(300).difference(shapely.Point(1000, 0).buffer(200))
    shut, _, _ = points([(500, 0), (1000, 0)], zones=ring)
    assert list(shut.drone) == [0, -1]
    none, _, _ = points([(30_000, 0)])
    assert not none.sorties and (none.drone == -1).all()


def test_a_hundred_places_are_planned_in_seconds():
    rng = np.random.default_rng(8)
    patrol, _, _ = points(rng.uniform(-4000, 4000, (100, 2)), rng.integers(1, 5, 100), 3600.0, drones=2)
    assert 20 < (patrol.drone >= 0).sum() < 100 and np.nanmax(patrol.max_gap) <= 3600.0


def test_more_drones_and_pads_reach_more():
    rng = np.random.default_rng(5)
    xy = rng.uniform(-3000, 3000, (20, 2))
    served = [(points(xy, revisit=1500.0, drones=drones)[0].drone >= 0).sum() for drones in (1, 2, 4)]
    assert served == sorted(served) and served[0] < served[-1]
    pads = np.array([[-2000.0, -2000.0], [2000.0, 2000.0]])
    patrol, _, _ = points(xy, revisit=1500.0, drones=2, pads=pads)
    assert {one.pad for one in patrol.sorties} == {0, 1}
