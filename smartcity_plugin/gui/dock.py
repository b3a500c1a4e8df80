# SPDX-License-Identifier: GPL-2.0-or-later
"""The Smart Cycle dock: follows the active layer, shows its cycle, and opens the form or the algorithm that the user asks for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from qgis.core import QgsApplication, QgsMapLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QInputDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ..cycle.actions import ReminderDone
from ..cycle.errors import CycleError
from ..cycle.next_step import NextStep, Step
from ..cycle.stages import MOVES, MoveKind, Stage
from ..cycle.state import CycleState
from ..qgis_bridge.cycle_project import Condition
from ..qgis_bridge.translation import explain, tr
from .cycle_view import CycleView
from .door import Door
from .forms.comment import CommentForm
from .forms.decision import AnswerForm, DecisionForm
from .forms.estimate import EstimateForm, NoEstimateForm
from .forms.form import Form
from .forms.intervention import InterventionForm
from .forms.metric import MetricForm
from .forms.move import MoveForm
from .forms.observation import ObservationForm
from .forms.people import PeopleForm
from .forms.problem import ProblemForm
from .forms.reminder import ReminderForm
from .forms.saving import SavingForm
from .forms.source import SourceForm
from .plain import button, plain_label
from .start_panel import StartPanel
from .words import first_line, stage_name

EVALUATION = "smartcity:evaluate_impact"


class CyclePanel(QWidget):
    """What is inside the dock."""

    algorithm_wanted = pyqtSignal(str, object)  # its id, its parameters or None
    map_wanted = pyqtSignal(object, list, str)  # the state, ids of interventions, a run whose places are shown too
    run_wanted = pyqtSignal(str, str, str)  # what to do with a run (repeat, keep, declare), its id, its cycle
    compare_wanted = pyqtSignal(object)
    theme_wanted = pyqtSignal(object)
    save_project_wanted = pyqtSignal()
    open_store_wanted = pyqtSignal()

    def __init__(self, door: Door, questions: Callable[[], list[tuple[str, str]]], parent: QWidget | None = None) -> None:
        """``questions`` gives the planner's questions with the ids of their algorithms."""
        super().__init__(parent)
        self.setObjectName("smartcity_cycle_panel")
        self.setMinimumWidth(240)
        self.door = door
        self._questions = questions
        self._layer_id = ""
        self._pinned = ""
        self.form: Form | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.addWidget(self._trouble_bar())
        self.pages = QStackedWidget()
        layout.addWidget(self.pages, 1)
        self.start = StartPanel(door)
        self.start.started.connect(lambda _: self.refresh())
        self.start.save_project_wanted.connect(self.save_project_wanted)
        self.start.open_store_wanted.connect(self.open_store_wanted)
        self.view = CycleView(door)
        self._form_page = QWidget()
        self._form_layout = QVBoxLayout(self._form_page)
        self._form_layout.setContentsMargins(0, 0, 0, 0)
        for page in (self.start, self.view, self._form_page):
            self.pages.addWidget(page)
        self._connect_view()
        door.changed.connect(self.refresh)
        door.trouble_changed.connect(self._show_trouble)
        self._show_trouble(door.trouble)

    def _trouble_bar(self) -> QWidget:
        self._trouble = QWidget()
        self._trouble.setObjectName("smartcity_trouble")
        row = QHBoxLayout(self._trouble)
        row.setContentsMargins(0, 0, 0, 0)
        self._trouble_words = plain_label("", bold=True)
        self._trouble_words.setObjectName("smartcity_trouble_words")
        row.addWidget(self._trouble_words, 1)
        row.addWidget(button(tr("Try again"), "smartcity_retry", self.door.cycles.retry), 0, Qt.AlignmentFlag.AlignTop)
        return self._trouble

    def _connect_view(self) -> None:
        view = self.view
        view.step_wanted.connect(self.take_step)
        for page in (view, view.evidence, view.decisions, view.effect):
            page.comment_wanted.connect(lambda about: self.open_form(CommentForm, about))
        view.menu.aboutToShow.connect(self._fill_menu)
        view.evidence.cite_wanted.connect(lambda run: self.open_form(DecisionForm, [run]))
        view.evidence.repeat_wanted.connect(lambda run: self._want_run("repeat", run))
        view.evidence.keep_wanted.connect(lambda run: self._want_run("keep", run))
        view.evidence.declare_wanted.connect(lambda run: self._want_run("declare", run))
        for panel in view.indicators.panels.values():
            panel.observe_wanted.connect(lambda metric: self.open_form(ObservationForm, metric, self._layer))
            panel.correct_wanted.connect(lambda metric: self.open_form(MetricForm, metric))
            panel.define_wanted.connect(lambda objective: self.open_form(MetricForm, "", objective))
        view.decisions.propose_wanted.connect(lambda: self.open_form(DecisionForm))
        view.decisions.answer_wanted.connect(lambda decision: self.open_form(AnswerForm, decision))
        view.decisions.run_wanted.connect(self._go_to_run)
        view.decisions.intervene_wanted.connect(lambda about: self.open_form(InterventionForm, about))
        view.decisions.show_wanted.connect(lambda ids: self.map_wanted.emit(self.view.state, ids, ""))
        view.effect.estimate_wanted.connect(self._estimate)
        view.effect.record_wanted.connect(lambda: self.open_form(EstimateForm))
        view.effect.no_estimate_wanted.connect(lambda: self.open_form(NoEstimateForm))
        view.effect.show_wanted.connect(lambda ids, run: self.map_wanted.emit(self.view.state, ids, run))
        view.coming.remind_wanted.connect(lambda about: self.open_form(ReminderForm, about))
        view.coming.done_wanted.connect(self._reminder_done)
        view.coming.saving_wanted.connect(lambda about: self.open_form(SavingForm, about))

    # --- what is shown -----------------------------------------------------------------------------------------------------------------

    def follow(self, layer: QgsMapLayer | None) -> None:
        """Another layer is active. A form that is open stays: its place may be selected on that layer."""
        self._layer_id = layer.id() if layer is not None else ""
        self._pinned = ""
        self.refresh()

    @property
    def _layer(self) -> QgsMapLayer | None:
        """The layer that is followed; None where there is none, or it was removed."""
        return self.door.cycles.project.mapLayer(self._layer_id) if self._layer_id else None

    def pin(self, cycle_id: str) -> None:
        """Show a cycle although none of its layers is here, until another layer is active."""
        self._pinned = cycle_id
        self.refresh()

    def refresh(self) -> None:
        """Look again at what is shown; nothing is read while the dock is not seen."""
        if not self.isVisible():
            return
        if self.form is not None:
            if self.door.has_store or self.door.cycles.condition is not Condition.NONE:
                return
            self._leave_form(False)  # another project; the form keeps its draft
        state = self.door.state(self._pinned or self.door.cycle_of(self._layer))
        if state is None:
            self.start.show_layer(self._layer)
            self.pages.setCurrentWidget(self.start)
            return
        self.view.show_state(state)
        self.pages.setCurrentWidget(self.view)

    def showEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        """Up to date whenever it is seen."""
        super().showEvent(event)
        self.refresh()

    def _show_trouble(self, words: str) -> None:
        self._trouble_words.setText(words)
        self._trouble.setVisible(bool(words))
        self._trouble.setAccessibleName(words)

    # --- forms -------------------------------------------------------------------------------------------------------------------------

    def open_form(self, kind: type[Form], *about: Any) -> None:
        """Open a form in place of the cycle."""
        state = self.view.state
        if state is None:
            return
        self._drop_form()
        self.form = kind(self.door, state, *about)
        self.form.left.connect(self._leave_form)
        self._form_layout.addWidget(self.form)
        self.pages.setCurrentWidget(self._form_page)

    def _leave_form(self, _recorded: bool) -> None:
        self._drop_form()
        self.refresh()
        self.view.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_form(self) -> None:
        if self.form is not None:
            form, self.form = self.form, None
            form.keep_draft()
            self._form_layout.removeWidget(form)
            form.hide()
            form.deleteLater()

    def keep_drafts(self) -> None:
        """Before everything goes: what was typed is kept."""
        if self.form is not None:
            self.form.keep_draft()

    # --- steps -------------------------------------------------------------------------------------------------------------------------

    def take_step(self, step: NextStep) -> None:
        """Open what the step needs."""
        state = self.view.state
        if state is None:
            return
        opens: dict[Step, Callable[[], None]] = {
            Step.STATE_PROBLEM: lambda: self.open_form(ProblemForm),
            Step.REGISTER_SOURCE: lambda: self.open_form(SourceForm),
            Step.COMPLETE_SOURCE: lambda: self.open_form(SourceForm, step.about),
            Step.DEFINE_METRIC: lambda: self.open_form(MetricForm, "", step.objective),
            Step.COMPLETE_METRIC: lambda: self.open_form(MetricForm, step.about),
            Step.ANALYSE: self._choose_question,
            Step.PROPOSE: lambda: self.open_form(DecisionForm),
            Step.APPROVE: lambda: self.open_form(AnswerForm, step.about) if step.about else self.open_form(DecisionForm),
            Step.INTERVENE: lambda: self.open_form(InterventionForm),
            Step.COMPLETE_INTERVENTION: lambda: self.open_form(InterventionForm, step.about),
            Step.OBSERVE: lambda: self.open_form(ObservationForm, "", self._layer),
            Step.ESTIMATE: self._estimate,
            Step.MOVE_ON: lambda: self.open_form(MoveForm, step.to),
            Step.REVISE: lambda: self.open_form(MoveForm, Stage.COLLECT),
            Step.FOLLOW: lambda: self._follow(state.cycle_id),
        }
        opens[step.step]()

    def _choose_question(self) -> None:
        """Which analysis? By the question it answers."""
        menu = QMenu(self.view.next)
        menu.setObjectName("smartcity_questions")
        for words, algorithm in self._questions():
            menu.addAction(words, partial(self.algorithm_wanted.emit, algorithm, None))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view.next.mapToGlobal(self.view.next.rect().bottomLeft()))

    def _estimate(self) -> None:
        """The estimate of a run that has none yet; else the evaluation, where it is installed; else by hand."""
        state = self.view.state
        if state is None:
            return
        taken = {kept.record.run_id for kept in state.estimates.values()}
        runs = [name for name, kept in state.runs.items() if kept.iteration == state.iteration and kept.record.algorithm == EVALUATION]
        waiting = [name for name in runs if name not in taken and state.runs[name].record.succeeded]
        if waiting:
            self.open_form(EstimateForm, waiting[-1])
        elif QgsApplication.processingRegistry().algorithmById(EVALUATION) is not None:
            self.algorithm_wanted.emit(EVALUATION, None)
        else:
            self.open_form(EstimateForm)

    def _follow(self, cycle_id: str) -> None:
        self.start.show_layer(self._layer)
        self.start.begin_following(cycle_id)
        self.pages.setCurrentWidget(self.start)

    def _want_run(self, what: str, run_id: str) -> None:
        if self.view.state is not None:
            self.run_wanted.emit(what, run_id, self.view.state.cycle_id)

    def _go_to_run(self, run_id: str) -> None:
        self.view.go_to(self.view.evidence)
        self.view.evidence.choose(run_id)

    def _reminder_done(self, reminder_id: str) -> None:
        self._record(ReminderDone(reminder_id))

    def _record(self, record: Any) -> None:
        state = self.view.state
        if state is not None:
            self._try(lambda: self.door.record(state.cycle_id, [record]))

    # --- menu --------------------------------------------------------------------------------------------------------------------------

    def _fill_menu(self) -> None:
        menu, state = self.view.menu, self.view.state
        menu.clear()
        if state is None:
            return
        menu.addAction(tr("Problem…"), lambda: self.open_form(ProblemForm))
        sources = menu.addMenu(tr("Sources of data"))
        for name, source in state.active_sources.items():
            sources.addAction(_menu_text(source.title), partial(self.open_form, SourceForm, name))
        sources.addAction(tr("Register one more…"), lambda: self.open_form(SourceForm))
        metrics = menu.addMenu(tr("Metrics"))
        for name, metric in state.active_metrics.items():
            metrics.addAction(_menu_text(metric.name), partial(self.open_form, MetricForm, name))
        metrics.addAction(tr("Define one more…"), lambda: self.open_form(MetricForm))
        menu.addAction(tr("Comment on the cycle…"), lambda: self.open_form(CommentForm))
        menu.addAction(tr("People and roles…"), lambda: self.open_form(PeopleForm))
        menu.addAction(tr("Working as {name}…").format(name=_menu_text(self.door.cycles.person() or "–")), self._ask_who)
        menu.addSeparator()
        self._add_moves(menu, state)
        menu.addSeparator()
        menu.addAction(tr("Keep this map for this round"), lambda: self.theme_wanted.emit(state))
        menu.addAction(tr("Compare rounds…"), lambda: self.compare_wanted.emit(state))
        menu.addAction(tr("Report…"), lambda: self.algorithm_wanted.emit("smartcity:cycle_report", {"CYCLE": state.cycle_id}))
        menu.addAction(tr("Erase texts…"), lambda: self.algorithm_wanted.emit("smartcity:erase_texts", {"CYCLE": state.cycle_id}))
        menu.addAction(tr("Verify the store…"), lambda: self.algorithm_wanted.emit("smartcity:verify_store", {}))
        menu.addSeparator()
        if self._layer is not None and self.door.cycles.layers.cycle_of(self._layer_id) == state.cycle_id:
            menu.addAction(tr("Detach from this layer"), self._detach)
        elif self._layer is not None:
            menu.addAction(tr("Attach to the layer “{layer}”").format(layer=_menu_text(self._layer.name())), self._attach)

    def _add_moves(self, menu: QMenu, state: CycleState) -> None:
        for (start, end), kind in MOVES.items():
            if start is not state.stage:
                continue
            words = {
                MoveKind.FORWARD: tr("Go on to “{stage}”…"),
                MoveKind.BACK: tr("Go back to “{stage}”…"),
                MoveKind.REVISE: tr("Revise and begin the next round…"),
                MoveKind.CLOSE: tr("Close the cycle…"),
            }[kind]
            menu.addAction(words.format(stage=stage_name(end)), partial(self.open_form, MoveForm, end))

    def _ask_who(self) -> None:
        name, good = QInputDialog.getText(self, tr("Who is working here?"), tr("Your name"), text=self.door.cycles.person())
        if good and name.strip():
            self.door.cycles.set_person(name)
            self.refresh()

    def _detach(self) -> None:
        if self._layer_id:
            self._try(lambda: self.door.cycles.layers.detach(self._layer_id, "by hand"))

    def _attach(self) -> None:
        state, layer = self.view.state, self._layer
        if state is not None and layer is not None:
            self._pinned = ""
            self._try(lambda: self.door.cycles.layers.attach(layer, state.cycle_id))

    def _try(self, action: Callable[[], object]) -> None:
        try:
            action()
        except CycleError as problem:
            self._show_trouble(explain(problem))


def _menu_text(text: str) -> str:
    """A text in a menu, where & marks a key."""
    return first_line(text, 60).replace("&", "&&")
