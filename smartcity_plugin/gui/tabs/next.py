# SPDX-License-Identifier: GPL-2.0-or-later
"""What comes next: reminders by their date; and what was saved so far, as ranges with their basis."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from ...cycle.actions import Reminder
from ...cycle.savings import BASIS_NAMES, totals
from ...cycle.state import CycleState, Kept
from ...qgis_bridge.translation import tr
from ..door import Door
from ..plain import button, note, plain_label, table
from ..table_model import Column, TableModel
from ..words import amount, first_line, moment, money, overdue


class NextTab(QWidget):
    """Reminders above, savings below."""

    remind_wanted = pyqtSignal(str)
    done_wanted = pyqtSignal(str)
    saving_wanted = pyqtSignal(str)

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_tab_next")
        self._door = door
        self._state: CycleState | None = None
        self.reminders = TableModel(
            [
                Column(tr("Reminder"), lambda kept: first_line(kept.record.text), icon=self._icon, more=lambda kept: kept.record.text),
                Column(tr("Due by"), self._due),
            ],
            lambda kept: kept.record.reminder_id,
            self,
        )
        self.savings = TableModel(
            [
                Column(tr("Saved"), lambda kept: first_line(kept.record.title), more=lambda kept: self._basis(kept.record)),
                Column(tr("How much"), lambda kept: amount(kept.record.central, kept.record.currency), figures=True),
            ],
            lambda kept: kept.record.saving_id,
            self,
        )
        self.view = table(self.reminders, tr("Reminders"), "smartcity_reminders")
        self.saving_view = table(self.savings, tr("Savings"), "smartcity_savings")
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._upper())
        splitter.addWidget(self._lower())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(splitter)
        self.view.selectionModel().currentChanged.connect(lambda now, before: self._enable())
        self.saving_view.selectionModel().currentChanged.connect(lambda now, before: self._show_saving())
        self.view.activated.connect(lambda _: self.remind_wanted.emit(self.chosen))
        self.saving_view.activated.connect(lambda index: self.saving_wanted.emit(self.savings.record(index.row()).record.saving_id))

    def _upper(self) -> QWidget:
        upper = QWidget()
        layout = QVBoxLayout(upper)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        row = QHBoxLayout()
        row.addWidget(button(tr("Remind me…"), "smartcity_remind", lambda: self.remind_wanted.emit("")))
        self._done = button(tr("Mark as done"), "smartcity_reminder_done", lambda: self.done_wanted.emit(self.chosen))
        row.addWidget(self._done)
        row.addStretch(1)
        layout.addLayout(row)
        return upper

    def _lower(self) -> QWidget:
        lower = QWidget()
        layout = QVBoxLayout(lower)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.saving_view)
        self._saving = note("")
        self._saving.setObjectName("smartcity_saving_detail")
        layout.addWidget(self._saving)
        self._total = plain_label("")
        self._total.setObjectName("smartcity_saving_total")
        layout.addWidget(self._total)
        row = QHBoxLayout()
        row.addWidget(button(tr("Claim a saving…"), "smartcity_claim", lambda: self.saving_wanted.emit("")))
        row.addStretch(1)
        layout.addLayout(row)
        return lower

    @property
    def chosen(self) -> str:
        """The id of the chosen reminder, empty where none is."""
        index = self.view.currentIndex()
        return self.reminders.record(index.row()).record.reminder_id if index.isValid() else ""

    def show_state(self, state: CycleState) -> None:
        """Open reminders by date, then those that are done."""
        self._state = state
        kept = sorted(state.reminders.values(), key=lambda one: (one.record.reminder_id in state.reminders_done, one.record.due))
        self.reminders.set_records([])  # whether one is done is not part of the record
        self.reminders.set_records(kept)
        self.savings.set_records(list(state.savings.values()))
        if kept:
            self.view.setCurrentIndex(self.reminders.index(0, 0))
        if state.savings:
            self.saving_view.setCurrentIndex(self.savings.index(0, 0))
        self._show_saving()
        sums = totals((one.record.currency, one.record.range) for one in state.savings.values())
        self._total.setText(
            tr("In all: {ranges}").format(ranges="; ".join(money(one, currency) for currency, one in sums.items()))
            if sums
            else tr("No saving is claimed yet.")
        )
        self._enable()

    def _enable(self) -> None:
        self._done.setEnabled(bool(self.chosen) and self._state is not None and self.chosen not in self._state.reminders_done)

    def _show_saving(self) -> None:
        index = self.saving_view.currentIndex()
        self._saving.setText(self._basis(self.savings.record(index.row()).record) if index.isValid() else "")
        self._saving.setVisible(index.isValid())

    def _is_done(self, kept: Kept[Reminder]) -> bool:
        return self._state is not None and kept.record.reminder_id in self._state.reminders_done

    def _due(self, kept: Kept[Reminder]) -> str:
        if self._is_done(kept):
            return tr("done")
        when = moment(kept.record.due)
        return tr("{date}, overdue").format(date=when) if overdue(kept.record.due) else when

    def _icon(self, kept: Kept[Reminder]) -> QIcon | None:
        if self._is_done(kept):
            return QgsApplication.getThemeIcon("/mIconSuccess.svg")
        return QgsApplication.getThemeIcon("/mIconWarning.svg" if overdue(kept.record.due) else "/mIconInfo.svg")

    def _basis(self, record: object) -> str:
        basis = tr(BASIS_NAMES[record.basis])  # type: ignore[attr-defined]
        range_words = money(record.range, record.currency)  # type: ignore[attr-defined]
        return tr("{title}: {range}. {basis}: {text}").format(title=record.title, range=range_words, basis=basis, text=record.basis_text)  # type: ignore[attr-defined]
