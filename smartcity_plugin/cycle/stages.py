# SPDX-License-Identifier: GPL-2.0-or-later
"""The stages of an iteration and the moves between them: what the table does not list cannot happen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from ..analysis.errors import tr


class Stage(str, Enum):
    """Where a cycle stands."""

    COLLECT = "collect"
    ANALYSE = "analyse"
    ADMINISTER = "administer"
    EVALUATE = "evaluate"
    CLOSED = "closed"


class MoveKind(str, Enum):
    """What a move is."""

    FORWARD = "forward"
    BACK = "back"
    REVISE = "revise"
    CLOSE = "close"


#: Every allowed move. Revising opens the next iteration; a cycle may be closed from anywhere, and a closed cycle stays closed.
MOVES: Mapping[tuple[Stage, Stage], MoveKind] = MappingProxyType(
    {
        (Stage.COLLECT, Stage.ANALYSE): MoveKind.FORWARD,
        (Stage.ANALYSE, Stage.ADMINISTER): MoveKind.FORWARD,
        (Stage.ADMINISTER, Stage.EVALUATE): MoveKind.FORWARD,
        (Stage.ANALYSE, Stage.COLLECT): MoveKind.BACK,
        (Stage.ADMINISTER, Stage.ANALYSE): MoveKind.BACK,
        (Stage.EVALUATE, Stage.ADMINISTER): MoveKind.BACK,
        (Stage.EVALUATE, Stage.COLLECT): MoveKind.REVISE,
        (Stage.COLLECT, Stage.CLOSED): MoveKind.CLOSE,
        (Stage.ANALYSE, Stage.CLOSED): MoveKind.CLOSE,
        (Stage.ADMINISTER, Stage.CLOSED): MoveKind.CLOSE,
        (Stage.EVALUATE, Stage.CLOSED): MoveKind.CLOSE,
    }
)

#: Names to show.
STAGE_NAMES: Mapping[Stage, str] = MappingProxyType(
    {
        Stage.COLLECT: tr("Collect"),
        Stage.ANALYSE: tr("Analyse"),
        Stage.ADMINISTER: tr("Administer"),
        Stage.EVALUATE: tr("Evaluate"),
        Stage.CLOSED: tr("Closed"),
    }
)


def gate_of(start: Stage, end: Stage) -> Stage | None:
    """The stage whose gate stands before this move; None for a way back, which is free.

    Closing and revising need what evaluating needs, wherever they start: a cycle that ends without an evaluation says so.
    """
    kind = MOVES[start, end]
    if kind is MoveKind.BACK:
        return None
    return start if kind is MoveKind.FORWARD else Stage.EVALUATE
