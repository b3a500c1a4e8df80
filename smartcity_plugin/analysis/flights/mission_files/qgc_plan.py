# SPDX-License-Identifier: GPL-2.0-or-later
"""QGroundControl's .plan: JSON with the mission, the fence and the rally points.

QGroundControl developer guide, "Plan File Format": fileType Plan, version 1; mission, geoFence and rallyPoints, version 2 each. Real clients accept less than that (six parameters, another fileType);
this check does not.
"""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

from ...errors import AnalysisError, tr
from ..mission import NAN, Fence, Heights, Mission, Place
from ..zone_files.rounds import circle, inner_circle
from .guards import check_mission, decode, is_number, parse_json
from .mavlink import FRAMES, HEIGHTS, LAND, TAKEOFF, WAYPOINT, Item, items_of
from .mavlink_reading import mission_of

FIRMWARE = {"ardupilot": 3, "px4": 12}
"""MAV_AUTOPILOT."""
_MULTICOPTER = 2
_ALTITUDE_MODE = {Heights.RELATIVE: 1, Heights.AMSL: 2, Heights.TERRAIN: 4}
"""QGroundControl's globalPlanAltitudeMode."""
_NEEDED = {
    "mission": ("version", "firmwareType", "vehicleType", "cruiseSpeed", "hoverSpeed", "items", "plannedHomePosition"),
    "geoFence": ("version", "polygons", "circles"),
    "rallyPoints": ("version", "points"),
}
_WIDEST = 1_000_000.0
_ITEM_NUMBERS = ("command", "frame", "doJumpId")


def write_plan(mission: Mission, firmware: str = "ardupilot", cruise_speed: float = 15.0, hover_speed: float = 5.0) -> bytes:
    """The file's content. ``firmware``: ardupilot or px4; speeds in m/s are what the ground station reckons with where the mission says none."""
    check_mission(mission)
    first = next((one.speed for one in mission.waypoints if math.isfinite(one.speed)), hover_speed)
    items = [_simple_item(item, number) for number, item in enumerate(items_of(mission.waypoints, mission.heights), start=1)]
    document = {
        "fileType": "Plan",
        "version": 1,
        "groundStation": "QGroundControl",
        "mission": {
            "version": 2,
            "firmwareType": FIRMWARE[firmware],
            "vehicleType": _MULTICOPTER,
            "globalPlanAltitudeMode": _ALTITUDE_MODE[mission.heights],
            "cruiseSpeed": cruise_speed,
            "hoverSpeed": first,
            "plannedHomePosition": [mission.home.lat, mission.home.lon, _or(mission.home.alt, 0.0)],
            "items": items,
        },
        "geoFence": {
            "version": 2,
            "circles": [],
            "polygons": [
                {"version": 1, "inclusion": one.inclusion, "polygon": [[lat, lon] for lon, lat in one.ring]} for one in mission.fences
            ],
        },
        "rallyPoints": {"version": 2, "points": [[one.lat, one.lon, _or(one.alt, 0.0)] for one in mission.rally]},
    }
    check_plan(document)
    return json.dumps(document, indent=4, allow_nan=False, ensure_ascii=False).encode("utf-8")


def read_plan(content: bytes) -> Mission:
    """The mission of a file. Survey patterns are read by the items that they stand for. Raises AnalysisError with the place of what is wrong."""
    document = parse_json(decode(content))
    check_plan(document)
    lat, lon, alt = (NAN if value is None else float(value) for value in document["mission"]["plannedHomePosition"])
    items, left_out = _items(document["mission"]["items"])
    fences = [
        Fence(tuple((float(lon), float(lat)) for lat, lon in one["polygon"]), bool(one["inclusion"]))
        for one in document["geoFence"]["polygons"]
    ]
    fences += [_round_fence(one) for one in document["geoFence"]["circles"]]
    rally = [Place(float(lon), float(lat), float(alt)) for lat, lon, alt in document["rallyPoints"]["points"]]
    read = mission_of(items, Place(lon, lat, alt))
    read = replace(read, fences=tuple(fences), rally=tuple(rally), left_out=(*left_out, *read.left_out))
    check_mission(read)
    return read


