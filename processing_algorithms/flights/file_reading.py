# SPDX-License-Identifier: GPL-2.0-or-later
"""A file from outside, never more of it than can be meant."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingException

from ...smartcity_plugin.analysis.flights.mission_files.guards import MOST_BYTES
from ...smartcity_plugin.qgis_bridge.translation import tr


def read_file(path: str | Path) -> bytes:
    """Its content, at most one byte more than is handled. Raises QgsProcessingException where it cannot be read."""
    try:
        with Path(path).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise QgsProcessingException(tr("“{file}” cannot be read: {reason}.").format(file=path, reason=error.strerror)) from error
