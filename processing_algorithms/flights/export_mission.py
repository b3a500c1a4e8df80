# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:export_mission, waypoints as files for ground stations and apps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputVariant,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

FORMATS = ["qgc_plan", "wpl", "wpml", "litchi", "kml", "gpx"]
HEIGHTS = ["relative", "amsl", "terrain"]
FIRMWARE = ["ardupilot", "px4"]
WPML_VERSIONS = ["1.0.2", "1.0.6"]
DRONES = ["m300", "m350", "m30", "m30t", "m3e", "m3t", "m3d", "m3td", "m4e", "m4t", "mini4pro"]


class ExportMission(SmartCityAlgorithm):
    """Declares, reads waypoints, fence and rally points, calls `analysis.flights.mission_files`, writes files."""

    ID = "export_mission"
    GROUP_ID = "flights"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Export mission (to QGroundControl, Mission Planner, DJI, Litchi)")

    def group(self) -> str:
        """The family."""
        return tr("Drone flights")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("drone,mission,waypoints,plan,wpl,wpml,kmz,litchi,qgroundcontrol,mission planner,dji pilot").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Writes one file per sortie of a layer of waypoints, and more where an app takes only so many waypoints. Each file is checked by the format's own rules before it is handed over.\n\n"
            "qgc_plan (.plan) holds fence and rally points too; wpl (.waypoints) is for Mission Planner; wpml (.kmz) for DJI Pilot 2; litchi (.csv) for Litchi; kml and gpx for looking at it."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        self.add(
            QgsProcessingParameterFeatureSource("WAYPOINTS", tr("Waypoints"), [QgsProcessing.SourceType.TypeVectorPoint]),
            tr(
                "The layer WAYPOINTS of a planned flight: fields seq, sortie, action, alt_agl or alt_amsl, and, if there are any, speed, heading, param, pitch."
            ),
        )
        self.add(
            QgsProcessingParameterEnum("FORMAT", tr("Format"), FORMATS, False, "qgc_plan", False, True),
            tr("Which ground station or app will fly it."),
        )
        self.add(
            QgsProcessingParameterFileDestination("FILE", tr("File"), tr("Mission files (*.plan *.waypoints *.kmz *.csv *.kml *.gpx)")),
            tr("With several sorties or parts, _1, _2 … is added to the name; the ending is that of the format."),
        )
        self.add(
            QgsProcessingParameterEnum("HEIGHTS", tr("Heights above"), HEIGHTS, False, "relative", False, True),
            tr(
                "relative: the place of take-off. amsl: sea level. terrain: the ground below, by the drone's own terrain data. DJI and Litchi do not know amsl."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource("FENCE", tr("Fence"), [QgsProcessing.SourceType.TypeVectorPolygon], None, True),
            tr("Areas that the drone must not leave (.plan only)."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource("NO_FLY", tr("No-fly zones"), [QgsProcessing.SourceType.TypeVectorPolygon], None, True),
            tr("Areas that the drone must not enter, as exclusion fences (.plan only)."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource("RALLY", tr("Rally points"), [QgsProcessing.SourceType.TypeVectorPoint], None, True),
            tr("Where the drone may return to instead of home (.plan only). A Z of the points is their height above home, else 30 m."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "MAX_WAYPOINTS", tr("Most waypoints in a file"), Qgis.ProcessingNumberParameterType.Integer, None, True, 3
            ),
            tr(
                "Longer sorties are cut, and each part takes up in the air where the last ended. Empty: 99 for Litchi, no limit for the others. Some DJI remotes fail above 100 to 250."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("FIRMWARE", tr("Firmware (.plan)"), FIRMWARE, False, "ardupilot", False, True),
            tr("What the drone's autopilot runs."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("DRONE", tr("Drone (DJI)"), DRONES, False, "m3e", False, True),
            tr("The model for which the .kmz is made."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("WPML_VERSION", tr("Version of the format (DJI)"), WPML_VERSIONS, False, "1.0.6", True, True),
            tr("1.0.2 for older firmware of M300, M30 and M3 drones."),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputVariant("FILES", tr("Files that were written")))
        self.add_numbers(("N_FILES", tr("Files")))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, convert, check, write."""
        from ...smartcity_plugin.analysis.flights.mission import Heights
        from ...smartcity_plugin.analysis.flights.mission_files.formats import FORMATS as KNOWN
        from ...smartcity_plugin.analysis.flights.mission_files.formats import write
        from ...smartcity_plugin.analysis.flights.mission_files.parts import cut
        from ...smartcity_plugin.analysis.flights.mission_files.wpml import FOLLOW_THE_GROUND
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .mission_reading import read_missions

        progress, notes = watch(feedback), Notes(feedback)
        form = self.parameterAsEnumString(parameters, "FORMAT", context)
        heights = Heights(self.parameterAsEnumString(parameters, "HEIGHTS", context))
        target = _named(Path(self.parameterAsFileOutput(parameters, "FILE", context)), KNOWN[form].suffix)
        given = parameters.get("MAX_WAYPOINTS")
        most = self.parameterAsInt(parameters, "MAX_WAYPOINTS", context) if given not in (None, "", "NULL") else KNOWN[form].most_waypoints
        missions, n_read = read_missions(self, parameters, context, heights, target.stem, notes)
        if form != "qgc_plan" and any(parameters.get(name) for name in ("FENCE", "NO_FLY", "RALLY")):
            notes.warn(tr("Fence, no-fly zones and rally points are only written to .plan files. Set them in the app."))
        parts = [piece for mission in missions for piece in (cut(mission, most) if most else [mission])]
        options = {
            "firmware": self.parameterAsEnumString(parameters, "FIRMWARE", context),
            "drone": self.parameterAsEnumString(parameters, "DRONE", context),
            "version": self.parameterAsEnumString(parameters, "WPML_VERSION", context) or "1.0.6",
        }
        if form == "wpml" and heights is Heights.TERRAIN and options["drone"] not in FOLLOW_THE_GROUND:
            notes.warn(
                tr("DJI lets only {drones} follow the ground by themselves. For this drone export heights above take-off.").format(
                    drones=", ".join(FOLLOW_THE_GROUND)
                )
            )
        contents = []
        for number, piece in enumerate(parts):
            progress(number / len(parts))
            contents.append(write(piece, form, **options))
        names = [target] if len(parts) == 1 else [target.with_name(f"{piece.name}{target.suffix}") for piece in parts]
        files = _save(names, contents)
        if len(parts) > len(missions):
            notes.warn(_parts_are_one_flight())
        if len(files) > 1:
            notes.remark(tr("{n} files were written, one per sortie or part: load them one after the other.").format(n=len(files)))
        figures = {"N_READ": n_read, "N_USED": n_read, "N_SKIPPED": 0, "N_FILES": len(files)}
        return {
            **figures,
            "FILE": files[0],
            "FILES": files,
            "REPORT_JSON": report_json(self.used_parameters(parameters, context), figures, notes.warnings),
        }


def _parts_are_one_flight() -> str:
    return tr(
        "Sorties are cut into parts. The parts of a sortie are one flight on one battery: the first takes off, only the last returns. Load the next part while the drone hovers where the last one ended, and set no return at the end "
        "of a part before the last. Where your app cannot do that, plan sorties that fit into one file, with a smaller BATTERY_S."
    )


def _named(path: Path, suffix: str) -> Path:
    """With the ending of the format instead of another one; a number behind a dot is no ending but part of the name ("Block 2.5")."""
    return path.with_name(path.name + suffix) if path.suffix[1:2].isdigit() else path.with_suffix(suffix)


def _save(names: list[Path], contents: list[bytes]) -> list[str]:
    """All files, or none: what was written is taken back where one fails."""
    written: list[Path] = []
    try:
        for name, content in zip(names, contents, strict=True):
            name.parent.mkdir(parents=True, exist_ok=True)
            name.write_bytes(content)
            written.append(name)
    except OSError as error:
        for name in written:
            name.unlink(missing_ok=True)
        raise QgsProcessingException(
            tr("“{file}” cannot be written: {reason}. Choose another place.").format(file=names[len(written)], reason=error.strerror)
        ) from error
    return [str(name) for name in written]
