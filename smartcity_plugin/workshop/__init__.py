# SPDX-License-Identifier: GPL-2.0-or-later
"""The workshop: exercises as data, their checks, the runner. Never imports QGIS.

How QGIS's side uses it::

    exercises, bad = loading.load_all(folder)              # bad: what is wrong, for whoever wrote it
    runner = Runner(exercise, read_progress(path), lambda progress: write_progress(path, progress))
    step = runner.current
    markdown.to_html(in_language(step.text, "ko"))
    outcome = runner.check(step, world)                    # world: what `World` asks for; outcome.problems are Phrases: `.said(tr)`
    runner.hint(step); runner.solve(step, run_action); runner.reset()
"""
