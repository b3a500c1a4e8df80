# SPDX-License-Identifier: GPL-2.0-or-later
"""Published p-median values: OR-Library's pmed1 to pmed20 (Beasley 1985), San Francisco's stores (spopt), rl1304 and fl1400 (Duran-Mateluna, Ales & Elloumi 2023)."""

from __future__ import annotations

import csv
import time

import numpy as np
import pytest
from scipy.sparse.csgraph import floyd_warshall
from smartcity.smartcity_plugin.analysis.allocation.cost_lists import from_matrix, from_pairs
from smartcity.smartcity_plugin.analysis.allocation.p_median import p_median

pytestmark = pytest.mark.reference_data


def or_library(reference, number):
    """(costs, p): a later duplicate edge replaces an earlier one, both directions; shortest paths between all vertices."""
    figures = [int(word) for word in (reference / "allocation" / "orlib_pmed" / f"pmed{number}.txt").read_text().split()]
    n, edges, p = figures[:3]
    table = np.full((n, n), np.inf)
    np.fill_diagonal(table, 0.0)
    for i, j, cost in np.reshape(figures[3 : 3 + 3 * edges], (-1, 3)):
        table[i - 1, j - 1] = table[j - 1, i - 1] = cost
    return floyd_warshall(table), p


def optimum(reference, number):
    with (reference / "allocation" / "orlib_pmed" / "optima.csv").open() as file:
        return next(int(row["p_median"]) for row in csv.DictReader(file) if row["instance"] == f"pmed{number}")


def floored(reference, instance):
    """Euclidean distances between all points of a TSPLIB file, floored."""
    lines = (reference / "allocation" / "tsplib" / f"{instance}.tsp").read_text().split("NODE_COORD_SECTION")[1].split("EOF")[0]
    xy = np.reshape(np.array(lines.split(), dtype=float), (-1, 3))[:, 1:]
    return np.floor(np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1)))


def best_known(reference):
    with (reference / "allocation" / "tsplib" / "best_known.csv").open() as file:
        return {(row["instance"], int(row["p"])): int(row["opt_or_bkn"]) for row in csv.DictReader(file)}


def test_or_library_is_solved_and_proven_within_thirty_seconds(reference):
    spent = 0.0
    for number in range(1, 21):
        table, p = or_library(reference, number)
        start = time.process_time()
        plan = p_median(from_matrix(table), p)
        spent += time.process_time() - start
        assert plan.proven, number
        assert plan.objective == plan.bound == optimum(reference, number), number
        assert plan.objective == table[:, plan.sites].min(axis=1).sum()
        assert plan.gap == 0
    assert spent <= 30.0


@pytest.mark.parametrize("number", [3, 8, 15])
def test_another_seed_proves_the_same_optimum(reference, number):
    table, p = or_library(reference, number)
    plan = p_median(from_matrix(table), p, seed=99)
    assert (plan.proven, plan.objective) == (True, optimum(reference, number))


def test_four_stores_of_san_francisco(reference):
    folder = reference / "allocation" / "spopt_sf"
    with (folder / "SF_demand_205_centroid_uniform_weight.csv").open() as file:
        people = {row["NAME"]: float(row["POP2000"]) for row in csv.DictReader(file)}
    with (folder / "SF_network_distance_candidateStore_16_censusTract_205_new.csv").open() as file:
        rows = list(csv.DictReader(file))
    tracts, stores = list(people), sorted({row["name"] for row in rows})
    weights = np.array(list(people.values()))
    assert (len(tracts), len(stores), weights.sum()) == (205, 16, 955113)
    where = {name: number for number, name in enumerate(tracts)}
    lists = from_pairs(
        [where[row["DestinationName"]] for row in rows],
        [stores.index(row["name"]) for row in rows],
        [float(row["distance"]) for row in rows],
        205,
        16,
        weights,
    )
    plan = p_median(lists, 4)
    assert plan.proven
    assert plan.objective / weights.sum() == pytest.approx(2982.1268579890657, rel=1e-12)
    assert plan.gap <= 1e-7


@pytest.mark.parametrize(("instance", "p"), [("rl1304", 20), ("fl1400", 10)])
def test_some_tsplib_cases_are_proven_at_once(reference, instance, p):
    plan = p_median(from_matrix(floored(reference, instance)), p)
    assert plan.proven
    assert plan.objective == best_known(reference)[instance, p]


@pytest.mark.validate
@pytest.mark.parametrize("instance", ["rl1304", "fl1400"])
def test_tsplib_is_within_half_a_percent_of_the_best_known_with_a_gap_of_at_most_one(reference, instance):
    lists = from_matrix(floored(reference, instance))
    for p in (5, 10, 20, 50, 100, 200, 300, 400, 500):
        best = best_known(reference)[instance, p]
        plan = p_median(lists, p, time_limit=20.0)
        assert plan.objective <= 1.005 * best, p
        assert plan.bound <= best, p
        assert plan.gap <= 0.01, p
