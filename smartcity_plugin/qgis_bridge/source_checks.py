# SPDX-License-Identifier: GPL-2.0-or-later
"""What can be known to be wrong with a layer before it is read. Each check gives the sentence for the user, empty if nothing is wrong."""

from __future__ import annotations

from qgis.core import QgsProcessingFeatureSource

from .translation import tr


def unreadable() -> str:
    """For a parameter whose layer is not there."""
    return tr("The input layer cannot be read. Check that its file still exists.")


def without_crs(source: QgsProcessingFeatureSource) -> str:
    """No coordinate system, where metres are needed."""
    if source.sourceCrs().isValid():
        return ""
    return tr(
        "The layer “{layer}” has no coordinate system, so distances in metres are unknown. Set it first: right-click the layer ▸ Layer CRS ▸ Set Layer CRS."
    ).format(layer=source.sourceName())


def without_features(source: QgsProcessingFeatureSource) -> str:
    """Nothing in it."""
    if source.featureCount() != 0:
        return ""
    return tr("The layer “{layer}” has no features. If a filter or selection is set, loosen it.").format(layer=source.sourceName())


def without_field(source: QgsProcessingFeatureSource, column: str, *, numeric: bool = True) -> str:
    """A field that is not there, or (``numeric``) holds no numbers. An empty name is no field at all, and fine."""
    if not column:
        return ""
    position = source.fields().lookupField(column)
    if position < 0:
        return tr("The layer “{layer}” has no field “{field}”.").format(layer=source.sourceName(), field=column)
    if numeric and not source.fields().at(position).isNumeric():
        return tr(
            'The field “{field}” of “{layer}” holds text, not numbers. Choose a numeric field, or make one with the field calculator: to_real("{field}").'
        ).format(field=column, layer=source.sourceName())
    return ""
