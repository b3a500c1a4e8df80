# SPDX-License-Identifier: GPL-2.0-or-later
"""How a cycle starts: its title, its area, and whatever is known already, written together or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .events import Event, Record, new_id
from .subject import Area, CycleStarted, Metric, Problem, Source
from .templates import TEMPLATES


@dataclass(frozen=True)
class Opening:
    """What is known when a cycle is started. ``follows`` is an earlier cycle that this one takes up again; ``problem``, ``sources`` and ``metrics`` may come later."""

    title: str
    area: Area = Area.OTHER
    single_handed: bool = False
    follows: str = ""
    problem: Problem | None = None
    sources: tuple[Source, ...] = ()
    metrics: tuple[Metric, ...] = ()

    def records(self) -> list[Record]:
        """The records in the order in which they are kept."""
        said: list[Record] = [CycleStarted(self.title, self.area, self.single_handed, self.follows)]
        if self.problem is not None:
            said.append(self.problem)
        return [*said, *self.sources, *self.metrics]

    def events(self, actor: str, cycle_id: str = "") -> list[Event]:
        """The records as events of a new cycle, to be appended together. ``actor`` becomes the owner."""
        name = cycle_id or new_id()
        return [Event(name, one, actor) for one in self.records()]


def template_metrics(area: Area, translate: Callable[[str], str]) -> tuple[Metric, ...]:
    """The default metrics of an area, still without baseline and target; none for `Area.OTHER`."""
    return tuple(TEMPLATES[area].fresh_metrics(translate)) if area in TEMPLATES else ()
