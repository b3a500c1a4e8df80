# SPDX-License-Identifier: GPL-2.0-or-later
"""Our own algorithms record themselves where a cycle is tracked, and say so by RUN_ID."""

from __future__ import annotations

import time

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate
from smartcity.smartcity_plugin.cycle.actions import StageMoved
from smartcity.smartcity_plugin.cycle.evidence import EditState, Origin
from smartcity.smartcity_plugin.cycle.stages import Stage

HOT = {"FIELD": "SID74", "NEIGHBOURS": "queen", "PERMUTATIONS": 99, "OUTPUT": "memory:"}


def last_run(saved):
    return saved.cycles.store.run(saved.cycles.store.runs(limit=1)[0].run_id).record


def test_nothing_is_recorded_where_nothing_is_tracked(saved, run):
    assert "RUN_ID" not in run("hot_spots", INPUT=saved.layer, **HOT)


def test_a_layer_without_a_cycle_is_not_tracked(saved, run):
    saved.started()
    other = QgsVectorLayer(str(saved.folder / "others.gpkg"), "Others", "ogr")
    saved.project.addMapLayer(other)
    assert run("hot_spots", INPUT=other, **HOT)["RUN_ID"] == ""
    assert saved.cycles.store.runs() == []


def test_a_run_is_recorded_whole(saved, run):
    cycle_id = saved.started()
    results = run(
        "hot_spots", INPUT=saved.layer.id(), **HOT | {"OUTPUT": str(saved.folder / "hot.gpkg"), "REPORT": str(saved.folder / "r.html")}
    )
    kept = saved.cycles.state(cycle_id).runs[results["RUN_ID"]]
    one = kept.record
    assert (kept.iteration, one.algorithm, one.origin, one.succeeded, one.hashed) == (
        1,
        "smartcity:hot_spots",
        Origin.ALGORITHM,
        True,
        True,
    )
    assert one.parameters["FIELD"] == "SID74" and one.parameters["PERMUTATIONS"] == 99
    (table,) = one.inputs
    assert (table.parameter, table.layer_id, table.name, table.source) == ("INPUT", saved.layer.id(), "Calls", "./calls.gpkg")
    assert table.digest.startswith("rows:") and table.features == 100 and table.crs == saved.layer.crs().authid()
    outputs = {output.name: output for output in one.outputs}
    assert outputs["OUTPUT"].source == "./hot.gpkg" and outputs["OUTPUT"].features == 100 and outputs["OUTPUT"].digest.startswith("rows:")
    assert outputs["REPORT"].digest.startswith("file:")
    assert one.figures["N_USED"] == 100 and "REPORT_JSON" not in one.figures
    assert {"qgis", "smartcity", "numpy", "scipy"} <= set(one.versions) and one.seconds > 0


def test_selection_filter_subset_and_edits_are_recorded(saved, run):
    saved.started()
    layer = saved.layer
    layer.setSubsetString('"SID74" >= 0')
    ids = [feature.id() for feature in layer.getFeatures()][:60]
    layer.selectByIds(ids)
    layer.startEditing()
    assert layer.changeAttributeValue(ids[0], layer.fields().lookupField("SID74"), 3)
    source = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True, filterExpression='"BIR74" > 0')
    run("hot_spots", INPUT=source, **HOT)
    (table,) = last_run(saved).inputs
    layer.rollBack()
    assert (table.selected_only, table.selected) == (True, 60) and table.selection_digest.startswith("ids:")
    assert (table.filter, table.subset, table.filter_hidden) == ('"BIR74" > 0', '"SID74" >= 0', False)
    assert table.edit_state is EditState.UNSAVED and table.digest.startswith("features:"), "what is not saved is read too, and hashed"


def test_the_same_data_have_the_same_digest_and_others_another(saved, run):
    saved.started()
    run("hot_spots", INPUT=saved.layer, **HOT)
    first = last_run(saved).inputs[0].digest
    run("hot_spots", INPUT=saved.layer, **HOT)
    assert last_run(saved).inputs[0].digest == first
    saved.layer.startEditing()
    feature = next(saved.layer.getFeatures())
    saved.layer.changeAttributeValue(feature.id(), saved.layer.fields().lookupField("SID74"), 99)
    assert saved.layer.commitChanges()
    run("hot_spots", INPUT=saved.layer, **HOT)
    assert last_run(saved).inputs[0].digest not in ("", first)


def test_what_a_recorded_run_made_leads_on(saved, run):
    cycle_id = saved.started()
    made = run("hot_spots", INPUT=saved.layer, **HOT | {"OUTPUT": str(saved.folder / "hot.gpkg")})
    result = QgsVectorLayer(made["OUTPUT"], "hot", "ogr")
    saved.project.addMapLayer(result)
    again = run("hot_spots", INPUT=result, **HOT | {"FIELD": "gi_z"})
    assert again["RUN_ID"] and set(saved.cycles.state(cycle_id).runs) == {made["RUN_ID"], again["RUN_ID"]}


def test_the_data_of_a_layer_without_the_layer_are_known_too(saved, run):
    """So do qgis_process and models in the background."""
    saved.started()
    assert run("hot_spots", INPUT=str(saved.folder / "calls.gpkg"), **HOT)["RUN_ID"]


