# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks: declarative statements about a learner's work. A check that fails says what differs, in figures, without giving the answer away.

Each kind is a frozen dataclass whose fields are what an exercise's JSON may say; `loading` builds them from it. ``test`` looks at a `World` and returns None where all is
well, else a `Phrase`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, ClassVar, Protocol

from ..cycle.actions import DecisionState
from ..cycle.phrases import Phrase
from ..cycle.stages import Stage
from ..cycle.subject import Objective
from .words import tr
from .world import World


class Check(Protocol):
    """One statement about the learner's work."""

    KIND: ClassVar[str]

    def test(self, world: World) -> Phrase | None:
        """None where it holds, else what differs."""


@dataclass(frozen=True)
class Wanted:
    """What a figure should be: ``equals`` a value, one ``of`` several, ``near`` a number ``within`` a tolerance, ``at_least``, ``at_most``."""

    equals: Any = None
    of: tuple[Any, ...] = ()
    near: float | None = None
    within: float = 0.0
    at_least: float | None = None
    at_most: float | None = None

    def problem(self, what: Phrase, value: Any) -> Phrase | None:
        """What differs; ``what`` names the figure."""
        if value is None:
            return Phrase(tr("{what} is empty."), {"what": what})
        if self.equals is not None and not _same(value, self.equals):
            return Phrase(tr("{what} is {found}, which is not what was asked for."), {"what": what, "found": _shown(value)})
        if self.of and not any(_same(value, one) for one in self.of):
            return Phrase(tr("{what} is {found}, which is not what was asked for."), {"what": what, "found": _shown(value)})
        return self._number_problem(what, value)

    def _number_problem(self, what: Phrase, value: Any) -> Phrase | None:
        if self.near is None and self.at_least is None and self.at_most is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            return Phrase(tr("{what} is {found}, but a number belongs there."), {"what": what, "found": _shown(value)})
        figures = {"what": what, "found": _shown(value)}
        if self.near is not None and abs(value - self.near) > self.within:
            high = value > self.near
            sentence = tr("{what} is {found}: more than expected.") if high else tr("{what} is {found}: less than expected.")
            return Phrase(sentence, figures)
        if self.at_least is not None and value < self.at_least:
            return Phrase(tr("{what} is {found}; at least {least} is needed."), {**figures, "least": _shown(self.at_least)})
        if self.at_most is not None and value > self.at_most:
            return Phrase(tr("{what} is {found}; at most {most} is allowed."), {**figures, "most": _shown(self.at_most)})
        return None


@dataclass(frozen=True)
class LayerCheck:
    """A layer is there, with rows, fields and coordinates as wanted."""

    KIND: ClassVar[str] = "layer"
    layer: str
    rows: Wanted = Wanted()
    fields: tuple[str, ...] = ()
    metric: bool = False
    crs: str = ""

    def test(self, world: World) -> Phrase | None:
        """See `Check`."""
        table = world.table(self.layer)
        if table is None:
            return _not_there(self.layer)
        missing = [name for name in self.fields if name not in table.columns]
        if missing:
            return Phrase(tr("The layer “{layer}” has no field “{fields}”."), {"layer": table.name, "fields": ", ".join(missing)})
        if self.metric and not table.metric:
            return Phrase(
                tr("The layer “{layer}” is in {crs}, whose coordinates are not metres."),
                {"layer": table.name, "crs": table.crs or Phrase(tr("no coordinate system"))},
            )
        if self.crs and table.crs != self.crs:
            return Phrase(
                tr("The layer “{layer}” is in {crs}, not in {wanted}."), {"layer": table.name, "crs": table.crs or "–", "wanted": self.crs}
            )
        return self.rows.problem(Phrase(tr("The number of rows of “{layer}”"), {"layer": table.name}), table.n_rows)


