# SPDX-License-Identifier: GPL-2.0-or-later
"""What part of an agricultural spray is deposited downwind of its edge: AgDRIFT's Tier I tables (US EPA), interpolated. Not valid for ULV and fog (Schleier et al. 2012, Sci Total Environ 438, 72-79)."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

import numpy as np

from ..errors import AnalysisError, tr

SCENARIOS = (
    "ground_low_fmc",
    "ground_low_vf",
    "ground_high_fmc",
    "ground_high_vf",
    "aerial_vf2f",
    "aerial_f2m",
    "aerial_m2c",
    "aerial_c2vc",
    "airblast_normal",
    "airblast_dense",
    "airblast_sparse",
    "airblast_vineyard",
    "airblast_orchard",
)
_FILE = Path(__file__).parents[3] / "resources" / "spraying" / "agdrift_tier1.csv"
_FOOT = 0.3048
_NOT_MODELLED = ("ulv", "fog", "thermal", "mist", "aerosol")


def is_modelled(method: str) -> bool:
    """Whether AgDRIFT says anything of a method: not of ULV, fog and other aerosols."""
    return not any(word in method.lower() for word in _NOT_MODELLED)


@lru_cache(maxsize=1)
def _tables() -> dict[str, tuple[tuple[float, ...], tuple[float, ...]]]:
    """Distances (m) and fractions by scenario."""
    with _FILE.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {
        name: (
            tuple(float(row["distance_ft"]) * _FOOT for row in rows if row[name]),
            tuple(float(row[name]) for row in rows if row[name]),
        )
        for name in SCENARIOS
    }


def deposition(scenario: str, metres: float) -> float:
    """Fraction of the applied rate deposited ``metres`` downwind; NaN beyond the tables (304 m). Raises AnalysisError for an unknown scenario."""
    if scenario not in SCENARIOS:
        raise AnalysisError(tr("“{name}” is no scenario of AgDRIFT. There are: {names}."), name=scenario, names=", ".join(SCENARIOS))
    distance, fraction = _tables()[scenario]
    return float(np.interp(metres, distance, fraction, left=np.nan, right=np.nan))
