# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:survey_flight from area to mission: spacing true at any latitude, zones kept out of, terrain followed, batteries kept, bad input in words."""

from __future__ import annotations

import itertools
import json
import math
from pathlib import Path

import numpy as np
import pytest
import shapely
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

X, Y = 1e6, 2e6
CAMERA = "Sony ILCE-QX1"
GIVEN = {"CAMERA": CAMERA, "GSD": 0.02, "FRONT": 0.7, "SIDE": 0.6, "LINES": "memory:", "WAYPOINTS": "memory:"}


def box(west, south, east, north):
    return f"POLYGON(({X + west} {Y + south},{X + east} {Y + south},{X + east} {Y + north},{X + west} {Y + north},{X + west} {Y + south}))"


@pytest.fixture
def area(layer_of):
    return layer_of([(box(0, 0, 600, 400), {"v": 1.0})], "Polygon")


def shapes(layer):
    return shapely.from_wkb([bytes(row.geometry().asWkb()) for row in layer.getFeatures()])


def test_lines_cover_the_area_and_reach_beyond_it(run, area):
    result = run("survey_flight", AREA=area, **GIVEN, SORTIES="memory:", FOOTPRINTS="memory:")
    lines = shapes(result["LINES"])
    square = shapely.box(X, Y, X + 600, Y + 400)
    assert result["COVERED_PCT"] >= 99.9 and result["ANGLE"] == pytest.approx(90.0)
    west, south, east, north = shapely.total_bounds(lines)
    assert west <= X - result["TRIGGER"] + 1e-6 and east >= X + 600 + result["TRIGGER"] - 1e-6
    ys = np.sort(shapely.bounds(lines)[:, 1])
    np.testing.assert_allclose(np.diff(ys), result["SPACING"], rtol=1e-9)
    assert result["PHOTO_LENGTH"] <= 1.05 * square.area / result["SPACING"] + 2 * result["TRIGGER"] * len(lines)
    photos = shapely.union_all(shapes(result["FOOTPRINTS"]))
    assert photos.intersection(square).area >= 0.999 * square.area
    assert len(shapes(result["FOOTPRINTS"])) == result["N_PHOTOS"]
    battery = [(row["time_s"], row["energy"], row["photos"]) for row in result["SORTIES"].getFeatures()]
    assert all(seconds <= 1500 * 0.8 + 1e-6 and share <= 0.8 + 1e-9 for seconds, share, _ in battery)
    assert sum(photos for _, _, photos in battery) == result["N_PHOTOS"]


SLANTED = [(199.1, 368.3), (-67.9, 222.0), (-144.8, 353.0), (-384.5, 228.6), (-175.4, -10.2), (-400.8, -60.0), (-372.3, -65.1)]
SLANTED += [(-212.7, -50.4), (433.5, -110.1), (199.1, 368.3)]
OWN = {"SENSOR_W": 13.2, "SENSOR_H": 8.8, "FOCAL": 8.8, "PIXELS_W": 5472, "PIXELS_H": 3648}


@pytest.mark.parametrize(("front", "angle"), [(0.4, 90.0), (0.5, 90.0), (0.6, 75.0), (0.6, 90.0), (0.75, 90.0)])
def test_photos_see_slanted_borders_as_well(run, layer_of, front, angle):
    """By the photos that are taken: the last of a line lies up to one photo distance before its end."""
    shape = shapely.Polygon([(X + x, Y + y) for x, y in SLANTED])
    area = layer_of([(shape.wkt, {"v": 1.0})], "Polygon")
    given = OWN | {"HEIGHT": 60.0, "FRONT": front, "SIDE": 0.2, "ANGLE": angle, "LINES": "memory:", "WAYPOINTS": "memory:"}
    result = run("survey_flight", AREA=area, **given, BATTERY_S=3000.0, FOOTPRINTS="memory:")
    share = shapely.union_all(shapes(result["FOOTPRINTS"])).intersection(shape).area / shape.area
    assert share >= 0.999 and result["COVERED_PCT"] == pytest.approx(100.0 * share, abs=0.001)


def test_waypoints_are_a_mission(run, area):
    result = run("survey_flight", AREA=area, **GIVEN)
    assert result["WAYPOINTS"].fields().names()[:8] == ["seq", "sortie", "drone", "action", "alt_agl", "alt_amsl", "speed", "heading"]
    rows = list(result["WAYPOINTS"].getFeatures())
    assert rows[0]["action"] == "takeoff" and rows[-1]["action"] == "rtl" and rows[0]["speed"] == 8.0 and rows[0]["pitch"] == -90.0
    starts = [row for row in rows if row["action"] == "photo_start"]
    assert len(starts) == len(list(result["LINES"].getFeatures()))
    np.testing.assert_allclose([row["param"] for row in starts], result["TRIGGER"])
    assert rows[1].geometry().constGet().z() == pytest.approx(result["HEIGHT"])


