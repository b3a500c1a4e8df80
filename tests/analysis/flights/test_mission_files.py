# SPDX-License-Identifier: GPL-2.0-or-later
"""Mission files: one mission to every format and back, formats kept to the letter, hostile files refused, long missions cut."""

from __future__ import annotations

import io
import itertools
import json
import math
import re
import zipfile
from dataclasses import replace

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.flights.mission import Action, Fence, Heights, Mission, Place, Waypoint
from smartcity.smartcity_plugin.analysis.flights.mission_files import gpx, kml, litchi, qgc_plan, wpl, wpml
from smartcity.smartcity_plugin.analysis.flights.mission_files.parts import cut
from smartcity.smartcity_plugin.analysis.flights.zone_files.rounds import azimuth_and_metres

FORMATS = {
    "qgc_plan": (qgc_plan.write_plan, qgc_plan.read_plan),
    "wpl": (wpl.write_wpl, wpl.read_wpl),
    "wpml": (wpml.write_wpml, wpml.read_wpml),
    "litchi": (litchi.write_litchi, litchi.read_litchi),
    "kml": (kml.write_kml, kml.read_kml),
    "gpx": (gpx.write_gpx, gpx.read_gpx),
}
FLOWN = {Action.WAYPOINT, Action.PHOTO, Action.PHOTO_START, Action.PHOTO_STOP, Action.HOVER}


def mission(**changes):
    waypoints = (
        Waypoint(127.2, 37.6, 40.0, Action.TAKEOFF, speed=8.0, pitch=-90.0),
        Waypoint(127.201, 37.6, 40.0, Action.PHOTO_START, 12.5),
        Waypoint(127.2012345678, 37.6031234567, 41.25, Action.PHOTO_STOP),
        Waypoint(127.202, 37.603, 40.0, Action.PHOTO, heading=90.0),
        Waypoint(127.202, 37.6, 40.0, Action.HOVER, 5.0, speed=4.0),
        Waypoint(127.2, 37.6, 40.0, Action.WAYPOINT),
        Waypoint(127.2, 37.6, 40.0, Action.RTL),
    )
    given = {"waypoints": waypoints, "home": Place(127.2, 37.6, 55.0), "name": "조사 <1> & “두”"} | changes
    return Mission(**given)


def flown(one):
    return [(point.action, point.lon, point.lat, point.alt, point.param) for point in one.waypoints if point.action in FLOWN]


def metres(a, b):
    return math.hypot((a[1] - b[1]) * 111_320 * math.cos(math.radians(a[2])), (a[2] - b[2]) * 110_950, a[3] - b[3])


@pytest.mark.parametrize("name", FORMATS)
def test_there_and_back_agrees_within_a_finger(name):
    write, read = FORMATS[name]
    given, back = flown(mission()), flown(read(write(mission())))
    assert [one[0] for one in given] == [one[0] for one in back]
    for one, other in zip(given, back, strict=True):
        assert metres(one, other) < 0.05
        assert one[4] == pytest.approx(other[4], nan_ok=True)
    assert write(mission()) == write(mission()), "the same mission gives the same bytes"


@pytest.mark.parametrize("name", ["qgc_plan", "wpl", "kml", "gpx"])
def test_everything_that_is_done_comes_back(name):
    write, read = FORMATS[name]
    more = (
        Waypoint(127.21, 37.61, 0.0, Action.LOOK_AT),
        Waypoint(127.203, 37.6, 30.0, Action.SPRAY_ON),
        Waypoint(127.204, 37.6, 30.0, Action.SPRAY_OFF),
        Waypoint(127.204, 37.6, 30.0, Action.LAND),
    )
    given = mission(waypoints=mission().waypoints[:-1] + more)
    back = read(write(given))
    assert [one.action for one in back.waypoints] == [one.action for one in given.waypoints]
    assert back.waypoints[0].speed == 8.0 and back.waypoints[0].pitch == -90.0 and back.waypoints[3].heading == 90.0
    assert (back.home.lon, back.home.lat, back.home.alt) == (127.2, 37.6, 55.0) and back.heights is Heights.RELATIVE


