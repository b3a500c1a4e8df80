# SPDX-License-Identifier: GPL-2.0-or-later
"""The maps made by a computer on which the hot spot tests are tried: without any pattern, with a crowded centre, with a planted cluster."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from smartcity.smartcity_plugin.analysis.hotspots.grids import Lattice
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import k_nearest


@dataclass(frozen=True)
class Values:
    """How the values of a map without any pattern are drawn: each unit on its own, all alike."""

    words: str
    draw: Callable[[np.random.Generator, int], np.ndarray]
    continuous: bool


VALUES = {
    "normal": Values("normal", lambda rng, n: rng.normal(size=n), True),
    "poisson": Values("Poisson, mean 3", lambda rng, n: rng.poisson(3.0, n).astype(float), False),
    "zeros": Values(
        "Poisson, mean 5, in 30 % of the units, else 0", lambda rng, n: rng.poisson(5.0, n) * (rng.random(n) < 0.3) * 1.0, False
    ),
    "lognormal": Values("lognormal, σ = 1.5", lambda rng, n: rng.lognormal(0.0, 1.5, n), True),
    "complaints": Values(
        "negative binomial, mean 2, size 0.15 (most units 0, a few very many)",
        lambda rng, n: rng.negative_binomial(0.15, 0.15 / 2.15, n).astype(float),
        False,
    ),
}


@cache
def lattice(side):
    """Queen neighbours and cell numbers of a square lattice."""
    cells = np.column_stack([np.tile(np.arange(side), side), np.repeat(np.arange(side), side)])
    return Lattice("square", 1.0).contiguity(cells), cells


NEIGHBOURS = {
    "queen": ("lattice of 20 × 20, queen", lambda rng: lattice(20)[0]),
    "knn": ("400 random points, 8 nearest", lambda rng: k_nearest(rng.random((400, 2)), 8)),
}


def world(seed, run):
    return np.random.default_rng([seed, run])


def town():
    """People in 1 600 cells: 40 at the edge, 1 040 in the centre (a bell of 6.4 cells), so that events at one risk crowd there."""
    weights, cells = lattice(40)
    return weights, np.rint(40.0 + 1_000.0 * np.exp(-np.sum((cells - 19.5) ** 2, axis=1) / (2 * 6.4**2)))


def with_cluster(side, radius, times, rng):
    """Poisson counts of mean 3 with a round cluster of ``times`` as many, and which cells are in it. It stands off the centre."""
    _, cells = lattice(side)
    inside = np.hypot(*(cells - [0.3 * side, 0.6 * side]).T) <= radius
    return rng.poisson(np.where(inside, 3.0 * times, 3.0)).astype(float), inside
