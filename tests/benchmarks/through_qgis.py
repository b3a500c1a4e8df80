# SPDX-License-Identifier: GPL-2.0-or-later
"""A million points from file to styled file through QGIS. Prints one JSON row; run in a process of its own for its peak memory."""

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


def points(n: int) -> Path:
    """n random points with a count, as FlatGeobuf; made once."""
    path = FOLDER / f"points_{n}.fgb"
    if not path.exists():
        import geopandas

        FOLDER.mkdir(parents=True, exist_ok=True)
        rng = np.random.default_rng(42)
        xy = rng.random((n, 2)) * 100_000 + [900_000, 1_900_000]
        frame = geopandas.GeoDataFrame({"calls": rng.poisson(3.0, n)}, geometry=geopandas.points_from_xy(*xy.T), crs=5179)
        frame.to_file(path, driver="FlatGeobuf", engine="pyogrio", SPATIAL_INDEX="NO")
    return path


class Stages(QgsProcessingFeedback):
    """Notes when the bar passes the ends of reading, analysing and writing."""

    def __init__(self) -> None:
        super().__init__(False)
        self.times: dict[float, float] = {}
        self.progressChanged.connect(
            lambda share: self.times.setdefault(next((end for end in (25, 75, 98) if share <= end), 100), time.perf_counter())
        )


def main(n: int, suffix: str) -> None:
    spec = importlib.util.spec_from_file_location("smartcity", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    sys.modules["smartcity"] = importlib.util.module_from_spec(spec)
    from smartcity.processing_algorithms.hotspots.hot_spots import HotSpots

    source = points(n)
    application = QgsApplication([], False)
    application.initQgis()
    output = FOLDER / f"out{suffix}"
    output.unlink(missing_ok=True)
    algorithm = HotSpots()
    algorithm.initAlgorithm()
    feedback = Stages()
    given = {"INPUT": str(source), "FIELD": "calls", "NEIGHBOURS": "knn", "K": 8, "OUTPUT": str(output)}
    start, cpu = time.perf_counter(), time.process_time()
    results, ok = algorithm.run(given, QgsProcessingContext(), feedback)
    wall, cpu = time.perf_counter() - start, time.process_time() - cpu
    times = feedback.times
    marks = [times.get(end, np.nan) - start for end in (75, 98)]
    print(
        json.dumps(
            {
                "n": n,
                "format": suffix,
                "ok": ok,
                "used": results.get("N_USED"),
                "wall": wall,
                "cpu": cpu,
                "reading": marks[0],
                "analysis": marks[1] - marks[0],
                "writing": wall - marks[1],
                "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            }
        )
    )
    sys.stdout.flush()
    del algorithm, feedback


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
