# SPDX-License-Identifier: GPL-2.0-or-later
"""DJI's WPML: a .kmz with wpmz/template.kml (what can be edited) and wpmz/waylines.wpml (what is flown).

DJI Cloud API, "DJI WPML" (wpmz 1.0.2 and 1.0.6). Places are written longitude, latitude; reference and look-at points latitude, longitude, altitude. Heights are above take-off, or above the
surface below; heights above sea level are not written, since DJI's are above the ellipsoid.
"""

from __future__ import annotations

import io
import math
import re
import zipfile
from dataclasses import dataclass, replace
from typing import TypeAlias

from ...errors import AnalysisError, tr
from ..mission import NAN, Action, Heights, Mission, Place, Waypoint
from .guards import Node, check_mission, parse_xml, unzip
from .written_home import known_height
from .xml_writing import element, elements

TEMPLATE, WAYLINES = "wpmz/template.kml", "wpmz/waylines.wpml"
NAMESPACE = "http://www.dji.com/wpmz/"
DRONES = {
    "m300": (60, 0, 42),
    "m350": (89, 0, 42),
    "m30": (67, 0, 52),
    "m30t": (67, 1, 53),
    "m3e": (77, 0, 66),
    "m3t": (77, 1, 67),
    "m3d": (91, 0, 80),
    "m3td": (91, 1, 81),
    "m4e": (99, 0, 88),
    "m4t": (99, 1, 89),
    "mini4pro": (68, 0, 0),
}
"""droneEnumValue, droneSubEnumValue and payloadEnumValue; M300 and M350 with the Zenmuse H20."""
SLOWEST, FASTEST = 1.0, 15.0
FOLLOW_THE_GROUND = ("m3e", "m3t")
"""Drones that can keep a height above the ground by themselves (realTimeFollowSurface)."""
_MODES = {Heights.RELATIVE: "relativeToStartPoint", Heights.TERRAIN: "realTimeFollowSurface"}
_TEMPLATE_MODES = {Heights.RELATIVE: "relativeToStartPoint", Heights.TERRAIN: "aboveGroundLevel"}
_EXECUTE_MODES = ("WGS84", "relativeToStartPoint", "realTimeFollowSurface")
_FINISH = ("goHome", "noAction", "autoLand", "gotoFirstWaypoint")
_FLY_TO = ("safely", "pointToPoint")
_RC_LOST = ("goContinue", "executeLostAction")
_LOST_ACTION = ("goBack", "landing", "hover")
_NOT_FLOWN = {Action.TAKEOFF, Action.RTL, Action.LAND, Action.LOOK_AT, Action.LOOK_AHEAD}
_TURN = "toPointAndStopWithDiscontinuityCurvature"
_PATH_MODE = ("waypointHeadingPathMode", "followBadArc")
"""Turns the shorter way round; DJI's own spelling."""
_USUAL_SPEED = 5.0
_INDEX = re.compile("[0-9]{1,6}")
_Pairs: TypeAlias = "list[tuple[str, str | float]]"
_LEAST_SECURITY, _MOST_SECURITY = 1.2, 1500.0


@dataclass(frozen=True)
class _Stop:
    """A waypoint as the file knows it, its deeds apart."""

    at: Waypoint
    speed: float
    pitch: float
    """Of the camera, as it was last set; NaN: never."""
    target: Waypoint | None
    groups: tuple[tuple[int, str, float, str], ...]
    """(index of its end, trigger, parameter of the trigger, actions as XML)."""


def write_wpml(mission: Mission, drone: str = "m3e", version: str = "1.0.6", security_height: float = 20.0) -> bytes:
    """The .kmz. ``drone``: a key of ``DRONES``; ``security_height``: metres that the drone climbs before it heads for the first waypoint."""
    check_mission(mission)
    if mission.heights not in _MODES:
        raise AnalysisError(
            tr(
                "DJI's heights above sea level are above the ellipsoid; export this mission with heights above take-off or above the ground."
            )
        )
    stops = _stops(mission)
    opening = f'<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:wpml="{NAMESPACE}{version}">'
    config = _config(mission, drone, security_height)
    speed = next((stop.speed for stop in stops), _USUAL_SPEED)
    template = (
        opening + element("Document", element("wpml:author", "Smart City"), config, _template_folder(mission, stops, speed)) + "</kml>"
    )
    waylines = opening + element("Document", config, _wayline_folder(mission, stops, speed)) + "</kml>"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in ((TEMPLATE, template), (WAYLINES, waylines)):
            # A fixed date: the same mission gives the same bytes.
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content.encode("utf-8"), zipfile.ZIP_DEFLATED)
    check_waylines(parse_xml(waylines.encode("utf-8")))
    return packed.getvalue()


