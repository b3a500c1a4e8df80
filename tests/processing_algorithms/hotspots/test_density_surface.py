# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:density_surface from layer to GeoTIFF: what is computed, written, styled and reported, in all four ways."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingModelAlgorithm, QgsRasterLayer
from smartcity.smartcity_plugin.analysis.hotspots.density import Weighted, density_surface, frame

ORIGIN = np.array([1_000_000.0, 2_000_000.0])


def read(path) -> tuple[np.ndarray, tuple[float, ...]]:
    """A raster's values, NaN where it has none, and its geotransform."""
    from osgeo import gdal

    data = gdal.Open(str(path))
    band = data.GetRasterBand(1)
    values = band.ReadAsArray().astype(float)
    values[values == band.GetNoDataValue()] = np.nan
    return values, data.GetGeoTransform()


def legend(path) -> list[tuple[float, str, int]]:
    """Upper end, label and opacity of the classes with which QGIS opens a raster, as any user opens it."""
    layer = QgsRasterLayer(str(path), "again")  # its renderer dies with it
    assert layer.renderer().type() == "singlebandpseudocolor"
    return [(item.value, item.label, item.color.alpha()) for item in layer.renderer().shader().rasterShaderFunction().colorRampItemList()]


@pytest.fixture
def calls(layer_of):
    """300 points in two crowds, with a weight."""
    rng = np.random.default_rng(3)
    xy = np.vstack([rng.normal(500, 150, (200, 2)), rng.normal(1_500, 100, (100, 2))]) + ORIGIN
    weights = rng.integers(1, 4, 300).astype(float)
    layer = layer_of((((x, y), {"v": w}) for (x, y), w in zip(xy.tolist(), weights.tolist())), name="calls")
    return layer, xy, weights


def box(layer_of, side=2_000.0):
    x, y = ORIGIN
    return layer_of([(f"POLYGON(({x} {y},{x + side} {y},{x + side} {y + side},{x} {y + side},{x} {y}))", {})], "Polygon", name="city")


@pytest.mark.parametrize("kernel", ["quartic", "gaussian"])
def test_the_file_holds_what_the_analysis_computes(run, calls, tmp_path, kernel):
    layer, xy, weights = calls
    path = tmp_path / "dense.tif"
    result = run("density_surface", INPUT=layer, WEIGHT="v", BANDWIDTH=150, KERNEL=kernel, PIXEL=20, OUTPUT=str(path))
    values, place = read(path)
    points = Weighted(xy, weights)
    grid = frame(points, None, kernel, 150.0, 20.0)
    np.testing.assert_allclose(values, density_surface(points, kernel, 150.0, grid).values, rtol=1e-6)
    assert place == (grid.corner[0], 20.0, 0.0, grid.corner[1], 0.0, -20.0)
    assert values.sum() * 400 / 1e6 == pytest.approx(weights.sum(), rel=1e-5)
    layer = QgsRasterLayer(str(path), "again")
    assert layer.crs().authid() == "EPSG:5179"
    assert (result["BANDWIDTH_USED"], result["PIXEL_USED"]) == (150, 20)
    assert result["DENSITY_MAX"] == pytest.approx(values.max(), rel=1e-6)
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (300, 300, 0)


def test_the_style_lies_beside_the_raster_and_qgis_obeys_it(run, calls, tmp_path):
    path = tmp_path / "결과" / "dense.tif"
    path.parent.mkdir()
    run("density_surface", INPUT=calls[0], OUTPUT=str(path))
    assert path.with_suffix(".qml").exists()
    values, labels, opacity = zip(*legend(path))
    assert list(opacity) == [0, 255, 255, 255, 255]
    assert labels[-1].startswith("densest: the first 25 %")
    assert list(values) == sorted(values)
    assert np.isinf(values[-1])


