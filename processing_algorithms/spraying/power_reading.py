# SPDX-License-Identifier: GPL-2.0-or-later
"""From traps and blocks to a planned round: which traps lie in which block, which are controls, what they caught and how much that changes by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProcessingContext

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.impact.planning import History, Matches
    from ...smartcity_plugin.analysis.impact.power import Round
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from .trap_reading import TrapTable

_CLEARANCE = 200.0


@dataclass(frozen=True)
class Design:
    """planned: the round; matches: blocks and their controls; past: of traps; xy (u, 2): of traps in the working CRS; feature_ids (u,): of each trap's first row; block (u,): of each trap, -1
    outside; block_names; held_out: blocks; treated, candidate, near (u,): near are those too near to a block.
    """

    planned: Round
    matches: Matches
    past: History
    places: NDArray[np.float64]
    crs: QgsCoordinateReferenceSystem
    feature_ids: NDArray[np.int64]
    names: list[str]
    block: NDArray[np.int64]
    block_names: list[str]
    held_out: NDArray[np.int64]
    n_read: int
    n_used: int
    left_out: list[str]


def read_design(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes, progress: Progress
) -> Design:
    """Everything that the simulation needs. Raises AnalysisError where no block has a trap, or no trap lies outside."""
    from ...smartcity_plugin.analysis.impact.planning import history, match_controls
    from ...smartcity_plugin.qgis_bridge.metric_crs import metric_crs
    from .trap_reading import read_traps

    source = algorithm.parameterAsSource(parameters, "TRAPS", context)
    working = metric_crs(source.sourceCrs(), source.sourceExtent(), context.transformContext())
    table = read_traps(algorithm, parameters, context, working, notes, part(progress, 0.0, 0.6), dated=True)
    rows = np.array(table.index)
    step = algorithm.parameterAsInt(parameters, "PERIOD_DAYS", context)
    period = np.floor_divide((table.day - table.day.min()).astype("timedelta64[D]").astype(np.int64), step)
    unit, count, nights, period = _by_period(table, period)
    first = np.full(int(table.site.max()) + 1, -1, dtype=np.int64)
    first[table.site[::-1]] = np.arange(table.site.size)[::-1]
    xy = table.xy[first]
    block, block_names, distance = _blocks(algorithm, parameters, context, working, xy, notes)
    candidate, clearance = _candidates(algorithm, parameters, context, block, distance, notes)
    held = _held_out(algorithm, parameters, context, block, len(block_names), notes)
    treated = (block >= 0) & ~np.isin(block, held)
    if not candidate.any() and not held.size:
        raise AnalysisError(
            mark(
                "There is no control: no trap lies outside the blocks, {metres:.0f} m or more away. Hold blocks out (HOLD_OUT), or put up traps elsewhere."
            ),
            metres=clearance,
        )
    past = history(count, nights, unit, period)
    matches = match_controls(past, block, treated, candidate, algorithm.parameterAsInt(parameters, "N_CONTROLS", context))
    planned = _round(
        algorithm, parameters, context, unit, count, nights, period, block, treated, np.isin(block, held), matches, step, notes
    )
    return Design(
        planned=planned,
        matches=matches,
        past=past,
        places=table.rows.places[rows[first]],
        crs=table.source.sourceCrs(),
        feature_ids=table.rows.ids[rows[first]],
        names=table.site_names,
        block=block,
        block_names=block_names,
        held_out=held,
        n_read=len(table.rows),
        n_used=int(table.index.size),
        left_out=table.left_out.sentences(),
    )


def _by_period(
    table: TrapTable, period: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
    """One row per trap and period: species are added up, trap-nights of one visit count once."""
    visit = np.column_stack([table.site, table.day.astype(np.int64), table.visit])
    code = np.ravel(np.unique(visit, axis=0, return_inverse=True)[1])
    n = int(code.max()) + 1
    count = np.bincount(code, table.count, n)
    nights, site, when = np.zeros(n), np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
    np.maximum.at(nights, code, table.nights)
    site[code], when[code] = table.site, period
    cell = np.ravel(np.unique(np.column_stack([site, when]), axis=0, return_inverse=True)[1])
    m = int(cell.max()) + 1
    unit, number = np.zeros(m, dtype=np.int64), np.zeros(m, dtype=np.int64)
    unit[cell], number[cell] = site, when
    return unit, np.bincount(cell, count, m).astype(np.float64), np.bincount(cell, nights, m).astype(np.float64), number


def _blocks(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    working: QgsCoordinateReferenceSystem,
    xy: NDArray[np.float64],
    notes: Notes,
) -> tuple[NDArray[np.int64], list[str], NDArray[np.float64]]:
    """The block of each trap (u,), -1 outside all; the blocks' names; each trap's distance to the nearest block (u,)."""
    import shapely

    from ...smartcity_plugin.qgis_bridge.reading import read_rows

    source = algorithm.parameterAsSource(parameters, "BLOCKS", context)
    field = algorithm.parameterAsString(parameters, "BLOCK_FIELD", context)
    transform = QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext())
    rows = read_rows(source, transform, keep=[field] if field else [])
    there = np.zeros(len(rows), dtype=bool) if rows.polygons is None else ~shapely.is_missing(rows.polygons)
    if not there.any():
        raise AnalysisError(mark("The layer of blocks has no polygon with an area."))
    if not there.all():
        notes.warn(tr("{n} blocks have no area and were left out.").format(n=int((~there).sum())))
    polygons = rows.polygons[there]  # type: ignore[index]
    names = [str(rows.kept[field][at]) if field else str(rows.ids[at]) for at in np.flatnonzero(there)]
    tree = shapely.STRtree(polygons)
    points = shapely.points(xy)
    trap, place = tree.query(points, predicate="intersects")
    block = np.full(xy.shape[0], -1, dtype=np.int64)
    block[trap[::-1]] = place[::-1]  # where blocks overlap the first counts
    (asked, _), distance = tree.query_nearest(points, return_distance=True, all_matches=False)
    nearest = np.full(xy.shape[0], np.inf)
    nearest[asked] = distance
    return block, names, nearest


def _candidates(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    block: NDArray[np.int64],
    distance: NDArray[np.float64],
    notes: Notes,
) -> tuple[NDArray[np.bool_], float]:
    """Which traps (u,) are far enough from all blocks to be controls, and how far that is in metres."""
    clearance = (
        algorithm.parameterAsDouble(parameters, "CLEARANCE", context) if parameters.get("CLEARANCE") not in (None, "") else _CLEARANCE
    )
    candidate = (block < 0) & (distance >= clearance)
    near = int(((block < 0) & ~candidate).sum())
    if near:
        notes.remark(
            tr("{n} traps lie within {metres:.0f} m of a block, where drift may reach them: they are no controls.").format(
                n=near, metres=clearance
            )
        )
    return candidate, clearance


def _held_out(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    block: NDArray[np.int64],
    blocks: int,
    notes: Notes,
) -> NDArray[np.int64]:
    """The blocks that are not sprayed, drawn at random from those with traps. Raises AnalysisError where none has any, or none would be sprayed."""
    from ...smartcity_plugin.analysis.impact.planning import hold_out

    with_traps = np.unique(block[block >= 0])
    if not with_traps.size:
        raise AnalysisError(
            mark(
                "No trap lies in any block, so nothing can be seen there. Put traps into the blocks, or check that both layers show the same town."
            )
        )
    empty = blocks - with_traps.size
    if empty:
        notes.warn(tr("{n} blocks have no trap in them: whatever happens there will not be seen.").format(n=empty))
    asked = algorithm.parameterAsInt(parameters, "HOLD_OUT", context)
    if asked >= with_traps.size:
        raise AnalysisError(
            mark("HOLD_OUT is {asked}, but only {n} blocks have traps: at least one must be sprayed."), asked=asked, n=int(with_traps.size)
        )
    return hold_out(with_traps, asked, algorithm.parameterAsInt(parameters, "SEED", context)) if asked else np.zeros(0, dtype=np.int64)


def _round(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    unit: NDArray[np.int64],
    count: NDArray[np.float64],
    nights: NDArray[np.float64],
    period: NDArray[np.int64],
    block: NDArray[np.int64],
    treated: NDArray[np.bool_],
    held: NDArray[np.bool_],
    matches: Matches,
    step: int,
    notes: Notes,
) -> Round:
    """The planned round of sprayed traps, matched controls and traps held out, with how all traps changed by themselves so far."""
    from ...smartcity_plugin.analysis.impact.comparison import Comparison
    from ...smartcity_plugin.analysis.impact.power import Round, natural_spread

    before, after = _lengths(algorithm, parameters, context, np.unique(period).size, notes)
    traps = block.size
    cluster = np.where(block >= 0, block, block.max() + 1 + np.arange(traps))
    past = Comparison(
        count,
        np.log(nights),
        unit,
        period,
        cluster[unit],
        unit,
        np.zeros(unit.size, dtype=bool),
        np.zeros(unit.size, dtype=bool),
        np.zeros(unit.size, dtype=np.int64),
        np.zeros(unit.size, dtype=np.int64),
        (),
        step,
    )
    nature = natural_spread(past, before, after)
    rate = np.bincount(unit, count, traps) / np.maximum(np.bincount(unit, nights, traps), 1e-300)
    visit = np.bincount(unit, nights, traps) / np.maximum(np.bincount(unit, minlength=traps), 1)
    used = treated | held
    used[matches.trap] = True
    chosen = np.flatnonzero(used)
    expected = (rate * visit)[chosen]
    return Round(
        expected * before,
        expected * after,
        treated[chosen],
        np.unique(cluster[chosen], return_inverse=True)[1].astype(np.int64),
        nature,
        before + after,
    )


def _lengths(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, periods: int, notes: Notes
) -> tuple[int, int]:
    """Periods before and after of the planned round. What nobody asked for is made to fit into a history of fewer ``periods``."""
    names = ("PERIODS_BEFORE", "PERIODS_AFTER")
    before, after = (algorithm.parameterAsInt(parameters, name, context) for name in names)
    if periods < 2 or before + after <= periods or any(parameters.get(name) is not None for name in names):
        return before, after
    after = max(1, periods * after // (before + after))
    before = periods - after
    notes.warn(
        tr(
            "The traps were out in {n} periods only, so a round of {before} periods before and {after} after is planned. A longer history shows better how catches change by themselves."
        ).format(n=periods, before=before, after=after)
    )
    return before, after
