# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:scan_clusters from layer to layer: what is read, scanned, written, styled and reported; the same from toolbox, batch, model and qgis_process."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingModelAlgorithm, QgsVectorLayer
from smartcity.smartcity_plugin.analysis.hotspots.scan import scan
from smartcity.smartcity_plugin.analysis.hotspots.scan_models import Bernoulli, Permutation, Poisson

FIELDS = [
    "cluster_id",
    "n_units",
    "observed",
    "expected",
    "rr",
    "llr",
    "p_mc",
    "p_gumbel",
    "recurrence",
    "t_start",
    "t_end",
    "centre_id",
    "radius_m",
    "shape",
    "angle",
    "people",
    "rank",
]
CALL = {"CASES": "SID74", "POPULATION": "BIR74", "MAX_SHARE": 0.2, "SEED": 3, "MAX_P": 1.0}


@pytest.fixture
def world():
    """60 places around (1 000 000, 2 000 000), people, cases of 24 months: a cluster of 8 places in the last five."""
    rng = np.random.default_rng(3)
    xy = np.round(rng.uniform(0, 5_000, (60, 2))) + [1e6, 2e6]
    people = rng.integers(200, 900, 60).astype(float)
    cases = rng.poisson(people[:, None] * 0.002, (60, 24))
    near = np.argsort(np.hypot(*(xy - xy[10]).T))[:8]
    cases[near, 19:] += rng.poisson(2.5, (8, 5))
    return xy, people, cases, near


def month(i):
    return f"{2023 + i // 12}-{i % 12 + 1:02d}-15"


def days(periods):
    bounds = np.array([f"{2023 + i // 12}-{i % 12 + 1:02d}-01" for i in range(periods + 1)], dtype="datetime64[D]")
    return np.diff(bounds).astype(float)


@pytest.fixture
def long_layer(layer_of, world):
    """One row per place and month."""
    xy, people, cases, _ = world
    rows = [
        (tuple(xy[i].tolist()), {"n": int(cases[i, t]), "pop": people[i], "day": month(t), "place": f"동{i}"})
        for i in range(60)
        for t in range(24)
    ]
    return layer_of(rows, fields="field=n:integer&field=pop:double&field=day:string&field=place:string")


@pytest.fixture
def case_layer(layer_of, world):
    """One point per case."""
    xy, _, cases, _ = world
    rows = [(tuple(xy[i].tolist()), {"day": month(t)}) for i in range(60) for t in range(24) for _ in range(cases[i, t])]
    return layer_of(rows, fields="field=day:string")


def test_areas_with_people_as_the_analysis_does(run, square_layer, columns_of):
    rng = np.random.default_rng(1)
    people = rng.integers(100, 900, (9, 9)).astype(float)
    cases = rng.poisson(people * 0.02)
    cases[2:5, 5:8] += 12
    result = run(
        "scan_clusters",
        INPUT=square_layer(cases, people=people),
        CASES="v",
        POPULATION="people",
        SEED=5,
        MAX_P=1.0,
        OUTPUT="memory:",
        MEMBERS="memory:",
    )
    row, column = np.mgrid[0:9, 0:9]
    xy = np.column_stack([column.ravel() * 100.0 + 1e6 + 50, row.ravel() * 100.0 + 2e6 + 50])
    expected = scan(xy, Poisson(cases.reshape(-1, 1), people.reshape(-1, 1)), people.ravel(), seed=5)
    layer = result["OUTPUT"]
    assert layer.fields().names() == FIELDS
    out = columns_of(layer)
    for field, name in (
        ("observed", "observed"),
        ("expected", "expected"),
        ("rr", "relative_risk"),
        ("llr", "llr"),
        ("p_mc", "p_mc"),
        ("p_gumbel", "p_gumbel"),
    ):
        np.testing.assert_allclose(out[field], [getattr(one, name) for one in expected.clusters], rtol=1e-9)
    assert out["cluster_id"].tolist() == list(range(1, len(expected.clusters) + 1))
    np.testing.assert_allclose(out["people"], [people.ravel()[one.members].sum() for one in expected.clusters])
    sure = out["p_mc"] <= 0.05
    assert np.isnan(out["rank"][~sure]).all() and sorted(out["rank"][sure]) == list(range(1, int(sure.sum()) + 1))
    assert np.all(np.diff(out["people"][sure][np.argsort(out["rank"][sure])]) <= 0), "most people first"
    assert np.isnan(out["recurrence"].astype(float)).all()
    assert result["P_MC"] == 0.001
    assert result["LLR"] == pytest.approx(expected.clusters[0].llr)
    assert result["N_CLUSTERS"] == sum(one.p_mc <= 0.05 for one in expected.clusters)
    members = columns_of(result["MEMBERS"])
    assert list(members) == ["src_id", "cluster_id", "status", "observed", "expected", "ratio"]
    assert np.flatnonzero(members["cluster_id"] == 1).tolist() == sorted(expected.clusters[0].members.tolist())
    assert members["observed"].tolist() == cases.ravel().tolist()
    np.testing.assert_allclose(members["expected"], people.ravel() * cases.sum() / people.sum())
    first = next(layer.getFeatures())
    assert first.geometry().area() == pytest.approx(10_000 * out["n_units"][0]), "the areas of the members, joined"
    assert layer.renderer().type() == "categorizedSymbol"
    assert "the risk is" in layer.renderer().categories()[0].label()


