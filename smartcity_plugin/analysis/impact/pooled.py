# SPDX-License-Identifier: GPL-2.0-or-later
"""The standard error of an effect on few treated clusters, from the variation of all of them.

With three treated blocks nothing that is estimated from those three alone has a usable interval: CR1 is far too narrow, CR2 with Satterthwaite's degrees of freedom two to three times as wide as needed.
What can be done is to learn from the control places how much places change by themselves, as Conley & Taber (2011) *Review of Economics and Statistics* 93, 113-125, and, for clusters of
different size, Ferman & Pinto (2019) ibid. 101, 452-467: the variance of a place's own change is a function of its size. Here, for counts,

    Var(change of a place on the log scale) = a + 1 / J,    Cov(changes of two places of a cluster) = c,

with 1 / J Poisson's share (1 / count before + 1 / count after for a place with equal effort) and a what counts vary beyond it; a and c by the method of moments (Paule & Mandel 1982).
c is known poorly where few clusters hold several places; its doubt widens the interval. It holds where treatment does not itself make places more different from each other, which `treated_vary_more` tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .cluster_robust import Robust

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .comparison import Comparison
    from .log_link import LogLinkFit

NODES, ROUNDS = 15, 3
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


@dataclass(frozen=True)
class Spread:
    """between: variance of a place's change beyond Poisson's; shared: of it, what the places of a cluster have in common; clusters: how many it was learned from; doubt: standard error of
    ``shared``.
    """

    between: float
    shared: float
    clusters: int
    doubt: float = 0.0


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
    """Method of moments over all places. What a residual still has of the variance depends on how much of it is shared by a cluster, so the two are found in turn."""
    size = np.bincount(some.cluster)
    several = size[some.cluster] > 1
    known = 1.0 / some.information
    inside = np.inf
    if several.any():
        whole = np.bincount(some.cluster, some.information)[some.cluster]
        mean = np.bincount(some.cluster, some.information * some.change)[some.cluster] / whole
        own = np.maximum(1.0 - some.information / whole, _LEAST_FREE)
        inside = moment_variance(((some.change - mean) ** 2 / own)[several], known[several])
    of_cluster = np.bincount(some.cluster, some.weight)[some.cluster]
    between = shared = part = 0.0
    for _ in range(ROUNDS):
        free = np.maximum(1.0 - (some.weight * (1.0 - part) + of_cluster * part), _LEAST_FREE)
        between = moment_variance(some.change**2 / free, known)
        shared = max(0.0, between - inside)
        part = shared / between if between > 0 else 0.0
    doubt = 0.0
    if several.any():
        within = max(int(several.sum()) - int(np.unique(some.cluster[several]).size), 1)
        doubt = shared_doubt(between, between - shared, float(known.mean()), some.change.size, within)
    return Spread(between, shared, size.size, float(doubt))


def shared_doubt(between: Any, inside: Any, known: Any, places: Any, within: int) -> Any:
    """Standard error of the shared variance, a difference of two variances of which the one rests on all places and the other on ``within`` comparisons inside clusters."""
    return np.sqrt(2.0 * (between + known) ** 2 / np.maximum(places - 2, 1) + 2.0 * (inside + known) ** 2 / within)


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
    single = float((some.weight**2).sum())
    together = float((np.bincount(some.cluster, sign) ** 2).sum())
    freedom = float(max(found.clusters - 2, 1))
    shared = plausible_shared(np.array([found.shared]), np.array([found.doubt]), np.array([found.between]))
    variances = float((some.weight**2 / some.information).sum()) + single * (found.between - shared) + together * shared
    return Robust(estimate, float(widened(variances, freedom)[0]), freedom, found.clusters)


def plausible_shared(shared: NDArray[np.float64], doubt: NDArray[np.float64], between: NDArray[np.float64]) -> NDArray[np.float64]:
    """Values (s, 15) that the shared variances (s,) may have, equally likely: normal around the estimate, from 0 to ``between``."""
    from scipy.special import ndtri

    nodes = ndtri((np.arange(NODES) + 0.5) / NODES)
    return np.clip(shared[:, None] + doubt[:, None] * nodes, 0.0, between[:, None])


def widened(variances: NDArray[np.float64], freedom: float) -> NDArray[np.float64]:
    """Standard errors (s,) whose 95 % t interval is that of the mixture of t distributions with these variances (s, m), each as likely as the others: a variance that is itself in doubt widens it."""
    from scipy.special import stdtr, stdtrit

    quantile = float(stdtrit(freedom, 0.975))
    low, high = quantile * np.sqrt(variances.min(axis=1)), quantile * np.sqrt(variances.max(axis=1))
    if np.array_equal(low, high):
        return low / quantile
    root = np.sqrt(np.maximum(variances, 1e-300))
    for _ in range(50):
        middle = (low + high) / 2.0
        beyond = stdtr(freedom, -middle[:, None] / root).mean(axis=1) > 0.025
        low, high = np.where(beyond, middle, low), np.where(beyond, high, middle)
    return (low + high) / 2.0 / quantile


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
