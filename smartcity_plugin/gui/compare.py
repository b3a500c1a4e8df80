# SPDX-License-Identifier: GPL-2.0-or-later
"""Two rounds of a cycle beside each other: in a table, and on the map by flipping between the maps that were kept."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from ..cycle.actions import DecisionState
from ..cycle.state import CycleState
from ..cycle.subject import Metric
from ..qgis_bridge.iterations_on_map import theme_of
from ..qgis_bridge.translation import tr
from .forms.fields import Choice
from .plain import button, note, plain_label, table
from .table_model import Column, TableModel
from .words import amount, first_line, moment, number, rounded, verdict_name


class Line(NamedTuple):
    """One line of the comparison: what, in the first and in the second round, and how they differ."""

    what: str
    first: str
    second: str
    change: str


def compare(state: CycleState, first: int, second: int) -> list[Line]:
    """What two rounds came to: metrics, runs, decisions, what was done, effects, what was learned."""
    rounds = (first, second)
    lines = [_line(tr("Opened"), [moment(state.iterations[one - 1].opened_at) for one in rounds])]
    for metric_id, kept in state.metrics.items():
        seen = [state.observed.get(metric_id, {}).get(one) for one in rounds]
        if any(seen):
            values = [one.last_value if one else None for one in seen]
            lines.append(_values(kept.record, values))
    runs = [sum(kept.iteration == one for kept in state.runs.values()) for one in rounds]
    lines.append(_line(tr("Runs"), [str(one) for one in runs], number(runs[1] - runs[0])))
    for metric_id, kept in state.metrics.items():
        said = [_effect(state, metric_id, one) for one in rounds]
        if any(said):
            lines.append(_line(tr("{metric}, effect").format(metric=kept.record.name), said))
    lines.append(_line(tr("Decided"), [_decided(state, one) for one in rounds]))
    lines.append(_line(tr("Done"), [_done(state, one) for one in rounds]))
    lines.append(_line(tr("Learned"), [state.iterations[one - 1].learned for one in rounds]))
    return lines


def _line(what: str, texts: list[str], change: str = "") -> Line:
    return Line(what, texts[0] or "–", texts[1] or "–", change)


def _values(metric: Metric, values: list[float | None]) -> Line:
    first, second = values
    change = number(second - first) if first is not None and second is not None else ""
    return _line(tr("{metric}, last value").format(metric=metric.name), [amount(one, metric.unit) for one in values], change)


def _effect(state: CycleState, metric_id: str, round_number: int) -> str:
    found = [kept.record for kept in state.estimates.values() if kept.record.metric_id == metric_id and kept.iteration == round_number]
    if not found:
        return ""
    one = found[-1]
    said = f"{rounded(one.effect, one.unit)} ({rounded(one.low)} … {rounded(one.high)}), {verdict_name(one.verdict)}"
    return said if one.control.strip() else tr("{effect}, no control").format(effect=said)


def _decided(state: CycleState, round_number: int) -> str:
    texts = [
        first_line(kept.record.text, 60)
        for kept in state.decisions.values()
        if kept.iteration == round_number and kept.state is DecisionState.APPROVED
    ]
    return "; ".join(texts) or "–"


def _done(state: CycleState, round_number: int) -> str:
    texts = [first_line(kept.record.what, 60) for kept in state.interventions.values() if kept.iteration == round_number]
    return "; ".join(texts) or "–"


class CompareWindow(QDialog):
    """Stays open beside the map."""

    round_wanted = pyqtSignal(int)
    steps_wanted = pyqtSignal()

    def __init__(self, state: CycleState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_compare")
        self.setWindowTitle(tr("Compare rounds"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 420)
        self._state = state
        self._shown = 0
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(state.title, bold=True))
        rounds = [(one.number, tr("Round {n}, {date}").format(n=one.number, date=moment(one.opened_at))) for one in state.iterations]
        self.first, self.second = Choice(rounds), Choice(rounds)
        self.first.setAccessibleName(tr("First round"))
        self.second.setAccessibleName(tr("Second round"))
        self.first.set_value(max(1, state.iteration - 1))
        self.second.set_value(state.iteration)
        row = QHBoxLayout()
        row.addWidget(self.first, 1)
        row.addWidget(self.second, 1)
        layout.addLayout(row)
        self.model = TableModel(
            [
                Column("", lambda line: line.what),
                Column(tr("First"), lambda line: line.first),
                Column(tr("Second"), lambda line: line.second),
                Column(tr("Difference"), lambda line: line.change, figures=True),
            ],
            lambda line: line.what,
            self,
        )
        view = table(self.model, tr("Two rounds beside each other"), "smartcity_compare_table", wide=(1, 2))
        layout.addWidget(view, 1)
        self._words = note("")
        layout.addWidget(self._words)
        row = QHBoxLayout()
        self.flip = button(tr("Flip the map (F8)"), "smartcity_flip", self._flip, tr("Show the map of one round, then of the other"))
        self.flip.setShortcut("F8")
        row.addWidget(self.flip)
        self.steps = button(tr("Steps of the temporal controller"), "smartcity_steps", self.steps_wanted.emit, tr("Each step is a round"))
        row.addWidget(self.steps)
        row.addStretch(1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        row.addWidget(box)
        layout.addLayout(row)
        for one in (self.first, self.second):
            one.edited.connect(self._compare)
        self._compare()

    def _compare(self) -> None:
        self.model.set_records(compare(self._state, self.first.value(), self.second.value()))
        self._shown = 0
        missing = [
            one for one in (self.first.value(), self.second.value()) if not theme_of(QgsProject.instance(), self._state.cycle_id, one)
        ]
        self.flip.setEnabled(not missing)
        self._words.setText(
            tr("No map was kept for round {n}. The menu of the cycle keeps the present map for the present round.").format(n=missing[0])
            if missing
            else ""
        )

    def _flip(self) -> None:
        self._shown = self.second.value() if self._shown == self.first.value() else self.first.value()
        self._words.setText(tr("The map shows round {n}.").format(n=self._shown))
        self.round_wanted.emit(self._shown)
