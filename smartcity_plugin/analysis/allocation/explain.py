# SPDX-License-Identifier: GPL-2.0-or-later
"""Why these sites: what each adds, what would be lost without it, what could stand in for it, how close the rejected ones came, and how sure the choice is if the demand is not known well."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress, part
from .cost_lists import Floats
from .models import Problem, solve
from .site_worth import Exchanges, Served, Worth

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TRIED = 5
"""Exchanges per site that are judged by true costs after the quick table has ranked them."""
_DRAW_GAP = 1e-3


@dataclass(frozen=True)
class Explanation:
    """About P chosen sites among m candidates. Objectives are the model's own; differences are positive where the plan gets worse."""

    sites: NDArray[np.int64]
    objective: float
    assignment: NDArray[np.int64]
    """Site of each row (n,), -1 where none serves it."""
    new_served: Floats
    """Demand (P,) that each site serves and that the existing sites alone do not."""
    loss: Floats
    """What those who are still served bear more (P,) when the site is closed and all go to their next; where the model covers, the demand that is no longer covered."""
    loss_unserved: Floats
    """Demand (P,) that nobody would serve then."""
    substitute: NDArray[np.int64]
    """The candidate (P,) that would replace each site best, -1 where there is none."""
    substitute_cost: Floats
    """By how much the objective is worse with it (P,); NaN where there is none, below 0 where it would be better."""
    rank: NDArray[np.int64]
    """Place (m,) of each rejected candidate when each is exchanged for the site that it replaces best: 1 came closest; 0 for chosen and forbidden ones."""
    closest: tuple[int, int, float] | None
    """The rejected candidate that came closest, the site that it would replace, and by how much the objective is worse then."""


@dataclass(frozen=True)
class Frequency:
    """How often each site (m,) was chosen when the demand was drawn anew: share, out of ``draws`` that were ended."""

    share: Floats
    draws: int
    kept: int
    """Draws in which exactly the same sites were chosen."""
    unproven: int
    """Draws whose plan was not proven within its time."""


def explain(problem: Problem, sites: NDArray[np.int64], kappa: float | None = None, progress: Progress = no_progress) -> Explanation:
    """Explain a choice of sites. ``kappa`` for the model equity. Raises AnalysisError where the sites are none, forbidden or not among the candidates."""
    chosen = _checked(problem, sites)
    worth = Worth(problem, kappa)
    served = worth.served(chosen)
    objective = worth.objective(served.cost, chosen)
    worth.shift = objective if problem.model == "equity" else 0.0
    if problem.model == "capacitated":
        return _explain_capacitated(problem, chosen, worth, served, progress)
    loss, unserved = _losses(worth, chosen, served)
    table = worth.exchanges(chosen, served, part(progress, 0.0, 0.6))
    substitute, substitute_cost = _substitutes(worth, chosen, objective, table, part(progress, 0.6, 0.9))
    rank, closest = _ranking(worth, chosen, objective, table)
    progress(1.0)
    return Explanation(
        chosen,
        objective,
        served.site,
        _new_served(worth, chosen, served.site),
        loss,
        unserved,
        substitute,
        substitute_cost,
        rank,
        closest,
    )


def choice_frequency(
    problem: Problem, sites: NDArray[np.int64], draws: int, spread: float, seconds: float, seed: int, progress: Progress = no_progress
) -> Frequency:
    """Solve again with the weight of every row drawn evenly from 1 - spread to 1 + spread times itself, each row by itself.

    ``seconds``: for each draw. Cancelling ends with the draws made so far.
    """
    if draws < 0 or not 0 < spread <= 1:
        raise AnalysisError(tr("Draws must be 0 or more, and their spread between 0 and 1."))
    chosen = set(sites.tolist())
    counts = np.zeros(problem.lists.n_sites)
    done = kept = unproven = 0
    rng = np.random.default_rng(seed)
    weights = problem.lists.weights
    for draw in range(draws):
        lists = replace(problem.lists, weights=weights * rng.uniform(1.0 - spread, 1.0 + spread, weights.size), whole=False)
        varied = replace(problem, lists=lists, time_limit=seconds, gap_limit=max(problem.gap_limit, _DRAW_GAP), seed=problem.seed + draw)
        plan = solve(varied, part(progress, draw / draws, (draw + 1) / draws)).plan
        if plan.stopped == "cancelled":
            break
        counts[plan.sites] += 1
        done += 1
        kept += set(plan.sites.tolist()) == chosen
        unproven += plan.gap > _DRAW_GAP * (1 + 1e-6)
    share = counts / done if done else np.full(counts.size, np.nan)
    return Frequency(share, done, kept, unproven)


def _checked(problem: Problem, sites: NDArray[np.int64]) -> NDArray[np.int64]:
    chosen = np.unique(np.asarray(sites, dtype=np.int64))
    if not chosen.size:
        raise AnalysisError(tr("No site is chosen in the plan to be explained. Its field “chosen” must be 1 for the sites of the plan."))
    if chosen[0] < 0 or chosen[-1] >= problem.lists.n_sites:
        raise AnalysisError(tr("A site of the plan is not among the {m} candidate sites."), m=problem.lists.n_sites)
    refused = np.intersect1d(chosen, problem.forbidden)
    if refused.size:
        raise AnalysisError(
            tr("{n} sites of the plan are forbidden ones. Explain the plan with the site status it was made with."), n=refused.size
        )
    return chosen


def _new_served(worth: Worth, sites: NDArray[np.int64], assignment: NDArray[np.int64]) -> Floats:
    """Demand by site, of rows that no existing site serves."""
    lists, before = worth.lists, worth.served(worth.problem.existing)
    new = (assignment >= 0) & (before.site < 0)
    return np.bincount(assignment[new], lists.weights[new], minlength=lists.n_sites)[sites].astype(np.float64)


