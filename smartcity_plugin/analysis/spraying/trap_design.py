# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the next traps tell most: greedy reduction of the posterior variance of the risk map (Krause, Singh & Guestrin 2008 on greedy sensor placement; DiSARM chooses survey points alike).

A trap's information on the log-risk at its place is that of the expected count; each trap taken changes the covariance by one rank, so that the next is chosen knowing it. No data are needed for that, only the
posterior that the risk map carries.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress, part
from .latent_gaussian import Factor
from .matern_field import field_over

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_NODES = 1_600
_FLAT = 1e-2


@dataclass(frozen=True)
class KnownRisk:
    """A risk map's cells: centres (n, 2) metres; spacing: of neighbouring cells; mean (n,) expected count per trap-night; information (n,) on its logarithm; weight (n,): how much each cell matters; range_m, sd: of
    the field; size: of the negative binomial, infinite for Poisson; site_sd: of single traps beyond the field.
    """

    centres: NDArray[np.float64]
    spacing: float
    mean: NDArray[np.float64]
    information: NDArray[np.float64]
    weight: NDArray[np.float64]
    range_m: float
    sd: float
    size: float
    site_sd: float = 0.0


@dataclass(frozen=True)
class NextTraps:
    """chosen (k,): candidates in their order; before, after (k,): variance of the log-risk before and after each, a mean over the map in which cells count by
    expected insects times weight; gain (m,): what each candidate alone would take off it.
    """

    chosen: NDArray[np.int64]
    before: NDArray[np.float64]
    after: NDArray[np.float64]
    gain: NDArray[np.float64]


def next_traps(risk: KnownRisk, candidates: NDArray[np.float64], k: int, nights: float, progress: Progress = no_progress) -> NextTraps:
    """The k of the candidates (m, 2) whose traps, out for so many nights, reduce the variance of the map most, one after the other. Raises AnalysisError for fewer than k candidates."""
    from scipy.sparse import block_diag, csr_matrix, diags, hstack
    from scipy.spatial import cKDTree

    if not 1 <= k <= len(candidates):
        raise AnalysisError(tr("{k} traps are to be placed, but there are {n} usable candidates."), k=k, n=len(candidates))
    field = field_over(np.vstack([risk.centres, candidates]), risk.spacing, MOST_NODES)
    at_cells = hstack([field.interpolation(risk.centres), csr_matrix(np.ones((len(risk.centres), 1)))]).tocsr()
    at_candidates = hstack([field.interpolation(candidates), csr_matrix(np.ones((len(candidates), 1)))]).tocsr()
    prior = block_diag([field.precision(risk.range_m, risk.sd), csr_matrix([[_FLAT]])], format="csc")
    factor = Factor((prior + at_cells.T @ diags(risk.information) @ at_cells).tocsc())
    progress(0.2)
    covariance = factor.inverse(prior.shape[0], part(progress, 0.2, 0.6))
    # An error e of the log-mean costs mean x e² / 2 of Poisson deviance: cells count by their insects (and their people).
    importance = risk.weight * risk.mean
    importance = importance / max(float(importance.sum()), 1e-300)
    target = (at_cells.T @ diags(importance) @ at_cells).tocsr()
    total = float(target.multiply(covariance).sum())
    _, cell = cKDTree(risk.centres).query(candidates)
    expected = nights * risk.mean[cell]
    information = expected / (1.0 + (0.0 if np.isinf(risk.size) else expected / risk.size))
    information = information / (1.0 + risk.site_sd**2 * information)
    towards = np.asarray(at_candidates @ covariance)  # (m, unknowns): covariance of each candidate with all nodes
    alone = np.zeros(0)
    chosen: list[int] = []
    before, after = [], []
    for number in range(k):
        progress(0.6 + 0.4 * number / k)
        variance = np.asarray(at_candidates.multiply(towards).sum(axis=1)).ravel()
        gain = information * np.einsum("ij,ij->i", towards, np.asarray((target @ towards.T).T)) / (1.0 + information * variance)
        if number == 0:
            alone = gain.copy()
        gain[chosen] = -np.inf
        best = int(np.argmax(gain))
        chosen.append(best)
        before.append(total)
        total -= float(gain[best])
        after.append(total)
        step = information[best] / (1.0 + information[best] * variance[best])
        towards = towards - step * np.outer(at_candidates @ towards[best], towards[best])
    return NextTraps(np.array(chosen, dtype=np.int64), np.array(before), np.array(after), alone)


def guessed(
    centres: NDArray[np.float64], mean: NDArray[np.float64], sd: NDArray[np.float64], weight: NDArray[np.float64], range_m: float | None
) -> KnownRisk:
    """What a map (n cells) knows where it states only mean and sd: a field as uncertain as its most uncertain cells, and as much information in each cell as explains why it is surer than these.

    range_m: how far risk reaches, a quarter of the map's longer side where None.
    """
    from scipy.spatial import cKDTree

    distance, _ = cKDTree(centres).query(centres, k=2)
    spacing = float(max(np.median(distance[:, 1]), 1e-3))
    reach = range_m or max(0.25 * float(np.ptp(centres, axis=0).max()), 3.0 * spacing)
    variance = np.log1p((sd / np.maximum(mean, 1e-12)) ** 2)
    largest = max(float(np.quantile(variance, 0.95)), 1e-6)
    # Cells within half the range share what they know.
    sharing = max(1.0, np.pi * (0.5 * reach / spacing) ** 2)
    information = np.maximum(1.0 / np.maximum(variance, 1e-9) - 1.0 / largest, 0.0) / sharing
    return KnownRisk(centres, spacing, mean, information, weight, reach, float(np.sqrt(largest)), np.inf)
