# SPDX-License-Identifier: GPL-2.0-or-later
"""Following the ground: the fewest waypoints between which straight flight stays within a tolerance of the wanted height over every cell under the track, and clear of what stands on it.

A leg is cut where it passes from one cell of the raster into the next. Waypoints may lie over the middle of each cell's stretch, at the wanted height, and where it passes into the next; a leg between two of
them is good if it is within the tolerance where it enters and where it leaves every cell under it (Imai & Iri 1986, Computer Vision, Graphics, and Image Processing 36, 31-41). The fewest legs are found
exactly. Where two neighbouring cells differ by more than twice the tolerance no straight flight is within it on both sides of their border; there the flight passes between the two heights.

A surface (trees, roofs) is stayed above by a clearance that is never given up: the wanted height is raised over it, and no leg may fall below.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_EPS = 1e-9
_BORDER = 1e-4
"""What a waypoint on a border between cells costs beyond one over a cell: of equally few, those over cells are taken."""
_BLOCK = 64
_ROWS = 256
"""Nodes looked at in one go."""


@dataclass(frozen=True)
class Raster:
    """A raster of heights above sea level as a flight sees it."""

    height_of: Callable[[NDArray[np.float64]], NDArray[np.float64]]
    """Heights (n,) of places (n, 2), NaN where nothing is known."""
    cells_under: Callable[[NDArray[np.float64], NDArray[np.float64]], tuple[NDArray[np.float64], NDArray[np.float64]]]
    """For a straight leg from (x, y) to (x, y): shares of the leg (k + 1,) at which it passes from cell to cell, and the heights (k,) of the cells."""


@dataclass(frozen=True)
class Ground:
    """What is flown over: the terrain, and where it is known the surface on it; how far a leg may be from the wanted height, and how far at least above the surface (m)."""

    terrain: Raster
    tolerance: float
    surface: Raster | None = None
    clearance: float = 0.0

    def wanted(self, places: NDArray[np.float64], height: float) -> NDArray[np.float64]:
        """Heights above sea level (n,) at which places (n, 2) are flown over: ``height`` above the terrain, more where the surface asks for it; NaN where neither is known."""
        over_terrain = self.terrain.height_of(places) + height
        return over_terrain if self.surface is None else np.fmax(over_terrain, self.surface.height_of(places) + self.clearance)


def waypoints_between(
    start: NDArray[np.float64], end: NDArray[np.float64], height: float, ground: Ground
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Places (k, 2) between the ends of a straight leg where a waypoint is needed to follow the ground, and their heights above sea level (k,)."""
    nothing = np.empty((0, 2)), np.empty(0)
    if not np.hypot(*(end - start)) > _EPS:
        return nothing
    borders, over_terrain, over_surface = _under(start, end, ground)
    over_terrain = _filled(borders, over_terrain) + height
    if not np.isfinite(over_terrain).all():
        return nothing
    hard = np.where(np.isfinite(over_surface), over_surface + ground.clearance, -np.inf)
    metres = float(np.hypot(*(end - start)))
    ends = ground.wanted(np.stack([start, end]), height)
    along, level, low, high, cost = _nodes(borders, over_terrain, hard, ground.tolerance, ends)
    kept = fewest_within(along * metres, level, low, high, cost)[1:-1]
    return start + along[kept, None] * (end - start), level[kept]


