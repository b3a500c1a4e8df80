# SPDX-License-Identifier: GPL-2.0-or-later
"""The pixels of a raster: where they lie, which of them are inside an area, and how points are shared out to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

MAX_PIXELS = 50_000_000
"""More do not fit into the memory of an office PC beside what is computed from them (some 8 bytes each, four times)."""
_EDGES = 200_000


@dataclass(frozen=True)
class PixelGrid:
    """Square pixels of ``pixel`` metres, north up; row 0 is the northernmost.

    left, top: outer corner, in whole pixels from the origin of the coordinate system, so that rasters of one pixel size lie on each other and rounds can be compared.
    """

    pixel: float
    left: int
    top: int
    columns: int
    rows: int

    @property
    def shape(self) -> tuple[int, int]:
        """Rows, columns."""
        return self.rows, self.columns

    @property
    def corner(self) -> tuple[float, float]:
        """x and y of the upper left corner in metres."""
        return self.left * self.pixel, self.top * self.pixel

    @property
    def area(self) -> float:
        """Square metres of one pixel."""
        return self.pixel**2

    def place(self, xy: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Row and column (n,) of points xy (n, 2), as fractions: 0.0 is the centre of the first pixel."""
        return self.top - xy[:, 1] / self.pixel - 0.5, xy[:, 0] / self.pixel - self.left - 0.5


def cover(bounds: tuple[float, float, float, float], pixel: float) -> PixelGrid:
    """The pixels that hold the box (xmin, ymin, xmax, ymax). Raises AnalysisError above 50 million, or for a size that is not positive."""
    if not (np.isfinite(pixel) and pixel > 0):
        raise AnalysisError(tr("The pixel size must be greater than 0 m, not {pixel:g} m."), pixel=pixel)
    left, bottom = (int(np.floor(one / pixel)) for one in bounds[:2])
    right, top = (int(np.floor(one / pixel)) + 1 for one in bounds[2:])
    number = (right - left) * (top - bottom)
    if number > MAX_PIXELS:
        enough = pixel * np.sqrt(number / MAX_PIXELS) * 1.01
        raise AnalysisError(
            tr(
                "A raster with pixels of {pixel:g} m would have {n:,} pixels; at most {most:,} are made. Choose pixels of at least {enough:.3g} m."
            ),
            pixel=pixel,
            n=number,
            most=MAX_PIXELS,
            enough=_rounded_up(enough),
        )
    return PixelGrid(float(pixel), left, top, right - left, top - bottom)


def _rounded_up(number: float) -> float:
    """To two digits, upwards: what is proposed must be enough."""
    step = 10.0 ** (np.floor(np.log10(number)) - 1)
    return float(np.ceil(number / step) * step)


def linear_bins(grid: PixelGrid, xy: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """``weights`` (n,) of points xy (n, 2) shared out to the four pixel centres around each (rows, columns): Wand (1994), JCGS 3:433-445.

    Their sum is kept, and so is their mean place. What would fall beyond the border goes to the nearest pixel.
    """
    row, column = grid.place(xy)
    low_row, low_column = np.floor(row), np.floor(column)
    down, right = row - low_row, column - low_column
    total = np.zeros(grid.rows * grid.columns)
    for step_row, share_row in ((0, 1.0 - down), (1, down)):
        at_row = np.clip(low_row + step_row, 0, grid.rows - 1).astype(np.int64) * grid.columns
        for step_column, share_column in ((0, 1.0 - right), (1, right)):
            at_column = np.clip(low_column + step_column, 0, grid.columns - 1).astype(np.int64)
            total += np.bincount(at_row + at_column, weights=weights * share_row * share_column, minlength=total.size)
    return total.reshape(grid.shape)


def interpolated(grid: PixelGrid, values: NDArray[np.float64], xy: NDArray[np.float64]) -> NDArray[np.float64]:
    """Values (n,) of a raster at points xy (n, 2), bilinear between pixel centres: the mirror image of `linear_bins`."""
    row, column = grid.place(xy)
    low_row, low_column = np.floor(row), np.floor(column)
    down, right = row - low_row, column - low_column
    result = np.zeros(len(xy))
    for step_row, share_row in ((0, 1.0 - down), (1, down)):
        at_row = np.clip(low_row + step_row, 0, grid.rows - 1).astype(np.int64)
        for step_column, share_column in ((0, 1.0 - right), (1, right)):
            at_column = np.clip(low_column + step_column, 0, grid.columns - 1).astype(np.int64)
            result += values[at_row, at_column] * share_row * share_column
    return result


def inside(grid: PixelGrid, area: NDArray[np.object_], progress: Progress = no_progress) -> NDArray[np.bool_]:
    """Which pixels (rows, columns) have their centre in one of the shapely polygons ``area``.

    A line along the centres of each row enters and leaves the area where it crosses its outline; the pixels between are inside.
    """
    import shapely

    rings = shapely.get_rings(shapely.get_parts(shapely.union_all(area)))
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    row, column = grid.place(xy)
    edges = np.flatnonzero(ring[1:] == ring[:-1])
    turns = np.zeros(grid.rows * (grid.columns + 1), dtype=np.int8)
    for start in range(0, edges.size, _EDGES):
        progress(start / edges.size)
        first = edges[start : start + _EDGES]
        upper, lower = np.minimum(row[first], row[first + 1]), np.maximum(row[first], row[first + 1])
        # rows whose centre line is crossed: upper <= r < lower, so that a common vertex of two edges counts once
        begin = np.clip(np.ceil(upper), 0, grid.rows).astype(np.int64)
        end = np.clip(np.ceil(lower), 0, grid.rows).astype(np.int64)
        number = np.maximum(end - begin, 0)
        edge = np.repeat(first, number)
        at = np.arange(number.sum()) - np.repeat(np.cumsum(number) - number, number) + np.repeat(begin, number)
        crossing = column[edge] + (at - row[edge]) * (column[edge + 1] - column[edge]) / (row[edge + 1] - row[edge])
        there = np.clip(np.ceil(crossing), 0, grid.columns).astype(np.int64)
        turns ^= (np.bincount(at * (grid.columns + 1) + there, minlength=turns.size) & 1).astype(np.int8)
    return np.bitwise_xor.accumulate(turns.reshape(grid.rows, -1), axis=1)[:, :-1].astype(bool)
