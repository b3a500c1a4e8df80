# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers to test hot spots with."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from qgis.core import QgsVectorLayer


@pytest.fixture
def clustered() -> tuple[np.ndarray, np.ndarray]:
    """225 points on a 15 x 15 lattice of 100 m with small noise; values 1..3, and 20 in a block of 3 x 3 around (400, 400)."""
    rng = np.random.default_rng(5)
    column, row = np.meshgrid(np.arange(15), np.arange(15))
    xy = np.column_stack([column.ravel(), row.ravel()]) * 100.0 + rng.random((225, 2))
    values = rng.integers(1, 4, 225).astype(float)
    values[np.max(np.abs(np.rint(xy / 100.0) - 4), axis=1) <= 1] = 20.0
    return xy + [1_000_000.0, 2_000_000.0], values


@pytest.fixture
def point_layer(layer_of, clustered) -> QgsVectorLayer:
    """The clustered points as a layer in Korea's unified CRS."""
    xy, values = clustered
    return layer_of((((x, y), {"v": v}) for (x, y), v in zip(xy.tolist(), values.tolist(), strict=True)))


@pytest.fixture
def square_layer(layer_of) -> Callable[..., QgsVectorLayer]:
    """A lattice of squares, side metres, with a value each."""

    def make(
        values: np.ndarray,
        side: float = 100.0,
        crs: str = "EPSG:5179",
        fields: str = "field=v:double&field=people:double",
        people: np.ndarray | None = None,
        origin=(1e6, 2e6),
    ):
        rows = []
        for (row, column), value in np.ndenumerate(values):
            x, y = origin[0] + column * side, origin[1] + row * side
            wkt = f"POLYGON(({x} {y},{x + side} {y},{x + side} {y + side},{x} {y + side},{x} {y}))"
            rows.append((wkt, {"v": float(value)} | ({} if people is None else {"people": float(people[row, column])})))
        return layer_of(rows, "Polygon", crs, fields)

    return make
