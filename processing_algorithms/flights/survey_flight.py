# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:survey_flight, an area photographed from the air: lines, waypoints, sorties."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsProcessing, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFeatureSource

from ...smartcity_plugin.analysis.progress import Progress, no_progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from . import flight_parameters
from .flight_algorithm import SPEED, Flight, FlightAlgorithm
from .flight_parameters import HOVER, number

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.flights.flyable import Flyable
    from ...smartcity_plugin.analysis.flights.lines import Swath
    from ...smartcity_plugin.analysis.flights.sorties import Battery
    from ...smartcity_plugin.analysis.flights.survey import Survey
    from .flight_report import Words

_SEEN = 0.999
"""Share of what can be flown that photos are to see, or lines are made longer."""
_SHORT = (0.125, 0.25, 0.5, 1.0)
"""By which shares of the distance between photos the last photo may fall short of a line's end, from hopeful to certain."""


class SurveyFlight(FlightAlgorithm):
    """Declares, reads area, zones, pads and terrain, calls `analysis.flights.survey`, writes the mission's layers and reports."""

    ID = "survey_flight"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Survey flight (photograph an area)")

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
        flight_parameters.add_hover_and_capture(self)
        flight_parameters.add_flight(self)
        self.add_results(
            tr("Where photos are taken, piece by piece, with sortie and drone."),
            (
                ("GSD", tr("Ground sample distance")),
                ("ANGLE", tr("Direction of the lines")),
                ("SPACING", tr("Metres between lines")),
                ("TRIGGER", tr("Metres between photos")),
            ),
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What is wrong with the parameters, empty if nothing."""
        return super().problem(parameters, context) or flight_parameters.height_problem(parameters)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, plan, write, report."""
        from ...smartcity_plugin.analysis.flights.flyable import flyable
        from ...smartcity_plugin.analysis.flights.kinematics import Kinematics
        from ...smartcity_plugin.analysis.flights.reach import planned_within
        from ...smartcity_plugin.analysis.flights.sorties import PhotoStops
        from ...smartcity_plugin.analysis.flights.survey import plan_survey
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from .flight_reading import read_place

        progress, notes = watch(feedback), Notes(feedback)
        speed = number(self, parameters, "SPEED", context, SPEED)
        hovers = self.parameterAsBool(parameters, "HOVER_AND_CAPTURE", context)
        # A camera that waits for the drone to stand still is never too slow.
        shot = self.shot(parameters, context, 0.0 if hovers else speed)
        stops = PhotoStops(shot.along, number(self, parameters, "HOVER_S", context, HOVER)) if hovers else None
        battery = self.battery(parameters, context)
        place = read_place(self, parameters, context, notes, part(progress, 0.0, 0.15))
        forbidden = self.forbidden(parameters, context, place)
        pads = place.pads_for(forbidden, notes)
        free = flyable(place.area, forbidden, pads)
        # Standing still, no photo is late: lines begin and end at the border.
        swath = shot.swath(0.0 if stops else shot.along)
        angle = number(self, parameters, "ANGLE", context, float("nan"))

        def plan(battery: Battery, azimuth: float | None, progress: Progress = no_progress) -> Flight:
            reach = shot.reach(pads, forbidden, Kinematics(speed), battery, stops)

            def planned(reached: Flyable, swath: Swath, azimuth: float | None) -> Survey:
                cross, drones = self.parameterAsBool(parameters, "CROSS", context), self.drones(parameters, context)
                kinematics, height = Kinematics(speed), shot.height
                return plan_survey(reached, swath, kinematics, pads, battery, height, shot.along, azimuth, cross, drones, progress, stops)

            def photographed(reached: Flyable) -> tuple[Survey, float]:
                survey = planned(reached, swath, azimuth)
                if stops:
                    return survey, survey.covered
                seen = survey.photographed(swath, shot.along)
                # The last photos of lines leave corners at slanted borders: lines are made longer there, by as little as it takes.
                for share in _SHORT:
                    if seen >= _SEEN:
                        break
                    survey = planned(reached, replace(swath, reach=max(0.0, swath.reach - share * shot.along)), azimuth)
                    seen = survey.photographed(swath, shot.along)
                return survey, seen

            survey, covered = planned_within(free, reach, photographed)
            figures = {"GSD": shot.camera.gsd(shot.height), "ANGLE": survey.azimuth, "SPACING": shot.across, "TRIGGER": shot.along}
            flown = (0.0, shot, "stops") if stops else (shot.along, shot, "photo")
            return Flight(survey.sorties, survey.flyable, covered, pads, shot.height, speed, *flown, figures=figures)

        flight = plan(battery, None if np.isnan(angle) else angle, part(progress, 0.15, 0.7))
        found = flight.figures["ANGLE"]
        notes.remark(
            tr("Lines run at {angle:.1f}° and are {metres:.1f} m apart; a photo every {trigger:.1f} m.").format(
                angle=found, metres=shot.across, trigger=shot.along
            )
        )
        return self.finish(
            parameters, context, place, flight, notes, part(progress, 0.7, 1.0), _words, lambda smaller: plan(smaller, found)
        )


def _words(flight: Flight, figures: dict[str, Any]) -> Words:
    """The page of this kind of flight."""
    from .flight_report import Words, minutes, photo_figures

    return Words(
        title=tr("Survey flight"),
        question=tr("How is the area flown, and what does it take?"),
        answer=tr(
            "{n} sorties, {time} from the first take-off to the last landing, {photos:,} photos of {gsd:.1f} cm a pixel; {covered:.1f} % of what can be flown is seen."
        ).format(
            n=figures["N_SORTIES"],
            time=minutes(figures["TIME_S"]),
            photos=figures["N_PHOTOS"],
            gsd=100.0 * figures["GSD"],
            covered=figures["COVERED_PCT"],
        ),
        figures=[*photo_figures(figures), (tr("Direction of the lines"), f"{figures['ANGLE']:.1f}°")],
        method=tr(
            "Method: boustrophedon lines (Choset & Pignon 1998) in the direction of least time; ways around zones by visibility graph; times by a trapezoid of speed fitted to a measured flight."
        ),
    )
