# SPDX-License-Identifier: GPL-2.0-or-later
"""Events: what happened, before and after it has its place in the chain."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, ClassVar, NamedTuple, Protocol

from ..analysis.errors import tr
from . import actions, evidence, housekeeping, publications, subject
from .canonical import record_from
from .errors import StoreTooNew
from .moments import now


class Record(Protocol):
    """What an event says: a frozen dataclass with its kind and the names of its free-text fields."""

    KIND: ClassVar[str]
    ERASABLE: ClassVar[tuple[str, ...]]


RECORDS: tuple[type[Any], ...] = (
    subject.CycleStarted,
    subject.CycleRenamed,
    subject.WayOfWorking,
    subject.LayerAttached,
    subject.LayerDetached,
    subject.Problem,
    subject.Source,
    subject.Metric,
    subject.RoleGiven,
    subject.RoleTaken,
    subject.Comment,
    evidence.Run,
    evidence.RunAnnotated,
    evidence.Observations,
    evidence.Estimate,
    evidence.NoEstimate,
    actions.StageMoved,
    actions.Decision,
    actions.DecisionAnswered,
    actions.Intervention,
    actions.Reminder,
    actions.ReminderDone,
    actions.Saving,
    publications.ReportPublished,
    housekeeping.StoreCreated,
    housekeeping.StoreMigrated,
    housekeeping.ProjectAttached,
    housekeeping.CycleHandedOver,
    housekeeping.CycleReceived,
    housekeeping.PersonNamed,
    housekeeping.Erased,
)
KINDS: Mapping[str, type[Any]] = MappingProxyType({one.KIND: one for one in RECORDS})


def new_id() -> str:
    """A random id, unique without asking anybody."""
    return uuid.uuid4().hex


@dataclass(frozen=True)
class Event:
    """Something to be recorded. ``event_id`` is made once, so that an event delivered twice is kept once."""

    cycle_id: str
    record: Record
    actor: str = ""
    at: str = field(default_factory=now)
    event_id: str = field(default_factory=new_id)


class Recorded(NamedTuple):
    """An event with its place: ``seq`` in the store, ``position`` in its cycle, and the links of both chains."""

    seq: int
    position: int
    event_id: str
    cycle_id: str
    kind: str
    at: str
    actor: str
    record: Any
    digest: str
    chain: str
    store_chain: str


def read_record(kind: str, payload: dict[str, Any]) -> Any:
    """The record that an event of ``kind`` was made of.

    Raises:
        StoreTooNew: a kind that this version does not know.

    """
    if kind not in KINDS:
        raise StoreTooNew(
            tr("The store holds an entry of the kind “{kind}”, which this version does not know. Update the plugin."), kind=kind
        )
    return record_from(KINDS[kind], payload)
