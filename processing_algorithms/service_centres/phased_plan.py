# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:phased_plan, centres opened and closed over several phases, and what it costs that each phase builds on the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import allocation_parameters

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.allocation.phased import Phased
    from ...smartcity_plugin.analysis.allocation.phased_rules import Phase
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .allocation_reading import Setting

MODELS = ["p_median", "max_coverage"]
_VECTOR = [QgsProcessing.SourceType.TypeVector]


class PhasedPlan(SmartCityAlgorithm):
    """Declares, reads, calls `analysis.allocation.phased`, writes and reports."""

    ID = "phased_plan"
    GROUP_ID = "service_centres"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Phased plan (which centre first, which later?)")

    def group(self) -> str:
        """The family."""
        return tr("Service centres")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("location,allocation,phases,staging,multi-period,budget,opening,closing,p-median,coverage").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Decides in which phase each centre opens (and closes, if ALLOW_CLOSE), so that all phases together are served best. A table has one row per phase, in order: p (centres open in the phase), budget (what may be "
            "spent on opening in it), or both; and, if wanted, phase (its name), weight (what it counts, for example its years) and start (a date, shown in the results).\n\n"
            "A centre that was opened stays open, unless closing is allowed; then it may close once and is not opened again. Money that a phase does not spend is lost to the next.\n\n"
            "PRICE_OF_PHASING says how much worse all phases together are than if each had its own best plan: 0.02 is 2 %. GAP says how far at most the plan is from the best phased plan. Part of the gap of a large "
            "problem is the price of phasing itself, because the best plans of the single phases are its bound."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        allocation_parameters.add_demand(self)
        allocation_parameters.add_sites(self)
        self.add(
            QgsProcessingParameterFeatureSource("PHASES", tr("Table of phases"), _VECTOR),
            tr(
                "One row per phase, in order, with the fields p, budget or both, and, if wanted, phase, weight and start. An empty p: as many as the budget buys; an empty budget: BUDGET, or no limit."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("ALLOW_CLOSE", tr("Centres may be closed"), False, True),
            tr(
                "Then existing centres may be given up too, and a phase may have fewer centres than the one before. Required ones are never closed."
            ),
        )
        allocation_parameters.add_costs(self)
        allocation_parameters.add_model(self, MODELS, p=False)
        self.parameterDefinition("BUDGET").setHelp(tr("What may be spent on opening in each phase for which the table names no budget."))
        self.add(
            QgsProcessingParameterFeatureSink("SITES", tr("Sites by phase"), QgsProcessing.SourceType.TypeVectorAnyGeometry),
            tr("All sites with the phase in which each opens and closes, styled. opens 0: open today."),
        )
        self.add_report()
        self.add_numbers(
            ("OBJECTIVE", tr("Sum over phases of weight × objective")),
            ("BOUND", tr("Bound on the objective")),
            ("GAP", tr("Gap: how far at most from the best possible")),
            ("PRICE_OF_PHASING", tr("Price of phasing: how much worse than each phase's own best plan")),
            ("UNCOVERED", tr("Demand rows that nobody serves in the last phase")),
            ("PROVEN", tr("1 where no plan is better")),
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        if problem := allocation_parameters.check(self, parameters, context):
            return problem
        phases = self.parameterAsSource(parameters, "PHASES", context)
        if phases is None:
            return tr("The table of phases cannot be read. Check that its file still exists.")
        names = {name.strip().lower() for name in phases.fields().names()}
        if not names & {"p", "budget"}:
            return tr("The table of phases “{table}” has neither a field p (centres open in the phase) nor a field budget.").format(
                table=phases.sourceName()
            )
        if self.parameterAsEnumString(parameters, "MODEL", context) == "max_coverage" and not parameters.get("LIMIT"):
            return tr("The model max_coverage needs a LIMIT above 0: from how far does somebody count as served?")
        return ""

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, plan, write, report."""
        from ...smartcity_plugin.analysis.allocation.phased import phased_plan
        from ...smartcity_plugin.qgis_bridge.centre_legends import phase_legend
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .allocation_reading import read_setting
        from .phased_report import note_plan, phase_picture, phased_report, table_of
        from .site_layer import write_site_rows

        progress, notes = watch(feedback), Notes(feedback)
        setting = read_setting(self, parameters, context, notes, part(progress, 0.0, 0.15))
        problem = setting.problem
        phases = self._phases(parameters, context, problem.budget, notes)
        found = phased_plan(
            problem.lists,
            phases,
            problem.required,
            problem.forbidden,
            problem.existing,
            problem.model,
            problem.limit,
            problem.opening_cost,
            self.parameterAsBool(parameters, "ALLOW_CLOSE", context),
            problem.time_limit,
            problem.gap_limit,
            problem.seed,
            part(progress, 0.15, 0.95),
        )
        note_plan(found, phases, problem, setting.unit, notes)

        output = OutputLayer(self, "SITES", parameters, context)
        # A cancelled search still has its best plan, and the user wants to see it: writing is not stopped by the same wish.
        quiet = watch(feedback) if found.stopped != "cancelled" else _ignore
        try:
            write_site_rows(output, setting, _columns(setting, found, phases), part(quiet, 0.95, 0.99))
        except Cancelled:
            output.discard()
            raise
        pairs = sorted({(int(one), int(other)) for one, other in zip(found.opens, found.closes, strict=True)})
        legend = phase_legend(pairs, [one.name for one in phases])
        output.style("phase_cls", legend, tr("Sites by phase"))
        last = found.phases[-1]
        figures = {
            **setting.demand.counts(),
            "OBJECTIVE": found.objective,
            "BOUND": found.bound,
            "GAP": found.gap,
            "PROVEN": int(found.proven),
            "PRICE_OF_PHASING": found.price,
            "UNCOVERED": int(last.unserved.size),
        }
        used = self.used_parameters(parameters, context)
        told = figures | {"PHASES": table_of(found, phases)}
        results = {"SITES": output.destination, **figures, "REPORT_JSON": report_json(used, told, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            report = phased_report(found, phases, setting, notes, used, figures)
            report.picture = phase_picture(found, phases, setting) or (
                output.picture(setting.working) if setting.working.isValid() else None
            )
            report.save(path)
            results["REPORT"] = path
        if found.stopped != "cancelled":
            progress(1.0)
        return results

    def _phases(self, parameters: dict[str, Any], context: QgsProcessingContext, budget: float | None, notes: Notes) -> list[Phase]:
        """The rows of PHASES, in order."""
        from ...smartcity_plugin.analysis.allocation.phased_rules import Phase
        from ...smartcity_plugin.qgis_bridge.feedback import watch
        from ...smartcity_plugin.qgis_bridge.tables import read_table

        table, _ = read_table(self, parameters, "PHASES", context, "auto", watch(QgsProcessingFeedback(False)))
        names = [name.strip().lower() for name in table.names]
        cells = {name: table.columns[names.index(name)] for name in ("phase", "p", "budget", "weight", "start") if name in names}
        if not len(table):
            raise AnalysisError(mark("The table of phases has no rows. Give each phase one, with its number of centres p or its budget."))
        phases = []
        for at in range(len(table)):
            label = _text(cells["phase"][at]) if "phase" in cells else ""
            name = label or str(at + 1)
            p = _number(cells["p"][at] if "p" in cells else None, "p", name)
            if p is not None and p != int(p):
                raise AnalysisError(mark("Phase “{phase}” has p = {p}. Centres are counted in whole numbers."), phase=name, p=p)
            own = _number(cells["budget"][at] if "budget" in cells else None, "budget", name)
            weight = _number(cells["weight"][at] if "weight" in cells else None, "weight", name)
            phases.append(
                Phase(
                    name,
                    None if p is None else int(p),
                    budget if own is None else own,
                    1.0 if weight is None else weight,
                    _text(cells["start"][at]) if "start" in cells else "",
                )
            )
        if len({one.name for one in phases}) < len(phases):
            notes.warn(tr("Some phases have the same name."))
        return phases


def _ignore(share: float) -> None:
    """Progress for what must be done whatever the user wishes."""


def _text(value: object) -> str:
    from qgis.PyQt.QtCore import QDate, QDateTime, Qt

    if isinstance(value, (QDate, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate)[:10] if value.isValid() else ""
    return str(value).strip() if isinstance(value, (str, int, float)) else ""


def _number(value: object, field: str, phase: str) -> float | None:
    """A cell as a number, None where it is empty. Raises AnalysisError where it is something else."""
    from ...smartcity_plugin.analysis.written_numbers import written_number

    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return None if np.isnan(value) else float(value)
    if not isinstance(value, str) or not value.strip():
        return None
    number = written_number(value)
    if np.isnan(number):
        raise AnalysisError(
            mark("Phase “{phase}”: “{value}” in the field {field} is no number."), phase=phase, value=value.strip(), field=field
        )
    return number


def _columns(setting: Setting, found: Phased, phases: list[Phase]) -> list[Column]:
    """The fields of CONTRACT.md, for the usable sites."""
    from ...smartcity_plugin.qgis_bridge.centre_legends import phase_key
    from ...smartcity_plugin.qgis_bridge.writing import Column

    m = len(found.opens)
    weights = setting.problem.lists.weights
    # What a site serves in the last phase in which it is open.
    load = np.full(m, np.nan)
    for one in found.phases:
        served = one.assignment >= 0
        load[one.sites] = np.bincount(one.assignment[served], weights[served], minlength=m)[one.sites]

    def when(number: int) -> str | None:
        if number < 1:
            return None
        phase = phases[number - 1]
        return f"{phase.name} ({phase.start})" if phase.start else phase.name

    opens, closes = found.opens.tolist(), found.closes.tolist()
    return [
        Column("chosen", "bool", (found.opens >= 0).astype(float)),
        Column("opens", "int", np.where(found.opens < 0, np.nan, found.opens)),
        Column("closes", "int", np.where(found.closes < 0, np.nan, found.closes)),
        Column("opens_in", "text", np.array([tr("today") if one == 0 else when(one) for one in opens], dtype=object)),
        Column("closes_in", "text", np.array([when(one) for one in closes], dtype=object)),
        Column("phase_cls", "text", np.array([phase_key(one, other) for one, other in zip(opens, closes, strict=True)], dtype=object)),
        Column("load", "float", load),
    ]
