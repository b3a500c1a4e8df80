# SPDX-License-Identifier: GPL-2.0-or-later
"""The inputs of a run as they are before it: which layer, which of its features, in which state of editing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameters,
    QgsProcessingUtils,
    QgsProject,
    QgsProperty,
    QgsVectorLayer,
)

from ..analysis.progress import Progress, no_progress, part
from ..cycle.evidence import EditState, InputTable
from ..cycle.redaction import clean_expression
from .cycle_layers import source_of
from .personal_fields import personal_fields
from .table_digest import Content, content_of, selection_digest

LAYER_TYPES = {"source", "vector", "raster", "layer", "mesh", "pointcloud", "multilayer", "file"}
"""Types of parameters that may name a layer or a file that is read."""


@dataclass(frozen=True)
class Asked:
    """A layer that a parameter names, and which of its features."""

    parameter: str
    layer: QgsMapLayer
    selected_only: bool = False
    filter: str = ""


@dataclass(frozen=True)
class PendingInput:
    """An input that is known but not hashed. ``personal`` are the fields whose values must not be kept."""

    table: InputTable
    content: Content | None
    personal: tuple[str, ...] = ()

    def hashed(self, progress: Progress = no_progress) -> InputTable:
        """The input with its digest, empty where it cannot be read."""
        if self.content is None:
            return self.table
        found = self.content.digest(progress)
        return replace(self.table, digest=found.text, features=found.features)


def pending(asked: Iterable[Asked], project: QgsProject) -> list[PendingInput]:
    """What is to be remembered of each layer, looked at now, in the layers' own thread."""
    return [_pending(one, project) for one in asked]


def hash_all(inputs: Iterable[PendingInput], progress: Progress = no_progress) -> tuple[InputTable, ...]:
    """All inputs with their digests, in any thread."""
    listed = list(inputs)
    return tuple(one.hashed(part(progress, number / len(listed), (number + 1) / len(listed))) for number, one in enumerate(listed))


def layers_asked(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Asked]:
    """The layers that the parameters of a run name."""
    found: list[Asked] = []
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name(), definition.defaultValue())
        if definition.isDestination() or definition.type() not in LAYER_TYPES or value in (None, "", []):
            continue
        found += _of_parameter(definition, value, parameters, context)
    return found


def _of_parameter(
    definition: QgsProcessingParameterDefinition, value: Any, parameters: dict[str, Any], context: QgsProcessingContext
) -> list[Asked]:
    if definition.type() == "multilayer":
        layers = QgsProcessingParameters.parameterAsLayerList(definition, parameters, context)
        return [Asked(definition.name(), layer) for layer in layers if layer is not None]
    if definition.type() == "file":
        layer = QgsProcessingUtils.mapLayerFromString(str(value), context, allowLoadingNewLayers=False)
        return [] if layer is None else [Asked(definition.name(), layer)]
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        bare = parameters | {definition.name(): value.source}
        layer = QgsProcessingParameters.parameterAsLayer(definition, bare, context)
        return [] if layer is None else [Asked(definition.name(), layer, value.selectedFeaturesOnly, value.filterExpression)]
    layer = QgsProcessingParameters.parameterAsLayer(definition, parameters, context)
    return [] if layer is None else [Asked(definition.name(), layer)]


def _pending(asked: Asked, project: QgsProject) -> PendingInput:
    layer = asked.layer
    personal = personal_fields(layer)
    table = InputTable(asked.parameter, layer.id(), layer.name(), source_of(layer, project), crs=layer.crs().authid())
    if isinstance(layer, QgsVectorLayer):
        table = _of_vector(table, asked, layer, personal)
    return PendingInput(table, content_of(layer), personal)


def _of_vector(table: InputTable, asked: Asked, layer: QgsVectorLayer, personal: tuple[str, ...]) -> InputTable:
    kept_filter, hidden = clean_expression(asked.filter, personal)
    subset, also_hidden = clean_expression(layer.subsetString(), personal)
    chosen = layer.selectedFeatureIds() if asked.selected_only else []
    return replace(
        table,
        selected_only=asked.selected_only,
        selected=len(chosen) if asked.selected_only else None,
        selection_digest=selection_digest(chosen) if asked.selected_only else "",
        filter=kept_filter,
        subset=subset,
        filter_hidden=hidden or also_hidden,
        edit_state=edit_state_of(layer),
    )


def edit_state_of(layer: QgsVectorLayer) -> EditState:
    """Whether the layer is being edited, and has edits that are not saved."""
    if layer.isModified():
        return EditState.UNSAVED
    return EditState.OPEN if layer.isEditable() else EditState.NONE


def kept_parameters(parameters: dict[str, Any], personal: Iterable[str]) -> dict[str, Any]:
    """Parameters as they may be kept: expressions without the values of personal fields, and no value that is compared with such a field."""
    fields = tuple(dict.fromkeys(personal))
    if not fields:
        return parameters
    compares = {str(value).lower() for value in parameters.values() if isinstance(value, str)} & {one.lower() for one in fields}
    return {name: _kept(name, value, fields, bool(compares)) for name, value in parameters.items()}


def _kept(name: str, value: Any, fields: tuple[str, ...], compares: bool) -> Any:
    if isinstance(value, str):
        if compares and name.upper() in {"VALUE", "VALUES", "PATTERN"}:
            return "***"
        return clean_expression(value, fields)[0] if value.lower() not in {one.lower() for one in fields} else value
    if isinstance(value, dict):
        return {one: _kept(one, inner, fields, compares) for one, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_kept(name, inner, fields, compares) for inner in value]
    return value


def plain_parameters(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
    """Parameters as JSON knows them, destinations included; defaults that nobody touched are left out."""
    found: dict[str, Any] = {}
    for definition in algorithm.parameterDefinitions():
        if definition.name() not in parameters:
            continue
        value = parameters[definition.name()]
        if isinstance(value, QgsProperty):
            value = value.asExpression() or str(value.staticValue())
        found[definition.name()] = definition.valueAsJsonObject(value, context)
    return found
