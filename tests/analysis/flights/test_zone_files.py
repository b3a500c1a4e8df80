# SPDX-License-Identifier: GPL-2.0-or-later
"""Zone files: ED-269, ED-318, GeoJSON and OpenAir to the letter; what is round never falls short of the true shape; hostile files refused in words."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
import shapely
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.flights.zone_files import zone
from smartcity.smartcity_plugin.analysis.flights.zone_files.formats import read_zones
from smartcity.smartcity_plugin.analysis.flights.zone_files.rounds import arc, azimuth_and_metres, circle, destination

SQUARE = [[127.0, 37.5], [127.01, 37.5], [127.01, 37.51], [127.0, 37.51], [127.0, 37.5]]


def test_places_at_a_distance_by_vincenty():
    """Vincenty's own check line: Flinders Peak to Buninyong (Geoscience Australia's worked example, GRS 80 and WGS 84 alike to 0.1 mm)."""
    lon, lat = 144 + 25 / 60 + 29.52440 / 3600, -(37 + 57 / 60 + 3.72030 / 3600)
    found = destination(lon, lat, [306 + 52 / 60 + 5.37 / 3600], 54972.271)[0]
    wanted = (143 + 55 / 60 + 35.38390 / 3600, -(37 + 39 / 60 + 10.15610 / 3600))
    assert np.hypot((found[0] - wanted[0]) * 88_000, (found[1] - wanted[1]) * 111_000) < 0.02
    azimuth, metres = azimuth_and_metres(lon, lat, *wanted)
    assert metres == pytest.approx(54972.271, abs=1.0) and azimuth == pytest.approx(306.8682, abs=0.002)


@pytest.mark.parametrize("latitude", [0.0, 37.5, 60.0, -33.0])
@pytest.mark.parametrize("radius", [50.0, 9300.0, 40_000.0])
def test_circles_go_around_the_true_one(latitude, radius):
    polygon = shapely.Polygon(circle(127.0, latitude, radius))
    edge = destination(127.0, latitude, np.arange(0.0, 360.0, 0.25), radius)
    assert shapely.contains_xy(polygon, edge[:, 0], edge[:, 1]).all()
    beyond = destination(127.0, latitude, np.arange(0.0, 360.0, 0.25), radius * 1.0015 + 0.05)
    assert not shapely.contains_xy(polygon, beyond[:, 0], beyond[:, 1]).any()


def ed269(**changes):
    volume = {
        "uomDimensions": "FT",
        "lowerLimit": 0,
        "lowerVerticalReference": "AGL",
        "upperLimit": 400,
        "upperVerticalReference": "AMSL",
        "horizontalProjection": {"type": "Circle", "center": [127.0, 37.5], "radius": 500},
    }
    feature = {
        "identifier": "KR-01",
        "country": "KOR",
        "name": "교도소",
        "type": "COMMON",
        "restriction": "PROHIBITED",
        "reason": ["SENSITIVE", "PRIVACY"],
        "applicability": [{"startDateTime": "2026-01-01T00:00:00Z", "endDateTime": "2026-06-30T00:00:00Z", "permanent": "NO"}],
        "geometry": [volume | changes.pop("volume", {})],
    } | changes
    return json.dumps({"title": "zones", "features": [feature]}).encode()


def test_ed269_to_the_letter():
    (zone,) = read_zones(ed269()).zones
    assert (zone.ident, zone.name, zone.kind, zone.reason) == ("KR-01", "교도소", "PROHIBITED", "SENSITIVE, PRIVACY")
    assert (zone.lower, zone.lower_ref, zone.upper_ref) == (0.0, "agl", "amsl") and zone.upper == pytest.approx(121.92)
    assert (zone.valid_from, zone.valid_to, zone.round_) == ("2026-01-01T00:00:00Z", "2026-06-30T00:00:00Z", True)
    (always,) = read_zones(ed269(applicability=[{"permanent": "YES"}])).zones
    assert (always.valid_from, always.valid_to) == ("", "")
    polygon = {"horizontalProjection": {"type": "Polygon", "coordinates": [SQUARE]}, "uomDimensions": "M", "upperLimit": None}
    (square,) = read_zones(ed269(volume=polygon)).zones
    assert square.outer == tuple(map(tuple, SQUARE[:-1])) and math.isnan(square.upper) and not square.round_
    free = read_zones(ed269(restriction="NO_RESTRICTION"))
    assert not free.zones and "KR-01" in free.left_out[0]


def test_ed318_and_plain_geojson():
    layer = {"upper": 150, "upperReference": "AGL", "lower": 0, "lowerReference": "AGL", "uom": "m"}
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [127.0, 37.5], "extent": {"subType": "Circle", "radius": 300}, "layer": layer},
            "properties": {
                "identifier": "A1",
                "name": [{"text": "Spital", "lang": "de"}, {"text": "Hospital", "lang": "en"}],
                "type": "REQ_AUTHORIZATION",
                "limitedApplicability": [{"startDateTime": "2026-01-01T00:00:00Z", "endDateTime": "2026-02-01T00:00:00Z"}],
            },
        },
        {
            "type": "Feature",
            "geometry": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "coordinates": [SQUARE]}], "layer": layer},
            "properties": {"name": "whole", "type": "PROHIBITED"},
        },
        {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE]]}, "properties": None},
        {"type": "Feature", "geometry": {"type": "LineString", "coordinates": SQUARE}, "properties": {"name": "line"}},
        {"type": "Feature", "geometry": None, "properties": {}},
    ]
    found = read_zones(json.dumps({"type": "FeatureCollection", "features": features}).encode())
    assert [zone.name for zone in found.zones] == ["Spital", "whole", "", ""]
    assert found.zones[0].round_ and found.zones[0].valid_to == "2026-02-01T00:00:00Z"
    assert found.zones[1].upper == 150.0 and math.isnan(found.zones[2].upper)
    assert found.left_out == ("4 (line): LineString", "5: null")


OPENAIR = b"""* Seoul, invented
AC P
AN P-73
AL SFC
AH 1500 ft AMSL
V X=37:30:00 N 127:00:00 E
DC 2
AC CTR
AN AIRPORT
AL GND
AH FL 65
DP 37:30:00 N 126:50:00 E
V X=37:30:00 N 126:54:00 E
V D=+
DA 3.2,270,90
DP 37:25:00 N 126:58:02 E
AC R
AN BITE
AL 500ft AGL
AH UNL
DP 37:20.0 N 127:20.0 E
DP 37:20.0 N 127:30.0 E
DP 37:30.0 N 127:30.0 E
V X=37:30.0 N 127:25.0 E
V D=+
DB 37:30:00 N 127:27:00 E,37:30:00 N 127:23:00 E
DP 37:30.0 N 127:20.0 E
AC Q
AN no shape
"""


def test_openair_to_the_letter():
    found = read_zones(OPENAIR)
    assert [(zone.kind, zone.name) for zone in found.zones] == [("P", "P-73"), ("CTR", "AIRPORT"), ("R", "BITE")]
    assert found.left_out == ("28 (no shape)",)
    first, second, third = found.zones
    assert (first.lower, first.lower_ref, first.upper_ref) == (0.0, "agl", "amsl") and first.upper == pytest.approx(457.2)
    assert second.upper == pytest.approx(1981.2) and second.upper_ref == "fl"
    assert third.lower == pytest.approx(152.4) and third.lower_ref == "agl" and math.isnan(third.upper)
    edge = destination(127.0, 37.5, np.arange(0.0, 360.0), 2 * 1852.0)
    assert shapely.contains_xy(shapely.Polygon(first.outer), edge[:, 0], edge[:, 1]).all()


def test_arcs_are_drawn_on_the_safe_side_whichever_way_they_turn():
    """One that bulges out of the area lies inside the polygon; of one that bites into it, nothing is taken from the area."""
    _, bulge, bite = read_zones(OPENAIR).zones
    out = destination(126.9, 37.5, np.arange(-88.0, 89.0), 3.2 * 1852.0)
    assert shapely.intersects_xy(shapely.Polygon(bulge.outer).buffer(1e-9), out[:, 0], out[:, 1]).all()
    radius = azimuth_and_metres(127 + 25 / 60, 37.5, 127 + 27 / 60, 37.5)[1]
    polygon = shapely.Polygon(bite.outer)
    below = destination(127 + 25 / 60, 37.5, np.arange(92.0, 269.0), radius)
    assert shapely.contains_xy(polygon, below[:, 0], below[:, 1]).all()
    assert not shapely.contains_xy(polygon, 127 + 25 / 60, 37.5 - 0.5 * radius / 111_000)
    assert len(arc(127.0, 37.5, 1000.0, 350.0, 10.0, True, False)) == 8


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"[" * 100_000, "JSON"),
        (b"{" + b'"a":' * 3, "JSON"),
        (b'{"type": "Topology"}', "holds no “features”"),
        (b'{"features": [7]}', "is no feature"),
        (b'{"features": [{"geometry": {"type": "Polygon", "coordinates": [[[NaN, 1]]]}}]}', "JSON"),
        (
            b'{"features": [{"geometry": {"type": "Polygon", "coordinates": [[[200000, 550000], [200001, 550000], [200001, 550001]]]}}]}',
            "on the globe",
        ),
        (b'{"features": [{"geometry": {"type": "Polygon", "coordinates": [[[127, 37], [127, 37]]]}}]}', "three different corners"),
        (b'{"features": [{"geometry": {"type": "Polygon", "coordinates": "x"}}]}', "no rings"),
        (b'{"features": [{"geometry": {"type": "Polygon", "coordinates": [["a", "b"]]}}]}', "longitude and latitude"),
        (ed269(volume={"horizontalProjection": {"type": "Circle", "center": [127.0, 37.5], "radius": -5}}), "radius of -5"),
        (ed269(volume={"horizontalProjection": {"type": "Circle", "center": [127.0, 37.5], "radius": 1e9}}), "cannot be"),
        (ed269(volume={"horizontalProjection": {"type": "Ellipse"}}), "Ellipse"),
        (ed269(volume={"horizontalProjection": None}), "horizontalProjection"),
        (ed269(volume={"uomDimensions": "furlong"}), "FURLONG"),
        (ed269(volume={"lowerVerticalReference": "FLOOR"}), "FLOOR"),
        (ed269(volume={"upperLimit": "high"}), "no number"),
        (ed269(volume={"upperLimit": 10**400}), "no number"),
        (b"\x00\x01\x02", "not text"),
        (b"hello world", "before the first airspace"),
        (b"* nothing\n", "no airspace"),
        (b"AC P\nDP somewhere\n", "is no place"),
        (b"AC P\nDP 97:00:00 N 127:00:00 E\n", "on the globe"),
        (b"AC P\nDC 5\n", "no centre"),
        (b"AC P\nV X=37:30:00 N 127:00:00 E\nDC five\n", "no number"),
        (b"AC P\nAL very low\n", "no height"),
        (b"AC P\nDY 5\n", "airways"),
        (b"AC P\nXX 5\n", "not known in OpenAir"),
        (b"AC P\nDP 37:00:00 N 127:00:00 E\nDP 37:00:00 N 127:10:00 E\n", "three different corners"),
        (b"AC P\n" * (13 * 2**20), "64 MB"),
    ],
    ids=range(29),
)
def test_hostile_and_broken_files_are_refused_in_words(content, said):
    with pytest.raises(AnalysisError, match=said):
        read_zones(content)


def test_a_file_with_too_many_corners_is_refused(monkeypatch):
    monkeypatch.setattr(zone, "MOST_CORNERS", 6)
    feature = {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE]]}, "properties": {}}
    with pytest.raises(AnalysisError, match="2 zones with 8 corners; at most"):
        read_zones(json.dumps({"features": [feature]}).encode())
