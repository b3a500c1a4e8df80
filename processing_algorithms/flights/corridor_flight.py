# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:corridor_flight, roads, rivers and dikes photographed in parallel lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.progress import Progress, no_progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from . import flight_parameters
from .flight_algorithm import SPEED, Flight, FlightAlgorithm
from .flight_parameters import is_given, number

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.flights.flyable import Flyable
    from ...smartcity_plugin.analysis.flights.sorties import Battery
    from .flight_report import Words


class CorridorFlight(FlightAlgorithm):
    """Declares, reads middle lines and what lies around, calls `analysis.flights.corridor`, writes the mission's layers and reports."""

    ID = "corridor_flight"
    INPUT = "LINES_IN"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Corridor flight (photograph a road, river or dike)")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("drone,uav,uas,corridor,road,river,dike,levee,power line,railway,linear,flight plan,no-fly").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Plans parallel lines along roads, rivers, dikes or railways, as many as the width of the corridor needs, which follow the bends and are joined there. On the outside of sharp bends the drone flies on "
            "until nothing is left unseen. Lines and the ways between them and home keep out of no-fly zones, and the work is cut into sorties that one battery can fly.\n\n"
            "Lines that meet end to end are flown as one. A plan is not a permission to fly."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        self.add(
            QgsProcessingParameterFeatureSource("LINES_IN", tr("Middle lines"), [QgsProcessing.SourceType.TypeVectorLine]),
            tr("Roads, rivers, dikes: the middle of what is to be photographed."),
        )
        self.add_metres(
            "WIDTH",
            tr("Width of the corridor in metres"),
            tr("From edge to edge, across the middle line. Empty: one line of photos."),
        )
        self.add(
            QgsProcessingParameterNumber("N_LINES", tr("Parallel lines"), Qgis.ProcessingNumberParameterType.Integer, None, True, 1, 99),
            tr("Empty: as many as the width needs. With a number, COVERED_PCT says how much of the width they see."),
            advanced=True,
        )
        flight_parameters.add_camera(self)
        flight_parameters.add_flight(self)
        self.add_results(
            tr("Where photos are taken, piece by piece, with sortie and drone."),
            (
                ("GSD", tr("Ground sample distance")),
                ("SPACING", tr("Metres between lines")),
                ("TRIGGER", tr("Metres between photos")),
                ("LINES_ACROSS", tr("Parallel lines")),
            ),
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What is wrong with the parameters, empty if nothing."""
        return super().problem(parameters, context) or flight_parameters.height_problem(parameters)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, plan, write, report."""
        from ...smartcity_plugin.analysis.flights.corridor import offsets_of, plan_corridor
        from ...smartcity_plugin.analysis.flights.flyable import flyable
        from ...smartcity_plugin.analysis.flights.flying import fly
        from ...smartcity_plugin.analysis.flights.kinematics import Kinematics
        from ...smartcity_plugin.analysis.flights.reach import planned_within
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from .flight_reading import read_corridor

        progress, notes = watch(feedback), Notes(feedback)
        speed = number(self, parameters, "SPEED", context, SPEED)
        shot = self.shot(parameters, context, speed)
        battery = self.battery(parameters, context)
        width = number(self, parameters, "WIDTH", context, 0.0) or shot.across
        across = self.parameterAsInt(parameters, "N_LINES", context) if is_given(parameters, "N_LINES") else None
        place, chains = read_corridor(self, parameters, context, notes, width, part(progress, 0.0, 0.15))
        forbidden = self.forbidden(parameters, context, place)
        pads = place.pads_for(forbidden, notes)
        free = flyable(place.area, forbidden, pads)
        swath, kinematics = shot.swath(shot.along), Kinematics(speed)
        whole = plan_corridor(chains, width, swath, free, across, part(progress, 0.15, 0.4))
        figures = {
            "GSD": shot.camera.gsd(shot.height),
            "SPACING": shot.across,
            "TRIGGER": shot.along,
            "LINES_ACROSS": len(offsets_of(width, swath, across)),
        }

        def plan(battery: Battery, progress: Progress = no_progress) -> Flight:
            def flown(reached: Flyable) -> Flight:
                corridor = whole if reached is free else plan_corridor(chains, width, swath, reached, across)
                drones = self.drones(parameters, context)
                sorties = fly(
                    corridor.lines, corridor.cells, reached, pads, kinematics, battery, shot.height, shot.along, drones, progress=progress
                )
                return Flight(sorties, reached, corridor.covered, pads, shot.height, speed, shot.along, shot, figures=figures)

            return planned_within(free, shot.reach(pads, forbidden, kinematics, battery), flown)

        flight = plan(battery, part(progress, 0.4, 0.7))
        notes.remark(
            tr("{n} lines side by side, {metres:.1f} m apart, over {length:,.0f} m of middle line; a photo every {trigger:.1f} m.").format(
                n=figures["LINES_ACROSS"], metres=shot.across, length=sum(one.length for one in chains), trigger=shot.along
            )
        )
        return self.finish(parameters, context, place, flight, notes, part(progress, 0.7, 1.0), _words, plan)


def _words(flight: Flight, figures: dict[str, Any]) -> Words:
    """The page of this kind of flight."""
    from .flight_report import Words, minutes, photo_figures

    return Words(
        title=tr("Corridor flight"),
        question=tr("How is the corridor flown, and what does it take?"),
        answer=tr(
            "{lines} lines side by side in {n} sorties, {time} from the first take-off to the last landing, {photos:,} photos of {gsd:.1f} cm a pixel; {covered:.1f} % of what can be flown is seen."
        ).format(
            lines=figures["LINES_ACROSS"],
            n=figures["N_SORTIES"],
            time=minutes(figures["TIME_S"]),
            photos=figures["N_PHOTOS"],
            gsd=100.0 * figures["GSD"],
            covered=figures["COVERED_PCT"],
        ),
        figures=photo_figures(figures),
        method=tr(
            "Method: offset curves of the middle line with mitred bends; ways around zones by visibility graph; times by a trapezoid of speed fitted to a measured flight, with a stop at each bend."
        ),
    )
