# SPDX-License-Identifier: GPL-2.0-or-later
"""A whole cycle from a batch, from one model and by qgis_process: each ends where the toolbox's does."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
)
from smartcity.smartcity_plugin.cycle.erasable import ERASED
from smartcity.smartcity_plugin.cycle.store import Store


def steps(drive, folder):
    """(algorithm, its parameters; a value (child, output) is what an earlier step returned)."""
    store = {"STORE": str(folder / "city.gpkg"), "CYCLE": "pests-2026"}
    table = str(shutil.copy(drive.weekly(), folder / "weekly.csv"))
    return [
        ("start_cycle", store | drive.OPENING),
        ("move_stage", store | {"TO": "analyse"}),
        ("record_run", store | {"ALGORITHM": "smartcity:hot_spots", "INPUTS": [drive.layer]}),
        ("move_stage", store | {"TO": "administer"}),
        ("record_decision", store | {"TEXT": "Larvicide", "RUN_IDS": (2, "RUN_ID"), "PERSON": "Kim Minji", "APPROVER": "Lee Jun"}),
        (
            "record_intervention",
            store
            | {
                "WHAT": "larvicide",
                "INPUT": drive.layer,
                "START": "2026-07-01",
                "DOSE": 12.5,
                "DOSE_UNIT": "litres",
                "DECISION_ID": (4, "DECISION_ID"),
            },
        ),
        ("move_stage", store | {"TO": "evaluate"}),
        ("record_observation", store | {"METRIC": "Complaints", "INPUT": table, "TIME_FIELD": "day", "FIELD": "calls", "STEP": "week"}),
        (
            "record_estimate",
            store
            | {
                "METRIC": "Complaints",
                "METHOD": "did",
                "EFFECT": 31.0,
                "LOW": 12.0,
                "HIGH": 46.0,
                "VERDICT": "effective",
                "CONTROL": "six blocks",
            },
        ),
        (
            "record_saving",
            store
            | {
                "TITLE": "Hours",
                "PARTS": ["hours", "10", "14", "18", "hours", "wage", "20", "24", "27", "EUR"],
                "CURRENCY": "EUR",
                "BASIS_TEXT": "sheets",
            },
        ),
        ("record_comment", store | {"TEXT": "Why not earlier?", "ABOUT": (4, "DECISION_ID"), "PERSON": "Lee Jun"}),
        ("erase_texts", store | {"ENTRIES": (10, "COMMENT_ID"), "REASON": "asked for"}),
        ("cycle_report", store | {"REPORT": str(folder / "report.html")}),
        ("export_cycle", store | {"FILE": str(folder / "cycle.zip")}),
        ("verify_store", {"STORE": store["STORE"]}),
        ("hand_over", store | {"FILE": str(folder / "handed.zip")}),
        ("take_over", {"FILE": (15, "FILE"), "FOLDER": str(folder / "taken")}),
        ("move_cycle", store | {"TO": str(folder / "other.gpkg")}),
    ]


def one_after_the_other(call, given):
    """Run the steps with ``call``; the results of each."""
    done = []
    for algorithm, parameters in given:
        filled = {name: done[value[0]][value[1]] if isinstance(value, tuple) else value for name, value in parameters.items()}
        done.append(call(algorithm, filled))
    return done


def as_model(given):
    """One model of all steps, saved and loaded again."""
    model = QgsProcessingModelAlgorithm("whole_cycle", "tests")
    for number, (algorithm, parameters) in enumerate(given):
        child = QgsProcessingModelChildAlgorithm(f"smartcity:{algorithm}")
        child.setChildId(f"step{number}")
        for name, value in parameters.items():
            if isinstance(value, tuple):
                source = QgsProcessingModelChildParameterSource.fromChildOutput(f"step{value[0]}", value[1])
            else:
                source = QgsProcessingModelChildParameterSource.fromStaticValue(value)
            child.addParameterSources(name, [source])
        if number:
            child.setDependencies([QgsProcessingModelChildDependency(f"step{number - 1}")])
        if algorithm == "cycle_report":
            kept = QgsProcessingModelOutput("report", "report")
            kept.setChildOutputName("REPORT")
            kept.setChildId(f"step{number}")
            child.setModelOutputs({"report": kept})
        model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    return model


def where_it_ended(folder):
    with Store.open(folder / "city.gpkg") as store:
        state = store.cycle("pests-2026")
        metric = next(name for name, one in state.metrics.items() if one.record.name == "Complaints")
        (run,) = state.runs.values()
        (decision,) = state.decisions.values()
        assert decision.record.run_ids == tuple(state.runs), "the decision cites the run"
        return {
            "stage": state.stage.value,
            "position": state.position,
            "digest": run.record.inputs[0].digest,
            "place": len(next(iter(state.interventions.values())).record.geometry),
            "comments": [(one.record.text, one.record.about == decision.record.decision_id) for one in state.comments],
            "observed": [(one.at, one.value) for one in store.observations("pests-2026", metric)],
            "valid": store.verify().valid,
            "taken": _taken(folder, store.head("pests-2026")),
        }


def _taken(folder, head):
    with Store.open(folder / "taken" / "project_smart_cycle.gpkg") as store:
        assert store.head("pests-2026") == head and store.verify().valid
    with Store.open(folder / "other.gpkg") as store:
        assert store.head("pests-2026") == head and store.verify().valid
    return sorted(one.name for one in (folder / "taken").rglob("*") if one.suffix in (".qgs", ".html", ".gpkg", ".json"))


@pytest.fixture
def folders(tmp_path):
    made = [tmp_path / name for name in ("toolbox", "batch", "model", "process")]
    for one in made:
        one.mkdir()
    return made


def test_a_whole_cycle_from_batch_model_and_qgis_process(provider, drive, run, qgis_process, folders):
    toolbox, batch, model, process = folders
    done = one_after_the_other(lambda algorithm, given: run(algorithm, **given), steps(drive, toolbox))
    assert done[14]["VALID"] == 1 and done[14]["N_FINDINGS"] == 0
    expected = where_it_ended(toolbox)
    assert expected["stage"] == "evaluate" and expected["valid"] and len(expected["observed"]) == 17
    assert expected["comments"] == [(ERASED, True)]

    def as_batch(algorithm, given):
        one = QgsApplication.processingRegistry().createAlgorithmById(f"smartcity:{algorithm}")
        results, good = one.create().run(given, QgsProcessingContext(), QgsProcessingFeedback(False))
        assert good, algorithm
        return results

    one_after_the_other(as_batch, steps(drive, batch))
    assert where_it_ended(batch) == expected

    whole = as_model(steps(drive, model))
    assert whole.toFile(str(model / "cycle.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(model / "cycle.model3"))
    destination = again.destinationParameterDefinitions()[0].name()
    results, good = again.run({destination: str(model / "model.html")}, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert good and results["CHILD_RESULTS"]["step14"]["VALID"] == 1
    assert where_it_ended(model) == expected

    one_after_the_other(
        lambda algorithm, given: qgis_process("run", f"smartcity:{algorithm}", "--json", "-", inputs=given)["results"],
        steps(drive, process),
    )
    assert where_it_ended(process) == expected
