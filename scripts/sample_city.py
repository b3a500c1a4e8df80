# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample city: synthetic people, complaints, traps, roads and terrain on the real boundaries of Namyangju, with a planted truth that exercises and tests know.

Everything that is made here says "synthetic" in its layer's metadata. Coordinates: EPSG:5179 (metres). The same seed makes the same city.

What is planted (also written to sample_city_truth.json):

- retired residents concentrate in two old quarters;
- mosquitoes breed at two places along the stream, `breeding`, and the calls about them follow; in the new town people call three times as often about anything, which looks like
  a third hot spot and is none (calls about noise show it);
- in the first summer a spray of adults at `breeding` A did nothing, in the second one larvicide at B took two thirds of the mosquitoes; control traps saw the same weather;
- one candidate site is best placed, and an existing centre is badly placed.
"""

from __future__ import annotations

import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from scipy.spatial import Delaunay

SEED = 20_260_301
CRS = 5179
URBAN = ("호평동", "평내동", "금곡동", "이패동", "일패동", "지금동", "도농동", "가운동", "수석동", "삼패동")
N_NEIGHBOURHOODS, N_TRAPS, WEEKS = 260, 72, 20
OLD_QUARTERS = {"market": (974_300.0, 1_959_300.0), "riverside": (972_300.0, 1_956_000.0)}
OLD_RADIUS = 1_000.0
NEW_TOWN = "호평동"
RETIRED, RETIRED_OLD = 0.13, 0.30
REPORTING_GAP = 3.0
USELESS, USEFUL = 0.0, 0.66


def make(units: gpd.GeoDataFrame) -> tuple[dict[str, pd.DataFrame], dict[str, object], np.ndarray, tuple[float, float, float]]:
    """Layers by name, the planted truth, the terrain (rows from north to south) and its (west, north, cell) from the legal units of Namyangju."""
    rng = np.random.default_rng(SEED)
    urban = units.to_crs(CRS)
    urban = urban[urban["emd"].isin(URBAN)].reset_index(drop=True)
    town = shapely.union_all(urban.geometry.to_numpy())
    stream = _stream(town)
    homes, old = _neighbourhoods(town, urban, rng)
    breeding = _breeding(stream)
    calls = _complaints(homes, breeding, rng)
    traps, nights, blocks = _traps(homes, breeding, rng)
    roads = _roads(homes, rng)
    layers: dict[str, pd.DataFrame] = {
        "districts": urban[["code", "emd", "geometry"]],
        "neighbourhoods": homes,
        "calls_mosquitoes": calls[calls["topic"] == "mosquitoes"].reset_index(drop=True),
        "calls_noise": calls[calls["topic"] == "noise"].reset_index(drop=True),
        "traps": traps,
        # Each summer's layer holds the blocks treated in it and those that never are.
        "trap_nights_2024": nights[(nights["year"] == 2024) & ~nights["block"].str.startswith("B")].reset_index(drop=True),
        "trap_nights_2025": nights[(nights["year"] == 2025) & ~nights["block"].str.startswith("A")].reset_index(drop=True),
        "blocks": blocks,
        "exclusions": _exclusions(homes, stream, breeding, rng),
        "roads": roads,
        "sites": _sites(homes, rng),
        "stream": gpd.GeoDataFrame({"name": ["왕숙천 (synthetic course)"]}, geometry=[stream], crs=CRS),
        "flood_plain": gpd.GeoDataFrame({"depth_m": [1.0]}, geometry=[stream.buffer(260).intersection(town)], crs=CRS),
        "shelters": _shelters(homes, stream),
        "survey_area": gpd.GeoDataFrame({"name": ["Meadows at B"]}, geometry=[_survey_area(breeding)], crs=CRS),
        "no_fly": _no_fly(breeding),
        "pads": gpd.GeoDataFrame({"name": ["North bank", "South bank"]}, geometry=_pads(breeding), crs=CRS),
    }
    terrain, place = _terrain(town, stream)
    best, bad = _best_and_bad(layers["sites"], homes)
    truth: dict[str, object] = {
        "seed": SEED,
        "retired_share_old_quarters": RETIRED_OLD,
        "retired_share_elsewhere": RETIRED,
        "old_neighbourhoods": old,
        "reporting_gap": REPORTING_GAP,
        "new_town": NEW_TOWN,
        "breeding": {name: [round(place.x, 1), round(place.y, 1)] for name, place in breeding.items()},
        "effect_of_spray_a": USELESS,
        "effect_of_spray_b": USEFUL,
        "best_single_site": best,
        "badly_placed_centre": bad,
    }
    return layers, truth, terrain, place


def _stream(town: shapely.Geometry) -> shapely.LineString:
    """A course from the north-east to the south-west corner of the town, with bends."""
    west, south, east, north = town.bounds
    t = np.linspace(0.0, 1.0, 60)
    x = east - (east - west) * t + 600.0 * np.sin(7.0 * t)
    y = north - (north - south) * (0.25 + 0.5 * t) + 450.0 * np.cos(9.0 * t)
    course = shapely.LineString(np.column_stack([x, y])).intersection(town)
    parts = [part for part in shapely.get_parts(course) if part.geom_type == "LineString"]
    return max(parts, key=lambda part: part.length)


def _breeding(stream: shapely.LineString) -> dict[str, shapely.Point]:
    return {"A": stream.interpolate(0.30, normalized=True), "B": stream.interpolate(0.78, normalized=True)}


def _neighbourhoods(town: shapely.Geometry, urban: gpd.GeoDataFrame, rng: np.random.Generator) -> tuple[gpd.GeoDataFrame, list[str]]:
    """Voronoi cells of scattered centres, clipped to the town, with residents by group; and the codes of those where retired residents were planted."""
    west, south, east, north = town.bounds
    points: list[tuple[float, float]] = []
    while len(points) < N_NEIGHBOURHOODS:
        x, y = rng.uniform(west, east), rng.uniform(south, north)
        apart = all((x - a) ** 2 + (y - b) ** 2 > 260.0**2 for a, b in points)
        if apart and shapely.contains_xy(town, x, y):
            points.append((x, y))
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(points), extend_to=town))
    cells = shapely.intersection(cells, town)
    cells = np.array([max(shapely.get_parts(cell), key=lambda part: part.area) for cell in cells if not cell.is_empty])
    inside = shapely.point_on_surface(cells)
    district = [next((row.emd for row in urban.itertuples() if row.geometry.contains(point)), "") for point in inside]
    area = shapely.area(cells)
    residents = np.maximum(40, np.round(rng.gamma(4.0, 0.25, len(cells)) * 380.0 * np.sqrt(area / area.mean()))).astype(int)
    residents[[name == NEW_TOWN for name in district]] *= 2
    old = np.min([shapely.distance(inside, shapely.Point(place)) for place in OLD_QUARTERS.values()], axis=0) < OLD_RADIUS
    retired = rng.binomial(residents, np.where(old, RETIRED_OLD, RETIRED))
    children = rng.binomial(residents - retired, np.where([name == NEW_TOWN for name in district], 0.24, 0.15))
    order = np.lexsort((shapely.get_x(inside), -shapely.get_y(inside)))
    frame = gpd.GeoDataFrame(
        {
            "code": [f"N{number:03d}" for number in range(1, len(cells) + 1)],
            "emd": np.array(district)[order],
            "residents": residents[order],
            "retired": retired[order],
            "children": children[order],
            "others": (residents - retired - children)[order],
        },
        geometry=cells[order],
        crs=CRS,
    )
    return frame, frame["code"][old[order]].tolist()


def _pressure(xy: np.ndarray, breeding: dict[str, shapely.Point], summer: int) -> np.ndarray:
    """Mosquitoes at places (n, 2) relative to elsewhere; B is worse in both summers."""
    far = {name: np.hypot(xy[:, 0] - place.x, xy[:, 1] - place.y) for name, place in breeding.items()}
    return 1.0 + 6.0 * np.exp(-((far["A"] / 900.0) ** 2)) + 9.0 * np.exp(-((far["B"] / 900.0) ** 2)) + 0.2 * summer


def _complaints(homes: gpd.GeoDataFrame, breeding: dict[str, shapely.Point], rng: np.random.Generator) -> gpd.GeoDataFrame:
    """Calls of two summers: about mosquitoes and about noise, which only people and the habit of calling explain. Each caller is a number."""
    centre = np.column_stack([homes.geometry.centroid.x, homes.geometry.centroid.y])
    habit = np.where(homes["emd"] == NEW_TOWN, REPORTING_GAP, 1.0)
    rows = []
    for topic, base in (("mosquitoes", 0.0035), ("noise", 0.0050)):
        for summer, year in enumerate((2024, 2025)):
            pressure = _pressure(centre, breeding, summer) if topic == "mosquitoes" else np.ones(len(homes))
            if topic == "mosquitoes" and summer == 1:  # the larvicide of the second summer works from July on
                at_b = np.hypot(*(centre - [breeding["B"].x, breeding["B"].y]).T) < 1_300.0
                pressure = np.where(at_b, 1.0 + (pressure - 1.0) * (1.0 - USEFUL * 0.6), pressure)
            n = rng.poisson(homes["residents"].to_numpy() * base * pressure * habit)
            for unit, count in enumerate(n):
                spots = _inside(homes.geometry.iloc[unit], int(count), rng)
                days = rng.integers(0, 122, int(count))
                for spot, day in zip(spots, days, strict=True):
                    when = pd.Timestamp(year, 5, 15) + pd.Timedelta(days=int(day))
                    rows.append((topic, when.strftime("%Y-%m-%d"), int(rng.integers(1, 60_000)), spot))
    for row in [rows[index] for index in rng.choice(len(rows), 60, replace=False)]:  # people who call again the next day
        again = (pd.Timestamp(row[1]) + pd.Timedelta(days=1)).strftime("%Y-%m-%d")
        rows.append((row[0], again, row[2], row[3]))
    rows.sort(key=lambda row: (row[1], row[0], row[2]))
    frame = pd.DataFrame(rows, columns=["topic", "date", "caller", "geometry"])
    return gpd.GeoDataFrame(frame, geometry="geometry", crs=CRS)


def _inside(cell: shapely.Geometry, n: int, rng: np.random.Generator) -> list[shapely.Point]:
    west, south, east, north = cell.bounds
    found: list[shapely.Point] = []
    while len(found) < n:
        x, y = rng.uniform(west, east), rng.uniform(south, north)
        if shapely.contains_xy(cell, x, y):
            found.append(shapely.Point(round(x, 1), round(y, 1)))
    return found


def _traps(
    homes: gpd.GeoDataFrame, breeding: dict[str, shapely.Point], rng: np.random.Generator
) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """Traps in blocks: three treated at A, eight at B, the rest are control. Weekly nights of two summers, in which A and then B is treated."""
    centre = np.column_stack([homes.geometry.centroid.x, homes.geometry.centroid.y])
    near = {name: np.argsort(np.hypot(*(centre - [place.x, place.y]).T)) for name, place in breeding.items()}
    chosen = {"A": near["A"][:8], "B": near["B"][:8]}
    rest = np.setdiff1d(np.arange(len(homes)), np.concatenate(list(chosen.values())))
    controls = rng.choice(rest, 20, replace=False)
    blocks, traps, nights = [], [], []
    for spray, members in (*chosen.items(), ("control", controls)):
        for number, unit in enumerate(members, start=1):
            name = f"{spray}{number:02d}"
            cell = homes.geometry.iloc[int(unit)]
            blocks.append((name, spray, cell.buffer(-15.0)))
            for trap, spot in enumerate(_inside(cell.buffer(-30.0), 2, rng), start=1):
                traps.append((f"{name}-{trap}", name, spray, spot))
    xy = np.array([[spot.x, spot.y] for *_, spot in traps])
    own = rng.normal(0.0, 0.35, len(traps))
    for summer, year in enumerate((2024, 2025)):
        level = 6.0 * _pressure(xy, breeding, summer) * np.exp(own)
        for week in range(WEEKS):
            weather = 1.0 + 0.8 * np.sin((week - 3) / WEEKS * np.pi) + rng.normal(0.0, 0.05)
            for index, (trap, block, spray, spot) in enumerate(traps):
                treated = (spray, summer) in {("A", 0), ("B", 1)} and week >= WEEKS // 2
                effect = 1.0 - {"A": USELESS, "B": USEFUL}[spray] if treated else 1.0
                mean = max(0.05, level[index] * weather * effect)
                nights_out = int(rng.choice([1, 1, 1, 2]))
                count = int(rng.negative_binomial(4.0, 4.0 / (4.0 + mean * nights_out)))
                date = (pd.Timestamp(year, 5, 20) + pd.Timedelta(weeks=week)).strftime("%Y-%m-%d")
                nights.append((trap, block, year, date, count, nights_out, int((spray, summer) in {("A", 0), ("B", 1)}), spot))
    frame = pd.DataFrame(traps, columns=["trap", "block", "spray", "geometry"])
    table = pd.DataFrame(nights, columns=["trap", "block", "year", "date", "count", "nights", "treated", "geometry"])
    areas = pd.DataFrame(blocks, columns=["block", "spray", "geometry"])
    return tuple(gpd.GeoDataFrame(one, geometry="geometry", crs=CRS) for one in (frame, table, areas))  # type: ignore[return-value]


def _exclusions(
    homes: gpd.GeoDataFrame, stream: shapely.LineString, breeding: dict[str, shapely.Point], rng: np.random.Generator
) -> gpd.GeoDataFrame:
    """Schools, childcare, a hospital, apiaries, an organic farm and the stream itself, each with the distance to be kept."""
    rows: list[tuple[str, str, float, shapely.Geometry]] = [("water", "stream", 30.0, stream.buffer(8.0))]
    by_children = homes.sort_values("children", ascending=False).geometry.centroid
    near_b = by_children[(by_children.distance(breeding["B"]) < 1_500.0)].to_numpy()
    by_children = by_children.to_numpy()
    for number, place in enumerate([*by_children[:11], *near_b[:4]], start=1):
        rows.append(("school", f"School {number}", 100.0, shapely.box(place.x - 60, place.y - 45, place.x + 60, place.y + 45)))
    for number, place in enumerate(by_children[20:36], start=1):
        rows.append(("childcare", f"Childcare {number}", 50.0, place.buffer(15.0)))
    b = breeding["B"]
    rows += [
        ("hospital", "Hospital", 150.0, shapely.box(b.x + 350, b.y - 250, b.x + 470, b.y - 170)),
        ("apiary", "Apiary 1", 200.0, shapely.Point(b.x - 500, b.y + 300).buffer(6.0)),
        ("apiary", "Apiary 2", 200.0, shapely.Point(*(rng.normal([b.x + 200, b.y + 650], 40.0))).buffer(6.0)),
        ("organic farm", "Organic farm", 100.0, shapely.box(b.x - 250, b.y - 700, b.x + 50, b.y - 520)),
    ]
    return gpd.GeoDataFrame(pd.DataFrame(rows, columns=["kind", "name", "buffer_m", "geometry"]), geometry="geometry", crs=CRS)


def _roads(homes: gpd.GeoDataFrame, rng: np.random.Generator) -> gpd.GeoDataFrame:
    """Streets between neighbouring centres with a bend each; the longer ones are faster; two bits that hang together with nothing are left in, as in real data."""
    xy = np.round(np.column_stack([homes.geometry.centroid.x, homes.geometry.centroid.y]), 1)
    pairs = {
        tuple(sorted(pair))
        for triangle in Delaunay(xy).simplices
        for pair in ((triangle[0], triangle[1]), (triangle[1], triangle[2]), (triangle[0], triangle[2]))
    }
    rows = []
    for a, b in sorted(pairs):
        length = float(np.hypot(*(xy[a] - xy[b])))
        if length > 1_300.0 or rng.random() < 0.08:
            continue
        bend = (xy[a] + xy[b]) / 2.0 + rng.normal(0.0, 0.06 * length, 2)
        main = length > 700.0
        rows.append(
            (
                "main road" if main else "street",
                60 if main else 30,
                "F" if not main and rng.random() < 0.05 else "B",
                shapely.LineString([xy[a], np.round(bend, 1), xy[b]]),
            )
        )
    x, y = xy.min(axis=0)
    rows += [("street", 30, "B", shapely.LineString([(x - 900 - 80 * k, y + 100), (x - 900 - 80 * k, y + 260)])) for k in range(2)]
    return gpd.GeoDataFrame(pd.DataFrame(rows, columns=["kind", "speed", "oneway", "geometry"]), geometry="geometry", crs=CRS)


def _sites(homes: gpd.GeoDataFrame, rng: np.random.Generator) -> gpd.GeoDataFrame:
    """Thirty-two places for a service centre: three exist, one is forbidden (in the flood plain), the rest are candidates with a price."""
    xy = np.column_stack([homes.geometry.centroid.x, homes.geometry.centroid.y])
    weight = homes["residents"].to_numpy()
    chosen = rng.choice(len(homes), 32, replace=False, p=weight / weight.sum())
    edge = int(np.argmax(np.hypot(*(xy - np.average(xy, axis=0, weights=weight)).T)))
    chosen = np.unique(np.concatenate([[edge], chosen]))
    status = np.array(["candidate"] * len(chosen), dtype=object)
    status[np.flatnonzero(chosen == edge)] = "existing"
    status[rng.choice(np.flatnonzero(status == "candidate"), 2, replace=False)] = "existing"
    status[rng.choice(np.flatnonzero(status == "candidate"), 1)] = "forbidden"
    return gpd.GeoDataFrame(
        {
            "site": [f"S{number:02d}" for number in range(1, len(chosen) + 1)],
            "status": status,
            "capacity": (rng.integers(10, 26, len(chosen)) * 1_000),
            "cost": np.where(status == "existing", 0, rng.integers(6, 15, len(chosen)) * 100),
        },
        geometry=shapely.points(np.round(xy[chosen], 1)),
        crs=CRS,
    )


def _best_and_bad(sites: gpd.GeoDataFrame, homes: gpd.GeoDataFrame) -> tuple[str, str]:
    """The site with the least sum of residents × distance, and the existing one with the largest."""
    places = np.column_stack([sites.geometry.x, sites.geometry.y])
    people = np.column_stack([homes.geometry.centroid.x, homes.geometry.centroid.y])
    cost = np.hypot(*(places[:, None] - people[None]).transpose(2, 0, 1)) @ homes["residents"].to_numpy()
    allowed = sites["status"].to_numpy() != "forbidden"
    existing = np.flatnonzero(sites["status"].to_numpy() == "existing")
    best = int(np.flatnonzero(allowed)[np.argmin(cost[allowed])])
    return str(sites["site"].iloc[best]), str(sites["site"].iloc[int(existing[np.argmax(cost[existing])])])


def _shelters(homes: gpd.GeoDataFrame, stream: shapely.LineString) -> gpd.GeoDataFrame:
    """Halls outside the flood plain, and one inside it that a planner should notice."""
    places = homes.geometry.centroid
    dry = homes[places.distance(stream) > 500.0].sort_values("residents", ascending=False).head(9)
    wet = homes[places.distance(stream) < 200.0].sort_values("residents", ascending=False).head(1)
    rows = pd.concat([dry, wet])
    return gpd.GeoDataFrame(
        {"name": [f"Hall {number}" for number in range(1, len(rows) + 1)], "places": [300, 250, 400, 200, 350, 300, 250, 200, 300, 500]},
        geometry=rows.geometry.centroid.to_numpy(),
        crs=CRS,
    )


def _survey_area(breeding: dict[str, shapely.Point]) -> shapely.Polygon:
    """Some 60 hectares around the breeding place B, which the power station's zone reaches into."""
    b = breeding["B"]
    corners = [(-480, -330), (120, -420), (430, -60), (330, 330), (-120, 420), (-520, 240)]
    return shapely.Polygon([(b.x + dx, b.y + dy) for dx, dy in corners])


