# SPDX-License-Identifier: GPL-2.0-or-later
"""What happens to the store itself: it is made, brought up to date, used by a project; people are named, texts erased."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

#: The stream of events that belong to no cycle.
STORE_STREAM = "store"


@dataclass(frozen=True)
class StoreCreated:
    """The first event of every store."""

    KIND: ClassVar[str] = "store_created"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    store_id: str
    schema_version: int


@dataclass(frozen=True)
class StoreMigrated:
    """The tables were brought to a newer form. Events never change."""

    KIND: ClassVar[str] = "store_migrated"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    from_version: int
    to_version: int


@dataclass(frozen=True)
class ProjectAttached:
    """A project uses this store."""

    KIND: ClassVar[str] = "project_attached"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    project_id: str
    name: str


@dataclass(frozen=True)
class CycleHandedOver:
    """A cycle went to another store, up to this link of its chain. Nothing is added to it here until it comes back."""

    KIND: ClassVar[str] = "cycle_handed_over"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    cycle_id: str
    store_id: str
    position: int
    chain: str


@dataclass(frozen=True)
class CycleReceived:
    """A cycle came from another store, up to this link of its chain."""

    KIND: ClassVar[str] = "cycle_received"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    cycle_id: str
    store_id: str
    position: int
    chain: str


@dataclass(frozen=True)
class PersonNamed:
    """Events know people by an id; the name is here only, so erasing it here erases it everywhere."""

    KIND: ClassVar[str] = "person_named"
    ERASABLE: ClassVar[tuple[str, ...]] = ("name",)
    person_id: str
    name: str


@dataclass(frozen=True)
class Erased:
    """The free text of these events was erased, for this reason. It stands in the stream whose texts it erased."""

    KIND: ClassVar[str] = "erased"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    event_ids: tuple[str, ...]
    reason: str