def test_a_failed_run_is_recorded_as_failed(saved, run):
    saved.started()
    empty = QgsVectorLayer("Point?crs=EPSG:5186&field=n:int", "Empty", "memory")
    saved.project.addMapLayer(empty)
    for x in range(3):
        feature = QgsFeature(empty.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, 0)))
        empty.dataProvider().addFeature(feature)
    saved.cycles.layers.attach(empty, next(iter(saved.cycles.snapshot().cycles)))
    with pytest.raises(QgsProcessingException):
        run("hot_spots", INPUT=empty, FIELD="n", OUTPUT="memory:")
    found = last_run(saved)
    assert not found.succeeded and found.outputs == () and found.inputs[0].digest.startswith("features:")


@pytest.fixture
def counts(saved):
    """Eight places, four weeks; the second layer of the cycle."""
    layer = QgsVectorLayer("Point?crs=EPSG:5186&field=n:int&field=day:date&field=treated:int", "Counts", "memory")
    features = []
    for place in range(8):
        for week in range(4):
            feature = QgsFeature(layer.fields())
            feature.setAttributes([10 + place, QDate(2025, 7, 1).addDays(7 * week), int(place < 4)])
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(200_000 + 100 * place, 500_000)))
            features.append(feature)
    layer.dataProvider().addFeatures(features)
    saved.project.addMapLayer(layer)
    saved.cycles.layers.attach(layer, saved.started())
    return layer


def test_a_word_is_not_tried_as_a_layer(saved, run, counts):
    """QGIS says of every text that it cannot open that it cannot open it."""
    heard = []
    log = QgsApplication.messageLog()
    log.messageReceived[str, str, Qgis.MessageLevel].connect(hear := lambda text, *_: heard.append(text))
    results = run("spray_effect", INPUT=counts, COUNT="n", DATE="day", TREATED="treated", START="2025-07-15", OUTPUT="memory:")
    log.messageReceived[str, str, Qgis.MessageLevel].disconnect(hear)
    assert last_run(saved).figures["VERDICT"] == results["VERDICT"] != ""
    assert [one.name for one in last_run(saved).outputs] == ["OUTPUT"]
    assert not [text for text in heard if results["VERDICT"] in text or results["METHOD_USED"] in text]


def test_each_run_of_an_iteration_is_recorded_but_pieces_of_a_layer_are_no_longer_that_layer(saved, counts, provider):
    """QGIS's “iterate over this layer” hands each feature over as a temporary layer of its own."""
    from processing.gui.AlgorithmExecutor import executeIterating

    areas = QgsVectorLayer("Polygon?crs=EPSG:5186", "Districts", "memory")
    for west in (200_000, 200_400):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west - 50, 499_900, west + 350, 500_100)))
        areas.dataProvider().addFeature(feature)
    saved.project.addMapLayer(areas)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:aggregate_incidents")
    given = {"INPUT": counts.id(), "STUDY_AREA": areas.id(), "GRID": "square", "SIZE": 100, "OUTPUT": "memory:"}
    recorded = []
    for over in ("STUDY_AREA", "INPUT"):
        context = QgsProcessingContext()
        context.setProject(saved.project)
        executeIterating(algorithm, dict(given), over, context, QgsProcessingFeedback(False))
        recorded.append(len(saved.cycles.store.runs()))
    assert recorded == [2, 2]
    first, second = (saved.cycles.store.run(one.run_id).record for one in saved.cycles.store.runs())
    assert {table.parameter: table.features for table in first.inputs} == {"INPUT": 32, "STUDY_AREA": 1}
    assert {table.digest for table in first.inputs} != {table.digest for table in second.inputs}


def test_a_closed_cycle_takes_no_run(saved, run):
    cycle_id = saved.started()
    saved.cycles.record(cycle_id, StageMoved(Stage.CLOSED, override="test", learned="nothing"))
    assert run("hot_spots", INPUT=saved.layer, **HOT)["RUN_ID"] == ""


def test_a_missing_store_never_fails_a_run(saved, run):
    saved.started()
    saved.cycles.stop()
    (saved.folder / "city_smart_cycle.gpkg").unlink()
    assert run("hot_spots", INPUT=saved.layer, **HOT)["N_USED"] == 100


def test_a_read_only_store_is_said_and_never_fails_a_run(saved, run, monkeypatch):
    saved.started()
    from smartcity.smartcity_plugin.cycle.errors import StoreLocked
    from smartcity.smartcity_plugin.cycle.store import Store

    def locked(*args, **kwargs):
        raise StoreLocked("“{file}” is being written to by another program.", file="city")

    monkeypatch.setattr(Store, "append_all", locked)
    assert run("hot_spots", INPUT=saved.layer, **HOT)["RUN_ID"] == ""
    assert "another program" in run.feedback.log


def test_personal_values_and_secrets_stay_out(saved, run):
    saved.started()
    saved.layer.setCustomProperty("smartcity/personal_fields", "NAME")
    source = QgsProcessingFeatureSourceDefinition(
        saved.layer.id(), selectedFeaturesOnly=False, filterExpression="\"NAME\" <> 'Secretville'"
    )
    run("hot_spots", INPUT=source, **HOT)
    found = last_run(saved)
    assert found.inputs[0].filter_hidden and "***" in found.inputs[0].filter
    saved.cycles.stop()
    everything = b"".join(one.read_bytes() for one in saved.folder.glob("city_smart_cycle.gpkg*"))
    assert b"Secretville" not in everything


def test_without_a_store_it_costs_nothing(saved):
    from smartcity.smartcity_plugin.qgis_bridge.run_recording import is_tracked

    began = time.process_time()
    for _ in range(10_000):
        assert not is_tracked(QgsProject.instance())
    assert time.process_time() - began < 1.0, "less than 0.1 ms each"
