# SPDX-License-Identifier: GPL-2.0-or-later
"""Does a hot spot stay hot when one looks at another scale?

Which distance or number of neighbours is right is rarely known. A place that is hot at half and at twice the scale too deserves more trust than one that
shows at a single scale only (the modifiable areal unit problem, here for the neighbourhood instead of the unit).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from .neighbours import distance_band, from_pairs, k_nearest

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

FACTORS = (0.5, 2**-0.5, 2**0.5, 2.0)
ORDERS = (2, 3)


def bands_around(xy: NDArray[np.float64], distance: float) -> Iterator[csr_array]:
    """Distance bands from half to twice ``distance`` (itself left out)."""
    for factor in FACTORS:
        yield distance_band(xy, distance * factor)


def nearest_around(xy: NDArray[np.float64], k: int) -> Iterator[csr_array]:
    """Numbers of nearest neighbours from half to twice ``k`` (itself left out), as far as there are units."""
    for number in sorted({round(k * factor) for factor in FACTORS} - {k}):
        if 1 <= number < len(xy):
            yield k_nearest(xy, number)


def higher_orders(weights: csr_array) -> Iterator[csr_array]:
    """Neighbours of neighbours, and their neighbours, each with the nearer ones."""
    near = weights.astype(np.int64)
    reach = near
    for _ in ORDERS:
        wider = (reach @ near + reach).tocoo()
        other = wider.row != wider.col
        reach = from_pairs(wider.row[other], wider.col[other], weights.shape[0]).astype(np.int64)
        yield reach.astype(np.int8)


def stability(bins: NDArray[np.int64], others: list[NDArray[np.int64]]) -> NDArray[np.float64]:
    """Share of scales (the chosen one and the ``others``) at which a unit is on the same side, hot or cold, as in ``bins``; NaN for units that are neither."""
    side = np.sign(bins)
    same = sum((np.sign(other) == side).astype(np.float64) for other in others)
    return np.where(side == 0, np.nan, (1.0 + same) / (1.0 + len(others)))
