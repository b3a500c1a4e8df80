# SPDX-License-Identifier: GPL-2.0-or-later
"""The workshop's panel: a learner clicks through an exercise, and every click says something."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QPushButton
from smartcity.smartcity_plugin.gui.workshop_panel import WorkshopPanel

SAMPLE = Path(__file__).parents[1] / "workshop" / "retired.json"


@pytest.fixture
def panel(provider, tmp_path):
    exercises = tmp_path / "exercises"
    exercises.mkdir()
    shutil.copy(SAMPLE, exercises)
    (exercises / "spoiled.json").write_text("{", encoding="utf-8")
    one = WorkshopPanel(exercises, tmp_path / "profile")
    one.project_wanted.connect(lambda path: QgsProject.instance().read(path))
    one.asked = []
    one.algorithm_wanted.connect(lambda algorithm, given: one.asked.append((algorithm, given)))
    yield one
    one.deleteLater()
    QgsProject.instance().clear()


def press(panel, name):
    found = panel.findChild(QPushButton, f"smartcity_workshop_{name}")
    assert found.isEnabled(), name
    found.click()


def test_a_learner_clicks_through(panel, tmp_path):
    assert panel.list.count() == 1 and "0 of 1 steps" in panel.list.item(0).text()
    assert "spoiled.json" in panel.bad_words.text() and "line 1" in panel.bad_words.text()
    press(panel, "begin")
    assert "step 1 of 1" in panel.head.text() and "Concentrations" in panel.text.toPlainText()
    press(panel, "open")
    algorithm, given = panel.asked[0]
    assert algorithm == "smartcity:concentrations" and QgsProject.instance().mapLayer(given["INPUT"]).featureCount() == 260
    press(panel, "check")
    assert panel.answer.text().startswith("Not yet:") and "has not been run yet" in panel.answer.text()
    for number in (1, 2, 3):
        press(panel, "hint")
        assert f"Hint {number}" in panel.answer.text()
    assert not panel.hint_button.isEnabled()
    press(panel, "solve")
    assert "press Check" in panel.answer.text()
    press(panel, "check")
    assert panel.step is None and "done" in panel.head.text() and not panel.check_button.isEnabled()
    press(panel, "back")
    assert "1 of 1 steps" in panel.list.item(0).text()
    again = WorkshopPanel(tmp_path / "exercises", tmp_path / "profile")
    assert "1 of 1 steps" in again.list.item(0).text()
    again.deleteLater()
    panel.begin("retired")
    press(panel, "reset")
    assert "step 1 of 1" in panel.head.text() and panel.desk.runs("smartcity:concentrations") == []


def test_another_project_is_said(panel):
    panel.begin("retired")
    QgsProject.instance().clear()
    press(panel, "check")
    assert "Another project is open" in panel.answer.text()
    press(panel, "open")
    assert "not in the project" in panel.answer.text()
    panel.begin("nothing")
    assert panel.runner.exercise.exercise_id == "retired"
