# SPDX-License-Identifier: GPL-2.0-or-later
"""Small counts that would point at people are hidden, and so are enough others that no published sum gives them away.

A table of counts is published with its sums over each axis (rows, columns, in three dimensions also layers, and the total). *Primary* suppression hides counts
from 1 to k - 1 and, if asked for, counts of which a few contributors make up more than a share (dominance, the (n, share) rule). *Complementary* suppression hides
further cells until the feasible interval of every hidden cell, given all that is published and that counts are not negative, is at least k wide (Cox 1980, JASA
75:377-385; the cheapest change that widens a cell is found as a shortest path in two dimensions, after Castro 2007, INFORMS J. Computing 19:3-13, and by a linear
programme in three, after Kelly, Golden & Assad 1992, Networks 22:397-417). Sums are cells like others: a sum below k is hidden as well.

Zeros are published, unless they are needed to protect others. Not covered: what someone knows from elsewhere, other tables of the same records (another grid, other
periods), and the fact that the rule itself tells a primary cell to be below k.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import isnan
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress
from .suppression_network import protect_network, too_small

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csc_array

MAX_CELLS = 500_000
"""Of a table in two dimensions; more would take minutes."""
MAX_CELLS_3D = 20_000
_ZERO, _SUM, _TOTAL = 1e3, 1e6, 1e9
_WHOLE = 1e-6


@dataclass(frozen=True)
class Suppression:
    """hidden, primary: masks of the table's shape; with_sums, primary_with_sums: the same of the table with its sums appended along each axis (index -1)."""

    k: int
    with_sums: NDArray[np.bool_]
    primary_with_sums: NDArray[np.bool_]

    @property
    def hidden(self) -> NDArray[np.bool_]:
        """Cells that must not be shown."""
        return self.with_sums[(slice(0, -1),) * self.with_sums.ndim]

    @property
    def primary(self) -> NDArray[np.bool_]:
        """Cells hidden for their own sake; the other hidden ones protect them."""
        return self.primary_with_sums[(slice(0, -1),) * self.with_sums.ndim]

    def hidden_sums(self, axis: int) -> NDArray[np.bool_]:
        """Which sums over ``axis`` must not be shown: axis 1 of rows x columns are the row sums."""
        place = tuple(-1 if one == axis else slice(0, -1) for one in range(self.with_sums.ndim))
        return np.asarray(self.with_sums[place])


@dataclass(frozen=True)
class Intervals:
    """What anybody can derive: cells (h, dimensions) in the table with sums, and between which whole numbers each lies (inf: no limit)."""

    cells: NDArray[np.int64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]

    @property
    def width(self) -> NDArray[np.float64]:
        """high - low; 0 for a cell that can be computed exactly."""
        return self.high - self.low


def add_sums(counts: NDArray[np.generic]) -> NDArray[np.int64]:
    """The table with its sums appended along each axis; the last cell is the total."""
    table = np.asarray(counts)
    for axis in range(table.ndim):
        table = np.concatenate([table, table.sum(axis=axis, keepdims=True)], axis=axis)
    return table.astype(np.int64)


def top_contributions(
    cells: tuple[NDArray[np.int64], ...], contributors: NDArray[np.generic], shape: tuple[int, ...], n: int = 1
) -> NDArray[np.int64]:
    """How many records of each cell, and of each sum, come from its ``n`` largest contributors, as `suppress_table` takes it.

    cells: for each axis the position (m,) of each record; contributors (m,): who it comes from. Records without a contributor (None, NaN, "") count as one each.
    """
    who = _number_contributors(contributors)
    size = tuple(one + 1 for one in shape)
    result = np.zeros(size, dtype=np.int64)
    for summed in product((False, True), repeat=len(shape)):
        place = tuple(
            np.full(who.size, length) if out else cells[axis] for axis, (out, length) in enumerate(zip(summed, shape, strict=True))
        )
        cell = np.ravel_multi_index(place, size)
        order = np.lexsort((who, cell))
        cell, name = cell[order], who[order]
        begins = np.flatnonzero(np.diff(cell, prepend=-1) | np.diff(name, prepend=-1))
        number, cell = np.diff(begins, append=cell.size), cell[begins]  # one entry for each contributor to each cell
        order = np.lexsort((-number, cell))
        number, cell = number[order], cell[order]
        rank = np.arange(cell.size) - np.searchsorted(cell, cell)
        np.add.at(result.reshape(-1), cell[rank < n], number[rank < n])
    return result


