# SPDX-License-Identifier: GPL-2.0-or-later
"""Emerging hot spots of a large cube, analysis alone. Prints JSON rows. The peers (ArcGIS, sfdep in R) do not run here."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from measure import measure  # noqa: E402

from smartcity_plugin.analysis.hotspots.emerging import emerging_hot_spots  # noqa: E402
from smartcity_plugin.analysis.hotspots.grids import Lattice  # noqa: E402

SIDE, STEPS = 100, 60


def cube() -> tuple[np.ndarray, object]:
    """10 000 hexagons x 60 months of Poisson counts, with a quarter of the places ten times as busy; seed 42."""
    rng = np.random.default_rng(42)
    cells = np.column_stack([np.tile(np.arange(SIDE), SIDE), np.repeat(np.arange(SIDE), SIDE)])
    busy = np.where((cells < SIDE / 2).all(axis=1), 5.0, 0.5)
    return rng.poisson(busy[:, None], (SIDE * SIDE, STEPS)), Lattice("hexagon", 1.0).contiguity(cells)


def row(window: str, past_steps: int, permutations: int) -> dict:
    """One run."""
    cost = measure(
        lambda given: emerging_hot_spots(*given, window=window, past_steps=past_steps, permutations=permutations, seed=1), cube, repeat=1
    )
    print(f"  {window}, {past_steps} past, {permutations:,} permutations: {cost}", file=sys.stderr, flush=True)
    return {"window": window, "past": past_steps, "permutations": permutations, "cpu": cost.cpu, "wall": cost.wall, "peak": cost.peak}


if __name__ == "__main__":
    rows = [row(*one) for one in (("step", 0, 99_999), ("step", 1, 99_999), ("cube", 0, 99_999), ("cube", 1, 99_999), ("cube", 0, 999_999))]
    print(json.dumps([*rows, row("step", 0, 999_999)] if "--all" in sys.argv else rows))
