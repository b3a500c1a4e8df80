# SPDX-License-Identifier: GPL-2.0-or-later
"""Survey flights beside the planners of PyPI on the same areas, and as large as they are asked to be, in one run of the oracle environment. Prints JSON rows.

Photos of 50 x 37.5 m, lines 40 m apart (20 % overlap). Length is the whole track, coverage that of what can be flown (the area without holes, outside zones by 15 m) within 25 m of it, whether photos are taken there or
not: that flatters those who fly across holes. Inside: metres of track in no-fly zones.
"""

from __future__ import annotations

import json
import logging
import multiprocessing
import signal
import sys
import warnings
from pathlib import Path
from unittest.mock import MagicMock

import numpy as np
import shapely

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

from measure import measure  # noqa: E402

from smartcity_plugin.analysis.flights.flyable import flyable, forbidden_area  # noqa: E402
from smartcity_plugin.analysis.flights.kinematics import Kinematics  # noqa: E402
from smartcity_plugin.analysis.flights.lines import Swath  # noqa: E402
from smartcity_plugin.analysis.flights.sorties import Battery  # noqa: E402
from smartcity_plugin.analysis.flights.survey import plan_survey  # noqa: E402
from smartcity_plugin.analysis.flights.terrain import Ground, Raster  # noqa: E402
from smartcity_plugin.analysis.flights.waypoints import waypoint_rows  # noqa: E402

SPACING, WIDTH, LENGTH, HEIGHT, CLEARANCE = 40.0, 50.0, 37.5, 100.0, 15.0
LIMIT = 300
LAT, LON = 37.5, 127.0
EAST, NORTH = 111_320 * np.cos(np.radians(LAT)), 110_980
FOUND = multiprocessing.Array("d", 4)
"""length, coverage, metres inside zones, sorties of the last run, handed over by the measured child."""


def place(hectares: float, holes: int, zones: int, seed: int):
    """An area with holes, and zones that lie in it and on its border; (area, zones)."""
    rng = np.random.default_rng(seed)
    side = 100.0 * np.sqrt(hectares)
    angle = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    radius = side * 0.56 * (1 + 0.12 * np.sin(3 * angle + rng.random()) + 0.06 * np.sin(7 * angle))
    area = shapely.Polygon(np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]))
    area = shapely.transform(area, lambda xy: xy * np.sqrt(hectares * 1e4 / area.area))
    taken = shapely.Polygon()

    def discs(number, share):
        nonlocal taken
        made = []
        while len(made) < number:
            at = shapely.Point(*(rng.random(2) - 0.5) * 1.1 * side)
            disc = shapely.convex_hull(shapely.MultiPoint(np.array(at.coords[0]) + rng.normal(size=(9, 2)) * share * side))
            if shapely.contains(area, disc.buffer(30)) and not shapely.intersects(taken, disc.buffer(40)):
                made.append(disc)
                taken = shapely.union(taken, disc)
        return made

    share = 0.25 / np.sqrt(15 if hectares < 100 else 150) * 0.35
    cut = shapely.difference(area, shapely.union_all(discs(holes, share)))
    return cut, np.array(discs(zones, share), dtype=object)


CASES = {"50 ha, 15 holes": (50, 15, 0, 1), "50 ha, 15 holes, 8 zones": (50, 15, 8, 1), "2,000 ha, 100 holes, 50 zones": (2000, 100, 50, 2)}


def judge(tracks, area, zones, sorties=np.nan) -> None:
    """Figures of tracks (n, 2)."""
    track = shapely.multilinestrings([shapely.LineString(xy) for xy in tracks])
    wanted = area if not len(zones) else shapely.difference(area, shapely.union_all(shapely.buffer(zones, CLEARANCE)))
    parts = shapely.linestrings(np.vstack([np.stack([xy[:-1], xy[1:]], axis=1) for xy in tracks]))
    seen = shapely.union_all(shapely.buffer(parts[shapely.length(parts) > 0], WIDTH / 2))
    inside = shapely.length(shapely.intersection(track, shapely.union_all(zones))) if len(zones) else 0.0
    FOUND[:] = [track.length, shapely.intersection(seen, wanted).area / wanted.area, inside, sorties]


def ours(given):
    """Our own plan, around the zones."""
    area, zones = given
    pads = np.array([[0.0, -0.6 * (area.bounds[3] - area.bounds[1])], [0.0, 0.6 * (area.bounds[3] - area.bounds[1])]])
    free = flyable(area, forbidden_area(zones, 0.0, CLEARANCE), pads)
    return plan_survey(free, Swath(WIDTH, SPACING, 10.0, LENGTH / 2), Kinematics(10.0), pads, Battery(3000.0, 0.2), HEIGHT, 10.0)


def opencoverage(given) -> np.ndarray:
    import opencoverage as oc

    camera = oc.PinholeCamera(pixel_size_mm=0.002, focal_length_mm=20.0, sensor_width_mm=10.0, sensor_height_mm=7.5)
    mission = oc.plan(
        polygon=given[0],
        uav=oc.UAV(min_height=HEIGHT, max_height=500, survey_velocity=10),
        camera=camera,
        pattern="optimal_sweep",
        lateral_overlap=0.2,
        forward_overlap=0.73,
        target="altitude",
        target_value=HEIGHT,
    )
    return np.array(mission.path)


