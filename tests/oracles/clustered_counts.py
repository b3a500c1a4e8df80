# SPDX-License-Identifier: GPL-2.0-or-later
"""Poisson and negative-binomial regression with dummies for units and periods, and cluster-robust errors, as statsmodels computes them."""

from __future__ import annotations

import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")


def main(given: str, answer: str) -> None:
    import statsmodels.api as sm

    with np.load(given) as found:
        y, x, log_effort, units, periods, clusters, alpha = (
            found[name] for name in ("y", "x", "log_effort", "units", "periods", "clusters", "alpha")
        )
    dummies = [(units == one).astype(float) for one in np.unique(units)] + [
        (periods == one).astype(float) for one in np.unique(periods)[1:]
    ]
    design = np.column_stack([x, *dummies])
    family = sm.families.NegativeBinomial(alpha=float(alpha)) if alpha > 0 else sm.families.Poisson()
    fit = sm.GLM(y, design, family=family, offset=log_effort).fit(cov_type="cluster", cov_kwds={"groups": clusters}, tol=1e-13, maxiter=300)
    k = x.shape[1]
    best = sm.NegativeBinomial(y, design, offset=log_effort).fit(disp=0, maxiter=500, method="bfgs", gtol=1e-7).params[-1]
    np.savez(answer, coefficients=fit.params[:k], errors=fit.bse[:k], log_likelihood=fit.llf, alpha=best)


if __name__ == "__main__":
    main(*sys.argv[1:])
