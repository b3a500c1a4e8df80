# SPDX-License-Identifier: GPL-2.0-or-later
"""A synthetic city: where insects are and who calls are smooth random surfaces, drawn by another method than the model's (smoothed noise), so that the model is never exactly right."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter
from smartcity.smartcity_plugin.analysis.spraying.risk_data import RiskData, TrapRows

CELL = 100.0


@dataclass(frozen=True)
class City:
    """centres (n, 2); log_risk, readiness (n,): true log-mean of a trap-night and true log of how readily people call; people, calls, reference (n,)."""

    centres: np.ndarray
    log_risk: np.ndarray
    readiness: np.ndarray
    people: np.ndarray
    calls: np.ndarray
    reference: np.ndarray
    size: float
    rng: np.random.Generator

    def catches(self, cells, nights=1.0):
        """Negative binomial catches in these cells."""
        mean = nights * np.exp(self.log_risk[cells])
        return self.rng.negative_binomial(self.size, self.size / (self.size + mean)).astype(float)

    def data(self, cells=None, counts=None, *, calls=False, reference=False, nights=1.0):
        """What the model is told: traps in these cells with these counts."""
        traps = None
        t = 0
        if cells is not None:
            t = len(cells)
            traps = TrapRows(self.centres[cells], counts, np.full(t, nights), np.unique(cells, return_inverse=True)[1])
        return RiskData(
            self.centres,
            CELL,
            self.people,
            np.zeros((len(self.centres), 0)),
            traps,
            np.zeros((t, 0)),
            self.calls if calls else None,
            self.reference if reference else None,
        )


def surface(rng, columns, rows, smooth, sd):
    """Smoothed noise with mean 0 and spread sd (rows * columns,)."""
    values = gaussian_filter(rng.standard_normal((rows, columns)), smooth, mode="reflect")
    return (sd * (values - values.mean()) / values.std()).ravel()


def city(seed, columns=60, rows=50, *, mean=8.0, sd=0.9, size=2.0, smooth=6.0, readiness_sd=0.7, calls=5_000, gap=None):
    """A city of cells of 100 m. gap: people in the east call so many times as readily as in the west, instead of a random surface of spread readiness_sd."""
    rng = np.random.default_rng(seed)
    x, y = np.meshgrid(np.arange(columns) * CELL, np.arange(rows) * CELL)
    log_risk = np.log(mean) + surface(rng, columns, rows, smooth, sd)
    readiness = surface(rng, columns, rows, 1.5 * smooth, readiness_sd)
    if gap is not None:
        readiness = np.log(gap) * (x.ravel() > columns * CELL / 2)
    people = rng.poisson(np.exp(surface(rng, columns, rows, 4.0, 1.0)) * 20.0).astype(float)

    def called(weight):
        return rng.poisson(calls * people * weight / (people @ weight)).astype(float)

    return City(
        np.column_stack([x.ravel(), y.ravel()]),
        log_risk,
        readiness,
        people,
        called(np.exp(log_risk + readiness)),
        called(np.exp(readiness)),
        size,
        rng,
    )
