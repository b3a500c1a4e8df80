# SPDX-License-Identifier: GPL-2.0-or-later
"""What users really give to density_surface: a raster that says what it left out, or a sentence that says what to do."""

from __future__ import annotations

import time

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingContext, QgsProcessingException, QgsRasterLayer


@pytest.fixture
def refused(run, tmp_path):
    """The sentence with which a run is refused; nothing may be left behind."""

    def ask(**parameters) -> str:
        with pytest.raises(QgsProcessingException) as caught:
            run("density_surface", **({"OUTPUT": str(tmp_path / "refused.tif")} | parameters))
        assert not (tmp_path / "refused.tif").exists()
        assert "Traceback" not in str(caught.value)
        return str(caught.value)

    return ask


def crowd(layer_of, values=(1.0,) * 40, **options):
    rng = np.random.default_rng(1)
    xy = rng.uniform(0, 1_000, (len(values), 2)) + 1e6
    return layer_of((((x, y), {"v": v}) for (x, y), v in zip(xy.tolist(), values)), **options)


def test_refused_before_the_run(refused, layer_of):
    assert "has no features" in refused(INPUT=layer_of([], name="신고"))
    text = layer_of([((0, 0), {"t": "12"})], fields="field=t:string", name="calls")
    assert "“t” of “calls” holds text" in refused(INPUT=text, WEIGHT="t")
    assert "has no field “absent”" in refused(INPUT=crowd(layer_of), WEIGHT="absent")
    assert "Set Layer CRS" in refused(INPUT=crowd(layer_of, crs=""))
    assert "BANDWIDTH must be greater than 0" in refused(INPUT=crowd(layer_of), BANDWIDTH=0)
    assert "at most 50,000,000" in refused(INPUT=crowd(layer_of), PIXEL=0.05)
    assert "has no features" in refused(INPUT=crowd(layer_of), POPULATION_POINTS=layer_of([], name="people"))


def test_only_geotiff(refused, layer_of, tmp_path):
    assert "ends in .tif" in refused(INPUT=crowd(layer_of), OUTPUT=str(tmp_path / "dense.asc"))


def test_too_many_pixels_is_known_before_the_run(provider, layer_of, tmp_path):
    given = {"INPUT": crowd(layer_of), "PIXEL": 0.05, "OUTPUT": str(tmp_path / "a.tif")}
    ok, message = provider.algorithm("density_surface").checkParameterValues(given, QgsProcessingContext())
    assert not ok
    assert "Choose pixels of at least" in message


def test_nothing_left(refused, layer_of):
    assert "40 rows left out" in refused(INPUT=crowd(layer_of, [NULL] * 40), WEIGHT="v")
    assert "All weights are 0" in refused(INPUT=crowd(layer_of, [0.0] * 5), WEIGHT="v")
    assert "40 rows left out" in refused(INPUT=crowd(layer_of, [-1.0] * 40), WEIGHT="v")


def test_bad_rows_are_left_out_and_listed(run, layer_of, tmp_path):
    good = [((1e6 + 100 * i, 2e6 + 37 * i), {"v": 2.0}) for i in range(20)]
    bad = [(None, {"v": 5.0}), ("POINT EMPTY", {"v": 5.0})]
    bad += [((1e6, 2e6), {"v": value}) for value in (float("nan"), float("inf"), NULL, -3.0)]
    result = run("density_surface", INPUT=layer_of(bad + good), WEIGHT="v", BANDWIDTH=300, OUTPUT=str(tmp_path / "a.tif"))
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (26, 20, 6)
    assert "feature ids 1, 2" in run.feedback.log
    assert "“v” is negative" in run.feedback.log
    clean = run("density_surface", INPUT=layer_of(good), WEIGHT="v", BANDWIDTH=300, OUTPUT=str(tmp_path / "b.tif"))
    assert clean["DENSITY_MAX"] == pytest.approx(result["DENSITY_MAX"])


