# SPDX-License-Identifier: GPL-2.0-or-later
"""Led inside QGIS by test_stress.py: things done in an order that chance chooses, among them what takes away what others hold. QGIS has to live on."""

import os
import random
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path

import processing
import qgis.utils
from in_window import lead, map_is_drawn
from qgis.core import Qgis, QgsProject, QgsProperty, QgsRectangle, QgsSettings, QgsSymbolLayer, QgsVectorLayer
from qgis.gui import QgsMapMouseEvent, QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QEvent, QPoint, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QMenu
from qgis.utils import iface

SEED, SECONDS = int(os.environ.get("SMARTCITY_STRESS_SEED", "1")), float(os.environ.get("SMARTCITY_STRESS_SECONDS", "12"))
FOLDER = Path(tempfile.mkdtemp())
CITY = FOLDER / "city.qgz"
project, window = QgsProject.instance(), iface.mainWindow()
chance = random.Random(SEED)
raised = []
sys.excepthook = lambda kind, value, trace: raised.append("".join(traceback.format_exception(kind, value, trace)))


def plugin():
    return qgis.utils.plugins["smartcity"]


def panel():
    """What is inside the cycle's dock, shown."""
    plugin()._docks.cycle_dock.setUserVisible(True)
    return plugin()._docks.cycle_dock.widget()


def office():
    """A saved project with two layers; a cycle with something in each tab; symbols as large as a metric says."""
    from smartcity.smartcity_plugin.cycle import actions, opening, subject

    window.showMaximized()
    QgsSettings().setValue("smartcity/person", "Kim Minji")
    sample = Path(qgis.utils.pluginDirectory("smartcity")) / "resources/sample_data/north_carolina_sids.gpkg"
    shutil.copy(sample, FOLDER / "calls.gpkg")
    layer = QgsVectorLayer(str(FOLDER / "calls.gpkg"), "Calls", "ogr")
    project.addMapLayers([layer, QgsVectorLayer("Point?crs=EPSG:4326&field=n:integer", "Notes", "memory")])
    project.write(str(CITY))
    cycles = plugin()._watch.cycles()
    cycles.create_store()
    cycle_id = cycles.start(opening.Opening("Mosquitoes"), layer)
    metric = subject.Metric("calls", "Calls", subject.Objective.CONVENIENCE, "calls", subject.Direction.LOWER, 40, "2026-06-30", 20)
    cycles.record_all(cycle_id, [subject.Problem("Bites", "River", "40", "Larvicide"), metric, actions.Decision("d", "Spray", ())])
    line = layer.renderer().symbol().symbolLayer(0)
    width = "if(cycle_stage(@layer) is null, 0.1, coalesce(cycle_metric(@layer, 'Calls', 'baseline'), 10) / 100)"
    line.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeWidth, QgsProperty.fromExpression(width))
    project.write()
    iface.zoomToActiveLayer()
    yield map_is_drawn
    return len(cycles.snapshot().cycles)


# --- what may happen -------------------------------------------------------------------------------------------------------------------


def open_project():
    project.setDirty(False)
    iface.addProject(str(CITY))


def new_project():
    project.setDirty(False)
    iface.newProject()


def remove_a_layer():
    layers = list(project.mapLayers())
    if layers:
        project.removeMapLayer(chance.choice(layers))


def add_a_layer():
    project.addMapLayer(QgsVectorLayer(str(FOLDER / "calls.gpkg"), "Calls", "ogr"))


def copy_a_layer():
    """A copy with the hint of its cycle: a question is asked."""
    layers = list(project.mapLayers().values())
    if layers:
        project.addMapLayer(chance.choice(layers).clone())


def activate_a_layer():
    layers = list(project.mapLayers().values())
    if layers:
        iface.setActiveLayer(chance.choice(layers))


def move_in_the_tree():
    root = project.layerTreeRoot()
    places = root.findLayers()
    if places:
        place = chance.choice(places)
        group = root.insertGroup(0, "Group")
        group.addChildNode(place.clone())
        place.parent().removeChildNode(place)


def remove_a_group():
    groups = project.layerTreeRoot().findGroups()
    if groups:
        project.layerTreeRoot().removeChildNode(chance.choice(groups))


def reload_plugin():
    qgis.utils.reloadPlugin("smartcity")


def reload_twice_at_once():
    reload_plugin()
    panel()
    reload_plugin()


def show_or_hide_a_dock():
    docks = plugin()._docks
    dock = chance.choice([docks.cycle_dock, docks.portfolio_dock, plugin()._workshop])
    dock.setUserVisible(not dock.isUserVisible())


def float_a_dock():
    dock = chance.choice([plugin()._docks.cycle_dock, plugin()._docks.portfolio_dock])
    dock.setFloating(not dock.isFloating())


