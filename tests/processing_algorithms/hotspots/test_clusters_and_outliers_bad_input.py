# SPDX-License-Identifier: GPL-2.0-or-later
"""What users really give: every case ends in a result that says what it left out, or in a sentence that says what to do."""

from __future__ import annotations

import time

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingContext, QgsProcessingException, QgsVectorLayer

ID = "clusters_and_outliers"


def refused(run, **parameters) -> str:
    """The sentence with which a run is refused."""
    with pytest.raises(QgsProcessingException) as caught:
        run(ID, **({"OUTPUT": "memory:"} | parameters))
    text = str(caught.value)
    assert "Traceback" not in text
    return text


def points(layer_of, values, **options):
    rng = np.random.default_rng(1)
    return layer_of(
        (((x, y), {"v": v}) for (x, y), v in zip((rng.uniform(0, 1_000, (len(values), 2)) + 1e6).tolist(), values, strict=True)), **options
    )


@pytest.fixture
def pairs(layer_of):
    """Forty points with two fields each, from lists."""

    def make(first, second):
        rng = np.random.default_rng(1)
        places = (rng.uniform(0, 1_000, (len(first), 2)) + 1e6).tolist()
        return layer_of(
            (((x, y), {"v": v, "w": w}) for (x, y), v, w in zip(places, first, second, strict=True)),
            fields="field=v:double&field=w:double",
        )

    return make


def test_no_features(run, layer_of):
    assert "has no features" in refused(run, INPUT=layer_of([], name="신고"), FIELD="v")


def test_all_null(run, layer_of):
    assert "20 rows left out" in refused(run, INPUT=points(layer_of, [NULL] * 20), FIELD="v")


def test_a_text_field_and_one_that_is_not_there(run, layer_of):
    layer = layer_of([((0, 0), {"t": "12", "v": 1.0})], fields="field=t:string&field=v:double", name="calls")
    assert "“t” of “calls” holds text" in refused(run, INPUT=layer, FIELD="t")
    assert "“t” of “calls” holds text" in refused(run, INPUT=layer, FIELD="v", FIELD_Y="t", STATISTIC="moran_bivariate")
    assert "has no field “absent”" in refused(run, INPUT=layer, FIELD="v", FIELD_Y="absent", STATISTIC="moran_bivariate")


def test_polygons_without_a_field(run, square_layer):
    assert "Choose the field" in refused(run, INPUT=square_layer(np.eye(4)))


def test_one_unit_two_units_and_all_equal(run, layer_of):
    for number in (1, 2):
        assert "needs at least 3" in refused(run, INPUT=points(layer_of, list(range(1, number + 1))), FIELD="v", NEIGHBOURS="knn", K=1)
    assert "All 30 values are equal (4)" in refused(run, INPUT=points(layer_of, [4.0] * 30), FIELD="v")


def test_nan_infinity_null_and_missing_geometry_are_left_out_and_listed(run, layer_of, columns_of, point_layer):
    rows = [(feature.geometry().asPoint(), {"v": feature["v"]}) for feature in point_layer.getFeatures()]
    rows = [((place.x(), place.y()), values) for place, values in rows]
    bad = [
        (None, {"v": 5.0}),
        ("POINT EMPTY", {"v": 5.0}),
        ((1e6, 2e6), {"v": float("nan")}),
        ((1e6, 2e6), {"v": float("inf")}),
        ((1e6, 2e6), {"v": NULL}),
    ]
    given = {"FIELD": "v", "NEIGHBOURS": "knn", "PERMUTATIONS": 999, "OUTPUT": "memory:"}
    result = run(ID, INPUT=layer_of(bad + rows), **given)
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (230, 225, 5)
    out = columns_of(result["OUTPUT"])
    assert out["status"][:5].tolist() == ["no_data"] * 5
    assert out["quadrant"][:5].tolist() == [None] * 5
    assert np.isnan(out["p"][:5]).all()
    assert "feature ids 1, 2" in run.feedback.log
    np.testing.assert_array_equal(out["p"][5:], columns_of(run(ID, INPUT=point_layer, **given)["OUTPUT"])["p"])


def test_rows_without_the_second_value_are_left_out(run, pairs, columns_of):
    rng = np.random.default_rng(2)
    second = rng.random(40).tolist()
    second[3], second[5] = NULL, float("nan")
    result = run(ID, INPUT=pairs(rng.random(40).tolist(), second), FIELD="v", FIELD_Y="w", STATISTIC="moran_bivariate", OUTPUT="memory:")
    assert result["N_SKIPPED"] == 2
    out = columns_of(result["OUTPUT"])
    assert np.flatnonzero(out["status"] == "no_data").tolist() == [3, 5]
    assert "“w” is NULL" in run.feedback.log