def test_degrees_and_web_mercator_are_measured_in_metres(run, layer_of, tmp_path):
    """A bandwidth of 1 000 m covers as much ground whatever the layer's system."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

    metric = QgsCoordinateReferenceSystem("EPSG:5179")
    places = np.random.default_rng(2).normal(0, 800, (60, 2)) + [980_000, 1_950_000]
    peaks = []
    for crs in ("EPSG:5179", "EPSG:4326", "EPSG:3857"):
        change = QgsCoordinateTransform(metric, QgsCoordinateReferenceSystem(crs), QgsProject.instance())
        points = [change.transform(QgsPointXY(*place)) for place in places.tolist()]
        layer = layer_of((((point.x(), point.y()), {}) for point in points), crs=crs)
        path = tmp_path / f"{crs[5:]}.tif"
        peaks.append(run("density_surface", INPUT=layer, BANDWIDTH=1_000, PIXEL=50, OUTPUT=str(path))["DENSITY_MAX"])
        assert QgsRasterLayer(str(path), "").crs().mapUnits() == metric.mapUnits()
        if crs == "EPSG:4326":
            assert "the raster is written in it" in run.feedback.log
    assert any("Web Mercator" in warning for warning in run.feedback.warnings)
    np.testing.assert_allclose(peaks, peaks[0], rtol=0.01)


def test_one_point_needs_a_bandwidth_and_then_is_one_kernel(run, refused, layer_of, tmp_path):
    one = layer_of([((1e6, 2e6), {})])
    assert "Set the bandwidth" in refused(INPUT=one)
    result = run("density_surface", INPUT=one, BANDWIDTH=100, PIXEL=5, OUTPUT=str(tmp_path / "a.tif"))
    assert result["DENSITY_MAX"] == pytest.approx(3 / np.pi / 100**2 * 1e6, rel=0.01)


def test_thousands_on_one_spot(refused, layer_of):
    assert "at least half of them (3,000 in all) are on one spot" in refused(INPUT=layer_of(((1e6, 2e6), {}) for _ in range(3_000)))


def test_bandwidth_and_pixel_that_do_not_fit(run, refused, layer_of, tmp_path):
    layer = crowd(layer_of)
    assert "smaller than a pixel" in refused(INPUT=layer, BANDWIDTH=10, PIXEL=50)
    run("density_surface", INPUT=layer, BANDWIDTH=100, PIXEL=50, OUTPUT=str(tmp_path / "a.tif"))
    assert any("surface is coarse" in warning for warning in run.feedback.warnings)


def test_an_empty_or_distant_study_area(refused, layer_of):
    layer = crowd(layer_of)
    assert "study area is empty" in refused(INPUT=layer, STUDY_AREA=layer_of([(None, {})], "Polygon"))
    away = layer_of([("POLYGON((0 0,1000 0,1000 1000,0 1000,0 0))", {})], "Polygon")
    assert "outside the study area" in refused(INPUT=layer, STUDY_AREA=away, PIXEL=50)


def test_people_that_are_none(run, refused, layer_of, tmp_path):
    layer = crowd(layer_of)
    assert "nobody in it" in refused(INPUT=layer, POPULATION_POINTS=crowd(layer_of, [0.0] * 5), POPULATION_WEIGHT="v", BANDWIDTH=200)
    assert "Nowhere do enough people live" in refused(INPUT=layer, POPULATION_POINTS=layer, BANDWIDTH=200, POPULATION_FLOOR=1e9)
    some = crowd(layer_of, [5.0] * 20 + [-1.0] * 2, name="homes")
    run("density_surface", INPUT=layer, POPULATION_POINTS=some, POPULATION_WEIGHT="v", BANDWIDTH=500, OUTPUT=str(tmp_path / "a.tif"))
    assert any("“homes”" in warning and "negative" in warning for warning in run.feedback.warnings)


def test_a_place_that_cannot_be_written_to(run, layer_of):
    with pytest.raises(QgsProcessingException, match="could not be written"):
        run("density_surface", INPUT=crowd(layer_of), BANDWIDTH=200, OUTPUT="/proc/self/dense.tif")


def test_hangul_paths_and_fields(run, layer_of, tmp_path):
    layer = layer_of([((1e6 + 50 * i, 2e6 + 31 * i), {"민원 수": 2.0}) for i in range(9)], fields="field=민원 수:double", name="민원")
    folder = tmp_path / "남양주 시청 — 2026"
    folder.mkdir()
    run(
        "density_surface", INPUT=layer, WEIGHT="민원 수", BANDWIDTH=100, OUTPUT=str(folder / "밀도.tif"), REPORT=str(folder / "보고서.html")
    )
    assert QgsRasterLayer(str(folder / "밀도.tif"), "").isValid()
    assert (folder / "밀도.qml").exists()
    assert "민원 수" in (folder / "보고서.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("share", [1, 60, 88])
def test_cancelling_ends_within_a_second_and_leaves_nothing(provider, stopper, layer_of, tmp_path, share):
    layer = layer_of(((x, y), {}) for x, y in np.random.default_rng(0).uniform(0, 20_000, (10_000, 2)).tolist())
    path = tmp_path / "half.tif"
    stopper.share = share
    given = {"INPUT": layer, "BANDWIDTH": 200, "PIXEL": 6, "OUTPUT": str(path)}
    results, _ = provider.algorithm("density_surface").create().run(given, QgsProcessingContext(), stopper.feedback)
    assert stopper.when is not None, "the run was over before it could be cancelled"
    assert time.monotonic() - stopper.when < 1.0
    assert results == {}
    assert list(tmp_path.iterdir()) == []
