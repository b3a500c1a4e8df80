# SPDX-License-Identifier: GPL-2.0-or-later
"""What was decided and done: moves between stages, decisions, interventions, reminders, savings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, ClassVar

from .phrases import Phrase
from .savings import Basis, Part, Range
from .stages import Stage


@dataclass(frozen=True)
class Missing:
    """One thing a gate asks for: a lasting code, and the sentence."""

    code: str
    template: str
    figures: Mapping[str, Any] = field(default_factory=dict)

    @property
    def phrase(self) -> Phrase:
        """To be shown."""
        return Phrase(self.template, self.figures)


@dataclass(frozen=True)
class CarriedOver:
    """What the next iteration takes with it. The problem always comes along."""

    metric_ids: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    decision_ids: tuple[str, ...] = ()
    intervention_ids: tuple[str, ...] = ()
    reminder_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class StageMoved:
    """A move to another stage. The store fills in ``start``, ``iteration`` (where it ends) and ``missing`` (what the gate still asked for).

    ``override`` is the reason for passing a gate that is not met. It is part of the chain, cannot be erased, and shows for ever.
    ``learned`` says what was learned (closing and revising); ``carried_over`` what the next iteration keeps (None: everything that is open).
    """

    KIND: ClassVar[str] = "stage_moved"
    ERASABLE: ClassVar[tuple[str, ...]] = ("learned",)
    to: Stage
    override: str = ""
    learned: str = ""
    carried_over: CarriedOver | None = None
    start: Stage | None = None
    iteration: int = 0
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True)
class Decision:
    """A proposal that cites the runs it rests on. Its author is the event's actor."""

    KIND: ClassVar[str] = "decision_proposed"
    ERASABLE: ClassVar[tuple[str, ...]] = ("text",)
    decision_id: str
    text: str
    run_ids: tuple[str, ...] = ()


class DecisionState(str, Enum):
    """Where a decision stands."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class DecisionAnswered:
    """A proposal approved or rejected by somebody else, or withdrawn by its author."""

    KIND: ClassVar[str] = "decision_answered"
    ERASABLE: ClassVar[tuple[str, ...]] = ("reason",)
    decision_id: str
    state: DecisionState
    reason: str = ""


@dataclass(frozen=True)
class Intervention:
    """What was done where, when and how much of it. ``geometry`` is WKB in ``crs`` as it was drawn, so that nothing is lost by reprojecting.

    Recording it again under the same id corrects or completes it (an end date, the dose applied); both stay in the log.
    """

    KIND: ClassVar[str] = "intervention_recorded"
    ERASABLE: ClassVar[tuple[str, ...]] = ("note",)
    intervention_id: str
    decision_id: str
    what: str
    geometry: bytes = b""
    crs: str = ""
    starts: str = ""
    ends: str = ""
    dose: float | None = None
    dose_unit: str = ""
    note: str = ""


@dataclass(frozen=True)
class Reminder:
    """Something to be done by a date."""

    KIND: ClassVar[str] = "reminder_set"
    ERASABLE: ClassVar[tuple[str, ...]] = ("text",)
    reminder_id: str
    due: str
    text: str
    about: str = ""


@dataclass(frozen=True)
class ReminderDone:
    """It was done, or is no longer needed."""

    KIND: ClassVar[str] = "reminder_done"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    reminder_id: str


@dataclass(frozen=True)
class Saving:
    """What was saved: low, central, high, and what that rests on. Negative where it cost more."""

    KIND: ClassVar[str] = "saving_claimed"
    ERASABLE: ClassVar[tuple[str, ...]] = ("note",)
    saving_id: str
    title: str
    low: float
    central: float
    high: float
    currency: str
    basis: Basis
    basis_text: str
    parts: tuple[Part, ...] = ()
    period: str = ""
    run_ids: tuple[str, ...] = ()
    note: str = ""

    @property
    def range(self) -> Range:
        """The three figures."""
        return Range(self.low, self.central, self.high)
