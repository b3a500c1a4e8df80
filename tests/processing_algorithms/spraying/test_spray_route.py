# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:spray_route: tanks and shifts kept, all blocks served, files for the field, bad input in words."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from xml.parsers import expat

import numpy as np
import pytest
import shapely
from qgis.core import QgsProcessingException, QgsVectorLayer

X, Y = 1e6, 2e6


@pytest.fixture
def roads(line_layer):
    def make(side=9, crs="EPSG:5179", **options):
        at = range(0, side * 100, 100)
        lines = [[(x, y) for x in at] for y in at] + [[(x, y) for y in at] for x in at]
        return line_layer(lines, crs=crs, **options)

    return make


@pytest.fixture
def blocks(layer_of):
    def make(litres=None):
        rows = []
        for number, (x, y) in enumerate([(30, 30), (430, 30), (30, 430), (430, 430)], start=1):
            values = {"block_id": number * 11, "caller": "홍길동"} | ({} if litres is None else {"litres": litres})
            rows.append((shapely.box(X + x, Y + y, X + x + 260, Y + y + 260).wkt, values))
        return layer_of(rows, "Polygon", fields="field=block_id:integer&field=litres:double&field=caller:string")

    return make


@pytest.fixture
def depot(points_of):
    return points_of([((0, 0), {"v": 1.0})])


def steps_of(result):
    rows = defaultdict(list)
    for row in result["OUTPUT"].getFeatures():
        rows[row["route_id"]].append(row)
    return {route: sorted(some, key=lambda one: one["sequence"]) for route, some in rows.items()}


def test_tank_shift_and_all_blocks(run, roads, blocks, depot, tmp_path):
    result = run(
        "spray_route",
        BLOCKS=blocks(),
        ROADS=roads(),
        DEPOTS=depot,
        CAPACITY=4.0,
        SHIFT=5400,
        RATE=0.5,
        LOAD_S=300,
        OUTPUT="memory:",
        ROUTES="memory:",
    )
    routes = steps_of(result)
    assert len(routes) == result["N_ROUTES"] == 4
    total = defaultdict(float)
    for steps in routes.values():
        assert [one["sequence"] for one in steps] == list(range(1, len(steps) + 1))
        assert sum(one["litres"] for one in steps) <= 4.0 + 1e-9
        assert 300 + sum(one["time_s"] for one in steps) <= 5400
        assert steps[-1]["action"] == "return" or steps[-1]["action"] == "spray"
        for one in steps:
            assert one.geometry().length() == pytest.approx(one["length_m"], rel=1e-6)
            if one["action"] == "spray":
                total[one["block_id"]] += one["litres"]
    assert dict(total) == pytest.approx(dict.fromkeys((11, 22, 33, 44), 0.5 * 2.6**2))
    assert result["LITRES"] == pytest.approx(4 * 0.5 * 2.6**2) and result["BOUND"] <= result["OBJECTIVE"] and result["N_UNREACHED"] == 0
    shifts = defaultdict(float)
    for row in result["ROUTES"].getFeatures():
        shifts[row["shift"]] += row["time_s"]
        assert row["litres"] <= 4.0 and row["n_blocks"] >= 1
    assert max(shifts.values()) <= 5400 and len(shifts) == result["N_SHIFTS"]
    assert "caller" not in result["OUTPUT"].fields().names()


def test_with_the_names_of_the_contract_alone(run, roads, blocks, depot):
    result = run("spray_route", BLOCKS=blocks(), ROADS=roads(), DEPOTS=depot, CAPACITY=100, SHIFT=14400, OUTPUT="memory:")
    assert result["N_ROUTES"] == 1 and result["LITRES"] == pytest.approx(4 * 2.6**2) and "RATE was not given" in run.feedback.log
    assert {"route_id", "sequence", "length_m", "time_s", "litres"} <= set(result["OUTPUT"].fields().names())


def test_the_litres_of_the_blocks_count(run, roads, blocks, depot):
    result = run("spray_route", BLOCKS=blocks(7.5), ROADS=roads(), DEPOTS=depot, CAPACITY=5.0, SHIFT=14400, OUTPUT="memory:")
    assert result["LITRES"] == pytest.approx(30.0) and result["N_ROUTES"] >= 6
    assert all(sum(one["litres"] for one in steps) <= 5.0 + 1e-9 for steps in steps_of(result).values())


