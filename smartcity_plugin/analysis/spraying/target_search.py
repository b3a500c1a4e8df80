# SPDX-License-Identifier: GPL-2.0-or-later
"""Plans of patches by search: fill up greedily, then take a few patches that touch each other out, fill up again with a slightly different taste, and keep what is no worse.

Ruin and recreate (Schrimpf et al. 2000, *Journal of Computational Physics* 159, 139-171).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

SLACK = 1e-9
_MOST_AT_ONCE = 3
_TASTE = 0.05


class Selection:
    """The chosen pieces (k,), and what each patch (p,) would still bring and cost. Each change costs no more than the patches around it."""

    def __init__(
        self, benefit: NDArray[np.float64], cost: NDArray[np.float64], patches: csr_matrix, budget: float, chosen: NDArray[np.bool_]
    ) -> None:
        self._benefit, self._cost, self._patches = benefit, cost, patches
        self._by_piece = patches.T.tocsr()
        self.chosen = chosen.copy()
        fresh = np.where(chosen, 0.0, 1.0)
        self._gain, self._price = patches @ (benefit * fresh), patches @ (cost * fresh)
        self._missing = np.rint(patches @ fresh).astype(np.int64)
        self._left = budget * (1.0 + SLACK) - float(cost[chosen].sum())
        self._density = np.full(patches.shape[0], -np.inf)
        self._look_at(np.arange(patches.shape[0]))

    @property
    def n_patches(self) -> int:
        """How many patches there are to choose from."""
        return int(self._patches.shape[0])

    @property
    def value(self) -> float:
        """Benefit of the chosen pieces."""
        return float(self._benefit[self.chosen].sum())

    def members(self, patch: int) -> NDArray[np.int64]:
        """The pieces of a patch."""
        return self._patches.indices[self._patches.indptr[patch] : self._patches.indptr[patch + 1]]

    def holders(self, piece: int) -> NDArray[np.int64]:
        """The patches that hold a piece."""
        return self._by_piece.indices[self._by_piece.indptr[piece] : self._by_piece.indptr[piece + 1]]

    def switch(self, pieces: NDArray[np.int64], on: bool) -> NDArray[np.int64]:
        """Choose pieces (m,) that were not, or give up those that were; the patches that hold them."""
        sign = 1 if on else -1
        self.chosen[pieces] = on
        self._left -= sign * float(self._cost[pieces].sum())
        touched = [np.empty(0, dtype=np.int64)]
        for piece in pieces.tolist():
            holders = self.holders(piece)
            self._gain[holders] -= sign * self._benefit[piece]
            self._price[holders] -= sign * self._cost[piece]
            self._missing[holders] -= sign
            touched.append(holders)
        found = np.unique(np.concatenate(touched))
        self._look_at(found)
        return found

    def fill(self, taste: NDArray[np.float64] | None = None) -> NDArray[np.int64]:
        """Add patches, the best benefit per cost first, while the budget lasts; the pieces added. ``taste`` (p,): factors by which patches look better or worse than they are."""
        added = [np.empty(0, dtype=np.int64)]
        looks = self._density if taste is None else self._density * taste
        looks = np.where(self._price <= self._left, looks, -np.inf)
        while looks.size:
            best = int(looks.argmax())
            if looks[best] == -np.inf:
                break
            members = self.members(best)
            new = members[~self.chosen[members]]
            touched = self.switch(new, True)
            looks[touched] = self._density[touched] if taste is None else self._density[touched] * taste[touched]
            looks[self._price > self._left] = -np.inf
            added.append(new)
        return np.concatenate(added)

    def ruin(self, pieces: NDArray[np.int64]) -> NDArray[np.int64]:
        """Give pieces up, and those that are then in no patch that is chosen whole; all that were given up."""
        first = pieces[self.chosen[pieces]]
        touched = self.switch(first, False)
        near = np.unique(np.concatenate([np.empty(0, dtype=np.int64), *(self.members(one) for one in touched.tolist())]))
        lost = [one for one in near[self.chosen[near]].tolist() if self._missing[self.holders(one)].all()]
        self.switch(np.array(lost, dtype=np.int64), False)
        return np.concatenate([first, np.array(lost, dtype=np.int64)])

    def _look_at(self, patches: NDArray[np.int64]) -> None:
        """Benefit per cost of what patches would add; minus infinity where that is nothing."""
        gain, price = self._gain[patches], self._price[patches]
        worth = (self._missing[patches] > 0) & (gain > SLACK * self._benefit.max(initial=0.0)) & (price > 0)
        self._density[patches] = np.where(worth, gain / np.where(worth, price, 1.0), -np.inf)


def ruin_and_recreate(selection: Selection, tries: int, enough: float, seed: int, progress: Progress = no_progress) -> None:
    """Make a plan better, ``tries`` times at most, or until its benefit is ``enough``."""
    rng = np.random.default_rng(seed)
    taste = np.exp(_TASTE * rng.standard_normal(selection.n_patches))
    value = selection.value
    for number in range(tries):
        if value >= enough:
            return
        progress(number / tries)
        gone = selection.ruin(_some_together(selection, rng))
        added = selection.fill(np.roll(taste, int(rng.integers(taste.size))))
        now = selection.value
        if now >= value:
            value = now
            continue
        selection.switch(np.setdiff1d(added, gone), False)
        selection.switch(np.setdiff1d(gone, added), True)


def _some_together(selection: Selection, rng: np.random.Generator) -> NDArray[np.int64]:
    """The pieces of one to three patches, each of which shares a piece with those before it."""

    def one_of(some: NDArray[np.int64]) -> int:
        return int(some[rng.integers(some.size)])

    group = selection.members(one_of(selection.holders(one_of(np.flatnonzero(selection.chosen)))))
    for _ in range(int(rng.integers(_MOST_AT_ONCE))):
        group = np.union1d(group, selection.members(one_of(selection.holders(one_of(group)))))
    return group
