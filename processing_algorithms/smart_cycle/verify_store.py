# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:verify_store: is the store what was once written?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm

if TYPE_CHECKING:
    from ...smartcity_plugin.cycle.verification import Verification

_SHOWN = 200


class VerifyStore(SmartCycleAlgorithm):
    """Checks every entry of a store, or of a package that Export a cycle made, and the heads that reports print."""

    ID = "verify_store"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Verify a store")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,verify,hash chain,integrity,evidence,audit,tampering").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Reads the whole log of a store (or of a package of one cycle) and says whether every entry, every text and every table is as it was written: VALID is 1, or FIRST_BROKEN is the number of the first "
            "entry that is not.\n\n"
            "A log that was cut at its end, or written anew from the beginning, is consistent in itself. Only the chain heads printed in reports show it: paste them under “Chain heads”."
        )

    def declare(self) -> None:
        """The store, and what reports say of it."""
        self.add_store()
        self.add_text(
            "HEADS", tr("Chain heads"), tr("As reports print them, one in each line: cycle:number:letters and digits."), lines=True
        )
        self.add_report()
        self.add_numbers(
            ("VALID", tr("1 where everything is as it was written")),
            ("N_EVENTS", tr("Entries checked")),
            ("FIRST_BROKEN", tr("Number of the first entry that is not as it was written, 0 where there is none")),
            ("N_FINDINGS", tr("What was found to be wrong")),
            ("N_REMARKS", tr("What is odd, but proves nothing")),
        )
        self.addOutput(QgsProcessingOutputString("FINDINGS", tr("What was found, in words")))
        self.addOutput(QgsProcessingOutputString("CHAIN_HEADS", tr("Chain heads now")))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Verify, report."""
        from ...smartcity_plugin.cycle.verification import said
        from ...smartcity_plugin.qgis_bridge.report import report_json

        found, name = self._verify(parameters, context, feedback)
        sentences = list(said(found.findings, tr))
        for one in sentences[:_SHOWN]:
            feedback.reportError(one)
        for one in said(found.remarks[:_SHOWN], tr):
            feedback.pushWarning(one)
        feedback.pushInfo(_verdict(found, name))
        figures: dict[str, Any] = {
            "N_READ": found.n_events,
            "N_USED": found.n_events,
            "N_SKIPPED": 0,
            "VALID": int(found.valid),
            "N_EVENTS": found.n_events,
            "FIRST_BROKEN": found.first_broken,
            "N_FINDINGS": len(found.findings),
            "N_REMARKS": len(found.remarks),
            "FINDINGS": "\n".join(sentences[:_SHOWN]),
            "CHAIN_HEADS": "\n".join(one.text for one in found.heads),
        }
        used = self.used_parameters(parameters, context)
        results = figures | {"REPORT_JSON": report_json(used, figures, sentences[:_SHOWN])}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            self._report(found, name, used).save(path)
            results["REPORT"] = path
        return results

    def _verify(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> tuple[Verification, str]:
        from pathlib import Path

        from ...smartcity_plugin.cycle.package import is_package, verify_package
        from ...smartcity_plugin.qgis_bridge.feedback import watch

        heads = [one for one in re.split(r"[\s,;]+", self.text(parameters, "HEADS", context)) if one]
        address = self.address(parameters, context)
        if is_package(address):
            return verify_package(Path(address), heads), Path(address).name
        with self.opened(parameters, context, read_only=True) as store:
            return store.verify(heads, watch(feedback)), store.name

    def _report(self, found: Verification, name: str, used: dict[str, Any]) -> Any:
        from ...smartcity_plugin.cycle.verification import said
        from ...smartcity_plugin.qgis_bridge.report import Report

        report = Report(tr("Verification of a store"), tr("Is the evidence what was once written?"), _verdict(found, name))
        report.warnings = list(said(found.findings[:_SHOWN], tr))
        report.remarks = list(said(found.remarks[:_SHOWN], tr))
        report.figures = [
            (tr("Entries checked"), f"{found.n_events:,}"),
            (tr("Wrong"), f"{len(found.findings):,}"),
            (tr("Odd"), f"{len(found.remarks):,}"),
        ]
        report.parameters = [(key, str(value)) for key, value in used.items()] + [(one.cycle_id, one.text) for one in found.heads]
        report.method = tr(
            "Every entry's content is hashed again (SHA-256), both chains are computed from the first entry on, every cycle is replayed, and the tables are compared with what comes out. A chain that was "
            "cut or written anew as a whole shows only against the heads that earlier reports print."
        )
        return report


def _verdict(found: Verification, name: str) -> str:
    if found.valid:
        return tr("“{store}” is as it was written: {n} entries, none altered, missing or out of order.").format(
            store=name, n=found.n_events
        )
    if found.first_broken:
        return tr("“{store}” was changed: entry {first} is the first that is not as it was written.").format(
            store=name, first=found.first_broken
        )
    return tr("The log of “{store}” is as it was written, but tables beside it were changed.").format(store=name)
