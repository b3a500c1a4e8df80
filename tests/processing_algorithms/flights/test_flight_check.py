# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:flight_check from a planned flight, or a file, to checks, layers, rasters and the briefing page; what must fail fails with its place; bad input in words."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPoint, QgsProcessingException, QgsRasterLayer, QgsVectorLayer

X, Y = 1e6, 2e6
CAMERA = "Sony ILCE-QX1"
SUFFIX = {"qgc_plan": ".plan", "wpl": ".waypoints", "wpml": ".kmz", "litchi": ".csv", "kml": ".kml", "gpx": ".gpx"}


def box(west, south, east, north):
    return f"POLYGON(({X + west} {Y + south},{X + east} {Y + south},{X + east} {Y + north},{X + west} {Y + north},{X + west} {Y + south}))"


@pytest.fixture
def area(layer_of):
    return layer_of([(box(0, 0, 400, 300), {"v": 1.0})], "Polygon")


@pytest.fixture
def planned(run, area):
    return run("survey_flight", AREA=area, CAMERA=CAMERA, GSD=0.02, LINES="memory:", WAYPOINTS="memory:", SORTIES="memory:")


@pytest.fixture
def straight(layer_of):
    """A flight of 1 km to the east at 60 m, and home by RTL."""

    def make(alt=60.0, name="alt_agl", **more):
        rows = [((X, Y), "takeoff"), ((X + 1000, Y), "waypoint"), ((X + 1000, Y), "rtl")]
        fields = f"field=seq:int&field=action:string&field={name}:double&field=speed:double"
        return layer_of(
            [(place, {"seq": at, "action": action, name: alt} | more) for at, (place, action) in enumerate(rows, 1)], fields=fields
        )

    return make


def checks(result):
    return {row["check"]: row for row in result["OUTPUT"].getFeatures()}


def dem(tmp_path, height=lambda x, y: 100.0 + 0 * x, crs="EPSG:5179", nodata_east_of=None, name="dem"):
    """Ground of 10 m cells around the area."""
    from osgeo import gdal, osr

    size = 240
    x, y = np.meshgrid(-600 + 10 * (np.arange(size) + 0.5), 1200 - 10 * (np.arange(size) + 0.5))
    heights = np.asarray(height(x, y), dtype=np.float32)
    if nodata_east_of is not None:
        heights[x > nodata_east_of] = -9999
    path = str(tmp_path / f"{name}.tif")
    raster = gdal.GetDriverByName("GTiff").Create(path, size, size, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((X - 600, 10, 0, Y + 1200, 0, -10))
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).SetNoDataValue(-9999)
    raster.GetRasterBand(1).WriteArray(heights)
    raster = None
    return QgsRasterLayer(path)


