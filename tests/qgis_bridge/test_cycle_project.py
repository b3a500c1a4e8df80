# SPDX-License-Identifier: GPL-2.0-or-later
"""A project and its store: opened, moved, locked, missing; a layer and its cycle whatever is done to the layer."""

from __future__ import annotations

import shutil
import sqlite3
import time

import pytest
from qgis.core import (
    QgsLayerTreeModel,
    QgsMapThemeCollection,
    QgsProject,
    QgsSettings,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtXml import QDomDocument
from smartcity.smartcity_plugin.cycle.errors import CycleError, ProjectNotSaved, StoreMissing
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.opening import Opening
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.subject import Comment
from smartcity.smartcity_plugin.qgis_bridge import cycle_links
from smartcity.smartcity_plugin.qgis_bridge.cycle_layers import Answer, LayerIs
from smartcity.smartcity_plugin.qgis_bridge.cycle_project import Condition, CycleProject
from smartcity.smartcity_plugin.qgis_bridge.cycle_watch import CycleWatch


def style_of(layer):
    style = QDomDocument()
    layer.exportNamedStyle(style)
    return style


# --- the store ---------------------------------------------------------------------------------------------------------------------------


def test_a_project_without_a_store_has_no_cycles(saved):
    assert saved.cycles.condition is Condition.NONE and saved.cycles.store is None
    assert not saved.cycles.snapshot().cycles
    with pytest.raises(StoreMissing, match="no Smart Cycle yet"):
        saved.cycles.start(Opening("Parking"))


def test_store_beside_the_project_is_found_again(saved):
    cycle_id = saved.started()
    assert (saved.folder / "city_smart_cycle.gpkg").is_file()
    assert cycle_links.kept_address(saved.project) == "city_smart_cycle.gpkg"
    saved.project.write()
    saved.reopen()
    assert saved.cycles.condition is Condition.OPEN
    assert saved.cycles.layers.cycle_of(saved.layer.id()) == cycle_id
    assert [one.title for one in saved.cycles.snapshot().cycles.values()] == ["Mosquitoes"]


def test_an_unsaved_project_is_asked_to_be_saved(saved):
    saved.project.clear()
    with pytest.raises(ProjectNotSaved, match="Save the project first"):
        saved.cycles.create_store()
    with pytest.raises(ProjectNotSaved):
        saved.cycles.open_store(str(saved.folder / "any.gpkg"))


def test_a_failed_start_writes_nothing(saved):
    saved.cycles.create_store()
    with pytest.raises(CycleError, match="title"):
        saved.cycles.start(Opening("  "), saved.layer)
    assert not saved.cycles.snapshot().cycles and saved.cycles.layers.links() == []


def test_a_project_moved_with_its_store(saved, tmp_path_factory):
    cycle_id = saved.started()
    saved.project.write()
    saved.project.clear()
    there = tmp_path_factory.mktemp("moved") / "city"
    shutil.copytree(saved.folder, there)
    saved.reopen(there / "city.qgz")
    assert saved.cycles.condition is Condition.OPEN and saved.cycles.layers.cycle_of(saved.layer.id()) == cycle_id
    assert len(saved.events(cycle_id, "layer_attached")) == 1
    saved.project.write()
    assert len(saved.events(cycle_id, "layer_attached")) == 1, "data that moved with the project are the same data"


def test_a_project_moved_without_its_store(saved, tmp_path_factory):
    saved.started()
    saved.project.write()
    saved.project.clear()
    there = tmp_path_factory.mktemp("alone")
    for name in ("city.qgz", "calls.gpkg"):
        shutil.copy(saved.folder / name, there)
    saved.reopen(there / "city.qgz")
    assert saved.cycles.condition is Condition.MISSING
    assert "did not come along" in saved.cycles.problem and saved.said == [saved.cycles.problem]
    assert saved.cycles.layers.links()[0].layer_id == saved.layer.id(), "the mapping is the project's and is kept"
    shutil.copy(saved.folder / "city_smart_cycle.gpkg", there)
    saved.cycles.retry()
    assert saved.cycles.condition is Condition.OPEN


def test_a_project_saved_elsewhere_keeps_its_store(saved, tmp_path_factory):
    saved.started()
    there = tmp_path_factory.mktemp("elsewhere") / "copy.qgz"
    assert saved.project.write(str(there))
    other = QgsProject()
    assert other.read(str(there))
    assert cycle_links.store_address(other) == str(saved.folder / "city_smart_cycle.gpkg")


def test_the_store_of_another_project_is_refused(saved):
    saved.started()
    saved.project.write()
    saved.project.clear()
    (saved.folder / "city_smart_cycle.gpkg").unlink()
    Store.create(saved.folder / "city_smart_cycle.gpkg").close()
    saved.reopen()
    assert saved.cycles.condition is Condition.FAILED and "another project" in saved.cycles.problem


def test_a_locked_store_is_said_and_tried_again(saved):
    saved.started()
    saved.project.write()
    saved.project.clear()
    with Store.open(saved.folder / "city_smart_cycle.gpkg"):
        pass
    connection = sqlite3.connect(saved.folder / "city_smart_cycle.gpkg", isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("UPDATE store SET value = value")
    saved.reopen()
    assert saved.cycles.condition is Condition.LOCKED and "another program" in saved.cycles.problem
    connection.close()
    saved.cycles.retry()
    assert saved.cycles.condition is Condition.OPEN


def test_two_projects_on_one_store_know_of_each_other(saved):
    saved.started()
    other = QgsProject()
    other.write(str(saved.folder / "other.qgz"))
    second = CycleProject(other)
    said = []
    second.noticed.connect(said.append)
    second.open_store(str(saved.folder / "city_smart_cycle.gpkg"))
    assert any("also used by: city" in one for one in said)
    second.stop()


def test_what_somebody_else_wrote_is_seen(saved):
    cycle_id = saved.started()
    seen = []
    saved.cycles.cyclesChanged.connect(lambda: seen.append(True))
    with Store.open(saved.folder / "city_smart_cycle.gpkg") as colleague:
        colleague.append(Event(cycle_id, Comment("from the other room")))
    end = time.monotonic() + 10
    while not seen and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.02)
    assert len(seen) == 1
    assert saved.cycles.state(cycle_id).comments[-1].record.text == "from the other room"


def test_a_connection_that_qgis_does_not_know_is_said(saved):
    with pytest.raises(CycleError, match="no PostgreSQL connection “city”"):
        saved.cycles.open_store("pg:city")
    assert saved.cycles.condition is Condition.NONE


def test_a_person_is_named_once(saved):
    cycle_id = saved.started()
    QgsSettings().remove("smartcity/person")
    assert saved.cycles.me() == ""
    saved.cycles.set_person(" Kim  Minji 😀 ")
    assert saved.cycles.me() == saved.cycles.me() != ""
    assert saved.cycles.record(cycle_id, Comment("here")).actor == saved.cycles.me()
    assert list(saved.cycles.store.people().values()) == ["Kim Minji 😀"]
    QgsSettings().remove("smartcity/person")


def test_closing_the_store_forgets_it_and_keeps_the_file(saved):
    saved.started()
    saved.cycles.close_store()
    assert saved.cycles.condition is Condition.NONE and saved.cycles.layers.links() == []
    assert cycle_links.kept_address(saved.project) == "" and cycle_links.hint_of(saved.layer) == ""
    assert (saved.folder / "city_smart_cycle.gpkg").is_file()


# --- the layer, one behaviour each ---------------------------------------------------------------------------------------------------------


def test_attached(saved):
    cycle_id = saved.started()
    assert cycle_links.links(saved.project) == {saved.layer.id(): cycle_id}
    assert cycle_links.hint_of(saved.layer) == cycle_id
    (attached,) = saved.events(cycle_id, "layer_attached")
    assert (attached.layer_id, attached.name, attached.source) == (saved.layer.id(), "Calls", "./calls.gpkg")


def test_renamed_is_recorded_when_the_project_is_saved(saved):
    cycle_id = saved.started()
    saved.layer.setName("전화 ‘calls’ 😀")
    assert saved.cycles.layers.links()[0].name == "전화 ‘calls’ 😀"
    assert len(saved.events(cycle_id, "layer_attached")) == 1
    saved.project.write()
    assert saved.cycles.state(cycle_id).layers[saved.layer.id()].name == "전화 ‘calls’ 😀"


def test_resourced_stays_with_its_cycle_and_is_recorded(saved):
    cycle_id = saved.started()
    saved.layer.setDataSource(str(saved.folder / "others.gpkg"), "Calls", "ogr")
    saved.project.write()
    assert saved.cycles.layers.cycle_of(saved.layer.id()) == cycle_id
    assert [one.source for one in saved.events(cycle_id, "layer_attached")] == ["./calls.gpkg", "./others.gpkg"]


def test_duplicated_is_asked(saved):
    cycle_id = saved.started()
    copy = saved.layer.clone()
    saved.project.addMapLayer(copy)
    (question,) = saved.asked
    assert question.layer_id == copy.id() and question.held_by == (saved.layer.id(),) and "both" in question.text()
    assert saved.cycles.layers.cycle_of(copy.id()) == ""
    saved.cycles.layers.answer(question, Answer.LEAVE)
    assert cycle_links.hint_of(copy) == "" and cycle_links.links(saved.project) == {saved.layer.id(): cycle_id}


@pytest.mark.parametrize(("answer", "both"), [(Answer.BOTH, True), (Answer.MOVE, False)])
def test_a_copy_joins_or_takes_over(saved, answer, both):
    cycle_id = saved.started()
    copy = saved.layer.clone()
    saved.project.addMapLayer(copy)
    saved.cycles.layers.answer(saved.asked[0], answer)
    assert saved.cycles.layers.cycle_of(copy.id()) == cycle_id
    assert saved.cycles.layers.cycle_of(saved.layer.id()) == (cycle_id if both else "")
    assert set(saved.cycles.state(cycle_id).layers) == ({saved.layer.id(), copy.id()} if both else {copy.id()})


def test_saved_as_another_file_is_another_layer(saved):
    saved.started()
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(saved.layer, str(saved.folder / "copy.gpkg"), saved.project.transformContext(), options)
    copy = QgsVectorLayer(str(saved.folder / "copy.gpkg"), "copy", "ogr")
    saved.project.addMapLayer(copy)
    assert saved.asked == [] and saved.cycles.layers.cycle_of(copy.id()) == ""


def test_saved_as_with_its_style_in_the_file_is_asked(saved):
    saved.started()
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(saved.layer, str(saved.folder / "copy.gpkg"), saved.project.transformContext(), options)
    copy = QgsVectorLayer(str(saved.folder / "copy.gpkg"), "copy", "ogr")
    copy.importNamedStyle(style_of(saved.layer))
    saved.project.addMapLayer(copy)
    assert [one.layer_id for one in saved.asked] == [copy.id()]


def test_removed_is_shown_as_gone_and_recorded_when_the_project_is_saved(saved):
    cycle_id = saved.started()
    layer_id = saved.layer.id()
    saved.project.removeMapLayer(layer_id)
    (link,) = saved.cycles.layers.links()
    assert (link.layer_is, link.name) == (LayerIs.GONE, "Calls")
    assert saved.events(cycle_id, "layer_detached") == []
    saved.project.write()
    assert [one.why for one in saved.events(cycle_id, "layer_detached")] == ["removed"]
    assert saved.cycles.layers.links() == [] and saved.cycles.state(cycle_id).position > 0


def test_removed_without_saving_is_as_if_nothing_was(saved):
    cycle_id = saved.started()
    saved.project.write()
    saved.project.removeMapLayer(saved.layer.id())
    saved.reopen()
    assert saved.cycles.layers.cycle_of(saved.layer.id()) == cycle_id
    assert saved.cycles.layers.links()[0].layer_is is LayerIs.HERE and saved.events(cycle_id, "layer_detached") == []


def test_attached_but_the_project_was_not_saved(saved):
    saved.cycles.create_store()
    saved.project.write()
    cycle_id = saved.cycles.start(Opening("Parking"), saved.layer)
    saved.reopen()
    assert saved.cycles.layers.cycle_of(saved.layer.id()) == cycle_id, "the store remembers"


def test_removed_and_added_again_from_the_same_data_comes_back(saved):
    cycle_id = saved.started()
    style = style_of(saved.layer)
    saved.project.removeMapLayer(saved.layer.id())
    again = QgsVectorLayer(str(saved.folder / "calls.gpkg"), "Calls", "ogr")
    again.importNamedStyle(style)
    saved.project.addMapLayer(again)
    assert saved.asked == [] and cycle_links.links(saved.project) == {again.id(): cycle_id}


def test_other_data_with_the_hint_are_asked(saved):
    saved.started()
    style = style_of(saved.layer)
    saved.project.removeMapLayer(saved.layer.id())
    other = QgsVectorLayer(str(saved.folder / "others.gpkg"), "Others", "ogr")
    other.importNamedStyle(style)
    saved.project.addMapLayer(other)
    assert saved.asked[0].held_by == () and "its data are not those" in saved.asked[0].text()


def test_style_switched_keeps_the_cycle_and_the_hint(saved):
    saved.layer.styleManager().addStyleFromLayer("before the cycle")
    cycle_id = saved.started()
    saved.layer.styleManager().setCurrentStyle("before the cycle")
    QCoreApplication.processEvents()
    assert saved.cycles.layers.cycle_of(saved.layer.id()) == cycle_id
    assert cycle_links.hint_of(saved.layer) == cycle_id


def test_style_pasted_does_not_carry_the_cycle(saved):
    cycle_id = saved.started()
    other = QgsVectorLayer(str(saved.folder / "others.gpkg"), "Others", "ogr")
    saved.project.addMapLayer(other)
    other.importNamedStyle(style_of(saved.layer))
    QCoreApplication.processEvents()
    assert cycle_links.hint_of(other) == "" and saved.asked == []
    assert cycle_links.links(saved.project) == {saved.layer.id(): cycle_id}


def test_map_theme_changed_keeps_the_cycle_and_the_hint(saved):
    saved.layer.styleManager().addStyleFromLayer("bare")
    part = QgsMapThemeCollection.MapThemeLayerRecord(saved.layer)
    part.currentStyle, part.usingCurrentStyle = "bare", True
    theme = QgsMapThemeCollection.MapThemeRecord()
    theme.addLayerRecord(part)
    saved.project.mapThemeCollection().insert("bare", theme)
    cycle_id = saved.started()
    root = saved.project.layerTreeRoot()
    saved.project.mapThemeCollection().applyTheme("bare", root, QgsLayerTreeModel(root))
    QCoreApplication.processEvents()
    assert saved.layer.styleManager().currentStyle() == "bare"
    assert saved.cycles.layers.cycle_of(saved.layer.id()) == cycle_id and cycle_links.hint_of(saved.layer) == cycle_id


def test_a_layer_without_a_source_file_is_said_and_kept(saved):
    cycle_id = saved.started()
    saved.project.write()
    saved.project.clear()
    (saved.folder / "calls.gpkg").unlink()
    saved.reopen()
    (link,) = saved.cycles.layers.links()
    assert link.layer_is is LayerIs.WITHOUT_DATA and link.cycle_id == cycle_id


def test_a_mapping_edited_by_hand_is_passed_over(saved):
    saved.project.writeEntry("smartcity", "cycle/layers", "{broken")
    assert cycle_links.links(saved.project) == {}
    saved.project.writeEntry("smartcity", "cycle/layers", '["a", {"b": 3}]')
    assert cycle_links.links(saved.project) == {}


def test_a_cycle_that_the_store_lacks_is_said(saved):
    saved.cycles.create_store()
    cycle_links.keep_links(saved.project, {saved.layer.id(): "nowhere"})
    saved.project.write()
    saved.reopen()
    assert any("does not have" in one for one in saved.said)


def test_nothing_wakes_before_a_project_has_a_store(saved):
    saved.cycles.stop()
    watch = CycleWatch(saved.project)
    made = []
    watch.made.connect(made.append)
    assert watch.existing() is None
    saved.project.write()
    saved.reopen()
    assert watch.existing() is None and made == []
    watch.cycles().create_store()
    assert made == [watch.existing()]
    watch.stop()
    saved.project.write()
    again = CycleWatch(saved.project)
    assert again.existing().condition is Condition.OPEN
    again.stop()
