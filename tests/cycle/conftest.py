# SPDX-License-Identifier: GPL-2.0-or-later
"""A store in a temporary folder, and a cycle that walks through its stages."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from smartcity.smartcity_plugin.cycle.actions import Decision, DecisionAnswered, DecisionState, Intervention, StageMoved
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.evidence import Estimate, InputTable, Observation, Observations, Run, Verdict
from smartcity.smartcity_plugin.cycle.roles import Role
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.subject import Area, CycleStarted, Direction, Metric, Objective, Problem, RoleGiven, Source

POINT = struct.pack("<BIdd", 1, 1, 127.2, 37.6)


class Walk:
    """Does what a planner (``me``) and an approver (``boss``) do in one cycle."""

    def __init__(self, store: Store, cycle_id: str = "pests-2026") -> None:
        self.store, self.cycle_id = store, cycle_id
        self.me, self.boss = store.name_person("Kim Minji"), store.name_person("Lee Jun")

    def say(self, record, actor=None):
        return self.store.append(Event(self.cycle_id, record, self.me if actor is None else actor))

    @property
    def state(self):
        return self.store.cycle(self.cycle_id)

    def start(self):
        self.say(CycleStarted("Mosquitoes by the river", Area.PEST))
        self.say(RoleGiven(self.boss, Role.APPROVER))
        return self

    def describe(self):
        self.say(Problem("mosquitoes", "along the river", "40 calls a week", "larvicide"))
        self.say(Source("calls", "Calls", "Call centre", "2026-06-30", "Ordinance 12", "Park", "complete since 2024"))
        self.say(Metric("calls", "Complaints", Objective.CONVENIENCE, "calls a week", Direction.LOWER, 40, "2026-06-30", 20))
        self.say(Metric("hours", "Spraying", Objective.EFFICIENCY, "hours a week", Direction.LOWER, 60, "2026-06-30", 45))
        return self

    def analyse(self, run_id="run-1"):
        self.say(Run(run_id, "smartcity:hot_spots", {"FIELD": "calls", "K": 8}, (InputTable("INPUT", "layer-1", "Calls", digest="d1"),)))
        return self

    def decide(self, decision_id="d-1", run_id="run-1"):
        self.say(Decision(decision_id, "Larvicide in three blocks", (run_id,)))
        self.say(DecisionAnswered(decision_id, DecisionState.APPROVED, "agreed"), self.boss)
        return self

    def intervene(self, name="i-1", decision_id="d-1"):
        self.say(Intervention(name, decision_id, "larvicide", POINT, "EPSG:4326", "2026-07-01", "2026-07-14", 12.5, "litres"))
        return self

    def observe(self):
        self.say(Observations("calls", (Observation("2026-07-20", 22), Observation("2026-07-27", 19, 7.0, "block 3"))))
        self.say(Estimate("e-1", "calls", "did", 31, 12, 46, Verdict.EFFECTIVE, control="six blocks across the river"))
        return self

    def move(self, to, **kwargs):
        self.say(StageMoved(to, **kwargs))
        return self

    def to_evaluation(self):
        self.start().describe().move(Stage.ANALYSE).analyse().move(Stage.ADMINISTER)
        return self.decide().intervene().move(Stage.EVALUATE).observe()


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    return tmp_path / "store.gpkg"


@pytest.fixture
def store(store_path: Path):
    with Store.create(store_path) as made:
        yield made


@pytest.fixture
def walk(store: Store) -> Walk:
    return Walk(store)


@pytest.fixture
def walk_in() -> type[Walk]:
    """`Walk`, for tests with several stores."""
    return Walk
