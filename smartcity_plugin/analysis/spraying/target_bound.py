# SPDX-License-Identifier: GPL-2.0-or-later
"""What no plan of patches within the budget can exceed.

At a price l of the budget each piece of ground is worth b - l c: some gain, the others cost. A piece that gains can be had only with a whole patch around it, so it has to carry its part of the pieces there that cost.
Let each of these be carried by pieces that gain, w >= 0, no more than it costs in all. Then no plan exceeds

    l budget + sum over pieces u that gain of max(0, gain_u - least over the patches that hold u of the sum of w_uv over the pieces v in it that cost):

in a plan every u lies in a patch that is chosen whole, so what it carries there is at most what the plan's costly pieces cost. This is the Lagrangian dual (Geoffrion 1974, *Mathematical Programming Study* 2, 82-114) of the
program in which each piece names the patch that it is reached by, and v is sprayed if a patch named by u holds it. Naming matters: with “each patch needs its pieces, each piece some patch” alone, a piece can be had by a
tenth of ten patches, and the bound is several times as far from the plan. With w = 0 it is the fractional knapsack (Dantzig 1957).

How costs are shared out best is found by mirror descent (Beck & Teboulle 2003, *Operations Research Letters* 31, 167-175): shares grow where a patch is the cheapest of a piece that still gains.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress, part

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

_FIRST_STRIDE, _LEAST_STRIDE = 0.25, 0.02
_ROUGH, _FINE, _WORK = 15, 200, 40_000_000
_SAFE = 1.0 + 1e-9
_SOFT = 0.1
"""Patches of a piece whose sums differ by less than this share of the least are both taken for the cheapest."""


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
    tried: dict[float, float] = {}

    def at(share: float, steps: int, here: Progress) -> float:
        tried[share] = min(
            tried.get(share, np.inf), _Carried(benefit, cost, patches, inside, share * price).bound(budget, reached, steps, here)
        )
        return tried[share]

    # The bound is convex in the price: go on in the direction in which it falls, with shorter and shorter strides.
    share, stride = 1.0, _FIRST_STRIDE
    at(share, _ROUGH, part(progress, 0.0, 0.1))
    while stride >= _LEAST_STRIDE and tried[share] > reached:
        done = 0.1 + 0.4 * (1.0 - stride / _FIRST_STRIDE)
        near = [one for one in (share * (1.0 + stride), share / (1.0 + stride)) if one not in tried]
        for one in near:
            if at(one, _ROUGH, part(progress, done, done)) < tried[share]:
                break
        better = min(tried, key=lambda one: tried[one])
        share, stride = (better, stride) if better != share else (share, stride / 2.0)
    return min(best, at(share, _FINE, part(progress, 0.5, 1.0)) * _SAFE)


class _Carried:
    """Pieces at a price of the budget: which gain, which cost, and which of those lie in the patches of which of these."""

    def __init__(
        self, benefit: NDArray[np.float64], cost: NDArray[np.float64], patches: csr_matrix, inside: NDArray[np.bool_], price: float
    ) -> None:
        worth = np.where(inside, benefit - price * cost, 0.0)
        gains = worth > 0
        self.price, self.gain, self.lack = price, worth[gains], np.maximum(-worth, 0.0)
        patch = np.repeat(np.arange(patches.shape[0]), np.diff(patches.indptr))
        piece = patches.indices.astype(np.int64)
        # One entry for each gaining piece and patch that holds it, by piece; and the costly pieces of each patch.
        entries = np.flatnonzero(gains[piece])
        entries = entries[np.argsort(piece[entries], kind="stable")]
        number = np.cumsum(gains) - 1
        self.owner = number[piece[entries]]
        self.first = np.searchsorted(self.owner, np.arange(self.gain.size))
        costly = np.flatnonzero(~gains[piece])
        in_patch = np.bincount(patch[costly], minlength=patches.shape[0])
        begin = np.cumsum(in_patch) - in_patch
        many = in_patch[patch[entries]]
        self.entry = np.repeat(np.arange(entries.size), many)
        along = np.arange(self.entry.size) - np.repeat(np.cumsum(many) - many, many)
        carried = piece[costly][np.repeat(begin[patch[entries]], many) + along]
        pairs, self.pair = np.unique(self.owner[self.entry] * len(benefit) + carried, return_inverse=True)
        self.pair = self.pair.ravel()
        self.carrier, self.carried = pairs // len(benefit), pairs % len(benefit)

    def bound(self, budget: float, reached: float, steps: int, progress: Progress = no_progress) -> float:
        """The least bound on the way of at most ``steps`` steps of mirror descent; fewer where there is much to add up."""
        most = self.price * budget + float(self.gain.sum())
        if not self.entry.size:
            return most
        share = self.gain[self.carrier]
        best = most
        steps = max(8, min(steps, _WORK // self.entry.size))
        for number in range(steps):
            progress(number / steps)
            total = np.bincount(self.carried, share, self.lack.size)[self.carried]
            weight = share * (self.lack[self.carried] / np.maximum(total, 1e-300))
            load = np.bincount(self.entry, weight[self.pair], self.owner.size)
            least = np.minimum.reduceat(load, self.first)
            best = min(best, most - float(np.minimum(self.gain, least).sum()))
            if best <= reached:
                break
            soft = np.exp((least[self.owner] - load) / (_SOFT * np.maximum(least, 1e-9 * self.gain) + 1e-300)[self.owner])
            soft *= (least < self.gain)[self.owner] / np.add.reduceat(soft, self.first)[self.owner]
            pull = np.bincount(self.pair, soft[self.entry], self.carrier.size)
            share = weight * np.exp(pull / np.sqrt(1.0 + number / 10.0)) + 1e-12 * self.lack[self.carried]
        return best
