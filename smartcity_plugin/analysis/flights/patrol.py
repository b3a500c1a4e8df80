# SPDX-License-Identifier: GPL-2.0-or-later
"""Patrols: places with priorities and times within which each is to be seen again, flown in rounds that repeat.

A drone flies rounds, one every period. A place that may wait twice as long as the most urgent one of its drone is visited in every second round, one that may wait four times as long in every fourth (harmonic periods:
Holte, Mok, Rosier, Tulchinsky & Varvel 1989, The pinwheel, 693-702). Within a round the places are visited in the order of a short tour, cut into sorties for the battery where that takes least time (route first,
cut second: Beasley 1983, Omega 11, 403-408; Prins 2004, Computers & Operations Research 31, 1985-2002), with a change of battery after each. Times of arrival follow, and from them the longest period for which no place
waits longer than it may. A set of places can be flown if that period is at least as long as the longest round.

Where not all fit (a team orienteering problem: Chao, Golden & Wasil 1996, European Journal of Operational Research 88, 464-474), places are put in by priority where they leave most time, and exchanged as long as the
sum of priorities grows. The plan is then flown through a whole day, and the longest times without a visit are counted, from the first minute to the last.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError
from ..progress import Progress, no_progress
from .lines import Swath, cover
from .sorties import Battery, Leg, Sortie, Team, sorties_of
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
_MOST_ROUNDS = 8
"""A place is left out of at most seven rounds between two visits."""
_STARTS = 16
"""Places at which the tour over all is cut open for the first drone."""
_PASSES = 12
_MOVES = 20
"""Moves per stop by which a tour is made shorter, at most."""
_LONGEST_RUN = 3
_MOST_LEFT, _MOST_OUT = 20, 40
"""At most so many places that are left are tried in the stead of so many that are held."""
_NO_WAY = 1e9
_HAIR = 1e-3
"""Seconds by which the period is shorter than it might be, for rounding."""
_EPS = 1e-6


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


@dataclass
class Patrol:
    """The plan: sorties of one cycle of all drones, and what a day of it gives for each place (n,)."""

    sorties: list[Sortie]
    drone: NDArray[np.int64]
    """Which drone visits the place, -1 for those that are left."""
    max_gap: NDArray[np.float64]
    """Longest time without a visit in a day (s), NaN for those that are left."""
    visits: NDArray[np.int64]
    """In a day."""
    period: dict[int, float]
    """Seconds from round to round, by drone."""
    rounds: dict[int, int]
    """Rounds after which all begins again, by drone."""
    flights: int
    """Sorties in a day, of all drones."""
    reachable: NDArray[np.bool_]
    """Whether a place could be visited in time if it were the only one (n,)."""


@dataclass
class _Schedule:
    """Rounds of one drone. ``order``: stops in the order of the tour; ``rounds``: for each round its sorties, each with its stops; ``arrival``: round -> stop -> seconds after the round's start."""

    order: list[int]
    rounds: list[list[list[int]]] = field(default_factory=list)
    arrival: list[dict[int, float]] = field(default_factory=list)
    lengths: list[float] = field(default_factory=list)
    every: dict[int, int] = field(default_factory=dict)
    period: float = math.inf

    @property
    def slack(self) -> float:
        """What is left of a period after its longest round, as a share; below 0 the places do not fit."""
        return 1.0 if not self.order else (self.period - max(self.lengths)) / max(self.period, _EPS) if self.period > 0 else -1.0


def plan_patrol(
    stops: Sequence[Stop],
    priority: NDArray[np.float64],
    revisit: NDArray[np.float64],
    pads: NDArray[np.float64],
    router: Router,
    kinematics: Kinematics,
    battery: Battery,
    height: float,
    team: Team,
    day: float = 86_400.0,
    progress: Progress = no_progress,
    spare: float = 0.0,
) -> Patrol:
    """Rounds over the stops of n places with ``priority`` (n,) and ``revisit`` (n,) in s. Drones take turns at the pads (m, 2). Places without a stop, and those that cannot be visited in time, are left.
    ``spare``: seconds of each sortie that battery and clock leave free, for climbs on the way.
    """
    fleet = _Fleet(stops, priority, revisit, pads, router, kinematics, battery, height, team, spare)
    plans = fleet.solve(progress)
    patrol = _flown(fleet, plans, len(priority), day)
    patrol.reachable[fleet.reachable()] = True
    return patrol