def lawn_mower(given) -> np.ndarray:
    import coverage_path_planner as cpp

    area, zones = given

    def ring(shape):
        return cpp.Polygon([cpp.Point(x, y) for x, y in shapely.get_coordinates(shape)[:-1]])

    world = cpp.Environment(ring(area.exterior))
    for hole in area.interiors:
        world.addObstacle(ring(shapely.Polygon(hole)))
    for zone in zones:
        world.addObstacle(ring(shapely.buffer(zone, CLEARANCE).simplify(0.5)))
    settings = cpp.PathSettings()
    settings.pattern, settings.offset, settings.angle, settings.distanceToBorder = "lines", SPACING, 0.0, 0.0
    settings.mowArea, settings.mowBorder, settings.mowExclusionsBorder = True, False, False
    x, y = shapely.get_coordinates(area.exterior)[0]
    result = cpp.PathService().computeFullTask(world, settings, cpp.Point(x, y))
    return np.array([(one.x, one.y) for one in result.path.getPoints()])


def flightplan(given) -> np.ndarray:
    for name in ("osgeo", "osgeo.ogr", "osgeo.gdal", "osgeo.osr"):
        sys.modules.setdefault(name, MagicMock())  # it imports GDAL for its terrain, which is not asked for here
    from drone_flightplan.waypoints import create_waypoint

    def degrees(shape):
        return shapely.geometry.mapping(shapely.transform(shape, lambda xy: xy / [EAST, NORTH] + [LON, LAT]))

    area, zones = given
    feature = {"features": [{"geometry": degrees(area)}]}
    forbidden = {"features": [{"geometry": degrees(zone)} for zone in zones]} if len(zones) else None
    text = create_waypoint(feature, WIDTH / 1.26, None, 80.0, 20.0, no_fly_zones=forbidden, mode="waylines")
    places = np.array([one["geometry"]["coordinates"] for one in json.loads(text)["features"]])
    return (places[:, :2] - [LON, LAT]) * [EAST, NORTH]


def with_limit(work):
    def run(given) -> None:
        signal.alarm(LIMIT)
        work(given)
        signal.alarm(0)

    return run


def row(who: str, case: str, planner) -> dict:
    def prepare():
        planner(place(4, 1, 0, 9))  # what the run imports is imported
        return place(*CASES[case])

    kept = {}

    def work(given) -> None:
        kept["track"] = planner(given)

    def whole(given) -> None:
        with_limit(work)(given)

    try:
        cost = measure(whole, prepare)
    except EOFError:
        return {"who": who, "case": case, "stopped": LIMIT}
    # The track once more, outside of the measured work: judging it takes longer than planning it.
    judged = multiprocessing.get_context("fork").Process(target=_judged, args=(planner, case))
    judged.start()
    judged.join()
    length, coverage, inside, sorties = FOUND[:]
    print(f"  {who}, {case}: {cost}, {length:,.0f} m, {coverage:.2%}, {inside:,.0f} m inside", file=sys.stderr, flush=True)
    known = {} if np.isnan(sorties) else {"sorties": int(sorties)}
    return {
        "who": who,
        "case": case,
        "cpu": cost.cpu,
        "wall": cost.wall,
        "peak": cost.peak,
        "length": length,
        "coverage": coverage,
        "inside": inside,
    } | known


def _judged(planner, case: str) -> None:
    given = place(*CASES[case])
    found = planner(given)
    if planner is ours:
        judge([one.path for one in found.sorties], *given, len(found.sorties))
    else:
        judge([found], *given)


def over_terrain() -> dict:
    """2 000 ha with 100 holes, 50 zones and a DEM of ten million cells: from shapes to waypoints."""
    case = "2,000 ha, 100 holes, 50 zones, DEM of 10,000,000 cells"

    def prepare():
        rng = np.random.default_rng(3)
        size, cell = 3163, 2.0
        coarse = rng.random((40, 40)) * 80
        from scipy.ndimage import zoom

        dem = zoom(coarse, size / 40, order=3)[:size, :size]
        corner = -size * cell / 2

        def column_and_row(xy):
            return (xy - corner) / cell

        def height_at(places):
            column, row = (np.clip(places[:, at].astype(np.int64), 0, dem.shape[1 - at] - 1) for at in (0, 1))
            return dem[row, column]

        def cells_under(start, end):
            a, b = column_and_row(start), column_and_row(end)
            shares = [np.array([0.0, 1.0])]
            for at in (0, 1):
                if abs(b[at] - a[at]) > 1e-9:
                    lines = np.arange(np.ceil(min(a[at], b[at])), np.floor(max(a[at], b[at])) + 1)
                    shares.append((lines - a[at]) / (b[at] - a[at]))
            borders = np.unique(np.clip(np.concatenate(shares), 0.0, 1.0))
            middle = (borders[1:] + borders[:-1]) / 2.0
            return borders, height_at(a + middle[:, None] * (b - a))

        raster = Raster(lambda xy: height_at(column_and_row(np.asarray(xy))), cells_under)
        return place(*CASES["2,000 ha, 100 holes, 50 zones"]), Ground(raster, 5.0)

    def work(given) -> None:
        survey = ours(given[0])
        rows = waypoint_rows(survey.sorties, HEIGHT, 10.0, 10.0, ground=given[1])
        FOUND[:] = [survey.metres(True) + survey.metres(False), survey.covered, len(rows.seq), len(survey.sorties)]

    cost = measure(work, prepare)
    print(f"  Smart City, {case}: {cost}, {FOUND[2]:,.0f} waypoints", file=sys.stderr, flush=True)
    return {
        "who": "Smart City",
        "case": case,
        "cpu": cost.cpu,
        "wall": cost.wall,
        "peak": cost.peak,
        "length": FOUND[0],
        "coverage": FOUND[1],
        "waypoints": int(FOUND[2]),
        "sorties": int(FOUND[3]),
    }


PLANNERS = {"Smart City": ours, "drone-flightplan": flightplan, "opencoverage": opencoverage, "coverage-path-planner": lawn_mower}

if __name__ == "__main__":
    print(json.dumps([*(row(who, case, planner) for case in CASES for who, planner in PLANNERS.items()), over_terrain()]))
