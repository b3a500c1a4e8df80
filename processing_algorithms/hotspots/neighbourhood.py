# SPDX-License-Identifier: GPL-2.0-or-later
"""NEIGHBOURS, K and BAND: the parameters by which a user says who counts as a neighbour, and the weights they lead to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from .units import Units

CHOICES = ["queen", "rook", "knn", "band", "auto"]
DEFAULT_K = 8


@dataclass(frozen=True)
class Neighbourhood:
    """weights: rows = focal unit; scale: metres at which was looked; sentence: what was chosen and why, translated; others: weights at other plausible scales, made one after
    another when asked for.
    """

    weights: csr_array
    scale: float
    sentence: str
    others: Callable[[], Iterator[csr_array]]

    @property
    def islands(self) -> NDArray[np.bool_]:
        """Units without neighbours."""
        return np.diff(self.weights.indptr) == 0


def add_parameters(algorithm: SmartCityAlgorithm) -> None:
    """Declare NEIGHBOURS, K and BAND."""
    algorithm.add(
        QgsProcessingParameterEnum("NEIGHBOURS", tr("Neighbours"), CHOICES, False, "auto", False, True),
        tr(
            "Who counts as a neighbour. auto: a distance found from the data, and the log says why. queen: polygons that touch, also at a corner. rook: polygons with "
            "a common border. knn: the K nearest. band: all within the distance BAND."
        ),
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "K", tr("Number of nearest neighbours (knn)"), Qgis.ProcessingNumberParameterType.Integer, DEFAULT_K, True, 1
        ),
        tr("Used with knn only."),
        advanced=True,
    )
    algorithm.add_metres(
        "BAND",
        tr("Distance band in metres (band)"),
        tr("Used with band only. In metres, whatever the units of the layer."),
        advanced=True,
    )


def check(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """What is wrong with the choice, as far as it can be known before the run; empty if nothing."""
    choice = algorithm.parameterAsEnumString(parameters, "NEIGHBOURS", context)
    band = algorithm.parameterAsDouble(parameters, "BAND", context) if parameters.get("BAND") is not None else None
    if choice == "band" and (band is None or not band > 0):
        return tr("Neighbours within a band need a distance: set BAND in metres, or choose auto to have it found.")
    return ""


def add_barriers(algorithm: SmartCityAlgorithm) -> None:
    """Declare BARRIERS."""
    algorithm.add(
        QgsProcessingParameterFeatureSource("BARRIERS", tr("Barriers"), [QgsProcessing.SourceType.TypeVectorLine], None, True),
        tr(
            "Rivers, motorways, railways: units are no neighbours where the straight line between their centres crosses one of these lines."
        ),
        advanced=True,
    )


def build(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    units: Units,
    tested: NDArray[np.float64],
    progress: Progress,
    notes: Notes | None = None,
) -> Neighbourhood:
    """Weights between the usable units, in their order. ``tested`` are the values under test, from which an automatic scale is found.

    ``notes`` is where links cut by BARRIERS are told; without it there are no barriers.
    """
    from ...smartcity_plugin.analysis.hotspots.barriers import without_separated
    from ...smartcity_plugin.qgis_bridge.reading import read_lines

    chosen = _choose(algorithm, parameters, context, units, tested, part(progress, 0.0, 0.8))
    source = algorithm.parameterAsSource(parameters, "BARRIERS", context) if notes and parameters.get("BARRIERS") else None
    if notes is None or source is None:
        return chosen
    algorithm.require("shapely")
    lines = read_lines(source, QgsCoordinateTransform(source.sourceCrs(), units.working_crs, context.transformContext()))
    if not lines.size:
        raise AnalysisError(mark("The layer of barriers has no line. Choose another layer, or none."))
    weights, cut = without_separated(chosen.weights, units.points, lines, part(progress, 0.8, 1.0))
    notes.remark(tr("{n:,} links between neighbours cross a barrier and do not count.").format(n=cut))
    others = lambda: (without_separated(other, units.points, lines)[0] for other in chosen.others())  # noqa: E731
    return Neighbourhood(weights, chosen.scale, chosen.sentence, others)


def _choose(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    units: Units,
    tested: NDArray[np.float64],
    progress: Progress,
) -> Neighbourhood:
    from ...smartcity_plugin.analysis.hotspots.neighbours import distance_band, k_nearest
    from ...smartcity_plugin.analysis.hotspots.scale import automatic_scale
    from ...smartcity_plugin.analysis.hotspots.stability import bands_around, higher_orders, nearest_around

    choice = algorithm.parameterAsEnumString(parameters, "NEIGHBOURS", context)
    xy = units.points
    if choice in ("queen", "rook"):
        weights = _touching(units, rook=choice == "rook", progress=progress)
        sentence = (
            tr("Neighbours: units with a common border.") if choice == "rook" else tr("Neighbours: units that touch, also at a corner.")
        )
        return Neighbourhood(weights, _mean_distance(weights, xy), sentence, lambda: higher_orders(weights))
    if choice == "knn":
        k = algorithm.parameterAsInt(parameters, "K", context)
        weights = k_nearest(xy, k, progress)
        sentence = tr("Neighbours: the {k} nearest units.").format(k=k)
        return Neighbourhood(weights, _mean_distance(weights, xy), sentence, lambda: nearest_around(xy, k))
    if choice == "band":
        band = algorithm.parameterAsDouble(parameters, "BAND", context)
        sentence = tr("Neighbours: all units within {band:,.0f} m.").format(band=band)
        return Neighbourhood(distance_band(xy, band, progress), band, sentence, lambda: bands_around(xy, band))
    found = automatic_scale(xy, tested, part(progress, 0.0, 0.5))
    weights = distance_band(xy, found.distance, part(progress, 0.5, 1.0))
    if found.peak:
        sentence = tr("Neighbours: all units within {band:,.0f} m, the distance at which likeness of neighbours (Moran's I) peaks.")
    else:
        sentence = tr(
            "Neighbours: all units within {band:,.0f} m, which gives about {mean:.0f} each; likeness of neighbours (Moran's I) has no peak in the distances tried."
        )
    mean = weights.nnz / max(weights.shape[0], 1)
    return Neighbourhood(weights, found.distance, sentence.format(band=found.distance, mean=mean), lambda: bands_around(xy, found.distance))


def _touching(units: Units, *, rook: bool, progress: Progress) -> csr_array:
    from ...smartcity_plugin.analysis.hotspots.contiguity import contiguity

    if units.cells is not None and units.lattice is not None:
        return units.lattice.contiguity(units.cells, rook=rook)
    if units.polygons is not None:
        return contiguity(units.polygons, rook=rook, progress=progress)
    raise AnalysisError(
        mark("Points do not touch: queen and rook neighbours need polygons. Choose knn, band or auto, or count the points into a grid.")
    )


def summary(neighbourhood: Neighbourhood) -> str:
    """How many neighbours units have."""
    degrees = np.diff(neighbourhood.weights.indptr)
    return tr("Neighbours per unit: {low} to {high}, on average {mean:.1f}; {islands} units have none.").format(
        low=int(degrees.min()), high=int(degrees.max()), mean=float(degrees.mean()), islands=int(np.count_nonzero(degrees == 0))
    )


def _mean_distance(weights: csr_array, xy: NDArray[np.float64]) -> float:
    """Mean distance between the centres of neighbours; NaN if nobody has one."""
    if not weights.nnz:
        return float("nan")
    rows = np.repeat(np.arange(weights.shape[0]), np.diff(weights.indptr))
    return float(np.mean(np.hypot(*(xy[rows] - xy[weights.indices]).T)))
