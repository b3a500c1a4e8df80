# SPDX-License-Identifier: GPL-2.0-or-later
"""GPX 1.1 for hand-held receivers: the route, heights in ``ele``, what is done in ``type`` and ``desc``."""

from __future__ import annotations

import math

from ...errors import AnalysisError, tr
from ..mission import NAN, Action, Heights, Mission, Waypoint
from .guards import check_mission, parse_xml
from .written_home import home_word, read_home
from .xml_writing import element, text

_FIGURES = ("param", "speed", "heading", "pitch")


def write_gpx(mission: Mission) -> bytes:
    """The file's content."""
    check_mission(mission)
    points = []
    for number, one in enumerate(mission.waypoints, start=1):
        figures = [f"{name}={getattr(one, name):.6f}" for name in _FIGURES if math.isfinite(getattr(one, name))]
        inside = [element("ele", f"{one.alt:.3f}"), element("name", str(number))]
        inside += [element("desc", " ".join(figures))] if figures else []
        points.append(element("rtept", *inside, element("type", one.action.value), lat=f"{one.lat:.9f}", lon=f"{one.lon:.9f}"))
    about = f"heights={mission.heights.value} home={home_word(mission.home)}"
    route = element("rte", element("name", text(mission.name or "mission")), element("desc", about), *points)
    content = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        + element("gpx", route, version="1.1", creator="Smart City", xmlns="http://www.topografix.com/GPX/1/1")
        + "\n"
    )
    read_gpx(content.encode())
    return content.encode()


def read_gpx(content: bytes) -> Mission:
    """The mission of a file: its first route, or else its first track or its waypoints. Raises AnalysisError with what is wrong."""
    root = parse_xml(content)
    route = root.find("rte")
    nodes = route.all("rtept") if route else root.descendants("trkpt") or root.all("wpt")
    if root.name != "gpx" or not nodes:
        raise AnalysisError(tr("The file holds no route, track or waypoints. Is it a GPX file?"))
    about = dict(word.split("=", 1) for word in (route.value("desc").split() if route else []) if "=" in word)
    waypoints = []
    for number, node in enumerate(nodes, start=1):
        lon, lat = (_number(node.attributes.get(name, ""), number) for name in ("lon", "lat"))
        given = dict(word.split("=", 1) for word in node.value("desc").split() if "=" in word)
        figures = {name: _number(given[name], number) if name in given else NAN for name in _FIGURES}
        kind = node.value("type")
        action = Action(kind) if kind in [one.value for one in Action] else Action.WAYPOINT
        waypoints.append(Waypoint(lon, lat, _number(node.value("ele") or "0", number), action, **figures))
    own = about.get("heights")
    heights = Heights(own) if own in [one.value for one in Heights] else Heights.AMSL
    home = read_home(about.get("home"), waypoints[0], lambda word: _number(word, 0))
    read = Mission(tuple(waypoints), home, heights, home_known="home" in about)
    check_mission(read)
    return read


def _number(word: str, at: int) -> float:
    try:
        value = float(word)
    except ValueError:
        value = NAN
    if not math.isfinite(value):
        raise AnalysisError(tr("Point {n}: “{word}” is no number."), n=at, word=word[:40])
    return value
