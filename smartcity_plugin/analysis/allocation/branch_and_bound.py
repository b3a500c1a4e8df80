# SPDX-License-Identifier: GPL-2.0-or-later
"""Depth-first branch and bound with the Lagrangian bound at every node. It can be left and taken up again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .cost_lists import Floats
from .few_plans import are_few, offer_all
from .incumbent import Incumbent
from .lagrangian import CLOSED, FREE, OPEN, Effort, climb, decided_by
from .reduced import Reduced
from .swap_search import polish
from .watch import Watch

if TYPE_CHECKING:
    from numpy.typing import NDArray

_EFFORT = Effort(iterations=30, step=0.5, patience=6)
_POLISH = 10


@dataclass(frozen=True)
class _Node:
    state: NDArray[np.int8]
    multipliers: Floats
    bound: float


class BranchAndBound:
    """The tree over a reduced problem: what is still to be looked at lies on a stack."""

    def __init__(
        self, problem: Reduced, multipliers: Floats, bound: float, incumbent: Incumbent, rng: np.random.Generator, watch: Watch
    ) -> None:
        self._problem, self._incumbent, self._rng, self._watch = problem, incumbent, rng, watch
        self._stack = [_Node(np.zeros(problem.n_sites, dtype=np.int8), multipliers, bound)]
        self.nodes = 0
        """Nodes looked at."""

    @property
    def done(self) -> bool:
        """Nothing is left to be looked at."""
        return not self._stack

    def run(self, nodes: int) -> None:
        """Look at up to ``nodes`` more nodes; the weakest open node raises the bound, an empty stack proves."""
        for _ in range(nodes):
            if not self._stack:
                break
            self._watch.look()
            node = self._stack[-1]
            children = [] if node.bound > self._incumbent.target else self._children(node)
            # Only now: a node left half-way when time is up must stay on the stack.
            self._stack.pop()
            self._stack.extend(children)
            self.nodes += 1
        if self._stack:
            self._incumbent.raise_bound(min(node.bound for node in self._stack))
        else:
            self._incumbent.exhausted()

    def _children(self, node: _Node) -> list[_Node]:
        state, incumbent = node.state.copy(), self._incumbent
        free = state == FREE
        to_open = self._problem.p - int((state == OPEN).sum())
        if to_open < 0 or to_open > free.sum():
            return []
        if to_open in (0, int(free.sum())):
            incumbent.offer(self._problem, (state == OPEN) | (free & (to_open > 0)))
            return []
        if are_few(int(free.sum()), to_open):
            offer_all(self._problem.decided(state == CLOSED, state == OPEN)[0], incumbent, self._watch)
            return []
        relaxed = climb(self._problem, node.multipliers, incumbent, self._watch, _EFFORT, state)
        if self.nodes % _POLISH == 0:
            polish(self._problem, relaxed.selected, self._rng, self._watch, incumbent)
        else:
            incumbent.offer(self._problem, relaxed.selected)
        bound = max(relaxed.bound, node.bound)
        if bound > incumbent.target:
            return []
        closed, opened = decided_by(relaxed, incumbent.target, free, to_open)
        state[closed], state[opened] = CLOSED, OPEN
        free = np.flatnonzero(state == FREE)
        if free.size == 0:
            return [_Node(state, relaxed.multipliers, bound)]
        # The site on which the relaxation relies most; first with it open, as a plan is there sooner.
        chosen = free[relaxed.selected[free]]
        site = (chosen if chosen.size else free)[relaxed.worth[chosen if chosen.size else free].argmin()]
        children = []
        for decision in (CLOSED, OPEN):
            child = state.copy()
            child[site] = decision
            children.append(_Node(child, relaxed.multipliers, bound))
        return children
