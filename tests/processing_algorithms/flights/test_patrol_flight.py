# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:patrol_flight from places to a mission: waits counted from the layers alone, areas and points, what is left is said, bad input in words."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from qgis.core import QgsProcessingException, QgsRasterLayer

X, Y = 1e6, 2e6
FIELDS = "field=prio:double&field=wait:double"
GIVEN = {"HEIGHT": 60.0, "SPEED": 10.0, "LINES": "memory:", "WAYPOINTS": "memory:", "SORTIES": "memory:", "VISITS": "memory:"}
CAMERA = {"CAMERA": "Sony ILCE-QX1", "FRONT": 0.5, "SIDE": 0.3}


def shapes(layer):
    return shapely.from_wkb([bytes(row.geometry().asWkb()) for row in layer.getFeatures()])


@pytest.fixture
def places(points_of):
    rng = np.random.default_rng(2)
    rows = [
        ((x, y), {"prio": float(p), "wait": float(w)})
        for (x, y), p, w in zip(rng.uniform(-900, 900, (9, 2)), rng.integers(1, 6, 9), rng.choice([1500, 3600], 9), strict=True)
    ]
    return points_of(rows, fields=FIELDS)


def rows_of(layer):
    return [{field.name(): row[field.name()] for field in layer.fields()} for row in layer.getFeatures()]


def test_nothing_waits_longer_than_it_may(run, places, points_of):
    result = run("patrol_flight", POINTS=places, PRIORITY="prio", REVISIT_S="wait", PADS=points_of([((0, 0), {"v": 1.0})]), **GIVEN)
    visits = rows_of(result["VISITS"])
    assert result["N_LEFT"] == 0 and result["PRIORITY_PCT"] == pytest.approx(100.0) and {row["status"] for row in visits} == {"ok"}
    assert all(row["max_gap_s"] <= row["revisit_s"] + 1e-6 for row in visits)
    assert result["MAX_GAP_S"] == pytest.approx(max(row["max_gap_s"] for row in visits))
    assert all(row["visits"] >= 86_400 / row["revisit_s"] - 1 for row in visits)
    sorties = rows_of(result["SORTIES"])
    assert all(row["time_s"] <= 1200 + 1e-6 for row in sorties) and all(row["starts_s"] < result["CYCLE_S"] for row in sorties)
    actions = [row["action"] for row in rows_of(result["WAYPOINTS"])]
    assert actions.count("hover") == actions.count("photo") == result["N_PHOTOS"] >= 9
    assert {row["param"] for row in rows_of(result["WAYPOINTS"]) if row["action"] == "hover"} == {20.0}


def test_climbs_over_the_terrain_do_not_overrun_the_battery(run, points_of, tmp_path):
    """Walls of 30 m between the places, flown over at 10 m/s: the drone slows down at each, and battery and clock leave the time for it."""
    from osgeo import gdal, osr

    x = np.arange(300)[None, :] + 0 * np.arange(300)[:, None]
    raster = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "walls.tif"), 300, 300, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((X - 1500, 10, 0, Y + 1500, 0, -10))
    reference = osr.SpatialReference()
    reference.SetFromUserInput("EPSG:5179")
    raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).WriteArray(np.where(x % 20 < 3, 30.0, 0.0).astype(np.float32))
    raster = None
    row = points_of([((at, 0), {"prio": 1.0, "wait": 7200.0}) for at in (-750, -450, -250, 150, 350, 650, 850)], fields=FIELDS)
    given = {"POINTS": row, "REVISIT_S": "wait", "PADS": points_of([((0, 0), {"v": 1.0})]), "BATTERY_S": 500.0, "SWAP_S": 60.0} | GIVEN
    level = run("patrol_flight", **given)
    hilly = run("patrol_flight", **given, DEM=QgsRasterLayer(str(tmp_path / "walls.tif")))
    assert "longer over this terrain" not in run.feedback.log and "Climbs and descents" in run.feedback.log
    sorties = sorted(rows_of(hilly["SORTIES"]), key=lambda one: one["starts_s"])
    assert max(one["time_s"] for one in sorties) <= 400.0 + 1e-6 and hilly["N_SORTIES"] > level["N_SORTIES"]
    ends = [one["starts_s"] + one["time_s"] + 60.0 for one in sorties]
    assert all(end <= after["starts_s"] + 1e-6 for end, after in zip(ends[:-1], sorties[1:], strict=True))
    assert hilly["MAX_GAP_S"] <= 7200.0