def read_wpml(content: bytes) -> Mission:
    """The mission of a .kmz, or of a waylines.wpml by itself. Raises AnalysisError with what is wrong."""
    template = b""
    if content[:2] == b"PK":
        members = unzip(content, (WAYLINES, TEMPLATE))
        if WAYLINES not in members:
            raise AnalysisError(tr("The archive holds no {name}. Is it a mission of DJI?"), name=WAYLINES)
        content, template = members[WAYLINES], members.get(TEMPLATE, b"")
    root = parse_xml(content)
    config, folder = check_waylines(root)
    document = root.find("Document") or root
    mode = folder.value("executeHeightMode")
    heights = Heights.TERRAIN if mode == "realTimeFollowSurface" else Heights.RELATIVE
    left_out = [f"Folder {number}" for number, _ in enumerate(document.all("Folder")[1:], start=2)]
    if mode == "WGS84":
        heights = Heights.AMSL
        left_out.append("executeHeightMode WGS84: heights above the ellipsoid, taken as above sea level")
    waypoints = _read_folder(folder, left_out)
    finish = config.value("finishAction")
    last = waypoints[-1]
    if finish in ("goHome", "autoLand"):
        waypoints.append(Waypoint(last.lon, last.lat, last.alt, Action.RTL if finish == "goHome" else Action.LAND))
    home = _take_off(config.value("takeOffRefPoint"), template)
    begin = Place(waypoints[0].lon, waypoints[0].lat)
    read = Mission(tuple(waypoints), home or begin, heights, home_known=home is not None, left_out=tuple(left_out))
    check_mission(read)
    return read


def _take_off(reference: str, template: bytes) -> Place | None:
    """The place of take-off; DJI's own files state it in the template alone."""
    if not reference and template:
        reference = (parse_xml(template).find("Document", "missionConfig") or Node("", {})).value("takeOffRefPoint")
    if not reference:
        return None
    lat, lon, alt = _numbers(reference, "takeOffRefPoint", 3)
    return known_height(Place(lon, lat, alt))


def check_waylines(root: Node) -> tuple[Node, Node]:
    """The configuration and the first wayline of a document; raises AnalysisError naming the first element that breaks DJI's rules."""
    _need(root.name == "kml", "kml", "…")
    config, folder = _existing(root, "Document", "missionConfig"), _existing(root, "Document", "Folder")
    _need(config.namespace.startswith(f"{NAMESPACE}1.0."), "xmlns:wpml", f"{NAMESPACE}1.0.…")
    for name, allowed in (
        ("flyToWaylineMode", _FLY_TO),
        ("finishAction", _FINISH),
        ("exitOnRCLost", _RC_LOST),
    ):
        _need(config.value(name) in allowed, name, " | ".join(allowed))
    if config.value("exitOnRCLost") == "executeLostAction":
        _need(config.value("executeRCLostAction") in _LOST_ACTION, "executeRCLostAction", " | ".join(_LOST_ACTION))
    _between(config.value("takeOffSecurityHeight"), "takeOffSecurityHeight", _LEAST_SECURITY, _MOST_SECURITY)
    _between(config.value("globalTransitionalSpeed"), "globalTransitionalSpeed", 1e-9, FASTEST)
    _need(config.value("droneInfo", "droneEnumValue").isdigit(), "droneInfo/droneEnumValue", "60, 67, 77 …")
    _need(folder.value("executeHeightMode") in _EXECUTE_MODES, "executeHeightMode", " | ".join(_EXECUTE_MODES))
    _between(folder.value("autoFlightSpeed"), "autoFlightSpeed", 1e-9, FASTEST)
    placemarks = folder.all("Placemark")
    _need(len(placemarks) >= 2, "Placemark", "≥ 2")
    for number, mark in enumerate(placemarks):
        _need(mark.value("index") == str(number), f"Placemark {number}/index", str(number))
        lon, lat = _numbers(mark.value("Point", "coordinates"), f"Placemark {number}/Point/coordinates", 2)
        _need(abs(lat) <= 90.0 and abs(lon) <= 180.0, f"Placemark {number}/Point/coordinates", "lon,lat")
        _between(mark.value("executeHeight"), f"Placemark {number}/executeHeight", -1500.0, 10_000.0)
        if mark.find("waypointSpeed"):
            _between(mark.value("waypointSpeed"), f"Placemark {number}/waypointSpeed", 1e-9, FASTEST)
        for group in mark.all("actionGroup"):
            first, last = (group.value(f"actionGroup{end}Index") for end in ("Start", "End"))
            good = all(_INDEX.fullmatch(one) for one in (first, last)) and int(first) <= int(last) < len(placemarks)
            _need(good, f"Placemark {number}/actionGroup", "StartIndex ≤ EndIndex")
    return config, folder


