# SPDX-License-Identifier: GPL-2.0-or-later
"""The rows that each event puts into the tables beside the log. No free text goes there, so erasing never has to look for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from .actions import Decision, DecisionAnswered, Intervention, Reminder, ReminderDone, Saving, StageMoved
from .canonical import canonical_json, plain
from .dialect import Connection
from .events import Recorded
from .evidence import Estimate, Observations, Run
from .stages import MOVES, MoveKind
from .state import CycleState
from .subject import CycleStarted, Metric


class Table(NamedTuple):
    """How rows go into a table and come out again; a row's first ``key`` values name it."""

    key: int
    insert: str
    select: str


class Row(NamedTuple):
    """A row for a table."""

    table: str
    values: tuple[Any, ...]


TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "cycle": Table(
            1,
            """INSERT INTO cycle (cycle_id, title, area, stage, iteration, owner, single_handed, overrides, layers, follows, started_at, changed_at, position)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (cycle_id) DO UPDATE SET title = excluded.title, stage = excluded.stage,
            iteration = excluded.iteration, owner = excluded.owner, single_handed = excluded.single_handed, overrides = excluded.overrides,
            layers = excluded.layers, changed_at = excluded.changed_at, position = excluded.position""",
            """SELECT cycle_id, title, area, stage, iteration, owner, single_handed, overrides, layers, follows, started_at, changed_at, position
            FROM cycle ORDER BY id""",
        ),
        "iteration": Table(
            2,
            "INSERT INTO iteration (cycle_id, number, opened_at, follows, carried_over) VALUES (?, ?, ?, ?, ?)",
            "SELECT cycle_id, number, opened_at, follows, carried_over FROM iteration ORDER BY id",
        ),
        "stage_event": Table(
            1,
            """INSERT INTO stage_event (event_id, cycle_id, iteration, at, actor, from_stage, to_stage, override, missing)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            "SELECT event_id, cycle_id, iteration, at, actor, from_stage, to_stage, override, missing FROM stage_event ORDER BY id",
        ),
        "run": Table(
            2,
            """INSERT INTO run (cycle_id, run_id, iteration, at, actor, algorithm, origin, succeeded, hashed, seconds, parameters, inputs, outputs, versions)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            """SELECT cycle_id, run_id, iteration, at, actor, algorithm, origin, succeeded, hashed, seconds, parameters, inputs, outputs, versions
            FROM run ORDER BY id""",
        ),
        "intervention": Table(
            2,
            """INSERT INTO intervention (cycle_id, intervention_id, iteration, decision_id, what, crs, starts, ends, dose, dose_unit, wkb)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (cycle_id, intervention_id) DO UPDATE SET decision_id = excluded.decision_id,
            what = excluded.what, crs = excluded.crs, starts = excluded.starts, ends = excluded.ends, dose = excluded.dose,
            dose_unit = excluded.dose_unit, wkb = excluded.wkb""",
            """SELECT cycle_id, intervention_id, iteration, decision_id, what, crs, starts, ends, dose, dose_unit, wkb
            FROM intervention ORDER BY id""",
        ),
        "metric": Table(
            2,
            """INSERT INTO metric (cycle_id, metric_id, name, objective, unit, direction, baseline, target, active, observations, last_at, last_value)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (cycle_id, metric_id) DO UPDATE SET name = excluded.name,
            objective = excluded.objective, unit = excluded.unit, direction = excluded.direction, baseline = excluded.baseline,
            target = excluded.target, active = excluded.active, observations = excluded.observations, last_at = excluded.last_at,
            last_value = excluded.last_value""",
            """SELECT cycle_id, metric_id, name, objective, unit, direction, baseline, target, active, observations, last_at, last_value
            FROM metric ORDER BY id""",
        ),
        "observation": Table(
            2,
            """INSERT INTO observation (event_id, item, cycle_id, metric_id, iteration, at, value, effort, place)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            "SELECT event_id, item, cycle_id, metric_id, iteration, at, value, effort, place FROM observation ORDER BY id",
        ),
        "estimate": Table(
            2,
            """INSERT INTO estimate (cycle_id, estimate_id, iteration, metric_id, at, method, effect, low, high, level, unit, verdict, control, displacement)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            """SELECT cycle_id, estimate_id, iteration, metric_id, at, method, effect, low, high, level, unit, verdict, control, displacement
            FROM estimate ORDER BY id""",
        ),
        "decision": Table(
            2,
            """INSERT INTO decision (cycle_id, decision_id, iteration, at, author, run_ids, state, answered_by, answered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (cycle_id, decision_id) DO UPDATE SET state = excluded.state,
            answered_by = excluded.answered_by, answered_at = excluded.answered_at""",
            "SELECT cycle_id, decision_id, iteration, at, author, run_ids, state, answered_by, answered_at FROM decision ORDER BY id",
        ),
        "reminder": Table(
            2,
            """INSERT INTO reminder (cycle_id, reminder_id, iteration, due, done_at, about) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (cycle_id, reminder_id) DO UPDATE SET due = excluded.due, done_at = excluded.done_at, iteration = excluded.iteration,
            about = excluded.about""",
            "SELECT cycle_id, reminder_id, iteration, due, done_at, about FROM reminder ORDER BY id",
        ),
        "saving": Table(
            2,
            """INSERT INTO saving (cycle_id, saving_id, iteration, title, low, central, high, currency, period, basis, basis_text, parts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (cycle_id, saving_id) DO UPDATE SET iteration = excluded.iteration,
            title = excluded.title, low = excluded.low, central = excluded.central, high = excluded.high, currency = excluded.currency,
            period = excluded.period, basis = excluded.basis, basis_text = excluded.basis_text, parts = excluded.parts""",
            """SELECT cycle_id, saving_id, iteration, title, low, central, high, currency, period, basis, basis_text, parts
            FROM saving ORDER BY id""",
        ),
    }
)


