# SPDX-License-Identifier: GPL-2.0-or-later
"""Counts whose log-mean is a sum of Gaussian unknowns: the posterior mode by Newton's method, and Laplace's approximation of the marginal likelihood (Rue, Martino & Chopin 2009).

Everything is sparse: the posterior precision is factorised by SuperLU in symmetric mode, ordered once by minimum degree, which for a symmetric positive matrix is a Cholesky factorisation in
all but name. scipy alone is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csc_matrix, csr_matrix

_MOST_STEPS = 60
_TOLERANCE = 1e-5
_STEEPEST = 30.0
_COLUMNS = 128


@dataclass(frozen=True)
class Observations:
    """counts (n,) with log-mean = log_exposure (n,) + design (n, unknowns) @ unknowns. size (n,): of the negative binomial, variance mean + mean² / size; infinite for Poisson."""

    design: csr_matrix
    counts: NDArray[np.float64]
    log_exposure: NDArray[np.float64]
    size: NDArray[np.float64]

    def predictor(self, unknowns: NDArray[np.float64]) -> NDArray[np.float64]:
        """Log-mean (n,), kept within what exp can take."""
        return np.clip(self.log_exposure + self.design @ unknowns, -_STEEPEST, _STEEPEST)

    def log_likelihood(self, predictor: NDArray[np.float64]) -> float:
        """Sum over the counts, all constants in it, so that sizes can be compared."""
        from scipy.special import gammaln

        y, mean, size = self.counts, np.exp(predictor), self.size
        poisson = np.isinf(size)
        k = np.where(poisson, 1.0, size)
        negative = gammaln(y + k) - gammaln(k) + y * (predictor - np.log(k + mean)) - k * np.log1p(mean / k)
        return float((np.where(poisson, y * predictor - mean, negative) - gammaln(y + 1.0)).sum())

    def slope_and_curvature(self, predictor: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """First and negated second derivative (n,) of each count's log-likelihood in its log-mean."""
        mean = np.exp(predictor)
        # With an infinite size both quotients are 1: written by the reciprocal, Poisson needs no case of its own.
        spread = 1.0 / self.size
        share = 1.0 / (1.0 + mean * spread)
        return (self.counts - mean) * share, mean * share**2 * (1.0 + self.counts * spread)


class Factor:
    """Solves with a symmetric positive definite sparse matrix. ``order``: of an earlier factor of the same pattern."""

    def __init__(self, matrix: csc_matrix, order: NDArray[np.int64] | None = None) -> None:
        from scipy.sparse.linalg import splu

        options: dict[str, Any] = {"SymmetricMode": True}
        if order is None:
            first = splu(matrix, permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0.0, options=options)
            order = np.argsort(first.perm_c)
        self.order = order
        ordered = matrix[order][:, order].tocsc()
        self._lu = splu(ordered, permc_spec="NATURAL", diag_pivot_thresh=0.0, options=options)
        diagonal = self._lu.U.diagonal()
        if not (diagonal > 0).all():
            raise AnalysisError(
                tr("The model of risk could not be computed: its equations are not positive. Are counts or efforts extremely large?")
            )
        self.log_determinant = float(np.log(diagonal).sum())

    def solve(self, right: NDArray[np.float64]) -> NDArray[np.float64]:
        """The solution for one (n,) or several (n, k) right-hand sides."""
        result = np.empty_like(right)
        result[self.order] = self._lu.solve(np.ascontiguousarray(right[self.order]))
        return result

    def inverse(self, first: int, progress: Progress = no_progress) -> NDArray[np.float64]:
        """The upper left corner (first, first) of the inverse, some columns at a time, so that a user can stop it."""
        n = self.order.size
        result = np.empty((first, first))
        for start in range(0, first, _COLUMNS):
            progress(start / first)
            width = min(_COLUMNS, first - start)
            right = np.zeros((n, width))
            right[np.arange(start, start + width), np.arange(width)] = 1.0
            result[:, start : start + width] = self.solve(right)[:first]
        return result


@dataclass(frozen=True)
class Posterior:
    """mode (unknowns,); factor: of the posterior precision there; log_marginal: of the data, by Laplace; curvature (n,): of each count."""

    mode: NDArray[np.float64]
    factor: Factor
    log_marginal: float
    curvature: NDArray[np.float64]


def laplace(
    prior: csc_matrix, log_determinant: float, data: Observations, start: NDArray[np.float64], order: NDArray[np.int64] | None = None
) -> Posterior:
    """The posterior under a Gaussian prior with mean 0, precision ``prior`` and its log-determinant, from the starting point ``start``."""
    from scipy.sparse import diags

    unknowns = start.copy()
    predictor = data.predictor(unknowns)
    value = data.log_likelihood(predictor) - 0.5 * float(unknowns @ (prior @ unknowns))
    transposed = data.design.T.tocsr()
    for _ in range(_MOST_STEPS):
        slope, curvature = data.slope_and_curvature(predictor)
        factor = Factor((prior + transposed @ diags(curvature) @ data.design).tocsc(), order)
        order = factor.order
        step = factor.solve(transposed @ slope - prior @ unknowns)
        length, better = 1.0, False
        for _ in range(25):
            trial = unknowns + length * step
            predictor = data.predictor(trial)
            reached = data.log_likelihood(predictor) - 0.5 * float(trial @ (prior @ trial))
            if reached >= value - 1e-12 * abs(value):
                better = True
                break
            length *= 0.5
        if not better:
            break
        unknowns, gain, value = trial, reached - value, reached
        if gain < _TOLERANCE and length == 1.0:
            break
    predictor = data.predictor(unknowns)
    _, curvature = data.slope_and_curvature(predictor)
    factor = Factor((prior + transposed @ diags(curvature) @ data.design).tocsc(), order)
    return Posterior(unknowns, factor, value + 0.5 * log_determinant - 0.5 * factor.log_determinant, curvature)
