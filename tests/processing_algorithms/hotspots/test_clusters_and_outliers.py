# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:clusters_and_outliers from layer to layer: what is computed, written, styled and reported, in all four ways to call it."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsVectorLayer,
)
from smartcity.smartcity_plugin.analysis.hotspots.join_counts import local_join_counts
from smartcity.smartcity_plugin.analysis.hotspots.local_moran import local_moran
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import k_nearest
from smartcity.smartcity_plugin.analysis.hotspots.rates import assuncao_reis
from smartcity.smartcity_plugin.analysis.hotspots.significance import benjamini_hochberg

ID = "clusters_and_outliers"
FIELDS = ["src_id", "status", "value", "rate", "neighbours", "stat", "stat_e", "stat_var", "z", "p", "q", "quadrant", "unstable", "rank"]
ATTRIBUTES = {"stat": "statistic", "stat_e": "expected", "stat_var": "variance", "z": "z", "p": "p"}


@pytest.fixture
def three_fields(layer_of, clustered):
    """The clustered points with a value, another that follows it, and a flag for what is high or lies far in the north."""
    xy, values = clustered
    rng = np.random.default_rng(3)
    other = values * 2.0 + rng.normal(size=225)
    flag = ((values > 10) | (rng.random(225) < 0.1)).astype(float)
    rows = zip(xy.tolist(), values.tolist(), other.tolist(), flag.tolist(), strict=True)
    layer = layer_of(
        (((x, y), {"v": v, "w": w, "flag": f}) for (x, y), v, w, f in rows), fields="field=v:double&field=w:double&field=flag:int"
    )
    return layer, xy, values, other, flag


def assert_as(out, result):
    for field, attribute in ATTRIBUTES.items():
        np.testing.assert_allclose(out[field], getattr(result, attribute), rtol=1e-12, err_msg=field)
    np.testing.assert_allclose(out["q"], benjamini_hochberg(result.p))


def test_moran_as_the_analysis_does(run, three_fields, columns_of):
    layer, xy, values, _, _ = three_fields
    result = run(ID, INPUT=layer, FIELD="v", NEIGHBOURS="knn", K=8, PERMUTATIONS=99_999, SEED=7, OUTPUT="memory:")
    assert result["OUTPUT"].fields().names() == FIELDS
    out = columns_of(result["OUTPUT"])
    assert_as(out, local_moran(values, k_nearest(xy, 8), permutations=99_999, seed=7))
    away = np.abs(np.rint((xy - [1e6, 2e6]) / 100.0) - 4)
    assert set(out["quadrant"][away.sum(axis=1) <= 1]) == {"HH"}, "the middle of the block and what touches it"
    assert set(out["quadrant"][away.max(axis=1) > 2]) <= {"LL", "ns"}
    shown = out["quadrant"] != "ns"
    np.testing.assert_array_equal(shown, out["q"] <= 0.05)
    assert set(out["quadrant"]) <= {"HH", "LL", "HL", "LH", "ns"}
    for name in ("HH", "LL", "HL", "LH"):
        assert result[f"N_{name}"] == np.sum(out["quadrant"] == name)
    assert result["N_HH"] >= 5
    assert set(out["status"]) == {"ok"}
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (225, 225, 0)
    assert 100 < result["SCALE"] < 200


def test_bivariate_as_the_analysis_does(run, three_fields, columns_of):
    layer, xy, values, other, _ = three_fields
    given = {"INPUT": layer, "FIELD": "v", "FIELD_Y": "w", "NEIGHBOURS": "knn", "OUTPUT": "memory:", "SEED": 2}
    result = run(ID, STATISTIC="moran_bivariate", PERMUTATIONS=9_999, **given)
    assert result["OUTPUT"].fields().names() == [*FIELDS[:3], "value_y", *FIELDS[3:]]
    out = columns_of(result["OUTPUT"])
    np.testing.assert_allclose(out["value_y"], other)
    assert_as(out, local_moran(values, k_nearest(xy, 8), around=other, permutations=9_999, seed=2))
    labels = [category.label() for category in result["OUTPUT"].renderer().categories()]
    assert "v high, w around it high" in labels


def test_join_counts_as_the_analysis_does(run, three_fields, columns_of):
    layer, xy, _, _, flag = three_fields
    result = run(ID, INPUT=layer, FIELD="flag", STATISTIC="join_count", NEIGHBOURS="knn", CORRECTION="none", OUTPUT="memory:")
    out = columns_of(result["OUTPUT"])
    expected = local_join_counts(flag, k_nearest(xy, 8))
    assert_as(out, expected)
    ones = flag == 1
    assert all(one is None for one in out["quadrant"][~ones]), "a unit without it is not tested"
    np.testing.assert_array_equal(out["quadrant"][ones] == "HH", expected.p[ones] <= 0.05)
    assert set(out["status"]) == {"ok"}
    assert result["N_HH"] >= 5
    assert result["N_LL"] == result["N_HL"] == result["N_LH"] == 0
    assert "exact probabilities" in run.feedback.log
    assert "PERMUTATIONS" not in json.loads(result["REPORT_JSON"])["parameters"]


