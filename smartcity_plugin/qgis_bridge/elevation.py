# SPDX-License-Identifier: GPL-2.0-or-later
"""Heights from a terrain raster of any format that QGIS reads, as an array, at places in another coordinate system."""

from __future__ import annotations

import copy
import math
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsRasterLayer,
    QgsRectangle,
)

from ..analysis.errors import AnalysisError
from ..analysis.errors import tr as mark
from .metric_crs import transform_coordinates

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST_CELLS = 50_000_000
_BENT = 17
_TYPES = {
    Qgis.DataType.Byte: np.uint8,
    Qgis.DataType.UInt16: np.uint16,
    Qgis.DataType.Int16: np.int16,
    Qgis.DataType.UInt32: np.uint32,
    Qgis.DataType.Int32: np.int32,
    Qgis.DataType.Float32: np.float32,
    Qgis.DataType.Float64: np.float64,
}


class Elevation:
    """The first band of a raster over a part of the plane, held in memory."""

    def __init__(
        self,
        layer: QgsRasterLayer,
        working: QgsCoordinateReferenceSystem,
        around: tuple[float, float, float, float],
        transforms: QgsCoordinateTransformContext,
    ) -> None:
        """``around``: west, south, east, north in the working CRS. Raises AnalysisError where the raster cannot be read, has no CRS or does not cover anything of it."""
        if not layer.isValid():
            raise AnalysisError(mark("The terrain “{layer}” cannot be read. Check that its file still exists."), layer=layer.name())
        if not layer.crs().isValid():
            raise AnalysisError(
                mark("The terrain “{layer}” has no coordinate system. Set it first: right-click the layer ▸ Layer CRS ▸ Set Layer CRS."),
                layer=layer.name(),
            )
        self._there = QgsCoordinateTransform(working, layer.crs(), transforms)
        box = self._there.transformBoundingBox(QgsRectangle(*around))
        extent = layer.extent()
        cell_x, cell_y = extent.width() / layer.width(), extent.height() / layer.height()
        box.grow(2.0 * max(cell_x, cell_y))
        part = box.intersect(extent)
        if part.isEmpty():
            raise AnalysisError(
                mark("The terrain “{layer}” does not cover the area. Take another one, or leave it out."), layer=layer.name()
            )
        first_column = max(0, int((part.xMinimum() - extent.xMinimum()) / cell_x))
        first_row = max(0, int((extent.yMaximum() - part.yMaximum()) / cell_y))
        columns = min(layer.width() - first_column, int(np.ceil(part.width() / cell_x)) + 1)
        rows = min(layer.height() - first_row, int(np.ceil(part.height() / cell_y)) + 1)
        if columns * rows > _MOST_CELLS:
            raise AnalysisError(
                mark("The terrain “{layer}” has {n} cells over the area; at most {most} are read. Take a coarser one."),
                layer=layer.name(),
                n=columns * rows,
                most=_MOST_CELLS,
            )
        self._west, self._north = extent.xMinimum() + first_column * cell_x, extent.yMaximum() - first_row * cell_y
        self._cell_x, self._cell_y = cell_x, cell_y
        window = QgsRectangle(self._west, self._north - rows * cell_y, self._west + columns * cell_x, self._north)
        block = layer.dataProvider().block(1, window, columns, rows)
        kind = _TYPES.get(block.dataType())
        if kind is None:
            raise AnalysisError(mark("The terrain “{layer}” holds no plain numbers."), layer=layer.name())
        values = np.frombuffer(bytes(block.data()), dtype=kind).reshape(rows, columns).astype(np.float64)
        if block.hasNoDataValue():
            values[values == block.noDataValue()] = np.nan
        self._values = values

    @property
    def step(self) -> float:
        """Half a cell in metres of the raster's own units (degrees are taken as 111 km): how far apart samples see every cell."""
        size = min(self._cell_x, self._cell_y)
        return 0.5 * (size * 111_000.0 if self._there.destinationCrs().isGeographic() else size)

    def highest(self, most_cells: int) -> Elevation:
        """The same with at most ``most_cells`` cells, each as high as the highest that went into it; itself where it has no more."""
        factor = math.ceil(math.sqrt(self._values.size / most_cells))
        if factor <= 1:
            return self
        rows, columns = (-(-size // factor) for size in self._values.shape)
        padded = np.full((rows * factor, columns * factor), np.nan)
        padded[: self._values.shape[0], : self._values.shape[1]] = self._values
        coarse = copy.copy(self)
        coarse._values = np.fmax.reduce(padded.reshape(rows, factor, columns * factor), axis=1)
        coarse._values = np.fmax.reduce(coarse._values.reshape(rows, columns, factor), axis=2)
        coarse._cell_x, coarse._cell_y = factor * self._cell_x, factor * self._cell_y
        return coarse

    def heights(self, xy: NDArray[np.float64]) -> NDArray[np.float64]:
        """Heights (n,) of the cells that hold places (n, 2) of the working CRS; NaN outside and where the raster has no data."""
        places = transform_coordinates(np.asarray(xy, dtype=np.float64).reshape(-1, 2), self._there)
        return self._at((places[:, 0] - self._west) / self._cell_x, (self._north - places[:, 1]) / self._cell_y)

    def cells_under(self, start: NDArray[np.float64], end: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Shares of a straight leg (k + 1,), 0 and 1 included, at which it passes from cell to cell, and the heights (k,) of the cells between; NaN as in `heights`.

        In another coordinate system the leg is bent: it is followed through ``_BENT`` places.
        """
        shares = np.linspace(0.0, 1.0, 2 if self._there.isShortCircuited() else _BENT)
        places = transform_coordinates(start + shares[:, None] * (end - start), self._there)
        column, row = (places[:, 0] - self._west) / self._cell_x, (self._north - places[:, 1]) / self._cell_y
        borders = np.unique(np.concatenate([[0.0, 1.0], _crossings(column, shares), _crossings(row, shares)]))
        borders = borders[np.r_[True, np.diff(borders) > 1e-12]]
        borders[-1] = 1.0
        middle = (borders[1:] + borders[:-1]) / 2.0
        return borders, self._at(np.interp(middle, shares, column), np.interp(middle, shares, row))

    def _at(self, columns: NDArray[np.float64], rows: NDArray[np.float64]) -> NDArray[np.float64]:
        column, row = np.floor(columns).astype(np.int64), np.floor(rows).astype(np.int64)
        inside = (column >= 0) & (column < self._values.shape[1]) & (row >= 0) & (row < self._values.shape[0])
        found = np.full(len(column), np.nan)
        found[inside] = self._values[row[inside], column[inside]]
        return found


def _crossings(at: NDArray[np.float64], shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """Shares of a leg at which it passes whole numbers of columns or rows, piece by piece between the places given."""
    found = [np.empty(0)]
    for a, b, first, last in zip(at[:-1], at[1:], shares[:-1], shares[1:], strict=True):
        whole = np.arange(np.ceil(min(a, b)), np.floor(max(a, b)) + 1.0)
        if a != b:
            found.append(np.clip(first + (whole - a) / (b - a) * (last - first), 0.0, 1.0))
    return np.concatenate(found)
