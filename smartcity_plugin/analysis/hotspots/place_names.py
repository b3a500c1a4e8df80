# SPDX-License-Identifier: GPL-2.0-or-later
"""Records to places by code or name. Every rule is exact and named; what no rule finds is listed with the nearest candidate, never guessed.

Codes are read as those of Korea's legal and administrative units: two digits for the province, three for the city or county, three for the eup, myeon or dong, two for the ri, with
zeros where a level is not meant. Names are compared as people see them: spelled in composed or decomposed Hangul, in full or half width, with one space or two.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

import numpy as np

from ..progress import Progress, no_progress

Rule = Literal["exact", "zeros", "level", "cut", "spaces", "last_word"]
RULES: tuple[Rule, ...] = ("exact", "zeros", "level", "cut", "spaces", "last_word")
Reason = Literal["empty", "shortened", "unknown", "ambiguous", "contradicts"]
_LEVELS = (10, 8, 5, 2)
_SCIENTIFIC = re.compile(r"^\d(?:\.\d+)?[eE]\+?\d+$")
_THOUSANDS = re.compile(r"^\d{1,3}(?:,\d{3})+$")
_NEAREST = 6
_MOST_NAMED = 20
_POLL = 100
MOST_COMPARED = 5_000
"""Different values that no rule finds and for which the nearest place is looked for."""


@dataclass(frozen=True)
class Match:
    """Of one value: zone, the position of its place (-1: none), and the rule that found it; or the reason, the places that come near, and how similar the nearest is (0..1)."""

    zone: int = -1
    rule: Rule | None = None
    reason: Reason | None = None
    candidates: tuple[int, ...] = ()
    similarity: float = float("nan")


def plain(value: object) -> str:
    """A value as people see it: composed Hangul, half-width digits, single spaces; whole numbers without a decimal point; "" for nothing."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):  # noqa: PLR0124 (NaN)
            return ""
        return str(int(value)) if value == int(value) else repr(value)
    text = unicodedata.normalize("NFKC", str(value)).lstrip("\ufeff")
    return " ".join(text.split()).strip("'\"` ")


def plain_code(value: object) -> str:
    """As `plain`, without what spreadsheets do to codes: ".0" at the end, thousands separators, spaces and hyphens between digits."""
    text = plain(value)
    if _THOUSANDS.match(text):
        text = text.replace(",", "")
    text = re.sub(r"\.0+$", "", text)
    return re.sub(r"(?<=\d)[\s-](?=\d)", "", text)


