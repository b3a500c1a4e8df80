# SPDX-License-Identifier: GPL-2.0-or-later
"""A survey flight: from an area to lines, sorties, waypoints and photos."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress, part
from .flyable import Flyable
from .kinematics import Kinematics
from .lines import Lines, Swath, cover, covered, heights_of_lines, joined, seen, turned
from .sorties import Battery, Leg, PhotoStops, Sortie, sorties_of
from .tour import Tour, tour
from .transits import Router

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

_EVERY = 10.0
"""Degrees between the directions that are tried, besides those of the area's longest sides."""
_SIDES = 8
_PLANNED_LINES, _MOST_PLANNED = 240, 6
"""So many lines are planned in full, in at most so many directions; the others are only reckoned."""
_APART = 4.0
"""Degrees between directions that are planned in full."""
_SOONER = 1.0
"""Seconds below which plans are done equally soon; then the one with less flying is taken."""
_WASTE = 1.05
"""Metres on lines over area / spacing above which another direction is taken, if there is one."""


@dataclass(frozen=True)
class Survey:
    """A planned flight in the plane of the area (m)."""

    azimuth: float
    """Direction of the lines in degrees from north, 0 to 180."""
    lines: Lines
    sorties: list[Sortie]
    swath: Swath
    flyable: Flyable
    covered: float
    """Share of the flyable area that is seen."""

    def metres(self, on: bool) -> float:
        """Metres flown with photos, or without."""
        return sum(one.metres(on) for one in self.sorties)

    @property
    def seconds(self) -> float:
        """From the first take-off to the last landing."""
        return max(one.ends_at for one in self.sorties)

    def photographed(self, swath: Swath, distance: float) -> float:
        """Share of the flyable area that photos see which are taken every ``distance`` m of each line: the last lies up to that much before the line's end. ``swath``: what a line covers whose last photo lies at its end."""
        import shapely

        runs = np.array([(path[0], path[-1]) for one in self.sorties for _, path in one.runs()])
        starts, ahead = runs[:, 0], runs[:, 1] - runs[:, 0]
        metres = np.maximum(np.hypot(*ahead.T), 1e-9)
        last = starts + ahead * (np.floor(metres / distance + 1e-9) * distance / metres)[:, None]
        area = self.flyable.area
        return float(shapely.intersection(area, shapely.union_all(seen(starts, last, swath))).area / area.area)


def plan_survey(
    flyable: Flyable,
    swath: Swath,
    kinematics: Kinematics,
    pads: NDArray[np.float64],
    battery: Battery,
    height: float,
    photo_distance: float,
    azimuth: float | None = None,
    cross: bool = False,
    drones: int = 1,
    progress: Progress = no_progress,
    stops: PhotoStops | None = None,
) -> Survey:
    """Lines over the flyable area, flown in sorties from ``pads`` (m, 2).

    ``azimuth``: None for the direction of least time; ``cross``: flown a second time at right angles; ``stops``: photos are taken standing still. Errors as of lines and sorties.
    """
    router = Router(flyable.forbidden)
    given = None if azimuth is None else [azimuth % 180.0]
    angles = given or _most_promising(flyable.area, swath, kinematics, cross, stops, part(progress, 0.0, 0.1))
    best: tuple[tuple[bool, float, float], float, list[Lines], list[Sortie]] | None = None
    for number, angle in enumerate(angles):
        share = part(progress, 0.1 + 0.9 * number / len(angles), 0.1 + 0.9 * (number + 1) / len(angles))
        found, order = _lines_and_tour(flyable, swath, kinematics, pads, router, angle, cross, part(share, 0.0, 0.7))
        lines = joined(found)
        for way in (order, Tour(order.order[::-1], ~order.forward[::-1])):
            sorties = sorties_of(
                lines, way, pads, router, kinematics, battery, height, photo_distance, drones, progress=part(share, 0.7, 1.0), stops=stops
            )
            took = max(one.ends_at for one in sorties), sum(one.seconds for one in sorties)
            worth = (_wasteful(sorties, lines, len(found) * flyable.area.area, swath), _SOONER * round(took[0] / _SOONER), took[1])
            if best is None or worth < best[0]:
                best = worth, angle, found, sorties
            if len(sorties) == 1:
                break
    _, angle, found, sorties = best  # type: ignore[misc]
    return Survey(angle, joined(found), sorties, swath, flyable, covered(found[0], swath, flyable.area))


