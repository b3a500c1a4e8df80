# SPDX-License-Identifier: GPL-2.0-or-later
"""Patrols: places with priorities and times within which each is to be seen again, flown in rounds that repeat.

A drone flies rounds (`patrol_rounds`), one every period; a set of places can be flown if the longest period for which none waits too long is at least as long as the longest round. Which drone visits what, and what is left
where not all fit, is chosen in `patrol_choice`. The plan is then flown through a whole day, and the longest times without a visit are counted, from the first minute to the last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress
from .patrol_choice import Choice
from .patrol_rounds import Fleet, Schedule
from .patrol_stops import Stop
from .sorties import Battery, Leg, Sortie, Team

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .kinematics import Kinematics
    from .transits import Router


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
    fleet = Fleet(stops, priority, revisit, pads, router, kinematics, battery, height, team, spare)
    choice = Choice(fleet)
    plans = choice.solve(progress)
    patrol = _flown(fleet, plans, len(priority), day)
    patrol.reachable[choice.reachable()] = True
    return patrol


def _flown(fleet: Fleet, plans: list[Schedule], n: int, day: float) -> Patrol:
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


def _sorties(fleet: Fleet, sorties: list[list[int]], drone: int, start: float) -> list[Sortie]:
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


def _way(fleet: Fleet, here: NDArray[np.float64], there: NDArray[np.float64], stay: float) -> list[Leg]:
    way = fleet.router.way(here, there)
    corners = np.stack([here, there]) if way is None else way
    legs = [Leg(a, b, False) for a, b in pairwise(corners) if np.hypot(*(b - a)) > 1e-9]
    if stay > 0:
        last = legs.pop() if legs else Leg(here, there, False)
        legs.append(Leg(last.start, last.end, False, stay=stay))
    return legs
