# SPDX-License-Identifier: GPL-2.0-or-later
"""A feature source as arrays, read once, with every row that cannot be used counted and named."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ..analysis.errors import AnalysisError
from ..analysis.errors import tr as mark
from ..analysis.progress import Progress, no_progress
from .metric_crs import transform_coordinates
from .translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

_POLL = 2_000
_NAMED_ROWS = 20


@dataclass(frozen=True)
class Rows:
    """All rows of a source, in its order.

    ids (n,): feature ids; places (n, 2): points in the source's own CRS (empty for polygons); points (n, 2): points or centres in the working CRS, NaN without a
    geometry; polygons (n,): shapely in the working CRS, None where there is no area, only read for polygon sources; repaired: ids of those that were invalid; geometries:
    polygons as stored; numbers: field name -> (n,) with NaN for NULL and what is no number; kept: field name -> values as
    they are.
    """

    ids: NDArray[np.int64]
    places: NDArray[np.float64]
    points: NDArray[np.float64]
    polygons: NDArray[np.object_] | None
    repaired: NDArray[np.int64]
    geometries: list[QgsGeometry]
    numbers: dict[str, NDArray[np.float64]]
    kept: dict[str, list[object]]

    def __len__(self) -> int:
        return self.ids.size


@dataclass
class LeftOut:
    """Rows that could not be used: how many for which reason, and the ids of the first."""

    reasons: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[int]] = field(default_factory=dict)

    def add(self, reason: str, ids: NDArray[np.int64]) -> None:
        """Note rows with these ids as left out for ``reason`` (translated)."""
        if ids.size:
            self.reasons[reason] += int(ids.size)
            named = self.examples.setdefault(reason, [])
            named.extend(int(one) for one in ids[: _NAMED_ROWS - len(named)])

    @property
    def total(self) -> int:
        """Rows left out for any reason."""
        return sum(self.reasons.values())

    def sentences(self) -> list[str]:
        """One sentence per reason, with the first feature ids."""
        lines = []
        for reason, number in self.reasons.items():
            named = ", ".join(str(one) for one in self.examples[reason])
            more = ", …" if number > len(self.examples[reason]) else ""
            lines.append(tr("{n} rows left out: {reason} (feature ids {ids}).").format(n=number, reason=reason, ids=named + more))
        return lines


def read_rows(
    source: QgsProcessingFeatureSource,
    transform: QgsCoordinateTransform,
    *,
    numbers: list[str] | None = None,
    keep: list[str] | None = None,
    progress: Progress = no_progress,
) -> Rows:
    """Read ``source`` once. ``transform`` leads from its CRS to the working CRS; ``numbers`` are fields to read as floats, ``keep`` fields to pass on."""
    wanted = list(dict.fromkeys([*(numbers or []), *(keep or [])]))
    fields = source.fields()
    request = QgsFeatureRequest().setSubsetOfAttributes(wanted, fields)
    is_point = QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PointGeometry
    simple_point = is_point and not QgsWkbTypes.isMultiType(source.wkbType())
    positions = {name: fields.lookupField(name) for name in wanted}
    for name, position in positions.items():
        if position < 0:
            raise AnalysisError(mark("The layer “{layer}” has no field “{field}”."), layer=source.sourceName(), field=name)
    columns: dict[str, list[object]] = {name: [] for name in wanted}
    readers = [(columns[name].append, position) for name, position in positions.items()]
    ids: list[int] = []
    geometries: list[QgsGeometry] = []
    xy: list[tuple[float, float]] = []
    count = max(source.featureCount(), 1)
    nowhere = (np.nan, np.nan)
    # The validity of geometries is our business: QGIS would stop at the first bad one.
    for feature in source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks):
        if len(ids) % _POLL == 0:
            progress(min(1.0, len(ids) / count))
        ids.append(feature.id())
        geometry = feature.geometry()
        if not is_point:
            geometries.append(geometry)
        elif geometry.isNull() or geometry.isEmpty():
            xy.append(nowhere)
        elif simple_point:
            point = geometry.asPoint()
            xy.append((point.x(), point.y()))
        else:
            point = geometry.centroid().asPoint()
            xy.append((point.x(), point.y()))
        for append, position in readers:
            append(feature[position])
    every_id = np.array(ids, dtype=np.int64)
    places = np.array(xy, dtype=np.float64).reshape(-1, 2)
    polygons, invalid = None, np.zeros(0, dtype=bool)
    if is_point:
        points = _transform_finite(places, transform)
    else:
        polygons, invalid = _to_shapely(geometries, transform)
        points = _centres(polygons)
    return Rows(
        ids=every_id,
        places=places,
        points=points,
        polygons=polygons,
        repaired=every_id[:0] if polygons is None else every_id[invalid],
        geometries=geometries,
        numbers={name: _as_numbers(columns[name]) for name in numbers or []},
        kept={name: columns[name] for name in keep or []},
    )


def read_lines(source: QgsProcessingFeatureSource, transform: QgsCoordinateTransform) -> NDArray[np.object_]:
    """The lines of a source (m,) as shapely, in the working CRS; features without one are passed over."""
    import shapely

    request = QgsFeatureRequest().setSubsetOfAttributes([])
    flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    geometries = [feature.geometry() for feature in source.getFeatures(request, flag)]
    lines = shapely.from_wkb([flat_wkb(one) for one in geometries if not (one.isNull() or one.isEmpty())])
    return shapely.set_coordinates(lines, _transform_finite(shapely.get_coordinates(lines), transform))


def _as_numbers(values: list[object]) -> NDArray[np.float64]:
    """NaN for NULL, text and anything else that is not a number."""
    return np.fromiter((value if isinstance(value, (int, float)) else np.nan for value in values), dtype=np.float64, count=len(values))


def _transform_finite(xy: NDArray[np.float64], transform: QgsCoordinateTransform) -> NDArray[np.float64]:
    finite = np.isfinite(xy).all(axis=1)
    result = np.full(xy.shape, np.nan)
    result[finite] = transform_coordinates(xy[finite], transform)
    return result


def _to_shapely(geometries: list[QgsGeometry], transform: QgsCoordinateTransform) -> tuple[NDArray[np.object_], NDArray[np.bool_]]:
    """Polygons in the working CRS, None where there is no area, and which were invalid. Those are repaired (the layer's own geometry stays as it is)."""
    import shapely

    polygons = shapely.from_wkb([None if one.isNull() or one.isEmpty() else flat_wkb(one) for one in geometries], on_invalid="ignore")
    coordinates = shapely.get_coordinates(polygons)
    polygons = shapely.set_coordinates(polygons, _transform_finite(coordinates, transform))
    invalid = ~shapely.is_valid(polygons) & ~shapely.is_missing(polygons)
    if invalid.any():
        polygons[invalid] = _only_areas(shapely.make_valid(polygons[invalid]))
    polygons[shapely.is_empty(polygons) | ~(shapely.area(polygons) > 0)] = None
    return polygons, invalid & ~shapely.is_missing(polygons)


def flat_wkb(geometry: QgsGeometry) -> bytes:
    """WKB in two dimensions with straight edges, which shapely reads in any version."""
    shape = geometry.constGet()
    if shape.is3D() or shape.isMeasure() or shape.hasCurvedSegments():
        flat = shape.segmentize() if shape.hasCurvedSegments() else shape.clone()
        flat.dropZValue()
        flat.dropMValue()
        return bytes(flat.asWkb())
    return bytes(geometry.asWkb())


def _only_areas(repaired: NDArray[np.object_]) -> NDArray[np.object_]:
    """Of repaired geometries only the polygons: a bow-tie's stray lines have no area."""
    import shapely

    parts, owner = shapely.get_parts(repaired, return_index=True)
    areas = shapely.get_dimensions(parts) == 2
    result = np.full(repaired.size, None, dtype=object)
    for position in np.unique(owner[areas]):
        result[position] = shapely.union_all(parts[areas & (owner == position)])
    return result


def _centres(polygons: NDArray[np.object_]) -> NDArray[np.float64]:
    import shapely

    centres = shapely.centroid(polygons)
    return np.column_stack([shapely.get_x(centres), shapely.get_y(centres)])
