# SPDX-License-Identifier: GPL-2.0-or-later
"""How high above the ground, and how far above what stands on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from .check import Check, Spot, at_least, at_most
from .flown import Flight, HeightOf, Samples

if TYPE_CHECKING:
    from numpy.typing import NDArray


def above_ground(samples: Samples) -> NDArray[np.float64]:
    """Metres (m,) above the ground below, NaN where that is not known."""
    return samples.z - samples.ground


def height_limit(samples: Samples, flights: Sequence[Flight], limit: float, below: bool = False) -> list[Check]:
    """The greatest height above ground against a limit; ``below``: the limit itself is too high. Nothing where no ground is known."""
    agl = above_ground(samples)
    if not np.isfinite(agl).any():
        return []
    worst = int(np.nanargmax(agl))
    over = agl >= limit if below else agl > limit + 1e-6
    check = at_most("height", limit, float(agl[worst]), "m", samples.spot(worst, flights), float(samples.metres[over].sum()))
    return [check if not over.any() else Check(check.name, limit, check.value, False, "m", check.spot, check.fails_m)]


def terrain_clearance(samples: Samples, flights: Sequence[Flight], surface_of: HeightOf, limit: float) -> list[Check]:
    """The least clearance over ground, trees and roofs, and metres of track where nothing is known of them. The drone goes up and comes down at home: there it may be low."""
    surface = surface_of(samples.xy)
    gap = samples.z - surface
    checks = []
    unknown = ~np.isfinite(surface)
    first = int(np.argmax(unknown)) if unknown.any() else 0
    missing = float(samples.metres[unknown].sum()) if unknown.any() else 0.0
    checks.append(at_most("terrain_known", 0.0, missing, "m", samples.spot(first, flights) if unknown.any() else Spot(), missing))
    if np.isfinite(gap).any():
        worst = int(np.nanargmin(gap))
        low = gap < limit - 1e-6
        checks.insert(0, at_least("terrain", limit, float(gap[worst]), "m", samples.spot(worst, flights), float(samples.metres[low].sum())))
    return checks
