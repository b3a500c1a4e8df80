# SPDX-License-Identifier: GPL-2.0-or-later
"""Led inside QGIS by test_exercises.py: exercises of the workshop as a learner does them, with what the texts say and nothing else.

Labels are looked for by the words that the texts put in quotation marks; what the texts do not mention keeps the dialog's default.
"""

import os
import sys
from pathlib import Path

import processing
from in_window import click, click_menu, lead, map_is_drawn, message_bar, portrait, press, window_of, windows
from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition, QgsProject
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QDialogButtonBox, QDockWidget, QGroupBox, QListWidget, QPushButton, QScrollArea, QTextEdit
from qgis.utils import iface

main_window = iface.mainWindow()
REPORT = {"Report": "TEMPORARY_OUTPUT"}
CAMERA = {
    "Sensor width in mm": 17.3,
    "Sensor height in mm": 13.0,
    "Focal length in mm": 12.3,
    "Image width in pixels": 5280,
    "Image height in pixels": 3956,
}
ALONG_ROADS = {"Field with their number": "residents", "Field with speed or class": "speed", "Field with one-way": "oneway"}


def layer(name):
    """The layer of the exercise's project whose name begins so."""
    return next(one.id() for one in QgsProject.instance().mapLayers().values() if one.name().startswith(name))


def retired_residents():
    """Exercise 1, whole."""
    yield from begin("retired_residents")
    told = yield from step(
        {
            "Fields with the residents of each group": ["retired"],
            "Field with all residents": "residents",
            "Smallest number of people to be shown": 5,
        }
        | REPORT
    )
    told += yield from step({"Field with the people at risk": "residents", "Neighbours": "queen"}, "window_hot_spots", "Hot spots")
    told += yield from step(
        {
            "Field with their number": "retired",
            "Field with all residents (for the complement)": "residents",
            "Serve": "complement",
            "Why these are served": "They have no programme yet",
            "Number of centres (P)": 5,
        }
    )
    return done(told)


def service_centre():
    """Exercise 3, whole."""
    yield from begin("service_centre")
    roads = {"Field with speed or class": "speed", "Field with one-way": "oneway"}
    told = yield from step(roads | {"Cost in": "seconds"} | REPORT)
    told += yield from step({"Field with their number": "residents"})
    told += yield from step(
        {"Field with their number": "residents", "What is a good plan?": "p_median", "Number of centres (P)": 6} | REPORT,
        "window_centres",
        "Catchments",
        "Assignments",
        "Sites",
    )
    told += yield from step(
        {"Field with their number": "residents", "What is a good plan?": "max_coverage", "Limit (metres, or the unit of the costs)": 2000}
    )
    return done(told)


def drone_block():
    """Exercise 4, whole."""
    yield from begin("drone_block")
    outputs = dict.fromkeys(("Lines", "Waypoints", "Sorties", "Rally points"), "TEMPORARY_OUTPUT")
    told = yield from step(
        CAMERA | {"Height above ground in metres": 80, "Buffer around no-fly zones in metres": 30, "Drones": 2} | outputs,
        "window_flight",
        "Sorties",
        "Lines",
    )
    told += yield from step({"Waypoints": lambda: layer("Waypoints"), "Format": "qgc_plan"})
    return done(told)


def mosquitoes():
    """Exercise 2, whole."""
    yield from begin("mosquitoes")
    fields = {
        "Field with the effort": "nights",
        "Field: treated or control": "treated",
        "Field with the block": "block",
        "Field with the name of the place": "trap",
    }
    told = yield from step(fields | {"Date of the treatment": "2024-07-29"} | REPORT)
    told += yield from step(fields | {"Date of the treatment": "2025-07-29"} | REPORT)
    risk = {
        "Calls about another nuisance": lambda: layer("Calls about noise"),
        "Field with the number caught": "count",
        "Field with the trap-nights": "nights",
        "Where people live": lambda: layer("Neighbourhoods"),
        "Its field with the number of people": "residents",
        "Threshold (insects per trap-night)": 20,
        "Cell size in metres": 400,
    }
    told += yield from step(risk)
    told += yield from step(
        {"Risk by cell": lambda: layer("Risk"), "Field with the risk": "mean", "Budget": 1000000},
        "window_spraying",
        "Risk",
        "Blocks to spray",
    )
    return done(told)


