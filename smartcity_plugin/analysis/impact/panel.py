# SPDX-License-Identifier: GPL-2.0-or-later
"""Repeated counts at fixed places (traps, counters, blocks of complaints), and when which of them were treated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Panel:
    """One row per place and date.

    count (n,): from 0; effort (n,): trap-nights or whatever a count is held against, above 0; day (n,): datetime64[D]; unit (n,): the place, 0..; cluster (n,): the unit of treatment
    (spray block) that the place lies in, 0.., one per place; starts: cluster -> days (k,) datetime64[D] on which it was treated, sorted, only for treated clusters;
    displaced (n,): places to which a problem may have moved: neither treated nor control; beside_treated (n,): those of them that lie beside treated places, the others beside control places
    (None: all).
    """

    count: NDArray[np.float64]
    effort: NDArray[np.float64]
    day: NDArray[np.datetime64]
    unit: NDArray[np.int64]
    cluster: NDArray[np.int64]
    starts: dict[int, NDArray[np.datetime64]]
    displaced: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, dtype=bool))
    beside_treated: NDArray[np.bool_] | None = None

    def __post_init__(self) -> None:
        if self.displaced.size != self.count.size:
            object.__setattr__(self, "displaced", np.zeros(self.count.size, dtype=bool))

    def __len__(self) -> int:
        return int(self.count.size)

    @property
    def treated(self) -> NDArray[np.bool_]:
        """Rows (n,) of places that are treated at any time."""
        return np.isin(self.cluster, np.fromiter(self.starts, dtype=np.int64, count=len(self.starts))) & ~self.displaced

    @property
    def control(self) -> NDArray[np.bool_]:
        """Rows (n,) of places that are never treated and beside no treated one."""
        return ~np.isin(self.cluster, np.fromiter(self.starts, dtype=np.int64, count=len(self.starts))) & ~self.displaced

    @property
    def first_start(self) -> np.datetime64:
        """The earliest treatment."""
        return min(days[0] for days in self.starts.values())

    def take(self, rows: NDArray[np.bool_] | NDArray[np.int64]) -> Panel:
        """The panel of some rows; codes stay."""
        beside = None if self.beside_treated is None else self.beside_treated[rows]
        return Panel(
            self.count[rows],
            self.effort[rows],
            self.day[rows],
            self.unit[rows],
            self.cluster[rows],
            self.starts,
            self.displaced[rows],
            beside,
        )

    @property
    def ring(self) -> NDArray[np.bool_]:
        """Rows (n,) of places beside treated ones."""
        return self.displaced if self.beside_treated is None else self.displaced & self.beside_treated


def require_usable(panel: Panel, end: np.datetime64 | None) -> None:
    """Raise AnalysisError where no question about an effect can be asked of the panel."""
    if not len(panel):
        raise AnalysisError(tr("No row is left to compare."))
    if not panel.starts or not panel.treated.any():
        raise AnalysisError(tr("No place was treated. Check the field that says which places were, and the date of the treatment."))
    first, last = panel.day.min(), panel.day.max()
    for days in panel.starts.values():
        for start in days:
            require_inside(start, first, last)
    if end is not None and end < panel.first_start:
        raise AnalysisError(tr("The end ({end}) lies before the treatment ({start})."), end=str(end), start=str(panel.first_start))


def require_inside(start: np.datetime64, first: np.datetime64, last: np.datetime64) -> None:
    """Raise AnalysisError where a treatment has no counts before or none after it: the data run from ``first`` to ``last``."""
    if first < start <= last:
        return
    raise AnalysisError(
        tr(
            "The treatment of {start} lies outside the data, which run from {first} to {last}: there must be counts before and after it. Check the date, and the order of day and month."
        ),
        start=str(start),
        first=str(first),
        last=str(last),
    )
