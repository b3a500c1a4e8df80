# SPDX-License-Identifier: GPL-2.0-or-later
"""How the effect came and went: the comparison by day after the treatment, and by period before it; and when to treat again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress, part
from .choices import Family
from .effect import Effect, effect

if TYPE_CHECKING:
    from .comparison import Comparison

_MOST_DAYS = 45
_SHARED = 0.8
_LASTING = 2


@dataclass(frozen=True)
class Point:
    """The effect in the days ``first`` to ``last`` since the treatment (negative: before), against all rows on the other side of it. Before: a period against the other periods before."""

    first: int
    last: int
    effect: Effect

    @property
    def middle(self) -> float:
        """Where it is drawn."""
        return (self.first + self.last) / 2.0


def by_day(rows: Comparison, *, family: Family = "poisson", progress: Progress = no_progress) -> tuple[Point, ...]:
    """By day where control places were counted on the days on which treated ones were, and there are not too many of them; else by period."""
    bins = _bins_after(rows)
    points = []
    before = ~rows.after
    for number, (first, last) in enumerate(bins):
        inside = rows.after & (rows.since >= first) & (rows.since <= last)
        found = effect(rows.take(before | inside), family=family, progress=part(progress, number / len(bins), (number + 1) / len(bins)))
        if np.isfinite(found.reduction):
            points.append(Point(first, last, found))
    return tuple(points)


def by_period_before(rows: Comparison, *, family: Family = "poisson") -> tuple[Point, ...]:
    """Each period before the treatment against the others before: points around 0 where the groups moved alike."""
    early = rows.take(~rows.after)
    period = np.floor_divide(early.since, rows.step)
    numbers = np.unique(period[early.treated])
    if numbers.size < 2:
        return ()
    points = []
    for number in numbers:
        found = effect(early.with_after(period == number), family=family)
        if np.isfinite(found.reduction):
            points.append(Point(int(number) * rows.step, (int(number) + 1) * rows.step - 1, found))
    return tuple(points)


def _bins_after(rows: Comparison) -> list[tuple[int, int]]:
    """First and last day of each stretch after the treatment."""
    treated = np.unique(rows.since[rows.after & rows.treated])
    control = np.unique(rows.since[rows.after & ~rows.treated])
    if not treated.size:
        return []
    if treated.size <= _MOST_DAYS and np.isin(treated, control).mean() >= _SHARED:
        return [(int(day), int(day)) for day in treated[np.isin(treated, control)]]
    periods = np.unique(np.floor_divide(treated, rows.step))
    return [(int(one) * rows.step, (int(one) + 1) * rows.step - 1) for one in periods]


def worn_off(points: tuple[Point, ...], relevant: float) -> int | None:
    """The first day since the treatment from which the reduction is below ``relevant`` percent and was at least that before; None if it never was, or still is.

    One low day among good ones is chance: it must be followed by another one, or be the last that is known.
    """
    after = [point for point in points if point.first >= 0]
    low = [point.effect.reduction < relevant for point in after]
    if not low or all(low):
        return None
    begun = low.index(False)
    for at in range(begun + 1, len(low)):
        if all(low[at : at + _LASTING]):
            return after[at].first
    return None
