# SPDX-License-Identifier: GPL-2.0-or-later
"""What users really give to a scan: a result that says what it left out, or a sentence that says what to do."""

from __future__ import annotations

import time

import numpy as np
import pytest
from qgis.core import NULL, QgsGeometry, QgsProcessingContext, QgsProcessingException, QgsVectorLayer

FIELDS = "field=n:double&field=p:double&field=c:double&field=d:string&field=t:string"


def refused(run, **parameters) -> str:
    """The sentence with which a run is refused."""
    with pytest.raises(QgsProcessingException) as caught:
        run("scan_clusters", **({"OUTPUT": "memory:", "REPLICATIONS": 99} | parameters))
    text = str(caught.value)
    assert "Traceback" not in text
    return text


def people(layer_of, n=30, changes=None, **options):
    """n points with cases, people, controls and a date; ``changes``: row -> values."""
    rng = np.random.default_rng(1)
    xy = rng.uniform(0, 1_000, (n, 2)) + 1e6
    rows = []
    for i, (x, y) in enumerate(xy.tolist()):
        values = {"n": float(rng.poisson(3)), "p": 100.0, "c": 5.0, "d": f"2025-{i % 6 + 1:02d}-03", "t": "text"}
        rows.append(((x, y), values | (changes or {}).get(i, {})))
    return layer_of(rows, fields=FIELDS, **options)


POISSON = {"CASES": "n", "POPULATION": "p"}


def test_no_features(run, layer_of):
    assert "has no features" in refused(run, INPUT=layer_of([], fields=FIELDS), **POISSON)


def test_all_null(run, layer_of):
    text = refused(run, INPUT=people(layer_of, 20, {i: {"n": NULL} for i in range(20)}), **POISSON)
    assert "Nothing is left to test" in text
    assert "20 rows left out" in text


def test_fields_of_text_or_absent(run, layer_of):
    layer = people(layer_of)
    assert "holds text" in refused(run, INPUT=layer, CASES="t", POPULATION="p")
    assert "holds text" in refused(run, INPUT=layer, CASES="n", POPULATION="t")
    assert "has no field “absent”" in refused(run, INPUT=layer, CASES="absent", POPULATION="p")
    assert "has no field “gone”" in refused(run, INPUT=layer, TIME_FIELD="gone", MODEL="permutation", WINDOW="space_time")


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"POPULATION": "p"}, "Choose the field with the number of cases"),
        ({"CASES": "n"}, "needs the people at risk"),
        ({"CASES": "n", "EXPECTED": "p", "STRATUM": "t"}, "not both"),
        ({"CASES": "n", "MODEL": "bernoulli"}, "Choose the field with the number of controls"),
        ({"MODEL": "permutation"}, "WINDOW = space_time or prospective"),
        ({"MODEL": "permutation", "WINDOW": "prospective"}, "choose the field with the date"),
        (POISSON | {"WINDOW": "space_time"}, "choose the field with the date"),
        (POISSON | {"MAX_SHARE": 0}, "above 0 and at most 0.5"),
        (POISSON | {"MAX_SHARE": 0.7}, "above 0 and at most 0.5"),
        (POISSON | {"REPLICATIONS": 10}, "Give 99 to"),
        (POISSON | {"MAX_RADIUS": 0}, "above 0 metres"),
    ],
)
def test_parameters_that_do_not_go_together_are_refused_before_the_run(provider, run, layer_of, parameters, words):
    layer = people(layer_of)
    ok, message = provider.algorithm("scan_clusters").checkParameterValues(
        {"INPUT": layer, "OUTPUT": "memory:"} | parameters, QgsProcessingContext()
    )
    assert not ok
    assert words in message
    assert words in refused(run, INPUT=layer, **parameters)


def test_areas_cannot_stand_for_a_case_each(run, square_layer):
    layer = square_layer(np.ones((3, 3)), fields="field=v:double&field=d:string")
    assert "only points can stand for one case each" in refused(run, INPUT=layer, MODEL="permutation", WINDOW="space_time", TIME_FIELD="d")


