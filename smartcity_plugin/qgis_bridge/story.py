# SPDX-License-Identifier: GPL-2.0-or-later
"""A story as it is read: headings, sentences with what they cite, charts. A page and a printed layout show the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from .run_chart import RunChart


@dataclass(frozen=True)
class Said:
    """A sentence, beside it what it is about, and what it cites. ``tag`` is shown as a mark of its own ("no control"); ``quiet``: small print."""

    label: str
    text: str
    cites: tuple[str, ...] = ()
    tag: str = ""
    quiet: bool = False


@dataclass(frozen=True)
class Drawn:
    """A run chart under its name, with what the reader must know of it."""

    label: str
    chart: RunChart
    caption: Said


@dataclass
class Part:
    """A heading (level 1 or 2) and what stands below it."""

    title: str
    items: list[Said | Drawn] = field(default_factory=list)
    level: int = 2
    kind: str = ""


@dataclass
class Story:
    """Everything in the order in which it is read."""

    title: str
    question: str
    facts: str
    steps: list[tuple[str, str]]
    parts: list[Part]
    head: str
    edition: str
