# SPDX-License-Identifier: GPL-2.0-or-later
"""One learner goes through one exercise: which step is next, what a check says, which hint comes, what the solution does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..cycle.phrases import Phrase
from .exercise import Action, Exercise, Step, Texts
from .progress import Progress
from .world import World


@dataclass(frozen=True)
class Outcome:
    """What a check of a step came to: ``problems`` in words, empty where it is done."""

    step_id: str
    problems: tuple[Phrase, ...]

    @property
    def passed(self) -> bool:
        """Whether the step is done."""
        return not self.problems


class Runner:
    """Keeps the progress of one exercise. ``changed`` is called with the new progress, to be kept."""

    def __init__(self, exercise: Exercise, progress: Progress, changed: Callable[[Progress], None] = lambda progress: None) -> None:
        self.exercise = exercise
        self.progress = progress
        self._changed = changed

    @property
    def current(self) -> Step | None:
        """The first step that is not done and has what it needs; None where all are done."""
        return next((one for one in self.exercise.steps if not self.is_done(one) and self.is_open(one)), None)

    def is_done(self, step: Step) -> bool:
        """Whether a step was checked and found done."""
        return self.progress.of(self.exercise.exercise_id, step.step_id).done

    def is_open(self, step: Step) -> bool:
        """Whether all steps that it needs are done."""
        return all(self.progress.of(self.exercise.exercise_id, needed).done for needed in step.needs)

    def check(self, step: Step, world: World) -> Outcome:
        """Check a step against the learner's work. All checks are made, so that somebody sees everything that differs at once."""
        problems = tuple(problem for one in step.checks if (problem := one.test(world)) is not None)
        kept = self.progress.of(self.exercise.exercise_id, step.step_id)
        self._keep(step, tries=kept.tries + 1, done=not problems)
        return Outcome(step.step_id, problems)

    def hint(self, step: Step) -> Texts | None:
        """The next hint of the ladder; None where all have been shown."""
        shown = self.progress.of(self.exercise.exercise_id, step.step_id).hints
        if shown >= len(step.hints):
            return None
        self._keep(step, hints=shown + 1)
        return step.hints[shown]

    def hints_shown(self, step: Step) -> tuple[Texts, ...]:
        """The hints that have been shown so far."""
        return step.hints[: self.progress.of(self.exercise.exercise_id, step.step_id).hints]

    def solve(self, step: Step, run: Callable[[Action], object]) -> None:
        """Do what the solution does, by ``run``. It is kept that the solution was shown."""
        for action in step.solve:
            run(action)
        self._keep(step, solved=True)

    def reset(self) -> None:
        """Begin the exercise anew."""
        self.progress = self.progress.without(self.exercise.exercise_id)
        self._changed(self.progress)

    def _keep(self, step: Step, **changes: object) -> None:
        self.progress = self.progress.with_step(self.exercise.exercise_id, step.step_id, **changes)
        self._changed(self.progress)
