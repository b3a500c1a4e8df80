# SPDX-License-Identifier: GPL-2.0-or-later
"""A parameter that takes a layer of waypoints, or a mission file as a ground station writes it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessing, QgsProcessingContext, QgsProcessingFeatureSourceDefinition, QgsProcessingParameterFeatureSource

_SUFFIXES = (".plan", ".waypoints", ".kmz", ".kml", ".gpx", ".wpml")
_LITCHI = b"latitude,longitude,altitude(m)"
_SIGNS = (b"QGC WPL", b'"fileType"')
_HEAD = 4096


class QgsMissionParameter(QgsProcessingParameterFeatureSource):
    """As a feature source; besides, the path of a mission file is good."""

    def __init__(self, name: str, description: str) -> None:
        super().__init__(name, description, [QgsProcessing.SourceType.TypeVectorPoint])

    def checkValueIsAcceptable(self, value: Any, context: QgsProcessingContext | None = None) -> bool:  # noqa: N802 (QGIS's name)
        """QGIS asks before the run, and in dialogs."""
        return mission_file(value) is not None or bool(super().checkValueIsAcceptable(value, context))

    def clone(self) -> QgsMissionParameter:
        """QGIS copies parameters."""
        return QgsMissionParameter(self.name(), self.description())


def mission_file(value: Any) -> Path | None:
    """The mission file that a value names, None where it is a layer: by its ending, or by how it begins."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    if not isinstance(value, (str, Path)) or "|" in str(value) or not str(value).strip():
        return None
    path = Path(str(value).removeprefix("file://"))
    try:
        if not path.is_file():
            return path if path.suffix.lower() in _SUFFIXES[:3] else None
        if path.suffix.lower() in _SUFFIXES:
            return path
        with path.open("rb") as file:
            head = file.read(_HEAD).lstrip(b"\xef\xbb\xbf \t\r\n")
    except OSError:
        return None
    if path.suffix.lower() == ".csv":
        return path if head.lower().startswith(_LITCHI) else None
    return path if head.startswith(_SIGNS[0]) or (head.startswith(b"{") and _SIGNS[1] in head) else None
