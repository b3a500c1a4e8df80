# SPDX-License-Identifier: GPL-2.0-or-later
"""A table parameter as columns: text files and DBF read by ourselves, because only so their encoding is known; everything else through QGIS."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsFeatureRequest,
    QgsField,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ..analysis.errors import AnalysisError
from ..analysis.errors import tr as mark
from ..analysis.progress import Progress
from ..analysis.tables import TEXT_SUFFIXES, Encoding, Table, read_dbf, read_text_table

_POLL = 2_000


def table_file(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Path | None:
    """The text file or DBF behind a table parameter, None where there is none or where only some of its rows are meant."""
    value = parameters.get(name)
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        if value.selectedFeaturesOnly or value.filterExpression:
            return None
        value = value.source.staticValue()
    if isinstance(value, (str, Path)) and Path(str(value)).suffix.lower() in (*TEXT_SUFFIXES, ".dbf"):
        return Path(str(value))
    layer = value if isinstance(value, QgsVectorLayer) else QgsProcessingUtils.mapLayerFromString(str(value), context, False)
    if (
        not isinstance(layer, QgsVectorLayer)
        or layer.providerType() != "ogr"
        or layer.subsetString()
        or layer.isEditable()
        or layer.isSpatial()
    ):
        return None
    path = Path(str(QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path", "")))
    return path if path.suffix.lower() in (*TEXT_SUFFIXES, ".dbf") and path.is_file() else None


def read_table(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    encoding: Encoding,
    progress: Progress,
) -> tuple[Table, list[QgsField]]:
    """The table and how its columns are declared. Raises AnalysisError where it cannot be read."""
    path = table_file(algorithm, parameters, name, context)
    if path is None:
        source = algorithm.parameterAsSource(parameters, name, context)
        if source is None:
            raise AnalysisError(mark("The table cannot be read. Check that its file still exists."))
        return _of_source(source, progress)
    try:
        table = read_dbf(path, encoding, progress) if path.suffix.lower() == ".dbf" else read_text_table(path, encoding, progress)
    except OSError as error:
        raise AnalysisError(
            mark("The file “{file}” cannot be read: {reason}"), file=path.name, reason=error.strerror or str(error)
        ) from error
    return table, [QgsField(column, QMetaType.Type.QString) for column in table.names]


def _of_source(source: QgsProcessingFeatureSource, progress: Progress) -> tuple[Table, list[QgsField]]:
    fields = source.fields()
    columns: list[list[object]] = [[] for _ in range(fields.count())]
    rows: list[int] = []
    count = max(source.featureCount(), 1)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for feature in source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks):
        if len(rows) % _POLL == 0:
            progress(min(1.0, len(rows) / count))
        rows.append(feature.id())
        for cells, value in zip(columns, feature.attributes(), strict=True):
            cells.append(value)
    return Table(fields.names(), columns, rows), [fields.at(place) for place in range(fields.count())]


def position_of(
    table: Table, column: str, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> int:
    """Where a column stands in the table, -1 where it has none of this name.

    A dialog shows the headings as QGIS reads them, which are garbled where it takes CP949 for UTF-8: such a name is looked up among those.
    """
    lowered = [one.lower() for one in table.names]
    if column.strip().lower() in lowered:
        return lowered.index(column.strip().lower())
    path = table_file(algorithm, parameters, name, context)
    if path is None or not path.is_file():
        return -1
    seen = QgsVectorLayer(str(path), "", "ogr").fields().names()
    return seen.index(column) if column in seen and len(seen) == len(table.names) else -1
