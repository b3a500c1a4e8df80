# SPDX-License-Identifier: GPL-2.0-or-later
"""What chance alone would have given: the labels treated and control dealt to the clusters in every possible way, or in very many.

Fisher (1935); for few treated clusters MacKinnon & Webb (2020) *J. Econometrics* 218, 435-450. Each cluster's change is held against how much a cluster of its size changes by itself, so that large and small
ones may change places.
"""

from __future__ import annotations

from itertools import combinations
from math import comb
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError
from .choices import Family
from .log_link import fit_log_link
from .pooled import changes, spread

if TYPE_CHECKING:
    from .comparison import Comparison

_MOST_EXACT, _DRAWS = 20_000, 9_999
_LEAST_WAYS = 20


def randomisation_p(rows: Comparison, *, family: Family = "poisson", seed: int = 1) -> float | None:
    """Two-sided p of no effect on any place; exact up to 20 000 ways to deal the labels, else from 9 999 random ones. None for several events, and where there are fewer than 20 ways."""
    if len(rows.events) > 1:
        return None
    try:
        fit = fit_log_link(rows.count, np.zeros((rows.count.size, 0)), rows.log_effort, rows.unit, rows.period, family=family)
    except AnalysisError:
        return None
    some = changes(fit, rows)
    if not some.change.size:
        return None
    n = int(some.cluster.max()) + 1
    treated = np.zeros(n, dtype=bool)
    treated[some.cluster] = some.treated
    k = int(treated.sum())
    if k in (0, n) or comb(n, k) < _LEAST_WAYS:
        return None
    found = spread(some)
    whole = np.bincount(some.cluster, some.information, n)
    share = some.information / whole[some.cluster]
    variance = found.shared + np.bincount(some.cluster, share**2 * (found.between - found.shared + 1.0 / some.information), n)
    score = np.bincount(some.cluster, some.information * some.change, n) / whole / np.sqrt(variance)
    score -= score.mean()
    observed = abs(float(score[treated].sum()))
    if comb(n, k) <= _MOST_EXACT:
        sums = np.abs(score[np.array(list(combinations(range(n), k)))].sum(axis=1))
        return float((sums >= observed - 1e-12).mean())
    rng = np.random.default_rng(seed)
    dealt = np.argpartition(rng.random((_DRAWS, n)), k, axis=1)[:, :k]
    sums = np.abs(score[dealt].sum(axis=1))
    return float((1 + (sums >= observed - 1e-12).sum()) / (_DRAWS + 1))
