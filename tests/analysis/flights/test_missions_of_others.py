# SPDX-License-Identifier: GPL-2.0-or-later
"""Missions as other software writes them: read as they are flown, and what a mission of ours cannot hold is named; broken ones never end in anything but words."""

from __future__ import annotations

import csv
import io
import itertools
import json
import math
import random
import re
import zipfile
from dataclasses import replace

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.flights.mission import Action, Fence, Heights, Mission, Place, Waypoint
from smartcity.smartcity_plugin.analysis.flights.mission_files import guards, kml, litchi, qgc_plan, wpl, wpml
from smartcity.smartcity_plugin.analysis.flights.mission_files.formats import FORMATS, recognise
from smartcity.smartcity_plugin.analysis.flights.mission_files.parts import cut


def waypoint_list(*rows, home=(37.6, 127.2, 55.0)):
    """A list as Mission Planner writes it; rows: frame, command, p1..p4, lat, lon, alt."""
    lines = ["QGC WPL 110", "\t".join(map(str, (0, 1, 0, 16, 0, 0, 0, 0, *home, 1)))]
    lines += ["\t".join(map(str, (number, 0, *row, 1))) for number, row in enumerate(rows, start=1)]
    return "\r\n".join(lines).encode()


def plan(items, home=(37.6, 127.2, 55.0)):
    document = json.loads(
        qgc_plan.write_plan(Mission((Waypoint(127.2, 37.6, 40.0), Waypoint(127.21, 37.6, 40.0)), Place(127.2, 37.6, 55.0)))
    )
    document["mission"]["items"] = items
    document["mission"]["plannedHomePosition"] = list(home)
    return json.dumps(document).encode()


def item(number, command, frame, *params):
    return {
        "type": "SimpleItem",
        "autoContinue": True,
        "command": command,
        "doJumpId": number,
        "frame": frame,
        "params": [*params, *[0] * (7 - len(params))],
    }


def told(read):
    return [(one.action.value, one.lon, one.lat, one.alt) for one in read.waypoints]


def test_a_list_of_mission_planner():
    """Take-off without a place is at home, a speed before it is its own; jumps, circles and curves are named."""
    read = wpl.read_wpl(
        waypoint_list(
            (3, 178, 1, 7, -1, 0, 0, 0, 0),
            (3, 22, 0, 0, 0, 0, 0, 0, 40),
            (3, 16, 0, 0, 0, 0, 37.601, 127.2, 50),
            (3, 203, 0, 0, 0, 0, 1, 0, 0),
            (3, 19, 12, 0, 0, 0, 37.602, 127.2, 50),
            (3, 18, 3, 0, 20, 0, 37.603, 127.2, 50),
            (3, 82, 0, 0, 0, 0, 37.604, 127.2, 50),
            (3, 201, 0, 0, 0, 0, 37.7, 127.3, 5),
            (3, 2000, 0, 0, 1, 0, 0, 0, 0),
            (3, 178, 1, 3, -1, 0, 0, 0, 0),
            (3, 201, 0, 0, 0, 0, 0, 0, 0),
            (3, 177, 3, 2, 0, 0, 0, 0, 0),
            (3, 178, 2, 3, 0, 0, 0, 0, 0),
            (3, 2000, 0, 2, 0, 0, 0, 0, 0),
            (3, 21, 0, 0, 0, 0, 0, 0, 0),
        )
    )
    assert told(read) == [
        ("takeoff", 127.2, 37.6, 40.0),
        ("photo", 127.2, 37.601, 50.0),
        ("hover", 127.2, 37.602, 50.0),
        ("waypoint", 127.2, 37.603, 50.0),
        ("waypoint", 127.2, 37.604, 50.0),
        ("look_at", 127.3, 37.7, 5.0),
        ("photo", 127.2, 37.604, 50.0),
        ("look_ahead", 127.2, 37.604, 50.0),
        ("land", 127.2, 37.604, 0.0),
    ]
    assert read.waypoints[0].speed == 7.0 and read.waypoints[2].param == 12.0
    assert read.waypoints[6].speed == 3.0, "a command after a look is for the place where the drone is"
    assert read.left_out == (
        "command 18 (LOITER_TURNS), item 6",
        "command 82 (SPLINE_WAYPOINT), item 7",
        "command 177 (DO_JUMP), item 12",
        "command 178 (DO_CHANGE_SPEED), item 13",
        "command 2000 (IMAGE_START_CAPTURE), item 14",
    )


