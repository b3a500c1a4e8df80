# SPDX-License-Identifier: GPL-2.0-or-later
"""Local Moran (one and two variables, any weights), Gi under unequal weights, and local join counts as esda computes them, and as pygeoda does for equal weights.

esda: both tails from kept simulations, with a tolerance for ties. pygeoda: the smaller tail, which is all it gives.
"""

from __future__ import annotations

import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
sys.modules["numba"] = None  # esda's plain path: compiling takes longer than computing here


def tails(simulated: np.ndarray, observed: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Both one-sided p of (n, permutations) simulated values."""
    tolerance = 1e-10 * np.maximum(1.0, np.abs(observed))[:, None]
    count = simulated.shape[1] + 1
    above = np.sum(simulated >= observed[:, None] - tolerance, axis=1)
    below = np.sum(simulated <= observed[:, None] + tolerance, axis=1)
    return (above + 1) / count, (below + 1) / count


def main(given: str, answer: str) -> None:
    with np.load(given) as found:
        data = {name: found[name] for name in found.files}
    result = {}
    if "weight" in data:
        result |= esda_figures(data)
    if "k" in data:
        result |= pygeoda_figures(data)
    np.savez(answer, **result)


def esda_figures(data: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    import esda
    from libpysal.weights import W

    x, y, flag = data["x"], data["y"], data["flag"]
    focal, neighbour, weight = data["focal"], data["neighbour"], data["weight"]
    permutations = int(data["permutations"])
    lists = {unit: neighbour[focal == unit].tolist() for unit in range(x.size)}
    weights = W(lists, {unit: weight[focal == unit].tolist() for unit in range(x.size)}, silence_warnings=True)
    result = {}

    def keep(name: str, one: object) -> None:
        result[f"{name}_i"] = one.Is
        result[f"{name}_greater"], result[f"{name}_less"] = tails(one.rlisas, one.Is)

    moran = esda.Moran_Local(x, weights, transformation="r", permutations=permutations, seed=1)
    keep("moran", moran)
    result["moran_e"], result["moran_var"] = moran.EIc, moran.VIc
    result["moran_quadrant"] = np.array(["HH", "LH", "LL", "HL"])[moran.q - 1]
    keep("bivariate", esda.Moran_Local_BV(x, y, weights, transformation="r", permutations=permutations, seed=2))
    gi = esda.G_Local(x, weights, transform="r", star=False, permutations=permutations, keep_simulations=True, seed=3)
    result["gi_greater"], result["gi_less"] = tails(gi.rGs, gi.Gs)
    binary = W(lists, silence_warnings=True)
    joins = esda.Join_Counts_Local(connectivity=binary, permutations=permutations, keep_simulations=True).fit(
        flag, permutations=permutations
    )
    result["join_count"] = joins.LJC
    result["join_greater"] = tails(joins.rjoins, joins.LJC)[0]
    return result


def pygeoda_figures(data: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    import geopandas
    import pygeoda

    xy, permutations = data["xy"], int(data["permutations"])
    frame = geopandas.GeoDataFrame(geometry=geopandas.points_from_xy(xy[:, 0], xy[:, 1]), crs=5179)
    weights = pygeoda.knn_weights(pygeoda.open(frame), int(data["k"]))
    options = {"permutations": permutations, "cpu_threads": 1, "seed": 7}
    moran = pygeoda.local_moran(weights, data["x"].tolist(), **options)
    both = pygeoda.local_bimoran(weights, data["x"].tolist(), data["y"].tolist(), **options)
    joins = pygeoda.local_joincount(weights, data["flag"].tolist(), **options)
    result = {}
    for name, one in (("moran", moran), ("bivariate", both), ("join", joins)):
        result[f"geoda_{name}"] = np.array(one.lisa_values())
        result[f"geoda_{name}_p"] = np.array(one.lisa_pvalues())
    return result


if __name__ == "__main__":
    main(*sys.argv[1:])
