# SPDX-License-Identifier: GPL-2.0-or-later
"""Floating catchments and gravity: scenarios worked by hand, PySAL's access as oracle, and that nothing is lost or made."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smartcity.smartcity_plugin.analysis.allocation.accessibility import (
    DECAYS,
    METHODS,
    accessibility,
    decay,
    difference_classes,
    gini,
)
from smartcity.smartcity_plugin.analysis.errors import AnalysisError

# Three villages with 1000, 2000 and 3000 people; clinic A with 3 doctors, clinic B with 6. Minutes:
#            A   B
# village 0  5   -
# village 1  15  10
# village 2  40  25
ROWS, SITES, MINUTES = [0, 1, 1, 2, 2], [0, 0, 1, 0, 1], [5.0, 15.0, 10.0, 40.0, 25.0]
PEOPLE, DOCTORS = [1000.0, 2000.0, 3000.0], [3.0, 6.0]


def test_two_steps_by_hand():
    """Within 30 minutes A is reached by villages 0 and 1: 3 / 3000 = 0.001; B by 1 and 2: 6 / 5000 = 0.0012. Village 1 reaches both: 0.0022."""
    found = accessibility(ROWS, SITES, MINUTES, PEOPLE, DOCTORS, "2sfca", 30.0)
    np.testing.assert_allclose(found.ratio, [0.001, 0.0012], rtol=1e-12)
    np.testing.assert_allclose(found.access, [0.001, 0.0022, 0.0012], rtol=1e-12)
    assert found.potential.tolist() == [3000.0, 5000.0]
    assert found.reached.tolist() == [1, 2, 1]
    assert found.nearest.tolist() == [5.0, 10.0, 25.0]


def test_a_smaller_catchment_by_hand():
    """Within 12 minutes A is reached by village 0 alone: 3 / 1000; B by village 1 alone: 6 / 2000; village 2 reaches nothing."""
    found = accessibility(ROWS, SITES, MINUTES, PEOPLE, DOCTORS, "2sfca", 12.0)
    np.testing.assert_allclose(found.access, [0.003, 0.003, 0.0], rtol=1e-12)
    assert found.nearest[2] == np.inf


def test_zones_by_hand():
    """Zones of 10 minutes with weights 1, 0.68, 0.22.

    A: 1000 * 1 (5 min) + 2000 * 0.68 (15 min) = 2360, ratio 3 / 2360. B: 2000 * 1 (10 min, the border belongs to the nearer zone) + 3000 * 0.22 (25 min) = 2660, ratio 6 / 2660.
    """
    found = accessibility(ROWS, SITES, MINUTES, PEOPLE, DOCTORS, "e2sfca", 30.0)
    a, b = 3 / 2360, 6 / 2660
    np.testing.assert_allclose(found.ratio, [a, b], rtol=1e-12)
    np.testing.assert_allclose(found.access, [a, 0.68 * a + b, 0.22 * b], rtol=1e-12)


def test_gravity_by_hand():
    """1 / cost. A: 1000 / 5 + 2000 / 15 + 3000 / 40 = 408.333; B: 2000 / 10 + 3000 / 25 = 320. The scale of the decay cancels."""
    found = accessibility(ROWS, SITES, MINUTES, PEOPLE, DOCTORS, "gravity", least_cost=1.0)
    a, b = 3 / (200 + 400 / 3 + 75), 6 / 320
    np.testing.assert_allclose(found.access, [a / 5, a / 15 + b / 10, a / 40 + b / 25], rtol=1e-12)


def test_a_place_on_a_centre_does_not_reach_infinitely_much():
    """Below 100 m all count as 100 m: both places are equally near, so they share 6 evenly: 6 / 30 each."""
    found = accessibility([0, 1], [0, 0], [0.0, 100.0], [10.0, 20.0], [6.0], "gravity")
    np.testing.assert_allclose(found.access, [0.2, 0.2], rtol=1e-12)


def test_weights_of_costs():
    limit = 30.0
    np.testing.assert_allclose(decay([0, 10, 10.01, 20, 30, 30.01], "e2sfca", limit), [1, 1, 0.68, 0.68, 0.22, 0])
    np.testing.assert_allclose(decay([0, 10, 20, 30, 31], "e2sfca", limit, "fast"), [1, 1, 0.42, 0.09, 0])
    np.testing.assert_allclose(decay([0, 30, 30.5], "e2sfca", limit, "gaussian"), [1, 0, 0], atol=1e-15)
    # half way: (exp(-1/8) - exp(-1/2)) / (1 - exp(-1/2))
    np.testing.assert_allclose(decay([15.0], "e2sfca", limit, "gaussian"), [(np.exp(-0.125) - np.exp(-0.5)) / (1 - np.exp(-0.5))])
    np.testing.assert_allclose(decay([50, 200, 400], "gravity", power=2.0), [1.0, 0.25, 0.0625])
    assert decay([0.1 * 3], "e2sfca", 0.9)[0] == 1.0, "0.30000000000000004 is a third of 0.9"


@pytest.mark.oracle
def test_equals_pysals_access(oracle):
    rng = np.random.default_rng(3)
    cost = np.hypot(*(rng.random((300, 1, 2)) - rng.random((1, 25, 2))).transpose(2, 0, 1)) * 1e4
    row, site = np.indices(cost.shape).reshape(2, -1)
    demand, supply = rng.integers(1, 500, 300).astype(float), rng.integers(1, 9, 25).astype(float)
    peer = oracle("floating_catchments", row=row, site=site, cost=cost.ravel(), demand=demand, supply=supply, limit=3000.0)
    for name, method in (("plain", "2sfca"), ("stepped", "e2sfca")):
        own = accessibility(row, site, cost.ravel(), demand, supply, method, 3000.0)
        np.testing.assert_allclose(own.access, peer[name], rtol=1e-12)


@st.composite
def cases(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    n, m = draw(st.integers(1, 12)), draw(st.integers(1, 6))
    there = rng.random((n, m)) < draw(st.sampled_from([0.2, 0.8, 1.0]))
    row, site = np.nonzero(there)
    cost = rng.integers(0, 20, row.size) * draw(st.sampled_from([1.0, 0.37]))
    return row, site, cost, rng.integers(0, 4, n).astype(float), rng.integers(0, 3, m).astype(float)


@settings(max_examples=200, deadline=None)
@given(cases(), st.sampled_from(METHODS), st.sampled_from(DECAYS), st.sampled_from([None, 3.0, 9.0]))
def test_nothing_is_lost_or_made(case, method, zones, limit):
    """Sum of weight * access = sum of the capacities that anybody reaches."""
    row, site, cost, weights, capacity = case
    limit = limit or (None if method == "gravity" else 6.0)
    found = accessibility(row, site, cost, weights, capacity, method, limit, zones, least_cost=1.0)
    used = found.potential > 0
    assert weights @ found.access == pytest.approx(capacity[used].sum(), rel=1e-9, abs=1e-12)
    assert np.array_equal(np.isnan(found.ratio), ~used)
    assert (found.access[found.reached == 0] == 0).all()
    assert np.isfinite(found.access).all()


def test_the_order_of_the_lines_and_twins_do_not_matter():
    rng = np.random.default_rng(1)
    order = rng.permutation(5)
    rows, sites, minutes = (np.array(one)[order] for one in (ROWS, SITES, MINUTES))
    twice = accessibility([*rows, 1], [*sites, 1], [*minutes, 29.0], PEOPLE, DOCTORS, "e2sfca", 30.0)
    once = accessibility(ROWS, SITES, MINUTES, PEOPLE, DOCTORS, "e2sfca", 30.0)
    np.testing.assert_allclose(twice.access, once.access, rtol=1e-14)


def test_a_centre_that_nobody_reaches_is_listed():
    found = accessibility([0], [0], [1.0], [5.0, 5.0], [2.0, 7.0], "2sfca", 10.0)
    assert found.unused.tolist() == [1]
    assert found.access.tolist() == [0.4, 0.0]


def test_classes_of_a_difference():
    before = np.array([1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 2.0, 1.0])
    after = np.array([1.0, 1.04, 1.2, 2.0, 0.5, 0.0, 1.0, 0.9])
    assert difference_classes(before, after).tolist() == [0, 0, 1, 2, 2, 0, -2, -1]


def test_gini_by_hand():
    assert gini([1, 1, 1], [5, 6, 7]) == pytest.approx(0.0)
    # one person of four has all: the Lorenz curve is 0 up to 3/4; area below it 1/8; 1 - 2/8
    assert gini([0, 0, 0, 1], [1, 1, 1, 1]) == pytest.approx(0.75)
    assert gini([0, 1], [3, 1]) == pytest.approx(0.75)
    assert np.isnan(gini([0, 0], [1, 1]))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"limit": None}, "needs a limit"),
        ({"limit": 0.0}, "above 0"),
        ({"limit": float("nan")}, "above 0"),
        ({"method": "kernel"}, "no method"),
        ({"method": "gravity", "power": 0.0}, "must be above 0"),
        ({"costs": [5.0, 15.0, np.nan, 40.0, 25.0]}, "missing or negative"),
        ({"costs": [5.0, -1.0, 10.0, 40.0, 25.0]}, "missing or negative"),
        ({"weights": [1.0, -2.0, 3.0]}, "weights of the demand are missing"),
        ({"capacity": [1.0, np.inf]}, "capacities are missing"),
    ],
)
def test_what_cannot_be_is_said_in_words(change, words):
    arguments = {"rows": ROWS, "sites": SITES, "costs": MINUTES, "weights": PEOPLE, "capacity": DOCTORS, "limit": 30.0}
    with pytest.raises(AnalysisError, match=words):
        accessibility(**(arguments | change))