def test_with_a_population_standardised_rates_are_tested(run, square_layer, columns_of):
    rng = np.random.default_rng(3)
    row, column = np.mgrid[0:15, 0:15]
    people = np.round(50 + 3_000 * np.exp(-((row - 7) ** 2 + (column - 7) ** 2) / 18.0))
    events = rng.poisson(0.02 * people).astype(float)
    layer = square_layer(events, people=people)
    counts = run(ID, INPUT=layer, FIELD="v", NEIGHBOURS="queen", OUTPUT="memory:")
    rates = run(ID, INPUT=layer, FIELD="v", POPULATION="people", NEIGHBOURS="queen", PERMUTATIONS=9_999, OUTPUT="memory:")
    assert counts["N_HH"] > 20
    assert rates["N_HH"] + rates["N_LL"] <= 4
    out = columns_of(rates["OUTPUT"])
    np.testing.assert_allclose(out["rate"], (events / people).ravel())
    from smartcity.smartcity_plugin.analysis.hotspots.grids import Lattice

    cells = np.column_stack([column.ravel(), row.ravel()])
    weights = Lattice("square", 1.0).contiguity(cells)
    expected = local_moran(assuncao_reis(events.ravel(), people.ravel()), weights, permutations=9_999, seed=1)
    np.testing.assert_allclose(out["stat"], expected.statistic, rtol=1e-9)


def test_incidents_are_counted_into_cells(run, layer_of, columns_of):
    rng = np.random.default_rng(2)
    xy = np.vstack([rng.uniform(0, 3_000, (400, 2)), rng.normal(1_000, 120, (150, 2))]) + 1e6
    result = run(ID, INPUT=layer_of(((x, y), {}) for x, y in xy.tolist()), SIZE=200, NEIGHBOURS="queen", OUTPUT="memory:")
    assert result["N_HH"] > 0
    assert columns_of(result["OUTPUT"])["value"].sum() == 550
    assert "not where risk is" in run.feedback.log


def test_one_seed_gives_one_layer_and_unstable_units_are_near_the_border(run, point_layer, columns_of):
    def layer(seed):
        given = {"INPUT": point_layer, "FIELD": "v", "NEIGHBOURS": "knn", "PERMUTATIONS": 999, "CORRECTION": "none"}
        return run(ID, SEED=seed, OUTPUT="memory:", **given)["OUTPUT"]

    def rows(seed):
        return [(feature.attributes(), feature.geometry().asWkt()) for feature in layer(seed).getFeatures()]

    assert rows(4) == rows(4)
    assert rows(4) != rows(5)
    out = columns_of(layer(1))
    near = out["unstable"].astype(bool)
    assert 0 < near.sum() < 40
    assert np.abs(out["p"][near] - 0.05).max() < 0.02, "only the border at 5 % matters here"


