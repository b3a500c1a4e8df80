# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:spray_risk and smartcity:next_traps from layer to layer, on a city whose truth is known, and what a user may do wrong."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsProcessingUtils, QgsVectorLayer
from scipy.stats import spearmanr

ASKED = {"COUNT": "n", "EFFORT": "nights", "SIZE": 100.0, "GRID": "square", "THRESHOLD": 10.0}


@pytest.fixture
def risk_of(run, tmp_path, columns_of):
    """Run it; results and columns."""

    def go(**parameters):
        results = run("spray_risk", OUTPUT=str(tmp_path / "risk.gpkg"), **(ASKED | parameters))
        return results, columns_of(QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], run.context))

    return go


def warnings_of(results):
    return " ".join(json.loads(results["REPORT_JSON"])["warnings"])


def truth_at(town, out):
    """True log-risk and people of the written cells, by their names (column_row from the origin of the grid)."""
    column, row = np.array([name.split("_") for name in out["src_id"]], dtype=int).T
    place = (row - 20_000) * 30 + column - 10_000
    return town.truth.log_risk[place], town.truth.people[place]


def test_traps_and_calls_with_a_reference_topic(risk_of, town, tmp_path):
    results, out = risk_of(
        TRAPS=town.traps, CALLS=town.calls, REFERENCE_CALLS=town.litter, POPULATION=town.people, REPORT=str(tmp_path / "report.html")
    )
    risk, people = truth_at(town, out)
    assert results["CORRECTED"] == "reference"
    assert spearmanr(out["mean"], risk)[0] > 0.8
    assert out["people"].sum() == pytest.approx(people.sum())
    assert ((out["p_over"] >= 0) & (out["p_over"] <= 1)).all()
    assert (out["sd"] > 0).all()
    assert (out["low"] <= out["high"]).all()
    assert np.isnan(out["mean_low"]).all()
    assert set(out["basis"]) <= {"traps", "both", "calls_only"}
    east = np.array([int(name.split("_")[0]) - 10_000 > 15 for name in out["src_id"]])
    assert np.median(out["readiness"][east]) > 1.7 * np.median(out["readiness"][~east])
    # Whoever called is in no file that is written.
    for path in (tmp_path / "risk.gpkg", tmp_path / "report.html"):
        assert b"Minji" not in path.read_bytes()
        assert b"010-1234" not in path.read_bytes()
    assert "Before you act" in (tmp_path / "report.html").read_text(encoding="utf-8") or not json.loads(results["REPORT_JSON"])["warnings"]


def test_reference_topic_beats_raw_calls_without_traps(risk_of, next_of, town):
    results, out = risk_of(CALLS=town.calls, REFERENCE_CALLS=town.litter, POPULATION=town.people)
    risk, people = truth_at(town, out)
    cell = dict(zip(out["src_id"], range(len(risk)), strict=True))
    raw = np.zeros(len(risk))
    for feature in town.calls.getFeatures():
        point = feature.geometry().asPoint()
        name = f"{int(np.floor(point.x() / 100 + 0.5))}_{int(np.floor(point.y() / 100 + 0.5))}"
        raw[cell[name]] += 1
    lived = people > 0
    assert spearmanr(out["mean"][lived], risk[lived])[0] > spearmanr(raw[lived] / people[lived], risk[lived])[0]
    assert set(out["basis"]) == {"calls_only"}
    assert results["N_CALLS_ONLY"] == results["N_CELLS"]
    assert "calls alone" in warnings_of(next_of(RISK=results["OUTPUT"], CANDIDATES=town.traps, K=2)[0])
    assert "no traps" in warnings_of(results)


def test_without_a_reference_topic_the_band_is_shown(risk_of, town):
    results, out = risk_of(TRAPS=town.traps, CALLS=town.calls, POPULATION=town.people)
    assert results["CORRECTED"] == "assumed"
    assert (out["mean_low"] < out["mean"]).all()
    assert (out["mean"] < out["mean_high"]).all()
    assert "who calls" in warnings_of(results)


def test_traps_alone_and_the_average_as_threshold(risk_of, town):
    results, out = risk_of(TRAPS=town.traps, THRESHOLD=None)
    counts = [feature["n"] for feature in town.traps.getFeatures()]
    assert results["THRESHOLD_USED"] == pytest.approx(sum(counts) / 80)
    assert results["CORRECTED"] == "none"
    assert set(out["basis"]) == {"traps"}
    assert risk_of(TRAPS=town.traps, THRESHOLD=None, PRESET="trap_night_50")[0]["THRESHOLD_USED"] == 50
    lower = risk_of(TRAPS=town.traps, THRESHOLD=2.0)[1]["p_over"]
    assert (lower > out["p_over"]).all()


