# SPDX-License-Identifier: GPL-2.0-or-later
"""What happens when a drone loses contact: it climbs to its return height and flies straight to the nearest of home and its rally points, whatever was planned.

ArduPilot (RALLY_INCL_HOME) and PX4 (RTL_TYPE 3) take the nearest, DJI and a plan without rally points take home; a drone that is higher than the return height stays as high as it is. So from every few metres of track
the straight line to the refuge that would be taken is looked at: does it enter a forbidden area, or ground (or a surface with trees and roofs) that is as high as the return? Where it does, `rally` proposes points.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .transits import Router

EVERY = 10.0
"""Metres of track between places that are looked at."""
HOME = -1
"""The number of a refuge that is no rally point."""
_RAYS = 4_000
"""Straight lines looked at in one go."""


@dataclass(frozen=True)
class Track:
    """One flight from ``home`` (x, y): corners (n, 2) in m, and their heights above sea level (n,) where they are known."""

    path: NDArray[np.float64]
    home: NDArray[np.float64]
    heights: NDArray[np.float64] | None = None


@dataclass(frozen=True)
class Surface:
    """Heights above sea level (n,) of places (n, 2), NaN where nothing is known, and how far apart (m) samples may lie so that no cell is passed over."""

    height_of: Callable[[NDArray[np.float64]], NDArray[np.float64]]
    step: float


@dataclass(frozen=True)
class Returns:
    """The way back from n places along the tracks."""

    places: NDArray[np.float64]
    track: NDArray[np.int64]
    """Number of the track (n,)."""
    refuge: NDArray[np.int64]
    """Number of the rally point that is taken (n,), or HOME."""
    clear_of_zones: NDArray[np.bool_]
    clear_of_ground: NDArray[np.bool_]
    """True as well where no surface is given or known."""

    @property
    def clear(self) -> NDArray[np.bool_]:
        """Whether the way back is free (n,)."""
        return self.clear_of_zones & self.clear_of_ground

    @property
    def share(self) -> float:
        """Share of the places from which the way back is free; 1 where there is no track."""
        return float(self.clear.mean()) if len(self.places) else 1.0


def returns(
    tracks: Sequence[Track],
    router: Router,
    return_height: float,
    surface: Surface | None = None,
    rally: NDArray[np.float64] | None = None,
    every: float = EVERY,
    progress: Progress = no_progress,
    known: Returns | None = None,
) -> Returns:
    """The straight way back from every ``every`` m of the tracks, corners included. ``return_height``: m above the ground at the refuge; ``rally``: (r, 2); ``known``: what was found with other rally points, where
    home is the refuge now as then.
    """
    places, track, heights = _places(tracks, every)
    homes = homes_of(tracks)[track]
    refuges = _Refuges(np.empty((0, 2)) if rally is None else np.asarray(rally, dtype=float).reshape(-1, 2), homes)
    taken, target = refuges.nearest(places)
    if known is None:
        zones, ground = ways_clear(places, target, heights, router, return_height, surface, progress)
        return Returns(places, track, taken, zones, ground)
    zones, ground = known.clear_of_zones.copy(), known.clear_of_ground.copy()
    new = (taken != HOME) | (known.refuge != HOME)
    zones[new], ground[new] = ways_clear(places[new], target[new], heights[new], router, return_height, surface, progress)
    return Returns(places, track, taken, zones, ground)


def homes_of(tracks: Sequence[Track]) -> NDArray[np.float64]:
    """Where each track is at home (n, 2)."""
    return np.array([one.home for one in tracks]).reshape(-1, 2)


def heights_of(tracks: Sequence[Track], every: float = EVERY) -> NDArray[np.float64]:
    """Heights flown at the places of `returns` (n,), NaN where they are not known."""
    return _places(tracks, every)[2]


class _Refuges:
    """Home of each place, and rally points for all."""

    def __init__(self, rally: NDArray[np.float64], homes: NDArray[np.float64]) -> None:
        self._rally, self._homes = rally, homes

    def nearest(self, places: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Number of the refuge (n,) and its place (n, 2); home where both are as near."""
        taken = np.full(len(places), HOME)
        target = self._homes.copy()
        if len(self._rally) and len(places):
            away = np.hypot(places[:, None, 0] - self._rally[None, :, 0], places[:, None, 1] - self._rally[None, :, 1])
            best = away.argmin(axis=1)
            nearer = away[np.arange(len(places)), best] < np.hypot(*(places - self._homes).T)
            taken[nearer], target[nearer] = best[nearer], self._rally[best[nearer]]
        return taken, target


def _places(tracks: Sequence[Track], every: float) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.float64]]:
    """Places (n, 2) along the tracks, the number of the track, and the height flown there (NaN where it is not known)."""
    found: list[NDArray[np.float64]] = [np.empty((0, 3))]
    number: list[NDArray[np.int64]] = [np.empty(0, dtype=np.int64)]
    for at, track in enumerate(tracks):
        heights = np.full(len(track.path), np.nan) if track.heights is None else track.heights
        corners = np.column_stack([track.path, heights])
        metres = np.hypot(*np.diff(track.path, axis=0).T)
        for a, b, length in zip(corners[:-1], corners[1:], metres, strict=True):
            steps = max(1, math.ceil(length / every))
            found.append(a + np.arange(steps)[:, None] / steps * (b - a))
        found.append(corners[-1:])
        number.append(np.full(sum(max(1, math.ceil(length / every)) for length in metres) + 1, at, dtype=np.int64))
    rows = np.vstack(found)
    return rows[:, :2], np.concatenate(number), rows[:, 2]


def ways_clear(
    places: NDArray[np.float64],
    target: NDArray[np.float64],
    heights: NDArray[np.float64],
    router: Router,
    return_height: float,
    surface: Surface | None,
    progress: Progress = no_progress,
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Whether straight lines (n, 2) to (n, 2) enter no zone, and whether they stay above the surface."""
    zones = np.ones(len(places), dtype=bool)
    ground = np.ones(len(places), dtype=bool)
    for first in range(0, len(places), _RAYS):
        progress(first / len(places))
        some = slice(first, first + _RAYS)
        zones[some] = router.clear(places[some], target[some])
        if surface is not None:
            ground[some] = _above(places[some], target[some], heights[some], return_height, surface)
    return zones, ground


def _above(
    places: NDArray[np.float64], target: NDArray[np.float64], heights: NDArray[np.float64], return_height: float, surface: Surface
) -> NDArray[np.bool_]:
    """Whether the return stays above all of the surface between (n,). It is flown at the return height above the refuge, or as high as the drone is."""
    flown = np.fmax(surface.height_of(target) + return_height, heights)
    steps = np.maximum(1, np.ceil(np.hypot(*(places - target).T) / surface.step).astype(np.int64)) + 1
    begin = np.concatenate([[0], np.cumsum(steps)[:-1]])
    owner = np.repeat(np.arange(len(places)), steps)
    share = (np.arange(steps.sum()) - begin[owner]) / (steps - 1)[owner]
    below = surface.height_of(places[owner] + share[:, None] * (target - places)[owner])
    highest = np.maximum.reduceat(np.where(np.isfinite(below), below, -np.inf), begin)
    return ~(highest >= flown)