def test_a_list_without_a_home_begins_where_it_is_flown():
    read = wpl.read_wpl(waypoint_list((3, 16, 0, 0, 0, 0, 37.601, 127.2, 50), (3, 16, 0, 0, 0, 0, 37.602, 127.2, 50), home=(0, 0, 0)))
    assert (read.home.lat, read.home.lon) == (37.601, 127.2) and math.isnan(read.home.alt) and not read.home_known


def test_heights_in_two_frames_are_taken_over_where_home_says_how():
    over_terrain = plan(
        [
            item(1, 22, 3, 0, 0, 0, None, 37.6, 127.2, 40),
            item(2, 16, 10, 0, 0, 0, None, 37.601, 127.2, 50),
            item(3, 16, 10, 0, 0, 0, None, 37.602, 127.2, 60),
            item(4, 16, 0, 0, 0, 0, None, 37.603, 127.2, 300),
            item(5, 20, 2),
        ]
    )
    read = qgc_plan.read_plan(over_terrain)
    assert read.heights is Heights.TERRAIN and [one.alt for one in read.waypoints] == [40.0, 50.0, 60.0, 60.0]
    assert read.left_out == ("frame 0, item 4",)
    above_sea = plan([item(1, 22, 3, 0, 0, 0, None, None, None, 40), item(2, 16, 0, 0, 0, 0, None, 37.601, 127.2, 150)])
    read = qgc_plan.read_plan(above_sea)
    assert read.heights is Heights.AMSL and told(read) == [("takeoff", 127.2, 37.6, 95.0), ("waypoint", 127.2, 37.601, 150.0)]


def test_patterns_of_qgroundcontrol_are_read_by_the_items_that_they_stand_for():
    inner = [item(2, 16, 3, 0, 0, 0, None, 37.601, 127.2, 50), item(3, 206, 2, 20, 0, 1), item(4, 16, 3, 0, 0, 0, None, 37.602, 127.2, 50)]
    survey = {"type": "ComplexItem", "complexItemType": "survey", "TransectStyleComplexItem": {"Items": inner, "version": 1}}
    tower = {"type": "ComplexItem", "complexItemType": "StructureScan", "Altitude": 40}
    read = qgc_plan.read_plan(plan([item(1, 22, 3, 0, 0, 0, None, 37.6, 127.2, 40), survey, tower, item(9, 20, 2)]))
    assert [one.action for one in read.waypoints] == [Action.TAKEOFF, Action.PHOTO_START, Action.WAYPOINT, Action.RTL]
    assert read.waypoints[1].param == 20.0 and read.left_out == ("StructureScan, mission.items[2]",)
    nested = {**survey, "TransectStyleComplexItem": {"Items": [survey]}}
    with pytest.raises(AnalysisError, match=r"Items\[0\].type"):
        qgc_plan.read_plan(plan([nested]))


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"command": 10**400}, "command"),
        ({"command": 16.5}, "command"),
        ({"frame": "3"}, "frame"),
        ({"params": [0, 0, 0, 0, "37.6", 127.2, 40]}, "params"),
        ({"params": [0, 0, 0, 0, 127.2, 37.6, 40]}, "params"),
        ({"params": [0, 0, 0, 0, None, None, 40]}, "params"),
        ({"params": [0, 0, 0, 0, 37.6, 127.2, None]}, "params"),
        ({"autoContinue": "true"}, "autoContinue"),
    ],
)
def test_items_that_are_none_are_refused_with_the_place(change, where):
    with pytest.raises(AnalysisError, match=f"items\\[0\\].{where}"):
        qgc_plan.read_plan(plan([{**item(1, 16, 3, 0, 0, 0, 0, 37.6, 127.2, 40), **change}]))


