# SPDX-License-Identifier: GPL-2.0-or-later
"""A tour cut into sorties, each within one battery (and one tank), way there and back included; and several drones at once, so that all are done soonest.

Lines are flown in the order of the tour. A line that does not fit any more is cut where the battery or the tank ends, one photo distance of it flown twice, so that no photo is missing between the two.
With several drones the next sortie goes to the drone that is ready first, and no sortie may end after a common deadline; the earliest deadline by which all is done is sought by halving.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from .kinematics import Kinematics
    from .lines import Lines
    from .tour import Tour
    from .transits import Router

_LEAST_CUT = 2.0
"""Photo distances that a piece of a line must have to be flown by itself."""
_HALVINGS = 20
_DEADLINES = 14
_PADS_TRIED = 4
"""So many of the nearest pads are tried for each sortie."""
_HAIR = 1e-3
"""Seconds that are left to rounding."""


class TooFar(AnalysisError):  # noqa: N818 (a state of things, as in `Cancelled`)
    """A line that no battery reaches."""


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
class Tank:
    """What is used up on each line (n,), in litres per metre, and how many litres are taken along."""

    per_metre: NDArray[np.float64]
    litres: float


@dataclass(frozen=True)
class PhotoStops:
    """Photos taken standing still ("hover and capture"): at both ends of each line and evenly between, at most ``apart`` m from each other, with a stay of ``seconds`` at each."""

    apart: float
    seconds: float

    def legs_of(self, metres: ArrayLike) -> NDArray[np.float64]:
        """Into how many legs lines of these lengths (n,) are cut; there is one photo more than that."""
        return np.maximum(np.ceil(np.asarray(metres, dtype=np.float64) / self.apart - 1e-9), 1.0)

    def seconds_of(self, metres: ArrayLike, kinematics: Kinematics) -> NDArray[np.float64]:
        """How long lines of these lengths (n,) take."""
        legs = self.legs_of(metres)
        return legs * kinematics.leg(np.asarray(metres, dtype=np.float64) / legs) + (legs + 1.0) * self.seconds

    def places(self, path: NDArray[np.float64]) -> NDArray[np.float64]:
        """Where photos are taken on a straight line (k, 2)."""
        legs = int(self.legs_of(float(np.hypot(*(path[-1] - path[0])))))
        return path[0] + np.linspace(0.0, 1.0, legs + 1)[:, None] * (path[-1] - path[0])


@dataclass(frozen=True)
class Team:
    """How many drones fly at once, how long a change of battery (and a refill) takes, and how long after one take-off the next may be (s)."""

    drones: int = 1
    swap_seconds: float = 120.0
    stagger_seconds: float = 30.0


@dataclass(frozen=True)
class Leg:
    """One straight piece of a sortie: from and to (x, y), and whether photos are taken (or is sprayed) on it."""

    start: NDArray[np.float64]
    end: NDArray[np.float64]
    on: bool
    line: int = -1
    """The line it is a part of; -1 on the way."""
    stay: float = 0.0
    """Seconds of hovering at its end."""

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
    litres: float = 0.0
    product: str = ""

    @property
    def path(self) -> NDArray[np.float64]:
        """Corners (n, 2), pad first and last."""
        return np.vstack([self.legs[0].start, *(leg.end for leg in self.legs)])

    @property
    def ends_at(self) -> float:
        """When it has landed."""
        return self.starts_at + self.seconds

    def metres(self, on: bool | None = None) -> float:
        """Length of all legs, of those with photos, or of those without."""
        return sum(leg.metres for leg in self.legs if on is None or leg.on == on)

    def runs(self) -> list[tuple[int, NDArray[np.float64]]]:
        """Lines or pieces of lines with photos, as (number of the line, corners (k, 2)); bends do not interrupt them."""
        found: list[tuple[int, list[NDArray[np.float64]]]] = []
        before: Leg | None = None
        for leg in self.legs:
            if leg.on:
                if before is not None and before.on and before.line == leg.line and np.allclose(before.end, leg.start):
                    found[-1][1].append(leg.end)
                else:
                    found.append((leg.line, [leg.start, leg.end]))
            before = leg
        return [(line, np.array(corners)) for line, corners in found]


def least_piece(photo_distance: float) -> float:
    """Metres that a piece of a line must have to be flown by itself."""
    return max(_LEAST_CUT * photo_distance, 1.0)


def photos_of(sortie: Sortie, distance: float) -> int:
    """Photos of a sortie: one at each stay, and one at the start of each run and every ``distance`` m from there; of runs none where the distance is 0."""
    stays = sum(leg.stay > 0 for leg in sortie.legs)
    if distance <= 0:
        return stays
    return stays + sum(int(np.hypot(*np.diff(path, axis=0).T).sum() / distance + 1e-9) + 1 for _, path in sortie.runs())


def carried(sorties: Sequence[Sortie]) -> list[tuple[int, int, int, int]]:
    """Where a drone takes off from another pad than it landed on: (drone, number of the sortie, pad before, pad now), from 0, in the order of time."""
    lands: dict[int, int] = {}
    found = []
    for number in sorted(range(len(sorties)), key=lambda at: sorties[at].starts_at):
        one = sorties[number]
        if lands.setdefault(one.drone, one.pad) != one.pad:
            found.append((one.drone, number, lands[one.drone], one.pad))
        lands[one.drone] = one.pad
    return found


@dataclass
class _Work:
    """A line, or what is left of it, in the direction of flight."""

    line: int
    path: NDArray[np.float64]

    @property
    def metres(self) -> float:
        return float(np.hypot(*np.diff(self.path, axis=0).T).sum())


class _Cutter:
    """Fills one sortie after the other."""

    def __init__(
        self,
        lines: Lines,
        tour: Tour,
        pads: NDArray[np.float64],
        router: Router,
        kinematics: Kinematics,
        climb: float,
        overlap: float,
        tank: Tank | None,
        run_up: float,
        stops: PhotoStops | None,
    ) -> None:
        self._pads, self._router, self._kinematics = pads, router, kinematics
        self._tank, self._run_up, self._stops = tank, run_up, stops
        # Where the drone stands still a photo is taken at both sides of a cut, and none is missing between.
        self._overlap, self._shortest = 0.0 if stops else overlap, least_piece(overlap)
        self._ground = kinematics.up_and_down(climb)
        self._work = []
        for line, forward in zip(tour.order, tour.forward, strict=True):
            path = lines.path(int(line))
            self._work.append(_Work(int(line), path if forward else path[::-1]))

    def cut(self, usable: float, team: Team, ready: list[float], deadline: float = math.inf) -> list[Sortie] | None:
        """Sorties of at most ``usable`` seconds that have landed by the deadline; None where not all can. Raises AnalysisError where a place cannot be reached and left on one battery."""
        waiting = list(reversed(self._work))
        ready = list(ready)
        last_start = -math.inf
        sorties: list[Sortie] = []
        while waiting:
            drone = int(np.argmin(ready))
            starts = max(ready[drone], last_start + team.stagger_seconds)
            if not math.isfinite(ready[drone]):
                return None
            filled = self._best(waiting, min(usable, deadline - starts) - _HAIR)
            if filled is None:
                if deadline == math.inf:
                    self._refuse(waiting[-1], usable)
                ready[drone] = math.inf
                continue
            sortie, waiting = filled
            sortie.drone, sortie.starts_at, last_start = drone, starts, starts
            ready[drone] = sortie.ends_at + team.swap_seconds
            sorties.append(sortie)
        return sorties

    def _best(self, waiting: list[_Work], usable: float) -> tuple[Sortie, list[_Work]] | None:
        """The sortie from the pad from which most is done (the nearest, of equal ones), and what is waiting after it; None where nothing fits from any."""
        near = sorted(range(len(self._pads)), key=lambda pad: self._router.length(self._pads[pad], waiting[-1].path[0]))
        best: tuple[Sortie, list[_Work]] | None = None
        for pad in near[:_PADS_TRIED]:
            left = list(waiting)
            sortie = self._fill(left, usable, pad)
            if sortie is None:
                continue
            more = math.inf if best is None else sortie.metres(True) - best[0].metres(True)
            if more > 1.0 or (more > -1.0 and best is not None and sortie.seconds < best[0].seconds - 1.0):
                best = sortie, left
        return best

    def _fill(self, waiting: list[_Work], usable: float, pad: int) -> Sortie | None:
        """One sortie from a pad with as much of what is waiting as fits, which is taken out of it; None where nothing does."""
        sortie = Sortie(pad)
        at, spent = self._pads[pad], self._ground
        while waiting:
            work = waiting[-1]
            there = self._way(at, self._entry(work.path))
            to_line = self._kinematics.path(there) + (self._kinematics.turn if sortie.legs else 0.0)
            reach = self._fits(work, pad, usable - spent - to_line, sortie.litres)
            if reach is None:
                break
            waiting.pop()
            path = work.path
            if reach < 1.0:
                metres = work.metres
                path, _ = _split(work.path, reach * metres)
                _, rest = _split(work.path, max(0.0, reach * metres - self._overlap))
                waiting.append(_Work(work.line, rest))
            flown = self._with_run_up(path)
            sortie.legs += (
                [*_legs(there), *_line_legs(flown, path, work.line)]
                if self._stops is None
                else _stop_legs(there, path, work.line, self._stops)
            )
            spent += to_line + self._on(path) + self._kinematics.turn
            sortie.litres += self._litres(work.line, path)
            at = flown[-1]
            if reach < 1.0:
                break
        if not sortie.legs:
            return None
        home = self._way(at, self._pads[pad])
        sortie.legs += _legs(home)
        # Reckoned piece by piece while the battery fills; as a whole, a line that is interrupted and goes on straight ahead is flown without a stop.
        sortie.seconds = (
            self._ground + self._kinematics.path(sortie.path)
            if self._stops is None
            else spent + self._kinematics.path(home) + self._kinematics.turn
        )
        return sortie

    def _fits(self, work: _Work, pad: int, room: float, used: float) -> float | None:
        """Share of a line that can be flown with ``room`` seconds left and a way home after it; None where too little of it fits."""
        metres = work.metres
        left = math.inf if self._tank is None else (self._tank.litres - used) / max(float(self._tank.per_metre[work.line]), 1e-12)
        if metres <= left + 1e-6 and self._seconds(work.path, pad) <= room:
            return 1.0
        least = self._least(metres)
        if least >= 1.0 or least * metres > left or self._seconds(_split(work.path, least * metres)[0], pad) > room:
            return None
        low, high = least, min(1.0 - least, left / metres)
        if high <= low:
            return None
        if self._seconds(_split(work.path, high * metres)[0], pad) <= room:
            return high
        for _ in range(_HALVINGS):
            middle = (low + high) / 2.0
            low, high = (middle, high) if self._seconds(_split(work.path, middle * metres)[0], pad) <= room else (low, middle)
        return low

    def _least(self, metres: float) -> float:
        """The least share of a line that is flown by itself."""
        return min(1.0, self._shortest / max(metres, 1e-9))

    def _seconds(self, path: NDArray[np.float64], pad: int) -> float:
        """A line, and the way home after it."""
        home = self._way(self._with_run_up(path)[-1], self._pads[pad])
        return self._on(path) + 2.0 * self._kinematics.turn + self._kinematics.path(home)

    def _on(self, path: NDArray[np.float64]) -> float:
        """Seconds on a line, with run-up or stops."""
        if self._stops is None:
            return self._kinematics.path(self._with_run_up(path))
        return float(self._stops.seconds_of(float(np.hypot(*(path[-1] - path[0]))), self._kinematics))

    def _litres(self, line: int, path: NDArray[np.float64]) -> float:
        return 0.0 if self._tank is None else float(self._tank.per_metre[line] * np.hypot(*np.diff(path, axis=0).T).sum())

    def _entry(self, path: NDArray[np.float64]) -> NDArray[np.float64]:
        return self._with_run_up(path)[0]

    def _with_run_up(self, path: NDArray[np.float64]) -> NDArray[np.float64]:
        """A line with the run-up before and the slowing down after it, where there is room for them."""
        if self._run_up <= 0.0:
            return path
        ends = []
        for at, inner in ((path[0], path[1]), (path[-1], path[-2])):
            beyond = at + self._run_up * (at - inner) / max(float(np.hypot(*(at - inner))), 1e-9)
            ends.append(beyond if self._router.clear(at, beyond)[0] else at)
        return np.vstack([ends[0], path, ends[1]])

    def _way(self, here: NDArray[np.float64], there: NDArray[np.float64]) -> NDArray[np.float64]:
        way = self._router.way(here, there)
        if way is None:
            raise AnalysisError(tr("There is no way for the drone to a part of the area: no-fly zones close it off."))
        return way

    def _best_pad(self, place: NDArray[np.float64]) -> int:
        return int(np.argmin([self._router.length(pad, place) for pad in self._pads]))

    def _refuse(self, work: _Work, usable: float) -> None:
        pad = self._best_pad(work.path[0])
        metres = work.metres
        least = self._least(metres)
        if self._tank is not None and least * metres * float(self._tank.per_metre[work.line]) > self._tank.litres:
            raise AnalysisError(
                tr(
                    "The tank of {litres} l is empty before the drone has sprayed its shortest piece of line. Check the rate, the swath and the tank."
                ),
                litres=self._tank.litres,
            )
        there = self._way(self._pads[pad], self._entry(work.path))
        needed = self._ground + self._kinematics.path(there) + self._seconds(_split(work.path, least * metres)[0], pad)
        raise TooFar(
            tr(
                "The battery cannot reach line {line}: going there, flying its beginning and coming back takes {needed} s, and {usable} s may be planned "
                "({short} s too few). Take a pad that is nearer, a larger battery, or a faster speed."
            ),
            line=work.line + 1,
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
    tank: Tank | None = None,
    run_up: float = 0.0,
    after: list[Sortie] | None = None,
    stops: PhotoStops | None = None,
) -> list[Sortie]:
    """Sorties in the order of the tour, each with its pad, drone and start time.

    pads (m, 2); ``height``: m to climb and descend each time; ``photo_distance``: m flown twice where a line is cut. Several drones: the work is shared out so that the last one is down soonest; they start
    ``stagger_seconds`` apart, and each changes its battery in ``swap_seconds``. ``tank``: what is used on the way; ``run_up``: m flown before and after each line to be at speed on it; ``after``:
    sorties that are flown before; ``stops``: photos are taken standing still. Raises TooFar where no battery reaches a line.
    """
    cutter = _Cutter(lines, tour, pads, router, kinematics, height, photo_distance, tank, run_up, stops)
    team = Team(drones, swap_seconds, stagger_seconds)
    ready = [stagger_seconds * drone for drone in range(drones)]
    for one in after or []:
        ready[one.drone] = max(ready[one.drone], one.ends_at + swap_seconds)
    sorties = cutter.cut(battery.usable, team, ready) or []
    if drones == 1 or not sorties:
        return sorties
    low, high = min(ready), max(one.ends_at for one in sorties)
    for turn in range(_DEADLINES):
        progress(turn / _DEADLINES)
        middle = (low + high) / 2.0
        tried = cutter.cut(battery.usable, team, ready, middle)
        if tried is None:
            low = middle
        else:
            sorties, high = tried, max(one.ends_at for one in tried)
    return sorties


def _split(path: NDArray[np.float64], metres: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """A path (n, 2) cut ``metres`` from its start."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
    piece = min(max(int(np.searchsorted(along, metres, side="right")) - 1, 0), len(path) - 2)
    share = (metres - along[piece]) / max(along[piece + 1] - along[piece], 1e-12)
    cut = path[piece] + share * (path[piece + 1] - path[piece])
    return np.vstack([path[: piece + 1], cut]), np.vstack([cut, path[piece + 1 :]])


def _legs(way: NDArray[np.float64]) -> list[Leg]:
    """Legs of a way without photos."""
    return [Leg(a, b, False) for a, b in itertools.pairwise(way) if np.hypot(*(b - a)) > 1e-9]


def _line_legs(flown: NDArray[np.float64], path: NDArray[np.float64], line: int) -> list[Leg]:
    """Legs of a line, with the run-up before and after it without photos."""
    on = [Leg(a, b, True, line) for a, b in itertools.pairwise(path) if np.hypot(*(b - a)) > 1e-9] or [Leg(path[0], path[-1], True, line)]
    return [*_legs(np.vstack([flown[0], path[0]])), *on, *_legs(np.vstack([path[-1], flown[-1]]))]


def _stop_legs(there: NDArray[np.float64], path: NDArray[np.float64], line: int, stops: PhotoStops) -> list[Leg]:
    """Legs of the way to a line and of the line, with a stay at each place of a photo."""
    way = _legs(there) or [Leg(path[0], path[0], False)]
    places = stops.places(path)
    return [
        *way[:-1],
        replace(way[-1], stay=stops.seconds),
        *(Leg(a, b, True, line, stops.seconds) for a, b in itertools.pairwise(places)),
    ]
