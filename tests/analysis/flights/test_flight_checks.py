# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks of a flight against hand calculations: time of a measured flight, wind, volumes, sight, zones between heights, terrain, the way home; photos against brute-force ray casting."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from scipy.interpolate import RegularGridInterpolator
from smartcity.smartcity_plugin.analysis.flights.camera import Camera
from smartcity.smartcity_plugin.analysis.flights.checks.endurance import Wind, airspeed_needed, endurance_checks, ground_speed, seconds
from smartcity.smartcity_plugin.analysis.flights.checks.flown import flight_of, photos_of, sampled
from smartcity.smartcity_plugin.analysis.flights.checks.heights import height_limit, terrain_clearance
from smartcity.smartcity_plugin.analysis.flights.checks.photo_checks import photo_interval, strips
from smartcity.smartcity_plugin.analysis.flights.checks.seen import Cells, Photos, seen
from smartcity.smartcity_plugin.analysis.flights.checks.sight import EYES, sight, sight_checks
from smartcity.smartcity_plugin.analysis.flights.checks.volumes import ground_risk_width, margins, volume_checks, volumes
from smartcity.smartcity_plugin.analysis.flights.checks.way_back import failsafe
from smartcity.smartcity_plugin.analysis.flights.checks.zones import ZoneSet, distances, fence_check, zone_checks
from smartcity.smartcity_plugin.analysis.flights.failsafe import Surface
from smartcity.smartcity_plugin.analysis.flights.kinematics import ACCELERATION
from smartcity.smartcity_plugin.analysis.flights.mission import Action, Heights, Mission, Place, Waypoint


def flight(rows, home=(0.0, 0.0), heights=Heights.RELATIVE, ground=None, speed=8.0, back=0.0):
    """A flight over (x, y, alt, action, param) rows, or (x, y, alt)."""
    waypoints = tuple(
        Waypoint(0.0, 0.0, row[2], row[3] if len(row) > 3 else Action.WAYPOINT, row[4] if len(row) > 4 else math.nan) for row in rows
    )
    xy = np.array([row[:2] for row in rows], dtype=float)
    return flight_of(1, Mission(waypoints, Place(0.0, 0.0), heights), xy, np.array(home), range(1, len(rows) + 1), ground, speed, back)


def zones(*shapes):
    """Zones that state no heights."""
    array = np.empty(len(shapes), dtype=object)
    array[:] = shapes
    none, word = np.full(len(shapes), np.nan), np.full(len(shapes), "", dtype=object)
    return ZoneSet(array, none, word, none.copy(), word.copy())


def test_a_measured_flight_and_what_distance_over_speed_would_say():
    """Six lines of 180 m at 8 m/s, 30.08 m apart, took 178.0 s from the first line's start to the last one's end."""
    rows = [(x if row % 2 == 0 else 180.0 - x, 30.08 * row, 0.0) for row in range(6) for x in (0.0, 180.0)]
    one = flight(rows, home=(0.0, 0.0))
    assert seconds(one) == pytest.approx(178.0, rel=0.01)
    high = flight([(x, y, 60.0) for x, y, _ in rows])
    assert seconds(high) - seconds(one) == pytest.approx(60.0 / 3.0 + 60.0 / 2.0)
    stay = flight([(0, 0, 0.0), (100, 0, 0.0, Action.HOVER, 12.0), (200, 0, 0.0)])
    assert seconds(stay) - seconds(flight([(0, 0, 0.0), (100, 0, 0.0), (200, 0, 0.0)])) == pytest.approx(12.0 + 8.0 / ACCELERATION), (
        "and a stop"
    )


