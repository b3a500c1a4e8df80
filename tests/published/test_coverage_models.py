# SPDX-License-Identifier: GPL-2.0-or-later
"""Published values of coverage and equity models: San Francisco's stores (spopt), p-center radii of OR-Library's pmed1 to pmed20."""

from __future__ import annotations

import csv
from itertools import combinations

import numpy as np
import pytest
from scipy.sparse.csgraph import floyd_warshall
from smartcity.smartcity_plugin.analysis.allocation.cost_lists import from_matrix
from smartcity.smartcity_plugin.analysis.allocation.equity import ede, equity
from smartcity.smartcity_plugin.analysis.allocation.max_coverage import max_coverage
from smartcity.smartcity_plugin.analysis.allocation.models import Problem
from smartcity.smartcity_plugin.analysis.allocation.near_optimal import near_optimal
from smartcity.smartcity_plugin.analysis.allocation.p_center import p_center
from smartcity.smartcity_plugin.analysis.allocation.p_median import p_median
from smartcity.smartcity_plugin.analysis.allocation.set_cover import set_cover

pytestmark = pytest.mark.reference_data


@pytest.fixture(scope="module")
def stores(reference):
    """Network distances of 205 tracts to 16 stores, weighted by residents of 2000."""
    folder = reference / "allocation" / "spopt_sf"
    with (folder / "SF_demand_205_centroid_uniform_weight.csv").open() as file:
        people = {row["NAME"]: float(row["POP2000"]) for row in csv.DictReader(file)}
    with (folder / "SF_network_distance_candidateStore_16_censusTract_205_new.csv").open() as file:
        pairs = [(row["DestinationName"], row["name"], float(row["distance"])) for row in csv.DictReader(file)]
    tracts, names = sorted(people), sorted({one for _, one, _ in pairs})
    table = np.full((len(tracts), len(names)), np.nan)
    for tract, store, metres in pairs:
        table[tracts.index(tract), names.index(store)] = metres
    return from_matrix(table, np.array([people[one] for one in tracts]))


def test_san_francisco_maximal_coverage(stores):
    plan = max_coverage(stores, 4, 5000.0)
    assert (plan.objective, plan.bound, len(plan.unserved)) == (875_247.0, 875_247.0, 21)
    assert plan.proven


def test_san_francisco_set_cover_with_eight_tied_optima(stores):
    plan = set_cover(stores, 5000.0)
    assert plan.objective == 8 and plan.proven and not plan.unserved.size
    ties = near_optimal(Problem(stores, "set_cover", None, 5000.0), plan.sites)
    assert len(ties.plans) == 8 and ties.complete


def test_san_francisco_p_center(stores):
    plan = p_center(stores, 4)
    assert plan.objective == 7403.063810849859 and plan.proven


@pytest.mark.parametrize("p", [2, 4, 8])
@pytest.mark.parametrize("epsilon", [1.0, 2.0])
def test_san_francisco_equity_equals_brute_force(stores, p, epsilon):
    table = stores.beyond(np.arange(205), np.arange(16))
    found = equity(stores, p, epsilon)
    value, best = min((ede(table[:, list(one)].min(axis=1), stores.weights, found.kappa), one) for one in combinations(range(16), p))
    assert found.plan.objective == pytest.approx(value, rel=1e-12) and tuple(found.plan.sites) == best
    assert found.plan.proven
    # At p = 4 equity asks for the same sites as the p-median; at 2 and 8 it does not.
    median = tuple(p_median(stores, p).sites)
    assert (median == best) == (p == 4)


@pytest.mark.parametrize("number", range(1, 21))
def test_or_library_radii(reference, number):
    folder = reference / "allocation" / "orlib_pmed"
    figures = [int(word) for word in (folder / f"pmed{number}.txt").read_text().split()]
    n, edges, p = figures[:3]
    table = np.full((n, n), np.inf)
    np.fill_diagonal(table, 0.0)
    for i, j, cost in np.reshape(figures[3 : 3 + 3 * edges], (-1, 3)):
        table[i - 1, j - 1] = table[j - 1, i - 1] = cost
    with (folder / "optima.csv").open() as file:
        radius = next(float(row["p_center"]) for row in csv.DictReader(file) if row["instance"] == f"pmed{number}")
    plan = p_center(from_matrix(floyd_warshall(table)), p)
    assert plan.objective == radius and plan.proven
