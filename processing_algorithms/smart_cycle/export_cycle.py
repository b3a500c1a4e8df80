# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:export_cycle: one cycle as a package that others can read and check without the store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm


class ExportCycle(SmartCycleAlgorithm):
    """Writes the package."""

    ID = "export_cycle"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Export a cycle")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,export,package,evidence,audit,hand over,CSV,GeoJSON").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Writes one cycle into a zip file: the log with its chain, tables of runs, observations, decisions, interventions, estimates, savings and comments as CSV, and a page that says what is what. Verify a store checks the package "
            "as it checks a store.\n\n"
            "Names of people and free texts stay out unless asked for; the chain can be checked without them."
        )

    def declare(self) -> None:
        """Which cycle, where to."""
        self.add_cycle()
        self.add(
            QgsProcessingParameterBoolean("PERSONAL", tr("With names of people and free texts"), False),
            tr("Only where those who get the package may see them."),
        )
        self.add(
            QgsProcessingParameterFileDestination("FILE", tr("Package"), tr("Packages (*.zip)")),
            tr("Where the package is written: one zip file."),
        )
        self.declare_standing()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Export."""
        from ...smartcity_plugin.cycle.package import write_package

        path = Path(self.parameterAsFileOutput(parameters, "FILE", context))
        if path.suffix.lower() != ".zip":
            path = path.with_name(path.name + ".zip")
        with self.opened(parameters, context, read_only=True) as store:
            cycle_id = self.cycle_id(parameters, context, store)
            try:
                write_package(store, cycle_id, path, personal=self.parameterAsBool(parameters, "PERSONAL", context))
            except OSError as error:
                raise QgsProcessingException(
                    tr("The package could not be written: {reason}. Choose another place for it.").format(
                        reason=error.strerror or str(error)
                    )
                ) from error
            return self.standing(parameters, context, store, cycle_id, FILE=str(path))
