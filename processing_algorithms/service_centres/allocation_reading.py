# SPDX-License-Identifier: GPL-2.0-or-later
"""Demand, sites and costs from the user's layers to a `Problem`, with every row that cannot be used counted and named."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProcessingContext, QgsProcessingFeatureSource

from ...smartcity_plugin.analysis.allocation.cost_lists import CostLists, enough_nearest, from_matrix, from_pairs, from_points
from ...smartcity_plugin.analysis.allocation.models import Problem
from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.feedback import Notes
from ...smartcity_plugin.qgis_bridge.metric_crs import describe, metric_crs
from ...smartcity_plugin.qgis_bridge.reading import LeftOut, Rows, read_rows
from ...smartcity_plugin.qgis_bridge.translation import tr
from . import network_parameters
from .allocation_parameters import STATUSES, optional

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..base import SmartCityAlgorithm

_MOST_PAIRS = 60_000_000
"""Pairs of demand and site held at once where a model needs all of them."""
_SMALL = 4_000_000


@dataclass
class Side:
    """Demand or sites: all rows of the layer, which of them are used, and their names."""

    rows: Rows
    names: list[object]
    """Feature id, or the key, of every row."""
    usable: NDArray[np.bool_]
    source: QgsProcessingFeatureSource
    left_out: LeftOut = field(default_factory=LeftOut)

    @property
    def points(self) -> NDArray[np.float64]:
        """Places (k, 2) of the usable rows, in the working CRS."""
        return self.rows.points[self.usable]

    @property
    def used_names(self) -> list[object]:
        """Names of the usable rows."""
        return [self.names[at] for at in np.flatnonzero(self.usable)]

    def drop(self, bad: NDArray[np.bool_], reason: str) -> None:
        """Leave rows (n,) out."""
        self.left_out.add(reason, self.rows.ids[bad & self.usable])
        self.usable &= ~bad

    def number(self, name: str) -> NDArray[np.float64]:
        """A numeric field of the usable rows."""
        return self.rows.numbers[name][self.usable]

    def counts(self) -> dict[str, Any]:
        """N_READ, N_USED and N_SKIPPED."""
        return {"N_READ": len(self.rows), "N_USED": int(self.usable.sum()), "N_SKIPPED": int((~self.usable).sum())}


@dataclass
class Setting:
    """A problem as it was read, with what is needed to write its answer."""

    problem: Problem
    demand: Side
    sites: Side
    working: QgsCoordinateReferenceSystem
    unit: str
    """metres, seconds, or units of the table."""
    statuses: NDArray[np.object_]
    """Status of each usable site."""


def read_setting(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    notes: Notes,
    progress: Progress,
    model: str | None = None,
    least: int | None = None,
    most: int | None = None,
) -> Setting:
    """Everything but the search itself. ``least``, ``most``: numbers of centres where P is not one of the parameters. Raises AnalysisError where nothing usable is left."""
    model = model or algorithm.parameterAsEnumString(parameters, "MODEL", context)
    by_table = bool(parameters.get("COSTS"))
    demand_source = algorithm.parameterAsSource(parameters, "DEMAND", context)
    site_source = algorithm.parameterAsSource(parameters, "CANDIDATES", context)
    working = working_crs_of(demand_source, context, notes, by_table)
    demand = _read_demand(algorithm, parameters, context, demand_source, working, by_table, part(progress, 0.0, 0.2))
    sites = _read_sites(algorithm, parameters, context, site_source, working, by_table, part(progress, 0.2, 0.3))
    weights = _weights(algorithm, parameters, context, demand, notes)
    for side in (demand, sites):
        for sentence in side.left_out.sentences():
            notes.warn(tr("“{layer}”: {sentence}").format(layer=side.source.sourceName(), sentence=sentence))
        if not side.usable.any():
            raise AnalysisError(mark("Nothing usable is left in “{layer}”."), layer=side.source.sourceName())
    statuses = _statuses(algorithm, parameters, context, sites)
    _note_twins(sites, notes)
    limit = optional(algorithm, parameters, "LIMIT", context)
    p = optional(algorithm, parameters, "P", context) if algorithm.parameterDefinition("P") else most
    if least is None:
        least = _affordable(algorithm, parameters, context, sites)
    lists, unit = _lists(
        algorithm,
        parameters,
        context,
        demand,
        sites,
        weights,
        model,
        p if least is None else least,
        limit,
        working,
        notes,
        part(progress, 0.3, 1.0),
    )
    given = {
        name: algorithm.parameterAsString(parameters, name, context)
        for name in ("CAPACITY", "OPENING_COST", "USE_FIELD")
        if algorithm.parameterDefinition(name)
    }
    chosen = {status: np.flatnonzero(statuses == status) for status in STATUSES}
    problem = Problem(
        lists,
        model,
        None if p is None else int(p),
        limit,
        chosen["required"],
        chosen["existing"],
        chosen["forbidden"],
        sites.number(given["CAPACITY"]) if given.get("CAPACITY") and model == "capacitated" else None,
        bool(algorithm.parameterDefinition("SPLIT")) and algorithm.parameterAsBool(parameters, "SPLIT", context),
        demand.number(given["USE_FIELD"]) if given.get("USE_FIELD") else None,
        sites.number(given["OPENING_COST"]) if given.get("OPENING_COST") else None,
        optional(algorithm, parameters, "BUDGET", context),
        optional(algorithm, parameters, "EPSILON", context) or 1.0,
        optional(algorithm, parameters, "KAPPA", context) or None,
        algorithm.parameterAsDouble(parameters, "TIME_LIMIT", context),
        algorithm.parameterAsDouble(parameters, "GAP_LIMIT", context),
        algorithm.parameterAsInt(parameters, "SEED", context),
        demand.used_names,
    )
    return Setting(problem, demand, sites, working, unit, statuses)


def working_crs_of(
    source: QgsProcessingFeatureSource, context: QgsProcessingContext, notes: Notes, by_table: bool
) -> QgsCoordinateReferenceSystem:
    """The CRS in metres that everything is measured in, that of ``source`` or a local one, with a remark where it is not the layer's own."""
    if not source.sourceCrs().isValid() or not source.sourceExtent().isFinite() or source.sourceExtent().isNull():
        return source.sourceCrs()
    working = metric_crs(source.sourceCrs(), source.sourceExtent(), context.transformContext())
    if working != source.sourceCrs() and not by_table:
        notes.remark(tr("Distances are measured in: {crs}.").format(crs=describe(working)))
    return working


