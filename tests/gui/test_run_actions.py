# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tab of evidence does with a run: repeats it, keeps what it made, tells which layers nobody saw made."""

from __future__ import annotations

import processing
import pytest
from qgis.core import QgsProcessingContext, QgsVectorLayer
from qgis.PyQt.QtWidgets import QLabel, QWidget
from smartcity.smartcity_plugin.cycle.errors import NotAllowed
from smartcity.smartcity_plugin.gui.run_actions import keep_outputs, run_again


@pytest.fixture
def recorded(office, provider):
    """A run of hot spots on the layer of the cycle, its output in the project; the run's id."""
    context = QgsProcessingContext()
    context.setProject(office.project)
    given = {"INPUT": office.layer, "FIELD": "SID74", "PERMUTATIONS": 99, "SEED": 1, "OUTPUT": "memory:"}
    made = processing.run("smartcity:hot_spots", given, context=context)
    layer = made["OUTPUT"]
    layer = layer if isinstance(layer, QgsVectorLayer) else context.takeResultLayer(layer)
    layer.setName("Hot spots")
    office.project.addMapLayer(layer)
    office.cycles.look()
    return made["RUN_ID"]


def test_a_run_is_repeated_and_compared(office, recorded, panel):
    window = QWidget()
    said = run_again(office.cycles, office.cycle_id, recorded, window)
    assert said.startswith("The run was repeated. It read the same. It made the same.")
    again = list(office.state.runs)[1]
    panel.view.evidence.choose(again)
    assert f"Repeats{recorded}Inputs that differnone" in panel.view.evidence.detail.toPlainText().replace("\n", "")


def test_changed_data_are_said(office, recorded, qgis_app):
    with_edit = office.layer
    with_edit.startEditing()
    with_edit.changeAttributeValue(1, with_edit.fields().indexOf("SID74"), 999)
    with_edit.commitChanges()
    said = run_again(office.cycles, office.cycle_id, recorded, QWidget())
    assert "It read something else: Calls." in said and "It made something else" in said


def test_a_run_whose_layer_is_gone_is_refused(office, recorded, qgis_app):
    office.project.removeMapLayer(office.layer.id())
    office.layer = None
    with pytest.raises(NotAllowed):
        run_again(office.cycles, office.cycle_id, recorded, QWidget())


def test_outputs_are_kept_beside_the_store(office, recorded):
    assert keep_outputs(office.cycles, recorded) == "Kept in “city_smart_cycle_evidence.gpkg”, beside the store."
    assert (office.folder / "city_smart_cycle_evidence.gpkg").is_file()
    with pytest.raises(NotAllowed, match="None of the outputs"):
        keep_outputs(office.cycles, "no such run")


def test_a_layer_that_a_run_made_shows_its_cycle(office, recorded, panel):
    made = office.project.mapLayersByName("Hot spots")[0]
    assert office.door.cycle_of(made) == office.cycle_id
    panel.follow(made)
    assert panel.pages.currentWidget() is panel.view and panel.view.evidence.chosen == recorded


def test_layers_of_unknown_origin_are_named(office, recorded, panel):
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "From <somewhere>", "memory")
    office.project.addMapLayer(layer)
    panel.refresh()
    note = panel.view.evidence.findChild(QLabel, "smartcity_unknown_origin")
    assert "From <somewhere>" in note.text() and "Hot spots" not in note.text()
    wanted = []
    panel.run_wanted.connect(lambda *what: wanted.append(what))
    panel.view.evidence._declare.click()
    assert wanted == [("declare", recorded, office.cycle_id)]
