# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS starts and stops: provider, menu, toolbar, options page, translation."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsApplication, QgsProcessingProvider, QgsProject, QgsSettings
from qgis.gui import QgisInterface, QgsMessageBarItem, QgsOptionsWidgetFactory
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction, QIcon
from qgis.PyQt.QtWidgets import QMenu, QPushButton, QToolBar, QWidget

from .qgis_bridge.cycle_watch import CycleWatch
from .qgis_bridge.translation import install_translator, remove_translator, tr

if TYPE_CHECKING:
    from .gui.docks import Docks
    from .gui.lazy_dock import LazyDock
    from .gui.workshop_panel import WorkshopPanel

ROOT = Path(__file__).parents[1]
ICONS = ROOT / "resources" / "icons"
_WELCOMED = "smartcity/welcomed"


class SmartCityPlugin:
    """Everything made in `initGui` and `initProcessing` is taken away again in `unload`."""

    def __init__(self, iface: QgisInterface | None, *make_providers: Callable[[], QgsProcessingProvider]) -> None:
        self._iface: Any = iface  # None in qgis_process, which never calls initGui
        self._make_providers = make_providers  # in this order: models need their algorithms
        self._translator = install_translator(ROOT / "i18n")
        self._providers: list[QgsProcessingProvider] = []
        self._menu: QMenu | None = None
        self._toolbar: QToolBar | None = None
        self._options: QgsOptionsWidgetFactory | None = None
        self._watch: CycleWatch | None = None
        self._docks: Docks | None = None
        self._workshop: LazyDock | None = None
        self._welcome_item: QgsMessageBarItem | None = None

    def initProcessing(self) -> None:  # noqa: N802 (QGIS's name)
        """Add the providers; all that qgis_process and servers without a window need."""
        for make in self._make_providers[len(self._providers) :]:
            provider = make()
            self._providers.append(provider)  # kept: QGIS does not keep a Python provider alive
            QgsApplication.processingRegistry().addProvider(provider)

    def initGui(self) -> None:  # noqa: N802 (QGIS's name)
        """Add what is seen."""
        from .gui.docks import Docks
        from .gui.options_page import SmartCityOptionsFactory

        self.initProcessing()
        icon = QIcon(str(ICONS / "smartcity.svg"))
        window = self._iface.mainWindow()
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
        tools = self._question_actions(window)
        self._watch = CycleWatch(QgsProject.instance())
        self._docks = Docks(self._iface, self._watch, self._open)
        self._workshop = self._make_workshop()
        shown = self._dock_actions()
        self._menu.addActions(tools)
        self._menu.addSeparator()
        self._menu.addActions(shown)
        self._menu.addSeparator()
        workshop = self._workshop.toggleViewAction()
        workshop.setObjectName("smartcity_show_workshop")
        self._menu.addActions([workshop, sample, settings])
        self._iface.pluginMenu().addMenu(self._menu)
        self._toolbar = self._iface.addToolBar("Smart City")
        self._toolbar.setObjectName("smartcity_toolbar")
        self._toolbar.addActions(tools)
        self._toolbar.addSeparator()
        self._toolbar.addActions(shown)
        self._options = SmartCityOptionsFactory(icon)
        self._iface.registerOptionsWidgetFactory(self._options)
        self._welcome()

    def _welcome(self) -> None:
        """At the first start with the plugin, once: where to begin, and nothing else."""
        settings = QgsSettings()
        if settings.value(_WELCOMED, False, type=bool):
            return
        settings.setValue(_WELCOMED, True)
        bar = self._iface.messageBar()
        self._welcome_item = bar.createMessage("Smart City", tr("Try it on a made-up city; nothing of yours is touched."))
        begin = QPushButton(tr("Open the sample city"))
        begin.setObjectName("smartcity_welcome")
        begin.clicked.connect(self._open_city)
        self._welcome_item.layout().addWidget(begin)
        bar.pushWidget(self._welcome_item, Qgis.MessageLevel.Info)

    def _take_welcome_away(self) -> None:
        item, self._welcome_item = self._welcome_item, None
        if item is not None and not sip.isdeleted(item):
            self._iface.messageBar().popWidget(item)

    def _open_city(self) -> None:
        """Open a copy of the sample city."""
        self._open_project(str(sample_copy() / "sample_city.qgz"))

    def _question_actions(self, window: QWidget) -> list[QAction]:
        """An action for each question whose algorithm is there."""
        from .gui.questions import answerable

        made = []
        for question in answerable():
            icon = ICONS / f"{question.icon}.svg"
            action = QAction(QIcon(str(icon if icon.exists() else ICONS / "smartcity.svg")), question.words, window)
            action.setObjectName(question.object_name)
            action.setToolTip(question.tip)
            action.triggered.connect(partial(self._open, question.algorithm))
            made.append(action)
        return made

    def _dock_actions(self) -> list[QAction]:
        """The actions that show and hide the docks."""
        if self._docks is None:
            return []
        cycle, portfolio = self._docks.cycle_dock.toggleViewAction(), self._docks.portfolio_dock.toggleViewAction()
        for action, name, icon, tip in (
            (cycle, "smartcity_show_cycle", "cycle", tr("Where the policy of the active layer stands, and what comes next")),
            (portfolio, "smartcity_show_portfolio", "portfolio", tr("All cycles of this project's store")),
        ):
            action.setObjectName(name)
            action.setIcon(QIcon(str(ICONS / f"{icon}.svg")))
            action.setToolTip(tip)
        return [cycle, portfolio]

    def _make_workshop(self) -> LazyDock:
        """The dock of the exercises, hidden until somebody asks for it."""
        from .gui.lazy_dock import LazyDock

        dock = LazyDock(tr("Workshop"), "smartcity_workshop_dock", self._make_workshop_panel)
        # On the right: the left is short of room, with the browser and the layers, and a step has to be read whole.
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        dock.ready(shown=False)
        return dock

    def _make_workshop_panel(self) -> WorkshopPanel:
        from .gui.workshop_panel import WorkshopPanel

        panel = WorkshopPanel()
        panel.algorithm_wanted.connect(self._open)
        panel.dock_wanted.connect(self._show_dock)
        panel.project_wanted.connect(self._open_project)
        return panel

    def _show_dock(self, name: str) -> None:
        if self._docks is not None:
            (self._docks.cycle_dock if name == "cycle" else self._docks.portfolio_dock).setUserVisible(True)

    def _open_project(self, path: str) -> None:
        """Open a project, asking first if there are unsaved changes. Whoever opens one of ours has found the way in."""
        self._take_welcome_away()
        if self._iface.newProject(True):  # asks; addProject would throw away what is not saved
            self._iface.addProject(path)

    def unload(self) -> None:
        """Leave QGIS as it was."""
        from .gui.algorithm_dialogs import close_dialogs

        close_dialogs(self._providers)
        self._take_welcome_away()
        if self._workshop is not None:
            self._iface.removeDockWidget(self._workshop)
            self._workshop.deleteLater()
            self._workshop = None
        if self._docks is not None:
            self._docks.stop()
            self._docks = None
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
                if action.parent() is self._iface.mainWindow():  # the docks' own go with the docks
                    action.deleteLater()
            self._menu.deleteLater()
            self._menu = None
        while self._providers:
            QgsApplication.processingRegistry().removeProvider(self._providers.pop())
        remove_translator(self._translator)
        self._translator = None

    def _open(self, algorithm_id: str, parameters: dict[str, Any] | bool | None = None) -> None:
        """Open an algorithm's dialog as the toolbox does: with the given parameters, else on the active layer if it is of a kind that the algorithm takes."""
        import processing

        from .gui.questions import parameters_for, questions

        if not isinstance(parameters, dict):  # an action gives whether it is checked
            question = next((one for one in questions() if one.algorithm == algorithm_id), None)
            parameters = parameters_for(question, self._iface.activeLayer()) if question is not None else {}
        processing.execAlgorithmDialog(algorithm_id, parameters)

    def _open_settings(self) -> None:
        """Open QGIS's options on the page of the plugin."""
        from .gui.options_page import SmartCityOptionsFactory

        self._iface.showOptionsDialog(self._iface.mainWindow(), SmartCityOptionsFactory.KEY)

    def _open_sample(self) -> None:
        """Open a copy of the sample project."""
        self._open_project(str(sample_copy() / "smartcity_sample.qgz"))


def sample_copy() -> Path:
    """The folder of the user's own copy of the sample data, made when it is first asked for.

    In the profile, not in the plugin's folder: what a user does to the copy outlives an upgrade of the plugin.
    """
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "smartcity" / "sample_data"
    folder.mkdir(parents=True, exist_ok=True)
    for path in (ROOT / "resources" / "sample_data").iterdir():
        if not (folder / path.name).exists():  # also what a newer version brings along
            shutil.copy(path, folder / path.name)
    return folder
