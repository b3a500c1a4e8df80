# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables of a package, for people and spreadsheets: one CSV for each kind of record."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from .actions import Intervention, Saving
from .canonical import plain
from .erasable import ERASED
from .evidence import Estimate, Run
from .state import DecisionKept, Kept
from .store import Store
from .subject import Comment

_HEADINGS = {
    "runs": ("run_id", "iteration", "at", "algorithm", "origin", "succeeded", "inputs", "input_digests", "seconds"),
    "observations": ("metric", "unit", "iteration", "at", "value", "effort", "place"),
    "decisions": ("decision_id", "iteration", "at", "state", "answered_at", "run_ids", "text"),
    "interventions": ("intervention_id", "iteration", "decision_id", "what", "from", "to", "dose", "unit", "crs", "wkb"),
    "estimates": (
        "estimate_id",
        "iteration",
        "metric",
        "method",
        "effect",
        "low",
        "high",
        "level",
        "unit",
        "verdict",
        "control",
        "displacement",
    ),
    "savings": ("saving_id", "iteration", "title", "low", "central", "high", "currency", "period", "basis", "basis_text"),
    "comments": ("comment_id", "iteration", "at", "about", "text"),
}


def tables_of(store: Store, cycle_id: str, *, personal: bool) -> dict[str, str]:
    """Each table as CSV by its path in the package; with free texts where ``personal``."""
    state = store.cycle(cycle_id)
    metrics = {name: kept.record for name, kept in state.metrics.items()}
    rows: dict[str, Iterable[Sequence[object]]] = {
        "runs": (_run_row(name, kept) for name, kept in state.runs.items()),
        "observations": (
            (one.name, one.unit, row.iteration, row.at, row.value, row.effort, row.place)
            for name, one in metrics.items()
            for row in store.observations(cycle_id, name)
        ),
        "decisions": (_decision_row(name, kept, personal) for name, kept in state.decisions.items()),
        "interventions": (_intervention_row(name, kept) for name, kept in state.interventions.items()),
        "estimates": (_estimate_row(name, kept, metrics[kept.record.metric_id].name) for name, kept in state.estimates.items()),
        "savings": (_saving_row(name, kept) for name, kept in state.savings.items()),
        "comments": (_comment_row(kept, personal) for kept in state.comments),
    }
    return {f"{table}.csv": _csv([_HEADINGS[table], *some]) for table, some in rows.items()}


def _decision_row(name: str, kept: DecisionKept, personal: bool) -> Sequence[object]:
    text = kept.record.text if personal else ERASED
    return name, kept.iteration, kept.at, kept.state.value, kept.answered_at, "; ".join(kept.record.run_ids), text


def _intervention_row(name: str, kept: Kept[Intervention]) -> Sequence[object]:
    one = kept.record
    what = one.what, one.starts, one.ends, one.dose, one.dose_unit
    return name, kept.iteration, one.decision_id, *what, one.crs, one.geometry.hex()


def _saving_row(name: str, kept: Kept[Saving]) -> Sequence[object]:
    one = kept.record
    figures = one.low, one.central, one.high, one.currency, one.period
    return name, kept.iteration, one.title, *figures, one.basis.value, one.basis_text


def _comment_row(kept: Kept[Comment], personal: bool) -> Sequence[object]:
    return kept.event_id, kept.iteration, kept.at, kept.record.about, kept.record.text if personal else ERASED


def _run_row(name: str, kept: Kept[Run]) -> Sequence[object]:
    one = kept.record
    inputs = "; ".join(table.name for table in one.inputs), "; ".join(table.digest for table in one.inputs)
    return (name, kept.iteration, kept.at, one.algorithm, one.origin.value, int(one.succeeded), *inputs, one.seconds)


def _estimate_row(name: str, kept: Kept[Estimate], metric: str) -> Sequence[object]:
    one = kept.record
    figures = (one.effect, one.low, one.high, one.level, one.unit)
    return (name, kept.iteration, metric, one.method, *figures, one.verdict.value, one.control or "no control", one.displacement)


def _csv(rows: Iterable[Sequence[object]]) -> str:
    """With a byte order mark, so that spreadsheets read Hangul; a cell that a spreadsheet would take for a formula is quoted."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows([_cell(plain(one)) for one in row] for row in rows)
    return "\ufeff" + buffer.getvalue()


def _cell(value: object) -> object:
    return "'" + value if isinstance(value, str) and value[:1] in ("=", "+", "@", "-", "\t", "\r") else value
