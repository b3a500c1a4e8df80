# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:aggregate_incidents from layer to layer: what is counted, smoothed, hidden, written, styled and reported."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingModelAlgorithm, QgsVectorLayer
from smartcity.smartcity_plugin.analysis.hotspots.rates import empirical_bayes
from smartcity.smartcity_plugin.analysis.hotspots.suppression import audit

FIELDS = ["src_id", "status", "cell_id", "t_start", "count", "population", "rate", "rate_eb", "suppressed"]
CALLS = "field=when:string&field=who:string"


@pytest.fixture
def zones(layer_of):
    """Five squares of 100 m in a row, with people."""
    rows = []
    for i, people in enumerate((100.0, 200.0, 1_000.0, 50.0, 0.0)):
        x = 1e6 + 100 * i
        rows.append(
            (f"POLYGON(({x} 2000000,{x + 100} 2000000,{x + 100} 2000100,{x} 2000100,{x} 2000000))", {"이름": f"동{i}", "people": people})
        )
    return layer_of(rows, "Polygon", fields="field=이름:string&field=people:double")


@pytest.fixture
def calls(layer_of):
    """Calls in zones 0..4 over three months; the second month is a gap in zone 0, the fourth zone has none."""
    rows = []
    for zone, month, number in ((0, 1, 7), (0, 3, 2), (1, 1, 5), (1, 2, 6), (1, 3, 9), (2, 1, 30), (2, 2, 41), (2, 3, 8), (4, 2, 6)):
        rows += [
            ((1e6 + 100 * zone + 1 + i, 2e6 + 50), {"when": f"2025-{month:02d}-{1 + i % 28:02d}", "who": f"{zone}-{i}"})
            for i in range(number)
        ]
    return layer_of(rows, fields=CALLS)


def grid_of(out, name="count"):
    return out[name].reshape(-1, 3)


def test_one_row_for_each_zone_and_month_zeros_included(run, calls, zones, columns_of):
    result = run("aggregate_incidents", INPUT=calls, ZONES=zones, TIME_FIELD="when", POPULATION="people", OUTPUT="memory:")
    layer = result["OUTPUT"]
    assert layer.fields().names() == [*FIELDS, "이름", "people"]
    out = columns_of(layer)
    assert grid_of(out).tolist() == [[7, 0, 2], [5, 6, 9], [30, 41, 8], [0, 0, 0], [0, 6, 0]]
    starts = [feature["t_start"].toString("yyyy-MM-dd HH:mm") for feature in layer.getFeatures()]
    assert starts[:3] == ["2025-01-01 00:00", "2025-02-01 00:00", "2025-03-01 00:00"]
    assert out["src_id"][:4].tolist() == [1, 1, 1, 2] and out["cell_id"][3] == "2"
    assert out["이름"][3] == "동1"
    people = np.array([100.0, 200.0, 1_000.0, 50.0])
    np.testing.assert_allclose(grid_of(out, "rate")[:4], grid_of(out)[:4] / people[:, None])
    assert np.isnan(grid_of(out, "rate")[4]).all(), "nobody lives in the fifth zone"
    for month in range(3):
        np.testing.assert_allclose(grid_of(out, "rate_eb")[:4, month], empirical_bayes(grid_of(out)[:4, month].astype(float), people))
    assert set(out["status"]) == {"ok"} and not out["suppressed"].any()
    assert "In 1 units with incidents nobody lives" in run.feedback.log
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"], result["N_SUPPRESSED"]) == (114, 114, 0, 0)
    assert layer.temporalProperties().isActive() and layer.temporalProperties().startField() == "t_start"


def test_without_a_date_there_is_one_row_for_each_cell_and_cells_do_not_move(run, calls, columns_of):
    result = run("aggregate_incidents", INPUT=calls, SIZE=50, GRID="square", GRID_ORIGIN="1000025,2000025", OUTPUT="memory:")
    out = columns_of(result["OUTPUT"])
    assert out["count"].sum() == 114
    assert all(value is None or np.isnan(value) for value in out["t_start"])
    assert out["cell_id"].tolist() == out["src_id"].tolist()
    first = next(result["OUTPUT"].getFeatures())
    assert first.geometry().boundingBox().xMinimum() == pytest.approx(1_000_000.0 + 50 * int(first["cell_id"].split("_")[0]))
    assert not result["OUTPUT"].temporalProperties().isActive()
    fewer = run(
        "aggregate_incidents",
        INPUT=calls,
        SIZE=50,
        GRID="square",
        GRID_ORIGIN="1000025,2000025",
        STEP="year",
        TIME_FIELD="when",
        OUTPUT="memory:",
    )
    assert set(columns_of(fewer["OUTPUT"])["cell_id"]) == set(out["cell_id"])


