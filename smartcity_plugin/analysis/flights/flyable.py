# SPDX-License-Identifier: GPL-2.0-or-later
"""Which part of an area can be flown: outside forbidden places with their margins, wide enough for the vehicle, and joined to a pad. How far a battery reaches is another matter (`reach`)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..buffers import circumscribed_buffer
from ..errors import AnalysisError, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

_MANY, _HAIR = 5_000, 0.01
"""Areas with more corners than this are drawn with fewer, nowhere farther than a centimetre from what they were."""
_SPECK = 1.0
"""Square metres below which a piece is a rounding error of the cutting."""


@dataclass(frozen=True)
class Unflyable:
    """What cannot be flown and why: forbidden, narrow, cut_off, too_far."""

    reason: str
    shape: Geometry
    needed: float = math.nan
    """Seconds that a flight to its farthest place and back would take, where it is too far."""
    usable: float = math.nan
    """Seconds of a battery that may be planned for that."""


@dataclass(frozen=True)
class Flyable:
    """The part that can be flown, and what cannot."""

    area: Geometry
    forbidden: Geometry
    """No-fly areas with their buffers and the clearance worked in."""
    unflyable: tuple[Unflyable, ...]
    within: Geometry | None = None
    """Where lines must stay because batteries end; None for everywhere."""


def forbidden_area(zones: NDArray[np.object_] | None, buffer: float, clearance: float) -> Geometry:
    """No-fly areas (n,) grown by their buffer and by the clearance for the drone's own errors; empty where there are none."""
    import shapely

    if zones is None or not len(zones):
        return shapely.Polygon()
    return shapely.union_all(circumscribed_buffer(zones, buffer + clearance))


def flyable(wanted: Geometry, forbidden: Geometry, pads: NDArray[np.float64], width: float = 1.0) -> Flyable:
    """What of ``wanted`` can be flown from ``pads`` (m, 2) by a vehicle ``width`` m wide.

    Raises AnalysisError where a pad lies in a forbidden area, and where nothing is left.
    """
    import shapely

    inside = shapely.intersects_xy(forbidden, pads[:, 0], pads[:, 1])
    if inside.any():
        raise AnalysisError(
            tr(
                "{n} pads lie inside a no-fly zone with its buffer and clearance (the first is pad {first}). Move them, or lower the clearance."
            ),
            n=int(inside.sum()),
            first=int(np.flatnonzero(inside)[0]) + 1,
        )
    if shapely.get_num_coordinates(wanted) > _MANY:
        wanted = shapely.simplify(wanted, _HAIR)
    outside = wanted if shapely.is_empty(forbidden) else shapely.difference(wanted, forbidden)
    wide = wide_parts(outside, width)
    reached = _polygons(shapely.intersection(wide, _joined(wide, forbidden, pads)))
    if reached.area < _SPECK:
        raise _nothing(wanted, outside, wide)
    reasons = (
        ("forbidden", shapely.intersection(wanted, forbidden)),
        ("narrow", shapely.difference(outside, wide)),
        ("cut_off", shapely.difference(wide, reached)),
    )
    return Flyable(reached, forbidden, tuple(Unflyable(reason, _polygons(part)) for reason, part in reasons if part.area >= _SPECK))


def wide_parts(shape: Geometry, width: float) -> Geometry:
    """What of a shape is at least ``width`` m wide, without specks."""
    import shapely

    if width <= 0.0:
        return _polygons(shape)
    opened = shapely.buffer(shapely.buffer(shape, -width / 2.0, join_style="mitre"), width / 2.0, join_style="mitre", mitre_limit=2.0)
    return _polygons(shapely.intersection(opened, shape))


def _joined(wide: Geometry, forbidden: Geometry, pads: NDArray[np.float64]) -> Geometry:
    """The free space around everything that is joined to a pad: a drone may leave the area, but not cross a zone."""
    import shapely

    box = shapely.box(*shapely.total_bounds([wide, forbidden, shapely.multipoints(pads)])).buffer(1000.0)
    free = shapely.get_parts(shapely.difference(box, forbidden))
    points = shapely.points(pads)
    held = [part for part in free if shapely.intersects(part, points).any()]
    return shapely.union_all(held) if held else shapely.Polygon()


def _polygons(shape: Any) -> Geometry:
    """Only the areas of a shape, without specks."""
    import shapely

    parts = shapely.get_parts(shape)
    return shapely.union_all(parts[(shapely.get_dimensions(parts) == 2) & (shapely.area(parts) >= _SPECK)])


def _nothing(wanted: Geometry, outside: Geometry, wide: Geometry) -> AnalysisError:
    """Why nothing is left."""
    if wanted.area < _SPECK:
        return AnalysisError(tr("The area is empty: it has no polygon with an area."))
    if outside.area < _SPECK:
        return AnalysisError(tr("The whole area lies in no-fly zones with their buffers and clearance. Nothing can be flown."))
    if wide.area < _SPECK:
        return AnalysisError(tr("What no-fly zones leave of the area is too narrow for the drone."))
    return AnalysisError(tr("No-fly zones cut the area off from every pad. Place a pad on its side."))
