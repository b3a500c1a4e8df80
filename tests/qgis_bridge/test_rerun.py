# SPDX-License-Identifier: GPL-2.0-or-later
"""A recorded run once more: the same, or what differs, or why not; and outputs that are kept before they go."""

from __future__ import annotations

import sqlite3

import pytest
from qgis.core import QgsProcessingFeatureSourceDefinition, QgsVectorLayer
from smartcity.smartcity_plugin.cycle.errors import NotAllowed
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.evidence import InputTable, Origin, Run
from smartcity.smartcity_plugin.qgis_bridge.evidence_copies import keep_as_evidence
from smartcity.smartcity_plugin.qgis_bridge.rerun import rerun

HOT = {"FIELD": "SID74", "NEIGHBOURS": "queen", "PERMUTATIONS": 99}


@pytest.fixture
def hot(saved, run):
    """A recorded run of hot_spots, its cycle and id."""
    cycle_id = saved.started()
    results = run("hot_spots", INPUT=saved.layer, **HOT, OUTPUT=str(saved.folder / "hot.gpkg"))
    return cycle_id, results["RUN_ID"]


def again(saved, hot):
    return rerun(saved.cycles.store, *hot, saved.project)


def test_the_same_again(saved, hot):
    found = again(saved, hot)
    assert found.same_inputs and found.same_outputs and found.unknown == ()
    state = saved.cycles.state(hot[0])
    assert list(state.runs) == [hot[1], found.run_id], "the repetition is a run of its own, recorded once"
    assert state.annotations[found.run_id][-1].record.facts["repeats"] == hot[1]


def test_other_data(saved, hot):
    saved.layer.startEditing()
    feature = next(saved.layer.getFeatures())
    saved.layer.changeAttributeValue(feature.id(), saved.layer.fields().lookupField("SID74"), 90)
    saved.layer.commitChanges()
    found = again(saved, hot)
    assert found.inputs == ("Calls",) and found.outputs == ("OUTPUT",) and not found.same_outputs


def test_a_run_of_another_provider(saved, qgis_processing):
    cycle_id = saved.started()
    run = Run(
        "r",
        "native:centroids",
        {"INPUT": saved.layer.id(), "ALL_PARTS": False, "OUTPUT": "TEMPORARY_OUTPUT"},
        (InputTable("INPUT", saved.layer.id(), "Calls"),),
    )
    saved.cycles.store.append(Event(cycle_id, run))
    found = rerun(saved.cycles.store, cycle_id, "r", saved.project)
    kept = saved.cycles.state(cycle_id).runs[found.run_id].record
    assert kept.repeats == "r" and kept.outputs[0].features == 100
    assert found.unknown == ("Calls",), "then it was not hashed"


def test_with_its_selection_and_filter(saved, run):
    cycle_id = saved.started()
    saved.layer.selectByIds([feature.id() for feature in saved.layer.getFeatures()][:70])
    source = QgsProcessingFeatureSourceDefinition(saved.layer.id(), selectedFeaturesOnly=True, filterExpression='"BIR74" > 300')
    first = run("hot_spots", INPUT=source, **HOT, OUTPUT="memory:")
    found = rerun(saved.cycles.store, cycle_id, first["RUN_ID"], saved.project)
    assert found.same_inputs and found.same_outputs
    saved.layer.selectByIds([1])
    with pytest.raises(NotAllowed, match="read 70 selected features"):
        rerun(saved.cycles.store, cycle_id, first["RUN_ID"], saved.project)


def test_refused_with_another_subset(saved, hot):
    saved.layer.setSubsetString('"SID74" > 2')
    with pytest.raises(NotAllowed, match="had the filter “–”"):
        again(saved, hot)


def test_refused_without_the_layer(saved, hot):
    saved.project.removeMapLayer(saved.layer.id())
    with pytest.raises(NotAllowed, match="not in the project"):
        again(saved, hot)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"origin": Origin.IN_PLACE}, "in place"),
        ({"algorithm": "gone:gone"}, "no algorithm"),
        ({"parameters": {}}, "without its parameters"),
        ({"parameters": {"WKT": "x" * 50_000}}, "too large or too personal"),
        ({"parameters": {"EXPRESSION": "\"NAME\" = '***'"}}, "too large or too personal"),
        ({"inputs": (InputTable("INPUT", "{layer}", filter_hidden=True),)}, "personal data"),
        ({"inputs": (InputTable("INPUT", "nowhere", "Gone"),)}, "“Gone” is not in the project"),
    ],
)
def test_refused(saved, qgis_processing, change, words):
    cycle_id = saved.started()
    if "inputs" in change and change["inputs"][0].layer_id == "{layer}":
        change = {"inputs": (InputTable("INPUT", saved.layer.id(), filter_hidden=True),)}
    saved.cycles.store.append(Event(cycle_id, Run("r", **({"algorithm": "native:centroids", "parameters": {"ALL_PARTS": False}} | change))))
    with pytest.raises(NotAllowed, match=words):
        rerun(saved.cycles.store, cycle_id, "r", saved.project)


def test_an_unknown_run(saved):
    cycle_id = saved.started()
    with pytest.raises(NotAllowed, match="no run"):
        rerun(saved.cycles.store, cycle_id, "r", saved.project)


# --- keep as evidence --------------------------------------------------------------------------------------------------------------------


def test_a_temporary_output_is_copied_and_found_again(saved, run):
    cycle_id = saved.started()
    results = run("hot_spots", INPUT=saved.layer, **HOT, OUTPUT="memory:")
    layer = results["OUTPUT"]
    saved.project.addMapLayer(layer)
    store_file = saved.folder / "city_smart_cycle.gpkg"
    kept = keep_as_evidence(saved.cycles, layer, store_file)
    assert kept == saved.folder / "city_smart_cycle_evidence.gpkg"
    record = saved.cycles.state(cycle_id).annotations[results["RUN_ID"]][-1].record
    address = record.outputs[0].kept
    copy = QgsVectorLayer(str(saved.folder / address), "copy", "ogr")
    assert copy.isValid() and copy.featureCount() == 100
    assert saved.cycles.store.made()[address].run_id == results["RUN_ID"]
    keep_as_evidence(saved.cycles, layer, store_file)
    with sqlite3.connect(kept) as connection:
        assert connection.execute("SELECT COUNT(*) FROM gpkg_contents WHERE data_type = 'features'").fetchone() == (2,), "never overwritten"
    connection.close()


def test_what_no_run_made_is_not_evidence(saved):
    saved.started()
    with pytest.raises(NotAllowed, match="Declare the run first"):
        keep_as_evidence(saved.cycles, saved.layer, saved.folder / "city_smart_cycle.gpkg")