def test_small_counts_are_hidden_with_everything_that_follows_from_them(run, calls, zones, columns_of):
    result = run("aggregate_incidents", INPUT=calls, ZONES=zones, TIME_FIELD="when", POPULATION="people", K_SUPPRESS=5, OUTPUT="memory:")
    out = columns_of(result["OUTPUT"])
    hidden = grid_of(out, "suppressed").astype(bool)
    assert hidden[0, 2], "the 2 of zone 0 in March"
    assert hidden.sum() > 1 and result["N_SUPPRESSED"] == hidden.sum()
    for name in ("count", "rate", "rate_eb"):
        assert np.isnan(grid_of(out, name)[hidden]).all(), name
    assert set(out["status"][hidden.ravel()]) == {"suppressed"}
    true = np.array([[7, 0, 2], [5, 6, 9], [30, 41, 8], [0, 0, 0], [0, 6, 0]])
    np.testing.assert_array_equal(grid_of(out)[~hidden], true[~hidden])
    assert np.all(audit(true, hidden).width >= 5)
    people = np.array([100.0, 200.0, 1_000.0, 50.0])
    january = ~hidden[:4, 0]
    np.testing.assert_allclose(
        grid_of(out, "rate_eb")[:4, 0][january], empirical_bayes(true[:4, 0][january].astype(float), people[january])
    )
    assert any("Do not publish a second table" in warning for warning in run.feedback.warnings)


def test_one_caller_who_makes_most_of_a_count_is_hidden(run, layer_of, zones, columns_of):
    rows = [
        ((1e6 + 100 * zone + 1 + i, 2e6 + 50), {"who": "one" if zone == 0 and i < 19 else f"{zone}-{i}"})
        for zone in range(4)
        for i in range(20)
    ]
    given = {
        "INPUT": layer_of(rows, fields=CALLS),
        "ZONES": zones,
        "K_SUPPRESS": 5,
        "DUPLICATE_KEY": "who",
        "DUPLICATE_METRES": 0,
        "OUTPUT": "memory:",
    }
    assert run("aggregate_incidents", **given)["N_SUPPRESSED"] == 0
    out = columns_of(run("aggregate_incidents", DOMINANCE=0.8, **given)["OUTPUT"])
    assert bool(out["suppressed"][0]) and out["suppressed"].sum() == 2


def test_repeated_calls_count_once(run, layer_of, zones, columns_of):
    """One caller on days 1, 11, 21, 31 and 41, 10 m away each time, and once 90 m away; two calls without a caller."""
    rows = [((1e6 + 10, 2e6 + 10), {"when": f"2025-05-{day:02d}", "who": "kim"}) for day in (1, 11, 21, 31)]
    rows += [((1e6 + 20, 2e6 + 10), {"when": "2025-06-10", "who": "kim"}), ((1e6 + 95, 2e6 + 60), {"when": "2025-05-02", "who": "kim"})]
    rows += [((1e6 + 10, 2e6 + 10), {"when": "2025-05-01", "who": ""})] * 2
    layer = layer_of(rows, fields=CALLS)
    given = {"INPUT": layer, "ZONES": zones, "TIME_FIELD": "when", "STEP": "year", "OUTPUT": "memory:"}
    result = run("aggregate_incidents", DUPLICATE_KEY="who", **given)
    assert columns_of(result["OUTPUT"])["count"][0] == 5, "kept: days 1 and 41, the one far away, and both without a caller"
    assert result["N_DUPLICATES"] == 3 and result["N_SKIPPED"] == 3
    assert "repeated call of the same caller" in run.feedback.log
    assert run("aggregate_incidents", DUPLICATE_KEY="who", DUPLICATE_DAYS=10, **given)["N_DUPLICATES"] == 2
    assert run("aggregate_incidents", DUPLICATE_KEY="who", DUPLICATE_DAYS=None, DUPLICATE_METRES=None, **given)["N_DUPLICATES"] == 5
    assert run("aggregate_incidents", **given)["N_DUPLICATES"] == 0


def test_people_of_a_layer(run, calls, zones, columns_of):
    by_field = columns_of(run("aggregate_incidents", INPUT=calls, ZONES=zones, POPULATION="people", OUTPUT="memory:")["OUTPUT"])
    by_layer = columns_of(
        run("aggregate_incidents", INPUT=calls, ZONES=zones, POPULATION_LAYER=zones, POPULATION_FIELD="people", OUTPUT="memory:")["OUTPUT"]
    )
    np.testing.assert_allclose(by_field["rate_eb"], by_layer["rate_eb"])
    np.testing.assert_allclose(by_field["count"], by_layer["count"])


