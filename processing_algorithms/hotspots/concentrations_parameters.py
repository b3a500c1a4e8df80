# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of concentrations, and what can be known to be wrong with them before the run."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_features, without_field
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

_MOST_SEGMENTS = 10


def add_parameters(algorithm: SmartCityAlgorithm) -> None:
    """Declare all parameters and outputs."""
    from ...smartcity_plugin.analysis.hotspots.segments import METHODS

    numeric = Qgis.ProcessingFieldParameterDataType.Numeric
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "INPUT",
            tr("Units with numbers of residents"),
            [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorPoint],
        ),
        tr("Neighbourhoods, blocks, districts: one row each."),
    )
    algorithm.add(
        QgsProcessingParameterField("GROUP_FIELDS", tr("Fields with the residents of each group"), None, "INPUT", numeric, True),
        tr(
            "Numbers of people, not shares: for example aged 65 and over, children, living alone. Field aliases are used as names where there are any."
        ),
    )
    algorithm.add(
        QgsProcessingParameterField("TOTAL_FIELD", tr("Field with all residents"), None, "INPUT", numeric),
        tr("All people who live in the unit, in any group or none."),
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "SEGMENTS", tr("Number of segments"), Qgis.ProcessingNumberParameterType.Integer, None, True, 0, _MOST_SEGMENTS
        ),
        tr("0: none. Empty: the number from 2 to 8 with which units resemble their own segment most (mean silhouette)."),
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "K_SUPPRESS", tr("Smallest number of people to be shown"), Qgis.ProcessingNumberParameterType.Integer, 0, True, 0
        ),
        tr(
            "Numbers from 1 to one below this are hidden with all that is computed from them. 0: nothing is hidden. Offices often take 5 or 10."
        ),
    )
    algorithm.add(
        QgsProcessingParameterField("FOCUS_FIELD", tr("Group to rank and colour by"), None, "INPUT", numeric, False, True),
        tr("One of the groups. Empty: the first."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterEnum("METHOD", tr("How segments are made"), list(METHODS), False, "kmeans", False, True),
        tr("kmeans: the best of twenty random starts. ward: by joining the most similar step by step, without chance, up to 5 000 units."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterField(
            "KEEP_FIELDS", tr("Fields to pass on"), None, "INPUT", Qgis.ProcessingFieldParameterDataType.Any, True, True
        ),
        tr("Fields of the input, such as names, that the output should carry too. Not the numbers of people, if some are to be hidden."),
        advanced=True,
    )
    algorithm.add_seed()
    algorithm.add(
        QgsProcessingParameterFeatureSink("OUTPUT", tr("Concentrations"), QgsProcessing.SourceType.TypeVectorAnyGeometry),
        tr("The units with the quotient and share of each group and their segment, styled."),
    )
    algorithm.add_report()
    algorithm.add_numbers(
        ("N_SEGMENTS", tr("Number of segments")),
        ("SILHOUETTE", tr("Mean silhouette of the segments")),
        ("N_SUPPRESSED", tr("Units with something hidden")),
        ("N_MANY", tr("Units in which the ranked group clearly concentrates")),
    )


def check(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """What can be known before the run; empty if nothing is wrong."""
    source = algorithm.parameterAsSource(parameters, "INPUT", context)
    if source is None:
        return unreadable()
    groups = algorithm.parameterAsStrings(parameters, "GROUP_FIELDS", context)
    total = algorithm.parameterAsString(parameters, "TOTAL_FIELD", context)
    focus = algorithm.parameterAsString(parameters, "FOCUS_FIELD", context)
    if not groups:
        return tr("Choose at least one field with the residents of a group.")
    for column in (*groups, total):
        if problem := without_field(source, column):
            return problem
    if total in groups:
        return tr("“{field}” is both a group and the total. The total must hold all residents.").format(field=total)
    if focus and focus not in groups:
        return tr("“{field}” is not among the groups. Choose one of them to rank by.").format(field=focus)
    if problem := without_features(source):
        return problem
    kept = set(groups) & set(algorithm.parameterAsStrings(parameters, "KEEP_FIELDS", context))
    if kept and algorithm.parameterAsInt(parameters, "K_SUPPRESS", context) > 1:
        return tr("“{field}” would be passed on with the numbers that are to be hidden. Take it out of the fields to pass on.").format(
            field=min(kept)
        )
    segments = number_of_segments(algorithm, parameters, context)
    if segments == 1:
        return tr("One segment would hold all units. Choose at least 2, 0 for none, or leave it empty.")
    if segments is not None and 0 <= source.featureCount() < segments:
        return tr("{number} segments were asked for, but the layer has only {n} units.").format(number=segments, n=source.featureCount())
    return ""


def number_of_segments(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> int | None:
    """SEGMENTS, None where the number is to be found."""
    return algorithm.parameterAsInt(parameters, "SEGMENTS", context) if parameters.get("SEGMENTS") is not None else None
