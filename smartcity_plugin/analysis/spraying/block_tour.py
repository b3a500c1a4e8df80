# SPDX-License-Identifier: GPL-2.0-or-later
"""In which order, and which way round, the streets of a block are sprayed (a rural postman problem: Eiselt, Gendreau & Laporte 1995, Operations Research 43, 399-414).

The nearest street comes next, begun from several corners; then single streets are moved or turned round, and runs of streets reversed, as long as that saves time. One-way streets are sprayed in their direction.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..network.topology import BACKWARD, BOTH, FORWARD

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .street_network import Ways

_STARTS, _PASSES, _LARGEST = 8, 6, 250
_GAIN = 1e-6
_DETOUR = 4.0
"""Times the breadth of a block that a way inside it is looked for at first."""


@dataclass(frozen=True)
class Tour:
    """Streets in order: edge (n,), whether along it or against it (n,), seconds of way before each (n,)."""

    edge: NDArray[np.int64]
    forward: NDArray[np.bool_]
    before: NDArray[np.float64]


def tour_of(ways: Ways, edges: NDArray[np.int64]) -> list[Tour]:
    """Tours over the edges (n,) of one block; more than one where parts of it cannot be reached from each other."""
    network = ways.network
    nodes = np.unique(np.concatenate([network.start[edges], network.end[edges]]))
    table = _near_seconds(ways, nodes, edges)
    begin, end = np.searchsorted(nodes, network.start[edges]), np.searchsorted(nodes, network.end[edges])
    n = len(edges)
    # Oriented streets: 2 i along, 2 i + 1 against.
    first = np.empty(2 * n, dtype=np.int64)
    last = np.empty(2 * n, dtype=np.int64)
    first[0::2], first[1::2], last[0::2], last[1::2] = begin, end, end, begin
    allowed = np.empty(2 * n, dtype=bool)
    allowed[0::2] = np.isin(network.way[edges], (BOTH, FORWARD))
    allowed[1::2] = np.isin(network.way[edges], (BOTH, BACKWARD))
    between = table[last[:, None], first[None, :]]
    between[:, ~allowed] = np.inf
    tours = []
    left = np.ones(n, dtype=bool)
    while left.any():
        order = _best_start(between, allowed, left)
        if len(order) <= _LARGEST:
            order = _improved(order, between)
        chosen = np.array(order)
        before = np.concatenate([[0.0], between[chosen[:-1], chosen[1:]]])
        tours.append(Tour(edges[chosen // 2], chosen % 2 == 0, before))
        left[chosen // 2] = False
    return tours


def _near_seconds(ways: Ways, nodes: NDArray[np.int64], edges: NDArray[np.int64]) -> NDArray[np.float64]:
    """Seconds between the nodes of a block: looked for nearby first, all over the network only where that does not do."""
    network = ways.network
    xy = network.nodes[nodes]
    across = float(np.hypot(*(xy.max(axis=0) - xy.min(axis=0))))
    slowest = float((network.cost[edges] / network.length[edges]).max())
    table = ways.seconds(nodes, nodes, _DETOUR * max(across, 1.0) * slowest)
    return table if np.isfinite(table).all() else ways.seconds(nodes, nodes)


def _best_start(between: NDArray[np.float64], allowed: NDArray[np.bool_], left: NDArray[np.bool_]) -> list[int]:
    """The best of several nearest-street tours; those that reach most streets first."""
    candidates = np.flatnonzero(allowed & np.repeat(left, 2))
    some = candidates[np.linspace(0, len(candidates) - 1, min(_STARTS, len(candidates))).astype(int)]
    found = [_nearest(int(one), between, left) for one in some]
    return min(found, key=lambda order: (-len(order), _cost(order, between)))


def _nearest(start: int, between: NDArray[np.float64], left: NDArray[np.bool_]) -> list[int]:
    order = [start]
    waiting = np.repeat(left, 2)
    waiting[[2 * (start // 2), 2 * (start // 2) + 1]] = False
    while waiting.any():
        ahead = np.where(waiting, between[order[-1]], np.inf)
        following = int(ahead.argmin())
        if not np.isfinite(ahead[following]):
            break
        order.append(following)
        waiting[[2 * (following // 2), 2 * (following // 2) + 1]] = False
    return order


def _cost(order: list[int], between: NDArray[np.float64]) -> float:
    return float(between[order[:-1], order[1:]].sum())


def _improved(order: list[int], between: NDArray[np.float64]) -> list[int]:
    best = _cost(order, between)
    for _ in range(_PASSES):
        before = best
        order, best = _reverse(order, best, between)
        order, best = _move(order, best, between)
        if best > before - _GAIN:
            break
    return order


def _reverse(order: list[int], best: float, between: NDArray[np.float64]) -> tuple[list[int], float]:
    """Runs of streets driven the other way round."""
    n = len(order)
    for i in range(n):
        forward, backward = 0.0, 0.0
        for j in range(i, n):
            if j > i:
                forward += between[order[j - 1], order[j]]
                backward += between[order[j] ^ 1, order[j - 1] ^ 1]
            old = forward + (between[order[i - 1], order[i]] if i else 0.0) + (between[order[j], order[j + 1]] if j + 1 < n else 0.0)
            new = (
                backward + (between[order[i - 1], order[j] ^ 1] if i else 0.0) + (between[order[i] ^ 1, order[j + 1]] if j + 1 < n else 0.0)
            )
            if not np.isfinite(between[:, order[j] ^ 1]).any() and n > 1:
                break  # a one-way street cannot be turned round
            if new < old - _GAIN:
                order = order[:i] + [one ^ 1 for one in reversed(order[i : j + 1])] + order[j + 1 :]
                best += new - old
                break
    return order, best


def _move(order: list[int], best: float, between: NDArray[np.float64]) -> tuple[list[int], float]:
    """Single streets moved to where they cost less, either way round."""
    for street in list(order):
        at = order.index(street) if street in order else order.index(street ^ 1)
        one = order[at]
        rest = order[:at] + order[at + 1 :]
        if not rest:
            break
        saved = (between[order[at - 1], one] if at else 0.0) + (between[one, order[at + 1]] if at + 1 < len(order) else 0.0)
        saved -= between[order[at - 1], order[at + 1]] if 0 < at < len(order) - 1 else 0.0
        before, after = np.array(rest[:-1], dtype=int), np.array(rest[1:], dtype=int)
        choice: tuple[float, int, int] = (np.inf, at, one)
        for turned in (one, one ^ 1):
            with np.errstate(invalid="ignore"):
                inner = between[before, turned] + between[turned, after] - between[before, after]
            added = np.concatenate([[between[turned, rest[0]]], inner, [between[rest[-1], turned]]])
            added[np.isnan(added)] = np.inf
            place = int(added.argmin())
            if added[place] < choice[0]:
                choice = (float(added[place]), place, turned)
        if choice[0] < saved - _GAIN:
            order = [*rest[: choice[1]], choice[2], *rest[choice[1] :]]
            best += choice[0] - saved
    return order, best
