# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:import_no_fly, zones as authorities publish them as a layer of polygons that flights keep out of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .flight_parameters import number

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.flights.zone_files.zone import Zone

FORMATS = ["ed269", "geojson", "openair"]


class ImportNoFly(SmartCityAlgorithm):
    """Declares, reads a file by its format's rules, grows the zones by a buffer, writes polygons."""

    ID = "import_no_fly"
    GROUP_ID = "flights"
    PACKAGES = ("shapely",)

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Import no-fly zones (ED-269, ED-318, GeoJSON, OpenAir)")

    def group(self) -> str:
        """The family."""
        return tr("Drone flights")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("drone,airspace,geozone,geofence,no-fly,restricted area,ctr,ed-269,ed-318,openair,notam").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Reads zones in which flying is forbidden or bound to conditions, as aviation authorities publish them (ED-269 and ED-318 JSON, GeoJSON, OpenAir), into a layer for the parameter “No-fly zones” of flights and of the flight check.\n\n"
            "Circles and arcs are drawn around the true shape, never inside it. A buffer is added in true metres. Heights and times are kept as fields: planning keeps out of a zone at any height and time, the flight check looks at the heights."
        )

    def declare(self) -> None:
        """The file, how it is read, and what of it is kept."""
        self.add(QgsProcessingParameterFile("FILE", tr("Zone file")), tr("As the authority or the airspace service has written it."))
        self.add(
            QgsProcessingParameterEnum("FORMAT", tr("Format"), FORMATS, False, None, True, True),
            tr("Empty: by how the file begins. ED-318 is read as geojson."),
            advanced=True,
        )
        self.add_metres("BUFFER", tr("Buffer in metres"), tr("Added around every zone."), default=0.0)
        self.add(
            QgsProcessingParameterString("KINDS", tr("Kinds to keep"), None, False, True),
            tr("The file's own words with commas between them, for example PROHIBITED, REQ_AUTHORISATION or P, R, CTR. Empty: all."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "CEILING",
                tr("Only zones that begin below this height in metres"),
                Qgis.ProcessingNumberParameterType.Double,
                None,
                True,
                0.0,
            ),
            tr(
                "Above ground: the highest that you fly. Zones that begin higher are left out; of those whose height is above the sea only with the highest ground given. Empty: all zones."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "HIGHEST_GROUND",
                tr("Highest ground in metres above the sea"),
                Qgis.ProcessingNumberParameterType.Double,
                None,
                True,
                -500.0,
                9000.0,
            ),
            tr(
                "Of the places where you fly; with it, heights above the sea and flight levels can be compared with the height that you fly."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("No-fly zones"), QgsProcessing.SourceType.TypeVectorPolygon),
            tr("One polygon per zone: name, kind, reason, heights in metres, times, and the buffer that is worked in."),
        )
        self.add_numbers(
            ("N_ZONES", tr("Zones")),
            ("N_ROUND", tr("Zones with circles or arcs")),
            ("N_LEFT_OUT", tr("Zones left out")),
        )

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, choose, grow, write."""
        from ...smartcity_plugin.analysis.flights.zone_files.formats import read_zones
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from ...smartcity_plugin.qgis_bridge.zone_styles import style_zones
        from .file_reading import read_file
        from .zone_layer import WGS84, zone_columns, zone_geometries, zone_shapes

        progress, notes = watch(feedback), Notes(feedback)
        found = read_zones(
            read_file(self.parameterAsFile(parameters, "FILE", context)), self.parameterAsEnumString(parameters, "FORMAT", context)
        )
        zones = self._chosen(list(found.zones), parameters, context)
        if found.left_out:
            shown = "; ".join(found.left_out[:10]) + ("; …" if len(found.left_out) > 10 else "")
            notes.warn(
                tr("{n} entries of the file forbid nothing, or have no area, and were left out: {what}.").format(
                    n=len(found.left_out), what=shown
                )
            )
        if len(zones) < len(found.zones):
            notes.remark(tr("{n} zones were left out by kind or height.").format(n=len(found.zones) - len(zones)))
        if not zones:
            raise AnalysisError(mark("No zone is left of the {n} in the file. Loosen the kinds and the height."), n=len(found.zones))
        progress(0.3)
        buffer = number(self, parameters, "BUFFER", context, 0.0)
        shapes, repaired = zone_shapes(zones, buffer, context)
        if repaired:
            notes.warn(tr("{n} zones cross themselves; their repaired shapes were used.").format(n=repaired))
        if any(zone.valid_from or zone.valid_to for zone in zones):
            notes.remark(
                tr(
                    "Some zones hold for a time only (valid_from, valid_to). They are kept out of at any time; filter the layer if you know better."
                )
            )
        progress(0.6)
        output = OutputLayer(self, "OUTPUT", parameters, context)
        try:
            output.write(zone_columns(zones, buffer), [], zone_geometries(shapes), QgsWkbTypes.Type.MultiPolygon, WGS84, progress)
        except Cancelled:
            output.discard()
            raise
        style_zones(output, tr("No-fly zones"))
        n_read = len(found.zones) + len(found.left_out)
        figures = {
            "N_READ": n_read,
            "N_USED": len(zones),
            "N_SKIPPED": n_read - len(zones),
            "N_ZONES": len(zones),
            "N_ROUND": sum(zone.round_ for zone in zones),
            "N_LEFT_OUT": n_read - len(zones),
        }
        return {
            "OUTPUT": output.destination,
            **figures,
            "REPORT_JSON": report_json(self.used_parameters(parameters, context), figures, notes.warnings),
        }

    def _chosen(self, zones: list[Zone], parameters: dict[str, Any], context: QgsProcessingContext) -> list[Zone]:
        kinds = {word.strip().upper() for word in self.parameterAsString(parameters, "KINDS", context).split(",") if word.strip()}
        ceiling = number(self, parameters, "CEILING", context, float("inf"))
        ground = number(self, parameters, "HIGHEST_GROUND", context, float("nan"))
        return [zone for zone in zones if (not kinds or zone.kind.upper() in kinds) and not _above(zone, ceiling, ground)]


def _above(zone: Zone, ceiling: float, ground: float) -> bool:
    """Whether a zone surely begins above the highest flight."""
    from ...smartcity_plugin.analysis.flights.checks.zones import LEVEL_ERROR

    if zone.lower_ref == "agl":
        return zone.lower > ceiling
    error = LEVEL_ERROR if zone.lower_ref == "fl" else 0.0
    return zone.lower_ref in ("amsl", "fl") and zone.lower - error > ground + ceiling
