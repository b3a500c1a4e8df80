# SPDX-License-Identifier: GPL-2.0-or-later
"""What survey, corridor, patrol and spraying flights do alike: the camera, free space, the way home after contact is lost, layers, figures, the report."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSink,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import flight_parameters
from .flight_parameters import CLEARANCE, is_given, number

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from shapely import Geometry

    from ...smartcity_plugin.analysis.flights.camera import Camera
    from ...smartcity_plugin.analysis.flights.failsafe import Returns
    from ...smartcity_plugin.analysis.flights.flyable import Flyable
    from ...smartcity_plugin.analysis.flights.kinematics import Kinematics
    from ...smartcity_plugin.analysis.flights.lines import Swath
    from ...smartcity_plugin.analysis.flights.reach import Reach
    from ...smartcity_plugin.analysis.flights.sorties import Battery, PhotoStops, Sortie
    from ...smartcity_plugin.analysis.flights.terrain import Ground
    from ...smartcity_plugin.analysis.flights.waypoints import Rows
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .flight_layers import MoreColumns
    from .flight_reading import Place
    from .flight_report import Words

TOLERANCE = 5.0
SPEED, RESERVE = 8.0, 0.2
_MOST_FOOTPRINTS = 200_000
_MOST_MOVES = 10
_REPLANS, _SPARE = 5, 2.0
"""Times a flight is planned again where climbs need more than the battery, and seconds beyond what was too much."""
_HEIGHT_LIMITS = ((120.0, "EU"), (150.0, "Korea"))
"""Metres above ground up to which most flights need no permission of their own: Commission Implementing Regulation (EU) 2019/947, UAS.OPEN.010; Enforcement Rule of the Aviation Safety Act of Korea, article 308."""


@dataclass(frozen=True)
class Shot:
    """A camera at a height: metres between lines and between photos, and what a photo sees across and along."""

    camera: Camera
    height: float
    across: float
    along: float
    width: float
    length: float

    def swath(self, overrun: float) -> Swath:
        """What a line of photos covers that begins and ends ``overrun`` m outside the area; it sees half a photo farther."""
        from ...smartcity_plugin.analysis.flights.lines import Swath

        return Swath(self.width, self.across, overrun, self.length / 2.0)

    def reach(
        self, pads: NDArray[np.float64], forbidden: Geometry, kinematics: Kinematics, battery: Battery, stops: PhotoStops | None = None
    ) -> Reach:
        """How far batteries reach with photos on the lines."""
        from ...smartcity_plugin.analysis.flights.reach import Reach
        from ...smartcity_plugin.analysis.flights.sorties import least_piece
        from ...smartcity_plugin.analysis.flights.transits import Router

        least, beyond = least_piece(self.along), self.along + self.width / 2.0
        more = 0.0 if stops is None else float(stops.seconds_of(least, kinematics) - kinematics.leg(least))
        return Reach(pads, Router(forbidden), kinematics, battery, self.height, least, beyond, more)


@dataclass
class Flight:
    """A plan, and what is needed to write it down."""

    sorties: list[Sortie]
    flyable: Flyable
    covered: float
    pads: NDArray[np.float64]
    height: float
    speed: float
    trigger: float = 0.0
    """Metres between photos, 0 for none."""
    shot: Shot | None = None
    aim: str = "photo"
    pitch: float = -90.0
    starts_move: bool = True
    """Whether later sorties may start later; not where places are to be seen at their times."""
    figures: dict[str, Any] = field(default_factory=dict)
    """Of this kind of flight, beside those that all have."""
    more_of_lines: MoreColumns | None = None
    more_of_sorties: list[Column] = field(default_factory=list)
    more_layers: dict[str, Callable[[OutputLayer, Place, Progress], None]] = field(default_factory=dict)
    say: Callable[[Notes], None] | None = None
    """What this plan has to say, once it is the one that is kept."""

    def metres(self, on: bool) -> float:
        """Metres flown with photos (or spraying), or without."""
        return sum(one.metres(on) for one in self.sorties)

    @property
    def seconds(self) -> float:
        """From the first take-off to the last landing."""
        return max(one.ends_at for one in self.sorties)


@dataclass(frozen=True)
class _Home:
    """The way home from all of the track: without rally points, and with those that are proposed."""

    alone: Returns
    rally: NDArray[np.float64]
    helped: Returns
    heights: NDArray[np.float64]
    """Of the rally points (r,), above the first pad."""

    @property
    def worse(self) -> float:
        """Share of the track from which home would be free, and the rally point that is taken is not."""
        return float((self.alone.clear & ~self.helped.clear).mean()) if len(self.alone.places) else 0.0


class FlightAlgorithm(SmartCityAlgorithm):
    """Subclasses set ``INPUT``, declare their own parameters, make a `Flight` and hand it to `finish`."""

    GROUP_ID = "flights"
    PACKAGES = ("shapely",)
    INPUT: ClassVar[str] = "AREA"
    BATTERY_S: ClassVar[float] = 1500.0
    """What stands for an empty field."""

    def group(self) -> str:
        """The family."""
        return tr("Drone flights")

    def add_results(self, lines: str, own: tuple[tuple[str, str], ...] = (), *, footprints: bool = True) -> None:
        """The layers and figures that all flights have, and ``own`` figures. ``lines``: what the layer LINES holds."""
        line, point, polygon = (
            QgsProcessing.SourceType.TypeVectorLine,
            QgsProcessing.SourceType.TypeVectorPoint,
            QgsProcessing.SourceType.TypeVectorPolygon,
        )
        seen = tr("What each photo sees on level ground.") if footprints else tr("What each line covers.")
        for name, what, kind, optional, text in (
            ("LINES", tr("Lines"), line, False, lines),
            ("WAYPOINTS", tr("Waypoints"), point, False, tr("What the drone does, in order: the mission.")),
            ("SORTIES", tr("Sorties"), line, True, tr("Each flight from its pad and back: length, time, photos, share of the battery.")),
            ("FOOTPRINTS", tr("What is covered"), polygon, True, seen),
            ("UNFLYABLE", tr("What cannot be flown"), polygon, True, tr("Parts that are not reached, with the reason.")),
            (
                "RALLY",
                tr("Rally points"),
                point,
                True,
                tr("Proposed where the straight way home is not clear: places to return to instead. Look at each before you fly."),
            ),
        ):
            self.add(QgsProcessingParameterFeatureSink(name, what, kind, None, optional), text)
        self.add_report()
        self.add_numbers(
            ("COVERED_PCT", tr("Per cent of what can be flown that is covered")),
            ("PHOTO_LENGTH", tr("Metres flown with photos or spraying")),
            ("TRANSIT_LENGTH", tr("Metres flown without")),
            ("N_SORTIES", tr("Sorties")),
            ("N_PHOTOS", tr("Photos")),
            ("TIME_S", tr("Seconds from the first take-off to the last landing")),
            ("HEIGHT", tr("Height above ground")),
            ("UNFLYABLE_M2", tr("Square metres that cannot be flown")),
            ("FAILSAFE_PCT", tr("Per cent of the track from which the straight way home is clear")),
            ("N_RALLY", tr("Rally points proposed")),
            ("RALLY_PCT", tr("Per cent of the track from which the straight way to the nearest of home and rally points is clear")),
            *own,
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What is wrong with the parameters, empty if nothing; subclasses add what they know."""
        from .flight_reading import layer_problem

        return layer_problem(self, parameters, context, (self.INPUT, "NO_FLY", "PADS"))

    def shot(self, parameters: dict[str, Any], context: QgsProcessingContext, speed: float) -> Shot:
        """Camera, height and overlaps. Raises AnalysisError where photos would come faster than the camera takes them."""
        camera = flight_parameters.camera_of(self, parameters, context)
        height = number(self, parameters, "HEIGHT", context, 0.0) or camera.height(number(self, parameters, "GSD", context, 0.0))
        if not height > 0:
            raise AnalysisError(mark("The height above ground must be above 0."))
        across, along = camera.spacing(height, *(number(self, parameters, name, context, 0.7) for name in ("SIDE", "FRONT")))
        width, length = camera.footprint(height)
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
        return Shot(camera, height, across, along, width, length)

    def battery(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Battery:
        """BATTERY_S and RESERVE. Raises AnalysisError for a reserve that leaves nothing."""
        from ...smartcity_plugin.analysis.flights.sorties import Battery

        reserve = number(self, parameters, "RESERVE", context, RESERVE)
        if not 0.0 <= reserve < 1.0:
            raise AnalysisError(
                mark("A reserve of {share} % leaves nothing of the battery to fly with. Give less than 1."), share=round(100 * reserve)
            )
        return Battery(number(self, parameters, "BATTERY_S", context, self.BATTERY_S), reserve)

    def drones(self, parameters: dict[str, Any], context: QgsProcessingContext) -> int:
        """DRONES, at least 1."""
        return max(1, self.parameterAsInt(parameters, "DRONES", context)) if is_given(parameters, "DRONES") else 1

    def forbidden(self, parameters: dict[str, Any], context: QgsProcessingContext, place: Place) -> Any:
        """No-fly zones with their buffer and the clearance, both true on the ground where the CRS stretches metres, and never less in its own."""
        from ...smartcity_plugin.analysis.flights.flyable import forbidden_area

        stretch = max(1.0, place.scale(context.transformContext()))
        buffer = number(self, parameters, "NO_FLY_BUFFER", context, 0.0)
        clearance = number(self, parameters, "CLEARANCE", context, CLEARANCE)
        return forbidden_area(place.zones, buffer * stretch, clearance * stretch)

    def finish(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        place: Place,
        flight: Flight,
        notes: Notes,
        progress: Progress,
        words: Callable[[Flight, dict[str, Any]], Words],
        again: Callable[[Battery], Flight] | None = None,
    ) -> dict[str, Any]:
        """Heights, ways home, layers, figures, report. ``words``: what this kind of flight says on its page; ``again``: plans it with another battery, where climbs over the terrain need more than was left."""
        # Where the ground is bare a surface asks for no more than the height that is flown anyway.
        clearance = min(number(self, parameters, "CLEARANCE", context, CLEARANCE), flight.height)
        tolerance = number(self, parameters, "TOLERANCE", context, min(TOLERANCE, flight.height / 4.0))
        ground = place.ground(tolerance, clearance)
        if ground is not None and tolerance >= flight.height:
            raise AnalysisError(
                mark("With a tolerance of {tolerance} m a flight {height} m above ground may meet it. Give a smaller tolerance."),
                tolerance=tolerance,
                height=round(flight.height, 1),
            )
        rows = _rows_of(flight, ground)
        if ground is not None:
            battery = self.battery(parameters, context)
            flight, rows = _within_battery(flight, rows, ground, battery, again)
            _slow_down(flight, rows, battery.usable, notes)
        if flight.say is not None:
            flight.say(notes)
        progress(0.2)
        rtl_height = number(self, parameters, "RTL_HEIGHT", context, flight.height)
        home = _way_home(rows, flight, place, rtl_height, part(progress, 0.2, 0.5))
        figures = _figures(place, flight, home)
        _note(flight, figures, home, notes)
        _note_pads(flight, notes)
        return self._write(parameters, context, place, flight, rows, home, figures, notes, part(progress, 0.5, 1.0), words)

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        place: Place,
        flight: Flight,
        rows: Rows,
        home: _Home,
        figures: dict[str, Any],
        notes: Notes,
        progress: Progress,
        words: Callable[[Flight, dict[str, Any]], Words],
    ) -> dict[str, Any]:
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .flight_report import flight_report

        battery = number(self, parameters, "BATTERY_S", context, self.BATTERY_S)
        results: dict[str, Any] = dict(figures)
        layers: dict[str, OutputLayer] = {}
        try:
            for name, write in _writers(place, flight, rows, home, battery, notes, progress).items():
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
            report = flight_report(flight, figures, notes, used, words(flight, figures))
            report.picture = place.picture(layers, context)
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results


