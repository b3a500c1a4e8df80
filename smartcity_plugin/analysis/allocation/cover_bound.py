# SPDX-License-Identifier: GPL-2.0-or-later
"""A lower bound on what a cover costs, by Lagrangian relaxation of "every group is covered" (Beasley 1987, European Journal of Operational Research 31, 85-93); nearly that of the linear relaxation, much sooner."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from .cost_lists import Flags, Floats, Indices
    from .cover_sets import CoverSets
    from .watch import Watch

_ITERATIONS, _PATIENCE, _LEAST_STEP = 600, 20, 5e-3


def rising_bounds(
    sets: CoverSets, price: Floats, must: Indices, may_not: Indices, value: float, watch: Watch
) -> Iterator[tuple[float, Flags]]:
    """Bounds that rise, the first one at once, each with the sites (m,) that the relaxation picks (a good start for a cover); ``value``: what a known cover costs. ``watch`` raises when time is up."""
    fixed = np.zeros(sets.n_sites, dtype=bool)
    fixed[must] = True
    free = ~fixed
    free[may_not] = False
    covers = sets.covers[sets.counts(fixed) < 0.5][:, free].tocsr()
    cost, spent = price[free], float(price[must].sum())
    columns = covers.T.tocsr()
    # Each site's price shared out evenly over what it covers, and of a group the least share: no site is asked for more than its price.
    per_group = cost / np.maximum(np.diff(columns.indptr), 1)
    multipliers = np.minimum.reduceat(per_group[covers.indices], covers.indptr[:-1]) if covers.shape[0] else np.zeros(0)
    best = spent + float(multipliers.sum())
    best_multipliers, step, since = multipliers, 1.0, 0
    sites = np.flatnonzero(free)
    yield best, fixed
    for _ in range(_ITERATIONS):
        watch.look()
        left = cost - columns @ multipliers
        picked = left < 0
        bound = spent + float(multipliers.sum() + left[picked].sum())
        if bound > best:
            best, best_multipliers, since = bound, multipliers, 0
            start = fixed.copy()
            start[sites[picked]] = True
            yield best, start
        else:
            since += 1
        if since == _PATIENCE:
            step, since, multipliers = step / 2.0, 0, best_multipliers
            if step < _LEAST_STEP:
                return
            continue
        direction = 1.0 - covers @ picked.astype(float)
        norm = float(direction @ direction)
        if norm == 0:
            return
        multipliers = np.maximum(multipliers + step * (1.05 * value - bound) / norm * direction, 0.0)
