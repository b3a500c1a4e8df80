# SPDX-License-Identifier: GPL-2.0-or-later
"""Led inside QGIS by test_hot_spots.py: look around, open the options and the sample project, find hot spots by hand, unload and load again."""

import gc
import importlib
import sys
import weakref

import qgis.utils
from in_window import answer, click, click_menu, lead, map_is_drawn, message_bar, picture, window_of
from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QCoreApplication, QPoint, QTimer
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QMenu,
    QScrollArea,
    QTableView,
    QTextEdit,
    QToolBar,
    QTreeView,
    QWidget,
)
from qgis.utils import iface

COUNTIES = "Sudden infant deaths, North Carolina, 1974–78 and 1979–84"
OPTIONS = "QgsOptionsBase"
MENU = ("mPluginMenu", "smartcity_menu")
TOOLTIP = "Find hot spots on the active layer"
main_window = iface.mainWindow()
registry = QgsApplication.processingRegistry()


def started():
    """What is there right after the start."""
    main_window.showMaximized()
    yield lambda: main_window.isMaximized() and main_window.isActiveWindow()
    gc.collect()  # what Python alone must not throw away, such as the slots of the actions, is used after this
    yield 0.5
    return {
        "size": [main_window.width(), main_window.height()],
        "language": QgsSettings().value("locale/userLocale"),
        "bars": message_bar(),
        **what_is_there(),
    }


def options():
    """Plugins ▸ Smart City ▸ Packages and settings…"""
    yield from click_menu(*MENU)
    menu = main_window.findChild(QMenu, "smartcity_menu")
    yield menu.isVisible
    yield 0.5
    picture("menu")
    click(menu, menu.actionGeometry(main_window.findChild(QAction, "smartcity_settings")).center())
    yield lambda: window_of(OPTIONS)
    dialog = window_of(OPTIONS)
    yield lambda: dialog.isActiveWindow() and dialog.findChild(QTableView, "smartcity_packages").isVisible()
    yield 1.0
    picture("options")
    record = seen_in_options(dialog)
    dialog.reject()
    yield lambda: window_of(OPTIONS) is None
    return record


def sample_project():
    """Plugins ▸ Smart City ▸ Open the sample project."""
    yield from click_menu(*MENU, "smartcity_sample")
    yield lambda: QgsProject.instance().mapLayersByName(COUNTIES)
    yield 1.0
    asked = yield from answer("Return")
    yield map_is_drawn
    picture("sample_project")
    layers = QgsProject.instance().mapLayers().values()
    return {
        "file": QgsProject.instance().fileName(),
        "layers": sorted(layer.name() for layer in layers),
        "asked": asked,
        "broken": [layer.name() for layer in layers if not layer.isValid()],
        "bars": message_bar(),
    }


def layer_of_lines():
    """The toolbar's button with a layer active that cannot have hot spots."""
    iface.setActiveLayer(QgsProject.instance().mapLayersByName("Streets")[0])
    dialog = yield from open_dialog()
    record = preset(dialog)
    dialog.close()
    yield lambda: window_of(QgsProcessingAlgorithmDialogBase) is None
    return record


