# SPDX-License-Identifier: GPL-2.0-or-later
"""A figure for each row of a layer, said as a field, as one number for all, or as an expression."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsExpression, QgsProcessingContext, QgsProcessingFeatureSource

from ..analysis.errors import AnalysisError
from ..analysis.errors import tr as mark

if TYPE_CHECKING:
    from numpy.typing import NDArray


def row_numbers(source: QgsProcessingFeatureSource, text: str, name: str, context: QgsProcessingContext) -> NDArray[np.float64]:
    """Figures (n,) in the order of the rows; NaN where there is none. ``text``: the name of a field, or an expression ("1800" is one too); ``name``: of the parameter, for what is said.

    Raises AnalysisError where it is neither, or cannot be computed.
    """
    flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    position = source.fields().lookupField(text)
    if position >= 0:
        return np.array([_number(feature[position]) for feature in source.getFeatures(_no_geometry(), flag)], dtype=np.float64)
    expression = QgsExpression(text)
    scope = context.expressionContext()
    scope.setFields(source.fields())
    unknown = [one for one in expression.referencedColumns() if one != "*" and source.fields().lookupField(one) < 0]
    if expression.hasParserError() or unknown:
        raise AnalysisError(
            mark("{parameter}: “{layer}” has no field “{text}”, and it is no number either."),
            parameter=name,
            layer=source.sourceName(),
            text=text,
        )
    expression.prepare(scope)
    found = []
    for feature in source.getFeatures():
        scope.setFeature(feature)
        found.append(_number(expression.evaluate(scope)))
        if expression.hasEvalError():
            raise AnalysisError(
                mark("{parameter} cannot be computed for row {row}: {reason}"),
                parameter=name,
                row=feature.id(),
                reason=expression.evalErrorString(),
            )
    return np.array(found, dtype=np.float64)


def _no_geometry() -> object:
    from qgis.core import QgsFeatureRequest

    return QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)


def _number(value: object) -> float:
    """NaN for NULL, text that is no number, and what is no number."""
    if isinstance(value, bool):
        return float("nan")
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return float("nan")
