# SPDX-License-Identifier: GPL-2.0-or-later
"""Is the way back free after a loss of contact, and where would rally points make it so?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from ...progress import Progress, no_progress, part
from ..failsafe import EVERY, Returns, Surface, Track, returns
from ..rally import amend_rally
from ..transits import Router
from .check import Check, Spot
from .flown import Flight, Samples

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry


@dataclass(frozen=True)
class WayBack:
    """Checks by cause (zones, terrain), share of the track from which the way is free, and what would help."""

    checks: list[Check]
    share: float
    proposed: NDArray[np.float64]
    """The whole set of rally points to use (r, 2), those first that were given and are worth keeping; empty where nothing would help, or nothing must."""
    kept: int = 0
    """So many of them were given."""
    harmful: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 2)))
    """Given rally points without which more of the track has a free way (h, 2)."""


def failsafe(
    flights: Sequence[Flight],
    samples: Samples,
    forbidden: Geometry,
    surface: Surface | None,
    return_height: float,
    rally: NDArray[np.float64] | None,
    zones_known: bool,
    progress: Progress = no_progress,
) -> WayBack:
    """From each of the samples, EVERY m apart, the straight line to the nearest of home and rally points. ``return_height``: m above the refuge, unless the drone is higher."""
    tracks = [_track(number, samples, one, surface) for number, one in enumerate(flights)]
    router = Router(forbidden)
    # A hair more than the samples are apart: the places that are looked at are the samples themselves.
    found = returns(tracks, router, return_height, surface, rally, 1.001 * EVERY, part(progress, 0.0, 0.4))
    checks = []
    for name, clear, asked in (
        ("failsafe_zones", found.clear_of_zones, zones_known),
        ("failsafe_terrain", found.clear_of_ground, surface is not None),
    ):
        if asked:
            checks.append(_check(name, clear, found, flights, samples))
    if found.clear.all():
        return WayBack(checks, found.share, np.empty((0, 2)))
    given = np.empty((0, 2)) if rally is None else rally
    kept, new = amend_rally(tracks, router, return_height, given, surface, 1.001 * EVERY, part(progress, 0.4, 1.0))
    if not len(new) and len(kept) == len(given):
        return WayBack(checks, found.share, new)
    return WayBack(checks, found.share, np.vstack([given[kept], new]), len(kept), np.delete(given, kept, axis=0))


def _track(number: int, samples: Samples, one: Flight, surface: Surface | None) -> Track:
    """The flight's samples as a track: terrain that is followed between waypoints is in them."""
    mine = samples.flight == number
    heights = None if surface is None else samples.z[mine]
    return Track(samples.xy[mine], one.home, heights)


def _check(name: str, clear: NDArray[np.bool_], found: Returns, flights: Sequence[Flight], samples: Samples) -> Check:
    blocked = np.flatnonzero(~clear)
    if not len(blocked):
        return Check(name, 0.0, 0.0, True, "m", Spot(), 0.0)
    homes = np.array([flights[int(one)].home for one in found.track[blocked]])
    worst = int(blocked[int(np.argmax(np.hypot(*(found.places[blocked] - homes).T)))])
    fails = float(samples.metres[blocked].sum())
    return Check(name, 0.0, fails, False, "m", samples.spot(worst, flights), fails)
