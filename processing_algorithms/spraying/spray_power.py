# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:spray_power: before spraying, whether the traps that are there will be able to say if it worked, and which of them are the controls."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.progress import part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

_NUMBER = Qgis.ProcessingNumberParameterType
_LEAST_SIMULATIONS = 4_000


class SprayPower(SmartCityAlgorithm):
    """Declares, reads traps and blocks, calls `analysis.impact.planning` and `power`, writes controls and plans."""

    ID = "spray_power"
    GROUP_ID = "spraying"
    PACKAGES = ("shapely",)

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Spray power (will we see whether it works?)")

    def group(self) -> str:
        """The family."""
        return tr("Spraying")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("power,sample size,design,control,matching,hold-out,randomise,minimum detectable effect,traps").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Plans the comparison before anything is sprayed. From what the traps caught so far it learns how much catches change by themselves, simulates the planned round thousands of times and judges each "
            "as Spray effect will: POWER is the share of rounds in which an effect of REDUCTION percent would be seen, MDE_PCT the smallest one seen four times in five.\n\n"
            "Traps inside BLOCKS belong to their block. For each block the traps outside that were as high and moved alike are chosen as controls (CONTROLS); HOLD_OUT blocks are drawn by lot and not sprayed "
            "this time, which makes the best controls there are.\n\n"
            "PLANS says what more blocks would bring. Fewer than three sprayed blocks never give more than inconclusive."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        from . import trap_reading

        trap_reading.add_parameters(self, tables=False, optional=False, dated=True)
        self.add(
            QgsProcessingParameterFeatureSource("BLOCKS", tr("Blocks to be sprayed"), [QgsProcessing.SourceType.TypeVectorPolygon]),
            tr("One polygon per block, as Spray targets writes them."),
        )
        self.add(
            QgsProcessingParameterField(
                "BLOCK_FIELD", tr("Field that names the block"), None, "BLOCKS", Qgis.ProcessingFieldParameterDataType.Any, False, True
            ),
            tr("Empty: the number of the feature."),
            advanced=True,
        )
        for name, text, default, help_text in (
            (
                "REDUCTION",
                tr("Reduction that is hoped for (%)"),
                50.0,
                tr(
                    "How many fewer insects spraying may bring. Take it from an earlier round or from the literature, not from the brochure."
                ),
            ),
            (
                "RELEVANT_REDUCTION",
                tr("Reduction worth having (%)"),
                30.0,
                tr("As it will be given to Spray effect. Decide before you look."),
            ),
        ):
            self.add(QgsProcessingParameterNumber(name, text, _NUMBER.Double, default, False, 0.0, 99.0), help_text)
        for name, text, default, least, help_text, advanced in (
            (
                "HOLD_OUT",
                tr("Blocks held out by lot"),
                0,
                0,
                tr("So many blocks are drawn by lot and not sprayed in this round: they are the controls that no sceptic can doubt."),
                False,
            ),
            (
                "N_CONTROLS",
                tr("Control traps per block"),
                3,
                1,
                tr("So many traps outside are matched with each block by level and trend before."),
                False,
            ),
            ("PERIODS_BEFORE", tr("Periods before"), 6, 1, tr("Visits of each trap before the spraying that will be used."), True),
            ("PERIODS_AFTER", tr("Periods after"), 4, 1, tr("Visits of each trap after it."), True),
            ("PERIOD_DAYS", tr("Length of a period (days)"), 7, 1, tr("Days from one visit of a trap to the next."), True),
            (
                "SIMULATIONS",
                tr("Simulated rounds"),
                _LEAST_SIMULATIONS,
                _LEAST_SIMULATIONS,
                tr("With 4,000 the power is known to 1.6 points or better."),
                True,
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(name, text, _NUMBER.Integer, default, False, least, 1_000_000), help_text, advanced=advanced
            )
        self.add_metres(
            "CLEARANCE",
            tr("Least distance of controls from blocks (m)"),
            tr("Traps nearer than this may get the drift and are no controls. Empty: 200 m."),
            advanced=True,
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterFeatureSink("CONTROLS", tr("Controls"), QgsProcessing.SourceType.TypeVectorPoint),
            tr("One point per block and control trap: which trap stands in for which block, with which weight; traps of blocks held out."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "PLANS", tr("What more blocks would bring"), QgsProcessing.SourceType.TypeVector, None, True, False
            ),
            tr("Power with 3 to 30 sprayed blocks like these."),
        )
        self.add_report()
        self.add_numbers(
            ("POWER", tr("Chance that the effect is seen (0..1)")),
            ("MDE_PCT", tr("Smallest reduction in percent that is seen four times in five")),
            ("P_EFFECTIVE", tr("Chance that it is seen and worth having")),
            ("N_TREATED", tr("Blocks to be sprayed that have traps")),
            ("N_CONTROLS_USED", tr("Control traps and blocks")),
            ("N_HELD_OUT", tr("Blocks held out")),
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_crs, without_features, without_field
        from . import trap_reading

        if problem := trap_reading.check(self, parameters, context, dated=True):
            return problem
        if not self.parameterAsString(parameters, "DATE", context):
            return tr("Choose the field with the date (DATE): how catches change by themselves can only be learned from dated rows.")
        blocks = self.parameterAsSource(parameters, "BLOCKS", context)
        if blocks is None:
            return unreadable()
        traps = self.parameterAsSource(parameters, "TRAPS", context)
        return (
            without_features(blocks)
            or without_crs(blocks)
            or without_crs(traps)
            or without_field(blocks, self.parameterAsString(parameters, "BLOCK_FIELD", context), numeric=False)
        )

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, match, simulate, write, report."""
        from ...smartcity_plugin.analysis.impact.planning import plans
        from ...smartcity_plugin.analysis.impact.power import simulate_power
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .power_layers import power_report, write_controls, write_plans
        from .power_reading import read_design

        progress, notes = watch(feedback), Notes(feedback)
        design = read_design(self, parameters, context, notes, part(progress, 0.0, 0.2))
        reduction, relevant = (self.parameterAsDouble(parameters, name, context) for name in ("REDUCTION", "RELEVANT_REDUCTION"))
        rounds = {
            "simulations": self.parameterAsInt(parameters, "SIMULATIONS", context),
            "seed": self.parameterAsInt(parameters, "SEED", context),
        }
        found = simulate_power(design.planned, reduction, relevant, **rounds, progress=part(progress, 0.2, 0.6))
        others = plans(design.planned, reduction, relevant, **rounds, progress=part(progress, 0.6, 0.9))
        outputs = {"CONTROLS": write_controls(self, parameters, context, design, part(progress, 0.9, 0.95))}
        if parameters.get("PLANS"):
            outputs["PLANS"] = write_plans(self, parameters, context, others, reduction, part(progress, 0.95, 0.98))
        figures = {
            "N_READ": design.n_read,
            "N_USED": design.n_used,
            "N_SKIPPED": design.n_read - design.n_used,
            "POWER": found.power,
            "MDE_PCT": found.mde,
            "P_EFFECTIVE": found.judged_effective,
            "N_TREATED": design.planned.n_treated,
            "N_CONTROLS_USED": design.planned.n_control,
            "N_HELD_OUT": len(design.held_out),
        }
        used = self.used_parameters(parameters, context)
        results = {**outputs, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            power_report(self.displayName(), design, found, others, notes, used, figures).save(path)
            results["REPORT"] = path
        progress(1.0)
        return results
