# SPDX-License-Identifier: GPL-2.0-or-later
"""What photos see of the ground: for each cell how many see it, and from how near.

Each cell's centre, at the height of the surface, is projected into each photo (a pinhole camera: Wolf, Dewitt & Wilkinson 2014, appendix D); if it falls on the sensor, the ray to it is followed over the surface between the
cells' centres (bilinear), every half cell, and whatever rises above the ray hides it. Where no slope in sight is as steep as the flattest ray, nothing can be hidden and no ray is followed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...progress import Progress, no_progress
from ..camera import Camera

if TYPE_CHECKING:
    from numpy.typing import NDArray

_GRAZING = 0.01
"""Metres by which a surface may rise above a ray: what is written in 32 bits is not more exact."""
_FARTHEST = 10.0
"""A camera that looks towards the horizon sees no farther than so many times its height."""
_RAYS = 400_000


@dataclass(frozen=True)
class Cells:
    """A raster in the working plane: upper left corner, side of a cell (m), and heights of the surface at the cells' centres (rows, columns), NaN where nothing is known."""

    west: float
    north: float
    size: float
    surface: NDArray[np.float64]

    def centres(self, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> NDArray[np.float64]:
        """Centres (n, 2) of cells."""
        return np.column_stack([self.west + (columns + 0.5) * self.size, self.north - (rows + 0.5) * self.size])


@dataclass(frozen=True)
class Photos:
    """p photos: places with heights (p, 3), azimuth of the upper edge of the image (p,), pitch (p,): -90 straight down, 0 level."""

    places: NDArray[np.float64]
    azimuth: NDArray[np.float64]
    pitch: NDArray[np.float64]


@dataclass(frozen=True)
class Seen:
    """Number of photos that see each cell, and metres of ground per pixel in the best of them, NaN where none does."""

    count: NDArray[np.int32]
    gsd: NDArray[np.float64]


def seen(cells: Cells, photos: Photos, camera: Camera, progress: Progress = no_progress) -> Seen:
    """Count photos and find the best ground sample distance (m, at the cell's depth) for each cell. Cells whose height is not known are seen by none."""
    count = np.zeros(cells.surface.shape, dtype=np.int32)
    gsd = np.full(cells.surface.shape, np.inf)
    filled = np.where(np.isfinite(cells.surface), cells.surface, np.nanmin(cells.surface) if np.isfinite(cells.surface).any() else 0.0)
    steep = _steepness(filled, cells.size)
    lowest = float(filled.min(initial=0.0)) if filled.size else 0.0
    for number, (place, azimuth, pitch) in enumerate(zip(photos.places, photos.azimuth, photos.pitch, strict=True)):
        progress(number / len(photos.places))
        view = _View(place, azimuth, pitch, camera)
        window = _window(view, cells, lowest)
        if window is None:
            continue
        r0, r1, c0, c1 = window
        rows, columns = (one.ravel() for one in np.meshgrid(np.arange(r0, r1), np.arange(c0, c1), indexing="ij"))
        height = cells.surface[rows, columns]
        there = np.column_stack([cells.centres(rows, columns), height])
        depth = view.depth_on_sensor(there)
        good = np.isfinite(depth)
        rows, columns, there, depth = rows[good], columns[good], there[good], depth[good]
        if not len(rows):
            continue
        if _may_hide(there, steep[max(0, r0 - 1) : r1 + 1, max(0, c0 - 1) : c1 + 1], place):
            free = _unhidden(place, there, filled, cells)
            rows, columns, depth = rows[free], columns[free], depth[free]
        count[rows, columns] += 1
        gsd[rows, columns] = np.minimum(gsd[rows, columns], camera.gsd(1.0) * depth)
    return Seen(count, np.where(np.isfinite(gsd), gsd, np.nan))


class _View:
    """A camera in space: axes ahead of it, to its right, and up in the image."""

    def __init__(self, place: NDArray[np.float64], azimuth: float, pitch: float, camera: Camera) -> None:
        h, p = math.radians(azimuth), math.radians(pitch)
        self.place = place
        self.ahead = np.array([math.sin(h) * math.cos(p), math.cos(h) * math.cos(p), math.sin(p)])
        self.right = np.array([math.cos(h), -math.sin(h), 0.0])
        self.up = np.cross(self.right, self.ahead)
        # Pixels are taken as square, as in the footprints of the plan.
        self.half_w = camera.sensor_w / camera.focal / 2.0
        self.half_h = self.half_w * camera.pixels_h / camera.pixels_w

    def depth_on_sensor(self, there: NDArray[np.float64]) -> NDArray[np.float64]:
        """Depth (n,) of places (n, 3) that fall on the sensor, NaN of others."""
        away = there - self.place
        depth = away @ self.ahead
        with np.errstate(invalid="ignore", divide="ignore"):
            good = (depth > 0) & (np.abs(away @ self.right) <= self.half_w * depth) & (np.abs(away @ self.up) <= self.half_h * depth)
        return np.where(good, depth, np.nan)

    def corner_rays(self) -> NDArray[np.float64]:
        """Directions (4, 3) of the image's corners."""
        return np.array([self.ahead + x * self.half_w * self.right + y * self.half_h * self.up for x in (-1, 1) for y in (-1, 1)])


def _window(view: _View, cells: Cells, lowest: float) -> tuple[int, int, int, int] | None:
    """Rows and columns that a photo can see at most; None where there are none."""
    drop = view.place[2] - lowest
    if drop <= 0:
        return None
    rays = view.corner_rays()
    flat = np.hypot(rays[:, 0], rays[:, 1])
    with np.errstate(divide="ignore", invalid="ignore"):
        reach = np.where(rays[:, 2] < 0, drop * flat / -rays[:, 2], np.inf)
    reach = np.minimum(reach, _FARTHEST * drop)
    ground = view.place[:2] + rays[:, :2] / np.maximum(flat, 1e-12)[:, None] * reach[:, None]
    ground = np.vstack([ground, view.place[:2]])
    (x0, y0), (x1, y1) = ground.min(axis=0), ground.max(axis=0)
    n_rows, n_columns = cells.surface.shape
    c0, c1 = math.floor((x0 - cells.west) / cells.size), math.ceil((x1 - cells.west) / cells.size)
    r0, r1 = math.floor((cells.north - y1) / cells.size), math.ceil((cells.north - y0) / cells.size)
    r0, r1, c0, c1 = max(0, r0), min(n_rows, r1), max(0, c0), min(n_columns, c1)
    return (r0, r1, c0, c1) if r0 < r1 and c0 < c1 else None


def _steepness(surface: NDArray[np.float64], size: float) -> NDArray[np.float64]:
    """The steepest slope of the bilinear surface around each cell."""
    down = np.abs(np.diff(surface, axis=0, append=surface[-1:])) / size
    across = np.abs(np.diff(surface, axis=1, append=surface[:, -1:])) / size
    # Inside a square of four centres the slope along each axis lies between those of its two edges.
    down = np.maximum(down, np.roll(down, -1, axis=1))
    across = np.maximum(across, np.roll(across, -1, axis=0))
    return np.hypot(down, across)


def _may_hide(there: NDArray[np.float64], steep: NDArray[np.float64], place: NDArray[np.float64]) -> bool:
    """Whether any slope in sight is steeper than the flattest ray."""
    flat = np.hypot(*(there[:, :2] - place[:2]).T)
    with np.errstate(divide="ignore"):
        flattest = float(((place[2] - there[:, 2]) / np.maximum(flat, 1e-9)).min())
    return bool(steep.max(initial=0.0) >= flattest)


def _unhidden(place: NDArray[np.float64], there: NDArray[np.float64], surface: NDArray[np.float64], cells: Cells) -> NDArray[np.bool_]:
    """Whether the rays to places (n, 3) meet nothing on their way (n,): looked at every half cell, and where they cross the lines between centres, on which ridges of the bilinear surface lie."""
    flat = np.hypot(*(there[:, :2] - place[:2]).T)
    steps = max(2, math.ceil(float(flat.max(initial=0.0)) / (cells.size / 2.0)) + 1)
    share = np.linspace(0.0, 1.0, steps)[1:-1]
    free = np.ones(len(there), dtype=bool)
    chunk = max(1, _RAYS // (2 * steps))
    for first in range(0, len(there), chunk):
        some = there[first : first + chunk]
        shares = np.hstack([np.broadcast_to(share, (len(some), len(share))), *(_crossings(place, some, cells, axis) for axis in (0, 1))])
        on_ray = place + shares[:, :, None] * (some - place)[:, None, :]
        free[first : first + chunk] = ~(_bilinear(surface, cells, on_ray[..., 0], on_ray[..., 1]) > on_ray[..., 2] + _GRAZING).any(axis=1)
    return free


def _crossings(place: NDArray[np.float64], there: NDArray[np.float64], cells: Cells, axis: int) -> NDArray[np.float64]:
    """Shares of the way (n, k) at which rays cross lines through the centres of columns (axis 0) or rows (axis 1); 0 where a ray does not reach a line."""
    corner = cells.west if axis == 0 else cells.north
    # Half a cell: centres lie between the borders, whichever way an axis runs.
    start = (place[axis] - corner) / cells.size - 0.5
    ends = (there[:, axis] - corner) / cells.size - 0.5
    lines = np.arange(math.floor(min(start, float(ends.min()))), math.ceil(max(start, float(ends.max()))) + 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = (lines[None, :] - start) / (ends - start)[:, None]
    return np.where((share > 0.0) & (share < 1.0 - 1e-9), share, 0.0)


def _bilinear(surface: NDArray[np.float64], cells: Cells, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """Heights between the centres of cells; beyond the outermost centres those of the border."""
    column = np.clip((x - cells.west) / cells.size - 0.5, 0.0, surface.shape[1] - 1.0)
    row = np.clip((cells.north - y) / cells.size - 0.5, 0.0, surface.shape[0] - 1.0)
    c, r = np.minimum(column.astype(np.int64), surface.shape[1] - 2).clip(0), np.minimum(row.astype(np.int64), surface.shape[0] - 2).clip(0)
    c1, r1 = np.minimum(c + 1, surface.shape[1] - 1), np.minimum(r + 1, surface.shape[0] - 1)
    u, v = column - c, row - r
    return (surface[r, c] * (1 - u) + surface[r, c1] * u) * (1 - v) + (surface[r1, c] * (1 - u) + surface[r1, c1] * u) * v
