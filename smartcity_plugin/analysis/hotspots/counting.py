# SPDX-License-Identifier: GPL-2.0-or-later
"""From points to counts: incidents into cells or zones, people of one map into the units of another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress
from .grids import CellIndex, Lattice

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLOCK = 20_000


@dataclass(frozen=True)
class CountedCells:
    """cells (n, 2): column and row; counts (n,): sum of the weights of the points in each; outside: points in none of them; place (m,): the cell of each point, -1
    for none.
    """

    cells: NDArray[np.int64]
    counts: NDArray[np.float64]
    outside: int
    place: NDArray[np.int64]


def count_in_cells(lattice: Lattice, cells: NDArray[np.int64], xy: NDArray[np.float64], weights: NDArray[np.float64]) -> CountedCells:
    """Sum of ``weights`` (m,) of the points xy (m, 2) in each of ``cells`` (n, 2)."""
    place = CellIndex(cells).find(lattice.locate(xy))
    inside = place >= 0
    counts = sum_by_place(place, weights, len(cells))
    return CountedCells(cells, counts, int(np.count_nonzero(~inside)), place)


def sum_by_place(place: NDArray[np.int64], weights: NDArray[np.float64], n: int) -> NDArray[np.float64]:
    """Sum of ``weights`` (m,) at each of n places; ``place`` (m,) is -1 for what lies in none."""
    inside = place >= 0
    return np.bincount(place[inside], weights=weights[inside], minlength=n).astype(np.float64)


def cells_in_hull(lattice: Lattice, xy: NDArray[np.float64]) -> NDArray[np.int64]:
    """Cells whose centre is in the convex hull of the points, and every cell with a point. Row by row."""
    from scipy.spatial import ConvexHull, QhullError

    occupied = np.unique(lattice.locate(xy), axis=0)
    bounds = (*xy.min(axis=0), *xy.max(axis=0))
    cells = lattice.cover(bounds)
    index = CellIndex(cells)
    keep = np.zeros(len(cells), dtype=bool)
    keep[index.find(occupied)] = True
    try:
        equations = ConvexHull(xy).equations
    except (QhullError, ValueError):
        return cells[keep]  # fewer than three points, or all on one line
    centres = lattice.centres(cells)
    for start in range(0, len(cells), _BLOCK):
        block = centres[start : start + _BLOCK]
        keep[start : start + _BLOCK] |= np.all(block @ equations[:, :2].T + equations[:, 2] <= 1e-9, axis=1)
    return cells[keep]


def hull_area(xy: NDArray[np.float64]) -> float:
    """Area (m²) of the convex hull of points; 0 for fewer than three points or points on one line."""
    from scipy.spatial import ConvexHull, QhullError

    try:
        return float(ConvexHull(xy).volume)
    except (QhullError, ValueError):
        return 0.0


def cells_in_area(lattice: Lattice, area: NDArray[np.object_], progress: Progress = no_progress) -> NDArray[np.int64]:
    """Cells that have some of the area (shapely polygons) in them, row by row."""
    import shapely

    whole = shapely.union_all(area)
    if whole.is_empty:
        raise AnalysisError(tr("The study area is empty: it has no polygon. Choose a layer with polygons, or none."))
    cells = lattice.cover(tuple(whole.bounds))
    shapely.prepare(whole)
    keep = np.zeros(len(cells), dtype=bool)
    for start in range(0, len(cells), _BLOCK):
        progress(start / len(cells))
        outline = shapely.polygons(lattice.outlines(cells[start : start + _BLOCK]))
        keep[start : start + _BLOCK] = shapely.intersects(whole, outline) & ~shapely.touches(whole, outline)
    return cells[keep]


def locate_in_zones(zones: NDArray[np.object_], xy: NDArray[np.float64], progress: Progress = no_progress) -> NDArray[np.int64]:
    """The zone (position in ``zones``) that holds each of the points xy (m, 2), -1 for none. On a common border the first zone takes it."""
    import shapely

    tree = shapely.STRtree(zones)
    result = np.full(len(xy), -1, dtype=np.int64)
    for start in range(0, len(xy), _BLOCK):
        progress(start / len(xy))
        point, zone = tree.query(shapely.points(xy[start : start + _BLOCK]), predicate="intersects")
        first = np.full(min(_BLOCK, len(xy) - start), len(zones), dtype=np.int64)
        np.minimum.at(first, point, zone)
        result[start : start + _BLOCK] = np.where(first < len(zones), first, -1)
    return result


def share_by_area(
    sources: NDArray[np.object_], amounts: NDArray[np.float64], targets: NDArray[np.object_], progress: Progress = no_progress
) -> NDArray[np.float64]:
    """Amounts (m,) of source polygons handed to target polygons (n,) by the share of the source's area in each (areal weighting).

    People are taken to be spread evenly within a source polygon; what lies outside all targets is lost.
    """
    import shapely

    tree = shapely.STRtree(targets)
    area = shapely.area(sources)
    result = np.zeros(len(targets))
    for start in range(0, len(sources), _BLOCK):
        progress(start / len(sources))
        source, target = tree.query(sources[start : start + _BLOCK], predicate="intersects")
        source = source + start
        with np.errstate(invalid="ignore", divide="ignore"):
            share = shapely.area(shapely.intersection(sources[source], targets[target])) / area[source]
        result += np.bincount(target, weights=amounts[source] * np.nan_to_num(share), minlength=len(targets))
    return result
