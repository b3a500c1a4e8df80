# SPDX-License-Identifier: GPL-2.0-or-later
"""A cycle at a glance: header, stages, the one next step, and five tabs."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QPushButton, QTabWidget, QToolButton, QVBoxLayout, QWidget

from ..cycle.next_step import NextStep, next_step
from ..cycle.state import CycleState
from ..qgis_bridge.translation import tr
from .comments import comment_button, remarks
from .door import Door
from .forms import drafts
from .plain import note, plain_label
from .stage_bar import StageBar
from .tabs.decisions import DecisionsTab
from .tabs.effect import EffectTab
from .tabs.evidence import EvidenceTab
from .tabs.indicators import IndicatorsTab
from .tabs.next import NextTab
from .words import area_name, first_line, form_name, iteration_name, moment, person, stage_name, step_name, tooltip

_OVERRIDES_SHOWN = 2
_SMALLEST = 7.0  # points of the letters of tabs


class CycleView(QWidget):
    """Shows a state; tells what the user wants."""

    step_wanted = pyqtSignal(object)
    comment_wanted = pyqtSignal(str)

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_cycle_view")
        self._door = door
        self.state: CycleState | None = None
        self._fresh: set[int] = set()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._header())
        self.stages = StageBar()
        layout.addWidget(self.stages)
        self.next = QPushButton()
        self.next.setObjectName("smartcity_next_step")
        self.next.clicked.connect(lambda _=False: self._want_step())
        self._make_prominent()
        layout.addWidget(self.next)
        self._drafts = note("")
        self._drafts.setObjectName("smartcity_drafts")
        layout.addWidget(self._drafts)
        self.evidence, self.indicators = EvidenceTab(door), IndicatorsTab(door)
        self.decisions, self.effect, self.coming = DecisionsTab(door), EffectTab(door), NextTab(door)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("smartcity_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        self._pages = (
            (self.evidence, tr("Evidence")),
            (self.indicators, tr("Indicators")),
            (self.decisions, tr("Decisions")),
            (self.effect, tr("Effect")),
            (self.coming, tr("Next")),
        )
        for page, title in self._pages:
            self.tabs.addTab(page, title)
        self.tabs.currentChanged.connect(lambda _: self._show_page())
        layout.addWidget(self.tabs, 1)

    def _header(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(1)
        self.title = plain_label("", bold=True)
        self.title.setObjectName("smartcity_title")
        self.about = note("")
        self.about.setObjectName("smartcity_about")
        self.problem = plain_label("")
        self.problem.setObjectName("smartcity_problem")
        self.overridden = note("")
        self.overridden.setObjectName("smartcity_overrides")
        for one in (self.title, self.about, self.problem, self.overridden):
            words.addWidget(one)
        self.comments = comment_button("cycle", tr("Comment…"))
        self.comments.clicked.connect(lambda _=False: self.comment_wanted.emit(""))
        words.addWidget(self.comments, 0, Qt.AlignmentFlag.AlignLeft)
        self.menu_button = QToolButton()
        self.menu_button.setObjectName("smartcity_cycle_menu")
        self.menu_button.setText("⋮")
        self.menu_button.setAccessibleName(tr("Menu of the cycle"))
        self.menu_button.setToolTip(tr("Menu of the cycle"))
        self.menu_button.setAutoRaise(True)
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.menu_button.setMinimumSize(28, 28)
        self.menu = QMenu(self.menu_button)
        self.menu_button.setMenu(self.menu)
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _make_prominent(self) -> None:
        font = self.next.font()
        font.setBold(True)
        self.next.setFont(font)
        self.next.setMinimumHeight(int(self.next.fontMetrics().height() * 2.1))

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        """Where five tabs do not fit, their letters get smaller before they have to be scrolled."""
        super().resizeEvent(event)
        self._fit_tabs()

    def _fit_tabs(self) -> None:
        bar = self.tabs.tabBar()
        bar.setStyleSheet("")
        size = bar.fontInfo().pointSizeF()
        while size > _SMALLEST:
            bar.setStyleSheet(f"QTabBar {{ font-size: {size}pt; }}")  # a font that is set loses against QGIS's own style sheet
            if sum(bar.tabRect(one).width() for one in range(bar.count())) <= self.width():
                break
            size -= 0.5

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """The button of the next step grows with the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_prominent()
            self._fit_tabs()

    @property
    def step(self) -> NextStep | None:
        """The next sensible step."""
        return next_step(self.state) if self.state else None

    def show_state(self, state: CycleState) -> None:
        """Show a cycle as it stands; tabs that are not seen are filled when they are."""
        if self.state is not None and self.state.cycle_id != state.cycle_id:
            self.tabs.setCurrentIndex(0)
        self.state = state
        people = self._door.people()
        self.title.setText(state.title)
        parts = [iteration_name(state), area_name(state.area), person(people, state.owner)]
        parts += [tr("single-handed")] if state.single_handed else []
        self.about.setText(" · ".join(parts))
        what = state.problem.what if state.problem else ""
        self.problem.setText(first_line(what, 200))
        self.problem.setVisible(bool(what))
        self._show_overrides(state)
        self._show_comments(state)
        self.stages.show_state(state)
        step = next_step(state)
        self.next.setText(step_name(step))
        self.next.setIcon(QgsApplication.getThemeIcon("/mActionArrowRight.svg"))
        self.next.setAccessibleDescription(tr("The next sensible step"))
        self.next.setEnabled(self._door.writable)
        waiting = [form_name(kind) for kind in drafts.of_cycle(state.cycle_id)]
        self._drafts.setText(tr("Typed and not saved yet: {forms}. Open the form again to go on.").format(forms=", ".join(waiting)))
        self._drafts.setVisible(bool(waiting))
        self._fresh.clear()
        self._show_page()

    def _show_comments(self, state: CycleState) -> None:
        """How many there are on the cycle itself; its menu has the way to the first."""
        said = remarks(self._door, state, "")
        self.comments.setVisible(bool(said))
        self.comments.setText(tr("Comments on the cycle: {n}").format(n=len(said)))
        self.comments.setAccessibleName(self.comments.text())
        self.comments.setToolTip(tooltip("\n".join(f"{one.about}: {first_line(one.text)}" for one in said[-3:])))

    def _show_overrides(self, state: CycleState) -> None:
        lines = [
            tr("“{stage}” was passed with a reason: {reason}").format(stage=stage_name(move.start), reason=first_line(move.override, 80))
            for move in state.overrides[-_OVERRIDES_SHOWN:]
        ]
        if len(state.overrides) > _OVERRIDES_SHOWN:
            lines.append(tr("… and {n} more times").format(n=len(state.overrides) - _OVERRIDES_SHOWN))
        self.overridden.setText("\n".join(lines))
        self.overridden.setVisible(bool(lines))
        everything = [f"{moment(move.at)}, {stage_name(move.start)}: {move.override}" for move in state.overrides]
        self.overridden.setAccessibleDescription("\n".join(everything))

    def _show_page(self) -> None:
        place = self.tabs.currentIndex()
        if self.state is not None and place not in self._fresh:
            self._fresh.add(place)
            self._pages[place][0].show_state(self.state)

    def go_to(self, page: QWidget) -> None:
        """Bring a tab to the front."""
        self.tabs.setCurrentWidget(page)

    def _want_step(self) -> None:
        if self.step is not None:
            self.step_wanted.emit(self.step)
