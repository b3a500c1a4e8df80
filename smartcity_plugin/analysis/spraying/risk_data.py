# SPDX-License-Identifier: GPL-2.0-or-later
"""What the model of risk is told: cells, trap counts, complaints, and complaints about something else by the same people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from ..errors import AnalysisError, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

Family = Literal["poisson", "negative_binomial"]
PER_PEOPLE = 1_000.0
"""Where there are no traps, risk is said as calls of so many residents."""


@dataclass(frozen=True)
class TrapRows:
    """One row per visit: xy (t, 2) metres; counts (t,); nights (t,): trap-nights, above 0; site (t,): which trap, counted from 0."""

    xy: NDArray[np.float64]
    counts: NDArray[np.float64]
    nights: NDArray[np.float64]
    site: NDArray[np.int64]

    @property
    def sites(self) -> int:
        """Number of traps."""
        return int(self.site.max()) + 1

    @property
    def repeated(self) -> bool:
        """Whether some trap was emptied more than once."""
        return self.sites < self.counts.size


@dataclass(frozen=True)
class RiskData:
    """centres (n, 2): of the cells, metres; size: their width; people (n,): who could call, 1 each where unknown; covariates (n, q): standardised; traps, calls (n,), reference (n,): each
    None where there are none. trap_covariates (t, q): as covariates, at the traps.
    """

    centres: NDArray[np.float64]
    size: float
    people: NDArray[np.float64]
    covariates: NDArray[np.float64]
    traps: TrapRows | None
    trap_covariates: NDArray[np.float64]
    calls: NDArray[np.float64] | None
    reference: NDArray[np.float64] | None

    def __post_init__(self) -> None:
        if self.traps is None and self.calls is None:
            raise AnalysisError(tr("There are neither traps nor calls to find risk from."))
        if self.traps is not None and not self.traps.counts.sum() > 0:
            raise AnalysisError(tr("All traps caught nothing: there is no pattern of risk to find. Check the field of counts."))
        if self.traps is None and self.calls is not None and not self.calls.sum() > 0:
            raise AnalysisError(tr("No call lies in any cell where people live."))
        if self.traps is not None and self.traps.sites < 3 and self.calls is None:
            raise AnalysisError(tr("There are only {n} traps: a map of risk needs more, or calls beside them."), n=self.traps.sites)


@dataclass(frozen=True)
class CallBlocks:
    """Calls summed over cells that share their nearest node: place (n,): the block of each cell, -1 where nobody lives; share (n,): of its block's people; people, calls, reference (b,)."""

    place: NDArray[np.int64]
    share: NDArray[np.float64]
    people: NDArray[np.float64]
    calls: NDArray[np.float64]
    reference: NDArray[np.float64] | None


def blocks_of(data: RiskData, nearest: NDArray[np.int64]) -> CallBlocks:
    """Sum what is known of cells (n,) by the node that is nearest to each: the surface cannot tell them apart anyway, and a city's cells become as few as its nodes."""
    calls = np.zeros(len(data.centres)) if data.calls is None else data.calls
    inhabited = data.people > 0
    nodes, position = np.unique(nearest[inhabited], return_inverse=True)
    place = np.full(nearest.size, -1, dtype=np.int64)
    place[inhabited] = position

    def total(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(position, weights=values[inhabited], minlength=nodes.size).astype(np.float64)

    people = total(data.people)
    share = np.zeros(nearest.size)
    share[inhabited] = data.people[inhabited] / people[position]
    return CallBlocks(place, share, people, total(calls), None if data.reference is None else total(data.reference))