def test_plan_to_the_letter():
    fences = (
        Fence(((127.1, 37.5), (127.3, 37.5), (127.3, 37.7))),
        Fence(((127.2, 37.6), (127.21, 37.6), (127.21, 37.61)), inclusion=False),
    )
    given = mission(fences=fences, rally=(Place(127.19, 37.59, 30.0),))
    document = json.loads(qgc_plan.write_plan(given, firmware="px4"))
    assert (document["fileType"], document["version"], document["mission"]["version"], document["mission"]["firmwareType"]) == (
        "Plan",
        1,
        2,
        12,
    )
    assert document["mission"]["plannedHomePosition"] == [37.6, 127.2, 55.0]
    items = document["mission"]["items"]
    assert [one["doJumpId"] for one in items] == list(range(1, len(items) + 1)) and all(len(one["params"]) == 7 for one in items)
    assert [one["command"] for one in items] == [22, 205, 178, 16, 206, 16, 206, 16, 115, 2000, 16, 178, 93, 16, 20]
    trigger = next(one for one in items if one["command"] == 206)
    assert trigger["params"][:3] == [12.5, 0.0, 1.0]
    assert items[0]["params"][4:] == [37.6, 127.2, 40.0] and items[0]["frame"] == 3
    back = qgc_plan.read_plan(qgc_plan.write_plan(given))
    assert back.fences == fences and back.rally == given.rally
    terrain = json.loads(qgc_plan.write_plan(mission(heights=Heights.TERRAIN)))
    assert terrain["mission"]["items"][0]["frame"] == 10


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda d: d.update(fileType="Mission"), "fileType"),
        (lambda d: d["mission"].update(version=1), "mission.version"),
        (lambda d: d["mission"]["items"][0]["params"].pop(), "params"),
        (lambda d: d["mission"]["items"][0]["params"].__setitem__(4, 137.0), "params"),
        (lambda d: d["mission"]["items"][1].update(doJumpId=1), "doJumpId"),
        (lambda d: d["geoFence"].update(polygons=[{"polygon": []}]), "geoFence.polygons"),
        (lambda d: d.pop("rallyPoints"), "rallyPoints"),
        (lambda d: d["mission"].update(cruiseSpeed="fast"), "cruiseSpeed"),
    ],
)
def test_a_plan_that_breaks_the_format_is_refused_with_the_place(change, where):
    document = json.loads(qgc_plan.write_plan(mission()))
    change(document)
    with pytest.raises(AnalysisError) as raised:
        qgc_plan.read_plan(json.dumps(document).encode())
    assert where in str(raised.value.values["where"]) if hasattr(raised.value, "values") else where in str(raised.value)


def test_wpl_to_the_letter():
    lines = wpl.write_wpl(mission()).decode().splitlines()
    assert lines[0] == "QGC WPL 110" and all(len(line.split("\t")) == 12 for line in lines[1:])
    home = lines[1].split("\t")
    assert home[:4] == ["0", "1", "0", "16"] and [float(one) for one in home[8:11]] == [37.6, 127.2, 55.0]
    with pytest.raises(AnalysisError, match="fields"):
        wpl.read_wpl(b"QGC WPL 110\n0\t1\t0\t16\n")
    with pytest.raises(AnalysisError, match="does not begin"):
        wpl.read_wpl(b"QGC WPL 120\n")
    with pytest.raises(AnalysisError, match="on the globe"):
        wpl.read_wpl(b"QGC WPL 110\n0\t1\t0\t16\t0\t0\t0\t0\t127.0\t37.0\t0\t1\n")


def test_wpml_to_the_letter():
    with zipfile.ZipFile(io.BytesIO(wpml.write_wpml(mission(), drone="m30", version="1.0.2"))) as archive:
        assert archive.namelist() == ["wpmz/template.kml", "wpmz/waylines.wpml"]
        page = archive.read("wpmz/waylines.wpml").decode()
    assert "http://www.dji.com/wpmz/1.0.2" in page and "<wpml:droneEnumValue>67</wpml:droneEnumValue>" in page
    assert "<wpml:takeOffRefPoint>37.600000000,127.200000000,55.000</wpml:takeOffRefPoint>" in page
    assert "<coordinates>127.201000000,37.600000000</coordinates>" in page and "relativeToStartPoint" in page
    assert (
        "<wpml:actionTriggerType>multipleDistance</wpml:actionTriggerType><wpml:actionTriggerParam>12.5</wpml:actionTriggerParam>" in page
    )
    with pytest.raises(AnalysisError, match="ellipsoid"):
        wpml.write_wpml(mission(heights=Heights.AMSL))
    with pytest.raises(AnalysisError, match="StartIndex"):
        wpml.read_wpml(page.replace("<wpml:actionGroupStartIndex>0<", "<wpml:actionGroupStartIndex>9<").encode())


