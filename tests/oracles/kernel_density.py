# SPDX-License-Identifier: GPL-2.0-or-later
"""Gaussian kernel density at places, and Scott's bandwidth, as scipy's gaussian_kde computes them. Its kernel has the shape of the data: give round ones."""

from __future__ import annotations

import sys

import numpy as np


def main(given: str, answer: str) -> None:
    from scipy.stats import gaussian_kde

    with np.load(given) as found:
        xy, weights, place = found["xy"], found["weights"], found["place"]
    density = gaussian_kde(xy.T, bw_method="scott", weights=weights)
    np.savez(answer, density=density(place.T), scott=np.sqrt(np.diag(density.covariance)))


if __name__ == "__main__":
    main(*sys.argv[1:])