def test_wind_by_the_triangle_of_velocities():
    north = Wind(6.0, 0.0)
    assert airspeed_needed(8.0, 0.0, north) == pytest.approx(14.0) and airspeed_needed(8.0, 180.0, north) == pytest.approx(2.0)
    assert airspeed_needed(8.0, 90.0, north) == pytest.approx(10.0)
    assert ground_speed(8.0, 0.0, north, 10.0) == pytest.approx(4.0) and ground_speed(8.0, 90.0, north, 10.0) == pytest.approx(8.0)
    assert ground_speed(8.0, 90.0, north, 7.5) == pytest.approx(4.5) and ground_speed(8.0, 90.0, north, 5.0) == 0.0
    assert airspeed_needed(8.0, 123.0, Wind(6.0)) == pytest.approx(14.0), "from anywhere: head wind"
    rows = [(0.0, 0.0, 0.0), (0.0, 800.0, 0.0)]
    checks = {one.name: one for one in endurance_checks([flight(rows)], 300.0, 0.2, north, 10.0)}
    assert checks["wind"].value == pytest.approx(14.0) and not checks["wind"].passed and checks["wind"].fails_m == pytest.approx(800.0)
    calm, windy = 800 / 8 + 8 / 4, 800 / 4 + 4 / 4
    assert checks["time"].value == pytest.approx(calm, abs=0.5) and checks["battery"].value * 300 == pytest.approx(windy, abs=0.5)
    assert checks["time"].passed and checks["battery"].passed
    still = endurance_checks([flight(rows)], 300.0, 0.2, Wind(30.0), 15.0)
    assert not still[1].passed and math.isinf(still[1].value)


def test_contingency_and_ground_risk_by_hand():
    """At 8 m/s: 3 + 3 + 1 + 8 · 1 + 8² / (2 · 9.81 · tan 45°) to the side, 1 + 0.7 · 8 + 8² / (2 · 9.81) up."""
    assert margins(8.0).side == pytest.approx(18.26198, abs=1e-4) and margins(8.0).up == pytest.approx(9.86198, abs=1e-4)
    assert ground_risk_width(100.0, 8.0, 1.0) == pytest.approx(110.36198, abs=1e-4)
    one = flight([(0, 0, 100.0), (1000, 0, 100.0)])
    samples = sampled([one], None, 10.0)
    found = volumes(samples, [one], 1.0)
    # The ground risk buffer lies around the contingency volume, not around the track.
    for shape, wide in ((found.contingency, 18.262), (found.ground_risk, 18.262 + 110.362)):
        assert shape.area == pytest.approx(2 * 1000 * wide + math.pi * wide**2, rel=0.006)
        assert shapely.distance(shape.exterior, shapely.LineString([(0, 0), (1000, 0)])) >= wide - 1e-3
    away = distances(zones(shapely.box(0, 17, 1000, 50)), samples, False)
    (contingency, people) = volume_checks(found, away, samples, [one], np.array([shapely.box(400, 100, 500, 200)]))
    assert not contingency.passed and contingency.limit == pytest.approx(18.262, abs=1e-3) and contingency.value == pytest.approx(17.0)
    assert not people.passed and people.value == pytest.approx(100 * (128.624 - 100), rel=0.03)


def wall(height, x0=49.0, x1=51.0):
    return lambda xy: np.where((xy[:, 0] > x0) & (xy[:, 0] < x1), height, 0.0)


@pytest.mark.parametrize(("z", "seen_"), [(70.0, False), (78.0, False), (79.0, True), (200.0, True)])
def test_sight_over_a_wall(z, seen_):
    """Eyes at 1.7 m, a wall of 40 m half-way: the drone is seen above 2 · 40 - 1.7 m (the wall's near edge a little before the middle)."""
    one = flight([(100, 0, z), (100, 1, z)], home=(100, 0))
    samples = sampled([one], wall(40.0, 49.999, 50.001), 10.0)
    found = sight(samples, np.array([[0.0, 0.0]]), wall(40.0, 49.9, 50.1), 0.05, 500.0)
    assert np.isfinite(found.seen).all() == seen_
    distance, line = sight_checks(found, samples, [one], 500.0)
    assert distance.passed and distance.value == pytest.approx(math.hypot(math.hypot(100, 1), z - EYES)) and line.passed == seen_
    assert not sight_checks(found, samples, [one], 90.0)[0].passed


