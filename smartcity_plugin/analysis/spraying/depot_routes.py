# SPDX-License-Identifier: GPL-2.0-or-later
"""Jobs put together into routes from depots, within one tank and one shift (capacitated vehicle routing with ways that differ by direction).

Savings of Clarke & Wright (1964, Operations Research 12, 568-581), then local search: jobs moved and exchanged within and between routes, and ends of routes exchanged (2-opt*). Two lower bounds on the time of
all ways: the assignment relaxation with as many departures as tanks are needed, and the radial bound of Haimovich & Rinnooy Kan (1985, Mathematics of Operations Research 10, 527-542).
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SLACK = 1e-9
_GAIN = 1e-6
_BIG = 1e12
_MOST_IN_BOUND = 1_500


@dataclass(frozen=True)
class Jobs:
    """n jobs: seconds of work (n,), litres (n,), seconds from the end of one to the beginning of another (n, n), from and to the depots (d, n)."""

    work: NDArray[np.float64]
    litres: NDArray[np.float64]
    between: NDArray[np.float64]
    out: NDArray[np.float64]
    back: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.work)

    def depot_of(self, order: list[int]) -> tuple[float, int]:
        """The best depot of a route, and the seconds of the ways to its first and from its last job."""
        ends = self.out[:, order[0]] + self.back[:, order[-1]]
        depot = int(ends.argmin())
        return float(ends[depot]), depot

    def way(self, order: list[int]) -> float:
        """Seconds of a route that are not work."""
        inner = self.between[order[:-1], order[1:]].sum() if len(order) > 1 else 0.0
        return float(inner) + self.depot_of(order)[0]


@dataclass(frozen=True)
class Limits:
    """Litres a tank, seconds a shift, seconds to fill the tank before each route."""

    tank: float
    shift: float
    load: float = 0.0


@dataclass(frozen=True)
class Routes:
    """Orders of jobs; seconds of ways and the bound on them."""

    orders: list[list[int]]
    depots: list[int]
    way: float
    bound: float


def route(jobs: Jobs, limits: Limits, seconds: float = 5.0, progress: Progress = no_progress) -> Routes:
    """Routes for all jobs, each of which fits alone. The search stops after ``seconds``."""
    orders = _savings(jobs, limits)
    stop = time.monotonic() + seconds
    improving = True
    while improving and time.monotonic() < stop:
        progress(max(0.0, 1.0 - (stop - time.monotonic()) / max(seconds, 1e-9)))
        improving = (
            _relocate(orders, jobs, limits, stop) or _exchange_tails(orders, jobs, limits, stop) or _swap(orders, jobs, limits, stop)
        )
    orders = [one for one in orders if one]
    way = sum(jobs.way(one) for one in orders)
    return Routes(orders, [jobs.depot_of(one)[1] for one in orders], way, min(way, lower_bound(jobs, limits)))


def fits(order: list[int], jobs: Jobs, limits: Limits) -> bool:
    """Whether a route keeps within tank and shift."""
    if jobs.litres[order].sum() > limits.tank * (1.0 + _SLACK):
        return False
    return limits.load + float(jobs.work[order].sum()) + jobs.way(order) <= limits.shift * (1.0 + _SLACK)


def _savings(jobs: Jobs, limits: Limits) -> list[list[int]]:
    n = len(jobs)
    alone = jobs.out.min(axis=0), jobs.back.min(axis=0)
    saving = alone[1][:, None] + alone[0][None, :] - jobs.between
    np.fill_diagonal(saving, -np.inf)
    routes = {at: [at] for at in range(n)}
    head, tail = {at: at for at in range(n)}, {at: at for at in range(n)}
    for pair in np.argsort(-saving, axis=None, kind="stable").tolist():
        i, j = divmod(pair, n)
        if saving[i, j] <= _GAIN:
            break
        if i not in tail or j not in head or tail[i] == head[j]:
            continue
        joined = routes[tail[i]] + routes[head[j]]
        if not fits(joined, jobs, limits):
            continue
        first, second = tail.pop(i), head.pop(j)
        del routes[second]
        routes[first] = joined
        tail[joined[-1]] = first
    return list(routes.values())


def _relocate(orders: list[list[int]], jobs: Jobs, limits: Limits, stop: float) -> bool:
    """Move one job to the best place anywhere."""
    better = False
    for source in orders:
        for job in list(source):
            if time.monotonic() > stop:
                return False
            rest = [one for one in source if one != job]
            freed = jobs.way(source) - (jobs.way(rest) if rest else 0.0)
            best: tuple[float, list[int] | None, list[int] | None] = (_GAIN, None, None)
            for target in orders:
                base = rest if target is source else target
                if not base or (target is not source and jobs.litres[target].sum() + jobs.litres[job] > limits.tank * (1.0 + _SLACK)):
                    continue
                current = (jobs.way(rest) if rest else 0.0) if target is source else jobs.way(target)
                place, added = _cheapest(base, job, jobs, current)
                if freed - added > best[0]:
                    tried = [*base[:place], job, *base[place:]]
                    if fits(tried, jobs, limits):
                        best = (freed - added, target, tried)
            if best[1] is not None and best[2] is not None:
                if best[1] is not source:
                    source[:] = rest
                best[1][:] = best[2]
                better = True
                if not source:
                    break
    orders[:] = [one for one in orders if one]
    return better


def _cheapest(base: list[int], job: int, jobs: Jobs, current: float) -> tuple[int, float]:
    """Where a job is put into a route with least way, and how much that adds."""
    inner = jobs.between[base[:-1], job] + jobs.between[job, base[1:]] - jobs.between[base[:-1], base[1:]]
    first = jobs.way([job, *base]) - current
    last = jobs.way([*base, job]) - current
    added = np.concatenate([[first], inner, [last]])
    place = int(added.argmin())
    return place, float(added[place])


def _exchange_tails(orders: list[list[int]], jobs: Jobs, limits: Limits, stop: float) -> bool:
    """2-opt*: two routes exchange their ends; two that fit become one."""
    better = False
    for a in range(len(orders)):
        for b in range(len(orders)):
            if a == b or not orders[a] or not orders[b]:
                continue
            if time.monotonic() > stop:
                return False
            old = jobs.way(orders[a]) + jobs.way(orders[b])
            best: tuple[float, list[int], list[int]] | None = None
            for i in range(len(orders[a]) + 1):
                for j in range(len(orders[b]) + 1):
                    one, two = orders[a][:i] + orders[b][j:], orders[b][:j] + orders[a][i:]
                    new = sum(jobs.way(some) for some in (one, two) if some)
                    if new < (old if best is None else best[0]) - _GAIN and all(fits(some, jobs, limits) for some in (one, two) if some):
                        best = (new, one, two)
            if best is not None:
                orders[a], orders[b] = best[1], best[2]
                better = True
    orders[:] = [one for one in orders if one]
    return better


def _swap(orders: list[list[int]], jobs: Jobs, limits: Limits, stop: float) -> bool:
    """Exchange two jobs."""
    flat = [(a, i) for a, order in enumerate(orders) for i in range(len(order))]
    for at, (a, i) in enumerate(flat):
        for b, j in flat[at + 1 :]:
            if time.monotonic() > stop:
                return False
            one, two = list(orders[a]), list(orders[b])
            if a == b:
                one[i], one[j] = one[j], one[i]
                if jobs.way(one) < jobs.way(orders[a]) - _GAIN and fits(one, jobs, limits):
                    orders[a][:] = one
                    return True
                continue
            one[i], two[j] = two[j], one[i]
            gained = jobs.way(orders[a]) + jobs.way(orders[b]) - jobs.way(one) - jobs.way(two)
            if gained > _GAIN and fits(one, jobs, limits) and fits(two, jobs, limits):
                orders[a][:], orders[b][:] = one, two
                return True
    return False


def lower_bound(jobs: Jobs, limits: Limits) -> float:
    """Seconds of ways that no set of routes can undercut."""
    n = len(jobs)
    if not n:
        return 0.0
    out, back = jobs.out.min(axis=0), jobs.back.min(axis=0)
    # A route takes at least the way to its farthest job and back, and the work there; work on the way is no faster than driving.
    there = out + back + jobs.work
    radial = max(float((there * jobs.litres).sum()) / limits.tank, float((there * jobs.work).sum()) / limits.shift)
    radial = max(0.0, radial - float(jobs.work.sum()))
    if n > _MOST_IN_BOUND:
        return radial
    from scipy.optimize import linear_sum_assignment

    least = max(
        1,
        math.ceil(float(jobs.litres.sum()) / limits.tank - _SLACK),
        math.ceil(float(jobs.work.sum()) / max(limits.shift - limits.load, 1e-9) - _SLACK),
    )
    copies = n
    # Departures: the first `least` must be used, the others may stay at home.
    cost = np.full((n + copies, n + copies), _BIG)
    cost[:n, :n] = np.where(np.isfinite(jobs.between), jobs.between, _BIG)
    cost[np.arange(n), np.arange(n)] = _BIG
    cost[:n, n:] = back[:, None]
    cost[n:, :n] = out[None, :]
    cost[n + least :, n + least :] = 0.0
    rows, columns = linear_sum_assignment(cost)
    total = float(cost[rows, columns].sum())
    return max(radial, total if total < _BIG else 0.0)


def shifts_of(seconds: NDArray[np.float64], depots: list[int], shift: float) -> NDArray[np.int64]:
    """Shift (r,) of each route, from 1: routes of one depot, the longest first, each into the first shift that has room (first fit decreasing)."""
    number = np.zeros(len(seconds), dtype=np.int64)
    used: list[tuple[int, float]] = []
    for at in sorted(range(len(seconds)), key=lambda one: (-seconds[one], one)):
        for place, (depot, filled) in enumerate(used):
            if depot == depots[at] and filled + seconds[at] <= shift * (1.0 + _SLACK):
                used[place] = (depot, filled + float(seconds[at]))
                number[at] = place + 1
                break
        else:
            used.append((depots[at], float(seconds[at])))
            number[at] = len(used)
    return number
