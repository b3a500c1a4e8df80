# SPDX-License-Identifier: GPL-2.0-or-later
"""The zones into which records are placed: what their field says, and a point inside each."""

from __future__ import annotations

from typing import Any

from qgis.core import NULL, QgsFeatureRequest, QgsField, QgsGeometry, QgsProcessingContext, QgsProcessingFeatureSource, QgsWkbTypes

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress
from ..base import SmartCityAlgorithm

_POLL = 100
"""Zones between two looks at the cancel button: detailed ones take a millisecond each."""
_UNREADABLE = "\ufffd"
"""What QGIS puts in the place of letters that are not in the encoding it takes for the layer's."""


class Zones:
    """The zones: what their field says, and a point inside each."""

    def __init__(
        self, algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> None:
        source: QgsProcessingFeatureSource = algorithm.parameterAsSource(parameters, "ZONES", context)
        self.crs = source.sourceCrs()
        fields = source.fields()
        self.field = algorithm.parameterAsString(parameters, "ZONE_FIELD", context)
        at = fields.lookupField(self.field)
        # A GeoPackage's own number (fid) must differ in each row: a zone's cannot be passed on; zone_fid holds it.
        keep = [name for name in algorithm.parameterAsStrings(parameters, "KEEP_FIELDS", context) if name.lower() != "fid"]
        self.kept: list[tuple[QgsField, list[object]]] = [(fields.field(name), []) for name in keep]
        self.ids: list[int] = []
        self.values: list[object] = []
        self.points: list[QgsGeometry] = []
        largest: dict[object, tuple[float, QgsGeometry]] = {}
        count = max(source.featureCount(), 1)
        # The validity of geometries is our business: QGIS would stop at the first bad one.
        for feature in source.getFeatures(QgsFeatureRequest(), QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks):
            if len(self.ids) % _POLL == 0:
                progress(min(1.0, len(self.ids) / count))
            value = feature[at]
            self.ids.append(feature.id())
            self.values.append(None if value == NULL else value)
            for field, values in self.kept:
                values.append(feature[field.name()])
            point, area = _point_in(feature.geometry())
            self.points.append(point)
            # A place may be drawn as several features with one code: its point lies in the largest.
            if not point.isNull() and area > largest.get(value, (-1.0, point))[0]:
                largest[value] = (area, point)
        self._refuse_lost_letters(source.sourceName())
        self.points = [largest[value][1] if value in largest else point for value, point in zip(self.values, self.points, strict=True)]

    def _refuse_lost_letters(self, layer: str) -> None:
        """A Shapefile in CP949 that came without its .cpg file: no name in it could be found, and none could be told from another."""
        if _UNREADABLE in self.field or any(_UNREADABLE in str(value) for value in self.values):
            raise AnalysisError(
                mark(
                    "The letters of “{layer}” were read in a wrong encoding and are lost. Choose its own, often CP949 (windows-949), under Layer Properties ▸ Source ▸ Data source encoding, "
                    "or put a text file with the word CP949 and the ending .cpg beside the Shapefile."
                ),
                layer=layer,
            )

    def has_place(self, zone: int) -> bool:
        """Whether a point can be drawn for it."""
        return not self.points[zone].isNull()

    def label(self, zone: int) -> str:
        """What its field says, as text."""
        return "" if self.values[zone] is None else str(self.values[zone])


def _point_in(geometry: QgsGeometry) -> tuple[QgsGeometry, float]:
    """A point inside the largest part of an area, and the area of that part; no point where there is no area."""
    parts = [one for one in geometry.asGeometryCollection() if one.type() == QgsWkbTypes.GeometryType.PolygonGeometry]
    whole = max(parts, key=lambda one: one.area(), default=QgsGeometry())
    if whole.isNull() or not whole.area() > 0:
        return QgsGeometry(), 0.0
    point = whole.pointOnSurface()
    return (whole.makeValid().pointOnSurface() if point.isNull() else point), whole.area()
