# SPDX-License-Identifier: GPL-2.0-or-later
"""What users really give: every case ends in a result that says what it left out, or in a sentence that says what to do."""

from __future__ import annotations

import time

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingContext, QgsProcessingException, QgsVectorLayer


def refused(run, **parameters) -> str:
    """The sentence with which a run is refused."""
    with pytest.raises(QgsProcessingException) as caught:
        run("hot_spots", **({"OUTPUT": "memory:"} | parameters))
    text = str(caught.value)
    assert "Traceback" not in text
    return text


def points(layer_of, values, **options):
    rng = np.random.default_rng(1)
    return layer_of(
        (((x, y), {"v": v}) for (x, y), v in zip((rng.uniform(0, 1_000, (len(values), 2)) + 1e6).tolist(), values, strict=True)), **options
    )


def test_no_features(run, layer_of):
    assert "has no features" in refused(run, INPUT=layer_of([], name="신고"), FIELD="v")


def test_all_null(run, layer_of):
    text = refused(run, INPUT=points(layer_of, [NULL] * 20), FIELD="v")
    assert "Nothing is left to test" in text
    assert "20 rows left out" in text


def test_a_text_field(run, layer_of):
    layer = layer_of([((0, 0), {"t": "12"})], fields="field=t:string", name="calls")
    assert "“t” of “calls” holds text" in refused(run, INPUT=layer, FIELD="t")


def test_a_field_of_switches_or_dates(run, layer_of):
    layer = layer_of([((0, 0), {})], fields="field=b:bool&field=d:date", name="calls")
    for field, kind in (("b", "Boolean"), ("d", "Date")):
        assert f"“{field}” of “calls” holds no numbers, but is of the type {kind}" in refused(run, INPUT=layer, FIELD=field)


