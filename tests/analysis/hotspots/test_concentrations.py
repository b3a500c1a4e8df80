# SPDX-License-Identifier: GPL-2.0-or-later
"""Location quotients, their uncertainty, what is hidden, and segments of units that are alike."""

from __future__ import annotations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from smartcity.smartcity_plugin.analysis.hotspots.concentrations import (
    are_parts,
    check_table,
    location_quotients,
    protect,
    wilson,
)
from smartcity.smartcity_plugin.analysis.hotspots.ranking import rank_by_people
from smartcity.smartcity_plugin.analysis.hotspots.segments import find_segments, silhouette, standard_scores
from smartcity.smartcity_plugin.analysis.hotspots.suppression import audit

COUNTS = np.array([[30.0, 10.0], [10.0, 10.0], [20.0, 40.0]])
TOTALS = np.array([100.0, 100.0, 200.0])


def test_quotients_by_hand():
    found = location_quotients(COUNTS, TOTALS)
    np.testing.assert_allclose(found.overall, [0.15, 0.15])
    np.testing.assert_allclose(found.share, [[0.3, 0.1], [0.1, 0.1], [0.1, 0.2]])
    np.testing.assert_allclose(found.lq, [[2, 2 / 3], [2 / 3, 2 / 3], [2 / 3, 4 / 3]])
    assert np.all((found.low <= found.lq) & (found.lq <= found.high))
    # people-weighted, the quotients of a group average to one
    np.testing.assert_allclose(TOTALS @ found.lq / TOTALS.sum(), 1.0)


def test_wilson_as_printed():
    """Newcombe (1998, Statistics in Medicine 17:857-872), table I: 81/263 gives .2553 to .3662, 15/148 .0624 to .1605, 0/20 0 to .1611."""
    low, high = wilson(np.array([81 / 263, 15 / 148, 0.0]), np.array([263.0, 148.0, 20.0]))
    np.testing.assert_allclose(low, [0.2553, 0.0624, 0.0], atol=5e-5)
    np.testing.assert_allclose(high, [0.3662, 0.1605, 0.1611], atol=5e-5)


def test_a_small_unit_is_not_called_a_concentration():
    counts = np.array([[3.0], [300.0], [1_200.0]])
    found = location_quotients(counts, np.array([10.0, 1_000.0, 9_000.0]))
    assert found.lq[0, 0] == pytest.approx(found.lq[1, 0])
    assert found.classes[:, 0].tolist() == [0.0, 1.0, -0.0]


def test_under_even_shares_few_units_are_called_many_or_few():
    rng = np.random.default_rng(3)
    totals = rng.integers(50, 800, 2_000).astype(float)
    counts = rng.binomial(totals.astype(int), 0.2).astype(float)[:, None]
    found = location_quotients(counts, totals)
    sure = (found.low > 1.0) | (found.high < 1.0)
    assert np.mean(sure) == pytest.approx(0.05, abs=0.015)


def test_small_counts_are_hidden_and_cannot_be_derived():
    rng = np.random.default_rng(2)
    totals = rng.integers(60, 300, 30).astype(float)
    counts = np.column_stack([rng.binomial(totals.astype(int), share) for share in (0.02, 0.2, 0.4)]).astype(float)
    k = 5
    hidden, primary, unknown = protect(counts, totals, k)
    small = (counts > 0) & (counts < k)
    assert small.any()
    assert hidden[small].all()
    assert primary == small.sum()
    assert not unknown.any()
    whole = np.column_stack([counts, totals - counts.sum(axis=1)])
    # what the planner publishes: the groups that are not hidden, the totals and the overall shares; the rest is not published
    intervals = audit(whole, np.column_stack([hidden, np.ones(30, dtype=bool)]))
    of_groups = intervals.cells[:, 1] < 3
    assert np.all(intervals.width[of_groups] >= k)
    found = location_quotients(counts, totals, k)
    for values in (found.share, found.lq, found.low, found.high):
        np.testing.assert_array_equal(np.isnan(values), hidden)


def test_overlapping_groups_are_protected_one_by_one():
    totals = np.array([50.0, 60.0, 70.0, 80.0])
    counts = np.array([[40.0, 45.0], [2.0, 50.0], [30.0, 60.0], [20.0, 10.0]])
    assert not are_parts(counts, totals)
    hidden, _, _ = protect(counts, totals, 5)
    assert hidden[1, 0]
    assert hidden[:, 0].sum() >= 2, "the overall share would give the only hidden one away"
    with pytest.raises(AnalysisError, match="whole numbers"):
        protect(counts + 0.5, totals, 5)


