# SPDX-License-Identifier: GPL-2.0-or-later
"""Figures of whole areas that the literature and esda's documentation print."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import norm
from smartcity.smartcity_plugin.analysis.hotspots.global_statistics import global_statistic
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import distance_band, from_pairs


def read_gal(path, n):
    """Binary weights from a GAL file whose ids are 1..n."""
    rows, columns = [], []
    lines = path.read_text().split("\n")[1:]
    for head, body in zip(lines[::2], lines[1::2], strict=False):
        unit = int(head.split()[0])
        neighbours = [int(one) for one in body.split()]
        rows += [unit - 1] * len(neighbours)
        columns += [one - 1 for one in neighbours]
    return from_pairs(np.array(rows), np.array(columns), n)


@pytest.mark.reference_data
def test_african_conflict_global_moran(reference):
    """Anselin (1995) data as spdep prints them: I .41679563, z 4.3485 under randomisation, row-standardised."""
    folder = reference / "hotspots"
    table = np.genfromtxt(folder / "afcon.csv", delimiter=",", names=True, dtype=None, encoding="utf-8")
    weights = read_gal(folder / "afcon_paper.nb.gal", 42)
    found = global_statistic(table["totcon"].astype(float), weights, "moran", permutations=999, seed=1)
    assert found.value == pytest.approx(0.41679563, abs=5e-9)
    assert found.z == pytest.approx(4.3485, abs=5e-5)
    assert found.p < 0.01


def test_esda_six_points_general_g():
    """G .55709779; its .172936 is the upper tail of the normal: one-sided. Our p is two-sided and from permutations."""
    xy = np.array([(10, 10), (20, 10), (40, 10), (15, 20), (30, 20), (30, 30)], dtype=float)
    found = global_statistic(np.array([2, 3, 3.2, 5, 8, 7]), distance_band(xy, 15), "general_g", permutations=9_999, seed=1)
    assert found.value == pytest.approx(0.55709779, abs=5e-9)
    assert norm.sf(found.z) == pytest.approx(0.172936, abs=5e-7)
    assert 0.3 < found.p < 0.5