def _number_contributors(contributors: NDArray[np.generic]) -> NDArray[np.int64]:
    """A number for each contributor; those without a name get one each."""
    texts = np.array(["" if one is None or (isinstance(one, float) and isnan(one)) else str(one) for one in contributors.tolist()])
    number = np.unique(texts, return_inverse=True)[1].astype(np.int64)
    nameless = np.flatnonzero(texts == "")
    number[nameless] = texts.size + nameless
    return number


def suppress_table(
    counts: NDArray[np.generic],
    k: int,
    *,
    axes: tuple[int, ...] | None = None,
    top: NDArray[np.int64] | None = None,
    share: float = 0.8,
    keep_total: bool = False,
    progress: Progress = no_progress,
) -> Suppression:
    """Hide cells of ``counts`` (one to three dimensions, whole numbers from 0) so that each hidden one can be anything in an interval at least ``k`` wide.

    axes: over which sums are published (None: all). A sum that is hidden in the result must not be published. top: as `top_contributions` gives it; cells of which
    it is more than ``share`` are hidden as well. keep_total: the total will be published whatever it is. Raises AnalysisError where that leaves nothing to hide
    behind, for counts that are none, and for tables that are too large.
    """
    table = _checked(counts, k)
    small = (table > 0) & (table < k)
    if top is not None:
        if top.shape != table.shape:
            raise AnalysisError(tr("The largest contributions must be given for all cells and sums of the table."))
        small |= (table > 0) & (top > share * table)
    free = _unpublished(table.shape, axes)
    primary = small & ~free
    total = (-1,) * table.ndim
    if keep_total:
        primary[total] = False
        if 0 < table[total] < k:
            raise AnalysisError(
                tr("There are only {n} records in all, fewer than {k}: any table would point at them. Lower the limit, or publish none."),
                n=int(table[total]),
                k=k,
            )
    cost = _costs(table, k, keep_total=keep_total)
    # Cells that are not published can move like hidden ones, but nobody asks for their protection.
    hidden = primary | free
    if table.ndim <= 2:
        protected = protect_network(table, hidden, ~free, cost, k, progress)
    else:
        protected = _protect_by_programme(table, hidden, ~free, cost, k, progress)
    return Suppression(k, protected & ~free, primary)


def audit(
    counts: NDArray[np.generic], hidden: NDArray[np.bool_], *, axes: tuple[int, ...] | None = None, progress: Progress = no_progress
) -> Intervals:
    """The interval of each hidden cell, by linear programmes over everything that is published: all cells that are not hidden and their sums over ``axes`` (None: all).

    hidden: mask of the table, or of the table with sums. Intervals are those of real numbers, rounded inwards to whole ones; in one and two dimensions that is
    exact, in three whole numbers may leave less.
    """
    table = _checked(counts, 1)
    if hidden.shape != table.shape:
        whole = np.zeros(table.shape, dtype=bool)
        whole[(slice(0, -1),) * table.ndim] = hidden
        hidden = whole
    free = _unpublished(table.shape, axes)
    asked = np.flatnonzero(hidden & ~free)
    bounds = np.empty((asked.size, 2))
    programme = _Programme(table, hidden | free)
    for position, cell in enumerate(asked.tolist()):
        progress(position / asked.size)
        bounds[position] = programme.least(cell), programme.most(cell)
    return Intervals(np.column_stack(np.unravel_index(asked, table.shape)), bounds[:, 0], bounds[:, 1])