def test_distance_to_zones_and_heights_between_which_they_hold():
    one = flight([(0, 0, 60.0), (1000, 0, 60.0)])
    samples = sampled([one], None, 10.0)
    square = shapely.box(400, 40, 500, 90)
    away = distances(zones(square), samples, False)
    assert away.min() == pytest.approx(40.0)
    free, near = zone_checks(away, samples, [one], 30.0, 15.0)
    assert free.passed and not near.passed and near.limit == 45.0 and near.value == pytest.approx(40.0)
    # Within 45 m of the square's lower edge: 100 m of it and sqrt(45² - 40²) on both sides, in steps of 10 m.
    assert near.fails_m == pytest.approx(100 + 2 * math.sqrt(45**2 - 40**2), abs=20)
    assert near.spot.seq == 2 and 390 <= near.spot.x <= 500
    high = ZoneSet(
        np.array([square], dtype=object),
        np.array([120.0]),
        np.array(["agl"], dtype=object),
        np.array([300.0]),
        np.array(["agl"], dtype=object),
    )
    assert not np.isfinite(distances(high, samples, False)).any(), "the drone flies 60 m below the zone"
    low = ZoneSet(high.shapes, np.array([62.0]), high.lower_ref, high.upper, high.upper_ref)
    assert distances(low, samples, False).min() == pytest.approx(40.0), "2 m are within the errors of height"
    above_sea = ZoneSet(high.shapes, high.lower, np.array(["amsl"], dtype=object), high.upper, high.upper_ref)
    assert distances(above_sea, samples, False).min() == pytest.approx(40.0), "without a terrain it cannot be told: forbidden"
    hill = sampled(
        [flight([(0, 0, 60.0), (1000, 0, 60.0)], ground=lambda xy: np.full(len(xy), 100.0))], lambda xy: np.full(len(xy), 100.0), 10.0
    )
    assert distances(above_sea, hill, True).min() == pytest.approx(40.0) and hill.z.max() == 160.0
    through = zone_checks(distances(zones(shapely.box(400, -10, 500, 10)), samples, False), samples, [one], 0.0, 15.0)
    assert not through[0].passed and through[0].value == 0.0 and through[0].fails_m == pytest.approx(100.0, abs=20)


def test_the_missions_own_fence():
    one = flight([(0, 0, 60.0), (1000, 0, 60.0)])
    samples = sampled([one], None, 10.0)
    inside, outside = np.array([shapely.box(-50, -50, 900, 50)]), np.array([shapely.box(200, -5, 300, 5)])
    (broken,) = fence_check([(inside, np.empty(0, dtype=object))], samples, [one])
    assert not broken.passed and broken.value == pytest.approx(100.0, abs=10)
    (both,) = fence_check([(inside, outside)], samples, [one])
    assert both.value == pytest.approx(200.0, abs=20) and not fence_check([(np.empty(0), np.empty(0))], samples, [one])


def slope(xy):
    return xy[:, 0] * 0.1


def test_heights_over_a_slope():
    """Take-off at 0 m, level flight at 80 m over ground that rises to 100 m at 1 km: 20 m too low at the end; terrain following keeps 80 m."""
    level = flight([(0, 0, 80.0), (1000, 0, 80.0)], ground=slope)
    samples = sampled([level], slope, 10.0)
    terrain, known = terrain_clearance(samples, [level], slope, 10.0)
    assert terrain.value == pytest.approx(-20.0) and not terrain.passed and terrain.fails_m == pytest.approx(300.0, abs=10) and known.passed
    assert terrain.spot.x == 1000.0 and terrain.spot.seq == 2
    following = sampled([flight([(0, 0, 80.0), (1000, 0, 80.0)], heights=Heights.TERRAIN, ground=slope)], slope, 10.0)
    np.testing.assert_allclose(following.z - following.ground, 80.0)
    (limit,) = height_limit(samples, [level], 80.0)
    assert limit.passed and limit.value == pytest.approx(80.0)
    assert not height_limit(samples, [level], 80.0, below=True)[0].passed and not height_limit(samples, [level], 79.0)[0].passed
    hole = terrain_clearance(samples, [level], lambda xy: np.where(xy[:, 0] > 500, np.nan, 0.0), 10.0)
    assert hole[0].passed and not hole[1].passed and hole[1].value == pytest.approx(500.0, abs=10)
    down = flight([(0, 0, 50.0), (100, 0, 50.0), (100, 0, 0.0, Action.LAND)])
    assert down.z.min() == 50.0, "a landing is no flight along the ground"
    home = flight([(0, 0, 50.0), (100, 0, 50.0), (100, 0, 50.0, Action.RTL)], back=90.0)
    assert tuple(home.z) == (50, 50, 50, 90, 90) and tuple(home.xy[-1]) == (0, 0)


