# SPDX-License-Identifier: GPL-2.0-or-later
"""What spray_effect and evaluate_impact do alike: read a panel, evaluate it, write the effect, its course and the second looks, report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
)

from ...smartcity_plugin.analysis.progress import part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import impact_parameters

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.impact.evaluate import Evaluation
    from .panel_reading import Read


class ImpactAlgorithm(SmartCityAlgorithm):
    """Subclasses name it, and say their question."""

    def question(self) -> str:
        """The question that the report answers."""
        raise NotImplementedError

    def advice(self, verdict: str) -> list[str]:
        """What to think of next, given the verdict; for the report."""
        return []

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        impact_parameters.add_parameters(self)
        self.add_numbers(
            ("REDUCTION", tr("Reduction in percent (positive = fewer)")),
            ("CI_LOW", tr("Lower end of its 95 % interval")),
            ("CI_HIGH", tr("Upper end of its 95 % interval")),
            ("P", tr("p of no effect")),
            ("N_CLUSTERS", tr("Blocks in all")),
            ("N_TREATED", tr("Treated blocks")),
            ("MDE_PCT", tr("Reduction in percent that would be noticed four times in five")),
            ("N_EVENTS", tr("Treatments compared")),
            ("N_DUPLICATES", tr("Rows that were there twice")),
            ("DISPERSION", tr("Dispersion (1: counts vary by chance alone)")),
            ("HENDERSON_TILTON", tr("Henderson–Tilton's percentage of the totals")),
            ("WDD", tr("Weighted displacement difference")),
            ("WDD_SE", tr("Its standard error")),
            ("WDD_Z", tr("Its z")),
            ("WDD_LOW", tr("Lower end of its 95 % interval")),
            ("WDD_HIGH", tr("Upper end of its 95 % interval")),
            ("WDD_OFFERED", tr("1 where the conditions of the weighted displacement difference hold; else it is no finding")),
        )
        for name, text in (
            ("VERDICT", tr("Verdict")),
            ("VERDICT_REASON", tr("Why")),
            ("METHOD_USED", tr("Method that was used")),
            ("NEXT_DATE", tr("Day on which the effect had worn off")),
        ):
            self.addOutput(QgsProcessingOutputString(name, text))

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        return impact_parameters.check(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, evaluate, write, report."""
        from ...smartcity_plugin.analysis.impact.evaluate import evaluate
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .impact_layers import write_layers
        from .impact_report import impact_report, note_evaluation
        from .panel_reading import PanelReader

        progress, notes = watch(feedback), Notes(feedback)
        read = PanelReader(self, parameters, context, notes).read(part(progress, 0.0, 0.2))
        found = evaluate(
            read.panel,
            method=self.parameterAsEnumString(parameters, "METHOD", context),
            relevant_reduction=self.parameterAsDouble(parameters, "RELEVANT_REDUCTION", context),
            end=impact_parameters.chosen_day(self, parameters, "END", context),
            step=self.parameterAsInt(parameters, "PERIOD_DAYS", context),
            window=self.parameterAsInt(parameters, "WINDOW", context) if parameters.get("WINDOW") not in (None, "") else None,
            family=self.parameterAsEnumString(parameters, "FAMILY", context),
            progress=part(progress, 0.2, 0.9),
        )
        note_evaluation(found, notes)
        for sentence in self.advice(found.verdict):
            notes.remark(sentence)
        outputs = write_layers(self, parameters, context, found, part(progress, 0.9, 0.98))
        figures = _figures(read, found)
        used = self.used_parameters(parameters, context, METHOD=found.method)
        results = {**outputs, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            impact_report(self.displayName(), self.question(), found, notes, read.left_out, used, figures).save(path)
            results["REPORT"] = path
        progress(1.0)
        return results


def _figures(read: Read, found: Evaluation) -> dict[str, Any]:
    """The declared numbers and words; NaN where there is none."""
    one, moved = found.effect, found.displacement
    return {
        "N_READ": read.n_read,
        "N_USED": read.n_used,
        "N_SKIPPED": read.n_read - read.n_used,
        "VERDICT": found.verdict,
        "VERDICT_REASON": found.reason.said(tr),
        "METHOD_USED": found.method,
        "REDUCTION": one.reduction,
        "CI_LOW": one.low,
        "CI_HIGH": one.high,
        "P": one.p,
        "N_CLUSTERS": one.clusters,
        "N_TREATED": one.treated,
        "MDE_PCT": one.mde,
        "N_EVENTS": found.n_events,
        "N_DUPLICATES": read.n_duplicates,
        "DISPERSION": one.dispersion,
        "HENDERSON_TILTON": published_figure(found),
        "NEXT_DATE": "" if found.next_day is None else str(found.next_day),
        "WDD": np.nan if moved is None else moved.difference,
        "WDD_SE": np.nan if moved is None else moved.error,
        "WDD_Z": np.nan if moved is None else moved.z,
        "WDD_LOW": np.nan if moved is None else moved.low,
        "WDD_HIGH": np.nan if moved is None else moved.high,
        "WDD_OFFERED": 0 if moved is None else int(moved.offered),
    }


def published_figure(found: Evaluation) -> float:
    """Henderson and Tilton's percentage of the rates of all treated and all control places; NaN where it has none, as with several dates of treatment."""
    from ...smartcity_plugin.analysis.errors import AnalysisError
    from ...smartcity_plugin.analysis.impact.published import henderson_tilton

    if found.n_events > 1:
        return float("nan")  # before and after are other weeks in each block: totals of both would mix them
    line = found.series
    rates = []
    for count, effort in ((line.control, line.effort_control), (line.treated, line.effort_treated)):
        for side in (~line.after, line.after):
            if effort[side].sum() <= 0:
                return float("nan")
            rates.append(float(count[side].sum() / effort[side].sum()))
    try:
        return henderson_tilton(*rates)
    except AnalysisError:
        return float("nan")
