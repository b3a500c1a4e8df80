# SPDX-License-Identifier: GPL-2.0-or-later
"""Conditional permutation inference of Gi*: ours, esda's and pygeoda's, side by side in one run of the oracle environment. Prints JSON rows."""

from __future__ import annotations

import json
import sys
import warnings
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
warnings.simplefilter("ignore")

from measure import measure  # noqa: E402

from smartcity_plugin.analysis.hotspots.getis_ord import getis_ord  # noqa: E402
from smartcity_plugin.analysis.hotspots.neighbours import k_nearest  # noqa: E402

K = 8


def data(n: int) -> tuple[np.ndarray, np.ndarray]:
    """n random places in a square city of 10 km, with Poisson counts of mean 3; seed 42."""
    rng = np.random.default_rng(42)
    return rng.random((n, 2)) * 10_000, rng.poisson(3.0, n).astype(float)


def ours(n: int, permutations: int) -> dict:
    def prepare():
        xy, y = data(n)
        return y, k_nearest(xy, K)

    cost = measure(lambda given: getis_ord(*given, permutations=permutations, seed=1), prepare, repeat=3 if n < 1e6 else 1)
    return row("Smart City", n, permutations, cost)


def esda_gi(n: int, permutations: int) -> dict:
    def prepare():
        import esda
        from libpysal.weights import KNN

        xy, y = data(200)
        esda.G_Local(y, KNN(xy, K), star=True, transform="B", permutations=9, n_jobs=1)  # compiles
        xy, y = data(n)
        weights = KNN(xy, K)
        weights.transform = "B"
        return esda, y, weights

    cost = measure(
        lambda given: given[0].G_Local(given[1], given[2], star=True, transform="B", permutations=permutations, n_jobs=1), prepare
    )
    return row("esda", n, permutations, cost)


def pygeoda_gi(n: int, permutations: int) -> dict:
    def prepare():
        import geopandas
        import pygeoda

        xy, y = data(n)
        frame = geopandas.GeoDataFrame({"y": y}, geometry=geopandas.points_from_xy(xy[:, 0], xy[:, 1]), crs=5179)
        opened = pygeoda.open(frame)
        return pygeoda, pygeoda.knn_weights(opened, K), y.tolist()

    cost = measure(lambda given: given[0].local_gstar(given[1], given[2], permutations=permutations, cpu_threads=1, seed=1), prepare)
    return row("pygeoda", n, permutations, cost)


def row(who: str, n: int, permutations: int, cost) -> dict:
    print(f"  {who}, {n:,} units, {permutations:,} permutations: {cost}", file=sys.stderr, flush=True)
    return {"who": who, "n": n, "permutations": permutations, "cpu": cost.cpu, "wall": cost.wall, "peak": cost.peak}


if __name__ == "__main__":
    rows = []
    for size in (1_000, 10_000, 100_000):
        rows += [ours(size, 999), ours(size, 99_999), esda_gi(size, 999), pygeoda_gi(size, 999)]
    rows += [ours(100_000, 999_999), ours(1_000_000, 99_999), ours(1_000_000, 999_999)]
    print(json.dumps(rows))