def test_the_report_hides_what_the_table_hides(run, calls, zones, tmp_path):
    page = tmp_path / "report.html"
    result = run(
        "aggregate_incidents", INPUT=calls, ZONES=zones, TIME_FIELD="when", K_SUPPRESS=5, OUTPUT=str(tmp_path / "c.gpkg"), REPORT=str(page)
    )
    text = page.read_text(encoding="utf-8")
    assert "114 incidents in 5 areas and 3 periods, 2025-01-01 to 2025-03-01" in text
    assert "data:image/png;base64" in text and "Hidden, to protect people" in text
    assert "Incidents from 2025-02-01" in text
    content = json.loads(result["REPORT_JSON"])
    assert content["parameters"]["K_SUPPRESS"] == 5 and content["figures"]["N_SUPPRESSED"] == result["N_SUPPRESSED"]
    layer = QgsVectorLayer(str(tmp_path / "c.gpkg"), "", "ogr")
    assert layer.renderer().type() == "categorizedSymbol"


CALL = {"TIME_FIELD": "when", "STEP": "month", "POPULATION": "people", "K_SUPPRESS": 5, "DUPLICATE_KEY": "who"}


@pytest.fixture
def files(calls, zones, tmp_path):
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    paths = {}
    for name, layer in (("INPUT", calls), ("ZONES", zones)):
        paths[name] = str(tmp_path / f"{name}.gpkg")
        QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, paths[name], QgsCoordinateTransformContext(), QgsVectorFileWriter.SaveVectorOptions()
        )
    return paths


def same(one, path, columns_of):
    other = columns_of(QgsVectorLayer(str(path), "", "ogr"))
    for name in ("count", "rate", "rate_eb", "suppressed"):
        np.testing.assert_allclose(one[name].astype(float), other[name].astype(float), err_msg=name)


def test_batch_model_and_qgis_process_give_the_same(provider, run, files, columns_of, tmp_path, qgis_process):
    toolbox = columns_of(run("aggregate_incidents", OUTPUT="memory:", **files, **CALL)["OUTPUT"])
    assert toolbox["suppressed"].sum() > 1
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:aggregate_incidents")
    row = CALL | files | {"OUTPUT": str(tmp_path / "batch.gpkg")}
    assert algorithm.checkParameterValues(row, QgsProcessingContext())[0]
    assert algorithm.create().run(row, QgsProcessingContext(), QgsProcessingFeedback(False))[1]
    same(toolbox, row["OUTPUT"], columns_of)

    from qgis.core import QgsProcessingModelChildAlgorithm, QgsProcessingModelChildParameterSource, QgsProcessingModelOutput

    model = QgsProcessingModelAlgorithm("counts of a city", "tests")
    child = QgsProcessingModelChildAlgorithm("smartcity:aggregate_incidents")
    child.setChildId("counts")
    for name, value in (CALL | files).items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    output = QgsProcessingModelOutput("counts")
    output.setChildOutputName("OUTPUT")
    output.setChildId("counts")
    child.setModelOutputs({"counts": output})
    model.addChildAlgorithm(child)
    assert model.toFile(str(tmp_path / "city.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "city.model3"))
    again.initAlgorithm()
    sink = again.destinationParameterDefinitions()[0].name()
    assert again.run({sink: str(tmp_path / "model.gpkg")}, QgsProcessingContext(), QgsProcessingFeedback(False))[1]
    same(toolbox, tmp_path / "model.gpkg", columns_of)

    answer = qgis_process(
        "run", "smartcity:aggregate_incidents", "--json", "-", inputs=CALL | files | {"OUTPUT": str(tmp_path / "process.gpkg")}
    )
    assert answer["results"]["N_SUPPRESSED"] == toolbox["suppressed"].sum()
    same(toolbox, tmp_path / "process.gpkg", columns_of)
    assert Path(tmp_path / "process.gpkg").exists()


def test_the_log_says_nothing_of_what_is_hidden(run, layer_of, zones, columns_of):
    """Two calls where nobody lives, which are hidden: no sentence counts them."""
    rows = [((1e6 + 100 * zone + 1 + i, 2e6 + 50), {}) for zone, number in ((0, 20), (1, 30), (4, 2)) for i in range(number)]
    given = {"INPUT": layer_of(rows), "ZONES": zones, "POPULATION_LAYER": zones, "POPULATION_FIELD": "people", "OUTPUT": "memory:"}
    run("aggregate_incidents", **given)
    assert "In 1 units with incidents nobody lives" in run.feedback.log
    out = columns_of(run("aggregate_incidents", K_SUPPRESS=5, **given)["OUTPUT"])
    assert out["suppressed"].astype(bool).tolist() == [True, False, False, False, True]
    assert "nobody lives" not in run.feedback.log and "2 incidents" not in run.feedback.log
