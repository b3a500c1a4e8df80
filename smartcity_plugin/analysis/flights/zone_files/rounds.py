# SPDX-License-Identifier: GPL-2.0-or-later
"""Circles and arcs on the ellipsoid as straight pieces that never fall short of them.

Places at a distance and azimuth: Vincenty (1975), Survey Review 23, 88-93, direct solution on WGS 84.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

_A, _F = 6_378_137.0, 1.0 / 298.257223563
_B = _A * (1.0 - _F)
_STEP = 3.0
"""Degrees between the corners of a circle: at 9.3 km they lie 3.2 m outside of it, the middles of the sides nowhere inside."""
_ROUNDS = 30


def destination(lon: float, lat: float, azimuths: ArrayLike, metres: ArrayLike) -> NDArray[np.float64]:
    """Places (n, 2) in degrees at azimuths (n,) from north and distances (n,) or one in m."""
    alpha = np.radians(np.asarray(azimuths, dtype=np.float64))
    s = np.broadcast_to(np.asarray(metres, dtype=np.float64), alpha.shape)
    tan_u = (1.0 - _F) * math.tan(math.radians(lat))
    cos_u = 1.0 / math.sqrt(1.0 + tan_u**2)
    sin_u = tan_u * cos_u
    sigma_1 = np.arctan2(tan_u, np.cos(alpha))
    sin_alpha = cos_u * np.sin(alpha)
    cos2_alpha = 1.0 - sin_alpha**2
    u2 = cos2_alpha * (_A**2 - _B**2) / _B**2
    big_a = 1.0 + u2 / 16384.0 * (4096.0 + u2 * (-768.0 + u2 * (320.0 - 175.0 * u2)))
    big_b = u2 / 1024.0 * (256.0 + u2 * (-128.0 + u2 * (74.0 - 47.0 * u2)))
    sigma = s / (_B * big_a)
    for _ in range(_ROUNDS):
        cos_2m = np.cos(2.0 * sigma_1 + sigma)
        inner = np.cos(sigma) * (-1.0 + 2.0 * cos_2m**2) - big_b / 6.0 * cos_2m * (-3.0 + 4.0 * np.sin(sigma) ** 2) * (
            -3.0 + 4.0 * cos_2m**2
        )
        new = s / (_B * big_a) + big_b * np.sin(sigma) * (cos_2m + big_b / 4.0 * inner)
        done = np.allclose(new, sigma, rtol=0.0, atol=1e-13)
        sigma = new
        if done:
            break
    cos_2m = np.cos(2.0 * sigma_1 + sigma)
    part = sin_u * np.sin(sigma) - cos_u * np.cos(sigma) * np.cos(alpha)
    phi = np.arctan2(sin_u * np.cos(sigma) + cos_u * np.sin(sigma) * np.cos(alpha), (1.0 - _F) * np.sqrt(sin_alpha**2 + part**2))
    lam = np.arctan2(np.sin(sigma) * np.sin(alpha), cos_u * np.cos(sigma) - sin_u * np.sin(sigma) * np.cos(alpha))
    c = _F / 16.0 * cos2_alpha * (4.0 + _F * (4.0 - 3.0 * cos2_alpha))
    big_l = lam - (1.0 - c) * _F * sin_alpha * (sigma + c * np.sin(sigma) * (cos_2m + c * np.cos(sigma) * (-1.0 + 2.0 * cos_2m**2)))
    return np.column_stack([(lon + np.degrees(big_l) + 540.0) % 360.0 - 180.0, np.degrees(phi)])


def circle(lon: float, lat: float, radius: float) -> list[tuple[float, float]]:
    """A polygon around the circle: its sides touch it, so that nothing of it is outside."""
    azimuths = np.arange(0.0, 360.0, _STEP)
    return [(float(x), float(y)) for x, y in destination(lon, lat, azimuths, _outside(radius, _STEP, lat))]


def inner_circle(lon: float, lat: float, radius: float) -> list[tuple[float, float]]:
    """A polygon inside the circle, its corners on it."""
    return [(float(x), float(y)) for x, y in destination(lon, lat, np.arange(0.0, 360.0, _STEP), radius)]


def arc(lon: float, lat: float, radius: float, start: float, end: float, clockwise: bool, outside: bool) -> list[tuple[float, float]]:
    """Corners of an arc from azimuth ``start`` to ``end``. ``outside``: the area lies on the side of the centre, so its straight pieces go around the arc; else they cut it short, which is
    outside of the area too.
    """
    sweep = (end - start) % 360.0 if clockwise else -((start - end) % 360.0)
    if abs(sweep) < 1e-9:
        sweep = 360.0 if clockwise else -360.0
    pieces = max(1, math.ceil(abs(sweep) / _STEP))
    turns = start + sweep * np.arange(pieces + 1) / pieces
    exact = destination(lon, lat, turns, radius)
    if not outside:
        return [(float(x), float(y)) for x, y in exact]
    middles = destination(lon, lat, (turns[1:] + turns[:-1]) / 2.0, _outside(radius, abs(sweep) / pieces, lat))
    return [(float(x), float(y)) for x, y in np.vstack([exact[:1], middles, exact[-1:]])]


def azimuth_and_metres(lon: float, lat: float, to_lon: float, to_lat: float) -> tuple[float, float]:
    """Azimuth (degrees) and distance (m) to a place nearby, on the ellipsoid's own radii at the middle latitude: to 1 m in 50 km."""
    middle = math.radians((lat + to_lat) / 2.0)
    e2 = _F * (2.0 - _F)
    w = 1.0 - e2 * math.sin(middle) ** 2
    north = math.radians(to_lat - lat) * _A * (1.0 - e2) / w**1.5
    east = math.radians((to_lon - lon + 540.0) % 360.0 - 180.0) * _A * math.cos(middle) / math.sqrt(w)
    # The azimuth at the start, not at the middle: meridians converge.
    turn = math.radians((to_lon - lon + 540.0) % 360.0 - 180.0) * math.sin(middle) / 2.0
    return math.degrees(math.atan2(east, north) - turn) % 360.0, math.hypot(east, north)


def _outside(radius: float, step: float, lat: float) -> float:
    """Where the corners of a regular polygon lie whose sides touch the circle; a little more, since a side that is straight in degrees is not straight on the earth."""
    side = 2.0 * radius * math.tan(math.radians(step) / 2.0)
    bent = side**2 * (1.0 + math.tan(math.radians(min(abs(lat), 89.0)))) / (8.0 * _A)
    return (radius + bent) / math.cos(math.radians(step) / 2.0) + 0.01
