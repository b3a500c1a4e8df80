# SPDX-License-Identifier: GPL-2.0-or-later
"""A mission as it is flown through space: from home up, along its waypoints, and straight home where it says so; as places every few metres with their heights."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..mission import Action, Heights, Mission, Waypoint
from .check import NAN, Spot

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NOT_FLOWN = (Action.LOOK_AT, Action.LOOK_AHEAD)
HeightOf = Callable[["NDArray[np.float64]"], "NDArray[np.float64]"]
"""Heights (n,) of places (n, 2) of the working plane, NaN where nothing is known."""


@dataclass(frozen=True)
class Flight:
    """One mission in the working plane (m): n corners of its path, home first.

    z (n,): above sea level where the ground is known, else above the place of take-off. ``agl`` (n,): height above the ground that is kept where the drone follows it, NaN where it flies straight.
    speed, photo, stay, heading, pitch (n,): what holds on the way *to* a corner; ``photo``: m between photos, ``stay``: seconds there; ``shots``: corners where one photo is taken.
    """

    sortie: int
    xy: NDArray[np.float64]
    z: NDArray[np.float64]
    agl: NDArray[np.float64]
    seq: NDArray[np.int64]
    speed: NDArray[np.float64]
    photo: NDArray[np.float64]
    stay: NDArray[np.float64]
    heading: NDArray[np.float64]
    pitch: NDArray[np.float64]
    shots: NDArray[np.bool_]
    ground_at_home: float
    """Above sea level; 0 where it is not known."""

    @property
    def home(self) -> NDArray[np.float64]:
        """Where it takes off (2,)."""
        return self.xy[0]


@dataclass(frozen=True)
class Samples:
    """m places along all flights, every few metres: xy (m, 2), z and ground (m,), the flight's number in the list, the corner that is flown to, metres of track that each stands for."""

    xy: NDArray[np.float64]
    z: NDArray[np.float64]
    ground: NDArray[np.float64]
    flight: NDArray[np.int64]
    corner: NDArray[np.int64]
    metres: NDArray[np.float64]

    def spot(self, at: int, flights: Sequence[Flight]) -> Spot:
        """The place with this number, as a check names it."""
        one = flights[int(self.flight[at])]
        return Spot(float(self.xy[at, 0]), float(self.xy[at, 1]), float(self.z[at]), one.sortie, int(one.seq[self.corner[at]]))


def flight_of(
    sortie: int,
    mission: Mission,
    xy: NDArray[np.float64],
    home_xy: NDArray[np.float64],
    numbers: Sequence[int],
    ground_of: HeightOf | None,
    usual_speed: float,
    return_height: float,
) -> Flight:
    """A mission whose waypoints lie at ``xy`` (w, 2) and have these numbers. ``usual_speed``: m/s where it states none; ``return_height``: m above home at which it returns, unless it is higher."""
    at_home = _ground_at_home(mission, home_xy, ground_of)
    rows = [(one, place, number) for one, place, number in zip(mission.waypoints, xy, numbers, strict=True) if one.action not in _NOT_FLOWN]
    first = rows[0][0]
    columns = [_Corner(home_xy, *_height(first, mission.heights, at_home, home_xy, ground_of), rows[0][2], usual_speed)]
    state = _State(usual_speed)
    for one, place, number in rows:
        z, agl = _height(one, mission.heights, at_home, place, ground_of)
        if one.action is Action.RTL:
            up = max(columns[-1].z, at_home + return_height)
            columns.append(_Corner(columns[-1].xy, up, NAN, number, state.speed, pitch=state.pitch))
            columns.append(_Corner(home_xy, up, NAN, number, state.speed, pitch=state.pitch))
            continue
        if one.action is Action.LAND:  # straight down from where it is; a height of 0 there is no flight along the ground
            z, agl = columns[-1].z, NAN
        # Speed and photos that begin at a corner hold from there on, not on the way to it.
        columns.append(_Corner(place, z, agl, number, state.speed, state.photo, 0.0, one.heading, state.pitch))
        state.after(one)
        columns[-1].stay = one.param if one.action is Action.HOVER else 0.0
        columns[-1].shot = one.action is Action.PHOTO
        columns[-1].own_pitch = state.pitch
    return _as_flight(sortie, columns, at_home)


def sampled(flights: Sequence[Flight], ground_of: HeightOf | None, every: float) -> Samples:
    """Places at most ``every`` m apart, corners included. Between corners the drone flies straight, or keeps its height above the ground where it follows it."""
    parts: list[tuple[NDArray[np.float64], ...]] = []
    for number, one in enumerate(flights):
        metres = np.hypot(*np.diff(one.xy, axis=0).T)
        for leg, length in enumerate(metres):
            steps = max(1, math.ceil(length / every))
            share = np.linspace(0.0, 1.0, steps + 1)
            places = one.xy[leg] + share[:, None] * (one.xy[leg + 1] - one.xy[leg])
            z = one.z[leg] + share * (one.z[leg + 1] - one.z[leg])
            weight = np.full(steps + 1, length / steps)
            weight[[0, -1]] /= 2.0
            follows = np.isfinite(one.agl[leg]) and np.isfinite(one.agl[leg + 1])
            agl = one.agl[leg] + share * (one.agl[leg + 1] - one.agl[leg]) if follows else np.full(steps + 1, NAN)
            parts.append((places[:, 0], places[:, 1], z, agl, np.full(steps + 1, number), np.full(steps + 1, leg + 1), weight))
    x, y, z, agl, flight, corner, weight = (np.concatenate(column) for column in zip(*parts, strict=True))
    xy = np.column_stack([x, y])
    ground = np.zeros(len(xy)) if ground_of is None else ground_of(xy)
    keeps = np.isfinite(agl) & np.isfinite(ground)
    return Samples(xy, np.where(keeps, ground + agl, z), ground, flight.astype(np.int64), corner.astype(np.int64), weight)


