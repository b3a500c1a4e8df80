# SPDX-License-Identifier: GPL-2.0-or-later
"""Leukaemia in upstate New York (Waller & Gotway 2004), scanned with what SaTScan and the R package smerc print; cases floored, degrees as planar x and y."""

from __future__ import annotations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.hotspots.scan import scan
from smartcity.smartcity_plugin.analysis.hotspots.scan_models import Poisson

pytestmark = pytest.mark.reference_data


@pytest.fixture(scope="module")
def tracts(reference):
    table = np.genfromtxt(reference / "hotspots" / "nydf.csv", delimiter=",", names=True)
    people = table["population"]
    return np.column_stack([table["longitude"], table["latitude"]]), Poisson(np.floor(table["cases"])[:, None], people[:, None]), people


@pytest.fixture(scope="module")
def ten_percent(tracts):
    return scan(*tracts, max_share=0.1, replications=9_999, seed=1)


@pytest.mark.parametrize(
    ("position", "row", "tracts_in", "people_in", "observed", "expected", "rr", "llr", "p"),
    [
        (0, 49, 26, 95_249, 85, 49.71, 1.84, 11.577255, 0.001),
        (1, 89, 8, 34_083, 38, 17.79, None, 9.019716, 0.013),
        (6, 166, 3, 8_839, 11, 4.61, None, 3.209485, 0.976),
    ],
)
def test_circles_of_up_to_ten_percent(tracts, ten_percent, position, row, tracts_in, people_in, observed, expected, rr, llr, p):
    people = tracts[2]
    cluster = ten_percent.clusters[position]
    assert cluster.members.size == tracts_in
    assert people[cluster.members].sum() == people_in
    assert cluster.centre == row - 1
    assert cluster.observed == observed
    assert cluster.expected == pytest.approx(expected, abs=0.005)
    assert cluster.llr == pytest.approx(llr, abs=5e-7)
    if rr is not None:
        assert cluster.relative_risk == pytest.approx(rr, abs=0.005)
    # SaTScan's p is itself an estimate from 999 maps: three standard errors of both together, and its grain of 1 in 1 000.
    assert abs(cluster.p_mc - p) <= 0.001 + 3 * np.sqrt(p * (1 - p) / 999 + p * (1 - p) / 9_999)
    assert cluster.p_gumbel == pytest.approx(cluster.p_mc, abs=0.01)


def test_clusters_share_no_tract_and_get_weaker(ten_percent):
    members = np.concatenate([cluster.members for cluster in ten_percent.clusters])
    assert members.size == np.unique(members).size
    assert np.all(np.diff([cluster.llr for cluster in ten_percent.clusters]) <= 1e-9)


def test_circles_of_up_to_half_of_the_people(tracts):
    best = scan(*tracts, replications=99).clusters[0]
    assert best.llr == pytest.approx(14.083511, abs=5e-7)


def test_ellipses(tracts):
    """Kulldorff et al. (2006): shapes 1 to 5 in 47 directions, no penalty."""
    best = scan(*tracts, shape="ellipse", max_share=0.1, replications=99, most_p=0.0).clusters[0]
    assert best.members.size == 25
    assert best.centre == 46 - 1
    assert best.ellipse.shape == 4.0
    assert (best.radius, best.radius * best.ellipse.shape) == (pytest.approx(0.046, abs=5e-4), pytest.approx(0.18, abs=5e-3))
    assert tracts[2][best.members].sum() == 102_678
    assert best.observed == 96
    assert best.expected == pytest.approx(53.59, abs=0.005)
    assert best.llr == pytest.approx(15.416469, abs=5e-7)
