# SPDX-License-Identifier: GPL-2.0-or-later
"""OpenAir, the text format of airspaces that gliders and flying clubs share: one record a line, AC begins an airspace.

Winpilot's description of the format (AC, AN, AL, AH, V, DP, DA, DB, DC) and Naviter's additions (AI, AY). Heights in feet unless they say otherwise, radii in nautical miles.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

from ...errors import AnalysisError, tr
from ..mission_files.guards import check_size
from .rounds import arc, azimuth_and_metres, circle
from .zone import FOOT, Zone, ZoneFile, check_radius, ring_of

MILE = 1852.0
_SHAPES = ("DP", "DA", "DB", "DC", "DY")
_IGNORED = ("AT", "TO", "TC", "SP", "SB", "AF", "AG", "AX", "AA")
_PLACE = re.compile(
    r"^(\d{1,3})(?:[:° ](\d{1,2}(?:\.\d+)?)(?:[:' ](\d{1,2}(?:\.\d+)?))?|(\.\d+))?[\"' ]*([NS])[ ,]*"
    r"(\d{1,3})(?:[:° ](\d{1,2}(?:\.\d+)?)(?:[:' ](\d{1,2}(?:\.\d+)?))?|(\.\d+))?[\"' ]*([EW])$",
    re.IGNORECASE,
)
_HEIGHT = re.compile(r"^(\d+(?:\.\d+)?)\s*(FT|F|M)?\s*(?:\(?(AMSL|MSL|ALT|AGL|GND|SFC|ASFC)\)?)?$", re.IGNORECASE)
_LEVEL = re.compile(r"^FL\s*(\d{1,3})$", re.IGNORECASE)
_GROUND = ("GND", "SFC", "GROUND", "SURFACE", "0")


@dataclass
class _Piece:
    """Corners, or an arc: centre, radius, azimuths and direction."""

    corners: list[tuple[float, float]] = field(default_factory=list)
    round_: tuple[float, float, float, float, float, bool] | None = None

    def drawn(self, outside: bool) -> list[tuple[float, float]]:
        return self.corners if self.round_ is None else arc(*self.round_, outside)


@dataclass
class _Airspace:
    """What the lines so far say of one airspace."""

    line: int
    kind: str
    name: str = ""
    ident: str = ""
    reason: str = ""
    lower: tuple[float, str] = (math.nan, "")
    upper: tuple[float, str] = (math.nan, "")
    pieces: list[_Piece] = field(default_factory=list)
    circles: list[tuple[float, float, float]] = field(default_factory=list)


class _Reader:
    def __init__(self) -> None:
        self.zones: list[Zone] = []
        self.left_out: list[str] = []
        self._now: _Airspace | None = None
        self._centre: tuple[float, float] | None = None
        self._clockwise = True

    def take(self, line: int, text: str) -> None:
        key, _, rest = text.partition(" ")
        key, rest = key.upper(), rest.strip()
        if key == "AC":
            self.close()
            self._now = _Airspace(line, rest)
            self._centre, self._clockwise = None, True
            return
        if key in _IGNORED:
            return
        if self._now is None:
            raise AnalysisError(tr("Line {line}: “{text}” comes before the first airspace (AC). Is it OpenAir?"), line=line, text=text[:40])
        if key == "V":
            self._variable(line, rest)
        elif key in _SHAPES:
            self._shape(line, key, rest)
        elif key == "AN":
            self._now.name = rest[:254]
        elif key == "AI":
            self._now.ident = rest[:254]
        elif key == "AY":
            self._now.reason = rest[:254]
        elif key in ("AL", "AH"):
            limit = _height(rest, line)
            self._now.lower, self._now.upper = (limit, self._now.upper) if key == "AL" else (self._now.lower, limit)
        else:
            raise AnalysisError(tr("Line {line}: the record “{text}” is not known in OpenAir."), line=line, text=text[:40])

    def close(self) -> None:
        """The airspace is complete."""
        one, self._now = self._now, None
        if one is None:
            return
        where = f"{one.line} ({one.name[:60]})" if one.name else str(one.line)
        common = (one.name, one.ident, one.kind, one.reason, *one.lower, *one.upper, "", "")
        for lon, lat, radius in one.circles:
            self.zones.append(Zone(ring_of(circle(lon, lat, radius), where), (), *common, True))
        if one.pieces:
            exact = [corner for piece in one.pieces for corner in piece.drawn(outside=False)]
            left = _area(exact) > 0.0
            corners = []
            for piece in one.pieces:
                # An arc that turns with the ring bulges out of the area; one that turns against it cuts into it.
                with_ring = piece.round_ is not None and piece.round_[5] != left
                corners += piece.drawn(outside=with_ring)
            has_arc = any(piece.round_ for piece in one.pieces)
            self.zones.append(Zone(ring_of(_without_repeats(corners), where), (), *common, has_arc))
        elif not one.circles:
            self.left_out.append(where)

    def _variable(self, line: int, rest: str) -> None:
        name, _, value = (part.strip() for part in rest.partition("="))
        if name.upper() == "X":
            self._centre = _place(value, line)
        elif name.upper() == "D":
            self._clockwise = value != "-"

    def _shape(self, line: int, key: str, rest: str) -> None:
        now = self._now
        if now is None:
            return
        if key == "DY":
            raise AnalysisError(
                tr("Line {line}: airways (DY) have no area that is known here. Delete the airspace, or draw it."), line=line
            )
        if key == "DP":
            if not now.pieces or now.pieces[-1].round_ is not None:
                now.pieces.append(_Piece())
            now.pieces[-1].corners.append(_place(rest, line))
            return
        if self._centre is None:
            raise AnalysisError(tr("Line {line}: a circle or an arc has no centre (V X=)."), line=line)
        lon, lat = self._centre
        if key == "DC":
            now.circles.append((lon, lat, check_radius(_figure(rest, line) * MILE, f"{line}")))
        elif key == "DA":
            radius, start, end = _figures(rest, line, 3)
            now.pieces.append(_Piece(round_=(lon, lat, check_radius(radius * MILE, f"{line}"), start, end, self._clockwise)))
        else:
            self._between(line, rest)

    def _between(self, line: int, rest: str) -> None:
        """DB: an arc given by its ends. The ends keep their places, the arc takes the larger of their distances."""
        now, centre = self._now, self._centre
        halves = re.split(r"\s*,\s*", rest)
        if now is None or centre is None or len(halves) != 2:
            raise AnalysisError(tr("Line {line}: an arc (DB) needs two places with a comma between them."), line=line)
        ends = [_place(half, line) for half in halves]
        (start, r1), (end, r2) = (azimuth_and_metres(*centre, *place) for place in ends)
        now.pieces.append(_Piece([ends[0]]))
        now.pieces.append(_Piece(round_=(*centre, check_radius(max(r1, r2), f"{line}"), start, end, self._clockwise)))
        now.pieces.append(_Piece([ends[1]]))


def read_openair(content: bytes) -> ZoneFile:
    """Zones of a file. Raises AnalysisError with the line that is wrong. Airspaces without a shape are named among what was left out."""
    reader = _Reader()
    for number, line in enumerate(_decoded(content).splitlines(), start=1):
        text = line.split("*", 1)[0].strip() if line.lstrip().startswith("*") else line.strip()
        if text:
            reader.take(number, re.sub(r"\s+", " ", text))
    reader.close()
    if not reader.zones and not reader.left_out:
        raise AnalysisError(tr("The file holds no airspace (AC). Is it OpenAir?"))
    return ZoneFile(tuple(reader.zones), tuple(reader.left_out))


def _decoded(content: bytes) -> str:
    """OpenAir names no encoding: UTF-8, or else the one byte per letter that most editors wrote."""
    check_size(content)
    if b"\x00" in content:
        raise AnalysisError(tr("The file is not text. Is it the right file?"))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _place(words: str, line: int) -> tuple[float, float]:
    found = _PLACE.match(words.strip())
    if found is None:
        raise AnalysisError(tr("Line {line}: “{text}” is no place, as 37:30:00 N 127:00:00 E is one."), line=line, text=words[:60])
    lat, lon = (_degrees(found.groups()[at : at + 4]) for at in (0, 5))
    if lat > 90.0 or lon > 180.0:
        raise AnalysisError(tr("Line {line}: “{text}” is not on the globe."), line=line, text=words[:60])
    return (-lon if found[10] in "Ww" else lon), (-lat if found[5] in "Ss" else lat)


def _degrees(parts: tuple[str | None, ...]) -> float:
    degrees, minutes, seconds, decimals = parts
    return float(degrees or 0) + float(decimals or 0) + float(minutes or 0) / 60.0 + float(seconds or 0) / 3600.0


def _height(words: str, line: int) -> tuple[float, str]:
    plain = words.strip().upper()
    if plain in _GROUND:
        return 0.0, "agl"
    if plain.startswith(("UNL", "UNLIM")) or plain in ("", "NOTAM", "ASK ON FREQUENCY", "ASK"):
        return math.nan, ""
    level = _LEVEL.match(plain)
    if level:
        return 100.0 * FOOT * float(level[1]), "fl"
    found = _HEIGHT.match(plain)
    if found is None:
        raise AnalysisError(tr("Line {line}: “{text}” is no height, as 1500 ft AGL or FL 65 is one."), line=line, text=words[:40])
    metres = float(found[1]) * (1.0 if found[2] == "M" else FOOT)
    return metres, "agl" if found[3] in ("AGL", "GND", "SFC", "ASFC") else "amsl"


def _figures(words: str, line: int, size: int) -> list[float]:
    parts = words.split(",")
    if len(parts) != size:
        raise AnalysisError(
            tr("Line {line}: {size} numbers with commas between them are expected, not “{text}”."), line=line, size=size, text=words[:40]
        )
    return [_figure(part, line) for part in parts]


def _figure(word: str, line: int) -> float:
    try:
        value = float(word)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise AnalysisError(tr("Line {line}: “{word}” is no number."), line=line, word=word[:40])
    return value


def _area(ring: list[tuple[float, float]]) -> float:
    """Twice the signed area of a ring in degrees: above 0 where it runs against the clock."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True))


def _without_repeats(corners: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [one for at, one in enumerate(corners) if at == 0 or one != corners[at - 1]]
