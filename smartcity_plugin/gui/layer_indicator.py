# SPDX-License-Identifier: GPL-2.0-or-later
"""A small ring beside each layer that has a cycle: one quarter for each stage. It survives moves into groups, which QGIS's own forgets."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsLayerTreeNode, QgsProject
from qgis.gui import QgsLayerTreeView, QgsLayerTreeViewIndicator
from qgis.PyQt.QtCore import QObject, QRectF, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from ..cycle.stages import Stage
from ..cycle.summaries import CycleSummary
from ..qgis_bridge.translation import tr
from .door import Door
from .words import overdue, stage_name, tooltip

_SIZE = 32
_DONE, _NOW, _LATER, _OVERDUE = "#0072b2", "#e69f00", "#b8b8b8", "#b2182b"


def stage_icon(stage: Stage, late: bool = False) -> QIcon:
    """A ring of four quarters, clockwise from the top: what is done, what is now, what comes. A dot inside where something is overdue."""
    stages = [one for one in Stage if one is not Stage.CLOSED]
    present = stages.index(stage) if stage in stages else len(stages)
    pixmap = QPixmap(_SIZE, _SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place in range(len(stages)):
        colour = _DONE if place < present else _NOW if place == present else _LATER
        painter.setPen(QPen(QColor(colour), 7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(QRectF(5, 5, _SIZE - 10, _SIZE - 10), (90 - 90 * place - 5) * 16, -80 * 16)
    if late:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_OVERDUE))
        painter.drawEllipse(QRectF(_SIZE / 2 - 5, _SIZE / 2 - 5, 10, 10))
    painter.end()
    return QIcon(pixmap)


def _places(node: QgsLayerTreeNode) -> list[QgsLayerTreeLayer]:
    """The layers' nodes at and below a node."""
    if isinstance(node, QgsLayerTreeLayer):
        return [node]
    return node.findLayers() if isinstance(node, QgsLayerTreeGroup) else []  # QGIS 4 has nodes that are neither


class LayerIndicators(QObject):
    """Keeps the indicators in step with the tree and the store."""

    clicked = pyqtSignal(str)  # a layer's id

    def __init__(self, view: QgsLayerTreeView, door: Door, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view, self._door = view, door
        self._shown: dict[str, QgsLayerTreeViewIndicator] = {}
        self._icons: dict[tuple[Stage, bool], QIcon] = {}
        self._rest = QTimer(self)  # a group that is moved sends many signals
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self.refresh)
        self._root = QgsProject.instance().layerTreeRoot()
        self._root.addedChildren.connect(self._soon)
        self._root.willRemoveChildren.connect(self._part)
        self._root.removedChildren.connect(self._soon)
        door.changed.connect(self._soon)
        self._soon()

    def stop(self) -> None:
        """Take all of them away."""
        self._rest.stop()
        self._root.addedChildren.disconnect(self._soon)
        self._root.willRemoveChildren.disconnect(self._part)
        self._root.removedChildren.disconnect(self._soon)
        self._door.changed.disconnect(self._soon)
        for node in self._root.findLayers():
            self._take_from(node)
        for layer_id in list(self._shown):
            self._forget(layer_id)

    def _soon(self, *_: object) -> None:
        self._rest.start()

    def _part(self, parent: QgsLayerTreeNode, first: int, last: int) -> None:
        """Nodes are about to go. The view remembers indicators by a node's address, and a later node at that address would be drawn with one that is gone."""
        for node in parent.children()[first : last + 1]:
            for place in _places(node):
                self._take_from(place)

    def refresh(self) -> None:
        """Put the right indicator beside each layer."""
        cycles = self._door.snapshot().cycles
        wanted = {one.layer_id: cycles[one.cycle_id] for one in self._door.cycles.layers.links() if one.cycle_id in cycles}
        there = set()
        for node in self._root.findLayers():
            there.add(node.layerId())
            summary = wanted.get(node.layerId())
            if summary is None:
                self._take_from(node)
            else:
                self._show(node, summary)
        for layer_id in set(self._shown) - (there & set(wanted)):
            self._forget(layer_id)

    def _show(self, node: QgsLayerTreeLayer, summary: CycleSummary) -> None:
        indicator = self._shown.get(node.layerId())
        if indicator is None:
            indicator = self._shown[node.layerId()] = QgsLayerTreeViewIndicator(self._view)
            indicator.clicked.connect(partial(self._click, node.layerId()))
        late = overdue(summary.due) and summary.stage is not Stage.CLOSED
        key = (summary.stage, late)
        if key not in self._icons:
            self._icons[key] = stage_icon(*key)
        indicator.setIcon(self._icons[key])
        words = tr("Smart Cycle “{title}”: {stage}, round {n}").format(
            title=summary.title, stage=stage_name(summary.stage), n=summary.iteration
        )
        indicator.setToolTip(tooltip(words + ("\n" + tr("Something is overdue.") if late else "")))
        if indicator not in self._view.indicators(node):
            self._view.addIndicator(node, indicator)

    def _take_from(self, node: QgsLayerTreeLayer) -> None:
        """The indicator itself stays: a layer that is moved is in the tree twice for a moment."""
        indicator = self._shown.get(node.layerId())
        if indicator is not None:
            self._view.removeIndicator(node, indicator)

    def _forget(self, layer_id: str) -> None:
        self._shown.pop(layer_id).deleteLater()

    def _click(self, layer_id: str, *_: object) -> None:
        self.clicked.emit(layer_id)
