# SPDX-License-Identifier: GPL-2.0-or-later
"""Cameras, lines, ways around forbidden areas, tours and sorties: published figures, coverage, distances kept, batteries never overrun."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from smartcity.smartcity_plugin.analysis.buffers import circumscribed_buffer
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.flights.camera import Camera, cameras
from smartcity.smartcity_plugin.analysis.flights.kinematics import Kinematics
from smartcity.smartcity_plugin.analysis.flights.lines import Swath, cover, covered
from smartcity.smartcity_plugin.analysis.flights.sorties import Battery, sorties_of
from smartcity.smartcity_plugin.analysis.flights.survey import chords
from smartcity.smartcity_plugin.analysis.flights.tour import cells_of, tour
from smartcity.smartcity_plugin.analysis.flights.transits import Router


def test_camera_of_qgroundcontrols_guide():
    """Sony ILCE-QX1 with 16 mm, 25 cm a pixel, 70 % overlap both ways (QGroundControl developer guide, CameraCalc)."""
    camera = cameras()["Sony ILCE-QX1"]
    assert camera.height(0.25) == pytest.approx(940.6896551724138, abs=1e-9)
    side, front = camera.spacing(camera.height(0.25), 0.7, 0.7)
    assert (side, front) == (pytest.approx(409.2), pytest.approx(272.4))
    assert camera.gsd(camera.height(0.25)) == pytest.approx(0.25)


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ((160, 120, 1.9, 1920, 1080), "Are these pixels"),
        ((13.2, 8.8, 0.0, 5472, 3648), "must be above 0"),
        ((8.8, 13.2, 8.8, 5472, 3648), "far from square"),
        ((13.2, 8.8, 8.8, 54, 36), "do not belong"),
        ((13.2, 8.8, 5000, 5472, 3648), "focal length"),
    ],
)
def test_cameras_that_cannot_be_are_refused(figures, said):
    with pytest.raises(AnalysisError, match=said):
        Camera(*figures)


def test_overlap_of_all_is_refused_and_triggers_limit_the_speed():
    camera = Camera(13.2, 8.8, 8.8, 5472, 3648, least_interval=2.0)
    with pytest.raises(AnalysisError, match="cannot be flown"):
        camera.spacing(100.0, 1.0, 0.8)
    assert camera.fastest(12.0) == 6.0


def boustrophedon(ys, west, east):
    return np.array([point for at, y in enumerate(ys) for point in ([(west, y), (east, y)] if at % 2 == 0 else [(east, y), (west, y)])])


def test_time_of_the_measured_flight():
    """Six lines of 180 m at 8 m/s, first line's start to last one's end: 178.0 s measured, 153.8 s by distance over speed."""
    path = boustrophedon(30.08 * np.arange(6), 0.0, 180.0)
    assert Kinematics(8.0).path(path) == pytest.approx(178.0, rel=0.01)
    assert np.hypot(*np.diff(path, axis=0).T).sum() / 8.0 == pytest.approx(153.8, abs=0.1)


def test_the_square_of_eth():
    """100 m square, swath 3 m, 3 m/s, 1 m/s², from a corner and back: at most 1386.8 s (polygon coverage benchmark of ETH Zurich)."""
    square = shapely.box(0, 0, 100, 100)
    lines = cover(square, 90.0, Swath(3.0, 3.0))
    assert len(lines.rows) == 34
    ys = np.sort(lines.starts[:, 1])
    path = np.vstack([[0, 0], boustrophedon(ys, 0.0, 100.0), [0, 0]])
    assert Kinematics(3.0, acceleration=1.0, turn=0.0).path(path) <= 1386.8


def test_survey_of_qgroundcontrols_test():
    """A square of 100 m, lines 49 m apart with overlap: two transects, along the angle, exactly 49 m apart."""
    for azimuth in (0.0, 30.0, 90.0, 210.0):
        square = shapely.affinity.rotate(shapely.box(0, 0, 100, 100), -azimuth, origin="centroid")
        lines = cover(square, azimuth, Swath(163.0, 49.0))
        assert len(lines.rows) == 2
        ahead = lines.ends[0] - lines.starts[0]
        assert math.degrees(math.atan2(*ahead)) % 180.0 == pytest.approx(azimuth % 180.0, abs=1e-6)
        apart = abs(np.cross(ahead / np.hypot(*ahead), lines.starts[1] - lines.starts[0]))
        assert apart == pytest.approx(49.0)


def area_of(seed, zones=3):
    """(area without forbidden places, those places): a random star with holes."""
    rng = np.random.default_rng(seed)
    n = int(rng.integers(5, 14))
    angle, radius = np.sort(rng.uniform(0, 2 * np.pi, n)), rng.uniform(200, 600, n)
    star = shapely.make_valid(shapely.polygons(np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])))
    holes = shapely.union_all(shapely.buffer(shapely.points(rng.uniform(-300, 300, (3, 2))), rng.uniform(10, 60, 3)))
    raw = shapely.buffer(shapely.points(rng.uniform(-400, 400, (zones, 2))), rng.uniform(20, 80, zones), quad_segs=2)
    walls = shapely.union_all(circumscribed_buffer(raw, 35.0))
    return rng, shapely.difference(shapely.difference(star, holes), walls), walls, raw


@pytest.mark.parametrize("seed", range(25))
def test_lines_cover_and_stay_out(seed):
    rng, area, walls, _ = area_of(seed)
    width = rng.uniform(30, 90)
    spacing = width * (1.0 - rng.choice([0.3, 0.6, 0.75]))
    swath = Swath(width, spacing, 15.0, 0.3 * width)
    lines = cover(area, rng.uniform(0, 180), swath, walls)
    assert covered(lines, swath, area) >= 0.999
    drawn = shapely.linestrings(np.stack([lines.starts, lines.ends], axis=1))
    assert shapely.length(shapely.intersection(drawn, walls)).max() < 1e-6
    assert lines.lengths.sum() <= 1.1 * area.area / spacing + 2 * 15.0 * len(lines.rows)


@pytest.mark.parametrize("seed", range(10))
def test_chords_are_those_that_cutting_the_polygon_gives(seed):
    _, area, _, _ = area_of(seed)
    for piece in shapely.get_parts(area):
        ys = np.linspace(piece.bounds[1] - 5, piece.bounds[3] + 5, 40)
        rows = shapely.linestrings(np.stack([np.column_stack([np.full(40, x), ys]) for x in (-2000, 2000)], axis=1))
        cut = shapely.length(shapely.get_parts(shapely.intersection(piece, rows)))
        np.testing.assert_allclose(np.sort(chords(piece, ys)), np.sort(cut[cut > 0]), atol=1e-6)
    square = shapely.box(0, 0, 10, 10)
    np.testing.assert_allclose(chords(square, np.array([0.0, 5.0, 10.0])), [10.0, 10.0])


def test_buffers_are_nowhere_too_small():
    point = shapely.Point(0, 0)
    ring = shapely.get_coordinates(circumscribed_buffer(point, 100.0))
    border = shapely.LineString(ring)
    assert border.distance(point) >= 100.0 - 1e-9 and np.hypot(*ring.T).max() <= 100.5
    assert shapely.LineString(shapely.get_coordinates(point.buffer(100.0))).distance(point) < 99.9, "what it is better than"


@pytest.mark.parametrize("seed", range(10))
def test_ways_keep_their_distance_and_are_shortest(seed):
    rng, _, walls, raw = area_of(seed, zones=6)
    router = Router(walls)
    for _ in range(20):
        a, b = rng.uniform(-700, 700, (2, 2))
        way = router.way(a, b)
        if way is None:
            assert shapely.intersects_xy(walls, *a) or shapely.intersects_xy(walls, *b)
            continue
        assert shapely.distance(shapely.LineString(way), raw).min() >= 35.0 - 0.01
        assert router.length(a, b) >= np.hypot(*(b - a)) - 1e-9
        assert router.length(a, b) == pytest.approx(router.length(b, a))
    assert not Router(shapely.Point(0, 0).buffer(100).difference(shapely.Point(0, 0).buffer(50))).way((0, 0), (300, 0))


@pytest.mark.parametrize("seed", range(12))
def test_sorties_fly_every_line_within_the_battery(seed):
    _, area, walls, _ = area_of(seed, zones=2)
    lines = cover(area, 30.0, Swath(60.0, 20.0, 10.0, 15.0), walls)
    pad, router, kinematics, battery = np.array([-750.0, 0.0]), Router(walls), Kinematics(8.0), Battery(900.0, 0.2)
    order = tour(lines, pad, pad, router, kinematics)
    assert sorted(order.order) == list(range(len(lines.rows))) and sum(map(len, cells_of(lines))) == len(lines.rows)
    sorties = sorties_of(lines, order, pad[None], router, kinematics, battery, 60.0, 6.0)
    for one in sorties:
        assert one.seconds <= battery.usable + 1e-6
        assert one.seconds == pytest.approx(kinematics.up_and_down(60.0) + kinematics.path(one.path)), "no stop where it goes straight on"
        np.testing.assert_allclose(one.path[[0, -1]], [pad, pad])
        legs = shapely.linestrings(np.stack([one.path[:-1], one.path[1:]], axis=1))
        assert shapely.length(shapely.intersection(legs, shapely.buffer(walls, -0.01))).max() < 1e-6
    for number in range(len(lines.rows)):
        pieces = [shapely.LineString([leg.start, leg.end]) for one in sorties for leg in one.legs if leg.line == number]
        line = shapely.LineString([lines.starts[number], lines.ends[number]])
        assert line.difference(shapely.union_all(pieces).buffer(1e-6)).length < 1e-3
    whole = sorties_of(lines, order, pad[None], router, kinematics, Battery(1e6), 60.0, 6.0)[0].seconds
    dearest = 2 * max(kinematics.path(router.way(pad, end)) for end in (*lines.starts, *lines.ends)) + 60 / 3 + 60 / 2
    assert len(sorties) <= math.ceil(whole / (battery.usable - dearest)) + 1


def test_several_drones_are_done_sooner_and_take_off_apart():
    _, area, walls, _ = area_of(1, zones=2)
    lines = cover(area, 30.0, Swath(60.0, 20.0, 10.0, 15.0), walls)
    pad, router, kinematics = np.array([-750.0, 0.0]), Router(walls), Kinematics(8.0)
    order = tour(lines, pad, pad, router, kinematics)
    ends = []
    for drones in (1, 2, 3):
        sorties = sorties_of(lines, order, pad[None], router, kinematics, Battery(900.0), 60.0, 6.0, drones)
        ends.append(max(one.starts_at + one.seconds for one in sorties))
        starts = sorted(one.starts_at for one in sorties)[:drones]
        assert (np.diff(starts) >= 30.0 - 1e-9).all()
        # No plan can be done before all work, shared out evenly, is: lines, climbs and changes of battery between.
        flown = sum(one.seconds for one in sorties) + 120.0 * (len(sorties) - drones)
        assert ends[-1] <= 1.12 * flown / drones + 30.0 * (drones - 1)
    assert ends == sorted(ends, reverse=True) and ends[2] < 0.5 * ends[0]


def test_a_battery_that_cannot_reach_says_by_how_much():
    lines = cover(shapely.box(5000, 0, 5200, 200), 0.0, Swath(60.0, 30.0))
    pad, router, kinematics = np.array([0.0, 0.0]), Router(None), Kinematics(8.0)
    order = tour(lines, pad, pad, router, kinematics)
    with pytest.raises(AnalysisError, match="too few"):
        sorties_of(lines, order, pad[None], router, kinematics, Battery(600.0), 60.0, 5.0)


def test_an_area_that_needs_too_many_lines_is_refused():
    with pytest.raises(AnalysisError, match="lines"):
        cover(shapely.box(0, 0, 1e6, 1e6), 0.0, Swath(1.0, 1.0))
