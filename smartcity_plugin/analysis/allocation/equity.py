# SPDX-License-Identifier: GPL-2.0-or-later
"""p sites by an equity-minded mean of costs: the Kolm-Pollak equally distributed equivalent (EDE), in which those who are far off count more.

EDE = ln(sum(w exp(kappa c)) / W) / kappa: the cost that, borne by all alike, would be as bad as the costs that are (Logan, Anderson, Williams & Conrow 2021, Urban Studies; Horton, Logan, Skipper &
Speakman 2024, a linear proxy for it). The costs are a burden, so kappa is above 0 and EDE is above the mean. Since the logarithm only grows, the best plan minimises sum(w exp(kappa c)): a p-median of other costs,
so its plans and its bound come from there. kappa = epsilon sum(w c) / sum(w c²) is fixed at the p-median plan before anything is solved; solving must not move its own goal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress, part
from .cost_lists import CostLists, Floats, Indices
from .p_median import p_median
from .plan import Plan, gap_of

_LARGEST = 30.0
_FIRST_SHARE = 0.25
"""Of the time limit, for the p-median plan that fixes kappa."""


@dataclass(frozen=True)
class EquityPlan:
    """A plan, by its EDE, and what it was measured with."""

    plan: Plan
    """objective and bound are EDEs, in units of cost; gap is on them."""
    kappa: float
    mean: float
    """Mean cost of those served."""
    mean_of_p_median: float
    """Mean cost of the p-median plan: what equity is bought with."""


def equity(
    lists: CostLists,
    p: int,
    epsilon: float = 1.0,
    kappa: float | None = None,
    required: Indices | Sequence[int] = (),
    forbidden: Indices | Sequence[int] = (),
    time_limit: float = 60.0,
    gap_limit: float = 0.0,
    seed: int = 0,
    progress: Progress = no_progress,
) -> EquityPlan:
    """Choose p sites for the least EDE. ``epsilon`` > 0: aversion to inequality (1: moderate, 2: strong), from which kappa is found; ``kappa`` itself, per unit of cost, where it is given.

    Rows that no allowed site reaches are left out and listed in ``unserved``. Raises AnalysisError where no plan exists or all costs are 0.
    """
    if kappa is not None and not kappa > 0:
        raise AnalysisError(tr("KAPPA must be above 0, not {kappa}: a cost is a burden, so those who bear more count more."), kappa=kappa)
    if kappa is None and not epsilon > 0:
        raise AnalysisError(tr("EPSILON, the aversion to inequality, must be above 0, not {epsilon}. Usual are 0.5 to 2."), epsilon=epsilon)
    first = p_median(lists, p, required, forbidden, _FIRST_SHARE * time_limit, 0.0, seed, progress=part(progress, 0.0, _FIRST_SHARE))
    served = first.assignment >= 0
    weights, costs = lists.weights[served], first.costs[served]
    squares = float(weights @ costs**2)
    if squares == 0:
        raise AnalysisError(tr("Everybody is where a site is, or nobody can be reached: there is no cost to share out."))
    used = epsilon * float(weights @ costs) / squares if kappa is None else kappa
    # Exponents are counted from the EDE of this plan, so that those of good plans are neither huge nor tiny.
    shift = ede(costs, weights, used)
    mean = float(weights @ costs) / float(weights.sum())
    asked = -float(np.expm1(-used * mean * gap_limit))
    found = p_median(
        _exponential(lists, used, shift),
        p,
        required,
        forbidden,
        (1.0 - _FIRST_SHARE) * time_limit,
        asked,
        seed,
        progress=part(progress, _FIRST_SHARE, 1.0),
    )
    plan = _by_ede(lists, found, used, shift)
    return EquityPlan(plan, used, _mean(lists, plan), mean)


def ede(costs: Floats, weights: Floats, kappa: float) -> float:
    """Kolm-Pollak EDE of costs (n,) with weights (n,), its exponents shifted by the largest so that nothing overflows."""
    largest = float(np.max(costs[weights > 0], initial=0.0))
    return largest + float(np.log(float(weights @ np.exp(kappa * (costs - largest))) / float(weights.sum()))) / kappa


def _exponential(lists: CostLists, kappa: float, shift: float) -> CostLists:
    """Lists whose costs are exp(kappa (c - shift)), less what a cost of 0 comes to, so that they begin at 0. What is far above any good plan is cut off: the bound stays a bound."""
    least = float(np.exp(-kappa * shift))

    def worth(costs: Floats) -> Floats:
        return np.where(np.isfinite(costs), np.exp(np.minimum(kappa * (costs - shift), _LARGEST)) - least, np.inf)

    return replace(
        lists,
        costs=worth(lists.costs),
        floor=worth(lists.floor),
        largest=float(worth(np.array([lists.largest]))[0]),
        whole=False,
        beyond=lambda rows, sites: worth(lists.beyond(rows, sites)),
    )


def _by_ede(lists: CostLists, found: Plan, kappa: float, shift: float) -> Plan:
    """The plan with its costs as they are, and its value and bound as EDEs."""
    cost, site = lists.nearest_of(found.sites)
    served = site >= 0
    weights = lists.weights[served]
    total = float(weights.sum())
    value = ede(cost[served], weights, kappa)
    summed = found.bound + total * float(np.exp(-kappa * shift))
    bound = min(shift + float(np.log(summed / total)) / kappa, value)
    if found.proven:
        bound = value
    return replace(found, objective=value, bound=bound, gap=gap_of(value, bound), assignment=site, costs=np.where(served, cost, np.nan))


def _mean(lists: CostLists, plan: Plan) -> float:
    served = plan.assignment >= 0
    return float(lists.weights[served] @ plan.costs[served]) / float(lists.weights[served].sum())
