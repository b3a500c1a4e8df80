# SPDX-License-Identifier: GPL-2.0-or-later
"""A million incidents, a tenth of them rubbish, through QGIS. Prints one JSON row; run in a process of its own for its peak memory."""

from __future__ import annotations

import importlib.util
import json
import resource
import sys
import time
from pathlib import Path

import numpy as np
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "build" / "bench"


def incidents(n: int) -> Path:
    """n incidents of a year in a city, as GeoPackage; made once."""
    path = FOLDER / f"rubbish_{n}.gpkg"
    if not path.exists():
        import geopandas
        import pandas
        import shapely

        FOLDER.mkdir(parents=True, exist_ok=True)
        rng = np.random.default_rng(43)
        xy = rng.normal(0.0, 8_000.0, (n, 2)) + [960_000, 1_950_000]
        days = (np.datetime64("2025-01-01") + rng.integers(0, 365, n)).astype(str).astype(object)
        weight = rng.integers(1, 4, n).astype(float)
        kind = rng.permutation(n) * 100 // n  # 0 to 9 are rubbish: no place, an infinite place, neither a date nor a weight
        xy[(kind >= 3) & (kind < 6)] = np.inf
        days[(kind >= 6) & (kind < 8)] = None
        days[(kind >= 8) & (kind < 10)] = "soon"
        weight[(kind >= 6) & (kind < 10)] = np.nan
        points = shapely.points(xy)
        points[kind < 3] = None
        frame = geopandas.GeoDataFrame(pandas.DataFrame({"when": days, "calls": weight}), geometry=points, crs=5179)
        frame.to_file(path, driver="GPKG", engine="pyogrio", SPATIAL_INDEX="NO")
    return path


def main(n: int, name: str) -> None:
    spec = importlib.util.spec_from_file_location("smartcity", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    sys.modules["smartcity"] = importlib.util.module_from_spec(spec)
    source = incidents(n)
    application = QgsApplication([], False)
    application.initQgis()
    algorithm, given = chosen(name)
    algorithm.initAlgorithm()
    start, cpu = time.perf_counter(), time.process_time()
    output = FOLDER / f"{name}.gpkg"
    output.unlink(missing_ok=True)
    results, ok = algorithm.run(given | {"INPUT": str(source), "OUTPUT": str(output)}, QgsProcessingContext(), QgsProcessingFeedback(False))
    row = {"what": name, "ok": ok, "wall": time.perf_counter() - start, "cpu": time.process_time() - cpu}
    row |= {key.lower(): results.get(key) for key in ("N_READ", "N_USED", "N_SKIPPED")}
    print(json.dumps(row | {"peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
    sys.stdout.flush()
    del algorithm


def chosen(name: str) -> tuple:
    """The algorithm and its parameters."""
    if name == "aggregate_incidents":
        from smartcity.processing_algorithms.hotspots.aggregate_incidents import AggregateIncidents

        return AggregateIncidents(), {"SIZE": 1_000, "TIME_FIELD": "when", "STEP": "month"}
    from smartcity.processing_algorithms.hotspots.hot_spots import HotSpots

    return HotSpots(), {"FIELD": "calls", "GRID": "hexagon", "SIZE": 500, "NEIGHBOURS": "queen"}


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
