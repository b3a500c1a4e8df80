# SPDX-License-Identifier: GPL-2.0-or-later
"""The workshop's panel: a learner clicks through an exercise, and every click says something."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QPushButton
from smartcity.smartcity_plugin.gui.workshop_panel import WorkshopPanel
from smartcity.smartcity_plugin.workshop.progress import Progress, write_progress

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
    assert "“Concentrations of residents" in panel.answer.text() and "smartcity:" not in panel.answer.text()
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


def test_the_table_of_a_class(panel, tmp_path):
    """Two learners and a stray file: names are written only where the class agreed, and what is no progress is named."""
    step = panel.exercises[0].steps[0].step_id
    for name, done in (("Kim Minji", True), ("=cmd()", False)):
        write_progress(tmp_path / name / "progress.json", Progress().with_step(panel.exercises[0].exercise_id, step, done=done, hints=2))
    (tmp_path / "letter.json").write_text("[]", encoding="utf-8")
    table = panel.open_class_table()
    table.add([tmp_path / "Kim Minji" / "progress.json", tmp_path / "letter.json", tmp_path / "=cmd()" / "progress.json"])
    assert table.list.rowCount() == 2 and "letter.json" in table.said.text()
    assert table.save(tmp_path / "class.csv")
    rows = list(csv.reader((tmp_path / "class.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0][0] == "learner" and [row[0] for row in rows[1:]] == ["1", "2"] and "Minji" not in str(rows)
    assert [row[1:] for row in rows[1:]] == [["1", "1", "0", "2"], ["0", "1", "0", "2"]]
    table.agreed.setChecked(True)
    assert table.save(tmp_path / "class.csv")
    rows = list(csv.reader((tmp_path / "class.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [row[0] for row in rows[1:]] == ["Kim Minji", "'=cmd()"]
    assert not table.save(tmp_path / "nowhere" / "class.csv") and "cannot be written" in table.said.text()


def test_the_table_begins_with_this_computer(panel, tmp_path):
    assert panel.open_class_table().list.rowCount() == 0
    write_progress(tmp_path / "profile" / "progress.json", Progress())
    own = panel.open_class_table()
    assert own.list.rowCount() == 1 and own.list.item(0, 1).text() == ""
