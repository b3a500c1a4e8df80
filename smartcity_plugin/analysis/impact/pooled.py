# SPDX-License-Identifier: GPL-2.0-or-later
"""The standard error of an effect on few treated clusters, from the variation of all of them.

With three treated blocks nothing that is estimated from those three alone has a usable interval: CR1 is far too narrow, CR2 with Satterthwaite's degrees of freedom two to three times as wide as needed.
What can be done is to learn from the control places how much places change by themselves, as Conley & Taber (2011) *Review of Economics and Statistics* 93, 113-125, and, for clusters of
different size, Ferman & Pinto (2019) ibid. 101, 452-467: the variance of a place's own change is a function of its size. Here, for counts,

    Var(change of a place on the log scale) = a + 1 / J,    Cov(changes of two places of a cluster) = c,

with 1 / J Poisson's share (1 / count before + 1 / count after for a place with equal effort) and a what counts vary beyond it; a and c by the method of moments (Paule & Mandel 1982).
It holds where treatment does not itself make places more different from each other, which `treated_vary_more` tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .cluster_robust import Robust

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .comparison import Comparison
    from .log_link import LogLinkFit

_LEAST_FREE = 0.05
_SUSPICIOUS = 0.05


@dataclass(frozen=True)
class Changes:
    """Each place's own change from before to after, apart from what all have in common. change (u,): log scale, residual; information (u,): Poisson's J; weight (u,): share in its
    group's mean; treated (u,); cluster (u,): 0..
    """

    change: NDArray[np.float64]
    information: NDArray[np.float64]
    weight: NDArray[np.float64]
    treated: NDArray[np.bool_]
    cluster: NDArray[np.int64]

    @property
    def free(self) -> NDArray[np.float64]:
        """What of a place's variance its residual still has (u,)."""
        return np.maximum(1.0 - self.weight, _LEAST_FREE)


@dataclass(frozen=True)
class Spread:
    """between: variance of a place's change beyond Poisson's; shared: of it, what the places of a cluster have in common; clusters: how many it was learned from."""

    between: float
    shared: float
    clusters: int


def changes(fit: LogLinkFit, rows: Comparison) -> Changes:
    """Of the places that have counts before and after."""
    n = int(fit.units.max()) + 1
    after = rows.after.astype(np.float64)
    total = np.bincount(fit.units, fit.weights, n)
    mean = np.bincount(fit.units, fit.weights * after, n) / np.where(total > 0, total, 1.0)
    centred = after - mean[fit.units]
    information = np.bincount(fit.units, fit.weights * centred**2, n).astype(np.float64)
    score = np.bincount(fit.units, fit.weights * centred * fit.residuals, n)
    treated, cluster = np.zeros(n, dtype=bool), np.zeros(n, dtype=np.int64)
    treated[fit.units], cluster[fit.units] = rows.treated, rows.cluster
    kept = information > 1e-9
    information, treated = information[kept], treated[kept]
    whole = np.where(treated, information[treated].sum(), information[~treated].sum())
    return Changes(score[kept] / information, information, information / whole, treated, np.unique(cluster[kept], return_inverse=True)[1])


def spread(some: Changes) -> Spread:
    """Method of moments over all places."""
    between = moment_variance(some.change**2 / some.free, 1.0 / some.information)
    size = np.bincount(some.cluster)
    shared = 0.0
    several = size[some.cluster] > 1
    if several.any():
        whole = np.bincount(some.cluster, some.information)[some.cluster]
        mean = np.bincount(some.cluster, some.information * some.change)[some.cluster] / whole
        own = np.maximum(1.0 - some.information / whole, _LEAST_FREE)
        inside = moment_variance(((some.change - mean) ** 2 / own)[several], 1.0 / some.information[several])
        shared = max(0.0, between - inside)
    return Spread(between, shared, size.size)


def moment_variance(squares: NDArray[np.float64], known: NDArray[np.float64]) -> float:
    """The variance v from 0 with sum(squares / (v + known)) = number of squares; ``known`` (u,) is the part that is known already."""
    from scipy.optimize import brentq

    def excess(variance: float) -> float:
        return float((squares / (variance + known)).sum()) - squares.size

    if squares.size == 0 or excess(0.0) <= 0.0:
        return 0.0
    top = 1.0
    while excess(top) > 0.0:
        top *= 2.0
    return float(brentq(excess, 0.0, top, xtol=1e-12))


def pooled(estimate: float, some: Changes, found: Spread) -> Robust:
    """The effect ``estimate`` (log scale) with the standard error that the spread implies; t with clusters - 2 degrees of freedom."""
    sign = np.where(some.treated, some.weight, -some.weight)
    own = float((some.weight**2 * (found.between - found.shared + 1.0 / some.information)).sum())
    together = float(found.shared * (np.bincount(some.cluster, sign) ** 2).sum())
    return Robust(estimate, float(np.sqrt(own + together)), float(max(found.clusters - 2, 1)), found.clusters)


def treated_vary_more(some: Changes) -> bool:
    """Whether the treated clusters differ from each other more than the control clusters do (F test at 5 %): then their variance must not be taken from the controls."""
    from scipy.stats import f

    found = spread(some)
    n = int(some.cluster.max()) + 1
    treated = np.zeros(n, dtype=bool)
    treated[some.cluster] = some.treated
    whole = np.bincount(some.cluster, some.information, n)
    mean = np.bincount(some.cluster, some.information * some.change, n) / whole
    share = some.information / whole[some.cluster]
    variance = found.shared + np.bincount(some.cluster, share**2 * (found.between - found.shared + 1.0 / some.information), n)
    group = np.where(treated, whole[treated].sum(), whole[~treated].sum())
    standard = mean**2 / variance / np.maximum(1.0 - whole / group, _LEAST_FREE)
    freedom = int(treated.sum()) - 1, int((~treated).sum()) - 1
    if min(freedom) < 1 or standard[~treated].sum() <= 0:
        return False
    return float(f.sf(standard[treated].mean() / standard[~treated].mean(), *freedom)) < _SUSPICIOUS