@pytest.mark.parametrize("latitude", [0.0, 37.5, 60.0])
def test_spacing_is_true_at_any_latitude(run, layer_of, latitude):
    east, north = 600 / (111_320 * math.cos(math.radians(latitude))), 400 / 110_574
    corners = [(127.3, latitude), (127.3 + east, latitude), (127.3 + east, latitude + north), (127.3, latitude + north), (127.3, latitude)]
    area = layer_of([("POLYGON((" + ",".join(f"{x} {y}" for x, y in corners) + "))", {"v": 1.0})], "Polygon", "EPSG:4326")
    for layer in (area, layer_of([(row.geometry().asWkt(12), {"v": 1.0}) for row in in_mercator(area)], "Polygon", "EPSG:3857")):
        result = run("survey_flight", AREA=layer, **GIVEN, ANGLE=90.0)
        ruler = QgsDistanceArea()
        ruler.setEllipsoid("WGS84")
        ruler.setSourceCrs(layer.crs(), QgsProject.instance().transformContext())
        middles = sorted((row.geometry().centroid().asPoint() for row in result["LINES"].getFeatures()), key=lambda point: point.y())
        apart = [ruler.measureLine(a, b) for a, b in itertools.pairwise(middles)]
        np.testing.assert_allclose(apart, result["SPACING"], rtol=0.005)


def in_mercator(layer):
    transform = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem("EPSG:3857"), QgsProject.instance())
    for row in layer.getFeatures():
        geometry = row.geometry()
        geometry.transform(transform)
        row.setGeometry(geometry)
        yield row


TRUE = "+proj=aeqd +lat_0={lat} +lon_0={lon} +datum=WGS84 +units=m"


def carried(shapes, source, target):
    """Shapely shapes from one CRS to another, corner by corner."""
    transform = QgsCoordinateTransform(source, target, QgsProject.instance())
    return shapely.transform(shapes, lambda xy: np.array([[*transform.transform(*one)] for one in xy]))


@pytest.mark.parametrize(
    ("code", "lon", "lat"),
    [
        ("EPSG:3395", 127.3, 60.0),  # World Mercator
        ("EPSG:32652", 140.0, 37.5),  # UTM far outside of its zone
        ("EPSG:32631", 5.99, 0.0),  # and at its border
        ("EPSG:6933", 20.0, 50.0),
        ("EPSG:4326", 180.0, -17.0),  # across the antimeridian
        ("EPSG:3832", 180.0, -17.0),
    ],
)
def test_metres_are_true_whatever_the_layers_crs(run, layer_of, tmp_path, code, lon, lat):
    crs, true = QgsCoordinateReferenceSystem(code), QgsCoordinateReferenceSystem.fromProj(TRUE.format(lon=lon, lat=lat))

    def layer(*shapes):
        return layer_of([(one.wkt, {"v": 1.0}) for one in carried(list(shapes), true, crs)], "Polygon", code)

    zone = shapely.box(100, -60, 180, 40)
    area, zones = layer(shapely.box(-300, -200, 300, 200)), layer(zone)
    result = run("survey_flight", AREA=area, NO_FLY=zones, NO_FLY_BUFFER=20.0, **GIVEN, SORTIES="memory:")
    lines, sorties = (carried(shapely.force_2d(shapes(result[name])), crs, true) for name in ("LINES", "SORTIES"))
    assert shapely.distance(np.concatenate([lines, sorties]), zone).min() >= 35.0 - 0.01
    assert shapely.length(lines).sum() == pytest.approx(result["PHOTO_LENGTH"], rel=2e-3)
    checked = run("flight_check", MISSION=result["WAYPOINTS"], NO_FLY=zones, NO_FLY_BUFFER=20.0, OUTPUT="memory:")
    assert checked["ZONE_M"] == pytest.approx(shapely.distance(sorties, zone).min(), rel=2e-3)
    assert checked["LENGTH_M"] == pytest.approx(result["PHOTO_LENGTH"] + result["TRANSIT_LENGTH"], rel=0.05)
    written = run("export_mission", WAYPOINTS=result["WAYPOINTS"], FORMAT="qgc_plan", FILE=str(tmp_path / "a.plan"))
    again = run("flight_check", MISSION=written["FILES"][0], NO_FLY=zones, NO_FLY_BUFFER=20.0, OUTPUT="memory:")
    assert again["ZONE_M"] == pytest.approx(checked["ZONE_M"], abs=0.1)


