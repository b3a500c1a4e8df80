# SPDX-License-Identifier: GPL-2.0-or-later
"""At what distance to look: a scale found from the data, with its reason.

Moran's I is computed in growing distance bands. A peak of its z-score is the distance at which clustering is most pronounced (incremental spatial
autocorrelation, as ArcGIS' optimised hot spot analysis does). Where z keeps rising or never matters there is no such distance; then the band gives about 30
neighbours on average, enough for sums over neighbours to behave well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress
from .autocorrelation import moran_from_sums
from .magnitude import of_unit_size
from .neighbours import ROUNDING

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.spatial import cKDTree

STEPS = 12
TARGET_NEIGHBOURS = 30
_WIDEST_NEIGHBOURS = 64
_LINKS_IN_ALL = 10_000_000
_BLOCK = 5_000
_SIGNIFICANT_Z = 1.96


@dataclass(frozen=True)
class Scale:
    """distance: the band (m); peak: whether it is a peak of autocorrelation; distances, z: the curve (NaN where not computed)."""

    distance: float
    peak: bool
    distances: NDArray[np.float64]
    z: NDArray[np.float64]


def automatic_scale(xy: NDArray[np.float64], values: NDArray[np.float64], progress: Progress = no_progress) -> Scale:
    """The band at the first significant peak of Moran's z, else the one giving about 30 neighbours. xy (n, 2) in metres, values (n,).

    Bands start where 95 % of the units have a neighbour (a few remote units must not set the scale for all) and end where units have 64 neighbours on
    average, or half of all. Where most units share their spot with others, bands start at the distance of the next spot. Above some 150 000 units the
    curve is estimated from the neighbours of a random part of them. Raises AnalysisError if all units are on one spot.
    """
    from scipy.spatial import cKDTree

    n = len(xy)
    target = min(TARGET_NEIGHBOURS, max(1, (n - 1) // 2))
    widest = max(1, min(_WIDEST_NEIGHBOURS, (n - 1) // 2))
    tree = cKDTree(xy)
    sample = np.arange(0, n, max(1, n // 5_000))
    reach = tree.query(xy[sample], k=widest + 1, workers=-1)[0]
    typical = _mean_neighbour_distance(tree, xy[sample], target, reach[:, target])
    end = _mean_neighbour_distance(tree, xy[sample], widest, reach[:, widest])
    start = float(np.quantile(reach[:, 1], 0.95))
    if not start > 0:  # nearly all share their spot with another unit: then it is the next spot that counts
        spots = np.unique(xy, axis=0)
        if len(spots) == 1:
            raise AnalysisError(tr("All units are on one spot, so there is no distance to compare. Count them into a grid or zones first."))
        start = float(np.quantile(cKDTree(spots).query(spots, k=2)[0][:, 1], 0.95))
    if not typical > 0:  # as many on each spot as are wanted
        typical = start
    if not start < end:
        return Scale(typical, False, np.empty(0), np.empty(0))
    distances = np.linspace(start, end, STEPS)
    z = _moran_curve(tree, xy, values, distances, max(1, _LINKS_IN_ALL // widest), progress)
    # In a lattice a longer band may add no neighbour: such a step repeats the one before and is no end of a peak.
    first = np.flatnonzero(np.append(True, z[1:] != z[:-1]))
    level = z[first]
    for one in range(1, level.size - 1):
        if level[one] > _SIGNIFICANT_Z and level[one] > max(level[one - 1], level[one + 1]):
            return Scale(float(distances[first[one]]), True, distances, z)
    return Scale(typical, False, distances, z)


def _moran_curve(
    tree: cKDTree,
    xy: NDArray[np.float64],
    values: NDArray[np.float64],
    distances: NDArray[np.float64],
    most_focal: int,
    progress: Progress,
) -> NDArray[np.float64]:
    """z of Moran's I within each of the growing ``distances``, from one search within the largest."""
    from scipy.spatial import cKDTree

    n = len(xy)
    scaled = of_unit_size(values)
    deviation = scaled - scaled.mean()
    focal = np.arange(n)
    if n > most_focal:
        focal = np.sort(np.random.default_rng(0).choice(n, most_focal, replace=False))
    products = np.zeros(STEPS)
    links = np.zeros(STEPS)
    squared_degrees = np.zeros(STEPS)
    for first in range(0, focal.size, _BLOCK):
        progress(first / focal.size)
        block = focal[first : first + _BLOCK]
        found = cKDTree(xy[block]).sparse_distance_matrix(tree, distances[-1] + ROUNDING, output_type="coo_matrix")
        row, column = found.row, found.col
        step = np.searchsorted(distances + ROUNDING, found.data)
        proper = (block[row] != column) & (step < STEPS)
        row, column, step = row[proper], column[proper], step[proper]
        products += np.bincount(step, weights=deviation[block[row]] * deviation[column], minlength=STEPS)
        degree = np.cumsum(np.bincount(row * STEPS + step, minlength=block.size * STEPS).reshape(-1, STEPS), axis=1)
        links += degree.sum(axis=0)
        squared_degrees += np.sum(degree.astype(np.float64) ** 2, axis=0)
    weight = n / focal.size
    products = np.cumsum(products)
    return np.array([moran_from_sums(deviation, *sums).z for sums in weight * np.column_stack([products, links, squared_degrees])])


def _mean_neighbour_distance(tree: cKDTree, sample: NDArray[np.float64], target: int, guess: NDArray[np.float64]) -> float:
    """The distance within which the sampled units have ``target`` neighbours on average, to 1 %, by bisection below the largest ``guess``; 0 if as
    many share a spot.
    """
    if tree.query_ball_point(sample, 0.0, return_length=True).mean() - 1.0 >= target:
        return 0.0
    low, high = 0.0, float(guess.max())
    while high - low > 0.01 * high:
        middle = (low + high) / 2
        if tree.query_ball_point(sample, middle, return_length=True).mean() - 1.0 < target:
            low = middle
        else:
            high = middle
    return high
