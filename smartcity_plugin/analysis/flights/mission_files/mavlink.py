# SPDX-License-Identifier: GPL-2.0-or-later
"""Waypoints as MAVLink mission items: what .plan and WPL files both hold.

Commands and parameters: MAVLink common message set, MAV_CMD; the patterns are those that QGroundControl writes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from ..mission import NAN, Action, Heights, Waypoint

WAYPOINT, RTL, LAND, TAKEOFF, DELAY = 16, 20, 21, 22, 93
YAW, SPEED, LOOK_AT, LOOK_AHEAD, MOUNT, TRIGGER, SPRAYER = 115, 178, 195, 197, 205, 206, 216
GIMBAL, PHOTO = 1000, 2000
FRAMES = {Heights.AMSL: 0, Heights.RELATIVE: 3, Heights.TERRAIN: 10}
HEIGHTS = {0: Heights.AMSL, 3: Heights.RELATIVE, 5: Heights.AMSL, 6: Heights.RELATIVE, 10: Heights.TERRAIN, 11: Heights.TERRAIN}
"""5, 6 and 11 are the same with coordinates as whole numbers on the wire; in files they are degrees all the same."""
NO_PLACE = 2
"""MAV_FRAME_MISSION: the item has no coordinates."""
_SAME_COURSE = 3.0
"""Degrees by which a heading may differ from the way ahead and still be it: headings may be from the north of a map's grid."""
_DONE = {
    Action.PHOTO: (PHOTO, (0.0, 0.0, 1.0, NAN)),
    Action.PHOTO_STOP: (TRIGGER, (0.0, 0.0, 1.0, 0.0)),
    Action.SPRAY_ON: (SPRAYER, (1.0, 0.0, 0.0, 0.0)),
    Action.SPRAY_OFF: (SPRAYER, (0.0, 0.0, 0.0, 0.0)),
}


@dataclass(frozen=True)
class Item:
    """A MAVLink mission item; NaN: not used."""

    command: int
    frame: int
    params: tuple[float, float, float, float]
    x: float
    """Latitude."""
    y: float
    """Longitude."""
    z: float


def items_of(waypoints: Iterable[Waypoint], heights: Heights) -> list[Item]:
    """Each waypoint, followed by what is done there."""
    items: list[Item] = []
    frame = FRAMES[heights]
    pitch = speed = NAN
    rows = list(waypoints)
    for one, after in zip(rows, [*rows[1:], None], strict=True):
        if one.action is Action.RTL:
            items.append(_command(RTL))
            continue
        if one.action is Action.LOOK_AT:
            items.append(Item(LOOK_AT, frame, (0.0, 0.0, 0.0, 0.0), one.lat, one.lon, one.alt))
            continue
        if one.action is Action.LOOK_AHEAD:
            items.append(_command(LOOK_AHEAD))
            continue
        number = {Action.TAKEOFF: TAKEOFF, Action.LAND: LAND}.get(one.action, WAYPOINT)
        items.append(Item(number, frame, (0.0, 0.0, 0.0, _written(one.heading)), one.lat, one.lon, one.alt))
        if math.isfinite(one.heading) and not _flies_ahead(one, after):
            items.append(_command(YAW, one.heading % 360.0, 0.0, 0.0, 0.0))  # ArduPilot does not read the waypoint's own
        if math.isfinite(one.pitch) and one.pitch != pitch:
            items.append(Item(MOUNT, NO_PLACE, (one.pitch, 0.0, 0.0, 0.0), 0.0, 0.0, 2.0))  # 2: by angles
            pitch = one.pitch
        if math.isfinite(one.speed) and one.speed != speed:
            items.append(_command(SPEED, 1.0, one.speed, -1.0, 0.0))  # 1: over ground; -1: throttle as it is
            speed = one.speed
        if one.action is Action.PHOTO_START:
            items.append(_command(TRIGGER, one.param, 0.0, 1.0, 0.0))
        elif one.action is Action.HOVER:
            items.append(_command(DELAY, one.param, -1.0, -1.0, -1.0))
        elif one.action in _DONE:
            done, params = _DONE[one.action]
            items.append(_command(done, *params))
    return items


def _written(heading: float) -> float:
    """North is 360: ground stations write 0 where no heading is meant."""
    return heading % 360.0 or 360.0


def _flies_ahead(one: Waypoint, after: Waypoint | None) -> bool:
    """Whether the heading is that of the way to the next waypoint: drones look there anyway, and a command between a waypoint and its trigger is not what ground stations write."""
    if after is None:
        return False
    east = math.remainder(after.lon - one.lon, 360.0) * math.cos(math.radians(one.lat))
    north = after.lat - one.lat
    course = math.degrees(math.atan2(east, north))
    return math.hypot(east, north) > 0 and abs(math.remainder(one.heading - course, 360.0)) <= _SAME_COURSE


def _command(number: int, *params: float) -> Item:
    a, b, c, d = (*params, 0.0, 0.0, 0.0, 0.0)[:4]
    return Item(number, NO_PLACE, (a, b, c, d), 0.0, 0.0, 0.0)
