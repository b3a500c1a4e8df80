# SPDX-License-Identifier: GPL-2.0-or-later
"""What no plan of patches within the budget can exceed.

The Lagrangian dual (Geoffrion 1974, Mathematical Programming Study 2, 82-114) of the program without its integrality: maximise b x, c x <= budget (price l), y_p <= x_u for each piece u of patch p (prices a), x_u <= sum of y_p over the patches that hold u (prices h). For any prices >= 0
no plan exceeds  l budget + sum_u max(0, b - l c + sum_p a - h) + sum_p max(0, sum_u (h - a)).  With a = h = 0 that is the fractional knapsack (Dantzig 1957). Dual ascent (in the manner of Erlenkotter 1978, Operations
Research 26, 992-1009) presses it down: pieces not worth their cost at l lend what they lack to the patches that need them (a), and pieces that are worth it pay (h) for being in such patches only. Subgradients with Polyak's step go on from there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress, part

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

_ROUNDS = 40
_PRICES = (1.0, 0.85, 0.7, 0.55, 0.4, 0.25)
_FINER = (1.07, 0.93)
_ENOUGH = 5e-4
_SAFE = 1.0 + 1e-9
_STEPS, _WORK = 300, 25_000_000
_PATIENCE, _SHORTER, _AIM = 8, 1.5, 1.02


def fractional_knapsack(benefit: NDArray[np.float64], cost: NDArray[np.float64], budget: float) -> tuple[float, float]:
    """Benefit of the best pieces by benefit per cost, the last in part; and that last one's benefit per cost (the price of the budget)."""
    worth = benefit / cost
    order = np.argsort(-worth, kind="stable")
    spent = np.cumsum(cost[order])
    inside = spent <= budget
    value = float(benefit[order][inside].sum())
    if inside.all():
        return value, 0.0
    at = int(np.argmin(inside))
    price = float(worth[order[at]])
    return value + price * (budget - (float(spent[at - 1]) if at else 0.0)), price


def upper_bound(
    benefit: NDArray[np.float64],
    cost: NDArray[np.float64],
    patches: csr_matrix,
    budget: float,
    reached: float,
    progress: Progress = no_progress,
) -> float:
    """The bound for pieces (k,) in patches (p, k). ``reached``: the benefit of a plan that is known; no lower bound is looked for."""
    inside = np.asarray(patches.sum(axis=0)).ravel() > 0
    best, price = fractional_knapsack(benefit[inside], cost[inside], budget)
    if np.diff(patches.indptr).max(initial=1) == 1 or best <= reached or price == 0.0:
        return best
    ascent = _Ascent(patches, inside)
    tried: dict[float, float] = {}
    for number, share in enumerate(_PRICES):
        progress(0.6 * number / (len(_PRICES) + 2))
        tried[share] = ascent.bound(benefit, cost, budget, share * price)
        if len(tried) > 2 and tried[share] > 1.02 * min(tried.values()):
            break
    middle = min(tried, key=lambda one: tried[one])
    for share in _FINER:
        tried[middle * share] = ascent.bound(benefit, cost, budget, middle * share * price)
    share = min(tried, key=lambda one: tried[one])
    if tried[share] > best:
        return best
    pressed = ascent.pressed_down(benefit, cost, budget, share * price, reached, part(progress, 0.6, 1.0))
    return min(best, min(tried[share], pressed) * _SAFE)


