# SPDX-License-Identifier: GPL-2.0-or-later
"""What the fields of road layers say about direction and speed, as OpenStreetMap, Korean and other road data write them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from .topology import BACKWARD, BOTH, CLOSED, FORWARD

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WAYS = {
    **dict.fromkeys(("", "no", "false", "0", "b", "both", "none"), BOTH),
    **dict.fromkeys(("yes", "true", "1", "f", "ft", "forward", "y"), FORWARD),
    **dict.fromkeys(("-1", "reverse", "t", "tf", "backward"), BACKWARD),
    **dict.fromkeys(("x", "n", "closed", "reversible", "alternating"), CLOSED),
}
"""OpenStreetMap (yes, no, -1, reversible), HERE and OSM exports (B, F, T), ArcGIS Network Analyst (FT, TF; N: no way)."""
SPEEDS = {
    "motorway": 100.0,
    "motorway_link": 60.0,
    "trunk": 80.0,
    "trunk_link": 50.0,
    "primary": 60.0,
    "primary_link": 40.0,
    "secondary": 50.0,
    "secondary_link": 40.0,
    "tertiary": 40.0,
    "tertiary_link": 30.0,
    "unclassified": 40.0,
    "residential": 30.0,
    "living_street": 15.0,
    "service": 15.0,
    "track": 15.0,
}
"""km/h by class of OpenStreetMap's ``highway``: round figures below the usual limits, as traffic flows in a town. A field of speeds is better."""
NOT_FOR_CARS = frozenset({"footway", "path", "steps", "pedestrian", "cycleway", "bridleway", "corridor", "trail", "platform"})
NOT_ON_FOOT = frozenset({"motorway", "motorway_link", "trunk", "trunk_link"})
WALKING = 4.8
"""km/h."""
_OTHER = 30.0


def ways(values: Iterable[object]) -> tuple[NDArray[np.int64], Counter[str]]:
    """Direction of each line (n,), and how often a value was met that is not known (taken as both ways)."""
    unknown: Counter[str] = Counter()
    found = []
    for value in values:
        word = "" if value is None else str(value).strip().lower()
        word = word[:-2] if word.endswith(".0") else word
        if word == "null":
            word = ""
        if word not in _WAYS:
            unknown[word] += 1
        found.append(_WAYS.get(word, BOTH))
    return np.array(found, dtype=np.int64), unknown


def speeds(values: Iterable[object], walking: bool) -> tuple[NDArray[np.float64], NDArray[np.bool_], Counter[str]]:
    """km/h of each line (n,) from numbers or from classes of roads; which lines may be used; values that were neither (taken as 30 km/h).

    On foot all have one speed, and only the class decides whether one may walk there.
    """
    unknown: Counter[str] = Counter()
    speed, usable = [], []
    for value in values:
        figure = _figure(value)
        if figure is not None:
            speed.append(WALKING if walking else figure)
            usable.append(walking or figure > 0)
            continue
        word = "" if value is None else str(value).strip().lower()
        usable.append(word not in (NOT_ON_FOOT if walking else NOT_FOR_CARS))
        if word not in SPEEDS and word not in NOT_FOR_CARS and word not in ("", "null"):
            unknown[word] += 1
        speed.append(WALKING if walking else SPEEDS.get(word, _OTHER))
    return np.array(speed, dtype=np.float64), np.array(usable, dtype=bool), unknown


def _figure(value: object) -> float | None:
    """A number, also one written as text ("50", "30 mph")."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return float(value) if np.isfinite(value) else None
    words = str(value).strip().lower().split()
    try:
        figure = float(words[0]) if words else None
    except ValueError:
        return None
    return figure * 1.609344 if figure is not None and words[1:] == ["mph"] else figure
