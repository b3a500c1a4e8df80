# SPDX-License-Identifier: GPL-2.0-or-later
"""How results look: palettes that colour-blind readers can tell apart, legends in words."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererCategory,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)

from .translation import tr


@dataclass(frozen=True)
class LegendEntry:
    """A class of a map: the value in the field (None: NULL), its colour, its meaning."""

    value: int | None
    colour: str
    label: str


def hot_spot_legend() -> list[LegendEntry]:
    """Classes of gi_bin, hottest first. Red to blue over grey (ColorBrewer RdBu), told apart with any colour vision."""
    return [
        LegendEntry(3, "#b2182b", tr("Hot spot, 99 % confidence")),
        LegendEntry(2, "#ef8a62", tr("Hot spot, 95 % confidence")),
        LegendEntry(1, "#fddbc7", tr("Hot spot, 90 % confidence")),
        LegendEntry(0, "#eeeeea", tr("No significant concentration")),
        LegendEntry(-1, "#d1e5f0", tr("Cold spot, 90 % confidence")),
        LegendEntry(-2, "#67a9cf", tr("Cold spot, 95 % confidence")),
        LegendEntry(-3, "#2166ac", tr("Cold spot, 99 % confidence")),
        LegendEntry(None, "#ffffff", tr("Not tested")),
    ]


def style_by_class(layer: QgsVectorLayer, field: str, legend: list[LegendEntry]) -> None:
    """Give ``layer`` a categorised renderer on ``field``. Many small cells get no outlines, which would drown their colours."""
    crowded = layer.featureCount() > 5_000
    categories = [QgsRendererCategory(entry.value, _symbol(layer, entry, crowded), entry.label) for entry in legend]
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))


def _symbol(layer: QgsVectorLayer, entry: LegendEntry, crowded: bool) -> QgsSymbol:
    if layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry:
        size = "1.0" if crowded else "2.6"
        outline = "no" if crowded else "solid"
        if entry.value == 0 or entry.value is None:
            size = "0.6" if crowded else "1.8"
        return QgsMarkerSymbol.createSimple(
            {
                "name": "circle",
                "color": entry.colour,
                "size": size,
                "outline_style": outline,
                "outline_color": "#6e6e6e",
                "outline_width": "0.15",
            }
        )
    look = {"color": entry.colour, "outline_color": "#9a9a9a", "outline_width": "0.1", "outline_style": "no" if crowded else "solid"}
    if entry.value is None:
        look |= {"style": "b_diagonal", "color": "#b8b8b8"}
    return QgsFillSymbol.createSimple(look)


def save_style(layer: QgsVectorLayer, name: str) -> None:
    """Store the layer's style in its GeoPackage as the default, so that whoever opens the file sees it. Other formats: nothing to do."""
    if layer.storageType() == "GPKG":
        layer.saveStyleToDatabase(name, "", True, "")


class StyleOnLoad(QgsProcessingLayerPostProcessorInterface):
    """Styles an output layer when QGIS loads it. QGIS does not keep post-processors alive: hold on to the instance."""

    def __init__(self, field: str, legend: list[LegendEntry]) -> None:
        super().__init__()
        self._field = field
        self._legend = legend

    def postProcessLayer(self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> None:  # noqa: N802 (QGIS's name)
        """Called by QGIS on the main thread."""
        if isinstance(layer, QgsVectorLayer):
            style_by_class(layer, self._field, self._legend)
            layer.triggerRepaint()
