# SPDX-License-Identifier: GPL-2.0-or-later
"""Getis and Ord's local Gi and Gi*: is the sum around a unit higher or lower than chance would make it?

Sources: Getis & Ord (1992) Geographical Analysis 24:189-206; Ord & Getis (1995) Geographical Analysis 27:286-306, equations 3 to 8 (the standardised form,
for any weights). Permutation inference: see `shared_draws`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress
from .magnitude import of_unit_size
from .shared_draws import ConditionalTails, conditional_tails, fixed_point
from .weighted_draws import weighted_tails

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array


@dataclass(frozen=True)
class GetisOrd:
    """Result per unit (n,). Islands (no neighbours) are NaN throughout.

    z: standardised statistic; p: two-sided conditional permutation p; p_greater, p_less: its tails; draws: draws that served the unit;
    neighbours: their number, the unit itself not counted.
    """

    z: NDArray[np.float64]
    p: NDArray[np.float64]
    p_greater: NDArray[np.float64]
    p_less: NDArray[np.float64]
    draws: NDArray[np.int64]
    neighbours: NDArray[np.int64]


def standardised(values: NDArray[np.float64], weights: csr_array, *, star: bool) -> NDArray[np.float64]:
    """z of Gi* (``star``; the unit counts as its own neighbour with weight 1) or of Gi, shape (n,).

    ``weights``: n x n, rows = focal unit, zero diagonal, any positive weights. Gi* takes mean and variance of all n values, Gi those of the other n - 1
    (Ord & Getis 1995). NaN for islands and where the values that remain are all equal.
    """
    x = of_unit_size(np.asarray(values, dtype=np.float64))
    n = x.size
    centred = x - x.mean()  # sums of large values with a small spread would lose their digits
    lag = weights @ centred
    total = np.asarray(weights.sum(axis=1), dtype=np.float64).ravel()
    squares = np.asarray(weights.multiply(weights).sum(axis=1), dtype=np.float64).ravel()
    islands = np.diff(weights.indptr) == 0
    if star:
        count = float(n)
        lag, total, squares = lag + centred, total + 1.0, squares + 1.0
        mean: NDArray[np.float64] | float = 0.0
        variance: NDArray[np.float64] | float = float(np.mean(centred**2))
    else:
        count = float(n - 1)
        mean = (centred.sum() - centred) / count
        variance = (np.sum(centred**2) - centred**2) / count - mean**2
    with np.errstate(invalid="ignore", divide="ignore"):
        spread = np.sqrt(np.maximum(variance * (count * squares - total**2) / (count - 1.0), 0.0))
        z = (lag - total * mean) / spread
    z[islands | ~np.isfinite(z)] = np.nan
    return z


def getis_ord(
    values: NDArray[np.float64],
    weights: csr_array,
    *,
    star: bool = True,
    permutations: int,
    seed: int,
    progress: Progress = no_progress,
) -> GetisOrd:
    """Gi or Gi* with conditional permutation inference.

    values: (n,), finite, not all equal; weights: n x n, rows = focal unit, zero diagonal, positive. The permutation p of Gi and of Gi* is the same
    number: the unit's own value is held fixed. Raises AnalysisError for fewer than three units or constant values.
    """
    x = np.asarray(values, dtype=np.float64)
    require_variation(x)
    tails = neighbour_sum_tails(x, weights, permutations, seed, progress)
    return GetisOrd(
        z=standardised(x, weights, star=star),
        p=tails.two_sided,
        p_greater=tails.greater,
        p_less=tails.less,
        draws=tails.draws,
        neighbours=np.diff(weights.indptr).astype(np.int64),
    )


def neighbour_sum_tails(
    values: NDArray[np.float64], weights: csr_array, permutations: int, seed: int, progress: Progress = no_progress
) -> ConditionalTails:
    """Conditional permutation tails of the (weighted) sum over each unit's neighbours, from which those of Gi, Gi* and local Moran follow.

    values: (n,), finite; weights: n x n, rows = focal unit, zero diagonal, positive. Rows of equal weights (binary or row-standardised contiguity, k nearest, distance
    band) are summed in whole numbers, others (distance decay) by `weighted_tails`.
    """
    from scipy.sparse import csr_array

    rng = np.random.default_rng(seed)
    if not equal_within_rows(weights):
        return weighted_tails(values, weights, permutations, rng, progress)
    links = csr_array((np.ones(weights.nnz, dtype=np.int64), weights.indices, weights.indptr), shape=weights.shape)
    exact = fixed_point(values)
    return conditional_tails(exact, np.diff(links.indptr).astype(np.int64), links @ exact.values, permutations, rng, progress)


def require_variation(values: NDArray[np.float64]) -> None:
    """Raise AnalysisError where no local statistic can say anything."""
    if values.size < 3:
        raise AnalysisError(
            tr("Only {n} units have a value: a local statistic compares each unit with the others and needs at least 3."),
            n=values.size,
        )
    if np.all(values == values[0]):
        raise AnalysisError(
            tr("All {n} values are equal ({value:g}): nothing is concentrated anywhere. Choose another field."),
            n=values.size,
            value=float(values[0]),
        )


def equal_within_rows(weights: csr_array) -> bool:
    """Whether all neighbours of a unit weigh the same, for every unit. Raises ValueError if a unit is linked to itself."""
    counts = np.diff(weights.indptr)
    rows = np.repeat(np.arange(counts.size), counts)
    if np.any(weights.indices == rows):
        raise ValueError("weights must have a zero diagonal")
    first = weights.data[np.minimum(weights.indptr[:-1], max(weights.nnz - 1, 0))] if weights.nnz else weights.data
    return not weights.nnz or np.allclose(weights.data, first[rows], rtol=1e-9, atol=0.0)
