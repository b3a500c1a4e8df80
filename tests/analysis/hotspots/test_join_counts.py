# SPDX-License-Identifier: GPL-2.0-or-later
"""Local join counts: counted out, and as the peers'."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.hotspots.join_counts import local_join_counts
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import distance_band, k_nearest


@pytest.mark.parametrize("k", [1, 3, 5, 8])
def test_p_and_moments_against_all_subsets(k):
    """Nine units: every way to choose the k neighbours of a unit among the other eight."""
    rng = np.random.default_rng(k)
    flag = np.array([1, 1, 0, 1, 0, 0, 1, 0, 1], dtype=float)
    weights = k_nearest(rng.random((9, 2)), k)
    result = local_join_counts(flag, weights)
    for unit in range(9):
        if flag[unit] == 0:
            assert np.isnan([result.statistic[unit], result.expected[unit], result.variance[unit], result.z[unit], result.p[unit]]).all()
            continue
        counts = np.array([sum(one) for one in combinations(np.delete(flag, unit).tolist(), k)])
        observed = flag[weights.indices[weights.indptr[unit] : weights.indptr[unit + 1]]].sum()
        assert result.statistic[unit] == observed
        assert result.p[unit] == pytest.approx(np.mean(counts >= observed), rel=1e-9)
        assert result.expected[unit] == pytest.approx(counts.mean(), rel=1e-12)
        assert result.variance[unit] == pytest.approx(counts.var(), rel=1e-9, abs=1e-12)
    assert np.all(result.neighbours == k)


@pytest.mark.oracle
def test_against_esda_and_pygeoda(oracle):
    """9 999 permutations of theirs against exact probabilities, upper tail."""
    rng = np.random.default_rng(4)
    xy, x = rng.random((150, 2)) * 1_000, rng.random(150)
    flag = (rng.random(150) < 0.2 + 0.5 * (xy[:, 0] < 400)).astype(float)
    weights = k_nearest(xy, 6)
    focal = np.repeat(np.arange(150), 6)
    theirs = oracle(
        "clusters",
        x=x, y=x, flag=flag, xy=xy, k=6, focal=focal, neighbour=weights.indices, weight=np.ones(900), permutations=9_999,
    )  # fmt: skip
    ours = local_join_counts(flag, weights)
    ones = flag == 1
    np.testing.assert_array_equal(np.nan_to_num(ours.statistic), theirs["join_count"])
    np.testing.assert_array_equal(np.nan_to_num(ours.statistic), theirs["geoda_join"])
    error = np.sqrt(np.maximum(ours.p * (1 - ours.p), 1e-4) / 9_999)
    assert np.max(np.abs(ours.p - theirs["join_greater"])[ones] / error[ones]) < 4.5
    low = ones & (ours.p < 0.2)  # pygeoda gives the smaller tail
    assert low.sum() > 10
    assert np.max(np.abs(ours.p - theirs["geoda_join_p"])[low] / error[low]) < 4.5


def test_islands_are_not_tested_and_stay_among_the_others():
    xy = np.array([[0, 0], [1, 0], [0, 1], [1, 1], [90, 90]], dtype=float)
    result = local_join_counts(np.array([1.0, 1.0, 0.0, 0.0, 1.0]), distance_band(xy, 1.1))
    assert np.isnan(result.p[4])
    assert result.neighbours.tolist() == [2, 2, 2, 2, 0]
    # unit 0: two neighbours among four others with two ones; at least one of them: 1 - C(2,2)/C(4,2)
    assert result.p[0] == pytest.approx(5 / 6)


def test_a_single_one_is_no_surprise():
    result = local_join_counts(np.array([0.0, 0.0, 1.0, 0.0]), k_nearest(np.random.default_rng(0).random((4, 2)), 2))
    assert result.p[2] == 1.0
    assert result.statistic[2] == 0.0
    assert np.isnan(result.z[2])


@pytest.mark.parametrize(("values", "named"), [([0, 1, 2], "0, 1, 2"), ([0.5, 1, 1], "0.5, 1"), (range(9), "0, 1, 2, 3, 4, …")])
def test_other_values_than_0_and_1_are_refused_and_named(values, named):
    values = np.array(values, dtype=float)
    with pytest.raises(AnalysisError, match="were found: " + named):
        local_join_counts(values, k_nearest(np.random.default_rng(0).random((values.size, 2)), 2))


@pytest.mark.parametrize("value", [0.0, 1.0])
def test_all_the_same_is_refused(value):
    with pytest.raises(AnalysisError, match="are equal"):
        local_join_counts(np.full(9, value), k_nearest(np.random.default_rng(0).random((9, 2)), 2))


def test_order_translation_and_rotation_do_not_matter():
    rng = np.random.default_rng(6)
    xy, flag = rng.random((80, 2)), (rng.random(80) < 0.4).astype(float)
    order = rng.permutation(80)
    turned = xy @ np.array([[0.6, -0.8], [0.8, 0.6]]).T + 40.0
    plain, mixed = local_join_counts(flag, k_nearest(xy, 5)), local_join_counts(flag[order], k_nearest(turned[order], 5))
    for name in ("statistic", "expected", "variance", "z", "p"):
        np.testing.assert_allclose(getattr(plain, name)[order], getattr(mixed, name), rtol=1e-12)


def test_false_alarms_are_no_more_than_stated():
    """An exact test of a count is never called more often than 5 %, and not nearly never."""
    shares = []
    for run in range(60):
        rng = np.random.default_rng([12, run])
        p = local_join_counts((rng.random(400) < 0.3).astype(float), k_nearest(rng.random((400, 2)), 8)).p
        shares.append(np.nanmean((p <= 0.05)[~np.isnan(p)]))
    assert 0.005 <= np.mean(shares) <= 0.055


def test_many_units_are_quick():
    """Few pairs of counts recur, so a hundred thousand units take no longer than their links."""
    import time

    rng = np.random.default_rng(1)
    weights = k_nearest(rng.random((100_000, 2)), 8)
    flag = (rng.random(100_000) < 0.2).astype(float)
    start = time.process_time()
    result = local_join_counts(flag, weights)
    assert time.process_time() - start < 2.0
    assert np.isfinite(result.p[flag == 1]).all()
