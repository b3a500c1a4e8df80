# SPDX-License-Identifier: GPL-2.0-or-later
"""Spraying: sprayer on inside blocks only, dose of the block's own area, tanks and batteries kept, one product in a tank."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.flights.flyable import flyable, forbidden_area
from smartcity.smartcity_plugin.analysis.flights.kinematics import Kinematics
from smartcity.smartcity_plugin.analysis.flights.sorties import Battery
from smartcity.smartcity_plugin.analysis.flights.spraying import flow, plan_spraying, run_up

PAD = np.array([[-80.0, -80.0]])
FAST = Kinematics(5.0)


def plan(blocks, rates=10.0, products=None, tank=10.0, zones=None, battery=1200.0, **options):
    blocks = np.array(blocks, dtype=object)
    free = flyable(shapely.union_all(blocks), forbidden_area(zones, 0.0, 15.0), PAD)
    names = products or [""] * len(blocks)
    return free, plan_spraying(
        blocks, np.broadcast_to(rates, len(blocks)).astype(float), names, 5.0, tank, free, PAD, FAST, Battery(battery), 3.0, **options
    )


def test_flow_is_rate_times_swath_times_speed():
    """10 l/ha on 5 m at 5 m/s: 25 m² a second are 0.0025 ha, 0.025 l, 1.5 l a minute."""
    assert flow(10.0, 5.0, 5.0) == pytest.approx(1.5)
    assert run_up(Kinematics(5.0, 4.0)) == pytest.approx(25 / 8)


def test_a_field_gets_its_litres():
    """1 ha at 10 l/ha takes 10 l, in 20 lines of 100 m."""
    free, found = plan([shapely.box(0, 0, 100, 100)], tank=100.0)
    assert found.litres == pytest.approx(10.0) and len(found.lines.rows) == 20 and len(found.sorties) == 1
    assert found.covered == pytest.approx(1.0)
    off = [leg for leg in found.sorties[0].legs if not leg.on]
    assert sum(leg.metres == pytest.approx(run_up(FAST)) for leg in off) >= 38


def on_legs(found):
    return [shapely.LineString([leg.start, leg.end]) for one in found.sorties for leg in one.legs if leg.on]


@pytest.mark.parametrize("seed", range(6))
def test_sprayer_is_off_outside_and_tanks_and_batteries_are_kept(seed):
    rng = np.random.default_rng(seed)
    blocks = []
    for centre in rng.uniform(0, 700, (6, 2)):
        n = int(rng.integers(3, 9))
        angle = np.sort(rng.uniform(0, 2 * np.pi, n))
        blocks.append(
            shapely.make_valid(shapely.polygons(centre + np.column_stack([np.cos(angle), np.sin(angle)]) * rng.uniform(20, 90, (n, 1))))
        )
    blocks = [one for one in blocks if one.area > 50]
    rates = rng.uniform(5, 30, len(blocks))
    zones = shapely.buffer(shapely.points(rng.uniform(0, 700, (3, 2))), 25.0)
    products = [("Bti", "adulticide")[one] for one in rng.integers(0, 2, len(blocks))]
    free, found = plan(blocks, rates, products, tank=4.0, zones=zones, battery=900.0)
    legs = on_legs(found)
    allowed = shapely.buffer(free.area, 1e-6)
    assert all(allowed.covers(one) for one in legs)
    for one in found.sorties:
        assert one.litres <= 4.0 + 1e-9 and one.seconds <= 720 + 1e-6
        assert {products[found.block[leg.line]] for leg in one.legs if leg.on} == {one.product}
        path = shapely.LineString(one.path)
        assert shapely.distance(path, shapely.union_all(zones)) >= 15.0 - 0.01
    used = sum(rates[found.block[leg.line]] * 5.0 / 1e4 * leg.metres for one in found.sorties for leg in one.legs if leg.on)
    assert found.litres == pytest.approx(used)
    wanted = sum(rate * shapely.intersection(block, free.area).area / 1e4 for rate, block in zip(rates, blocks, strict=True))
    assert wanted * 0.9 <= found.litres <= wanted * 1.35, "lines are spread evenly, so small blocks get a little more"
    flown = shapely.union_all(legs)
    for at in range(len(found.lines.rows)):
        assert shapely.LineString(found.lines.path(at)).difference(flown.buffer(1e-6)).length < 1e-3


def test_a_tank_is_emptied_before_a_refill():
    _, found = plan([shapely.box(0, 0, 200, 100)], tank=3.0, battery=5000.0)
    assert len(found.sorties) == 7 and [one.litres for one in found.sorties[:-1]] == pytest.approx([3.0] * 6, abs=0.02)


def test_several_drones_spray_at_once():
    blocks = [shapely.box(x, 0, x + 80, 80) for x in (0, 200, 400)]
    _, one = plan(blocks, tank=2.0)
    _, three = plan(blocks, tank=2.0, drones=3)
    assert max(s.ends_at for s in three.sorties) < 0.5 * max(s.ends_at for s in one.sorties)


def test_what_cannot_be_is_said():
    with pytest.raises(AnalysisError, match="tank"):
        plan([shapely.box(0, 0, 100, 100)], rates=1e5, tank=0.001)
