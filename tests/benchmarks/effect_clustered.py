# SPDX-License-Identifier: GPL-2.0-or-later
"""The effect with cluster-robust intervals on 10 000 trap-nights, beside statsmodels' same model (Poisson GLM, dummies for traps and weeks, clustered covariance). Prints JSON rows.

Runs in the oracle environment, which has both.
"""

from __future__ import annotations

import json
import sys
import warnings
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
warnings.simplefilter("ignore")

from measure import measure  # noqa: E402

from smartcity_plugin.analysis.impact.cluster_robust import cr1, cr2  # noqa: E402
from smartcity_plugin.analysis.impact.log_link import fit_log_link  # noqa: E402


def trap_nights(traps: int = 200, weeks: int = 50):
    """Counts, exposure, log effort, trap, week, block (50 of 4 traps each, 12 sprayed in week 30)."""
    rng = np.random.default_rng(42)
    trap, week = np.repeat(np.arange(traps), weeks), np.tile(np.arange(weeks), traps)
    block = trap // 4
    exposed = ((block < 12) & (week >= 30)).astype(float)
    nights = rng.integers(1, 4, trap.size).astype(float)
    mean = nights * np.exp(rng.normal(1.5, 0.6, traps)[trap] + rng.normal(0, 0.4, weeks)[week] - 0.7 * exposed)
    return rng.negative_binomial(2, 2 / (2 + mean)).astype(float), exposed, np.log(nights), trap, week, block


def ours(given):
    count, exposed, effort, trap, week, block = given
    fit = fit_log_link(count, exposed[:, None], effort, trap, week)
    return fit.coefficients[0], cr1(fit, block).error


def with_cr2(given):
    count, exposed, effort, trap, week, block = given
    return cr2(fit_log_link(count, exposed[:, None], effort, trap, week), block)


def theirs(given):
    import statsmodels.api as sm

    count, exposed, effort, trap, week, block = given
    dummies = [trap[:, None] == np.arange(trap.max() + 1), week[:, None] == np.arange(1, week.max() + 1)]
    design = np.column_stack([exposed, *dummies]).astype(float)
    fit = sm.GLM(count, design, family=sm.families.Poisson(), offset=effort).fit(cov_type="cluster", cov_kwds={"groups": block})
    return fit.params[0], fit.bse[0]


if __name__ == "__main__":
    import scipy.special  # noqa: F401 (loaded before the clock runs, for both)
    import statsmodels.api  # noqa: F401

    mine, peer = ours(trap_nights()), theirs(trap_nights())
    same = bool(np.allclose(mine, peer, rtol=1e-6))
    rows = []
    for who, work in (("Smart City, CR1", ours), ("Smart City, CR2 with Satterthwaite", with_cr2), ("statsmodels, CR1", theirs)):
        cost = measure(work, trap_nights, repeat=3)
        print(f"  {who}: {cost}", file=sys.stderr, flush=True)
        rows.append({"who": who, "cpu": cost.cpu, "wall": cost.wall, "peak": cost.peak, "same": same})
    print(json.dumps(rows))
