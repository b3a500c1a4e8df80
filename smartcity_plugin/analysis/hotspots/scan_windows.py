# SPDX-License-Identifier: GPL-2.0-or-later
"""The windows of a scan: growing circles or ellipses around every place, and stretches of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Window = Literal["space", "space_time", "prospective"]
_TIE = 1e-9
_DISTANCES = 1_000_000


@dataclass(frozen=True)
class Ellipse:
    """shape: long axis over short axis; angle: of the long axis, degrees clockwise from north."""

    shape: float
    angle: float


CIRCLE = (Ellipse(1.0, 0.0),)
ELLIPSES = tuple(
    Ellipse(shape, 180.0 * j / angles)
    for shape, angles in ((1.0, 1), (1.5, 4), (2.0, 6), (3.0, 9), (4.0, 12), (5.0, 15))
    for j in range(angles)
)
"""Shapes and numbers of angles of Kulldorff, Huang, Pickle & Duczmal (2006)."""


@dataclass(frozen=True)
class Block:
    """Windows around some centres, the one with most units first.

    centres (b,): positions of the places they grow from; order (b, m): places by distance, the nearest (the centre) first; closed (b, m): whether the first k + 1 of them
    are a window (all places at that distance are in, and the size limit holds); distance (b, m): along the short axis; active (m,): how many of the centres
    still grow at rank k.
    """

    ellipse: Ellipse
    centres: NDArray[np.int64]
    order: NDArray[np.int64]
    closed: NDArray[np.bool_]
    distance: NDArray[np.float64]
    active: NDArray[np.int64]


@dataclass(frozen=True)
class Space:
    """Where windows may grow: xy (n, 2); size (n,): people, or what stands for them; no window holds more than ``limit`` of size or reaches beyond ``max_radius``."""

    xy: NDArray[np.float64]
    size: NDArray[np.float64]
    limit: float
    max_radius: float
    ellipses: tuple[Ellipse, ...]

    def block(self, centres: NDArray[np.int64], ellipse: Ellipse) -> Block:
        """The windows around ``centres``."""
        distance = elliptic_distance(self.xy[centres], self.xy, ellipse)
        order = np.argsort(distance, axis=1, kind="stable")
        distance = np.take_along_axis(distance, order, axis=1)
        held = np.cumsum(self.size[order], axis=1)
        # Sums in another order differ in their last digits.
        within = (held <= self.limit * (1.0 + 1e-12)) & (distance <= self.max_radius)
        ranks = within.sum(axis=1)
        longest_first = np.argsort(-ranks, kind="stable")
        most = int(ranks.max(initial=0))
        closed = np.ones(distance.shape, dtype=bool)
        # Places at the same distance enter together. The tolerance is far below any survey's precision and above rounding.
        closed[:, :-1] = np.diff(distance, axis=1) > _TIE * float(np.ptp(self.xy, axis=0).max(initial=0.0))
        closed &= within
        return Block(
            ellipse,
            centres[longest_first],
            order[longest_first, :most],
            closed[longest_first, :most],
            distance[longest_first, :most],
            np.sum(ranks[:, None] > np.arange(most), axis=0),
        )

    def blocks(self, rows: int) -> Iterator[Block]:
        """All windows, at most ``rows`` centres at a time."""
        n = len(self.xy)
        rows = max(1, min(rows, n, _DISTANCES // n))
        for ellipse in self.ellipses:
            for start in range(0, n, rows):
                yield self.block(np.arange(start, min(start + rows, n)), ellipse)


def elliptic_distance(centres: NDArray[np.float64], xy: NDArray[np.float64], ellipse: Ellipse) -> NDArray[np.float64]:
    """Short half-axis (b, n) of the ellipses around ``centres`` (b, 2) on whose border the places xy (n, 2) lie."""
    dx = xy[:, 0] - centres[:, :1]
    dy = xy[:, 1] - centres[:, 1:]
    if ellipse.shape == 1.0:
        return np.hypot(dx, dy)
    sine, cosine = np.sin(np.radians(ellipse.angle)), np.cos(np.radians(ellipse.angle))
    return np.hypot(dx * cosine - dy * sine, (dx * sine + dy * cosine) / ellipse.shape)


@dataclass(frozen=True)
class Lane:
    """Counts of all stretches of one length: sums at ``high`` minus sums at ``low`` (None: nothing to take off); from period ``starts`` up to before ``ends``."""

    high: slice
    low: slice | None
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]


@dataclass(frozen=True)
class Stretches:
    """Stretches of time up to half of the study period (all of it where only space is scanned)."""

    window: Window
    periods: int

    @property
    def longest(self) -> int:
        """In periods."""
        return self.periods if self.window == "space" else max(1, self.periods // 2)

    @property
    def number(self) -> int:
        """How many there are."""
        return sum(lane.starts.size for lane in self.lanes())

    def sums(self, cells: NDArray[Any]) -> NDArray[Any]:
        """From cells (n, periods, …) to sums (s, n, …) from which `lanes` picks: totals, sums of the last 1, 2, … periods, or sums up to each period."""
        if self.window == "space":
            return cells.sum(axis=1, dtype=cells.dtype)[None]
        by_time = np.moveaxis(cells, 1, 0)
        if self.window == "prospective":
            return np.cumsum(by_time[::-1][: self.longest], axis=0, dtype=cells.dtype)
        sums = np.zeros((self.periods + 1, *by_time.shape[1:]), dtype=cells.dtype)
        np.cumsum(by_time, axis=0, dtype=cells.dtype, out=sums[1:])
        return sums

    def lanes(self) -> list[Lane]:
        """How the stretches are got from `sums`."""
        if self.window == "space":
            return [Lane(slice(0, 1), None, np.array([0]), np.array([self.periods]))]
        lengths = np.arange(1, self.longest + 1)
        if self.window == "prospective":
            return [Lane(slice(0, self.longest), None, self.periods - lengths, np.full(lengths.size, self.periods))]
        return [
            Lane(slice(length, None), slice(0, -length), np.arange(self.periods + 1 - length), np.arange(length, self.periods + 1))
            for length in lengths.tolist()
        ]