def test_rows_per_month_are_places_times_periods(run, long_layer, world, columns_of):
    xy, people, cases, near = world
    result = run(
        "scan_clusters",
        INPUT=long_layer,
        CASES="n",
        POPULATION="pop",
        TIME_FIELD="day",
        WINDOW="space_time",
        REPLICATIONS=199,
        OUTPUT="memory:",
        MEMBERS="memory:",
    )
    expected = scan(xy, Poisson(cases, people[:, None] * days(24)), people, window="space_time", replications=199).clusters[0]
    row = next(result["OUTPUT"].getFeatures())
    assert row["llr"] == pytest.approx(expected.llr)
    assert row["observed"] == expected.observed
    assert (row["t_start"].toString("yyyy-MM-dd HH:mm:ss"), row["t_end"].toString("yyyy-MM-dd HH:mm:ss")) == (
        f"2024-{expected.start - 11:02d}-01 00:00:00",
        "2024-12-31 23:59:59",
    )
    assert set(near) & set(expected.members)
    assert result["MEMBERS"].featureCount() == 60
    assert (result["N_READ"], result["N_USED"]) == (1_440, 1_440)
    assert "2024-12-31:" in run.feedback.log
    again = run(
        "scan_clusters",
        INPUT=long_layer,
        CASES="n",
        POPULATION="pop",
        UNIT_FIELD="place",
        TIME_FIELD="day",
        WINDOW="space_time",
        REPLICATIONS=199,
        OUTPUT="memory:",
        MEMBERS="memory:",
    )
    assert next(again["OUTPUT"].getFeatures())["p_mc"] == row["p_mc"]
    assert next(again["OUTPUT"].getFeatures())["centre_id"] == f"동{expected.centre}"
    assert set(columns_of(again["MEMBERS"])["src_id"]) == {f"동{i}" for i in range(60)}


def test_single_cases_with_dates_prospectively(run, case_layer, world, columns_of):
    _, _, cases, near = world
    found = run(
        "scan_clusters", INPUT=case_layer, TIME_FIELD="day", MODEL="permutation", WINDOW="prospective", OUTPUT="memory:", MEMBERS="memory:"
    )
    with_cases = cases.sum(axis=1) > 0
    xy = world[0][with_cases]
    expected = scan(xy, Permutation(cases[with_cases]), cases[with_cases].sum(axis=1).astype(float), window="prospective").clusters[0]
    row = next(found["OUTPUT"].getFeatures())
    assert row["llr"] == pytest.approx(expected.llr)
    assert row["rr"] == pytest.approx(row["observed"] / row["expected"])
    assert row["t_end"].toString("yyyy-MM-dd") == "2024-12-31"
    assert row["recurrence"] == pytest.approx(days(24).mean() / row["p_mc"])
    members = columns_of(found["MEMBERS"])
    inside = members["cluster_id"] == 1
    assert inside.sum() == row["n_units"]
    circle = row.geometry()
    for feature in found["MEMBERS"].getFeatures():
        assert circle.contains(feature.geometry()) == (feature["cluster_id"] == 1), "the drawn circle holds the members and nobody else"


def test_cases_and_controls(run, layer_of, world, columns_of):
    xy, people, cases, _ = world
    sick, well = cases.sum(axis=1), np.rint(people / 20).astype(int)
    layer = layer_of(
        ((tuple(p), {"n": int(a), "c": int(b)}) for p, a, b in zip(xy.tolist(), sick, well)), fields="field=n:integer&field=c:integer"
    )
    result = run(
        "scan_clusters", INPUT=layer, CASES="n", CONTROLS="c", MODEL="bernoulli", MAX_SHARE=0.3, MAX_RADIUS=1_200, OUTPUT="memory:"
    )
    size = (sick + well).astype(float)
    expected = scan(xy, Bernoulli(sick[:, None], well[:, None]), size, max_share=0.3, max_radius=1_200.0).clusters[0]
    row = next(result["OUTPUT"].getFeatures())
    assert (row["llr"], row["p_mc"], row["radius_m"]) == (pytest.approx(expected.llr), expected.p_mc, pytest.approx(expected.radius))
    assert row["radius_m"] <= 1_200
    assert "MEMBERS" not in result


