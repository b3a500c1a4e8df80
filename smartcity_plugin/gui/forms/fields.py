# SPDX-License-Identifier: GPL-2.0-or-later
"""The fields that forms are made of. Each gives its value, takes one back, and tells when it was changed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate, QLocale, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from ...qgis_bridge.translation import tr
from ..words import number


class NotFilled(ValueError):  # noqa: N818 (it says what is the case)
    """A field holds what it cannot hold; the message says what to write."""


class Line(QLineEdit):
    """One line of text."""

    edited = pyqtSignal()

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.textEdited.connect(lambda _: self.edited.emit())

    def value(self) -> str:
        """The text without spaces around it."""
        return self.text().strip()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.setText("" if value is None else str(value))
        self.setCursorPosition(0)


class Paragraph(QPlainTextEdit):
    """Some lines of text. Tab goes on to the next field, as everywhere in a form."""

    edited = pyqtSignal()

    def __init__(self, hint: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.edited.emit)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """So many lines high, whatever the font is."""
        return QSize(200, self.fontMetrics().lineSpacing() * self._lines + 14)

    def value(self) -> str:
        """The text without space around it."""
        return self.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.setPlainText("" if value is None else str(value))


class Figure(Line):
    """A number, written as people write it here or with a point. Empty is allowed and means that it is not known."""

    def value(self) -> Any:
        """The number, or None where nothing is written. Raises NotFilled where it is none."""
        text = self.text().strip()
        if not text:
            return None
        return read_number(text)

    def set_value(self, value: Any) -> None:
        """Show a number; a text stays as it was typed (a draft)."""
        self.setText(value if isinstance(value, str) else "" if value is None else _plain(value))


def _plain(value: float) -> str:
    return f"{value:.10g}".replace(".", QLocale().decimalPoint())


def read_number(text: str) -> float:
    """A number as people write it: in the locale's way, or with a point. Raises NotFilled."""
    value, good = QLocale().toDouble(text)
    if not good:
        value, good = QLocale.c().toDouble(text.replace(" ", ""))
    if not good or not math.isfinite(value):
        raise NotFilled(tr("“{text}” is not a number. Write for example {example}.").format(text=text[:40], example=number(12.5)))
    return value


class Day(QgsDateEdit):
    """A date, or none."""

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAllowNull(True)
        self.setNullRepresentation(tr("no date"))
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setMinimumDate(QDate(1900, 1, 1))
        self.clear()
        self.valueChanged.connect(lambda _: self.edited.emit())

    def value(self) -> str:
        """The date in ISO 8601, empty where there is none."""
        return "" if self.isNull() else self.date().toString(Qt.DateFormat.ISODate)

    def set_value(self, value: Any) -> None:
        """Show a date."""
        day = QDate.fromString(str(value or "")[:10], Qt.DateFormat.ISODate)
        if day.isValid():
            self.setDate(day)
        else:
            self.clear()


class Choice(QComboBox):
    """One of several, each with its value."""

    edited = pyqtSignal()

    def __init__(self, choices: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for value, text in choices:
            self.addItem(text, value)
        # A long entry must not make the dock wide: it is cut in the box and whole in the list.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.activated.connect(lambda _: self.edited.emit())

    def value(self) -> Any:
        """The chosen value."""
        return self.currentData()

    def set_value(self, value: Any) -> None:
        """Choose the entry with this value, if there is one."""
        for row in range(self.count()):
            if self.itemData(row) == value:
                self.setCurrentIndex(row)


class Tick(QCheckBox):
    """Yes or no."""

    edited = pyqtSignal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.clicked.connect(lambda _: self.edited.emit())

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick or untick."""
        self.setChecked(bool(value))


class Several(QListWidget):
    """Any number of several, each with its value; ticked by mouse or the space bar."""

    edited = pyqtSignal()

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self._lines = min(6, max(2, len(choices) + 1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for value, text in choices:
            item = QListWidgetItem(text, self)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.itemChanged.connect(lambda _: self.edited.emit())

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as its entries, up to six."""
        return QSize(200, int(self.fontMetrics().lineSpacing() * 1.3 * self._lines) + 8)

    def value(self) -> list[str]:
        """The ticked values."""
        items = [self.item(row) for row in range(self.count())]
        return [one.data(Qt.ItemDataRole.UserRole) for one in items if one.checkState() == Qt.CheckState.Checked]

    def set_value(self, value: Any) -> None:
        """Tick these."""
        for row in range(self.count()):
            item = self.item(row)
            ticked = item.data(Qt.ItemDataRole.UserRole) in (value or ())
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)


class Three(QWidget):
    """Low, central and high figure on one line."""

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.figures = []
        for hint in (tr("low"), tr("central"), tr("high")):
            figure = Figure(hint)
            figure.setAccessibleName(hint)
            figure.edited.connect(self.edited.emit)
            layout.addWidget(figure)
            self.figures.append(figure)
        self.setFocusProxy(self.figures[0])

    def value(self) -> list[float | None]:
        """The three figures."""
        return [one.value() for one in self.figures]

    def set_value(self, value: Any) -> None:
        """Show three figures."""
        for figure, one in zip(self.figures, value or (None, None, None), strict=True):
            figure.set_value(one)