def test_photos_go_on_through_waypoints_of_a_line():
    rows = [
        (0, 0, 50.0, Action.PHOTO_START, 30.0),
        (50, 0, 50.0),
        (100, 0, 60.0, Action.PHOTO_STOP),
        (100, 50, 60.0, Action.PHOTO),
        (0, 50, 60.0),
    ]
    places, azimuth, pitch, corner = photos_of(flight(rows), None)
    np.testing.assert_allclose(places[:, 0], [0, 30, 60, 90, 100])
    np.testing.assert_allclose(places[:, 2], [50, 50, 52, 58, 60])
    np.testing.assert_allclose(azimuth, [90, 90, 90, 90, 0])
    assert (pitch == -90.0).all() and corner.tolist() == [2, 2, 3, 3, 4]
    (interval,) = photo_interval([flight(rows)], 4.0)
    assert interval.value == pytest.approx(30 / 8) and not interval.passed and not photo_interval([flight([(0, 0, 1.0), (9, 9, 1.0)])], 1.0)


def test_strips_where_no_camera_is_known():
    rows = [
        (x if row % 2 == 0 else 300.0 - x, 40.0 * row, 50.0, kind, 20.0)
        for row in range(5)
        for x, kind in ((0.0, Action.PHOTO_START), (300.0, Action.PHOTO_STOP))
    ]
    seen_ = strips([flight(rows)])
    area = shapely.box(0, -30, 300, 190)
    assert shapely.intersection(seen_, area).area == pytest.approx(area.area, rel=1e-6)
    without = strips([flight(rows[:4] + rows[6:])])
    assert shapely.intersection(without, area).area == pytest.approx(area.area - 300 * 20, rel=1e-6)
    assert strips([flight([(0, 0, 1.0), (9, 9, 1.0)])]) is None


def test_the_way_home_behind_a_wall_and_over_a_hill():
    """A zone 100 m wide between home and the line: the shadow of its two ends on the line at twice its distance is 200 m long."""
    one = flight([(-400, 400, 60.0), (400, 400, 60.0)], home=(0, 0))
    samples = sampled([one], None, 10.0)
    block = shapely.box(-50, 199, 50, 200)
    found = failsafe([one], samples, block, None, 0.0, None, True)
    (check,) = found.checks
    assert check.name == "failsafe_zones" and not check.passed and check.value == pytest.approx(200.0 / 199 * 200, abs=12)
    assert len(found.proposed) and found.share < 1.0
    helped = failsafe([one], samples, block, None, 0.0, found.proposed, True)
    assert helped.checks[0].passed and helped.share == 1.0
    hill = Surface(lambda xy: np.where(np.abs(xy[:, 1] - 200) < 20, 80.0, 0.0), 5.0)
    low, high = (failsafe([one], samples, shapely.Polygon(), hill, height, None, False).checks[0] for height in (60.0, 90.0))
    assert low.name == "failsafe_terrain" and not low.passed and high.passed


CAMERA = Camera(8.0, 6.0, 8.0, 800, 600)


