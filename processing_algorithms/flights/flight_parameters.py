# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters by which a user says with which camera and drone, from where, how high and around what; shared by all flights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .camera_names import camera_names

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.flights.camera import Camera

_INTEGER, _DOUBLE = Qgis.ProcessingNumberParameterType.Integer, Qgis.ProcessingNumberParameterType.Double
CLEARANCE = 15.0
"""Metres for errors of position and corners that are cut."""
HOVER = 2.0
"""Seconds that a drone stands still for a photo."""
OWN = ("SENSOR_W", "SENSOR_H", "FOCAL", "PIXELS_W", "PIXELS_H")


def add_camera(algorithm: SmartCityAlgorithm) -> None:
    """CAMERA or its own values, HEIGHT or GSD, overlaps."""
    algorithm.add(
        QgsProcessingParameterEnum("CAMERA", tr("Camera"), camera_names(), False, None, True, True),
        tr(
            "From the list that comes with the plugin. Databases disagree on some: check the ground sample distance in the report. Or give the camera's own values below."
        ),
    )
    algorithm.add_metres("HEIGHT", tr("Height above ground in metres"), tr("Give this, or the ground sample distance."))
    algorithm.add(
        QgsProcessingParameterNumber("GSD", tr("Ground sample distance in metres per pixel"), _DOUBLE, None, True, 0.0),
        tr("For example 0.03 for 3 cm. The height follows from it."),
    )
    for name, what, default in (("FRONT", tr("Overlap along the line"), 0.75), ("SIDE", tr("Overlap between lines"), 0.65)):
        algorithm.add(
            QgsProcessingParameterNumber(name, what, _DOUBLE, default, True, 0.0, 0.95),
            tr("As a share. For maps and models usual are 0.7 to 0.85; for a look 0.2 will do."),
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


def add_flight(algorithm: SmartCityAlgorithm, speed: float = 8.0, battery: float = 1500.0) -> None:
    """Speed, no-fly areas, pads, terrain, battery and drones; ``speed`` and ``battery`` are what stands in the dialog at first."""
    polygons, points = [QgsProcessing.SourceType.TypeVectorPolygon], [QgsProcessing.SourceType.TypeVectorPoint]
    algorithm.add(
        QgsProcessingParameterNumber("SPEED", tr("Speed in m/s"), _DOUBLE, speed, True, 0.5, 30.0), tr("On the lines and on the way.")
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource("NO_FLY", tr("No-fly zones"), polygons, None, True),
        tr(
            "Airports, prisons, schools, power lines: neither lines nor the ways between them and home enter these areas with their buffer and the clearance."
        ),
    )
    algorithm.add_metres(
        "NO_FLY_BUFFER", tr("Buffer around no-fly zones in metres"), tr("0 where the zones have theirs already."), default=0.0
    )
    algorithm.add_metres(
        "CLEARANCE",
        tr("Clearance in metres"),
        tr("For errors of position and corners that are cut, on top of the buffer; and above the surface with trees and roofs."),
        default=CLEARANCE,
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource("PADS", tr("Pads for take-off and landing"), points, None, True),
        tr("Each sortie starts from the nearest and returns to it. Empty: beside the area, which you should look at before you fly."),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("DEM", tr("Terrain"), None, True),
        tr("Heights of the ground in metres above sea level. With it, the drone follows the ground."),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("DSM", tr("Surface with trees and roofs"), None, True),
        tr(
            "Heights of what stands on the ground, in metres above sea level. The drone rises so that it stays above all of it by the clearance."
        ),
        advanced=True,
    )
    algorithm.add_metres(
        "TOLERANCE",
        tr("Tolerance of the height in metres"),
        tr(
            "How far from the wanted height above ground the drone may be between waypoints. Empty: 5 m, and no more than a quarter of the height."
        ),
        advanced=True,
    )
    for name, what, default, least, text in (
        ("BATTERY_S", tr("Seconds in the air with one battery"), battery, 30.0, tr("As flown with your load and wind, not as advertised.")),
        ("RESERVE", tr("Reserve of the battery"), 0.2, 0.0, tr("Share of the battery that is not planned.")),
    ):
        algorithm.add(QgsProcessingParameterNumber(name, what, _DOUBLE, default, True, least), text, advanced=name == "RESERVE")
    algorithm.add(
        QgsProcessingParameterNumber("DRONES", tr("Drones"), _INTEGER, 1, True, 1, 50),
        tr("Flying at the same time: the work is shared out so that the last one is down soonest."),
        advanced=True,
    )
    algorithm.add_metres(
        "RTL_HEIGHT",
        tr("Height of the return home in metres"),
        tr(
            "A drone that loses contact climbs to it and flies home in a straight line, whatever was planned. Empty: the height of the flight."
        ),
        advanced=True,
    )


def add_direction(algorithm: SmartCityAlgorithm) -> None:
    """ANGLE."""
    algorithm.add(
        QgsProcessingParameterNumber("ANGLE", tr("Direction of the lines in degrees"), _DOUBLE, None, True, -360.0, 360.0),
        tr("Clockwise from north. Empty: the direction that takes least time."),
    )


def add_angle(algorithm: SmartCityAlgorithm) -> None:
    """ANGLE and CROSS."""
    add_direction(algorithm)
    algorithm.add(
        QgsProcessingParameterBoolean("CROSS", tr("Fly a second time at right angles"), False, True),
        tr("For models of buildings and steep ground."),
        advanced=True,
    )


def add_hover_and_capture(algorithm: SmartCityAlgorithm) -> None:
    """HOVER_AND_CAPTURE and HOVER_S."""
    algorithm.add(
        QgsProcessingParameterBoolean("HOVER_AND_CAPTURE", tr("Stand still for each photo"), False, True),
        tr(
            "For cameras that blur or are slow: the drone stops at each photo. That takes more batteries. Lines begin and end at the border then."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber("HOVER_S", tr("Seconds at each photo"), _DOUBLE, HOVER, True, 0.1),
        tr("How long the drone stands still for a photo, where it does."),
        advanced=True,
    )


def camera_of(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Camera:
    """The camera from the list, or of the values given. Raises AnalysisError where neither is complete."""
    from ...smartcity_plugin.analysis.flights.camera import Camera, cameras

    name = algorithm.parameterAsEnumString(parameters, "CAMERA", context)
    given = [parameters.get(one) not in (None, "", "NULL") for one in OWN]
    if name and any(given):
        raise AnalysisError(mark("Choose a camera from the list, or give its own values, not both."))
    if name:
        return cameras()[name]
    if not all(given):
        raise AnalysisError(
            mark("Choose a camera, or give its sensor size, focal length and image size (SENSOR_W, SENSOR_H, FOCAL, PIXELS_W, PIXELS_H).")
        )
    width, height, focal = (algorithm.parameterAsDouble(parameters, one, context) for one in OWN[:3])
    return Camera(width, height, focal, *(algorithm.parameterAsInt(parameters, one, context) for one in OWN[3:]))


def number(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext, otherwise: float) -> float:
    """A number; for an empty field what the dialog shows at first, or, where that is nothing, ``otherwise``."""
    declared = algorithm.parameterDefinition(name).defaultValue() is not None
    return algorithm.parameterAsDouble(parameters, name, context) if declared or is_given(parameters, name) else otherwise


def is_given(parameters: dict[str, Any], name: str) -> bool:
    """Whether a value was given; an empty field widget of a dialog says "NULL"."""
    return parameters.get(name) not in (None, "", "NULL")


def height_problem(parameters: dict[str, Any]) -> str:
    """HEIGHT and GSD say the same: exactly one is to be given."""
    if sum(is_given(parameters, name) for name in ("HEIGHT", "GSD")) != 1:
        return tr("Give either the height or the ground sample distance.")
    return ""
