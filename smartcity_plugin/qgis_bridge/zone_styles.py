# SPDX-License-Identifier: GPL-2.0-or-later
"""How no-fly zones look: red and hatched, with their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsFillSymbol,
    QgsPalLayerSettings,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

if TYPE_CHECKING:
    from .outputs import OutputLayer

_RED = "#b2182b"


def draw_zones(layer: QgsVectorLayer) -> None:
    """Hatched, named by the field ``name`` where there is one."""
    look = {"style": "b_diagonal", "color": _RED, "outline_color": _RED, "outline_width": "0.4"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
    if layer.fields().lookupField("name") < 0:
        return
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    words = QgsTextFormat()
    words.setSize(8)
    words.setColor(QColor(_RED))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    words.setBuffer(halo)
    settings.setFormat(words)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def style_zones(output: OutputLayer, name: str) -> None:
    """The layer of imported zones."""
    output.style_with(draw_zones, name)
