# SPDX-License-Identifier: GPL-2.0-or-later
"""Complementary suppression in one and two dimensions, where it is a question of flows in a network.

Rows and columns are nodes, the row of column sums and the column of row sums among them. A cell is an arc from its row to its column that carries its count (a sum one
in the other direction), so that "cells add up to their sum" reads "what enters a node leaves it". A hidden cell can be raised by as much as can flow back from its
column to its row over other hidden cells: each raised without limit, or lowered to 0. Such paths, pushed one after the other, give its exact interval (Ford & Fulkerson), and every table
met on the way counts as evidence for all cells that moved.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CHEAP = 1e-3

Arc = tuple[int, int, bool]
"""row, column, and whether the cell is raised."""


def protect_network(
    table: NDArray[np.int64],
    hidden: NDArray[np.bool_],
    asked: NDArray[np.bool_],
    cost: NDArray[np.float64],
    k: int,
    progress: Progress,
) -> NDArray[np.bool_]:
    """Hidden cells (the shape of the table with sums), enough of them that each that is also ``asked`` has an interval at least k wide.

    cost: of hiding each cell, infinite where that is not allowed. Raises AnalysisError where nothing helps.
    """
    if table.ndim == 1:
        return _protect_list(table, hidden, cost, k)
    network = _Network(table, hidden, cost)
    waiting = deque(zip(*np.nonzero(hidden & asked), strict=True))
    done = 0
    while waiting:
        row, column = waiting.popleft()
        progress(min(0.99, done / (done + len(waiting) + 1)))
        waiting.extend(network.widen(int(row), int(column), k))
        done += 1
    return network.hidden


def _protect_list(table: NDArray[np.int64], hidden: NDArray[np.bool_], cost: NDArray[np.float64], k: int) -> NDArray[np.bool_]:
    """One dimension: any two hidden cells can exchange what they hold, and with a hidden total each can be anything."""
    hidden = hidden.copy()
    while hidden.any() and not hidden[-1] and (hidden.sum() < 2 or table[hidden].sum() < k):
        price = np.where(hidden, np.inf, cost)
        cheapest = int(np.argmin(price))
        if not np.isfinite(price[cheapest]):
            raise too_small()
        hidden[cheapest] = True
    return hidden


def too_small() -> AnalysisError:
    """Nothing is left to hide behind."""
    return AnalysisError(tr("The table is too small to hide anything in it: with its total, each hidden cell could be computed."))


class _Network:
    """A table that moves: ``now`` is always one that fits all published figures, ``low`` and ``high`` are what each cell has been seen at."""

    def __init__(self, table: NDArray[np.int64], hidden: NDArray[np.bool_], cost: NDArray[np.float64]) -> None:
        self.now, self.low, self.high = table.copy(), table.copy(), table.copy()
        self.hidden = hidden.copy()
        self._cost = cost
        self._plain = np.ones(table.shape, dtype=bool)  # arcs from row to column; sums lead back
        self._plain[-1, :] ^= True
        self._plain[:, -1] ^= True
        self._forth = self.hidden & (self._plain | (self.now > 0))
        self._back = self.hidden & (~self._plain | (self.now > 0))

    def widen(self, row: int, column: int, k: int) -> list[tuple[int, int]]:
        """Prove that the cell's interval is at least k wide, hiding further cells if it is not; returns those."""
        for up in (False, True):
            while (need := self._need(row, column, k)) > 0 and (path := self._path(row, column, up)) is not None:
                self._push(path, row, column, up, need)
        added: list[tuple[int, int]] = []
        while (need := self._need(row, column, k)) > 0:
            up, path = self._bought(row, column, need)
            new = [(i, j) for i, j, _ in path if not self.hidden[i, j]]
            for cell in new:
                self.hidden[cell] = True
            added += new
            self._push(path, row, column, up, need)
        return added

    def _bought(self, row: int, column: int, need: int) -> tuple[bool, list[Arc]]:
        """A way beyond what hidden cells allow: up if there is one, which leaves the cell where it was last pushed, else down from the least it was seen at."""
        for up in (True, False):
            while not up and (rest := int(self.now[row, column] - self.low[row, column])) > 0:
                back = self._path(row, column, False)
                if back is None:
                    break
                self._push(back, row, column, False, rest)
            for room in (need, 1):
                path = self._cheapest(row, column, up, room)
                if path is not None:
                    return up, path
        raise too_small()

    def _need(self, row: int, column: int, k: int) -> int:
        return k - int(self.high[row, column] - self.low[row, column])

    def _ends(self, row: int, column: int, up: bool) -> tuple[bool, int, int]:
        """Where the way back begins: whether at the column, and the numbers of its first and last node."""
        from_column = bool(self._plain[row, column]) == up
        return (from_column, column, row) if from_column else (from_column, row, column)

    def _path(self, row: int, column: int, up: bool) -> list[Arc] | None:
        """The other cells of a shortest ring of hidden cells by which this one can be raised (``up``) or lowered; None if there is none."""
        if not up and self.now[row, column] == 0:
            return None
        at_column, first, last = self._ends(row, column, up)
        kept = self._forth[row, column], self._back[row, column]
        self._forth[row, column] = self._back[row, column] = False
        before = {True: np.full(self.now.shape[1], -1), False: np.full(self.now.shape[0], -1)}  # of columns, of rows
        before[at_column][first] = first
        frontier = np.array([first])
        goal = not at_column
        found = False
        while frontier.size and not found:
            # from columns along ``back`` to rows, from rows along ``forth`` to columns
            reach = self._back[:, frontier].T if at_column else self._forth[frontier]
            new = np.flatnonzero(reach.any(axis=0) & (before[not at_column] < 0))
            before[not at_column][new] = frontier[reach[:, new].argmax(axis=0)]
            at_column, frontier = not at_column, new
            found = before[goal][last] >= 0
        self._forth[row, column], self._back[row, column] = kept
        return self._trace(before, goal, last, first) if found else None

    def _trace(self, before: dict[bool, NDArray[np.int64]], at_column: bool, node: int, first: int) -> list[Arc]:
        """The arcs of a search, from its end back to its beginning, which lies on the other side than its end."""
        start = not at_column
        arcs: list[Arc] = []
        while at_column != start or node != first:
            previous = int(before[at_column][node])
            row, column = (previous, node) if at_column else (node, previous)
            arcs.append((row, column, bool(self._plain[row, column]) == at_column))
            at_column, node = not at_column, previous
        return arcs

    def _push(self, path: list[Arc], row: int, column: int, up: bool, most: int) -> None:
        """Move all cells of the ring by as much as they can, at most ``most``."""
        ring = [*path, (row, column, up)]
        amount = min([most, *(int(self.now[i, j]) for i, j, raised in ring if not raised)])
        for i, j, raised in ring:
            self.now[i, j] += amount if raised else -amount
            self.low[i, j] = min(self.low[i, j], self.now[i, j])
            self.high[i, j] = max(self.high[i, j], self.now[i, j])
        self._refresh([(i, j) for i, j, _ in ring])

    def _refresh(self, cells: list[tuple[int, int]]) -> None:
        for cell in cells:
            positive = bool(self.now[cell] > 0)
            self._forth[cell] = self.hidden[cell] and (bool(self._plain[cell]) or positive)
            self._back[cell] = self.hidden[cell] and (not self._plain[cell] or positive)

    def _cheapest(self, row: int, column: int, up: bool, room: int) -> list[Arc] | None:
        """As `_path`, over any cells: the way whose cells cost least to hide, hidden ones next to nothing. Lowered cells hold at least ``room``."""
        if not up and self.now[row, column] == 0:
            return None
        price = np.where(self.hidden, _CHEAP, self._cost)
        price[row, column] = np.inf
        low = np.where(self.now >= room, price, np.inf)
        forth = np.where(self._plain, price, low)
        back = np.where(self._plain, low, price)
        at_column, first, last = self._ends(row, column, up)
        rows, columns = np.full(price.shape[0], np.inf), np.full(price.shape[1], np.inf)
        (columns if at_column else rows)[first] = 0.0
        before = {True: np.full(columns.size, -1), False: np.full(rows.size, -1)}
        changed = True
        while changed:  # Bellman and Ford, all arcs of one direction at once
            changed = False
            for to_column in (not at_column, at_column):
                reach, away = (rows[:, None] + forth, columns) if to_column else ((columns[None, :] + back).T, rows)
                source = reach.argmin(axis=0)
                length = reach[source, np.arange(away.size)]
                nearer = length < away
                if nearer.any():
                    away[nearer] = length[nearer]
                    before[to_column][nearer] = source[nearer]
                    changed = True
        goal = rows if at_column else columns
        return self._trace(before, not at_column, last, first) if np.isfinite(goal[last]) else None
