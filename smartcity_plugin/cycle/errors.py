# SPDX-License-Identifier: GPL-2.0-or-later
# ruff: noqa: N818 (the names say what is the case)
"""What can go wrong with a cycle or its store, each with its own type and with words for a planner.

All are `AnalysisError`s, so the door to QGIS translates them like the errors of the analyses.
"""

from __future__ import annotations

from ..analysis.errors import AnalysisError
from .phrases import Phrase, in_words


class CycleError(AnalysisError):
    """Anything of this package that a user can act on."""

    def __init__(self, template: str, **figures: object) -> None:
        super().__init__(template, **{name: in_words(value, str) for name, value in figures.items()})
        self.figures = figures


class NotAllowed(CycleError):
    """The rules of the cycle do not allow it as things stand."""


class GateNotMet(NotAllowed):
    """The stage cannot be left yet; ``missing`` says what for."""

    def __init__(self, template: str, missing: tuple[Phrase, ...], **figures: object) -> None:
        super().__init__(template, missing=missing, **figures)
        self.missing = missing


class AlreadyRecorded(NotAllowed):
    """Something with this id is in the store."""


class BadValue(CycleError):
    """A value that no record may have: not a number, not a date, too long."""


class StoreError(CycleError):
    """The store cannot do what was asked."""


class StoreMissing(StoreError):
    """There is no file."""


class StoreExists(StoreError):
    """A store is to be made where a file is."""


class NotAStore(StoreError):
    """The file is something else."""


class WrongStore(StoreError):
    """It is a store, but not the one that belongs to the project."""


class StoreDamaged(StoreError):
    """SQLite cannot read the file."""


class StoreTooNew(StoreError):
    """Written by a newer version of the plugin."""


class StoreReadOnly(StoreError):
    """Nothing can be written here."""


class StoreLocked(StoreError):
    """Another program is writing."""


class StoreFull(StoreError):
    """The disk is full."""


class StoreUnreachable(StoreError):
    """Reading or writing failed: a share that is gone, a stick pulled out."""


class Conflict(StoreError):
    """Somebody else wrote to the cycle in between. Nothing was written."""


class ProjectNotSaved(StoreError):
    """The store lies beside the project, and the project has no place yet."""
