# SPDX-License-Identifier: GPL-2.0-or-later
"""Both objectives side by side: for each its metrics, where they stand, and their run chart."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QSize, pyqtSignal
from qgis.PyQt.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...cycle.state import CycleState
from ...cycle.subject import Objective
from ...qgis_bridge.translation import tr
from ..door import Door
from ..forms.fields import Choice
from ..plain import button, plain_label
from ..run_chart import ChartView, run_chart_of
from ..words import metric_now, objective_name

_SIDE_BY_SIDE = 620  # pixels from which both fit beside each other


class MetricPanel(QWidget):
    """One objective: a metric to choose, its figures, its chart."""

    observe_wanted = pyqtSignal(str)
    correct_wanted = pyqtSignal(str)
    define_wanted = pyqtSignal(object)

    def __init__(self, door: Door, objective: Objective, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"smartcity_metrics_{objective.value}")
        self._door, self.objective = door, objective
        self._state: CycleState | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(plain_label(objective_name(objective), bold=True))
        self.metric = Choice([])
        self.metric.setObjectName(f"smartcity_metric_choice_{objective.value}")
        self.metric.setAccessibleName(tr("Metric: {objective}").format(objective=objective_name(objective)))
        self.metric.activated.connect(lambda _: self._show_metric())
        layout.addWidget(self.metric)
        self.now = plain_label("")
        self.now.setObjectName(f"smartcity_metric_now_{objective.value}")
        layout.addWidget(self.now)
        self.chart = ChartView()
        layout.addWidget(self.chart)
        row = QHBoxLayout()
        name = objective.value
        self._observe = button(
            tr("Record…"),
            f"smartcity_observe_{name}",
            lambda: self.observe_wanted.emit(self.metric.value()),
            tr("Record observations of this metric"),
        )
        self._correct = button(
            tr("Correct…"),
            f"smartcity_correct_metric_{name}",
            lambda: self.correct_wanted.emit(self.metric.value()),
            tr("Correct name, unit, baseline or target"),
        )
        self._define = button(tr("New metric…"), f"smartcity_define_metric_{name}", lambda: self.define_wanted.emit(self.objective))
        for one in (self._observe, self._correct, self._define):
            row.addWidget(one)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(1)

    def show_state(self, state: CycleState) -> None:
        """The metrics of this objective; the chosen one stays chosen."""
        chosen, other = self.metric.value(), self._state is None or self._state.cycle_id != state.cycle_id
        self._state = state
        self.metric.clear()
        for name, one in state.active_metrics.items():
            if one.objective is self.objective:
                self.metric.addItem(one.name, name)
        if not other:
            self.metric.set_value(chosen)
        self._show_metric()

    def _show_metric(self) -> None:
        metric_id = self.metric.value()
        there = self._state is not None and metric_id is not None
        for one in (self.metric, self.chart, self._observe, self._correct):
            one.setVisible(there)
        if not there or self._state is None:
            self.now.setText(tr("No metric yet. The cycle needs one of each kind."))
            self.chart.show_chart(None)
            return
        values = self._door.observations(self._state.cycle_id, metric_id)
        chart = run_chart_of(self._state, metric_id, values)
        self.now.setText(metric_now(chart.metric, values[-1].value if values else None))
        self.chart.show_chart(chart)


class IndicatorsTab(QScrollArea):
    """Both panels beside each other where there is room, else below each other."""

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_tab_indicators")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inner = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, inner)
        self._box.setContentsMargins(0, 6, 6, 0)
        self._box.setSpacing(12)
        self.panels = {one: MetricPanel(door, one) for one in Objective}
        for panel in self.panels.values():
            self._box.addWidget(panel, 1)
        self.setWidget(inner)

    def show_state(self, state: CycleState) -> None:
        """Both objectives."""
        for panel in self.panels.values():
            panel.show_state(state)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Narrow is possible: what does not fit is scrolled."""
        return QSize(200, 120)

    def resizeEvent(self, event: Any) -> None:  # noqa: N802
        """Beside or below each other."""
        wide = event.size().width() >= _SIDE_BY_SIDE
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)