def test_a_planned_flight_passes_and_its_time_is_the_plans(run, planned, area, layer_of, points_of, tmp_path):
    zone = layer_of([(box(520, 0, 600, 300), {"v": 1.0})], "Polygon")
    page = tmp_path / "briefing.html"
    result = run(
        "flight_check",
        MISSION=planned["WAYPOINTS"],
        NO_FLY=zone,
        AREA=area,
        CAMERA=CAMERA,
        PILOTS=points_of([((200, 150), {"v": 1.0})]),
        WIND=3.0,
        OUTPUT="memory:",
        TRACK="memory:",
        VOLUMES="memory:",
        RALLY_PROPOSED="memory:",
        OVERLAP=str(tmp_path / "overlap.tif"),
        GSD=str(tmp_path / "gsd.tif"),
        REPORT=str(page),
    )
    assert result["OUTPUT"].fields().names()[:5] == ["check", "limit", "value", "passed", "where"]
    found = checks(result)
    assert {
        "zones",
        "clearance",
        "height",
        "failsafe_zones",
        "sight_distance",
        "sight_line",
        "contingency",
        "photos",
        "coverage",
        "overlap",
        "time",
        "battery",
        "wind",
    } == set(found)
    assert result["PASSED"] == 1 and result["N_FAILED"] == 0 and all(row["passed"] is True for row in found.values())
    assert result["N_CHECKS"] == len(found) and result["N_RALLY"] == 0 and result["RALLY_PROPOSED"].featureCount() == 0
    assert result["TIME_S"] == pytest.approx(next(planned["SORTIES"].getFeatures())["time_s"], rel=0.03)
    assert result["N_PHOTOS"] == planned["N_PHOTOS"] and result["LENGTH_M"] == pytest.approx(
        planned["PHOTO_LENGTH"] + planned["TRANSIT_LENGTH"]
    )
    assert result["HIGHEST_M"] == pytest.approx(planned["HEIGHT"]) and result["GSD_MEAN"] == pytest.approx(0.02)
    assert found["wind"]["value"] == pytest.approx(11.0) and found["battery"]["value"] == pytest.approx(result["TIME_S"] / 1500.0)
    track = next(result["TRACK"].getFeatures())
    assert track.geometry().constGet().is3D() and track["photos"] == result["N_PHOTOS"]
    assert {row["volume"] for row in result["VOLUMES"].getFeatures()} == {"contingency", "ground_risk"}
    assert all("Not an authorisation" in row["note"] for row in result["VOLUMES"].getFeatures())
    overlap, gsd = QgsRasterLayer(str(tmp_path / "overlap.tif")), QgsRasterLayer(str(tmp_path / "gsd.tif"))
    middle = QgsPoint(X + 200, Y + 150)
    value, good = overlap.dataProvider().sample(middle_xy(middle), 1)
    assert good and value >= 8
    assert gsd.dataProvider().sample(middle_xy(middle), 1)[0] == pytest.approx(0.02)
    assert overlap.crs().authid() == "EPSG:5179" and overlap.renderer().type() == "singlebandpseudocolor"
    text = page.read_text(encoding="utf-8")
    assert "All 13 checks are passed" in text and "not an authorisation" in text and text.count("data:image/png") == 2 and "NOTAM" in text
    assert json.loads(result["REPORT_JSON"])["figures"]["PASSED"] == 1


def middle_xy(point):
    from qgis.core import QgsPointXY

    return QgsPointXY(point.x(), point.y())


@pytest.mark.parametrize("form", SUFFIX)
def test_a_mission_file_is_checked_as_the_layer_is(run, planned, layer_of, tmp_path, form):
    zone = layer_of([(box(520, 0, 600, 300), {"v": 1.0})], "Polygon")
    expected = run("flight_check", MISSION=planned["WAYPOINTS"], NO_FLY=zone, OUTPUT="memory:")
    path = run("export_mission", WAYPOINTS=planned["WAYPOINTS"], FORMAT=form, FILE=str(tmp_path / "임무"))["FILE"]
    found = run("flight_check", MISSION=path, NO_FLY=zone, OUTPUT="memory:")
    assert found["ZONE_M"] == pytest.approx(expected["ZONE_M"], abs=0.3) and found["N_PHOTOS"] == expected["N_PHOTOS"]
    # DJI's and Litchi's files leave take-off and return to the app.
    assert found["LENGTH_M"] == pytest.approx(expected["LENGTH_M"], rel=0.15 if form in ("wpml", "litchi") else 1e-3)
    assert found["HIGHEST_M"] == pytest.approx(expected["HIGHEST_M"], abs=0.01) and found["OUTPUT"].crs().authid() == "EPSG:4326"


def test_a_zone_in_the_way_fails_with_its_place(run, straight, layer_of):
    zone = layer_of([(box(400, -20, 500, 100), {"v": 1.0})], "Polygon")
    result = run("flight_check", MISSION=straight(), NO_FLY=zone, NO_FLY_BUFFER=30.0, OUTPUT="memory:")
    found = checks(result)
    assert result["PASSED"] == 0 and not found["zones"]["passed"] and found["zones"]["value"] == 0.0 and found["zones"]["limit"] == 30.0
    assert found["zones"]["fails_m"] == pytest.approx(2 * 160.0, abs=40), "there and back"
    assert "sortie 1, before waypoint 2" in found["zones"]["where"] and found["zones"].geometry().constGet().x() == pytest.approx(
        X + 450, abs=55
    )
    assert "Failed: Distance to no-fly zones" in run.feedback.log
    beside = layer_of([(box(400, 40, 500, 100), {"v": 1.0})], "Polygon")
    near = checks(run("flight_check", MISSION=straight(), NO_FLY=beside, NO_FLY_BUFFER=30.0, OUTPUT="memory:"))
    assert near["zones"]["passed"] and not near["clearance"]["passed"] and near["clearance"]["value"] == pytest.approx(40.0)


