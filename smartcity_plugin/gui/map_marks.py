# SPDX-License-Identifier: GPL-2.0-or-later
"""Interventions shown on the map for a while: what was done where, beside whatever layers are there."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsGeometry, QgsPointXY, QgsProject, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtGui import QColor

from ..cycle.state import CycleState
from ..qgis_bridge.evaluated_places import Places
from ..qgis_bridge.intervention_place import Place

_SECONDS = 20
DONE, CONTROL, AROUND = "#e69f00", "#0072b2", "#cc79a7"  # Okabe & Ito's, told apart with any colour vision


class MapMarks(QObject):
    """Draws places over the map and takes them away again."""

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._bands: list[QgsRubberBand] = []
        self._extent = QgsRectangle()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SECONDS * 1_000)
        self._rest.timeout.connect(self.clear)

    def show(self, state: CycleState, ids: Sequence[str], places: Places | None = None) -> int:
        """Show these interventions, and the places that an evaluation compared, and go there; how many marks there are."""
        self.clear()
        crs, project = self._canvas.mapSettings().destinationCrs(), QgsProject.instance()
        for one in ids:
            record = state.interventions[one].record
            if record.geometry:
                self._add(Place(record.geometry, record.crs).in_crs(crs, project), DONE, QgsRubberBand.IconType.ICON_CIRCLE)
        for points, colour, icon in _looks(places):
            if points:
                self._add(QgsGeometry.fromMultiPointXY(points), colour, icon)
        if self._bands:
            self._go_there()
        return len(self._bands)

    def _add(self, geometry: QgsGeometry, colour: str, icon: QgsRubberBand.IconType) -> None:
        band = QgsRubberBand(self._canvas, geometry.type())
        band.setColor(QColor(colour))
        fill = QColor(colour)
        fill.setAlpha(70)
        band.setFillColor(fill)
        band.setWidth(3)
        if geometry.type() == QgsWkbTypes.GeometryType.PointGeometry:
            band.setIcon(icon)
            band.setIconSize(13)
        band.setToGeometry(geometry, self._canvas.mapSettings().destinationCrs())
        self._bands.append(band)
        self._extent.combineExtentWith(geometry.boundingBox())

    def _go_there(self) -> None:
        if self._extent.width() or self._extent.height():
            self._extent.scale(1.4)
        else:
            self._extent.grow(self._canvas.mapUnitsPerPixel() * 200)
        self._canvas.setExtent(self._extent)
        self._canvas.refresh()
        self._rest.start()

    def clear(self) -> None:
        """Take everything away."""
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands = []
        self._extent = QgsRectangle()


def _looks(places: Places | None) -> list[tuple[list[QgsPointXY], str, QgsRubberBand.IconType]]:
    """Colour and shape differ, so that neither is the only sign."""
    if places is None:
        return []
    icons = QgsRubberBand.IconType
    return [
        (places.treated, DONE, icons.ICON_FULL_BOX),
        (places.control, CONTROL, icons.ICON_CIRCLE),
        (places.around, AROUND, icons.ICON_FULL_DIAMOND),
    ]
