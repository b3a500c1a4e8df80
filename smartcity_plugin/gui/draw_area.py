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
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._before = canvas.mapTool()
        if self._before is not None:
            self._before.destroyed.connect(self._forget_before)
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
            self.end()

    def deactivate(self) -> None:
        """Another tool was chosen."""
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        super().deactivate()

    def _show(self, also: QgsPointXY | None = None) -> None:
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        for point in [*self._points, *([also] if also is not None else [])]:
            self._band.addPoint(point)

    def _finish(self) -> None:
        points = list(self._points)
        if points:
            self.drawn.emit(points)
        self.end()

    def end(self) -> None:
        """Leave for good, and let the tool that was there before come back where this one is still in use. The canvas would keep both tool and band."""
        canvas = self.canvas()
        if self.isActive() and self._before is not None:
            canvas.setMapTool(self._before)
        canvas.unsetMapTool(self)
        canvas.scene().removeItem(self._band)
        self.deleteLater()
        self.ended.emit()

    def _forget_before(self) -> None:
        """Another plugin was unloaded, and its tool with it."""
        self._before = None