def test_litchi_to_the_letter():
    rows = [line.split(",") for line in litchi.write_litchi(mission()).decode().splitlines()]
    assert len(rows[0]) == 46 and all(len(row) == 46 for row in rows[1:])
    assert rows[0][:3] == ["latitude", "longitude", "altitude(m)"] and rows[0][-1] == "photo_distinterval"
    assert [row[-1] for row in rows[1:]] == ["12.50", "-1", "-1", "-1", "-1"]
    with pytest.raises(AnalysisError, match="sprayer"):
        litchi.write_litchi(mission(waypoints=(*mission().waypoints, Waypoint(127.2, 37.6, 3.0, Action.SPRAY_ON))))


@pytest.mark.reference_data
def test_files_of_others(reference):
    folder = reference / "flights"
    dji = wpml.read_wpml((folder / "dji_sample_waylines.wpml").read_bytes())
    assert [one.action for one in dji.waypoints] == [Action.WAYPOINT, Action.PHOTO, Action.RTL] and dji.waypoints[1].speed == 7.0
    assert any("gimbalRotate" in one for one in dji.left_out)
    planner = wpl.read_wpl((folder / "qgc_MissionPlanner.waypoints").read_bytes())
    assert len(planner.waypoints) == 5 and planner.home.lat == pytest.approx(47.660459) and planner.waypoints[0].alt == 100.0


def bomb():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("wpmz/waylines.wpml", b"0" * (65 * 2**20))
    return packed.getvalue()


def archive_with(name):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(name, b"x")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("read", "content", "said"),
    [
        (wpml.read_wpml, bomb(), "swells"),
        (wpml.read_wpml, archive_with("../../etc/passwd"), "leads out of it"),
        (wpml.read_wpml, archive_with("C:\\x"), "leads out of it"),
        (wpml.read_wpml, archive_with("other.txt"), "holds no"),
        (wpml.read_wpml, b"PK\x03\x04broken", "no readable archive"),
        (kml.read_kml, b'<!DOCTYPE a [<!ENTITY b "c">]><kml>&b;</kml>', "document type or entities"),
        (kml.read_kml, b"<a>" * 100_000, "nests"),
        (gpx.read_gpx, b"<gpx><rte><rtept", "well-formed"),
        (gpx.read_gpx, b"<html/>", "no route"),
        (qgc_plan.read_plan, b"[" * 100_000, "JSON"),
        (qgc_plan.read_plan, b'{"fileType": NaN}', "JSON"),
        (qgc_plan.read_plan, b"\xff\xfe\x00", "UTF-8"),
        (litchi.read_litchi, b"a,b\n1,2\n", "no column"),
        (wpl.read_wpl, b"0" * (65 * 2**20), "64 MB"),
    ],
    ids=range(14),
)
def test_hostile_and_broken_files_are_refused_in_words(read, content, said):
    with pytest.raises(AnalysisError, match=said):
        read(content)


@pytest.mark.parametrize(
    ("waypoint", "said"),
    [
        (Waypoint(127.2, 97.0, 30.0), "not on the globe"),
        (Waypoint(127.2, 37.6, math.nan), "which cannot be"),
        (Waypoint(127.2, 37.6, 30.0, speed=-1.0), "above 0"),
        (Waypoint(127.2, 37.6, 30.0, Action.PHOTO_START), "above 0"),
    ],
)
@pytest.mark.parametrize("name", FORMATS)
def test_what_no_drone_can_fly_is_not_written(name, waypoint, said):
    with pytest.raises(AnalysisError, match=said):
        FORMATS[name][0](mission(waypoints=(*mission().waypoints[:2], waypoint)))


def test_a_long_mission_is_cut_and_each_part_takes_up_where_the_last_ended():
    rng = np.random.default_rng(0)
    points = [Waypoint(127 + x, 37 + y, 40.0) for x, y in rng.random((40, 2)) * 0.01]
    points[5] = Waypoint(points[5].lon, points[5].lat, 40.0, Action.PHOTO_START, 10.0, speed=6.0, pitch=-90.0)
    points[30] = Waypoint(points[30].lon, points[30].lat, 40.0, Action.PHOTO_STOP)
    parts = cut(mission(waypoints=tuple(points)), 12)
    assert all(len(one.waypoints) <= 12 for one in parts) and [one.name[-2:] for one in parts] == [
        f"_{n}" for n in range(1, len(parts) + 1)
    ]
    for one, other in itertools.pairwise(parts):
        last, first = one.waypoints[-1], other.waypoints[0]
        assert (last.lon, last.lat) == (first.lon, first.lat)
    assert parts[0].waypoints[-1].action is Action.PHOTO_STOP and parts[1].waypoints[0].action is Action.PHOTO_START
    assert parts[1].waypoints[0].param == 10.0 and parts[1].waypoints[0].speed == 6.0
    places = [(point.lon, point.lat) for one in parts for point in one.waypoints]
    assert list(dict.fromkeys(places)) == [(point.lon, point.lat) for point in points]


