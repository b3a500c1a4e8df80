# SPDX-License-Identifier: GPL-2.0-or-later
"""Density on a raster against the sum over points, what becomes of the mass, the border, and the ratio to people."""

from __future__ import annotations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from smartcity.smartcity_plugin.analysis.hotspots import kernels
from smartcity.smartcity_plugin.analysis.hotspots.density import (
    Weighted,
    automatic_pixel,
    density_surface,
    frame,
    least_people,
    rule_bandwidth,
    volume_levels,
)
from smartcity.smartcity_plugin.analysis.hotspots.kernels import (
    KERNELS,
    MAX_REACH,
    effective_area,
    in_kernel,
    kernel_value,
    reach,
    robust_radius,
    smooth,
)
from smartcity.smartcity_plugin.analysis.hotspots.pixels import cover

EVEN = 0.02
"""Largest error relative to the peak of one kernel at ten pixels per bandwidth; see `test_against_the_sum_over_points`."""


def cloud(n=40, seed=1, spread=300.0):
    rng = np.random.default_rng(seed)
    return Weighted(rng.normal(size=(n, 2)) * spread + [1e6, 2e6], rng.integers(1, 5, n).astype(float))


def centres(grid):
    left, top = grid.corner
    x = left + (np.arange(grid.columns) + 0.5) * grid.pixel
    y = top - (np.arange(grid.rows) + 0.5) * grid.pixel
    return np.stack(np.meshgrid(x, y), axis=-1)


def exact(points, grid, kernel, bandwidth):
    """The sum over points at every pixel centre, per km²."""
    place = centres(grid)
    total = np.zeros(grid.shape)
    for (x, y), weight in zip(points.xy, points.weights, strict=True):
        squared = (place[..., 0] - x) ** 2 + (place[..., 1] - y) ** 2
        total += weight * kernel_value(kernel, squared, bandwidth)
    return total * 1e6


@pytest.mark.parametrize("kernel", KERNELS)
def test_each_kernel_has_volume_one_and_the_stated_spread(kernel):
    step = 0.004
    x = np.arange(-6, 6, step) + step / 2
    height = kernel_value(kernel, x[:, None] ** 2 + x**2, 1.0)
    assert height.sum() * step**2 == pytest.approx(1.0, abs=1e-4)
    assert np.sqrt((height * x**2).sum() * step**2) == pytest.approx(in_kernel(1.0, kernel, "gaussian"), rel=1e-3)


@pytest.mark.parametrize("kernel", ["gaussian", "quartic", "epanechnikov", "triangular"])
def test_against_the_sum_over_points(kernel):
    """What binning costs. Sharing a point out to the pixels around it is linear interpolation of the kernel, wrong by at most pixel²/8 · (|Kxx| + |Kyy|): for the gaussian
    pixel²/(4 h²) of its peak. Kernels with an edge or a tip are interpolated worse there; the bound for them was measured."""
    points, bandwidth = cloud(), 200.0
    peak = points.weights.sum() * float(kernel_value(kernel, np.zeros(1), bandwidth)[0]) * 1e6
    errors = []
    for pixel in (20.0, 10.0, 5.0):
        grid = frame(points, None, kernel, bandwidth, pixel)
        found = density_surface(points, kernel, bandwidth, grid).values
        errors.append(np.max(np.abs(found - exact(points, grid, kernel, bandwidth))) / peak)
    if kernel == "gaussian":  # 0.006 % per axis are cut off at four standard deviations
        assert all(error <= (pixel / bandwidth) ** 2 / 4 + 4e-4 for error, pixel in zip(errors, (20.0, 10.0, 5.0), strict=True))
    assert errors[0] < EVEN
    assert errors[2] < errors[0] / 3


@pytest.mark.oracle
def test_gaussian_as_scipys_newest(oracle):
    points = cloud(60)
    # scipy's kernel has the shape of the data: make them round
    middle = points.xy - np.average(points.xy, axis=0, weights=points.weights)
    root = np.linalg.cholesky(np.cov(middle.T, aweights=points.weights))
    points = Weighted(300.0 * np.linalg.solve(root, middle.T).T, points.weights)
    pixel = 4.0
    bandwidth = rule_bandwidth(points, "scott", "gaussian")
    grid = frame(points, None, "gaussian", bandwidth, pixel)
    found = density_surface(points, "gaussian", bandwidth, grid).values
    rows, columns = np.arange(0, grid.rows, 37), np.arange(0, grid.columns, 41)
    place = centres(grid)[rows][:, columns].reshape(-1, 2)
    theirs = oracle("kernel_density", xy=points.xy, weights=points.weights, place=place)
    ours = found[rows][:, columns].ravel() / points.weights.sum() / 1e6
    np.testing.assert_allclose(ours, theirs["density"], atol=5e-4 * theirs["density"].max())
    np.testing.assert_allclose(theirs["scott"], bandwidth, rtol=1e-9)


