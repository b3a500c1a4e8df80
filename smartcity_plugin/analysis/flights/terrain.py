# SPDX-License-Identifier: GPL-2.0-or-later
"""Following the ground: the fewest waypoints between which straight flight stays within a tolerance of the wanted height.

Waypoints lie on the wanted profile; a leg is good if every sample under it is within the tolerance (Imai & Iri 1986, Computer Vision, Graphics, and Image Processing 36, 31-41). The fewest legs are found exactly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def fewest_waypoints(along: NDArray[np.float64], wanted: NDArray[np.float64], tolerance: float) -> NDArray[np.int64]:
    """Numbers of the samples that become waypoints, both ends included. ``along`` (n,): metres along a straight leg, rising; ``wanted`` (n,): heights in m."""
    n = len(along)
    if n <= 2:
        return np.arange(n)
    legs = np.full(n, n + 1, dtype=np.int64)
    before = np.zeros(n, dtype=np.int64)
    legs[0] = 0
    for i in range(n - 1):
        if legs[i] > n:
            continue
        run, rise = along[i + 1 :] - along[i], wanted[i + 1 :] - wanted[i]
        slope = rise / run
        # The slopes at which a leg from i is within the tolerance of every sample up to there.
        lowest = np.maximum.accumulate((rise - tolerance) / run)
        highest = np.minimum.accumulate((rise + tolerance) / run)
        reach = np.flatnonzero((slope >= lowest - 1e-12) & (slope <= highest + 1e-12)) + i + 1
        better = reach[legs[reach] > legs[i] + 1]
        legs[better], before[better] = legs[i] + 1, i
    order = [n - 1]
    while order[-1] != 0:
        order.append(int(before[order[-1]]))
    return np.array(order[::-1], dtype=np.int64)
