# SPDX-License-Identifier: GPL-2.0-or-later
"""The shortest way from one place to another that enters no forbidden area: visibility graph (Lozano-Pérez & Wesley 1979, Communications of the ACM 22, 560-570).

Only the areas in the way are looked at first. If the shortest way around them meets others, these are taken in and it is sought again. A way around a part of the areas is never longer than one around
all, so the first that is clear of all is the shortest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray
    from shapely import Geometry

_TOUCH = 1e-3
"""Metres by which a leg may graze an area: its own corners are corners of the way."""
_SOFTER = 0.5
_MOST_GRAPHS = 500


class Router:
    """Ways in a plane with forbidden areas. Places inside an area cannot be left or reached."""

    def __init__(self, forbidden: Geometry | None) -> None:
        """``forbidden``: polygons with all margins worked in, in metres; None where everything is free."""
        import shapely

        parts = shapely.get_parts(forbidden) if forbidden is not None and not shapely.is_empty(forbidden) else np.empty(0, dtype=object)
        self._areas = parts[shapely.get_dimensions(parts) == 2]
        # Corners lie on the border, legs along an edge are free: what must not be met is a hair inside.
        self._solid = shapely.buffer(self._areas, -_TOUCH, join_style="mitre")
        shapely.prepare(self._solid)
        self._tree = shapely.STRtree(self._solid)
        self._corners = [_corners(area) for area in self._areas]
        self._graphs: dict[tuple[int, ...], tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]] = {}
        self._known: dict[tuple[float, float, float, float], NDArray[np.float64] | None] = {}

    @property
    def free(self) -> bool:
        """Whether nothing is forbidden anywhere."""
        return not self._areas.size

    def clear(self, starts: ArrayLike, ends: ArrayLike) -> NDArray[np.bool_]:
        """Whether the straight legs (n, 2) to (n, 2) meet no area (n,)."""
        import shapely

        a, b = np.atleast_2d(np.asarray(starts, dtype=float)), np.atleast_2d(np.asarray(ends, dtype=float))
        free = np.ones(len(a), dtype=bool)
        if self._areas.size:
            legs = shapely.linestrings(np.stack([a, b], axis=1))
            free[self._tree.query(legs, predicate="intersects")[0]] = False
        return free

    def way(self, start: ArrayLike, end: ArrayLike) -> NDArray[np.float64] | None:
        """Corners (k, 2) of the shortest way, both ends included; None where there is none."""
        a, b = np.asarray(start, dtype=float), np.asarray(end, dtype=float)
        key = (*np.round(a, 3), *np.round(b, 3))
        if key not in self._known:
            self._known[key] = self._find(a, b)
        return self._known[key]

    def length(self, start: ArrayLike, end: ArrayLike) -> float:
        """Metres of the shortest way, infinity where there is none."""
        way = self.way(start, end)
        return float("inf") if way is None else float(np.hypot(*np.diff(way, axis=0).T).sum())

    def _find(self, a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64] | None:
        way: NDArray[np.float64] | None = np.stack([a, b])
        if not self._areas.size:
            return way
        taken: set[int] = set()
        while way is not None:
            met = self._met(way)
            if not met - taken:
                return way if not met else None
            taken |= met
            way = self._around(a, b, sorted(taken))
        return None

    def _met(self, way: NDArray[np.float64]) -> set[int]:
        import shapely

        legs = shapely.linestrings(np.stack([way[:-1], way[1:]], axis=1))
        return {int(one) for one in self._tree.query(legs, predicate="intersects")[1]}

    def _around(self, a: NDArray[np.float64], b: NDArray[np.float64], areas: list[int]) -> NDArray[np.float64] | None:
        """The shortest way around some areas only."""
        from scipy.sparse import csr_matrix
        from scipy.sparse.csgraph import dijkstra

        corners, i, j = self._graph(tuple(areas))
        nodes = np.vstack([a, b, corners])
        ends = np.repeat([0, 1], len(corners))
        others = np.tile(np.arange(len(corners)) + 2, 2)
        ends, others = np.r_[0, ends], np.r_[1, others]
        free = self._clear_of(nodes[ends], nodes[others], areas)
        i, j = np.r_[i + 2, ends[free]], np.r_[j + 2, others[free]]
        metres = np.maximum(np.hypot(*(nodes[i] - nodes[j]).T), 1e-9)
        graph = csr_matrix((metres, (i, j)), shape=(len(nodes), len(nodes)))
        distance, before = dijkstra(graph, directed=False, indices=0, return_predecessors=True)
        if not np.isfinite(distance[1]):
            return None
        order = [1]
        while order[-1] != 0:
            order.append(int(before[order[-1]]))
        return nodes[order[::-1]]

    def _graph(self, areas: tuple[int, ...]) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
        """Corners of some areas (k, 2), and the pairs of them between which the way is free of these: kept, since many ways lead around the same areas."""
        if areas not in self._graphs:
            corners = np.vstack([self._corners[one] for one in areas])
            i, j = np.triu_indices(len(corners), 1)
            free = self._clear_of(corners[i], corners[j], list(areas))
            if len(self._graphs) >= _MOST_GRAPHS:
                self._graphs.clear()
            self._graphs[areas] = corners, i[free], j[free]
        return self._graphs[areas]

    def _clear_of(self, starts: NDArray[np.float64], ends: NDArray[np.float64], areas: list[int]) -> NDArray[np.bool_]:
        """Whether straight legs meet none of some areas (n,)."""
        import shapely

        legs = shapely.linestrings(np.stack([starts, ends], axis=1))
        free = np.ones(len(legs), dtype=bool)
        for one in areas:
            free[free] = ~shapely.intersects(self._solid[one], legs[free])
        return free


def _corners(area: Geometry) -> NDArray[np.float64]:
    """The corners of an area that a shortest way can bend around: those that stick out. Of long arcs only some, a little farther out, so that the legs between them stay clear."""
    import shapely

    coarse = shapely.buffer(shapely.simplify(area, _SOFTER), _SOFTER, join_style="mitre", mitre_limit=2.0)
    found = [np.empty((0, 2))]
    for polygon in shapely.get_parts(coarse):
        found.append(_bends(shapely.get_exterior_ring(polygon), outward=True))
        found += [_bends(shapely.get_interior_ring(polygon, at), outward=False) for at in range(shapely.get_num_interior_rings(polygon))]
    return np.vstack(found)


def _bends(ring: Geometry, outward: bool) -> NDArray[np.float64]:
    """Corners (n, 2) of a ring where it bulges outwards (or, of a hole, inwards)."""
    import shapely

    points = shapely.get_coordinates(ring)[:-1]
    before, after = points - np.roll(points, 1, axis=0), np.roll(points, -1, axis=0) - points
    turn = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
    if not shapely.is_ccw(ring):
        turn = -turn
    return points[turn > 0 if outward else turn < 0]
