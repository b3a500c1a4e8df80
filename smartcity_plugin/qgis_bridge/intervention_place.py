# SPDX-License-Identifier: GPL-2.0-or-later
"""Where something was done, as geometry that a record keeps: from the selection of a layer, from a drawing, from the view of the map."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QLocale

from ..analysis.errors import AnalysisError
from ..analysis.errors import tr as mark
from .translation import tr


@dataclass(frozen=True)
class Place:
    """WKB in a CRS (authority id, or WKT where it has none)."""

    wkb: bytes
    crs: str

    def geometry(self) -> QgsGeometry:
        """As QGIS's geometry, in its own CRS."""
        made = QgsGeometry()
        made.fromWkb(self.wkb)
        return made

    def system(self) -> QgsCoordinateReferenceSystem:
        """The CRS."""
        made = QgsCoordinateReferenceSystem(self.crs)
        return made if made.isValid() else QgsCoordinateReferenceSystem.fromWkt(self.crs)

    def in_crs(self, crs: QgsCoordinateReferenceSystem, project: QgsProject) -> QgsGeometry:
        """As QGIS's geometry in another CRS."""
        made = self.geometry()
        made.transform(QgsCoordinateTransform(self.system(), crs, project))
        return made

    def words(self, project: QgsProject) -> str:
        """What it is and how large."""
        geometry, kinds = self.geometry(), QgsWkbTypes.GeometryType
        if geometry.isNull():
            return tr("no place")
        parts = len(geometry.asGeometryCollection()) or 1
        measure = QgsDistanceArea()
        measure.setSourceCrs(self.system(), project.transformContext())
        measure.setEllipsoid(project.ellipsoid() if project.ellipsoid() not in ("", "NONE") else "EPSG:7030")
        if geometry.type() == kinds.PolygonGeometry:
            area = measure.convertAreaMeasurement(measure.measureArea(geometry), QgsUnitTypes.AreaUnit.AreaHectares)
            return (tr("{hectares} ha in {n} areas") if parts > 1 else tr("an area of {hectares} ha")).format(
                n=parts, hectares=QLocale().toString(area, "f", 2)
            )
        if geometry.type() == kinds.LineGeometry:
            length = measure.convertLengthMeasurement(measure.measureLength(geometry), QgsUnitTypes.DistanceUnit.DistanceMeters)
            return (tr("{metres} m in {n} lines") if parts > 1 else tr("a line of {metres} m")).format(
                n=parts, metres=QLocale().toString(length, "f", 0)
            )
        return tr("{n} points").format(n=parts) if parts > 1 else tr("a point")


def place_of_selection(layer: object) -> Place:
    """The selected features' geometries together.

    Raises:
        AnalysisError: not a layer with geometries, nothing selected, no geometry among what is selected, no CRS.

    """
    if not isinstance(layer, QgsVectorLayer) or not layer.isSpatial():
        raise AnalysisError(mark("Choose a layer of points, lines or areas in the list of layers first."))
    found = [feature.geometry() for feature in layer.getSelectedFeatures() if not feature.geometry().isNull()]
    if not found:
        raise AnalysisError(mark("Nothing is selected in “{layer}”. Select where it was done, then try again."), layer=layer.name())
    if not layer.crs().isValid():
        raise AnalysisError(
            mark("The layer “{layer}” has no coordinate system. Set it in the layer's properties first."), layer=layer.name()
        )
    joined = found[0] if len(found) == 1 else QgsGeometry.unaryUnion(found)
    return _place(found[0] if joined.isNull() else joined, layer.crs())


def place_drawn(points: list[QgsPointXY], crs: QgsCoordinateReferenceSystem) -> Place:
    """An area of three points or more, a line of two, a point of one.

    Raises:
        AnalysisError: no point, or a map without a CRS.

    """
    if not points:
        raise AnalysisError(mark("Nothing was drawn. Click the corners of the area on the map, and the right button to finish."))
    if not crs.isValid():
        raise AnalysisError(mark("The map has no coordinate system. Set it in the project's properties first."))
    if len(points) > 2:
        made = QgsGeometry.fromPolygonXY([points])
        return _place(made if made.isGeosValid() else made.makeValid(), crs)
    return _place(QgsGeometry.fromPolylineXY(points) if len(points) == 2 else QgsGeometry.fromPointXY(points[0]), crs)


def place_of_view(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> Place:
    """The rectangle that the map shows. Raises AnalysisError where the map has no CRS."""
    if not crs.isValid():
        raise AnalysisError(mark("The map has no coordinate system. Set it in the project's properties first."))
    return _place(QgsGeometry.fromRect(extent), crs)


def _place(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> Place:
    flat = QgsGeometry(geometry)
    flat.get().dropZValue()
    flat.get().dropMValue()
    return Place(bytes(flat.asWkb()), crs.authid() or crs.toWkt())
