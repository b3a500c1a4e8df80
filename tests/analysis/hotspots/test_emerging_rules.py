# SPDX-License-Identifier: GPL-2.0-or-later
"""The decision table: every history has exactly one category, each row holds for exactly its own, cold mirrors hot."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.hotspots.emerging_rules import CATEGORIES, KINDS, categories, memberships

TRENDS = (-1, 0, 1)
#: The rows of docs/hotspots.md in other words: a pattern of the whole history as a string (h hot, c cold, - neither), whether 90 % are hot (None: either), the trend.
ROWS = {
    "new": (r"[c-]+h", False, TRENDS),
    "consecutive": (r"[c-]+hh+", False, TRENDS),
    "intensifying": (r".*h", True, (1,)),
    "persistent": (r".*h", True, (0,)),
    "diminishing": (r".*h", True, (-1,)),
    "sporadic": (r"[h-]*h-[h-]*h", False, TRENDS),
    "oscillating": (r"(?=.*c).*h.*[c-].*h", False, TRENDS),
    "historical": (r".*-", True, TRENDS),
}
MIRROR = str.maketrans("hc", "ch")


def every_history(steps):
    """All sequences (3^steps, steps) of 1, 0, -1."""
    return np.array(list(product((1, 0, -1), repeat=steps)), dtype=np.int64)


def words(bins):
    return ["".join("-hc"[one] for one in row) for row in bins.tolist()]


def by_rows(history, trend):
    """All rows of the table that hold."""
    found = []
    for side, text, way in (("hot", history, trend), ("cold", history.translate(MIRROR), -trend)):
        mostly = text.count("h") >= 0.9 * len(text) - 1e-9
        found += [
            f"{kind}_{side}"
            for kind, (pattern, most, trends) in ROWS.items()
            if most == mostly and way in trends and re.fullmatch(pattern, text)
        ]
    quiet = history.endswith("-") and max(history.count("h"), history.count("c")) < 0.9 * len(history) - 1e-9
    return [*found, "no_pattern"] if quiet else found


@pytest.mark.parametrize("steps", [3, 4, 10])
def test_every_history_has_exactly_one_category_and_each_row_holds_for_its_own_only(steps):
    bins = every_history(steps)
    histories = words(bins)
    for trend in TRENDS:
        trends = np.full(len(bins), trend)
        found = categories(bins, trends)
        held = memberships(bins, trends)
        assert set(held) == set(CATEGORIES)
        np.testing.assert_array_equal(np.sum(list(held.values()), axis=0), 1)
        for name, members in held.items():
            np.testing.assert_array_equal(members, found == name)
        rows = [by_rows(history, trend) for history in histories]
        assert {len(row) for row in rows} == {1}
        assert [row[0] for row in rows] == found.tolist()


def test_cold_mirrors_hot():
    bins = every_history(10)
    swap = (
        {f"{kind}_hot": f"{kind}_cold" for kind in KINDS} | {f"{kind}_cold": f"{kind}_hot" for kind in KINDS} | {"no_pattern": "no_pattern"}
    )
    for trend in TRENDS:
        trends = np.full(len(bins), trend)
        assert [swap[one] for one in categories(bins, trends)] == categories(-bins, -trends).tolist()


def test_ten_steps_suffice_for_all_seventeen_and_nine_do_not():
    def names(steps):
        bins = every_history(steps)
        return set(np.concatenate([categories(bins, np.full(len(bins), trend)) for trend in TRENDS]))

    assert names(10) == set(CATEGORIES)
    assert set(CATEGORIES) - names(8) == {"historical_hot", "historical_cold"}


def test_ninety_percent_is_meant_exactly():
    for steps in (10, 20, 30, 70, 110):
        for cool, name in ((steps // 10, "persistent_hot"), (steps // 10 + 1, "sporadic_hot")):
            bins = np.ones((1, steps), dtype=np.int64)
            bins[0, 1 : 1 + cool] = 0
            assert categories(bins, np.zeros(1, dtype=np.int64)).tolist() == [name]


@pytest.mark.parametrize(
    ("history", "trend", "name"),
    [
        ("---------h", 0, "new_hot"),
        ("-c-c-----h", 0, "new_hot"),  # cold before does not make it less new (cold spots do not count as hot before)
        ("hhhhhhhhhc", 0, "new_cold"),  # and not historical: what counts is what it is now
        ("------c-hh", 0, "consecutive_hot"),
        ("-hhhhhhhhh", 0, "persistent_hot"),  # 90 % before "consecutive"
        ("chhhhhhhhh", -1, "diminishing_hot"),  # and before "oscillating"
        ("hhhhhhhhhh", 1, "intensifying_hot"),
        ("hh-hhhhhhh", 0, "persistent_hot"),
        ("h--h--h--h", 0, "sporadic_hot"),
        ("h--c--h--h", 0, "oscillating_hot"),
        ("hhhhhhhhh-", 1, "historical_hot"),
        ("hhhhhhhh--", 0, "no_pattern"),
        ("cccccccccc", -1, "intensifying_cold"),
        ("cccccccccc", 1, "diminishing_cold"),
        ("ccccccccc-", 0, "historical_cold"),
        ("----------", 1, "no_pattern"),
    ],
)
def test_histories_that_others_name_otherwise(history, trend, name):
    bins = np.array([[{"h": 3, "c": -1, "-": 0}[one] for one in history]])
    assert categories(bins, np.array([trend])).tolist() == [name]


def test_the_page_has_a_row_for_each():
    page = (Path(__file__).parents[3] / "docs" / "hotspots.md").read_text(encoding="utf-8")
    section = page[page.index("## Emerging hot spots") :]
    for kind in KINDS:
        assert re.search(rf"^\| `{kind}` \|", section, re.MULTILINE), kind
    assert re.search(r"^\| `no_pattern` \|", section, re.MULTILINE)
