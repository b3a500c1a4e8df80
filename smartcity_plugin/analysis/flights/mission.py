# SPDX-License-Identifier: GPL-2.0-or-later
"""A mission as it is flown: waypoints in order, each a place to go to and what is done there. What planning makes, layers hold and files carry."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

NAN = math.nan


class Action(str, Enum):
    """What is done at a waypoint, as the field ``action`` of a waypoint layer says it."""

    TAKEOFF = "takeoff"
    WAYPOINT = "waypoint"
    PHOTO = "photo"
    PHOTO_START = "photo_start"
    """From here on a photo every ``param`` metres."""
    PHOTO_STOP = "photo_stop"
    SPRAY_ON = "spray_on"
    SPRAY_OFF = "spray_off"
    HOVER = "hover"
    """Stay for ``param`` seconds."""
    LOOK_AT = "look_at"
    """Not flown to: from here on the camera looks at this place."""
    LOOK_AHEAD = "look_ahead"
    """The camera looks ahead again."""
    LAND = "land"
    RTL = "rtl"
    """Return to where it took off, and land."""


class Heights(str, Enum):
    """What the altitudes of a mission are measured from."""

    RELATIVE = "relative"
    """From the place of take-off."""
    AMSL = "amsl"
    """From mean sea level."""
    TERRAIN = "terrain"
    """From the ground below, by the drone's own terrain data or sensors."""


@dataclass(frozen=True)
class Waypoint:
    """One row of a mission. Degrees of WGS 84, metres, metres per second; NaN: as before, or left to the drone."""

    lon: float
    lat: float
    alt: float
    """In the mission's ``Heights``."""
    action: Action = Action.WAYPOINT
    param: float = NAN
    """Metres between photos, or seconds to stay, by the action."""
    speed: float = NAN
    """From here on."""
    heading: float = NAN
    """Clockwise from north; NaN: along the path."""
    pitch: float = NAN
    """Of the camera: 0 ahead, -90 straight down."""


@dataclass(frozen=True)
class Place:
    """A point with a height: home (above sea level, NaN where unknown) or a rally point (above home)."""

    lon: float
    lat: float
    alt: float = NAN


@dataclass(frozen=True)
class Fence:
    """A ring (lon, lat), not closed, that must not be left (``inclusion``) or entered."""

    ring: tuple[tuple[float, float], ...]
    inclusion: bool = True


@dataclass(frozen=True)
class Mission:
    """One flight of one drone: what one file holds."""

    waypoints: tuple[Waypoint, ...]
    home: Place
    heights: Heights = Heights.RELATIVE
    name: str = ""
    fences: tuple[Fence, ...] = ()
    rally: tuple[Place, ...] = ()
    home_known: bool = True
    """False where a file does not say where it takes off, and home is where it begins."""
    left_out: tuple[str, ...] = ()
    """What a file held that a mission does not, named as the file names it ("command 84, item 7")."""