def _losses(worth: Worth, sites: NDArray[np.int64], served: Served) -> tuple[Floats, Floats]:
    """Loss and demand left unserved (P,) when each site is closed."""
    weights = worth.lists.weights
    loss, unserved = np.empty(sites.size), np.empty(sites.size)
    for k, site in enumerate(sites.tolist()):
        mine = served.site == site
        after = np.where(mine, served.second_cost, served.cost)
        lost = mine & ~np.isfinite(after)
        unserved[k] = float(weights[lost].sum())
        if worth.limit is not None:
            loss[k] = unserved[k]
        else:
            still = np.isfinite(after)
            loss[k] = max(worth.burden(after, still) - worth.burden(served.cost, still), 0.0)
    return loss, unserved


def _worse(worth: Worth, sites: NDArray[np.int64], objective: float) -> tuple[float, float]:
    """(by how much the objective is worse with these sites, demand left unserved)."""
    cost = worth.served(sites).cost
    figure = worth.objective(cost, sites)
    sign = -1.0 if worth.problem.model == "max_coverage" else 1.0
    return sign * (figure - objective), float(worth.lists.weights[~np.isfinite(cost)].sum())


def _substitutes(
    worth: Worth, sites: NDArray[np.int64], objective: float, table: Exchanges, progress: Progress
) -> tuple[NDArray[np.int64], Floats]:
    """The best candidate to replace each site, by true costs among the first few of the table: fewest left unserved first, then the best objective."""
    substitute, cost = np.full(sites.size, -1, dtype=np.int64), np.full(sites.size, np.nan)
    for k in range(sites.size):
        progress(k / sites.size)
        tried = [
            (_worse(worth, np.append(np.delete(sites, k), one), objective), one)
            for one in np.argsort(table.swapped[:, k], kind="stable")[:_TRIED].tolist()
            if np.isfinite(table.swapped[one, k])
        ]
        if tried:
            (more, _), one = min(tried, key=lambda entry: (entry[0][1], entry[0][0], entry[1]))
            substitute[k], cost[k] = one, more
    return substitute, cost


def _ranking(
    worth: Worth, sites: NDArray[np.int64], objective: float, table: Exchanges
) -> tuple[NDArray[np.int64], tuple[int, int, float] | None]:
    """Rank of each rejected candidate, and the first of them. Sites that every plan must have are not given up."""
    free = ~np.isin(sites, worth.problem.must)
    rank = np.zeros(worth.lists.n_sites, dtype=np.int64)
    if not free.any():
        return rank, None
    best = np.where(free[None, :], table.swapped, np.inf).min(axis=1)
    order = np.argsort(best, kind="stable")
    order = order[np.isfinite(best[order])]
    if not order.size:
        return rank, None
    rank[order] = np.arange(1, order.size + 1)
    first = int(order[0])
    out = int(np.where(free, table.swapped[first], np.inf).argmin())
    more, _ = _worse(worth, np.append(np.delete(sites, out), first), objective)
    return rank, (first, int(sites[out]), more)


def _explain_capacitated(problem: Problem, sites: NDArray[np.int64], worth: Worth, served: Served, progress: Progress) -> Explanation:
    """With capacities every change is solved as a problem of its own; the table without capacities says which ones are worth it."""
    table = worth.exchanges(sites, served)
    none = np.empty(0, dtype=np.int64)

    def judged(some: NDArray[np.int64]) -> tuple[float, float, NDArray[np.int64], Floats]:
        """(objective, demand left unserved, rows' sites, demand by site) of a fixed set of sites; infinite where capacities cannot hold it."""
        try:
            plan = solve(replace(problem, p=some.size, required=np.sort(some), existing=none)).plan
        except AnalysisError:
            return np.inf, np.inf, none, none.astype(np.float64)
        lines = plan.lines()
        before = worth.served(problem.existing).site
        new = before[lines.rows] < 0
        demand = np.bincount(lines.sites[new], (problem.lists.weights[lines.rows] * lines.shares)[new], minlength=problem.lists.n_sites)
        return plan.objective, plan.unserved_weight, plan.assignment, demand.astype(np.float64)

    objective, _, assignment, new = judged(sites)
    if not np.isfinite(objective):
        raise AnalysisError(tr("The sites of the plan cannot hold the demand. Explain the plan with the capacities it was made with."))
    loss, unserved = np.full(sites.size, np.nan), np.full(sites.size, np.nan)
    substitute, cost = np.full(sites.size, -1, dtype=np.int64), np.full(sites.size, np.nan)
    for k in range(sites.size):
        progress(k / sites.size)
        rest = np.delete(sites, k)
        if rest.size:
            value, away, _, _ = judged(rest)
            loss[k] = value - objective if np.isfinite(value) else np.nan
            unserved[k] = away if np.isfinite(away) else np.nan
        best = (np.inf, np.inf, -1)
        for one in np.argsort(table.swapped[:, k], kind="stable")[:_TRIED].tolist():
            if np.isfinite(table.swapped[one, k]):
                value, away, _, _ = judged(np.append(rest, one))
                best = min(best, (away, value, one))
        if np.isfinite(best[1]):
            substitute[k], cost[k] = best[2], best[1] - objective
    rank, closest = _ranking(worth, sites, objective, table)
    if closest is not None:
        value = judged(np.append(sites[sites != closest[1]], closest[0]))[0]
        closest = (closest[0], closest[1], value - objective)
    return Explanation(sites, objective, assignment, new[sites], loss, unserved, substitute, cost, rank, closest)
