# SPDX-License-Identifier: GPL-2.0-or-later
"""evaluate_impact writes its estimate into a cycle that is named, with its control, or that it has none."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException
from smartcity.smartcity_plugin.cycle.store import Store


@pytest.fixture
def store(run, tmp_path):
    path = str(tmp_path / "city.gpkg")
    metrics = ["Catches", "convenience", "insects", "lower", "40", "20"]
    run("start_cycle", STORE=path, TITLE="Mosquitoes", CYCLE="pests", METRICS=metrics)
    return path


def test_an_estimate_with_its_control(run, traps, rows, asked, store):
    results = run("evaluate_impact", INPUT=traps(rows), **asked, STORE=store, METRIC="Catches")
    with Store.open(store) as opened:
        kept = opened.cycle("pests").estimates[results["ESTIMATE_ID"]].record
        assert opened.verify().valid
    assert (kept.effect, kept.low, kept.high) == (results["REDUCTION"], results["CI_LOW"], results["CI_HIGH"])
    assert (kept.method, kept.verdict.value) == (results["METHOD_USED"], results["VERDICT"])
    assert "places where nothing was done" in kept.control and results["CYCLE_ID"] == "pests"


def test_without_controls_it_says_so_in_the_cycle_too(run, traps, rows, asked, store):
    alone = [(at, values) for at, values in rows if values[asked["TREATED"]]]
    results = run("evaluate_impact", INPUT=traps(alone), **asked, STORE=store)
    with Store.open(store) as opened:
        state = opened.cycle("pests")
    found = [kept.record for kept in state.estimates.values()]
    assert results["VERDICT"] == "no_control"
    assert (len(found) == 1 and found[0].control == "" and found[0].verdict.value == "no_control") or state.no_estimate


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"CYCLE": "nothing"}, "no cycle “nothing”"),
        ({"METRIC": "Weather"}, "no metric “Weather”"),
        ({"STORE": "/nowhere/x.gpkg"}, "not in"),
    ],
)
def test_a_wrong_name_is_said_before_anything_is_computed(run, traps, rows, asked, store, given, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("evaluate_impact", INPUT=traps(rows), **asked, **({"STORE": store} | given))


def test_without_a_store_nothing_is_recorded(run, traps, rows, asked):
    assert "ESTIMATE_ID" not in run("evaluate_impact", INPUT=traps(rows), **asked)
