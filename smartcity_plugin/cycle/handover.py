# SPDX-License-Identifier: GPL-2.0-or-later
"""A cycle comes out of a package into a store: its log entry by entry, with its chain, its texts, and the names of its people."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from ..analysis.errors import tr
from . import log
from .errors import NotAStore
from .events import Event
from .housekeeping import STORE_STREAM, PersonNamed
from .package import lines_of, read_content, verify_package
from .people import person_in
from .store import Store
from .transfer import check_same_beginning, received


class Received(NamedTuple):
    """What came in: the cycle, how many of its entries were new here, the head it arrived with."""

    cycle_id: str
    entries: int
    head: str


def receive(package: Path, store: Store, person: str = "") -> Received:
    """Take the cycle of ``package`` into ``store``, in the name of ``person``. Repeated, it changes nothing.

    Raises:
        NotAStore: it is no package, was changed after it was written, or was exported without its texts. Conflict: the store has another history of the cycle.

    """
    found = verify_package(package)
    if not found.valid:
        raise NotAStore(
            tr("“{file}” is not as it was written, so it was not taken over: {why}"), file=package.name, why=found.findings[0].phrase
        )
    content = read_content(package)
    lines = list(lines_of(content))
    if not lines or "texts" not in content:
        raise NotAStore(tr("“{file}” was exported without its texts. Ask for one made by Hand over a cycle."), file=package.name)
    end = lines[-1]
    if _has_it_already(store, end):
        return Received(end.cycle_id, 0, store.head(end.cycle_id).text)
    check_same_beginning(store, lines, lines[0].cycle_id)
    _name(store, content.get("people", {}), lines)
    entries = store.take_over(received(end.cycle_id, str(content["store_id"]), end, person_in(store, person)), lines, _texts(content))
    return Received(end.cycle_id, entries, store.head(end.cycle_id).text)


def _has_it_already(store: Store, end: log.Line) -> bool:
    """Whether the package's last entry is in the store, under the same link, and work may have gone on from there."""
    with store.reading() as connection:
        there, _ = log.raw_cycle(connection, end.cycle_id)
    return len(there) >= end.position and there[end.position - 1].chain == end.chain


def _texts(content: dict[str, Any]) -> list[log.KeptText]:
    erased_by = {
        name: str(one["event_id"]) for one in content["log"] if one["kind"] == "erased" for name in json.loads(one["payload"])["event_ids"]
    }
    return [
        log.KeptText(event_id, str(field), text, salt, erased_by.get(event_id) if text is None else None)
        for event_id, fields in content["texts"].items()
        for field, (text, salt) in fields.items()
    ]


def _name(store: Store, people: dict[str, str], lines: list[log.Line]) -> None:
    known = store.people()
    wanted = [one for one in people if one not in known and any(one == line.actor or one in line.payload for line in lines)]
    store.append_all(Event(STORE_STREAM, PersonNamed(one, str(people[one]))) for one in wanted)
