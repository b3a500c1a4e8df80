# SPDX-License-Identifier: GPL-2.0-or-later
"""How much of a service each place can reach when all who can reach it share it: two-step floating catchment areas and the gravity model.

Step one: what a centre has, over all the demand that can reach it. Step two: the sum of these ratios over the centres that a place can reach. The methods differ only in how much
a pair counts by its cost.

- 2sfca: 1 within the limit (Luo & Wang 2003, Environment and Planning B 30, 865-884).
- e2sfca: less in farther zones, each a third of the limit (Luo & Qi 2009, Health & Place 15, 1100-1107), or falling all the way to 0 at the limit (Dai 2010, Health & Place 16, 1038-1052).
- gravity: cost to a negative power (Hansen 1959, Journal of the American Institute of Planners 25, 73-76; with competition of the demand: Joseph & Bantock 1982, Social Science & Medicine 16, 85-90).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from .cost_lists import Floats

_MOST_PAIRS = 50_000_000
METHODS = ("2sfca", "e2sfca", "gravity")
DECAYS = ("slow", "fast", "gaussian")
_ZONES = {"slow": (1.0, 0.68, 0.22), "fast": (1.0, 0.42, 0.09)}
"""Luo & Qi's two sets of weights for the three zones, read off Gaussian curves."""


@dataclass(frozen=True)
class Access:
    """What n places of demand can reach of m centres."""

    access: Floats
    """Capacity per unit of demand (n,); 0 where no centre is in reach."""
    ratio: Floats
    """Capacity over the demand that can reach each centre (m,); NaN where nobody can."""
    potential: Floats
    """The demand that can reach each centre (m,), each unit counted as much as its cost lets it."""
    reached: NDArray[np.int64]
    """Centres with capacity that each place (n,) can reach."""
    nearest: Floats
    """Cost (n,) to the nearest centre with capacity, infinity where there is no way."""
    capacity: Floats
    """What each centre has (m,)."""

    @property
    def unused(self) -> NDArray[np.int64]:
        """Centres that nobody can reach."""
        return np.flatnonzero(np.isnan(self.ratio))


def decay(
    cost: ArrayLike, method: str, limit: float | None = None, zones: str = "slow", power: float = 1.0, least_cost: float = 100.0
) -> Floats:
    """How much pairs count, 0 to 1, by their costs.

    ``limit``: beyond it nothing counts (2sfca and e2sfca need one). ``zones``: slow, fast or gaussian, for e2sfca. ``power`` and ``least_cost``, for gravity: (cost / least_cost) ** -power, where
    costs below ``least_cost`` count as that, or a place beside a centre would reach infinitely much.
    """
    value = np.asarray(cost, dtype=np.float64)
    if method not in METHODS:
        raise AnalysisError(
            tr("“{method}” is no method of accessibility. Choose one of {methods}."), method=method, methods=", ".join(METHODS)
        )
    if limit is not None and not (np.isfinite(limit) and limit > 0):
        raise AnalysisError(tr("The limit must be above 0, not {limit}."), limit=limit)
    if limit is None and method != "gravity":
        raise AnalysisError(tr("This method needs a limit: how far at most people go to a centre."))
    inside = np.isfinite(value) if limit is None else value <= limit
    if method == "gravity":
        if not (power > 0 and least_cost > 0):
            raise AnalysisError(tr("The power of the gravity model and its least cost must be above 0."))
        share: Floats = np.maximum(value, least_cost) ** -power * least_cost**power
    elif method == "2sfca" or limit is None:
        share = np.ones(value.shape)
    elif zones == "gaussian":
        edge = np.exp(-0.5)
        share = (np.exp(-0.5 * np.square(value / limit)) - edge) / (1.0 - edge)
    else:
        # The border belongs to the nearer zone; rounding must not decide it.
        zone = np.ceil(3.0 * value / limit - 1e-9)
        share = np.array(_ZONES[zones])[np.clip(np.where(inside, zone, 1.0), 1, 3).astype(np.int64) - 1]
    return np.where(inside, share, 0.0)


