# SPDX-License-Identifier: GPL-2.0-or-later
"""Streets cut where blocks begin and end: what lies inside a block is sprayed, what lies outside is only driven, and nothing is sprayed beyond a block's edge."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from ..network.shortest_paths import graph_of
from ..network.topology import CLOSED, Network
from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SAME = 1e-6
"""Share of an edge below which two cuts are one."""
_SHORTEST = 2.0
"""Metres: shorter pieces of street inside a block are not worth a stop."""


@dataclass(frozen=True)
class Cut:
    """A network with more nodes than before, the node (c,) of each cut, and the edge (e,) of the old network that each edge is part of."""

    network: Network
    nodes: NDArray[np.int64]
    edge: NDArray[np.int64]


def cut_edges(network: Network, edges: NDArray[np.int64], along: NDArray[np.float64]) -> Cut:
    """Cut edges (c,) at shares of their length (c,), 0 to 1; a cut at an end of an edge is the node there."""
    nodes = np.where(along <= 0.5, network.start[edges], network.end[edges]).astype(np.int64)
    inner = np.flatnonzero((along > _SAME) & (along < 1.0 - _SAME))
    if not inner.size:
        return Cut(network, nodes, np.arange(network.n_edges))
    order = inner[np.lexsort((along[inner], edges[inner]))]
    is_new = np.ones(order.size, dtype=bool)
    is_new[1:] = (np.diff(edges[order]) != 0) | (np.diff(along[order]) > _SAME)
    number = network.n_nodes + np.cumsum(is_new) - 1
    nodes[order] = number
    where_edge, where_along, where_node = edges[order][is_new], along[order][is_new], number[is_new]
    cut_list: dict[int, list[tuple[float, int]]] = {}
    for edge, share, node in zip(where_edge.tolist(), where_along.tolist(), where_node.tolist(), strict=True):
        cut_list.setdefault(edge, []).append((share, node))
    places = np.zeros((len(where_edge), 2))
    starts: list[int] = []
    ends: list[int] = []
    parents: list[int] = []
    shapes: list[NDArray[np.float64]] = []
    shares: list[float] = []
    kept = np.ones(network.n_edges, dtype=bool)
    for edge, cuts in cut_list.items():
        kept[edge] = False
        xy = network.vertices[network.pointer[edge] : network.pointer[edge + 1]]
        run = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(xy, axis=0).T))])
        at = [0.0, *(share for share, _ in cuts), 1.0]
        ids = [int(network.start[edge]), *(node for _, node in cuts), int(network.end[edge])]
        for k in range(len(at) - 1):
            shapes.append(_stretch(xy, run, at[k] * run[-1], at[k + 1] * run[-1]))
            starts.append(ids[k])
            ends.append(ids[k + 1])
            parents.append(edge)
            shares.append(at[k + 1] - at[k])
            if k:
                places[ids[k] - network.n_nodes] = shapes[-1][0]
    old = np.flatnonzero(kept)
    parent = np.concatenate([old, np.array(parents, dtype=np.int64)])
    share = np.concatenate([np.ones(old.size), np.array(shares)])
    counts = np.concatenate([np.diff(network.pointer)[old], [len(one) for one in shapes]])
    owner = np.repeat(np.arange(network.n_edges), np.diff(network.pointer))
    vertices = np.concatenate([network.vertices[kept[owner]], *shapes])
    return Cut(
        Network(
            np.concatenate([network.nodes, places]),
            np.concatenate([network.start[old], np.array(starts, dtype=np.int64)]),
            np.concatenate([network.end[old], np.array(ends, dtype=np.int64)]),
            network.line[parent],
            np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
            vertices,
            network.length[parent] * share,
            network.way[parent],
            network.cost[parent] * share,
        ),
        nodes,
        parent,
    )


def _stretch(xy: NDArray[np.float64], run: NDArray[np.float64], begin: float, end: float) -> NDArray[np.float64]:
    """The vertices of a line between two distances along it, ends included."""
    inner = (run > begin + 1e-9) & (run < end - 1e-9)
    ends = [np.array([np.interp(at, run, xy[:, 0]), np.interp(at, run, xy[:, 1])]) for at in (begin, end)]
    return np.vstack([ends[0], xy[inner], ends[1]])


def edge_lines(network: Network) -> NDArray[np.object_]:
    """Edges (e,) as lines."""
    import shapely

    owner = np.repeat(np.arange(network.n_edges), np.diff(network.pointer))
    return shapely.linestrings(network.vertices, indices=owner)


def cuts_at_blocks(network: Network, blocks: NDArray[np.object_]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Where usable edges cross the outlines of blocks: edge (c,), share along it (c,)."""
    import shapely

    lines = edge_lines(network)
    block, edge = shapely.STRtree(lines).query(shapely.boundary(blocks), predicate="intersects")
    usable = network.way[edge] != CLOSED
    block, edge = block[usable], edge[usable]
    crossing = shapely.intersection(lines[edge], shapely.boundary(blocks[block]))
    # A street along the outline shares a stretch with it: its ends count.
    points, owner = shapely.get_coordinates(crossing, return_index=True)
    edges = edge[owner]
    along = shapely.line_locate_point(lines[edges], shapely.points(points), normalized=True)
    return edges.astype(np.int64), np.asarray(along, dtype=np.float64)


