# SPDX-License-Identifier: GPL-2.0-or-later
"""Local Moran's I: which units are like their surroundings (clusters), and which stick out of them (outliers)?

Sources: Anselin (1995) Geographical Analysis 27:93-115 (the statistic, conditional permutation); Sokal, Oden & Thomson (1998) Geographical Analysis 30:331-354
(moments given the unit's own value); Lee (2001) Journal of Geographical Systems 3:369-385 and Anselin, Syabri & Smirnov (2002) (two variables). Permutation
inference: see `shared_draws` and `weighted_draws`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress
from .getis_ord import neighbour_sum_tails, require_variation
from .magnitude import of_unit_size
from .shared_draws import fixed_point

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array


@dataclass(frozen=True)
class LocalMoran:
    """Result per unit (n,). Islands (no neighbours) are NaN throughout.

    statistic: I, the unit's standard score times the weighted mean of its neighbours'; expected, variance: its moments when the values of the others are dealt out
    at random and the unit keeps its own; z: the standard score these give (NaN where the variance is 0); p: two-sided conditional permutation p; p_greater, p_less:
    its tails; draws: draws that served the unit; neighbours: their number; own, lag: the two factors of I, in standard deviations.
    """

    statistic: NDArray[np.float64]
    expected: NDArray[np.float64]
    variance: NDArray[np.float64]
    z: NDArray[np.float64]
    p: NDArray[np.float64]
    p_greater: NDArray[np.float64]
    p_less: NDArray[np.float64]
    draws: NDArray[np.int64]
    neighbours: NDArray[np.int64]
    own: NDArray[np.float64]
    lag: NDArray[np.float64]


def local_moran(
    values: NDArray[np.float64],
    weights: csr_array,
    *,
    around: NDArray[np.float64] | None = None,
    permutations: int,
    seed: int,
    progress: Progress = no_progress,
) -> LocalMoran:
    """I_i = z_i * sum_j w_ij z_j with weights standardised to a row sum of 1 and z the standard scores with the population's standard deviation.

    values: (n,), finite, not all equal; weights: n x n, rows = focal unit, zero diagonal, positive; ``around``: a second variable (n,), whose values at the neighbours
    are taken instead (bivariate local Moran). It relates a unit's value to the *other* variable around it and says nothing of the other variable at the unit.

    p: the neighbours' values are drawn from the other n - 1 units, the unit keeps its own. For a unit above the mean I grows with its neighbours' sum, for one below
    it falls, so the tails of I are those of the sum, or these swapped. A unit at the mean itself has I = 0 whatever its neighbours are: p = 1.

    I differs by conventions that change no p: here the second moment has n below it (Anselin 1995, eq. 12, R's spdep); esda's has n - 1.
    Raises AnalysisError for fewer than three units or constant values.
    """
    x = np.asarray(values, dtype=np.float64)
    y = x if around is None else np.asarray(around, dtype=np.float64)
    require_variation(x)
    if around is not None:
        require_variation(y)
    tails = neighbour_sum_tails(y, weights, permutations, seed, progress)
    own, others = standard_scores(x), standard_scores(y)
    at_mean = equal_to_mean(x)
    own[at_mean] = 0.0
    total = np.asarray(weights.sum(axis=1), dtype=np.float64).ravel()
    squares = np.asarray(weights.multiply(weights).sum(axis=1), dtype=np.float64).ravel()
    with np.errstate(invalid="ignore", divide="ignore"):
        lag = np.asarray(weights @ others) / total
        concentration = squares / total**2
    island = np.diff(weights.indptr) == 0
    lag[island] = np.nan
    expected, variance = conditional_moments(own, others, concentration)
    expected[island], variance[island] = np.nan, np.nan
    statistic = own * lag
    swap = own < 0
    greater = np.where(swap, tails.less, tails.greater)
    less = np.where(swap, tails.greater, tails.less)
    for tail in (greater, less):
        tail[at_mean & ~island] = 1.0
    with np.errstate(invalid="ignore", divide="ignore"):
        z = (statistic - expected) / np.sqrt(variance)
    return LocalMoran(
        statistic=statistic,
        expected=expected,
        variance=variance,
        z=np.where(np.isfinite(z), z, np.nan),
        p=np.minimum(1.0, 2.0 * np.minimum(greater, less)),
        p_greater=greater,
        p_less=less,
        draws=tails.draws,
        neighbours=np.diff(weights.indptr).astype(np.int64),
        own=own,
        lag=lag,
    )


def conditional_moments(
    own: NDArray[np.float64], others: NDArray[np.float64], concentration: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Mean and variance (n,) of I under conditional randomisation (Sokal, Oden & Thomson 1998), weights standardised to a row sum of 1.

    own, others: standard scores at the unit and of the variable that is dealt out; concentration: sum of a row's squared standardised weights (1 / k for k equal
    ones). A unit's own value of ``others`` is not dealt out, so the rest has mean -others / (n - 1), and is drawn without replacement.
    """
    n = own.size
    expected = -own * others / (n - 1.0)
    spread = concentration - 1.0 / (n - 1.0)
    spread = np.where(spread > 1e-12, spread, 0.0)  # all others are neighbours, alike: nothing is left to chance
    return expected, own**2 * n / (n - 2.0) * spread * np.maximum(1.0 - others**2 / (n - 1.0), 0.0)


def standard_scores(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """(values - mean) / standard deviation with n below it."""
    scaled = of_unit_size(values)
    centred = scaled - scaled.mean()
    return centred / np.sqrt(np.mean(centred**2))


def equal_to_mean(values: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which values are the mean itself, in fixed point: 0.1 is the mean of 0.0 and 0.2 however these are rounded."""
    exact = fixed_point(values)
    return np.abs(exact.values * values.size - exact.values.sum()) <= exact.slack * values.size


def quadrants(result: LocalMoran, significant: NDArray[np.bool_]) -> NDArray[np.object_]:
    """HH, LL (clusters), HL, LH (outliers: the unit first, its surroundings second) where significant, else "ns"; None for islands. Shape (n,).

    High and low are above and below the mean, as in Moran's scatter plot. Where few extreme values pull the mean away from nearly all others, surroundings can be higher than
    chance makes them and still below the mean: such units (`contradictory`) get no name.
    """
    high, high_around = result.own > 0, result.lag > 0
    names = np.select([high & high_around, ~high & ~high_around, high & ~high_around], ["HH", "LL", "HL"], default="LH").astype(object)
    names[~significant | contradictory(result, significant)] = "ns"
    names[np.isnan(result.p)] = None
    return names


def contradictory(result: LocalMoran, significant: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Significant units whose surroundings lie on one side of chance and on the other side of the mean (n,)."""
    side = np.where(result.p_greater < result.p_less, 1.0, -1.0)
    return significant & (np.sign(np.nan_to_num(result.statistic)) != side)
