# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:spray_risk, how many insects there are in each cell, how sure that is, and what complaints are worth in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_crs, without_features, without_field
from ...smartcity_plugin.qgis_bridge.translation import explain, tr
from ..base import SmartCityAlgorithm
from . import trap_reading

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.spraying.risk_map import RiskMap
    from ...smartcity_plugin.analysis.spraying.risk_model import RiskFit
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .risk_reading import RiskSetting

FAMILIES = ["negative_binomial", "poisson"]
GRIDS = ["hexagon", "square"]
PRESETS = ["none", "trap_night_50"]
_DOUBLE = Qgis.ProcessingNumberParameterType.Double
_NUMERIC = Qgis.ProcessingFieldParameterDataType.Numeric
_POINT, _POLYGON = QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon
GAP = 3.0


@dataclass(frozen=True)
class Risk:
    """All that a run has found."""

    setting: RiskSetting
    fit: RiskFit
    map: RiskMap
    threshold: float
    edges: list[float]


class SprayRisk(SmartCityAlgorithm):
    """Declares, reads, calls `analysis.spraying.risk_model`, writes and reports."""

    ID = "spray_risk"
    GROUP_ID = "spraying"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Spray risk (where are the insects, and how sure is that?)")

    def group(self) -> str:
        """The family."""
        return tr("Spraying")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("mosquito,complaints,calls,traps,risk,map,kriging,geostatistics,matern,spde,uncertainty,reporting,bias,threshold").split(
            ","
        )

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Joins trap catches and complaint calls into one map: the expected catch of a trap in a night in each cell (mean), how sure that is (sd; low to high holds 90 % of catches), and the chance of a catch above "
            "a threshold (p_over).\n\n"
            "Who calls is not who suffers: some neighbourhoods call three times as readily as others. With calls of the same people about another nuisance (REFERENCE_CALLS, such as litter) that is measured and taken out. Without "
            "them nobody can know it; then mean_low and mean_high show the mean if people there call more or less readily than others by a factor that you assume (GAP), and the uncertainty contains it.\n\n"
            "basis says what a cell rests on: traps, both, or calls_only. Do not spray on calls_only without a reference topic; put a trap there first (Next traps).\n\n"
            "Counts are taken as counts (negative binomial or Poisson) around a smooth surface, not as normal numbers. Without traps the map shows calls per 1,000 people.\n\n"
            "Names and addresses of callers are dropped on reading; the map holds no calls of single cells."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        self.add(
            QgsProcessingParameterFeatureSource("CALLS", tr("Complaint calls"), [_POINT], None, True),
            tr("One point for each call about insects in the period. Of their fields nothing is kept."),
        )
        trap_reading.add_parameters(self, tables=False, optional=True, dated=False)
        self.add(
            QgsProcessingParameterFeatureSource("POPULATION", tr("Where people live"), [_POINT, _POLYGON], None, True),
            tr(
                "Points (people, or buildings with a number) or areas with a number, which is shared out by area. Calls are compared with it."
            ),
        )
        self.add(
            QgsProcessingParameterField(
                "POPULATION_FIELD", tr("Its field with the number of people"), None, "POPULATION", _NUMERIC, False, True
            ),
            tr("Empty: a field called population or people; points without one are a person each."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("REFERENCE_CALLS", tr("Calls about another nuisance"), [_POINT], None, True),
            tr(
                "From the same people in the same period about something that has nothing to do with insects, and that is about equally frequent everywhere. They show who calls."
            ),
        )
        self.add(
            QgsProcessingParameterNumber("THRESHOLD", tr("Threshold (insects per trap-night)"), _DOUBLE, None, True, 0.0),
            tr(
                "p_over is the chance that one trap catches more than this in a night. Empty: that of the preset, else the average catch. Without traps: calls per 1,000 people."
            ),
        )
        self.add(
            QgsProcessingParameterEnum("PRESET", tr("Threshold of an authority"), PRESETS, False, "none", False, True),
            tr(
                "Used where no threshold is typed. Its source and date are in the report; whether it holds where you are is for you to check."
            ),
            advanced=True,
        )
        self.add_metres(
            "SIZE",
            tr("Cell size in metres"),
            tr("Side of a square; distance between opposite sides of a hexagon. Empty: about 5 000 cells."),
        )
        self.add(
            QgsProcessingParameterEnum("GRID", tr("Cells"), GRIDS, False, "hexagon", False, True),
            tr("hexagon or square. Cells of one size lie in the same places in every round."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource("STUDY_AREA", tr("Study area"), [_POLYGON], None, True),
            tr("Cells are made here only; traps and calls outside are left out. Empty: the outline of traps and calls."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "COVARIATES", tr("Rasters that may explain risk"), QgsProcessing.SourceType.TypeRaster, None, True
            ),
            tr("For example height, wetness, greenness. Each gets its coefficient; few traps bear few of them."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("FAMILY", tr("Distribution of counts"), FAMILIES, False, "negative_binomial", False, True),
            tr(
                "negative_binomial: catches vary more than chance alone (they nearly always do; how much is estimated). poisson: they do not."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("GAP", tr("Assumed gap in calling (times)"), _DOUBLE, GAP, False, 1.0, 100.0),
            tr(
                "Without calls about another nuisance: how many times as readily as the average the keenest places call (1 place in 20 is keener still). 1: all call alike."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Risk"), _POLYGON),
            tr("Cells with mean, sd, p_over, low, high, basis and people, styled by mean."),
        )
        self.add_report()
        self.add_numbers(
            ("THRESHOLD_USED", tr("Threshold of p_over")),
            ("N_CELLS", tr("Cells")),
            ("N_CALLS_ONLY", tr("Cells that rest on calls alone")),
            ("RANGE_M", tr("How far risk reaches, metres")),
            ("FIELD_SD", tr("Spread of log-risk")),
            ("TRAP_SIZE", tr("Size of the negative binomial of catches (0: Poisson)")),
            ("CALL_SLOPE", tr("How calls rise with risk (1: in proportion)")),
        )
        self.addOutput(QgsProcessingOutputString("CORRECTED", tr("Who calls: reference, assumed, or none where there are no calls")))

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        if not parameters.get("TRAPS") and not parameters.get("CALLS"):
            return tr("Give traps (TRAPS), calls (CALLS) or both.")
        if parameters.get("TRAPS") and (problem := trap_reading.check(self, parameters, context, dated=False)):
            return problem
        for name in ("TRAPS", "CALLS", "POPULATION", "REFERENCE_CALLS", "STUDY_AREA"):
            if not parameters.get(name):
                continue
            source = self.parameterAsSource(parameters, name, context)
            if source is None:
                return unreadable(name)
            if problem := without_crs(source) or without_features(source):
                return problem
        if parameters.get("REFERENCE_CALLS") and not parameters.get("CALLS"):
            return tr("Calls about another nuisance (REFERENCE_CALLS) correct the calls about insects (CALLS), and there are none.")
        if parameters.get("POPULATION"):
            layer = self.parameterAsSource(parameters, "POPULATION", context)
            if problem := without_field(layer, self.parameterAsString(parameters, "POPULATION_FIELD", context)):
                return problem
        return self._grid_problem(parameters, context)

    def _grid_problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Refuse a grid with too many cells before anything is read."""
        from ...smartcity_plugin.analysis.hotspots.grids import Lattice
        from ...smartcity_plugin.qgis_bridge.metric_crs import metric_crs

        if parameters.get("SIZE") is None:
            return ""
        name = next(name for name in ("STUDY_AREA", "TRAPS", "CALLS") if parameters.get(name))
        source = self.parameterAsSource(parameters, name, context)
        extent = source.sourceExtent()
        if extent.isNull() or not extent.isFinite():
            return ""
        working = metric_crs(source.sourceCrs(), extent, context.transformContext())
        box = QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext()).transformBoundingBox(extent)
        try:
            Lattice("square", self.parameterAsDouble(parameters, "SIZE", context)).require_room(
                (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
            )
        except AnalysisError as error:
            return explain(error)
        return ""

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, fit, write, report."""
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.metric_crs import transform_coordinates
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from ...smartcity_plugin.qgis_bridge.writing import polygon_geometries
        from .risk_report import note_risk, risk_legend, risk_report

        progress = watch(feedback)
        notes = Notes(feedback)
        risk = self._found(parameters, context, notes, progress)
        setting = risk.setting
        note_risk(risk, self.parameterAsDouble(parameters, "GAP", context), notes)
        back = QgsCoordinateTransform(setting.working, setting.crs, context.transformContext())
        outlines = setting.lattice.outlines(setting.cells)
        shown = transform_coordinates(outlines.reshape(-1, 2), back).reshape(outlines.shape)
        output = OutputLayer(self, "OUTPUT", parameters, context)
        try:
            output.write(_columns(risk), [], polygon_geometries(shown), Qgis.WkbType.Polygon, setting.crs, part(progress, 0.85, 0.97))
        except Cancelled:
            output.discard()
            raise
        legend = risk_legend(risk)
        output.style("risk_class", legend, tr("Spray risk"))
        figures = _figures(risk)
        used = self.used_parameters(parameters, context, THRESHOLD=risk.threshold, SIZE=setting.lattice.size)
        results = {"OUTPUT": output.destination, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            report = risk_report(risk, legend, notes, used, figures)
            report.picture = output.picture(setting.working)
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results

    def _found(self, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes, progress: Progress) -> Risk:
        """Read and fit."""
        from ...smartcity_plugin.analysis.spraying.risk_map import risk_map
        from ...smartcity_plugin.analysis.spraying.risk_model import fit_risk
        from .risk_reading import RiskReader
        from .risk_report import class_edges

        setting = RiskReader(self, parameters, context, notes).read(part(progress, 0.0, 0.15))
        threshold = self._threshold(parameters, context, setting, notes)
        family = self.parameterAsEnumString(parameters, "FAMILY", context)
        gap = self.parameterAsDouble(parameters, "GAP", context)
        fit = fit_risk(setting.data, family, gap, part(progress, 0.15, 0.8))
        found = risk_map(fit, threshold, gap)
        return Risk(setting, fit, found, threshold, class_edges(found.mean))

    def _threshold(self, parameters: dict[str, Any], context: QgsProcessingContext, setting: RiskSetting, notes: Notes) -> float:
        from ...smartcity_plugin.analysis.spraying.action_levels import preset
        from ...smartcity_plugin.analysis.spraying.risk_data import PER_PEOPLE

        if parameters.get("THRESHOLD") is not None:
            return self.parameterAsDouble(parameters, "THRESHOLD", context)
        levels = preset(self.parameterAsEnumString(parameters, "PRESET", context)).get("abundance")
        if levels is not None:
            notes.remark(
                tr("Limits: {source} ({date}). Check that they hold where you are.").format(source=levels.source, date=levels.date)
            )
            return levels.upper[0]
        data = setting.data
        if data.traps is not None:
            average = float(data.traps.counts.sum() / data.traps.nights.sum())
        else:
            calls = 0.0 if data.calls is None else float(data.calls.sum())
            average = calls / float(data.people.sum()) * (PER_PEOPLE if data.people.max() > 1.0 else 1.0)
        notes.remark(tr("No threshold was given: p_over is the chance of more than the average, {average:,.3g}.").format(average=average))
        return average


def _figures(risk: Risk) -> dict[str, Any]:
    numbers, data = risk.fit.numbers, risk.fit.data
    size = numbers.trap_size if data.traps is not None else numbers.call_size
    return {
        "N_READ": risk.setting.n_read,
        "N_USED": risk.setting.n_used,
        "N_SKIPPED": risk.setting.n_read - risk.setting.n_used,
        "THRESHOLD_USED": risk.threshold,
        "N_CELLS": risk.map.mean.size,
        "N_CALLS_ONLY": int(np.count_nonzero(risk.map.basis == "calls_only")),
        "RANGE_M": float(numbers.range_m),
        "FIELD_SD": float(numbers.sd),
        "TRAP_SIZE": 0.0 if np.isinf(size) else float(size),
        "CALL_SLOPE": float(numbers.slope),
        "CORRECTED": "none" if data.calls is None else "reference" if risk.fit.corrected else "assumed",
    }


def _columns(risk: Risk) -> list[Column]:
    """The fields of CONTRACT.md; the last ones carry the posterior to Next traps."""
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .risk_report import risk_classes

    setting, fit, found = risk.setting, risk.fit, risk.map
    n = found.mean.size
    nothing = np.full(n, np.nan)

    def constant(value: float) -> NDArray[np.float64]:
        return np.full(n, value)

    size = fit.numbers.trap_size if fit.data.traps is not None else fit.numbers.call_size
    repeated = fit.data.traps is not None and fit.data.traps.repeated
    return [
        Column("src_id", "text", [f"{column}_{row}" for column, row in setting.cells.tolist()]),
        Column("status", "text", np.full(n, "ok", dtype=object)),
        Column("mean", "float", found.mean),
        Column("sd", "float", found.sd),
        Column("p_over", "float", found.p_over),
        Column("basis", "text", found.basis),
        Column("low", "int", found.low),
        Column("high", "int", found.high),
        Column("mean_low", "float", nothing if found.band_low is None else found.band_low),
        Column("mean_high", "float", nothing if found.band_high is None else found.band_high),
        Column("people", "float", nothing if setting.people is None else setting.people),
        Column("readiness", "float", nothing if fit.propensity is None else fit.propensity),
        Column("risk_class", "int", risk_classes(found.mean, risk.edges)),
        Column("info", "float", fit.information),
        Column("range_m", "float", constant(fit.numbers.range_m)),
        Column("field_sd", "float", constant(fit.numbers.sd)),
        Column("nb_size", "float", nothing if np.isinf(size) else constant(size)),
        Column("site_sd", "float", constant(fit.numbers.site_sd if repeated else 0.0)),
    ]
