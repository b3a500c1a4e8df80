# SPDX-License-Identifier: GPL-2.0-or-later
"""The same call from the toolbox, a batch, a model and qgis_process gives the same figures, for every kind of flight."""

from __future__ import annotations

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

BOTH = ("LINES", "WAYPOINTS")
FIGURES = ["PHOTO_LENGTH", "TRANSIT_LENGTH", "COVERED_PCT", "N_SORTIES", "TIME_S", "FAILSAFE_PCT"]
CASES = {
    "survey_flight": ["GSD", "ANGLE"],
    "corridor_flight": ["LINES_ACROSS"],
    "patrol_flight": ["MAX_GAP_S", "N_LEFT"],
    "spray_flight": ["LITRES", "FLOW_LPM"],
}


@pytest.fixture
def given(tmp_path):
    """Parameters of each algorithm, layers in files."""

    def layer(name, kind, shapes):
        rows = ",".join(
            f'{{"type":"Feature","properties":{{"n":{at + 1}}},"geometry":{{"type":"{kind}","coordinates":{xy}}}}}'
            for at, xy in enumerate(shapes)
        )
        (tmp_path / f"{name}.geojson").write_text(f'{{"type":"FeatureCollection","features":[{rows}]}}')
        return str(tmp_path / f"{name}.geojson")

    square = [[[127.2, 37.6], [127.204, 37.6], [127.204, 37.603], [127.2, 37.603], [127.2, 37.6]]]
    area = layer("area", "Polygon", [square])
    camera = {"CAMERA": "Sony ILCE-QX1", "GSD": 0.02}
    zone = layer(
        "zone", "Polygon", [[[[127.2015, 37.601], [127.202, 37.601], [127.202, 37.6015], [127.2015, 37.6015], [127.2015, 37.601]]]]
    )
    around = {"NO_FLY": zone, "PADS": layer("pad", "Point", [[127.199, 37.599]])}
    return {
        "survey_flight": {"AREA": area, **camera, **around},
        "corridor_flight": {
            "LINES_IN": layer("road", "LineString", [[[127.2, 37.6], [127.203, 37.601], [127.206, 37.6]]]),
            "WIDTH": 120.0,
            **camera,
            **around,
        },
        "patrol_flight": {
            "POINTS": layer("places", "Point", [[127.2, 37.6], [127.204, 37.6], [127.204, 37.603]]),
            "PRIORITY": "n",
            "REVISIT_S": "1200 + 600 * n",
            "HEIGHT": 50.0,
            **around,
        },
        "spray_flight": {"BLOCKS": area, "RATE": "10", "SWATH": 8.0, "TANK": 20.0, "BATTERY_S": 900.0, **around},
    }


@pytest.mark.parametrize("name", CASES)
def test_batch_model_and_qgis_process_give_the_same(provider, run, given, qgis_process, tmp_path, name):
    inputs = given[name]

    def outputs(way):
        return {one: str(tmp_path / f"{way}_{one}.gpkg") for one in BOTH}

    expected = run(name, **inputs, **outputs("toolbox"))
    assert expected["N_SORTIES"] >= 1 and expected["COVERED_PCT"] > 95

    def assert_same(results):
        for figure in FIGURES + CASES[name]:
            assert results[figure] == pytest.approx(expected[figure], rel=1e-9), figure

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"smartcity:{name}")
    results, good = algorithm.create().run(inputs | outputs("batch"), QgsProcessingContext(), QgsProcessingFeedback(False))
    assert good
    assert_same(results)
    child = QgsProcessingModelChildAlgorithm(f"smartcity:{name}")
    child.setChildId("one")
    for parameter, value in inputs.items():
        child.addParameterSources(parameter, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    kept = {}
    for one in BOTH:
        kept[one] = QgsProcessingModelOutput(one, one)
        kept[one].setChildOutputName(one)
        kept[one].setChildId("one")
    child.setModelOutputs(kept)
    model = QgsProcessingModelAlgorithm(name, "tests")
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    assert model.toFile(str(tmp_path / "flight.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "flight.model3"))
    sinks = {one.name(): str(tmp_path / f"model_{at}.gpkg") for at, one in enumerate(again.destinationParameterDefinitions())}
    results, good = again.run(sinks, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert good
    assert_same(results["CHILD_RESULTS"]["one"])
    assert_same(qgis_process("run", f"smartcity:{name}", "--json", "-", inputs=inputs | outputs("process"))["results"])
