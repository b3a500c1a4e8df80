# SPDX-License-Identifier: GPL-2.0-or-later
"""BLOCKS and BLOCK_FIELD, as the plans take them that come after Spray targets."""

from __future__ import annotations

from qgis.core import Qgis, QgsProcessing, QgsProcessingParameterFeatureSource, QgsProcessingParameterField

from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm


def add_blocks(algorithm: SmartCityAlgorithm, help_text: str) -> None:
    """Declare both. ``help_text`` (translated): which of the blocks' fields count."""
    algorithm.add(
        QgsProcessingParameterFeatureSource("BLOCKS", tr("Blocks to be sprayed"), [QgsProcessing.SourceType.TypeVectorPolygon]), help_text
    )
    algorithm.add(
        QgsProcessingParameterField(
            "BLOCK_FIELD", tr("Field that names them"), None, "BLOCKS", Qgis.ProcessingFieldParameterDataType.Any, False, True
        ),
        tr("Empty: block_id, or the feature ids."),
        advanced=True,
    )
