# SPDX-License-Identifier: GPL-2.0-or-later
"""A plan over several phases as one integer program: the radius formulation of every phase, and the rules that tie phases together. For cases small enough to be solved so."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from .core_program import CoreProgram, core_program
from .highs import minimise
from .reduced import Reduced
from .timeline import Stretches, Timeline, stretches_of
from .watch import Watch

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

LARGEST = 60_000
"""Entries times phases above which the program is not built."""
_SPAN = 1e4
_SAFE = 1e-8


def solve_phases(
    line: Timeline, value: float, watch: Watch, found: Callable[[Stretches], None], bound: Callable[[float, bool], None]
) -> None:
    """Slice by slice until it is solved (or ``watch`` or a caller's function raises): plans go to ``found``, bounds on their value, and whether there is nothing better, to ``bound``.

    ``value``: what the best plan known costs, for the scale of the numbers.
    """
    blocks = _blocks(line)
    constant = float(sum(factor * blocks.constant for factor in line.factors.tolist()))
    scale = min(1.0, _SPAN / max(value - constant, 1e-300)) if np.isfinite(value) else 1.0
    m, width, phases = line.m, line.m + len(blocks.steps), line.phases
    cost = np.concatenate([np.concatenate([np.zeros(m), factor * scale * blocks.steps]) for factor in line.factors.tolist()])
    rules, extra = _rules(line, blocks, width)
    integer = np.zeros(width * phases + extra, dtype=bool)
    upper = np.ones(integer.size)
    for t in range(phases):
        integer[t * width : t * width + m] = True
        upper[t * width : t * width + m] = ~line.forbidden
    for answer in minimise(np.concatenate([cost, np.zeros(extra)]), rules, integer, watch, upper):
        if answer.x is not None:
            opened = np.column_stack([answer.x[t * width : t * width + m] > 0.5 for t in range(phases)])
            found(stretches_of(opened, line.existing))
        if np.isfinite(answer.bound):
            reached = constant + answer.bound / scale
            bound(reached - _SAFE * abs(reached), answer.solved)
        elif answer.solved:
            bound(np.inf, True)


def _blocks(line: Timeline) -> CoreProgram:
    """One phase; all phases are alike but for their factor."""
    phase = Reduced(line.pointer, line.sites, line.values, line.outside, 0, np.arange(line.m, dtype=np.int64), np.empty(0, dtype=np.int64))
    # Rows without an entry pay what is outside in every plan.
    empty = np.diff(line.pointer) == 0
    program = core_program(phase, np.full(line.n, np.inf))
    return CoreProgram(program.steps, program.matrix, program.least, line.m, 0, program.constant + float(line.outside[empty].sum()))


def _rules(line: Timeline, blocks: CoreProgram, width: int) -> tuple[list[Any], int]:
    """Constraints on (y, steps) of each phase one after the other, and then, where money or closing needs them, on what opens in each phase; and how many those are."""
    from scipy.optimize import LinearConstraint
    from scipy.sparse import block_diag, csr_matrix

    m, phases = line.m, line.phases
    with_opened = line.may_close or line.has_budget
    extra = m * phases if with_opened else 0
    levels = block_diag([blocks.matrix] * phases, format="csr")
    rules = [LinearConstraint(_wide(levels, extra), np.tile(blocks.least, phases), np.inf)]

    def y(t: int) -> csr_matrix:
        """Picks y of a phase, (m, all)."""
        return csr_matrix((np.ones(m), (np.arange(m), t * width + np.arange(m))), shape=(m, width * phases + extra))

    def opened(t: int) -> csr_matrix:
        return csr_matrix((np.ones(m), (np.arange(m), width * phases + t * m + np.arange(m))), shape=(m, width * phases + extra))

    ones = np.ones((1, m))
    for t in range(phases):
        rules.append(LinearConstraint(csr_matrix(ones @ y(t)), 0, int(line.most[t])))
    kept = line.existing & (line.required | (not line.may_close))
    if kept.any():
        rules.append(LinearConstraint(y(0)[np.flatnonzero(kept)], 1, 1))
    if line.required.any():
        rules.append(LinearConstraint(y(phases - 1)[np.flatnonzero(line.required)], 1, 1))
    stays = np.flatnonzero(line.required | (not line.may_close))
    leaves = np.flatnonzero(line.existing & line.may_close)
    for t in range(1, phases):
        if stays.size:
            rules.append(LinearConstraint((y(t) - y(t - 1))[stays], 0, np.inf))
        if leaves.size:
            rules.append(LinearConstraint((y(t) - y(t - 1))[leaves], -np.inf, 0))
    if with_opened:
        before = line.existing.astype(float)
        rules.append(LinearConstraint(opened(0) - y(0), -before, np.inf))
        for t in range(1, phases):
            rules.append(LinearConstraint(opened(t) - y(t) + y(t - 1), 0, np.inf))
        every = sum((opened(t) for t in range(1, phases)), opened(0))
        rules.append(LinearConstraint(every, -np.inf, 1.0 - before))
        for t in range(phases):
            if np.isfinite(line.budgets[t]):
                rules.append(LinearConstraint(csr_matrix(line.opening[None] @ opened(t)), 0, float(line.budgets[t])))
    return rules, extra


def _wide(matrix: csr_matrix, extra: int) -> csr_matrix:
    from scipy.sparse import csr_matrix, hstack

    return hstack([matrix, csr_matrix((matrix.shape[0], extra))], format="csr") if extra else matrix
