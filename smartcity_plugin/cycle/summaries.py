# SPDX-License-Identifier: GPL-2.0-or-later
"""What lists and labels show, read from the tables beside the log without folding any cycle."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from .dialect import Connection
from .evidence import Origin
from .savings import Basis, Range
from .stages import Stage
from .subject import Area, Direction, Objective


class CycleSummary(NamedTuple):
    """One cycle in a list. ``owner`` is a person's id; ``overrides`` how many gates were passed with a reason; ``due`` the next open reminder."""

    cycle_id: str
    title: str
    area: Area
    stage: Stage
    iteration: int
    owner: str
    single_handed: bool
    overrides: int
    layers: tuple[str, ...]
    follows: str
    started_at: str
    changed_at: str
    position: int
    due: str


class MetricSummary(NamedTuple):
    """A metric with its latest value."""

    metric_id: str
    name: str
    objective: Objective
    unit: str
    direction: Direction
    baseline: float | None
    target: float | None
    active: bool
    observations: int
    last_at: str
    last_value: float | None


class RunSummary(NamedTuple):
    """One run in a list; `Store.run` gives it whole."""

    cycle_id: str
    run_id: str
    iteration: int
    at: str
    actor: str
    algorithm: str
    origin: Origin
    succeeded: bool
    hashed: bool
    seconds: float | None


class Made(NamedTuple):
    """Where a layer comes from: the output ``name`` of a run."""

    cycle_id: str
    run_id: str
    name: str


class SavingSummary(NamedTuple):
    """One saving in a list of all cycles. Of claims under one id the latest counts."""

    cycle_id: str
    saving_id: str
    title: str
    range: Range
    currency: str
    period: str
    basis: Basis
    basis_text: str


class ObservedValue(NamedTuple):
    """One observation as it was recorded."""

    at: str
    value: float
    effort: float | None
    place: str
    iteration: int


@dataclass(frozen=True)
class Snapshot:
    """All cycles as they stood at event ``seq``: immutable, so that expressions of labels may ask it from any thread."""

    seq: int
    cycles: Mapping[str, CycleSummary]
    metrics: Mapping[str, tuple[MetricSummary, ...]]
    by_layer: Mapping[str, tuple[str, ...]]

    def of_layer(self, layer_id: str) -> CycleSummary | None:
        """The layer's cycle: the open one, else the one changed last."""
        ids = self.by_layer.get(layer_id, ())
        return max((self.cycles[one] for one in ids), key=lambda one: (one.stage is not Stage.CLOSED, one.changed_at), default=None)

    def metric(self, cycle_id: str, name: str) -> MetricSummary | None:
        """A cycle's metric by its id or name."""
        return next((one for one in self.metrics.get(cycle_id, ()) if name in (one.metric_id, one.name)), None)


EMPTY = Snapshot(0, MappingProxyType({}), MappingProxyType({}), MappingProxyType({}))


def read_snapshot(connection: Connection, seq: int) -> Snapshot:
    """The snapshot of the store as it is now; ``seq`` is its last event."""
    cycles = {one.cycle_id: one for one in read_cycles(connection)}
    metrics: dict[str, tuple[MetricSummary, ...]] = {}
    for cycle_id, *values in connection.rows(
        """SELECT cycle_id, metric_id, name, objective, unit, direction, baseline, target, active, observations, last_at, last_value
        FROM metric ORDER BY id"""
    ):
        metrics[cycle_id] = (*metrics.get(cycle_id, ()), _metric(values))
    by_layer: dict[str, tuple[str, ...]] = {}
    for one in cycles.values():
        for layer_id in one.layers:
            by_layer[layer_id] = (*by_layer.get(layer_id, ()), one.cycle_id)
    return Snapshot(seq, MappingProxyType(cycles), MappingProxyType(metrics), MappingProxyType(by_layer))


