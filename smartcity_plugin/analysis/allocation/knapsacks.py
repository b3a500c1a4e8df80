# SPDX-License-Identifier: GPL-2.0-or-later
"""One knapsack per site, all solved at once: which demand a site would best take within its capacity.

Whole numbers small enough are solved exactly by dynamic programming (Martello & Toth 1990, Knapsack Problems, chapter 2); otherwise, and where demand may be shared out, the relaxation in which the last
one may be taken in part.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .cost_lists import Flags, Floats

_LARGEST_CAPACITY = 5_000
_MOST_CELLS = 40_000_000


@dataclass(frozen=True)
class Filled:
    """Of each site: the largest profit (m,), and what it takes (n, m) as shares; ``by_capacity`` (m, cells) the largest profit for every smaller capacity, exact ones only."""

    profit: Floats
    taken: Floats
    by_capacity: Floats | None


def are_whole(usage: Floats, capacities: Floats) -> bool:
    """Whether knapsacks can be solved exactly: whole numbers, capacities not too large."""
    largest = float(capacities.max(initial=0.0))
    return bool(
        np.all(usage == np.floor(usage))
        and largest <= _LARGEST_CAPACITY
        and len(usage) * len(capacities) * (largest + 1) / 8 <= _MOST_CELLS
    )


def fill(profits: Floats, usage: Floats, capacities: Floats, whole: bool) -> Filled:
    """Best fillings for profits (n, m), usage (n,) and capacities (m,). Profits of 0 or less are not taken."""
    return _exact(profits, usage.astype(np.int64), np.floor(capacities).astype(np.int64)) if whole else _in_part(profits, usage, capacities)


def _exact(profits: Floats, usage: NDArray[np.int64], capacities: NDArray[np.int64]) -> Filled:
    n, m = profits.shape
    size = int(capacities.max(initial=0))
    best = np.zeros((m, size + 1))
    wanted: NDArray[np.bool_] = (profits > 0) & (usage[:, None] <= capacities[None, :])
    kept = np.zeros((n, m, size + 1), dtype=bool)
    for i in range(n):
        if not wanted[i].any():
            continue
        q = int(usage[i])
        gain = np.where(wanted[i], profits[i], -np.inf)[:, None]
        new = best[:, : size + 1 - q] + gain
        better = new > best[:, q:]
        kept[i, :, q:] = better
        best[:, q:] = np.where(better, new, best[:, q:])
    taken = np.zeros((n, m))
    room = capacities.copy()
    sites = np.arange(m)
    for i in range(n - 1, -1, -1):
        here = kept[i, sites, room]
        taken[i] = here
        room = room - here * usage[i]
    return Filled(best[sites, capacities], taken, best)


def _in_part(profits: Floats, usage: Floats, capacities: Floats) -> Filled:
    n, m = profits.shape
    with np.errstate(divide="ignore", invalid="ignore"):
        density = np.where(profits > 0, np.where(usage[:, None] > 0, profits / usage[:, None], np.inf), -1.0)
    order = np.argsort(-density, axis=0, kind="stable")
    wanted: Flags = np.take_along_axis(density, order, 0) > 0
    sizes = np.where(wanted, usage[order], 0.0)
    before = np.cumsum(sizes, axis=0) - sizes
    room = np.maximum(capacities[None, :] - before, 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(wanted, np.where(sizes > 0, np.minimum(room / sizes, 1.0), 1.0), 0.0)
    taken = np.zeros((n, m))
    np.put_along_axis(taken, order, share, 0)
    return Filled((taken * np.maximum(profits, 0.0)).sum(axis=0), taken, None)
