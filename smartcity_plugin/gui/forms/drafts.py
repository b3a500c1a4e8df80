# SPDX-License-Identifier: GPL-2.0-or-later
"""What was typed and not yet recorded outlives everything: the dock, the project, the plugin, QGIS. It stays in the user's own profile, nowhere else."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsSettings

_ROOM = "smartcity/drafts"


def keep(key: str, values: dict[str, Any]) -> None:
    """Keep what stands in a form."""
    QgsSettings().setValue(f"{_ROOM}/{key}", json.dumps(values, ensure_ascii=False))


def kept(key: str) -> dict[str, Any]:
    """What was kept under this key; empty where there is nothing."""
    try:
        found = json.loads(str(QgsSettings().value(f"{_ROOM}/{key}", "") or "{}"))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def drop(key: str) -> None:
    """It was recorded, or is no longer wanted."""
    QgsSettings().remove(f"{_ROOM}/{key}")


def of_cycle(cycle_id: str) -> list[str]:
    """The kinds of forms of a cycle that hold something not yet recorded."""
    settings = QgsSettings()
    settings.beginGroup(f"{_ROOM}/{cycle_id}")
    found = sorted({key.split("/")[0] for key in settings.allKeys()})
    settings.endGroup()
    return found
