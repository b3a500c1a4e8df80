# SPDX-License-Identifier: GPL-2.0-or-later
"""From a layer to the numbers of residents of each group and unit, for concentrations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsProcessingContext

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.hotspots.concentrations import are_parts, check_table
from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.reading import LeftOut, Rows, read_rows
from ...smartcity_plugin.qgis_bridge.translation import tr
from ...smartcity_plugin.qgis_bridge.usable_rows import UsableRows
from ..base import SmartCityAlgorithm
from .unit_parameters import is_point

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.feedback import Notes


@dataclass(frozen=True)
class Residents:
    """All rows, and for the usable ones (n) the numbers of each group (n, groups) and of all residents (n,); labels name the groups."""

    rows: Rows
    usable: NDArray[np.bool_]
    fields: list[str]
    labels: list[str]
    counts: NDArray[np.float64]
    totals: NDArray[np.float64]
    left_out: LeftOut


def read_residents(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes, progress: Progress
) -> Residents:
    """Read INPUT once. Raises AnalysisError if nothing is left to compare."""
    source = algorithm.parameterAsSource(parameters, "INPUT", context)
    if not is_point(source):
        algorithm.require("shapely")
    fields = list(dict.fromkeys(algorithm.parameterAsStrings(parameters, "GROUP_FIELDS", context)))
    total = algorithm.parameterAsString(parameters, "TOTAL_FIELD", context)
    keep = algorithm.parameterAsStrings(parameters, "KEEP_FIELDS", context)
    unmoved = QgsCoordinateTransform()  # nothing is measured: a quotient needs no metres
    rows = read_rows(source, unmoved, numbers=[*fields, total], keep=keep, progress=progress)
    left_out = LeftOut()
    usable = UsableRows(rows, left_out)
    totals = usable.numbers(total)
    for name in fields:
        usable.numbers(name)
    usable.drop_empty(totals == 0, total)
    for name in fields:
        usable.drop(rows.numbers[name] > totals * (1 + 1e-9), tr("“{field}” is larger than “{total}”").format(field=name, total=total))
    for sentence in left_out.sentences():
        notes.remark(sentence)
    if not usable.mask.any():
        raise AnalysisError(mark("Nothing is left to compare. {reasons}"), reasons=" ".join(left_out.sentences()))
    counts = np.column_stack([rows.numbers[name][usable.mask] for name in fields])
    definitions = [source.fields().field(name) for name in fields]
    labels = [definition.alias() or definition.name() for definition in definitions]
    check_table(counts, totals[usable.mask], labels)
    if np.all(counts <= 1.0) and totals[usable.mask].max() > 1.0:
        notes.warn(tr("No group has more than 1 person anywhere: are these shares? The fields must hold numbers of people."))
    if not are_parts(counts, totals[usable.mask]):
        notes.remark(
            tr(
                "The groups overlap: together they are more than all residents of some unit. Each is compared with the total by italgorithm."
            )
        )
    return Residents(rows, usable.mask, fields, labels, counts, totals[usable.mask], left_out)
