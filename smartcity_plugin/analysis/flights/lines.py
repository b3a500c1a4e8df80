# SPDX-License-Identifier: GPL-2.0-or-later
"""Parallel lines that cover an area: where they lie, how long each must be, and what they miss.

Each line is as long as the area lies on it. What all lines together would miss at slanted borders makes the line beside it longer, as far as it is not seen ahead of the line's end anyway. Lines end at forbidden
areas; what is missed behind such an end gets lines of its own (zone, then coverage, then overrun).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

_MOST_LINES = 20_000
_BEYOND = 0.5
"""By how much of a line spacing the border may lie outside the last line's strip, where the overlap of photos allows it."""
_MISSED = 5e-4
"""Share of the area that may be missed before lines are added for it."""
_SPECKS = 2e-4
"""Share of a part that may be missed before lines are made longer."""
_ROUNDS = 12


@dataclass(frozen=True)
class Swath:
    """What a line covers. Metres: ``width`` seen across, ``spacing`` between lines (at most the width), ``overrun`` beyond both ends of the area, ``reach`` covered ahead of a line's end."""

    width: float
    spacing: float
    overrun: float = 0.0
    reach: float = 0.0


@dataclass(frozen=True)
class Lines:
    """n lines in the plane of the area, straight ones in one direction and in the order of rows, or lines with bends side by side."""

    starts: NDArray[np.float64]
    ends: NDArray[np.float64]
    """(n, 2), overrun included."""
    rows: NDArray[np.int64]
    """Row of each line (n,): lines of one part and row lie in line; neighbours differ by 1."""
    parts: NDArray[np.int64]
    """Part of the area (n,); lines that were added for what was missed have parts of their own."""
    bends: tuple[NDArray[np.float64], ...] = ()
    """Corners (k, 2) of each line between start and end; empty where all are straight."""

    @property
    def lengths(self) -> NDArray[np.float64]:
        """Metres (n,)."""
        if not self.bends:
            return np.hypot(*(self.ends - self.starts).T)
        return np.array([np.hypot(*np.diff(self.path(at), axis=0).T).sum() for at in range(len(self.rows))])

    def path(self, line: int) -> NDArray[np.float64]:
        """Corners (k, 2) of a line, both ends included."""
        inner = self.bends[line] if self.bends else np.empty((0, 2))
        return np.vstack([self.starts[line], inner, self.ends[line]])


def joined(found: list[Lines]) -> Lines:
    """Several sets of lines in one, their parts kept apart."""
    if len(found) == 1:
        return found[0]
    first = np.cumsum([0, *(int(one.parts.max(initial=-1)) + 1 for one in found)])
    bends: tuple[NDArray[np.float64], ...] = ()
    if any(one.bends for one in found):
        bends = tuple(bend for one in found for bend in (one.bends or (np.empty((0, 2)),) * len(one.rows)))
    return Lines(
        np.vstack([one.starts for one in found]),
        np.vstack([one.ends for one in found]),
        np.concatenate([one.rows for one in found]),
        np.concatenate([one.parts + offset for one, offset in zip(found, first, strict=False)]),
        bends,
    )


def turned(shape: Any, azimuth: float) -> Any:
    """Shapes turned so that what ran along the azimuth (degrees from north) runs along x."""
    import shapely

    return shapely.transform(shape, lambda xy: turned_points(xy, azimuth))


def turned_points(xy: NDArray[np.float64], azimuth: float) -> NDArray[np.float64]:
    """Points (n, 2) turned likewise."""
    sine, cosine = math.sin(math.radians(azimuth)), math.cos(math.radians(azimuth))
    return np.column_stack([xy[:, 0] * sine + xy[:, 1] * cosine, -xy[:, 0] * cosine + xy[:, 1] * sine])


def turned_back(xy: NDArray[np.float64], azimuth: float) -> NDArray[np.float64]:
    """The inverse of `turned_points`."""
    sine, cosine = math.sin(math.radians(azimuth)), math.cos(math.radians(azimuth))
    return np.column_stack([xy[:, 0] * sine - xy[:, 1] * cosine, xy[:, 0] * cosine + xy[:, 1] * sine])


def heights_of_lines(low: float, high: float, swath: Swath) -> NDArray[np.float64]:
    """Where lines lie across an extent: exactly one spacing apart and centred; without overlap (spacing = width) spread evenly from half a width inside both borders.

    With 34 swaths of 3 m on 100 m that is 1.5, 4.44 … 98.5 (polygon coverage benchmark of ETH Zurich); 49 m on 100 m with overlap are two lines (survey test of QGroundControl).
    """
    extent = high - low
    beyond = min(swath.width, (1.0 + _BEYOND) * swath.spacing)
    number = max(1, math.ceil((extent - beyond) / swath.spacing - 1e-9) + 1)
    if number > _MOST_LINES:
        raise AnalysisError(
            tr(
                "The area would need {n} lines {spacing} m apart; at most {most} are planned. Fly higher, overlap less, or take a smaller area."
            ),
            n=number,
            spacing=round(swath.spacing, 2),
            most=_MOST_LINES,
        )
    if number == 1:
        return np.array([(low + high) / 2.0])
    if swath.width > swath.spacing:
        return (low + high) / 2.0 + swath.spacing * (np.arange(number) - (number - 1) / 2.0)
    return np.linspace(low + swath.width / 2.0, high - swath.width / 2.0, number)


