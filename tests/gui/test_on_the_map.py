# SPDX-License-Identifier: GPL-2.0-or-later
"""What reaches the map and its labels: expressions asked from another thread, rounds as steps of time, places drawn and selected."""

from __future__ import annotations

import threading

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsLayerTreeModel,
    QgsPointXY,
    QgsProject,
    QgsTemporalNavigationObject,
)
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.cycle.actions import StageMoved
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.gui.forms.observation import ObservationForm
from smartcity.smartcity_plugin.qgis_bridge.cycle_expressions import CycleExpressions
from smartcity.smartcity_plugin.qgis_bridge.intervention_place import place_drawn, place_of_selection
from smartcity.smartcity_plugin.qgis_bridge.iterations_on_map import IterationSteps, apply_theme, keep_theme, theme_of

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def expressions(office):
    """The functions, answering from the store as it is."""
    made = CycleExpressions()
    made.use(office.door.snapshot(), {one.layer_id: one.cycle_id for one in office.cycles.layers.links()})
    yield made
    made.stop()


def ask(layer, text):
    expression = QgsExpression(text)
    value = expression.evaluate(QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer)))
    return expression.evalErrorString() if expression.hasEvalError() else value


def test_expressions_answer_in_any_thread(office, expressions):
    office.whole_cycle()
    expressions.use(office.door.snapshot(), {office.layer.id(): office.cycle_id})
    said = []
    thread = threading.Thread(target=lambda: said.append(ask(office.layer, "cycle_metric(@layer, 'Calls about mosquitoes')")))
    thread.start()
    thread.join()
    assert said == [19.0]
    assert ask(office.layer, "cycle_stage(@layer)") == "evaluate" and ask(office.layer, "cycle_stage(@layer, true)") == "Evaluate"
    assert ask(office.layer, "cycle_metric(@layer, 'Calls about mosquitoes', 'unit')") == "calls a week"
    assert ask(office.layer, "cycle_metric(@layer, 'no such metric')") is None
    assert "not “speed”" in ask(office.layer, "cycle_metric(@layer, 'Calls about mosquitoes', 'speed')")


def test_functions_go_with_the_plugin(office, expressions):
    assert QgsExpression.isFunctionName("cycle_stage")
    expressions.stop()
    assert not QgsExpression.isFunctionName("cycle_stage") and not QgsExpression.isFunctionName("cycle_metric")


def test_rounds_are_steps_of_time_with_their_maps(office):
    project = QgsProject.instance()
    model = QgsLayerTreeModel(project.layerTreeRoot())
    node = project.layerTreeRoot().findLayer(office.layer)
    office.whole_cycle()
    first = keep_theme(project, model, office.state, 1)
    office.say(StageMoved(Stage.COLLECT, learned="earlier"))
    node.setItemVisibilityChecked(False)
    keep_theme(project, model, office.state, 2)
    assert theme_of(project, office.cycle_id, 1) == first and keep_theme(project, model, office.state, 2) != first
    assert apply_theme(project, model, office.cycle_id, 1) and node.itemVisibilityChecked()
    controller = QgsTemporalNavigationObject()
    steps = IterationSteps(controller, model, office.state)
    assert controller.totalFrameCount() == 2
    controller.setCurrentFrameNumber(1)
    assert not node.itemVisibilityChecked()
    controller.setCurrentFrameNumber(0)
    assert node.itemVisibilityChecked()
    steps.stop()
    assert not apply_theme(project, model, office.cycle_id, 7)


def test_a_place_from_the_selection_and_by_drawing(office):
    with pytest.raises(AnalysisError, match="Nothing is selected in “Calls”"):
        place_of_selection(office.layer)
    with pytest.raises(AnalysisError, match="Choose a layer"):
        place_of_selection(None)
    office.layer.selectByIds([1, 2])
    assert place_of_selection(office.layer).geometry().isGeosValid()
    office.layer.removeSelection()
    crossing = place_drawn([QgsPointXY(*one) for one in ((0, 0), (1, 1), (1, 0), (0, 1))], WGS84)
    assert crossing.geometry().isGeosValid(), "lines that cross are put right"
    assert place_drawn([QgsPointXY(0, 0)], WGS84).words(QgsProject.instance()) == "a point"
    with pytest.raises(AnalysisError, match="Nothing was drawn"):
        place_drawn([], WGS84)
    with pytest.raises(AnalysisError, match="no coordinate system"):
        place_drawn([QgsPointXY(0, 0)], QgsCoordinateReferenceSystem())


def test_observations_from_a_layer_by_the_form(office, panel):
    from qgis.core import QgsFeature, QgsVectorLayer
    from qgis.PyQt.QtCore import QDate

    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=day:date&field=size:double", "Counts", "memory")
    for day in (1, 2, 15):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([QDate(2026, 7, day), 2.0])
        layer.dataProvider().addFeature(feature)
    office.project.addMapLayer(layer)
    office.describe()
    panel.follow(office.layer)
    panel.open_form(ObservationForm, "calls", layer)
    form = panel.form
    form._from_layer.click()
    assert form._reader.isVisibleTo(form) and form._reader.date.currentField() == "day"
    form._reader.step.set_value("week")
    form.fill_from_layer()
    assert [row[:2] for row in form.field("cells").value()] == [["2026-06-29", "2"], ["2026-07-06", "0"], ["2026-07-13", "1"]]
    form.save()
    assert panel.form is None and office.state.observed["calls"][1].n == 3