class PlaceIndex:
    """The places to choose from, by what their field says."""

    def __init__(self, values: list[object]) -> None:
        codes = [plain_code(value) for value in values]
        filled = [code for code in codes if code]
        self.by_code = bool(filled) and all(code.isdecimal() for code in filled)
        self.keys = codes if self.by_code else [plain(value) for value in values]
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._loose: dict[str, list[int]] = defaultdict(list)
        self._bare: dict[str, list[int]] = defaultdict(list)
        for place, key in enumerate(self.keys):
            if not key:
                continue
            self._exact[key.casefold()].append(place)
            if self.by_code:
                self._loose[_meant(key)].append(place)
                self._bare[key.lstrip("0")].append(place)
            else:
                self._loose[key.casefold().replace(" ", "")].append(place)
                self._bare[key.casefold().split(" ")[-1]].append(place)
        self._nearness: _Nearness | None = None
        self._compared = 0

    def match(self, values: list[object], progress: Progress = no_progress) -> list[Match]:
        """The place of each value; equal values are looked up once."""
        known: dict[str, Match] = {}
        result = []
        for number, value in enumerate(values):
            if number % _POLL == 0:
                progress(number / len(values))
            key = plain_code(value) if self.by_code else plain(value)
            if key not in known:
                known[key] = self._one(key)
            result.append(known[key])
        return result

    def _one(self, key: str) -> Match:
        if not key:
            return Match(reason="empty")
        return self._by_code(key) if self.by_code else self._by_name(key)

    def _by_code(self, key: str) -> Match:
        if _SCIENTIFIC.match(key):
            return Match(reason="shortened")
        if places := self._exact.get(key):
            return self._same_code(places, "exact")
        if places := self._bare.get(key.lstrip("0")):
            return self._same_code(places, "zeros")
        if key.isdecimal():
            # a spreadsheet may have eaten the zero that a province's code begins with
            for code in (key, f"0{key}"):
                if len(code) not in _LEVELS:
                    continue
                meant = _meant(code)
                if places := self._loose.get(meant):
                    return self._same_code(places, "level")
                for length in _LEVELS:
                    if length < len(meant) and (places := self._loose.get(meant[:length])):
                        return self._same_code(places, "cut")
        return self._unknown(key)

    def _same_code(self, places: list[int], rule: Rule) -> Match:
        """Places that all carry one code are parts of one; different codes for one key are ambiguous."""
        if len({self.keys[place] for place in places}) > 1:
            return Match(reason="ambiguous", candidates=tuple(places[:_MOST_NAMED]), similarity=1.0)
        return Match(places[0], rule)

    def _by_name(self, key: str) -> Match:
        folded = key.casefold()
        if found := self._exact.get(folded):
            return self._only(found, "exact")
        if found := self._loose.get(folded.replace(" ", "")):
            return self._only(found, "spaces")
        places = self._bare.get(folded.split(" ")[-1], [])
        agreeing = [place for place in places if _agree(folded, self.keys[place].casefold())]
        if agreeing:
            return self._only(agreeing, "last_word")
        if places:
            return Match(
                reason="contradicts", candidates=tuple(places[:_MOST_NAMED]), similarity=_ratio(folded, self.keys[places[0]].casefold())
            )
        return self._unknown(folded)

    def _only(self, places: list[int], rule: Rule) -> Match:
        if len(places) > 1:
            return Match(reason="ambiguous", candidates=tuple(places[:_MOST_NAMED]), similarity=1.0)
        return Match(places[0], rule)

    def _unknown(self, key: str) -> Match:
        self._compared += 1
        if self._compared > MOST_COMPARED:
            return Match(reason="unknown")
        if self._nearness is None:
            self._nearness = _Nearness(self.keys)
        place, similarity = self._nearness.nearest(key)
        return Match(reason="unknown", candidates=() if place < 0 else (place,), similarity=similarity)


def _meant(code: str) -> str:
    """A code without the zeros of the levels that are not meant: 4136025000 and 41360250 are one eup."""
    if len(code) == 10 and code.endswith("00"):
        code = code[:8]
    if len(code) == 8 and code.endswith("000"):
        code = code[:5]
    if len(code) == 5 and code.endswith("000"):
        code = code[:2]
    return code


def _agree(one: str, other: str) -> bool:
    """Whether two names say the same from their end, as far as both go: "경기도 남양주시 와부읍" and "와부읍" do."""
    return all(left == right for left, right in zip(reversed(one.split(" ")), reversed(other.split(" ")), strict=False))


def _letters(text: str) -> str:
    """Hangul taken apart into its letters, so that 와부읍 and 와부음 differ in one of seven."""
    return unicodedata.normalize("NFD", text)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, _letters(one), _letters(other), autojunk=False).ratio()


class _Nearness:
    """The most similar key by difflib's ratio over letters, looked for among those that share most pairs of letters."""

    def __init__(self, keys: list[str]) -> None:
        from scipy.sparse import csr_array

        self._keys = [key.casefold() for key in keys]
        self._pairs: dict[str, int] = {}
        rows, columns = [], []
        for row, key in enumerate(self._keys):
            for pair in _pairs(key):
                rows.append(row)
                columns.append(self._pairs.setdefault(pair, len(self._pairs)))
        self._table = csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(keys), max(len(self._pairs), 1)))
        self._size = np.maximum(self._table.sum(axis=1), 1.0)

    def nearest(self, key: str) -> tuple[int, float]:
        pairs = _pairs(key)
        wanted = np.zeros(self._table.shape[1])
        wanted[[self._pairs[pair] for pair in pairs if pair in self._pairs]] = 1.0
        shared = self._table @ wanted / (self._size + len(pairs))
        near = [place for place in np.argsort(-shared, kind="stable")[:_NEAREST].tolist() if shared[place] > 0]
        scored = [(_ratio(key, self._keys[place]), -place) for place in near]
        best = max(scored, default=(float("nan"), 1))
        return -best[1], best[0]


def _pairs(text: str) -> set[str]:
    letters = f"^{_letters(text)}$"
    return {letters[place : place + 2] for place in range(len(letters) - 1)}