def test_commands_and_frames_of_every_action():
    """The commands of the format's list, each with the parameters that QGroundControl writes; what has no place has frame 2."""
    rows = (
        Waypoint(127.2, 37.6, 40.0, Action.TAKEOFF, speed=8.0, pitch=-80.0),
        Waypoint(127.201, 37.6, 40.0, Action.PHOTO_START, 12.5, heading=45.0),
        Waypoint(127.202, 37.6, 40.0, Action.PHOTO_STOP),
        Waypoint(127.202, 37.6, 40.0, Action.PHOTO),
        Waypoint(127.202, 37.6, 40.0, Action.HOVER, 7.0),
        Waypoint(127.21, 37.61, 5.0, Action.LOOK_AT),
        Waypoint(127.203, 37.6, 40.0, Action.SPRAY_ON),
        Waypoint(127.204, 37.6, 40.0, Action.SPRAY_OFF),
        Waypoint(127.204, 37.6, 40.0, Action.LOOK_AHEAD),
        Waypoint(127.204, 37.6, 0.0, Action.LAND),
    )
    for heights, frame in ((Heights.RELATIVE, 3), (Heights.AMSL, 0), (Heights.TERRAIN, 10)):
        items = json.loads(qgc_plan.write_plan(mission(waypoints=rows, heights=heights)))["mission"]["items"]
        found = {one["command"]: one for one in items}
        assert set(found) == {22, 205, 178, 16, 115, 206, 2000, 93, 195, 216, 197, 21}
        assert all(found[number]["frame"] == frame for number in (22, 16, 195, 21))
        assert all(found[number]["frame"] == 2 for number in (205, 178, 115, 206, 2000, 93, 216, 197))
        assert [one["params"][:3] for one in items if one["command"] == 206] == [[12.5, 0.0, 1.0], [0.0, 0.0, 1.0]]
        assert found[178]["params"][:4] == [1.0, 8.0, -1.0, 0.0] and found[115]["params"][0] == 45.0 and found[205]["params"][0] == -80.0
        assert [one["params"][0] for one in items if one["command"] == 216] == [1.0, 0.0] and found[93]["params"][0] == 7.0
        assert [one["params"][3] for one in items if one["command"] == 16] == [45.0, None, None, None, None, None], "null for NaN"
        assert all(one["autoContinue"] is True and one["type"] == "SimpleItem" for one in items)


def test_what_stands_around_the_items_of_a_plan():
    document = json.loads(qgc_plan.write_plan(mission()))
    assert document["mission"].keys() >= {
        "version",
        "cruiseSpeed",
        "hoverSpeed",
        "firmwareType",
        "vehicleType",
        "globalPlanAltitudeMode",
        "plannedHomePosition",
        "items",
    }
    assert (document["mission"]["vehicleType"], document["mission"]["firmwareType"], document["mission"]["globalPlanAltitudeMode"]) == (
        2,
        3,
        1,
    )
    assert document["geoFence"] == {"version": 2, "circles": [], "polygons": []} and document["rallyPoints"] == {"version": 2, "points": []}


def test_round_fences_are_read_on_the_safe_side():
    document = json.loads(qgc_plan.write_plan(mission()))
    document["geoFence"]["circles"] = [
        {"version": 1, "inclusion": inclusion, "circle": {"center": [37.6, 127.2], "radius": 300.0}} for inclusion in (True, False)
    ]
    inside, outside = qgc_plan.read_plan(json.dumps(document).encode()).fences
    assert inside.inclusion and not outside.inclusion
    away = [[azimuth_and_metres(127.2, 37.6, *place)[1] for place in one.ring] for one in (inside, outside)]
    np.testing.assert_allclose(away[0], 300.0, atol=0.001)
    assert min(away[1]) > 300.05 and max(away[1]) < 300.2
    for change in ({"radius": -1}, {"center": [97, 127]}, {"radius": None}):
        broken = json.loads(json.dumps(document))
        broken["geoFence"]["circles"][0]["circle"].update(change)
        with pytest.raises(AnalysisError, match="circles"):
            qgc_plan.read_plan(json.dumps(broken).encode())


