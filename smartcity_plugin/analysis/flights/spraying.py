# SPDX-License-Identifier: GPL-2.0-or-later
"""Spraying from the air: lines over blocks, the sprayer on only inside them, tanks and products.

Lines run exactly as far as the block does: the nozzles are switched where the middle of the swath crosses its border. So the area that is sprayed is the block's own to the accuracy of the midpoint rule, whatever its
shape. Half a swath lies inside both borders, and lines between are spread evenly. At speed v a swath of s metres at a rate of r litres per hectare takes r · s · v · 60 / 10 000 litres per minute; to be at speed where
spraying begins, the drone starts v² / 2a before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress, part
from .flying import fly
from .lines import Lines, Swath, covered, heights_of_lines, joined, turned, turned_back
from .sorties import Battery, Sortie, Tank
from .survey import best_azimuth
from .tour import cells_of

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

    from .flyable import Flyable
    from .kinematics import Kinematics

_SHORTEST = 0.5
"""Metres below which a piece of a line is not sprayed."""
_PER_HECTARE = 10_000.0


@dataclass(frozen=True)
class Spraying:
    """A plan: lines, the block of each (n,), sorties with their litres and product, and the share of the flyable blocks that is sprayed."""

    lines: Lines
    block: NDArray[np.int64]
    sorties: list[Sortie]
    covered: float

    @property
    def litres(self) -> float:
        """All that is sprayed."""
        return sum(one.litres for one in self.sorties)


def flow(rate: float, swath: float, speed: float) -> float:
    """Litres per minute for a rate in l/ha, a swath in m and a speed in m/s."""
    return rate * swath * speed * 60.0 / _PER_HECTARE


def run_up(kinematics: Kinematics) -> float:
    """Metres until the drone is at speed."""
    return kinematics.speed**2 / (2.0 * kinematics.acceleration)


def plan_spraying(
    blocks: NDArray[np.object_],
    rates: NDArray[np.float64],
    products: list[str],
    swath: float,
    tank: float,
    flyable: Flyable,
    pads: NDArray[np.float64],
    kinematics: Kinematics,
    battery: Battery,
    height: float,
    azimuth: float | None = None,
    drones: int = 1,
    progress: Progress = no_progress,
) -> Spraying:
    """Lines over what is flyable of ``blocks`` (n,), sprayed at ``rates`` (n,) in l/ha; one product after the other, each with tanks of its own. ``azimuth``: None for the best of each block.

    Raises AnalysisError where no block is wide enough for a line, and as `sorties_of` does.
    """
    sets: list[Lines] = []
    cells: list[list[NDArray[np.int64]]] = []
    of_block: list[int] = []
    for number, block in enumerate(blocks):
        progress(0.3 * number / len(blocks))
        lines = _lines_over(block, flyable.area, swath, kinematics, azimuth)
        if lines is None:
            continue
        first = sum(len(one.rows) for one in sets)
        cells.append([cell + first for cell in cells_of_parts(lines)])
        of_block += [number] * len(lines.rows)
        sets.append(lines)
    if not sets:
        raise AnalysisError(tr("No block is long enough to be sprayed: all that can be flown of them is shorter than half a metre."))
    lines, block_of = joined(sets), np.array(of_block)
    use = Tank(rates[block_of] * swath / _PER_HECTARE, tank)
    sorties: list[Sortie] = []
    names = [products[int(block_of[one[0][0]])] for one in cells]
    kinds = list(dict.fromkeys(names))
    for number, product in enumerate(kinds):
        mine = [cell for one, name in zip(cells, names, strict=True) if name == product for cell in one]
        share = part(progress, 0.3 + 0.7 * number / len(kinds), 0.3 + 0.7 * (number + 1) / len(kinds))
        more = fly(lines, mine, flyable, pads, kinematics, battery, height, 0.0, drones, use, run_up(kinematics), sorties, share)
        for one in more:
            one.product = product
        sorties += more
    return Spraying(lines, block_of, sorties, covered(lines, Swath(swath, swath), flyable.area))


def cells_of_parts(lines: Lines) -> list[NDArray[np.int64]]:
    """`cells_of`, for parts whose lines run in directions of their own."""
    found = []
    for number in np.unique(lines.parts):
        mine = np.flatnonzero(lines.parts == number)
        some = Lines(lines.starts[mine], lines.ends[mine], lines.rows[mine], lines.parts[mine])
        found += [mine[cell] for cell in cells_of(some)]
    return found


def _lines_over(block: Geometry, area: Geometry, swath: float, kinematics: Kinematics, azimuth: float | None) -> Lines | None:
    """Lines over one block, each part in the direction that takes it least time; None where there is none."""
    import shapely

    pieces = shapely.get_parts(shapely.intersection(block, area))
    sets: list[Lines] = []
    for piece in pieces[(shapely.get_dimensions(pieces) == 2) & (shapely.area(pieces) > 0)]:
        wide = Swath(swath, swath, run_up(kinematics))
        angle = best_azimuth(piece, wide, kinematics) if azimuth is None else azimuth % 180.0
        flat = turned(piece, angle)
        left, low, right, high = flat.bounds
        ys = heights_of_lines(low, high, wide)
        rows = shapely.linestrings(np.stack([np.column_stack([np.full(len(ys), x), ys]) for x in (left - 1.0, right + 1.0)], axis=1))
        chords, row = shapely.get_parts(shapely.intersection(flat, rows), return_index=True)
        kept = shapely.length(chords) >= _SHORTEST
        if not kept.any():
            continue
        ends = shapely.bounds(chords[kept])
        starts, stops = np.column_stack([ends[:, 0], ends[:, 1]]), np.column_stack([ends[:, 2], ends[:, 1]])
        sets.append(
            Lines(turned_back(starts, angle), turned_back(stops, angle), row[kept].astype(np.int64), np.zeros(kept.sum(), dtype=np.int64))
        )
    return joined(sets) if sets else None
