# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:cycle_report: a cycle for its readers, as a page and as a printed layout."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm


class CycleReport(SmartCycleAlgorithm):
    """Verifies the store and writes the report."""

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
            "Writes a report: the problem, the map, each metric in time with its baseline, its target and when something was done; round by round the sources, the decisions and the runs they rest on, what was done "
            "where, the estimates of effect with their control, or “no control”; the savings. Every sentence with a figure cites its run, or the entry of the log that holds it. Gates that were passed with a reason stand on top.\n\n"
            "The internal version names people and repeats what they wrote. The public one does neither; it shows no count below k, nor one that would give such a count away, and no points on the map.\n\n"
            "The PDF is a QGIS layout: take the template resources/report/cycle_report.qpt into the layout designer, change it, save it as a template and name it here.\n\n"
            "The store is verified at the same time, and the head of the chain is printed: keep it, it shows later whether the log was cut or written anew."
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Layouts are drawn in QGIS's main thread."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def declare(self) -> None:
        """Which cycle, for whom, where to."""
        self.add_cycle()
        self.add(
            QgsProcessingParameterEnum("VERSION", tr("Version"), ["internal", "public"], False, "internal", False, True),
            tr("Internal: with names and texts. Public: without names, free texts and small counts."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "K_SUPPRESS", tr("Smallest count to be shown (k)"), Qgis.ProcessingNumberParameterType.Integer, 5, False, 1
            ),
            tr("Of the public version. Counts from 1 to k - 1 are hidden, and enough others that no sum gives them away."),
        )
        self.add(
            QgsProcessingParameterEnum("LANGUAGE", tr("Language"), ["user", "en", "ko"], False, "user", False, True),
            tr("The user's own, English or Korean."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers("LAYERS", tr("Layers of the map"), Qgis.ProcessingSourceType.MapLayer, None, True),
            tr("The topmost first. Empty: the layers of the cycle."),
        )
        self.add(
            QgsProcessingParameterFile("TEMPLATE", tr("Template of the layout"), extension="qpt", optional=True),
            tr("A template saved by QGIS's layout designer. Empty: the shipped one."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination("REPORT", tr("Report"), tr("HTML files (*.html)")),
            tr("One page that needs no network; it can be printed."),
        )
        self.add(
            QgsProcessingParameterFileDestination("PDF", tr("Report as PDF"), tr("PDF files (*.pdf)"), None, True, False),
            tr("The same as a printed layout; its text can be searched."),
        )
        self.add_numbers(
            ("VALID", tr("1 where the store is as it was written")),
            ("FIRST_BROKEN", tr("Number of the first entry that is not as it was written, 0 where there is none")),
            ("N_RUNS", tr("Runs")),
            ("N_OVERRIDES", tr("Gates passed with a reason")),
            ("N_PAGES", tr("Pages of the PDF, 0 where none was asked for")),
        )
        self.addOutput(QgsProcessingOutputString("WARNINGS", tr("What must be known before the cycle is relied on")))
        self.declare_standing()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Verify, tell, write."""
        from ...smartcity_plugin.qgis_bridge.cycle_report_files import Edition, write_report
        from ...smartcity_plugin.qgis_bridge.feedback import watch

        language = self.parameterAsEnumString(parameters, "LANGUAGE", context)
        edition = Edition(
            self.parameterAsEnumString(parameters, "VERSION", context) == "public",
            self.parameterAsInt(parameters, "K_SUPPRESS", context),
            "" if language == "user" else language,
            self.text(parameters, "TEMPLATE", context),
        )
        page = self.parameterAsFileOutput(parameters, "REPORT", context)
        pdf = self.parameterAsFileOutput(parameters, "PDF", context)
        layers = self.parameterAsLayerList(parameters, "LAYERS", context) if parameters.get("LAYERS") else []
        if edition.public:
            self.note_publication(parameters, context, feedback, edition.k)
        with self.opened(parameters, context, read_only=True) as store:
            cycle_id = self.cycle_id(parameters, context, store)
            found = store.verify((), watch(feedback))
            try:
                made = write_report(store, cycle_id, found, edition, context.project(), layers, page, pdf)
            except OSError as error:
                raise QgsProcessingException(
                    tr("The report could not be written to “{file}”. Close it where it is open, or choose another place.").format(
                        file=pdf or page
                    )
                ) from error
            if not made.translated:
                feedback.pushWarning(
                    tr("There is no translation into “{language}” here; the report is in English.").format(language=language)
                )
            for one in made.warnings:
                feedback.pushWarning(one)
            state = store.cycle(cycle_id)
            return self.standing(
                parameters,
                context,
                store,
                cycle_id,
                REPORT=page,
                **({"PDF": pdf} if pdf else {}),
                VALID=int(found.valid),
                FIRST_BROKEN=found.first_broken,
                N_RUNS=len(state.runs),
                N_OVERRIDES=len(state.overrides),
                N_PAGES=made.pages,
                WARNINGS="\n".join(made.warnings),
            )
