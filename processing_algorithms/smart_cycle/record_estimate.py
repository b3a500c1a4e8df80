# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:record_estimate: an effect that was estimated elsewhere, or why there is no estimate."""

from __future__ import annotations

import math
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm
from .metric_choice import metric_of

VERDICTS = ("effective", "no_useful_effect", "worse", "inconclusive", "no_control")
_DOUBLE = Qgis.ProcessingNumberParameterType.Double


class RecordEstimate(SmartCycleAlgorithm):
    """Records what is known of the effect."""

    ID = "record_estimate"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Record an estimate of effect")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,effect,estimate,interval,control,displacement,evaluation").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Writes down an effect that was estimated outside Smart City, with its interval and what it was compared with; or, with “Why there is none” alone, that it could not be estimated.\n\n"
            "Without a control only “no_control” or “inconclusive” is possible: places are treated because they were bad, and get better by themselves."
        )

    def declare(self) -> None:
        """The effect, or the reason."""
        self.add_cycle()
        self.add_text("METRIC", tr("Metric"), tr("The metric's name or id."))
        self.add_text("METHOD", tr("Method"), tr("did, its, wdd, xmr, or how it was done."))
        for name, description in (
            ("EFFECT", tr("Effect")),
            ("LOW", tr("Lower end of the interval")),
            ("HIGH", tr("Upper end of the interval")),
        ):
            self.add(QgsProcessingParameterNumber(name, description, _DOUBLE, None, True), tr("In the unit below."))
        self.add_text("UNIT", tr("Unit of the effect"), tr("For example % fewer, or calls a week."), default="%")
        self.add(
            QgsProcessingParameterEnum("VERDICT", tr("Verdict"), list(VERDICTS), False, "inconclusive", False, True),
            tr("What the estimate says."),
        )
        self.add_text("CONTROL", tr("Control"), tr("What it was compared with. Empty: nothing."))
        self.add_text("DISPLACEMENT", tr("Displacement"), tr("What happened around the place."))
        self.add_text(
            "REASON", tr("Why there is none"), tr("Instead of an estimate: why it could not be made. Stays for ever."), lines=True
        )
        self.add_person()
        self.addOutput(QgsProcessingOutputString("ESTIMATE_ID", tr("Id of the estimate")))
        self.declare_standing()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Record."""
        from ...smartcity_plugin.cycle.events import Record, new_id
        from ...smartcity_plugin.cycle.evidence import Estimate, NoEstimate, Verdict

        reason, method = (self.text(parameters, name, context) for name in ("REASON", "METHOD"))
        if not reason and not method:
            raise QgsProcessingException(tr("Give an estimate with its method, or say why there is none."))
        with self.opened(parameters, context) as store:
            cycle_id = self.cycle_id(parameters, context, store)
            said: Record
            name = ""
            if method:
                figures = [self.number(parameters, one, context) for one in ("EFFECT", "LOW", "HIGH")]
                effect, low, high = figures
                if effect is None or low is None or high is None or not all(math.isfinite(one) for one in (effect, low, high)):
                    raise QgsProcessingException(tr("An estimate needs its effect and both ends of its interval."))
                name = new_id()
                said = Estimate(
                    name,
                    metric_of(store.cycle(cycle_id), self.text(parameters, "METRIC", context)),
                    method,
                    effect,
                    low,
                    high,
                    Verdict(self.parameterAsEnumString(parameters, "VERDICT", context)),
                    self.text(parameters, "UNIT", context) or "%",
                    control=self.text(parameters, "CONTROL", context),
                    displacement=self.text(parameters, "DISPLACEMENT", context),
                    reason=reason,
                )
            else:
                said = NoEstimate(reason)
            self.record(store, cycle_id, self.actor(parameters, context, store), said)
            self.say_notices(store, feedback)
            return self.standing(parameters, context, store, cycle_id, ESTIMATE_ID=name)
