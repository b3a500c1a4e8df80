# SPDX-License-Identifier: GPL-2.0-or-later
"""From an interval to a verdict in one word, and why."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan
from typing import Literal

from ..errors import tr
from .doubts import Trend
from .effect import Effect
from .sentences import Sentence, say

Verdict = Literal["effective", "no_useful_effect", "worse", "inconclusive", "no_control"]
LEAST_BLOCKS = 3
_TREND_P, _TREND_SHARE = 0.05, 0.5


@dataclass(frozen=True)
class Judgement:
    """The verdict and its reason."""

    verdict: Verdict
    reason: Sentence


@dataclass(frozen=True)
class Doubts:
    """What was looked at besides the effect; None where it could not be."""

    adjusted: Effect | None = None
    without_last: Effect | None = None
    trend: Trend | None = None


def judge(found: Effect, relevant: float, doubts: Doubts | None = None) -> Judgement:
    """The verdict on a controlled effect; ``relevant`` is the percent reduction that is worth having."""
    control = found.clusters - found.treated
    if found.treated < LEAST_BLOCKS:
        return _inconclusive(
            tr(
                "too few blocks: {n} treated, and fewer than {least} do not show how much blocks differ by chance. Treat more blocks, or keep blocks of one round for the next one."
            ),
            n=found.treated,
            least=LEAST_BLOCKS,
        )
    if control < LEAST_BLOCKS:
        return _inconclusive(
            tr("too few blocks: only {n} control blocks or traps outside treated blocks; at least {least} are needed."),
            n=control,
            least=LEAST_BLOCKS,
        )
    if not found.known:
        return _inconclusive(
            tr("the counts do not allow an interval: there is none before the treatment, or none at the controls after it.")
        )
    figures = {"reduction": found.reduction, "low": found.low, "high": found.high, "relevant": relevant, "mde": found.mde}
    if found.high < 0:
        return Judgement(
            "worse",
            say(tr("Counts rose against the controls: reduction {reduction:.0f} % (95 % interval {low:.0f} to {high:.0f} %)."), **figures),
        )
    if found.high < relevant:
        return Judgement(
            "no_useful_effect",
            say(tr("The whole interval ({low:.0f} to {high:.0f} %) lies below the {relevant:g} % that would be worth having."), **figures),
        )
    if found.low <= 0:
        return _inconclusive(
            tr("no effect and a useful one are both possible: the interval runs from {low:.0f} to {high:.0f} % ({detectable})."),
            low=found.low,
            high=found.high,
            detectable=detectable(found.mde),
        )
    if found.reduction < relevant:
        return _inconclusive(
            tr(
                "counts fell, but whether by the {relevant:g} % that would be worth having is open: {reduction:.0f} % (95 % interval {low:.0f} to {high:.0f} %)."
            ),
            **figures,
        )
    return _doubted(found, doubts or Doubts()) or Judgement(
        "effective",
        say(tr("Counts fell by {reduction:.0f} % against the controls (95 % interval {low:.0f} to {high:.0f} %)."), **figures),
    )


def _doubted(found: Effect, doubts: Doubts) -> Judgement | None:
    """A reason why a fall that is there need not be the treatment's."""
    if doubts.adjusted is not None and not doubts.adjusted.low > 0:
        return _inconclusive(
            tr(
                "the fall may be blocks coming down by themselves that were picked because they were high: among places that were equally high before, {reduction:.0f} % are left (95 % interval "
                "{low:.0f} to {high:.0f} %)."
            ),
            reduction=doubts.adjusted.reduction,
            low=doubts.adjusted.low,
            high=doubts.adjusted.high,
        )
    if doubts.without_last is not None and not doubts.without_last.low > 0:
        return _inconclusive(
            tr(
                "the fall hangs on the period just before the treatment, which was high: without it {reduction:.0f} % are left (95 % interval {low:.0f} to {high:.0f} %)."
            ),
            reduction=doubts.without_last.reduction,
            low=doubts.without_last.low,
            high=doubts.without_last.high,
        )
    trend = doubts.trend
    if trend is not None and trend.p < _TREND_P and trend.implied >= _TREND_SHARE * found.reduction:
        return _inconclusive(
            tr("treated and control places already moved apart before (p = {p:.3f}); that alone would have given {implied:.0f} % by now."),
            p=trend.p,
            implied=trend.implied,
        )
    return None


def detectable(mde: float) -> Sentence:
    """What could have been noticed."""
    if isnan(mde):
        return say(tr("what could have been noticed is not known"))
    return say(tr("a reduction below {mde:.0f} % would have been missed more often than once in five"), mde=mde)


def _inconclusive(template: str, **figures: object) -> Judgement:
    return Judgement("inconclusive", say(tr("Inconclusive – {reason}"), reason=say(template, **figures)))


def no_control(what: Sentence) -> Judgement:
    """Where nothing untreated is compared with."""
    return Judgement(
        "no_control",
        say(
            tr(
                "No control: {what} Places are treated because they are high, and what is high falls by itself, so this is no proof of an effect."
            ),
            what=what,
        ),
    )
