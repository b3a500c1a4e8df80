# SPDX-License-Identifier: GPL-2.0-or-later
"""Each kind of check holds where it should and says what differs where it does not."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from smartcity.smartcity_plugin.cycle.evidence import Observation, Observations
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.workshop.checks import (
    DecisionCheck,
    DistanceCheck,
    FileCheck,
    LayerCheck,
    ObjectivesCheck,
    ObservedCheck,
    OracleCheck,
    RunCheck,
    SmallCellsCheck,
    StageCheck,
    ValueCheck,
    Wanted,
)
from smartcity.smartcity_plugin.workshop.world import RunSeen, Table

UNITS = "layer:Units"


def _walk(store):
    """The walk through a cycle that the tests of cycles take."""
    path = Path(__file__).parents[1] / "cycle" / "conftest.py"
    spec = importlib.util.spec_from_file_location("cycle_walk", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Walk(store)


@pytest.mark.parametrize(
    ("check", "told"),
    [
        (LayerCheck(UNITS, Wanted(equals=4), ("n", "code"), metric=True, crs="EPSG:5179"), None),
        (LayerCheck("layer:Streets"), "The layer “Streets” is not in the project."),
        (LayerCheck("result:smartcity:hot_spots.OUTPUT"), "“smartcity:hot_spots.OUTPUT” has not been made yet"),
        (LayerCheck(UNITS, Wanted(at_least=5)), "The number of rows of “Units” is 4; at least 5 is needed."),
        (LayerCheck(UNITS, fields=("gi_z",)), "has no field “gi_z”"),
        (LayerCheck(UNITS, crs="EPSG:4326"), "is in EPSG:5179, not in EPSG:4326"),
        (ValueCheck(UNITS, "sum", Wanted(near=33, within=0.5), "n"), None),
        (ValueCheck(UNITS, "sum", Wanted(near=40, within=0.5), "n"), "The sum of “n” in “Units” is 33: less than expected."),
        (ValueCheck(UNITS, "count", Wanted(equals=2), where={"kind": "x"}), None),
        (ValueCheck(UNITS, "only", Wanted(of=(20, 21)), "n", {"code": "b"}), None),
        (ValueCheck(UNITS, "only", Wanted(of=(21, 22)), "n", {"code": "b"}), "is 20, which is not"),
        (ValueCheck(UNITS, "only", Wanted(equals=1), "n", {"code": "c"}), "is empty"),
        (ValueCheck(UNITS, "mean", Wanted(at_most=0.2), "share"), "is 0.25; at most 0.2 is allowed"),
        (ValueCheck(UNITS, "max", Wanted(at_least=1), "kind"), "is empty"),
        (ValueCheck(UNITS, "max", Wanted(at_least=1), "nothing"), "has no field “nothing”"),
        (OracleCheck(UNITS, "code", "share", {"a": 0.1, "b": 0.39}, within=0.02), None),
        (OracleCheck(UNITS, "code", "share", {"a": 0.9, "b": 0.4}, agree=0.5), None),
        (OracleCheck(UNITS, "code", "kind", {"a": "x", "b": "x", "z": "y"}), "is as expected in 1 of 3 places"),
        (SmallCellsCheck(UNITS, "n", 3), None),
        (SmallCellsCheck(UNITS, "n", 5), "1 places of “Units” show a count below 5"),
    ],
)
def test_layers(world_of, units, check, told):
    problem = check.test(world_of({UNITS: units}))
    assert (problem is None) if told is None else (told in str(problem)), problem


def test_a_layer_in_degrees(world_of, units):
    degrees = Table("Units", units.columns, 4, "EPSG:4326", False)
    assert "coordinates are not metres" in str(LayerCheck(UNITS, metric=True).test(world_of({UNITS: degrees})))
    assert "no coordinate system" in str(LayerCheck(UNITS, metric=True).test(world_of({UNITS: Table("Units", {}, 1)})))


@pytest.mark.parametrize(
    ("check", "told"),
    [
        (
            RunCheck(
                "smartcity:hot_spots",
                {"FIELD": Wanted(equals="calls")},
                ("POPULATION",),
                ("STUDY_AREA",),
                {"N_HOT": Wanted(near=5, within=1)},
            ),
            None,
        ),
        (RunCheck("smartcity:scan_clusters"), "“smartcity:scan_clusters” has not been run yet."),
        (RunCheck("smartcity:hot_spots", set_=("REPORT",)), "REPORT was left empty"),
        (RunCheck("smartcity:hot_spots", not_set=("POPULATION",)), "POPULATION should be empty"),
        (RunCheck("smartcity:hot_spots", {"K": Wanted(at_least=8)}), "K in the latest run of “smartcity:hot_spots” is empty."),
        (RunCheck("smartcity:hot_spots", gave={"N_HOT": Wanted(at_most=3)}), "N_HOT, the result of “smartcity:hot_spots”, is 5; at most 3"),
        (RunCheck("smartcity:hot_spots", {"FIELD": Wanted(at_least=3)}), "is calls, but a number belongs there"),
    ],
)
def test_runs(world_of, check, told):
    runs = [
        RunSeen("smartcity:hot_spots", {"FIELD": "other"}, {"N_HOT": 99}),
        RunSeen("smartcity:hot_spots", {"FIELD": "calls", "POPULATION": "people", "STUDY_AREA": ""}, {"N_HOT": 5}),
    ]
    problem = check.test(world_of(runs=runs))
    assert (problem is None) if told is None else (told in str(problem)), problem


def test_distances_and_files(world_of, units):
    tables = {"layer:Blocks": units, "layer:Schools": units}
    check = DistanceCheck("layer:Blocks", "layer:Schools", 100.0)
    assert check.test(world_of(tables, distance=99.995)) is None and check.test(world_of(tables, distance=None)) is None
    assert "comes within 98.5 m of “Schools”; 100 m" in str(check.test(world_of(tables, distance=98.5)))
    assert "“Schools” is not in the project" in str(check.test(world_of({"layer:Blocks": units})))
    some = DistanceCheck("layer:Blocks", "layer:Schools", 100.0, {"chosen": True})
    assert "“Blocks” has no field “chosen”" in str(some.test(world_of(tables, distance=None)))
    report = FileCheck("result:smartcity:hot_spots.REPORT", ("where risk is",))
    assert report.test(world_of(files={report.file: "… where risk is …"})) is None
    assert "does not say “where risk is”" in str(report.test(world_of(files={report.file: "nothing"})))
    assert "is not there yet" in str(report.test(world_of()))


def test_cycles(world_of, tmp_path):
    for check in (DecisionCheck("smartcity:hot_spots"), ObjectivesCheck(), ObservedCheck(), StageCheck(Stage.ANALYSE)):
        assert "no Smart Cycle yet" in str(check.test(world_of()))
    with Store.create(tmp_path / "store.gpkg") as store:
        walk = _walk(store).start()

        def told(check):
            return str(check.test(world_of(cycle=walk.state)) or "")

        assert "citizen convenience" in told(ObjectivesCheck()) and "no decision yet" in told(DecisionCheck("smartcity:hot_spots"))
        assert "no metric yet" in told(ObservedCheck())
        walk.describe().move(Stage.ANALYSE)
        assert told(ObjectivesCheck()) == ""
        assert "stands at “analyse” of round 1" in told(StageCheck(Stage.ADMINISTER))
        walk.analyse().move(Stage.ADMINISTER)
        assert told(StageCheck(Stage.ADMINISTER)) == "" == told(StageCheck(Stage.ANALYSE))
        walk.decide()
        assert told(DecisionCheck("smartcity:hot_spots")) == ""
        assert "No decision cites" in told(DecisionCheck("smartcity:spray_targets"))
        walk.move(Stage.EVALUATE, override="in a hurry")
        assert "passed with a reason" in told(StageCheck(Stage.EVALUATE)) and told(StageCheck(Stage.EVALUATE, overrides=True)) == ""
        names = {key: one.name for key, one in walk.state.active_metrics.items()}
        assert all(name in told(ObservedCheck()) for name in names.values())
        walk.observe()
        assert names["calls"] not in told(ObservedCheck()) and "Nothing was observed" in told(ObservedCheck())
        for key in names:
            walk.say(Observations(key, (Observation("2026-08-03", 5),)))
        assert told(ObservedCheck()) == ""