def test_the_classes_hold_the_shares_they_name(run, calls, tmp_path):
    path = tmp_path / "dense.tif"
    run("density_surface", INPUT=calls[0], BANDWIDTH=150, PIXEL=10, OUTPUT=str(path))
    values, _ = read(path)
    shares = [values[values > upper].sum() / values.sum() for upper, _, _ in legend(path)[:-1]]
    np.testing.assert_allclose(shares, [0.95, 0.75, 0.5, 0.25], atol=0.005)


def test_bandwidth_and_pixel_are_found_and_said(run, calls, tmp_path):
    result = run("density_surface", INPUT=calls[0], OUTPUT=str(tmp_path / "a.tif"))
    assert "0.9 min(standard distance" in run.feedback.log
    assert 100 < result["BANDWIDTH_USED"] < 300
    assert result["PIXEL_USED"] == 20
    scott = run("density_surface", INPUT=calls[0], RULE="scott", OUTPUT=str(tmp_path / "b.tif"))
    assert "Scott's rule" in run.feedback.log
    assert scott["BANDWIDTH_USED"] > result["BANDWIDTH_USED"]


def test_people_turn_density_into_risk(run, layer_of, tmp_path):
    rng = np.random.default_rng(1)
    homes = np.vstack([rng.normal(500, 200, (3_000, 2)), rng.normal(1_600, 150, (1_000, 2))]) + ORIGIN
    risky = np.hypot(*(homes - ORIGIN - 1_600).T) < 300
    ill = rng.random(4_000) < np.where(risky, 0.1, 0.02)
    cases = layer_of(((x, y), {}) for x, y in homes[ill].tolist())
    people = layer_of((((x, y), {"v": 2.0}) for x, y in homes.tolist()), name="homes")
    path = tmp_path / "risk.tif"
    result = run("density_surface", INPUT=cases, POPULATION_POINTS=people, POPULATION_WEIGHT="v", BANDWIDTH=200, PIXEL=20, OUTPUT=str(path))
    values, place = read(path)
    at = [values[int((place[3] - y) / 20), int((x - place[0]) / 20)] for x, y in (ORIGIN + 500, ORIGIN + 1_600)]
    assert at[0] == pytest.approx(0.01, abs=0.004)
    assert at[1] > 0.035
    assert result["FLOOR_USED"] > 0
    assert "there is no ratio" in run.feedback.log
    assert legend(path)[-1][1] == "more than 3 times the overall rate"
    assert legend(path)[0][0] == pytest.approx(0.5 * ill.sum() / 8_000)


def test_a_study_area_cuts_and_corrects(run, layer_of, tmp_path):
    x = np.arange(10.0, 2_000.0, 20.0)
    even = layer_of(((a + ORIGIN[0], b + ORIGIN[1]), {}) for a in x for b in x)
    sums, lowest = {}, {}
    for edge in ("uniform", "diggle", "none"):
        path = tmp_path / f"{edge}.tif"
        run("density_surface", INPUT=even, STUDY_AREA=box(layer_of), EDGE=edge, BANDWIDTH=200, PIXEL=20, OUTPUT=str(path))
        values, place = read(path)
        assert (place[0], place[3]) == (ORIGIN[0], ORIGIN[1] + 2_000 + (values.shape[0] - 100) * 20)
        sums[edge], lowest[edge] = np.nansum(values) * 400 / 1e6, np.nanmin(values)
    assert lowest["uniform"] == pytest.approx(2_500, rel=1e-4)
    assert lowest["none"] < 800
    assert sums["diggle"] == pytest.approx(10_000, rel=1e-4)


