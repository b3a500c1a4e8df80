# SPDX-License-Identifier: GPL-2.0-or-later
"""Values of any magnitude, brought to one whose squares and fourth powers are still doubles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def of_unit_size(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """``values`` (n,), finite, times a power of two, so that the largest is 1 to 2 in size. No digit changes, nor does any statistic that does not know the unit of the values."""
    largest = float(np.max(np.abs(values), initial=0.0))
    return np.ldexp(values, 1 - int(np.frexp(largest)[1])) if largest > 0 else values
