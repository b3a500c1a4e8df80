# SPDX-License-Identifier: GPL-2.0-or-later
"""Global Moran's I: how alike neighbours are over the whole area.

Source: Cliff & Ord (1981) Spatial Processes, eqs. 2.37-2.44 (moments under randomisation).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .magnitude import of_unit_size

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array


@dataclass(frozen=True)
class MoransI:
    """value, expected, z: the statistic, its mean without autocorrelation, and its standard score under randomisation."""

    value: float
    expected: float
    z: float


def morans_i(values: NDArray[np.float64], weights: csr_array) -> MoransI:
    """Moran's I of ``values`` (n,) under symmetric binary ``weights``; islands (empty rows) stay in n. NaN where there are no links."""
    scaled = of_unit_size(values)
    deviation = scaled - scaled.mean()
    degrees = np.diff(weights.indptr)
    return moran_from_sums(
        deviation, float(deviation @ (weights @ deviation)), float(degrees.sum()), float(np.sum(degrees.astype(np.float64) ** 2))
    )


def moran_from_sums(deviation: NDArray[np.float64], products: float, links: float, squared_degrees: float) -> MoransI:
    """Moran's I from its sums under symmetric binary weights.

    deviation (n,): values less their mean; products: sum of deviation_i * deviation_j over all links; links: their number, each direction
    counted; squared_degrees: sum over units of the squared number of neighbours.
    """
    n = float(deviation.size)
    variance = float(np.mean(deviation**2))
    if links == 0 or variance == 0 or n < 4:
        return MoransI(np.nan, np.nan, np.nan)
    value = products / links / variance
    expected = -1.0 / (n - 1.0)
    s0, s1, s2 = links, 2.0 * links, 4.0 * squared_degrees  # binary and symmetric weights
    kurtosis = float(np.mean(deviation**4) / variance**2)
    first = n * ((n**2 - 3 * n + 3) * s1 - n * s2 + 3 * s0**2)
    second = kurtosis * (n * (n - 1) * s1 - 2 * n * s2 + 6 * s0**2)
    spread = (first - second) / ((n - 1) * (n - 2) * (n - 3) * s0**2) - expected**2
    return MoransI(value, expected, (value - expected) / float(np.sqrt(spread)) if spread > 0 else np.nan)