@pytest.mark.reference_data
def test_the_list_of_qgroundcontrol_is_read_and_written_alike(reference):
    content = (reference / "flights" / "qgc_MissionPlanner.waypoints").read_bytes()
    theirs = [[float(word) for word in line.split("\t")] for line in content.decode().splitlines()[1:]]
    written = wpl.write_wpl(wpl.read_wpl(content)).decode().splitlines()
    ours = [[float(word) for word in line.split("\t")] for line in written[1:]]
    assert written[0] == "QGC WPL 110" and len(ours) == 6
    np.testing.assert_allclose(ours, theirs)


def outline(node, depth=0):
    """Elements of a document with how deep they lie."""
    return [one for child in node.children for one in [(depth, child.name), *outline(child, depth + 1)]]


@pytest.mark.reference_data
@pytest.mark.parametrize("name", ["waylines.wpml", "template.kml"])
def test_every_element_of_djis_sample_stands_in_ours_and_in_its_order(reference, name):
    """The same mission written by us. Left away are the times of writing, and what belongs to heights above the sea and to headings toward a point."""
    at = Place(115.987663, 23.98057, 100.0)
    rows = (
        Waypoint(at.lon, at.lat, 116.57, speed=10.0, pitch=0.0),
        Waypoint(at.lon, at.lat, 116.57, Action.PHOTO, speed=7.0),
        Waypoint(at.lon, at.lat, 116.57, Action.RTL),
    )
    with zipfile.ZipFile(io.BytesIO(wpml.write_wpml(Mission(rows, at), "m30", "1.0.2"))) as archive:
        ours = outline(guards.parse_xml(archive.read(f"wpmz/{name}")))
    theirs = outline(guards.parse_xml((reference / "flights" / f"dji_sample_{name}").read_bytes()))
    left = {"createTime", "updateTime", "takeOffRefPointAGLHeight", "globalShootHeight", "surfaceFollowModeEnable", "surfaceRelativeHeight"}
    left |= {"waypointHeadingAngle", "waypointPoiPoint"}
    once = list(dict.fromkeys(one for one in theirs if one[1] not in left))
    assert set(once) <= set(ours), [one for one in once if one not in ours]
    for deep in {depth for depth, _ in once}:
        wanted = [one for depth, one in once if depth == deep]
        assert [one for one in dict.fromkeys(name for depth, name in ours if depth == deep) if one in wanted] == wanted, deep


@pytest.mark.reference_data
def test_djis_place_of_take_off_stands_in_the_template(reference):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("template.kml", "waylines.wpml"):
            archive.writestr(f"wpmz/{name}", (reference / "flights" / f"dji_sample_{name}").read_bytes())
    read = wpml.read_wpml(packed.getvalue())
    assert read.home == Place(115.987663, 23.98057, 100.0) and read.heights is Heights.AMSL


def test_curves_and_other_gimbal_rotations_of_dji_are_named():
    rows = [Waypoint(127.2 + at / 1000, 37.6, 40.0, Action.PHOTO, pitch=-80.0) for at in range(3)]
    with zipfile.ZipFile(io.BytesIO(wpml.write_wpml(Mission(tuple(rows), Place(127.2, 37.6))))) as archive:
        page = archive.read("wpmz/waylines.wpml").decode()
    curved = wpml.read_wpml(page.replace("toPointAndStopWithDiscontinuityCurvature", "coordinateTurn").encode())
    assert curved.left_out == ("waypointTurnMode coordinateTurn, waypoint 1",)
    relative = wpml.read_wpml(page.replace("absoluteAngle", "relativeAngle").encode())
    assert relative.left_out == ("action gimbalRotate, waypoint 0",) and math.isnan(relative.waypoints[0].pitch)


