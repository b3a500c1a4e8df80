# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:emerging_hot_spots from layer to layer: what is computed, written, styled, played and reported."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, QMetaType, Qt
from smartcity.smartcity_plugin.analysis.hotspots.emerging import emerging_hot_spots
from smartcity.smartcity_plugin.analysis.hotspots.emerging_rules import CATEGORIES
from smartcity.smartcity_plugin.analysis.hotspots.grids import Lattice

FIELDS = ["src_id", "status", "category", "n_hot", "n_cold", "n_steps", "mk_s", "mk_z", "mk_p", "sentence", "rank"]
BIN_FIELDS = ["cell_id", "t_start", "t_end", "count", "gi_z", "gi_p", "gi_q", "gi_bin"]
SIDE, STEPS = 16, 12
CALL = {
    "TIME_FIELD": "when",
    "GRID": "square",
    "SIZE": 100,
    "GRID_ORIGIN": "1000050,2000050",
    "NEIGHBOURS": "queen",
    "PERMUTATIONS": 999,
    "SEED": 3,
}
FINE = CALL | {"PERMUTATIONS": 99_999}


def blocks(step: int) -> np.ndarray:
    """Expected incidents in each cell (row, column) in one month: one everywhere, and four blocks of 3 x 3 with a history each."""
    expected = np.full((SIDE, SIDE), 1.0)
    expected[1:4, 1:4] = 9.0  # always
    expected[1:4, 8:11] = 9.0 if step == STEPS - 1 else 1.0  # new
    expected[8:11, 1:4] = 9.0 if step >= STEPS - 3 else 1.0  # consecutive
    expected[8:11, 8:11] = 9.0 if step % 3 == 2 else 1.0  # sporadic
    return expected


def month(step: int) -> str:
    return f"{2024 + step // 12}-{step % 12 + 1:02d}"


@pytest.fixture(scope="module")
def city():
    """Incidents (x, y, date as text) of a synthetic year and their counts (cells, months)."""
    rng = np.random.default_rng(11)
    rows, counts = [], np.zeros((SIDE * SIDE, STEPS), dtype=np.int64)
    for step in range(STEPS):
        number = np.maximum(rng.poisson(blocks(step)), 0)
        counts[:, step] = number.ravel()
        for (row, column), many in np.ndenumerate(number):
            for _ in range(many):
                x, y = rng.uniform(2, 98, 2) + (column * 100, row * 100)
                rows.append((1e6 + x, 2e6 + y, f"{month(step)}-{rng.integers(1, 29):02d}"))
    rows += [(1e6 + 5, 2e6 + 5, f"{month(0)}-01"), (1e6 + 5, 2e6 + 5, f"{month(11)}-31")]
    counts[0, 0] += 1
    counts[0, 11] += 1
    return rows, counts


@pytest.fixture
def incidents(layer_of, city):
    return layer_of((((x, y), {"when": when}) for x, y, when in city[0]), fields="field=when:string", name="calls")


@pytest.fixture
def area(layer_of):
    side = SIDE * 100
    return layer_of(
        [
            (
                f"POLYGON((1000000 2000000,{1000000 + side} 2000000,{1000000 + side} {2000000 + side},1000000 {2000000 + side},1000000 2000000))",
                {},
            )
        ],
        "Polygon",
    )


@pytest.fixture
def result(run, incidents, area):
    return run("emerging_hot_spots", INPUT=incidents, STUDY_AREA=area, OUTPUT="memory:", BINS="memory:", **FINE)


def place_of(ids):
    """Position in the array of `city` of cells named column_row."""
    pairs = np.array([[int(part) for part in one.split("_")] for one in ids])
    return pairs[:, 1] * SIDE + pairs[:, 0]


def test_every_history_gets_its_name(result, columns_of):
    layer = result["OUTPUT"]
    assert layer.fields().names() == FIELDS
    out = columns_of(layer)
    named = np.empty(SIDE * SIDE, dtype=object)
    named[place_of(out["src_id"])] = out["category"]
    named = named.reshape(SIDE, SIDE)
    assert named[2, 2] == "persistent_hot"
    assert named[2, 9] == "new_hot"
    assert named[9, 2] == "consecutive_hot"
    assert named[9, 9] in ("sporadic_hot", "oscillating_hot")
    assert named[6, 6] == "no_pattern"
    assert set(out["category"]) <= set(CATEGORIES)
    sentence = dict(zip(out["src_id"], out["sentence"], strict=True))
    assert sentence["2_2"] == "hot in 12 of 12 months, no trend"
    assert sentence["9_2"].startswith("hot in 1 of 12 months, ")
    assert set(out["status"]) == {"ok"}
    assert result["N_STEPS"] == 12
    assert result["N_HOT"] == sum(one.endswith("_hot") for one in out["category"])
    assert result["N_COLD"] == sum(one.endswith("_cold") for one in out["category"])


