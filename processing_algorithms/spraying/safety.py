# SPDX-License-Identifier: GPL-2.0-or-later
"""What every spraying plan says before anything else: who decides, who approved, what comes first, and what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterString

from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from ...smartcity_plugin.qgis_bridge.feedback import Notes

_LONGEST = 500


def add_safety(algorithm: SmartCityAlgorithm) -> None:
    """APPROVED_BY, OVERRIDES, LARVICIDING, RESISTANCE: printed on the plan."""
    for name, what, text in (
        ("APPROVED_BY", tr("Approved by"), tr("Office and date of who approved the plan. Printed on it; empty: it says that nobody has.")),
        ("OVERRIDES", tr("Rules overridden, with the reason"), tr("Any rule that is set aside for this plan, and why. Printed on it.")),
        (
            "LARVICIDING",
            tr("Larviciding and source reduction done so far"),
            tr("They come first: what was done, where and when. Printed on the plan; empty: it says that nothing is known."),
        ),
        (
            "RESISTANCE",
            tr("Modes of action used last, and resistance tests"),
            tr("Products are rotated by mode of action. Printed on the plan; empty: it asks for it."),
        ),
    ):
        algorithm.add(QgsProcessingParameterString(name, what, None, True, True), text, advanced=True)


def note_safety(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes, overridden: list[str]
) -> None:
    """Put the lines on the plan. ``overridden``: rules that this run itself sets aside (translated)."""

    def given(name: str) -> str:
        return algorithm.parameterAsString(parameters, name, context).strip()[:_LONGEST] if parameters.get(name) else ""

    notes.warn(tr("This is decision support. The label is the law: it and the authority in charge decide, not this plan."))
    approved, reason = given("APPROVED_BY"), given("OVERRIDES")
    notes.warn(
        tr("Approved by: {who}.").format(who=approved) if approved else tr("Nobody has approved this plan yet (APPROVED_BY is empty).")
    )
    for rule in overridden:
        notes.warn(
            tr("Overridden: {rule} Reason: {reason}").format(rule=rule, reason=reason or tr("none was given; state it in OVERRIDES."))
        )
    if reason and not overridden:
        notes.warn(tr("Overridden: {reason}").format(reason=reason))
    larvae, rotation = given("LARVICIDING"), given("RESISTANCE")
    notes.warn(
        tr("Larviciding and source reduction come first. Done so far: {what}").format(
            what=larvae or tr("nothing was stated (LARVICIDING is empty).")
        )
    )
    notes.warn(
        tr("Modes of action are rotated against resistance. Used last: {what}").format(
            what=rotation or tr("nothing was stated (RESISTANCE is empty): ask before you choose the product.")
        )
    )
