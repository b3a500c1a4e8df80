# SPDX-License-Identifier: GPL-2.0-or-later
"""How long work says how far it is, and learns that it should stop."""

from __future__ import annotations

from collections.abc import Callable

#: Called with the share done (0..1) at least every 0.2 s; raises ``Cancelled`` when the user asked to stop.
Progress = Callable[[float], None]


def no_progress(share: float) -> None:
    """For callers that watch nothing."""


def part(progress: Progress, start: float, end: float) -> Progress:
    """The stretch of ``progress`` from ``start`` to ``end``, as a progress of its own from 0 to 1."""

    def report(share: float) -> None:
        progress(start + (end - start) * share)

    return report
