# SPDX-License-Identifier: GPL-2.0-or-later
"""Neighbours by distance: as brute force finds them, whatever the places."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from smartcity.smartcity_plugin.analysis.hotspots import neighbours
from smartcity.smartcity_plugin.analysis.hotspots.grids import Lattice
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import distance_band, from_pairs, k_nearest


def all_distances(xy):
    return np.sqrt(((xy[:, None, :] - xy[None, :, :]) ** 2).sum(axis=2))


def links(weights):
    return weights.toarray().astype(bool)


def assert_well_formed(weights, n):
    assert weights.shape == (n, n)
    assert weights.dtype == np.int8
    assert np.all(weights.data == 1)
    assert weights.diagonal().sum() == 0
    for row in range(n):
        own = weights.indices[weights.indptr[row] : weights.indptr[row + 1]]
        assert np.all(np.diff(own) > 0)


@given(n=st.integers(2, 120), seed=st.integers(0, 2**31), share=st.floats(0.01, 1.0))
@settings(max_examples=40, deadline=None)
def test_k_nearest_are_the_k_smallest_distances(n, seed, share):
    k = max(1, int((n - 1) * share))
    xy = np.random.default_rng(seed).random((n, 2)) * 1000.0
    weights = k_nearest(xy, k)
    assert_well_formed(weights, n)
    away = all_distances(xy)
    np.fill_diagonal(away, np.inf)
    expected = np.zeros((n, n), dtype=bool)
    np.put_along_axis(expected, np.argsort(away, axis=1)[:, :k], True, axis=1)
    np.testing.assert_array_equal(links(weights), expected)


def test_k_nearest_with_many_on_one_spot_has_k_others_and_none_farther_than_needed():
    """Ties may be broken either way, so the distances are compared and not the names."""
    rng = np.random.default_rng(2)
    spots = rng.integers(0, 6, (12, 2)) * 10.0
    xy = spots[rng.integers(0, 12, 200)]
    away = all_distances(xy)
    np.fill_diagonal(away, np.inf)
    for k in (1, 5, 40, 199):
        weights = k_nearest(xy, k)
        assert_well_formed(weights, 200)
        assert np.all(np.diff(weights.indptr) == k)
        found = away[np.repeat(np.arange(200), k), weights.indices].reshape(200, k)
        np.testing.assert_array_equal(np.sort(found, axis=1), np.sort(away, axis=1)[:, :k])


def test_all_on_one_spot_are_neighbours_at_distance_zero():
    xy = np.full((50, 2), 7.5)
    assert np.all(np.diff(k_nearest(xy, 3).indptr) == 3)
    band = distance_band(xy, 0.001)
    assert band.nnz == 50 * 49
    assert_well_formed(band, 50)


def test_k_nearest_need_not_be_mutual():
    weights = k_nearest(np.array([[0.0, 0.0], [1.0, 0.0], [3.0, 0.0]]), 1)
    assert links(weights).tolist() == [[False, True, False], [True, False, False], [False, True, False]]


@pytest.mark.parametrize("k", [0, -1, 5, 6])
def test_k_outside_one_to_n_minus_one_is_refused_with_the_most_that_goes(k):
    with pytest.raises(AnalysisError, match="only 5 units") as caught:
        k_nearest(np.random.default_rng(0).random((5, 2)), k)
    assert caught.value.figures == {"k": k, "n": 5, "most": 4}
    assert k_nearest(np.random.default_rng(0).random((5, 2)), 4).nnz == 20


@given(n=st.integers(1, 150), seed=st.integers(0, 2**31), band=st.floats(0.5, 120.0), step=st.sampled_from([0.0, 1.0, 7.0]))
@settings(max_examples=60, deadline=None)
def test_a_band_holds_exactly_those_within_it(n, seed, band, step):
    """Also with whole coordinates, where distances equal the band and units share spots."""
    xy = np.random.default_rng(seed).random((n, 2)) * 100.0
    if step:
        xy, band = np.rint(xy / step) * step, max(1.0, np.rint(band))
    weights = distance_band(xy, band)
    assert_well_formed(weights, n)
    expected = all_distances(xy) <= band + 1e-6
    np.fill_diagonal(expected, False)
    np.testing.assert_array_equal(links(weights), expected)


def test_the_border_of_a_band_is_within_it():
    weights = distance_band(np.array([[0.0, 0.0], [3.0, 4.0], [3.0, 4.001]]), 5.0)
    assert links(weights)[0].tolist() == [False, True, False]


@pytest.mark.parametrize("kind", ["hexagon", "square"])
@pytest.mark.parametrize("size", [100.0, 30.0, 33.3])
def test_a_band_of_one_cell_size_holds_all_cells_with_a_common_side(kind, size):
    """Centres of neighbouring cells are one cell size apart up to the rounding of their coordinates, which must not decide."""
    lattice = Lattice(kind, size, (2_600_000.1, 1_200_000.7))
    cells = lattice.cover((2_600_000.0, 1_200_000.0, 2_601_000.0, 1_201_000.0))
    band = distance_band(lattice.centres(cells), size)
    assert (band != lattice.contiguity(cells, rook=True)).nnz == 0


@given(seed=st.integers(0, 2**31), step=st.sampled_from([0.1, 1 / 3, 0.7, 100.0]), factor=st.sampled_from([1.0, 2**0.5, 2.0]))
@settings(max_examples=20, deadline=None)
def test_a_band_is_symmetric_even_where_distances_equal_it(seed, step, factor):
    origin = np.random.default_rng(seed).random(2) * 1e6
    x, y = np.meshgrid(np.arange(25) * step, np.arange(25) * step)
    weights = distance_band(np.column_stack([x.ravel(), y.ravel()]) + origin, step * factor)
    assert (weights != weights.T).nnz == 0
    assert np.diff(weights.indptr).max() == {1.0: 4, 2.0: 12}.get(factor, 8)


def test_units_out_of_reach_are_empty_rows():
    weights = distance_band(np.array([[0.0, 0.0], [1.0, 0.0], [50.0, 0.0]]), 2.0)
    assert np.diff(weights.indptr).tolist() == [1, 1, 0]


@pytest.mark.parametrize("band", [0.0, -3.0, float("nan")])
def test_a_band_that_is_not_positive_is_refused(band):
    with pytest.raises(AnalysisError, match="greater than 0 m"):
        distance_band(np.zeros((3, 2)), band)


@pytest.mark.parametrize("n", [4_000, 30_000])
def test_a_band_with_too_many_links_is_refused_with_their_number(n, monkeypatch):
    """Below and above the size from which links are estimated and not counted."""
    monkeypatch.setattr(neighbours, "MAX_LINKS", 2_000_000)
    xy = np.random.default_rng(1).random((n, 2)) * 1000.0
    with pytest.raises(AnalysisError, match="too many") as caught:
        distance_band(xy, 400.0)
    away = np.hypot(*(xy[:300, None, :] - xy[None, :, :]).reshape(-1, 2).T)
    assert caught.value.figures["mean"] == pytest.approx((away <= 400.0).sum() / 300 - 1, rel=0.05)
    assert caught.value.figures["n"] == n


def test_a_band_over_a_whole_city_is_refused_before_it_fills_memory():
    """A million units all within the band would have 10^12 links."""
    xy = np.random.default_rng(1).random((1_000_000, 2))
    with pytest.raises(AnalysisError, match="999999 neighbours"):
        distance_band(xy, 10.0)


def test_blocks_do_not_show(monkeypatch):
    xy = np.random.default_rng(3).random((500, 2))
    whole = distance_band(xy, 0.1), k_nearest(xy, 6)
    monkeypatch.setattr(neighbours, "_BLOCK", 37)
    for one, again in zip(whole, (distance_band(xy, 0.1), k_nearest(xy, 6)), strict=True):
        assert (one != again).nnz == 0


@pytest.mark.parametrize("search", [lambda xy, tell: distance_band(xy, 0.05, tell), lambda xy, tell: k_nearest(xy, 5, tell)])
def test_progress_grows_and_cancelling_stops(search, monkeypatch):
    monkeypatch.setattr(neighbours, "_BLOCK", 100)
    xy = np.random.default_rng(3).random((1_000, 2))
    told = []
    search(xy, told.append)
    assert len(told) >= 10
    assert told == sorted(told)
    assert told[0] >= 0.0
    assert told[-1] < 1.0
    heard = []

    def stop(share):
        heard.append(share)
        if len(heard) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        search(xy, stop)
    assert len(heard) == 3


def test_pairs_given_twice_count_once():
    weights = from_pairs(np.array([0, 0, 2, 0]), np.array([1, 1, 0, 2]), 4)
    assert weights.toarray().tolist() == [[0, 1, 1, 0], [0, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]]
    assert weights.dtype == np.int8
