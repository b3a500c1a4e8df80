# SPDX-License-Identifier: GPL-2.0-or-later
"""Two versions of one record side by side, and the choice between them."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...qgis_bridge.translation import tr
from ..plain import button, table
from ..table_model import Column, TableModel


class ConflictPanel(QWidget):
    """Shows where the user's version and the one saved meanwhile differ."""

    mine_chosen = pyqtSignal()
    theirs_chosen = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_conflict")
        self.model = TableModel(
            [
                Column(tr("Field"), lambda row: row[0]),
                Column(tr("Yours"), lambda row: row[1]),
                Column(tr("Saved by somebody else"), lambda row: row[2]),
            ],
            lambda row: row[0],
            self,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(table(self.model, tr("Two versions side by side"), "smartcity_conflict_table", wide=(1, 2)))
        row = QHBoxLayout()
        row.addWidget(button(tr("Take theirs"), "smartcity_take_theirs", self.theirs_chosen.emit))
        row.addStretch(1)
        row.addWidget(button(tr("Save mine as the new version"), "smartcity_keep_mine", self.mine_chosen.emit, tr("Both stay in the log")))
        layout.addLayout(row)

    def show_both(self, differences: dict[str, tuple[Any, Any]]) -> None:
        """Show where the two differ: field, mine, theirs."""
        self.model.set_records([(name, _text(mine), _text(theirs)) for name, (mine, theirs) in differences.items()])
        self.show()


def _text(value: Any) -> str:
    return "" if value is None else str(value)
