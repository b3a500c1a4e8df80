# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:accessibility, how much of a service each place can reach when it is shared with all others who can, before and after a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.source_checks import without_field
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import network_parameters
from .allocation_parameters import costs_problem, layer_problem, optional

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.allocation.accessibility import Access
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .allocation_reading import Side

METHODS = ["2sfca", "e2sfca", "gravity"]
DECAYS = ["slow", "fast", "gaussian"]
_VECTOR = [QgsProcessing.SourceType.TypeVector]
_NUMERIC, _ANY = Qgis.ProcessingFieldParameterDataType.Numeric, Qgis.ProcessingFieldParameterDataType.Any


class Accessibility(SmartCityAlgorithm):
    """Declares, reads, calls `analysis.allocation.accessibility`, writes and reports."""

    ID = "accessibility"
    GROUP_ID = "service_centres"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Accessibility (who reaches how much of a service?)")

    def group(self) -> str:
        """The family."""
        return tr("Service centres")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("2SFCA,floating catchment,gravity,access,equity,health,doctors,parks,before,after,supply").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Shows how much of a service each place can reach when everybody in reach shares it: what a centre has is divided among all who can reach it, and each place adds up its shares of the "
            "centres that it can reach. 0.002 with doctors as capacity means 2 doctors per 1,000 people.\n\n"
            "2sfca counts everybody within the limit alike. e2sfca counts those farther off less, in three zones. gravity has no hard edge: the farther, the less.\n\n"
            "With a second layer of centres, those before, the difference that a plan makes is shown: who gains, who loses. The sites of a plan carry a field “chosen”: name it in CHOSEN_FIELD.\n\n"
            "All people and centres of the region must be there, also those beyond the border that people cross: otherwise places near the edge look better or worse than they are."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        integer_or_float = Qgis.ProcessingNumberParameterType.Double
        self.add(
            QgsProcessingParameterFeatureSource("DEMAND", tr("Who needs the service"), _VECTOR),
            tr("Homes, blocks or neighbourhoods: points, or areas, which count at their centre."),
        )
        self.add(
            QgsProcessingParameterField("WEIGHT", tr("Field with their number"), None, "DEMAND", _NUMERIC, False, True),
            tr("Residents, patients, children at each place. Empty: each counts as one."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("SUPPLY", tr("Centres"), _VECTOR),
            tr("Where the service is to be had, for example the sites of a plan."),
        )
        self.add(
            QgsProcessingParameterField("CAPACITY", tr("Field with what each centre has"), None, "SUPPLY", _NUMERIC, False, True),
            tr("Doctors, places, hours, square metres. Empty: each centre has one."),
        )
        self.add(
            QgsProcessingParameterField("CHOSEN_FIELD", tr("Field that says which centres are there"), None, "SUPPLY", _ANY, False, True),
            tr("Only rows where it is 1 (or true) count, as in the field “chosen” of a plan's sites. Empty: all rows."),
        )
        self.add(
            QgsProcessingParameterEnum("METHOD", tr("Method"), METHODS, False, "2sfca", False, True),
            tr(
                "2sfca (two-step floating catchment areas): all within the limit count alike. e2sfca (enhanced): those farther off count less (DECAY). gravity: the farther the less, without an end (cost to the power of minus POWER)."
            ),
        )
        self.add(
            QgsProcessingParameterNumber("LIMIT", tr("Limit (metres, or the unit of the costs)"), integer_or_float, None, True, 0.0),
            tr("How far at most people go. Not needed for gravity, where it makes the computation shorter."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("BEFORE_SUPPLY", tr("Centres before the plan"), _VECTOR, None, True),
            tr("With it, the output has the access before, the one now, and the difference."),
        )
        self.add(
            QgsProcessingParameterField(
                "BEFORE_CAPACITY", tr("Field with what each centre had"), None, "BEFORE_SUPPLY", _NUMERIC, False, True
            ),
            tr("Empty: each centre had one."),
        )
        self._declare_costs()
        self.add(
            QgsProcessingParameterEnum("DECAY", tr("How much farther zones count (e2sfca)"), DECAYS, False, "slow", False, True),
            tr(
                "Zones are thirds of the limit. slow: 1, 0.68 and 0.22. fast: 1, 0.42 and 0.09 (both Luo & Qi 2009). gaussian: no zones, falling smoothly to 0 at the limit (Dai 2010)."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("POWER", tr("Power of the cost (gravity)"), integer_or_float, 1.0, True, 0.1, 5.0),
            tr("1: twice as far counts half. 2: a quarter. People go farther for a hospital (1) than for a kindergarten (2)."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("LEAST_COST", tr("Least cost (gravity)"), integer_or_float, 100.0, True, 0.000001),
            tr("Costs below it count as this much, so that a place beside a centre does not reach infinitely much."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterField("KEEP_FIELDS", tr("Fields to pass on"), None, "DEMAND", _ANY, True, True),
            tr("Fields of the demand, such as names, that the output should carry too."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Access"), QgsProcessing.SourceType.TypeVectorAnyGeometry),
            tr("The demand with the access of each place, and where it was asked for the access before and the difference, styled."),
        )
        self.add_report()
        self.add_numbers(
            ("MEAN_ACCESS", tr("Mean access per unit of demand")),
            ("MEAN_BEFORE", tr("Mean access before")),
            ("WITHOUT", tr("Demand that reaches no centre")),
            ("WITHOUT_BEFORE", tr("Demand that reached no centre before")),
            ("GINI", tr("Gini coefficient of access (0: all alike)")),
            ("GINI_BEFORE", tr("Gini coefficient before")),
            ("UNUSED", tr("Capacity that nobody can reach")),
        )

    def _declare_costs(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource("COSTS", tr("Table of costs"), _VECTOR, None, True),
            tr(
                "Lines with origin_id, dest_id and cost, as Travel costs writes them: origin_id names the demand, dest_id the centre. A pair that is missing has no way. Without a table: along ROADS, and without "
                "roads in a straight line."
            ),
        )
        for name, layer, what in (
            ("DEMAND_KEY", "DEMAND", tr("Field that names the demand")),
            ("SUPPLY_KEY", "SUPPLY", tr("Field that names the centres")),
            ("BEFORE_KEY", "BEFORE_SUPPLY", tr("Field that names the centres before")),
        ):
            self.add(
                QgsProcessingParameterField(name, what, None, layer, _ANY, False, True),
                tr("The names used in the table of costs. Empty: the feature ids."),
                advanced=True,
            )
        network_parameters.add_roads(self)

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        by_table = bool(parameters.get("COSTS"))
        for name, fields in (
            ("DEMAND", {"WEIGHT": True, "DEMAND_KEY": False}),
            ("SUPPLY", {"CAPACITY": True, "CHOSEN_FIELD": False, "SUPPLY_KEY": False}),
            ("BEFORE_SUPPLY", {"BEFORE_CAPACITY": True, "BEFORE_KEY": False}),
        ):
            if name == "BEFORE_SUPPLY" and not parameters.get(name):
                continue
            if problem := layer_problem(self, parameters, name, context):
                return problem
            source = self.parameterAsSource(parameters, name, context)
            for column, numeric in fields.items():
                if problem := without_field(source, self.parameterAsString(parameters, column, context), numeric=numeric):
                    return problem
        method = self.parameterAsEnumString(parameters, "METHOD", context)
        limit = optional(self, parameters, "LIMIT", context)
        if method != "gravity" and not limit:
            return tr("The method {method} needs a limit above 0: how far at most people go to a centre.").format(method=method)
        if by_table:
            return costs_problem(self.parameterAsSource(parameters, "COSTS", context))
        return network_parameters.check(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, compute before and after, write, report."""
        from ...smartcity_plugin.qgis_bridge.centre_legends import access_legend, difference_legend
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from ...smartcity_plugin.qgis_bridge.writing import point_geometries
        from .accessibility_report import FACTOR, accessibility_report, class_edges, figures_of
        from .allocation_reading import working_crs_of

        progress, notes = watch(feedback), Notes(feedback)
        source = self.parameterAsSource(parameters, "DEMAND", context)
        working = working_crs_of(source, context, notes, bool(parameters.get("COSTS")))
        demand = self._demand(parameters, context, working, part(progress, 0.0, 0.2))
        weights = self._weights(parameters, context, demand)
        after = self._access(parameters, context, "SUPPLY", demand, weights, working, notes, part(progress, 0.2, 0.5))
        before = None
        if parameters.get("BEFORE_SUPPLY"):
            before = self._access(parameters, context, "BEFORE_SUPPLY", demand, weights, working, notes, part(progress, 0.5, 0.8))
        for sentence in demand.left_out.sentences():
            notes.remark(sentence)

        edges = class_edges(after.access, weights)
        columns = _columns(demand, weights, after, before, edges)
        keep = self.parameterAsStrings(parameters, "KEEP_FIELDS", context)
        kept = [(source.fields().field(name), demand.rows.kept[name]) for name in keep]
        output = OutputLayer(self, "OUTPUT", parameters, context)
        point = demand.rows.polygons is None
        try:
            output.write(
                columns,
                kept,
                point_geometries(demand.rows.places) if point and len(demand.rows.places) else demand.rows.geometries,
                Qgis.WkbType.Point if point else source.wkbType(),
                source.sourceCrs(),
                part(progress, 0.8, 0.98),
            )
        except Cancelled:
            output.discard()
            raise
        legend = access_legend(edges, FACTOR) if before is None else difference_legend()
        field = "acc_class" if before is None else "diff_class"
        output.style(field, legend, tr("Access"))
        figures = {
            **demand.counts(),
            **figures_of(weights, after, before),
        }
        used = self.used_parameters(parameters, context)
        results = {"OUTPUT": output.destination, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            report = accessibility_report(weights, after, before, edges, legend, notes, demand.left_out, used, figures)
            report.picture = output.picture(working) if working.isValid() else None
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results

    def _demand(self, parameters: dict[str, Any], context: QgsProcessingContext, working: Any, progress: Progress) -> Side:
        from .allocation_reading import read_side

        weight = self.parameterAsString(parameters, "WEIGHT", context)
        side = read_side(
            self,
            parameters,
            context,
            self.parameterAsSource(parameters, "DEMAND", context),
            working,
            [weight] if weight else [],
            "DEMAND_KEY",
            self.parameterAsStrings(parameters, "KEEP_FIELDS", context),
            bool(parameters.get("COSTS")),
            progress,
        )
        if weight:
            _drop_bad(side, weight)
        if not side.usable.any():
            raise AnalysisError(mark("No demand is left to look at. {reasons}"), reasons=" ".join(side.left_out.sentences()))
        return side

    def _weights(self, parameters: dict[str, Any], context: QgsProcessingContext, demand: Side) -> NDArray[np.float64]:
        name = self.parameterAsString(parameters, "WEIGHT", context)
        if not name:
            return np.ones(int(demand.usable.sum()))
        weights = demand.number(name)
        if not weights.sum() > 0:
            raise AnalysisError(mark("All places count 0: there is nobody to serve. Look at the field “{field}”."), field=name)
        return weights

    def _access(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        layer: str,
        demand: Side,
        weights: NDArray[np.float64],
        working: Any,
        notes: Notes,
        progress: Progress,
    ) -> Access:
        """Access to the centres of one layer."""
        from ...smartcity_plugin.analysis.allocation.accessibility import accessibility
        from .allocation_reading import pairs_of_table, read_side

        before = layer == "BEFORE_SUPPLY"
        capacity = self.parameterAsString(parameters, "BEFORE_CAPACITY" if before else "CAPACITY", context)
        chosen = "" if before else self.parameterAsString(parameters, "CHOSEN_FIELD", context)
        by_table = bool(parameters.get("COSTS"))
        source = self.parameterAsSource(parameters, layer, context)
        side = read_side(
            self,
            parameters,
            context,
            source,
            working,
            [capacity] if capacity else [],
            "BEFORE_KEY" if before else "SUPPLY_KEY",
            [chosen] if chosen else [],
            by_table,
            part(progress, 0.0, 0.2),
        )
        if chosen:
            absent = np.array([str(one).strip().lower() not in ("1", "1.0", "true") for one in side.rows.kept[chosen]])
            side.usable &= ~absent  # not an error: what the plan rejected
            notes.remark(
                tr("{n} of {all} centres of “{layer}” are chosen.").format(
                    n=int(np.count_nonzero(~absent)), all=len(side.rows), layer=source.sourceName()
                )
            )
        elif source.fields().lookupField("chosen") >= 0 and not before:
            notes.warn(
                tr(
                    "“{layer}” has a field “chosen”, but all its rows count as centres. To count the chosen ones only, name it in CHOSEN_FIELD."
                ).format(layer=source.sourceName())
            )
        if capacity:
            _drop_bad(side, capacity)
        for sentence in side.left_out.sentences():
            notes.warn(tr("Centres of “{layer}”: {sentence}").format(layer=source.sourceName(), sentence=sentence))
        if not side.usable.any():
            raise AnalysisError(mark("No usable centre is left in “{layer}”."), layer=source.sourceName())
        limit = optional(self, parameters, "LIMIT", context) or None
        rest = part(progress, 0.2, 0.8)
        if by_table:
            rows, sites, costs = pairs_of_table(self, parameters, context, demand, side, notes, rest)
        elif parameters.get("ROADS"):
            rows, sites, costs, _ = network_parameters.pairs(
                self, parameters, context, demand.points, side.points, limit, working, notes, rest
            )
        else:
            from ...smartcity_plugin.analysis.allocation.accessibility import straight_pairs

            rows, sites, costs = straight_pairs(demand.points, side.points, limit, rest)
        found = accessibility(
            rows,
            sites,
            costs,
            weights,
            side.number(capacity) if capacity else np.ones(int(side.usable.sum())),
            self.parameterAsEnumString(parameters, "METHOD", context),
            limit,
            self.parameterAsEnumString(parameters, "DECAY", context),
            self.parameterAsDouble(parameters, "POWER", context),
            self.parameterAsDouble(parameters, "LEAST_COST", context),
            part(progress, 0.8, 1.0),
        )
        if found.unused.size:
            notes.warn(
                tr("{n} centres of “{layer}” are reached by nobody: what they have counts nowhere.").format(
                    n=found.unused.size, layer=source.sourceName()
                )
            )
        return found


def _drop_bad(side: Side, name: str) -> None:
    values = side.rows.numbers[name]
    side.drop(~np.isfinite(values), tr("“{field}” is NULL or no number").format(field=name))
    side.drop(values < 0, tr("“{field}” is negative").format(field=name))


def _columns(demand: Side, weights: NDArray[np.float64], after: Access, before: Access | None, edges: list[float]) -> list[Column]:
    """The fields of CONTRACT.md, for all rows; those that were left out have none."""
    from ...smartcity_plugin.analysis.allocation.accessibility import difference_classes
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .accessibility_report import access_classes

    usable = demand.usable

    def spread(values: NDArray[np.generic], empty: object = np.nan) -> NDArray[np.generic]:
        result = np.full(usable.size, empty, dtype=object if values.dtype.kind in "OU" else np.float64)
        result[usable] = values
        return result

    reached = np.where(after.reached > 0, "ok", "unreachable").astype(object)
    nothing = np.full(usable.size, np.nan)
    return [
        Column("src_id", "text" if any(isinstance(one, str) for one in demand.names) else "int", demand.names),
        Column("status", "text", spread(reached, "no_data")),
        Column("weight", "float", spread(weights)),
        Column("access", "float", spread(after.access)),
        Column("n_centres", "int", spread(after.reached)),
        Column("nearest", "float", spread(np.where(np.isfinite(after.nearest), after.nearest, np.nan))),
        Column("acc_class", "int", spread(access_classes(after.access, edges))),
        Column("before", "float", nothing if before is None else spread(before.access)),
        Column("difference", "float", nothing if before is None else spread(after.access - before.access)),
        Column("diff_class", "int", nothing if before is None else spread(difference_classes(before.access, after.access))),
    ]
