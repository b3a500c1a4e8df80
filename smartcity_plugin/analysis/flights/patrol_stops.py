# SPDX-License-Identifier: GPL-2.0-or-later
"""What a patrol does in one go: a point with a stay, or a part of an area with its lines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError
from .lines import Swath, cover
from .sorties import Battery, Leg, Sortie, sorties_of
from .survey import best_azimuth
from .tour import tour

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

    from .flyable import Flyable
    from .kinematics import Kinematics
    from .transits import Router

_PARTS_OF_BATTERY = (0.7, 0.85, 0.97)
"""Areas are cut into parts that one battery reaches with something to spare, so that a sortie can take them with others; with less to spare where they lie too far off for that."""


@dataclass(frozen=True)
class Stop:
    """What is done in one go: a point with a stay, or a part of an area with its lines."""

    place: int
    """Number of the place it belongs to."""
    legs: tuple[Leg, ...]
    """Empty for a point."""
    at: NDArray[np.float64]
    """Where it begins."""
    stay: float = 0.0

    @property
    def leaves(self) -> NDArray[np.float64]:
        """Where it ends."""
        return self.legs[-1].end if self.legs else self.at

    def seconds(self, kinematics: Kinematics) -> float:
        """How long it takes."""
        if not self.legs:
            return self.stay
        return kinematics.path(np.vstack([self.at, *(leg.end for leg in self.legs)])) + kinematics.turn


def area_stops(
    place: int,
    area: Geometry,
    swath: Swath,
    flyable: Flyable,
    pads: NDArray[np.float64],
    router: Router,
    kinematics: Kinematics,
    battery: Battery,
    height: float,
    photo_distance: float,
    first_line: int = 0,
) -> list[Stop]:
    """An area's lines as stops, none longer than a part of a battery; none at all where it cannot be reached. ``first_line``: number of its first line."""
    lines = cover(area, best_azimuth(area, swath, kinematics), swath, flyable.forbidden)
    if not len(lines.rows):
        return []
    order = tour(lines, pads[0], pads[0], router, kinematics)
    for share in _PARTS_OF_BATTERY:
        try:
            sorties = sorties_of(lines, order, pads, router, kinematics, Battery(battery.usable * share, 0.0), height, photo_distance)
        except AnalysisError:
            continue
        return [_stop_of(place, one, first_line) for one in sorties]
    return []


def _stop_of(place: int, sortie: Sortie, first_line: int) -> Stop:
    """What a sortie does between its way there and its way home."""
    on = [at for at, leg in enumerate(sortie.legs) if leg.on]
    legs = tuple(replace(leg, line=leg.line + first_line if leg.on else -1) for leg in sortie.legs[on[0] : on[-1] + 1])
    return Stop(place, legs, legs[0].start)
