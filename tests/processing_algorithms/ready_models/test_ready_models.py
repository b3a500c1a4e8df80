# SPDX-License-Identifier: GPL-2.0-or-later
"""The ready models: made by their script, read by the provider, run on the sample city, and told in the user's language."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import processing
import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingModelAlgorithm, QgsVectorLayer
from smartcity.processing_algorithms.ready_models import provider as ready
from smartcity.processing_algorithms.ready_models.words import WORDS

ROOT = Path(__file__).parents[3]


@pytest.fixture
def run_model(models, recorder):
    def run(name, inputs):
        return processing.run(f"smartcity_models:{name}", inputs, feedback=recorder)

    return run


def rows(path, *fields):
    layer = QgsVectorLayer(str(path))
    assert layer.isValid()
    return [tuple(feature[field] for field in fields) for feature in layer.getFeatures()]


def test_complaints_to_mission(run_model, given, tmp_path):
    """The blocks lie where mosquitoes were planted, not in the new town where people call more about everything."""
    results = run_model("complaints_to_mission", given["complaints_to_mission"])
    steps = results["CHILD_RESULTS"]
    assert steps["hot"]["N_HOT"] >= 3 and steps["targets"]["PROVEN"] == 1
    assert steps["targets"]["AREA_M2"] <= 60_000 and steps["check"]["PASSED"] == 1
    truth = json.loads((ROOT / "resources" / "sample_data" / "sample_city_truth.json").read_text(encoding="utf-8"))
    centre = QgsVectorLayer(str(tmp_path / "blocks.gpkg")).extent().center()
    assert min(((centre.x() - x) ** 2 + (centre.y() - y) ** 2) ** 0.5 for x, y in truth["breeding"].values()) < 1_500
    plans = sorted(tmp_path.glob("mission*.plan"))
    assert len(plans) == steps["file"]["N_FILES"] == steps["flight"]["N_SORTIES"]
    assert json.loads(plans[0].read_text(encoding="utf-8"))["fileType"] == "Plan"
    assert all(seq > 0 for (seq,) in rows(tmp_path / "waypoints.gpkg", "seq"))


def test_residents_to_centres(run_model, given, tmp_path):
    results = run_model("residents_to_centres", given["residents_to_centres"])
    chosen = [one for one in rows(tmp_path / "centres.gpkg", "site_id", "chosen") if one[1]]
    assert len(chosen) == 5 and results["CHILD_RESULTS"]["centres"]["PROVEN"] == 1
    access = rows(tmp_path / "access.gpkg", "src_id", "weight", "access")
    people = rows(given["residents_to_centres"]["RESIDENTS"], "fid", "residents", "retired")
    served = {fid: everybody - retired for fid, everybody, retired in people}
    assert len(access) == 260 and all(weight == served[unit] for unit, weight, _ in access)
    assert "<html" in (tmp_path / "access.html").read_text(encoding="utf-8")[:200].lower()
    # All seats of the chosen sites are shared out among those who reach them.
    capacity = dict(rows(given["residents_to_centres"]["SITES"], "fid", "capacity"))
    assert sum(weight * reached for _, weight, reached in access) == pytest.approx(sum(capacity[site] for site, _ in chosen), rel=1e-6)


def test_access_is_looked_at_for_those_who_are_served(run_model, given, tmp_path):
    run_model("residents_to_centres", given["residents_to_centres"] | {"SERVE": "concentration"})
    people = dict(rows(given["residents_to_centres"]["RESIDENTS"], "fid", "retired"))
    assert all(weight == people[unit] for unit, weight in rows(tmp_path / "access.gpkg", "src_id", "weight"))


def test_monthly_monitoring(run_model, given, tmp_path):
    results = run_model("monthly_monitoring", given["monthly_monitoring"])
    counts = rows(tmp_path / "counts.gpkg", "count", "suppressed")
    assert len(counts) == 17 * 260 and not [one for one, _ in counts if one and 0 < one < 5]
    assert len(rows(tmp_path / "emerging_hot_spots.gpkg", "category")) > 50
    alarms = rows(tmp_path / "alarms.gpkg", "p_mc", "observed", "expected")
    assert alarms and all(observed > expected for _, observed, expected in alarms)
    assert results["CHILD_RESULTS"]["true_counts"]["N_SUPPRESSED"] == 0 < results["CHILD_RESULTS"]["published"]["N_SUPPRESSED"]


def test_where_nothing_is_hot_its_step_says_so(run_model, given):
    """Calls among themselves: nothing can be more frequent than expected."""
    inputs = given["complaints_to_mission"]
    with pytest.raises(QgsProcessingException, match=r"Find hot spots.*nothing is concentrated anywhere"):
        run_model("complaints_to_mission", inputs | {"OTHER_CALLS": inputs["CALLS"]})


@pytest.mark.parametrize("name", WORDS)
def test_qgis_process(qgis_process, given, name):
    """From the packaged plugin, whose algorithms must be there before the models."""
    if name != "residents_to_centres":  # one whole run is enough; the others show that their steps are found
        told = qgis_process("help", f"smartcity_models:{name}", "--json")
        assert set(told["parameters"]) == {*WORDS[name].inputs, *WORDS[name].outputs}
        return
    results = qgis_process("run", f"smartcity_models:{name}", "--json", "-", inputs=given[name])["results"]
    assert len(rows(results["centres"], "site_id")) == 33


def test_the_files_are_what_the_script_makes(models, tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("make_models", ROOT / "scripts" / "make_models.py")
    script = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "make_models", script)
    spec.loader.exec_module(script)
    monkeypatch.setattr(script, "ROOT", tmp_path)
    (tmp_path / "resources").mkdir()
    for name, words in WORDS.items():
        draft = script.Draft(name, words, ready.GROUP)
        getattr(script, name)(draft)
        draft.write()
        made, kept = QgsProcessingModelAlgorithm(), QgsProcessingModelAlgorithm()
        assert made.fromFile(str(tmp_path / "resources" / "models" / f"{name}.model3"))
        assert kept.fromFile(str(ready.MODELS / f"{name}.model3"))
        assert made.toVariant() == kept.toVariant(), f"{name}: run `make models`"


def test_words_are_translated_and_ids_are_not(models, monkeypatch):
    monkeypatch.setattr(ready, "tr", lambda text: "번역: " + text)
    for algorithm in models.algorithms():
        one = QgsApplication.processingRegistry().createAlgorithmById(algorithm.id())
        words = WORDS[one.name()]
        assert one.displayName() == "번역: " + words.name and one.group() == "번역: " + ready.GROUP
        assert one.shortHelpString().startswith("번역: ")
        assert {definition.name() for definition in one.parameterDefinitions()} == {*words.inputs, *words.outputs}
        for definition in one.parameterDefinitions():
            assert definition.description().startswith("번역: ") and definition.help().startswith("번역: ")
    assert [one.id() for one in models.algorithms()] == [f"smartcity_models:{name}" for name in sorted(WORDS)]


def test_a_broken_file_leaves_the_others(models, tmp_path, monkeypatch):
    for path in ready.MODELS.glob("*.model3"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "monthly_monitoring.model3").write_text("<no model", encoding="utf-8")
    monkeypatch.setattr(ready, "MODELS", tmp_path)
    models.refreshAlgorithms()
    left = {one.name() for one in models.algorithms()}
    monkeypatch.undo()
    models.refreshAlgorithms()
    assert left == set(WORDS) - {"monthly_monitoring"}
