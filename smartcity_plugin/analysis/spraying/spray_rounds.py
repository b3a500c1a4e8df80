# SPDX-License-Identifier: GPL-2.0-or-later
"""From blocks, streets and depots to rounds: streets of each block in order, cut where a tank or a shift ends, put together into routes, and told step by step."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..network.shortest_paths import graph_of
from ..network.topology import BACKWARD, BOTH, CLOSED, FORWARD, Network
from ..network.tying import tie
from ..progress import Progress, no_progress, part
from .block_tour import tour_of
from .depot_routes import Jobs, Limits, Routes, route, shifts_of
from .street_network import Ways, block_of_edges, cut_edges, cuts_at_blocks, edge_lines

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PIECES = 4.0
"""A street is cut so that a tank and a shift hold at least that many pieces."""
_MOST_PIECES = 20_000


@dataclass(frozen=True)
class Work:
    """How a crew works: m/s while it sprays streets, m² a second where there are no streets, its limits, how far blocks and depots may be from a road (m), seconds for the search."""

    spray_speed: float
    area_speed: float
    limits: Limits
    most_snap: float
    seconds: float = 5.0
    reach: float = 90.0
    """Metres from a street that are treated from it."""


@dataclass(frozen=True)
class Step:
    """One line of a round. action: drive, spray, area (on foot, where there is no street), return; block -1 outside of work."""

    route: int
    action: str
    block: int
    xy: NDArray[np.float64]
    metres: float
    seconds: float
    litres: float


@dataclass
class Rounds:
    """Steps in order, routes with their depots and shifts (from 1), blocks that cannot be reached, times of ways and their bound."""

    steps: list[Step]
    depots: list[int]
    shifts: NDArray[np.int64]
    seconds: NDArray[np.float64]
    """Of each route, filling the tank included."""
    litres: NDArray[np.float64]
    unreached: NDArray[np.int64]
    on_foot: NDArray[np.int64]
    """Blocks without a street."""
    lost: float
    """Metres of street in blocks from which there is no way to a depot and back: not sprayed."""
    reached: NDArray[np.float64]
    """Share of each block's area (m,) within reach of its streets; NaN for blocks without a street."""
    way: float
    bound: float
    work: float


@dataclass
class _Job:
    """A piece of work without a break: oriented streets of one block, or a block without streets."""

    block: int
    entry: int
    leave: int
    edges: list[tuple[int, bool]] = field(default_factory=list)
    work: float = 0.0
    litres: float = 0.0
    share: float = 1.0
    """Of a block without streets."""


@dataclass(frozen=True)
class _Prepared:
    """The network cut at depots and blocks, the nodes of the depots, the jobs, and what no job is made of."""

    ways: Ways
    depots: NDArray[np.int64]
    jobs: list[_Job]
    unreached: NDArray[np.int64]
    on_foot: NDArray[np.int64]
    lost: float
    reached: NDArray[np.float64]


def plan_rounds(
    network: Network,
    blocks: NDArray[np.object_],
    litres: NDArray[np.float64],
    depots: NDArray[np.float64],
    work: Work,
    progress: Progress = no_progress,
) -> Rounds:
    """Rounds for blocks (m,) that need ``litres`` (m,), from depots (d, 2), over a network whose costs are seconds.

    Raises AnalysisError where no depot lies at a road, where a block alone is too much for a shift, and where nothing can be reached.
    """
    if not work.limits.tank > 0 or not work.limits.shift > 0:
        raise AnalysisError(tr("Capacity and shift must be above 0."))
    ready = _prepare(network, blocks, litres, depots, work, part(progress, 0.0, 0.3))
    ways, depot_nodes, jobs = ready.ways, ready.depots, ready.jobs
    if not jobs:
        raise AnalysisError(
            tr("No block can be reached from a depot over the roads. Look at the roads with Travel costs, or raise MAX_SNAP.")
        )
    table = _table(ways, depot_nodes, jobs)
    _refuse_too_long(table, work.limits, jobs)
    found = route(table, work.limits, work.seconds, part(progress, 0.3, 0.8))
    steps = _steps(ways, depot_nodes, jobs, found, blocks, work, part(progress, 0.8, 1.0))
    seconds = np.array([work.limits.load + float(table.work[order].sum()) + table.way(order) for order in found.orders])
    return Rounds(
        steps,
        found.depots,
        shifts_of(seconds, found.depots, work.limits.shift),
        seconds,
        np.array([float(table.litres[order].sum()) for order in found.orders]),
        ready.unreached,
        ready.on_foot,
        ready.lost,
        ready.reached,
        found.way,
        found.bound,
        float(table.work.sum()),
    )