def photos_of(
    one: Flight, ground_of: HeightOf | None
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
    """Photos of a flight: places and heights (p, 3), azimuth of flight or the drone's own heading (p,), pitch of the camera (p,), corner that is flown to (p,).

    A run of photos goes on through the waypoints between its begin and its end, every so many metres of it.
    """
    found: list[tuple[NDArray[np.float64], float, float, int]] = []
    left = 0.0
    for corner in range(1, len(one.xy)):
        a, b = one.xy[corner - 1], one.xy[corner]
        length = float(np.hypot(*(b - a)))
        ahead = math.degrees(math.atan2(*(b - a))) % 360.0 if length > 0 else NAN
        distance = one.photo[corner]
        if np.isfinite(distance) and length > 0:
            begins = not np.isfinite(one.photo[corner - 1])
            first = 0.0 if begins else left
            along = np.arange(first, length + 1e-9, distance)
            left = first + distance * len(along) - length
            for metres in along:
                place, z = a + metres / length * (b - a), one.z[corner - 1] + metres / length * (one.z[corner] - one.z[corner - 1])
                found.append(
                    (np.array([*place, _followed(one, corner, metres / length, place, z, ground_of)]), ahead, one.pitch[corner], corner)
                )
        if one.shots[corner]:
            heading = one.heading[corner] if np.isfinite(one.heading[corner]) else ahead
            found.append((np.array([*b, one.z[corner]]), heading, one.pitch[corner], corner))
    if not found:
        return np.empty((0, 3)), np.empty(0), np.empty(0), np.empty(0, dtype=np.int64)
    places, headings, pitches, corners = zip(*found, strict=True)
    heading = np.nan_to_num(np.array(headings), nan=0.0)
    return np.vstack(places), heading, np.nan_to_num(np.array(pitches), nan=-90.0), np.array(corners)


@dataclass
class _Corner:
    xy: NDArray[np.float64]
    z: float
    agl: float
    seq: int
    speed: float
    photo: float = NAN
    stay: float = 0.0
    heading: float = NAN
    pitch: float = NAN
    shot: bool = False
    own_pitch: float = NAN


class _State:
    """What is on after the waypoints so far."""

    def __init__(self, speed: float) -> None:
        self.speed, self.photo, self.pitch = speed, NAN, NAN

    def after(self, one: Waypoint) -> None:
        self.speed = one.speed if math.isfinite(one.speed) else self.speed
        self.pitch = one.pitch if math.isfinite(one.pitch) else self.pitch
        if one.action is Action.PHOTO_START:
            self.photo = one.param
        elif one.action is Action.PHOTO_STOP:
            self.photo = NAN


def _as_flight(sortie: int, corners: list[_Corner], at_home: float) -> Flight:
    def column(name: str) -> NDArray[np.float64]:
        return np.array([getattr(one, name) for one in corners], dtype=np.float64)

    shots = np.array([one.shot for one in corners])
    return Flight(
        sortie,
        np.vstack([one.xy for one in corners]),
        column("z"),
        column("agl"),
        column("seq").astype(np.int64),
        column("speed"),
        column("photo"),
        column("stay"),
        column("heading"),
        np.where(shots, column("own_pitch"), column("pitch")),
        shots,
        at_home,
    )


def _ground_at_home(mission: Mission, home_xy: NDArray[np.float64], ground_of: HeightOf | None) -> float:
    """By the terrain if it is known there, else as the mission states it. Without a terrain all heights are above take-off."""
    if ground_of is None:
        return 0.0
    known = float(ground_of(home_xy[None])[0])
    return known if math.isfinite(known) else mission.home.alt if math.isfinite(mission.home.alt) else 0.0


def _height(one: Waypoint, heights: Heights, at_home: float, place: NDArray[np.float64], ground_of: HeightOf | None) -> tuple[float, float]:
    """(z, height above ground that is kept or NaN)."""
    if heights is Heights.AMSL:
        return one.alt, NAN
    if heights is Heights.RELATIVE or ground_of is None:
        return at_home + one.alt, NAN
    ground = float(ground_of(place[None])[0])
    return (ground if math.isfinite(ground) else at_home) + one.alt, one.alt


def _followed(one: Flight, corner: int, share: float, place: NDArray[np.float64], z: float, ground_of: HeightOf | None) -> float:
    """The height of a place between two corners."""
    agl = one.agl[corner - 1] + share * (one.agl[corner] - one.agl[corner - 1])
    if ground_of is None or not math.isfinite(agl):
        return z
    ground = float(ground_of(place[None])[0])
    return ground + agl if math.isfinite(ground) else z
