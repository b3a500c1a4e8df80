# SPDX-License-Identifier: GPL-2.0-or-later
"""Queen and rook neighbours of 100 000 irregular polygons: ours and libpysal's two ways, in one run of the oracle environment. Prints JSON rows."""

from __future__ import annotations

import json
import sys
import warnings
from functools import cache
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
warnings.simplefilter("ignore")

import geopandas  # noqa: E402
import shapely  # noqa: E402
from measure import measure  # noqa: E402

from smartcity_plugin.analysis.hotspots.contiguity import contiguity  # noqa: E402

N = 100_000


@cache
def polygons() -> np.ndarray:
    """Voronoi cells of random places in a city of 10 km; seed 42."""
    points = shapely.multipoints(np.random.default_rng(42).random((N, 2)) * 10_000)
    return shapely.get_parts(shapely.voronoi_polygons(points, extend_to=shapely.box(0, 0, 10_000, 10_000)))


def ours(rook: bool) -> None:
    contiguity(polygons(), rook=rook)


def graph(rook: bool) -> None:
    from libpysal.graph import Graph

    Graph.build_contiguity(geopandas.GeoSeries(polygons()), rook=rook)


def classic(rook: bool) -> None:
    from libpysal.weights import Queen, Rook

    (Rook if rook else Queen).from_dataframe(geopandas.GeoDataFrame(geometry=polygons()), use_index=False, silence_warnings=True)


def main() -> None:
    rows = []
    for rook in (False, True):
        for name, work in (("Smart City", ours), ("libpysal Graph", graph), ("libpysal weights", classic)):
            cost = measure(lambda _, work=work, rook=rook: work(rook), polygons, repeat=3 if work is ours else 1)
            rows.append({"who": name, "rook": rook, "cpu": cost.cpu, "wall": cost.wall, "peak": cost.peak})
            print(f"  {name}, {'rook' if rook else 'queen'}: {cost}", file=sys.stderr, flush=True)
    print(json.dumps(rows))


if __name__ == "__main__":
    main()
