# SPDX-License-Identifier: GPL-2.0-or-later
"""What a flight check is told: the mission, where it may not be, the ground, who watches it, the camera, the drone, the wind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from .camera_names import camera_names
from .flight_parameters import CLEARANCE
from .mission_parameter import QgsMissionParameter

if TYPE_CHECKING:
    from ..base import SmartCityAlgorithm

HEIGHTS = ["relative", "amsl", "terrain"]
HEIGHT_RULES = ["korea", "eu"]
_INTEGER, _DOUBLE = Qgis.ProcessingNumberParameterType.Integer, Qgis.ProcessingNumberParameterType.Double
_LINE, _POINT, _POLYGON = (
    QgsProcessing.SourceType.TypeVectorLine,
    QgsProcessing.SourceType.TypeVectorPoint,
    QgsProcessing.SourceType.TypeVectorPolygon,
)


def add_inputs(algorithm: SmartCityAlgorithm) -> None:
    """The mission, zones, ground, area and people."""
    algorithm.add(
        QgsMissionParameter("MISSION", tr("Mission")),
        tr("The layer WAYPOINTS of a planned flight, or a mission file of QGroundControl, Mission Planner, DJI or Litchi, KML or GPX."),
    )
    for name, what, kind, text in (
        (
            "NO_FLY",
            tr("No-fly zones"),
            _POLYGON,
            tr(
                "Where the drone must not be. Fields lower_m, lower_ref, upper_m and upper_ref, as Import no-fly zones writes them, say between which heights; without them a zone forbids at any height."
            ),
        ),
        ("AREA", tr("Area"), _POLYGON, tr("What is to be photographed: how much of it is seen, in how many photos, how finely.")),
        (
            "PILOTS",
            tr("Pilot stations"),
            _POINT,
            tr("Where pilots and observers stand: does one of them see the drone at every place of its way?"),
        ),
        (
            "RALLY",
            tr("Rally points"),
            _POINT,
            tr("Where the drone may return to instead of home; those of a .plan file are known. The nearest of home and these is taken."),
        ),
        ("PEOPLE", tr("Places with people"), _POLYGON, tr("Nobody who has no part in the flight should be in the ground risk buffer.")),
    ):
        algorithm.add(QgsProcessingParameterFeatureSource(name, what, [kind], None, True), text, advanced=name in ("RALLY", "PEOPLE"))
        if name == "NO_FLY":
            algorithm.add_metres(
                "NO_FLY_BUFFER", tr("Buffer around no-fly zones in metres"), tr("0 where the zones have theirs already."), default=0.0
            )
            algorithm.add_metres(
                "CLEARANCE",
                tr("Clearance in metres"),
                tr("For errors of position and corners that are cut; on top of the buffer."),
                default=CLEARANCE,
                advanced=True,
            )
            algorithm.add(
                QgsProcessingParameterRasterLayer("DEM", tr("Terrain"), None, True), tr("Heights of the ground in metres above sea level.")
            )
            algorithm.add(
                QgsProcessingParameterRasterLayer("DSM", tr("Surface"), None, True),
                tr(
                    "Heights of trees and roofs in metres above sea level: for clearance, lines of sight, the way home and what photos see. Empty: the terrain."
                ),
            )


def add_limits(algorithm: SmartCityAlgorithm) -> None:
    """Limits, each with a usual value."""
    algorithm.add(
        QgsProcessingParameterEnum("HEIGHT_RULE", tr("Height limit by law"), HEIGHT_RULES, False, "korea", True, True),
        tr(
            "korea: below 150 m above ground, water or objects (Enforcement Rule of the Aviation Safety Act, article 308). eu: at most 120 m above the ground (Regulation (EU) 2019/947, UAS.OPEN.010). "
            "Laws change: check the text in force. A limit of your own below wins."
        ),
    )
    algorithm.add_metres("MAX_HEIGHT", tr("Highest above ground in metres"), tr("Your own limit. Empty: that of the law chosen above."))
    algorithm.add_metres(
        "RTL_HEIGHT",
        tr("Height of the return home in metres"),
        tr(
            "Above home or the rally point. A drone that loses contact climbs to it, unless it is higher, and flies back in a straight line. Empty: it returns as high as it is."
        ),
    )
    for name, what, default, text in (
        (
            "MIN_CLEARANCE",
            tr("Least clearance over the surface in metres"),
            10.0,
            tr("Over ground, trees and roofs, everywhere on the way."),
        ),
        (
            "MAX_SIGHT",
            tr("Farthest that a pilot sees the drone, in metres"),
            500.0,
            tr("By its size and colour; 500 m is much for a small drone."),
        ),
        ("BATTERY_S", tr("Seconds in the air with one battery"), 1500.0, tr("As flown with your load, not as advertised.")),
        ("RESERVE", tr("Reserve of the battery"), 0.2, tr("Share of the battery that is not planned.")),
        ("WIND", tr("Wind in m/s"), 0.0, tr("Mean wind at the height of the flight.")),
        (
            "WIND_FROM",
            tr("Direction from which the wind comes, in degrees"),
            None,
            tr("Clockwise from north. Empty: head wind all the way, the worst that can be."),
        ),
        (
            "MAX_AIRSPEED",
            tr("Highest airspeed of the drone in m/s"),
            15.0,
            tr("With it the drone can just hold its place in a wind as strong."),
        ),
        ("SPEED", tr("Speed in m/s where the mission states none"), 8.0, tr("As the ground station or app is set.")),
        ("SIZE", tr("Size of the drone in metres"), 1.0, tr("Across, for the ground risk buffer.")),
        ("MIN_COVERAGE", tr("Least share of the area that is seen, in per cent"), 99.0, tr("Of what lies outside no-fly zones.")),
        (
            "MIN_PHOTOS",
            tr("Photos in which each place is seen, at least"),
            2.0,
            tr("By 95 % of the area. Two for any map; five and more for good models."),
        ),
        ("MAX_GSD", tr("Coarsest ground sample distance in metres"), None, tr("By 95 % of the area. Empty: not checked.")),
        ("PHOTO_S", tr("Seconds that the camera needs between photos"), None, tr("Empty: as the list of cameras says.")),
    ):
        optional = QgsProcessingParameterNumber(name, what, _DOUBLE, default, True, 0.0 if name != "WIND_FROM" else -360.0)
        algorithm.add(optional, text, advanced=name not in ("BATTERY_S", "WIND"))


def add_camera(algorithm: SmartCityAlgorithm) -> None:
    """CAMERA or its own values, the size of a cell, how a layer's heights are meant."""
    algorithm.add(
        QgsProcessingParameterEnum("CAMERA", tr("Camera"), camera_names(), False, None, True, True),
        tr(
            "From the list that comes with the plugin, or the camera's own values below. Empty: coverage is judged by how far the lines are apart."
        ),
    )
    for name, what, kind in (
        ("SENSOR_W", tr("Sensor width in mm"), _DOUBLE),
        ("SENSOR_H", tr("Sensor height in mm"), _DOUBLE),
        ("FOCAL", tr("Focal length in mm"), _DOUBLE),
        ("PIXELS_W", tr("Image width in pixels"), _INTEGER),
        ("PIXELS_H", tr("Image height in pixels"), _INTEGER),
    ):
        algorithm.add(
            QgsProcessingParameterNumber(name, what, kind, None, True, 0),
            tr(
                "The camera's own values, instead of one from the list. The width lies across the flight. The focal length is the real one, not the 35 mm equivalent."
            ),
            advanced=True,
        )
    algorithm.add_metres("PIXEL", tr("Side of a cell in metres"), tr("Of the rasters. Empty: a twentieth of a photo."), advanced=True)
    algorithm.add(
        QgsProcessingParameterEnum("HEIGHTS", tr("Heights above"), HEIGHTS, False, "relative", True, True),
        tr("How a layer's heights will be flown, as in Export mission. A file says it itself."),
        advanced=True,
    )