def open_a_form():
    from smartcity.smartcity_plugin.gui import dock

    kinds = [dock.ProblemForm, dock.SourceForm, dock.MetricForm, dock.DecisionForm, dock.InterventionForm, dock.ObservationForm]
    panel().open_form(chance.choice([*kinds, dock.CommentForm, dock.PeopleForm, dock.SavingForm, dock.ReminderForm]))


def leave_a_form():
    if panel().form is not None:
        chance.choice([panel().form.cancel, panel().form.discard, panel().form.save])()


def turn_a_page():
    panel().view.tabs.setCurrentIndex(chance.randrange(5))


def take_the_next_step():
    if panel().view.step is not None:
        panel().take_step(panel().view.step)


def draw():
    """Begin to draw, with a corner or two; at times another tool breaks it off."""
    from smartcity.smartcity_plugin.gui.dock import InterventionForm

    panel().open_form(InterventionForm)
    if panel().form is None:
        return
    for _ in range(chance.randint(1, 2)):
        panel().form.field("place").draw()
    canvas = iface.mapCanvas()
    for _ in range(chance.randint(0, 3)):
        at = QPoint(chance.randrange(10, 200), chance.randrange(10, 200))
        event = QgsMapMouseEvent(canvas, QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.LeftButton)
        canvas.mapTool().canvasReleaseEvent(event)
    if chance.random() < 0.4:
        chance.choice([iface.actionPan(), iface.actionZoomIn(), iface.actionIdentify()]).trigger()


def open_a_menu():
    view = panel().view
    if view.isVisible():
        view.menu.popup(view.menu_button.mapToGlobal(QPoint(0, 0)))


def close_menus():
    for menu in [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()]:
        menu.close()


def compare():
    if panel().view.state is not None:
        panel().compare_wanted.emit(panel().view.state)


def steps_of_time():
    if panel().view.state is not None:
        plugin()._docks._start_steps(panel().view.state)


def open_a_dialog():
    layer = iface.activeLayer()
    given = {"INPUT": layer.id(), "FIELD": "SID74", "NEIGHBOURS": "queen", "PERMUTATIONS": 9999} if layer else {}
    dialog = processing.createAlgorithmDialog(
        chance.choice(["smartcity:hot_spots", "native:centroids", "smartcity:density_surface"]), given
    )
    if dialog is not None:
        dialog.show()


def run_a_dialog():
    for dialog in dialogs()[:1]:
        if dialog.runButton().isEnabled():
            dialog.runButton().click()


def close_a_dialog():
    for dialog in dialogs()[:1]:
        dialog.close()


def move_the_map():
    canvas = iface.mapCanvas()
    box = QgsRectangle(canvas.fullExtent())
    box.scale(chance.uniform(0.2, 2))
    canvas.setExtent(box)
    canvas.redrawAllLayers()


def dialogs():
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QgsProcessingAlgorithmDialogBase)]


DEEDS = [
    *[open_project, reload_plugin, draw, open_a_form, open_a_dialog, run_a_dialog, move_the_map] * 2,
    *[new_project, remove_a_layer, add_a_layer, copy_a_layer, activate_a_layer, move_in_the_tree, remove_a_group, reload_twice_at_once],
    *[show_or_hide_a_dock, float_a_dock, leave_a_form, turn_a_page, take_the_next_step, open_a_menu, close_menus, compare, steps_of_time],
    close_a_dialog,
]


def answer_what_is_asked():
    """No, to all that waits for an answer."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        dialog.reject()


def whatever_comes():
    """One thing after the other, with as much time between them as chance gives, mostly none."""
    asked = QTimer()
    asked.timeout.connect(answer_what_is_asked)
    asked.start(200)
    done, until = [], time.monotonic() + SECONDS
    while time.monotonic() < until:
        deed = chance.choice(DEEDS)
        done.append(deed.__name__)
        print(deed.__name__, flush=True)
        deed()
        yield chance.choice([0.0, 0.0, 0.05, 0.3])
    reload_plugin()
    open_project()
    yield map_is_drawn
    return {"done": len(done), "kinds": len(set(done)), "raised": raised, "cycles": len(plugin()._watch.cycles().snapshot().cycles)}


def left():
    """Everything closed, for QGIS to end."""
    close_menus()
    for dialog in dialogs():
        dialog.cancelButton().click()
    yield lambda: not any(one.cancelButton().isEnabled() for one in dialogs())
    for dialog in dialogs():
        dialog.close()
    yield 0.5
    iface.messageBar().clearWidgets()
    return [item.text() for item in iface.messageBar().items() if item.level() == Qgis.MessageLevel.Critical]


lead([office, whatever_comes, left])
