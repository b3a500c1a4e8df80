# SPDX-License-Identifier: GPL-2.0-or-later
"""What must be kept clear, from the user's layer: shapes of any kind in the working CRS, each with its buffer and its kind; names in the layer are not read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_crs, without_field
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.feedback import Notes

_POLL = 2_000
_BENT = 250.0
"""Metres: longer edges are kept clear of both as straight lines of their own CRS and of the working CRS."""
_DEGREE = 111_320.0
_NUMERIC, _ANY = Qgis.ProcessingFieldParameterDataType.Numeric, Qgis.ProcessingFieldParameterDataType.Any


@dataclass(frozen=True)
class Exclusions:
    """m shapes to be kept clear, with their buffers in metres; an exclusion with long edges may have two shapes."""

    shapes: NDArray[np.object_]
    buffers: NDArray[np.float64]
    kinds: NDArray[np.object_]
    """Text (m,) of the kind, empty where none is known."""
    n_read: int
    n_used: int


def add_exclusions(algorithm: SmartCityAlgorithm, *, with_buffers: bool) -> None:
    """EXCLUSIONS, KIND_FIELD and, for plans, BUFFER_FIELD and BUFFER."""
    algorithm.add(
        QgsProcessingParameterFeatureSource("EXCLUSIONS", tr("Exclusions"), [QgsProcessing.SourceType.TypeVectorAnyGeometry], None, True),
        tr(
            "Points, lines or areas that must not be sprayed: schools, childcare, hospitals, apiaries, organic farms, water, habitat, people who asked for it. In any coordinate system."
        ),
    )
    if with_buffers:
        algorithm.add(
            QgsProcessingParameterField("BUFFER_FIELD", tr("Field with the buffer in metres"), None, "EXCLUSIONS", _NUMERIC, False, True),
            tr(
                "How far from each exclusion spraying must stay. The label and the rules of the place say how far; the plugin has no figures of its own."
            ),
        )
        algorithm.add_metres(
            "BUFFER",
            tr("Buffer in metres"),
            tr("For all exclusions, or for those whose field is empty."),
        )
    algorithm.add(
        QgsProcessingParameterField("KIND_FIELD", tr("Field with the kind"), None, "EXCLUSIONS", _ANY, False, True),
        tr("School, apiary, water ...: what the label's buffers and the report go by. Names of people are neither read nor written."),
        advanced=True,
    )


def exclusion_problem(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """What can be known to be wrong with the layer before the run; empty if nothing."""
    if not parameters.get("EXCLUSIONS"):
        return ""
    source = algorithm.parameterAsSource(parameters, "EXCLUSIONS", context)
    if source is None:
        return unreadable("EXCLUSIONS")
    if problem := without_crs(source):
        return problem
    if algorithm.parameterDefinition("BUFFER_FIELD") and (
        problem := without_field(source, algorithm.parameterAsString(parameters, "BUFFER_FIELD", context))
    ):
        return problem
    return without_field(source, algorithm.parameterAsString(parameters, "KIND_FIELD", context), numeric=False)


def read_exclusions(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    working: QgsCoordinateReferenceSystem,
    notes: Notes,
    progress: Progress,
) -> Exclusions:
    """Everything of the layer that has a place. Raises AnalysisError for buffers that are missing or negative."""
    source = algorithm.parameterAsSource(parameters, "EXCLUSIONS", context) if parameters.get("EXCLUSIONS") else None
    if source is None:
        return Exclusions(np.empty(0, dtype=object), np.empty(0), np.empty(0, dtype=object), 0, 0)
    has_buffers = algorithm.parameterDefinition("BUFFER_FIELD") is not None
    column = algorithm.parameterAsString(parameters, "BUFFER_FIELD", context) if has_buffers else ""
    kind_column = algorithm.parameterAsString(parameters, "KIND_FIELD", context)
    shapes, values, kinds, ids = _rows(source, column, kind_column, progress)
    given = _given(algorithm, parameters, context) if has_buffers else 0.0
    buffers = _buffers(source, column, values, given, ids)
    plain, bent, placed = _carried(shapes, source.sourceCrs(), working, context)
    if not placed.all():
        lost = ", ".join(str(one) for one in ids[~placed][:20])
        notes.warn(
            tr("{n} exclusions have no place on the map and are NOT kept clear (feature ids {ids}). Find out where they are.").format(
                n=int((~placed).sum()), ids=lost
            )
        )
    _refuse_nothing(source, plain, buffers, placed, has_buffers, notes)
    extra = placed & np.array([one is not None for one in bent], dtype=bool)
    return Exclusions(
        np.concatenate([plain[placed], bent[extra]]),
        np.concatenate([buffers[placed], buffers[extra]]),
        np.concatenate([kinds[placed], kinds[extra]]),
        len(ids),
        int(placed.sum()),
    )


def _rows(
    source: QgsProcessingFeatureSource, column: str, kind_column: str, progress: Progress
) -> tuple[NDArray[np.object_], list[object], NDArray[np.object_], NDArray[np.int64]]:
    """Shapes in the source's CRS (None without one), cells of the buffer, kinds, feature ids."""
    import shapely

    from ...smartcity_plugin.qgis_bridge.reading import flat_wkb

    fields = source.fields()
    request = QgsFeatureRequest().setSubsetOfAttributes([one for one in (column, kind_column) if one], fields)
    at, kind_at = fields.lookupField(column) if column else -1, fields.lookupField(kind_column) if kind_column else -1
    wkb: list[bytes | None] = []
    values: list[object] = []
    kinds: list[str] = []
    ids: list[int] = []
    count = max(source.featureCount(), 1)
    for feature in source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks):
        if len(ids) % _POLL == 0:
            progress(min(1.0, len(ids) / count))
        geometry = feature.geometry()
        ids.append(feature.id())
        wkb.append(None if geometry.isNull() or geometry.isEmpty() else flat_wkb(geometry))
        values.append(feature[at] if at >= 0 else None)
        kinds.append(str(feature[kind_at]).strip() if kind_at >= 0 and feature[kind_at] is not None else "")
    shapes = np.array(shapely.from_wkb(wkb, on_invalid="ignore"), dtype=object).reshape(-1)
    return shapes, values, np.array(kinds, dtype=object), np.array(ids, dtype=np.int64)


