# SPDX-License-Identifier: GPL-2.0-or-later
"""What of a cycle may be shown to whom: everything inside the department, and what points at nobody outside it.

The public version names no person, repeats no free text, and shows no small count, nor one that other published figures give away. Of a count it publishes three things:
its sum in each period, its sum at each place, and the sum of all. Nothing links the first two but the sum of all, which is published: any sums of periods and any sums of
places that add up to the same fit some table of counts that are not negative. So each line is protected by itself, with `analysis.hotspots.suppression`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from ..analysis.errors import AnalysisError
from .erasable import ERASED

HIDDEN_NAME = "[…]"
MOST_PLACES = 40
_MOST_PERIODS = 120
MOST_HIDDEN = 0.34
#: Units that measure something else than people and events: time, length, volume, money, shares. Figures in them are no small counts.
_MEASURE = (
    r"%|per ?cent|percent|hours?|hrs?|minutes?|min|seconds?|s|days?|weeks?|months?|years?|km|m|m2|m²|km2|km²|ha|metres?|meters?|litres?|liters?|l|ml|kg|g|tons?|tonnes?"
    r"|eur|euros?|usd|dollars?|krw|won|€|\$|₩|degrees?|°c?|index|share|ratio|퍼센트|시간|분|초|일|주|개월|년|원|천원|만원|백만원|킬로미터|미터|제곱미터|헥타르|리터|킬로그램|톤|비율|지수"
)
#: "Day patients" and "year-old children" are people all the same.
_PEOPLE = (
    r"[ \-](?:(?:old|young|new|sick|missed)[ \-])?"
    r"(?:olds?|patients?|infants?|children|pupils|students|people|persons|residents|visitors|guests|workers|households|cases|calls|visits|환자|명)\b"
)
_MEASURES = re.compile(rf"(?i)^\s*(?:{_MEASURE})(?![^\W_])(?!{_PEOPLE})")
_CONTACT = re.compile(
    r"[\w.+\-]{1,64}@[\w\-]+(?:\.[\w\-]+)+"  # addresses of mail; what is before the sign is no longer, and a long word is not looked through from each of its letters
    r"|\+\d{1,3}(?:[ \-.()‐-―]{0,2}\d{2,4}){2,5}(?!\d)"  # telephones: from abroad, from here, mobile without a sign between
    r"|(?<!\w)\(?0\d{1,2}\)?[ \-.‐-―]{1,2}\d{3,4}[ \-.‐-―]{1,2}\d{4}(?!\d)|(?<!\d)01[016-9]\d{7,8}(?!\d)"
    r"|(?<!\d)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ \-‐-―]?[1-8]\d{6}(?!\d)"  # numbers of residents
)


class ObservedRow(Protocol):
    """A value of a metric: when, how much, where."""

    @property
    def at(self) -> str:
        """The moment."""

    @property
    def value(self) -> float:
        """The value."""

    @property
    def place(self) -> str:
        """The place's key."""


@dataclass(frozen=True)
class Reader:
    """For whom a report is written. ``k``: the smallest count the public sees; ``names``: of all people the store knows."""

    public: bool = False
    k: int = 5
    names: tuple[str, ...] = ()

    def words(self, text: str) -> str:
        """A text of the record; in public without names, addresses and numbers of people."""
        if not self.public or not text:
            return text
        text = _CONTACT.sub(HIDDEN_NAME, unicodedata.normalize("NFC", text))
        return known.sub(HIDDEN_NAME, text) if (known := _any_of(self.names)) else text

    def free(self, text: str) -> str:
        """A free text, which may hold anything: inside the department only."""
        return "" if self.public else text

    def may_show(self, value: float | None, unit: str) -> bool:
        """Whether a figure may be shown: outside, no count from 1 to k - 1."""
        return value is not None and not (self.public and is_count(unit) and 0 < abs(value) < self.k)


def is_count(unit: str) -> bool:
    """Whether figures in this unit may be numbers of people or events. In doubt they are."""
    return not _MEASURES.match(unit)


@dataclass(frozen=True)
class Line:
    """Sums of a count along one axis: (name, sum) with None where it must not be shown."""

    sums: tuple[tuple[str, float | None], ...]

    @property
    def shown(self) -> list[tuple[str, float]]:
        """What may be shown."""
        return [(name, value) for name, value in self.sums if value is not None]

    @property
    def n_hidden(self) -> int:
        """How many are hidden."""
        return len(self.sums) - len(self.shown)


