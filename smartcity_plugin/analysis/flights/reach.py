# SPDX-License-Identifier: GPL-2.0-or-later
"""How far one battery reaches: what of an area is too far for a flight there, a first piece of line and the way back, and by how much.

Without zones that is what lies outside circles around the pads. Where zones stand in the way, the ways around them count, cell by cell of a grid.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from ..errors import AnalysisError, tr
from .flyable import Flyable, Unflyable, wide_parts
from .sorties import TooFar

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

    from .kinematics import Kinematics
    from .sorties import Battery
    from .transits import Router

Plan = TypeVar("Plan")

TOO_FAR = "too_far"
_MARGINS = (1.0, 2.0, 4.0, 8.0)
"""Lines may lead around what no straight way shows; then less is taken, so many margins less."""
_CELLS = 900
_LEAST_CELL = 5.0
_PADS_TRIED = 4
_OUTLINE = 60
"""The farthest corners of a part, of which it is looked at how far they are."""


@dataclass(frozen=True)
class Reach:
    """What a flight takes besides its ways: climb to ``height`` m and descent, ``least`` m of line; and by how many metres lines lie outside the area they see (``beyond``)."""

    pads: NDArray[np.float64]
    router: Router
    kinematics: Kinematics
    battery: Battery
    height: float
    least: float
    beyond: float
    stay: float = 0.0
    """Seconds that photos taken standing still add to that piece."""

    def needed(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """Seconds of a flight to each of places (n, 2), the shortest piece of line, and back to the same pad."""
        return self._at_least + 2.0 * self._ways(places)

    @property
    def _at_least(self) -> float:
        """What a flight takes besides its ways (s)."""
        return self.kinematics.up_and_down(self.height) + self.stay + float(self.kinematics.leg(self.least)) + 3.0 * self.kinematics.turn

    @property
    def radius(self) -> float:
        """Metres of a straight way there on which a battery just lasts; 0 where it does not last for anything."""
        one_way = (self.battery.usable - self._at_least) / 2.0
        speed, acceleration = self.kinematics.speed, self.kinematics.acceleration
        if one_way >= 2.0 * speed / acceleration:
            return (one_way - speed / acceleration) * speed
        return acceleration * max(one_way, 0.0) ** 2 / 4.0

    def _ways(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """Seconds (n,) of the way to each place from the pad from which it is shortest; the nearest few are looked at."""
        away = np.hypot(places[:, None, 0] - self.pads[None, :, 0], places[:, None, 1] - self.pads[None, :, 1])
        near = np.argsort(away, axis=1, kind="stable")[:, :_PADS_TRIED]
        first = near[:, 0]
        seconds = self.kinematics.leg(away[np.arange(len(places)), first])
        for at in np.flatnonzero(~self.router.clear(self.pads[first], places)):
            ways = [self.router.way(self.pads[pad], places[at]) for pad in near[at]]
            seconds[at] = min((self.kinematics.path(way) for way in ways if way is not None), default=math.inf)
        return seconds

    def within(self, area: Geometry, margins: float) -> Geometry:
        """The plane that is reached, with a margin for lines outside the area, as far as ``area`` lies in it."""
        import shapely

        radius = self.radius - margins * self.beyond
        if radius <= 0.0:
            return shapely.Polygon()
        circles = shapely.union_all(shapely.buffer(shapely.points(self.pads), radius, quad_segs=32))
        return shapely.difference(circles, self._shaded(shapely.intersection(area, circles), margins * self.beyond))

    def _shaded(self, area: Geometry, margin: float) -> Geometry:
        """Cells of an area that the ways around zones put out of reach."""
        import shapely

        if shapely.is_empty(area) or self.router.free:
            return shapely.Polygon()
        left, low, right, high = area.bounds
        side = max(math.sqrt((right - left) * (high - low) / _CELLS), _LEAST_CELL)
        x, y = np.meshgrid(np.arange(left, right, side), np.arange(low, high, side))
        cells = shapely.box(x.ravel(), y.ravel(), x.ravel() + side, y.ravel() + side)
        cells = cells[shapely.intersects(cells, area)]
        middles = shapely.get_coordinates(shapely.centroid(cells))
        hidden = np.ones(len(cells), dtype=bool)
        for pad in self.pads:
            hidden[hidden] = ~self.router.clear(np.broadcast_to(pad, (int(hidden.sum()), 2)), middles[hidden])
        cells, middles = cells[hidden], middles[hidden]
        # A cell whose middle lies in a zone is reached from its free part, if at all: nothing is known of it, and nothing taken.
        known = self.router.clear(middles, middles)
        slack = 2.0 * (margin + side / math.sqrt(2.0)) / self.kinematics.speed
        cells = cells[known][self.needed(middles[known]) + slack > self.battery.usable]
        return shapely.union_all(cells)

    def of(self, free: Flyable, margins: float = 1.0) -> Flyable:
        """What of a flyable area is reached. Raises AnalysisError, saying by how much the battery is short, where that is nothing."""
        import shapely

        within = self.within(free.area, margins)
        reached = wide_parts(shapely.intersection(free.area, within), 2.0 * self.least)
        if shapely.is_empty(reached):
            raise self._nothing(free.area)
        lost = shapely.get_parts(wide_parts(shapely.difference(free.area, reached), 0.0))
        far = tuple(Unflyable(TOO_FAR, one, self._farthest(one), self.battery.usable) for one in lost)
        return replace(free, area=reached, unflyable=(*free.unflyable, *far), within=within)

    def _farthest(self, part: Geometry) -> float:
        """Seconds that a flight to the farthest place of a part and back would take."""
        import shapely

        outline = shapely.get_coordinates(part)
        away = np.min([np.hypot(*(outline - pad).T) for pad in self.pads], axis=0)
        needed = self.needed(outline[np.argsort(-away, kind="stable")[:_OUTLINE]])
        return float(needed[np.isfinite(needed)].max(initial=0.0))

    def _nothing(self, area: Geometry) -> AnalysisError:
        """By how much the battery is short of the nearest place."""
        import shapely

        parts = shapely.get_parts(area)
        nearest = [shapely.shortest_line(part, shapely.multipoints(self.pads)) for part in parts]
        needed = float(self.needed(np.array([shapely.get_coordinates(one)[0] for one in nearest])).min())
        needed = max(needed, self.battery.usable + 1.0)
        return AnalysisError(
            tr(
                "The battery cannot reach any part of the area: going to the nearest place, flying the beginning of a line and coming back takes {needed} s, and {usable} s may be planned "
                "({short} s too few). Take a pad that is nearer, a larger battery, or a faster speed."
            ),
            needed=math.ceil(needed),
            usable=math.floor(self.battery.usable),
            short=math.ceil(needed - self.battery.usable),
        )


def planned_within(free: Flyable, reach: Reach, plan: Callable[[Flyable], Plan]) -> Plan:
    """A plan of all that is flyable; where no battery reaches a part, of the rest. Raises as ``plan`` does, and as `Reach.of` where nothing is reached."""
    try:
        return plan(free)
    except TooFar as far:
        refused: TooFar = far
    for margins in _MARGINS:
        try:
            return plan(reach.of(free, margins))
        except TooFar as far:
            refused = far
    raise refused
