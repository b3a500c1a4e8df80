# SPDX-License-Identifier: GPL-2.0-or-later
"""Drawing where something was done: a click for each corner, the right button or Return to finish, Backspace for one back, Escape to leave."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor


class DrawTool(QgsMapTool):
    """Collects points. The tool that was there before comes back when this one has finished."""

    drawn = pyqtSignal(list)
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._before = canvas.mapTool()
        self._points: list[QgsPointXY] = []
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setColor(QColor("#b2182b"))
        self._band.setFillColor(QColor(178, 24, 43, 50))
        self._band.setWidth(2)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 (QGIS's name)
        """Left: one more corner. Right: finished."""
        if event.button() == Qt.MouseButton.RightButton:
            self._finish()
            return
        self._points.append(event.mapPoint())
        self._show()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """The corner that would come next."""
        if self._points:
            self._show(event.mapPoint())

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802
        """Return, Backspace, Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        elif event.key() == Qt.Key.Key_Backspace and self._points:
            self._points.pop()
            self._show()
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self.give_back()

    def deactivate(self) -> None:
        """Another tool was chosen."""
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        super().deactivate()
        self.left.emit()

    def _show(self, also: QgsPointXY | None = None) -> None:
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        for point in [*self._points, *([also] if also is not None else [])]:
            self._band.addPoint(point)

    def _finish(self) -> None:
        points = list(self._points)
        if points:
            self.drawn.emit(points)
        self.give_back()

    def give_back(self) -> None:
        """Leave, and let the tool that was there before come back."""
        canvas = self.canvas()
        if self._before is not None:
            canvas.setMapTool(self._before)
        else:
            canvas.unsetMapTool(self)