def _rows_of(flight: Flight, ground: Ground | None) -> Rows:
    from ...smartcity_plugin.analysis.flights.waypoints import waypoint_rows

    param = flight.trigger if flight.trigger > 0 else float("nan")
    return waypoint_rows(flight.sorties, flight.height, flight.speed, param, flight.pitch, flight.aim, ground)


def _within_battery(
    flight: Flight, rows: Rows, ground: Ground, battery: Battery, again: Callable[[Battery], Flight] | None
) -> tuple[Flight, Rows]:
    """The flight, planned again with less of the battery until climbs over the terrain fit as well; as far as that can be done."""
    from ...smartcity_plugin.analysis.flights.kinematics import Kinematics
    from ...smartcity_plugin.analysis.flights.sorties import Battery as Smaller
    from ...smartcity_plugin.analysis.flights.waypoints import climbing_seconds

    usable = battery.usable
    for _ in range(_REPLANS if again is not None else 0):
        taken = np.array([one.seconds for one in flight.sorties]) + climbing_seconds(rows, Kinematics(flight.speed))
        over = float(taken.max()) - battery.usable
        usable -= over + _SPARE
        if over <= 0.0 or usable <= 0.0:
            break
        try:
            flight = again(Smaller(usable, 0.0))  # type: ignore[misc]
        except AnalysisError:  # with less it cannot be reached: the plan stays, and the warning says by how much it is over
            break
        rows = _rows_of(flight, ground)
    return flight, rows


