# SPDX-License-Identifier: GPL-2.0-or-later
"""One number for the whole area: Moran's I, Geary's c, Getis and Ord's general G, join counts, each with its permutation p.

Value, expectation and standard score of Moran and Geary, and the joins, come from esda. Two things are done here. The permutations: esda cannot be interrupted
and draws from numpy's global state, while all four statistics are one quadratic form x'Wx of the permuted values, which a sparse product gives for many permutations at
once. And general G: esda builds a table of n x n, too large for the cells of a city.

Sources: Cliff & Ord (1981) Spatial Processes, chapters 1 and 2; Getis & Ord (1992) Geographical Analysis 24:189-206, equations 3 to 7.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress
from .magnitude import of_unit_size

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

    FromForm = Callable[[NDArray[np.float64]], NDArray[np.float64]]

Statistic = Literal["moran", "geary", "general_g", "join_counts"]
STATISTICS: tuple[Statistic, ...] = ("moran", "geary", "general_g", "join_counts")
_PRODUCTS = 4_000_000
"""Multiplications per batch of permutations: some 20 ms, so that cancelling is felt at once."""
_TIE = 1e-10


@dataclass(frozen=True)
class GlobalStatistic:
    """value, expected, z: the statistic, its mean without autocorrelation and its standard score under randomisation; p: two-sided permutation p; simulated
    (permutations,): the statistic of shuffled values; joins: numbers of 1-1, 1-0 and 0-0 joins, for join counts only.
    """

    value: float
    expected: float
    z: float
    p: float
    simulated: NDArray[np.float64]
    joins: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class _Ready:
    """A statistic whose value is known, and how it follows from x'Wx of shuffled ``x``; ``squares`` adds x² weighted by the place (Geary)."""

    value: float
    expected: float
    z: float
    x: NDArray[np.float64]
    weights: csr_array
    from_form: FromForm
    places: NDArray[np.float64] | None = None
    joins: dict[str, float] = field(default_factory=dict)


def default_permutations(n_units: int) -> int:
    """9 999; above 10 000 units 999, which is enough for one test."""
    return 9_999 if n_units <= 10_000 else 999


def global_statistic(
    values: NDArray[np.float64],
    weights: csr_array,
    statistic: Statistic,
    *,
    row_standardised: bool = True,
    permutations: int,
    seed: int,
    progress: Progress = no_progress,
) -> GlobalStatistic:
    """The statistic of ``values`` (n,) under binary ``weights`` (n x n, zero diagonal); islands stay in n.

    row_standardised: Moran and Geary give each unit's neighbours a weight of 1 in all (as esda does by default); general G and join counts always take the binary weights.
    Raises AnalysisError for fewer than four units, no links, constant values, negative values (general G), or others than 0 and 1 (join counts).
    """
    x = np.asarray(values, dtype=np.float64)
    _check(x, weights, statistic)
    x = of_unit_size(x)
    progress(0.0)
    ready = {"moran": _moran, "geary": _geary, "general_g": _general_g, "join_counts": _join_counts}[statistic](
        x, _scaled(weights, row_standardised and statistic in ("moran", "geary"))
    )
    progress(0.1)
    simulated = _simulate(ready, permutations, np.random.default_rng(seed), progress)
    near = _TIE * max(abs(ready.value), float(np.max(np.abs(simulated), initial=0.0)))
    greater = (np.count_nonzero(simulated >= ready.value - near) + 1) / (permutations + 1)
    less = (np.count_nonzero(simulated <= ready.value + near) + 1) / (permutations + 1)
    return GlobalStatistic(ready.value, ready.expected, ready.z, min(1.0, 2.0 * min(greater, less)), simulated, ready.joins)


def check_number(n: int) -> None:
    """Raises AnalysisError for fewer units than a statistic of the whole area needs."""
    if n < 4:
        raise AnalysisError(tr("Only {n} units have a value: a statistic of the whole area needs at least 4."), n=n)


def _check(x: NDArray[np.float64], weights: csr_array, statistic: Statistic) -> None:
    check_number(x.size)
    if np.all(x == x[0]):
        raise AnalysisError(
            tr("All {n} values are equal ({value:g}): likeness of neighbours says nothing. Choose another field."), n=x.size, value=x[0]
        )
    if not weights.nnz:
        raise AnalysisError(
            tr("No unit has a neighbour, so there is nothing to compare. Choose a larger band, k nearest neighbours, or auto.")
        )
    if statistic == "general_g" and x.min() < 0:
        raise AnalysisError(
            tr("General G multiplies values of neighbours and cannot take negative ones (the smallest is {low:g}). Take Moran's I."),
            low=x.min(),
        )
    if statistic == "join_counts" and not np.isin(x, (0.0, 1.0)).all():
        raise AnalysisError(
            tr(
                "Join counts need a field with 0 and 1 only (no and yes); {n} of {all} values are neither. Make one with the field calculator, or take Moran's I."
            ),
            n=int(np.count_nonzero(~np.isin(x, (0.0, 1.0)))),
            all=x.size,
        )


def _scaled(weights: csr_array, row_standardised: bool) -> csr_array:
    from scipy.sparse import csr_array

    data = np.ones(weights.nnz)
    if row_standardised:
        counts = np.diff(weights.indptr)
        data = np.repeat(1.0 / np.maximum(counts, 1), counts)
    return csr_array((data, weights.indices, weights.indptr), shape=weights.shape)


