# SPDX-License-Identifier: GPL-2.0-or-later
"""Litchi's CSV: one line a waypoint, 15 pairs of action and parameter, photos by distance until the next waypoint.

Columns as Litchi's Mission Hub exports them. Altitude mode 0: above the place of take-off, 1: above the ground. The app takes off and comes home by itself, so those rows are not waypoints of the file.
"""

from __future__ import annotations

import csv
import io
import math

from ...errors import AnalysisError, tr
from ..mission import NAN, Action, Heights, Mission, Place, Waypoint
from .guards import check_mission, decode

ACTIONS = 15
MOST_WAYPOINTS = 99
"""What the app handles."""
STAY, TAKE_PHOTO, NONE = 0, 1, -1
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
        deeds: list[tuple[Action, float]] = []
        if distance > 0 and distance != interval:
            deeds.append((Action.PHOTO_START, distance))
        elif distance <= 0 < interval:
            deeds.append((Action.PHOTO_STOP, NAN))
        interval = distance
        for at in range(1, ACTIONS + 1):
            kind, param = int(row[f"actiontype{at}"]), row[f"actionparam{at}"]
            if kind == STAY:
                deeds.append((Action.HOVER, param / 1000.0))
            elif kind == TAKE_PHOTO:
                deeds.append((Action.PHOTO, NAN))
            elif kind != NONE:
                left_out.append(f"actiontype {kind}, waypoint {number}")
        heading = row["heading(deg)"]
        pitch = row["gimbalpitchangle"] if int(row["gimbalmode"]) == _BY_ANGLE else NAN
        speed = row["speed(m/s)"] if row["speed(m/s)"] > 0 else NAN
        for deed, param in deeds or [(Action.WAYPOINT, NAN)]:
            waypoints.append(Waypoint(*place, deed, param, speed, heading, pitch))
    home = next(one for one in waypoints if one.action is not Action.LOOK_AT)
    read = Mission(tuple(waypoints), Place(home.lon, home.lat), mode, left_out=tuple(left_out))
    check_mission(read)
    return read


def _rows(mission: Mission) -> list[list[str]]:
    rows: list[list[str]] = []
    mode = _MODES[mission.heights]
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
        deed = {Action.PHOTO: (TAKE_PHOTO, 0.0), Action.HOVER: (STAY, 1000.0 * one.param)}.get(one.action, (NONE, 0.0))
        actions = [f"{deed[0]:d}", f"{deed[1]:.0f}"] + ["-1", "0"] * (ACTIONS - 1)
        gimbal = [str(_BY_ANGLE), f"{pitch:.1f}"] if math.isfinite(pitch) else [str(_UNCHANGED), "0"]
        if target is not None and not math.isfinite(pitch):
            gimbal[0] = str(_FOCUS)
        watched = [f"{target.lat:.9f}", f"{target.lon:.9f}", f"{target.alt:.3f}"] if target else ["0", "0", "0"]
        rows.append(
            [
                f"{one.lat:.9f}",
                f"{one.lon:.9f}",
                f"{one.alt:.3f}",
                f"{one.heading % 360.0 if math.isfinite(one.heading) else 0.0:.2f}",
                "0",
                "0",
                *gimbal,
                *actions,
                str(mode),
                f"{speed if math.isfinite(speed) else 0.0:.2f}",
                *watched,
                str(mode),
                "-1",
                f"{interval:.2f}" if interval > 0 else "-1",
            ]
        )
    return rows


def _parse(content: bytes) -> list[dict[str, float]]:
    reader = csv.reader(io.StringIO(decode(content)))
    header = [name.strip() for name in next(reader, [])]
    missing = [name for name in COLUMNS[:-2] if name not in header]
    if missing:
        raise AnalysisError(tr("The file has no column “{name}”. Is it a mission of Litchi?"), name=missing[0])
    rows: list[dict[str, float]] = []
    for line, words in enumerate(reader, start=2):
        if not words:
            continue
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
