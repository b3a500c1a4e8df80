# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:import_no_fly: zones of authorities as a layer that flights and the check keep out of; buffers in true metres; bad files in words."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

OPENAIR = b"""AC P
AN P-73
AL SFC
AH 1500 ft AMSL
V X=37:30:00 N 127:00:00 E
DC 2
AC D
AN FAR UP
AL FL 100
AH UNL
V X=37:30:00 N 127:00:00 E
DC 1
AC R
AN LOW
AL 300M AGL
AH 600M AGL
DP 37:20:00 N 127:20:00 E
DP 37:20:00 N 127:30:00 E
DP 37:30:00 N 127:25:00 E
"""


def saved(tmp_path, content, name="zones.txt"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return str(path)


def bow(kind="PROHIBITED"):
    ring = [[127.0, 37.5], [127.01, 37.51], [127.01, 37.5], [127.0, 37.51], [127.0, 37.5]]
    return {"type": "Feature", "properties": {"name": "리본", "type": kind}, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def test_openair_as_a_layer(run, tmp_path):
    result = run("import_no_fly", FILE=saved(tmp_path, OPENAIR), OUTPUT="memory:")
    layer = result["OUTPUT"]
    assert layer.fields().names() == [
        "name",
        "ident",
        "kind",
        "reason",
        "lower_m",
        "lower_ref",
        "upper_m",
        "upper_ref",
        "valid_from",
        "valid_to",
        "buffer_m",
    ]
    assert [row["name"] for row in layer.getFeatures()] == ["P-73", "FAR UP", "LOW"]
    assert (result["N_ZONES"], result["N_ROUND"], result["N_LEFT_OUT"]) == (3, 2, 0) and layer.crs().authid() == "EPSG:4326"
    low = next(row for row in layer.getFeatures() if row["name"] == "LOW")
    assert (low["lower_m"], low["lower_ref"], low["upper_m"], low["buffer_m"]) == (300.0, "agl", 600.0, 0.0)


@pytest.mark.parametrize("latitude", [0.0, 37.5, 65.0])
def test_buffers_are_true_metres_and_nowhere_less(run, tmp_path, latitude):
    """Two zones some 600 km apart: far from the projection's centre, too, a buffer of 500 m is 500 m, and no more than 1.2 % above it."""
    squares = [
        [[x, latitude], [x + 0.01, latitude], [x + 0.01, latitude + 0.01], [x, latitude + 0.01], [x, latitude]] for x in (127.0, 133.0)
    ]
    features = [{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}} for ring in squares]
    result = run("import_no_fly", FILE=saved(tmp_path, {"type": "FeatureCollection", "features": features}), BUFFER=500.0, OUTPUT="memory:")
    ruler = QgsDistanceArea()
    ruler.setEllipsoid("WGS84")
    ruler.setSourceCrs(result["OUTPUT"].crs(), QgsProject.instance().transformContext())
    scale = np.cos(np.radians(latitude + 0.005))
    for row, ring in zip(result["OUTPUT"].getFeatures(), squares):
        square = shapely.Polygon(np.array(ring) * [scale, 1.0])
        grown = shapely.segmentize(shapely.from_wkb(bytes(row.geometry().asWkb())), 0.002)
        for x, y in shapely.get_coordinates(grown):
            foot, _ = shapely.get_coordinates(shapely.shortest_line(square, shapely.Point(x * scale, y))) / [scale, 1.0]
            away = ruler.measureLine(QgsPointXY(*foot), QgsPointXY(x, y))
            assert 499.5 <= away <= 506.0
        assert row["buffer_m"] == 500.0


def test_kinds_and_heights_are_chosen(run, tmp_path):
    path = saved(tmp_path, OPENAIR)
    names = lambda **given: [row["name"] for row in run("import_no_fly", FILE=path, OUTPUT="memory:", **given)["OUTPUT"].getFeatures()]  # noqa: E731
    assert names(KINDS="p, r") == ["P-73", "LOW"]
    assert names(CEILING=150.0) == ["P-73", "FAR UP"], "a height above the sea cannot be compared without the ground"
    assert names(CEILING=150.0, HIGHEST_GROUND=800.0) == ["P-73"]
    assert names(CEILING=150.0, HIGHEST_GROUND=2700.0) == ["P-73", "FAR UP"], "a flight level may lie 300 m lower"
    with pytest.raises(QgsProcessingException, match="No zone is left of the 3"):
        names(KINDS="CTR")


def test_what_is_left_out_repaired_or_timed_is_said(run, tmp_path):
    timed = bow() | {
        "properties": {
            "name": "t",
            "limitedApplicability": [{"startDateTime": "2026-01-01T00:00:00Z", "endDateTime": "2026-02-01T00:00:00Z"}],
        }
    }
    result = run("import_no_fly", FILE=saved(tmp_path, {"features": [bow(), bow("NO_RESTRICTION"), timed]}), OUTPUT="memory:")
    assert (result["N_ZONES"], result["N_LEFT_OUT"]) == (2, 1)
    for words in ("forbid nothing", "cross themselves", "hold for a time only"):
        assert words in run.feedback.log
    assert all(row.geometry().isGeosValid() and row.geometry().area() > 0 for row in result["OUTPUT"].getFeatures())


def test_flights_keep_out_of_imported_zones(run, layer_of, tmp_path):
    """From the authority's file to a plan and its check: nothing comes nearer than the circle, its buffer and the clearance."""
    centre = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:5179"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    ).transform(QgsPointXY(1e6 + 200, 2e6 + 150))
    volume = {"uomDimensions": "M", "lowerLimit": 0, "lowerVerticalReference": "AGL", "upperLimit": 300, "upperVerticalReference": "AGL"}
    volume["horizontalProjection"] = {"type": "Circle", "center": [centre.x(), centre.y()], "radius": 40}
    zones = run(
        "import_no_fly",
        FILE=saved(tmp_path, {"features": [{"identifier": "A", "restriction": "PROHIBITED", "geometry": [volume]}]}),
        BUFFER=10.0,
        OUTPUT="memory:",
    )
    area = layer_of(
        [(f"POLYGON(({1e6} {2e6},{1e6 + 400} {2e6},{1e6 + 400} {2e6 + 300},{1e6} {2e6 + 300},{1e6} {2e6}))", {"v": 1.0})], "Polygon"
    )
    plan = run(
        "survey_flight",
        AREA=area,
        CAMERA="Sony ILCE-QX1",
        GSD=0.02,
        NO_FLY=zones["OUTPUT"],
        LINES="memory:",
        WAYPOINTS="memory:",
        SORTIES="memory:",
    )
    middle = QgsGeometry.fromPointXY(QgsPointXY(1e6 + 200, 2e6 + 150))
    assert min(row.geometry().distance(middle) for row in plan["SORTIES"].getFeatures()) >= 40 + 10 + 15 - 0.05
    found = run("flight_check", MISSION=plan["WAYPOINTS"], NO_FLY=zones["OUTPUT"], AREA=area, OUTPUT="memory:")
    rows = {row["check"]: row for row in found["OUTPUT"].getFeatures()}
    assert rows["zones"]["passed"] and rows["clearance"]["passed"] and rows["coverage"]["passed"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"hello", "before the first airspace"),
        (b"{}", "holds no “features”"),
        (b"[" * 100_000, "JSON"),
        (b"\x00" * 10, "not text"),
        (b"AC P\nDP nowhere\n", "is no place"),
    ],
)
def test_broken_and_hostile_files(run, tmp_path, content, said):
    with pytest.raises(QgsProcessingException, match=said):
        run("import_no_fly", FILE=saved(tmp_path, content), OUTPUT="memory:")


def test_a_file_that_is_not_there(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="cannot be read"):
        run("import_no_fly", FILE=str(tmp_path / "none.json"), OUTPUT="memory:")


def test_the_style_goes_into_the_geopackage(run, tmp_path):
    run("import_no_fly", FILE=saved(tmp_path, OPENAIR), OUTPUT=str(tmp_path / "z.gpkg"))
    layer = QgsVectorLayer(str(tmp_path / "z.gpkg"), "z", "ogr")
    assert layer.labelsEnabled() and layer.renderer().symbol().color().name() == "#b2182b"
