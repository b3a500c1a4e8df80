# SPDX-License-Identifier: GPL-2.0-or-later
"""A part of an exercise's JSON with its place, so that every complaint names it."""

from __future__ import annotations

import math
import re
from typing import Any, NoReturn

from ..cycle.phrases import Phrase
from .errors import BadExercise
from .exercise import Texts
from .words import tr

LANGUAGES = ("en", "ko")
MOST_LETTERS = 10_000  # a step is read at a glance; and what turns Markdown into HTML looks at stars more than once
ID = re.compile(r"[a-z][a-z0-9_]{0,40}")


class Node:
    """Names and values, asked for one by one; what nobody asks for is a mistake."""

    def __init__(self, data: object, file: str, place: str) -> None:
        self.file, self.place = file, place
        if not isinstance(data, dict):
            self.data: dict[str, Any] = {}
            self.bad("", tr("a group of names and values in {{…}} belongs here"))
        self.data = data
        self._asked: set[str] = set()

    def bad(self, key: str, what: str, **figures: object) -> NoReturn:
        """Raise with the place."""
        place = ".".join(part for part in (self.place, key) if part) or "–"
        raise BadExercise(tr("“{file}”, at {place}: {what}."), file=self.file, place=place, what=Phrase(what, figures))

    def has(self, key: str) -> bool:
        """Whether ``key`` is given."""
        return key in self.data

    def take(self, key: str) -> Any:
        """The value, None where there is none."""
        self._asked.add(key)
        return self.data.get(key)

    def string(self, key: str) -> str:
        """A text that is not empty."""
        value = self.take(key)
        if not isinstance(value, str) or not value.strip():
            self.bad(key, tr("a text belongs here"))
        return value

    def text_or_nothing(self, key: str) -> str:
        """A text, empty where there is none."""
        return self.string(key) if self.has(key) else ""

    def name(self, key: str) -> str:
        """An id."""
        return self.matching(key, ID, tr("an id belongs here: small letters, digits and underlines, a letter first"))

    def matching(self, key: str, pattern: re.Pattern[str], what: str) -> str:
        """A text of a given form."""
        value = self.take(key)
        if not isinstance(value, str) or not pattern.fullmatch(value):
            self.bad(key, what)
        return value

    def one_of(self, key: str, known: tuple[str, ...]) -> str:
        """One of several words."""
        value = self.take(key)
        if value not in known:
            self.bad(key, tr("“{value}” is not known here; possible are: {known}"), value=str(value)[:60], known=", ".join(known))
        return str(value)

    def whole(self, key: str, least: int, most: int) -> int:
        """A whole number within bounds."""
        value = self.take(key)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self.bad(key, tr("a whole number from {least} to {most} belongs here"), least=least, most=most)
        return value

    def number(self, key: str, default: float | None) -> Any:
        """A number, or ``default`` where none is given."""
        value = self.take(key)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            self.bad(key, tr("a number belongs here"))
        return float(value)

    def flag(self, key: str, default: bool = False) -> bool:
        """True or false; ``default`` where none is given."""
        value = self.take(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.bad(key, tr("true or false belongs here"))
        return value

    def strings(self, key: str) -> list[str]:
        """A list of texts, empty where none is given."""
        value = self.take(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.bad(key, tr("a list of texts belongs here"))
        return value

    def mapping(self, key: str) -> dict[str, Any]:
        """Names and values, empty where none are given."""
        value = self.take(key)
        if value is None:
            return {}
        if not isinstance(value, dict):
            self.bad(key, tr("a group of names and values in {{…}} belongs here"))
        return value

    def texts(self, key: str) -> Texts:
        """A text in every language. A list of lines is joined."""
        return self.child(key).here_texts()

    def here_texts(self) -> Texts:
        """The node itself as a text in every language."""
        made = {}
        for language in LANGUAGES:
            value = self.take(language)
            text = "\n".join(value) if isinstance(value, list) and all(isinstance(one, str) for one in value) else value
            if not isinstance(text, str) or not text.strip():
                self.bad(language, tr("the text in this language is missing"))
            if len(text) > MOST_LETTERS:
                self.bad(language, tr("the text is too long ({n} letters at most)"), n=MOST_LETTERS)
            made[language] = text
        self.nothing_else()
        return made

    def child(self, key: str) -> Node:
        """A group below this one."""
        return Node(self.take(key), self.file, ".".join(part for part in (self.place, key) if part))

    def children(self, key: str) -> list[tuple[str, Node]]:
        """Groups below this one, by name."""
        inner = self.mapping(key)
        return [(name, Node(one, self.file, f"{self.place}.{key}.{name}")) for name, one in inner.items()]

    def items(self, key: str, least: int = 0) -> list[Node]:
        """A list of groups."""
        value = self.take(key)
        if value is None and least == 0:
            return []
        if not isinstance(value, list) or len(value) < least:
            self.bad(key, tr("a list with at least {n} entries belongs here"), n=least)
        inside = f"{self.place}.{key}" if self.place else key
        return [Node(one, self.file, f"{inside}[{number}]") for number, one in enumerate(value)]

    def nothing_else(self) -> None:
        """Names that nobody asked for are slips of the pen, which would otherwise check nothing."""
        unknown = sorted(set(self.data) - self._asked)
        if unknown:
            self.bad(unknown[0], tr("this name is not known here"))
