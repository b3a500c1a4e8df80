# SPDX-License-Identifier: GPL-2.0-or-later
"""Did it work? The one entry to everything in this folder: a panel in, a verdict with its evidence out.

The ladder, simplest first: run chart and XmR limits; log-link difference in differences; interrupted time series; weighted displacement difference under its conditions. ``auto`` takes the highest rung that the
data allow: with control places the difference in differences, without them a series, which is never more than "no control".
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from ..errors import tr
from ..progress import Progress, no_progress, part
from .choices import Family, Method
from .comparison import Comparison, compare
from .displaced_counts import displacement_of
from .displacement import DisplacementDifference
from .doubts import Placebo, Trend, level_adjusted, placebo_dates, trend_before, without_last_period
from .effect import Effect, effect
from .interrupted import Interruption, interrupted_series
from .ladder import Rung, choose, find_rungs, is_controlled
from .panel import Panel, require_usable
from .randomisation import randomisation_p
from .rebound import Point, by_day, by_period_before, worn_off
from .run_chart import Limits, RunChart, run_chart, xmr_limits
from .sentences import Sentence, say
from .series import Series, series
from .verdict import Doubts, Judgement, Verdict, judge, no_control

_COURSE_PERIODS = 26
"""Periods before the treatment from which the effect by day and the placebo dates are drawn: half a year of weeks."""


@dataclass(frozen=True)
class Check:
    """A second look at the effect: cr2, level_adjusted, without_last, ring (places beside the treated ones), negative_binomial, randomisation (p alone)."""

    name: str
    effect: Effect


@dataclass(frozen=True)
class Evaluation:
    """method: that was used; verdict, reason; effect: reduction in percent, interval, p, clusters, minimum detectable effect; checks, placebos, trend: what else may explain it; before, after: the
    effect by period before and by day after; next_day: when the effect had worn off, None if it has not, or was not shown to be there; series, chart, limits: the treated places as a run chart (limits: of the
    time before); displacement, interruption: of these methods, where they were asked for or allowed; rungs: all methods; warnings.
    """

    method: Method
    verdict: Verdict
    reason: Sentence
    effect: Effect
    n_events: int
    series: Series
    chart: RunChart
    limits: Limits
    rungs: tuple[Rung, ...]
    checks: tuple[Check, ...] = ()
    placebos: tuple[Placebo, ...] = ()
    trend: Trend | None = None
    before: tuple[Point, ...] = ()
    after: tuple[Point, ...] = ()
    next_day: np.datetime64 | None = None
    displacement: DisplacementDifference | None = None
    interruption: Interruption | None = None
    warnings: tuple[Sentence, ...] = field(default_factory=tuple)


def evaluate(
    panel: Panel,
    *,
    method: Method = "auto",
    relevant_reduction: float = 30.0,
    end: np.datetime64 | None = None,
    step: int = 7,
    window: int | None = None,
    family: Family = "poisson",
    curves: bool = True,
    progress: Progress = no_progress,
) -> Evaluation:
    """Verdict and evidence. relevant_reduction: percent that is worth having; end: last day that counts as after; step: days of a period; window: days around each of several treatments;
    curves: whether the effect by day and the placebo dates are wanted.

    Raises AnalysisError where there is nothing to compare, or where the data do not allow the method that was asked for.
    """
    require_usable(panel, end)
    line = series(panel, step, end)
    chart, limits = _chart(line)
    displaced = displacement_of(panel, line, end)
    rungs = find_rungs(panel, line, displaced)
    chosen = choose(method, rungs, compared=displaced is not None)
    base = {"series": line, "chart": chart, "limits": limits, "rungs": rungs, "displacement": displaced}
    if chosen == "did" or (chosen == "its" and is_controlled(panel, line)):
        return _controlled(panel, chosen, relevant_reduction, end, step, window, family, curves, progress, base)
    if chosen == "wdd" and displaced is not None:
        return _by_displacement(panel, displaced, relevant_reduction, end, step, family, base)
    if chosen == "its" and _caught_on_both_sides(line):  # else there is no ratio, but a course that can be shown
        return _by_series(panel, line, base)
    return _by_chart(panel, line, chart, base)


def _caught_on_both_sides(line: Series) -> bool:
    return bool(line.treated[~line.after].sum() > 0 and line.treated[line.after].sum() > 0)


# -- with controls


def _controlled(
    panel: Panel,
    method: Method,
    relevant: float,
    end: np.datetime64 | None,
    step: int,
    window: int | None,
    family: Family,
    curves: bool,
    progress: Progress,
    base: dict[str, object],
) -> Evaluation:
    rows = compare(panel, step=step, window=window, end=end)
    covariates = None
    if method == "its":
        covariates = np.where(rows.treated, rows.since, 0).astype(np.float64)[:, None]
    found = effect(rows, family=family, covariates=covariates, progress=part(progress, 0.0, 0.2))
    doubts = _second_looks(rows, family, own_trend=method == "its")
    judgement = judge(found, relevant, doubts)
    checks = _checks(rows, found, doubts, family, method, curves)
    ring = _ring(panel, step, end, family)
    warnings = []
    if ring is not None:
        checks.append(Check("ring", ring))
        if ring.known and ring.high < 0:
            warnings.append(
                say(
                    tr("Beside the treated places counts rose by {rise:.0f} % against the controls: part of the problem may have moved."),
                    rise=-ring.reduction,
                )
            )
    if rows.take(~rows.after).count.size and np.unique(rows.period[~rows.after]).size < 3:
        warnings.append(say(tr("With fewer than three periods before, nobody can see whether the groups moved alike before.")))
    before: tuple[Point, ...] = ()
    after: tuple[Point, ...] = ()
    placebos: tuple[Placebo, ...] = ()
    next_day = None
    if curves:
        whole = rows if end is None else compare(panel, step=step, window=window)
        whole, near = (some.take(some.since >= -_COURSE_PERIODS * step) for some in (whole, rows))
        after = by_day(whole, family=family, progress=part(progress, 0.2, 0.7))
        before = by_period_before(near, family=family)
        placebos = placebo_dates(near, family=family, progress=part(progress, 0.8, 1.0))
        next_day = _worn_off_on(whole, after, relevant, family)
    return Evaluation(
        method=method,
        verdict=judgement.verdict,
        reason=judgement.reason,
        effect=found,
        n_events=len(rows.events),
        checks=tuple(checks),
        placebos=placebos,
        trend=doubts.trend,
        before=before,
        after=after,
        next_day=next_day,
        warnings=tuple(warnings),
        **base,  # type: ignore[arg-type]
    )


def _worn_off_on(rows: Comparison, after: tuple[Point, ...], relevant: float, family: Family) -> np.datetime64 | None:
    """The day on which the effect had worn off; None if it has not, or if what there was until then would not be called effective: what was not there cannot wear off."""
    worn = worn_off(after, relevant)
    if worn is None:
        return None
    until = rows.take(rows.since < worn)
    verdict = judge(effect(until, family=family), relevant, _second_looks(until, family)).verdict
    return max(rows.events) + np.timedelta64(worn, "D") if verdict == "effective" else None


def _second_looks(rows: Comparison, family: Family, *, own_trend: bool = False) -> Doubts:
    """What else may have made the difference. own_trend: the treated already have a trend of their own in the comparison."""
    return Doubts(
        level_adjusted(rows, family),
        without_last_period(rows, family=family),
        None if own_trend else trend_before(rows, family=family),
    )


def _known_checks(doubts: Doubts) -> list[Check]:
    named = (("level_adjusted", doubts.adjusted), ("without_last", doubts.without_last))
    return [Check(name, one) for name, one in named if one is not None and one.known]


def _checks(rows: Comparison, found: Effect, doubts: Doubts, family: Family, method: Method, curves: bool) -> list[Check]:
    checks = _known_checks(doubts)
    if method == "did" and found.known and found.way not in ("cr2", "exact"):
        checks.insert(0, Check("cr2", effect(rows, family=family, way="cr2")))
    if curves and method == "did" and found.known and found.way != "exact" and family == "poisson" and found.dispersion > 1.0:
        checks.append(Check("negative_binomial", effect(rows, family="negative_binomial")))
    checks = [check for check in checks if check.effect.known]
    by_lot = randomisation_p(rows, family=family) if curves and method == "did" and np.isfinite(found.reduction) else None
    if by_lot is not None:
        checks.append(Check("randomisation", replace(found, low=np.nan, high=np.nan, p=by_lot, way="none")))
    return checks


def _ring(panel: Panel, step: int, end: np.datetime64 | None, family: Family) -> Effect | None:
    """The same comparison for the places beside the treated ones; only where all were treated on one day."""
    days = {day for starts in panel.starts.values() for day in starts}
    if not panel.ring.any() or len(days) != 1 or not panel.control.any():
        return None
    kept = panel.ring | panel.control
    moved = np.unique(panel.cluster[panel.ring])
    # A ring place may share the cluster of a treated one: as a place of its own side it gets one of its own.
    cluster = np.where(panel.ring, panel.cluster + panel.cluster.max() + 1, panel.cluster)
    starts = {int(one + panel.cluster.max() + 1): np.array(sorted(days)) for one in moved}
    beside = Panel(panel.count[kept], panel.effort[kept], panel.day[kept], panel.unit[kept], cluster[kept], starts)
    return effect(compare(beside, step=step, end=end), family=family)


# -- weighted displacement difference


def _by_displacement(
    panel: Panel,
    found: DisplacementDifference,
    relevant: float,
    end: np.datetime64 | None,
    step: int,
    family: Family,
    base: dict[str, object],
) -> Evaluation:
    """The published figures, and a verdict that is held to the rules of every other one: three blocks on each side, and the second looks.

    The method's variance holds how counts scatter around a course that both sides share. How far blocks drift apart by themselves it does not hold, and one or two of them cannot show: there the verdict is open.
    """
    clusters, treated = (int(np.unique(panel.cluster[some]).size) for some in (panel.treated | panel.control, panel.treated))
    doubts = Doubts()
    if found.offered:
        one = _displacement_effect(found, clusters, treated)
        doubts = _second_looks(compare(panel, step=step, end=end), family)
        judgement = judge(one, relevant, doubts)
    else:
        # Its figures stay in `displacement` for those who want to see them; an effect they are not.
        one = Effect(*(np.nan,) * 4, clusters, treated, *(np.nan,) * 3, "none", found.dispersion)
        why = next(rung.why for rung in base["rungs"] if rung.method == "wdd")  # type: ignore[attr-defined]
        judgement = Judgement(
            "inconclusive",
            say(tr("Inconclusive – the weighted displacement difference does not hold here: {why}. Use METHOD = did."), why=why),
        )
    unseen = say(tr("The weighted displacement difference does not see whether places were picked because they were high."))
    return Evaluation(
        method="wdd",
        verdict=judgement.verdict,
        reason=judgement.reason,
        effect=one,
        n_events=1,
        checks=tuple(_known_checks(doubts)),
        trend=doubts.trend,
        warnings=() if doubts.adjusted is not None else (unseen,),
        **base,  # type: ignore[arg-type]
    )


def _displacement_effect(found: DisplacementDifference, clusters: int, treated: int) -> Effect:
    """The difference in percent of the count that the controls let expect."""
    from scipy.stats import norm

    error = found.error / found.expected if found.expected > 0 else float("nan")
    detectable = 100.0 * float(norm.ppf(0.975) + norm.ppf(0.8)) * error
    reduction, low, high = (found.percent(counts) for counts in (found.difference, found.high, found.low))
    return Effect(reduction, low, high, found.p, clusters, treated, detectable, error, np.inf, "counts", found.dispersion)


# -- without controls


def _by_series(panel: Panel, line: Series, base: dict[str, object]) -> Evaluation:
    kept = line.effort_treated > 0
    found = interrupted_series(line.treated[kept], line.effort_treated[kept], line.since[kept])
    clusters = int(np.unique(panel.cluster[panel.treated]).size)
    one = Effect(found.reduction, found.low, found.high, found.p, clusters, clusters, found.mde, np.nan, np.nan, "none", np.nan)
    what = say(
        tr("against level and trend before, counts fell by {reduction:.0f} % (95 % interval {low:.0f} to {high:.0f} %)."),
        reduction=found.reduction,
        low=found.low,
        high=found.high,
    )
    judgement = no_control(what)
    return Evaluation(
        method="its",
        verdict=judgement.verdict,
        reason=judgement.reason,
        effect=one,
        n_events=1,
        interruption=found,
        **base,  # type: ignore[arg-type]
    )


def _by_chart(panel: Panel, line: Series, chart: RunChart, base: dict[str, object]) -> Evaluation:
    before = float(line.treated[~line.after].sum() / max(line.effort_treated[~line.after].sum(), 1e-300))
    after = float(line.treated[line.after].sum() / max(line.effort_treated[line.after].sum(), 1e-300))
    reduction = 100.0 * (1.0 - after / before) if before > 0 else float("nan")
    clusters = int(np.unique(panel.cluster[panel.treated]).size)
    one = Effect(reduction, np.nan, np.nan, np.nan, clusters, clusters, np.nan, np.nan, np.nan, "none", np.nan)
    signal = say(tr("the run chart shows a change")) if chart.signal else say(tr("the run chart shows no more than noise"))
    if before > 0:
        what = say(tr("counts after are {reduction:.0f} % below those before; {signal}."), reduction=reduction, signal=signal)
    else:
        what = say(tr("nothing was caught before the treatment, so there is no percentage; {signal}."), signal=signal)
    judgement = no_control(what)
    return Evaluation(
        method="run_chart",
        verdict=judgement.verdict,
        reason=judgement.reason,
        effect=one,
        n_events=1,
        **base,  # type: ignore[arg-type]
    )


def _chart(line: Series) -> tuple[RunChart, Limits]:
    rate = line.treated_rate
    known = np.isfinite(rate)
    early = rate[known & ~line.after]
    median = float(np.median(early)) if early.size else None
    limits = xmr_limits(early) if early.size else Limits(np.nan, np.nan, np.nan, np.nan)
    return run_chart(rate[known], median), limits