def _read_demand(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    source: QgsProcessingFeatureSource,
    working: QgsCoordinateReferenceSystem,
    by_table: bool,
    progress: Progress,
) -> Side:
    names = [name for name in ("WEIGHT", "TOTAL_FIELD", "USE_FIELD") if algorithm.parameterDefinition(name)]
    numbers = list(dict.fromkeys(one for name in names if (one := algorithm.parameterAsString(parameters, name, context))))
    side = read_side(algorithm, parameters, context, source, working, numbers, "DEMAND_KEY", [], by_table, progress)
    for name in numbers:
        values = side.rows.numbers[name]
        side.drop(~np.isfinite(values), tr("“{field}” is NULL or no number").format(field=name))
        side.drop(values < 0, tr("“{field}” is negative").format(field=name))
    return side


def _read_sites(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    source: QgsProcessingFeatureSource,
    working: QgsCoordinateReferenceSystem,
    by_table: bool,
    progress: Progress,
) -> Side:
    names = [name for name in ("CAPACITY", "OPENING_COST") if algorithm.parameterDefinition(name)]
    numbers = list(dict.fromkeys(one for name in names if (one := algorithm.parameterAsString(parameters, name, context))))
    status = algorithm.parameterAsString(parameters, "SITE_STATUS", context)
    side = read_side(algorithm, parameters, context, source, working, numbers, "SITE_KEY", [status] if status else [], by_table, progress)
    for name in numbers:
        values = side.rows.numbers[name]
        side.drop(~np.isfinite(values), tr("“{field}” is NULL or no number").format(field=name))
        side.drop(values < 0, tr("“{field}” is negative").format(field=name))
    return side


def read_side(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    source: QgsProcessingFeatureSource,
    working: QgsCoordinateReferenceSystem,
    numbers: list[str],
    key_parameter: str,
    keep: list[str],
    by_table: bool,
    progress: Progress,
) -> Side:
    """All rows of one side; those without a place, or without a name of their own where a key is asked for, are left out. ``by_table``: places are not needed."""
    key = algorithm.parameterAsString(parameters, key_parameter, context)
    transform = (
        QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext())
        if source.sourceCrs().isValid()
        else QgsCoordinateTransform()
    )
    rows = read_rows(source, transform, numbers=numbers, keep=[*keep, *([key] if key else [])], progress=progress)
    names = rows.kept[key] if key else rows.ids.tolist()
    side = Side(rows, names, np.ones(len(rows), dtype=bool), source)
    if not by_table:
        side.drop(~np.isfinite(rows.points).all(axis=1), tr("no geometry, or none that has a place"))
    if key:
        side.drop(np.array([one in (None, "") for one in names], dtype=bool), tr("“{field}” is empty").format(field=key))
        seen: set[str] = set()
        twins = np.zeros(len(rows), dtype=bool)
        for at, one in enumerate(names):
            twins[at] = side.usable[at] and str(one) in seen
            seen.add(str(one))
        side.drop(twins, tr("“{field}” has the value of a row before").format(field=key))
    return side