def _stops(mission: Mission) -> list[_Stop]:
    flown = [one for one in mission.waypoints if one.action not in _NOT_FLOWN]
    if len(flown) < 2:
        raise AnalysisError(tr("DJI's format needs at least two waypoints besides take-off and landing."))
    stops: list[_Stop] = []
    ends = _ends_of_photo_lines(flown)
    speed, pitch, rotated, target, index = _USUAL_SPEED, NAN, NAN, None, 0
    for one in mission.waypoints:
        if one.action in (Action.SPRAY_ON, Action.SPRAY_OFF):
            raise AnalysisError(tr("DJI's format cannot switch a sprayer. Export this flight as .plan or WPL."))
        speed = one.speed if math.isfinite(one.speed) else speed
        if not SLOWEST <= speed <= FASTEST:
            raise AnalysisError(
                tr("The speed {speed} m/s is not one of DJI's, {least} to {most} m/s."), speed=speed, least=SLOWEST, most=FASTEST
            )
        pitch = one.pitch if math.isfinite(one.pitch) else pitch
        if one.action in (Action.LOOK_AT, Action.LOOK_AHEAD):
            target = one if one.action is Action.LOOK_AT else None
        if one.action in _NOT_FLOWN:
            continue
        actions, turned = "", math.isfinite(pitch) and pitch != rotated
        if turned:
            actions += _gimbal(pitch)
            rotated = pitch
        if one.action is Action.PHOTO:
            actions += _photo(int(turned), index)
        elif one.action is Action.HOVER:
            actions += _action(int(turned), "hover", [("hoverTime", one.param)])
        groups = [(index, "reachPoint", NAN, actions)] if actions else []
        if one.action is Action.PHOTO_START:
            groups.append((ends[index], "multipleDistance", one.param, _photo(0, index)))
        stops.append(_Stop(one, speed, pitch, target, tuple(groups)))
        index += 1
    return stops


def _ends_of_photo_lines(flown: list[Waypoint]) -> dict[int, int]:
    """Index of the waypoint where each line of photos ends, by the index where it starts."""
    ends: dict[int, int] = {}
    begun: int | None = None
    for index, one in enumerate(flown):
        if one.action in (Action.PHOTO_START, Action.PHOTO_STOP) and begun is not None:
            ends[begun], begun = index, None
        if one.action is Action.PHOTO_START:
            begun = index
    if begun is not None:
        ends[begun] = len(flown) - 1
    return ends


def _config(mission: Mission, drone: str, security_height: float) -> str:
    kind, sub, payload = DRONES[drone]
    finish = {Action.RTL: "goHome", Action.LAND: "autoLand"}.get(mission.waypoints[-1].action, "noAction")
    home = mission.home
    pairs: _Pairs = [
        ("flyToWaylineMode", "safely"),
        ("finishAction", finish),
        ("exitOnRCLost", "executeLostAction"),
        ("executeRCLostAction", "goBack"),
        ("takeOffSecurityHeight", security_height),
        ("takeOffRefPoint", f"{home.lat:.9f},{home.lon:.9f},{home.alt if math.isfinite(home.alt) else 0.0:.3f}"),
        ("globalTransitionalSpeed", FASTEST),
        ("droneInfo", elements("wpml:", [("droneEnumValue", float(kind)), ("droneSubEnumValue", float(sub))])),
        ("payloadInfo", elements("wpml:", [("payloadEnumValue", float(payload)), ("payloadPositionIndex", 0.0)])),
    ]
    return element("wpml:missionConfig", elements("wpml:", pairs))


