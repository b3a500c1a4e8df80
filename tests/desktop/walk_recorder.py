# SPDX-License-Identifier: GPL-2.0-or-later
"""Led inside QGIS by test_recorder.py: a project with a cycle; a run from the dialog, one in place, one by batch, one by our algorithm from Python."""

import os
import shutil
import tempfile
from pathlib import Path

import processing
import qgis.utils
from in_window import click, lead, picture
from processing.gui.AlgorithmDialog import AlgorithmDialog
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.utils import iface

folder = Path(tempfile.mkdtemp())
registry = QgsApplication.processingRegistry()
seen = {}


def cycles():
    return qgis.utils.plugins["smartcity"]._watch.cycles()


def runs():
    """What the store has of runs, the first one first."""
    store = cycles().store
    found = [store.run(one.run_id).record for one in reversed(store.runs())]
    return [
        {
            "algorithm": one.algorithm,
            "origin": one.origin.value,
            "succeeded": one.succeeded,
            "hashed": one.hashed,
            "inputs": [[table.name, table.features, table.selected_only, table.selected, table.edit_state.value] for table in one.inputs],
            "outputs": [[table.name, table.features] for table in one.outputs],
        }
        for one in found
    ]


def started():
    """A saved project, its store, a cycle of its layer."""
    from smartcity.smartcity_plugin.cycle.opening import Opening

    iface.mainWindow().showMaximized()
    sample = next(
        one for path in qgis.utils.plugin_paths if (one := Path(path) / "smartcity/resources/sample_data/north_carolina_sids.gpkg").exists()
    )
    shutil.copy(sample, folder / "calls.gpkg")
    layer = QgsVectorLayer(str(folder / "calls.gpkg"), "Calls", "ogr")
    QgsProject.instance().addMapLayer(layer)
    QgsProject.instance().write(str(folder / "city.qgz"))
    cycles().create_store()
    seen["layer"], seen["cycle"] = layer.id(), cycles().start(Opening("Calls"), layer)
    yield 0.5
    return {"condition": cycles().condition.value, "layers": layer.featureCount()}


def from_the_dialog():
    """Centroids of the selected features, run with a click."""
    layer = QgsProject.instance().mapLayer(seen["layer"])
    layer.selectByIds([1, 2, 3, 4, 5])
    dialog = processing.createAlgorithmDialog("native:centroids", {"INPUT": layer.id()})
    dialog.show()
    yield dialog.isActiveWindow
    wrapper = dialog.mainWidget().wrappers["INPUT"]
    from qgis.core import QgsProcessingFeatureSourceDefinition

    wrapper.setParameterValue(QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True), dialog.processingContext())
    yield 0.5
    click(dialog.runButton())
    yield lambda: len(runs()) == 1
    picture("cycle_dialog")
    dialog.close()
    return runs()[-1]


def in_place():
    """Two features moved in place."""
    layer = QgsProject.instance().mapLayer(seen["layer"])
    iface.setActiveLayer(layer)
    layer.selectByIds([7, 8])
    dialog = AlgorithmDialog(registry.createAlgorithmById("native:translategeometry", {"IN_PLACE": True}), True, iface.mainWindow())
    dialog.show()
    yield dialog.isActiveWindow
    yield 0.5
    click(dialog.runButton())
    yield lambda: len(runs()) == 2
    dialog.close()
    record = runs()[-1]
    layer.rollBack()
    return record


def by_batch():
    """A batch run writes no entry; its output is of unknown origin. What the batch dialog calls row by row is called here: clicked, QGIS's dialog at times loses its own result in an error of its own."""
    QgsProject.instance().mapLayer(seen["layer"]).removeSelection()
    dialog = BatchAlgorithmDialog(registry.createAlgorithmById("native:centroids"), iface.mainWindow())
    dialog.show()
    yield dialog.isActiveWindow
    picture("cycle_batch")
    made = processing.run("native:centroids", {"INPUT": seen["layer"], "OUTPUT": "memory:"})["OUTPUT"]
    dialog.close()
    QgsProject.instance().addMapLayer(made)
    yield 2.5
    from smartcity.smartcity_plugin.qgis_bridge.layer_origins import origin_of

    return {"runs": len(runs()), "features": made.featureCount(), "origin": origin_of(made, cycles(), 0.0).origin.value}


def ours_from_python():
    """Our own algorithm, run as a script does."""
    given = {"INPUT": seen["layer"], "FIELD": "SID74", "NEIGHBOURS": "queen", "PERMUTATIONS": 99, "OUTPUT": "memory:"}
    results = processing.run("smartcity:hot_spots", given)
    yield 2.5
    return {"run_id": results["RUN_ID"], "known": cycles().store.run(results["RUN_ID"]) is not None, "runs": len(runs()), **runs()[-1]}


def ours_from_the_dialog():
    """Our own algorithm with a click: recorded by itself, matched with the history, once."""
    dialog = processing.createAlgorithmDialog(
        "smartcity:hot_spots", {"INPUT": seen["layer"], "FIELD": "SID74", "NEIGHBOURS": "queen", "PERMUTATIONS": 99}
    )
    dialog.show()
    yield dialog.isActiveWindow
    yield 0.5
    click(dialog.runButton())
    yield lambda: len(runs()) == 4
    yield 2.0
    dialog.close()
    state = cycles().state(seen["cycle"])
    last = list(state.runs)[-1]
    facts = [dict(one.record.facts) for one in state.annotations.get(last, ())]
    return {"runs": len(runs()), "facts": facts, "valid": cycles().store.verify().valid, "pid": os.getpid(), **runs()[-1]}


lead([started, from_the_dialog, in_place, by_batch, ours_from_python, ours_from_the_dialog])