class _Fleet:
    """Stops, times between them, and which drone visits what."""

    def __init__(
        self,
        stops: Sequence[Stop],
        priority: NDArray[np.float64],
        revisit: NDArray[np.float64],
        pads: NDArray[np.float64],
        router: Router,
        kinematics: Kinematics,
        battery: Battery,
        height: float,
        team: Team,
        spare: float,
    ) -> None:
        self.stops, self.priority, self.revisit, self.pads = list(stops), priority, revisit, pads
        self.router, self.kinematics, self.team = router, kinematics, team
        self.ground, self.spare = kinematics.up_and_down(height) + spare, spare
        self.usable = battery.usable
        self.stay = [one.seconds(kinematics) for one in self.stops]
        begin = np.array([one.at for one in self.stops]).reshape(-1, 2)
        end = np.array([one.leaves for one in self.stops]).reshape(-1, 2)
        self.between = self._seconds(end, begin)
        self.there = self._seconds(pads, begin)
        self.home = self._seconds(end, pads)
        pads_only = np.zeros((len(pads), len(pads)))
        ways = np.block(
            [
                [np.array(self.between).reshape(len(begin), -1), np.array(self.home).reshape(len(begin), -1)],
                [np.array(self.there).reshape(len(pads), -1), pads_only],
            ]
        )
        self.ways = np.minimum(ways, _NO_WAY)
        """Seconds (n + m, n + m) between stops and pads."""
        self.of_place: dict[int, list[int]] = {}
        for number, one in enumerate(self.stops):
            self.of_place.setdefault(one.place, []).append(number)

    def _seconds(self, here: NDArray[np.float64], there: NDArray[np.float64]) -> list[list[float]]:
        """Seconds of the ways (n, m), turns included; infinite where there is none."""
        if not len(here) or not len(there):
            return [[] for _ in here]
        i, j = (one.ravel() for one in np.meshgrid(np.arange(len(here)), np.arange(len(there)), indexing="ij"))
        seconds = self.kinematics.leg(np.hypot(*(here[i] - there[j]).T)) + self.kinematics.turn
        for at in np.flatnonzero(~self.router.clear(here[i], there[j])):
            way = self.router.way(here[i[at]], there[j[at]])
            seconds[at] = math.inf if way is None else self.kinematics.path(way) + self.kinematics.turn
        return [[float(one) for one in row] for row in seconds.reshape(len(here), len(there))]

    def pad_of(self, drone: int) -> int:
        """The pad of a drone."""
        return drone % len(self.pads)

    # --- one drone ---

    def sorties_in(self, order: Sequence[int], pad: int) -> tuple[list[list[int]], dict[int, float], float] | None:
        """The best cut of an order of stops into sorties, when each stop is reached, and how long the round takes, the last change of battery included; None where a battery is too small."""
        n = len(order)
        best = [0.0] + [math.inf] * n
        cut = [0] * (n + 1)
        for i in range(n):
            spent = self.ground + self.there[pad][order[i]]
            for j in range(i, n):
                if j > i:
                    spent += self.between[order[j - 1]][order[j]]
                spent += self.stay[order[j]]
                whole = spent + self.home[order[j]][pad]
                if spent > self.usable:
                    break
                if whole <= self.usable and best[i] + whole + self.team.swap_seconds < best[j + 1]:
                    best[j + 1], cut[j + 1] = best[i] + whole + self.team.swap_seconds, i
        if not math.isfinite(best[n]):
            return None
        sorties: list[list[int]] = []
        at = n
        while at > 0:
            sorties.append(list(order[cut[at] : at]))
            at = cut[at]
        sorties.reverse()
        return sorties, self._arrivals(sorties, pad), best[n]

    def _arrivals(self, sorties: list[list[int]], pad: int) -> dict[int, float]:
        arrival = {}
        clock = 0.0
        for sortie in sorties:
            clock += self.ground_up + self.there[pad][sortie[0]]
            arrival[sortie[0]] = clock
            for before, stop in pairwise(sortie):
                clock += self.stay[before] + self.between[before][stop]
                arrival[stop] = clock
            clock += self.stay[sortie[-1]] + self.home[sortie[-1]][pad] + self.ground - self.ground_up + self.team.swap_seconds
        return arrival

    @property
    def ground_up(self) -> float:
        """The climb's part of take-off and landing."""
        return self.ground * self.kinematics.descent / (self.kinematics.climb + self.kinematics.descent)

    def schedule(self, order: list[int], pad: int) -> _Schedule | None:
        """Rounds over the stops of a drone, in that order; None where a stop cannot be reached on one battery."""
        plan = _Schedule(order)
        if not order:
            return plan
        wait = {stop: float(self.revisit[self.stops[stop].place]) for stop in order}
        shortest = min(wait.values())
        plan.every = {stop: min(_MOST_ROUNDS, 2 ** int(math.log2(wait[stop] / shortest + _EPS))) for stop in order}
        first = self._first_rounds(order, plan.every)
        for number in range(max(plan.every.values())):
            flown = self.sorties_in([stop for stop in order if number % plan.every[stop] == first[stop]], pad)
            if flown is None:
                return None
            plan.rounds.append(flown[0])
            plan.arrival.append(flown[1])
            plan.lengths.append(flown[2])
        plan.period = self._longest_period(plan, wait, first)
        return plan

    def _first_rounds(self, order: list[int], every: dict[int, int]) -> dict[int, int]:
        """The first round in which each stop is visited: neighbours in the tour together, all parts of a place in one."""
        first: dict[int, int] = {}
        for wait in set(every.values()):
            places = list(dict.fromkeys(self.stops[stop].place for stop in order if every[stop] == wait))
            rank = {place: at * wait // len(places) for at, place in enumerate(places)}
            first |= {stop: rank[self.stops[stop].place] for stop in order if every[stop] == wait}
        return first

    def _longest_period(self, plan: _Schedule, wait: dict[int, float], first: dict[int, int]) -> float:
        """The longest period for which no stop waits longer than it may: between two visits, and before the first."""
        rounds = len(plan.rounds)
        longest = math.inf
        for stop in plan.order:
            every = plan.every[stop]
            for number in range(first[stop], rounds, every):
                later = plan.arrival[(number + every) % rounds][stop] - plan.arrival[number][stop]
                longest = min(longest, (wait[stop] - later) / every)
            begin = wait[stop] - plan.arrival[first[stop]][stop] - self.team.stagger_seconds * (self.team.drones - 1)
            if begin < 0:
                return -1.0
            if first[stop] > 0:
                longest = min(longest, begin / first[stop])
        return longest - _HAIR

    def shorter(self, order: list[int], pad: int) -> list[int]:
        """An order with shorter ways, as if a battery lasted: runs turned round and moved as long as that helps (2-opt, or-opt)."""
        for _ in range(_MOVES * len(order)):
            other = self._best_move(order, pad)
            if other is None:
                break
            order = other
        return order

    def _best_move(self, order: list[int], pad: int) -> list[int] | None:
        n = len(order)
        if n < 2:
            return None
        tour = np.array([self._node(pad), *order, self._node(pad)])
        legs = self.ways[np.ix_(tour, tour)]
        ahead, back = legs[np.arange(n + 1), np.arange(1, n + 2)], legs[np.arange(1, n + 2), np.arange(n + 1)]
        forth, return_ = np.concatenate([[0.0], np.cumsum(ahead)]), np.concatenate([[0.0], np.cumsum(back)])
        i, j = np.triu_indices(n, 1)
        i, j = i + 1, j + 1
        turned = legs[i - 1, j] + legs[i, j + 1] - ahead[i - 1] - ahead[j] + return_[j] - return_[i] - forth[j] + forth[i]
        best, move = float(turned.min()), int(turned.argmin())
        found = [*order[: i[move] - 1], *order[i[move] - 1 : j[move]][::-1], *order[j[move] :]]
        for size in range(1, min(_LONGEST_RUN, n - 1) + 1):
            first = np.arange(1, n - size + 2)[:, None]
            last, gap = first + size - 1, np.arange(n + 1)[None, :]
            change = legs[first - 1, last + 1] - ahead[first - 1] - ahead[last] + legs[gap, first] + legs[last, gap + 1] - ahead[gap]
            change = np.where((gap >= first - 1) & (gap <= last), np.inf, change)
            if change.min() < best:
                best = float(change.min())
                at, to = (int(one) for one in np.unravel_index(change.argmin(), change.shape))
                run, rest = order[at : at + size], [*order[:at], *order[at + size :]]
                to = to if to <= at else to - size
                found = [*rest[:to], *run, *rest[to:]]
        return found if best < -_EPS else None

    def inserted(self, order: list[int], stops: list[int], pad: int) -> list[int]:
        """An order with further stops, each where it makes the ways least longer."""
        for stop in stops:
            tour = np.array([self._node(pad), *order, self._node(pad)])
            longer = self.ways[tour[:-1], stop] + self.ways[stop, tour[1:]] - self.ways[tour[:-1], tour[1:]]
            at = int(longer.argmin()) if order else 0
            order = [*order[:at], stop, *order[at:]]
        return order

    def _node(self, pad: int) -> int:
        """The pad's number among the nodes of ``ways``: stops first."""
        return len(self.stops) + pad

    # --- all drones ---

    def solve(self, progress: Progress) -> list[_Schedule]:
        """A schedule for each drone, with as much priority as can be."""
        reachable = self.reachable()
        best = self._by_sweep(reachable)
        progress(0.3)
        if len(_places(self, best)) < len(reachable):
            greedy = self._by_priority(reachable)
            best = max(best, greedy, key=lambda plans: self._worth(_places(self, plans)))
            best = self._exchanged(best, reachable, progress)
        progress(1.0)
        return best

    def reachable(self) -> list[int]:
        """Places that can be visited in time if they are the only ones."""
        return [place for place in sorted(self.of_place) if self._alone(place) is not None]

    def _alone(self, place: int) -> _Schedule | None:
        """A place visited by itself, if it can be in time."""
        for pad in range(len(self.pads)):
            plan = self.schedule(self.of_place[place], pad)
            if plan is not None and plan.slack >= 0:
                return plan
        return None

    def _worth(self, places: set[int]) -> float:
        return float(sum(self.priority[place] for place in places)) + 1e-9 * len(places)

    def _by_sweep(self, places: list[int]) -> list[_Schedule]:
        """One tour over all, cut open at several places and filled into the drones one after the other."""
        order = self.shorter(self.inserted([], [stop for place in places for stop in self.of_place[place]], 0), 0)
        sequence = list(dict.fromkeys(self.stops[stop].place for stop in order))
        best: list[_Schedule] = [_Schedule([]) for _ in range(self.team.drones)]
        for start in sorted({at * len(sequence) // _STARTS for at in range(min(_STARTS, len(sequence)))}):
            plans = self._filled(sequence[start:] + sequence[:start])
            if self._worth(_places(self, plans)) > self._worth(_places(self, best)):
                best = plans
            if len(_places(self, best)) == len(places):
                break
        return best

    def _filled(self, sequence: list[int]) -> list[_Schedule]:
        waiting = list(sequence)
        plans = []
        for drone in range(self.team.drones):
            pad, plan = self.pad_of(drone), _Schedule([])
            while waiting:
                more = self._with(plan, waiting[0], pad)
                if more is None:
                    break
                plan = more
                waiting.pop(0)
            plans.append(plan)
            if waiting and not plan.order:
                waiting.pop(0)
        return plans

    def _with(self, plan: _Schedule, place: int, pad: int) -> _Schedule | None:
        """A drone's schedule with one more place, if it fits."""
        order = self.inserted(plan.order, self.of_place[place], pad)
        more = self.schedule(order, pad)
        if more is None or more.slack < 0:
            better = self.shorter(order, pad)
            more = self.schedule(better, pad) if better != order else None
        return more if more is not None and more.slack >= 0 else None

    def _by_priority(self, places: list[int]) -> list[_Schedule]:
        """The most important first, each to the drone that has most time left with it."""
        plans = [_Schedule([]) for _ in range(self.team.drones)]
        for place in sorted(places, key=lambda one: (-self.priority[one], self.revisit[one], one)):
            self._put(plans, place)
        return plans

    def _put(self, plans: list[_Schedule], place: int) -> bool:
        tried = [
            (more.slack, -drone, more)
            for drone, plan in enumerate(plans)
            if (more := self._with(plan, place, self.pad_of(drone))) is not None
        ]
        if not tried:
            return False
        _, drone, more = max(tried, key=lambda one: one[:2])
        plans[-drone] = more
        return True

    def _exchanged(self, plans: list[_Schedule], reachable: list[int], progress: Progress) -> list[_Schedule]:
        """Places that are left are put in for others, as long as the sum of priorities grows."""
        for turn in range(_PASSES):
            progress(0.4 + 0.6 * turn / _PASSES)
            held = _places(self, plans)
            left = sorted(set(reachable) - held, key=lambda one: (-self.priority[one], one))[:_MOST_LEFT]
            better = None
            for place in left:
                progress(0.4 + 0.6 * turn / _PASSES)
                better = self._better_with(plans, place, left, progress)
                if better is not None:
                    break
            if better is None:
                break
            plans = better
        return plans

    def _better_with(self, plans: list[_Schedule], place: int, left: list[int], progress: Progress) -> list[_Schedule] | None:
        """Schedules of more worth with this place, in place of at most one other, and with whatever fits then."""
        now = self._worth(_places(self, plans))
        out: list[int | None] = [None, *sorted(_places(self, plans), key=lambda one: self.priority[one])[:_MOST_OUT]]
        for other in out:
            progress(0.4)
            tried = [self._without(plan, other, self.pad_of(drone)) for drone, plan in enumerate(plans)]
            if not self._put(tried, place):
                continue
            for more in [one for one in [*left, other] if one is not None and one != place]:
                self._put(tried, more)
            if self._worth(_places(self, tried)) > now + 1e-12:
                return tried
        return None

    def _without(self, plan: _Schedule, place: int | None, pad: int) -> _Schedule:
        order = [stop for stop in plan.order if self.stops[stop].place != place]
        return plan if len(order) == len(plan.order) else self.schedule(order, pad) or plan


def _places(fleet: _Fleet, plans: list[_Schedule]) -> set[int]:
    return {fleet.stops[stop].place for plan in plans for stop in plan.order}


def _flown(fleet: _Fleet, plans: list[_Schedule], n: int, day: float) -> Patrol:
    """One cycle as sorties, and a day of it, place by place."""
    patrol = Patrol([], np.full(n, -1), np.full(n, np.nan), np.zeros(n, dtype=np.int64), {}, {}, 0, np.zeros(n, dtype=bool))
    seen: dict[int, list[float]] = {}
    for drone, plan in enumerate(plans):
        if not plan.order:
            continue
        begin = fleet.team.stagger_seconds * drone
        # A place may wait as long as the period is, no longer than a day has use for.
        period = min(plan.period, max(day, *plan.lengths))
        patrol.period[drone], patrol.rounds[drone] = period, len(plan.rounds)
        for number, sorties in enumerate(plan.rounds):
            patrol.sorties += _sorties(fleet, sorties, drone, begin + number * period)
        number = 0
        while begin + number * period < day:
            here = number % len(plan.rounds)
            patrol.flights += len(plan.rounds[here])
            for stop, after in plan.arrival[here].items():
                seen.setdefault(stop, []).append(begin + number * period + after)
            number += 1
        for stop in plan.order:
            patrol.drone[fleet.stops[stop].place] = drone
    for place in np.flatnonzero(patrol.drone >= 0):
        gaps, visits = [], []
        for stop in fleet.of_place[int(place)]:
            times = [0.0, *sorted(one for one in seen.get(stop, []) if one <= day), day]
            gaps.append(max(b - a for a, b in pairwise(times)))
            visits.append(len(times) - 2)
        patrol.max_gap[place], patrol.visits[place] = max(gaps), min(visits)
    return patrol


def _sorties(fleet: _Fleet, sorties: list[list[int]], drone: int, start: float) -> list[Sortie]:
    """The sorties of one round."""
    found = []
    clock = start
    pad = fleet.pad_of(drone)
    for stops in sorties:
        sortie = Sortie(pad, drone=drone, starts_at=clock)
        here = fleet.pads[pad]
        for number in stops:
            stop = fleet.stops[number]
            sortie.legs += _way(fleet, here, stop.at, stop.stay if not stop.legs else 0.0)
            sortie.legs += stop.legs
            here = stop.leaves
        sortie.legs += _way(fleet, here, fleet.pads[pad], 0.0)
        sortie.seconds = (
            fleet.ground
            + fleet.there[pad][stops[0]]
            + sum(fleet.stay[one] for one in stops)
            + sum(fleet.between[a][b] for a, b in pairwise(stops))
            + fleet.home[stops[-1]][pad]
        )
        clock += sortie.seconds + fleet.team.swap_seconds
        sortie.seconds -= fleet.spare
        found.append(sortie)
    return found


def _way(fleet: _Fleet, here: NDArray[np.float64], there: NDArray[np.float64], stay: float) -> list[Leg]:
    way = fleet.router.way(here, there)
    corners = np.stack([here, there]) if way is None else way
    legs = [Leg(a, b, False) for a, b in pairwise(corners) if np.hypot(*(b - a)) > 1e-9]
    if stay > 0:
        last = legs.pop() if legs else Leg(here, there, False)
        legs.append(Leg(last.start, last.end, False, stay=stay))
    return legs


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
