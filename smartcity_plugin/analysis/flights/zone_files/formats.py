# SPDX-License-Identifier: GPL-2.0-or-later
"""Which kind of zone file it is."""

from __future__ import annotations

from .geo_json import read_json
from .openair import read_openair
from .zone import ZoneFile, check_amount

FORMATS = {"ed269": read_json, "geojson": read_json, "openair": read_openair}
"""ED-318 is GeoJSON."""


def read_zones(content: bytes, name: str = "") -> ZoneFile:
    """Zones of a file in the format ``name``; empty: by how it begins. Raises AnalysisError with the place of what is wrong."""
    start = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    read = FORMATS[name] if name else read_json if start.startswith((b"{", b"[")) else read_openair
    found = read(content)
    check_amount(list(found.zones))
    return found
