# SPDX-License-Identifier: GPL-2.0-or-later
"""What it changed, with which certainty: the estimate, its interval, the verdict in words, and what it was compared with."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPen
from qgis.PyQt.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ...cycle.evidence import Estimate, Verdict
from ...cycle.state import CycleState, Kept
from ...qgis_bridge.translation import tr
from ..comments import Thread
from ..door import Door
from ..plain import Ink, button, note, plain_label, scrolled, selectable, table
from ..run_chart import MAIN, MAIN_DARK
from ..table_model import Column, TableModel
from ..words import moment, rounded, verdict_name, verdict_sentence

_ICONS = {
    Verdict.EFFECTIVE: "/mIconSuccess.svg",
    Verdict.NO_USEFUL_EFFECT: "/mIconInfo.svg",
    Verdict.WORSE: "/mIconCritical.svg",
    Verdict.INCONCLUSIVE: "/mActionHelpContents.svg",
    Verdict.NO_CONTROL: "/mIconWarning.svg",
}


def verdict_icon(kept: Kept[Estimate]) -> QIcon:
    """A verdict as a picture; without a control always the warning."""
    one = kept.record
    return QgsApplication.getThemeIcon(_ICONS[one.verdict] if one.control.strip() else _ICONS[Verdict.NO_CONTROL])


class IntervalView(QWidget):
    """The interval of an estimate on a line with zero; drawn without matplotlib, in the colours of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_interval")
        self._estimate: Estimate | None = None
        self._ink = Ink(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Three lines of text high."""
        return QSize(200, self.fontMetrics().lineSpacing() * 3)

    def show_estimate(self, estimate: Estimate | None) -> None:
        """Show this one, or nothing."""
        self._estimate = estimate
        self.setVisible(estimate is not None)
        self.setAccessibleName(verdict_sentence(estimate) if estimate else "")
        self.update()

    def paintEvent(self, event: Any) -> None:  # noqa: N802
        """Zero as a thin line, the interval as a thick one, the estimate as a dot; the ends are labelled."""
        one = self._estimate
        if one is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._ink.colour()
        colour = QColor(MAIN_DARK if self._ink.on_dark() else MAIN)
        room, low, high = self._room(one)
        y = self.fontMetrics().lineSpacing() * 1.6

        def x_of(value: float) -> float:
            return room.left() + (value - low) / (high - low) * room.width()

        painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x_of(0), 2), QPointF(x_of(0), y + 8))
        painter.setPen(QPen(colour, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(x_of(one.low), y), QPointF(x_of(one.high), y))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(x_of(one.effect), y), 5, 5)
        painter.setPen(ink)
        for value, text in ((one.low, rounded(one.low)), (one.high, rounded(one.high)), (0.0, "0")):
            self._label(painter, x_of(value), y + 8 if value or text != "0" else -1, text)
        painter.end()

    def _room(self, one: Estimate) -> tuple[QRectF, float, float]:
        low, high = min(0.0, one.low), max(0.0, one.high)
        margin = (high - low) * 0.05 or 1.0
        side = self.fontMetrics().horizontalAdvance("0000") / 2 + 6
        return QRectF(side, 0, max(40.0, self.width() - 2 * side), self.height()), low - margin, high + margin

    def _label(self, painter: QPainter, x: float, top: float, text: str) -> None:
        width = self.fontMetrics().horizontalAdvance(text) + 4
        left = min(max(0.0, x - width / 2), self.width() - width)
        if top < 0:  # zero: beside its line, at the top
            painter.drawText(QPointF(min(x + 3, self.width() - width), self.fontMetrics().ascent()), text)
        else:
            painter.drawText(QRectF(left, top, width, self.fontMetrics().lineSpacing()), Qt.AlignmentFlag.AlignCenter, text)


class EffectTab(QWidget):
    """The estimates of all rounds, one of them in words and as a picture."""

    estimate_wanted = pyqtSignal()
    record_wanted = pyqtSignal()
    no_estimate_wanted = pyqtSignal()
    show_wanted = pyqtSignal(list, str)
    comment_wanted = pyqtSignal(str)

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_tab_effect")
        self._door = door
        self._state: CycleState | None = None
        self.model = TableModel(
            [
                Column(tr("Metric"), self._metric_name),
                Column(tr("Effect"), lambda kept: rounded(kept.record.effect, kept.record.unit), icon=verdict_icon, figures=True),
                Column(tr("Round"), lambda kept: str(kept.iteration), figures=True),
            ],
            lambda kept: kept.record.estimate_id,
            self,
        )
        self.view = table(self.model, tr("Estimates of the effect"), "smartcity_estimates")
        self.view.setMaximumHeight(self.fontMetrics().lineSpacing() * 8)
        self._verdict = plain_label("", bold=True)
        self._verdict.setObjectName("smartcity_verdict")
        self._sentence = selectable(plain_label(""))
        self._sentence.setObjectName("smartcity_verdict_sentence")
        self._interval = IntervalView()
        self._more = note("")
        self._said = Thread(door, "estimate")
        self._said.comment_wanted.connect(self.comment_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        for one in (self.view, self._verdict, self._interval, self._sentence, self._more):
            layout.addWidget(one)
        layout.addWidget(scrolled(self._said), 1)
        layout.addLayout(self._make_buttons())
        self.view.selectionModel().currentChanged.connect(lambda now, before: self._show_estimate())
        self.model.modelReset.connect(self._show_estimate)

    def _make_buttons(self) -> QVBoxLayout:
        both = QVBoxLayout()
        first, second = QHBoxLayout(), QHBoxLayout()
        self._evaluate = button(
            tr("Did it work?"), "smartcity_evaluate", self.estimate_wanted.emit, tr("Estimate the effect with a control where there is one")
        )
        self._show = button(
            tr("Show on map"), "smartcity_show_effect", self._show_on_map, tr("What was done, the control and what happened around")
        )
        first.addWidget(self._evaluate)
        first.addWidget(self._show)
        first.addStretch(1)
        second.addWidget(button(tr("Record by hand…"), "smartcity_record_estimate", self.record_wanted.emit))
        second.addWidget(
            button(tr("There is none…"), "smartcity_no_estimate", self.no_estimate_wanted.emit, tr("Say why there is no estimate"))
        )
        second.addStretch(1)
        both.addLayout(first)
        both.addLayout(second)
        return both

    def _metric_name(self, kept: Kept[Estimate]) -> str:
        metric = self._state.metrics.get(kept.record.metric_id) if self._state else None
        return metric.record.name if metric else kept.record.metric_id

    @property
    def chosen(self) -> Estimate | None:
        """The chosen estimate."""
        index = self.view.currentIndex()
        return self.model.record(index.row()).record if index.isValid() else None

    def show_state(self, state: CycleState) -> None:
        """The latest first."""
        chosen = self.chosen.estimate_id if self.chosen else ""
        self._state = state
        self.model.set_records(list(reversed(state.estimates.values())))
        row = self.model.row_of(chosen) if chosen else 0
        if 0 <= max(row, 0) < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(max(row, 0), 0))
        self._show_estimate()

    def _show_estimate(self) -> None:
        state, one = self._state, self.chosen
        if state is None:
            return
        self.view.setVisible(self.model.rowCount() > 0)
        self._interval.show_estimate(one)
        self._show.setEnabled(one is not None)
        self._said.setVisible(one is not None)
        if one is None:
            reason = state.no_estimate.get(state.iteration)
            self._verdict.setText(tr("No estimate") if reason else tr("Not estimated yet"))
            self._sentence.setText(
                tr("The reason given: {reason}").format(reason=reason.record.reason)
                if reason
                else tr("Observe the metrics for a while after something was done, then ask whether it worked.")
            )
            self._more.setText("")
            return
        with_control = bool(one.control.strip())
        self._verdict.setText(verdict_name(one.verdict) if with_control else verdict_name(Verdict.NO_CONTROL))
        self._sentence.setText(verdict_sentence(one))
        lines = [tr("Method: {method}").format(method=one.method)]
        lines.append(tr("Around it: {displacement}").format(displacement=one.displacement or tr("not looked at")))
        lines += [tr("Why: {reason}").format(reason=one.reason)] if one.reason else []
        lines += [tr("Recorded {when}").format(when=moment(state.estimates[one.estimate_id].at))]
        self._more.setText("\n".join(lines))
        self._said.show_comments(state, one.estimate_id)

    def _show_on_map(self) -> None:
        one = self.chosen
        if one is None or self._state is None:
            return
        self.show_wanted.emit(list(one.intervention_ids) or list(self._state.interventions), one.run_id)
