# SPDX-License-Identifier: GPL-2.0-or-later
"""The log as it lies in the database: events read with their texts put back, and new ones put at the end of both chains."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..analysis.errors import tr
from .canonical import canonical_json, sha256
from .chain import Head, link, store_link
from .dialect import Connection
from .erasable import Text, put_back, set_apart
from .errors import StoreDamaged, StoreTooNew
from .events import Event, Recorded, read_record
from .schema import read_fact


class Line(NamedTuple):
    """An event as it is written in the table."""

    seq: int
    event_id: str
    cycle_id: str
    position: int
    kind: str
    at: str
    actor: str
    payload: str
    digest: str
    chain: str
    store_chain: str


Texts = dict[str, dict[str, Text]]


def recorded(line: Line, texts: Texts) -> Recorded:
    """The event of a line, its texts put back.

    Raises:
        StoreDamaged: somebody changed it so that it cannot be read. StoreTooNew: its kind is not known here.

    """
    try:
        record = read_record(line.kind, put_back(json.loads(line.payload), texts.get(line.event_id, {})))
    except (ValueError, TypeError, AttributeError, LookupError) as problem:
        if isinstance(problem, StoreTooNew):
            raise
        raise StoreDamaged(tr("Entry {seq} of the store cannot be read: it was changed. Verify the store."), seq=line.seq) from problem
    place = (line.seq, line.position, line.event_id, line.cycle_id, line.kind, line.at, line.actor)
    return Recorded(*place, record, line.digest, line.chain, line.store_chain)


def read_cycle(connection: Connection, cycle_id: str, after: int = 0) -> list[Recorded]:
    """The events of one cycle behind position ``after``."""
    lines = connection.rows(
        """SELECT seq, event_id, cycle_id, position, kind, at, actor, payload, digest, chain, store_chain FROM event
        WHERE cycle_id = ? AND position > ? ORDER BY position""",
        (cycle_id, after),
    )
    if not lines:
        return []
    texts = _texts(
        connection.rows(
            """SELECT personal.event_id, personal.field, personal.text, personal.salt FROM personal
            JOIN event ON event.event_id = personal.event_id WHERE event.cycle_id = ? AND event.position > ?""",
            (cycle_id, after),
        )
    )
    return [recorded(Line(*one), texts) for one in lines]


def read_all(connection: Connection) -> Iterator[tuple[list[Line], Texts]]:
    """All lines in the order of the store, in parts, each with the texts that belong to it."""
    after = -1
    while True:
        lines = [
            Line(*one)
            for one in connection.rows(
                """SELECT seq, event_id, cycle_id, position, kind, at, actor, payload, digest, chain, store_chain FROM event
                WHERE seq > ? ORDER BY seq LIMIT 2000""",
                (after,),
            )
        ]
        if not lines:
            return
        texts = _texts(
            connection.rows(
                """SELECT personal.event_id, personal.field, personal.text, personal.salt FROM personal
                JOIN event ON event.event_id = personal.event_id WHERE event.seq > ? AND event.seq <= ?""",
                (after, lines[-1].seq),
            )
        )
        yield lines, texts
        after = lines[-1].seq


def find(connection: Connection, event_id: str) -> Recorded | None:
    """One event by its id."""
    lines = connection.rows(
        "SELECT seq, event_id, cycle_id, position, kind, at, actor, payload, digest, chain, store_chain FROM event WHERE event_id = ?",
        (event_id,),
    )
    if not lines:
        return None
    texts = _texts(connection.rows("SELECT event_id, field, text, salt FROM personal WHERE event_id = ?", (event_id,)))
    return recorded(Line(*lines[0]), texts)


def latest(connection: Connection) -> tuple[int, str, str]:
    """Number, link and time of the last event of the store; 0 and the store's id where there is none."""
    found = connection.rows("SELECT seq, store_chain, at FROM event ORDER BY seq DESC LIMIT 1")
    return (found[0][0], found[0][1], found[0][2]) if found else (0, read_fact(connection, "store_id"), "")


