# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:import_mission, a mission file as a layer of waypoints."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsWkbTypes,
)

from ...smartcity_plugin.analysis.errors import Cancelled
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .export_mission import FORMATS


class ImportMission(SmartCityAlgorithm):
    """Declares, reads a file by its format's rules, writes waypoints."""

    ID = "import_mission"
    GROUP_ID = "flights"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Import mission (look at a flight before it is flown)")

    def group(self) -> str:
        """The family."""
        return tr("Drone flights")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("drone,mission,waypoints,plan,wpl,wpml,kmz,litchi,qgroundcontrol,mission planner,dji pilot").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Reads a mission of QGroundControl (.plan), Mission Planner (.waypoints), DJI (.kmz), Litchi (.csv), KML or GPX into the same fields that planned flights have, so that it can be looked at, checked "
            "and written in another format. What such a layer cannot hold is named. Broken and hostile files are refused with the place of what is wrong."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md."""
        self.add(QgsProcessingParameterFile("FILE", tr("Mission file")), tr("As a ground station or app has written it."))
        self.add(
            QgsProcessingParameterEnum("FORMAT", tr("Format"), FORMATS, False, None, True, True),
            tr("Empty: by the file's ending, or its beginning."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("WAYPOINTS", tr("Waypoints"), QgsProcessing.SourceType.TypeVectorPoint),
            tr("One row per waypoint, in order."),
        )
        for name, what, kind, text in (
            (
                "FENCE",
                tr("Fence"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                tr("Areas that must not be left (inclusion) or entered, of a .plan file."),
            ),
            (
                "RALLY",
                tr("Rally points"),
                QgsProcessing.SourceType.TypeVectorPoint,
                tr("Of a .plan file, with their height above home as Z."),
            ),
        ):
            self.add(QgsProcessingParameterFeatureSink(name, what, kind, None, True), text)
        self.add_numbers(("N_WAYPOINTS", tr("Waypoints")))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, write."""
        from ...smartcity_plugin.analysis.flights.mission import Heights
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.flight_styles import style_waypoints
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from ...smartcity_plugin.qgis_bridge.writing import Column
        from .file_reading import read_mission_file
        from .flight_layers import points_z
        from .mission_layers import write_fence, write_rally

        progress, notes = watch(feedback), Notes(feedback)
        form = self.parameterAsEnumString(parameters, "FORMAT", context)
        mission = read_mission_file(Path(self.parameterAsFile(parameters, "FILE", context)), notes, form)
        rows = mission.waypoints
        alt = np.array([one.alt for one in rows])
        above_sea = (
            alt
            if mission.heights is Heights.AMSL
            else alt + mission.home.alt
            if mission.heights is Heights.RELATIVE
            else np.full(len(rows), np.nan)
        )
        nothing = np.full(len(rows), np.nan)
        columns = [
            Column("seq", "int", np.arange(1, len(rows) + 1)),
            Column("sortie", "int", np.ones(len(rows), dtype=np.int64)),
            Column("drone", "int", np.ones(len(rows), dtype=np.int64)),
            Column("action", "text", [one.action.value for one in rows]),
            Column("alt_agl", "float", nothing if mission.heights is Heights.AMSL else alt),
            Column("alt_amsl", "float", above_sea),
            *(Column(name, "float", np.array([getattr(one, name) for one in rows])) for name in ("speed", "heading", "param", "pitch")),
        ]
        places = np.array([(one.lon, one.lat) for one in rows])
        outputs: dict[str, OutputLayer] = {}
        try:
            for name, write in (("FENCE", write_fence), ("RALLY", write_rally)):
                if parameters.get(name):
                    outputs[name] = OutputLayer(self, name, parameters, context)
                    write(outputs[name], mission, progress)
            output = outputs["WAYPOINTS"] = OutputLayer(self, "WAYPOINTS", parameters, context)
            output.write(columns, [], points_z(places, alt), QgsWkbTypes.Type.PointZ, QgsCoordinateReferenceSystem("EPSG:4326"), progress)
        except Cancelled:
            for one in outputs.values():
                one.discard()
            raise
        style_waypoints(output, tr("Waypoints"))
        held = [name for name, found in (("FENCE", mission.fences), ("RALLY", mission.rally)) if found and name not in outputs]
        if held:
            notes.remark(tr("The file also holds what was not asked for: {what}.").format(what=", ".join(held)))
        figures = {"N_READ": len(rows), "N_USED": len(rows), "N_SKIPPED": len(mission.left_out), "N_WAYPOINTS": len(rows)}
        return {
            **{name: one.destination for name, one in outputs.items()},
            **figures,
            "REPORT_JSON": report_json(self.used_parameters(parameters, context), figures, notes.warnings),
        }
