# SPDX-License-Identifier: GPL-2.0-or-later
"""The time model, held against every other model that fits the one measured flight as well: how far can its predictions be off?"""

from __future__ import annotations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.flights.kinematics import Kinematics

MEASURED, APART = 178.0, 30.08


def flight(length, apart=APART, n=6):
    """Corners of lines to and fro."""
    return np.array([point for at in range(n) for point in ([(0, at), (1, at)] if at % 2 == 0 else [(1, at), (0, at)])]) * [length, apart]


def trapezoid(acceleration):
    """Stop and turn, with the pause at each corner that the measured flight asks for."""
    pause = (MEASURED - Kinematics(8.0, acceleration, 0.0).path(flight(180.0))) / 10.0
    return lambda path, speed: Kinematics(speed, acceleration, pause).path(path)


def jerk_limited(acceleration, jerk):
    """An autopilot with these limits, and for each corner that it cuts the seconds that the measured flight asks for."""

    def ramp(speed):
        return speed / acceleration + acceleration / jerk if speed >= acceleration**2 / jerk else 2.0 * np.sqrt(speed / jerk)

    def leg(metres, speed):
        if speed * ramp(speed) <= metres:
            return metres / speed + ramp(speed)
        low, high = 0.0, speed
        for _ in range(60):
            middle = (low + high) / 2.0
            low, high = (middle, high) if middle * ramp(middle) <= metres else (low, middle)
        return 2.0 * ramp(low)

    def stops(path, speed):
        return sum(leg(metres, speed) for metres in np.hypot(*np.diff(path, axis=0).T))

    gained = (stops(flight(180.0), 8.0) - MEASURED) / 10.0
    return lambda path, speed: stops(path, speed) - gained * (len(path) - 2)


MODELS = {
    "ArduPilot": jerk_limited(2.5, 1.0),
    "PX4": jerk_limited(3.0, 4.0),
    "3.64": lambda path, speed: Kinematics(speed).path(path),
    "4": trapezoid(4.0),
    "5": trapezoid(5.0),
}


@pytest.mark.parametrize("length", [60.0, 180.0, 500.0])
def test_at_the_speed_of_the_measured_flight_all_agree(length):
    taken = [model(flight(length), 8.0) for model in MODELS.values()]
    np.testing.assert_allclose(taken, taken[0], rtol=2e-3)
    assert length != 180.0 or taken[0] == pytest.approx(MEASURED, rel=1e-3)


@pytest.mark.parametrize(
    ("lengths", "speeds", "most"),
    [((180, 300, 500), (3, 5, 10, 12), 0.03), ((100,), (3, 5, 10, 12), 0.05), ((60,), (3, 5, 10, 12, 15), 0.09)],
)
def test_ours_is_off_by_no_more_than_that_whichever_is_right(lengths, speeds, most):
    """And of the five it is the one that can be off least."""
    taken = np.array([[model(flight(length), speed) for length in lengths for speed in speeds] for model in MODELS.values()])
    off = np.abs(taken[:, None] / taken[None] - 1.0).max(axis=(1, 2))
    ours = off[list(MODELS).index("3.64")]
    assert ours <= most and ours < min(off[list(MODELS).index(other)] for other in ("ArduPilot", "4", "5"))


def test_short_legs_are_triangles_and_points_on_the_way_no_stops():
    model = Kinematics(8.0, 4.0, 1.0)
    assert model.leg(16.0) == pytest.approx(4.0) and model.leg(4.0) == pytest.approx(2.0) and model.leg(0.0) == 0.0
    assert model.path([(0, 0), (50, 0), (50, 0), (100, 0)]) == pytest.approx(100 / 8 + 2)
    assert model.path([(0, 0), (50, 0), (50, 50)]) == pytest.approx(2 * (50 / 8 + 2) + 1)
    assert model.up_and_down(60.0) == pytest.approx(60 / 3 + 60 / 2)
