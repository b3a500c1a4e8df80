# SPDX-License-Identifier: GPL-2.0-or-later
"""Records as a table: one row each, columns by functions. Long lists come in pages as somebody scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QIcon

from .words import tooltip

#: Roles beside Qt's: the record itself, its id, and what a column sorts by.
RECORD_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2
SORT_ROLE = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True)
class Column:
    """One column: its title, the text of a record in it, and where wanted an icon, a longer text and a key to sort by."""

    title: str
    text: Callable[[Any], str]
    icon: Callable[[Any], QIcon | None] | None = None
    more: Callable[[Any], str] | None = None
    key: Callable[[Any], Any] | None = None
    figures: bool = False


class TableModel(QAbstractTableModel):
    """Records in rows. ``identify`` gives a record's id, by which a selection survives a refresh."""

    def __init__(self, columns: Sequence[Column], identify: Callable[[Any], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._identify = identify
        self._records: list[Any] = []

    def set_records(self, records: Sequence[Any]) -> None:
        """Show these instead; nothing happens where they are the same."""
        if list(records) == self._records:
            return
        self.beginResetModel()
        self._records = list(records)
        self.endResetModel()

    def record(self, row: int) -> Any:
        """The record of a row."""
        return self._records[row]

    def row_of(self, record_id: str) -> int:
        """The row of a record, -1 where it is not among those read so far."""
        return next((row for row, one in enumerate(self._records) if self._identify(one) == record_id), -1)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's signature)
        """Records read so far."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """Column titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, icons, longer texts, sort keys; the record and its id under roles of their own."""
        if not index.isValid():
            return None
        record, column = self._records[index.row()], self._columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(record)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip((column.more or column.text)(record))
        if role == Qt.ItemDataRole.DecorationRole:
            return column.icon(record) if column.icon else None
        if role == Qt.ItemDataRole.TextAlignmentRole and column.figures:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == SORT_ROLE:
            return column.key(record) if column.key else column.text(record).casefold()
        if role == ID_ROLE:
            return self._identify(record)
        return record if role == RECORD_ROLE else None


class PagedModel(TableModel):
    """A table that reads its records page by page: ``read(limit, offset)`` is asked only for what is scrolled to."""

    PAGE = 100

    def __init__(self, columns: Sequence[Column], identify: Callable[[Any], str], parent: QObject | None = None) -> None:
        super().__init__(columns, identify, parent)
        self._read: Callable[[int, int], Sequence[Any]] = lambda limit, offset: ()
        self._more = False

    def read_from(self, read: Callable[[int, int], Sequence[Any]]) -> None:
        """Read anew from here: as many records as were shown before, at least a page."""
        wanted = max(self.PAGE, len(self._records))
        records = list(read(wanted, 0))
        self._read, self._more = read, len(records) == wanted
        self.set_records(records)

    def canFetchMore(self, parent: QModelIndex = QModelIndex()) -> bool:  # noqa: B008, N802
        """Whether there may be more records."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: QModelIndex = QModelIndex()) -> None:  # noqa: B008, N802
        """Read the next page."""
        page = list(self._read(self.PAGE, len(self._records)))
        self._more = len(page) == self.PAGE
        if page:
            self.beginInsertRows(QModelIndex(), len(self._records), len(self._records) + len(page) - 1)
            self._records += page
            self.endInsertRows()

    def find(self, record_id: str) -> int:
        """The row of a record, reading on until it is found; -1 where there is none."""
        while (row := self.row_of(record_id)) < 0 and self._more:
            self.fetchMore()
        return row