def test_report_and_json(run, calls, tmp_path):
    page = tmp_path / "보고서.html"
    result = run("density_surface", INPUT=calls[0], BANDWIDTH=150, OUTPUT=str(tmp_path / "a.tif"), REPORT=str(page))
    text = page.read_text(encoding="utf-8")
    for part in (
        "data:image/png;base64,",
        "Half of the 300 points",
        "densest: the first 25 %",
        "not whether that is more than chance",
        "Kelsall &amp; Diggle",
    ):
        assert part in text
    assert "http" not in text
    content = json.loads(result["REPORT_JSON"])
    assert content["parameters"]["BANDWIDTH"] == 150
    assert content["parameters"]["PIXEL"] == result["PIXEL_USED"]
    assert content["figures"]["FLOOR_USED"] is None


def test_a_second_run_replaces_raster_and_style(run, calls, tmp_path):
    path = tmp_path / "a.tif"
    first = run("density_surface", INPUT=calls[0], BANDWIDTH=150, PIXEL=25, OUTPUT=str(path))
    before = path.with_suffix(".qml").read_text(encoding="utf-8")
    second = run("density_surface", INPUT=calls[0], BANDWIDTH=300, PIXEL=25, OUTPUT=str(path))
    assert second["DENSITY_MAX"] < first["DENSITY_MAX"]
    assert path.with_suffix(".qml").read_text(encoding="utf-8") != before


# -- the four ways: the toolbox call is `run` above


CALL = {"BANDWIDTH": 150, "PIXEL": 25, "KERNEL": "gaussian"}


def test_batch_model_and_qgis_process_write_the_same_raster(run, provider, qgis_process, sample_data, tmp_path):
    import shutil

    from qgis.core import QgsProcessingModelChildAlgorithm, QgsProcessingModelChildParameterSource, QgsProcessingModelOutput

    source = f"{shutil.copy(sample_data / 'geodanet.gpkg', tmp_path / 'geodanet.gpkg')}|layername=crimes"
    given = CALL | {"INPUT": source}
    run("density_surface", OUTPUT=str(tmp_path / "toolbox.tif"), **given)
    expected, place = read(tmp_path / "toolbox.tif")

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:density_surface")
    context = QgsProcessingContext()
    row = given | {"OUTPUT": str(tmp_path / "batch.tif")}
    assert algorithm.checkParameterValues(row, context)[0]
    assert algorithm.create().run(row, context, QgsProcessingFeedback(False))[1]

    model = QgsProcessingModelAlgorithm("density of a city", "tests")
    child = QgsProcessingModelChildAlgorithm("smartcity:density_surface")
    child.setChildId("one")
    for name, value in given.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    output = QgsProcessingModelOutput("dense")
    output.setChildOutputName("OUTPUT")
    output.setChildId("one")
    child.setModelOutputs({"dense": output})
    model.addChildAlgorithm(child)
    assert model.toFile(str(tmp_path / "city.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "city.model3"))
    again.initAlgorithm()
    sinks = {definition.name(): str(tmp_path / "model.tif") for definition in again.destinationParameterDefinitions()}
    assert again.run(sinks, QgsProcessingContext(), QgsProcessingFeedback(False))[1]

    answer = qgis_process("run", "smartcity:density_surface", "--json", "-", inputs=given | {"OUTPUT": str(tmp_path / "process.tif")})
    assert answer["results"]["BANDWIDTH_USED"] == 150
    for name in ("batch", "model", "process"):
        values, where = read(tmp_path / f"{name}.tif")
        np.testing.assert_array_equal(values, expected, err_msg=name)
        assert where == place
        assert len(legend(tmp_path / f"{name}.tif")) == 5


def test_markup_in_names_is_shown_not_obeyed(run, layer_of, tmp_path):
    name = "<img src=x onerror=alert(1)>"
    rng = np.random.default_rng(0)
    layer = layer_of((((x, y), {}) for x, y in (rng.random((50, 2)) * 1_000 + 1e6).tolist()), crs="EPSG:3857", name=name)
    run("density_surface", INPUT=layer, OUTPUT=str(tmp_path / "a.tif"), REPORT=str(tmp_path / "r.html"))
    assert name not in Path(tmp_path / "r.html").read_text(encoding="utf-8")
