# SPDX-License-Identifier: GPL-2.0-or-later
"""Parallel lines along roads, rivers and dikes: offset curves of the middle line, joined at bends, cut at forbidden areas.

The middle line is first drawn with the fewest corners that stay within a part of the overlap, so that the drone does not stop at every digitised point. Offset lines meet at bends in a point (mitre), or, where that
would lie far out, in a short side (bevel). On the outside of a sharp bend the photos before and after it leave a wedge: there the outermost line flies straight on until the wedge is seen, and comes back to the bend.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..progress import Progress, no_progress
from .lines import Lines, Swath, cover, covered, heights_of_lines, joined, seen_from
from .tour import cells_of

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

    from .flyable import Flyable

_MITRE = 2.0
"""How many offsets from the middle line's corner two lines may meet; beyond that the corner is cut."""
_SLACK = 0.25
"""Share of the overlap by which lines may be off their place where corners are left out."""
_LEAST_SLACK = 0.05
_MISSED = 5e-4
"""Share of the corridor that may be missed before lines are added for it."""
_SHORTEST = 1.0
"""Metres below which a piece of a line is not flown."""


@dataclass(frozen=True)
class Corridor:
    """Lines along the middle lines, which of them are flown to and fro, and the share of the flyable corridor that they see."""

    lines: Lines
    cells: list[NDArray[np.int64]]
    covered: float


