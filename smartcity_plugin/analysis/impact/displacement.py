# SPDX-License-Identifier: GPL-2.0-or-later
"""The weighted displacement difference: did the problem fall where something was done, or only move next door?

Wheeler & Ratcliffe (2018) *Crime Science* 7, 11. Its standard error takes counts for Poisson and the two places for alike: at no effect it rejects far too often where counts vary more than Poisson's, or
where unequal places share a trend. So it is offered only where counts before agree within 20 % and the dispersion is at most 1.5, and its error carries the dispersion.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import AnalysisError, tr

LARGEST_DIFFERENCE, LARGEST_DISPERSION, LARGEST_EFFORT_CHANGE = 0.2, 1.5, 0.05


@dataclass(frozen=True)
class DisplacementDifference:
    """difference: counts, negative = fewer; error; z; p; low, high: 95 %; baseline_gap: by which share of the larger one the counts before differ; dispersion: NaN where unknown; offered: whether its
    conditions hold; expected: the treated count that the change of the controls lets expect.
    """

    difference: float
    error: float
    z: float
    p: float
    low: float
    high: float
    baseline_gap: float
    dispersion: float
    offered: bool
    expected: float
    effort_change: float = 0.0
    """By which share of the larger one the efforts before and after differ, where they do most."""

    def percent(self, counts: float) -> float:
        """A difference of counts as percent reduction of what was to be expected."""
        return -100.0 * counts / self.expected if self.expected > 0 else float("nan")


def weighted_displacement_difference(
    control: tuple[float, float],
    treated: tuple[float, float],
    displaced_control: tuple[float, float] | None = None,
    displaced_treated: tuple[float, float] | None = None,
    *,
    dispersion: float = float("nan"),
    effort_change: float = 0.0,
) -> DisplacementDifference:
    """From (before, after) counts of equal length: treated change less control change, plus the same of the zones around them.

    dispersion: of the counts (Pearson's), by which the variance is multiplied where it is above 1. effort_change: largest relative difference of the efforts before and after, as counts say nothing where it is
    not about 0.
    """
    from scipy.stats import norm

    pairs = [control, treated, *(pair for pair in (displaced_control, displaced_treated) if pair is not None)]
    if any(value < 0 or not np.isfinite(value) for pair in pairs for value in pair):
        raise AnalysisError(tr("Counts are numbers from 0."))
    difference = (treated[1] - treated[0]) - (control[1] - control[0])
    if displaced_treated is not None:
        difference += displaced_treated[1] - displaced_treated[0]
    if displaced_control is not None:
        difference -= displaced_control[1] - displaced_control[0]
    factor = max(1.0, dispersion) if np.isfinite(dispersion) else 1.0
    error = float(np.sqrt(factor * sum(sum(pair) for pair in pairs)))
    z = difference / error if error > 0 else float("nan")
    reach = float(norm.ppf(0.975)) * error
    larger = max(control[0], treated[0])
    gap = abs(control[0] - treated[0]) / larger if larger > 0 else float("nan")
    offered = bool(gap <= LARGEST_DIFFERENCE and dispersion <= LARGEST_DISPERSION and effort_change <= LARGEST_EFFORT_CHANGE)
    return DisplacementDifference(
        float(difference),
        error,
        z,
        float(2.0 * norm.sf(abs(z))),
        difference - reach,
        difference + reach,
        gap,
        dispersion,
        offered,
        float(treated[0] + control[1] - control[0]),
        effort_change,
    )
