# SPDX-License-Identifier: GPL-2.0-or-later
"""Attributes alone, of layers that may have no geometry at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from qgis.core import NULL, QgsFeatureRequest, QgsProcessingFeatureSource

if TYPE_CHECKING:
    from numpy.typing import NDArray


def read_attributes(source: QgsProcessingFeatureSource, names: list[str]) -> tuple[NDArray[np.int64], dict[str, list[object]]]:
    """Feature ids (n,) and the columns ``names``, each with n values as QGIS gives them, None for NULL."""
    wanted = list(dict.fromkeys(names))
    fields = source.fields()
    request = QgsFeatureRequest().setSubsetOfAttributes(wanted, fields).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    positions = {name: fields.lookupField(name) for name in wanted}
    columns: dict[str, list[object]] = {name: [] for name in wanted}
    ids: list[int] = []
    for feature in source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks):
        ids.append(feature.id())
        for name, position in positions.items():
            value = feature[position]
            columns[name].append(None if value == NULL else value)
    return np.array(ids, dtype=np.int64), columns