def _wasteful(sorties: list[Sortie], lines: Lines, area: float, swath: Swath) -> bool:
    """Whether what is flown on lines, without their overrun, is more than 5 % longer than ``area`` (m²) asks for."""
    flown = sum(one.metres(True) for one in sorties)
    return flown > _WASTE * area / swath.spacing + 2.0 * swath.overrun * len(lines.rows)


def _lines_and_tour(
    flyable: Flyable,
    swath: Swath,
    kinematics: Kinematics,
    pads: NDArray[np.float64],
    router: Router,
    angle: float,
    cross: bool,
    progress: Progress,
) -> tuple[list[Lines], Tour]:
    """Lines in one direction, or in two at right angles one after the other, and the order in which they are flown."""
    found: list[Lines] = []
    orders: list[Tour] = []
    turns = (angle, (angle + 90.0) % 180.0) if cross else (angle,)
    for number, direction in enumerate(turns):
        share = part(progress, number / len(turns), (number + 1) / len(turns))
        lines = cover(flyable.area, direction, swath, flyable.forbidden, part(share, 0.0, 0.5))
        orders.append(tour(lines, pads[0], pads[0], router, kinematics, part(share, 0.5, 1.0)))
        found.append(lines)
    return found, _one_after_the_other(orders)


def _most_promising(
    area: Geometry, swath: Swath, kinematics: Kinematics, cross: bool, stops: PhotoStops | None, progress: Progress
) -> list[float]:
    """The directions worth planning in full, the best first: few where there are many lines."""
    tried, seconds = _estimates(area, swath, kinematics, stops, progress)
    if cross:
        seconds = seconds + np.array([_seconds_of(area, (one + 90.0) % 180.0, swath, kinematics, stops) for one in tried])
    order = np.argsort(np.round(seconds, 3), kind="stable")
    lines = area.area / swath.spacing / max(np.sqrt(area.area), 1.0)
    most = int(np.clip(_PLANNED_LINES // max(lines, 1.0), 1, _MOST_PLANNED))
    kept: list[float] = []
    for one in tried[order]:
        if all(min(abs(one - other), 180.0 - abs(one - other)) >= _APART for other in kept):
            kept.append(float(one))
        if len(kept) == most:
            break
    return kept


def best_azimuth(area: Geometry, swath: Swath, kinematics: Kinematics, progress: Progress = no_progress) -> float:
    """The direction in which the lines over an area take least time, turns included; of equal ones the smallest. Not the bounding rectangle's: that is wrong for areas that are not convex."""
    tried, seconds = _estimates(area, swath, kinematics, None, progress)
    return float(tried[int(np.argmin(np.round(seconds, 3)))])


def _estimates(
    area: Geometry, swath: Swath, kinematics: Kinematics, stops: PhotoStops | None, progress: Progress
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Directions (n,) in degrees and the seconds that lines, turns and ways to the next line take (n,)."""
    import shapely

    outline = shapely.get_coordinates(area)
    sides = np.diff(outline, axis=0)
    longest = np.argsort(-np.hypot(*sides.T), kind="stable")[:_SIDES]
    along = np.degrees(np.arctan2(sides[longest, 0], sides[longest, 1])) % 180.0
    tried = np.unique(np.round(np.concatenate([np.arange(0.0, 180.0, _EVERY), along]), 3) % 180.0)
    seconds = []
    for number, azimuth in enumerate(tried):
        progress(number / len(tried))
        seconds.append(_seconds_of(area, float(azimuth), swath, kinematics, stops))
    return tried, np.array(seconds)


def _seconds_of(area: Geometry, azimuth: float, swath: Swath, kinematics: Kinematics, stops: PhotoStops | None = None) -> float:
    """Lines, turns and the ways to the next line, reckoned from the chords."""
    import shapely

    flat = turned(area, azimuth)
    total = 0.0
    for piece in shapely.get_parts(flat):
        _, low, _, high = piece.bounds
        across = chords(piece, heights_of_lines(low, high, swath))
        lines = across + 2.0 * swath.overrun
        on = kinematics.leg(lines) if stops is None else stops.seconds_of(lines, kinematics)
        total += float((on + kinematics.leg(swath.spacing) + 2.0 * kinematics.turn).sum())
    return total


def chords(polygon: Geometry, ys: NDArray[np.float64]) -> NDArray[np.float64]:
    """Lengths of the pieces of horizontal lines at ``ys`` (rising) inside a polygon, by crossing its edges: of many corners much faster than cutting the polygon."""
    import shapely

    rings = shapely.get_rings(polygon)
    points, ring = shapely.get_coordinates(rings, return_index=True)
    same = ring[1:] == ring[:-1]
    a, b = points[:-1][same], points[1:][same]
    low, high = np.minimum(a[:, 1], b[:, 1]), np.maximum(a[:, 1], b[:, 1])
    # An edge owns its lower end, not its upper one: a corner on a line is counted once, or twice where it only touches.
    first, last = np.searchsorted(ys, low, side="left"), np.searchsorted(ys, high, side="left")
    number = last - first
    edge = np.repeat(np.arange(len(a)), number)
    line = np.arange(number.sum()) - np.repeat(np.cumsum(number) - number, number) + first[edge]
    share = (ys[line] - a[edge, 1]) / (b[edge, 1] - a[edge, 1])
    x = a[edge, 0] + share * (b[edge, 0] - a[edge, 0])
    x = x[np.lexsort([x, line])]
    across = x[1::2] - x[0::2]
    return across[across > 0]


def photo_places(sortie: Sortie, distance: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Where photos are taken (n, 2), and the azimuth of flight there (n,): at each stay, and every ``distance`` m of each line from its start on, around its bends; 0 for none of these."""
    stays = [(leg, after) for leg, after in zip(sortie.legs, [*sortie.legs[1:], sortie.legs[-1]], strict=True) if leg.stay > 0]
    places, azimuths = [np.array([leg.end for leg, _ in stays]).reshape(-1, 2)], [np.array([_looks(leg, after) for leg, after in stays])]
    for _, path in sortie.runs() if distance > 0 else ():
        ahead = np.diff(path, axis=0)
        metres = np.hypot(*ahead.T)
        borders = np.concatenate([[0.0], np.cumsum(metres)])
        if borders[-1] <= 0:
            continue
        along = np.arange(0.0, borders[-1] + 1e-9, distance)
        piece = np.clip(np.searchsorted(borders, along + 1e-9, side="right") - 1, 0, len(ahead) - 1)
        places.append(path[piece] + ((along - borders[piece]) / metres[piece])[:, None] * ahead[piece])
        azimuths.append(np.degrees(np.arctan2(ahead[piece, 0], ahead[piece, 1])) % 360.0)
    return np.vstack(places), np.concatenate(azimuths)


def _looks(leg: Leg, after: Leg) -> float:
    """Azimuth of the camera at the end of a leg: along the line that is flown or begins there."""
    along = after if after.on and not leg.on else leg
    return float(np.degrees(np.arctan2(*(along.end - along.start))) % 360.0)


def footprints(places: NDArray[np.float64], azimuths: NDArray[np.float64], width: float, length: float) -> NDArray[np.object_]:
    """What photos (n,) see on level ground, as rectangles: ``width`` m across and ``length`` m along the flight."""
    import shapely

    ahead = np.column_stack([np.sin(np.radians(azimuths)), np.cos(np.radians(azimuths))]) * length / 2.0
    across = np.column_stack([np.cos(np.radians(azimuths)), -np.sin(np.radians(azimuths))]) * width / 2.0
    return shapely.polygons(
        np.stack([places - ahead - across, places + ahead - across, places + ahead + across, places - ahead + across], axis=1)
    )


def _one_after_the_other(orders: list[Tour]) -> Tour:
    """Tours over sets of lines that were joined in the same order."""
    first = np.cumsum([0, *(len(one.order) for one in orders)])
    return Tour(
        np.concatenate([one.order + offset for one, offset in zip(orders, first, strict=False)]),
        np.concatenate([one.forward for one in orders]),
    )
