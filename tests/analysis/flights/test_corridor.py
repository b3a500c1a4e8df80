# SPDX-License-Identifier: GPL-2.0-or-later
"""Lines along a road: how far from it, joined at bends, all of the corridor seen, no zone entered."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from smartcity.smartcity_plugin.analysis.flights.corridor import chains_of, corridor_area, offsets_of, plan_corridor
from smartcity.smartcity_plugin.analysis.flights.flyable import flyable, forbidden_area
from smartcity.smartcity_plugin.analysis.flights.lines import Swath

SWATH = Swath(60.0, 24.0, 12.0, 20.0)
PAD = np.array([[-300.0, -300.0]])


def plan(middle, width=150.0, swath=SWATH, zones=None, number=None):
    chains = chains_of(np.atleast_1d(middle))
    free = flyable(corridor_area(chains, width), forbidden_area(zones, 0.0, 15.0), PAD)
    return chains, free, plan_corridor(chains, width, swath, free, number)


def test_a_straight_road_has_parallel_lines_one_spacing_apart():
    _, _, found = plan(shapely.LineString([(0, 0), (1000, 0)]))
    lines = found.lines
    np.testing.assert_allclose(np.sort(lines.starts[:, 1]), np.sort(offsets_of(150.0, SWATH)))
    np.testing.assert_allclose(np.diff(np.sort(lines.starts[:, 1])), 24.0)
    np.testing.assert_allclose(lines.starts[:, 0], -12.0)
    np.testing.assert_allclose(lines.ends[:, 0], 1012.0)
    assert found.covered == pytest.approx(1.0) and len(found.cells) == 1


def test_the_number_can_be_given():
    _, _, found = plan(shapely.LineString([(0, 0), (1000, 0)]), number=3)
    np.testing.assert_allclose(np.sort(found.lines.starts[:, 1]), [-24.0, 0.0, 24.0])


@pytest.mark.parametrize("turn", [20, 45, 90, 120, -20, -45, -90, -120])
@pytest.mark.parametrize("width", [30.0, 150.0, 220.0])
def test_lines_follow_a_bend_and_see_all_of_it(turn, width):
    angle = np.radians(turn)
    middle = shapely.LineString([(0, 0), (600, 0), (600 + 600 * np.cos(angle), 600 * np.sin(angle))])
    chains, free, found = plan(middle, width)
    assert found.covered >= 0.9995 and len(found.cells) == 1
    for at, offset in enumerate(offsets_of(width, SWATH)):
        path = shapely.LineString(found.lines.path(at))
        assert path.is_valid and len(found.lines.path(at)) <= 4
        sampled = shapely.points(shapely.get_coordinates(shapely.segmentize(path, 5.0)))
        inner = (shapely.distance(sampled, shapely.Point(600, 0)) > 2.5 * width) & (shapely.distance(sampled, chains[0]) <= width)
        inside = inner & (shapely.line_locate_point(chains[0], sampled) > 1) & (shapely.line_locate_point(chains[0], sampled) < 1199)
        np.testing.assert_allclose(shapely.distance(sampled[inside], chains[0]), abs(offset), atol=1e-6)


def winding(seed):
    rng = np.random.default_rng(seed)
    x = np.linspace(0, 3000, 300)
    y = sum(a * np.sin(x / u + p) for a, u, p in rng.uniform((20, 150, 0), (120, 500, 6), (3, 3)))
    return shapely.LineString(np.column_stack([x, y]))


@pytest.mark.parametrize("seed", range(8))
def test_a_winding_river_takes_few_corners(seed):
    river = winding(seed)
    chains, free, found = plan(river)
    assert found.covered >= 0.9995
    sees = shapely.distance(shapely.points(np.vstack([found.lines.path(0), found.lines.path(1)])), river)
    assert sees.max() <= 1.5 * 150.0
    assert sum(len(one) for one in found.lines.bends) < 0.3 * 300 * len(found.lines.rows)
    expected = river.length * len(offsets_of(150.0, SWATH))
    assert found.lines.lengths.sum() <= 1.1 * expected + 2 * 12.0 * len(found.lines.rows)


@pytest.mark.parametrize("seed", range(8))
def test_zones_are_not_entered_and_what_is_left_is_seen(seed):
    rng = np.random.default_rng(seed)
    river = winding(seed)
    on = shapely.get_coordinates(shapely.line_interpolate_point(river, rng.uniform(200, river.length - 200, 3)))
    zones = shapely.buffer(shapely.points(on + rng.uniform(-60, 60, on.shape)), rng.uniform(15, 60, 3))
    _, free, found = plan(river, zones=zones)
    drawn = [shapely.LineString(found.lines.path(at)) for at in range(len(found.lines.rows))]
    assert shapely.distance(drawn, shapely.union_all(zones)).min() >= 15.0 - 0.01
    assert found.covered >= 0.999
    assert sorted(np.concatenate(found.cells)) == list(range(len(found.lines.rows)))


def test_roads_that_meet_end_to_end_are_one_and_junctions_are_kept_apart():
    roads = np.array([shapely.LineString(xy) for xy in ([(0, 0), (500, 0)], [(1000, 30), (500, 0)], [(500, 0), (500, 600)])])
    assert len(chains_of(roads[:2])) == 1 and len(chains_of(roads)) == 3
    chains, _, found = plan(shapely.union_all(roads))
    assert found.covered >= 0.999 and len(chains) == 3
    ring = shapely.LinearRing([(0, 0), (800, 0), (800, 600), (0, 600)])
    _, _, found = plan(shapely.LineString(shapely.get_coordinates(ring)), 80.0)
    assert found.covered >= 0.999


@pytest.mark.parametrize(
    "middle",
    [
        shapely.LineString([(0, 0), (400, 400), (400, 0), (0, 400)]),
        shapely.Point(100, 100).buffer(15).exterior,
        shapely.LineString([(0, 0), (500, 0), (500, 5), (0, 5)]),
        shapely.LineString([(0, 0), (300, 0), (100, 0), (600, 0)]),
        shapely.LineString([(0, 0), (0, 0), (2, 0)]),
        shapely.LineString([(at * 7, at % 2 * 9) for at in range(80)]),
        shapely.MultiLineString([[(0, 0), (500, 0)], [(250, -200), (250, 300)], [(0, 100), (500, 120)]]),
    ],
    ids=["crosses itself", "small ring", "hairpin", "there and back", "two metres", "zigzag", "network"],
)
@pytest.mark.parametrize("width", [20.0, 150.0, 400.0])
def test_strange_lines_are_seen_all_the_same(middle, width):
    """Where the inside of a bend is tighter than the offset there is no line at that distance; nothing is missed for it."""
    assert plan(middle, width)[2].covered >= 0.999
