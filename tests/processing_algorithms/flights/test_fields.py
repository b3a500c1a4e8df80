# SPDX-License-Identifier: GPL-2.0-or-later
"""Real fields (Fields2Cover's examples), planned and then checked by what the photos see: area, coverage, length."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import QgsRasterLayer

CAMERA = "Sony ILCE-QX1"
HECTARES = {
    # The first by its own attribute, the others by pyproj's Geod on GRS 80.
    "f2c_test1_0": 17.2581,
    "f2c_test_2_cell_0": 14.3184,
    "f2c_test_2_cell_1": 24.0010,
    "f2c_test_0": 3.5955,
}


@pytest.mark.reference_data
@pytest.mark.parametrize("name", HECTARES)
def test_a_field_is_covered_and_its_area_is_its_own(run, layer_of, reference, tmp_path, name):
    features = json.loads((reference / "flights" / "fields2cover_polygons.geojson").read_text())["features"]
    (ring,) = next(one["geometry"]["coordinates"] for one in features if one["properties"]["name"] == name)
    field = layer_of([("POLYGON((" + ",".join(f"{lon} {lat}" for lon, lat in ring) + "))", {"v": 1.0})], "Polygon", crs="EPSG:4326")
    plan = run("survey_flight", AREA=field, CAMERA=CAMERA, GSD=0.02, LINES="memory:", WAYPOINTS="memory:", SORTIES="memory:")
    raster = str(tmp_path / "overlap.tif")
    check = run("flight_check", MISSION=plan["WAYPOINTS"], AREA=field, CAMERA=CAMERA, PIXEL=2.0, OVERLAP=raster, OUTPUT="memory:")
    assert plan["COVERED_PCT"] >= 99.9 and check["COVERED_PCT"] >= 99.9 and check["N_PHOTOS"] == plan["N_PHOTOS"]
    assert next(row for row in check["OUTPUT"].getFeatures() if row["check"] == "overlap")["passed"]

    layer = QgsRasterLayer(raster)
    block = layer.dataProvider().block(1, layer.extent(), layer.width(), layer.height())
    known = sum(not block.isNoData(row, column) for row in range(layer.height()) for column in range(layer.width()))
    square_metres = HECTARES[name] * 1e4
    cell = layer.rasterUnitsPerPixelX() * layer.rasterUnitsPerPixelY()
    assert known * cell == pytest.approx(square_metres, rel=2e-3), "cells whose centre lies in the field"

    lines = plan["LINES"].featureCount()
    lengths = np.array([one["length_m"] for one in plan["LINES"].getFeatures()])
    assert lengths.sum() == pytest.approx(plan["PHOTO_LENGTH"], rel=1e-6)
    # At least a line through every strip of the field; at most 5 % more and an overrun of a trigger distance at both ends.
    assert (
        0.97 * square_metres / plan["SPACING"]
        <= plan["PHOTO_LENGTH"]
        <= 1.05 * square_metres / plan["SPACING"] + 2.0 * 1.5 * plan["TRIGGER"] * lines
    )
