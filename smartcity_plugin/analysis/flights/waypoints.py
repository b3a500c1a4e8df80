# SPDX-License-Identifier: GPL-2.0-or-later
"""Sorties as rows of a waypoint layer: each a place to go to, how high, and what is done there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .mission import NAN, Action
from .sorties import Sortie
from .terrain import Ground, waypoints_between

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .kinematics import Kinematics

_AIM = {"photo": (Action.PHOTO_START, Action.PHOTO_STOP), "spray": (Action.SPRAY_ON, Action.SPRAY_OFF), "stops": (None, Action.WAYPOINT)}
"""What is done where a line begins and where it ends; with stops nothing but what is done at each stay."""


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


@dataclass
class _Row:
    """A waypoint in the making; ``level``: its height above sea level, NaN for the wanted one."""

    place: NDArray[np.float64]
    action: Action
    param: float = NAN
    level: float = NAN


def waypoint_rows(
    sorties: list[Sortie], height: float, speed: float, param: float, pitch: float = NAN, aim: str = "photo", ground: Ground | None = None
) -> Rows:
    """Rows of sorties flown ``height`` m above the ground (above the pad, where no ground is known). ``param``: metres between photos; ``aim``: photo, spray or stops (photos standing still)."""
    columns: list[list[float]] = []
    actions: list[str] = []
    for number, sortie in enumerate(sorties, start=1):
        rows = _rows_of(sortie, height, param, aim, ground)
        places = np.array([row.place for row in rows])
        terrain = np.full(len(rows), NAN) if ground is None else ground.terrain.height_of(places)
        level = np.array([row.level for row in rows])
        wanted = terrain + height if ground is None else ground.wanted(places, height)
        level = np.where(np.isfinite(level), level, wanted)
        above = np.where(np.isfinite(level - terrain), level - terrain, height)
        headings = _headings(places)
        for at, row in enumerate(rows):
            first = at == 0
            columns.append(
                [
                    *row.place,
                    at + 1,
                    number,
                    sortie.drone + 1,
                    above[at],
                    level[at],
                    speed if first else NAN,
                    headings[at],
                    row.param,
                    pitch if first else NAN,
                ]
            )
            actions.append(row.action.value)
    table = np.array(columns)
    seq, sortie_of, drone = (table[:, at].astype(np.int64) for at in (2, 3, 4))
    agl, amsl, speeds, headings, params, pitches = table[:, 5:].T
    return Rows(table[:, :2], seq, sortie_of, drone, np.array(actions, dtype=object), agl, amsl, speeds, headings, params, pitches)


def _rows_of(sortie: Sortie, height: float, param: float, aim: str, ground: Ground | None) -> list[_Row]:
    """The rows of one sortie: photos (or the sprayer) go on where a line begins and off where it ends, not at its bends."""
    begin, end = _AIM[aim]
    rows = [_Row(sortie.legs[0].start, Action.TAKEOFF)]
    legs = sortie.legs
    for at, leg in enumerate(legs):
        goes_on = at > 0 and legs[at - 1].on and leg.on and legs[at - 1].line == leg.line and np.allclose(legs[at - 1].end, leg.start)
        last = not (
            at + 1 < len(legs) and leg.on and legs[at + 1].on and legs[at + 1].line == leg.line and np.allclose(leg.end, legs[at + 1].start)
        )
        if begin is not None and leg.on and not goes_on:
            # A way that ends where the line begins needs no waypoint of its own there.
            if rows[-1].action is Action.WAYPOINT and np.allclose(rows[-1].place, leg.start):
                rows.pop()
            rows.append(_Row(leg.start, begin, param))
        if ground is not None:
            places, levels = waypoints_between(leg.start, leg.end, height, ground)
            rows += [_Row(place, Action.WAYPOINT, NAN, float(level)) for place, level in zip(places, levels, strict=True)]
        rows.append(_Row(leg.end, end if leg.on and last else Action.WAYPOINT))
        if leg.stay > 0:
            rows[-1] = _Row(leg.end, Action.HOVER, leg.stay)
            rows.append(_Row(leg.end, Action.PHOTO))
    rows.append(_Row(rows[-1].place, Action.RTL))
    return rows


def _headings(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Azimuth from each place to the next (n,), NaN where it stays."""
    ahead = np.vstack([np.diff(places, axis=0), [[0.0, 0.0]]])
    return np.where(np.hypot(*ahead.T) > 1e-6, np.degrees(np.arctan2(ahead[:, 0], ahead[:, 1])) % 360.0, NAN)


def climbing_seconds(rows: Rows, kinematics: Kinematics) -> NDArray[np.float64]:
    """Seconds (one for each sortie) by which a flight over terrain takes longer: where a leg rises or falls faster than the drone can at its speed, it slows down."""
    metres = np.hypot(*np.diff(rows.xy, axis=0).T)
    rise = np.diff(rows.alt_amsl)
    upright = np.where(rise > 0, rise / kinematics.climb, -rise / kinematics.descent)
    longer = np.maximum(upright - metres / kinematics.speed, 0.0)
    longer[~np.isfinite(longer) | (rows.sortie[1:] != rows.sortie[:-1])] = 0.0
    found = np.zeros(int(rows.sortie.max()))
    np.add.at(found, rows.sortie[1:] - 1, longer)
    return found
