# SPDX-License-Identifier: GPL-2.0-or-later
"""The same call from the toolbox, a batch, a model and qgis_process gives the same layer."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingModelAlgorithm, QgsVectorLayer

CALL = {"FIELD": "SID74", "POPULATION": "BIR74", "NEIGHBOURS": "queen", "PERMUTATIONS": 9_999, "SEED": 2}


@pytest.fixture
def counties(sample_data, tmp_path):
    """A copy, so that the shipped file is not touched."""
    import shutil

    return shutil.copy(sample_data / "north_carolina_sids.gpkg", tmp_path / "north_carolina_sids.gpkg")


@pytest.fixture
def toolbox(run, counties, columns_of):
    return columns_of(run("hot_spots", INPUT=str(counties), OUTPUT="memory:", **CALL)["OUTPUT"])


def assert_same(one, other):
    for name in ("gi_z", "gi_p", "gi_q", "gi_bin", "rate", "neighbours"):
        np.testing.assert_allclose(one[name], other[name], err_msg=name)


def test_batch(provider, counties, toolbox, columns_of, tmp_path):
    """A batch runs copies of one algorithm on rows of parameters, each in a context of its own."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:hot_spots")
    rows = [CALL | {"INPUT": str(counties), "OUTPUT": str(tmp_path / f"batch{i}.gpkg"), "SEED": seed} for i, seed in enumerate((2, 9))]
    for row in rows:
        context = QgsProcessingContext()
        ok, message = algorithm.checkParameterValues(row, context)
        assert ok, message
        results, ok = algorithm.create().run(row, context, QgsProcessingFeedback(False))
        assert ok
        assert results["N_USED"] == 100
    assert_same(toolbox, columns_of(QgsVectorLayer(str(tmp_path / "batch0.gpkg"), "", "ogr")))
    assert not np.array_equal(toolbox["gi_p"], columns_of(QgsVectorLayer(str(tmp_path / "batch1.gpkg"), "", "ogr"))["gi_p"])


def test_model(provider, counties, toolbox, columns_of, tmp_path):
    """A model written to .model3, read again, run; a number output feeds the next step's parameter."""
    from qgis.core import (
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
    )

    model = QgsProcessingModelAlgorithm("hot spots of a city", "tests")
    model.addModelParameter(QgsProcessingParameterFeatureSource("counties", "Counties"), QgsProcessingModelParameter("counties"))
    first = QgsProcessingModelChildAlgorithm("smartcity:hot_spots")
    first.setChildId("first")
    first.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("counties")])
    for name, value in CALL.items():
        first.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    output = QgsProcessingModelOutput("hot")
    output.setChildOutputName("OUTPUT")
    output.setChildId("first")
    first.setModelOutputs({"hot": output})
    model.addChildAlgorithm(first)
    second = QgsProcessingModelChildAlgorithm("smartcity:hot_spots")
    second.setChildId("second")
    second.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("counties")])
    for name, value in (CALL | {"NEIGHBOURS": "band"}).items():
        second.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    second.addParameterSources("BAND", [QgsProcessingModelChildParameterSource.fromChildOutput("first", "SCALE")])
    wide = QgsProcessingModelOutput("wide")
    wide.setChildOutputName("OUTPUT")
    wide.setChildId("second")
    second.setModelOutputs({"wide": wide})
    model.addChildAlgorithm(second)
    path = tmp_path / "city.model3"
    assert model.toFile(str(path))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(path))
    again.initAlgorithm()  # outputs are declared once all children are known
    context = QgsProcessingContext()
    sinks = {definition.name(): str(tmp_path / f"{i}.gpkg") for i, definition in enumerate(again.destinationParameterDefinitions())}
    results, ok = again.run({"counties": str(counties)} | sinks, context, QgsProcessingFeedback(False))
    assert ok
    hot = next(path for name, path in sinks.items() if "hot" in name)
    wide = next(path for name, path in sinks.items() if "wide" in name)
    assert_same(toolbox, columns_of(QgsVectorLayer(hot, "", "ogr")))
    assert columns_of(QgsVectorLayer(wide, "", "ogr"))["neighbours"].mean() != toolbox["neighbours"].mean()


def test_qgis_process_with_the_packaged_zip(qgis_process, counties, toolbox, columns_of, tmp_path):
    path = tmp_path / "process.gpkg"
    answer = qgis_process("run", "smartcity:hot_spots", "--json", "-", inputs=CALL | {"INPUT": str(counties), "OUTPUT": str(path)})
    assert answer["results"]["N_USED"] == 100
    layer = QgsVectorLayer(str(path), "", "ogr")
    assert_same(toolbox, columns_of(layer))
    assert layer.renderer().type() == "categorizedSymbol", "headless output carries its style in the file"
