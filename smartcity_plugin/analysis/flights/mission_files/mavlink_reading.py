# SPDX-License-Identifier: GPL-2.0-or-later
"""MAVLink mission items of any ground station as waypoints. What a mission of ours cannot hold is named, never silently dropped.

Commands and parameters: MAVLink common message set, MAV_CMD.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..mission import NAN, Action, Heights, Mission, Place, Waypoint
from .mavlink import (
    DELAY,
    GIMBAL,
    HEIGHTS,
    LAND,
    LOOK_AHEAD,
    LOOK_AT,
    MOUNT,
    PHOTO,
    RTL,
    SPEED,
    SPRAYER,
    TAKEOFF,
    TRIGGER,
    WAYPOINT,
    YAW,
    Item,
)
from .written_home import known_height

_STAYS, _OLD_PHOTO, _OLD_LOOK_AT = 19, 203, 201
_FLOWN_OTHERWISE = {17: "LOITER_UNLIM", 18: "LOITER_TURNS", 31: "LOITER_TO_ALT", 82: "SPLINE_WAYPOINT"}
"""Flown to, but not as a waypoint is: circles and curves."""
_FLOWN = {WAYPOINT, TAKEOFF, LAND, _STAYS, *_FLOWN_OTHERWISE}
_NAMES = {
    **_FLOWN_OTHERWISE,
    84: "VTOL_TAKEOFF",
    85: "VTOL_LAND",
    92: "GUIDED_ENABLE",
    DELAY: "DELAY",
    112: "CONDITION_DELAY",
    114: "CONDITION_DISTANCE",
    YAW: "CONDITION_YAW",
    177: "DO_JUMP",
    SPEED: "DO_CHANGE_SPEED",
    179: "DO_SET_HOME",
    181: "DO_SET_RELAY",
    183: "DO_SET_SERVO",
    189: "DO_LAND_START",
    _OLD_LOOK_AT: "DO_SET_ROI",
    _OLD_PHOTO: "DO_DIGICAM_CONTROL",
    MOUNT: "DO_MOUNT_CONTROL",
    207: "DO_FENCE_ENABLE",
    208: "DO_PARACHUTE",
    211: "DO_GRIPPER",
    530: "SET_CAMERA_MODE",
    GIMBAL: "DO_GIMBAL_MANAGER_PITCHYAW",
    PHOTO: "IMAGE_START_CAPTURE",
    2001: "IMAGE_STOP_CAPTURE",
    2500: "VIDEO_START_CAPTURE",
    2501: "VIDEO_STOP_CAPTURE",
    3000: "DO_VTOL_TRANSITION",
}
_AIR_OR_GROUND = (0.0, 1.0)
"""Kinds of speed that are speeds ahead; the others climb and sink."""
_BY_ANGLES = 2.0


def mission_of(items: Sequence[Item], home: Place) -> Mission:
    """The mission that items (the first is number 1) tell; ``left_out`` names what it does not hold.

    Heights are what most places are measured from; others are taken over where home says how, or left out. Ground stations write latitude and longitude 0 for "here", and for a home that is not known.
    """
    stated = bool(home.lon or home.lat)
    if not stated:
        home = _first_place(items) or home
    home = known_height(home)
    reading = _Reading(home, _heights_of(items))
    for number, item in enumerate(items, start=1):
        reading.take(number, item)
    return Mission(tuple(reading.waypoints), home, reading.heights, home_known=stated, left_out=tuple(reading.left_out))


def _first_place(items: Iterable[Item]) -> Place | None:
    return next((Place(one.y, one.x) for one in items if one.command in _FLOWN and _has_place(one)), None)


def _has_place(item: Item) -> bool:
    return math.isfinite(item.x) and math.isfinite(item.y) and bool(item.x or item.y)


def _heights_of(items: Iterable[Item]) -> Heights:
    """What most places are measured from. Where it begins counts little: a flight over terrain takes off by the height above home."""
    found = Counter(HEIGHTS[one.frame] for one in items if one.command in _FLOWN - {TAKEOFF, LAND} and one.frame in HEIGHTS)
    found = found or Counter(HEIGHTS[one.frame] for one in items if one.command in _FLOWN and one.frame in HEIGHTS)
    return found.most_common(1)[0][0] if found else Heights.RELATIVE


class _Reading:
    """Waypoints so far, and what was left out."""

    def __init__(self, home: Place, heights: Heights) -> None:
        self.home, self.heights = home, heights
        self.waypoints: list[Waypoint] = []
        self.left_out: list[str] = []
        self._before: list[tuple[int, Item]] = []

    def take(self, number: int, item: Item) -> None:
        """One item more."""
        if item.command in _FLOWN:
            self._fly(number, item)
        elif item.command in (LOOK_AT, _OLD_LOOK_AT) and _has_place(item):
            self._look(number, item)
        elif item.command == RTL:
            at = _flown_to(self.waypoints)
            last = Waypoint(self.home.lon, self.home.lat, 0.0) if at is None else self.waypoints[at]
            self.waypoints.append(Waypoint(last.lon, last.lat, last.alt, Action.RTL))
        elif _flown_to(self.waypoints) is None:
            self._before.append((number, item))
        elif not _applied(self.waypoints, item):
            self._leave(number, item)

    def _fly(self, number: int, item: Item) -> None:
        alt = self._height(item)
        if alt is None:
            self.left_out.append(f"frame {item.frame}, item {number}")
            return
        lon, lat = (item.y, item.x) if _has_place(item) else self._here(item)
        action = {TAKEOFF: Action.TAKEOFF, LAND: Action.LAND}.get(item.command, Action.WAYPOINT)
        heading = item.params[3] % 360.0 if item.command in (WAYPOINT, TAKEOFF) and item.params[3] else NAN
        stay = item.params[0] if item.command in (WAYPOINT, _STAYS) and item.params[0] > 0 else NAN
        self.waypoints.append(Waypoint(lon, lat, alt, action if math.isnan(stay) else Action.HOVER, stay, heading=heading))
        if item.command in _FLOWN_OTHERWISE:
            self._leave(number, item)
        for early, before in self._before:
            if not _applied(self.waypoints, before):
                self._leave(early, before)
        self._before = []

    def _look(self, number: int, item: Item) -> None:
        alt = self._height(item)
        if alt is None:
            self.left_out.append(f"frame {item.frame}, item {number}")
        else:
            self.waypoints.append(Waypoint(item.y, item.x, alt, Action.LOOK_AT))

    def _here(self, item: Item) -> tuple[float, float]:
        """Where an item without a place is done: a take-off at home, anything else where the drone is."""
        last = _flown_to(self.waypoints)
        at = self.home if item.command == TAKEOFF or last is None else self.waypoints[last]
        return at.lon, at.lat

    def _height(self, item: Item) -> float | None:
        """In the mission's heights; None where it cannot be told."""
        own, alt = HEIGHTS.get(item.frame), item.z
        if own is self.heights:
            return alt
        if own is None:
            return None
        # Over home, heights above ground and above home are one.
        at_home = item.command == TAKEOFF or (item.command == LAND and alt == 0.0 and own is not Heights.AMSL)
        plain = {Heights.RELATIVE, Heights.TERRAIN} if at_home else {Heights.RELATIVE}
        if own in plain and self.heights in plain:
            return alt
        if own in plain and self.heights is Heights.AMSL and math.isfinite(self.home.alt):
            return alt + self.home.alt
        if own is Heights.AMSL and self.heights in plain and math.isfinite(self.home.alt):
            return alt - self.home.alt
        return None

    def _leave(self, number: int, item: Item) -> None:
        name = _NAMES.get(item.command)
        self.left_out.append(f"command {item.command}{f' ({name})' if name else ''}, item {number}")