_STATISTICS: Mapping[str, Callable[[Sequence[Any]], Any]] = MappingProxyType(
    {
        "count": len,
        "sum": lambda values: sum(_numbers(values)),
        "mean": lambda values: sum(_numbers(values)) / len(_numbers(values)) if _numbers(values) else None,
        "min": lambda values: min(_numbers(values), default=None),
        "max": lambda values: max(_numbers(values), default=None),
        "only": lambda values: values[0] if len(values) == 1 else None,
    }
)


@dataclass(frozen=True)
class ValueCheck:
    """A figure made of a layer's field: count, sum, mean, min, max, or the only value; of all rows, or of those ``where`` other fields have given values."""

    KIND: ClassVar[str] = "value"
    layer: str
    statistic: str
    wanted: Wanted
    column: str = ""
    where: Mapping[str, Any] = field(default_factory=dict)

    STATISTICS: ClassVar[frozenset[str]] = frozenset(_STATISTICS)

    def test(self, world: World) -> Phrase | None:
        """See `Check`."""
        table = world.table(self.layer)
        if table is None:
            return _not_there(self.layer)
        for name in (*([self.column] if self.column else []), *self.where):
            if name not in table.columns:
                return Phrase(tr("The layer “{layer}” has no field “{fields}”."), {"layer": table.name, "fields": name})
        rows = [row for row in range(table.n_rows) if all(_same(table.columns[name][row], value) for name, value in self.where.items())]
        values = [table.columns[self.column][row] for row in rows] if self.column else rows
        what = Phrase(
            tr("The {statistic} of “{field}” in “{layer}”"),
            {"statistic": Phrase(_STATISTIC_NAMES[self.statistic]), "field": self.column or "–", "layer": table.name},
        )
        return self.wanted.problem(what, _STATISTICS[self.statistic](values))


_STATISTIC_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "count": tr("count"),
        "sum": tr("sum"),
        "mean": tr("mean"),
        "min": tr("smallest value"),
        "max": tr("largest value"),
        "only": tr("value"),
    }
)


@dataclass(frozen=True)
class RunCheck:
    """The latest run of an algorithm was ``given`` parameters, ``set_`` others to anything, left others empty, and ``gave`` figures."""

    KIND: ClassVar[str] = "run"
    algorithm: str
    given: Mapping[str, Wanted] = field(default_factory=dict)
    set_: tuple[str, ...] = ()
    not_set: tuple[str, ...] = ()
    gave: Mapping[str, Wanted] = field(default_factory=dict)

    def test(self, world: World) -> Phrase | None:
        """See `Check`."""
        runs = world.runs(self.algorithm)
        if not runs:
            return Phrase(tr("“{algorithm}” has not been run yet."), {"algorithm": self.algorithm})
        latest = runs[-1]
        for name in self.set_:
            if latest.parameters.get(name) in (None, "", []):
                return Phrase(tr("In the latest run of “{algorithm}”, {name} was left empty."), {"algorithm": self.algorithm, "name": name})
        for name in self.not_set:
            if latest.parameters.get(name) not in (None, "", []):
                return Phrase(
                    tr("In the latest run of “{algorithm}”, {name} should be empty."), {"algorithm": self.algorithm, "name": name}
                )
        for source, wanted, words in (
            (latest.parameters, self.given, tr("{name} in the latest run of “{algorithm}”")),
            (latest.results, self.gave, tr("{name}, the result of “{algorithm}”,")),
        ):
            for name, one in wanted.items():
                problem = one.problem(Phrase(words, {"name": name, "algorithm": self.algorithm}), source.get(name))
                if problem:
                    return problem
        return None


