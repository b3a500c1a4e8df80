# SPDX-License-Identifier: GPL-2.0-or-later
"""Sentences that an analysis hands on: an English template and its figures, translated at the door to QGIS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Sentence:
    """template: marked with ``tr()`` where it is written; figures: (name, value) pairs that fill it, sentences among them."""

    template: str
    figures: tuple[tuple[str, object], ...] = ()

    def said(self, translate: Callable[[str], str] = str) -> str:
        """The sentence in the language of ``translate``."""
        filled = {name: value.said(translate) if isinstance(value, Sentence) else value for name, value in self.figures}
        return translate(self.template).format(**filled)


def say(template: str, **figures: object) -> Sentence:
    """A sentence from a template that was marked with ``tr()``."""
    return Sentence(template, tuple(figures.items()))
