# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks, exports and imports give the same from the toolbox, a batch, a model and qgis_process."""

from __future__ import annotations

import json

import pytest

CASES = {
    "flight_check": (
        "OUTPUT",
        ".gpkg",
        ["PASSED", "N_CHECKS", "N_FAILED", "ZONE_M", "TIME_S", "COVERED_PCT", "GROUND_RISK_M2", "FAILSAFE_PCT"],
    ),
    "import_no_fly": ("OUTPUT", ".gpkg", ["N_ZONES", "N_ROUND", "N_LEFT_OUT"]),
    "import_mission": ("WAYPOINTS", ".gpkg", ["N_WAYPOINTS", "N_USED"]),
    "export_mission": ("FILE", ".plan", ["N_FILES", "N_USED"]),
}


@pytest.fixture
def given(run, layer_of, tmp_path):
    """A small area of a real place, planned around a zone that comes from a file; the mission as layer and as file."""
    area = layer_of(
        [("POLYGON((127.20 37.60,127.2035 37.60,127.2035 37.602,127.20 37.602,127.20 37.60))", {"v": 1.0})], "Polygon", "EPSG:4326"
    )
    import processing

    processing.run("native:savefeatures", {"INPUT": area, "OUTPUT": str(tmp_path / "area.gpkg")})
    volume = {"uomDimensions": "M", "lowerLimit": 0, "lowerVerticalReference": "AGL", "upperLimit": 500, "upperVerticalReference": "AGL"}
    volume["horizontalProjection"] = {"type": "Circle", "center": [127.2018, 37.6012], "radius": 30}
    zones = tmp_path / "zones.json"
    zones.write_text(json.dumps({"features": [{"identifier": "A", "restriction": "PROHIBITED", "geometry": [volume]}]}))
    run("import_no_fly", FILE=str(zones), OUTPUT=str(tmp_path / "zones.gpkg"))
    plan = {"AREA": str(tmp_path / "area.gpkg"), "NO_FLY": str(tmp_path / "zones.gpkg")}
    camera = {"CAMERA": "DJI Mavic 3 Enterprise wide"}
    waypoints = str(tmp_path / "waypoints.gpkg")
    run("survey_flight", **plan, **camera, GSD=0.02, LINES="memory:", WAYPOINTS=waypoints)
    mission = run("export_mission", WAYPOINTS=waypoints, FILE=str(tmp_path / "m.plan"))["FILES"][0]
    return {
        "flight_check": plan | camera | {"MISSION": mission},
        "import_no_fly": {"FILE": str(zones), "BUFFER": 20.0},
        "import_mission": {"FILE": mission},
        "export_mission": {"WAYPOINTS": waypoints, "FORMAT": "qgc_plan"},
    }


@pytest.mark.parametrize("name", CASES)
def test_batch_model_and_qgis_process_give_the_same(same_four_ways, given, name):
    output, suffix, figures = CASES[name]
    written = same_four_ways(name, given[name], output, figures, suffix=suffix)
    if name == "export_mission":
        assert len({one.read_bytes() for one in written}) == 1