def to_libpysal(weights: csr_array) -> Any:
    """The weights as a libpysal W."""
    from libpysal.weights import WSP

    # W reads the old matrix type; its transforms start from what it is given, which must be binary.
    from scipy.sparse import csr_matrix

    binary = csr_matrix((np.ones(weights.nnz), weights.indices, weights.indptr), shape=weights.shape)
    return WSP(binary).to_W(silence_warnings=True)


def _moran(x: NDArray[np.float64], weights: csr_array) -> _Ready:
    from esda import Moran

    found = Moran(x, to_libpysal(weights), transformation=_transformation(weights), permutations=0)
    deviation = x - x.mean()
    factor = x.size / (weights.sum() * float(deviation @ deviation))
    return _Ready(float(found.I), float(found.EI), float(found.z_rand), deviation, weights, lambda form: factor * form)


def _geary(x: NDArray[np.float64], weights: csr_array) -> _Ready:
    """c = (n - 1) Σ w (xi - xj)² / (2 S0 Σ d²), and Σ w (xi - xj)² = Σ d² (row sum + column sum) - 2 d'Wd."""
    from esda import Geary

    found = Geary(x, to_libpysal(weights), transformation=_transformation(weights), permutations=0)
    deviation = x - x.mean()
    factor = (x.size - 1) / (2.0 * weights.sum() * float(deviation @ deviation))
    places = np.asarray(weights.sum(axis=1)).ravel() + np.asarray(weights.sum(axis=0)).ravel()
    # esda's z counts likeness (c < 1) as negative, and so does the value itself.
    return _Ready(float(found.C), 1.0, float(found.z_rand), deviation, weights, lambda form: -2.0 * factor * form, factor * places)


def _transformation(weights: csr_array) -> str:
    return "b" if np.all(weights.data == 1.0) else "r"


def _sums(weights: csr_array) -> tuple[float, float, float]:
    """S0, S1, S2 of Cliff & Ord (1981)."""
    both = weights + weights.T
    degrees = np.asarray(weights.sum(axis=0)).ravel() + np.asarray(weights.sum(axis=1)).ravel()
    return float(weights.sum()), float(both.multiply(both).sum()) / 2.0, float(degrees @ degrees)


def _general_g(x: NDArray[np.float64], weights: csr_array) -> _Ready:
    n = float(x.size)
    s0, s1, s2 = _sums(weights)
    m1, m2, m3, m4 = (float(np.sum(x**power)) for power in (1, 2, 3, 4))
    pairs = m1**2 - m2
    if not pairs > 0:
        raise AnalysisError(tr("Only one unit has a value above 0: no two values can be multiplied. Take Moran's I."))
    expected = s0 / (n * (n - 1.0))
    b0 = (n**2 - 3 * n + 3) * s1 - n * s2 + 3 * s0**2
    b1 = -((n**2 - n) * s1 - 2 * n * s2 + 6 * s0**2)
    b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0**2)
    b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0**2
    b4 = s1 - s2 + s0**2
    second = b0 * m2**2 + b1 * m4 + b2 * m1**2 * m2 + b3 * m1 * m3 + b4 * m1**4
    variance = second / (pairs**2 * n * (n - 1) * (n - 2) * (n - 3)) - expected**2
    value = float(x @ (weights @ x)) / pairs
    return _Ready(value, expected, _score(value, expected, variance), x, weights, lambda form: form / pairs)


def _join_counts(x: NDArray[np.float64], weights: csr_array) -> _Ready:
    """Joins of two ones. Expectation and variance when the ones are dealt out anew (non-free sampling), from the moments of x'Wx of indicators."""
    from esda import Join_Counts

    found = Join_Counts(x, to_libpysal(weights), permutations=0)
    n, ones = float(x.size), float(x.sum())
    s0, s1, s2 = _sums(weights)

    def chance(members: int) -> float:
        """That so many given units are all ones."""
        steps = np.arange(members)
        return float(np.prod(np.maximum(ones - steps, 0.0) / (n - steps)))

    expected = s0 / 2.0 * chance(2)
    second = (s1 * chance(2) + (s2 - 2.0 * s1) * chance(3) + (s0**2 + s1 - s2) * chance(4)) / 4.0
    joins = {"11": float(found.bb), "10": float(found.bw), "00": float(found.ww)}
    return _Ready(
        joins["11"], expected, _score(joins["11"], expected, second - expected**2), x, weights, lambda form: form / 2.0, joins=joins
    )


def _score(value: float, expected: float, variance: float) -> float:
    return (value - expected) / float(np.sqrt(variance)) if variance > 1e-12 * expected**2 else float("nan")


def _simulate(ready: _Ready, permutations: int, rng: np.random.Generator, progress: Progress) -> NDArray[np.float64]:
    """The statistic of values that were dealt out anew to the units."""
    simulated = np.empty(permutations)
    batch = int(min(256, max(1, _PRODUCTS // max(ready.weights.nnz, ready.x.size))))
    for start in range(0, permutations, batch):
        progress(0.1 + 0.9 * start / permutations)
        size = min(batch, permutations - start)
        shuffled = rng.permuted(np.tile(ready.x, (size, 1)), axis=1)
        simulated[start : start + size] = statistic_of(ready, shuffled)
    return simulated


def statistic_of(ready: _Ready, arrangements: NDArray[np.float64]) -> NDArray[np.float64]:
    """The statistic (m,) of arrangements (m, n) of the values."""
    columns = np.ascontiguousarray(arrangements.T)
    found = ready.from_form(np.einsum("ij,ij->j", columns, ready.weights @ columns))
    return found if ready.places is None else found + ready.places @ columns**2