def test_action_groups_of_dji_are_numbered_through_and_in_order():
    with zipfile.ZipFile(io.BytesIO(wpml.write_wpml(mission()))) as archive:
        pages = [archive.read(name).decode() for name in archive.namelist()]
    for page in pages:
        groups = re.findall(r"<wpml:actionGroupId>(\d+)<", page)
        assert groups == [str(number) for number in range(len(groups))] and len(groups) >= 3
        for group in re.findall(r"<wpml:actionGroup>.*?</wpml:actionGroup>", page):
            numbers = re.findall(r"<wpml:actionId>(\d+)<", group)
            assert numbers == [str(number) for number in range(len(numbers))]
            start, end = (int(re.search(f"<wpml:actionGroup{name}Index>(\\d+)<", group)[1]) for name in ("Start", "End"))
            assert start <= end
    config = re.search(r"<wpml:missionConfig>.*?</wpml:missionConfig>", pages[1])[0]
    order = re.findall(
        r"<wpml:(flyToWaylineMode|finishAction|exitOnRCLost|executeRCLostAction|takeOffSecurityHeight|globalTransitionalSpeed|droneInfo|payloadInfo)>",
        config,
    )
    assert order == [
        "flyToWaylineMode",
        "finishAction",
        "exitOnRCLost",
        "executeRCLostAction",
        "takeOffSecurityHeight",
        "globalTransitionalSpeed",
        "droneInfo",
        "payloadInfo",
    ]
    assert re.findall(r"<wpml:index>(\d+)<", pages[1]) == ["0", "1", "2", "3", "4"]
    with pytest.raises(AnalysisError, match="wpmz"):
        wpml.read_wpml(pages[1].replace("www.dji.com/wpmz/1.0.6", "example.com/other").encode())
    with pytest.raises(AnalysisError, match="globalTransitionalSpeed"):
        wpml.read_wpml(pages[1].replace("<wpml:globalTransitionalSpeed>15<", "<wpml:globalTransitionalSpeed>16<").encode())


@pytest.mark.parametrize(
    ("drone", "number"), [("m300", 60), ("m350", 89), ("m30", 67), ("m3e", 77), ("m3t", 77), ("m3d", 91), ("mini4pro", 68), ("m4e", 99)]
)
def test_drones_of_dji(drone, number):
    with zipfile.ZipFile(io.BytesIO(wpml.write_wpml(mission(), drone=drone))) as archive:
        assert f"<wpml:droneEnumValue>{number}<" in archive.read("wpmz/waylines.wpml").decode()


@pytest.mark.parametrize("most", [12, 99, 250])
def test_parts_are_even_so_that_none_is_too_short_to_fly(most):
    points = [Waypoint(127 + at / 1e4, 37.0, 40.0) for at in range(most + 1)]
    parts = cut(mission(waypoints=(*points, replace(points[-1], action=Action.RTL))), most)
    assert len(parts) == 2 and abs(len(parts[0].waypoints) - len(parts[1].waypoints)) <= 1
    for part in parts:
        assert wpml.read_wpml(wpml.write_wpml(part)).waypoints and litchi.read_litchi(litchi.write_litchi(part)).waypoints


@pytest.mark.parametrize("name", ["qgc_plan", "wpl"])
def test_a_line_is_waypoint_trigger_waypoint_trigger(name):
    """QGroundControl's survey: nothing between a waypoint and its trigger where the drone looks ahead. North comes back as north, another heading by its own command."""
    write, read = FORMATS[name]
    line = (
        Waypoint(127.2, 37.6, 40.0, Action.TAKEOFF, speed=8.0, heading=0.0, pitch=-90.0),
        Waypoint(127.2, 37.601, 40.0, Action.PHOTO_START, 12.5, heading=0.4),
        Waypoint(127.2, 37.603, 40.0, Action.PHOTO_STOP, heading=90.0),
        Waypoint(127.201, 37.603, 40.0, Action.PHOTO_START, 12.5, heading=180.0),
        Waypoint(127.201, 37.601, 40.0, Action.PHOTO_STOP, heading=30.0),
        Waypoint(127.2, 37.6, 40.0, Action.RTL),
    )
    content = write(mission(waypoints=line))
    commands = (
        [one["command"] for one in json.loads(content)["mission"]["items"]]
        if name == "qgc_plan"
        else [int(row.split("\t")[3]) for row in content.decode().splitlines()[2:]]
    )
    assert commands == [22, 205, 178, 16, 206, 16, 206, 16, 206, 16, 115, 206, 20]
    assert [one.heading for one in read(content).waypoints[:-1]] == pytest.approx([0.0, 0.4, 90.0, 180.0, 30.0])
