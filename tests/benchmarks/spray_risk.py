# SPDX-License-Identifier: GPL-2.0-or-later
"""The risk map of a city of 50 000 cells, 200 traps and 20 000 calls, and the next traps on it. Prints JSON rows."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from measure import measure  # noqa: E402

from smartcity_plugin.analysis.spraying.risk_data import RiskData, TrapRows  # noqa: E402
from smartcity_plugin.analysis.spraying.risk_map import risk_map  # noqa: E402
from smartcity_plugin.analysis.spraying.risk_model import fit_risk  # noqa: E402
from smartcity_plugin.analysis.spraying.trap_design import KnownRisk, next_traps  # noqa: E402

COLUMNS, ROWS, CELL = 250, 200, 100.0


def surface(rng, smooth: float, spread: float):
    """Smoothed noise with mean 0 (n,)."""
    from scipy.ndimage import gaussian_filter

    values = gaussian_filter(rng.standard_normal((ROWS, COLUMNS)), smooth, mode="reflect")
    return (spread * (values - values.mean()) / values.std()).ravel()


def city(calls: bool, reference: bool) -> RiskData:
    """200 traps; 20 000 calls in proportion to people, risk and who calls."""
    rng = np.random.default_rng(1)
    x, y = np.meshgrid(np.arange(COLUMNS) * CELL, np.arange(ROWS) * CELL)
    centres = np.column_stack([x.ravel(), y.ravel()])
    log_risk, readiness = np.log(8.0) + surface(rng, 12.0, 0.9), surface(rng, 20.0, 0.7)
    people = rng.poisson(20.0 * np.exp(surface(rng, 6.0, 1.0))).astype(float)

    def called(weight):
        return rng.poisson(20_000 * people * weight / (people @ weight)).astype(float)

    cells = rng.choice(len(centres), 200, replace=False)
    mean = np.exp(log_risk[cells])
    traps = TrapRows(centres[cells], rng.negative_binomial(2.0, 2.0 / (2.0 + mean)).astype(float), np.ones(200), np.arange(200))
    told = called(np.exp(log_risk + readiness)), called(np.exp(readiness))
    nothing = np.zeros((len(centres), 0))
    return RiskData(centres, CELL, people, nothing, traps, np.zeros((200, 0)), told[0] if calls else None, told[1] if reference else None)


def whole(data: RiskData):
    """Fit and map."""
    fit = fit_risk(data, "negative_binomial", 3.0)
    return fit, risk_map(fit, 10.0, 3.0)


def prepared_design():
    """A map from traps alone, and 500 candidates."""
    fit, found = whole(city(False, False))
    numbers = fit.numbers
    risk = KnownRisk(
        fit.data.centres, CELL, found.mean, fit.information, np.ones(found.mean.size), numbers.range_m, numbers.sd, numbers.trap_size
    )
    return risk, np.random.default_rng(2).random((500, 2)) * [COLUMNS * CELL, ROWS * CELL]


if __name__ == "__main__":
    rows = []
    for what, calls, reference in (
        ("200 traps", False, False),
        ("200 traps, 20 000 calls", True, False),
        ("200 traps, 20 000 calls, 20 000 of a reference topic", True, True),
    ):
        cost = measure(whole, lambda calls=calls, reference=reference: city(calls, reference), repeat=2)
        print(f"  {what}: {cost}", file=sys.stderr, flush=True)
        rows.append({"what": what, "cpu": cost.cpu, "wall": cost.wall, "peak": cost.peak})
    cost = measure(lambda given: next_traps(*given, 10, 7.0), prepared_design, repeat=2)
    print(f"  next traps: {cost}", file=sys.stderr, flush=True)
    rows.append({"what": "the next 10 of 500 places for traps", "cpu": cost.cpu, "wall": cost.wall, "peak": cost.peak})
    print(json.dumps(rows))
