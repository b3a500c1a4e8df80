# SPDX-License-Identifier: GPL-2.0-or-later
"""The distance at which to look: found where there is one, and a sober default where not."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import cKDTree
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from smartcity.smartcity_plugin.analysis.hotspots import scale
from smartcity.smartcity_plugin.analysis.hotspots.autocorrelation import morans_i
from smartcity.smartcity_plugin.analysis.hotspots.grids import Lattice
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import distance_band
from smartcity.smartcity_plugin.analysis.hotspots.scale import STEPS, TARGET_NEIGHBOURS, automatic_scale


def clustered(radius, seed, n=2_000):
    """n places in a square kilometre, 25 round clusters of the given radius in which values are 3 standard deviations higher."""
    rng = np.random.default_rng(seed)
    xy = rng.random((n, 2)) * 1_000.0
    x, y = np.meshgrid(np.arange(100, 1_000, 200), np.arange(100, 1_000, 200))
    inside = cKDTree(np.column_stack([x.ravel(), y.ravel()])).query(xy)[0] < radius
    return xy, 3.0 * inside + rng.normal(size=n)


def mean_neighbours(xy, distance):
    return distance_band(xy, distance).nnz / len(xy)


@pytest.mark.parametrize("radius", [30.0, 40.0, 50.0])
def test_the_peak_is_near_the_radius_of_planted_clusters(radius):
    found = [automatic_scale(*clustered(radius, seed)) for seed in range(6)]
    assert all(one.peak for one in found)
    distances = [one.distance for one in found]
    assert 0.8 * radius < np.median(distances) < 1.3 * radius
    assert max(distances) < 1.6 * radius
    assert min(distances) > 0.65 * radius


def test_larger_clusters_give_a_larger_scale():
    small, large = (np.mean([automatic_scale(*clustered(radius, seed)).distance for seed in range(6)]) for radius in (30.0, 50.0))
    assert large > 1.2 * small


def test_the_curve_is_that_of_morans_i_in_each_band_and_the_peak_is_its_first():
    xy, values = clustered(40.0, 1)
    found = automatic_scale(xy, values)
    assert found.distances.size == found.z.size == STEPS
    np.testing.assert_allclose(np.diff(found.distances), (found.distances[-1] - found.distances[0]) / (STEPS - 1))
    for distance, z in zip(found.distances, found.z, strict=True):
        assert z == pytest.approx(morans_i(values, distance_band(xy, distance)).z, rel=1e-9)
    at = int(np.flatnonzero(found.distances == found.distance)[0])
    assert found.z[at] > max(found.z[at - 1], found.z[at + 1])
    assert np.all(np.diff(found.z[: at + 1]) > 0)


def test_the_bands_start_where_most_have_a_neighbour_and_end_at_64_each():
    xy, values = clustered(40.0, 2)
    found = automatic_scale(xy, values)
    assert np.mean(np.diff(distance_band(xy, found.distances[0]).indptr) > 0) == pytest.approx(0.95, abs=0.001)
    assert mean_neighbours(xy, found.distances[-1]) == pytest.approx(64, rel=0.03)


def test_random_values_have_no_peak_and_get_thirty_neighbours():
    """Twelve bands are tried, so by chance a few maps in a hundred show one."""
    peaks = 0
    for seed in range(100):
        rng = np.random.default_rng(seed)
        xy = rng.random((400, 2)) * 1_000.0
        found = automatic_scale(xy, rng.normal(size=400))
        peaks += found.peak
        if not found.peak:
            assert mean_neighbours(xy, found.distance) == pytest.approx(TARGET_NEIGHBOURS, rel=0.05)
    assert peaks <= 10


def test_a_trend_over_the_whole_area_has_no_peak():
    """Likeness that keeps rising with distance names no scale."""
    rng = np.random.default_rng(1)
    xy = rng.random((1_500, 2)) * 1_000.0
    found = automatic_scale(xy, xy[:, 0] + rng.normal(scale=50.0, size=1_500))
    assert not found.peak
    assert np.all(np.diff(found.z) > 0)
    assert mean_neighbours(xy, found.distance) == pytest.approx(TARGET_NEIGHBOURS, rel=0.05)


@pytest.mark.parametrize("kind", ["hexagon", "square"])
def test_in_a_lattice_a_peak_is_found_though_longer_bands_may_add_nobody(kind):
    """Cells within two cell sizes are alike. Bands between two distances that occur in the lattice have equal z: a flat top is a peak."""
    lattice = Lattice(kind, 100.0, (2_600_000.3, 1_200_000.7))
    cells = lattice.cover((2_600_000.0, 1_200_000.0, 2_604_000.0, 1_204_000.0))
    xy = lattice.centres(cells)
    flat = 0
    for seed in range(10):
        noise = np.random.default_rng(seed).normal(size=len(xy))
        found = automatic_scale(xy, noise + distance_band(xy, 230.0).astype(float) @ noise)
        assert found.peak
        assert 200.0 <= found.distance < 460.0
        at = int(np.flatnonzero(found.distances == found.distance)[0])
        flat += int(found.z[at] == found.z[at + 1])
    if kind == "hexagon":
        assert flat >= 5  # without such tops this test would show nothing


def test_the_place_of_a_lattice_does_not_decide_its_curve():
    """Distances between cells are equal up to rounding, which differs from place to place."""
    curves = []
    for origin in ((0.0, 0.0), (123.45, 67.89), (2_600_000.1, 1_200_000.7)):
        lattice = Lattice("hexagon", 33.3, origin)
        cells = np.array([(column, row) for row in range(25) for column in range(25)])
        values = np.random.default_rng(3).normal(size=625)
        curves.append(automatic_scale(lattice.centres(cells), values).z)
    np.testing.assert_allclose(curves[1], curves[0], rtol=1e-9)
    np.testing.assert_allclose(curves[2], curves[0], rtol=1e-9)


@pytest.mark.parametrize("n", [3, 4, 5, 10, 20, 29])
def test_fewer_than_thirty_units_get_about_half_of_the_others(n):
    for seed in range(10):
        rng = np.random.default_rng(seed)
        xy = rng.random((n, 2)) * 100.0
        found = automatic_scale(xy, rng.normal(size=n))
        assert np.isfinite(found.distance)
        assert found.distance > 0
        if not found.peak:
            target = max(1, (n - 1) // 2)
            assert target <= mean_neighbours(xy, found.distance) <= target + 1.5


@pytest.mark.parametrize("n", [2, 5, 500])
def test_all_units_on_one_spot_are_refused(n):
    with pytest.raises(AnalysisError, match="All units are on one spot"):
        automatic_scale(np.full((n, 2), 12.5), np.arange(float(n)))


@pytest.mark.parametrize(("spots", "on_each"), [(2, 50), (25, 40), (10, 100), (300, 2), (100, 31)])
def test_units_that_share_few_spots_get_a_band_that_reaches_other_spots(spots, on_each):
    """Also where 30 neighbours, or 64, are on the unit's own spot."""
    rng = np.random.default_rng(spots)
    places = rng.random((spots, 2)) * 1_000.0
    xy = np.repeat(places, on_each, axis=0)
    found = automatic_scale(xy, rng.normal(size=len(xy)))
    assert found.distance > 0
    weights = distance_band(xy, found.distance)
    assert np.mean(np.diff(weights.indptr) > on_each - 1) >= 0.9
    assert found.distance < 700.0