def test_layers_in_other_coordinate_systems(risk_of, town):
    import processing

    moved = processing.run("native:reprojectlayer", {"INPUT": town.traps, "TARGET_CRS": "EPSG:4326", "OUTPUT": "memory:"})["OUTPUT"]
    results, out = risk_of(TRAPS=moved, CALLS=town.calls, REFERENCE_CALLS=town.litter, POPULATION=town.people)
    assert results["N_USED"] == results["N_READ"]
    assert QgsVectorLayer(results["OUTPUT"]).crs().authid() == "EPSG:4326"
    assert out["mean"].size > 500


def test_areas_of_people_are_shared_out(risk_of, town, layer_of):
    square = "POLYGON((999900 1999900,1003000 1999900,1003000 2002400,999900 2002400,999900 1999900))"
    areas = layer_of([(square, {"pop": 5_000.0})], "Polygon", fields="field=pop:double")
    _, out = risk_of(TRAPS=town.traps, CALLS=town.calls, POPULATION=areas)
    assert out["people"] == pytest.approx(5_000 * 1e4 / (3_100 * 2_500), rel=0.01)


def test_bad_rows_are_left_out_and_named(risk_of, points_of, town):
    rows = [((at * 130.0, (at * 37) % 700.0), {"n": 3 + at % 7, "nights": 1.0}) for at in range(20)]
    bad = [((5.0, 5.0), {"n": -1, "nights": 1.0}), ((6.0, 5.0), {"n": 4, "nights": None}), (None, {"n": 4, "nights": 1.0}), rows[3]]
    layer = points_of(
        [(place if place else (np.nan, np.nan), values) for place, values in rows + bad], "field=n:integer&field=nights:double"
    )
    results, _ = risk_of(TRAPS=layer)
    assert results["N_SKIPPED"] == 4
    for text in ("negative", "NULL or no number", "no geometry", "exact duplicate"):
        assert text in warnings_of(results)


def test_calls_of_empty_ground_and_missing_people_are_said(risk_of, town, points_of):
    few = points_of([((1_500.0, 1_200.0), {"population": 50.0})], "field=population:double")
    results, _ = risk_of(TRAPS=town.traps, CALLS=town.calls, POPULATION=few)
    assert "nobody lives" in warnings_of(results)
    assert "POPULATION" in warnings_of(risk_of(TRAPS=town.traps, CALLS=town.calls)[0])


def test_a_raster_may_explain_risk_and_a_study_area_bounds_it(risk_of, town, layer_of, tmp_path):
    """Wetness that follows the truth west to east; the area is the southern half."""
    from osgeo import gdal

    wet = np.exp(0.3 * town.truth.log_risk.reshape(24, 30)[::-1]).astype(np.float32)
    raster = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "wet.tif"), 30, 24, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((999_950.0, 100.0, 0.0, 2_002_350.0, 0.0, -100.0))
    raster.SetProjection(town.traps.crs().toWkt())
    raster.GetRasterBand(1).WriteRaster(0, 0, 30, 24, wet.tobytes())
    del raster
    _, out = risk_of(TRAPS=town.traps)
    blind = spearmanr(out["mean"], truth_at(town, out)[0])[0]
    _, out = risk_of(TRAPS=town.traps, COVARIATES=[str(tmp_path / "wet.tif")])
    assert spearmanr(out["mean"], truth_at(town, out)[0])[0] > max(0.9, blind)
    half = layer_of([("POLYGON((999900 1999900,1003000 1999900,1003000 2001200,999900 2001200,999900 1999900))", {})], "Polygon")
    results, out = risk_of(TRAPS=town.traps, STUDY_AREA=half)
    assert max(int(name.split("_")[1]) for name in out["src_id"]) <= 20_012
    assert results["N_SKIPPED"] == sum(feature.geometry().asPoint().y() > 2_001_200 for feature in town.traps.getFeatures())
    assert "outside the study area" in warnings_of(results)


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({}, "Give traps"),
        ({"TRAPS": "traps", "COUNT": None}, "COUNT"),
        ({"TRAPS": "traps", "COUNT": "catch"}, "no field"),
        ({"TRAPS": "traps", "REFERENCE_CALLS": "litter"}, "REFERENCE_CALLS"),
        ({"TRAPS": "traps", "SIZE": 0.05}, "at most 1,000,000"),
        ({"TRAPS": "traps", "POPULATION": "people", "POPULATION_FIELD": "n"}, "no field"),
    ],
)
def test_what_cannot_work_is_said_before_the_run(risk_of, town, parameters, words):
    with pytest.raises(QgsProcessingException, match=words):
        risk_of(
            **{
                name: getattr(town, value) if isinstance(value, str) and hasattr(town, value) else value
                for name, value in parameters.items()
            }
        )


