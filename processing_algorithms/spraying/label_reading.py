# SPDX-License-Identifier: GPL-2.0-or-later
"""Blocks, product, forecast and ledger from the user's layers and tables. Only the columns that are needed are read: names of people stay where they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProcessingContext, QgsProcessingFeatureSource
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, no_progress
from ...smartcity_plugin.analysis.spraying.hours import NAMES as FORECAST_NAMES
from ...smartcity_plugin.analysis.spraying.hours import Forecast, forecast_of
from ...smartcity_plugin.analysis.spraying.label import Product, product_of
from ...smartcity_plugin.analysis.spraying.ledger import Applications
from ...smartcity_plugin.analysis.spraying.records import MASS, VOLUME, Found, find, is_empty, number
from ...smartcity_plugin.qgis_bridge.metric_crs import metric_crs
from ...smartcity_plugin.qgis_bridge.reading import LeftOut, Rows, read_rows
from ...smartcity_plugin.qgis_bridge.tables import read_table
from ...smartcity_plugin.qgis_bridge.times import column_times
from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.tables import Encoding, Table
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ..base import SmartCityAlgorithm

_DAY = ("date", "day", "applied", "applied_on", "datetime", "time")
_ACTIVE = ("active", "active_ingredient", "ai", "ingredient")
_REGISTRATION = ("registration", "registr", "reg_no", "epa_reg_no", "registration_no")
_GRAMS = ("ai_g", "grams", "active_g", "ai_grams", "ai", "active_amount")
_LITRES = ("litres", "liters", "product_l", "litres_used", "amount_l", "volume")
_BLOCK = ("block_id", "block", "blockid")


@dataclass
class PlannedBlocks:
    """The usable blocks (m,) in the working CRS, with what the layer itself says of the plan (NaN, "" or NaT where nothing)."""

    names: list[object]
    shapes: NDArray[np.object_]
    area: NDArray[np.float64]
    geometries: list[QgsGeometry]
    litres: NDArray[np.float64]
    methods: list[str]
    days: NDArray[np.datetime64]
    crs: QgsCoordinateReferenceSystem
    working: QgsCoordinateReferenceSystem
    n_read: int


@dataclass
class Ledger:
    """What was applied before: all rows (n,) with a place; ``counted``: those of the same active ingredient or product, or that do not say."""

    applications: Applications
    counted: NDArray[np.bool_]
    active: list[str]
    registration: list[str]
    litres: NDArray[np.float64]
    n_read: int


def read_blocks(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes, progress: Progress
) -> PlannedBlocks:
    """BLOCKS. Raises AnalysisError where none has an area."""
    import shapely

    source = algorithm.parameterAsSource(parameters, "BLOCKS", context)
    working = metric_crs(source.sourceCrs(), source.sourceExtent(), context.transformContext())
    fields = source.fields().names()
    key = algorithm.parameterAsString(parameters, "BLOCK_FIELD", context)
    key = key if key in fields else _named(fields, _BLOCK)
    wanted = {name: _named(fields, names) for name, names in (("litres", _LITRES), ("method", ("method",)), ("date", _DAY))}
    keep = [one for one in (key, wanted["method"], wanted["date"]) if one]
    rows = read_rows(
        source,
        QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext()),
        numbers=[wanted["litres"]] if wanted["litres"] else [],
        keep=keep,
        progress=progress,
    )
    there = np.zeros(len(rows), dtype=bool) if rows.polygons is None else ~shapely.is_missing(rows.polygons)
    _say_left_out(source, rows, ~there, tr("no area"), notes)
    if not there.any() or rows.polygons is None:
        raise AnalysisError(mark("“{layer}” has no block with an area."), layer=source.sourceName())
    at = np.flatnonzero(there)
    names: list[object] = [rows.kept[key][one] for one in at] if key else [int(rows.ids[one]) for one in at]
    shapes = rows.polygons[there]
    return PlannedBlocks(
        names=names,
        shapes=shapes,
        area=shapely.area(shapes),
        geometries=[rows.geometries[one] for one in at],
        litres=rows.numbers[wanted["litres"]][there] if wanted["litres"] else np.full(at.size, np.nan),
        methods=[_text(rows.kept[wanted["method"]][one]) for one in at] if wanted["method"] else [""] * at.size,
        days=_days([rows.kept[wanted["date"]][one] for one in at]) if wanted["date"] else np.full(at.size, "NaT", dtype="datetime64[s]"),
        crs=source.sourceCrs(),
        working=working,
        n_read=len(rows),
    )


def read_product(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, encoding: Encoding, notes: Notes
) -> Product:
    """The one product of PRODUCT: a row with headings, or a list of names and values. Raises AnalysisError where it is not one."""
    table = _read(algorithm, parameters, "PRODUCT", context, encoding)
    headings, rows = table.names, [[column[at] for column in table.columns] for at in range(len(table))]
    if len(headings) == 2 and len(rows) > 1 and find(headings, ("registration",)) is None:
        headings, rows = [str(row[0]) for row in rows], [[row[1] for row in rows]]
    wanted = algorithm.parameterAsString(parameters, "REGISTRATION", context).strip() if parameters.get("REGISTRATION") else ""
    if wanted:
        place = find(headings, _REGISTRATION)
        rows = [row for row in rows if place is not None and _text(row[place.column]) == wanted]
        if not rows:
            raise AnalysisError(mark("The table of products has no registration “{number}”."), number=wanted)
    if not rows:
        raise AnalysisError(mark("The table of products is empty: there is no label to check against."))
    if len(rows) > 1:
        raise AnalysisError(
            mark("The table holds {n} products. Say by its registration number, in REGISTRATION, which one is meant."), n=len(rows)
        )
    product = product_of(headings, rows[0])
    if product.missing:
        notes.warn(
            tr(
                "The record of the product states nothing, or nothing that can be read, for: {fields}. A plan with a field missing is not passed. Where the label sets no limit, write “none”."
            ).format(fields=", ".join(product.missing))
        )
    return product


def read_forecast(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, encoding: Encoding, notes: Notes
) -> Forecast:
    """FORECAST. Raises AnalysisError where it has no column of times."""
    table = _read(algorithm, parameters, "FORECAST", context, encoding)
    place = find(table.names, FORECAST_NAMES["time"])
    if place is None:
        raise AnalysisError(
            mark("The forecast has no column “time”. It has: {columns}."), columns=", ".join(f"“{one}”" for one in table.names)
        )
    dates = column_times(table.columns[place.column])
    if len(dates.offsets) > 1:
        notes.warn(tr("Times of the forecast carry different offsets from UTC; each was taken as its own wall clock."))
    elif dates.offsets:
        notes.warn(
            tr(
                "Times of the forecast carry the offset UTC{offset:+g}: they were taken as written, also for the label's hours. If that is not the clock of the place, convert them first."
            ).format(offset=dates.offsets[0])
        )
    unread = int(np.isnat(dates.times).sum())
    if unread:
        notes.warn(tr("{n} rows of the forecast have no time that can be read, and were left out.").format(n=unread))
    kept = ~np.isnat(dates.times)
    whole = list(zip(dates.times[kept].tolist(), *([column[at] for at in np.flatnonzero(kept)] for column in table.columns), strict=True))
    twins = len(whole) - len({tuple(str(cell) for cell in row) for row in whole})
    if twins:
        notes.warn(tr("{n} rows of the forecast are exact duplicates; each counts once.").format(n=twins))
    return forecast_of(table.names, table.columns, dates.times)


def read_ledger(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    encoding: Encoding,
    blocks: PlannedBlocks,
    product: Product,
    notes: Notes,
    progress: Progress,
) -> Ledger | None:
    """LEDGER, None where there is none. A table without geometry is joined to the blocks by block_id."""
    if not parameters.get("LEDGER"):
        return None
    source = algorithm.parameterAsSource(parameters, "LEDGER", context)
    spatial = source is not None and source.wkbType() not in (_no_geometry(), _unknown()) and source.sourceCrs().isValid()
    if spatial:
        headings, cells, shapes = _spatial_ledger(source, blocks.working, context, notes, progress)
        n_read = source.featureCount()
    else:
        headings, cells, shapes, n_read = _ledger_by_block(algorithm, parameters, context, encoding, blocks, notes)
    columns = {name: find(headings, names, units) for name, names, units in _LEDGER_COLUMNS}
    if columns["day"] is None:
        raise AnalysisError(mark("The ledger has no column “date”. It has: {columns}."), columns=", ".join(f"“{one}”" for one in headings))
    n = len(shapes)
    times = _days(cells[columns["day"].column]) if n else np.empty(0, dtype="datetime64[s]")
    undated = np.isnat(times)
    if undated.any():
        notes.warn(
            tr("{n} rows of the ledger have no date; they count as if they were of the day of the plan.").format(n=int(undated.sum()))
        )
    litres, grams = _amounts(columns, cells, n, product)
    active, registration = (_texts(columns[name], cells, n) for name in ("active", "registration"))
    counted = np.array([_is_same(active[at], registration[at], product) for at in range(n)], dtype=bool)
    twins = n - len({(shape.wkb, str(time), str(gram), one) for shape, time, gram, one in zip(shapes, times, grams, active, strict=True)})
    if twins:
        notes.warn(
            tr(
                "{n} rows of the ledger are exact duplicates of others. They count, because two applications may look the same: remove those that were typed twice."
            ).format(n=twins)
        )
    if n and not counted.all():
        notes.remark(
            tr("{n} rows of the ledger are of other active ingredients and do not count against this label.").format(
                n=int((~counted).sum())
            )
        )
    if np.isnan(grams[counted]).any():
        notes.warn(
            tr("{n} rows of the ledger state no amount: the yearly maximum cannot be checked where they lie.").format(
                n=int(np.isnan(grams[counted]).sum())
            )
        )
    return Ledger(Applications(shapes, times, grams), counted, active, registration, litres, n_read)


_LEDGER_COLUMNS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("day", _DAY, ()),
    ("active", _ACTIVE, ()),
    ("registration", _REGISTRATION, ()),
    ("grams", _GRAMS, tuple(MASS)),
    ("litres", _LITRES, tuple(VOLUME)),
    ("block", _BLOCK, ()),
)


def _spatial_ledger(
    source: QgsProcessingFeatureSource,
    working: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    notes: Notes,
    progress: Progress,
) -> tuple[list[str], list[list[object]], NDArray[np.object_]]:
    import shapely

    wanted = [
        source.fields().at(found.column).name()
        for _, names, units in _LEDGER_COLUMNS
        if (found := find(source.fields().names(), names, units))
    ]
    transform = QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext())
    rows = read_rows(source, transform, keep=wanted, progress=progress)
    if rows.polygons is None:
        raise AnalysisError(
            mark("The ledger “{layer}” holds no areas. Give the areas that were sprayed, or a table with block_id."),
            layer=source.sourceName(),
        )
    there = ~shapely.is_missing(rows.polygons)
    _say_left_out(source, rows, ~there, tr("no area: they count nowhere"), notes)
    at = np.flatnonzero(there)
    return list(rows.kept), [[column[one] for one in at] for column in rows.kept.values()], rows.polygons[there]


def _ledger_by_block(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    encoding: Encoding,
    blocks: PlannedBlocks,
    notes: Notes,
) -> tuple[list[str], list[list[object]], NDArray[np.object_], int]:
    table = _read(algorithm, parameters, "LEDGER", context, encoding)
    place = find(table.names, _BLOCK)
    if place is None:
        if not len(table):
            return table.names, [[] for _ in table.names], np.empty(0, dtype=object), 0
        raise AnalysisError(mark("The ledger has neither areas nor a column “block_id”, so it is not known where anything was applied."))
    known = {_text(name): at for at, name in enumerate(blocks.names)}
    found = [known.get(_text(cell), -1) for cell in table.columns[place.column]]
    rows = [at for at, block in enumerate(found) if block >= 0]
    if len(rows) < len(found):
        notes.warn(
            tr(
                "{n} rows of the ledger name blocks that are not in this plan, and count nowhere. Block numbers of another plan mean other ground: a ledger with areas is safer."
            ).format(n=len(found) - len(rows))
        )
    shapes = np.empty(len(rows), dtype=object)
    shapes[:] = [blocks.shapes[found[at]] for at in rows]
    return table.names, [[column[at] for at in rows] for column in table.columns], shapes, len(table)


def _amounts(
    columns: dict[str, Found | None], cells: list[list[object]], n: int, product: Product
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Litres of product and grams of active ingredient of each row, NaN where neither is stated."""

    def figures(place: Found | None, factors: dict[str, float]) -> NDArray[np.float64]:
        if place is None:
            return np.full(n, np.nan)
        values = [number(cell) for cell in cells[place.column]]
        return np.array([np.nan if one is None else one for one in values]) * (factors[place.unit] if place.unit else 1.0)

    grams, litres = figures(columns["grams"], MASS), figures(columns["litres"], VOLUME)
    bad = int(((grams < 0) | (litres < 0)).sum())
    if bad:
        raise AnalysisError(mark("{n} rows of the ledger have a negative amount. Correct them first."), n=bad)
    if product.concentration:
        grams = np.where(np.isnan(grams), litres * product.concentration, grams)
    return litres, grams


