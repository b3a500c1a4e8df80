# SPDX-License-Identifier: GPL-2.0-or-later
"""The sparse field has the variance, the correlation and the determinant it promises."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import kv
from smartcity.smartcity_plugin.analysis.spraying.matern_field import MaternField, field_over


@pytest.mark.parametrize("range_m", [300.0, 800.0])
def test_variance_and_matern_correlation_in_the_middle(range_m):
    field = MaternField((0.0, 0.0), 100.0, 41, 41)
    covariance = np.linalg.inv(field.precision(range_m, 1.5).toarray())
    middle = 20 * 41 + 20
    assert covariance[middle, middle] == pytest.approx(1.5**2, rel=0.03)
    for steps in (2, 4, 8):
        scaled = np.sqrt(8.0) * steps * 100.0 / range_m
        matern = scaled * kv(1, scaled)  # smoothness 1
        assert covariance[middle, middle + steps] / covariance[middle, middle] == pytest.approx(matern, abs=0.04)


def test_determinant_from_eigenvalues():
    field = MaternField((0.0, 0.0), 50.0, 9, 7)
    assert field.log_determinant(220.0, 0.7) == pytest.approx(np.linalg.slogdet(field.precision(220.0, 0.7).toarray())[1], rel=1e-9)


def test_interpolation_is_bilinear_and_covers_all_points():
    rng = np.random.default_rng(1)
    xy = rng.random((50, 2)) * [3_000, 1_000] + 5e5
    field = field_over(xy, 100.0, 400)
    assert field.size <= 400
    assert field.columns > field.rows
    weights = field.interpolation(xy)
    assert np.asarray(weights.sum(axis=1)).ravel() == pytest.approx(1.0)
    x = field.corner[0] + field.spacing * np.tile(np.arange(field.columns), field.rows)
    y = field.corner[1] + field.spacing * np.repeat(np.arange(field.rows), field.columns)
    assert weights @ (2 * x - 3 * y) == pytest.approx(2 * xy[:, 0] - 3 * xy[:, 1])
    assert np.hypot(*(np.column_stack([x, y])[field.nearest(xy)] - xy).T).max() <= field.spacing * np.sqrt(0.5) + 1e-6
