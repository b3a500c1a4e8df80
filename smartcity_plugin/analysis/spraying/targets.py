# SPDX-License-Identifier: GPL-2.0-or-later
"""Which ground to spray under a budget, so that risk x residents reached is largest: a union of patches, each of which can be delivered.

Maximise b x over pieces x subject to c x <= budget, where every chosen piece lies in a patch whose pieces are all chosen. Small cases are solved exactly by HiGHS; large ones greedily, by the patch that adds most
benefit per m² (its cost counts only what is not yet chosen, so blocks grow rather than scatter), then by taking back the worst patches and filling up again. The bound is that of the program without its
integrality, by Lagrangian relaxation (`target_bound`): valid for every plan, however found.
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

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

_MOST_IN_PROGRAM = 20_000
"""Pieces in all patches together up to which HiGHS is asked."""
_TRIES = 60
_SLACK = 1e-9
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
    progress: Progress = no_progress,
) -> Targets:
    """The best union of patches (p, k) for pieces with benefit (k,) and cost (k,) within ``budget``.

    Raises AnalysisError where no patch can be paid for, and where nothing is worth spraying.
    """
    if not budget > 0:
        raise AnalysisError(tr("The budget must be above 0."))
    price = patches @ cost
    affordable = price <= budget * (1.0 + _SLACK)
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
    chosen = fill_up(np.zeros(len(benefit), dtype=bool), benefit, cost, usable, budget)
    chosen = _improve(chosen, benefit, cost, usable, budget, part(progress, 0.0, 0.4))
    bound = upper_bound(benefit, cost, usable, budget, float(benefit[chosen].sum()), part(progress, 0.4, 0.7))
    if usable.nnz <= _MOST_IN_PROGRAM and gap_of(float(benefit[chosen].sum()), bound) > _PROVEN:
        chosen, bound = _exact(chosen, bound, benefit, cost, usable, budget, Watch(part(progress, 0.7, 1.0), time_limit))
    objective = float(benefit[chosen].sum())
    bound = max(bound, objective)
    gap = gap_of(objective, bound)
    return Targets(chosen, objective, bound, gap, gap <= _PROVEN)


def fill_up(
    chosen: NDArray[np.bool_],
    benefit: NDArray[np.float64],
    cost: NDArray[np.float64],
    patches: csr_matrix,
    budget: float,
    barred: NDArray[np.bool_] | None = None,
) -> NDArray[np.bool_]:
    """Add patches to those chosen, the best benefit per cost first, while the budget lasts. ``barred`` (p,): patches that may not be added."""
    chosen = chosen.copy()
    by_piece = patches.T.tocsr()
    fresh = np.where(chosen, 0.0, 1.0)
    gain, price = patches @ (benefit * fresh), patches @ (cost * fresh)
    left = budget * (1.0 + _SLACK) - float(cost[chosen].sum())
    with np.errstate(divide="ignore", invalid="ignore"):
        density = np.where(price > 0, gain / price, -np.inf)
    density[gain <= 0] = -np.inf
    if barred is not None:
        density[barred] = -np.inf
    dearest = float(price.max(initial=0.0))
    while True:
        if left < dearest:
            density[price > left] = -np.inf
            dearest = left
        best = int(density.argmax())
        if density[best] == -np.inf:
            return chosen
        members = patches.indices[patches.indptr[best] : patches.indptr[best + 1]]
        new = members[~chosen[members]]
        chosen[new] = True
        left -= float(cost[new].sum())
        for piece in new.tolist():
            sharing = by_piece.indices[by_piece.indptr[piece] : by_piece.indptr[piece + 1]]
            gain[sharing] -= benefit[piece]
            price[sharing] -= cost[piece]
            with np.errstate(divide="ignore", invalid="ignore"):
                again = gain[sharing] / price[sharing]
            good = (price[sharing] > cost[piece] * _SLACK) & (gain[sharing] > benefit[piece] * _SLACK) & (price[sharing] <= left)
            if barred is not None:
                good &= ~barred[sharing]
            density[sharing] = np.where(good, again, -np.inf)


def covered(chosen: NDArray[np.bool_], patches: csr_matrix) -> NDArray[np.bool_]:
    """The pieces (k,) of those chosen that lie in a patch all of which is chosen."""
    whole = (patches @ chosen.astype(float)) >= np.diff(patches.indptr) - 0.5
    return np.asarray(patches.T @ whole.astype(float)) > 0


def _improve(
    chosen: NDArray[np.bool_],
    benefit: NDArray[np.float64],
    cost: NDArray[np.float64],
    patches: csr_matrix,
    budget: float,
    progress: Progress,
) -> NDArray[np.bool_]:
    """Take one of the least worthy chosen patches back, fill up without it, and keep what is better."""
    tried: set[int] = set()
    value = float(benefit[chosen].sum())
    # Large cases: every try costs a look at all patches.
    tries = max(4, min(_TRIES, int(2_000_000 / max(patches.nnz, 1))))
    for number in range(tries):
        progress(number / tries)
        whole = np.flatnonzero((patches @ chosen.astype(float)) >= np.diff(patches.indptr) - 0.5)
        worth = (patches[whole] @ benefit) / (patches[whole] @ cost)
        waiting = [one for one in whole[np.argsort(worth, kind="stable")].tolist() if one not in tried]
        if not waiting:
            break
        tried.add(waiting[0])
        smaller = chosen.copy()
        smaller[patches.indices[patches.indptr[waiting[0]] : patches.indptr[waiting[0] + 1]]] = False
        smaller = covered(smaller, patches) & smaller
        barred = np.zeros(patches.shape[0], dtype=bool)
        barred[waiting[0]] = True
        again = fill_up(fill_up(smaller, benefit, cost, patches, budget, barred), benefit, cost, patches, budget)
        if float(benefit[again].sum()) > value * (1.0 + _SLACK):
            chosen, value = again, float(benefit[again].sum())
            tried.clear()
    return chosen


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
        LinearConstraint(csr_matrix(np.concatenate([cost, np.zeros(p)])[None]), -np.inf, budget * (1.0 + _SLACK)),
    ]
    scale = max(float(benefit.max(initial=0.0)), 1e-300)
    asked = np.concatenate([-benefit / scale, np.zeros(p)])
    whole = np.concatenate([np.ones(k, dtype=bool), np.zeros(p, dtype=bool)])
    try:
        for answer in minimise(asked, constraints, whole, watch):
            bound = min(bound, -answer.bound * scale)
            if answer.x is not None:
                found = covered(answer.x[:k] > 0.5, patches) & (answer.x[:k] > 0.5)
                if float(cost[found].sum()) <= budget * (1.0 + 2 * _SLACK) and benefit[found].sum() > benefit[chosen].sum():
                    chosen = found
            if answer.solved or gap_of(float(benefit[chosen].sum()), bound) <= _PROVEN:
                break
    except TimeUp:
        pass
    return chosen, bound
