# SPDX-License-Identifier: GPL-2.0-or-later
"""Other scales, and barriers between neighbours."""

from __future__ import annotations

import numpy as np
import shapely
from smartcity.smartcity_plugin.analysis.hotspots.barriers import without_separated
from smartcity.smartcity_plugin.analysis.hotspots.grids import Lattice
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import distance_band, k_nearest
from smartcity.smartcity_plugin.analysis.hotspots.stability import bands_around, higher_orders, nearest_around, stability


def test_higher_orders_are_squares_around_a_cell():
    lattice = Lattice("square", 1.0)
    cells = lattice.cover((0.0, 0.0, 12.0, 12.0))
    weights = lattice.contiguity(cells)
    middle = int(np.flatnonzero((cells == [6, 6]).all(axis=1))[0])
    reached = [int(np.diff(one.indptr)[middle]) for one in higher_orders(weights)]
    assert reached == [5 * 5 - 1, 7 * 7 - 1]
    assert all(one.diagonal().sum() == 0 for one in higher_orders(weights))


def test_scales_around_a_number_and_a_distance():
    xy = np.random.default_rng(0).random((40, 2))
    assert [int(np.diff(one.indptr)[0]) for one in nearest_around(xy, 8)] == [4, 6, 11, 16]
    assert [int(np.diff(one.indptr)[0]) for one in nearest_around(xy, 35)] == [18, 25]
    assert [one.nnz for one in bands_around(xy, 0.2)] == [distance_band(xy, 0.2 * f).nnz for f in (0.5, 2**-0.5, 2**0.5, 2.0)]


def test_stability_counts_the_chosen_scale_and_the_others():
    bins = np.array([3, 1, -2, 0])
    others = [np.array([1, 0, -1, 3]), np.array([2, -1, 0, 0]), np.array([1, 1, -3, 0])]
    np.testing.assert_array_equal(stability(bins, others), [1.0, 0.5, 0.75, np.nan])


def test_links_that_cross_a_line_are_cut_in_both_directions_and_no_others():
    """Against brute force: every link asked alone."""
    rng = np.random.default_rng(4)
    xy = rng.random((120, 2))
    weights = k_nearest(xy, 7)
    lines = np.array(
        [shapely.LineString(rng.random((6, 2))) for _ in range(4)] + [shapely.MultiLineString([rng.random((3, 2)), rng.random((2, 2))])],
        dtype=object,
    )
    kept, cut = without_separated(weights, xy, lines)
    wall = shapely.union_all(lines)
    expected = {
        (i, j)
        for i in range(120)
        for j in weights.indices[weights.indptr[i] : weights.indptr[i + 1]].tolist()
        if not shapely.intersects(wall, shapely.LineString(xy[[i, j]]))
    }
    found = {(i, j) for i in range(120) for j in kept.indices[kept.indptr[i] : kept.indptr[i + 1]].tolist()}
    assert found == expected
    before = {(i, int(j)) for i in range(120) for j in weights.indices[weights.indptr[i] : weights.indptr[i + 1]]}
    assert cut == len({(min(pair), max(pair)) for pair in before - found})
    assert 0 < cut < 400