def _slow_down(flight: Flight, rows: Rows, usable: float, notes: Notes) -> None:
    """Sorties take longer where the terrain is steep; those after them start later, where they do not keep to a clock."""
    from ...smartcity_plugin.analysis.flights.kinematics import Kinematics
    from ...smartcity_plugin.analysis.flights.waypoints import climbing_seconds

    late: dict[int, float] = {}
    longer = climbing_seconds(rows, Kinematics(flight.speed))
    for sortie, more in zip(flight.sorties, longer.tolist(), strict=True):
        sortie.seconds += more
        if flight.starts_move:
            sortie.starts_at += late.get(sortie.drone, 0.0)
        late[sortie.drone] = late.get(sortie.drone, 0.0) + more
    if longer.sum() > 1.0:
        notes.remark(tr("Climbs and descents over the terrain take {seconds:.0f} s of all sorties.").format(seconds=longer.sum()))
    over = [sortie.seconds - usable for sortie in flight.sorties if sortie.seconds > usable + 1.0]
    if over:
        notes.warn(
            tr(
                "{n} sorties take up to {seconds:.0f} s longer over this terrain than the battery may be planned for. Plan again with a RESERVE that is larger by {share:.2f}, or a lower speed."
            ).format(n=len(over), seconds=max(over), share=max(over) / usable)
        )