def _is_same(active: str, registration: str, product: Product) -> bool:
    """Whether a row counts against this label: the same ingredient or product, or nothing is said."""
    if not active and not registration:
        return True
    return active.lower() == product.active.lower() or (bool(registration) and registration == product.registration)


def _texts(place: Found | None, cells: list[list[object]], n: int) -> list[str]:
    return [""] * n if place is None else [_text(cell) for cell in cells[place.column]]


def _read(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext, encoding: Encoding) -> Table:
    """A table with dates and times as text."""
    table, _ = read_table(algorithm, parameters, name, context, encoding, no_progress)
    for column in table.columns:
        column[:] = [_plain(cell) for cell in column]
    return table


def _plain(cell: object) -> object:
    if isinstance(cell, QDateTime):
        return cell.toString(Qt.DateFormat.ISODate) if cell.isValid() else None
    if isinstance(cell, QDate):
        return cell.toString(Qt.DateFormat.ISODate) if cell.isValid() else None
    if isinstance(cell, QTime):
        return cell.toString("HH:mm") if cell.isValid() else None
    return cell if isinstance(cell, (str, int, float)) else None


def _text(cell: object) -> str:
    """A name as text, whole numbers without a decimal point."""
    if is_empty(cell):
        return ""
    value = number(cell)
    return str(int(value)) if value is not None and value == int(value) else str(cell).strip()


def _days(cells: list[object]) -> NDArray[np.datetime64]:
    return column_times([_plain(cell) for cell in cells]).times.astype("datetime64[s]")


def _named(fields: list[str], names: tuple[str, ...]) -> str:
    found = find(fields, names)
    return "" if found is None else fields[found.column]


def _say_left_out(source: QgsProcessingFeatureSource, rows: Rows, bad: NDArray[np.bool_], reason: str, notes: Notes) -> None:
    left_out = LeftOut()
    left_out.add(reason, rows.ids[bad])
    for sentence in left_out.sentences():
        notes.warn(tr("“{layer}”: {sentence}").format(layer=source.sourceName(), sentence=sentence))


def _no_geometry() -> Any:
    from qgis.core import QgsWkbTypes

    return QgsWkbTypes.Type.NoGeometry


def _unknown() -> Any:
    from qgis.core import QgsWkbTypes

    return QgsWkbTypes.Type.Unknown
