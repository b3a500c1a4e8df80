# SPDX-License-Identifier: GPL-2.0-or-later
"""Local Moran with equal weights, and with weights that fall off with distance: ours, esda's and pygeoda's in one run of the oracle environment. Prints JSON rows."""

from __future__ import annotations

import json
import sys
import warnings
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
warnings.simplefilter("ignore")

from local_statistics import K, data, row  # noqa: E402
from measure import measure  # noqa: E402

from smartcity_plugin.analysis.hotspots.local_moran import local_moran  # noqa: E402
from smartcity_plugin.analysis.hotspots.neighbours import k_nearest  # noqa: E402

N = 100_000


def decay(xy, links):
    """1 / (distance + 10 m) for the links of a matrix: unequal within each row."""
    from scipy.sparse import csr_array

    rows = np.repeat(np.arange(len(xy)), np.diff(links.indptr))
    distance = np.hypot(*(xy[rows] - xy[links.indices]).T)
    return csr_array((1.0 / (distance + 10.0), links.indices, links.indptr), shape=links.shape)


def ours(what: str, permutations: int) -> dict:
    def prepare():
        xy, y = data(N)
        links = k_nearest(xy, K)
        return y, decay(xy, links) if what == "decay" else links

    cost = measure(lambda given: local_moran(*given, permutations=permutations, seed=1), prepare, repeat=3)
    return {"what": what} | row("Smart City", N, permutations, cost)


def esda_moran(what: str, permutations: int) -> dict:
    def weights_of(xy):
        from libpysal.weights import W

        links = k_nearest(xy, K)
        neighbours = dict(enumerate(links.indices.reshape(-1, K).tolist()))
        if what == "equal":
            return W(neighbours, silence_warnings=True)
        return W(neighbours, dict(enumerate(decay(xy, links).data.reshape(-1, K).tolist())), silence_warnings=True)

    def prepare():
        import esda

        xy, y = data(200)
        esda.Moran_Local(y, weights_of(xy), permutations=9, n_jobs=1, keep_simulations=False)  # compiles
        xy, y = data(N)
        return esda, y, weights_of(xy)

    cost = measure(
        lambda given: given[0].Moran_Local(given[1], given[2], permutations=permutations, n_jobs=1, keep_simulations=False), prepare
    )
    return {"what": what} | row("esda", N, permutations, cost)


def pygeoda_moran(permutations: int) -> dict:
    def prepare():
        import geopandas
        import pygeoda

        xy, y = data(N)
        opened = pygeoda.open(geopandas.GeoDataFrame({"y": y}, geometry=geopandas.points_from_xy(xy[:, 0], xy[:, 1]), crs=5179))
        return pygeoda, pygeoda.knn_weights(opened, K), y.tolist()

    cost = measure(lambda given: given[0].local_moran(given[1], given[2], permutations=permutations, cpu_threads=1, seed=1), prepare)
    return {"what": "equal"} | row("pygeoda", N, permutations, cost)


if __name__ == "__main__":
    rows = [ours("equal", 999), ours("equal", 99_999), esda_moran("equal", 999), pygeoda_moran(999)]
    rows += [ours("decay", 999), ours("decay", 9_999), esda_moran("decay", 999)]
    print(json.dumps(rows))
