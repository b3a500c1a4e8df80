# SPDX-License-Identifier: GPL-2.0-or-later
"""Moran's I: the definition, and moments that hold over all arrangements of the values."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.hotspots.autocorrelation import morans_i
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import distance_band, from_pairs


def chain(n, *, islands=0):
    """n units in a row, each linked to the next, and some without links."""
    left, right = np.arange(n - 1), np.arange(1, n)
    return from_pairs(np.concatenate([left, right]), np.concatenate([right, left]), n + islands)


def by_definition(values, weights):
    """n / S0 * sum_ij w_ij d_i d_j / sum_i d_i^2, with plain loops."""
    table, deviation = weights.toarray(), values - values.mean()
    products = sum(table[i, j] * deviation[i] * deviation[j] for i in range(values.size) for j in range(values.size))
    return values.size / table.sum() * products / np.sum(deviation**2)


@pytest.mark.parametrize("islands", [0, 1])
def test_mean_and_variance_are_those_over_all_arrangements(islands):
    """All 5 040 arrangements of seven skewed values: the moments under randomisation are exact, with an island in n as well."""
    weights = chain(7 - islands, islands=islands)
    values = np.array([0.0, 1.0, 1.5, 3.0, 4.0, 9.0, 20.0])
    arrangements = np.array(list(permutations(values)))
    every = np.array([morans_i(one, weights).value for one in arrangements])
    one = morans_i(values, weights)
    assert one.value == pytest.approx(by_definition(values, weights))
    assert one.expected == pytest.approx(every.mean()) == pytest.approx(-1 / 6)
    assert one.z == pytest.approx((one.value - every.mean()) / every.std())


def test_unequal_numbers_of_neighbours_by_definition():
    rng = np.random.default_rng(2)
    values, weights = rng.gamma(1.0, size=40), distance_band(rng.random((40, 2)), 0.3)
    assert np.unique(np.diff(weights.indptr)).size > 4
    assert morans_i(values, weights).value == pytest.approx(by_definition(values, weights))


def test_likeness_is_positive_alternation_negative_and_chance_near_zero():
    weights = chain(200)
    steps = morans_i(np.repeat([0.0, 1.0], 100), weights)
    zigzag = morans_i(np.tile([0.0, 1.0], 100), weights)
    random = morans_i(np.random.default_rng(1).random(200), weights)
    assert steps.value > 0.95
    assert steps.z > 10
    assert zigzag.value == pytest.approx(-1.0)
    assert zigzag.z < -10
    assert abs(random.z) < 3


def test_origin_and_scale_do_not_matter():
    rng = np.random.default_rng(4)
    values, weights = rng.random(50), distance_band(rng.random((50, 2)), 0.25)
    plain, moved = morans_i(values, weights), morans_i(values * 1e4 + 7e5, weights)
    assert moved.value == pytest.approx(plain.value, rel=1e-8)
    assert moved.z == pytest.approx(plain.z, rel=1e-8)


@pytest.mark.parametrize(
    ("values", "weights"),
    [
        (np.arange(5.0), chain(1, islands=4)),
        (np.full(5, 3.0), chain(5)),
        (np.arange(3.0), chain(3)),
    ],
    ids=["no links", "equal values", "three units"],
)
def test_where_there_is_nothing_to_say_it_is_nan(values, weights):
    one = morans_i(values, weights)
    assert np.isnan([one.value, one.expected, one.z]).all()


def test_all_linked_with_all_gives_the_expected_value_and_no_z():
    """Then I is the same for every arrangement."""
    n = 6
    rows, columns = np.nonzero(~np.eye(n, dtype=bool))
    one = morans_i(np.array([1.0, 2.0, 4.0, 8.0, 16.0, 32.0]), from_pairs(rows, columns, n))
    assert one.value == pytest.approx(one.expected) == pytest.approx(-1 / 5)
    assert np.isnan(one.z) or abs(one.z) < 1e-4
