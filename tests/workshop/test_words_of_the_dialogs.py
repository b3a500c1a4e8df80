# SPDX-License-Identifier: GPL-2.0-or-later
"""What an exercise says of a dialog is what the dialog shows, in either language: tools in bold, labels in quotation marks, layers in italics."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from qgis.core import QgsProject
from smartcity.smartcity_plugin.workshop.loading import load_all

ROOT = Path(__file__).parents[2]
EXERCISES, _ = load_all(ROOT / "resources" / "exercises")
STEPS = [(exercise, step) for exercise in EXERCISES for step in exercise.steps]
NAMES = [f"{exercise.exercise_id}-{step.step_id}" for exercise, step in STEPS]
KOREAN = {
    message.findtext("source"): message.findtext("translation") for message in ET.parse(ROOT / "i18n" / "smartcity_ko.ts").iter("message")
}


def shown(text, language):
    """As QGIS shows it."""
    return KOREAN.get(text, text) if language == "ko" else text


def short(name):
    """A tool's name without the question or the list behind it; “(Gi*)” is part of a name."""
    return re.sub(r" ?\([^()]{4,}\)$", "", name)


@pytest.fixture(scope="module")
def algorithms(provider):
    return {f"smartcity:{one.name()}": one for one in provider.algorithms()}


def used(step):
    """Every algorithm that the step opens or its solution runs."""
    return dict.fromkeys([step.opens.algorithm, *(action.algorithm for action in step.solve)])


def texts(step, language):
    return [step.text[language], *(hint[language] for hint in step.hints)]


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("step", [step for _, step in STEPS], ids=NAMES)
def test_labels_in_quotation_marks_are_those_of_the_dialog(algorithms, step, language):
    labels = {
        shown(parameter.description(), language)
        for name in used(step)
        if name in algorithms
        for parameter in algorithms[name].parameterDefinitions()
    }
    for text in texts(step, language):
        for quoted in re.findall("“([^”]+)”", text):
            assert quoted in labels, quoted


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("step", [step for _, step in STEPS], ids=NAMES)
def test_the_tool_is_called_as_the_toolbox_calls_it(algorithms, step, language):
    bold = re.findall(r"\*\*(.+?)\*\*(?!\*)", step.text[language])
    for name in used(step):
        if name in algorithms:
            assert short(shown(algorithms[name].displayName(), language)) in bold, name


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.exercise_id)
def test_layers_in_italics_are_in_the_project(qgis_app, sample_data, exercise, language):
    project = QgsProject()
    assert project.read(str(sample_data / exercise.project))
    names = {layer.name() for layer in project.mapLayers().values()}
    project.clear()
    for step in exercise.steps:
        for text in texts(step, language):
            for name in re.findall(r"(?<![*\w])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![*\w])", text):
                if " · " in name:
                    assert name in names, name
                else:
                    assert name not in {one.split(" · ")[0] for one in names}, f"“{name}” is shown with both names"


@pytest.mark.parametrize("step", [step for _, step in STEPS], ids=NAMES)
def test_both_languages_ask_for_the_same(step):
    """The same values, layers and numbers of labels, so that neither class has another task."""

    def values(language):
        text = step.text[language]
        return sorted(re.findall(r"`([^`]+)`", text)), sorted(set(re.findall(r"\*([^*]+ · [^*]+)\*", text)))

    assert values("en") == values("ko")


@pytest.mark.parametrize(("language", "group"), [("en", "Advanced Parameters"), ("ko", "고급 파라미터")])
@pytest.mark.parametrize("step", [step for _, step in STEPS], ids=NAMES)
def test_what_is_hidden_at_first_is_said_to_be(algorithms, step, language, group):
    """QGIS folds some parameters away; a learner who looks for one has to know where. ``group`` is QGIS's own heading."""
    folded = {
        shown(parameter.description(), language)
        for name in used(step)
        if name in algorithms
        for parameter in algorithms[name].parameterDefinitions()
        if parameter.flags() & parameter.Flag.FlagAdvanced and parameter.name() not in step.opens.parameters
    }
    if folded & set(re.findall("“([^”]+)”", step.text[language])):
        assert group in step.text[language]
