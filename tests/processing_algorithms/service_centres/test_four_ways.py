# SPDX-License-Identifier: GPL-2.0-or-later
"""The same call from the toolbox, a batch, a model and qgis_process gives the same figures, for every algorithm of the family that has no such test of its own."""

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

CASES = {
    "accessibility": ("OUTPUT", ["MEAN_ACCESS", "GINI", "WITHOUT"]),
    "tradeoff_curve": ("OUTPUT", ["KNEE", "N_USED"]),
    "phased_plan": ("SITES", ["OBJECTIVE", "PRICE_OF_PHASING"]),
    "explain_sites": ("OUTPUT", ["N_PLANS", "COMPLETE", "N_CORE", "STABLE"]),
}


@pytest.fixture
def given(run, sample_data, tmp_path):
    """Parameters of each algorithm on central Helsinki, straight lines; the plan to be explained is made first."""
    city = f"{sample_data / 'helsinki.gpkg'}|layername=helsinki_"
    served = {"DEMAND": city + "buildings", "WEIGHT": "floor_m2"}
    asked = served | {"CANDIDATES": city + "places"}
    run("allocate_centres", **asked, P=2, SITES=str(tmp_path / "plan.gpkg"))
    (tmp_path / "phases.csv").write_text("phase,p\n2027,1\n2028,2\n")
    return {
        "accessibility": served | {"SUPPLY": city + "places", "LIMIT": 500.0},
        "tradeoff_curve": asked | {"P_MIN": 1, "P_MAX": 5},
        "phased_plan": asked | {"PHASES": str(tmp_path / "phases.csv"), "TIME_LIMIT": 3.0},
        "explain_sites": asked | {"SITES": str(tmp_path / "plan.gpkg"), "DRAWS": 2, "TIME_LIMIT": 20.0},
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