@dataclass(frozen=True)
class OracleCheck:
    """A layer's field agrees with known values, row by row: at least a share ``agree`` of the rows named by ``key``, numbers to within a tolerance."""

    KIND: ClassVar[str] = "oracle"
    layer: str
    key: str
    column: str
    expected: Mapping[str, Any]
    within: float = 0.0
    agree: float = 1.0

    def test(self, world: World) -> Phrase | None:
        """See `Check`."""
        table = world.table(self.layer)
        if table is None:
            return _not_there(self.layer)
        for name in (self.key, self.column):
            if name not in table.columns:
                return Phrase(tr("The layer “{layer}” has no field “{fields}”."), {"layer": table.name, "fields": name})
        found = {str(key): value for key, value in zip(table.columns[self.key], table.columns[self.column], strict=True)}
        right = sum(self._agrees(found.get(key), value) for key, value in self.expected.items())
        if right >= self.agree * len(self.expected) - 1e-9:
            return None
        return Phrase(
            tr("“{field}” in “{layer}” is as expected in {right} of {all} places."),
            {"field": self.column, "layer": table.name, "right": right, "all": len(self.expected)},
        )

    def _agrees(self, found: Any, expected: Any) -> bool:
        if isinstance(expected, (int, float)) and isinstance(found, (int, float)) and not isinstance(expected, bool):
            return abs(found - expected) <= self.within
        return _same(found, expected)


@dataclass(frozen=True)
class DistanceCheck:
    """Nothing of a layer, or of its rows ``where`` fields have given values, is nearer than ``metres`` to a layer of zones."""

    KIND: ClassVar[str] = "clear_of"
    layer: str
    zones: str
    metres: float
    where: Mapping[str, Any] = field(default_factory=dict)

    def test(self, world: World) -> Phrase | None:
        """See `Check`."""
        table, zones = world.table(self.layer), world.table(self.zones)
        if table is None or zones is None:
            return _not_there(self.layer if table is None else self.zones)
        for name in self.where:
            if name not in table.columns:
                return Phrase(tr("The layer “{layer}” has no field “{fields}”."), {"layer": _name(self.layer), "fields": name})
        distance = world.distance(self.layer, self.zones, self.where)
        if distance is None or distance >= self.metres - 0.01:
            return None
        return Phrase(
            tr("“{layer}” comes within {found} m of “{zones}”; {least} m are to be kept."),
            {"layer": _name(self.layer), "zones": _name(self.zones), "found": _shown(round(distance, 1)), "least": _shown(self.metres)},
        )


@dataclass(frozen=True)
class SmallCellsCheck:
    """No count between 1 and k - 1 is shown."""

    KIND: ClassVar[str] = "no_small_cells"
    layer: str
    column: str
    k: int

    def test(self, world: World) -> Phrase | None:
        """See `Check`."""
        table = world.table(self.layer)
        if table is None:
            return _not_there(self.layer)
        if self.column not in table.columns:
            return Phrase(tr("The layer “{layer}” has no field “{fields}”."), {"layer": table.name, "fields": self.column})
        shown = [value for value in _numbers(table.columns[self.column]) if 0 < value < self.k]
        if not shown:
            return None
        return Phrase(
            tr("{n} places of “{layer}” show a count below {k}: somebody could be recognised."),
            {"n": len(shown), "layer": table.name, "k": self.k},
        )


@dataclass(frozen=True)
class FileCheck:
    """A run wrote a file that holds these words."""

    KIND: ClassVar[str] = "file"
    file: str
    contains: tuple[str, ...] = ()

    def test(self, world: World) -> Phrase | None:
        """See `Check`."""
        text = world.file(self.file)
        if text is None:
            return Phrase(tr("The file of “{name}” is not there yet."), {"name": _name(self.file)})
        missing = [one for one in self.contains if one not in text]
        return (
            Phrase(tr("The file of “{name}” does not say “{words}”."), {"name": _name(self.file), "words": ", ".join(missing)})
            if missing
            else None
        )


@dataclass(frozen=True)
class DecisionCheck:
    """A decision cites a run of an algorithm, and was approved where that is asked for."""

    KIND: ClassVar[str] = "decision"
    cites: str
    approved: bool = True

    def test(self, world: World) -> Phrase | None:
        """See `Check`."""
        state = world.cycle()
        if state is None:
            return _NO_CYCLE
        if not state.decisions:
            return Phrase(tr("The cycle has no decision yet."))
        citing = [
            one
            for one in state.decisions.values()
            if any(run in state.runs and state.runs[run].record.algorithm == self.cites for run in one.record.run_ids)
        ]
        if not citing:
            return Phrase(tr("No decision cites a run of “{algorithm}”."), {"algorithm": self.cites})
        if self.approved and not any(one.state is DecisionState.APPROVED for one in citing):
            return Phrase(tr("The decision has not been approved yet."))
        return None