def read_cycles(connection: Connection) -> list[CycleSummary]:
    """All cycles in the order in which they were started."""
    rows = connection.rows(
        """SELECT cycle_id, title, area, stage, iteration, owner, single_handed, overrides, layers, follows, started_at, changed_at, position,
        COALESCE((SELECT MIN(due) FROM reminder WHERE reminder.cycle_id = cycle.cycle_id AND done_at = ''), '') FROM cycle ORDER BY id"""
    )
    return [
        CycleSummary(cycle_id, title, Area(area), Stage(stage), iteration, owner, bool(alone), overrides, tuple(json.loads(layers)), *rest)
        for cycle_id, title, area, stage, iteration, owner, alone, overrides, layers, *rest in rows
    ]


def read_runs(connection: Connection, cycle_id: str, iteration: int, algorithm: str, limit: int, offset: int) -> list[RunSummary]:
    """Runs, the latest first; empty and 0 mean all."""
    rows = connection.rows(
        """SELECT cycle_id, run_id, iteration, at, actor, algorithm, origin, succeeded, hashed, seconds FROM run
        WHERE (? = '' OR cycle_id = ?) AND (? = 0 OR iteration = ?) AND (? = '' OR algorithm = ?) ORDER BY id DESC LIMIT ? OFFSET ?""",
        (cycle_id, cycle_id, iteration, iteration, algorithm, algorithm, limit, offset),
    )
    return [
        RunSummary(cycle, run_id, number, at, actor, name, Origin(origin), bool(succeeded), bool(hashed), seconds)
        for cycle, run_id, number, at, actor, name, origin, succeeded, hashed, seconds in rows
    ]


def read_made(connection: Connection) -> dict[str, Made]:
    """What runs have made, by layer id, by source, and by the place of a copy that was kept. The latest run counts where one was repeated."""
    found: dict[str, Made] = {}
    kept = connection.rows("""SELECT event.cycle_id, event.payload FROM event WHERE event.kind = 'run_annotated' ORDER BY event.seq""")
    for cycle_id, run_id, outputs in connection.rows("SELECT cycle_id, run_id, outputs FROM run ORDER BY id"):
        _add_made(found, cycle_id, run_id, json.loads(outputs))
    for cycle_id, payload in kept:
        record = json.loads(payload)
        _add_made(found, cycle_id, record["run_id"], record.get("outputs", []))
    return found


def read_sources(connection: Connection, by_layer: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Cycle ids by the data source of the layers that belong to them now."""
    found: dict[str, str] = {}
    for cycle_id, payload in connection.rows("SELECT cycle_id, payload FROM event WHERE kind = 'layer_attached' ORDER BY seq"):
        record = json.loads(payload)
        if record.get("source") and cycle_id in by_layer.get(record["layer_id"], ()):
            found[record["source"]] = cycle_id
    return found


def _add_made(found: dict[str, Made], cycle_id: str, run_id: str, outputs: list[dict[str, str]]) -> None:
    for one in outputs:
        for place in (one.get("layer_id"), one.get("source"), one.get("kept")):
            if place:
                found[place] = Made(cycle_id, run_id, one.get("name", ""))


def read_savings(connection: Connection) -> list[SavingSummary]:
    """The savings of all cycles in the order of their claims."""
    rows = connection.rows(
        "SELECT cycle_id, saving_id, title, low, central, high, currency, period, basis, basis_text FROM saving ORDER BY id"
    )
    return [
        SavingSummary(cycle_id, saving_id, title, Range(low, central, high), currency, period, Basis(basis), basis_text)
        for cycle_id, saving_id, title, low, central, high, currency, period, basis, basis_text in rows
    ]


def read_observations(connection: Connection, cycle_id: str, metric_id: str, iteration: int) -> list[ObservedValue]:
    """A metric's observations in the order of time; iteration 0 means all."""
    rows = connection.rows(
        """SELECT at, value, effort, place, iteration FROM observation WHERE cycle_id = ? AND metric_id = ? AND (? = 0 OR iteration = ?)
        ORDER BY at, id""",
        (cycle_id, metric_id, iteration, iteration),
    )
    return [ObservedValue(*one) for one in rows]


def _metric(values: list[object]) -> MetricSummary:
    metric_id, name, objective, unit, direction, baseline, target, active, *rest = values
    return MetricSummary(metric_id, name, Objective(objective), unit, Direction(direction), baseline, target, bool(active), *rest)  # type: ignore[arg-type]
