# SPDX-License-Identifier: GPL-2.0-or-later
"""Streets as a lattice, and shortest paths from many of its junctions; needs no QGIS, so that it also runs with the newest scipy. Prints JSON rows."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

import numpy as np  # noqa: E402
import scipy  # noqa: E402
from measure import measure  # noqa: E402
from scipy.sparse.csgraph import dijkstra  # noqa: E402

from smartcity_plugin.analysis.network.shortest_paths import graph_of  # noqa: E402
from smartcity_plugin.analysis.network.topology import build  # noqa: E402

SOURCES, NODES = 500, 316
CUTOFF = 5_300.0
"""Metres in the lattice of 316 x 316: some 9 % of the nodes are within it."""
PATHS = f"{SOURCES} sources to all of {NODES * NODES:,} nodes"


def streets(side: int) -> np.ndarray:
    """(streets, 3, 2): a lattice of 100 m with a bend in each street."""
    x, y = np.meshgrid(np.arange(side) * 100.0, np.arange(side) * 100.0)
    nodes = np.stack([x, y], axis=-1)
    found = []
    for a, b, bend in ((nodes[:, :-1], nodes[:, 1:], (0.0, 5.0)), (nodes[:-1], nodes[1:], (5.0, 0.0))):
        found.append(np.stack([a, (a + b) / 2.0 + bend, b], axis=2).reshape(-1, 3, 2))
    return np.concatenate(found)


def sources() -> np.ndarray:
    """Junctions to start from."""
    return np.random.default_rng(2).integers(0, NODES * NODES, SOURCES)


def row(who: str, work: str, cost) -> dict:
    """One line of the table."""
    print(f"  {who}, {work}: {cost}", file=sys.stderr, flush=True)
    return {"who": who, "work": work, "cpu": cost.cpu, "wall": cost.wall, "peak": cost.peak}


def paths(who: str) -> list[dict]:
    """All ways, and those within the cut-off."""
    lines, starts = streets(NODES), sources()

    def graph():
        return graph_of(build(np.arange(len(lines) + 1) * 3, lines.reshape(-1, 2)))

    def all_ways(given, limit: float = np.inf) -> None:
        for start in range(0, SOURCES, 50):
            dijkstra(given, directed=True, indices=starts[start : start + 50], limit=limit)

    whole = measure(all_ways, graph, repeat=2)
    cut = measure(lambda given: all_ways(given, CUTOFF), graph, repeat=2)
    return [row(who, PATHS, whole), row(who, f"{PATHS}, within {CUTOFF / 1000:g} km", cut)]


if __name__ == "__main__":
    print(json.dumps(paths(f"Smart City, scipy {scipy.__version__}")))
