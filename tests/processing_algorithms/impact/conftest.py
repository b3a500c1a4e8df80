# SPDX-License-Identifier: GPL-2.0-or-later
"""Trap layers of a made-up season."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "analysis" / "impact"))

from spray_rounds import FIRST, season, world

FIELDS = (
    "field=count:integer&field=nights:double&field=day:date&field=sprayed:integer&field=block:string&field=trap:string&field=beside:integer"
)


def season_rows(counts, treated, cluster, before=6, step=7):
    """((east, north), values) of each trap and period; control traps have no block."""
    day = FIRST + step * np.arange(counts.shape[1])
    rows = []
    for trap in range(counts.shape[0]):
        for week in range(counts.shape[1]):
            values = {
                "count": int(counts[trap, week]),
                "nights": 1.0,
                "day": str(day[week]),
                "sprayed": int(treated[trap]),
                "block": f"B{cluster[trap]}" if treated[trap] else None,
                "trap": f"T{trap}",
                "beside": 0,
            }
            rows.append(((300.0 * (trap % 8), 300.0 * (trap // 8)), {name: value for name, value in values.items() if value is not None}))
    return rows


@pytest.fixture
def rows():
    """25 traps, five of them sprayed, each in a block of its own; 75 % fewer afterwards."""
    _, counts, treated = season(world(20, 2), np.arange(25), 5, before=8, after=5, reduction=0.75, lasting=0.1)
    return season_rows(counts, treated, np.arange(25), before=8)


@pytest.fixture
def blocks(layer_of):
    """Five squares around the first five traps."""
    from qgis.core import QgsGeometry, QgsRectangle

    squares = [QgsGeometry.fromRect(QgsRectangle(1e6 + 300 * x - 100, 2e6 - 100, 1e6 + 300 * x + 100, 2e6 + 100)).asWkt() for x in range(5)]
    return layer_of(
        [(square, {"name": f"B{number}"}) for number, square in enumerate(squares)], "Polygon", fields="field=name:string", name="blocks"
    )


@pytest.fixture
def asked():
    """The usual parameters."""
    start = FIRST + 7 * 8
    return {
        "COUNT": "count",
        "EFFORT": "nights",
        "DATE": "day",
        "TREATED": "sprayed",
        "CLUSTER": "block",
        "START": str(start),
        "OUTPUT": "TEMPORARY_OUTPUT",
    }


@pytest.fixture
def traps(points_of):
    """A layer from rows."""

    def make(rows, fields=FIELDS, **options):
        return points_of(rows, fields=fields, name="traps", **options)

    return make