def test_zones_that_state_heights_forbid_only_these(run, straight, layer_of):
    fields = "field=lower_m:double&field=lower_ref:string&field=upper_m:double&field=upper_ref:string"
    high = layer_of([(box(400, -20, 500, 100), {"lower_m": 120.0, "lower_ref": "agl"})], "Polygon", fields=fields)
    result = run("flight_check", MISSION=straight(), NO_FLY=high, OUTPUT="memory:")
    assert checks(result)["zones"]["passed"] and checks(result)["failsafe_zones"]["passed"]
    assert not checks(run("flight_check", MISSION=straight(118.0), NO_FLY=high, OUTPUT="memory:"))["zones"]["passed"]


def test_the_way_home_fails_and_rally_points_help(run, layer_of, tmp_path):
    rows = [((X, Y), "takeoff"), ((X - 400, Y + 100), "waypoint"), ((X - 400, Y + 400), "waypoint"), ((X + 400, Y + 400), "waypoint")]
    rows += [((X + 400, Y + 100), "waypoint"), ((X, Y), "waypoint"), ((X, Y), "rtl")]
    fields = "field=seq:int&field=action:string&field=alt_agl:double"
    mission = layer_of(
        [(place, {"seq": at, "action": action, "alt_agl": 60.0}) for at, (place, action) in enumerate(rows, 1)], fields=fields
    )
    zone = layer_of([(box(-50, 180, 50, 200), {"v": 1.0})], "Polygon")
    result = run("flight_check", MISSION=mission, NO_FLY=zone, OUTPUT="memory:", RALLY_PROPOSED="memory:")
    found = checks(result)
    assert found["zones"]["passed"] and not found["failsafe_zones"]["passed"] and result["PASSED"] == 0
    assert (
        result["N_RALLY"] >= 1
        and result["RALLY_PROPOSED"].featureCount() == result["N_RALLY"]
        and "rally points are proposed" in run.feedback.log
    )
    again = run("flight_check", MISSION=mission, NO_FLY=zone, RALLY=result["RALLY_PROPOSED"], OUTPUT="memory:")
    assert checks(again)["failsafe_zones"]["passed"] and again["FAILSAFE_PCT"] == 100.0 and again["N_RALLY"] == 0
    for form, helped in (("qgc_plan", True), ("wpl", False)):
        path = run("export_mission", WAYPOINTS=mission, FORMAT=form, FILE=str(tmp_path / "m"), RALLY=result["RALLY_PROPOSED"])["FILE"]
        of_file = run("flight_check", MISSION=path, NO_FLY=zone, OUTPUT="memory:")
        assert checks(of_file)["failsafe_zones"]["passed"] is helped, "a .plan brings its rally points along"
    (first, *_) = result["RALLY_PROPOSED"].getFeatures()
    assert first["alt_home"] == first.geometry().constGet().z() == 30.0
    raised = run("flight_check", MISSION=mission, NO_FLY=zone, RTL_HEIGHT=70.0, OUTPUT="memory:", RALLY_PROPOSED="memory:")
    assert {row["alt_home"] for row in raised["RALLY_PROPOSED"].getFeatures()} == {70.0}


