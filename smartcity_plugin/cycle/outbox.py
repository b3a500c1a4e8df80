# SPDX-License-Identifier: GPL-2.0-or-later
"""What was recorded while the store could not be reached: kept on this computer, delivered later, once, in order.

An event gets its place in the chain when it is delivered, not when it was typed; its own time stays. An event that the rules no longer let in (somebody
closed the cycle meanwhile) is kept with the reason until a person has seen it: nothing that somebody typed is thrown away.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..analysis.errors import tr
from .canonical import canonical_json
from .errors import CycleError, StoreError, StoreLocked, StoreUnreachable
from .events import Event, Recorded, read_record
from .intake import payload_of
from .phrases import Phrase

if TYPE_CHECKING:
    from .store import Store

_TABLE = """CREATE TABLE IF NOT EXISTS waiting (
    id INTEGER PRIMARY KEY AUTOINCREMENT, event_id TEXT NOT NULL UNIQUE, cycle_id TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL,
    actor TEXT NOT NULL, payload TEXT NOT NULL, refused TEXT NOT NULL DEFAULT '')"""
_PUT = "INSERT OR IGNORE INTO waiting (event_id, cycle_id, kind, at, actor, payload) VALUES (?, ?, ?, ?, ?, ?)"
_READ_WAITING = "SELECT event_id, cycle_id, kind, at, actor, payload, refused FROM waiting WHERE refused = '' ORDER BY id"
_READ_REFUSED = "SELECT event_id, cycle_id, kind, at, actor, payload, refused FROM waiting WHERE refused <> '' ORDER BY id"


class Refused(NamedTuple):
    """An event that was delivered and not let in. ``why`` is the sentence as it stood when it was refused."""

    event: Event
    why: str


class Delivery(NamedTuple):
    """What a delivery did; ``left`` is how many still wait because the store went away again, ``stopped`` says why."""

    delivered: tuple[Recorded, ...]
    refused: tuple[Refused, ...]
    left: int
    stopped: Phrase | None = None


class Outbox:
    """The events that wait for one store, in a file of their own in the user's profile. Several windows may share it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def put(self, event: Event) -> None:
        """Keep an event. When this returns it is on the disk. Raises BadValue as the store would, StoreError where this disk does not take it."""
        payload = canonical_json(payload_of(event.record))
        with self._open() as file:
            file.execute(
                _PUT,
                (event.event_id, event.cycle_id, event.record.KIND, event.at, event.actor, payload),
            )

    def waiting(self) -> list[Event]:
        """What has not been delivered, in the order in which it was recorded."""
        return [event for event, _ in self._read(_READ_WAITING)]

    def refused(self) -> list[Refused]:
        """What was not let in and nobody has looked at yet."""
        return [Refused(event, why) for event, why in self._read(_READ_REFUSED)]

    def forget(self, event_id: str) -> None:
        """A person has seen a refused event and does not want it any more."""
        with self._open() as file:
            file.execute("DELETE FROM waiting WHERE event_id = ? AND refused <> ''", (event_id,))

    def deliver(self, store: Store, author: str = "") -> Delivery:
        """Send what waits, in the name of ``author`` where nobody is named. An event that had arrived before the connection broke is not recorded again."""
        delivered: list[Recorded] = []
        refused: list[Refused] = []
        waiting = self.waiting()
        for number, event in enumerate(waiting):
            try:
                delivered.append(store.append(replace(event, actor=event.actor or author)))
            except (StoreUnreachable, StoreLocked) as problem:
                return Delivery(tuple(delivered), tuple(refused), len(waiting) - number, Phrase(problem.template, problem.figures))
            except CycleError as problem:
                refused.append(Refused(event, str(problem)))
                self._settle("UPDATE waiting SET refused = ? WHERE event_id = ?", (str(problem) or type(problem).__name__, event.event_id))
                continue
            self._settle("DELETE FROM waiting WHERE event_id = ?", (event.event_id,))
        return Delivery(tuple(delivered), tuple(refused), 0)

    def _settle(self, sql: str, values: tuple[str, ...]) -> None:
        with self._open() as file:
            file.execute(sql, values)

    def _read(self, query: str) -> list[tuple[Event, str]]:
        if not self._path.exists():
            return []
        with self._open() as file:
            rows = file.execute(query).fetchall()
        return [
            (Event(cycle_id, read_record(kind, json.loads(payload)), actor, at, event_id), why)
            for event_id, cycle_id, kind, at, actor, payload, why in rows
        ]

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=5.0)) as file, file:
                file.execute("PRAGMA synchronous = FULL")
                file.execute("PRAGMA secure_delete = ON")
                file.execute(_TABLE)
                yield file
        except (sqlite3.Error, OSError) as problem:
            raise StoreError(
                tr(
                    "What waits for the database cannot be kept in “{folder}” on this computer. Free space there, or ask for the right to write."
                ),
                folder=str(self._path.parent),
            ) from problem
