# SPDX-License-Identifier: GPL-2.0-or-later
"""A smooth random surface over a city: Matérn correlation (smoothness 1) as a sparse Gaussian Markov random field on a lattice of nodes.

Lindgren, Rue & Lindström (2011, JRSS B 73:423): the field that solves (κ² - Δ) u = white noise has a sparse precision matrix, (κ²h² I + L)² up to a factor, with L the graph Laplacian of the
lattice. The range √8/κ is where correlation has fallen to about 0.14. Between nodes the field is bilinear.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csc_matrix, csr_matrix

_MARGIN = 3
_FREQUENCIES = 128


@dataclass(frozen=True)
class MaternField:
    """A lattice of columns x rows nodes, ``spacing`` metres apart, the first at ``corner``. Its edge lies three nodes outside the data: there the variance is too large."""

    corner: tuple[float, float]
    spacing: float
    columns: int
    rows: int

    @property
    def size(self) -> int:
        """Number of nodes."""
        return self.columns * self.rows

    @property
    def extent(self) -> float:
        """Length of the longer side in metres."""
        return self.spacing * (max(self.columns, self.rows) - 1)

    def precision(self, range_m: float, sd: float) -> csc_matrix:
        """Sparse precision (m, m) of a field with this range (metres) and marginal standard deviation."""
        from scipy.sparse import identity

        step = self._damping(range_m) * identity(self.size, format="csc") + self._laplacian
        return (self._factor(range_m, sd) * (step @ step)).tocsc()

    def log_determinant(self, range_m: float, sd: float) -> float:
        """Of the precision, from the Laplacian's known eigenvalues."""
        values = np.log(self._factor(range_m, sd)) + 2.0 * np.log(self._damping(range_m) + self._eigenvalues)
        return float(values.sum())

    def interpolation(self, xy: NDArray[np.float64]) -> csr_matrix:
        """Weights (n, m) by which the field at points xy (n, 2) follows from the nodes; points outside take the value at the edge."""
        from scipy.sparse import csr_matrix

        along = np.clip((xy[:, 0] - self.corner[0]) / self.spacing, 0.0, self.columns - 1.0)
        up = np.clip((xy[:, 1] - self.corner[1]) / self.spacing, 0.0, self.rows - 1.0)
        column = np.minimum(along.astype(np.int64), self.columns - 2)
        row = np.minimum(up.astype(np.int64), self.rows - 2)
        right, above = along - column, up - row
        first = row * self.columns + column
        nodes = np.concatenate([first, first + 1, first + self.columns, first + self.columns + 1])
        shares = np.concatenate([(1 - right) * (1 - above), right * (1 - above), (1 - right) * above, right * above])
        return csr_matrix((shares, (np.tile(np.arange(len(xy)), 4), nodes)), shape=(len(xy), self.size))

    def nearest(self, xy: NDArray[np.float64]) -> NDArray[np.int64]:
        """Number of the node (n,) that is nearest to each point."""
        column = np.clip(np.rint((xy[:, 0] - self.corner[0]) / self.spacing), 0, self.columns - 1)
        row = np.clip(np.rint((xy[:, 1] - self.corner[1]) / self.spacing), 0, self.rows - 1)
        return (row * self.columns + column).astype(np.int64)

    def _damping(self, range_m: float) -> float:
        return 8.0 * (self.spacing / range_m) ** 2

    def _factor(self, range_m: float, sd: float) -> float:
        """The variance that (damping + L)^-2 has far from the edge, over the wanted one: exact at any range, where the continuous formula fails at short ones."""
        wave = 2.0 - 2.0 * np.cos(np.pi * (np.arange(_FREQUENCIES) + 0.5) / _FREQUENCIES)
        return float((1.0 / (self._damping(range_m) + wave[:, None] + wave[None, :]) ** 2).mean() / sd**2)

    @cached_property
    def _laplacian(self) -> csc_matrix:
        from scipy.sparse import identity, kron

        across, up = _path_laplacian(self.columns), _path_laplacian(self.rows)
        return (kron(identity(self.rows), across) + kron(up, identity(self.columns))).tocsc()

    @cached_property
    def _eigenvalues(self) -> NDArray[np.float64]:
        across = 2.0 - 2.0 * np.cos(np.pi * np.arange(self.columns) / self.columns)
        up = 2.0 - 2.0 * np.cos(np.pi * np.arange(self.rows) / self.rows)
        return (up[:, None] + across[None, :]).ravel()


def field_over(xy: NDArray[np.float64], finest: float, most: int) -> MaternField:
    """A field over points xy (n, 2) with nodes ``finest`` metres apart, or as far as it takes to have at most ``most`` nodes."""
    low, high = xy.min(axis=0), xy.max(axis=0)
    width, height = high - low

    def nodes(spacing: float) -> tuple[int, int]:
        return int(np.ceil(width / spacing)) + 1 + 2 * _MARGIN, int(np.ceil(height / spacing)) + 1 + 2 * _MARGIN

    spacing = finest
    while nodes(spacing)[0] * nodes(spacing)[1] > most:
        spacing *= 1.02
    columns, rows = nodes(spacing)
    middle = 0.5 * (low + high)
    corner = middle - 0.5 * spacing * (np.array([columns, rows]) - 1)
    return MaternField((float(corner[0]), float(corner[1])), float(spacing), columns, rows)


def _path_laplacian(n: int) -> csc_matrix:
    from scipy.sparse import diags

    middle = np.full(n, 2.0)
    middle[[0, -1]] = 1.0
    return diags([middle, -np.ones(n - 1), -np.ones(n - 1)], [0, 1, -1], format="csc")
