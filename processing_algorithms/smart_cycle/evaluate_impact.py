# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:evaluate_impact: did a measure work, and did the problem only move next door?"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProcessingOutputString

from ...smartcity_plugin.qgis_bridge.translation import tr
from ..impact.impact_algorithm import ImpactAlgorithm
from .cycle_algorithm import SmartCycleAlgorithm
from .metric_choice import metric_of


class EvaluateImpact(ImpactAlgorithm, SmartCycleAlgorithm):
    """Names and help; the evaluation is `ImpactAlgorithm`. Where a store or a cycle is named, the estimate is recorded there."""

    ID = "evaluate_impact"
    GROUP_ID = "smart_cycle"
    RECORDED = True

    def declare(self) -> None:
        """The evaluation's, and the cycle that its estimate goes into."""
        super().declare()
        self.add_cycle()
        self.add_text("METRIC", tr("Metric"), tr("Its name or id. Empty: the only one. Used where a store or a cycle is named."))
        self.add_person()
        for name, description in (
            ("CYCLE_ID", tr("Id of the cycle")),
            ("ESTIMATE_ID", tr("Id of the estimate, empty where there is none")),
        ):
            self.addOutput(QgsProcessingOutputString(name, description))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Evaluate, and record where a store or a cycle is named. The cycle and its metric are looked up first: nobody waits for a wrong name."""
        if not (self.text(parameters, "STORE", context) or self.text(parameters, "CYCLE", context)):
            return super().compute(parameters, context, feedback)
        from ...smartcity_plugin.cycle.events import new_id
        from ...smartcity_plugin.cycle.evidence import Estimate
        from .impact_recording import estimate_of

        with self.opened(parameters, context) as store:
            cycle_id = self.cycle_id(parameters, context, store)
            metric = metric_of(store.cycle(cycle_id), self.text(parameters, "METRIC", context))
            if not store.writable:
                raise QgsProcessingException(tr("“{store}” can only be read here: nothing new will be recorded.").format(store=store.name))
        results = super().compute(parameters, context, feedback)
        with self.opened(parameters, context) as store:
            said = estimate_of(results, metric, new_id())
            self.record(store, cycle_id, self.actor(parameters, context, store), said)
            self.say_notices(store, feedback)
        return results | {"CYCLE_ID": cycle_id, "ESTIMATE_ID": said.estimate_id if isinstance(said, Estimate) else ""}

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Evaluate impact (did it work?)")

    def group(self) -> str:
        """The family."""
        return tr("Smart Cycle")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr(
            "effect,evaluation,before after control impact,difference in differences,interrupted time series,displacement,run chart,evidence,did it work"
        ).split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Says whether a measure worked, from counts at places where something was done and at places where nothing was, before and after: complaints per block, accidents per crossing, catches per trap.\n\n"
            "Takes the best method that the data allow: with control places a difference in differences whose chance is counted by blocks; without them an interrupted time series or a run chart, whose verdict "
            "is no_control whatever they show, because places are chosen when they are high and what is high falls by itself.\n\n"
            "With RING or DISPLACED the places around the treated ones are judged on their own: did the problem move there?\n\n"
            "The report shows both groups over time, the effect by day, the same comparison at dates when nothing was done, and what could have been noticed."
        )

    def question(self) -> str:
        """For the report."""
        return tr("Did it work?")
