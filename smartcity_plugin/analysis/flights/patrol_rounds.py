# SPDX-License-Identifier: GPL-2.0-or-later
"""Rounds of one drone over stops that may wait differently long.

A place that may wait twice as long as the most urgent one of its drone is visited in every second round, one that may wait four times as long in every fourth (harmonic periods: Holte, Mok, Rosier, Tulchinsky & Varvel
1989, The pinwheel, 693-702). Within a round the places are visited in the order of a short tour, cut into sorties for the battery where that takes least time (route first, cut second: Beasley 1983, Omega 11, 403-408;
Prins 2004, Computers & Operations Research 31, 1985-2002), with a change of battery after each. Times of arrival follow, and from them the longest period for which no place waits longer than it may.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .kinematics import Kinematics
    from .patrol_stops import Stop
    from .sorties import Battery, Team
    from .transits import Router

_MOST_ROUNDS = 8
"""A place is left out of at most seven rounds between two visits."""
_MOVES = 20
"""Moves per stop by which a tour is made shorter, at most."""
_LONGEST_RUN = 3
_NO_WAY = 1e9
_HAIR = 1e-3
"""Seconds by which the period is shorter than it might be, for rounding."""
_EPS = 1e-6


@dataclass
class Schedule:
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


class Fleet:
    """Stops, the seconds between them and the pads, and the rounds of one drone over some of them."""

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

    def schedule(self, order: list[int], pad: int) -> Schedule | None:
        """Rounds over the stops of a drone, in that order; None where a stop cannot be reached on one battery."""
        plan = Schedule(order)
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

    def _longest_period(self, plan: Schedule, wait: dict[int, float], first: dict[int, int]) -> float:
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
