# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:evaluate_impact: did a measure work, and did the problem only move next door?"""

from __future__ import annotations

from ...smartcity_plugin.qgis_bridge.translation import tr
from ..impact.impact_algorithm import ImpactAlgorithm


class EvaluateImpact(ImpactAlgorithm):
    """Names and help; everything else is `ImpactAlgorithm`."""

    ID = "evaluate_impact"
    GROUP_ID = "smart_cycle"

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
