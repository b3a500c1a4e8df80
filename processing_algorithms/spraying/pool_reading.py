# SPDX-License-Identifier: GPL-2.0-or-later
"""A laboratory's table of pools to arrays. Its columns are found by the names that laboratories give them, unless the user says which they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import Qgis, QgsProcessing, QgsProcessingContext, QgsProcessingParameterFeatureSource, QgsProcessingParameterField

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.tables import Table
    from ...smartcity_plugin.qgis_bridge.feedback import Notes

KNOWN = {
    "POOL_POSITIVE": (
        "x",
        "positive",
        "positives",
        "pos",
        "n_pos",
        "n_positive",
        "test_status_name",
        "test_status",
        "status",
        "result",
        "test_result",
    ),
    "POOL_SIZE": ("m", "pool_size", "poolsize", "size", "num_count", "insects", "mosquitoes", "num_mosquitoes", "n_insects", "count"),
    "POOL_NUMBER": ("n", "pools", "n_pools", "numpools", "num_pools"),
    "POOL_DATE": ("collection_date", "date", "test_date", "sampled", "day"),
    "POOL_SPECIES": ("species_display_name", "species", "spp", "taxon"),
    "POOL_TARGET": ("test_target_acronym", "target", "pathogen", "virus", "disease"),
}
_YES = {"confirmed", "positive", "pos", "+", "yes", "y", "true", "t", "detected", "reactive", "양성"}
_NO = {"negative", "neg", "-", "no", "n", "false", "f", "not detected", "nonreactive", "non-reactive", "음성"}
_ANY = Qgis.ProcessingFieldParameterDataType.Any


@dataclass(frozen=True)
class Pools:
    """Usable rows (k,): positive of number pools of size insects; day (NaT without a date), species and target as names, empty where there is no column."""

    positive: NDArray[np.float64]
    size: NDArray[np.float64]
    number: NDArray[np.float64]
    day: NDArray[np.datetime64]
    species: list[str]
    target: list[str]
    n_read: int
    dated: bool


def add_parameters(algorithm: SmartCityAlgorithm) -> None:
    """POOLS and what its columns are."""
    algorithm.add(
        QgsProcessingParameterFeatureSource("POOLS", tr("Table of tested pools"), [QgsProcessing.SourceType.TypeVector], None, True),
        tr(
            "One row for each pool that was tested for a pathogen: how many insects were in it, and the result. With it infection rates are computed."
        ),
    )
    for name, description, help_text in (
        (
            "POOL_POSITIVE",
            tr("Its column with the result"),
            tr("1 or 0, positive or negative, confirmed or negative; or how many pools of the row were positive."),
        ),
        ("POOL_SIZE", tr("Its column with the insects of a pool"), tr("How many insects were tested together.")),
        (
            "POOL_NUMBER",
            tr("Its column with the number of pools"),
            tr("Where a row stands for several pools of one size. Without such a column each row is one pool."),
        ),
        ("POOL_DATE", tr("Its column with the date"), tr("When the insects were caught.")),
        ("POOL_SPECIES", tr("Its column with the species"), tr("Named as in the trap table: then the vector index can be computed.")),
        ("POOL_TARGET", tr("Its column with the pathogen"), tr("Where several were tested for: each gets its own rates.")),
    ):
        algorithm.add(
            QgsProcessingParameterField(name, description, None, "POOLS", _ANY, False, True),
            help_text + " " + tr("Empty: found by the usual names of such columns."),
            advanced=True,
        )


def read_pools(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes, progress: Progress
) -> Pools:
    """Read POOLS. Raises AnalysisError where results or sizes are not to be found, or no row can be used."""
    from ...smartcity_plugin.analysis.written_numbers import written_numbers
    from ...smartcity_plugin.qgis_bridge.tables import position_of, read_table
    from ...smartcity_plugin.qgis_bridge.times import column_times

    table, _ = read_table(algorithm, parameters, "POOLS", context, "auto", progress)
    found: dict[str, int] = {}
    for name, known in KNOWN.items():
        column = algorithm.parameterAsString(parameters, name, context)
        found[name] = position_of(table, column, algorithm, parameters, "POOLS", context) if column else _known(table, known)
        if column and found[name] < 0:
            raise AnalysisError(mark("The table of pools has no column “{column}”."), column=column)
    for name in ("POOL_POSITIVE", "POOL_SIZE"):
        if found[name] < 0:
            raise AnalysisError(
                mark("The table of pools has no column that looks like {what}. Name it in {parameter}. It has: {columns}."),
                what=mark("the result of the test") if name == "POOL_POSITIVE" else mark("the number of insects of a pool"),
                parameter=name,
                columns=", ".join(f"“{one}”" for one in table.names),
            )
    notes.remark(
        tr("Columns of the pools: {columns}.").format(
            columns=", ".join(f"{name} = “{table.names[at]}”" for name, at in found.items() if at >= 0)
        )
    )
    n = len(table)
    size = written_numbers(table.columns[found["POOL_SIZE"]])
    number = written_numbers(table.columns[found["POOL_NUMBER"]]) if found["POOL_NUMBER"] >= 0 else np.ones(n)
    positive = np.array([_result(cell) for cell in table.columns[found["POOL_POSITIVE"]]], dtype=np.float64)
    day = np.full(n, np.datetime64("NaT"), dtype="datetime64[D]")
    dated = found["POOL_DATE"] >= 0
    if dated:
        day = column_times(table.columns[found["POOL_DATE"]]).times.astype("datetime64[D]")
    usable = np.ones(n, dtype=bool)
    for bad, reason in (
        (np.isnan(positive), tr("no result that is positive or negative")),
        (~(size > 0) | np.isinf(size), tr("no number of insects")),
        (~(number > 0) | np.isinf(number), tr("no number of pools")),
        ((positive < 0) | (positive > number), tr("more positive pools than pools, or fewer than 0")),
        (np.isnat(day) & dated, tr("no date")),
    ):
        dropped = bad & usable
        if dropped.any():
            rows = ", ".join(str(table.rows[at]) for at in np.flatnonzero(dropped)[:10])
            notes.warn(tr("{n} rows of pools left out: {reason} (rows {rows}).").format(n=int(dropped.sum()), reason=reason, rows=rows))
        usable &= ~bad
    if not usable.any():
        raise AnalysisError(mark("No row of the table of pools can be used."))
    chosen = np.flatnonzero(usable)

    def names(at: int) -> list[str]:
        return [str(table.columns[at][row]).strip() for row in chosen] if at >= 0 else [""] * chosen.size

    return Pools(
        positive[usable], size[usable], number[usable], day[usable], names(found["POOL_SPECIES"]), names(found["POOL_TARGET"]), n, dated
    )


def _known(table: Table, names: tuple[str, ...]) -> int:
    lowered = [one.strip().lower() for one in table.names]
    return next((lowered.index(name) for name in names if name in lowered), -1)


def _result(cell: object) -> float:
    """How many pools were positive; NaN where the cell says neither."""
    if isinstance(cell, bool):
        return float(cell)
    if isinstance(cell, (int, float)):
        return float(cell)
    text = str(cell).strip().lower()
    if text in _YES:
        return 1.0
    if text in _NO:
        return 0.0
    try:
        return float(text)
    except ValueError:
        return np.nan
