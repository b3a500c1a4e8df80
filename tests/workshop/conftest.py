# SPDX-License-Identifier: GPL-2.0-or-later
"""A small exercise, and a world of plain values to check it in."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from smartcity.smartcity_plugin.workshop.world import RunSeen, Table

TWO = {"en": "Say it", "ko": "말하기"}
EXERCISE: dict[str, Any] = {
    "id": "retired",
    "number": 1,
    "minutes": 12,
    "title": TWO,
    "about": {"en": ["Where do *retired* residents live?", "", "Look first."], "ko": "어디에 사는가?"},
    "project": "sample_city.qgz",
    "steps": [
        {
            "id": "find",
            "title": TWO,
            "text": TWO,
            "opens": {"algorithm": "smartcity:concentrations", "parameters": {"INPUT": "layer:Units", "GROUP_FIELDS": ["retired"]}},
            "checks": [
                {"check": "run", "algorithm": "smartcity:concentrations", "given": {"K_SUPPRESS": {"at_least": 5}}, "set": ["TOTAL_FIELD"]}
            ],
            "hints": [TWO, TWO, TWO],
            "solve": [{"algorithm": "smartcity:concentrations", "parameters": {"INPUT": "layer:Units", "REPORT": "file:report.html"}}],
        },
        {
            "id": "decide",
            "needs": ["find"],
            "title": TWO,
            "text": TWO,
            "opens": {"dock": "cycle"},
            "checks": [{"check": "layer", "layer": "layer:Units", "metric": True}, {"check": "both_objectives"}],
            "hints": [TWO, TWO, TWO],
            "solve": [{"algorithm": "smartcity:start_cycle", "parameters": {"TITLE": "Programmes"}}],
        },
    ],
    "wrong": [{"id": "raw", "fails": "find", "solve": [{"algorithm": "smartcity:hot_spots", "parameters": {"INPUT": "layer:Units"}}]}],
}


class PlainWorld:
    """`World` over values that a test gives."""

    def __init__(self, tables=None, runs=(), distance=None, files=None, cycle=None) -> None:
        self.tables, self.seen, self.metres, self.files, self.state = tables or {}, list(runs), distance, files or {}, cycle

    def table(self, place):
        return self.tables.get(place)

    def runs(self, algorithm):
        return [one for one in self.seen if one.algorithm == algorithm]

    def distance(self, one, other, where):
        return self.metres

    def file(self, place):
        return self.files.get(place)

    def cycle(self):
        return self.state


@pytest.fixture
def exercise() -> dict[str, Any]:
    """A copy of the small exercise, to be spoiled."""
    return copy.deepcopy(EXERCISE)


@pytest.fixture
def world_of() -> type[PlainWorld]:
    """`PlainWorld`, for tests."""
    return PlainWorld


@pytest.fixture
def units() -> Table:
    """Four units with counts."""
    columns = {"code": ["a", "b", "c", "d"], "n": [10, 20, None, 3], "share": [0.1, 0.4, 0.2, 0.3], "kind": ["x", "y", "x", "y"]}
    return Table("Units", columns, 4, "EPSG:5179", True)


@pytest.fixture
def good_run() -> RunSeen:
    """What the first step asks for."""
    return RunSeen("smartcity:concentrations", {"K_SUPPRESS": 5, "TOTAL_FIELD": "people"}, {"N_SEGMENTS": 3})