def head(connection: Connection, cycle_id: str) -> Head:
    """The end of one cycle's chain."""
    found = connection.rows("SELECT position, chain FROM event WHERE cycle_id = ? ORDER BY position DESC LIMIT 1", (cycle_id,))
    return Head(cycle_id, *found[0]) if found else Head(cycle_id, 0, "")


def heads(connection: Connection) -> list[Head]:
    """The ends of all chains, the store's own stream among them."""
    found = connection.rows(
        """SELECT event.cycle_id, event.position, event.chain FROM event
        JOIN (SELECT cycle_id, MAX(position) AS position FROM event GROUP BY cycle_id) AS ends
        ON ends.cycle_id = event.cycle_id AND ends.position = event.position ORDER BY event.cycle_id"""
    )
    return [Head(*one) for one in found]


def write(connection: Connection, event: Event, payload: dict[str, Any], erasable: tuple[str, ...]) -> Recorded:
    """Put an event at the end of its cycle and of the store, inside a transaction of the caller."""
    kept, texts = set_apart(payload, erasable)
    body = canonical_json(kept)
    digest = sha256(body)
    _, position, before = head(connection, event.cycle_id)
    seq, store_before, _ = latest(connection)
    kind = event.record.KIND
    chain = link(before, event.event_id, event.cycle_id, position + 1, kind, event.at, event.actor, digest)
    line = Line(
        seq + 1,
        event.event_id,
        event.cycle_id,
        position + 1,
        kind,
        event.at,
        event.actor,
        body,
        digest,
        chain,
        store_link(store_before, seq + 1, chain),
    )
    connection.run(
        """INSERT INTO event (seq, event_id, cycle_id, position, kind, at, actor, payload, digest, chain, store_chain)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        line,
    )
    connection.run_many(
        "INSERT INTO personal (event_id, field, text, salt) VALUES (?, ?, ?, ?)",
        [(event.event_id, field, one.text, one.salt) for field, one in texts.items()],
    )
    return recorded(line, {event.event_id: texts})


class KeptText(NamedTuple):
    """An erasable text as it lies in the table."""

    event_id: str
    field: str
    text: str | None
    salt: str | None
    erased_by: str | None


def raw_cycle(connection: Connection, cycle_id: str) -> tuple[list[Line], list[KeptText]]:
    """One cycle as it lies in the tables, to be taken over by another store."""
    lines = connection.rows(
        """SELECT seq, event_id, cycle_id, position, kind, at, actor, payload, digest, chain, store_chain FROM event
        WHERE cycle_id = ? ORDER BY position""",
        (cycle_id,),
    )
    texts = connection.rows(
        """SELECT personal.event_id, personal.field, personal.text, personal.salt, personal.erased_by FROM personal
        JOIN event ON event.event_id = personal.event_id WHERE event.cycle_id = ? ORDER BY personal.id""",
        (cycle_id,),
    )
    return [Line(*one) for one in lines], [KeptText(*one) for one in texts]


def take_over(connection: Connection, line: Line, texts: list[KeptText]) -> Recorded:
    """Put a line of another store at the end of this one, its cycle's chain as it is, inside a transaction of the caller."""
    seq, before, _ = latest(connection)
    here = line._replace(seq=seq + 1, store_chain=store_link(before, seq + 1, line.chain))
    connection.run(
        """INSERT INTO event (seq, event_id, cycle_id, position, kind, at, actor, payload, digest, chain, store_chain)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        here,
    )
    connection.run_many("INSERT INTO personal (event_id, field, text, salt, erased_by) VALUES (?, ?, ?, ?, ?)", texts)
    return recorded(here, {line.event_id: {one.field: Text(one.text, one.salt) for one in texts}})


def erase(connection: Connection, event_id: str, erased_by: str) -> None:
    """Blank the texts of an event in the name of the event ``erased_by``, inside a transaction of the caller."""
    connection.run(
        "UPDATE personal SET text = NULL, salt = NULL, erased_by = ? WHERE event_id = ? AND text IS NOT NULL", (erased_by, event_id)
    )


def _texts(rows: list[tuple[Any, ...]]) -> Texts:
    found: Texts = {}
    for event_id, field, text, salt in rows:
        found.setdefault(event_id, {})[field] = Text(text, salt)
    return found