def test_one_number_for_all_and_what_does_not_fit_is_said(run, places, points_of):
    pad = points_of([((0, 0), {"v": 1.0})])
    result = run("patrol_flight", POINTS=places, PRIORITY="prio", REVISIT_S=420, PADS=pad, **GIVEN)
    visits = rows_of(result["VISITS"])
    left = [row["src_id"] for row in visits if row["status"] != "ok"]
    assert 0 < result["N_LEFT"] == len(left) < 9 and "places are left" in run.feedback.log and result["MAX_GAP_S"] <= 420.0
    assert all(str(one) in run.feedback.log for one in left)
    more = run("patrol_flight", POINTS=places, PRIORITY="prio", REVISIT_S="420", PADS=pad, DRONES=3, **GIVEN)
    assert more["PRIORITY_PCT"] > result["PRIORITY_PCT"]


def test_areas_are_photographed_line_by_line(run, layer_of, points_of):
    boxes = [shapely.box(X, Y, X + 200, Y + 150), shapely.box(X + 500, Y, X + 700, Y + 200)]
    area = layer_of([(one.wkt, {"prio": 1.0, "wait": 3600.0}) for one in boxes], "Polygon", fields=FIELDS)
    pad = points_of([((-50, -50), {"v": 1.0})])
    result = run("patrol_flight", POINTS=area, REVISIT_S="wait", PADS=pad, **GIVEN, **CAMERA, FOOTPRINTS="memory:")
    seen = shapely.union_all(shapes(result["FOOTPRINTS"]))
    assert all(seen.intersection(one).area >= 0.995 * one.area for one in boxes)
    assert result["N_LEFT"] == 0 and result["MAX_GAP_S"] <= 3600 and result["PHOTO_LENGTH"] > 0
    small = run("patrol_flight", POINTS=area, REVISIT_S="wait", PADS=pad, **GIVEN, **CAMERA, BATTERY_S=320.0)
    assert small["N_LEFT"] == 0 and all(row["time_s"] <= 256 + 1e-6 for row in rows_of(small["SORTIES"])) and small["N_SORTIES"] > 1


def test_an_area_partly_out_of_reach_is_flown_as_far_as_that(run, layer_of, points_of):
    """A strip of 8 km from the pad: what 20 minutes of flight do not reach is too_far, as for a survey, and the rest is seen in time; an area wholly out of reach is left."""
    strip, far = shapely.box(X + 100, Y, X + 8100, Y + 150), shapely.box(X + 20_000, Y, X + 20_200, Y + 150)
    area = layer_of([(one.wkt, {"prio": 1.0, "wait": 30_000.0}) for one in (strip, far)], "Polygon", fields=FIELDS)
    pad = points_of([((0, 75), {"v": 1.0})])
    result = run("patrol_flight", POINTS=area, REVISIT_S="wait", PADS=pad, **GIVEN, **CAMERA, FOOTPRINTS="memory:", UNFLYABLE="memory:")
    lost = shapely.union_all(shapes(result["UNFLYABLE"]))
    assert {row["reason"] for row in rows_of(result["UNFLYABLE"])} == {"too_far"}
    assert all(row["energy"] > 0.8 * 0.97 for row in rows_of(result["UNFLYABLE"]))
    reached = strip.difference(lost)
    assert 5000 * 150 < reached.area < 5600 * 150 and reached.bounds[0] == strip.bounds[0] and lost.within(strip.buffer(0.01))
    assert shapely.union_all(shapes(result["FOOTPRINTS"])).intersection(reached).area >= 0.995 * reached.area
    assert all(row["time_s"] <= 1200 + 1e-6 for row in rows_of(result["SORTIES"]))
    assert [row["status"] for row in rows_of(result["VISITS"])] == ["ok", "unreachable"]
    assert "only as far as a battery reaches" in run.feedback.log and result["UNFLYABLE_M2"] == pytest.approx(lost.area, rel=0.001)
    behind = points_of([((0, 75), {"v": 1.0}), ((8200, 75), {"v": 1.0})])
    both = run("patrol_flight", POINTS=area, REVISIT_S="wait", PADS=behind, **GIVEN, **CAMERA, UNFLYABLE="memory:", DRONES=2)
    assert both["N_PLACES"] == 1 and both["N_LEFT"] == 1


