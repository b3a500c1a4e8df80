# SPDX-License-Identifier: GPL-2.0-or-later
"""Something to be done by a date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...cycle.actions import Reminder
from ...cycle.events import Record, new_id
from ...cycle.state import CycleState
from ...qgis_bridge.translation import tr
from .fields import Day, Paragraph
from .form import Form


class ReminderForm(Form):
    """Sets a reminder, or moves one."""

    KIND = "reminder"

    def title(self) -> str:
        """What stands above."""
        return tr("Set a reminder")

    def build(self) -> None:
        """What, and by when."""
        self.add("text", tr("What is to be done"), Paragraph(tr("Empty the traps and count"), lines=2), needed=True)
        self.add("due", tr("Due by"), Day(), needed=True)

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The reminder."""
        self.need(values, "text", "due")
        return [Reminder(self.about or new_id(), values["due"], values["text"])]

    def original(self, state: CycleState) -> Reminder | None:
        """The reminder as it was set."""
        return state.reminders[self.about].record if self.about in state.reminders else None
