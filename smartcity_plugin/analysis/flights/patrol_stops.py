# SPDX-License-Identifier: GPL-2.0-or-later
"""What a patrol does in one go: a point with a stay, or a part of an area with its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError
from .lines import Swath, cover
from .reach import Reach, planned_within
from .sorties import Battery, Leg, Sortie, TooFar, least_piece, sorties_of
from .survey import best_azimuth
from .tour import tour

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

    from .flyable import Flyable, Unflyable
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


@dataclass(frozen=True)
class AreaStops:
    """An area's lines as stops, and what of it is too far for a battery; no stops where nothing of it can be flown."""

    stops: list[Stop]
    too_far: tuple[Unflyable, ...] = ()


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
) -> AreaStops:
    """An area's lines as stops, none longer than a part of a battery. ``first_line``: number of its first line. Where a battery does not reach all of it, what is reached from the pad (m, 2) from which that is most."""

    def plan(free: Flyable, pads: NDArray[np.float64]) -> AreaStops:
        lines = cover(free.area, best_azimuth(free.area, swath, kinematics), swath, free.forbidden)
        if not len(lines.rows):
            return AreaStops([])
        order = tour(lines, pads[0], pads[0], router, kinematics)

        def with_part(share: float) -> AreaStops:
            sorties = sorties_of(lines, order, pads, router, kinematics, _part_of(battery, share), height, photo_distance)
            return AreaStops([_stop_of(place, one, first_line) for one in sorties], free.unflyable)

        *some, most = _PARTS_OF_BATTERY
        for share in some:
            try:
                return with_part(share)
            except TooFar:
                continue
        return with_part(most)

    whole = replace(flyable, area=area, unflyable=())
    least, beyond = least_piece(photo_distance), photo_distance + swath.width / 2.0
    most = _part_of(battery, _PARTS_OF_BATTERY[-1])
    try:
        # A place is visited by one drone, and that flies from one pad.
        for pad in _nearest_first(pads, area):
            try:
                return plan(whole, pad)
            except TooFar:
                continue
        reach = _farthest_reach([Reach(pad[None], router, kinematics, most, height, least, beyond) for pad in pads], whole)
        return planned_within(whole, reach, lambda free: plan(free, reach.pads))
    except AnalysisError:
        return AreaStops([])


def _nearest_first(pads: NDArray[np.float64], area: Geometry) -> NDArray[np.float64]:
    """Each pad by itself (m, 1, 2), by how far the middle of an area is."""
    import shapely

    middle = shapely.get_coordinates(shapely.centroid(area))[0]
    return pads[np.argsort(np.hypot(*(pads - middle).T), kind="stable")][:, None]


def _part_of(battery: Battery, share: float) -> Battery:
    return Battery(battery.usable * share, 0.0)


def _farthest_reach(reaches: Sequence[Reach], whole: Flyable) -> Reach:
    """That of which most of an area lies in reach."""
    import shapely

    return max(reaches, key=lambda one: float(shapely.area(shapely.intersection(whole.area, one.within(whole.area, 1.0)))))


def _stop_of(place: int, sortie: Sortie, first_line: int) -> Stop:
    """What a sortie does between its way there and its way home."""
    on = [at for at, leg in enumerate(sortie.legs) if leg.on]
    legs = tuple(replace(leg, line=leg.line + first_line if leg.on else -1) for leg in sortie.legs[on[0] : on[-1] + 1])
    return Stop(place, legs, legs[0].start)
