# SPDX-License-Identifier: GPL-2.0-or-later
"""Scan statistics against plain loops over all windows, and their behaviour on maps with and without a cluster."""

from __future__ import annotations

from math import log

import numpy as np
import pytest
from scipy.stats import kstest
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from smartcity.smartcity_plugin.analysis.hotspots import scan_maxima
from smartcity.smartcity_plugin.analysis.hotspots.scan import gumbel_p, scan
from smartcity.smartcity_plugin.analysis.hotspots.scan_maxima import Maxima
from smartcity.smartcity_plugin.analysis.hotspots.scan_models import Bernoulli, Permutation, Poisson, measure_limits
from smartcity.smartcity_plugin.analysis.hotspots.scan_windows import CIRCLE, ELLIPSES, Space, Stretches


def x_log_x_over(x, y):
    return 0.0 if x == 0 else x * log(x / y)


def poisson_llr(c, mu, total):
    return x_log_x_over(c, mu) + x_log_x_over(total - c, total - mu) if c > mu else 0.0


def bernoulli_llr(c, n, cases, people):
    if c * people <= cases * n:
        return 0.0
    rest, others = cases - c, people - n
    inside = x_log_x_over(c, n) + x_log_x_over(n - c, n)
    outside = x_log_x_over(rest, others) + x_log_x_over(others - rest, others)
    return inside + outside - x_log_x_over(cases, people) - x_log_x_over(people - cases, people)


