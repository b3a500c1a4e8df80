# SPDX-License-Identifier: GPL-2.0-or-later
"""Led inside QGIS by test_readme.py: what the README tells a planner to click, in a fresh profile, with the zip and without a network."""

import socket
import sys
from pathlib import Path

from in_window import answer, click, click_menu, lead, map_is_drawn, message_bar, picture, press, window_of, windows
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtWidgets import QDockWidget, QFrame, QLineEdit, QListWidget, QMessageBox, QPushButton, QTableView, QTextEdit
from qgis.utils import active_plugins, iface

main_window = iface.mainWindow()
MENU = ("mPluginMenu", "smartcity_menu")
MANAGER = "QgsPluginManagerBase"
OPTIONS = "QgsOptionsBase"
DOCKS = {
    "smartcity_show_cycle": "smartcity_cycle_dock",
    "smartcity_show_portfolio": "smartcity_portfolio_dock",
    "smartcity_show_workshop": "smartcity_workshop_dock",
}


def fresh():
    """No plugin, no network."""
    main_window.showMaximized()
    yield lambda: main_window.isMaximized() and main_window.isActiveWindow()
    yield 0.5
    return {"active": "smartcity" in active_plugins, "interfaces": [name for _, name in socket.if_nameindex()], "reached": reached()}


def install():
    """Plugins ▸ Manage and Install Plugins ▸ Install from ZIP."""
    yield from click_menu("mPluginMenu", "mActionManagePlugins")
    asked = []
    while window_of(MANAGER) is None:  # what QGIS says of repositories that it cannot reach
        yield 0.5
        for box in (one for one in windows() if isinstance(one, QMessageBox)):
            asked.append(box.text())
            press("Return")
    manager = window_of(MANAGER)
    yield manager.isActiveWindow
    tabs = manager.findChild(QListWidget, "mOptionsListWidget")
    tab = next(tabs.item(row) for row in range(tabs.count()) if tabs.item(row).text() == "Install from ZIP")
    click(tabs.viewport(), tabs.visualItemRect(tab).center())
    button = next(one for one in manager.findChildren(QPushButton) if one.text() == "Install Plugin" and "zip" in one.objectName().lower())
    yield button.isVisible
    line = next(one for one in manager.findChildren(QLineEdit) if one.isVisible() and one.parent().objectName() == "mZipFileWidget")
    line.setText(str(Path("~/smartcity.zip").expanduser()))
    yield button.isEnabled
    picture("readme_1_zip")
    click(button)
    yield lambda: "smartcity" in active_plugins or window_of(QMessageBox)
    while (box := window_of(QMessageBox)) is not None:
        asked.append(box.text())
        click(box.button(QMessageBox.StandardButton.Yes) or box.defaultButton())
        yield 0.5
    yield lambda: "smartcity" in active_plugins and said_above(manager)
    picture("readme_2_installed")
    said = said_above(manager)
    manager.reject()
    yield lambda: window_of(MANAGER) is None
    return {"asked": asked, "said": said, "kept": QgsSettings().value("PythonPlugins/smartcity"), "bars": message_bar()}


def sample_project():
    """Plugins ▸ Smart City ▸ Open the sample project."""
    yield from click_menu(*MENU, "smartcity_sample")
    yield lambda: QgsProject.instance().mapLayers()
    yield 0.5
    asked = yield from answer("Return")
    yield map_is_drawn
    picture("readme_3_sample")
    layers = QgsProject.instance().mapLayers().values()
    return {"layers": len(layers), "broken": [one.name() for one in layers if not one.isValid()], "asked": asked, "bars": message_bar()}


def question():
    """Where does it concentrate?"""
    yield from click_menu(*MENU, "smartcity_hot_spots")
    yield lambda: window_of(QgsProcessingAlgorithmDialogBase)
    dialog = window_of(QgsProcessingAlgorithmDialogBase)
    yield dialog.isActiveWindow
    yield 0.5
    picture("readme_4_question")
    title = dialog.windowTitle()
    dialog.close()
    yield lambda: window_of(QgsProcessingAlgorithmDialogBase) is None
    return title


def docks():
    """Every dock, from the menu."""
    seen = {}
    for action, name in DOCKS.items():
        yield from click_menu(*MENU, action)
        yield lambda name=name: main_window.findChild(QDockWidget, name).isVisible()
        yield 0.5
        picture(f"readme_5_{name}")
        seen[name] = main_window.findChild(QDockWidget, name).windowTitle()
    return {"titles": seen, "bars": message_bar()}


def options():
    """Settings ▸ Options ▸ Smart City, by the menu's last entry."""
    yield from click_menu(*MENU, "smartcity_settings")
    yield lambda: window_of(OPTIONS)
    dialog = window_of(OPTIONS)
    yield lambda: dialog.isActiveWindow() and dialog.findChild(QTableView, "smartcity_packages").isVisible()
    yield 0.5
    picture("readme_6_options")
    rows = dialog.findChild(QTableView, "smartcity_packages").model().rowCount()
    dialog.reject()
    yield lambda: window_of(OPTIONS) is None
    return rows


def said_above(manager):
    """What the bar above the manager's pages says, as it is seen."""
    bars = [one for one in manager.findChildren(QFrame) if one.metaObject().className() == "QgsMessageBar" and one.isVisible()]
    return [text.toPlainText() for bar in bars for text in bar.findChildren(QTextEdit)]


def reached():
    """Whether anything outside answers."""
    try:
        socket.create_connection(("1.1.1.1", 53), timeout=1).close()
    except OSError:
        return False
    return True


assert "smartcity" not in sys.modules
lead([fresh, install, sample_project, question, docks, options])
