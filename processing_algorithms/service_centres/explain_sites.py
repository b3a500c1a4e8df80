# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:explain_sites, why these sites and not others, and how firm the choice is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import allocation_parameters

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.allocation.models import Problem
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .allocation_reading import Setting
    from .explain_report import Told

_INTEGER, _DOUBLE = Qgis.ProcessingNumberParameterType.Integer, Qgis.ProcessingNumberParameterType.Double
_TRUE = ("1", "1.0", "true", "t", "yes")


class ExplainSites(SmartCityAlgorithm):
    """Declares, reads, calls `analysis.allocation.explain` and `near_optimal`, writes and reports."""

    ID = "explain_sites"
    GROUP_ID = "service_centres"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Explain sites (why here, and how sure?)")

    def group(self) -> str:
        """The family."""
        return tr("Service centres")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("explain,why,sensitivity,robustness,alternatives,near-optimal,substitute,location,allocation").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Takes the sites of a plan (the layer SITES of Allocate centres) with the parameters it was made with, and says of each chosen site: how many it newly serves, what would be lost without it, which "
            "candidate could best stand in for it. Rejected candidates are ranked by how close they came.\n\n"
            "Plans that are at most NEAR worse are looked for: a site in all of them is “core”; about the others there is room to decide by other reasons. COMPLETE says whether these are all such plans.\n\n"
            "The demand is drawn anew DRAWS times, each place up to SPREAD more or less, and the plan made again: frequency says how often a site is then chosen."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        allocation_parameters.add_demand(self)
        allocation_parameters.add_sites(self)
        self.add(
            QgsProcessingParameterFeatureSource("SITES", tr("Sites of the plan"), [QgsProcessing.SourceType.TypeVector]),
            tr("The layer SITES of Allocate centres: its fields site_id and chosen are read."),
        )
        allocation_parameters.add_costs(self)
        allocation_parameters.add_model(self)
        self.parameterDefinition("P").setHelp(tr("As in the plan. Empty: as many as are chosen in it."))
        self.parameterDefinition("TIME_LIMIT").setHelp(
            tr("For the plans that are nearly as good. Then those found so far are told, and COMPLETE is 0.")
        )
        self.add(
            QgsProcessingParameterNumber("NEAR", tr("How much worse still counts as nearly as good"), _DOUBLE, 0.01, True, 0.0, 1.0),
            tr("A share: 0.01 is 1 %. 0: only plans that are just as good."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("MOST_PLANS", tr("Most plans to look for"), _INTEGER, 200, True, 1, 10_000),
            tr("The search ends when so many were found."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("DRAWS", tr("Draws of the demand"), _INTEGER, 50, True, 0, 10_000),
            tr("How often the demand is drawn anew and the plan made again. 0: not at all."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("SPREAD", tr("Spread of the demand"), _DOUBLE, 0.2, True, 0.001, 1.0),
            tr("0.2: each place, by itself, has between 20 % less and 20 % more, all equally likely."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("DRAW_SECONDS", tr("Seconds for each draw"), _DOUBLE, 2.0, True, 0.1),
            tr("The plan of a draw is the best that is found in this time."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Explained sites"), QgsProcessing.SourceType.TypeVectorAnyGeometry),
            tr("All sites, chosen and rejected, with what is said of each, styled by how firmly they belong to the plan."),
        )
        self.add_report()
        self.add_numbers(
            ("OBJECTIVE", tr("Value of the plan")),
            ("N_PLANS", tr("Plans that are nearly as good, this one included")),
            ("COMPLETE", tr("1 where these are all such plans")),
            ("N_CORE", tr("Sites in all of them")),
            ("STABLE", tr("Share of the draws in which exactly these sites are chosen")),
            ("N_DRAWS", tr("Draws that were made")),
        )
        self.addOutput(QgsProcessingOutputString("CLOSEST_REJECTED", tr("The rejected candidate that came closest")))

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        if problem := allocation_parameters.check(self, parameters, context):
            return problem
        sites = self.parameterAsSource(parameters, "SITES", context)
        if sites is None:
            return tr("The sites of the plan cannot be read. Check that the file still exists.")
        for column in ("site_id", "chosen"):
            if sites.fields().lookupField(column) < 0:
                return tr("The layer “{layer}” has no field “{field}”. Give the layer SITES that Allocate centres has written.").format(
                    layer=sites.sourceName(), field=column
                )
        return ""

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, explain, write, report."""
        from ...smartcity_plugin.qgis_bridge.centre_legends import role_legend
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .allocation_reading import read_setting
        from .explain_report import explain_picture, explain_report
        from .site_layer import write_site_rows

        progress, notes = watch(feedback), Notes(feedback)
        setting = read_setting(self, parameters, context, notes, part(progress, 0.0, 0.15))
        sites = self._sites(parameters, context, setting, notes)
        told = self._explain(parameters, context, setting, sites, notes, part(progress, 0.15, 0.95))
        if feedback.isCanceled():
            raise Cancelled

        output = OutputLayer(self, "OUTPUT", parameters, context)
        try:
            write_site_rows(output, setting, _columns(setting, told), part(progress, 0.95, 0.99))
        except Cancelled:
            output.discard()
            raise
        output.style("role", role_legend(), tr("Explained sites"))
        figures = {
            **setting.demand.counts(),
            "OBJECTIVE": told.explanation.objective,
            "N_PLANS": len(told.near.plans),
            "COMPLETE": int(told.near.complete),
            "N_CORE": int(told.near.core.sum()),
            "STABLE": told.frequency.kept / told.frequency.draws if told.frequency.draws else None,
            "N_DRAWS": told.frequency.draws,
            "CLOSEST_REJECTED": "" if told.explanation.closest is None else str(told.names[told.explanation.closest[0]]),
        }
        used = self.used_parameters(parameters, context)
        results = {"OUTPUT": output.destination, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            report = explain_report(told, setting, notes, used, figures)
            report.picture = explain_picture(told, setting) or (output.picture(setting.working) if setting.working.isValid() else None)
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results

    def _sites(self, parameters: dict[str, Any], context: QgsProcessingContext, setting: Setting, notes: Notes) -> NDArray[np.int64]:
        """The chosen sites of the plan, as numbers of the candidates."""
        from qgis.core import QgsFeatureRequest

        source = self.parameterAsSource(parameters, "SITES", context)
        place = {str(name): at for at, name in enumerate(setting.sites.used_names)}
        found: list[int] = []
        missing: list[str] = []
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        for feature in source.getFeatures(request):
            if str(feature["chosen"]).strip().lower() not in _TRUE:
                continue
            name = str(feature["site_id"])
            if name in place:
                found.append(place[name])
            else:
                missing.append(name)
        if missing:
            raise AnalysisError(
                mark(
                    "{n} chosen sites of the plan are not among the candidates ({names}). Give the candidates and the SITE_KEY that the plan was made with."
                ),
                n=len(missing),
                names=", ".join(missing[:5]),
            )
        chosen = np.unique(np.array(found, dtype=np.int64))
        problem = setting.problem
        absent = np.setdiff1d(problem.must, chosen)
        if absent.size and chosen.size:
            raise AnalysisError(
                mark("{n} required or existing sites are not in the plan. Explain it with the SITE_STATUS that it was made with."),
                n=absent.size,
            )
        if problem.p is not None and problem.budget is None and problem.model != "set_cover" and chosen.size not in (0, problem.p):
            raise AnalysisError(
                mark("The plan has {n} chosen sites, but P is {p}. Leave P empty, or give the plan that was made with it."),
                n=chosen.size,
                p=problem.p,
            )
        return chosen

    def _explain(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        setting: Setting,
        sites: NDArray[np.int64],
        notes: Notes,
        progress: Progress,
    ) -> Told:
        from ...smartcity_plugin.analysis.allocation.explain import choice_frequency, explain
        from ...smartcity_plugin.analysis.allocation.near_optimal import MODELS, near_optimal
        from .explain_report import Told, note_told

        problem = setting.problem
        if problem.p is None and problem.budget is None and problem.model != "set_cover":
            problem = replace(problem, p=max(int(sites.size), 1))
        problem = self._with_kappa(problem, notes, part(progress, 0.0, 0.05))
        explanation = explain(problem, sites, problem.kappa, part(progress, 0.05, 0.25))
        if problem.model not in MODELS:
            notes.remark(tr("With capacities, plans that are nearly as good are not looked for."))
        near = near_optimal(
            problem,
            sites,
            problem.kappa,
            self.parameterAsDouble(parameters, "NEAR", context),
            self.parameterAsInt(parameters, "MOST_PLANS", context),
            problem.time_limit,
            part(progress, 0.25, 0.55),
        )
        frequency = choice_frequency(
            problem,
            sites,
            self.parameterAsInt(parameters, "DRAWS", context),
            self.parameterAsDouble(parameters, "SPREAD", context),
            self.parameterAsDouble(parameters, "DRAW_SECONDS", context),
            problem.seed,
            part(progress, 0.55, 1.0),
        )
        told = Told(
            explanation,
            near,
            frequency,
            problem,
            setting.sites.used_names,
            self.parameterAsDouble(parameters, "NEAR", context),
            self.parameterAsDouble(parameters, "SPREAD", context),
        )
        note_told(told, notes)
        return told

    def _with_kappa(self, problem: Problem, notes: Notes, progress: Progress) -> Problem:
        """KAPPA as the equity model finds it, where none was given."""
        if problem.model != "equity" or problem.kappa is not None:
            return problem
        from ...smartcity_plugin.analysis.allocation.models import solve

        kappa = solve(replace(problem, time_limit=min(problem.time_limit, 10.0)), progress).kappa
        notes.remark(
            tr("KAPPA was found anew: {kappa:.6g}. To be sure that it is the plan's own, give that in KAPPA.").format(kappa=kappa or 0.0)
        )
        return replace(problem, kappa=kappa)


def _columns(setting: Setting, told: Told) -> list[Column]:
    """The fields of CONTRACT.md, for the usable sites."""
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .explain_report import roles, sentences

    explanation, m = told.explanation, len(told.names)
    chosen = np.zeros(m, dtype=bool)
    chosen[explanation.sites] = True

    def spread(values: NDArray[np.float64]) -> NDArray[np.float64]:
        wide = np.full(m, np.nan)
        wide[explanation.sites] = values
        return wide

    substitute = np.full(m, None, dtype=object)
    for site, other in zip(explanation.sites.tolist(), explanation.substitute.tolist(), strict=True):
        substitute[site] = None if other < 0 else str(told.names[other])
    words = np.full(m, None, dtype=object)
    words[explanation.sites] = sentences(told, setting.unit)
    return [
        Column("chosen", "bool", chosen.astype(float)),
        Column("new_served", "float", spread(explanation.new_served)),
        Column("loss", "float", spread(explanation.loss)),
        Column("lost_serv", "float", spread(explanation.loss_unserved)),
        Column("substitute", "text", substitute),
        Column("subst_cost", "float", spread(explanation.substitute_cost)),
        Column("rank_rej", "int", np.where(explanation.rank > 0, explanation.rank, np.nan)),
        Column("frequency", "float", told.frequency.share),
        Column("core", "bool", told.near.core.astype(float)),
        Column("near_share", "float", told.near.share),
        Column("role", "text", np.array(roles(told), dtype=object)),
        Column("sentence", "text", words),
    ]
