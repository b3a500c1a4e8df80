# SPDX-License-Identifier: GPL-2.0-or-later
"""Log-link regression of counts with an offset (log effort) and two sets of fixed effects: one per unit (trap) and one per period (week).

Poisson or negative binomial (NB2: variance mu + alpha mu², alpha by maximum likelihood). Fixed effects are not columns of a matrix: those of units are eliminated from the
normal equations of each step, where their block is diagonal, which leaves a system of the size of periods and covariates.

McCullagh & Nelder (1989) *Generalized Linear Models*, 2nd ed., ch. 2.5 and 6; Cameron & Trivedi (2013) *Regression Analysis of Count Data*, 2nd ed., ch. 3.3 and 9.4.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress
from .choices import Family

if TYPE_CHECKING:
    from numpy.typing import NDArray

_STEPS, _ROUNDS, _HALVINGS = 60, 40, 12
_CONVERGED = 1e-11
_SMALLEST_LOG_ALPHA, _LARGEST_LOG_ALPHA = -14.0, 6.0


@dataclass(frozen=True)
class LogLinkFit:
    """coefficients (k,): of the covariates; mu, weights, residuals (n,): fitted means, working weights, working residuals (y - mu) / mu, 0 where a row carries no information;
    informative (n,): rows of units and periods that have any count (the others are fitted exactly by 0); alpha: dispersion, 0 for Poisson; x (n, k), units, periods (n,):
    as given, coded 0..; n_parameters: coefficients and fixed effects; pearson: Pearson's dispersion (chi² / degrees of freedom); observed (n,): weights of the observed
    information, those of the fit itself for Poisson; unit_effects, period_effects: log rates by code, minus infinity where there was no count at all.
    """

    coefficients: NDArray[np.float64]
    mu: NDArray[np.float64]
    weights: NDArray[np.float64]
    residuals: NDArray[np.float64]
    informative: NDArray[np.bool_]
    alpha: float
    x: NDArray[np.float64]
    units: NDArray[np.int64]
    periods: NDArray[np.int64]
    n_parameters: int
    pearson: float
    log_likelihood: float
    observed: NDArray[np.float64]
    unit_effects: NDArray[np.float64]
    period_effects: NDArray[np.float64]


def fit_log_link(
    count: NDArray[np.float64],
    x: NDArray[np.float64],
    log_effort: NDArray[np.float64],
    units: NDArray[np.int64],
    periods: NDArray[np.int64],
    *,
    family: Family = "poisson",
    progress: Progress = no_progress,
) -> LogLinkFit:
    """Fit E[count] = exp(log_effort + unit effect + period effect + x b) to counts (n,) and covariates (n, k). ``units``, ``periods`` (n,): any integers.

    Raises AnalysisError where all counts are 0. Where a covariate cannot be told from the fixed effects its coefficient is the smallest that fits; ask first whether it can.
    """
    informative = informative_rows(count, units, periods)
    if not informative.any():
        raise AnalysisError(tr("All counts are 0, so nothing can be compared. Check the field with the counts."))
    y, design, offset = count[informative], x[informative], log_effort[informative]
    structure = _Structure(units[informative], periods[informative], design)
    alpha = 0.0
    eta = np.log((y + y.mean()) / 2.0)
    coefficients, eta = _irls(y, structure, offset, eta, alpha, progress)
    if family == "negative_binomial":
        for _ in range(_ROUNDS):
            before = alpha
            alpha = dispersion_by_likelihood(y, np.exp(eta))
            coefficients, eta = _irls(y, structure, offset, eta, alpha, progress)
            if abs(alpha - before) <= 1e-9 * max(alpha, 1e-6):
                break
    mu = np.exp(eta)
    weights = mu / (1.0 + alpha * mu)
    n_parameters = design.shape[1] + structure.n_units + structure.n_periods - 1
    freedom = max(y.size - n_parameters, 1)
    unit_code, period_code = (np.unique(code, return_inverse=True)[1] for code in (units, periods))
    unit_effects, period_effects = structure.effects(weights, eta - offset, coefficients)

    def by_code(code: NDArray[np.int64], inner: NDArray[np.int64], effects: NDArray[np.float64]) -> NDArray[np.float64]:
        whole = np.full(int(code.max()) + 1, -np.inf)
        whole[code[informative]] = effects[inner]
        return whole

    def spread(values: NDArray[np.float64]) -> NDArray[np.float64]:
        whole = np.zeros(count.size)
        whole[informative] = values
        return whole

    return LogLinkFit(
        coefficients,
        spread(mu),
        spread(weights),
        spread((y - mu) / mu),
        informative,
        alpha,
        x,
        unit_code,
        period_code,
        n_parameters,
        float((weights * ((y - mu) / mu) ** 2).sum() / freedom),
        log_likelihood(y, mu, alpha),
        spread(mu * (1.0 + alpha * y) / (1.0 + alpha * mu) ** 2),
        by_code(unit_code, structure.unit, unit_effects),
        by_code(period_code, structure.period, period_effects),
    )


def informative_rows(count: NDArray[np.float64], units: NDArray[np.int64], periods: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Rows (n,) of units and periods with any count. A unit of zeros only is fitted exactly by an effect of minus infinity and says nothing about the others."""
    keep = np.ones(count.size, dtype=bool)
    unit, period = np.unique(units, return_inverse=True)[1], np.unique(periods, return_inverse=True)[1]
    while True:
        alive = (np.bincount(unit, count * keep) > 0)[unit] & (np.bincount(period, count * keep) > 0)[period] & keep
        if np.array_equal(alive, keep):
            return keep
        keep = alive


