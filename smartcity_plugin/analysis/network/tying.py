# SPDX-License-Identifier: GPL-2.0-or-later
"""Places tied to the network: each to the nearest point of the nearest edge that may be used, within a largest distance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress
from .topology import CLOSED, Network

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

_CHUNK = 20_000


@dataclass(frozen=True)
class Tied:
    """n places on the network."""

    edge: NDArray[np.int64]
    """Edge (n,); -1 where none is near enough."""
    along: NDArray[np.float64]
    """Share of the edge (n,) from its start, 0 to 1."""
    distance: NDArray[np.float64]
    """Metres (n,) from the place to the edge, also where that is too far."""


def tie(network: Network, places: ArrayLike, most: float = np.inf, progress: Progress = no_progress) -> Tied:
    """Places (n, 2) tied to edges no more than ``most`` m away. Places without coordinates are tied to nothing."""
    import shapely

    xy = np.asarray(places, dtype=np.float64).reshape(-1, 2)
    n = len(xy)
    edge, along, distance = np.full(n, -1, dtype=np.int64), np.zeros(n), np.full(n, np.inf)
    usable = np.flatnonzero(network.way != CLOSED)
    there = np.flatnonzero(np.isfinite(xy).all(axis=1))
    if not usable.size or not there.size:
        return Tied(edge, along, distance)
    counts = np.diff(network.pointer)
    owner = np.repeat(np.arange(network.n_edges), counts)
    kept = (network.way != CLOSED)[owner]
    number = np.cumsum(network.way != CLOSED) - 1
    shapes = shapely.linestrings(network.vertices[kept], indices=number[owner[kept]])
    tree = shapely.STRtree(shapes)
    for start in range(0, there.size, _CHUNK):
        progress(start / there.size)
        some = there[start : start + _CHUNK]
        points = shapely.points(xy[some])
        (which, nearest), metres = tree.query_nearest(points, return_distance=True, all_matches=False)
        found = some[which]
        distance[found] = metres
        near = metres <= most
        found, nearest, which = found[near], nearest[near], which[near]
        edge[found] = usable[nearest]
        along[found] = shapely.line_locate_point(shapes[nearest], points[which], normalized=True)
    return Tied(edge, along, distance)
