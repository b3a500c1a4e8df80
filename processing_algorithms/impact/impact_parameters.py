# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of an effect: counts, effort, dates, who was treated when, and how it is judged."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import Qt

from ...smartcity_plugin.analysis.impact.choices import FAMILIES, METHODS
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

_DATA = Qgis.ProcessingFieldParameterDataType
_NUMBER = Qgis.ProcessingNumberParameterType
_FIELDS = ("COUNT", "EFFORT", "DATE", "TREATED", "CLUSTER", "UNIT_FIELD", "START_FIELD", "DISPLACED")


def add_parameters(algorithm: SmartCityAlgorithm) -> None:
    """Declare them, and the outputs that are layers."""
    _add_columns(algorithm)
    _add_dates(algorithm)
    algorithm.add(
        QgsProcessingParameterEnum("METHOD", tr("Method"), list(METHODS), False, "auto", False, True),
        tr(
            "auto: the best that the data allow. did: treated against control places, before and after. its: level and trend before, continued; with control places the trend of the treated may differ. "
            "wdd: weighted displacement difference, which judges only where counts before agree within 20 % and vary no more than by chance. run_chart: the treated places alone."
        ),
    )
    algorithm.add(
        QgsProcessingParameterNumber("RELEVANT_REDUCTION", tr("Reduction worth having (%)"), _NUMBER.Double, 30.0, False, 0.0, 100.0),
        tr("Below it an effect is of no use for you, even if it is real. Decide before you look."),
    )
    _add_judging(algorithm)


def _add_columns(algorithm: SmartCityAlgorithm) -> None:
    """The table, and which of its fields says what."""
    algorithm.add(
        QgsProcessingParameterFeatureSource("INPUT", tr("Counts"), [QgsProcessing.SourceType.TypeVector]),
        tr(
            "One row per place and date: a trap and what it caught, a counter, a block and its complaints. Treated and untreated places, before and after."
        ),
    )
    _add_field(
        algorithm,
        "COUNT",
        tr("Field with the count"),
        tr("From 0. Rows with 0 belong in it: without them effects look smaller or larger than they are."),
    )
    _add_field(
        algorithm,
        "EFFORT",
        tr("Field with the effort"),
        tr(
            "Trap-nights, hours, visits: what the count is held against. Empty: 1 for every row, which is only right if all were out equally long."
        ),
        optional=True,
    )
    _add_field(algorithm, "DATE", tr("Field with the date"), tr("A date, or text such as 2025-05-03, 2025.5.3 or 2025년 5월 3일."))
    _add_field(
        algorithm,
        "TREATED",
        tr("Field: treated or control"),
        tr(
            "1 (yes, true) and 0 (no, false). The same in all rows of a place: whether it is treated at all, from START on. Or by row: whether the treatment was on, from which the dates are taken, "
            "several for places treated again. Empty: all places were treated, and the verdict can only be no_control."
        ),
        optional=True,
    )
    _add_field(
        algorithm,
        "CLUSTER",
        tr("Field with the block"),
        tr(
            "What is treated as one: the spray block. Chance is counted by blocks, not by traps. Empty, or NULL in a row: each place is a block of its own."
        ),
        optional=True,
    )
    _add_field(
        algorithm,
        "UNIT_FIELD",
        tr("Field with the name of the place"),
        tr("The trap's name. Empty: places are told apart by their position, to the metre; in tables without positions by CLUSTER."),
        optional=True,
    )


def _add_dates(algorithm: SmartCityAlgorithm) -> None:
    for name, text, help_text in (
        ("START", tr("Date of the treatment"), tr("Rows of this day and later are after it.")),
        (
            "END",
            tr("Last day that counts"),
            tr("Until when an effect is expected. The effect by day is drawn beyond it. Empty: all later rows count."),
        ),
    ):
        algorithm.add(QgsProcessingParameterDateTime(name, text, Qgis.ProcessingDateTimeParameterDataType.Date, None, True), help_text)
    _add_field(
        algorithm,
        "START_FIELD",
        tr("Field with the dates of treatment"),
        tr(
            "In place of START where blocks were treated on different days: the date, or several separated by semicolons, in the rows of treated places."
        ),
        optional=True,
        advanced=True,
    )


