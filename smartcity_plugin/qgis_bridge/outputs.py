# SPDX-License-Identifier: GPL-2.0-or-later
"""A layer that an algorithm writes: created when the work is done, styled wherever it goes, taken back if the user stops."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsField,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..analysis.progress import Progress
from . import stacking
from .map_image import map_png
from .on_load import StyleOnLoad
from .styles import LegendEntry, save_style, style_by_class
from .temporal import Periods, play_by_period
from .translation import tr
from .writing import Column, declare, write_features


class OutputLayer:
    """One feature sink parameter, from nothing to a styled layer."""

    def __init__(self, algorithm: QgsProcessingAlgorithm, name: str, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        self._algorithm, self._name, self._parameters, self._context = algorithm, name, parameters, context
        self.destination = ""
        self._into_existing = _adds_to_file(parameters.get(name))
        self._layer: QgsVectorLayer | None = None

    def write(
        self,
        columns: list[Column],
        kept: list[tuple[QgsField, list[object]]],
        geometries: Iterable[QgsGeometry],
        wkb_type: Qgis.WkbType,
        crs: QgsCoordinateReferenceSystem,
        progress: Progress,
    ) -> None:
        """Create the sink and write everything. Raises QgsProcessingException where the place cannot be written to."""
        fields = declare(columns, [field for field, _ in kept])
        named = {column.name.lower() for column in columns}
        cells = [column.cells() for column in columns]
        cells += [values for field, values in kept if field.name().lower() not in named]
        sink, destination = self._algorithm.parameterAsSink(self._parameters, self._name, self._context, fields, wkb_type, crs)
        if sink is None:
            raise QgsProcessingException(self._algorithm.invalidSinkError(self._parameters, self._name))
        self.destination = destination
        try:
            write_features(sink, fields, geometries, cells, progress)
        finally:
            del sink  # closes the file: nothing can be read, or removed on Windows, while it is open

    def discard(self) -> None:
        """Remove what was written so far."""
        if not self.destination:
            return
        loading = self._context.layersToLoadOnCompletion()
        loading.pop(self.destination, None)
        self._context.setLayersToLoadOnCompletion(loading)
        stored = self._context.temporaryLayerStore().mapLayer(self.destination)
        if stored is not None:
            self._context.temporaryLayerStore().removeMapLayer(stored)
            return
        if self._layer is not None:  # it holds the file open, and would write to it when it is closed
            opened, self._layer = self._layer, None
            self._context.temporaryLayerStore().removeMapLayer(opened)
        _remove(self.destination, only_table=self._into_existing)

    def layer(self) -> QgsVectorLayer:
        """The written layer, to be drawn or styled."""
        if self._layer is None:
            self._layer = QgsProcessingUtils.mapLayerFromString(self.destination, self._context)
            if self._layer is None:
                raise QgsProcessingException(
                    tr("The output was written to {place} but cannot be read again.").format(place=self.destination)
                )
        return self._layer

    def style(self, field: str, legend: list[LegendEntry], name: str, periods: Periods | None = None) -> None:
        """Style it by class. ``periods``: also to be played over time."""

        def draw(layer: QgsVectorLayer) -> None:
            style_by_class(layer, field, legend)
            if periods is not None:
                play_by_period(layer, periods)

        self.style_with(draw, name)

    def style_with(self, draw: Callable[[QgsVectorLayer], None], name: str) -> None:
        """Style it by a function of the layer: in the file if that can hold a style, and on loading into a project."""
        draw(self.layer())
        save_style(self.layer(), name)
        if self._context.willLoadLayerOnCompletion(self.destination):
            details = self._context.layerToLoadOnCompletionDetails(self.destination)
            details.setPostProcessor(StyleOnLoad(draw))
            stacking.place(details, self.layer(), getattr(self._algorithm, "beside_a_layer", False))

    def picture(self, crs: QgsCoordinateReferenceSystem) -> bytes:
        """The layer as PNG, drawn in ``crs``."""
        return map_png(self.layer(), crs, self._context.transformContext())


def _adds_to_file(destination: object) -> bool:
    """Whether a sink's destination is a further table in a database file that is already there."""
    if isinstance(destination, QgsProcessingOutputLayerDefinition):
        destination = destination.sink.staticValue()
    text = str(destination)
    return text.startswith("ogr:") and Path(QgsDataSourceUri(text.removeprefix("ogr:")).database()).is_file()


def _remove(destination: str, *, only_table: bool) -> None:
    """Delete a layer written to a file: its table, if the file was there before, else the file with its companions."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", destination)
    path = Path(parts.get("path") or destination)
    if only_table:
        connection = QgsProviderRegistry.instance().providerMetadata("ogr").createConnection(str(path), {})
        connection.dropVectorTable("", parts["layerName"])
    elif path.suffix.lower() == ".shp":
        QgsVectorFileWriter.deleteShapeFile(str(path))
    else:
        for companion in (path, Path(f"{path}-wal"), Path(f"{path}-shm"), Path(f"{path}-journal")):
            companion.unlink(missing_ok=True)