def _no_fly(breeding: dict[str, shapely.Point]) -> gpd.GeoDataFrame:
    b = breeding["B"]
    zones = [
        ("Hospital heliport", 120.0, shapely.Point(b.x + 410, b.y - 210).buffer(90.0)),
        ("Power station", 120.0, shapely.box(b.x - 300, b.y + 120, b.x - 180, b.y + 220)),
    ]
    return gpd.GeoDataFrame(pd.DataFrame(zones, columns=["name", "height_m", "geometry"]), geometry="geometry", crs=CRS)


def _pads(breeding: dict[str, shapely.Point]) -> list[shapely.Point]:
    b = breeding["B"]
    return [shapely.Point(b.x - 650, b.y + 420), shapely.Point(b.x + 150, b.y - 480)]


def _terrain(town: shapely.Geometry, stream: shapely.LineString) -> tuple[np.ndarray, tuple[float, float, float]]:
    """Heights above the sea in cells of 40 m: a valley along the stream, hills to the sides."""
    cell = 40.0
    west, south, east, north = town.buffer(400.0).bounds
    x = np.arange(west + cell / 2, east, cell)
    y = np.arange(north - cell / 2, south, -cell)
    grid_x, grid_y = np.meshgrid(x, y)
    away = shapely.distance(shapely.points(grid_x.ravel(), grid_y.ravel()), stream).reshape(grid_x.shape)
    hills = 26.0 * np.sin(grid_x / 900.0) * np.cos(grid_y / 700.0) + 14.0 * np.sin(grid_x / 310.0 + 1.0) * np.sin(grid_y / 270.0)
    heights = 32.0 + 0.028 * away + np.minimum(1.0, away / 600.0) * (hills + 30.0)
    return np.round(heights, 1).astype(np.float32), (west, north, cell)


def write_truth(truth: dict[str, object], path: Path) -> None:
    """The planted truth, for exercises and tests."""
    path.write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
