# SPDX-License-Identifier: GPL-2.0-or-later
"""Rounds: networks cut without loss, streets in an order near the best, routes against all there are, bounds that hold, and nothing sprayed outside."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import shapely
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.network.topology import BACKWARD, BOTH, FORWARD, build
from smartcity.smartcity_plugin.analysis.spraying.block_tour import tour_of
from smartcity.smartcity_plugin.analysis.spraying.depot_routes import Jobs, Limits, fits, lower_bound, route, shifts_of
from smartcity.smartcity_plugin.analysis.spraying.spray_rounds import Work, plan_rounds
from smartcity.smartcity_plugin.analysis.spraying.street_network import Ways, block_of_edges, cut_edges, cuts_at_blocks, edge_lines

SPEED = 10.0


def streets(side=8, step=100.0, way=None):
    """A grid of streets, costs in seconds at 10 m/s."""
    at = np.arange(side) * step
    lines = [np.column_stack([at, np.full(side, y)]) for y in at] + [np.column_stack([np.full(side, x), at]) for x in at]
    pointer = np.concatenate([[0], np.cumsum([len(one) for one in lines])])
    return build(pointer, np.vstack(lines), way=way, speed=np.full(len(lines), SPEED))


def squares(*corners, size=240.0):
    return np.array([shapely.box(x, y, x + size, y + size) for x, y in corners], dtype=object)


def work(tank=100.0, shift=14_400.0, load=0.0, snap=100.0):
    return Work(5.0, 10.0, Limits(tank, shift, load), snap, 2.0)


def test_cutting_loses_nothing():
    network = streets()
    rng = np.random.default_rng(1)
    edges, along = rng.integers(0, network.n_edges, 60), rng.random(60)
    along[:4] = [0.0, 1.0, 0.5, 0.5]
    edges[2:4] = 7
    cut = cut_edges(network, edges, along)
    whole = cut.network
    assert whole.length.sum() == pytest.approx(network.length.sum()) and whole.cost.sum() == pytest.approx(network.cost.sum())
    assert shapely.length(edge_lines(whole)) == pytest.approx(whole.length)
    there = shapely.get_coordinates(shapely.line_interpolate_point(edge_lines(network)[edges], along, normalized=True))
    assert whole.nodes[cut.nodes] == pytest.approx(there) and cut.nodes[2] == cut.nodes[3]
    assert (network.line[cut.edge] == whole.line).all()
    ends = whole.nodes[whole.start], whole.vertices[whole.pointer[:-1]]
    assert ends[0] == pytest.approx(ends[1])


def test_streets_end_where_blocks_do():
    network = streets()
    blocks = squares((30.0, 30.0), (330.0, 330.0))
    cut = cut_edges(network, *cuts_at_blocks(network, blocks)).network
    inside = block_of_edges(cut, blocks)
    lines = edge_lines(cut)
    for number, block in enumerate(blocks):
        assert shapely.covered_by(lines[inside == number], shapely.buffer(block, 1e-6)).all()
        assert cut.length[inside == number].sum() == pytest.approx(
            shapely.intersection(shapely.union_all(edge_lines(network)), block).length
        )
    assert (shapely.intersection(lines[inside < 0], shapely.union_all(shapely.buffer(blocks, -0.01))).size) and np.allclose(
        shapely.length(shapely.intersection(lines[inside < 0], shapely.union_all(shapely.buffer(blocks, -0.01)))), 0.0
    )


@pytest.mark.parametrize("seed", range(6))
def test_streets_of_a_block_in_an_order_near_the_best(seed):
    """Six streets: all orders and directions are tried."""
    rng = np.random.default_rng(seed)
    network = streets(5)
    ways = Ways(network)
    edges = np.sort(rng.choice(network.n_edges, 6, replace=False))
    tours = tour_of(ways, edges)
    assert len(tours) == 1 and sorted(tours[0].edge) == list(edges)
    nodes = np.arange(network.n_nodes)
    table = ways.seconds(nodes, nodes)
    best = np.inf
    for order in itertools.permutations(edges.tolist()):
        # Best directions for this order, by dynamic programming.
        cost = {network.end[order[0]]: 0.0, network.start[order[0]]: 0.0}
        for one in order[1:]:
            cost = {
                after: min(value + table[node, before] for node, value in cost.items())
                for before, after in ((network.start[one], network.end[one]), (network.end[one], network.start[one]))
            }
        best = min(best, *cost.values())
    assert best - 1e-6 <= tours[0].before.sum() <= 1.25 * best + 10.0 + 1e-6
    place = None
    for edge, forward, before in zip(tours[0].edge, tours[0].forward, tours[0].before):
        first, last = (network.start[edge], network.end[edge]) if forward else (network.end[edge], network.start[edge])
        assert place is None or table[place, first] == pytest.approx(before)
        place = last


def test_one_way_streets_are_sprayed_in_their_direction():
    way = np.array([FORWARD if i % 2 else BACKWARD for i in range(8)] + [BOTH] * 8)
    network = streets(way=way)
    rounds = plan_rounds(network, squares((30.0, 30.0), (330.0, 30.0)), np.array([3.0, 3.0]), np.array([[0.0, 0.0]]), work())
    for step in rounds.steps:
        for here, there in itertools.pairwise(step.xy):
            row = round(float(here[1]) / 100.0)
            if abs(here[1] - there[1]) < 1e-6 and abs(here[1] - 100.0 * row) < 1e-6:
                assert (there[0] > here[0]) == (row % 2 == 1)


def random_jobs(n, seed, depots=1):
    rng = np.random.default_rng(seed)
    entry, leave, home = rng.random((n, 2)) * 5000, rng.random((n, 2)) * 5000, rng.random((depots, 2)) * 5000

    def far(a, b):
        return np.hypot(*(a[:, None] - b[None]).transpose(2, 0, 1)) / 10.0

    task = np.hypot(*(entry - leave).T) / 10.0 + rng.uniform(60, 300, n)
    return Jobs(task, rng.uniform(1, 4, n), far(leave, entry), far(home, entry), far(leave, home).T)


def best_of_all(jobs, limits):
    """The least way over all partitions of the jobs into ordered routes."""
    n = len(jobs)
    cheapest = {}
    for number in range(1, n + 1):
        for some in itertools.combinations(range(n), number):
            orders = [list(one) for one in itertools.permutations(some) if fits(list(one), jobs, limits)]
            if orders:
                cheapest[frozenset(some)] = min(jobs.way(one) for one in orders)
    known = {frozenset(): 0.0}

    def least(left):
        if left not in known:
            first = min(left)
            known[left] = min(
                (cost + least(left - some) for some, cost in cheapest.items() if first in some and some <= left), default=np.inf
            )
        return known[left]

    return least(frozenset(range(n)))


@pytest.mark.parametrize("seed", range(8))
def test_routes_against_all_there_are(seed):
    jobs = random_jobs(6, seed, 1 + seed % 2)
    limits = Limits(8.0, 3000.0)
    found = route(jobs, limits, 2.0)
    best = best_of_all(jobs, limits)
    assert lower_bound(jobs, limits) <= best * (1 + 1e-9) and found.bound <= best * (1 + 1e-9)
    assert best * (1 - 1e-9) <= found.way <= 1.05 * best
    assert sorted(one for order in found.orders for one in order) == list(range(6)) and all(
        fits(order, jobs, limits) for order in found.orders
    )


def test_larger_routes_keep_the_limits_and_are_near_their_bound():
    jobs = random_jobs(60, 3)
    limits = Limits(20.0, 7200.0, 300.0)
    found = route(jobs, limits, 3.0)
    assert all(fits(order, jobs, limits) for order in found.orders)
    total, bound = found.way + jobs.work.sum(), found.bound + jobs.work.sum()
    assert bound <= total <= 1.35 * bound


@pytest.mark.parametrize(
    ("tank", "shift", "load"), [(100.0, 14_400.0, 0.0), (2.0, 14_400.0, 300.0), (0.3, 3_600.0, 60.0), (100.0, 1_200.0, 0.0)]
)
def test_rounds_keep_tank_and_shift_and_do_all_the_work(tank, shift, load):
    network = streets()
    blocks = squares((30.0, 30.0), (330.0, 30.0), (30.0, 330.0), (430.0, 430.0))
    litres = np.array([2.5, 1.0, 3.0, 0.8])
    rounds = plan_rounds(network, blocks, litres, np.array([[0.0, 0.0], [700.0, 650.0]]), work(tank, shift, load))
    assert rounds.litres.max() <= tank * (1 + 1e-9) and rounds.seconds.max() <= shift * (1 + 1e-9)
    for number in np.unique(rounds.shifts):
        assert rounds.seconds[rounds.shifts == number].sum() <= shift * (1 + 1e-9)
    done = np.zeros(4)
    sprayed = [[] for _ in range(4)]
    for step in rounds.steps:
        if step.action == "spray":
            done[step.block] += step.litres
            sprayed[step.block].append(shapely.LineString(step.xy))
    assert done == pytest.approx(litres) and not rounds.unreached.size and not rounds.on_foot.size
    roads = shapely.union_all(edge_lines(network))
    for block, lines in zip(blocks, sprayed):
        together = shapely.union_all(lines)
        assert together.within(block.buffer(1e-6))
        wanted = shapely.intersection(roads, block).length
        assert together.length == pytest.approx(wanted, rel=1e-6) and sum(one.length for one in lines) == pytest.approx(wanted, rel=1e-6)
    for number in range(1, len(rounds.depots) + 1):
        steps = [one for one in rounds.steps if one.route == number]
        depot = np.array([[0.0, 0.0], [700.0, 650.0]])[rounds.depots[number - 1]]
        assert steps[0].xy[0] == pytest.approx(depot, abs=1e-6) and steps[-1].xy[-1] == pytest.approx(depot, abs=1e-6)
        for one, two in itertools.pairwise(steps):
            assert one.xy[-1] == pytest.approx(two.xy[0], abs=1e-6)
        assert sum(one.seconds for one in steps) + load == pytest.approx(rounds.seconds[number - 1], rel=1e-6)
        assert all(shapely.LineString(one.xy).length == pytest.approx(one.metres, rel=1e-6) for one in steps)
    assert rounds.bound <= rounds.way * (1 + 1e-9)


def test_blocks_without_streets_and_beyond_reach():
    network = streets(4)
    blocks = np.array([shapely.box(20, 20, 80, 80), shapely.box(5000, 5000, 5100, 5100), shapely.box(30, 30, 280, 280)], dtype=object)
    rounds = plan_rounds(network, blocks, np.array([5.0, 1.0, 1.0]), np.array([[0.0, 0.0]]), work(tank=2.0))
    assert list(rounds.unreached) == [1] and list(rounds.on_foot) == [0]
    walked = [one for one in rounds.steps if one.action == "area"]
    assert (
        len(walked) == 3
        and sum(one.litres for one in walked) == pytest.approx(5.0)
        and sum(one.seconds for one in walked) == pytest.approx(3600.0 / 10.0)
    )


def test_streets_without_a_way_back_are_left_out_and_counted():
    ring = [
        np.array([[0.0, 0.0], [300.0, 0.0]]),
        np.array([[300.0, 0.0], [300.0, 300.0]]),
        np.array([[300.0, 300.0], [0.0, 0.0]]),
        np.array([[300.0, 0.0], [600.0, 0.0]]),
    ]
    pointer = np.concatenate([[0], np.cumsum([2] * 4)])
    network = build(pointer, np.vstack(ring), way=np.array([BOTH, BOTH, BOTH, FORWARD]), speed=np.full(4, SPEED))
    rounds = plan_rounds(
        network, np.array([shapely.box(250, -50, 500, 200)], dtype=object), np.array([1.0]), np.array([[0.0, 0.0]]), work()
    )
    assert rounds.lost == pytest.approx(200.0) and rounds.litres.sum() == pytest.approx(1.0) and not rounds.unreached.size
    assert sum(one.metres for one in rounds.steps if one.action == "spray") == pytest.approx(50.0 + 200.0)


def test_shifts_by_depot():
    number = shifts_of(np.array([50.0, 60.0, 40.0, 30.0]), [0, 0, 0, 1], 100.0)
    assert number[1] == number[2] and number[0] != number[1] and number[3] not in (number[0], number[1])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"depots": np.array([[9e5, 9e5]])}, "No depot lies within"),
        ({"work": work(shift=100.0)}, "do not fit into a shift"),
        ({"work": work(tank=0.0)}, "above 0"),
        ({"blocks": squares((1e6, 1e6))}, "No block can be reached"),
        ({"work": work(tank=1e-6)}, "far too small"),
    ],
)
def test_what_cannot_be_is_refused(change, said):
    given = {
        "network": streets(),
        "blocks": squares((30.0, 30.0)),
        "litres": np.array([1.0]),
        "depots": np.array([[0.0, 0.0]]),
        "work": work(),
    }
    with pytest.raises(AnalysisError, match=said):
        plan_rounds(**(given | change))