def add_outputs(algorithm: SmartCityAlgorithm) -> None:
    """The checks, layers to look at, rasters, the briefing page, figures."""
    for name, what, kind, optional, text in (
        ("OUTPUT", tr("Checks"), _POINT, False, tr("One row per check: limit, value, passed, and where it is worst.")),
        ("TRACK", tr("Track"), _LINE, True, tr("Each flight through space, with its length, time and share of the battery.")),
        ("VOLUMES", tr("Volumes"), _POLYGON, True, tr("Contingency volume and ground risk buffer (1:1). Not an authorisation.")),
        (
            "RALLY_PROPOSED",
            tr("Proposed rally points"),
            _POINT,
            True,
            tr(
                "Where the way home is not free: all places to return to instead, those given that do no harm among them. Look at each before you use it."
            ),
        ),
    ):
        algorithm.add(QgsProcessingParameterFeatureSink(name, what, kind, None, optional), text)
    for name, what, text in (
        ("OVERLAP", tr("Photos per place"), tr("How many photos see each cell of the area, as GeoTIFF.")),
        ("GSD", tr("Ground sample distance"), tr("Metres of ground per pixel in the best photo of each cell, as GeoTIFF.")),
    ):
        algorithm.add(QgsProcessingParameterRasterDestination(name, what, None, True, False), text)
    algorithm.add_report()
    algorithm.add_numbers(
        ("PASSED", tr("1 if every check is passed, else 0")),
        ("N_CHECKS", tr("Checks")),
        ("N_FAILED", tr("Checks that failed")),
        ("N_FLIGHTS", tr("Flights")),
        ("ZONE_M", tr("Metres to the nearest no-fly zone")),
        ("HIGHEST_M", tr("Greatest height above ground in metres")),
        ("CLEARANCE_M", tr("Least clearance over the surface in metres")),
        ("FAILSAFE_PCT", tr("Per cent of the track from which the way back is clear")),
        ("SIGHT_PCT", tr("Per cent of the track that a pilot sees")),
        ("COVERED_PCT", tr("Per cent of the area that is seen")),
        ("GSD_MEAN", tr("Mean ground sample distance in metres")),
        ("N_PHOTOS", tr("Photos")),
        ("LENGTH_M", tr("Metres flown")),
        ("TIME_S", tr("Seconds of the longest flight, in calm air")),
        ("CONTINGENCY_M2", tr("Square metres of the contingency volume")),
        ("GROUND_RISK_M2", tr("Square metres of the ground risk buffer")),
        ("N_RALLY", tr("Rally points that are proposed")),
    )
