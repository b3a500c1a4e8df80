# SPDX-License-Identifier: GPL-2.0-or-later
"""A zone in which flying is forbidden or bound to conditions, as a file states it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TypeAlias

from ...errors import AnalysisError, tr

Ring: TypeAlias = "tuple[tuple[float, float], ...]"
"""Corners (longitude, latitude), the first not repeated at the end."""
FOOT = 0.3048
MOST_CORNERS = 2_000_000
MOST_ZONES = 100_000
_LARGEST_RADIUS = 1_000_000.0


@dataclass(frozen=True)
class Zone:
    """One piece of airspace. Heights in m, NaN where the file states none: from the ground, without an upper end."""

    outer: Ring
    holes: tuple[Ring, ...] = ()
    name: str = ""
    ident: str = ""
    kind: str = ""
    """The file's own word: PROHIBITED, REQ_AUTHORISATION …, or OpenAir's class (P, R, CTR …)."""
    reason: str = ""
    lower: float = math.nan
    lower_ref: str = ""
    """agl (above ground), amsl (above mean sea level), fl (a flight level, by pressure), or nothing."""
    upper: float = math.nan
    upper_ref: str = ""
    valid_from: str = ""
    """Moments as the file writes them (ISO 8601); empty: always."""
    valid_to: str = ""
    round_: bool = False
    """Whether arcs or circles were drawn with straight pieces, around the true shape."""


@dataclass(frozen=True)
class ZoneFile:
    """What a file holds, and what of it could not be read, in the words of the file."""

    zones: tuple[Zone, ...]
    left_out: tuple[str, ...] = ()


def ring_of(corners: list[tuple[float, float]], where: str) -> Ring:
    """A ring without its repeated end. Raises AnalysisError for one that is none, or lies off the globe."""
    ring = corners[:-1] if len(corners) > 1 and corners[0] == corners[-1] else corners
    for lon, lat in ring:
        if not (math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 180.0 and abs(lat) <= 90.0):
            raise AnalysisError(
                tr("{where}: longitude {lon}, latitude {lat} is not on the globe. Are they the wrong way round, or not in degrees?"),
                where=where,
                lon=lon,
                lat=lat,
            )
    if len(set(ring)) < 3:
        raise AnalysisError(tr("{where}: an area needs at least three different corners."), where=where)
    return tuple(ring)


def check_radius(radius: float, where: str) -> float:
    """A radius in m, if it can be one."""
    if not 0.0 < radius <= _LARGEST_RADIUS:
        raise AnalysisError(tr("{where}: a radius of {radius} m cannot be."), where=where, radius=radius)
    return radius


def check_amount(zones: list[Zone]) -> None:
    """Raises AnalysisError for more than is handled."""
    corners = sum(len(zone.outer) + sum(len(hole) for hole in zone.holes) for zone in zones)
    if len(zones) > MOST_ZONES or corners > MOST_CORNERS:
        raise AnalysisError(
            tr(
                "The file holds {zones} zones with {corners} corners; at most {most_zones} and {most_corners} are read. Cut out your region first."
            ),
            zones=len(zones),
            corners=corners,
            most_zones=MOST_ZONES,
            most_corners=MOST_CORNERS,
        )
