# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:spray_flight from blocks to a mission: sprayer on inside them only, litres, tanks, products, bad input in words."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from qgis.core import QgsProcessingException

X, Y = 1e6, 2e6
FIELDS = "field=block_id:integer&field=rate:double&field=product:string(20)"
GIVEN = {"SWATH": 5.0, "RATE": 10.0, "TANK": 8.0, "LINES": "memory:", "WAYPOINTS": "memory:", "SORTIES": "memory:"}


def box(west, south, east, north):
    return shapely.box(X + west, Y + south, X + east, Y + north).wkt


def shapes(layer):
    return shapely.from_wkb([bytes(row.geometry().asWkb()) for row in layer.getFeatures()])


@pytest.fixture
def blocks(layer_of):
    rows = [
        (box(0, 0, 100, 100), {"block_id": 7, "rate": 10.0, "product": "Bti"}),
        (box(200, 0, 300, 100), {"block_id": 8, "rate": 20.0, "product": "Bti"}),
        (box(0, 200, 100, 300), {"block_id": 9, "rate": 10.0, "product": "pyrethroid"}),
    ]
    return layer_of(rows, "Polygon", fields=FIELDS)


def test_the_sprayer_is_on_inside_the_blocks_and_off_elsewhere(run, blocks):
    result = run("spray_flight", BLOCKS=blocks, **GIVEN, FOOTPRINTS="memory:")
    inside = shapely.union_all(shapes(blocks))
    assert all(inside.buffer(1e-6).covers(one) for one in shapes(result["LINES"]))
    spraying = False
    outside = inside.buffer(0.01)
    before = None
    for row in result["WAYPOINTS"].getFeatures():
        place = shapely.Point(row.geometry().constGet().x(), row.geometry().constGet().y())
        if spraying:
            assert outside.covers(shapely.LineString([before, place])) and before.distance(place) > 0
        spraying = row["action"] == "spray_on" if row["action"] in ("spray_on", "spray_off") else spraying
        before = place
    assert not spraying and result["COVERED_PCT"] == pytest.approx(100.0, abs=0.01)
    np.testing.assert_allclose(shapely.union_all(shapes(result["FOOTPRINTS"])).area, 30_000, rtol=1e-3)


def test_a_block_that_no_battery_reaches_is_left(run, layer_of, points_of):
    rows = [(box(0, 0, 100, 100), {"block_id": 7, "rate": 10.0}), (box(3000, 0, 3100, 100), {"block_id": 8, "rate": 10.0})]
    pad = points_of([((-20, 0), {"v": 1.0})])
    result = run("spray_flight", BLOCKS=layer_of(rows, "Polygon", fields=FIELDS), **GIVEN, PADS=pad, UNFLYABLE="memory:")
    (lost,) = result["UNFLYABLE"].getFeatures()
    assert lost["reason"] == "too_far" and lost["energy"] > 2 * 3100 / 5.0 / 600.0
    assert result["LITRES"] == pytest.approx(10.0, rel=1e-3) and {row["block_id"] for row in result["LINES"].getFeatures()} == {"7"}


def test_litres_flow_and_tanks(run, blocks):
    """3 ha at 10 l/ha are 30 l, 4 tanks of 8; 10 l/ha on 5 m at 5 m/s are 1.5 l a minute."""
    result = run("spray_flight", BLOCKS=blocks, **GIVEN)
    assert result["LITRES"] == pytest.approx(30.0, rel=1e-3) and result["FLOW_LPM"] == pytest.approx(1.5)
    sorties = list(result["SORTIES"].getFeatures())
    assert all(row["litres"] <= 8.0 + 1e-9 and row["time_s"] <= 480 + 1e-6 for row in sorties) and len(sorties) >= 4
    assert sum(row["litres"] for row in result["LINES"].getFeatures()) == pytest.approx(result["LITRES"])
    big = run("spray_flight", BLOCKS=blocks, **(GIVEN | {"TANK": 100.0, "BATTERY_S": 6000.0}))
    assert big["N_SORTIES"] == 1 < len(sorties)


def test_rate_and_product_of_each_block(run, blocks):
    result = run("spray_flight", BLOCKS=blocks, **(GIVEN | {"RATE": "rate", "PRODUCT_FIELD": "product"}))
    assert result["LITRES"] == pytest.approx(40.0, rel=1e-3) and result["N_PRODUCTS"] == 2 and result["FLOW_LPM"] == pytest.approx(3.0)
    assert "different rates" in run.feedback.log
    products = {row["sortie"]: row["product"] for row in result["SORTIES"].getFeatures()}
    assert set(products.values()) == {"Bti", "pyrethroid"}
    for row in result["LINES"].getFeatures():
        assert row["product"] == products[row["sortie"]]
        assert row["flow_lpm"] == pytest.approx({"7": 1.5, "8": 3.0, "9": 1.5}[row["block_id"]])
    assert run("spray_flight", BLOCKS=blocks, **(GIVEN | {"RATE": '"rate" * 2'}))["LITRES"] == pytest.approx(80.0, rel=1e-3)


