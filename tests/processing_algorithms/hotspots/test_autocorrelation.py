# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:autocorrelation from layer to numbers and report, in all four ways."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProcessingModelAlgorithm
from smartcity.smartcity_plugin.analysis.hotspots.global_statistics import global_statistic
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import k_nearest
from smartcity.smartcity_plugin.analysis.hotspots.rates import assuncao_reis
from smartcity.smartcity_plugin.qgis_bridge import charts


@pytest.mark.parametrize(("statistic", "weights"), [("moran", "row"), ("moran", "binary"), ("geary", "row"), ("general_g", "binary")])
def test_the_outputs_are_those_of_the_analysis(run, point_layer, clustered, statistic, weights):
    xy, values = clustered
    given = {"STATISTIC": statistic, "WEIGHTS": weights, "NEIGHBOURS": "knn", "K": 6, "PERMUTATIONS": 999, "SEED": 5}
    result = run("autocorrelation", INPUT=point_layer, FIELD="v", **given)
    expected = global_statistic(values, k_nearest(xy, 6), statistic, row_standardised=weights == "row", permutations=999, seed=5)
    for name in ("value", "expected", "z", "p"):
        assert result[name.upper()] == pytest.approx(getattr(expected, name)), name
    assert result["P"] == pytest.approx(0.002)
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (225, 225, 0)
    assert "alike" in run.feedback.log or "together" in run.feedback.log


def test_join_counts_of_a_yes_no_field(run, square_layer):
    half = np.repeat([[0.0, 1.0]], 5, axis=1).repeat(10, axis=0)
    half.sort(axis=1)
    result = run("autocorrelation", INPUT=square_layer(half), FIELD="v", STATISTIC="join_counts", NEIGHBOURS="rook", PERMUTATIONS=999)
    assert result["VALUE"] == 85  # of 5 x 10 ones: 4 x 10 + 5 x 9
    assert json.loads(result["REPORT_JSON"])["figures"]["JOINS"] == {"11": 85.0, "10": 10.0, "00": 85.0}
    assert result["P"] == pytest.approx(0.002)
    assert "Units with a 1 lie together" in run.feedback.log


def test_rates_are_standardised_where_people_are_known(run, square_layer):
    rng = np.random.default_rng(3)
    people = np.round(50 + 3_000 * rng.random((12, 12)))
    events = rng.poisson(0.02 * people)
    layer = square_layer(events, people=people)
    given = {"INPUT": layer, "FIELD": "v", "POPULATION": "people", "NEIGHBOURS": "rook", "PERMUTATIONS": 99}
    moran = run("autocorrelation", **given)
    from smartcity.smartcity_plugin.analysis.hotspots.autocorrelation import morans_i
    from smartcity.smartcity_plugin.analysis.hotspots.grids import Lattice

    cells = np.array([(column, row) for row in range(12) for column in range(12)])
    weights = Lattice("square", 100.0).contiguity(cells, rook=True)
    plain = run("autocorrelation", **(given | {"WEIGHTS": "binary"}))
    ours = morans_i(assuncao_reis(events.ravel().astype(float), people.ravel()), weights)
    assert (plain["VALUE"], plain["Z"]) == pytest.approx((ours.value, ours.z))
    assert plain["VALUE"] != moran["VALUE"]
    run("autocorrelation", **(given | {"STATISTIC": "general_g"}))
    assert any("plain rates" in warning for warning in run.feedback.warnings)


def test_one_seed_one_p(run, point_layer):
    def p(seed):
        given = {"INPUT": point_layer, "FIELD": "v", "NEIGHBOURS": "knn", "K": 100, "PERMUTATIONS": 999}
        return run("autocorrelation", SEED=seed, **given)["P"]

    assert p(3) == p(3)


