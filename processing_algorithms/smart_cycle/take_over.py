# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:take_over: a cycle that somebody handed over, ready to go on with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm


class TakeOver(SmartCycleAlgorithm):
    """Checks, unpacks, records."""

    ID = "take_over"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Take over a cycle")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,take over,import,package,successor,archive,RO-Crate").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Unpacks what Hand over a cycle made into a new folder and takes its log into a store, entry by entry, with the same chain. The project in the folder is made anew from the layers and styles of the package: open it and go on.\n\n"
            "The file is treated as if a stranger had made it: paths, links, sizes and every link of the chain are checked first, macros, actions and form code are left out."
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """A project is made in QGIS's main thread."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def declare(self) -> None:
        """What, where to, into which store."""
        self.add(QgsProcessingParameterFile("FILE", tr("Package"), fileFilter=tr("Packages (*.zip)")), tr("Made by Hand over a cycle."))
        self.add(
            QgsProcessingParameterFolderDestination("FOLDER", tr("Folder"), None, False, False),
            tr("New or empty; layers, project, reports and models come here."),
        )
        self.add(
            QgsProcessingParameterString("STORE", tr("Store of the Smart Cycle"), "", False, True),
            tr(
                "Into which the cycle goes: a file, or “pg:” and the name of a PostgreSQL connection. Made where there is none. Empty: a new one beside the project."
            ),
        )
        self.add(
            QgsProcessingParameterString("HEAD", tr("Head of the chain, as it was told to you"), "", False, True),
            tr("From a printed report. With it, a log that was cut or written anew is found out."),
        )
        self.add_person()
        self.addOutput(QgsProcessingOutputFile("PROJECT", tr("Project")))
        self.add_numbers(("N_NEW", tr("Entries that were new in the store")), ("N_LAYERS", tr("Layers in the package")))
        self.declare_standing()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Check, unpack, take in."""
        from ...smartcity_plugin.qgis_bridge.cycle_handover import take_over
        from ...smartcity_plugin.qgis_bridge.store_connections import open_store

        folder = Path(self.parameterAsString(parameters, "FOLDER", context))
        taken = take_over(
            Path(self.parameterAsFile(parameters, "FILE", context)),
            folder,
            self.text(parameters, "STORE", context),
            self.text(parameters, "HEAD", context),
            self.person(parameters, context),
        )
        with open_store(taken.store) as store:
            return self.standing(
                parameters,
                context,
                store,
                taken.cycle_id,
                FOLDER=str(folder),
                STORE=taken.store,
                PROJECT=str(taken.project),
                N_NEW=taken.entries,
                N_LAYERS=taken.layers,
            )
