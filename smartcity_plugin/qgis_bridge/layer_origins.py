# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a layer comes from, as far as the store knows: attached data, the output of a run, or nobody knows.

"Origin unknown" is said of what looks like an output without a run: a temporary layer, or a file that was written after the project was opened.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from qgis.core import QgsMapLayer

from ..cycle.errors import CycleError
from ..cycle.summaries import Made
from .cycle_layers import source_of
from .cycle_project import CycleProject
from .table_digest import file_of


class LayerOrigin(str, Enum):
    """What is known."""

    ATTACHED = "attached"
    RUN = "run"
    DATA = "data"
    UNKNOWN = "unknown"


class Known(NamedTuple):
    """``made`` says by which run, where it was one."""

    origin: LayerOrigin
    made: Made | None = None


def _made(cycles: CycleProject) -> dict[str, Made]:
    try:
        return cycles.store.made() if cycles.store is not None else {}
    except CycleError:
        return {}


def origin_of(layer: QgsMapLayer, cycles: CycleProject, since: float, made: dict[str, Made] | None = None) -> Known:
    """Where ``layer`` comes from; ``since`` is when the project was opened, in seconds since 1970.

    made: what runs are known to have made, by layer id and source, where many layers are asked about; else it is looked up.
    """
    if made is None:
        made = _made(cycles)
    if cycles.layers.cycle_of(layer.id()):
        return Known(LayerOrigin.ATTACHED)
    found = made.get(layer.id()) or made.get(source_of(layer, cycles.project))
    if found is not None:
        return Known(LayerOrigin.RUN, found)
    return Known(LayerOrigin.UNKNOWN if _looks_made(layer, since) else LayerOrigin.DATA)


def unknown_layers(cycles: CycleProject, since: float) -> list[QgsMapLayer]:
    """Layers of the project of which nobody knows the run; `record_run` declares it."""
    made = _made(cycles)
    return [layer for layer in cycles.project.mapLayers().values() if origin_of(layer, cycles, since, made).origin is LayerOrigin.UNKNOWN]


def _looks_made(layer: QgsMapLayer, since: float) -> bool:
    if layer.isTemporary():
        return True
    path = file_of(layer)
    return path is not None and path.stat().st_mtime > since
