# SPDX-License-Identifier: GPL-2.0-or-later
"""What is done to an output when QGIS loads it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingLayerPostProcessorInterface


class StyleOnLoad(QgsProcessingLayerPostProcessorInterface):
    """Styles an output layer when QGIS loads it.

    QGIS remembers its address and keeps nothing alive, and a model lets go of the algorithm that made it before its layers are loaded: so it lives until it was called.
    """

    _waiting: ClassVar[set[StyleOnLoad]] = set()

    def __init__(self, draw: Callable[[QgsMapLayer], None]) -> None:
        super().__init__()
        self._draw = draw
        self._waiting.add(self)

    def postProcessLayer(self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> None:  # noqa: N802 (QGIS's name)
        """Called by QGIS on the main thread, once."""
        self._waiting.discard(self)
        self._draw(layer)
        layer.triggerRepaint()
