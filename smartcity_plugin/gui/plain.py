# SPDX-License-Identifier: GPL-2.0-or-later
"""Small widgets that every part uses: labels that never read markup, tables that fit a narrow dock."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QAbstractItemModel, QEvent, Qt, QTimer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QAbstractItemView, QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QTableView, QWidget


def plain_label(text: str, *, bold: bool = False) -> QLabel:
    """A label that shows text as it is and breaks its lines."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(1)  # or one long word would make the dock wide
    if bold:
        font = label.font()
        font.setBold(True)
        label.setFont(font)
    return label


def note(text: str) -> QLabel:
    """A smaller, quieter label below a field."""
    label = plain_label(text)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 0.9)
    label.setFont(font)
    label.setForegroundRole(label.foregroundRole())
    label.setEnabled(True)
    return label


def selectable(label: QLabel) -> QLabel:
    """Let a label's text be copied, by mouse and keyboard."""
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
    return label


class Table(QTableView):
    """A list whose columns fit: each as wide as what is seen in it; those of ``wide`` share the room that is left.

    Qt's own stretched sections divide by zero where a view is too narrow for them, and take QGIS with them. A table and not a tree, because a tree asks the model
    for every row whenever some are added.
    """

    def __init__(self, wide: tuple[int, ...], samples: dict[int, str]) -> None:
        super().__init__()
        self._wide, self._samples = wide, samples
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self.fit)

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802 (Qt's name)
        """Fit again whenever what is shown changes."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._rest.start)
            model.layoutChanged.connect(self._rest.start)
            model.rowsInserted.connect(self._rest.start)

    def resizeEvent(self, event: Any) -> None:  # noqa: N802
        """Fit to the new width."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: Any) -> None:  # noqa: N802
        """Fit to another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._rest.start()

    def fit(self) -> None:
        """Give each column its width."""
        room = self.viewport().width()
        columns = [column for column in range(self.horizontalHeader().count()) if not self.isColumnHidden(column)]
        wide = [column for column in columns if column in self._wide]
        for column in columns:
            if column not in wide:
                self.setColumnWidth(column, min(self._width_of(column), max(room // 2, 60)))
                room -= self.columnWidth(column)
        for column in wide:
            self.setColumnWidth(column, max(80, room // len(wide)))

    def _width_of(self, column: int) -> int:
        if column in self._samples:
            return self.fontMetrics().horizontalAdvance(self._samples[column]) + 14
        return max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column))


def table(
    model: QAbstractItemModel, name: str, object_name: str, wide: tuple[int, ...] = (0,), samples: dict[int, str] | None = None
) -> Table:
    """A list with columns: rows of one height, so that thousands of them scroll without being measured.

    ``wide``: the columns that share the room that is left; ``samples``: texts that are as wide as columns which need not be measured.
    """
    view = Table(wide, samples or {})
    view.setObjectName(object_name)
    view.setAccessibleName(name)
    view.setModel(model)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setAlternatingRowColors(True)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setTabKeyNavigation(False)
    view.setMinimumHeight(view.fontMetrics().lineSpacing() * 4)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().lineSpacing() + 6)
    header = view.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setMinimumSectionSize(30)
    header.setResizeContentsPrecision(0)  # what is seen
    return view


def button(text: str, object_name: str, does: Any, tip: str = "") -> QPushButton:
    """A button with its name, its words and what it does."""
    made = QPushButton(text)
    made.setObjectName(object_name)
    if tip:
        made.setToolTip(tip)
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    made.clicked.connect(lambda _=False: does())
    return made


def scrolled(inner: QWidget) -> QScrollArea:
    """A part that may be longer than its room."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area


def clear_layout(layout: Any) -> None:
    """Take everything out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif item.layout() is not None:
            clear_layout(item.layout())


class Ink(QLabel):
    """Asks for the colour in which texts are written here: QGIS's dark themes are style sheets, which only widgets that show text know. Never seen itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    def colour(self) -> QColor:
        """The colour of text."""
        self.ensurePolished()
        return self.palette().color(self.foregroundRole())

    def on_dark(self) -> bool:
        """Whether texts are light, so the ground is dark."""
        return self.colour().lightness() > 128
