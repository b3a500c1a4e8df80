# SPDX-License-Identifier: GPL-2.0-or-later
"""Settings ▸ Options ▸ Smart City: which packages are there, and how a missing one is installed."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget

from ..qgis_bridge.dependencies import State, how_to_install, packages, state_of
from ..qgis_bridge.translation import tr


class PackageModel(QAbstractTableModel):
    """One row per package of requirements.txt: name, state, what it is for or how it gets here."""

    def __init__(self, states: list[State], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._states = states

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's signature)
        """Packages."""
        return 0 if parent.isValid() else len(self._states)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Name, state, what to do."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:  # noqa: N802
        """Column titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Package"), tr("State"), tr("How to get it"))[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words; the state also as an icon, so that colour is not the only sign."""
        state = self._states[index.row()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 1:
            return QgsApplication.getThemeIcon("/mIconSuccess.svg" if state.usable else "/mIconWarning.svg")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (state.package.name, _in_words(state), "" if state.usable else how_to_install(state.package.name))[index.column()]
        return None

    def text(self) -> str:
        """The table as text, to be sent to whoever administers the PC."""
        return "\n".join("\t".join(str(self.index(row, column).data() or "") for column in range(3)) for row in range(self.rowCount()))


def _in_words(state: State) -> str:
    if state.version is None:
        return tr("not installed")
    if not state.usable:
        return tr("{version}, older than {least}").format(version=state.version, least=state.package.least)
    return tr("{version}, ready").format(version=state.version)


class SmartCityOptionsPage(QgsOptionsPageWidget):
    """The page; nothing on it is set, so nothing is applied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_options")
        self._model = PackageModel([state_of(package.name) for package in packages()], self)
        text = QLabel(
            tr(
                "Hot spots, service centres and effects on points run with what every QGIS has. Some algorithms need more; an algorithm whose package is missing says so and "
                "all others go on working. Smart City never installs anything by itself."
            )
        )
        text.setWordWrap(True)
        table = QTableView()
        table.setObjectName("smartcity_packages")
        table.setAccessibleName(tr("State of the packages"))
        table.setModel(self._model)
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setWordWrap(True)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        copy = QPushButton(tr("Copy as text"))
        copy.setToolTip(tr("For an e-mail to whoever administers this PC"))
        copy.clicked.connect(lambda: QgsApplication.clipboard().setText(self._model.text()))
        layout = QVBoxLayout(self)
        layout.addWidget(text)
        layout.addWidget(table)
        layout.addWidget(copy, 0, Qt.AlignmentFlag.AlignRight)

    def apply(self) -> None:
        """There is nothing to apply."""


class SmartCityOptionsFactory(QgsOptionsWidgetFactory):
    """QGIS asks it for a page each time the options are opened. Keep a reference as long as it is registered."""

    KEY = "smartcity_options"

    def __init__(self, icon: QIcon) -> None:
        super().__init__()
        self.setTitle("Smart City")
        self.setKey(self.KEY)
        self._icon = icon

    def icon(self) -> QIcon:
        """Beside the title."""
        return self._icon

    def createWidget(self, parent: QWidget) -> SmartCityOptionsPage:  # noqa: N802 (QGIS's name)
        """A fresh page: a package installed meanwhile is seen."""
        return SmartCityOptionsPage(parent)
