# SPDX-License-Identifier: GPL-2.0-or-later
"""Rivers, motorways, railways: neighbours that a line separates do not count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

_BLOCK = 100_000


def without_separated(
    weights: csr_array, xy: NDArray[np.float64], barriers: NDArray[np.object_], progress: Progress = no_progress
) -> tuple[csr_array, int]:
    """``weights`` without the links whose straight line from centre to centre meets a barrier, and how many links were cut.

    xy (n, 2): centres in metres; barriers: shapely lines (or anything with a boundary to cross) in the same CRS. Both directions of a link are cut together. A unit that
    loses all its neighbours becomes an island.
    """
    import shapely
    from scipy.sparse import csr_array

    rows = np.repeat(np.arange(weights.shape[0]), np.diff(weights.indptr))
    columns = weights.indices
    tree = shapely.STRtree(_segments(barriers))
    # Each pair once, whichever direction it is listed in.
    low, high = np.minimum(rows, columns).astype(np.int64), np.maximum(rows, columns).astype(np.int64)
    pairs, pair_of = np.unique(low * weights.shape[0] + high, return_inverse=True)
    cut = np.zeros(pairs.size, dtype=bool)
    for start in range(0, pairs.size, _BLOCK):
        progress(start / pairs.size)
        block = pairs[start : start + _BLOCK]
        a, b = xy[block // weights.shape[0]], xy[block % weights.shape[0]]
        links = shapely.linestrings(np.stack([a, b], axis=1))
        crossing = tree.query(links, predicate="intersects")[0]
        cut[start + np.unique(crossing)] = True
    keep = ~cut[pair_of]
    counts = np.bincount(rows[keep], minlength=weights.shape[0])
    pointer = np.concatenate([[0], np.cumsum(counts)]).astype(weights.indptr.dtype)
    return csr_array((weights.data[keep], columns[keep], pointer), shape=weights.shape), int(np.count_nonzero(cut))


def _segments(lines: NDArray[np.object_]) -> NDArray[np.object_]:
    """Lines taken apart into straight pieces: boxes of pieces are small, so that few of them have to be looked at."""
    import shapely

    parts = shapely.get_parts(lines)
    coordinates, part = shapely.get_coordinates(parts, return_index=True)
    inside = part[1:] == part[:-1]
    return shapely.linestrings(np.stack([coordinates[:-1][inside], coordinates[1:][inside]], axis=1))
