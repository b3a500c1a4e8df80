# SPDX-License-Identifier: GPL-2.0-or-later
"""Which cycles of a store have moved to another one, read from the store's own stream as it grows."""

from __future__ import annotations

from . import log
from .dialect import Connection
from .housekeeping import STORE_STREAM, CycleHandedOver, CycleReceived


class Whereabouts:
    """Remembers how far it has read. Used under the store's lock."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._moved: dict[str, str] = {}
        self._seen = 0

    def forget(self) -> None:
        """Read anew from now on: what was written has been taken back."""
        self._moved, self._seen = {}, 0

    def elsewhere(self, cycle_id: str) -> str:
        """The id of the store that a cycle moved to; empty where it is here."""
        for event in log.read_cycle(self._connection, STORE_STREAM, self._seen):
            self._seen = event.position
            if isinstance(event.record, CycleHandedOver):
                self._moved[event.record.cycle_id] = event.record.store_id
            elif isinstance(event.record, CycleReceived):
                self._moved.pop(event.record.cycle_id, None)
        return self._moved.get(cycle_id, "")
