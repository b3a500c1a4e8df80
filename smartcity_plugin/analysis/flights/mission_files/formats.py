# SPDX-License-Identifier: GPL-2.0-or-later
"""The formats by name: what a file is called, who writes and reads it, and how many waypoints an app takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ...errors import AnalysisError, tr
from ..mission import Mission
from . import gpx, kml, litchi, qgc_plan, wpl, wpml


@dataclass(frozen=True)
class Format:
    """A mission format. ``write`` takes the mission and the options that it knows."""

    suffix: str
    write: Callable[..., bytes]
    read: Callable[[bytes], Mission]
    options: tuple[str, ...] = ()
    most_waypoints: int | None = None


FORMATS = {
    "qgc_plan": Format(".plan", qgc_plan.write_plan, qgc_plan.read_plan, ("firmware",)),
    "wpl": Format(".waypoints", wpl.write_wpl, wpl.read_wpl),
    "wpml": Format(".kmz", wpml.write_wpml, wpml.read_wpml, ("drone", "version")),
    "litchi": Format(".csv", litchi.write_litchi, litchi.read_litchi, (), litchi.MOST_WAYPOINTS),
    "kml": Format(".kml", kml.write_kml, kml.read_kml),
    "gpx": Format(".gpx", gpx.write_gpx, gpx.read_gpx),
}


def write(mission: Mission, name: str, **options: Any) -> bytes:
    """A file's content; options that the format does not know are not used."""
    form = FORMATS[name]
    return form.write(mission, **{key: value for key, value in options.items() if key in form.options})


def recognise(file_name: str, content: bytes) -> str:
    """The format of a file by its suffix, and where that says nothing by its beginning. Raises AnalysisError where it is none of ours."""
    lower = file_name.lower()
    if content[:2] == b"PK" and b"wpmz/" not in content and b"doc.kml" in content:
        return "kml"  # a .kmz of a globe
    for name, form in FORMATS.items():
        if lower.endswith(form.suffix):
            return name
    start = content[:400].lstrip(b"\xef\xbb\xbf \t\r\n")
    for sign, name in ((b"QGC WPL", "wpl"), (b"PK", "wpml"), (b"{", "qgc_plan"), (b"latitude", "litchi")):
        if start.startswith(sign):
            return name
    for sign, name in ((b"<gpx", "gpx"), (b"dji.com/wpmz", "wpml"), (b"<kml", "kml")):
        if sign in start:
            return name
    raise AnalysisError(
        tr("“{file}” is no mission file that is known (.plan, .waypoints, .kmz, .csv of Litchi, .kml, .gpx)."), file=file_name
    )
