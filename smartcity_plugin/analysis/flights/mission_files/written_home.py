# SPDX-License-Identifier: GPL-2.0-or-later
"""Home in files: as a word, for formats that have no place of their own for it, and what a height of 0 means."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from ...errors import AnalysisError, tr
from ..mission import NAN, Place, Waypoint


def known_height(home: Place) -> Place:
    """Home without its height where that is exactly 0: what files say whose writer did not know it."""
    return replace(home, alt=NAN) if home.alt == 0.0 else home


def home_word(home: Place) -> str:
    """Longitude, latitude, height. An unknown height is left away: "nan" is no number to other readers."""
    return f"{home.lon:.9f},{home.lat:.9f}" + (f",{home.alt:.3f}" if math.isfinite(home.alt) else "")


def read_home(word: str | None, first: Waypoint, number: Callable[[str], float]) -> Place:
    """The place that a word says; where the mission begins if there is none."""
    if word is None:
        return Place(first.lon, first.lat)
    figures = [number(one) for one in word.split(",")]
    if len(figures) not in (2, 3):
        raise AnalysisError(tr("“{word}” is no place: longitude, latitude and height are expected."), word=word[:60])
    return Place(*figures)