def test_a_distance_found_from_the_data_makes_p_optimistic_and_that_is_said(run, layer_of):
    rng = np.random.default_rng(1)
    xy = rng.random((600, 2)) * 1_000.0
    x, y = np.meshgrid(np.arange(100, 1_000, 200), np.arange(100, 1_000, 200))
    from scipy.spatial import cKDTree

    values = 3.0 * (cKDTree(np.column_stack([x.ravel(), y.ravel()])).query(xy)[0] < 60) + rng.normal(size=600)
    layer = layer_of((((a + 1e6, b + 2e6), {"v": v}) for (a, b), v in zip(xy.tolist(), values.tolist())))
    result = run("autocorrelation", INPUT=layer, FIELD="v", PERMUTATIONS=999)
    assert 30 < result["PEAK"] < 110
    assert result["SCALE"] == result["PEAK"]
    assert any("p is smaller than it should be" in warning for warning in run.feedback.warnings)
    run("autocorrelation", INPUT=layer, FIELD="v", NEIGHBOURS="band", BAND=60, PERMUTATIONS=999)
    assert not any("p is smaller" in warning for warning in run.feedback.warnings)
    curve = json.loads(result["REPORT_JSON"])["figures"]["CURVE"]
    assert len(curve) == 12
    assert result["PEAK"] in [distance for distance, _ in curve]


@pytest.mark.parametrize("with_chart", [True, False])
def test_the_report_has_the_curve_as_picture_and_as_table(run, point_layer, tmp_path, monkeypatch, with_chart):
    if not with_chart:
        monkeypatch.setattr(charts, "available", lambda: False)
    page = tmp_path / "보고서.html"
    result = run("autocorrelation", INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", PERMUTATIONS=999, REPORT=str(page))
    text = page.read_text(encoding="utf-8")
    assert result["REPORT"] == str(page)
    assert ("data:image/png;base64," in text) == with_chart
    assert ("matplotlib is not installed" in text) != with_chart
    assert text.count("within ") >= 12
    for part in ("Neighbours are alike (p = 0.002)", "Expected without autocorrelation", "PERMUTATIONS", "Cliff &amp; Ord (1981)"):
        assert part in text
    assert "http" not in text


def test_missing_packages_are_said_before_and_at_the_run(provider, run, point_layer, monkeypatch):
    from smartcity.processing_algorithms import base

    monkeypatch.setattr(base, "unusable", lambda names: [base_state(name) for name in names])
    ok, message = provider.algorithm("autocorrelation").canExecute()
    assert not ok
    assert "esda" in message
    assert "pip install" in message
    with pytest.raises(QgsProcessingException, match="libpysal"):
        run("autocorrelation", INPUT=point_layer, FIELD="v")


def base_state(name):
    from smartcity.smartcity_plugin.qgis_bridge.dependencies import Package, State

    return State(Package(name, "1.0", "1"), None)


# -- the four ways: the toolbox call is `run` above


CALL = {"FIELD": "SID74", "POPULATION": "BIR74", "NEIGHBOURS": "queen", "PERMUTATIONS": 999, "SEED": 2}


def test_batch_model_and_qgis_process_give_the_same_numbers(run, provider, qgis_process, sample_data, tmp_path):
    import shutil

    from qgis.core import QgsProcessingModelChildAlgorithm, QgsProcessingModelChildParameterSource

    given = CALL | {"INPUT": str(shutil.copy(sample_data / "north_carolina_sids.gpkg", tmp_path / "counties.gpkg"))}
    expected = run("autocorrelation", **given)
    numbers = ("VALUE", "EXPECTED", "Z", "P", "N_USED")

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:autocorrelation")
    context = QgsProcessingContext()
    assert algorithm.checkParameterValues(given, context)[0]
    batch, ok = algorithm.create().run(given, context, QgsProcessingFeedback(False))
    assert ok
    assert [batch[name] for name in numbers] == [expected[name] for name in numbers]

    model = QgsProcessingModelAlgorithm("likeness in a city", "tests")
    child = QgsProcessingModelChildAlgorithm("smartcity:autocorrelation")
    child.setChildId("one")
    for name, value in given.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    model.addChildAlgorithm(child)
    assert model.toFile(str(tmp_path / "city.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "city.model3"))
    again.initAlgorithm()
    results, ok = again.run({}, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert ok
    inner = results["CHILD_RESULTS"]["one"]
    assert [inner[name] for name in numbers] == [expected[name] for name in numbers]

    answer = qgis_process("run", "smartcity:autocorrelation", "--json", "-", inputs=given)["results"]
    assert [answer[name] for name in numbers] == pytest.approx([expected[name] for name in numbers])
