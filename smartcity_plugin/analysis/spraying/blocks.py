# SPDX-License-Identifier: GPL-2.0-or-later
"""Chosen pieces of ground as blocks for a crew: contiguous, in the order in which they are worth most, cut where they are too large for one job."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .ground import Ground


@dataclass(frozen=True)
class Blocks:
    """m blocks, the most urgent first."""

    shapes: NDArray[np.object_]
    area: NDArray[np.float64]
    benefit: NDArray[np.float64]
    compactness: NDArray[np.float64]
    """4 pi area / perimeter² (m,): 1 a circle, 0.785 a square (Polsby & Popper 1991)."""
    block: NDArray[np.int64]
    """Block (k,) of each piece of ground, -1 where it is not sprayed."""


def blocks_of(ground: Ground, chosen: NDArray[np.bool_], centres: NDArray[np.float64], least: float, most: float = math.inf) -> Blocks:
    """Blocks of the chosen pieces (k,): what hangs together; parts larger than ``most`` m² are cut across their length, never below ``least``."""
    import shapely

    rows = np.flatnonzero(chosen)
    part = ground.only(chosen).components()
    groups = [
        piece for number in range(int(part.max(initial=-1)) + 1) for piece in _cut(rows[part == number], ground, centres, least, most)
    ]
    shapes = np.empty(len(groups), dtype=object)
    shapes[:] = [shapely.union_all(ground.shapes[group]) for group in groups]
    area = shapely.area(shapes)
    benefit = np.array([ground.benefit[group].sum() for group in groups])
    order = np.lexsort((-benefit, -benefit / area))
    block = np.full(len(ground), -1, dtype=np.int64)
    for number, at in enumerate(order):
        block[groups[at]] = number
    perimeter = shapely.length(shapes)
    return Blocks(shapes[order], area[order], benefit[order], (4.0 * math.pi * area / perimeter**2)[order], block)


def _cut(rows: NDArray[np.int64], ground: Ground, centres: NDArray[np.float64], least: float, most: float) -> list[NDArray[np.int64]]:
    """A connected group of pieces in halves and quarters until each is small enough, as long as all stay large enough and in one."""
    area = ground.area[rows]
    if area.sum() <= most or len(rows) < 2:
        return [rows]
    share = math.ceil(area.sum() / most)
    aim = area.sum() * (share // 2) / share
    for axis in _axes(centres[rows]):
        order = np.argsort(centres[rows] @ axis, kind="stable")
        at = int(np.searchsorted(np.cumsum(area[order]), aim * (1.0 + 1e-9), side="right"))
        halves = _in_one(rows[order[: max(at, 1)]], rows[order[max(at, 1) :]], ground)
        if all(len(half) and ground.area[half].sum() >= least * (1.0 - 1e-9) for half in halves):
            return [piece for half in halves for piece in _cut(half, ground, centres, least, most)]
    return [rows]


def _axes(xy: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """The direction in which places spread most, and the one across."""
    spread = np.cov((xy - xy.mean(axis=0)).T) if len(xy) > 1 else np.eye(2)
    vectors = np.linalg.eigh(spread)[1]
    return [vectors[:, 1], vectors[:, 0]]


def _in_one(first: NDArray[np.int64], second: NDArray[np.int64], ground: Ground) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Two halves, each its largest connected part; what falls off goes to the other half."""
    from scipy.sparse.csgraph import connected_components

    def largest(rows: NDArray[np.int64]) -> NDArray[np.bool_]:
        label = connected_components(ground.links[rows][:, rows], directed=False)[1]
        return label == np.bincount(label, ground.area[rows]).argmax()

    if not len(first) or not len(second):
        return first, second
    kept = largest(first)
    first, second = first[kept], np.concatenate([second, first[~kept]])
    kept = largest(second)
    return np.concatenate([first, second[~kept]]), second[kept]
