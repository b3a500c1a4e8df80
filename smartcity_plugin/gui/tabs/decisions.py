# SPDX-License-Identifier: GPL-2.0-or-later
"""What was decided and why, and what was done about it."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QHBoxLayout, QSizePolicy, QSplitter, QToolButton, QVBoxLayout, QWidget

from ...cycle.actions import DecisionState
from ...cycle.state import CycleState, DecisionKept
from ...qgis_bridge.translation import tr
from ..comments import Thread
from ..door import Door
from ..plain import button, clear_layout, note, plain_label, scrolled, selectable, table
from ..table_model import Column, TableModel
from ..words import algorithm_name, amount, decision_state_name, first_line, moment, person, tooltip

_ICONS = {
    DecisionState.PROPOSED: "/mActionHelpContents.svg",
    DecisionState.APPROVED: "/mIconSuccess.svg",
    DecisionState.REJECTED: "/mIconCritical.svg",
    DecisionState.WITHDRAWN: "/mActionUndo.svg",
}


def decision_icon(kept: DecisionKept) -> QIcon:
    """Where a decision stands."""
    return QgsApplication.getThemeIcon(_ICONS[kept.state])


class DecisionsTab(QWidget):
    """The log of decisions, one of them whole with the runs it cites as links, and the interventions."""

    propose_wanted = pyqtSignal()
    answer_wanted = pyqtSignal(str)
    run_wanted = pyqtSignal(str)
    intervene_wanted = pyqtSignal(str)
    show_wanted = pyqtSignal(list)
    comment_wanted = pyqtSignal(str)

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_tab_decisions")
        self._door = door
        self._state: CycleState | None = None
        self._people: dict[str, str] = {}
        self.decisions = TableModel(
            [
                Column(tr("Decision"), lambda kept: first_line(kept.record.text), icon=decision_icon, more=lambda kept: kept.record.text),
                Column(tr("State"), lambda kept: decision_state_name(kept.state)),
            ],
            lambda kept: kept.record.decision_id,
            self,
        )
        self.view = table(self.decisions, tr("Decisions"), "smartcity_decisions")
        self.done = TableModel(
            [
                Column(tr("Done on the ground"), lambda kept: first_line(kept.record.what)),
                Column(tr("From"), lambda kept: moment(kept.record.starts) if kept.record.starts else "–"),
                Column(tr("Dose"), lambda kept: amount(kept.record.dose, kept.record.dose_unit), figures=True),
            ],
            lambda kept: kept.record.intervention_id,
            self,
        )
        self.done_view = table(self.done, tr("What was done"), "smartcity_interventions")
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._upper())
        splitter.addWidget(self._lower())
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(splitter)
        self.view.selectionModel().currentChanged.connect(lambda now, before: self._show_decision())
        self.decisions.modelReset.connect(self._show_decision)
        self.done_view.selectionModel().currentChanged.connect(lambda now, before: self._show_done())
        self.view.activated.connect(lambda _: self._answer_chosen())
        self.done_view.activated.connect(lambda _: self.intervene_wanted.emit(self.chosen_intervention))

    def _upper(self) -> QWidget:
        upper = QWidget()
        layout = QVBoxLayout(upper)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view, 2)
        inner = QWidget()
        below = QVBoxLayout(inner)
        below.setContentsMargins(0, 0, 0, 0)
        self._detail = QVBoxLayout()
        self._said = Thread(self._door, "decision")
        self._said.comment_wanted.connect(self.comment_wanted)
        below.addLayout(self._detail)
        below.addWidget(self._said)
        below.addStretch(1)
        layout.addWidget(scrolled(inner), 3)
        row = QHBoxLayout()
        row.addWidget(button(tr("Propose…"), "smartcity_propose", self.propose_wanted.emit))
        self._answer = button(tr("Answer…"), "smartcity_answer", self._answer_chosen, tr("Approve, reject or withdraw"))
        row.addWidget(self._answer)
        row.addStretch(1)
        layout.addLayout(row)
        return upper

    def _lower(self) -> QWidget:
        lower = QWidget()
        layout = QVBoxLayout(lower)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.done_view, 3)
        self._said_of_done = Thread(self._door, "intervention")
        self._said_of_done.comment_wanted.connect(self.comment_wanted)
        layout.addWidget(scrolled(self._said_of_done), 2)
        row = QHBoxLayout()
        row.addWidget(button(tr("Record…"), "smartcity_intervene", lambda: self.intervene_wanted.emit(""), tr("Record what was done")))
        self._complete = button(tr("Complete…"), "smartcity_complete", lambda: self.intervene_wanted.emit(self.chosen_intervention))
        self._show = button(tr("Show on map"), "smartcity_show_done", lambda: self.show_wanted.emit([self.chosen_intervention]))
        row.addWidget(self._complete)
        row.addWidget(self._show)
        row.addStretch(1)
        layout.addLayout(row)
        return lower

    @property
    def chosen(self) -> DecisionKept | None:
        """The chosen decision."""
        index = self.view.currentIndex()
        return self.decisions.record(index.row()) if index.isValid() else None

    @property
    def chosen_intervention(self) -> str:
        """The id of the chosen intervention, empty where none is."""
        index = self.done_view.currentIndex()
        return self.done.record(index.row()).record.intervention_id if index.isValid() else ""

    def show_state(self, state: CycleState) -> None:
        """The latest decision first."""
        chosen, done = self.chosen, self.chosen_intervention
        self._state, self._people = state, self._door.people()
        self.decisions.set_records(list(reversed(state.decisions.values())))
        self.done.set_records(list(reversed(state.interventions.values())))
        self._choose(self.view, self.decisions.row_of(chosen.record.decision_id) if chosen else 0)
        self._choose(self.done_view, self.done.row_of(done) if done else 0)
        self._show_decision()
        self._show_done()

    def _choose(self, view: object, row: int) -> None:
        model = view.model()  # type: ignore[attr-defined]
        if 0 <= row < model.rowCount():
            view.setCurrentIndex(model.index(row, 0))  # type: ignore[attr-defined]

    def _answer_chosen(self) -> None:
        if self.chosen is not None and self.chosen.state is DecisionState.PROPOSED:
            self.answer_wanted.emit(self.chosen.record.decision_id)

    def _enable(self) -> None:
        kept = self.chosen
        self._answer.setEnabled(kept is not None and kept.state is DecisionState.PROPOSED)
        there = bool(self.chosen_intervention)
        self._complete.setEnabled(there)
        placed = there and self._state is not None and bool(self._state.interventions[self.chosen_intervention].record.geometry)
        self._show.setEnabled(placed)

    def _show_done(self) -> None:
        """What was said about the chosen intervention."""
        self._enable()
        about = self.chosen_intervention
        self._said_of_done.setVisible(bool(about))
        if about and self._state is not None:
            self._said_of_done.show_comments(self._state, about)

    def _show_decision(self) -> None:
        clear_layout(self._detail)
        self._enable()
        kept = self.chosen
        self._said.setVisible(kept is not None)
        if kept is None:
            self._detail.addWidget(
                note(tr("Nothing is decided yet. A decision cites the runs it rests on, and somebody else approves it."))
            )
            return
        self._detail.addWidget(selectable(plain_label(kept.record.text)))
        self._detail.addWidget(note(tr("Proposed by {name}, {when}").format(name=person(self._people, kept.author), when=moment(kept.at))))
        if kept.state is not DecisionState.PROPOSED:
            self._detail.addWidget(note(self._answer_words(kept)))
        for run_id in kept.record.run_ids:
            self._detail.addWidget(self._link(run_id))
        if not kept.record.run_ids:
            self._detail.addWidget(note(tr("It cites no run.")))
        if self._state is not None:
            self._said.show_comments(self._state, kept.record.decision_id)

    def _answer_words(self, kept: DecisionKept) -> str:
        said = tr("{state} by {name}, {when}").format(
            state=decision_state_name(kept.state), name=person(self._people, kept.answered_by), when=moment(kept.answered_at)
        )
        return f"{said}: {kept.reason}" if kept.reason else said

    def _link(self, run_id: str) -> QToolButton:
        run = self._state.runs.get(run_id) if self._state else None
        link = QToolButton()
        link.setObjectName("smartcity_cited_run")
        link.setAutoRaise(True)
        link.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        link.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        link.setIcon(QgsApplication.getThemeIcon("/mActionAddHtml.svg"))
        name = algorithm_name(run.record.algorithm) if run else run_id
        words = tr("Rests on: {run}, {when}").format(run=name, when=moment(run.at) if run else "–")
        link.setText(words)
        link.setToolTip(tooltip(words))
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        link.setMinimumWidth(1)
        link.clicked.connect(partial(self._go_to_run, run_id))
        return link

    def _go_to_run(self, run_id: str, _checked: bool = False) -> None:
        self.run_wanted.emit(run_id)
