# SPDX-License-Identifier: GPL-2.0-or-later
"""Every exercise that the plugin ships: its solution passes every check, step by step, and each wrong answer is caught where it should be."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from qgis.core import QgsProject
from smartcity.smartcity_plugin.qgis_bridge.exercise_desk import ExerciseDesk
from smartcity.smartcity_plugin.workshop.loading import load, load_all
from smartcity.smartcity_plugin.workshop.markdown import to_html
from smartcity.smartcity_plugin.workshop.progress import Progress
from smartcity.smartcity_plugin.workshop.runner import Runner

FOLDER = Path(__file__).parents[2] / "resources" / "exercises"
EXERCISES, BAD = load_all(FOLDER)


def test_all_are_read():
    assert BAD == []
    assert [one.number for one in EXERCISES] == list(range(1, len(EXERCISES) + 1))
    assert len(EXERCISES) >= 6
    assert all(10 <= one.minutes <= 15 for one in EXERCISES)
    assert len(list(FOLDER.glob("*.json"))) == len(EXERCISES)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.exercise_id)
def test_texts_are_in_both_languages(exercise):
    data = json.loads(next(FOLDER.glob(f"*_{exercise.exercise_id}.json")).read_text(encoding="utf-8"))
    for texts in [data["title"], data["about"], *(step[key] for step in data["steps"] for key in ("title", "text"))]:
        korean = "".join(texts["ko"])
        assert any("가" <= letter <= "힣" for letter in korean) and korean != "".join(texts["en"])


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.exercise_id)
def test_no_markdown_is_left_in_what_is_shown(exercise):
    for texts in (exercise.about, *(step.text for step in exercise.steps)):
        for text in texts.values():
            assert not re.search(r"\*\*|`", to_html(text)), text


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.exercise_id)
def test_the_copy_opens_on_what_it_is_about(desk_of, exercise):
    desk = desk_of(exercise)
    theme = desk.project.mapThemeCollection().mapThemeState(exercise.theme)
    wanted = {record.layer().id() for record in theme.layerRecords()}
    assert wanted and {layer.id() for layer in desk.project.layerTreeRoot().checkedLayers()} == wanted
    assert all(layer.isValid() and str(desk.project_file.parent) in layer.source() for layer in desk.project.mapLayers().values())
    if exercise.looks_at:
        assert desk.project.viewSettings().defaultViewExtent().contains(desk.layer(exercise.looks_at).extent())
        assert desk.project.viewSettings().defaultViewExtent().width() < 3 * desk.layer(exercise.looks_at).extent().width()


@pytest.fixture
def desk_of(provider, sample_data, tmp_path):
    """The desk of an exercise with its project open."""
    projects = []

    def make(exercise):
        project = QgsProject()
        projects.append(project)
        desk = ExerciseDesk(exercise, sample_data, tmp_path / f"desk{len(projects)}", project)
        assert project.read(str(desk.lay_out()))
        return desk

    yield make
    for project in projects:
        project.clear()


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.exercise_id)
def test_the_solution_passes_and_nothing_passes_before(desk_of, exercise):
    desk, runner = desk_of(exercise), Runner(exercise, Progress())
    for step in exercise.steps:
        assert runner.current is step
        assert not runner.check(step, desk).passed, f"{step.step_id} is done before anything was done"
        runner.solve(step, desk.run)
        outcome = runner.check(step, desk)
        assert outcome.passed, (step.step_id, [str(one) for one in outcome.problems])
        desk.values(step.opens.parameters)
    assert runner.current is None


@pytest.mark.parametrize(
    ("exercise", "wrong"),
    [(one, wrong) for one in EXERCISES for wrong in one.wrong],
    ids=lambda one: getattr(one, "exercise_id", getattr(one, "name", "")),
)
def test_a_wrong_answer_is_caught(desk_of, exercise, wrong):
    desk, runner = desk_of(exercise), Runner(exercise, Progress())
    for step in exercise.steps:
        if step.step_id != wrong.fails:
            runner.solve(step, desk.run)
            assert runner.check(step, desk).passed
            continue
        for action in wrong.actions:
            desk.run(action)
        told = [str(one) for one in runner.check(step, desk).problems]
        assert told and not any("has not been run" in one for one in told), told
        return


def test_the_template_for_facilitators_is_a_good_exercise(desk_of):
    exercise = load(FOLDER / "template.json.txt")
    desk, runner = desk_of(exercise), Runner(exercise, Progress())
    step = runner.current
    runner.solve(step, desk.run)
    assert runner.check(step, desk).passed
    for action in exercise.wrong[0].actions:
        desk.run(action)
    assert not runner.check(step, desk).passed
