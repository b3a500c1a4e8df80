# SPDX-License-Identifier: GPL-2.0-or-later
"""What must hold of p and of required and forbidden sites, whatever the model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr

if TYPE_CHECKING:
    from .cost_lists import Floats, Indices


def checked_sites(
    n_sites: int, p: int | None, required: Indices | Sequence[int], forbidden: Indices | Sequence[int]
) -> tuple[Indices, Indices]:
    """Required and forbidden sites, sorted and each once. ``p``: sites to choose, None where their number is free. Raises AnalysisError where no plan can keep the rules."""
    must, may_not = (np.unique(np.asarray(sites, dtype=np.int64)) for sites in (required, forbidden))
    for sites in (must, may_not):
        if sites.size and (sites[0] < 0 or sites[-1] >= n_sites):
            raise AnalysisError(tr("A required or forbidden site is not among the {m} candidate sites."), m=n_sites)
    both = np.intersect1d(must, may_not)
    if both.size:
        raise AnalysisError(tr("{n} sites are both required and forbidden."), n=both.size)
    if p is None:
        return must, may_not
    if p < 1:
        raise AnalysisError(tr("At least one site must be chosen, not {p}."), p=p)
    allowed = n_sites - may_not.size
    if p > allowed:
        raise AnalysisError(tr("{p} sites were asked for, but there are only {m} candidates. Choose at most {m}."), p=p, m=allowed)
    if must.size > p:
        raise AnalysisError(
            tr("{required} sites are required, but only {p} may be chosen. Raise the number of sites or require fewer."),
            required=must.size,
            p=p,
        )
    return must, may_not


def opening_costs(n_sites: int, opening_cost: Floats | None, budget: float | None, required: Indices) -> Floats:
    """Price (n_sites,) of opening each site. Raises AnalysisError for prices that are none and where the required sites alone exceed the budget."""
    price = np.zeros(n_sites) if opening_cost is None else np.asarray(opening_cost, dtype=np.float64)
    if price.shape != (n_sites,):
        raise AnalysisError(tr("There are {m} candidate sites, but {given} opening costs."), m=n_sites, given=price.size)
    bad = int((~np.isfinite(price) | (price < 0)).sum())
    if bad:
        raise AnalysisError(tr("{n} opening costs are missing or negative. Give each site a cost of 0 or more."), n=bad)
    if budget is not None and price[required].sum() > budget * (1.0 + 1e-12):
        raise AnalysisError(
            tr("The required sites alone cost {cost}, more than the budget of {budget}. Raise the budget or require fewer."),
            cost=float(price[required].sum()),
            budget=budget,
        )
    return price
