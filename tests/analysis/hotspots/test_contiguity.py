# SPDX-License-Identifier: GPL-2.0-or-later
"""Who touches whom: as libpysal and the literature say, and where borders are digitised badly, as the land says."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from shapely import Polygon, affinity, box
from smartcity.smartcity_plugin.analysis.errors import Cancelled
from smartcity.smartcity_plugin.analysis.hotspots import contiguity as module
from smartcity.smartcity_plugin.analysis.hotspots.contiguity import contiguity
from smartcity.smartcity_plugin.analysis.hotspots.grids import Lattice

METRES_PER_DEGREE = 111_000.0


def pairs(weights):
    """Links as {(low, high)}; both directions must be there."""
    assert (weights != weights.T).nnz == 0
    found = weights.tocoo()
    return {(int(a), int(b)) for a, b in zip(found.row, found.col, strict=True) if a < b}


def both(*polygons):
    """Queen and rook pairs of a few polygons."""
    array = np.array(polygons, dtype=object)
    return pairs(contiguity(array)), pairs(contiguity(array, rook=True))


def scaled(geometries, metres):
    return shapely.transform(np.asarray(geometries), lambda places: places * metres)


@pytest.mark.parametrize(("name", "metres"), [("sids2", METRES_PER_DEGREE), ("columbus", 1_609.0)])
def test_real_polygons_have_the_neighbours_that_libpysal_finds(name, metres):
    import geopandas
    import libpysal

    frame = geopandas.read_file(libpysal.examples.load_example(name).get_path(f"{name}.shp"))
    for rook, peer in ((False, libpysal.weights.Queen), (True, libpysal.weights.Rook)):
        theirs = peer.from_dataframe(frame, use_index=False, silence_warnings=True)
        ours = contiguity(scaled(frame.geometry, metres), rook=rook)
        assert pairs(ours) == pairs(theirs.sparse.tocsr())
        assert len(pairs(ours)) > 90


def read_gal(path):
    """Neighbour list as {(a, b)} of names with a < b, and whether each direction is given."""
    words = path.read_text(encoding="utf-8").split("\n", 1)[1].split()
    listed, at = set(), 0
    while at < len(words):
        number = int(words[at + 1])
        listed |= {(words[at], other) for other in words[at + 2 : at + 2 + number]}
        at += 2 + number
    assert all((b, a) in listed for a, b in listed)
    return {(a, b) for a, b in listed if a < b}


@pytest.fixture(scope="module")
def counties(reference):
    import geopandas

    frame = geopandas.read_file(reference / "hotspots" / "sids.gpkg")
    fips, name = frame["FIPS"].tolist(), frame["NAME"].tolist()
    seats = np.column_stack([frame["east"], frame["north"]])
    queen = {tuple(sorted((fips[a], fips[b]))) for a, b in pairs(contiguity(scaled(frame.geometry, METRES_PER_DEGREE)))}
    return fips, dict(zip(fips, name, strict=True)), seats, queen


@pytest.mark.reference_data
def test_adjacent_counties_of_cressie_and_read_1985(reference, counties):
    """Cressie & Read's list of adjacent counties has 246 pairs, queen contiguity of the digitised borders 245; they differ in five.

    Three pairs of the list stand 1 to 3 km apart in these simplified borders; two pairs that have a stretch of border in common here are not in the list.
    """
    _, name, _, queen = counties
    listed = read_gal(reference / "hotspots" / "ncCR85.gal")
    assert len(listed) == 246
    assert len(queen) == 245

    def named(some):
        return {frozenset((name[a], name[b])) for a, b in some}

    assert named(listed - queen) == {frozenset(pair) for pair in (("Swain", "Cherokee"), ("Stanly", "Richmond"), ("Caswell", "Guilford"))}
    assert named(queen - listed) == {frozenset(pair) for pair in (("Currituck", "Dare"), ("Northampton", "Warren"))}


@pytest.mark.reference_data
def test_county_seats_of_cressie_and_chan_1989_are_a_distance_band_not_a_contiguity(reference, counties):
    """Cressie & Chan's list joins counties whose seats are less than 30 miles apart: 197 pairs, of which 22 do not touch, while 70 that touch are not in it.

    Two pairs differ from the band of 30 over the seats' coordinates: one stands at exactly 30, one at 29.83 (whole miles in the data).
    """
    from smartcity.smartcity_plugin.analysis.hotspots.neighbours import distance_band

    fips, name, seats, queen = counties
    listed = read_gal(reference / "hotspots" / "ncCC89.gal")
    assert (len(listed), len(listed - queen), len(queen - listed)) == (197, 22, 70)
    band = {tuple(sorted((fips[a], fips[b]))) for a, b in pairs(distance_band(seats, 30.0))}
    assert listed < band
    assert {tuple(sorted((name[a], name[b]))) for a, b in band - listed} == {("Polk", "Transylvania"), ("Pitt", "Wilson")}


@pytest.mark.reference_data
def test_neighbours_of_columbus_as_printed(reference):
    """The list that goes with the data has 115 pairs: queen contiguity less three pairs that meet in a single point; rook has 100."""
    import geopandas

    frame = geopandas.read_file(reference / "hotspots" / "columbus.gpkg")
    listed = {tuple(sorted((int(a) - 1, int(b) - 1))) for a, b in read_gal(reference / "hotspots" / "columbus.gal")}
    polygons = scaled(frame.geometry, 1_609.0)
    queen, rook = pairs(contiguity(polygons)), pairs(contiguity(polygons, rook=True))
    assert (len(listed), len(queen), len(rook)) == (115, 118, 100)
    assert rook < listed < queen
    for a, b in queen - listed:
        assert shapely.intersection(polygons[a], polygons[b]).geom_type == "Point"


def test_neighbours_do_not_need_common_vertices():
    """A T-junction: the long side of the lower polygon has no vertex where the two upper ones meet."""
    queen, rook = both(box(0, 0, 100, 50), box(0, 50, 40, 90), box(40, 50, 100, 90))
    assert queen == rook == {(0, 1), (0, 2), (1, 2)}


def test_a_side_within_a_longer_side_is_a_common_border():
    queen, rook = both(box(0, 0, 100, 50), box(30, 50, 60, 90))
    assert queen == rook == {(0, 1)}


def test_a_common_corner_is_queen_and_not_rook():
    queen, rook = both(box(0, 0, 10, 10), box(10, 10, 20, 20))
    assert queen == {(0, 1)}
    assert rook == set()


def test_a_corner_on_the_middle_of_a_side_is_queen_and_not_rook():
    queen, rook = both(box(0, 0, 10, 10), Polygon([(10, 5), (20, 0), (20, 10)]))
    assert queen == {(0, 1)}
    assert rook == set()


def test_a_corner_that_is_digitised_twice_is_still_a_corner():
    """Repeated vertices are valid and common; they are no stretch of border."""
    first = Polygon([(0, 0), (10, 0), (10, 10), (10, 10), (0, 10)])
    second = Polygon([(10, 10), (10, 10), (20, 10), (20, 20), (10, 20)])
    assert first.is_valid
    assert second.is_valid
    queen, rook = both(first, second)
    assert queen == {(0, 1)}
    assert rook == set()


def test_two_common_corners_are_not_a_border():
    """A notch: the polygons meet in two points and are apart between them."""
    queen, rook = both(Polygon([(0, 0), (10, 0), (5, 5), (10, 10), (0, 10)]), box(10, 0, 20, 10))
    assert queen == {(0, 1)}
    assert rook == set()


def test_rook_is_the_same_in_either_direction_of_digitising():
    square = [(0, 0), (10, 0), (10, 10), (0, 10)]
    queen, rook = both(Polygon(square), Polygon([(x + 10, y) for x, y in reversed(square)]))
    assert queen == rook == {(0, 1)}


def test_an_enclave_touches_what_surrounds_it():
    """A city in its county's hole; the county's own hole is a border as any other. An enclave that leaves a gap touches nothing."""
    ring = Polygon(box(0, 0, 100, 100).exterior, [box(40, 40, 60, 60).exterior])
    queen, rook = both(ring, box(40, 40, 60, 60))
    assert queen == rook == {(0, 1)}
    assert both(ring, box(45, 45, 55, 55)) == (set(), set())
    queen, rook = both(ring, Polygon([(40, 50), (50, 45), (55, 50), (50, 55)]))
    assert queen == {(0, 1)}
    assert rook == set()


def test_every_part_of_a_multipolygon_counts():
    islands = shapely.MultiPolygon([box(0, 0, 10, 10), box(100, 100, 110, 110)])
    queen, rook = both(islands, box(10, 0, 20, 10), box(110, 110, 120, 120), box(50, 50, 60, 60))
    assert queen == {(0, 1), (0, 2)}
    assert rook == {(0, 1)}


def test_a_polygon_with_two_parts_that_meet_is_not_its_own_neighbour():
    weights = contiguity(np.array([shapely.MultiPolygon([box(0, 0, 10, 10), box(10, 10, 20, 20)]), box(20, 0, 30, 10)]))
    assert weights.diagonal().sum() == 0
    assert pairs(weights) == {(0, 1)}


@pytest.mark.parametrize(("gap", "touching"), [(0.0009, True), (0.0004, True), (-0.0009, True), (0.01, False), (1.0, False)])
def test_gaps_of_a_millimetre_are_rounding_and_wider_ones_are_land(gap, touching):
    """Wherever the gap falls in the coordinates; overlaps (gap below 0) as well."""
    for origin in (0.0, 0.00049, 2_600_000.1234567, 1_199_999.9996):
        first = affinity.translate(box(0, 0, 10, 10), origin, origin)
        for second in (box(10 + gap, 0, 20, 10), box(10 + gap, -3, 20, 4)):
            queen, rook = both(first, affinity.translate(second, origin, origin))
            assert queen == rook == ({(0, 1)} if touching else set())


def test_overlapping_polygons_touch():
    queen, rook = both(box(0, 0, 10, 10), box(5, 5, 15, 15), box(2, 2, 4, 4), box(0, 0, 10, 10))
    assert queen == rook == {(0, 1), (0, 2), (0, 3), (1, 3), (2, 3)}


@pytest.mark.parametrize("rook", [False, True])
@pytest.mark.parametrize("kind", ["hexagon", "square"])
def test_a_lattice_of_polygons_has_the_neighbours_of_its_cells(kind, rook):
    lattice = Lattice(kind, 25.0, (2_600_000.0, 1_200_000.0))
    cells = np.array([(column, row) for row in range(-20, 20) for column in range(40)])
    outlines = shapely.polygons(lattice.outlines(cells))
    weights = contiguity(outlines, rook=rook)
    assert (weights != lattice.contiguity(cells, rook=rook)).nnz == 0
    assert weights.nnz > 5_000


def test_the_order_and_the_place_of_polygons_do_not_matter():
    rng = np.random.default_rng(5)
    centres = rng.random((60, 2)) * 100.0
    patches = np.array(shapely.voronoi_polygons(shapely.multipoints(centres), extend_to=box(0, 0, 100, 100)).geoms, dtype=object)
    order = rng.permutation(60)
    moved = np.array([affinity.translate(one, 654_321.0, 5_432_100.0) for one in patches[order]], dtype=object)
    for rook in (False, True):
        plain = contiguity(patches, rook=rook)
        assert (plain[order][:, order] != contiguity(moved, rook=rook)).nnz == 0
        assert plain.nnz > 200


def test_one_polygon_has_no_neighbour():
    assert contiguity(np.array([box(0, 0, 1, 1)], dtype=object)).nnz == 0


def test_cancelling_stops(monkeypatch):
    monkeypatch.setattr(module, "_BLOCK", 10)
    # long thin strips whose boxes meet in steps: no common vertex, so the geometry is asked
    strips = np.array([box(i, i % 7, i + 1, 50 + i % 5) for i in range(200)], dtype=object)
    told = []
    contiguity(strips, progress=told.append)
    assert told == sorted(told)
    assert len(told) > 10

    def stop(share):
        if share > 0.6:
            raise Cancelled

    with pytest.raises(Cancelled):
        contiguity(strips, progress=stop)
