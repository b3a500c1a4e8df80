# SPDX-License-Identifier: GPL-2.0-or-later
"""Lines of a road layer as a network: nodes where lines meet, edges between them.

Lines are joined where they share a vertex on one level, as in OpenStreetMap: a bridge that merely crosses is not a junction, and neither are lines of different levels that share a vertex in their middle. At
the ends of lines levels meet (there a ramp begins). Gaps are not closed silently; `trust` names them, and a tolerance closes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

BOTH, FORWARD, BACKWARD, CLOSED = 0, 1, -1, 9
"""Ways in which an edge may be used."""
_EXACT = 1e-3
"""Vertices nearer than this (m) are one."""


@dataclass(frozen=True)
class Network:
    """k nodes and e edges; an edge is a stretch of one line between two nodes, with its vertices."""

    nodes: NDArray[np.float64]
    """(k, 2) metres."""
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    """Nodes (e,) of each edge."""
    line: NDArray[np.int64]
    """The line (e,) it is part of."""
    pointer: NDArray[np.int64]
    vertices: NDArray[np.float64]
    """Edge i has the vertices ``pointer[i]:pointer[i + 1]``."""
    length: NDArray[np.float64]
    """Metres (e,)."""
    way: NDArray[np.int64]
    """BOTH, FORWARD, BACKWARD or CLOSED (e,)."""
    cost: NDArray[np.float64]
    """Metres or seconds (e,) for the whole edge."""

    @property
    def n_nodes(self) -> int:
        """Nodes."""
        return len(self.nodes)

    @property
    def n_edges(self) -> int:
        """Edges."""
        return len(self.start)


def build(
    pointer: ArrayLike,
    vertices: ArrayLike,
    level: ArrayLike | None = None,
    way: ArrayLike | None = None,
    speed: ArrayLike | None = None,
    tolerance: float = 0.0,
) -> Network:
    """A network from lines: line i has ``vertices[pointer[i]:pointer[i + 1]]`` (m, 2) in metres.

    ``level`` (n,): lines of different levels do not meet but at their ends; ``way`` (n,): one-way, by the line's direction; ``speed`` (n,) in m/s makes costs seconds, else they are metres;
    ``tolerance``: ends of lines that are at most that far apart (m) are joined. Raises AnalysisError where no line is left.
    """
    starts, xy = np.asarray(pointer, dtype=np.int64), np.asarray(vertices, dtype=np.float64)
    n = len(starts) - 1
    sizes = np.diff(starts)
    if n < 1 or not (sizes >= 2).any():
        raise AnalysisError(tr("The road layer has no lines."))
    owner = np.repeat(np.arange(n), sizes)
    is_end = np.zeros(len(xy), dtype=bool)
    is_end[starts[:-1][sizes > 0]] = True
    is_end[starts[1:][sizes > 0] - 1] = True
    number = _same_places(xy)
    if tolerance > 0:
        number = _joined_ends(xy, number, is_end, tolerance)
    if level is not None:
        number = _by_level(number, is_end, np.asarray(level)[owner])
    # A vertex is a node where lines end, or where more than one line, or one line twice, passes.
    passes = np.bincount(number)
    is_node = is_end | (passes[number] > 1)
    inner = np.ones(len(xy), dtype=bool)
    inner[starts[1:][sizes > 0] - 1] = False  # the last vertex of a line begins no edge
    begins = np.flatnonzero(is_node & inner)
    following = np.flatnonzero(is_node)
    stops = following[np.searchsorted(following, begins, side="right")]
    moved = np.hypot(*(xy[1:] - xy[:-1]).T)
    moved[starts[1:-1] - 1] = 0.0  # from one line's end to the next one's beginning
    run = np.concatenate([[0.0], np.cumsum(moved)])
    length = run[stops] - run[begins]
    real = length > 0
    if not real.any():
        raise AnalysisError(tr("All lines of the road layer have no length: there is no way along them."))
    begins, stops, length = begins[real], stops[real], length[real]
    used, index = np.unique(number[np.concatenate([begins, stops])], return_inverse=True)
    first = np.full(int(number.max()) + 1, -1, dtype=np.int64)
    first[number[::-1]] = np.arange(len(xy))[::-1]
    count = stops - begins + 1
    ends = np.cumsum(count)
    picked = np.repeat(begins - (ends - count), count) + np.arange(int(ends[-1]) if ends.size else 0)
    lines = owner[begins]
    speeds = None if speed is None else np.asarray(speed, dtype=np.float64)[lines]
    return Network(
        xy[first[used]],
        index[: len(begins)].astype(np.int64),
        index[len(begins) :].astype(np.int64),
        lines,
        np.concatenate([[0], ends]),
        xy[picked],
        length,
        np.zeros(len(begins), dtype=np.int64) if way is None else np.asarray(way, dtype=np.int64)[lines],
        length if speeds is None else length / speeds,
    )


def _same_places(xy: NDArray[np.float64]) -> NDArray[np.int64]:
    """A number per vertex (m,), the same where they are within a millimetre of each other."""
    cell = np.round((xy - xy.min(axis=0)) / _EXACT).astype(np.int64)
    key = cell[:, 0] * (int(cell[:, 1].max()) + 1) + cell[:, 1]
    return np.unique(key, return_inverse=True)[1].ravel().astype(np.int64)


def _joined_ends(xy: NDArray[np.float64], number: NDArray[np.int64], is_end: NDArray[np.bool_], tolerance: float) -> NDArray[np.int64]:
    """Ends of lines within the tolerance of a vertex of another get its number."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    ends = np.unique(number[is_end])
    at = np.full(int(number.max()) + 1, -1, dtype=np.int64)
    at[number[::-1]] = np.arange(len(xy))[::-1]
    pairs = cKDTree(xy[at[ends]]).query_pairs(tolerance, output_type="ndarray")
    total = int(number.max()) + 1
    graph = coo_matrix((np.ones(len(pairs)), (ends[pairs[:, 0]], ends[pairs[:, 1]])), shape=(total, total))
    return connected_components(graph, directed=False)[1][number].astype(np.int64)


def _by_level(number: NDArray[np.int64], is_end: NDArray[np.bool_], level: NDArray[np.int64]) -> NDArray[np.int64]:
    """Vertices on different levels become different places, unless a line ends there: a ramp joins levels."""
    ramp = np.zeros(int(number.max()) + 1, dtype=bool)
    ramp[number[is_end]] = True
    own = np.where(ramp[number], np.int64(np.min(level)) - 1, level)
    key = number * np.int64(int(level.max()) - int(level.min()) + 3) + (own - (int(level.min()) - 1))
    return np.unique(key, return_inverse=True)[1].ravel().astype(np.int64)
