# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeps QGIS's message log from the moment it is imported, which is before there is a window: nothing of the window is imported here."""

from qgis.core import Qgis, QgsApplication

MESSAGES: list[dict[str, str | bool]] = []
_SERIOUS = (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical)


def _keep(text: str, tag: str, level: Qgis.MessageLevel) -> None:
    MESSAGES.append({"text": text, "tag": tag, "serious": level in _SERIOUS})


QgsApplication.messageLog().messageReceived.connect(_keep)
