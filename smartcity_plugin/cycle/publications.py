# SPDX-License-Identifier: GPL-2.0-or-later
"""What public reports have shown: kept in the log, so that no later one gives away what an earlier one hid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class PublishedPart:
    """Observations of a metric that were published together: those of the log up to ``position``, behind the part before it.

    ``period``: how many characters of a moment name a period, 0 for moments. ``by_place``: whether its sums by place can be shown at all. What is hidden is hidden at ``k``.
    """

    metric_id: str
    position: int
    k: int
    period: int
    by_place: bool
    hidden_times: tuple[str, ...] = ()
    hidden_places: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReportPublished:
    """A public report was made that showed something new: all parts of each metric of which it did."""

    KIND: ClassVar[str] = "report_published"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    parts: tuple[PublishedPart, ...]
