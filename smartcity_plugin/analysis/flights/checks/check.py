# SPDX-License-Identifier: GPL-2.0-or-later
"""One line of a flight check."""

from __future__ import annotations

import math
from dataclasses import dataclass

NAN = math.nan


@dataclass(frozen=True)
class Spot:
    """Where something is worst: (x, y) in the working plane, z as the flight's heights are, sortie and number of the waypoint that is flown to."""

    x: float = NAN
    y: float = NAN
    z: float = NAN
    sortie: int = 0
    seq: int = 0


@dataclass(frozen=True)
class Check:
    """What is asked (a name that never changes), the limit and the value in ``unit``, whether the limit is kept, where it is worst."""

    name: str
    limit: float
    value: float
    passed: bool
    unit: str
    spot: Spot = Spot()
    fails_m: float = NAN
    """Metres of track on which the limit is broken, where that can be said."""


def at_most(name: str, limit: float, value: float, unit: str, spot: Spot = Spot(), fails_m: float = NAN) -> Check:
    """Kept where the value is not above the limit (a millionth aside, for figures that are reckoned in two ways)."""
    return Check(name, limit, value, bool(value <= limit + 1e-6 * max(1.0, abs(limit))), unit, spot, fails_m)


def at_least(name: str, limit: float, value: float, unit: str, spot: Spot = Spot(), fails_m: float = NAN) -> Check:
    """Kept where the value is not below the limit."""
    return Check(name, limit, value, bool(value >= limit - 1e-6 * max(1.0, abs(limit))), unit, spot, fails_m)
