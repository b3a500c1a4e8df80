# SPDX-License-Identifier: GPL-2.0-or-later
"""A cycle moves to another store, from a planner's file to the department's database or back, with its ids, its times and its chain.

The chain of a cycle says nothing of the store it lies in, so its links are copied as they are and the head that a report printed stays true. Each
store's own chain gets new links, and an entry in both says where the cycle went and came from. It can be worked on in one place only: where it
left, nothing is recorded any more until it comes back.
"""

from __future__ import annotations

from typing import NamedTuple

from ..analysis.errors import tr
from . import log
from .erasable import ERASED
from .errors import Conflict, NotAllowed
from .events import Event
from .housekeeping import STORE_STREAM, CycleHandedOver, CycleReceived, PersonNamed
from .people import person_in
from .store import Store


class Transfer(NamedTuple):
    """How many entries the other store did not have yet, and how many people were named there."""

    entries: int
    people: int


def move_cycle(source: Store, target: Store, cycle_id: str, actor: str = "") -> Transfer:
    """Bring a cycle from ``source`` to ``target``. Interrupted, it can simply be done again.

    Raises:
        NotAllowed: no such cycle, the same store, or it has already left. Conflict: the other store has another history of this cycle.

    """
    if source.store_id == target.store_id:
        raise NotAllowed(tr("The cycle is already in this store."))
    state = source.cycle(cycle_id)
    if elsewhere := source.elsewhere(cycle_id):
        raise NotAllowed(tr("The cycle “{title}” has already moved to another store ({store})."), title=state.title, store=elsewhere)
    with source.reading() as connection:
        lines, texts = log.raw_cycle(connection, cycle_id)
    check_same_beginning(target, lines, state.title)
    people = _name_people(source, target, lines)
    end = lines[-1]
    entries = target.take_over(received(cycle_id, source.store_id, end, _same_person(source, target, actor)), lines, texts)
    source.append(Event(STORE_STREAM, CycleHandedOver(cycle_id, target.store_id, end.position, end.chain), actor))
    return Transfer(entries, people)


def received(cycle_id: str, store_id: str, end: log.Line, actor: str) -> Event:
    """Says that a cycle comes from another store, up to its entry ``end``. A database lets in names of others as far as this announces it."""
    return Event(STORE_STREAM, CycleReceived(cycle_id, store_id, end.position, end.chain), actor)


def let_go(source: Store, cycle_id: str, actor: str = "") -> None:
    """The cycle goes on elsewhere, from a package whose taker is not known yet: nothing is recorded here any more until it comes back."""
    head = source.head(cycle_id)
    source.append(Event(STORE_STREAM, CycleHandedOver(cycle_id, "package", head.position, head.chain), actor))


def check_same_beginning(target: Store, lines: list[log.Line], title: str) -> None:
    """Raises `Conflict` where ``target`` has a cycle of this id that does not begin as ``lines`` do."""
    there = target.head(lines[0].cycle_id)
    if there.position == 0:
        return
    if there.position > len(lines) or lines[there.position - 1].chain != there.chain:
        raise Conflict(
            tr(
                "The other store has another history of the cycle “{title}” (from entry {n} on). Nothing was moved. Verify both stores to see which is the right one."
            ),
            title=title,
            n=min(there.position, len(lines)),
        )


def _same_person(source: Store, target: Store, person: str) -> str:
    """The id by which ``target`` knows somebody of ``source``."""
    name = source.people().get(person, ERASED)
    return person if name == ERASED else person_in(target, name)


def _name_people(source: Store, target: Store, lines: list[log.Line]) -> int:
    """Name those whom the cycle's entries mention and the other store does not know."""
    known, there = source.people(), target.people()
    mentioned = [one for one in known if one not in there and any(one == line.actor or one in line.payload for line in lines)]
    target.append_all(Event(STORE_STREAM, PersonNamed(one, known[one])) for one in mentioned)
    return len(mentioned)