def test_both_sides_of_the_antimeridian(run, layer_of, columns_of):
    """Places in Fiji in degrees have the neighbours that they have in Fiji's own grid."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

    rng = np.random.default_rng(3)
    xy = rng.uniform((179.95, -17.1), (180.05, -17.0), (120, 2))
    xy[xy[:, 0] > 180, 0] -= 360
    values = [{"v": float(v)} for v in rng.integers(0, 9, 120)]
    to_fiji = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem("EPSG:3460"), QgsProject.instance()
    )
    fiji = [to_fiji.transform(QgsPointXY(*place)) for place in xy.tolist()]
    found = []
    for crs, places in (("EPSG:4326", xy.tolist()), ("EPSG:3460", [(place.x(), place.y()) for place in fiji])):
        layer = layer_of(zip(places, values, strict=True), crs=crs)
        given = {"INPUT": layer, "FIELD": "v", "NEIGHBOURS": "band", "BAND": 1_500, "PERMUTATIONS": 999, "OUTPUT": "memory:"}
        found.append(columns_of(run("hot_spots", **given)["OUTPUT"])["neighbours"])
    np.testing.assert_allclose(found[0], found[1], atol=1)
    assert found[0].mean() == pytest.approx(found[1].mean(), rel=0.01)


def test_a_field_that_is_not_there(run, layer_of):
    assert "has no field “absent”" in refused(run, INPUT=points(layer_of, [1.0, 2.0, 3.0]), FIELD="absent")


def test_polygons_without_a_field(run, square_layer):
    assert "Choose the field" in refused(run, INPUT=square_layer(np.eye(4)))


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
    result = run("hot_spots", INPUT=layer_of(bad + rows), FIELD="v", NEIGHBOURS="knn", PERMUTATIONS=999, OUTPUT="memory:")
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (230, 225, 5)
    out = columns_of(result["OUTPUT"])
    assert out["status"][:5].tolist() == ["no_data"] * 5
    assert set(out["status"][5:]) == {"ok"}
    assert np.isnan(out["gi_p"][:5]).all()
    assert np.isnan(out["gi_bin"][:5]).all()
    assert "feature ids 1, 2" in run.feedback.log
    clean = columns_of(run("hot_spots", INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", PERMUTATIONS=999, OUTPUT="memory:")["OUTPUT"])
    np.testing.assert_array_equal(out["gi_p"][5:], clean["gi_p"])


def test_broken_polygons_are_repaired_and_said(run, square_layer, columns_of):
    layer = square_layer(np.random.default_rng(0).integers(0, 9, (6, 6)))
    from qgis.core import QgsFeature, QgsGeometry

    extra = []
    for wkt in (
        "POLYGON((1000600 2000000,1000700 2000100,1000700 2000000,1000600 2000100,1000600 2000000))",
        "POLYGON((1000000 2000700,1000100 2000700,1000000 2000700))",
        "",
    ):
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature["v"] = 4.0
        extra.append(feature)
    layer.dataProvider().addFeatures(extra)
    result = run("hot_spots", INPUT=layer, FIELD="v", NEIGHBOURS="queen", OUTPUT="memory:")
    out = columns_of(result["OUTPUT"])
    assert out["status"][-3:].tolist() == ["ok", "no_data", "no_data"]
    assert "1 invalid polygons were repaired" in run.feedback.log
    assert result["N_SKIPPED"] == 2


def test_degrees_are_projected_and_said(run, layer_of, columns_of):
    rng = np.random.default_rng(6)
    xy = rng.uniform([127.1, 37.55], [127.3, 37.75], (80, 2))
    values = rng.integers(0, 9, 80).astype(float)
    layer = layer_of((((x, y), {"v": v}) for (x, y), v in zip(xy.tolist(), values.tolist(), strict=True)), crs="EPSG:4326")
    result = run("hot_spots", INPUT=layer, FIELD="v", NEIGHBOURS="band", BAND=4_000, OUTPUT="memory:")
    assert "is not in metres" in run.feedback.log
    assert result["OUTPUT"].crs().authid() == "EPSG:4326"
    # counted with great-circle distances
    radians = np.radians(xy)
    cosine = np.sin(radians[:, 1])[:, None] * np.sin(radians[:, 1]) + np.cos(radians[:, 1])[:, None] * np.cos(radians[:, 1]) * np.cos(
        radians[:, 0][:, None] - radians[:, 0]
    )
    distance = 6_371_000 * np.arccos(np.clip(cosine, -1, 1))
    near = columns_of(result["OUTPUT"])["neighbours"]
    assert np.all(np.abs(near - ((distance <= 4_000).sum(axis=1) - 1)) <= 1)
    first = next(result["OUTPUT"].getFeatures()).geometry().asPoint()
    assert (first.x(), first.y()) == pytest.approx(tuple(xy[0]), abs=1e-12)


def test_no_crs_is_refused_with_what_to_do(run, layer_of):
    assert "Set Layer CRS" in refused(run, INPUT=points(layer_of, [1.0, 2.0, 3.0, 4.0], crs=""), FIELD="v")


def test_web_mercator_is_warned_about_and_measured_right(run, layer_of, columns_of):
    """Two points 1 000 m apart on the ground at 37.5 degrees are 1 262 m apart in Web Mercator."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

    to_mercator = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:5179"), QgsCoordinateReferenceSystem("EPSG:3857"), QgsProject.instance()
    )
    places = [to_mercator.transform(QgsPointXY(980_000 + 1_000 * i, 1_950_000)) for i in range(6)]
    layer = layer_of((((place.x(), place.y()), {"v": float(i)}) for i, place in enumerate(places)), crs="EPSG:3857")
    result = run("hot_spots", INPUT=layer, FIELD="v", NEIGHBOURS="band", BAND=1_010, OUTPUT="memory:")
    assert any("Web Mercator" in warning for warning in run.feedback.warnings)
    assert columns_of(result["OUTPUT"])["neighbours"].tolist() == [1, 2, 2, 2, 2, 1]


def test_feet_are_measured_in_metres(run, layer_of):
    """State plane of central Arizona in international feet: cells of 100 m."""
    rng = np.random.default_rng(9)
    layer = layer_of((((x, y), {}) for x, y in rng.uniform([690_000, 900_000], [700_000, 910_000], (300, 2)).tolist()), crs="EPSG:2223")
    result = run("hot_spots", INPUT=layer, SIZE=100, NEIGHBOURS="queen", OUTPUT="memory:")
    cell = next(result["OUTPUT"].getFeatures()).geometry()
    assert cell.area() * 0.3048**2 == pytest.approx(100**2 * np.sqrt(3) / 2, rel=1e-3)


def test_one_unit_and_two(run, layer_of):
    for number in (1, 2):
        assert "needs at least 3" in refused(run, INPUT=points(layer_of, list(range(1, number + 1))), FIELD="v", NEIGHBOURS="knn", K=1)


def test_all_values_equal(run, layer_of):
    assert "All 30 values are equal (4)" in refused(run, INPUT=points(layer_of, [4.0] * 30), FIELD="v")


def test_k_not_smaller_than_n(run, layer_of):
    assert "from 1 to 9" in refused(run, INPUT=points(layer_of, list(range(10))), FIELD="v", NEIGHBOURS="knn", K=10)


