# SPDX-License-Identifier: GPL-2.0-or-later
"""Waypoint list "QGC WPL 110", which Mission Planner, QGroundControl and MAVProxy read: twelve fields a line, tab-separated, home first."""

from __future__ import annotations

import math

from ...errors import AnalysisError, tr
from ..mission import Mission, Place
from .guards import check_mission, decode
from .mavlink import HEIGHTS, Item, items_of
from .mavlink_reading import mission_of

HEADER = "QGC WPL 110"
_FIELDS = 12


def write_wpl(mission: Mission) -> bytes:
    """The file's content. Fences and rally points have no place in it."""
    check_mission(mission)
    home = Item(16, 0, (0.0, 0.0, 0.0, 0.0), mission.home.lat, mission.home.lon, mission.home.alt)
    lines = [HEADER]
    for number, item in enumerate([home, *items_of(mission.waypoints, mission.heights)]):
        figures = [_figure(value, 6) for value in item.params] + [_figure(item.x, 9), _figure(item.y, 9), _figure(item.z, 6)]
        lines.append("\t".join([str(number), "1" if number == 0 else "0", str(item.frame), str(item.command), *figures, "1"]))
    content = ("\n".join(lines) + "\n").encode("ascii")
    _parse(content)
    return content


def read_wpl(content: bytes) -> Mission:
    """The mission of a file; row 0 is home. Raises AnalysisError with the line of what is wrong."""
    rows = _parse(content)
    home = rows[0]
    read = mission_of(rows[1:], Place(home.y, home.x, home.z))
    check_mission(read)
    return read


def _parse(content: bytes) -> list[Item]:
    lines = decode(content).splitlines()
    if not lines or lines[0].split() != HEADER.split():
        raise AnalysisError(tr("The file does not begin with “{header}”. Is it a waypoint list?"), header=HEADER)
    items: list[Item] = []
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        words = line.strip().split("\t") if "\t" in line else line.split()
        if len(words) != _FIELDS:
            raise AnalysisError(
                tr("Line {line} has {n} fields; a waypoint list has {most}, separated by tabs."), line=number, n=len(words), most=_FIELDS
            )
        figures = [_number(word, number) for word in words]
        if figures[0] != len(items):
            raise AnalysisError(
                tr("Line {line} has the number {given}; {expected} was expected."), line=number, given=words[0], expected=len(items)
            )
        if not (figures[2].is_integer() and figures[3].is_integer()):
            raise AnalysisError(
                tr("Line {line}: frame {frame} and command {command} are whole numbers."), line=number, frame=words[2], command=words[3]
            )
        a, b, c, d, x, y, z = figures[4:11]
        item = Item(int(figures[3]), int(figures[2]), (a, b, c, d), x, y, z)
        if item.frame in HEIGHTS and not (abs(x) <= 90.0 and abs(y) <= 180.0):
            raise AnalysisError(
                tr("Line {line}: latitude {lat}, longitude {lon} is not on the globe (latitude comes first)."), line=number, lat=x, lon=y
            )
        items.append(item)
    if not items:
        raise AnalysisError(tr("The waypoint list is empty."))
    return items


def _number(word: str, line: int) -> float:
    try:
        value = float(word)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise AnalysisError(tr("Line {line}: “{word}” is no number."), line=line, word=word[:40])
    return value


def _figure(value: float, digits: int) -> str:
    """Unused numbers are 0 in this format."""
    return f"{value:.{digits}f}" if math.isfinite(value) else f"{0.0:.{digits}f}"
