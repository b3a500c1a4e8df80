# SPDX-License-Identifier: GPL-2.0-or-later
"""Which ground to spray under a budget, so that risk x residents reached is largest: a union of patches, each of which can be delivered.

Maximise b x over pieces x subject to c x <= budget, where every chosen piece lies in a patch whose pieces are all chosen. Small cases are solved exactly by HiGHS; large ones greedily, by the patch that adds most
benefit per m² (its cost counts only what is not yet chosen, so blocks grow rather than scatter), then by taking patches out and filling up again (`target_search`). The bound is a Lagrangian dual (`target_bound`): valid for
every plan, however found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..allocation.highs import minimise
from ..allocation.plan import gap_of
from ..allocation.watch import TimeUp, Watch
from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress, part
from .target_bound import upper_bound
from .target_search import SLACK, Selection, ruin_and_recreate

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

_MOST_IN_PROGRAM = 20_000
"""Pieces in all patches together up to which HiGHS is asked."""
_TRIES, _TRIES_BEFORE_PROGRAM = 1_500, 200
_PROVEN = 1e-7


@dataclass(frozen=True)
class Targets:
    """The plan: pieces chosen (k,), its benefit, what no plan can exceed, and how far apart the two are."""

    chosen: NDArray[np.bool_]
    objective: float
    bound: float
    gap: float
    proven: bool


def choose_targets(
    benefit: NDArray[np.float64],
    cost: NDArray[np.float64],
    patches: csr_matrix,
    budget: float,
    time_limit: float = 10.0,
    seed: int = 1,
    progress: Progress = no_progress,
) -> Targets:
    """The best union of patches (p, k) for pieces with benefit (k,) and cost (k,) within ``budget``.

    Raises AnalysisError where no patch can be paid for, and where nothing is worth spraying.
    """
    if not budget > 0:
        raise AnalysisError(tr("The budget must be above 0."))
    price = patches @ cost
    affordable = price <= budget * (1.0 + SLACK)
    if not affordable.any():
        raise AnalysisError(
            tr(
                "The budget pays for {budget} m², less than the smallest block that can be delivered ({least} m²). Raise it, or lower MIN_AREA."
            ),
            budget=round(budget),
            least=round(float(price.min(initial=np.inf))) if len(price) else 0,
        )
    usable = patches[affordable]
    if not (usable @ benefit > 0).any():
        raise AnalysisError(tr("No ground that may be sprayed has any benefit: value or residents are 0 everywhere."))
    plan = Selection(benefit, cost, usable, budget, np.zeros(len(benefit), dtype=bool))
    plan.fill()
    bound = upper_bound(benefit, cost, usable, budget, plan.value, part(progress, 0.0, 0.4))
    small = usable.nnz <= _MOST_IN_PROGRAM
    ruin_and_recreate(plan, _TRIES_BEFORE_PROGRAM if small else _TRIES, bound * (1.0 - _PROVEN), seed, part(progress, 0.4, 0.7))
    chosen = plan.chosen
    if small and gap_of(float(benefit[chosen].sum()), bound) > _PROVEN:
        chosen, bound = _exact(chosen, bound, benefit, cost, usable, budget, Watch(part(progress, 0.7, 1.0), time_limit))
    objective = float(benefit[chosen].sum())
    bound = max(bound, objective)
    gap = gap_of(objective, bound)
    return Targets(chosen, objective, bound, gap, gap <= _PROVEN)


def covered(chosen: NDArray[np.bool_], patches: csr_matrix) -> NDArray[np.bool_]:
    """The pieces (k,) of those chosen that lie in a patch all of which is chosen."""
    whole = (patches @ chosen.astype(float)) >= np.diff(patches.indptr) - 0.5
    return np.asarray(patches.T @ whole.astype(float)) > 0


def _exact(
    chosen: NDArray[np.bool_],
    bound: float,
    benefit: NDArray[np.float64],
    cost: NDArray[np.float64],
    patches: csr_matrix,
    budget: float,
    watch: Watch,
) -> tuple[NDArray[np.bool_], float]:
    """The program itself, by HiGHS: pieces whole, patches may stay fractional (a patch that counts at all needs all its pieces)."""
    from scipy.optimize import LinearConstraint
    from scipy.sparse import coo_matrix, csr_matrix, hstack

    p, k = patches.shape
    patch = np.repeat(np.arange(p), np.diff(patches.indptr))
    row = np.arange(patches.nnz)
    minus_piece = coo_matrix((-np.ones(patches.nnz), (row, patches.indices)), shape=(patches.nnz, k))
    plus_patch = coo_matrix((np.ones(patches.nnz), (row, patch)), shape=(patches.nnz, p))
    identity = coo_matrix((np.ones(k), (np.arange(k), np.arange(k))), shape=(k, k))
    constraints = [
        LinearConstraint(hstack([minus_piece, plus_patch]).tocsr(), -np.inf, 0.0),
        LinearConstraint(hstack([identity, -patches.T]).tocsr(), -np.inf, 0.0),
        LinearConstraint(csr_matrix(np.concatenate([cost, np.zeros(p)])[None]), -np.inf, budget * (1.0 + SLACK)),
    ]
    scale = max(float(benefit.max(initial=0.0)), 1e-300)
    asked = np.concatenate([-benefit / scale, np.zeros(p)])
    whole = np.concatenate([np.ones(k, dtype=bool), np.zeros(p, dtype=bool)])
    try:
        for answer in minimise(asked, constraints, whole, watch):
            bound = min(bound, -answer.bound * scale)
            if answer.x is not None:
                found = covered(answer.x[:k] > 0.5, patches) & (answer.x[:k] > 0.5)
                if float(cost[found].sum()) <= budget * (1.0 + 2 * SLACK) and benefit[found].sum() > benefit[chosen].sum():
                    chosen = found
            if answer.solved or gap_of(float(benefit[chosen].sum()), bound) <= _PROVEN:
                break
    except TimeUp:
        pass
    return chosen, bound
