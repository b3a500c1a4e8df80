# SPDX-License-Identifier: GPL-2.0-or-later
"""Before anything is treated: how likely the comparison will see an effect of a given size, by simulating it and judging each made-up round as the real one will be judged.

In a round with equal effort at every visit the log-link comparison depends on the totals of each trap before and after alone, so many rounds are drawn and judged at once: the same estimate, the same
interval (`pooled`, CR2, CR1 by the number of clusters) as `effect`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress, part
from .comparison import Comparison
from .effect import FEW_CLUSTERS, LEVEL, MANY_CLUSTERS, POWER
from .log_link import fit_log_link
from .pooled import ROUNDS, Spread, changes, plausible_shared, shared_doubt, spread, widened
from .verdict import LEAST_BLOCKS

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEAST_SIMULATIONS = 4_000
_BATCH = 500
_BISECTIONS, _MOST_REDUCTION = 12, 0.99
_LEAST_FREE = 0.05
_SUSPICIOUS = 0.05


@dataclass(frozen=True)
class Round:
    """A planned round. before, after (u,): catches expected of each trap in all of its visits, without any effect; treated (u,); cluster (u,): 0..; nature: how traps change by themselves; visits: of
    each trap, before and after.
    """

    before: NDArray[np.float64]
    after: NDArray[np.float64]
    treated: NDArray[np.bool_]
    cluster: NDArray[np.int64]
    nature: Spread
    visits: int = 10

    @property
    def n_treated(self) -> int:
        """Treated clusters."""
        return int(np.unique(self.cluster[self.treated]).size)

    @property
    def n_control(self) -> int:
        """Control clusters."""
        return int(np.unique(self.cluster[~self.treated]).size)


@dataclass(frozen=True)
class Power:
    """power: share of rounds whose interval lies wholly above 0, at the given reduction; error: its standard error by simulation; mde: percent reduction found in 80 % of rounds, NaN where
    none is; judged_effective: share of rounds whose interval lies above 0 and whose reduction is worth having; simulations.
    """

    power: float
    error: float
    mde: float
    judged_effective: float
    simulations: int


def natural_spread(rows: Comparison, periods_before: int, periods_after: int) -> Spread:
    """How traps change by themselves between stretches as long as the planned ones: the mean over all cuts of the history that leave room for both. ``rows`` without any treatment.

    Raises AnalysisError where the history is shorter than both together.
    """
    numbers = np.unique(rows.period)
    if numbers.size < periods_before + periods_after:
        raise AnalysisError(
            tr(
                "The history has {n} periods; planning {before} before and {after} after needs at least as many. Plan fewer (PERIODS_BEFORE, PERIODS_AFTER), or give rows of earlier dates."
            ),
            n=int(numbers.size),
            before=periods_before,
            after=periods_after,
        )
    found = []
    for first in range(numbers.size - periods_before - periods_after + 1):
        inside = numbers[first : first + periods_before + periods_after]
        chosen = rows.take(np.isin(rows.period, inside))
        chosen = chosen.with_after(chosen.period >= inside[periods_before])
        if chosen.count.sum() <= 0:
            continue
        fit = fit_log_link(chosen.count, np.zeros((chosen.count.size, 0)), chosen.log_effort, chosen.unit, chosen.period)
        some = changes(fit, chosen)
        if some.change.size >= 3:
            found.append(spread(some))
    if not found:
        raise AnalysisError(tr("The traps caught too little in the past to say how much catches vary."))
    return Spread(
        float(np.mean([one.between for one in found])),
        float(np.mean([one.shared for one in found])),
        round(float(np.mean([one.clusters for one in found]))),
    )


def simulate_power(
    planned: Round,
    reduction: float,
    relevant: float = 30.0,
    *,
    simulations: int = LEAST_SIMULATIONS,
    seed: int = 1,
    find_mde: bool = True,
    progress: Progress = no_progress,
) -> Power:
    """Power at ``reduction`` percent, and the smallest reduction with a power of 80 %. Fewer than three treated or control clusters are always inconclusive: power 0."""
    if min(planned.n_treated, planned.n_control) < LEAST_BLOCKS:
        return Power(0.0, 0.0, float("nan"), 0.0, simulations)

    def look(percent: float, done: Progress) -> tuple[float, float]:
        above, judged = 0, 0
        batches = list(range(0, simulations, _BATCH))
        for number, start in enumerate(batches):
            done(number / len(batches))
            size = min(_BATCH, simulations - start)
            estimate, reach = _rounds(planned, percent, size, np.random.default_rng([seed, start]))
            clear = estimate + reach < 0.0
            above += int(clear.sum())
            judged += int((clear & (100.0 * (1.0 - np.exp(estimate)) >= relevant)).sum())
        return above / simulations, judged / simulations

    power, judged = look(reduction, part(progress, 0.0, 0.1))
    mde = _smallest(lambda percent, done: look(percent, done)[0], part(progress, 0.1, 1.0)) if find_mde else float("nan")
    return Power(power, float(np.sqrt(power * (1.0 - power) / simulations)), mde, judged, simulations)


def _smallest(power_of: object, progress: Progress) -> float:
    """Bisection for a power of 80 %; the same draws at each step make it monotone but for ties."""
    low, high = 0.0, _MOST_REDUCTION
    if power_of(100.0 * high, part(progress, 0.0, 0.05)) < POWER:  # type: ignore[operator]
        return float("nan")
    for step in range(_BISECTIONS):
        middle = (low + high) / 2.0
        stretch = part(progress, 0.05 + 0.95 * step / _BISECTIONS, 0.05 + 0.95 * (step + 1) / _BISECTIONS)
        if power_of(100.0 * middle, stretch) >= POWER:  # type: ignore[operator]
            high = middle
        else:
            low = middle
    return 100.0 * high


def _rounds(planned: Round, percent: float, size: int, rng: np.random.Generator) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Log effects (s,) of made-up rounds and half the width of their intervals (s,), infinite where there is none."""
    traps, clusters = planned.before.size, int(planned.cluster.max()) + 1
    own = max(planned.nature.between - planned.nature.shared, 0.0)

    def factor() -> NDArray[np.float64]:
        # Half of the variance of a change belongs to each side; lognormal with mean 1.
        single = rng.normal(0.0, np.sqrt(own / 2.0), (size, traps))
        block = rng.normal(0.0, np.sqrt(planned.nature.shared / 2.0), (size, clusters))[:, planned.cluster]
        return np.exp(single + block - planned.nature.between / 4.0)

    kept = np.where(planned.treated, 1.0 - percent / 100.0, 1.0)
    before = rng.poisson(planned.before * factor()).astype(np.float64)
    after = rng.poisson(planned.after * kept * factor()).astype(np.float64)
    return judged_rounds(before, after, planned.treated, planned.cluster, planned.visits)


