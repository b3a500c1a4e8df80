# SPDX-License-Identifier: GPL-2.0-or-later
"""What was done where, when, and how much of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from qgis.utils import iface

from ...cycle.actions import DecisionState, Intervention
from ...cycle.events import Record, new_id
from ...cycle.state import CycleState
from ...qgis_bridge.intervention_place import Place, place_drawn, place_of_selection, place_of_view
from ...qgis_bridge.translation import said, tr
from ..draw_area import DrawTool
from ..plain import button, plain_label
from ..words import decision_state_name, first_line
from .fields import Choice, Day, Figure, Line, Paragraph
from .form import Form


class PlaceField(QWidget):
    """A place on the map: from the selection, drawn, or the whole view."""

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._tool: DrawTool | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._words = plain_label("")
        self._words.setObjectName("smartcity_place_words")
        layout.addWidget(self._words)
        row = QHBoxLayout()
        self._selection = button(
            tr("Selection"), "smartcity_place_selection", self.take_selection, tr("The selected features of the active layer")
        )
        self._draw = button(tr("Draw"), "smartcity_place_draw", self.draw, tr("Click the corners on the map, then the right button"))
        self._view = button(tr("Map view"), "smartcity_place_view", self.take_view, tr("The whole rectangle that the map shows"))
        for one in (self._selection, self._draw, self._view):
            row.addWidget(one)
        row.addStretch(1)
        layout.addLayout(row)
        self.setFocusProxy(self._selection)
        self._show()

    def value(self) -> dict[str, str] | None:
        """WKB (hexadecimal) and CRS, None where there is no place."""
        return {"wkb": self._place.wkb.hex(), "crs": self._place.crs} if self._place else None

    def set_value(self, value: Any) -> None:
        """Show a place."""
        good = isinstance(value, dict) and value.get("wkb")
        self._place = Place(bytes.fromhex(value["wkb"]), str(value.get("crs", ""))) if good else None
        self._show()

    def take_selection(self) -> None:
        """The selection of the active layer."""
        self._take(lambda: place_of_selection(iface.activeLayer()))

    def take_view(self) -> None:
        """What the map shows."""
        canvas = iface.mapCanvas()
        self._take(lambda: place_of_view(canvas.extent(), canvas.mapSettings().destinationCrs()))

    def draw(self) -> None:
        """Let the user draw."""
        self._stop_drawing()
        canvas = iface.mapCanvas()
        self._tool = DrawTool(canvas)
        self._tool.drawn.connect(self.take_drawn)
        self._tool.ended.connect(self._forget_tool)
        canvas.setMapTool(self._tool)
        canvas.setFocus()
        self._words.setText(
            tr("Click the corners on the map. The right button or Return finishes, Backspace takes one back, Escape leaves.")
        )

    def hideEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        """Who leaves the form no longer draws for it."""
        super().hideEvent(event)
        self._stop_drawing()

    def _stop_drawing(self) -> None:
        tool, self._tool = self._tool, None
        if tool is not None:
            tool.end()

    def _forget_tool(self) -> None:
        self._tool = None

    def take_drawn(self, points: list[Any]) -> None:
        """What was drawn."""
        self._take(lambda: place_drawn(points, iface.mapCanvas().mapSettings().destinationCrs()))

    def _take(self, make: Any) -> None:
        try:
            self._place = make()
        except ValueError as problem:
            self._words.setText(said(problem))
            return
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        self._words.setText(self._place.words(QgsProject.instance()) if self._place else tr("No place yet."))


class InterventionForm(Form):
    """Records an intervention, or completes one."""

    KIND = "intervention"

    def title(self) -> str:
        """What stands above."""
        return tr("Complete what was done") if self.about else tr("Record what was done")

    def build(self) -> None:
        """Which decision it carries out, what, where, when, how much."""
        open_ones = {
            name: kept for name, kept in self.state.decisions.items() if kept.state in (DecisionState.APPROVED, DecisionState.PROPOSED)
        }
        names = [
            (name, f"{first_line(kept.record.text, 60)} ({decision_state_name(kept.state)})") for name, kept in reversed(open_ones.items())
        ]
        self.add("decision_id", tr("It carries out the decision"), Choice(names), needed=True)
        self.add("what", tr("What was done"), Line(tr("Larvicide in catch basins")), needed=True)
        self.add("place", tr("Where"), PlaceField(), needed=True)
        self.add("starts", tr("From"), Day(), needed=True)
        self.add("ends", tr("To"), Day())
        self.add("dose", tr("Dose: how much"), Figure(), needed=True)
        self.add("dose_unit", tr("Unit of the dose"), Line(tr("litres, hours, visits")), needed=True)
        self.add("note", tr("Note"), Paragraph(lines=2))

    def known(self) -> dict[str, Any]:
        """The record with its place; the approved decision for a new one."""
        record = self.original(self.state)
        if record is not None:
            return super().known() | {"place": {"wkb": record.geometry.hex(), "crs": record.crs} if record.geometry else None}
        approved = [name for name, kept in self.state.decisions.items() if kept.state is DecisionState.APPROVED]
        return {"decision_id": approved[-1]} if approved else {}

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The intervention; place, dates and dose may be completed later, the gate asks for them."""
        self.need(values, "decision_id", "what")
        place = values.pop("place") or {"wkb": "", "crs": ""}
        return [Intervention(self.about or new_id(), geometry=bytes.fromhex(place["wkb"]), crs=place["crs"], **values)]

    def original(self, state: CycleState) -> Intervention | None:
        """The record as it stands."""
        return state.interventions[self.about].record if self.about in state.interventions else None
