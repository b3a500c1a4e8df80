# SPDX-License-Identifier: GPL-2.0-or-later
"""Rates smoothed by global empirical Bayes as esda and as GeoDa compute them."""

from __future__ import annotations

import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
sys.modules["numba"] = None


def main(given: str, answer: str) -> None:
    from esda.smoothing import Empirical_Bayes
    from pygeoda import libgeoda

    with np.load(given) as found:
        count, population = found["count"], found["population"]
    geoda, undefined = libgeoda.VecDouble(count.size), libgeoda.VecBool(count.size)
    libgeoda.gda_rateSmootherEBS(population.tolist(), count.tolist(), geoda, undefined)
    np.savez(answer, esda=np.ravel(Empirical_Bayes(count, population).r), geoda=np.array(list(geoda)))


if __name__ == "__main__":
    main(*sys.argv[1:])
