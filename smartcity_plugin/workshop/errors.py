# SPDX-License-Identifier: GPL-2.0-or-later
# ruff: noqa: N818 (the name says what is the case)
"""What can be wrong with an exercise. Whoever writes one is told where."""

from __future__ import annotations

from ..cycle.errors import CycleError


class BadExercise(CycleError):
    """The file is no exercise; the message names the place and what belongs there."""


class NotThere(CycleError):
    """Something that a step needs is not there: a layer was removed, an earlier step has not been done."""
