# SPDX-License-Identifier: GPL-2.0-or-later
"""What opening, closing and exchanging sites would change in one phase: the tables of Resende & Werneck (2007, EJOR 179, 1205-1225), for all pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .cost_lists import Flags, Floats
from .timeline import Timeline
from .watch import Watch

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CHUNK = 1_000_000


class PhaseState:
    """The cheapest and second cheapest open site of each row, and from them gains, losses and their corrections (not multiplied by the phase's factor)."""

    def __init__(self, line: Timeline, is_open: Flags, columns: NDArray[np.int64], watch: Watch) -> None:
        """``columns``: the sites whose closing is of interest, a superset of those open."""
        self._line = line
        self.first, self.cost1, self.cost2 = _two_nearest(line, is_open)
        self.value = float(self.cost1.sum())
        """What the phase costs."""
        slot = np.full(line.m + 1, columns.size)
        slot[columns] = np.arange(columns.size)
        width = columns.size + 1
        owner = slot[self.first]
        self.loss: Floats = np.bincount(owner, self.cost2 - self.cost1, minlength=width)[:-1].astype(np.float64)
        """By how much closing each of ``columns`` makes it dearer (0 for those not open)."""
        self.gain: Floats = np.zeros(line.m)
        """By how much opening each site makes it cheaper."""
        both = np.zeros(line.m * width)
        for begin in range(0, len(line.sites), _CHUNK):
            watch.look()
            some = slice(begin, begin + _CHUNK)
            rows, sites, values = line.rows[some], line.sites[some], line.values[some]
            near = np.flatnonzero(values < self.cost2[rows])
            rows, sites, values = rows[near], sites[near].astype(np.int64), values[near]
            here = self.cost1[rows]
            self.gain += np.bincount(sites, np.maximum(here - values, 0.0), minlength=line.m)
            both += np.bincount(sites * width + owner[rows], self.cost2[rows] - np.maximum(values, here), minlength=line.m * width)
        self.both: Floats = both.reshape(line.m, width)[:, :-1]
        """What an exchange (site to open, site to close) saves beside gain and loss: rows that both concern."""

    def exchange(self) -> Floats:
        """By how much each exchange (site to open, site of ``columns`` to close) makes the phase cheaper."""
        return self.gain[:, None] - self.loss[None, :] + self.both


def _two_nearest(line: Timeline, is_open: Flags) -> tuple[NDArray[np.int64], Floats, Floats]:
    """Cheapest open site of each row (m: none), its cost, and that of the second cheapest."""
    hits = np.flatnonzero(is_open[line.sites])
    place = np.searchsorted(hits, line.pointer)
    found = np.diff(place)
    first = np.full(line.n, line.m, dtype=np.int64)
    cost1, cost2 = line.outside.copy(), line.outside.copy()
    for rank, costs in ((0, cost1), (1, cost2)):
        has = found > rank
        entry = hits[place[:-1][has] + rank]
        costs[has] = line.values[entry]
        if rank == 0:
            first[has] = line.sites[entry]
    return first, cost1, cost2


def value_of(line: Timeline, is_open: Flags) -> float:
    """What one phase costs with these sites."""
    return float(_two_nearest(line, is_open)[1].sum())


def losses(line: Timeline, is_open: Flags) -> Floats:
    """By how much closing each site (m,) makes a phase dearer; 0 for those not open."""
    first, cost1, cost2 = _two_nearest(line, is_open)
    return np.bincount(first, cost2 - cost1, minlength=line.m + 1)[: line.m].astype(np.float64)


def gains(line: Timeline, is_open: Flags, watch: Watch) -> Floats:
    """By how much opening each site (m,) makes a phase cheaper."""
    here = _two_nearest(line, is_open)[1]
    total: Floats = np.zeros(line.m)
    for begin in range(0, len(line.sites), _CHUNK):
        watch.look()
        some = slice(begin, begin + _CHUNK)
        saved = np.maximum(here[line.rows[some]] - line.values[some], 0.0)
        total += np.bincount(line.sites[some], saved, minlength=line.m)
    return total
