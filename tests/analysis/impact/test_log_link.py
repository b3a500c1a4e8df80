# SPDX-License-Identifier: GPL-2.0-or-later
"""The regression against statsmodels, and CR2 against its definition."""

from __future__ import annotations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.impact.cluster_robust import cr1, cr2
from smartcity.smartcity_plugin.analysis.impact.log_link import fit_log_link


def panel(seed=1, units=40, periods=12, blocks=3, missing=0.1):
    """An unbalanced panel: y, x (n, 2), log effort, unit, period, cluster."""
    rng = np.random.default_rng(seed)
    unit, period = np.repeat(np.arange(units), periods), np.tile(np.arange(periods), units)
    kept = rng.random(unit.size) > missing
    unit, period = unit[kept], period[kept]
    cluster = unit // blocks
    exposed = ((cluster < 4) & (period >= 7)).astype(float)
    wet = rng.normal(size=unit.size)
    effort = rng.integers(1, 4, unit.size).astype(float)
    mean = effort * np.exp(rng.normal(1, 0.6, units)[unit] + rng.normal(0, 0.3, periods)[period] - 0.8 * exposed + 0.1 * wet)
    y = rng.negative_binomial(2, 2 / (2 + mean)).astype(float)
    return y, np.column_stack([exposed, wet]), np.log(effort), unit, period, cluster


@pytest.mark.oracle
@pytest.mark.parametrize("family", ["poisson", "negative_binomial"])
def test_coefficients_and_cr1_are_those_of_statsmodels(oracle, family):
    y, x, log_effort, unit, period, cluster = panel()
    fit = fit_log_link(y, x, log_effort, unit, period, family=family)
    peer = oracle(
        "clustered_counts", y=y, x=x, log_effort=log_effort, units=unit, periods=period, clusters=cluster, alpha=np.array(fit.alpha)
    )
    assert fit.coefficients == pytest.approx(peer["coefficients"], rel=1e-6)
    assert [cr1(fit, cluster, one).error for one in (0, 1)] == pytest.approx(peer["errors"], rel=1e-6)
    assert fit.log_likelihood == pytest.approx(float(peer["log_likelihood"]), rel=1e-9)
    if family == "negative_binomial":
        assert fit.alpha == pytest.approx(float(peer["alpha"]), rel=1e-4)


def test_cr2_and_its_degrees_of_freedom_follow_their_definition():
    """All dummies, dense matrices, each cluster's symmetric inverse root: Pustejovsky & Tipton (2018), equations 7, 11 and 12, with the working model of the fit."""
    y, x, log_effort, unit, period, cluster = panel(seed=3, units=24, periods=9)
    fit = fit_log_link(y, x, log_effort, unit, period)
    rows = fit.informative
    dummies = [(unit == one).astype(float) for one in np.unique(unit)] + [(period == one).astype(float) for one in np.unique(period)[1:]]
    design = (np.column_stack([x, *dummies]) * np.sqrt(fit.weights)[:, None])[rows]
    residual = (np.sqrt(fit.weights) * fit.residuals)[rows]
    groups = cluster[rows]
    inverse = np.linalg.pinv(design.T @ design)
    annihilator = np.eye(rows.sum()) - design @ inverse @ design.T
    pulled, spreads = [], []
    for one in np.unique(groups):
        members = np.flatnonzero(groups == one)
        values, vectors = np.linalg.eigh(annihilator[np.ix_(members, members)])
        root = (vectors * np.where(values > 1e-8, 1 / np.sqrt(np.maximum(values, 1e-8)), 0)) @ vectors.T
        functional = root @ design[members] @ inverse[:, 0]
        pulled.append(functional @ residual[members])
        spreads.append(annihilator[:, members] @ functional)
    products = np.array(spreads) @ np.array(spreads).T
    found = cr2(fit, cluster)
    assert found.error == pytest.approx(np.sqrt(np.sum(np.square(pulled))), rel=1e-8)
    assert found.freedom == pytest.approx(np.trace(products) ** 2 / np.sum(products**2), rel=1e-8)


def test_rows_without_any_count_change_nothing():
    y, x, log_effort, unit, period, cluster = panel()
    before = fit_log_link(y, x, log_effort, unit, period)
    silent = np.full(5, 99)
    y2, log_effort2 = np.append(y, np.zeros(5)), np.append(log_effort, np.zeros(5))
    after = fit_log_link(
        y2, np.vstack([x, np.zeros((5, 2))]), log_effort2, np.append(unit, silent), np.append(period, np.arange(5)), family="poisson"
    )
    assert after.coefficients == pytest.approx(before.coefficients, rel=1e-9)
    assert cr2(after, np.append(cluster, silent)).error == pytest.approx(cr2(before, cluster).error, rel=1e-9)


def test_a_trap_in_two_blocks_is_refused_and_so_is_nothing_but_zeros():
    y, x, log_effort, unit, period, cluster = panel()
    moved = cluster.copy()
    moved[0] = 77
    with pytest.raises(AnalysisError, match="1 traps belong to more than one"):
        cr2(fit_log_link(y, x, log_effort, unit, period), moved)
    with pytest.raises(AnalysisError, match="All counts are 0"):
        fit_log_link(np.zeros_like(y), x, log_effort, unit, period)
