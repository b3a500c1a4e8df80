# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:tradeoff_curve, what one centre more or one less changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ...smartcity_plugin.analysis.errors import Cancelled
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import allocation_parameters

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.allocation.tradeoff import Curve
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import Report
    from .allocation_reading import Setting

MODELS = [one for one in allocation_parameters.MODELS if one != "set_cover"]
_INTEGER = Qgis.ProcessingNumberParameterType.Integer


class TradeoffCurve(SmartCityAlgorithm):
    """Declares, reads the problem, calls `analysis.allocation.tradeoff`, writes a table and a picture."""

    ID = "tradeoff_curve"
    GROUP_ID = "service_centres"
    PACKAGES = ("shapely",)

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Trade-off curve (how many centres do we need?)")

    def group(self) -> str:
        """The family."""
        return tr("Service centres")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("how many,number of facilities,elbow,knee,marginal,cost curve,coverage curve").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Finds the best plan for each number of centres from P_MIN to P_MAX, and draws what one more brings: the value of each plan, how far from the best possible it can be, and the knee, beyond which "
            "more centres help clearly less. Then take Allocate centres with the number you decide on."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        allocation_parameters.add_demand(self)
        allocation_parameters.add_sites(self)
        for name, what, least in (("P_MIN", tr("Fewest centres"), 1), ("P_MAX", tr("Most centres"), 10)):
            self.add(
                QgsProcessingParameterNumber(name, what, _INTEGER, least, False, 1),
                tr("Centres of the plan in all, existing and required ones included."),
            )
        allocation_parameters.add_model(self, MODELS, p=False)
        allocation_parameters.add_costs(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Trade-off curve"), QgsProcessing.SourceType.TypeVector),
            tr("One line per number of centres: value, bound, gap, and what the last centre brought."),
        )
        self.add_report()
        self.add_numbers(("KNEE", tr("Centres at the knee of the curve")))

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        low, high = (self.parameterAsInt(parameters, name, context) for name in ("P_MIN", "P_MAX"))
        if high < low:
            return tr("P_MAX ({high}) is less than P_MIN ({low}).").format(high=high, low=low)
        return allocation_parameters.check(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, solve for each number, write, report."""
        from ...smartcity_plugin.analysis.allocation.tradeoff import tradeoff
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from .allocation_reading import read_setting

        progress, notes = watch(feedback), Notes(feedback)
        low, high = (self.parameterAsInt(parameters, name, context) for name in ("P_MIN", "P_MAX"))
        setting = read_setting(self, parameters, context, notes, part(progress, 0.0, 0.2), most=high, least=low)
        curve = tradeoff(setting.problem, low, high, part(progress, 0.2, 0.95))
        if setting.problem.model == "capacitated" and curve.p[0] > low:
            notes.warn(tr("Fewer than {p} centres cannot hold the demand: the curve begins there.").format(p=int(curve.p[0])))
        if curve.stopped == "cancelled":
            # What was found is worth having: it is written, and said to be cut short.
            notes.warn(tr("You cancelled: the curve ends at {p} centres.").format(p=int(curve.p[-1])))
            progress = watch(QgsProcessingFeedback())
        return self._write(parameters, context, setting, curve, notes, part(progress, 0.95, 1.0))

    def _write(
        self, parameters: dict[str, Any], context: QgsProcessingContext, setting: Setting, curve: Curve, notes: Notes, progress: Progress
    ) -> dict[str, Any]:
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from ...smartcity_plugin.qgis_bridge.writing import Column

        if curve.stopped == "time":
            notes.warn(
                tr("The time limit ended some searches before a plan was proven; the gaps say how far from the best possible those can be.")
            )
        columns = [
            Column("p", "int", curve.p),
            Column("objective", "float", curve.objective),
            Column("bound", "float", curve.bound),
            Column("gap", "float", np.where(np.isfinite(curve.gap), curve.gap, np.nan)),
            Column("marginal", "float", curve.marginal),
            Column("uncovered", "float", curve.unserved),
            Column("proven", "bool", np.array([one.proven for one in curve.plans])),
            Column("sites", "text", [_names(setting, one.sites) for one in curve.plans]),
        ]
        output = OutputLayer(self, "OUTPUT", parameters, context)
        try:
            output.write(
                columns, [], (QgsGeometry() for _ in curve.p), QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem(), progress
            )
        except Cancelled:
            output.discard()
            raise
        figures: dict[str, Any] = {
            **setting.demand.counts(),
            "KNEE": curve.knee,
        }
        used = self.used_parameters(parameters, context)
        results = {"OUTPUT": output.destination, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            _report(setting, curve, notes, used).save(path)
            results["REPORT"] = path
        progress(1.0)
        return results


def _names(setting: Setting, sites: Any) -> str:
    names = setting.sites.used_names
    return ", ".join(str(names[at]) for at in sites)


def _report(setting: Setting, curve: Curve, notes: Notes, parameters: dict[str, Any]) -> Report:
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report
    from .allocation_report import objective_text

    model, unit = setting.problem.model, setting.unit
    rows = []
    for at, p in enumerate(curve.p):
        knee = int(p) == curve.knee
        label = tr("{p} centres").format(p=int(p)) + (" – " + tr("the knee") if knee else "")
        marginal = "–" if np.isnan(curve.marginal[at]) else f"{curve.marginal[at]:,.4g}"
        gap = tr("proven") if curve.plans[at].proven else (f"{curve.gap[at]:.2%}" if np.isfinite(curve.gap[at]) else "–")
        cells = (objective_text(float(curve.objective[at]), model, unit), gap, marginal, f"{curve.unserved[at]:,.6g}")
        rows.append(ClassRow("#b2182b" if knee else "#2166ac", label, cells))
    if curve.knee is None:
        answer = tr("The curve has no clear knee: each further centre helps about as much as the one before.")
    else:
        at = int(np.flatnonzero(curve.p == curve.knee)[0])
        answer = tr("Up to {p} centres each further one helps much; beyond, clearly less. With {p}: {value}.").format(
            p=curve.knee, value=objective_text(float(curve.objective[at]), model, unit)
        )
    return Report(
        title=tr("Trade-off curve"),
        question=tr("How many centres do we need?"),
        answer=answer,
        picture=_picture(setting, curve),
        picture_alt=tr("Curve of the value of the best plan over the number of centres; the same figures are in the table"),
        class_headings=(tr("Value of the plan"), tr("Gap"), tr("What the last one brought"), tr("People not served")),
        classes=rows,
        warnings=notes.warnings,
        remarks=notes.remarks,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: each number of centres solved with a bound; the knee is the point farthest from the straight line between the ends (Satopää et al. 2011). It is a hint, not a decision."
        ),
    )


def _picture(setting: Setting, curve: Curve) -> bytes | None:
    """The curve with its bound as a band below (above, where the model covers)."""
    from ...smartcity_plugin.qgis_bridge.charts import ACCENT, MAIN, draw

    weight = float(setting.problem.lists.weights.sum())
    people = setting.problem.model in ("p_median", "capacitated") and weight > 0
    scale = weight if people else 1.0
    label = {
        "max_coverage": tr("People within the limit"),
        "p_center": tr("Longest way ({unit})").format(unit=setting.unit),
        "equity": tr("EDE ({unit})").format(unit=setting.unit),
    }.get(setting.problem.model, tr("Mean way per person ({unit})").format(unit=setting.unit))

    def plot(axes: Any) -> None:
        axes.fill_between(curve.p, curve.bound / scale, curve.objective / scale, color=MAIN, alpha=0.2, linewidth=0)
        axes.plot(curve.p, curve.objective / scale, color=MAIN, linewidth=2.0, marker="o", markersize=4.5)
        if curve.knee is not None:
            at = int(np.flatnonzero(curve.p == curve.knee)[0])
            axes.plot([curve.knee], [curve.objective[at] / scale], color=ACCENT, marker="o", markersize=9, zorder=3)
            axes.annotate(
                tr("knee: {p}").format(p=curve.knee),
                (curve.knee, curve.objective[at] / scale),
                textcoords="offset points",
                xytext=(8, 8),
                fontsize=9,
                color=ACCENT,
            )
        axes.xaxis.get_major_locator().set_params(integer=True)
        axes.margins(y=0.12)

    return draw(plot, x_label=tr("Number of centres"), y_label=label)