def judged_rounds(
    before: NDArray[np.float64], after: NDArray[np.float64], treated: NDArray[np.bool_], cluster: NDArray[np.int64], visits: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The log effect (s,) and the half width of its 95 % interval (s,) from totals of traps (s, u), as `effect` gives them for each round. Infinite without an interval; a round in which nothing was
    caught at treated traps afterwards counts as the half count nearest to it.
    """
    from scipy.stats import t

    fixed = after.copy()
    nothing = fixed[:, treated].sum(axis=1) == 0
    fixed[np.ix_(nothing, np.flatnonzero(treated)[:1])] = 0.5
    total = before + fixed
    groups = (treated, ~treated)
    odds = [fixed[:, side].sum(axis=1) / np.maximum(before[:, side].sum(axis=1), 1e-300) for side in groups]
    empty = (before[:, treated].sum(axis=1) == 0) | (before[:, ~treated].sum(axis=1) == 0) | (fixed[:, ~treated].sum(axis=1) == 0)
    estimate = np.log(np.maximum(odds[0], 1e-300)) - np.log(np.maximum(odds[1], 1e-300))
    share = np.where(treated, (odds[0] / (1.0 + odds[0]))[:, None], (odds[1] / (1.0 + odds[1]))[:, None])
    information = total * share * (1.0 - share)
    score = fixed - total * share
    whole = np.where(treated, information[:, treated].sum(axis=1)[:, None], information[:, ~treated].sum(axis=1)[:, None])
    weight = information / np.maximum(whole, 1e-300)
    n_treated, n_control = (np.unique(cluster[side]).size for side in groups)
    smaller = min(n_treated, n_control)
    robust, freedom = _clustered(score, information, treated, cluster, corrected=smaller < MANY_CLUSTERS)
    if smaller >= FEW_CLUSTERS:
        error = robust
        if smaller >= MANY_CLUSTERS:
            g, n = n_treated + n_control, visits * total.shape[1]
            error = robust * np.sqrt(g / (g - 1.0) * (n - 1.0) / max(n - total.shape[1] - visits, 1))
            freedom = np.full(error.size, float(g - 1))
    else:
        error, wild = _pooled(score, information, weight, treated, cluster)
        error = np.where(wild, robust, error)
        freedom = np.where(wild, freedom, float(max(n_treated + n_control - 2, 1)))
    with np.errstate(invalid="ignore"):
        reach = t.ppf(0.5 + LEVEL / 2.0, np.maximum(freedom, 1e-3)) * error
    return estimate, np.where(empty | ~np.isfinite(reach), np.inf, reach)


def _by_cluster(values: NDArray[np.float64], cluster: NDArray[np.int64]) -> NDArray[np.float64]:
    """Sums (s, g) of values (s, u)."""
    member = np.zeros((values.shape[1], int(cluster.max()) + 1))
    member[np.arange(values.shape[1]), cluster] = 1.0
    return np.asarray(values @ member, dtype=np.float64)


def _clustered(
    score: NDArray[np.float64], information: NDArray[np.float64], treated: NDArray[np.bool_], cluster: NDArray[np.int64], *, corrected: bool
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Standard errors (s,) and degrees of freedom (s,) of CR2, or without its correction; in a comparison of two groups the leverage of a cluster is its share of its group's information."""
    side = np.zeros(int(cluster.max()) + 1, dtype=bool)
    side[cluster] = treated
    pulled, held = _by_cluster(score, cluster), _by_cluster(information, cluster)
    variance, trace, squares = (np.zeros(score.shape[0]) for _ in range(3))
    for group in (side, ~side):
        whole = np.maximum(held[:, group].sum(axis=1, keepdims=True), 1e-300)
        share = held[:, group] / whole
        free = np.maximum(1.0 - share, 1e-8) if corrected else np.ones_like(share)
        variance += (pulled[:, group] ** 2 / free).sum(axis=1) / whole[:, 0] ** 2
        # P = diag(share) - root share share' root, each cluster's functional divided by the root of what is free.
        diagonal = share * (1.0 - share) / free
        scaled = share / np.sqrt(free)
        trace += diagonal.sum(axis=1) / whole[:, 0]
        crossed = (scaled**2).sum(axis=1) ** 2 - (scaled**4).sum(axis=1)
        squares += ((diagonal**2).sum(axis=1) + crossed) / whole[:, 0] ** 2
    return np.sqrt(variance), trace**2 / np.maximum(squares, 1e-300)


def _pooled(
    score: NDArray[np.float64],
    information: NDArray[np.float64],
    weight: NDArray[np.float64],
    treated: NDArray[np.bool_],
    cluster: NDArray[np.int64],
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """`pooled` and `treated_vary_more` for many rounds: standard errors (s,) and whether the treated vary more (s,)."""
    from scipy.stats import f

    there = information > 1e-9
    safe = np.where(there, information, 1.0)
    change = np.where(there, score / safe, 0.0)
    known = 1.0 / safe
    size = np.bincount(cluster)
    several = size[cluster] > 1
    held = np.maximum(_by_cluster(np.where(there, information, 0.0), cluster), 1e-300)
    mean = _by_cluster(np.where(there, information * change, 0.0), cluster) / held
    inside = np.full(score.shape[0], np.inf)
    if several.any():
        own = np.maximum(1.0 - information / held[:, cluster], _LEAST_FREE)
        inside = _moment_variances(((change - mean[:, cluster]) ** 2 / own)[:, several], known[:, several], there[:, several])
    of_cluster = _by_cluster(np.where(there, weight, 0.0), cluster)[:, cluster]
    between, shared, part_shared = (np.zeros(score.shape[0]) for _ in range(3))
    for _ in range(ROUNDS if several.any() else 1):
        free = np.maximum(1.0 - (weight * (1.0 - part_shared[:, None]) + of_cluster * part_shared[:, None]), _LEAST_FREE)
        between = _moment_variances(change**2 / free, known, there)
        shared = np.maximum(0.0, between - inside)
        part_shared = np.where(between > 0, shared / np.where(between > 0, between, 1.0), 0.0)
    doubt = np.zeros(score.shape[0])
    if several.any():
        within = max(int(several.sum()) - int(np.unique(cluster[several]).size), 1)
        usual = np.where(there, known, 0.0).sum(axis=1) / np.maximum(there.sum(axis=1), 1)
        doubt = shared_doubt(between, between - shared, usual, there.sum(axis=1), within)
    single = np.where(there, weight**2, 0.0).sum(axis=1)[:, None]
    together = (_by_cluster(np.where(treated, weight, -weight), cluster) ** 2).sum(axis=1)[:, None]
    likely = plausible_shared(shared, doubt, between)
    variances = np.where(there, weight**2 * known, 0.0).sum(axis=1)[:, None] + single * (between[:, None] - likely) + together * likely
    error = widened(variances, float(max(size.size - 2, 1)))
    side = np.zeros(size.size, dtype=bool)
    side[cluster] = treated
    part_of = information / held[:, cluster]
    variance = shared[:, None] + _by_cluster(np.where(there, part_of**2 * ((between - shared)[:, None] + known), 0.0), cluster)
    group = np.where(side, held[:, side].sum(axis=1, keepdims=True), held[:, ~side].sum(axis=1, keepdims=True))
    standard = mean**2 / np.maximum(variance, 1e-300) / np.maximum(1.0 - held / group, _LEAST_FREE)
    freedom = int(side.sum()) - 1, int((~side).sum()) - 1
    ratio = standard[:, side].mean(axis=1) / np.maximum(standard[:, ~side].mean(axis=1), 1e-300)
    return error, f.sf(ratio, *freedom) < _SUSPICIOUS


def _moment_variances(squares: NDArray[np.float64], known: NDArray[np.float64], there: NDArray[np.bool_]) -> NDArray[np.float64]:
    """`moment_variance` for many rounds (s, u): bisection on all at once."""
    number = there.sum(axis=1)

    def excess(variance: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(np.where(there, squares / (variance[:, None] + known), 0.0).sum(axis=1) - number, dtype=np.float64)

    low = np.zeros(squares.shape[0])
    high = np.maximum(np.where(there, squares, 0.0).sum(axis=1) / np.maximum(number, 1), 1e-9)  # excess is 0 or less there
    none = excess(low) <= 0.0
    for _ in range(40):
        middle = (low + high) / 2.0
        above = excess(middle) > 0.0
        low, high = np.where(above, middle, low), np.where(above, high, middle)
    return np.where(none, 0.0, (low + high) / 2.0)
