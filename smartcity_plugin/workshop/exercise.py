# SPDX-License-Identifier: GPL-2.0-or-later
"""What an exercise is. It is data: texts, links, checks, and the steps of a solution; nothing in it is ever executed as code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .checks import Check

Texts = Mapping[str, str]
"""A text by language: 'en' always, 'ko' in ours."""


def in_language(texts: Texts, language: str) -> str:
    """The text in ``language`` ('ko', 'ko_KR'), in English where there is none."""
    return texts.get(language.split("_", maxsplit=1)[0], texts["en"])


@dataclass(frozen=True)
class Opens:
    """What a step's link opens: an algorithm's dialog with parameters filled in, or a dock."""

    algorithm: str = ""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    dock: str = ""


@dataclass(frozen=True)
class Action:
    """One step of a solution: an algorithm is run. ``parameters`` may name layers ("layer:Units"), results of earlier runs ("result:smartcity:hot_spots.OUTPUT") and
    files that are made ("file:report.html").
    """

    algorithm: str
    parameters: Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    """One thing to do, and how it is checked. ``needs`` are ids of steps that come before."""

    step_id: str
    title: Texts
    text: Texts
    opens: Opens
    checks: tuple[Check, ...]
    hints: tuple[Texts, ...]
    solve: tuple[Action, ...]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class WrongAnswer:
    """A mistake that learners make, and the step whose check must catch it."""

    name: str
    fails: str
    actions: tuple[Action, ...]


@dataclass(frozen=True)
class Exercise:
    """One exercise. ``project`` is a sample project's file name; ``minutes`` is for the facilitator's plan, never shown to a learner.

    ``theme`` is the map theme with which the learner's copy opens, ``looks_at`` the layer that fills its map; empty as the project has them.
    """

    exercise_id: str
    number: int
    minutes: int
    title: Texts
    about: Texts
    project: str
    steps: tuple[Step, ...]
    wrong: tuple[WrongAnswer, ...] = ()
    theme: str = ""
    looks_at: str = ""