class _Ascent:
    """Patches ready for dual ascent."""

    def __init__(self, patches: csr_matrix, inside: NDArray[np.bool_]) -> None:
        self.n_patches, self.n_pieces = patches.shape
        self.inside = inside
        self.patch = np.repeat(np.arange(self.n_patches), np.diff(patches.indptr))
        self.piece = np.asarray(patches.indices, dtype=np.int64)
        self.by_piece = np.argsort(self.piece, kind="stable")
        self.starts = np.searchsorted(self.piece[self.by_piece], np.flatnonzero(inside))

    def _of_patch(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(self.patch, values, minlength=self.n_patches).astype(np.float64)

    def _of_piece(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(self.piece, values, minlength=self.n_pieces).astype(np.float64)

    def _least_of_piece(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        least = np.zeros(self.n_pieces)
        least[self.inside] = np.minimum.reduceat(values[self.by_piece], self.starts)
        return least

    def bound(self, benefit: NDArray[np.float64], cost: NDArray[np.float64], budget: float, price: float) -> float:
        """The bound at a price of the budget: what pieces are worth beyond it, less what they pay."""
        paid, _ = self.prices(benefit, cost, price)
        worth = np.where(self.inside, benefit - price * cost, 0.0)
        return price * budget + float((np.maximum(worth, 0.0) - paid).sum())

    def prices(
        self, benefit: NDArray[np.float64], cost: NDArray[np.float64], price: float
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """What pieces pay (h, by piece) and lend (a, by piece of patch) at a price of the budget, so that no patch is worth anything by itself."""
        worth = benefit - price * cost
        worth[~self.inside] = 0.0
        gain, lack = np.maximum(worth, 0.0), np.maximum(-worth, 0.0)
        paid = np.zeros(self.n_pieces)
        needs = self._of_patch(gain[self.piece]) > 0
        lent = self._spread(lack, needs.astype(float))
        tiny = 1e-12 * max(float(gain.max(initial=0.0)), 1e-300)
        before = -1.0
        for _ in range(_ROUNDS):
            room = gain - paid
            slack = np.maximum(self._of_patch(lent) - self._of_patch(paid[self.piece]), 0.0)
            open_here = (room > tiny)[self.piece]
            waiting = self._of_patch(open_here.astype(float))
            share = slack / np.maximum(waiting, 1.0)
            paid = paid + np.minimum(room, self._least_of_piece(share[self.patch]))
            total = float(paid.sum())
            if total - before < _ENOUGH * float(gain.sum()):
                break
            before = total
            lent = self._lend_again(lent, paid, lack, gain - paid > tiny)
        return paid, lent

    def pressed_down(
        self,
        benefit: NDArray[np.float64],
        cost: NDArray[np.float64],
        budget: float,
        price: float,
        reached: float,
        progress: Progress,
    ) -> float:
        """The least bound on a path of subgradients that begins with the prices of the ascent."""
        cover, hold = self.prices(benefit, cost, price)
        unit = float(cost[self.inside].mean())
        best, length, still = np.inf, 1.0, 0
        steps = min(_STEPS, _WORK // max(len(self.piece), 1))
        for number in range(steps):
            progress(number / steps)
            worth = np.where(self.inside, benefit - price * cost + self._of_piece(hold) - cover, 0.0)
            profit = self._of_patch(cover[self.piece] - hold)
            value = price * budget + float(np.maximum(worth, 0.0).sum() + np.maximum(profit, 0.0).sum())
            still = 0 if value < best * (1.0 - 1e-6) else still + 1
            best = min(best, value)
            if still >= _PATIENCE:
                length, still = length / _SHORTER, 0
            taken, whole = (worth > 0).astype(float), (profit > 0).astype(float)
            up_hold = taken[self.piece] - whole[self.patch]
            up_hold[(hold <= 0) & (up_hold > 0)] = 0.0
            up_cover = self._of_piece(whole[self.patch]) - taken
            up_cover[((cover <= 0) & (up_cover > 0)) | ~self.inside] = 0.0
            up_price = (budget - float(cost @ taken)) / unit
            steep = float(up_hold @ up_hold + up_cover @ up_cover) + up_price**2 / self.n_pieces
            if steep <= 0 or value <= reached * _AIM:
                break
            stride = length * (value - reached * _AIM) / steep
            hold = np.maximum(0.0, hold - stride * up_hold)
            cover = np.maximum(0.0, cover - stride * up_cover)
            price = max(0.0, price - stride * up_price / self.n_pieces / unit)
        return best

    def _spread(self, amount: NDArray[np.float64], weight: NDArray[np.float64]) -> NDArray[np.float64]:
        """Amounts (k,) shared out among the patches (p,) that hold the piece, by their weight."""
        heavy = weight[self.patch]
        total = self._of_piece(heavy)
        return amount[self.piece] * heavy / np.maximum(total[self.piece], 1e-300)

    def _lend_again(
        self, lent: NDArray[np.float64], paid: NDArray[np.float64], lack: NDArray[np.float64], waiting: NDArray[np.bool_]
    ) -> NDArray[np.float64]:
        """Patches keep what they use; the rest goes to those that hold pieces which could pay more, the tightest first."""
        have, use = self._of_patch(lent), self._of_patch(paid[self.piece])
        kept = lent * np.minimum(1.0, use / np.maximum(have, 1e-300))[self.patch]
        free = np.maximum(lack - self._of_piece(kept), 0.0)
        wants = self._of_patch((waiting[self.piece]).astype(float)) / (1e-9 * float(lack.mean()) + np.maximum(have - use, 0.0))
        return kept + self._spread(free, wants)