def _prepare(
    network: Network,
    blocks: NDArray[np.object_],
    litres: NDArray[np.float64],
    depots: NDArray[np.float64],
    work: Work,
    progress: Progress,
) -> _Prepared:
    """The network cut at blocks and depots, and the jobs."""
    import shapely

    at_depots = tie(network, depots, work.most_snap)
    if not (at_depots.edge >= 0).any():
        raise AnalysisError(
            tr("No depot lies within {metres} m of a usable road. Move the depots, or raise MAX_SNAP."), metres=round(work.most_snap)
        )
    depot = np.flatnonzero(at_depots.edge >= 0)
    first = cut_edges(network, at_depots.edge[depot], at_depots.along[depot])
    depot_nodes = first.nodes
    network, shut = _within_reach(first.network, depot_nodes)
    lost = _metres_inside(first.network, shut, blocks)
    middles = shapely.get_coordinates(shapely.point_on_surface(blocks))
    radius = np.sqrt(shapely.area(blocks))
    at_blocks = tie(network, middles, work.most_snap + float(radius.max(initial=0.0)))
    edges, along = cuts_at_blocks(network, blocks)
    block = np.flatnonzero(at_blocks.edge >= 0)
    cut = cut_edges(network, np.concatenate([edges, at_blocks.edge[block]]), np.concatenate([along, at_blocks.along[block]]))
    access = np.full(len(blocks), -1, dtype=np.int64)
    access[block] = cut.nodes[len(edges) :]
    near = np.where(np.isfinite(at_blocks.distance), at_blocks.distance, np.inf) - radius <= work.most_snap
    progress(0.5)
    whole = cut.network
    inside = block_of_edges(whole, blocks)
    metres = np.bincount(inside[inside >= 0], whole.length[inside >= 0], minlength=len(blocks)).astype(np.float64)
    finer, again = _finer_cuts(whole, inside, metres, litres, work)
    if len(finer):
        second = cut_edges(whole, finer, again)
        whole, inside = second.network, inside[second.edge]
    ways = Ways(whole)
    jobs: list[_Job] = []
    unreached, on_foot = [], []
    for number in range(len(blocks)):
        progress(0.5 + 0.5 * number / len(blocks))
        streets = np.flatnonzero(inside == number)
        if streets.size:
            jobs += _street_jobs(ways, number, streets, float(litres[number]), float(metres[number]), work)
        elif access[number] >= 0 and near[number]:
            on_foot.append(number)
            jobs += _area_jobs(number, int(access[number]), float(shapely.area(blocks[number])), float(litres[number]), work)
        else:
            unreached.append(number)
    progress(1.0)
    return _Prepared(
        ways,
        depot_nodes,
        jobs,
        np.array(unreached, dtype=np.int64),
        np.array(on_foot, dtype=np.int64),
        lost,
        _reached(whole, inside, blocks, work.reach),
    )


def _reached(network: Network, inside: NDArray[np.int64], blocks: NDArray[np.object_], reach: float) -> NDArray[np.float64]:
    """Share of each block (m,) within ``reach`` m of its streets, NaN where it has none."""
    import shapely

    lines = edge_lines(network)
    share = np.full(len(blocks), np.nan)
    for block in np.unique(inside[inside >= 0]).tolist():
        near = shapely.buffer(shapely.multilinestrings(lines[inside == block]), reach)
        share[block] = shapely.area(shapely.intersection(near, blocks[block])) / shapely.area(blocks[block])
    return share


def _within_reach(network: Network, depots: NDArray[np.int64]) -> tuple[Network, NDArray[np.bool_]]:
    """The network without the edges from which one cannot get to a depot and back, closed; and which those are (e,)."""
    from scipy.sparse.csgraph import dijkstra

    out = np.isfinite(dijkstra(graph_of(network), directed=True, indices=depots))
    back = np.isfinite(dijkstra(graph_of(network, reverse=True), directed=True, indices=depots))
    along = np.isin(network.way, (BOTH, FORWARD)) & (out[:, network.start] & back[:, network.end]).any(axis=0)
    against = np.isin(network.way, (BOTH, BACKWARD)) & (out[:, network.end] & back[:, network.start]).any(axis=0)
    shut = (network.way != CLOSED) & ~along & ~against
    return replace(network, way=np.where(shut, CLOSED, network.way)), shut


