# SPDX-License-Identifier: GPL-2.0-or-later
"""docs/validation.md: each test module of long simulations is a chapter of it, and writes its chapter when all of its tables are complete.

A chapter stands between two comments and is replaced as a whole, so that one module can be run alone; a run that failed or was cut short leaves the page as it was.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from scipy.stats import binomtest

sys.path.insert(0, str(Path(__file__).parent))  # for worlds.py
PAGE = Path(__file__).parents[2] / "docs" / "validation.md"

ORDER = ("hot_spots", "clusters", "emerging_hot_spots", "scan_clusters")
"""Chapters that come first; others follow as they were added."""

PREFACE = """# What the tests promise, and whether they keep it

<!-- Written by `make validate` (tests/validation). Do not edit by hand. -->

A test for hot spots can fail in two ways: it shows hot spots where there are none, or it misses those that are there. Both can be counted on maps made by a
computer, where the truth is known. Here many such maps were made, the plugin's own code was run on each, and the answers were counted.

**How to read the tables.** The share is in per cent, with its 95 % interval behind it. Where each run says yes or no the interval is the exact binomial one; where it gives a
share of units, the interval comes from the spread between runs, because units of one map are not independent of each other and a binomial interval over all units would look too sure.

**The same figures again.** Run r of a row draws its values with NumPy's `default_rng([seed, r])`, the seed being the one in the row, and its permutations (or random maps) with seed r.
"""

HEAD = [
    "| scenario | generator | units | runs | seed | permutations | share in % (95 % interval) | what it means |",
    "|---|---|---|---|---|---|---|---|",
]


@dataclass(frozen=True)
class Row:
    """One line: ``outcomes`` has one entry per run, yes or no (bool) or a share; ``units`` and ``permutations`` those of one run."""

    scenario: str
    generator: str
    units: int
    seed: int
    permutations: int
    outcomes: np.ndarray = field(repr=False)
    meaning: str

    def interval(self) -> tuple[float, float]:
        """95 %."""
        runs = self.outcomes.size
        if self.outcomes.dtype == bool:
            between = binomtest(int(self.outcomes.sum()), runs).proportion_ci(method="exact")
            return between.low, between.high
        error = 1.96 * self.outcomes.std(ddof=1) / np.sqrt(runs)
        return max(0.0, self.outcomes.mean() - error), min(1.0, self.outcomes.mean() + error)

    def line(self) -> str:
        """The row in Markdown."""
        low, high = self.interval()
        digits = 2 if self.outcomes.mean() < 0.2 else 1
        cells = (
            self.scenario,
            self.generator,
            f"{self.units:,}",
            f"{self.outcomes.size:,}",
            str(self.seed),
            f"{self.permutations:,}" if self.permutations else "–",
            f"{100 * self.outcomes.mean():.{digits}f} ({100 * low:.{digits}f}–{100 * high:.{digits}f})",
            self.meaning,
        )
        return f"| {' | '.join(cells)} |"


class Chapter:
    """The tables of one module: SECTIONS = {name: (title, words, keys of its rows in order)}."""

    def __init__(self, module: ModuleType) -> None:
        self._name = module.CHAPTER
        self._introduction = module.INTRODUCTION
        self._sections = module.SECTIONS
        self._rows: dict[tuple[str, object], Row] = {}

    def __call__(self, section: str, key: object, scenario: str, generator: str, **rest: object) -> None:
        """Add a row; see `Row`."""
        self._rows[section, key] = Row(scenario, generator, **rest)  # type: ignore[arg-type]

    def write(self) -> None:
        """Put the chapter into the page if all rows are there."""
        if any((name, key) not in self._rows for name, (_, _, keys) in self._sections.items() for key in keys):
            return
        lines = [self._introduction]
        for number, (name, (title, words, keys)) in enumerate(self._sections.items(), 1):
            lines += [f"### {number}. {title}", "", words, "", *HEAD, *(self._rows[name, key].line() for key in keys), ""]
        PAGE.write_text(
            with_chapter(PAGE.read_text(encoding="utf-8") if PAGE.exists() else "", self._name, "\n".join(lines)), encoding="utf-8"
        )


def with_chapter(page: str, name: str, text: str) -> str:
    """The page with this chapter: in the order of ORDER, others at the end."""
    chapters = dict(re.findall(r"<!-- begin (\w+) -->\n(.*?)\n<!-- end \1 -->", page, re.DOTALL))
    chapters[name] = text.strip("\n") + "\n"
    order = [one for one in ORDER if one in chapters] + [one for one in chapters if one not in ORDER]
    return "\n".join([PREFACE, *(f"<!-- begin {one} -->\n{chapters[one]}\n<!-- end {one} -->\n" for one in order)])


@pytest.fixture(scope="module")
def table(request: pytest.FixtureRequest) -> Iterator[Callable[..., None]]:
    """Adds rows to the module's chapter, which is written when its last test is over."""
    chapter = Chapter(request.module)
    yield chapter
    chapter.write()