def stretches_of(window, periods):
    if window == "space":
        return [(0, periods)]
    longest = max(1, periods // 2)
    every = [(a, b) for a in range(periods) for b in range(a + 1, periods + 1) if b - a <= longest]
    return [one for one in every if one[1] == periods] if window == "prospective" else every


def plain_windows(xy, size, share, ellipses=CIRCLE):
    """All sets of places, found by asking each place whether it lies in each ellipse."""
    sets = set()
    for ellipse in ellipses:
        angle = np.radians(90.0 - ellipse.angle)
        long, short = np.array([np.cos(angle), np.sin(angle)]), np.array([-np.sin(angle), np.cos(angle)])
        for centre in xy:
            distance = np.sqrt(((xy - centre) @ short) ** 2 + (((xy - centre) @ long) / ellipse.shape) ** 2)
            for radius in distance:
                inside = distance <= radius + 1e-7
                if size[inside].sum() <= share * size.sum() + 1e-9:
                    sets.add(frozenset(np.flatnonzero(inside).tolist()))
    return sets


def plain_best(xy, size, cases, llr_of, window, share, ellipses=CIRCLE):
    best = (0.0, None, None)
    for members in plain_windows(xy, size, share, ellipses):
        rows = sorted(members)
        for a, b in stretches_of(window, cases.shape[1]):
            if cases[rows, a:b].sum() >= 2:
                value = llr_of(rows, a, b)
                if value > best[0] + 1e-9:
                    best = (value, members, (a, b))
    return best


def small_world(seed, periods=1, n=18):
    rng = np.random.default_rng(seed)
    xy = rng.integers(0, 6, (n, 2)).astype(float) * 100.0  # a lattice: many places at equal distances, some at the same place
    people = rng.integers(20, 200, n).astype(float)
    cases = rng.poisson(0.05 * people[:, None] / periods, (n, periods))
    cases[np.hypot(*(xy - xy[0]).T) < 120, periods // 2 :] += 3
    return rng, xy, people, cases


@pytest.mark.parametrize("window", ["space", "space_time", "prospective"])
@pytest.mark.parametrize("seed", range(4))
def test_poisson_as_plain_loops(window, seed):
    periods = 1 if window == "space" else 5
    _, xy, people, cases = small_world(seed, periods)
    exposure = people[:, None] * np.array([31, 28, 31, 30, 31.0])[:periods]
    total = cases.sum()
    expected = exposure * total / exposure.sum()
    value, members, when = plain_best(
        xy, people, cases, lambda r, a, b: poisson_llr(cases[r, a:b].sum(), expected[r, a:b].sum(), total), window, 0.4
    )
    best = scan(xy, Poisson(cases, exposure), people, window=window, max_share=0.4, replications=19).clusters[0]
    assert best.llr == pytest.approx(value, abs=1e-9)
    assert best.expected == pytest.approx(expected[best.members, best.start : best.end].sum())
    assert (frozenset(best.members.tolist()), (best.start, best.end)) == (members, when) or best.llr == pytest.approx(
        poisson_llr(cases[best.members, best.start : best.end].sum(), best.expected, total), abs=1e-9
    )


@pytest.mark.parametrize("window", ["space", "space_time"])
@pytest.mark.parametrize("seed", range(4))
def test_bernoulli_as_plain_loops(window, seed):
    periods = 1 if window == "space" else 4
    rng, xy, _, cases = small_world(seed, periods)
    controls = rng.poisson(4.0, cases.shape)
    both = cases + controls
    c, n = cases.sum(), both.sum()
    size = both.sum(axis=1).astype(float)
    value, _, _ = plain_best(xy, size, cases, lambda r, a, b: bernoulli_llr(cases[r, a:b].sum(), both[r, a:b].sum(), c, n), window, 0.5)
    best = scan(xy, Bernoulli(cases, controls), size, window=window, replications=19).clusters[0]
    assert best.llr == pytest.approx(value, abs=1e-9)
    inside, people = cases[best.members, best.start : best.end].sum(), both[best.members, best.start : best.end].sum()
    assert best.observed == inside
    assert best.expected == pytest.approx(people * c / n)
    assert best.relative_risk == pytest.approx((inside / people) / ((c - inside) / (n - people)))


@pytest.mark.parametrize("window", ["space_time", "prospective"])
@pytest.mark.parametrize("seed", range(4))
def test_space_time_permutation_as_plain_loops(window, seed):
    _, xy, _, cases = small_world(seed, 6)
    total = cases.sum()
    expected = np.outer(cases.sum(axis=1), cases.sum(axis=0)) / total
    size = cases.sum(axis=1).astype(float)
    value, _, _ = plain_best(xy, size, cases, lambda r, a, b: poisson_llr(cases[r, a:b].sum(), expected[r, a:b].sum(), total), window, 0.5)
    best = scan(xy, Permutation(cases), size, window=window, replications=19).clusters[0]
    assert best.llr == pytest.approx(value, abs=1e-9)
    assert best.relative_risk == pytest.approx(best.observed / best.expected)


@pytest.mark.parametrize("seed", range(2))
def test_ellipses_as_plain_loops(seed):
    rng, _, people, cases = small_world(seed)
    xy = rng.uniform(0, 1_000, (18, 2))
    total = cases.sum()
    expected = people * total / people.sum()
    value, members, _ = plain_best(
        xy, people, cases, lambda r, a, b: poisson_llr(cases[r].sum(), expected[r].sum(), total), "space", 0.5, ELLIPSES
    )
    best = scan(xy, Poisson(cases, people[:, None]), people, shape="ellipse", replications=19).clusters[0]
    assert best.llr == pytest.approx(value, abs=1e-9)
    assert frozenset(best.members.tolist()) == members


@pytest.mark.parametrize("window", ["space", "space_time", "prospective"])
@pytest.mark.parametrize("kind", ["poisson", "bernoulli", "permutation"])
def test_maxima_of_random_maps_as_plain_loops(kind, window):
    """The bound on counts and the repeated passes leave no maximum out: the drawn maps, scanned one by one without any of it, have the same."""
    if (kind, window) == ("permutation", "space"):
        return
    periods = 1 if window == "space" else 4
    rng, xy, people, cases = small_world(9, periods, n=12)
    model = {
        "poisson": lambda: Poisson(cases, np.outer(people, np.ones(periods))),
        "bernoulli": lambda: Bernoulli(cases, rng.poisson(5.0, cases.shape)),
        "permutation": lambda: Permutation(cases),
    }[kind]()
    maps = 12
    found = Maxima(model, Space(xy, people, 0.5 * people.sum(), np.inf, CIRCLE), Stretches(window, periods), lambda shape: 1.0, 4, maps)
    ours = found.next(maps, lambda share: None)
    drawn = model.draw(np.random.default_rng(4), maps)
    assert np.all(drawn.sum(axis=(1, 2)) == model.total)
    for one, value in zip(drawn, ours):
        plain, _, _ = plain_best(
            xy,
            people,
            one,
            lambda r, a, b, one=one: float(model.llr(np.array(float(one[r, a:b].sum())), np.array(model.measure[r, a:b].sum()))),
            window,
            0.5,
        )
        assert value == pytest.approx(plain, abs=1e-8)


def test_small_blocks_and_few_maps_at_a_time_change_nothing(monkeypatch):
    _, xy, people, cases = small_world(3, 4)
    model = Poisson(cases, np.outer(people, np.ones(4)))
    whole = scan(xy, model, people, window="space_time", replications=199, seed=5)
    monkeypatch.setattr(scan_maxima, "_WORK", 500)
    monkeypatch.setattr(scan_maxima, "_KEPT", 0)
    monkeypatch.setattr(scan_maxima, "_DRAWN", 4_000)
    small = scan(xy, model, people, window="space_time", replications=199, seed=5)
    np.testing.assert_allclose(small.maxima, whole.maxima, atol=1e-9)
    assert [one.p_mc for one in small.clusters] == [one.p_mc for one in whole.clusters]


def test_draws_keep_what_the_model_holds_fixed():
    rng, _, people, cases = small_world(1, 5)
    drawn = Permutation(cases).draw(rng, 40)
    assert np.array_equal(drawn.sum(axis=2), np.tile(cases.sum(axis=1), (40, 1)))
    assert np.array_equal(drawn.sum(axis=1), np.tile(cases.sum(axis=0), (40, 1)))
    controls = rng.poisson(3.0, cases.shape)
    bernoulli = Bernoulli(cases, controls).draw(rng, 40)
    assert np.all(bernoulli <= cases + controls)
    for periods in (5, 4_000):  # cell by cell, and case by case where there are many cells
        model = Poisson(np.pad(cases, ((0, 0), (0, periods - 5))), np.outer(people, np.ones(periods)))
        counts = model.draw(np.random.default_rng(0), 400)
        assert np.all(counts.sum(axis=(1, 2)) == cases.sum())
        mean = counts.sum(axis=2).mean(axis=0)
        error = np.sqrt(model.measure.sum(axis=1) / 400)
        assert np.max(np.abs(mean - model.measure.sum(axis=1)) / error) < 4


def test_the_bound_on_counts_is_exact():
    _, _, people, cases = small_world(2)
    for model in (Poisson(cases, people[:, None]), Bernoulli(cases, cases + 3)):
        for level in (0.0, 0.3, 2.5, 8.0):
            limits = measure_limits(model, level)
            for measure in np.linspace(0.3, model.measure.sum() * 0.6, 50):
                least = int(np.searchsorted(limits, measure)) + 2
                count = np.arange(2.0, min(model.total, measure if isinstance(model, Bernoulli) else model.total) + 1)
                strong = count[(model.llr(count, np.array(measure)) >= level) & (model.llr(count, np.array(measure)) > 0)]
                if strong.size:
                    assert least <= strong[0] <= least + 1


def test_p_counts_maps_at_least_as_strong():
    _, xy, people, cases = small_world(6)
    found = scan(xy, Poisson(cases, people[:, None]), people, replications=199)
    assert found.maxima.size == 199
    assert len(found.clusters) > 1
    for one in found.clusters:
        assert one.p_mc == (np.sum(found.maxima >= one.llr - 1e-9) + 1) / 200
        assert one.p_gumbel == pytest.approx(gumbel_p(one.llr, found.maxima))


def test_gumbel_p_by_hand():
    maxima = np.array([3.0, 4.0, 5.0, 6.5, 9.0])
    scale = maxima.std(ddof=1) * np.sqrt(6) / np.pi
    mode = maxima.mean() - 0.577215664901533 * scale
    assert gumbel_p(12.0, maxima) == pytest.approx(1 - np.exp(-np.exp(-(12.0 - mode) / scale)), rel=1e-9)
    assert np.isnan(gumbel_p(1.0, np.array([2.0, 2.0])))


def test_early_stopping_uses_the_first_maps_of_the_same_sequence():
    """Besag & Clifford (1991): p is the number of exceedances over the number of maps when that number is reached."""
    rng = np.random.default_rng(0)
    xy, people = rng.random((40, 2)), np.full(40, 100.0)
    cases = rng.poisson(3.0, 40)
    model = Poisson(cases[:, None], people[:, None])
    whole = scan(xy, model, people, replications=999)
    early = scan(xy, model, people, replications=999, stop_after=10)
    assert whole.clusters[0].p_mc > 0.05
    assert early.stopped
    n = early.maxima.size
    assert n < 999
    np.testing.assert_allclose(early.maxima, whole.maxima[:n])
    assert early.clusters[0].p_mc == 10 / n
    assert early.maxima[-1] >= early.clusters[0].llr - 1e-9
    assert early.clusters[1].p_mc == (np.sum(early.maxima >= early.clusters[1].llr - 1e-9) + 1) / (n + 1)
    cases[np.argsort(np.hypot(*(xy - xy[0]).T))[:6]] += 12
    sure = scan(xy, Poisson(cases[:, None], people[:, None]), people, replications=999, stop_after=10)
    assert not sure.stopped
    assert sure.clusters[0].p_mc == 0.001


def test_a_radius_and_a_share_bound_the_windows():
    rng = np.random.default_rng(2)
    xy, people = rng.uniform(0, 10_000, (60, 2)), rng.integers(50, 500, 60).astype(float)
    cases = rng.poisson(people * 0.03 * (1 + 2 * (xy[:, 0] < 5_000)))
    model = Poisson(cases[:, None], people[:, None])
    for share, radius in ((0.5, np.inf), (0.2, np.inf), (0.5, 1_500.0)):
        for one in scan(xy, model, people, max_share=share, max_radius=radius, replications=9).clusters:
            assert people[one.members].sum() <= share * people.sum() * (1 + 1e-9)
            assert one.radius <= radius
            assert one.radius < one.next_radius


def test_places_at_equal_distance_enter_together():
    """A cross: the four arms are equally far from the middle, so a circle around it holds one place or five."""
    xy = np.array([(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (50, 50), (60, 60), (70, 50), (80, 80)], dtype=float) * 0.1
    space = Space(xy, np.ones(9), 6.0, np.inf, CIRCLE)
    block = space.block(np.array([0]), CIRCLE[0])
    assert np.flatnonzero(block.closed[0]).tolist() == [0, 4, 5]


def test_a_penalty_prefers_rounder_clusters():
    rng = np.random.default_rng(4)
    xy, people = rng.uniform(0, 1_000, (80, 2)), np.full(80, 100.0)
    cases = rng.poisson(2.0 + 4.0 * (np.abs(xy[:, 0] - 500) < 60))
    model = Poisson(cases[:, None], people[:, None])
    long = scan(xy, model, people, shape="ellipse", replications=9).clusters[0]
    fined = scan(xy, model, people, shape="ellipse", replications=9, compactness=1.0).clusters[0]
    assert long.ellipse.shape > fined.ellipse.shape
    assert long.ellipse.shape >= 4
    assert min(long.ellipse.angle, 180 - long.ellipse.angle) <= 30, "the long axis points north"


def test_the_same_seed_gives_the_same_and_another_gives_other_maps():
    _, xy, people, cases = small_world(7)
    model = Poisson(cases[:, None] if cases.ndim == 1 else cases, people[:, None])
    one, same, other = (scan(xy, model, people, replications=99, seed=seed) for seed in (3, 3, 4))
    np.testing.assert_array_equal(one.maxima, same.maxima)
    assert not np.array_equal(one.maxima, other.maxima)


def test_nothing_to_find_is_no_error():
    xy = np.random.default_rng(0).random((10, 2))
    even = scan(xy, Poisson(np.full((10, 1), 5), np.full((10, 1), 100.0)), np.full(10, 100.0))
    assert even.clusters == ()
    assert even.maxima.size == 0


def test_all_cases_at_one_place():
    xy = np.random.default_rng(0).random((20, 2))
    cases = np.zeros((20, 1))
    cases[7] = 30
    best = scan(xy, Poisson(cases, np.full((20, 1), 100.0)), np.full(20, 100.0), replications=99).clusters[0]
    assert best.members.tolist() == [7]
    assert best.llr == pytest.approx(30 * log(20))
    assert np.isnan(best.relative_risk), "nobody falls ill outside: no bound"
    assert best.p_mc == 0.01


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Poisson(np.array([[1.5], [2.0]]), np.ones((2, 1))), "1 counts are no whole numbers"),
        (lambda: Poisson(np.array([[-1], [2]]), np.ones((2, 1))), "1 counts are negative"),
        (lambda: Poisson(np.array([[1], [0]]), np.ones((2, 1))), "There are 1 cases"),
        (lambda: Poisson(np.array([[3], [2]]), np.array([[0.0], [5.0]])), "where none can be expected"),
        (lambda: Bernoulli(np.array([[3], [2]]), np.array([[0], [0]])), "There are no controls"),
        (lambda: Permutation(np.array([[3, 2], [0, 0]])), "happened at one place"),
        (lambda: Permutation(np.array([[3, 0], [4, 0]])), "happened in one period"),
    ],
)
def test_impossible_data_are_refused(make, words):
    with pytest.raises(AnalysisError, match=words):
        make()


