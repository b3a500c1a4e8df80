# SPDX-License-Identifier: GPL-2.0-or-later
"""Four stages in a row: which are done, which is now, and what the gate of each still asks for."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPen, QPixmap, QPolygonF
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ..cycle.gates import missing_at
from ..cycle.stages import MoveKind, Stage
from ..cycle.state import CycleState
from ..qgis_bridge.translation import tr
from .plain import Ink, plain_label
from .words import stage_name

STAGES = (Stage.COLLECT, Stage.ANALYSE, Stage.ADMINISTER, Stage.EVALUATE)
_DONE, _NOW, _OVERRIDDEN = "#0072b2", "#e69f00", "#b2182b"
_SHOWN = 4  # things that a gate asks for, in words; more are counted


class StageBar(QWidget):
    """A button for each stage, and below them what the gate of the chosen one asks for."""

    chosen = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_stage_bar")
        self._state: CycleState | None = None
        self._shown = Stage.COLLECT
        self._ink = Ink(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(2)
        outer.addLayout(row)
        self._group = QButtonGroup(self)
        self._buttons: dict[Stage, QToolButton] = {}
        for stage in STAGES:
            made = QToolButton()
            made.setObjectName(f"smartcity_stage_{stage.value}")
            made.setCheckable(True)
            made.setAutoRaise(True)
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            made.setText(stage_name(stage))
            self._group.addButton(made)
            self._buttons[stage] = made
            row.addWidget(made, 1)
        self._group.buttonClicked.connect(self._clicked)
        self._words = plain_label("")
        self._words.setObjectName("smartcity_gate_words")
        outer.addWidget(self._words)

    @property
    def words(self) -> str:
        """What is said below the buttons."""
        return self._words.text()

    def show_state(self, state: CycleState) -> None:
        """Show where the cycle stands; the present stage is chosen anew when it has changed."""
        before = self._state
        self._state = state
        if before is None or (before.cycle_id, before.stage, before.iteration) != (state.cycle_id, state.stage, state.iteration):
            self._shown = state.stage if state.stage in STAGES else Stage.EVALUATE
        for stage, one in self._buttons.items():
            self._show_stage(stage, one)
        self._say()

    def _show_stage(self, stage: Stage, one: QToolButton) -> None:
        state = self._state
        if state is None:
            return
        done, words = _how_it_stands(state, stage)
        side = self.fontMetrics().height() + 4
        one.setIcon(_icon(state, stage, done, side, self._ink.colour()))
        one.setIconSize(QSize(side, side))
        font = one.font()
        font.setBold(stage is state.stage)
        one.setFont(font)
        one.setChecked(stage is self._shown)
        place = STAGES.index(stage) + 1
        said = tr("Stage {n} of 4, {stage}: {how}").format(n=place, stage=stage_name(stage), how=words)
        one.setAccessibleName(said)
        one.setToolTip(said)

    def _say(self) -> None:
        state = self._state
        if state is None:
            return
        if state.stage is Stage.CLOSED:
            self._words.setText(tr("The cycle is closed. What was learned: {learned}").format(learned=state.iterations[-1].learned))
            return
        missing = missing_at(state, self._shown)
        name = stage_name(self._shown)
        if not missing:
            self._words.setText(tr("“{stage}” has all that its gate asks for.").format(stage=name))
            return
        lines = [tr("“{stage}” still needs:").format(stage=name)]
        lines += ["• " + one.phrase.said(tr) for one in missing[:_SHOWN]]
        if len(missing) > _SHOWN:
            lines.append(tr("• and {n} more").format(n=len(missing) - _SHOWN))
        self._words.setText("\n".join(lines))

    def _clicked(self, one: QToolButton) -> None:
        self._shown = next(stage for stage, button in self._buttons.items() if button is one)
        self._say()
        self.chosen.emit(self._shown)

    def changeEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        """Another theme has another ink."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange) and self._state is not None:
            for stage, one in self._buttons.items():
                self._show_stage(stage, one)

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        """Where a name does not fit its button, all get a smaller font, so that none is cut."""
        super().resizeEvent(event)
        room = self.width() / len(STAGES) - 12
        font = self.font()
        size = font.pointSizeF()
        while size > 6:
            font.setPointSizeF(size)
            font.setBold(True)
            if max(QFontMetrics(font).horizontalAdvance(one.text()) for one in self._buttons.values()) <= room:
                break
            size -= 0.5
        for stage, one in self._buttons.items():
            font.setBold(self._state is not None and stage is self._state.stage)
            one.setFont(font)


def _how_it_stands(state: CycleState, stage: Stage) -> tuple[bool, str]:
    """Whether a stage lies behind, and how it stands in words."""
    present = STAGES.index(state.stage) if state.stage in STAGES else len(STAGES)
    place = STAGES.index(stage)
    if place < present:
        return True, tr("passed with a reason") if _overridden(state, stage) else tr("done")
    missing = len(missing_at(state, stage))
    words = tr("ready") if not missing else tr("{n} missing").format(n=missing)
    return False, tr("now, {how}").format(how=words) if place == present else tr("later, {how}").format(how=words)


def _overridden(state: CycleState, stage: Stage) -> bool:
    moves = state.iterations[-1].moves if state.iterations else ()
    return any(move.start is stage and move.kind is MoveKind.FORWARD and move.override for move in moves)


def _icon(state: CycleState, stage: Stage, done: bool, side: int, ink: QColor) -> QIcon:
    """A disc with the stage's number: a tick where it is done, an exclamation mark where it was passed with a reason, filled where it is now."""
    present = stage is state.stage
    pixmap = QPixmap(side * 2, side * 2)  # twice as fine as it is shown
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(_OVERRIDDEN if done and _overridden(state, stage) else _DONE if done else _NOW if present else ink)
    painter.setPen(QPen(colour, 3))
    painter.setBrush(colour if done or present else Qt.BrushStyle.NoBrush)
    box = QRectF(3, 3, 2 * side - 6, 2 * side - 6)
    painter.drawEllipse(box)
    painter.setPen(QPen(QColor("#ffffff") if done else QColor("#000000") if present else ink, 4))
    if done and not _overridden(state, stage):
        third = side / 3
        painter.drawPolyline(
            QPolygonF([QPointF(1.8 * third, 3 * third), QPointF(2.7 * third, 3.9 * third), QPointF(4.2 * third, 2.1 * third)])
        )
    else:
        font = painter.font()
        font.setPixelSize(int(side * 1.15))
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "!" if done else str(STAGES.index(stage) + 1))
    painter.end()
    return QIcon(pixmap)
