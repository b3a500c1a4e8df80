# SPDX-License-Identifier: GPL-2.0-or-later
"""In which order, and which way round, lines are flown so that least time goes into the ways between them.

Lines that follow each other row by row, with nothing between, form a cell and are flown to and fro (boustrophedon decomposition: Choset & Pignon 1998, Field and Service Robotics, 203-209). A cell can be
flown in four ways. The order of cells starts with the nearest and is improved by moving and turning round runs of cells; for each order the best way through each cell is found exactly, by dynamic programming.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .kinematics import Kinematics
    from .lines import Lines
    from .transits import Router

_WAYS = 4
_DETOUR = 1.5
"""What a way around a forbidden area is reckoned to cost, as a multiple of the straight one, while orders are compared."""
_LOOKED_AT = 150
"""Nearest places to which the straight way is looked at."""
_PASSES = 200
_TRIED = 12
_LONGEST_RUN = 3


@dataclass(frozen=True)
class Tour:
    """Lines in the order of flight: ``order`` (n,) numbers of lines, ``forward`` (n,) whether from start to end."""

    order: NDArray[np.int64]
    forward: NDArray[np.bool_]


def cells_of(lines: Lines, extents: NDArray[np.float64] | None = None) -> list[NDArray[np.int64]]:
    """Lines of each cell, row by row: neighbours of which each overlaps the other and no third. ``extents`` (n, 2): from where to where each reaches, where lines have bends; else reckoned along their direction."""
    n = len(lines.rows)
    if extents is None:
        along = lines.ends - lines.starts
        unit = along[np.argmax(lines.lengths)] / max(lines.lengths.max(initial=0.0), 1e-12) if n else np.zeros(2)
        extents = np.column_stack([lines.starts @ unit, lines.ends @ unit])
    low, high = extents.min(axis=1), extents.max(axis=1)
    by_row: dict[tuple[int, int], list[int]] = {}
    for at in range(n):
        by_row.setdefault((int(lines.parts[at]), int(lines.rows[at])), []).append(at)
    after = np.full(n, -1)
    before = np.full(n, -1)
    for (part, row), here in by_row.items():
        there = by_row.get((part, row + 1), [])
        meets = np.array([[high[a] > low[b] and high[b] > low[a] for b in there] for a in here]).reshape(len(here), len(there))
        for i, j in zip(*np.nonzero(meets), strict=True):
            if meets[i].sum() == 1 and meets[:, j].sum() == 1:
                after[here[i]], before[there[j]] = there[j], here[i]
    cells = []
    for at in np.flatnonzero(before < 0):
        chain = [int(at)]
        while after[chain[-1]] >= 0:
            chain.append(int(after[chain[-1]]))
        cells.append(np.array(chain))
    return cells


def tour(
    lines: Lines,
    start: NDArray[np.float64],
    end: NDArray[np.float64],
    router: Router,
    kinematics: Kinematics,
    progress: Progress = no_progress,
    cells: list[NDArray[np.int64]] | None = None,
) -> Tour:
    """The order of lines for a flight that leaves from ``start`` and ends at ``end`` (x, y). ``cells``: lines to be flown to and fro, None for `cells_of`."""
    cells = cells_of(lines) if cells is None else cells
    flown = [[_through(cell, way) for way in range(_WAYS)] for cell in cells]
    entry = np.array([[_end(lines, one[0], first=True) for one in ways] for ways in flown])
    leave = np.array([[_end(lines, one[-1], first=False) for one in ways] for ways in flown])
    cost = _Costs(entry, leave, start, end, router, kinematics)
    order = _nearest(cost, len(cells))
    ways, best = _ways(cost, order)
    for turn in range(_PASSES):
        progress(turn / _PASSES)
        tried = [(*_ways(cost, other), other) for other in _moves(cost, order)]
        if not tried or (better := min(tried, key=lambda one: one[1]))[1] >= best - 1e-9:
            break
        ways, best, order = better
    sequence = [one for cell, way in zip(order, ways, strict=True) for one in flown[cell][way]]
    return Tour(np.array([one[0] for one in sequence], dtype=np.int64), np.array([one[1] for one in sequence], dtype=bool))


class _Costs:
    """Seconds between the ways through cells, from the start and to the end."""

    def __init__(
        self,
        entry: NDArray[np.float64],
        leave: NDArray[np.float64],
        start: NDArray[np.float64],
        end: NDArray[np.float64],
        router: Router,
        kinematics: Kinematics,
    ) -> None:
        n = len(entry)
        self._router, self._kinematics = router, kinematics
        self.between = self._seconds(leave.reshape(-1, 2), entry.reshape(-1, 2)).reshape(n, _WAYS, n, _WAYS)
        """From cell i flown in way a to cell j flown in way b: [i, a, j, b]."""
        self.first = self._seconds(start[None], entry.reshape(-1, 2)).reshape(n, _WAYS)
        self.last = self._seconds(leave.reshape(-1, 2), end[None]).reshape(n, _WAYS)

    def _seconds(self, here: NDArray[np.float64], there: NDArray[np.float64]) -> NDArray[np.float64]:
        """Seconds (n·m,) of the ways from n to m places. Whether the straight one is free is looked at once for each pair of places, and only for near ones: far ones are reckoned as if it were not."""
        places, number = np.unique(np.round(np.vstack([here, there]), 3), axis=0, return_inverse=True)
        number = number.reshape(-1)
        metres = np.hypot(places[:, None, 0] - places[None, :, 0], places[:, None, 1] - places[None, :, 1])
        near = np.ones(metres.shape, dtype=bool)
        if len(places) > _LOOKED_AT:
            near = metres <= np.partition(metres, _LOOKED_AT, axis=1)[:, _LOOKED_AT : _LOOKED_AT + 1]
        i, j = np.nonzero(np.triu(near | near.T, 1))
        free = np.eye(len(places), dtype=bool)
        free[i, j] = free[j, i] = self._router.clear(places[i], places[j])
        seconds = self._kinematics.leg(np.where(free, metres, _DETOUR * metres)) + self._kinematics.turn
        return seconds[np.ix_(number[: len(here)], number[len(here) :])].ravel()


def _through(cell: NDArray[np.int64], way: int) -> list[tuple[int, bool]]:
    """Lines of a cell to and fro: bit 0 of ``way`` the first line's direction, bit 1 the order of rows."""
    rows = cell[::-1] if way & 2 else cell
    return [(int(line), bool((at + way) % 2 == 0)) for at, line in enumerate(rows)]


