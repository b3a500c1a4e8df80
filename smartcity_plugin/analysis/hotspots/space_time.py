# SPDX-License-Identifier: GPL-2.0-or-later
"""Gi* of every bin (unit and period) of a space-time cube, with conditional permutation p-values.

Sources: Ord & Getis (1995) Geographical Analysis 27:286-306, equation 5 (Gi* for equal weights); `shared_draws` for the permutations.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress, part
from .shared_draws import FixedPoint, conditional_tails

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

GlobalWindow = Literal["step", "cube"]
MAX_BINS = 5_000_000
LEAST_STEPS = 3
"""Below, there is no history to speak of."""


@dataclass(frozen=True)
class BinStatistics:
    """Per bin (n, T); NaN for units without neighbours and for steps in which nothing varies.

    z: Gi*; greater, less: tails of the conditional permutation; draws: that served the bin; varied (T,): steps that could be tested.
    """

    z: NDArray[np.float64]
    greater: NDArray[np.float64]
    less: NDArray[np.float64]
    draws: NDArray[np.int64]
    varied: NDArray[np.bool_]

    @property
    def p(self) -> NDArray[np.float64]:
        """Two-sided p."""
        return np.minimum(1.0, 2.0 * np.minimum(self.greater, self.less))


def count_bins(unit: NDArray[np.int64], step: NDArray[np.int64], n_units: int, n_steps: int) -> NDArray[np.int64]:
    """Incidents per unit and step (n, T) of incidents at ``unit`` (m,) and ``step`` (m,), both counted from 0."""
    require_room(n_units, n_steps)
    return np.bincount(unit * n_steps + step, minlength=n_units * n_steps).reshape(n_units, n_steps)


def require_room(n_units: int, n_steps: int) -> None:
    """Raise AnalysisError for a cube that has too few units or steps, or too many bins."""
    if n_units < 3:
        raise AnalysisError(
            tr("Only {n} units have a value: a local statistic compares each unit with the others and needs at least 3."), n=n_units
        )
    if n_steps < LEAST_STEPS:
        raise AnalysisError(
            tr(
                "The data cover {n} periods; a history needs at least {least}, and a trend some 10. Choose a shorter STEP, or data over a longer time."
            ),
            n=n_steps,
            least=LEAST_STEPS,
        )
    if n_units * n_steps > MAX_BINS:
        raise AnalysisError(
            tr(
                "{units:,} units × {steps:,} periods are {bins:,} bins; at most {most:,} are tested. Choose larger cells, or longer periods, and check the first and the last date."
            ),
            units=n_units,
            steps=n_steps,
            bins=n_units * n_steps,
            most=MAX_BINS,
        )


def gi_star_of_bins(
    counts: NDArray[np.int64],
    weights: csr_array,
    *,
    past_steps: int = 0,
    window: GlobalWindow = "step",
    permutations: int,
    seed: int,
    progress: Progress = no_progress,
) -> BinStatistics:
    """Gi* of each bin of ``counts`` (n, T), whole numbers, under binary ``weights`` (n x n, zero diagonal).

    A bin's neighbourhood is the unit and its neighbours in its own step and the ``past_steps`` before (as far as there are any). With ``window`` = cube it is compared with
    random sets of bins of the whole cube. With step it is compared within its step: what each unit gathered over the same steps is dealt out to random places, so a place
    keeps its own history, and whatever correlation in time that has. In both, the bin's own value (with step: its own history) is held fixed.
    """
    from scipy.sparse import csr_array

    if np.all(counts == counts.flat[0]):
        raise AnalysisError(
            tr("Every unit has {value:,} incidents in every period: nothing is concentrated anywhere."), value=int(counts.flat[0])
        )
    links = csr_array((np.ones(weights.nnz, dtype=np.int64), weights.indices, weights.indptr), shape=weights.shape)
    progress(0.0)
    gathered = _gathered(counts, past_steps)
    around = links @ gathered
    neighbours = np.diff(links.indptr).astype(np.int64)
    progress(0.0)
    rng = np.random.default_rng(seed)
    if window == "cube":
        return _against_cube(counts, gathered, around, neighbours, past_steps, permutations, rng, progress)
    return _against_steps(gathered, around, neighbours, permutations, rng, progress)


def _gathered(counts: NDArray[np.int64], past_steps: int) -> NDArray[np.int64]:
    """Sums over each step and the ``past_steps`` before it, (n, T)."""
    total = np.cumsum(counts, axis=1)
    result = total.copy()
    if past_steps < counts.shape[1] - 1:
        result[:, past_steps + 1 :] -= total[:, : -past_steps - 1]
    return result


def _against_steps(
    gathered: NDArray[np.int64],
    around: NDArray[np.int64],
    neighbours: NDArray[np.int64],
    permutations: int,
    rng: np.random.Generator,
    progress: Progress,
) -> BinStatistics:
    n, steps = gathered.shape
    z, greater, less = np.full((3, n, steps), np.nan)
    draws = np.zeros((n, steps), dtype=np.int64)
    varied = np.any(gathered != gathered[:1], axis=0)
    for step in np.flatnonzero(varied):
        values, sums = gathered[:, step].copy(), around[:, step].copy()
        watched = part(progress, step / steps, (step + 1) / steps)
        tails = conditional_tails(FixedPoint(values, 0), neighbours, sums, permutations, rng, watched)
        z[:, step] = _standardised(values, sums + values, neighbours)
        greater[:, step], less[:, step], draws[:, step] = tails.greater, tails.less, tails.draws
    return BinStatistics(z, greater, less, draws, varied)


def _against_cube(
    counts: NDArray[np.int64],
    gathered: NDArray[np.int64],
    around: NDArray[np.int64],
    neighbours: NDArray[np.int64],
    past_steps: int,
    permutations: int,
    rng: np.random.Generator,
    progress: Progress,
) -> BinStatistics:
    n, steps = counts.shape
    layers = np.minimum(np.arange(steps), past_steps) + 1
    members = (neighbours[:, None] + 1) * layers - 1  # bins around each bin, itself not counted
    members[neighbours == 0] = 0
    values, sums = counts.ravel(), (around + gathered).ravel()
    tails = conditional_tails(FixedPoint(values, 0), members.ravel(), sums - values, permutations, rng, progress)
    z = _standardised(values, sums, members.ravel())
    shape = (n, steps)
    return BinStatistics(
        z.reshape(shape), tails.greater.reshape(shape), tails.less.reshape(shape), tails.draws.reshape(shape), np.ones(steps, dtype=bool)
    )


def _standardised(values: NDArray[np.int64], sums: NDArray[np.int64], neighbours: NDArray[np.int64]) -> NDArray[np.float64]:
    """Gi* of values (m,) whose neighbourhoods, themselves included, sum to ``sums``. NaN without neighbours and where all are neighbours.

    Computed from whole sums: equal sums over equally many bins give equal z, so that ties in a series stay ties.
    """
    size, count = neighbours + 1.0, float(values.size)
    variance = float(np.var(values))
    with np.errstate(invalid="ignore", divide="ignore"):
        spread = np.sqrt(variance * size * (count - size) / (count - 1.0))
        z = (sums - size * float(np.mean(values))) / spread
    z[(neighbours == 0) | ~np.isfinite(z)] = np.nan
    return z
