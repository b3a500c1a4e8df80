# SPDX-License-Identifier: GPL-2.0-or-later
"""Where outputs are to be written: never over a layer that is read, nor over each other."""

from __future__ import annotations

import os
from typing import Any, NamedTuple

from qgis.core import (
    QgsDataProvider,
    QgsDataSourceUri,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProviderRegistry,
)

from .run_inputs import LAYER_TYPES
from .translation import tr


class _Place(NamedTuple):
    """A file, and the table in it; no table where the file as a whole is meant."""

    path: str
    table: str

    def covers(self, other: _Place) -> bool:
        """Whether writing here takes the other away."""
        return self.path == other.path and (not self.table or self.table == other.table)


def overwritten(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """What an output would destroy, and what to do, as a sentence; empty if nothing."""
    outputs: dict[str, _Place] = {}
    for definition in algorithm.parameterDefinitions():
        place = _destination(parameters.get(definition.name())) if definition.isDestination() else None
        if place is None:
            continue
        for name, other in outputs.items():
            if place.covers(other) or other.covers(place):
                return tr("{first} and {second} would be written to the same place. Choose another one for one of them.").format(
                    first=name, second=definition.name()
                )
        outputs[definition.name()] = place
    existing = {name: place for name, place in outputs.items() if os.path.exists(place.path)}  # noqa: PTH110 (paths are compared as text)
    if not existing:
        return ""
    for definition in algorithm.parameterDefinitions():
        source = _source(algorithm, parameters, definition.name(), context) if definition.type() in LAYER_TYPES else None
        for name, place in existing.items():
            if source is not None and place.covers(source):
                return tr("{output} would overwrite the layer of {input}, which is read. Choose another place for it.").format(
                    output=name, input=definition.name()
                )
    return ""


def _destination(value: object) -> _Place | None:
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    text = value if isinstance(value, str) else ""
    if text.startswith("ogr:"):
        uri = QgsDataSourceUri(text.removeprefix("ogr:"))
        return _Place(_same(uri.database()), uri.table())
    is_file = os.path.splitext(text)[1] and not text.startswith(("memory:", "postgis:", "postgres:"))  # noqa: PTH122
    return _Place(_same(text), "") if is_file else None


def _source(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> _Place | None:
    value = parameters.get(name)
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    if not value or isinstance(value, (bool, int, float, list)):
        return None
    layer = algorithm.parameterAsLayer(parameters, name, context)
    provider = None if layer is None else layer.dataProvider()
    if provider is None:  # a table that is read as text
        return _Place(_same(value), "") if isinstance(value, str) and os.path.isfile(value) else None  # noqa: PTH113
    parts = QgsProviderRegistry.instance().decodeUri(provider.name(), layer.source())
    if not parts.get("path"):
        return None
    tables = [one.split(QgsDataProvider.sublayerSeparator())[1] for one in provider.subLayers()]
    return _Place(_same(parts["path"]), parts.get("layerName") or (tables[0] if tables else ""))


def _same(path: str) -> str:
    """A path as all its spellings share it."""
    return os.path.normcase(os.path.realpath(path))
