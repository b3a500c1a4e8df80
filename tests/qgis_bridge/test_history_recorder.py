# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS's history tells of runs, recorded once; batch and scripts are not seen, and what came of them is shown as of unknown origin."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsVectorLayer
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from smartcity.smartcity_plugin.cycle.evidence import EditState, Origin
from smartcity.smartcity_plugin.qgis_bridge.history_entries import SourceAsked, read_entry
from smartcity.smartcity_plugin.qgis_bridge.history_recorder import HistoryRecorder
from smartcity.smartcity_plugin.qgis_bridge.layer_origins import LayerOrigin, origin_of, unknown_layers

COMMAND = "processing.run(\"native:buffer\", {{'INPUT':QgsProcessingFeatureSourceDefinition('{layer}', selectedFeaturesOnly=True, featureLimit=-1, filterExpression='\"SID74\" > 3', geometryCheck=QgsFeatureRequest.GeometryAbortOnInvalid),'DISTANCE':0.1,'OUTPUT':'TEMPORARY_OUTPUT'}})"


class History:
    """Writes entries as Processing's dialogs do."""

    def __init__(self, saved):
        self.saved, self.registry = saved, QgsGui.historyProviderRegistry()

    def entry(self, algorithm="native:buffer", layer=None, command="", **inputs):
        layer = layer or self.saved.layer.id()
        return {
            "algorithm_id": algorithm,
            "parameters": {"inputs": {"INPUT": layer, "DISTANCE": 0.1, "OUTPUT": "TEMPORARY_OUTPUT"} | inputs},
            "python_command": command.format(layer=layer),
        }

    def run(self, details, results, between=lambda: None):
        number, good = self.registry.addEntry("processing", details)
        assert good
        between()
        self.registry.updateEntry(number, details | {"results": results, "log": "…"})
        return number


def settle(recorder):
    """Until the hashing is over."""
    end = time.monotonic() + 20
    while recorder._running and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    assert not recorder._running


@pytest.fixture
def history(saved, qgis_processing):
    return History(saved)


@pytest.fixture
def recorder(saved):
    made = HistoryRecorder(saved.cycles)
    yield made
    made.stop()


def runs(saved, cycle_id):
    return [kept.record for kept in saved.cycles.state(cycle_id).runs.values()]


def test_a_run_from_a_dialog(saved, history, recorder):
    cycle_id = saved.started()
    saved.layer.selectByExpression('"SID74" > 10')
    chosen = saved.layer.selectedFeatureCount()
    output = QgsVectorLayer("Point?crs=EPSG:5186", "Buffered", "memory")
    saved.project.addMapLayer(output)
    history.run(history.entry(command=COMMAND), {"OUTPUT": output.id()})
    settle(recorder)
    (run,) = runs(saved, cycle_id)
    assert (run.algorithm, run.origin, run.succeeded, run.hashed) == ("native:buffer", Origin.DIALOG, True, True)
    assert run.parameters["DISTANCE"] == 0.1
    (table,) = run.inputs
    assert (table.parameter, table.selected_only, table.selected, table.filter) == ("INPUT", True, chosen, '"SID74" > 3')
    assert table.digest.startswith("rows:") and table.edit_state is EditState.NONE
    assert (run.outputs[0].layer_id, run.outputs[0].features) == (output.id(), 0)
    assert origin_of(output, saved.cycles, time.time()).origin is LayerOrigin.RUN


def test_a_run_in_place(saved, history, recorder):
    cycle_id = saved.started()
    saved.layer.selectByExpression('"SID74" > 10')
    history.run(history.entry("native:translategeometry", OUTPUT="memory:"), {"__count": 7})
    settle(recorder)
    (run,) = runs(saved, cycle_id)
    assert (run.origin, run.succeeded, run.figures) == (Origin.IN_PLACE, True, {"__count": 7})
    assert run.inputs[0].selected == saved.layer.selectedFeatureCount()


def test_what_was_read_is_hashed_as_it_was_before_the_run(saved, history, recorder):
    """A run in place changes the layer while its input is being hashed."""
    cycle_id = saved.started()
    history.run(history.entry(), {"OUTPUT": "x"})
    settle(recorder)

    def change():
        saved.layer.startEditing()
        assert saved.layer.deleteFeature(next(saved.layer.getFeatures()).id())

    history.run(history.entry("native:translategeometry", OUTPUT="memory:"), {"__count": 100}, change)
    settle(recorder)
    first, second = runs(saved, cycle_id)
    saved.layer.rollBack()
    assert second.inputs[0].digest == first.inputs[0].digest and second.inputs[0].features == 100


def test_a_failed_run(saved, history, recorder):
    cycle_id = saved.started()
    history.run(history.entry(), {})
    settle(recorder)
    assert [one.succeeded for one in runs(saved, cycle_id)] == [False]


def test_the_plugin_goes_while_a_run_goes_on_that_was_hashed(saved, history):
    saved.started()
    recorder = HistoryRecorder(saved.cycles)
    number, _ = history.registry.addEntry("processing", history.entry())
    end = time.monotonic() + 20
    while recorder._running[number].inputs is None and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # QGIS deletes tasks that are over
    recorder.stop()
    assert not recorder._running


