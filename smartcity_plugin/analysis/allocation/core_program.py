# SPDX-License-Identifier: GPL-2.0-or-later
"""p-median as an integer program over what the bound has left undecided, solved by HiGHS.

The radius formulation: instead of "row i is served by site j" a row has one variable per distinct cost, "no open site is as near as that", and pays the steps between them (Cornuejols, Nemhauser
& Wolsey 1980, Operations Research Letters 1, 1-5; Elloumi 2010, Journal of Combinatorial Optimization 19, 69-83, with the steps linked one to the next). Its relaxation is as strong as the
classical one's, with far fewer variables once the lists are short.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .cost_lists import Flags, Floats
from .highs import INFEASIBLE, LIMIT, OPTIMAL, in_background
from .incumbent import Incumbent
from .reduced import Reduced
from .watch import Watch

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

_SCALE = 1e4
_SAFE = 1e-6


@dataclass(frozen=True)
class CoreProgram:
    """Minimise constant + steps @ z: over y (m sites, whole) and z (levels, continuous), ``matrix`` @ (y, z) >= ``least``, and p of y."""

    steps: Floats
    matrix: csr_matrix
    least: Floats
    n_sites: int
    p: int
    constant: float


def core_program(problem: Reduced, most: Floats) -> CoreProgram:
    """The program of all plans in which row i pays less than ``most[i]``, which is where a better plan must be looked for."""
    from scipy.sparse import csr_matrix

    m = problem.n_sites
    rows, sites, costs = problem.rows, problem.sites, problem.costs
    new_level = np.ones(len(costs), dtype=bool)
    new_level[1:] = (rows[1:] != rows[:-1]) | (costs[1:] != costs[:-1])
    level = np.cumsum(new_level) - 1
    firsts = np.flatnonzero(new_level)
    level_row, level_cost = rows[firsts], costs[firsts]
    last = np.ones(len(firsts), dtype=bool)
    last[:-1] = level_row[1:] != level_row[:-1]
    after = np.where(last, problem.outside[level_row], np.roll(level_cost, -1))
    # z of a level says that nothing as near is open: then the step to the next cost is paid. Where that next cost is out of reach there is no z: something as near must be open.
    payable = after < most[level_row]
    number = m + np.cumsum(payable) - 1
    is_first = np.ones(len(firsts), dtype=bool)
    is_first[1:] = last[:-1]
    links = np.flatnonzero(~is_first)
    place_rows = np.concatenate([level, np.flatnonzero(payable), links])
    place_columns = np.concatenate([sites, number[payable], number[links - 1]])
    values = np.concatenate([np.ones(len(sites) + int(payable.sum())), np.full(links.size, -1.0)])
    matrix = csr_matrix((values, (place_rows, place_columns)), shape=(len(firsts), m + int(payable.sum())))
    constant = problem.constant + float(level_cost[is_first].sum())
    return CoreProgram((after - level_cost)[payable], matrix, is_first.astype(float), m, problem.p, constant)


def solve_core(program: CoreProgram, problem: Reduced, seconds: float, incumbent: Incumbent, watch: Watch) -> bool:
    """Look for a better plan for some seconds; True where the program was solved to its end.

    The plan found is offered, and the bound that HiGHS vouches for is kept, also when its time is up; "optimal" is believed only when that is what HiGHS said.
    """
    from scipy.optimize import Bounds, LinearConstraint
    from scipy.sparse import csr_matrix

    m, levels = program.n_sites, len(program.steps)
    span = incumbent.value - program.constant
    scale = 1.0 if span <= _SCALE else _SCALE / span
    count = csr_matrix((np.ones(m), (np.zeros(m, dtype=int), np.arange(m))), shape=(1, m + levels))
    asked: dict[str, Any] = {
        "c": np.concatenate([np.zeros(m), program.steps * scale]),
        "constraints": [LinearConstraint(program.matrix, program.least, np.inf), LinearConstraint(count, program.p, program.p)],
        "integrality": np.concatenate([np.ones(m), np.zeros(levels)]),
        "bounds": Bounds(0.0, np.concatenate([np.ones(m), np.ones(levels)])),
        "options": {"time_limit": seconds, "mip_rel_gap": 1e-9},
    }
    answer = in_background(asked, watch)
    if answer.x is not None:
        chosen = _rounded(answer.x[:m], program.p)
        incumbent.offer(problem, chosen)
    if answer.status == INFEASIBLE:
        incumbent.exhausted()
        return True
    dual = getattr(answer, "mip_dual_bound", None)
    if answer.status in (OPTIMAL, LIMIT) and dual is not None and np.isfinite(dual):
        bound = program.constant + dual / scale
        incumbent.raise_bound(min(bound - _SAFE * max(span, 0.0) * 0.01, incumbent.value))
    return bool(answer.status == OPTIMAL)


def _rounded(y: NDArray[np.float64], p: int) -> Flags:
    """The p sites that the solution opens."""
    chosen = np.zeros(len(y), dtype=bool)
    chosen[np.argsort(-y, kind="stable")[:p]] = True
    return chosen
