# SPDX-License-Identifier: GPL-2.0-or-later
"""Are photos far enough apart in time for the camera, and does their pattern leave gaps where no camera is known?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from .check import Check, Spot, at_least
from .flown import Flight

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

_REACH = 0.75
"""Of the usual spacing, to each side of a line: photos overlap, and plans let the border of an area lie that far out. Where a line is missing, half a spacing stays uncovered."""


def photo_interval(flights: Sequence[Flight], least: float) -> list[Check]:
    """The shortest time between two photos of a line against what the camera needs (s). Nothing where no photos are taken by distance."""
    found: list[tuple[float, Spot]] = []
    for one in flights:
        for corner in np.flatnonzero(np.isfinite(one.photo)):
            place = Spot(float(one.xy[corner, 0]), float(one.xy[corner, 1]), float(one.z[corner]), one.sortie, int(one.seq[corner]))
            found.append((float(one.photo[corner] / one.speed[corner]), place))
    if not found:
        return []
    shortest, spot = min(found, key=lambda pair: pair[0])
    return [at_least("photos", least, shortest, "s", spot)]


def strips(flights: Sequence[Flight]) -> Geometry | None:
    """What lines with photos cover, judged by how far they are usually apart. For missions whose camera is not known; None where fewer than two lines take photos."""
    import shapely

    legs = [
        (one.xy[corner - 1], one.xy[corner], one.photo[corner])
        for one in flights
        for corner in range(1, len(one.xy))
        if np.isfinite(one.photo[corner]) and np.hypot(*(one.xy[corner] - one.xy[corner - 1])) > 1e-6
    ]
    if len(legs) < 2:
        return None
    ends = np.array([(a, b) for a, b, _ in legs])
    lines = shapely.linestrings(ends)
    reach = _REACH * _usual_spacing(ends)
    if not reach > 0:
        return None
    # As far ahead as a photo is from the next: what the first and the last of a line see.
    longer = [shapely.LineString([a - _ahead(a, b) * step, b + _ahead(a, b) * step]) for a, b, step in legs]
    return shapely.union_all([*shapely.buffer(longer, reach, cap_style="flat"), *lines])


def _usual_spacing(ends: NDArray[np.float64]) -> float:
    """The median distance from the middle of a leg to the nearest leg that runs beside it."""
    ahead = ends[:, 1] - ends[:, 0]
    ahead /= np.hypot(*ahead.T)[:, None]
    middle = ends.mean(axis=1)
    found = []
    for at in range(len(ends)):
        offset = middle - middle[at]
        across = np.abs(offset[:, 0] * ahead[at, 1] - offset[:, 1] * ahead[at, 0])
        parallel = np.abs(ahead @ ahead[at]) > 0.99
        beside = across[parallel & (across > 0.5)]
        if beside.size:
            found.append(beside.min())
    return float(np.median(found)) if found else 0.0


def _ahead(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    return (b - a) / np.hypot(*(b - a))
