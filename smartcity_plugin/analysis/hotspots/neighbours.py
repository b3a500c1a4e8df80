# SPDX-License-Identifier: GPL-2.0-or-later
"""Who is a neighbour of whom, by distance: k nearest, distance band.

Weights are `scipy.sparse.csr_array`, n x n, rows = focal unit, ones (int8), zero diagonal, sorted indices. An island is an empty row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array
    from scipy.spatial import cKDTree

_BLOCK = 20_000
ROUNDING = 1e-6
"""Metres by which computed places may miss a distance and still be within it: the hexagons of a grid stand one cell size apart, up to rounding."""
MAX_LINKS = 120_000_000
"""Links that fit into memory beside the rest (some 0.6 GB): more are refused with what to do."""


def from_pairs(rows: NDArray[np.int64], columns: NDArray[np.int64], n: int) -> csr_array:
    """Binary weights from index pairs (each direction given); duplicates count once."""
    from scipy.sparse import csr_array

    weights = csr_array((np.ones(rows.size, dtype=np.int8), (rows, columns)), shape=(n, n))
    weights.sum_duplicates()
    weights.data[:] = 1
    weights.sort_indices()
    return weights


def k_nearest(xy: NDArray[np.float64], k: int, progress: Progress = no_progress) -> csr_array:
    """The k nearest other units of each of the points xy (n, 2), in metres. Not symmetric.

    Points on the same spot are neighbours at distance 0. Raises AnalysisError unless 1 <= k <= n - 1.
    """
    from scipy.sparse import csr_array
    from scipy.spatial import cKDTree

    n = len(xy)
    if not 1 <= k <= n - 1:
        raise AnalysisError(
            tr("{k} nearest neighbours were asked for, but there are only {n} units. Choose a number from 1 to {most}."),
            k=k,
            n=n,
            most=max(n - 1, 1),
        )
    tree = cKDTree(xy)
    columns = np.empty((n, k), dtype=np.int32)
    for start in range(0, n, _BLOCK):
        progress(start / n)
        stop = min(start + _BLOCK, n)
        found = tree.query(xy[start:stop], k=k + 1, workers=-1)[1].astype(np.int32)
        own = found == np.arange(start, stop, dtype=np.int32)[:, None]
        # With many points on one spot the unit itself may not be among its k + 1 nearest: then the farthest is one too many.
        own[~own.any(axis=1), -1] = True
        columns[start:stop] = found[~own].reshape(-1, k)
    columns.sort(axis=1)
    pointer = np.arange(0, n * k + 1, k, dtype=np.int64 if n * k > np.iinfo(np.int32).max else np.int32)
    return csr_array((np.ones(n * k, dtype=np.int8), columns.ravel(), pointer), shape=(n, n))


def distance_band(xy: NDArray[np.float64], distance: float, progress: Progress = no_progress) -> csr_array:
    """All other units within ``distance`` metres (inclusive, to a micrometre) of each of the points xy (n, 2). Symmetric.

    Raises AnalysisError for a distance that is not positive, or for so many links that memory would not hold them.
    """
    from scipy.sparse import csr_array
    from scipy.spatial import cKDTree

    if not distance > 0:
        raise AnalysisError(tr("The distance band must be greater than 0 m, not {distance:g} m."), distance=distance)
    n = len(xy)
    tree = cKDTree(xy)
    reach = distance + ROUNDING
    expected = tree.count_neighbors(tree, reach) - n if n <= 5_000 else _expected_links(tree, xy, reach)
    if expected > MAX_LINKS:
        raise AnalysisError(
            tr(
                "A band of {distance:g} m gives each unit about {mean:.0f} neighbours, too many for {n} units. Choose a shorter band, or k nearest."
            ),
            distance=distance,
            mean=expected / n,
            n=n,
        )
    block = max(1, min(_BLOCK, int(2_000_000 / max(expected / max(n, 1), 1.0))))
    counts = np.zeros(n + 1, dtype=np.int64)
    columns = []
    for start in range(0, n, block):
        progress(start / n)
        part = xy[start : start + block]
        found = cKDTree(part).sparse_distance_matrix(tree, reach, output_type="coo_matrix")
        other = np.flatnonzero(found.row + start != found.col)
        # one key to sort by: row, then column
        keys = np.sort(found.row[other].astype(np.int64) * n + found.col[other])
        columns.append((keys % n).astype(np.int32))
        counts[start + 1 : start + 1 + len(part)] = np.bincount(found.row[other], minlength=len(part))
    indices = np.concatenate(columns)
    pointer = np.cumsum(counts)
    if pointer[-1] <= np.iinfo(np.int32).max:
        pointer = pointer.astype(np.int32)
    return csr_array((np.ones(indices.size, dtype=np.int8), indices, pointer), shape=(n, n))


def _expected_links(tree: cKDTree, xy: NDArray[np.float64], distance: float) -> float:
    """Links that a band would give, from a fixed sample of units."""
    n = len(xy)
    sample = xy[:: max(1, n // 2_000)]
    # Counting, not listing: a band over a whole city must not fill memory in order to be refused.
    within = tree.query_ball_point(sample, distance, return_length=True)
    return float((within.mean() - 1.0) * n)