def test_rows_that_cannot_be_used_are_left_out_listed_and_kept_in_the_places(run, layer_of, columns_of):
    bad = {
        0: {"n": NULL},
        1: {"n": float("nan")},
        2: {"n": float("inf")},
        3: {"n": -2.0},
        4: {"p": NULL},
        5: {"p": -1.0},
        6: {"p": 0.0, "n": 4.0},
    }
    layer = people(layer_of, 30, bad)
    layer.dataProvider().changeGeometryValues({8: QgsGeometry.fromWkt("POINT EMPTY")})
    result = run("scan_clusters", INPUT=layer, **POISSON, REPLICATIONS=99, OUTPUT="memory:", MEMBERS="memory:")
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (30, 22, 8)
    out = columns_of(result["MEMBERS"])
    assert out["status"].tolist() == ["no_data"] * 8 + ["ok"] * 22
    assert np.isnan(out["cluster_id"][:8]).all()
    assert not np.isnan(out["cluster_id"][8:]).any()
    assert "“n” is negative" in run.feedback.log
    assert "nobody lives there" in run.feedback.log
    assert any("4 cases happened at places where nobody lives" in warning for warning in run.feedback.warnings)
    assert "feature ids" in run.feedback.log


def test_more_cases_than_people_is_warned_about(run, layer_of):
    run(
        "scan_clusters",
        INPUT=people(layer_of, 30, {i: {"p": 1.0, "n": 5.0} for i in range(4)}),
        **POISSON,
        REPLICATIONS=99,
        OUTPUT="memory:",
    )
    assert any("4 units there are more events than people" in warning for warning in run.feedback.warnings)


def test_cases_that_are_no_whole_numbers(run, layer_of):
    text = refused(run, INPUT=people(layer_of, 30, {3: {"n": 1.5}, 9: {"n": 0.25}}), **POISSON)
    assert "2 counts are no whole numbers" in text
    text = refused(run, INPUT=people(layer_of, 30, {3: {"c": 1.5}}), CASES="n", CONTROLS="c", MODEL="bernoulli")
    assert "1 counts are no whole numbers" in text


def test_no_cases_one_case_no_controls(run, layer_of):
    none = {i: {"n": 0.0, "c": 0.0} for i in range(30)}
    assert "There are 0 cases" in refused(run, INPUT=people(layer_of, 30, none), **POISSON)
    assert "There are 1 cases" in refused(run, INPUT=people(layer_of, 30, none | {2: {"n": 1.0}}), **POISSON)
    without = people(layer_of, 30, {i: {"c": 0.0} for i in range(30)})
    assert "There are no controls" in refused(run, INPUT=without, CASES="n", CONTROLS="c", MODEL="bernoulli")


def test_all_cases_at_one_place(run, layer_of):
    layer = people(layer_of, 30, {i: {"n": 0.0} for i in range(30)} | {4: {"n": 9.0}})
    result = run("scan_clusters", INPUT=layer, **POISSON, REPLICATIONS=99, OUTPUT="memory:")
    row = next(result["OUTPUT"].getFeatures())
    assert (row["observed"], row["n_units"], row["centre_id"]) == (9, 1, 5)
    assert row["rr"] == NULL
    assert row.geometry().area() > 0
    assert "all 9 cases" in run.feedback.log
    assert "happened at one place" in refused(run, INPUT=layer, CASES="n", MODEL="permutation", WINDOW="space_time", TIME_FIELD="d")


def test_the_same_rate_everywhere_is_a_result(run, layer_of, tmp_path):
    layer = people(layer_of, 30, {i: {"n": 4.0} for i in range(30)})
    report = tmp_path / "r.html"
    result = run("scan_clusters", INPUT=layer, **POISSON, OUTPUT="memory:", MEMBERS="memory:", REPORT=str(report))
    assert result["OUTPUT"].featureCount() == 0
    assert (result["N_CLUSTERS"], result["P_MC"]) == (0, 1.0)
    assert result["MEMBERS"].featureCount() == 30
    assert "No cluster" in report.read_text(encoding="utf-8")
    without = run("scan_clusters", INPUT=layer, **POISSON, OUTPUT="memory:", REPORT=str(report))
    assert without["N_CLUSTERS"] == 0


