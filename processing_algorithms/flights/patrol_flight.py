# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:patrol_flight, places seen again within the time that each may wait: public safety, fire watch."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, no_progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from . import flight_parameters
from .flight_algorithm import SPEED, Flight, FlightAlgorithm, Shot
from .flight_parameters import is_given, number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.flights.flyable import Flyable, Unflyable
    from ...smartcity_plugin.analysis.flights.patrol import Patrol
    from ...smartcity_plugin.analysis.flights.patrol_stops import Stop
    from ...smartcity_plugin.analysis.flights.sorties import Battery
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from .flight_reading import Places
    from .flight_report import Words

_DOUBLE = Qgis.ProcessingNumberParameterType.Double
_HOVER, _SWAP, _DAY = 20.0, 120.0, 86_400.0
_MOST_IDS = 20


class PatrolFlight(FlightAlgorithm):
    """Declares, reads places, calls `analysis.flights.patrol`, writes the mission's layers and reports."""

    ID = "patrol_flight"
    INPUT = "POINTS"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Patrol flight (see places again in time)")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr(
            "drone,uav,patrol,surveillance,public safety,fire watch,revisit,monitoring,tour,orienteering,routing,flight plan,no-fly"
        ).split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Plans rounds over points and areas, so that none waits longer than it may until it is seen again, changes of battery included. Places that may wait longer are left out of some rounds. Where drones and "
            "batteries do not suffice for all, those of most priority are flown, and the layer Places says which are left. The plan is flown through a whole day, and the longest wait is counted.\n\n"
            "The sorties are those of one cycle, which is repeated. A plan is not a permission to fly."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        point, polygon = QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon
        self.add(
            QgsProcessingParameterFeatureSource("POINTS", tr("Places"), [point, polygon]),
            tr("Points, which are hovered over, or areas, which are photographed line by line."),
        )
        self.add(
            QgsProcessingParameterExpression("PRIORITY", tr("Priority"), None, "POINTS", True),
            tr("Field or number; where not all places fit, the sum of it is made as large as can be. Empty: all alike."),
        )
        self.add(
            QgsProcessingParameterExpression("REVISIT_S", tr("Seen again within seconds"), "3600", "POINTS"),
            tr("Field, or one number for all: how long a place may be without a visit."),
        )
        for name, what, default, least, text in (
            ("HOVER_S", tr("Seconds over a point"), _HOVER, 1.0, tr("How long the drone looks at each point; then it takes a photo.")),
            ("SWAP_S", tr("Seconds to change a battery"), _SWAP, 0.0, tr("Between landing and the next take-off of a drone.")),
            ("DAY_S", tr("Seconds of a day's patrol"), _DAY, 600.0, tr("How long the patrol goes on; 86400 are 24 hours.")),
        ):
            self.add(QgsProcessingParameterNumber(name, what, _DOUBLE, default, True, least), text, advanced=name != "HOVER_S")
        flight_parameters.add_camera(self)
        flight_parameters.add_flight(self)
        self.add(
            QgsProcessingParameterFeatureSink(
                "VISITS", tr("Places with their visits"), QgsProcessing.SourceType.TypeVectorPoint, None, True
            ),
            tr("Each place with its longest wait, visits in a day and drone, and whether it is left."),
        )
        self.add_results(
            tr("Where areas are photographed, piece by piece, with sortie and drone."),
            (
                ("MAX_GAP_S", tr("Longest time in a day that a visited place waits, in seconds")),
                ("CYCLE_S", tr("Seconds until the longest cycle of sorties begins again")),
                ("N_PLACES", tr("Places visited in time")),
                ("N_LEFT", tr("Places that are left")),
                ("PRIORITY_PCT", tr("Per cent of the priority that is visited in time")),
                ("DAY_SORTIES", tr("Sorties in a day")),
            ),
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What is wrong with the parameters, empty if nothing."""
        return super().problem(parameters, context) or flight_parameters.height_problem(parameters)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, plan, write, report."""
        from ...smartcity_plugin.analysis.flights.flyable import flyable
        from ...smartcity_plugin.analysis.flights.kinematics import Kinematics
        from ...smartcity_plugin.analysis.flights.patrol import plan_patrol
        from ...smartcity_plugin.analysis.flights.sorties import Team
        from ...smartcity_plugin.analysis.flights.transits import Router
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from .flight_reading import read_places

        progress, notes = watch(feedback), Notes(feedback)
        speed = number(self, parameters, "SPEED", context, SPEED)
        battery = self.battery(parameters, context)
        places = read_places(self, parameters, context, notes, part(progress, 0.0, 0.15))
        shot = self._shot(parameters, context, speed, areas=any(one is not None for one in places.shapes))
        height = shot.height if shot else number(self, parameters, "HEIGHT", context, 0.0)
        forbidden = self.forbidden(parameters, context, places.place)
        pads = places.place.pads_for(forbidden, notes)
        free = flyable(places.place.area, forbidden, pads)
        router, kinematics = Router(forbidden), Kinematics(speed)
        hover = number(self, parameters, "HOVER_S", context, _HOVER)
        team = Team(self.drones(parameters, context), number(self, parameters, "SWAP_S", context, _SWAP))
        day = number(self, parameters, "DAY_S", context, _DAY)

        def plan(smaller: Battery, progress: Progress = no_progress) -> Flight:
            # Drones take turns at the pads; with fewer drones than pads the last ones are not used.
            stops, too_far = _stops(places, free, pads[: team.drones], router, kinematics, smaller, height, shot, hover)
            # What a smaller battery leaves is time for climbs: the clock must leave it as well.
            spare = battery.usable - smaller.usable
            patrol = plan_patrol(
                stops, places.priority, places.revisit, pads, router, kinematics, battery, height, team, day, progress, spare
            )
            if not patrol.sorties:
                raise _nothing_fits(places, patrol)
            figures = _figures(places, patrol)
            covered, trigger = figures["N_PLACES"] / len(places.ids), shot.along if shot else 0.0
            partly = {one: parts for one, parts in too_far.items() if patrol.drone[one] >= 0}
            reached = replace(free, unflyable=(*free.unflyable, *itertools.chain.from_iterable(partly.values())))
            flight = Flight(patrol.sorties, reached, covered, pads, height, speed, trigger, shot, figures=figures)
            flight.starts_move = False
            flight.more_layers["VISITS"] = _visits(places, patrol)
            flight.say = lambda notes: _note(figures, places, patrol, list(partly), team.drones, notes)
            return flight

        flight = plan(battery, part(progress, 0.15, 0.7))
        return self.finish(parameters, context, places.place, flight, notes, part(progress, 0.7, 1.0), _words, plan)

    def _shot(self, parameters: dict[str, Any], context: QgsProcessingContext, speed: float, *, areas: bool) -> Shot | None:
        """Camera and height; None where there are only points and no camera is given."""
        given = any(is_given(parameters, name) for name in ("CAMERA", "GSD", *flight_parameters.OWN))
        return self.shot(parameters, context, speed) if areas or given else None


def _stops(
    places: Places, free: Flyable, pads: Any, router: Any, kinematics: Any, battery: Battery, height: float, shot: Shot | None, hover: float
) -> tuple[list[Stop], dict[int, tuple[Unflyable, ...]]]:
    """Points to hover over and areas to photograph; none for what lies in a no-fly zone. And, by number of the place, the parts of areas that are too far for a battery."""
    import shapely

    from ...smartcity_plugin.analysis.flights.lines import Swath
    from ...smartcity_plugin.analysis.flights.patrol_stops import Stop, area_stops

    found: list[Stop] = []
    too_far: dict[int, tuple[Unflyable, ...]] = {}
    lines = 0
    for number_, (point, shape) in enumerate(zip(places.points, places.shapes, strict=True)):
        if shape is None:
            if not shapely.intersects_xy(free.forbidden, *point):
                found.append(Stop(number_, (), point, hover))
        elif shot is not None:
            area = shapely.intersection(shape, free.area)
            parts = shapely.get_parts(area)
            area = shapely.union_all(parts[shapely.get_dimensions(parts) == 2])
            if area.area > 0:
                swath = Swath(shot.width, shot.across, shot.along, shot.length / 2.0)
                flown = area_stops(number_, area, swath, free, pads, router, kinematics, battery, height, shot.along, lines)
                found += flown.stops
                if flown.too_far:
                    too_far[number_] = flown.too_far
                lines = max([lines, *(leg.line + 1 for stop in flown.stops for leg in stop.legs)])
    return found, too_far


def _figures(places: Places, patrol: Patrol) -> dict[str, Any]:
    held = patrol.drone >= 0
    return {
        "MAX_GAP_S": float(np.nanmax(patrol.max_gap)),
        "CYCLE_S": max(patrol.period[drone] * patrol.rounds[drone] for drone in patrol.period),
        "N_PLACES": int(held.sum()),
        "N_LEFT": int((~held).sum()),
        "PRIORITY_PCT": 100.0 * float(places.priority[held].sum() / places.priority.sum()),
        "DAY_SORTIES": patrol.flights,
    }


def _nothing_fits(places: Places, patrol: Patrol) -> AnalysisError:
    return AnalysisError(
        mark(
            "No place can be seen again in time: the way there, the visit, the way home and the change of battery take longer than {longest} s or than the battery lasts, or no-fly zones close the places off. "
            "Take a pad that is nearer, a larger battery, a faster speed or more time."
        ),
        longest=round(float(places.revisit.max())),
    )


def _note(figures: dict[str, Any], places: Places, patrol: Patrol, partly: list[int], drones: int, notes: Notes) -> None:
    """Which places are left, of which a part is, and what a day takes."""
    for reason, mine in (
        (tr("not all fit; these have the least priority for the time they take"), (patrol.drone < 0) & patrol.reachable),
        (tr("they cannot be reached, or not in time"), (patrol.drone < 0) & ~patrol.reachable),
    ):
        if mine.any():
            ids = _listed(places.ids[mine])
            notes.warn(tr("{n} places are left: {reason} (feature ids {ids}).").format(n=int(mine.sum()), reason=reason, ids=ids))
    if partly:
        notes.warn(
            tr(
                "{n} areas are photographed only as far as a battery reaches (feature ids {ids}); the rest of them is in the layer UNFLYABLE as too_far."
            ).format(n=len(partly), ids=_listed(places.ids[partly]))
        )
    used = len(patrol.period)
    notes.remark(
        tr("{used} of {drones} drones fly; a day takes {n} sorties, each with a full battery.").format(
            used=used, drones=drones, n=figures["DAY_SORTIES"]
        )
    )
    for drone, period in patrol.period.items():
        notes.remark(
            tr("Drone {drone}: a round every {minutes:.1f} minutes; after {n} rounds the sorties begin again.").format(
                drone=drone + 1, minutes=period / 60.0, n=patrol.rounds[drone]
            )
        )


def _listed(ids: NDArray[np.int64]) -> str:
    """The first of them, in words."""
    return ", ".join(str(one) for one in ids[:_MOST_IDS]) + (", …" if len(ids) > _MOST_IDS else "")


def _visits(places: Places, patrol: Patrol) -> Any:
    def write(layer: OutputLayer, place: Any, progress: Progress) -> None:
        from ...smartcity_plugin.qgis_bridge.writing import Column
        from .flight_layers import write_visits

        status = np.where(patrol.drone >= 0, "ok", np.where(patrol.reachable, "left_out", "unreachable"))
        columns = [
            Column("src_id", "int", places.ids),
            Column("status", "text", status),
            Column("priority", "float", places.priority),
            Column("revisit_s", "float", places.revisit),
            Column("max_gap_s", "float", patrol.max_gap),
            Column("visits", "int", patrol.visits),
            Column("drone", "int", patrol.drone + 1),
        ]
        write_visits(layer, place, places.points, columns, progress)

    return write


def _words(flight: Flight, figures: dict[str, Any]) -> Words:
    """The page of this kind of flight."""
    from .flight_report import Words

    return Words(
        title=tr("Patrol flight"),
        question=tr("How are the places seen again in time, and what does it take?"),
        answer=tr(
            "{n} of {all} places are seen again in time, none after more than {gap:.0f} minutes; a day takes {sorties} sorties."
        ).format(
            n=figures["N_PLACES"],
            all=figures["N_PLACES"] + figures["N_LEFT"],
            gap=figures["MAX_GAP_S"] / 60.0,
            sorties=figures["DAY_SORTIES"],
        ),
        figures=[
            (tr("Longest wait, counted through a day"), f"{figures['MAX_GAP_S']:,.0f} s"),
            (tr("Places that are left"), f"{figures['N_LEFT']}"),
            (tr("Priority visited in time"), f"{figures['PRIORITY_PCT']:.1f} %"),
            (tr("Sorties in a day"), f"{figures['DAY_SORTIES']}"),
            (tr("Until the sorties begin again"), f"{figures['CYCLE_S']:,.0f} s"),
        ],
        method=tr(
            "Method: rounds with harmonic periods (Holte et al. 1989), tours cut into sorties by dynamic programming (Beasley 1983, Prins 2004), places chosen as in team orienteering (Chao, Golden & Wasil 1996); the plan is flown through a day and the waits counted."
        ),
    )
