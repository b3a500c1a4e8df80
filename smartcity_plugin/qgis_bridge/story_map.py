# SPDX-License-Identifier: GPL-2.0-or-later
"""The map of a cycle: its layers, and above them where something was done. For the public without points, which are people's doors, and without classes, which are counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from .metric_crs import metric_crs
from .translation import tr

if TYPE_CHECKING:
    from ..cycle.state import CycleState

_KINDS = {
    QgsWkbTypes.GeometryType.PolygonGeometry: "Polygon",
    QgsWkbTypes.GeometryType.LineGeometry: "LineString",
    QgsWkbTypes.GeometryType.PointGeometry: "Point",
}


@dataclass(frozen=True)
class StoryMap:
    """Layers, the topmost first, the CRS they are drawn in, and what the reader must know of them."""

    layers: tuple[QgsMapLayer, ...]
    crs: QgsCoordinateReferenceSystem
    note: str


def story_map(state: CycleState, project: QgsProject | None, given: Sequence[QgsMapLayer], *, public: bool) -> StoryMap | None:
    """The map, None where there is nothing to draw. ``given`` layers are drawn instead of the cycle's own."""
    below = [one for one in (given or _layers_of(state, project)) if one.isValid()]
    if public:
        below = [made for one in below if (made := _plain(one)) is not None]
    above = _interventions(state, public=public)
    drawn = (*above, *below)
    if not drawn:
        return None
    notes = [tr("Hatched: where something was done.")] if above else []
    if public:
        notes.append(tr("Points and classes of the layers are left out of the public version."))
    transforms = (project or QgsProject.instance()).transformContext()
    first = next((one for one in drawn if one.crs().isValid()), drawn[0])
    return StoryMap(drawn, metric_crs(first.crs(), first.extent(), transforms), " ".join(notes))


def _layers_of(state: CycleState, project: QgsProject | None) -> list[QgsMapLayer]:
    found: list[QgsMapLayer] = []
    for layer_id, kept in state.layers.items():
        layer = project.mapLayer(layer_id) if project is not None else None
        if layer is None and Path(kept.source.split("|", maxsplit=1)[0]).is_absolute():
            layer = QgsVectorLayer(kept.source, kept.name, "ogr")
        if layer is not None:
            found.append(layer)
    return found


def _plain(layer: QgsMapLayer) -> QgsMapLayer | None:
    """Only the outlines of a layer, without labels; None for points, rasters and tables."""
    if not isinstance(layer, QgsVectorLayer) or layer.geometryType() not in (
        QgsWkbTypes.GeometryType.PolygonGeometry,
        QgsWkbTypes.GeometryType.LineGeometry,
    ):
        return None
    made = layer.clone()
    made.setRenderer(QgsSingleSymbolRenderer(_symbol(made, "#f1f2ee", "#b9beb8", "solid")))
    made.setLabelsEnabled(False)
    made.setDiagramRenderer(None)
    return made


def _interventions(state: CycleState, *, public: bool) -> list[QgsMapLayer]:
    by_kind: dict[tuple[str, str], list[QgsGeometry]] = {}
    for kept in state.interventions.values():
        if kept.record.geometry:
            geometry = QgsGeometry()
            geometry.fromWkb(kept.record.geometry)
            for part in geometry.asGeometryCollection() or [geometry]:
                if kind := _KINDS.get(part.type()):
                    by_kind.setdefault((kind, kept.record.crs), []).append(part)
    return [_memory(kind, crs, parts) for (kind, crs), parts in sorted(by_kind.items(), reverse=True) if not (public and kind == "Point")]


def _memory(kind: str, crs: str, geometries: Iterable[QgsGeometry]) -> QgsVectorLayer:
    layer = QgsVectorLayer(kind, tr("Done"), "memory")
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    features = []
    for geometry in geometries:
        feature = QgsFeature()
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.setRenderer(QgsSingleSymbolRenderer(_symbol(layer, "#2166ac", "#2166ac", "b_diagonal")))
    return layer


def _symbol(layer: QgsVectorLayer, fill: str, stroke: str, style: str) -> QgsFillSymbol | QgsLineSymbol | QgsMarkerSymbol:
    if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
        return QgsFillSymbol.createSimple({"color": fill, "style": style, "outline_color": stroke, "outline_width": "0.3"})
    if layer.geometryType() == QgsWkbTypes.GeometryType.LineGeometry:
        return QgsLineSymbol.createSimple({"color": stroke, "width": "0.5"})
    return QgsMarkerSymbol.createSimple({"color": fill, "outline_color": "#ffffff", "size": "2.6"})
