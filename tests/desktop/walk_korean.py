# SPDX-License-Identifier: GPL-2.0-or-later
"""Led inside QGIS by test_korean.py: QGIS set to Korean as its users set it; every dock, a form, a dialog of each family, the options and the menu are looked at."""

import sys

import processing
from in_window import click, click_menu, lead, map_is_drawn, message_bar, picture, press, window_of
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QTextLayout
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAction,
    QDockWidget,
    QGroupBox,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTabBar,
    QToolBar,
    QWidget,
)
from qgis.utils import iface

main_window = iface.mainWindow()
FAMILIES = ("hot_spots", "allocate_centres", "spray_targets", "survey_flight", "start_cycle")


def started():
    """The menu and the toolbar."""
    main_window.showMaximized()
    yield lambda: main_window.isMaximized() and main_window.isActiveWindow()
    QgsSettings().setValue("smartcity/person", "김민지")
    yield from click_menu("mPluginMenu", "smartcity_menu")
    menu = main_window.findChild(QMenu, "smartcity_menu")
    yield menu.isVisible
    yield 0.4
    picture("korean_1_menu")
    texts = [one.text() for one in menu.actions() if one.text()]
    tips = [one.toolTip() for one in main_window.findChild(QToolBar, "smartcity_toolbar").actions() if one.toolTip()]
    for _ in range(2):
        press("Escape")
        yield 0.2
    return {"texts": texts + tips, "cut": [], "boxes": [one for one in texts + tips if boxes(one, main_window)]}


def workshop():
    """The list, and the last exercise solved by its buttons, step by step: it leaves a cycle with everything in it."""
    yield from click_menu("mPluginMenu", "smartcity_menu", "smartcity_show_workshop")
    yield lambda: workshop_panel() is not None and workshop_panel().isVisible()
    main_window.resizeDocks([workshop_panel().parentWidget()], [360], Qt.Orientation.Horizontal)
    yield 0.4
    picture("korean_2_workshop")
    seen = look(workshop_panel())
    workshop_panel().begin("report")
    yield lambda: workshop_panel().desk.is_open
    yield 0.3
    while (step := workshop_panel().step) is not None:
        click(the("solve"))
        yield workshop_panel().answer.text
        click(the("check"))
        yield lambda before=step: workshop_panel().step is not before
        yield 0.1
        picture(f"korean_3_{step.step_id}")
        seen = together(seen, look(workshop_panel()))
    report = workshop_panel().desk.file("result:smartcity:cycle_report.REPORT")
    return seen | {"report": report, "bad": message_bar()}


def smart_cycle():
    """The dock with each of its tabs, a form, and all cycles."""
    workshop_panel().parentWidget().hide()
    layer = next(one for one in QgsProject.instance().mapLayers().values() if one.name().startswith("Neighbourhoods"))
    iface.setActiveLayer(layer)
    toolbar = main_window.findChild(QToolBar, "smartcity_toolbar")
    click(toolbar.widgetForAction(main_window.findChild(QAction, "smartcity_show_cycle")))
    dock = main_window.findChild(QDockWidget, "smartcity_cycle_dock")
    yield lambda: dock.isVisible() and dock.widget() is not None
    main_window.resizeDocks([dock], [360], Qt.Orientation.Horizontal)
    panel = dock.widget()
    yield lambda: panel.pages.currentWidget() is panel.view
    yield map_is_drawn
    seen = {}
    view = panel.view
    for page, name in (
        (view.evidence, "evidence"),
        (view.indicators, "indicators"),
        (view.decisions, "decisions"),
        (view.effect, "effect"),
        (view.coming, "next"),
    ):
        view.go_to(page)
        yield 0.3
        picture(f"korean_4_{name}")
        seen = together(seen, look(dock))
    view.go_to(view.indicators)
    yield 0.2
    click(next(one for one in panel.findChildren(QAbstractButton) if one.objectName().startswith("smartcity_observe_") and one.isVisible()))
    yield lambda: panel.form is not None
    yield 0.5
    picture("korean_5_form")
    seen = together(seen, look(dock), {"form": [panel.form is not None]})
    click(toolbar.widgetForAction(main_window.findChild(QAction, "smartcity_show_portfolio")))
    portfolio = main_window.findChild(QDockWidget, "smartcity_portfolio_dock")
    yield lambda: portfolio.isVisible() and portfolio.widget() is not None
    yield 0.4
    picture("korean_6_portfolio")
    return together(seen, look(portfolio))


