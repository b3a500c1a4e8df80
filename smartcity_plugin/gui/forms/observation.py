# SPDX-License-Identifier: GPL-2.0-or-later
"""Observations of a metric: typed into a grid, pasted from a spreadsheet, or taken from a layer. All of them are seen before they are recorded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsApplication, QgsFieldProxyModel, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from ...cycle.events import Record
from ...cycle.evidence import in_batches
from ...cycle.state import CycleState
from ...qgis_bridge.observation_rows import CellProblem, Cells, FromLayer, cells_from_layer, cells_from_text, observations
from ...qgis_bridge.translation import said, tr
from ..door import Door
from ..plain import button, note, plain_label
from .fields import Choice, Line, NotFilled, Tick
from .form import Form

_EMPTY_ROWS = 5  # always there to be typed into


class GridModel(QAbstractTableModel):
    """Rows of date, value, effort and place, as text, with some empty rows at the end."""

    edited = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells: list[Cells] = []
        self._problems: dict[tuple[int, int], str] = {}
        self._titles = (tr("Date"), tr("Value"), tr("Effort"), tr("Place"))

    def cells(self) -> list[Cells]:
        """The rows that are not empty."""
        return [row for row in self._cells if any(cell.strip() for cell in row)]

    def set_cells(self, cells: Sequence[Sequence[str]]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._cells = [[str(cell) for cell in row][:4] + [""] * (4 - len(row)) for row in cells]
        self._problems = {}
        self.endResetModel()

    def show_problems(self, problems: Sequence[CellProblem]) -> None:
        """Mark cells that cannot be recorded."""
        self._problems = {(one.row, one.column): one.words for one in problems}
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 3))

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's signature)
        """Rows and some empty ones."""
        return 0 if parent.isValid() else len(self._cells) + _EMPTY_ROWS

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Date, value, effort, place."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """Titles and row numbers."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._titles[section] if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Every cell can be typed into."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; what is wrong with it as its tooltip, colour and icon."""
        problem = self._problems.get((index.row(), index.column()))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._cells[index.row()][index.column()] if index.row() < len(self._cells) else ""
        if problem and role == Qt.ItemDataRole.BackgroundRole:
            return QColor("#b2182b")
        if problem and role == Qt.ItemDataRole.ForegroundRole:
            return QColor("#ffffff")
        if problem and role == Qt.ItemDataRole.DecorationRole:
            return QgsApplication.getThemeIcon("/mIconWarning.svg")
        return problem if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Take what was typed."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        self.put(index.row(), index.column(), [[str(value)]])
        return True

    def put(self, row: int, column: int, block: Sequence[Sequence[str]]) -> None:
        """Write a block of cells with its upper left corner here."""
        self.beginResetModel()
        while len(self._cells) < row + len(block):
            self._cells.append([""] * 4)
        for down, line in enumerate(block):
            for right, cell in enumerate(line):
                if column + right < 4:
                    self._cells[row + down][column + right] = cell
                    self._problems.pop((row + down, column + right), None)
        self.endResetModel()
        self.edited.emit()


class Grid(QTableView):
    """The grid; Ctrl+V pastes a block or a whole table, Delete empties cells."""

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = GridModel(self)
        self.setModel(self.grid)
        self.grid.edited.connect(self.edited.emit)
        self.setTabKeyNavigation(False)  # Tab leaves the grid, arrows move in it
        how = QAbstractItemView.EditTrigger
        self.setEditTriggers(how.DoubleClicked | how.SelectedClicked | how.EditKeyPressed | how.AnyKeyPressed)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * 11)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 8)

    def value(self) -> list[Cells]:
        """The rows that are not empty."""
        return self.grid.cells()

    def set_value(self, value: Any) -> None:
        """Show rows."""
        self.grid.set_cells(value or [])

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        """The date needs more room than the figures."""
        super().resizeEvent(event)
        for column, share in enumerate((0.34, 0.2, 0.2, 0.26)):
            self.setColumnWidth(column, max(40, int(self.viewport().width() * share)))

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802
        """Paste and empty, as in a spreadsheet."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QgsApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            for index in self.selectedIndexes():
                self.grid.put(index.row(), index.column(), [[""]])
        else:
            super().keyPressEvent(event)

    def paste(self, text: str) -> None:
        """What a spreadsheet gave, below what is there already; one cell goes where the cursor is."""
        block = cells_from_text(text)
        if not block:
            return
        if len(block) == 1 and "\t" not in text.strip() and self.currentIndex().isValid():
            self.grid.put(self.currentIndex().row(), self.currentIndex().column(), [[text.strip()]])
            return
        self.grid.put(len(self.grid.cells()), 0, block)


