# SPDX-License-Identifier: GPL-2.0-or-later
"""Kernel density of points on a raster, corrected at the border of the study area, and its ratio to the density of people.

Sources: Silverman (1986) Density Estimation; Diggle (1985) Applied Statistics 34:138-147 and Jones (1993) Statistics and Computing 3:135-146 (border);
Bithell (1990) Statistics in Medicine 9:691-701 and Kelsall & Diggle (1995) Statistics in Medicine 14:2335-2342 (ratio of two densities, one bandwidth for both).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress, part
from .kernels import Kernel, effective_area, effective_number, in_kernel, reach, robust_radius, scott_deviation, smooth
from .pixels import PixelGrid, cover, inside, interpolated, linear_bins

if TYPE_CHECKING:
    from numpy.typing import NDArray

Rule = Literal["robust", "scott"]
Edge = Literal["uniform", "diggle", "none"]
RULES: tuple[Rule, ...] = ("robust", "scott")
EDGES: tuple[Edge, ...] = ("uniform", "diggle", "none")
SQUARE_KILOMETRE = 1e6
LEAST = 5.0
"""Points expected, and people counted, under a kernel: with fewer a ratio is noise (its standard error is above 45 %)."""
_PIXELS_WANTED = 4_000_000


@dataclass(frozen=True)
class Weighted:
    """xy (n, 2) in metres, weights (n,) >= 0."""

    xy: NDArray[np.float64]
    weights: NDArray[np.float64]


@dataclass(frozen=True)
class Density:
    """values (rows, columns): amount per km², or the ratio of two of them; NaN outside the study area and where too few people live.

    floor: the population density (per km²) below which there is no ratio, NaN without people; below_floor: pixels concerned.
    """

    grid: PixelGrid
    values: NDArray[np.float64]
    floor: float = np.nan
    below_floor: int = 0


def rule_bandwidth(points: Weighted, rule: Rule, kernel: Kernel) -> float:
    """Bandwidth (m) for ``kernel`` by a rule of thumb. Raises AnalysisError where the points give none (most of them on one spot)."""
    positive = points.weights > 0
    xy, weights = points.xy[positive], points.weights[positive]
    if rule == "robust":
        found = in_kernel(robust_radius(xy, weights), "quartic", kernel)
    else:
        found = in_kernel(scott_deviation(xy, weights), "gaussian", kernel)
    if not found > 0:
        raise AnalysisError(
            tr(
                "No bandwidth can be found from the points: at least half of them ({n:,} in all) are on one spot. Set the bandwidth (BANDWIDTH) in metres, for example the "
                "distance people walk."
            ),
            n=len(xy),
        )
    return found


def automatic_pixel(bounds: tuple[float, float, float, float], bandwidth: float) -> float:
    """A tenth of the bandwidth, rounded to 1, 2 or 5 times a power of ten; coarser where that would give more than four million pixels, but never above a third of it."""
    box = (bounds[2] - bounds[0] + 2 * bandwidth) * (bounds[3] - bounds[1] + 2 * bandwidth)
    wanted = max(bandwidth / 10.0, float(np.sqrt(box / _PIXELS_WANTED)))
    power = 10.0 ** np.floor(np.log10(wanted))
    rounded = power * min((1.0, 2.0, 5.0, 10.0), key=lambda step: abs(np.log(wanted / power / step)))
    return float(min(rounded, bandwidth / 3.0))


def frame(points: Weighted, area: NDArray[np.object_] | None, kernel: Kernel, bandwidth: float, pixel: float | None) -> PixelGrid:
    """The raster: the box of the study area, or of the points and all their kernels reach."""
    if area is not None:
        import shapely

        bounds = tuple(shapely.total_bounds(area).tolist())
        return cover(bounds, automatic_pixel(bounds, bandwidth) if pixel is None else pixel)
    low, high = points.xy.min(axis=0), points.xy.max(axis=0)
    side = automatic_pixel((*low, *high), bandwidth) if pixel is None else pixel
    margin = reach(kernel, bandwidth) + side  # a point is shared out to pixel centres up to one pixel away
    return cover((*(low - margin).tolist(), *(high + margin).tolist()), side)


def density_surface(
    points: Weighted,
    kernel: Kernel,
    bandwidth: float,
    grid: PixelGrid,
    *,
    area: NDArray[np.object_] | None = None,
    edge: Edge = "uniform",
    population: Weighted | None = None,
    floor: float | None = None,
    progress: Progress = no_progress,
) -> Density:
    """Density of ``points`` per km² on ``grid``; with ``population`` divided by theirs (same kernel, bandwidth and border).

    area: shapely polygons; outside is NaN, points outside must have been left out. edge: ``uniform`` divides each pixel by the share of its kernel inside the area
    (Diggle 1985: right for an even density), ``diggle`` divides each point by it (Jones 1993: the sum over the area is that of the weights). floor: people per km² below
    which there is no ratio; None: see `least_people`.
    """
    if population is not None and not population.weights.sum() > 0:
        raise AnalysisError(tr("The layer of people has nobody in it (within the study area), so there is nothing to divide by."))
    mask = None if area is None else _mask(grid, area, part(progress, 0.0, 0.1))
    steps = 1 + (population is not None) + (area is not None and edge != "none")
    stretches = iter([part(progress, 0.1 + 0.9 * i / steps, 0.1 + 0.9 * (i + 1) / steps) for i in range(steps)])
    share = None
    if mask is not None and edge != "none":
        share = smooth(mask.astype(np.float64), grid.pixel, kernel, bandwidth, next(stretches)) * grid.area

    def surface(of: Weighted) -> NDArray[np.float64]:
        weights = of.weights
        if share is not None and edge == "diggle":
            weights = weights / np.maximum(interpolated(grid, share, of.xy), 1e-6)
        found = smooth(linear_bins(grid, of.xy, weights), grid.pixel, kernel, bandwidth, next(stretches)) * SQUARE_KILOMETRE
        if share is not None and edge == "uniform":
            found = found / np.maximum(share, 1e-6)
        return found

    values = surface(points)
    below = 0
    level = np.nan
    if population is not None:
        people = surface(population)
        level = least_people(points, population, kernel, bandwidth) if floor is None else floor
        enough = (people >= level) & (people > 0)
        below = int(np.count_nonzero(~enough if mask is None else ~enough & mask))
        with np.errstate(invalid="ignore", divide="ignore"):
            values = np.where(enough, values / people, np.nan)
    if mask is not None:
        values[~mask] = np.nan
    progress(1.0)
    return Density(grid, values, level, below)


def least_people(points: Weighted, population: Weighted, kernel: Kernel, bandwidth: float) -> float:
    """People per km² from which a ratio means something: as many as make five points expected at the overall rate within the effective area of the kernel, and as many as
    five rows of the population stand for.
    """
    area = effective_area(kernel, bandwidth) / SQUARE_KILOMETRE
    people = float(population.weights.sum())
    for_points = LEAST * people / float(points.weights.sum())
    for_people = LEAST * people / effective_number(population.weights) if people > 0 else 0.0
    return max(for_points, for_people) / area


def _mask(grid: PixelGrid, area: NDArray[np.object_], progress: Progress) -> NDArray[np.bool_]:
    mask = inside(grid, area, progress)
    if not mask.any():
        raise AnalysisError(
            tr("No pixel of {pixel:g} m has its centre in the study area. Choose smaller pixels, or check the study area."),
            pixel=grid.pixel,
        )
    return mask


def volume_levels(values: NDArray[np.float64], shares: tuple[float, ...]) -> list[float]:
    """The densities above which the densest pixels hold the given ``shares`` of all that is there (percent volume contours)."""
    order = np.sort(values[np.isfinite(values) & (values > 0)])[::-1]
    if not order.size:
        return [0.0] * len(shares)
    running = np.cumsum(order)
    return [float(order[min(int(np.searchsorted(running, share * running[-1])), order.size - 1)]) for share in shares]
