# SPDX-License-Identifier: GPL-2.0-or-later
"""An exercise on the sample city: its solution passes its checks, a wrong answer does not, and what the checks see is what is there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsProject
from smartcity.smartcity_plugin.qgis_bridge.exercise_desk import ExerciseDesk
from smartcity.smartcity_plugin.workshop.errors import NotThere
from smartcity.smartcity_plugin.workshop.exercise import Action
from smartcity.smartcity_plugin.workshop.loading import read
from smartcity.smartcity_plugin.workshop.progress import Progress
from smartcity.smartcity_plugin.workshop.runner import Runner

HOMES = "layer:Neighbourhoods · 동네"
EXERCISE = json.loads((Path(__file__).parents[1] / "workshop" / "retired.json").read_text(encoding="utf-8"))


@pytest.fixture
def desk(provider, sample_data, tmp_path):
    project = QgsProject()
    one = ExerciseDesk(read(EXERCISE), sample_data, tmp_path / "exercises", project)
    project.read(str(one.lay_out()))
    yield one
    project.clear()


def test_the_solution_passes(desk, tmp_path):
    runner = Runner(desk.exercise, Progress())
    step = runner.current
    before = runner.check(step, desk)
    assert str(before.problems[0]) == "“smartcity:concentrations” has not been run yet." and len(before.problems) == 3
    assert desk.is_open
    runner.solve(step, desk.run)
    after = runner.check(step, desk)
    assert after.passed, [str(one) for one in after.problems]
    assert list((tmp_path / "exercises" / "retired").glob("report.html"))
    assert any(layer.fields().lookupField("lq_retired") >= 0 for layer in desk.project.mapLayers().values() if hasattr(layer, "fields"))


def test_a_wrong_answer_does_not_and_a_reset_forgets(desk):
    desk.run(
        Action("smartcity:concentrations", {"INPUT": HOMES, "GROUP_FIELDS": ["children"], "TOTAL_FIELD": "residents", "K_SUPPRESS": 5})
    )
    told = [str(one) for one in Runner(desk.exercise, Progress()).check(desk.exercise.steps[0], desk).problems]
    assert (
        told == ["The layer “Concentrations” has no field “lq_retired”.", "The file of “smartcity:concentrations.REPORT” is not there yet."]
        or "lq_retired" in told[0]
    )
    desk.project.clear()
    assert not desk.is_open
    desk.clear()
    assert desk.runs("smartcity:concentrations") == []


def test_distances_cycles_and_what_is_not_there(desk):
    assert desk.distance("layer:Traps · 트랩", "layer:Spray blocks · 살포 구획", {}) == 0.0
    assert desk.distance("layer:Pads · 이착륙장", "layer:No-fly zones · 비행금지구역", {}) > 50.0
    assert desk.distance("layer:Pads · 이착륙장", "layer:nothing", {}) is None
    assert desk.cycle() is None and desk.table("layer:nothing") is None and desk.file("result:smartcity:hot_spots.REPORT") is None
    table = desk.table("layer:Trap nights 2024 · 트랩 채집 2024")
    assert table.n_rows == 1120 and isinstance(table.columns["count"][0], int)
    with pytest.raises(NotThere, match="not in the project"):
        desk.run(Action("smartcity:hot_spots", {"INPUT": "layer:nothing"}))
    with pytest.raises(NotThere, match="has not been made yet"):
        desk.run(Action("smartcity:hot_spots", {"INPUT": "result:smartcity:spray_targets.OUTPUT"}))
    with pytest.raises(NotThere, match="is not there"):
        desk.run(Action("smartcity:nothing", {}))
    assert Path(desk.store_path).parent == desk.project_file.parent
