# SPDX-License-Identifier: GPL-2.0-or-later
"""What can be known to be wrong with a scan's parameters before anything is read."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext

from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_crs, without_features, without_field
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .unit_parameters import is_point

_NUMBERS = ("CASES", "POPULATION", "CONTROLS", "EXPECTED")
_LEAST_REPLICATIONS = 99
_MOST_REPLICATIONS = 999_999


def check(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """A sentence that says what to change; empty if nothing."""
    source = algorithm.parameterAsSource(parameters, "INPUT", context)
    if source is None:
        return unreadable()
    if problem := without_crs(source):
        return problem
    given = {
        name: algorithm.parameterAsString(parameters, name, context)
        for name in ("CASES", "POPULATION", "CONTROLS", "EXPECTED", "STRATUM", "UNIT_FIELD", "TIME_FIELD")
    }
    for name, column in given.items():
        if problem := without_field(source, column, numeric=name in _NUMBERS):
            return problem
    if problem := without_features(source):
        return problem
    model = algorithm.parameterAsEnumString(parameters, "MODEL", context)
    window = algorithm.parameterAsEnumString(parameters, "WINDOW", context)
    return _model(model, given, is_point(source)) or _time(model, window, given) or _limits(algorithm, parameters, context)


def _model(model: str, given: dict[str, str], points: bool) -> str:
    if model == "permutation":
        if not points and not given["CASES"]:
            return tr("Choose the field with the number of cases (CASES); only points can stand for one case each.")
        return ""
    if not given["CASES"]:
        return tr(
            "Choose the field with the number of cases (CASES). Places without cases are needed too: they show where people stay healthy. For single cases with dates use MODEL = permutation."
        )
    if model == "bernoulli":
        return (
            ""
            if given["CONTROLS"]
            else tr("The bernoulli model compares cases with controls. Choose the field with the number of controls (CONTROLS).")
        )
    if not given["POPULATION"] and not given["EXPECTED"]:
        return tr(
            "The poisson model needs the people at risk (POPULATION) or expected cases (EXPECTED). Without either use MODEL = permutation, which needs dates alone."
        )
    if given["STRATUM"] and given["EXPECTED"]:
        return tr("Give either expected cases (EXPECTED) or age groups to work them out from (STRATUM), not both.")
    return ""


def _time(model: str, window: str, given: dict[str, str]) -> str:
    if window == "space":
        if model == "permutation":
            return tr("The permutation model asks when cases crowd at a place. Choose WINDOW = space_time or prospective.")
        return ""
    if not given["TIME_FIELD"]:
        return tr("To scan time, choose the field with the date (TIME_FIELD), or WINDOW = space.")
    return ""


def _limits(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    share = algorithm.parameterAsDouble(parameters, "MAX_SHARE", context)
    if not 0 < share <= 0.5:
        return tr(
            "MAX_SHARE is {share:g}. It must be above 0 and at most 0.5: a “cluster” with most of the people would rather be a gap around the others."
        ).format(share=share)
    if parameters.get("MAX_RADIUS") is not None and algorithm.parameterAsDouble(parameters, "MAX_RADIUS", context) <= 0:
        return tr("MAX_RADIUS must be above 0 metres, or empty.")
    replications = algorithm.parameterAsInt(parameters, "REPLICATIONS", context)
    if not _LEAST_REPLICATIONS <= replications <= _MOST_REPLICATIONS:
        return tr(
            "REPLICATIONS is {n:,}. Give {least} to {most:,}; 999 is usual, and p cannot be smaller than 1 / (REPLICATIONS + 1)."
        ).format(n=replications, least=_LEAST_REPLICATIONS, most=_MOST_REPLICATIONS)
    return ""