def _add_judging(algorithm: SmartCityAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterNumber("PERIOD_DAYS", tr("Length of a period (days)"), _NUMBER.Integer, 7, False, 1, 366),
        tr("What all places have in common in a period (weather, season) is taken out. Counted from the treatment."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber("WINDOW", tr("Days around each of several treatments"), _NUMBER.Integer, None, True, 1, 3660),
        tr(
            "Rows so many days before and after each treatment are compared, with control places that were not treated around then. Empty: 28; all rows where there is one date only."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterEnum("FAMILY", tr("Distribution"), list(FAMILIES), False, "poisson", False, True),
        tr(
            "poisson: right on average however counts vary, and equal to the published formulas. negative_binomial: gives places with few catches more weight."
        ),
        advanced=True,
    )
    _add_field(
        algorithm,
        "DISPLACED",
        tr("Field: beside a treated place"),
        tr("1 for places to which the problem may have moved: they are neither treated nor control and get an effect of their own."),
        optional=True,
        advanced=True,
    )
    algorithm.add_metres(
        "RING",
        tr("Ring around treated places (m)"),
        tr("Control places nearer than this to a treated one count as places to which the problem may have moved. Empty: none do."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink("OUTPUT", tr("Effect"), QgsProcessing.SourceType.TypeVector),
        tr(
            "One row: reduction in percent (positive = fewer), its 95 % interval, p, number of blocks, what could have been noticed, verdict."
        ),
    )
    for name, text, help_text in (
        (
            "CURVE",
            tr("Effect by day"),
            tr(
                "Before the treatment by period, after it by day where there are counts each day: when the effect came, turned and wore off."
            ),
        ),
        ("CHECKS", tr("Second looks"), tr("The same effect by other ways, beside the treated places, and at dates when nothing was done.")),
    ):
        algorithm.add(QgsProcessingParameterFeatureSink(name, text, QgsProcessing.SourceType.TypeVector, None, True, False), help_text)
    algorithm.add_report()


def _add_field(
    algorithm: SmartCityAlgorithm,
    name: str,
    text: str,
    help_text: str,
    kind: Qgis.ProcessingFieldParameterDataType = _DATA.Any,
    *,
    optional: bool = False,
    advanced: bool = False,
) -> None:
    algorithm.add(QgsProcessingParameterField(name, text, None, "INPUT", kind, False, optional), help_text, advanced=advanced)


def chosen_day(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> np.datetime64 | None:
    """START or END as a day, None where it is empty."""
    if parameters.get(name) in (None, ""):
        return None
    moment = algorithm.parameterAsDateTime(parameters, name, context)
    return np.datetime64(moment.toString(Qt.DateFormat.ISODate)[:10], "D") if moment.isValid() else None


def check(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """What can be known to be wrong before the run; empty if nothing is."""
    from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_features, without_field

    source = algorithm.parameterAsSource(parameters, "INPUT", context)
    if source is None:
        return unreadable()
    if problem := without_features(source):
        return problem
    names = {name: algorithm.parameterAsString(parameters, name, context) for name in _FIELDS}
    for name in _FIELDS:
        if problem := without_field(source, names[name], numeric=False):
            return problem
    start, end = (chosen_day(algorithm, parameters, name, context) for name in ("START", "END"))
    if start is not None and end is not None and end < start:
        return tr("END ({end}) lies before START ({start}).").format(end=end, start=start)
    if start is None and not names["START_FIELD"] and not names["TREATED"]:
        return tr(
            "When was it treated? Give START, or a field with the dates (START_FIELD), or a field that says in which rows the treatment was on (TREATED)."
        )
    return ""