def _metres_inside(network: Network, edges: NDArray[np.bool_], blocks: NDArray[np.object_]) -> float:
    """Metres of some edges (e,) inside blocks."""
    import shapely

    lines = edge_lines(network)[edges]
    if not len(lines):
        return 0.0
    block, line = shapely.STRtree(lines).query(blocks, predicate="intersects")
    return float(shapely.length(shapely.intersection(lines[line], blocks[block])).sum())


def _finer_cuts(
    network: Network, inside: NDArray[np.int64], metres: NDArray[np.float64], litres: NDArray[np.float64], work: Work
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Cuts of streets that alone would take a good part of a tank or a shift."""
    edges: list[int] = []
    along: list[float] = []
    for edge in np.flatnonzero(inside >= 0).tolist():
        block = inside[edge]
        need = litres[block] * network.length[edge] / metres[block] / work.limits.tank
        need = max(need, _seconds(network, edge, work) / work.limits.shift)
        pieces = int(np.ceil(need * _PIECES)) if need * _PIECES > 1.0 else 1
        if len(edges) + pieces > _MOST_PIECES:
            raise AnalysisError(
                tr("The tank is far too small for these blocks: they would take thousands of fillings. Look at CAPACITY and RATE.")
            )
        edges += [edge] * (pieces - 1)
        along += [one / pieces for one in range(1, pieces)]
    return np.array(edges, dtype=np.int64), np.array(along)


def _seconds(network: Network, edge: int, work: Work) -> float:
    """Seconds to spray a street: never less than to drive it."""
    return max(float(network.length[edge]) / work.spray_speed, float(network.cost[edge]))


def _street_jobs(ways: Ways, block: int, streets: NDArray[np.int64], litres: float, metres: float, work: Work) -> list[_Job]:
    """The streets of a block in order, cut where the tank or (half) the shift ends."""
    jobs: list[_Job] = []
    network = ways.network
    need = litres if litres > 0 else 0.0
    trips = max(1, int(np.ceil(need / work.limits.tank - 1e-9)))
    full = need / trips * (1.0 + 1.0 / _PIECES) if trips > 1 else np.inf
    full = min(full, work.limits.tank)
    for tour in tour_of(ways, streets):
        job: _Job | None = None
        for edge, forward, before in zip(tour.edge.tolist(), tour.forward.tolist(), tour.before.tolist(), strict=True):
            first, last = (
                (int(network.start[edge]), int(network.end[edge])) if forward else (int(network.end[edge]), int(network.start[edge]))
            )
            seconds, amount = _seconds(network, edge, work), need * float(network.length[edge]) / metres
            if job is not None and (job.litres + amount > full * (1.0 + 1e-9) or job.work + before + seconds > work.limits.shift / 2.0):
                job = None
            if job is None:
                job = _Job(block, first, last)
                jobs.append(job)
            else:
                job.work += before
            job.edges.append((edge, forward))
            job.work, job.litres, job.leave = job.work + seconds, job.litres + amount, last
    return jobs


def _area_jobs(block: int, node: int, area: float, litres: float, work: Work) -> list[_Job]:
    """A block without streets: so many equal visits as tank and shift ask for."""
    need, seconds = max(litres, 0.0), area / work.area_speed
    visits = max(1, int(np.ceil(need / work.limits.tank - 1e-9)), int(np.ceil(2.0 * seconds / work.limits.shift - 1e-9)))
    if visits > _MOST_PIECES:
        raise AnalysisError(
            tr("The tank is far too small for these blocks: they would take thousands of fillings. Look at CAPACITY and RATE.")
        )
    return [_Job(block, node, node, [], seconds / visits, need / visits, 1.0 / visits) for _ in range(visits)]


def _table(ways: Ways, depots: NDArray[np.int64], jobs: list[_Job]) -> Jobs:
    entries, leaves = np.array([one.entry for one in jobs]), np.array([one.leave for one in jobs])
    between = ways.seconds(leaves, entries)
    return Jobs(
        np.array([one.work for one in jobs]),
        np.array([one.litres for one in jobs]),
        np.where(np.isfinite(between), between, 1e9),
        ways.seconds(depots, entries),
        ways.seconds(leaves, depots).T,
    )


def _refuse_too_long(table: Jobs, limits: Limits, jobs: list[_Job]) -> None:
    alone = limits.load + table.work + (table.out + table.back).min(axis=0)
    bad = np.flatnonzero(alone > limits.shift * (1.0 + 1e-9))
    if bad.size:
        worst = int(bad[np.argmax(alone[bad])])
        raise AnalysisError(
            tr(
                "{n} pieces of work do not fit into a shift with the way there and back; the longest takes {seconds} s of {shift} s. Lengthen SHIFT (seconds), or add a depot."
            ),
            n=len({jobs[one].block for one in bad.tolist()}),
            seconds=round(float(alone[worst])),
            shift=round(limits.shift),
        )


def _steps(
    ways: Ways,
    depots: NDArray[np.int64],
    jobs: list[_Job],
    found: Routes,
    blocks: NDArray[np.object_],
    work: Work,
    progress: Progress,
) -> list[Step]:
    """Everything in order, with its geometry: ways first collected, then found together."""
    import shapely

    plan: list[tuple[int, str, int, object]] = []
    legs: list[tuple[int, int]] = []

    def go(number: int, action: str, block: int, source: int, target: int) -> None:
        if source != target:
            plan.append((number, action, block, len(legs)))
            legs.append((source, target))

    for number, (order, depot) in enumerate(zip(found.orders, found.depots, strict=True), start=1):
        here = int(depots[depot])
        for at in order:
            job = jobs[at]
            go(number, "drive", -1, here, job.entry)
            here = job.entry
            if not job.edges:
                plan.append((number, "area", job.block, job))
            for edge, forward in job.edges:
                start = int(ways.network.start[edge] if forward else ways.network.end[edge])
                go(number, "drive", job.block, here, start)
                plan.append((number, "spray", job.block, (edge, forward, job)))
                here = int(ways.network.end[edge] if forward else ways.network.start[edge])
        go(number, "return", -1, here, int(depots[depot]))
    paths = ways.paths(legs, progress)
    middles = shapely.get_coordinates(shapely.point_on_surface(blocks))
    steps = []
    for number, action, block, what in plan:
        if isinstance(what, int):
            xy, metres, seconds = paths[what]
            steps.append(Step(number, action, block, xy, metres, seconds, 0.0))
        elif isinstance(what, _Job):
            xy = np.vstack([ways.network.nodes[what.entry], middles[block]])
            steps.append(Step(number, action, block, xy, float(np.hypot(*(xy[1] - xy[0]))), what.work, what.litres))
        elif isinstance(what, tuple):
            edge, forward, job = what
            total = sum(float(ways.network.length[one]) for one, _ in job.edges)
            metres = float(ways.network.length[edge])
            steps.append(
                Step(
                    number,
                    action,
                    block,
                    ways.along(edge, forward),
                    metres,
                    _seconds(ways.network, edge, work),
                    job.litres * metres / total,
                )
            )
    return _merged(steps)


def _merged(steps: list[Step]) -> list[Step]:
    """Streets of one block that follow each other without a way between are one step, as long as they go on in one line."""
    merged: list[Step] = []
    for one in steps:
        last = merged[-1] if merged else None
        if (
            last is not None
            and (last.route, last.action, last.block) == (one.route, one.action, one.block)
            and one.action == "spray"
            and np.allclose(last.xy[-1], one.xy[0])
            and _straight(last.xy, one.xy)
        ):
            merged[-1] = Step(
                last.route,
                last.action,
                last.block,
                np.vstack([last.xy, one.xy[1:]]),
                last.metres + one.metres,
                last.seconds + one.seconds,
                last.litres + one.litres,
            )
        else:
            merged.append(one)
    return merged


def _straight(before: NDArray[np.float64], after: NDArray[np.float64]) -> bool:
    """Whether one goes on without a turn of more than 45 degrees."""
    a, b = before[-1] - before[-2], after[1] - after[0]
    lengths = float(np.hypot(*a) * np.hypot(*b))
    return lengths > 0 and float(a @ b) / lengths > 0.7
