# SPDX-License-Identifier: GPL-2.0-or-later
"""The next sensible step of a cycle: one, so that nobody has to choose before they understand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from .actions import DecisionState, Missing
from .gates import missing_at
from .stages import Stage
from .state import CycleState
from .subject import Direction, Metric, Objective


class Step(str, Enum):
    """What to do next."""

    STATE_PROBLEM = "state_problem"
    REGISTER_SOURCE = "register_source"
    COMPLETE_SOURCE = "complete_source"
    DEFINE_METRIC = "define_metric"
    COMPLETE_METRIC = "complete_metric"
    ANALYSE = "analyse"
    PROPOSE = "propose"
    APPROVE = "approve"
    INTERVENE = "intervene"
    COMPLETE_INTERVENTION = "complete_intervention"
    OBSERVE = "observe"
    ESTIMATE = "estimate"
    MOVE_ON = "move_on"
    REVISE = "revise"
    FOLLOW = "follow"


class NextStep(NamedTuple):
    """A step, the stage it leads to where it is a move, and the id of the record it completes or answers."""

    step: Step
    to: Stage | None = None
    about: str = ""
    objective: Objective | None = None


#: Where a stage that needs nothing more is left for.
ONWARD: Mapping[Stage, Stage] = MappingProxyType(
    {Stage.COLLECT: Stage.ANALYSE, Stage.ANALYSE: Stage.ADMINISTER, Stage.ADMINISTER: Stage.EVALUATE, Stage.EVALUATE: Stage.COLLECT}
)


def next_step(state: CycleState) -> NextStep:
    """The first thing that the gate of the present stage asks for; the move where it asks for nothing."""
    if state.stage is Stage.CLOSED:
        return NextStep(Step.FOLLOW)
    missing = missing_at(state, state.stage)
    if missing:
        return _step_for(state, missing[0])
    return NextStep(Step.REVISE if state.stage is Stage.EVALUATE else Step.MOVE_ON, to=ONWARD[state.stage])


def _step_for(state: CycleState, missing: Missing) -> NextStep:
    step = _STEPS[missing.code]
    find = _ABOUT.get(missing.code)
    objective = {"convenience": Objective.CONVENIENCE, "efficiency": Objective.EFFICIENCY}.get(missing.code)
    return NextStep(step, about=find(state) if find else "", objective=objective)


_STEPS: Mapping[str, Step] = MappingProxyType(
    {
        "problem_what": Step.STATE_PROBLEM,
        "problem_where": Step.STATE_PROBLEM,
        "problem_how_much": Step.STATE_PROBLEM,
        "problem_how_solved": Step.STATE_PROBLEM,
        "source": Step.REGISTER_SOURCE,
        "source_incomplete": Step.COMPLETE_SOURCE,
        "convenience": Step.DEFINE_METRIC,
        "efficiency": Step.DEFINE_METRIC,
        "baseline": Step.COMPLETE_METRIC,
        "target": Step.COMPLETE_METRIC,
        "target_not_better": Step.COMPLETE_METRIC,
        "run": Step.ANALYSE,
        "hashed_run": Step.ANALYSE,
        "decision": Step.PROPOSE,
        "decision_cites": Step.PROPOSE,
        "approval": Step.APPROVE,
        "intervention": Step.INTERVENE,
        "intervention_incomplete": Step.COMPLETE_INTERVENTION,
        "observation": Step.OBSERVE,
        "estimate": Step.ESTIMATE,
    }
)


def _incomplete_source(state: CycleState) -> str:
    for name, source in state.active_sources.items():
        if not all(text.strip() for text in (source.agency, source.date, source.legal_basis, source.holder, source.quality)):
            return name
    return ""


def _incomplete_metric(state: CycleState) -> str:
    return next((name for name, metric in state.active_metrics.items() if not _has_aim(metric)), "")


def _has_aim(metric: Metric) -> bool:
    if metric.baseline is None or metric.target is None:
        return False
    return metric.target < metric.baseline if metric.direction is Direction.LOWER else metric.target > metric.baseline


def _open_decision(state: CycleState) -> str:
    """The latest proposal that waits for an answer and cites runs, without which approving would not open the gate."""
    waiting = [name for name, kept in state.decisions.items() if kept.state is DecisionState.PROPOSED and kept.record.run_ids]
    return waiting[-1] if waiting else ""


def _last_intervention(state: CycleState) -> str:
    return next(reversed(state.interventions), "")


_ABOUT: Mapping[str, Callable[[CycleState], str]] = MappingProxyType(
    {
        "source_incomplete": _incomplete_source,
        "baseline": _incomplete_metric,
        "target": _incomplete_metric,
        "target_not_better": _incomplete_metric,
        "approval": _open_decision,
        "intervention_incomplete": _last_intervention,
    }
)
