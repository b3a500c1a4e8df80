# SPDX-License-Identifier: GPL-2.0-or-later
"""Which drone visits which places, and which are left where not all fit (a team orienteering problem: Chao, Golden & Wasil 1996, European Journal of Operational Research 88, 464-474).

One tour over all is cut open at several places and filled into the drones. Where that does not take in all, places are put in by priority where they leave most time, and exchanged as long as the sum of priorities grows.
"""

from __future__ import annotations

from ..progress import Progress
from .patrol_rounds import Fleet, Schedule

_STARTS = 16
"""Places at which the tour over all is cut open for the first drone."""
_PASSES = 12
_MOST_LEFT, _MOST_OUT = 20, 40
"""At most so many places that are left are tried in the stead of so many that are held."""


class Choice:
    """The schedules of all drones of a fleet."""

    def __init__(self, fleet: Fleet) -> None:
        self._fleet = fleet

    def solve(self, progress: Progress) -> list[Schedule]:
        """A schedule for each drone, with as much priority as can be."""
        reachable = self.reachable()
        best = self._by_sweep(reachable)
        progress(0.3)
        if len(self._places(best)) < len(reachable):
            greedy = self._by_priority(reachable)
            best = max(best, greedy, key=lambda plans: self._worth(self._places(plans)))
            best = self._exchanged(best, reachable, progress)
        progress(1.0)
        return best

    def reachable(self) -> list[int]:
        """Places that can be visited in time if they are the only ones."""
        return [place for place in sorted(self._fleet.of_place) if self._alone(place) is not None]

    def _alone(self, place: int) -> Schedule | None:
        """A place visited by itself, if it can be in time."""
        for pad in range(len(self._fleet.pads)):
            plan = self._fleet.schedule(self._fleet.of_place[place], pad)
            if plan is not None and plan.slack >= 0:
                return plan
        return None

    def _worth(self, places: set[int]) -> float:
        return float(sum(self._fleet.priority[place] for place in places)) + 1e-9 * len(places)

    def _by_sweep(self, places: list[int]) -> list[Schedule]:
        """One tour over all, cut open at several places and filled into the drones one after the other."""
        order = self._fleet.shorter(self._fleet.inserted([], [stop for place in places for stop in self._fleet.of_place[place]], 0), 0)
        sequence = list(dict.fromkeys(self._fleet.stops[stop].place for stop in order))
        best: list[Schedule] = [Schedule([]) for _ in range(self._fleet.team.drones)]
        for start in sorted({at * len(sequence) // _STARTS for at in range(min(_STARTS, len(sequence)))}):
            plans = self._filled(sequence[start:] + sequence[:start])
            if self._worth(self._places(plans)) > self._worth(self._places(best)):
                best = plans
            if len(self._places(best)) == len(places):
                break
        return best

    def _filled(self, sequence: list[int]) -> list[Schedule]:
        waiting = list(sequence)
        plans = []
        for drone in range(self._fleet.team.drones):
            pad, plan = self._fleet.pad_of(drone), Schedule([])
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

    def _with(self, plan: Schedule, place: int, pad: int) -> Schedule | None:
        """A drone's schedule with one more place, if it fits."""
        order = self._fleet.inserted(plan.order, self._fleet.of_place[place], pad)
        more = self._fleet.schedule(order, pad)
        if more is None or more.slack < 0:
            better = self._fleet.shorter(order, pad)
            more = self._fleet.schedule(better, pad) if better != order else None
        return more if more is not None and more.slack >= 0 else None

    def _by_priority(self, places: list[int]) -> list[Schedule]:
        """The most important first, each to the drone that has most time left with it."""
        plans = [Schedule([]) for _ in range(self._fleet.team.drones)]
        for place in sorted(places, key=lambda one: (-self._fleet.priority[one], self._fleet.revisit[one], one)):
            self._put(plans, place)
        return plans

    def _put(self, plans: list[Schedule], place: int) -> bool:
        tried = [
            (more.slack, -drone, more)
            for drone, plan in enumerate(plans)
            if (more := self._with(plan, place, self._fleet.pad_of(drone))) is not None
        ]
        if not tried:
            return False
        _, drone, more = max(tried, key=lambda one: one[:2])
        plans[-drone] = more
        return True

    def _exchanged(self, plans: list[Schedule], reachable: list[int], progress: Progress) -> list[Schedule]:
        """Places that are left are put in for others, as long as the sum of priorities grows."""
        for turn in range(_PASSES):
            progress(0.4 + 0.6 * turn / _PASSES)
            held = self._places(plans)
            left = sorted(set(reachable) - held, key=lambda one: (-self._fleet.priority[one], one))[:_MOST_LEFT]
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

    def _better_with(self, plans: list[Schedule], place: int, left: list[int], progress: Progress) -> list[Schedule] | None:
        """Schedules of more worth with this place, in place of at most one other, and with whatever fits then."""
        now = self._worth(self._places(plans))
        out: list[int | None] = [None, *sorted(self._places(plans), key=lambda one: self._fleet.priority[one])[:_MOST_OUT]]
        for other in out:
            progress(0.4)
            tried = [self._without(plan, other, self._fleet.pad_of(drone)) for drone, plan in enumerate(plans)]
            if not self._put(tried, place):
                continue
            for more in [one for one in [*left, other] if one is not None and one != place]:
                self._put(tried, more)
            if self._worth(self._places(tried)) > now + 1e-12:
                return tried
        return None

    def _without(self, plan: Schedule, place: int | None, pad: int) -> Schedule:
        order = [stop for stop in plan.order if self._fleet.stops[stop].place != place]
        return plan if len(order) == len(plan.order) else self._fleet.schedule(order, pad) or plan

    def _places(self, plans: list[Schedule]) -> set[int]:
        return {self._fleet.stops[stop].place for plan in plans for stop in plan.order}
