# SPDX-License-Identifier: GPL-2.0-or-later
"""The same call from the toolbox, a batch, a model and qgis_process gives the same figures: targets, routes, label check."""

from __future__ import annotations

import pytest
import shapely
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
    "spray_targets": ("OUTPUT", ["OBJECTIVE", "BOUND", "EXCLUDED_M2", "N_BLOCKS"]),
}
X, Y = 1e6, 2e6


@pytest.fixture
def given(run, layer_of, tmp_path):
    """Parameters of each algorithm on a small town in files."""
    import processing

    def saved(layer, name):
        return processing.run("native:savefeatures", {"INPUT": layer, "OUTPUT": str(tmp_path / f"{name}.gpkg")})["OUTPUT"]

    cells = [
        (
            shapely.box(X + 100 * i, Y + 100 * j, X + 100 * i + 100, Y + 100 * j + 100).wkt,
            {"mean": 1.0 + i * j % 5, "people": 7.0 * (i % 4)},
        )
        for i in range(8)
        for j in range(8)
    ]
    risk = saved(layer_of(cells, "Polygon", fields="field=mean:double&field=people:double"), "risk")
    school = saved(layer_of([(shapely.Point(X + 400, Y + 330).wkt, {"buffer_m": 60.0})], "Point", fields="field=buffer_m:double"), "school")
    return {
        "spray_targets": {
            "RISK": risk,
            "VALUE_FIELD": "mean",
            "POPULATION_FIELD": "people",
            "EXCLUSIONS": school,
            "BUFFER_FIELD": "buffer_m",
            "BUDGET": 150_000.0,
            "BUDGET_UNIT": "m2",
            "MIN_AREA": 20_000.0,
        },
    }


@pytest.mark.parametrize("name", CASES)
def test_batch_model_and_qgis_process_give_the_same(provider, run, given, qgis_process, tmp_path, name):
    output, figures = CASES[name]
    inputs = given[name]
    expected = run(name, **inputs, **{output: str(tmp_path / "toolbox.gpkg")})

    def assert_same(results):
        for figure in figures:
            assert results[figure] == pytest.approx(expected[figure], rel=1e-9), figure

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"smartcity:{name}")
    results, good = algorithm.create().run(
        inputs | {output: str(tmp_path / "batch.gpkg")}, QgsProcessingContext(), QgsProcessingFeedback(False)
    )
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
    results, good = again.run({destination: str(tmp_path / "model.gpkg")}, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert good
    assert_same(results["CHILD_RESULTS"]["one"])
    assert_same(
        qgis_process("run", f"smartcity:{name}", "--json", "-", inputs=inputs | {output: str(tmp_path / "process.gpkg")})["results"]
    )