def _under(
    start: NDArray[np.float64], end: NDArray[np.float64], ground: Ground
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Borders (k + 1,) of the cells of both rasters, and the heights of terrain and surface between them (k,)."""
    borders, terrain = ground.terrain.cells_under(start, end)
    if ground.surface is None:
        return borders, terrain, np.full(len(terrain), np.nan)
    others, surface = ground.surface.cells_under(start, end)
    both = np.unique(np.concatenate([borders, others]))
    both = both[np.r_[True, np.diff(both) > _EPS]]
    middle = (both[1:] + both[:-1]) / 2.0
    return (
        both,
        terrain[np.clip(np.searchsorted(borders, middle) - 1, 0, len(terrain) - 1)],
        surface[np.clip(np.searchsorted(others, middle) - 1, 0, len(surface) - 1)],
    )


def _filled(borders: NDArray[np.float64], heights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Heights of cells (k,), gaps bridged from the cells beside them; as they are where none is known."""
    known = np.isfinite(heights)
    if known.all() or not known.any():
        return heights
    middle = (borders[1:] + borders[:-1]) / 2.0
    return np.interp(middle, middle[known], heights[known])


def _nodes(
    borders: NDArray[np.float64], soft: NDArray[np.float64], hard: NDArray[np.float64], tolerance: float, ends: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Places along a leg (shares) where a waypoint may lie, its height there, the lowest and the highest flight there, and what a waypoint costs (m,)."""
    wanted = np.maximum(soft, hard)
    lowest, highest = np.maximum(soft - tolerance, hard), wanted + tolerance
    k = len(wanted)
    along = np.empty(2 * k + 1)
    along[0::2], along[1::2] = borders, (borders[1:] + borders[:-1]) / 2.0
    level, low, high = np.empty(2 * k + 1), np.empty(2 * k + 1), np.empty(2 * k + 1)
    level[1::2], low[1::2], high[1::2] = wanted, lowest, highest
    low[0], high[0], low[-1], high[-1] = lowest[0], highest[0], lowest[-1], highest[-1]
    both_low, both_high = np.maximum(lowest[:-1], lowest[1:]), np.minimum(highest[:-1], highest[1:])
    apart = both_low > both_high
    both_low[apart] = np.minimum(wanted[:-1], wanted[1:])[apart]
    both_high[apart] = np.maximum(wanted[:-1], wanted[1:])[apart]
    both_low = np.maximum(both_low, np.maximum(hard[:-1], hard[1:]))
    low[2:-1:2], high[2:-1:2] = both_low, np.maximum(both_high, both_low)
    level[2:-1:2] = np.clip((wanted[:-1] + wanted[1:]) / 2.0, low[2:-1:2], high[2:-1:2])
    level[0], level[-1] = np.where(np.isfinite(ends), ends, wanted[[0, -1]])
    # The ends are where they are, also where they lie on a border and belong to the cell beside.
    for at in (0, -1):
        low[at], high[at] = min(low[at], level[at]), max(high[at], level[at])
    cost = np.ones(2 * k + 1)
    cost[2:-1:2] += _BORDER
    return along, level, low, high, cost


def fewest_waypoints(along: NDArray[np.float64], wanted: NDArray[np.float64], tolerance: float) -> NDArray[np.int64]:
    """Numbers of the samples that become waypoints, both ends included. ``along`` (n,): metres along a straight leg, rising; ``wanted`` (n,): heights in m, each kept within the tolerance."""
    return fewest_within(along, wanted, wanted - tolerance, wanted + tolerance, np.ones(len(along)))


def fewest_within(
    along: NDArray[np.float64], level: NDArray[np.float64], low: NDArray[np.float64], high: NDArray[np.float64], cost: NDArray[np.float64]
) -> NDArray[np.int64]:
    """Numbers of the nodes that become waypoints, at ``level`` (n,), both ends included, so that straight flight between them stays between ``low`` and ``high`` at every node and the sum of ``cost`` is least."""
    n = len(along)
    total = np.full(n, np.inf)
    before = np.arange(n) - 1
    total[0] = 0.0
    for start in range(0, n - 1, _ROWS):
        stop = min(n - 1, start + _ROWS)
        begin, reached = _reached(np.arange(start, stop), along, level, low, high)
        for row in range(stop - start):
            i = start + row
            # No way through i can be better than one to the end that is known already.
            if not total[i] + 1.0 < total[-1] + _EPS:
                continue
            good = reached[begin[row] : begin[row + 1]]
            offered = total[i] + cost[good]
            better = offered < total[good] - _EPS
            total[good[better]], before[good[better]] = offered[better], i
    order = [n - 1]
    while order[-1] != 0:
        order.append(int(before[order[-1]]))
    return np.array(order[::-1], dtype=np.int64)


def _reached(
    rows: NDArray[np.int64], along: NDArray[np.float64], level: NDArray[np.float64], low: NDArray[np.float64], high: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Nodes that a straight leg from each of ``rows`` (r,) reaches, one row after the other, and where each row's begin (r + 1,): of many rows at once, window by window, as long as a leg can go on."""
    n = len(along)
    owner, node = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    open_, lowest, highest = np.arange(len(rows)), np.full(len(rows), -np.inf), np.full(len(rows), np.inf)
    offset, width = 1, _BLOCK
    while len(open_):
        ahead = rows[open_, None] + offset + np.arange(width)
        there = np.minimum(ahead, n - 1)
        origin = rows[open_, None]
        run = np.maximum(along[there] - along[origin], _EPS)
        # The slopes at which a leg is between low and high at every node up to there.
        least = np.maximum(np.maximum.accumulate((low[there] - level[origin]) / run, axis=1), lowest[open_, None])
        most = np.minimum(np.minimum.accumulate((high[there] - level[origin]) / run, axis=1), highest[open_, None])
        slope = (level[there] - level[origin]) / run
        at, column = np.nonzero((slope >= least - _EPS) & (slope <= most + _EPS) & (ahead < n))
        owner.append(open_[at])
        node.append(there[at, column])
        lowest[open_], highest[open_] = least[:, -1], most[:, -1]
        open_ = open_[(least[:, -1] <= most[:, -1] + _EPS) & (ahead[:, -1] < n - 1)]
        offset, width = offset + width, 2 * width
    owners, nodes = np.concatenate(owner), np.concatenate(node)
    order = np.argsort(owners, kind="stable")
    return np.searchsorted(owners[order], np.arange(len(rows) + 1)), nodes[order]
