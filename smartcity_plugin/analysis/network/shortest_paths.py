# SPDX-License-Identifier: GPL-2.0-or-later
"""What it costs to get from places to places over the network: Dijkstra (1959, Numerische Mathematik 1, 269-271) in scipy, from many sources at once, cut off where wanted.

A place lies on an edge, not at a node: from it one may leave by either end of the edge that the rules of the road allow, and one may reach it from either end; two places on one edge are also joined along it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress
from .topology import BACKWARD, BOTH, CLOSED, FORWARD, Network
from .tying import Tied

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

_CELLS = 8_000_000
"""Costs held at once: sources x nodes."""
DIRECTIONS = ("to", "from", "round")


@dataclass(frozen=True)
class Pairs:
    """Reachable pairs only, in the order of origins, each origin's destinations in order."""

    origin: NDArray[np.int64]
    destination: NDArray[np.int64]
    cost: NDArray[np.float64]


def graph_of(network: Network, reverse: bool = False) -> csr_matrix:
    """Costs from node to node (k, k), the cheapest of parallel edges; ``reverse``: all ways turned round."""
    from scipy.sparse import csr_matrix

    forward = np.isin(network.way, (BOTH, FORWARD))
    backward = np.isin(network.way, (BOTH, BACKWARD))
    here = np.concatenate([network.start[forward], network.end[backward]])
    there = np.concatenate([network.end[forward], network.start[backward]])
    if reverse:
        here, there = there, here
    cost = np.concatenate([network.cost[forward], network.cost[backward]])
    order = np.lexsort((cost, there, here))
    here, there, cost = here[order], there[order], cost[order]
    first = np.ones(len(here), dtype=bool)
    first[1:] = (here[1:] != here[:-1]) | (there[1:] != there[:-1])
    # A stored 0 would be no edge.
    return csr_matrix((np.maximum(cost[first], 1e-12), (here[first], there[first])), shape=(network.n_nodes, network.n_nodes))


def costs_between(
    network: Network, origins: Tied, destinations: Tied, direction: str = "to", cutoff: float = np.inf, progress: Progress = no_progress
) -> Pairs:
    """Costs of all pairs that can be reached within ``cutoff``. ``direction``: to the destination, from it, or there and back (``round``)."""
    if direction == "from":
        turned = costs_between(network, destinations, origins, "to", cutoff, progress)
        order = np.lexsort((turned.origin, turned.destination))
        return Pairs(turned.destination[order], turned.origin[order], turned.cost[order])
    if direction == "round":
        from ..progress import part

        there = costs_between(network, origins, destinations, "to", cutoff, part(progress, 0.0, 0.5))
        back = costs_between(network, origins, destinations, "from", cutoff, part(progress, 0.5, 1.0))
        return _both(there, back, len(destinations.edge), cutoff)
    parts = list(_from_origins(network, origins, destinations, cutoff, progress))
    origin, destination, cost = (np.concatenate(columns) for columns in zip(*parts, strict=True)) if parts else (np.empty(0),) * 3
    return Pairs(origin.astype(np.int64), destination.astype(np.int64), cost.astype(np.float64))


