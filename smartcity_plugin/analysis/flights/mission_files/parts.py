# SPDX-License-Identifier: GPL-2.0-or-later
"""A mission cut into files that an app can hold: each part begins where the one before it ended, and takes up its photos, speed and camera again.

The parts are one flight: the first takes off, the last returns, and each is loaded while the drone hovers where the one before ended, as Litchi chains long missions. Take-off and return in every part would ask for ways there
and back that nobody has planned around zones, and for more than the battery holds.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from ...errors import AnalysisError, tr
from ..mission import NAN, Action, Mission, Waypoint

_LEAST = 3
_LOOKS = (Action.LOOK_AT, Action.LOOK_AHEAD)


def cut(mission: Mission, most: int) -> list[Mission]:
    """Parts of at most ``most`` waypoints each. The place of the cut is in both parts; a line of photos or of spraying that is cut ends and begins there."""
    if most < _LEAST:
        raise AnalysisError(tr("A file needs room for at least {least} waypoints, not {most}."), least=_LEAST, most=most)
    left = list(mission.waypoints)
    if len(left) <= most:
        return [mission]
    parts: list[list[Waypoint]] = []
    while len(left) > most:
        size = _size(left, most)
        head, at, after = left[:size], left[size], left[size + 1 :]
        state = _state(head)
        # The part's last row is the place of the cut, and closes what is still on there.
        parts.append([*head, _closing(at, state)])
        looking = [] if state.looking is None or after[0].action in _LOOKS else [state.looking]
        left = [_taking_up(at, state), *looking, *after]
    parts.append(left)
    return [replace(mission, waypoints=tuple(part), name=f"{mission.name}_{number}") for number, part in enumerate(parts, start=1)]


def _size(left: list[Waypoint], most: int) -> int:
    """Rows before the next cut: evenly, so that no part is too short for an app (the place of each cut counts twice), and where the drone flies to, not where the camera is turned."""
    size = math.ceil((len(left) - 1) / math.ceil((len(left) - 1) / (most - 1)))
    while size > 1 and left[size].action in _LOOKS:
        size -= 1
    if size < _LEAST - 1:
        raise AnalysisError(tr("Files of {most} waypoints are too short for this mission: allow more."), most=most)
    return size


@dataclass
class _State:
    """What is on after some waypoints: metres between photos (NaN: none), speed, pitch of the camera, the sprayer, what the camera looks at."""

    photos: float = NAN
    speed: float = NAN
    pitch: float = NAN
    spraying: bool = False
    looking: Waypoint | None = None


def _state(waypoints: list[Waypoint]) -> _State:
    state = _State()
    for one in waypoints:
        if one.action is Action.PHOTO_START:
            state.photos = one.param
        elif one.action is Action.PHOTO_STOP:
            state.photos = NAN
        elif one.action in (Action.SPRAY_ON, Action.SPRAY_OFF):
            state.spraying = one.action is Action.SPRAY_ON
        elif one.action in _LOOKS:
            state.looking = one if one.action is Action.LOOK_AT else None
        state.speed = one.speed if math.isfinite(one.speed) else state.speed
        state.pitch = one.pitch if math.isfinite(one.pitch) else state.pitch
    return state


def _closing(at: Waypoint, state: _State) -> Waypoint:
    action = Action.PHOTO_STOP if math.isfinite(state.photos) else Action.SPRAY_OFF if state.spraying else Action.WAYPOINT
    return replace(at, action=action, param=NAN)


def _taking_up(at: Waypoint, state: _State) -> Waypoint:
    taken = replace(
        at, speed=at.speed if math.isfinite(at.speed) else state.speed, pitch=at.pitch if math.isfinite(at.pitch) else state.pitch
    )
    if at.action is not Action.WAYPOINT:
        return taken
    if math.isfinite(state.photos):
        return replace(taken, action=Action.PHOTO_START, param=state.photos)
    return replace(taken, action=Action.SPRAY_ON) if state.spraying else taken
