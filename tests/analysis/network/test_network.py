# SPDX-License-Identifier: GPL-2.0-or-later
"""Roads as a network: topology with planted defects, places tied to edges, shortest paths equal to brute force."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from smartcity.smartcity_plugin.analysis.network.road_rules import speeds, ways
from smartcity.smartcity_plugin.analysis.network.shortest_paths import costs_between
from smartcity.smartcity_plugin.analysis.network.straight import straight_pairs
from smartcity.smartcity_plugin.analysis.network.topology import BACKWARD, BOTH, CLOSED, FORWARD, build
from smartcity.smartcity_plugin.analysis.network.trust import examine, without_islands
from smartcity.smartcity_plugin.analysis.network.tying import tie


def network(lines, **options):
    pointer = np.concatenate([[0], np.cumsum([len(line) for line in lines])])
    return build(pointer, np.concatenate([np.asarray(line, dtype=float) for line in lines]), **options)


def town(seed):
    """A lattice of streets, some missing, some one-way, some closed, one running through many junctions."""
    rng = np.random.default_rng(seed)
    lines, way = [], []
    for i in range(5):
        for j in range(5):
            if j < 4 and rng.random() < 0.8:
                lines.append([(i * 10, j * 10), (i * 10 + rng.uniform(-2, 2), j * 10 + 5), (i * 10, j * 10 + 10)])
                way.append(rng.choice([BOTH, BOTH, FORWARD, BACKWARD]))
            if i < 4 and rng.random() < 0.8:
                lines.append([(i * 10, j * 10), (i * 10 + 10, j * 10)])
                way.append(rng.choice([BOTH, BOTH, FORWARD, BACKWARD, CLOSED]))
    lines.append([(i * 10, i * 10) for i in range(5)])
    return rng, network(lines, way=[*way, BOTH])


def by_brute_force(roads, origins, destinations):
    """All costs by Floyd over the network with the places put in as nodes of their own."""
    n, k = roads.n_nodes, len(origins.edge)
    places = defaultdict(list)
    for number, (edge, along) in enumerate(zip([*origins.edge, *destinations.edge], [*origins.along, *destinations.along], strict=True)):
        places[edge].append((along, n + number))
    size = n + k + len(destinations.edge)
    table = np.full((size, size), np.inf)
    np.fill_diagonal(table, 0.0)
    for edge in range(roads.n_edges):
        for (a, x), (b, y) in pairwise([(0.0, roads.start[edge]), *sorted(places[edge]), (1.0, roads.end[edge])]):
            cost = (b - a) * roads.cost[edge]
            if roads.way[edge] in (BOTH, FORWARD) or cost < 1e-12:
                table[x, y] = min(table[x, y], cost)
            if roads.way[edge] in (BOTH, BACKWARD) or cost < 1e-12:
                table[y, x] = min(table[y, x], cost)
    for via in range(size):
        table = np.minimum(table, table[:, [via]] + table[[via], :])
    to = table[n : n + k, n + k :]
    back = table[n + k :, n : n + k].T
    return {"to": to, "from": back, "round": to + back}


@pytest.mark.parametrize("seed", range(15))
def test_costs_equal_brute_force(seed):
    rng, roads = town(seed)
    origins, destinations = tie(roads, rng.uniform(0, 40, (7, 2))), tie(roads, np.vstack([rng.uniform(0, 40, (4, 2)), [[0.0, 0.0]]]))
    for direction, expected in by_brute_force(roads, origins, destinations).items():
        for cutoff in (np.inf, 25.0):
            found = costs_between(roads, origins, destinations, direction, cutoff)
            assert np.isfinite(found.cost).all(), "reachable pairs only"
            table = np.full(expected.shape, np.inf)
            table[found.origin, found.destination] = found.cost
            wanted = np.where(expected <= cutoff, expected, np.inf)
            np.testing.assert_array_equal(np.isfinite(table), np.isfinite(wanted))
            np.testing.assert_allclose(table[np.isfinite(table)], wanted[np.isfinite(wanted)], atol=1e-9)


def test_all_one_ways_turned_round_swap_to_and_from():
    rng, roads = town(3)
    places = tie(roads, rng.uniform(0, 40, (6, 2)))
    from dataclasses import replace

    turned = replace(roads, way=np.select([roads.way == FORWARD, roads.way == BACKWARD], [BACKWARD, FORWARD], roads.way))
    there, back = costs_between(roads, places, places, "to"), costs_between(turned, places, places, "from")
    np.testing.assert_array_equal(there.origin, back.origin)
    np.testing.assert_allclose(there.cost, back.cost)


def test_two_places_on_one_edge_are_joined_along_it():
    roads = network([[(0, 0), (100, 0)]], way=[FORWARD])
    places = tie(roads, [(20, 3), (70, -4)])
    np.testing.assert_allclose(places.distance, [3, 4])
    found = costs_between(roads, places, places)
    assert list(zip(found.origin, found.destination, found.cost.round(9), strict=True)) == [(0, 0, 0.0), (0, 1, 50.0), (1, 1, 0.0)]


def test_a_bridge_does_not_meet_the_road_below_but_a_ramp_does():
    """Vertices are shared at the crossing; levels tell them apart."""
    road, bridge = [(0, 0), (50, 0), (100, 0)], [(50, -50), (50, 0), (50, 50)]
    flat, levels = network([road, bridge]), network([road, bridge], level=[0, 1])
    assert (flat.n_nodes, levels.n_nodes) == (5, 4)
    ends = [(0, 0), (50, 50)]
    crossing = costs_between(flat, tie(flat, ends), tie(flat, ends))
    apart = costs_between(levels, tie(levels, ends), tie(levels, ends))
    assert len(crossing.cost) == 4 and len(apart.cost) == 2
    ramp = network([road, bridge, [(50, 50), (100, 0)]], level=[0, 1, 0])
    assert len(costs_between(ramp, tie(ramp, ends), tie(ramp, ends)).cost) == 4


def test_planted_defects_are_found():
    """An island, a one-way road turned round so that a street becomes a trap, and a gap of 3 m."""
    square = [[(0, 0), (100, 0)], [(100, 0), (100, 100)], [(100, 100), (0, 100)], [(0, 100), (0, 0)]]
    trap, gap, island = [(100, 100), (200, 100)], [(50, 60), (50, 97)], [(500, 500), (600, 500)]
    roads = network([*square, trap, gap, [(50, 60), (0, 60), (0, 100)], island], way=[0, 0, 0, 0, FORWARD, 0, 0, 0])
    trust = examine(roads)
    np.testing.assert_allclose(trust.component_length, [trust.component_length[0], 100.0])
    assert len(trust.component_length) == 2
    np.testing.assert_allclose(roads.nodes[trust.trapped], [(200, 100)])
    assert not trust.closed_off.size
    np.testing.assert_allclose(trust.gaps, [(50, 97)])
    np.testing.assert_allclose(trust.gap_metres, [3.0])
    kept, dropped = without_islands(roads, 150.0)
    assert dropped == 1 and len(examine(kept).component_length) == 1


def test_a_gap_is_closed_only_when_asked():
    lines = [[(0, 0), (50, 0)], [(52, 0), (100, 0)]]
    ends = [(0, 0), (100, 0)]
    apart, joined = network(lines), network(lines, tolerance=3.0)
    assert len(costs_between(apart, tie(apart, ends), tie(apart, ends)).cost) == 2
    found = costs_between(joined, tie(joined, ends), tie(joined, ends))
    assert len(found.cost) == 4 and found.cost.max() == pytest.approx(98.0)


def test_a_line_that_meets_itself_and_a_loop():
    roads = network([[(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)], [(0, 0), (-5, 0)]])
    assert roads.length.sum() == pytest.approx(45.0)
    ends = [(-5, 0), (10, 10)]
    assert costs_between(roads, tie(roads, ends), tie(roads, ends)).cost.max() == pytest.approx(25.0)


def test_places_too_far_or_without_coordinates_are_tied_to_nothing():
    roads = network([[(0, 0), (100, 0)]])
    tied = tie(roads, [(50, 20), (50, 200), (np.nan, 0)], most=100.0)
    np.testing.assert_array_equal(tied.edge, [0, -1, -1])
    assert tied.distance[1] == pytest.approx(200.0)
    assert not len(costs_between(roads, tie(roads, [(50, 200)], 10.0), tied).cost)


def test_what_fields_say():
    way, unknown = ways(["yes", "-1", None, "no", 1, "F", "T", "B", "reverse", "whatever", True, 1.0])
    assert way.tolist() == [FORWARD, BACKWARD, BOTH, BOTH, FORWARD, FORWARD, BACKWARD, BOTH, BACKWARD, BOTH, FORWARD, FORWARD]
    assert unknown == {"whatever": 1}
    speed, usable, unknown = speeds(["residential", 50, "30 mph", 0, "footway", None, "ferry"], walking=False)
    np.testing.assert_allclose(speed, [30, 50, 48.28032, 0, 30, 30, 30])
    assert usable.tolist() == [True, True, True, False, False, True, True] and unknown == {"ferry": 1}
    speed, usable, _ = speeds(["motorway", 50, "footway"], walking=True)
    assert set(speed) == {4.8} and usable.tolist() == [False, True, True]


def test_seconds_come_from_speeds():
    roads = network([[(0, 0), (100, 0)], [(100, 0), (200, 0)]], speed=[10.0, 5.0])
    ends = [(0, 0), (200, 0)]
    assert costs_between(roads, tie(roads, ends), tie(roads, ends)).cost.max() == pytest.approx(30.0)


def test_it_can_be_stopped_and_needs_lines():
    roads = network([[(0, 0), (100, 0)]])

    def stop(_):
        raise Cancelled

    with pytest.raises(Cancelled):
        costs_between(roads, tie(roads, [(1, 0)]), tie(roads, [(9, 0)]), progress=stop)
    with pytest.raises(AnalysisError, match="no lines"):
        build([0], np.empty((0, 2)))


def test_straight_pairs_within_a_cut_off():
    origin, destination, metres = straight_pairs(np.array([[0.0, 0.0], [10.0, 0.0]]), np.array([[3.0, 4.0], [10.0, 1.0]]), 6.0)
    assert list(zip(origin, destination, metres, strict=True)) == [(0, 0, 5.0), (1, 1, 1.0)]
