# SPDX-License-Identifier: GPL-2.0-or-later
"""esda's G_Local and Moran_Local on given arrays: both tails of the conditional permutation, and z."""

from __future__ import annotations

import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
sys.modules["numba"] = None  # esda's plain path: compiling takes longer than computing here


def main(given: str, answer: str) -> None:
    import esda
    from libpysal.weights import W

    with np.load(given) as found:
        y, focal, neighbour = found["y"], found["focal"], found["neighbour"]
        permutations = int(found["permutations"])
    neighbours = {unit: neighbour[focal == unit].tolist() for unit in range(y.size)}
    weights = W(neighbours, silence_warnings=True)
    result = {}
    for star in (False, True):
        one = esda.G_Local(y, weights, transform="B", star=star, permutations=permutations, keep_simulations=True, seed=12345)
        name = "gi_star" if star else "gi"
        result[f"{name}_z"] = one.Zs
        result[f"{name}_greater"] = (np.sum(one.rGs >= one.Gs[:, None] - 1e-12, axis=1) + 1) / (permutations + 1)
        result[f"{name}_less"] = (np.sum(one.rGs <= one.Gs[:, None] + 1e-12, axis=1) + 1) / (permutations + 1)
    moran = esda.Moran_Local(y, weights, transformation="B", permutations=permutations, keep_simulations=True, seed=12345)
    result["moran_greater"] = (np.sum(moran.rlisas >= moran.Is[:, None] - 1e-12, axis=1) + 1) / (permutations + 1)
    result["moran_less"] = (np.sum(moran.rlisas <= moran.Is[:, None] + 1e-12, axis=1) + 1) / (permutations + 1)
    result["moran_i"] = np.array(esda.Moran(y, weights, transformation="B", permutations=0).I)
    result["moran_z"] = np.array(esda.Moran(y, weights, transformation="B", permutations=0).z_rand)
    np.savez(answer, **result)


if __name__ == "__main__":
    main(*sys.argv[1:])
