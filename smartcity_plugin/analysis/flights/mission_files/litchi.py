# SPDX-License-Identifier: GPL-2.0-or-later
"""Litchi's CSV: one line a waypoint, 15 pairs of action and parameter, photos by distance until the next waypoint.

Columns as Litchi's Mission Hub exports them. Altitude mode 0: above the place of take-off, 1: above the ground. The app takes off and comes home by itself, so those rows are not waypoints of the file.
"""

from __future__ import annotations

import csv
import io
import math
from dataclasses import dataclass

from ...errors import AnalysisError, tr
from ..mission import NAN, Action, Heights, Mission, Place, Waypoint
from .guards import check_mission, decode

ACTIONS = 15
MOST_WAYPOINTS = 99
"""What the app handles."""
STAY, TAKE_PHOTO, TILT, NONE = 0, 1, 5, -1
COLUMNS = [
    "latitude",
    "longitude",
    "altitude(m)",
    "heading(deg)",
    "curvesize(m)",
    "rotationdir",
    "gimbalmode",
    "gimbalpitchangle",
    *(f"action{kind}{number}" for number in range(1, ACTIONS + 1) for kind in ("type", "param")),
    "altitudemode",
    "speed(m/s)",
    "poi_latitude",
    "poi_longitude",
    "poi_altitude(m)",
    "poi_altitudemode",
    "photo_timeinterval",
    "photo_distinterval",
]
_FOCUS, _BY_ANGLE, _UNCHANGED = 1, 2, 0
_MODES = {Heights.RELATIVE: 0, Heights.TERRAIN: 1}
_NOT_IN_FILE = {Action.TAKEOFF, Action.RTL, Action.LAND, Action.LOOK_AT, Action.LOOK_AHEAD}
_FASTEST, _HIGHEST = 15.0, 500.0


def write_litchi(mission: Mission) -> bytes:
    """The file's content. Raises AnalysisError for what the app cannot do: spraying, heights above sea level, speeds above 15 m/s."""
    check_mission(mission)
    if mission.heights not in _MODES:
        raise AnalysisError(tr("Litchi knows heights above take-off or above the ground, not above sea level."))
    rows = _rows(mission)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    content = text.getvalue().encode("ascii")
    _parse(content)
    return content


def read_litchi(content: bytes) -> Mission:
    """The mission of a file; home is where it begins, since the file names none. Raises AnalysisError with the line of what is wrong."""
    rows = _parse(content)
    mode = {value: key for key, value in _MODES.items()}[int(rows[0]["altitudemode"])]
    waypoints: list[Waypoint] = []
    left_out: list[str] = []
    interval = -1.0
    looking: tuple[float, float, float] | None = None
    for number, row in enumerate(rows, start=1):
        place = (row["longitude"], row["latitude"], row["altitude(m)"])
        watched = (row["poi_longitude"], row["poi_latitude"], row["poi_altitude(m)"])
        target = None if watched[:2] == (0.0, 0.0) else watched
        if target != looking:
            waypoints.append(Waypoint(*(target or place), Action.LOOK_AT if target else Action.LOOK_AHEAD))
            looking = target
        distance = row["photo_distinterval"]
        for name in ("curvesize(m)", "photo_timeinterval"):
            if row[name] > 0:
                left_out.append(f"{name} {row[name]:g}, waypoint {number}")
        deeds: list[tuple[Action, float]] = []
        pitch = row["gimbalpitchangle"] if int(row["gimbalmode"]) == _BY_ANGLE else NAN
        if distance > 0 and distance != interval:
            deeds.append((Action.PHOTO_START, distance))
        elif distance <= 0 < interval:
            deeds.append((Action.PHOTO_STOP, NAN))
        interval = distance
        for at in range(1, ACTIONS + 1):
            kind, param = int(row[f"actiontype{at}"]), row[f"actionparam{at}"]
            if kind == STAY and param > 0:
                deeds.append((Action.HOVER, param / 1000.0))
            elif kind == TAKE_PHOTO:
                deeds.append((Action.PHOTO, NAN))
            elif kind == TILT:
                pitch = param
            elif kind not in (NONE, STAY):
                left_out.append(f"actiontype {kind}, waypoint {number}")
        heading = row["heading(deg)"]
        speed = row["speed(m/s)"] if row["speed(m/s)"] > 0 else NAN
        for deed, param in deeds or [(Action.WAYPOINT, NAN)]:
            waypoints.append(Waypoint(*place, deed, param, speed, heading, pitch))
    home = next(one for one in waypoints if one.action is not Action.LOOK_AT)
    read = Mission(tuple(waypoints), Place(home.lon, home.lat), mode, home_known=False, left_out=tuple(left_out))
    check_mission(read)
    return read