def test_the_style_is_in_the_file_in_words(run, point_layer, tmp_path):
    path = tmp_path / "결과 폴더" / "clusters.gpkg"
    path.parent.mkdir()
    run(ID, INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", PERMUTATIONS=999, OUTPUT=str(path))
    layer = QgsVectorLayer(str(path), "again", "ogr")
    labels = {category.value(): category.label() for category in layer.renderer().categories()}
    assert layer.renderer().classAttribute() == "quadrant"
    assert labels["HH"] == "Cluster: high among high"
    assert labels["LH"] == "Outlier: low among high"
    colours = [category.symbol().color().lightness() for category in layer.renderer().categories()[:4]]
    assert min(colours[2:]) - max(colours[:2]) > 40, "clusters are dark and outliers light, whatever colours a reader sees"


@pytest.mark.parametrize(
    ("extra", "answer", "method"),
    [
        ({"FIELD": "v"}, "units belong to clusters", "Anselin (1995)"),
        ({"FIELD": "v", "FIELD_Y": "w", "STATISTIC": "moran_bivariate"}, "high among high or low among low", "not both at one place"),
        ({"FIELD": "flag", "STATISTIC": "join_count"}, "that have it stand together", "hypergeometric"),
    ],
)
def test_the_report_stands_alone_and_says_what_matters(run, three_fields, tmp_path, extra, answer, method):
    path = tmp_path / "report.html"
    result = run(ID, INPUT=three_fields[0], NEIGHBOURS="knn", PERMUTATIONS=9_999, OUTPUT="memory:", REPORT=str(path), **extra)
    page = path.read_text(encoding="utf-8")
    for part in ("data:image/png;base64,", "SEED", "the 8 nearest units", answer, method):
        assert part in page
    for remote in ("http://", "https://", "<script", "src='//"):
        assert remote not in page
    content = json.loads(result["REPORT_JSON"])
    assert content["figures"]["N_HH"] == result["N_HH"]
    assert content["warnings"] == run.feedback.warnings


def test_few_permutations_are_warned_about(run, point_layer):
    run(ID, INPUT=point_layer, FIELD="v", PERMUTATIONS=999, NEIGHBOURS="knn", OUTPUT="memory:")
    assert any("too coarse" in warning for warning in run.feedback.warnings)


def test_chosen_fields_are_passed_on(run, three_fields):
    out = run(ID, INPUT=three_fields[0], FIELD="v", NEIGHBOURS="knn", PERMUTATIONS=999, KEEP_FIELDS=["w"], OUTPUT="memory:")["OUTPUT"]
    assert out.fields().names() == [*FIELDS, "w"]


# -- the other ways to call it

CALL = {"FIELD": "SID74", "POPULATION": "BIR74", "NEIGHBOURS": "queen", "PERMUTATIONS": 9_999, "SEED": 2, "CORRECTION": "none"}


@pytest.fixture
def counties(sample_data, tmp_path):
    """A copy, so that the shipped file is not touched."""
    import shutil

    return shutil.copy(sample_data / "north_carolina_sids.gpkg", tmp_path / "north_carolina_sids.gpkg")


@pytest.fixture
def toolbox(run, counties, columns_of):
    return columns_of(run(ID, INPUT=str(counties), OUTPUT="memory:", **CALL)["OUTPUT"])


def assert_same(one, other):
    for name in ("stat", "stat_e", "stat_var", "z", "p", "q", "rate", "neighbours"):
        np.testing.assert_allclose(one[name], other[name], err_msg=name)
    assert one["quadrant"].tolist() == other["quadrant"].tolist()
    assert {"HH", "LL", "ns"} <= set(one["quadrant"])


def test_batch(provider, counties, toolbox, columns_of, tmp_path):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"smartcity:{ID}")
    for seed in (2, 9):
        row = CALL | {"INPUT": str(counties), "OUTPUT": str(tmp_path / f"batch{seed}.gpkg"), "SEED": seed}
        context = QgsProcessingContext()
        ok, message = algorithm.checkParameterValues(row, context)
        assert ok, message
        assert algorithm.create().run(row, context, QgsProcessingFeedback(False))[1]
    assert_same(toolbox, columns_of(QgsVectorLayer(str(tmp_path / "batch2.gpkg"), "", "ogr")))
    assert not np.array_equal(toolbox["p"], columns_of(QgsVectorLayer(str(tmp_path / "batch9.gpkg"), "", "ogr"))["p"])


def test_model(provider, counties, toolbox, columns_of, tmp_path):
    """A model written to .model3, read again and run."""
    from qgis.core import (
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
    )

    model = QgsProcessingModelAlgorithm("clusters of a city", "tests")
    model.addModelParameter(QgsProcessingParameterFeatureSource("counties", "Counties"), QgsProcessingModelParameter("counties"))
    child = QgsProcessingModelChildAlgorithm(f"smartcity:{ID}")
    child.setChildId("first")
    child.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("counties")])
    for name, value in CALL.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    output = QgsProcessingModelOutput("clusters")
    output.setChildOutputName("OUTPUT")
    output.setChildId("first")
    child.setModelOutputs({"clusters": output})
    model.addChildAlgorithm(child)
    path = tmp_path / "city.model3"
    assert model.toFile(str(path))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(path))
    again.initAlgorithm()
    sink = str(tmp_path / "model.gpkg")
    name = again.destinationParameterDefinitions()[0].name()
    assert again.run({"counties": str(counties), name: sink}, QgsProcessingContext(), QgsProcessingFeedback(False))[1]
    assert_same(toolbox, columns_of(QgsVectorLayer(sink, "", "ogr")))


def test_qgis_process_with_the_packaged_zip(qgis_process, counties, toolbox, columns_of, tmp_path):
    path = tmp_path / "process.gpkg"
    answer = qgis_process("run", f"smartcity:{ID}", "--json", "-", inputs=CALL | {"INPUT": str(counties), "OUTPUT": str(path)})
    assert answer["results"]["N_USED"] == 100
    assert answer["results"]["N_HH"] == np.sum(toolbox["quadrant"] == "HH")
    layer = QgsVectorLayer(str(path), "", "ogr")
    assert_same(toolbox, columns_of(layer))
    assert layer.renderer().classAttribute() == "quadrant"


def test_high_units_are_ranked_by_the_value_there(run, point_layer, columns_of):
    out = columns_of(run("clusters_and_outliers", INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", OUTPUT="memory:")["OUTPUT"])
    high = np.flatnonzero(np.isin(out["quadrant"], ["HH", "HL"]))
    assert high.size >= 5
    assert sorted(out["rank"][high]) == list(range(1, high.size + 1))
    assert np.all(np.diff(out["value"][high][np.argsort(out["rank"][high])]) <= 0)
    assert np.isnan(np.delete(out["rank"], high)).all()