def _end(lines: Lines, one: tuple[int, bool], first: bool) -> NDArray[np.float64]:
    line, forward = one
    return lines.starts[line] if forward == first else lines.ends[line]


def _nearest(cost: _Costs, n: int) -> NDArray[np.int64]:
    """Cells one after the other, always the one that is reached soonest."""
    left = np.ones(n, dtype=bool)
    cell, way = np.unravel_index(np.argmin(cost.first), cost.first.shape)
    order = [int(cell)]
    left[cell] = False
    while left.any():
        ahead = np.where(left[:, None], cost.between[cell, way], np.inf)
        cell, way = np.unravel_index(np.argmin(ahead), ahead.shape)
        order.append(int(cell))
        left[cell] = False
    return np.array(order, dtype=np.int64)


def _ways(cost: _Costs, order: NDArray[np.int64]) -> tuple[NDArray[np.int64], float]:
    """The best way through each cell of an order, and the seconds between them in sum: exact."""
    value = cost.first[order[0]]
    steps = []
    for here, there in pairwise(order):
        sums = value[:, None] + cost.between[here, :, there, :]
        steps.append(sums.argmin(axis=0))
        value = sums.min(axis=0)
    value = value + cost.last[order[-1]]
    ways = [int(value.argmin())]
    for step in reversed(steps):
        ways.append(int(step[ways[-1]]))
    return np.array(ways[::-1], dtype=np.int64), float(value.min())


def _moves(cost: _Costs, order: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """The most promising orders one move away: a run of cells turned round, or moved elsewhere; judged by the cheapest ways between cells."""
    n = len(order)
    legs = np.full((n + 2, n + 2), np.inf)
    nearest = cost.between.min(axis=(1, 3))[np.ix_(order, order)]
    legs[1:-1, 1:-1] = nearest
    legs[0, 1:-1] = cost.first.min(axis=1)[order]
    legs[1:-1, -1] = cost.last.min(axis=1)[order]
    ahead = legs[np.arange(n + 1), np.arange(1, n + 2)]
    i, j = np.triu_indices(n, 1)
    i, j = i + 1, j + 1
    changes = [legs[i - 1, j] + legs[i, j + 1] - ahead[i - 1] - ahead[j]]
    moves = [np.column_stack([i, j, np.full(len(i), -1)])]
    for size in range(1, min(_LONGEST_RUN, n - 1) + 1):
        i, k = (one.ravel() for one in np.meshgrid(np.arange(1, n - size + 2), np.arange(n + 1), indexing="ij"))
        j = i + size - 1
        elsewhere = (k < i - 1) | (k > j)
        i, j, k = i[elsewhere], j[elsewhere], k[elsewhere]
        changes.append(legs[i - 1, j + 1] - ahead[i - 1] - ahead[j] + legs[k, i] + legs[j, k + 1] - ahead[k])
        moves.append(np.column_stack([i, j, k]))
    change = np.concatenate(changes)
    best = np.argsort(change, kind="stable") if len(change) <= _TRIED else _least(change)
    orders = []
    for i, j, k in np.vstack(moves)[best].tolist():
        run, rest = order[i - 1 : j], np.concatenate([order[: i - 1], order[j:]])
        if k < 0:
            orders.append(np.concatenate([order[: i - 1], run[::-1], order[j:]]))
        else:
            at = k if k < i else k - len(run)
            orders.append(np.concatenate([rest[:at], run, rest[at:]]))
    return orders


def _least(change: NDArray[np.float64]) -> NDArray[np.int64]:
    """Numbers of the few least, in order."""
    some = np.argpartition(change, _TRIED)[:_TRIED]
    return some[np.lexsort([some, change[some]])]