@pytest.mark.parametrize("speed", [0.5, 15.5])
def test_speeds_that_dji_does_not_fly_are_not_written(speed):
    rows = tuple(Waypoint(127.2 + at / 1000, 37.6, 40.0, speed=speed) for at in range(3))
    with pytest.raises(AnalysisError, match=r"1\.0 to 15\.0 m/s"):
        wpml.write_wpml(Mission(rows, Place(127.2, 37.6)))


def test_litchi_does_at_one_place_what_is_done_there():
    """Two waypoints closer than half a metre are refused by the app: staying and photographing are actions of one."""
    rows = (
        Waypoint(127.2, 37.6, 40.0, Action.TAKEOFF, speed=6.0),
        Waypoint(127.201, 37.6, 40.0, Action.HOVER, 20.0),
        Waypoint(127.201, 37.6, 40.0, Action.PHOTO),
        Waypoint(127.202, 37.6, 40.0, Action.PHOTO),
        Waypoint(127.2, 37.6, 40.0, Action.RTL),
    )
    content = litchi.write_litchi(Mission(rows, Place(127.2, 37.6)))
    lines = [line.split(",") for line in content.decode().splitlines()]
    assert len(lines) == 3 and lines[1][8:12] == ["0", "20000", "1", "0"] and lines[1][12:14] == ["-1", "0"]
    assert [(one.action, one.lon) for one in litchi.read_litchi(content).waypoints] == [(one.action, one.lon) for one in rows[1:4]]


def test_what_litchi_does_otherwise_is_named():
    rows = tuple(Waypoint(127.2 + at / 1000, 37.6, 40.0) for at in range(3))
    lines = [line.split(",") for line in litchi.write_litchi(Mission(rows, Place(127.2, 37.6))).decode().splitlines()]
    lines[2][lines[0].index("curvesize(m)")] = "15"
    lines[3][lines[0].index("photo_timeinterval")] = "2"
    lines[1][8:12] = ["5", "-45", "2", "0"]
    read = litchi.read_litchi("\r\n".join(",".join(line) for line in lines).encode("utf-8-sig"))
    assert read.left_out == ("actiontype 2, waypoint 1", "curvesize(m) 15, waypoint 2", "photo_timeinterval 2, waypoint 3")
    assert read.waypoints[0].pitch == -45.0


def test_a_cell_without_end_is_no_table():
    before = csv.field_size_limit(131_072)  # Python's own; readers of department tables raise it for the whole process
    try:
        with pytest.raises(AnalysisError, match="no readable table"):
            litchi.read_litchi(b"latitude," + b"9" * 200_000)
    finally:
        csv.field_size_limit(before)


ROWS = (
    Waypoint(127.2, 37.6, 40.0, Action.TAKEOFF, speed=8.0, pitch=-90.0),
    Waypoint(127.201, 37.6, 40.0, Action.PHOTO_START, 12.5, heading=90.0),
    Waypoint(127.202, 37.6, 41.0, Action.PHOTO_STOP),
    Waypoint(127.202, 37.6, 41.0, Action.HOVER, 7.0),
    Waypoint(127.202, 37.6, 41.0, Action.PHOTO),
    Waypoint(127.21, 37.61, 5.0, Action.LOOK_AT),
    Waypoint(127.203, 37.6, 40.0),
    Waypoint(127.204, 37.6, 40.0, Action.LOOK_AHEAD),
    Waypoint(127.204, 37.6, 40.0, Action.RTL),
)
UNKNOWN_GROUND = Mission(
    ROWS,
    Place(127.2, 37.6),
    name="한강 <&> “1”",
    fences=(Fence(((127.19, 37.59), (127.22, 37.59), (127.22, 37.62))),),
    rally=(Place(127.2, 37.6, 30.0),),
)


def pages(content):
    if content[:2] != b"PK":
        return [content.decode()]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [archive.read(name).decode() for name in archive.namelist()]


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_holds_what_is_no_number(name):
    content = FORMATS[name].write(UNKNOWN_GROUND)
    for page in pages(content):
        assert not re.search(r"(?<![a-z])(nan|inf|infinity|none)(?![a-z])", page.lower())
    read = FORMATS[name].read(content)
    assert math.isnan(read.home.alt) and read.home_known is (name != "litchi")
    with pytest.raises(AnalysisError, match="is empty"):
        FORMATS[name].read(b"")


