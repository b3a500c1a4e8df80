# SPDX-License-Identifier: GPL-2.0-or-later
"""KML for looking at a mission in a globe: the path, and each waypoint with what is done there as extended data, so that nothing is lost on the way back."""

from __future__ import annotations

import math

from ...errors import AnalysisError, tr
from ..mission import NAN, Action, Heights, Mission, Waypoint
from .guards import Node, check_mission, parse_xml, unzip
from .written_home import home_word, read_home
from .xml_writing import element, text

_MODES = {Heights.RELATIVE: "relativeToGround", Heights.AMSL: "absolute", Heights.TERRAIN: "relativeToGround"}
_FIGURES = ("param", "speed", "heading", "pitch")


def write_kml(mission: Mission) -> bytes:
    """The file's content."""
    check_mission(mission)
    mode = element("altitudeMode", _MODES[mission.heights])
    marks = []
    for number, one in enumerate(mission.waypoints, start=1):
        figures = {name: getattr(one, name) for name in _FIGURES}
        data = [_data("action", one.action.value)] + [
            _data(name, f"{value:.6f}") for name, value in figures.items() if math.isfinite(value)
        ]
        marks.append(
            element("Placemark", element("name", str(number)), element("ExtendedData", *data), element("Point", mode, _coordinates([one])))
        )
    path = [one for one in mission.waypoints if one.action not in (Action.LOOK_AT, Action.LOOK_AHEAD, Action.RTL)]
    line = element("Placemark", element("name", text(mission.name or "path")), element("LineString", mode, _coordinates(path)))
    about = [_data("heights", mission.heights.value), _data("home", home_word(mission.home))]
    document = element("Document", element("name", text(mission.name)), element("ExtendedData", *about), line, *marks)
    content = f'<?xml version="1.0" encoding="UTF-8"?>\n{element("kml", document, xmlns="http://www.opengis.net/kml/2.2")}\n'.encode()
    read_kml(content)
    return content


def read_kml(content: bytes) -> Mission:
    """The mission of a .kml or .kmz: its points, or else the corners of its first line. Raises AnalysisError with what is wrong."""
    if content[:2] == b"PK":
        members = unzip(content, ("doc.kml",))
        if not members:
            raise AnalysisError(tr("The archive holds no {name}. Is it a mission?"), name="doc.kml")
        content = members["doc.kml"]
    root = parse_xml(content)
    document = root.find("Document") or root
    about = _read_data(document.find("ExtendedData"))
    waypoints: list[Waypoint] = []
    absolute = False
    for mark in root.descendants("Placemark"):
        point = mark.find("Point")
        if point is None:
            continue
        data = _read_data(mark.find("ExtendedData"))
        figures = {name: _number(data[name], name) if name in data else NAN for name in _FIGURES}
        lon, lat, alt = _places(point.value("coordinates"))[0]
        waypoints.append(Waypoint(lon, lat, alt, _action(data.get("action", "waypoint")), **figures))
        absolute = absolute or point.value("altitudeMode") == "absolute"
    if not waypoints:
        lines = root.descendants("LineString")
        if not lines:
            raise AnalysisError(tr("The file holds neither points nor a line to fly along."))
        waypoints = [Waypoint(*place) for place in _places(lines[0].value("coordinates"))]
        absolute = lines[0].value("altitudeMode") == "absolute"
    heights = (
        Heights(about["heights"])
        if about.get("heights") in [one.value for one in Heights]
        else Heights.AMSL
        if absolute
        else Heights.RELATIVE
    )
    home = read_home(about.get("home"), waypoints[0], lambda word: _number(word, "home"))
    read = Mission(tuple(waypoints), home, heights, home_known="home" in about)
    check_mission(read)
    return read


def _coordinates(waypoints: list[Waypoint]) -> str:
    return element("coordinates", " ".join(f"{one.lon:.9f},{one.lat:.9f},{one.alt:.3f}" for one in waypoints))


def _data(name: str, value: str) -> str:
    return element("Data", element("value", text(value)), name=name)


def _read_data(node: Node | None) -> dict[str, str]:
    return {one.attributes.get("name", ""): one.value("value") for one in node.all("Data")} if node else {}


def _action(word: str) -> Action:
    try:
        return Action(word)
    except ValueError as error:
        raise AnalysisError(tr("The file names an action that is not known: “{word}”."), word=word[:40]) from error


def _places(words: str) -> list[tuple[float, float, float]]:
    places = []
    for word in words.split():
        figures = [_number(one, "coordinates") for one in word.split(",")]
        if len(figures) not in (2, 3):
            raise AnalysisError(tr("“{word}” is no place: longitude, latitude and height are expected."), word=word[:60])
        places.append((figures[0], figures[1], figures[2] if len(figures) == 3 else 0.0))
    if not places:
        raise AnalysisError(tr("A place in the file has no coordinates."))
    return places


def _number(word: str, where: str) -> float:
    try:
        value = float(word)
    except ValueError:
        value = NAN
    if not math.isfinite(value):
        raise AnalysisError(tr("“{word}” at “{where}” is no number."), word=word[:40], where=where)
    return value
