# SPDX-License-Identifier: GPL-2.0-or-later
"""p-median: OR-Library's cases beside spopt with HiGHS, and cases of the size of a city, in one run of the oracle environment. Prints JSON rows.

Two cities: demand and candidates clustered around 60 centres, as people live, and spread evenly over a square, which is as hard as it gets: hundreds of sites are nearly as good as each other.
"""

from __future__ import annotations

import csv
import json
import multiprocessing
import os
import sys
import warnings
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("SMARTCITY_REFERENCE_DATA", ROOT.parent / "shared" / "data")) / "allocation"
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
warnings.simplefilter("ignore")

from measure import measure  # noqa: E402
from scipy.sparse.csgraph import floyd_warshall  # noqa: E402

from smartcity_plugin.analysis.allocation.cost_lists import enough_nearest, from_matrix, from_points  # noqa: E402
from smartcity_plugin.analysis.allocation.p_median import p_median  # noqa: E402

FOUND = multiprocessing.Array("d", 4)
"""objective, bound, gap, proven of the last run, handed over by the measured child."""


def or_library(number: int) -> tuple[np.ndarray, int]:
    """(costs, p): a later duplicate edge replaces an earlier one; shortest paths."""
    figures = [int(word) for word in (DATA / "orlib_pmed" / f"pmed{number}.txt").read_text().split()]
    n, edges, p = figures[:3]
    table = np.full((n, n), np.inf)
    np.fill_diagonal(table, 0.0)
    for i, j, cost in np.reshape(figures[3 : 3 + 3 * edges], (-1, 3)):
        table[i - 1, j - 1] = table[j - 1, i - 1] = cost
    return floyd_warshall(table), p


def city(n: int, m: int, clustered: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Demand, candidates and weights 1 to 99 in a square of 20 km; seed 42."""
    rng = np.random.default_rng(42)
    if clustered:
        centres = rng.random((60, 2)) * 20_000
        here = centres[rng.integers(60, size=n)] + rng.normal(0, 900, (n, 2))
        there = centres[rng.integers(60, size=m)] + rng.normal(0, 900, (m, 2))
    else:
        here, there = rng.random((n, 2)) * 20_000, rng.random((m, 2)) * 20_000
    return here, there, rng.integers(1, 100, n).astype(float)


def ours(table: np.ndarray, p: int) -> None:
    keep(p_median(from_matrix(table), p))


def keep(plan) -> None:
    FOUND[:] = [plan.objective, plan.bound, plan.gap, float(plan.proven)]


def spopt(table: np.ndarray, p: int) -> None:
    import pulp
    from spopt.locate import PMedian

    model = PMedian.from_cost_matrix(table, np.ones(len(table)), p_facilities=p).solve(pulp.HiGHS(msg=False, threads=1))
    FOUND[:] = [model.problem.objective.value(), np.nan, np.nan, np.nan]


def loaded(number: int, who) -> tuple[np.ndarray, int]:
    """The case, with what the runs import already imported."""
    if who is spopt:
        import pulp  # noqa: F401
        from spopt.locate import PMedian  # noqa: F401
    else:
        p_median(from_matrix(np.random.default_rng(0).integers(1, 9, (60, 30)).astype(float)), 5)
    return or_library(number)


def row(who: str, case: str, cost) -> dict:
    objective, bound, gap, proven = FOUND[:]
    print(f"  {who}, {case}: {cost}, {objective:,.0f}, gap {gap:.4%}", file=sys.stderr, flush=True)
    known = {"objective": objective} | ({} if np.isnan(gap) else {"bound": bound, "gap": gap, "proven": bool(proven)})
    return {"who": who, "case": case, "cpu": cost.cpu, "wall": cost.wall, "peak": cost.peak} | known


def beside_spopt() -> list[dict]:
    rows = []
    for number in (1, 6, 20):
        for name, who in (("Smart City", ours), ("spopt + HiGHS", spopt)):
            cost = measure(
                lambda case, who=who: who(*case), lambda number=number, who=who: loaded(number, who), repeat=3 if who is ours else 1
            )
            rows.append(row(name, f"pmed{number}", cost))
    return rows


def all_proven() -> dict:
    with (DATA / "orlib_pmed" / "optima.csv").open() as file:
        optima = {line["instance"]: int(line["p_median"]) for line in csv.DictReader(file)}

    def work(cases) -> None:
        plans = [p_median(from_matrix(table), p) for table, p in cases]
        right = [plan.proven and plan.objective == optima[f"pmed{number}"] for number, plan in enumerate(plans, 1)]
        FOUND[:] = [sum(plan.objective for plan in plans), sum(plan.bound for plan in plans), max(plan.gap for plan in plans), all(right)]

    return row("Smart City", "pmed1 to pmed20", measure(work, lambda: [or_library(number) for number in range(1, 21)]))


def cities() -> list[dict]:
    rows = []
    for n, p, nearest, gap, seconds in ((10_000, 20, enough_nearest(1_000, 20), 0.001, 20.0), (100_000, 50, 200, 0.002, 115.0)):
        for clustered in (True, False):

            def work(given, p=p, nearest=nearest, gap=gap, seconds=seconds - n / 20_000) -> None:
                here, there, weights = given
                keep(p_median(from_points(here, there, nearest, weights), p, gap_limit=gap, time_limit=seconds))

            cost = measure(work, lambda n=n, clustered=clustered: city(n, 1_000, clustered))
            case = f"{n:,} demands, 1,000 candidates, p = {p}, {nearest} nearest, {'clustered' if clustered else 'even'}"
            rows.append(row("Smart City", case, cost) | {"n": n, "p": p, "clustered": clustered})
    return rows


if __name__ == "__main__":
    print(json.dumps([*beside_spopt(), all_proven(), *cities()]))
