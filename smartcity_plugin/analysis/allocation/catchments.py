# SPDX-License-Identifier: GPL-2.0-or-later
"""Catchments: the area whose demand a centre serves, made of the places' own areas, or of the land nearer to each place than to any other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MARGIN = 0.02
_LEAST_MARGIN = 1.0


def catchments(
    site_of: NDArray[np.int64], points: NDArray[np.float64], areas: NDArray[np.object_] | None = None, progress: Progress = no_progress
) -> dict[int, Any]:
    """A shapely area per site. ``site_of`` (n,): site of each place, -1 for none; ``points`` (n, 2); ``areas`` (n,): polygons of the places, where they have any.

    Without areas each place gets its Voronoi cell within the outline of all places, also those that nobody serves, whose cells are nobody's.
    """
    import shapely

    cells = _cells(points) if areas is None else areas
    found: dict[int, Any] = {}
    sites = np.unique(site_of[site_of >= 0])
    for number, site in enumerate(sites):
        progress(number / len(sites))
        mine = cells[site_of == site]
        mine = mine[~shapely.is_missing(mine)]
        if mine.size:
            found[int(site)] = shapely.union_all(mine)
    return found


def _cells(points: NDArray[np.float64]) -> NDArray[np.object_]:
    """Voronoi cell of each place (n,), cut at the hull of all; places on one spot share a cell."""
    import shapely

    spots, index = np.unique(points, axis=0, return_inverse=True)
    hull = shapely.convex_hull(shapely.multipoints(spots))
    west, south, east, north = hull.bounds
    outline = shapely.buffer(hull, max(_MARGIN * max(east - west, north - south), _LEAST_MARGIN))
    cells = np.full(len(spots), outline, dtype=object)
    if len(spots) > 1:
        made = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(spots), extend_to=outline))
        point, cell = shapely.STRtree(made).query(shapely.points(spots), predicate="intersects")
        cells[point] = shapely.intersection(made[cell], outline)
    return cells[index.ravel()]