MOSTLY_WRONG = ("nan", "inf", "-1", "1e400", "", "abc", "null", "[]", "0", "127.5", "²", "٣", "9" * 5000, "\x00", "\ufeff", "1_0")


def spoilt(chance, text):
    """With one to three numbers or pieces replaced, left away or put in."""
    for _ in range(chance.randint(1, 3)):
        numbers = list(re.finditer(r"-?\d+\.?\d*", text))
        at = chance.randrange(len(text) or 1)
        if numbers and chance.random() < 0.6:
            one = chance.choice(numbers)
            text = text[: one.start()] + chance.choice(MOSTLY_WRONG) + text[one.end() :]
        elif chance.random() < 0.5:
            text = text[:at] + text[at + chance.randint(1, 60) :]
        else:
            text = text[:at] + chance.choice(MOSTLY_WRONG) + text[at:]
    return text


@pytest.mark.parametrize("name", FORMATS)
def test_spoilt_files_are_read_or_refused_in_words(name):
    """Nothing but an AnalysisError comes out, and what is read can be written again or is refused in words."""
    chance = random.Random(6)
    page = pages(FORMATS[name].write(UNKNOWN_GROUND))[-1]
    outcomes = set()
    for _ in range(150):
        try:
            read = FORMATS[name].read(spoilt(chance, page).encode("utf-8"))
            assert all(math.isfinite(one.lon + one.lat + one.alt) for one in read.waypoints)
            FORMATS[name].write(read)
            outcomes.add("read")
        except AnalysisError as error:
            outcomes.add("refused")
            assert str(error)
    assert outcomes == {"read", "refused"}


def test_archives_that_are_damaged_anywhere_are_refused_in_words():
    chance, content = random.Random(6), wpml.write_wpml(UNKNOWN_GROUND)
    for _ in range(200):
        damaged = bytearray(content)
        for _ in range(3):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            wpml.read_wpml(bytes(damaged[: chance.randint(1, len(damaged))]))
        except AnalysisError as error:
            assert str(error)


def test_files_that_swell_in_memory_are_refused(monkeypatch):
    monkeypatch.setattr(guards, "_MOST_ELEMENTS", 1000)
    with pytest.raises(AnalysisError, match="elements"):
        kml.read_kml(b"<kml>" + b"<a/>" * 1001 + b"</kml>")
    with pytest.raises(AnalysisError, match="encoding"):
        kml.read_kml(b'<?xml version="1.0" encoding="UTF-0"?><kml/>')


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_without_its_ending_is_known_by_how_it_begins(name):
    content = FORMATS[name].write(UNKNOWN_GROUND)
    for mark in (b"", b"\xef\xbb\xbf") if content[:2] != b"PK" else (b"",):
        assert recognise("flight.txt", mark + content) == name and FORMATS[name].read(mark + content).waypoints


def test_a_kmz_of_a_globe_is_told_from_one_of_dji():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doc.kml", kml.write_kml(UNKNOWN_GROUND))
    assert recognise("flight.kmz", packed.getvalue()) == "kml" and recognise("flight.kmz", wpml.write_wpml(UNKNOWN_GROUND)) == "wpml"
    assert len(kml.read_kml(packed.getvalue()).waypoints) == len(ROWS)


