# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether a network can be trusted: islands, places one can drive into but not out of, and gaps that look like slips of the hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from .shortest_paths import graph_of
from .topology import CLOSED, Network

if TYPE_CHECKING:
    from numpy.typing import NDArray

NEAR = 5.0
"""Metres: a dead end that near another road, not joined to it, is probably a gap."""
_AHEAD = 0.7
"""Cosine of the angle, some 45 degrees, within which the other road must lie ahead."""


@dataclass(frozen=True)
class Trust:
    """What is wrong, or odd, with a network."""

    component: NDArray[np.int64]
    """Island of each node (k,), 0 the largest by length of road, regardless of direction."""
    component_length: NDArray[np.float64]
    """Metres of road in each island."""
    trapped: NDArray[np.int64]
    """Nodes of the largest island from which one cannot get back to most of it, because of one-way roads."""
    closed_off: NDArray[np.int64]
    """Nodes of the largest island to which one cannot get from most of it."""
    gaps: NDArray[np.float64]
    """Dead ends (g, 2) with another road within ``NEAR`` m that they do not meet."""
    gap_metres: NDArray[np.float64]
    """How wide each gap is (g,)."""


def examine(network: Network) -> Trust:
    """Look the network over."""
    component, length = _components(network)
    trapped, closed_off = _one_way_traps(graph_of(network), component)
    gaps, metres = _gaps(network)
    real = length > 0  # nodes of closed roads only are islands of nothing
    return Trust(component, length[real], trapped, closed_off, gaps, metres)


def without_islands(network: Network, least: float) -> tuple[Network, int]:
    """The network with the roads of islands shorter than ``least`` m closed, and how many those are. The largest stays whatever its length."""
    component, length = _components(network)
    small = length < least
    small[0] = False
    way = np.where(small[component[network.start]], CLOSED, network.way)
    return replace(network, way=way), int(small.sum())


def _components(network: Network) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Island of each node (k,), 0 the largest, and metres of usable road in each."""
    from scipy.sparse.csgraph import connected_components

    n, label = connected_components(graph_of(network), directed=False)
    used = network.way != CLOSED
    length = np.bincount(label[network.start[used]], network.length[used], minlength=n)
    order = np.argsort(-length, kind="stable")
    rank = np.empty(n, dtype=np.int64)
    rank[order] = np.arange(n)
    return rank[label], length[order].astype(np.float64)


def _one_way_traps(graph: object, component: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Nodes outside the largest strongly connected part: those that it reaches, and those that reach it. Neither: both."""
    from scipy.sparse.csgraph import breadth_first_order, connected_components

    _, strong = connected_components(graph, directed=True, connection="strong")
    inside = np.flatnonzero(component == 0)
    core = np.bincount(strong[inside]).argmax()
    outside = inside[strong[inside] != core]
    if not outside.size:
        return outside, outside
    start = int(np.flatnonzero(strong == core)[0])
    reached = np.zeros(len(component), dtype=bool)
    reached[breadth_first_order(graph, start, directed=True, return_predecessors=False)] = True
    reaching = np.zeros(len(component), dtype=bool)
    reaching[breadth_first_order(graph.T.tocsr(), start, directed=True, return_predecessors=False)] = True  # type: ignore[attr-defined]
    return outside[~reaching[outside]], outside[~reached[outside]]


def _headings(network: Network) -> NDArray[np.float64]:
    """The direction (k, 2) in which the last edge that ends at a node arrives there."""
    heading = np.zeros((network.n_nodes, 2))
    first, last = network.pointer[:-1], network.pointer[1:] - 1
    for node, at, before in ((network.end, last, last - 1), (network.start, first, first + 1)):
        way = network.vertices[at] - network.vertices[before]
        heading[node] = way / np.maximum(np.hypot(*way.T), 1e-12)[:, None]
    return heading


def _gaps(network: Network) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Dead ends close to an edge that does not end there."""
    import shapely

    degree = np.bincount(np.concatenate([network.start, network.end]), minlength=network.n_nodes)
    dead = np.flatnonzero(degree == 1)
    if not dead.size:
        return np.empty((0, 2)), np.empty(0)
    owner = np.repeat(np.arange(network.n_edges), np.diff(network.pointer))
    shapes = shapely.linestrings(network.vertices, indices=owner)
    points = shapely.points(network.nodes[dead])
    which, edge = shapely.STRtree(shapes).query(points, predicate="dwithin", distance=NEAR)
    node = dead[which]
    foreign = (network.start[edge] != node) & (network.end[edge] != node)
    # Its own road may turn back to it: an edge that ends at the dead end's neighbour is not another road.
    own = np.full(network.n_nodes, -1, dtype=np.int64)
    own[network.start], own[network.end] = network.end, network.start
    foreign &= (network.start[edge] != own[node]) & (network.end[edge] != own[node])
    which, edge = which[foreign], edge[foreign]
    # A slip of the hand stops short of the road ahead; a courtyard's end merely lies beside one.
    foot = shapely.get_coordinates(shapely.line_interpolate_point(shapes[edge], shapely.line_locate_point(shapes[edge], points[which])))
    across = foot - network.nodes[dead[which]]
    metres = np.hypot(*across.T)
    ahead = _headings(network)[dead[which]]
    towards = (across * ahead).sum(axis=1) >= _AHEAD * metres
    which, metres = which[towards], metres[towards]
    least = np.full(dead.size, np.inf)
    np.minimum.at(least, which, metres)
    found = np.isfinite(least)
    return network.nodes[dead[found]], least[found]
