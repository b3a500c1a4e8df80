# SPDX-License-Identifier: GPL-2.0-or-later
"""An exercise is read whole or refused with the place of the mistake; a hostile one can name no code, no path and no address."""

from __future__ import annotations

import json
import os
import time

import pytest
from smartcity.smartcity_plugin.workshop.checks import KINDS, RunCheck, Wanted
from smartcity.smartcity_plugin.workshop.errors import BadExercise
from smartcity.smartcity_plugin.workshop.exercise import in_language
from smartcity.smartcity_plugin.workshop.loading import load, load_all, read
from smartcity.smartcity_plugin.workshop.markdown import to_html
from smartcity.smartcity_plugin.workshop.node import MOST_LETTERS


def test_a_good_exercise(exercise):
    made = read(exercise)
    assert [one.step_id for one in made.steps] == ["find", "decide"] and made.steps[1].needs == ("find",)
    check = made.steps[0].checks[0]
    assert isinstance(check, RunCheck) and check.given == {"K_SUPPRESS": Wanted(at_least=5)} and check.set_ == ("TOTAL_FIELD",)
    assert in_language(made.about, "ko_KR") == "어디에 사는가?"
    assert in_language(made.about, "de") == "Where do *retired* residents live?\n\nLook first."
    assert made.wrong[0].fails == "find"


