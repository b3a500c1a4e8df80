# SPDX-License-Identifier: GPL-2.0-or-later
"""All cycles of the store: by area, stage, owner, what is overdue; and what they saved."""

from __future__ import annotations

from collections import Counter
from typing import Any

from qgis.core import QgsApplication
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..cycle.savings import BASIS_NAMES, totals
from ..cycle.stages import Stage
from ..cycle.subject import Area
from ..cycle.summaries import CycleSummary
from ..qgis_bridge.translation import tr
from .door import Door
from .forms.fields import Choice, Tick
from .plain import note, plain_label, table
from .table_model import RECORD_ROLE, SORT_ROLE, Column, TableModel
from .words import area_name, moment, money, overdue, person, stage_name

_TITLE, _AREA, _STAGE, _OWNER, _DUE = range(5)


class CycleFilter(QSortFilterProxyModel):
    """Which cycles are shown: by words in any column, area, stage, and whether something is overdue."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words: tuple[str, ...] = ()
        self.area: Area | None = None
        self.stage: Stage | None = None
        self.overdue_only = False
        self.setSortRole(SORT_ROLE)
        self.setDynamicSortFilter(True)

    def set(self, words: str, area: Area | None, stage: Stage | None, overdue_only: bool) -> None:
        """Filter anew."""
        self.words, self.area, self.stage, self.overdue_only = tuple(words.casefold().split()), area, stage, overdue_only
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # noqa: N802 (Qt's name)
        """Whether a cycle is shown."""
        model = self.sourceModel()
        one: CycleSummary = model.index(row, 0, parent).data(RECORD_ROLE)
        if self.area is not None and one.area is not self.area:
            return False
        if self.stage is not None and one.stage is not self.stage:
            return False
        if self.overdue_only and not (overdue(one.due) and one.stage is not Stage.CLOSED):
            return False
        if not self.words:
            return True
        text = " ".join(str(model.index(row, column, parent).data() or "") for column in range(model.columnCount())).casefold()
        return all(word in text for word in self.words)

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:  # noqa: N802
        """By the keys of the columns, which need not be texts."""
        return bool(left.data(SORT_ROLE) < right.data(SORT_ROLE))


class PortfolioPanel(QWidget):
    """Search, filters, the list, the totals."""

    cycle_wanted = pyqtSignal(str)

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_portfolio_panel")
        self.setMinimumWidth(240)
        self._door = door
        self._people: dict[str, str] = {}
        self.model = TableModel(
            [
                Column(tr("Cycle"), lambda one: one.title, icon=self._icon, more=self._more),
                Column(tr("Area"), lambda one: area_name(one.area)),
                Column(tr("Stage"), self._stage, key=lambda one: (list(Stage).index(one.stage), one.iteration)),
                Column(tr("Owner"), lambda one: person(self._people, one.owner)),
                Column(tr("Due"), lambda one: moment(one.due) if one.due else "–", key=lambda one: one.due or "9999"),
            ],
            lambda one: one.cycle_id,
            self,
        )
        self.shown = CycleFilter(self)
        self.shown.setSourceModel(self.model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        self.search = QgsFilterLineEdit()
        self.search.setObjectName("smartcity_portfolio_search")
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(tr("Search title, area, owner…"))
        self.search.setAccessibleName(tr("Search cycles"))
        layout.addWidget(self.search)
        layout.addLayout(self._filters())
        self.view = table(self.shown, tr("Cycles"), "smartcity_portfolio")
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(_DUE, Qt.SortOrder.AscendingOrder)
        layout.addWidget(self.view, 1)
        self._empty = note("")
        layout.addWidget(self._empty)
        self.total = plain_label("")
        self.total.setObjectName("smartcity_portfolio_total")
        layout.addWidget(self.total)
        self.view.doubleClicked.connect(self._open)
        self.view.activated.connect(self._open)
        self.search.textChanged.connect(lambda _: self._filter())
        door.changed.connect(self.refresh)

    def _filters(self) -> QHBoxLayout:
        self.area = Choice([(None, tr("All areas")), *((one, area_name(one)) for one in Area)])
        self.area.setObjectName("smartcity_portfolio_area")
        self.area.setAccessibleName(tr("Area"))
        self.stage = Choice([(None, tr("All stages")), *((one, stage_name(one)) for one in Stage)])
        self.stage.setObjectName("smartcity_portfolio_stage")
        self.stage.setAccessibleName(tr("Stage"))
        self.overdue = Tick(tr("Overdue"))
        self.overdue.setObjectName("smartcity_portfolio_overdue")
        row = QHBoxLayout()
        for one in (self.area, self.stage):
            one.setMinimumContentsLength(6)
            row.addWidget(one, 1)
            one.edited.connect(self._filter)
        self.overdue.edited.connect(self._filter)
        row.addWidget(self.overdue)
        return row

    def refresh(self) -> None:
        """Read the cycles anew; nothing is read while the dock is not seen."""
        if not self.isVisible():
            return
        self._people = self._door.people()
        self.model.set_records(list(self._door.snapshot().cycles.values()))
        self._filter()

    def showEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        """Up to date whenever it is seen."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: Any) -> None:  # noqa: N802
        """On a narrow dock area and owner make room: both are in the tooltip and in the search."""
        super().resizeEvent(event)
        self.view.setColumnHidden(_OWNER, self.width() < 460)
        self.view.setColumnHidden(_AREA, self.width() < 560)

    def _filter(self) -> None:
        self.shown.set(self.search.text(), self.area.value(), self.stage.value(), self.overdue.value())
        rows = self.shown.rowCount()
        if not self.model.rowCount():
            self._empty.setText(self._door.trouble or tr("There is no cycle yet. Choose a layer and start one in the Smart Cycle dock."))
        else:
            self._empty.setText(tr("{n} of {all} cycles").format(n=rows, all=self.model.rowCount()))
        self._show_totals()

    def _show_totals(self) -> None:
        """The savings of the cycles that are shown, by currency, with what they rest on."""
        shown = {self.shown.index(row, 0).data(RECORD_ROLE).cycle_id for row in range(self.shown.rowCount())}
        claims = [one for one in self._door.savings() if one.cycle_id in shown]
        lines = []
        for currency, one in totals((claim.currency, claim.range) for claim in claims).items():
            bases = Counter(claim.basis for claim in claims if claim.currency == currency)
            words = ", ".join(f"{tr(BASIS_NAMES[basis])} ({n})" for basis, n in bases.items())
            lines.append(tr("Saved: {range}. Basis: {basis}").format(range=money(one, currency), basis=words))
        self.total.setText("\n".join(lines) or tr("No saving is claimed yet."))

    def _stage(self, one: CycleSummary) -> str:
        return f"{stage_name(one.stage)} · {one.iteration}"

    def _icon(self, one: CycleSummary) -> QIcon:
        if overdue(one.due) and one.stage is not Stage.CLOSED:
            return QgsApplication.getThemeIcon("/mIconWarning.svg")
        return QgsApplication.getThemeIcon("/mIconSuccess.svg" if one.stage is Stage.CLOSED else "/mActionArrowRight.svg")

    def _more(self, one: CycleSummary) -> str:
        stands = tr("{stage}, round {n}").format(stage=stage_name(one.stage), n=one.iteration)
        lines = [one.title, f"{area_name(one.area)} · {stands} · {person(self._people, one.owner)}"]
        lines.append(tr("Last entry: {when}").format(when=moment(one.changed_at)))
        if one.overrides:
            lines.append(tr("{n} gates were passed with a reason").format(n=one.overrides))
        if overdue(one.due):
            lines.append(tr("A reminder of {date} is overdue").format(date=moment(one.due)))
        return "\n".join(lines)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.cycle_wanted.emit(index.data(RECORD_ROLE).cycle_id)