def test_nothing_comes_near_a_zone(run, area, layer_of, points_of):
    zones = layer_of([(box(250, 150, 330, 260), {"v": 1.0}), (box(-300, -200, -40, 100), {"v": 1.0})], "Polygon")
    pad = points_of([((700, 200), {"v": 1.0})])
    result = run("survey_flight", AREA=area, **GIVEN, NO_FLY=zones, NO_FLY_BUFFER=30.0, PADS=pad, SORTIES="memory:", UNFLYABLE="memory:")
    walls = shapely.union_all(shapes(zones))
    for layer in ("LINES", "SORTIES"):
        assert shapely.distance(shapes(result[layer]), walls).min() >= 45.0 - 0.01
    lost = list(result["UNFLYABLE"].getFeatures())
    assert {row["reason"] for row in lost} == {"forbidden"} and result["UNFLYABLE_M2"] == pytest.approx(sum(row["area_m2"] for row in lost))
    assert result["COVERED_PCT"] >= 99.9 and result["FAILSAFE_PCT"] < 100.0 and "straight way home" in run.feedback.log


def test_rally_points_are_proposed_where_home_is_hidden(run, area, layer_of, points_of, tmp_path):
    zones = layer_of([(box(250, 100, 330, 500), {"v": 1.0})], "Polygon")
    pad = points_of([((-100, 200), {"v": 1.0})])
    result = run("survey_flight", AREA=area, **GIVEN, NO_FLY=zones, PADS=pad, RALLY="memory:", SORTIES="memory:")
    rally = list(result["RALLY"].getFeatures())
    assert result["FAILSAFE_PCT"] < 99.0 < result["RALLY_PCT"] and len(rally) == result["N_RALLY"] > 0
    places = shapely.from_wkb([bytes(row.geometry().asWkb()) for row in rally])
    assert shapely.distance(places, shapely.union_all(shapes(zones))).min() >= 15.0 - 0.01
    wall = shapely.buffer(shapely.union_all(shapes(zones)), 14.9)
    track = shapely.union_all(shapes(result["SORTIES"]))
    there = shapely.get_coordinates(shapely.segmentize(track, 10.0))
    refuges = np.vstack([[X - 100, Y + 200], shapely.get_coordinates(places)])
    nearest = refuges[np.hypot(*(there[:, None] - refuges[None]).transpose(2, 0, 1)).argmin(axis=1)]
    assert shapely.intersects(shapely.linestrings(np.stack([there, nearest], axis=1)), wall).mean() <= 0.02
    assert "rally points are proposed" in run.feedback.log and all(row.geometry().constGet().z() > 0 for row in rally)
    plain = run("survey_flight", AREA=area, **GIVEN, PADS=pad, RALLY="memory:")
    assert plain["N_RALLY"] == 0 and plain["FAILSAFE_PCT"] == plain["RALLY_PCT"] == 100.0


def test_the_ground_hides_home_below_the_return_height(run, area, points_of, tmp_path):
    """A ridge of 40 m between pad and area: at 30 m the way home meets it, at 60 m it does not."""
    path, heights = dem(tmp_path, flat=True)
    pad = points_of([((-150, 200), {"v": 1.0})])
    given = GIVEN | {"GSD": None, "HEIGHT": 20.0, "CAMERA": "DJI Phantom 4 Pro / RTK", "SPEED": 2.0, "BATTERY_S": 9000.0}
    low = run("survey_flight", AREA=area, **given, PADS=pad, DEM=QgsRasterLayer(path), RTL_HEIGHT=30.0)
    high = run("survey_flight", AREA=area, **given, PADS=pad, DEM=QgsRasterLayer(path), RTL_HEIGHT=60.0)
    assert low["FAILSAFE_PCT"] < 10.0 < low["RALLY_PCT"] and high["FAILSAFE_PCT"] == 100.0 and high["N_RALLY"] == 0


def dem(tmp_path, crs="EPSG:5179", hole=False, flat=False, towers=False, size=160):
    """Hills of 40 m over the area, in a GeoTIFF of 10 m; or flat, but for a ridge west of it; or with towers on the hills."""
    from osgeo import gdal, osr

    x, y = np.meshgrid(X - 500 + 10 * (np.arange(size) + 0.5), Y + 1100 - 10 * (np.arange(size) + 0.5))
    heights = 100 + 40 * np.sin((x - X) / 120.0) * np.cos((y - Y) / 150.0)
    if flat:
        heights = np.where((x > X - 110) & (x < X - 60), 140.0, 100.0)
    if towers:
        heights = heights + np.where(np.random.default_rng(3).random(heights.shape) < 0.03, 80.0, 5.0)
    if hole:
        heights[:, :70] = -9999
    path = str(tmp_path / f"dem{int(towers)}.tif")
    raster = gdal.GetDriverByName("GTiff").Create(path, size, size, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((X - 500, 10, 0, Y + 1100, 0, -10))
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).SetNoDataValue(-9999)
    raster.GetRasterBand(1).WriteArray(heights.astype(np.float32))
    raster = None
    return path, heights