def test_rally_points_that_are_there_are_kept_unless_they_do_harm(run, layer_of, points_of):
    """Two legs behind a wall each. A point serves the first, and is kept beside what is proposed for the second: the layer is the whole set."""
    rows = [((X, Y), "takeoff"), ((X - 600, Y + 100), "waypoint"), ((X - 600, Y + 400), "waypoint"), ((X - 300, Y + 400), "waypoint")]
    rows += [((X + 300, Y + 400), "waypoint"), ((X + 600, Y + 400), "waypoint"), ((X + 600, Y + 100), "waypoint"), ((X, Y), "rtl")]
    fields = "field=seq:int&field=action:string&field=alt_agl:double"
    mission = layer_of(
        [(place, {"seq": at, "action": action, "alt_agl": 60.0}) for at, (place, action) in enumerate(rows, 1)], fields=fields
    )
    walls = layer_of([(box(-450, 200, -300, 220), {"v": 1.0}), (box(300, 200, 450, 220), {"v": 1.0})], "Polygon")
    good = (-450, 380)
    given = {"MISSION": mission, "NO_FLY": walls, "OUTPUT": "memory:", "RALLY_PROPOSED": "memory:"}
    alone = run("flight_check", **given, RALLY=points_of([(good, {"v": 1.0})]))
    proposed = list(alone["RALLY_PROPOSED"].getFeatures())
    assert [bool(row["given"]) for row in proposed].count(True) == 1 and alone["N_RALLY"] == len(proposed) >= 2
    (first,) = [row.geometry().asPoint() for row in proposed if row["given"]]
    assert (first.x(), first.y()) == pytest.approx((X + good[0], Y + good[1]), abs=0.01) and "Do not use" not in run.feedback.log
    assert checks(run("flight_check", **given | {"RALLY": alone["RALLY_PROPOSED"]}))["failsafe_zones"]["passed"]


def test_a_rally_point_that_does_harm_is_named(run, layer_of, points_of, tmp_path):
    """The way home is free from all of the track; a rally point behind the wall beside it is nearer, and cannot be come to."""
    rows = [((X, Y), "takeoff"), ((X + 100, Y), "waypoint"), ((X + 100, Y + 500), "waypoint"), ((X + 100, Y + 500), "rtl")]
    fields = "field=seq:int&field=action:string&field=alt_agl:double"
    mission = layer_of(
        [(place, {"seq": at, "action": action, "alt_agl": 60.0}) for at, (place, action) in enumerate(rows, 1)], fields=fields
    )
    wall = layer_of([(box(125, -50, 135, 550), {"v": 1.0})], "Polygon")
    behind = points_of([((160, 250), {"v": 1.0})])
    assert checks(run("flight_check", MISSION=mission, NO_FLY=wall, OUTPUT="memory:"))["failsafe_zones"]["passed"]
    path = run("export_mission", WAYPOINTS=mission, FILE=str(tmp_path / "m.plan"), RALLY=behind)["FILE"]
    for given in ({"MISSION": mission, "RALLY": behind}, {"MISSION": path}, {"MISSION": path, "RALLY": behind}):
        result = run("flight_check", **given, NO_FLY=wall, OUTPUT="memory:", RALLY_PROPOSED="memory:")
        assert not checks(result)["failsafe_zones"]["passed"] and result["FAILSAFE_PCT"] < 90.0
        named = [one for one in json.loads(result["REPORT_JSON"])["warnings"] if "Do not use the rally point" in one]
        assert len(named) == 1 and result["N_RALLY"] == 0


def test_a_check_that_proposed_no_rally_points_can_be_chained(run, layer_of, planned, tmp_path):
    none = layer_of([], geometry="Point")
    result = run("flight_check", MISSION=planned["WAYPOINTS"], RALLY=none, OUTPUT="memory:")
    assert result["N_CHECKS"] > 0
    assert run("export_mission", WAYPOINTS=planned["WAYPOINTS"], FILE=str(tmp_path / "m.plan"), RALLY=none)["N_FILES"] >= 1


def test_rally_points_of_a_file_are_known(run, layer_of, planned, tmp_path):
    rally = QgsVectorLayer("PointZ?crs=EPSG:5179", "rally", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry(QgsPoint(X + 200, Y + 330, 45.0)))
    rally.dataProvider().addFeatures([feature])
    fence = layer_of([(box(-100, -100, 300, 500), {"v": 1.0})], "Polygon")
    path = run("export_mission", WAYPOINTS=planned["WAYPOINTS"], FILE=str(tmp_path / "m.plan"), RALLY=rally, FENCE=fence)["FILE"]
    zone = layer_of([(box(520, 0, 600, 300), {"v": 1.0})], "Polygon")
    result = run("flight_check", MISSION=path, NO_FLY=zone, OUTPUT="memory:")
    assert not checks(result)["fence"]["passed"], "the lines reach 100 m beyond the fence"
    back = run("import_mission", FILE=path, WAYPOINTS="memory:", FENCE="memory:", RALLY="memory:")
    (point,) = back["RALLY"].getFeatures()
    assert point["alt_home"] == 45.0 and [row["inclusion"] for row in back["FENCE"].getFeatures()] == [True]