def _template_folder(mission: Mission, stops: list[_Stop], speed: float) -> str:
    set_by_waypoint = all(math.isfinite(stop.pitch) for stop in stops)
    system = [("coordinateMode", "WGS84"), ("heightMode", _TEMPLATE_MODES[mission.heights]), ("positioningType", "GPS")]
    head = elements(
        "wpml:",
        [
            ("templateType", "waypoint"),
            ("templateId", 0.0),
            ("waylineCoordinateSysParam", elements("wpml:", system)),
            ("autoFlightSpeed", speed),
            ("globalHeight", stops[0].at.alt),
            ("gimbalPitchMode", "usePointSetting" if set_by_waypoint else "manual"),
            ("globalWaypointHeadingParam", elements("wpml:", [("waypointHeadingMode", "followWayline"), _PATH_MODE])),
            ("globalWaypointTurnMode", _TURN),
            ("globalUseStraightLine", 1.0),
        ],
    )
    marks, number = "", 0
    for index, stop in enumerate(stops):
        own: _Pairs = [
            ("index", float(index)),
            ("ellipsoidHeight", stop.at.alt),
            ("height", stop.at.alt),
            ("useGlobalHeight", 0.0),
            ("useGlobalSpeed", 0.0),
            ("waypointSpeed", stop.speed),
            ("useGlobalHeadingParam", 0.0),
            ("waypointHeadingParam", _heading(stop)),
            ("useGlobalTurnParam", 1.0),
            *([("gimbalPitchAngle", stop.pitch)] if set_by_waypoint else []),
        ]
        marks += element("Placemark", _point(stop.at), elements("wpml:", own), _groups(stop, index, number))
        number += len(stop.groups)
    return element("Folder", head, marks)


def _wayline_folder(mission: Mission, stops: list[_Stop], speed: float) -> str:
    head: _Pairs = [("templateId", 0.0), ("executeHeightMode", _MODES[mission.heights]), ("waylineId", 0.0), ("autoFlightSpeed", speed)]
    marks, number = "", 0
    for index, stop in enumerate(stops):
        turn = elements("wpml:", [("waypointTurnMode", _TURN), ("waypointTurnDampingDist", 0.0)])
        own: _Pairs = [
            ("index", float(index)),
            ("executeHeight", stop.at.alt),
            ("waypointSpeed", stop.speed),
            ("waypointHeadingParam", _heading(stop)),
            ("waypointTurnParam", turn),
            ("useStraightLine", 1.0),
        ]
        marks += element("Placemark", _point(stop.at), elements("wpml:", own), _groups(stop, index, number))
        number += len(stop.groups)
    return element("Folder", elements("wpml:", head), marks)


def _point(at: Waypoint) -> str:
    return element("Point", element("coordinates", f"{at.lon:.9f},{at.lat:.9f}"))


def _heading(stop: _Stop) -> str:
    if stop.target is not None:
        place = f"{stop.target.lat:.9f},{stop.target.lon:.9f},{stop.target.alt:.3f}"
        return elements("wpml:", [("waypointHeadingMode", "towardPOI"), ("waypointPoiPoint", place), _PATH_MODE])
    if math.isfinite(stop.at.heading):
        angle = (stop.at.heading + 180.0) % 360.0 - 180.0
        return elements("wpml:", [("waypointHeadingMode", "smoothTransition"), ("waypointHeadingAngle", angle), _PATH_MODE])
    return elements("wpml:", [("waypointHeadingMode", "followWayline"), _PATH_MODE])


def _groups(stop: _Stop, index: int, first: int) -> str:
    """Action groups of a waypoint, numbered on from ``first`` through the whole file."""
    made = ""
    for number, (end, trigger, param, actions) in enumerate(stop.groups, start=first):
        kind: _Pairs = [("actionTriggerType", trigger)] + ([("actionTriggerParam", param)] if math.isfinite(param) else [])
        own: _Pairs = [
            ("actionGroupId", float(number)),
            ("actionGroupStartIndex", float(index)),
            ("actionGroupEndIndex", float(end)),
            ("actionGroupMode", "sequence"),
            ("actionTrigger", elements("wpml:", kind)),
        ]
        made += element("wpml:actionGroup", elements("wpml:", own), actions)
    return made


def _action(number: int, function: str, params: _Pairs) -> str:
    pairs: _Pairs = [("actionId", float(number)), ("actionActuatorFunc", function), ("actionActuatorFuncParam", elements("wpml:", params))]
    return element("wpml:action", elements("wpml:", pairs))


def _photo(number: int, index: int) -> str:
    return _action(number, "takePhoto", [("fileSuffix", f"point{index}"), ("payloadPositionIndex", 0.0)])


def _gimbal(pitch: float) -> str:
    return _action(
        0,
        "gimbalRotate",
        [
            ("gimbalHeadingYawBase", "north"),
            ("gimbalRotateMode", "absoluteAngle"),
            ("gimbalPitchRotateEnable", 1.0),
            ("gimbalPitchRotateAngle", pitch),
            ("gimbalRollRotateEnable", 0.0),
            ("gimbalRollRotateAngle", 0.0),
            ("gimbalYawRotateEnable", 0.0),
            ("gimbalYawRotateAngle", 0.0),
            ("gimbalRotateTimeEnable", 0.0),
            ("gimbalRotateTime", 0.0),
            ("payloadPositionIndex", 0.0),
        ],
    )


