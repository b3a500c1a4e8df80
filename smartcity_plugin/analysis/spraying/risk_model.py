# SPDX-License-Identifier: GPL-2.0-or-later
"""Risk over a city from traps and complaints together.

Insects per trap-night in a place are exp(s), s = a mean + covariates + a Matérn field. A trap's count is Poisson or negative binomial around nights x exp(s). Calls are Poisson or negative
binomial around people x exp(c + b s + r): r, a second field, says who calls. Calls of the same people about another nuisance, the reference topic, are around people x exp(d + r): with
them r is known and taken out; without them it is not identified, so its spread is assumed (``gap``) and counted into the uncertainty.

Unknown numbers (ranges, spreads, sizes of the negative binomials, b) are those of the highest marginal likelihood by Laplace's approximation, under priors that prefer flat and simple fields (Simpson et
al. 2017; Fuglstad et al. 2019).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress, part
from .latent_gaussian import Observations, Posterior, laplace
from .matern_field import MaternField, field_over
from .risk_data import PER_PEOPLE, CallBlocks, Family, RiskData, blocks_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from scipy.sparse import csc_matrix, csr_matrix

MOST_NODES = 1_600
NODES_TO_ESTIMATE = 700
_FLAT = 1e-2
"""Prior precision of means and coefficients: a standard deviation of 10 on the log scale."""
_GAP_QUANTILE = 1.6449
_SLOPE_SD = 0.5
_SAMPLED = 200
_HALVINGS = 8


@dataclass(frozen=True)
class Numbers:
    """What is estimated by marginal likelihood. range_m, sd: of the field; trap_size, call_size: of the negative binomials, infinite for Poisson; site_sd: of traps beyond the field; slope: b; call_range,
    call_sd: of the field of who calls.
    """

    range_m: float
    sd: float
    trap_size: float
    call_size: float
    site_sd: float
    slope: float
    call_range: float
    call_sd: float


@dataclass(frozen=True)
class RiskFit:
    """log_mean, log_variance (n,): of s in each cell; trap_variance (n,): what the variance would be without calls; information (n,): on s in each cell; propensity (n,): how many times as readily as on average
    people there call, None without calls; log_marginal: of the fit; prior_variance (n,): of s before any data; corrected: whether a reference topic told who calls.
    """

    data: RiskData
    field: MaternField
    numbers: Numbers
    log_mean: NDArray[np.float64]
    log_variance: NDArray[np.float64]
    trap_variance: NDArray[np.float64]
    information: NDArray[np.float64]
    propensity: NDArray[np.float64] | None
    log_marginal: float
    prior_variance: NDArray[np.float64]
    corrected: bool


def fit_risk(data: RiskData, family: Family, gap: float, progress: Progress = no_progress, most_nodes: int = MOST_NODES) -> RiskFit:
    """Fit the model. gap: by how many times the keenest places are assumed to call more than the average ones (1 in 20 exceeds it) where no reference topic says it."""
    # Numbers hardly depend on how fine the lattice is, the map does.
    numbers = _Model(data, family, gap, min(most_nodes, NODES_TO_ESTIMATE)).estimate(part(progress, 0.0, 0.8))
    return _Model(data, family, gap, most_nodes).map(numbers, part(progress, 0.8, 1.0))


class _Model:
    """The design of the data on the nodes. Unknowns: field, field of who calls, sites, mean and coefficients of s, mean of calls, mean of the reference."""

    def __init__(self, data: RiskData, family: Family, gap: float, most_nodes: int) -> None:
        self.data, self.family, self.gap = data, family, gap
        places = data.centres if data.traps is None else np.vstack([data.centres, data.traps.xy])
        self.field = field_over(places, data.size, most_nodes)
        self.to_cells = self.field.interpolation(data.centres)
        self.blocks: CallBlocks | None = None
        if data.calls is not None:
            self.blocks = blocks_of(data, self.field.nearest(data.centres))
        self.with_traps = data.traps is not None
        self.with_calls = self.blocks is not None
        self.with_reference = self.blocks is not None and self.blocks.reference is not None and float(self.blocks.reference.sum()) > 0
        self.sites = data.traps.sites if data.traps is not None and data.traps.repeated else 0
        self.start: NDArray[np.float64] | None = None
        self.order: NDArray[np.int64] | None = None
        self._parts()

    # -- the design

    def _parts(self) -> None:
        """Sparse pieces that do not change with the numbers."""
        from scipy.sparse import csr_matrix, hstack

        self.q = self.data.covariates.shape[1]
        self.risk_cells = hstack([self.to_cells, csr_matrix(self._fixed(self.data.covariates, len(self.data.centres)))]).tocsr()
        if self.data.traps is not None:
            traps = self.data.traps
            self.risk_traps = hstack(
                [self.field.interpolation(traps.xy), csr_matrix(self._fixed(self.data.trap_covariates, traps.counts.size))]
            ).tocsr()
        if self.blocks is not None:
            lives = self.blocks.place >= 0
            average = csr_matrix(
                (self.blocks.share[lives], (self.blocks.place[lives], np.flatnonzero(lives))),
                shape=(self.blocks.people.size, len(self.data.centres)),
            )
            self.risk_blocks = (average @ self.risk_cells).tocsr()
            self.call_blocks = (average @ self.to_cells).tocsr()

    def _fixed(self, covariates: NDArray[np.float64], n: int) -> NDArray[np.float64]:
        """Mean and covariates; without traps the mean of calls is the only mean."""
        return np.hstack([np.ones((n, 1)), covariates.reshape(n, self.q)])

    def _design(self, slope: float) -> csr_matrix:
        """All observations by all unknowns."""
        from scipy.sparse import bmat, csr_matrix, identity

        rows: list[list[object]] = []
        if self.data.traps is not None:
            traps = self.data.traps
            t = traps.counts.size
            row: list[object] = [self.risk_traps]
            if self.sites:
                row.append(identity(self.sites, format="csr")[traps.site])
            if self.with_calls:
                row += [csr_matrix((t, self.field.size)), csr_matrix((t, 1))]
            if self.with_reference:
                row.append(csr_matrix((t, 1)))
            rows.append(row)
        if self.blocks is not None:
            b = self.blocks.people.size
            row = [slope * self.risk_blocks]
            if self.sites:
                row.append(csr_matrix((b, self.sites)))
            row += [self.call_blocks, np.ones((b, 1)) * float(self.with_traps)]
            if self.with_reference:
                row.append(csr_matrix((b, 1)))
            rows.append(row)
        if self.with_reference and self.blocks is not None:
            b = self.blocks.people.size
            row = [csr_matrix((b, self.risk_blocks.shape[1]))]
            if self.sites:
                row.append(csr_matrix((b, self.sites)))
            row += [self.call_blocks, csr_matrix((b, 1)), np.ones((b, 1))]
            rows.append(row)
        return bmat(rows, format="csr")

    def _observations(self, numbers: Numbers) -> Observations:
        counts, exposure, size = [], [], []
        if self.data.traps is not None:
            counts.append(self.data.traps.counts)
            exposure.append(np.log(self.data.traps.nights))
            size.append(np.full(self.data.traps.counts.size, numbers.trap_size))
        if self.blocks is not None:
            people = np.log(self.blocks.people / self.people_unit)
            for values in (self.blocks.calls, self.blocks.reference if self.with_reference else None):
                if values is not None:
                    counts.append(values)
                    exposure.append(people)
                    size.append(np.full(values.size, numbers.call_size))
        return Observations(self._design(numbers.slope), np.concatenate(counts), np.concatenate(exposure), np.concatenate(size))

    @property
    def people_unit(self) -> float:
        """Calls are said per so many people; per cell where nobody knows who lives there."""
        return PER_PEOPLE if float(self.data.people.max()) > 1.0 else 1.0

    def _prior(self, numbers: Numbers) -> tuple[csc_matrix, float]:
        """Precision of the unknowns and its log-determinant."""
        from scipy.sparse import block_diag, identity

        fixed = 1 + self.q
        blocks = [self.field.precision(numbers.range_m, numbers.sd), _FLAT * identity(fixed)]
        log_determinant = self.field.log_determinant(numbers.range_m, numbers.sd) + fixed * np.log(_FLAT)
        if self.sites:
            blocks.append(identity(self.sites) / numbers.site_sd**2)
            log_determinant -= 2.0 * self.sites * np.log(numbers.site_sd)
        if self.with_calls:
            blocks += [self.field.precision(numbers.call_range, numbers.call_sd), _FLAT * identity(1)]
            log_determinant += self.field.log_determinant(numbers.call_range, numbers.call_sd) + np.log(_FLAT)
        if self.with_reference:
            blocks.append(_FLAT * identity(1))
            log_determinant += np.log(_FLAT)
        return block_diag(blocks, format="csc"), float(log_determinant)

    def posterior(self, numbers: Numbers) -> Posterior:
        """Mode and factor for these numbers; each starts where the last one ended."""
        prior, log_determinant = self._prior(numbers)
        start = self._first_guess(prior.shape[0]) if self.start is None else self.start
        found = laplace(prior, log_determinant, self._observations(numbers), start, self.order)
        self.start, self.order = found.mode, found.factor.order
        return found

    def _first_guess(self, unknowns: int) -> NDArray[np.float64]:
        """Means at the overall rates."""
        start = np.zeros(unknowns)
        if self.data.traps is not None:
            start[self.field.size] = np.log(self.data.traps.counts.sum() / self.data.traps.nights.sum())
        if self.blocks is not None:
            people = self.blocks.people.sum() / self.people_unit
            rate = np.log(max(self.blocks.calls.sum(), 0.5) / people)
            if self.with_traps:
                start[-2 if self.with_reference else -1] = rate - start[self.field.size]
            else:
                start[self.field.size] = rate
            if self.with_reference and self.blocks.reference is not None:
                start[-1] = np.log(self.blocks.reference.sum() / people)
        return start

    # -- the numbers

    def estimate(self, progress: Progress) -> Numbers:
        """The numbers of the highest marginal likelihood."""
        numbers = self._starting_numbers()
        if self.with_reference:
            numbers = self._who_calls(numbers, part(progress, 0.0, 0.3))
        return self._fitted(numbers, self._free(), part(progress, 0.3 if self.with_reference else 0.0, 1.0))

    def _starting_numbers(self) -> Numbers:
        overdispersed = self.family == "negative_binomial"
        gap_sd = max(np.log(self.gap) / _GAP_QUANTILE, 1e-3)
        return Numbers(
            range_m=0.3 * self.field.extent,
            sd=0.7,
            trap_size=2.0 if overdispersed else np.inf,
            call_size=20.0 if overdispersed else np.inf,
            site_sd=0.3,
            slope=1.0,
            call_range=0.3 * self.field.extent,
            call_sd=gap_sd,
        )

    def _free(self) -> list[str]:
        names = ["range_m", "sd"]
        if self.family == "negative_binomial":
            names += ["trap_size"] if self.with_traps else []
            names += ["call_size"] if self.with_calls and not self.with_reference else []
        names += ["site_sd"] if self.sites else []
        names += ["slope"] if self.with_calls and self.with_traps else []
        return names

    def _who_calls(self, numbers: Numbers, progress: Progress) -> Numbers:
        """Range and spread of who calls, and the size of calls, from the reference topic alone: a field by itself, quickly factorised."""
        if self.blocks is None or self.blocks.reference is None:
            return numbers
        alone = RiskData(
            self.data.centres,
            self.data.size,
            self.data.people,
            self.data.covariates[:, :0],
            None,
            self.data.trap_covariates[:, :0],
            self.data.reference,
            None,
        )
        model = _Model(alone, self.family, 1.0, self.field.size)
        model.field = self.field
        model.to_cells = self.to_cells
        model.blocks = replace(self.blocks, calls=self.blocks.reference, reference=None)
        model._parts()
        free = ["range_m", "sd"] + (["call_size"] if self.family == "negative_binomial" else [])
        found = model._fitted(replace(numbers, call_sd=1e-3), free, progress)
        return replace(numbers, call_range=found.range_m, call_sd=found.sd, call_size=found.call_size)

    def _fitted(self, numbers: Numbers, free: list[str], progress: Progress) -> Numbers:
        from scipy.optimize import minimize

        shapes = {name: self._shape(name) for name in free}
        calls = 0

        def with_values(values: NDArray[np.float64]) -> Numbers:
            found = {name: shape.back(value) for (name, shape), value in zip(shapes.items(), values, strict=True)}
            changed = replace(numbers, **found)
            # Nobody knows how far-reaching the habit of calling is where no reference topic says it: as far as risk.
            return changed if self.with_reference or "range_m" not in found else replace(changed, call_range=changed.range_m)

        def loss(values: NDArray[np.float64]) -> float:
            nonlocal calls
            calls += 1
            progress(1.0 - 0.97**calls)
            prior = sum(shape.log_prior(value) for shape, value in zip(shapes.values(), values, strict=True))
            return -(self.posterior(with_values(values)).log_marginal + prior)

        first = np.array([shape.forth(getattr(numbers, name)) for name, shape in shapes.items()])
        found = minimize(
            loss,
            first,
            method="L-BFGS-B",
            bounds=[shape.bounds for shape in shapes.values()],
            options={"eps": 2e-3, "ftol": 2e-6, "maxiter": 25},
        )
        # Four digits, so that another machine's last ones do not show in the map.
        return with_values(
            np.array([shape.forth(float(f"{shape.back(value):.4g}")) for shape, value in zip(shapes.values(), found.x, strict=True)])
        )

    def _shape(self, name: str) -> _Shape:
        """Scale, bounds and prior of a number."""
        shortest, extent = 1.5 * self.field.spacing, self.field.extent
        if name == "range_m":
            # Penalised complexity: a range below a twentieth of the city has the chance 0.05.
            rate = -np.log(0.05) * extent / 20.0
            return _Shape(np.log, np.exp, (np.log(shortest), np.log(4.0 * extent)), lambda v: float(-v - rate * np.exp(-v)))
        if name in ("sd", "site_sd"):
            # A spread above 2 (above 1 for single traps) has the chance 0.05.
            rate = -np.log(0.05) / (2.0 if name == "sd" else 1.0)
            return _Shape(np.log, np.exp, (np.log(0.02), np.log(5.0)), lambda v: float(v - rate * np.exp(v)))
        if name in ("trap_size", "call_size"):
            # sqrt(1 / size) is exponential with mean 1: Poisson is the simple model.
            return _Shape(np.log, np.exp, (np.log(0.02), np.log(1e4)), lambda v: float(-0.5 * v - np.exp(-0.5 * v)))
        return _Shape(lambda v: v, lambda v: v, (0.05, 3.0), lambda v: -0.5 * ((v - 1.0) / _SLOPE_SD) ** 2)

    # -- the map

    def map(self, numbers: Numbers, progress: Progress) -> RiskFit:
        """Mean and variance in each cell, and what each cell's knowledge rests on."""
        found = self.posterior(numbers)
        risk = self.risk_cells.shape[1]
        covariance = found.factor.inverse(risk, part(progress, 0.0, 0.5))
        variance = _variances(self.risk_cells, covariance)
        information, propensity = self._information(found, numbers, covariance, part(progress, 0.5, 0.7))
        trap_variance = self._variance_by_traps(found, numbers, part(progress, 0.7, 0.85))
        return RiskFit(
            data=self.data,
            field=self.field,
            numbers=numbers,
            log_mean=np.asarray(self.risk_cells @ found.mode[:risk]),
            log_variance=variance,
            trap_variance=np.maximum(trap_variance, variance),
            information=information,
            propensity=propensity,
            log_marginal=found.log_marginal,
            prior_variance=self._prior_variance(numbers, part(progress, 0.85, 1.0)),
            corrected=self.with_reference,
        )

    def _prior_variance(self, numbers: Numbers, progress: Progress) -> NDArray[np.float64]:
        """Variance (n,) of the field before any data: less than sd² between nodes, more near the edge."""
        from .latent_gaussian import Factor

        factor = Factor(self.field.precision(numbers.range_m, numbers.sd))
        return _variances(self.to_cells, factor.inverse(self.field.size, progress))

    def _variance_by_traps(self, found: Posterior, numbers: Numbers, progress: Progress) -> NDArray[np.float64]:
        """Variance (n,) of s about its mean if there were no calls; without traps that of the field itself."""
        from scipy.sparse import block_diag, diags, identity

        from .latent_gaussian import Factor

        known = 1.0 if self.with_traps else 1e6  # calls alone: the mean is theirs, and no part of what they settle
        precision = block_diag([self.field.precision(numbers.range_m, numbers.sd), known * identity(1 + self.q)], format="csc")
        if self.data.traps is not None:
            t = self.data.traps.counts.size
            weight = self._site_weights(found.curvature[:t], numbers)
            precision = precision + self.risk_traps.T @ diags(weight) @ self.risk_traps
        m = self.risk_cells.shape[1]
        return _variances(self.risk_cells, Factor(precision.tocsc()).inverse(m, progress))

    def _site_weights(self, curvature: NDArray[np.float64], numbers: Numbers) -> NDArray[np.float64]:
        """Information of each trap row on s, less what the trap's own effect takes away."""
        if not self.sites or self.data.traps is None:
            return curvature
        total = np.bincount(self.data.traps.site, weights=curvature, minlength=self.sites)
        return curvature / (1.0 + numbers.site_sd**2 * total)[self.data.traps.site]

    def _information(
        self, found: Posterior, numbers: Numbers, covariance: NDArray[np.float64], progress: Progress
    ) -> tuple[NDArray[np.float64], NDArray[np.float64] | None]:
        """Information (n,) on s from the data of each cell, and how much more than the average its people call (factor), where that is estimated."""
        from scipy.spatial import cKDTree

        information = np.zeros(len(self.data.centres))
        t = 0
        if self.data.traps is not None:
            t = self.data.traps.counts.size
            _, cell = cKDTree(self.data.centres).query(self.data.traps.xy)
            information += np.bincount(cell, weights=self._site_weights(found.curvature[:t], numbers), minlength=information.size)
        if self.blocks is None:
            return information, None
        b = self.blocks.people.size
        curvature = found.curvature[t : t + b]
        spread = np.full(b, numbers.call_sd**2)
        if self.with_reference:
            spread = 1.0 / (1.0 / spread + found.curvature[t + b :])
        weight = numbers.slope**2 / (1.0 / np.maximum(curvature, 1e-12) + spread)
        lives = self.blocks.place >= 0
        by_calls = np.zeros(information.size)
        by_calls[lives] = self.blocks.share[lives] * weight[self.blocks.place[lives]]
        information += self._discount(information, by_calls, covariance, numbers, progress) * by_calls
        first = self.risk_cells.shape[1] + self.sites
        surface = found.mode[first : first + self.field.size]
        return information, np.exp(np.asarray(self.to_cells @ surface))

    def _discount(
        self,
        by_traps: NDArray[np.float64],
        by_calls: NDArray[np.float64],
        covariance: NDArray[np.float64],
        numbers: Numbers,
        progress: Progress,
    ) -> float:
        """By what the information of calls is to be multiplied so that cell by cell it gives the model's variance: neighbours share their readiness to call, so they do not tell as much as if each had its own."""
        from scipy.sparse import block_diag, diags, identity

        from .latent_gaussian import Factor

        some = self.risk_cells[:: max(1, len(by_calls) // _SAMPLED)]
        wanted = float(_variances(some, covariance).mean())
        prior = block_diag([self.field.precision(numbers.range_m, numbers.sd), _FLAT * identity(1 + self.q)], format="csc")
        columns = some.T.toarray()
        low, high = -9.0, 0.0
        for step in range(_HALVINGS):
            progress(step / _HALVINGS)
            middle = 0.5 * (low + high)
            weight = by_traps + np.exp(middle) * by_calls
            factor = Factor((prior + self.risk_cells.T @ diags(weight) @ self.risk_cells).tocsc())
            variance = float((columns * factor.solve(columns)).sum(axis=0).mean())
            low, high = (middle, high) if variance > wanted else (low, middle)
        return float(np.exp(0.5 * (low + high)))


@dataclass(frozen=True)
class _Shape:
    """How a number is searched: forth and back between it and the scale of the search, bounds and log-prior on that scale."""

    forth: Callable[[float], float]
    back: Callable[[float], float]
    bounds: tuple[float, float]
    log_prior: Callable[[float], float]


def _variances(design: csr_matrix, covariance: NDArray[np.float64]) -> NDArray[np.float64]:
    """Diagonal of design @ covariance @ design.T, a block of rows at a time."""
    result = np.empty(design.shape[0])
    for start in range(0, result.size, 4_000):
        block = design[start : start + 4_000]
        result[start : start + 4_000] = np.asarray(block.multiply(block @ covariance).sum(axis=1)).ravel()
    return np.maximum(result, 1e-12)
