# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user can set for aggregate_incidents, and what can be known to be wrong with it before the run."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.qgis_bridge.source_checks import without_field
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import time_parameters, unit_parameters
from .unit_parameters import source_of

_ANY = Qgis.ProcessingFieldParameterDataType.Any
_NUMERIC = Qgis.ProcessingFieldParameterDataType.Numeric


def add_parameters(algorithm: SmartCityAlgorithm) -> None:
    """Declare all but the outputs."""
    algorithm.add(
        QgsProcessingParameterFeatureSource("INPUT", tr("Incident points"), [QgsProcessing.SourceType.TypeVectorPoint]),
        tr("One point for each complaint, accident, case."),
    )
    unit_parameters.add_places(algorithm)
    time_parameters.add_parameters(algorithm, optional=True)
    algorithm.add(
        QgsProcessingParameterField("POPULATION", tr("Field of the zones with the people at risk"), None, "ZONES", _NUMERIC, False, True),
        tr(
            "With it, rates are computed: incidents per person and period, and the same smoothed (rate_eb). For a grid use POPULATION_LAYER."
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "POPULATION_LAYER",
            tr("Layer with the people at risk"),
            [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorPoint],
            None,
            True,
        ),
        tr("Points are summed into the cells or zones that hold them; areas are shared out by the part of their area in each."),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "POPULATION_FIELD", tr("Its field with the number of people"), None, "POPULATION_LAYER", _NUMERIC, False, True
        ),
        tr("Empty for points: each point is one person."),
    )
    _add_duplicates(algorithm)
    _add_suppression(algorithm)


def _add_duplicates(algorithm: SmartCityAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterField("DUPLICATE_KEY", tr("Field that tells who called"), None, "INPUT", _ANY, False, True),
        tr(
            "Calls of one caller about one place count once. The first is kept; each further one within the days and metres below of a kept one is left out. Calls without a "
            "caller are all counted."
        ),
    )
    for name, description, help_text, default in (
        ("DUPLICATE_DAYS", tr("Repeated within so many days"), tr("Empty: however much later. Needs the field with the date."), 30.0),
        ("DUPLICATE_METRES", tr("Repeated within so many metres"), tr("Empty: wherever it is. 0: at exactly the same place."), 50.0),
    ):
        algorithm.add(
            QgsProcessingParameterNumber(name, description, Qgis.ProcessingNumberParameterType.Double, default, True, 0.0),
            help_text,
            advanced=True,
        )


def _add_suppression(algorithm: SmartCityAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterNumber(
            "K_SUPPRESS", tr("Hide counts below"), Qgis.ProcessingNumberParameterType.Integer, None, True, 2, 1_000
        ),
        tr(
            "Counts from 1 to this number less one are hidden, and as many others as it takes that no hidden count can be computed from sums over units, periods or all to "
            "within less than this number. Zeros are shown where they hide nobody. Other tables of the same incidents (another grid, other periods) are not considered: "
            "publish one. Empty: nothing is hidden."
        ),
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "DOMINANCE",
            tr("Hide counts of which one caller makes more than this share"),
            Qgis.ProcessingNumberParameterType.Double,
            None,
            True,
            0.01,
            0.99,
        ),
        tr("For example 0.8. Needs the field that tells who called, and a limit below which counts are hidden."),
        advanced=True,
    )


def check(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """What can be known to be wrong before the run; empty if nothing."""
    # POPULATION belongs to the zones here, not to the incidents.
    if problem := unit_parameters.check(algorithm, {**parameters, "POPULATION": None, "FIELD": None}, context):
        return problem
    source = algorithm.parameterAsSource(parameters, "INPUT", context)
    zones = source_of(algorithm, parameters, "ZONES", context)
    people = algorithm.parameterAsString(parameters, "POPULATION", context)
    if people and zones is None:
        return tr("POPULATION is a field of the zones, and there are none. For a grid, give the layer with the people in POPULATION_LAYER.")
    if people and parameters.get("POPULATION_LAYER"):
        return tr("Give the people at risk once: as a field of the zones (POPULATION) or as a layer (POPULATION_LAYER).")
    for name, layer in (("TIME_FIELD", source), ("DUPLICATE_KEY", source), ("POPULATION", zones)):
        column = algorithm.parameterAsString(parameters, name, context)
        if layer is None:
            continue
        if problem := without_field(layer, column, numeric=name == "POPULATION"):
            return problem
    if parameters.get("DOMINANCE") is not None and not (
        parameters.get("K_SUPPRESS") is not None and algorithm.parameterAsString(parameters, "DUPLICATE_KEY", context)
    ):
        return tr("DOMINANCE needs the field that tells who called (DUPLICATE_KEY) and a limit below which counts are hidden (K_SUPPRESS).")
    return ""


def number(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
    """An optional number: its default where it is not mentioned, None where it was emptied."""
    if name in parameters and parameters[name] is None:
        return None
    definition = algorithm.parameterDefinition(name)
    if name not in parameters and definition.defaultValue() is None:
        return None
    return algorithm.parameterAsDouble(parameters, name, context)