def followed(rows, heights):
    """(height above sea level, height of the cell) at the entry to and the exit from every cell under the flight."""
    found = []
    for a, b in itertools.pairwise(rows):
        if a["sortie"] != b["sortie"] or b["action"] == "rtl":
            continue
        here, there = a.geometry().constGet(), b.geometry().constGet()
        shares = [0.0, 1.0]
        for p, q, origin in ((here.x(), there.x(), X - 500), (here.y(), there.y(), Y - 500)):
            low, high = sorted(((p - origin) / 10, (q - origin) / 10))
            shares += [((whole * 10 + origin) - p) / (q - p) for whole in range(math.ceil(low), math.floor(high) + 1) if p != q]
        borders = np.unique(np.clip(shares, 0, 1))
        for first, last in itertools.pairwise(borders):
            if last - first < 1e-7:
                continue
            middle = (first + last) / 2
            column, row = (
                int((here.x() + middle * (there.x() - here.x()) - X + 500) // 10),
                int((Y + 1100 - here.y() - middle * (there.y() - here.y())) // 10),
            )
            found += [(here.z() + share * (there.z() - here.z()), heights[row, column]) for share in (first, last)]
    return np.array(found).T


def test_the_ground_is_followed_within_the_tolerance_over_every_cell(run, area, tmp_path):
    path, heights = dem(tmp_path)
    heights = heights.astype(np.float32)
    result = run("survey_flight", AREA=area, **GIVEN, DEM=QgsRasterLayer(path), TOLERANCE=4.0, SPEED=10.0, ANGLE=70.0)
    rows = list(result["WAYPOINTS"].getFeatures())
    flown, ground = followed(rows, heights)
    assert len(flown) > 2000 and np.abs(flown - ground - result["HEIGHT"]).max() <= 4.0 + 1e-3
    lines = [row for row in rows if row["action"] in ("photo_start", "photo_stop")]
    assert all(row["alt_agl"] == pytest.approx(result["HEIGHT"]) for row in lines)
    assert all(row["alt_amsl"] - row["alt_agl"] == pytest.approx(cell(heights, row.geometry().asPoint()), abs=1e-3) for row in lines)
    plain = run("survey_flight", AREA=area, **GIVEN, ANGLE=70.0)
    assert len(rows) > len(list(plain["WAYPOINTS"].getFeatures()))


def test_the_flight_stays_above_trees_and_roofs(run, area, tmp_path):
    ground, surface = dem(tmp_path), dem(tmp_path, towers=True)
    given = GIVEN | {"DEM": QgsRasterLayer(ground[0]), "TOLERANCE": 4.0, "ANGLE": 70.0}
    rows = list(run("survey_flight", AREA=area, **given, DSM=QgsRasterLayer(surface[0]), CLEARANCE=12.0)["WAYPOINTS"].getFeatures())
    flown, tops = followed(rows, surface[1].astype(np.float32))
    assert (flown - tops).min() >= 12.0 - 1e-3
    bare, tops = followed(list(run("survey_flight", AREA=area, **given)["WAYPOINTS"].getFeatures()), surface[1])
    assert (bare - tops).min() < 0.0, "without the surface the flight meets towers"
    alone = run("survey_flight", AREA=area, **GIVEN, DSM=QgsRasterLayer(ground[0]), TOLERANCE=4.0, ANGLE=70.0)
    flown, below = followed(list(alone["WAYPOINTS"].getFeatures()), ground[1].astype(np.float32))
    assert np.abs(flown - below - alone["HEIGHT"]).max() <= 4.0 + 1e-3, "a surface alone is followed"


def test_climbs_over_the_terrain_do_not_overrun_the_battery(run, area, tmp_path):
    """Towers on hills, flown at 12 m/s: the drone slows down at each, and the plan leaves the time for it."""
    ground, surface = (QgsRasterLayer(dem(tmp_path, towers=one)[0]) for one in (False, True))
    given = GIVEN | {"SPEED": 12.0, "FRONT": 0.5, "BATTERY_S": 600.0, "RESERVE": 0.2, "TOLERANCE": 2.0, "DRONES": 2}
    hilly = run("survey_flight", AREA=area, **given, DEM=ground, DSM=surface, SORTIES="memory:")
    assert "longer over this terrain" not in run.feedback.log and hilly["COVERED_PCT"] >= 99.9
    took = [row["time_s"] for row in hilly["SORTIES"].getFeatures()]
    assert len(took) >= 2 and max(took) <= 480.0 + 1e-6
    # Reckoned again from the waypoints: no faster than 12 m/s ahead, 3 m/s up and 2 m/s down.
    least = dict.fromkeys(range(1, len(took) + 1), 0.0)
    for a, b in itertools.pairwise(hilly["WAYPOINTS"].getFeatures()):
        if a["sortie"] == b["sortie"]:
            rise = b["alt_amsl"] - a["alt_amsl"]
            least[a["sortie"]] += max(a.geometry().distance(b.geometry()) / 12.0, rise / 3.0, -rise / 2.0)
    assert all(seconds <= 480.0 for seconds in least.values())
    assert all(seconds <= took[sortie - 1] for sortie, seconds in least.items())


def cell(heights, point):
    return float(heights[int((Y + 1100 - point.y()) // 10), int((point.x() - (X - 500)) // 10)])


def test_a_terrain_with_holes_or_elsewhere_is_said(run, area, tmp_path):
    path, _ = dem(tmp_path, hole=True)
    result = run("survey_flight", AREA=area, **GIVEN, DEM=QgsRasterLayer(path))
    assert "terrain says nothing" in run.feedback.log and result["N_SORTIES"] >= 1
    elsewhere, _ = dem(tmp_path, crs="EPSG:5186")
    with pytest.raises(QgsProcessingException, match="does not cover the area"):
        run("survey_flight", AREA=area, **GIVEN, DEM=QgsRasterLayer(elsewhere))


def test_an_area_cut_in_two_with_holes_and_parts(run, layer_of, points_of):
    whole = shapely.MultiPolygon(
        [shapely.box(0, 0, 500, 300).difference(shapely.Point(120, 150).buffer(40)), shapely.box(700, 0, 800, 100)]
    )
    area = layer_of([(shapely.transform(whole, lambda xy: xy + [X, Y]).wkt, {"v": 1.0})], "MultiPolygon")
    zone = layer_of([(box(240, -50, 260, 350), {"v": 1.0})], "Polygon")
    result = run("survey_flight", AREA=area, **GIVEN, NO_FLY=zone, PADS=points_of([((-50, -50), {"v": 1.0})]), SORTIES="memory:")
    assert result["COVERED_PCT"] >= 99.9
    assert shapely.distance(shapes(result["SORTIES"]), shapely.union_all(shapes(zone))).min() >= 15.0 - 0.01


def test_a_part_that_no_battery_reaches_is_left_and_said(run, area, layer_of, points_of):
    far = (box(20_000, 0, 20_300, 200), {"v": 1.0})
    both = layer_of([(box(0, 0, 600, 400), {"v": 1.0}), far], "Polygon")
    pad = points_of([((-50, -50), {"v": 1.0})])
    result = run("survey_flight", AREA=both, **GIVEN, PADS=pad, UNFLYABLE="memory:")
    (lost,) = result["UNFLYABLE"].getFeatures()
    assert (lost["reason"], lost["area_m2"]) == ("too_far", pytest.approx(60_000, rel=1e-3))
    # There and back 2 x 20 350 m at 8 m/s are some 5 090 s, 3.4 batteries.
    assert 3.39 < lost["energy"] < 3.5 and "farther off than a battery reaches" in run.feedback.log
    assert result["UNFLYABLE_M2"] == pytest.approx(60_000, rel=1e-3) and result["COVERED_PCT"] >= 99.9
    alone = run("survey_flight", AREA=area, **GIVEN, PADS=pad)
    assert (result["PHOTO_LENGTH"], result["N_SORTIES"]) == (pytest.approx(alone["PHOTO_LENGTH"]), alone["N_SORTIES"])
    with pytest.raises(QgsProcessingException, match=r"cannot reach any part .* s too few"):
        run("survey_flight", AREA=layer_of([far], "Polygon"), **GIVEN, PADS=pad)


def test_a_drone_that_is_carried_to_another_pad_is_said(run, area, points_of):
    pads = points_of([((-20, 200), {"v": 1.0}), ((620, 200), {"v": 1.0})])
    result = run("survey_flight", AREA=area, **GIVEN, PADS=pads, BATTERY_S=300.0, ANGLE=0.0, SORTIES="memory:")
    lands = [row["pad"] for row in sorted(result["SORTIES"].getFeatures(), key=lambda row: row["starts_s"])]
    moves = [(at + 2, here, there) for at, (here, there) in enumerate(itertools.pairwise(lands)) if here != there]
    assert moves and all(f"drone 1 from pad {here} to pad {there} before sortie {at}" in run.feedback.log for at, here, there in moves)
    run("survey_flight", AREA=area, **GIVEN, PADS=points_of([((-20, 200), {"v": 1.0})]), BATTERY_S=400.0)
    assert "carried" not in run.feedback.log


def test_a_photo_at_each_stop(run, layer_of, points_of, tmp_path):
    """QGroundControl's survey test: a square of 100 m, 49 m between lines and photos, two lines; hovering to capture, four photos on each, a waypoint and a photo command for each."""
    square = layer_of([(box(0, 0, 100, 100), {"v": 1.0})], "Polygon")
    camera = {
        "CAMERA": None,
        "SENSOR_W": 10.0,
        "SENSOR_H": 10.0,
        "FOCAL": 10.0,
        "PIXELS_W": 1000,
        "PIXELS_H": 1000,
        "GSD": None,
        "HEIGHT": 70.0,
    }
    given = GIVEN | camera | {"FRONT": 0.3, "SIDE": 0.3, "ANGLE": 0.0, "PADS": points_of([((-20, -20), {"v": 1.0})])}
    result = run("survey_flight", AREA=square, **given, HOVER_AND_CAPTURE=True, HOVER_S=3.0, FOOTPRINTS="memory:", SORTIES="memory:")
    assert (result["SPACING"], result["TRIGGER"]) == (pytest.approx(49.0), pytest.approx(49.0))
    lines, rows = shapes(result["LINES"]), list(result["WAYPOINTS"].getFeatures())
    assert len(lines) == 2 and result["N_PHOTOS"] == 8 == len(shapes(result["FOOTPRINTS"])) and result["COVERED_PCT"] >= 99.9
    actions = [row["action"] for row in rows]
    assert actions.count("hover") == actions.count("photo") == 8 and not {"photo_start", "photo_stop"} & set(actions)
    photos = [row.geometry().constGet().y() - Y for row in rows if row["action"] == "photo"]
    np.testing.assert_allclose(np.abs(np.diff(photos[:4])), 100.0 / 3.0)
    assert sorted(photos[:4])[0] == pytest.approx(0.0, abs=1e-6) and sorted(photos[:4])[-1] == pytest.approx(100.0)
    (sortie,) = result["SORTIES"].getFeatures()
    assert sortie["photos"] == 8 and result["PHOTO_LENGTH"] == pytest.approx(200.0)
    # Each leg of 33.3 m from standstill to standstill at 8 m/s and 3.64 m/s², and 3 s at each photo.
    on_lines = 6 * (100 / 3 / 8 + 8 / 3.64) + 49 / 8 + 8 / 3.64 + 8 * 3.0
    ways = sum(row / 8 + 8 / 3.64 for row in _first_and_last(rows))
    assert sortie["time_s"] == pytest.approx(on_lines + ways + 70 / 3 + 70 / 2, abs=0.1)
    written = run("export_mission", WAYPOINTS=result["WAYPOINTS"], FORMAT="qgc_plan", FILE=str(tmp_path / "stops.plan"))
    items = json.loads(Path(written["FILES"][0]).read_text(encoding="utf-8"))["mission"]["items"]
    commands = [one["command"] for one in items]
    assert commands.count(2000) == 8 and 206 not in commands
    assert all(16 in commands[at - 4 : at] and 93 in commands[at - 4 : at] for at in np.flatnonzero(np.array(commands) == 2000))
    checked = run("flight_check", MISSION=result["WAYPOINTS"], BATTERY_S=1500.0, OUTPUT="memory:")
    (time,) = (row["value"] for row in checked["OUTPUT"].getFeatures() if row["check"] == "time")
    assert time == pytest.approx(sortie["time_s"], rel=0.01)


def _first_and_last(rows):
    """Metres to the first photo and from the last one home."""
    places = [row.geometry().asPoint() for row in rows]
    photos = [place for place, row in zip(places, rows, strict=True) if row["action"] == "photo"]
    return [places[0].distance(photos[0]), places[0].distance(photos[-1])]


def test_stopping_for_photos_keeps_to_the_battery(run, area):
    flying = run("survey_flight", AREA=area, **GIVEN, BATTERY_S=700.0)
    result = run("survey_flight", AREA=area, **GIVEN, BATTERY_S=700.0, HOVER_AND_CAPTURE=True, SORTIES="memory:")
    assert result["COVERED_PCT"] >= 99.9 and result["N_SORTIES"] > flying["N_SORTIES"]
    assert all(row["time_s"] <= 560.0 + 1e-6 for row in result["SORTIES"].getFeatures())
    assert result["PHOTO_LENGTH"] < flying["PHOTO_LENGTH"]


def test_several_drones_and_a_cross_hatch(run, area):
    one = run("survey_flight", AREA=area, **GIVEN, BATTERY_S=400.0)
    three = run("survey_flight", AREA=area, **GIVEN, BATTERY_S=400.0, DRONES=3, SORTIES="memory:")
    assert three["TIME_S"] < 0.6 * one["TIME_S"] and {row["drone"] for row in three["SORTIES"].getFeatures()} == {1, 2, 3}
    cross = run("survey_flight", AREA=area, **GIVEN, CROSS=True)
    azimuths = {round(row["azimuth"]) % 180 for row in cross["LINES"].getFeatures()}
    assert azimuths == {90, 0} and cross["PHOTO_LENGTH"] > 1.8 * one["PHOTO_LENGTH"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"GSD": None}, "either the height or"),
        ({"HEIGHT": 50.0}, "either the height or"),
        ({"CAMERA": None}, "Choose a camera"),
        ({"CAMERA": None, "SENSOR_W": 160.0, "SENSOR_H": 120.0, "FOCAL": 1.9, "PIXELS_W": 1920, "PIXELS_H": 1080}, "Are these pixels"),
        ({"SENSOR_W": 5.0}, "not both"),
        ({"CAMERA": "Sony RX100 II 28mm", "BATTERY_S": 40.0}, "battery cannot reach"),
        ({"CAMERA": "DJI Phantom 4 Pro / RTK", "SPEED": 25.0}, "come faster than the camera"),
        ({"NO_FLY": "all"}, "no-fly zones"),
        ({"NO_FLY": "pad", "PADS": "pad"}, "pads lie inside"),
        ({"AREA": "lines"}, "no polygon|Could not load|Incorrect|not a valid"),
        ({"AREA": "empty"}, "has no features"),
        ({"AREA": "nowhere"}, "has no coordinate system"),
    ],
)
def test_what_cannot_be_is_refused_in_words(run, area, layer_of, points_of, change, said):
    made = {
        "all": lambda: layer_of([(box(-50, -50, 700, 500), {"v": 1.0})], "Polygon"),
        "empty": lambda: layer_of([], "Polygon"),
        "nowhere": lambda: layer_of([(box(0, 0, 9, 9), {"v": 1.0})], "Polygon", ""),
        "lines": lambda: layer_of([(None, {"v": 1.0})], "Polygon"),
    }
    change = {name: made[value]() if isinstance(value, str) and value in made else value for name, value in change.items()}
    if change.get("PADS") == "pad":
        change = {"NO_FLY": layer_of([(box(-100, -100, -60, -60), {"v": 1.0})], "Polygon"), "PADS": points_of([((-80, -80), {"v": 1.0})])}
    with pytest.raises(QgsProcessingException, match=said):
        run("survey_flight", **(GIVEN | {"AREA": area} | change))


def test_an_area_smaller_than_a_photo_and_one_that_crosses_itself(run, layer_of):
    tiny = layer_of([(box(0, 0, 5, 4), {"v": 1.0})], "Polygon")
    result = run("survey_flight", AREA=tiny, **GIVEN)
    assert len(list(result["LINES"].getFeatures())) == 1 and result["COVERED_PCT"] >= 99.9
    bow = layer_of([(f"POLYGON(({X} {Y},{X + 300} {Y + 300},{X + 300} {Y},{X} {Y + 300},{X} {Y}))", {"v": 1.0})], "Polygon")
    assert run("survey_flight", AREA=bow, **GIVEN)["COVERED_PCT"] >= 99.9
    assert "cross themselves" in run.feedback.log


def test_many_corners_are_no_burden(run, layer_of):
    angle = np.linspace(0, 2 * np.pi, 100_001)
    radius = 300 + 5 * np.sin(40 * angle)
    ring = np.column_stack([X + radius * np.cos(angle), Y + radius * np.sin(angle)])
    area = layer_of([(shapely.Polygon(ring).wkt, {"v": 1.0})], "Polygon")
    assert run("survey_flight", AREA=area, **GIVEN)["COVERED_PCT"] >= 99.9


def test_report_batch_and_qgis_process(run, provider, sample_data, qgis_process, tmp_path):
    villages = QgsVectorLayer(f"{sample_data / 'namyangju.gpkg'}|layername=namyangju_villages", "", "ogr")
    smallest = min(villages.getFeatures(), key=lambda row: row.geometry().area())
    given = {"AREA": str(tmp_path / "village.gpkg"), "CAMERA": "DJI Mavic 3 Enterprise wide", "GSD": 0.06, "SPEED": 10.0}
    import processing

    villages.selectByIds([smallest.id()])
    processing.run("native:saveselectedfeatures", {"INPUT": villages, "OUTPUT": given["AREA"]})
    page = tmp_path / "r.html"
    expected = run("survey_flight", **given, LINES=str(tmp_path / "l.gpkg"), WAYPOINTS=str(tmp_path / "w.gpkg"), REPORT=str(page))
    text = page.read_text(encoding="utf-8")
    assert "sorties" in text and "data:image/png" in text and "not a permission to fly" in text
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:survey_flight")
    results, good = algorithm.create().run(
        given | {"LINES": "memory:", "WAYPOINTS": "memory:"}, QgsProcessingContext(), QgsProcessingFeedback(False)
    )
    assert good and results["PHOTO_LENGTH"] == pytest.approx(expected["PHOTO_LENGTH"])
    outputs = {"LINES": str(tmp_path / "pl.gpkg"), "WAYPOINTS": str(tmp_path / "pw.gpkg")}
    answer = qgis_process("run", "smartcity:survey_flight", "--json", "-", inputs=given | outputs)["results"]
    assert answer["PHOTO_LENGTH"] == pytest.approx(expected["PHOTO_LENGTH"]) and answer["N_SORTIES"] == expected["N_SORTIES"]


def test_lines_and_sorties_have_heights_as_z(run, area, tmp_path):
    """3D-ready: above the pad without a terrain; with one, above the sea, and with the waypoints that follow the ground."""
    flat = run("survey_flight", AREA=area, **GIVEN, SORTIES="memory:")
    for name in ("LINES", "SORTIES"):
        for row in flat[name].getFeatures():
            z = [vertex.z() for vertex in row.geometry().constGet()]
            assert z == pytest.approx([flat["HEIGHT"]] * len(z))
    path, heights = dem(tmp_path)
    hilly = run("survey_flight", AREA=area, **GIVEN, SORTIES="memory:", DEM=QgsRasterLayer(path), TOLERANCE=4.0)
    points = 0
    for name in ("LINES", "SORTIES"):
        for row in hilly[name].getFeatures():
            line = row.geometry().constGet()
            points += line.numPoints() - 2
            for vertex in line:
                ground = cell(heights, type(row.geometry().centroid().asPoint())(vertex.x(), vertex.y()))
                assert abs(vertex.z() - ground - hilly["HEIGHT"]) <= 4.0 + 6.0, "half a step between two cells aside"
    assert points > len(list(flat["LINES"].getFeatures()))
    lengths = [row["length_m"] for row in hilly["LINES"].getFeatures()]
    np.testing.assert_allclose([row.geometry().length() for row in hilly["LINES"].getFeatures()], lengths, rtol=1e-9)


@pytest.mark.parametrize("algorithm", ["survey_flight", "corridor_flight", "patrol_flight", "spray_flight", "flight_check"])
def test_the_clearance_stands_in_the_dialog(run, algorithm):
    declared = QgsApplication.processingRegistry().algorithmById(f"smartcity:{algorithm}").parameterDefinition
    assert declared("CLEARANCE").defaultValue() == 15.0 and declared("NO_FLY_BUFFER").defaultValue() == 0.0


def test_a_script_that_says_nothing_gets_what_the_dialog_shows(run, area):
    declared = QgsApplication.processingRegistry().algorithmById("smartcity:survey_flight").parameterDefinition
    shown = {
        name: declared(name).defaultValue() for name in ("FRONT", "SIDE", "CLEARANCE", "NO_FLY_BUFFER", "BATTERY_S", "RESERVE", "SPEED")
    }
    given = {"CAMERA": CAMERA, "HEIGHT": 80.0, "LINES": "memory:", "WAYPOINTS": "memory:"}
    figures = [
        {name: run("survey_flight", AREA=area, **given, **more)[name] for name in ("SPACING", "TRIGGER", "TIME_S")} for more in ({}, shown)
    ]
    assert figures[0] == figures[1]


def test_an_area_far_inside_a_zone_is_said_to_be_forbidden(run, area, layer_of):
    zone = layer_of([(box(-2000, -2000, 3000, 3000), {"v": 1.0})], "Polygon")
    with pytest.raises(QgsProcessingException, match="whole area lies in no-fly zones"):
        run("survey_flight", AREA=area, **GIVEN, NO_FLY=zone)


def test_no_more_than_all_is_covered(run, layer_of):
    angle = np.linspace(0, 2 * np.pi, 20_001)
    ring = ",".join(f"{X + 300 * math.cos(one) * (1 + 0.02 * math.sin(50 * one)):.3f} {Y + 300 * math.sin(one):.3f}" for one in angle[:-1])
    first = ring.split(",")[0]
    result = run("survey_flight", AREA=layer_of([(f"POLYGON(({ring},{first}))", {"v": 1.0})], "Polygon"), **GIVEN)
    assert 99.9 <= result["COVERED_PCT"] <= 100.0
