# SPDX-License-Identifier: GPL-2.0-or-later
"""Zones as JSON: EUROCAE ED-269 (UAS zone versions with horizontalProjection), ED-318 (GeoJSON with layers and circles), and plain GeoJSON polygons."""

from __future__ import annotations

import math
from typing import Any

from ...errors import AnalysisError, tr
from ..mission_files.guards import decode, is_number, parse_json
from .rounds import circle
from .zone import FOOT, Ring, Zone, ZoneFile, check_radius, ring_of

_UNITS = {"M": 1.0, "FT": FOOT, "": 1.0}
_REFERENCES = {"AGL": "agl", "AMSL": "amsl", "MSL": "amsl", "WGS84": "amsl", "SFC": "agl", "": ""}
FREE = "NO_RESTRICTION"
_MOST_DEPTH = 8


def read_json(content: bytes) -> ZoneFile:
    """Zones of a file. Raises AnalysisError with the feature that is wrong. Zones without a restriction are named among what was left out."""
    document = parse_json(decode(content))
    features = document.get("features", document.get("UASZoneList")) if isinstance(document, dict) else None
    if isinstance(document, dict) and document.get("type") == "Feature":
        features = [document]
    if not isinstance(features, list):
        raise AnalysisError(tr("The file holds no “{name}”. Is it GeoJSON, ED-269 or ED-318?"), name="features")
    zones: list[Zone] = []
    left_out: list[str] = []
    for number, feature in enumerate(features, start=1):
        if not isinstance(feature, dict):
            raise AnalysisError(tr("Feature {n} of the file is no feature."), n=number)
        read = _ed269 if isinstance(feature.get("geometry"), list) else _geojson
        found, missed = read(feature, number)
        zones += found
        left_out += missed
    return ZoneFile(tuple(zones), tuple(left_out))


def _ed269(feature: dict[str, Any], number: int) -> tuple[list[Zone], list[str]]:
    where = _where(feature, number)
    if feature.get("restriction") == FREE:
        return [], [f"{where}: {FREE}"]
    valid_from, valid_to = _period(feature.get("applicability"))
    zones = []
    for volume in feature["geometry"]:
        if not isinstance(volume, dict):
            raise AnalysisError(tr("{where}: the geometry is none."), where=where)
        shape = volume.get("horizontalProjection")
        if not isinstance(shape, dict):
            raise AnalysisError(tr("{where}: “{name}” is missing."), where=where, name="horizontalProjection")
        for outer, holes, is_round in _ed269_shape(shape, where):
            zones.append(
                Zone(
                    outer,
                    holes,
                    _text(feature.get("name")),
                    _text(feature.get("identifier")),
                    _text(feature.get("restriction")),
                    _text(feature.get("reason")),
                    *_limits(
                        volume, "uomDimensions", ("lowerLimit", "lowerVerticalReference", "upperLimit", "upperVerticalReference"), where
                    ),
                    valid_from,
                    valid_to,
                    is_round,
                )
            )
    return zones, []


def _ed269_shape(shape: dict[str, Any], where: str) -> list[tuple[Ring, tuple[Ring, ...], bool]]:
    if shape.get("type") == "Circle":
        lon, lat = _place(shape.get("center"), where)
        ring_of([(lon, lat), (lon, lat + 1e-9), (lon + 1e-9, lat)], where)  # on the globe?
        radius = check_radius(_number(shape.get("radius"), where, "radius"), where)
        return [(ring_of(circle(lon, lat, radius), where), (), True)]
    if shape.get("type") == "Polygon":
        return [(*_polygon(shape.get("coordinates"), where), False)]
    raise AnalysisError(tr("{where}: the shape “{kind}” is not known (Circle, Polygon)."), where=where, kind=_text(shape.get("type")))


