# SPDX-License-Identifier: GPL-2.0-or-later
"""From the layer of risk to cells with their benefit, for spray_targets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProcessingContext, QgsRectangle

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.feedback import Notes

_FAR = 20_000.0
_MOST_CELLS = 300_000


@dataclass(frozen=True)
class Cells:
    """The usable cells (n,) in the working CRS."""

    shapes: NDArray[np.object_]
    benefit: NDArray[np.float64]
    people: NDArray[np.float64]
    has_people: bool
    crs: QgsCoordinateReferenceSystem
    working: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    n_read: int


def read_cells(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    fields: tuple[str, str],
    notes: Notes,
    progress: Progress,
) -> Cells:
    """The cells of RISK. fields: of the risk and of the residents, the latter empty where the risk alone counts. Raises AnalysisError where no cell can be used, or they are too many."""
    import shapely

    from ...smartcity_plugin.qgis_bridge.metric_crs import describe, metric_crs
    from ...smartcity_plugin.qgis_bridge.reading import LeftOut, read_rows
    from ...smartcity_plugin.qgis_bridge.usable_rows import UsableRows

    source = algorithm.parameterAsSource(parameters, "RISK", context)
    if source.featureCount() > _MOST_CELLS:
        raise AnalysisError(mark("{n} cells are too many, at most {most}. Make them larger."), n=source.featureCount(), most=_MOST_CELLS)
    working = metric_crs(source.sourceCrs(), source.sourceExtent(), context.transformContext())
    if working != source.sourceCrs():
        notes.remark(tr("Distances and areas were computed in: {crs}.").format(crs=describe(working)))
    value, residents = fields
    transform = QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext())
    rows = read_rows(source, transform, numbers=[one for one in (value, residents) if one], progress=progress)
    left_out = LeftOut()
    usable = UsableRows(rows, left_out)
    usable.drop_without_place()
    risk = usable.numbers(value)
    people = usable.numbers(residents) if residents else np.ones(len(rows))
    usable.note_repairs(notes)
    for sentence in left_out.sentences():
        notes.warn(sentence)
    if not usable.mask.any() or rows.polygons is None:
        raise AnalysisError(mark("No usable cell is left: all rows lack an area, a risk or residents."))
    if not residents:
        notes.warn(tr("No field with residents was chosen: the plan counts risk alone, also where nobody lives."))
    shapes = rows.polygons[usable.mask]
    extent = QgsRectangle(*shapely.total_bounds(shapes).tolist())
    return Cells(
        shapes,
        (risk * people)[usable.mask],
        people[usable.mask],
        bool(residents),
        source.sourceCrs(),
        working,
        extent,
        len(rows),
    )


def note_far(cells: Cells, zones: NDArray[np.object_], notes: Notes) -> None:
    """Exclusions that lie nowhere near the cells are probably in a coordinate system that their layer does not state."""
    import shapely

    if not len(zones):
        return
    near = QgsRectangle(cells.extent)
    box = shapely.box(near.xMinimum() - _FAR, near.yMinimum() - _FAR, near.xMaximum() + _FAR, near.yMaximum() + _FAR)
    inside = int(shapely.intersects(zones, box).sum())
    if not inside:
        notes.warn(
            tr(
                "None of the {n} exclusions lies within {km:.0f} km of the cells, so nothing was cut out. Is the coordinate system of their layer right?"
            ).format(n=len(zones), km=_FAR / 1000.0)
        )
