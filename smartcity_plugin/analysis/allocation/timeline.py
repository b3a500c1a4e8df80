# SPDX-License-Identifier: GPL-2.0-or-later
"""Which sites are open in which phase: the rules that a plan over several phases keeps, and what it comes to.

A site is open during one stretch of phases: from ``start`` to before ``stop``. One that is never open has an empty stretch. A site that exists today is open from the first phase on, or not any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from .cost_lists import Flags, Floats

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROOM = 1e-9


@dataclass(frozen=True)
class Timeline:
    """Row i holds ``pointer[i]:pointer[i + 1]`` of ``sites`` and ``values``, cheapest first, all below ``outside[i]``, which it pays when none of its sites is open.

    A phase t costs ``factors[t]`` times the sum over rows of the cheapest open one; at most ``most[t]`` sites are open in it, and opening may cost ``budgets[t]``.
    """

    pointer: NDArray[np.int64]
    sites: NDArray[np.int32]
    values: Floats
    outside: Floats
    factors: Floats
    most: NDArray[np.int64]
    budgets: Floats
    opening: Floats
    """What opening each site (m,) costs, 0 for those that exist."""
    existing: Flags
    required: Flags
    forbidden: Flags
    may_close: bool

    @property
    def n(self) -> int:
        """Rows of the demand."""
        return len(self.outside)

    @property
    def m(self) -> int:
        """Candidate sites."""
        return len(self.opening)

    @property
    def phases(self) -> int:
        """Number of phases."""
        return len(self.factors)

    @cached_property
    def rows(self) -> NDArray[np.int32]:
        """Row of each entry."""
        return np.repeat(np.arange(self.n, dtype=np.int32), np.diff(self.pointer))

    @property
    def has_budget(self) -> bool:
        """Whether money limits anything."""
        return bool(np.isfinite(self.budgets).any())

    def nothing(self) -> Stretches:
        """The stretches of a plan before anything was decided: what exists stays."""
        start = np.full(self.m, self.phases)
        start[self.existing] = 0
        return Stretches(start, np.full(self.m, self.phases))

    def allowed(self, start: NDArray[np.int64], stop: NDArray[np.int64]) -> Flags:
        """Whether each site may be open from start to before stop (arrays that broadcast to (m,) in the last axis)."""
        empty = start >= stop
        to_the_end = stop == self.phases
        kept = self.existing & (self.required | (not self.may_close))
        good = np.where(empty, ~(kept | self.required), ~self.forbidden)
        good &= empty | ~self.existing | (start == 0)
        return good & (empty | to_the_end | (self.may_close & ~self.required))

    def spent(self, plan: Stretches) -> Floats:
        """Opening costs of each phase."""
        there = plan.start < plan.stop
        return np.bincount(plan.start[there], self.opening[there], minlength=self.phases).astype(np.float64)

    def keeps_rules(self, plan: Stretches) -> bool:
        """Whether a plan breaks no rule."""
        opened = plan.open_in(self.phases).sum(axis=0)
        return bool(
            self.allowed(plan.start, plan.stop).all()
            and (opened <= self.most).all()
            and (self.spent(plan) <= self.budgets * (1 + _ROOM) + _ROOM).all()
        )


@dataclass(frozen=True)
class Stretches:
    """From and to before which phase each site (m,) is open; empty where start >= stop."""

    start: NDArray[np.int64]
    stop: NDArray[np.int64]

    def open_in(self, phases: int) -> Flags:
        """Which sites are open in which phase (m, phases)."""
        time = np.arange(phases)
        return (self.start[:, None] <= time) & (time < self.stop[:, None])

    def changed(self, closes: int, opens: int, begin: int, end: int) -> Stretches:
        """With one site giving up, and another taking over, the phases from begin to before end; -1: nobody does."""
        start, stop = self.start.copy(), self.stop.copy()
        if closes >= 0:
            if start[closes] == begin:
                start[closes] = end
            else:
                stop[closes] = begin
        if opens >= 0:
            if start[opens] >= stop[opens]:
                start[opens], stop[opens] = begin, end
            elif start[opens] == end:
                start[opens] = begin
            else:
                stop[opens] = end
        return Stretches(start, stop)


def stretches_of(is_open: Flags, existing: Flags) -> Stretches:
    """Stretches from a table (m, phases) in which each site is open without a break."""
    phases = is_open.shape[1]
    there = is_open.any(axis=1)
    start = np.where(there, is_open.argmax(axis=1), phases)
    stop = np.where(there, phases - is_open[:, ::-1].argmax(axis=1), phases)
    gone = existing & ~there
    start[gone] = stop[gone] = 0  # closed before the first phase
    return Stretches(start.astype(np.int64), stop.astype(np.int64))
