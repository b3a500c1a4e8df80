# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:survey_flight, an area photographed from the air: lines, waypoints, sorties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import flight_parameters
from .flight_parameters import number

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...smartcity_plugin.analysis.flights.survey import Survey
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from .flight_reading import Place

_CLEARANCE, _TOLERANCE = 15.0, 5.0
_MOST_FOOTPRINTS = 200_000


class SurveyFlight(SmartCityAlgorithm):
    """Declares, reads area, zones, pads and terrain, calls `analysis.flights.survey`, writes the mission's layers and reports."""

    ID = "survey_flight"
    GROUP_ID = "flights"
    PACKAGES = ("shapely",)

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Survey flight (photograph an area)")

    def group(self) -> str:
        """The family."""
        return tr("Drone flights")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("drone,uav,uas,mapping,photogrammetry,flight plan,grid,lawnmower,overlap,gsd,battery,no-fly").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Plans lines over an area, spaced by the camera's overlap in true metres, and cuts them into sorties that one battery can fly, way there and back included. Lines and ways keep out of no-fly zones "
            "with their buffer and clearance. Each line begins and ends one photo beyond the area, so that none is missing at the border. What cannot be flown is a layer of its own, with the reason.\n\n"
            "The waypoints are what Export mission writes for QGroundControl, Mission Planner, DJI Pilot or Litchi. A plan is not a permission to fly."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        self.add(
            QgsProcessingParameterFeatureSource("AREA", tr("Area"), [QgsProcessing.SourceType.TypeVectorPolygon]),
            tr("One or more polygons, with holes where nothing is to be photographed."),
        )
        flight_parameters.add_camera(self)
        flight_parameters.add_angle(self)
        flight_parameters.add_flight(self)
        line, point, polygon = (
            QgsProcessing.SourceType.TypeVectorLine,
            QgsProcessing.SourceType.TypeVectorPoint,
            QgsProcessing.SourceType.TypeVectorPolygon,
        )
        for name, what, kind, optional, text in (
            ("LINES", tr("Lines"), line, False, tr("Where photos are taken, piece by piece, with sortie and drone.")),
            ("WAYPOINTS", tr("Waypoints"), point, False, tr("What the drone does, in order: the mission.")),
            ("SORTIES", tr("Sorties"), line, True, tr("Each flight from its pad and back: length, time, photos, share of the battery.")),
            ("FOOTPRINTS", tr("Photos"), polygon, True, tr("What each photo sees on level ground.")),
            ("UNFLYABLE", tr("What cannot be flown"), polygon, True, tr("Parts of the area that are not photographed, with the reason.")),
        ):
            self.add(QgsProcessingParameterFeatureSink(name, what, kind, None, optional), text)
        self.add_report()
        for name, description in (
            ("COVERED_PCT", tr("Per cent of the flyable area that is seen")),
            ("PHOTO_LENGTH", tr("Metres flown with photos")),
            ("TRANSIT_LENGTH", tr("Metres flown without")),
            ("N_SORTIES", tr("Sorties")),
            ("N_PHOTOS", tr("Photos")),
            ("TIME_S", tr("Seconds from the first take-off to the last landing")),
            ("HEIGHT", tr("Height above ground")),
            ("GSD", tr("Ground sample distance")),
            ("ANGLE", tr("Direction of the lines")),
            ("SPACING", tr("Metres between lines")),
            ("TRIGGER", tr("Metres between photos")),
            ("UNFLYABLE_M2", tr("Square metres that cannot be flown")),
            ("FAILSAFE_PCT", tr("Per cent of the track from which the straight way home is clear")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:  # noqa: N802
        """What can be known before the run."""
        good, text = super().checkParameterValues(parameters, context)
        if good:
            text = self._check(parameters, context)
        return not text, text

    def _check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        from .flight_reading import layer_problem

        if problem := layer_problem(self, parameters, context, "AREA"):
            return problem
        given = [parameters.get(name) not in (None, "", "NULL") for name in ("HEIGHT", "GSD")]
        if sum(given) != 1:
            return tr("Give either the height or the ground sample distance.")
        return ""

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, plan, write, report."""
        from ...smartcity_plugin.analysis.flights.flyable import flyable, forbidden_area
        from ...smartcity_plugin.analysis.flights.kinematics import Kinematics
        from ...smartcity_plugin.analysis.flights.lines import Swath
        from ...smartcity_plugin.analysis.flights.sorties import Battery
        from ...smartcity_plugin.analysis.flights.survey import plan_survey
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from .flight_reading import read_place

        progress, notes = watch(feedback), Notes(feedback)
        if problem := self._check(parameters, context):
            raise QgsProcessingException(problem)
        camera = flight_parameters.camera_of(self, parameters, context)
        height = number(self, parameters, "HEIGHT", context, 0.0) or camera.height(number(self, parameters, "GSD", context, 0.0))
        if not height > 0:
            raise AnalysisError(mark("The height above ground must be above 0."))
        side, front = (number(self, parameters, name, context, 0.7) for name in ("SIDE", "FRONT"))
        across, along = camera.spacing(height, side, front)
        width, length = camera.footprint(height)
        speed = number(self, parameters, "SPEED", context, 8.0)
        if speed > camera.fastest(along):
            raise AnalysisError(
                mark(
                    "At {speed} m/s photos {metres} m apart come faster than the camera takes them (every {seconds} s). Fly at most {most} m/s, or overlap less."
                ),
                speed=speed,
                metres=round(along, 1),
                seconds=camera.least_interval,
                most=round(camera.fastest(along), 1),
            )
        place = read_place(self, parameters, context, notes, part(progress, 0.0, 0.15))
        forbidden = forbidden_area(
            place.zones, number(self, parameters, "NO_FLY_BUFFER", context, 0.0), number(self, parameters, "CLEARANCE", context, _CLEARANCE)
        )
        pads = place.pads_for(forbidden, notes)
        free = flyable(place.area, forbidden, pads)
        angle = number(self, parameters, "ANGLE", context, float("nan"))
        survey = plan_survey(
            free,
            Swath(width, across, max(along, 0.0), length / 2.0),
            Kinematics(speed),
            pads,
            Battery(number(self, parameters, "BATTERY_S", context, 1500.0), number(self, parameters, "RESERVE", context, 0.2)),
            height,
            along,
            None if np.isnan(angle) else angle,
            self.parameterAsBool(parameters, "CROSS", context),
            max(1, self.parameterAsInt(parameters, "DRONES", context)),
            part(progress, 0.15, 0.8),
        )
        figures = _figures(place, survey, camera, height, along, across)
        _note(survey, figures, notes)
        return self._write(parameters, context, place, survey, figures, (width, length, along, speed), notes, part(progress, 0.8, 1.0))

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        place: Place,
        survey: Survey,
        figures: dict[str, Any],
        photo: tuple[float, float, float, float],
        notes: Notes,
        progress: Progress,
    ) -> dict[str, Any]:
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .flight_layers import write_footprints, write_lines, write_sorties, write_unflyable, write_waypoints
        from .flight_report import flight_report

        width, length, along, speed = photo
        height = figures["HEIGHT"]
        tolerance = number(self, parameters, "TOLERANCE", context, _TOLERANCE)
        battery = number(self, parameters, "BATTERY_S", context, 1500.0)
        writers: dict[str, Callable[[OutputLayer], None]] = {
            "UNFLYABLE": lambda layer: write_unflyable(layer, place, survey.flyable, progress),
            "FOOTPRINTS": lambda layer: write_footprints(
                layer, place, survey.sorties, width, length, along, _MOST_FOOTPRINTS, notes, progress
            ),
            "SORTIES": lambda layer: write_sorties(layer, place, survey.sorties, along, battery, progress),
            "LINES": lambda layer: write_lines(layer, place, survey.sorties, progress),
            "WAYPOINTS": lambda layer: write_waypoints(layer, place, survey.sorties, height, speed, along, tolerance, notes, progress),
        }
        results: dict[str, Any] = dict(figures)
        layers: dict[str, OutputLayer] = {}
        try:
            for name, write in writers.items():
                if parameters.get(name):
                    layers[name] = OutputLayer(self, name, parameters, context)
                    write(layers[name])
                    results[name] = layers[name].destination
        except Cancelled:
            for layer in layers.values():
                layer.discard()
            raise
        used = self.used_parameters(parameters, context)
        results["REPORT_JSON"] = report_json(used, figures, notes.warnings)
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            report = flight_report(survey, figures, notes, used)
            report.picture = place.picture(layers, context)
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results


def _figures(place: Place, survey: Survey, camera: Any, height: float, along: float, across: float) -> dict[str, Any]:
    photos = sum(int(leg.metres / along + 1e-9) + 1 for one in survey.sorties for leg in one.legs if leg.on)
    return {
        "N_READ": place.n_read,
        "N_USED": place.n_used,
        "N_SKIPPED": place.n_read - place.n_used,
        "COVERED_PCT": 100.0 * survey.covered,
        "PHOTO_LENGTH": survey.metres(True),
        "TRANSIT_LENGTH": survey.metres(False),
        "N_SORTIES": len(survey.sorties),
        "N_PHOTOS": photos,
        "TIME_S": survey.seconds,
        "HEIGHT": height,
        "GSD": camera.gsd(height),
        "ANGLE": survey.azimuth,
        "SPACING": across,
        "TRIGGER": along,
        "UNFLYABLE_M2": float(sum(shape.area for _, shape in survey.flyable.unflyable)),
        "FAILSAFE_PCT": 100.0 * survey.failsafe,
    }


def _note(survey: Survey, figures: dict[str, Any], notes: Notes) -> None:
    notes.warn(tr("A plan is not a permission to fly: zones, heights and people below are the pilot's duty to check."))
    if survey.flyable.unflyable:
        notes.warn(
            tr("{area:,.0f} m² of the area cannot be flown; see the layer UNFLYABLE for where and why.").format(
                area=figures["UNFLYABLE_M2"]
            )
        )
    if survey.failsafe < 1.0:
        notes.warn(
            tr(
                "From {share:.1f} % of the track the straight way home, which a drone takes when it loses contact, crosses a no-fly zone. Move the pad, or set rally points."
            ).format(share=100.0 * (1.0 - survey.failsafe))
        )
    notes.remark(
        tr("Lines run at {angle:.1f}° and are {metres:.1f} m apart; a photo every {trigger:.1f} m.").format(
            angle=survey.azimuth, metres=figures["SPACING"], trigger=figures["TRIGGER"]
        )
    )
