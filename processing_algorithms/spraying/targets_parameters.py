# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user can set for spray_targets, and what can be known to be wrong with it before the run."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.spraying.effort import UNITS
from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_crs, without_features, without_field
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .exclusion_reading import add_exclusions, exclusion_problem
from .safety import add_safety

_DOUBLE, _NUMERIC = Qgis.ProcessingNumberParameterType.Double, Qgis.ProcessingFieldParameterDataType.Numeric
_MIN_AREA = 10_000.0


def add_parameters(algorithm: SmartCityAlgorithm) -> None:
    """Declare all but the report and the numbers."""
    algorithm.add(
        QgsProcessingParameterFeatureSource("RISK", tr("Risk by cell"), [QgsProcessing.SourceType.TypeVectorPolygon]),
        tr("Cells or areas with the risk, as Spray risk writes them. They should not overlap."),
    )
    algorithm.add(
        QgsProcessingParameterField("VALUE_FIELD", tr("Field with the risk"), "mean", "RISK", _NUMERIC, False, True),
        tr("What is expected in a cell for each resident: mosquitoes, or a chance. Empty: the field “mean”."),
    )
    algorithm.add(
        QgsProcessingParameterField("POPULATION_FIELD", tr("Field with the residents"), None, "RISK", _NUMERIC, False, True),
        tr("Benefit is risk times residents. Empty: the risk itself counts, which favours ground where nobody lives."),
    )
    add_exclusions(algorithm, with_buffers=True)
    algorithm.add(
        QgsProcessingParameterBoolean("ALLOW_NO_EXCLUSIONS", tr("Plan although there are no exclusions"), False, True),
        tr("A plan without any exclusion is nearly always a mistake, and refused. Say so here if it is not."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber("BUDGET", tr("Budget"), _DOUBLE, None, False, 0.0),
        tr("How much can be sprayed, in the unit below."),
    )
    algorithm.add(
        QgsProcessingParameterEnum("BUDGET_UNIT", tr("Unit of the budget"), list(UNITS), False, "m2", False, True),
        tr("m2: square metres. litres: of product, at RATE. hours: of work, at WORK_RATE."),
    )
    algorithm.add(
        QgsProcessingParameterNumber("RATE", tr("Litres of product per hectare"), _DOUBLE, None, True, 0.0),
        tr("As the label allows. Needed for a budget in litres."),
    )
    algorithm.add(
        QgsProcessingParameterNumber("WORK_RATE", tr("Hectares treated in an hour"), _DOUBLE, None, True, 0.0),
        tr("Ways and refilling included. Needed for a budget in hours."),
    )
    algorithm.add(
        QgsProcessingParameterNumber("MIN_AREA", tr("Smallest block in m²"), _DOUBLE, _MIN_AREA, True, 0.0),
        tr("Smaller blocks are not worth sending a crew. Blocks are put together from patches of this size."),
    )
    algorithm.add(
        QgsProcessingParameterNumber("MAX_AREA", tr("Largest block in m²"), _DOUBLE, None, True, 0.0),
        tr("Larger ones are cut across, for example to what one tank or one evening does. Empty: they stay whole."),
        advanced=True,
    )
    algorithm.add_metres(
        "MIN_WIDTH",
        tr("Narrowest strip in metres"),
        tr("What exclusions leave between them and is narrower is not sprayed. Empty: 10 m."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber("TIME_LIMIT", tr("Seconds for the exact search"), _DOUBLE, 10.0, True, 0.0),
        tr("Where a case is small enough for it. The best plan so far is kept, with its gap."),
        advanced=True,
    )
    algorithm.add_seed()
    add_safety(algorithm)
    polygon = QgsProcessing.SourceType.TypeVectorPolygon
    algorithm.add(
        QgsProcessingParameterFeatureSink("OUTPUT", tr("Blocks to spray"), polygon),
        tr("In the order in which they are worth most per m² (priority 1 first)."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink("EXCLUDED", tr("Ground that is not sprayed"), polygon, None, True, False),
        tr("What was cut out of the cells: exclusions with their buffers, what is too narrow, what is too small for a block."),
    )


def check(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """What can be known to be wrong before the run; empty if nothing."""
    source = algorithm.parameterAsSource(parameters, "RISK", context)
    if source is None:
        return unreadable()
    if problem := without_crs(source) or without_features(source):
        return problem
    for name in ("VALUE_FIELD", "POPULATION_FIELD"):
        if problem := without_field(source, field_of(algorithm, parameters, name, context)):
            return problem
    if problem := exclusion_problem(algorithm, parameters, context):
        return problem
    if not algorithm.parameterAsBool(parameters, "ALLOW_NO_EXCLUSIONS", context):
        if not parameters.get("EXCLUSIONS"):
            return tr(
                "There are no exclusions: schools, hospitals, apiaries, water and registrants must be kept clear. Choose their layer in EXCLUSIONS, or set ALLOW_NO_EXCLUSIONS and say why in OVERRIDES."
            )
        exclusions = algorithm.parameterAsSource(parameters, "EXCLUSIONS", context)
        if exclusions.featureCount() == 0:
            return tr(
                "The layer of exclusions “{layer}” is empty, so nothing would be kept clear. Look at its filter, or set ALLOW_NO_EXCLUSIONS and say why in OVERRIDES."
            ).format(layer=exclusions.sourceName())
    for name in ("BUDGET", "RATE", "WORK_RATE"):
        if parameters.get(name) not in (None, "", "NULL") and not algorithm.parameterAsDouble(parameters, name, context) > 0:
            return tr("{name} must be above 0.").format(name=name)
    return ""


def field_of(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
    """The field that VALUE_FIELD or POPULATION_FIELD names; of the risk, the one that spray_risk writes where none is named."""
    given = algorithm.parameterAsString(parameters, name, context)
    return given or ("mean" if name == "VALUE_FIELD" else "")


def number_of(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext, otherwise: float
) -> float:
    """The number given for ``name``, or ``otherwise`` where there is none and no default."""
    empty = parameters.get(name) in (None, "", "NULL") and algorithm.parameterDefinition(name).defaultValue() is None
    return otherwise if empty else algorithm.parameterAsDouble(parameters, name, context)