@pytest.mark.parametrize("kernel", KERNELS)
@pytest.mark.parametrize("bandwidth", [90.0, 35.0, 12.0])
def test_nothing_is_lost(kernel, bandwidth):
    points = cloud()
    grid = frame(points, None, kernel, bandwidth, 10.0)
    values = density_surface(points, kernel, bandwidth, grid).values
    assert values.sum() * grid.area / 1e6 == pytest.approx(points.weights.sum(), rel=1e-12)
    assert values.min() == 0.0


def test_tiles_and_blocks_do_not_show(monkeypatch):
    rng = np.random.default_rng(2)
    amounts = (rng.random((700, 1_150)) < 0.01).astype(float)
    for kernel in ("quartic", "gaussian"):
        whole = smooth(amounts, 1.0, kernel, 15.0)
        by_sum = np.zeros(3)
        places = [(0, 0), (511, 513), (699, 1_149)]
        at = np.argwhere(amounts > 0)
        for number, place in enumerate(places):
            squared = np.sum((at - place) ** 2.0, axis=1)
            weight = kernel_value(kernel, squared, 15.0)
            by_sum[number] = weight[np.max(np.abs(at - place), axis=1) <= reach(kernel, 15.0)].sum()
        np.testing.assert_allclose([whole[place] for place in places], by_sum, rtol=2e-3)
        monkeypatch.setattr(kernels, "_BLOCK", 5_000)
        np.testing.assert_allclose(smooth(amounts, 1.0, kernel, 15.0), whole, atol=1e-15)


def test_pixels_stay_where_they_are_when_the_data_grow():
    few, many = cloud(), cloud(80, seed=3)
    a, b = (frame(one, None, "quartic", 100.0, 25.0) for one in (few, Weighted(np.vstack([few.xy, many.xy]), np.ones(120))))
    assert (a.left * 25.0) % 25.0 == 0
    assert b.left <= a.left
    assert b.top >= a.top
    one = density_surface(few, "quartic", 100.0, a).values
    other = density_surface(few, "quartic", 100.0, b).values
    np.testing.assert_allclose(other[b.top - a.top :, a.left - b.left :][: a.rows, : a.columns], one, atol=1e-9)


def square(side):
    import shapely

    return np.array([shapely.box(0.0, 0.0, side, side)], dtype=object)


def lattice(side, step):
    x = np.arange(step / 2, side, step)
    xy = np.stack(np.meshgrid(x, x), axis=-1).reshape(-1, 2)
    return Weighted(xy, np.ones(len(xy)))


@pytest.mark.parametrize("kernel", ["gaussian", "quartic"])
def test_an_even_density_stays_even_up_to_the_border(kernel):
    points, area = lattice(1_000.0, 10.0), square(1_000.0)
    grid = frame(points, area, kernel, 120.0, 10.0)
    assert grid.shape[0] in (100, 101)
    plain, uniform, diggle = (
        density_surface(points, kernel, 120.0, grid, area=area, edge=edge).values for edge in ("none", "uniform", "diggle")
    )
    assert np.nanmin(plain) < 0.3 * 10_000
    np.testing.assert_allclose(uniform[np.isfinite(uniform)], 10_000.0, rtol=1e-6)
    assert np.nansum(plain) * grid.area / 1e6 < 0.95 * 10_000
    assert np.nansum(diggle) * grid.area / 1e6 == pytest.approx(10_000, rel=1e-6)


def test_points_near_the_border_keep_their_mass_with_diggle():
    rng = np.random.default_rng(4)
    area = square(1_000.0)
    points = Weighted(rng.random((300, 2)) * [120.0, 1_000.0], np.ones(300))
    grid = frame(points, area, "quartic", 150.0, 10.0)
    values = density_surface(points, "quartic", 150.0, grid, area=area, edge="diggle").values
    assert np.nansum(values) * grid.area / 1e6 == pytest.approx(300.0, rel=0.01)


