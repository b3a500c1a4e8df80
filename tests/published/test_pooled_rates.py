# SPDX-License-Identifier: GPL-2.0-or-later
"""Infection rates of pools as CDC's PooledInfRate and VectorSurv's sample have them."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.spraying.pooled_rates import pooled_rate, vector_index


@pytest.fixture(scope="module")
def cdc():
    """The example of CDC's vignette: results and sizes of twelve pools."""
    positive = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1, 0], dtype=float)
    return pooled_rate(positive, np.array([100, 50, 25, 5, 200, 100, 50, 25, 10, 25, 10, 5], dtype=float))


@pytest.mark.reference_data
@pytest.mark.parametrize(("row", "name"), [("MLE1", "mle"), ("MIR1", "mir"), ("FIRTH1", "firth")])
def test_cdc_pooled_example(reference, cdc, row, name):
    with (reference / "spraying" / "benchmarks.csv").open(encoding="utf-8") as file:
        published = {line["id"]: line for line in csv.DictReader(file)}[row]
    assert getattr(cdc, name) == pytest.approx(float(published["expected"]), abs=float(published["tolerance"]))


def test_a_plain_jeffreys_penalty_is_not_firths_estimator(cdc):
    """Jeffreys' penalty in p adds half the slope of log information to the score; that is another number."""
    from smartcity.smartcity_plugin.analysis.spraying.pooled_rates import _Pools, _root

    positive = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1, 0], dtype=float)
    pools = _Pools(positive, np.array([100, 50, 25, 5, 200, 100, 50, 25, 10, 25, 10, 5], dtype=float), np.ones(12))
    jeffreys = _root(lambda p: pools.score(p) + 0.5 * pools.information_slope(p) / pools.information(p), 1e-9, 0.5)
    assert abs(jeffreys - cdc.firth) > 1e-4


def test_cdc_vector_index():
    """442 Culex tarsalis in 6 trap-nights, 1 of 6 pools of 50 positive; 233 pipiens, 1 of 5."""
    rates = [pooled_rate(np.array([1.0] + [0.0] * (n - 1)), np.full(n, 50.0)).mir for n in (6, 5)]
    assert vector_index(np.array([442, 233]) / 6, np.array(rates)) == pytest.approx(0.4008889, abs=1e-6)


@pytest.mark.reference_data
@pytest.mark.parametrize(("year", "per_thousand"), [("2017", 1.508), ("2018", 2.301), ("2019", 1.583), ("2020", 4.265), ("2021", 0.922)])
def test_vectorsurv_sample_by_year(reference, year, per_thousand):
    with (reference / "spraying" / "sample_pools.csv").open(encoding="utf-8") as file:
        pools = [one for one in csv.DictReader(file) if one["test_target_acronym"] == "WNV" and one["surv_year"] == year]
    positive = np.array([one["test_status_name"] == "Confirmed" for one in pools], dtype=float)
    found = pooled_rate(positive, np.array([float(one["num_count"]) for one in pools]))
    assert 1000 * found.mle == pytest.approx(per_thousand, abs=5e-4)
    assert found.low < found.firth < found.mle < found.high
