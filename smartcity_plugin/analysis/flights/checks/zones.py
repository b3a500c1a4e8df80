# SPDX-License-Identifier: GPL-2.0-or-later
"""How near the track comes to no-fly zones. A zone that states heights forbids only what lies between them; one that states none forbids at any height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .check import Check, Spot, at_least
from .flown import Flight, Samples

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEVEL_ERROR = 300.0
"""Metres by which a flight level (a pressure) may lie off its height above the sea on a day of extreme pressure (30 hPa at 28 ft each is 256 m)."""

_PIECE = 64
HEIGHT_MARGIN = 5.0
"""Metres for errors of height."""


@dataclass(frozen=True)
class ZoneSet:
    """k zones: polygons (m) and their lower and upper ends (k,), NaN for none, measured from agl, amsl, fl or unstated."""

    shapes: NDArray[np.object_]
    lower: NDArray[np.float64]
    lower_ref: NDArray[np.object_]
    upper: NDArray[np.float64]
    upper_ref: NDArray[np.object_]

    @property
    def at_any_height(self) -> NDArray[np.bool_]:
        """Zones that forbid at every height (k,)."""
        return ~(np.isfinite(self.lower) & ((self.lower > 0) | (self.lower_ref == "amsl"))) & ~np.isfinite(self.upper)

    def hold_on(self, samples: Samples, known_sea_level: bool) -> NDArray[np.bool_]:
        """Zones (k,) whose heights hold somewhere along the track: what the drone must not enter on other ways at its height either."""
        always = self.at_any_height
        if not known_sea_level:
            always = always | ~_above_ground_only(self)
        holds = always.copy()
        for number in np.flatnonzero(~always):
            holds[number] = met(self, samples, int(number), HEIGHT_MARGIN).any()
        return holds


def met(zones: ZoneSet, samples: Samples, number: int, margin: float) -> NDArray[np.bool_]:
    """Whether a zone's heights hold at each sample (m,), with ``margin`` m for errors of height; true where heights cannot be compared."""
    lower = _above_sea(zones.lower[number], zones.lower_ref[number], samples, -1.0)
    upper = _above_sea(zones.upper[number], zones.upper_ref[number], samples, 1.0)
    under = np.isfinite(lower) & (samples.z < lower - margin)
    over = np.isfinite(upper) & (samples.z > upper + margin)
    return ~(under | over)


def distances(zones: ZoneSet, samples: Samples, known_sea_level: bool, margin: float = HEIGHT_MARGIN) -> NDArray[np.float64]:
    """Metres (m,) from the stretch of track around each sample to the nearest zone whose heights hold there; infinity where there is none.

    ``known_sea_level``: z and ground are above sea level; without, only heights above ground can be compared, and zones that state others forbid everywhere.
    """
    away = np.full(len(samples.z), np.inf)
    if not len(zones.shapes):
        return away
    stretches = _stretches(samples)
    always = zones.at_any_height
    if not known_sea_level:
        always = always | ~_above_ground_only(zones)
    if always.any():
        away = _to_nearest(zones.shapes[always], stretches)
    for number in np.flatnonzero(~always):
        holds = met(zones, samples, int(number), margin)
        if holds.any():
            away[holds] = np.minimum(away[holds], _to_nearest(zones.shapes[[number]], stretches[holds]))
    return away


def _to_nearest(shapes: NDArray[np.object_], stretches: Any) -> NDArray[np.float64]:
    """Metres (m,) from stretches of track to the nearest of some polygons, 0 inside. Borders are looked at in short pieces: one with a hundred thousand corners is no burden."""
    import shapely

    away = np.full(len(stretches), np.inf)
    found, metres = shapely.STRtree(_border_pieces(shapes)).query_nearest(stretches, return_distance=True, all_matches=False)
    away[found[0]] = metres
    near, zone = shapely.STRtree(shapes).query(stretches)
    shapely.prepare(shapes)
    for number in np.unique(zone):
        mine = near[zone == number]
        away[mine[shapely.intersects(shapes[number], stretches[mine])]] = 0.0
    return away


def _border_pieces(shapes: NDArray[np.object_]) -> list[Any]:
    """The rings of polygons as lines of at most _PIECE corners."""
    import shapely

    pieces = []
    for ring in shapely.get_rings(shapely.get_parts(shapes)):
        corners = shapely.get_coordinates(ring)
        pieces += [shapely.LineString(corners[at : at + _PIECE]) for at in range(0, len(corners) - 1, _PIECE - 1)]
    return pieces


def zone_checks(away: NDArray[np.float64], samples: Samples, flights: Sequence[Flight], buffer: float, clearance: float) -> list[Check]:
    """Two limits: the zone with its buffer, and with the clearance for the drone's own errors on top."""
    checks = []
    for name, limit in (("zones", buffer), ("clearance", buffer + clearance)):
        worst = int(np.argmin(away))
        near = (away < limit - 0.01) | (away <= 0.0)
        spot = samples.spot(worst, flights) if np.isfinite(away[worst]) else Spot()
        one = at_least(name, limit - 0.01, float(away[worst]), "m", spot, float(samples.metres[near].sum()))
        checks.append(Check(name, limit, one.value, one.passed and not near.any(), "m", spot, one.fails_m))
    return checks


def fence_check(
    fences: Sequence[tuple[NDArray[np.object_], NDArray[np.object_]]], samples: Samples, flights: Sequence[Flight]
) -> list[Check]:
    """Metres of track that break the mission's own fence (for each flight: areas that must not be left, areas that must not be entered): the autopilot would stop it there. Nothing without a fence."""
    import shapely

    if not any(len(inside) or len(outside) for inside, outside in fences):
        return []
    points = shapely.points(samples.xy)
    breaks = np.zeros(len(samples.z), dtype=bool)
    for number, (inside, outside) in enumerate(fences):
        mine = samples.flight == number
        if len(inside):
            breaks[mine] |= ~shapely.intersects(shapely.union_all(inside), points[mine])
        if len(outside):
            breaks[mine] |= shapely.intersects(shapely.union_all(outside), points[mine])
    metres = float(samples.metres[breaks].sum())
    spot = samples.spot(int(np.argmax(breaks)), flights) if breaks.any() else Spot()
    return [Check("fence", 0.0, metres, not breaks.any(), "m", spot, metres)]


def _stretches(samples: Samples) -> Any:
    """The track between each sample and the next of the same leg (a point at a leg's end)."""
    import shapely

    same = (samples.flight[:-1] == samples.flight[1:]) & (samples.corner[:-1] == samples.corner[1:])
    following = samples.xy.copy()
    following[:-1][same] = samples.xy[1:][same]
    return shapely.linestrings(np.stack([samples.xy, following], axis=1))


def _above_ground_only(zones: ZoneSet) -> NDArray[np.bool_]:
    lower = ~np.isfinite(zones.lower) | (zones.lower_ref == "agl")
    upper = ~np.isfinite(zones.upper) | (zones.upper_ref == "agl")
    return lower & upper


def _above_sea(height: float, reference: str, samples: Samples, direction: float) -> NDArray[np.float64]:
    """A limit as z at each sample (m,). Unstated references count as above ground for the lower end's sake: NaN, forbidding."""
    if not np.isfinite(height) or reference not in ("agl", "amsl", "fl"):
        return np.full(len(samples.z), np.nan)
    if reference == "agl":
        return samples.ground + height
    return np.full(len(samples.z), height + (direction * LEVEL_ERROR if reference == "fl" else 0.0))
