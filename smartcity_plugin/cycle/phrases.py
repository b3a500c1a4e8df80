# SPDX-License-Identifier: GPL-2.0-or-later
"""Sentences that are made here and shown elsewhere, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Phrase:
    """An English template, marked with ``tr()`` where it is written, and what goes into it. ``str()`` gives it in English."""

    template: str
    figures: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.said(str)

    def said(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language of ``translate``, phrases inside it too."""
        return translate(self.template).format(**{name: in_words(value, translate) for name, value in self.figures.items()})


def in_words(value: object, translate: Callable[[str], str]) -> object:
    """``value`` as it goes into a sentence: phrases and lists of phrases translated, everything else as it is."""
    if isinstance(value, Phrase):
        return value.said(translate)
    if isinstance(value, tuple) and value and all(isinstance(one, Phrase) for one in value):
        return "; ".join(one.said(translate) for one in value)
    return value
