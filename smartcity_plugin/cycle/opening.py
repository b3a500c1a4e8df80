# SPDX-License-Identifier: GPL-2.0-or-later
"""How a cycle starts: its title, its area, and whatever is known already, written together or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .events import Event, Record, new_id
from .retention import retention_reminders
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

    def records(self, translate: Callable[[str], str] = str) -> list[Record]:
        """The records in the order in which they are kept. ``translate``: of the reminders that sources with a date of retention bring along."""
        said: list[Record] = [CycleStarted(self.title, self.area, self.single_handed, self.follows)]
        if self.problem is not None:
            said.append(self.problem)
        reminders = [reminder for one in self.sources for reminder in retention_reminders(one, None, translate)]
        return [*said, *self.sources, *self.metrics, *reminders]

    def events(self, actor: str, cycle_id: str = "", translate: Callable[[str], str] = str) -> list[Event]:
        """The records as events of a new cycle, to be appended together. ``actor`` becomes the owner."""
        name = cycle_id or new_id()
        return [Event(name, one, actor) for one in self.records(translate)]


def template_metrics(area: Area, translate: Callable[[str], str]) -> tuple[Metric, ...]:
    """The default metrics of an area, still without baseline and target; none for `Area.OTHER`."""
    return tuple(TEMPLATES[area].fresh_metrics(translate)) if area in TEMPLATES else ()
