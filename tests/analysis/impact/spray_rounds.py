# SPDX-License-Identifier: GPL-2.0-or-later
"""Made-up rounds of spraying whose truth is known."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from smartcity.smartcity_plugin.analysis.impact.panel import Panel

FIRST = np.datetime64("2025-06-02")

DESIGNS = {
    "3 treated, 10 control": (np.arange(13), 3),
    "5 treated, 20 control": (np.arange(25), 5),
    "10 in 2 blocks, 40 control": (np.r_[np.repeat([0, 1], 5), np.arange(2, 42)], 10),
    "10 in 1 block, 40 control": (np.r_[np.zeros(10, dtype=int), np.arange(1, 41)], 10),
    "20 blocks, 40 control": (np.arange(60), 20),
}
"""Name: cluster of each trap, number of traps that are treated (the first ones)."""


def world(seed: int, run: int) -> np.random.Generator:
    """The chance of run ``run``."""
    return np.random.default_rng([seed, run])


def season(
    rng: np.random.Generator,
    cluster: np.ndarray,
    chosen: int | Callable[[np.ndarray], np.ndarray],
    *,
    before: int = 6,
    after: int = 4,
    mean: float = 20.0,
    levels: float = 0.6,
    alpha: float = 0.5,
    shocks: float = 0.25,
    lasting: float = 0.25,
    memory: float = 0.0,
    reduction: float = 0.5,
) -> tuple[Panel, np.ndarray, np.ndarray]:
    """One trap-night per trap and week: negative binomial (``alpha``) around levels of traps, common weeks, shocks of blocks by week (with ``memory``) and one ``lasting`` shock of each block
    after the treatment. ``chosen``: the first so many traps are treated, or a function of the counts before (traps, weeks) that says which. Returns panel, counts (traps, weeks) and treated.
    """
    traps, weeks, blocks = cluster.size, before + after, int(cluster.max()) + 1
    shock = rng.normal(0.0, shocks, (blocks, weeks))
    for week in range(1, weeks):
        shock[:, week] = memory * shock[:, week - 1] + np.sqrt(1.0 - memory**2) * shock[:, week]
    late = np.arange(weeks) >= before
    log_mean = np.log(mean) + rng.normal(0.0, levels, traps)[:, None] + rng.normal(0.0, 0.3, weeks)
    log_mean = log_mean + shock[cluster] + (rng.normal(0.0, lasting, (blocks, 1)) * late)[cluster]

    def catch(log_mean: np.ndarray) -> np.ndarray:
        return rng.negative_binomial(1.0 / alpha, 1.0 / (1.0 + alpha * np.exp(log_mean))).astype(float)

    counts = catch(log_mean)
    treated = np.arange(traps) < chosen if isinstance(chosen, int) else chosen(counts[:, :before])
    exposed = treated[:, None] & late
    counts = np.where(exposed, catch(log_mean + np.log(1.0 - reduction)), counts)
    return as_panel(counts, cluster, treated, before), counts, treated


def as_panel(counts: np.ndarray, cluster: np.ndarray, treated: np.ndarray, before: int, step: int = 7) -> Panel:
    """Counts (traps, periods) as a panel; clusters with a treated trap are treated at the beginning of period ``before``."""
    traps, periods = counts.shape
    day = FIRST + step * np.arange(periods)
    starts = {int(one): np.array([day[before]]) for one in np.unique(cluster[treated])}
    return Panel(
        counts.ravel().astype(float),
        np.ones(counts.size),
        np.tile(day, traps),
        np.repeat(np.arange(traps), periods),
        np.repeat(cluster, periods),
        starts,
    )


def highest(number: int) -> Callable[[np.ndarray], np.ndarray]:
    """Picks the ``number`` traps with the highest counts before."""

    def pick(before: np.ndarray) -> np.ndarray:
        chosen = np.zeros(before.shape[0], dtype=bool)
        chosen[np.argsort(-before.sum(axis=1), kind="stable")[:number]] = True
        return chosen

    return pick


def naive_fall(counts: np.ndarray, treated: np.ndarray, before: int) -> bool:
    """What is done without a control: whether the treated traps fell between before and after, paired t test of their log means at 5 %."""
    from scipy.stats import ttest_1samp

    change = np.log(counts[treated, before:].mean(axis=1) + 0.5) - np.log(counts[treated, :before].mean(axis=1) + 0.5)
    return bool(change.mean() < 0) and bool(ttest_1samp(change, 0.0).pvalue < 0.05)
