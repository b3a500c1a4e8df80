# SPDX-License-Identifier: GPL-2.0-or-later
"""Sorties as rows of a waypoint layer: each a place to go to, how high, and what is done there."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .mission import NAN, Action
from .sorties import Sortie
from .terrain import fewest_waypoints

if TYPE_CHECKING:
    from numpy.typing import NDArray

_AIM = {"photo": (Action.PHOTO_START, Action.PHOTO_STOP), "spray": (Action.SPRAY_ON, Action.SPRAY_OFF)}


@dataclass(frozen=True)
class Rows:
    """Waypoints (n,) of all sorties, in order. Heights in m: above the ground below, and above sea level (NaN where no terrain is known)."""

    xy: NDArray[np.float64]
    seq: NDArray[np.int64]
    sortie: NDArray[np.int64]
    drone: NDArray[np.int64]
    action: NDArray[np.object_]
    alt_agl: NDArray[np.float64]
    alt_amsl: NDArray[np.float64]
    speed: NDArray[np.float64]
    heading: NDArray[np.float64]
    param: NDArray[np.float64]
    pitch: NDArray[np.float64]


@dataclass(frozen=True)
class Ground:
    """The terrain: heights (n,) of places (n, 2), NaN where it is not known; how far apart samples are; how far a leg may be from the wanted height."""

    height_of: Callable[[NDArray[np.float64]], NDArray[np.float64]]
    step: float
    tolerance: float


def waypoint_rows(
    sorties: list[Sortie], height: float, speed: float, param: float, pitch: float = NAN, aim: str = "photo", ground: Ground | None = None
) -> Rows:
    """Rows of sorties flown ``height`` m above the ground (above the pad, where no ground is known). ``param``: metres between photos; ``aim``: photo or spray."""
    begin, end = _AIM[aim]
    columns: list[list[float]] = []
    actions: list[str] = []
    for number, sortie in enumerate(sorties, start=1):
        rows: list[tuple[NDArray[np.float64], Action, float]] = [(sortie.legs[0].start, Action.TAKEOFF, NAN)]
        for leg in sortie.legs:
            inner = _between(leg.start, leg.end, height, ground)
            if leg.on:
                # A way that ends where the line begins needs no waypoint of its own there.
                if rows[-1][1] is Action.WAYPOINT and np.allclose(rows[-1][0], leg.start):
                    rows.pop()
                rows.append((leg.start, begin, param))
                rows += [(place, Action.WAYPOINT, NAN) for place in inner]
                rows.append((leg.end, end, NAN))
            else:
                rows += [(place, Action.WAYPOINT, NAN) for place in inner]
                rows.append((leg.end, Action.WAYPOINT, NAN))
        rows.append((rows[-1][0], Action.RTL, NAN))
        places = np.array([place for place, _, _ in rows])
        terrain = np.full(len(rows), NAN) if ground is None else ground.height_of(places)
        ahead = np.vstack([np.diff(places, axis=0), [[0.0, 0.0]]])
        for at, (place, action, given) in enumerate(rows):
            heading = math.degrees(math.atan2(*ahead[at])) % 360.0 if np.hypot(*ahead[at]) > 1e-6 else NAN
            columns.append(
                [
                    *place,
                    at + 1,
                    number,
                    sortie.drone + 1,
                    height,
                    terrain[at] + height,
                    speed if at == 0 else NAN,
                    heading,
                    given,
                    pitch if at == 0 else NAN,
                ]
            )
            actions.append(action.value)
    table = np.array(columns)
    seq, sortie_of, drone = (table[:, at].astype(np.int64) for at in (2, 3, 4))
    agl, amsl, speeds, headings, params, pitches = table[:, 5:].T
    return Rows(table[:, :2], seq, sortie_of, drone, np.array(actions, dtype=object), agl, amsl, speeds, headings, params, pitches)


def _between(start: NDArray[np.float64], end: NDArray[np.float64], height: float, ground: Ground | None) -> list[NDArray[np.float64]]:
    """Places between the ends of a leg where the height must change to follow the ground."""
    metres = float(np.hypot(*(end - start)))
    if ground is None or metres < 2.0 * ground.step:
        return []
    along = np.linspace(0.0, metres, math.ceil(metres / ground.step) + 1)
    places = start + (along / metres)[:, None] * (end - start)
    terrain = ground.height_of(places)
    known = np.isfinite(terrain)
    if not known.all():
        if not known.any():
            return []
        terrain = np.interp(along, along[known], terrain[known])
    kept = fewest_waypoints(along, terrain + height, ground.tolerance)
    return [places[at] for at in kept[1:-1]]
