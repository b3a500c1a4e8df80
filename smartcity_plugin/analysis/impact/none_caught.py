# SPDX-License-Identifier: GPL-2.0-or-later
"""The effect where nothing at all was caught at treated places afterwards: 100 % in the sample, and an interval that says how much less it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .pooled import changes, spread

if TYPE_CHECKING:
    from .comparison import Comparison
    from .log_link import LogLinkFit


def least_log_effect(fit: LogLinkFit, rows: Comparison, level: float = 0.95) -> tuple[float, float, float]:
    """The largest log effect (nearest to no effect) under which catching nothing has a probability of (1 - level) / 2, the two-sided p of no effect at all, and the degrees of freedom.

    ``fit``: of all rows but those of treated places after treatment. Expected there without an effect: M. The treated total is Poisson around M e^b times a gamma variable whose
    relative variance v holds what the expectation's own error and the variation of places beyond Poisson's add up to, so that P(0) = (1 + v M e^b)^(-1/v), e^(-M e^b) for v = 0
    (the exact interval for a count of zero). v is widened by (t / z)² as it is estimated from few clusters.
    """
    from scipy.stats import norm, t

    gone = rows.exposed > 0
    unit, period = np.unique(rows.unit, return_inverse=True)[1], np.unique(rows.period, return_inverse=True)[1]
    known = ~gone
    # The fit knows only the units and periods of its rows, which have codes of their own.
    unit_effect, period_effect = np.full(unit.max() + 1, -np.inf), np.full(period.max() + 1, -np.inf)
    unit_effect[unit[known]] = fit.unit_effects[fit.units]
    period_effect[period[known]] = fit.period_effects[fit.periods]
    expected = np.exp(rows.log_effort[gone] + unit_effect[unit[gone]] + period_effect[period[gone]])
    mean = float(expected.sum())
    controls = changes(fit, rows.take(known))
    found = spread(controls)
    share = np.bincount(unit[gone], expected) / max(mean, 1e-300)
    share = share[share > 0]
    before = np.bincount(unit[known & rows.treated], rows.count[known & rows.treated])
    at_block = np.bincount(np.unique(rows.cluster[gone], return_inverse=True)[1], expected) / max(mean, 1e-300)
    variance = (
        1.0 / max(float(before.sum()), 1.0)
        + float((found.between - found.shared) * (share**2).sum())
        + float(found.shared * (at_block**2).sum())
        + float((controls.weight**2 * (found.between + 1.0 / controls.information)).sum())
    )
    freedom = float(max(found.clusters - 1, 1))
    tail = (1.0 - level) / 2.0
    variance *= float(t.ppf(1.0 - tail, freedom) / norm.ppf(1.0 - tail)) ** 2
    largest = (tail**-variance - 1.0) / variance if variance > 1e-9 else -np.log(tail)
    none = (1.0 + variance * mean) ** (-1.0 / variance) if variance > 1e-9 else np.exp(-mean)
    return float(np.log(largest / mean)) if mean > 0 else np.inf, float(min(1.0, 2.0 * none)), freedom
