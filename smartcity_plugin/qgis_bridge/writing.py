# SPDX-License-Identifier: GPL-2.0-or-later
"""Arrays into a feature sink."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsFeature, QgsFeatureSink, QgsField, QgsFields, QgsGeometry, QgsProcessingException
from qgis.PyQt.QtCore import QDateTime, QMetaType, Qt

from ..analysis.progress import Progress, no_progress
from .metric_crs import transform_coordinates
from .translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from qgis.core import QgsCoordinateTransform

_BATCH = 5_000
_TYPES = {
    "int": QMetaType.Type.LongLong,
    "float": QMetaType.Type.Double,
    "text": QMetaType.Type.QString,
    "bool": QMetaType.Type.Bool,
    "time": QMetaType.Type.QDateTime,
}


@dataclass(frozen=True)
class Column:
    """One output field. kind: int, float, text, bool or time; values (n,); NaN, NaT, and None in objects, are written as NULL."""

    name: str
    kind: str
    values: NDArray[np.generic] | list[object]

    def field(self) -> QgsField:
        """Its declaration."""
        return QgsField(self.name, _TYPES[self.kind])

    def cells(self) -> list[object]:
        """Its values as QGIS takes them."""
        if isinstance(self.values, list):
            return self.values
        if self.kind == "time":
            return _moments(self.values)
        cells = self.values.astype(object)
        if self.values.dtype.kind == "f":
            missing = np.isnan(self.values)
            if self.kind == "int":
                cells[~missing] = self.values[~missing].astype(np.int64)
            cells[missing] = None
        return cells.tolist()


def _moments(times: NDArray[np.generic]) -> list[object]:
    """Wall-clock times as QGIS takes them. They carry UTC, so that no format shifts them by the time zone of the machine."""
    different, position = np.unique(times.astype("datetime64[s]"), return_inverse=True)
    moments = np.empty(different.size, dtype=object)
    moments[:] = [None if np.isnat(one) else QDateTime.fromSecsSinceEpoch(int(one.astype(np.int64)), Qt.TimeSpec.UTC) for one in different]
    return moments[position].tolist()


def declare(columns: Iterable[Column], kept: Iterable[QgsField] = ()) -> QgsFields:
    """The fields of a sink: ours first, then the input's that are passed on and do not clash."""
    fields = QgsFields()
    for column in columns:
        fields.append(column.field())
    for field in kept:
        if fields.lookupField(field.name()) < 0:
            fields.append(field)
    return fields


def write_features(
    sink: QgsFeatureSink,
    fields: QgsFields,
    geometries: Iterable[QgsGeometry],
    columns: list[list[object]],
    progress: Progress = no_progress,
) -> None:
    """Write one feature per geometry. ``columns`` are lists of cells in the order of ``fields``. Raises QgsProcessingException if the sink refuses."""
    total = max(len(columns[0]), 1) if columns else 1
    batch: list[QgsFeature] = []
    written = 0
    for geometry, cells in zip(geometries, zip(*columns, strict=True), strict=True):
        feature = QgsFeature(fields)
        feature.setGeometry(geometry)
        feature.setAttributes(list(cells))
        batch.append(feature)
        if len(batch) == _BATCH:
            _flush(sink, batch)
            written += _BATCH
            batch = []
            progress(min(1.0, written / total))
    _flush(sink, batch)


def _flush(sink: QgsFeatureSink, batch: list[QgsFeature]) -> None:
    if batch and not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
        raise QgsProcessingException(
            tr("The output could not be written: {reason}. Choose another place for it.").format(reason=sink.lastError())
        )


def point_geometries(xy: NDArray[np.float64]) -> Iterator[QgsGeometry]:
    """Points from coordinates (n, 2); an empty geometry where they are not finite."""
    pack = struct.Struct("<BIdd").pack
    for x, y in xy.tolist():
        geometry = QgsGeometry()
        if not (isnan(x) or isnan(y)):
            geometry.fromWkb(pack(1, 1, x, y))
        yield geometry


def polygon_geometries(outlines: NDArray[np.float64]) -> Iterator[QgsGeometry]:
    """Polygons from closed outlines (n, corners, 2)."""
    header = struct.pack("<BIII", 1, 3, 1, outlines.shape[1])
    for outline in np.ascontiguousarray(outlines, dtype="<f8"):
        geometry = QgsGeometry()
        geometry.fromWkb(header + outline.tobytes())
        yield geometry


def shape_geometries(shapes: Iterable[Any], back: QgsCoordinateTransform) -> Iterator[QgsGeometry]:
    """Shapely shapes of the working CRS, carried through ``back`` into that of the layer."""
    import shapely

    array = np.array(list(shapes), dtype=object)
    if len(array) and not back.isShortCircuited():
        array = shapely.set_coordinates(array, transform_coordinates(shapely.get_coordinates(array), back))
    for wkb in shapely.to_wkb(array):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        yield geometry
