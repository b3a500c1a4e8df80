# SPDX-License-Identifier: GPL-2.0-or-later
"""Spray targets of a city from file to styled file: 50 000 cells, 5 000 exclusion polygons in another CRS, three sizes of the smallest block. Prints JSON rows."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "build" / "bench"
SIDE, EXCLUSIONS, STEP = 224, 5_000, 100.0
LEAST = (10_000.0, 40_000.0, 80_000.0)


def city() -> tuple[Path, Path]:
    """Risk in clumps with residents, and places to be kept clear with buffers of 30, 50 and 100 m; seed 1, made once."""
    risk, exclusions = FOLDER / "risk.gpkg", FOLDER / "exclusions.gpkg"
    if not exclusions.exists():
        import geopandas
        import shapely
        from scipy.ndimage import gaussian_filter

        FOLDER.mkdir(parents=True, exist_ok=True)
        rng = np.random.default_rng(1)
        i, j = (one.ravel() for one in np.meshgrid(np.arange(SIDE), np.arange(SIDE)))
        x, y = 9e5 + i * STEP, 1.9e6 + j * STEP
        mean = np.exp(gaussian_filter(rng.normal(size=(SIDE, SIDE)), 3) * 6).ravel()
        columns = {"mean": mean, "people": rng.gamma(1.0, 60.0, SIDE * SIDE)}
        geopandas.GeoDataFrame(columns, geometry=shapely.box(x, y, x + STEP, y + STEP), crs=5179).to_file(risk)
        places = shapely.points(rng.random((EXCLUSIONS, 2)) * SIDE * STEP + [9e5, 1.9e6])
        shapes = shapely.buffer(places, rng.uniform(5, 40, EXCLUSIONS), quad_segs=4)
        frame = geopandas.GeoDataFrame({"buffer_m": rng.choice([30.0, 50.0, 100.0], EXCLUSIONS)}, geometry=shapes, crs=5179)
        frame.to_crs(4326).to_file(exclusions)
    return risk, exclusions


def main() -> None:
    spec = importlib.util.spec_from_file_location("smartcity", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    sys.modules["smartcity"] = importlib.util.module_from_spec(spec)
    from smartcity.processing_algorithms.spraying.spray_targets import SprayTargets

    risk, exclusions = city()
    application = QgsApplication([], False)
    application.initQgis()
    rows = []
    for least in LEAST:
        output = FOLDER / "blocks.gpkg"
        output.unlink(missing_ok=True)
        algorithm = SprayTargets()
        algorithm.initAlgorithm()
        given = {
            "RISK": str(risk),
            "VALUE_FIELD": "mean",
            "POPULATION_FIELD": "people",
            "EXCLUSIONS": str(exclusions),
            "BUFFER_FIELD": "buffer_m",
            "BUDGET": 5e7,
            "MIN_AREA": least,
            "OUTPUT": str(output),
        }
        start, cpu = time.perf_counter(), time.process_time()
        results, good = algorithm.run(given, QgsProcessingContext(), QgsProcessingFeedback(False))
        wall, used = time.perf_counter() - start, time.process_time() - cpu
        if not good:
            sys.exit("the run failed")
        rows.append(
            {
                "least": least,
                "wall": wall,
                "cpu": used,
                "blocks": results["N_BLOCKS"],
                "gap": results["GAP"],
                "spare": results["LEAST_SPARE_M"],
            }
        )
        print(f"    {rows[-1]}", file=sys.stderr, flush=True)
    print(json.dumps(rows), flush=True)
    os._exit(0)  # QGIS's own end is slow, and nothing is left to do


if __name__ == "__main__":
    main()
