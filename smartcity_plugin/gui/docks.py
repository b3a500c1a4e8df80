# SPDX-License-Identifier: GPL-2.0-or-later
"""The docks, the indicators in the layer tree and the expression functions: put into QGIS, tied to the project's cycles, taken away again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QPushButton, QWidget

from ..qgis_bridge.cycle_watch import CycleWatch
from ..qgis_bridge.translation import explain, tr

if TYPE_CHECKING:
    from ..cycle.state import CycleState
    from ..qgis_bridge.cycle_expressions import CycleExpressions
    from ..qgis_bridge.cycle_layers import Answer, LinkQuestion
    from ..qgis_bridge.cycle_project import CycleProject
    from ..qgis_bridge.iterations_on_map import IterationSteps
    from .compare import CompareWindow
    from .dock import CyclePanel
    from .door import Door
    from .layer_indicator import LayerIndicators
    from .map_marks import MapMarks
    from .portfolio import PortfolioPanel

_SEEN = "smartcity/docks"
_QUESTION = "smartcity_question"
_ONE_LINE = 130  # characters that the bar above the map shows whole


class Docks(QObject):
    """Made when the plugin starts. What needs the Smart Cycle is made when a project has one or a dock is opened: starting QGIS costs nothing."""

    def __init__(
        self,
        iface: QgisInterface,
        watch: CycleWatch,
        open_algorithm: Callable[[str, dict[str, Any] | None], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        from .lazy_dock import LazyDock

        self._iface: Any = iface
        self._watch = watch
        self._open_algorithm = open_algorithm
        self._door: Door | None = None
        self._indicators: LayerIndicators | None = None
        self._expressions: CycleExpressions | None = None
        self._marks: MapMarks | None = None
        self._steps: IterationSteps | None = None
        self._compare: CompareWindow | None = None
        self.cycle_dock = LazyDock(tr("Smart Cycle"), "smartcity_cycle_dock", self._make_cycle_panel)
        self.portfolio_dock = LazyDock(tr("All Smart Cycles"), "smartcity_portfolio_dock", self._make_portfolio_panel)
        for dock in (self.cycle_dock, self.portfolio_dock):
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            dock.ready(shown=QgsSettings().value(f"{_SEEN}/{dock.objectName()}", False, type=bool))
        self.portfolio_dock.first_shown.connect(self._put_together)
        self._in_front = self.cycle_dock if QgsSettings().value(f"{_SEEN}/front", False, type=bool) else self.portfolio_dock
        self._iface.currentLayerChanged.connect(self._follow)
        watch.made.connect(self._connect)
        if (existing := watch.existing()) is not None:
            self._connect(existing)

    def stop(self) -> None:
        """Leave QGIS as it was. What was typed is kept."""
        self._watch.made.disconnect(self._connect)
        self._iface.currentLayerChanged.disconnect(self._follow)
        if self._compare is not None:
            self._compare.close()
        self._take_questions_away()
        if (panel := self.cycle_dock.widget()) is not None:
            panel.keep_drafts()
        self._stop_steps()
        if self._marks is not None:
            self._marks.clear()
        if self._indicators is not None:
            self._indicators.stop()
        if self._expressions is not None:
            self._expressions.stop()
        QgsSettings().setValue(f"{_SEEN}/front", self.cycle_dock.isUserVisible() and not self.portfolio_dock.isHidden())
        for dock in (self.cycle_dock, self.portfolio_dock):
            QgsSettings().setValue(f"{_SEEN}/{dock.objectName()}", not dock.isHidden())
            self._iface.removeDockWidget(dock)
            dock.deleteLater()
        if self._door is not None:
            self._door.cycles.noticed.disconnect(self._notice)
            self._door.cycles.layers.questionRaised.disconnect(self._ask)
            self._door.changed.disconnect(self._refresh_expressions)
            self._door.stop()
            self._door = None

    # --- made when needed --------------------------------------------------------------------------------------------------------------

    def _connect(self, cycles: CycleProject) -> None:
        """The project has cycles: show them in the layer tree and let expressions ask for them."""
        if self._door is not None:
            return
        from ..qgis_bridge.cycle_expressions import CycleExpressions
        from .door import Door
        from .layer_indicator import LayerIndicators

        self._door = Door(cycles, self)
        cycles.noticed.connect(self._notice)
        cycles.layers.questionRaised.connect(self._ask)
        self._expressions = CycleExpressions()
        self._door.changed.connect(self._refresh_expressions)
        self._refresh_expressions()
        self._indicators = LayerIndicators(self._iface.layerTreeView(), self._door, self)
        self._indicators.clicked.connect(self.show_layer)
        if cycles.problem:
            self._notice(cycles.problem)

    def door(self) -> Door:
        """The door, made if need be."""
        if self._door is None:
            self._connect(self._watch.cycles())
        if self._door is None:
            raise RuntimeError("the controller was made without telling")
        return self._door

    def _make_cycle_panel(self) -> CyclePanel:
        from .dock import CyclePanel
        from .questions import answerable

        panel = CyclePanel(self.door(), lambda: [(one.words, one.algorithm) for one in answerable()])
        panel.algorithm_wanted.connect(self._open_algorithm)
        panel.map_wanted.connect(self._show_on_map)
        panel.run_wanted.connect(self._with_run)
        panel.compare_wanted.connect(self._open_compare)
        panel.theme_wanted.connect(self._keep_theme)
        panel.save_project_wanted.connect(lambda: self._iface.actionSaveProject().trigger())
        panel.open_store_wanted.connect(self._choose_store)
        panel.follow(self._iface.activeLayer())
        return panel

    def _make_portfolio_panel(self) -> PortfolioPanel:
        from .portfolio import PortfolioPanel

        panel = PortfolioPanel(self.door())
        panel.cycle_wanted.connect(self.show_cycle)
        return panel

    def _put_together(self) -> None:
        """The list of all cycles as a tab beside the cycle, unless somebody has put either elsewhere."""
        window = self._iface.mainWindow()
        floating = self.cycle_dock.isFloating() or self.portfolio_dock.isFloating()
        if self.cycle_dock.isVisible() and not floating and not window.tabifiedDockWidgets(self.portfolio_dock):
            window.tabifyDockWidget(self.cycle_dock, self.portfolio_dock)
            self._in_front.setUserVisible(True)
        self._in_front = self.portfolio_dock

    # --- what is followed --------------------------------------------------------------------------------------------------------------

    def _follow(self, layer: QgsMapLayer | None) -> None:
        if (panel := self.cycle_dock.widget()) is not None:
            panel.follow(layer)

    def _refresh_expressions(self) -> None:
        if self._expressions is not None and self._door is not None:
            links = {one.layer_id: one.cycle_id for one in self._door.cycles.layers.links()}
            self._expressions.use(self._door.snapshot(), links)

    def show_layer(self, layer_id: str) -> None:
        """Make a layer the active one and show its cycle."""
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is not None:
            self._iface.setActiveLayer(layer)
        self.cycle_dock.setUserVisible(True)

    def show_cycle(self, cycle_id: str) -> None:
        """Show a cycle with its layer, or without where the project has none of its layers."""
        layer = self.door().layer_of(cycle_id)
        self.cycle_dock.setUserVisible(True)
        if layer is not None:
            self._iface.setActiveLayer(layer)
            return
        if (panel := self.cycle_dock.widget()) is not None:
            panel.pin(cycle_id)
        self._say(
            tr("No layer of this cycle is in the project. Add its layer, then attach it with the menu of the cycle."),
            Qgis.MessageLevel.Info,
        )

    # --- the map -----------------------------------------------------------------------------------------------------------------------

    def _show_on_map(self, state: CycleState, ids: list[str], run_id: str = "") -> None:
        """What was done; and with a run, the places that it compared and the layers that it wrote."""
        from ..qgis_bridge.evaluated_places import places_of
        from .map_marks import MapMarks

        canvas, project = self._iface.mapCanvas(), QgsProject.instance()
        if self._marks is None:
            self._marks = MapMarks(canvas, self)
        kept = self.door().run(run_id) if run_id else None
        places = places_of(kept.record, project, canvas.mapSettings().destinationCrs()) if kept is not None else None
        if not self._marks.show(state, ids, places):
            self._say(tr("No place was recorded for what was done."), Qgis.MessageLevel.Info)
        elif places is not None:
            counts = {"treated": len(places.treated), "control": len(places.control), "around": len(places.around)}
            words = tr(
                "Orange squares: {treated} places where something was done. Blue circles: {control} controls. Pink diamonds: {around} around them."
            )
            self._say(words.format(**counts), Qgis.MessageLevel.Info)
        for one in kept.record.outputs if kept is not None else ():
            node = project.layerTreeRoot().findLayer(one.layer_id) if one.layer_id else None
            if node is not None:
                node.setItemVisibilityCheckedParentRecursive(True)

    def _keep_theme(self, state: CycleState) -> None:
        from ..qgis_bridge.iterations_on_map import keep_theme

        name = keep_theme(QgsProject.instance(), self._iface.layerTreeView().layerTreeModel(), state, state.iteration)
        self._say(tr("The map is kept as “{theme}”. Save the project to keep it for good.").format(theme=name), Qgis.MessageLevel.Info)

    def _open_compare(self, state: CycleState) -> None:
        from ..qgis_bridge.iterations_on_map import apply_theme
        from .compare import CompareWindow

        if self._compare is not None:
            self._compare.close()
        window = self._compare = CompareWindow(state, self._iface.mainWindow())
        model = self._iface.layerTreeView().layerTreeModel()
        self._compare.round_wanted.connect(lambda number: apply_theme(QgsProject.instance(), model, state.cycle_id, number))
        self._compare.steps_wanted.connect(partial(self._start_steps, state))
        window.finished.connect(partial(self._compare_gone, window))
        window.show()

    def _compare_gone(self, window: CompareWindow, _result: int) -> None:
        if self._compare is window:
            self._compare = None

    def _start_steps(self, state: CycleState) -> None:
        """The temporal controller goes from round to round."""
        from ..qgis_bridge.iterations_on_map import IterationSteps

        self._stop_steps()
        self._steps = IterationSteps(
            self._iface.mapCanvas().temporalController(), self._iface.layerTreeView().layerTreeModel(), state, self
        )
        self._say(tr("The steps of the temporal controller are the rounds of this cycle now."), Qgis.MessageLevel.Info)

    def _stop_steps(self) -> None:
        if self._steps is not None:
            self._steps.stop()
            self._steps = None

    # --- runs --------------------------------------------------------------------------------------------------------------------------

    def _with_run(self, what: str, run_id: str, cycle_id: str) -> None:
        from ..cycle.errors import CycleError
        from .run_actions import keep_outputs, run_again

        door = self.door()
        try:
            if what == "repeat":
                self._say(run_again(door.cycles, cycle_id, run_id, self._iface.mainWindow()), Qgis.MessageLevel.Info)
            elif what == "keep":
                self._say(keep_outputs(door.cycles, run_id), Qgis.MessageLevel.Success)
            else:
                outputs = [layer.id() for layer in door.unknown_layers()]
                self._open_algorithm("smartcity:record_run", {"CYCLE": cycle_id} | ({"OUTPUTS": outputs} if outputs else {}))
        except CycleError as problem:
            self._say(explain(problem))

    # --- words and questions -------------------------------------------------------------------------------------------------------------

    def _notice(self, words: str) -> None:
        self._say(words)

    def _say(self, words: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Warning) -> None:
        from .words import escaped

        bar, seconds = self._iface.messageBar(), 0 if level == Qgis.MessageLevel.Warning else 8
        if len(words) > _ONE_LINE:
            bar.pushWidget(_sentence(words), level, seconds)
        else:
            bar.pushMessage("Smart City", escaped(words), level, seconds)

    def _ask(self, question: LinkQuestion) -> None:
        """Two layers claim one cycle: ask above the map, where it waits as long as it takes."""
        from ..qgis_bridge.cycle_layers import Answer

        widget = _sentence(question.text())
        widget.setObjectName(_QUESTION)
        answers = [(Answer.BOTH, tr("Both")), (Answer.MOVE, tr("Move"))] if question.held_by else [(Answer.BOTH, tr("Attach"))]
        for answer, words in [*answers, (Answer.LEAVE, tr("Leave it"))]:
            button = QPushButton(words)
            button.clicked.connect(partial(self._answer, question, answer, widget))
            widget.layout().addWidget(button)
        self._iface.messageBar().pushWidget(widget, Qgis.MessageLevel.Info)

    def _answer(self, question: LinkQuestion, answer: Answer, widget: Any, _checked: bool = False) -> None:
        from ..cycle.errors import CycleError

        try:
            self.door().cycles.layers.answer(question, answer)
        except CycleError as problem:
            self._say(explain(problem))
        bar = self._iface.messageBar()
        item = next((one for one in bar.items() if one.isAncestorOf(widget)), None)
        if item is not None:
            bar.popWidget(item)

    def _take_questions_away(self) -> None:
        """Nobody is there any more to hear the answers."""
        bar = self._iface.messageBar()
        for item in bar.items():
            if item.findChild(QWidget, _QUESTION) is not None:
                bar.popWidget(item)

    def _choose_store(self) -> None:
        """A file, or one of QGIS's own database connections where there are any."""
        from ..qgis_bridge.store_connections import connection_names

        names = connection_names()
        if not names:
            self._choose_file()
            return
        menu = QMenu(self._iface.mainWindow())
        menu.addAction(tr("A file…")).triggered.connect(self._choose_file)
        menu.addSeparator()
        for name in names:
            menu.addAction(tr("Database “{name}”").format(name=name)).triggered.connect(partial(self._use_store, f"pg:{name}"))
        menu.exec(QCursor.pos())
        menu.deleteLater()  # or the window would keep it, and it the docks

    def _choose_file(self, _checked: bool = False) -> None:
        """A file dialog; the project's own folder first."""
        words = tr("Open a store of Smart Cycles")
        path, _ = QFileDialog.getOpenFileName(self._iface.mainWindow(), words, QgsProject.instance().absolutePath(), "GeoPackage (*.gpkg)")
        if path:
            self._use_store(path)

    def _use_store(self, address: str, _checked: bool = False) -> None:
        """Open a store; a database that has none yet gets one where the account may make it."""
        from ..cycle.address import is_postgres
        from ..cycle.errors import CycleError, StoreMissing

        cycles = self.door().cycles
        try:
            try:
                cycles.open_store(address)
            except StoreMissing:
                if not is_postgres(address):
                    raise
                cycles.create_store(address)
        except CycleError as problem:
            self._say(explain(problem))


def _sentence(words: str) -> QWidget:
    """A text of up to three lines for the bar above the map, which cuts its own messages after the first."""
    from .plain import plain_label

    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    label = plain_label(words)
    label.setObjectName("smartcity_sentence")
    label.setMinimumWidth(label.fontMetrics().averageCharWidth() * 50)
    widget.setMaximumHeight(label.fontMetrics().lineSpacing() * 3)  # or a text that wraps would cover the map
    row.addWidget(label, 1)
    return widget
