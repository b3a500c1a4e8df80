# SPDX-License-Identifier: GPL-2.0-or-later
"""What can be known to be wrong with a layer before it is read. Each check gives the sentence for the user, empty if nothing is wrong."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransformContext, QgsExpression, QgsProcessingFeatureSource, QgsProcessingFeatureSourceDefinition
from qgis.PyQt.QtCore import QMetaType

from .metric_crs import is_on_earth
from .translation import tr


def unreadable(parameter: str = "") -> str:
    """For a parameter whose layer is not there; named where there are several."""
    if parameter:
        return tr("The layer for {parameter} cannot be read. Check that its file still exists.").format(parameter=parameter)
    return tr("The input layer cannot be read. Check that its file still exists.")


def without_crs(source: QgsProcessingFeatureSource) -> str:
    """No coordinate system, where metres are needed."""
    if source.sourceCrs().isValid():
        return ""
    return tr(
        "The layer “{layer}” has no coordinate system, so distances in metres are unknown. Set it first: right-click the layer ▸ Layer CRS ▸ Set Layer CRS."
    ).format(layer=source.sourceName())


def off_the_earth(source: QgsProcessingFeatureSource, transforms: QgsCoordinateTransformContext) -> str:
    """Coordinates that cannot be of the coordinate system that the layer states, as metres in one of degrees."""
    extent = source.sourceExtent()
    if (
        not source.sourceCrs().isValid()
        or extent.isNull()
        or not extent.isFinite()
        or is_on_earth(extent.center(), source.sourceCrs(), transforms)
    ):
        return ""
    return tr(
        "The layer “{layer}” states the coordinate system {crs}, but its coordinates (about {x:,.6g}, {y:,.6g}) lie nowhere on earth in it. Set the right one: right-click the layer ▸ Layer CRS ▸ Set Layer CRS."
    ).format(layer=source.sourceName(), crs=source.sourceCrs().authid(), x=extent.center().x(), y=extent.center().y())


def broken_filter(value: object) -> str:
    """What is wrong with the expression by which a parameter chooses features; QGIS would choose none, and not say why."""
    if not isinstance(value, QgsProcessingFeatureSourceDefinition) or not value.filterExpression:
        return ""
    expression = QgsExpression(value.filterExpression)
    if not expression.hasParserError():
        return ""
    return tr("The filter {filter} cannot be read: {reason}. Correct it, or leave it out.").format(
        filter=value.filterExpression, reason=expression.parserErrorString().strip().rstrip(".")
    )


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
    field = source.fields().at(position)
    if numeric and field.type() != QMetaType.Type.QString and not field.isNumeric():
        return tr("The field “{field}” of “{layer}” holds no numbers, but is of the type {type}. Choose a numeric field.").format(
            field=column, layer=source.sourceName(), type=field.friendlyTypeString()
        )
    if numeric and not field.isNumeric():
        return tr(
            'The field “{field}” of “{layer}” holds text, not numbers. Choose a numeric field, or make one with the field calculator: to_real("{field}").'
        ).format(field=column, layer=source.sourceName())
    return ""
