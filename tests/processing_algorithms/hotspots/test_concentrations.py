# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:concentrations from layer to layer: quotients, segments in words, what is hidden, in all four ways."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingModelAlgorithm, QgsVectorLayer

FIELDS = "field=name:string&field=total:double&field=old:double&field=kids:double"
GIVEN = {"GROUP_FIELDS": ["old", "kids"], "TOTAL_FIELD": "total"}


def numbers():
    """36 units: 6 with many old and few children, 10 the other way round, the rest usual."""
    rng = np.random.default_rng(4)
    total = rng.integers(400, 900, 36)
    kind = np.repeat([0, 1, 2], [6, 10, 20])
    old = rng.binomial(total, np.array([0.40, 0.08, 0.17])[kind])
    kids = rng.binomial(total, np.array([0.06, 0.30, 0.16])[kind])
    return total.astype(float), old.astype(float), kids.astype(float), kind


@pytest.fixture
def city(layer_of):
    def make(table=None, *, path=None):
        total, old, kids = table or numbers()[:3]
        rows = []
        for i, (t, o, c) in enumerate(zip(total, old, kids)):
            x, y = 1e6 + 100 * (i % 6), 2e6 + 100 * (i // 6)
            wkt = f"POLYGON(({x} {y},{x + 100} {y},{x + 100} {y + 100},{x} {y + 100},{x} {y}))"
            rows.append((wkt, {"name": f"동{i}", "total": float(t), "old": float(o), "kids": float(c)}))
        layer = layer_of(rows, "Polygon", fields=FIELDS, name="city")
        layer.setFieldAlias(layer.fields().lookupField("old"), "aged 65 and over")
        return layer

    return make


def test_quotients_shares_and_intervals(run, city, columns_of):
    total, old, kids, kind = numbers()
    result = run("concentrations", INPUT=city(), SEGMENTS=0, KEEP_FIELDS=["name"], OUTPUT="memory:", **GIVEN)
    out = columns_of(result["OUTPUT"])
    np.testing.assert_allclose(out["share_old"], old / total)
    np.testing.assert_allclose(out["lq_old"], old / total / (old.sum() / total.sum()))
    np.testing.assert_allclose(out["lq_kids"], kids / total / (kids.sum() / total.sum()))
    assert np.all((out["lo_old"] < out["lq_old"]) & (out["lq_old"] < out["hi_old"]))
    assert np.all(out["conc_class"][kind == 0] == 2)
    assert np.all(out["conc_class"][kind == 1] <= -1)
    assert result["N_MANY"] == np.sum(out["conc_class"] > 0)
    np.testing.assert_array_equal(np.argsort(out["rank"]), np.argsort(-old, kind="stable"))
    assert out["name"][3] == "동3"
    assert np.isnan(out["segment"]).all()
    assert out["seg_text"][0].startswith("many: aged 65 and over (")
    assert set(out["status"]) == {"ok"}


@pytest.mark.parametrize("method", ["kmeans", "ward"])
def test_segments_are_found_numbered_by_size_and_described(run, city, columns_of, method):
    kind = numbers()[3]
    result = run("concentrations", INPUT=city(), METHOD=method, OUTPUT="memory:", **GIVEN)
    out = columns_of(result["OUTPUT"])
    assert result["N_SEGMENTS"] == 3
    assert result["SILHOUETTE"] > 0.5
    assert "3 segments were chosen" in run.feedback.log
    np.testing.assert_array_equal(out["segment"], np.array([3, 2, 1])[kind])
    assert out["seg_text"][0].startswith("many: aged 65 and over (")
    assert "few: kids (" in out["seg_text"][0]
    assert out["seg_text"][6].startswith("many: kids (")
    assert len(set(out["seg_text"])) == 3


def test_the_group_to_rank_and_colour_by_can_be_chosen(run, city, columns_of):
    _, _, kids, kind = numbers()
    out = columns_of(run("concentrations", INPUT=city(), SEGMENTS=0, FOCUS_FIELD="kids", OUTPUT="memory:", **GIVEN)["OUTPUT"])
    assert out["rank"][np.argmax(kids)] == 1
    assert np.all(out["conc_class"][kind == 1] > 0)


def test_small_numbers_are_hidden_everywhere(run, city, columns_of, tmp_path):
    total, old, kids, _ = numbers()
    kids[[3, 20]] = (2, 4)
    page = tmp_path / "r.html"
    result = run("concentrations", INPUT=city((total, old, kids)), K_SUPPRESS=5, SEGMENTS=2, OUTPUT="memory:", REPORT=str(page), **GIVEN)
    out = columns_of(result["OUTPUT"])
    for name in ("lq_kids", "share_kids", "lo_kids", "hi_kids"):
        assert np.isnan(out[name][[3, 20]]).all()
    for row in (3, 20):
        assert out["status"][row] == "suppressed"
        assert np.isnan(out["segment"][row])
        assert out["seg_text"][row] is None
    for name in ("old", "kids"):
        lost = np.isnan(out[f"lq_{name}"])
        np.testing.assert_array_equal(lost, np.isnan(out[f"share_{name}"]))
        assert lost.sum() != 1, "the overall share would give a single one away"
    assert result["N_SUPPRESSED"] == np.sum(out["status"] == "suppressed")
    assert "2 numbers from 1 to 4 are hidden" in run.feedback.log
    # what the page says of classes with hidden units is nothing
    assert "Not shown (no data, or too few people)" in page.read_text(encoding="utf-8")


def test_without_a_limit_small_numbers_are_warned_about(run, city):
    total, old, kids, _ = numbers()
    kids[3] = 2
    run("concentrations", INPUT=city((total, old, kids)), OUTPUT="memory:", **GIVEN)
    assert any("hide them with K_SUPPRESS" in warning for warning in run.feedback.warnings)
    run("concentrations", INPUT=city(), OUTPUT="memory:", **GIVEN)
    assert not any("K_SUPPRESS" in warning for warning in run.feedback.warnings)


def test_the_style_has_the_words_and_the_report_the_table(run, city, tmp_path):
    path, page = tmp_path / "결과.gpkg", tmp_path / "보고서.html"
    result = run("concentrations", INPUT=city(), OUTPUT=str(path), REPORT=str(page), **GIVEN)
    layer = QgsVectorLayer(str(path), "again", "ogr")
    assert layer.renderer().classAttribute() == "segment"
    labels = [category.label() for category in layer.renderer().categories()]
    assert labels[2].startswith("3: many: aged 65 and over (")
    text = page.read_text(encoding="utf-8")
    for part in ("data:image/png;base64,", "aged 65 and over: ", "units have clearly more", "Half of the group", "Wilson"):
        assert part in text
    assert "http" not in text
    content = json.loads(result["REPORT_JSON"])
    assert content["figures"]["N_SEGMENTS"] == 3
    assert content["parameters"]["SEED"] == 1
    plain = tmp_path / "plain.gpkg"
    run("concentrations", INPUT=city(), SEGMENTS=0, OUTPUT=str(plain), **GIVEN)
    layer = QgsVectorLayer(str(plain), "again", "ogr")
    assert layer.renderer().classAttribute() == "conc_class"
    assert layer.renderer().categories()[0].label() == "aged 65 and over: twice the overall share or more"


def test_one_seed_one_layer(run, city):
    def rows(seed):
        layer = run("concentrations", INPUT=city(), SEGMENTS=7, SEED=seed, OUTPUT="memory:", **GIVEN)["OUTPUT"]
        return [(feature.attributes(), feature.geometry().asWkt()) for feature in layer.getFeatures()]

    assert rows(4) == rows(4)


def test_a_shapefile_cuts_names_and_that_is_said(run, city, tmp_path):
    path = tmp_path / "a.shp"
    run("concentrations", INPUT=city(), OUTPUT=str(path), **GIVEN)
    assert not any("Shapefile" in warning for warning in run.feedback.warnings)
    layer = city()
    layer.dataProvider().renameAttributes({2: "residents_65", 3: "residents_14"})
    layer.updateFields()
    given = {"GROUP_FIELDS": ["residents_65", "residents_14"], "TOTAL_FIELD": "total"}
    run("concentrations", INPUT=layer, OUTPUT=str(tmp_path / "b.shp"), **given)
    assert any("Shapefile cuts field names" in warning for warning in run.feedback.warnings)
    written = QgsVectorLayer(str(tmp_path / "b.shp"), "", "ogr").fields().names()
    assert len(set(written)) == len(written) == 14


# -- the four ways: the toolbox call is `run` above


def test_batch_model_and_qgis_process_write_the_same_layer(run, provider, qgis_process, sample_data, columns_of, tmp_path):
    import shutil

    from qgis.core import QgsProcessingModelChildAlgorithm, QgsProcessingModelChildParameterSource, QgsProcessingModelOutput

    source = str(shutil.copy(sample_data / "north_carolina_sids.gpkg", tmp_path / "counties.gpkg"))
    given = {"INPUT": source, "GROUP_FIELDS": ["SID74", "NWBIR74"], "TOTAL_FIELD": "BIR74", "SEGMENTS": 3, "K_SUPPRESS": 3, "SEED": 2}
    if QgsVectorLayer(source, "", "ogr").fields().lookupField("NWBIR74") < 0:
        given["GROUP_FIELDS"] = ["SID74"]
    expected = columns_of(run("concentrations", OUTPUT="memory:", **given)["OUTPUT"])

    def assert_same(path):
        found = columns_of(QgsVectorLayer(str(path), "", "ogr"))
        for name in ("lq_SID74", "share_SID74", "segment", "rank"):
            np.testing.assert_allclose(found[name].astype(float), expected[name].astype(float), err_msg=name)
        assert found["seg_text"].tolist() == expected["seg_text"].tolist()
        assert found["status"].tolist() == expected["status"].tolist()

    assert (expected["status"] == "suppressed").any()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:concentrations")
    row, context = given | {"OUTPUT": str(tmp_path / "batch.gpkg")}, QgsProcessingContext()
    assert algorithm.checkParameterValues(row, context)[0]
    assert algorithm.create().run(row, context, QgsProcessingFeedback(False))[1]
    assert_same(tmp_path / "batch.gpkg")

    model = QgsProcessingModelAlgorithm("residents of a city", "tests")
    child = QgsProcessingModelChildAlgorithm("smartcity:concentrations")
    child.setChildId("one")
    for name, value in given.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    output = QgsProcessingModelOutput("found")
    output.setChildOutputName("OUTPUT")
    output.setChildId("one")
    child.setModelOutputs({"found": output})
    model.addChildAlgorithm(child)
    assert model.toFile(str(tmp_path / "city.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "city.model3"))
    again.initAlgorithm()
    sinks = {definition.name(): str(tmp_path / "model.gpkg") for definition in again.destinationParameterDefinitions()}
    assert again.run(sinks, QgsProcessingContext(), QgsProcessingFeedback(False))[1]
    assert_same(tmp_path / "model.gpkg")

    qgis_process("run", "smartcity:concentrations", "--json", "-", inputs=given | {"OUTPUT": str(tmp_path / "process.gpkg")})
    assert_same(tmp_path / "process.gpkg")
    assert QgsVectorLayer(str(tmp_path / "process.gpkg"), "", "ogr").renderer().classAttribute() == "segment"
