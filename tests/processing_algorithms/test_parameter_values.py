# SPDX-License-Identifier: GPL-2.0-or-later
"""A value that its parameter cannot take is refused in words, in every algorithm and on every way of starting one."""

from __future__ import annotations

import re

import pytest
from qgis.core import Qgis, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProperty

INTEGER = Qgis.ProcessingNumberParameterType.Integer
STATED = {
    "source": lambda layer, _: layer,
    "matrix": lambda *_: ["hours saved", 1, 2, 3, "hours a week"],
    "multilayer": lambda layer, _: [layer],
    "field": lambda *_: "v",
    "string": lambda *_: "text",
    "expression": lambda *_: "10",
    "layer": lambda layer, _: layer,
}


def something_for(definition, layer, folder):
    """A value that the parameter can take."""
    if definition.type() in ("number", "distance"):
        return max(definition.minimum(), 1.0) if definition.defaultValue() is None else definition.defaultValue()
    if definition.type() == "enum":
        return definition.options()[0]
    if definition.type() == "file":
        path = folder / f"given{(re.findall('[.][a-z]+', definition.createFileFilter()) or ['.txt'])[0]}"
        path.touch()
        return str(path)
    if definition.isDestination():
        return str(folder / "out")
    return STATED[definition.type()](layer, folder) if definition.type() in STATED else definition.defaultValue()


def impossible(definition):
    """Values that the parameter cannot take, and what the sentence says of each."""
    if definition.type() in ("number", "distance"):
        yield "many", "is no number"
        yield float("nan"), "is no number"
        if definition.minimum() > -1e300:
            yield definition.minimum() - 1, "but must be "
        if definition.maximum() < 1e300:
            yield definition.maximum() + 1, "but must be "
        if definition.dataType() == INTEGER:
            yield 3_000_000_000, "but must be "
    elif definition.type() == "enum":
        yield "no such choice", definition.options()[0]
        yield 99, definition.options()[0]
    elif definition.type() == "boolean":
        yield "no", "must be true or false"
    elif definition.type() == "datetime":
        yield "yesterday", "is no date"
    elif definition.type() == "point":
        yield "there", "is no place"
    elif definition.type() == "file" and not definition.checkValueIsAcceptable("photo.heic"):
        yield "photo.heic", "but must be a file of this kind"
    elif definition.type() == "multilayer" and definition.layerType() != Qgis.ProcessingSourceType.File:
        yield ["/no/such/layer.gpkg"], "cannot be read"
    if not definition.flags() & Qgis.ProcessingParameterFlag.Optional:
        yield "", "is missing"


def test_every_parameter_of_every_algorithm(provider, points_of, tmp_path):
    layer, context, asked = points_of([(0, {"v": 1.0}), (10, {"v": 2.0})]), QgsProcessingContext(), 0
    for algorithm in provider.algorithms():
        required = {
            one.name(): something_for(one, layer, tmp_path)
            for one in algorithm.parameterDefinitions()
            if not one.flags() & Qgis.ProcessingParameterFlag.Optional
        }
        for definition in algorithm.parameterDefinitions():
            for value, said in impossible(definition):
                good, text = algorithm.checkParameterValues(required | {definition.name(): value}, context)
                where = f"{algorithm.name()} {definition.name()}={value!r}: {text}"
                assert not good, where
                assert f"({definition.name()})" in text, where
                assert said in text, where
                asked += 1
    assert asked > 900


@pytest.fixture
def lattice(points_of):
    """225 points with values."""
    return points_of([((100.0 * (i % 15), 100.0 * (i // 15)), {"v": float(i * 7 % 11)}) for i in range(225)])


@pytest.mark.parametrize(
    ("parameter", "value", "sentence"),
    [
        ("PERMUTATIONS", 0, "“Permutations” (PERMUTATIONS) is 0, but must be from 99 to 9,999,999."),
        ("BAND", -5, "(BAND) is -5, but must be at least 0."),
        ("K", "eight", "(K) is “eight”, which is no number."),
        ("STATISTIC", "GI*", "(STATISTIC) is “GI*”, but must be one of: gi, gi_star."),
        ("STABILITY", "no", "(STABILITY) is “no”, but must be true or false."),
        ("OUTPUT", "", "(OUTPUT) is missing."),
    ],
)
def test_the_sentence_names_parameter_value_and_range(run, lattice, parameter, value, sentence):
    given = {"INPUT": lattice, "FIELD": "v", "NEIGHBOURS": "knn", "OUTPUT": "memory:", parameter: value}
    with pytest.raises(QgsProcessingException) as caught:
        run("hot_spots", **given)
    assert sentence in str(caught.value)


def test_a_run_that_nobody_checked_is_refused_too(provider, lattice):
    """QGIS asks `checkParameterValues` neither of a model's steps nor of an algorithm that Python starts by itself, and takes the default for a choice that there is not."""
    for wrong in ({"STATISTIC": "Gi*"}, {"PERMUTATIONS": QgsProperty.fromExpression("3 * 2")}):
        given = {"INPUT": lattice, "FIELD": "v", "NEIGHBOURS": "knn", "OUTPUT": "memory:"} | wrong
        with pytest.raises(QgsProcessingException, match=rf"\({next(iter(wrong))}\)"):
            provider.algorithm("hot_spots").create().run(given, QgsProcessingContext(), QgsProcessingFeedback(False), {}, False)


def test_numbers_and_switches_as_text_are_read_as_such(run, lattice):
    """As the command line gives them."""
    text = run(
        "hot_spots",
        INPUT=lattice,
        FIELD="v",
        NEIGHBOURS="knn",
        K="6",
        STABILITY="False",
        PERMUTATIONS=QgsProperty.fromExpression("100 + 899"),
        OUTPUT="memory:",
    )
    assert text["N_USED"] == 225
