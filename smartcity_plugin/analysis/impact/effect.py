# SPDX-License-Identifier: GPL-2.0-or-later
"""The log-link difference in differences: percent reduction at treated places beyond what untreated places did, with an interval that holds for few blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from ..progress import Progress, no_progress
from .choices import Family
from .cluster_robust import Robust, cr1, cr2, require_nested
from .log_link import fit_log_link, informative_rows
from .none_caught import least_log_effect
from .pooled import changes, pooled, spread, treated_vary_more

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .comparison import Comparison

Interval = Literal["cr1", "cr2", "pooled", "exact", "counts", "none"]
"""By blocks, four ways; from the counts of both sides as a whole; no interval by blocks."""
LEVEL, POWER = 0.95, 0.8
FEW_CLUSTERS, MANY_CLUSTERS = 20, 40


@dataclass(frozen=True)
class Effect:
    """reduction: percent, positive = fewer; low, high: its 95 % interval; p: two-sided, of no effect; clusters, treated: how many clusters in all and treated; mde: the reduction in
    percent that would be noticed with a probability of 80 %; error: standard error on the log scale; freedom: of t; way: how the interval was made; dispersion: Pearson's.
    NaN where the data do not give the figure.
    """

    reduction: float
    low: float
    high: float
    p: float
    clusters: int
    treated: int
    mde: float
    error: float
    freedom: float
    way: Interval
    dispersion: float

    @property
    def known(self) -> bool:
        """Whether there is an interval."""
        return bool(np.isfinite(self.low) and np.isfinite(self.high))


def effect(
    rows: Comparison,
    *,
    family: Family = "poisson",
    covariates: NDArray[np.float64] | None = None,
    way: Interval | None = None,
    progress: Progress = no_progress,
) -> Effect:
    """The effect over all rows. ``covariates`` (n, k): further ones beside place and period. ``way``: how the interval is made; None: by the number of clusters.

    CR2 from 20 treated and 20 control clusters, CR1 from 40 of each; below, and for a single event, the spread of all clusters (see `pooled`), unless the treated ones differ more
    among themselves than the controls do. Without treated or control rows before or after: NaN.
    """
    x = rows.exposed[:, None]
    if covariates is not None:
        x = np.column_stack([x, covariates])
    n_treated, n_control = rows.clusters(True), rows.clusters(False)
    missing = Effect(*(np.nan,) * 4, n_treated + n_control, n_treated, *(np.nan,) * 3, "none", np.nan)
    caught = _caught(rows)
    if caught[0] <= 0 or caught[2] <= 0 or caught[3] <= 0:
        return missing
    require_nested(rows.unit, rows.cluster)
    if caught[1] == 0:
        return _nothing_caught(rows, missing, progress) if covariates is None and rows.exposed.any() else missing
    live = informative_rows(rows.count, rows.unit, rows.period)
    if not _told_apart(rows.take(live)):
        return missing
    fit = fit_log_link(rows.count, x, rows.log_effort, rows.unit, rows.period, family=family, progress=progress)
    some = changes(fit, rows)
    if not some.treated.any() or some.treated.all():
        return missing  # no place of one side was counted before and after: traps that took turns say nothing
    chosen = way or _way(rows, n_treated, n_control, covariates is not None)
    if chosen == "pooled":
        if way is None and treated_vary_more(some):
            chosen = "cr2"
        else:
            robust = pooled(float(fit.coefficients[0]), some, spread(some))
    if chosen == "cr2":
        robust = cr2(fit, rows.cluster)
    elif chosen == "cr1":
        robust = cr1(fit, rows.cluster)
    if n_treated < 2 and chosen != "pooled":
        return _as_effect(robust, n_treated, "none", fit.pearson)
    return _as_effect(robust, n_treated, chosen, fit.pearson)


def _caught(rows: Comparison) -> tuple[float, float, float, float]:
    """Counts at treated places before and after, and at control places before and after."""
    return tuple(  # type: ignore[return-value]
        float(rows.count[(rows.treated == treated) & (rows.after == after)].sum()) for treated in (True, False) for after in (False, True)
    )


def _told_apart(rows: Comparison) -> bool:
    """Whether the effect can be told from those of places and periods: some treated place and some control place has counts on both sides, in periods that they share."""
    shared = np.intersect1d(rows.period[rows.treated], rows.period[~rows.treated])
    inside = np.isin(rows.period, shared)
    return all(
        bool((inside & (rows.treated == treated) & (rows.after == after)).any()) for treated in (True, False) for after in (False, True)
    )


def _way(rows: Comparison, n_treated: int, n_control: int, adjusted: bool) -> Interval:
    if min(n_treated, n_control) >= MANY_CLUSTERS:
        return "cr1"
    if min(n_treated, n_control) >= FEW_CLUSTERS or len(rows.events) > 1 or adjusted:
        return "cr2"
    return "pooled"


def _as_effect(robust: Robust, treated: int, way: Interval, dispersion: float) -> Effect:
    estimate = percent(robust.estimate)
    if way == "none" or not np.isfinite(robust.error) or robust.error <= 0 or not np.isfinite(robust.freedom) or robust.freedom < 1e-6:
        return Effect(estimate, np.nan, np.nan, np.nan, robust.clusters, treated, np.nan, np.nan, np.nan, "none", dispersion)
    low, high = robust.interval(LEVEL)
    return Effect(
        estimate,
        percent(high),
        percent(low),
        robust.p,
        robust.clusters,
        treated,
        minimum_detectable(robust.error, robust.freedom),
        robust.error,
        robust.freedom,
        way,
        dispersion,
    )


def _nothing_caught(rows: Comparison, missing: Effect, progress: Progress) -> Effect:
    known = rows.take(rows.exposed == 0)
    nothing = np.zeros((known.count.size, 0))
    fit = fit_log_link(known.count, nothing, known.log_effort, known.unit, known.period, progress=progress)
    if known.clusters(False) < 2:
        return Effect(100.0, np.nan, 100.0, np.nan, missing.clusters, missing.treated, *(np.nan,) * 3, "none", fit.pearson)
    least, p, freedom = least_log_effect(fit, rows, LEVEL)
    low = percent(least) if np.isfinite(least) else np.nan
    return Effect(100.0, low, 100.0, p, missing.clusters, missing.treated, np.nan, np.nan, freedom, "exact", fit.pearson)


def percent(log_effect: float) -> float:
    """Percent reduction of an effect on the log scale."""
    return 100.0 * (1.0 - float(np.exp(min(log_effect, 50.0))))


def minimum_detectable(error: float, freedom: float) -> float:
    """The reduction in percent that a two-sided test at 5 % finds with a probability of 80 %, where the log effect has this standard error (Bloom 1995, *Evaluation Review* 19, 547-556)."""
    from scipy.stats import t

    reach = float(t.ppf(0.5 + LEVEL / 2.0, freedom) + t.ppf(POWER, freedom)) * error
    return percent(-reach)
