# SPDX-License-Identifier: GPL-2.0-or-later
"""Random areas with holes and no-fly zones, planned, and what each plan keeps: reckoned from the legs that are flown, not from what the planner says of itself."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import shapely
from smartcity.smartcity_plugin.analysis.flights.flyable import Flyable, flyable, forbidden_area
from smartcity.smartcity_plugin.analysis.flights.kinematics import Kinematics
from smartcity.smartcity_plugin.analysis.flights.lines import Swath
from smartcity.smartcity_plugin.analysis.flights.sorties import Battery, Sortie
from smartcity.smartcity_plugin.analysis.flights.survey import Survey, plan_survey
from smartcity.smartcity_plugin.analysis.flights.transits import Router

HEIGHT = 60.0


@dataclass(frozen=True)
class World:
    """One area with its plan."""

    zones: np.ndarray
    distance: float
    """Buffer and clearance (m)."""
    free: Flyable
    swath: Swath
    trigger: float
    kinematics: Kinematics
    battery: Battery
    pads: np.ndarray
    survey: Survey

    @property
    def legs(self) -> np.ndarray:
        """Everything that is flown, leg by leg."""
        return np.array([shapely.linestrings([leg.start, leg.end]) for one in self.survey.sorties for leg in one.legs])

    @property
    def nearest_zone(self) -> float:
        """Metres between what is flown and the nearest zone."""
        return float(shapely.distance(self.legs, shapely.union_all(self.zones)).min()) if len(self.zones) else math.inf

    @property
    def covered(self) -> float:
        """Share of the flyable set that photos see."""
        strips = []
        for one in self.survey.sorties:
            for _, path in one.runs():
                a, b = path[0], path[-1]
                ahead = (b - a) / max(float(np.hypot(*(b - a))), 1e-9)
                reach = ahead * self.swath.reach
                strips.append(shapely.linestrings([a - reach, b + reach]))
        seen = shapely.union_all(shapely.buffer(strips, self.swath.width / 2.0, cap_style="flat"))
        return float(shapely.intersection(self.free.area, seen).area / self.free.area.area)

    @property
    def length_ratio(self) -> float:
        """PHOTO_LENGTH over what the proof allows."""
        allowed = 1.05 * self.free.area.area / self.swath.spacing + 2.0 * self.swath.overrun * len(self.survey.lines.rows)
        return self.survey.metres(True) / allowed

    @property
    def most_sorties(self) -> int:
        """ceil(E_lines / (E_usable - cheapest out-and-back)) + 1, energy in seconds of flight. E_lines: from the first line of a sortie to the end of its last, ways between lines included."""
        lines = self.survey.lines
        router = Router(self.free.forbidden)
        ground = HEIGHT / self.kinematics.climb + HEIGHT / self.kinematics.descent
        work = sum(self.kinematics.path(_between(one)) for one in self.survey.sorties)
        ends = np.vstack([lines.starts, lines.ends])
        cheapest = min(2.0 * float(self.kinematics.leg(router.length(pad, end))) for pad in self.pads for end in ends) + ground
        return math.ceil(work / (self.battery.usable - cheapest)) + 1

    @property
    def longest_flight(self) -> float:
        """Seconds of the longest sortie over what the battery may give, reckoned from its path."""
        ground = HEIGHT / self.kinematics.climb + HEIGHT / self.kinematics.descent
        return max(max(one.seconds, self.kinematics.path(one.path) + ground) for one in self.survey.sorties) / self.battery.usable


def _between(sortie: Sortie) -> np.ndarray:
    """What is flown from the start of the first line to the end of the last."""
    on = [at for at, leg in enumerate(sortie.legs) if leg.on]
    legs = sortie.legs[on[0] : on[-1] + 1]
    return np.vstack([legs[0].start, *(leg.end for leg in legs)])


def _pads(area: shapely.Geometry, forbidden: shapely.Geometry, number: int, rng: np.random.Generator) -> np.ndarray:
    """Places 20 to 120 m beside the area, outside of zones."""
    ring = shapely.get_exterior_ring(shapely.convex_hull(shapely.buffer(area, rng.uniform(20, 120))))
    places = shapely.get_coordinates(shapely.line_interpolate_point(ring, rng.uniform(0, 1, 60), normalized=True))
    return places[~shapely.intersects_xy(forbidden, *places.T)][:number]


def world(seed: int, run: int) -> World:
    """A star of 5 to 14 corners, 0.2 to 1.1 km across, up to 4 holes and 5 zones with buffers, one to three pads beside it, any direction of least time."""
    rng = np.random.default_rng([seed, run])
    n = int(rng.integers(5, 15))
    angle, radius = np.sort(rng.uniform(0, 2 * np.pi, n)), rng.uniform(100, 550, n)
    star = shapely.make_valid(shapely.polygons(np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])))
    holes = shapely.buffer(shapely.points(rng.uniform(-300, 300, (int(rng.integers(0, 5)), 2))), rng.uniform(10, 60), quad_segs=3)
    number = int(rng.integers(0, 6))
    zones = shapely.buffer(
        shapely.points(rng.uniform(-450, 450, (number, 2))), rng.uniform(10, 90, number), quad_segs=int(rng.integers(1, 5))
    )
    buffer, clearance = float(rng.choice([0.0, 20.0])), 15.0
    area = shapely.difference(star, shapely.union_all(holes))
    forbidden = forbidden_area(zones, buffer, clearance)
    around = _pads(area, forbidden, int(rng.integers(1, 4)), rng)
    free = flyable(area, forbidden, around)
    width = float(rng.uniform(30, 90))
    along = 0.66 * width
    trigger = along * (1.0 - float(rng.choice([0.6, 0.7, 0.8])))
    swath = Swath(width, width * (1.0 - float(rng.choice([0.3, 0.6, 0.75]))), trigger, along / 2.0)
    kinematics, battery = Kinematics(float(rng.uniform(5, 12))), Battery(float(rng.uniform(1200, 2400)))
    survey = plan_survey(free, swath, kinematics, around, battery, HEIGHT, trigger)
    return World(zones, buffer + clearance, free, swath, trigger, kinematics, battery, around, survey)
