# SPDX-License-Identifier: GPL-2.0-or-later
"""Lists of the nearest sites: what is listed, what is cut, what is known of the rest, what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smartcity.smartcity_plugin.analysis.allocation.cost_lists import columns_of, enough_nearest, from_matrix, from_pairs, from_points
from smartcity.smartcity_plugin.analysis.errors import AnalysisError


@st.composite
def tables(draw):
    n, m = draw(st.integers(1, 8)), draw(st.integers(1, 7))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    table = rng.integers(0, 12, (n, m)).astype(float)
    table[rng.random((n, m)) < draw(st.sampled_from([0.0, 0.4]))] = np.inf
    return table, draw(st.sampled_from([None, 1, 2, 5, 99])), draw(st.sampled_from([None, 0.0, 4.0, 50.0]))


def as_pairs(table, **cut):
    row, site = np.nonzero(np.isfinite(table))
    return from_pairs(row[::-1], site[::-1], table[row, site][::-1], *table.shape, **cut)


@settings(max_examples=150, deadline=None)
@given(tables())
def test_rows_are_sorted_and_the_floor_is_below_all_that_is_not_listed(given_table):
    table, nearest, limit = given_table
    for lists in (from_matrix(table, nearest=nearest, limit=limit), as_pairs(table, nearest=nearest, limit=limit)):
        for i, row in enumerate(table):
            part = slice(lists.pointer[i], lists.pointer[i + 1])
            sites, costs = lists.sites[part], lists.costs[part]
            assert np.array_equal(costs, row[sites])
            within = np.sort(row[row <= (np.inf if limit is None else limit)])
            assert np.array_equal(costs, within[np.isfinite(within)][:nearest])
            rest = np.delete(row, sites)
            assert rest.size == 0 or rest.min() >= lists.floor[i]
            assert np.isinf(lists.floor[i]) == (not np.isfinite(rest).any())


@settings(max_examples=100, deadline=None)
@given(tables(), st.integers(0, 2**32 - 1))
def test_a_plan_is_judged_by_its_true_costs(given_table, seed):
    table, nearest, limit = given_table
    rng = np.random.default_rng(seed)
    chosen = np.sort(rng.choice(table.shape[1], rng.integers(1, table.shape[1] + 1), replace=False))
    for lists in (from_matrix(table, nearest=nearest, limit=limit), as_pairs(table, nearest=nearest, limit=limit)):
        cost, site = lists.nearest_of(chosen)
        assert np.array_equal(cost, table[:, chosen].min(axis=1))
        served = site >= 0
        assert np.array_equal(served, np.isfinite(cost))
        assert np.array_equal(table[np.flatnonzero(served), site[served]], cost[served])


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 30), st.integers(1, 12), st.integers(0, 2**32 - 1), st.sampled_from([1, 3, 12]), st.sampled_from([None, 0.2]))
def test_points_are_the_table_of_their_distances(n, m, seed, nearest, limit):
    rng = np.random.default_rng(seed)
    here, there = rng.random((n, 2)), rng.random((m, 2))
    table = np.hypot(*(here[:, None] - there[None]).transpose(2, 0, 1))
    lists, same = from_points(here, there, nearest, limit=limit), from_matrix(table, nearest=nearest, limit=limit)
    assert np.array_equal(lists.sites, same.sites)
    np.testing.assert_allclose(lists.costs, same.costs, rtol=1e-12)
    np.testing.assert_allclose(lists.floor, same.floor, rtol=1e-12)
    chosen = np.arange(m)[:: max(1, m // 3)]
    np.testing.assert_allclose(lists.nearest_of(chosen)[0], table[:, chosen].min(axis=1), rtol=1e-12)


def test_a_limit_is_still_within():
    assert from_points([[0, 0]], [[3, 4], [6, 8]], 2, limit=5.0).sites.tolist() == [0]


def test_of_a_pair_that_comes_twice_the_cheaper_line_counts():
    lists = from_pairs([0, 0, 0], [1, 1, 0], [9.0, 4.0, 6.0], 1, 2)
    assert lists.sites.tolist() == [1, 0]
    assert lists.costs.tolist() == [4.0, 6.0]


def test_columns_hold_the_same_entries():
    rng = np.random.default_rng(0)
    lists = from_matrix(rng.integers(0, 3, (40, 9)).astype(float), nearest=4)
    columns = columns_of(lists.pointer, lists.sites, lists.costs, 9)
    rows = np.repeat(np.arange(40), lists.lengths)
    sites = np.repeat(np.arange(9), np.diff(columns.pointer))
    assert set(zip(rows, lists.sites, lists.costs)) == set(zip(columns.rows, sites, columns.costs))


def test_whole_costs_are_known_as_such_also_behind_the_cut():
    assert from_matrix([[1.0, 2.0]], [3.0]).whole
    assert not from_matrix([[1.0, 2.5]], nearest=1).whole
    assert not from_matrix([[1.0, 2.0]], [0.3]).whole
    assert not from_pairs([0, 0], [0, 1], [1.0, 2.5], 1, 2, nearest=1).whole


def test_enough_nearest_leaves_hardly_anybody_outside():
    rng = np.random.default_rng(0)
    nearest = enough_nearest(1_000, 50)
    outside = [np.isin(np.arange(nearest), rng.choice(1_000, 50, replace=False)).any() for _ in range(5_000)]
    assert np.mean(outside) > 0.999
    assert enough_nearest(30, 2) == 30


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: from_matrix([[1.0, np.nan]]), "NaN"),
        (lambda: from_matrix([[1.0, -1.0]]), "costs are negative"),
        (lambda: from_matrix([[1.0, 1.0]], [-1.0]), "1 weights are negative"),
        (lambda: from_matrix([[1.0, 1.0]], [np.nan]), "weights are missing"),
        (lambda: from_matrix([[1.0, 1.0]], [1.0, 2.0]), "1 demands, but 2 weights"),
        (lambda: from_matrix(np.empty((0, 2))), "no demand"),
        (lambda: from_matrix(np.empty((2, 0))), "no candidate"),
        (lambda: from_matrix([1.0, 2.0]), "one row per demand"),
        (lambda: from_matrix([[1.0]], nearest=0), "At least one nearest"),
        (lambda: from_pairs([0], [0], [np.nan], 1, 1), "NaN"),
        (lambda: from_pairs([0], [0], [-2.0], 1, 1), "costs are negative"),
        (lambda: from_pairs([0], [3], [1.0], 1, 2), "not there"),
        (lambda: from_pairs([-1], [0], [1.0], 1, 2), "not there"),
        (lambda: from_points([[0.0, np.nan]], [[0.0, 0.0]], 1), "no coordinates"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(make, words):
    with pytest.raises(AnalysisError, match=words):
        make()