def _given(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> float | None:
    empty = parameters.get("BUFFER") in (None, "", "NULL")
    return None if empty else algorithm.parameterAsDouble(parameters, "BUFFER", context)


def _buffers(
    source: QgsProcessingFeatureSource, column: str, values: list[object], given: float | None, ids: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Metres for each row: of the field, else the one for all."""
    buffers = np.array([value if isinstance(value, (int, float)) else np.nan for value in values], dtype=np.float64)
    bad = (buffers < 0) | np.isinf(buffers)
    if bad.any():
        raise AnalysisError(
            mark("“{layer}”: {n} buffers in “{field}” are negative or infinite (feature ids {ids}). Correct them."),
            layer=source.sourceName(),
            n=int(bad.sum()),
            field=column,
            ids=", ".join(str(one) for one in ids[bad][:20]),
        )
    missing = np.isnan(buffers)
    if column and missing.any() and given is None:
        raise AnalysisError(
            mark("“{layer}”: {n} exclusions have no buffer in “{field}” (feature ids {ids}). Fill them in, or give BUFFER for those."),
            layer=source.sourceName(),
            n=int(missing.sum()),
            field=column,
            ids=", ".join(str(one) for one in ids[missing][:20]),
        )
    return np.where(missing, given or 0.0, buffers)


def _carried(
    shapes: NDArray[np.object_], crs: QgsCoordinateReferenceSystem, working: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> tuple[NDArray[np.object_], NDArray[np.object_], NDArray[np.bool_]]:
    """Shapes in the working CRS by their vertices, the same with long edges bent as they run in their own CRS (None where that is no other), and which have a place."""
    import shapely

    from ...smartcity_plugin.qgis_bridge.metric_crs import transform_coordinates

    transform = QgsCoordinateTransform(crs, working, context.transformContext())

    def carry(some: NDArray[np.object_]) -> NDArray[np.object_]:
        xy = shapely.get_coordinates(some)
        finite = np.isfinite(xy).all(axis=1)
        there = np.full(xy.shape, np.nan)
        there[finite] = transform_coordinates(xy[finite], transform)
        return shapely.set_coordinates(some.copy(), there)

    def valid(some: NDArray[np.object_]) -> NDArray[np.object_]:
        broken = ~shapely.is_missing(some) & ~shapely.is_valid(some)
        some[broken] = shapely.make_valid(some[broken])
        return some

    plain = carry(shapes)
    xy, owner = shapely.get_coordinates(plain, return_index=True)
    lost = np.zeros(len(plain), dtype=bool)
    lost[owner[~np.isfinite(xy).all(axis=1)]] = True
    plain[lost] = None
    placed = ~shapely.is_missing(plain) & ~shapely.is_empty(plain)
    bent = np.full(len(plain), None, dtype=object)
    if not transform.isShortCircuited():
        longest = _BENT / _DEGREE if crs.isGeographic() else _BENT
        fine = shapely.segmentize(shapes, longest)
        more = placed & (shapely.get_num_coordinates(fine) > shapely.get_num_coordinates(shapes))
        bent[more] = valid(carry(fine[more]))
    plain[placed] = valid(plain[placed])
    return plain, bent, placed


def _refuse_nothing(
    source: QgsProcessingFeatureSource,
    shapes: NDArray[np.object_],
    buffers: NDArray[np.float64],
    placed: NDArray[np.bool_],
    has_buffers: bool,
    notes: Notes,
) -> None:
    """Points and lines without a buffer keep nothing clear."""
    import shapely

    if not has_buffers:
        return
    flat = placed & (shapely.get_dimensions(shapes) < 2) & (buffers <= 0)
    if flat.any():
        raise AnalysisError(
            mark(
                "“{layer}”: {n} exclusions are points or lines without a buffer, which would keep nothing clear. Give BUFFER or BUFFER_FIELD."
            ),
            layer=source.sourceName(),
            n=int(flat.sum()),
        )
    bare = int((placed & (buffers <= 0)).sum())
    if bare:
        notes.warn(tr("{n} exclusions have a buffer of 0 m: spraying may reach their very border.").format(n=bare))
