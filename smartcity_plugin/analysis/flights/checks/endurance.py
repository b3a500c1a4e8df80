# SPDX-License-Identifier: GPL-2.0-or-later
"""How long each flight takes, in calm air and in wind, and whether its battery lasts.

Wind, by the triangle of velocities: over ground the drone keeps its speed as long as the air lets it; where it would need more airspeed than it has, it gets slower. A multirotor takes about as
much power when it hovers as when it flies at a survey's speed, so the battery is reckoned in seconds in the air.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..kinematics import Kinematics
from .check import NAN, Check, Spot, at_most
from .flown import Flight

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LEAST_SPEED = 0.1


@dataclass(frozen=True)
class Wind:
    """Metres per second; ``comes_from``: degrees clockwise from north, NaN where it may come from anywhere, which is reckoned as head wind throughout."""

    speed: float = 0.0
    comes_from: float = NAN


def ground_speed(wanted: float, azimuth: float, wind: Wind, airspeed: float) -> float:
    """What is left of the wanted speed over ground (m/s) on an azimuth with at most ``airspeed`` m/s through the air; 0 where the wind is stronger."""
    needed = airspeed_needed(wanted, azimuth, wind)
    if needed <= airspeed:
        return wanted
    head, across = _parts(azimuth, wind)
    if airspeed <= abs(across):
        return 0.0
    return max(0.0, min(wanted, math.sqrt(airspeed**2 - across**2) - head))


def airspeed_needed(wanted: float, azimuth: float, wind: Wind) -> float:
    """Airspeed (m/s) that keeps the wanted speed over ground on an azimuth."""
    head, across = _parts(azimuth, wind)
    return math.hypot(wanted + head, across)


def seconds(one: Flight, wind: Wind = Wind(), airspeed: float = math.inf) -> float:
    """Seconds from take-off to landing: up, leg by leg with stops and turns at corners, waiting where the mission waits, down. Infinity where the wind is stronger than the drone."""
    rates = Kinematics(1.0)
    total = max(0.0, one.z[0] - one.ground_at_home) / rates.climb + max(0.0, one.z[-1] - one.ground_at_home) / rates.descent
    total += float(one.stay.sum())
    run: list[NDArray[np.float64]] = []
    pace = NAN
    corners = 0
    for corner in range(1, len(one.xy)):
        a, b = one.xy[corner - 1], one.xy[corner]
        rise, length = one.z[corner] - one.z[corner - 1], float(np.hypot(*(b - a)))
        vertical = rise / rates.climb if rise > 0 else -rise / rates.descent
        if length < 1e-6:
            total += vertical
            continue
        over_ground = ground_speed(one.speed[corner], _azimuth(a, b), wind, airspeed)
        if over_ground < _LEAST_SPEED:
            return math.inf
        # A climb that takes longer than the way slows the drone down, without a stop.
        total += max(0.0, vertical - length / over_ground)
        if run and abs(over_ground - pace) > 1e-9:
            total += _path(run, pace)
            corners += 1
            run = []
        run = run or [a]
        run.append(b)
        pace = over_ground
        if one.stay[corner] > 0.0:
            total += _path(run, pace)
            corners += 1
            run = []
    if run:
        total += _path(run, pace)
    return total + rates.turn * (corners + 2)


def endurance_checks(flights: Sequence[Flight], battery: float, reserve: float, wind: Wind, airspeed: float) -> list[Check]:
    """time: the longest flight in calm air against a full battery; battery: share of it with the wind, against what may be planned; wind: airspeed needed against what the drone has."""
    calm = np.array([seconds(one) for one in flights])
    longest = int(np.argmax(calm))
    checks = [at_most("time", battery, float(calm[longest]), "s", _start(flights[longest]))]
    windy = np.array([seconds(one, wind, airspeed) for one in flights]) if wind.speed > 0 else calm
    worst = int(np.argmax(windy))
    checks.append(at_most("battery", 1.0 - reserve, float(windy[worst] / battery), "", _start(flights[worst])))
    if wind.speed > 0:
        checks.append(_wind_check(flights, wind, airspeed))
    return checks


def _wind_check(flights: Sequence[Flight], wind: Wind, airspeed: float) -> Check:
    worst, spot, slow = 0.0, Spot(), 0.0
    for one in flights:
        for corner in range(1, len(one.xy)):
            a, b = one.xy[corner - 1], one.xy[corner]
            if (length := float(np.hypot(*(b - a)))) < 1e-6:
                continue
            needed = airspeed_needed(one.speed[corner], _azimuth(a, b), wind)
            slow += length if needed > airspeed else 0.0
            if needed > worst:
                worst, spot = needed, Spot(float(b[0]), float(b[1]), float(one.z[corner]), one.sortie, int(one.seq[corner]))
    return at_most("wind", airspeed, worst, "m/s", spot, slow)


def _parts(azimuth: float, wind: Wind) -> tuple[float, float]:
    """Head wind (against the flight is above 0) and cross wind in m/s."""
    if not math.isfinite(wind.comes_from):
        return wind.speed, 0.0
    angle = math.radians(wind.comes_from - azimuth)
    return wind.speed * math.cos(angle), wind.speed * math.sin(angle)


def _azimuth(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    return math.degrees(math.atan2(*(b - a))) % 360.0


def _path(run: list[NDArray[np.float64]], pace: float) -> float:
    return Kinematics(pace).path(np.array(run))


def _start(one: Flight) -> Spot:
    return Spot(float(one.xy[0, 0]), float(one.xy[0, 1]), float(one.z[0]), one.sortie, int(one.seq[0]))