def test_age_groups_explain_a_cluster_away(run, layer_of, columns_of):
    """Old people fall ill ten times as often and live in one corner: crude rates show a cluster there, standardised ones do not."""
    rng = np.random.default_rng(8)
    xy = rng.uniform(0, 3_000, (50, 2)) + 1e6
    corner = np.argsort(np.hypot(*(xy - 1e6).T))[:10]
    young, old = np.full(50, 500), np.full(50, 50)
    young[corner], old[corner] = 200, 350
    rows, expected = [], np.zeros(50)
    sick = rng.poisson(young * 0.01), rng.poisson(old * 0.1)
    for label, people, cases in (("0-64", young, sick[0]), ("65+", old, sick[1])):
        rows += [((x, y), {"n": int(c), "p": int(k), "age": label}) for (x, y), c, k in zip(xy.tolist(), cases, people)]
        expected += people * cases.sum() / people.sum()
    layer = layer_of(rows, fields="field=n:integer&field=p:integer&field=age:string")
    call = {"INPUT": layer, "CASES": "n", "POPULATION": "p", "OUTPUT": "memory:"}
    crude = run("scan_clusters", **call)
    standardised = run("scan_clusters", STRATUM="age", MEMBERS="memory:", **call | {"OUTPUT": "memory:"})
    assert crude["P_MC"] == 0.001
    assert standardised["P_MC"] > 0.05
    np.testing.assert_allclose(columns_of(standardised["MEMBERS"])["expected"], expected)
    ready = layer_of(
        (((x, y), {"n": int(a), "e": e}) for (x, y), a, e in zip(xy.tolist(), sick[0] + sick[1], expected.tolist())),
        fields="field=n:integer&field=e:double",
    )
    given = run("scan_clusters", INPUT=ready, CASES="n", EXPECTED="e", OUTPUT="memory:")
    assert given["LLR"] == pytest.approx(standardised["LLR"], rel=0.3)
    assert given["P_MC"] > 0.05


def test_an_ellipse_is_drawn_around_its_members(run, layer_of):
    rng = np.random.default_rng(4)
    xy = rng.uniform(0, 1_000, (80, 2)) + 1e6
    cases = rng.poisson(2.0 + 5.0 * (np.abs(xy[:, 0] - xy[:, 1]) < 90))
    layer = layer_of(((tuple(p), {"n": int(c), "p": 100}) for p, c in zip(xy.tolist(), cases)), fields="field=n:integer&field=p:integer")
    result = run(
        "scan_clusters", INPUT=layer, CASES="n", POPULATION="p", SHAPE="ellipse", REPLICATIONS=99, OUTPUT="memory:", MEMBERS="memory:"
    )
    row = next(result["OUTPUT"].getFeatures())
    assert row["shape"] >= 3
    assert 25 <= row["angle"] <= 65, "from south-west to north-east"
    for feature in result["MEMBERS"].getFeatures():
        assert row.geometry().contains(feature.geometry()) == (feature["cluster_id"] == 1)


def test_burkitt(run, tmp_path, columns_of):
    """188 cases of Burkitt's lymphoma in Uganda, 1961-75 (libpysal's example): the permutation model runs on it as it comes."""
    import shutil
    from pathlib import Path

    import libpysal

    for path in (Path(libpysal.__file__).parent / "examples" / "burkitt").glob("burkitt.*"):
        shutil.copy(path, tmp_path / path.name)
    layer = QgsVectorLayer(str(tmp_path / "burkitt.shp"), "burkitt", "ogr")
    assert layer.featureCount() == 188
    from qgis.core import QgsCoordinateReferenceSystem

    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32636"))
    result = run("scan_clusters", INPUT=layer, TIME_FIELD="DATE", STEP="year", MODEL="permutation", WINDOW="space_time", OUTPUT="memory:")
    row = next(result["OUTPUT"].getFeatures())
    assert result["N_USED"] == 188
    assert row["observed"] > row["expected"]
    assert 0 < row["p_mc"] <= 1


