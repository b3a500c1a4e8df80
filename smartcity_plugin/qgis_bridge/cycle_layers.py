# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of a cycle as they are shown, and the question where two claim one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from qgis.core import QgsMapLayer, QgsProject, QgsReadWriteContext

from ..cycle.redaction import clean_source
from ..cycle.subject import LayerAttached
from .translation import tr


class LayerIs(str, Enum):
    """What is left of a layer that belongs to a cycle."""

    HERE = "here"
    GONE = "gone"
    WITHOUT_DATA = "without_data"


@dataclass(frozen=True)
class Link:
    """One layer of a cycle. ``name`` is its present name, or the last one known."""

    layer_id: str
    cycle_id: str
    name: str
    layer_is: LayerIs


class Answer(str, Enum):
    """To a `LinkQuestion`: the cycle belongs to both layers, to the new one instead, or stays where it is."""

    BOTH = "both"
    MOVE = "move"
    LEAVE = "leave"


@dataclass(frozen=True)
class LinkQuestion:
    """``layer_id`` was added and says it belongs to ``cycle_id``, which belongs to the layers ``held_by`` already, or has other data."""

    layer_id: str
    layer_name: str
    cycle_id: str
    cycle_title: str
    held_by: tuple[str, ...]

    def text(self) -> str:
        """The question in words."""
        if self.held_by:
            return tr(
                "“{layer}” looks like a copy of a layer of the cycle “{cycle}”. Does the cycle belong to both, or move to the copy?"
            ).format(layer=self.layer_name, cycle=self.cycle_title)
        return tr("“{layer}” says that it belongs to the cycle “{cycle}”, but its data are not those the cycle knows. Attach it?").format(
            layer=self.layer_name, cycle=self.cycle_title
        )


def source_of(layer: QgsMapLayer, project: QgsProject | None) -> str:
    """The layer's data source relative to the project, so that moving both together changes nothing, and without secrets."""
    if layer.providerType() == "memory":
        return f"memory:{layer.id()}"  # the source of a memory layer says what it is like, not which one it is
    context = QgsReadWriteContext()
    if project is not None:
        context.setPathResolver(project.pathResolver())
    return clean_source(layer.encodedSource(layer.source(), context))


def attached(layer: QgsMapLayer, project: QgsProject | None) -> LayerAttached:
    """What the store keeps of a layer that belongs to a cycle."""
    return LayerAttached(layer.id(), layer.name(), source_of(layer, project))
