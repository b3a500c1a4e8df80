# SPDX-License-Identifier: GPL-2.0-or-later
"""Laplace's approximation against brute force."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import minimize
from scipy.sparse import csc_matrix, csr_matrix
from scipy.stats import nbinom, norm, poisson
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.spraying.latent_gaussian import Factor, Observations, laplace


@pytest.mark.parametrize("size", [np.inf, 1.7])
def test_likelihood_and_its_derivatives(size):
    counts, at = np.array([0.0, 3.0, 40.0]), np.array([-1.0, 0.7, 3.0])
    data = Observations(csr_matrix(np.eye(3)), counts, np.zeros(3), np.full(3, size))
    mean = np.exp(at)
    expected = poisson.logpmf(counts, mean) if np.isinf(size) else nbinom.logpmf(counts, size, size / (size + mean))
    assert data.log_likelihood(at) == pytest.approx(expected.sum(), rel=1e-9)
    slope, curvature = data.slope_and_curvature(at)
    step = 1e-4
    for place in range(3):
        up, down = (data.log_likelihood(at + sign * step * np.eye(3)[place]) for sign in (1, -1))
        assert slope[place] == pytest.approx((up - down) / (2 * step), rel=1e-5, abs=1e-6)
        assert curvature[place] == pytest.approx(-(up - 2 * data.log_likelihood(at) + down) / step**2, rel=1e-3, abs=1e-4)


def test_marginal_likelihood_of_one_unknown_by_quadrature():
    counts = np.array([4.0, 7.0, 6.0, 3.0])
    data = Observations(csr_matrix(np.ones((4, 1))), counts, np.zeros(4), np.full(4, 3.0))
    found = laplace(csc_matrix([[0.25]]), np.log(0.25), data, np.zeros(1))
    grid = np.linspace(-3, 6, 20_001)
    density = norm.pdf(grid, 0, 2) * np.exp(nbinom.logpmf(counts[:, None], 3, 3 / (3 + np.exp(grid))).sum(axis=0))
    assert found.log_marginal == pytest.approx(np.log(density.sum() * (grid[1] - grid[0])), abs=0.02)
    assert found.mode[0] == pytest.approx(grid[np.argmax(density)], abs=1e-3)


def test_mode_and_covariance_of_many_unknowns():
    rng = np.random.default_rng(2)
    design = rng.normal(size=(40, 6))
    counts = rng.poisson(np.exp(design @ np.full(6, 0.3))).astype(float)
    data = Observations(csr_matrix(design), counts, np.zeros(40), np.full(40, np.inf))
    found = laplace(csc_matrix(np.eye(6)), 0.0, data, np.zeros(6))
    direct = minimize(lambda x: 0.5 * x @ x - data.log_likelihood(design @ x), np.zeros(6)).x
    assert found.mode == pytest.approx(direct, abs=1e-3)
    precision = np.eye(6) + design.T @ (np.exp(design @ found.mode)[:, None] * design)
    assert found.factor.solve(np.eye(6)) == pytest.approx(np.linalg.inv(precision), rel=1e-6)
    assert found.factor.log_determinant == pytest.approx(np.linalg.slogdet(precision)[1])


def test_a_wild_start_and_huge_counts_still_end_at_the_mode():
    data = Observations(csr_matrix(np.ones((2, 1))), np.array([0.0, 1e6]), np.zeros(2), np.full(2, 0.5))
    found = laplace(csc_matrix([[1e-2]]), np.log(1e-2), data, np.array([-25.0]))
    assert found.mode[0] == pytest.approx(np.log(5e5), abs=0.5)


def test_an_impossible_matrix_is_an_error_in_words():
    with pytest.raises(AnalysisError):
        Factor(csc_matrix([[1.0, 2.0], [2.0, 1.0]]))
