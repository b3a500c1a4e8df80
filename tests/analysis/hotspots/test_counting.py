# SPDX-License-Identifier: GPL-2.0-or-later
"""From points to counts: nothing is lost, nothing is counted twice."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Polygon, box
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from smartcity.smartcity_plugin.analysis.hotspots import counting
from smartcity.smartcity_plugin.analysis.hotspots.counting import (
    cells_in_area,
    cells_in_hull,
    count_in_cells,
    hull_area,
    locate_in_zones,
    share_by_area,
    sum_by_place,
)
from smartcity.smartcity_plugin.analysis.hotspots.grids import Lattice

kinds = pytest.mark.parametrize("kind", ["hexagon", "square"])


def as_set(cells):
    return {tuple(cell) for cell in cells.tolist()}


@given(kind=st.sampled_from(["hexagon", "square"]), n=st.integers(1, 300), seed=st.integers(0, 2**31), size=st.floats(3.0, 60.0))
@settings(max_examples=40, deadline=None)
def test_every_incident_is_counted_once(kind, n, seed, size):
    rng = np.random.default_rng(seed)
    lattice = Lattice(kind, size, (5.0, 5.0))
    xy, weights = rng.normal(0, 50, (n, 2)), rng.integers(1, 9, n).astype(float)
    counted = count_in_cells(lattice, cells_in_hull(lattice, xy), xy, weights)
    assert counted.counts.sum() == weights.sum()
    assert counted.outside == 0
    by_hand = {}
    for cell, weight in zip(lattice.locate(xy).tolist(), weights, strict=True):
        by_hand[tuple(cell)] = by_hand.get(tuple(cell), 0.0) + weight
    found = {tuple(cell): count for cell, count in zip(counted.cells.tolist(), counted.counts, strict=True) if count}
    assert found == by_hand


@kinds
def test_incidents_on_borders_and_corners_are_counted_once(kind):
    lattice = Lattice(kind, 10.0)
    outlines = lattice.outlines(np.array([(column, row) for row in range(-3, 4) for column in range(-3, 4)]))
    xy = np.vstack([outlines.reshape(-1, 2), ((outlines[:, 1:] + outlines[:, :-1]) / 2).reshape(-1, 2)])
    counted = count_in_cells(lattice, cells_in_hull(lattice, xy), xy, np.ones(len(xy)))
    assert counted.counts.sum() == len(xy)
    assert counted.outside == 0


def test_what_lies_in_no_cell_is_said_and_not_counted():
    lattice = Lattice("square", 10.0)
    counted = count_in_cells(
        lattice, np.array([(0, 0), (1, 0)]), np.array([[0.0, 0.0], [11.0, 1.0], [99.0, 0.0], [9.0, 4.0]]), np.array([1.0, 2.0, 4.0, 8.0])
    )
    assert counted.counts.tolist() == [1.0, 10.0]
    assert counted.outside == 1


def test_sums_leave_out_what_has_no_place():
    sums = sum_by_place(np.array([2, -1, 0, 2, -1]), np.array([1.0, 10.0, 3.0, 5.0, 20.0]), 4)
    assert sums.tolist() == [3.0, 0.0, 6.0, 0.0]
    assert sum_by_place(np.empty(0, dtype=np.int64), np.empty(0), 2).tolist() == [0.0, 0.0]


@kinds
@pytest.mark.parametrize("block", [20_000, 50])
def test_cells_in_the_hull_are_those_with_a_point_or_a_centre_in_it(kind, block, monkeypatch):
    monkeypatch.setattr(counting, "_BLOCK", block)
    rng = np.random.default_rng(3)
    xy = rng.normal(0, 100, (150, 2)) + (2_600_000.0, 1_200_000.0)
    lattice = Lattice(kind, 20.0)
    cells = cells_in_hull(lattice, xy)
    everywhere = lattice.cover((*xy.min(axis=0), *xy.max(axis=0)))
    hull = shapely.convex_hull(shapely.multipoints(xy))
    expected = as_set(everywhere[shapely.covers(hull, shapely.points(lattice.centres(everywhere)))]) | as_set(lattice.locate(xy))
    assert as_set(cells) == expected
    assert len(cells) == len(expected)
    np.testing.assert_array_equal(cells, cells[np.lexsort((cells[:, 0], cells[:, 1]))])
    assert hull_area(xy) == pytest.approx(hull.area)


@kinds
@pytest.mark.parametrize(
    "xy",
    [
        [[3.0, 4.0]],
        [[3.0, 4.0], [55.0, -7.0]],
        [[3.0, 4.0]] * 5,
        [[0.0, 0.0], [50.0, 0.0], [100.0, 0.0], [20.0, 0.0]],
        [[0.0, 0.0], [10.0, 20.0], [20.0, 40.0], [30.0, 60.0]],
    ],
    ids=["one", "two", "one spot", "a street", "an oblique line"],
)
def test_too_few_places_for_a_hull_leave_the_cells_with_a_point(kind, xy):
    xy = np.array(xy)
    lattice = Lattice(kind, 9.0)
    cells = cells_in_hull(lattice, xy)
    assert as_set(cells) == as_set(lattice.locate(xy))
    assert count_in_cells(lattice, cells, xy, np.ones(len(xy))).counts.sum() == len(xy)
    assert hull_area(xy) == 0.0


@kinds
@pytest.mark.parametrize("block", [20_000, 30])
def test_cells_in_an_area_are_those_that_have_some_of_it(kind, block, monkeypatch):
    """Also with a hole wider than a cell, and with an area that is in parts."""
    monkeypatch.setattr(counting, "_BLOCK", block)
    lattice = Lattice(kind, 10.0, (2.0, 1.0))
    ring = Polygon([(0, 0), (200, 10), (180, 150), (20, 130)], [[(60, 40), (140, 40), (140, 110), (60, 110)]])
    far = box(300, 300, 303, 303)
    cells = cells_in_area(lattice, np.array([ring, far]))
    everywhere = lattice.cover((0.0, 0.0, 310.0, 310.0))
    common = shapely.area(shapely.intersection(shapely.polygons(lattice.outlines(everywhere)), shapely.union_all([ring, far])))
    assert as_set(cells) == as_set(everywhere[common > 1e-9])
    assert len(cells) == np.count_nonzero(common > 1e-9)
    hole = lattice.locate(np.array([[100.0, 75.0]]))
    assert as_set(hole).isdisjoint(as_set(cells))


def test_cells_that_only_touch_the_area_are_left_out():
    lattice = Lattice("square", 10.0, (5.0, 5.0))
    cells = cells_in_area(lattice, np.array([box(0, 0, 20, 10)]))
    assert as_set(cells) == {(0, 0), (1, 0)}


def test_an_area_without_any_polygon_is_refused():
    with pytest.raises(AnalysisError, match="study area is empty"):
        cells_in_area(Lattice("square", 10.0), np.array([Polygon()], dtype=object))


def test_points_are_located_in_their_zone_and_on_a_common_border_in_the_first():
    zones = np.array([box(0, 0, 10, 10), box(10, 0, 20, 10), shapely.MultiPolygon([box(30, 0, 40, 10), box(50, 0, 60, 10)])], dtype=object)
    xy = np.array([[5, 5], [15, 5], [35, 5], [55, 5], [45, 5], [10, 5], [20, 10], [-1, -1]], dtype=float)
    assert locate_in_zones(zones, xy).tolist() == [0, 1, 2, 2, -1, 0, 1, -1]
    assert locate_in_zones(zones[::-1], xy).tolist()[5] == 1


def test_a_point_in_a_hole_is_not_in_the_zone():
    ring = Polygon(box(0, 0, 30, 30).exterior, [box(10, 10, 20, 20).exterior])
    assert locate_in_zones(np.array([ring]), np.array([[15.0, 15.0], [5.0, 5.0]])).tolist() == [-1, 0]


def test_zones_by_blocks_are_those_at_once(monkeypatch):
    rng = np.random.default_rng(8)
    zones = np.array([box(i * 10, j * 10, i * 10 + 10, j * 10 + 10) for j in range(8) for i in range(8)], dtype=object)
    xy = np.vstack([rng.uniform(-5, 85, (500, 2)), rng.integers(0, 9, (200, 2)) * 10.0])
    whole = locate_in_zones(zones, xy)
    monkeypatch.setattr(counting, "_BLOCK", 33)
    told = []
    np.testing.assert_array_equal(locate_in_zones(zones, xy, told.append), whole)
    assert len(told) > 20
    inside = np.all((xy >= 0) & (xy <= 80), axis=1)
    np.testing.assert_array_equal(whole >= 0, inside)
    np.testing.assert_array_equal(np.bincount(whole[inside], minlength=64).sum(), inside.sum())


def random_parts(rng, n, extent):
    """A tessellation of a box into n polygons."""
    parts = shapely.voronoi_polygons(shapely.multipoints(rng.random((n, 2)) * extent), extend_to=box(0, 0, extent, extent))
    return shapely.intersection(np.array(parts.geoms, dtype=object), box(0, 0, extent, extent))


@given(seed=st.integers(0, 2**31), sources=st.integers(1, 25), targets=st.integers(1, 40))
@settings(max_examples=20, deadline=None)
def test_people_inside_the_targets_are_conserved(seed, sources, targets):
    rng = np.random.default_rng(seed)
    amounts = rng.integers(0, 1_000, sources).astype(float)
    shared = share_by_area(random_parts(rng, sources, 100.0), amounts, random_parts(rng, targets, 100.0))
    assert shared.shape == (targets,)
    assert np.all(shared >= 0)
    assert shared.sum() == pytest.approx(amounts.sum(), rel=1e-9)


def test_people_are_split_by_area_and_those_outside_are_lost():
    sources = np.array([box(0, 0, 10, 10), box(10, 0, 20, 10)], dtype=object)
    targets = np.array([box(0, 0, 5, 5), box(5, 0, 15, 10), box(100, 0, 110, 10)], dtype=object)
    np.testing.assert_allclose(share_by_area(sources, np.array([80.0, 40.0]), targets), [20.0, 40.0 + 20.0, 0.0])


def test_shares_do_not_depend_on_blocks(monkeypatch):
    rng = np.random.default_rng(1)
    sources, targets, amounts = random_parts(rng, 30, 100.0), random_parts(rng, 20, 100.0), rng.random(30)
    whole = share_by_area(sources, amounts, targets)
    monkeypatch.setattr(counting, "_BLOCK", 4)
    np.testing.assert_allclose(share_by_area(sources, amounts, targets), whole, rtol=1e-12)


def test_a_source_without_area_gives_nothing_and_breaks_nothing():
    sources = np.array([Polygon([(1, 1), (2, 2), (3, 3), (1, 1)]), box(0, 0, 2, 2)], dtype=object)
    np.testing.assert_allclose(share_by_area(sources, np.array([7.0, 8.0]), np.array([box(0, 0, 1, 2), box(1, 0, 9, 9)])), [4.0, 4.0])


@pytest.mark.parametrize(
    "work",
    [
        lambda stop: cells_in_area(Lattice("square", 1.0), np.array([box(0, 0, 30, 30)]), stop),
        lambda stop: locate_in_zones(np.array([box(0, 0, 1, 1)]), np.zeros((500, 2)), stop),
        lambda stop: share_by_area(np.array([box(0, 0, 1, 1)] * 500), np.ones(500), np.array([box(0, 0, 1, 1)]), stop),
    ],
    ids=["area", "zones", "shares"],
)
def test_cancelling_stops(work, monkeypatch):
    monkeypatch.setattr(counting, "_BLOCK", 100)
    told = []

    def stop(share):
        told.append(share)
        if share > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        work(stop)
    assert 2 <= len(told) <= 5