def log_likelihood(y: NDArray[np.float64], mu: NDArray[np.float64], alpha: float) -> float:
    """Of counts (n,) with means (n,); alpha 0: Poisson."""
    from scipy.special import gammaln

    if alpha == 0.0:
        return float((y * np.log(mu) - mu - gammaln(y + 1.0)).sum())
    size = 1.0 / alpha
    return float(
        (gammaln(y + size) - gammaln(size) - gammaln(y + 1.0) - (y + size) * np.log1p(alpha * mu) + y * (np.log(alpha) + np.log(mu))).sum()
    )


def dispersion_by_likelihood(y: NDArray[np.float64], mu: NDArray[np.float64]) -> float:
    """The alpha of NB2 that makes counts (n,) with means (n,) most likely; 0 where they vary no more than Poisson's."""
    from scipy.optimize import minimize_scalar
    from scipy.special import gammaln

    if ((y - mu) ** 2 - y).sum() <= 0.0:
        return 0.0

    def minus(log_alpha: float) -> float:
        alpha = float(np.exp(log_alpha))
        size = 1.0 / alpha
        return -float((gammaln(y + size) - gammaln(size) - (y + size) * np.log1p(alpha * mu) + y * log_alpha).sum())

    found = minimize_scalar(minus, bounds=(_SMALLEST_LOG_ALPHA, _LARGEST_LOG_ALPHA), method="bounded", options={"xatol": 1e-10})
    return float(np.exp(found.x))