def hot_spots():
    """The toolbar's button with the counties active, the parameters set, Run clicked, the result looked at."""
    click_layer(COUNTIES)
    yield lambda: iface.activeLayer() is not None and iface.activeLayer().name() == COUNTIES
    dialog = yield from open_dialog()
    wrappers = dialog.mainWidget().wrappers
    record = {"title": dialog.windowTitle(), "size": [dialog.width(), dialog.height()], **preset(dialog)}
    wrappers["FIELD"].wrappedWidget().setField("SID74")
    wrappers["POPULATION"].wrappedWidget().setField("BIR74")
    yield 0.5
    picture("dialog")
    scroll = dialog.mainWidget().findChild(QScrollArea)
    advanced = scroll.findChild(QGroupBox, "grpAdvanced")
    scroll.ensureWidgetVisible(advanced)
    yield 0.3
    click(advanced, QPoint(12, 10))
    yield 0.5
    scroll.ensureWidgetVisible(wrappers["BAND"].wrappedWidget())
    yield 0.3
    picture("dialog_advanced")
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    yield 0.3
    picture("dialog_end")
    before = set(QgsProject.instance().mapLayers())
    click(dialog.runButton())
    yield lambda: set(QgsProject.instance().mapLayers()) - before and dialog.runButton().isEnabled()
    yield 0.5
    picture("dialog_log")
    record["log"] = "\n".join(text.toPlainText() for text in dialog.findChildren(QTextEdit))
    click(dialog.buttonBox().button(QDialogButtonBox.StandardButton.Close))
    yield lambda: window_of(QgsProcessingAlgorithmDialogBase) is None
    (new,) = set(QgsProject.instance().mapLayers()) - before
    layer = QgsProject.instance().mapLayer(new)
    yield 0.5
    yield map_is_drawn
    yield 0.5
    picture("hot_spots")
    renderer = layer.renderer()
    canvas = iface.mapCanvas()
    extent = canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())
    return record | {
        "name": layer.name(),
        "features": layer.featureCount(),
        "fields": [field.name() for field in layer.fields()],
        "classes": [feature["gi_bin"] for feature in layer.getFeatures()],
        "renderer": type(renderer).__name__,
        "class_field": renderer.classAttribute(),
        "legend": [category.label() for category in renderer.categories()],
        "in_view": canvas.extent().contains(extent),
        "share_of_view": extent.width() / canvas.extent().width(),
        "bars": message_bar(),
    }


def unsaved():
    """The sample project again, while the result is a temporary layer: QGIS asks, and Cancel keeps it."""
    before = sorted(QgsProject.instance().mapLayers())
    yield from click_menu(*MENU, "smartcity_sample")
    yield 1.5
    picture("unsaved")
    record = {"asked": (yield from answer("Escape"))}
    return record | {"kept": sorted(QgsProject.instance().mapLayers()) == before}


def unload_and_load():
    """Three times unloaded and loaded: in another language, without any, in that of the start; then QGIS's own reload."""
    record = {"unloaded": [], "loaded": []}
    language = QgsSettings().value("locale/userLocale")
    for other in ("eo", None, language):
        plugin = weakref.ref(qgis.utils.plugins["smartcity"])
        qgis.utils.unloadPlugin("smartcity")
        yield 0.3  # deleteLater
        gc.collect()
        yield 0.1
        record["unloaded"].append(what_is_there() | traces() | {"plugin_alive": plugin() is not None})
        if other is None:
            QgsSettings().remove("locale/userLocale")  # as before the very first start
        else:
            QgsSettings().setValue("locale/userLocale", other)
        qgis.utils.loadPlugin("smartcity")
        qgis.utils.startPlugin("smartcity")
        yield 0.3
        record["loaded"].append(what_is_there() | traces())
    qgis.utils.reloadPlugin("smartcity")
    yield 0.3
    record["reloaded"] = what_is_there() | traces()
    QgsSettings().setValue("locale/userLocale", language)
    return record


def options_without_packages():
    """The options on a PC that has none of the packages that are not QGIS's own."""
    path = list(sys.path)
    sys.path[:] = [folder for folder in path if "site-packages" not in folder]
    importlib.invalidate_caches()
    dialog = yield from open_options()
    picture("options_missing")
    record = seen_in_options(dialog)
    dialog.reject()
    yield lambda: window_of(OPTIONS) is None
    sys.path[:] = path
    return record


def options_afterwards():
    """The options once the plugin is gone for good."""
    qgis.utils.unloadPlugin("smartcity")
    yield 0.3
    dialog = yield from open_options()
    pages = pages_of(dialog)
    dialog.reject()
    yield lambda: window_of(OPTIONS) is None
    return {"pages": pages}


def open_options():
    """QGIS's options, on the plugin's page where there is one."""
    QTimer.singleShot(0, lambda: iface.showOptionsDialog(main_window, "smartcity_options"))
    yield lambda: window_of(OPTIONS)
    dialog = window_of(OPTIONS)
    yield dialog.isActiveWindow
    yield 1.0
    return dialog


