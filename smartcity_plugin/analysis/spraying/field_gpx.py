# SPDX-License-Identifier: GPL-2.0-or-later
"""Routes as GPX 1.1 for the field: a track for each route, a waypoint where each block begins. No names of people, only numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..flights.mission_files.xml_writing import element, text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Track:
    """One route: its name, what it is, longitude and latitude (v, 2) in order."""

    name: str
    about: str
    places: NDArray[np.float64]


@dataclass(frozen=True)
class Mark:
    """A place to look for."""

    name: str
    about: str
    longitude: float
    latitude: float


def write_gpx(tracks: list[Track], marks: list[Mark]) -> bytes:
    """The file's content: waypoints first, as the format asks."""
    points = [
        element(
            "wpt", element("name", text(one.name)), element("desc", text(one.about)), lat=f"{one.latitude:.7f}", lon=f"{one.longitude:.7f}"
        )
        for one in marks
    ]
    lines = []
    for one in tracks:
        places = [element("trkpt", lat=f"{lat:.7f}", lon=f"{lon:.7f}") for lon, lat in one.places.tolist()]
        lines.append(element("trk", element("name", text(one.name)), element("desc", text(one.about)), element("trkseg", *places)))
    body = element("gpx", *points, *lines, version="1.1", creator="Smart City", xmlns="http://www.topografix.com/GPX/1/1")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'.encode()
