# SPDX-License-Identifier: GPL-2.0-or-later
"""The ladder of methods: which of them the data allow, why (not), and which one is taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from .choices import Method
from .displacement import LARGEST_DIFFERENCE, LARGEST_DISPERSION, LARGEST_EFFORT_CHANGE, DisplacementDifference
from .interrupted import LEAST_AFTER, LEAST_BEFORE
from .sentences import Sentence, say

if TYPE_CHECKING:
    from .panel import Panel
    from .series import Series

_LEAST_CHARTED = 10


@dataclass(frozen=True)
class Rung:
    """One method, whether the data allow it, and why (not)."""

    method: Method
    allowed: bool
    why: Sentence


def has_control(line: Series) -> bool:
    """Whether control places were counted before and after the treatment."""
    return bool((line.effort_control[line.after] > 0).any() and (line.effort_control[~line.after] > 0).any())


def is_controlled(panel: Panel, line: Series) -> bool:
    """Whether there are control places, or places treated later that serve as controls until then."""
    return has_control(line) or len({days[0] for days in panel.starts.values()}) > 1


def find_rungs(panel: Panel, line: Series, displaced: DisplacementDifference | None) -> tuple[Rung, ...]:
    """Every method but "auto". displaced: the weighted displacement difference, None where its counts are not there."""
    with_effort = line.effort_treated > 0
    before, after = int((with_effort & ~line.after).sum()), int((with_effort & line.after).sum())
    control = is_controlled(panel, line)
    if displaced is None:
        wdd = Rung("wdd", False, say(tr("needs treated and control places with counts before and after, and one date of treatment")))
    elif displaced.offered:
        wdd = Rung("wdd", True, say(tr("counts before agree and vary no more than by chance")))
    else:
        wdd = Rung("wdd", False, _not_offered(displaced))
    return (
        Rung(
            "run_chart",
            before + after >= _LEAST_CHARTED,
            say(tr("{n} periods; {least} are needed to judge a run"), n=before + after, least=_LEAST_CHARTED),
        ),
        Rung(
            "did",
            control,
            say(tr("control places counted before and after"))
            if control
            else say(tr("there is no control place that was counted before and after")),
        ),
        Rung(
            "its",
            before >= LEAST_BEFORE and after >= LEAST_AFTER,
            say(
                tr("{before} periods before and {after} after; {least_before} and {least_after} are needed"),
                before=before,
                after=after,
                least_before=LEAST_BEFORE,
                least_after=LEAST_AFTER,
            ),
        ),
        wdd,
    )


def _not_offered(found: DisplacementDifference) -> Sentence:
    """Which condition of the weighted displacement difference does not hold."""
    if found.effort_change > LARGEST_EFFORT_CHANGE:
        words = tr("efforts before and after differ by {change:.0f} % (at most {most:.0f} % may), and it compares counts, not rates")
        return say(words, change=100.0 * found.effort_change, most=100.0 * LARGEST_EFFORT_CHANGE)
    if np.isfinite(found.dispersion):
        words = tr(
            "counts before differ by {gap:.0f} % (at most {most:.0f} % may), their dispersion is {dispersion:.1f} (at most {largest:.1f} may be)"
        )
    else:
        words = tr(
            "counts before differ by {gap:.0f} % (at most {most:.0f} % may), and there are too few dates to know their dispersion (at most {largest:.1f} may be)"
        )
    gap = 100.0 * found.baseline_gap if np.isfinite(found.baseline_gap) else 0.0
    return say(words, gap=gap, most=100.0 * LARGEST_DIFFERENCE, dispersion=found.dispersion, largest=LARGEST_DISPERSION)


def choose(method: Method, rungs: tuple[Rung, ...], *, compared: bool) -> Method:
    """The method that is used. compared: whether the counts for a weighted displacement difference are there, be it offered or not."""
    allowed = {rung.method: rung.allowed for rung in rungs}
    if method == "auto":
        return "did" if allowed["did"] else "its" if allowed["its"] else "run_chart"
    why = {rung.method: rung.why.said() for rung in rungs}
    if method == "did" and not allowed["did"]:
        # A claim without a control is not refused: it is said to have none.
        return "its" if allowed["its"] else "run_chart"
    if method == "wdd" and not compared and allowed["did"]:
        raise AnalysisError(tr("The data do not allow a weighted displacement difference: it {why}. Use METHOD = auto."), why=why["wdd"])
    if method == "its" and not allowed["its"]:
        raise AnalysisError(tr("The data do not allow an interrupted time series: {why}. Use METHOD = auto."), why=why["its"])
    return method