def spoil(data, path, value):
    *way, last = path
    for part in way:
        data = data[part]
    if value is KeyError:
        del data[last]
    else:
        data[last] = value


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("id",), "Retired Residents", r"at id: an id belongs here"),
        (("number",), "1", r"at number: a whole number from 1 to 99"),
        (("title", "ko"), KeyError, r"at title\.ko: the text in this language is missing"),
        (("title", "ko"), "  ", r"at title\.ko"),
        (("steps",), [], r"at steps: a list with at least 1"),
        (("steps", 0), "find", r"at steps\[0\]: a group"),
        (("steps", 0, "hints"), [{"en": "a", "ko": "a"}], r"at steps\[0\]\.hints: 3 hints are needed.*there are 1"),
        (("steps", 0, "chekcs"), [], r"at steps\[0\]\.chekcs: this name is not known"),
        (("steps", 0, "checks"), [], r"at steps\[0\]\.checks: a list with at least 1"),
        (
            ("steps", 0, "checks", 0, "check"),
            "python",
            r"at steps\[0\]\.checks\[0\]\.check: “python” is not known here; possible are: .*layer",
        ),
        (("steps", 0, "checks", 0, "given", "K_SUPPRESS"), {}, r"given\.K_SUPPRESS: say what is wanted"),
        (("steps", 0, "checks", 0, "given", "K_SUPPRESS", "at_least"), "5", r"at_least: a number"),
        (("steps", 1, "checks", 0, "layer"), "Units", r"checks\[0\]\.layer: “Units” names no layer"),
        (("steps", 0, "needs"), ["decide"], r"at steps\[0\]\.needs: the step “decide” comes later or needs this one"),
        (("steps", 0, "needs"), ["find"], r"at steps\[0\]\.needs: the step “find”"),
        (("steps", 1, "needs"), ["nowhere"], r"there is no step “nowhere”"),
        (("steps", 1, "id"), "find", r"another step already has the id"),
        (("steps", 0, "opens"), {"algorithm": "smartcity:hot_spots", "dock": "cycle"}, r"either an “algorithm” or a “dock”"),
        (("steps", 1, "opens"), {"dock": "python_console"}, r"opens\.dock: “python_console” is not known"),
        (("wrong", 0, "fails"), "nowhere", r"wrong\[0\]\.fails: there is no step"),
        (("project",), "../../secret.qgz", r"at project"),
        (("theme",), 3, r"at theme: a text belongs here"),
        (("looks_at",), "/etc/passwd", r"at looks_at: “/etc/passwd” names no layer"),
        (("steps", 0, "solve", 0, "algorithm"), "script:evil", r"may not be run by an exercise"),
        (("steps", 0, "solve", 0, "algorithm"), "native:filedownloader", r"may not be run"),
        (("steps", 0, "solve", 0, "algorithm"), "qgis:executesql", r"may not be run"),
        (("steps", 0, "solve", 0, "algorithm"), "smartcity:../x", r"may not be run"),
        (("steps", 0, "solve", 0, "parameters", "INPUT"), "/etc/passwd", r"looks like a path"),
        (("steps", 0, "solve", 0, "parameters", "INPUT"), "C:\\Windows", r"looks like a path"),
        (("steps", 0, "solve", 0, "parameters", "INPUT"), "https://example.org/x.gpkg", r"looks like a path"),
        (("steps", 0, "solve", 0, "parameters", "INPUT"), "postgres://dbname=x", r"looks like a path"),
        (("steps", 0, "solve", 0, "parameters", "INPUT"), {"source": "x"}, r"give a text, a number"),
        (("steps", 0, "solve", 0, "parameters", "INPUT"), "PG:dbname=x", r"looks like a path"),
        (("steps", 0, "solve", 0, "parameters", "INPUT"), "service=city", r"looks like a path"),
        (("steps", 0, "solve", 0, "parameters", "STORE"), "pg:City hall", r"looks like a path"),
        (("steps", 0, "opens", "parameters", "GROUP_FIELDS"), ["retired", "~/x"], r"opens\.parameters\.GROUP_FIELDS: .*looks like a path"),
        (("steps", 0, "checks"), {"check": "layer"}, r"at steps\[0\]\.checks: a list"),
        (("steps", 0, "checks", 0, "given", "K_SUPPRESS", "at_least"), 1e999, r"at_least: a number"),
        (("steps", 1, "checks", 0, "metric"), 1, r"metric: true or false"),
        (("steps", 1, "checks", 0), {"check": "decision", "cites": "x", "approved": "no"}, r"approved: true or false"),
        (("steps", 1, "checks", 0), {"check": ["layer"]}, r"checks\[0\]\.check: “\['layer'\]” is not known"),
        (
            ("steps", 1, "checks", 0),
            {"check": "oracle", "layer": "layer:Units", "key": "code", "field": "n", "expected": {"a": {}}},
            r"expected\.a: a number",
        ),
        (("about", "en"), "**a " * 2501, r"at about\.en: the text is too long"),
        (("steps", 0, "solve", 0, "parameters", "REPORT"), "file:../../.bashrc", r"no plain file name"),
        (("steps", 0, "solve", 0, "parameters", "REPORT"), "file:run.py", r"no plain file name"),
        (("steps", 0, "solve", 0, "parameters", "INPUT"), "result:hot spots", r"names no layer and no result"),
    ],
)
def test_a_mistake_is_named_with_its_place(exercise, path, value, told):
    spoil(exercise, path, value)
    with pytest.raises(BadExercise, match=told):
        read(exercise, "mine.json")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "no JSON: see line 1"),
        ("[]", "a group of names"),
        ("[" * 100_000, "no JSON"),
        ('{"id":' * 100_000, "no JSON"),
        ('"x"', "a group"),
        ('{"id": "a", "number": 1,\n "id": "b"}', "the name “id” stands twice"),
        ('{"number": NaN}', "“NaN” is no number"),
        ('{"id": "a", "number": ' + "9" * 5000 + "}", "at number: a whole number"),
        ("", "no JSON"),
    ],
)
def test_what_is_no_exercise_at_all(tmp_path, text, told):
    (tmp_path / "bad.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadExercise, match=told):
        load(tmp_path / "bad.json")


def test_large_unreadable_and_twice(tmp_path, exercise):
    (tmp_path / "a.json").write_text(json.dumps(exercise), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps(exercise), encoding="utf-8")
    (tmp_path / "c.json").write_text("x" * 1_000_001, encoding="utf-8")
    (tmp_path / "d.json").write_bytes(b"\xff\xfe")
    good, bad = load_all(tmp_path)
    assert [one.exercise_id for one in good] == ["retired"]
    told = " ".join(str(one) for one in bad)
    assert "already has the id" in told and "too large" in told and "cannot be read" in told
    assert load_all(tmp_path / "nowhere") == ([], [])


@pytest.mark.parametrize(
    "value", ["EPSG:5179", "exercise:store", "2025-07-29", "19:30", "2025-07-29T19:30", "Programmes: by day", "residents", 5, True, None]
)
def test_what_parameters_may_be(exercise, value):
    spoil(exercise, ("steps", 0, "solve", 0, "parameters", "INPUT"), value)
    assert read(exercise).steps[0].solve[0].parameters["INPUT"] == value


def test_what_only_looks_like_a_file(tmp_path):
    """A folder, and a pipe, which would keep whoever reads it waiting for ever."""
    (tmp_path / "folder.json").mkdir()
    os.mkfifo(tmp_path / "pipe.json")
    _, bad = load_all(tmp_path)
    assert [str(one) for one in bad] == ["“folder.json” cannot be read.", "“pipe.json” cannot be read."]


def test_the_mark_that_editors_of_windows_write(tmp_path, exercise):
    (tmp_path / "a.json").write_text(json.dumps(exercise), encoding="utf-8-sig")
    assert load(tmp_path / "a.json").exercise_id == "retired"


def test_the_longest_text_is_shown_at_once():
    """Stars that open and never close are looked at again from each."""
    began = time.perf_counter()
    to_html("**a " * (MOST_LETTERS // 4))
    assert time.perf_counter() - began < 2.0


def test_every_kind_of_check_can_be_written():
    from smartcity.smartcity_plugin.workshop.loading import _READERS

    assert set(_READERS) == set(KINDS)


def test_a_crs_is_no_address(exercise):
    exercise["wrong"][0]["solve"][0]["parameters"]["TARGET_CRS"] = "EPSG:5179"
    assert read(exercise).wrong[0].actions[0].parameters["TARGET_CRS"] == "EPSG:5179"
    exercise["wrong"][0]["solve"][0]["parameters"]["TARGET_CRS"] = "EPSG:5179|x"
    with pytest.raises(BadExercise, match="looks like a path"):
        read(exercise)