def test_it_is_what_the_analysis_computes_from_the_same_counts(result, city, columns_of):
    out, bins = columns_of(result["OUTPUT"]), columns_of(result["BINS"])
    order = place_of(out["src_id"])
    cells = np.column_stack([order % SIDE, order // SIDE])
    counts = city[1][order]
    assert result["BINS"].fields().names() == BIN_FIELDS
    np.testing.assert_array_equal(bins["count"].reshape(STEPS, -1).T, counts)
    expected = emerging_hot_spots(counts, Lattice("square", 100.0).contiguity(cells), permutations=99_999, seed=3)
    np.testing.assert_array_equal(out["category"], expected.category)
    np.testing.assert_allclose(out["mk_z"], expected.trend.z)
    np.testing.assert_allclose(out["mk_p"], expected.trend.p)
    np.testing.assert_array_equal(out["mk_s"], expected.trend.s)
    np.testing.assert_array_equal(out["n_hot"], expected.n_hot)
    np.testing.assert_allclose(bins["gi_z"].reshape(STEPS, -1).T, expected.statistics.z)
    np.testing.assert_allclose(bins["gi_q"].reshape(STEPS, -1).T, expected.q)
    np.testing.assert_array_equal(bins["gi_bin"].reshape(STEPS, -1).T, expected.gi_bin)
    np.testing.assert_array_equal(np.sum(bins["gi_bin"].reshape(STEPS, -1) > 0, axis=0), out["n_hot"])
    assert (result["N_READ"], result["N_USED"]) == (city[1].sum(), city[1].sum())


def test_bins_are_dated_and_play_in_the_temporal_controller(run, incidents, area, tmp_path):
    path = tmp_path / "칸.gpkg"
    run("emerging_hot_spots", INPUT=incidents, STUDY_AREA=area, OUTPUT=str(tmp_path / "out.gpkg"), BINS=str(path), **CALL)
    layer = QgsVectorLayer(str(path), "", "ogr")
    assert layer.fields().field("t_start").type() == QMetaType.Type.QDateTime
    starts = sorted({feature["t_start"].toString("yyyy-MM-dd HH:mm:ss") for feature in layer.getFeatures()})
    assert starts == [f"{month(step)}-01 00:00:00" for step in range(12)]
    assert layer.featureCount() == SIDE * SIDE * STEPS
    ends = sorted({feature["t_end"].toString("yyyy-MM-dd HH:mm:ss") for feature in layer.getFeatures()})
    assert ends[1] == "2024-02-29 23:59:59"
    layer.loadDefaultStyle()  # QGIS switches time off when it opens a file, and on again with the file's style
    temporal = layer.temporalProperties()
    assert temporal.isActive()
    assert temporal.mode() == Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields
    assert (temporal.startField(), temporal.endField()) == ("t_start", "t_end")
    assert layer.renderer().classAttribute() == "gi_bin"
    units = QgsVectorLayer(str(tmp_path / "out.gpkg"), "", "ogr")
    assert units.renderer().classAttribute() == "category"
    labels = [category.label() for category in units.renderer().categories()]
    assert len(labels) == 18
    present = {feature["category"] for feature in units.getFeatures()}
    assert {category.value() for category in units.renderer().categories()[: len(present)]} == present, "classes that occur come first"


@pytest.mark.parametrize(("begin", "end"), [("2024-05-01", "2024-06-01"), ("2024-05-31", "2024-06-01"), ("2024-05-01", "2024-05-02")])
def test_a_frame_of_the_controller_shows_its_month_only(run, incidents, area, tmp_path, begin, end):
    from qgis.core import QgsDateTimeRange, QgsFeatureRequest, QgsVectorLayerTemporalContext

    path = tmp_path / "bins.gpkg"
    run("emerging_hot_spots", INPUT=incidents, STUDY_AREA=area, OUTPUT="memory:", BINS=str(path), **CALL)
    layer = QgsVectorLayer(str(path), "", "ogr")
    layer.loadDefaultStyle()
    frame = QgsDateTimeRange(*(QDateTime.fromString(f"{one}T00:00:00Z", Qt.DateFormat.ISODate) for one in (begin, end)), True, False)
    moment = QgsVectorLayerTemporalContext()
    moment.setLayer(layer)
    request = QgsFeatureRequest()
    request.setFilterExpression(layer.temporalProperties().createFilterString(moment, frame))
    shown = [feature["t_start"].date().month() for feature in layer.getFeatures(request)]
    assert set(shown) == {5}
    assert len(shown) == SIDE * SIDE


def test_both_layers_are_styled_when_qgis_loads_them(provider, incidents, area):
    """As the dialog does it: the algorithm lives until its layers are loaded."""
    from qgis.core import QgsProcessingOutputLayerDefinition, QgsProject

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = provider.algorithm("emerging_hot_spots").create()
    feedback = QgsProcessingFeedback(False)
    call = {"INPUT": incidents, "STUDY_AREA": area} | CALL
    call |= {name: QgsProcessingOutputLayerDefinition("memory:", context.project()) for name in ("OUTPUT", "BINS")}
    assert algorithm.prepare(call, context, feedback)
    results = algorithm.runPrepared(call, context, feedback)
    for name, field in (("OUTPUT", "category"), ("BINS", "gi_bin")):
        fresh = QgsVectorLayer(
            "Polygon?crs=EPSG:5179&field=category:string&field=gi_bin:int&field=t_start:datetime&field=t_end:datetime", "", "memory"
        )
        context.layersToLoadOnCompletion()[results[name]].postProcessor().postProcessLayer(fresh, context, feedback)
        assert fresh.renderer().classAttribute() == field
        assert fresh.temporalProperties().isActive() == (name == "BINS")


def test_one_seed_gives_one_layer(run, incidents, area):
    def rows(seed):
        call = CALL | {"SEED": seed}
        layer = run("emerging_hot_spots", INPUT=incidents, STUDY_AREA=area, OUTPUT="memory:", BINS="memory:", **call)["BINS"]
        return [(feature.attributes(), feature.geometry().asWkt()) for feature in layer.getFeatures()]

    first = rows(4)
    assert first == rows(4)
    assert first != rows(5)


def test_zones_with_their_names_and_the_cube_as_comparison(run, layer_of, incidents, columns_of):
    zones = layer_of(
        [
            (f"POLYGON(({x} {y},{x + 400} {y},{x + 400} {y + 300},{x} {y + 300},{x} {y}))", {"이름": f"동{x:.0f}"})
            for x in np.arange(1e6, 1e6 + 1200, 400)
            for y in np.arange(2e6, 2e6 + 1200, 300)
        ]
        + [(None, {"이름": "어디"})],
        "Polygon",
        fields="field=이름:string",
    )
    given = {
        "INPUT": incidents,
        "ZONES": zones,
        "TIME_FIELD": "when",
        "NEIGHBOURS": "queen",
        "PERMUTATIONS": 999,
        "OUTPUT": "memory:",
        "BINS": "memory:",
    }
    found = run("emerging_hot_spots", GLOBAL_WINDOW="cube", **given)
    out, bins = columns_of(found["OUTPUT"]), columns_of(found["BINS"])
    assert found["OUTPUT"].fields().names() == [*FIELDS, "이름"]
    assert out["status"].tolist() == ["ok"] * 12 + ["no_data"]
    assert out["category"][-1] is None
    assert np.isnan(out["n_steps"][-1])
    assert bins["cell_id"].tolist() == list(range(1, 13)) * STEPS
    assert np.isfinite(bins["gi_z"]).all()


def test_the_neighbourhood_in_time_and_the_trend_test_are_told(run, incidents, area):
    run("emerging_hot_spots", INPUT=incidents, STUDY_AREA=area, OUTPUT="memory:", **(CALL | {"TIME_NEIGHBOURS": 1}))
    assert "Hamed & Rao 1998" in run.feedback.log
    assert "TIME_NEIGHBOURS = 1" in run.feedback.log
    run("emerging_hot_spots", INPUT=incidents, STUDY_AREA=area, OUTPUT="memory:", **CALL)
    assert "Mann–Kendall on Gi*" in run.feedback.log


def test_the_report_stands_alone_and_says_what_matters(run, incidents, area, tmp_path):
    path = tmp_path / "report.html"
    found = run("emerging_hot_spots", INPUT=incidents, STUDY_AREA=area, OUTPUT="memory:", REPORT=str(path), **FINE)
    page = path.read_text(encoding="utf-8")
    assert f"{found['N_HOT']} of 256 places have a hot spot pattern" in page
    for word in (
        "data:image/png;base64,",
        "Persistent hot spot",
        "New hot spot",
        "Classes that do not occur",
        "99,999 permutations",
        "12 (months)",
        "2024-12-01",
    ):
        assert word in page, word
    for remote in ("http://", "https://", "<script", "src='//"):
        assert remote not in page
    content = json.loads(found["REPORT_JSON"])
    assert content["parameters"]["STEP"] == "month"
    assert content["figures"]["N_STEPS"] == 12
    assert content["warnings"] == run.feedback.warnings


# -- the four ways


@pytest.fixture
def stored(incidents, tmp_path):
    """The incidents in a file."""
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    path = tmp_path / "calls.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        incidents, str(path), QgsCoordinateTransformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    return path


@pytest.fixture
def toolbox(run, stored, columns_of):
    return columns_of(run("emerging_hot_spots", INPUT=str(stored), OUTPUT="memory:", **CALL)["OUTPUT"])


def assert_same(one, path, columns_of):
    other = columns_of(QgsVectorLayer(str(path), "", "ogr"))
    np.testing.assert_allclose(one["mk_z"], other["mk_z"])
    for name in ("src_id", "category", "sentence"):
        assert one[name].tolist() == other[name].tolist()


def test_batch(provider, stored, toolbox, columns_of, tmp_path):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:emerging_hot_spots")
    for number in (0, 1):
        row = CALL | {"INPUT": str(stored), "OUTPUT": str(tmp_path / f"batch{number}.gpkg")}
        context = QgsProcessingContext()
        ok, message = algorithm.checkParameterValues(row, context)
        assert ok, message
        _, ok = algorithm.create().run(row, context, QgsProcessingFeedback(False))
        assert ok
        assert_same(toolbox, tmp_path / f"batch{number}.gpkg", columns_of)


def test_model(provider, stored, toolbox, columns_of, tmp_path):
    from qgis.core import (
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
    )

    model = QgsProcessingModelAlgorithm("a year", "tests")
    model.addModelParameter(QgsProcessingParameterFeatureSource("calls", "Calls"), QgsProcessingModelParameter("calls"))
    child = QgsProcessingModelChildAlgorithm("smartcity:emerging_hot_spots")
    child.setChildId("child")
    child.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("calls")])
    for name, value in CALL.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    outputs = {}
    for name in ("OUTPUT", "BINS"):
        outputs[name] = QgsProcessingModelOutput(name)
        outputs[name].setChildOutputName(name)
        outputs[name].setChildId("child")
    child.setModelOutputs(outputs)
    model.addChildAlgorithm(child)
    assert model.toFile(str(tmp_path / "year.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "year.model3"))
    again.initAlgorithm()
    sinks = {one.name(): str(tmp_path / f"{one.name().replace(':', '_')}.gpkg") for one in again.destinationParameterDefinitions()}
    _, ok = again.run({"calls": str(stored)} | sinks, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert ok
    assert_same(toolbox, next(path for name, path in sinks.items() if "OUTPUT" in name), columns_of)
    bins = QgsVectorLayer(next(path for name, path in sinks.items() if "BINS" in name), "", "ogr")
    assert bins.featureCount() == STEPS * toolbox["src_id"].size


def test_qgis_process_with_the_packaged_zip(qgis_process, stored, toolbox, columns_of, tmp_path):
    path = tmp_path / "process.gpkg"
    inputs = CALL | {"INPUT": str(stored), "OUTPUT": str(path), "BINS": str(tmp_path / "bins.gpkg")}
    answer = qgis_process("run", "smartcity:emerging_hot_spots", "--json", "-", inputs=inputs)
    assert answer["results"]["N_STEPS"] == 12
    assert_same(toolbox, path, columns_of)
    bins = QgsVectorLayer(str(tmp_path / "bins.gpkg"), "", "ogr")
    bins.loadDefaultStyle()
    assert bins.temporalProperties().isActive(), "headless output carries its animation in the file"