def cover(area: Geometry, azimuth: float, swath: Swath, forbidden: Geometry | None = None, progress: Progress = no_progress) -> Lines:
    """Lines along ``azimuth`` that cover ``area`` (polygons, metres) and do not enter ``forbidden`` (margins worked in)."""
    import shapely

    flat = turned(area, azimuth)
    walls = None if forbidden is None or shapely.is_empty(forbidden) else turned(forbidden, azimuth)
    if walls is not None:
        shapely.prepare(walls)
    found: list[tuple[float, float, float, int, int]] = []
    parts = [part for part in shapely.get_parts(flat) if part.area > 0]
    for number, part in enumerate(parts):
        progress(0.5 * number / len(parts))
        found += _rows_of(part, swath, walls, number)
    found += _for_what_is_missed(flat, found, swath, walls, len(parts), progress)
    x0, x1, y, row, part = (np.array(column) for column in zip(*found, strict=True)) if found else (np.empty(0),) * 5
    starts, ends = np.column_stack([x0, y]), np.column_stack([x1, y])
    return Lines(turned_back(starts, azimuth), turned_back(ends, azimuth), row.astype(np.int64), part.astype(np.int64))


def covered(lines: Lines, swath: Swath, area: Geometry) -> float:
    """Share of ``area`` that lies within the swath of a line."""
    import shapely

    return float(shapely.intersection(area, shapely.union_all(seen_from(lines, swath))).area / area.area)


def seen_from(lines: Lines, swath: Swath) -> NDArray[np.object_]:
    """What lines cover, as rectangles, one for each straight piece."""
    if not lines.bends:
        return seen(lines.starts, lines.ends, swath)
    paths = [lines.path(at) for at in range(len(lines.rows))]
    return seen(np.vstack([one[:-1] for one in paths]), np.vstack([one[1:] for one in paths]), swath)


def _rows_of(part: Geometry, swath: Swath, walls: Geometry | None, number: int) -> list[tuple[float, float, float, int, int]]:
    """(x0, x1, y, row, part) of the lines over one part: first as far as the part lies on each line, then longer where something would be missed."""
    import shapely

    left, low, right, high = part.bounds
    ys = heights_of_lines(low, high, swath)
    rows = shapely.linestrings(np.stack([np.column_stack([np.full(len(ys), x), ys]) for x in (left - 1.0, right + 1.0)], axis=1))
    shapely.prepare(part)
    chords, row = shapely.get_parts(shapely.intersection(part, rows), return_index=True)
    chords, row = chords[shapely.length(chords) > 0], row[shapely.length(chords) > 0]
    bounds = shapely.bounds(chords).reshape(-1, 4)
    found = _flown(bounds[:, 0], bounds[:, 2], row, ys, swath, walls, number)
    x0, x1, y = (np.array([one[at] for one in found]) for at in range(3))
    missed = part
    if found:
        missed = shapely.difference(part, shapely.union_all(seen(np.column_stack([x0, y]), np.column_stack([x1, y]), swath)))
    more, row_of_more = _missed_by_row(missed, part, ys, swath)
    if not len(more):
        return found
    starts, ends = _needed(more, swath)
    return _flown(
        np.concatenate([bounds[:, 0], starts]),
        np.concatenate([bounds[:, 2], ends]),
        np.concatenate([row, row_of_more]),
        ys,
        swath,
        walls,
        number,
    )


def _flown(
    starts: NDArray[np.float64],
    ends: NDArray[np.float64],
    row: NDArray[np.int64],
    ys: NDArray[np.float64],
    swath: Swath,
    walls: Geometry | None,
    number: int,
) -> list[tuple[float, float, float, int, int]]:
    """Lines over intervals of rows (n,), those joined between which there is little to skip, cut at forbidden areas."""
    found = []
    for at, y in enumerate(ys):
        mine = row == at
        for x0, x1 in _merged(starts[mine], ends[mine], max(swath.reach, 2.0 * swath.overrun)):
            found += [(a, b, float(y), at, number) for a, b in _free(x0, x1, float(y), swath, walls)]
    return found


