# SPDX-License-Identifier: GPL-2.0-or-later
"""Plans over phases against brute force on small cases, and what must hold of them always."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smartcity.smartcity_plugin.analysis.allocation.cost_lists import from_matrix, from_points
from smartcity.smartcity_plugin.analysis.allocation.phased import Phase, phased_plan
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled

CHARGE = 10.0


def values_of(table, weights, model, limit):
    """What each set of sites (as bits) costs in one phase, unserved demand charged as the product does; inf-free."""
    n, m = table.shape
    counted = np.isfinite(table).any(axis=1)
    finite = table[np.isfinite(table)]
    charge = CHARGE * max(np.ceil(finite.max(initial=0.0)), 1.0)
    result = {}
    for bits in product([False, True], repeat=m):
        cost = np.where(np.array(bits), table, np.inf).min(axis=1) if any(bits) else np.full(n, np.inf)
        if model == "max_coverage":
            result[bits] = float(weights[~(cost <= limit)].sum())
        else:
            result[bits] = float(sum(w * (c if np.isfinite(c) else charge) for w, c, k in zip(weights, cost, counted) if w > 0 and k))
    return result


def brute_force(table, weights, phases, required, forbidden, existing, model, limit, opening, close):
    """The least sum over all ways to give each site a stretch of phases."""
    m, t_end = table.shape[1], len(phases)
    value = values_of(table, weights, model, limit)
    choices = []
    for j in range(m):
        all_of = [(0, 0)] + [(a, b) for a in range(t_end) for b in range(a + 1, t_end + 1)]
        keep = []
        for a, b in all_of:
            if a < b and (j in forbidden or (b < t_end and (not close or j in required)) or (j in existing and a > 0)):
                continue
            if a == b and (j in required or (j in existing and not close)):
                continue
            keep.append((a, b))
        choices.append(keep)
    best = np.inf
    for plan in product(*choices):
        opened = np.array([[a <= t < b for t in range(t_end)] for a, b in plan])
        if any(opened[:, t].sum() > (m if one.p is None else one.p) for t, one in enumerate(phases)):
            continue
        spent = [sum(opening[j] for j, (a, b) in enumerate(plan) if a == t and a < b and j not in existing) for t in range(t_end)]
        if any(one.budget is not None and spent[t] > one.budget + 1e-9 for t, one in enumerate(phases)):
            continue
        best = min(best, sum(one.weight * value[tuple(opened[:, t].tolist())] for t, one in enumerate(phases)))
    return best


@st.composite
def cases(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    n, m, t_end = draw(st.integers(1, 9)), draw(st.integers(2, 5)), draw(st.integers(1, 3))
    table = rng.integers(0, 20, (n, m)).astype(float) if draw(st.booleans()) else rng.random((n, m)) * 50
    table[rng.random((n, m)) < draw(st.sampled_from([0.0, 0.0, 0.3]))] = np.inf
    weights = rng.integers(0, 5, n).astype(float)
    close = draw(st.booleans())
    order = rng.permutation(m)
    forbidden = order[: draw(st.integers(0, 1))]
    rest = order[len(forbidden) :]
    existing = rest[: draw(st.integers(0, min(2, rest.size)))]
    with_money = draw(st.booleans())
    least = max(len(existing), 1)
    numbers = rng.integers(least, rest.size + 1, t_end) if rest.size >= least else np.full(t_end, least)
    numbers = numbers if close else np.sort(numbers)
    required = (
        rng.choice(rest, 1) if numbers[-1] > len(set(existing)) and not with_money and draw(st.booleans()) else np.empty(0, dtype=int)
    )
    opening = rng.integers(0, 6, m).astype(float)
    phases = [
        Phase(
            f"{t}",
            None if with_money and draw(st.booleans()) else int(number),
            float(rng.integers(0, 12)) if with_money else None,
            float(rng.choice([1.0, 0.5, 2.0])),
        )
        for t, number in enumerate(numbers)
    ]
    model = draw(st.sampled_from(["p_median", "max_coverage"]))
    return table, weights, phases, required, forbidden, existing, model, 12.0, opening, close


@settings(max_examples=120, deadline=None)
@given(cases())
def test_equals_brute_force_and_the_bound_holds(case):
    table, weights, phases, required, forbidden, existing, model, limit, opening, close = case
    best = brute_force(table, weights, phases, required, forbidden, existing, model, limit, opening, close)
    with_money = any(one.budget is not None for one in phases)
    plan = phased_plan(
        from_matrix(table, weights),
        phases,
        required,
        forbidden,
        existing,
        model,
        limit,
        opening if with_money else None,
        close,
        time_limit=20.0,
    )
    value = values_of(table, weights, model, limit)
    m = table.shape[1]
    reached = 0.0
    before = np.array([j in existing for j in range(m)])
    for t, (one, phase) in enumerate(zip(plan.phases, phases)):
        here = np.isin(np.arange(m), one.sites)
        opens, closes = np.where(plan.opens < 0, 99, plan.opens), np.where(plan.closes < 0, 99, plan.closes)
        np.testing.assert_array_equal(here, (opens <= t + 1) & (t + 1 < closes))
        assert not here[list(forbidden)].any()
        assert here.sum() <= (phase.p or m)
        new = here & ~before
        assert one.spent == pytest.approx(opening[new].sum() if with_money else 0.0)
        assert phase.budget is None or one.spent <= phase.budget + 1e-6
        assert close or here[before].all()
        before = here
        reached += phase.weight * value[tuple(here.tolist())]
        assert one.price >= 0
    assert here[list(required)].all()
    assert reached == pytest.approx(best, rel=1e-6, abs=1e-9)
    assert plan.proven
    assert abs(plan.objective - plan.bound) <= 2e-7 * best + 1e-12, "a ten-millionth of what is made small, unserved demand included"
    assert 0 <= plan.price <= plan.price_most


def city(n=300, m=25, seed=3):
    rng = np.random.default_rng(seed)
    return rng.random((n, 2)) * 1e4, rng.random((m, 2)) * 1e4, rng.integers(1, 30, n).astype(float)


def test_nested_never_beats_free_and_one_phase_is_free():
    here, there, weights = city()
    lists = from_points(here, there, 25, weights)
    plan = phased_plan(lists, [Phase("1", 2), Phase("2", 4), Phase("3", 6)], time_limit=10.0)
    for one in plan.phases:
        assert one.objective >= one.free.objective * (1 - 1e-9)
        assert one.free.bound <= one.free.objective * (1 + 1e-9)
    assert plan.bound <= plan.objective
    assert plan.price == pytest.approx(plan.objective / sum(one.free.objective for one in plan.phases) - 1.0)
    assert [len(one.sites) for one in plan.phases] == [2, 4, 6]
    assert set(plan.phases[0].sites) <= set(plan.phases[1].sites) <= set(plan.phases[2].sites)
    single = phased_plan(lists, [Phase("only", 4)], time_limit=10.0)
    assert single.price == 0.0
    assert single.objective == pytest.approx(plan.phases[1].free.objective)
    freer = phased_plan(lists, [Phase("1", 2), Phase("2", 4), Phase("3", 6)], allow_close=True, time_limit=10.0)
    assert freer.objective <= plan.objective * (1 + 1e-9)


def test_the_weight_of_a_phase_pulls_the_plan_towards_it():
    here, there, weights = city(seed=11)
    lists = from_points(here, there, 25, weights)
    early = phased_plan(lists, [Phase("1", 2, weight=1000.0), Phase("2", 5)], time_limit=10.0)
    late = phased_plan(lists, [Phase("1", 2), Phase("2", 5, weight=1000.0)], time_limit=10.0)
    assert early.phases[0].price == pytest.approx(0.0, abs=1e-9)
    assert late.phases[1].price == pytest.approx(0.0, abs=1e-9)
    assert early.phases[0].objective <= late.phases[0].objective


def test_shrinking_needs_leave_to_close():
    here, there, weights = city()
    lists = from_points(here, there, 25, weights)
    shrinking = [Phase("now", 4), Phase("later", 2)]
    with pytest.raises(AnalysisError, match="Phase “later” has 2 centres, fewer than the 4"):
        phased_plan(lists, shrinking)
    plan = phased_plan(lists, shrinking, existing=[0, 1, 2, 3, 4], allow_close=True, time_limit=5.0)
    assert [len(one.sites) for one in plan.phases] == [4, 2]
    assert (plan.opens[:5] == 0).all()
    assert (plan.closes[:5] > 0).sum() >= 3


def test_cut_lists_keep_the_bound():
    here, there, weights = city(n=120, m=20)
    phases = [Phase("1", 2), Phase("2", 4)]
    free = phased_plan(from_points(here, there, 20, weights), phases, time_limit=10.0)
    assert free.proven
    for nearest in (3, 6, 12):
        cut = phased_plan(from_points(here, there, nearest, weights), phases, time_limit=1.0)
        assert cut.bound <= free.objective * (1 + 1e-7)
        assert cut.objective >= free.objective * (1 - 1e-7)


def test_time_limit_zero_and_cancel_still_give_a_plan():
    here, there, weights = city()
    lists = from_points(here, there, 25, weights)
    phases = [Phase("1", 3), Phase("2", 6)]
    quick = phased_plan(lists, phases, time_limit=0)
    assert quick.stopped == "time"
    assert 0 < quick.bound <= quick.objective
    assert [len(one.sites) for one in quick.phases] == [3, 6]
    for after in (0, 2, 6):
        calls = []

        def progress(share, calls=calls, after=after):
            calls.append(share)
            if len(calls) > after:
                raise Cancelled

        plan = phased_plan(lists, phases, progress=progress)
        assert plan.stopped in ("cancelled", "proven")
        assert calls == sorted(calls)
        assert set(plan.phases[0].sites) <= set(plan.phases[1].sites)


def test_the_same_seed_gives_the_same_plan():
    here, there, weights = city()
    lists = from_points(here, there, 25, weights)
    plans = [phased_plan(lists, [Phase("1", 2), Phase("2", 5)], seed=4, time_limit=20.0) for _ in range(2)]
    np.testing.assert_array_equal(plans[0].opens, plans[1].opens)
    assert plans[0].objective == plans[1].objective


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"phases": []}, "no phases"),
        ({"phases": [Phase("a")]}, "neither a number of centres nor a budget"),
        ({"phases": [Phase("a", 0)]}, "At least one must be open"),
        ({"phases": [Phase("a", 9)]}, "only 4 sites"),
        ({"phases": [Phase("a", 1, budget=-1.0)]}, "0 or more"),
        ({"phases": [Phase("a", 1, budget=5.0)]}, "no opening cost"),
        ({"phases": [Phase("a", 1, weight=0.0)]}, "above 0"),
        ({"phases": [Phase("a", 1)], "existing": [0, 1]}, "2 are open today"),
        ({"phases": [Phase("a", 1)], "required": [0, 1]}, "2 are required"),
        ({"phases": [Phase("a", 1)], "required": [0], "forbidden": [0]}, "both required and forbidden"),
        ({"phases": [Phase("a", 1)], "model": "p_center"}, "not for p_center"),
        ({"phases": [Phase("a", 1)], "model": "max_coverage"}, "needs a limit"),
        ({"phases": [Phase("a", None, 1.0)], "required": [0], "opening_cost": np.full(4, 5.0)}, "No plan keeps all rules"),
    ],
)
def test_what_cannot_be_is_said_in_words(arguments, words):
    with pytest.raises(AnalysisError, match=words):
        phased_plan(from_matrix(np.ones((5, 4))), **({"time_limit": 2.0} | arguments))
