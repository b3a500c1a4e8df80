# SPDX-License-Identifier: GPL-2.0-or-later
"""A file from outside, never more of it than can be meant."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingException

from ...smartcity_plugin.analysis.flights.mission_files.guards import MOST_BYTES
from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.flights.mission import Mission
    from ...smartcity_plugin.qgis_bridge.feedback import Notes

_NAMED = 10


def read_file(path: str | Path) -> bytes:
    """Its content, at most one byte more than is handled. Raises QgsProcessingException where it cannot be read."""
    try:
        with Path(path).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise QgsProcessingException(tr("“{file}” cannot be read: {reason}.").format(file=path, reason=error.strerror)) from error


def read_mission_file(path: Path, notes: Notes, form: str = "") -> Mission:
    """The mission of a file, by its ending or beginning where no format is given; what it holds besides is named. Raises AnalysisError where it breaks its format."""
    from ...smartcity_plugin.analysis.flights.mission_files.formats import FORMATS, recognise

    content = read_file(path)
    mission = FORMATS[form or recognise(path.name, content)].read(content)
    if mission.left_out:
        shown = "; ".join(mission.left_out[:_NAMED]) + ("; …" if len(mission.left_out) > _NAMED else "")
        notes.warn(
            tr("{n} things in the file are not part of a waypoint mission and were left out: {what}.").format(
                n=len(mission.left_out), what=shown
            )
        )
    if not mission.home_known:
        notes.warn(
            tr(
                "The file does not say where the drone takes off. Its first waypoint was taken: look at the way there yourself, and at heights, which many apps measure from the place of take-off."
            )
        )
    return mission