def block_of_edges(network: Network, blocks: NDArray[np.object_]) -> NDArray[np.int64]:
    """The block (e,) in which each edge lies, -1 for none: of edges that have been cut at the outlines."""
    import shapely

    block = np.full(network.n_edges, -1, dtype=np.int64)
    usable = np.flatnonzero((network.way != CLOSED) & (network.length >= _SHORTEST))
    if usable.size:
        middles = shapely.line_interpolate_point(edge_lines(network)[usable], 0.5, normalized=True)
        owner, inside = shapely.STRtree(middles).query(blocks, predicate="contains")
        block[usable[inside[::-1]]] = owner[::-1]
    return block


class Ways:
    """Least times and the ways themselves over a network whose costs are seconds."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self._graph = graph_of(network)
        self._best: dict[tuple[int, int], int] | None = None

    def seconds(self, sources: NDArray[np.int64], targets: NDArray[np.int64], limit: float = np.inf) -> NDArray[np.float64]:
        """Least seconds (s, t) from nodes to nodes, infinite where there is no way (or none within ``limit``)."""
        from scipy.sparse.csgraph import dijkstra

        nodes, at = np.unique(sources, return_inverse=True)
        parts = [
            dijkstra(self._graph, directed=True, indices=nodes[begin : begin + 200], limit=limit)[:, targets]
            for begin in range(0, len(nodes), 200)
        ]
        return np.vstack(parts)[at] if parts else np.empty((0, len(targets)))

    def paths(self, legs: list[tuple[int, int]], progress: Progress = no_progress) -> list[tuple[NDArray[np.float64], float, float]]:
        """For each (source, target): vertices (v, 2), metres, seconds."""
        from scipy.sparse.csgraph import dijkstra

        found: list[Any] = [None] * len(legs)
        sources = sorted({source for source, _ in legs})
        for begin in range(0, len(sources), 50):
            progress(begin / len(sources))
            some = sources[begin : begin + 50]
            _, before = dijkstra(self._graph, directed=True, indices=some, return_predecessors=True)
            row = {source: at for at, source in enumerate(some)}
            for at, (source, target) in enumerate(legs):
                if source in row:
                    found[at] = self._path(before[row[source]], source, target)
        return found

    def _path(self, before: NDArray[np.int32], source: int, target: int) -> tuple[NDArray[np.float64], float, float]:
        nodes = [target]
        while nodes[-1] != source and before[nodes[-1]] >= 0:
            nodes.append(int(before[nodes[-1]]))
        nodes.reverse()
        pieces = [self.network.nodes[[nodes[0]]]]
        metres = seconds = 0.0
        for here, there in pairwise(nodes):
            edge = self._edges[(here, there)]
            pieces.append(self.along(edge, int(self.network.start[edge]) == here)[1:])
            metres += float(self.network.length[edge])
            seconds += float(self.network.cost[edge])
        return np.vstack(pieces), metres, seconds

    def along(self, edge: int, forward: bool) -> NDArray[np.float64]:
        """Vertices of an edge, in the direction in which it is driven."""
        xy = self.network.vertices[self.network.pointer[edge] : self.network.pointer[edge + 1]]
        return xy if forward else xy[::-1]

    @property
    def _edges(self) -> dict[tuple[int, int], int]:
        """The cheapest edge from node to node."""
        if self._best is None:
            best: dict[tuple[int, int], int] = {}
            network = self.network
            for edge in np.argsort(-network.cost, kind="stable").tolist():
                way = int(network.way[edge])
                if way in (0, 1):
                    best[(int(network.start[edge]), int(network.end[edge]))] = edge
                if way in (0, -1):
                    best[(int(network.end[edge]), int(network.start[edge]))] = edge
            self._best = best
        return self._best


def with_speed(network: Network, metres_a_second: float) -> Network:
    """The network with costs in seconds at one speed."""
    return replace(network, cost=network.length / metres_a_second)