def test_outside_the_study_area_there_is_no_value():
    import shapely

    ring = shapely.box(0, 0, 1_000, 1_000).difference(shapely.box(400, 400, 600, 600))
    area = np.array([ring, shapely.box(2_000, 0, 2_100, 100)], dtype=object)
    points = lattice(1_000.0, 50.0)
    grid = frame(points, area, "quartic", 100.0, 7.0)
    values = density_surface(points, "quartic", 100.0, grid, area=area).values
    place = centres(grid)
    whole = shapely.union_all(area)
    np.testing.assert_array_equal(np.isfinite(values), shapely.contains_xy(whole, place[..., 0], place[..., 1]))


def test_which_pixels_are_inside_is_what_shapely_says_of_their_centres():
    import shapely
    from smartcity.smartcity_plugin.analysis.hotspots.pixels import inside

    rng = np.random.default_rng(9)
    blobs = shapely.buffer(shapely.points(rng.random((30, 2)) * 500.0), rng.random(30) * 60.0)
    grid = cover((-20.0, 30.0, 480.0, 520.0), 3.0)  # some of the area lies outside the raster
    place = centres(grid)
    expected = shapely.contains_xy(shapely.union_all(blobs), place[..., 0], place[..., 1])
    np.testing.assert_array_equal(inside(grid, blobs), expected)


def test_the_ratio_is_the_risk_where_risk_is_constant_and_shows_where_it_is_not():
    rng = np.random.default_rng(6)
    people = Weighted(np.vstack([rng.normal(0, 400, (40_000, 2)), rng.normal(1_500, 300, (10_000, 2))]), np.ones(50_000))
    risky = np.hypot(*(people.xy - 1_500).T) < 250
    case = rng.random(50_000) < np.where(risky, 0.06, 0.02)
    cases = Weighted(people.xy[case], np.ones(case.sum()))
    grid = frame(people, None, "quartic", 200.0, 20.0)
    result = density_surface(cases, "quartic", 200.0, grid, population=people)
    row, column = (np.rint(one).astype(int) for one in grid.place(np.array([[0.0, 0.0], [1_500.0, 1_500.0]])))
    ratio = result.values[row, column]
    assert ratio[0] == pytest.approx(0.02, abs=0.005)
    assert ratio[1] > 0.045
    counts = density_surface(cases, "quartic", 200.0, grid).values
    assert counts[row[0], column[0]] > counts[row[1], column[1]] * 0.5, "counts alone point at the crowd"
    # the rule for too few people
    people_density = density_surface(people, "quartic", 200.0, grid).values
    assert np.isnan(result.values[people_density < result.floor]).all()
    assert np.isfinite(result.values[people_density >= result.floor]).all()
    assert result.below_floor == np.sum(np.isnan(result.values))
    high = density_surface(cases, "quartic", 200.0, grid, population=people, floor=2 * result.floor)
    assert high.below_floor > result.below_floor


@pytest.mark.parametrize("kernel", KERNELS)
def test_the_effective_area_is_that_of_the_squared_kernel(kernel):
    step = 0.004
    x = np.arange(-6, 6, step) + step / 2
    assert effective_area(kernel, 1.0) == pytest.approx(
        1.0 / ((kernel_value(kernel, x[:, None] ** 2 + x**2, 1.0) ** 2).sum() * step**2), rel=1e-3
    )


def test_no_ratio_where_fewer_than_five_points_are_expected():
    """Among scattered people at constant risk the ratio that is shown stays near the overall one; without the floor it runs wild."""
    rng = np.random.default_rng(8)
    homes = np.vstack([rng.normal(0, 250, (8_000, 2)), rng.uniform(-2_000, 2_000, (1_000, 2))])
    people = Weighted(homes, np.ones(9_000))
    case = rng.random(9_000) < 0.05
    cases = Weighted(homes[case], np.ones(case.sum()))
    grid = frame(people, None, "quartic", 250.0, 25.0)
    with_floor, without = (density_surface(cases, "quartic", 250.0, grid, population=people, floor=floor).values for floor in (None, 1.0))
    assert np.isfinite(with_floor).sum() > 100
    assert np.nanmax(with_floor) < 3 * case.mean()
    assert np.nanmax(without) > 6 * case.mean()
    # weights that stand for many people do not make up for few rows
    heavy = Weighted(homes[::100], np.full(90, 100.0))
    assert least_people(cases, heavy, "quartic", 250.0) > least_people(cases, people, "quartic", 250.0)


def test_cases_that_are_the_people_have_ratio_one_everywhere():
    points = cloud(500)
    grid = frame(points, None, "gaussian", 80.0, 20.0)
    values = density_surface(points, "gaussian", 80.0, grid, population=points).values
    np.testing.assert_allclose(values[np.isfinite(values)], 1.0)


