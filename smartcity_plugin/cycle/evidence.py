# SPDX-License-Identifier: GPL-2.0-or-later
"""What was computed and what was observed: runs, observations, estimates of effect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import islice
from typing import Any, ClassVar


class Origin(str, Enum):
    """How a run became known."""

    ALGORITHM = "algorithm"
    DIALOG = "dialog"
    IN_PLACE = "in_place"
    DECLARED = "declared"
    UNKNOWN = "unknown"


class EditState(str, Enum):
    """Whether the input layer had edits that were not saved; Processing reads them."""

    NONE = "none"
    OPEN = "open"
    UNSAVED = "unsaved"


@dataclass(frozen=True)
class InputTable:
    """One input of a run as it was before the run. ``digest`` covers the features that were read; ``filter`` is the parameter's expression,
    ``subset`` the layer's own; ``filter_hidden`` says that values of personal fields were taken out of either.
    """

    parameter: str
    layer_id: str = ""
    name: str = ""
    source: str = ""
    digest: str = ""
    features: int | None = None
    selected_only: bool = False
    selected: int | None = None
    selection_digest: str = ""
    filter: str = ""
    subset: str = ""
    filter_hidden: bool = False
    edit_state: EditState = EditState.NONE
    crs: str = ""


@dataclass(frozen=True)
class OutputTable:
    """One output of a run. ``kept`` is where a temporary one was copied to."""

    name: str
    layer_id: str = ""
    source: str = ""
    digest: str = ""
    features: int | None = None
    kept: str = ""


@dataclass(frozen=True)
class Run:
    """One run of an algorithm. ``versions`` names QGIS, the plugin, the provider, numpy and scipy; ``figures`` are the numbers it returned."""

    KIND: ClassVar[str] = "run_recorded"
    ERASABLE: ClassVar[tuple[str, ...]] = ("note",)
    run_id: str
    algorithm: str
    parameters: dict[str, Any] = field(default_factory=dict)
    inputs: tuple[InputTable, ...] = ()
    outputs: tuple[OutputTable, ...] = ()
    versions: dict[str, str] = field(default_factory=dict)
    figures: dict[str, Any] = field(default_factory=dict)
    origin: Origin = Origin.ALGORITHM
    started: str = ""
    seconds: float | None = None
    succeeded: bool = True
    repeats: str = ""
    note: str = ""

    @property
    def hashed(self) -> bool:
        """Whether every input has a digest, and there is one."""
        return bool(self.inputs) and all(one.digest for one in self.inputs)


@dataclass(frozen=True)
class RunAnnotated:
    """What became known about a run later: the entry of QGIS's history, an output that was kept as evidence, a re-run's comparison."""

    KIND: ClassVar[str] = "run_annotated"
    ERASABLE: ClassVar[tuple[str, ...]] = ("note",)
    run_id: str
    facts: dict[str, Any] = field(default_factory=dict)
    outputs: tuple[OutputTable, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Observation:
    """One value of a metric: when, how much, with which effort (trap nights, hours counted), at which place (a key, no name of a person)."""

    at: str
    value: float
    effort: float | None = None
    place: str = ""


@dataclass(frozen=True)
class Observations:
    """Values of one metric, recorded together. ``run_id`` where a run computed them."""

    KIND: ClassVar[str] = "observations_recorded"
    ERASABLE: ClassVar[tuple[str, ...]] = ("note",)
    metric_id: str
    rows: tuple[Observation, ...]
    source_id: str = ""
    run_id: str = ""
    note: str = ""


ROWS_AT_ONCE = 5_000


def in_batches(metric_id: str, rows: Iterable[Observation], **about: str) -> Iterator[Observations]:
    """Any number of observations as records of at most `ROWS_AT_ONCE` rows, to be appended together with `Store.append_all`."""
    whole = Observations(metric_id, (), **about)
    rest = iter(rows)
    while part := tuple(islice(rest, ROWS_AT_ONCE)):
        yield replace(whole, rows=part)


class Verdict(str, Enum):
    """What an estimate says; the words are those of ``VERDICT`` of `evaluate_impact`."""

    EFFECTIVE = "effective"
    NO_USEFUL_EFFECT = "no_useful_effect"
    WORSE = "worse"
    INCONCLUSIVE = "inconclusive"
    NO_CONTROL = "no_control"


@dataclass(frozen=True)
class Estimate:
    """An effect with its interval. ``control`` says what it was compared with; empty means no control, and then the verdict may only be
    ``no_control`` or ``inconclusive``. ``displacement`` says what happened around; ``unit`` is the effect's (per cent fewer, cases a week).
    """

    KIND: ClassVar[str] = "estimate_recorded"
    ERASABLE: ClassVar[tuple[str, ...]] = ("note",)
    estimate_id: str
    metric_id: str
    method: str
    effect: float
    low: float
    high: float
    verdict: Verdict
    unit: str = "%"
    level: float = 0.95
    control: str = ""
    displacement: str = ""
    reason: str = ""
    run_id: str = ""
    intervention_ids: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class NoEstimate:
    """Why this iteration has no estimate of its effect. The reason stays for ever."""

    KIND: ClassVar[str] = "no_estimate"
    ERASABLE: ClassVar[tuple[str, ...]] = ()
    reason: str
