# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:travel_costs from layers to table and trust report, in all four ways."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsVectorLayer,
)

ROADS = [[(0, 0), (1000, 0)], [(1000, 0), (1000, 1000)], [(5000, 5000), (6000, 5000)]]


@pytest.fixture
def homes(points_of):
    rows = [
        (0, {"people": 5.0, "name": "가"}),
        ((500, 20), {"people": 7.0, "name": "나"}),
        ((5500, 5000), {"people": 3.0, "name": "섬"}),
        ((9000, 0), {"people": 2.0, "name": "멀리"}),
    ]
    return points_of(rows, "field=people:double&field=name:string")


@pytest.fixture
def centres(points_of):
    return points_of([((1000, 1000), {"v": 1.0}), ((1000, 0), {"v": 2.0})])


@pytest.fixture
def roads(line_layer):
    values = [{"oneway": "yes", "speed": 36.0}, {"oneway": "no", "speed": 36.0}, {"oneway": "no", "speed": 36.0}]
    return line_layer(ROADS, "field=oneway:string&field=speed:double", values)


def pairs(layer):
    return sorted((row["origin_id"], row["dest_id"], round(row["cost"], 6)) for row in layer.getFeatures())


def test_along_roads_with_status(run, homes, centres, roads, columns_of):
    result = run(
        "travel_costs",
        ORIGINS=homes,
        DESTINATIONS=centres,
        ROADS=roads,
        ORIGIN_KEY="name",
        WEIGHT="people",
        OUTPUT="memory:",
        ORIGIN_STATUS="memory:",
    )
    assert result["OUTPUT"].fields().names() == ["origin_id", "dest_id", "cost"]
    assert pairs(result["OUTPUT"]) == [("가", 1, 2000.0), ("가", 2, 1000.0), ("나", 1, 1500.0), ("나", 2, 500.0)]
    out = columns_of(result["ORIGIN_STATUS"])
    assert out["src_id"].tolist() == ["가", "나", "섬", "멀리"]
    assert out["status"].tolist() == ["ok", "ok", "island", "unreachable"]
    assert out["n_reached"].tolist() == [2, 2, 0, 0]
    np.testing.assert_allclose(out["snap_m"][:3], [0, 20, 0], atol=1e-6)
    assert (result["N_PAIRS"], result["N_UNREACHED"], result["PEOPLE_UNREACHED"], result["N_ISLANDS"]) == (4, 2, 5.0, 2)
    assert "2 of 4 origins reach no destination" in run.feedback.log and "2 islands" in run.feedback.log


def test_one_way_direction_seconds_and_cut_off(run, homes, centres, roads):
    given = {"ORIGINS": homes, "DESTINATIONS": centres, "ROADS": roads, "ONEWAY_FIELD": "oneway", "OUTPUT": "memory:"}
    assert pairs(run("travel_costs", **given)["OUTPUT"]) == [(1, 1, 2000.0), (1, 2, 1000.0), (2, 1, 1500.0), (2, 2, 500.0)]
    assert not pairs(run("travel_costs", DIRECTION="from", **given)["OUTPUT"]), "the one-way road cannot be driven back"
    assert not pairs(run("travel_costs", DIRECTION="round", **given)["OUTPUT"])
    on_foot = run("travel_costs", DIRECTION="round", MODE="walk", **given)
    assert pairs(on_foot["OUTPUT"])[0] == (1, 1, 4000.0)
    seconds = run("travel_costs", COST="seconds", SPEED_FIELD="speed", CUTOFF=120.0, **given)
    assert pairs(seconds["OUTPUT"]) == [(1, 2, 100.0), (2, 2, 50.0)]


def test_closures_straight_lines_and_far_roads(run, homes, centres, roads, layer_of, points_of):
    block = points_of([((1000, 500), {"v": 1.0})])
    closed = run("travel_costs", ORIGINS=homes, DESTINATIONS=centres, ROADS=roads, CLOSURES=block, OUTPUT="memory:")
    assert pairs(closed["OUTPUT"]) == [(1, 2, 1000.0), (2, 2, 500.0)]
    straight = run("travel_costs", ORIGINS=homes, DESTINATIONS=centres, CUTOFF=1200.0, OUTPUT="memory:")
    assert pairs(straight["OUTPUT"])[0] == (1, 2, 1000.0)
    near = run("travel_costs", ORIGINS=homes, DESTINATIONS=centres, ROADS=roads, MAX_SNAP=10.0, OUTPUT="memory:")
    assert {one[0] for one in pairs(near["OUTPUT"])} == {1}
    assert "farther than 10 m" in run.feedback.log


def test_report_says_whether_the_roads_can_be_trusted(run, homes, centres, roads, tmp_path):
    result = run(
        "travel_costs",
        ORIGINS=homes,
        DESTINATIONS=centres,
        ROADS=roads,
        OUTPUT=str(tmp_path / "c.gpkg"),
        ORIGIN_STATUS=str(tmp_path / "s.gpkg"),
        REPORT=str(tmp_path / "r.html"),
    )
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "2 of 4 origins reach no destination" in page and "Islands" in page and "data:image/png" in page
    assert json.loads(result["REPORT_JSON"])["figures"]["N_ISLANDS"] == 2


def test_geographic_layers_are_measured_in_metres(run, layer_of):
    here, there = layer_of([((127.0, 37.5), {"v": 1.0})], crs="EPSG:4326"), layer_of([((127.01, 37.5), {"v": 1.0})], crs="EPSG:4326")
    cost = pairs(run("travel_costs", ORIGINS=here, DESTINATIONS=there, OUTPUT="memory:")["OUTPUT"])[0][2]
    assert cost == pytest.approx(884.0, rel=2e-3)