def test_robust_rule_by_hand():
    """Four points on the axes: mean centre 0, standard distance √(30/4), median distance 2.5."""
    xy = np.array([(1.0, 0.0), (0.0, 2.0), (-3.0, 0.0), (0.0, -4.0)])
    xy = xy - xy.mean(axis=0)
    distance = np.hypot(*xy.T)
    standard, median = np.sqrt(np.mean(distance**2)), np.median(distance)
    expected = 0.9 * min(standard, np.sqrt(1 / np.log(2)) * median) * 4**-0.2
    assert robust_radius(xy, np.ones(4)) == pytest.approx(expected)
    # a weight that all share changes nothing; whole weights are repeated points
    assert robust_radius(xy, np.full(4, 3.0)) == pytest.approx(expected)


def test_an_outlying_point_moves_the_robust_rule_less():
    points = cloud(400)
    far = Weighted(np.vstack([points.xy, [[1.05e6, 2.05e6]]]), np.append(points.weights, 1.0))
    robust = rule_bandwidth(far, "robust", "quartic") / rule_bandwidth(points, "robust", "quartic")
    scott = rule_bandwidth(far, "scott", "quartic") / rule_bandwidth(points, "scott", "quartic")
    assert robust < 1.3 < 2.0 < scott


def test_bandwidths_of_a_rule_smooth_alike_whatever_the_kernel():
    points = cloud(300)
    surfaces = []
    grid = frame(points, None, "gaussian", 150.0, 20.0)
    for kernel in ("gaussian", "quartic", "epanechnikov"):
        surfaces.append(density_surface(points, kernel, rule_bandwidth(points, "scott", kernel), grid).values)
    assert np.max(np.abs(surfaces[1] - surfaces[0])) < 0.06 * surfaces[0].max()
    assert np.max(np.abs(surfaces[2] - surfaces[0])) < 0.10 * surfaces[0].max()


def test_thousands_on_one_spot_give_no_bandwidth():
    for rule in ("robust", "scott"):
        with pytest.raises(AnalysisError, match="Set the bandwidth"):
            rule_bandwidth(Weighted(np.full((5_000, 2), 1e6), np.ones(5_000)), rule, "quartic")
    most = Weighted(np.vstack([np.zeros((3_000, 2)), np.ones((500, 2)) * 1e3]), np.ones(3_500))
    assert rule_bandwidth(most, "scott", "quartic") > 0
    spot = Weighted(np.full((5_000, 2), 1e6), np.ones(5_000))
    grid = frame(spot, None, "quartic", 100.0, 10.0)
    assert density_surface(spot, "quartic", 100.0, grid).values.sum() * 1e-4 == pytest.approx(5_000)


def test_too_many_pixels_are_refused_with_a_size_that_is_enough():
    with pytest.raises(AnalysisError, match="at most 50,000,000") as caught:
        cover((0.0, 0.0, 1e5, 1e5), 1.0)
    enough = caught.value.figures["enough"]
    assert cover((0.0, 0.0, 1e5, 1e5), enough).columns > 1_000


def test_a_bandwidth_that_does_not_fit_the_pixels_is_refused():
    with pytest.raises(AnalysisError, match="smaller than a pixel"):
        smooth(np.ones((5, 5)), 10.0, "quartic", 9.0)
    with pytest.raises(AnalysisError, match="at most 1,000 are allowed") as caught:
        smooth(np.ones((5, 5)), 1.0, "quartic", 5_000.0)
    assert 5_000.0 / caught.value.figures["enough"] <= MAX_REACH


def test_automatic_pixels_are_round_and_not_too_many():
    assert automatic_pixel((0, 0, 10_000, 10_000), 500.0) == 50.0
    large = automatic_pixel((0, 0, 400_000, 400_000), 700.0)
    assert 180 <= large <= 234
    assert automatic_pixel((0, 0, 1e6, 1e6), 300.0) == 100.0, "a third of the bandwidth at most"


def test_volume_levels():
    values = np.array([[np.nan, 0.0, 1.0], [2.0, 3.0, 4.0]])
    assert volume_levels(values, (0.4, 0.7, 1.0)) == [4.0, 3.0, 1.0]
    assert volume_levels(np.zeros((2, 2)), (0.5,)) == [0.0]


def test_cancelling_is_asked_between_tiles():
    asked = []

    def stop(share):
        asked.append(share)
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        smooth(np.ones((3_000, 3_000)), 1.0, "quartic", 20.0, stop)
    assert len(asked) > 8
    assert asked == sorted(asked)
