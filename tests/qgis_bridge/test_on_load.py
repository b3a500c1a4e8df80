# SPDX-License-Identifier: GPL-2.0-or-later
"""What styles an output when QGIS loads it is still there then, also where a model ran the algorithm and let go of it."""

from __future__ import annotations

import gc

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingUtils,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from smartcity.smartcity_plugin.qgis_bridge.on_load import StyleOnLoad


def _model(algorithm: str, **given: object) -> QgsProcessingModelAlgorithm:
    """A model of one step, whose output is the model's."""
    model = QgsProcessingModelAlgorithm("one", "tests")
    model.addModelParameter(QgsProcessingParameterFeatureSource("INPUT"), QgsProcessingModelParameter("INPUT"))
    step = QgsProcessingModelChildAlgorithm(algorithm)
    step.setChildId("step")
    step.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("INPUT")])
    for name, value in given.items():
        step.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    output = QgsProcessingModelOutput("made", "made")
    output.setChildId("step")
    output.setChildOutputName("OUTPUT")
    step.setModelOutputs({"made": output})
    model.addChildAlgorithm(step)
    model.updateDestinationParameters()
    return model


def test_an_output_of_a_model(provider, sample_data, recorder):
    project = QgsProject.instance()
    layer = QgsVectorLayer(str(sample_data / "north_carolina_sids.gpkg"), "Calls", "ogr")
    project.addMapLayer(layer)
    context = QgsProcessingContext()
    context.setProject(project)
    asked = {"INPUT": layer.id(), "made": QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project)}
    made, good = _model("smartcity:hot_spots", FIELD="SID74", NEIGHBOURS="queen", PERMUTATIONS=99).create().run(asked, context, recorder)
    assert good
    gc.collect()
    styled = context.layerToLoadOnCompletionDetails(made["made"]).postProcessor()
    assert isinstance(styled, StyleOnLoad)
    output = QgsProcessingUtils.mapLayerFromString(made["made"], context)
    output.setRenderer(QgsSingleSymbolRenderer(QgsSymbol.defaultSymbol(output.geometryType())))
    styled.postProcessLayer(output, context, recorder)
    assert output.renderer().type() == "categorizedSymbol"
    assert styled not in StyleOnLoad._waiting
    project.removeMapLayer(layer.id())
