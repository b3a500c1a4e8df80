# SPDX-License-Identifier: GPL-2.0-or-later
"""A tour cut into sorties, each within one battery, way there and back included; and several drones at once, so that all are done soonest.

Lines are flown in the order of the tour. A line that does not fit any more is cut where the battery ends, one photo distance of it flown twice, so that no photo is missing between the two.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .kinematics import Kinematics
    from .lines import Lines
    from .tour import Tour
    from .transits import Router

_LEAST_CUT = 2.0
"""Photo distances that a piece of a line must have to be flown by itself."""
_HALVINGS = 20


@dataclass(frozen=True)
class Battery:
    """Seconds in the air with a full battery, and the share that is kept in reserve."""

    seconds: float
    reserve: float = 0.2

    @property
    def usable(self) -> float:
        """Seconds that may be planned."""
        return self.seconds * (1.0 - self.reserve)


@dataclass(frozen=True)
class Leg:
    """One straight piece of a sortie: from and to (x, y), and whether photos are taken on it."""

    start: NDArray[np.float64]
    end: NDArray[np.float64]
    on: bool
    line: int = -1
    """The line it is a part of; -1 on the way."""

    @property
    def metres(self) -> float:
        """Its length."""
        return float(np.hypot(*(self.end - self.start)))


@dataclass
class Sortie:
    """One flight from a pad and back to it."""

    pad: int
    legs: list[Leg] = field(default_factory=list)
    seconds: float = 0.0
    drone: int = 0
    starts_at: float = 0.0

    @property
    def path(self) -> NDArray[np.float64]:
        """Corners (n, 2), pad first and last."""
        return np.vstack([self.legs[0].start, *(leg.end for leg in self.legs)])

    def metres(self, on: bool | None = None) -> float:
        """Length of all legs, of those with photos, or of those without."""
        return sum(leg.metres for leg in self.legs if on is None or leg.on == on)


class _Cutter:
    """Fills one sortie after the other."""

    def __init__(
        self, lines: Lines, tour: Tour, pads: NDArray[np.float64], router: Router, kinematics: Kinematics, climb: float, overlap: float
    ) -> None:
        self._pads, self._router, self._kinematics, self._overlap = pads, router, kinematics, overlap
        self._ground = climb / kinematics.climb + climb / kinematics.descent
        self._work = []
        for line, forward in zip(tour.order, tour.forward, strict=True):
            a, b = lines.starts[line], lines.ends[line]
            self._work.append((int(line), a if forward else b, b if forward else a))

    def cut(self, usable: float) -> list[Sortie]:
        """Sorties of at most ``usable`` seconds; raises AnalysisError where a place cannot be reached and left on one battery."""
        waiting = list(reversed(self._work))
        sorties: list[Sortie] = []
        while waiting:
            pad = self._best_pad(waiting[-1][1])
            sortie = Sortie(pad)
            at, spent = self._pads[pad], self._ground
            corners = 0
            while waiting:
                line, start, end = waiting[-1]
                there = self._way(at, start)
                to_line = self._seconds(there) + (self._kinematics.turn if corners else 0.0)
                room = usable - spent - to_line
                reach = self._fits(start, end, pad, room)
                if reach is None:
                    break
                waiting.pop()
                if reach < 1.0:
                    cut = start + reach * (end - start)
                    back = start + max(0.0, reach - self._overlap / np.hypot(*(end - start))) * (end - start)
                    waiting.append((line, back, end))
                    end = cut
                sortie.legs += [*_legs(there), Leg(start, end, True, line)]
                spent += to_line + self._line_seconds(start, end)
                at, corners = end, corners + 1
                if reach < 1.0:
                    break
            if not sortie.legs:
                self._refuse(waiting[-1], pad, usable)
            home = self._way(at, self._pads[pad])
            sortie.legs += _legs(home)
            sortie.seconds = spent + self._seconds(home) + self._kinematics.turn
            sorties.append(sortie)
        return sorties

    def _fits(self, start: NDArray[np.float64], end: NDArray[np.float64], pad: int, room: float) -> float | None:
        """Share of a line that can be flown with ``room`` seconds left and a way home after it; None where too little of it fits."""
        if self._line_seconds(start, end) + self._home_seconds(end, pad) <= room:
            return 1.0
        length = float(np.hypot(*(end - start)))
        least = min(1.0, max(_LEAST_CUT * self._overlap, 1.0) / max(length, 1e-9))
        if least >= 1.0:
            return None

        def fits(share: float) -> bool:
            cut = start + share * (end - start)
            return self._line_seconds(start, cut) + self._home_seconds(cut, pad) <= room

        if not fits(least):
            return None
        low, high = least, 1.0 - least
        if high <= low:
            return None
        for _ in range(_HALVINGS):
            middle = (low + high) / 2.0
            low, high = (middle, high) if fits(middle) else (low, middle)
        return low

    def _line_seconds(self, start: NDArray[np.float64], end: NDArray[np.float64]) -> float:
        return float(self._kinematics.leg(np.hypot(*(end - start)))) + self._kinematics.turn

    def _home_seconds(self, here: NDArray[np.float64], pad: int) -> float:
        return self._seconds(self._way(here, self._pads[pad])) + self._kinematics.turn

    def _seconds(self, way: NDArray[np.float64]) -> float:
        return self._kinematics.path(way)

    def _way(self, here: NDArray[np.float64], there: NDArray[np.float64]) -> NDArray[np.float64]:
        way = self._router.way(here, there)
        if way is None:
            raise AnalysisError(tr("There is no way for the drone to a part of the area: no-fly zones close it off."))
        return way

    def _best_pad(self, place: NDArray[np.float64]) -> int:
        return int(np.argmin([self._router.length(pad, place) for pad in self._pads]))

    def _refuse(self, work: tuple[int, NDArray[np.float64], NDArray[np.float64]], pad: int, usable: float) -> None:
        line, start, end = work
        least = min(1.0, max(_LEAST_CUT * self._overlap, 1.0) / max(float(np.hypot(*(end - start))), 1e-9))
        cut = start + least * (end - start)
        needed = (
            self._ground + self._seconds(self._way(self._pads[pad], start)) + self._line_seconds(start, cut) + self._home_seconds(cut, pad)
        )
        raise AnalysisError(
            tr(
                "The battery cannot reach line {line}: going there, flying its beginning and coming back takes {needed} s, and {usable} s may be planned "
                "({short} s too few). Take a pad that is nearer, a larger battery, or a faster speed."
            ),
            line=line + 1,
            needed=math.ceil(needed),
            usable=math.floor(usable),
            short=math.ceil(needed - usable),
        )


def sorties_of(
    lines: Lines,
    tour: Tour,
    pads: NDArray[np.float64],
    router: Router,
    kinematics: Kinematics,
    battery: Battery,
    height: float,
    photo_distance: float = 0.0,
    drones: int = 1,
    swap_seconds: float = 120.0,
    stagger_seconds: float = 30.0,
    progress: Progress = no_progress,
) -> list[Sortie]:
    """Sorties in the order of the tour, each with its pad, drone and start time.

    pads (m, 2); ``height``: m to climb and descend each time; ``photo_distance``: m flown twice where a line is cut. Several drones: the number of sorties is raised to a multiple of the drones and
    the work shared out evenly, so that the last one is down soonest; they start ``stagger_seconds`` apart, and each changes its battery in ``swap_seconds``.
    """
    cutter = _Cutter(lines, tour, pads, router, kinematics, height, photo_distance)
    sorties = cutter.cut(battery.usable)
    if drones > 1:
        wanted = math.ceil(len(sorties) / drones) * drones
        low, high = 0.0, battery.usable
        for turn in range(_HALVINGS):
            progress(turn / _HALVINGS)
            middle = (low + high) / 2.0
            try:
                tried = cutter.cut(middle)
            except AnalysisError:
                low = middle
                continue
            if len(tried) <= wanted:
                sorties, high = tried, middle
            else:
                low = middle
    ready = [stagger_seconds * drone for drone in range(drones)]
    for sortie in sorties:
        sortie.drone = int(np.argmin(ready))
        sortie.starts_at = ready[sortie.drone]
        ready[sortie.drone] += sortie.seconds + swap_seconds
    return sorties


def _legs(way: NDArray[np.float64]) -> list[Leg]:
    """Legs of a way without photos."""
    return [Leg(a, b, False) for a, b in itertools.pairwise(way) if np.hypot(*(b - a)) > 1e-9]
