# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:hand_over: a cycle with everything a successor needs, in one file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm


class HandOver(SmartCycleAlgorithm):
    """Collects and packs."""

    ID = "hand_over"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Hand over a cycle")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,hand over,successor,package,archive,RO-Crate,provenance,zip").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Packs a cycle for a successor or an archive into one zip file: its log with the chain, the layers it belongs to and those its runs read and made, their styles, a project, models, both reports, and where "
            "everything comes from, as RO-Crate 1.1. Take over a cycle unpacks it elsewhere: the chain is the same, and runs can be repeated.\n\n"
            "Fields marked personal stay behind, and so do the styles of layers that have such fields. Free texts of the cycle go along, since the successor works with them; names only if asked for."
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Layers of the project are read, and maps drawn, in QGIS's main thread."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def declare(self) -> None:
        """Which cycle, what else, where to."""
        self.add_cycle()
        self.add(
            QgsProcessingParameterMultipleLayers("LAYERS", tr("Further layers"), Qgis.ProcessingSourceType.MapLayer, None, True),
            tr("Besides those of the cycle and its runs that are in the project."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers("MODELS", tr("Models"), Qgis.ProcessingSourceType.File, None, True),
            tr("Files *.model3 that belong to the work. Models that runs of the cycle used go along by themselves."),
        )
        self.add(
            QgsProcessingParameterBoolean("PEOPLE", tr("With the names of people"), True),
            tr("Of those whom the cycle mentions. Without: they are known by their ids."),
        )
        self.add(
            QgsProcessingParameterBoolean("MOVE", tr("The cycle goes on there"), False),
            tr("Nothing is recorded in this store any more. Otherwise the package is a copy, and work goes on here."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "K_SUPPRESS", tr("Smallest count to be shown (k)"), Qgis.ProcessingNumberParameterType.Integer, 5, False, 1
            ),
            tr("Of the public report inside."),
            advanced=True,
        )
        self.add_text("LICENSE", tr("Licence of the data"), tr("What others may do with them, as RO-Crate asks; a sentence or an address."))
        self.add_person()
        self.add(
            QgsProcessingParameterFileDestination("FILE", tr("Package"), tr("Packages (*.zip)")),
            tr("Where the package is written: one zip file."),
        )
        self.add_numbers(("N_LAYERS", tr("Layers in the package")), ("N_FIELDS_LEFT_OUT", tr("Personal fields that stayed behind")))
        self.declare_standing()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Collect, pack, and say what stayed behind."""
        from ...smartcity_plugin.qgis_bridge.cycle_handover import Parcel, hand_over

        path = Path(self.parameterAsFileOutput(parameters, "FILE", context))
        if path.suffix.lower() != ".zip":
            path = path.with_name(path.name + ".zip")
        parcel = Parcel(
            self.parameterAsLayerList(parameters, "LAYERS", context) if parameters.get("LAYERS") else [],
            self.parameterAsFileList(parameters, "MODELS", context) if parameters.get("MODELS") else [],
            self.parameterAsBool(parameters, "PEOPLE", context),
            self.parameterAsInt(parameters, "K_SUPPRESS", context),
            self.text(parameters, "LICENSE", context),
        )
        move = self.parameterAsBool(parameters, "MOVE", context)
        self.note_publication(parameters, context, feedback, parcel.k)
        with self.opened(parameters, context, read_only=not move) as store:
            cycle_id = self.cycle_id(parameters, context, store)
            try:
                handed = hand_over(store, cycle_id, context.project(), parcel, path)
            except OSError as error:
                raise QgsProcessingException(
                    tr("The package could not be written: {reason}. Choose another place for it.").format(
                        reason=error.strerror or str(error)
                    )
                ) from error
            if move:
                from ...smartcity_plugin.cycle.transfer import let_go

                let_go(store, cycle_id, self.actor(parameters, context, store))
            for one in handed:
                if one.left_out:
                    feedback.pushWarning(
                        tr("“{layer}”: the personal fields {fields} stayed behind, and its style, which may hold their values.").format(
                            layer=one.name, fields=", ".join(one.left_out)
                        )
                    )
            n_fields = sum(len(one.left_out) for one in handed)
            return self.standing(parameters, context, store, cycle_id, FILE=str(path), N_LAYERS=len(handed), N_FIELDS_LEFT_OUT=n_fields)