@dataclass(frozen=True)
class ObjectivesCheck:
    """Both objectives have a metric with a baseline and a target."""

    KIND: ClassVar[str] = "both_objectives"

    def test(self, world: World) -> Phrase | None:
        """See `Check`."""
        state = world.cycle()
        if state is None:
            return _NO_CYCLE
        measured = {one.objective for one in state.active_metrics.values() if one.baseline is not None and one.target is not None}
        for objective, sentence in (
            (Objective.CONVENIENCE, tr("No metric of citizen convenience has a baseline and a target.")),
            (Objective.EFFICIENCY, tr("No metric of administrative efficiency has a baseline and a target.")),
        ):
            if objective not in measured:
                return Phrase(sentence)
        return None


@dataclass(frozen=True)
class ObservedCheck:
    """Every metric of the cycle was observed in the present round: what is not looked at again is only hoped for."""

    KIND: ClassVar[str] = "all_observed"

    def test(self, world: World) -> Phrase | None:
        """See `Check`."""
        state = world.cycle()
        if state is None:
            return _NO_CYCLE
        if not state.active_metrics:
            return Phrase(tr("The cycle has no metric yet."))
        unseen = [one.name for key, one in state.active_metrics.items() if state.iteration not in state.observed.get(key, {})]
        if not unseen:
            return None
        return Phrase(tr("Nothing was observed in this round of: {names}."), {"names": ", ".join(unseen)})


@dataclass(frozen=True)
class StageCheck:
    """The cycle has reached a stage, in at least a given iteration, without passing a gate by override unless that is allowed."""

    KIND: ClassVar[str] = "stage"
    reached: Stage
    iteration: int = 1
    overrides: bool = False

    def test(self, world: World) -> Phrase | None:
        """See `Check`."""
        state = world.cycle()
        if state is None:
            return _NO_CYCLE
        order = list(Stage)
        if (state.iteration, order.index(state.stage)) < (self.iteration, order.index(self.reached)):
            return Phrase(
                tr("The cycle stands at “{stage}” of round {iteration}; it is to reach “{wanted}”."),
                {"stage": state.stage.value, "iteration": state.iteration, "wanted": self.reached.value},
            )
        if state.overrides and not self.overrides:
            return Phrase(tr("A gate was passed with a reason instead of what it asks for."))
        return None


KINDS: Mapping[str, type[Any]] = MappingProxyType(
    {
        one.KIND: one
        for one in (
            LayerCheck,
            ValueCheck,
            RunCheck,
            OracleCheck,
            DistanceCheck,
            SmallCellsCheck,
            FileCheck,
            DecisionCheck,
            ObjectivesCheck,
            ObservedCheck,
            StageCheck,
        )
    }
)
_NO_CYCLE = Phrase(tr("There is no Smart Cycle yet."))


def _name(place: str) -> str:
    return place.partition(":")[2] or place


def _not_there(place: str) -> Phrase:
    if place.startswith("result:"):
        return Phrase(tr("“{name}” has not been made yet, or its layer was removed."), {"name": _name(place)})
    return Phrase(tr("The layer “{name}” is not in the project."), {"name": _name(place)})


def _numbers(values: Sequence[Any]) -> list[float]:
    return [one for one in values if isinstance(one, (int, float)) and not isinstance(one, bool) and math.isfinite(one)]


def _same(found: Any, wanted: Any) -> bool:
    if isinstance(wanted, str) or isinstance(found, str):
        return str(found) == str(wanted)
    return bool(found == wanted)


def _shown(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:,.4g}" if abs(value) < 1000 else f"{value:,.0f}"
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)