def test_traps_that_caught_nothing_and_layers_without_crs_are_errors(risk_of, points_of):
    nothing = points_of([((at * 100.0, at % 3 * 100.0), {"n": 0, "nights": 1.0}) for at in range(9)], "field=n:integer&field=nights:double")
    with pytest.raises(QgsProcessingException, match="caught nothing"):
        risk_of(TRAPS=nothing)
    lost = points_of([((0.0, 0.0), {"n": 1, "nights": 1.0})], "field=n:integer&field=nights:double", crs="")
    with pytest.raises(QgsProcessingException, match="no coordinate system"):
        risk_of(TRAPS=lost)


# -- next traps


@pytest.fixture
def next_of(run, tmp_path, columns_of):
    """Run next_traps; results and columns."""

    def go(**parameters):
        results = run("next_traps", OUTPUT=str(tmp_path / "next.gpkg"), **parameters)
        return results, columns_of(QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], run.context))

    return go


def test_next_traps_on_the_map_of_risk(risk_of, next_of, town, points_of, tmp_path):
    map_of_risk = risk_of(TRAPS=town.traps)[0]["OUTPUT"]
    places = [tuple(town.truth.centres[cell]) for cell in range(0, 720, 9) if 5 <= cell % 30 < 25 and 4 <= cell // 30 < 20]
    candidates = points_of([(place, {"name": f"yard {at}"}) for at, place in enumerate([*places, (9e4, 9e4)])], "field=name:string")
    results, out = next_of(RISK=map_of_risk, CANDIDATES=candidates, K=5, KEEP_FIELDS=["name"], REPORT=str(tmp_path / "next.html"))
    assert out["rank"].tolist() == [1, 2, 3, 4, 5]
    assert (out["var_after"] < out["var_before"]).all()
    assert out["var_before"][1:] == pytest.approx(out["var_after"][:-1])
    assert (results["VAR_BEFORE"], results["VAR_AFTER"]) == (out["var_before"][0], out["var_after"][-1])
    assert results["N_SKIPPED"] == 1
    assert "outside the map" in warnings_of(results)
    assert all(name.startswith("yard") for name in out["name"])
    longer = next_of(RISK=map_of_risk, CANDIDATES=candidates, K=5, NIGHTS=14.0, WEIGHT_FIELD="risk_class")[0]
    assert longer["VAR_AFTER"] / longer["VAR_BEFORE"] < results["VAR_AFTER"] / results["VAR_BEFORE"]
    assert "uncertainty off the map" in (tmp_path / "next.html").read_text(encoding="utf-8")


def test_a_map_with_mean_and_sd_alone_is_used_with_a_warning(next_of, points_of):
    rows = [((x * 100.0, y * 100.0), {"mean": 5.0, "sd": 1.0 if x < 5 else 4.0}) for x in range(10) for y in range(8)]
    plain = points_of(rows, "field=mean:double&field=sd:double")
    candidates = points_of([((x * 100.0, 350.0), {}) for x in range(10)])
    results, out = next_of(RISK=plain, CANDIDATES=candidates, K=2)
    assert "guessed from sd" in warnings_of(results)
    assert out["src_id"].min() > 4  # where the map is unsure


def test_more_traps_than_places_and_maps_without_risk_are_refused(next_of, points_of):
    plain = points_of([((x * 100.0, 0.0), {"mean": 5.0, "sd": 1.0}) for x in range(5)], "field=mean:double&field=sd:double")
    two = points_of([(0.0, {}), (100.0, {})])
    with pytest.raises(QgsProcessingException, match="only 2 places"):
        next_of(RISK=plain, CANDIDATES=two, K=3)
    with pytest.raises(QgsProcessingException, match="no field"):
        next_of(RISK=two, CANDIDATES=two, K=1)