def test_zones_are_kept_out_of_and_what_lies_in_them_is_unreachable(run, places, points_of, layer_of):
    first = next(places.getFeatures()).geometry().asPoint()
    zone = layer_of([(shapely.box(first.x() - 40, first.y() - 40, first.x() + 40, first.y() + 40).wkt, {"v": 1.0})], "Polygon")
    result = run("patrol_flight", POINTS=places, REVISIT_S=3600, PADS=points_of([((0, 0), {"v": 1.0})]), NO_FLY=zone, **GIVEN)
    status = {row["src_id"]: row["status"] for row in rows_of(result["VISITS"])}
    assert status[next(places.getFeatures()).id()] == "unreachable" and result["N_LEFT"] == 1 and "cannot be reached" in run.feedback.log
    assert shapely.distance(shapes(result["SORTIES"]), shapely.union_all(shapes(zone))).min() >= 15.0 - 0.01


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"HEIGHT": None}, "either the height or"),
        ({"REVISIT_S": "nothing"}, "no field “nothing”"),
        ({"REVISIT_S": 0}, "time above 0"),
        ({"REVISIT_S": 60}, "No place can be seen again in time"),
        ({"PRIORITY": -1}, "priority above 0"),
        ({"BATTERY_S": 40.0}, "No place can be seen again in time"),
        ({"POINTS": "empty"}, "has no features"),
        ({"POINTS": "nowhere"}, "has no coordinate system"),
        ({"POINTS": "area"}, "Choose a camera"),
        ({"NO_FLY": "all"}, "no-fly zones"),
    ],
)
def test_what_cannot_be_is_refused_in_words(run, places, layer_of, points_of, change, said):
    box = shapely.box(X - 2000, Y - 2000, X + 2000, Y + 2000).wkt
    made = {
        "all": lambda: layer_of([(box, {"v": 1.0})], "Polygon"),
        "area": lambda: layer_of([(box, {"prio": 1.0, "wait": 60.0})], "Polygon", fields=FIELDS),
        "empty": lambda: points_of([]),
        "nowhere": lambda: points_of([((0, 0), {"v": 1.0})], crs=""),
    }
    change = {name: made[value]() if isinstance(value, str) and value in made else value for name, value in change.items()}
    with pytest.raises(QgsProcessingException, match=said):
        run("patrol_flight", **(GIVEN | {"POINTS": places, "PRIORITY": "prio", "REVISIT_S": 3600} | change))


def test_rows_that_say_nothing_are_counted(run, points_of):
    layer = points_of(
        [((0, 0), {"prio": 1.0, "wait": 1800.0}), ((100, 0), {"prio": None, "wait": 1800.0}), ((200, 0), {"prio": 1.0, "wait": None})],
        fields=FIELDS,
        name="순찰",
    )
    result = run("patrol_flight", POINTS=layer, PRIORITY="prio", REVISIT_S="wait", **GIVEN)
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (3, 1, 2)
    assert "no priority above 0" in run.feedback.log and "within which to be seen again" in run.feedback.log


def test_a_patrol_is_written_for_the_ground_station(run, places, points_of, tmp_path):
    planned = run("patrol_flight", POINTS=places, REVISIT_S=3600, PADS=points_of([((0, 0), {"v": 1.0})]), **GIVEN)
    written = run("export_mission", WAYPOINTS=planned["WAYPOINTS"], FORMAT="qgc_plan", FILE=str(tmp_path / "patrol.plan"))
    assert written["N_FILES"] == planned["N_SORTIES"]
    read = run("import_mission", FILE=written["FILES"][0], WAYPOINTS="memory:")
    actions = [row["action"] for row in read["WAYPOINTS"].getFeatures()]
    assert actions.count("hover") >= 1 and actions.count("photo") >= 1
