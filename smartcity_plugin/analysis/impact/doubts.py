# SPDX-License-Identifier: GPL-2.0-or-later
"""What else may have made the difference: blocks picked because they were high, a rise just before, a trend that was there already, a change at a date when nothing happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError
from ..progress import Progress, no_progress, part
from .choices import Family
from .cluster_robust import Robust, cr2
from .effect import Effect, effect, minimum_detectable, percent
from .log_link import fit_log_link
from .pooled import changes, spread

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .comparison import Comparison

_LEAST_CLUSTERS = 6
_LEAST_PERIODS = 3
_MOST_PLACEBOS = 8


def level_adjusted(rows: Comparison, family: Family = "poisson") -> Effect | None:
    """The effect among places that were equally high before: each cluster's change, regressed on treatment and on its level before (analysis of covariance on the log scale).

    Blocks picked because their counts were high fall by themselves, and a difference in differences takes that for an effect. Given the level on which they were picked the comparison
    is fair, and where groups differ for lasting reasons the other is: the truth lies between the two (Ding & Li 2019, *Political Analysis* 27, 605-615). None where it cannot be told: fewer than
    6 clusters, or several events. Weighted least squares, weights from the spread of changes, t with clusters - 3 degrees of freedom.
    """
    if len(rows.events) > 1:
        return None
    try:
        fit = fit_log_link(rows.count, rows.exposed[:, None], rows.log_effort, rows.unit, rows.period, family=family)
    except AnalysisError:
        return None
    some = changes(fit, rows)
    if not some.treated.any() or some.treated.all():
        return None  # traps of one side took turns: effects of places and periods cannot be told apart, and the fit runs away
    found = spread(some)
    table = _cluster_table(rows, fit.period_effects[fit.periods])
    if table is None:
        return None
    treated, change, level, known = table
    n = change.size
    if n < _LEAST_CLUSTERS or treated.sum() < 2 or (~treated).sum() < 3:
        return None
    weight = 1.0 / (max(found.between, 1e-6) + known)
    design = np.column_stack([treated.astype(np.float64), np.ones(n), level - np.average(level, weights=weight)])
    root = np.sqrt(weight)
    gram = np.linalg.pinv((design * weight[:, None]).T @ design)
    coefficients = gram @ (design.T @ (weight * change))
    residual = root * (change - design @ coefficients)
    error = float(np.sqrt(gram[0, 0] * float(residual @ residual) / (n - 3)))
    robust = Robust(float(coefficients[0]), error, float(n - 3), n)
    low, high = robust.interval()
    detectable = minimum_detectable(error, robust.freedom) if error > 0 else np.nan
    return Effect(
        percent(robust.estimate),
        percent(high),
        percent(low),
        robust.p,
        n,
        int(treated.sum()),
        detectable,
        error,
        robust.freedom,
        "pooled",
        fit.pearson,
    )


def _cluster_table(
    rows: Comparison, period_effect: NDArray[np.float64]
) -> tuple[NDArray[np.bool_], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]] | None:
    """By cluster (g,): treated; log change of its rate (half a count added, as rates of 0 have no logarithm); log rate before; Poisson's variance of the change."""
    usable = np.isfinite(period_effect)
    exposure = np.where(usable, np.exp(rows.log_effort + np.where(usable, period_effect, 0.0)), 0.0)
    cluster = np.unique(rows.cluster, return_inverse=True)[1]
    n = int(cluster.max()) + 1

    def total(values: NDArray[np.float64], mask: NDArray[np.bool_]) -> NDArray[np.float64]:
        return np.bincount(cluster[mask], values[mask], n).astype(np.float64)

    before, after = usable & ~rows.after, usable & rows.after
    count_before, count_after = total(rows.count, before), total(rows.count, after)
    exposed_before, exposed_after = total(exposure, before), total(exposure, after)
    kept = (exposed_before > 0) & (exposed_after > 0)
    if kept.sum() < _LEAST_CLUSTERS:
        return None
    treated = np.zeros(n, dtype=bool)
    treated[cluster] = rows.treated
    level = np.log((count_before + 0.5) / np.where(exposed_before > 0, exposed_before, 1.0))
    change = np.log((count_after + 0.5) / np.where(exposed_after > 0, exposed_after, 1.0)) - level
    known = 1.0 / (count_before + 0.5) + 1.0 / (count_after + 0.5)
    return treated[kept], change[kept], level[kept], known[kept]


def without_last_period(rows: Comparison, *, family: Family = "poisson", progress: Progress = no_progress) -> Effect | None:
    """The effect without the period just before each treatment, whose height is often why the treatment was ordered (Ashenfelter 1978). None with fewer than three periods before."""
    before = np.unique(rows.period[~rows.after & rows.treated])
    if before.size < _LEAST_PERIODS * len(rows.events):
        return None
    last = ~rows.after & (rows.period == _last_before(rows))
    found = effect(rows.take(~last), family=family, progress=progress)
    return found if found.known else None


def _last_before(rows: Comparison) -> NDArray[np.int64]:
    """The last period before the event of each row (n,)."""
    event = rows.event
    last = np.full(int(event.max()) + 1, -1, dtype=np.int64)
    early = ~rows.after & rows.treated
    np.maximum.at(last, event[early], rows.period[early])
    return last[event]


@dataclass(frozen=True)
class Trend:
    """What the groups did to each other before the treatment. per_day: difference of their log trends; p: of no difference; implied: the percent reduction that would have followed from it alone."""

    per_day: float
    p: float
    implied: float


def trend_before(rows: Comparison, *, family: Family = "poisson") -> Trend | None:
    """Whether treated and control places already moved apart before (CR2). None with fewer than three periods before."""
    early = rows.take(~rows.after)
    if np.unique(early.period[early.treated]).size < _LEAST_PERIODS or min(early.clusters(True), early.clusters(False)) < 2:
        return None
    x = np.where(early.treated, early.since, 0).astype(np.float64)
    try:
        fit = fit_log_link(early.count, x[:, None], early.log_effort, early.unit, early.period, family=family)
    except AnalysisError:
        return None
    found = cr2(fit, early.cluster)
    if not (np.isfinite(found.error) and found.error > 0 and found.freedom > 0.5):
        return None
    exposed = rows.exposed > 0
    between = float(rows.since[exposed].mean() - early.since[early.treated].mean())
    return Trend(found.estimate, found.p, percent(found.estimate * between))


@dataclass(frozen=True)
class Placebo:
    """The same comparison at a date before the treatment, when nothing was done. days: before the treatment."""

    days: int
    effect: Effect


def placebo_dates(rows: Comparison, *, family: Family = "poisson", progress: Progress = no_progress) -> tuple[Placebo, ...]:
    """Up to eight dates before the treatment at which at least two periods lie before and one after, all of them before the treatment."""
    early = rows.take(~rows.after)
    if not early.count.size:
        return ()
    starts = np.unique(np.floor_divide(early.since[early.treated], rows.step))[2:] * rows.step
    if starts.size > _MOST_PLACEBOS:
        starts = starts[np.linspace(0, starts.size - 1, _MOST_PLACEBOS).round().astype(int)]
    found = []
    for number, start in enumerate(starts):
        one = effect(
            early.with_after(early.since >= start), family=family, progress=part(progress, number / starts.size, (number + 1) / starts.size)
        )
        if one.known:
            found.append(Placebo(int(-start), one))
    return tuple(found)
