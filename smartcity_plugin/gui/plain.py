# SPDX-License-Identifier: GPL-2.0-or-later
"""Small widgets that every part uses: labels that never read markup, tables that fit a narrow dock."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QAbstractItemModel, QSize, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QPushButton, QSizePolicy, QTreeView, QWidget


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


def table(model: QAbstractItemModel, name: str, object_name: str, stretch: int = 0) -> QTreeView:
    """A list with columns: rows of one height, so that thousands of them scroll without being measured."""
    view = QTreeView()
    view.setObjectName(object_name)
    view.setAccessibleName(name)
    view.setModel(model)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setAllColumnsShowFocus(True)
    view.setAlternatingRowColors(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setTabKeyNavigation(False)
    view.setMinimumHeight(view.fontMetrics().lineSpacing() * 4)
    header = view.header()
    header.setStretchLastSection(False)
    header.setMinimumSectionSize(36)
    for column in range(model.columnCount()):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
    header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
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


def clear_layout(layout: Any) -> None:
    """Take everything out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif item.layout() is not None:
            clear_layout(item.layout())


def is_dark(widget: QWidget) -> bool:
    """Whether the widget stands on a dark ground."""
    palette = widget.palette()
    return palette.color(palette.ColorRole.Window).lightness() < 128


def icon_size(widget: QWidget) -> QSize:
    """An icon as high as a line of text."""
    side = widget.fontMetrics().height()
    return QSize(side, side)
