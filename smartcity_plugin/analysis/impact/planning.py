# SPDX-License-Identifier: GPL-2.0-or-later
"""Who is compared with whom, decided before anything is treated: hold-out blocks by lot, control traps that were as high and moved alike, and what more blocks would bring."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress, part
from .power import Power, Round, simulate_power

if TYPE_CHECKING:
    from numpy.typing import NDArray

PLANNED_BLOCKS = (3, 4, 5, 6, 8, 10, 15, 20, 30)
CONTROL_FACTORS = (1, 3)


@dataclass(frozen=True)
class History:
    """Of each trap (u,): log rate, half a count added; change of the log rate per period, by weighted least squares on what it differs from all traps in the same period; periods it was out."""

    level: NDArray[np.float64]
    trend: NDArray[np.float64]
    periods: NDArray[np.int64]


def history(count: NDArray[np.float64], effort: NDArray[np.float64], unit: NDArray[np.int64], period: NDArray[np.int64]) -> History:
    """From rows (n,); ``unit`` and ``period`` are numbers from 0."""
    units, periods = int(unit.max()) + 1, int(period.max()) + 1
    cell = unit * periods + period
    caught = np.bincount(cell, count, units * periods).reshape(units, periods)
    out = np.bincount(cell, effort, units * periods).reshape(units, periods)
    level = np.log((caught.sum(axis=1) + 0.5) / np.maximum(out.sum(axis=1), 1e-300))
    there = out > 0
    log_rate = np.log((caught + 0.5) / np.where(there, out, 1.0))
    common = np.where(there, log_rate - level[:, None], 0.0).sum(axis=0) / np.maximum(there.sum(axis=0), 1)
    differs = log_rate - level[:, None] - common
    weight = np.where(there, caught + 1.0, 0.0)
    time = np.arange(periods, dtype=np.float64)
    mean = (weight @ time) / np.maximum(weight.sum(axis=1), 1e-300)
    centred = time[None, :] - mean[:, None]
    spread = (weight * centred**2).sum(axis=1)
    trend = np.where(spread > 0, (weight * centred * differs).sum(axis=1) / np.where(spread > 0, spread, 1.0), 0.0)
    return History(level, trend, there.sum(axis=1).astype(np.int64))


@dataclass(frozen=True)
class Matches:
    """Pairs of a block and a control trap (m,): block, trap (numbers), weight: share of the block's comparison; distance: in standard deviations of level and trend."""

    block: NDArray[np.int64]
    trap: NDArray[np.int64]
    weight: NDArray[np.float64]
    distance: NDArray[np.float64]


def match_controls(
    past: History, block: NDArray[np.int64], treated: NDArray[np.bool_], candidate: NDArray[np.bool_], controls: int
) -> Matches:
    """For each treated block the ``controls`` candidates nearest to it in level and trend, each scaled by its standard deviation among all traps; a candidate may serve several blocks.

    block (u,): of treated traps. Matching on what was observed before makes a trap that was high by chance be compared with one that was high by chance too.
    """
    scaled = []
    for values in (past.level, past.trend):
        deviation = float(values[treated | candidate].std())
        scaled.append(values / deviation if deviation > 0 else np.zeros_like(values))
    features = np.column_stack(scaled)
    pool = np.flatnonzero(candidate)
    found: list[tuple[int, int, float, float]] = []
    for one in np.unique(block[treated]):
        centre = features[treated & (block == one)].mean(axis=0)
        distance = np.hypot(*(features[pool] - centre).T)
        nearest = np.argsort(distance, kind="stable")[:controls]
        found += [(int(one), int(pool[at]), 1.0 / nearest.size, float(distance[at])) for at in nearest]
    table = np.array(found, dtype=np.float64).reshape(-1, 4)
    return Matches(table[:, 0].astype(np.int64), table[:, 1].astype(np.int64), table[:, 2], table[:, 3])


def hold_out(blocks: NDArray[np.int64], number: int, seed: int) -> NDArray[np.int64]:
    """``number`` of the blocks (b,) drawn by lot, sorted."""
    return np.sort(np.random.default_rng(seed).choice(blocks, size=min(number, blocks.size), replace=False))


@dataclass(frozen=True)
class Plan:
    """Another number of blocks: treated and control clusters, and the power it has."""

    treated: int
    control: int
    power: Power


def plans(
    planned: Round, reduction: float, relevant: float, *, simulations: int, seed: int, progress: Progress = no_progress
) -> tuple[Plan, ...]:
    """What 3 to 30 treated blocks like the planned ones would see, with the same controls and with three times as many; blocks and controls are repeated in turn."""
    wanted = [(number, factor) for factor in CONTROL_FACTORS for number in PLANNED_BLOCKS]
    found = []
    for step, (number, factor) in enumerate(wanted):
        treated = _repeated(planned, True, number)
        control = _repeated(planned, False, factor * planned.n_control)
        rows = np.concatenate([traps for traps, _ in (treated, control)])
        cluster = np.concatenate([treated[1], control[1] + number])
        other = replace(planned, before=planned.before[rows], after=planned.after[rows], treated=planned.treated[rows], cluster=cluster)
        stretch = part(progress, step / len(wanted), (step + 1) / len(wanted))
        power = simulate_power(other, reduction, relevant, simulations=simulations, seed=seed, find_mde=False, progress=stretch)
        found.append(Plan(number, other.n_control, power))
    return tuple(found)


def _repeated(planned: Round, treated: bool, number: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Traps and clusters (0..) of ``number`` clusters of one side, those of the plan taken in turn."""
    side = planned.treated == treated
    known = np.unique(planned.cluster[side])
    members = [np.flatnonzero(side & (planned.cluster == known[copy % known.size])) for copy in range(number)]
    return np.concatenate(members), np.repeat(np.arange(number), [one.size for one in members])