def test_a_band_without_any_neighbour(run, layer_of):
    assert "No unit has a neighbour within 1 m" in refused(
        run, INPUT=points(layer_of, list(range(10))), FIELD="v", NEIGHBOURS="band", BAND=1
    )


def test_a_band_that_is_missing_or_not_positive(run, layer_of):
    layer = points(layer_of, list(range(10)))
    assert "need a distance" in refused(run, INPUT=layer, FIELD="v", NEIGHBOURS="band")
    assert "need a distance" in refused(run, INPUT=layer, FIELD="v", NEIGHBOURS="band", BAND=0)


def test_queen_neighbours_of_points(run, layer_of):
    assert "Points do not touch" in refused(run, INPUT=points(layer_of, list(range(10))), FIELD="v", NEIGHBOURS="queen")


def test_islands_are_null_and_not_among_the_tests(run, layer_of, clustered, columns_of):
    xy, values = clustered
    rows = [((x, y), {"v": v}) for (x, y), v in zip(xy.tolist(), values.tolist(), strict=True)] + [((5e6, 5e6), {"v": 9.0})]
    result = run("hot_spots", INPUT=layer_of(rows), FIELD="v", NEIGHBOURS="band", BAND=150, OUTPUT="memory:")
    out = columns_of(result["OUTPUT"])
    assert out["status"][-1] == "island"
    assert np.isnan([out[name][-1] for name in ("gi_z", "gi_p", "gi_q", "gi_bin")]).all()
    assert out["neighbours"][-1] == 0
    order = np.sort(out["gi_p"][:-1])
    assert np.nanmin(out["gi_q"]) == pytest.approx(np.min(order * 225 / np.arange(1, 226)))
    assert any("1 units have no neighbour" in warning for warning in run.feedback.warnings)


def test_a_grid_of_too_many_cells_is_refused_with_the_number_before_the_run(provider, run, point_layer):
    algorithm = provider.algorithm("hot_spots")
    ok, message = algorithm.checkParameterValues({"INPUT": point_layer, "SIZE": 0.5, "OUTPUT": "memory:"}, QgsProcessingContext())
    assert not ok
    assert "cells; at most 1,000,000" in message
    assert "Choose cells of at least" in message
    assert "at most 1,000,000" in refused(run, INPUT=point_layer, SIZE=0.5)


def test_a_population_for_incidents_must_come_from_elsewhere(run, point_layer):
    assert "POPULATION_LAYER" in refused(run, INPUT=point_layer, POPULATION="v", GRID="square")
    assert "choose its own field" in refused(run, INPUT=point_layer, FIELD="v", POPULATION_LAYER=point_layer)


def test_nobody_lives_there(run, square_layer, columns_of):
    rng = np.random.default_rng(0)
    people = rng.integers(50, 100, (8, 8)).astype(float)
    people[0, :3] = (0, -5, 0)
    values = rng.integers(0, 9, (8, 8)).astype(float)
    values[5, 5] = -1
    result = run(
        "hot_spots", INPUT=square_layer(values, people=people), FIELD="v", POPULATION="people", NEIGHBOURS="queen", OUTPUT="memory:"
    )
    out = columns_of(result["OUTPUT"])
    assert (out["status"] == "no_data").sum() == 4
    assert "nobody lives there" in run.feedback.log
    assert "“people” is negative" in run.feedback.log
    assert "“v” is negative" in run.feedback.log
    assert np.isnan(out["gi_p"][[0, 1, 2, 45]]).all()


def test_more_events_than_people_is_warned_about(run, square_layer):
    rng = np.random.default_rng(0)
    run(
        "hot_spots",
        INPUT=square_layer(rng.integers(1, 9, (6, 6)), people=np.full((6, 6), 5.0)),
        FIELD="v",
        POPULATION="people",
        NEIGHBOURS="queen",
        OUTPUT="memory:",
    )
    assert any("more events than people" in warning for warning in run.feedback.warnings)


def test_no_events_at_all(run, square_layer):
    assert "no events" in refused(run, INPUT=square_layer(np.zeros((4, 4)), people=np.full((4, 4), 5.0)), FIELD="v", POPULATION="people")


def test_all_incidents_on_one_spot(run, layer_of):
    layer = layer_of(((1e6, 2e6), {}) for _ in range(50))
    assert "Set the cell size" in refused(run, INPUT=layer)
    assert "on one spot" in refused(run, INPUT=layer_of(((1e6, 2e6), {"v": float(i)}) for i in range(50)), FIELD="v", NEIGHBOURS="auto")