@pytest.mark.parametrize(
    ("alt", "limits", "passed"),
    [
        (149.0, {}, True),
        (150.0, {}, False),
        (120.0, {"HEIGHT_RULE": "eu"}, True),
        (121.0, {"HEIGHT_RULE": "eu"}, False),
        (100.0, {"MAX_HEIGHT": 90.0}, False),
        (160.0, {"MAX_HEIGHT": 200.0}, True),
    ],
)
def test_height_limits(run, straight, alt, limits, passed):
    row = checks(run("flight_check", MISSION=straight(alt), OUTPUT="memory:", **limits))["height"]
    assert row["passed"] is passed and row["value"] == pytest.approx(alt)


def test_terrain_surface_and_sight(run, straight, points_of, tmp_path):
    """A ridge of 45 m half-way: 15 m of clearance at 60 m, hidden from a pilot at the start; a wood of 12 m on top leaves 3 m."""
    ground = dem(tmp_path, lambda x, y: 100.0 + 45.0 * (np.abs(x - 500) < 30))
    pilots = points_of([((0, 0), {"v": 1.0})])
    given = {"MISSION": straight(), "DEM": ground, "PILOTS": pilots, "MAX_SIGHT": 1100.0, "RTL_HEIGHT": 30.0, "OUTPUT": "memory:"}
    found = checks(run("flight_check", **given))
    assert found["terrain"]["passed"] and found["terrain"]["value"] == pytest.approx(15.0) and found["terrain_known"]["passed"]
    assert found["failsafe_terrain"]["passed"], "it returns as high as it is"
    assert not found["sight_line"]["passed"] and found["sight_distance"]["passed"]
    trees = dem(tmp_path, lambda x, y: 100.0 + 57.0 * (np.abs(x - 500) < 30), name="dsm")
    wood = checks(run("flight_check", **given | {"DSM": trees}))
    assert (
        not wood["terrain"]["passed"] and wood["terrain"]["value"] == pytest.approx(3.0) and wood["height"]["value"] == pytest.approx(60.0)
    )
    near = checks(run("flight_check", **given | {"MAX_SIGHT": 300.0}))
    assert not near["sight_distance"]["passed"] and near["sight_distance"]["value"] == pytest.approx(math.hypot(1000, 60 - 1.7), abs=1.0)
    low = run("flight_check", **given | {"MISSION": straight(40.0), "RALLY_PROPOSED": "memory:"})
    assert not checks(low)["failsafe_terrain"]["passed"] and not checks(low)["terrain"]["passed"]


def test_a_terrain_with_holes_elsewhere_or_in_another_system(run, straight, tmp_path):
    holes = checks(run("flight_check", MISSION=straight(), DEM=dem(tmp_path, nodata_east_of=600), OUTPUT="memory:"))
    assert (
        not holes["terrain_known"]["passed"]
        and holes["terrain_known"]["value"] == pytest.approx(800.0, abs=40)
        and holes["terrain"]["passed"]
    )
    with pytest.raises(QgsProcessingException, match="does not cover"):
        run("flight_check", MISSION=straight(), DEM=dem(tmp_path, crs="EPSG:5186"), OUTPUT="memory:")
    import processing

    degrees = processing.run(
        "gdal:warpreproject", {"INPUT": dem(tmp_path), "TARGET_CRS": "EPSG:4326", "NODATA": -9999, "OUTPUT": str(tmp_path / "degrees.tif")}
    )["OUTPUT"]
    found = checks(run("flight_check", MISSION=straight(), DEM=degrees, OUTPUT="memory:"))
    assert found["terrain"]["value"] == pytest.approx(60.0, abs=0.1) and found["terrain_known"]["passed"]


