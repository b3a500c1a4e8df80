# SPDX-License-Identifier: GPL-2.0-or-later
"""What sentences of a story rest on.

``R3`` is the third analysis of the list at the end, ``E17`` the seventeenth entry of the cycle's log.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..cycle.events import Recorded


class Citations:
    """Of one cycle: ``runs`` are the ids of its runs in the order of the list, ``events`` its log."""

    def __init__(self, runs: Iterable[str], events: Sequence[Recorded]) -> None:
        self._numbers = {run_id: number for number, run_id in enumerate(runs, start=1)}
        self._position = {one.event_id: one.position for one in events}
        self._moves_of = {one.event_id: one.at for one in events if one.kind in ("stage_moved", "cycle_started")}
        self._observed_by: dict[str, list[str]] = {}
        self._stated = ""  # the entry that states the problem as it is told: the last one
        for one in events:
            if one.kind == "problem_stated":
                self._stated = one.event_id
            elif one.kind == "observations_recorded":
                self._observed_by.setdefault(one.record.metric_id, []).append(self.one(one.record.run_id, one.event_id))

    def one(self, run_id: str, event_id: str = "") -> str:
        """The run where there is one, else the entry that holds the figure."""
        return f"R{self._numbers[run_id]}" if run_id in self._numbers else self.entry(event_id)

    def entry(self, event_id: str) -> str:
        """An entry of the log; empty where the cycle has none of this id."""
        return f"E{self._position[event_id]}" if event_id in self._position else ""

    def runs(self, run_ids: Iterable[str], event_id: str) -> tuple[str, ...]:
        """The runs that are known, else the entry."""
        found = [self.one(one) for one in run_ids]
        return tuple(one for one in found if one) or (self.entry(event_id),)

    def moves(self, *moments: str) -> tuple[str, ...]:
        """The entries that started the cycle or moved it at these moments."""
        return brief([self.entry(name) for name, at in self._moves_of.items() if at in moments])

    def observations(self, metric_id: str) -> tuple[str, ...]:
        """What a metric's observations come from."""
        return brief(self._observed_by.get(metric_id, []))

    def problem(self) -> str:
        """The entry that states the problem."""
        return self.entry(self._stated)


def brief(cites: Sequence[str]) -> tuple[str, ...]:
    """Each once; entries that follow on another as from-to."""
    runs = [one for one in dict.fromkeys(cites) if one.startswith("R")]
    entries = sorted({int(one[1:]) for one in cites if one.startswith("E")})
    spans: list[list[int]] = []
    for one in entries:
        if spans and one == spans[-1][1] + 1:
            spans[-1][1] = one
        else:
            spans.append([one, one])
    return (*runs, *(f"E{first}" if first == last else f"E{first}–E{last}" for first, last in spans))