def test_some_duplicates_change_little():
    xy, values = clustered(40.0, 3)
    twice = np.vstack([xy, xy[:200]])
    plain, more = automatic_scale(xy, values), automatic_scale(twice, np.append(values, values[:200]))
    assert more.peak
    assert more.distance == pytest.approx(plain.distance, rel=0.15)


def test_a_remote_unit_does_not_set_the_scale():
    xy, values = clustered(40.0, 4)
    plain = automatic_scale(xy, values)
    remote = automatic_scale(np.vstack([xy, [[5e6, 5e6], [-3e6, 0.0]]]), np.append(values, [0.0, 1.0]))
    assert remote.peak
    assert remote.distance == pytest.approx(plain.distance, rel=0.05)
    assert remote.distances[-1] == pytest.approx(plain.distances[-1], rel=0.05)


def test_a_remote_unit_does_not_set_the_default_either():
    rng = np.random.default_rng(3)
    xy, values = rng.random((400, 2)) * 1_000.0, rng.normal(size=401)
    assert not automatic_scale(xy, values[:400]).peak
    remote = automatic_scale(np.vstack([xy, [[4e6, 1e6]]]), values)
    assert not remote.peak
    assert remote.distance == pytest.approx(automatic_scale(xy, values[:400]).distance, rel=0.05)


def test_a_curve_from_a_part_of_many_units_is_nearly_that_of_all(monkeypatch):
    xy, values = clustered(40.0, 5, n=6_000)
    whole = automatic_scale(xy, values)
    monkeypatch.setattr(scale, "_LINKS_IN_ALL", 64 * 2_000)  # a third of the units
    part = automatic_scale(xy, values)
    assert not np.array_equal(part.z, whole.z)
    np.testing.assert_array_equal(part.distances, whole.distances)
    np.testing.assert_allclose(part.z, whole.z, rtol=0.12)
    assert part.peak == whole.peak
    again = automatic_scale(xy, values)
    np.testing.assert_array_equal(part.z, again.z)


def test_blocks_do_not_show_and_cancelling_stops_between_them(monkeypatch):
    xy, values = clustered(40.0, 6)
    whole = automatic_scale(xy, values)
    monkeypatch.setattr(scale, "_BLOCK", 150)
    told = []
    np.testing.assert_allclose(automatic_scale(xy, values, told.append).z, whole.z, rtol=1e-9)
    assert told == sorted(told)
    assert len(told) == 14

    def stop(share):
        if share > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        automatic_scale(xy, values, stop)