class LayerReader(QWidget):
    """Which layer, which fields, in which steps."""

    def __init__(self, layer: object, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_from_layer")
        self.layer = QgsMapLayerComboBox()
        self.layer.setFilters(_vector_layers())
        self.date, self.value, self.effort, self.place = (QgsFieldComboBox() for _ in range(4))
        self.date.setFilters(QgsFieldProxyModel.Filter.Date | QgsFieldProxyModel.Filter.DateTime | QgsFieldProxyModel.Filter.String)
        self.value.setFilters(QgsFieldProxyModel.Filter.Numeric)
        self.effort.setFilters(QgsFieldProxyModel.Filter.Numeric)
        for one in (self.value, self.effort, self.place):
            one.setAllowEmptyFieldName(True)
        self.step = Choice(
            [(None, tr("each feature by itself")), ("day", tr("by day")), ("week", tr("by week")), ("month", tr("by month"))]
        )
        self.how = Choice([(False, tr("added up")), (True, tr("mean"))])
        self.selected = Tick(tr("Selected features only"))
        asked = (
            (tr("Layer"), self.layer),
            (tr("Date"), self.date),
            (tr("Value (empty: count the features)"), self.value),
            (tr("Effort"), self.effort),
            (tr("Place"), self.place),
            (tr("In steps"), self.step),
            (tr("Values of a step are"), self.how),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 0, 0, 0)
        for label, widget in asked:
            head = plain_label(label)
            head.setBuddy(widget)
            widget.setAccessibleName(label)
            widget.setMinimumWidth(1)
            layout.addWidget(head)
            layout.addWidget(widget)
        layout.addWidget(self.selected)
        self.layer.layerChanged.connect(self._set_layer)
        if isinstance(layer, QgsVectorLayer):
            self.layer.setLayer(layer)
        self._set_layer(self.layer.currentLayer())

    def _set_layer(self, layer: Any) -> None:
        for one in (self.date, self.value, self.effort, self.place):
            one.setLayer(layer)
        for one in (self.value, self.effort, self.place):
            one.setField("")
        if layer is not None:
            dated = next((field.name() for field in layer.fields() if field.isDateOrTime()), "")
            self.date.setField(dated or self.date.currentField())

    def read(self) -> tuple[list[Cells], int]:
        """The cells, and how many features were passed over. Raises NotFilled, AnalysisError."""
        layer = self.layer.currentLayer()
        if layer is None or not self.date.currentField():
            raise NotFilled(tr("Choose a layer and the field with its dates."))
        how = FromLayer(
            self.date.currentField(),
            self.value.currentField(),
            self.effort.currentField(),
            self.place.currentField(),
            self.step.value(),
            self.how.value(),
            self.selected.value(),
        )
        return cells_from_layer(layer, how)


class ObservationForm(Form):
    """Records observations of one metric."""

    KIND = "observation"

    def __init__(self, door: Door, state: CycleState, about: str = "", layer: object = None, parent: QWidget | None = None) -> None:
        self._layer = layer
        super().__init__(door, state, about, parent)

    def title(self) -> str:
        """What stands above."""
        return tr("Record observations")

    def build(self) -> None:
        """The metric, three ways to fill the grid, the grid."""
        metrics = [(name, f"{one.name} ({one.unit})") for name, one in self.state.active_metrics.items()]
        self.add("metric_id", tr("Metric"), Choice(metrics), needed=True)
        row = QWidget()
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(
            button(tr("Paste"), "smartcity_paste", self.paste, tr("Rows copied in a spreadsheet: date, value, effort, place"))
        )
        self._from_layer = button(tr("From a layer…"), "smartcity_from_layer_button", self.toggle_layer)
        self._from_layer.setCheckable(True)
        buttons.addWidget(self._from_layer)
        buttons.addStretch(1)
        self.add_widget(row)
        self._reader = LayerReader(self._layer)
        self._reader.layout().addWidget(button(tr("Fill the grid"), "smartcity_fill_grid", self.fill_from_layer))
        self._reader.hide()
        self.add_widget(self._reader)
        self._grid: Grid = self.add(
            "cells", tr("Observations"), Grid(), tr("One row for each: date, value, effort (trap nights, hours), place."), needed=True
        )
        self._count = note("")
        self.add_widget(self._count)
        self._grid.edited.connect(self._say_how_many)
        self.add("note", tr("Note"), Line())

    def known(self) -> dict[str, Any]:
        """The metric from which the form was opened."""
        return {"metric_id": self.about} if self.about else {}

    def paste(self) -> None:
        """Rows from the clipboard."""
        text = QgsApplication.clipboard().text()
        if not text.strip():
            self.say(tr("The clipboard is empty. Copy the rows in your spreadsheet first."))
            return
        self._grid.paste(text)

    def toggle_layer(self) -> None:
        """Show or hide the questions about the layer."""
        self._reader.setVisible(self._from_layer.isChecked())

    def fill_from_layer(self) -> None:
        """The cells that the layer gives, to be looked at."""
        try:
            cells, passed_over = self._reader.read()
        except ValueError as problem:
            self.say(said(problem))
            return
        self._grid.grid.put(len(self._grid.value()), 0, cells)
        self.say(tr("{n} features have no date or no value and were left out.").format(n=passed_over) if passed_over else "", trouble=False)

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The observations, in records of a size that the store takes."""
        self.need(values, "metric_id")
        if not values["cells"]:
            raise NotFilled(tr("There is nothing in the grid yet."))
        self._grid.grid.set_cells(values["cells"])  # without the empty rows between, so that numbers of rows are those that are seen
        rows, problems = observations(values["cells"])
        self._grid.grid.show_problems(problems)
        if problems:
            first = problems[0]
            where = tr("Row {n}: {problem}").format(n=first.row + 1, problem=first.words) if first.row >= 0 else first.words
            more = tr("{n} cells in all are marked.").format(n=len(problems)) if len(problems) > 1 else ""
            raise NotFilled(f"{where} {more}".strip())
        return list(in_batches(values["metric_id"], rows, note=values["note"]))

    def _say_how_many(self) -> None:
        self._count.setText(tr("{n} rows").format(n=len(self._grid.value())))


def _vector_layers() -> Any:
    """The filter's name moved in QGIS 3.34."""
    from qgis.core import Qgis

    return Qgis.LayerFilter.VectorLayer
