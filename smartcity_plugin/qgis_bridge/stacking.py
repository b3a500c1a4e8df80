# SPDX-License-Identifier: GPL-2.0-or-later
"""How the layers of one run lie upon each other when QGIS loads them: points above lines above areas above tables."""

from __future__ import annotations

from qgis.core import Qgis, QgsLayerTreeLayer, QgsProcessingContext, QgsVectorLayer

_HEIGHT = {Qgis.GeometryType.Polygon: 2, Qgis.GeometryType.Line: 3, Qgis.GeometryType.Point: 4}


def beside_a_layer() -> bool:
    """Whether a layer is the current one. To be asked in the thread of the window.

    By its sort keys QGIS promises that the higher one lies above; but next to a current layer it loads one after the other right above that
    layer, so that the last, the highest, comes to lie below (3.32 to 3.44, `Postprocessing.py`).
    """
    from qgis.utils import iface

    view = iface.layerTreeView() if hasattr(iface, "layerTreeView") else None
    return view is not None and isinstance(view.currentNode(), QgsLayerTreeLayer)


def place(details: QgsProcessingContext.LayerDetails, layer: QgsVectorLayer, reversed_order: bool) -> None:
    """Tell QGIS where among the run's layers this one belongs."""
    height = _HEIGHT.get(layer.geometryType(), 1)
    details.layerSortKey = -height if reversed_order else height
