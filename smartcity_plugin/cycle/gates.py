# SPDX-License-Identifier: GPL-2.0-or-later
"""What each stage needs before it can be left. Every answer is a list of sentences that say what is missing; an empty list opens the gate."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..analysis.errors import tr
from .actions import DecisionState, Intervention, Missing
from .stages import Stage
from .state import CycleState, DecisionKept
from .subject import Direction, Metric, Objective, Problem


def missing_at(state: CycleState, gate: Stage | None) -> tuple[Missing, ...]:
    """What the gate of a stage still asks for. A closed cycle has no gate."""
    return tuple(_GATES[gate](state)) if gate and gate in _GATES else ()


def _collect(state: CycleState) -> list[Missing]:
    missing = _problem(state.problem)
    if not state.active_sources:
        missing.append(Missing("source", tr("no source of data is registered (at least one is needed)")))
    for source in state.active_sources.values():
        lacking = [source.agency, source.date, source.legal_basis, source.holder, source.quality]
        if not all(text.strip() for text in lacking):
            missing.append(
                Missing(
                    "source_incomplete",
                    tr("the source “{title}” lacks its agency, date, legal basis, holder or quality"),
                    {"title": source.title or source.source_id},
                )
            )
    metrics = state.active_metrics.values()
    if not any(one.objective is Objective.CONVENIENCE for one in metrics):
        missing.append(Missing("convenience", tr("no metric says what becomes easier for citizens (one is needed)")))
    if not any(one.objective is Objective.EFFICIENCY for one in metrics):
        missing.append(Missing("efficiency", tr("no metric says what becomes easier for the administration (one is needed)")))
    for metric in metrics:
        missing += _metric(metric)
    return missing


def _problem(problem: Problem | None) -> list[Missing]:
    asked = (
        ("problem_what", tr("the problem does not say what it is"), "what"),
        ("problem_where", tr("the problem does not say where it is"), "where"),
        ("problem_how_much", tr("the problem does not say how much it is"), "how_much"),
        ("problem_how_solved", tr("the problem does not say how it may be solved"), "how_solved"),
    )
    return [Missing(code, sentence) for code, sentence, name in asked if problem is None or not getattr(problem, name).strip()]


def _metric(metric: Metric) -> list[Missing]:
    figures = {"name": metric.name}
    if metric.baseline is None:
        return [Missing("baseline", tr("the metric “{name}” has no baseline: what is it today?"), figures)]
    if metric.target is None:
        return [Missing("target", tr("the metric “{name}” has no target: what should it become?"), figures)]
    better = metric.target < metric.baseline if metric.direction is Direction.LOWER else metric.target > metric.baseline
    if better:
        return []
    return [
        Missing(
            "target_not_better",
            tr("the target of “{name}” ({target:g}) is no better than its baseline ({baseline:g})"),
            figures | {"target": metric.target, "baseline": metric.baseline},
        )
    ]


def _analyse(state: CycleState) -> list[Missing]:
    runs = [kept.record for kept in state.runs.values() if kept.iteration == state.iteration and kept.record.succeeded]
    if not runs:
        return [Missing("run", tr("no analysis was run in this iteration (run one on the layer)"))]
    if not any(run.hashed for run in runs):
        return [Missing("hashed_run", tr("no run has digests of all its inputs, so none can be checked later (run the analysis again)"))]
    return []


def _administer(state: CycleState) -> list[Missing]:
    decisions = [kept for name, kept in state.decisions.items() if _belongs(state, kept.iteration, "decision_ids", name)]
    done = [kept.record for name, kept in state.interventions.items() if _belongs(state, kept.iteration, "intervention_ids", name)]
    return _decision(decisions) + _intervention(done)


def _belongs(state: CycleState, iteration: int, carried: str, name: str) -> bool:
    return iteration == state.iteration or name in getattr(state.iterations[-1].carried_over, carried)


def _decision(decisions: list[DecisionKept]) -> list[Missing]:
    if not decisions:
        return [Missing("decision", tr("no decision is written down"))]
    if not any(kept.record.run_ids for kept in decisions):
        return [Missing("decision_cites", tr("no decision cites the runs it rests on"))]
    if not any(kept.state is DecisionState.APPROVED and kept.record.run_ids for kept in decisions):
        return [Missing("approval", tr("no decision that cites runs is approved (ask an approver)"))]
    return []


def _intervention(done: list[Intervention]) -> list[Missing]:
    if not done:
        return [Missing("intervention", tr("nothing is recorded that was done on the ground"))]
    if any(one.geometry and one.crs and one.starts and one.dose is not None and one.dose_unit for one in done):
        return []
    return [
        Missing(
            "intervention_incomplete",
            tr("“{what}” lacks its place, its dates or its dose, so its effect cannot be measured"),
            {"what": done[-1].what or done[-1].intervention_id},
        )
    ]


def _evaluate(state: CycleState) -> list[Missing]:
    if state.iteration in state.no_estimate:
        return []
    missing = []
    if not any(state.iteration in by_iteration for by_iteration in state.observed.values()):
        missing.append(Missing("observation", tr("no metric was observed in this iteration")))
    if not any(kept.iteration == state.iteration for kept in state.estimates.values()):
        missing.append(Missing("estimate", tr("no effect was estimated, and nothing says why not")))
    return missing


_GATES: Mapping[Stage, Callable[[CycleState], list[Missing]]] = {
    Stage.COLLECT: _collect,
    Stage.ANALYSE: _analyse,
    Stage.ADMINISTER: _administer,
    Stage.EVALUATE: _evaluate,
}