def seen_in_options(dialog):
    """The page as it is shown."""
    table = dialog.findChild(QTableView, "smartcity_packages")
    model = table.model()
    rows = [[model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())]
    return {
        "pages": pages_of(dialog),
        "visible": table.isVisible(),
        "rows": rows,
        "size": [table.width(), table.height()],
        "cut": cut_texts(table),
    }


def open_dialog():
    """Click the toolbar's button; the dialog of Processing."""
    toolbar = main_window.findChild(QToolBar, "smartcity_toolbar")
    click(toolbar.widgetForAction(main_window.findChild(QAction, "smartcity_hot_spots")))
    yield lambda: window_of(QgsProcessingAlgorithmDialogBase)
    dialog = window_of(QgsProcessingAlgorithmDialogBase)
    yield dialog.isActiveWindow
    yield 0.5
    return dialog


def preset(dialog):
    """The layer with which the dialog opened, as its value and as it is shown."""
    wrapper = dialog.mainWidget().wrappers["INPUT"]
    return {
        "algorithm": dialog.algorithm().id(),
        "input": wrapper.parameterValue(),
        "shown": wrapper.wrappedWidget().findChild(QComboBox).currentText(),
    }


def click_layer(name):
    """Make a layer the active one by a click on its row."""
    view = iface.layerTreeView()
    node = QgsProject.instance().layerTreeRoot().findLayer(QgsProject.instance().mapLayersByName(name)[0])
    box = view.visualRect(view.node2index(node))
    click(view.viewport(), box.center())


def pages_of(dialog):
    """The pages of a dialog of options, also those under a heading."""
    model = dialog.findChild(QTreeView, "mOptionsTreeView").model()

    def below(parent):
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            yield index.data()
            yield from below(index)

    return list(below(dialog.findChild(QTreeView, "mOptionsTreeView").rootIndex()))


def cut_texts(table):
    """The columns and rows that are too small for their text."""
    columns = [column for column in (0, 1) if table.sizeHintForColumn(column) > table.columnWidth(column)]
    rows = [row for row in range(table.model().rowCount()) if table.sizeHintForRow(row) > table.rowHeight(row)]
    return [f"column {column}" for column in columns] + [f"row {row}" for row in rows]


def what_is_there():
    """What the plugin adds, as QGIS knows it at this moment."""
    menu = main_window.findChild(QMenu, "smartcity_menu")
    toolbar = main_window.findChild(QToolBar, "smartcity_toolbar")
    provider = registry.providerById("smartcity")
    action = main_window.findChild(QAction, "smartcity_hot_spots")
    return {
        "active": "smartcity" in qgis.utils.active_plugins,
        "provider": provider is not None,
        "algorithm": registry.algorithmById("smartcity:hot_spots") is not None,
        "algorithms": [] if provider is None else sorted(one.name() for one in provider.algorithms()),
        "menu": None if menu is None else [one.text() for one in menu.actions() if not one.isSeparator()],
        "in_plugins_menu": menu is not None and menu.menuAction() in iface.pluginMenu().actions(),
        "toolbar": None if toolbar is None else [one.text() for one in toolbar.actions() if not one.isSeparator()],
        "toolbar_visible": toolbar is not None and toolbar.isVisible(),
        "tooltip": None if action is None else action.toolTip(),
        "translated": QCoreApplication.translate("@default", TOOLTIP),
    }


def traces():
    """What could be left behind: how many there are of each, and everything that bears the plugin's name."""
    kinds = {"widgets": QWidget, "actions": QAction, "menus": QMenu, "toolbars": QToolBar}
    found = {name: main_window.findChildren(kind) for name, kind in kinds.items()}
    named = {one.objectName() for those in found.values() for one in those if "smartcity" in one.objectName()}
    titled = {one.text() for one in found["actions"] if one.text().replace("&", "") == "Smart City"}
    entries = {menu.objectName() or menu.title(): len(menu.actions()) for menu in found["menus"] if menu.title()}
    return {
        "counts": {name: len(those) for name, those in found.items()} | {"algorithms": len(registry.algorithms())},
        "entries": entries,
        "providers": sorted(provider.id() for provider in registry.providers()),
        "named": sorted(named | titled),
    }


lead([started, options, sample_project, layer_of_lines, hot_spots, unsaved, options_without_packages, unload_and_load, options_afterwards])