def chains_of(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    """Middle lines (n,), those that meet end to end joined into one; where three or more meet they stay apart."""
    import shapely

    parts = shapely.get_parts(shapes)
    merged = shapely.line_merge(shapely.union_all(parts[shapely.length(parts) > 0]))
    chains = shapely.get_parts(merged)
    return chains[shapely.length(chains) > 0]


def corridor_area(chains: NDArray[np.object_], width: float) -> Geometry:
    """What lies within half of ``width`` m of the middle lines, with square ends."""
    import shapely

    return shapely.union_all(shapely.buffer(chains, width / 2.0, cap_style="flat", quad_segs=16))


def offsets_of(width: float, swath: Swath, number: int | None = None) -> NDArray[np.float64]:
    """Metres from the middle line, left positive, at which lines lie: as many as cover ``width``, or ``number``."""
    if number is None:
        return heights_of_lines(-width / 2.0, width / 2.0, swath)
    return swath.spacing * (np.arange(number) - (number - 1) / 2.0)


def plan_corridor(
    chains: NDArray[np.object_], width: float, swath: Swath, flyable: Flyable, number: int | None = None, progress: Progress = no_progress
) -> Corridor:
    """Lines over the flyable part of the corridor (`corridor_area`) around ``chains``."""
    import shapely

    offsets = offsets_of(width, swath, number)
    slack = max(_LEAST_SLACK, _SLACK * (swath.width - swath.spacing) / 2.0)
    paths: list[tuple[NDArray[np.float64], int, int, tuple[float, float]]] = []
    area = flyable.area
    shapely.prepare(area)
    for at, chain in enumerate(chains):
        progress(0.6 * at / len(chains))
        middle = shapely.simplify(chain, slack)
        for row, offset in enumerate(offsets):
            beyond = float(abs(offsets).max()) if row in (0, len(offsets) - 1) else -1.0
            for path in _offset(middle, float(offset), width / 2.0 if beyond >= 0 else 0.0, swath):
                for piece in _free(path, flyable, swath.overrun):
                    if shapely.intersects(area, shapely.linestrings(piece).buffer(swath.width / 2.0, cap_style="flat")):
                        ends = shapely.line_locate_point(middle, shapely.points(piece[[0, -1]]))
                        paths.append((piece, row, at, (float(ends[0]), float(ends[1]))))
    lines = _lines(paths)
    cells = cells_of(lines, np.array([one[3] for one in paths]).reshape(-1, 2)) if paths else []
    if number is None:
        lines, cells = _with_what_is_missed(lines, cells, chains, swath, flyable, progress)
    return Corridor(lines, cells, covered(lines, swath, area) if len(lines.rows) else 0.0)


def _lines(paths: list[tuple[NDArray[np.float64], int, int, tuple[float, float]]]) -> Lines:
    return Lines(
        np.array([path[0] for path, *_ in paths]).reshape(-1, 2),
        np.array([path[-1] for path, *_ in paths]).reshape(-1, 2),
        np.array([row for _, row, *_ in paths], dtype=np.int64),
        np.array([chain for _, _, chain, _ in paths], dtype=np.int64),
        tuple(path[1:-1] for path, *_ in paths),
    )


def _offset(middle: Geometry, offset: float, half: float, swath: Swath) -> list[NDArray[np.float64]]:
    """The line at ``offset``, overrun included; ``half``: half the width of the corridor, for the outermost lines, which must see its edge around bends (0 for the others)."""
    import shapely

    curve = middle if offset == 0.0 else shapely.offset_curve(middle, offset, join_style="mitre", mitre_limit=_MITRE)
    found = []
    for part in shapely.get_parts(curve):
        path = shapely.get_coordinates(part)
        # Inside a tight bend there may be no line at that distance.
        if len(path) < 2:
            continue
        path = path[np.r_[True, np.hypot(*np.diff(path, axis=0).T) > 1e-6]]
        if len(path) < 2:
            continue
        at = shapely.line_locate_point(middle, shapely.line_interpolate_point(part, [0.25, 0.75], normalized=True))
        path = path if at[1] >= at[0] else path[::-1]
        if half > 0.0:
            path = _around_bends(path, offset, half, swath.reach)
        found.append(_with_overrun(path, swath.overrun))
    return found


def _around_bends(path: NDArray[np.float64], offset: float, half: float, reach: float) -> NDArray[np.float64]:
    """The outermost line flown on at bends until what it sees ahead reaches the middle of the wedge outside them.

    On the bisector of a bend by the angle t the corridor's edge lies ``half`` from the middle line's corner: that is half · sin(t/2) along the leg, of which the mitre gives offset · tan(t/2) and the
    photo's view ahead ``reach``.
    """
    ahead = np.diff(path, axis=0)
    unit = ahead / np.hypot(*ahead.T)[:, None]
    corners: list[NDArray[np.float64]] = [path[0]]
    for at in range(1, len(path) - 1):
        before, after = unit[at - 1], unit[at]
        turn = math.atan2(before[0] * after[1] - before[1] * after[0], float(before @ after))
        # Left lines (offset > 0) lie outside of bends to the right, and the other way round; the middle line outside of both.
        out = -math.copysign(offset, turn) if offset else 0.0
        if (turn > 0 and offset > 0) or (turn < 0 and offset < 0):
            corners.append(path[at])
            continue
        gained = abs(out) * math.tan(min(abs(turn), 0.9 * math.pi) / 2.0)
        needed = half * math.sin(abs(turn) / 2.0) - gained - reach
        if needed > 0.1:
            corners += [path[at] + needed * before, path[at] - needed * after]
        else:
            corners.append(path[at])
    return np.vstack([*corners, path[-1]])


def _with_overrun(path: NDArray[np.float64], overrun: float) -> NDArray[np.float64]:
    first, last = path[0] - path[1], path[-1] - path[-2]
    path = path.copy()
    path[0] += overrun * first / np.hypot(*first)
    path[-1] += overrun * last / np.hypot(*last)
    return path


def _free(path: NDArray[np.float64], flyable: Flyable, overrun: float) -> list[NDArray[np.float64]]:
    """The pieces of a line outside forbidden areas and, but for its overrun, within reach of a battery, in its direction."""
    import shapely

    line = shapely.linestrings(path)
    left = line
    if flyable.within is not None:
        left = shapely.intersection(left, shapely.buffer(flyable.within, overrun))
    if not shapely.is_empty(flyable.forbidden) and shapely.intersects(flyable.forbidden, line):
        left = shapely.difference(left, flyable.forbidden)
    if left is line:
        return [path]
    pieces = [shapely.get_coordinates(one) for one in shapely.get_parts(left) if one.length > _SHORTEST]
    return [piece if _along(line, piece[0]) <= _along(line, piece[-1]) else piece[::-1] for piece in pieces]


def _along(line: Any, place: NDArray[np.float64]) -> float:
    import shapely

    return float(shapely.line_locate_point(line, shapely.points(place)))


def _with_what_is_missed(
    lines: Lines, cells: list[NDArray[np.int64]], chains: NDArray[np.object_], swath: Swath, flyable: Flyable, progress: Progress
) -> tuple[Lines, list[NDArray[np.int64]]]:
    """Straight lines along the middle line, for what zones and bends leave unseen."""
    import shapely

    sets = [lines] if len(lines.rows) else []
    missed = shapely.difference(flyable.area, shapely.union_all(seen_from(lines, swath))) if sets else flyable.area
    pieces = shapely.get_parts(missed)
    pieces = pieces[np.argsort(-shapely.area(pieces), kind="stable")]
    total = float(flyable.area.area)
    tree = shapely.STRtree(chains)
    for at, piece in enumerate(pieces):
        progress(0.6 + 0.4 * at / len(pieces))
        if missed.area <= _MISSED * total:
            break
        more = cover(shapely.intersection(piece, missed), _azimuth_at(chains[tree.nearest(piece)], piece), swath, flyable.forbidden)
        if not len(more.rows):
            continue
        first = sum(len(one.rows) for one in sets)
        cells = [*cells, *(cell + first for cell in cells_of(more))]
        sets.append(more)
        missed = shapely.difference(missed, shapely.union_all(seen_from(more, swath)))
    return joined(sets), cells


def _azimuth_at(chain: Geometry, piece: Geometry) -> float:
    """Direction of a middle line where a piece is nearest to it, in degrees from north."""
    import shapely

    at = shapely.line_locate_point(chain, shapely.centroid(piece))
    a, b = shapely.get_coordinates(shapely.line_interpolate_point(chain, [max(at - 1.0, 0.0), min(at + 1.0, chain.length)]))
    return math.degrees(math.atan2(*(b - a))) % 180.0
