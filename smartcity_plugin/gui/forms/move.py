# SPDX-License-Identifier: GPL-2.0-or-later
"""Moves between stages: on, back, into the next round, or to the end; with a reason where the gate is not met."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtWidgets import QWidget

from ...cycle.actions import CarriedOver, StageMoved
from ...cycle.events import Record
from ...cycle.gates import missing_at
from ...cycle.stages import MOVES, MoveKind, Stage, gate_of
from ...cycle.state import CycleState
from ...qgis_bridge.translation import tr
from ..door import Door
from ..plain import note, plain_label
from ..words import stage_name
from .fields import NotFilled, Paragraph, Several
from .form import Form


class MoveForm(Form):
    """Asks only for what this move needs."""

    KIND = "move"

    def __init__(self, door: Door, state: CycleState, to: Stage, parent: QWidget | None = None) -> None:
        self._to = to
        self._kind = MOVES[state.stage, to]
        self._missing = missing_at(state, gate_of(state.stage, to))
        super().__init__(door, state, to.value, parent)
        self._save.setText(
            {MoveKind.REVISE: tr("Revise"), MoveKind.CLOSE: tr("Close the cycle"), MoveKind.BACK: tr("Go back")}.get(
                self._kind, tr("Go on")
            )
        )

    def title(self) -> str:
        """What stands above, and on the button."""
        if self._kind is MoveKind.REVISE:
            return tr("Revise and begin the next round")
        if self._kind is MoveKind.CLOSE:
            return tr("Close the cycle")
        if self._kind is MoveKind.BACK:
            return tr("Go back to “{stage}”").format(stage=stage_name(self._to))
        return tr("Go on to “{stage}”").format(stage=stage_name(self._to))

    def build(self) -> None:
        """What is missing, and the reason for going on all the same; what was learned; what is carried over."""
        if self._missing:
            self.add_widget(plain_label(tr("The gate still asks for:")))
            for one in self._missing:
                self.add_widget(note("• " + one.phrase.said(tr)))
            self.add(
                "override",
                tr("Reason for going on all the same"),
                Paragraph(lines=3),
                tr("It shows for ever, in every report."),
                needed=True,
            )
        elif self._kind in (MoveKind.FORWARD, MoveKind.BACK):
            self.add_widget(
                plain_label(tr("Nothing is missing.") if self._kind is MoveKind.FORWARD else tr("The way back is free; the log keeps it."))
            )
        if self._kind in (MoveKind.REVISE, MoveKind.CLOSE):
            self.add("learned", tr("What was learned"), Paragraph(lines=4), needed=self._kind is MoveKind.CLOSE)
        if self._kind is MoveKind.REVISE:
            self.add_widget(note(tr("The problem comes along. What else does?")))
            self._offer("metric_ids", tr("Metrics"), {name: one.name for name, one in self.state.active_metrics.items()})
            self._offer("source_ids", tr("Sources"), {name: one.title for name, one in self.state.active_sources.items()})
            open_reminders = {
                name: kept.record.text for name, kept in self.state.reminders.items() if name not in self.state.reminders_done
            }
            self._offer("reminder_ids", tr("Open reminders"), open_reminders)

    def _offer(self, name: str, label: str, choices: dict[str, str]) -> None:
        if choices:
            self.add(name, label, Several(list(choices.items()))).set_value(list(choices))

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The move."""
        if self._missing and not values["override"]:
            raise NotFilled(tr("Say why the stage is left although something is missing."))
        if self._kind is MoveKind.CLOSE:
            self.need(values, "learned")
        carried = None
        if self._kind is MoveKind.REVISE:
            kept = {name: tuple(values.get(name, ())) for name in ("metric_ids", "source_ids", "reminder_ids")}
            carried = CarriedOver(**kept)
        return [StageMoved(self._to, values.get("override", ""), values.get("learned", ""), carried)]

    def original(self, state: CycleState) -> Any:
        """Where the cycle stands: whoever moved it meanwhile is not overruled."""
        return (state.stage, state.iteration)

    def known(self) -> dict[str, Any]:
        """Nothing to begin with."""
        return {}