def _writers(
    place: Place, flight: Flight, rows: Rows, home: _Home, battery: float, notes: Notes, progress: Progress
) -> dict[str, Callable[[OutputLayer], None]]:
    """What writes each layer, the lowest first."""
    from . import flight_layers as layers

    sorties, shot = flight.sorties, flight.shot
    served = np.array([(home.helped.refuge == one).sum() for one in range(len(home.rally))], dtype=np.int64)
    found: dict[str, Callable[[OutputLayer], None]] = {
        "UNFLYABLE": lambda layer: layers.write_unflyable(layer, place, flight.flyable, battery, progress)
    }
    if shot is not None:
        photo = (shot.width, shot.length, flight.trigger)
        found["FOOTPRINTS"] = lambda layer: layers.write_footprints(layer, place, sorties, *photo, _MOST_FOOTPRINTS, notes, progress)
    found |= {
        "SORTIES": lambda layer: layers.write_sorties(
            layer, place, sorties, rows, flight.trigger, battery, flight.more_of_sorties, progress
        ),
        "LINES": lambda layer: layers.write_lines(layer, place, sorties, rows, flight.more_of_lines, progress),
        "WAYPOINTS": lambda layer: layers.write_waypoints(layer, place, rows, notes, progress),
        "RALLY": lambda layer: layers.write_rally(layer, place, home.rally, served, home.heights, progress),
    }
    for name, write in flight.more_layers.items():
        found[name] = lambda layer, write=write: write(layer, place, progress)  # type: ignore[misc]
    return found


def _way_home(rows: Rows, flight: Flight, place: Place, rtl_height: float, progress: Progress) -> _Home:
    """From every 10 m of track straight home, over the highest that is known of the ground."""
    from ...smartcity_plugin.analysis.flights.failsafe import Track, returns
    from ...smartcity_plugin.analysis.flights.rally import propose_rally
    from ...smartcity_plugin.analysis.flights.transits import Router

    tracks = []
    for at, sortie in enumerate(flight.sorties, start=1):
        mine = rows.sortie == at
        level = rows.alt_amsl[mine]
        tracks.append(Track(rows.xy[mine], flight.pads[sortie.pad], level if np.isfinite(level).all() else None))
    router, surface = Router(flight.flyable.forbidden), place.obstacles()
    alone = returns(tracks, router, rtl_height, surface, progress=part(progress, 0.0, 0.4))
    if alone.clear.all():
        return _Home(alone, np.empty((0, 2)), alone, np.empty(0))
    rally = propose_rally(tracks, router, rtl_height, surface, progress=part(progress, 0.4, 0.9), alone=alone)
    ground = np.zeros(len(rally)) if surface is None else surface.height_of(rally) - surface.height_of(flight.pads[:1])
    heights = rtl_height + np.where(np.isfinite(ground), ground, 0.0)
    return _Home(alone, rally, returns(tracks, router, rtl_height, surface, rally, known=alone), heights)


