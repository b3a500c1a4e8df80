# SPDX-License-Identifier: GPL-2.0-or-later
"""Units by periods: what was counted, what may be shown of it, and the rates that follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.suppression import Suppression
    from ...smartcity_plugin.qgis_bridge.feedback import Notes

MAX_ROWS = 5_000_000


@dataclass(frozen=True)
class Table:
    """counts, rate, smooth (units, periods): what is computed; population (units,); starts (periods,): NaT where there is no time; shown: what may be seen."""

    counts: NDArray[np.int64]
    population: NDArray[np.float64] | None
    rate: NDArray[np.float64]
    smooth: NDArray[np.float64]
    starts: NDArray[np.datetime64]
    suppression: Suppression | None

    @property
    def shown(self) -> NDArray[np.bool_]:
        """Cells of the table that are not hidden."""
        if self.suppression is None:
            return np.ones(self.counts.shape, dtype=bool)
        return ~self.suppression.hidden.reshape(self.counts.shape)


def rates(
    counts: NDArray[np.int64], people: NDArray[np.float64] | None, shown: NDArray[np.bool_], notes: Notes
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Raw and smoothed rates (units, periods), NaN where hidden or where nobody lives.

    Smoothed with shown counts only: mean and variance of all would give hidden ones away to anybody who solves for them from two smoothed rates.
    """
    from ...smartcity_plugin.analysis.hotspots.rates import empirical_bayes, raw_rate

    rate, smooth = np.full(counts.shape, np.nan), np.full(counts.shape, np.nan)
    if people is None:
        return rate, smooth
    lived = people > 0
    empty = int(np.count_nonzero(~lived & ((counts > 0) & shown).any(axis=1)))
    if empty:
        notes.warn(tr("In {n} units with incidents nobody lives: they have no rate.").format(n=empty))
    if over := int(np.count_nonzero((counts > people[:, None]) & lived[:, None] & shown)):
        notes.warn(tr("{n} counts are larger than the number of people. Check that the people belong to the same places.").format(n=over))
    for period in range(counts.shape[1]):
        used = lived & shown[:, period]
        rate[used, period] = raw_rate(counts[used, period], people[used])
        smooth[used, period] = empirical_bayes(counts[used, period].astype(np.float64), people[used])
    return rate, smooth
