# SPDX-License-Identifier: GPL-2.0-or-later
"""Scan statistics with 999 replications on New York's leukaemia (reference data) and on random cities. Prints JSON rows."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
REFERENCE = Path(os.environ.get("SMARTCITY_REFERENCE_DATA", ROOT.parent / "shared" / "data"))
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from measure import measure  # noqa: E402

from smartcity_plugin.analysis.hotspots.scan import scan  # noqa: E402
from smartcity_plugin.analysis.hotspots.scan_models import Permutation, Poisson  # noqa: E402


def new_york():
    """281 tracts, 552 cases."""
    table = np.genfromtxt(REFERENCE / "hotspots" / "nydf.csv", delimiter=",", names=True)
    people = table["population"]
    return np.column_stack([table["longitude"], table["latitude"]]), Poisson(np.floor(table["cases"])[:, None], people[:, None]), people


def city(n: int):
    """n random places with 100 to 2 000 people and 1 case per 500."""
    rng = np.random.default_rng(42)
    people = rng.integers(100, 2_000, n).astype(float)
    return rng.random((n, 2)) * 20_000, Poisson(rng.poisson(people / 500)[:, None], people[:, None]), people


def dated(n: int, periods: int):
    """n places, on average five cases each, over ``periods``."""
    rng = np.random.default_rng(42)
    cases = rng.poisson(5.0 / periods, (n, periods))
    return rng.random((n, 2)) * 20_000, Permutation(cases), cases.sum(axis=1).astype(float)


def row(what: str, prepare, **options) -> dict:
    windows = []
    cost = measure(lambda given: windows.append(scan(*given, most_p=0.05, **options)), prepare, repeat=3)
    print(f"  {what}: {cost}", file=sys.stderr, flush=True)
    return {"what": what, "cpu": cost.cpu, "wall": cost.wall, "peak": cost.peak}


if __name__ == "__main__":
    rows = []
    if (REFERENCE / "hotspots" / "nydf.csv").exists():
        rows += [
            row("New York, 281 tracts, circles up to 10 %", new_york, max_share=0.1),
            row("New York, 281 tracts, circles up to 50 %", new_york),
            row("New York, 281 tracts, ellipses up to 10 %", new_york, max_share=0.1, shape="ellipse"),
        ]
    rows += [
        row("1 000 places, circles up to 50 %", lambda: city(1_000)),
        row("5 000 places, circles up to 10 %", lambda: city(5_000), max_share=0.1),
        row("300 places, 24 periods, space-time permutation", lambda: dated(300, 24), window="space_time"),
        row("1 000 places, 52 periods, prospective permutation", lambda: dated(1_000, 52), window="prospective"),
    ]
    print(json.dumps(rows))