def test_files_for_the_field(run, roads, blocks, depot, tmp_path):
    page, gpx, package = tmp_path / "r.html", tmp_path / "routes.gpx", tmp_path / "routes.gpkg"
    result = run(
        "spray_route",
        BLOCKS=blocks(),
        ROADS=roads(),
        DEPOTS=depot,
        CAPACITY=8.0,
        SHIFT=14400,
        RATE=0.5,
        OUTPUT=str(package),
        GPX=str(gpx),
        REPORT=str(page),
    )
    names = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: names.append((name, attributes))
    parser.Parse(gpx.read_bytes(), True)
    assert sum(name == "trk" for name, _ in names) == result["N_ROUTES"] and sum(name == "wpt" for name, _ in names) >= 4
    tracks = QgsVectorLayer(f"{gpx}|layername=tracks", "", "ogr")
    assert tracks.isValid() and tracks.featureCount() == result["N_ROUTES"]
    places = [(float(one["lat"]), float(one["lon"])) for name, one in names if name == "trkpt"]
    assert all(33 < lat < 39 and 124 < lon < 132 for lat, lon in places)
    assert QgsVectorLayer(str(package)).featureCount() > 10
    text = page.read_text(encoding="utf-8")
    assert "label is the law" in text and "data:image/png" in text and "tanks in" in text
    assert "홍길동" not in text + gpx.read_text(encoding="utf-8") + result["REPORT_JSON"]


def test_on_foot_two_depots_and_other_coordinate_systems(run, roads, blocks, points_of, layer_of):
    import processing

    depots = points_of([((0, 0), {"v": 1.0}), ((800, 800), {"v": 2.0})])
    one = run(
        "spray_route", BLOCKS=blocks(), ROADS=roads(), DEPOTS=depots, CAPACITY=4.0, SHIFT=14400, RATE=0.5, MODE="walk", OUTPUT="memory:"
    )
    assert {row["depot"] for row in one["OUTPUT"].getFeatures()} == {1, 2}
    there = {
        name: processing.run("native:reprojectlayer", {"INPUT": layer, "TARGET_CRS": "EPSG:4326", "OUTPUT": "memory:"})["OUTPUT"]
        for name, layer in (("ROADS", roads()), ("DEPOTS", depots))
    }
    two = run("spray_route", BLOCKS=blocks(), **there, CAPACITY=4.0, SHIFT=14400, RATE=0.5, MODE="walk", OUTPUT="memory:")
    assert two["LITRES"] == pytest.approx(one["LITRES"]) and two["SPRAY_M"] == pytest.approx(one["SPRAY_M"], rel=1e-4)
    assert two["N_ROUTES"] == one["N_ROUTES"] and two["OBJECTIVE"] == pytest.approx(one["OBJECTIVE"], rel=0.05)


def test_one_way_speed_and_closures(run, line_layer, blocks, depot, layer_of):
    at = range(0, 900, 100)
    lines = [[(x, y) for x in at] for y in at] + [[(x, y) for y in at] for x in at]
    values = [{"oneway": "yes" if i % 2 else "-1", "speed": 40.0} for i in range(9)] + [{"oneway": "no", "speed": 20.0}] * 9
    layer = line_layer(lines, "field=oneway:string&field=speed:double", values)
    shut = layer_of([(shapely.box(X + 130, Y - 20, X + 170, Y + 20).wkt, {"v": 1.0})], "Polygon")
    given = {"BLOCKS": blocks(), "ROADS": layer, "DEPOTS": depot, "CAPACITY": 100.0, "SHIFT": 28_800, "RATE": 0.5}
    result = run("spray_route", **given, ONEWAY_FIELD="oneway", SPEED_FIELD="speed", CLOSURES=shut, OUTPUT="memory:")
    for row in result["OUTPUT"].getFeatures():
        xy = np.array(row.geometry().asPolyline()) - [X, Y]
        for here, there in pairwise(xy):
            line = round(here[1] / 100.0)
            if abs(here[1] - there[1]) < 1e-6 and abs(here[1] - 100.0 * line) < 1e-6:
                assert (there[0] > here[0]) == (line % 2 == 1) and line != 0