def _from_origins(
    network: Network, origins: Tied, destinations: Tied, cutoff: float, progress: Progress
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]]:
    """Pairs, some origins at a time. Searched from the side with fewer places."""
    from scipy.sparse.csgraph import dijkstra

    from_here = np.flatnonzero(origins.edge >= 0)
    to_there = np.flatnonzero(destinations.edge >= 0)
    if not from_here.size or not to_there.size:
        return
    turned = to_there.size < from_here.size
    graph = graph_of(network, reverse=turned)
    near, far = (destinations, origins) if turned else (origins, destinations)
    near_rows, far_rows = (to_there, from_here) if turned else (from_here, to_there)
    # Costs to leave a near place by either end, and to get from either end to a far one; all ways turned round where the search runs backwards.
    leave = _to_ends(network, near, near_rows, leaving=not turned)
    reach = _to_ends(network, far, far_rows, leaving=turned)
    sources, source = np.unique(leave.node, return_inverse=True)
    source = source.reshape(leave.node.shape)
    chunk = max(1, _CELLS // network.n_nodes)
    order = np.argsort(np.minimum(source[:, 0], source[:, 1]), kind="stable")
    done: list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]] = []
    for begin in range(0, order.size, max(1, chunk // 2)):
        progress(begin / order.size)
        some = order[begin : begin + max(1, chunk // 2)]
        wanted, at = np.unique(source[some], return_inverse=True)
        table = dijkstra(graph, directed=True, indices=sources[wanted], limit=cutoff)
        at = at.reshape(-1, 2)
        best = np.full((some.size, far_rows.size), np.inf)
        for a in (0, 1):
            rows = table[at[:, a]]
            for b in (0, 1):
                np.minimum(best, leave.cost[some, a, None] + rows[:, reach.node[:, b]] + reach.cost[None, :, b], out=best)
        _along_one_edge(network, near, near_rows[some], far, far_rows, turned, best)
        i, j = np.nonzero(np.isfinite(best) & (best <= cutoff))
        done.append((near_rows[some[i]], far_rows[j], best[i, j]))
    near_all, far_all, cost = (np.concatenate(columns) for columns in zip(*done, strict=True))
    origin, destination = (far_all, near_all) if turned else (near_all, far_all)
    order = np.lexsort((destination, origin))
    yield origin[order], destination[order], cost[order]


@dataclass(frozen=True)
class _Ends:
    """For each place the nodes at both ends of its edge (k, 2) and what it costs to or from them (k, 2), infinite where the road's rules forbid it."""

    node: NDArray[np.int64]
    cost: NDArray[np.float64]


def _to_ends(network: Network, tied: Tied, rows: NDArray[np.int64], leaving: bool) -> _Ends:
    edge, along = tied.edge[rows], tied.along[rows]
    cost, way = network.cost[edge], network.way[edge]
    to_start, to_end = along * cost, (1.0 - along) * cost
    # Leaving towards the end needs the forward way, coming from the end the backward one.
    forward, backward = np.isin(way, (BOTH, FORWARD)), np.isin(way, (BOTH, BACKWARD))
    by_start, by_end = (backward, forward) if leaving else (forward, backward)
    # At a node itself no part of the edge is used.
    by_start, by_end = by_start | (to_start == 0), by_end | (to_end == 0)
    node = np.column_stack([network.start[edge], network.end[edge]])
    return _Ends(node, np.column_stack([np.where(by_start, to_start, np.inf), np.where(by_end, to_end, np.inf)]))


def _along_one_edge(
    network: Network,
    near: Tied,
    near_rows: NDArray[np.int64],
    far: Tied,
    far_rows: NDArray[np.int64],
    turned: bool,
    best: NDArray[np.float64],
) -> None:
    """Places on one edge are joined along it, in the direction that is allowed."""
    by_edge = np.argsort(far.edge[far_rows], kind="stable")
    edges = far.edge[far_rows][by_edge]
    low = np.searchsorted(edges, near.edge[near_rows], side="left")
    high = np.searchsorted(edges, near.edge[near_rows], side="right")
    for i in np.flatnonzero(high > low):
        j = by_edge[low[i] : high[i]]
        edge = near.edge[near_rows[i]]
        ahead = far.along[far_rows[j]] - near.along[near_rows[i]]
        ahead = -ahead if turned else ahead
        way = network.way[edge]
        allowed = (way == BOTH) | ((way == FORWARD) & (ahead >= 0)) | ((way == BACKWARD) & (ahead <= 0))
        best[i, j] = np.where(allowed & (way != CLOSED), np.minimum(best[i, j], np.abs(ahead) * network.cost[edge]), best[i, j])


def _both(there: Pairs, back: Pairs, m: int, cutoff: float) -> Pairs:
    """Pairs that can be reached and left again, both costs added."""
    a = there.origin * np.int64(m) + there.destination
    b = back.origin * np.int64(m) + back.destination
    shared, i, j = np.intersect1d(a, b, assume_unique=True, return_indices=True)
    cost = there.cost[i] + back.cost[j]
    kept = cost <= cutoff
    return Pairs(shared[kept] // m, shared[kept] % m, cost[kept])