def test_one_place_and_thousands_of_points_on_one_spot(run, layer_of, columns_of):
    assert "two or more" in refused(run, INPUT=people(layer_of, 1, {0: {"n": 5.0}}), **POISSON)
    spot = [((1e6, 2e6), {"n": 1.0, "p": 10.0, "d": f"2025-{i % 12 + 1:02d}-01"}) for i in range(3_000)]
    assert "two or more" in refused(run, INPUT=layer_of(spot, fields=FIELDS), **POISSON)
    elsewhere = [((1e6 + 100.0 * i, 2e6), {"n": 1.0, "p": 10_000.0, "d": "2025-01-01"}) for i in range(1, 40)]
    result = run(
        "scan_clusters", INPUT=layer_of(spot + elsewhere, fields=FIELDS), **POISSON, REPLICATIONS=99, OUTPUT="memory:", MEMBERS="memory:"
    )
    assert result["MEMBERS"].featureCount() == 40
    assert next(result["OUTPUT"].getFeatures())["observed"] == 3_000
    assert "3,039 rows at 40 different positions were added up" in run.feedback.log


def test_every_place_larger_than_the_share(run, layer_of):
    assert "Raise MAX_SHARE" in refused(run, INPUT=people(layer_of, 3), **POISSON, MAX_SHARE=0.1)


def test_dates(run, layer_of):
    time_scan = {"CASES": "n", "MODEL": "permutation", "WINDOW": "space_time", "TIME_FIELD": "d"}
    one = people(layer_of, 30, {i: {"d": "2025-03-03"} for i in range(30)})
    assert "one period" in refused(run, INPUT=one, **time_scan)
    assert "Choose a shorter STEP" in refused(run, INPUT=one, **POISSON, WINDOW="prospective", TIME_FIELD="d")
    words = people(layer_of, 30, {i: {"d": "soon"} for i in range(30)})
    assert "30 rows left out: “d” is no date" in refused(run, INPUT=words, **time_scan)
    ambiguous = people(layer_of, 30, {i: {"d": "03/04/2025"} for i in range(30)})
    assert "day/month or as month/day" in refused(run, INPUT=ambiguous, **time_scan)
    wrong = people(layer_of, 30, {0: {"d": "0025-01-03"}})
    assert "years off" in refused(run, INPUT=wrong, STEP="hour", **time_scan)
    korean = people(layer_of, 30, {i: {"d": f"2025년 {i % 6 + 1}월 3일"} for i in range(29)} | {29: {"d": NULL}})
    result = run("scan_clusters", INPUT=korean, REPLICATIONS=99, OUTPUT="memory:", **time_scan)
    assert result["N_SKIPPED"] == 1


def test_degrees_and_web_mercator_are_measured_in_metres(run, layer_of):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    rows = [(feature.geometry(), feature.attributes()) for feature in people(layer_of).getFeatures()]
    radii = []
    for crs in ("EPSG:5179", "EPSG:4326", "EPSG:3857"):
        there = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:5179"), QgsCoordinateReferenceSystem(crs), QgsProject.instance())
        moved = []
        for geometry, values in rows:
            point = there.transform(geometry.asPoint())
            moved.append(((point.x(), point.y()), {"n": values[0] + 9 * (geometry.asPoint().x() < 1e6 + 300), "p": values[1]}))
        result = run("scan_clusters", INPUT=layer_of(moved, crs=crs, fields=FIELDS), **POISSON, REPLICATIONS=99, OUTPUT="memory:")
        assert result["OUTPUT"].crs().authid() == crs
        radii.append(next(result["OUTPUT"].getFeatures())["radius_m"])
    assert "Web Mercator" in run.feedback.log
    assert radii[0] > 50
    assert radii[1:] == pytest.approx([radii[0]] * 2, rel=0.01)


def test_no_crs_is_refused_with_what_to_do(run, layer_of):
    assert "Set Layer CRS" in refused(run, INPUT=people(layer_of, crs=""), **POISSON)


