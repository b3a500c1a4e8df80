# SPDX-License-Identifier: GPL-2.0-or-later
"""On a layer without a cycle: three lines and “Start”; then the few questions that a start needs."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ..cycle.errors import CycleError
from ..cycle.opening import Opening
from ..cycle.stages import Stage
from ..cycle.subject import Area
from ..cycle.summaries import CycleSummary
from ..qgis_bridge.translation import explain, tr
from .door import Door
from .forms.fields import Choice, Line, Tick
from .plain import button, note, plain_label
from .words import area_name, first_line


class StartPanel(QStackedWidget):
    """Says what a cycle is, and starts one on the layer that is active."""

    started = pyqtSignal(str)
    save_project_wanted = pyqtSignal()
    open_store_wanted = pyqtSignal()

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_start_panel")
        self._door = door
        self._layer_id = ""
        self._follows = ""
        self.addWidget(self._lines())
        self.addWidget(self._questions())

    def _lines(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        self._head = plain_label("", bold=True)
        self._head.setObjectName("smartcity_start_head")
        layout.addWidget(self._head)
        lines = (
            tr("1. Say what the problem is, and how you will know that it got better."),
            tr("2. Analyse, decide, act: what was run and why it was decided is kept with the layer."),
            tr("3. Look whether it worked, learn, and begin the next round."),
        )
        for line in lines:
            layout.addWidget(plain_label(line))
        self.start = button(tr("Start"), "smartcity_start", self._begin, tr("Start a Smart Cycle on the active layer"))
        self.start.setMinimumHeight(self.start.fontMetrics().height() * 2)
        layout.addWidget(self.start)
        self._why_not = note("")
        self._why_not.setObjectName("smartcity_start_why_not")
        layout.addWidget(self._why_not)
        self._save = button(tr("Save the project…"), "smartcity_save_project", self.save_project_wanted.emit)
        layout.addWidget(self._save)
        self._others = button(tr("Add this layer to a cycle…"), "smartcity_add_to_cycle", self._offer_cycles)
        self._others.setToolTip(tr("Data, controls and results belong to the cycle too: runs on them are kept with it"))
        layout.addWidget(self._others)
        self._open = button(tr("Use a store that is there already…"), "smartcity_open_store", self.open_store_wanted.emit)
        self._open.setFlat(True)
        layout.addWidget(self._open)
        layout.addStretch(1)
        return page

    def _questions(self) -> QWidget:
        page = QWidget()
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.addWidget(plain_label(tr("Start a Smart Cycle"), bold=True))
        self.title = Line(tr("Mosquitoes by the river"))
        self.area = Choice([(one.value, area_name(one)) for one in Area])
        self.person = Line(tr("Kim Minji"))
        self.alone = Tick(tr("I work alone: I may approve my own proposals (reports say so)"))
        asked = (
            (tr("Title *"), self.title, "title"),
            (tr("Area"), self.area, "area"),
            (tr("Your name *"), self.person, "person"),
            ("", self.alone, "alone"),
        )
        for label, field, name in asked:
            if label:
                head = plain_label(label)
                head.setBuddy(field)
                layout.addWidget(head)
                field.setAccessibleName(label.rstrip(" *"))
            field.setObjectName(f"smartcity_start_{name}")
            layout.addWidget(field)
        self._where = note("")
        layout.addWidget(self._where)
        layout.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        outer.addWidget(area, 1)
        self._said = plain_label("")
        self._said.setObjectName("smartcity_start_said")
        self._said.hide()
        outer.addWidget(self._said)
        row = QHBoxLayout()
        row.addWidget(button(tr("Back"), "smartcity_start_back", lambda: self.setCurrentIndex(0)))
        row.addStretch(1)
        go = button(tr("Start the cycle"), "smartcity_start_go", self._go)
        go.setDefault(True)
        row.addWidget(go)
        outer.addLayout(row)
        for field in (self.title, self.person):
            field.returnPressed.connect(self._go)
        return page

    def show_layer(self, layer: QgsMapLayer | None) -> None:
        """What can be started now."""
        layer_id = layer.id() if layer is not None else ""
        if layer_id != self._layer_id:
            self.setCurrentIndex(0)
            self._layer_id = layer_id
        self._head.setText(
            tr("“{layer}” has no Smart Cycle yet.").format(layer=layer.name()) if layer is not None else tr("No layer is chosen.")
        )
        saved = bool(self._door.cycles.project.absoluteFilePath()) or self._door.has_store
        why_not = ""
        if layer is None:
            why_not = tr("Choose a layer in the list of layers; a cycle belongs to a layer.")
        elif self._door.trouble and not self._door.writable:
            why_not = self._door.trouble
        elif not saved:
            why_not = tr("Save the project first: its Smart Cycle is kept in a file beside it.")
        self.start.setEnabled(not why_not)
        self._why_not.setText(why_not)
        self._why_not.setVisible(bool(why_not))
        self._save.setVisible(layer is not None and not saved)
        self._others.setVisible(layer is not None and bool(self._open_cycles()))
        self._open.setVisible(saved and not self._door.has_store)

    def _open_cycles(self) -> list[CycleSummary]:
        return [one for one in self._door.snapshot().cycles.values() if one.stage is not Stage.CLOSED]

    def _offer_cycles(self) -> None:
        menu = QMenu(self._others)
        menu.setObjectName("smartcity_cycles_menu")
        for one in self._open_cycles():
            menu.addAction(first_line(one.title, 60).replace("&", "&&"), partial(self._add_to, one.cycle_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._others.mapToGlobal(self._others.rect().bottomLeft()))

    def _add_to(self, cycle_id: str) -> None:
        layer = self._door.cycles.project.mapLayer(self._layer_id)
        if layer is None:
            return
        try:
            self._door.cycles.layers.attach(layer, cycle_id)
        except CycleError as problem:
            self._why_not.setText(explain(problem))
            self._why_not.show()

    def begin_following(self, cycle_id: str) -> None:
        """Ask the questions for a cycle that takes up an earlier one."""
        self._follows = cycle_id
        self._begin()

    def _begin(self) -> None:
        self.person.set_value(self.person.value() or self._door.cycles.person())
        name = self._door.cycles.store.name if self._door.cycles.store else self._door.cycles.project.baseName() + "_smart_cycle.gpkg"
        self._where.setText(tr("Kept in “{file}”, beside the project. Your data layers are not changed.").format(file=name))
        self._say("")
        self.setCurrentIndex(1)
        self.title.setFocus()

    def _go(self) -> None:
        layer = self._door.cycles.project.mapLayer(self._layer_id)
        if layer is None:
            self._say(tr("The layer is gone. Choose another one."))
            return
        for field, words in ((self.title, tr("Give the cycle a title.")), (self.person, tr("Say who you are: decisions need an author."))):
            if not field.value():
                field.setFocus()
                self._say(words)
                return
        try:
            self._door.cycles.set_person(self.person.value())
            if not self._door.has_store:
                self._door.cycles.create_store()
            cycle_id = self._door.cycles.start(
                Opening(self.title.value(), Area(self.area.value()), self.alone.value(), self._follows), layer
            )
        except CycleError as problem:
            self._say(explain(problem))
            return
        self._follows = ""
        self.title.set_value("")
        self.setCurrentIndex(0)
        self.started.emit(cycle_id)

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))
