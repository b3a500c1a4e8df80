# SPDX-License-Identifier: GPL-2.0-or-later
"""What a file from outside must not do: be huge, nest without end, name other files, hold entities. And what no mission may hold."""

from __future__ import annotations

import io
import json
import lzma
import math
import sys
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from ...errors import AnalysisError, tr
from ..mission import Action, Mission

MOST_BYTES = 64 * 2**20
MOST_WAYPOINTS = 100_000
_MOST_DEPTH = 64
_MOST_ELEMENTS = 1_000_000
_MOST_MEMBERS = 200
_HIGHEST, _LOWEST = 10_000.0, -500.0


@dataclass
class Node:
    """An XML element: name without its namespace's prefix, attributes, text and children."""

    name: str
    attributes: dict[str, str]
    text: str = ""
    children: list[Node] = field(default_factory=list)
    namespace: str = ""

    def all(self, name: str) -> list[Node]:
        """Children of that name."""
        return [child for child in self.children if child.name == name]

    def find(self, *path: str) -> Node | None:
        """The first descendant along a path of names."""
        node: Node | None = self
        for name in path:
            node = next((child for child in node.children if child.name == name), None) if node else None
        return node

    def value(self, *path: str) -> str:
        """The text at a path, "" where there is none."""
        node = self.find(*path)
        return node.text.strip() if node else ""

    def descendants(self, name: str) -> list[Node]:
        """All elements of that name below this one, in the order of the file."""
        found = []
        waiting = list(reversed(self.children))
        while waiting:
            node = waiting.pop()
            if node.name == name:
                found.append(node)
            waiting.extend(reversed(node.children))
        return found


def check_size(content: bytes) -> None:
    """Raises AnalysisError for a file that is empty, or too large to be a mission."""
    if not content:
        raise AnalysisError(tr("The file is empty. Was it copied completely?"))
    if len(content) > MOST_BYTES:
        raise AnalysisError(
            tr("The file has {size} MB; a mission file has at most {most} MB. Is it the right file?"),
            size=len(content) // 2**20,
            most=MOST_BYTES // 2**20,
        )


def decode(content: bytes) -> str:
    """Text of a file in UTF-8, with or without a byte order mark."""
    check_size(content)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AnalysisError(tr("The file is not text in UTF-8 (byte {place}). Is it the right file?"), place=error.start) from error


def parse_json(text: str) -> Any:
    """A JSON document. NaN and Infinity are no JSON; nesting without end is refused."""
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise AnalysisError(tr("The file is no readable JSON ({error})."), error=str(error)[:120]) from error


def is_number(value: Any) -> bool:
    """Whether a value of a document is a finite number. (A whole number of a thousand digits is JSON too, and larger than any float.)"""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) <= sys.float_info.max


def _refuse_constant(name: str) -> None:
    raise ValueError(name)


def parse_xml(content: bytes) -> Node:
    """The root of an XML document. Document types and entities are refused: a mission needs none, and they can blow up a reader."""
    check_size(content)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    root = Node("", {})
    stack = [root]
    elements = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal elements
        elements += 1
        if elements > _MOST_ELEMENTS:
            raise AnalysisError(tr("The file holds more than {most} elements; no mission does."), most=_MOST_ELEMENTS)
        if len(stack) > _MOST_DEPTH:
            raise AnalysisError(tr("The file nests elements more than {most} deep; no mission does."), most=_MOST_DEPTH)
        namespace, _, plain = name.rpartition(" ")
        node = Node(plain, attributes, namespace=namespace)
        stack[-1].children.append(node)
        stack.append(node)

    def end(_name: str) -> None:
        stack.pop()

    def text(data: str) -> None:
        stack[-1].text += data

    def refuse(*_arguments: object) -> None:
        raise AnalysisError(tr("The file declares a document type or entities, which no mission file needs; it was not read."))

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise AnalysisError(
            tr("The file is no well-formed XML: line {line}, column {column}."), line=error.lineno, column=error.offset + 1
        ) from error
    except LookupError as error:
        raise AnalysisError(tr("The file is written in an encoding that is not known ({error})."), error=str(error)[:80]) from error
    return root.children[0]


def leads_out(name: str) -> bool:
    """Whether a member of an archive would be written elsewhere: an absolute path, a drive, a step upwards."""
    return name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name


def unzip(content: bytes, wanted: tuple[str, ...]) -> dict[str, bytes]:
    """The wanted members of an archive that are there. Nothing is written to disk; names that lead elsewhere and archives that swell are refused."""
    check_size(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > _MOST_MEMBERS:
                raise AnalysisError(tr("The archive holds {n} files; a mission has a handful. It was not read."), n=len(members))
            found: dict[str, bytes] = {}
            for member in members:
                name = member.filename
                if leads_out(name):
                    raise AnalysisError(tr("The archive holds a path that leads out of it (“{name}”). It was not read."), name=name[:80])
                if name in wanted:
                    found[name] = _member(archive, member)
            return found
    except AnalysisError:
        raise
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise AnalysisError(tr("The file is no readable archive (kmz). Was it copied completely?")) from error


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    with archive.open(member) as file:
        data = file.read(MOST_BYTES + 1)  # the size that the archive states may be a lie
    if len(data) > MOST_BYTES:
        raise AnalysisError(
            tr("“{name}” in the archive swells to more than {most} MB. It was not read."), name=member.filename, most=MOST_BYTES // 2**20
        )
    return data


def check_mission(mission: Mission) -> None:
    """Raises AnalysisError for what no drone can fly: nothing to fly, places off the globe, heights that are none."""
    if not mission.waypoints:
        raise AnalysisError(tr("The mission has no waypoints."))
    if len(mission.waypoints) > MOST_WAYPOINTS:
        raise AnalysisError(tr("The mission has {n} waypoints; at most {most} are handled."), n=len(mission.waypoints), most=MOST_WAYPOINTS)
    home = mission.home
    if not _on_globe(home.lon, home.lat):
        raise AnalysisError(
            tr("The place of take-off is missing or not on the globe (latitude {lat}, longitude {lon})."), lat=home.lat, lon=home.lon
        )
    for number, one in enumerate(mission.waypoints, start=1):
        if not _on_globe(one.lon, one.lat):
            raise AnalysisError(
                tr("Waypoint {n} lies at latitude {lat}, longitude {lon}: that is not on the globe."), n=number, lat=one.lat, lon=one.lon
            )
        if not (_LOWEST <= one.alt <= _HIGHEST):
            raise AnalysisError(tr("Waypoint {n} has the height {alt} m, which cannot be."), n=number, alt=one.alt)
        if one.action in (Action.PHOTO_START, Action.HOVER) and not one.param > 0:
            raise AnalysisError(
                tr("Waypoint {n} ({action}) needs metres between photos, or seconds to stay, above 0."), n=number, action=one.action.value
            )
        if one.speed <= 0:
            raise AnalysisError(tr("Waypoint {n} has the speed {speed} m/s. A speed is above 0."), n=number, speed=one.speed)


def _on_globe(lon: float, lat: float) -> bool:
    return math.isfinite(lon) and math.isfinite(lat) and abs(lat) <= 90.0 and abs(lon) <= 180.0
