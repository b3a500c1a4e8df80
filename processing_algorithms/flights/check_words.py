# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks in words, in the user's language."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ...smartcity_plugin.analysis.flights.checks.check import Check
from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from .check_reading import Scene


def meaning(name: str) -> str:
    """What a check asks."""
    return {
        "zones": tr("Distance to no-fly zones, at least their buffer"),
        "clearance": tr("Distance to no-fly zones, with the clearance for errors of position"),
        "fence": tr("Track that breaks the mission's own fence"),
        "height": tr("Greatest height above ground"),
        "terrain": tr("Least clearance over ground, trees and roofs"),
        "terrain_known": tr("Track over ground whose height is not known"),
        "failsafe_zones": tr("Track from which the straight way home crosses a no-fly zone"),
        "failsafe_terrain": tr("Track from which the straight way home meets the ground"),
        "sight_distance": tr("Distance from the nearest pilot"),
        "sight_line": tr("Track that no pilot sees"),
        "contingency": tr("Room for the contingency volume beside no-fly zones"),
        "ground_risk": tr("Places with people in the ground risk buffer (1:1)"),
        "photos": tr("Time between photos"),
        "coverage": tr("Share of the area that is seen"),
        "overlap": tr("Photos that see a place, by 95 % of the area"),
        "gsd": tr("Ground sample distance, by 95 % of the area"),
        "time": tr("Time of the longest flight, in calm air"),
        "battery": tr("Share of the battery that is used, with the wind"),
        "wind": tr("Airspeed that is needed against the wind"),
    }[name]


def amount(one: Check, value: float) -> str:
    """A value of a check with its unit."""
    if math.isnan(value):
        return "–"
    if math.isinf(value):
        return tr("never") if one.unit == "s" else "∞"
    if one.unit == "s" and one.name in ("time",):
        return tr("{m} min {s:02d} s").format(m=int(value) // 60, s=int(value) % 60)
    if one.name == "battery":
        return f"{100.0 * value:.0f} %"
    if one.unit == "":
        return f"{value:,.0f}"
    digits = {"%": 1, "m/s": 1, "s": 2, "m2": 0}.get(one.unit, 1)
    if one.name == "gsd":
        return f"{100.0 * value:.1f} cm"
    unit = {"m2": "m²"}.get(one.unit, one.unit)
    # What is broken by a hair must not read as if it were kept.
    digits = 2 if one.unit == "m" and not one.passed and abs(one.value - one.limit) < 0.1 else digits
    return f"{value:,.{digits}f} {unit}"


def bound(one: Check) -> str:
    """The limit, as "at most" or "at least"."""
    if one.name in ("zones", "clearance", "terrain", "contingency", "photos", "coverage", "overlap"):
        return tr("at least {limit}").format(limit=amount(one, one.limit))
    return tr("at most {limit}").format(limit=amount(one, one.limit))


def place_of(one: Check, scene: Scene | None = None) -> str:
    """Sortie and waypoint, and with the scene latitude and longitude; empty where a check has no place."""
    spot = one.spot
    words = tr("sortie {sortie}, before waypoint {seq}").format(sortie=spot.sortie, seq=spot.seq) if spot.seq else ""
    if scene is None or not math.isfinite(spot.x):
        return words
    lon, lat = scene.degrees(spot.x, spot.y)
    degrees = f"{lat:.6f}, {lon:.6f}"
    return f"{words} ({degrees})" if words else degrees


def sentence(one: Check) -> str:
    """A check in one line."""
    words = tr("{meaning}: {value}, {limit}").format(meaning=meaning(one.name), value=amount(one, one.value), limit=bound(one))
    where = place_of(one)
    return f"{words} ({where})" if where else words
