# SPDX-License-Identifier: GPL-2.0-or-later
"""What travel_costs writes: the table of pairs, and the origins with what they reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsWkbTypes

from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.styles import LegendEntry
from ...smartcity_plugin.qgis_bridge.translation import tr
from ...smartcity_plugin.qgis_bridge.writing import Column, point_geometries

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from qgis.core import QgsField

    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from .allocation_reading import Side
    from .travel_costs import Measured


@dataclass(frozen=True)
class Status:
    """Of each used origin (n,)."""

    snap: NDArray[np.float64]
    component: NDArray[np.int64]
    reached: NDArray[np.int64]
    status: NDArray[np.object_]


def names_column(field: str, names: list[object]) -> Column:
    """Names of places as a field: whole numbers if all are, else text; a place without a name has NULL."""
    if all(isinstance(one, (int, np.integer)) and not isinstance(one, bool) for one in names if one is not None):
        return Column(field, "int", [None if one is None else int(one) for one in names])  # type: ignore[call-overload]
    return Column(field, "text", [None if one is None else str(one) for one in names])


def status_columns(origins: Side, measured: Measured) -> Status:
    """How far from the road, on which island, how many reached; ok, island (on one of its own), unreachable (too far from a road, or nothing within the cut-off)."""
    n = int(origins.usable.sum())
    reached = np.bincount(measured.origin, minlength=n)
    snap = np.zeros(n) if measured.tied is None else np.where(np.isfinite(measured.tied.distance), measured.tied.distance, np.nan)
    component = np.zeros(n, dtype=np.int64) if measured.component is None else measured.component
    status = np.where(reached > 0, "ok", np.where(component > 0, "island", "unreachable")).astype(object)
    return Status(snap, component, reached, status)


def table_columns(
    origins: Side, destinations: Side, measured: Measured
) -> tuple[list[Column], list[tuple[QgsField, list[object]]], Iterator[QgsGeometry], Qgis.WkbType, QgsCoordinateReferenceSystem]:
    """What `OutputLayer.write` takes for the table."""
    here, there = origins.used_names, destinations.used_names
    columns = [
        names_column("origin_id", [here[at] for at in measured.origin.tolist()]),
        names_column("dest_id", [there[at] for at in measured.destination.tolist()]),
        Column("cost", "float", measured.cost),
    ]
    nothing = (QgsGeometry() for _ in range(len(measured.cost)))
    return columns, [], nothing, QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem()


def write_status(layer: OutputLayer, origins: Side, status: Status, progress: Progress) -> None:
    """The second output, styled by status; origins that could not be used keep their row, with ``no_data``."""
    source, used = origins.source, origins.usable
    is_point = QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PointGeometry
    if is_point:
        geometries: Iterator[QgsGeometry] = point_geometries(origins.rows.places)
    else:
        geometries = (one.pointOnSurface() for one in origins.rows.geometries)

    def of_all(values: NDArray[np.generic]) -> NDArray[np.float64]:
        wide = np.full(used.size, np.nan)
        wide[used] = values
        return wide

    words = np.full(used.size, "no_data", dtype=object)
    words[used] = status.status
    columns = [
        names_column("src_id", origins.names),
        Column("status", "text", words),
        Column("snap_m", "float", of_all(status.snap)),
        Column("component", "int", of_all(status.component)),
        Column("n_reached", "int", of_all(status.reached)),
    ]
    layer.write(columns, [], geometries, QgsWkbTypes.Type.Point, source.sourceCrs(), progress)
    layer.style("status", status_legend(), tr("Origins with what they reach"))


def status_legend() -> list[LegendEntry]:
    """Classes of status."""
    return [
        LegendEntry("ok", "#2166ac", tr("Reaches destinations")),
        LegendEntry("island", "#ef8a62", tr("On an island of the road network")),
        LegendEntry("unreachable", "#b2182b", tr("Reaches none: too far from a road, or all beyond the cut-off")),
        LegendEntry("no_data", "#8a918d", tr("Could not be used")),
    ]
