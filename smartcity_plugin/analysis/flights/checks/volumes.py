# SPDX-License-Identifier: GPL-2.0-or-later
"""The volumes of a specific operations risk assessment: where the drone is planned to be, where it may get to before it is caught, where it may come down. Not an authorisation.

Formulas for multirotors: Luftfahrt-Bundesamt, guide to the dimensioning of flight geography, contingency volume and ground risk buffer; JARUS SORA 2.5, annex A; the ground risk buffer by the 1:1 rule.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...buffers import circumscribed_buffer
from .check import Check, at_least, at_most
from .flown import Flight, Samples

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

G = 9.81
GNSS, KEEPING, MAP = 3.0, 3.0, 1.0
"""Metres of error: position, keeping to the path, the map."""
REACTION = 1.0
"""Seconds until somebody, or the drone, does something."""
STEEPEST = 45.0
"""Degrees of pitch with which it is braked."""
HEIGHT_ERROR = 1.0
"""Metres, by barometer."""


@dataclass(frozen=True)
class Margins:
    """Metres beyond the planned track at a speed: to the side, and up."""

    side: float
    up: float


@dataclass(frozen=True)
class Volumes:
    """Areas on the ground (m): contingency volume and, around it, ground risk buffer, each with the one inside it."""

    contingency: Geometry
    ground_risk: Geometry
    widest: float
    """Greatest width of the contingency volume beyond the track."""
    highest: float
    """Top of the contingency volume above the ground."""


def margins(speed: float) -> Margins:
    """Contingency at a speed (m/s): errors, the way until there is a reaction, the way to brake; up: 0.7 of the speed until there is a reaction, then thrown up."""
    side = GNSS + KEEPING + MAP + REACTION * speed + 0.5 * speed**2 / (G * math.tan(math.radians(STEEPEST)))
    up = HEIGHT_ERROR + 0.7 * REACTION * speed + 0.5 * speed**2 / G
    return Margins(side, up)


def ground_risk_width(height: float, speed: float, size: float) -> float:
    """1:1: as wide as the contingency volume is high, and half the drone's size (m)."""
    return height + margins(speed).up + size / 2.0


def volumes(samples: Samples, flights: Sequence[Flight], size: float) -> Volumes:
    """Volumes around all flights of a drone ``size`` m across, leg by leg at its own speed and greatest height above ground (or above take-off)."""
    import shapely

    ground = np.where(np.isfinite(samples.ground), samples.ground, np.array([flights[one].ground_at_home for one in samples.flight]))
    agl = np.maximum(samples.z - ground, 0.0)
    key = samples.flight * (int(samples.corner.max()) + 1) + samples.corner
    _, first, leg = np.unique(key, return_index=True, return_inverse=True)
    top = np.zeros(len(first))
    np.maximum.at(top, leg, agl)
    legs, speed = [], np.empty(len(first))
    for at, row in enumerate(first):
        one, corner = flights[int(samples.flight[row])], int(samples.corner[row])
        legs.append(one.xy[corner - 1 : corner + 1])
        speed[at] = one.speed[corner]
    side = np.array([margins(one).side for one in speed])
    wide = side + np.array([ground_risk_width(height, one, size) for height, one in zip(top, speed, strict=True)])
    lines: Any = shapely.linestrings(np.array(legs))
    up = np.array([margins(one).up for one in speed])
    return Volumes(
        shapely.union_all(circumscribed_buffer(lines, side)),
        shapely.union_all(circumscribed_buffer(lines, wide)),
        float(side.max()),
        float((top + up).max()),
    )


def volume_checks(
    found: Volumes, away: NDArray[np.float64], samples: Samples, flights: Sequence[Flight], people: NDArray[np.object_] | None
) -> list[Check]:
    """Does the contingency volume stay out of no-fly zones (``away``: metres from each sample to the nearest); are there people in the ground risk buffer?"""
    import shapely

    checks = []
    if np.isfinite(away).any():
        wide = np.array([margins(flights[one].speed[corner]).side for one, corner in zip(samples.flight, samples.corner, strict=True)])
        spare = away - wide
        worst = int(np.argmin(spare))
        checks.append(
            at_least(
                "contingency",
                float(wide[worst]),
                float(away[worst]),
                "m",
                samples.spot(worst, flights),
                float(samples.metres[spare < 0].sum()),
            )
        )
    if people is not None:
        inside = shapely.area(shapely.intersection(found.ground_risk, shapely.union_all(people)))
        checks.append(at_most("ground_risk", 0.0, float(inside), "m2"))
    return checks