def test_report_and_json(run, long_layer, tmp_path):
    path = tmp_path / "report.html"
    result = run(
        "scan_clusters",
        INPUT=long_layer,
        CASES="n",
        POPULATION="pop",
        TIME_FIELD="day",
        WINDOW="prospective",
        OUTPUT=str(tmp_path / "clusters.gpkg"),
        MEMBERS=str(tmp_path / "places.gpkg"),
        REPORT=str(path),
    )
    page = path.read_text(encoding="utf-8")
    assert "Chance gives this in 1 of 1,000 maps." in page
    assert "cases where" in page
    assert "<img" in page
    assert "http" not in page.split("</style>")[1]
    content = json.loads(result["REPORT_JSON"])
    assert content["parameters"]["REPLICATIONS"] == 999
    assert content["figures"]["P_MC"] == result["P_MC"] == 0.001
    for name in ("clusters", "places"):
        assert QgsVectorLayer(str(tmp_path / f"{name}.gpkg"), "", "ogr").renderer().type() == "categorizedSymbol"


def test_the_same_seed_gives_the_same_layer(run, case_layer, columns_of):
    call = {"INPUT": case_layer, "TIME_FIELD": "day", "MODEL": "permutation", "WINDOW": "space_time", "REPLICATIONS": 99, "MAX_P": 1.0}
    one, same, other = (columns_of(run("scan_clusters", SEED=seed, OUTPUT="memory:", **call)["OUTPUT"]) for seed in (3, 3, 4))
    np.testing.assert_array_equal(one["p_gumbel"], same["p_gumbel"])
    assert not np.array_equal(one["p_gumbel"], other["p_gumbel"])


# -- four ways


@pytest.fixture
def counties(sample_data, tmp_path):
    import shutil

    return shutil.copy(sample_data / "north_carolina_sids.gpkg", tmp_path / "north_carolina_sids.gpkg")


@pytest.fixture
def toolbox(run, counties, columns_of):
    return columns_of(run("scan_clusters", INPUT=str(counties), OUTPUT="memory:", **CALL)["OUTPUT"])


def assert_same(one, path, columns_of):
    other = columns_of(QgsVectorLayer(str(path), "", "ogr"))
    for name in ("observed", "expected", "llr", "p_mc", "p_gumbel", "n_units"):
        np.testing.assert_allclose(one[name], other[name], err_msg=name)


def test_batch(provider, counties, toolbox, columns_of, tmp_path):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:scan_clusters")
    for i, seed in enumerate((3, 9)):
        row = CALL | {"INPUT": str(counties), "OUTPUT": str(tmp_path / f"batch{i}.gpkg"), "SEED": seed}
        context = QgsProcessingContext()
        ok, message = algorithm.checkParameterValues(row, context)
        assert ok, message
        results, ok = algorithm.create().run(row, context, QgsProcessingFeedback(False))
        assert ok
        assert results["N_USED"] == 100
    assert_same(toolbox, tmp_path / "batch0.gpkg", columns_of)
    assert not np.array_equal(toolbox["p_gumbel"], columns_of(QgsVectorLayer(str(tmp_path / "batch1.gpkg"), "", "ogr"))["p_gumbel"])


def test_model(provider, counties, toolbox, columns_of, tmp_path):
    from qgis.core import (
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
    )

    model = QgsProcessingModelAlgorithm("clusters of a city", "tests")
    model.addModelParameter(QgsProcessingParameterFeatureSource("counties", "Counties"), QgsProcessingModelParameter("counties"))
    child = QgsProcessingModelChildAlgorithm("smartcity:scan_clusters")
    child.setChildId("scan")
    child.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("counties")])
    for name, value in CALL.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    output = QgsProcessingModelOutput("found")
    output.setChildOutputName("OUTPUT")
    output.setChildId("scan")
    child.setModelOutputs({"found": output})
    model.addChildAlgorithm(child)
    path = tmp_path / "city.model3"
    assert model.toFile(str(path))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(path))
    again.initAlgorithm()
    sink = again.destinationParameterDefinitions()[0].name()
    _, ok = again.run({"counties": str(counties), sink: str(tmp_path / "model.gpkg")}, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert ok
    assert_same(toolbox, tmp_path / "model.gpkg", columns_of)


def test_qgis_process_with_the_packaged_zip(qgis_process, counties, toolbox, columns_of, tmp_path):
    path = tmp_path / "process.gpkg"
    answer = qgis_process("run", "smartcity:scan_clusters", "--json", "-", inputs=CALL | {"INPUT": str(counties), "OUTPUT": str(path)})
    assert answer["results"]["N_USED"] == 100
    assert_same(toolbox, path, columns_of)
    assert QgsVectorLayer(str(path), "", "ogr").renderer().type() == "categorizedSymbol"
