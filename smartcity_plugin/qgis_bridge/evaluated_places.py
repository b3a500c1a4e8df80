# SPDX-License-Identifier: GPL-2.0-or-later
"""The places that an evaluation compared: treated, control, and those around the treated ones to which the problem may have moved."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsFeatureRequest,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)

from ..cycle.evidence import Run

_YES = {"1", "1.0", "true", "t", "yes", "y"}
_MOST = 100_000  # rows that are looked at
_MOST_PAIRS = 2_000_000  # distances that are measured for a ring


class Places(NamedTuple):
    """Centres of the places, in the CRS that was asked for."""

    treated: list[QgsPointXY]
    control: list[QgsPointXY]
    around: list[QgsPointXY]


def places_of(run: Run, project: QgsProject, crs: QgsCoordinateReferenceSystem) -> Places | None:
    """The places of a run of `evaluate_impact` or `spray_effect`. None where its layer or the field with the treated places is not there any more."""
    table = next((one for one in run.inputs if one.parameter == "INPUT"), None)
    layer = project.mapLayer(table.layer_id) if table is not None else None
    treated_field = str(run.parameters.get("TREATED") or "")
    if not isinstance(layer, QgsVectorLayer) or not layer.isSpatial() or layer.fields().indexOf(treated_field) < 0:
        return None
    displaced_field = str(run.parameters.get("DISPLACED") or "")
    kinds = _kinds(layer, treated_field, displaced_field if layer.fields().indexOf(displaced_field) >= 0 else "")
    treated = [place for place, kind in kinds.items() if kind == "treated"]
    around = [place for place, kind in kinds.items() if kind == "around"]
    control = [place for place, kind in kinds.items() if kind == "control"]
    near = _within(control, treated, _metres(run.parameters.get("RING")), layer, project)
    around += [place for place in control if place in near]
    control = [place for place in control if place not in near]
    to_map = QgsCoordinateTransform(layer.crs(), crs, project)
    return Places(*([to_map.transform(QgsPointXY(*place)) for place in some] for some in (treated, control, around)))


def _kinds(layer: QgsVectorLayer, treated_field: str, displaced_field: str) -> dict[tuple[float, float], str]:
    """Each place once, however many rows it has: treated where any of its rows is."""
    found: dict[tuple[float, float], str] = {}
    request = QgsFeatureRequest().setLimit(_MOST)
    request.setSubsetOfAttributes([name for name in (treated_field, displaced_field) if name], layer.fields())
    for feature in layer.getFeatures(request):
        if feature.geometry().isNull():
            continue
        point = feature.geometry().centroid().asPoint()
        place = (point.x(), point.y())
        if _yes(feature[treated_field]):
            found[place] = "treated"
        elif displaced_field and _yes(feature[displaced_field]):
            found.setdefault(place, "around")
        else:
            found.setdefault(place, "control")
    return found


def _yes(value: object) -> bool:
    return str(value).strip().casefold() in _YES


def _metres(value: object) -> float:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return 0.0


def _within(
    control: list[tuple[float, float]], treated: list[tuple[float, float]], ring: float, layer: QgsVectorLayer, project: QgsProject
) -> set[tuple[float, float]]:
    """The control places nearer than ``ring`` metres to a treated one."""
    if ring <= 0 or len(control) * len(treated) > _MOST_PAIRS:
        return set()
    measure = QgsDistanceArea()
    measure.setSourceCrs(layer.crs(), project.transformContext())
    measure.setEllipsoid(layer.crs().ellipsoidAcronym() or "EPSG:7030")
    centres = [QgsPointXY(*one) for one in treated]
    return {place for place in control if any(measure.measureLine(QgsPointXY(*place), one) < ring for one in centres)}
