# SPDX-License-Identifier: GPL-2.0-or-later
"""What a reader must know before relying on a cycle: gates passed with a reason, effects without a control, data that nobody can check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cycle.stages import STAGE_NAMES
from .story import Said
from .story_citations import brief
from .story_telling import Telling
from .translation import tr

if TYPE_CHECKING:
    from ..cycle.state import Moved
    from ..cycle.verification import Verification


def warned(told: Telling, verification: Verification | None) -> list[Said]:
    """One sentence for each; ``verification`` is that of the store, where it was verified."""
    state = told.state
    found = [_overridden(told, number, move) for number, one in enumerate(state.iterations, start=1) for move in one.moves if move.override]
    without = [kept for kept in state.estimates.values() if not kept.record.control.strip()]
    if without:
        text = tr("Estimates of effect without a control: {n}. Places are treated because they were bad, and get better by themselves.")
        cites = brief([told.cite.one(kept.record.run_id, kept.event_id) for kept in without])
        found.append(Said("", text.format(n=len(without)), cites))
    cited = dict.fromkeys(name for kept in state.decisions.values() for name in kept.record.run_ids)
    loose = [name for name in cited if name in state.runs and not state.runs[name].record.hashed]
    if loose:
        text = tr("Runs that decisions rest on, without digests of their inputs: {n}. Nobody can check that their data are the same.")
        found.append(Said("", text.format(n=len(loose)), tuple(told.cite.one(one) for one in loose)))
    if state.single_handed:
        found.append(Said("", tr("One person may both propose and approve in this cycle.")))
    if verification is not None and not verification.valid:
        text = tr("The store was changed after it was written: {n} findings. Run Verify a store.")
        found.append(Said("", text.format(n=len(verification.findings)), (f"E{state.position}",)))
    return found


def _overridden(told: Telling, number: int, move: Moved) -> Said:
    missing = "; ".join(part.phrase.said(tr) for part in move.missing)
    text = tr("Iteration {n}: the gate of “{stage}” was passed with a reason ({reason}). Missing was: {missing}.").format(
        n=number,
        stage=tr(STAGE_NAMES[move.start]),
        reason=told.free(move.override) or tr("kept in the department"),
        missing=told.words(missing),
    )
    return Said("", text, told.cite.moves(move.at))