def _checked(counts: NDArray[np.generic], k: int) -> NDArray[np.int64]:
    """The table with sums, if it is a table of counts."""
    table = np.asarray(counts)
    if not 1 <= table.ndim <= 3 or table.size == 0:
        raise AnalysisError(tr("A table to be protected needs one to three dimensions and at least one cell."))
    values = table.astype(np.float64)
    if not (np.isfinite(values).all() and (values >= 0).all() and (values == np.rint(values)).all()):
        raise AnalysisError(tr("Only counts can be protected: whole numbers from 0. Round the values, or leave the suppression out."))
    if k < 1:
        raise AnalysisError(tr("The smallest count to be shown must be at least 1, not {k}."), k=k)
    most = MAX_CELLS_3D if table.ndim == 3 else MAX_CELLS
    if table.ndim > 1 and table.size > most:
        raise AnalysisError(
            tr("A table of {n:,} cells is too large to be protected; at most {most:,} can be. Choose larger cells or longer periods."),
            n=table.size,
            most=most,
        )
    return add_sums(table)


def _sums_in(shape: tuple[int, ...]) -> NDArray[np.int64]:
    """Over how many axes each cell of the table with sums is a sum."""
    number = np.zeros(shape, dtype=np.int64)
    for axis in range(len(shape)):
        number[tuple(-1 if one == axis else slice(None) for one in range(len(shape)))] += 1
    return number


def _unpublished(shape: tuple[int, ...], axes: tuple[int, ...] | None) -> NDArray[np.bool_]:
    """Sums over axes that are not published."""
    free = np.zeros(shape, dtype=bool)
    for axis in range(len(shape)):
        if axes is not None and axis not in axes:
            free[tuple(-1 if one == axis else slice(None) for one in range(len(shape)))] = True
    return free


def _costs(table: NDArray[np.int64], k: int, *, keep_total: bool) -> NDArray[np.float64]:
    """What it costs to hide a cell: its count, so that little is lost; zeros only where counts do not do, sums after cells, the total last or never."""
    sums = _sums_in(table.shape)
    cost = table + float(k)
    cost[(table == 0) & (sums == 0)] = _ZERO * k
    cost = np.where(sums > 0, cost + _SUM * k * sums, cost)
    cost[(-1,) * table.ndim] = np.inf if keep_total else _TOTAL * k
    return cost


class _Programme:
    """Linear programmes over what is hidden, one for each part of the table in which hidden cells hang together."""

    def __init__(self, table: NDArray[np.int64], hidden: NDArray[np.bool_]) -> None:
        from scipy.sparse.csgraph import connected_components

        self.cells = np.flatnonzero(hidden)
        self.place = np.full(table.size, -1)
        self.place[self.cells] = np.arange(self.cells.size)
        matrix = _equations(table.shape)[:, self.cells]
        self._rows = matrix.tocsr()
        self._columns = matrix.tocsc()
        values = table.reshape(-1)[self.cells].astype(np.float64)
        self._right = self._rows @ values
        ties = abs(self._columns).T @ abs(self._rows)
        self._group = connected_components(ties, directed=False)[1] if self.cells.size else np.zeros(0, dtype=np.int64)
        self.seen_low, self.seen_high = values.copy(), values.copy()

    def least(self, cell: int) -> float:
        """The smallest whole number that the cell (position in the flat table) can be."""
        return float(np.ceil(self._solve(cell, 1.0) - _WHOLE))

    def most(self, cell: int) -> float:
        """The largest."""
        return float(np.floor(-self._solve(cell, -1.0) + _WHOLE))

    def _solve(self, cell: int, sign: float) -> float:
        from scipy.optimize import linprog

        at = self.place[cell]
        members = np.flatnonzero(self._group == self._group[at])
        part = self._columns[:, members].tocsr()
        used = np.flatnonzero(np.diff(part.indptr))
        objective = np.zeros(members.size)
        objective[np.searchsorted(members, at)] = sign
        found = linprog(objective, A_eq=part[used], b_eq=self._right[used], bounds=(0, None), method="highs")
        if found.status in (3, 4) and found.x is None:
            return -np.inf
        if found.x is None:
            raise AnalysisError(tr("The linear programme that audits the table found no answer: {reason}"), reason=found.message)
        # Any answer is a table that fits what is published: each of its cells has been seen at that value.
        self.seen_low[members] = np.minimum(self.seen_low[members], np.ceil(found.x - _WHOLE))
        self.seen_high[members] = np.maximum(self.seen_high[members], np.floor(found.x + _WHOLE))
        return float(found.fun)


