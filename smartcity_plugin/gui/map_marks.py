# SPDX-License-Identifier: GPL-2.0-or-later
"""Interventions shown on the map for a while: what was done where, beside whatever layers are there."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsProject, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtGui import QColor

from ..cycle.state import CycleState
from ..qgis_bridge.intervention_place import Place

_SECONDS = 20
_COLOUR = "#e69f00"


class MapMarks(QObject):
    """Draws places over the map and takes them away again."""

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._bands: list[QgsRubberBand] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SECONDS * 1_000)
        self._rest.timeout.connect(self.clear)

    def show(self, state: CycleState, ids: Sequence[str]) -> int:
        """Show these interventions and go there; how many have a place."""
        self.clear()
        crs, project = self._canvas.mapSettings().destinationCrs(), QgsProject.instance()
        extent = QgsRectangle()
        for one in ids:
            record = state.interventions[one].record
            if not record.geometry:
                continue
            geometry = Place(record.geometry, record.crs).in_crs(crs, project)
            band = QgsRubberBand(self._canvas, geometry.type())
            band.setColor(QColor(_COLOUR))
            band.setFillColor(QColor(230, 159, 0, 70))
            band.setWidth(3)
            if geometry.type() == QgsWkbTypes.GeometryType.PointGeometry:
                band.setIconSize(12)
            band.setToGeometry(geometry, crs)
            self._bands.append(band)
            extent.combineExtentWith(geometry.boundingBox())
        if self._bands:
            extent.scale(1.4) if extent.width() or extent.height() else extent.grow(self._canvas.mapUnitsPerPixel() * 200)
            self._canvas.setExtent(extent)
            self._canvas.refresh()
            self._rest.start()
        return len(self._bands)

    def clear(self) -> None:
        """Take everything away."""
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands = []
