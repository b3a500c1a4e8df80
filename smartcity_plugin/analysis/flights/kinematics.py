# SPDX-License-Identifier: GPL-2.0-or-later
"""How long a leg takes: speed up, fly, slow down to a stop, turn.

The trapezoid of speed over time; on a leg too short to reach the speed, a triangle. Fitted on one measured flight of a quadcopter: six lines of 180 m at 8 m/s, 30.08 m apart, took 178.0 s from the first line's start
to the last one's end, where distance over speed says 153.8 s. That is 2.2 s for each of eleven legs, which any pair of acceleration and turn on a curve gives: from 3.64 m/s² without a pause at the corner to an endless
acceleration with 2.4 s. The slow end of the curve is taken. Autopilots do not pause at a corner, they begin the next leg while the last one slows down, and their accelerations are lower still (ArduPilot WPNAV_ACCEL
2.5 m/s² and WPNAV_JERK 1 m/s³, PX4 MPC_ACC_HOR 3 m/s² and MPC_JERK_AUTO 4 m/s³, by their parameter references): of all pairs without a negative turn this one is nearest to both at other speeds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

ACCELERATION = 3.64
TURN = 0.0


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

    def up_and_down(self, height: float) -> float:
        """Seconds to climb to a height in m and to descend from it."""
        return height / self.climb + height / self.descent

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
