# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:spray_effect: did spraying work, by how much, and how sure is that?"""

from __future__ import annotations

from ...smartcity_plugin.qgis_bridge.translation import tr
from ..impact.impact_algorithm import ImpactAlgorithm


class SprayEffect(ImpactAlgorithm):
    """Names and help; everything else is `ImpactAlgorithm`."""

    ID = "spray_effect"
    GROUP_ID = "spraying"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Spray effect (did it work?)")

    def group(self) -> str:
        """The family."""
        return tr("Spraying")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr(
            "mosquito,trap,abundance,henderson,tilton,abbott,mulla,efficacy,control,difference in differences,rebound,reduction"
        ).split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Compares traps in sprayed blocks with traps where nothing was done, before and after: percent reduction with its 95 % interval, and a verdict.\n\n"
            "effective: counts fell against the controls, by at least what you call worth having. no_useful_effect: they surely fell by less than that. worse: they rose. inconclusive: both are possible; "
            "the report says what could have been noticed. no_control: there is nothing to compare with.\n\n"
            "Chance is counted by blocks, as blocks are what is sprayed: fewer than three sprayed blocks are always inconclusive. Blocks are sprayed because their counts are high, and high counts fall by "
            "themselves; so the fall must also be there among traps that were equally high before, and without the week just before the spraying.\n\n"
            "Blocks sprayed at different times or again and again: let TREATED say for each row whether the spraying was on, or give START_FIELD. The effect by day shows rebounds and when it had worn off."
        )

    def advice(self, verdict: str) -> list[str]:
        """What a vector-control officer looks at before the next round."""
        advice = [tr("Larviciding and source reduction come first; spraying adults is for what they leave.")]
        if verdict in ("no_useful_effect", "worse"):
            advice.append(
                tr(
                    "Before spraying again: have resistance tested and the active ingredient rotated, and look at time of day, droplets, weather and breeding sites inside the blocks."
                )
            )
        return advice

    def question(self) -> str:
        """For the report."""
        return tr("Did the spraying work?")
