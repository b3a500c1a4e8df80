# SPDX-License-Identifier: GPL-2.0-or-later
"""Led inside QGIS by test_workshop.py: the bar of the first start, the first step of an exercise by mouse, a class's table, the dock narrow and in Korean."""

import sys

import processing
import qgis.utils
from in_window import click, click_menu, lead, map_is_drawn, message_bar, picture, window_of
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QDialogButtonBox, QDockWidget, QLabel, QPushButton
from qgis.utils import iface

main_window = iface.mainWindow()


def first_start():
    """One bar with one button; it opens the sample city and is gone."""
    main_window.showMaximized()
    yield lambda: main_window.isMaximized() and main_window.isActiveWindow()
    yield 0.5
    items = [(item.title(), item.text()) for item in iface.messageBar().items()]
    buttons = main_window.findChildren(QPushButton, "smartcity_welcome")
    picture("workshop_1_first_start")
    click(buttons[0])
    yield lambda: QgsProject.instance().mapLayersByName("Neighbourhoods · 동네")
    yield 0.5
    yield map_is_drawn
    picture("workshop_2_sample_city")
    return {
        "bars": items,
        "buttons": len(buttons),
        "left": len(main_window.findChildren(QPushButton, "smartcity_welcome")),
        "bad": message_bar(),
        "project": QgsProject.instance().absoluteFilePath(),
    }


def exercise():
    """The dock from the menu, the first exercise, a check too early, the tool with its dialog, run by its button, the check again."""
    yield from click_menu("mPluginMenu", "smartcity_menu", "smartcity_show_workshop")
    yield lambda: panel() is not None and panel().isVisible()
    yield 0.5
    picture("workshop_3_list")
    record = {"listed": panel().list.count(), "bad": panel().bad_words.text()}
    click(the("begin"))
    yield lambda: panel().desk is not None and panel().desk.is_open
    yield 0.3
    yield map_is_drawn
    click(the("check"))
    yield panel().answer.text
    picture("workshop_4_not_yet")
    record["too_early"] = panel().answer.text()
    click(the("hint"))
    yield lambda: "2" in the("hint").text()
    click(the("open"))
    yield lambda: window_of(QgsProcessingAlgorithmDialogBase)
    dialog = window_of(QgsProcessingAlgorithmDialogBase)
    dialog.setParameters(panel().desk.values(panel().step.solve[0].parameters))
    yield 0.3
    click(dialog.runButton())
    yield lambda: dialog.runButton().isEnabled() and len(QgsProject.instance().mapLayersByName("Concentrations")) > 0
    click(dialog.buttonBox().button(QDialogButtonBox.StandardButton.Close))
    yield lambda: window_of(QgsProcessingAlgorithmDialogBase) is None
    yield map_is_drawn
    click(the("check"))
    yield lambda: panel().bar.value() == 1
    yield 0.3
    picture("workshop_5_next_step")
    return record | {"right": panel().answer.text(), "head": panel().head.text(), "bad_bars": message_bar()}


def class_table():
    """The facilitator's window; the list tells what is done."""
    click(the("back"))
    yield 0.3
    done = panel().list.item(0).text()
    click(the("class"))
    yield lambda: window_of("smartcity_class_table")
    yield 0.4
    picture("workshop_6_class")
    dialog = window_of("smartcity_class_table")
    rows, cut = dialog.list.rowCount(), cut_words(dialog)
    dialog.close()
    yield lambda: window_of("smartcity_class_table") is None
    return {"rows": rows, "done": done, "cut": cut}


def narrow_and_korean():
    """360 pixels wide; then the plugin loaded anew as in a Korean QGIS, with the ready models in the toolbox."""
    record = {}
    language = QgsSettings().value("locale/userLocale")
    for chosen in (language, "ko"):
        if chosen == "ko":
            QgsSettings().setValue("locale/userLocale", "ko")
            qgis.utils.reloadPlugin("smartcity")
            yield lambda: dock() is not None
            dock().setUserVisible(True)
            yield lambda: panel() is not None and panel().isVisible()
        main_window.resizeDocks([dock()], [360], Qt.Orientation.Horizontal)
        yield 0.4
        name = "korean" if chosen == "ko" else "english"
        picture(f"workshop_7_{name}_list")
        cut = cut_words(panel())
        panel().begin("retired_residents")
        yield lambda: panel().desk.is_open
        yield 0.4
        picture(f"workshop_8_{name}_step")
        record[name] = {
            "width": dock().width(),
            "cut": cut + cut_words(panel()),
            "text": panel().text.toPlainText(),
            "head": panel().head.text(),
        }
        click(the("back"))
        yield 0.2
    dialog = processing.createAlgorithmDialog("smartcity_models:complaints_to_mission")
    dialog.show()
    yield lambda: window_of(QgsProcessingAlgorithmDialogBase)
    yield 0.5
    picture("workshop_9_model")
    record["model"] = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]
    dialog.close()
    yield lambda: window_of(QgsProcessingAlgorithmDialogBase) is None
    welcomed_again = main_window.findChildren(QPushButton, "smartcity_welcome")
    QgsSettings().setValue("locale/userLocale", language)
    return record | {"welcomed_again": len(welcomed_again)}


def dock():
    """The workshop's dock, the one that lives."""
    return next((one for one in main_window.findChildren(QDockWidget, "smartcity_workshop_dock")), None)


def panel():
    """What is in it, None until it is made."""
    kind = sys.modules.get("smartcity.smartcity_plugin.gui.workshop_panel")
    return None if kind is None or dock() is None else next(iter(dock().findChildren(kind.WorkshopPanel)), None)


def the(name):
    """A button of the panel."""
    return panel().findChild(QPushButton, f"smartcity_workshop_{name}")


def cut_words(widget):
    """Labels and buttons that are narrower than their words."""
    seen = [one for kind in (QLabel, QAbstractButton) for one in widget.findChildren(kind) if one.isVisible() and one.text()]
    return [one.text() for one in seen if not getattr(one, "wordWrap", bool)() and one.sizeHint().width() > one.width() + 1]


lead([first_start, exercise, class_table, narrow_and_korean])
