# SPDX-License-Identifier: GPL-2.0-or-later
"""Plans over several phases: grown forwards and backwards from the best plan of one phase, then improved by exchanges as long as one helps.

An exchange lets one site give up some of its phases and another take them over, so that both stay open without a break: swapping two sites, or the order in which they are opened, for example.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np

from .cost_lists import Flags, Floats
from .phase_state import PhaseState, gains, losses, value_of
from .timeline import Stretches, Timeline, stretches_of
from .watch import Watch

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Offer = Callable[[Stretches, float], None]

_WORTH = 1e-10
_TRIES = 40
_ROOM = 1e-9


class PhasedSearch:
    """One plan, improved step by step; every better one is handed to ``offer`` with its value."""

    def __init__(self, line: Timeline, plan: Stretches, watch: Watch, offer: Offer) -> None:
        self._line, self._watch, self._offer = line, watch, offer
        self.plan = plan
        self._states: list[PhaseState | None] = [None] * line.phases
        self._columns = np.empty(0, dtype=np.int64)

    @property
    def value(self) -> float:
        """What all phases cost together."""
        is_open = self.plan.open_in(self._line.phases)
        return float(
            sum(
                factor * (value_of(self._line, is_open[:, t]) if state is None else state.value)
                for t, (factor, state) in enumerate(zip(self._line.factors.tolist(), self._states, strict=True))
            )
        )

    def improve(self) -> None:
        """Exchange and add until nothing helps."""
        while True:
            self._refresh()
            gain, closes, opens, begin, end = self._best_move()
            if gain <= _WORTH * (1.0 + abs(self.value)):
                break
            self._take(closes, opens, begin, end)
        self._offer(self.plan, self.value)

    def fill(self) -> None:
        """Open what may still be opened, best first, even where it helps nobody; not where opening costs money."""
        while not self._line.has_budget:
            self._refresh()
            gain, _, opens, begin, end = self._best_addition()
            if not np.isfinite(gain):
                break
            self._take(-1, opens, begin, end)

    def _take(self, closes: int, opens: int, begin: int, end: int) -> None:
        self.plan = self.plan.changed(closes, opens, begin, end)
        for t in range(begin, end):
            self._states[t] = None

    def _refresh(self) -> None:
        is_open = self.plan.open_in(self._line.phases)
        columns = np.flatnonzero(is_open.any(axis=1))
        if not np.array_equal(columns, self._columns):
            self._columns, self._states = columns, [None] * self._line.phases
        for t, state in enumerate(self._states):
            if state is None:
                self._watch.look()
                self._states[t] = PhaseState(self._line, is_open[:, t], columns, self._watch)

    def _stretches(self) -> Iterator[tuple[int, int]]:
        """Every run of phases (begin, end)."""
        phases = self._line.phases
        return ((begin, end) for begin in range(phases) for end in range(begin + 1, phases + 1))

    def _best_move(self) -> tuple[float, int, int, int, int]:
        """(gain, site to close or -1, site to open, from, to before) of the best exchange or addition."""
        line, columns = self._line, self._columns
        best = self._best_addition()
        states = [state for state in self._states if state is not None]
        if not columns.size:
            return best
        tables = [factor * state.exchange() for factor, state in zip(line.factors.tolist(), states, strict=True)]
        opening = _Change(line, self.plan)
        for begin in range(line.phases):
            total = np.zeros((line.m, columns.size))
            for end in range(begin + 1, line.phases + 1):
                self._watch.look()
                total = total + tables[end - 1]
                gives, start_left, _ = opening.closing(begin, end)
                takes, start_new, _ = opening.opening(begin, end)
                net = np.where(takes[:, None] & gives[columns][None, :], total, -np.inf)
                if line.has_budget:
                    net[~self._affordable(columns, start_left[columns], start_new)] = -np.inf
                at = int(net.argmax())
                gain = float(net.flat[at])
                if gain > best[0]:
                    opens, place = divmod(at, columns.size)
                    best = (gain, int(columns[place]), opens, begin, end)
        return best

    def _best_addition(self) -> tuple[float, int, int, int, int]:
        """The same where nothing closes."""
        line = self._line
        best: tuple[float, int, int, int, int] = (-np.inf, -1, -1, 0, 0)
        room = line.most - self.plan.open_in(line.phases).sum(axis=0) > 0
        gains = [factor * state.gain for factor, state in zip(line.factors.tolist(), self._states, strict=True) if state is not None]
        change = _Change(line, self.plan)
        for begin, end in self._stretches():
            if not room[begin:end].all():
                continue
            takes, start_new, _ = change.opening(begin, end)
            total = np.where(takes, sum(gains[begin:end]), -np.inf)
            if line.has_budget:
                nobody = np.array([-1])
                total[~self._affordable(nobody, np.array([line.phases]), start_new)[:, 0]] = -np.inf
            at = int(total.argmax())
            if float(total[at]) > best[0]:
                best = (float(total[at]), -1, at, begin, end)
        return best

    def _affordable(self, columns: NDArray[np.int64], start_left: NDArray[np.int64], start_new: NDArray[np.int64]) -> Flags:
        """Whether each pair (site that takes over, of ``columns`` that gives up) is within the budgets, given from when on each would then be open (phases: never)."""
        line, plan = self._line, self.plan
        spent = line.spent(plan)
        good = np.ones((line.m, columns.size), dtype=bool)
        there = plan.start < plan.stop
        everyone = np.arange(line.m)
        for t, budget in enumerate(line.budgets.tolist()):
            if not np.isfinite(budget):
                continue
            more = line.opening[everyone] * ((start_new == t).astype(float) - (there & (plan.start == t)))
            less = np.zeros(columns.size)
            some = columns >= 0
            site = columns[some]
            less[some] = line.opening[site] * ((there[site] & (plan.start[site] == t)).astype(float) - (start_left[some] == t))
            good &= spent[t] + more[:, None] - less[None, :] <= budget * (1 + _ROOM) + _ROOM
        return good


class _Change:
    """Which sites can give up or take over a run of phases, and from when to when they are open then."""

    def __init__(self, line: Timeline, plan: Stretches) -> None:
        self._line, self._plan = line, plan
        self._there = plan.start < plan.stop

    def closing(self, begin: int, end: int) -> tuple[Flags, NDArray[np.int64], NDArray[np.int64]]:
        """(can, start, stop) of each site (m,) without these phases, which are the first or the last ones in which it is open."""
        start, stop = self._plan.start, self._plan.stop
        at_start = start == begin
        inside = self._there & (start <= begin) & (end <= stop) & (at_start | (stop == end))
        new_start, new_stop = np.where(at_start, end, start), np.where(at_start, stop, begin)
        can = inside & self._line.allowed(new_start, new_stop)
        return can, np.where(new_start < new_stop, new_start, self._line.phases), new_stop

    def opening(self, begin: int, end: int) -> tuple[Flags, NDArray[np.int64], NDArray[np.int64]]:
        """The same with these phases added, next to those in which it is open."""
        start, stop = self._plan.start, self._plan.stop
        before, after = self._there & (start == end), self._there & (stop == begin)
        new_start = np.where(before | ~self._there, begin, start)
        new_stop = np.where(after | ~self._there, end, stop)
        can = (before | after | ~self._there) & self._line.allowed(new_start, new_stop)
        return can, new_start, new_stop


def grown(line: Timeline, sites: NDArray[np.int64], phase: int, watch: Watch) -> Stretches:
    """A plan from the sites of one phase: one after the other, best first, sites are opened and closed in the phases after it and before it."""
    is_open = np.zeros((line.m, line.phases), dtype=bool)
    is_open[sites, phase] = True
    used = is_open[:, phase].copy()
    for t in range(phase + 1, line.phases):
        is_open[:, t] = _next(line, is_open[:, t - 1], used, int(line.most[t]), watch, last=t == line.phases - 1)
        used |= is_open[:, t]
    used = is_open[:, phase].copy()
    for t in range(phase - 1, -1, -1):
        is_open[:, t] = _next(line, is_open[:, t + 1], used, int(line.most[t]), watch, backwards=True)
        used |= is_open[:, t]
    return stretches_of(is_open, line.existing)


def _next(line: Timeline, here: Flags, used: Flags, most: int, watch: Watch, *, last: bool = False, backwards: bool = False) -> Flags:
    """The sites of the phase beside one, with at most ``most``: added or dropped one by one, whichever gains most or loses least."""
    is_open = here.copy()
    # What exists is open from the first phase on or never: before a phase in which it is open it cannot be closed.
    bound = line.existing if backwards else line.required | (line.existing & (not line.may_close))
    while is_open.sum() > most:
        watch.look()
        loss = np.where(is_open & ~bound, losses(line, is_open), np.inf)
        if not np.isfinite(loss).any():
            break
        is_open[int(loss.argmin())] = False
    # Before a phase only what closes then can be added, which required sites may not, and after it nothing that was closed or existed and is not open any more.
    free = ~used & ~line.forbidden & ((~line.required & line.may_close) if backwards else ~line.existing)
    must = line.required & ~is_open
    while is_open.sum() < most:
        usable = free & ~is_open
        if last and must.any():
            usable &= must
        if not usable.any():
            break
        site = int(np.where(usable, gains(line, is_open, watch), -np.inf).argmax())
        is_open[site] = True
        must[site] = False
    return is_open


def bought(line: Timeline, watch: Watch) -> Stretches:
    """A plan under budgets: phase by phase the site that saves most for its money, required ones first, while both number and money allow."""
    is_open = np.zeros((line.m, line.phases), dtype=bool)
    here = line.existing.copy()
    for t in range(line.phases):
        left = float(line.budgets[t])
        while here.sum() < line.most[t]:
            usable = ~here & ~line.forbidden & (line.opening <= left * (1 + _ROOM) + _ROOM)
            must = usable & line.required
            if not usable.any():
                break
            worth: Floats = gains(line, here, watch) / np.maximum(line.opening, 1e-9 * max(float(line.opening.max()), 1.0))
            site = int(np.where(must if must.any() else usable, worth, -np.inf).argmax())
            if worth[site] <= 0 and not must.any():
                break
            here[site] = True
            left -= float(line.opening[site])
        is_open[:, t] = here
    return stretches_of(is_open, line.existing)


def shake(line: Timeline, best: Stretches, rng: np.random.Generator, watch: Watch, offer: Offer) -> None:
    """Iterated search around the best plan: some exchanges at random, then improve; ends when a number of tries in a row were fruitless."""
    here, value = best, PhasedSearch(line, best, watch, offer).value
    fruitless = 0
    while fruitless < _TRIES:
        watch.look()
        moved = here
        for _ in range(int(rng.integers(1, 4))):
            moved = _random_move(line, moved, rng)
        search = PhasedSearch(line, moved, watch, offer)
        search.improve()
        reached = search.value
        fruitless = 0 if reached < value * (1.0 - _WORTH) - _WORTH else fruitless + 1
        if reached <= value:
            here, value = search.plan, reached


def _random_move(line: Timeline, plan: Stretches, rng: np.random.Generator) -> Stretches:
    """One exchange that keeps the rules; the plan as it is where none was found in a few tries."""
    there = np.flatnonzero(plan.start < plan.stop)
    for _ in range(20):
        if not there.size:
            return plan
        closes = int(rng.choice(there))
        begin, end = int(plan.start[closes]), int(plan.stop[closes])
        if rng.random() < 0.5 and end - begin > 1:
            middle = int(rng.integers(begin + 1, end))
            begin, end = (begin, middle) if rng.random() < 0.5 or not line.may_close else (middle, end)
        change = _Change(line, plan)
        if not change.closing(begin, end)[0][closes]:
            continue
        takes = np.flatnonzero(change.opening(begin, end)[0])
        takes = takes[takes != closes]
        if not takes.size:
            continue
        moved = plan.changed(closes, int(rng.choice(takes)), begin, end)
        if line.keeps_rules(moved):
            return moved
    return plan