def dialogs():
    """A dialog of each family."""
    seen = {}
    for name in FAMILIES:
        dialog = processing.createAlgorithmDialog(f"smartcity:{name}")
        dialog.show()
        yield lambda: window_of(QgsProcessingAlgorithmDialogBase)
        yield 0.4
        picture(f"korean_7_{name}")
        seen[name] = look(dialog)
        dialog.close()
        yield lambda: window_of(QgsProcessingAlgorithmDialogBase) is None
    return seen


def options():
    """The page of the options."""
    QTimer.singleShot(0, lambda: iface.showOptionsDialog(main_window, "smartcity_options"))
    yield lambda: window_of("QgsOptionsBase")
    dialog = window_of("QgsOptionsBase")
    yield 0.8
    picture("korean_8_options")
    page = dialog.findChild(QWidget, "smartcity_packages").parentWidget()
    seen = look(page)
    dialog.reject()
    yield lambda: window_of("QgsOptionsBase") is None
    return seen


# --- looking -----------------------------------------------------------------------------------------------------------------------------


def look(area):
    """The words that are seen in a part of the window, those that are cut, and those with a letter for which no font is there."""
    widgets = [one for kind in (QLabel, QAbstractButton, QGroupBox) for one in area.findChildren(kind) if one.isVisible()]
    pairs = [(one, text) for one in widgets if (text := one.title() if isinstance(one, QGroupBox) else one.text()) and "<" not in text]
    for bar in area.findChildren(QTabBar):
        pairs += [(bar, bar.tabText(number)) for number in range(bar.count()) if bar.isVisible()]
    for header in area.findChildren(QHeaderView):
        if header.isVisible() and header.orientation() == Qt.Orientation.Horizontal:
            model = header.model()
            pairs += [(header, str(model.headerData(n, Qt.Orientation.Horizontal) or "")) for n in range(model.columnCount())]
    return {
        "texts": sorted({text.replace("&", "") for _, text in pairs}),
        "cut": [text for one, text in pairs if is_cut(one, text)],
        "boxes": [text for one, text in pairs if boxes(text, one)],
    }


def is_cut(one, text):
    """Whether a label is too low for its lines, or a button too narrow for its words."""
    if isinstance(one, QLabel) and one.wordWrap():
        return one.height() + 2 < one.heightForWidth(one.width())
    if isinstance(one, (QLabel, QPushButton)):
        return one.width() + 1 < one.fontMetrics().horizontalAdvance(text.replace("&", ""))
    return False


def boxes(text, one):
    """Whether any letter has no glyph in any font: Qt then draws a box, glyph number 0."""
    layout = QTextLayout(text.replace("\n", " "), one.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())


def together(*several):
    """Several looks as one."""
    made = {}
    for one in several:
        for name, values in one.items():
            made[name] = [*made.get(name, []), *values]
    return made


def workshop_panel():
    """What is in the workshop's dock, None until it is made."""
    kind = sys.modules.get("smartcity.smartcity_plugin.gui.workshop_panel")
    return None if kind is None else next(iter(main_window.findChildren(kind.WorkshopPanel)), None)


def the(name):
    """A button of the workshop."""
    return workshop_panel().findChild(QPushButton, f"smartcity_workshop_{name}")


lead([started, workshop, smart_cycle, dialogs, options])