def _missed_by_row(
    missed: Geometry, part: Geometry, ys: NDArray[np.float64], swath: Swath
) -> tuple[NDArray[np.object_], NDArray[np.int64]]:
    """What lines that end where the part does would miss, cut into the strips around the rows (n,) half-way to the next; without specks that may be missed."""
    import shapely

    nothing = np.empty(0, dtype=object), np.empty(0, dtype=np.int64)
    pieces = shapely.get_parts(missed)
    area = shapely.area(pieces)
    order = np.argsort(area, kind="stable")
    pieces = pieces[order[np.cumsum(area[order]) > _SPECKS * part.area]]
    if not len(pieces):
        return nothing
    left, low, right, high = part.bounds
    borders = np.concatenate([[low - 1.0], (ys[1:] + ys[:-1]) / 2.0, [high + 1.0]])
    strips = shapely.box(left - 1.0, borders[:-1], right + 1.0, borders[1:])
    i, j = np.nonzero(shapely.intersects(strips[:, None], pieces[None, :]))
    cut, at = shapely.get_parts(shapely.intersection(strips[i], pieces[j]), return_index=True)
    kept = (shapely.get_dimensions(cut) == 2) & (shapely.area(cut) > 0)
    return cut[kept], i[at[kept]]


def _needed(pieces: NDArray[np.object_], swath: Swath) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """From where to where a line must be wanted to see a piece beside it (n,): overrun and reach see the rest."""
    import shapely

    bounds = shapely.bounds(pieces)
    middle = (bounds[:, 0] + bounds[:, 2]) / 2.0
    spare = swath.reach + swath.overrun
    return np.minimum(bounds[:, 0] + spare, middle), np.maximum(bounds[:, 2] - spare, middle)


def _merged(starts: NDArray[np.float64], ends: NDArray[np.float64], gap: float) -> list[tuple[float, float]]:
    """Intervals joined where they overlap or lie less than ``gap`` apart."""
    joined: list[tuple[float, float]] = []
    for at in np.argsort(starts):
        if joined and starts[at] - joined[-1][1] <= gap:
            joined[-1] = (joined[-1][0], max(joined[-1][1], float(ends[at])))
        else:
            joined.append((float(starts[at]), float(ends[at])))
    return joined


def _free(x0: float, x1: float, y: float, swath: Swath, walls: Geometry | None) -> list[tuple[float, float]]:
    """The parts of a line, overrun included, that lie in no forbidden area and serve what is wanted."""
    import shapely

    a, b = x0 - swath.overrun, x1 + swath.overrun
    if walls is None:
        return [(a, b)]
    line = shapely.linestrings([(a, y), (b, y)])
    if not shapely.intersects(walls, line):
        return [(a, b)]
    left = shapely.get_parts(shapely.difference(line, walls))
    bounds = shapely.bounds(left[shapely.length(left) > 1e-6])
    return [(float(one[0]), float(one[2])) for one in bounds if one[2] > x0 and one[0] < x1]


def seen(starts: NDArray[np.float64], ends: NDArray[np.float64], swath: Swath) -> NDArray[np.object_]:
    """What straight lines (n, 2) to (n, 2) cover, as rectangles."""
    import shapely

    ahead = ends - starts
    length = np.hypot(*ahead.T)[:, None]
    ahead = np.where(length > 0, ahead / np.maximum(length, 1e-12), [1.0, 0.0])
    across = np.column_stack([-ahead[:, 1], ahead[:, 0]]) * swath.width / 2.0
    a, b = starts - ahead * swath.reach, ends + ahead * swath.reach
    return shapely.polygons(np.stack([a - across, b - across, b + across, a + across], axis=1))


def _for_what_is_missed(
    flat: Geometry,
    found: list[tuple[float, float, float, int, int]],
    swath: Swath,
    walls: Geometry | None,
    part: int,
    progress: Progress,
) -> list[tuple[float, float, float, int, int]]:
    """Further lines, until next to nothing is missed."""
    import shapely

    added: list[tuple[float, float, float, int, int]] = []
    rows = np.array([one[:3] for one in found]).reshape(-1, 3)
    missed = shapely.difference(flat, shapely.union_all(seen(rows[:, [0, 2]], rows[:, [1, 2]], swath)))
    for turn in range(_ROUNDS):
        progress(0.5 + 0.5 * turn / _ROUNDS)
        pieces = shapely.get_parts(missed)
        pieces = pieces[np.argsort(-shapely.area(pieces), kind="stable")]
        if shapely.area(pieces).sum() <= _MISSED * flat.area:
            break
        new = [line for piece in pieces if piece.area > 0 for line in _through(piece, swath, walls)]
        if not new:
            break
        added += [(a, b, y, 0, part + len(added) + at) for at, (a, b, y) in enumerate(new)]
        more = np.array(new)
        missed = shapely.difference(missed, shapely.union_all(seen(more[:, [0, 2]], more[:, [1, 2]], swath)))
    return added


def _through(piece: Geometry, swath: Swath, walls: Geometry | None) -> list[tuple[float, float, float]]:
    """Lines over a piece that was missed: over its middle where that is free, else through a place inside it."""
    import shapely

    left, low, right, high = piece.bounds
    inside = shapely.get_coordinates(shapely.point_on_surface(piece))[0]
    heights = heights_of_lines(low, high, swath) if high - low > swath.width else [(low + high) / 2.0]
    lines = [(a, b, float(y)) for y in heights for a, b in _free(left, right, float(y), swath, walls)]
    return lines or [(a, b, float(inside[1])) for a, b in _free(left, right, float(inside[1]), swath, walls)]
