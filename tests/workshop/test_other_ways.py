# SPDX-License-Identifier: GPL-2.0-or-later
"""Learners reach the same by other ways than the solution's: another file, another layer name, another parameter. Their work passes too."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from smartcity.smartcity_plugin.qgis_bridge.exercise_desk import ExerciseDesk
from smartcity.smartcity_plugin.workshop.exercise import Action
from smartcity.smartcity_plugin.workshop.loading import load
from smartcity.smartcity_plugin.workshop.progress import Progress
from smartcity.smartcity_plugin.workshop.runner import Runner

FOLDER = Path(__file__).parents[2] / "resources" / "exercises"


@pytest.fixture
def at_step(provider, sample_data, tmp_path):
    """The desk of an exercise at a step, with the steps before it solved."""
    project = QgsProject()

    def go_to(name, step_id):
        exercise = load(FOLDER / f"{name}.json")
        desk, runner = ExerciseDesk(exercise, sample_data, tmp_path, project), Runner(exercise, Progress())
        assert project.read(str(desk.lay_out()))
        for step in exercise.steps:
            if step.step_id == step_id:
                return desk, runner, step
            runner.solve(step, desk.run)
        raise AssertionError(f"{name} has no step {step_id}")

    yield go_to
    project.clear()


def work(desk, step, **changes):
    """The last action of the solution with other parameters; None takes one away."""
    action = step.solve[-1]
    given = {name: value for name, value in {**action.parameters, **changes}.items() if value is not None}
    return desk.run(Action(action.algorithm, given))


def told(desk, runner, step):
    return [str(one) for one in runner.check(step, desk).problems]


def test_into_a_file_with_more_groups(at_step):
    desk, runner, step = at_step("01_retired_residents", "find")
    work(desk, step, GROUP_FIELDS=["children", "retired"], OUTPUT="file:found.gpkg", K_SUPPRESS=10)
    assert told(desk, runner, step) == []


def test_from_a_copy_with_another_name(at_step, tmp_path):
    desk, runner, step = at_step("01_retired_residents", "sure")
    copy = QgsVectorLayer(f"{desk.project_file.parent / 'sample_city.gpkg'}|layername=neighbourhoods", "내 동네", "ogr")
    desk.project.addMapLayer(copy)
    work(desk, step, INPUT="layer:내 동네", NEIGHBOURS="rook", SEED=7)
    assert told(desk, runner, step) == []


def test_the_height_that_a_pixel_size_asks_for(at_step):
    desk, runner, step = at_step("04_drone_block", "plan")
    work(desk, step, HEIGHT=None, GSD=80 * 17.3 / 12.3 / 5280)
    assert told(desk, runner, step) == []


def test_zones_grown_beforehand(at_step):
    desk, runner, step = at_step("04_drone_block", "plan")
    grown = desk.run(Action("native:buffer", {"INPUT": "layer:No-fly zones · 비행금지구역", "DISTANCE": 31, "SEGMENTS": 32}))["OUTPUT"]
    grown.setName("넓힌 구역")
    work(desk, step, NO_FLY="layer:넓힌 구역", NO_FLY_BUFFER=0)
    assert told(desk, runner, step) == []


def test_the_wet_hall_marked_as_forbidden(at_step):
    desk, runner, step = at_step("05_flood", "dry")
    plain = desk.layer("layer:Flood plain · 침수 예상").getFeatures().__next__().geometry()
    halls = desk.layer("layer:Shelters · 대피소")
    wet = [str(hall.id()) for hall in halls.getFeatures() if hall.geometry().intersects(plain)]
    assert len(wet) == 1
    field = {"INPUT": halls.id(), "FIELD_NAME": "status", "FIELD_TYPE": 2, "FIELD_LENGTH": 12}
    marked = desk.run(Action("native:fieldcalculator", {**field, "FORMULA": f"if($id = {wet[0]}, 'forbidden', 'candidate')"}))["OUTPUT"]
    marked.setName("대피소 상태")
    work(desk, step, CANDIDATES="layer:대피소 상태", SITE_STATUS="status")
    assert told(desk, runner, step) == []


def test_the_wet_hall_chosen_is_caught(at_step):
    desk, runner, step = at_step("05_flood", "dry")
    work(desk, step, CANDIDATES="layer:Shelters · 대피소")
    assert any("Flood plain · 침수 예상" in one for one in told(desk, runner, step))