def test_broken_polygons_are_repaired_and_said(run, square_layer, columns_of):
    from qgis.core import QgsFeature, QgsGeometry

    layer = square_layer(np.random.default_rng(0).integers(0, 9, (6, 6)))
    extra = []
    for wkt in ("POLYGON((1000600 2000000,1000700 2000100,1000700 2000000,1000600 2000100,1000600 2000000))", ""):
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature["v"] = 4.0
        extra.append(feature)
    layer.dataProvider().addFeatures(extra)
    out = columns_of(run(ID, INPUT=layer, FIELD="v", NEIGHBOURS="queen", OUTPUT="memory:")["OUTPUT"])
    assert out["status"][-2:].tolist() == ["ok", "no_data"]
    assert "1 invalid polygons were repaired" in run.feedback.log


def test_degrees_web_mercator_and_no_crs(run, layer_of):
    rng = np.random.default_rng(6)
    xy = rng.uniform([127.1, 37.55], [127.3, 37.75], (80, 2))
    rows = [((x, y), {"v": float(v)}) for (x, y), v in zip(xy.tolist(), rng.integers(0, 9, 80), strict=True)]
    result = run(ID, INPUT=layer_of(rows, crs="EPSG:4326"), FIELD="v", NEIGHBOURS="band", BAND=4_000, OUTPUT="memory:")
    assert "is not in metres" in run.feedback.log
    assert result["OUTPUT"].crs().authid() == "EPSG:4326"
    assert result["SCALE"] == 4_000
    run(ID, INPUT=points(layer_of, rng.random(30).tolist(), crs="EPSG:3857"), FIELD="v", NEIGHBOURS="knn", OUTPUT="memory:")
    assert any("Web Mercator" in warning for warning in run.feedback.warnings)
    assert "Set Layer CRS" in refused(run, INPUT=points(layer_of, [1.0, 2.0, 3.0, 4.0], crs=""), FIELD="v")


def test_neighbours_that_cannot_be(run, layer_of):
    layer = points(layer_of, list(range(10)))
    assert "from 1 to 9" in refused(run, INPUT=layer, FIELD="v", NEIGHBOURS="knn", K=10)
    assert "No unit has a neighbour within 1 m" in refused(run, INPUT=layer, FIELD="v", NEIGHBOURS="band", BAND=1)
    assert "need a distance" in refused(run, INPUT=layer, FIELD="v", NEIGHBOURS="band")
    assert "Points do not touch" in refused(run, INPUT=layer, FIELD="v", NEIGHBOURS="queen")


def test_islands_are_null_and_not_among_the_tests(run, layer_of, clustered, columns_of):
    xy, values = clustered
    rows = [((x, y), {"v": v}) for (x, y), v in zip(xy.tolist(), values.tolist(), strict=True)] + [((5e6, 5e6), {"v": 9.0})]
    out = columns_of(run(ID, INPUT=layer_of(rows), FIELD="v", NEIGHBOURS="band", BAND=150, OUTPUT="memory:")["OUTPUT"])
    assert out["status"][-1] == "island"
    assert out["quadrant"][-1] is None
    assert np.isnan([out[name][-1] for name in ("stat", "stat_e", "stat_var", "z", "p", "q")]).all()
    assert np.nanmin(out["q"]) == pytest.approx(np.min(np.sort(out["p"][:-1]) * 225 / np.arange(1, 226)))
    assert any("1 units have no neighbour" in warning for warning in run.feedback.warnings)


def test_join_counts_of_other_values_than_0_and_1(run, layer_of, provider):
    text = refused(run, INPUT=points(layer_of, [0.0, 1.0, 2.0, 7.0]), FIELD="v", STATISTIC="join_count", NEIGHBOURS="knn", K=2)
    assert "were found: 0, 1, 2, 7" in text
    assert "are equal (0)" in refused(run, INPUT=points(layer_of, [0.0] * 9), FIELD="v", STATISTIC="join_count")
    incidents = points(layer_of, [0.0, 1.0, 0.0])
    assert "counted incidents have no such field" in refused(run, INPUT=incidents, STATISTIC="join_count")
    assert "leave POPULATION empty" in refused(run, INPUT=incidents, FIELD="v", POPULATION="v", STATISTIC="join_count")
    algorithm = provider.algorithm(ID)
    ok, message = algorithm.checkParameterValues(
        {"INPUT": incidents, "STATISTIC": "join_count", "OUTPUT": "memory:"}, QgsProcessingContext()
    )
    assert not ok, "known before the run"
    assert "counted incidents" in message


def test_no_unit_with_1_has_a_neighbour(run, layer_of):
    rows = [((1e6 + 10 * i, 2e6), {"v": 0.0}) for i in range(5)] + [((1.5e6, 2e6), {"v": 1.0})]
    assert "None of the 1 units with 1 has a neighbour" in refused(
        run, INPUT=layer_of(rows), FIELD="v", STATISTIC="join_count", NEIGHBOURS="band", BAND=20
    )