def _rows(mission: Mission) -> list[list[str]]:
    rows: list[list[str]] = []
    for stop in _stops(mission):
        one = stop.at
        deeds = [f"{figure:d}" for deed in stop.deeds for figure in deed]
        gimbal = [str(_BY_ANGLE), f"{stop.pitch:.1f}"] if math.isfinite(stop.pitch) else [str(_UNCHANGED), "0"]
        if stop.target is not None and not math.isfinite(stop.pitch):
            gimbal[0] = str(_FOCUS)
        watched = [f"{stop.target.lat:.9f}", f"{stop.target.lon:.9f}", f"{stop.target.alt:.3f}"] if stop.target else ["0", "0", "0"]
        mode = str(_MODES[mission.heights])
        rows.append(
            [
                f"{one.lat:.9f}",
                f"{one.lon:.9f}",
                f"{one.alt:.3f}",
                f"{one.heading % 360.0 if math.isfinite(one.heading) else 0.0:.2f}",
                "0",
                "0",
                *gimbal,
                *deeds,
                *["-1", "0"] * (ACTIONS - len(stop.deeds)),
                mode,
                f"{stop.speed if math.isfinite(stop.speed) else 0.0:.2f}",
                *watched,
                mode,
                "-1",
                f"{stop.interval:.2f}" if stop.interval > 0 else "-1",
            ]
        )
    return rows


@dataclass
class _Stop:
    """A line of the file: the waypoint and what is on from there."""

    at: Waypoint
    speed: float
    pitch: float
    target: Waypoint | None
    interval: float
    """Metres between photos, 0 for none."""
    deeds: list[tuple[int, int]]
    """Kind and parameter."""


def _stops(mission: Mission) -> list[_Stop]:
    """What is done one after the other at one place is one waypoint with several actions: the app refuses two that are closer than half a metre."""
    stops: list[_Stop] = []
    speed = pitch = NAN
    interval = 0.0
    target: Waypoint | None = None
    for one in mission.waypoints:
        if one.action in (Action.LOOK_AT, Action.LOOK_AHEAD):
            target = one if one.action is Action.LOOK_AT else None
        if one.action in (Action.SPRAY_ON, Action.SPRAY_OFF):
            raise AnalysisError(tr("Litchi cannot switch a sprayer. Export this flight as .plan or WPL."))
        speed = one.speed if math.isfinite(one.speed) else speed
        pitch = one.pitch if math.isfinite(one.pitch) else pitch
        if one.action in _NOT_IN_FILE:
            continue
        interval = {Action.PHOTO_START: one.param, Action.PHOTO_STOP: 0.0}.get(one.action, interval)
        deeds = _deeds(one)
        last = stops[-1] if stops else None
        if last and _same_place(last.at, one) and last.target is target and len(last.deeds) + len(deeds) <= ACTIONS:
            last.deeds += deeds
            last.speed, last.pitch, last.interval = speed, pitch, interval
        else:
            stops.append(_Stop(one, speed, pitch, target, interval, deeds))
    return stops


def _deeds(one: Waypoint) -> list[tuple[int, int]]:
    if one.action is Action.PHOTO:
        return [(TAKE_PHOTO, 0)]
    return [(STAY, round(1000.0 * one.param))] if one.action is Action.HOVER else []


def _same_place(one: Waypoint, other: Waypoint) -> bool:
    """Whether the drone stays: no metre to fly, and no turn that is asked for."""
    still = math.isnan(other.heading) or one.heading == other.heading
    return still and (one.lon, one.lat, one.alt) == (other.lon, other.lat, other.alt)


def _parse(content: bytes) -> list[dict[str, float]]:
    lines = _lines(content)
    header = [name.strip() for name in lines[0][1]] if lines else []
    missing = [name for name in COLUMNS[:-2] if name not in header]
    if missing:
        raise AnalysisError(tr("The file has no column “{name}”. Is it a mission of Litchi?"), name=missing[0])
    rows: list[dict[str, float]] = []
    for line, words in lines[1:]:
        if len(words) != len(header):
            raise AnalysisError(
                tr("Line {line} has {n} values; the header names {most} columns."), line=line, n=len(words), most=len(header)
            )
        row = {"photo_timeinterval": -1.0, "photo_distinterval": -1.0} | {
            name: _number(word, line, name) for name, word in zip(header, words, strict=True)
        }
        _check(row, line)
        rows.append(row)
    if not rows:
        raise AnalysisError(tr("The mission has no waypoints."))
    if len({row["altitudemode"] for row in rows}) > 1:
        raise AnalysisError(tr("The waypoints of the file have different altitude modes, which cannot be flown as one mission here."))
    return rows


def _lines(content: bytes) -> list[tuple[int, list[str]]]:
    """Lines that hold something, with their numbers."""
    try:
        return [(number, words) for number, words in enumerate(csv.reader(io.StringIO(decode(content), newline="")), start=1) if words]
    except csv.Error as error:
        raise AnalysisError(tr("The file is no readable table ({error}). Is it a mission of Litchi?"), error=str(error)) from error


def _check(row: dict[str, float], line: int) -> None:
    limits = {
        "latitude": (-90.0, 90.0),
        "longitude": (-180.0, 180.0),
        "altitude(m)": (-200.0, _HIGHEST),
        "heading(deg)": (-360.0, 360.0),
        "gimbalpitchangle": (-90.0, 60.0),
        "speed(m/s)": (-_FASTEST, _FASTEST),
        "altitudemode": (0.0, 1.0),
    }
    for name, (least, most) in limits.items():
        if not least <= row[name] <= most:
            raise AnalysisError(
                tr("Line {line}: {name} is {value}; Litchi takes {least} to {most}."),
                line=line,
                name=name,
                value=row[name],
                least=least,
                most=most,
            )


def _number(word: str, line: int, name: str) -> float:
    try:
        value = float(word)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise AnalysisError(tr("Line {line}: “{word}” in the column {name} is no number."), line=line, word=word[:40], name=name)
    return value