def test_zones_and_blocks_that_overlap(run, layer_of, blocks):
    zone = layer_of([(box(40, 40, 60, 60), {"v": 1.0})], "Polygon")
    result = run("spray_flight", BLOCKS=blocks, **GIVEN, NO_FLY=zone, CLEARANCE=5.0, UNFLYABLE="memory:")
    for name in ("LINES", "SORTIES"):
        assert shapely.distance(shapes(result[name]), shapely.union_all(shapes(zone))).min() >= 5.0 - 0.01
    assert result["UNFLYABLE_M2"] == pytest.approx(20 * 20 + 4 * 20 * 5 + np.pi * 25, rel=0.01)
    twice = layer_of([(box(0, 0, 100, 100), {"v": 10.0}), (box(50, 0, 150, 100), {"v": 10.0})], "Polygon")
    result = run("spray_flight", BLOCKS=twice, **GIVEN)
    assert result["LITRES"] == pytest.approx(15.0, rel=1e-3) and "overlap" in run.feedback.log


def test_low_flight_over_terrain_keeps_its_height(run, blocks, tmp_path):
    from osgeo import gdal, osr
    from qgis.core import QgsRasterLayer

    path = str(tmp_path / "dem.tif")
    raster = gdal.GetDriverByName("GTiff").Create(path, 120, 120, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((X - 100, 5, 0, Y + 500, 0, -5))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(5179)
    raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).WriteArray((100 + np.add.outer(np.arange(120), np.arange(120)) * 0.3).astype(np.float32))
    raster = None
    result = run("spray_flight", BLOCKS=blocks, **GIVEN, DEM=QgsRasterLayer(path), HEIGHT=4.0)
    heights = np.array([row["alt_agl"] for row in result["WAYPOINTS"].getFeatures()])
    assert np.abs(heights - 4.0).max() <= 1.0 + 1e-6, "a quarter of the height"
    with pytest.raises(QgsProcessingException, match="may meet it"):
        run("spray_flight", BLOCKS=blocks, **GIVEN, DEM=QgsRasterLayer(path), HEIGHT=4.0, TOLERANCE=5.0)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"RATE": "dose"}, "no field “dose”"),
        ({"RATE": 0.0}, "rate above 0"),
        ({"RATE": "product"}, "rate above 0"),
        ({"RATE": None}, "Incorrect|RATE"),
        ({"RATE": 1e7, "TANK": 0.01}, "tank"),
        ({"BATTERY_S": 31.0, "SPEED": 0.5}, "battery cannot reach"),
        ({"SWATH": 0.0}, "Incorrect|SWATH"),
        ({"BLOCKS": "empty"}, "has no features"),
        ({"BLOCKS": "nothing"}, "no polygon with an area"),
        ({"BLOCKS": "nowhere"}, "has no coordinate system"),
        ({"NO_FLY": "all"}, "no-fly zones"),
    ],
)
def test_what_cannot_be_is_refused_in_words(run, blocks, layer_of, change, said):
    made = {
        "all": lambda: layer_of([(box(-50, -50, 700, 500), {"v": 1.0})], "Polygon"),
        "empty": lambda: layer_of([], "Polygon"),
        "nowhere": lambda: layer_of([(box(0, 0, 9, 9), {"v": 1.0})], "Polygon", ""),
        "nothing": lambda: layer_of([(None, {"v": 1.0})], "Polygon"),
    }
    change = {name: made[value]() if isinstance(value, str) and value in made else value for name, value in change.items()}
    with pytest.raises(QgsProcessingException, match=said):
        run("spray_flight", **(GIVEN | {"BLOCKS": blocks} | change))


def test_blocks_without_a_rate_or_an_area_are_counted(run, layer_of):
    rows = [
        (box(0, 0, 50, 50), {"block_id": 1, "rate": 10.0}),
        (box(100, 0, 150, 50), {"block_id": 2, "rate": None}),
        (None, {"block_id": 3, "rate": 10.0}),
        (f"POLYGON(({X} {Y + 100},{X + 60} {Y + 160},{X + 60} {Y + 100},{X} {Y + 160},{X} {Y + 100}))", {"block_id": 4, "rate": 10.0}),
    ]
    result = run("spray_flight", BLOCKS=layer_of(rows, "Polygon", fields=FIELDS, name="구역"), **(GIVEN | {"RATE": "rate"}))
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (4, 2, 2)
    assert "no rate above 0" in run.feedback.log and "no area" in run.feedback.log and "cross themselves" in run.feedback.log


@pytest.mark.parametrize("form", ["qgc_plan", "wpl"])
def test_the_sprayer_is_switched_in_the_file_too(run, blocks, tmp_path, form):
    """Exported and imported again: as often on as off, at the same places."""
    planned = run("spray_flight", BLOCKS=blocks, **(GIVEN | {"TANK": 100.0, "BATTERY_S": 6000.0}))
    written = run("export_mission", WAYPOINTS=planned["WAYPOINTS"], FORMAT=form, FILE=str(tmp_path / "spray.plan"))
    read = run("import_mission", FILE=written["FILE"], FORMAT=form, WAYPOINTS="memory:")
    before, after = ([row["action"] for row in layer.getFeatures()] for layer in (planned["WAYPOINTS"], read["WAYPOINTS"]))
    assert after.count("spray_on") == after.count("spray_off") == before.count("spray_on") > 0
    assert [one for one in after if "spray" in one] == [one for one in before if "spray" in one]