def _geojson(feature: dict[str, Any], number: int) -> tuple[list[Zone], list[str]]:
    properties = feature.get("properties")
    properties = properties if isinstance(properties, dict) else {}
    where = _where(properties | {"id": feature.get("id")}, number)
    kind = _text(properties.get("type") or properties.get("restriction"))
    if kind == FREE:
        return [], [f"{where}: {FREE}"]
    geometry = feature.get("geometry")
    if geometry is None:
        return [], [f"{where}: null"]
    valid_from, valid_to = _period(properties.get("limitedApplicability") or properties.get("applicability"))
    zones, left_out = [], []
    for one, layer in _single(geometry, where):
        if one.get("type") == "Point" and isinstance(one.get("extent"), dict):
            lon, lat = _place(one.get("coordinates"), where)
            ring_of([(lon, lat), (lon, lat + 1e-9), (lon + 1e-9, lat)], where)
            radius = check_radius(_number(one["extent"].get("radius"), where, "radius"), where)
            shapes: list[tuple[Ring, tuple[Ring, ...], bool]] = [(ring_of(circle(lon, lat, radius), where), (), True)]
        elif one.get("type") == "Polygon":
            shapes = [(*_polygon(one.get("coordinates"), where), False)]
        elif one.get("type") == "MultiPolygon":
            parts = one.get("coordinates")
            shapes = [(*_polygon(part, where), False) for part in (parts if isinstance(parts, list) else [None])]
        else:
            left_out.append(f"{where}: {_text(one.get('type')) or '?'}")
            continue
        limits = _limits(layer, "uom", ("lower", "lowerReference", "upper", "upperReference"), where)
        zones += [
            Zone(
                outer,
                holes,
                _text(properties.get("name")),
                _text(properties.get("identifier")),
                kind,
                _text(properties.get("reason")),
                *limits,
                valid_from,
                valid_to,
                is_round,
            )
            for outer, holes, is_round in shapes
        ]
    return zones, left_out


def _single(geometry: Any, where: str, depth: int = 0) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Simple geometries of a collection, each with its layer of heights, its own or the collection's."""
    if not isinstance(geometry, dict) or depth > _MOST_DEPTH:
        raise AnalysisError(tr("{where}: the geometry is none."), where=where)
    layer = geometry.get("layer")
    layer = layer if isinstance(layer, dict) else {}
    if geometry.get("type") != "GeometryCollection":
        return [(geometry, layer)]
    members = geometry.get("geometries")
    found = []
    for member in members if isinstance(members, list) else []:
        found += [(one, own or layer) for one, own in _single(member, where, depth + 1)]
    return found


def _polygon(rings: Any, where: str) -> tuple[Ring, tuple[Ring, ...]]:
    if not isinstance(rings, list) or not rings or not all(isinstance(ring, list) for ring in rings):
        raise AnalysisError(tr("{where}: the polygon has no rings."), where=where)
    found = [ring_of([_place(corner, where) for corner in ring], where) for ring in rings]
    return found[0], tuple(found[1:])


def _place(value: Any, where: str) -> tuple[float, float]:
    if not isinstance(value, list) or len(value) < 2:
        raise AnalysisError(tr("{where}: a place is not written as longitude and latitude."), where=where)
    return _number(value[0], where, "coordinates"), _number(value[1], where, "coordinates")


def _limits(holder: dict[str, Any], unit_name: str, names: tuple[str, str, str, str], where: str) -> tuple[float, str, float, str]:
    """Lower and upper end in m, with what each is measured from. A height above the ellipsoid counts as above sea level."""
    unit = _text(holder.get(unit_name)).upper()
    if unit not in _UNITS:
        raise AnalysisError(tr("{where}: the unit “{unit}” is not known (M, FT)."), where=where, unit=unit)
    found: list[float | str] = []
    for height_name, reference_name in (names[:2], names[2:]):
        reference = _text(holder.get(reference_name)).upper()
        if reference not in _REFERENCES:
            raise AnalysisError(tr("{where}: heights above “{reference}” are not known (AGL, AMSL)."), where=where, reference=reference)
        height = holder.get(height_name)
        found += [math.nan if height is None else _number(height, where, height_name) * _UNITS[unit], _REFERENCES[reference]]
    lower, lower_ref, upper, upper_ref = found
    return float(lower), str(lower_ref), float(upper), str(upper_ref)


def _period(value: Any) -> tuple[str, str]:
    """The first start and the last end of all periods; nothing where one of them is permanent or open."""
    periods = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    if not periods or any(str(one.get("permanent", "")).upper() in ("YES", "TRUE") for one in periods):
        return "", ""
    starts, ends = ([_text(one.get(name)) for one in periods] for name in ("startDateTime", "endDateTime"))
    return ("" if "" in starts else min(starts)), ("" if "" in ends else max(ends))


def _number(value: Any, where: str, name: str) -> float:
    if not is_number(value):
        raise AnalysisError(tr("{where}: “{name}” is no number."), where=where, name=name)
    return float(value)


def _text(value: Any) -> str:
    """Text as it stands; of a list (ED-318 has one text per language) the first; reasons one after the other."""
    if isinstance(value, list):
        parts = [_text(one) for one in value]
        return parts[0] if parts and isinstance(value[0], dict) else ", ".join(part for part in parts if part)
    if isinstance(value, dict):
        return _text(value.get("text"))
    return "" if value is None else str(value).strip()[:254]


def _where(named: dict[str, Any], number: int) -> str:
    name = _text(named.get("identifier")) or _text(named.get("name")) or _text(named.get("id"))
    return f"{number} ({name[:60]})" if name else str(number)
