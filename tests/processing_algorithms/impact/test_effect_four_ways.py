# SPDX-License-Identifier: GPL-2.0-or-later
"""The same call from the toolbox, a batch, a model and qgis_process gives the same figures."""

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
    QgsVectorFileWriter,
)

CASES = {
    "spray_effect": ("OUTPUT", ["REDUCTION", "CI_LOW", "CI_HIGH", "P", "N_CLUSTERS"], ["VERDICT", "METHOD_USED"]),
    "spray_power": ("CONTROLS", ["POWER", "MDE_PCT", "N_TREATED", "N_CONTROLS_USED"], []),
    "evaluate_impact": ("OUTPUT", ["REDUCTION", "CI_LOW", "CI_HIGH", "P", "N_CLUSTERS"], ["VERDICT", "METHOD_USED"]),
}


@pytest.fixture
def given(traps, rows, blocks, asked, tmp_path):
    """Parameters of each algorithm, the layer in a file."""
    path = tmp_path / "traps.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(traps(rows), str(path), QgsProcessingContext().transformContext(), options)[0] == 0
    usual = {name: value for name, value in asked.items() if name != "OUTPUT"} | {"INPUT": str(path)}
    assert (
        QgsVectorFileWriter.writeAsVectorFormatV3(
            blocks, str(tmp_path / "blocks.gpkg"), QgsProcessingContext().transformContext(), options
        )[0]
        == 0
    )
    power = {
        "TRAPS": str(path),
        "COUNT": "count",
        "EFFORT": "nights",
        "DATE": "day",
        "SITE": "trap",
        "BLOCKS": str(tmp_path / "blocks.gpkg"),
        "REDUCTION": 80.0,
    }
    return {"spray_effect": usual, "evaluate_impact": usual | {"RING": 310.0}, "spray_power": power | {"CLEARANCE": 100.0}}


@pytest.mark.parametrize("name", CASES)
def test_batch_model_and_qgis_process_give_the_same(provider, run, given, qgis_process, tmp_path, name):
    output, figures, words = CASES[name]
    inputs = given[name]
    expected = run(name, **inputs, **{output: str(tmp_path / "toolbox.gpkg")})

    def assert_same(results):
        for figure in figures:
            assert results[figure] == pytest.approx(expected[figure], rel=1e-9), figure
        assert [results[word] for word in words] == [expected[word] for word in words]

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
    assert model.toFile(str(tmp_path / "effect.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "effect.model3"))
    destination = again.destinationParameterDefinitions()[0].name()
    results, good = again.run({destination: str(tmp_path / "model.gpkg")}, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert good
    assert_same(results["CHILD_RESULTS"]["one"])
    assert_same(
        qgis_process("run", f"smartcity:{name}", "--json", "-", inputs=inputs | {output: str(tmp_path / "process.gpkg")})["results"]
    )