def check_plan(document: Any) -> None:
    """Raises AnalysisError naming the first place where a document breaks the format."""
    _need(isinstance(document, dict), "", "{")
    _need(document.get("fileType") == "Plan", "fileType", "Plan")
    _need(document.get("version") == 1, "version", "1")
    for part, names in _NEEDED.items():
        _need(isinstance(document.get(part), dict), part, "{")
        for name in names:
            _need(name in document[part], f"{part}.{name}", "…")
        _need(document[part]["version"] == 2, f"{part}.version", "2")
    mission, fence = document["mission"], document["geoFence"]
    for name in ("firmwareType", "vehicleType"):
        _need(is_number(mission[name]) and mission[name] >= 0, f"mission.{name}", "0…")
    for name in ("cruiseSpeed", "hoverSpeed"):
        _need(is_number(mission[name]) and mission[name] > 0, f"mission.{name}", "> 0")
    _check_place(mission["plannedHomePosition"], "mission.plannedHomePosition", 3)
    _need(isinstance(mission["items"], list), "mission.items", "[")
    identifiers: list[float] = []
    for at, item in enumerate(mission["items"]):
        _check_item(item, f"mission.items[{at}]", identifiers)
    _need(identifiers == sorted(set(identifiers)) and min(identifiers, default=1) >= 1, "mission.items[].doJumpId", "1, 2, 3 …")
    for name in ("polygons", "circles"):
        _need(isinstance(fence[name], list), f"geoFence.{name}", "[")
    for at, one in enumerate(fence["polygons"]):
        where = f"geoFence.polygons[{at}]"
        _need(
            isinstance(one, dict) and one.get("version") == 1 and isinstance(one.get("inclusion"), bool),
            where,
            '"version": 1, "inclusion": true | false',
        )
        _need(isinstance(one.get("polygon"), list) and len(one["polygon"]) >= 3, f"{where}.polygon", "≥ 3")
        for corner in one["polygon"]:
            _check_place(corner, f"{where}.polygon", 2)
    for at, one in enumerate(fence["circles"]):
        where = f"geoFence.circles[{at}]"
        _need(
            isinstance(one, dict) and one.get("version") == 1 and isinstance(one.get("inclusion"), bool),
            where,
            '"version": 1, "inclusion": true | false',
        )
        ring = one.get("circle")
        _need(isinstance(ring, dict) and is_number(ring.get("radius")) and 0 < ring["radius"] < _WIDEST, f"{where}.circle.radius", "> 0")
        _check_place(ring.get("center"), f"{where}.circle.center", 2)
    _need(isinstance(document["rallyPoints"]["points"], list), "rallyPoints.points", "[")
    for at, one in enumerate(document["rallyPoints"]["points"]):
        _check_place(one, f"rallyPoints.points[{at}]", 3)


def _check_item(item: Any, where: str, identifiers: list[float]) -> None:
    _need(isinstance(item, dict) and item.get("type") in ("SimpleItem", "ComplexItem"), f"{where}.type", "SimpleItem | ComplexItem")
    if item["type"] == "ComplexItem":
        return
    for name in _ITEM_NUMBERS:
        _need(is_number(item.get(name)) and item[name] == int(item[name]), f"{where}.{name}", "0, 1, 2 …")
    _need(isinstance(item.get("autoContinue"), bool), f"{where}.autoContinue", "true | false")
    params = item.get("params")
    _need(isinstance(params, list) and len(params) == 7, f"{where}.params", "7")
    _need(all(value is None or is_number(value) for value in params), f"{where}.params", "null | 0.0")
    if item["frame"] in HEIGHTS and item["command"] in (WAYPOINT, LAND, TAKEOFF):
        here = item["command"] != WAYPOINT and params[4] is None and params[5] is None
        _check_place([0.0, 0.0, params[6]] if here else params[4:7], f"{where}.params", 3)
    identifiers.append(item["doJumpId"])


def _check_place(place: Any, where: str, size: int) -> None:
    good = isinstance(place, list) and len(place) == size and all(is_number(value) for value in place)
    _need(good and abs(place[0]) <= 90.0 and abs(place[1]) <= 180.0, where, "[lat, lon, alt]" if size == 3 else "[lat, lon]")


def _need(holds: bool, where: str, expected: str) -> None:
    if not holds:
        raise AnalysisError(
            tr("The .plan file breaks its format at “{where}”: expected {expected}."), where=where or "{", expected=expected
        )


def _round_fence(one: dict[str, Any]) -> Fence:
    """A circle as a polygon on the safe side: outside of what must not be entered, inside of what must not be left."""
    lat, lon = (float(value) for value in one["circle"]["center"])
    radius = float(one["circle"]["radius"])
    ring = inner_circle(lon, lat, radius) if one["inclusion"] else circle(lon, lat, radius)
    return Fence(tuple(ring), bool(one["inclusion"]))


def _simple_item(item: Item, number: int) -> dict[str, Any]:
    flown = item.frame in FRAMES.values()
    params = [_or(value, None) for value in (*item.params, item.x, item.y, item.z)]
    made: dict[str, Any] = {
        "type": "SimpleItem",
        "autoContinue": True,
        "command": item.command,
        "doJumpId": number,
        "frame": item.frame,
        "params": params,
    }
    if flown:
        heights = next(key for key, value in FRAMES.items() if value == item.frame)
        made |= {"AMSLAltAboveTerrain": None, "Altitude": item.z, "AltitudeMode": _ALTITUDE_MODE[heights]}
    return made


def _items(written: list[dict[str, Any]]) -> tuple[list[Item], list[str]]:
    """Simple items; of a pattern those that it stands for, named where it states none."""
    simple: list[dict[str, Any]] = []
    left_out: list[str] = []
    for number, one in enumerate(written, start=1):
        if one["type"] == "SimpleItem":
            simple.append(one)
            continue
        inner = one.get("TransectStyleComplexItem")
        held = inner.get("Items") if isinstance(inner, dict) else None
        if isinstance(held, list) and held:
            for at, item in enumerate(held):
                _need(
                    isinstance(item, dict) and item.get("type") == "SimpleItem", f"TransectStyleComplexItem.Items[{at}].type", "SimpleItem"
                )
                _check_item(item, f"TransectStyleComplexItem.Items[{at}]", [])
            simple.extend(held)
        else:
            left_out.append(f"{str(one.get('complexItemType') or 'ComplexItem')[:40]}, mission.items[{number - 1}]")
    return [_item(one) for one in simple], left_out


def _item(one: dict[str, Any]) -> Item:
    a, b, c, d, x, y, z = (NAN if value is None else float(value) for value in one["params"])
    return Item(int(one["command"]), int(one["frame"]), (a, b, c, d), x, y, z)


def _or(value: float, other: Any) -> Any:
    return value if math.isfinite(value) else other