def _read_folder(folder: Node, left_out: list[str]) -> list[Waypoint]:
    marks = folder.all("Placemark")
    deeds: dict[int, list[tuple[Action, float]]] = {}
    pitches: dict[int, float] = {}
    for group in (group for mark in marks for group in mark.all("actionGroup")):
        start, end = int(group.value("actionGroupStartIndex")), int(group.value("actionGroupEndIndex"))
        trigger = group.value("actionTrigger", "actionTriggerType")
        for action in group.all("action"):
            function, params = action.value("actionActuatorFunc"), action.find("actionActuatorFuncParam")
            if function == "takePhoto" and trigger == "multipleDistance":
                metres = _numbers(group.value("actionTrigger", "actionTriggerParam"), "actionTriggerParam", 1)[0]
                deeds.setdefault(start, []).append((Action.PHOTO_START, metres))
                deeds.setdefault(end, []).insert(0, (Action.PHOTO_STOP, NAN))
            elif function == "takePhoto" and trigger == "reachPoint":
                deeds.setdefault(start, []).append((Action.PHOTO, NAN))
            elif function == "hover" and params and (stay := _numbers(params.value("hoverTime"), "hoverTime", 1)[0]) > 0:
                deeds.setdefault(start, []).append((Action.HOVER, stay))
            elif function == "gimbalRotate" and params and _tilts(params):
                pitches[start] = _numbers(params.value("gimbalPitchRotateAngle"), "gimbalPitchRotateAngle", 1)[0]
            else:
                left_out.append(f"action {function}, waypoint {start}")
    waypoints: list[Waypoint] = []
    target: tuple[float, ...] | None = None
    for index, mark in enumerate(marks):
        lon, lat = _numbers(mark.value("Point", "coordinates"), "coordinates", 2)
        height = float(mark.value("executeHeight"))
        mode = mark.value("waypointHeadingParam", "waypointHeadingMode")
        seen = (
            tuple(_numbers(mark.value("waypointHeadingParam", "waypointPoiPoint"), "waypointPoiPoint", 3)) if mode == "towardPOI" else None
        )
        if seen != target:
            waypoints.append(Waypoint(seen[1], seen[0], seen[2], Action.LOOK_AT) if seen else Waypoint(lon, lat, height, Action.LOOK_AHEAD))
            target = seen
        angle = mark.value("waypointHeadingParam", "waypointHeadingAngle")
        heading = _numbers(angle, "waypointHeadingAngle", 1)[0] % 360.0 if mode == "smoothTransition" and angle else NAN
        speed = float(mark.value("waypointSpeed") or "nan")
        turn = mark.value("waypointTurnParam", "waypointTurnMode")
        straight = turn in ("", _TURN) or ("Stop" in turn and mark.value("useStraightLine") == "1")
        if not straight and 0 < index < len(marks) - 1:
            left_out.append(f"waypointTurnMode {turn[:60]}, waypoint {index}")
        plain = Waypoint(lon, lat, height, speed=speed, heading=heading, pitch=pitches.get(index, NAN))
        waypoints += [replace(plain, action=action, param=param) for action, param in deeds.get(index, [(Action.WAYPOINT, NAN)])]
    return waypoints


def _tilts(params: Node) -> bool:
    """Whether a rotation of the gimbal is one to a pitch, and to nothing else."""
    absolute = params.value("gimbalRotateMode") in ("", "absoluteAngle")
    return absolute and params.value("gimbalPitchRotateEnable") == "1" and params.value("gimbalYawRotateEnable") != "1"


def _existing(root: Node, *path: str) -> Node:
    node = root.find(*path)
    if node is None:
        raise AnalysisError(tr("The mission breaks DJI's format at “{where}”: expected {expected}."), where="/".join(path), expected="…")
    return node


def _need(holds: bool, where: str, expected: str) -> None:
    if not holds:
        raise AnalysisError(tr("The mission breaks DJI's format at “{where}”: expected {expected}."), where=where, expected=expected)


def _between(word: str, where: str, least: float, most: float) -> None:
    value = _numbers(word, where, 1)[0]
    _need(least <= value <= most, where, f"{least:g} … {most:g}")


def _numbers(words: str, where: str, size: int) -> list[float]:
    try:
        values = [float(word) for word in words.split(",")]
    except ValueError:
        values = []
    values = values[:size]
    _need(len(values) == size and all(map(math.isfinite, values)), where, "0.0" + ",0.0" * (size - 1))
    return values
