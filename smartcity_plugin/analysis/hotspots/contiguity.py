# SPDX-License-Identifier: GPL-2.0-or-later
"""Who touches whom: queen (a common point) and rook (a common stretch of border) neighbours of polygons.

Clean data repeat a common border's vertices in both polygons, so common vertices and common edges find nearly all neighbours by sorting. What is left,
pairs whose boxes touch without a common vertex or edge (T-junctions, borders that one side has simplified), is asked of the geometry itself, so that the answer
does not depend on how the borders were digitised. Gaps and overlaps up to a millimetre count as touching: they are rounding, not land.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress
from .neighbours import from_pairs

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

_BLOCK = 50_000
TOLERANCE = 1e-3
"""Metres by which borders may miss each other and still touch."""
_SHORTEST_BORDER = 0.05
"""Metres from which a common stretch is a border and not a point (the tolerance makes a point look some millimetres long)."""


def contiguity(polygons: NDArray[np.object_], *, rook: bool = False, progress: Progress = no_progress) -> csr_array:
    """Binary weights (n x n) between polygons that touch (or overlap).

    polygons: shapely polygons or multipolygons (n,), valid, in metres. ``rook`` asks for a common border of some length; a single common point is not enough.
    """
    import shapely

    n = len(polygons)
    left, right = _box_pairs(polygons)
    progress(0.2)
    vertex, ring, owner = _vertices(polygons)
    progress(0.4)
    if rook:
        # a vertex that stands twice is no stretch of border
        step = (ring[1:] == ring[:-1]) & (vertex[1:] != vertex[:-1])
        low, high = np.minimum(vertex[:-1], vertex[1:])[step], np.maximum(vertex[:-1], vertex[1:])[step]
        shared = _sharing(low * (vertex.max(initial=0) + 1) + high, owner[:-1][step], n)
    else:
        shared = _sharing(vertex, owner, n)
    progress(0.6)
    # Pairs are numbered left * n + right with left < right, as `_sharing` does.
    rest = np.setdiff1d(np.unique(left * n + right), shared, assume_unique=True)
    touching = [shared]
    for start in range(0, rest.size, _BLOCK):
        progress(0.6 + 0.4 * start / rest.size)
        block = rest[start : start + _BLOCK]
        a, b = polygons[block // n], polygons[block % n]
        near = shapely.dwithin(a, b, TOLERANCE)
        if rook:
            near[near] = _common_border(a[near], b[near])
        touching.append(block[near])
    found = np.concatenate(touching)
    first, second = found // n, found % n
    return from_pairs(np.concatenate([first, second]), np.concatenate([second, first]), n)


def _box_pairs(polygons: NDArray[np.object_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Index pairs left < right whose bounding boxes touch."""
    import shapely

    xmin, ymin, xmax, ymax = shapely.bounds(polygons).T
    wider = shapely.box(xmin - TOLERANCE, ymin - TOLERANCE, xmax + TOLERANCE, ymax + TOLERANCE)
    left, right = shapely.STRtree(polygons).query(wider)
    once = left < right
    return left[once], right[once]


def _common_border(a: NDArray[np.object_], b: NDArray[np.object_]) -> NDArray[np.bool_]:
    """Whether two touching polygons share more than points (overlap counts)."""
    import shapely

    overlap = shapely.intersection(a, shapely.buffer(b, TOLERANCE))
    return shapely.length(overlap) / 2.0 > _SHORTEST_BORDER  # a thin strip's outline runs along both its sides


def _vertices(polygons: NDArray[np.object_]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Of every vertex: a number (equal for equal coordinates), the ring and the polygon it belongs to, in the order of the rings."""
    import shapely

    parts, part_owner = shapely.get_parts(polygons, return_index=True)
    rings, ring_part = shapely.get_rings(parts, return_index=True)
    coordinates, ring = shapely.get_coordinates(rings, return_index=True)
    coordinates = np.rint(coordinates / TOLERANCE)
    # Numbering x and y apart sorts plain floats, several times faster than sorting pairs.
    x = np.unique(coordinates[:, 0], return_inverse=True)[1]
    y_values, y = np.unique(coordinates[:, 1], return_inverse=True)
    vertex = np.unique(x * y_values.size + y, return_inverse=True)[1]
    return vertex, ring, part_owner[ring_part[ring]]


def _sharing(key: NDArray[np.int64], owner: NDArray[np.int64], n: int) -> NDArray[np.int64]:
    """Pairs of owners (as left * n + right, left < right) that have a key in common."""
    order = np.lexsort((owner, key))
    key, owner = key[order], owner[order]
    keep = np.ones(key.size, dtype=bool)
    keep[1:] = (key[1:] != key[:-1]) | (owner[1:] != owner[:-1])
    key, owner = key[keep], owner[keep]
    pairs = []
    # Owners of one key stand side by side: compare at growing distance until no key reaches that far.
    for step in range(1, key.size):
        same = np.flatnonzero(key[step:] == key[:-step])
        if not same.size:
            break
        pairs.append(owner[same] * n + owner[same + step])
    return np.unique(np.concatenate(pairs)) if pairs else np.empty(0, dtype=np.int64)
