# SPDX-License-Identifier: GPL-2.0-or-later
"""When data may be kept no longer, somebody must be told: each source with a date of retention brings its reminder along."""

from __future__ import annotations

from collections.abc import Callable

from ..analysis.errors import tr
from .actions import Reminder, ReminderDone
from .events import Record
from .state import CycleState
from .subject import Source

_TEXT = tr(
    "The data of “{source}” may be kept until {date}. Delete or anonymise them, or register the source anew with the basis for keeping them longer."
)


def retention_reminders(record: Record, state: CycleState | None, translate: Callable[[str], str]) -> list[Record]:
    """What is recorded together with ``record``: for a source with a date of retention a reminder of that day, in place of an earlier one of the same source."""
    if not isinstance(record, Source):
        return []
    name = f"retention-{record.source_id}-{record.retention}"
    known = {} if state is None else {one: kept for one, kept in state.reminders.items() if one not in state.reminders_done}
    made: list[Record] = [ReminderDone(one) for one in known if one.startswith(f"retention-{record.source_id}-") and one != name]
    if record.retention and name not in known and (state is None or name not in state.reminders):
        text = translate(_TEXT).format(source=record.title, date=record.retention)
        made.append(Reminder(name, record.retention, text, record.source_id))
    return made