def write_rows(connection: Connection, state: CycleState, event: Recorded) -> None:
    """Bring the tables up to ``state``, which ``event`` has just led to."""
    by_table: dict[str, list[tuple[Any, ...]]] = {}
    for row in rows_after(state, event):
        by_table.setdefault(row.table, []).append(row.values)
    for table, values in by_table.items():
        connection.run_many(TABLES[table].insert, values)


def rows_after(state: CycleState, event: Recorded) -> Iterator[Row]:
    """The rows that ``event`` adds or changes, given the state after it."""
    record = event.record
    yield _cycle(state)
    if isinstance(record, CycleStarted):
        yield _iteration(state)
    elif isinstance(record, StageMoved):
        yield from _moved(state, event, record)
    elif isinstance(record, Run):
        yield _run(state, event, record)
    elif isinstance(record, Intervention):
        yield _intervention(state, record)
    elif isinstance(record, Metric):
        yield _metric(state, record.metric_id)
    elif isinstance(record, Observations):
        yield _metric(state, record.metric_id)
        for item, one in enumerate(record.rows):
            about = (event.event_id, item, state.cycle_id, record.metric_id, state.iteration)
            yield Row("observation", (*about, one.at, float(one.value), _real(one.effort), one.place))
    elif isinstance(record, Estimate):
        yield _estimate(state, event, record)
    elif isinstance(record, (Decision, DecisionAnswered)):
        yield _decision(state, record.decision_id)
    elif isinstance(record, (Reminder, ReminderDone)):
        yield _reminder(state, record.reminder_id)
    elif isinstance(record, Saving):
        yield _saving(state, record)


def _real(value: float | None) -> float | None:
    return None if value is None else float(value)


def _json(value: object) -> str:
    return canonical_json(plain(value))


def _cycle(state: CycleState) -> Row:
    return Row(
        "cycle",
        (
            state.cycle_id,
            state.title,
            state.area.value,
            state.stage.value,
            state.iteration,
            state.owner,
            int(state.single_handed),
            len(state.overrides),
            _json(list(state.layers)),
            state.follows,
            state.started_at,
            state.changed_at,
            state.position,
        ),
    )


def _iteration(state: CycleState) -> Row:
    one = state.iterations[-1]
    return Row("iteration", (state.cycle_id, one.number, one.opened_at, one.follows, _json(one.carried_over)))


def _moved(state: CycleState, event: Recorded, record: StageMoved) -> Iterator[Row]:
    start = record.start.value if record.start else ""
    about = (event.event_id, state.cycle_id, record.iteration, event.at, event.actor)
    yield Row("stage_event", (*about, start, record.to.value, record.override, _json([one.code for one in record.missing])))
    if record.start and MOVES[record.start, record.to] is MoveKind.REVISE:
        yield _iteration(state)
        for metric_id in state.metrics:
            yield _metric(state, metric_id)


def _run(state: CycleState, event: Recorded, record: Run) -> Row:
    about = (state.cycle_id, record.run_id, state.iteration, event.at, event.actor, record.algorithm, record.origin.value)
    facts = (int(record.succeeded), int(record.hashed), _real(record.seconds))
    return Row("run", (*about, *facts, _json(record.parameters), _json(record.inputs), _json(record.outputs), _json(record.versions)))


def _intervention(state: CycleState, record: Intervention) -> Row:
    about = (state.cycle_id, record.intervention_id, state.interventions[record.intervention_id].iteration, record.decision_id, record.what)
    when = (record.crs, record.starts, record.ends)
    return Row("intervention", (*about, *when, _real(record.dose), record.dose_unit, record.geometry or None))


def _metric(state: CycleState, metric_id: str) -> Row:
    one = state.metrics[metric_id].record
    observed = list(state.observed.get(metric_id, {}).values())
    last = max(observed, key=lambda known: known.last_at, default=None)
    about = (
        state.cycle_id,
        metric_id,
        one.name,
        one.objective.value,
        one.unit,
        one.direction.value,
        _real(one.baseline),
        _real(one.target),
    )
    known = (sum(part.n for part in observed), last.last_at if last else "", float(last.last_value) if last else None)
    return Row("metric", (*about, int(metric_id in state.active_metrics), *known))


def _estimate(state: CycleState, event: Recorded, record: Estimate) -> Row:
    about = (state.cycle_id, record.estimate_id, state.iteration, record.metric_id, event.at, record.method)
    figures = (float(record.effect), float(record.low), float(record.high), float(record.level), record.unit)
    return Row("estimate", (*about, *figures, record.verdict.value, record.control, record.displacement))


def _decision(state: CycleState, decision_id: str) -> Row:
    one = state.decisions[decision_id]
    about = (state.cycle_id, decision_id, one.iteration, one.at, one.author, _json(one.record.run_ids))
    return Row("decision", (*about, one.state.value, one.answered_by, one.answered_at))


def _reminder(state: CycleState, reminder_id: str) -> Row:
    one = state.reminders[reminder_id]
    done = state.reminders_done.get(reminder_id, "")
    return Row("reminder", (state.cycle_id, reminder_id, one.iteration, one.record.due, done, one.record.about))


def _saving(state: CycleState, record: Saving) -> Row:
    figures = (float(record.low), float(record.central), float(record.high), record.currency, record.period)
    about = (state.cycle_id, record.saving_id, state.iteration, record.title)
    return Row("saving", (*about, *figures, record.basis.value, record.basis_text, _json(record.parts)))