def flood():
    """Exercise 5, whole; the wet hall is taken out with QGIS's own tool."""
    yield from begin("flood")
    told = yield from step(
        {
            "Field with their number": "residents",
            "Field with what each centre has": "places",
            "Limit (metres, or the unit of the costs)": 2000,
        }
    )
    difference = processing.createAlgorithmDialog("native:difference", {"INPUT": layer("Shelters"), "OVERLAY": layer("Flood plain")})
    difference.show()
    yield difference.isActiveWindow
    yield from run(difference)
    told += yield from step({"Candidate sites": lambda: layer("Difference")})
    flight = {"Width of the corridor in metres": 120, "Height above ground in metres": 80, "Buffer around no-fly zones in metres": 30}
    told += yield from step(flight | dict.fromkeys(("Lines", "Sorties"), "TEMPORARY_OUTPUT"))
    return done(told)


def report():
    """Exercise 6, whole: a step of more than one run goes on in the toolbox."""
    yield from begin("report")
    problem = {
        "Title": "Programmes for retired residents",
        "The problem: what?": "Retired residents of some neighbourhoods have no programme near them",
        "The problem: where?": "The old quarters by the market and by the riverside",
        "The problem: how much?": "About 17 in 100 residents are retired, in the old quarters 30",
        "The problem: how may it be solved?": "A day programme in each of the two old quarters",
        "Person": "Kim Minji",
    }
    rows = [
        "Walk to the nearest programme",
        "convenience",
        "minutes",
        "lower",
        24,
        12,
        "Home visits by staff",
        "efficiency",
        "hours a week",
        "lower",
        60,
        45,
    ]
    sources = [
        "Residents by age group",
        "City registry",
        "2026-06-30",
        "Resident Registration Act",
        "Registry office",
        "complete; synthetic",
    ]
    told = yield from step(problem | {"Metrics": rows, "Sources of data": sources})
    yield from by_hand("move_stage", {"Stage to move to": "analyse"})
    yield from work({"Field with the people at risk": "residents", "Neighbours": "queen"})
    yield from by_hand("move_stage", {"Stage to move to": "administer"})
    told += yield from check()
    told += yield from step(
        {
            "Decision": "A day programme in each old quarter from September",
            "Runs it rests on": "all",
            "Person": "Kim Minji",
            "Approver": "Lee Jun",
        }
    )
    yield from work(
        {
            "What was done": "Day programme",
            "Where": lambda: layer("Hot spots"),
            "From": "2026-09-01",
            "To": "2026-11-30",
            "How much": 2,
            "Unit": "programmes",
        }
    )
    yield from by_hand("move_stage", {"Stage to move to": "evaluate"})
    for metric, value in (("Walk to the nearest programme", 14), ("Home visits by staff", 52)):
        yield from by_hand("record_observation", {"Metric": metric, "Value": value, "When": "2026-11-30"})
    told += yield from check()
    yield from work({"Report as PDF": str(Path(os.environ["SMARTCITY_PICTURES"]) / "report.pdf")})
    yield from by_hand("export_cycle", {})
    yield from by_hand("verify_store", {})
    told += yield from check()
    return done(told)


# --- a learner ---------------------------------------------------------------------------------------------------------------------------


def workshop():
    """The dock, from the menu."""
    main_window.showNormal()
    main_window.resize(1280, 860)
    yield lambda: main_window.isActiveWindow() and main_window.width() == 1280
    main_window.findChild(QDockWidget, "Browser").hide()
    yield from click_menu("mPluginMenu", "smartcity_menu", "smartcity_show_workshop")
    yield lambda: panel() is not None and panel().isVisible()
    yield 0.3


def begin(name):
    """Choose an exercise in the list and begin it."""
    if panel().currentIndex() != 0:
        click(the("back"))
        yield lambda: panel().currentIndex() == 0
    listed = panel().findChild(QListWidget, "smartcity_workshop_list")
    row = next(row for row, one in enumerate(panel().exercises) if one.exercise_id == name)
    listed.scrollToItem(listed.item(row))
    yield 0.1
    click(listed.viewport(), listed.visualItemRect(listed.item(row)).center())
    yield lambda: listed.currentRow() == row
    click(the("begin"))
    for _ in range(20):  # QGIS asks what becomes of the results of the exercise before, which are temporary layers
        yield 0.5
        if panel().desk is not None and panel().desk.is_open:
            break
        if asked := [one for one in windows() if one is not main_window]:
            press("alt+y" if asked[0].windowTitle() == "Close Project" else "Return")
    else:
        raise RuntimeError(f"the project of {name} is not open")
    yield map_is_drawn
    yield 0.2


def step(filled, shot="", *shown):
    """Open the tool by the step's button, fill in, run, close, check; what the check said. Use with ``yield from``."""
    yield from work(filled)
    if shot:
        yield from pose(shot, *shown)
    return (yield from check())


