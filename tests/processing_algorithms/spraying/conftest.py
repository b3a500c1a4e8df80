# SPDX-License-Identifier: GPL-2.0-or-later
"""A small synthetic city as layers."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

sys.path.insert(0, str(Path(__file__).parents[2] / "validation"))


@dataclass(frozen=True)
class Town:
    """The truth, and layers of traps, calls about insects and about litter, and people."""

    truth: object
    trap_cells: np.ndarray
    traps: QgsVectorLayer
    calls: QgsVectorLayer
    litter: QgsVectorLayer
    people: QgsVectorLayer


@pytest.fixture
def town(points_of) -> Town:
    """30 x 24 cells of 100 m, 40 traps, 1 500 calls of each kind; people in the east call three times as readily."""
    from spray_city import city

    truth = city(21, 30, 24, calls=1_500, gap=3.0)
    cells = truth.rng.choice(720, 40, replace=False)

    def scattered(counts):
        places = np.repeat(truth.centres, counts.astype(int), axis=0)
        return places + truth.rng.uniform(-49, 49, places.shape)

    catches = truth.catches(cells, 2.0)
    rows = [(tuple(truth.centres[cell]), {"n": int(n), "nights": 2.0}) for cell, n in zip(cells, catches, strict=True)]
    named = {"caller": "Kim Minji", "phone": "010-1234-5678"}
    text = "field=caller:string&field=phone:string"
    return Town(
        truth,
        cells,
        points_of(rows, "field=n:integer&field=nights:double", name="traps"),
        points_of([(tuple(at), named) for at in scattered(truth.calls)], text, name="calls"),
        points_of([(tuple(at), named) for at in scattered(truth.reference)], text, name="litter"),
        points_of(
            [(tuple(at), {"population": n}) for at, n in zip(truth.centres, truth.people, strict=True) if n],
            "field=population:double",
            name="people",
        ),
    )