def test_multi_lines_empty_rows_and_zero_speed(run, homes, centres, layer_of):
    x, y = 1e6, 2e6
    rows = [
        (f"MULTILINESTRING(({x} {y},{x + 1000} {y}),({x + 1000} {y},{x + 1000} {y + 1000}))", {"speed": 36.0}),
        (None, {"speed": 36.0}),
        (f"LINESTRING({x} {y},{x} {y + 900})", {"speed": 0.0}),
    ]
    roads = layer_of(rows, "MultiLineString", fields="field=speed:double")
    result = run("travel_costs", ORIGINS=homes, DESTINATIONS=centres, ROADS=roads, COST="seconds", SPEED_FIELD="speed", OUTPUT="memory:")
    assert (1, 2, 100.0) in pairs(result["OUTPUT"])
    assert "1 rows without a line" in run.feedback.log and "1 of 3 roads cannot be used" in run.feedback.log


def test_an_origin_without_a_place_keeps_its_row(run, centres, roads, layer_of, columns_of, tmp_path):
    here = layer_of([((1e6, 2e6), {"v": 1.0}), (None, {"v": 2.0})])
    page = tmp_path / "r.html"
    result = run(
        "travel_costs", ORIGINS=here, DESTINATIONS=centres, ROADS=roads, OUTPUT="memory:", ORIGIN_STATUS="memory:", REPORT=str(page)
    )
    out = columns_of(result["ORIGIN_STATUS"])
    assert (out["src_id"].tolist(), out["status"].tolist()) == ([1, 2], ["ok", "no_data"])
    assert np.isnan(out["n_reached"][1]) and np.isnan(out["component"][1]) and np.isnan(out["snap_m"][1])
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"], result["N_UNREACHED"]) == (2, 1, 1, 0)
    assert "Could not be used" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"SPEED_FIELD": "nothing"}, "has no field “nothing”"),
        ({"COST": "seconds"}, "need to know how fast"),
        ({"ROADS": None, "COST": "seconds"}, "need ROADS with SPEED_FIELD"),
        ({"WEIGHT": "name"}, "holds text, not numbers"),
        ({"ORIGINS": "empty"}, "has no features"),
        ({"DESTINATIONS": "nowhere"}, "has no coordinate system"),
        ({"ROADS": "no lines"}, "has no features"),
        ({"ROADS": "points in disguise"}, "have no length"),
        ({"ROADS": "without geometry"}, "has no lines"),
        ({"ORIGIN_KEY": "nothing"}, "has no field “nothing”"),
        ({"DEST_KEY": "nothing"}, "has no field “nothing”"),
    ],
)
def test_what_cannot_be_is_refused_in_words(run, homes, centres, roads, layer_of, line_layer, change, said):
    made = {"empty": lambda: layer_of([]), "nowhere": lambda: layer_of([((0, 0), {"v": 1.0})], crs=""), "no lines": lambda: line_layer([])}
    made["points in disguise"] = lambda: line_layer([[(0, 0), (0, 0)], [(5, 5), (5, 5)]])
    made["without geometry"] = lambda: layer_of([(None, {})], "LineString")
    change = {name: made[value]() if value in made else value for name, value in change.items()}
    given = {"ORIGINS": homes, "DESTINATIONS": centres, "ROADS": roads, "OUTPUT": "memory:"} | change
    with pytest.raises(QgsProcessingException, match=said):
        run("travel_costs", **given)


def test_batch_model_and_qgis_process_give_the_same(provider, run, sample_data, qgis_process, tmp_path):
    from qgis.core import QgsProcessingModelChildAlgorithm, QgsProcessingModelChildParameterSource, QgsProcessingModelOutput

    city = f"{sample_data / 'helsinki.gpkg'}|layername="
    given = {
        "ORIGINS": city + "helsinki_buildings",
        "DESTINATIONS": city + "helsinki_places",
        "ROADS": city + "helsinki_roads",
        "ONEWAY_FIELD": "oneway",
        "LEVEL_FIELD": "level",
        "MODE": "walk",
        "CUTOFF": 400.0,
    }
    expected = pairs(run("travel_costs", OUTPUT="memory:", **given)["OUTPUT"])
    assert len(expected) > 1000
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:travel_costs")
    row = given | {"OUTPUT": str(tmp_path / "batch.gpkg")}
    _, good = algorithm.create().run(row, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert good and pairs(QgsVectorLayer(str(tmp_path / "batch.gpkg"))) == expected
    child = QgsProcessingModelChildAlgorithm("smartcity:travel_costs")
    child.setChildId("costs")
    for name, value in given.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    child.setModelOutputs({"table": QgsProcessingModelOutput("table", "table")})
    child.modelOutputs()["table"].setChildOutputName("OUTPUT")
    output = QgsProcessingModelOutput("table", "table")
    output.setChildOutputName("OUTPUT")
    output.setChildId("costs")
    child.setModelOutputs({"table": output})
    model = QgsProcessingModelAlgorithm("costs", "tests")
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    assert model.toFile(str(tmp_path / "city.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "city.model3"))
    destination = again.destinationParameterDefinitions()[0].name()
    _, good = again.run({destination: str(tmp_path / "model.gpkg")}, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert good and pairs(QgsVectorLayer(str(tmp_path / "model.gpkg"))) == expected
    answer = qgis_process("run", "smartcity:travel_costs", "--json", "-", inputs=given | {"OUTPUT": str(tmp_path / "process.gpkg")})
    assert answer["results"]["N_PAIRS"] == len(expected)
    assert pairs(QgsVectorLayer(str(tmp_path / "process.gpkg"))) == expected
