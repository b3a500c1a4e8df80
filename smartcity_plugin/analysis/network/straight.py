# SPDX-License-Identifier: GPL-2.0-or-later
"""Straight lines between places, where there are no roads to follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CELLS = 4_000_000
_MOST = 100_000_000


def straight_pairs(
    origins: NDArray[np.float64], destinations: NDArray[np.float64], most: float = np.inf, progress: Progress = no_progress
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Pairs of places (n, 2) and (m, 2) no more than ``most`` m apart: origin, destination and metres, in order. Raises AnalysisError for more pairs than a table can hold."""
    n, m = len(origins), len(destinations)
    step = max(1, _CELLS // max(m, 1))
    parts, total = [], 0
    for begin in range(0, n, step):
        progress(begin / n)
        table = np.hypot(*(origins[begin : begin + step, None] - destinations[None]).transpose(2, 0, 1))
        i, j = np.nonzero(table <= most)
        total += i.size
        if total > _MOST:
            raise AnalysisError(tr("More than {most} pairs would be written. Set a cut-off, or take fewer places."), most=_MOST)
        parts.append((i + begin, j, table[i, j]))
    origin, destination, metres = (np.concatenate(columns) for columns in zip(*parts, strict=True))
    return origin, destination, metres