@pytest.mark.parametrize("most", [3, 7, 12, 50])
def test_parts_together_are_the_sortie(most):
    """Followed part by part: the same places in the same order, and every metre flown with the photos, speed and pitch that the whole has there."""
    chance = random.Random(most)
    rows, on = [Waypoint(127.2, 37.6, 40.0, Action.TAKEOFF, speed=8.0, pitch=-90.0)], False
    for at in range(60):
        action = chance.choice((Action.WAYPOINT, Action.PHOTO_STOP if on else Action.PHOTO_START))
        on = {Action.PHOTO_START: True, Action.PHOTO_STOP: False}.get(action, on)
        speed = chance.choice((math.nan, 4.0, 9.0))
        rows.append(
            Waypoint(
                127.2 + at / 1000, 37.6 + chance.random() / 100, 40.0, action, 12.5 if action is Action.PHOTO_START else math.nan, speed
            )
        )
    whole = Mission((*rows, Waypoint(rows[-1].lon, rows[-1].lat, 40.0, Action.RTL)), Place(127.2, 37.6), name="m")
    parts = cut(whole, most)
    assert max(len(one.waypoints) for one in parts) <= most
    assert [leg for part in parts for leg in flown_legs(part)] == flown_legs(whole)


def test_parts_are_one_flight():
    """Only the first takes off and only the last returns; between them the drone stays where it is, which DJI's files say."""
    points = [Waypoint(127.2 + at / 1000, 37.6, 40.0 + at) for at in range(30)]
    whole = Mission((replace(points[0], action=Action.TAKEOFF), *points[1:], replace(points[-1], action=Action.RTL)), Place(127.2, 37.6))
    parts = cut(whole, 8)
    actions = [[row.action for row in one.waypoints] for one in parts]
    assert sum(one.count(Action.TAKEOFF) for one in actions) == sum(one.count(Action.RTL) for one in actions) == 1 and len(parts) > 3
    assert actions[0][0] is Action.TAKEOFF and actions[-1][-1] is Action.RTL
    for one, after in itertools.pairwise(parts):
        assert [getattr(one.waypoints[-1], name) == getattr(after.waypoints[0], name) for name in ("lon", "lat", "alt")] == [True] * 3
        assert wpml.read_wpml(wpml.write_wpml(one)).waypoints[-1].action is not Action.RTL


def test_a_cut_is_where_the_drone_flies_and_keeps_what_the_camera_looks_at():
    """A place that the camera looks at is not flown to, and each part looks at it as the whole does there."""
    rows = [Waypoint(127.2 + at / 1000, 37.6, 40.0) for at in range(24)]
    target = Waypoint(127.5, 37.7, 0.0, Action.LOOK_AT)
    for at in range(1, 20):
        whole = Mission((*rows[:at], target, *rows[at:20], replace(target, action=Action.LOOK_AHEAD), *rows[20:]), Place(127.2, 37.6))
        parts = cut(whole, 7)
        assert max(len(one.waypoints) for one in parts) <= 7
        flown = [row for one in parts for row in one.waypoints if row.action not in (Action.LOOK_AT, Action.LOOK_AHEAD)]
        assert all(row.lon != target.lon for row in flown)
        assert list(dict.fromkeys(leg for one in parts for leg in looked(one))) == looked(whole)
    with pytest.raises(AnalysisError, match="too short for this mission"):
        cut(Mission((rows[0], *[target] * 5, *rows[1:4]), Place(127.2, 37.6)), 3)


def looked(mission):
    """From, to, and what the camera looks at on the way."""
    legs, here, looking = [], None, None
    for one in mission.waypoints:
        if one.action in (Action.LOOK_AT, Action.LOOK_AHEAD):
            looking = (one.lon, one.lat) if one.action is Action.LOOK_AT else None
            continue
        if here is not None:
            legs.append((here, (one.lon, one.lat), looking))
        here = (one.lon, one.lat)
    return legs


def flown_legs(mission):
    """From, to, metres between photos, speed and pitch of each leg; settings hold within a file."""
    photos, speed, pitch, legs = 0.0, math.nan, math.nan, []
    for one, after in zip(mission.waypoints, mission.waypoints[1:], strict=False):
        photos = {Action.PHOTO_START: one.param, Action.PHOTO_STOP: 0.0}.get(one.action, photos)
        speed = one.speed if math.isfinite(one.speed) else speed
        pitch = one.pitch if math.isfinite(one.pitch) else pitch
        legs.append(((one.lon, one.lat), (after.lon, after.lat), photos, speed, pitch))
    return legs
