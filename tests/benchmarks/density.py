# SPDX-License-Identifier: GPL-2.0-or-later
"""Kernel density on a raster: ours, and scipy's sum over points on a small part of the same work. Prints JSON rows."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from measure import measure  # noqa: E402

from smartcity_plugin.analysis.hotspots.density import Weighted, density_surface  # noqa: E402
from smartcity_plugin.analysis.hotspots.pixels import PixelGrid  # noqa: E402


def data(n: int) -> Weighted:
    """n points in a city of 100 km; seed 42."""
    rng = np.random.default_rng(42)
    return Weighted(rng.random((n, 2)) * 100_000, np.ones(n))


def ours(n: int, side: int, kernel: str) -> dict:
    pixel = 100_000 / side
    grid = PixelGrid(pixel, 0, side, side, side)
    cost = measure(lambda points: density_surface(points, kernel, 20 * pixel, grid), lambda: data(n), repeat=3)
    return row("Smart City", kernel, n, side, cost)


def scipy_kde(n: int, side: int) -> dict:
    def prepare():
        from scipy.stats import gaussian_kde

        middle = (np.arange(side) + 0.5) * 100_000 / side
        return gaussian_kde(data(n).xy.T, bw_method=0.07), np.array(np.meshgrid(middle, middle)).reshape(2, -1)

    return row("scipy.stats.gaussian_kde", "gaussian", n, side, measure(lambda given: given[0](given[1]), prepare))


def row(who: str, kernel: str, n: int, side: int, cost) -> dict:
    print(f"  {who}, {kernel}, {n:,} points, {side:,} x {side:,}: {cost}", file=sys.stderr, flush=True)
    return {"who": who, "kernel": kernel, "n": n, "side": side, "cpu": cost.cpu, "wall": cost.wall, "peak": cost.peak}


if __name__ == "__main__":
    rows = [ours(1_000_000, 1_000, kernel) for kernel in ("gaussian", "quartic")]
    rows += [ours(10_000, 100, "gaussian"), scipy_kde(10_000, 100), ours(1_000_000, 5_000, "quartic")]
    print(json.dumps(rows))
