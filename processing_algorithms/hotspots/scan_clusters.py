# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:scan_clusters, Kulldorff's scan statistics: which places, and times, have more cases than chance explains."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.errors import Cancelled
from ...smartcity_plugin.analysis.progress import part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import scan_check, time_parameters
from .scan_layers import cluster_columns, cluster_geometries, member_columns, member_geometries, member_type

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.hotspots.scan import Scan
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from .scan_places import Places

MODELS = ["poisson", "bernoulli", "permutation"]
WINDOWS = ["space", "space_time", "prospective"]
SHAPES = ["circle", "ellipse"]
COMPACTNESS = {"none": 0.0, "medium": 0.5, "strong": 1.0}
SURE = 0.05
_STOP_AFTER = 50
_LARGE = 0.25
_WINDOWS_PER_MINUTE = 6e10


class ScanClusters(SmartCityAlgorithm):
    """Declares, reads, calls `analysis.hotspots.scan`, writes and reports."""

    ID = "scan_clusters"
    GROUP_ID = "hotspots"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Scan for clusters (where, and since when, are there too many cases?)")

    def group(self) -> str:
        """The family."""
        return tr("Hot spots")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr(
            "kulldorff,satscan,scan statistic,cluster,outbreak,surveillance,space-time,prospective,poisson,bernoulli,permutation,cases,controls,disease"
        ).split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Lays circles (or ellipses) of every size over the map, alone or with every stretch of time, and finds those with the most cases beyond what is expected. One p holds for all "
            "windows looked at, because each is compared with the strongest window of maps drawn by chance (Kulldorff's scan statistics).\n\n"
            "poisson: cases and people at risk. bernoulli: cases and controls. permutation: cases with dates alone; finds places where cases crowd in a time more than "
            "elsewhere.\n\n"
            "space: is there a cluster at all? space_time: was there one, and when? prospective: is one going on now? Run it every period; the recurrence interval says once in how many "
            "days chance would raise such an alarm.\n\n"
            "Result: one area per cluster with observed and expected cases, relative risk (rr; for permutation observed over expected), log likelihood ratio (llr), p_mc, p_gumbel, recurrence "
            "in days, t_start and t_end; and all places with the cluster they belong to (0: none). Only concentrations are looked for, not places with too few cases."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md."""
        self._declare_input()
        time_parameters.add_parameters(self, optional=True)
        self.add(
            QgsProcessingParameterEnum("MODEL", tr("What is expected"), MODELS, False, "poisson", False, True),
            tr(
                "poisson: by the people at risk. bernoulli: by controls. permutation: by each place's and each period's total of cases, without people."
            ),
        )
        self.add(
            QgsProcessingParameterEnum("WINDOW", tr("What is scanned"), WINDOWS, False, "space", False, True),
            tr(
                "space: places. space_time: places and all stretches of up to half of the time. prospective: only stretches that last until the end."
            ),
        )
        self.add(
            QgsProcessingParameterEnum("SHAPE", tr("Shape of the windows"), SHAPES, False, "circle", False, True),
            tr(
                "ellipse: also 46 ellipses, up to five times as long as wide, in all directions; for clusters along a river or road. Takes some 50 times as long."
            ),
        )
        self._declare_limits()
        self.add_seed()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Clusters"), QgsProcessing.SourceType.TypeVectorPolygon),
            tr("One area per cluster: its areas joined, or a circle or ellipse that just holds its points."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("MEMBERS", tr("Places"), QgsProcessing.SourceType.TypeVectorAnyGeometry, None, True),
            tr("Every place with the cluster it belongs to, its cases and what is expected there."),
        )
        self.add_report()
        self.add_numbers(
            ("N_CLUSTERS", tr("Clusters with p of at most 0.05")),
            ("P_MC", tr("p of the most likely cluster")),
            ("LLR", tr("Log likelihood ratio of the most likely cluster")),
        )

    def _declare_input(self) -> None:
        numeric, anything = Qgis.ProcessingFieldParameterDataType.Numeric, Qgis.ProcessingFieldParameterDataType.Any
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT",
                tr("Areas or points with cases, or one point per case"),
                [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorPoint],
            ),
            tr("One row per place; or several rows per place, for periods or age groups; or one point per case (for permutation)."),
        )
        for name, description, kind, help_text, advanced in (
            (
                "CASES",
                tr("Field with the number of cases"),
                numeric,
                tr("Whole numbers. Empty, for permutation: each point is one case."),
                False,
            ),
            (
                "POPULATION",
                tr("Field with the people at risk"),
                numeric,
                tr("For poisson. Rows of one place and one period are added up; a row per period states the people of that period."),
                False,
            ),
            ("CONTROLS", tr("Field with the number of controls"), numeric, tr("For bernoulli: how many at the place are no cases."), False),
            (
                "EXPECTED",
                tr("Field with the expected cases"),
                numeric,
                tr(
                    "For poisson, instead of the people: expected cases that already allow for age, sex or season. Scaled to the number of cases."
                ),
                True,
            ),
            (
                "STRATUM",
                tr("Field with the age group or other class"),
                anything,
                tr(
                    "For poisson with one row per place and class: cases are expected at each class' overall rate (indirect standardisation)."
                ),
                True,
            ),
            (
                "UNIT_FIELD",
                tr("Field that names the place"),
                anything,
                tr("Rows with the same name are one place. Empty: rows at the same position are."),
                True,
            ),
        ):
            self.add(QgsProcessingParameterField(name, description, None, "INPUT", kind, False, True), help_text, advanced=advanced)

    def _declare_limits(self) -> None:
        real, integer = Qgis.ProcessingNumberParameterType.Double, Qgis.ProcessingNumberParameterType.Integer
        self.add(
            QgsProcessingParameterNumber("MAX_SHARE", tr("Largest share of the people in a window"), real, 0.5),
            tr(
                "Above 0, at most 0.5. Of cases and controls for bernoulli, of cases for permutation, of expected cases where only these are given."
            ),
            advanced=True,
        )
        self.add_metres(
            "MAX_RADIUS",
            tr("Largest radius of a window in metres"),
            tr("Empty: no limit but the share. Of ellipses: half of the short axis."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("COMPACTNESS", tr("Prefer round clusters"), list(COMPACTNESS), False, "none", False, True),
            tr("With ellipses: none, medium or strong. Long windows must then be stronger to be chosen."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("REPLICATIONS", tr("Maps drawn by chance"), integer, 999),
            tr("99 or more. With 999, p cannot fall below 0.001; p_gumbel tells smaller ones apart."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("STOP_EARLY", tr("Stop early where nothing is found"), False),
            tr(
                "Ends when 50 maps are as strong as the most likely cluster: then its p is 50 over the number of maps (Besag & Clifford 1991). For large data where mostly nothing is expected."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("MAX_P", tr("Leave out secondary clusters with a larger p"), real, SURE, False, 0.0, 1.0),
            tr("The most likely cluster is always written, with its p. 1: all clusters."),
            advanced=True,
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        return scan_check.check(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, scan, write, report."""
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from ...smartcity_plugin.qgis_bridge.styles import scan_legend
        from .scan_places import PlaceReader
        from .scan_report import scan_report, sentence

        progress = watch(feedback)
        notes = Notes(feedback)
        places = PlaceReader(self, parameters, context, notes).read(part(progress, 0.0, 0.2))
        found = self._scan(parameters, context, places, notes, progress)
        for number, cluster in enumerate(found.clusters, 1):
            feedback.pushInfo(f"{number}. {sentence(cluster, places)}")
        legend = scan_legend([(number, sentence(one, places), one.p_mc <= SURE) for number, one in enumerate(found.clusters, 1)])

        window = self.parameterAsEnumString(parameters, "WINDOW", context)
        output, members = (OutputLayer(self, name, parameters, context) for name in ("OUTPUT", "MEMBERS"))
        wants_members = bool(parameters.get("MEMBERS"))
        try:
            columns = cluster_columns(places, found, window == "prospective", SURE)
            areas = cluster_geometries(places, found, context)
            output.write(columns, [], areas, Qgis.WkbType.MultiPolygon, places.crs, part(progress, 0.8, 0.85))
            if wants_members:
                written = member_geometries(places)
                members.write(member_columns(places, found), [], written, member_type(places), places.crs, part(progress, 0.85, 0.98))
            progress(0.98)
            progress(0.99)  # hears a wish that came with the last step; from here on the run is complete
        except Cancelled:
            output.discard()
            members.discard()
            raise
        output.style("cluster_id", [entry for entry in legend if entry.value], tr("Clusters"))
        if wants_members:
            members.style("cluster_id", legend, tr("Places"))

        n_read, n_used = len(places.rows), int(np.count_nonzero(places.place >= 0))
        first = found.clusters[0] if found.clusters else None
        figures = {
            "N_READ": n_read,
            "N_USED": n_used,
            "N_SKIPPED": n_read - n_used,
            "N_CLUSTERS": sum(one.p_mc <= SURE for one in found.clusters),
            "P_MC": first.p_mc if first else 1.0,
            "LLR": first.llr if first else 0.0,
        }
        used = self.used_parameters(parameters, context)
        results = {"OUTPUT": output.destination, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        if wants_members:
            results["MEMBERS"] = members.destination
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            report = scan_report(places, found, legend, notes, used, figures)
            report.picture = (members if wants_members else output).picture(places.working_crs)
            report.save(path)
            results["REPORT"] = path
        feedback.setProgress(100.0)
        return results

    def _scan(self, parameters: dict[str, Any], context: QgsProcessingContext, places: Places, notes: Notes, progress: Any) -> Scan:
        from ...smartcity_plugin.analysis.hotspots.scan import scan
        from ...smartcity_plugin.analysis.hotspots.scan_windows import CIRCLE, ELLIPSES, Stretches

        window = self.parameterAsEnumString(parameters, "WINDOW", context)
        shape = self.parameterAsEnumString(parameters, "SHAPE", context)
        share = self.parameterAsDouble(parameters, "MAX_SHARE", context)
        replications = self.parameterAsInt(parameters, "REPLICATIONS", context)
        stretches = Stretches(window, places.model.cases.shape[1]).number
        shapes = len(ELLIPSES if shape == "ellipse" else CIRCLE)
        minutes = share * len(places.xy) ** 2 * shapes * stretches * replications / _WINDOWS_PER_MINUTE
        if minutes > 2:
            notes.warn(
                tr(
                    "This may take some {n:,.0f} minutes. It is faster with a smaller MAX_SHARE or MAX_RADIUS, a longer STEP, fewer places, circles, or STOP_EARLY."
                ).format(n=minutes)
            )
        found = scan(
            places.xy,
            places.model,
            places.size,
            window=window,
            shape=shape,
            max_share=share,
            max_radius=self.parameterAsDouble(parameters, "MAX_RADIUS", context) if parameters.get("MAX_RADIUS") is not None else np.inf,
            replications=replications,
            seed=self.parameterAsInt(parameters, "SEED", context),
            compactness=COMPACTNESS[self.parameterAsEnumString(parameters, "COMPACTNESS", context)],
            most_p=self.parameterAsDouble(parameters, "MAX_P", context),
            stop_after=_STOP_AFTER if self.parameterAsBool(parameters, "STOP_EARLY", context) else None,
            progress=part(progress, 0.2, 0.8),
        )
        notes.remark(
            tr(
                "{windows:,} windows around {places:,} places were looked at, {cases:,} cases in all, and compared with {maps:,} maps drawn by chance."
            ).format(windows=found.windows, places=len(places.xy), cases=places.model.total, maps=found.maxima.size)
        )
        if found.stopped:
            notes.remark(tr("Stopped early: {n} maps were as strong as the most likely cluster.").format(n=_STOP_AFTER))
        if found.clusters and (held := places.size[found.clusters[0].members].sum() / places.size.sum()) > _LARGE:
            notes.warn(
                tr(
                    "The most likely cluster holds {held:.0%} of all. Where within it the trouble sits shows a scan with smaller windows, for example MAX_SHARE = 0.1."
                ).format(held=held)
            )
        if not found.clusters:
            notes.warn(tr("No window has two cases and more than expected: there is no cluster, not even a weak one."))
        return found
