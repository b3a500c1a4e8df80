# SPDX-License-Identifier: GPL-2.0-or-later
"""The smallest deliverable patches: around each piece of ground the nearest pieces that hang together with it, until they are large enough.

A plan is a union of patches. So every block is contiguous, at least as large as a crew can be sent for, and has no arm thinner than a patch: compactness by construction, not by a penalty (an opening of the
plan by a patch, in the words of mathematical morphology: Serra 1982).
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from .ground import Ground

_MOST = 600_000
"""Pieces in all patches together, about: where every piece's own patch would need more, only every second, third ... gets one, and those that then lie in none."""
_TOLERANCE = 1e-9


def deliverable(ground: Ground, least: float) -> NDArray[np.bool_]:
    """Pieces (k,) that hang together with at least ``least`` m²."""
    part = ground.components()
    total = np.bincount(part, ground.area)
    return total[part] >= least * (1.0 - _TOLERANCE)


def patches_of(ground: Ground, centres: NDArray[np.float64], least: float, progress: Progress = no_progress) -> csr_matrix:
    """Patches (p, k), 1 where a piece is part of one. centres (k, 2): of the pieces; ``least``: m² of a patch. All pieces must be `deliverable`."""
    from scipy.sparse import csr_matrix

    k = len(ground)
    per_patch = max(1.0, least / max(float(np.median(ground.area)), 1e-9)) if k else 1.0
    stride = max(1, round(per_patch * k / _MOST))
    order = np.lexsort((centres[:, 0], centres[:, 1]))
    members: list[list[int]] = []
    covered = np.zeros(k, dtype=bool)
    seen: set[tuple[int, ...]] = set()

    def add(centre: int) -> None:
        patch = _around(centre, ground, centres, least)
        covered[patch] = True
        key = tuple(sorted(patch))
        if key not in seen:
            seen.add(key)
            members.append(patch)

    for number, centre in enumerate(order[::stride].tolist()):
        if number % 200 == 0:
            progress(number * stride / max(k, 1))
        add(centre)
    for centre in np.flatnonzero(~covered).tolist():
        if not covered[centre]:
            add(centre)
    pointer = np.concatenate([[0], np.cumsum([len(one) for one in members])]).astype(np.int64)
    index = np.array([piece for one in members for piece in one], dtype=np.int64)
    return csr_matrix((np.ones(len(index)), index, pointer), shape=(len(members), k))


def _around(centre: int, ground: Ground, centres: NDArray[np.float64], least: float) -> list[int]:
    """The pieces nearest to ``centre`` that hang together with it, enough of them."""
    area, links = ground.area, ground.links
    x, y = centres[centre].tolist()
    patch: list[int] = []
    total = 0.0
    known = {centre}
    waiting = [(0.0, centre)]
    while waiting and total < least * (1.0 - _TOLERANCE):
        _, piece = heapq.heappop(waiting)
        patch.append(piece)
        total += area[piece]
        if total >= least * (1.0 - _TOLERANCE):
            break
        for other in links.indices[links.indptr[piece] : links.indptr[piece + 1]].tolist():
            if other not in known:
                known.add(other)
                heapq.heappush(waiting, ((centres[other, 0] - x) ** 2 + (centres[other, 1] - y) ** 2, other))
    return patch or [centre]