def accessibility(
    rows: ArrayLike,
    sites: ArrayLike,
    costs: ArrayLike,
    weights: ArrayLike,
    capacity: ArrayLike,
    method: str = "2sfca",
    limit: float | None = None,
    zones: str = "slow",
    power: float = 1.0,
    least_cost: float = 100.0,
    progress: Progress = no_progress,
) -> Access:
    """Access of each place from one line per pair (row of the demand, site, cost); pairs that are missing have no way.

    ``weights`` (n,): demand, at least 0; ``capacity`` (m,): what each centre has, at least 0. Of a pair that comes twice the cheaper line counts. The sum of weights * access is the sum of the
    capacities that anybody can reach. Raises AnalysisError for numbers that cannot be.
    """
    row, site = np.asarray(rows, dtype=np.int64), np.asarray(sites, dtype=np.int64)
    cost = np.asarray(costs, dtype=np.float64)
    demand = _checked(weights, AnalysisError(tr("Some weights of the demand are missing, not finite or negative.")))
    supply = _checked(capacity, AnalysisError(tr("Some capacities are missing, not finite or negative.")))
    if np.isnan(cost).any() or (cost < 0).any():
        raise AnalysisError(tr("Some costs are missing or negative. A way costs 0 or more; leave out the pairs that have no way."))
    progress(0.0)
    row, site, cost = _each_once(row, site, cost)
    progress(0.4)
    counts = decay(cost, method, limit, zones, power, least_cost)
    kept = counts > 0
    row, site, cost, counts = row[kept], site[kept], cost[kept], counts[kept]
    potential = np.bincount(site, counts * demand[row], minlength=supply.size).astype(np.float64)
    progress(0.7)
    ratio = np.full(supply.size, np.nan)
    np.divide(supply, potential, out=ratio, where=potential > 0)
    offers = (supply[site] > 0) & (potential[site] > 0)
    row, site, cost, counts = row[offers], site[offers], cost[offers], counts[offers]
    nearest = np.full(demand.size, np.inf)
    np.minimum.at(nearest, row, cost)
    progress(1.0)
    return Access(
        np.bincount(row, counts * ratio[site], minlength=demand.size).astype(np.float64),
        ratio,
        potential,
        np.bincount(row, minlength=demand.size),
        nearest,
        supply,
    )


def _each_once(row: NDArray[np.int64], site: NDArray[np.int64], cost: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats]:
    """Each pair once, at its cheapest."""
    order = np.lexsort((cost, site, row))
    row, site, cost = row[order], site[order], cost[order]
    first = np.ones(row.size, dtype=bool)
    first[1:] = (row[1:] != row[:-1]) | (site[1:] != site[:-1])
    return row[first], site[first], cost[first]


def _checked(values: ArrayLike, refusal: AnalysisError) -> Floats:
    numbers = np.asarray(values, dtype=np.float64)
    if not np.isfinite(numbers).all() or (numbers < 0).any():
        raise refusal
    return numbers


def difference_classes(before: Floats, after: Floats) -> NDArray[np.int64]:
    """Class (n,) of what changed: 0 where it is less than 5 % of the larger of both, 2 and -2 where it is half of that or more (from or to nothing, for example)."""
    larger = np.maximum(before, after)
    change = np.zeros(larger.shape)
    np.divide(after - before, larger, out=change, where=larger > 0)
    # A little room, so that rounding decides no class.
    size = np.where(np.abs(change) < 0.05 - 1e-9, 0, np.where(np.abs(change) < 0.5 - 1e-9, 1, 2))
    return (np.sign(change) * size).astype(np.int64)


def gini(access: ArrayLike, weights: ArrayLike) -> float:
    """How unequally people are served: 0 all alike, towards 1 when few have all; NaN without people or access.

    Weighted Gini coefficient, from the area below the Lorenz curve (trapezes between the steps, so it is exact for groups of people who are alike).
    """
    value, weight = np.asarray(access, dtype=np.float64), np.asarray(weights, dtype=np.float64)
    total, people = float(weight @ value), float(weight.sum())
    if total <= 0 or people <= 0:
        return float("nan")
    order = np.argsort(value, kind="stable")
    share = np.concatenate([[0.0], np.cumsum(weight[order] * value[order])]) / total
    width = weight[order] / people
    return float(1.0 - np.sum(width * (share[1:] + share[:-1])))


def straight_pairs(
    here: Floats, there: Floats, limit: float | None, progress: Progress = no_progress
) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats]:
    """(row, site, metres) of all pairs of places (n, 2) and centres (m, 2) within the limit. Raises AnalysisError where these are too many to be held."""
    from scipy.spatial import cKDTree

    n, m = len(here), len(there)
    if limit is None:
        if n * m > _MOST_PAIRS:
            raise AnalysisError(
                tr("{n} places and {m} centres make too many pairs. Set a limit beyond which nobody goes."),
                n=n,
                m=m,
            )
        row, site = (one.ravel() for one in np.indices((n, m)))
        return row, site, np.hypot(*(here[row] - there[site]).T)
    progress(0.0)
    tree, other = cKDTree(here), cKDTree(there)
    if tree.count_neighbors(other, limit) > _MOST_PAIRS:
        raise AnalysisError(
            tr("Within {limit} m there are too many pairs of places and centres. Lower the limit, or aggregate the places."), limit=limit
        )
    progress(0.3)
    # The tree compares squares of rounded numbers: a pair exactly at the limit must not be lost.
    found = tree.sparse_distance_matrix(other, limit * (1 + 1e-12), output_type="ndarray")
    progress(1.0)
    return found["i"].astype(np.int64), found["j"].astype(np.int64), np.minimum(found["v"], limit)
