# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:cycle_report: a cycle on one page."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm


class CycleReport(SmartCycleAlgorithm):
    """Verifies the store and writes the page."""

    ID = "cycle_report"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Report of a cycle")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,report,evidence,HTML,print,audit").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Writes one page: the problem, each metric in time with its baseline, its target and when something was done; round by round the sources, the analyses with the digests of what they read, the decisions "
            "and the runs they rest on, what was done where, the estimates of effect with their control, or “no control”; the savings. Gates that were passed with a reason stand on top.\n\n"
            "The store is verified at the same time, and the head of the chain is printed: keep it, it shows later whether the log was cut or written anew."
        )

    def declare(self) -> None:
        """Which cycle, where to."""
        self.add_cycle()
        self.add(
            QgsProcessingParameterFileDestination("REPORT", tr("Report"), tr("HTML files (*.html)")),
            tr("One page that needs no network; it can be printed."),
        )
        for name, description in (
            ("VALID", tr("1 where the store is as it was written")),
            ("FIRST_BROKEN", tr("Number of the first entry that is not as it was written, 0 where there is none")),
            ("N_RUNS", tr("Runs")),
            ("N_OVERRIDES", tr("Gates passed with a reason")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))
        self.addOutput(QgsProcessingOutputString("WARNINGS", tr("What must be known before the cycle is relied on")))
        self.declare_standing()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Verify, write."""
        from ...smartcity_plugin.qgis_bridge.cycle_page import CyclePage
        from ...smartcity_plugin.qgis_bridge.feedback import watch

        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        with self.opened(parameters, context, read_only=True) as store:
            cycle_id = self.cycle_id(parameters, context, store)
            found = store.verify((), watch(feedback))
            page = CyclePage(store, cycle_id, found)
            page.save(path)
            for one in page.warnings():
                feedback.pushWarning(one)
            return self.standing(
                parameters,
                context,
                store,
                cycle_id,
                REPORT=path,
                VALID=int(found.valid),
                FIRST_BROKEN=found.first_broken,
                N_RUNS=len(page.state.runs),
                N_OVERRIDES=len(page.state.overrides),
                WARNINGS="\n".join(page.warnings()),
            )
