# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters by which a user says who is to be served, from which sites, at which cost and by which model; shared by all algorithms that look for a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_crs, without_features, without_field
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import network_parameters

if TYPE_CHECKING:
    from collections.abc import Sequence

MODELS = ["p_median", "p_center", "max_coverage", "set_cover", "capacitated", "equity"]
SERVE = ["concentration", "complement"]
STATUSES = ("candidate", "required", "existing", "forbidden")
_INTEGER, _DOUBLE = Qgis.ProcessingNumberParameterType.Integer, Qgis.ProcessingNumberParameterType.Double
_NUMERIC, _ANY = Qgis.ProcessingFieldParameterDataType.Numeric, Qgis.ProcessingFieldParameterDataType.Any


def add_demand(algorithm: SmartCityAlgorithm) -> None:
    """DEMAND, WEIGHT and what turns them round."""
    algorithm.add(
        QgsProcessingParameterFeatureSource("DEMAND", tr("Who is to be served"), [QgsProcessing.SourceType.TypeVector]),
        tr(
            "Homes, blocks or neighbourhoods: points, or areas, which count at their centre. With a table of costs a layer without geometry will do too."
        ),
    )
    algorithm.add(
        QgsProcessingParameterField("WEIGHT", tr("Field with their number"), None, "DEMAND", _NUMERIC, False, True),
        tr("Residents, calls, patients at each place. Empty: each counts as one."),
    )
    algorithm.add(
        QgsProcessingParameterEnum("SERVE", tr("Serve"), SERVE, False, "concentration", False, True),
        tr(
            "concentration: places count by their number. complement: they count by who is not in it, for example programmes for neighbourhoods with fewer retired residents: TOTAL_FIELD minus WEIGHT, or, "
            "without TOTAL_FIELD, the largest WEIGHT minus WEIGHT."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterField(
            "TOTAL_FIELD", tr("Field with all residents (for the complement)"), None, "DEMAND", _NUMERIC, False, True
        ),
        tr("Of these, WEIGHT are the group."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("REASON", tr("Why these are served"), "", True, True),
        tr("A sentence for the report: why the concentration, or its complement, is to be served."),
        advanced=True,
    )


def add_sites(algorithm: SmartCityAlgorithm) -> None:
    """CANDIDATES and what is known of each."""
    algorithm.add(
        QgsProcessingParameterFeatureSource("CANDIDATES", tr("Candidate sites"), [QgsProcessing.SourceType.TypeVector]),
        tr("Places where a centre can be, those that exist included: points, or areas, which count at their centre."),
    )
    algorithm.add(
        QgsProcessingParameterField("SITE_STATUS", tr("Field with the status of each site"), None, "CANDIDATES", _ANY, False, True),
        tr(
            "candidate (also if empty): may be chosen. required: must be. existing: is open today, stays, counts in P and costs nothing to open. forbidden: must not be. To let the plan give up "
            "a centre that exists, mark it candidate."
        ),
    )


def add_costs(algorithm: SmartCityAlgorithm) -> None:
    """COSTS, or the roads, or neither."""
    algorithm.add(
        QgsProcessingParameterFeatureSource("COSTS", tr("Table of costs"), [QgsProcessing.SourceType.TypeVector], None, True),
        tr(
            "Lines with origin_id, dest_id and cost, as Travel costs writes them: origin_id names the demand, dest_id the site. A pair that is missing has no way. Without a table: along ROADS, and "
            "without roads in a straight line."
        ),
    )
    for name, layer, what in (
        ("DEMAND_KEY", "DEMAND", tr("Field that names the demand")),
        ("SITE_KEY", "CANDIDATES", tr("Field that names the sites")),
    ):
        algorithm.add(
            QgsProcessingParameterField(name, what, None, layer, _ANY, False, True),
            tr("The names used in the table of costs and in the results. Empty: the feature ids."),
            advanced=True,
        )
    network_parameters.add_roads(algorithm)


def add_model(algorithm: SmartCityAlgorithm, models: Sequence[str] = tuple(MODELS), *, p: bool = True) -> None:
    """MODEL and its figures."""
    algorithm.add(
        QgsProcessingParameterEnum("MODEL", tr("What is a good plan?"), list(models), False, "p_median", False, True),
        tr(
            "p_median: the least way for all together. p_center: the least way for whoever has the longest. max_coverage: most people within LIMIT. set_cover: the fewest centres (or, with OPENING_COST, the "
            "cheapest) that have everybody within LIMIT. capacitated: as p_median, but each centre serves no more than its CAPACITY. equity: as p_median, but the longer a way, the more it counts."
        ),
    )
    if p:
        algorithm.add(
            QgsProcessingParameterNumber("P", tr("Number of centres (P)"), _INTEGER, None, True, 1),
            tr("Centres of the plan in all, existing and required ones included. Empty where a budget or the cover says how many."),
        )
    algorithm.add(
        QgsProcessingParameterNumber("LIMIT", tr("Limit (metres, or the unit of the costs)"), _DOUBLE, None, True, 0.0),
        tr(
            "For max_coverage and set_cover: from how far somebody counts as served. In the other models: nobody is sent farther; who has no centre within it is listed as not served."
        ),
    )
    if "capacitated" in models:
        algorithm.add(
            QgsProcessingParameterField("CAPACITY", tr("Field with the capacity of each site"), None, "CANDIDATES", _NUMERIC, False, True),
            tr("How many a centre there can serve, in the unit of WEIGHT."),
        )
        algorithm.add(
            QgsProcessingParameterField(
                "USE_FIELD", tr("Field with how much capacity each place takes"), None, "DEMAND", _NUMERIC, False, True
            ),
            tr("Empty: WEIGHT. Give it where a way counts once per place, whatever its size."),
            advanced=True,
        )
        algorithm.add(
            QgsProcessingParameterBoolean("SPLIT", tr("A place may be shared out among several centres"), False, True),
            tr("Only with capacities. Off: all of a place go to one centre."),
            advanced=True,
        )
    algorithm.add(
        QgsProcessingParameterField(
            "OPENING_COST", tr("Field with the cost of opening each site"), None, "CANDIDATES", _NUMERIC, False, True
        ),
        tr("Nothing is counted for existing sites."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber("BUDGET", tr("Budget for opening"), _DOUBLE, None, True, 0.0),
        tr("The chosen sites cost no more than that to open (p_median and max_coverage). P may then be empty."),
        advanced=True,
    )
    if "equity" in models:
        algorithm.add(
            QgsProcessingParameterNumber("EPSILON", tr("Aversion to inequality (equity)"), _DOUBLE, 1.0, True, 0.0),
            tr("0.5 is mild, 1 moderate, 2 strong. KAPPA is found from it at the p-median plan."),
            advanced=True,
        )
        algorithm.add(
            QgsProcessingParameterNumber("KAPPA", tr("KAPPA itself (equity)"), _DOUBLE, None, True, 0.0),
            tr(
                "How strongly long ways weigh, per unit of cost. Empty: found from EPSILON. Give that of the round before to compare plans by one and the same measure."
            ),
            advanced=True,
        )
    algorithm.add(
        QgsProcessingParameterNumber("TIME_LIMIT", tr("Time limit in seconds"), _DOUBLE, 60.0, True, 0.0),
        tr("Then the best plan found so far is returned, with how far from the best possible it can be. So it is if you cancel."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber("GAP_LIMIT", tr("Gap that is good enough"), _DOUBLE, 0.0, True, 0.0, 1.0),
        tr("As a share: with 0.01 the search ends when the plan is at most 1 % above the best possible. 0: until it is proven."),
        advanced=True,
    )
    algorithm.add_seed()


def optional(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
    """A number parameter, None where it is left empty."""
    return algorithm.parameterAsDouble(parameters, name, context) if parameters.get(name) not in (None, "", "NULL") else None


def check(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """What can be known to be wrong before the run; empty if nothing."""
    for name in ("DEMAND", "CANDIDATES"):
        if problem := layer_problem(algorithm, parameters, name, context):
            return problem
    fields = (
        ("WEIGHT", "DEMAND", True),
        ("TOTAL_FIELD", "DEMAND", True),
        ("USE_FIELD", "DEMAND", True),
        ("DEMAND_KEY", "DEMAND", False),
        ("CAPACITY", "CANDIDATES", True),
        ("OPENING_COST", "CANDIDATES", True),
        ("SITE_STATUS", "CANDIDATES", False),
        ("SITE_KEY", "CANDIDATES", False),
    )
    for name, layer, numeric in fields:
        if algorithm.parameterDefinition(name) is None:
            continue
        source = algorithm.parameterAsSource(parameters, layer, context)
        if problem := without_field(source, algorithm.parameterAsString(parameters, name, context), numeric=numeric):
            return problem
    if parameters.get("COSTS"):
        return costs_problem(algorithm.parameterAsSource(parameters, "COSTS", context))
    return network_parameters.check(algorithm, parameters, context)


def layer_problem(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
    """Why a layer of places cannot be used; empty if it can. With a table of costs (COSTS) nothing is measured, and no coordinate system needed."""
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        return unreadable(name)
    return without_features(source) or ("" if parameters.get("COSTS") else without_crs(source))


def costs_problem(source: QgsProcessingFeatureSource | None) -> str:
    """Why a table of costs cannot be used; empty if it can."""
    if source is None:
        return tr("The table of costs cannot be read. Check that its file still exists.")
    for column in ("origin_id", "dest_id", "cost"):
        if source.fields().lookupField(column) < 0:
            return tr(
                "The table of costs “{layer}” has no field “{field}”. It needs origin_id, dest_id and cost, as Travel costs writes them."
            ).format(layer=source.sourceName(), field=column)
    return without_field(source, "cost")
