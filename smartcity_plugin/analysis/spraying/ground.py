# SPDX-License-Identifier: GPL-2.0-or-later
"""Ground that may be sprayed, in pieces that hang together: what exclusions leave of each cell, without slivers, with its share of the cell's benefit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress, part
from .exclusions import cut_out, opened, parts_of

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

_CORNER = 0.25
"""Pieces that share less than this part of their side meet at a corner only."""
_OVERLAP = 1e-3
_EDGE = 1e-6


@dataclass(frozen=True)
class Ground:
    """k pieces of ground."""

    shapes: NDArray[np.object_]
    """Polygons (k,)."""
    cell: NDArray[np.int64]
    """The cell (k,) each is part of."""
    area: NDArray[np.float64]
    """m² (k,)."""
    benefit: NDArray[np.float64]
    """Share (k,) of the cell's benefit, by area."""
    links: csr_matrix
    """(k, k) metres of edge that two pieces share, where it is enough to go from one to the other."""
    excluded: float
    """m² of the cells that exclusions with their buffers take."""
    slivers: float
    """m² left out because they are narrower than the width."""
    overlap: float
    """m² that cells cover twice."""

    def __len__(self) -> int:
        return len(self.area)

    def only(self, kept: NDArray[np.bool_]) -> Ground:
        """The ground with some of its pieces (k,)."""
        return Ground(
            self.shapes[kept],
            self.cell[kept],
            self.area[kept],
            self.benefit[kept],
            self.links[kept][:, kept].tocsr(),
            self.excluded,
            self.slivers,
            self.overlap,
        )

    def components(self) -> NDArray[np.int64]:
        """Number (k,) of the connected part each piece belongs to."""
        from scipy.sparse.csgraph import connected_components

        return connected_components(self.links, directed=False)[1].astype(np.int64)


def ground_of(
    cells: NDArray[np.object_], benefit: NDArray[np.float64], zones: NDArray[np.object_], width: float, progress: Progress = no_progress
) -> Ground:
    """The ground that ``zones`` leave of cells (n,) with their benefit (n,). ``width`` in metres: what is narrower cannot be delivered."""
    import shapely

    left, touched = cut_out(cells, zones, part(progress, 0.0, 0.5))
    before = shapely.area(cells)
    after = shapely.area(left)
    wide = left.copy()
    wide[touched] = opened(left[touched], width)
    shapes, cell = parts_of(wide)
    area = shapely.area(shapes)
    progress(0.6)
    links, overlap = _links(shapes, area, width)
    progress(1.0)
    return Ground(
        shapes,
        cell,
        area,
        benefit[cell] * area / before[cell],
        links,
        float((before - after).sum()),
        float(after.sum() - area.sum()),
        overlap,
    )


def _links(shapes: NDArray[np.object_], area: NDArray[np.float64], width: float) -> tuple[csr_matrix, float]:
    """Shared edges long enough to pass, and the area that is covered twice."""
    import shapely
    from scipy.sparse import coo_matrix

    k = len(shapes)
    a, b, metres = _same_edges(shapes)
    known = a * np.int64(k) + b
    c, d = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    c, d = c[c < d], d[c < d]
    # Squares of a grid meet at corners too: where boxes share no more than a point, there is no edge.
    box = shapely.bounds(shapes)
    across = np.minimum(box[c, 2:], box[d, 2:]) - np.maximum(box[c, :2], box[d, :2])
    rest = (across.max(axis=1) > _EDGE) & ~np.isin(c * np.int64(k) + d, known)
    c, d = c[rest], d[rest]
    shared = shapely.intersection(shapes[c], shapes[d])
    double = shapely.area(shared)
    a, b = np.concatenate([a, c]), np.concatenate([b, d])
    metres = np.concatenate([metres, shapely.length(shared) / np.where(double > 0, 2.0, 1.0)])
    enough = (metres >= np.minimum(width, _CORNER * np.sqrt(np.minimum(area[a], area[b])))) & (metres > 0)
    a, b, metres = a[enough], b[enough], metres[enough]
    links = coo_matrix((np.r_[metres, metres], (np.r_[a, b], np.r_[b, a])), shape=(k, k)).tocsr()
    least = _OVERLAP * np.minimum.reduce(area) if k else 0.0
    return links, float(double[double > least].sum()) + _twins(shapes, area)


def _same_edges(shapes: NDArray[np.object_]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Pairs (a < b) that share whole edges, vertex for vertex, as cells of a grid do, with the metres shared: far faster than overlaying them."""
    import shapely

    xy, owner = shapely.get_coordinates(shapely.get_exterior_ring(shapes), return_index=True)
    nothing = np.empty(0, dtype=np.int64)
    if not len(xy):
        return nothing, nothing, np.empty(0)
    inner = owner[1:] == owner[:-1]
    first, last, piece = xy[:-1][inner], xy[1:][inner], owner[1:][inner]
    # Exactly the same coordinates: what is a hair apart would not become one block.
    ends = np.vstack([first, last])
    east, north = (np.unique(ends[:, axis], return_inverse=True)[1].ravel().astype(np.int64) for axis in (0, 1))
    place = np.unique(east * (int(north.max()) + 1) + north, return_inverse=True)[1].ravel().astype(np.int64)
    here, there = place[: len(first)], place[len(first) :]
    edge = np.minimum(here, there) * (int(place.max()) + 1) + np.maximum(here, there)
    order = np.lexsort((piece, edge))
    edge, piece = edge[order], piece[order]
    metres = np.hypot(*(last - first).T)[order]
    pair = np.flatnonzero((edge[1:] == edge[:-1]) & (piece[1:] != piece[:-1]))
    low, high = np.minimum(piece[pair], piece[pair + 1]), np.maximum(piece[pair], piece[pair + 1])
    key, at = np.unique(low * np.int64(len(shapes)) + high, return_inverse=True)
    total = np.bincount(at.ravel(), metres[pair], minlength=len(key)).astype(np.float64)
    return key // len(shapes), key % len(shapes), total


def _twins(shapes: NDArray[np.object_], area: NDArray[np.float64]) -> float:
    """Area of pieces that hold the inner point of another piece as well: cells drawn twice share all their edges."""
    import shapely

    inside = shapely.point_on_surface(shapes)
    holder, held = shapely.STRtree(inside).query(shapes, predicate="contains")
    other = holder < held
    return float(np.minimum(area[holder[other]], area[held[other]]).sum())