def test_our_own_run_is_recorded_once_and_matched(saved, history, recorder, run):
    cycle_id = saved.started()
    details = history.entry("smartcity:hot_spots")
    number, _ = history.registry.addEntry("processing", details)
    results = run("hot_spots", INPUT=saved.layer, FIELD="SID74", NEIGHBOURS="queen", PERMUTATIONS=99, OUTPUT="memory:")
    for _ in range(2):
        history.registry.updateEntry(number, details | {"results": {"RUN_ID": results["RUN_ID"], "OUTPUT": results["OUTPUT"].id()}})
    state = saved.cycles.state(cycle_id)
    assert list(state.runs) == [results["RUN_ID"]]
    assert [one.record.facts["history_entry"] for one in state.annotations[results["RUN_ID"]]] == [number]


def test_what_is_not_of_the_cycle_is_not_recorded(saved, history, recorder):
    cycle_id = saved.started()
    other = QgsVectorLayer(str(saved.folder / "others.gpkg"), "Others", "ogr")
    saved.project.addMapLayer(other)
    history.run(history.entry(layer=other.id()), {"OUTPUT": "x"})
    history.registry.addEntry("dbquery", {"query": "SELECT 1"})
    assert not recorder._running and runs(saved, cycle_id) == []


def test_batch_and_scripts_are_not_seen_and_their_outputs_are_of_unknown_origin(saved, recorder, qgis_processing):
    import processing

    cycle_id = saved.started()
    since = time.time()
    made = processing.run("native:centroids", {"INPUT": saved.layer, "OUTPUT": "memory:"})["OUTPUT"]
    saved.project.addMapLayer(made)
    assert runs(saved, cycle_id) == []
    assert unknown_layers(saved.cycles, since) == [made]
    assert origin_of(saved.layer, saved.cycles, since).origin is LayerOrigin.ATTACHED


def test_declaring_it_gives_it_an_origin(saved, recorder, run, qgis_processing):
    import processing

    cycle_id = saved.started()
    made = processing.run("native:centroids", {"INPUT": saved.layer, "OUTPUT": "memory:"})["OUTPUT"]
    saved.project.addMapLayer(made)
    run("record_run", ALGORITHM="native:centroids", INPUTS=[saved.layer], OUTPUTS=[made])
    assert origin_of(made, saved.cycles, 0).origin is LayerOrigin.RUN
    assert runs(saved, cycle_id)[0].origin is Origin.DECLARED


def test_secrets_and_personal_values_stay_out(saved, history, recorder):
    saved.started()
    saved.layer.setCustomProperty("smartcity/personal_fields", "NAME")
    command = COMMAND.replace('"SID74" > 3', "\"NAME\" = \\'Secretville\\'")
    source = "dbname='city' host=db user='kim' password='s3cr3t-word' table=\"calls\""
    history.run(history.entry(command=command, EXPRESSION="\"NAME\" = 'Secretville'", OTHER=source), {"OUTPUT": "x"})
    settle(recorder)
    saved.cycles.stop()
    everything = b"".join(one.read_bytes() for one in saved.folder.glob("city_smart_cycle.gpkg*"))
    assert b"Secretville" not in everything and b"s3cr3t-word" not in everything
    assert b"native:buffer" in everything


def test_a_10_mb_parameter(saved, history, recorder):
    cycle_id = saved.started()
    history.run(history.entry(WKT="0123456789" * 1_000_000), {"OUTPUT": "x"})
    settle(recorder)
    assert runs(saved, cycle_id)[0].parameters["WKT"]["$truncated"]["length"] == 10_000_000


def test_the_window_does_not_wait_for_a_large_table(saved, history, recorder):
    """Hashing goes on in the background: the slots come back at once, and events are served meanwhile."""
    import sqlite3

    saved.started()
    connection = sqlite3.connect(saved.folder / "calls.gpkg")
    (table,) = connection.execute("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'").fetchone()
    columns = ", ".join(f'"{row[1]}"' for row in connection.execute(f'PRAGMA table_info("{table}")') if row[1] != "fid")
    for trigger in [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]:
        connection.execute(f'DROP TRIGGER "{trigger}"')
    for _ in range(9):
        connection.execute(f'INSERT INTO "{table}" ({columns}) SELECT {columns} FROM "{table}"')
    connection.commit()
    connection.close()
    longest, last = 0.0, time.perf_counter()
    history.run(history.entry(), {"OUTPUT": "x"})
    while recorder._running:
        QCoreApplication.processEvents()
        time.sleep(0.001)
        longest, last = max(longest, time.perf_counter() - last), time.perf_counter()
    assert longest < 0.5, "100 ms on a quiet machine"
    assert saved.cycles.store.run(saved.cycles.store.runs()[0].run_id).record.inputs[0].features == 100 * 2**9


@pytest.mark.parametrize(
    "command",
    [
        "",
        "not python (",
        "processing.run('x', y)",
        "__import__('os').system('true')",
        "processing.run(\"a\", {**b, 'c': d()})",
        "(" * 5_000,
    ],
)
def test_commands_that_cannot_be_read(command):
    found = read_entry({"algorithm_id": "native:buffer", "parameters": {"inputs": {"INPUT": "layer"}}, "python_command": command})
    assert found.sources == (SourceAsked("INPUT", "layer"),)


def test_entries_of_other_kinds():
    assert read_entry({}) is None and read_entry({"algorithm_id": "x"}) is None and read_entry({"parameters": {"inputs": {}}}) is None
