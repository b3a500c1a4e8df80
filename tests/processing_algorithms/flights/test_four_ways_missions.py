# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks, exports and imports give the same from the toolbox, a batch, a model and qgis_process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
)

CASES = {
    "flight_check": (
        "OUTPUT",
        ".gpkg",
        ["PASSED", "N_CHECKS", "N_FAILED", "ZONE_M", "TIME_S", "COVERED_PCT", "GROUND_RISK_M2", "FAILSAFE_PCT"],
    ),
    "import_no_fly": ("OUTPUT", ".gpkg", ["N_ZONES", "N_ROUND", "N_LEFT_OUT"]),
    "import_mission": ("WAYPOINTS", ".gpkg", ["N_WAYPOINTS", "N_USED"]),
    "export_mission": ("FILE", ".plan", ["N_FILES", "N_USED"]),
}


@pytest.fixture
def given(run, layer_of, tmp_path):
    """A small area of a real place, planned around a zone that comes from a file; the mission as layer and as file."""
    area = layer_of(
        [("POLYGON((127.20 37.60,127.2035 37.60,127.2035 37.602,127.20 37.602,127.20 37.60))", {"v": 1.0})], "Polygon", "EPSG:4326"
    )
    import processing

    processing.run("native:savefeatures", {"INPUT": area, "OUTPUT": str(tmp_path / "area.gpkg")})
    volume = {"uomDimensions": "M", "lowerLimit": 0, "lowerVerticalReference": "AGL", "upperLimit": 500, "upperVerticalReference": "AGL"}
    volume["horizontalProjection"] = {"type": "Circle", "center": [127.2018, 37.6012], "radius": 30}
    zones = tmp_path / "zones.json"
    zones.write_text(json.dumps({"features": [{"identifier": "A", "restriction": "PROHIBITED", "geometry": [volume]}]}))
    run("import_no_fly", FILE=str(zones), OUTPUT=str(tmp_path / "zones.gpkg"))
    plan = {"AREA": str(tmp_path / "area.gpkg"), "NO_FLY": str(tmp_path / "zones.gpkg")}
    camera = {"CAMERA": "DJI Mavic 3 Enterprise wide"}
    waypoints = str(tmp_path / "waypoints.gpkg")
    run("survey_flight", **plan, **camera, GSD=0.02, LINES="memory:", WAYPOINTS=waypoints)
    mission = run("export_mission", WAYPOINTS=waypoints, FILE=str(tmp_path / "m.plan"))["FILES"][0]
    return {
        "flight_check": plan | camera | {"MISSION": mission},
        "import_no_fly": {"FILE": str(zones), "BUFFER": 20.0},
        "import_mission": {"FILE": mission},
        "export_mission": {"WAYPOINTS": waypoints, "FORMAT": "qgc_plan"},
    }


@pytest.mark.parametrize("name", CASES)
def test_batch_model_and_qgis_process_give_the_same(provider, run, given, qgis_process, tmp_path, name):
    output, suffix, figures = CASES[name]
    inputs = given[name]
    places = {way: str(tmp_path / f"{way}{suffix}") for way in ("toolbox", "batch", "model", "process")}
    expected = run(name, **inputs, **{output: places["toolbox"]})

    def assert_same(results):
        for figure in figures:
            assert results[figure] == pytest.approx(expected[figure], rel=1e-9), figure

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"smartcity:{name}")
    results, good = algorithm.create().run(inputs | {output: places["batch"]}, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert good
    assert_same(results)
    child = QgsProcessingModelChildAlgorithm(f"smartcity:{name}")
    child.setChildId("one")
    for parameter, value in inputs.items():
        child.addParameterSources(parameter, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    kept = QgsProcessingModelOutput("result", "result")
    kept.setChildOutputName(output)
    kept.setChildId("one")
    child.setModelOutputs({"result": kept})
    model = QgsProcessingModelAlgorithm(name, "tests")
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    assert model.toFile(str(tmp_path / "city.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "city.model3"))
    destination = again.destinationParameterDefinitions()[0].name()
    results, good = again.run({destination: places["model"]}, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert good
    assert_same(results["CHILD_RESULTS"]["one"])
    assert_same(qgis_process("run", f"smartcity:{name}", "--json", "-", inputs=inputs | {output: places["process"]})["results"])
    if name == "export_mission":
        assert len({Path(one).read_bytes() for one in places.values()}) == 1
