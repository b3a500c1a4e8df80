# SPDX-License-Identifier: GPL-2.0-or-later
"""Does a pilot see the drone? From each place of the track the straight line to each pilot's eyes, over ground, trees and roofs.

Earth's curvature and refraction together lift the line by less than 2 cm within 500 m and are left out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...progress import Progress, no_progress
from .check import Check, Spot, at_most
from .flown import Flight, HeightOf, Samples

if TYPE_CHECKING:
    from numpy.typing import NDArray

EYES = 1.7
_AT_ONCE = 2_000_000
"""Samples of lines of sight held at once."""


@dataclass(frozen=True)
class Sight:
    """For each of m places: metres to the nearest pilot, and to the nearest who sees it (infinity where none does)."""

    nearest: NDArray[np.float64]
    seen: NDArray[np.float64]


def sight(
    samples: Samples,
    pilots: NDArray[np.float64],
    surface_of: HeightOf | None,
    step: float,
    farthest: float,
    progress: Progress = no_progress,
) -> Sight:
    """``pilots`` (k, 2); ``surface_of``: heights above the sea, None for level ground without anything on it; ``step``: m between samples of a line; lines longer than ``farthest`` m see nothing."""
    nearest, seen = np.full(len(samples.z), np.inf), np.full(len(samples.z), np.inf)
    stand = np.zeros(len(pilots)) if surface_of is None else np.nan_to_num(surface_of(pilots), nan=0.0)
    for number, (pilot, ground) in enumerate(zip(pilots, stand, strict=True)):
        flat = np.hypot(*(samples.xy - pilot).T)
        away = np.hypot(flat, samples.z - ground - EYES)
        nearest = np.minimum(nearest, away)
        asked = np.flatnonzero((away <= farthest) & (away < seen))
        chunk = max(1, int(_AT_ONCE / max(1.0, farthest / step)))
        for first in range(0, len(asked), chunk):
            progress((number + first / max(1, len(asked))) / len(pilots))
            some = asked[first : first + chunk]
            free = _free(pilot, ground + EYES, samples.xy[some], samples.z[some], surface_of, step)
            seen[some[free]] = away[some[free]]
    return Sight(nearest, seen)


def sight_checks(found: Sight, samples: Samples, flights: Sequence[Flight], farthest: float) -> list[Check]:
    """How far the drone is from the nearest pilot, and how many metres of the track no pilot sees from within that distance."""
    worst = int(np.argmax(found.nearest))
    far = found.nearest > farthest
    hidden = ~np.isfinite(found.seen)
    unseen = float(samples.metres[hidden].sum())
    first = samples.spot(int(np.argmax(hidden)), flights) if hidden.any() else Spot()
    line = at_most("sight_line", 0.0, unseen, "m", first, unseen)
    return [
        at_most(
            "sight_distance", farthest, float(found.nearest[worst]), "m", samples.spot(worst, flights), float(samples.metres[far].sum())
        ),
        line if not hidden.any() else Check(line.name, 0.0, unseen, False, "m", first, unseen),
    ]


def _free(
    pilot: NDArray[np.float64], eyes: float, places: NDArray[np.float64], z: NDArray[np.float64], surface_of: HeightOf | None, step: float
) -> NDArray[np.bool_]:
    """Whether the lines from the pilot's eyes to places (n, 2) at heights (n,) meet nothing. Where the surface is not known nothing is assumed to stand."""
    if surface_of is None:
        return z > -EYES
    steps = max(2, math.ceil(float(np.hypot(*(places - pilot).T).max(initial=0.0)) / step) + 1)
    share = np.linspace(0.0, 1.0, steps)[1:-1]
    if not share.size:
        return np.ones(len(places), dtype=bool)
    on_line = pilot + share[None, :, None] * (places - pilot)[:, None, :]
    height = eyes + share[None, :] * (z - eyes)[:, None]
    surface = surface_of(on_line.reshape(-1, 2)).reshape(len(places), -1)
    return ~(surface > height).any(axis=1)
