# SPDX-License-Identifier: GPL-2.0-or-later
"""What has been applied where: grams of active ingredient and number of applications on every piece of ground that has one history, and not a gram lost on the way.

The outlines of all applications of a year are overlaid. What comes out, cell by cell, has been treated by the same applications all over, so that a label's yearly limits can be checked where it has been treated most, not on
an average. Each application is shared out over its cells by area, and the shares add up to 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SLIVER, _SPECK = 1.0, 10.0
"""Metres and m²: overlaps of outlines that are narrower or smaller come from drawing."""
HECTARE = 10_000.0


@dataclass(frozen=True)
class Applications:
    """n applications: shapes in metres, day (datetime64[s]), grams of active ingredient (NaN where nobody wrote it down)."""

    shapes: NDArray[np.object_]
    time: NDArray[np.datetime64]
    grams: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.shapes)

    def only(self, kept: NDArray[np.bool_]) -> Applications:
        """Some of them (n,)."""
        return Applications(self.shapes[kept], self.time[kept], self.grams[kept])

    def and_those(self, others: Applications) -> Applications:
        """These, then others."""
        return Applications(
            np.concatenate([self.shapes, others.shapes]),
            np.concatenate([self.time, others.time]),
            np.concatenate([self.grams, others.grams]),
        )


@dataclass(frozen=True)
class Cells:
    """k cells with one history each, and the pairs (cell, application) with what of the application lies there."""

    shapes: NDArray[np.object_]
    area: NDArray[np.float64]
    real: NDArray[np.bool_]
    """Not a sliver of drawing (k,)."""
    cell: NDArray[np.int64]
    application: NDArray[np.int64]
    share: NDArray[np.float64]
    """Of each pair; the shares of an application add up to 1."""
    count: NDArray[np.int64]
    """Applications (k,)."""
    grams: NDArray[np.float64]
    """Grams (k,)."""

    @property
    def per_hectare(self) -> NDArray[np.float64]:
        """Grams a hectare (k,)."""
        return self.grams / self.area * HECTARE


def cells_of(applications: Applications) -> Cells:
    """The overlay of all applications given (those of one year)."""
    import shapely

    if not len(applications):
        nothing = np.empty(0, dtype=np.int64)
        return Cells(np.empty(0, dtype=object), np.empty(0), np.empty(0, dtype=bool), nothing, nothing, np.empty(0), nothing, np.empty(0))
    lines = shapely.union_all(shapely.boundary(applications.shapes))
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    inside = shapely.point_on_surface(faces)
    application, cell = shapely.STRtree(inside).query(applications.shapes, predicate="intersects")
    # An application so thin that no face has a point inside is a cell by itself: nothing may be lost.
    lost = np.setdiff1d(np.arange(len(applications)), application)
    faces = np.concatenate([faces, applications.shapes[lost]])
    application = np.concatenate([application, lost])
    cell = np.concatenate([cell, len(faces) - len(lost) + np.arange(len(lost))])
    used, cell = np.unique(cell, return_inverse=True)
    faces = faces[used]
    area = shapely.area(faces)
    whole = np.bincount(application, area[cell], minlength=len(applications))
    share = area[cell] / whole[application]
    real = _are_real(faces)
    count = np.bincount(cell, minlength=len(faces))
    grams = np.bincount(cell, share * applications.grams[application], minlength=len(faces)).astype(np.float64)
    return Cells(faces, area, real, cell.astype(np.int64), application.astype(np.int64), share, count, grams)


def _are_real(shapes: NDArray[np.object_]) -> NDArray[np.bool_]:
    """Which shapes (n,) are more than a slip of drawing."""
    import shapely

    return (shapely.area(shapes) >= _SPECK) & ~shapely.is_empty(shapely.buffer(shapes, -_SLIVER / 2.0))


@dataclass(frozen=True)
class History:
    """What ground of a block has most of, this year with the plan: applications, grams a hectare (NaN where an amount is unknown); and the days to the nearest other application, before or after (infinite if none)."""

    count: int
    grams: float
    days: float


def history_of(
    block: int, first_planned: int, cells: Cells, applications: Applications, ledger: Applications, planned_day: np.datetime64
) -> History:
    """The history of planned application ``first_planned + block``, where its ground has been treated most."""
    import shapely

    mine = cells.cell[cells.application == first_planned + block]
    mine = mine[cells.real[mine]] if cells.real[mine].any() else mine
    count = int(cells.count[mine].max(initial=1))
    grams = float(cells.per_hectare[mine].max(initial=0.0)) if len(mine) else float("nan")
    shape = applications.shapes[first_planned + block]
    touching = np.flatnonzero(shapely.intersects(ledger.shapes, shape))
    shared = touching[_are_real(shapely.intersection(ledger.shapes[touching], shape))]
    days = np.abs((ledger.time[shared] - planned_day) / np.timedelta64(86_400, "s"))
    return History(count, grams, float(days.min(initial=np.inf)))


def year_of(times: NDArray[np.datetime64]) -> NDArray[np.int64]:
    """Calendar years (n,)."""
    return times.astype("datetime64[Y]").astype(np.int64) + 1970


def in_year_of(times: NDArray[np.datetime64], day: np.datetime64, rolling: bool) -> NDArray[np.bool_]:
    """Which times (n,) count to the year of ``day``: its calendar year, or (``rolling``) the 365 days up to it."""
    if rolling:
        return (times > day - np.timedelta64(365 * 86_400, "s")) & (times <= day)
    return year_of(times) == year_of(np.array([day]))[0]