def _figures(place: Place, flight: Flight, home: _Home) -> dict[str, Any]:
    from ...smartcity_plugin.analysis.flights.sorties import photos_of

    return {
        "N_READ": place.n_read,
        "N_USED": place.n_used,
        "N_SKIPPED": place.n_read - place.n_used,
        "COVERED_PCT": 100.0 * min(flight.covered, 1.0),
        "PHOTO_LENGTH": flight.metres(True),
        "TRANSIT_LENGTH": flight.metres(False),
        "N_SORTIES": len(flight.sorties),
        "N_PHOTOS": sum(photos_of(one, flight.trigger) for one in flight.sorties),
        "TIME_S": flight.seconds,
        "HEIGHT": flight.height,
        "UNFLYABLE_M2": float(sum(one.shape.area for one in flight.flyable.unflyable)),
        "FAILSAFE_PCT": 100.0 * home.alone.share,
        "N_RALLY": len(home.rally),
        "RALLY_PCT": 100.0 * home.helped.share,
    } | flight.figures


def _note_pads(flight: Flight, notes: Notes) -> None:
    """Drones that are carried from pad to pad."""
    from ...smartcity_plugin.analysis.flights.sorties import carried

    moves = carried(flight.sorties)
    if not moves:
        return
    each = [
        tr("drone {drone} from pad {here} to pad {there} before sortie {sortie}").format(
            drone=drone + 1, here=here + 1, there=there + 1, sortie=sortie + 1
        )
        for drone, sortie, here, there in moves[:_MOST_MOVES]
    ]
    notes.warn(
        tr(
            "Drones are carried to another pad while their battery is changed: {moves}. Where that takes longer, later sorties start later."
        ).format(moves="; ".join(each) + ("; …" if len(moves) > _MOST_MOVES else ""))
    )


def _note(flight: Flight, figures: dict[str, Any], home: _Home, notes: Notes) -> None:
    notes.warn(tr("A plan is not a permission to fly: zones, heights and people below are the pilot's duty to check."))
    over = [f"{limit:.0f} m ({where})" for limit, where in _HEIGHT_LIMITS if flight.height > limit]
    if over:
        notes.warn(
            tr("{height:.0f} m above ground is above what may be flown without a permission: {limits}.").format(
                height=flight.height, limits=", ".join(over)
            )
        )
    if flight.flyable.unflyable:
        notes.warn(
            tr("{area:,.0f} m² of the area cannot be flown; see the layer UNFLYABLE for where and why.").format(
                area=figures["UNFLYABLE_M2"]
            )
        )
    far = [one for one in flight.flyable.unflyable if one.reason == "too_far"]
    if far:
        notes.warn(
            tr(
                "{area:,.0f} m² of it lie farther off than a battery reaches: a flight to the farthest place and back takes {needed:,.0f} s, and {usable:,.0f} s may be planned. "
                "Take a pad that is nearer or a larger battery to fly that part as well."
            ).format(area=sum(one.shape.area for one in far), needed=max(one.needed for one in far), usable=far[0].usable)
        )
    if figures["FAILSAFE_PCT"] < 100.0:
        notes.warn(
            tr(
                "From {share:.1f} % of the track the straight way home, which a drone takes when it loses contact, crosses a no-fly zone or meets the ground. "
                "{n} rally points are proposed, with which it is clear from {helped:.1f} %; see the layer RALLY, or move the pad, or raise RTL_HEIGHT."
            ).format(share=100.0 - figures["FAILSAFE_PCT"], n=figures["N_RALLY"], helped=figures["RALLY_PCT"])
        )
    if home.worse > 0.0:
        notes.warn(
            tr(
                "From {share:.1f} % of the track home is clear, but the rally point that would be taken is not: it is nearer. Look at the layer RALLY before you load all of it."
            ).format(share=100.0 * home.worse)
        )
