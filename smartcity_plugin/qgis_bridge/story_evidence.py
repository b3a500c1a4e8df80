# SPDX-License-Identifier: GPL-2.0-or-later
"""What a story rests on: the analyses that it cites, and the log with its chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..analysis.errors import tr as mark
from ..cycle.moments import now
from .story import Part, Said
from .story_telling import Telling
from .translation import tr

if TYPE_CHECKING:
    from ..cycle.evidence import InputTable, Run
    from ..cycle.state import Kept
    from ..cycle.verification import Verification

_ORIGINS = {
    "algorithm": mark("recorded itself"),
    "dialog": mark("from QGIS's history"),
    "in_place": mark("from QGIS's history (in place)"),
    "declared": mark("declared"),
    "unknown": mark("origin unknown"),
}


def cited_runs(told: Telling) -> Part:
    """The list that ``R`` and a number point into."""
    part = Part(tr("Analyses that are cited"), kind="runs")
    for run_id, kept in told.state.runs.items():
        part.items.append(Said(told.cite.one(run_id), _run(told, run_id, kept), (), "" if kept.record.succeeded else tr("failed")))
        part.items += told.comments(run_id)
    return part


def _run(told: Telling, run_id: str, kept: Kept[Run]) -> str:
    one = kept.record
    words = [one.algorithm, kept.at[:16].replace("T", " "), tr("run {id}").format(id=run_id)]
    if not told.reader.public:
        words.append(tr("by {who}").format(who=told.who(kept.actor)))
    words.append(tr(_ORIGINS.get(one.origin.value, one.origin.value)))
    words.append(tr("read {tables}").format(tables="; ".join(_input(told, table) for table in one.inputs) or "–"))
    return " · ".join(words)


def _input(told: Telling, table: InputTable) -> str:
    name = told.words(table.name or table.source)
    if told.reader.public:
        return name  # the digest of a small table could be found again by trying
    digest = table.digest.partition(":")[2][:12] or tr("no digest")
    selected = tr(", {n} selected").format(n=table.selected) if table.selected_only else ""
    return f"{name}{selected} [{digest}]"


def chain(told: Telling, store_name: str, verification: Verification | None) -> Part:
    """How much of the log the story tells, and whether the store was verified."""
    part, end = Part(tr("Head of the chain"), kind="chain"), (f"E{told.state.position}",)
    entries = tr("{n} entries up to {at} (UTC), in “{store}”.").format(
        n=told.state.position, at=now()[:16].replace("T", " "), store=told.words(store_name)
    )
    part.items.append(Said("", entries, end))
    if verification is not None and verification.valid:
        found = tr("The store was verified when this page was made: {n} entries, all as they were written.")
        part.items.append(Said("", found.format(n=verification.n_events), end))
    elif verification is not None:
        part.items.append(Said("", tr("The store was verified when this page was made, and is not as it was written.")))
    part.items += [
        Said("", tr("Keep this line: with it, Verify a store finds a log that was cut or written anew after this page was made.")),
        Said("", tr("R and a number: an analysis of the list above. E and a number: that entry of the cycle's log.")),
    ]
    return part
