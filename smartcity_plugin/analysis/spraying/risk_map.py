# SPDX-License-Identifier: GPL-2.0-or-later
"""From a fitted model to what is shown in each cell: expected count, its uncertainty, the chance of a count above a threshold, and what that rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .predictive import chance_above, interval, mean_and_sd

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .risk_model import RiskFit

TRAPS, BOTH, CALLS_ONLY = "traps", "both", "calls_only"
_TELLS = 0.1
"""Share of the variance that a source has to settle for a cell to rest on it."""
PREDICTED = 0.9


@dataclass(frozen=True)
class RiskMap:
    """mean, sd (n,): expected count per trap-night (without traps: calls per 1,000 people) and its posterior standard deviation; p_over: chance that a new count is above the threshold; low, high: interval that
    holds 90 % of new counts; basis: traps, both or calls_only; band_low, band_high: the mean if people there call more or less readily than the average by the assumed gap, None where the reference topic
    settles it or no call counts.
    """

    mean: NDArray[np.float64]
    sd: NDArray[np.float64]
    p_over: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    basis: NDArray[np.object_]
    band_low: NDArray[np.float64] | None
    band_high: NDArray[np.float64] | None


def risk_map(fit: RiskFit, threshold: float, gap: float) -> RiskMap:
    """What is shown. A single trap differs from its surroundings by the site's own spread, which belongs to the counts and to the mean over traps."""
    site = fit.numbers.site_sd**2 if fit.data.traps is not None and fit.data.traps.repeated else 0.0
    size = fit.numbers.trap_size if fit.data.traps is not None else fit.numbers.call_size
    mean, sd = mean_and_sd(fit.log_mean, fit.log_variance)
    spread = fit.log_variance + site
    low, high = interval(PREDICTED, fit.log_mean, spread, size)
    by_calls = calls_share(fit)
    band = None
    if fit.data.calls is not None and not fit.corrected:
        # What calls have settled moves with the readiness to call, what traps have settled does not.
        band = gap ** (by_calls / fit.numbers.slope)
    return RiskMap(
        mean=mean * np.exp(0.5 * site),
        sd=sd * np.exp(0.5 * site),
        p_over=chance_above(threshold, fit.log_mean, spread, size),
        low=low,
        high=high,
        basis=basis(fit, by_calls),
        band_low=None if band is None else mean * np.exp(0.5 * site) / band,
        band_high=None if band is None else mean * np.exp(0.5 * site) * band,
    )


def calls_share(fit: RiskFit) -> NDArray[np.float64]:
    """Share (n,) of the variance that traps leave open (without traps: of the field's) which calls settle."""
    return np.clip(1.0 - fit.log_variance / fit.trap_variance, 0.0, 1.0)


def basis(fit: RiskFit, by_calls: NDArray[np.float64]) -> NDArray[np.object_]:
    """What each cell (n,) rests on. A cell that neither tells much about rests on calls alone where there are any: no trap is near."""
    if fit.data.calls is None:
        return np.full(by_calls.size, TRAPS, dtype=object)
    if fit.data.traps is None:
        return np.full(by_calls.size, CALLS_ONLY, dtype=object)
    by_traps = 1.0 - fit.trap_variance / fit.prior_variance
    near = by_traps >= _TELLS
    return np.where(near, np.where(by_calls >= _TELLS, BOTH, TRAPS), CALLS_ONLY).astype(object)
