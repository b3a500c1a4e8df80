# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:allocate_centres, the best places for centres, with a proof of how far from the best possible the plan can be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
)

from ...smartcity_plugin.analysis.errors import Cancelled
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import allocation_parameters

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.allocation.models import Solution
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from .allocation_reading import Setting


class AllocateCentres(SmartCityAlgorithm):
    """Declares, reads the problem, calls `analysis.allocation.models.solve`, writes sites, assignments and catchments, and reports."""

    ID = "allocate_centres"
    GROUP_ID = "service_centres"
    PACKAGES = ("shapely",)

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Allocate centres (where do we put them?)")

    def group(self) -> str:
        """The family."""
        return tr("Service centres")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr(
            "location allocation,facility location,p-median,p-center,maximal coverage,set cover,capacity,equity,catchment,optimal"
        ).split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Chooses among candidate sites those from which people are served best, says who is served by which and who is left out, and how far from the best possible the plan can be: “proven”, or for "
            "example “at most 0.06 % above the best possible”. Stopped early, by you or by the time limit, it returns the best plan so far with its gap.\n\n"
            "Costs are straight lines, ways along roads, or a table made by Travel costs."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        allocation_parameters.add_demand(self)
        allocation_parameters.add_sites(self)
        allocation_parameters.add_model(self)
        allocation_parameters.add_costs(self)
        self.add(
            QgsProcessingParameterFeatureSink("SITES", tr("Sites"), QgsProcessing.SourceType.TypeVectorPoint),
            tr("All candidates with whether they are chosen, how many they serve, and their capacity."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("ASSIGNMENTS", tr("Assignments"), QgsProcessing.SourceType.TypeVectorLine, None, True),
            tr(
                "Lines from each place to its centre, with the cost, the people and the share of them that goes there. Places that nobody serves have no line."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink("CATCHMENTS", tr("Catchments"), QgsProcessing.SourceType.TypeVectorPolygon, None, True),
            tr("The area that each centre serves: of the places' own areas, or of the land around each place."),
        )
        self.add_report()
        self.add_numbers(
            ("OBJECTIVE", tr("Value of the plan")),
            ("BOUND", tr("Bound: no plan is better than this")),
            ("GAP", tr("Gap, as a share of the value")),
            ("PROVEN", tr("1 where no plan is better")),
            ("UNCOVERED", tr("Places not served")),
            ("UNCOVERED_WEIGHT", tr("People not served")),
            ("N_CHOSEN", tr("Centres in the plan")),
            ("PAST_NEAREST", tr("People sent past their nearest centre")),
            ("MEAN_COST", tr("Mean cost of those served")),
            ("LARGEST_COST", tr("Largest cost of those served")),
            ("KAPPA", tr("KAPPA of the equity model")),
        )
        self.addOutput(QgsProcessingOutputString("STOPPED", tr("Why the search ended: proven, gap, time, cancelled")))

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        return allocation_parameters.check(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, solve, write, report."""
        from ...smartcity_plugin.analysis.allocation.models import solve
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from .allocation_reading import read_setting

        progress, notes = watch(feedback), Notes(feedback)
        setting = read_setting(self, parameters, context, notes, part(progress, 0.0, 0.3))
        solution = solve(setting.problem, part(progress, 0.3, 0.85))
        if solution.plan.stopped == "cancelled":
            # The best plan so far is worth having: it is written, and said to be that.
            feedback = QgsProcessingFeedback()
            progress = watch(feedback)
        return self._write(parameters, context, setting, solution, notes, part(progress, 0.85, 1.0))

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        setting: Setting,
        solution: Solution,
        notes: Notes,
        progress: Progress,
    ) -> dict[str, Any]:
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .allocation_layers import write_assignments, write_catchments, write_sites
        from .allocation_report import allocation_report, note_plan

        figures = _figures(setting, solution)
        note_plan(setting, solution, figures, notes)
        results: dict[str, Any] = dict(figures)
        written: list[OutputLayer] = []
        layers: dict[str, OutputLayer] = {}
        try:
            for name, write, share in (
                ("CATCHMENTS", write_catchments, 0.3),
                ("ASSIGNMENTS", write_assignments, 0.6),
                ("SITES", write_sites, 0.8),
            ):
                if not parameters.get(name):
                    continue
                layer = OutputLayer(self, name, parameters, context)
                written.append(layer)
                if write(layer, setting, solution.plan, part(progress, share - 0.3, share)):
                    results[name], layers[name] = layer.destination, layer
        except Cancelled:
            for one in written:
                one.discard()
            raise
        used = self.used_parameters(parameters, context)
        results["REPORT_JSON"] = report_json(used, figures, notes.warnings)
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            report = allocation_report(setting, solution, figures, notes, used, self.parameterAsString(parameters, "REASON", context))
            report.picture = _picture(layers, setting, context)
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results


def _figures(setting: Setting, solution: Solution) -> dict[str, Any]:
    """The numbers that a model or script needs."""
    plan, lists = solution.plan, setting.problem.lists
    lines = plan.lines()
    people = lists.weights[lines.rows] * lines.shares
    nearest, _ = lists.nearest_of(plan.sites)
    past = float(people[lines.costs > nearest[lines.rows] * (1.0 + 1e-12)].sum())
    served = float(people.sum())
    return {
        **setting.demand.counts(),
        "OBJECTIVE": plan.objective,
        "BOUND": plan.bound,
        "GAP": plan.gap,
        "PROVEN": int(plan.proven),
        "UNCOVERED": int(plan.unserved.size),
        "UNCOVERED_WEIGHT": plan.unserved_weight,
        "N_CHOSEN": int(plan.sites.size),
        "PAST_NEAREST": past,
        "MEAN_COST": float(people @ lines.costs) / served if served else None,
        "LARGEST_COST": float(np.max(lines.costs[people > 0], initial=0.0)),
        "KAPPA": solution.kappa,
        "STOPPED": plan.stopped,
    }


def _picture(layers: dict[str, OutputLayer], setting: Setting, context: QgsProcessingContext) -> bytes | None:
    """Catchments below, assignments above, sites on top: whatever was asked for."""
    from ...smartcity_plugin.qgis_bridge.map_image import map_png

    shown = [layers[name].layer() for name in ("SITES", "ASSIGNMENTS", "CATCHMENTS") if name in layers]
    return map_png(shown, setting.working, context.transformContext()) if shown and setting.working.isValid() else None