def test_two_variables_need_a_second_one_that_varies(run, pairs):
    layer = pairs(list(range(40)), [3.0] * 40)
    assert "FIELD_Y" in refused(run, INPUT=layer, FIELD="v", STATISTIC="moran_bivariate")
    assert "All 40 values are equal (3)" in refused(run, INPUT=layer, FIELD="v", FIELD_Y="w", STATISTIC="moran_bivariate")
    assert "Counted incidents" in refused(run, INPUT=layer, GRID="square", SIZE=100, FIELD_Y="w", STATISTIC="moran_bivariate")


def test_few_extreme_values_that_pull_the_mean_are_said(run, layer_of):
    """Neighbours above chance and below the mean: significant, without a name, and the log says why."""
    places = np.random.default_rng(5).uniform(0, 1_000, (400, 2))
    near = np.argsort(np.hypot(*(places - places[0]).T))
    values = np.zeros(400)
    values[near[1:9]] = 5.0
    values[near[-1]] = 1e6
    layer = layer_of(((x + 1e6, y + 1e6), {"v": v}) for (x, y), v in zip(places.tolist(), values.tolist(), strict=True))
    run(ID, INPUT=layer, FIELD="v", NEIGHBOURS="knn", CORRECTION="none", OUTPUT="memory:")
    assert any("have no quadrant" in warning for warning in run.feedback.warnings)


def test_nobody_lives_there(run, square_layer, columns_of):
    rng = np.random.default_rng(0)
    people = rng.integers(50, 100, (8, 8)).astype(float)
    people[0, :3] = (0, -5, 0)
    layer = square_layer(rng.integers(0, 9, (8, 8)).astype(float), people=people)
    out = columns_of(run(ID, INPUT=layer, FIELD="v", POPULATION="people", NEIGHBOURS="queen", OUTPUT="memory:")["OUTPUT"])
    assert (out["status"] == "no_data").sum() == 3
    assert "nobody lives there" in run.feedback.log
    assert "no events" in refused(run, INPUT=square_layer(np.zeros((4, 4)), people=np.full((4, 4), 5.0)), FIELD="v", POPULATION="people")


def test_a_grid_of_too_many_cells_is_refused_with_the_number(run, point_layer):
    assert "at most 1,000,000" in refused(run, INPUT=point_layer, SIZE=0.5)


def test_hangul_paths_and_fields(run, layer_of, clustered, tmp_path):
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    xy, values = clustered
    memory = layer_of(
        (((x, y), {"민원 수": v, "노인": v}) for (x, y), v in zip(xy.tolist(), values.tolist(), strict=True)),
        fields="field=민원 수:double&field=노인:double",
    )
    folder = tmp_path / "남양주 시청 — 2026"
    folder.mkdir()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "민원"
    QgsVectorFileWriter.writeAsVectorFormatV3(memory, str(folder / "민원.gpkg"), QgsCoordinateTransformContext(), options)
    output, report = folder / "군집.gpkg", folder / "보고서.html"
    source = f"{folder / '민원.gpkg'}|layername=민원"
    given = {"INPUT": source, "FIELD": "민원 수", "FIELD_Y": "노인", "STATISTIC": "moran_bivariate", "NEIGHBOURS": "knn"}
    run(ID, OUTPUT=str(output), REPORT=str(report), **given)
    assert QgsVectorLayer(str(output), "", "ogr").featureCount() == 225
    assert "민원 수 high, 노인 around it high" in report.read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_to(run, point_layer):
    assert "/proc/self/hot.gpkg" in refused(run, INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", OUTPUT="/proc/self/hot.gpkg")


@pytest.mark.parametrize("share", [1, 55, 85])
def test_cancelling_ends_within_a_second_and_leaves_nothing(provider, stopper, layer_of, tmp_path, share):
    rng = np.random.default_rng(0)
    layer = layer_of(
        ((x, y), {"v": v}) for (x, y), v in zip(rng.uniform(0, 1e5, (30_000, 2)).tolist(), rng.random(30_000).tolist(), strict=True)
    )
    path = tmp_path / "half.gpkg"
    stopper.share = share
    context = QgsProcessingContext()
    given = {"INPUT": layer, "FIELD": "v", "NEIGHBOURS": "knn", "K": 20, "OUTPUT": str(path)}
    results, _ = provider.algorithm(ID).create().run(given, context, stopper.feedback)
    assert stopper.when is not None, "the run was over before it could be cancelled"
    assert time.monotonic() - stopper.when < 1.0
    assert results == {}
    assert list(tmp_path.iterdir()) == []
    assert not context.layersToLoadOnCompletion()
