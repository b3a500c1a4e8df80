# SPDX-License-Identifier: GPL-2.0-or-later
"""Empirical Bayes standardised rates as esda and as GeoDa compute them."""

from __future__ import annotations

import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
sys.modules["numba"] = None


def main(given: str, answer: str) -> None:
    from esda.smoothing import assuncao_rate
    from pygeoda import libgeoda

    with np.load(given) as found:
        count, population = found["count"], found["population"]
    geoda, undefined = libgeoda.VecDouble(count.size), libgeoda.VecBool(count.size)
    libgeoda.gda_rateStandardizeEB(population.tolist(), count.tolist(), geoda, undefined)
    assert not any(undefined)
    np.savez(answer, esda=assuncao_rate(count, population), geoda=np.array(list(geoda)))


if __name__ == "__main__":
    main(*sys.argv[1:])
