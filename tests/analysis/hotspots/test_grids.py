# SPDX-License-Identifier: GPL-2.0-or-later
"""Cells in fixed places: every point in the nearest one, no gaps, no overlaps, the same cells whatever the data."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.hotspots.grids import MAX_CELLS, CellIndex, Lattice, automatic_size

kinds = pytest.mark.parametrize("kind", ["hexagon", "square"])


def block(columns, rows):
    return np.array([(column, row) for row in rows for column in columns])


@given(
    kind=st.sampled_from(["hexagon", "square"]),
    seed=st.integers(0, 2**31),
    size=st.floats(0.5, 500.0),
    origin=st.tuples(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4)),
)
@settings(max_examples=50, deadline=None)
def test_a_point_belongs_to_the_cell_with_the_nearest_centre(kind, seed, size, origin):
    """By brute force over all cells around: squares by the larger coordinate difference, hexagons by distance. Also for negative columns and rows."""
    lattice = Lattice(kind, size, origin)
    xy = np.random.default_rng(seed).uniform(-6, 6, (300, 2)) * size + origin
    around = block(range(-9, 10), range(-9, 10))
    offset = np.abs(xy[:, None, :] - lattice.centres(around)[None, :, :])
    away = offset.max(axis=2) if kind == "square" else np.hypot(offset[..., 0], offset[..., 1])
    found = lattice.locate(xy)
    own = np.abs(xy - lattice.centres(found))
    own = own.max(axis=1) if kind == "square" else np.hypot(own[:, 0], own[:, 1])
    np.testing.assert_allclose(own, away.min(axis=1), rtol=1e-9, atol=1e-9 * size)


@kinds
def test_the_first_cells_stand_where_the_description_says(kind):
    lattice = Lattice(kind, 10.0, (100.0, 200.0))
    height = 10.0 if kind == "square" else 10.0 * np.sqrt(3) / 2
    shift = 0.0 if kind == "square" else 5.0
    expected = [(100, 200), (110, 200), (100 + shift, 200 + height), (100 + shift, 200 - height), (100, 200 + 2 * height)]
    np.testing.assert_allclose(lattice.centres(np.array([(0, 0), (1, 0), (0, 1), (0, -1), (0, 2)])), expected)


@kinds
def test_a_cell_contains_what_is_located_in_it(kind):
    lattice = Lattice(kind, 7.0, (3.0, -5.0))
    xy = np.random.default_rng(4).uniform(-60, 60, (5_000, 2))
    outline = shapely.polygons(lattice.outlines(lattice.locate(xy)))
    assert np.all(shapely.dwithin(outline, shapely.points(xy), 1e-9))


@kinds
def test_a_point_on_a_border_goes_to_one_of_its_cells(kind):
    lattice = Lattice(kind, 2.0)
    corners = lattice.outlines(block(range(-5, 6), range(-5, 6))).reshape(-1, 2)
    found = lattice.locate(corners)
    away = np.abs(corners - lattice.centres(found))
    limit = np.hypot(1.0, 1.0) if kind == "square" else 2.0 / np.sqrt(3)  # from centre to corner
    np.testing.assert_allclose(np.hypot(away[:, 0], away[:, 1]), limit, rtol=1e-9)
    np.testing.assert_array_equal(found, lattice.locate(corners))


@kinds
def test_the_same_place_is_in_the_same_cell_whatever_else_is_counted(kind):
    """Cells do not move with the data: a part of the points, or points farther away added, change no cell."""
    lattice = Lattice(kind, 25.0)
    rng = np.random.default_rng(6)
    xy = rng.uniform(0, 1_000, (400, 2))
    alone = lattice.locate(xy)
    more = lattice.locate(np.vstack([rng.uniform(-90_000, 90_000, (300, 2)), xy]))
    np.testing.assert_array_equal(alone, more[300:])
    near, far = (lattice.cover(bounds) for bounds in ((10.0, 10.0, 300.0, 300.0), (-200.0, -333.0, 900.0, 301.0)))
    assert {tuple(cell) for cell in near.tolist()} < {tuple(cell) for cell in far.tolist()}


@given(
    kind=st.sampled_from(["hexagon", "square"]),
    seed=st.integers(0, 2**31),
    column=st.integers(-500, 500),
    row=st.integers(-500, 500),
)
@settings(max_examples=30, deadline=None)
def test_data_that_move_by_whole_cells_move_by_as_many_cells(kind, seed, column, row):
    """Two rows of hexagons are one period."""
    lattice = Lattice(kind, 8.0, (1.0, 2.0))
    xy = np.random.default_rng(seed).uniform(0, 100, (200, 2))
    step = np.array([column, 2 * row])
    moved = lattice.locate(xy + [column * 8.0, 2 * row * lattice.row_height])
    away = np.abs(moved - lattice.locate(xy) - step).sum(axis=1)
    assert np.count_nonzero(away) <= 1  # at most a point within rounding of a border


@given(
    kind=st.sampled_from(["hexagon", "square"]),
    x=st.floats(-1e5, 1e5),
    y=st.floats(-1e5, 1e5),
    width=st.one_of(st.just(0.0), st.floats(0.01, 200.0)),
    height=st.one_of(st.just(0.0), st.floats(0.01, 200.0)),
    size=st.floats(5.0, 300.0),
)
@settings(max_examples=50, deadline=None)
def test_a_cover_leaves_nothing_of_the_box_out(kind, x, y, width, height, size):
    lattice = Lattice(kind, size, (17.0, -4.0))
    cells = lattice.cover((x, y, x + width, y + height))
    assert len(np.unique(cells, axis=0)) == len(cells)
    covered = shapely.union_all(shapely.buffer(shapely.polygons(lattice.outlines(cells)), 1e-6))
    corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    assert covered.covers(shapely.convex_hull(shapely.multipoints(corners)))
    places = np.column_stack([a.ravel() for a in np.meshgrid(np.linspace(x, x + width, 15), np.linspace(y, y + height, 15))])
    assert CellIndex(cells).find(lattice.locate(places)).min() >= 0


@kinds
def test_a_cover_comes_row_by_row(kind):
    cells = Lattice(kind, 10.0).cover((0.0, 0.0, 95.0, 55.0))
    np.testing.assert_array_equal(cells, cells[np.lexsort((cells[:, 0], cells[:, 1]))])


@kinds
def test_outlines_tile_the_plane(kind):
    """The area of each is that of a cell, the area of all together is the sum (no overlap), and the union has no hole (no gap)."""
    lattice = Lattice(kind, 30.0, (2_600_000.0, 1_200_000.0))
    cells = block(range(12), range(12))
    outlines = lattice.outlines(cells)
    np.testing.assert_array_equal(outlines[:, 0], outlines[:, -1])
    polygons = shapely.polygons(outlines)
    assert shapely.is_valid(polygons).all()
    expected = 900.0 if kind == "square" else 900.0 * np.sqrt(3) / 2
    assert lattice.size * lattice.row_height == pytest.approx(expected)
    np.testing.assert_allclose(shapely.area(polygons), expected, rtol=1e-8)
    union = shapely.union_all(polygons, grid_size=1e-6)
    assert union.area == pytest.approx(144 * expected, rel=1e-8)
    assert union.geom_type == "Polygon"
    assert len(union.interiors) == 0
    left, right = shapely.STRtree(polygons).query(polygons, predicate="intersects")
    common = shapely.area(shapely.intersection(polygons[left], polygons[right]))[left != right]
    assert common.max() < 1e-6
    np.testing.assert_allclose(shapely.get_coordinates(shapely.centroid(polygons)), lattice.centres(cells), atol=1e-6)


@pytest.mark.parametrize(
    ("kind", "rook", "inside", "least"),
    [("hexagon", False, 6, 2), ("hexagon", True, 6, 2), ("square", False, 8, 3), ("square", True, 4, 2)],
)
def test_cells_inside_have_six_eight_or_four_neighbours(kind, rook, inside, least):
    cells = block(range(-4, 6), range(-5, 5))
    weights = Lattice(kind, 1.0).contiguity(cells, rook=rook)
    degrees = np.diff(weights.indptr)
    border = (cells == cells.min(axis=0)).any(axis=1) | (cells == cells.max(axis=0)).any(axis=1)
    assert np.all(degrees[~border] == inside)
    assert np.all(degrees[border] < inside)
    assert degrees.min() == least
    assert (weights != weights.T).nnz == 0
    assert weights.diagonal().sum() == 0


@kinds
def test_neighbouring_cells_are_found_among_scattered_ones_in_any_order(kind):
    """Against the distance between centres: one cell size to a neighbour, for squares also the diagonal."""
    lattice = Lattice(kind, 1.0)
    rng = np.random.default_rng(7)
    cells = rng.permutation(block(range(-12, 12), range(-12, 12)))[:300]
    centres = lattice.centres(cells)
    away = np.hypot(*(centres[:, None, :] - centres[None, :, :]).transpose(2, 0, 1))
    near = (away > 0) & (away < (1.5 if kind == "square" else 1.01))
    np.testing.assert_array_equal(lattice.contiguity(cells).toarray().astype(bool), near)
    lonely = lattice.contiguity(np.array([(0, 0), (5, 5), (-7, 3)]))
    assert lonely.nnz == 0
    assert lonely.shape == (3, 3)


def test_cells_are_found_at_their_position_and_others_are_not():
    rng = np.random.default_rng(9)
    cells = rng.permutation(block(range(-30, 30), range(-20, 25)))[:900]
    index = CellIndex(cells)
    np.testing.assert_array_equal(index.find(cells), np.arange(900))
    asked = np.vstack([rng.integers(-40, 40, (3_000, 2)), [[10**9, 0], [0, -(10**9)], [-(10**9), 10**9]]])
    known = {tuple(cell): position for position, cell in enumerate(cells.tolist())}
    np.testing.assert_array_equal(index.find(asked), [known.get(tuple(cell), -1) for cell in asked.tolist()])
    assert CellIndex(np.array([[3, 4]])).find(np.array([[3, 4], [4, 3], [3, 5]])).tolist() == [0, -1, -1]


@kinds
@pytest.mark.parametrize(
    ("size", "bounds"), [(1.0, (0.0, 0.0, 2_000.0, 2_000.0)), (0.001, (0.0, 0.0, 900.0, 500.0)), (1.0, (0.0, 0.0, 5_000_000.0, 10.0))]
)
def test_more_than_a_million_cells_are_refused_with_the_number_and_a_size_that_goes(kind, size, bounds):
    """The size named is enough, also for a box that is long and thin."""
    lattice = Lattice(kind, size)
    with pytest.raises(AnalysisError, match="at most 1,000,000") as caught:
        lattice.cover(bounds)
    figures = caught.value.figures
    area = (bounds[2] - bounds[0]) * (bounds[3] - bounds[1])
    assert figures["n"] > MAX_CELLS
    cell = lattice.size * lattice.row_height
    assert area / cell < figures["n"] < 1.4 * area / cell
    assert f"{figures['n']:,}" in str(caught.value)
    assert figures["enough"] == int(figures["enough"])
    made = Lattice(kind, figures["enough"]).cover(bounds)
    assert len(made) == Lattice(kind, figures["enough"]).count_cells(bounds) <= MAX_CELLS


@pytest.mark.parametrize("size", [0.0, -5.0, float("nan"), float("inf")])
def test_a_cell_size_that_is_not_positive_is_refused(size):
    with pytest.raises(AnalysisError, match="greater than 0 m"):
        Lattice("hexagon", size)


@pytest.mark.parametrize(
    ("area", "points", "size"),
    [(1e6, 200, 100.0), (1e6, 1_500, 50.0), (4.5e8, 1_000, 1_000.0), (1e6, 50, 200.0), (2.0, 10**6, 0.002), (2e6, 0, 2_000.0)],
)
def test_the_automatic_size_is_a_round_number_near_two_points_per_cell(area, points, size):
    assert automatic_size(area, points) == pytest.approx(size)
    assert 0.5 <= automatic_size(area, points) / np.sqrt(2 * area / max(points, 1)) <= 2.0
