# SPDX-License-Identifier: GPL-2.0-or-later
"""What one centre more or one less changes: the best plan for each number of centres, each with its bound, and the knee of the curve.

Each search begins with the plan for one centre fewer and the site that helps it most. What is known of one number is worth something for the others: more centres never serve worse, so a plan for p - 1 and any
further site is a plan for p, and a bound for p + 1 is one for p.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress, part
from .capacity_rules import CapacityError
from .models import Problem, solve
from .plan import Plan, gap_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .cost_lists import Floats


@dataclass(frozen=True)
class Curve:
    """k numbers of centres in order, with the value and bound of the best plan known for each."""

    p: NDArray[np.int64]
    objective: Floats
    bound: Floats
    gap: Floats
    marginal: Floats
    """By how much the value is better than with one centre fewer (NaN for the first)."""
    unserved: Floats
    """Demand that is not served."""
    plans: tuple[Plan, ...]
    knee: int | None
    """The number of centres beyond which more help clearly less; None where the curve has no knee."""
    stopped: str
    """proven where every plan is; else time, gap or cancelled, by the first search that was stopped."""


def tradeoff(problem: Problem, p_min: int, p_max: int, progress: Progress = no_progress) -> Curve:
    """The curve from p_min to p_max centres. The problem's time limit is that of all searches together.

    Numbers of centres whose capacities cannot hold the demand are left out. Raises AnalysisError where the range is none; a cancel ends the curve where it is.
    """
    if problem.model == "set_cover":
        raise AnalysisError(tr("set_cover finds the number of centres by itself; a curve needs one of the other models."))
    allowed = problem.lists.n_sites - len(problem.forbidden)
    least = max(p_min, len(problem.must), 1)
    if p_max < least or p_min > allowed:
        raise AnalysisError(
            tr("There is no number of centres between {low} and {high}: {must} must be in every plan, and {m} may be chosen in all."),
            low=p_min,
            high=p_max,
            must=len(problem.must),
            m=allowed,
        )
    numbers = list(range(least, min(p_max, allowed) + 1))
    plans: list[Plan] = []
    held: list[int] = []
    none: CapacityError | None = None
    for turn, p in enumerate(numbers):
        share = part(progress, turn / len(numbers), (turn + 1) / len(numbers))
        before = plans[-1] if plans else None
        start = None if before is None else _one_more(problem, before)
        try:
            found = solve(replace(problem, p=p, time_limit=problem.time_limit / len(numbers)), share, start).plan
        except CapacityError as too_few:
            none = too_few
            continue
        if before is not None and start is not None and _worse(problem, found, before):
            found = replace(before, sites=np.sort(start), bound=found.bound, proven=False, stopped=found.stopped)
        plans.append(found)
        held.append(p)
        if found.stopped == "cancelled":
            break
    if none is not None and not plans:
        raise none
    return _curve(problem, np.array(held, dtype=np.int64), plans)


def knee_of(p: NDArray[np.int64], value: Floats) -> int | None:
    """The point farthest from the straight line between the ends of the curve (Satopää et al. 2011, "Kneedle"); None for fewer than three points or a straight line."""
    if len(p) < 3 or np.ptp(value) == 0:
        return None
    x = (p - p[0]) / (p[-1] - p[0])
    y = (value - value[0]) / (value[-1] - value[0])
    height = y - x
    best = int(np.argmax(height))
    return int(p[best]) if height[best] > 1e-3 else None


def _curve(problem: Problem, p: NDArray[np.int64], plans: list[Plan]) -> Curve:
    covers = problem.model == "max_coverage"
    objective = np.array([one.objective for one in plans])
    bound = np.array([one.bound for one in plans])
    # A bound for more centres holds for fewer, as long as no more people are left out.
    unserved = np.array([one.unserved_weight for one in plans])
    if covers:
        bound = np.minimum.accumulate(bound[::-1])[::-1]
    elif (unserved == unserved[-1]).all():
        bound = np.maximum.accumulate(bound[::-1])[::-1]
    bound = np.maximum(bound, objective) if covers else np.minimum(bound, objective)
    steps = np.diff(objective) if covers else -np.diff(objective)
    stopped = next((one.stopped for one in plans if one.stopped != "proven"), "proven")
    return Curve(
        p,
        objective,
        bound,
        np.array([gap_of(value, limit) for value, limit in zip(objective, bound, strict=True)]),
        np.concatenate([[np.nan], steps]),
        unserved,
        tuple(plans),
        knee_of(p, objective),
        stopped,
    )


def _one_more(problem: Problem, plan: Plan) -> NDArray[np.int64]:
    """The plan with the further site that saves its rows most."""
    lists = problem.lists
    paid = np.where(plan.assignment >= 0, plan.costs, lists.largest)
    rows = np.repeat(np.arange(lists.n), lists.lengths)
    saved = np.bincount(lists.sites, np.maximum(paid[rows] - lists.costs, 0.0) * lists.weights[rows], minlength=lists.n_sites)
    saved[plan.sites] = -1.0
    saved[problem.forbidden] = -1.0
    return np.append(plan.sites, int(np.argmax(saved)))


def _worse(problem: Problem, found: Plan, before: Plan) -> bool:
    """Whether a plan serves no more people, and those worse, than the one with a centre fewer."""
    if problem.model == "max_coverage":
        return found.objective < before.objective
    return found.unserved_weight >= before.unserved_weight and found.objective > before.objective * (1.0 + 1e-12)