def test_heights_of_layers_and_files(run, straight, tmp_path):
    ground = dem(tmp_path, lambda x, y: 100.0 + 0.02 * np.clip(x, 0, 1000))
    assert run("flight_check", MISSION=straight(), DEM=ground, OUTPUT="memory:")["HIGHEST_M"] == pytest.approx(60.0)
    assert checks(run("flight_check", MISSION=straight(), DEM=ground, OUTPUT="memory:"))["terrain"]["value"] == pytest.approx(40.0, abs=0.2)
    follows = run("flight_check", MISSION=straight(), DEM=ground, HEIGHTS="terrain", OUTPUT="memory:")
    assert checks(follows)["terrain"]["value"] == pytest.approx(60.0, abs=0.2)
    above_sea = straight(165.0, "alt_amsl")
    assert run("flight_check", MISSION=above_sea, DEM=ground, OUTPUT="memory:")["HIGHEST_M"] == pytest.approx(65.0, abs=0.2)
    found = checks(run("flight_check", MISSION=above_sea, OUTPUT="memory:"))
    assert "height" not in found and "no terrain is given" in run.feedback.log and "Not checked: Height above ground" in run.feedback.log


def test_coverage_with_and_without_a_camera(run, planned, area, layer_of):
    larger = layer_of([(box(0, 0, 600, 300), {"v": 1.0})], "Polygon")
    for more in ({}, {"CAMERA": CAMERA}):
        full = run("flight_check", MISSION=planned["WAYPOINTS"], AREA=area, OUTPUT="memory:", **more)
        assert checks(full)["coverage"]["passed"] and full["COVERED_PCT"] >= 99.9
        part = run("flight_check", MISSION=planned["WAYPOINTS"], AREA=larger, OUTPUT="memory:", **more)
        assert not checks(part)["coverage"]["passed"] and part["COVERED_PCT"] == pytest.approx(70, abs=8)
    zone = layer_of([(box(420, -50, 700, 400), {"v": 1.0})], "Polygon")
    outside = run("flight_check", MISSION=planned["WAYPOINTS"], AREA=larger, NO_FLY=zone, CAMERA=CAMERA, OUTPUT="memory:")
    assert checks(outside)["coverage"]["passed"], "what lies in zones is not asked for"
    fine = checks(
        run("flight_check", MISSION=planned["WAYPOINTS"], AREA=area, CAMERA=CAMERA, MAX_GSD=0.019, MIN_PHOTOS=50, OUTPUT="memory:")
    )
    assert not fine["gsd"]["passed"] and fine["gsd"]["value"] == pytest.approx(0.02) and not fine["overlap"]["passed"]


def test_battery_wind_and_a_camera_that_is_too_slow(run, planned, points_of, layer_of):
    weak = checks(run("flight_check", MISSION=planned["WAYPOINTS"], BATTERY_S=600.0, OUTPUT="memory:"))
    assert not weak["time"]["passed"] and not weak["battery"]["passed"]
    storm = checks(run("flight_check", MISSION=planned["WAYPOINTS"], WIND=14.0, OUTPUT="memory:"))
    assert not storm["wind"]["passed"] and not storm["battery"]["passed"] and storm["time"]["passed"]
    slow = checks(run("flight_check", MISSION=planned["WAYPOINTS"], PHOTO_S=5.0, OUTPUT="memory:"))
    assert not slow["photos"]["passed"] and slow["photos"]["limit"] == 5.0
    people = layer_of([(box(200, 330, 260, 380), {"v": 1.0})], "Polygon")
    found = checks(run("flight_check", MISSION=planned["WAYPOINTS"], PEOPLE=people, OUTPUT="memory:"))
    assert not found["ground_risk"]["passed"] and found["ground_risk"]["value"] == pytest.approx(60 * 50, rel=0.01)


def test_nothing_given_is_said_and_not_passed_over(run, straight, tmp_path):
    result = run("flight_check", MISSION=straight(), OUTPUT="memory:", REPORT=str(tmp_path / "r.html"), OVERLAP=str(tmp_path / "o.tif"))
    assert set(checks(result)) == {"height", "time", "battery"}
    for words in ("No-fly zones: none", "Clearance over ground", "way home", "no pilot stations", "the mission takes none"):
        assert words in run.feedback.log
    assert "No raster was written" in run.feedback.log and not (tmp_path / "o.tif").exists()
    assert "not checked" in Path(result["REPORT"]).read_text(encoding="utf-8")


