# SPDX-License-Identifier: GPL-2.0-or-later
"""A picture of a layer, drawn by QGIS in whichever thread asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsMapLayer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QBuffer, QIODevice, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

_MARGIN = 1.04


def map_png(
    layers: QgsMapLayer | Sequence[QgsMapLayer],
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    width: int = 1400,
    height: int = 900,
) -> bytes:
    """The styled layer, or several with the topmost first, as PNG, fitted into width x height pixels, drawn in ``crs`` (the working CRS: true shapes, not stretched degrees)."""
    settings = QgsMapSettings()
    drawn = [layers] if isinstance(layers, QgsMapLayer) else list(layers)
    settings.setLayers(drawn)
    settings.setDestinationCrs(crs)
    settings.setTransformContext(transforms)
    extent = QgsRectangle()
    for layer in drawn:
        box = layer.extent()
        if not box.isNull() and box.isFinite() and layer.crs().isValid():
            extent.combineExtentWith(QgsCoordinateTransform(layer.crs(), crs, transforms).transformBoundingBox(box))
    extent.scale(_MARGIN)
    if extent.width() > 0 and extent.height() > 0:
        # The paper takes the shape of the city, within limits, instead of the city floating on a wide sheet.
        height = int(min(1.25 * width, max(0.45 * width, width * extent.height() / extent.width())))
    settings.setOutputSize(QSize(width, height))
    settings.setExtent(extent)
    settings.setOutputDpi(144)
    settings.setBackgroundColor(QColor("#ffffff"))
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, True)
    image = QImage(settings.outputSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDotsPerMeterX(round(144 / 0.0254))
    image.setDotsPerMeterY(round(144 / 0.0254))
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())