def _equations(shape: tuple[int, ...]) -> csc_array:
    """One row for each line of the table with sums: its cells minus their sum are 0."""
    from scipy.sparse import coo_array

    flat = np.arange(int(np.prod(shape))).reshape(shape)
    rows, columns, values, start = [], [], [], 0
    for axis, length in enumerate(shape):
        lines = np.moveaxis(flat, axis, -1).reshape(-1, length)
        sign: NDArray[np.float64] = np.ones(length)
        sign[-1] = -1.0
        rows.append(np.repeat(np.arange(len(lines)) + start, length))
        columns.append(lines.reshape(-1))
        values.append(np.tile(sign, len(lines)))
        start += len(lines)
    return coo_array((np.concatenate(values), (np.concatenate(rows), np.concatenate(columns))), shape=(start, flat.size)).tocsc()


def _protect_by_programme(
    table: NDArray[np.int64],
    hidden: NDArray[np.bool_],
    asked: NDArray[np.bool_],
    cost: NDArray[np.float64],
    k: int,
    progress: Progress,
) -> NDArray[np.bool_]:
    """Hide further cells until each hidden and ``asked`` one has room; any number of dimensions."""
    hidden = hidden.copy()
    equations = _equations(table.shape)
    safe: set[int] = set()
    while True:
        programme = _Programme(table, hidden)
        failed = -1
        cells = np.flatnonzero(hidden & asked)
        for cell in cells.tolist():
            at = programme.place[cell]
            if cell in safe or programme.seen_high[at] - programme.seen_low[at] >= k:
                safe.add(cell)  # hiding more never makes an interval smaller
                continue
            progress(min(0.99, len(safe) / cells.size))
            if programme.most(cell) - programme.least(cell) < k:
                failed = cell
                break
            safe.add(cell)
        if failed < 0:
            return hidden
        before = int(hidden.sum())
        _hide_cheapest(table, hidden, equations, cost, failed, k)
        if int(hidden.sum()) == before:
            raise too_small()


def _hide_cheapest(
    table: NDArray[np.int64], hidden: NDArray[np.bool_], equations: csc_array, cost: NDArray[np.float64], cell: int, k: int
) -> None:
    """Hide the cells by which ``cell`` can differ by k at the least cost: minimise sum of cost x change over tables with the same sums."""
    value = int(table.reshape(-1)[cell])
    ways = [way for way in (_cheapest_change(table, hidden, equations, cost, cell, change) for change in (k, -k)) if way is not None]
    if not ways and 0 < value < k:  # neither k up nor k down, but perhaps some of both
        parts = [_cheapest_change(table, hidden, equations, cost, cell, change) for change in (k - value, -value)]
        hidden.reshape(-1)[np.concatenate([part[1] for part in parts if part is not None])] = True
    elif ways:
        hidden.reshape(-1)[min(ways, key=lambda way: way[0])[1]] = True


def _cheapest_change(
    table: NDArray[np.int64], hidden: NDArray[np.bool_], equations: csc_array, cost: NDArray[np.float64], cell: int, change: int
) -> tuple[float, NDArray[np.int64]] | None:
    """The price of changing ``cell`` by this much, and the cells that move; None where it cannot be."""
    from scipy.optimize import linprog
    from scipy.sparse import hstack

    price = np.where(hidden, _WHOLE, cost).reshape(-1)
    usable = np.flatnonzero(np.isfinite(price))
    values = table.reshape(-1)[usable].astype(np.float64)
    up, down = np.full(values.size, np.inf), values.copy()
    least = np.zeros(2 * values.size)
    at = int(np.searchsorted(usable, cell))
    up[at], down[at] = max(change, 0), max(-change, 0)
    if values[at] < down[at]:
        return None
    least[at], least[values.size + at] = up[at], down[at]
    part = equations[:, usable]
    found = linprog(
        np.tile(price[usable], 2),
        A_eq=hstack([part, -part]),
        b_eq=np.zeros(part.shape[0]),
        bounds=np.column_stack([least, np.concatenate([up, down])]),
        method="highs",
    )
    if found.x is None:
        return None
    moved = (found.x[: values.size] > _WHOLE) | (found.x[values.size :] > _WHOLE)
    return float(found.fun), usable[moved]