def written(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    return str(path)


@pytest.mark.parametrize(
    ("mission", "said"),
    [
        (lambda make, tmp: str(tmp / "nowhere.plan"), "cannot be read"),
        (lambda make, tmp: written(tmp, "broken.plan", b'{"fileType": "Plan"}'), "breaks its format at “version”"),
        (lambda make, tmp: written(tmp, "evil.kml", b'<!DOCTYPE a [<!ENTITY b "c">]><kml>&b;</kml>'), "document type or entities"),
        (lambda make, tmp: written(tmp, "list.txt", b"QGC WPL 110\n0\t1\t0\t16\n"), "fields"),
        (lambda make, tmp: written(tmp, "big.plan", b"0" * (65 * 2**20)), "64 MB"),
        (lambda make, tmp: make([], fields="field=seq:int&field=action:string&field=alt_agl:double"), "has no features"),
        (lambda make, tmp: make([((X, Y), {"v": 1.0})]), "has no field “seq”"),
        (
            lambda make, tmp: make(
                [((X, Y), {"seq": 1, "action": "waypoint", "alt_agl": 9.0})],
                crs="",
                fields="field=seq:int&field=action:string&field=alt_agl:double",
            ),
            "no coordinate system",
        ),
        (
            lambda make, tmp: make(
                [((X, Y), {"action": "waypoint", "alt_agl": 9.0})], fields="field=seq:int&field=action:string&field=alt_agl:double"
            ),
            "no number in “seq”",
        ),
        (
            lambda make, tmp: make(
                [((X, Y), {"seq": 1, "action": "waypoint"})], fields="field=seq:int&field=action:string&field=alt_agl:double"
            ),
            "no height",
        ),
    ],
    ids=range(10),
)
def test_missions_that_are_none_are_refused_in_words(run, layer_of, tmp_path, mission, said):
    with pytest.raises(QgsProcessingException, match=said):
        run("flight_check", MISSION=mission(layer_of, tmp_path), OUTPUT="memory:")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"BATTERY_S": 0.0}, "seconds above 0"),
        ({"RESERVE": 1.0}, "below 1"),
        ({"CAMERA": CAMERA, "FOCAL": 5.0}, "not both"),
        ({"FOCAL": 5.0}, "Choose a camera"),
        ({"PIXEL": 0.001, "CAMERA": CAMERA, "AREA": "area"}, "larger cell"),
        ({"NO_FLY": "nowhere"}, "no coordinate system"),
        ({"AREA": "empty"}, "has no features"),
        ({"PILOTS": "lost"}, "no point with a place"),
    ],
)
def test_what_cannot_be_is_refused_in_words(run, planned, area, layer_of, change, said):
    made = {
        "area": lambda: area,
        "empty": lambda: layer_of([], "Polygon"),
        "nowhere": lambda: layer_of([(box(0, 0, 9, 9), {"v": 1.0})], "Polygon", ""),
        "lost": lambda: layer_of([(None, {"v": 1.0})]),
    }
    change = {name: made[value]() if value in made else value for name, value in change.items()}
    with pytest.raises(QgsProcessingException, match=said):
        run("flight_check", **({"MISSION": planned["WAYPOINTS"], "OUTPUT": "memory:"} | change))


def test_odd_shapes_a_zone_layer_without_zones_and_a_cancel(run, straight, layer_of, provider):
    bow = layer_of(
        [
            (f"POLYGON(({X + 400} {Y - 50},{X + 500} {Y + 50},{X + 500} {Y - 50},{X + 400} {Y + 50},{X + 400} {Y - 50}))", {"v": 1.0}),
            (None, {"v": 1.0}),
        ],
        "Polygon",
    )
    assert not checks(run("flight_check", MISSION=straight(), NO_FLY=bow, OUTPUT="memory:"))["zones"]["passed"]
    assert "forbid nothing" in run.feedback.log
    none = checks(run("flight_check", MISSION=straight(), NO_FLY=layer_of([], "Polygon"), OUTPUT="memory:"))
    assert none["zones"]["passed"] and none["zones"]["value"] is not None
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    stop = QgsProcessingFeedback(False)
    stop.cancel()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:flight_check")
    results, _ = algorithm.run({"MISSION": straight(), "OUTPUT": "memory:"}, QgsProcessingContext(), stop)
    assert not results


