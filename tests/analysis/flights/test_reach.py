# SPDX-License-Identifier: GPL-2.0-or-later
"""How far a battery reaches: against radii reckoned by hand, around zones, and what is planned where a part is out of reach."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.flights.flyable import flyable, forbidden_area
from smartcity.smartcity_plugin.analysis.flights.kinematics import Kinematics
from smartcity.smartcity_plugin.analysis.flights.lines import Swath
from smartcity.smartcity_plugin.analysis.flights.reach import Reach, planned_within
from smartcity.smartcity_plugin.analysis.flights.sorties import Battery
from smartcity.smartcity_plugin.analysis.flights.survey import plan_survey
from smartcity.smartcity_plugin.analysis.flights.transits import Router

PAD = np.array([[0.0, 0.0]])
SWATH = Swath(60.0, 30.0, 12.0, 20.0)
WIDE = Swath(200.0, 150.0, 12.0, 20.0)
KINEMATICS = Kinematics(10.0, 4.0, 1.0)
NOTHING = shapely.Polygon()


def reach_of(forbidden=NOTHING, seconds=600.0, pads=PAD):
    return Reach(pads, Router(forbidden), KINEMATICS, Battery(seconds, 0.0), 60.0, 24.0, 42.0)


def planned(free, reach, azimuth=None, swath=SWATH):
    return planned_within(
        free, reach, lambda reached: plan_survey(reached, swath, KINEMATICS, reach.pads, reach.battery, 60.0, 12.0, azimuth)
    )


def test_the_radius_by_hand():
    """600 s: 50 up and down, 24 m of line in 4.9 s (a triangle), 3 turns: 271.05 s each way, of which 2.5 s are lost to speeding up and slowing down."""
    reach = reach_of()
    line = 2.0 * np.sqrt(24.0 / 4.0)
    assert reach.radius == pytest.approx(((600.0 - 50.0 - line - 3.0) / 2.0 - 2.5) * 10.0)
    assert reach.needed(np.array([[reach.radius, 0.0]]))[0] == pytest.approx(600.0)
    assert reach_of(seconds=40.0).radius == 0.0
    short = reach_of(seconds=60.0)
    assert 0.0 < short.radius < 10.0 and short.needed(np.array([[0.0, short.radius]]))[0] == pytest.approx(60.0)


def test_what_no_battery_reaches_is_left_and_the_rest_is_flown():
    near, far = shapely.box(100, 0, 400, 300), shapely.box(20_000, 0, 20_300, 300)
    free = flyable(shapely.union_all([near, far]), NOTHING, PAD)
    reach = reach_of()
    survey = planned(free, reach)
    lost = [one for one in survey.flyable.unflyable if one.reason == "too_far"]
    assert len(lost) == 1 and lost[0].shape.equals(far) and survey.flyable.area.equals(near)
    assert lost[0].needed == pytest.approx(float(reach.needed(np.array([[20_300.0, 300.0]]))[0])) and lost[0].usable == 600.0
    alone = planned(flyable(near, NOTHING, PAD), reach)
    assert survey.covered >= 0.999 and [one.seconds for one in survey.sorties] == [one.seconds for one in alone.sorties]


def test_an_area_that_is_half_in_reach_is_flown_as_far_as_that():
    strip = shapely.box(100, -100, 6000, 100)
    reach = reach_of()
    survey = planned(flyable(strip, NOTHING, PAD), reach)
    assert survey.covered >= 0.995 and max(one.seconds for one in survey.sorties) <= 600.0
    reached = survey.flyable.area
    assert reached.bounds[2] == pytest.approx(reach.radius - reach.beyond, abs=5.0)
    assert reached.area + sum(one.shape.area for one in survey.flyable.unflyable) == pytest.approx(strip.area, rel=1e-6)


def test_ways_around_zones_count():
    """Behind a wall of 4 km, 2 km to each side of the straight way, lies what a straight flight would reach."""
    wall = forbidden_area(np.array([shapely.box(500, -2000, 600, 2000)]), 0.0, 15.0)
    here, behind, aside = shapely.box(100, -100, 400, 100), shapely.box(700, -100, 900, 100), shapely.box(900, 2100, 1100, 2300)
    free = flyable(shapely.union_all([here, behind, aside]), wall, PAD)
    reach = reach_of(wall, 700.0)
    survey = planned(free, reach)
    lost = [one for one in survey.flyable.unflyable if one.reason == "too_far"]
    assert [one.shape.equals(behind) for one in lost] == [True]
    assert lost[0].needed == pytest.approx(float(reach.needed(shapely.get_coordinates(behind)).max())) and lost[0].needed > 700.0
    assert survey.covered >= 0.999 and shapely.contains_properly(survey.flyable.area.buffer(1.0), aside)
    assert max(one.seconds for one in survey.sorties) <= 700.0


def test_where_nothing_is_reached_it_is_said_by_how_much():
    free = flyable(shapely.box(5000, 0, 5200, 200), NOTHING, PAD)
    reach = reach_of()
    needed = int(np.ceil(reach.needed(np.array([[5000.0, 0.0]]))[0]))
    with pytest.raises(AnalysisError, match=rf"cannot reach any part .* {needed} s, .* 600 s .* \({needed - 600} s too few"):
        planned(free, reach)


@pytest.mark.parametrize("seed", range(2))
def test_whatever_lies_around_the_plan_keeps_to_the_battery(seed):
    rng = np.random.default_rng(seed)
    zones = shapely.buffer(shapely.points(rng.uniform(-3000, 3000, (12, 2))), rng.uniform(50, 500, 12), quad_segs=4)
    forbidden = forbidden_area(zones, 0.0, 15.0)
    pads = rng.uniform(-1000, 1000, (30, 2))
    pads = pads[~shapely.intersects_xy(forbidden, *pads.T)][:2]
    free = flyable(shapely.box(-3000, -3000, 3000, 3000), forbidden, pads)
    reach = reach_of(forbidden, 420.0, pads)
    survey = planned(free, reach, 0.0, WIDE)
    assert survey.covered >= 0.995 and max(one.seconds for one in survey.sorties) <= 420.0
    far = shapely.union_all([one.shape for one in survey.flyable.unflyable if one.reason == "too_far"])
    assert far.area + survey.flyable.area.area == pytest.approx(free.area.area, rel=1e-6)
    # What is taken out is out of reach indeed, but for the margin and the cells.
    deep = shapely.get_coordinates(far.buffer(-300.0))
    assert len(deep) > 10 and (reach.needed(deep) > 380.0).all()
