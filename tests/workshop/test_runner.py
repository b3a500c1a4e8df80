# SPDX-License-Identifier: GPL-2.0-or-later
"""A learner's way through an exercise: checks, hints, solutions, progress that is kept, and what a facilitator may take home."""

from __future__ import annotations

import csv
import io

import pytest
from smartcity.smartcity_plugin.workshop.loading import read
from smartcity.smartcity_plugin.workshop.markdown import to_html
from smartcity.smartcity_plugin.workshop.progress import Learner, Progress, class_table, read_progress, write_progress
from smartcity.smartcity_plugin.workshop.runner import Runner


def test_step_by_step(exercise, world_of, good_run, units, tmp_path):
    path = tmp_path / "profile" / "progress.json"
    runner = Runner(read(exercise), read_progress(path), lambda progress: write_progress(path, progress))
    find, decide = runner.exercise.steps
    assert runner.current is find and not runner.is_open(decide)
    failed = runner.check(find, world_of())
    assert not failed.passed and "has not been run" in str(failed.problems[0])
    assert [runner.hint(find) is not None for _ in range(4)] == [True, True, True, False]
    assert runner.check(find, world_of(runs=[good_run])).passed
    assert runner.current is decide and runner.is_open(decide)

    again = Runner(runner.exercise, read_progress(path))
    assert again.current is decide and len(again.hints_shown(find)) == 3
    assert again.progress.of("retired", "find").tries == 2

    both = runner.check(decide, world_of())
    assert len(both.problems) == 2, "all that differs is said at once"
    runner.reset()
    assert runner.current is find and read_progress(path) == Progress()


def test_solutions_are_run_and_remembered(exercise):
    done = []
    runner = Runner(read(exercise), Progress())
    runner.solve(runner.exercise.steps[0], lambda action: done.append(action.algorithm))
    assert done == ["smartcity:concentrations"] and runner.progress.of("retired", "find").solved
    with pytest.raises(RuntimeError):
        runner.solve(runner.exercise.steps[1], lambda action: (_ for _ in ()).throw(RuntimeError("the run failed")))
    assert not runner.progress.of("retired", "decide").solved


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"steps": 3}', '{"steps": {"a": {"b": {}}}}', '{"steps": {"a": {"b": {"done": 1, "tries": "x"}}}}']
)
def test_a_spoiled_file_of_progress_keeps_nobody_from_going_on(tmp_path, text):
    (tmp_path / "progress.json").write_text(text, encoding="utf-8")
    assert read_progress(tmp_path / "progress.json") == Progress()
    assert read_progress(tmp_path / "nothing.json") == Progress()


def test_the_class_by_number_or_by_name():
    progress = Progress().with_step("retired", "find", done=True, hints=2, solved=True).with_step("retired", "decide", tries=4)
    learners = [Learner("김민지", progress), Learner("=cmd()", Progress())]
    exercises = {"retired": ("find", "decide")}
    numbered = list(csv.reader(io.StringIO(class_table(learners, exercises, names_agreed=False))))
    assert numbered == [
        ["learner", "retired_done", "retired_of", "retired_solution_shown", "retired_hints"],
        ["1", "1", "2", "1", "2"],
        ["2", "0", "2", "0", "0"],
    ]
    named = list(csv.reader(io.StringIO(class_table(learners, exercises, names_agreed=True))))
    assert [row[0] for row in named[1:]] == ["김민지", "'=cmd()"]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# Where?\n\nLook **first**, then *act*.", "<h2>Where?</h2>\n<p>Look <b>first</b>, then <i>act</i>.</p>"),
        ("- one\n- two", "<ul><li>one</li><li>two</li></ul>"),
        ("1. one\n2. `K` is 8", "<ol><li>one</li><li><code>K</code> is 8</li></ol>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        (
            '[x](javascript:alert(1)) <img src="file:///etc/passwd">',
            "<p>[x](javascript:alert(1)) &lt;img src=&quot;file:///etc/passwd&quot;&gt;</p>",
        ),
        (
            "![x](https://example.org/x.png) <a href='javascript:x' onclick=\"y()\">**z**</a>",
            "<p>![x](https://example.org/x.png) &lt;a href=&#x27;javascript:x&#x27; onclick=&quot;y()&quot;&gt;<b>z</b>&lt;/a&gt;</p>",
        ),
        ("`<b onload=x>` # <h1>", "<p><code>&lt;b onload=x&gt;</code> # &lt;h1&gt;</p>"),
        ("2 * 3 * 4 < 30", "<p>2 * 3 * 4 &lt; 30</p>"),
        (
            "Run **Find hot spots (Gi*)** on *Sites*, **핫스팟(Gi*)** 를",
            "<p>Run <b>Find hot spots (Gi*)</b> on <i>Sites</i>, <b>핫스팟(Gi*)</b> 를</p>",
        ),
        ("**a** and **b** but not ** c ** nor 2*3*4", "<p><b>a</b> and <b>b</b> but not ** c ** nor 2*3*4</p>"),
    ],
)
def test_markdown_lets_nothing_else_through(text, html):
    assert to_html(text) == html