@dataclass(frozen=True)
class Published:
    """What is shown of a metric: ``times`` (moments, or sums of periods), ``places``, the ``total`` of a count. ``summed`` says that times are sums. ``withheld`` are values that
    must appear nowhere. ``waiting``: newer observations are too few to be shown beside what was published before.
    """

    times: Line
    places: Line
    total: float | None
    summed: bool
    withheld: frozenset[float] = frozenset()
    waiting: bool = False


NO_LINE = Line(())


def published(rows: Sequence[ObservedRow], unit: str, reader: Reader) -> Published:
    """What ``reader`` may see of the observations of one metric."""
    values = [one.value for one in rows]
    whole = bool(rows) and is_count(unit) and all(value >= 0 and value == int(value) for value in values)
    places = sums_of((one.place, one.value) for one in rows) if whole and any(one.place for one in rows) else {}
    if len(places) < 2 or len(places) > MOST_PLACES:
        places = {}
    if not reader.public:
        return Published(
            Line(tuple((one.at, one.value) for one in rows)), Line(tuple(places.items())), sum(values) if whole else None, False
        )
    if not whole:
        # Means and rates are not added up by anybody: each stands for itself.
        small = frozenset(one.value for one in rows if not reader.may_show(one.value, unit))
        return Published(Line(tuple((one.at, None if one.value in small else one.value) for one in rows)), NO_LINE, None, False, small)
    times, period = best_periods(rows, reader.k)
    single = period == 0 and len(times.sums) == len(rows)
    by_place = protected(places, reader.k)
    withheld = hidden_values(sums_of((one.at[: len(times.sums[0][0])], one.value) for one in rows), times) | hidden_values(places, by_place)
    total = sum(values)
    hidden_total = 0 < total < reader.k
    return Published(times, by_place, None if hidden_total else total, not single, withheld | ({total} if hidden_total else set()))


def best_periods(rows: Sequence[ObservedRow], k: int) -> tuple[Line, int]:
    """The finest periods of which most sums may be shown, and how many characters of a moment name one: 0 (moments), 10 (days), 7 (months), 4 (years)."""
    tried: list[tuple[float, Line, int]] = []
    for length in (0, 10, 7, 4):
        sums = sums_of((one.at[: length or None], one.value) for one in rows)
        if len(sums) > _MOST_PERIODS and length != 4:
            continue
        line = protected(sums, k)
        share = line.n_hidden / len(line.sums)
        if share <= MOST_HIDDEN:
            return line, length
        tried.append((share, line, length))
    _, line, length = min(tried, key=lambda one: one[0])
    return line, length


def protected(sums: dict[str, float], k: int) -> Line:
    """A line of sums whose total is published, with small ones hidden and enough others."""
    if not sums:
        return NO_LINE
    import numpy as np

    from ..analysis.hotspots.suppression import suppress_table

    counts = np.array(list(sums.values()), dtype=np.int64)
    try:
        hidden = suppress_table(counts, k, keep_total=True).hidden
    except AnalysisError:  # fewer than k in all: nothing to hide behind
        hidden = np.ones(counts.size, dtype=bool)
    return Line(tuple((name, None if gone else value) for (name, value), gone in zip(sums.items(), hidden.tolist(), strict=True)))


def sums_of(pairs: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Values added up by name, in the order of names."""
    found: dict[str, float] = {}
    for name, value in pairs:
        found[name] = found.get(name, 0.0) + value
    return dict(sorted(found.items()))


def hidden_values(sums: dict[str, float], line: Line) -> frozenset[float]:
    """The sums that a line does not show."""
    gone = {name for name, value in line.sums if value is None}
    return frozenset(value for name, value in sums.items() if name in gone and value > 0)


@lru_cache(maxsize=4)  # a report asks for one store's people; names that were erased since are not held for ever
def _any_of(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """Finds whole names however they are written, their parts as they are or in capitals, and the given part of a Korean name (민지 of 김민지)."""
    found: dict[str, str] = {}
    for name in (unicodedata.normalize("NFC", one) for one in names if one and one != ERASED):
        found[name] = f"(?i:{_bounded(name)})"
        for part in name.split():
            if len(part) >= (3 if part.isascii() else 2):
                found.setdefault(part, f"(?:{_bounded(part)}|{_bounded(part.upper())})")
            if re.fullmatch("[가-힣]{3,4}", part):
                found.setdefault(part[1:], f"(?<![가-힣]){part[1:]}")
    return re.compile("|".join(found[one] for one in sorted(found, key=len, reverse=True))) if found else None


def _bounded(text: str) -> str:
    """A Latin word is one only where it stands alone; particles follow a Korean name without a space."""
    return rf"(?<!\w){re.escape(text)}(?!\w)" if text.isascii() else re.escape(text)