def test_an_empty_study_area(run, layer_of, point_layer):
    assert "study area is empty" in refused(run, INPUT=point_layer, SIZE=100, STUDY_AREA=layer_of([(None, {})], "Polygon"))


def test_incidents_outside_the_study_area_are_left_out(run, layer_of, point_layer):
    area = layer_of([("POLYGON((1000000 2000000,1001000 2000000,1001000 2001000,1000000 2001000,1000000 2000000))", {})], "Polygon")
    result = run("hot_spots", INPUT=point_layer, SIZE=150, STUDY_AREA=area, NEIGHBOURS="queen", OUTPUT="memory:")
    assert result["N_SKIPPED"] == 225 - result["N_USED"]
    assert 90 <= result["N_USED"] <= 121
    assert "outside the study area" in run.feedback.log


def test_hangul_paths_and_fields(run, layer_of, clustered, tmp_path):
    xy, values = clustered
    from qgis.core import QgsVectorFileWriter

    memory = layer_of(
        (((x, y), {"민원 수": v}) for (x, y), v in zip(xy.tolist(), values.tolist(), strict=True)), fields="field=민원 수:double"
    )
    folder = tmp_path / "남양주 시청 — 2026"
    folder.mkdir()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "민원"
    from qgis.core import QgsCoordinateTransformContext

    QgsVectorFileWriter.writeAsVectorFormatV3(memory, str(folder / "민원.gpkg"), QgsCoordinateTransformContext(), options)
    output, report = folder / "핫스팟.gpkg", folder / "보고서.html"
    run(
        "hot_spots",
        INPUT=f"{folder / '민원.gpkg'}|layername=민원",
        FIELD="민원 수",
        NEIGHBOURS="knn",
        OUTPUT=str(output),
        REPORT=str(report),
    )
    assert QgsVectorLayer(str(output), "", "ogr").featureCount() == 225
    assert "민원 수" in report.read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_to(run, point_layer):
    """A folder below /proc can be written to by nobody, root included."""
    text = refused(run, INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", OUTPUT="/proc/self/hot.gpkg")
    assert "/proc/self/hot.gpkg" in text


@pytest.mark.parametrize("share", [1, 30, 60, 85])
def test_cancelling_ends_within_a_second_and_leaves_nothing(provider, stopper, layer_of, tmp_path, share):
    rng = np.random.default_rng(0)
    layer = layer_of(
        ((x, y), {"v": v}) for (x, y), v in zip(rng.uniform(0, 1e5, (60_000, 2)).tolist(), rng.random(60_000).tolist(), strict=True)
    )
    path = tmp_path / "half.gpkg"
    stopper.at(share)
    context = QgsProcessingContext()
    algorithm = provider.algorithm("hot_spots").create()
    results, _ = algorithm.run({"INPUT": layer, "FIELD": "v", "NEIGHBOURS": "knn", "K": 20, "OUTPUT": str(path)}, context, stopper.feedback)
    assert stopper.when is not None, "the run was over before it could be cancelled"
    assert time.monotonic() - stopper.when < 1.0
    assert results == {}
    assert list(tmp_path.iterdir()) == []
    assert not context.layersToLoadOnCompletion()


def test_cancelling_does_not_touch_other_layers_of_the_file(provider, stopper, layer_of, point_layer, run, tmp_path):
    path = tmp_path / "city.gpkg"
    run("hot_spots", INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", OUTPUT=f"ogr:dbname='{path}' table=\"before\" (geom)")
    rng = np.random.default_rng(0)
    layer = layer_of(
        ((x, y), {"v": v}) for (x, y), v in zip(rng.uniform(0, 1e5, (60_000, 2)).tolist(), rng.random(60_000).tolist(), strict=True)
    )
    stopper.at(85)
    destination = f"ogr:dbname='{path}' table=\"half\" (geom)"
    provider.algorithm("hot_spots").create().run(
        {"INPUT": layer, "FIELD": "v", "NEIGHBOURS": "knn", "OUTPUT": destination}, QgsProcessingContext(), stopper.feedback
    )
    assert stopper.when is not None
    assert QgsVectorLayer(f"{path}|layername=before", "", "ogr").featureCount() == 225
    assert not QgsVectorLayer(f"{path}|layername=half", "", "ogr").isValid()


def test_smoothed_rates_are_refused_as_input_of_a_test(run, layer_of):
    layer = layer_of((((x * 100.0, 0.0), {"rate_eb": float(x)}) for x in range(9)), fields="field=rate_eb:double")
    assert "must not be tested" in refused(run, INPUT=layer, FIELD="rate_eb", NEIGHBOURS="knn", K=2)