class _Structure:
    """Sums by unit and period of one set of rows, which the normal equations of every step need."""

    def __init__(self, units: NDArray[np.int64], periods: NDArray[np.int64], x: NDArray[np.float64]) -> None:
        self.unit = np.unique(units, return_inverse=True)[1]
        self.period = np.unique(periods, return_inverse=True)[1]
        self.n_units, self.n_periods = int(self.unit.max()) + 1, int(self.period.max()) + 1
        self.cell = self.unit * self.n_periods + self.period
        self.x = x

    def by(self, code: NDArray[np.int64], values: NDArray[np.float64], size: int) -> NDArray[np.float64]:
        """Sums (size, columns) of values (n, columns)."""
        return np.column_stack([np.bincount(code, column, size) for column in values.T]) if values.shape[1] else np.zeros((size, 0))

    def effects(
        self, weights: NDArray[np.float64], z: NDArray[np.float64], coefficients: NDArray[np.float64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Effects of units and periods in a linear predictor z (n,) that has these coefficients."""
        bare = _Structure(self.unit, self.period, np.zeros((z.size, 0)))
        _, units, periods = bare._parts(weights, z - self.x @ coefficients)
        return units, periods

    def solve(self, weights: NDArray[np.float64], z: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Weighted least squares of z (n,): coefficients (k,) and fitted values (n,)."""
        coefficients, units, periods = self._parts(weights, z)
        return coefficients, units[self.unit] + periods[self.period] + self.x @ coefficients

    def _parts(
        self, weights: NDArray[np.float64], z: NDArray[np.float64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        k, n_periods = self.x.shape[1], self.n_periods
        weighted = self.x * weights[:, None]
        own = np.bincount(self.unit, weights, self.n_units)
        cross = np.bincount(self.cell, weights, self.n_units * n_periods).reshape(self.n_units, n_periods)[:, 1:]
        period = np.bincount(self.period, weights, n_periods)[1:]
        by_period = self.by(self.period, weighted, n_periods)[1:]
        border = np.hstack([cross, self.by(self.unit, weighted, self.n_units)])
        inner = np.zeros((n_periods - 1 + k, n_periods - 1 + k))
        inner[: n_periods - 1, : n_periods - 1] = np.diag(period)
        inner[: n_periods - 1, n_periods - 1 :] = by_period
        inner[n_periods - 1 :, : n_periods - 1] = by_period.T
        inner[n_periods - 1 :, n_periods - 1 :] = self.x.T @ weighted
        wz = weights * z
        right_units = np.bincount(self.unit, wz, self.n_units)
        right = np.concatenate([np.bincount(self.period, wz, n_periods)[1:], self.x.T @ wz])
        scaled = border / own[:, None]
        solution = _solve(inner - border.T @ scaled, right - scaled.T @ right_units)
        unit_effects = (right_units - border @ solution) / own
        period_effects = np.concatenate([[0.0], solution[: n_periods - 1]])
        return solution[n_periods - 1 :], unit_effects, period_effects


def _solve(matrix: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """A symmetric system; the shortest solution where periods are not connected to each other (which leaves fitted values and identified coefficients alone)."""
    if right.size == 0:
        return right
    scale = np.sqrt(np.maximum(np.diag(matrix), 1e-300))
    normed = matrix / np.outer(scale, scale)
    try:
        factor = np.linalg.cholesky(normed)
        if np.diag(factor).min() > 1e-6:
            half = np.linalg.solve(factor, right / scale)
            return np.linalg.solve(factor.T, half) / scale
    except np.linalg.LinAlgError:
        return np.linalg.pinv(normed, rcond=1e-10, hermitian=True) @ (right / scale) / scale
    return np.linalg.pinv(normed, rcond=1e-10, hermitian=True) @ (right / scale) / scale


def _irls(
    y: NDArray[np.float64], structure: _Structure, offset: NDArray[np.float64], eta: NDArray[np.float64], alpha: float, progress: Progress
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Iteratively reweighted least squares, halving steps that make the data less likely: coefficients (k,) and the linear predictor (n,)."""
    likelihood = log_likelihood(y, np.exp(eta), alpha)
    coefficients = np.zeros(structure.x.shape[1])
    for step in range(_STEPS):
        progress(min(1.0, step / 10.0))
        mu = np.exp(eta)
        weights = mu / (1.0 + alpha * mu)
        new_coefficients, fitted = structure.solve(weights, eta - offset + (y - mu) / mu)
        new_eta = np.clip(fitted + offset, -30.0, 30.0)
        new_likelihood = log_likelihood(y, np.exp(new_eta), alpha)
        if step:  # the first step leaves the starting values, which belong to no coefficients
            for _ in range(_HALVINGS):
                if new_likelihood >= likelihood - 1e-9 * abs(likelihood):
                    break
                new_eta = (eta + new_eta) / 2.0
                new_coefficients = (coefficients + new_coefficients) / 2.0
                new_likelihood = log_likelihood(y, np.exp(new_eta), alpha)
        moved = float(np.max(np.abs(new_coefficients - coefficients), initial=0.0))
        done = step > 0 and abs(new_likelihood - likelihood) <= _CONVERGED * (abs(likelihood) + 1.0) and moved <= 1e-9
        coefficients, eta, likelihood = new_coefficients, new_eta, new_likelihood
        if done:
            break
    return coefficients, eta
