# SPDX-License-Identifier: GPL-2.0-or-later
"""A plan: which sites are open, who is served by which, and how far from the best possible that can be. What every model returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .cost_lists import Floats


@dataclass(frozen=True)
class Split:
    """Who serves which share of whom, one line per pair, where a demand may be shared out among several sites."""

    rows: NDArray[np.int64]
    sites: NDArray[np.int64]
    shares: Floats
    """Share of the row's weight, above 0; the shares of a row that is served add up to 1."""
    costs: Floats
    """Cost of the pair, not weighted."""


@dataclass(frozen=True)
class Plan:
    """A plan and how good it is. Costs per row are not weighted; objective and bound are what the model says they are."""

    sites: NDArray[np.int64]
    """The chosen sites (p,), in order."""
    objective: float
    """The model's value of this plan, from true costs."""
    bound: float
    """No plan that leaves at most as much demand unserved costs less (covers more, where the model covers)."""
    gap: float
    """abs(objective - bound) / abs(objective)."""
    proven: bool
    """No plan is better (by more than a ten-millionth, where values are not whole numbers)."""
    assignment: NDArray[np.int64]
    """Site of each row (n,), the one with the largest share where it is split; -1 where none serves it."""
    costs: Floats
    """Cost of each row (n,) to that site; NaN where none serves it."""
    unserved: NDArray[np.int64]
    """Rows that no chosen site serves (reaches, or covers)."""
    unserved_weight: float
    stopped: str
    """Why the search ended: proven, gap, time, cancelled."""
    split: Split | None = None
    """Only where a demand is shared out among several sites."""

    def lines(self) -> Split:
        """One line per served pair, split or not."""
        if self.split is not None:
            return self.split
        rows = np.flatnonzero(self.assignment >= 0)
        return Split(rows, self.assignment[rows], np.ones(rows.size), self.costs[rows])


def gap_of(objective: float, bound: float) -> float:
    """abs(objective - bound) / abs(objective); 0 where both are 0, infinity where only the objective is."""
    missing = abs(objective - bound)
    return missing / abs(objective) if objective else (0.0 if missing == 0 else float("inf"))