def _weights(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, demand: Side, notes: Notes
) -> NDArray[np.float64]:
    """What each used place counts."""
    name = algorithm.parameterAsString(parameters, "WEIGHT", context)
    serve = algorithm.parameterAsEnumString(parameters, "SERVE", context)
    total = algorithm.parameterAsString(parameters, "TOTAL_FIELD", context)
    if serve == "complement" and not name:
        raise AnalysisError(mark("The complement needs to know the group: choose its field in WEIGHT."))
    if serve == "complement" and total:
        demand.drop(
            demand.rows.numbers[total] < demand.rows.numbers[name],
            tr("“{weight}” is larger than “{total}”").format(weight=name, total=total),
        )
    if not name:
        return np.ones(int(demand.usable.sum()))
    weights = demand.number(name)
    if serve == "complement" and weights.size:
        whole = demand.number(total) if total else np.full(weights.size, weights.max())
        weights = whole - weights
        about = tr("“{total}” minus “{weight}”") if total else tr("the largest “{weight}” ({largest:,g}) minus “{weight}”")
        notes.remark(
            tr("The complement is served: places count by {about}.").format(
                about=about.format(total=total, weight=name, largest=float(whole.max()))
            )
        )
    if weights.size and not weights.sum() > 0:
        raise AnalysisError(mark("All places count 0: there is nobody to serve. Look at the field “{field}”."), field=name)
    return weights


def _statuses(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, sites: Side) -> NDArray[np.object_]:
    name = algorithm.parameterAsString(parameters, "SITE_STATUS", context)
    values = sites.rows.kept[name] if name else [None] * len(sites.rows)
    words = np.array([str(one).strip().lower() if one not in (None, "") else "candidate" for one in values], dtype=object)[sites.usable]
    unknown = sorted({str(one) for one in words if one not in STATUSES})
    if unknown:
        raise AnalysisError(
            mark("The field “{field}” of the sites holds “{values}”. Known are: {known}."),
            field=name,
            values="”, “".join(unknown[:5]),
            known=", ".join(STATUSES),
        )
    if (words == "forbidden").all():
        raise AnalysisError(mark("All sites are forbidden, so there is nothing to choose from."))
    return words


def _note_twins(sites: Side, notes: Notes) -> None:
    points = sites.points
    if np.isfinite(points).all() and len(points):
        twins = len(points) - len(np.unique(points, axis=0))
        if twins:
            notes.warn(
                tr("{n} sites lie exactly where another one is. They are kept; a plan may choose both only where that helps.").format(
                    n=twins
                )
            )


def _lists(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    demand: Side,
    sites: Side,
    weights: NDArray[np.float64],
    model: str,
    p: float | None,
    limit: float | None,
    working: QgsCoordinateReferenceSystem,
    notes: Notes,
    progress: Progress,
) -> tuple[CostLists, str]:
    """Costs of every used demand to the used sites it can be sent to, and their unit."""
    n, m = int(demand.usable.sum()), int(sites.usable.sum())
    if parameters.get("COSTS"):
        row, site, cost = pairs_of_table(algorithm, parameters, context, demand, sites, notes, progress)
        unit = tr("units of the table")
    elif parameters.get("ROADS"):
        row, site, cost, unit = network_parameters.pairs(
            algorithm, parameters, context, demand.points, sites.points, limit, working, notes, progress
        )
    else:
        return _straight(demand.points, sites.points, weights, model, p, limit, progress), tr("m")
    kept = np.isfinite(cost) & (True if limit is None else cost <= limit)
    if limit is not None and not kept.any():
        raise AnalysisError(
            mark("No demand has a site within the limit of {limit}. Raise the limit; is it in the unit of the costs?"), limit=limit
        )
    if not kept.any():
        raise AnalysisError(mark("No demand reaches any site. Look at the ids of the table, or at the roads."))
    return from_pairs(row[kept], site[kept], cost[kept], n, m, weights), unit


