# SPDX-License-Identifier: GPL-2.0-or-later
"""Local Moran's I of the literature, to the last printed digit."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_array
from smartcity.smartcity_plugin.analysis.hotspots.local_moran import local_moran


@pytest.fixture(scope="module")
def conflict(reference):
    """African conflict 1966-78: the table in the order in which spdep prints it, the result in the same order."""
    folder = reference / "hotspots"
    countries = np.genfromtxt(folder / "afcon.csv", delimiter=",", names=True, dtype=None, encoding="utf-8")
    lines = (folder / "afcon_paper.nb.gal").read_text(encoding="utf-8").splitlines()
    dense = np.zeros((42, 42))
    for head, members in zip(lines[1::2], lines[2::2], strict=True):
        unit, number = map(int, head.split())
        neighbours = [int(one) - 1 for one in members.split()]
        assert len(neighbours) == number
        dense[unit - 1, neighbours] = 1.0
    printed = np.genfromtxt(folder / "afcon_local_moran_expected.csv", delimiter=",", names=True, dtype=None, encoding="utf-8")
    order = np.argsort(countries["id"])
    assert countries["name"][order].tolist() == printed["name"].tolist()
    return printed, order, countries["totcon"], dense


@pytest.mark.reference_data
@pytest.mark.parametrize("standardised", [True, False])
def test_african_conflict_42_rows_to_the_last_digit(conflict, standardised):
    """Ii, E, Var and Z of all 42 countries as R's spdep prints them: moments given the country's own value (Sokal, Oden & Thomson 1998), n below the variance.

    Multiplying a row of weights by a number changes nothing: binary and row-standardised weights give the same.
    """
    printed, order, totcon, dense = conflict
    weights = dense / dense.sum(axis=1, keepdims=True) if standardised else dense
    result = local_moran(totcon, csr_array(weights), permutations=99, seed=1)
    columns = {"Ii": result.statistic, "E_Ii": result.expected, "Var_Ii": result.variance, "Z_Ii": result.z}
    for name, column in columns.items():
        assert [f"{one:.4e}" for one in column[order]] == [f"{one:.4e}" for one in printed[name]], name


@pytest.mark.reference_data
def test_african_conflict_the_local_values_average_to_the_global_one(conflict):
    """Global Moran's I .41679563 (Anselin 1995, spdep); its Z 4.3485 is that of Cliff & Ord's randomisation for any weights."""
    _, _, totcon, dense = conflict
    weights = dense / dense.sum(axis=1, keepdims=True)
    value = local_moran(totcon, csr_array(weights), permutations=99, seed=1).statistic.mean()
    assert value == pytest.approx(0.41679563, abs=5e-9)