def test_a_group_that_is_too_small_in_all_is_hidden_everywhere():
    counts = np.array([[1.0, 20.0], [2.0, 30.0], [0.0, 25.0]])
    found = location_quotients(counts, np.array([50.0, 60.0, 70.0]), k=5)
    assert np.isnan(found.lq[:, 0]).all()
    assert np.isnan(found.overall[0])


def test_rank_by_people():
    np.testing.assert_array_equal(rank_by_people(np.array([5.0, 9.0, 9.0, 1.0]), np.array([True, True, True, False])), [3, 1, 2, np.nan])


def test_tables_that_say_nothing():
    with pytest.raises(AnalysisError, match="Only 1 unit"):
        check_table(COUNTS[:1], TOTALS[:1], ["a", "b"])
    with pytest.raises(AnalysisError, match="“b”"):
        check_table(COUNTS * [1, 0], TOTALS, ["a", "b"])


def planted(seed=0, n=90):
    """Three kinds of units, of 45, 30 and 15."""
    rng = np.random.default_rng(seed)
    kind = np.repeat([0, 1, 2], [n // 2, n // 3, n // 6])
    centre = np.array([[0.1, 0.2, 0.3], [0.3, 0.1, 0.3], [0.2, 0.4, 0.1]])
    return centre[kind] + rng.normal(scale=0.015, size=(kind.size, 3)), kind


@pytest.mark.parametrize("method", ["kmeans", "ward"])
@pytest.mark.parametrize("number", [None, 3])
def test_planted_kinds_are_found_and_numbered_by_size(method, number):
    shares, kind = planted()
    order = np.random.default_rng(1).permutation(len(shares))
    found = find_segments(shares[order], number, method, seed=1)
    np.testing.assert_array_equal(found.members, kind[order] + 1)
    assert found.silhouette > 0.6


def test_one_seed_one_result_and_twenty_starts_find_the_same():
    shares, _ = planted(3)
    noisy = shares + np.random.default_rng(0).normal(scale=0.05, size=shares.shape)
    a, b = (find_segments(noisy, 4, "kmeans", seed=5).members for _ in range(2))
    np.testing.assert_array_equal(a, b)

    def inertia(members):
        scores = standard_scores(noisy)
        return sum(np.sum((scores[members == one] - scores[members == one].mean(axis=0)) ** 2) for one in np.unique(members))

    assert inertia(find_segments(noisy, 4, "kmeans", seed=6).members) == pytest.approx(inertia(a), rel=0.02)
    assert inertia(a) <= inertia(find_segments(noisy, 4, "ward", seed=1).members) * 1.000001


def test_silhouette_by_definition():
    scores, kind = planted(n=30)
    every = np.sqrt(((scores[:, None] - scores) ** 2).sum(axis=2))
    values = []
    for i in range(len(scores)):
        own = (kind == kind[i]) & (np.arange(len(scores)) != i)
        a = every[i, own].mean()
        b = min(every[i, kind == other].mean() for other in set(kind) - {kind[i]})
        values.append((b - a) / max(a, b))
    assert silhouette(scores, kind) == pytest.approx(np.mean(values))


def test_segments_that_cannot_be():
    shares, _ = planted(n=30)
    with pytest.raises(AnalysisError, match="only 30 units with different shares"):
        find_segments(shares, 31, "kmeans", seed=1)
    with pytest.raises(AnalysisError, match="only one segment"):
        find_segments(np.full((9, 2), 0.3), None, "kmeans", seed=1)
    with pytest.raises(AnalysisError, match="Choose kmeans"):
        find_segments(np.random.default_rng(0).random((5_001, 2)), 3, "ward", seed=1)
    constant = np.column_stack([shares[:, 0], np.full(30, 0.1)])
    np.testing.assert_array_equal(standard_scores(constant)[:, 1], 0.0)
    assert find_segments(shares[:2], None, "kmeans", seed=1).number == 2


def test_cancelling_is_asked_between_starts():
    asked = []

    def stop(share):
        asked.append(share)
        if len(asked) > 30:
            raise Cancelled

    with pytest.raises(Cancelled):
        find_segments(np.random.default_rng(0).random((3_000, 4)), None, "kmeans", 1, stop)
