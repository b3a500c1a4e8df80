# SPDX-License-Identifier: GPL-2.0-or-later
"""What surveillance_indices writes: abundance of each trap, species and period; rates of each period, species and pathogen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.dates import Step
    from ...smartcity_plugin.analysis.spraying.abundance import Abundance
    from ...smartcity_plugin.analysis.spraying.action_levels import Levels, Measure
    from ...smartcity_plugin.analysis.spraying.infection_rates import Rate
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .trap_reading import TrapTable


def kind(table: TrapTable) -> tuple[Qgis.WkbType, QgsCoordinateReferenceSystem]:
    """What kind of places the layer of abundance has, and their CRS."""
    crs = table.source.sourceCrs()
    return (Qgis.WkbType.Point if table.located else Qgis.WkbType.NoGeometry), crs


def geometries(table: TrapTable, found: Abundance) -> list[QgsGeometry]:
    """The place of each row's trap, where it was first seen; empty where traps have none."""
    from ...smartcity_plugin.qgis_bridge.writing import point_geometries

    if not table.located:
        return [QgsGeometry() for _ in range(found.site.size)]
    places = table.rows.places[table.index] if len(table.rows.places) else table.xy
    first = np.zeros(len(table.site_names), dtype=np.int64)
    first[table.site[::-1]] = np.arange(table.site.size)[::-1]
    return list(point_geometries(places[first[found.site]]))


def abundance_columns(
    table: TrapTable,
    found: Abundance,
    step: Step,
    prior: NDArray[np.float64],
    years: NDArray[np.int64],
    change: NDArray[np.float64],
    levels: dict[Measure, Levels],
    edges: list[float],
) -> list[Column]:
    """The fields of OUTPUT. prior, years, change: of each row of ``found``, as `anomaly` gives them; edges: between the classes of the legend."""
    from ...smartcity_plugin.analysis.dates import start_of
    from ...smartcity_plugin.analysis.spraying.infection_rates import period_name
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .surveillance_report import abundance_classes

    dated = not np.isnat(table.day).any()
    names = [period_name(step if dated else None, one) for one in found.period.tolist()]
    score = np.full(found.site.size, np.nan)
    if "ratio" in levels:
        score = levels["ratio"].score(change + 1.0)
    if "abundance" in levels:
        score = levels["abundance"].score(found.abundance)
    columns = [
        Column("src_id", "text", [table.site_names[one] for one in found.site]),
        Column("status", "text", np.full(found.site.size, "ok", dtype=object)),
        Column("species", "text", [table.species_names[one] for one in found.species]),
        Column("period", "text", list(names)),
        Column("visits", "int", found.visits),
        Column("count", "float", found.count),
        Column("nights", "float", found.nights),
        Column("abundance", "float", found.abundance),
        Column("prior", "float", prior),
        Column("n_years", "int", years),
        Column("anomaly", "float", change),
        Column("abu_class", "int", abundance_classes(found.abundance, edges)),
        Column("score", "int", score),
    ]
    if dated:
        columns.insert(4, Column("t_start", "time", start_of(found.period, step)))
    return columns


def rate_columns(rates: list[Rate], interval: str, levels: Levels | None) -> list[Column]:
    """The fields of RATES; ``interval``: which one low and high are of."""
    from ...smartcity_plugin.qgis_bridge.writing import Column

    plain = interval == "score"
    floats = {
        "mir": [one.rate.mir for one in rates],
        "mle": [one.rate.mle for one in rates],
        "firth": [one.rate.firth for one in rates],
        "gart": [one.rate.gart for one in rates],
        "low": [one.rate.score_low if plain else one.rate.low for one in rates],
        "high": [one.rate.score_high if plain else one.rate.high for one in rates],
        "vector_idx": [one.vector_index for one in rates],
    }
    columns = [
        Column("period", "text", [one.period for one in rates]),
        Column("species", "text", [one.species for one in rates]),
        Column("target", "text", [one.target for one in rates]),
        Column("n_pools", "int", np.array([one.rate.n_pools for one in rates])),
        Column("n_pos", "int", np.array([one.rate.n_positive for one in rates])),
        Column("n_insects", "int", np.array([one.rate.n_insects for one in rates])),
        *(Column(name, "float", np.array(values)) for name, values in floats.items()),
        Column("abundance", "float", np.array([one.abundance for one in rates])),
    ]
    if levels is not None:
        columns.append(Column("score", "int", levels.score(np.array(floats["mir"]))))
    return columns
