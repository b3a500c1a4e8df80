# SPDX-License-Identifier: GPL-2.0-or-later
"""What a project file says of its Smart Cycles: which store, and which layer belongs to which cycle.

The project's own entries are what counts. A custom property of the layer is only a hint: a style that was saved earlier lacks it, and a duplicate, a pasted style or a
style file brings it to other layers.
"""

from __future__ import annotations

import json
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject

from ..cycle.address import is_postgres
from ..cycle.events import new_id
from ..cycle.location import find_store, kept_path
from ..cycle.schema import VERSION

SCOPE = "smartcity"
HINT = "smartcity/cycle"


def saved_as(project: QgsProject) -> str:
    """The project's file; empty where it has none, also where the project itself is kept in a database."""
    return "" if project.projectStorage() is not None else project.absoluteFilePath()


def kept_address(project: QgsProject) -> str:
    """The store's address as the project keeps it: relative to the project file, or ``pg:``; empty where there is none."""
    return str(project.readEntry(SCOPE, "cycle/store", "")[0])


def store_address(project: QgsProject) -> str:
    """Where the project's store is now, empty where the project has none.

    Raises:
        StoreMissing: it did not come along when the project was moved. ProjectNotSaved.

    """
    kept = kept_address(project)
    return kept if not kept or is_postgres(kept) else str(find_store(saved_as(project), kept))


def keep_address(project: QgsProject, address: str, store_id: str) -> None:
    """Write the store's address, id and schema version into the project. Raises ProjectNotSaved."""
    kept = address if is_postgres(address) else kept_path(saved_as(project), _absolute(address))
    for key, value in (("store", kept), ("store_id", store_id), ("schema_version", str(VERSION))):
        _write(project, key, value)


def expected_store(project: QgsProject) -> str:
    """The id of the store that the project was attached to."""
    return str(project.readEntry(SCOPE, "cycle/store_id", "")[0])


def project_id(project: QgsProject) -> str:
    """An id by which stores know the project; made where it has none."""
    known = str(project.readEntry(SCOPE, "cycle/project_id", "")[0])
    if not known:
        known = new_id()
        _write(project, "project_id", known)
    return known


def links(project: QgsProject) -> dict[str, str]:
    """Cycle ids by layer id. What is not understood is passed over: somebody may have edited the file by hand."""
    text = str(project.readEntry(SCOPE, "cycle/layers", "")[0])
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return {}
    return {layer: cycle for layer, cycle in found.items() if isinstance(cycle, str)} if isinstance(found, dict) else {}


def keep_links(project: QgsProject, by_layer: dict[str, str]) -> None:
    """Write which layer belongs to which cycle."""
    _write(project, "layers", json.dumps(by_layer, sort_keys=True))


def forget(project: QgsProject) -> None:
    """The project has no store any more. Layers keep no hint of it either."""
    for layer in project.mapLayers().values():
        set_hint(layer, "")
    project.removeEntry(SCOPE, "cycle")


def hint_of(layer: QgsMapLayer) -> str:
    """The cycle that the layer's custom property names."""
    return str(layer.customProperty(HINT, "") or "")


def set_hint(layer: QgsMapLayer, cycle_id: str) -> None:
    """Bring the custom property in line with the mapping. Written only where it differs, so that looking never makes a project dirty."""
    if hint_of(layer) == cycle_id:
        return
    if cycle_id:
        layer.setCustomProperty(HINT, cycle_id)
    else:
        layer.removeCustomProperty(HINT)


def _write(project: QgsProject, key: str, value: str) -> None:
    if project.readEntry(SCOPE, f"cycle/{key}", "")[0] != value:
        project.writeEntry(SCOPE, f"cycle/{key}", value)


def _absolute(address: str) -> Path:
    return Path(address).absolute()
