# SPDX-License-Identifier: GPL-2.0-or-later
"""Two-stage and enhanced two-stage floating catchment areas as PySAL's access computes them."""

from __future__ import annotations

import sys

import numpy as np


def main(given: str, answer: str) -> None:
    import pandas as pd
    from access import fca, weights

    with np.load(given) as found:
        row, site, cost, demand, supply, limit = (found[name] for name in ("row", "site", "cost", "demand", "supply", "limit"))
    costs = pd.DataFrame({"origin": row, "dest": site, "cost": cost})
    people = pd.DataFrame({"demand": demand}, index=pd.RangeIndex(demand.size, name="geoid"))
    centres = pd.DataFrame({"supply": supply}, index=pd.RangeIndex(supply.size, name="geoid"))
    limit = float(limit)
    steps = weights.step_fn({limit / 3: 1.0, 2 * limit / 3: 0.68, limit: 0.22})
    result = {}
    for name, function in (("plain", None), ("stepped", steps)):
        series = fca.two_stage_fca(people, centres, costs, limit, demand_index=True, supply_index=True, weight_fn=function)
        result[name] = series.reindex(range(demand.size)).fillna(0.0).to_numpy()
    np.savez(answer, **result)


if __name__ == "__main__":
    main(*sys.argv[1:])
