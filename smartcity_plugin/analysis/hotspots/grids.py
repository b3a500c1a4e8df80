# SPDX-License-Identifier: GPL-2.0-or-later
"""Hexagons and squares in fixed places: a point falls into the same cell in every round of counting.

A cell is named by its column and row, counted from the origin of the grid, not of the data. ``size`` is the side of a square, and of a hexagon the distance
between opposite sides, which is also the distance between neighbouring centres. Hexagons stand on a corner; odd rows are shifted half a cell to the right.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from ..errors import AnalysisError, tr
from .neighbours import from_pairs

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

Kind = Literal["hexagon", "square"]
MAX_CELLS = 1_000_000
_ROW_HEIGHT = {"hexagon": np.sqrt(3.0) / 2.0, "square": 1.0}
_HEXAGON_CORNERS = np.array([[0.0, 2.0], [1.0, 1.0], [1.0, -1.0], [0.0, -2.0], [-1.0, -1.0], [-1.0, 1.0], [0.0, 2.0]])
_SQUARE_CORNERS = np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0], [-1.0, -1.0]])


@dataclass(frozen=True)
class Lattice:
    """The endless pattern of cells that a grid is cut from. size in metres; origin is the centre of cell (0, 0)."""

    kind: Kind
    size: float
    origin: tuple[float, float] = (0.0, 0.0)
    row_height: float = field(init=False)

    def __post_init__(self) -> None:
        if not (np.isfinite(self.size) and self.size > 0):
            raise AnalysisError(tr("The cell size must be greater than 0 m, not {size:g} m."), size=self.size)
        object.__setattr__(self, "row_height", self.size * _ROW_HEIGHT[self.kind])

    def centres(self, cells: NDArray[np.int64]) -> NDArray[np.float64]:
        """Centres (n, 2) of cells (n, 2) given as column, row."""
        shift = 0.5 * (cells[:, 1] % 2) if self.kind == "hexagon" else 0.0
        x = self.origin[0] + (cells[:, 0] + shift) * self.size
        return np.column_stack([x, self.origin[1] + cells[:, 1] * self.row_height])

    def locate(self, xy: NDArray[np.float64]) -> NDArray[np.int64]:
        """Cells (n, 2) as column, row that contain the points xy (n, 2). Points on a border go to one of its cells, always the same."""
        u = (xy[:, 0] - self.origin[0]) / self.size
        v = (xy[:, 1] - self.origin[1]) / self.row_height
        if self.kind == "square":
            return np.column_stack([np.floor(u + 0.5), np.floor(v + 0.5)]).astype(np.int64)
        # A hexagon is the set of points nearer to its centre than to any other: of the rows below and above take the nearer centre.
        low = np.floor(v)
        best = np.empty((len(xy), 2), dtype=np.int64)
        distance = np.full(len(xy), np.inf)
        for row in (low, low + 1.0):
            shift = 0.5 * (row % 2)
            column = np.floor(u - shift + 0.5)
            away = (u - shift - column) ** 2 + ((v - row) * _ROW_HEIGHT["hexagon"]) ** 2
            nearer = away < distance
            best[nearer] = np.column_stack([column, row])[nearer].astype(np.int64)
            distance[nearer] = away[nearer]
        return best

    def count_cells(self, bounds: tuple[float, float, float, float]) -> int:
        """Number of the cells that `cover` makes for the box (xmin, ymin, xmax, ymax)."""
        left, bottom, right, top = self._ends(bounds)
        return (right - left + 1) * (top - bottom + 1)

    def require_room(self, bounds: tuple[float, float, float, float]) -> None:
        """Raise AnalysisError where covering the box would take more than a million cells."""
        number = self.count_cells(bounds)
        if number > MAX_CELLS:
            enough = float(np.ceil(self.size * np.sqrt(number / MAX_CELLS) * 1.01))
            while Lattice(self.kind, enough, self.origin).count_cells(bounds) > MAX_CELLS:  # a long thin box needs more than its share
                enough = float(np.ceil(enough * 1.1))
            raise AnalysisError(
                tr(
                    "A grid with cells of {size:g} m would have {n:,} cells; at most {most:,} are made. Choose cells of at least {enough:,.0f} m."
                ),
                size=self.size,
                n=number,
                most=MAX_CELLS,
                enough=enough,
            )

    def cover(self, bounds: tuple[float, float, float, float]) -> NDArray[np.int64]:
        """All cells (n, 2) that can touch the box, row by row. Raises AnalysisError above a million."""
        self.require_room(bounds)
        left, bottom, right, top = self._ends(bounds)
        columns, rows = np.arange(left, right + 1), np.arange(bottom, top + 1)
        return np.column_stack([np.tile(columns, rows.size), np.repeat(rows, columns.size)])

    def _ends(self, bounds: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
        """First column, first row, last column, last row of the cells that can touch the box."""
        corners = self.locate(np.array([[bounds[0], bounds[1]], [bounds[2], bounds[3]], [bounds[0], bounds[3]], [bounds[2], bounds[1]]]))
        first, last = corners.min(axis=0) - 1, corners.max(axis=0) + 1
        return int(first[0]), int(first[1]), int(last[0]), int(last[1])

    def outlines(self, cells: NDArray[np.int64]) -> NDArray[np.float64]:
        """Closed outlines (n, corners, 2) of cells (n, 2)."""
        if self.kind == "hexagon":
            # corners at half the width to the sides, and at a third and two thirds of the row height up and down
            corners = _HEXAGON_CORNERS * [self.size / 2.0, self.row_height / 3.0]
        else:
            corners = _SQUARE_CORNERS * (self.size / 2.0)
        return self.centres(cells)[:, None, :] + corners

    def contiguity(self, cells: NDArray[np.int64], *, rook: bool = False) -> csr_array:
        """Binary weights between the given cells that touch; for squares ``rook`` leaves out the corners."""
        column, row = cells[:, 0], cells[:, 1]
        if self.kind == "hexagon":
            odd = row % 2
            steps: list[tuple[Any, int]] = [(1, 0), (-1, 0), (odd, 1), (odd - 1, 1), (odd, -1), (odd - 1, -1)]
        else:
            steps = [(1, 0), (-1, 0), (0, 1), (0, -1)]
            if not rook:
                steps += [(1, 1), (1, -1), (-1, 1), (-1, -1)]
        known = CellIndex(cells)
        rows, columns = [], []
        for right, up in steps:
            other = known.find(np.column_stack([column + right, row + up]))
            there = np.flatnonzero(other >= 0)
            rows.append(there)
            columns.append(other[there])
        return from_pairs(np.concatenate(rows), np.concatenate(columns), len(cells))


class CellIndex:
    """Finds the position of cells in a list of cells."""

    def __init__(self, cells: NDArray[np.int64]) -> None:
        self._low = cells.min(axis=0)
        self._width = int(cells[:, 0].max() - self._low[0]) + 1
        self._top = int(cells[:, 1].max())
        keys = self._key(cells)
        self._order = np.argsort(keys, kind="stable")
        self._sorted = keys[self._order]

    def _key(self, cells: NDArray[np.int64]) -> NDArray[np.int64]:
        return (cells[:, 1] - self._low[1]) * self._width + cells[:, 0] - self._low[0]

    def find(self, cells: NDArray[np.int64]) -> NDArray[np.int64]:
        """Positions (m,) of cells (m, 2), -1 where unknown."""
        column = cells[:, 0] - self._low[0]
        inside = (column >= 0) & (column < self._width) & (cells[:, 1] >= self._low[1]) & (cells[:, 1] <= self._top)
        result = np.full(len(cells), -1, dtype=np.int64)
        wanted = self._key(cells[inside])
        place = np.minimum(np.searchsorted(self._sorted, wanted), self._sorted.size - 1)
        result[inside] = np.where(self._sorted[place] == wanted, self._order[place], -1)
        return result


def automatic_size(area: float, n_points: int) -> float:
    """A cell size (m) that gives two points per cell on average (Wong & Lee 2005), rounded to 1, 2 or 5 times a power of ten."""
    size = np.sqrt(2.0 * area / max(n_points, 1))
    power = 10.0 ** np.floor(np.log10(size))
    return float(power * min((1.0, 2.0, 5.0, 10.0), key=lambda step: abs(np.log(size / power / step))))