def test_impossible_windows_are_refused():
    two = Poisson(np.array([[3], [2]]), np.ones((2, 1)))
    with pytest.raises(AnalysisError, match="two or more"):
        scan(np.zeros((1, 2)), Poisson(np.array([[3]]), np.ones((1, 1))), np.ones(1))
    with pytest.raises(AnalysisError, match="Raise MAX_SHARE"):
        scan(np.eye(2), two, np.ones(2), max_share=0.1)
    with pytest.raises(AnalysisError, match="one period"):
        scan(np.eye(2), two, np.ones(2), window="space_time")


def test_cancelling_is_noticed_soon():
    rng = np.random.default_rng(0)
    calls = []

    def stop(share):
        calls.append(share)
        if share > 0.3:
            raise Cancelled

    people = np.full(400, 50.0)
    with pytest.raises(Cancelled):
        scan(rng.random((400, 2)), Poisson(rng.poisson(2.0, (400, 1)), people[:, None]), people, progress=stop)
    assert calls == sorted(calls)
    assert len(calls) >= 10


def test_false_alarms_and_power_in_short():
    """60 maps without and 30 with a cluster of 12 places at twice the risk, 99 maps drawn for each. The long version: tests/validation."""
    rng = np.random.default_rng(11)
    xy, people = rng.random((100, 2)), rng.integers(200, 800, 100).astype(float)
    planted = np.argsort(np.hypot(*(xy - 0.5).T))[:12]
    null, found, cover = [], [], []
    for run in range(90):
        risk = np.full(100, 0.02)
        if run >= 60:
            risk[planted] *= 2
        best = scan(
            xy, Poisson(rng.poisson(people * risk)[:, None], people[:, None]), people, replications=99, seed=run, most_p=0.0
        ).clusters[0]
        if run < 60:
            null.append(best.p_mc)
        else:
            found.append(best.p_mc <= 0.05)
            cover.append(np.isin(planted, best.members).mean())
    assert np.mean(np.array(null) <= 0.05) <= 0.15
    assert kstest(null, "uniform").pvalue > 0.01
    assert np.mean(found) >= 0.9
    assert np.mean(cover) >= 0.8