def test_broken_polygons_are_repaired_and_said(run, square_layer, columns_of):
    from qgis.core import QgsFeature

    rng = np.random.default_rng(0)
    layer = square_layer(rng.poisson(4.0, (5, 5)), people=np.full((5, 5), 90.0))
    for wkt in ("POLYGON((1000500 2000000,1000600 2000100,1000600 2000000,1000500 2000100,1000500 2000000))", "POLYGON((0 0,1 1,0 0))", ""):
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes([40.0, 90.0])
        layer.dataProvider().addFeatures([feature])
    result = run("scan_clusters", INPUT=layer, CASES="v", POPULATION="people", REPLICATIONS=99, OUTPUT="memory:", MEMBERS="memory:")
    assert columns_of(result["MEMBERS"])["status"][-3:].tolist() == ["ok", "no_data", "no_data"]
    assert "1 invalid polygons were repaired" in run.feedback.log
    row = next(result["OUTPUT"].getFeatures())
    assert row["centre_id"] == 26
    assert row.geometry().isGeosValid()
    assert row.geometry().area() == pytest.approx(5_000)


def test_rows_of_one_named_place_apart_are_warned_about(run, layer_of):
    layer = people(layer_of, 30, {i: {"t": f"place {i // 2}"} for i in range(30)})
    run("scan_clusters", INPUT=layer, **POISSON, UNIT_FIELD="t", REPLICATIONS=99, OUTPUT="memory:")
    assert any("15 rows lie more than a metre" in warning for warning in run.feedback.warnings)


def test_hangul_paths_and_fields(run, layer_of, tmp_path):
    rng = np.random.default_rng(2)
    memory = layer_of(
        (((x, y), {"발생 수": int(rng.poisson(3)), "인구": 100}) for x, y in (rng.uniform(0, 900, (40, 2)) + 1e6).tolist()),
        fields="field=발생 수:integer&field=인구:integer",
        name="환자",
    )
    folder = tmp_path / "남양주 시청 — 2026"
    folder.mkdir()
    output, report = folder / "군집.gpkg", folder / "보고서.html"
    run(
        "scan_clusters",
        INPUT=memory,
        CASES="발생 수",
        POPULATION="인구",
        REPLICATIONS=99,
        OUTPUT=str(output),
        MEMBERS=str(folder / "장소.gpkg"),
        REPORT=str(report),
    )
    assert QgsVectorLayer(str(output), "", "ogr").featureCount() >= 1
    assert "발생 수" in report.read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_to(run, layer_of):
    assert "/proc/self/x.gpkg" in refused(run, INPUT=people(layer_of), **POISSON, OUTPUT="/proc/self/x.gpkg")


@pytest.mark.parametrize(
    ("share", "extra"),
    [
        (1, {}),
        (22, {"SHAPE": "ellipse"}),
        (30, {}),
        (21, {"MODEL": "permutation", "WINDOW": "space_time", "STEP": "day"}),
        (82, {"REPLICATIONS": 99}),
    ],
)
def test_cancelling_ends_within_a_second_and_leaves_nothing(provider, stopper, layer_of, tmp_path, share, extra):
    rng = np.random.default_rng(0)
    n = 2_500 if share in (1, 30, 82) else 600
    layer = layer_of(
        (
            ((x, y), {"n": int(rng.poisson(2)), "p": 100, "d": f"2025-{i % 4 + 1:02d}-{i % 27 + 1:02d}"})
            for i, (x, y) in enumerate(rng.uniform(0, 1e5, (n, 2)).tolist())
        ),
        fields="field=n:integer&field=p:integer&field=d:string",
    )
    stopper.share = share
    context = QgsProcessingContext()
    given = {"INPUT": layer, **POISSON, "TIME_FIELD": "d", "REPLICATIONS": 9_999, "MAX_SHARE": 0.1, **extra}
    given |= {"OUTPUT": str(tmp_path / "half.gpkg"), "MEMBERS": str(tmp_path / "places.gpkg")}
    results, _ = provider.algorithm("scan_clusters").create().run(given, context, stopper.feedback)
    assert stopper.when is not None, "the run was over before it could be cancelled"
    assert time.monotonic() - stopper.when < 1.0
    assert results == {}
    assert list(tmp_path.iterdir()) == []
    assert not context.layersToLoadOnCompletion()
