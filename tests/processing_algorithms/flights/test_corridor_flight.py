# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:corridor_flight from a road to a mission: lines side by side around bends, photos not interrupted there, zones kept out of, bad input in words."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import shapely
from qgis.core import QgsProcessingException

X, Y = 1e6, 2e6
GIVEN = {"CAMERA": "Sony ILCE-QX1", "GSD": 0.02, "FRONT": 0.7, "SIDE": 0.6, "LINES": "memory:", "WAYPOINTS": "memory:"}
BEND = [(0, 0), (600, 0), (900, 400)]


def shapes(layer):
    return shapely.from_wkb([bytes(row.geometry().asWkb()) for row in layer.getFeatures()])


def box(west, south, east, north):
    return shapely.box(X + west, Y + south, X + east, Y + north).wkt


def test_lines_lie_side_by_side_around_the_bend(run, line_layer):
    result = run("corridor_flight", LINES_IN=line_layer([BEND]), WIDTH=150.0, **GIVEN, FOOTPRINTS="memory:", SORTIES="memory:")
    road = shapely.LineString(np.array(BEND) + [X, Y])
    lines = shapes(result["LINES"])
    assert len(lines) == result["LINES_ACROSS"] >= 3 and result["COVERED_PCT"] >= 99.9
    straight = [one.intersection(shapely.box(X + 200, Y - 200, X + 300, Y + 200)).centroid.y for one in lines]
    np.testing.assert_allclose(np.diff(np.sort(straight)), result["SPACING"], rtol=1e-9)
    np.testing.assert_allclose(np.sort(straight), np.sort([2 * Y - one for one in straight]), rtol=1e-9)
    corridor = shapely.buffer(road, 75.0, cap_style="flat")
    photos = shapely.union_all(shapes(result["FOOTPRINTS"]))
    assert photos.intersection(corridor).area >= 0.999 * corridor.area
    assert len(shapes(result["FOOTPRINTS"])) == result["N_PHOTOS"]
    assert all(row["time_s"] <= 1200 + 1e-6 for row in result["SORTIES"].getFeatures())


def test_photos_go_on_around_bends(run, line_layer):
    result = run("corridor_flight", LINES_IN=line_layer([BEND]), **GIVEN)
    rows = [row["action"] for row in result["WAYPOINTS"].getFeatures()]
    assert len(shapes(result["LINES"])) == 1 and rows.count("photo_start") == rows.count("photo_stop") == 1
    assert rows[rows.index("photo_start") + 1] == "waypoint"


def test_the_part_of_a_road_that_no_battery_reaches_is_left(run, line_layer, points_of):
    road = line_layer([[(0, 0), (12_000, 0)]])
    pad = points_of([((0, -50), {"v": 1.0})])
    result = run("corridor_flight", LINES_IN=road, WIDTH=150.0, **GIVEN, PADS=pad, SORTIES="memory:", UNFLYABLE="memory:")
    assert {row["reason"] for row in result["UNFLYABLE"].getFeatures()} == {"too_far"} and result["COVERED_PCT"] >= 99.5
    # 1200 s to be planned, 8 m/s: at most 4800 m out.
    assert 4300 < shapely.total_bounds(shapes(result["LINES"]))[2] - X < 4800
    assert 7200 * 150 < result["UNFLYABLE_M2"] < 7700 * 150 and all(row["time_s"] <= 1200 + 1e-6 for row in result["SORTIES"].getFeatures())


def test_zones_are_kept_out_of_also_on_the_way(run, line_layer, layer_of):
    zone = layer_of([(box(280, -20, 340, 60), {"v": 1.0})], "Polygon")
    given = {"LINES_IN": line_layer([BEND]), "WIDTH": 150.0, "NO_FLY": zone, "NO_FLY_BUFFER": 20.0}
    result = run("corridor_flight", **given, **GIVEN, SORTIES="memory:", UNFLYABLE="memory:")
    wall = shapely.union_all(shapes(zone))
    for name in ("LINES", "SORTIES"):
        assert shapely.distance(shapes(result[name]), wall).min() >= 35.0 - 0.01
    assert (
        result["COVERED_PCT"] >= 99.9
        and result["UNFLYABLE_M2"] > 1000
        and {row["reason"] for row in result["UNFLYABLE"].getFeatures()} == {"forbidden"}
    )


def test_long_rivers_take_several_sorties_and_drones(run, line_layer, points_of):
    x = np.linspace(0, 6000, 400)
    river = line_layer([list(zip(x, 200 * np.sin(x / 400), strict=True))])
    given = GIVEN | {"LINES_IN": river, "WIDTH": 200.0, "PADS": points_of([((3000, -300), {"v": 1.0})]), "BATTERY_S": 1200.0, "SPEED": 9.0}
    one = run("corridor_flight", **given, SORTIES="memory:")
    assert one["N_SORTIES"] > 3 and all(row["energy"] <= 0.8 + 1e-9 for row in one["SORTIES"].getFeatures())
    two = run("corridor_flight", **given, DRONES=2, SORTIES="memory:")
    assert two["TIME_S"] <= 0.6 * one["TIME_S"]
    starts = sorted(row["starts_s"] for row in two["SORTIES"].getFeatures())
    assert all(b - a >= 30 - 1e-6 for a, b in itertools.pairwise(starts))


def test_a_number_of_lines_and_rows_without_a_line(run, line_layer, layer_of):
    result = run("corridor_flight", LINES_IN=line_layer([BEND]), WIDTH=400.0, N_LINES=2, **GIVEN)
    assert len(shapes(result["LINES"])) == 2 and result["COVERED_PCT"] < 90.0
    road = f"LINESTRING({X} {Y},{X + 300} {Y})"
    layer = layer_of([(road, {"v": 1.0}), (None, {"v": 2.0}), (f"LINESTRING({X} {Y},{X} {Y})", {"v": 3.0})], "LineString")
    result = run("corridor_flight", LINES_IN=layer, **GIVEN)
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (3, 1, 2) and "no line with a length" in run.feedback.log


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"GSD": None}, "either the height or"),
        ({"CAMERA": None}, "Choose a camera"),
        ({"BATTERY_S": 40.0}, "battery cannot reach"),
        ({"RESERVE": 1.0}, "leaves nothing|Incorrect"),
        ({"LINES_IN": "empty"}, "has no features"),
        ({"LINES_IN": "nowhere"}, "has no coordinate system"),
        ({"LINES_IN": "nothing"}, "no line with a length"),
        ({"NO_FLY": "all"}, "no-fly zones"),
    ],
)
def test_what_cannot_be_is_refused_in_words(run, line_layer, layer_of, change, said):
    made = {
        "all": lambda: layer_of([(box(-300, -300, 1200, 700), {"v": 1.0})], "Polygon"),
        "empty": lambda: line_layer([]),
        "nowhere": lambda: line_layer([BEND], crs=""),
        "nothing": lambda: layer_of([(None, {"v": 1.0})], "LineString"),
    }
    change = {name: made[value]() if isinstance(value, str) and value in made else value for name, value in change.items()}
    with pytest.raises(QgsProcessingException, match=said):
        run("corridor_flight", **(GIVEN | {"LINES_IN": line_layer([BEND]), "WIDTH": 150.0} | change))