def work(filled):
    """Open the tool by the step's button, fill in, run, close. Use with ``yield from``."""
    click(the("open"))
    yield lambda: window_of(QgsProcessingAlgorithmDialogBase)
    dialog = window_of(QgsProcessingAlgorithmDialogBase)
    yield dialog.isActiveWindow
    yield from fill(dialog, filled)
    yield from run(dialog)


def by_hand(name, filled):
    """A further run, opened as the toolbox does. Use with ``yield from``."""
    dialog = processing.createAlgorithmDialog(f"smartcity:{name}")
    dialog.show()
    yield dialog.isActiveWindow
    yield from fill(dialog, filled)
    yield from run(dialog)


def check():
    """Press Check; the step has to be done. Use with ``yield from``."""
    before = panel().bar.value()
    click(the("check"))
    yield panel().answer.text
    yield 0.1
    if panel().bar.value() != before + 1:
        raise RuntimeError(panel().answer.text())
    return [panel().answer.text()]


def fill(dialog, filled):
    """Set what stands beside the labels. A label that a learner would not find fails the walk. Use with ``yield from``."""
    advanced = dialog.findChild(QGroupBox, "grpAdvanced")
    for words, value in filled.items():
        wrapper = next((one for one in dialog.mainWidget().wrappers.values() if one.parameterDefinition().description() == words), None)
        if wrapper is None:
            raise RuntimeError(f"{dialog.windowTitle()} shows no “{words}”")
        label = wrapper.wrappedLabel() or wrapper.wrappedWidget()
        hidden = wrapper.parameterDefinition().flags() & QgsProcessingParameterDefinition.Flag.FlagAdvanced
        if hidden and advanced.property("collapsed"):
            dialog.mainWidget().findChild(QScrollArea).ensureWidgetVisible(advanced)
            yield 0.2
            click(advanced, QPoint(12, 10))
            yield lambda: not advanced.property("collapsed")
        if not label.isVisible():
            raise RuntimeError(f"{dialog.windowTitle()}: “{words}” is not seen")
        wrapper.setParameterValue(value() if callable(value) else value, QgsProcessingContext())
    yield 0.1


def run(dialog):
    """Press Run, wait for the end, close. Use with ``yield from``."""
    click(dialog.runButton())
    yield 0.3
    yield lambda: dialog.runButton().isEnabled()
    log = "".join(text.toPlainText() for text in dialog.findChildren(QTextEdit))
    if "Execution completed" not in log:
        raise RuntimeError(log[-600:])
    while window_of(QgsProcessingAlgorithmDialogBase) is not None:  # a click is lost while QGIS is at work: as a user would, click again
        click(dialog.buttonBox().button(QDialogButtonBox.StandardButton.Close))
        yield 0.4


def pose(name, *shown):
    """A picture of the window for the README: of the results those ``shown``, everything else folded, nothing of another dock. Use with ``yield from``."""
    for one in main_window.findChildren(QDockWidget):
        if one.objectName() == "smartcity_workshop_dock" or one.windowTitle() == "Results Viewer":
            one.hide()
    iface.messageBar().clearWidgets()
    root = QgsProject.instance().layerTreeRoot()
    for node in root.findLayers():
        made = node.layer() is not None and node.layer().isTemporary()
        node.setExpanded(node.name() in shown)
        if made:
            node.setItemVisibilityChecked(node.name() in shown)
    for group in root.findGroups():
        group.setExpanded(any(node.name() in shown for node in group.findLayers()))
    yield 0.4
    yield map_is_drawn
    yield 0.3
    portrait(name)
    main_window.findChild(QDockWidget, "smartcity_workshop_dock").show()
    yield lambda: panel().isVisible()


def done(told):
    """What is seen at the end of an exercise; the layers from the top down."""
    order = [one.name() for one in QgsProject.instance().layerTreeRoot().layerOrder()]
    return {"order": order, "told": told, "head": panel().head.text(), "bad": message_bar()}


def panel():
    """What is in the workshop's dock, None until it is made."""
    kind = sys.modules.get("smartcity.smartcity_plugin.gui.workshop_panel")
    dock = main_window.findChild(QDockWidget, "smartcity_workshop_dock")
    return None if kind is None or dock is None else next(iter(dock.findChildren(kind.WorkshopPanel)), None)


def the(name):
    """A button of the panel."""
    return panel().findChild(QPushButton, f"smartcity_workshop_{name}")


lead([workshop, service_centre, retired_residents, report, drone_block, mosquitoes, flood])