def test_the_rally_points_of_a_plan_help_the_check_as_much_as_the_plan_says(run, area, layer_of, points_of):
    zone = layer_of([(box(180, 120, 220, 200), {"v": 1.0})], "Polygon")
    given = {"NO_FLY": zone, "RTL_HEIGHT": 60.0}
    pad = points_of([((-100, 160), {"v": 1.0})])
    plan = run(
        "survey_flight", AREA=area, CAMERA=CAMERA, GSD=0.02, PADS=pad, LINES="memory:", WAYPOINTS="memory:", RALLY="memory:", **given
    )
    alone = run("flight_check", MISSION=plan["WAYPOINTS"], OUTPUT="memory:", **given)
    helped = run("flight_check", MISSION=plan["WAYPOINTS"], RALLY=plan["RALLY"], OUTPUT="memory:", **given)
    assert plan["N_RALLY"] > 0 and plan["FAILSAFE_PCT"] < plan["RALLY_PCT"]
    # The plan looks from its waypoints' legs, the check from the track of the whole flight: a place every ten metres, not the same ones.
    assert alone["FAILSAFE_PCT"] == pytest.approx(plan["FAILSAFE_PCT"], abs=1.5)
    assert helped["FAILSAFE_PCT"] == pytest.approx(plan["RALLY_PCT"], abs=1.5)


def test_oblique_photos_over_level_ground_against_a_pinhole(run, layer_of, tmp_path):
    """Three photos, two of them tilted and turned, from 80 m; 8 x 6 mm behind 8 mm: every cell is seen by as many as an ideal pinhole sees it."""
    photos = (((0, 0), 90.0, -60.0), ((40, 30), 200.0, -45.0), ((-30, 10), 0.0, -90.0))
    rows = [((X, Y), {"seq": 1, "action": "takeoff", "alt_agl": 80.0})]
    rows += [
        ((X + x, Y + y), {"seq": at, "action": "photo", "alt_agl": 80.0, "heading": heading, "pitch": pitch})
        for at, ((x, y), heading, pitch) in enumerate(photos, 2)
    ]
    fields = "field=seq:int&field=action:string&field=alt_agl:double&field=heading:double&field=pitch:double"
    area = layer_of([(box(-250, -250, 250, 250), {"v": 1.0})], "Polygon")
    camera = {"SENSOR_W": 8.0, "SENSOR_H": 6.0, "FOCAL": 8.0, "PIXELS_W": 800, "PIXELS_H": 600}
    path = str(tmp_path / "overlap.tif")
    run("flight_check", MISSION=layer_of(rows, fields=fields), AREA=area, PIXEL=2.0, OVERLAP=path, OUTPUT="memory:", **camera)
    raster = QgsRasterLayer(path)
    block = raster.dataProvider().block(1, raster.extent(), raster.width(), raster.height())
    found = np.array([[block.value(row, column) for column in range(raster.width())] for row in range(raster.height())])

    east = raster.extent().xMinimum() - X + 2.0 * (np.arange(raster.width()) + 0.5)
    north = raster.extent().yMaximum() - Y - 2.0 * (np.arange(raster.height()) + 0.5)
    east, north = np.meshgrid(east, north)
    seen = np.zeros_like(found)
    for (x, y), heading, pitch in photos:
        h, p = math.radians(heading), math.radians(pitch)
        axis = np.array([math.sin(h) * math.cos(p), math.cos(h) * math.cos(p), math.sin(p)])
        right = np.array([math.cos(h), -math.sin(h), 0.0])
        ray = np.stack([east - x, north - y, np.full_like(east, -80.0)], axis=-1)
        ahead = ray @ axis
        seen += (ahead > 0) & (np.abs(ray @ right) <= ahead * 4 / 8) & (np.abs(ray @ np.cross(right, axis)) <= ahead * 3 / 8)
    assert seen.max() >= 2 and (seen != found).mean() < 1e-3, "but for cells on the very border of a photo"
