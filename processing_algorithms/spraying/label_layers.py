# SPDX-License-Identifier: GPL-2.0-or-later
"""What spray_label_check writes: checks, the board of hours, the ledger with the plan, and what every piece of ground has had."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProcessingContext, QgsWkbTypes

from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.analysis.spraying.ledger import Applications, Cells, cells_of, year_of
from ...smartcity_plugin.qgis_bridge.spray_styles import style_checks
from ...smartcity_plugin.qgis_bridge.translation import tr
from ...smartcity_plugin.qgis_bridge.writing import Column, shape_geometries

if TYPE_CHECKING:
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from .spray_label_check import Checked


@dataclass(frozen=True)
class Year:
    """All applications of a calendar year, the plan's included, and their cells."""

    year: int
    applications: Applications
    cells: Cells


def years_of(done: Checked) -> list[Year]:
    """The years of the ledger and the plan. Rows without a date are put into the plan's first year."""
    together = done.planned
    if done.ledger is not None:
        ledger = done.ledger.applications.only(done.ledger.counted)
        day = done.plan.days.min()
        together = Applications(ledger.shapes, np.where(np.isnat(ledger.time), day, ledger.time), ledger.grams).and_those(together)
    years = year_of(together.time)
    found = []
    for year in np.unique(years).tolist():
        some = together.only(years == year)
        found.append(Year(int(year), some, cells_of(some)))
    return found


def write_checks(layer: OutputLayer, done: Checked, progress: Progress) -> None:
    """block_id check limit value passed reason verdict; NULL block: the plan as a whole."""
    checks = done.checks
    names: list[object] = [None if one.block < 0 else done.blocks.names[one.block] for one in checks]
    failed = {one.block for one in checks if not one.passed}
    verdicts: list[object] = [None if one.block < 0 else "failed" if one.block in failed else "passed" for one in checks]
    columns = [
        names_column("block_id", names),
        Column("check", "text", [one.check for one in checks]),
        Column("limit", "float", np.array([one.limit for one in checks])),
        Column("value", "float", np.array([one.value for one in checks])),
        Column("passed", "bool", [one.passed for one in checks]),
        Column("reason", "text", [one.text for one in checks]),
        Column("verdict", "text", verdicts),
    ]
    geometries = (QgsGeometry() if one.block < 0 else done.blocks.geometries[one.block] for one in checks)
    layer.write(columns, [], geometries, QgsWkbTypes.Type.MultiPolygon, done.blocks.crs, progress)
    style_checks(layer, tr("Checks"))


def write_hours(layer: OutputLayer, done: Checked, progress: Progress) -> None:
    """time allowed reason wind temp."""
    from .label_checks import reason_text

    board = done.board
    columns = [
        Column("time", "time", board.time),
        Column("allowed", "bool", board.allowed.tolist()),
        Column("reason", "text", [reason_text(one) for one in board.reasons]),
        Column("wind", "float", board.wind),
        Column("temp", "float", board.temp),
    ]
    nothing = (QgsGeometry() for _ in board.reasons)
    layer.write(columns, [], nothing, QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem(), progress)


def write_ledger(layer: OutputLayer, done: Checked, context: QgsProcessingContext, progress: Progress) -> None:
    """date active registr ai_g litres area_m2 block_id state (done, planned)."""
    import shapely

    planned, ledger, product = done.planned, done.ledger, done.product
    n, before = len(planned), 0 if ledger is None else len(ledger.applications)
    everything = planned if ledger is None else ledger.applications.and_those(planned)
    litres = done.plan.rate * done.blocks.area / 1e4
    columns = [
        Column("date", "time", everything.time),
        Column("active", "text", [*([] if ledger is None else ledger.active), *[product.active] * n]),
        Column("registr", "text", [*([] if ledger is None else ledger.registration), *[product.registration] * n]),
        Column("ai_g", "float", everything.grams),
        Column("litres", "float", litres if ledger is None else np.concatenate([ledger.litres, litres])),
        Column("area_m2", "float", shapely.area(everything.shapes)),
        Column("block_id", "text", [*[None] * before, *[str(one) for one in done.blocks.names]]),
        Column("state", "text", [*["done"] * before, *["planned"] * n]),
    ]
    back = QgsCoordinateTransform(done.blocks.working, done.blocks.crs, context.transformContext())
    layer.write(columns, [], shape_geometries(everything.shapes, back), QgsWkbTypes.Type.MultiPolygon, done.blocks.crs, progress)


def write_cells(layer: OutputLayer, done: Checked, years: list[Year], context: QgsProcessingContext, progress: Progress) -> None:
    """cell_id year n_apps ai_g g_ha area_m2."""
    sizes = [len(one.cells.area) for one in years]
    columns = [
        Column("cell_id", "int", np.arange(1, sum(sizes) + 1)),
        Column("year", "int", np.repeat([one.year for one in years], sizes)),
        Column("n_apps", "int", np.concatenate([one.cells.count for one in years])),
        Column("ai_g", "float", np.concatenate([one.cells.grams for one in years])),
        Column("g_ha", "float", np.concatenate([one.cells.per_hectare for one in years])),
        Column("area_m2", "float", np.concatenate([one.cells.area for one in years])),
    ]
    shapes = np.concatenate([one.cells.shapes for one in years])
    back = QgsCoordinateTransform(done.blocks.working, done.blocks.crs, context.transformContext())
    layer.write(columns, [], shape_geometries(shapes, back), QgsWkbTypes.Type.MultiPolygon, done.blocks.crs, progress)


def names_column(field: str, names: list[object]) -> Column:
    """Names of blocks as a field: whole numbers if all are (NULL aside), else text."""
    if all(one is None or (isinstance(one, (int, np.integer)) and not isinstance(one, bool)) for one in names):
        return Column(field, "int", names)
    return Column(field, "text", [None if one is None else str(one) for one in names])
