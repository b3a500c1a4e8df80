# SPDX-License-Identifier: GPL-2.0-or-later
"""Ground that is kept clear of spray: schools, hospitals, apiaries, organic farms, water, registrants, each with its own distance, cut out of what may be sprayed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..buffers import circumscribed_buffer
from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

ALLOWANCE = 0.001
"""Lengths in usual plane coordinates (UTM, national grids) differ from those on the ground by up to 0.1 %: whoever measures a plan in another of them still finds the distance kept."""
_ROUNDING = 0.01
"""Metres for what is lost when coordinates are written and reprojected."""
_SPECK = 1.0
"""Square metres below which a piece is a rounding error of the cutting."""
_LONG = 250.0
"""Metres: a straight edge of that length leaves a straight edge in another projection by about a millimetre."""


def zones_around(shapes: NDArray[np.object_], buffers: NDArray[np.float64], scale: float = 1.0) -> NDArray[np.object_]:
    """Zones (m,) that keep ``buffers`` (m,) metres clear around shapes (m,) of any kind, nowhere less. ``scale``: how long a metre on the ground is in the plane, at most."""
    distance = np.asarray(buffers, dtype=np.float64) * max(scale, 1.0) * (1.0 + ALLOWANCE) + _ROUNDING
    return circumscribed_buffer(shapes, distance)


def with_long_edges_bent(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    """Shapes with vertices every 250 m at most, so that their edges follow the straight line into another projection."""
    import shapely

    return shapely.segmentize(shapes, _LONG)


def cut_out(
    cells: NDArray[np.object_], zones: NDArray[np.object_], progress: Progress = no_progress
) -> tuple[NDArray[np.object_], NDArray[np.bool_]]:
    """What zones (m,) leave of cells (n,): shapes (n,), maybe empty or in parts, and which cells were touched (n,)."""
    import shapely

    left = np.array(cells, dtype=object)
    touched = np.zeros(len(left), dtype=bool)
    if not len(zones):
        return left, touched
    cell, zone = shapely.STRtree(zones).query(left, predicate="intersects")
    touched[cell] = True
    # One zone after the other, each for all cells at once: a cell meets only a few.
    order = np.argsort(cell, kind="stable")
    cell, zone = cell[order], zone[order]
    first = np.searchsorted(cell, cell, side="left")
    turn = np.arange(len(cell)) - first
    rounds = int(turn.max()) + 1 if len(turn) else 0
    for number in range(rounds):
        progress(number / rounds)
        now = turn == number
        left[cell[now]] = shapely.difference(left[cell[now]], zones[zone[now]])
    return left, touched


def opened(shapes: NDArray[np.object_], width: float) -> NDArray[np.object_]:
    """Shapes without the parts that are narrower than ``width`` m (morphological opening), never outside of what they were."""
    import shapely

    if width <= 0 or not len(shapes):
        return shapes
    half = width / 2.0
    grown = shapely.buffer(shapely.buffer(shapes, -half, join_style="mitre"), half, join_style="mitre", mitre_limit=2.0)
    return shapely.intersection(grown, shapes)


def parts_of(shapes: NDArray[np.object_]) -> tuple[NDArray[np.object_], NDArray[np.int64]]:
    """Polygons (k,) of which shapes (n,) consist, without specks, and the shape (k,) each is part of."""
    import shapely

    parts, owner = shapely.get_parts(shapes, return_index=True)
    # What overlays leave may hold collections.
    nested = shapely.get_type_id(parts) > shapely.GeometryType.POLYGON
    if nested.any():
        inner, again = shapely.get_parts(parts[nested], return_index=True)
        parts, owner = np.concatenate([parts[~nested], inner]), np.concatenate([owner[~nested], owner[nested][again]])
    real = (shapely.get_type_id(parts) == shapely.GeometryType.POLYGON) & (shapely.area(parts) >= _SPECK)
    order = np.argsort(owner[real], kind="stable")
    return parts[real][order], owner[real][order].astype(np.int64)


def least_spare(
    shapes: NDArray[np.object_], exclusions: NDArray[np.object_], buffers: NDArray[np.float64], reach: float = 50.0
) -> tuple[float, NDArray[np.float64]]:
    """How much farther than its buffer the nearest exclusion is from any of the shapes (n,), and from each: metres, negative where a distance is broken; infinite beyond ``reach``."""
    import shapely

    spare: NDArray[np.float64] = np.full(len(shapes), np.inf)
    if len(exclusions) and len(shapes):
        tree = shapely.STRtree(shapes)
        exclusion, shape = tree.query(exclusions, predicate="dwithin", distance=np.asarray(buffers) + reach)
        metres = shapely.distance(exclusions[exclusion], shapes[shape]) - buffers[exclusion]
        np.minimum.at(spare, shape, metres)
    return float(spare.min(initial=np.inf)), spare