def brute(cells, places, azimuth, pitch, camera):
    """Photos per cell and the least clearance of each ray, by rotation matrices and 4 000 samples of a scipy interpolator: nothing in common with what is tested."""
    rows, columns = cells.surface.shape
    y = cells.north - (np.arange(rows) + 0.5) * cells.size
    x = cells.west + (np.arange(columns) + 0.5) * cells.size
    surface = RegularGridInterpolator((y[::-1], x), cells.surface[::-1], bounds_error=False, fill_value=None)
    count, doubtful = np.zeros((rows, columns), int), np.zeros((rows, columns), bool)
    share = np.linspace(0.0, 1.0, 4000)[1:-1, None]
    for place, heading, tilt in zip(places, np.radians(azimuth), np.radians(pitch)):
        # Body axes (right, ahead, up) of a level camera turned by the heading, then tilted about its right-hand axis.
        turn = np.array([[math.cos(heading), -math.sin(heading), 0], [math.sin(heading), math.cos(heading), 0], [0, 0, 1]])
        nod = np.array([[1, 0, 0], [0, math.cos(tilt), math.sin(tilt)], [0, -math.sin(tilt), math.cos(tilt)]])
        for i in range(rows):
            for j in range(columns):
                there = np.array([x[j], y[i], cells.surface[i, j]])
                right, ahead, up = nod @ turn @ (there - place)
                if (
                    ahead <= 0
                    or abs(right / ahead) > camera.sensor_w / camera.focal / 2
                    or abs(up / ahead) > camera.sensor_h / camera.focal / 2
                ):
                    continue
                ray = place + share * (there - place)
                gap = (ray[:, 2] - surface(np.column_stack([ray[:, 1], ray[:, 0]]))).min()
                count[i, j] += gap > -0.01
                doubtful[i, j] |= -0.8 < gap < 0.0
    return count, doubtful


@pytest.mark.parametrize("pitch", [-90.0, -55.0])
def test_what_photos_see_against_brute_force_ray_casting(pitch):
    rng = np.random.default_rng(4)
    rows, columns = 18, 22
    x, y = np.meshgrid(np.arange(columns), np.arange(rows))
    surface = 12 * np.sin(x / 3.0) * np.cos(y / 4.0) + rng.random((rows, columns))
    surface[8:10, 10:12] = 45.0
    cells = Cells(100.0, 500.0, 4.0, surface)
    places = np.array([[140.0, 460.0, 70.0], [125.0, 440.0, 62.0], [170.0, 470.0, 80.0]])
    azimuth, tilt = np.array([0.0, 47.0, 230.0]), np.full(3, pitch)
    found = seen(cells, Photos(places, azimuth, tilt), CAMERA)
    count, doubtful = brute(cells, places, azimuth, tilt, CAMERA)
    assert count.sum() > 150 and count.max() >= 2
    different = found.count != count
    assert not (different & ~doubtful).any() and different.mean() < 0.02
    hidden = seen(Cells(100.0, 500.0, 4.0, np.zeros_like(surface)), Photos(places, azimuth, tilt), CAMERA).count
    assert (hidden > found.count).any(), "the tower hides something"
    if pitch == -90.0:
        at = np.unravel_index(np.argmin(np.where(found.count > 0, found.gsd, np.inf)), surface.shape)
        assert min(abs(found.gsd[at] - (place[2] - surface[at]) / 800) for place in places) < 1e-12


def test_a_photo_over_level_ground_sees_its_footprint():
    """100 m up, 8 x 6 mm at 8 mm: 100 x 75 m, turned with the flight."""
    cells = Cells(-100.0, 100.0, 1.0, np.zeros((200, 200)))
    for azimuth, (wide, long) in ((0.0, (100, 75)), (90.0, (75, 100))):
        found = seen(cells, Photos(np.array([[0.0, 0.0, 100.0]]), np.array([azimuth]), np.array([-90.0])), CAMERA)
        rows, columns = np.nonzero(found.count)
        assert np.ptp(columns) + 1 == pytest.approx(wide, abs=1) and np.ptp(rows) + 1 == pytest.approx(long, abs=1)
        np.testing.assert_allclose(found.gsd[found.count > 0], 100 / 800)


def test_a_zone_with_a_hundred_thousand_corners_is_no_burden_and_loses_nothing():
    angle = np.linspace(0, 2 * np.pi, 100_001)
    radius = 300 + 5 * np.sin(40 * angle)
    detailed = shapely.Polygon(np.column_stack([500 + radius * np.cos(angle), 400 + radius * np.sin(angle)]))
    one = flight([(0, 0, 60.0), (1000, 0, 60.0), (1000, 400, 60.0), (500, 400, 60.0)])
    samples = sampled([one], None, 10.0)
    away = distances(zones(detailed), samples, False)
    track = shapely.LineString([(0, 0), (1000, 0), (1000, 300)])
    assert away[samples.corner <= 2].min() == pytest.approx(shapely.distance(track, detailed), abs=1e-9)
    assert (away == 0.0).sum() == pytest.approx(30, abs=3), "the last 300 m lie inside"
