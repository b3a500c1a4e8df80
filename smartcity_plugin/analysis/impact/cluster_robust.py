# SPDX-License-Identifier: GPL-2.0-or-later
"""Standard errors of a log-link fit that allow counts of one cluster (spray block) to hang together.

CR1: Liang & Zeger (1986) with the usual correction G / (G - 1) (n - 1) / (n - k). CR2: bias-reduced linearisation, Bell & McCaffrey (2002) *Survey Methodology* 28, 169-181, with
Satterthwaite's degrees of freedom, for weighted models with fixed effects after Pustejovsky & Tipton (2018) *J. Business & Economic Statistics* 36, 672-683: working model and
weights are those of the fit, so residuals are adjusted on Pearson's scale, and the effects of units, nested in clusters, are absorbed first (their Theorem 2).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .log_link import LogLinkFit

_FULL_LEVERAGE = 1e-8


@dataclass(frozen=True)
class Robust:
    """One coefficient: estimate and standard error (log scale), degrees of freedom of its t distribution, number of clusters."""

    estimate: float
    error: float
    freedom: float
    clusters: int

    @property
    def p(self) -> float:
        """Two-sided."""
        from scipy.stats import t

        return float(2.0 * t.sf(abs(self.estimate) / self.error, self.freedom)) if self.error > 0 else float("nan")

    def interval(self, level: float = 0.95) -> tuple[float, float]:
        """On the log scale."""
        from scipy.stats import t

        reach = float(t.ppf(0.5 + level / 2.0, self.freedom)) * self.error
        return self.estimate - reach, self.estimate + reach


def cr1(fit: LogLinkFit, clusters: NDArray[np.int64], column: int = 0) -> Robust:
    """CR1 for one covariate; ``clusters`` (n,): any integers. t with G - 1 degrees of freedom."""
    rows = fit.informative
    cluster = np.unique(clusters[rows], return_inverse=True)[1]
    number = int(cluster.max()) + 1
    # The observed information, as Stata and statsmodels do; for Poisson it is the expected one.
    design, wanted = _absorbed(fit, column, fit.observed[rows])
    inverse = _pseudo_inverse(design.T @ (design * fit.observed[rows, None])) @ wanted
    pulled = np.bincount(cluster, (design @ inverse) * fit.weights[rows] * fit.residuals[rows], number)
    n = cluster.size
    factor = number / max(number - 1, 1) * (n - 1) / max(n - fit.n_parameters, 1)
    return Robust(float(fit.coefficients[column]), float(np.sqrt(factor * (pulled**2).sum())), float(max(number - 1, 1)), number)


def cr2(fit: LogLinkFit, clusters: NDArray[np.int64], column: int = 0) -> Robust:
    """CR2 with Satterthwaite's degrees of freedom for one covariate; ``clusters`` (n,): any integers, each unit in one of them."""
    rows = fit.informative
    cluster = np.unique(clusters[rows], return_inverse=True)[1]
    number = int(cluster.max()) + 1
    require_nested(fit.units[rows], cluster)
    design, wanted = _absorbed(fit, column, fit.weights[rows])
    design *= np.sqrt(fit.weights[rows])[:, None]
    residuals = np.sqrt(fit.weights[rows]) * fit.residuals[rows]
    values, vectors = np.linalg.eigh(design.T @ design)
    kept = values > 1e-10 * values[-1]
    root = vectors[:, kept] / np.sqrt(values[kept])
    whole, aim = design @ root, root.T @ wanted
    order = np.argsort(cluster, kind="stable")
    edges = np.concatenate([[0], np.cumsum(np.bincount(cluster, minlength=number))])
    pulled, own, shared = np.zeros(number), np.zeros(number), np.zeros((number, aim.size))
    for g in range(number):
        members = order[edges[g] : edges[g + 1]]
        adjusted = _adjusted(whole[members], aim)
        pulled[g] = adjusted @ residuals[members]
        own[g] = adjusted @ adjusted
        shared[g] = whole[members].T @ adjusted
    variance = float((pulled**2).sum())
    products = np.diag(own) - shared @ shared.T
    expected = float(np.trace(products))
    freedom = expected**2 / float((products**2).sum()) if expected > 0 else float("nan")
    return Robust(float(fit.coefficients[column]), float(np.sqrt(variance)), freedom, number)


def _adjusted(part: NDArray[np.float64], aim: NDArray[np.float64]) -> NDArray[np.float64]:
    """(I - B B')^(-1/2) B a of a cluster's rows B (n_g, r), by the smaller of the two Gram matrices; directions that the cluster alone decides count nothing."""
    if part.shape[0] < part.shape[1]:
        values, vectors = np.linalg.eigh(part @ part.T)
        return vectors @ (_inverse_root(values) * (vectors.T @ (part @ aim)))
    values, vectors = np.linalg.eigh(part.T @ part)
    return part @ (vectors @ (_inverse_root(values) * (vectors.T @ aim)))


def _inverse_root(leverage: NDArray[np.float64]) -> NDArray[np.float64]:
    free = 1.0 - leverage
    return np.where(free > _FULL_LEVERAGE, 1.0 / np.sqrt(np.maximum(free, _FULL_LEVERAGE)), 0.0)


def _absorbed(fit: LogLinkFit, column: int, weights: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The design of periods and covariates with the units' effects taken out (n, m), and the contrast (m,) that picks the covariate."""
    rows = fit.informative
    period = np.unique(fit.periods[rows], return_inverse=True)[1]
    n_periods = int(period.max()) + 1
    design = np.zeros((weights.size, n_periods - 1 + fit.x.shape[1]))
    later = period > 0
    design[np.flatnonzero(later), period[later] - 1] = 1.0
    design[:, n_periods - 1 :] = fit.x[rows]
    unit = np.unique(fit.units[rows], return_inverse=True)[1]
    order = np.argsort(unit, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(unit))[:-1]])
    total = np.add.reduceat(weights[order], starts)
    mean = np.add.reduceat(design[order] * weights[order, None], starts, axis=0) / total[:, None]
    design -= mean[unit]
    wanted = np.zeros(design.shape[1])
    wanted[n_periods - 1 + column] = 1.0
    return design, wanted


def _pseudo_inverse(matrix: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.linalg.pinv(matrix, rcond=1e-10, hermitian=True)


def require_nested(units: NDArray[np.int64], clusters: NDArray[np.int64]) -> None:
    """Raises AnalysisError where a unit lies in more than one cluster."""
    pairs = np.unique(np.column_stack([units, clusters]), axis=0)
    if len(pairs) != np.unique(units).size:
        raise AnalysisError(
            tr("{n} traps belong to more than one cluster. A trap lies in one spray block: correct the field of the clusters."),
            n=int((np.unique(pairs[:, 0], return_counts=True)[1] > 1).sum()),
        )
