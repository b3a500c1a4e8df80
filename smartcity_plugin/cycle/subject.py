# SPDX-License-Identifier: GPL-2.0-or-later
"""What a cycle is about: its start, its layers, the problem, its sources, its metrics, its people.

Each record is the payload of one kind of event. ``ERASABLE`` names the fields of free text, which are kept apart so that they can be erased.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from .roles import Role


class Area(str, Enum):
    """Functional areas of a municipality."""

    PEST = "pest"
    FLOOD = "flood"
    ELDERLY = "elderly"
    CHILDCARE = "childcare"
    PARKING = "parking"
    VEHICLE_TAX = "vehicle_tax"
    UTILITIES = "utilities"
    BUS = "bus"
    SERVICE_CENTRES = "service_centres"
    PROGRAMMES = "programmes"
    SAFETY = "safety"
    FIRE = "fire"
    OTHER = "other"


class Objective(str, Enum):
    """What a metric speaks for. Every cycle needs one of each."""

    CONVENIENCE = "convenience"
    EFFICIENCY = "efficiency"


class Direction(str, Enum):
    """Which way is better."""

    LOWER = "lower"
    HIGHER = "higher"


@dataclass(frozen=True)
class CycleStarted:
    """The first event of a cycle. Its actor becomes the owner. ``follows`` is an earlier cycle that this one takes up again."""

    KIND: ClassVar[str] = "cycle_started"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    title: str
    area: Area = Area.OTHER
    single_handed: bool = False
    follows: str = ""


@dataclass(frozen=True)
class CycleRenamed:
    """A better title. The old one stays in the log."""

    KIND: ClassVar[str] = "cycle_renamed"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    title: str


@dataclass(frozen=True)
class WayOfWorking:
    """Whether one person may both propose and approve, and why."""

    KIND: ClassVar[str] = "way_of_working"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    single_handed: bool
    reason: str


@dataclass(frozen=True)
class LayerAttached:
    """The cycle belongs to this layer. Recorded again under the same id when the layer is renamed or finds a new source."""

    KIND: ClassVar[str] = "layer_attached"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    layer_id: str
    name: str
    source: str = ""


@dataclass(frozen=True)
class LayerDetached:
    """The layer is gone or belongs to another cycle now."""

    KIND: ClassVar[str] = "layer_detached"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    layer_id: str
    why: str = ""


@dataclass(frozen=True)
class Problem:
    """The problem in four fields. Stating it again replaces it."""

    KIND: ClassVar[str] = "problem_stated"
    ERASABLE: ClassVar[tuple[str, ...]] = ("what", "where", "how_much", "how_solved")
    what: str
    where: str
    how_much: str
    how_solved: str


@dataclass(frozen=True)
class Source:
    """One source of data. ``date`` is the data's, ``retention`` the date until which they may be kept."""

    KIND: ClassVar[str] = "source_registered"
    ERASABLE: ClassVar[tuple[str, ...]] = ("holder", "quality")
    source_id: str
    title: str
    agency: str
    date: str
    legal_basis: str
    holder: str
    quality: str
    purpose: str = ""
    retention: str = ""
    personal_data: bool = False


@dataclass(frozen=True)
class Metric:
    """What success is measured by. Defining one again under the same id corrects it; both stay in the log."""

    KIND: ClassVar[str] = "metric_defined"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    metric_id: str
    name: str
    objective: Objective
    unit: str
    direction: Direction
    baseline: float | None = None
    baseline_date: str = ""
    target: float | None = None
    target_date: str = ""


@dataclass(frozen=True)
class RoleGiven:
    """A person's part. A new owner replaces the old one. ``reason`` is needed when the giver has no right to give roles; it stays for ever."""

    KIND: ClassVar[str] = "role_given"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    person_id: str
    role: Role
    reason: str = ""


@dataclass(frozen=True)
class RoleTaken:
    """A person no longer has this part."""

    KIND: ClassVar[str] = "role_taken"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    person_id: str
    role: Role
    reason: str = ""


@dataclass(frozen=True)
class Comment:
    """What somebody has to say, about a run, a decision, an intervention or an estimate (its id), or about the cycle."""

    KIND: ClassVar[str] = "comment_added"
    ERASABLE: ClassVar[tuple[str, ...]] = ("text",)
    text: str
    about: str = ""
