# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:move_stage: to the next stage, back, into the next iteration, or to the end."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterEnum

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm

STAGES = ("collect", "analyse", "administer", "evaluate", "closed")


class MoveStage(SmartCycleAlgorithm):
    """Asks the gate; a refusal says what is missing."""

    ID = "move_stage"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Move a cycle to another stage")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,stage,gate,revise,close,iteration,override").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Moves a cycle on, back, from Evaluate to Collect (which opens the next iteration), or to its end. Each stage has a gate; what it asks for that is not there is said. "
            "It can be passed with a reason, which shows in every report for ever."
        )

    def declare(self) -> None:
        """CYCLE, where to, and the words that go with it."""
        self.add_cycle()
        self.add(
            QgsProcessingParameterEnum("TO", tr("Stage to move to"), list(STAGES), False, None, False, True),
            tr("collect → analyse → administer → evaluate; evaluate → collect revises; closed ends the cycle."),
        )
        self.add_text(
            "OVERRIDE", tr("Reason for passing a gate that is not met"), tr("Stays for ever. Where the gate is met it is not used.")
        )
        self.add_text("LEARNED", tr("What was learned"), tr("Needed to close a cycle; useful when it is revised."), lines=True)
        self.add_person()
        self.declare_standing()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Move."""
        from ...smartcity_plugin.cycle.actions import StageMoved
        from ...smartcity_plugin.cycle.stages import Stage

        to = Stage(self.parameterAsEnumString(parameters, "TO", context))
        with self.opened(parameters, context) as store:
            cycle_id = self.cycle_id(parameters, context, store)
            moved = StageMoved(to, self.text(parameters, "OVERRIDE", context), self.text(parameters, "LEARNED", context))
            self.record(store, cycle_id, self.actor(parameters, context, store), moved)
            self.say_notices(store, feedback)
            return self.standing(parameters, context, store, cycle_id)