def _affordable(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, sites: Side) -> int | None:
    """How many sites of a middling price a budget buys: lists of costs may be as short as that many sites allow. None without a budget."""
    budget = optional(algorithm, parameters, "BUDGET", context)
    price = algorithm.parameterAsString(parameters, "OPENING_COST", context) if algorithm.parameterDefinition("OPENING_COST") else ""
    if budget is None or not price:
        return None
    middling = float(np.median(sites.number(price)))
    return max(1, int(budget / middling)) if middling > 0 else None


def _straight(
    here: NDArray[np.float64],
    there: NDArray[np.float64],
    weights: NDArray[np.float64],
    model: str,
    p: float | None,
    limit: float | None,
    progress: Progress,
) -> CostLists:
    """Straight lines. A small table is held whole; else each place keeps as many nearest sites as its model needs."""
    n, m = len(here), len(there)
    if n * m <= _SMALL and limit is None:
        table = np.hypot(here[:, None, 0] - there[None, :, 0], here[:, None, 1] - there[None, :, 1])
        return from_matrix(table, weights, progress=progress)
    whole = limit is not None or model in ("p_center", "capacitated") or p is None
    nearest = m if whole else enough_nearest(m, int(p or 1))
    if limit is None and n * nearest > _MOST_PAIRS:
        raise AnalysisError(
            mark(
                "{n} places and {m} sites make {pairs} pairs, more than {most}. Set a LIMIT beyond which nobody is sent, take fewer sites, or aggregate the places."
            ),
            n=n,
            m=m,
            pairs=n * m,
            most=_MOST_PAIRS,
        )
    lists = from_points(here, there, nearest, weights, limit, progress)
    if limit is None:
        return lists
    if not lists.lengths.any():
        raise AnalysisError(
            mark("No demand has a site within the limit of {limit}. Raise the limit; is it in the unit of the costs?"), limit=limit
        )
    near = lists.beyond

    def within(rows: NDArray[np.int64], columns: NDArray[np.int64]) -> NDArray[np.float64]:
        cost = near(rows, columns)
        return np.where(cost <= limit, cost, np.inf)

    # Nobody is sent beyond the limit: what is not listed cannot be reached.
    return replace(lists, floor=np.full(n, np.inf), beyond=within, largest=float(lists.costs.max(initial=0.0)))


def pairs_of_table(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    demand: Side,
    sites: Side,
    notes: Notes,
    progress: Progress,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """(row, site, cost) of the lines of COSTS that name a used demand and a used site; what cannot be used is said."""
    source = algorithm.parameterAsSource(parameters, "COSTS", context)
    rows = read_rows(source, QgsCoordinateTransform(), numbers=["cost"], keep=["origin_id", "dest_id"], progress=progress)
    left_out = LeftOut()
    usable = np.ones(len(rows), dtype=bool)
    cost = rows.numbers["cost"]

    def drop(bad: NDArray[np.bool_], reason: str) -> None:
        left_out.add(reason, rows.ids[bad & usable])
        usable[bad] = False

    place = {str(name): at for at, name in enumerate(demand.used_names)}
    where = {str(name): at for at, name in enumerate(sites.used_names)}
    row = np.array([place.get(str(one), -1) for one in rows.kept["origin_id"]], dtype=np.int64)
    site = np.array([where.get(str(one), -1) for one in rows.kept["dest_id"]], dtype=np.int64)
    drop(~np.isfinite(cost), tr("“cost” is NULL or no number: taken as no way"))
    if (cost[usable] < 0).any():
        raise AnalysisError(
            mark("{n} lines of the table of costs have a negative cost. A way costs 0 or more: mend the table."),
            n=int((cost[usable] < 0).sum()),
        )
    drop(row < 0, tr("origin_id names no demand that is used"))
    drop(site < 0, tr("dest_id names no site that is used"))
    for sentence in left_out.sentences():
        notes.warn(tr("Table of costs: {sentence}").format(sentence=sentence))
    row, site, cost = row[usable], site[usable], cost[usable]
    if not row.size:
        raise AnalysisError(
            mark(
                "No line of the table of costs names both a demand and a site of these layers. Are DEMAND_KEY and SITE_KEY the fields that the table was made with?"
            )
        )
    pairs = len(np.unique(row * np.int64(len(where)) + site))
    if pairs < row.size:
        notes.warn(tr("{n} pairs come more than once in the table of costs; the cheapest line of each counts.").format(n=row.size - pairs))
    missing = len(place) * len(where) - pairs
    if missing:
        notes.remark(
            tr("{n:,} of {all:,} pairs are not in the table: they count as no way.").format(n=missing, all=len(place) * len(where))
        )
    return row, site, cost
