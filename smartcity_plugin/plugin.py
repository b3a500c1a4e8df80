# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS starts and stops: provider, menu, toolbar, options page, translation."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProcessingProvider, QgsProcessingUtils, QgsProject
from qgis.gui import QgisInterface, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QAction, QIcon
from qgis.PyQt.QtWidgets import QMenu, QToolBar

from .qgis_bridge.cycle_watch import CycleWatch
from .qgis_bridge.translation import install_translator, remove_translator, tr

ROOT = Path(__file__).parents[1]
ICONS = ROOT / "resources" / "icons"


class SmartCityPlugin:
    """Everything made in `initGui` and `initProcessing` is taken away again in `unload`."""

    def __init__(self, iface: QgisInterface | None, make_provider: Callable[[], QgsProcessingProvider]) -> None:
        self._iface: Any = iface  # None in qgis_process, which never calls initGui
        self._make_provider = make_provider
        self._translator = install_translator(ROOT / "i18n")
        self._provider: QgsProcessingProvider | None = None
        self._menu: QMenu | None = None
        self._toolbar: QToolBar | None = None
        self._options: QgsOptionsWidgetFactory | None = None
        self._watch: CycleWatch | None = None

    def initProcessing(self) -> None:  # noqa: N802 (QGIS's name)
        """Add the provider; all that qgis_process and servers without a window need."""
        if self._provider is None:
            self._provider = self._make_provider()  # kept: QGIS does not keep a Python provider alive
            QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:  # noqa: N802 (QGIS's name)
        """Add what is seen."""
        from .gui.options_page import SmartCityOptionsFactory

        self.initProcessing()
        icon = QIcon(str(ICONS / "smartcity.svg"))
        window = self._iface.mainWindow()
        hot_spots = QAction(QIcon(str(ICONS / "hotspots.svg")), tr("Where does it concentrate?"), window)
        hot_spots.setObjectName("smartcity_hot_spots")
        hot_spots.setToolTip(tr("Find hot spots on the active layer"))
        hot_spots.triggered.connect(lambda: self._open("smartcity:hot_spots"))
        sample = QAction(tr("Open the sample project"), window)
        sample.setObjectName("smartcity_sample")
        sample.triggered.connect(self._open_sample)
        settings = QAction(tr("Packages and settings…"), window)
        settings.setObjectName("smartcity_settings")
        # Methods, not lambdas that hold the window: with the window they would form a ring, be collected while connected, and crash QGIS.
        settings.triggered.connect(self._open_settings)

        self._menu = QMenu("Smart City", window)
        self._menu.setObjectName("smartcity_menu")
        self._menu.setIcon(icon)
        self._menu.addActions([hot_spots])
        self._menu.addSeparator()
        self._menu.addActions([sample, settings])
        self._iface.pluginMenu().addMenu(self._menu)
        self._toolbar = self._iface.addToolBar("Smart City")
        self._toolbar.setObjectName("smartcity_toolbar")
        self._toolbar.addAction(hot_spots)
        self._options = SmartCityOptionsFactory(icon)
        self._iface.registerOptionsWidgetFactory(self._options)
        self._watch = CycleWatch(QgsProject.instance())

    def unload(self) -> None:
        """Leave QGIS as it was."""
        if self._watch is not None:
            self._watch.stop()
            self._watch = None
        if self._options is not None:
            self._iface.unregisterOptionsWidgetFactory(self._options)
            self._options = None
        if self._toolbar is not None:
            self._iface.mainWindow().removeToolBar(self._toolbar)
            self._toolbar.deleteLater()
            self._toolbar = None
        if self._menu is not None:
            self._iface.pluginMenu().removeAction(self._menu.menuAction())
            for action in self._menu.actions():
                action.deleteLater()
            self._menu.deleteLater()
            self._menu = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        remove_translator(self._translator)
        self._translator = None

    def _open(self, algorithm_id: str) -> None:
        """Open an algorithm's dialog as the toolbox does, on the active layer if it is of a kind that the algorithm takes."""
        import processing

        layer = self._iface.activeLayer()
        kinds = QgsApplication.processingRegistry().algorithmById(algorithm_id).parameterDefinition("INPUT").dataTypes()
        fitting = QgsProcessingUtils.compatibleVectorLayers(QgsProject.instance(), kinds)
        processing.execAlgorithmDialog(algorithm_id, {"INPUT": layer.id()} if layer in fitting else {})

    def _open_settings(self) -> None:
        """Open QGIS's options on the page of the plugin."""
        from .gui.options_page import SmartCityOptionsFactory

        self._iface.showOptionsDialog(self._iface.mainWindow(), SmartCityOptionsFactory.KEY)

    def _open_sample(self) -> None:
        """Open a copy of the sample project, asking first if there are unsaved changes."""
        if self._iface.newProject(True):  # asks; addProject would throw away what is not saved
            self._iface.addProject(str(sample_copy() / "smartcity_sample.qgz"))


def sample_copy() -> Path:
    """The folder of the user's own copy of the sample data, made when it is first asked for.

    In the profile, not in the plugin's folder: what a user does to the copy outlives an upgrade of the plugin.
    """
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "smartcity" / "sample_data"
    if not folder.exists():
        shutil.copytree(ROOT / "resources" / "sample_data", folder)
    return folder