def test_blocks_beyond_reach_and_without_streets_are_named(run, roads, layer_of, depot):
    rows = [
        (shapely.box(X + 20, Y + 20, X + 80, Y + 80).wkt, {"block_id": 1}),
        (shapely.box(X + 1e4, Y, X + 10100, Y + 100).wkt, {"block_id": 2}),
        (None, {"block_id": 3}),
    ]
    rows += [
        (f"POLYGON(({X + 130} {Y + 130},{X + 330} {Y + 330},{X + 330} {Y + 130},{X + 130} {Y + 330},{X + 130} {Y + 130}))", {"block_id": 4})
    ]
    layer = layer_of(rows, "Polygon", fields="field=block_id:integer")
    result = run("spray_route", BLOCKS=layer, ROADS=roads(), DEPOTS=depot, CAPACITY=10.0, SHIFT=14400, RATE=1.0, OUTPUT="memory:")
    log = run.feedback.log
    assert "in no route: 2" in log and "walked from the nearest road: 1" in log and "no area" in log
    assert (result["N_READ"], result["N_USED"], result["N_UNREACHED"]) == (4, 2, 1)


def test_a_block_that_its_streets_hardly_reach_is_named(run, line_layer, layer_of, depot):
    one = layer_of([(shapely.box(X + 100, Y - 50, X + 400, Y + 950).wkt, {"block_id": 7})], "Polygon", fields="field=block_id:integer")
    run(
        "spray_route",
        BLOCKS=one,
        ROADS=line_layer([[(0, 0), (600, 0)]]),
        DEPOTS=depot,
        CAPACITY=100.0,
        SHIFT=14400,
        RATE=0.5,
        OUTPUT="memory:",
    )
    assert "hardly reached from their streets" in run.feedback.log and "7 (14%)" in run.feedback.log


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"CAPACITY": 0.0}, "CAPACITY"),
        ({"SHIFT": 8.0}, "SHIFT is in seconds"),
        ({"SHIFT": 200.0}, "do not fit into a shift"),
        ({"ROADS": None}, "ROADS"),
        ({"ROADS": "no_roads"}, "has no features"),
        ({"BLOCKS": "empty"}, "has no features"),
        ({"BLOCKS": "no_crs"}, "has no coordinate system"),
        ({"DEPOTS": "far"}, "No depot lies within"),
        ({"DEPOTS": "nowhere"}, "no depot with a place"),
        ({"BLOCKS": "far_block"}, "No block can be reached"),
        ({"BLOCKS": "negative", "RATE": None}, "negative litres"),
        ({"SPRAY_SPEED": 0.0}, "above 0"),
    ],
)
def test_what_cannot_be_is_refused_in_words(run, roads, blocks, depot, layer_of, points_of, line_layer, change, said):
    field = "field=block_id:integer&field=litres:double"
    made = {
        "no_roads": lambda: line_layer([]),
        "empty": lambda: layer_of([], "Polygon", fields=field),
        "no_crs": lambda: layer_of([(shapely.box(0, 0, 9, 9).wkt, {"block_id": 1})], "Polygon", crs="", fields=field),
        "far": lambda: points_of([((1e5, 0), {"v": 1.0})]),
        "nowhere": lambda: layer_of([(None, {"v": 1.0})], "Point"),
        "far_block": lambda: layer_of([(shapely.box(X + 1e5, Y, X + 1e5 + 90, Y + 90).wkt, {"block_id": 1})], "Polygon", fields=field),
        "negative": lambda: layer_of([(shapely.box(X, Y, X + 90, Y + 90).wkt, {"block_id": 1, "litres": -1.0})], "Polygon", fields=field),
    }
    given = {
        "BLOCKS": blocks(),
        "ROADS": roads(),
        "DEPOTS": depot,
        "CAPACITY": 10.0,
        "SHIFT": 14_400,
        "RATE": 0.5,
        "OUTPUT": "memory:",
    } | change
    given = {name: made[value]() if isinstance(value, str) and value in made else value for name, value in given.items()}
    with pytest.raises(QgsProcessingException, match=said):
        run("spray_route", **given)
