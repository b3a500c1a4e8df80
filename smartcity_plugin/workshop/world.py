# SPDX-License-Identifier: GPL-2.0-or-later
"""What checks can see of a learner's work. QGIS's side fills this in; tests do it with plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from ..cycle.state import CycleState


@dataclass(frozen=True)
class RunSeen:
    """A run of an algorithm that succeeded: what it was given, defaults included, and what it returned."""

    algorithm: str
    parameters: Mapping[str, Any]
    results: Mapping[str, Any]


@dataclass(frozen=True)
class Table:
    """A layer's columns. NULL is None. ``metric`` says whether its coordinates are metres; ``crs`` is its name, empty where it has none."""

    name: str
    columns: Mapping[str, Sequence[Any]]
    n_rows: int
    crs: str = ""
    metric: bool = False
    sources: Mapping[str, Any] = field(default_factory=dict)


class World(Protocol):
    """The project and the runs of this session."""

    def table(self, place: str) -> Table | None:
        """The layer "layer:Name", or what the latest run wrote, "result:smartcity:hot_spots.OUTPUT". None where there is none."""

    def runs(self, algorithm: str) -> Sequence[RunSeen]:
        """Runs of an algorithm in this exercise, the latest last."""

    def distance(self, one: str, other: str, where: Mapping[str, Any]) -> float | None:
        """The least distance in metres between two layers, of the first only rows with these values; None where either has no geometry."""

    def file(self, place: str) -> str | None:
        """The text of a file that a run wrote, None where it is not there."""

    def cycle(self) -> CycleState | None:
        """The Smart Cycle of the exercise."""
