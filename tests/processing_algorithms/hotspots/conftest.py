# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers to test hot spots with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer


@pytest.fixture
def layer_of(qgis_app) -> Callable[..., QgsVectorLayer]:
    """A memory layer from (geometry as WKT or (x, y) or None, {field: value}) rows."""

    def make(
        rows: Iterable[tuple[Any, dict[str, Any]]],
        geometry: str = "Point",
        crs: str = "EPSG:5179",
        fields: str = "field=v:double",
        name: str = "layer",
    ):
        layer = QgsVectorLayer(f"{geometry}?{f'crs={crs}&' if crs else ''}{fields}", name, "memory")
        if not crs:
            from qgis.core import QgsCoordinateReferenceSystem

            layer.setCrs(QgsCoordinateReferenceSystem())
        features = []
        for place, values in rows:
            feature = QgsFeature(layer.fields())
            if isinstance(place, str):
                feature.setGeometry(QgsGeometry.fromWkt(place))
            elif place is not None:
                feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
            for field, value in values.items():
                feature[field] = value
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        layer.updateExtents()
        return layer

    return make


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


def table(layer: QgsVectorLayer) -> dict[str, np.ndarray]:
    """A layer's columns; NULL as None (object) or NaN."""
    columns: dict[str, list[Any]] = {field.name(): [] for field in layer.fields()}
    for feature in layer.getFeatures():
        for name, cells in columns.items():
            value = feature[name]
            cells.append(value if isinstance(value, (int, float, str, bool)) else None)
    return {
        name: np.array([np.nan if cell is None else cell for cell in cells])
        if all(not isinstance(cell, str) for cell in cells)
        else np.array(cells, dtype=object)
        for name, cells in columns.items()
    }


@pytest.fixture
def columns_of() -> Callable[[QgsVectorLayer], dict[str, np.ndarray]]:
    """`table`, for tests."""
    return table
