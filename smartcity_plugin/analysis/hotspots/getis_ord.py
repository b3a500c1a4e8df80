# SPDX-License-Identifier: GPL-2.0-or-later
"""Getis and Ord's local Gi and Gi*: is the sum around a unit higher or lower than chance would make it?

Sources: Getis & Ord (1992) Geographical Analysis 24:189-206; Ord & Getis (1995) Geographical Analysis 27:286-306, equations 3 to 8 (the standardised form,
for any weights). Permutation inference: see `shared_draws`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress
from .shared_draws import conditional_tails, fixed_point


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
    x = np.asarray(values, dtype=np.float64)
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

    values: (n,), finite, not all equal; weights: n x n, rows = focal unit, zero diagonal, equal within a row (binary or row-standardised contiguity,
    k nearest, distance band). With equal weights the permutation p of Gi and of Gi* is the same number: the unit's own value is held fixed.
    Raises AnalysisError for fewer than three units, constant values, or weights that differ within a row.
    """
    x = np.asarray(values, dtype=np.float64)
    require_variation(x)
    links = equal_links(weights)
    exact = fixed_point(x)
    neighbours = np.diff(links.indptr).astype(np.int64)
    tails = conditional_tails(exact, neighbours, links @ exact.values, permutations, np.random.default_rng(seed), progress)
    return GetisOrd(
        z=standardised(x, weights, star=star),
        p=tails.two_sided,
        p_greater=tails.greater,
        p_less=tails.less,
        draws=tails.draws,
        neighbours=neighbours,
    )


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


def equal_links(weights: csr_array) -> csr_array:
    """The links of ``weights`` as ones (int64), for the engine that needs equal weights within each row.

    Raises AnalysisError if weights differ within a row or a unit is linked to itself.
    """
    counts = np.diff(weights.indptr)
    rows = np.repeat(np.arange(counts.size), counts)
    if np.any(weights.indices == rows):
        raise ValueError("weights must have a zero diagonal")
    if weights.nnz:
        first = weights.data[np.minimum(weights.indptr[:-1], weights.nnz - 1)]
        if not np.allclose(weights.data, first[rows], rtol=1e-9, atol=0.0):
            raise AnalysisError(tr("The weights differ within a row; this test needs equal weights for all neighbours of a unit."))
    return csr_array((np.ones(weights.nnz, dtype=np.int64), weights.indices, weights.indptr), shape=weights.shape)
