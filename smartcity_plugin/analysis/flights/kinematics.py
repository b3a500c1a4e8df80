# SPDX-License-Identifier: GPL-2.0-or-later
"""How long a leg takes: speed up, fly, slow down to a stop, turn.

The trapezoid of speed over time; on a leg too short to reach the speed, a triangle. Constants fitted on one measured flight of a quadcopter under ArduPilot: six lines of 180 m at 8 m/s, 30.08 m apart, took
178.0 s from the first line's start to the last one's end, where distance over speed says 153.8 s. An acceleration of 4 m/s² and a turn of 0.22 s give 178.0 s.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

ACCELERATION = 4.0
TURN = 0.22


@dataclass(frozen=True)
class Kinematics:
    """speed and climb in m/s, acceleration in m/s², turn in s at each corner."""

    speed: float
    acceleration: float = ACCELERATION
    turn: float = TURN
    climb: float = 3.0
    descent: float = 2.0

    def leg(self, length: ArrayLike) -> NDArray[np.float64]:
        """Seconds (n,) for legs of these lengths in m (n,), from standstill to standstill, without turns."""
        metres = np.asarray(length, dtype=np.float64)
        ramp = self.speed**2 / self.acceleration
        return np.where(
            metres >= ramp, metres / self.speed + self.speed / self.acceleration, 2.0 * np.sqrt(np.maximum(metres, 0.0) / self.acceleration)
        )

    def path(self, xy: ArrayLike) -> float:
        """Seconds for a path (n, 2) in m with a stop and a turn at every corner between its legs; points in line are passed without a stop."""
        corners = straightened(xy)
        lengths = np.hypot(*np.diff(corners, axis=0).T)
        return float(self.leg(lengths).sum()) + self.turn * max(0, len(lengths) - 1)


def straightened(xy: ArrayLike) -> NDArray[np.float64]:
    """A path (n, 2) without repeated points and points that lie on the way."""
    points = np.asarray(xy, dtype=np.float64)
    if len(points) < 2:
        return points
    points = points[np.r_[True, np.hypot(*np.diff(points, axis=0).T) > 1e-9]]
    if len(points) < 3:
        return points
    ahead = np.diff(points, axis=0)
    ahead /= np.hypot(*ahead.T)[:, None]
    bend = np.abs(ahead[:-1, 0] * ahead[1:, 1] - ahead[:-1, 1] * ahead[1:, 0]) > 1e-6
    back = (ahead[:-1] * ahead[1:]).sum(axis=1) < 0
    return points[np.r_[True, bend | back, True]]
