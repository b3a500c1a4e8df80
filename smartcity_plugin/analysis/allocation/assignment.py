# SPDX-License-Identifier: GPL-2.0-or-later
"""Who goes where once the sites are fixed: whole to one site within its capacity, or shared out at least cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from .cost_lists import Floats, Indices

_ROOM = 1e-9


def share_out(costs: Floats, usage: Floats, room: Floats) -> Floats | None:
    """Shares (n, p) of least cost where rows may be split: a transportation problem, solved by HiGHS. None where the capacities do not suffice."""
    from scipy.optimize import linprog
    from scipy.sparse import coo_matrix

    i, j = np.nonzero(np.isfinite(costs))
    k = np.arange(i.size)
    served = coo_matrix((np.ones(i.size), (i, k)), shape=(len(usage), i.size)).tocsr()
    load = coo_matrix((usage[i], (j, k)), shape=(len(room), i.size)).tocsr()
    answer = linprog(costs[i, j], A_ub=load, b_ub=room, A_eq=served, b_eq=np.ones(len(usage)), bounds=(0.0, 1.0), method="highs")
    if answer.status != 0:
        return None
    shares = np.zeros(costs.shape)
    shares[i, j] = np.where(answer.x < _ROOM, 0.0, answer.x)
    return shares / shares.sum(axis=1, keepdims=True)


def assign(costs: Floats, usage: Floats, room: Floats) -> Floats | None:
    """Each row to one site (n, p), 0 or 1: those with most to lose first (Martello & Toth 1981), then single moves and exchanges while they help. None where it finds none; that proves nothing."""
    order = _by_regret(costs)
    for sequence in (order, np.argsort(-usage, kind="stable")):
        site = _greedy(costs, usage, room, sequence)
        if site is not None:
            _shift(costs, usage, room, site)
            return (np.arange(costs.shape[1])[None, :] == site[:, None]).astype(float)
    return None


def _by_regret(costs: Floats) -> Indices:
    if costs.shape[1] == 1:
        return np.arange(len(costs))
    two = np.partition(costs, 1, axis=1)[:, :2]
    with np.errstate(invalid="ignore"):
        regret = np.where(np.isfinite(two[:, 1]), two[:, 1] - two[:, 0], np.inf)
    return np.argsort(-regret, kind="stable")


def _greedy(costs: Floats, usage: Floats, room: Floats, order: Indices) -> Indices | None:
    left = room.astype(float).copy()
    site = np.full(len(usage), -1, dtype=np.int64)
    for row in order:
        possible = np.where(left >= usage[row] - _ROOM, costs[row], np.inf)
        best = int(np.argmin(possible))
        if not np.isfinite(possible[best]) and not _make_room(costs, usage, left, site, row):
            return None
        if site[row] < 0:
            site[row] = best
            left[best] -= usage[row]
    return site


def _make_room(costs: Floats, usage: Floats, left: Floats, site: Indices, row: int) -> bool:
    """Place a row by moving one that is placed already to another site: the cheapest such pair of moves."""
    best, found = np.inf, None
    for target in np.flatnonzero(np.isfinite(costs[row])):
        for other in np.flatnonzero(site == target):
            if left[target] + usage[other] < usage[row] - _ROOM:
                continue
            possible = np.where(left >= usage[other] - _ROOM, costs[other], np.inf)
            possible[target] = np.inf
            to = int(np.argmin(possible))
            extra = costs[row, target] + possible[to] - costs[other, target]
            if extra < best:
                best, found = extra, (target, other, to)
    if found is None:
        return False
    target, other, to = found
    left[target] += usage[other] - usage[row]
    left[to] -= usage[other]
    site[other], site[row] = to, target
    return True


def _shift(costs: Floats, usage: Floats, room: Floats, site: Indices) -> None:
    """Move rows, and exchange two, while that is cheaper; in place."""
    n, p = costs.shape
    left = room - np.bincount(site, usage, minlength=p)
    rows = np.arange(n)
    for _ in range(n * p):
        now = costs[rows, site]
        moved = np.where(left[None, :] >= usage[:, None] - _ROOM, costs - now[:, None], np.inf)
        moved[rows, site] = np.inf
        row, to = np.unravel_index(np.argmin(moved), moved.shape)
        if moved[row, to] < -1e-12:
            left[site[row]] += usage[row]
            left[to] -= usage[row]
            site[row] = to
            continue
        # Exchange rows a and b: each fits where the other was.
        change = costs[:, site] - now[:, None]
        change = change + change.T
        fits = left[site][None, :] + usage[None, :] >= usage[:, None] - _ROOM
        change = np.where(fits & fits.T & (site[:, None] != site[None, :]), change, np.inf)
        a, b = np.unravel_index(np.argmin(change), change.shape)
        if not change[a, b] < -1e-12:
            return
        left[site[a]] += usage[a] - usage[b]
        left[site[b]] += usage[b] - usage[a]
        site[a], site[b] = site[b], site[a]