def _applied(waypoints: list[Waypoint], item: Item) -> bool:
    """Whether a command could be worked into the waypoint that was flown to last."""
    at = _flown_to(waypoints)
    if at is None:
        return False
    last = waypoints[at]
    first, second, third, fourth = item.params
    if item.command == SPEED and first in _AIR_OR_GROUND:
        waypoints[at] = replace(last, speed=second if second > 0 else last.speed)
    elif item.command == YAW and math.isfinite(first) and fourth != 1.0:  # 1: turn by, not turn to
        waypoints[at] = replace(last, heading=first % 360.0)
    elif (item.command == MOUNT and item.z == _BY_ANGLES) or (item.command == GIMBAL and math.isfinite(first)):
        waypoints[at] = replace(last, pitch=first)
    elif item.command == TRIGGER:
        _act(waypoints, Action.PHOTO_START if first > 0 else Action.PHOTO_STOP, first if first > 0 else NAN)
    elif (item.command == PHOTO and (third == 1.0 or not second > 0)) or (item.command == _OLD_PHOTO and item.x == 1.0):
        _act(waypoints, Action.PHOTO)
    elif item.command == SPRAYER:
        _act(waypoints, Action.SPRAY_ON if first > 0 else Action.SPRAY_OFF)
    elif item.command == DELAY and first > 0:
        _act(waypoints, Action.HOVER, first)
    elif item.command in (LOOK_AHEAD, _OLD_LOOK_AT):
        waypoints.append(Waypoint(last.lon, last.lat, last.alt, Action.LOOK_AHEAD))
    else:
        return False
    return True


def _act(waypoints: list[Waypoint], action: Action, param: float = NAN) -> None:
    """What is done at the last place; a second deed there, or one after a turn of the camera, gets a row of its own."""
    at = _flown_to(waypoints) or 0
    last = waypoints[at]
    if at == len(waypoints) - 1 and last.action is Action.WAYPOINT:
        waypoints[at] = replace(last, action=action, param=param)
    else:
        waypoints.append(Waypoint(last.lon, last.lat, last.alt, action, param))


def _flown_to(waypoints: Sequence[Waypoint]) -> int | None:
    """Where the drone is: the last waypoint but those that only turn the camera."""
    turned = (Action.LOOK_AT, Action.LOOK_AHEAD)
    return next((at for at in reversed(range(len(waypoints))) if waypoints[at].action not in turned), None)
