# SPDX-License-Identifier: GPL-2.0-or-later
"""How far somebody is, kept in a file of their profile, and what a facilitator may take home from a class.

Names are kept only where the class agreed; without that a learner is a number. Times are not kept: nobody is measured by the clock.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

_VERSION = 1


@dataclass(frozen=True)
class StepProgress:
    """``tries`` checks of a step so far, ``hints`` shown, whether it is ``done``, and whether the solution was shown (``solved``)."""

    done: bool = False
    tries: int = 0
    hints: int = 0
    solved: bool = False


@dataclass(frozen=True)
class Progress:
    """One learner's progress: by exercise, by step."""

    steps: Mapping[str, Mapping[str, StepProgress]] = field(default_factory=dict)

    def of(self, exercise_id: str, step_id: str) -> StepProgress:
        """How far a step is."""
        return self.steps.get(exercise_id, {}).get(step_id, StepProgress())

    def with_step(self, exercise_id: str, step_id: str, **changes: Any) -> Progress:
        """The same with one step changed."""
        changed = replace(self.of(exercise_id, step_id), **changes)
        return Progress({**self.steps, exercise_id: {**self.steps.get(exercise_id, {}), step_id: changed}})

    def without(self, exercise_id: str) -> Progress:
        """The same with one exercise begun anew."""
        return Progress({name: steps for name, steps in self.steps.items() if name != exercise_id})


def read_progress(path: Path) -> Progress:
    """What was kept; nothing where there is no file or it cannot be understood, which must not keep anybody from going on."""
    return understood(path) or Progress()


def understood(path: Path) -> Progress | None:
    """What a file of progress says; None where there is no file or it is none. A facilitator must be told which of a class's files that is."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Progress(
            {
                str(exercise): {
                    str(step): StepProgress(bool(one["done"]), int(one["tries"]), int(one["hints"]), bool(one["solved"]))
                    for step, one in steps.items()
                }
                for exercise, steps in data["steps"].items()
            }
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write_progress(path: Path, progress: Progress) -> None:
    """Keep it. The old file is replaced in one move, so that a crash leaves one or the other."""
    path.parent.mkdir(parents=True, exist_ok=True)
    steps = {exercise: {step: vars(one) for step, one in kept.items()} for exercise, kept in progress.steps.items()}
    new = path.with_name(path.name + ".new")
    new.write_text(json.dumps({"version": _VERSION, "steps": steps}, indent=1), encoding="utf-8")
    new.replace(path)


@dataclass(frozen=True)
class Learner:
    """Who took part: a name where the class agreed to names, and how far they came."""

    name: str
    progress: Progress


def class_table(learners: Iterable[Learner], exercises: Mapping[str, tuple[str, ...]], *, names_agreed: bool) -> str:
    """The facilitator's table as CSV: one row per learner, per exercise how many steps are done, of these by the shown solution, and how many hints were taken.

    ``exercises`` gives the ids of each exercise's steps. Without an agreement on names learners are numbered.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    heads = [f"{exercise}_{what}" for exercise in exercises for what in ("done", "of", "solution_shown", "hints")]
    writer.writerow(["learner", *heads])
    for number, learner in enumerate(learners, start=1):
        row: list[object] = [_plain(learner.name) if names_agreed and learner.name else number]
        for exercise, steps in exercises.items():
            kept = [learner.progress.of(exercise, step) for step in steps]
            row += [sum(one.done for one in kept), len(steps), sum(one.solved for one in kept), sum(one.hints for one in kept)]
        writer.writerow(row)
    return text.getvalue()


def _plain(name: str) -> str:
    """A name that a spreadsheet takes for a text and not for a formula."""
    return "'" + name if name[:1] in "=+-@\t\r" else name
