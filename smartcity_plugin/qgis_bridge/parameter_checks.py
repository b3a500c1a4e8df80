# SPDX-License-Identifier: GPL-2.0-or-later
"""Values that a parameter cannot take, each said in words: which parameter, which value, what it may be.

QGIS itself answers with "Incorrect parameter value" and no more, takes the default without a word where an optional number is text, reads the word "no" as
true, and asks nothing at all where a model or a script starts the algorithm.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsProperty,
)

from .translation import tr

_LARGEST_INTEGER = 2**31 - 1
"""QGIS takes 0 for a larger one."""


def unfit_value(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """The first of the values that its parameter cannot take, as a sentence; empty if there is none, or if QGIS says it in words of its own, as it does of layers."""
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if isinstance(value, QgsProperty):
            value = value.value(context.expressionContext(), None)[0]
        check = _unfit if _is_empty(value) else _CHECKS.get(definition.type(), _unfit)
        if text := check(definition, value, context):
            return text
    return ""


def _unfit(definition: QgsProcessingParameterDefinition, value: Any, context: QgsProcessingContext) -> str:
    """Whatever QGIS refuses."""
    if definition.checkValueIsAcceptable(value, context):
        return ""
    if _is_empty(value):
        return tr("{parameter} is missing. {help}").format(parameter=_named(definition), help=definition.help()).strip()
    return tr("{parameter} cannot be “{value}”. {help}").format(parameter=_named(definition), value=value, help=definition.help()).strip()


def _said_by_qgis(definition: QgsProcessingParameterDefinition, value: Any, context: QgsProcessingContext) -> str:
    return ""


def _is_empty(value: Any) -> bool:
    # An empty field widget of a dialog says "NULL".
    return value is None or (isinstance(value, (str, list)) and value in ("", "NULL", []))


def _named(definition: QgsProcessingParameterDefinition) -> str:
    """What the dialog calls it, and what scripts do."""
    return f"“{definition.description()}” ({definition.name()})"


def _unfit_number(definition: QgsProcessingParameterNumber, value: Any, context: QgsProcessingContext) -> str:
    if not isinstance(value, (int, float, str)):
        return _unfit(definition, value, context)
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or "_" in str(value):
        return tr("{parameter} is “{value}”, which is no number.").format(parameter=_named(definition), value=value)
    low, high = definition.minimum(), definition.maximum()
    if definition.dataType() == Qgis.ProcessingNumberParameterType.Integer:
        low, high = max(low, -_LARGEST_INTEGER), min(high, _LARGEST_INTEGER)
    if low <= number <= high:
        return ""
    if number < low and high >= _LARGEST_INTEGER:
        text = tr("{parameter} is {value}, but must be at least {low}.")
    elif number > high and low <= -_LARGEST_INTEGER:
        text = tr("{parameter} is {value}, but must be at most {high}.")
    else:
        text = tr("{parameter} is {value}, but must be from {low} to {high}.")
    return text.format(parameter=_named(definition), value=value, low=f"{low:,.10g}", high=f"{high:,.10g}")


def _unfit_choice(definition: QgsProcessingParameterEnum, value: Any, context: QgsProcessingContext) -> str:
    if definition.checkValueIsAcceptable(value, context):
        return ""
    return tr("{parameter} is “{value}”, but must be one of: {choices}.").format(
        parameter=_named(definition), value=value, choices=", ".join(definition.options())
    )


def _unfit_switch(definition: QgsProcessingParameterBoolean, value: Any, context: QgsProcessingContext) -> str:
    if not isinstance(value, str) or value.strip().lower() in ("true", "false", "0", "1"):
        return ""
    return tr("{parameter} is “{value}”, but must be true or false.").format(parameter=_named(definition), value=value)


def _unfit_time(definition: QgsProcessingParameterDateTime, value: Any, context: QgsProcessingContext) -> str:
    if definition.checkValueIsAcceptable(value, context):
        return ""
    return tr("{parameter} is “{value}”, which is no date. Write it as 2024-05-31, or 2024-05-31T18:00:00.").format(
        parameter=_named(definition), value=value
    )


def _unfit_file(definition: QgsProcessingParameterFile, value: Any, context: QgsProcessingContext) -> str:
    if definition.checkValueIsAcceptable(value, context):
        return ""
    return tr("{parameter} is “{value}”, but must be a file of this kind: {kinds}.").format(
        parameter=_named(definition), value=value, kinds=definition.createFileFilter().split(";;")[0]
    )


def _unfit_point(definition: QgsProcessingParameterPoint, value: Any, context: QgsProcessingContext) -> str:
    if definition.checkValueIsAcceptable(value, context):
        return ""
    return tr("{parameter} is “{value}”, which is no place. Write it as 127.2,37.6 [EPSG:4326].").format(
        parameter=_named(definition), value=value
    )


def _unfit_layers(definition: QgsProcessingParameterMultipleLayers, value: Any, context: QgsProcessingContext) -> str:
    if definition.checkValueIsAcceptable(value, context):
        return ""
    layers = value if isinstance(value, list) else [value]
    for layer in layers:
        if not isinstance(layer, QgsMapLayer) and QgsProcessingUtils.mapLayerFromString(str(layer), context) is None:
            return tr("“{layer}” of {parameter} cannot be read. Check that its file still exists.").format(
                layer=layer, parameter=_named(definition)
            )
    return _unfit(definition, value, context)


_Check = Callable[[Any, Any, QgsProcessingContext], str]

_CHECKS: dict[str, _Check] = {
    QgsProcessingParameterNumber.typeName(): _unfit_number,
    QgsProcessingParameterDistance.typeName(): _unfit_number,
    QgsProcessingParameterEnum.typeName(): _unfit_choice,
    QgsProcessingParameterBoolean.typeName(): _unfit_switch,
    QgsProcessingParameterDateTime.typeName(): _unfit_time,
    QgsProcessingParameterFile.typeName(): _unfit_file,
    QgsProcessingParameterPoint.typeName(): _unfit_point,
    QgsProcessingParameterMultipleLayers.typeName(): _unfit_layers,
    QgsProcessingParameterFeatureSource.typeName(): _said_by_qgis,
    QgsProcessingParameterFeatureSink.typeName(): _said_by_qgis,
    QgsProcessingParameterRasterLayer.typeName(): _said_by_qgis,
}
