# SPDX-License-Identifier: GPL-2.0-or-later
"""Capacitated p-median: as good as trying everything, capacities kept, honest when stopped, plain words for what cannot be."""

from __future__ import annotations

from itertools import combinations, product

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.allocation.assignment import assign, share_out
from smartcity.smartcity_plugin.analysis.allocation.capacitated import capacitated
from smartcity.smartcity_plugin.analysis.allocation.cost_lists import from_matrix, from_points
from smartcity.smartcity_plugin.analysis.allocation.knapsacks import fill
from smartcity.smartcity_plugin.analysis.errors import AnalysisError


def brute(table, weights, usage, room, p, split):
    best = np.inf
    for sites in map(list, combinations(range(table.shape[1]), p)):
        if split:
            shares = share_out(table[:, sites] * weights[:, None], usage, room[sites])
            best = best if shares is None else min(best, (table[:, sites] * weights[:, None] * shares).sum())
            continue
        for who in map(np.array, product(range(p), repeat=len(table))):
            if (np.bincount(who, usage, minlength=p) <= room[sites] + 1e-9).all():
                best = min(best, (table[np.arange(len(table)), np.array(sites)[who]] * weights).sum())
    return best


@pytest.mark.parametrize("seed", range(40))
def test_equals_brute_force(seed):
    rng = np.random.default_rng(seed)
    n, m = int(rng.integers(3, 8)), int(rng.integers(2, 5))
    p = int(rng.integers(1, min(m, 3) + 1))
    table = rng.integers(1, 50, (n, m)).astype(float) if seed % 2 else rng.random((n, m)) * 50
    usage = rng.integers(1, 6, n).astype(float) if seed % 3 else rng.random(n) * 5
    weights = usage if seed % 4 else np.ones(n)
    room, split = rng.integers(4, 20, m).astype(float), seed % 5 == 0
    best = brute(table, weights, usage, room, p, split)
    if not np.isfinite(best):
        with pytest.raises(AnalysisError):
            capacitated(from_matrix(table, weights), p, room, split, usage=usage)
        return
    plan = capacitated(from_matrix(table, weights), p, room, split, usage=usage)
    assert plan.objective == pytest.approx(best, rel=1e-6) and plan.proven
    lines = plan.lines()
    assert (np.bincount(lines.sites, usage[lines.rows] * lines.shares, minlength=m) <= room + 1e-6).all()
    np.testing.assert_allclose(np.bincount(lines.rows, lines.shares), 1.0)
    assert (lines.costs * weights[lines.rows] * lines.shares).sum() == pytest.approx(plan.objective)


def test_sharing_out_is_never_dearer_than_whole_places():
    rng = np.random.default_rng(3)
    table, usage = rng.random((20, 6)) * 100, rng.integers(1, 9, 20).astype(float)
    room = np.full(6, np.ceil(usage.sum() / 3) + 4)
    lists = from_matrix(table, usage)
    assert capacitated(lists, 3, room, True).objective <= capacitated(lists, 3, room, False).objective + 1e-9


def test_knapsacks_are_those_of_brute_force():
    rng = np.random.default_rng(0)
    profits, usage, room = rng.normal(1.0, 3.0, (9, 4)), rng.integers(1, 6, 9).astype(float), np.array([4.0, 9.0, 15.0, 0.0])
    exact, relaxed = fill(profits, usage, room, True), fill(profits, usage, room, False)
    for site in range(4):
        best = max(profits[:, site] @ np.array(take) for take in product((0, 1), repeat=9) if np.array(take) @ usage <= room[site])
        assert exact.profit[site] == pytest.approx(max(best, 0.0))
        assert exact.taken[:, site] @ profits[:, site] == pytest.approx(exact.profit[site])
        assert relaxed.profit[site] >= exact.profit[site] - 1e-12


def test_assign_keeps_capacities():
    rng = np.random.default_rng(1)
    for _ in range(20):
        costs, usage = rng.random((15, 4)), rng.integers(1, 6, 15).astype(float)
        room = np.full(4, np.ceil(usage.sum() / 4) + 3)
        shares = assign(costs, usage, room)
        assert shares is not None and (usage @ shares <= room).all() and (shares.sum(axis=1) == 1).all()


def test_stopped_at_once_the_bound_holds():
    rng = np.random.default_rng(5)
    xy, usage = rng.random((80, 2)), rng.integers(1, 20, 80).astype(float)
    lists = from_matrix(np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1)), usage)
    room = np.full(80, 130.0)
    slow = capacitated(lists, 8, room, time_limit=15.0, gap_limit=0.02)
    quick = capacitated(lists, 8, room, time_limit=0.3)
    assert quick.bound <= slow.objective + 1e-9 and slow.bound <= slow.objective
    assert slow.gap == pytest.approx((slow.objective - slow.bound) / slow.objective)


@pytest.mark.parametrize("split", [False, True])
def test_no_time_at_all_gives_a_plan_too(split):
    rng = np.random.default_rng(6)
    lists = from_points(rng.random((300, 2)), rng.random((40, 2)), 40, rng.integers(1, 9, 300).astype(float))
    plan = capacitated(lists, 8, np.full(40, 300.0), split=split, time_limit=0.0)
    assert plan.stopped == "time" and plan.sites.size == 8 and 0 < plan.bound <= plan.objective and not plan.unserved.size


def test_what_cannot_be_placed_is_said():
    lists = from_matrix(np.ones((3, 2)), np.array([5.0, 2.0, 1.0]))
    with pytest.raises(AnalysisError, match="too few"):
        capacitated(lists, 1, np.array([6.0, 6.0]))
    with pytest.raises(AnalysisError, match="larger than the capacity"):
        capacitated(lists, 2, np.array([4.0, 4.5]))
    assert capacitated(lists, 2, np.array([4.0, 4.5]), split=True).proven
    with pytest.raises(AnalysisError, match="missing or negative"):
        capacitated(lists, 1, np.array([np.nan, 4.0]))
